//! iMessage app cards.

use alloc::string::String;

use serde::{Deserialize, Serialize};

use super::Fields;
use super::setters::setters;

/// A card of an iMessage app.
///
/// ```
/// use sendcheck::request::{AppIdentity, AppLayout, ImessageAppPart};
///
/// let app = AppIdentity::new("Chess", "com.example.chess.MessagesExtension", "A1B2C3D4E5");
/// let card = ImessageAppPart::new(app, AppLayout::new().caption("Your move"))
///     .fallback_text("Your move in chess")
///     .url("https://chess.example.com/game/7");
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct ImessageAppPart {
    /// The app of the card.
    pub app: AppIdentity,
    /// The layout of the card.
    pub layout: AppLayout,
    /// The text that is shown where cards are not. By default, the caption.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub fallback_text: Option<String>,
    /// Whether the installed app draws the card. By default, it does.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub interactive: Option<bool>,
    /// The URL that the app opens: `https://`, or `data:` with the state of the app.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub url: Option<String>,
    /// Fields that this type does not know.
    #[serde(flatten)]
    pub other: Fields,
}

/// The identity of an iMessage app.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct AppIdentity {
    /// The name that Messages shows.
    pub name: String,
    /// The bundle id of the Messages extension.
    pub bundle_id: String,
    /// The team id: 10 characters from A-Z and 0-9.
    pub team_id: String,
    /// The id of the app in the App Store.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub app_store_id: Option<u64>,
    /// Fields that this type does not know.
    #[serde(flatten)]
    pub other: Fields,
}

impl ImessageAppPart {
    /// Creates a card of an app.
    #[must_use]
    pub fn new(app: AppIdentity, layout: AppLayout) -> Self {
        Self {
            app,
            layout,
            fallback_text: None,
            interactive: None,
            url: None,
            other: Fields::new(),
        }
    }

    setters! {
        /// Sets the text that is shown where cards are not.
        fallback_text: String,
        /// Sets whether the installed app draws the card.
        interactive: bool,
        /// Sets the URL that the app opens.
        url: String,
    }
}

impl AppIdentity {
    /// Creates an identity from the name, bundle id and team id.
    #[must_use]
    pub fn new(
        name: impl Into<String>,
        bundle_id: impl Into<String>,
        team_id: impl Into<String>,
    ) -> Self {
        Self {
            name: name.into(),
            bundle_id: bundle_id.into(),
            team_id: team_id.into(),
            app_store_id: None,
            other: Fields::new(),
        }
    }

    /// Sets the id of the app in the App Store, which recipients without the app see a link to.
    #[must_use]
    pub fn app_store_id(mut self, id: u64) -> Self {
        self.app_store_id = Some(id);
        self
    }
}

/// The layout of a card: at least one of the four captions, or an image.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct AppLayout {
    /// The text top left, bold.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub caption: Option<String>,
    /// The text below the caption.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub subcaption: Option<String>,
    /// The text top right.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub trailing_caption: Option<String>,
    /// The text below the trailing caption.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub trailing_subcaption: Option<String>,
    /// The URL of an image (JPEG, PNG, HEIF or WebP).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub image_url: Option<String>,
    /// The bold text on the image. It needs an image.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub image_title: Option<String>,
    /// The text on the image, below its title. It needs an image.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub image_subtitle: Option<String>,
    /// Fields that this type does not know.
    #[serde(flatten)]
    pub other: Fields,
}

impl AppLayout {
    /// Creates an empty layout.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    setters! {
        /// Sets the text top left, bold.
        caption: String,
        /// Sets the text below the caption.
        subcaption: String,
        /// Sets the text top right.
        trailing_caption: String,
        /// Sets the text below the trailing caption.
        trailing_subcaption: String,
        /// Sets the URL of the image (JPEG, PNG, HEIF or WebP).
        image_url: String,
        /// Sets the bold text on the image.
        image_title: String,
        /// Sets the text on the image, below its title.
        image_subtitle: String,
    }
}
