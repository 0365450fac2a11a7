//! The exchange rates of a draft: those that its turnover needs, those that were typed, and the averages that serve where none was.

use super::{
    draft::Draft,
    typed::{Pair, TypedRate},
};
use crate::facts::{ExchangeRate, Turnover, is_named_by_law};

impl Draft {
    /// The rates that the turnover needs: first that for the authority that decides, then those for the others.
    pub(crate) fn wanted_rates(&self) -> Vec<Pair> {
        self.file.wanted_rates(self.currency)
    }

    /// The exchange rate that is asked for first, from and to.
    pub(crate) fn wanted_rate(&self) -> Option<Pair> {
        self.file.applicable().wanted_rate(self.currency)
    }

    /// The rate between a pair of currencies as typed, in either direction unless only one of them serves.
    pub(crate) fn rate(&self, pair: Pair) -> Option<&TypedRate> {
        let place = self.place_of_rate(pair)?;
        self.rates.get(place)
    }

    fn place_of_rate(&self, pair: Pair) -> Option<usize> {
        let of = |pair| self.rates.iter().position(|rate| rate.pair() == pair);
        of(pair).or_else(|| of(back(pair)).filter(|_| serves_both_ways(pair)))
    }

    /// Changes the rate between a pair of currencies; it is then the person's own, even while nothing is typed.
    pub(crate) fn change_rate(&mut self, pair: Pair, change: impl FnOnce(&mut TypedRate)) {
        let place = self.place_of_rate(pair).unwrap_or_else(|| {
            self.rates.push(TypedRate::between(pair));
            self.rates.len().saturating_sub(1)
        });
        if let Some(rate) = self.rates.get_mut(place) {
            change(rate);
        }
    }

    /// Sets what one unit is worth, as typed.
    pub(crate) fn type_rate(&mut self, pair: Pair, value: String) {
        self.change_rate(pair, |rate| rate.value = value);
        self.file.forget_sizes();
    }

    /// Takes what was typed for the rate in the opposite direction.
    pub(crate) fn turn_rate(&mut self, pair: Pair) {
        self.change_rate(pair, |rate| (rate.from, rate.to) = back(rate.pair()));
        self.file.forget_sizes();
    }

    /// Lets the average serve again.
    pub(crate) fn use_average(&mut self, pair: Pair) {
        if let Some(place) = self.place_of_rate(pair) {
            self.rates.remove(place);
        }
        self.file.forget_sizes();
    }

    /// The average that serves for a pair of currencies while no rate is stated between them.
    pub(crate) fn average(&self, pair: Pair) -> Option<ExchangeRate> {
        self.file.average_rate(pair, self.currency, self.stated_year())
    }

    /// Whether what was typed for a pair looks like the rate in the opposite direction.
    pub(crate) fn looks_inverted(&self, pair: Pair) -> bool {
        let year = self.average(pair).and_then(|average| average.year());
        let typed = self.rate(pair).and_then(TypedRate::stated).filter(|_| serves_both_ways(pair));
        typed.is_some_and(|rate| rate.looks_inverted(year))
    }

    /// The rates that the case states: those that were typed, as far as they are needed or came with a case that was opened, and the
    /// averages for what is needed besides.
    pub(super) fn stated_rates(&self, turnover: Option<Turnover>) -> Vec<ExchangeRate> {
        let wanted = turnover.map(|_| self.wanted_rates()).unwrap_or_default();
        let typed =
            self.rates.iter().enumerate().filter(|(place, rate)| {
                rate.came || wanted.iter().any(|pair| self.place_of_rate(*pair) == Some(*place))
            });
        let mut stated: Vec<_> = typed.filter_map(|(_, rate)| rate.stated()).collect();
        for pair in wanted {
            let is_between = |rate: &ExchangeRate| [pair, back(pair)].contains(&(rate.from, rate.to));
            // While something is typed that is not a rate, the turnover waits for it.
            if !stated.iter().any(is_between) && !self.rate(pair).is_some_and(TypedRate::is_wrong) {
                stated.extend(self.average(pair));
            }
        }
        stated
    }

    /// Drops the rates of a case that was opened which the averages state anyhow, so that they follow the year.
    pub(super) fn forget_averages(&mut self) {
        let averages: Vec<_> = self.wanted_rates().into_iter().filter_map(|pair| self.average(pair)).collect();
        let pairs: Vec<_> = self.rates.iter().map(TypedRate::pair).collect();
        self.rates.retain(|rate| {
            let is_alone = !pairs.contains(&back(rate.pair()));
            !is_alone || !rate.stated().is_some_and(|stated| averages.contains(&stated))
        });
    }
}

/// Whether a rate serves as well if it is stated in the opposite direction. Where a law names the rate, only that direction converts the
/// amounts of the law.
pub(crate) fn serves_both_ways((from, to): Pair) -> bool {
    !is_named_by_law(from, to) && !is_named_by_law(to, from)
}

/// The opposite direction.
pub(crate) const fn back((from, to): Pair) -> Pair {
    (to, from)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        facts::{CaseFile, Country, typed::amount::Convention},
        money::{Currency, plain},
    };

    /// A turnover before an authority, and before others.
    fn draft(turnover: &str, currency: Currency, authorities: &[&str]) -> Draft {
        let mut draft = Draft::default();
        draft.type_turnover(turnover.to_owned());
        draft.choose_currency(currency);
        draft.type_year("2024".to_owned());
        let mut countries = authorities.iter().map(|code| Country::of(code));
        draft.file.country = countries.next().flatten();
        draft.file.other_authorities = countries.flatten().collect();
        draft
    }

    fn file(draft: &Draft) -> CaseFile {
        draft.case_file(Convention::POINT)
    }

    /// Each rate as stated, without its day and source.
    fn stated(draft: &Draft) -> Vec<String> {
        file(draft).rates.iter().map(|rate| format!("1 {} = {} {}", rate.from, plain(rate.value.0), rate.to)).collect()
    }

    const DOLLARS: Pair = (Currency::USD, Currency::EUR);

    #[test]
    fn one_dollar_turnover_has_an_average_for_each_authority() {
        let mut draft = draft("50m", Currency::USD, &["FR", "IT", "GB"]);
        assert_eq!(stated(&draft), ["1 EUR = 1.0824 USD", "1 USD = 0.7821692535 GBP"]);
        let sources: Vec<_> = file(&draft).rates.iter().filter_map(|rate| rate.source.clone()).collect();
        assert_eq!(
            sources,
            [
                "ECB euro foreign exchange reference rates, average of 2024",
                "ECB euro foreign exchange reference rates, average of 2024, crossed through the euro"
            ]
        );
        assert!(file(&draft).applied().converted_turnover().is_some());
        assert!(file(&draft).applied_in(Country::of("GB")).converted_turnover().is_some());
        draft.turnover.clear();
        assert_eq!(stated(&draft), [""; 0], "there is nothing to convert");
    }

    #[test]
    fn a_stated_rate_wins_in_either_direction_and_without_one_the_average_serves_again() {
        let mut draft = draft("50m", Currency::USD, &[]);
        draft.change_rate(DOLLARS, |_| ());
        assert_eq!(stated(&draft), ["1 EUR = 1.0824 USD"], "nothing is typed yet");
        draft.type_rate(DOLLARS, "0.9".to_owned());
        assert_eq!(stated(&draft), ["1 USD = 0.9 EUR"]);
        assert!(!draft.looks_inverted(DOLLARS));
        draft.type_rate(DOLLARS, "1.10".to_owned());
        assert!(draft.looks_inverted(DOLLARS));
        draft.turn_rate(DOLLARS);
        assert_eq!(stated(&draft), ["1 EUR = 1.1 USD"]);
        assert!(!draft.looks_inverted(DOLLARS));
        draft.type_rate(DOLLARS, "x".to_owned());
        assert_eq!(stated(&draft), [""; 0]);
        draft.use_average(DOLLARS);
        assert_eq!(stated(&draft), ["1 EUR = 1.0824 USD"]);
        draft.year = "2023".to_owned();
        assert_eq!(stated(&draft), ["1 EUR = 1.0813 USD"]);
        draft.year = "2016".to_owned();
        assert_eq!(stated(&draft), [""; 0], "that year has none");
    }

    #[test]
    fn a_case_that_is_opened_again_keeps_its_rates_and_an_average_follows_the_year() {
        for rate in ["", "0.9"] {
            let mut before = draft("50000000", Currency::USD, &["FR", "GB"]);
            if !rate.is_empty() {
                before.type_rate(DOLLARS, rate.to_owned());
            }
            let mut after = Draft::of(file(&before));
            assert_eq!(file(&after), file(&before));
            assert_eq!(after.rate(DOLLARS).is_none(), rate.is_empty());
            after.year = "2023".to_owned();
            assert_eq!(stated(&after).first().is_some_and(|rate| rate == "1 EUR = 1.0813 USD"), rate.is_empty());
        }
    }

    #[test]
    fn where_a_law_names_the_rate_no_average_converts_its_amounts() {
        let mut draft = draft("1bn", Currency::PLN, &["FR", "PL"]);
        assert_eq!(stated(&draft), ["1 PLN = 0.232244879 EUR"]);
        draft.file.bring_before(Country::of("PL"));
        assert_eq!(file(&draft).applied().currency(), Currency::EUR);
        draft.type_rate((Currency::EUR, Currency::PLN), "4.2".to_owned());
        assert_eq!(stated(&draft), ["1 EUR = 4.2 PLN"]);
        assert_eq!(file(&draft).applied().currency(), Currency::PLN);
        draft.currency = Currency::EUR;
        draft.rates.clear();
        assert_eq!(stated(&draft), [""; 0]);
    }
}
