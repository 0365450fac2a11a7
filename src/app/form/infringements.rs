//! What was infringed: the provisions chosen, and how to find others.

use article83::facts::Provision;

use super::{chosen::chosen, finder::finder};
use crate::app::{
    Page, bind,
    text::{Text, say},
};

pub(super) fn infringements(page: Page) {
    finder(page);
    chosen(page);
    bind::text("answer-1", move || {
        let text = page.text;
        let chosen = page.read(|draft| draft.chosen().map(|(_, provision)| provision.to_string()).collect::<Vec<_>>());
        match chosen.len() {
            0 => text.app_unanswered(),
            1..=4 => chosen.join(", "),
            count => say!(text, infringements_chosen, count),
        }
    });
}

/// The article of a provision, as written; empty for a national duty.
pub(super) fn article_of(provision: Provision) -> String {
    provision.article_number().map_or_else(String::new, |number| number.to_string())
}

/// The name of a provision in the page's language: that of its point, or else of its article.
pub(crate) fn title(text: Text, provision: Provision) -> String {
    if let Provision::National(duty) = provision {
        return text.about("duty", duty.country.code(), duty.name()).unwrap_or_default();
    }
    text.about("point", &provision.to_string(), "title")
        .or_else(|| text.about("article", &article_of(provision), "title"))
        .unwrap_or_default()
}
