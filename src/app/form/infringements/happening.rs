//! Something that happened: its words, and each of its provisions with the reason why it applies.

use leptos::prelude::*;

use super::{
    chosen::focus_after_removal,
    toggle::{choose, undo},
};
use crate::{
    app::{
        each::Each,
        names::{cited, title},
        state::{Draft, Page},
        text::{Situation, Text, say},
    },
    facts::Provision,
};

/// A provision that may be taken or left.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
struct Line {
    provision: Provision,
    /// The provision of the situation that it is or overlaps with; `None` for a duty of national law.
    own: Option<Provision>,
}

/// A situation that happened.
#[component]
pub(super) fn Happening(situation: &'static Situation) -> impl IntoView {
    let page = Page::here();
    let text = page.text;
    let words = text.about_situation(situation.id, "label").unwrap_or_default();
    let lines = page.memo(move |draft| lines(draft, situation));
    let needs_country = page.memo(|draft| !situation.national.is_empty() && draft.file.country.is_none());
    let remove = move |_| {
        undo(page, situation);
        focus_after_removal(page);
    };
    let label = say!(text, infringements_not_happened, situation = words);
    view! {
        <li class="happening">
            <p class="words">{words}</p>
            <button type="button" class="remove" aria-label=label on:click=remove>"×"</button>
            <ul class="lines">
                <Each keys=lines row=move |line| view! { <Taken line=line situation=situation/> }.into_any()/>
            </ul>
            <Show when=move || needs_country.get()>
                <p class="help">{text.infringements_choose_country()}</p>
            </Show>
        </li>
    }
    .into_any()
}

/// The provisions of a situation: as far as they were chosen, in the part that was; then the duties of the deciding country.
fn lines(draft: &Draft, situation: &Situation) -> Vec<Line> {
    let mut lines: Vec<Line> = Vec::new();
    let mut add = |line: Line| {
        if lines.iter().all(|other| other.provision != line.provision) {
            lines.push(line);
        }
    };
    for own in situation.of_regulation() {
        let mut chosen = draft.chosen().map(|(_, one)| one).filter(|one| one.overlaps(own)).peekable();
        if chosen.peek().is_none() {
            add(Line { provision: own, own: Some(own) });
        }
        chosen.for_each(|provision| add(Line { provision, own: Some(own) }));
    }
    let of_country = |duty: &Provision| {
        matches!(*duty, Provision::National(duty) if Some(duty.country) == draft.file.country) || draft.has(*duty)
    };
    situation.of_countries().filter(of_country).for_each(|provision| add(Line { provision, own: None }));
    lines
}

/// A provision that is taken or left.
#[component]
fn Taken(line: Line, situation: &'static Situation) -> impl IntoView {
    let page = Page::here();
    let text = page.text;
    let provision = line.provision;
    let taken = page.memo(move |draft| draft.has(provision));
    let take = move |taken: bool| {
        if taken {
            choose(page, &[provision]);
            return;
        }
        page.change(|draft| draft.remove(provision));
        // With its last provision the situation goes too.
        if page.peek(|draft| draft.situations().all(|other| other.id != situation.id)) {
            focus_after_removal(page);
        }
    };
    view! {
        <li>
            <label class="option">
                <input
                    type="checkbox"
                    autocomplete="off"
                    prop:checked=taken
                    on:change:target=move |event| {
                        take(event.target().checked());
                        // What could not be taken does not stay ticked.
                        event.target().set_checked(taken.get_untracked());
                    }
                />
                <span>
                    <span class="provision">{cited(text, provision)}</span>
                    " "
                    {why(text, line, situation)}
                </span>
            </label>
        </li>
    }
    .into_any()
}

/// Why it applies.
fn why(text: Text, Line { provision, own }: Line, situation: &Situation) -> String {
    match own {
        Some(own) => text.about_applies(situation.id, &own.to_string()).unwrap_or_default(),
        None => say!(text, infringements_of_country, duty = title(text, provision)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::facts::{CaseFile, Country};

    fn written(draft: &Draft, id: &str) -> Vec<String> {
        let situation = Situation::of(id);
        let lines = situation.map(|situation| lines(draft, situation)).unwrap_or_default();
        lines.iter().map(|line| line.provision.to_string()).collect()
    }

    #[test]
    fn a_situation_lists_its_provisions_in_the_part_that_was_chosen() -> Result<(), Box<dyn std::error::Error>> {
        let draft = Draft::of(CaseFile::of(&["32(1)(b)", "32(1)(b)", "32(4)"])?);
        assert_eq!(written(&draft, "weak-security"), ["5(1)(f)", "32(1)(b)"]);
        Ok(())
    }

    #[test]
    fn the_duties_of_the_deciding_country_come_last() {
        let mut draft = Draft::default();
        assert_eq!(written(&draft, "trackers"), ["6(1)(a)", "7"]);
        draft.choose_country(Country::of("FR"));
        assert_eq!(written(&draft, "trackers"), ["6(1)(a)", "7", "FR:82"]);
    }
}
