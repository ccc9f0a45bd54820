/// Writes builder methods that set optional fields.
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
pub(super) use setters;
