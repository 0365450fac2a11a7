//! Finds provisions as they are cited and by plain words.

use article83::facts::{
    Provision, ProvisionError,
    typed::{Reference, Words, references},
};

use super::infringements::{article_of, title};
use crate::app::text::{SITUATIONS, Text};

/// Something that can be found, with the provisions that it adds.
#[derive(Clone, PartialEq)]
pub(crate) struct Found {
    /// What is added.
    pub(super) provisions: Vec<Provision>,
    /// In the page's language.
    pub(super) title: String,
    /// What went wrong, in everyday words.
    pub(super) plain: Option<String>,
}

/// What a search gives. Nothing of either where nothing was asked.
#[derive(Default)]
pub(crate) struct Results {
    /// The best first.
    pub(super) found: Vec<Found>,
    /// What stands in a query of provisions and names none.
    pub(super) unread: Vec<(String, ProvisionError)>,
}

/// Everything that can be found by words, each with its words.
pub(crate) struct Index {
    entries: Vec<Found>,
    words: Words,
}

/// The most that a list shows.
const MOST: usize = 12;

impl Index {
    pub(crate) fn new(text: Text) -> Self {
        let situations = SITUATIONS.iter().filter_map(|(id, provisions)| {
            let label = text.about("situation", id, "label")?;
            let words = text.about("situation", id, "words").unwrap_or_default();
            let searched = format!("{label} {words}");
            let provisions = provisions.iter().filter_map(|provision| provision.parse().ok()).collect();
            Some((Found { provisions, title: label, plain: None }, searched))
        });
        let articles = (1..=99).filter(|number| *number != 58).filter_map(|number: u8| {
            let found = article(text, number)?;
            let words = text.about("article", &number.to_string(), "words").unwrap_or_default();
            let searched = format!("{} {} {words}", found.title, found.plain.clone().unwrap_or_default());
            Some((found, searched))
        });
        let (entries, searched): (Vec<_>, Vec<_>) = situations.chain(articles).unzip();
        Self { entries, words: Words::of(searched.into_iter(), &text.infringements_stop_words()) }
    }

    pub(super) fn search(&self, text: Text, query: &str) -> Results {
        let read = references(query);
        let is_plain = |one: &Reference| matches!(one.provision, Err(ProvisionError::Form | ProvisionError::OtherLaw));
        if read.iter().any(|one| !is_plain(one)) {
            return cited(text, &read);
        }
        let found: Vec<_> =
            self.words.best(query).into_iter().filter_map(|at| self.entries.get(at).cloned()).take(MOST).collect();
        // Another law is named, and not just words that nobody uses.
        let is_law = |one: &Reference| one.provision == Err(ProvisionError::OtherLaw);
        let unread = if found.is_empty() && read.iter().any(is_law) { unread(&read) } else { Vec::new() };
        Results { found, unread }
    }
}

/// What is offered of provisions that were cited: each of several; of one, what is in it too.
fn cited(text: Text, read: &[Reference]) -> Results {
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
    let found = provisions.into_iter().take(MOST).map(|provision| found(text, provision)).collect();
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

/// An article as it stands in lists; `None` where nothing can be said of it in plain words.
pub(super) fn article(text: Text, number: u8) -> Option<Found> {
    Some(found(text, Provision::article(number)?)).filter(|found| found.plain.is_some())
}

/// A provision as it stands in lists.
pub(super) fn found(text: Text, provision: Provision) -> Found {
    let plain = text.about("article", &article_of(provision), "plain");
    Found { provisions: vec![provision], title: title(text, provision), plain }
}
