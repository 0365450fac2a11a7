//! What authorities decided in the cases nearest to this one: figures in a table, and next to each its place on one logarithmic scale with
//! the ceiling and the ranges of the case.

use article83::{
    Assessment,
    assess::StartRange,
    law::decisions::{Decision, Status, nearest},
    money::{Currency, Money},
};
use rust_decimal::Decimal;

use crate::app::{
    Page,
    el::{El, el, svg},
    format,
    text::{Text, say},
};

/// The decisions nearest to the case; nothing outside the Regulation, and nothing without a ceiling.
pub(super) fn decisions(page: Page, assessment: &Assessment) -> Option<El> {
    let text = page.text;
    if page.read(|draft| draft.file.applied().currency()) != Currency::EUR {
        return None;
    }
    let operation = assessment.operations.iter().find(|operation| operation.ceiling.is_some())?;
    let infringed = || operation.infringements.iter();
    let tier = infringed().nth(operation.gravest_place()?)?.tier?;
    let articles: Vec<_> = infringed().filter_map(|one| one.provision.article_number()).collect();
    let turnover = page.converted().map(|turnover| turnover.amount);
    let all = text.decisions();
    let found = nearest(&all, tier, &articles, turnover);

    // An amount under national law may be in another currency.
    let ceiling = operation.ceiling.filter(|ceiling| ceiling.currency == Currency::EUR)?.amount;
    let ranges: Vec<_> = infringed().filter_map(|one| Some((one, one.start?))).collect();
    let amounts = found.iter().map(|decision| decision.fine).chain([ceiling]);
    let scale = Scale::of(amounts.chain(ranges.iter().map(|(_, start)| start.range.high)))?;
    let mut rows = vec![row(
        el("span").text(&text.decisions_ceiling()),
        &euros(text, ceiling),
        scale.picture("ceiling", Decimal::ZERO, ceiling),
    )];
    for (one, start) in ranges {
        let StartRange { low, high, .. } = start.adjusted.or(start.chosen).unwrap_or(start.range);
        let name = say!(text, decisions_range, provision = one.provision);
        let one = euros(text, low);
        let amounts = if low == high { one } else { say!(text, annex_range, low = one, high = euros(text, high)) };
        rows.push(row(el("span").text(&name), &amounts, scale.picture("range", low, high)));
    }
    for decision in found {
        rows.push(decided(text, decision, scale));
    }
    let heading = text.decisions_heading();
    let head = [
        text.decisions_what(),
        text.decisions_amount(),
        say!(text, decisions_scale, low = scale.low(text), high = scale.high(text)),
    ];
    let head = el("tr").children(head.iter().map(|name| el("th").attr("scope", "col").text(name)));
    let table =
        el("table").attr("aria-label", &heading).child(el("thead").child(head)).child(el("tbody").children(rows));
    let section = el("section").class("decisions").child(el("h3").text(&heading)).child(table);
    let more = el("a")
        .attr("href", "decisions/")
        .attr("target", "_blank")
        .attr("rel", "noopener noreferrer")
        .text(&text.decisions_all());
    Some(section.child(el("p").class("help").text(&text.decisions_help()).text(" ").child(more)))
}

fn decided(text: Text, decision: &Decision, scale: Scale) -> El {
    let Decision { name, authority, year, fine, turnover, status, .. } = decision;
    let mut about = vec![format!("{authority} {year}")];
    if let Some(turnover) = turnover {
        about.push(say!(text, decisions_turnover, amount = euros(text, *turnover)));
    }
    // An annulled amount must not look like one that still holds, and a status is only as recent as the day on which it was read.
    let said = text.about("status", status.key(), "title").unwrap_or_default();
    let said = if decision.status_confirmed { said } else { say!(text, decisions_unconfirmed, status = said) };
    about.push(say!(text, decisions_read, status = said, day = format::day(text, &decision.status_read)));
    let name = el("span").text(name).child(el("span").class("about").text(&about.join(" · ")));
    let class = if *status == Status::Annulled { "fine annulled" } else { "fine" };
    row(name, &euros(text, *fine), scale.picture(class, *fine, *fine))
}

fn row(name: El, amount: &str, picture: El) -> El {
    el("tr")
        .child(el("th").attr("scope", "row").child(name))
        .child(el("td").text(amount))
        .child(el("td").class("scale").child(picture))
}

fn euros(text: Text, amount: Decimal) -> String {
    format::money(text, Money { amount, currency: Currency::EUR })
}

/// A logarithmic scale from one power of ten to another.
#[derive(Clone, Copy)]
struct Scale {
    /// The exponents of its ends.
    from: u32,
    to: u32,
}

/// The drawn width of a power of ten.
const DECADE: u32 = 100;

impl Scale {
    /// A scale from a thousand euros to above the largest amount.
    fn of(amounts: impl Iterator<Item = Decimal>) -> Option<Self> {
        let largest = amounts.map(whole).max()?;
        Some(Self { from: 3, to: largest.checked_ilog10()?.max(3).saturating_add(1) })
    }

    fn low(self, text: Text) -> String {
        power(text, self.from)
    }

    fn high(self, text: Text) -> String {
        power(text, self.to)
    }

    /// The position of an amount, in hundredths of a power of ten from the start; smaller amounts are at the start.
    fn place(self, amount: Decimal) -> u32 {
        hundredths(whole(amount)).saturating_sub(self.from.saturating_mul(DECADE))
    }

    /// A bar from one amount to another, with a line at each power of ten. The figures are next to it as text.
    fn picture(self, class: &str, low: Decimal, high: Decimal) -> El {
        let width = self.to.saturating_sub(self.from).saturating_mul(DECADE);
        let (low, high) = (self.place(low), self.place(high));
        let bar = |class: &str, at: u32, width: u32| {
            let [at, width] = [at, width].map(|length| length.to_string());
            svg("rect").attr("class", class).attr("x", &at).attr("width", &width).attr("height", "20")
        };
        let lines = (1..self.to.saturating_sub(self.from)).map(|power| bar("line", power.saturating_mul(DECADE), 1));
        svg("svg")
            .attr("viewBox", &format!("0 0 {width} 20"))
            .attr("preserveAspectRatio", "none")
            .attr("aria-hidden", "true")
            .children(lines)
            .child(bar(class, low, high.saturating_sub(low).max(6)))
    }
}

/// Whole euros, at least one.
fn whole(amount: Decimal) -> u64 {
    u64::try_from(amount.trunc().mantissa()).unwrap_or_default().max(1)
}

/// A hundred times the decimal logarithm, interpolated linearly between the multiples of a power of ten: close enough for a picture.
fn hundredths(amount: u64) -> u32 {
    const OF_DIGIT: [u32; 11] = [0, 0, 30, 48, 60, 70, 78, 85, 90, 95, 100];
    let exponent = amount.checked_ilog10().unwrap_or_default();
    let tenths = amount.saturating_mul(10).checked_div(10_u64.saturating_pow(exponent)).unwrap_or_default();
    let (digit, rest) =
        (usize::try_from(tenths / 10).unwrap_or_default(), u32::try_from(tenths % 10).unwrap_or_default());
    let of = |digit: usize| OF_DIGIT.get(digit).copied().unwrap_or(DECADE);
    let step = of(digit.saturating_add(1)).saturating_sub(of(digit)).saturating_mul(rest) / 10;
    exponent.saturating_mul(DECADE).saturating_add(of(digit)).saturating_add(step)
}

fn power(text: Text, exponent: u32) -> String {
    euros(text, 10_u64.saturating_pow(exponent).into())
}
