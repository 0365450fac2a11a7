//! The page of one country.

use article83::{carry::link::to_fragment, facts::CaseFile, law::national::National};
use leptos::prelude::*;

use super::{FOLDER, reading, topics};
use crate::{
    decisions::{File, Published},
    reference::Page,
    words::Words,
};

/// How many decisions are named.
const LATEST: usize = 5;

/// Its folder below that of the countries.
pub(super) fn folder(national: &National) -> String {
    format!("{}/", national.country.code().to_lowercase())
}

/// The page.
pub(super) fn page(words: &Words<'_>, name: &str, national: &National, file: &File) -> Page {
    let places = [("country", name)];
    let case = CaseFile { country: Some(national.country), ..CaseFile::default() };
    let calculator = format!("../../#{}", to_fragment(&case));
    let content = view! {
        <p class="up"><a href="../">{words.say("page.countries.up")}</a></p>
        <p class="lede">{words.say_with("page.countries.one.lede", &places)}</p>
        <p class="open"><a class="button" href=calculator>{words.say_with("page.countries.one.open", &places)}</a></p>
        {topics::all(words, national)}
        {decisions(words, national, file)}
        {reading(words)}
    };
    Page {
        folder: format!("{FOLDER}{}", folder(national)),
        title: words.say_with("page.countries.one.title", &places),
        description: words.say_with("page.countries.one.description", &places),
        content: content.into_any(),
        on_card: None,
        script: None,
    }
}

/// The latest decisions of its authority.
fn decisions(words: &Words<'_>, national: &National, file: &File) -> Option<AnyView> {
    let code = national.country.code();
    let mut of_country: Vec<_> = file.decisions.iter().filter(|published| published.country == code).collect();
    of_country.sort_by(|one, next| next.date.cmp(&one.date));
    let lines = of_country.iter().take(LATEST).map(|published| line(words, published)).collect::<Vec<_>>();
    if lines.is_empty() {
        return None;
    }
    let rest = of_country.len().checked_sub(LATEST).filter(|rest| *rest > 0).map(|rest| {
        let address = format!("../../decisions/by-country/#{code}");
        view! { <p><a href=address>{words.count("page.countries.one.more", rest)}</a></p> }
    });
    let content = view! {
        <section aria-labelledby="decisions">
            <h2 id="decisions">{words.say("page.countries.one.decisions")}</h2>
            <ul class="similar">{lines}</ul>
            {rest}
        </section>
    };
    Some(content.into_any())
}

fn line(words: &Words<'_>, published: &Published) -> AnyView {
    let address = format!("../../decisions/{}/", published.id);
    let fine = published.fine.as_ref().map(|fine| format!(", {}", words.short_money(fine.amount, &fine.currency)));
    let year = published.date.get(..4).unwrap_or_default().to_owned();
    let about = words.say(published.about());
    view! {
        <li><a href=address>{published.name.clone()}</a>{fine}", "{year}<small>{about}</small></li>
    }
    .into_any()
}
