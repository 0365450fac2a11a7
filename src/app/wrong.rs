//! What is wrong with what was typed or opened, in the page's language.

use super::{
    format,
    text::{Text, say},
};
use crate::{
    facts::{
        FactError, Path, Problem, ProvisionError,
        typed::amount::{AmountError, Reading},
    },
    money::Withdrawn,
};

/// Why a typed text is not an amount.
pub(crate) fn amount_message(text: Text, error: &AmountError) -> String {
    match error {
        AmountError::NoNumber => text.amount_error_no_number(),
        AmountError::SeveralNumbers => text.amount_error_several_numbers(),
        AmountError::Character(sign) => say!(text, amount_error_character, sign),
        AmountError::Word(word) => say!(text, amount_error_word, word),
        AmountError::SeveralSigns => text.amount_error_several_signs(),
        AmountError::SeveralUnits => text.amount_error_several_units(),
        AmountError::SeveralCurrencies => text.amount_error_several_currencies(),
        AmountError::Exponent => text.amount_error_exponent(),
        AmountError::MixedSeparators => text.amount_error_mixed(),
        AmountError::Grouping => text.amount_error_grouping(),
        AmountError::TooLong => text.amount_error_too_long(),
    }
}

/// The question asked if there are several readings.
pub(crate) fn which(text: Text, readings: &[Reading]) -> String {
    match readings {
        [first, others @ ..] if others.iter().all(|one| one.amount == first.amount) => text.turnover_which_currency(),
        [_, _] => text.turnover_or(),
        _ => text.turnover_which(),
    }
}

/// Says that a currency was no longer in use.
pub(crate) fn no_money(text: Text, Withdrawn { currency, until }: Withdrawn) -> String {
    say!(text, turnover_withdrawn, currency = currency.code(), year = until)
}

/// Why a typed text is not a provision.
pub(crate) fn provision_message(text: Text, typed: &str, error: ProvisionError) -> String {
    match error {
        ProvisionError::NoArticle => text.provision_error_no_article(),
        ProvisionError::NoParagraphs { article } => say!(text, provision_error_no_paragraphs, article),
        ProvisionError::NoParagraph { article, last } => {
            say!(text, provision_error_no_paragraph, article, last)
        }
        ProvisionError::NoPoint { article, last: Some(last), .. } => {
            say!(text, provision_error_no_point, article, last)
        }
        ProvisionError::NoPoint { article, last: None, .. } => say!(text, provision_error_no_points, article),
        ProvisionError::ParagraphNeeded => text.provision_error_paragraph_needed(),
        ProvisionError::OtherLaw => say!(text, provision_error_other_law, typed),
        ProvisionError::Form | ProvisionError::NoCountry => say!(text, provision_error_unread, typed),
    }
}

/// What is wrong with a fact that has no field in the form, in the page's language.
pub(crate) fn fact_error(text: Text, error: &FactError) -> String {
    match &error.problem {
        Problem::Syntax(_) => text.error_syntax(),
        Problem::UnknownKey(_) | Problem::Missing | Problem::Kind(_) | Problem::Twice => {
            say!(text, error_shape, field = error.field)
        }
        Problem::Version(version) => say!(text, error_version, version),
        Problem::Provision(_) => say!(text, error_provision, field = error.field),
        Problem::Inexact => text.error_inexact(),
        Problem::Withdrawn(withdrawn) => no_money(text, *withdrawn),
        Problem::NotYet(_) | Problem::NoLonger(_) if error.field == Path::key("procedure") => {
            say!(text, error_procedure, problem = problem(text, error))
        }
        _ => say!(text, error_fact, field = error.field),
    }
}

/// The same, next to the field itself.
pub(crate) fn problem(text: Text, error: &FactError) -> String {
    match &error.problem {
        Problem::Order => text.error_order(),
        Problem::NotPositive => text.error_not_positive(),
        Problem::AboveLimit(most) => say!(text, error_above_limit, amount = format::money(*most)),
        Problem::NotAgainst => text.error_not_against(),
        Problem::NotYet(from) => say!(text, error_not_yet, day = format::day(*from)),
        Problem::NoLonger(until) => say!(text, error_no_longer, day = format::day(*until)),
        Problem::OtherCurrency(currency) => say!(text, error_other_currency, currency = currency.code()),
        _ => fact_error(text, error),
    }
}
