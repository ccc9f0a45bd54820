//! iMessage app cards.

use alloc::string::String;

use serde::{Deserialize, Serialize};

use super::Fields;

/// A card of an iMessage app.
///
/// ```
/// use sendcheck::request::{AppIdentity, AppLayout, ImessageAppPart};
///
/// let app = AppIdentity::new("Chess", "com.example.chess.MessagesExtension", "A1B2C3D4E5");
/// let card = ImessageAppPart::new(app, AppLayout::new().caption("Your move"))
///     .url("https://chess.example.com/game/7")
///     .fallback_text("Your move in chess");
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct ImessageAppPart {
    /// The app that it belongs to.
    pub app: AppIdentity,
    /// What it shows.
    pub layout: AppLayout,
    /// What the app opens when it is tapped.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub url: Option<String>,
    /// What is shown where no card can be; unsaid, the caption.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub fallback_text: Option<String>,
    /// Whether the installed app draws it; unsaid, it does.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub interactive: Option<bool>,
    /// Fields that this type does not know.
    #[serde(flatten)]
    pub other: Fields,
}

/// Which iMessage app it is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct AppIdentity {
    /// The name that Messages shows.
    pub name: String,
    /// The bundle of the Messages extension.
    pub bundle_id: String,
    /// Ten capital letters and digits.
    pub team_id: String,
    /// The app's id in the App Store.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub app_store_id: Option<u64>,
    /// Fields that this type does not know.
    #[serde(flatten)]
    pub other: Fields,
}

/// Declares the setters of optional fields.
macro_rules! setters {
    ($($(#[$meta:meta])* $field:ident: $type:ty),* $(,)?) => {
        $(
            $(#[$meta])*
            #[must_use]
            pub fn $field(mut self, $field: impl Into<$type>) -> Self {
                self.$field = Some($field.into());
                self
            }
        )*
    };
}

impl ImessageAppPart {
    /// A card of an app.
    #[must_use]
    pub fn new(app: AppIdentity, layout: AppLayout) -> Self {
        Self {
            app,
            layout,
            url: None,
            fallback_text: None,
            interactive: None,
            other: Fields::new(),
        }
    }

    setters! {
        /// Sets what the app opens when the card is tapped.
        url: String,
        /// Sets what is shown where no card can be.
        fallback_text: String,
        /// Says whether the installed app draws the card.
        interactive: bool,
    }
}

impl AppIdentity {
    /// An app, by its name, bundle and team.
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

    setters! {
        /// Sets the app's id in the App Store, where those find it who do not have it.
        app_store_id: u64,
    }
}

/// What a card shows: at least a caption of one of the four kinds, or an image.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct AppLayout {
    /// Top left, bold.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub caption: Option<String>,
    /// Below the caption.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub subcaption: Option<String>,
    /// Top right.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub trailing_caption: Option<String>,
    /// Below the trailing caption.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub trailing_subcaption: Option<String>,
    /// A JPEG image.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub image_url: Option<String>,
    /// Bold text on the image.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub image_title: Option<String>,
    /// Text on the image, below its title.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub image_subtitle: Option<String>,
    /// Fields that this type does not know.
    #[serde(flatten)]
    pub other: Fields,
}

impl AppLayout {
    /// Nothing yet.
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
        /// Sets the image, a JPEG.
        image_url: String,
        /// Sets the bold text on the image.
        image_title: String,
        /// Sets the text on the image below its title.
        image_subtitle: String,
    }
}
