//! What national law adds to Article 83 or puts in its place: one file per country.
//!
//! Article 83(7) leaves public bodies to national law, Article 83(9) who imposes the fine where there are no administrative ones, Article 84
//! what Article 83 lists in no tier; penalty payments, procedures and limitation are entirely national. What no field states is not
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
        Body, BodyKind, Cap, Conversion, ImposedBy, Limit, Limitation, NamedAct, National, PUBLIC, PenaltyLimit,
        PenaltyRoute, Per, Procedure, ProcedureRow, Remark, RunsFrom, Treatment,
    },
};
pub use super::{
    duty::{Duty, DutyOf, ForBodies, Maximum},
    time::Time,
};

use super::Country;

/// Registers the law of each country, from the file and by the name that are its code.
macro_rules! countries {
    ($($file:ident $law:ident,)+) => {
        /// Every country whose authority decides under the Regulation, or under the law that the United Kingdom made of it.
        pub const ALL: &[National] = &[$($file::$law,)+];

        /// In the same order.
        const REMARKS: &[&[Remark]] = &[$($file::REMARKS,)+];

        $(const _: () = assert!($file::$law.country.is(stringify!($law)), "the law of a country has its code");)+
    };
}

// EU states first, then the EEA, then the United Kingdom. The files are declared above, where rustfmt finds them.
countries! {
    at AT, be BE, bg BG, cy CY, cz CZ, de DE, dk DK, ee EE, es ES, fi FI, fr FR, gr GR, hr HR, hu HU, ie IE, it IT,
    lt LT, lu LU, lv LV, mt MT, nl NL, pl PL, pt PT, ro RO, se SE, si SI, sk SK, is IS, li LI, no NO, gb GB,
}

impl Country {
    /// All of them, in the order of [`ALL`].
    pub fn all() -> impl Iterator<Item = Self> {
        ALL.iter().map(|national| national.country)
    }

    /// The country of a code in capitals, unless its authority decides under neither law.
    #[must_use]
    pub fn of(code: &str) -> Option<Self> {
        Self::all().find(|country| country.is(code))
    }
}

/// The law of a country.
#[must_use]
pub fn of(country: Country) -> Option<&'static National> {
    ALL.iter().find(|national| national.country == country)
}

/// What else is known of a country, for the page about it. Apart from its law, so that a program that only computes does not carry it.
#[must_use]
pub fn remarks(country: Country) -> &'static [Remark] {
    let place = ALL.iter().position(|national| national.country == country);
    place.and_then(|place| REMARKS.get(place)).map_or(&[], |remarks| remarks)
}
