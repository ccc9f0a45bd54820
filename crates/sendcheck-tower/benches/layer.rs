//! A service with the layer next to the same service without it, on a valid request of 1 kB.

use std::convert::Infallible;
use std::hint::black_box;

use bytes::Bytes;
use criterion::{Criterion, criterion_group, criterion_main};
use http::{Request, Response};
use http_body::Body;
use http_body_util::{BodyExt as _, Full};
use sendcheck_tower::CheckLayer;
use tower::{Layer as _, Service, ServiceExt as _, service_fn};

const TEXT: &str =
    "Hi Sam, your table for four is booked for Friday at 7 pm. Reply YES to confirm. ";

/// A request of `chats.create` with a body of 1,000 bytes.
fn request() -> Request<Full<Bytes>> {
    let body = |text: &str| {
        format!(
            r#"{{"from":"+12025550143","to":["+12025550178"],"message":{{"parts":[{{"type":"text","value":"{text}"}}]}}}}"#
        )
    };
    let text: String = TEXT.chars().cycle().take(1_000 - body("").len()).collect();
    let body = body(&text);
    assert_eq!(body.len(), 1_000);
    Request::post("/v3/chats").body(Full::from(body)).unwrap()
}

/// Reads the body, as a service does.
async fn handle<B>(request: Request<B>) -> Result<Response<Full<Bytes>>, Infallible>
where
    B: Body<Data = Bytes>,
{
    let bytes =
        request.into_body().collect().await.map_or_else(|_| Bytes::new(), |it| it.to_bytes());
    Ok(Response::new(Full::from(bytes)))
}

fn layer(criterion: &mut Criterion) {
    let runtime = tokio::runtime::Builder::new_current_thread().build().unwrap();
    let request = request();
    let mut group = criterion.benchmark_group("layer 1 kB");
    let mut bench = |name: &str, run: &dyn Fn(Request<Full<Bytes>>) -> u16| {
        assert_eq!(run(request.clone()), 200);
        group.bench_function(name, |bencher| bencher.iter(|| run(black_box(request.clone()))));
    };
    let without = service_fn(handle::<Full<Bytes>>);
    bench("without", &|request| status(&runtime, without, request));
    let with = CheckLayer::new().layer(service_fn(handle));
    bench("with", &|request| status(&runtime, with.clone(), request));
}

fn status<S, R>(runtime: &tokio::runtime::Runtime, service: S, request: Request<Full<Bytes>>) -> u16
where
    S: Service<Request<Full<Bytes>>, Response = Response<R>, Error = Infallible>,
{
    let Ok(response) = runtime.block_on(service.oneshot(request));
    response.status().as_u16()
}

criterion_group!(benches, layer);
criterion_main!(benches);
