//! Configurations that change while requests run.

use crate::bed::*;
use proxy::config::*;
use proxy::report::ListenerStatus;
use proxy::{Options, Proxy};
use std::time::Duration;

fn listener_on(port: u16, name: &str) -> Listener {
    Listener {
        port,
        protocol: ListenerProtocol::Http,
        rules: vec![],
        default_action: Action::FixedResponse(FixedResponse {
            status: 200,
            content_type: None,
            body: name.into(),
        }),
    }
}

#[tokio::test]
async fn listeners_come_and_go_without_touching_others() {
    let slow = Backend::start(|_| {
        Reply::Later(Duration::from_millis(400), b"HTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\nslow".into())
    })
    .await;
    let mut bed = Bed::new(&[&slow]).await;
    let mut under_way = bed.client().await;
    under_way.send("GET / HTTP/1.1\r\nHost: a\r\n\r\n").await;
    slow.wait_seen(1).await;
    let second = free_port();
    bed.apply(|config| {
        config.balancers.get_mut("lb").unwrap().listeners.insert("m".into(), listener_on(second, "second"));
    });
    let mut other = Client::connect(second).await;
    assert_eq!(other.ask("GET / HTTP/1.1\r\nHost: a\r\n\r\n").await.body, "second");
    bed.apply(|config| {
        config.balancers.get_mut("lb").unwrap().listeners.remove("m");
    });
    assert!(other.is_closed().await, "an idle connection of a removed listener is closed");
    eventually("the port to be free", || std::net::TcpListener::bind(("127.0.0.1", second)).is_ok()).await;
    assert_eq!(under_way.receive(false).await.body, "slow");
    assert_eq!(
        under_way.ask("GET / HTTP/1.1\r\nHost: a\r\n\r\n").await.body,
        "slow",
        "and its connection lives on"
    );
}

#[tokio::test]
async fn requests_of_a_removed_listener_finish() {
    let slow = Backend::start(|_| {
        Reply::Later(Duration::from_millis(300), b"HTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\nslow".into())
    })
    .await;
    let mut bed = Bed::new(&[&slow]).await;
    let mut client = bed.client().await;
    client.send("GET / HTTP/1.1\r\nHost: a\r\n\r\n").await;
    slow.wait_seen(1).await;
    bed.apply(|config| config.balancers.get_mut("lb").unwrap().listeners.clear());
    assert_eq!(client.receive(false).await.body, "slow");
    assert!(client.is_closed().await);
    assert!(tokio::net::TcpStream::connect(("127.0.0.1", bed.port)).await.is_err());
}

#[tokio::test]
async fn requests_of_a_removed_listener_are_cut_in_the_end() {
    let silent = Backend::start(|_| Reply::Silence).await;
    let options = Options { listener_drain: Duration::from_millis(200), ..Options::default() };
    let mut bed = Bed::with_options(options, &[&silent], |_| {}).await;
    let mut client = bed.client().await;
    client.send("GET / HTTP/1.1\r\nHost: a\r\n\r\n").await;
    silent.wait_seen(1).await;
    bed.apply(|config| config.balancers.get_mut("lb").unwrap().listeners.clear());
    assert!(client.is_closed().await);
}

#[tokio::test]
async fn draining_targets_finish_and_are_cut_when_taken_out() {
    let streaming = Backend::start(|seen| match seen.path() {
        "/short" => Reply::Later(
            Duration::from_millis(200),
            b"HTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\ndone".into(),
        ),
        _ => Reply::Pieces(vec![
            (Duration::ZERO, b"HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n".into()),
            (Duration::from_secs(1), b"x".into()),
            (Duration::from_secs(60), vec![]),
        ]),
    })
    .await;
    let other = Backend::named("other").await;
    let mut bed = Bed::with(&[&streaming, &other], |config| {
        target_group(config, "g").targets.truncate(1);
    })
    .await;
    let (mut short, mut long) = (bed.client().await, bed.client().await);
    short.send("GET /short HTTP/1.1\r\nHost: a\r\n\r\n").await;
    long.send("GET /long HTTP/1.1\r\nHost: a\r\n\r\n").await;
    streaming.wait_seen(2).await;
    bed.apply(|config| {
        let group = target_group(config, "g");
        group.targets[0].state = TargetState::Draining;
        group.targets.push(Target::new("t1", other.address));
    });
    for _ in 0..4 {
        assert_eq!(bed.get("/").await.body, "other");
    }
    assert_eq!(short.receive(false).await.body, "done");
    assert_eq!(bed.proxy.health()["g"][0].in_flight, 1);
    bed.apply(|config| {
        target_group(config, "g").targets.remove(0);
    });
    assert!(timely(long.try_receive(false)).await.is_none(), "cut after the deregistration delay");
}

#[tokio::test]
async fn requests_that_wait_for_a_target_that_is_taken_out_are_answered() {
    let silent = Backend::start(|_| Reply::Silence).await;
    let mut bed = Bed::new(&[&silent]).await;
    let mut client = bed.client().await;
    client.send("GET / HTTP/1.1\r\nHost: a\r\n\r\n").await;
    silent.wait_seen(1).await;
    bed.apply(|config| target_group(config, "g").targets.clear());
    assert_eq!(client.receive(false).await.status, 502);
}

#[tokio::test]
async fn traffic_goes_on_through_many_changes() {
    let backends = [Backend::named("a").await, Backend::named("b").await];
    let mut bed = Bed::new(&backends.each_ref()).await;
    let port = bed.port;
    let load = tokio::spawn(async move {
        let mut client = Client::connect(port).await;
        for n in 0..2000 {
            let got = client.ask("GET / HTTP/1.1\r\nHost: a\r\n\r\n").await;
            assert_eq!(got.status, 200, "{n}");
        }
    });
    let mut n = 0;
    while !load.is_finished() {
        n += 1;
        bed.apply(|config| {
            let group = target_group(config, "g");
            group.targets[n % 2].state = TargetState::Draining;
            group.targets[(n + 1) % 2].state = TargetState::Registered;
            attributes(config).idle_timeout = Duration::from_secs(30 + n as u64 % 5);
        });
        tokio::time::sleep(Duration::from_millis(2)).await;
    }
    load.await.unwrap();
    assert!(n > 5);
}

#[tokio::test]
async fn ports_that_cannot_be_bound_are_reported_and_tried_again() {
    let taken = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let port = taken.local_addr().unwrap().port();
    let mut bed = Bed::new(&[]).await;
    let mut changes = bed.proxy.subscribe();
    bed.apply(|config| {
        config.balancers.get_mut("lb").unwrap().listeners.insert("m".into(), listener_on(port, "late"));
    });
    let status = |proxy: &Proxy| -> ListenerStatus {
        proxy.listeners().into_iter().find(|status| &*status.listener == "m").unwrap()
    };
    let error = status(&bed.proxy).bound.unwrap_err();
    assert!(error.contains(&port.to_string()), "{error}");
    assert_eq!(bed.get("/").await.status, 503, "the other listener serves");
    changes.mark_unchanged();
    drop(taken);
    timely(changes.changed()).await.unwrap();
    assert_eq!(status(&bed.proxy).bound.unwrap().port(), port);
    assert_eq!(Client::connect(port).await.ask("GET / HTTP/1.1\r\nHost: a\r\n\r\n").await.body, "late");
}

#[tokio::test]
async fn the_shared_address_tells_balancers_apart_by_host() {
    let taken = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let (port, substitute) = (taken.local_addr().unwrap().port(), free_port());
    let backend = Backend::echo_path().await;
    let mut bed = Bed::with(&[&backend], |config| {
        let mut second = config.balancers["lb"].clone();
        second.dns_name = "Other-2.us-east-1.elb.localhost".into();
        second.listeners = [("l2".into(), listener_on(port, "other"))].into();
        let first = config.balancers.get_mut("lb").unwrap();
        first.listeners.get_mut("l").unwrap().port = port;
        for balancer in [&mut second, first] {
            balancer.addresses.clear();
        }
        config.balancers.insert("lb2".into(), second);
        config.shared =
            Some(Shared { address: "127.0.0.1".parse().unwrap(), substitutes: [(port, substitute)].into() });
    })
    .await;
    let listeners = bed.proxy.listeners();
    assert_eq!(listeners.len(), 2);
    assert!(listeners.iter().all(|status| status.shared && status.wanted.port() == port));
    assert!(listeners.iter().all(|status| status.bound.as_ref().unwrap().port() == substitute));
    bed.port = substitute;
    let host = |host: &str| format!("GET /x HTTP/1.1\nHost: {host}\n\n");
    assert_eq!(bed.ask(&host(&format!("lb-1.us-east-1.elb.localhost:{substitute}"))).await.body, "/x");
    assert_eq!(bed.ask(&host("OTHER-2.us-east-1.elb.localhost.")).await.body, "other");
    assert_eq!(bed.ask(&host("unknown.localhost")).await.status, 404);
    let seen = &backend.seen()[0];
    assert_eq!(
        seen.get("x-forwarded-port"),
        Some(substitute.to_string().as_str()),
        "the port that the client sees"
    );
    assert_eq!(seen.get("host"), Some(format!("lb-1.us-east-1.elb.localhost:{substitute}").as_str()));
    bed.apply(|config| {
        config.balancers.remove("lb2");
    });
    assert_eq!(bed.ask(&host("unknown.localhost")).await.body, "/x", "with one balancer, any name will do");
    drop(taken);
}

#[tokio::test]
async fn shutdown_lets_requests_finish() {
    let slow = Backend::start(|_| {
        Reply::Later(Duration::from_millis(200), b"HTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\nslow".into())
    })
    .await;
    let bed = Bed::new(&[&slow]).await;
    let (mut client, mut idle) = (bed.client().await, bed.client().await);
    client.send("GET / HTTP/1.1\r\nHost: a\r\n\r\n").await;
    slow.wait_seen(1).await;
    let start = std::time::Instant::now();
    let (got, ()) = tokio::join!(client.receive(false), bed.proxy.shutdown(Duration::from_secs(5)));
    assert_eq!(got.body, "slow");
    assert!(start.elapsed() < Duration::from_secs(4) && idle.is_closed().await);
}

#[tokio::test]
async fn a_pool_is_given_up_with_its_target() {
    let backend = Backend::echo_path().await;
    let mut bed = Bed::new(&[&backend]).await;
    assert_eq!(bed.get("/1").await.body, "/1");
    bed.apply(|config| target_group(config, "g").targets[0].id = "renamed".into());
    assert_eq!(bed.get("/2").await.body, "/2");
    let connections: Vec<usize> = backend.seen().iter().map(|seen| seen.connection).collect();
    assert_eq!(connections, [0, 1]);
}
