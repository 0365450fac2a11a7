//! How serious one infringement is.

use leptos::prelude::*;

use super::{ANSWERS, key, label};
use crate::{
    app::{
        fields::{Choice, SelectField},
        names::{cited, title},
        state::{Page, Place, Target},
        text::say,
    },
    facts::{Provision, Seriousness},
};

/// A level for one infringement.
#[component]
pub(super) fn LevelField(place: Place, provision: Provision) -> impl IntoView {
    let page = Page::here();
    let text = page.text;
    let level = page.memo(move |draft| draft.infringement(place).and_then(|one| one.seriousness));
    let options = ANSWERS.map(|level| Choice::of(key(level), label(text, level))).to_vec();
    view! {
        <li>
            <SelectField
                label=say!(text, serious_of, provision = cited(text, provision), title = title(text, provision))
                options
                value=move || key(level.get()).to_owned()
                on_change=move |key: String| page.change(|draft| draft.set_seriousness(place, Seriousness::of(&key)))
                target=Target::Seriousness(place)
            />
        </li>
    }
    .into_any()
}
