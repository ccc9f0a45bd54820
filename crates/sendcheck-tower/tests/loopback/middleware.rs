use reqwest::Client;
use reqwest_middleware::{ClientBuilder, ClientWithMiddleware};
use sendcheck::{Level, Options, Rule};
use sendcheck_server::{Server, StandIn};
use sendcheck_tower::{CheckMiddleware, InvalidRequestError};

use crate::{CHAT, create};

fn client(server: &Server) -> ClientWithMiddleware {
    ClientBuilder::new(Client::new()).with(CheckMiddleware::new(server.base_url()).unwrap()).build()
}

#[tokio::test]
async fn invalid_requests_are_not_sent() {
    let server = StandIn::new().start().unwrap();
    let (client, base) = (client(&server), server.base_url());
    let cases = [
        client.post(format!("{base}/v3/chats")).body(create("https://example.com")),
        client.post(format!("{base}/v3/chats")),
        client.get(format!("{base}/v3/chats?limit=0")),
        client.post(format!("{base}/v3/chats/general/typing")),
    ];
    for request in cases {
        let error = request.send().await.unwrap_err();
        let invalid = InvalidRequestError::of(&error).unwrap();
        assert!(!invalid.report().is_valid());
        assert!(invalid.to_string().starts_with("invalid request, not sent: "), "{invalid}");
    }
    assert_eq!(server.requests().len(), 0);
}

#[tokio::test]
async fn valid_and_other_requests_are_sent() {
    let server = StandIn::new().start().unwrap();
    let (client, base) = (client(&server), server.base_url());
    let bearer = ("authorization", "Bearer test");
    let chats = format!("{base}/v3/chats");
    let create_chat = client.post(&chats).header(bearer.0, bearer.1).body(create("Hi"));
    assert_eq!(create_chat.send().await.unwrap().status(), 201);
    let list = client.get(format!("{chats}?limit=5")).header(bearer.0, bearer.1);
    assert_eq!(list.send().await.unwrap().status(), 200);
    // Not an operation that is checked, not below the base, and a stream.
    let other = client.get(format!("{base}/v3/phone_numbers"));
    assert_eq!(other.send().await.unwrap().status(), 401);
    let other_base = client.post(format!("{}/v3/chats", base.replace("/partner", ""))).body("{}");
    assert_eq!(other_base.send().await.unwrap().status(), 401);
    let stream = reqwest::Body::wrap_stream(tokio_stream::iter([Ok::<_, std::io::Error>("{}")]));
    let stream = client.post(&chats).header(bearer.0, bearer.1).body(stream);
    assert_eq!(stream.send().await.unwrap().status(), 400);
    assert_eq!(server.requests().len(), 5);
}

#[tokio::test]
async fn the_base_is_compared_as_a_url() {
    let server = StandIn::new().start().unwrap();
    let base = server.base_url();
    let upper_case = base.replace("http://127.0.0.1", "HTTP://127.0.0.1") + "/";
    let check = CheckMiddleware::new(upper_case).unwrap();
    let client = ClientBuilder::new(Client::new()).with(check).build();
    let refused = client.get(format!("{base}/v3/chats?limit=0#top")).send().await.unwrap_err();
    assert!(InvalidRequestError::of(&refused).is_some());
    // Another folder, although it begins like the base.
    let other = client.post(format!("{base}s/v3/chats")).body("{}").send().await;
    assert_eq!(other.unwrap().status(), 401);
    assert!(CheckMiddleware::new("api.example.com").is_err());

    let check = CheckMiddleware::new("https://api.example.com:443").unwrap();
    let client = ClientBuilder::new(Client::new()).with(check).build();
    let refused = client.post("https://API.example.com/v3/chats").body("{}").send().await;
    assert!(InvalidRequestError::of(&refused.unwrap_err()).is_some());
}

#[tokio::test]
async fn options_of_a_request_come_first() {
    let server = StandIn::new().start().unwrap();
    let deny = Options::new().level(Rule::MarkdownInText, Level::Deny);
    let check = CheckMiddleware::new(server.base_url()).unwrap().options(deny.unwrap());
    let client = ClientBuilder::new(Client::new()).with(check).build();
    let request =
        || client.post(format!("{}/v3/chats", server.base_url())).body(create("Hi **Sam**"));
    assert!(InvalidRequestError::of(&request().send().await.unwrap_err()).is_some());
    let response = request().with_extension(Options::new()).send().await;
    assert_eq!(response.unwrap().status(), 401);
    let down = client.post(format!("http://127.0.0.1:1/v3/chats/{CHAT}")).send().await;
    assert_eq!(InvalidRequestError::of(&down.unwrap_err()), None);
}
