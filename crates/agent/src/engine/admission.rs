//! Which tasks may begin: first in, first out, once what they need is really free.
//!
//! The scheduler may place a task on resources that a stopping task still holds. The agent makes the new one wait until the
//! old one's containers have ended, or two tasks would fight for a port or be killed for want of memory.

use std::collections::{BTreeMap, BTreeSet, VecDeque};

use crate::payload::Task;

/// What a task takes.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Need {
    /// CPU units.
    pub cpu: i64,
    /// MiB.
    pub memory: i64,
    /// Fixed host ports, with whether they are UDP.
    pub ports: BTreeSet<(u16, bool)>,
    /// Graphics processors.
    pub gpus: BTreeSet<String>,
}

impl Need {
    /// What `task` takes.
    pub fn of(task: &Task) -> Need {
        let mut ports = BTreeSet::new();
        if matches!(task.network_mode(), "bridge" | "host") {
            for mapping in task.containers.iter().flat_map(|container| &container.port_mappings) {
                let port = match task.network_mode() {
                    "host" => mapping.container_port,
                    _ => mapping.host_port,
                };
                if port != 0 {
                    ports.insert((port, mapping.protocol.eq_ignore_ascii_case("udp")));
                }
            }
        }
        let gpus = task.associations.iter().filter(|a| a.r#type == "gpu").map(|a| a.name.clone()).collect();
        Need { cpu: task.cpu_units(), memory: task.memory_mib(), ports, gpus }
    }
}

/// The instance's resources, who holds what, and who waits.
#[derive(Debug, Default)]
pub struct Admission {
    cpu: i64,
    memory: i64,
    holders: BTreeMap<String, Need>,
    waiting: VecDeque<(String, Need)>,
}

/// What became of a waiting task.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// It may begin.
    Admitted(String),
    /// It needs more than the instance has at all.
    Refused(String),
}

impl Admission {
    /// An instance with this much CPU (units) and memory (MiB).
    pub fn new(cpu: i64, memory: i64) -> Self {
        Admission { cpu, memory, ..Self::default() }
    }

    /// A task that was admitted before the agent restarted.
    pub fn hold(&mut self, arn: &str, need: Need) {
        self.holders.insert(arn.to_owned(), need);
    }

    /// A new task goes to the end of the line; one that waits or holds already stays where it is.
    pub fn enqueue(&mut self, arn: &str, need: Need) {
        if !self.holders.contains_key(arn) && !self.waiting.iter().any(|(waiting, _)| waiting == arn) {
            self.waiting.push_back((arn.to_owned(), need));
        }
    }

    /// A task has ended, wherever it was.
    pub fn release(&mut self, arn: &str) {
        self.holders.remove(arn);
        self.waiting.retain(|(waiting, _)| waiting != arn);
    }

    /// Lets in whom it can, from the head of the line on. The line stops at the first that must wait.
    pub fn admit(&mut self) -> Vec<Verdict> {
        let mut verdicts = Vec::new();
        while let Some((_, need)) = self.waiting.front() {
            let never = need.cpu > self.cpu || need.memory > self.memory;
            if !never && !self.fits(need) {
                break;
            }
            let (arn, need) = self.waiting.pop_front().expect("the head is there");
            if never {
                verdicts.push(Verdict::Refused(arn));
            } else {
                self.holders.insert(arn.clone(), need);
                verdicts.push(Verdict::Admitted(arn));
            }
        }
        verdicts
    }

    fn fits(&self, need: &Need) -> bool {
        let cpu: i64 = self.holders.values().map(|held| held.cpu).sum();
        let memory: i64 = self.holders.values().map(|held| held.memory).sum();
        let free = |held: &Need| held.ports.is_disjoint(&need.ports) && held.gpus.is_disjoint(&need.gpus);
        cpu + need.cpu <= self.cpu && memory + need.memory <= self.memory && self.holders.values().all(free)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn need(cpu: i64, port: u16) -> Need {
        let ports = if port == 0 { BTreeSet::new() } else { BTreeSet::from([(port, false)]) };
        Need { cpu, memory: cpu, ports, gpus: BTreeSet::new() }
    }

    fn admitted(admission: &mut Admission) -> Vec<String> {
        let name = |verdict| match verdict {
            Verdict::Admitted(arn) => arn,
            Verdict::Refused(arn) => format!("!{arn}"),
        };
        admission.admit().into_iter().map(name).collect()
    }

    #[test]
    fn a_port_is_waited_for_until_its_holder_ends() {
        let mut admission = Admission::new(1000, 1000);
        admission.enqueue("a", need(100, 80));
        admission.enqueue("b", need(100, 80));
        admission.enqueue("c", need(100, 0));
        assert_eq!(admitted(&mut admission), ["a"]);
        assert!(admitted(&mut admission).is_empty(), "c does not overtake b");
        admission.release("a");
        assert_eq!(admitted(&mut admission), ["b", "c"]);
    }

    #[test]
    fn cpu_and_memory_are_waited_for_and_the_impossible_refused() {
        let mut admission = Admission::new(1000, 1000);
        for (arn, cpu) in [("a", 800), ("b", 2000), ("c", 300)] {
            admission.enqueue(arn, need(cpu, 0));
        }
        assert_eq!(admitted(&mut admission), ["a", "!b"]);
        admission.release("a");
        assert_eq!(admitted(&mut admission), ["c"]);
    }

    #[test]
    fn udp_and_tcp_do_not_conflict_and_waiting_tasks_can_leave() {
        let mut admission = Admission::new(1000, 1000);
        admission.hold("a", need(0, 53));
        let udp = Need { ports: BTreeSet::from([(53, true)]), ..Need::default() };
        admission.enqueue("b", need(0, 53));
        admission.enqueue("c", udp);
        assert!(admitted(&mut admission).is_empty());
        admission.release("b");
        assert_eq!(admitted(&mut admission), ["c"]);
    }
}
