//! Lists whose rows stay where they are while their keys do.

use std::hash::Hash;

use leptos::prelude::*;

use super::state::memo;

/// A row for each key. `For` is compiled for each kind of closure that it is given, so it is given one kind for each type of key.
#[component]
pub(crate) fn Each<K: Clone + Eq + Hash + Send + Sync + 'static>(
    #[prop(into)] keys: Signal<Vec<K>>,
    #[prop(into)] row: Callback<K, AnyView>,
) -> impl IntoView {
    view! { <For each=move || keys.get() key=Clone::clone children=move |key| row.run(key)/> }.into_any()
}

/// A view of every entry of a list; only the entries that changed are drawn again.
pub(crate) fn each<T: Clone + PartialEq + Send + Sync + 'static>(
    list: Memo<Vec<T>>,
    entry: impl Fn(T) -> AnyView + Copy + Send + Sync + 'static,
) -> AnyView {
    let count = memo(move || list.with(Vec::len));
    let at = move |place: usize| {
        let one = memo(move || list.with(|list| list.get(place).cloned()));
        (move || one.get().map(entry)).into_any()
    };
    places(count, Callback::new(at))
}

/// A view of every entry of a list, which stays where it is and itself follows what it shows: for lists that change while someone types.
pub(crate) fn each_kept<T: Clone + PartialEq + Send + Sync + 'static>(
    list: Memo<Vec<T>>,
    entry: impl Fn(Memo<T>) -> AnyView + Copy + Send + Sync + 'static,
) -> AnyView {
    let count = memo(move || list.with(Vec::len));
    let at = move |place: usize| {
        let Some(first) = list.with_untracked(|list| list.get(place).cloned()) else { return ().into_any() };
        // Until a place that is no longer needed is gone, it shows what it showed.
        entry(Memo::new(move |before: Option<&T>| {
            list.with(|list| list.get(place).or(before).unwrap_or(&first).clone())
        }))
    };
    places(count, Callback::new(at))
}

/// A view of every place up to a number.
pub(crate) fn places(count: Memo<usize>, at: Callback<usize, AnyView>) -> AnyView {
    view! { <Each keys=Signal::derive(move || (0..count.get()).collect()) row=at/> }.into_any()
}
