//! What authorities decided in the cases nearest to this one: figures in a table, and next to each its place on one logarithmic scale with
//! the ceiling and the ranges of the case.

use leptos::prelude::*;

use crate::app::each::each;
use rust_decimal::Decimal;

use super::{
    part,
    scale::{Bar, Scale},
};
use crate::{
    Assessment,
    app::{
        format,
        state::{Page, memo},
        text::{Text, say},
    },
    assess::StartRange,
    facts::Provision,
    law::decisions::{Decision, Likeness, Status, nearest},
    money::{Currency, Money},
};

/// A row of the table.
#[derive(Clone, PartialEq)]
enum Row {
    /// The ceiling of the case.
    Ceiling(Decimal),
    /// A range of starting amounts of the case.
    Range(Provision, Decimal, Decimal),
    /// What was decided in another case.
    Decided(Decision),
}

/// The decisions nearest to the case; nothing outside the Regulation, and nothing without a ceiling.
#[component]
pub(super) fn Decisions() -> impl IntoView {
    let page = Page::here();
    let text = page.text;
    let all = StoredValue::new(text.decisions());
    let in_euros = page.memo(|draft| draft.file.applied().currency() == Currency::EUR);
    let turnover = memo(move || page.derived(|derived| derived.converted.map(|turnover| turnover.amount)));
    let rows = part(page, move |assessment| {
        let rows = || all.with_value(|all| rows(all, turnover.get(), assessment));
        in_euros.get().then(rows).flatten().unwrap_or_default()
    });
    let scale = memo(move || rows.with(|rows| Scale::of(rows.iter().map(Row::highest))));
    let drawn = memo(move || {
        let scale = scale.get();
        rows.with(|rows| rows.iter().filter_map(|row| Some((scale?, row.clone()))).collect::<Vec<_>>())
    });
    let ends = move || {
        scale.get().map(|scale| say!(text, decisions_scale, low = euros(scale.low()), high = euros(scale.high())))
    };
    view! {
        <Show when=move || scale.get().is_some()>
            <section class="decisions">
                <h3>{text.decisions_heading()}</h3>
                <table aria-label=text.decisions_heading()>
                    <thead>
                        <tr>
                            <th scope="col">{text.decisions_what()}</th>
                            <th scope="col">{text.decisions_amount()}</th>
                            <th scope="col">{ends}</th>
                        </tr>
                    </thead>
                    <tbody>{each(drawn, move |(scale, row)| row.view(text, scale))}</tbody>
                </table>
                <p class="help">
                    {text.decisions_help()} " "
                    <a href="decisions/" target="_blank" rel="noopener noreferrer">{text.decisions_all()}</a>
                </p>
            </section>
        </Show>
    }
    .into_any()
}

fn rows(all: &[Decision], turnover: Option<Decimal>, assessment: &Assessment) -> Option<Vec<Row>> {
    let operation = assessment.operations.iter().find(|operation| operation.ceiling.is_some())?;
    let infringed = || operation.infringements.iter();
    let tier = infringed().nth(operation.gravest_place()?)?.tier?;
    let provisions = infringed().map(|one| one.provision.to_string()).collect();
    // An amount under national law may be in another currency.
    let ceiling = operation.ceiling.filter(|ceiling| ceiling.currency == Currency::EUR)?.amount;
    let mut rows = vec![Row::Ceiling(ceiling)];
    rows.extend(infringed().filter_map(|one| {
        let start = one.start?;
        let StartRange { low, high, .. } = start.adjusted.or(start.chosen).unwrap_or(start.range);
        Some(Row::Range(one.provision, low, high))
    }));
    rows.extend(
        nearest(all, &Likeness { tier, provisions, turnover, situations: Vec::new() })
            .into_iter()
            .cloned()
            .map(Row::Decided),
    );
    Some(rows)
}

impl Row {
    fn highest(&self) -> Decimal {
        match self {
            Self::Ceiling(amount) | Self::Range(_, _, amount) => *amount,
            Self::Decided(decision) => decision.fine,
        }
    }

    fn view(self, text: Text, scale: Scale) -> AnyView {
        match self {
            Self::Ceiling(ceiling) => {
                let picture = picture(scale, "ceiling", scale.bar(Decimal::ZERO, ceiling));
                row(text.decisions_ceiling(), None, euros(ceiling), picture)
            }
            Self::Range(provision, low, high) => {
                let amounts = if low == high {
                    euros(low)
                } else {
                    say!(text, annex_range, low = euros(low), high = euros(high))
                };
                let picture = picture(scale, "range", scale.bar(low, high));
                row(say!(text, decisions_range, provision), None, amounts, picture)
            }
            Self::Decided(decision) => {
                let class = if decision.status == Status::Annulled { "fine annulled" } else { "fine" };
                let picture = picture(scale, class, scale.bar(decision.fine, decision.fine));
                let about = about(text, &decision);
                row(decision.name, Some(about), euros(decision.fine), picture)
            }
        }
    }
}

/// Who decided, on what turnover, and what became of it.
fn about(text: Text, decision: &Decision) -> String {
    let Decision { authority, year, turnover, status, status_confirmed, status_read, .. } = decision;
    let mut about = vec![format!("{authority} {year}")];
    if let Some(turnover) = turnover {
        about.push(say!(text, decisions_turnover, amount = euros(*turnover)));
    }
    // An annulled amount must not look like one that still holds, and a status is only as recent as the day on which it was read.
    let status = text.about("status", status.key(), "title").unwrap_or_default();
    let status = if *status_confirmed { status } else { say!(text, decisions_unconfirmed, status) };
    about.push(say!(text, decisions_read, status, day = format::iso_day(status_read)));
    about.join(" · ")
}

fn row(name: String, about: Option<String>, amount: String, picture: AnyView) -> AnyView {
    let about = about.map(|about| view! { <span class="about">{about}</span> });
    view! {
        <tr>
            <th scope="row"><span>{name} {about}</span></th>
            <td>{amount}</td>
            <td class="scale">{picture}</td>
        </tr>
    }
    .into_any()
}

fn euros(amount: Decimal) -> String {
    format::money(Money { amount, currency: Currency::EUR })
}

/// A bar on the scale, with a line at each power of ten. The figures are next to it as text.
fn picture(scale: Scale, class: &'static str, Bar { at, width }: Bar) -> AnyView {
    let lines = scale.lines().map(|at| view! { <rect class="line" x=at.to_string() width="1" height="20"/> });
    view! {
        <svg viewBox=format!("0 0 {} 20", scale.width()) preserveAspectRatio="none" aria-hidden="true">
            {lines.collect_view()}
            <rect class=class x=at.to_string() width=width.to_string() height="20"/>
        </svg>
    }
    .into_any()
}
