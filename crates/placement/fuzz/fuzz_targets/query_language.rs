//! The Cluster Query Language: reading, printing, evaluating.
#![no_main]

use libfuzzer_sys::fuzz_target;
use placement::query::{Facts, fuzz};

/// An instance that has something to say about every subject.
struct Instance;

impl Facts for Instance {
    fn agent_connected(&self) -> bool {
        true
    }
    fn agent_version(&self) -> Option<&str> {
        Some("1.105.1")
    }
    fn ec2_instance_id(&self) -> Option<&str> {
        Some("i-0123456789abcdef0")
    }
    fn registered_at(&self) -> i64 {
        1_529_360_908_000
    }
    fn running_tasks(&self) -> i64 {
        3
    }
    fn attribute(&self, name: &str) -> Option<Option<&str>> {
        match name {
            "ecs.instance-type" => Some(Some("t3.small")),
            "ecs.capability.task-eni" => Some(None),
            _ => None,
        }
    }
    fn any_group(&self, test: &mut dyn FnMut(&str) -> bool) -> bool {
        ["service:web", "family:batch"].into_iter().any(test)
    }
}

fuzz_target!(|bytes: &[u8]| fuzz(bytes, &Instance));
