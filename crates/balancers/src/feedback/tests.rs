use elb::rows::TargetGroup;
use proxy::report::TargetHealth;
use state::{Region, RegionConfig, Timestamp};

use super::*;
use crate::testing::{Made, make, scope};

const NOW: Timestamp = Timestamp(1_767_225_600_000);

/// A region with one target per port, in the group that a listener forwards to.
fn region(ports: &[u16]) -> (Region, Made) {
    let mut config = RegionConfig::new(&scope().account, &scope().region, 1);
    ec2::install(&mut config);
    elb::install(&mut config);
    let mut region = Region::new(config);
    let made = region
        .write(NOW, |tx| {
            let made = make(tx, 80)?;
            for port in ports {
                elb::targets::register(tx, &made.group, "127.0.0.9", *port, None);
            }
            Ok(made)
        })
        .unwrap();
    while region.step(NOW, 100) {}
    (region, made)
}

fn status(port: u16, state: HealthState, reason: Option<&'static str>, in_flight: u64) -> TargetStatus {
    TargetStatus {
        id: "127.0.0.9".into(),
        address: format!("127.0.0.9:{port}").parse().unwrap(),
        health: TargetHealth { state, reason, description: reason.map(|r| format!("because of {r}")) },
        in_flight,
    }
}

fn found(made: &Made, all: Vec<TargetStatus>) -> Found {
    Found::from([(made.group.as_str().into(), all)])
}

fn states(region: &Region, group: &str) -> Vec<(u16, Health, Option<String>)> {
    let prefix = TargetGroup::targets_prefix(group);
    region.tables().prefix::<Target>(&prefix).map(|t| (t.port, t.health, t.reason.clone())).collect()
}

fn tell(region: &mut Region, news: Vec<News>) {
    region
        .write(NOW, |tx| {
            news.into_iter().for_each(|n| n.tell(tx));
            Ok(())
        })
        .unwrap();
}

#[test]
fn what_is_new_is_told_once() {
    let (mut r, m) = region(&[1, 2, 3]);
    let f = found(
        &m,
        vec![
            status(1, HealthState::Healthy, None, 0),
            status(2, HealthState::Unhealthy, Some("Target.Timeout"), 0),
            status(3, HealthState::Initial, Some("Elb.InitialHealthChecking"), 0),
            status(4, HealthState::Healthy, None, 0),
        ],
    );
    let news = differences(r.tables(), &f);
    assert_eq!(news.len(), 3, "{news:?}");
    tell(&mut r, news);
    assert_eq!(
        states(&r, &m.group),
        [
            (1, Health::Healthy, None),
            (2, Health::Unhealthy, Some("Target.Timeout".into())),
            (3, Health::Initial, Some("Elb.InitialHealthChecking".into())),
        ]
    );
    assert_eq!(differences(r.tables(), &f), []);
}

#[test]
fn late_news_does_not_undo_what_the_tables_decided() {
    let (mut r, m) = region(&[1, 2]);
    let f =
        found(&m, vec![status(1, HealthState::Healthy, None, 0), status(2, HealthState::Healthy, None, 0)]);
    let news = differences(r.tables(), &f);
    r.write(NOW, |tx| {
        elb::targets::deregister(tx, &m.group, "127.0.0.9", 1);
        tx.update::<Target>(&Target::key_of(&m.group, "127.0.0.9", 2), |t| t.health = Health::Unused);
        Ok(())
    })
    .unwrap();
    tell(&mut r, news);
    let health: Vec<Health> = states(&r, &m.group).into_iter().map(|s| s.1).collect();
    assert_eq!(health, [Health::Draining, Health::Unused]);
    assert_eq!(differences(r.tables(), &f), []);
}

#[test]
fn targets_drain_while_something_is_in_flight() {
    let (mut r, m) = region(&[1, 2, 3, 4]);
    r.write(NOW, |tx| {
        for port in [1, 2, 3] {
            elb::targets::deregister(tx, &m.group, "127.0.0.9", port);
        }
        Ok(())
    })
    .unwrap();
    let f = found(
        &m,
        vec![
            status(1, HealthState::Draining, None, 0),
            status(2, HealthState::Draining, None, 1),
            // The data plane has not yet been told of the third.
            status(3, HealthState::Healthy, None, 0),
            status(4, HealthState::Healthy, None, 0),
        ],
    );
    let ports: Vec<u16> = idle(r.tables(), &f).into_iter().map(|k| k.port).collect();
    assert_eq!(ports, [1]);
    let ports: Vec<u16> = idle(r.tables(), &Found::new()).into_iter().map(|k| k.port).collect();
    assert_eq!(ports, [1, 2, 3], "what the data plane does not have is idle");
    let done = idle(r.tables(), &f).into_iter().map(News::Drained).collect();
    tell(&mut r, done);
    assert_eq!(states(&r, &m.group).iter().map(|s| s.0).collect::<Vec<_>>(), [2, 3, 4]);
}

#[test]
fn assumed_health_concerns_targets_in_use() {
    let (mut r, m) = region(&[1, 2, 3]);
    r.write(NOW, |tx| {
        elb::targets::deregister(tx, &m.group, "127.0.0.9", 1);
        tx.update::<Target>(&Target::key_of(&m.group, "127.0.0.9", 2), |t| t.health = Health::Unused);
        Ok(())
    })
    .unwrap();
    let news = assumed(r.tables());
    tell(&mut r, news);
    let health: Vec<Health> = states(&r, &m.group).into_iter().map(|s| s.1).collect();
    assert_eq!(health, [Health::Draining, Health::Unused, Health::Healthy]);
    assert_eq!(assumed(r.tables()), []);
}
