//! The facts as stated, row by row. They are taken from the keys of the case file itself, so that nothing that can be stated is missing on
//! paper; the wording of keys and values is in `locales/`.

use crate::{
    app::{
        format,
        names::{body_name, cited, title},
        state::Page,
        text::{Text, say},
    },
    facts::{CaseFile, Country, Json, day},
    money::{AMOUNT, Money, RATE, parse_decimal},
};

/// What a reader looks for first, by object and key; the rest follows in the order of the case file. If one of these was not stated, the note
/// says so, provided `locales/` has words for it.
const FIRST: [(&str, &str); 14] = [
    ("case", "law"),
    ("case", "country"),
    ("case", "procedure"),
    ("case", "date"),
    ("case", "addressee"),
    ("case", "fault"),
    ("case", "reasons"),
    ("addressee", "person"),
    ("addressee", "undertaking"),
    ("addressee", "turnover"),
    ("operations", "period"),
    ("operations", "reasons"),
    ("period", "from"),
    ("infringements", "seriousness"),
];

/// A row of the table.
#[derive(PartialEq)]
pub(crate) enum Row {
    /// What the rows that follow are about: an entry of a list.
    Heading {
        text: String,
        /// The entry whatever its number, if it has a name.
        name: String,
        /// The same in short.
        short: String,
    },
    Fact {
        label: String,
        stated: String,
    },
}

/// The rows of the table of facts.
pub(super) fn facts(page: Page) -> Vec<Row> {
    let rows = page.read(|draft| rows(page.text, &draft.case_file(page.convention), &draft.turnover));
    grouped(page.text, rows)
}

/// What is stated alike of entries that follow each other is said once, after the last of them.
fn grouped(text: Text, rows: Vec<Row>) -> Vec<Row> {
    // Each heading with the facts below it; the facts of the case itself come first, without a heading.
    let mut blocks: Vec<Vec<Row>> = Vec::new();
    for row in rows {
        match (row, blocks.last_mut()) {
            (fact @ Row::Fact { .. }, Some(block)) => block.push(fact),
            (row, _) => blocks.push(vec![row]),
        }
    }
    let mut all = Vec::new();
    for group in blocks.chunk_by_mut(|one, other| are_alike(one, other)) {
        let count = group.len();
        let mut facts = Vec::new();
        for block in group {
            facts = block.split_off(block.len().min(1));
            all.append(block);
        }
        all.extend(facts.into_iter().map(|fact| match fact {
            Row::Fact { label, stated } if count > 1 => {
                Row::Fact { label: say!(text, paper_each, label, count), stated }
            }
            fact => fact,
        }));
    }
    all
}

/// Whether the same is stated below two headings.
fn are_alike(one: &[Row], other: &[Row]) -> bool {
    matches!((one, other), ([Row::Heading { .. }, facts @ ..], [Row::Heading { .. }, same @ ..]) if !facts.is_empty() && facts == same)
}

/// The facts of a case, row by row, with the turnover as typed.
pub(crate) fn rows(text: Text, file: &CaseFile, turnover: &str) -> Vec<Row> {
    let mut facts = Facts { text, turnover, country: file.country, rows: Vec::new() };
    facts.object("case", "", &file.tree());
    facts.rows
}

struct Facts<'a> {
    text: Text,
    /// The turnover as typed.
    turnover: &'a str,
    /// The country whose terms the facts now being written use.
    country: Option<Country>,
    rows: Vec<Row>,
}

impl Facts<'_> {
    fn object(&mut self, kind: &str, number: &str, object: &Json) {
        for (_, key) in FIRST.iter().filter(|(of, _)| *of == kind) {
            self.fact(kind, number, key, value(object, key));
        }
        if let Json::Object(entries) = object {
            for (key, value) in entries {
                if !FIRST.contains(&(kind, key)) {
                    self.fact(kind, number, key, value);
                }
            }
        }
    }

    /// Adds a fact: one row, or for an object that is not an amount one row per fact in it, or for a list its entries under headings.
    fn fact(&mut self, kind: &str, number: &str, key: &str, value: &Json) {
        let text = self.text;
        let label = text.about_stated(kind, key);
        let shown = match value {
            Json::List(list) if list.iter().all(|entry| matches!(entry, Json::Text(_))) => {
                let entries =
                    list.iter().filter_map(|entry| if let Json::Text(code) = entry { Some(code) } else { None });
                entries.map(|code| country_name(text, code)).collect::<Vec<_>>().join(", ")
            }
            Json::List(list) => return self.list(key, number, &label.unwrap_or_default(), list),
            Json::Object(_) => match amount(text, value) {
                Some(amount) => amount,
                None => return self.object(key, number, value),
            },
            Json::Bool(yes) => text.word(key, if *yes { "true" } else { "false" }),
            Json::Text(stated) => match (kind, key) {
                (_, "country") => country_name(text, stated),
                (_, "public_body") => body_name(text, self.country, stated),
                (_, "route") => self.route(stated),
                _ => said(text, kind, key, stated),
            },
            Json::Number(number) => number.unwrap_or_default().to_string(),
            Json::Null => self.absent(kind, key),
        };
        let topic = || text.about_topic(key, "title").unwrap_or_else(|| key.to_owned());
        let label = label.unwrap_or_else(|| say!(text, paper_reason, topic = topic()));
        // An empty label marks what the heading already says, and the version of the format.
        if !label.is_empty() && !shown.is_empty() {
            self.rows.push(Row::Fact { label, stated: shown });
        }
    }

    /// What the country calls a procedure.
    fn route(&self, key: &str) -> String {
        let name = self.country.and_then(|country| self.text.about_route(country.code(), key));
        name.unwrap_or_else(|| key.to_owned())
    }

    /// What is said about a fact that was not stated; a turnover may have been typed but not understood.
    fn absent(&self, kind: &str, key: &str) -> String {
        if key == "turnover" && !self.turnover.is_empty() {
            return say!(self.text, paper_typed, typed = self.turnover);
        }
        self.text.about_absent(kind, key).unwrap_or_default()
    }

    /// The entries of a list, each under a heading with its name or provision.
    fn list(&mut self, kind: &str, number: &str, label: &str, list: &[Json]) {
        let text = self.text;
        for (i, entry) in list.iter().enumerate() {
            let number = format!("{number}{}", i + 1);
            let (called, provision) = (part(entry, "name"), part(entry, "provision"));
            let name = called.to_owned() + &said(text, kind, "provision", provision);
            let heading = say!(text, paper_entry, list = label, number, name);
            let short = [provision, called].into_iter().find(|short| !short.is_empty()).map(str::to_owned);
            let short = short.unwrap_or_else(|| format!("{label} {number}"));
            let name = if name.is_empty() { short.clone() } else { name };
            self.rows.push(Row::Heading { text: heading, name, short });
            let before = self.country;
            self.country = Country::of(part(entry, "country")).or(before);
            self.object(kind, &(number + "."), entry);
            self.country = before;
        }
    }
}

/// The name of a country in the page's language.
fn country_name(text: Text, code: &str) -> String {
    Country::of(code).map_or_else(|| code.to_owned(), |country| text.country(country))
}

/// A text of the case file as a person reads it.
fn said(text: Text, kind: &str, key: &str, stated: &str) -> String {
    let shown = match (kind, key) {
        // A topic may have the same name as a key.
        ("reasons", _) => None,
        (_, "provision") => stated.parse().ok().map(|one| format!("{} {}", cited(text, one), title(text, one))),
        (_, "date" | "from" | "to" | "law") => day(stated).map(|_| format::iso_day(stated)),
        ("position", _) | (_, "low" | "high") => parse_decimal(stated, RATE).ok().map(format::share),
        (_, "value") => parse_decimal(stated, RATE).ok().map(format::plain_number),
        (_, "circumstance") => text.about_circumstance(stated, "title"),
        (_, "factor") => text.about_letter(stated, "title").map(|title| format!("({stated}) {title}")),
        _ => text.about_word(key, stated),
    };
    shown.unwrap_or_else(|| stated.to_owned())
}

/// An amount of money, with its financial year if stated.
fn amount(text: Text, object: &Json) -> Option<String> {
    let amount = parse_decimal(part(object, "amount"), AMOUNT).ok()?;
    let shown = format::money(Money { amount, currency: part(object, "currency").parse().ok()? });
    Some(match value(object, "year") {
        Json::Number(Some(year)) => say!(text, paper_year, amount = shown, year),
        _ => shown,
    })
}

fn part<'a>(object: &'a Json, key: &str) -> &'a str {
    if let Json::Text(text) = value(object, key) { text } else { "" }
}

fn value<'a>(object: &'a Json, key: &str) -> &'a Json {
    let Json::Object(entries) = object else { return &Json::Null };
    entries.iter().find(|(stated, _)| stated == key).map_or(&Json::Null, |(_, value)| value)
}

#[cfg(test)]
mod tests {
    use std::{error::Error, path::Path};

    use super::*;
    use crate::{app::speak, facts::Seriousness};

    /// The rows of the note on a case, in English: a heading as its text, a fact as its label and what is stated.
    fn note(file: &CaseFile) -> Result<Vec<String>, Box<dyn Error>> {
        let catalogs = ::text::catalogs(Path::new("locales"))?;
        let catalog = catalogs.iter().find(|catalog| catalog.code == "en").ok_or("no such language")?;
        let rows = speak(catalog, || grouped(Text, rows(Text, file, "")));
        let said = rows.into_iter().map(|row| match row {
            Row::Heading { text, .. } => text,
            Row::Fact { label, stated } => format!("{label}: {stated}"),
        });
        Ok(said.collect())
    }

    #[test]
    fn what_is_alike_of_several_infringements_is_said_once() -> Result<(), Box<dyn Error>> {
        let mut file = CaseFile::of(&["5(1)(f)", "32", "33(1)"])?;
        let note_of_all = note(&file)?;
        let about =
            |note: &[String]| note.iter().filter(|row| row.starts_with("Seriousness")).cloned().collect::<Vec<_>>();
        assert_eq!(about(&note_of_all), ["Seriousness, for each of the 3: not stated"]);
        assert!(note_of_all.last().is_some_and(|last| last.starts_with("Seriousness")), "{note_of_all:?}");

        if let Some(last) = file.operations.iter_mut().flat_map(|one| &mut one.infringements).last() {
            last.seriousness = Some(Seriousness::High);
        }
        let note_of_two = note(&file)?;
        let [two, last] = &*about(&note_of_two) else { return Err(format!("{note_of_two:?}").into()) };
        assert_eq!(two, "Seriousness, for each of the 2: not stated");
        assert!(last.starts_with("Seriousness: "), "{last}");
        // Nothing is lost: every provision still has its heading.
        assert_eq!(note_of_two.len(), note_of_all.len() + 1);
        Ok(())
    }

    #[test]
    fn a_single_infringement_is_not_counted() -> Result<(), Box<dyn Error>> {
        let note = note(&CaseFile::of(&["32"])?)?;
        assert!(note.contains(&"Seriousness: not stated".to_owned()), "{note:?}");
        Ok(())
    }
}
