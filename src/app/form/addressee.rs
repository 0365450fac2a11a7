//! Who would be fined: three facts that are asked apart.

use article83::facts::{Keyword, Person};

use super::choice;
use crate::app::{Page, bind, draft::Draft};

pub(super) fn addressee(page: Page) {
    let text = page.text;
    let natural = move || page.read(is_natural);
    let undertaking = move || page.read(is_undertaking);
    bind::text("answer-2", move || match (undertaking(), natural()) {
        (true, _) => text.addressee_answer_undertaking(),
        (false, false) => text.addressee_answer_legal(),
        (false, true) => text.addressee_answer_natural(),
    });
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

fn is_natural(draft: &Draft) -> bool {
    draft.file.addressee.is_natural()
}

pub(super) fn is_undertaking(draft: &Draft) -> bool {
    draft.file.addressee.is_undertaking()
}
