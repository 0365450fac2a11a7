//! What happened in plain words, and the provisions that were chosen by it.

use super::Draft;
use crate::{
    app::text::{SITUATIONS, Situation},
    facts::{Country, Infringement, Provision},
};

impl Situation {
    /// The situation of an id.
    pub(crate) fn of(id: &str) -> Option<&'static Self> {
        SITUATIONS.iter().find(|situation| situation.id == id)
    }

    /// The provisions of the Regulation that a practitioner would start from.
    pub(crate) fn of_regulation(&self) -> impl Iterator<Item = Provision> {
        self.provisions.iter().filter_map(|provision| provision.parse().ok())
    }

    /// The duties of national law that may apply as well.
    pub(crate) fn of_countries(&self) -> impl Iterator<Item = Provision> {
        self.national.iter().filter_map(|duty| duty.parse().ok())
    }

    /// The provisions that a case before the authority of a country starts from: its own duties, where those are fined instead.
    pub(crate) fn before(&self, country: Option<Country>) -> Vec<Provision> {
        let is_its = |duty: &Provision| matches!(duty, Provision::National(duty) if Some(duty.country) == country);
        let instead: Vec<_> = self.instead.iter().filter_map(|duty| duty.parse().ok()).filter(is_its).collect();
        if instead.is_empty() { self.of_regulation().collect() } else { instead }
    }

    /// All of them.
    fn own(&self) -> impl Iterator<Item = Provision> {
        self.of_regulation().chain(self.of_countries())
    }

    /// Whether a provision is one of its own, or overlaps with one.
    fn is_about(&self, provision: Provision) -> bool {
        self.own().any(|own| own.overlaps(provision))
    }
}

impl Draft {
    /// The situations that happened.
    pub(crate) fn situations(&self) -> impl Iterator<Item = &'static Situation> {
        self.happened.iter().filter_map(|id| Situation::of(id))
    }

    /// The provisions that a situation would add: those of which nothing is chosen yet.
    pub(crate) fn added_by(&self, situation: &Situation) -> Vec<Provision> {
        let chosen = |own: &Provision| self.chosen().any(|(_, provision)| provision.overlaps(*own));
        situation.before(self.file.country).into_iter().filter(|own| !chosen(own)).collect()
    }

    /// Something happened: its provisions are chosen.
    pub(crate) fn happen(&mut self, situation: &Situation) {
        for provision in self.added_by(situation) {
            self.add(provision);
        }
        if !self.happened.iter().any(|id| id == situation.id) {
            self.happened.push(situation.id.to_owned());
        }
    }

    /// Something did not happen: its provisions are taken out, except those of something else that happened.
    pub(crate) fn unhappen(&mut self, situation: &Situation) {
        self.happened.retain(|id| id != situation.id);
        let others: Vec<_> = self.situations().collect();
        let goes = |provision: Provision| {
            situation.is_about(provision) && !others.iter().any(|other| other.is_about(provision))
        };
        for operation in &mut self.file.operations {
            operation.infringements.retain(|one| !goes(one.provision));
        }
        self.tidy();
    }

    /// Takes the case before another authority: what happened starts from other provisions there, if those of the first are as they were.
    pub(super) fn happen_before(&mut self, country: Option<Country>, change: impl FnOnce(&mut Self)) {
        let as_started = |situation: &&Situation| {
            let before = situation.before(self.file.country);
            let chosen = || self.chosen().map(|(_, one)| one).filter(|one| situation.is_about(*one));
            before != situation.before(country)
                && chosen().all(|one| before.contains(&one))
                && before.iter().all(|own| self.has(*own))
        };
        let started = |situation: &'static Situation| (situation, situation.before(self.file.country));
        let moved: Vec<_> = self.situations().filter(as_started).map(started).collect();
        change(self);
        for (situation, mut goes) in moved {
            goes.retain(|one| !self.situations().any(|other| other.before(country).contains(one)));
            self.put_instead(&goes, &self.added_by(situation));
        }
    }

    /// Puts provisions in the place of others, with what was stated about the first of these.
    fn put_instead(&mut self, old: &[Provision], new: &[Provision]) {
        let is_old = |one: &Infringement| old.contains(&one.provision);
        let mut put = false;
        for operation in &mut self.file.operations {
            let first = operation.infringements.iter().position(is_old).filter(|_| !put);
            if let Some((first, stated)) = first.and_then(|at| Some((at, operation.infringements.get(at)?.clone()))) {
                let instead = new.iter().map(|one| Infringement { provision: *one, ..stated.clone() });
                operation.infringements.splice(first..first, instead.collect::<Vec<_>>());
                put = true;
            }
            operation.infringements.retain(|one| !is_old(one));
        }
        for provision in new {
            self.add(*provision);
        }
        self.tidy();
    }

    /// One thing happened and nothing else, or nothing yet.
    pub(crate) fn only(&mut self, situation: Option<&Situation>) {
        self.file.operations.clear();
        self.tidy();
        if let Some(situation) = situation {
            self.happen(situation);
        }
    }

    /// The provisions that no situation stands for, each with its conduct.
    pub(crate) fn by_themselves(&self) -> Vec<(usize, Provision)> {
        let own: Vec<_> = self.situations().flat_map(Situation::own).collect();
        self.chosen().filter(|(_, one)| !own.iter().any(|own| own.overlaps(*one))).collect()
    }

    /// Drops the situations of which no provision is chosen any more, and any that is there twice.
    pub(crate) fn forget_situations(&mut self) {
        for id in std::mem::take(&mut self.happened) {
            let is_about = |situation: &'static Situation| self.chosen().any(|(_, one)| situation.is_about(one));
            if !self.happened.contains(&id) && Situation::of(&id).is_some_and(is_about) {
                self.happened.push(id);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::facts::{CaseFile, Seriousness, typed::amount::Convention};

    fn with(provisions: &[&str], happened: &[&str]) -> Draft {
        let mut draft = Draft::of(CaseFile::of(provisions).unwrap_or_default());
        for situation in happened.iter().filter_map(|id| Situation::of(id)) {
            draft.happen(situation);
        }
        draft
    }

    fn chosen(draft: &Draft) -> Vec<String> {
        draft.chosen().map(|(_, provision)| provision.to_string()).collect()
    }

    fn unhappen(draft: &mut Draft, id: &str) {
        if let Some(situation) = Situation::of(id) {
            draft.unhappen(situation);
        }
    }

    #[test]
    fn what_happened_adds_its_provisions_once() {
        let draft = with(&["32"], &["weak-security", "weak-security", "device-lost"]);
        assert_eq!(chosen(&draft), ["32", "5(1)(f)"]);
        assert_eq!(draft.happened, ["weak-security", "device-lost"]);
        assert!(draft.by_themselves().is_empty());
    }

    #[test]
    fn what_did_not_happen_takes_its_provisions_along_but_not_those_of_others() {
        let mut draft = with(&["15"], &["weak-security", "data-disclosed", "breach-not-reported"]);
        unhappen(&mut draft, "weak-security");
        assert_eq!(chosen(&draft), ["15", "5(1)(f)", "33(1)"]);
        unhappen(&mut draft, "breach-not-reported");
        unhappen(&mut draft, "data-disclosed");
        assert_eq!((chosen(&draft), draft.happened.len()), (vec!["15".to_owned()], 0));
    }

    #[test]
    fn what_happened_starts_from_the_duties_that_an_authority_fines_instead() {
        let mut draft = with(&["15"], &["trackers"]);
        assert_eq!(chosen(&draft), ["15", "6(1)(a)", "7"]);
        draft.choose_country(Country::of("FR"));
        assert_eq!((chosen(&draft), draft.happened.len()), (vec!["15".to_owned(), "FR:82".to_owned()], 1));
        draft.choose_country(Country::of("DE"));
        assert_eq!(chosen(&draft), ["15", "6(1)(a)", "7"], "it fines under both");
        // What was changed by hand stays.
        if let Ok(seven) = "7".parse() {
            draft.remove(seven);
        }
        draft.choose_country(Country::of("FR"));
        assert_eq!(chosen(&draft), ["15", "6(1)(a)"]);
    }

    #[test]
    fn what_was_stated_about_it_stays_before_another_authority() {
        let mut draft = with(&[], &["trackers"]);
        for operation in &mut draft.file.operations {
            operation.name = Some("the site".to_owned());
            for infringement in &mut operation.infringements {
                infringement.seriousness = Some(Seriousness::High);
            }
        }
        let stated = draft.clone();
        draft.choose_country(Country::of("FR"));
        let levels = |draft: &Draft| draft.file.infringements().map(|one| one.seriousness).collect::<Vec<_>>();
        assert_eq!((chosen(&draft), levels(&draft)), (vec!["FR:82".to_owned()], vec![Some(Seriousness::High)]));
        draft.choose_country(None);
        assert_eq!(draft.file, stated.file, "and comes back with it");
    }

    #[test]
    fn one_thing_takes_the_place_of_all_others() {
        let mut draft = with(&["15"], &["weak-security"]);
        draft.only(Situation::of("device-lost"));
        assert_eq!(draft.happened, ["device-lost"]);
        assert!(!chosen(&draft).contains(&"15".to_owned()));
        draft.only(None);
        assert_eq!(draft, Draft::default());
    }

    #[test]
    fn what_happened_is_carried_to_another_load_of_the_page_with_what_was_typed() {
        let mut draft = with(&["15"], &["weak-security", "device-lost"]);
        draft.type_turnover("2 m".to_owned());
        let typed = draft.typed(Convention::POINT);
        let mut other = Draft::of(draft.file.clone());
        other.type_again(&typed);
        assert_eq!((&other.happened, &other.turnover), (&draft.happened, &draft.turnover));
        other.type_again(&typed.replacen("device-lost", "weak-security no-such-thing transfer", 1));
        assert_eq!(other.happened, ["weak-security"], "once, if it is known, and if one of its provisions is there");
    }

    #[test]
    fn a_situation_goes_with_the_last_of_its_provisions() -> Result<(), Box<dyn std::error::Error>> {
        let mut draft = with(&[], &["weak-security"]);
        draft.remove("5(1)(f)".parse()?);
        assert_eq!(draft.happened, ["weak-security"]);
        draft.pinpoint((0, 0), "32(1)(b)".parse()?);
        assert_eq!(draft.happened, ["weak-security"]);
        draft.remove("32(1)(b)".parse()?);
        assert!(draft.happened.is_empty());
        Ok(())
    }
}
