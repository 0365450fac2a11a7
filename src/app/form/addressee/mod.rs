//! Who would be fined, and by whom: the country whose authority decides, three facts that are asked separately, and what else its law asks.

mod authorities;
mod body;
mod decision;

use leptos::prelude::*;

use super::question::Question;
use crate::{
    app::{
        fields::{Choice, ChoiceField},
        state::{Draft, Page},
        text::say,
    },
    facts::Person,
};

use authorities::Authorities;
pub(crate) use body::bodies;
use body::{BodyField, BudgetField};
use decision::{CountryField, Decision};

/// Who would be fined, and by whom.
#[component]
pub(crate) fn Addressee() -> impl IntoView {
    let page = Page::here();
    let text = page.text;
    let who = page.memo(|draft| (is_undertaking(draft), is_natural(draft)));
    let country = page.memo(|draft| draft.file.country);
    let answer = Signal::derive(move || {
        let who = match who.get() {
            (true, _) => text.addressee_answer_undertaking(),
            (false, false) => text.addressee_answer_legal(),
            (false, true) => text.addressee_answer_natural(),
        };
        match country.get() {
            Some(country) => say!(text, addressee_answer_before, who, country = text.country(country)),
            None => who,
        }
    });
    // It stays open while other questions are answered.
    let others = RwSignal::new(false);
    view! {
        <Question number=2 heading=text.addressee_question() answer=answer>
            <CountryField/>
            <Decision/>
            <PersonField/>
            <UndertakingField/>
            <Show when=move || who.get() == (false, true)><p class="help">{text.addressee_household()}</p></Show>
            <BodyField/>
            <BudgetField/>
            <Authorities open=others/>
        </Question>
    }
    .into_any()
}

/// Whether it is a human being.
#[component]
fn PersonField() -> impl IntoView {
    let page = Page::here();
    let text = page.text;
    let options = vec![
        Choice::of(Person::Legal.key(), text.addressee_legal()),
        Choice::of(Person::Natural.key(), text.addressee_natural()),
    ];
    let stated = page.memo(|draft| {
        let person = if is_natural(draft) { Person::Natural } else { Person::Legal };
        person.key().to_owned()
    });
    let choose = move |key: String| {
        let natural = Person::of(&key).filter(|person| *person == Person::Natural);
        page.change(|draft| {
            draft.file.addressee.person = natural;
            draft.file.forget_sizes();
        });
    };
    view! { <ChoiceField legend=text.addressee_person() options=options value=stated on_change=choose/> }.into_any()
}

/// Whether it carries on an economic activity.
#[component]
fn UndertakingField() -> impl IntoView {
    let page = Page::here();
    let text = page.text;
    let options = vec![Choice::of(YES, text.addressee_yes()), Choice::of(NO, text.addressee_no())];
    let stated = page.memo(|draft| if is_undertaking(draft) { YES } else { NO }.to_owned());
    let choose = move |key: String| {
        page.change(|draft| {
            draft.file.addressee.undertaking = Some(key == YES);
            draft.file.forget_sizes();
        });
    };
    view! {
        <ChoiceField
            legend=text.addressee_undertaking()
            help=text.addressee_undertaking_help()
            options=options
            value=stated
            on_change=choose
        />
    }
    .into_any()
}

const YES: &str = "yes";
const NO: &str = "no";

fn is_natural(draft: &Draft) -> bool {
    draft.file.addressee.is_natural()
}

/// Whether the percentage of turnover can apply.
pub(super) fn is_undertaking(draft: &Draft) -> bool {
    draft.file.addressee.is_undertaking()
}
