//! The jobs. Each is done as often as requested, and adds up to a sum which shows that it was done.

use std::{cell::RefCell, hint::black_box};

use article83::{
    Assessment, assess as assessment,
    assess::Step,
    facts::{Case, CaseFile, Infringement, Operation, Provision, Turnover},
    money::Money,
};

/// What a job came to.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Sum {
    /// The ceilings, in cents.
    pub(crate) cents: u64,
    /// The steps of the reasons. Each was visited, so none was optimised away.
    pub(crate) steps: u64,
}

impl Sum {
    fn add(&mut self, assessment: &Assessment) -> Option<()> {
        if let Some(ceiling) = assessment.ceiling {
            let euros = ceiling.amount.normalize();
            let cents = euros.mantissa() * 10_i128.pow(2_u32.checked_sub(euros.scale())?);
            self.cents += u64::try_from(cents).ok()?;
        }
        self.steps += steps(&assessment.why);
        Some(())
    }
}

fn steps(step: &Step) -> u64 {
    1 + step.because.iter().map(steps).sum::<u64>()
}

/// The cases of [`ceilings`], which `play.js` states for publicodes in the same order. The first is real, and timed.
fn cases() -> Option<[CaseFile; 4]> {
    let both = CaseFile::from_json(include_bytes!("../case.json")).ok()?;
    let mut lower = both.clone();
    lower
        .operations
        .first_mut()?
        .infringements
        .retain(|infringement| infringement.provision.article_number() == Some(32));
    let not_an_undertaking = |file: &CaseFile| {
        let mut file = file.clone();
        file.addressee.undertaking = Some(false);
        file
    };
    let [both_fixed, lower_fixed] = [&both, &lower].map(not_an_undertaking);
    Some([both, lower, both_fixed, lower_fixed])
}

/// A case with thousands of infringements.
struct Large {
    json: String,
    case: Case,
}

thread_local! {
    static CASES: Option<[CaseFile; 4]> = cases();
    static LARGE: RefCell<Option<Large>> = const { RefCell::new(None) };
}

/// States another turnover each time, in euros from `from` upwards, checks the case and assesses it.
pub(crate) fn ceilings(case: usize, from: u32, times: u32) -> Option<Sum> {
    CASES.with(|cases| {
        let file = cases.as_ref()?.get(case)?;
        let mut sum = Sum::default();
        for turnover in from..from.checked_add(times)? {
            let mut file = file.clone();
            let year = file.addressee.turnover.and_then(|turnover| turnover.year);
            file.addressee.turnover = Some(Turnover { amount: Money::euros(turnover), year });
            sum.add(black_box(&assessment(&Case::check(file).ok()?)))?;
        }
        Some(sum)
    })
}

/// Makes the case for [`read`] and [`assess`], with this many infringements: linked, or in separate operations.
pub(crate) fn prepare(separate: bool, size: usize) -> Option<Sum> {
    let infringements = mixed().into_iter().cycle().take(size).map(Infringement::of);
    let mut file = CASES.with(|cases| cases.as_ref()?.first().cloned())?;
    file.operations = if separate {
        infringements.map(|infringement| Operation::of(vec![infringement])).collect()
    } else {
        vec![Operation::of(infringements.collect())]
    };
    let json = file.to_json();
    LARGE.set(Some(Large { json, case: Case::check(file).ok()? }));
    Some(Sum::default())
}

/// Every provision that can be stated, once, in an order in which the first ten are as mixed as the first hundred.
fn mixed() -> Vec<Provision> {
    // Shares no factor with their number, so none comes twice.
    const STRIDE: usize = 529;
    let all: Vec<_> = (1..=99).flat_map(Provision::within).filter(|provision| provision.is_complete()).collect();
    let start = all.iter().take_while(|provision| provision.to_string() != "5(1)(f)").count();
    all.iter().cycle().skip(start).step_by(STRIDE).take(all.len()).copied().collect()
}

/// Reads the large case from JSON and checks it.
pub(crate) fn read(times: u32) -> Option<Sum> {
    LARGE.with_borrow(|large| {
        let large = large.as_ref()?;
        for _ in 0..times {
            let read = Case::from_json(black_box(large.json.as_bytes())).ok()?;
            if *black_box(&read) != large.case {
                return None;
            }
        }
        Some(Sum::default())
    })
}

/// Assesses the large case.
pub(crate) fn assess(times: u32) -> Option<Sum> {
    LARGE.with_borrow(|large| {
        let large = large.as_ref()?;
        let mut sum = Sum::default();
        for _ in 0..times {
            sum.add(black_box(&assessment(black_box(&large.case))))?;
        }
        Some(sum)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_case_has_the_ceiling_of_its_gravest_infringement() {
        let sum = ceilings(0, 549_360_000, 2).unwrap_or_default();
        assert_eq!(sum.cents, 2_197_440_000 + 2_197_440_004);
        assert!(sum.steps > 40, "the reasons are {} steps", sum.steps);
    }

    #[test]
    fn a_large_case_names_every_provision_before_one_comes_twice() {
        let mut provisions = mixed();
        provisions.sort_unstable();
        provisions.dedup();
        assert_eq!(provisions.len(), 855, "all 856 but Article 58 without a paragraph");
    }

    #[test]
    fn a_large_case_is_read_and_assessed() {
        for separate in [false, true] {
            assert!(prepare(separate, 20).is_some());
            assert!(read(1).is_some() && assess(1).is_some_and(|sum| sum.steps > 100));
        }
    }
}
