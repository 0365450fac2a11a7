//! Opening the case of a published decision.

use leptos::prelude::*;
use rust_decimal::Decimal;

use crate::{
    app::{
        format,
        state::{Draft, Page, Target, Work},
        text::{DOORS, Door, Text, say},
    },
    law::decisions::Decision,
    money::{Currency, Money},
};

/// Opens the case of a decision in the form; the one before can be brought back. The focus moves to the turnover if none was published.
pub(crate) fn open_decision(page: Page, decision: &Decision) {
    let draft = page.decisions(|all| draft_of(decision, all));
    let unpublished = draft.unpublished;
    page.replace(draft);
    page.searched.set(String::new());
    let opened = say!(page.text, begin_opened, name = name(page.text, decision));
    page.notice.set(opened.clone().into());
    page.said.set(if unpublished { format!("{opened} {}", page.text.begin_unpublished()) } else { opened });
    page.ask_anew();
    page.focus.set(Some(if unpublished { Target::Turnover } else { Target::Chosen }));
}

/// The case of the decision with an id, called by what the search would say of it.
pub(crate) fn case_of(text: Text, id: &str) -> Option<Work> {
    let all = text.decisions();
    let decision = all.iter().find(|one| one.id == id)?;
    Some(Work { name: title_of(text, decision), ..Work::from(draft_of(decision, &all)) })
}

/// Who was fined how much, and when.
fn title_of(text: Text, decision: &Decision) -> String {
    let fine = Money { amount: decision.fine, currency: decision.law.currency() };
    say!(text, begin_title_of, name = name(text, decision), fine = format::about(fine), year = decision.year)
}

/// Opens the case of the decision with an id.
pub(crate) fn open_by_id(page: Page, id: &str) {
    let decision = page.decisions(|all| all.iter().find(|one| one.id == id).cloned());
    if let Some(decision) = decision {
        open_decision(page, &decision);
    }
}

/// A decision as a line of the search: who was fined how much, and when.
pub(crate) fn said_of(text: Text, decision: &Decision) -> String {
    let fine = Money { amount: decision.fine, currency: decision.law.currency() };
    say!(text, begin_case, name = name(text, decision), fine = format::about(fine), year = decision.year)
}

/// What a chip says besides the name: how many authorities decided if there were several, or else the fine.
pub(super) fn detail(text: Text, door: &Door) -> String {
    if door.authorities > 1 {
        return say!(text, begin_authorities, count = door.authorities);
    }
    let fine = format::about(Money { amount: Decimal::from(door.fine), currency: Currency::EUR });
    match door.year {
        Some(year) => say!(text, begin_fine, fine, year),
        None => fine,
    }
}

/// What people call the addressee.
fn name(text: Text, decision: &Decision) -> String {
    let door = DOORS.iter().find(|door| door.id == decision.id);
    door.and_then(|door| text.about_door(door.name, "name")).unwrap_or_else(|| decision.name.clone())
}

/// The case of a decision, with what happened, and with the other authorities that fined the same addressee for it.
fn draft_of(decision: &Decision, all: &[Decision]) -> Draft {
    let mut file = decision.case();
    file.other_authorities = decision.others_for_the_same(all);
    let mut draft = Draft::of(file);
    draft.unpublished = decision.turnover.is_none() && draft.file.addressee.is_undertaking();
    draft.happened.clone_from(&decision.situations);
    draft.forget_situations();
    draft
}

#[cfg(test)]
mod tests {
    use std::{error::Error, path::Path};

    use super::*;
    use crate::{app::speak, facts::Country};

    /// Does something in a language.
    fn in_language<T>(code: &str, work: impl FnOnce(Text) -> T) -> Result<T, Box<dyn Error>> {
        let catalogs = ::text::catalogs(Path::new("locales"))?;
        let catalog = catalogs.iter().find(|catalog| catalog.code == code).ok_or("no such language")?;
        Ok(speak(catalog, || work(Text)))
    }

    #[test]
    fn a_chip_says_the_fine_in_a_few_signs() -> Result<(), Box<dyn Error>> {
        let said = |text: Text| DOORS.iter().map(|door| detail(text, door)).collect::<Vec<_>>();
        assert_eq!(in_language("en", said)?, ["€1.2 bn, 2023", "€530 M, 2025", "€35.26 M", "5 authorities", "€1,600"]);
        assert_eq!(
            in_language("fr", said)?,
            ["1,2\u{a0}Md€, 2023", "530\u{a0}M€, 2025", "35,26\u{a0}M€", "5 autorités", "1\u{202f}600\u{a0}€"]
        );
        Ok(())
    }

    #[test]
    fn the_case_of_a_decision_says_what_happened_and_who_else_decided() {
        let row = |id: &str, country: &str, happened: &str| {
            let row = [
                id,
                "A",
                "",
                "B",
                "",
                country,
                "2024",
                "20000000",
                "",
                "",
                "",
                "higher",
                "6,14,27",
                happened,
                "final",
                "decision",
                "2026-11-29",
            ];
            Decision::from_row(&row)
        };
        let all: Vec<_> = [row("1", "FR", "scraping,cameras"), row("2", "IT", "scraping,cameras"), row("3", "GR", "")]
            .into_iter()
            .flatten()
            .collect();
        let draft = all.first().map(|decision| draft_of(decision, &all)).unwrap_or_default();
        assert_eq!(draft.file.other_authorities.iter().map(Country::code).collect::<Vec<_>>(), ["IT"]);
        // Cameras rest on 6(1), 5(1)(c) and 13, of which 6 is a part of what was infringed.
        assert_eq!(draft.happened, ["scraping", "cameras"]);
        assert!(draft.unpublished);
    }
}
