//! What an authority's guidance states: which shares of the maximum it starts from, and what it lets weigh afterwards.

pub mod edpb;
pub mod ico;

use rust_decimal::Decimal;

use super::{Citation, Confidence, factors::Circumstance};
use crate::money::{Currency, Span, product};

/// The guidance that goes with a law.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Guidance {
    /// Whose it is.
    pub issuer: Issuer,
    /// The currency of the edges of its bands.
    pub currency: Currency,
    /// The bands, by size. Above the last, the turnover is reflected in the legal maximum itself.
    pub bands: &'static [Band],
    /// The shares of the legal maximum, by seriousness.
    pub levels: Levels,
    /// Where they are stated.
    pub seriousness: &'static [Citation],
    /// That nothing is taken off above the last band.
    pub size_reflected: &'static [Citation],
    /// Whether another addressee, unless it is a natural person, starts from the maximum without regard to its size.
    pub for_others: bool,
    /// That the bands are for undertakings.
    pub of_undertakings: &'static [Citation],
    /// That a starting amount is where an authority begins, not where it ends.
    pub starting_point: &'static [Citation],
    /// What may weigh afterwards; `None` where that was not read, and nothing can be ruled out.
    pub circumstances: Option<&'static [Circumstance]>,
    /// That no figure goes with it.
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
    /// The size of an undertaking by its turnover, zero and negative ones included. `unit` is what one unit of the currency of the edges is
    /// worth in that of the turnover: one, where they are the same.
    #[must_use]
    pub fn size(&self, turnover: Decimal, unit: Decimal) -> Size {
        let is_it = |band: &&Band| product(Decimal::from(band.up_to), unit).is_none_or(|edge| turnover <= edge);
        self.bands.iter().find(is_it).map_or(Size::Above, Size::Band)
    }
}

/// From which share of the legal maximum to which, at each level of seriousness.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Levels {
    /// Of a low level.
    pub low: Span,
    /// Of a medium level.
    pub medium: Span,
    /// Of a high level.
    pub high: Span,
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

    /// What may be taken on account of size: the shares of the band, or the whole where there is none.
    #[must_use]
    pub fn span_of(size: Option<Self>) -> Span {
        size.and_then(Self::band).map_or(Span::WHOLE, |band| band.span)
    }
}

/// An undertaking up to a turnover, and the shares of the starting amount that may be taken on account of its size.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Band {
    /// The highest turnover in it, in whole units of the currency of the amounts. The lowest is just above that of the band before; the first has none.
    pub up_to: u32,
    /// Of the starting amount that seriousness gives.
    pub span: Span,
    /// Where that is stated.
    pub sources: &'static [Citation],
}

impl Band {
    /// Up to so many millions; from so many to so many hundredths of a percent.
    const fn of(millions: u32, low: u32, high: u32, sources: &'static [Citation]) -> Self {
        Self { up_to: millions * 1_000_000, span: Span::of(low, high), sources }
    }

    /// Whether no text that was read states it.
    #[must_use]
    pub fn is_unconfirmed(&self) -> bool {
        self.sources.iter().any(|source| source.confidence == Confidence::Unconfirmed)
    }
}
