//! The second picture: the maximum against the turnover, flat and then rising, with the place of the case on it.

use leptos::prelude::*;

use super::{
    curve::{Curve, HEIGHT},
    part,
    scale::WIDTH,
    sentence::{decisive, money},
};
use crate::{
    Assessment,
    app::{
        format,
        state::Page,
        text::{Text, say},
    },
    assess::{Leg, Rule},
    money::Money,
};

/// Room above the line, for the label of the case.
const ABOVE: u32 = 16;

/// Room below it, for the turnovers.
const BELOW: u32 = 18;

/// What the picture shows.
#[derive(Clone, Copy, PartialEq)]
pub(super) struct Shown {
    fixed: Money,
    /// The turnover from which the percentage counts.
    turns: Money,
    pub(super) maximum: Money,
    leg: Leg,
}

/// The picture, for an undertaking of known turnover under the two amounts of the Regulation.
#[component]
pub(super) fn ByTurnover() -> impl IntoView {
    let page = Page::here();
    let text = page.text;
    let shown = part(page, Shown::of);
    let turnover = page.settled(|derived| derived.converted);
    let here = move |shown: Shown| say!(text, picture_here, amount = format::sign(shown.maximum));
    (move || shown.get().and_then(|shown| shown.picture(text, turnover.get()?, here(shown)))).into_any()
}

impl Shown {
    /// What is shown for an assessment; `None` unless one of the two amounts of the Regulation decides.
    pub(super) fn of(assessment: &Assessment) -> Option<Self> {
        let (.., ceiling, step) = decisive(assessment)?;
        money(step, Rule::ShareOfTurnover)?;
        let (fixed, turns) = (money(step, Rule::FixedAmount)?, money(step, Rule::TurningPoint)?);
        (ceiling.leg != Leg::National).then(|| Self { fixed, turns, maximum: ceiling.money(), leg: ceiling.leg })
    }

    /// The picture for a turnover, whose place has a label; `None` if it is too large to be drawn.
    pub(super) fn picture(self, text: Text, turnover: Money, label: String) -> Option<AnyView> {
        let curve = Curve::of(self.fixed.amount, self.turns.amount, turnover.amount)?;
        Some(picture(text, self, turnover, curve, label))
    }
}

fn picture(text: Text, shown: Shown, turnover: Money, curve: Curve, label: String) -> AnyView {
    let Shown { fixed, turns, maximum, leg } = shown;
    let at = |(x, y): (u32, u32)| (x, y.saturating_add(ABOVE));
    let (start, kink, end, here) = (at(curve.start), at(curve.kink), at(curve.end), at(curve.here));
    let point = |(x, y): (u32, u32)| format!("{x},{y}");
    let line = [start, kink, end].map(point).join(" ");
    let floor = ABOVE + HEIGHT;
    let said = say!(
        text,
        picture_curve,
        turns = format::short(turns),
        fixed = format::short(fixed),
        turnover = format::short(turnover),
        ceiling = format::short(maximum)
    );
    // On the rising part the label is to the left of the line, on the flat part to the right of the dot or, beyond the middle, to its left.
    let to_the_left = leg == Leg::Turnover || here.0 > WIDTH / 2;
    let (label_at, anchor) =
        if to_the_left { (here.0.saturating_sub(8), "end") } else { (here.0.saturating_add(8), "start") };
    view! {
        <section class="picture by-turnover">
            <h3>{text.picture_curve_heading()}</h3>
            <svg viewBox=format!("0 0 {WIDTH} {}", floor + BELOW) role="img" aria-label=said>
                <line class="track" x1="0" x2=WIDTH y1=floor y2=floor/>
                <line class="leader" x1=kink.0 x2=kink.0 y1=kink.1 y2=floor/>
                <polyline class="curve" points=line/>
                <circle class="dot" cx=here.0 cy=here.1 r="5"/>
                <text class="name maximum" x=label_at y=here.1.saturating_sub(7) text-anchor=anchor>{label}</text>
                <text class="tick-label" x=kink.0 y=floor + BELOW - 4 text-anchor="middle">{format::sign(turns)}</text>
            </svg>
        </section>
    }
    .into_any()
}
