//! Each fine against its ceiling, both on logarithmic scales, as a picture drawn at build time.

use article83::{app::thousandths, assess::Bound};
use leptos::prelude::*;
use rust_decimal::{Decimal, prelude::ToPrimitive as _};

use super::row::Row;
use crate::words::Words;

/// A thousandth of a power of ten.
type Milli = i32;

/// An axis: from which power of ten to which, and from which pixel to which.
struct Axis {
    from: Milli,
    to: Milli,
    start: i32,
    end: i32,
}

/// The ceilings, from 10 million to above the highest.
const ACROSS: Axis = Axis { from: 6_800, to: 10_400, start: 52, end: 392 };

/// The fines, from a thousand to above the highest.
const UP: Axis = Axis { from: 3_000, to: 9_400, start: 360, end: 10 };

/// The shares of the ceiling at which lines are drawn, as powers of ten.
const SHARES: [(Milli, &str); 4] = [(0, "1"), (-1_000, "0.1"), (-2_000, "0.01"), (-3_000, "0.001")];

/// How many of the highest fines are named.
const NAMED: usize = 6;

/// How far two names are apart at least, in pixels.
const LINE: i32 = 13;

impl Axis {
    fn at(&self, place: Milli) -> i32 {
        let (length, whole) = (self.end - self.start, self.to - self.from);
        self.start + (place - self.from).clamp(0, whole) * length / whole
    }

    /// The powers of ten on it.
    fn decades(&self) -> impl Iterator<Item = Milli> + use<> {
        let (from, to) = (self.from, self.to);
        (0..20).map(|power| power * 1_000).filter(move |power| (from..=to).contains(power))
    }
}

/// A fine and its ceiling.
struct Dot {
    across: i32,
    up: i32,
    /// Whether the ceiling could be higher, as the turnover is not published.
    at_least: bool,
    name: String,
    said: String,
}

/// The picture, with what it shows as text.
pub(super) fn chart(words: &Words<'_>, rows: &[Row<'_>]) -> AnyView {
    let mut dots: Vec<_> = rows.iter().filter_map(|row| Dot::of(words, row)).collect();
    dots.sort_by_key(|dot| dot.up);
    let names = named(&dots);
    let decade = |power: Milli| words.short_money(power_of_ten(power), "EUR");
    let across = ACROSS.decades().map(|power| {
        let x = ACROSS.at(power).to_string();
        view! {
            <line class="grid" x1=x.clone() x2=x.clone() y1=UP.end.to_string() y2=UP.start.to_string()></line>
            <text x=x y=(UP.start + 16).to_string() text-anchor="middle">{decade(power)}</text>
        }
    });
    let up = UP.decades().map(|power| {
        let y = UP.at(power).to_string();
        view! {
            <line class="grid" x1=ACROSS.start.to_string() x2=ACROSS.end.to_string() y1=y.clone() y2=y.clone()></line>
            <text x=(ACROSS.start - 4).to_string() y=y text-anchor="end" dominant-baseline="middle">{decade(power)}</text>
        }
    });
    let shares = SHARES.map(|(power, share)| {
        let share = words.percent(Decimal::from_str_exact(share).unwrap_or_default());
        let (from, to) = (ACROSS.from.max(UP.from - power), ACROSS.to.min(UP.to - power));
        let [x1, x2, y1, y2] =
            [ACROSS.at(from), ACROSS.at(to), UP.at(from + power), UP.at(to + power)].map(|at| at.to_string());
        view! {
            <line class="share" x1=x1.clone() x2=x2 y1=y1.clone() y2=y2></line>
            <text class="share" x=(ACROSS.start + 3).to_string() y=(UP.at(from + power) - 4).to_string()>{share}</text>
        }
    });
    let circles = dots.iter().map(|dot| {
        let class = if dot.at_least { "dot open" } else { "dot" };
        view! {
            <circle class=class cx=dot.across.to_string() cy=dot.up.to_string() r="4"><title>{dot.said.clone()}</title></circle>
        }
    });
    let names = names.into_iter().map(|(x, y, name)| {
        view! { <text class="name" x=x.to_string() y=y.to_string() text-anchor="end">{name}</text> }
    });
    let count = dots.len().to_string();
    let said = words.say_with("page.decisions.chart.said", &[("count", &count)]);
    let content = view! {
        <section aria-labelledby="chart">
            <h2 id="chart">{words.say("page.decisions.chart.heading")}</h2>
            <figure class="chart">
                <svg viewBox="0 0 400 400" role="img" aria-label=said.clone()>
                    {up.collect_view()} {across.collect_view()} {shares.into_iter().collect_view()}
                    {circles.collect_view()} {names.collect_view()}
                    <text class="axis" x=ACROSS.end.to_string() y="394" text-anchor="end">{words.say("page.decisions.chart.across")}</text>
                    <text class="axis" x="4" y="22">{words.say("page.decisions.chart.up")}</text>
                </svg>
                <figcaption>{said}" "{words.say("page.decisions.chart.open")}</figcaption>
            </figure>
        </section>
    };
    content.into_any()
}

impl Dot {
    fn of(words: &Words<'_>, row: &Row<'_>) -> Option<Self> {
        let (ceiling, fine) = (row.ceiling?, row.published.short_fine()?);
        let place =
            |axis: &Axis, amount: Decimal| Some(axis.at(thousandths(amount.trunc().to_u64()?).try_into().ok()?));
        let (name, amount) = (&row.published.name, words.short_money(fine, "EUR"));
        let highest = words.short_money(ceiling.amount, "EUR");
        let places = [("name", &**name), ("fine", &*amount), ("ceiling", &*highest)];
        Some(Self {
            across: place(&ACROSS, ceiling.amount)?,
            up: place(&UP, fine)?,
            at_least: ceiling.bound == Bound::AtLeast,
            name: name.split(&[',', ' '][..]).next().unwrap_or_default().to_owned(),
            said: words.say_with("page.decisions.chart.dot", &places),
        })
    }
}

/// Where the names of the highest fines are written, each left of its dot and not across another.
fn named(dots: &[Dot]) -> Vec<(i32, i32, String)> {
    let mut all: Vec<(i32, i32, String)> = Vec::new();
    for dot in dots {
        let is_free = all.iter().all(|(_, y, _)| (y - dot.up - 4).abs() >= LINE);
        if is_free && all.len() < NAMED {
            all.push((dot.across - 8, dot.up + 4, dot.name.clone()));
        }
    }
    all
}

fn power_of_ten(power: Milli) -> Decimal {
    (0..power / 1_000).fold(Decimal::ONE, |all, _| all * Decimal::TEN)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_axis_keeps_its_ends() {
        assert_eq!((UP.at(3_000), UP.at(9_400)), (360, 10));
        assert_eq!((ACROSS.at(0), ACROSS.at(20_000)), (52, 392), "what is beyond an end is drawn at it");
    }

    #[test]
    fn names_are_never_written_across_each_other() {
        let dot = |up| Dot { across: 200, up, at_least: false, name: up.to_string(), said: String::new() };
        let names = named(&[10, 12, 30, 42, 43, 60].map(dot));
        let shown: Vec<_> = names.iter().map(|(_, _, name)| name.as_str()).collect();
        assert_eq!(shown, ["10", "30", "43", "60"]);
    }
}
