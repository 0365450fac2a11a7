//! Where an authority would start, at every level of seriousness, and how far typical fines are from the maximum.

use leptos::prelude::*;
use rust_decimal::Decimal;

use super::{between, part};
use crate::{
    app::{
        each::{each, each_kept},
        format,
        names::cited,
        state::{Page, memo},
        text::{Text, say},
    },
    assess::{Ranges, Start, StartRange},
    facts::Seriousness,
    law::{Issuer, decisions::SAMPLE},
    money::{Currency, Money},
};

/// A level of seriousness with its range.
#[derive(Clone, PartialEq)]
struct Row {
    level: Seriousness,
    amounts: String,
    chosen: bool,
}

/// The three ranges; nothing where the guidance gives none.
#[component]
pub(crate) fn StartRanges() -> impl IntoView {
    let page = Page::here();
    let text = page.text;
    let rows = page.settled(move |derived| derived.ranges.as_ref().map(|it| rows(text, it)).unwrap_or_default());
    // Of several conducts, only the ranges of one are shown.
    let of_one = page.settled(move |derived| {
        let is_sum = derived.answer.assessed().is_some_and(super::sentence::is_sum);
        let ranges = derived.ranges.as_ref().filter(|_| is_sum);
        ranges.map(|ranges| say!(text, start_of_one, provision = cited(text, ranges.provision))).unwrap_or_default()
    });
    let has_rows = memo(move || !rows.with(Vec::is_empty));
    let issuer = page.memo(|draft| draft.file.regime().guidance.issuer);
    let heading = move || match issuer.get() {
        Issuer::Edpb => text.start_heading(),
        Issuer::Ico => text.start_heading_uk(),
    };
    // What the person's own shares and assumptions make of the range that was chosen.
    let own = part(page, move |assessment| {
        let start = super::sentence::decisive(assessment).and_then(|(_, infringement, ..)| infringement.start);
        start.map(|start| own(text, start)).unwrap_or_default()
    });
    let row = move |row: Memo<Row>| {
        view! {
            <li aria-current=move || row.with(|row| row.chosen).then_some("true")>
                <span class=move || row.with(|row| format!("swatch {}", row.level.key())) aria-hidden="true"></span>
                <span>{move || row.with(|row| name(text, row.level))}</span>
                " "
                <span class="amounts">{move || row.with(|row| row.amounts.clone())}</span>
            </li>
        }
        .into_any()
    };
    let sample = move || {
        (issuer.get() == Issuer::Edpb).then(|| {
            view! {
                <span>{sample(text)}</span>
                " "
                <a href=SAMPLE.source target="_blank" rel="noopener noreferrer">{text.start_source()}</a>
            }
        })
    };
    view! {
        <Show when=move || has_rows.get()>
            <section class="ranges">
                <h3>{heading}</h3>
                <ul>{each_kept(rows, row)}</ul>
                <Show when=move || of_one.with(|said| !said.is_empty())><p>{of_one}</p></Show>
                {each(own, |line| view! { <p class="assumed">{line}</p> }.into_any())}
                <p class="help">{text.start_not_forecast()} " " {sample}</p>
            </section>
        </Show>
    }
    .into_any()
}

/// The name of a level.
pub(super) fn name(text: Text, level: Seriousness) -> String {
    match level {
        Seriousness::Low => text.start_low(),
        Seriousness::Medium => text.start_medium(),
        Seriousness::High => text.start_high(),
    }
}

fn rows(text: Text, ranges: &Ranges) -> Vec<Row> {
    let row = |(level, range): &(Seriousness, StartRange)| Row {
        level: *level,
        amounts: amounts(text, *range),
        chosen: ranges.chosen == Some(*level),
    };
    ranges.levels.iter().map(row).collect()
}

/// The ends of a range, in few characters.
pub(super) fn amounts(text: Text, StartRange { low, high, currency }: StartRange) -> String {
    between(text, Money { amount: low, currency }, Money { amount: high, currency })
}

/// The range with the person's own shares, and with their own assumption about what else weighs.
fn own(text: Text, start: Start) -> Vec<String> {
    let ends = |StartRange { low, high, currency }: StartRange| {
        let shown = |amount: Decimal| format::to_the_cent(Money { amount, currency });
        (low == high, shown(low), shown(high))
    };
    let chosen = start.chosen.map(|range| match ends(range) {
        (true, amount, _) => say!(text, result_start_point, amount),
        (false, low, high) => say!(text, result_start_chosen, low, high),
    });
    let adjusted = start.adjusted.map(|range| {
        let (_, low, high) = ends(range);
        say!(text, result_start_adjusted, low, high)
    });
    chosen.into_iter().chain(adjusted).collect()
}

/// How far typical fines are from the maximum, with the median to two digits.
fn sample(text: Text) -> String {
    let median = Decimal::from(SAMPLE.median);
    let median = Money { amount: median.round_sf(2).unwrap_or(median), currency: Currency::EUR };
    say!(text, start_sample, count = SAMPLE.decisions, median = format::money(median))
}
