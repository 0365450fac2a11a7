//! The edge of a turnover band that the exchange rate may cross: what holds on both sides.

use leptos::prelude::*;
use rust_decimal::Decimal;

use crate::app::each::each;
use crate::{
    app::{
        format,
        names::cited,
        second::Second,
        state::{Alternatives, Page, memo},
        text::{Text, say},
    },
    assess::{Alternative, Difference, StartRange, Sum},
    facts::Provision,
    money::Money,
};

/// What holds on one side of the edge.
#[derive(Clone, PartialEq)]
struct Side {
    edge: Money,
    above: bool,
    ceiling: Option<Sum>,
    ranges: Vec<(Provision, StartRange)>,
}

/// The ranges just up to the edge and just above it; nothing if no rate was used, or no edge is near.
#[component]
pub(super) fn Edge() -> impl IntoView {
    let page = Page::here();
    let text = page.text;
    let Alternatives { at_edge, .. } = Second::here().alternatives;
    let sides = memo(move || at_edge.with(|all| all.iter().filter_map(Side::of).collect::<Vec<_>>()));
    let edge = memo(move || sides.with(|sides| sides.last().map(|side| side.edge)));
    let help = move || edge.get().map(|edge| say!(text, edge_help, edge = format::money(edge)));
    view! {
        <Show when=move || edge.get().is_some()>
            <section class="edge">
                <h3>{text.edge_heading()}</h3>
                <p class="help">{help}</p>
                <ul>{each(sides, move |side| view! { <li>{side.line(text)}</li> }.into_any())}</ul>
            </section>
        </Show>
    }
    .into_any()
}

impl Side {
    fn of(other: &Alternative) -> Option<Self> {
        let (edge, above) = match other.differs {
            Difference::UpToEdge { amount, currency } => (Money { amount, currency }, false),
            Difference::AboveEdge { amount, currency } => (Money { amount, currency }, true),
            _ => return None,
        };
        let assessment = other.answer.as_ref().ok()?;
        let ranges = assessment.infringements().filter_map(|one| Some((one.provision, one.start?.range)));
        Some(Self { edge, above, ceiling: assessment.ceiling, ranges: ranges.collect() })
    }

    fn line(&self, text: Text) -> String {
        let (edge, result) = (format::money(self.edge), self.result(text));
        if self.above { say!(text, edge_above, edge, result) } else { say!(text, edge_up_to, edge, result) }
    }

    /// The ceiling, and the range of each infringement that has one.
    fn result(&self, text: Text) -> String {
        // Just above the edge, fractions of a cent mean nothing.
        let shown = |amount: Decimal, currency| format::money(Money { amount: amount.trunc(), currency });
        let ceiling = self.ceiling.iter().map(|sum| {
            let amount = shown(sum.amount, sum.currency);
            say!(text, result_at_most, amount)
        });
        let ranges = self.ranges.iter().map(|(provision, StartRange { low, high, currency })| {
            let (low, high) = (shown(*low, *currency), shown(*high, *currency));
            say!(text, result_start_of, provision = cited(text, *provision), low, high)
        });
        ceiling.chain(ranges).collect::<Vec<_>>().join(" · ")
    }
}
