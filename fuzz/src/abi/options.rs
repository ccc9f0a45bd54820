//! Options: a setter changes them as the core would, or not at all, and says why not.

use std::ffi::CString;
use std::ptr;

use arbitrary::{Result, Unstructured};
use sendcheck::{Chat, ChatService, Level, Options, Rule};
use sendcheck_c::options::chat::*;
use sendcheck_c::options::*;
use sendcheck_c::status::sendcheck_status::{self, *};
use sendcheck_compose::PlanOptions;

use super::{ALIVE_MAX, World, inputs};

/// The expected options of a check and of planning.
#[derive(Clone, Default)]
pub(super) struct Settings {
    check: Options,
    pub(super) plan: PlanOptions,
    /// Whether there is an option that only planning has.
    is_for_plans: bool,
}

impl Settings {
    /// Returns the options of a check, or the status of functions that only check.
    pub(super) fn check(&self) -> std::result::Result<&Options, sendcheck_status> {
        if self.is_for_plans { Err(SENDCHECK_PLAN_OPTION) } else { Ok(&self.check) }
    }

    fn with_check(self, check: Options) -> Self {
        Self { plan: self.plan.check(check.clone()), check, ..self }
    }

    pub(super) fn with_endpoint(self, endpoint: &sendcheck::Endpoint) -> Self {
        let check = self.check.clone().path_ids(endpoint);
        self.with_check(check)
    }

    fn from_json(json: &[u8]) -> Expected {
        let plan = PlanOptions::from_shared_json(json).map_err(why)?;
        let check = Options::from_json(json);
        let is_for_plans = check.is_err();
        Ok(Self { check: check.unwrap_or_else(|_| plan.check_options()), plan, is_for_plans })
    }
}

/// The expected status of a setter, and its error.
type Expected = std::result::Result<Settings, (sendcheck_status, Option<String>)>;

pub(super) fn free(options: *mut sendcheck_options) {
    // SAFETY: it is alive, and was taken out of the world.
    unsafe { sendcheck_options_free(options) };
}

fn why(error: impl std::error::Error) -> (sendcheck_status, Option<String>) {
    (SENDCHECK_INVALID_OPTION, Some(error.to_string()))
}

fn text(string: Option<&CString>) -> std::result::Result<&str, (sendcheck_status, Option<String>)> {
    let string = string.ok_or((SENDCHECK_NULL_POINTER, None))?;
    string.to_str().map_err(|_| (SENDCHECK_INVALID_TEXT, None))
}

impl World {
    pub(super) fn make_or_free_options(&mut self, u: &mut Unstructured<'_>) -> Result<()> {
        if self.options.len() < ALIVE_MAX && u.arbitrary()? {
            self.options.push((sendcheck_options_new(), Settings::default(), None));
        } else if !self.options.is_empty() {
            free(self.options.swap_remove(u.choose_index(self.options.len())?).0);
        } else {
            free(ptr::null_mut());
        }
        Ok(())
    }

    /// Options, or NULL for the defaults.
    pub(super) fn any_options(
        &self,
        u: &mut Unstructured<'_>,
    ) -> Result<(*const sendcheck_options, Settings)> {
        let index = u.int_in_range(0..=self.options.len())?;
        Ok(match self.options.get(index) {
            Some((pointer, options, _)) => (pointer.cast_const(), options.clone()),
            None => (ptr::null(), Settings::default()),
        })
    }

    pub(super) fn set_option(&mut self, u: &mut Unstructured<'_>) -> Result<()> {
        let index = u.int_in_range(0..=self.options.len())?;
        let (pointer, before) = match self.options.get(index) {
            Some((pointer, options, _)) => (*pointer, options.clone()),
            None => (ptr::null_mut(), Settings::default()),
        };
        let (status, expected) = set(u, pointer, &before)?;
        let Some((_, options, refusal)) = self.options.get_mut(index) else {
            assert_eq!(status, SENDCHECK_NULL_POINTER);
            return Ok(());
        };
        match expected {
            Ok(changed) => {
                assert_eq!(status, SENDCHECK_OK);
                (*options, *refusal) = (changed, None);
            }
            Err((expected, why)) => {
                assert_eq!(status, expected);
                let message =
                    sendcheck_c::library::sendcheck_status_message(inputs::number(expected as u32));
                *refusal = Some(why.unwrap_or_else(|| inputs::c_string(message).to_owned()));
            }
        }
        Ok(())
    }

    pub(super) fn options_error(&mut self, u: &mut Unstructured<'_>) -> Result<()> {
        let index = u.int_in_range(0..=self.options.len())?;
        let options = self.options.get(index);
        let pointer = options.map_or(ptr::null(), |(pointer, ..)| pointer.cast_const());
        // SAFETY: the options are NULL or alive.
        let said = inputs::lent(|len| unsafe { sendcheck_options_error(pointer, len) });
        assert_eq!(said, options.and_then(|(_, _, refusal)| refusal.as_deref()));
        Ok(())
    }
}

/// Calls a setter, and returns the expected outcome.
fn set(
    u: &mut Unstructured<'_>,
    options: *mut sendcheck_options,
    before: &Settings,
) -> Result<(sendcheck_status, Expected)> {
    let check = before.check.clone();
    let changed = |check: Options| Ok(before.clone().with_check(check));
    let with_chat = |change: &dyn Fn(Chat) -> Chat| {
        let chat = change(check.known_chat().clone());
        changed(check.clone().chat(chat))
    };
    let yes: bool = u.arbitrary()?;
    // SAFETY: the options are NULL or alive, and so is what is handed over with them.
    Ok(unsafe {
        match u.int_in_range(0..=9)? {
            0 => {
                let json = inputs::options(u)?;
                let (data, len) = inputs::bytes(json.as_ref());
                let null = Err((SENDCHECK_NULL_POINTER, None));
                let expected = json.as_deref().map_or(null, Settings::from_json);
                (sendcheck_options_set_json(options, data, len), expected)
            }
            1 => {
                let status = sendcheck_options_set_first_message(options, yes);
                let plan = before.plan.clone().first_message(yes);
                (
                    status,
                    Ok(Settings { plan, ..before.clone() }.with_check(check.first_message(yes))),
                )
            }
            2 => {
                let (rule, level) = (inputs::string(u)?, u.int_in_range(0..=3_u32)?);
                let level_given = inputs::number(level);
                let status = sendcheck_options_set_level(
                    options,
                    inputs::pointer(rule.as_ref()),
                    level_given,
                );
                (status, leveled(check, rule.as_ref(), level).and_then(changed))
            }
            3 => {
                let mut hosts = Vec::new();
                while hosts.len() < 4 && u.arbitrary()? {
                    hosts.push(inputs::string(u)?);
                }
                let pointers: Vec<_> =
                    hosts.iter().map(|host| inputs::pointer(host.as_ref())).collect();
                let status = sendcheck_options_set_url_media_exempt_hosts(
                    options,
                    pointers.as_ptr(),
                    pointers.len(),
                );
                let hosts: std::result::Result<Vec<&str>, _> =
                    hosts.iter().map(|host| text(host.as_ref())).collect();
                let exempt = |hosts| check.url_media_exempt_hosts(hosts).map_err(why);
                (status, hosts.and_then(exempt).and_then(changed))
            }
            4 => {
                let status = sendcheck_options_set_strict_links(options, yes);
                let plan = before.plan.clone().strict_links(yes);
                (
                    status,
                    Ok(Settings { plan, ..before.clone() }.with_check(check.strict_links(yes))),
                )
            }
            5 => {
                let id = inputs::string(u)?;
                let status = sendcheck_options_set_chat_id(options, inputs::pointer(id.as_ref()));
                (status, text(id.as_ref()).and_then(|id| changed(check.chat_id(id))))
            }
            6 => (
                sendcheck_options_set_chat_is_group(options, yes),
                with_chat(&|chat| chat.is_group(yes)),
            ),
            7 => {
                let number = u.int_in_range(0..=3_u32)?;
                let status = sendcheck_options_set_chat_service(options, inputs::number(number));
                let services = [ChatService::IMessage, ChatService::Sms, ChatService::Rcs];
                let expected = match services.get(number as usize) {
                    Some(&service) => with_chat(&|chat| chat.service(service)),
                    None => Err((SENDCHECK_INVALID_ENUM, None)),
                };
                (status, expected)
            }
            8 => {
                let count = u.arbitrary()?;
                let status = sendcheck_options_set_chat_participants(options, count);
                (status, with_chat(&|chat| chat.participants(count)))
            }
            _ => {
                let max = if yes { u.int_in_range(0..=5)? } else { u.arbitrary()? };
                let status = sendcheck_options_set_max_diagnostics(options, max);
                (status, changed(check.max_diagnostics(max)))
            }
        }
    })
}

fn leveled(
    before: Options,
    rule: Option<&CString>,
    level: u32,
) -> std::result::Result<Options, (sendcheck_status, Option<String>)> {
    let rule: Rule = text(rule)?.parse().map_err(|error| (SENDCHECK_UNKNOWN_RULE, why(error).1))?;
    let level = *[Level::Allow, Level::Warn, Level::Deny]
        .get(level as usize)
        .ok_or((SENDCHECK_INVALID_ENUM, None))?;
    before.level(rule, level).map_err(why)
}
