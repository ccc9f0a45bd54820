//! The styles of a text, as bits. `fix` and `compose` share them.

/// Bold.
pub const BOLD: u8 = 1;
/// Italic.
pub const ITALIC: u8 = 2;
/// Strikethrough.
pub const STRIKETHROUGH: u8 = 4;
/// Underline.
pub const UNDERLINE: u8 = 8;

/// The styles with their names, in the order in which ranges are listed.
pub const STYLES: [(u8, &str); 4] = [
    (BOLD, "bold"),
    (ITALIC, "italic"),
    (STRIKETHROUGH, "strikethrough"),
    (UNDERLINE, "underline"),
];
