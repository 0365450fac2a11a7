//! Published decisions: those that the calculator shows with a case, and the full list on the site.

#[cfg(test)]
mod against_the_engine;
mod file;

use std::{fs, path::Path};

use anyhow::{Context as _, Result, anyhow};
use article83::{
    Assessment, assess,
    facts::{Case, CaseFile, day},
    law::{
        Confidence, Country,
        decisions::{Addressee, Decision, Law, Row},
    },
};
use rust_decimal::{Decimal, RoundingStrategy};

pub(crate) use file::{Amount, Fact, File, Kind, Outcome, Published, Rate, Reason, Sector};

/// Reads the decisions from `src/law/decisions.toml`.
pub(crate) fn read(root: &Path) -> Result<File> {
    let path = root.join("src/law/decisions.toml");
    let text = fs::read_to_string(&path).with_context(|| format!("{} cannot be read", path.display()))?;
    toml::from_str(&text).with_context(|| format!("in {}", path.display()))
}

/// The decisions that the calculator can show and open, as rows: the fines under laws that it knows.
pub(crate) fn rows(decisions: &[Published]) -> Result<Vec<Row>> {
    let rows = decisions.iter().map(|published| Ok(published.decision()?.as_ref().map(Decision::row)));
    rows.filter_map(Result::transpose).collect()
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

    /// The decision as the calculator shows it; `None` if it is no fine under a law that it knows, or its amount is
    /// not stated.
    pub(crate) fn decision(&self) -> Result<Option<Decision>> {
        let law = match self.kind {
            Kind::Gdpr => Law::Gdpr,
            Kind::Uk => Law::Uk,
            Kind::Eprivacy => Law::Eprivacy,
            Kind::PenaltyPayment | Kind::Foreign => return Ok(None),
        };
        let in_pounds = |amount: Decimal, currency: &str| (currency == "GBP").then(|| whole(amount));
        let (fine, turnover) = match law {
            Law::Gdpr | Law::Eprivacy => (self.short_fine(), self.short_turnover()),
            Law::Uk => (
                self.fine.as_ref().and_then(|fine| in_pounds(fine.amount, &fine.currency)),
                self.turnover.as_ref().and_then(|turnover| in_pounds(turnover.amount, &turnover.currency)),
            ),
        };
        let Some(fine) = fine else { return Ok(None) };
        if matches!(self.incomparable, Some(Reason::NoFineStated | Reason::ProvisionsWithoutTier)) {
            return Ok(None);
        }
        let assessment = if law == Law::Eprivacy { self.under_national_law()? } else { self.assessed()? };
        let [operation] = assessment.operations.as_slice() else {
            return Err(anyhow!("{} does not have one operation", self.id));
        };
        let tier = operation.infringements.iter().filter_map(|infringement| infringement.tier).max();
        let year = self.date.get(..4).and_then(|year| year.parse().ok());
        let provisions = if self.is_confirmed(Fact::Provisions) { None } else { Some(Confidence::Unconfirmed) };
        let least_sure = [self.confidence.fine, self.confidence.turnover, provisions].into_iter().flatten().max();
        Ok(Some(Decision {
            id: self.id.clone(),
            name: self.name.clone(),
            also: self.also.clone(),
            authority: self.authority.clone(),
            law,
            country: Country::of(&self.country).with_context(|| format!("{} has no country", self.id))?,
            year: year.with_context(|| format!("{} has no year", self.id))?,
            day: day(&self.date),
            fine,
            total: matches!(self.incomparable, Some(Reason::SeveralConducts | Reason::TwoAddressees)),
            turnover_year: turnover.and(self.turnover.as_ref()).map(|turnover| turnover.year),
            turnover,
            addressee: match (self.natural, self.undertaking) {
                (_, Some(false)) => Addressee::NoUndertaking,
                (Some(true), _) => Addressee::Trader,
                _ => Addressee::Undertaking,
            },
            public_body: self.public_body.clone(),
            tier: tier.with_context(|| format!("{} has no tier", self.id))?,
            provisions: self.infringed(),
            situations: self.situations.clone(),
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
        if self.incomparable.is_some() { Ok(None) } else { self.assessed().map(Some) }
    }

    fn under_national_law(&self) -> Result<Assessment> {
        let named: Vec<_> = self.infringed();
        let named: Vec<_> = named.iter().map(String::as_str).collect();
        let file = CaseFile::of(&named).map_err(|error| anyhow!("{}: {error:?}", self.id))?;
        let case = Case::check(CaseFile { country: Country::of(&self.country), ..file });
        Ok(assess(&case.map_err(|error| anyhow!("{}: {error}", self.id))?))
    }

    /// The provisions infringed: under national law on trackers and marketing, the duties of the country.
    fn infringed(&self) -> Vec<String> {
        if self.kind != Kind::Eprivacy {
            return self.provisions.clone();
        }
        let duty = |cited: &String| DUTIES.iter().find(|(law, _)| law == cited).map(|(_, duty)| (*duty).to_owned());
        self.national.iter().filter_map(duty).collect()
    }

    fn assessed(&self) -> Result<Assessment> {
        let case = Case::from_json(self.facts().to_string().as_bytes());
        Ok(assess(&case.map_err(|error| anyhow!("{}: {error}", self.id))?))
    }
}

/// Duties of national law, as the file cites them and as the engine names them.
const DUTIES: [(&str, &str); 2] = [("LIL 82", "FR:82"), ("CPCE L. 34-5", "FR:L34-5")];

/// The significant digits of a converted amount: most rates are approximate.
const SIGNIFICANT_DIGITS: u32 = 3;

/// Rounds to the whole euro, or to the significant digits if the amount was converted.
fn short(euros: Decimal, currency: &str) -> Option<Decimal> {
    let whole = whole(euros);
    Some(if currency == "EUR" { whole } else { whole.round_sf(SIGNIFICANT_DIGITS)?.normalize() })
}

fn whole(amount: Decimal) -> Decimal {
    amount.round_dp_with_strategy(0, RoundingStrategy::MidpointAwayFromZero).normalize()
}

#[cfg(test)]
pub(crate) mod tests {
    use brotli::enc::BrotliEncoderParams;

    use article83::assess::Leg;
    use article83::law::{
        Tier,
        decisions::{Compared, Likeness},
    };

    use super::*;
    use crate::{
        later::Later,
        text::{Fetched, languages},
    };

    /// The most that the decisions may add to the texts that a visitor loads, in bytes of brotli.
    const AIM: usize = 6_500;

    /// The folder of the project.
    pub(crate) fn root() -> Result<&'static Path> {
        Path::new(env!("CARGO_MANIFEST_DIR")).parent().context("the crate has no parent folder")
    }

    #[test]
    fn each_row_reads_back_as_a_decision() -> Result<()> {
        let File { decisions, .. } = read(root()?)?;
        let rows = rows(&decisions)?;
        for row in &rows {
            let read = Decision::from_row(&row.each_ref().map(String::as_str));
            assert_eq!(read.as_ref().map(Decision::row).as_ref(), Some(row));
        }
        let found = |name: &str| rows.iter().find(|row| row.get(1).is_some_and(|own| own == name));
        let amazon = rows.iter().find(|row| row.first().is_some_and(|id| id == "LU-AMAZON-746"));
        let amazon = amazon.context("Amazon is not among them")?;
        let expected = [
            "LU-AMAZON-746",
            "Amazon Europe Core",
            "",
            "CNPD",
            "",
            "LU",
            "2021-07-15",
            "746000000",
            "315000000000",
            "2020",
            "",
            "higher",
            "6,12,13,14,15,16,17,21",
            "tracking",
            "annulled",
            "unconfirmed",
            "2026-11-29",
        ];
        assert_eq!(amazon.each_ref().map(String::as_str), expected);
        for other in ["Facebook", "Danske Bank"] {
            assert_eq!(found(other), None, "under the law of another country, or not a fine");
        }
        Ok(())
    }

    /// The ids of the decisions nearest to a case.
    fn nearest_to(provisions: &[&str], turnover: Option<u64>, situations: &[&str]) -> Result<Vec<String>> {
        let owned = |texts: &[&str]| texts.iter().map(ToString::to_string).collect();
        let case = Likeness { tier: Tier::Higher, provisions: owned(provisions), situations: owned(situations) };
        let decisions: Vec<_> = read(root()?)?
            .decisions
            .iter()
            .filter_map(|published| published.decision().transpose())
            .collect::<Result<_>>()?;
        let near = Compared::of(&decisions, &case).nearest(&decisions, turnover.map(Decimal::from));
        Ok(near.into_iter().map(|decision| decision.id.clone()).collect())
    }

    /// The provisions, the turnover in euros and what happened; the decisions to be found, and at least how many of them.
    type Sought<'a> = (&'a [&'a str], Option<u64>, &'a [&'a str], &'a [&'a str], usize);

    #[test]
    fn the_decisions_that_people_expect_are_near_to_their_cases() -> Result<()> {
        let transfers = "transfer-outside-eu";
        let cases: [Sought<'_>; 10] = [
            // Transfers by a group with the turnover of TikTok's.
            (&["44"], Some(140_000_000_000), &[], &["IE-TIKTOK-530", "NL-UBER-290", "IE-META-1200"], 3),
            (&["44", "46"], Some(140_000_000_000), &[transfers], &["IE-TIKTOK-530", "NL-UBER-290", "IE-META-1200"], 3),
            // Faces collected from the internet, turnover unknown.
            (&["6", "9", "12", "15", "27", "5(1)(a)"], None, &[], CLEARVIEW, 2),
            (&["6(1)", "14"], None, &["scraping"], CLEARVIEW, 2),
            // A bakery that advertises without consent.
            (&["6(1)(a)", "7"], Some(2_000_000), &["marketing-without-consent"], SMALL, 2),
            (&["7"], Some(2_000_000), &[], SMALL, 2),
            (&["6"], Some(2_000_000), &[], SMALL, 2),
            // A stolen laptop of a group.
            (&["5(1)(f)", "32"], Some(1_300_000_000), &[], SECURITY, 5),
            (&["5(1)(f)", "32(1)"], Some(1_300_000_000), &["device-lost"], SECURITY, 4),
            (&["5(1)(f)", "32(1)"], Some(5_000_000), &["device-lost"], &["PL-RESGASTRO-238k"], 1),
        ];
        let mut wrong = Vec::new();
        for (provisions, turnover, situations, expected, least) in cases {
            let found = nearest_to(provisions, turnover, situations)?;
            let hits = found.iter().filter(|id| expected.contains(&id.as_str())).count();
            let is_far = found.iter().any(|id| FAR.contains(&id.as_str()));
            if hits < least || is_far {
                wrong.push(format!("{provisions:?} {turnover:?} {situations:?}: {found:?}"));
            }
        }
        assert!(wrong.is_empty(), "{}", wrong.join("\n"));
        Ok(())
    }

    const CLEARVIEW: &[&str] = &["IT-CLEARVIEW-20", "GR-CLEARVIEW-20", "FR-CLEARVIEW-20", "NL-CLEARVIEW-30.5"];
    const SMALL: &[&str] = &["IT-COMPARAFACILE-0.04", "IT-FACILE-0.1", "AT-COACH-11k", "SE-GRANIT-0.2"];
    const SECURITY: &[&str] = &[
        "SE-TRYGG-35",
        "SE-AVANZA-15",
        "GR-ELTA-3.0",
        "ES-PHONEHOUSE-6.5",
        "ES-CAIXABANK-3.5",
        "PL-MORELE-2.8m",
        "PL-AHP-1441k",
        "PL-RESGASTRO-238k",
        "DE-VODAFONE-45",
    ];
    /// Near to none of these cases.
    const FAR: &[&str] = &["SE-CDON-0.3", "NO-GRINDR-65", "SE-BONNIER-13", "PL-POCZTA-27m", "NL-NETFLIX-4.75"];

    #[test]
    fn each_decision_says_what_happened_and_opens_as_a_case() -> Result<()> {
        let known: toml::Table = fs::read_to_string(root()?.join("locales/situations.toml"))?.parse()?;
        let known: Vec<_> = known.get("situation").and_then(toml::Value::as_array).into_iter().flatten().collect();
        let is_known = |id: &String| known.iter().any(|one| one.get("id").and_then(toml::Value::as_str) == Some(id));
        for published in read(root()?)?.decisions {
            assert!(published.situations.iter().all(is_known), "{}: {:?}", published.id, published.situations);
            let decision = published.decision()?;
            assert!(published.door.is_none() || decision.is_some(), "{} cannot be opened", published.id);
            let Some(decision) = decision else { continue };
            assert!(!published.situations.is_empty(), "{} does not say what happened", published.id);
            let case = Case::check(decision.case()).map_err(|error| anyhow!("{}: {error}", published.id))?;
            assert_eq!(case.operations.len(), 1);
            let assessment = assess(&case);
            assert!(assessment.operations.iter().any(|one| one.gravest_place().is_some()), "{}", published.id);
            // Its law is then applied, such as the amounts that it has for public bodies.
            let amounts_of_its_own = published.public_body.is_some() && published.incomparable.is_some();
            let leg = assessment.operations.first().and_then(|one| one.ceiling).map(|ceiling| ceiling.leg);
            assert!(!amounts_of_its_own || leg == Some(Leg::National), "{}: {leg:?}", published.id);
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
            let size = |rows: &[Row]| {
                let mut compressed = Vec::new();
                let text = Fetched::of(language, rows, &Later::default())?.first;
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
