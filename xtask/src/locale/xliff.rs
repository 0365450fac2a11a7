//! Texts as XLIFF 2.0, which the tools of translators read and write.

use std::fmt::Write as _;

use anyhow::{Context as _, Result, ensure};
use roxmltree::{Document, Node};
use text::{Message, Plurals};

use super::{Pair, files::Texts, record::State};

const NAMESPACE: &str = "urn:oasis:names:tc:xliff:document:2.0";

/// Every text of a language with its English and its state. A plural has a unit for each of its forms, `result.sum[few]`.
pub(super) fn written(pair: &Pair) -> Result<String> {
    let code = &pair.own.code;
    let mut xliff = format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<xliff xmlns=\"{NAMESPACE}\" version=\"2.0\" srcLang=\"en\" trgLang=\"{code}\">\n<file id=\"locales\">\n"
    );
    let categories = Plurals::of(code)?.categories();
    let mut number = 0;
    for (key, state) in pair.states() {
        let english = pair.english.messages.get(key).context("a text has no English")?;
        let own = pair.own.messages.get(key);
        let form = |category: Option<&str>| own.and_then(|own| super::files::form(own, category)).unwrap_or_default();
        let forms = match english {
            Message::Text(text) => vec![(key.to_owned(), text.as_str(), form(None))],
            Message::Plural(forms) => {
                let source =
                    |category: &str| forms.get(category).or_else(|| forms.get("other")).map_or("", String::as_str);
                let unit =
                    |category: &&'static str| (format!("{key}[{category}]"), source(category), form(Some(category)));
                categories.iter().map(unit).collect()
            }
        };
        let arguments = english.arguments()?;
        for (name, source, target) in forms {
            number += 1;
            writeln!(xliff, "<unit id=\"u{number}\" name=\"{}\">", escaped(&name))?;
            if !arguments.is_empty() {
                let listed: Vec<_> = arguments.iter().map(|argument| format!("{{{argument}}}")).collect();
                writeln!(xliff, "<notes><note>To keep: {}</note></notes>", listed.join(", "))?;
            }
            let state = match state {
                State::Missing => "initial",
                State::Stale | State::Unrecorded => "translated",
                State::Done => "final",
            };
            writeln!(
                xliff,
                "<segment state=\"{state}\"><source xml:space=\"preserve\">{}</source><target xml:space=\"preserve\">{}</target></segment>\n</unit>",
                escaped(source),
                escaped(target)
            )?;
        }
    }
    xliff.push_str("</file>\n</xliff>\n");
    Ok(xliff)
}

/// The targets in a file, by the key and the category of each. One that is empty was not translated.
pub(super) fn read(xliff: &str, language: &str) -> Result<Texts> {
    let document = Document::parse(xliff)?;
    let root = document.root_element();
    ensure!(root.has_tag_name((NAMESPACE, "xliff")), "this is not XLIFF 2.0");
    let target = root.attribute("trgLang").unwrap_or_default();
    ensure!(target == language, "the file is of the language `{target}`");
    let mut texts = Texts::new();
    for unit in root.descendants().filter(|node| node.has_tag_name((NAMESPACE, "unit"))) {
        let name = unit.attribute("name").context("a unit has no name")?;
        // A tool may divide a unit into several segments.
        let targets = unit.descendants().filter(|node| node.has_tag_name((NAMESPACE, "target")));
        let text: String = targets
            .flat_map(|target| target.descendants().filter_map(|node| Node::text(&node).filter(|_| node.is_text())))
            .collect();
        let (key, category) = match name.strip_suffix(']').and_then(|name| name.rsplit_once('[')) {
            Some((key, category)) => (key, Some(category.to_owned())),
            None => (name, None),
        };
        if !text.is_empty() || category.is_none() {
            texts.insert((key.to_owned(), category), text);
        }
    }
    Ok(texts)
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_not_xliff_or_of_another_language_is_refused() {
        let file = |language: &str| {
            format!("<xliff xmlns=\"{NAMESPACE}\" version=\"2.0\" srcLang=\"en\" trgLang=\"{language}\"/>")
        };
        assert!(read(&file("de"), "de").is_ok_and(|texts| texts.is_empty()));
        for wrong in ["", "<xliff/>", &file("fr"), "not xml"] {
            assert!(read(wrong, "de").is_err(), "{wrong}");
        }
    }

    #[test]
    fn a_unit_in_several_segments_is_one_text() -> Result<()> {
        let file = format!(
            "<xliff xmlns=\"{NAMESPACE}\" version=\"2.0\" srcLang=\"en\" trgLang=\"de\"><file id=\"f\"><unit id=\"u1\" name=\"a.b\"><segment><source>x</source><target>eins </target></segment><segment><source>y</source><target>&lt;zwei&gt;</target></segment></unit><unit id=\"u2\" name=\"c[few]\"><segment><source>x</source><target>drei</target></segment></unit></file></xliff>"
        );
        let texts: Vec<_> = read(&file, "de")?.into_iter().collect();
        assert_eq!(
            texts,
            [
                (("a.b".to_owned(), None), "eins <zwei>".to_owned()),
                (("c".to_owned(), Some("few".to_owned())), "drei".to_owned())
            ]
        );
        Ok(())
    }
}
