//! A card: an answer as a picture of its own, for messages and for other sites. It has its colours and sizes in itself, since no style sheet
//! goes along with a picture.

use leptos::prelude::*;

use super::{
    picture::{Drawn, Written},
    scale,
    sentence::{figure, sentences},
};
use crate::{Assessment, app::text::Text, assess::Ranges};

/// Its size in pixels: what other sites show of a page (<https://ogp.me>) has this shape.
pub(crate) const WIDTH: u32 = 1200;
pub(crate) const HEIGHT: u32 = 630;

/// The typefaces: of those that devices have, and the one that cards made with the site are set in.
pub(crate) const SERIF: &str = "'Iowan Old Style', Palatino, Georgia, 'Libertinus Serif', serif";

/// The room at its edges, and that between them.
const EDGE: u32 = 72;
const ROOM: u32 = WIDTH - 2 * EDGE;

/// The colours of the light palette in `style/tokens.css`.
const PAPER: &str = "#fbfaf6";
const RAISED: &str = "#ffffff";
const INK: &str = "#1d1b18";
const QUIET: &str = "#5b564e";
const RULE: &str = "#d9d4c8";
const ACCENT: &str = "#7a1f2b";
const LANES: [&str; 3] = ["#e7d3c8", "#cf9f8f", "#a4525a"];

/// How tall the lines of the heading and of the text are, and the letters in them.
const HEADING: (u32, u32) = (84, 72);
const TEXT: (u32, u32) = (46, 34);

/// How much larger the picture is than in the page, in tenths.
const ZOOM: u32 = 28;
const OF_ZOOM: u32 = 10;

/// How far down what is above the last line may reach.
const DOWN: u32 = HEIGHT - 110;

/// What a card says.
#[derive(Clone, PartialEq)]
pub(crate) struct Card {
    /// What it is about.
    pub(crate) kicker: String,
    /// A figure or a title.
    pub(crate) heading: String,
    pub(crate) text: String,
    /// What keeps it from being misread.
    pub(crate) note: String,
    pub(crate) picture: Option<Drawn>,
}

/// Marks that share an origin and a scale.
pub(crate) struct Group {
    pub(crate) x: u32,
    pub(crate) y: u32,
    /// How much larger than written they are drawn, in tenths.
    pub(crate) zoom: u32,
    pub(crate) marks: Vec<Mark>,
}

/// What is drawn: the same for the page and for a canvas.
pub(crate) enum Mark {
    /// A path, filled or traced with a width in tenths.
    Path {
        path: String,
        fill: Option<&'static str>,
        stroke: Option<(&'static str, u32)>,
    },
    Text {
        x: u32,
        y: i32,
        size: u32,
        anchor: &'static str,
        fill: &'static str,
        text: String,
    },
}

impl Card {
    /// The answer to a case: its figure, with the sentence that says why. Nothing else that was stated is on it.
    pub(crate) fn of(text: Text, assessment: &Assessment, ranges: Option<&Ranges>) -> Self {
        Self {
            kicker: text.result_heading(),
            heading: figure(text, assessment),
            text: sentences(text, assessment).into_iter().next().unwrap_or_default(),
            note: text.card_note(),
            picture: assessment.ceiling.and_then(|maximum| Drawn::of(text, maximum, ranges, &[])),
        }
    }

    pub(crate) fn view(self) -> AnyView {
        let said = format!("{}: {}. {}", self.kicker, self.heading, self.text);
        let groups = self.groups().into_iter().map(|Group { x, y, zoom, marks }| {
            let transform = format!("translate({x} {y}) scale({})", tenths(zoom));
            view! { <g transform=transform>{marks.into_iter().map(Mark::view).collect_view()}</g> }
        });
        view! {
            <svg
                xmlns="http://www.w3.org/2000/svg"
                class="card-picture"
                viewBox=format!("0 0 {WIDTH} {HEIGHT}")
                font-family=SERIF
                role="img"
                aria-label=said
            >
                {groups.collect_view()}
            </svg>
        }
        .into_any()
    }

    /// All that is drawn, from behind to the front.
    pub(crate) fn groups(self) -> Vec<Group> {
        let Self { kicker, heading, text, note, picture } = self;
        let headings = lines_of(&heading, HEADING.1, 2);
        let first = 2 * EDGE + 56;
        let below = first.saturating_add(HEADING.0.saturating_mul(count(&headings))).saturating_sub(12);
        let free = DOWN.saturating_sub(picture.as_ref().map_or(0, height)).saturating_sub(below);
        let lines = usize::try_from(free / TEXT.0).unwrap_or_default().saturating_add(1).min(4);
        let texts = lines_of(&text, TEXT.1, lines);
        let last = HEIGHT - 48;
        let filled = |path: String, fill| Mark::Path { path, fill: Some(fill), stroke: None };
        let mut marks = vec![
            filled(format!("M0 0h{WIDTH}v{HEIGHT}H0z"), PAPER),
            filled(format!("M0 0h{WIDTH}v14H0z"), ACCENT),
            line(EDGE, 2 * EDGE - 28, 34, "start", ACCENT, kicker),
        ];
        let place = |first: u32, height: u32, place: u32| first.saturating_add(place.saturating_mul(height));
        marks.extend(
            (0..)
                .zip(headings)
                .map(|(number, heading)| line(EDGE, place(first, HEADING.0, number), HEADING.1, "start", INK, heading)),
        );
        marks.extend(
            (0..)
                .zip(texts)
                .map(|(number, text)| line(EDGE, place(below, TEXT.0, number), TEXT.1, "start", QUIET, text)),
        );
        marks.extend([
            filled(format!("M{EDGE} {}h44v52h-44z", HEIGHT - 84), ACCENT),
            line(EDGE + 22, last, 28, "middle", RAISED, "83".to_owned()),
            line(EDGE + 60, last, 32, "start", INK, "article83".to_owned()),
            line(WIDTH - EDGE, last, 26, "end", QUIET, note),
        ]);
        let card = Group { x: 0, y: 0, zoom: OF_ZOOM, marks };
        [Some(card), picture.map(drawn)].into_iter().flatten().collect()
    }
}

impl Mark {
    fn view(self) -> AnyView {
        match self {
            Self::Path { path, fill, stroke } => {
                let (stroke, width) = stroke.unzip();
                view! { <path d=path fill=fill.unwrap_or("none") stroke=stroke stroke-width=width.map(tenths)/> }
                    .into_any()
            }
            Self::Text { x, y, size, anchor, fill, text } => {
                view! { <text x=x y=y font-size=size text-anchor=anchor fill=fill>{text}</text> }.into_any()
            }
        }
    }
}

/// A number of tenths, as SVG writes it.
fn tenths(number: u32) -> String {
    format!("{}.{}", number / 10, number % 10)
}

fn line(x: u32, y: u32, size: u32, anchor: &'static str, fill: &'static str, text: String) -> Mark {
    Mark::Text { x, y: 0_i32.saturating_add_unsigned(y), size, anchor, fill, text }
}

/// The picture of the answer above the last line.
fn drawn(picture: Drawn) -> Group {
    let traced = |path: String, colour, width| Mark::Path { path, fill: None, stroke: Some((colour, width)) };
    let mut marks = vec![traced(picture.grid, RULE, 5), traced(format!("M0 0H{}", scale::WIDTH), QUIET, 5)];
    marks.extend(picture.lanes.into_iter().zip(LANES).map(|(path, fill)| Mark::Path {
        path,
        fill: Some(fill),
        stroke: Some((LANES[2], 5)),
    }));
    marks.extend([
        traced(picture.leaders, QUIET, 4),
        traced(picture.maximum, ACCENT, 20),
        Mark::Path { path: picture.dots, fill: Some(INK), stroke: None },
        Mark::Path { path: picture.annulled, fill: Some(PAPER), stroke: Some((INK, 10)) },
    ]);
    let written = picture.ticks.into_iter().chain(picture.named);
    marks.extend(written.map(|Written { class, x, y, anchor, text }| {
        let fill = if class == "name maximum" { ACCENT } else { QUIET };
        Mark::Text { x, y, size: 9, anchor, fill, text }
    }));
    Group { x: EDGE, y: DOWN.saturating_sub(zoomed(picture.below)), zoom: ZOOM, marks }
}

/// How tall a picture is on the card.
fn height(picture: &Drawn) -> u32 {
    zoomed(picture.above.saturating_add(picture.below))
}

fn zoomed(length: u32) -> u32 {
    length.saturating_mul(ZOOM) / OF_ZOOM
}

/// A text in lines that fit; what does not fit into so many is left out.
fn lines_of(text: &str, size: u32, most: usize) -> Vec<String> {
    let fits = |line: &str| scale::width(line).saturating_mul(size) / scale::SIZE <= ROOM;
    let mut lines = vec![String::new()];
    for word in text.split(' ').filter(|word| !word.is_empty()) {
        let Some(line) = lines.last_mut() else { continue };
        let longer = if line.is_empty() { word.to_owned() } else { format!("{line} {word}") };
        if line.is_empty() || fits(&longer) {
            *line = longer;
        } else {
            lines.push(word.to_owned());
        }
    }
    let is_cut = lines.len() > most;
    lines.truncate(most);
    if is_cut && let Some(last) = lines.last_mut() {
        last.push('…');
    }
    lines
}

fn count(lines: &[String]) -> u32 {
    u32::try_from(lines.len()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use std::{fs, io};

    use super::*;

    #[test]
    fn its_colours_are_those_of_the_light_palette() -> io::Result<()> {
        let tokens = fs::read_to_string("style/tokens.css")?;
        let named = ["paper", "raised", "ink", "quiet", "rule", "accent", "minor", "medium", "serious"];
        for (name, colour) in named.iter().zip([PAPER, RAISED, INK, QUIET, RULE, ACCENT].iter().chain(&LANES)) {
            assert!(tokens.contains(&format!("--{name}: light-dark({colour},")), "--{name} is not {colour}");
        }
        Ok(())
    }

    #[test]
    fn a_text_is_broken_between_words_and_cut_with_a_sign() {
        let lines = lines_of("The highest possible fine for a company of this size before any authority", 72, 2);
        assert_eq!(lines.len(), 2);
        assert!(lines.iter().all(|line| scale::width(line) * 72 / scale::SIZE <= ROOM + 72), "{lines:?}");
        assert!(lines.last().is_some_and(|line| line.ends_with('…')), "{lines:?}");
        assert_eq!(lines_of("€21.9 million", 72, 2), ["€21.9 million"]);
        assert_eq!(lines_of("", 72, 2), [""]);
    }
}
