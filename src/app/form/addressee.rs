//! Who would be fined, and by whom: the country whose authority decides, three facts that are asked separately, and what else its law asks.

use article83::{
    facts::{Country, Keyword, Person, Procedure, day, iso},
    law::national::{BodyKind, National, PUBLIC},
};

use super::{choice, chosen::Choice};
use crate::app::{
    Page, bind, dom,
    draft::Draft,
    format,
    text::{Text, say},
    typed::EnteredAmount,
};

pub(super) fn addressee(page: Page) {
    let text = page.text;
    let natural = move || page.read(is_natural);
    let undertaking = move || page.read(is_undertaking);
    bind::text("answer-2", move || {
        let who = match (undertaking(), natural()) {
            (true, _) => text.addressee_answer_undertaking(),
            (false, false) => text.addressee_answer_legal(),
            (false, true) => text.addressee_answer_natural(),
        };
        match page.read(|draft| draft.file.country) {
            Some(country) => say!(text, addressee_answer_before, who, country = dom::country_name(country)),
            None => who,
        }
    });
    country(page);
    decision(page);
    let person = move || if natural() { Person::Natural.key() } else { Person::Legal.key() };
    choice("person", Person::KEYS, person, move |key| {
        let natural = Person::of(key).filter(|person| *person == Person::Natural);
        page.change(|draft| {
            draft.file.addressee.person = natural;
            draft.file.forget_sizes();
        });
    });
    choice(
        "undertaking",
        &["yes", "no"],
        move || if undertaking() { "yes" } else { "no" },
        move |key| {
            let yes = key == "yes";
            page.change(|draft| {
                draft.file.addressee.undertaking = Some(yes);
                draft.file.forget_sizes();
            });
        },
    );
    body(page);
    budget(page);
    authorities(page);
}

/// Whose authority decides.
fn country(page: Page) {
    let stated = move || page.read(|draft| draft.file.country.map_or_else(String::new, |one| one.code().to_owned()));
    bind::value("country", stated);
    bind::on_value("country", "change", move |code| page.change(|draft| draft.choose_country(Country::of(&code))));
}

/// The day of the decision, and the procedure if the country has several.
fn decision(page: Page) {
    bind::value("decided", move || page.read(|draft| draft.file.date).map_or_else(String::new, iso));
    bind::on_value("decided", "change", move |value| page.change(|draft| draft.file.date = day(&value)));
    let several = move || page.read(|draft| draft.file.national().is_some_and(|one| !one.procedures.is_empty()));
    bind::shown("procedure-field", several);
    bind::value("procedure", move || page.read(|draft| draft.file.procedure.map_or("", Procedure::key)).to_owned());
    bind::on_value("procedure", "change", move |key| page.change(|draft| draft.file.procedure = Procedure::of(&key)));
}

/// The kinds of public bodies that the country distinguishes.
fn body(page: Page) {
    let text = page.text;
    let stated = |draft: &Draft| {
        draft.file.addressee.public_body.as_ref().map_or_else(String::new, |one| one.as_str().to_owned())
    };
    let options = move || {
        let country = page.read(|draft| draft.file.country);
        let chosen = page.peek(stated);
        let option =
            |value: &str, label: String| Choice { value: value.to_owned(), label, chosen: value == chosen }.option();
        let kinds = page.peek(|draft| draft.file.national().map(National::kinds).unwrap_or_default());
        let mut options = vec![option("", text.addressee_no_body())];
        if !kinds.contains(&BodyKind::PUBLIC) {
            let label = if kinds.is_empty() { text.addressee_body() } else { text.addressee_body_open() };
            options.push(option(PUBLIC, label));
        }
        options.extend(kinds.into_iter().map(|kind| option(kind.key(), body_name(text, country, kind.key()))));
        options
    };
    bind::elements("public-body", Box::new(options));
    bind::value("public-body", move || page.read(stated));
    bind::on_value("public-body", "change", move |kind| {
        page.change(|draft| draft.file.state_body(Keyword::new(&kind)));
    });
}

/// A kind of public body in the page's words.
pub(crate) fn body_name(text: Text, country: Option<Country>, kind: &str) -> String {
    let name = country.and_then(|country| text.about("body", country.code(), kind));
    name.unwrap_or_else(|| text.addressee_body())
}

/// The budget, if a share of it is the maximum.
fn budget(page: Page) {
    let text = page.text;
    bind::shown("budget-field", move || {
        page.read(|draft| draft.file.budget_currency().is_some() || !draft.budget.is_empty())
    });
    bind::value("budget", move || page.read(|draft| draft.budget.clone()));
    bind::on_value("budget", "input", move |typed| page.change(|draft| draft.budget = typed));
    let read = move || page.budget();
    bind::text("budget-read", move || match read() {
        EnteredAmount::Nothing => String::new(),
        EnteredAmount::Amount(amount) => say!(text, turnover_understood, amount = format::money(text, amount)),
        EnteredAmount::Wrong => text.penalties_wrong(),
    });
    bind::flag("budget", Box::new(move || read() == EnteredAmount::Wrong), |field, on| {
        bind::set_state(field, "aria-invalid", on);
    });
}

/// Other authorities that may decide independently.
fn authorities(page: Page) {
    for country in Country::all() {
        let id = format!("authority-{}", country.code());
        bind::checked(&id, move || page.read(|draft| draft.file.other_authorities.contains(&country)));
        bind::flag(&id, Box::new(move || page.read(|draft| draft.file.country == Some(country))), |field, on| {
            bind::set_disabled(field, on);
        });
    }
    let choose = move |event: web_sys::Event| {
        let (code, on) = (bind::value_of(&event), bind::flag_of(&event, "checked"));
        if let Some(country) = Country::of(&code) {
            page.change(|draft| {
                let others = &mut draft.file.other_authorities;
                others.retain(|other| *other != country);
                if on {
                    others.push(country);
                }
            });
        }
    };
    bind::on("authorities", "change", Box::new(choose));
}

fn is_natural(draft: &Draft) -> bool {
    draft.file.addressee.is_natural()
}

pub(super) fn is_undertaking(draft: &Draft) -> bool {
    draft.file.addressee.is_undertaking()
}
