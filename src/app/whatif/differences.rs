//! Which answers of a variant are not those of the case in the form, in the words of the note for the file.

use crate::{
    app::{
        print::{Row, rows},
        text::{Text, say},
    },
    facts::CaseFile,
};

/// The most differences that are named; how many more there are is said.
const MOST: usize = 6;

/// A stated fact with what it is about.
#[derive(PartialEq)]
struct Stated {
    /// The entry of a list that it is about; empty for the case as a whole.
    of: String,
    /// The same in short.
    short: String,
    /// Empty for the entry itself.
    label: String,
    said: String,
}

/// What is answered otherwise.
pub(super) fn differences(text: Text, base: &CaseFile, other: &CaseFile) -> Vec<String> {
    let (base, other) = (stated(text, base), stated(text, other));
    let changed = other.iter().filter(|one| match same(&base, one) {
        // A fact of an entry that is new is not named besides the entry.
        None => one.label.is_empty() || one.of.is_empty() || base.iter().any(|entry| entry.of == one.of),
        Some(before) => before.said != one.said && !one.label.is_empty(),
    });
    let gone = base.iter().filter(|one| {
        let entry_stays = one.of.is_empty() || other.iter().any(|entry| entry.of == one.of);
        same(&other, one).is_none() && (one.label.is_empty() || entry_stays)
    });
    let changed = changed.map(|one| match &*one.label {
        "" => say!(text, whatif_added, what = one.said),
        _ => named(text, one, &one.said),
    });
    let gone = gone.map(|one| match &*one.label {
        "" => say!(text, whatif_left_out, what = one.said),
        _ => named(text, one, &text.whatif_not_stated()),
    });
    let mut all: Vec<_> = changed.chain(gone).collect();
    if all.is_empty() {
        return vec![text.whatif_same_case()];
    }
    let more = all.len().saturating_sub(MOST);
    if more > 0 {
        all.truncate(MOST);
        all.push(say!(text, whatif_more, count = more));
    }
    all
}

/// The fact with another's place.
fn same<'a>(all: &'a [Stated], one: &Stated) -> Option<&'a Stated> {
    all.iter().find(|other| other.of == one.of && other.label == one.label)
}

fn named(text: Text, Stated { short, label, .. }: &Stated, said: &str) -> String {
    let label = if short.is_empty() { label.clone() } else { format!("{short} · {label}") };
    say!(text, whatif_changed, label, stated = said)
}

fn stated(text: Text, file: &CaseFile) -> Vec<Stated> {
    let (mut of, mut short) = (String::new(), String::new());
    let mut all = Vec::new();
    for row in rows(text, file, "") {
        match row {
            Row::Heading { name, short: entry, .. } => {
                (of, short) = (name.clone(), entry);
                all.push(Stated { of: name.clone(), short: String::new(), label: String::new(), said: name });
            }
            Row::Fact { label, stated } => {
                all.push(Stated { of: of.clone(), short: short.clone(), label, said: stated });
            }
        }
    }
    all
}

#[cfg(test)]
mod tests {
    use std::{error::Error, path::Path};

    use super::*;
    use crate::{
        app::speak,
        facts::{Country, Seriousness},
        money::Money,
    };

    /// The differences between two cases, in English.
    fn between(base: &CaseFile, other: &CaseFile) -> Result<Vec<String>, Box<dyn Error>> {
        let catalogs = ::text::catalogs(Path::new("locales"))?;
        let catalog = catalogs.iter().find(|catalog| catalog.code == "en").ok_or("no such language")?;
        Ok(speak(catalog, || differences(Text, base, other)))
    }

    #[test]
    fn only_what_is_answered_otherwise_is_named_and_a_number_is_no_answer() -> Result<(), Box<dyn Error>> {
        let base = CaseFile::of(&["5(1)(f)", "32"])?.turnover(Money::euros(1_000_000));
        assert_eq!(between(&base, &base)?, ["The same answers as in the form."]);
        let turnover = base.clone().turnover(Money::euros(2_000_000));
        assert_eq!(between(&base, &turnover)?, ["Worldwide turnover of the group: €2,000,000"]);
        let without = CaseFile::of(&["32"])?.turnover(Money::euros(1_000_000));
        assert_eq!(between(&base, &without)?, ["Without 5(1)(f) Integrity and confidentiality (security)"]);
        assert_eq!(between(&without, &base)?, ["With 5(1)(f) Integrity and confidentiality (security)"]);
        Ok(())
    }

    #[test]
    fn a_difference_in_one_infringement_names_it_and_many_are_counted() -> Result<(), Box<dyn Error>> {
        let base = CaseFile::of(&["5(1)(f)", "32"])?;
        let mut other = base.clone();
        if let Some(one) = other.operations.iter_mut().flat_map(|operation| &mut operation.infringements).last() {
            one.seriousness = Some(Seriousness::High);
        }
        other.country = Country::of("FR");
        let named = between(&base, &other)?;
        assert!(named.iter().any(|line| line.starts_with("32 · Seriousness: ")), "{named:?}");
        assert!(named.iter().any(|line| line.ends_with(": France")), "{named:?}");
        let many = CaseFile::of(&["6", "7", "9", "13", "14", "15", "33", "34"])?;
        let named = between(&base, &many)?;
        assert_eq!((named.len(), named.last().map(String::as_str)), (MOST + 1, Some("and 4 more differences")));
        Ok(())
    }
}
