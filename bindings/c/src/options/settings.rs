//! The options of a check and of planning, next to each other.

use sendcheck::Options;
use sendcheck_compose::PlanOptions;

use super::{Result, SetOptionError};
use crate::status::sendcheck_status::SENDCHECK_INVALID_OPTION;

#[derive(Clone, Debug, Default)]
pub(super) struct Settings {
    pub(super) check: Options,
    /// The options of planning, which include those of a check.
    pub(super) plan: PlanOptions,
    /// Whether there are options that only planning has. A check must not ignore them.
    pub(super) is_for_plans: bool,
}

impl Settings {
    pub(super) fn from_json(json: &[u8]) -> Result<Self> {
        let plan = PlanOptions::from_shared_json(json);
        match (Options::from_json(json), plan) {
            (Ok(check), Ok(plan)) => Ok(Self { check, plan, is_for_plans: false }),
            (Err(_), Ok(plan)) => {
                Ok(Self { check: plan.check_options(), plan, is_for_plans: true })
            }
            (_, Err(error)) => Err(SetOptionError::new(SENDCHECK_INVALID_OPTION, error)),
        }
    }

    pub(super) fn with_check(self, check: Options) -> Self {
        Self { plan: self.plan.check(check.clone()), check, ..self }
    }
}
