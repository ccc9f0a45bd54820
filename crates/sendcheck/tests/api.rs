//! Traits that the public types implement.

use std::error::Error;

use sendcheck::links::find_links;
use sendcheck::{
    ChatService, Diagnostic, InferOperationError, Level, Operation, OptionError, Options,
    ParseNameError, ParseOperationError, ParseRuleError, Report, Rule, SetLevelError,
};

const fn crosses_threads<T: Send + Sync + Unpin + 'static>() {}
const fn is_data<T: Clone + std::fmt::Debug + PartialEq>() {}
const fn is_error<T: Error + Send + Sync + 'static>() {}

#[test]
fn reports_and_options_cross_threads() {
    crosses_threads::<Report>();
    crosses_threads::<Diagnostic>();
    crosses_threads::<Options>();
    is_data::<Report>();
    is_data::<Diagnostic>();
    is_data::<Options>();
}

#[test]
fn errors_fit_into_boxes() {
    is_error::<InferOperationError>();
    is_error::<SetLevelError>();
    is_error::<OptionError>();
    is_error::<ParseNameError>();
    is_error::<ParseOperationError>();
    is_error::<ParseRuleError>();
}

#[test]
fn links_can_be_kept_for_later() {
    const fn is_lazy<'a, T: Clone + Send + Iterator + 'a>(_: &T) {}
    is_lazy(&find_links("see example.com"));
}

#[test]
fn names_lead_back() {
    for level in Level::ALL {
        assert_eq!(level.to_string().parse(), Ok(*level));
    }
    for service in ChatService::ALL {
        assert_eq!(service.to_string().parse(), Ok(*service));
    }
    for operation in Operation::ALL {
        assert_eq!(operation.to_string().parse(), Ok(*operation));
    }
    for rule in Rule::ALL {
        assert_eq!(rule.to_string().parse(), Ok(*rule));
    }
}
