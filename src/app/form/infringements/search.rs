//! The search for a provision in the texts of the page's language.

use crate::{
    app::{
        names::{article_of, title},
        text::{SITUATIONS, Situation, Text},
    },
    facts::{
        Provision, ProvisionError,
        typed::{Index, Language, Offer, Results},
    },
};

/// What is offered, as shown in lists.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(super) struct Found {
    /// What choosing it adds.
    pub(super) provisions: Vec<Provision>,
    /// In the page's language.
    pub(super) title: String,
    /// What went wrong, in everyday words.
    pub(super) plain: Option<String>,
}

impl Found {
    /// A provision.
    pub(super) fn provision(text: Text, provision: Provision) -> Self {
        let plain = text.about("article", &article_of(provision), "plain");
        Self { provisions: vec![provision], title: title(text, provision), plain }
    }

    /// An article; `None` if there is no description in plain words.
    pub(super) fn article(text: Text, number: u8) -> Option<Self> {
        Some(Self::provision(text, Provision::article(number)?)).filter(|found| found.plain.is_some())
    }

    fn offer(text: Text, offer: Offer) -> Option<Self> {
        match offer.situation {
            Some(id) => {
                let title = text.about("situation", &id, "label")?;
                Some(Self { provisions: offer.provisions, title, plain: None })
            }
            None => offer.provisions.first().map(|provision| Self::provision(text, *provision)),
        }
    }
}

/// What a search shows.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Shown {
    /// What was found, best first, each once.
    pub(super) found: Vec<Found>,
    /// The parts of a query for provisions that do not name one.
    pub(super) unread: Vec<(String, ProvisionError)>,
}

impl Shown {
    pub(super) fn of(text: Text, results: Results) -> Self {
        let mut found = Vec::new();
        for one in results.found.into_iter().filter_map(|offer| Found::offer(text, offer)) {
            if !found.contains(&one) {
                found.push(one);
            }
        }
        Self { found, unread: results.unread }
    }
}

/// Everything that can be found by words.
pub(crate) fn index(text: Text) -> Index {
    let situations = SITUATIONS.iter().map(|Situation { id, provisions, .. }| {
        ((*id).to_owned(), provisions.iter().filter_map(|provision| provision.parse().ok()).collect())
    });
    let language = Language { empty: &text.infringements_stop_words(), endings: &text.infringements_endings() };
    Index::of(situations, |table, subject, key| text.about(table, subject, key), &language)
}

/// The situations on the first screen, in order, each with the name of its icon. They are offered again where a search finds nothing.
#[allow(dead_code, reason = "the first screen is not there yet")]
pub(crate) fn tiles() -> impl Iterator<Item = (&'static Situation, &'static str)> {
    SITUATIONS.iter().filter_map(|situation| Some((situation, situation.tile?)))
}
