//! What the search for a provision can find: the situations in everyday words, the articles, and every provision as cited.

use super::{
    Language, Reference, references,
    search::{Entry, Words},
};
use crate::facts::{Provision, ProvisionError};

/// A search result, with the provisions that it names.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Offer {
    /// The key of the situation, if it is one.
    pub situation: Option<String>,
    /// The provisions that a practitioner would start with.
    pub provisions: Vec<Provision>,
}

impl Offer {
    /// A single provision.
    #[must_use]
    pub fn of(provision: Provision) -> Self {
        Self { situation: None, provisions: vec![provision] }
    }
}

/// The results of a search. Both lists are empty if nothing was typed.
#[derive(Debug, Default)]
pub struct Results {
    /// What was found, best first.
    pub found: Vec<Offer>,
    /// The parts of a query for provisions that do not name one.
    pub unread: Vec<(String, ProvisionError)>,
}

/// Everything that can be found by words.
pub struct Index {
    offers: Vec<Offer>,
    words: Words,
}

/// The most results that a list shows.
const MOST: usize = 12;

impl Index {
    /// The situations, each with its provisions, and the articles that have a description in plain words.
    ///
    /// `about_situation` and `about_article` look up a text by what it is about and its key, such as `33` and `title`.
    pub fn of(
        situations: impl Iterator<Item = (String, Vec<Provision>)>,
        about_situation: impl Fn(&str, &str) -> Option<String>,
        about_article: impl Fn(&str, &str) -> Option<String>,
        language: &Language<'_>,
    ) -> Self {
        let situations = situations.map(|(id, provisions)| {
            let said = |key| about_situation(&id, key).unwrap_or_default();
            let entry = Entry { title: said("label"), others: said("words") };
            (Offer { situation: Some(id), provisions }, entry)
        });
        let articles = (1..=99).filter(|number| *number != 58).filter_map(|number: u8| {
            let said = |key| about_article(&number.to_string(), key);
            let plain = said("plain")?;
            // An official title is long, and has not the words by which people know an article.
            let others = [said("title").unwrap_or_default(), plain, said("words").unwrap_or_default()].join(" ");
            Some((Offer::of(Provision::article(number)?), Entry { title: String::new(), others }))
        });
        let (offers, entries): (Vec<_>, Vec<_>) = situations.chain(articles).unzip();
        Self { offers, words: Words::of(entries.into_iter(), language) }
    }

    /// The provisions that a query cites, or else what its words find.
    #[must_use]
    pub fn search(&self, query: &str) -> Results {
        let read = references(query);
        let is_plain = |one: &Reference| matches!(one.provision, Err(ProvisionError::Form | ProvisionError::OtherLaw));
        if read.iter().any(|one| !is_plain(one)) {
            return cited(&read);
        }
        let found: Vec<_> =
            self.words.best(query).into_iter().filter_map(|at| self.offers.get(at).cloned()).take(MOST).collect();
        // The query names another law, and is not just words that nothing matches.
        let is_law = |one: &Reference| one.provision == Err(ProvisionError::OtherLaw);
        let unread = if found.is_empty() && read.iter().any(is_law) { unread(&read) } else { Vec::new() };
        Results { found, unread }
    }
}

/// What is offered for the provisions cited: each one if there are several; if there is only one, also what is in it.
fn cited(read: &[Reference]) -> Results {
    let is_one = read.len() == 1;
    let mut provisions = Vec::new();
    for one in read {
        match one.provision {
            Ok(provision) if is_one => provisions.extend(within(provision)),
            Ok(provision) => provisions.push(provision),
            Err(ProvisionError::ParagraphNeeded) => {
                provisions.extend(
                    Provision::within(58).into_iter().filter(|one| one.is_complete() && (is_one || is_paragraph(*one))),
                );
            }
            Err(_) => {}
        }
    }
    let found = provisions.into_iter().take(MOST).map(Offer::of).collect();
    Results { found, unread: unread(read) }
}

fn unread(read: &[Reference]) -> Vec<(String, ProvisionError)> {
    read.iter().filter_map(|one| Some((one.text.clone(), one.provision.err()?))).collect()
}

/// A provision, and what is in it.
fn within(provision: Provision) -> Vec<Provision> {
    let Provision::Gdpr { article, paragraph, point } = provision else { return vec![provision] };
    let is_in = |one: &Provision| match *one {
        Provision::Gdpr { paragraph: other, point: its, .. } => {
            (paragraph.is_none() || paragraph == other) && (point.is_none() || point == its)
        }
        Provision::National(_) => false,
    };
    Provision::within(article).into_iter().filter(is_in).collect()
}

fn is_paragraph(provision: Provision) -> bool {
    matches!(provision, Provision::Gdpr { point: None, .. })
}
