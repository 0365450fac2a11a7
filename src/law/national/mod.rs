//! What the own law of a country adds to Article 83, or puts in its place: one file for each country.
//!
//! Article 83(7) leaves public bodies to national law, Article 83(9) who imposes the fine where there are no administrative ones, Article 84
//! what Article 83 lists in no tier; penalty payments, procedures and limitation are national altogether. What no field states is not
//! known: it is never taken for an exemption, for a duty without a fine, or for a payment without a limit.

mod at;
mod be;
mod beginning;
mod bg;
mod cy;
mod cz;
mod de;
mod dk;
mod ee;
mod es;
mod fi;
mod fr;
mod gb;
mod gr;
mod hr;
mod hu;
mod ie;
mod is;
mod it;
mod li;
mod lt;
mod lu;
mod lv;
mod mt;
mod nl;
mod no;
mod pl;
mod pt;
mod ro;
mod rows;
mod se;
mod si;
mod sk;

pub use self::{
    beginning::{Act, Fining},
    rows::{
        Body, BodyKind, Cap, Conversion, ImposedBy, Limit, Limitation, National, PUBLIC, PenaltyLimit, PenaltyRoute,
        Per, Procedure, ProcedureRow, Remark, RunsFrom, Treatment,
    },
};
pub use super::{
    duty::{Duty, DutyOf, ForBodies, Maximum},
    time::Time,
};

use super::Country;

/// The law of a country; every country has one, as a test sees to.
#[must_use]
pub fn of(country: Country) -> Option<&'static National> {
    ALL.iter().find(|national| national.country == country)
}

/// What else is known of a country, for the page about it. Apart from its law, so that who only computes does not carry it.
#[must_use]
pub fn remarks(country: Country) -> &'static [Remark] {
    REMARKS.iter().find(|(national, _)| national.country == country).map_or(&[], |(_, remarks)| remarks)
}

/// By country.
const REMARKS: &[(&National, &[Remark])] = &[
    (&at::AT, at::REMARKS),
    (&be::BE, be::REMARKS),
    (&bg::BG, bg::REMARKS),
    (&cy::CY, cy::REMARKS),
    (&cz::CZ, cz::REMARKS),
    (&de::DE, de::REMARKS),
    (&dk::DK, dk::REMARKS),
    (&ee::EE, ee::REMARKS),
    (&es::ES, es::REMARKS),
    (&fi::FI, fi::REMARKS),
    (&fr::FR, fr::REMARKS),
    (&gr::GR, gr::REMARKS),
    (&hr::HR, hr::REMARKS),
    (&hu::HU, hu::REMARKS),
    (&ie::IE, ie::REMARKS),
    (&it::IT, it::REMARKS),
    (&lt::LT, lt::REMARKS),
    (&lu::LU, lu::REMARKS),
    (&lv::LV, lv::REMARKS),
    (&mt::MT, mt::REMARKS),
    (&nl::NL, nl::REMARKS),
    (&pl::PL, pl::REMARKS),
    (&pt::PT, pt::REMARKS),
    (&ro::RO, ro::REMARKS),
    (&se::SE, se::REMARKS),
    (&si::SI, si::REMARKS),
    (&sk::SK, sk::REMARKS),
    (&is::IS, is::REMARKS),
    (&li::LI, li::REMARKS),
    (&no::NO, no::REMARKS),
    (&gb::GB, gb::REMARKS),
];

/// Every country whose authority decides under the Regulation, or under the law that the United Kingdom made of it; in the order of
/// [`Country::all`].
pub const ALL: &[National] = &[
    at::AT,
    be::BE,
    bg::BG,
    cy::CY,
    cz::CZ,
    de::DE,
    dk::DK,
    ee::EE,
    es::ES,
    fi::FI,
    fr::FR,
    gr::GR,
    hr::HR,
    hu::HU,
    ie::IE,
    it::IT,
    lt::LT,
    lu::LU,
    lv::LV,
    mt::MT,
    nl::NL,
    pl::PL,
    pt::PT,
    ro::RO,
    se::SE,
    si::SI,
    sk::SK,
    is::IS,
    li::LI,
    no::NO,
    gb::GB,
];
