//! Why a typed text is not a provision, in the page's language.

use article83::facts::ProvisionError;

use crate::app::text::{Text, say};

/// What to tell the person about what was typed.
pub(crate) fn provision_message(text: Text, typed: &str, error: ProvisionError) -> String {
    match error {
        ProvisionError::NoArticle => text.provision_error_no_article(),
        ProvisionError::NoParagraphs { article } => say!(text, provision_error_no_paragraphs, article),
        ProvisionError::NoParagraph { article, last } => {
            say!(text, provision_error_no_paragraph, article, last)
        }
        ProvisionError::NoPoint { article, last: Some(last), .. } => {
            say!(text, provision_error_no_point, article, last)
        }
        ProvisionError::NoPoint { article, last: None, .. } => say!(text, provision_error_no_points, article),
        ProvisionError::ParagraphNeeded => text.provision_error_paragraph_needed(),
        ProvisionError::OtherLaw => say!(text, provision_error_other_law, typed),
        ProvisionError::Form | ProvisionError::NoCountry => say!(text, provision_error_unread, typed),
    }
}
