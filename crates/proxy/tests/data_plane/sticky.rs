//! Stickiness: the cookies that clients get, and what they are worth.

use crate::bed::*;
use proxy::config::*;
use std::time::Duration;

const HOUR: Duration = Duration::from_secs(3600);

/// `name=value` of the Set-Cookie fields.
fn cookies(got: &Got) -> Vec<String> {
    got.all("set-cookie").iter().map(|cookie| cookie.split(';').next().unwrap().to_owned()).collect()
}

async fn with_cookie(bed: &Bed, cookie: &str) -> Got {
    bed.ask(&format!("GET / HTTP/1.1\nHost: a\nCookie: theme=dark; {cookie}\n\n")).await
}

#[tokio::test]
async fn the_balancers_cookie_binds_a_client_to_its_target() {
    let backends = [Backend::named("a").await, Backend::named("b").await, Backend::named("c").await];
    let mut bed = Bed::with(&backends.each_ref(), |config| {
        target_group(config, "g").stickiness = Some(Stickiness::LbCookie { duration: HOUR });
    })
    .await;
    let first = bed.get("/").await;
    let given = cookies(&first);
    assert!(given[0].starts_with("AWSALB=") && given[1].starts_with("AWSALBCORS="), "{given:?}");
    assert!(
        first.all("set-cookie")[1].contains("SameSite=None")
            && first.all("set-cookie")[0].contains("; Path=/")
    );
    for _ in 0..6 {
        let got = with_cookie(&bed, &given[0]).await;
        assert_eq!(got.body, first.body);
        assert_eq!(cookies(&got).len(), 2, "renewed with each answer");
    }
    let forged = given[0].replacen("AWSALB=", "AWSALB=A", 1);
    let mut others = std::collections::BTreeSet::new();
    for _ in 0..6 {
        others.insert(with_cookie(&bed, &forged).await.body);
    }
    assert_eq!(others.len(), 3, "a forged cookie is worth nothing");
    // Its target drains: the client gets another one, and stays there.
    let place = backends.iter().position(|backend| backend.seen().len() > 3).unwrap();
    bed.apply(|config| target_group(config, "g").targets[place].state = TargetState::Draining);
    let moved = with_cookie(&bed, &given[0]).await;
    assert_ne!(moved.body, first.body);
    assert_eq!(with_cookie(&bed, &cookies(&moved)[0]).await.body, moved.body);
}

#[tokio::test]
async fn a_bond_ends_with_its_duration() {
    let backends = [Backend::named("a").await, Backend::named("b").await];
    let bed = Bed::with(&backends.each_ref(), |config| {
        target_group(config, "g").stickiness =
            Some(Stickiness::LbCookie { duration: Duration::from_secs(1) });
    })
    .await;
    let given = cookies(&bed.get("/").await);
    tokio::time::sleep(Duration::from_millis(2100)).await;
    let (one, two) = (with_cookie(&bed, &given[0]).await.body, with_cookie(&bed, &given[0]).await.body);
    assert_ne!(one, two, "round robin again");
}

#[tokio::test]
async fn the_applications_cookie_binds_only_once_it_is_set() {
    let script = |name: &'static str| {
        move |seen: &Seen| match seen.path() {
            "/login" => Reply::Bytes(
                format!(
                    "HTTP/1.1 200 OK\r\nContent-Length: 1\r\nSet-Cookie: session=xyz; Path=/\r\n\r\n{name}"
                )
                .into_bytes(),
            ),
            _ => Reply::ok(name),
        }
    };
    let backends = [Backend::start(script("a")).await, Backend::start(script("b")).await];
    let bed = Bed::with(&backends.each_ref(), |config| {
        target_group(config, "g").stickiness =
            Some(Stickiness::AppCookie { name: "session".into(), duration: HOUR });
    })
    .await;
    assert!(cookies(&bed.get("/").await).is_empty());
    let login = bed.get("/login").await;
    let given = cookies(&login);
    assert!(given[0] == "session=xyz" && given[1].starts_with("AWSALBAPP-0="), "{given:?}");
    for _ in 0..4 {
        assert_eq!(with_cookie(&bed, &given.join("; ")).await.body, login.body);
    }
    let without_session: std::collections::BTreeSet<String> =
        [with_cookie(&bed, &given[1]).await.body, with_cookie(&bed, &given[1]).await.body].into();
    assert_eq!(without_session.len(), 2, "the bond needs the application's cookie");
}

#[tokio::test]
async fn the_group_cookie_keeps_a_client_in_its_group() {
    let (blue, green) = (Backend::named("blue").await, Backend::named("green").await);
    let bed = Bed::with(&[&blue], |config| {
        config.target_groups.insert("green".into(), group("green", &[&green]));
        let weighted = ["g", "green"].map(|group| WeightedGroup { group: group.into(), weight: 1 });
        listener(config).default_action =
            Action::Forward(Forward { groups: weighted.to_vec(), stickiness: Some(HOUR) });
    })
    .await;
    let first = bed.get("/").await;
    let given = cookies(&first);
    assert!(given[0].starts_with("AWSALBTG=") && given[1].starts_with("AWSALBTGCORS="), "{given:?}");
    for _ in 0..20 {
        assert_eq!(with_cookie(&bed, &given[0]).await.body, first.body);
    }
}
