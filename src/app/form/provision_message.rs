//! Why a typed text is no provision, in the page's language.

use article83::facts::ProvisionError;

use crate::app::text::Text;

/// What to tell the person of what stands there.
pub(crate) fn provision_message(text: Text, typed: &str, error: ProvisionError) -> String {
    match error {
        ProvisionError::NoArticle => text.provision_error_no_article(),
        ProvisionError::NoParagraphs { article } => text.provision_error_no_paragraphs(&article.to_string()),
        ProvisionError::NoParagraph { article, last } => {
            text.provision_error_no_paragraph(&article.to_string(), &last.to_string())
        }
        ProvisionError::NoPoint { article, last: Some(last), .. } => {
            text.provision_error_no_point(&article.to_string(), &last.to_string())
        }
        ProvisionError::NoPoint { article, last: None, .. } => text.provision_error_no_points(&article.to_string()),
        ProvisionError::ParagraphNeeded => text.provision_error_paragraph_needed(),
        ProvisionError::OtherLaw => text.provision_error_other_law(typed),
        ProvisionError::Form | ProvisionError::NoCountry => text.provision_error_unread(typed),
    }
}
