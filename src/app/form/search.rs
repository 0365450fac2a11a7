//! Finds provisions by number and by plain words.

use article83::facts::{Provision, ProvisionError};
use js_sys::JsString;

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

/// What a search gives.
#[derive(Clone, PartialEq)]
pub(crate) enum Results {
    /// Nothing was asked.
    Nothing,
    /// The best first.
    Found(Vec<Found>),
    /// A number that names no provision.
    NoSuch(ProvisionError),
}

impl Results {
    /// The best first; none where nothing was asked or nothing exists.
    pub(super) fn found(self) -> Vec<Found> {
        if let Self::Found(found) = self { found } else { Vec::new() }
    }
}

/// Everything that can be found by words, each with its words.
pub(crate) struct Index {
    entries: Vec<(Found, Vec<String>)>,
    stop_words: Vec<String>,
}

/// The most that a list shows.
const MOST: usize = 12;

impl Index {
    pub(crate) fn new(text: Text) -> Self {
        let situations = SITUATIONS.iter().filter_map(|(id, provisions)| {
            let label = text.about("situation", id, "label")?;
            let words = text.about("situation", id, "words").unwrap_or_default();
            let searched = words_of(&format!("{label} {words}"));
            let provisions = provisions.iter().filter_map(|provision| provision.parse().ok()).collect();
            Some((Found { provisions, title: label, plain: None }, searched))
        });
        let articles = (1..=99).filter(|number| *number != 58).filter_map(|number: u8| {
            let found = article(text, number)?;
            let words = text.about("article", &number.to_string(), "words").unwrap_or_default();
            let searched = words_of(&format!("{} {} {words}", found.title, found.plain.clone().unwrap_or_default()));
            Some((found, searched))
        });
        let entries = situations.chain(articles).collect();
        Self { entries, stop_words: words_of(&text.infringements_stop_words()) }
    }

    pub(super) fn search(&self, text: Text, query: &str) -> Results {
        let query = query.trim();
        if query.is_empty() {
            return Results::Nothing;
        }
        // A duty of national law is found by its identifier.
        if let Ok(provision @ Provision::National(_)) =
            query.to_ascii_uppercase().parse::<Provision>().or_else(|_| query.parse())
        {
            return Results::Found(vec![found(text, provision)]);
        }
        match numbered(query) {
            Some(parts) => by_number(text, &parts),
            None => Results::Found(self.by_words(query)),
        }
    }

    /// Entries in which most of the words stand, those with more of them first.
    fn by_words(&self, query: &str) -> Vec<Found> {
        let mut words: Vec<String> =
            words_of(query).into_iter().filter(|word| !self.stop_words.contains(word)).collect();
        words.truncate(MOST);
        let score = |searched: &[String]| -> usize {
            words.iter().map(|word| searched.iter().map(|other| likeness(word, other)).max().unwrap_or(0)).sum()
        };
        let scored: Vec<_> = self.entries.iter().map(|(found, searched)| (score(searched), found)).collect();
        let mut best = Vec::new();
        for wanted in (words.len() + 1..=2 * words.len()).rev() {
            best.extend(scored.iter().filter(|(score, _)| *score == wanted).map(|(_, found)| (*found).clone()));
        }
        best.truncate(MOST);
        best
    }
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

/// The parts of a query that is a number: "art. 5 (1) f", "5.1.f", "33".
fn numbered(query: &str) -> Option<Vec<String>> {
    let lower = query.to_ascii_lowercase();
    let rest = ["articles", "article", "art.", "art"]
        .iter()
        .find_map(|prefix| lower.strip_prefix(prefix))
        .unwrap_or(&lower)
        .trim_start();
    if !rest.starts_with(|c: char| c.is_ascii_digit()) {
        return None;
    }
    let parts = rest.split(|c: char| !c.is_ascii_alphanumeric()).filter(|part| !part.is_empty());
    // "5f" is 5(f) and "1f" is (1)(f): a letter after digits is a part of its own.
    let split = |part: &str| {
        let at = part.find(|c: char| c.is_ascii_alphabetic()).filter(|at| *at > 0).unwrap_or(part.len());
        let (head, tail) = part.split_at(at);
        [head.to_owned(), tail.to_owned()]
    };
    Some(parts.flat_map(split).filter(|part| !part.is_empty()).take(3).collect())
}

fn by_number(text: Text, parts: &[String]) -> Results {
    let mut parts = parts.iter();
    let article = parts.next().cloned().unwrap_or_default();
    let written = parts.fold(article.clone(), |written, part| format!("{written}({part})"));
    if let Err(error) = written.parse::<Provision>()
        && error != ProvisionError::ParagraphNeeded
    {
        return Results::NoSuch(error);
    }
    let all = Provision::within(article.parse().unwrap_or(0)).into_iter();
    let under = all.filter(|one| one.to_string().starts_with(&written) && one.is_complete()).take(MOST);
    Results::Found(under.map(|provision| found(text, provision)).collect())
}

/// The words of a text, in small letters and without accents.
fn words_of(text: &str) -> Vec<String> {
    let folded = JsString::from(text).to_lower_case().normalize("NFD").as_string().unwrap_or_default();
    let letters: String = folded.chars().filter(|c| !('\u{300}'..='\u{36f}').contains(c)).collect();
    let is_gap = |c: char| (c.is_ascii() && !c.is_ascii_alphanumeric()) || c == '’';
    letters.split(is_gap).filter(|word| word.len() > 2).map(str::to_owned).collect()
}

/// 2 for the same word, or the beginning of one; 1 for words that begin alike, as "notify" and "notified".
fn likeness(typed: &str, word: &str) -> usize {
    if word.starts_with(typed) {
        return 2;
    }
    let common = typed.chars().zip(word.chars()).take_while(|(a, b)| a == b).count();
    let shorter = typed.chars().count().min(word.chars().count());
    usize::from(common >= 4 && common + 3 > shorter)
}

/// Why a number names no provision, in the page's language.
pub(super) fn no_such(text: Text, error: ProvisionError) -> String {
    match error {
        ProvisionError::NoParagraphs { article } => text.provision_error_no_paragraphs(&article.to_string()),
        ProvisionError::NoParagraph { article, last } => {
            text.provision_error_no_paragraph(&article.to_string(), &last.to_string())
        }
        ProvisionError::NoPoint { article, last: Some(last), .. } => {
            text.provision_error_no_point(&article.to_string(), &last.to_string())
        }
        ProvisionError::NoPoint { article, last: None, .. } => text.provision_error_no_points(&article.to_string()),
        _ => text.provision_error_no_article(),
    }
}
