//! Why the result is waiting, in the same words as next to the field.

use crate::app::wrong::{amount_message, no_money, which};
use crate::app::{
    state::{Page, Waiting},
    text::say,
};

/// The reason, if it is waiting.
pub(super) fn reason(page: Page) -> Option<String> {
    let text = page.text;
    let reason = match page.waiting()? {
        Waiting::Amount(error) => amount_message(text, &error),
        Waiting::Choice(readings) => which(text, &readings),
        Waiting::Currency(typed) => {
            let chosen = page.read(|draft| draft.currency);
            say!(text, turnover_typed_currency, typed = typed.code(), chosen = chosen.code())
        }
        Waiting::Withdrawn(withdrawn) => no_money(text, withdrawn),
        Waiting::Year => text.turnover_year_wrong(),
        Waiting::Rate => text.turnover_rate_wrong(),
    };
    Some(reason)
}
