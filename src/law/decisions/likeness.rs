//! How like a case a decision is. No figure is derived from it.

use std::cmp::Reverse;

use rust_decimal::Decimal;

use super::{Addressee, Decision, Law};
use crate::law::Tier;

/// How many decisions are shown with a case.
const NEAREST: usize = 5;

/// A case, as far as decisions can be like it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Likeness {
    /// The highest tier among the provisions infringed.
    pub tier: Tier,
    /// The provisions infringed, such as `5(1)(f)`.
    pub provisions: Vec<String>,
    /// What happened: keys of the situations in plain words; empty if it was not said.
    pub situations: Vec<String>,
}

/// What a provision of the case counts that has no counterpart in the decision.
const MISSING: u32 = 4;

/// What a provision counts whose nearest counterpart is about the same duty, or is another part of the same article.
const AKIN: u32 = 2;

/// What a provision counts that only the decision has.
const MORE: u32 = 1;

/// What it counts if nothing that happened is the same: more than a provision, since authorities cite different ones for the same thing.
const OTHER_SITUATION: u32 = 6;

/// What another tier counts.
const OTHER_TIER: u32 = 3;

/// What an unknown turnover counts at least: as if one were four times the other.
const UNKNOWN: u32 = 2;

/// What it counts at least that the addressee has no turnover, since it is no undertaking.
const NO_TURNOVER: u32 = 4;

/// A fine is rarely above the share of turnover that Article 83 allows at most: an addressee whose turnover is not published is taken to have
/// at least this many times its fine.
const TIMES_THE_FINE: i64 = 25;

/// Provisions about the same duty: a legal basis, security, information, breaches, the data protection officer, transfers.
const SAME_DUTY: [&[&str]; 6] = [
    &["6", "7"],
    &["5(1)(f)", "32"],
    &["13", "14"],
    &["33", "34"],
    &["37", "38", "39"],
    &["44", "45", "46", "47", "48", "49"],
];

/// Decisions in the order in which they are offered if nothing else tells them apart, with how far each is from a case except by its size.
#[derive(Clone, Debug, PartialEq)]
pub struct Compared(Vec<Apart>);

/// How far a decision is from a case except by its size.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Apart {
    /// The place of the decision.
    place: usize,
    /// Whether it shares nothing with the case, neither a provision nor what happened.
    shares_nothing: bool,
    distance: u32,
}

impl Compared {
    /// Compares decisions with a case. Those under another law than the Regulation count only if the case names a provision of it.
    #[must_use]
    pub fn of(decisions: &[Decision], case: &Likeness) -> Self {
        let mut found: Vec<_> = decisions.iter().enumerate().filter(|(_, decision)| case.is_under(decision)).collect();
        found.sort_by_key(|(_, Decision { year, name, fine, .. })| (Reverse(*year), name.as_str(), Reverse(*fine)));
        let apart = |(place, decision): (usize, &Decision)| Apart {
            place,
            shares_nothing: !case.shares(decision),
            distance: case.distance(decision),
        };
        Self(found.into_iter().map(apart).collect())
    }

    /// The decisions nearest to the case, at most five, nearest first, given the decisions that were compared and the turnover of the case in
    /// euros, if it is known.
    ///
    /// Decisions that share something with the case, a provision or what happened, come before those that share nothing. Then the distance
    /// decides, to which provisions, what happened, tier and turnover add: each time that the smaller turnover can be doubled without passing
    /// the larger one counts one. Without a turnover, size does not count. At the same distance, the later decision comes first, then by name,
    /// then the higher fine.
    #[must_use]
    pub fn nearest<'a>(&self, decisions: &'a [Decision], turnover: Option<Decimal>) -> Vec<&'a Decision> {
        let at = |apart: &Apart| {
            let decision = decisions.get(apart.place)?;
            let size = turnover.map_or(0, |turnover| sizes_apart(turnover, decision));
            Some((apart.shares_nothing, apart.distance.saturating_add(size), decision))
        };
        let mut found: Vec<_> = self.0.iter().filter_map(at).collect();
        found.sort_by_key(|(shares_nothing, distance, _)| (*shares_nothing, *distance));
        found.into_iter().map(|(.., decision)| decision).take(NEAREST).collect()
    }
}

impl Likeness {
    /// Whether the law of a decision is one of those of the case, in the same currency.
    fn is_under(&self, decision: &Decision) -> bool {
        match decision.law {
            Law::Gdpr => true,
            Law::Uk => false,
            Law::Eprivacy => decision.provisions.iter().any(|one| self.provisions.contains(one)),
        }
    }

    /// Whether a decision is about one of the same things or one of the same duties.
    fn shares(&self, decision: &Decision) -> bool {
        self.shares_situation(decision)
            || self.provisions.iter().any(|one| apart_from_all(one, &decision.provisions) < MISSING)
    }

    /// How far a decision is, except by its size.
    fn distance(&self, decision: &Decision) -> u32 {
        let missing: u32 = self.provisions.iter().map(|one| apart_from_all(one, &decision.provisions)).sum();
        let is_more = |one: &&String| apart_from_all(one, &self.provisions) == MISSING;
        let more: u32 = decision.provisions.iter().filter(is_more).map(|_| MORE).sum();
        let is_other = !self.situations.is_empty() && !self.shares_situation(decision);
        let situation = if is_other { OTHER_SITUATION } else { 0 };
        let tier = if decision.tier == self.tier { 0 } else { OTHER_TIER };
        [missing, more, situation, tier].into_iter().fold(0, u32::saturating_add)
    }

    fn shares_situation(&self, decision: &Decision) -> bool {
        decision.situations.iter().any(|one| self.situations.contains(one))
    }
}

/// How far a provision is from the nearest of others.
fn apart_from_all(one: &str, others: &[String]) -> u32 {
    others.iter().map(|other| apart(one, other)).min().unwrap_or(MISSING)
}

/// How far two provisions are from each other: not at all, if one is within the other.
fn apart(one: &str, other: &str) -> u32 {
    let is_of = |duty: &&[&str], one: &str| duty.iter().any(|listed| is_within(one, listed));
    if is_within(one, other) || is_within(other, one) {
        0
    } else if article_of(one) == article_of(other)
        || SAME_DUTY.iter().any(|duty| is_of(duty, one) && is_of(duty, other))
    {
        AKIN
    } else {
        MISSING
    }
}

/// The article of a provision.
fn article_of(provision: &str) -> &str {
    provision.split_once('(').map_or(provision, |(article, _)| article)
}

/// Whether a provision is a whole or a part of it: `5(1)(f)` is within `5(1)` and `5`.
fn is_within(one: &str, whole: &str) -> bool {
    one.strip_prefix(whole).is_some_and(|rest| rest.is_empty() || rest.starts_with('('))
}

/// How far the size of an addressee is from a turnover.
fn sizes_apart(turnover: Decimal, decision: &Decision) -> u32 {
    if let Some(published) = decision.turnover {
        return doublings(turnover, published);
    }
    let least = decision.fine.checked_mul(TIMES_THE_FINE.into()).unwrap_or(Decimal::MAX);
    let unknown = if decision.addressee == Addressee::NoUndertaking { NO_TURNOVER } else { UNKNOWN };
    if turnover < least { doublings(turnover, least).max(unknown) } else { unknown }
}

/// How often the smaller of two amounts can be doubled without passing the larger one. Less than one euro counts as one.
fn doublings(one: Decimal, other: Decimal) -> u32 {
    let euros = |amount: Decimal| u64::try_from(amount.trunc().mantissa().max(1)).unwrap_or(u64::MAX);
    let (one, other) = (euros(one), euros(other));
    one.max(other).checked_div(one.min(other)).and_then(u64::checked_ilog2).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::{super::tests::decision, *};
    use crate::{law::decisions::Status, money::plain};

    fn case(provisions: &[&str]) -> Likeness {
        Likeness {
            tier: Tier::Higher,
            provisions: provisions.iter().map(ToString::to_string).collect(),
            situations: Vec::new(),
        }
    }

    fn nearest<'a>(decisions: &'a [Decision], case: &Likeness) -> Vec<&'a Decision> {
        Compared::of(decisions, case).nearest(decisions, None)
    }

    fn named(decisions: Vec<&Decision>) -> Vec<String> {
        decisions.into_iter().map(|decision| decision.name.clone()).collect()
    }

    fn names(decisions: &[Decision], case: &Likeness) -> Vec<String> {
        named(nearest(decisions, case))
    }

    fn names_with(turnover: i64, decisions: &[Decision], case: &Likeness) -> Vec<String> {
        named(Compared::of(decisions, case).nearest(decisions, Some(turnover.into())))
    }

    #[test]
    fn what_was_infringed_comes_before_size() {
        let far = decision("another article, the same size", &["6"], Some(1_000_000));
        let near = decision("the same article, much larger", &["5(1)(b)"], Some(900_000_000_000));
        assert_eq!(
            names_with(1_000_000, &[far, near], &case(&["5"])),
            ["the same article, much larger", "another article, the same size"]
        );
    }

    #[test]
    fn a_provision_less_weighs_more_than_one_more_and_each_doubling_of_the_turnover_counts_one() {
        let same = |name, turnover| decision(name, &["5(1)(f)", "32"], Some(turnover));
        let decisions = [
            decision("one provision less", &["5(1)(f)", "13"], Some(1_000_000)),
            same("eight times the turnover", 8_000_000),
            same("nearly four times the turnover", 3_999_999),
            decision("two provisions more", &["5(1)(f)", "6", "13", "32"], Some(1_000_001)),
            same("an eighth of the turnover", 124_999),
        ];
        assert_eq!(
            names_with(1_000_000, &decisions, &case(&["32(1)", "5(1)(f)", "33"])),
            [
                "nearly four times the turnover",
                "two provisions more",
                "an eighth of the turnover",
                "eight times the turnover",
                "one provision less",
            ]
        );
    }

    #[test]
    fn provisions_are_as_near_as_their_duties() {
        for (one, other, expected) in [
            ("5(1)(f)", "5(1)(f)", 0),
            ("5(1)(f)", "5", 0),
            ("5", "5(1)(f)", 0),
            ("5(1)(f)", "5(1)(a)", AKIN),
            ("5(1)(f)", "32(1)", AKIN),
            ("5(1)(a)", "32", MISSING),
            ("5", "32", MISSING),
            ("44", "46(1)", AKIN),
            ("4", "44", MISSING),
            ("6(1)(a)", "7", AKIN),
        ] {
            assert_eq!(apart(one, other), expected, "{one} and {other}");
            assert_eq!(apart(other, one), expected, "{other} and {one}");
        }
    }

    #[test]
    fn the_same_thing_under_another_provision_is_nearer_than_another_thing_under_the_same() {
        let of = |name, provision, situation: &str| Decision {
            situations: vec![situation.to_owned()],
            ..decision(name, &[provision], None)
        };
        let decisions = [
            of("another thing", "6", "cameras"),
            of("the same thing", "6", "trackers"),
            of("nothing shared", "15", "cameras"),
            of("another provision", "13", "trackers"),
        ];
        let case = Likeness { situations: vec!["trackers".to_owned()], ..case(&["6"]) };
        assert_eq!(
            names(&decisions, &case),
            ["the same thing", "another provision", "another thing", "nothing shared"]
        );
    }

    #[test]
    fn an_unknown_turnover_is_a_mild_difference_but_not_below_what_the_fine_tells() {
        let decisions = [
            decision("twice", &["6"], Some(2_000_000)),
            decision("eight times", &["6"], Some(8_000_000)),
            decision("not published", &["6"], None),
            Decision { fine: 20_000_000.into(), ..decision("not published, but large", &["6"], None) },
            Decision { addressee: Addressee::NoUndertaking, ..decision("a public body", &["6"], None) },
        ];
        let expected = ["twice", "not published", "eight times", "a public body", "not published, but large"];
        assert_eq!(names_with(1_000_000, &decisions, &case(&["6"])), expected);
        let by_name = ["a public body", "eight times", "not published", "not published, but large", "twice"];
        assert_eq!(names(&decisions, &case(&["6"])), by_name);
    }

    #[test]
    fn of_two_as_near_the_later_stands_first_then_by_name_then_the_higher_fine() {
        let of = |name, year, fine: i64| Decision { year, fine: fine.into(), ..decision(name, &["6"], None) };
        let decisions = [of("B", 2024, 1), of("A", 2023, 1), of("A", 2024, 1), of("A", 2024, 2), of("A", 2025, 1)];
        let found = nearest(&decisions, &case(&["6"]));
        let found: Vec<_> = found.iter().map(|d| (d.name.as_str(), d.year, plain(d.fine))).collect();
        let expected = [("A", 2025, "1"), ("A", 2024, "2"), ("A", 2024, "1"), ("B", 2024, "1"), ("A", 2023, "1")];
        assert_eq!(found, expected.map(|(name, year, fine)| (name, year, fine.to_owned())));
    }

    #[test]
    fn at_most_five_and_those_of_the_same_tier_first() {
        let mut decisions = vec![Decision { tier: Tier::Lower, ..decision("of the other tier", &["32"], None) }];
        assert_eq!(names(&decisions, &case(&["32"])), ["of the other tier"]);
        decisions.extend((0..9).map(|number| decision(&number.to_string(), &["32"], None)));
        assert_eq!(names(&decisions, &case(&["32"])), ["0", "1", "2", "3", "4"]);
    }

    #[test]
    fn other_law_counts_only_where_the_case_names_it() {
        let decisions = [
            decision("the Regulation", &["7"], None),
            Decision { law: Law::Eprivacy, ..decision("trackers", &["FR:82"], None) },
            Decision { law: Law::Uk, ..decision("in pounds", &["7"], None) },
        ];
        assert_eq!(names(&decisions, &case(&["7"])), ["the Regulation"]);
        assert_eq!(names(&decisions, &case(&["FR:82", "7"])), ["the Regulation", "trackers"]);
        assert_eq!(names(&decisions, &case(&["FR:82"])), ["trackers", "the Regulation"]);
    }

    #[test]
    fn an_annulled_decision_may_be_among_them_and_says_so() {
        let annulled = Decision { status: Status::Annulled, ..decision("A", &["6"], None) };
        let found = nearest(std::slice::from_ref(&annulled), &case(&["6"]));
        assert_eq!(found.first().map(|decision| decision.status), Some(Status::Annulled));
    }

    #[test]
    fn doublings_are_counted_between_all_turnovers() {
        for (one, other, expected) in [
            (0, 0, 0),
            (-5, 1, 0),
            (-5, 3, 1),
            (1_000, 1_999, 0),
            (1_999, 1_000, 0),
            (1_000, 2_000, 1),
            (1, i64::MAX, 62),
            (i64::MAX, i64::MIN, 62),
        ] {
            assert_eq!(doublings(one.into(), other.into()), expected, "{one} and {other}");
        }
        assert_eq!(doublings(Decimal::MAX, Decimal::MIN), 63, "more than any amount that can be stated");
        assert_eq!(doublings(Decimal::new(20_005, 1), Decimal::new(10_004, 1)), 1, "cents do not count");
    }
}
