//! What is on the form right now, with texts as typed. The only writable state of the page.

use crate::{
    app::text::Situation,
    facts::{
        Case, CaseFile, Country, Displacement, FactError, Infringement, Operation, PenaltyPayment, Procedure,
        Provision, Segment, Seriousness, Turnover, Year,
        typed::{
            amount::{self, AmountError, Beside, Convention, Reading},
            financial_year,
        },
    },
    money::{Currency, Money, Withdrawn, plain},
};

use time::Date;

use super::{
    derived::Answer,
    typed::{EnteredAmount, TypedPenalty, TypedRate, typed},
};

/// The form. Facts that it has no field for are kept in `file` unchanged.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Draft {
    /// Every fact except those that are typed as text, such as the turnover and its rate.
    pub(crate) file: CaseFile,
    /// The turnover as typed.
    pub(crate) turnover: String,
    /// Which reading was meant, if there are several.
    pub(crate) meant: Option<Reading>,
    /// The currency chosen.
    pub(crate) currency: Currency,
    /// The financial year as typed.
    pub(crate) year: String,
    /// The exchange rates as typed, one for each pair of currencies that was asked for.
    pub(crate) rates: Vec<TypedRate>,
    /// The turnover of the company alone as typed.
    pub(crate) own_turnover: String,
    /// The year of that turnover, if a case that was opened stated it.
    own_year: Option<Year>,
    /// The budget of a public body as typed.
    pub(crate) budget: String,
    /// The year of the budget, if a case that was opened stated it.
    budget_year: Option<Year>,
    /// The penalty payments as typed.
    pub(crate) penalties: Vec<TypedPenalty>,
    /// What happened in plain words: the ids of the situations chosen, in that order. They are no facts of the case, only why its provisions
    /// were chosen.
    pub(crate) happened: Vec<String>,
    /// Whether the case is that of a decision whose turnover was not published.
    pub(crate) unpublished: bool,
}

impl Default for Draft {
    fn default() -> Self {
        let empty = String::new;
        Self {
            file: CaseFile { operations: vec![Operation::of(Vec::new())], ..CaseFile::default() },
            turnover: empty(),
            meant: None,
            currency: Currency::EUR,
            year: empty(),
            rates: Vec::new(),
            own_turnover: empty(),
            own_year: None,
            budget: empty(),
            budget_year: None,
            penalties: Vec::new(),
            happened: Vec::new(),
            unpublished: false,
        }
    }
}

/// A case, or why it cannot be accepted.
pub(super) type Checked = Result<Case, FactError>;

/// The place of a penalty payment in the case file, and why it cannot be accepted.
pub(super) type Refused = (usize, FactError);

/// The index of a conduct, and of an infringement in it, both from 0.
pub(crate) type Place = (usize, usize);

/// The longest text that is restored: anything longer is neither an amount nor the name of a publisher of rates.
const LONGEST: usize = 100;

/// The penalty payment of a case file that a fault is about.
fn place_of_penalty(error: &FactError) -> Option<usize> {
    match *error.field.segments() {
        [Segment::Key("penalties"), Segment::Entry(place), ..] => Some(place),
        _ => None,
    }
}

/// A penalty payment as the case file states it, once it is complete.
fn stated_penalty(file: &CaseFile, typed: &TypedPenalty, convention: Convention) -> Option<PenaltyPayment> {
    typed.stated(convention, beside_penalty(file, typed))
}

/// What the case states about the amounts of a penalty payment: its country, and the currency used there.
pub(crate) fn beside_penalty(file: &CaseFile, typed: &TypedPenalty) -> Beside {
    let country = Country::of(&typed.country).or(file.country);
    Beside { country, currency: Some(file.applied_in(country).currency()) }
}

/// The most penalty payments, and the most rates, that are restored.
const MOST_TYPED: usize = 100;

/// How serious the infringements of a case are, taken together.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Judged {
    /// All of one level; `None`: not assessed.
    Alike(Option<Seriousness>),
    /// Not all of one level.
    Differently,
}

/// Why the result is waiting for the person.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Waiting {
    /// The turnover is not an amount.
    Amount(AmountError),
    /// The turnover can be read in two or more ways.
    Choice(Vec<Reading>),
    /// The currency typed with the amount is not the one chosen.
    Currency(Currency),
    /// The year is not a year.
    Year,
    /// The currency was no longer in use in that year.
    Withdrawn(Withdrawn),
    /// The rate is not a rate.
    Rate,
}

impl Draft {
    /// The draft of a case that was opened.
    pub(crate) fn of(mut file: CaseFile) -> Self {
        let mut draft = Self::default();
        if let Some(Turnover { amount, year }) = file.addressee.budget.take() {
            draft.budget = typed(amount);
            draft.budget_year = year;
        }
        if let Some(Turnover { amount, year }) = file.addressee.own_turnover.take() {
            draft.own_turnover = typed(amount);
            draft.own_year = year;
        }
        draft.rates = file.rates.drain(..).map(|stated| TypedRate::of(&stated)).collect();
        draft.penalties = file.penalties.drain(..).map(|stated| TypedPenalty::of(&stated)).collect();
        if let Some(Turnover { amount: Money { amount, currency }, year }) = file.addressee.turnover.take() {
            draft.meant = Some(Reading { amount, currency: None });
            draft.turnover = plain(amount);
            draft.year = year.map_or_else(String::new, |year| year.number().to_string());
            draft.currency = currency;
        }
        draft.file = file;
        if draft.file.operations.is_empty() {
            draft.file.operations.push(Operation::of(Vec::new()));
        }
        draft.forget_averages();
        draft
    }

    /// What happened, and the currency; then the texts of the fields that a case file takes only as facts, one per line; then the number of
    /// rates and the lines of each; finally the incomplete penalty payments.
    pub(crate) fn typed(&self, convention: Convention) -> String {
        let Self { currency, turnover, year, own_turnover, budget, rates, .. } = self;
        let (happened, count) = (self.happened.join(" "), rates.len().to_string());
        let mut lines = vec![&*happened, currency.code(), turnover, year, own_turnover, budget, &count];
        lines.extend(rates.iter().flat_map(TypedRate::lines));
        let incomplete = self.penalties.iter().filter(|one| stated_penalty(&self.file, one, convention).is_none());
        lines.extend(incomplete.flat_map(TypedPenalty::lines));
        lines.join("\n")
    }

    /// Restores these texts in another load of the page, unless the case that came with them already states the fact.
    pub(crate) fn type_again(&mut self, typed: &str) {
        let (happened, rest) = typed.split_once('\n').unwrap_or((typed, ""));
        self.happened =
            happened.split(' ').filter_map(Situation::of).map(|one| one.id.to_owned()).take(MOST_TYPED).collect();
        self.forget_situations();
        let mut lines = rest.split('\n').map(|line| line.chars().take(LONGEST).collect::<String>());
        let currency = lines.next().and_then(|code| code.parse().ok());
        if self.turnover.is_empty() {
            self.currency = currency.unwrap_or(self.currency);
        }
        let Self { turnover, year, own_turnover, budget, .. } = self;
        for field in [turnover, year, own_turnover, budget] {
            let line = lines.next().unwrap_or_default();
            if field.is_empty() {
                *field = line;
            }
        }
        let rates = lines.next().and_then(|count| count.parse().ok()).unwrap_or(0_usize);
        for rate in (0..rates.min(MOST_TYPED)).map_while(|_| TypedRate::of_lines(&mut lines)).collect::<Vec<_>>() {
            if self.rate(rate.pair()).is_none() {
                self.rates.push(rate);
            }
        }
        while let Some(penalty) = TypedPenalty::of_lines(&mut lines).filter(|_| self.penalties.len() < MOST_TYPED) {
            self.penalties.push(penalty);
        }
    }

    /// Whether there is nothing a person would miss.
    pub(crate) fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    /// What holds the turnover back, if anything.
    pub(crate) fn waiting(&self, convention: Convention) -> Option<Waiting> {
        match self.reading(convention) {
            Err(waiting) => return Some(waiting),
            Ok(None) => return None,
            Ok(Some(_)) => {}
        }
        if !self.year.trim().is_empty() && self.stated_year().is_none() {
            return Some(Waiting::Year);
        }
        if let Some(withdrawn) = self.withdrawn() {
            return Some(Waiting::Withdrawn(withdrawn));
        }
        if self.wanted_rate().and_then(|pair| self.rate(pair)).is_some_and(TypedRate::is_wrong) {
            return Some(Waiting::Rate);
        }
        None
    }

    /// The turnover as it was understood.
    ///
    /// # Errors
    /// What holds it back.
    pub(crate) fn reading(&self, convention: Convention) -> Result<Option<Reading>, Waiting> {
        let typed = amount::read(&self.turnover, convention, self.beside(self.currency));
        let readings = typed.map_err(Waiting::Amount)?.readings();
        let reading = match *readings.as_slice() {
            [] => return Ok(None),
            [reading] => reading,
            _ => self.meant.filter(|meant| readings.contains(meant)).ok_or(Waiting::Choice(readings))?,
        };
        match reading.currency {
            Some(typed) if typed != self.currency => Err(Waiting::Currency(typed)),
            _ => Ok(Some(reading)),
        }
    }

    /// What the turnover of the company alone comes to, in the currency of the other one.
    pub(crate) fn entered_own_turnover(&self, convention: Convention) -> EnteredAmount {
        EnteredAmount::of(&self.own_turnover, convention, self.beside(self.currency))
    }

    /// What the case states about an amount that is typed.
    pub(crate) fn beside(&self, currency: Currency) -> Beside {
        Beside { country: self.file.country, currency: Some(currency) }
    }

    /// The turnover in millions, if it was typed without a unit and so small that millions will have been meant.
    pub(crate) fn in_millions(&self, convention: Convention) -> Option<Money> {
        self.reading(convention).ok()??;
        let beside = self.beside(self.currency);
        let Reading { amount, .. } = amount::perhaps_millions(&self.turnover, convention, beside)?;
        Some(Money { amount: amount.normalize(), currency: self.currency })
    }

    /// Takes the turnover for one in millions.
    pub(crate) fn mean_millions(&mut self, convention: Convention) {
        if let Some(Money { amount, .. }) = self.in_millions(convention) {
            self.type_turnover(plain(amount));
        }
    }

    /// Chooses one of several readings, with its currency.
    pub(crate) fn mean(&mut self, reading: Reading) {
        self.meant = Some(reading);
        self.choose_currency(reading.currency.unwrap_or(self.currency));
    }

    /// The currency, if it was no longer in use in the year stated.
    fn withdrawn(&self) -> Option<Withdrawn> {
        let year = self.stated_year()?;
        self.currency.withdrawn().filter(|withdrawn| withdrawn.until < year.number())
    }

    pub(super) fn stated_year(&self) -> Option<Year> {
        financial_year(&self.year)
    }

    /// The case file that the form states now, without a turnover that is still waiting.
    pub(crate) fn case_file(&self, convention: Convention) -> CaseFile {
        let mut file = self.file.clone();
        file.operations.retain(|operation| !operation.infringements.is_empty());
        if let Ok(Some(Reading { amount, .. })) = self.reading(convention)
            && self.withdrawn().is_none()
        {
            let currency = self.currency;
            file.addressee.turnover = Some(Turnover { amount: Money { amount, currency }, year: self.stated_year() });
        }
        if let EnteredAmount::Amount(amount) = self.entered_own_turnover(convention) {
            file.addressee.own_turnover = Some(Turnover { amount, year: self.own_year });
        }
        file.rates = self.stated_rates(file.addressee.turnover);
        let currency = self.file.budget_currency().unwrap_or_else(|| file.applied().currency());
        if let EnteredAmount::Amount(amount) = EnteredAmount::of(&self.budget, convention, self.beside(currency)) {
            file.addressee.budget = Some(Turnover { amount, year: self.budget_year });
        }
        file.penalties = self.penalties.iter().filter_map(|one| stated_penalty(&file, one, convention)).collect();
        file
    }

    /// What follows from the case file that the form states.
    pub(crate) fn answer(file: CaseFile) -> Answer {
        Answer::to(Self::checked(file).0.as_ref())
    }

    /// The case, if there is an infringement. Penalty payments that cannot be accepted do not hold up anything else: they are returned with
    /// their places in the file.
    pub(super) fn checked(mut file: CaseFile) -> (Option<Checked>, Vec<Refused>) {
        let mut refused = Vec::new();
        if file.operations.is_empty() {
            return (None, refused);
        }
        loop {
            let error = match Case::check(file.clone()) {
                Ok(case) => return (Some(Ok(case)), refused),
                Err(error) => error,
            };
            let Some(place) = place_of_penalty(&error).filter(|place| *place < file.penalties.len()) else {
                return (Some(Err(error)), refused);
            };
            file.penalties.remove(place);
            // Faults come up in order, so each one removed before has moved this one up by one.
            refused.push((place.saturating_add(refused.len()), error));
            if refused.len() > MOST_TYPED {
                file.penalties.clear();
            }
        }
    }

    /// The places of the penalty payments that are complete.
    pub(crate) fn complete_penalties(&self, convention: Convention) -> Vec<usize> {
        let places = self.penalties.iter().enumerate();
        let complete = places.filter(|(_, one)| stated_penalty(&self.file, one, convention).is_some());
        complete.map(|(place, _)| place).collect()
    }

    /// Sets the country whose authority decides. Whatever only the previous country knew is dropped.
    pub(crate) fn choose_country(&mut self, country: Option<Country>) {
        self.happen_before(country, |draft| draft.file.bring_before(country));
        for penalty in self.penalties.iter_mut().filter(|penalty| penalty.country.is_empty()) {
            penalty.route.clear();
        }
        self.file.forget_sizes();
    }

    /// Sets the procedure. What only another one knows is dropped: its way to a penalty payment.
    pub(crate) fn choose_procedure(&mut self, procedure: Option<Procedure>) {
        self.file.procedure = procedure;
        let routes = self.file.national().and_then(|national| national.penalties).unwrap_or_default();
        let goes =
            |key: &str| routes.iter().any(|one| one.key == key && one.procedure.is_some() && !one.is_in(procedure));
        for penalty in self.penalties.iter_mut().filter(|penalty| penalty.country.is_empty() && goes(&penalty.route)) {
            penalty.route.clear();
        }
    }

    /// Sets the turnover as typed: after retyping, no reading has been chosen.
    pub(crate) fn type_turnover(&mut self, typed: String) {
        self.turnover = typed;
        self.meant = None;
        self.file.forget_sizes();
    }

    /// Sets the financial year as typed. The size may follow it, by the average rate of that year.
    pub(crate) fn type_year(&mut self, typed: String) {
        self.year = typed;
        self.forget_converted_sizes();
    }

    /// Sets the day of the decision, before which the last full year is.
    pub(crate) fn choose_date(&mut self, day: Option<Date>) {
        self.file.date = day;
        self.forget_converted_sizes();
    }

    /// Sets the currency of the turnover.
    pub(crate) fn choose_currency(&mut self, currency: Currency) {
        self.currency = currency;
        self.file.forget_sizes();
    }

    fn forget_converted_sizes(&mut self) {
        if !self.wanted_rates().is_empty() {
            self.file.forget_sizes();
        }
    }

    /// The provisions chosen, each with the conduct it belongs to.
    pub(crate) fn chosen(&self) -> impl Iterator<Item = (usize, Provision)> {
        let operations = self.file.operations.iter().enumerate();
        operations.flat_map(|(i, operation)| operation.infringements.iter().map(move |one| (i, one.provision)))
    }

    pub(crate) fn has(&self, provision: Provision) -> bool {
        self.chosen().any(|(_, chosen)| chosen == provision)
    }

    /// Adds a provision to the last conduct, as serious as all others are.
    pub(crate) fn add(&mut self, provision: Provision) {
        let seriousness = match self.judged() {
            Judged::Alike(level) => level,
            Judged::Differently => None,
        };
        if !self.has(provision)
            && let Some(operation) = self.file.operations.last_mut()
        {
            operation.infringements.push(Infringement { seriousness, ..Infringement::of(provision) });
        }
    }

    /// Removes a provision from every conduct.
    pub(crate) fn remove(&mut self, provision: Provision) {
        for operation in &mut self.file.operations {
            operation.infringements.retain(|one| one.provision != provision);
        }
        self.tidy();
    }

    /// Removes one infringement.
    pub(crate) fn remove_at(&mut self, conduct: usize, index: usize) {
        if let Some(operation) = self.file.operations.get_mut(conduct)
            && index < operation.infringements.len()
        {
            operation.infringements.remove(index);
        }
        self.tidy();
    }

    /// Moves an infringement to another conduct, or to a new one if `target` is past the last.
    pub(crate) fn move_to(&mut self, conduct: usize, index: usize, target: usize) {
        let Some(from) = self.file.operations.get_mut(conduct).filter(|from| index < from.infringements.len()) else {
            return;
        };
        let moved = from.infringements.remove(index);
        match self.file.operations.get_mut(target) {
            Some(operation) => operation.infringements.push(moved),
            None => self.file.operations.push(Operation::of(vec![moved])),
        }
        self.tidy();
    }

    /// Where a provision is: its conduct, and its place in it.
    pub(crate) fn place_of(&self, provision: Provision) -> Option<(usize, usize)> {
        let place = |operation: &Operation| operation.infringements.iter().position(|one| one.provision == provision);
        self.file.operations.iter().enumerate().find_map(|(conduct, operation)| Some((conduct, place(operation)?)))
    }

    /// The infringement at a place.
    pub(crate) fn infringement(&self, (conduct, index): Place) -> Option<&Infringement> {
        self.file.operations.get(conduct)?.infringements.get(index)
    }

    /// The infringement at a place, for changing it.
    pub(crate) fn infringement_mut(&mut self, (conduct, index): Place) -> Option<&mut Infringement> {
        self.file.operations.get_mut(conduct)?.infringements.get_mut(index)
    }

    /// Changes one infringement to another part of its article.
    pub(crate) fn pinpoint(&mut self, place: Place, provision: Provision) {
        if let Some(infringement) = self.infringement_mut(place) {
            infringement.provision = provision;
        }
        self.tidy();
    }

    /// Sets which provision displaces the infringement's, if any.
    pub(crate) fn displace(&mut self, place: Place, by: Option<Displacement>) {
        if let Some(infringement) = self.infringement_mut(place) {
            infringement.displaced_by = by;
        }
        self.tidy();
    }

    /// Sets how serious an infringement is; points chosen inside the previous range are dropped.
    pub(crate) fn set_seriousness(&mut self, place: Place, seriousness: Option<Seriousness>) {
        if let Some(infringement) = self.infringement_mut(place) {
            infringement.seriousness = seriousness;
            infringement.position = None;
        }
    }

    /// How serious the infringements are, taken together.
    pub(crate) fn judged(&self) -> Judged {
        let mut levels = self.file.infringements().map(|one| one.seriousness);
        let first = levels.next().unwrap_or_default();
        if levels.all(|level| level == first) { Judged::Alike(first) } else { Judged::Differently }
    }

    /// Sets how serious all infringements are.
    pub(crate) fn set_all_seriousness(&mut self, seriousness: Option<Seriousness>) {
        for infringement in self.file.operations.iter_mut().flat_map(|operation| &mut operation.infringements) {
            // What was chosen inside the range of a level holds while the level does.
            if infringement.seriousness != seriousness {
                infringement.position = None;
            }
            infringement.seriousness = seriousness;
        }
    }

    /// Drops what no longer holds: conducts without infringements, displacements by a provision that no longer prevails in the same conduct,
    /// and situations without a provision.
    pub(super) fn tidy(&mut self) {
        for operation in &mut self.file.operations {
            let prevailing: Vec<_> = operation.prevailing().collect();
            for infringement in &mut operation.infringements {
                let provision = infringement.provision;
                let gone = |by: &mut Displacement| by.provision == provision || !prevailing.contains(&by.provision);
                infringement.displaced_by.take_if(gone);
            }
        }
        self.file.operations.retain(|operation| !operation.infringements.is_empty());
        if self.file.operations.is_empty() {
            self.file.operations.push(Operation::of(Vec::new()));
        }
        self.forget_situations();
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::facts::ProvisionError;

    const CONVENTION: Convention = Convention::POINT;

    #[test]
    fn a_small_turnover_is_offered_in_millions() {
        for (typed, expected) in [
            ("1.5", Some("1500000 EUR")),
            ("0.25", Some("250000 EUR")),
            ("999", Some("999000000 EUR")),
            ("1000", None),
            ("2m", None),
            ("0", None),
            ("-5", None),
            ("", None),
        ] {
            let mut draft = Draft::default();
            draft.type_turnover(typed.to_owned());
            let offered = draft.in_millions(CONVENTION).map(|amount| amount.to_string());
            assert_eq!(offered.as_deref(), expected, "{typed}");
            draft.mean_millions(CONVENTION);
            let stated = draft.case_file(CONVENTION).addressee.turnover.map(|turnover| turnover.amount.to_string());
            assert!(expected.is_none() || stated.as_deref() == expected, "{typed}: {stated:?}");
        }
    }

    #[test]
    fn what_is_added_is_as_serious_as_the_rest_unless_the_rest_differs() -> Result<(), ProvisionError> {
        let [first, second, third] = ["32", "33", "34"].map(str::parse::<Provision>);
        let mut draft = Draft::default();
        assert_eq!(draft.judged(), Judged::Alike(None));
        draft.add(first?);
        draft.add(second?);
        draft.set_all_seriousness(Some(Seriousness::High));
        draft.add(third?);
        assert_eq!(draft.judged(), Judged::Alike(Some(Seriousness::High)));
        draft.set_seriousness((0, 1), Some(Seriousness::Low));
        assert_eq!(draft.judged(), Judged::Differently);
        Ok(())
    }
}
