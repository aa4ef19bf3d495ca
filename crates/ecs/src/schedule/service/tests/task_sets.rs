use serde_json::{Value as Json, json};

use super::Cloud;

fn set(c: &mut Cloud, definition: &str, percent: i64) -> String {
    let out = c.world.ok(
        "CreateTaskSet",
        json!({"cluster": "c", "service": "web", "taskDefinition": definition,
               "scale": {"value": percent, "unit": "PERCENT"}}),
    );
    out["taskSet"]["taskSetArn"].as_str().unwrap().to_owned()
}

fn describe(c: &mut Cloud, arn: &str) -> Json {
    let out = c.world.ok("DescribeTaskSets", json!({"cluster": "c", "service": "web", "taskSets": [arn]}));
    out["taskSets"][0].clone()
}

#[test]
fn task_sets_take_their_share_and_hand_over() {
    let mut c = Cloud::new(2);
    let v1 = c.define("web", "good", 100, false);
    let ask = json!({"cluster": "c", "serviceName": "web", "desiredCount": 4,
                     "deploymentController": {"type": "EXTERNAL"}});
    let made = c.world.ok("CreateService", ask);
    assert_eq!(made["service"]["deployments"], json!([]));
    let blue = set(&mut c, &v1, 100);
    let primary = json!({"cluster": "c", "service": "web", "primaryTaskSet": blue});
    c.world.ok("UpdateServicePrimaryTaskSet", primary);
    c.pass(10);
    let b = describe(&mut c, &blue);
    assert_eq!(
        (&b["status"], &b["stabilityStatus"], &b["runningCount"]),
        (&json!("PRIMARY"), &json!("STEADY_STATE"), &json!(4))
    );
    assert_eq!(c.describe("web")["taskDefinition"], json!(v1));

    let v2 = c.define("web", "good", 100, false);
    let green = set(&mut c, &v2, 30);
    assert_eq!(describe(&mut c, &green)["computedDesiredCount"], 2);
    c.pass(10);
    assert_eq!(c.describe("web")["runningCount"], 6);
    let primary = json!({"cluster": "c", "service": "web", "primaryTaskSet": green});
    c.world.ok("UpdateServicePrimaryTaskSet", primary);
    let all = json!({"cluster": "c", "service": "web", "taskSet": green, "scale": {"value": 100, "unit": "PERCENT"}});
    c.world.ok("UpdateTaskSet", all);
    let refused = json!({"cluster": "c", "service": "web", "taskSet": blue});
    assert!(c.world.fails("DeleteTaskSet", refused).starts_with("InvalidParameterException"));
    let forced = json!({"cluster": "c", "service": "web", "taskSet": blue, "force": true});
    assert_eq!(c.world.ok("DeleteTaskSet", forced)["taskSet"]["status"], "DRAINING");
    c.pass(10);
    let s = c.describe("web");
    assert_eq!((s["taskSets"].as_array().unwrap().len(), &s["runningCount"]), (1, &json!(4)));
    assert_eq!(s["taskDefinition"], json!(v2));
    c.update(json!({"desiredCount": 2}));
    c.pass(10);
    assert_eq!(describe(&mut c, &green)["runningCount"], 2);

    let events = c.describe("web")["events"].clone();
    let id = describe(&mut c, &green)["id"].as_str().unwrap().to_owned();
    let told = |n: usize| events[n]["message"].as_str().unwrap().to_owned();
    assert_eq!(told(0), format!("(service web, taskSet {id}) has reached a steady state."));
    assert!(told(1).starts_with(&format!("(service web, taskSet {id}) has stopped 2 running tasks: (task ")));

    let gone = json!({"cluster": "c", "service": "web", "force": true});
    c.world.ok("DeleteService", gone);
    c.pass(10);
    assert_eq!(c.describe("web")["status"], "INACTIVE");
}
