//! Where the exchange rate decides in which band a turnover lies: what holds on both sides.

use article83::{
    Assessment, assess,
    assess::{StartRange, near_edge},
    facts::{Case, CaseFile},
    money::Money,
};
use rust_decimal::Decimal;

use crate::app::{
    Page,
    el::{El, el},
    format,
    text::{Text, say},
};

/// The ranges just up to the edge and just above it; nothing where no rate was used, or no edge is near.
pub(super) fn edge(page: Page) -> Option<El> {
    let text = page.text;
    let file = page.case_file();
    let edge = near_edge(&file)?;
    let shown = format::money(text, edge);
    let side = |turnover: Decimal| {
        let mut other: CaseFile = file.clone();
        let stated = other.addressee.turnover.as_mut()?;
        stated.amount = Money { amount: turnover, ..edge };
        Some(ranges(text, &assess(&Case::check(other).ok()?)))
    };
    // One cent more is above it.
    let above = edge.plus(Money { amount: Decimal::new(1, 2), ..edge })?;
    let lines = [
        say!(text, edge_up_to, edge = shown, result = side(edge.amount)?),
        say!(text, edge_above, edge = shown, result = side(above.amount)?),
    ];
    Some(
        el("section")
            .class("edge")
            .child(el("h3").text(&text.edge_heading()))
            .child(el("p").class("help").text(&say!(text, edge_help, edge = shown)))
            .child(el("ul").children(lines.iter().map(|line| el("li").text(line)))),
    )
}

/// The ceiling, and the range of each infringement that has one.
fn ranges(text: Text, assessment: &Assessment) -> String {
    // Just above the edge, the parts of a cent say nothing.
    let shown = |amount: Decimal, currency| format::money(text, Money { amount: amount.trunc(), currency });
    let mut all: Vec<_> = assessment
        .ceiling
        .iter()
        .map(|sum| say!(text, result_at_most, amount = shown(sum.amount, sum.currency)))
        .collect();
    for one in assessment.operations.iter().flat_map(|operation| &operation.infringements) {
        if let Some(start) = one.start {
            let StartRange { low, high, currency } = start.range;
            let (low, high) = (shown(low, currency), shown(high, currency));
            all.push(say!(text, result_start_of, provision = one.provision, low, high));
        }
    }
    all.join(" · ")
}
