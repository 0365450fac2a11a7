//! The ranges of starting amounts, apart from the ceiling.

use std::cell::Cell;

use article83::{
    Assessment,
    assess::{InfringementAssessment, StartRange, annex, annex_above},
    facts::Seriousness,
    law::{Band, Issuer, Regime, Size, Tier},
    money::Money,
};

use crate::app::{
    Page, bind,
    el::{El, el, fold},
    format,
    text::{Text, say},
};

/// The list of ranges, and the tables they come from; nothing if no infringement has one.
pub(super) fn start(page: Page, assessment: &Assessment) -> Option<El> {
    let text = page.text;
    let infringements = || assessment.operations.iter().flat_map(|operation| &operation.infringements);
    let lines: Vec<_> = infringements().filter_map(|infringement| line(text, infringement)).collect();
    if lines.is_empty() {
        return None;
    }
    let heading = el("h3").text(&text.result_start());
    let regime = page.read(|draft| draft.file.regime());
    let help = match regime.guidance.issuer {
        Issuer::Edpb => text.result_start_help(),
        Issuer::Ico => text.result_start_help_uk(),
    };
    let help = el("p").class("help").text(&help);
    // Which cells apply to the case: by its size, and by the levels of its infringements.
    let size = page.size();
    let stated = page.read(|draft| draft.file.infringements().map(|one| one.seriousness).collect::<Vec<_>>());
    let mut tables = Vec::new();
    for tier in [Tier::Higher, Tier::Lower] {
        let of_tier = infringements().zip(&stated).filter(|(one, _)| one.tier == Some(tier) && one.start.is_some());
        let levels: Vec<_> = of_tier.filter_map(|(_, level)| *level).collect();
        if !levels.is_empty() {
            tables.push(annexed(text, tier, Here { levels, size, regime }));
        }
    }
    Some(el("section").class("start").child(heading).child(help).child(el("ul").children(lines)).children(tables))
}

fn line(text: Text, infringement: &InfringementAssessment) -> Option<El> {
    let start = infringement.start?;
    let (low, high) = ends(text, start.range);
    let line = el("li").text(&say!(text, result_start_of, provision = infringement.provision, low, high));
    let chosen = start.chosen.map(|chosen| {
        let (low, high) = ends(text, chosen);
        let one = low == high;
        el("p").text(&if one {
            say!(text, result_start_point, amount = low)
        } else {
            say!(text, result_start_chosen, low, high)
        })
    });
    let adjusted = start.adjusted.map(|adjusted| {
        let (low, high) = ends(text, adjusted);
        el("p").class("assumed").text(&say!(text, result_start_adjusted, low, high))
    });
    Some(line.children(chosen).children(adjusted))
}

/// Which cells apply to the case.
struct Here {
    levels: Vec<Seriousness>,
    /// The size of the undertaking; `None` if it is not an undertaking, or its size is not known.
    size: Option<Size>,
    /// The rules that the ranges come from.
    regime: &'static Regime,
}

thread_local! {
    /// Whether the tables are open: they are rebuilt on every keystroke, and stay as they were left.
    static LOWER_OPEN: Cell<bool> = const { Cell::new(false) };
    static HIGHER_OPEN: Cell<bool> = const { Cell::new(false) };
}

/// All ranges in the guidance for a tier, folded.
fn annexed(text: Text, tier: Tier, here: Here) -> El {
    let currency = here.regime.currency;
    let (open, heading) = match tier {
        Tier::Lower => (&LOWER_OPEN, say!(text, annex_lower, currency = currency.code())),
        Tier::Higher => (&HIGHER_OPEN, say!(text, annex_higher, currency = currency.code())),
    };
    let label = heading.clone();
    let annex = fold("annex", &heading, Box::new(move || table(text, tier, &label, &here)));
    let annex = annex.on("toggle", move |event| open.set(bind::flag_of(&event, "open")));
    if open.get() { annex.attr("open", "") } else { annex }
}

/// The table, computed from the shares that every range is made of.
fn table(text: Text, tier: Tier, heading: &str, here: &Here) -> El {
    let mut head = el("tr").child(el("th").attr("scope", "col").text(&text.annex_turnover()));
    for level in Seriousness::ALL {
        head = head.child(el("th").attr("scope", "col").text(&level_name(text, *level)));
    }
    let mut body = el("tbody");
    for band in here.regime.guidance.bands.iter().map(Some).chain([None]) {
        body = body.child(row(text, tier, band, here));
    }
    let table = el("table").attr("aria-label", heading).child(el("thead").child(head)).child(body);
    el("div").child(table).child(el("p").class("help").text(&text.annex_not_a_cap()))
}

fn row(text: Text, tier: Tier, band: Option<&'static Band>, here: &Here) -> El {
    let guidance = here.regime.guidance;
    let limit = |band: &Band| format::plain_number(text, band.up_to.into());
    let size = match band {
        Some(band) => say!(text, annex_up_to, amount = limit(band)),
        None => say!(text, annex_above, amount = guidance.bands.last().map(limit).unwrap_or_default()),
    };
    let grade = band
        .is_some_and(Band::is_unconfirmed)
        .then(|| el("p").class("unconfirmed").text(&text.confidence_unconfirmed()));
    let mut row = el("tr").child(el("th").attr("scope", "row").text(&size).children(grade));
    for level in Seriousness::ALL {
        let cell = match band {
            Some(band) => annex(here.regime, tier, *level, band).map(|StartRange { low, high, .. }| {
                say!(text, annex_range, low = format::plain_number(text, low), high = format::plain_number(text, high))
            }),
            None => annex_above(here.regime, tier, *level).map(|span| {
                say!(
                    text,
                    annex_of_turnover,
                    low = format::share(text, span.low),
                    high = format::share(text, span.high)
                )
            }),
        };
        // On a small screen the cells are stacked, each with the name of its column.
        let mut cell = el("td").attr("data-level", &level_name(text, *level)).text(&cell.unwrap_or_default());
        if here.levels.contains(level) && here.size.is_some_and(|size| size.band() == band) {
            cell = cell.attr("aria-current", "true").text(" ").child(mark(&text.annex_here()));
        }
        row = row.child(cell);
    }
    row
}

fn level_name(text: Text, level: Seriousness) -> String {
    match level {
        Seriousness::Low => text.annex_low(),
        Seriousness::Medium => text.annex_medium(),
        Seriousness::High => text.annex_high(),
    }
}

fn mark(label: &str) -> El {
    el("span").class("mark").text(label)
}

fn ends(text: Text, StartRange { low, high, currency }: StartRange) -> (String, String) {
    let shown = |amount| format::money(text, Money { amount, currency });
    (shown(low), shown(high))
}
