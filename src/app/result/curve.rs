//! The geometry of the second picture: the maximum against the turnover, flat and then rising, with the place of the case.

use rust_decimal::Decimal;

use super::scale::WIDTH;

/// The drawn height, without the labels.
pub(super) const HEIGHT: u32 = 44;

/// A point of the picture; y grows downwards.
pub(super) type Point = (u32, u32);

/// The line, in the same units as the scale.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Curve {
    pub(super) start: Point,
    /// Where the share of the turnover reaches the fixed amount.
    pub(super) kink: Point,
    pub(super) end: Point,
    /// The place of the case.
    pub(super) here: Point,
}

impl Curve {
    /// The maximum is the fixed amount up to the turning point, and from there on in proportion to the turnover. `None` if a figure is too
    /// large to be drawn.
    pub(super) fn of(fixed: Decimal, turns: Decimal, turnover: Decimal) -> Option<Self> {
        let turnover = turnover.max(Decimal::ZERO);
        let most = turnover.checked_mul(Decimal::new(125, 2))?.max(turns.checked_mul(2.into())?);
        let at = |turnover: Decimal| {
            let maximum = fixed.max(fixed.checked_mul(turnover)?.checked_div(turns)?);
            let highest = fixed.checked_mul(most)?.checked_div(turns)?;
            let along = part(turnover, most, WIDTH)?;
            Some((along, HEIGHT.saturating_sub(part(maximum, highest, HEIGHT)?)))
        };
        Some(Self { start: at(Decimal::ZERO)?, kink: at(turns)?, end: at(most)?, here: at(turnover)? })
    }
}

/// How many of so many units a part of a whole takes.
fn part(part: Decimal, whole: Decimal, units: u32) -> Option<u32> {
    let share = part.checked_div(whole)?.checked_mul(units.into())?;
    u32::try_from(share.round().mantissa()).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(turnover: i64) -> Option<Curve> {
        Curve::of(20_000_000.into(), 500_000_000.into(), turnover.into())
    }

    #[test]
    fn a_small_firm_is_on_the_flat_part() {
        let curve = of(2_000_000);
        let expected = Curve { start: (0, 22), kink: (160, 22), end: (320, 0), here: (1, 22) };
        assert_eq!(curve, Some(expected));
    }

    #[test]
    fn a_large_one_is_on_the_rising_part() {
        let curve = of(1_300_000_000);
        assert_eq!(curve.map(|curve| curve.here), Some((256, 9)));
        assert_eq!(curve.map(|curve| curve.kink), Some((98, 30)));
        assert_eq!(curve.map(|curve| curve.end), Some((WIDTH, 0)));
    }

    #[test]
    fn at_the_turning_point_the_case_is_at_the_kink() {
        assert_eq!(of(500_000_000).map(|curve| curve.here), of(500_000_000).map(|curve| curve.kink));
    }

    #[test]
    fn a_turnover_below_zero_is_at_the_start() {
        assert_eq!(of(-5).map(|curve| curve.here), of(0).map(|curve| curve.start));
    }
}
