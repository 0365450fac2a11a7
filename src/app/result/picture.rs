//! One picture of the answer: a scale of amounts with where an authority would start, the maximum as a line, and similar fines as dots. It
//! says the same as one sentence, and as a table for those who do not see it.

use leptos::prelude::*;

use super::{
    part,
    ranges::{amounts, name},
    scale::{Label, Scale, WIDTH, anchored, labels, width},
    similar::euros,
};
use crate::{
    app::{
        format,
        state::{Page, memo},
        text::{Text, say},
    },
    assess::{Ranges, StartRange},
    facts::Seriousness,
    law::decisions::{Decision, Status},
    money::{Currency, Money},
};

/// How many fines are named.
const NAMED: usize = 4;

/// How long a name may be.
const NAME: usize = 15;

/// The height of a row of labels.
const ROW: u32 = 15;

/// The height of a range, and its distance from the next one.
const LANE: u32 = 9;
const BETWEEN: u32 = 2;

/// Room for the labels of the scale.
const AXIS: u32 = 18;

/// Room for the dots.
const DOTS: u32 = 12;

/// The picture as it is drawn.
#[derive(Clone, PartialEq)]
pub(super) struct Drawn {
    scale: Scale,
    currency: Currency,
    /// The place of the maximum.
    maximum: u32,
    /// Each level with the ends of its range.
    lanes: Vec<(Seriousness, u32, u32)>,
    dots: Vec<Dot>,
    /// The label of the maximum, then those of the dots.
    labels: Vec<(String, Label)>,
    /// What it shows, in words.
    said: String,
    /// The same in figures.
    rows: Vec<(String, String)>,
}

/// A fine.
#[derive(Clone, Copy, PartialEq)]
struct Dot {
    at: u32,
    annulled: bool,
}

/// The picture; nothing without an amount.
#[component]
pub(super) fn Picture(similar: Memo<Vec<Decision>>) -> impl IntoView {
    let page = Page::here();
    let text = page.text;
    let maximum = part(page, |assessment| assessment.ceiling.map(crate::assess::Sum::money));
    let drawn = memo(move || {
        let maximum = maximum.get()?;
        let ranges = page.derived(|derived| derived.ranges.clone());
        similar.with(|similar| Drawn::of(text, maximum, ranges.as_ref(), similar))
    });
    (move || drawn.get().map(|drawn| drawn.view(text))).into_any()
}

impl Drawn {
    pub(super) fn of(text: Text, maximum: Money, ranges: Option<&Ranges>, similar: &[Decision]) -> Option<Self> {
        let currency = maximum.currency;
        let levels: Vec<(Seriousness, StartRange)> = ranges
            .into_iter()
            .flat_map(|ranges| ranges.levels.clone())
            .filter(|(_, it)| it.currency == currency)
            .collect();
        let fines: Vec<_> = similar.iter().take(NAMED).collect();
        let highest = levels.iter().map(|(_, range)| range.high).chain(fines.iter().map(|fine| fine.fine));
        let scale = Scale::of(highest.chain([maximum.amount]))?;
        let at = scale.place(maximum.amount);
        let named = |fine: &&Decision| {
            say!(text, picture_fine, name = shortened(&fine.name), amount = format::sign(euros(fine.fine)))
        };
        let mut wanted = vec![(at, maximum_label(text, maximum))];
        wanted.extend(fines.iter().map(|fine| (scale.place(fine.fine), named(fine))));
        let placed = labels(&wanted);
        Some(Self {
            scale,
            currency,
            maximum: at,
            lanes: levels.iter().map(|(level, it)| (*level, scale.place(it.low), scale.place(it.high))).collect(),
            dots: fines
                .iter()
                .map(|fine| Dot { at: scale.place(fine.fine), annulled: fine.status == Status::Annulled })
                .collect(),
            said: said(text, scale, maximum, &levels, &fines),
            rows: rows(text, maximum, &levels, &fines),
            labels: wanted.into_iter().zip(placed).filter_map(|((_, text), label)| Some((text, label?))).collect(),
        })
    }

    pub(super) fn view(self, text: Text) -> AnyView {
        let rows = self.labels.iter().map(|(_, label)| label.row.saturating_add(1)).max().unwrap_or_default();
        let dots = rows.saturating_mul(ROW).saturating_add(DOTS / 2);
        let top = dots.saturating_add(DOTS / 2);
        let lanes = u32::try_from(self.lanes.len()).unwrap_or_default().saturating_mul(LANE + BETWEEN);
        let bottom = top.saturating_add(lanes);
        let height = bottom.saturating_add(AXIS);
        let ticks = self.scale.ticks().map(|(at, amount)| {
            let label = format::sign(Money { amount, currency: self.currency });
            let (x, anchor) = anchored(at, width(&label));
            view! {
                <line class="tick" x1=at x2=at y1=dots y2=bottom/>
                <text class="tick-label" x=x y=bottom.saturating_add(AXIS - 4) text-anchor=anchor>{label}</text>
            }
        });
        let lanes = self.lanes.iter().zip(0..).map(|((level, from, to), place): (_, u32)| {
            let y = top.saturating_add(place.saturating_mul(LANE + BETWEEN));
            let width = to.saturating_sub(*from).max(2);
            view! { <rect class=format!("lane {}", level.key()) x=*from y=y width=width height=LANE/> }
        });
        let leaders = self.labels.iter().map(|(_, label)| {
            let y = rows.saturating_sub(label.row).saturating_mul(ROW);
            view! { <line class="leader" x1=label.at x2=label.at y1=y y2=dots/> }
        });
        let names = self.labels.iter().enumerate().map(|(place, (said, label))| {
            let y = rows.saturating_sub(label.row).saturating_mul(ROW).saturating_sub(4);
            let class = if place == 0 && label.at == self.maximum { "name maximum" } else { "name" };
            let (x, anchor) = label.anchor();
            view! { <text class=class x=x y=y text-anchor=anchor>{said.clone()}</text> }
        });
        let fines = self.dots.iter().map(|Dot { at, annulled }| {
            let class = if *annulled { "dot annulled" } else { "dot" };
            view! { <circle class=class cx=*at cy=dots r="4"/> }
        });
        let body = self.rows.iter().map(|(what, amount)| {
            view! { <tr><th scope="row">{what.clone()}</th><td>{amount.clone()}</td></tr> }
        });
        view! {
            <section class="picture">
                <svg viewBox=format!("0 0 {WIDTH} {height}") role="img" aria-label=self.said.clone()>
                    {ticks.collect_view()}
                    <line class="track" x1="0" x2=WIDTH y1=dots y2=dots/>
                    {lanes.collect_view()}
                    {leaders.collect_view()}
                    <line class="maximum" x1=self.maximum x2=self.maximum y1=dots.saturating_sub(DOTS / 2) y2=bottom/>
                    {fines.collect_view()}
                    {names.collect_view()}
                </svg>
                // A table is never narrower than its text, so what hides it is around it.
                <div class="visually-hidden">
                    <table>
                        <caption>{text.picture_table()}</caption>
                        <tbody>{body.collect_view()}</tbody>
                    </table>
                </div>
            </section>
        }
        .into_any()
    }
}

/// What is written beside the maximum.
pub(super) fn maximum_label(text: Text, maximum: Money) -> String {
    say!(text, picture_ceiling, amount = format::sign(maximum))
}

/// The picture in words.
fn said(text: Text, scale: Scale, maximum: Money, levels: &[(Seriousness, StartRange)], fines: &[&Decision]) -> String {
    let end = |amount| format::short(Money { amount, currency: maximum.currency });
    let mut said = vec![say!(
        text,
        picture_said,
        low = end(scale.low()),
        high = end(scale.high()),
        ceiling = format::short(maximum)
    )];
    if let [(_, low), (_, medium), (_, high)] = levels {
        let [low, medium, high] = [low, medium, high].map(|range| amounts(text, *range));
        said.push(say!(text, picture_said_ranges, low, medium, high));
    }
    if !fines.is_empty() {
        let fines = fines.iter().map(|fine| format!("{} {}", fine.name, format::short(euros(fine.fine))));
        said.push(say!(text, picture_said_decisions, fines = fines.collect::<Vec<_>>().join(", ")));
    }
    said.join(" ")
}

fn rows(
    text: Text,
    maximum: Money,
    levels: &[(Seriousness, StartRange)],
    fines: &[&Decision],
) -> Vec<(String, String)> {
    let mut rows = vec![(text.result_heading(), format::money(maximum))];
    rows.extend(levels.iter().map(|(level, range)| (name(text, *level), amounts(text, *range))));
    rows.extend(fines.iter().map(|fine| (fine.name.clone(), format::money(euros(fine.fine)))));
    rows
}

/// A name that leaves room for others.
fn shortened(name: &str) -> String {
    let mut letters = name.chars();
    let first: String = letters.by_ref().take(NAME).collect();
    if letters.next().is_none() { first } else { format!("{}…", first.trim_end()) }
}
