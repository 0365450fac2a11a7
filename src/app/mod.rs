//! How a person sees a case: a Leptos application over facts and assessment, in the language of the page. It decides nothing legal.

#![allow(
    clippy::must_use_candidate,
    unreachable_pub,
    reason = "the macro of a component takes no such attribute, and makes its properties public"
)]

mod batch;
mod cite;
mod compact;
mod each;
mod fields;
mod form;
mod format;
mod icons;
mod later;
mod leave;
mod names;
mod opening;
mod place;
mod print;
mod result;
mod second;
mod share;
mod start;
mod state;
mod text;
mod whatif;
mod why;
mod window;
mod wrong;

use leptos::prelude::*;

use batch::Batch;
use compact::Compact;
use form::Form;
use opening::Opening;
use result::Panel;
use second::{Later, ask};
use share::link::{take_incoming, taken};
use state::Page;
use text::Text;

#[cfg(not(target_arch = "wasm32"))]
pub use {
    format::{Calendar, date},
    place::{Part, cited, lettered},
    result::{Pictures, card, pictures, thousandths},
    text::speak,
};

/// The width and the height of a card in pixels.
#[cfg(not(target_arch = "wasm32"))]
pub const CARD_SIZE: (u32, u32) = (result::WIDTH, result::HEIGHT);

/// What a figure means, in the language that is spoken: a sentence for the ceiling, and any others that it needs.
#[cfg(not(target_arch = "wasm32"))]
#[must_use]
pub fn sentences(assessment: &crate::Assessment) -> Vec<String> {
    result::sentences(Text, assessment)
}

/// An amount in short, such as "€35.3 M", in the language that is spoken.
#[cfg(not(target_arch = "wasm32"))]
#[must_use]
pub fn short_money(amount: crate::money::Money) -> String {
    format::about(amount)
}

/// The ids of the situations that are met most, as an address takes them after `happened=`.
#[cfg(not(target_arch = "wasm32"))]
pub fn common_situations() -> impl Iterator<Item = &'static str> {
    form::tiles().map(|(situation, _)| situation.id)
}

/// The calculator.
#[component]
pub fn App() -> impl IntoView {
    let incoming = take_incoming(Text).map(|(opened, source)| taken(Text, opened, source));
    let (work, notice) = incoming.unwrap_or_default();
    let page = Page::provide(work.unwrap_or_default(), notice);
    ask(page);
    leave::leave(page);
    if window::is_compact() {
        return view! { <Compact/> }.into_any();
    }
    print::follow(page);
    view! {
        <Opening/>
        <Later view=|second| (second.head)()/>
        <div class="columns">
            <Form/>
            <Panel/>
        </div>
        <Batch/>
        <Later view=|second| (second.sources)()/>
    }
    .into_any()
}
