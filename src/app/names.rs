//! What the parts of a case are called in the page's language.

use super::text::{Text, say};
use crate::facts::{Country, DutyHolder, Provision};

/// The name of a provision: that of its point, or else of its article.
pub(crate) fn title(text: Text, provision: Provision) -> String {
    if let Provision::National(duty) = provision {
        return text.about("duty", duty.country.code(), duty.name()).unwrap_or_default();
    }
    text.about("point", &provision.to_string(), "title")
        .or_else(|| text.about("article", &article_of(provision), "title"))
        .unwrap_or_default()
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
    let name = country.and_then(|country| text.about("body", country.code(), kind));
    name.unwrap_or_else(|| text.addressee_body())
}

/// Whose duty it is.
pub(crate) fn holder(text: Text, holder: DutyHolder) -> String {
    text.word("duty_of", holder.key())
}
