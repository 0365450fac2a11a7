//! The answer as a picture: the browser draws the card on a canvas, and nothing is loaded for it.

use leptos::{
    prelude::*,
    wasm_bindgen::{JsCast, JsValue},
};
use web_sys::{CanvasRenderingContext2d, HtmlCanvasElement, Path2d};

use super::{file::save_from, file_name};
use crate::app::{
    fields::Fold,
    result::{Card, Group, HEIGHT, Mark, SERIF, WIDTH},
    state::Page,
};

/// The card, and the way to save it.
#[component]
pub(super) fn AsPicture() -> impl IntoView {
    let page = Page::here();
    let text = page.text;
    let failed = RwSignal::new(false);
    let shown = page.settled(move |derived| {
        derived.answer.assessed().map(|assessment| Card::of(text, assessment, derived.ranges.as_ref()))
    });
    let save = move |_| {
        let picture = shown.get_untracked().and_then(|card| painted(card).ok());
        failed.set(picture.is_none());
        if let Some(picture) = picture {
            save_from(&format!("{}.png", file_name(page, "article83")), &picture);
        }
    };
    view! {
        <Fold summary=text.card_heading()>
            {move || shown.get().map(Card::view)}
            <p class="actions"><button type="button" on:click=save>{text.card_save()}</button></p>
            <p role="alert">{move || failed.get().then(|| text.card_failed())}</p>
            <p class="help">{text.card_help()}</p>
        </Fold>
    }
    .into_any()
}

/// A card as a picture, in an address that holds it.
///
/// # Errors
///
/// What the browser says if it has no canvas, or one that cannot be read.
fn painted(card: Card) -> Result<String, JsValue> {
    let canvas: HtmlCanvasElement = document().create_element("canvas")?.unchecked_into();
    canvas.set_width(WIDTH);
    canvas.set_height(HEIGHT);
    let context = canvas.get_context("2d")?.ok_or(JsValue::UNDEFINED)?;
    let context: CanvasRenderingContext2d = context.unchecked_into();
    for Group { x, y, zoom, marks } in card.groups() {
        let zoom = tenths(zoom);
        context.set_transform(zoom, 0.0, 0.0, zoom, x.into(), y.into())?;
        for mark in marks {
            paint(&context, mark)?;
        }
    }
    canvas.to_data_url()
}

fn paint(context: &CanvasRenderingContext2d, mark: Mark) -> Result<(), JsValue> {
    match mark {
        Mark::Path { path, fill, stroke } => {
            let path = Path2d::new_with_path_string(&path)?;
            if let Some(fill) = fill {
                context.set_fill_style_str(fill);
                context.fill_with_path_2d(&path);
            }
            if let Some((colour, width)) = stroke {
                context.set_stroke_style_str(colour);
                context.set_line_width(tenths(width));
                context.stroke_with_path(&path);
            }
            Ok(())
        }
        Mark::Text { x, y, size, anchor, fill, text } => {
            context.set_fill_style_str(fill);
            context.set_font(&format!("{size}px {SERIF}"));
            context.set_text_align(if anchor == "middle" { "center" } else { anchor });
            context.fill_text(&text, x.into(), y.into())
        }
    }
}

/// A number of tenths, as a canvas takes it.
#[allow(clippy::float_arithmetic, reason = "a place on a canvas, no figure of the law")]
fn tenths(number: u32) -> f64 {
    f64::from(number) / 10.0
}
