//! Facts whose value is one of a few words, defined by the case file or by the law.

use super::{
    Counted, Direction, DisplacementTest, DutyHolder, Every, Fault, Json, Person, Problem, Seriousness,
    fact::{Fact, read_text},
    field::{Checked, Field},
};
use crate::law::{factors::Letter, national::Procedure};

/// Reads an enum by its word. A function may say what is wrong with any other word.
macro_rules! words {
    (@refused $name:ident $text:ident) => { Problem::Word($name::KEYS) };
    (@refused $name:ident $text:ident $refused:ident) => { $refused($text) };
    ($($name:ident $(else $refused:ident)?;)+) => {$(
        impl Fact for $name {
            fn read(json: &Json, field: &Field<'_>) -> Checked<Self> {
                read_text(json, field, |text| Self::of(text).ok_or_else(|| words!(@refused $name text $($refused)?)))
            }

            fn json(&self) -> Option<Json> {
                Some(Json::Text(self.key().to_owned()))
            }
        }
    )+};
}

words! {
    Person;
    Fault;
    DutyHolder;
    Seriousness;
    DisplacementTest;
    Every;
    Counted;
    Direction;
    Procedure;
    Letter else not_a_letter;
}

fn not_a_letter(text: &str) -> Problem {
    if matches!(text, "a" | "b" | "g") { Problem::BelongsToSeriousness } else { Problem::Word(Letter::KEYS) }
}
