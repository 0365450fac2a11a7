//! The search in the texts of the page's language: for what happened, for provisions, and for real cases by name.

use crate::{
    app::{
        names::{article_of, title},
        start::said_of,
        state::Page,
        text::{SITUATIONS, Situation, Text},
    },
    facts::{
        Provision, ProvisionError,
        typed::{Index, Language, Offer, Results, decisions_on, references},
    },
    law::decisions::Decision,
};

/// What is offered, as shown in lists.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(super) struct Found {
    /// The id of the situation, if it is one.
    pub(super) situation: Option<String>,
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
        let plain = text.about_article(&article_of(provision), "plain");
        Self { situation: None, provisions: vec![provision], title: title(text, provision), plain }
    }

    /// An article; `None` if there is no description in plain words.
    pub(super) fn article(text: Text, number: u8) -> Option<Self> {
        Some(Self::provision(text, Provision::article(number)?)).filter(|found| found.plain.is_some())
    }

    fn offer(text: Text, offer: Offer) -> Option<Self> {
        match offer.situation {
            Some(id) => {
                let title = text.about_situation(&id, "label")?;
                Some(Self { situation: Some(id), provisions: offer.provisions, title, plain: None })
            }
            None => offer.provisions.first().map(|provision| Self::provision(text, *provision)),
        }
    }
}

/// A real case that a query names.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(super) struct RealCase {
    /// The id of the decision.
    pub(super) id: String,
    /// Who was fined how much.
    pub(super) said: String,
}

/// A line of the results.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(super) enum Offered {
    /// What adds its provisions.
    Provisions(Found),
    /// What opens another case.
    Case(RealCase),
}

/// What a search shows.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Shown {
    /// What was typed.
    pub(super) query: String,
    /// What was found, each once: situations, then real cases, then articles, each the best first.
    pub(super) found: Vec<Offered>,
    /// The parts of a query for provisions that do not name one.
    pub(super) unread: Vec<(String, ProvisionError)>,
}

/// The most real cases that a search shows.
const MOST_CASES: usize = 4;

/// As much as this may be typed without anything being said about it.
const BEGINNING: usize = 1;

impl Shown {
    /// What a query shows on a page.
    pub(super) fn of(page: Page, query: &str) -> Self {
        if query.trim().is_empty() {
            return Self::default();
        }
        let results = page.index(|index| index.search(query));
        page.decisions(|decisions| Self::found(page.text, query, results, decisions))
    }

    pub(super) fn found(text: Text, query: &str, results: Results, decisions: &[Decision]) -> Self {
        let mut all = Vec::new();
        for one in results.found.into_iter().filter_map(|offer| Found::offer(text, offer)) {
            if !all.contains(&one) {
                all.push(one);
            }
        }
        let (situations, articles): (Vec<_>, Vec<_>) = all.into_iter().partition(|found| found.situation.is_some());
        let named = decisions_on(query, &text.infringements_stop_words(), decisions).into_iter().take(MOST_CASES);
        let cases =
            named.map(|decision| Offered::Case(RealCase { id: decision.id.clone(), said: said_of(text, decision) }));
        let provisions = Offered::Provisions;
        let found = situations.into_iter().map(provisions).chain(cases).chain(articles.into_iter().map(provisions));
        Self { query: query.to_owned(), found: found.collect(), unread: results.unread }
    }

    /// The provisions that are cited, if nothing else is and they are several.
    pub(super) fn cited(&self) -> Vec<Provision> {
        let cited: Result<Vec<_>, _> = references(&self.query).into_iter().map(|one| one.provision).collect();
        cited.ok().filter(|several| several.len() > 1).unwrap_or_default()
    }

    /// Whether words were searched for in vain.
    pub(super) fn is_vain(&self) -> bool {
        self.found.is_empty() && self.unread.is_empty() && self.query.trim().chars().count() > BEGINNING
    }
}

/// Everything that can be found by words.
pub(crate) fn index(text: Text) -> Index {
    let situations = SITUATIONS.iter().map(|situation| (situation.id.to_owned(), situation.of_regulation().collect()));
    let language = Language { empty: &text.infringements_stop_words(), endings: &text.infringements_endings() };
    let about_situation = |id: &str, key: &str| text.about_situation(id, key);
    let about_article = |number: &str, key: &str| text.about_article(number, key);
    Index::of(situations, about_situation, about_article, &language)
}

/// The situations on the first screen, in order, each with the name of its icon.
pub(crate) fn tiles() -> impl Iterator<Item = (&'static Situation, &'static str)> {
    SITUATIONS.iter().filter_map(|situation| Some((situation, situation.tile?)))
}
