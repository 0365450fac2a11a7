//! The page on embedding: it writes the lines for another page as they are chosen, and says what they do. It has a script, and no case.

use anyhow::Result;
use article83::{
    facts::Provision,
    law::gdpr::{LISTED, Listing},
};

use super::{
    Page,
    countries::by_name,
    parts::{element, section, table},
};
use crate::{assets::Asset, one_file::ONE_FILE, template::escape, text::Language, words::Words};

/// The name of the script that hosts may load, at the top of the site.
pub(crate) const EMBED: &str = "embed.js";

/// How high a frame is where nothing else is chosen, in pixels.
pub(crate) const HEIGHT: &str = "720";

const THEMES: [&str; 6] = ["auto", "light", "dark", "transparent", "transparent,light", "transparent,dark"];

const PARAMETERS: [&str; 5] = ["theme", "accent", "compact", "country", "provisions"];

const RECIPES: [&str; 3] = ["html", "wordpress", "ghost"];

/// The page; `script` is that of the builder.
pub(crate) fn page(words: &Words<'_>, languages: &[Language], script: Asset) -> Result<Page> {
    let text = |key: &str| words.html(&format!("page.embed.{key}"), &[]);
    let section = |id, paragraphs: &[String], rest: &str| section(words, "page.embed", id, paragraphs, rest);
    let content = [
        element("p", &[("class", "lede")], &text("lede")?),
        element("noscript", &[], &without_script(words)?),
        element(
            "div",
            &[("class", "builder"), ("id", "builder"), ("hidden", "")],
            &(form(words, languages)? + "\n" + &given(words)?),
        ),
        section("where", &[], &recipes(words)?)?,
        section("learns", &[text("learns")?, text("silent")?], &element("pre", &[], &element("code", &[], MESSAGE)))?,
        section("parameters", &[text("case")?], &parameters(words)?)?,
    ];
    Ok(Page {
        folder: "embed/".to_owned(),
        title: words.fill("page.embed.title", &[])?,
        description: words.fill("page.embed.description", &[])?,
        content: content.join("\n"),
        script: Some(script),
    })
}

/// All that a frame tells the page around it.
const MESSAGE: &str = r#"{ "type": "article83:height", "v": 1, "height": 720 }"#;

/// The lines with nothing chosen, for who has no script to write them.
fn without_script(words: &Words<'_>) -> Result<String> {
    let frame = frame(words, &format!("ADDRESS/{}/{ONE_FILE}", words.language.code))?;
    Ok(element("p", &[("class", "notice")], &words.html("page.embed.noscript", &[])?)
        + &element("pre", &[], &element("code", &[], &escape(&frame))))
}

/// A frame with nothing chosen.
pub(crate) fn frame(words: &Words<'_>, address: &str) -> Result<String> {
    let attributes = [
        ("src", address),
        ("title", words.text("page.frame.title")?),
        ("width", "100%"),
        ("height", HEIGHT),
        ("loading", "lazy"),
        ("referrerpolicy", "no-referrer"),
        ("sandbox", "allow-scripts"),
        ("style", "border:0"),
    ];
    Ok(element("iframe", &attributes, ""))
}

fn form(words: &Words<'_>, languages: &[Language]) -> Result<String> {
    let text = |key: &str| words.html(&format!("page.embed.{key}"), &[]);
    let field = |id: &str, control: &str, help: &str| {
        let help = if help.is_empty() { String::new() } else { element("p", &[("class", "help")], help) };
        let label = element("label", &[("for", id)], &text(id)?);
        Ok::<_, anyhow::Error>(element("div", &[("class", "field")], &[&label, control, &help].concat()))
    };
    let select = |id: &str, options: &str| element("select", &[("id", id), ("autocomplete", "off")], options);
    let themes = THEMES
        .map(|theme| Ok(element("option", &[("value", theme)], &text(&format!("theme_{}", theme.replace(',', "_")))?)));
    let none = element("option", &[("value", "")], &words.html("page.addressee.regulation", &[])?);
    let countries = by_name(words)?
        .into_iter()
        .map(|(name, national)| element("option", &[("value", national.country.code())], &escape(name)));
    let fields = [
        field("language", &select("language", &names(words, languages)?), "")?,
        field("theme", &select("theme", &themes.into_iter().collect::<Result<String>>()?), &text("theme_help")?)?,
        option("checkbox", "accented", "", &text("accented")?, false),
        field(
            "accent",
            r##"<input type="color" id="accent" value="#1a5fb4" autocomplete="off">"##,
            &text("accent_help")?,
        )?,
        option("checkbox", "compact", "", &text("compact")?, false),
        field("country", &select("country", &(none + &countries.collect::<String>())), "")?,
        element(
            "fieldset",
            &[],
            &(element("legend", &[], &text("provisions")?)
                + &element("div", &[("class", "provisions")], &provisions(words)?)),
        ),
        option("checkbox", "permits", "", &text("permits")?, true),
        element(
            "fieldset",
            &[],
            &(element("legend", &[], &text("autosize")?)
                + &option("radio", "autosize", "script", &text("autosize_script")?, true)
                + &option("radio", "autosize", "none", &text("autosize_none")?, false)),
        ),
        field(
            "height",
            &format!(
                r#"<input type="number" id="height" min="200" max="4000" step="10" required value="{HEIGHT}" autocomplete="off">"#
            ),
            "",
        )?,
    ];
    let label = words.text("page.embed.choices")?;
    Ok(element("form", &[("id", "choices"), ("autocomplete", "off"), ("aria-label", label)], &fields.join("\n")))
}

/// A box to tick or a way to choose.
fn option(kind: &str, name: &str, value: &str, label: &str, checked: bool) -> String {
    let value = if value.is_empty() { String::new() } else { format!(r#" value="{}""#, escape(value)) };
    let checked = if checked { " checked" } else { "" };
    let input = format!(r#"<input type="{kind}" name="{name}"{value}{checked} autocomplete="off">"#);
    element("label", &[("class", "option")], &(input + &element("span", &[], label)))
}

/// The languages, each with what a frame in it is called.
fn names(words: &Words<'_>, languages: &[Language]) -> Result<String> {
    let options = languages.iter().map(|language| {
        let title = language.text("page.frame.title")?;
        let mut attributes = vec![("value", language.code.as_str()), ("data-title", title), ("lang", &language.code)];
        if language.code == words.language.code {
            attributes.push(("selected", ""));
        }
        Ok(element("option", &attributes, &escape(language.name()?)))
    });
    options.collect()
}

/// The provisions that Article 83 lists and that have a title, in the order of the Regulation.
fn provisions(words: &Words<'_>) -> Result<String> {
    let articles = LISTED
        .iter()
        .filter(|listing| listing.paragraph.is_none())
        .flat_map(|Listing { from, to, .. }| (*from..=*to).filter_map(Provision::article));
    let points = words.language.messages.keys().filter_map(|key| key.strip_prefix("point.")?.strip_suffix(".title"));
    let mut all: Vec<Provision> = articles.chain(points.filter_map(|point| point.parse().ok())).collect();
    all.sort_unstable();
    all.dedup();
    let listed = all.into_iter().map(|provision| {
        let name = provision.to_string();
        let table = if matches!(provision, Provision::Gdpr { paragraph: None, .. }) { "article" } else { "point" };
        let title = words.html(&format!("{table}.{name}.title"), &[])?;
        Ok(option("checkbox", "provision", &name, &format!("{} {title}", element("strong", &[], &name)), false))
    });
    listed.collect()
}

/// The lines, and what they give.
fn given(words: &Words<'_>) -> Result<String> {
    let text = |key: &str| words.html(&format!("page.embed.{key}"), &[]);
    let lines = r#"<textarea id="snippet" rows="7" readonly autocomplete="off" spellcheck="false"></textarea>"#;
    let copy = element("button", &[("type", "button"), ("id", "copy")], &text("copy")?);
    let said = element("span", &[("id", "copied"), ("hidden", "")], &text("copied")?)
        + &element("span", &[("id", "not-copied"), ("hidden", "")], &text("not_copied")?);
    let parts = [
        element("label", &[("for", "snippet")], &text("snippet")?),
        lines.to_owned(),
        element("p", &[("class", "actions")], &copy),
        element("p", &[("role", "status")], &said),
        element("h2", &[], &text("preview")?),
        element("div", &[("id", "preview")], ""),
    ];
    Ok(element("div", &[("class", "given")], &parts.join("\n")))
}

fn recipes(words: &Words<'_>) -> Result<String> {
    let recipes = RECIPES.map(|key| {
        let name = element("h3", &[], &words.html(&format!("page.embed.recipe.{key}_name"), &[])?);
        Ok(name + &element("p", &[], &words.html(&format!("page.embed.recipe.{key}"), &[])?) + "\n")
    });
    recipes.into_iter().collect()
}

/// What an address may ask for.
fn parameters(words: &Words<'_>) -> Result<String> {
    let text = |key: &str| words.html(&format!("page.embed.parameter.{key}"), &[]);
    let rows = PARAMETERS.map(|name| {
        let values = element("code", &[], &text(&format!("{name}_values"))?);
        Ok(vec![element("code", &[], name), values, text(name)?])
    });
    let columns = ["name", "values", "what"].map(|key| words.text(&format!("page.embed.parameter.{key}")));
    let [name, values, what] = columns;
    let rows = rows.into_iter().collect::<Result<Vec<_>>>()?;
    Ok(table(&text("caption")?, &[name?, values?, what?], &rows))
}

#[cfg(test)]
mod tests {
    use std::{collections::BTreeSet, fs};

    use super::*;
    use crate::{decisions::tests::root, html::refuse_inline, text::languages};

    #[test]
    fn names_every_parameter_that_the_frame_takes_and_no_other() -> Result<()> {
        let script = fs::read_to_string(root()?.join("web/frame.js"))?;
        let lines = script.lines().filter_map(|line| line.strip_prefix("  ")?.split_once(": (").map(|(name, _)| name));
        let taken: BTreeSet<_> = lines.filter(|name| name.bytes().all(|b| b.is_ascii_lowercase())).collect();
        assert_eq!(taken, PARAMETERS.into(), "in web/frame.js");
        let document = fs::read_to_string(root()?.join("docs/embedding.md"))?;
        let rows =
            document.lines().filter_map(|line| line.strip_prefix("| `")?.split_once("` | ").map(|(name, _)| name));
        let told: Vec<_> = rows.take(PARAMETERS.len()).collect();
        assert_eq!(told, PARAMETERS, "in docs/embedding.md");
        Ok(())
    }

    #[test]
    fn has_every_provision_once_and_nothing_inline() -> Result<()> {
        let languages = languages(&root()?.join("locales"))?;
        for language in &languages {
            let script = Asset { name: "snippet-1.js".to_owned(), integrity: "sha384-x".to_owned() };
            let html = page(&Words::new(language), &languages, script)?.content;
            refuse_inline(&html)?;
            for provision in ["5(1)(f)", "6", "32", "83"] {
                let expected = usize::from(provision != "83");
                let found = html.matches(&format!(r#"name="provision" value="{provision}""#)).count();
                assert_eq!(found, expected, "{provision}: Article 83 itself is infringed by nobody");
            }
        }
        Ok(())
    }
}
