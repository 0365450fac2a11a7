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

#[cfg(test)]
mod tests {
    use super::*;

    fn index() -> Index {
        let provision = |number| Provision::article(number).into_iter().collect();
        let situations = [("stolen", provision(33)), ("cookies", provision(6))];
        let situations = situations.into_iter().map(|(id, provisions)| (id.to_owned(), provisions));
        let about_situation = |id: &str, key: &str| (key == "label").then(|| id.to_owned());
        let about_article = |number: &str, key: &str| match (number, key) {
            ("33" | "58", "plain") => Some("notification".to_owned()),
            ("33", "words") => Some("breach".to_owned()),
            _ => None,
        };
        Index::of(situations, about_situation, about_article, &Language { empty: "", endings: "" })
    }

    /// What is found, and what could not be read.
    fn found(query: &str) -> (String, String) {
        let Results { found, unread } = index().search(query);
        let named = |offer: &Offer| {
            let provisions: Vec<_> = offer.provisions.iter().map(ToString::to_string).collect();
            [offer.situation.clone().unwrap_or_default(), provisions.join("+")].join(":")
        };
        let found: Vec<_> = found.iter().map(named).collect();
        let unread: Vec<_> = unread.into_iter().map(|(text, _)| text).collect();
        (found.join(" "), unread.join(" "))
    }

    #[test]
    fn words_find_situations_and_the_articles_that_are_described() {
        for (query, expected) in [
            ("", ("", "")),
            ("cookies", ("cookies:6", "")),
            ("breach", (":33", "")),
            // Article 58 alone does not say what is meant.
            ("notification", (":33", "")),
            ("nothing of that", ("", "")),
            // A law that is not known is named only where its words find nothing.
            ("cookies act", ("cookies:6", "")),
            ("Guideline 34", ("", "Guideline 34")),
        ] {
            let (found, unread) = found(query);
            assert_eq!((found.as_str(), unread.as_str()), expected, "{query}");
        }
    }

    #[test]
    fn a_provision_is_offered_with_what_is_in_it_unless_there_are_several() {
        for (query, expected) in [
            ("33", (":33 :33(1) :33(2) :33(3) :33(3)(a) :33(3)(b) :33(3)(c) :33(3)(d) :33(4) :33(5)", "")),
            ("33(3)", (":33(3) :33(3)(a) :33(3)(b) :33(3)(c) :33(3)(d)", "")),
            ("33(3)(b)", (":33(3)(b)", "")),
            ("50(a)", (":50(a)", "")),
            ("33, 34", (":33 :34", "")),
            ("FR:82", (":FR:82", "")),
            ("33, 34(9)", (":33", "34(9)")),
            ("34(9)", ("", "34(9)")),
            // It says that Article 58 needs its paragraph, and offers them.
            ("33, 58", (":33 :58(1) :58(2) :58(3) :58(4) :58(5) :58(6)", "58")),
        ] {
            let (found, unread) = found(query);
            assert_eq!((found.as_str(), unread.as_str()), expected, "{query}");
        }
        // Twelve at most, of which the points are a part.
        assert_eq!(
            found("58").0,
            ":58(1) :58(1)(a) :58(1)(b) :58(1)(c) :58(1)(d) :58(1)(e) :58(1)(f) :58(2) :58(2)(a) :58(2)(b) :58(2)(c) :58(2)(d)"
        );
    }
}
