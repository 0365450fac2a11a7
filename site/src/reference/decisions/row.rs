//! A published decision: its row in a table, and its figures as they are shown there and on its own page.

use anyhow::{Context as _, Result};
use article83::{
    Assessment,
    assess::{Bound, Ceiling},
    law::{
        Confidence,
        decisions::{Decision, Status},
    },
};
use leptos::prelude::*;
use rust_decimal::Decimal;

use super::{
    super::parts::{self, external, grade, joined, mark, small},
    order::Order,
};
use crate::{
    decisions::{Fact, Kind, Published, Reason},
    words::Words,
};

/// What was to be paid, in most cases.
const FINE: &str = "page.decisions.fine";

/// The columns, each with the order that its heading links to.
pub(super) const COLUMNS: [(&str, Option<Order>); 8] = [
    ("page.decisions.addressee", None),
    ("page.decisions.authority", Some(Order::Country)),
    ("page.decisions.date", Some(Order::Date)),
    ("page.decisions.provisions", None),
    (FINE, Some(Order::Fine)),
    ("page.decisions.turnover", Some(Order::Turnover)),
    ("page.decisions.share", Some(Order::Share)),
    ("page.decisions.status", None),
];

/// A decision and what follows from it.
pub(crate) struct Row<'a> {
    pub(super) published: &'a Published,
    pub(super) country: String,
    /// As the calculator shows and opens it; `None` if it is under a law that it does not know, or states no fine.
    pub(super) decision: Option<Decision>,
    /// What the engine finds for its facts; `None` if the decision cannot be compared.
    pub(super) assessment: Option<Assessment>,
    /// The engine's ceiling.
    pub(super) ceiling: Option<Ceiling>,
    /// The fine as a share of the ceiling.
    pub(super) share: Option<Decimal>,
}

impl<'a> Row<'a> {
    /// Assesses a decision.
    pub(super) fn of(words: &Words<'_>, published: &'a Published) -> Result<Self> {
        let assessment = published.assessment()?;
        let ceiling = assessment.as_ref().and_then(|answer| answer.operations.first()?.ceiling);
        let share = ceiling.and_then(|ceiling| published.fine_in_euros()?.checked_div(ceiling.amount));
        let decision = published.decision()?;
        Ok(Self { published, country: country(words, &published.country), decision, assessment, ceiling, share })
    }
}

impl Row<'_> {
    /// Whether the share is an upper limit, as the turnover could make the ceiling higher.
    pub(super) fn is_at_most(&self) -> bool {
        self.ceiling.is_some_and(|ceiling| ceiling.bound == Bound::AtLeast)
    }

    /// Who was fined how much, in short.
    pub(crate) fn title(&self, words: &Words<'_>) -> String {
        let Published { name, fine, .. } = self.published;
        let Some(fine) = fine else { return name.clone() };
        let amount = words.short_money(fine.amount, &fine.currency);
        words.say_with("page.decisions.one.title", &[("name", name), ("amount", &amount)])
    }

    /// What follows the address of the calculator to open it there; `None` if the calculator does not know it.
    pub(crate) fn opens(&self) -> Option<String> {
        self.decision.as_ref().map(|decision| format!("#decision={}", decision.id))
    }

    /// Its id.
    pub(crate) fn id(&self) -> &str {
        &self.published.id
    }

    /// The year of the decision.
    pub(super) fn year(&self) -> &str {
        self.published.date.get(..4).unwrap_or_default()
    }

    /// What the addressee does.
    pub(super) fn sector(&self, words: &Words<'_>) -> String {
        words.say(format!("page.decisions.sector.{}", self.published.sector.key()))
    }

    /// The folder of its own page below that of the decisions.
    pub(super) fn folder(&self) -> String {
        format!("{}/", self.published.id)
    }

    /// The row, with its own anchor and what a script needs to narrow the table down.
    pub(super) fn view(&self, words: &Words<'_>, order: Order) -> AnyView {
        let Self { published, .. } = self;
        let id = &published.id;
        let own_page = format!("{}{}", order.up(), self.folder());
        let label = words.say_with("page.decisions.link", &[("name", &published.name)]);
        let opens = self.opens().map(|fragment| {
            let address = format!("{}../{fragment}", order.up().trim_start_matches("./"));
            let label = words.say_with("page.decisions.open_label", &[("name", &published.name)]);
            view! { " · "<a class="opens" href=address aria-label=label>{words.say("page.decisions.open")}</a> }
        });
        let name = view! {
            <a href=own_page>{published.name.clone()}</a>
            " "<a class="anchor" href=format!("#{id}") aria-label=label>"¶"</a>
            {small(view! { {words.say(published.about())}{opens} })}
        };
        let authority = view! { {published.authority.clone()}{small(self.country.clone())} };
        let cells = vec![
            name.into_any(),
            authority.into_any(),
            self.date(words),
            self.provisions(words),
            self.short_fine(words),
            self.short_turnover(words),
            self.share(words),
            self.short_status(words),
        ];
        let columns = COLUMNS.map(|(key, _)| words.say(if key == FINE { self.amount() } else { key }));
        view! {
            <tr
                id=id.clone()
                data-words=self.words(words)
                data-country=published.country.clone()
                data-year=self.year().to_owned()
                data-sector=published.sector.key()
                data-size=Size::of(published).key()
                data-articles=self.articles()
            >
                {parts::row(&columns, cells)}
            </tr>
        }
        .into_any()
    }

    /// What a search for words looks through.
    fn words(&self, words: &Words<'_>) -> String {
        let Published { name, also, authority, .. } = self.published;
        let about = words.say(self.published.about());
        let all =
            [name.clone(), also.join(" "), about, authority.clone(), self.country.clone(), self.year().to_owned()];
        all.join(" ").trim().to_owned()
    }

    /// The numbers of the articles infringed.
    fn articles(&self) -> String {
        let mut all: Vec<_> = self.published.provisions.iter().filter_map(|one| one.split('(').next()).collect();
        all.dedup();
        all.join(" ")
    }

    pub(super) fn date(&self, words: &Words<'_>) -> AnyView {
        let iso = self.published.date.clone();
        let day = words.day(&iso);
        self.marked(words, view! { <time datetime=iso>{day}</time> }, Fact::Date)
    }

    pub(super) fn provisions(&self, words: &Words<'_>) -> AnyView {
        let Published { provisions, national, .. } = self.published;
        if provisions.is_empty() && national.is_empty() {
            return words.say("page.decisions.not_stated").into_any();
        }
        let listed = provisions.iter().map(|one| words.provision(one));
        let listed = joined(listed.map(|name| view! { <span class="provision">{name}</span> }.into_any()), ", ");
        let national = national.iter().cloned().map(small).collect_view();
        self.marked(words, (listed, national), Fact::Provisions)
    }

    pub(super) fn fine(&self, words: &Words<'_>) -> AnyView {
        let Some(fine) = &self.published.fine else { return words.say("page.decisions.no_fine").into_any() };
        let amount = amount(words, fine.amount, &fine.currency, self.published.short_fine());
        graded(words, amount, self.published.confidence.fine)
    }

    pub(super) fn turnover(&self, words: &Words<'_>) -> AnyView {
        if self.published.undertaking == Some(false) {
            return words.say("page.decisions.no_undertaking").into_any();
        }
        let Some(turnover) = &self.published.turnover else { return words.say("page.decisions.not_known").into_any() };
        let amount = amount(words, turnover.amount, &turnover.currency, self.published.short_turnover());
        let year = small(self.marked(words, turnover.year.to_string(), Fact::Year));
        let own = turnover.own.then(|| small(words.say("page.decisions.own")));
        graded(words, (amount, year, own), self.published.confidence.turnover)
    }

    /// The fine in short; the exact amount is on the page of the decision.
    fn short_fine(&self, words: &Words<'_>) -> AnyView {
        let Some(fine) = &self.published.fine else { return words.say("page.decisions.no_fine").into_any() };
        let short = words.short_money(fine.amount, &fine.currency);
        let euros = self.published.short_fine().filter(|_| fine.currency != "EUR");
        let about = euros
            .map(|euros| small(words.say_with("page.number.about", &[("amount", &words.short_money(euros, "EUR"))])));
        graded(words, (short, about), self.published.confidence.fine)
    }

    /// The turnover in short.
    fn short_turnover(&self, words: &Words<'_>) -> AnyView {
        if self.published.undertaking == Some(false) {
            return words.say("page.decisions.no_undertaking").into_any();
        }
        let Some(turnover) = &self.published.turnover else { return words.say("page.decisions.not_known").into_any() };
        let euros = self.published.short_turnover().filter(|_| self.published.turnover_in_euros().is_some());
        let short = match euros {
            Some(euros) => words.short_money(euros, "EUR"),
            None => words.short_money(turnover.amount, &turnover.currency),
        };
        let year = self.marked(words, small(turnover.year.to_string()), Fact::Year);
        graded(words, (short, year), self.published.confidence.turnover)
    }

    /// The outcome alone.
    fn short_status(&self, words: &Words<'_>) -> AnyView {
        let read = small(words.say_with("page.decisions.read", &[("day", &words.day(&self.published.status.read))]));
        (self.marked(words, self.outcome(words), Fact::Status), read).into_any()
    }

    pub(super) fn ceiling(&self, words: &Words<'_>) -> AnyView {
        let stated = self.published.ceiling.as_ref().map(|stated| {
            // A test makes sure that the stated ceiling equals ours.
            small(if self.ceiling.is_some() {
                words.say("page.decisions.stated_too")
            } else {
                let amount = words.money(stated.amount, &stated.currency);
                words.say_with("page.decisions.stated", &[("amount", &amount)])
            })
        });
        let ceiling = match (self.ceiling, self.published.incomparable) {
            (Some(ceiling), _) if ceiling.bound == Bound::AtLeast => {
                words.say_with("result.at_least", &[("amount", &words.euros(ceiling.amount))]).into_any()
            }
            (Some(ceiling), _) => words.euros(rounded(ceiling.amount)).into_any(),
            (None, Some(reason)) => small(words.say(why_not(reason))),
            (None, None) => words.say("page.decisions.not_known").into_any(),
        };
        (ceiling, stated).into_any()
    }

    pub(super) fn share(&self, words: &Words<'_>) -> AnyView {
        let Some(share) = self.share else { return words.say("page.decisions.not_compared").into_any() };
        let share = words.percent(short_share(share));
        if self.is_at_most() { words.say_with("result.at_most", &[("amount", &share)]) } else { share }.into_any()
    }

    pub(super) fn status(&self, words: &Words<'_>) -> AnyView {
        let status = &self.published.status;
        let name = self.outcome(words);
        let day = status.on.as_deref().map(|on| words.day(on));
        let whence: Vec<_> = status.by.iter().cloned().chain(day).collect();
        let whence = (!whence.is_empty()).then(|| small(whence.join(", ")));
        let note = words.find(&self.published.became()).map(small);
        let read = small(words.say_with("page.decisions.read", &[("day", &words.day(&status.read))]));
        (self.marked(words, (name, whence, note), Fact::Status), read).into_any()
    }

    fn outcome(&self, words: &Words<'_>) -> AnyView {
        let status = &self.published.status;
        let name = match &status.to {
            Some(to) => {
                words.say_with("page.decisions.reduced_to", &[("amount", &words.short_money(to.amount, &to.currency))])
            }
            None => words.say(format!("status.{}.title", status.kind.key())),
        };
        match status.kind {
            // Readers must not overlook these.
            Status::Annulled | Status::Reduced => view! { <strong>{name}</strong> }.into_any(),
            _ => name.into_any(),
        }
    }

    /// What was to be paid is called.
    pub(super) fn amount(&self) -> &'static str {
        if self.published.kind == Kind::PenaltyPayment { "page.decisions.penalty" } else { FINE }
    }

    /// The source, how sure each group of figures is, and when they were last compared.
    pub(super) fn source(&self, words: &Words<'_>) -> Result<AnyView> {
        let Published { turnover, confidence, checked, .. } = self.published;
        let size = if turnover.is_some() { "page.decisions.turnover" } else { "page.decisions.ceiling" };
        let groups = [(self.amount(), confidence.fine), (size, confidence.turnover)];
        let groups = groups.into_iter().filter_map(|(key, confidence)| {
            let figure = words.say_with("page.decisions.graded", &[("figure", &words.say(key))]);
            Some(small((figure, short_grade(words, confidence?))))
        });
        let compared = small(words.say_with("page.decisions.compared", &[("day", &words.day(checked))]));
        Ok((source(&self.published.source)?, groups.collect_view(), compared).into_any())
    }

    /// A fact, marked if it is unconfirmed.
    fn marked(&self, words: &Words<'_>, fact: impl IntoView + 'static, which: Fact) -> AnyView {
        (fact, (!self.published.is_confirmed(which)).then(|| mark(words))).into_any()
    }
}

/// An amount, with its value in euros if it is in another currency.
fn amount(words: &Words<'_>, amount: Decimal, currency: &str, euros: Option<Decimal>) -> AnyView {
    let euros = euros.filter(|_| currency != "EUR");
    let about = euros.map(|euros| small(words.say_with("page.number.about", &[("amount", &words.euros(euros))])));
    (words.money(amount, currency), about).into_any()
}

/// Figures, marked if they are unconfirmed.
fn graded(words: &Words<'_>, figures: impl IntoView + 'static, confidence: Option<Confidence>) -> AnyView {
    (figures, (confidence == Some(Confidence::Unconfirmed)).then(|| mark(words))).into_any()
}

/// How sure a group of figures is, in a word that the page explains.
pub(super) fn short_grade(words: &Words<'_>, confidence: Confidence) -> AnyView {
    match confidence {
        Confidence::Decision => words.say("page.decisions.grade.decision").into_any(),
        Confidence::Secondary => words.say("page.decisions.grade.secondary").into_any(),
        other => grade(words, other),
    }
}

/// A link with the name of its host.
pub(super) fn source(address: &str) -> Result<AnyView> {
    let host = address.split('/').nth(2).with_context(|| format!("{address} is not an address"))?;
    let host = host.strip_prefix("www.").unwrap_or(host);
    // If the name must break, it breaks before the last dot.
    let (name, end) = host.rsplit_once('.').with_context(|| format!("{address} is not an address"))?;
    let (name, end) = (name.to_owned(), format!(".{end}"));
    Ok(external(address, view! { {name}<wbr/>{end} }))
}

/// To the unit if there are fractions of a cent, which come from a rate; otherwise unchanged.
pub(super) fn rounded(amount: Decimal) -> Decimal {
    let whole = amount.round_dp(0);
    if amount.scale() > 2 { whole } else { amount }
}

/// Rounds a share to what is meaningful: a tenth of a percent, or two digits below one percent.
fn short_share(share: Decimal) -> Decimal {
    let hundredth = Decimal::new(1, 2);
    if share < hundredth { share.round_sf(2).unwrap_or(share) } else { share.round_dp(3) }
}

pub(super) fn why_not(reason: Reason) -> &'static str {
    match reason {
        Reason::NotArt83 => "page.decisions.why_not.not_art_83",
        Reason::SeveralConducts => "page.decisions.why_not.several_conducts",
        Reason::TwoAddressees => "page.decisions.why_not.two_addressees",
        Reason::NationalCap => "page.decisions.why_not.national_cap",
        Reason::TurnoverUnknownAndAboveTheFixedAmount => "page.decisions.why_not.turnover_unknown",
        Reason::UkAmounts => "page.decisions.why_not.uk_amounts",
        Reason::NoFineStated => "page.decisions.why_not.no_fine_stated",
        Reason::ProvisionsWithoutTier => "page.decisions.why_not.no_provision",
    }
}

/// The name of a country.
pub(crate) fn country(words: &Words<'_>, code: &str) -> String {
    words.say(format!("country.{code}"))
}

/// The size of an addressee, in bands of its turnover.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Size {
    /// Up to EUR 10 million.
    Small,
    /// Up to EUR 50 million.
    Medium,
    /// Up to EUR 500 million: above it the percentage of the higher tier decides.
    Large,
    /// Above EUR 500 million.
    Largest,
    /// No undertaking: its turnover does not count.
    None,
    /// Not published.
    NotKnown,
}

impl Size {
    pub(super) const ALL: [Self; 6] =
        [Self::Small, Self::Medium, Self::Large, Self::Largest, Self::None, Self::NotKnown];

    fn of(published: &Published) -> Self {
        if published.undertaking == Some(false) {
            return Self::None;
        }
        let Some(turnover) = published.turnover_in_euros() else { return Self::NotKnown };
        let millions = |count: i64| Decimal::from(count.saturating_mul(1_000_000));
        match turnover {
            small if small <= millions(10) => Self::Small,
            medium if medium <= millions(50) => Self::Medium,
            large if large <= millions(500) => Self::Large,
            _ => Self::Largest,
        }
    }

    pub(super) const fn key(self) -> &'static str {
        match self {
            Self::Small => "small",
            Self::Medium => "medium",
            Self::Large => "large",
            Self::Largest => "largest",
            Self::None => "none",
            Self::NotKnown => "not_known",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shares_are_rounded_to_what_is_meaningful() {
        for (share, expected) in
            [("0.52631", "0.526"), ("1", "1"), ("0.0001044", "0.0001"), ("0.00008", "0.00008"), ("0.00875", "0.0088")]
        {
            let share = Decimal::from_str_exact(share).map(|share| short_share(share).normalize().to_string());
            assert_eq!(share.as_deref(), Ok(expected));
        }
    }
}
