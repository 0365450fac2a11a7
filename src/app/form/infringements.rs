//! What was infringed: the provisions chosen, and how to find others.

use super::{chosen::chosen, finder::finder};
use crate::app::{Page, bind, text::Text};

pub(super) fn infringements(page: Page) {
    finder(page);
    chosen(page);
    bind::text("answer-1", move || {
        let text = page.text;
        let chosen = page.read(|draft| draft.chosen().map(|(_, provision)| provision.to_owned()).collect::<Vec<_>>());
        match chosen.len() {
            0 => text.app_unanswered(),
            1..=4 => chosen.join(", "),
            count => text.infringements_chosen_many(&count.to_string()),
        }
    });
}

/// The article of a provision, as it is written.
pub(super) fn article_of(provision: &str) -> &str {
    provision.split('(').next().unwrap_or(provision)
}

/// The name of a provision in the page's language: of its point, else of its article.
pub(super) fn title(text: Text, provision: &str) -> String {
    text.about("point", provision, "title")
        .or_else(|| text.about("article", article_of(provision), "title"))
        .unwrap_or_default()
}
