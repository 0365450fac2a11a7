//! Every provision that can be stated as infringed, with what a list of them shows.

use serde::Serialize;
use tsify::Tsify;

use crate::{
    assess::{listing_of, unlisted},
    facts::{Country, Provision, iso},
    law::{
        Basis, Tier,
        gdpr::Instead,
        national::{self, Duty, DutyOf, National},
    },
};

/// A provision, and which maximum the law gives it.
#[derive(Serialize, Tsify)]
#[tsify(missing_as_null)]
pub struct ListedProvision {
    /// As the case file writes it.
    provision: Provision,
    /// The country whose law states it; `null`: the Regulation.
    country: Option<Country>,
    /// The limb of Art. 83 that names it, or the rule of national law that gives it a maximum; `null`: none is known.
    basis: Option<Basis>,
    /// The maximum that follows from it; `null` if `basis` is, or if national law states an amount of its own.
    tier: Option<Tier>,
    /// What is charged in practice if Art. 83 names no fine; `null` if it does, and for national law.
    instead: Option<Instead>,
    /// The first day on which it is in force; `null`: since the country's act on data protection.
    #[tsify(type = "Day | null")]
    from: Option<String>,
    /// The last day; `null`: still in force.
    #[tsify(type = "Day | null")]
    until: Option<String>,
}

/// All of them: first those of the Regulation, in order; then those in the law of each country.
pub(super) fn all() -> impl Iterator<Item = ListedProvision> {
    // Article 58 alone does not say what is meant.
    let complete = (1..=99).flat_map(Provision::within).filter(|provision| provision.is_complete());
    let of_countries = |law: &'static National| law.duties.iter().filter_map(|duty| of_country(law.country, duty));
    complete.map(of_the_regulation).chain(national::ALL.iter().flat_map(of_countries))
}

fn of_the_regulation(provision: Provision) -> ListedProvision {
    let basis = listing_of(provision, None);
    ListedProvision {
        provision,
        country: None,
        basis,
        tier: basis.and_then(Basis::tier),
        instead: unlisted(provision).filter(|_| basis.is_none()).map(|row| row.instead),
        from: None,
        until: None,
    }
}

fn of_country(country: Country, duty: &'static Duty) -> Option<ListedProvision> {
    let provision = match duty.of {
        DutyOf::Article(number) => Provision::article(number)?,
        DutyOf::Own(name) => Provision::of_country(country, name)?,
        DutyOf::Any => return None,
    };
    let basis = Basis::National(duty);
    Some(ListedProvision {
        provision,
        country: Some(country),
        basis: Some(basis),
        tier: basis.tier(),
        instead: None,
        from: duty.time.from.map(iso),
        until: duty.time.until.map(iso),
    })
}
