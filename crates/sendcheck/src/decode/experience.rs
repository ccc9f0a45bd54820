//! Experiences and their params.

use super::Decoder;
use crate::json::{Kind, Path, Value};
use crate::model::UrlRole;
use crate::rules;
use crate::schema::{Child, Empty, Experience, PaymentParams, Record as _};

impl<'d> Decoder<'d, '_, '_> {
    /// Reads an experience. `has_other_content` is whether it is beside parts, or beside the URL of a card.
    #[inline(never)]
    pub(super) fn experience(
        &mut self,
        experience: &Child<'d, Experience<'d>>,
        has_other_content: bool,
        path: &Path<'_>,
    ) {
        let experience: Experience<'d> = self.record(experience.value, path);
        rules::cards::experience(&experience, has_other_content, &self.send, path, self.context);
        let is_payment = experience.is_payment();
        let Experience { name: _, action: _, params } = experience;
        match params.present() {
            Some(params) if is_payment => {
                self.payment_params(params.value.value, &path.field("params", params.span));
            }
            Some(params) => self.params(params.value.value, &path.field("params", params.span)),
            None => {}
        }
    }

    /// Reads the params of a payment, of which only one is known.
    fn payment_params(&mut self, value: Value<'d>, path: &Path<'_>) {
        let PaymentParams { checkout_url } = self.record(value, path);
        self.url(&checkout_url, UrlRole::ExperienceParam, path, "checkout_url");
    }

    /// Reads params with any keys.
    fn params(&mut self, value: Value<'d>, path: &Path<'_>) {
        self.each_extra_field(value, Empty::OBJECT, path, &mut |decoder, name, param, path| {
            match param.kind() {
                Kind::Object | Kind::Array => {
                    rules::cards::nested_experience_param::report(name, path, decoder.context);
                }
                Kind::Null => rules::shape::null_field::report(name, path, decoder.context),
                Kind::String if name == "url" || name.ends_with("_url") => {
                    let url = param.as_str().unwrap_or_default();
                    decoder.check_url(&url, UrlRole::ExperienceParam, path, |_, _| ());
                }
                Kind::String | Kind::Number | Kind::Boolean => {}
            }
        });
    }
}
