//! The guidance of authorities, in `law.json`.

use anyhow::{Context as _, Result};
use article83::{
    facts::Seriousness,
    law::{
        self,
        factors::{self, Circumstance, Topic},
        guidance::{edpb, ico},
    },
};
use schemars::JsonSchema;
use serde::Serialize;

use super::values::{Money, Names, Rows, Share, Source, names, sources};
use crate::text::Language;

/// The ranges in which an authority may start. Guidance is not law, and a range is not a forecast.
#[derive(Serialize, JsonSchema)]
pub(super) struct Guidance {
    /// The name by which countries refer to it.
    name: GuidanceName,
    /// Shares of the applicable ceiling, by the seriousness of the infringement.
    levels: Vec<LevelRange>,
    /// Where the levels are stated.
    seriousness: Vec<Source>,
    /// Shares of that amount that may be used to reflect the size of the undertaking.
    bands: Vec<Band>,
    /// Where it is stated that there is no adjustment above the last band.
    size_reflected: Vec<Source>,
    /// Where it is stated that the bands are for undertakings.
    of_undertakings: Vec<Source>,
    /// Whether other addressees, except natural persons, start from the level alone.
    levels_for_others: bool,
    /// Where it is stated that this is only the starting point.
    starting_point: Vec<Source>,
    /// What may weigh afterwards, and in which direction. None of it has a figure.
    circumstances: Rows<Weighs>,
    /// Where it is stated that these have no figures.
    no_figures: Vec<Source>,
}

/// The authority that issued a guidance.
#[derive(Clone, Copy, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub(super) enum GuidanceName {
    /// EDPB Guidelines 04/2022 on the calculation of administrative fines.
    Edpb,
    /// The Data Protection Fining Guidance of the Information Commissioner of the United Kingdom.
    Ico,
}

/// The share of the ceiling at a level of seriousness, both ends included.
#[derive(Serialize, JsonSchema)]
struct LevelRange {
    #[schemars(extend("enum" = ["low", "medium", "high"]))]
    level: &'static str,
    low: Share,
    high: Share,
}

/// Undertakings of a certain size.
#[derive(Serialize, JsonSchema)]
struct Band {
    /// The highest turnover in the band, which begins just above that of the band before.
    up_to: Money,
    low: Share,
    high: Share,
    sources: Vec<Source>,
}

/// A circumstance of Art. 83(2). An authority may always find that it changes nothing.
#[derive(Serialize, JsonSchema)]
struct Weighs {
    /// The point of Art. 83(2).
    #[schemars(extend("pattern" = "^[a-k]$"))]
    letter: &'static str,
    /// Its word in a case file.
    circumstance: &'static str,
    name: Names,
    /// Whether it may lower the amount.
    mitigates: bool,
    /// Whether it may raise the amount.
    aggravates: bool,
    sources: Vec<Source>,
}

/// Something to consider, without a figure.
#[derive(Serialize, JsonSchema)]
pub(super) struct LookedAt {
    /// Its word.
    topic: &'static str,
    name: Names,
    sources: Vec<Source>,
}

const ALL: [(GuidanceName, &law::Guidance); 2] =
    [(GuidanceName::Edpb, &edpb::GUIDANCE), (GuidanceName::Ico, &ico::GUIDANCE)];

/// The guidance of every authority.
pub(super) fn all(languages: &[Language]) -> Result<Vec<Guidance>> {
    ALL.into_iter().map(|(name, guidance)| of(languages, name, guidance)).collect()
}

/// The name by which a country refers to a guidance.
pub(super) fn name(guidance: &law::Guidance) -> Result<GuidanceName> {
    let named = ALL.into_iter().find(|(_, known)| *known == guidance).map(|(name, _)| name);
    named.context("a guidance has no name in law.json")
}

/// The factors by which seriousness as a whole is judged.
pub(super) fn seriousness(languages: &[Language]) -> Result<Vec<LookedAt>> {
    factors::SERIOUSNESS.iter().map(|topic| looked_at(languages, topic)).collect()
}

/// How the amount as a whole is considered in the end.
pub(super) fn as_a_whole(languages: &[Language]) -> Result<Vec<LookedAt>> {
    factors::AS_A_WHOLE.iter().map(|topic| looked_at(languages, topic)).collect()
}

fn looked_at(languages: &[Language], topic: &Topic) -> Result<LookedAt> {
    let name = names(languages, &format!("topic.{}.title", topic.key))?;
    Ok(LookedAt { topic: topic.key, name, sources: sources(topic.sources) })
}

fn of(languages: &[Language], name: GuidanceName, guidance: &law::Guidance) -> Result<Guidance> {
    let levels = Seriousness::ALL.iter().map(|level| LevelRange {
        level: level.key(),
        low: Share::of(level.span(guidance).low),
        high: Share::of(level.span(guidance).high),
    });
    let bands = guidance.bands.iter().map(|band| Band {
        up_to: Money::whole(band.up_to, guidance.currency),
        low: Share::of(band.span.low),
        high: Share::of(band.span.high),
        sources: sources(band.sources),
    });
    let circumstances = match guidance.circumstances {
        None => Rows::found(Vec::new()),
        Some(rows) => Rows::all(rows.iter().map(|row| weighs(languages, row)).collect::<Result<_>>()?),
    };
    Ok(Guidance {
        name,
        levels: levels.collect(),
        seriousness: sources(guidance.seriousness),
        bands: bands.collect(),
        size_reflected: sources(guidance.size_reflected),
        of_undertakings: sources(guidance.of_undertakings),
        levels_for_others: guidance.for_others,
        starting_point: sources(guidance.starting_point),
        circumstances,
        no_figures: sources(guidance.no_figures),
    })
}

fn weighs(languages: &[Language], circumstance: &Circumstance) -> Result<Weighs> {
    let Circumstance { letter, key, mitigates, aggravates, sources: cited } = *circumstance;
    let name = names(languages, &format!("circumstance.{key}.title"))?;
    Ok(Weighs { letter: letter.key(), circumstance: key, name, mitigates, aggravates, sources: sources(cited) })
}
