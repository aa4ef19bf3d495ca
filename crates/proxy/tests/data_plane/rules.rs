//! Listener rules: conditions and actions, through requests.

use crate::bed::*;
use proxy::config::*;

fn rule(priority: u32, conditions: Vec<Condition>, name: &str) -> Rule {
    let action = Action::FixedResponse(FixedResponse { status: 200, content_type: None, body: name.into() });
    Rule { id: name.into(), priority, conditions, action }
}

fn patterns(patterns: &[&str]) -> Vec<String> {
    patterns.iter().map(|pattern| pattern.to_string()).collect()
}

#[tokio::test]
async fn the_first_rule_in_priority_order_whose_conditions_all_hold_wins() {
    let backend = Backend::named("default").await;
    let bed = Bed::with(&[&backend], |config| {
        listener(config).rules = vec![
            rule(30, vec![Condition::PathPattern(patterns(&["/img/*"]))], "path"),
            rule(10, vec![Condition::HostHeader(patterns(&["*.Example.com", "x.org"]))], "host"),
            rule(
                20,
                vec![
                    Condition::PathPattern(patterns(&["/img/*"])),
                    Condition::HttpRequestMethod(patterns(&["POST"])),
                ],
                "path and method",
            ),
            rule(
                40,
                vec![Condition::HttpHeader { name: "User-Agent".into(), values: patterns(&["*Chrome*"]) }],
                "header",
            ),
            rule(
                50,
                vec![Condition::QueryString(vec![QueryPattern {
                    key: Some("version".into()),
                    value: "v?".into(),
                }])],
                "query",
            ),
            rule(
                60,
                vec![
                    Condition::SourceIp(vec![Cidr { address: "127.0.0.0".parse().unwrap(), prefix: 8 }]),
                    Condition::PathPattern(patterns(&["/local"])),
                ],
                "source",
            ),
            rule(
                70,
                vec![Condition::SourceIp(vec![Cidr { address: "10.0.0.0".parse().unwrap(), prefix: 8 }])],
                "never",
            ),
        ];
    })
    .await;
    for (request, body) in [
        ("GET /img/a HTTP/1.1\nHost: a\n\n", "path"),
        ("GET /IMG/a HTTP/1.1\nHost: a\n\n", "default"),
        ("GET /img/a HTTP/1.1\nHost: www.EXAMPLE.com:8080\n\n", "host"),
        ("GET / HTTP/1.1\nHost: x.org\n\n", "host"),
        ("GET http://x.org/ HTTP/1.1\nHost: x.org\n\n", "host"),
        ("GET / HTTP/1.1\nHost: example.com\n\n", "default"),
        ("POST /img/a HTTP/1.1\nHost: a\nContent-Length: 2\n\nab", "path and method"),
        ("GET / HTTP/1.1\nHost: a\nuser-agent: something like chrome 1\n\n", "header"),
        ("GET /?a=b&VERSION=V1 HTTP/1.1\nHost: a\n\n", "query"),
        ("GET /?version=v12 HTTP/1.1\nHost: a\n\n", "default"),
        ("GET /local HTTP/1.1\nHost: a\nX-Forwarded-For: 10.0.0.1\n\n", "source"),
        ("GET /img?/img/ HTTP/1.1\nHost: a\n\n", "default"),
    ] {
        assert_eq!(bed.ask(request).await.body, body, "{request}");
    }
}

#[tokio::test]
async fn fixed_responses_and_redirects() {
    let backend = Backend::named("default").await;
    let bed = Bed::with(&[&backend], |config| {
        let fixed =
            FixedResponse { status: 418, content_type: Some("application/json".into()), body: "{}".into() };
        let redirect =
            Redirect { status: 301, protocol: "HTTPS".into(), port: "443".into(), ..Redirect::default() };
        listener(config).rules = vec![
            Rule {
                id: "f".into(),
                priority: 1,
                conditions: vec![Condition::PathPattern(patterns(&["/fixed"]))],
                action: Action::FixedResponse(fixed),
            },
            Rule {
                id: "r".into(),
                priority: 2,
                conditions: vec![Condition::PathPattern(patterns(&["/old/*"]))],
                action: Action::Redirect(redirect),
            },
        ];
    })
    .await;
    let mut client = bed.client().await;
    let got = client.ask("GET /fixed HTTP/1.1\r\nHost: a\r\n\r\n").await;
    assert_eq!(
        (got.status, got.get("content-type"), got.body.as_str()),
        (418, Some("application/json"), "{}")
    );
    assert_eq!(got.get("server"), Some("awselb/2.0"));
    let got = client.ask("GET /old/x?y=z HTTP/1.1\r\nHost: a.example:99\r\n\r\n").await;
    assert_eq!((got.status, got.get("location")), (301, Some("https://a.example:443/old/x?y=z")));
    // A body that the rule has no use for does not get in the way of the next request.
    let got = client.ask("POST /fixed HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\n\r\nhello").await;
    assert_eq!(got.status, 418);
    let got = client.ask("HEAD /fixed HTTP/1.1\r\nHost: a\r\n\r\n").await;
    assert_eq!((got.status, got.get("content-length")), (418, Some("2")));
    assert_eq!(client.ask("GET / HTTP/1.1\r\nHost: a\r\n\r\n").await.body, "default");
    let metrics = &bed.proxy.metrics().balancers["lb"];
    assert_eq!((metrics.fixed_responses, metrics.redirects), (3, 1));
}

#[tokio::test]
async fn the_server_header_can_be_turned_off() {
    let bed = Bed::with(&[], |config| attributes(config).server_header = false).await;
    assert_eq!(bed.get("/").await.get("server"), None);
}

#[tokio::test]
async fn weights_share_requests_between_groups() {
    let (blue, green) = (Backend::named("blue").await, Backend::named("green").await);
    let mut bed = Bed::with(&[&blue], |config| {
        config.target_groups.insert("green".into(), group("green", &[&green]));
        let weighted =
            [("g", 1), ("green", 3)].map(|(group, weight)| WeightedGroup { group: group.into(), weight });
        listener(config).default_action =
            Action::Forward(Forward { groups: weighted.to_vec(), stickiness: None });
    })
    .await;
    let mut client = bed.client().await;
    let mut to_green = 0;
    for _ in 0..400 {
        to_green += usize::from(client.ask("GET / HTTP/1.1\r\nHost: a\r\n\r\n").await.body == "green");
    }
    assert!((250..350).contains(&to_green), "{to_green}");
    bed.apply(|config| {
        let Action::Forward(forward) = &mut listener(config).default_action else { unreachable!() };
        forward.groups[1].weight = 0;
    });
    for _ in 0..20 {
        assert_eq!(client.ask("GET / HTTP/1.1\r\nHost: a\r\n\r\n").await.body, "blue");
    }
}
