//! The edge of a turnover band that the exchange rate may cross: what holds on both sides.

use article83::{
    Assessment,
    assess::{Difference, StartRange},
    money::Money,
};
use rust_decimal::Decimal;

use crate::app::{
    el::{El, el},
    format,
    text::{Text, say},
};

/// The ranges just up to the edge and just above it; nothing if no rate was used, or no edge is near.
pub(super) fn edge(text: Text, assessment: &Assessment) -> Option<El> {
    let (mut lines, mut help) = (Vec::new(), None);
    for other in &assessment.alternatives {
        let Ok(answer) = &other.answer else { continue };
        let shown = |amount, currency| format::money(text, Money { amount, currency });
        let (edge, line) = match other.differs {
            Difference::UpToEdge { amount, currency } => {
                let edge = shown(amount, currency);
                let line = say!(text, edge_up_to, edge, result = ranges(text, answer));
                (edge, line)
            }
            Difference::AboveEdge { amount, currency } => {
                let edge = shown(amount, currency);
                let line = say!(text, edge_above, edge, result = ranges(text, answer));
                (edge, line)
            }
            _ => continue,
        };
        lines.push(el("li").text(&line));
        help = Some(say!(text, edge_help, edge));
    }
    let help = el("p").class("help").text(&help?);
    Some(
        el("section")
            .class("edge")
            .child(el("h3").text(&text.edge_heading()))
            .child(help)
            .child(el("ul").children(lines)),
    )
}

/// The ceiling, and the range of each infringement that has one.
fn ranges(text: Text, assessment: &Assessment) -> String {
    // Just above the edge, fractions of a cent mean nothing.
    let shown = |amount: Decimal, currency| format::money(text, Money { amount: amount.trunc(), currency });
    let mut all: Vec<_> = assessment
        .ceiling
        .iter()
        .map(|sum| say!(text, result_at_most, amount = shown(sum.amount, sum.currency)))
        .collect();
    for one in assessment.infringements() {
        if let Some(start) = one.start {
            let StartRange { low, high, currency } = start.range;
            let (low, high) = (shown(low, currency), shown(high, currency));
            all.push(say!(text, result_start_of, provision = one.provision, low, high));
        }
    }
    all.join(" · ")
}
