//! Who would be fined: three facts that are asked apart.

use article83::facts::{Country, Keyword, Person};

use super::choice;
use crate::app::{Page, bind, draft::Draft, el::el};

pub(super) fn addressee(page: Page) {
    let text = page.text;
    let natural = move || page.read(is_natural);
    let undertaking = move || page.read(is_undertaking);
    bind::text("answer-2", move || match (undertaking(), natural()) {
        (true, _) => text.addressee_answer_undertaking(),
        (false, false) => text.addressee_answer_legal(),
        (false, true) => text.addressee_answer_natural(),
    });
    country(page);
    let person = move || if natural() { Person::Natural.key() } else { Person::Legal.key() };
    choice("person", Person::KEYS, person, move |key| {
        let natural = Person::of(key).filter(|person| *person == Person::Natural);
        page.change(|draft| {
            draft.file.addressee.person = natural;
            draft.forget_sizes();
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
                draft.forget_sizes();
            });
        },
    );
    bind::checked("public", move || page.read(|draft| draft.file.addressee.public_body.is_some()));
    bind::on(
        "public",
        "change",
        Box::new(move |event| {
            let public = bind::flag_of(&event, "checked").then(|| Keyword::new("public")).flatten();
            page.change(|draft| draft.file.addressee.public_body = public);
        }),
    );
}

/// Whose law applies: the Regulation's or the British one; another country that a link brought stays as it came.
fn country(page: Page) {
    let stated =
        move || page.read(|draft| draft.file.country.map_or_else(String::new, |country| country.code().to_owned()));
    let select = bind::get("country");
    bind::effect(Box::new(move || {
        let code = stated();
        bind::set_value(&select, &code);
        if bind::field_value("country") != code {
            // What is appended is new, and so never holds the field.
            let _ = select.append_child(&el("option").attr("value", &code).attr("selected", "").text(&code).node());
        }
    }));
    bind::on_value("country", "change", move |code| {
        page.change(|draft| {
            draft.file.country = Country::of(&code);
            // The procedures are those of the country that was left.
            draft.file.procedure = None;
            draft.forget_sizes();
        });
    });
}

fn is_natural(draft: &Draft) -> bool {
    draft.file.addressee.is_natural()
}

pub(super) fn is_undertaking(draft: &Draft) -> bool {
    draft.file.addressee.is_undertaking()
}
