//! Published decisions: those that the calculator shows with a case, and the full list on the site.

#[cfg(test)]
mod against_the_engine;
mod file;

use std::{fs, path::Path};

use anyhow::{Context as _, Result, anyhow};
use article83::{
    Assessment, assess,
    facts::{Case, Provision},
    law::{Confidence, decisions::Decision},
};
use rust_decimal::{Decimal, RoundingStrategy};

pub(crate) use file::{Amount, Fact, File, Kind, Outcome, Published, Rate, Reason, Typical};

/// Reads the decisions from `src/law/decisions.toml`.
pub(crate) fn read(root: &Path) -> Result<File> {
    let path = root.join("src/law/decisions.toml");
    let text = fs::read_to_string(&path).with_context(|| format!("{} cannot be read", path.display()))?;
    toml::from_str(&text).with_context(|| format!("in {}", path.display()))
}

/// The decisions shown with a case, as rows: fines under the Regulation that can be compared with its ceiling, and whose turnover is
/// known or does not count. A fine says little about another case unless the size of its addressee is known.
pub(crate) fn rows(decisions: &[Published]) -> Result<Vec<[String; 10]>> {
    let mut rows = Vec::new();
    for published in decisions {
        let sized = published.turnover.is_some() || published.undertaking == Some(false);
        if let (Some(decision), true) = (published.decision()?, sized) {
            rows.push(decision.row());
        }
    }
    Ok(rows)
}

/// What is checked again from time to time: the id of a decision, `figures` or `status`, and the day of the last check (ISO 8601). Figures
/// never change after a decision; its status may.
pub(crate) fn looked_at(decisions: &[Published]) -> impl Iterator<Item = (&str, &'static str, &str)> {
    decisions.iter().flat_map(|published| {
        let Published { id, checked, status, .. } = published;
        [(id.as_str(), FIGURES, checked.as_str()), (id.as_str(), STATUS, status.read.as_str())]
    })
}

/// The figures, the provisions and the date of a decision.
pub(crate) const FIGURES: &str = "figures";

/// The outcome of a decision.
const STATUS: &str = "status";

impl Published {
    /// The key of the text on what the decision was about.
    pub(crate) fn about(&self) -> String {
        format!("page.decision.{}.about", self.id)
    }

    /// The key of a note on the outcome, which not every decision has.
    pub(crate) fn became(&self) -> String {
        format!("page.decision.{}.status", self.id)
    }

    /// The decision as the calculator shows it; `None` if it cannot be compared.
    pub(crate) fn decision(&self) -> Result<Option<Decision>> {
        let Some(assessment) = self.assessment()? else { return Ok(None) };
        let [operation] = assessment.operations.as_slice() else {
            return Err(anyhow!("{} does not have one operation", self.id));
        };
        let tier = operation.infringements.iter().filter_map(|infringement| infringement.tier).max();
        let mut articles = Vec::new();
        for provision in &self.provisions {
            let provision: Provision = provision.parse().map_err(|error| anyhow!("{}: {error}", self.id))?;
            articles.extend(provision.article_number());
        }
        articles.sort_unstable();
        articles.dedup();
        let year = self.date.get(..4).and_then(|year| year.parse().ok());
        let provisions = if self.is_confirmed(Fact::Provisions) { None } else { Some(Confidence::Unconfirmed) };
        let least_sure = [self.confidence.fine, self.confidence.turnover, provisions].into_iter().flatten().max();
        Ok(Some(Decision {
            name: self.name.clone(),
            authority: self.authority.clone(),
            year: year.with_context(|| format!("{} has no year", self.id))?,
            fine: self.short_fine().with_context(|| format!("{} has no fine in euros", self.id))?,
            turnover: self.short_turnover(),
            tier: tier.with_context(|| format!("{} has no tier", self.id))?,
            articles,
            status: self.status.kind,
            status_confirmed: self.is_confirmed(Fact::Status),
            status_read: self.status.read.clone(),
            confidence: least_sure.with_context(|| format!("{} has no grade", self.id))?,
        }))
    }

    /// The fine in euros, rounded for display.
    pub(crate) fn short_fine(&self) -> Option<Decimal> {
        short(self.fine_in_euros()?, &self.fine.as_ref()?.currency)
    }

    /// The turnover in euros, rounded for display.
    pub(crate) fn short_turnover(&self) -> Option<Decimal> {
        short(self.turnover_in_euros()?, &self.turnover.as_ref()?.currency)
    }

    /// The assessment of its facts under the Regulation; `None` if it cannot be compared.
    pub(crate) fn assessment(&self) -> Result<Option<Assessment>> {
        if self.incomparable.is_some() {
            return Ok(None);
        }
        let case = Case::from_json(self.facts().to_string().as_bytes());
        Ok(Some(assess(&case.map_err(|error| anyhow!("{}: {error}", self.id))?)))
    }
}

/// The significant digits of a converted amount: most rates are approximate.
const SIGNIFICANT_DIGITS: u32 = 3;

/// Rounds to the whole euro, or to the significant digits if the amount was converted.
fn short(euros: Decimal, currency: &str) -> Option<Decimal> {
    let whole = euros.round_dp_with_strategy(0, RoundingStrategy::MidpointAwayFromZero);
    Some(if currency == "EUR" { whole } else { whole.round_sf(SIGNIFICANT_DIGITS)? }.normalize())
}

#[cfg(test)]
pub(crate) mod tests {
    use brotli::enc::BrotliEncoderParams;

    use super::*;
    use crate::text::{fetched, languages};

    /// The most that the decisions may add to the texts that a visitor loads, in bytes of brotli.
    const AIM: usize = 2_500;

    /// The folder of the project.
    pub(crate) fn root() -> Result<&'static Path> {
        Path::new(env!("CARGO_MANIFEST_DIR")).parent().context("the crate has no parent folder")
    }

    #[test]
    fn each_row_reads_back_as_a_decision_of_known_size() -> Result<()> {
        let File { decisions, .. } = read(root()?)?;
        let rows = rows(&decisions)?;
        for row in &rows {
            let read = Decision::from_row(&row.each_ref().map(String::as_str));
            assert_eq!(read.as_ref().map(Decision::row).as_ref(), Some(row));
        }
        let found = |name: &str| rows.iter().find(|row| row.first().is_some_and(|first| first == name));
        let amazon = found("Amazon Europe Core").context("Amazon is not among them")?;
        let expected = [
            "Amazon Europe Core",
            "CNPD",
            "2021",
            "746000000",
            "315000000000",
            "higher",
            "6,12,13,14,15,16,17,21",
            "annulled",
            "unconfirmed",
            "2026-11-29",
        ];
        assert_eq!(amazon.each_ref().map(String::as_str), expected);
        for other in ["Google LLC, Google Ireland", "British Airways", "Danske Bank", "Apoteket"] {
            assert_eq!(found(other), None, "under another law, not a fine, or without a turnover");
        }
        Ok(())
    }

    #[test]
    fn the_figures_and_the_status_of_a_decision_were_each_looked_at_on_a_day_of_their_own() -> Result<()> {
        let File { decisions, .. } = read(root()?)?;
        let all: Vec<_> = looked_at(&decisions).collect();
        assert_eq!(all.len(), 2 * decisions.len());
        let days = |wanted: &str| {
            all.iter().filter(|(id, ..)| *id == wanted).map(|(_, what, day)| (*what, *day)).collect::<Vec<_>>()
        };
        // Amazon: the figures are those of 2021; the annulment was read again.
        assert_eq!(days("LU-AMAZON-746"), [("figures", "2026-11-22"), ("status", "2026-11-29")]);
        // Budapest Bank: the figures were compared again, but the outcome was not looked up.
        assert_eq!(days("HU-BUDAPESTBANK-250m"), [("figures", "2026-11-29"), ("status", "2026-11-22")]);
        Ok(())
    }

    #[test]
    fn they_cost_a_visitor_little() -> Result<()> {
        let rows = rows(&read(root()?)?.decisions)?;
        let languages = languages(&root()?.join("locales"))?;
        for language in &languages {
            let size = |rows: &[[String; 10]]| {
                let mut compressed = Vec::new();
                let text = fetched(language, rows)?;
                brotli::BrotliCompress(&mut text.as_bytes(), &mut compressed, &BrotliEncoderParams::default())?;
                anyhow::Ok(compressed.len())
            };
            let (with, without) = (size(&rows)?, size(&[])?);
            println!("{}: {} decisions add {} bytes to {without}", language.code, rows.len(), with - without);
            assert!(with - without <= AIM, "{}: {} bytes", language.code, with - without);
        }
        Ok(())
    }
}
