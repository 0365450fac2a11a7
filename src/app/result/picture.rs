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
        each::each_kept,
        format,
        second::Second,
        state::{Page, memo},
        text::{Text, say},
    },
    assess::{Bound, Ranges, StartRange, Sum},
    facts::Seriousness,
    law::decisions::{Decision, Status},
    money::Money,
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

/// Room above and below the line on which the dots are, and half of a dot.
const BESIDE: u32 = 6;
const RADIUS: u32 = 4;

/// The picture as it is drawn: each kind of mark is one path, whatever its number. The origin is at the left end of the line with the dots, so
/// that what changes above it moves nothing below.
#[derive(Clone, Default, PartialEq)]
pub(crate) struct Drawn {
    view_box: String,
    /// How much of it is above the line with the dots, and how much below.
    pub(super) above: u32,
    pub(super) below: u32,
    /// The powers of ten, as lines and as amounts.
    pub(super) grid: String,
    pub(super) ticks: Vec<Written>,
    /// A range for each level, from the lowest on.
    pub(super) lanes: [String; 3],
    pub(super) leaders: String,
    pub(super) maximum: String,
    /// The fines that hold, and those that were annulled.
    pub(super) dots: String,
    pub(super) annulled: String,
    /// The maximum and the fines by name.
    pub(super) named: Vec<Written>,
    /// What it shows, in words.
    said: String,
    /// The same in figures.
    rows: Vec<(String, String)>,
}

/// A text in the picture.
#[derive(Clone, PartialEq)]
pub(super) struct Written {
    pub(super) class: &'static str,
    pub(super) x: u32,
    /// How far above the line it is, or below it.
    pub(super) y: i32,
    pub(super) anchor: &'static str,
    pub(super) text: String,
}

/// The picture; nothing without an amount.
#[component]
pub(super) fn Picture() -> impl IntoView {
    let page = Page::here();
    let similar = Second::here().similar;
    let text = page.text;
    let maximum = part(page, |assessment| assessment.ceiling);
    let ranges = page.settled(|derived| derived.ranges.clone());
    let drawn = memo(move || {
        let maximum = maximum.get()?;
        similar.with(|similar| ranges.with(|ranges| Drawn::of(text, maximum, ranges.as_ref(), similar)))
    });
    let is_drawn = memo(move || drawn.with(Option::is_some));
    view! {
        <Show when=move || is_drawn.get()>
            <Drawing drawn/>
        </Show>
    }
    .into_any()
}

/// The picture, of which only what changed is drawn again.
#[component]
pub(super) fn Drawing(#[prop(into)] drawn: Signal<Option<Drawn>>) -> impl IntoView {
    let of = move |part: fn(&Drawn) -> &str| {
        move || drawn.with(|drawn| drawn.as_ref().map(part).unwrap_or_default().to_owned())
    };
    let ticks = list(drawn, |drawn| &drawn.ticks);
    let named = list(drawn, |drawn| &drawn.named);
    let rows = list(drawn, |drawn| &drawn.rows);
    let text = move |one: Memo<Written>| {
        // One type for every attribute: each other one would be compiled as well.
        let read = move |part: fn(&Written) -> String| move || one.with(part);
        view! {
            <text
                class=read(|one| one.class.to_owned())
                x=read(|one| one.x.to_string())
                y=read(|one| one.y.to_string())
                text-anchor=read(|one| one.anchor.to_owned())
            >
                {read(|one| one.text.clone())}
            </text>
        }
        .into_any()
    };
    let row = move |row: Memo<(String, String)>| {
        view! { <tr><th scope="row">{move || row.get().0}</th><td>{move || row.get().1}</td></tr> }.into_any()
    };
    view! {
        <section class="picture">
            <svg viewBox=of(|drawn| &drawn.view_box) role="img" aria-label=of(|drawn| &drawn.said)>
                <path class="tick" d=of(|drawn| &drawn.grid)/>
                <path class="track" d=format!("M0 0H{WIDTH}")/>
                <path class="lane low" d=of(|Drawn { lanes: [low, ..], .. }| low)/>
                <path class="lane medium" d=of(|Drawn { lanes: [_, medium, _], .. }| medium)/>
                <path class="lane high" d=of(|Drawn { lanes: [.., high], .. }| high)/>
                <path class="leader" d=of(|drawn| &drawn.leaders)/>
                <path class="maximum" d=of(|drawn| &drawn.maximum)/>
                <path class="dot" d=of(|drawn| &drawn.dots)/>
                <path class="dot annulled" d=of(|drawn| &drawn.annulled)/>
                {each_kept(ticks, text)}
                {each_kept(named, text)}
            </svg>
            // A table is never narrower than its text, so what hides it is around it.
            <div class="visually-hidden">
                <table>
                    <caption>{Text.picture_table()}</caption>
                    <tbody>{each_kept(rows, row)}</tbody>
                </table>
            </div>
        </section>
    }
    .into_any()
}

/// A list of what is drawn.
fn list<T: Clone + PartialEq + Send + Sync + 'static>(
    drawn: Signal<Option<Drawn>>,
    of: fn(&Drawn) -> &Vec<T>,
) -> Memo<Vec<T>> {
    memo(move || drawn.with(|drawn| drawn.as_ref().map(of).cloned().unwrap_or_default()))
}

impl Drawn {
    pub(super) fn of(text: Text, maximum: Sum, ranges: Option<&Ranges>, similar: &[Decision]) -> Option<Self> {
        let label_of_maximum = maximum_label(text, maximum.money(), maximum.bound == Bound::AtLeast);
        let maximum = maximum.money();
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
        let label = |fine: &&Decision| {
            say!(text, picture_fine, name = shortened(&fine.name), amount = format::sign(euros(fine.fine)))
        };
        let mut wanted = vec![(at, label_of_maximum)];
        wanted.extend(fines.iter().map(|fine| (scale.place(fine.fine), label(fine))));
        let labels: Vec<_> =
            labels(&wanted).into_iter().zip(wanted).filter_map(|(label, (_, text))| Some((label?, text))).collect();
        let rows = labels.iter().map(|(label, _)| label.row.saturating_add(1)).max().unwrap_or_default();
        let above = rows.saturating_mul(ROW).saturating_add(BESIDE);
        let lanes = u32::try_from(levels.len()).unwrap_or_default().saturating_mul(LANE + BETWEEN);
        let bottom = lanes.saturating_add(BESIDE);
        let below = bottom.saturating_add(AXIS);
        let circles = |annulled: bool| {
            let of_kind = fines.iter().filter(|fine| (fine.status == Status::Annulled) == annulled);
            path(of_kind.map(|fine| circle(scale.place(fine.fine))))
        };
        let written = |(place, (label, text)): (usize, &(Label, String))| {
            let (x, anchor) = label.anchor();
            let class = if place == 0 && label.at == at { "name maximum" } else { "name" };
            let y = 0_i32.saturating_sub_unsigned(height(*label).saturating_add(4));
            Written { class, x, y, anchor, text: text.clone() }
        };
        let named = labels.iter().enumerate().map(written).collect();
        let ticks = scale.ticks(|amount| format::sign(Money { amount, currency }));
        let mut drawn = Self {
            view_box: format!("0 -{above} {WIDTH} {}", above.saturating_add(below)),
            above,
            below,
            grid: path(ticks.iter().map(|(at, _)| format!("M{at} 0V{bottom}"))),
            leaders: path(labels.iter().map(|(label, _)| format!("M{} -{}V0", label.at, height(*label)))),
            maximum: format!("M{at} -{BESIDE}V{bottom}"),
            dots: circles(false),
            annulled: circles(true),
            named,
            ticks: labelled(&ticks, bottom),
            said: said(text, scale, maximum, &levels, &fines),
            rows: self::rows(text, maximum, &levels, &fines),
            ..Self::default()
        };
        for ((place, lane), (_, range)) in (0..).zip(&mut drawn.lanes).zip(&levels) {
            let (from, to) = (scale.place(range.low), scale.place(range.high));
            let y = BESIDE.saturating_add((LANE + BETWEEN).saturating_mul(place));
            *lane = format!("M{from} {y}h{}v{LANE}H{from}z", to.saturating_sub(from).max(2));
        }
        Some(drawn)
    }
}

/// One path of several.
fn path(parts: impl Iterator<Item = String>) -> String {
    parts.collect::<Vec<_>>().concat()
}

/// How far above the line a label is.
fn height(label: Label) -> u32 {
    label.row.saturating_mul(ROW).saturating_add(BESIDE)
}

/// A circle on the line.
fn circle(at: u32) -> String {
    let width = 2 * RADIUS;
    format!("M{} 0a{RADIUS} {RADIUS} 0 1 0 {width} 0a{RADIUS} {RADIUS} 0 1 0-{width} 0z", at.saturating_sub(RADIUS))
}

/// The amounts under the scale.
fn labelled(ticks: &[(u32, String)], bottom: u32) -> Vec<Written> {
    let y = 0_i32.saturating_add_unsigned(bottom.saturating_add(AXIS - 4));
    let tick = |(at, text): &(u32, String)| {
        let (x, anchor) = anchored(*at, width(text));
        Written { class: "tick-label", x, y, anchor, text: text.clone() }
    };
    ticks.iter().map(tick).collect()
}

/// What is written beside the maximum; `open`: a turnover that is not known can raise it.
pub(super) fn maximum_label(text: Text, maximum: Money, open: bool) -> String {
    let amount = format::sign(maximum);
    if open { say!(text, picture_ceiling_open, amount) } else { say!(text, picture_ceiling, amount) }
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
    let mut rows = vec![(text.result_heading(), format::to_the_cent(maximum))];
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
