//! A client of the stand-in.

use sendcheck::request::{Request, decode as check};
use sendcheck::response::{self, Failure};
use sendcheck::{EncodedRequest, Options};
use sendcheck_server::{Server, StandIn};
use serde_json::Value;
use ureq::Agent;
use ureq::http::{Request as HttpRequest, Response};

/// A stand-in, and a client that counts no status as an error.
pub(crate) struct Client {
    pub(crate) server: Server,
    agent: Agent,
}

/// A response.
#[derive(Debug, PartialEq)]
pub(crate) struct Answer {
    pub(crate) status: u16,
    pub(crate) retry_after: Option<String>,
    pub(crate) text: String,
}

impl Answer {
    pub(crate) fn json(&self) -> Value {
        serde_json::from_str(&self.text).unwrap_or_default()
    }

    pub(crate) fn code(&self) -> u64 {
        self.json()["error"]["code"].as_u64().unwrap_or_default()
    }
}

impl Client {
    pub(crate) fn new(config: StandIn) -> Self {
        let agent = Agent::config_builder().http_status_as_error(false).build().into();
        Self { server: config.start().unwrap(), agent }
    }

    /// Sends a request with a token. The path begins after the base.
    pub(crate) fn send(&self, method: &str, path: &str, body: &str) -> Answer {
        self.send_with(method, path, body, &[("authorization", "Bearer test")])
    }

    pub(crate) fn send_with(
        &self,
        method: &str,
        path: &str,
        body: &str,
        headers: &[(&str, &str)],
    ) -> Answer {
        let url = format!("{}{path}", self.server.base_url());
        let mut request = HttpRequest::builder().method(method).uri(url);
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        let mut config = self.agent.configure_request(request.body(body.to_owned()).unwrap());
        config = config.allow_non_standard_methods(true);
        answer(self.agent.run(config.build()).unwrap())
    }

    /// Sends an encoded request.
    pub(crate) fn encoded(&self, request: &EncodedRequest) -> Answer {
        let body = std::str::from_utf8(request.body()).unwrap();
        self.send(request.method(), &request.path_and_query(), body)
    }

    /// Sends a request for a chat or message, and decodes the response.
    pub(crate) fn call<T: Request>(
        &self,
        id: &T::Id,
        json: &Value,
    ) -> Result<T::Response, Failure> {
        let checked = check::<T>(json.to_string().as_bytes(), &Options::new()).unwrap();
        let answer = self.encoded(&checked.encode_for(id));
        response::decode::<T>(answer.status, answer.text.as_bytes())
    }
}

fn answer(mut response: Response<ureq::Body>) -> Answer {
    let retry_after = response.headers().get("retry-after");
    Answer {
        status: response.status().as_u16(),
        retry_after: retry_after.map(|value| value.to_str().unwrap().to_owned()),
        text: response.body_mut().read_to_string().unwrap(),
    }
}
