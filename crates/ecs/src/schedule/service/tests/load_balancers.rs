use serde_json::{Value as Json, json};

use super::Cloud;
use crate::rows::Task;
use elb::rows::Target;

fn balanced(group: &str) -> Json {
    json!({"loadBalancers": [{"targetGroupArn": group, "containerName": "app", "containerPort": 80}]})
}

#[test]
fn targets_are_registered_and_drain_before_tasks_stop() {
    let mut c = Cloud::new(2);
    let group = c.target_group();
    let d = c.define("web", "good", 100, false);
    c.create(&d, 1, balanced(&group));
    c.pass(10);
    assert_eq!(c.describe("web")["deployments"][0]["rolloutState"], "COMPLETED");
    c.define("web", "good", 100, false);
    c.update(json!({"taskDefinition": "web"}));
    c.pass(30);
    c.tells(
        "web",
        &[
            "has started 1 tasks: (task t1).",
            "registered 1 targets in (target-group g1)",
            "(deployment d1) deployment completed.",
            "has reached a steady state.",
            "has started 1 tasks: (task t2).",
            "registered 1 targets in (target-group g1)",
            "has stopped 1 running tasks: (task t1).",
            "deregistered 1 targets in (target-group g1)",
            "has begun draining connections on 1 tasks.",
            "(deployment d2) deployment completed.",
            "has reached a steady state.",
        ],
    );
    // The agent was told only after the target had drained.
    let table = c.world.region.tables().table::<Task>();
    let old = table.iter().find(|t| t.is_stopped()).unwrap();
    let took = old.stopped_at.unwrap().since(old.stopping_at.unwrap());
    assert!(took >= 5000, "it took {took} ms");
}

#[test]
fn a_target_that_fails_its_checks_is_replaced_first() {
    let mut c = Cloud::new(2);
    let group = c.target_group();
    let d = c.define("web", "good", 100, false);
    c.create(&d, 2, balanced(&group));
    c.pass(20);
    let target = c.world.region.tables().table::<Target>().iter().next().unwrap().clone();
    c.write(|tx| {
        let text = Some("Health checks failed".to_owned());
        elb::targets::report(
            tx,
            &target.group,
            &target.id,
            target.port,
            elb::rows::Health::Unhealthy,
            None,
            text,
        )
    });
    c.fewest_running = Some(("web".into(), i64::MAX));
    c.pass(20);
    assert_eq!(c.fewest_running.as_ref().unwrap().1, 2);
    let events = c.describe("web")["events"].clone();
    let told = events.as_array().unwrap().iter().any(|e| {
        let text = e["message"].as_str().unwrap();
        text.contains("is unhealthy in (target-group")
            && text.ends_with("due to (reason Health checks failed)")
    });
    assert!(told);
    let table = c.world.region.tables().table::<Task>();
    let stopped = table.iter().find(|t| t.is_stopped()).unwrap();
    assert_eq!(
        stopped.stopped_reason,
        Some(format!("Task failed ELB health checks in (target-group {group})"))
    );
}

#[test]
fn the_grace_period_spares_tasks_that_are_slow_to_start() {
    let mut c = Cloud::new(2);
    let group = c.target_group();
    let d = c.define("web", "sick", 100, false);
    let mut ask = balanced(&group);
    ask["healthCheckGracePeriodSeconds"] = json!(60);
    c.create(&d, 1, ask);
    c.pass(30);
    let first = c.tasks("web")[0].id.clone();
    assert_eq!(c.tasks("web").len(), 1);
    assert_eq!(c.describe("web")["deployments"][0]["rolloutState"], "IN_PROGRESS");
    // Its replacement comes first, and gets its own grace.
    c.pass(60);
    assert_eq!(c.tasks("web").len(), 2);
    c.pass(60);
    assert!(c.tasks("web").iter().all(|t| t.id != first));
}

#[test]
fn a_group_that_no_listener_leads_to_is_refused() {
    let mut c = Cloud::new(0);
    let group = c.target_group();
    c.write(|tx| tx.delete::<elb::rows::Rule>("rule"));
    let d = c.define("web", "good", 100, false);
    let mut ask = balanced(&group);
    ask["cluster"] = json!("c");
    ask["serviceName"] = json!("web");
    ask["taskDefinition"] = json!(d);
    assert_eq!(
        c.world.fails("CreateService", ask),
        format!(
            "InvalidParameterException: The target group with targetGroupArn {group} does not have an associated load balancer."
        )
    );
}
