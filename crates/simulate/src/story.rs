//! What happened, told line by line with short names instead of ids: the golden output of scenarios, the end of a failed
//! randomized run, and (as a hash) the proof that two runs of a seed are the same.

use std::collections::{BTreeMap, VecDeque};

use ecs::rows::{ContainerInstance, Deployment, DeploymentRole, Service, ServiceEventRow, TargetState, Task};
use elb::rows::{Target, TargetGroup};
use state::Timestamp;

use crate::machine::Machine;
use crate::plane::Batch;
use crate::world::START;

/// Lines kept of a story that is not told.
const KEPT: usize = 300;

/// The story so far.
pub struct Story {
    told: bool,
    names: BTreeMap<String, String>,
    tasks: usize,
    deployments: usize,
    /// What happened at this moment: who and what.
    at: Timestamp,
    moment: Vec<(String, String)>,
    lines: VecDeque<String>,
    hash: u64,
}

impl Story {
    /// An empty story. One that is not told keeps its end only.
    pub fn new(told: bool) -> Story {
        Story {
            told,
            names: BTreeMap::new(),
            tasks: 0,
            deployments: 0,
            at: START,
            moment: Vec::new(),
            lines: VecDeque::new(),
            hash: 0xcbf2_9ce4_8422_2325,
        }
    }

    /// All lines that are kept.
    pub fn lines(&self) -> impl Iterator<Item = &str> {
        self.lines.iter().map(String::as_str)
    }
    /// A number that differs where stories differ (FNV-1a over all lines).
    pub fn hash(&self) -> u64 {
        self.hash
    }

    /// Adds a line as it is.
    pub fn line(&mut self, text: &str) {
        self.flush();
        self.write(text.to_owned());
    }

    fn write(&mut self, line: String) {
        for b in line.bytes() {
            self.hash = (self.hash ^ u64::from(b)).wrapping_mul(0x0100_0000_01b3);
        }
        self.lines.push_back(line);
        if !self.told && self.lines.len() > KEPT {
            self.lines.pop_front();
        }
    }

    /// Adds what somebody did or what became of them.
    pub fn say(&mut self, now: Timestamp, who: &str, what: &str) {
        if now != self.at {
            self.flush();
            self.at = now;
        }
        self.moment.push((who.to_owned(), what.to_owned()));
    }

    /// Something about a task.
    pub fn task(&mut self, now: Timestamp, id: &str, what: &str) {
        let who = self.name(id);
        self.say(now, &who, what);
    }

    /// Writes the moment: those to whom the same happened share a line.
    pub fn flush(&mut self) {
        let seconds = self.at.since(START) as f64 / 1000.0;
        let moment = std::mem::take(&mut self.moment);
        let mut groups: Vec<(Vec<String>, String)> = Vec::new();
        for (who, what) in moment {
            // What is said of services keeps its order; only one right after the other shares a line.
            let told = what.starts_with('"');
            let same = groups.iter_mut().rev().take(if told { 1 } else { usize::MAX });
            match same.into_iter().find(|(all, w)| *w == what && !(told && all.contains(&who))) {
                Some((all, _)) => all.push(who),
                None => groups.push((vec![who], what)),
            }
        }
        for (who, what) in groups {
            self.write(format!("{seconds:>9.3}  {}: {what}", who.join(" ")));
        }
    }

    /// The short name of an id, or the id.
    pub fn name(&self, id: &str) -> String {
        self.names.get(id).cloned().unwrap_or_else(|| id.to_owned())
    }
    /// The id of a short name.
    pub fn id(&self, name: &str) -> Option<&str> {
        self.names.iter().find(|(_, n)| *n == name).map(|(id, _)| id.as_str())
    }

    /// A sentence with names for the ids in it.
    pub fn plain(&self, text: &str) -> String {
        let is_id = |c: char| c.is_ascii_alphanumeric() || "-_/:".contains(c);
        let mut out = String::with_capacity(text.len());
        let mut rest = text;
        while let Some(start) = rest.find(is_id) {
            out.push_str(&rest[..start]);
            rest = &rest[start..];
            let end = rest.find(|c| !is_id(c)).unwrap_or(rest.len());
            let word = &rest[..end];
            let bare = word.trim_end_matches(':');
            out.push_str(&self.name(bare));
            out.push_str(&word[bare.len()..]);
            rest = &rest[end..];
        }
        out.push_str(rest);
        out
    }

    /// Learns the machines' ids.
    pub fn knows(&mut self, machines: &BTreeMap<String, Machine>) {
        for m in machines.values() {
            if !self.names.contains_key(&m.ec2) {
                self.names.insert(m.ec2.clone(), m.name.clone());
            }
            if let Some(key) = m.key()
                && let Some((_, id)) = key.split_once('/')
                && !self.names.contains_key(id)
            {
                self.names.insert(id.to_owned(), m.name.clone());
            }
        }
    }

    /// Tells a commit.
    pub fn commit(&mut self, now: Timestamp, batch: &Batch, machines: &BTreeMap<String, Machine>) {
        for c in &batch.changes {
            if let Some((old, new)) = c.of::<Task>() {
                self.task_changed(now, old, new);
            } else if let Some((old, new)) = c.of::<Service>() {
                self.service_changed(now, old, new);
            } else if let Some((None, Some(event))) = c.of::<ServiceEventRow>() {
                let text = event.message.replacen(&format!("(service {}) ", event.service), "", 1);
                let text = format!("\"{}\"", self.plain(&text));
                self.say(now, &event.service, &text);
            } else if let Some((old, new)) = c.of::<ContainerInstance>() {
                self.instance_changed(now, old, new, machines);
            } else if let Some((old, new)) = c.of::<Target>() {
                self.target_changed(now, old, new);
            } else if let Some((None, Some(group))) = c.of::<TargetGroup>() {
                self.names.insert(group.arn.clone(), group.name.clone());
            }
        }
    }

    fn task_changed(&mut self, now: Timestamp, old: Option<&Task>, new: Option<&Task>) {
        let Some(new) = new else { return };
        let Some(old) = old else {
            self.tasks += 1;
            self.names.insert(new.id.clone(), format!("t{}", self.tasks));
            let on = new.container_instance.as_deref().map(|i| self.name(i)).unwrap_or_default();
            let zone = new.availability_zone.clone().unwrap_or_default();
            let text = format!("{}:{} placed on {on} ({zone})", new.family, new.revision);
            return self.task(now, &new.id, &text);
        };
        if new.stop_desired && !old.stop_desired && new.stopping_at == Some(now) {
            let reason = self.plain(new.stopped_reason.as_deref().unwrap_or_default());
            self.task(now, &new.id, &format!("is to stop: {reason}"));
        }
        if new.last_status != old.last_status {
            let mut text = new.last_status.as_str().to_owned();
            if new.is_stopped() {
                let code = new.stop_code.map_or("", |c| c.as_str());
                text = format!("STOPPED ({code})");
                if let Some(exit) = new.containers.first().and_then(|c| c.exit_code) {
                    text.push_str(&format!(" exit code {exit}"));
                }
                if new.orphaned {
                    text.push_str(", given up");
                }
            }
            self.task(now, &new.id, &text);
        } else if new.health != old.health {
            self.task(now, &new.id, &format!("container {}", new.health.as_str()));
        }
        if new.protection != old.protection {
            self.task(now, &new.id, if new.protection.is_some() { "protected" } else { "not protected" });
        }
        for (before, after) in old.targets.iter().zip(&new.targets) {
            if after.state == TargetState::Gone && before.state != TargetState::Gone {
                self.task(now, &new.id, "has left its target group");
            }
        }
    }

    fn service_changed(&mut self, now: Timestamp, old: Option<&Service>, new: Option<&Service>) {
        let Some(new) = new else { return };
        if old.map(|o| o.status) != Some(new.status) {
            self.say(now, &new.name, new.status.as_str());
        }
        if old.is_some_and(|o| o.desired_count != new.desired_count) {
            self.say(now, &new.name, &format!("desired count {}", new.desired_count));
        }
        let before = old.map(|o| o.deployments.as_slice()).unwrap_or_default();
        for d in new.deployments.iter().rev() {
            let was: Option<&Deployment> = before.iter().find(|b| b.id == d.id);
            if was.is_none() {
                self.deployments += 1;
                self.names.insert(d.id.clone(), format!("d{}", self.deployments));
            }
            if was.map(|w| (w.role, w.rollout_state)) != Some((d.role, d.rollout_state)) {
                let role = if d.role == DeploymentRole::Primary { "PRIMARY" } else { "ACTIVE" };
                let definition = d.settings.task_definition.rsplit('/').next().unwrap_or_default();
                let text = format!(
                    "deployment {} of {definition} {role} {}",
                    self.name(&d.id),
                    d.rollout_state.as_str()
                );
                self.say(now, &new.name, &text);
            }
        }
        for gone in before.iter().filter(|b| new.deployments.iter().all(|d| d.id != b.id)) {
            let text = format!("deployment {} gone", self.name(&gone.id));
            self.say(now, &new.name, &text);
        }
    }

    fn instance_changed(
        &mut self,
        now: Timestamp,
        old: Option<&ContainerInstance>,
        new: Option<&ContainerInstance>,
        machines: &BTreeMap<String, Machine>,
    ) {
        let Some(new) = new else { return };
        let machine = machines.values().find(|m| Some(&m.ec2) == new.ec2_instance_id.as_ref());
        if let Some(m) = machine {
            self.names.insert(new.id.clone(), m.name.clone());
            self.names.insert(m.ec2.clone(), m.name.clone());
        }
        let who = format!("instance {}", self.name(&new.id));
        let Some(old) = old else {
            let zone = new.zone().unwrap_or("no zone");
            return self.say(now, &who, &format!("joins in {zone}"));
        };
        if old.status != new.status {
            self.say(now, &who, new.status.as_str());
        }
        if old.agent_connected != new.agent_connected {
            self.say(now, &who, if new.agent_connected { "connected" } else { "disconnected" });
        }
    }

    fn target_changed(&mut self, now: Timestamp, old: Option<&Target>, new: Option<&Target>) {
        let Some(t) = new.or(old) else { return };
        let who = format!("target {}:{}", self.name(&t.id), t.port);
        match (old.map(|t| t.health), new.map(|t| t.health)) {
            (before, Some(health)) if before != Some(health) => {
                self.say(now, &who, &format!("{health:?}").to_lowercase());
            }
            (Some(_), None) => self.say(now, &who, "removed"),
            _ => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_are_told_by_name() {
        let mut story = Story::new(true);
        story.names.insert("ecs-svc/0123".into(), "d1".into());
        story.names.insert("abc".into(), "t1".into());
        let text = "(deployment ecs-svc/0123) has started 1 tasks: (task abc).";
        assert_eq!(story.plain(text), "(deployment d1) has started 1 tasks: (task t1).");
    }

    #[test]
    fn what_happened_to_several_at_once_is_one_line() {
        let mut story = Story::new(true);
        story.say(START, "t1", "RUNNING");
        story.say(START, "web", "\"has started\"");
        story.say(START, "t2", "RUNNING");
        story.flush();
        let lines: Vec<&str> = story.lines().collect();
        assert_eq!(lines, ["    0.000  t1 t2: RUNNING", "    0.000  web: \"has started\""]);
    }
}
