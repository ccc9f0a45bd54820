//! Experiences and their params.

use super::Decoder;
use crate::json::{Kind, Path, Value};
use crate::model::UrlRole;
use crate::rules;
use crate::schema::{Child, Experience, PaymentParams};

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
        let Experience { name, action, params } = experience;
        let is_payment = name.value().is_some_and(|name| **name == *"agentpay")
            && action.value().is_some_and(|action| **action == *"request_payment");
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
        self.any_fields(value, path);
        for (key, param) in value.fields() {
            let name = key.name();
            // The last value of a key counts.
            if value.get(&name).is_none_or(|last| last.span() != param.span()) {
                continue;
            }
            let path = path.key(&name, param.span());
            match param.kind() {
                Kind::Object | Kind::Array => {
                    rules::cards::nested_experience_param::report(&name, &path, self.context);
                }
                Kind::Null => rules::shape::null_field::report(&name, &path, self.context),
                Kind::String if name == "url" || name.ends_with("_url") => {
                    let url = param.as_str().unwrap_or_default();
                    self.check_url(&url, UrlRole::ExperienceParam, &path, |_, _| ());
                }
                Kind::String | Kind::Number | Kind::Boolean => {}
            }
        }
    }
}
