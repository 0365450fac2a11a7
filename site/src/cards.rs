//! The picture that other sites show of a page (<https://ogp.me>): the card of the calculator, painted when the site is built.

use anyhow::{Context as _, Result};
use article83::{
    app::{CARD_SIZE, card, speak},
    assess::Sum,
    law::decisions::Decision,
};
use leptos::prelude::*;
use resvg::{
    render,
    tiny_skia::{Pixmap, Transform},
    usvg::{Options, Tree},
};

use crate::{html, reference::Page, words::Words};

/// The name of the picture, in the folder of its page.
pub(crate) const CARD: &str = "card.png";

/// Paints cards, in a typeface that is the same wherever the site is built.
pub(crate) struct Painter {
    options: Options<'static>,
}

impl Painter {
    pub(crate) fn new() -> Self {
        let mut options = Options { font_family: "Libertinus Serif".to_owned(), ..Options::default() };
        let fonts = options.fontdb_mut();
        // The first is the upright one of Libertinus Serif (SIL Open Font License).
        fonts.load_font_data(typst_assets::fonts().next().unwrap_or_default().to_vec());
        fonts.set_serif_family("Libertinus Serif");
        Self { options }
    }

    /// The card of a page as a PNG.
    pub(crate) fn of_page(&self, words: &Words<'_>, page: &Page) -> Result<Vec<u8>> {
        let text = page.on_card.as_ref().map_or(&page.description, |on_card| &on_card.text);
        let fine = page.on_card.as_ref().and_then(|on_card| on_card.fine.as_ref());
        self.paint(words, &page.title, text, fine.map(|(decision, maximum)| (decision, *maximum)))
    }

    /// A card as a PNG; `fine` is shown up to its maximum.
    pub(crate) fn paint(
        &self,
        words: &Words<'_>,
        heading: &str,
        text: &str,
        fine: Option<(&Decision, Sum)>,
    ) -> Result<Vec<u8>> {
        let kicker = words.say("page.card.kicker");
        let view = || html::render(card(kicker.clone(), heading.to_owned(), text.to_owned(), fine));
        let drawing = speak(words.language, || Owner::new().with(view));
        let tree = Tree::from_str(&drawing, &self.options).context("the card cannot be read")?;
        let (width, height) = CARD_SIZE;
        let mut picture = Pixmap::new(width, height).context("the card has no size")?;
        render(&tree, Transform::identity(), &mut picture.as_mut());
        Ok(picture.encode_png()?)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        decisions::{read, tests::root},
        reference,
        text::languages,
    };

    /// The colours of a card, row by row.
    fn painted(card: &[u8]) -> Result<Vec<Vec<(u8, u8, u8)>>> {
        let picture = Pixmap::decode_png(card)?;
        assert_eq!((picture.width(), picture.height()), CARD_SIZE);
        let row = |row: &[resvg::tiny_skia::PremultipliedColorU8]| {
            row.iter().map(|dot| (dot.red(), dot.green(), dot.blue())).collect()
        };
        Ok(picture.pixels().chunks(CARD_SIZE.0.try_into()?).map(row).collect())
    }

    #[test]
    fn each_page_about_a_decision_has_a_card_whose_text_is_there_and_stays_inside() -> Result<()> {
        let (painter, file) = (Painter::new(), read(root()?)?);
        for language in languages(&root()?.join("locales"))? {
            let words = Words::new(&language);
            let rows = reference::decisions::rows(&words, &file)?;
            let pages = reference::decisions::one::pages(&words, &rows).into_iter().step_by(7);
            for page in pages.collect::<Result<Vec<_>>>()? {
                let card = painted(&painter.of_page(&words, &page)?)?;
                let [paper, ink] = [(0xfb, 0xfa, 0xf6), (0x1d, 0x1b, 0x18)];
                // Below the band at the top, the edges are empty.
                for row in card.iter().skip(20) {
                    let (left, right) = (row.iter().take(40), row.iter().skip(1160));
                    assert!(left.chain(right).all(|colour| *colour == paper), "{}", page.folder);
                }
                let written = card.iter().skip(140).take(80).flatten().filter(|colour| **colour == ink).count();
                assert!(written > 500, "{}: the title is missing", page.folder);
            }
            words.refuse_wrong()?;
        }
        Ok(())
    }
}
