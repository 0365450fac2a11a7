//! What the parts of a case are called in the page's language.

use super::{
    place::{self, Part, lettered},
    text::{Text, say},
};
use crate::{
    facts::{Country, DutyHolder, Provision},
    law::Basis,
};

/// The name of a provision: that of its point, or else of its article.
pub(crate) fn title(text: Text, provision: Provision) -> String {
    if let Provision::National(duty) = provision {
        return text.about_duty(duty.country.code(), duty.name()).unwrap_or_default();
    }
    text.about_point(&provision.to_string(), "title")
        .or_else(|| text.about_article(&article_of(provision), "title"))
        .unwrap_or_default()
}

/// A provision as the language cites it. What only a program reads is the provision as text.
pub(crate) fn cited(text: Text, provision: Provision) -> String {
    match provision {
        Provision::Gdpr { .. } => place(text, &provision.to_string()),
        Provision::National(_) => provision.to_string(),
    }
}

/// A place in the Regulation, or several, as the language cites them.
pub(crate) fn place(text: Text, written: &str) -> String {
    place::cited(written, |part, written| match part {
        Part::Article => say!(text, cite_part_article, number = written),
        Part::Paragraph => say!(text, cite_part_paragraph, number = written),
        Part::Definition => say!(text, cite_part_definition, number = written),
        Part::Point => say!(text, cite_part_point, letter = lettered(written, &text.cite_part_letters())),
    })
}

/// A provision that is given as text, as the language cites it.
pub(crate) fn cited_as_read(text: Text, written: &str) -> String {
    written.parse().map_or_else(|_| written.to_owned(), |provision| cited(text, provision))
}

/// A limb of Article 83 as the language cites it; for national law the whole citation.
pub(crate) fn limb(text: Text, basis: Basis) -> String {
    match basis {
        Basis::National(_) => basis.to_string(),
        limb => place(text, &limb.to_string()),
    }
}

/// The article of a provision, as written; empty for a national duty.
pub(crate) fn article_of(provision: Provision) -> String {
    provision.article_number().map_or_else(String::new, |number| number.to_string())
}

/// A conduct, counted from 0.
pub(crate) fn conduct_name(text: Text, conduct: usize) -> String {
    say!(text, infringements_conduct_number, number = conduct + 1)
}

/// What a country calls a kind of public body.
pub(crate) fn body_name(text: Text, country: Option<Country>, kind: &str) -> String {
    let name = country.and_then(|country| text.about_body(country.code(), kind));
    name.unwrap_or_else(|| text.addressee_body())
}

/// Whose duty it is.
pub(crate) fn holder(text: Text, holder: DutyHolder) -> String {
    text.word("duty_of", holder.key())
}
