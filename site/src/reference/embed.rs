//! The page on embedding: it writes the HTML for another page and says what it does. It has a script, but no case.

use anyhow::Result;
use article83::{
    app::common_situations,
    facts::Provision,
    law::gdpr::{LISTED, Listing},
};

use leptos::{attr::custom::custom_attribute, prelude::*};

use super::{
    Page,
    countries::by_name,
    decisions::Row,
    parts::{section, table},
};
use crate::{assets::Asset, html::render, one_file::ONE_FILE, text::Language, words::Words};

/// The name of the script that host pages may load, at the top of the site.
pub(crate) const EMBED: &str = "embed.js";

/// The default height of a frame in pixels.
pub(crate) const HEIGHT: &str = "720";

/// That of the small calculator, which the page offers first.
const HEIGHT_OF_COMPACT: &str = "560";

/// What the preview begins with, so that it shows a result.
const FIRST: &str = "marketing-without-consent";

const THEMES: [&str; 6] = ["auto", "light", "dark", "transparent", "transparent,light", "transparent,dark"];

const PARAMETERS: [&str; 7] = ["theme", "accent", "compact", "country", "case", "happened", "provisions"];

const RECIPES: [&str; 3] = ["html", "wordpress", "ghost"];

/// The page; `script` writes the HTML.
pub(crate) fn page(words: &Words<'_>, languages: &[Language], rows: &[Row<'_>], script: Asset) -> Result<Page> {
    let text = |key: &str| words.say(format!("page.embed.{key}"));
    let section = |id, content| section(words, "page.embed", id, content);
    let learns = view! {
        <p>{text("learns")}</p>
        <p>{text("silent")}</p>
        <pre><code>{MESSAGE}</code></pre>
    };
    let offline = view! {
        <p>{text("offline")}</p>
        <p><a href=format!("../{ONE_FILE}") download="">{words.say("page.one_file.link")}</a></p>
    };
    let content = view! {
        <p class="lede">{text("lede")}</p>
        // The default HTML, for visitors without scripts.
        <noscript>
            <p class="notice">{text("noscript")}</p>
            <pre><code>{frame(words, &format!("ADDRESS/{}/{ONE_FILE}", words.language.code))}</code></pre>
        </noscript>
        <div class="builder" id="builder" hidden="">{form(words, languages, rows)?}{given(words)}</div>
        {section("where", recipes(words))}
        {section("learns", learns.into_any())}
        {section("offline", offline.into_any())}
        {section("parameters", parameters(words))}
    };
    Ok(Page {
        folder: "embed/".to_owned(),
        title: text("title"),
        description: text("description"),
        content: content.into_any(),
        on_card: None,
        script: Some(script),
    })
}

/// The only message that a frame sends to its host page.
const MESSAGE: &str = r#"{ "type": "article83:height", "v": 1, "height": 720 }"#;

/// The HTML of a frame with the default choices.
pub(crate) fn frame(words: &Words<'_>, address: &str) -> String {
    render(view! {
        <iframe
            src=address.to_owned()
            title=words.say("page.frame.title")
            width="100%"
            height={HEIGHT}
            {..custom_attribute("loading", "lazy")}
            referrerpolicy="no-referrer"
            sandbox="allow-scripts"
            {..custom_attribute("style", "border:0")}
        ></iframe>
    })
}

fn form(words: &Words<'_>, languages: &[Language], rows: &[Row<'_>]) -> Result<AnyView> {
    let text = |key: &str| words.say(format!("page.embed.{key}"));
    let field = |id: &'static str, control: AnyView, help: Option<&str>| {
        let help = help.map(|key| view! { <p class="help">{text(key)}</p> });
        view! { <div class="field"><label for=id>{text(id)}</label>{control}{help}</div> }.into_any()
    };
    let select =
        |id: &'static str, options: AnyView| view! { <select id=id autocomplete="off">{options}</select> }.into_any();
    let themes = THEMES.map(|theme| {
        view! { <option value=theme>{text(&format!("theme_{}", theme.replace(',', "_")))}</option> }
    });
    let countries = by_name(words).into_iter().map(|(name, national)| {
        view! { <option value=national.country.code()>{name}</option> }
    });
    let countries = view! { <option value="">{words.say("addressee.regulation")}</option>{countries.collect_view()} };
    let nothing = || view! { <option value="">{text("nothing")}</option> };
    let happened = common_situations().map(|id| {
        view! { <option value=id selected={id == FIRST}>{words.say(format!("situation.{id}.tile"))}</option> }
    });
    let happened = view! { {nothing()}{happened.collect_view()} };
    let cases = rows.iter().filter(|row| row.opens().is_some()).map(|row| {
        view! { <option value=row.id().to_owned()>{row.title(words)}</option> }
    });
    let cases = view! { {nothing()}{cases.collect_view()} };
    let accent = view! { <input type="color" id="accent" value="#1a5fb4" autocomplete="off"/> };
    let height = view! {
        <input type="number" id="height" min="200" max="4000" step="10" required="" value=HEIGHT_OF_COMPACT autocomplete="off"/>
    };
    let content = view! {
        <form id="choices" autocomplete="off" aria-label=text("choices")>
            {field("language", select("language", names(words, languages)?), None)}
            {field("theme", select("theme", themes.into_iter().collect_view().into_any()), Some("theme_help"))}
            {option("checkbox", "accented", None, text("accented"), false)}
            {field("accent", accent.into_any(), Some("accent_help"))}
            {option("checkbox", "compact", None, text("compact"), true)}
            {field("happened", select("happened", happened.into_any()), None)}
            {field("case", select("case", cases.into_any()), Some("case_help"))}
            {field("country", select("country", countries.into_any()), None)}
            <fieldset><legend>{text("provisions")}</legend><div class="provisions">{provisions(words)}</div></fieldset>
            {option("checkbox", "permits", None, text("permits"), true)}
            <fieldset>
                <legend>{text("autosize")}</legend>
                {option("radio", "autosize", Some("script".to_owned()), text("autosize_script"), true)}
                {option("radio", "autosize", Some("none".to_owned()), text("autosize_none"), false)}
            </fieldset>
            {field("height", height.into_any(), None)}
        </form>
    };
    Ok(content.into_any())
}

/// A checkbox or radio button with its label.
fn option(
    kind: &'static str,
    name: &'static str,
    value: Option<String>,
    label: impl IntoView + 'static,
    checked: bool,
) -> AnyView {
    let content = view! {
        <label class="option">
            <input type=kind name=name value=value checked=checked autocomplete="off"/>
            <span>{label}</span>
        </label>
    };
    content.into_any()
}

/// The languages, each with the title of a frame in it.
fn names(words: &Words<'_>, languages: &[Language]) -> Result<AnyView> {
    let mut options = Vec::new();
    for language in languages {
        let (code, name) = (language.code.clone(), language.name()?.to_owned());
        let title = language.text("page.frame.title")?.to_owned();
        let selected = code == words.language.code;
        options.push(view! { <option value=code.clone() data-title=title lang=code selected=selected>{name}</option> });
    }
    Ok(options.into_any())
}

/// The provisions that Article 83 lists and that have a title, in the order of the Regulation.
fn provisions(words: &Words<'_>) -> AnyView {
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
        let title = words.say(format!("{table}.{name}.title"));
        let label = view! { <strong>{words.provision(&name)}</strong>" "{title} };
        option("checkbox", "provision", Some(name), label, false)
    });
    listed.collect_view().into_any()
}

/// The HTML and a preview of it.
fn given(words: &Words<'_>) -> AnyView {
    let text = |key: &str| words.say(format!("page.embed.{key}"));
    let content = view! {
        <div class="given">
            <label for="snippet">{text("snippet")}</label>
            " "
            <textarea id="snippet" rows="7" readonly="" autocomplete="off" spellcheck="false"></textarea>
            <p class="actions"><button type="button" id="copy">{text("copy")}</button></p>
            <p role="status">
                <span id="copied" hidden="">{text("copied")}</span>
                <span id="not-copied" hidden="">{text("not_copied")}</span>
            </p>
            <h2>{text("preview")}</h2>
            <div id="preview"></div>
        </div>
    };
    content.into_any()
}

fn recipes(words: &Words<'_>) -> AnyView {
    let text = |key: String| words.say(format!("page.embed.recipe.{key}"));
    let recipes = RECIPES.map(|key| view! { <h3>{text(format!("{key}_name"))}</h3><p>{text(key.to_owned())}</p> });
    recipes.into_iter().collect_view().into_any()
}

/// The parameters of an address.
fn parameters(words: &Words<'_>) -> AnyView {
    let text = |key: &str| words.say(format!("page.embed.parameter.{key}"));
    let code = |content: String| view! { <code>{content}</code> }.into_any();
    let rows = PARAMETERS
        .map(|name| vec![code(name.to_owned()), code(text(&format!("{name}_values"))), text(name).into_any()]);
    let columns = ["name", "values", "what"].map(text);
    let content = view! {
        <p>{words.say("page.embed.figures")}</p>
        {table(text("caption"), columns.into(), rows.into())}
    };
    content.into_any()
}

#[cfg(test)]
mod tests {
    use std::{collections::BTreeSet, fs};

    use super::*;
    use crate::reference::decisions::rows;
    use crate::{
        decisions::{read, tests::root},
        html::{
            refuse_inline,
            tests::{Html, all, one},
        },
        text::languages,
    };

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
            let words = Words::new(language);
            let file = read(root()?)?;
            let source = render(page(&words, &languages, &rows(&words, &file)?, script)?.content);
            refuse_inline(&source)?;
            let html = Html::parse_fragment(&source);
            let first = one(&html, "#happened option[selected]")?;
            assert_eq!(first.attr("value"), Some(FIRST), "the preview begins with a result");
            assert!(all(&html, "#case option[value=IE-TIKTOK-530]")?.len() == 1);
            for provision in ["5(1)(f)", "6", "32", "83"] {
                let expected = usize::from(provision != "83");
                let found = all(&html, &format!("input[name=provision][value=\"{provision}\"]"))?.len();
                assert_eq!(found, expected, "{provision}: nobody infringes Article 83 itself");
            }
        }
        Ok(())
    }
}
