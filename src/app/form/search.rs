//! The search for a provision in the texts of the page's language.

use article83::facts::{
    Provision,
    typed::{Index, Language, Offer},
};

use super::infringements::{article_of, title};
use crate::app::text::{SITUATIONS, Text};

/// A search result, as shown in lists.
#[derive(Clone, PartialEq)]
pub(crate) struct Found {
    /// What choosing it adds.
    pub(super) provisions: Vec<Provision>,
    /// In the page's language.
    pub(super) title: String,
    /// What went wrong, in everyday words.
    pub(super) plain: Option<String>,
}

impl Found {
    pub(super) fn of(text: Text, offer: Offer) -> Option<Self> {
        match offer.situation {
            Some(id) => {
                let title = text.about("situation", &id, "label")?;
                Some(Self { provisions: offer.provisions, title, plain: None })
            }
            None => offer.provisions.first().map(|provision| found(text, *provision)),
        }
    }
}

/// Everything that can be found by words.
pub(crate) fn index(text: Text) -> Index {
    let situations = SITUATIONS.iter().map(|(id, provisions)| {
        ((*id).to_owned(), provisions.iter().filter_map(|provision| provision.parse().ok()).collect())
    });
    let language = Language { empty: &text.infringements_stop_words(), endings: &text.infringements_endings() };
    Index::of(situations, |table, subject, key| text.about(table, subject, key), &language)
}

/// An article as shown in lists; `None` if there is no description in plain words.
pub(super) fn article(text: Text, number: u8) -> Option<Found> {
    Some(found(text, Provision::article(number)?)).filter(|found| found.plain.is_some())
}

/// A provision as shown in lists.
pub(super) fn found(text: Text, provision: Provision) -> Found {
    let plain = text.about("article", &article_of(provision), "plain");
    Found { provisions: vec![provision], title: title(text, provision), plain }
}
