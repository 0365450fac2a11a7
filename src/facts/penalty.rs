//! Periodic penalty payments, as they are stated.

use time::Date;

use super::{
    Country, Keyword,
    fact::{Fact, Object, object, write_object},
    field::{Checked, Field},
    json::Json,
};
use crate::{keyed::keyed, money::Money};

object! {
    /// A sum that falls due for each unit of delay.
    PenaltyPayment {
        /// The country whose authority ordered it; `None`: that of the case.
        country: Option<Country>,
        /// The route to it, as a word from the country's list; `None`: the ordinary one for the procedure.
        route: Option<Keyword>,
        /// The sum for each unit.
        amount: Money,
        /// The unit.
        every: Every,
        /// When a unit starts to count; `None`: once it has passed.
        counted: Option<Counted>,
        /// The day from which delay counts; the day itself does not count, unless units count once they have begun.
        from: Option<Date>,
        /// The last day of delay.
        to: Option<Date>,
        /// How often it happened, if the unit is a time.
        times: Option<u32>,
        /// The most that can accrue.
        cap: Option<Money>,
    }
}

impl PenaltyPayment {
    /// This much for each unit, with nothing else stated.
    #[must_use]
    pub fn of(amount: Money, every: Every) -> Self {
        let (country, route, counted, from, to, times, cap) = Default::default();
        Self { country, route, amount, every, counted, from, to, times, cap }
    }
}

keyed! {
    /// The unit of a periodic penalty payment.
    Every {
        /// A day of delay.
        Day = "day",
        /// A week.
        Week = "week",
        /// Two weeks.
        TwoWeeks = "two-weeks",
        /// A month.
        Month = "month",
        /// Each time something happens.
        Time = "time",
    }
}

keyed! {
    /// When a unit of delay starts to count.
    Counted {
        /// Once it has passed in full.
        Passed = "passed",
        /// Once it has begun, so that the first day counts too.
        Begun = "begun",
    }
}
