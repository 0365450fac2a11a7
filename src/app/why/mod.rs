//! Why: the tree of steps as an outline that unfolds.

mod branch;
mod line;

use std::collections::HashSet;

use leptos::prelude::*;

use crate::app::each::places;

use super::{
    cite::{Legend, sources},
    state::Page,
};
use crate::{Assessment, assess::Step};
use branch::Branch;
pub(crate) use line::named;

/// The way to a line: which tree, then which line below each line, from 0.
type Place = Vec<usize>;

/// Which lines show what they rest on.
#[derive(Clone, Copy)]
struct Folds {
    /// The lines that are open.
    opened: RwSignal<HashSet<Place>>,
    /// While the page is being printed, the lines that another one before them has already explained.
    repeated: Memo<HashSet<Place>>,
}

/// Why: the tree of steps as an outline that unfolds.
#[component]
pub(crate) fn Why() -> impl IntoView {
    let page = Page::here();
    let assessed = page.settled(|derived| derived.answer.assessed().is_some());
    view! { <Show when=move || assessed.get()><Outline/></Show> }.into_any()
}

/// The outline of an assessment, with the buttons that open and close all of it.
#[component]
fn Outline() -> impl IntoView {
    let page = Page::here();
    let text = page.text;
    let heading = page.field();
    let opened = RwSignal::new(HashSet::from([vec![0]]));
    let repeated = page.settled(move |derived| {
        let printed = derived.answer.assessed().filter(|_| page.printing.get());
        printed.map(repeated).unwrap_or_default()
    });
    let folds = Folds { opened, repeated };
    let open_all = move |_| {
        opened.set(page.answer_now(|answer| answer.assessed().map(all_places).unwrap_or_default()));
    };
    let count = page.settled(|derived| derived.answer.assessed().map(|it| trees(it).count()).unwrap_or_default());
    view! {
        <section class="why" aria-labelledby=heading.clone()>
            <h3 id=heading.clone()>{text.why_heading()}</h3>
            <p class="help">{text.why_intro()}</p>
            <Legend/>
            <p class="fold">
                <button type="button" on:click=open_all>{text.why_open_all()}</button>
                " "
                <button type="button" on:click=move |_| opened.set(HashSet::new())>{text.why_close_all()}</button>
            </p>
            <ul class="tree">
                {places(count, Callback::new(move |tree| view! { <Branch place=vec![tree] folds/> }.into_any()))}
            </ul>
        </section>
    }
    .into_any()
}

/// The tree of the ceiling, and that of each penalty payment.
fn trees(assessment: &Assessment) -> impl Iterator<Item = &Step> {
    std::iter::once(&assessment.why).chain(assessment.penalties.iter().map(|penalty| &penalty.why))
}

/// How many lines there are in all.
pub(crate) fn lines(assessment: &Assessment) -> usize {
    fn of(step: &Step) -> usize {
        step.because.iter().map(of).fold(1, usize::saturating_add)
    }
    trees(assessment).map(of).fold(0, usize::saturating_add)
}

/// The step at a place.
fn step<'a>(assessment: &'a Assessment, place: &[usize]) -> Option<&'a Step> {
    let (tree, below) = place.split_first()?;
    let top = trees(assessment).nth(*tree)?;
    below.iter().try_fold(top, |step, line| step.because.get(*line))
}

/// The places of the lines that rest on the same as one before them and conclude the same, such as those of one tier.
fn repeated(assessment: &Assessment) -> HashSet<Place> {
    fn follow<'a>(step: &'a Step, place: Place, seen: &mut Vec<&'a Step>, places: &mut HashSet<Place>) {
        if step.because.is_empty() {
            return;
        }
        if seen.contains(&step) {
            places.insert(place);
            return;
        }
        seen.push(step);
        for (line, inner) in step.because.iter().enumerate() {
            follow(inner, [&*place, &[line]].concat(), seen, places);
        }
    }
    let (mut seen, mut places) = (Vec::new(), HashSet::new());
    for (tree, top) in trees(assessment).enumerate() {
        follow(top, vec![tree], &mut seen, &mut places);
    }
    places
}

/// The places of all lines.
fn all_places(assessment: &Assessment) -> HashSet<Place> {
    fn add(step: &Step, place: Place, places: &mut HashSet<Place>) {
        for (line, inner) in step.because.iter().enumerate() {
            add(inner, [&*place, &[line]].concat(), places);
        }
        places.insert(place);
    }
    let mut places = HashSet::new();
    for (tree, top) in trees(assessment).enumerate() {
        add(top, vec![tree], &mut places);
    }
    places
}

#[cfg(test)]
mod tests {
    use std::error::Error;

    use super::*;
    use crate::{
        assess::assess,
        facts::{Case, CaseFile},
        money::Money,
    };

    #[test]
    fn what_was_explained_before_is_not_explained_again() -> Result<(), Box<dyn Error>> {
        let of = |provisions: &[&str]| {
            let file = CaseFile::of(provisions)?.turnover(Money::euros(300_000_000));
            Ok::<_, Box<dyn Error>>(assess(&Case::check(file)?))
        };
        assert!(repeated(&of(&["32(1)"])?).is_empty());
        let two = of(&["32(1)", "33(1)"])?;
        let places = repeated(&two);
        let rules: HashSet<_> = places.iter().filter_map(|place| step(&two, place)).map(|step| step.rule).collect();
        assert!(rules.contains(&crate::assess::Rule::WhicheverIsHigher), "{rules:?}");
        let different = repeated(&of(&["5(1)(f)", "33(1)"])?);
        assert!(different.len() < places.len(), "the tiers have amounts of their own");
        Ok(())
    }
}
