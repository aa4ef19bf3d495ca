use serde_json::json;

use super::Cloud;
use crate::rows::Task;

/// Ten thousand tasks would take an unoptimized test too long; the batches are the same.
#[test]
fn thousands_of_tasks_are_started_in_batches() {
    let mut c = Cloud::new(50);
    let d = c.define("web", "good", 10, false);
    c.create(&d, 2500, json!({}));
    let mut batches = 0;
    while c.world.step(1) {
        batches += 1;
        assert!(batches < 100, "controllers do not come to rest");
    }
    assert_eq!(c.tasks("web").len(), 2500);
    let spread = c.spread("web");
    assert!(spread.values().all(|n| *n == 50), "{spread:?}");
    c.pass(10);
    assert_eq!(c.describe("web")["runningCount"], 2500);
    let twice = c.world.region.tables().table::<Task>().len();
    assert_eq!(twice, 2500, "no task was started twice");
}
