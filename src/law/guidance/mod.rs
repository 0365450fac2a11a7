//! What an authority's guidance says: from which shares of the maximum it starts, and what may weigh afterwards.

pub mod edpb;
pub mod ico;

use rust_decimal::Decimal;

use super::{Citation, Confidence, factors::Circumstance};
use crate::money::{Currency, ShareRange, product};

/// The guidance that goes with a law.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Guidance {
    /// Who issued it.
    pub issuer: Issuer,
    /// The currency of the limits of its bands.
    pub currency: Currency,
    /// The bands, by size. Above the last, the turnover is reflected in the legal maximum itself.
    pub bands: &'static [Band],
    /// The shares of the legal maximum, by seriousness.
    pub levels: Levels,
    /// Their sources.
    pub seriousness: &'static [Citation],
    /// The source for no reduction above the last band.
    pub size_reflected: &'static [Citation],
    /// Whether an addressee that is neither an undertaking nor a natural person starts from the maximum, whatever its size.
    pub for_others: bool,
    /// The source for the bands being for undertakings.
    pub of_undertakings: &'static [Citation],
    /// The source for a starting amount being where an authority begins, not where it ends.
    pub starting_point: &'static [Citation],
    /// What may weigh afterwards; `None` if that was not read, so that nothing can be ruled out.
    pub circumstances: Option<&'static [Circumstance]>,
    /// The source for factors having no figure.
    pub no_figures: &'static [Citation],
}

/// Who issued guidance on fines.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Issuer {
    /// The European Data Protection Board: Guidelines 04/2022.
    Edpb,
    /// The Information Commissioner of the United Kingdom: the Data Protection Fining Guidance of 2024.
    Ico,
}

impl Guidance {
    /// The size of an undertaking by its turnover, including zero and negative ones. `unit` is what one unit of the currency of the limits is
    /// worth in that of the turnover: one, if they are the same.
    #[must_use]
    pub fn size(&self, turnover: Decimal, unit: Decimal) -> Size {
        let is_it = |band: &&Band| product(Decimal::from(band.up_to), unit).is_none_or(|edge| turnover <= edge);
        self.bands.iter().find(is_it).map_or(Size::Above, Size::Band)
    }
}

/// The range of shares of the legal maximum at each level of seriousness.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Levels {
    /// At the low level.
    pub low: ShareRange,
    /// At the medium level.
    pub medium: ShareRange,
    /// At the high level.
    pub high: ShareRange,
}

/// How large an undertaking is, as guidance sees it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Size {
    /// In one of the bands.
    Band(&'static Band),
    /// Above the last one.
    Above,
}

impl Size {
    /// The band; `None` above the last.
    #[must_use]
    pub const fn band(self) -> Option<&'static Band> {
        match self {
            Self::Band(band) => Some(band),
            Self::Above => None,
        }
    }

    /// The share on account of size: that of the band, or the whole if there is no band.
    #[must_use]
    pub fn span_of(size: Option<Self>) -> ShareRange {
        size.and_then(Self::band).map_or(ShareRange::WHOLE, |band| band.span)
    }
}

/// Undertakings up to a turnover, and the shares of the starting amount on account of their size.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Band {
    /// The highest turnover in it, in whole units of the currency of the amounts. The lowest is just above that of the previous band;
    /// the first has none.
    pub up_to: u32,
    /// The shares of the starting amount that seriousness gives.
    pub span: ShareRange,
    /// Its source.
    pub sources: &'static [Citation],
}

impl Band {
    /// Up to a number of millions; with a range in hundredths of a percent.
    const fn of(millions: u32, low: u32, high: u32, sources: &'static [Citation]) -> Self {
        Self { up_to: millions * 1_000_000, span: ShareRange::of(low, high), sources }
    }

    /// Whether no text that was read states it.
    #[must_use]
    pub fn is_unconfirmed(&self) -> bool {
        self.sources.iter().any(|source| source.confidence == Confidence::Unconfirmed)
    }
}
