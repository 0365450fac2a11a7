//! Why a typed text is not an amount, in the page's language.

use article83::facts::typed::amount::AmountError;

use crate::app::text::{Text, say};

/// What to tell the person.
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
