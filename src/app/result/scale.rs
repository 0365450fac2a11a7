//! The geometry of the picture: the places of amounts on a logarithmic scale, and of labels above it so that none covers another.

use rust_decimal::Decimal;

/// The width of the picture; on a small phone about as many pixels.
pub(super) const WIDTH: u32 = 320;

/// Room at both ends, for half of a label.
const PAD: u32 = 24;

/// A power of ten, in the unit of logarithms.
const DECADE: u32 = 1_000;

/// The least distance of two labels under the scale.
const LABEL: u32 = 48;

/// The most rows of labels above the scale.
const ROWS: u32 = 4;

/// The least distance of two labels in a row.
const GAP: u32 = 6;

/// The size of letters for which widths are taken.
pub(super) const SIZE: u32 = 13;

/// The width of a narrow character, of most, and of a wide one, as bold as the label of the maximum.
const NARROW: u32 = 5;
const CHARACTER: u32 = 7;
const WIDE: u32 = 11;

/// A logarithmic scale from one power of ten to another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Scale {
    /// The exponents of its ends.
    from: u32,
    to: u32,
}

/// A label above the scale.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Label {
    /// The middle of its text.
    pub(super) middle: u32,
    /// Its row, from the scale upwards.
    pub(super) row: u32,
    width: u32,
    /// The place on the scale that it belongs to, to which a line leads.
    pub(super) at: u32,
}

impl Scale {
    /// A scale from a thousand to at least the largest amount; `None` without any amount.
    pub(super) fn of(amounts: impl Iterator<Item = Decimal>) -> Option<Self> {
        let largest = amounts.map(whole).max()?;
        let below = largest.checked_ilog10()?;
        let is_power = 10_u64.checked_pow(below) == Some(largest);
        let to = if is_power { below } else { below.saturating_add(1) };
        Some(Self { from: 3, to: to.max(4) })
    }

    /// The amount at its start.
    pub(super) fn low(self) -> Decimal {
        power(self.from)
    }

    /// The amount at its end.
    pub(super) fn high(self) -> Decimal {
        power(self.to)
    }

    /// The powers of ten with their places and their labels, as many as there is room for.
    pub(super) fn ticks(self, label: impl Fn(Decimal) -> String) -> Vec<(u32, String)> {
        let tick = |exponent| (self.place(power(exponent)), label(power(exponent)));
        let all: Vec<_> = (self.from..=self.to).rev().map(tick).collect();
        let widest = all.iter().map(|(_, label)| width(label)).max().unwrap_or_default();
        let step = if (WIDTH - 2 * PAD) / self.decades() < widest.max(LABEL) { 2 } else { 1 };
        all.into_iter().step_by(step).collect()
    }

    /// The place of an amount; smaller ones than the start are at the start.
    pub(super) fn place(self, amount: Decimal) -> u32 {
        let along = thousandths(whole(amount)).saturating_sub(self.from.saturating_mul(DECADE));
        let length = self.decades().saturating_mul(DECADE);
        PAD.saturating_add(along.min(length).saturating_mul(WIDTH - 2 * PAD) / length)
    }

    fn decades(self) -> u32 {
        self.to.saturating_sub(self.from).max(1)
    }
}

/// Places labels above the scale, given the place and the text of each, the most important first, which is the maximum. A label that would
/// cover another, or the line of another, is left out. Where that is so, they are tried as stairs, each to the left of its line and above those
/// before it, so that the maximum gives way upwards to fines that are near to it.
pub(super) fn labels(wanted: &[(u32, String)]) -> Vec<Option<Label>> {
    let level = placed(wanted, false);
    let count = |labels: &[Option<Label>]| labels.iter().flatten().count();
    if count(&level) == wanted.len() {
        return level;
    }
    let stairs = placed(wanted, true);
    let is_better = stairs.first().is_some_and(Option::is_some) && count(&stairs) > count(&level);
    if is_better { stairs } else { level }
}

/// The labels, placed in the order of their importance, or as stairs from left to right.
fn placed(wanted: &[(u32, String)], as_stairs: bool) -> Vec<Option<Label>> {
    let mut order: Vec<_> = wanted.iter().enumerate().collect();
    if as_stairs {
        order.sort_by_key(|(_, (at, _))| *at);
    }
    let mut labels = vec![None; wanted.len()];
    for (place, (at, text)) in order {
        let width = width(text);
        let Some(room) = WIDTH.checked_sub(width) else { continue };
        // Over its place, or to the left or the right of its line.
        let (over, left, right) = (at.saturating_sub(width / 2), at.saturating_sub(width), *at);
        let starts: &[u32] = match place {
            _ if as_stairs => &[left],
            // The maximum leaves the left to the others.
            0 => &[right, over, left],
            _ => &[over, left, right],
        };
        let mut tried = (0..ROWS).flat_map(|row| {
            starts.iter().map(move |start| Label {
                middle: (*start).min(room).saturating_add(width / 2),
                row,
                width,
                at: *at,
            })
        });
        let label = tried.find(|label| !labels.iter().flatten().any(|other| label.collides(other)));
        if let Some(slot) = labels.get_mut(place) {
            *slot = label;
        }
    }
    labels
}

impl Label {
    /// Where its text is anchored, and how.
    pub(super) fn anchor(self) -> (u32, &'static str) {
        anchored(self.middle, self.width)
    }

    fn start(self) -> u32 {
        self.middle.saturating_sub(self.width / 2)
    }

    fn end(self) -> u32 {
        self.start().saturating_add(self.width)
    }

    fn collides(&self, other: &Self) -> bool {
        let (low, high) = if self.row <= other.row { (self, other) } else { (other, self) };
        if low.row == high.row {
            return low.start() < high.end().saturating_add(GAP) && high.start() < low.end().saturating_add(GAP);
        }
        // The line of the higher label goes through the lower row.
        (low.start()..low.end().saturating_add(2)).contains(&high.at)
    }
}

/// Where a text in the middle of a place is anchored, and how: at an edge by that end, so that a wider font than was thought of stays inside.
pub(super) fn anchored(middle: u32, width: u32) -> (u32, &'static str) {
    let half = width.saturating_add(GAP) / 2;
    if middle.saturating_add(half) >= WIDTH {
        (WIDTH, "end")
    } else if middle <= half {
        (0, "start")
    } else {
        (middle, "middle")
    }
}

/// How wide a text is at most.
pub(super) fn width(text: &str) -> u32 {
    let of = |character: char| match character {
        '.' | ',' | '’' | 'f' | 'i' | 'j' | 'l' | 'r' | 't' => NARROW,
        _ if character.is_whitespace() => NARROW,
        'm' | 'w' => WIDE,
        _ if character.is_uppercase() => WIDE,
        _ => CHARACTER,
    };
    text.chars().map(of).fold(0, u32::saturating_add)
}

fn power(exponent: u32) -> Decimal {
    10_u64.saturating_pow(exponent).into()
}

/// The whole units of an amount, at least one.
fn whole(amount: Decimal) -> u64 {
    u64::try_from(amount.trunc().mantissa()).unwrap_or_default().max(1)
}

/// A thousand times the decimal logarithm of an amount, interpolated linearly between the multiples of a power of ten: close enough for a
/// picture.
#[must_use]
pub fn thousandths(amount: u64) -> u32 {
    const OF_DIGIT: [u32; 11] = [0, 0, 301, 477, 602, 699, 778, 845, 903, 954, 1_000];
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
        let ends = |largest| scale_to(largest).map(|scale| (scale.low(), scale.high()));
        assert_eq!(ends(20_000_000), Some((1_000.into(), 100_000_000.into())));
        assert_eq!(ends(10_000_000), Some((1_000.into(), 10_000_000.into())), "a round one is its end");
        assert_eq!(ends(0), Some((1_000.into(), 10_000.into())), "it has a decade even for the smallest amounts");
        assert_eq!(Scale::of([].into_iter()), None);
    }

    #[test]
    fn has_a_label_at_each_power_of_ten_and_at_every_other_one_if_there_is_no_room() {
        let short = |amount: Decimal| amount.to_string().len().to_string();
        let ticks = |largest| scale_to(largest).map(|scale| scale.ticks(short)).unwrap_or_default();
        assert_eq!(ticks(20_000_000).len(), 6);
        assert_eq!(ticks(20_000_000).first(), Some(&(WIDTH - PAD, "9".to_owned())));
        assert_eq!(ticks(20_000_000).last(), Some(&(PAD, "4".to_owned())));
        let long = scale_to(20_000_000).map(|scale| scale.ticks(|_| "100 Tsd. €".to_owned()));
        assert_eq!(long.map(|ticks| ticks.len()), Some(3));
        let far = ticks(6_200_000_000);
        assert_eq!(far.first().map(|(_, label)| label.as_str()), Some("11"));
        assert!(far.iter().zip(far.iter().skip(1)).all(|((high, _), (low, _))| high - low >= LABEL));
    }

    #[test]
    fn keeps_what_is_below_its_start_at_its_start() {
        assert_eq!(scale_to(20_000_000).map(|scale| scale.place(5.into())), Some(PAD));
        assert_eq!(scale_to(20_000_000).map(|scale| scale.place((-5).into())), Some(PAD));
    }

    #[test]
    fn labels_of_near_places_are_staggered_beside_their_lines_and_those_of_one_place_are_left_out() {
        let rows = |wanted: &[(u32, &str)]| {
            let wanted: Vec<_> = wanted.iter().map(|(at, text)| (*at, (*text).to_owned())).collect();
            labels(&wanted).iter().map(|label| label.map(|label| label.row)).collect::<Vec<_>>()
        };
        assert_eq!(rows(&[(160, "Digi €0.2 M"), (260, "Avanza €1.3 M"), (40, "Bono")]), [Some(0), Some(1), Some(0)]);
        let near = [(240, "Maximum €20 M"), (190, "Avanza €1.3 M"), (200, "Bono €5 M")];
        assert_eq!(rows(&near), [Some(0), Some(0), Some(1)]);
        assert_eq!(rows(&[(160, "One name"), (160, "Another name"), (160, "A third")]), [Some(0), None, None]);
    }

    #[test]
    fn the_maximum_gives_way_upwards_to_fines_that_are_near_to_it() {
        let fines = [(292, "Maximum €1.2 bn"), (270, "Meta €1.2 bn"), (255, "TikTok €530 M"), (250, "Uber €290 M")];
        let wanted: Vec<_> = fines.iter().map(|(at, text)| (*at, (*text).to_owned())).collect();
        let rows: Option<Vec<_>> = labels(&wanted).iter().map(|label| label.map(|label| label.row)).collect();
        assert_eq!(rows, Some(vec![3, 2, 1, 0]));
        let beside =
            [(252, "maximum €800 M"), (140, "Tele2 Sverige €1.02 M"), (235, "Uber €290 M"), (244, "TikTok €530 M")];
        let wanted: Vec<_> = beside.iter().map(|(at, text)| (*at, (*text).to_owned())).collect();
        assert!(labels(&wanted).iter().all(Option::is_some), "one far to the left does not block the stairs");
        let far = [(292, "Maximum €20 M".to_owned()), (60, "Bono €5,000".to_owned())];
        assert_eq!(labels(&far).iter().flatten().map(|label| label.row).max(), Some(0));
    }

    #[test]
    fn a_label_at_an_edge_is_held_by_that_end() {
        let anchors: Vec<_> = [0, 160, WIDTH]
            .map(|at| labels(&[(at, "Name".to_owned())]))
            .iter()
            .flatten()
            .flatten()
            .map(|label| label.anchor())
            .collect();
        assert_eq!(anchors.iter().map(|(_, anchor)| *anchor).collect::<Vec<_>>(), ["start", "middle", "end"]);
        assert_eq!((anchors.first().map(|one| one.0), anchors.last().map(|one| one.0)), (Some(0), Some(WIDTH)));
    }

    #[test]
    fn labels_stay_inside_the_picture() {
        for at in [PAD, 160, WIDTH - PAD] {
            let label = labels(&[(at, "A name of some length €530 M".to_owned())]);
            assert!(label.iter().flatten().all(|label| label.end() <= WIDTH), "{at}");
        }
        assert_eq!(labels(&[(160, "x".repeat(80))]), [None], "and what is too long is left out");
    }

    proptest! {
        #[test]
        fn never_places_a_larger_amount_before_a_smaller_one(one in 1..MOST, other in 1..MOST) {
            let (low, high) = (one.min(other), one.max(other));
            prop_assert!(thousandths(low) <= thousandths(high));
            let scale = scale_to(high);
            prop_assert!(scale.map(|scale| scale.place(low.into())) <= scale.map(|scale| scale.place(high.into())));
        }

        #[test]
        fn is_off_by_less_than_a_sixteenth_of_a_power_of_ten(amount in 1_u32..) {
            let exact = f64::from(amount).log10() * f64::from(DECADE);
            prop_assert!((f64::from(thousandths(amount.into())) - exact).abs() < f64::from(DECADE / 16));
        }

        #[test]
        fn no_label_covers_another_or_its_line(wanted in prop::collection::vec((PAD..=WIDTH - PAD, "[a-z]{1,24}"), 0..6)) {
            let labels: Vec<_> = labels(&wanted).into_iter().flatten().collect();
            for (place, label) in labels.iter().enumerate() {
                prop_assert!(label.end() <= WIDTH);
                for other in labels.iter().skip(place + 1) {
                    prop_assert!(!label.collides(other));
                }
            }
        }
    }
}
