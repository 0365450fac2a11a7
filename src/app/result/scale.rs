//! The geometry of the picture next to an amount: its place on a logarithmic scale.

use rust_decimal::Decimal;

/// A logarithmic scale from one power of ten to another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Scale {
    /// The exponents of its ends.
    from: u32,
    to: u32,
}

/// A bar on the scale.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Bar {
    pub(super) at: u32,
    pub(super) width: u32,
}

/// The drawn width of a power of ten.
const DECADE: u32 = 100;

/// The drawn width of a single amount.
const NARROWEST: u32 = 6;

impl Scale {
    /// A scale from a thousand to above the largest amount; `None` without any amount.
    pub(super) fn of(amounts: impl Iterator<Item = Decimal>) -> Option<Self> {
        let largest = amounts.map(whole).max()?;
        Some(Self { from: 3, to: largest.checked_ilog10()?.max(3).saturating_add(1) })
    }

    /// The amount at its start.
    pub(super) fn low(self) -> Decimal {
        power(self.from)
    }

    /// The amount at its end.
    pub(super) fn high(self) -> Decimal {
        power(self.to)
    }

    /// How wide it is drawn.
    pub(super) const fn width(self) -> u32 {
        self.decades().saturating_mul(DECADE)
    }

    /// The places of the powers of ten between its ends.
    pub(super) fn lines(self) -> impl Iterator<Item = u32> {
        (1..self.decades()).map(|power| power.saturating_mul(DECADE))
    }

    /// The bar from one amount to another.
    pub(super) fn bar(self, low: Decimal, high: Decimal) -> Bar {
        let (low, high) = (self.place(low), self.place(high));
        Bar { at: low, width: high.saturating_sub(low).max(NARROWEST) }
    }

    const fn decades(self) -> u32 {
        self.to.saturating_sub(self.from)
    }

    /// The position of an amount, in hundredths of a power of ten from the start; smaller amounts are at the start.
    fn place(self, amount: Decimal) -> u32 {
        hundredths(whole(amount)).saturating_sub(self.from.saturating_mul(DECADE))
    }
}

fn power(exponent: u32) -> Decimal {
    10_u64.saturating_pow(exponent).into()
}

/// The whole units of an amount, at least one.
fn whole(amount: Decimal) -> u64 {
    u64::try_from(amount.trunc().mantissa()).unwrap_or_default().max(1)
}

/// A hundred times the decimal logarithm, interpolated linearly between the multiples of a power of ten: close enough for a picture.
fn hundredths(amount: u64) -> u32 {
    const OF_DIGIT: [u32; 11] = [0, 0, 30, 48, 60, 70, 78, 85, 90, 95, 100];
    let exponent = amount.checked_ilog10().unwrap_or_default();
    let tenths = amount.saturating_mul(10).checked_div(10_u64.saturating_pow(exponent)).unwrap_or_default();
    let (digit, rest) =
        (usize::try_from(tenths / 10).unwrap_or_default(), u32::try_from(tenths % 10).unwrap_or_default());
    let of = |digit: usize| OF_DIGIT.get(digit).copied().unwrap_or(DECADE);
    let step = of(digit.saturating_add(1)).saturating_sub(of(digit)).saturating_mul(rest) / 10;
    exponent.saturating_mul(DECADE).saturating_add(of(digit)).saturating_add(step)
}

#[cfg(test)]
#[allow(clippy::float_arithmetic, reason = "the logarithm that the scale stays close to")]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// Above any amount that a case can state.
    const MOST: u64 = 1_000_000_000_000_000_000;

    fn scale_to(largest: u64) -> Option<Scale> {
        Scale::of([largest.into()].into_iter())
    }

    #[test]
    fn reaches_from_a_thousand_to_above_the_largest_amount() {
        let scale = Scale::of([4_000_u64, 21_974_400, 20_000_000].into_iter().map(Decimal::from));
        let scale = scale.map(|scale| (scale.low(), scale.high(), scale.width()));
        assert_eq!(scale, Some((1_000.into(), 100_000_000.into(), 500)));
    }

    #[test]
    fn has_a_decade_even_for_the_smallest_amounts() {
        assert_eq!(scale_to(0).map(Scale::width), Some(100));
        assert_eq!(Scale::of([].into_iter()), None);
    }

    #[test]
    fn has_a_line_at_each_power_of_ten_between_its_ends() {
        let lines = scale_to(20_000_000).map(|scale| scale.lines().collect::<Vec<_>>());
        assert_eq!(lines, Some(vec![100, 200, 300, 400]));
    }

    #[test]
    fn places_powers_of_ten_on_the_lines_and_half_way_in_logarithms() {
        let at = |amount: u64| scale_to(20_000_000).map(|scale| scale.bar(amount.into(), amount.into()));
        assert_eq!(at(10_000), Some(Bar { at: 100, width: NARROWEST }));
        assert_eq!(at(1_000_000), Some(Bar { at: 300, width: NARROWEST }));
        // The logarithm of 20 million is 7.30, and that of 25 million, here by interpolation, 7.39.
        assert_eq!(at(20_000_000), Some(Bar { at: 430, width: NARROWEST }));
        assert_eq!(at(25_000_000), Some(Bar { at: 439, width: NARROWEST }));
    }

    #[test]
    fn draws_a_range_from_its_lower_end_to_its_upper_one() {
        let bar = scale_to(20_000_000).map(|scale| scale.bar(20_000.into(), 2_000_000.into()));
        assert_eq!(bar, Some(Bar { at: 130, width: 200 }));
    }

    #[test]
    fn keeps_what_is_below_its_start_at_its_start() {
        let bar = scale_to(20_000_000).map(|scale| scale.bar(5.into(), 10_000.into()));
        assert_eq!(bar, Some(Bar { at: 0, width: 100 }));
    }

    proptest! {
        #[test]
        fn never_places_a_larger_amount_before_a_smaller_one(one in 1..MOST, other in 1..MOST) {
            let (low, high) = (one.min(other), one.max(other));
            prop_assert!(hundredths(low) <= hundredths(high));
        }

        #[test]
        fn is_off_by_less_than_the_narrowest_bar(amount in 1_u32..) {
            let exact = f64::from(amount).log10() * 100.0;
            prop_assert!((f64::from(hundredths(amount.into())) - exact).abs() < f64::from(NARROWEST));
        }
    }
}
