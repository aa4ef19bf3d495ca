//! A region with agents and a balancer that live in virtual time.

use std::collections::BTreeMap;

use elb::rows::{Health, HealthCheck, LoadBalancer, Rule, Target, TargetGroup, ZoneAttachment};
use serde_json::{Value as Json, json};
use shapes::ecs as api;
use shapes::elbv2;
use state::{Region, Timestamp, Tx};

use crate::api::testing::{self, ACCOUNT, START, World};
use crate::rows::{InstanceStatus, Resources, Service, Status, Task};
use crate::stopping;

/// Seconds that an agent takes to start a task, and to stop it.
const STARTS_S: i64 = 2;
const STOPS_S: i64 = 1;
/// Seconds after which a balancer has judged a target, and after which a target has drained.
const JUDGED_S: i64 = 4;
const DRAINED_S: i64 = 5;

pub struct Cloud {
    pub world: World,
    names: BTreeMap<String, String>,
    /// Lowest share of healthy tasks seen, in tasks, while watched.
    pub fewest_running: Option<(String, i64)>,
}

impl Cloud {
    /// A cluster `c` with instances `i0`, `i1`, ... in zones `us-east-1a`, `us-east-1b` in turn.
    pub fn new(instances: usize) -> Cloud {
        let mut world = World::new();
        world.ok("CreateCluster", json!({"clusterName": "c"}));
        let mut cloud = Cloud { world, names: BTreeMap::new(), fewest_running: None };
        for i in 0..instances {
            cloud.join(&format!("i{i}"), ["us-east-1a", "us-east-1b"][i % 2]);
        }
        cloud
    }

    /// An instance joins, with 2,048 CPU units and 4,096 MiB.
    pub fn join(&mut self, id: &str, zone: &str) {
        let mut row = testing::instance("c", id);
        row.ec2_instance_id = Some(format!("i-{id}"));
        row.attributes.insert("ecs.availability-zone".into(), Some(zone.into()));
        row.attributes.insert("ecs.capability.container-health-check".into(), None);
        for version in 17..30 {
            let name = format!("com.amazonaws.ecs.capability.docker-remote-api.1.{version}");
            row.attributes.insert(name, None);
        }
        row.registered = Resources { cpu: 2048, memory: 4096, ..Default::default() };
        row.registered_at = self.world.now;
        self.world.put(row);
    }

    pub fn change_instance(&mut self, id: &str, change: impl FnOnce(&mut crate::rows::ContainerInstance)) {
        let now = self.world.now;
        let done = self.world.region.write(now, |tx| {
            assert!(tx.update::<crate::rows::ContainerInstance>(&format!("c/{id}"), change));
            Ok(())
        });
        done.expect("the instance is there");
    }

    pub fn drain(&mut self, id: &str) {
        self.change_instance(id, |i| i.status = InstanceStatus::Draining);
    }

    /// Registers a revision of `family` whose container runs `image`: `good`, `fails` (does not start), `crashes` (ends a
    /// second after it started), `sick` (its check, or the balancer's, fails). With `checked` it has a container check.
    pub fn define(&mut self, family: &str, image: &str, memory: i64, checked: bool) -> String {
        let mut container = json!({"name": "app", "image": image, "memory": memory, "cpu": 10,
            "portMappings": [{"containerPort": 80, "hostPort": 0}]});
        if checked {
            container["healthCheck"] = json!({"command": ["CMD-SHELL", "true"]});
        }
        let out = self
            .world
            .ok("RegisterTaskDefinition", json!({"family": family, "containerDefinitions": [container]}));
        out["taskDefinition"]["taskDefinitionArn"].as_str().expect("an ARN").to_owned()
    }

    /// Creates the service `web`; `more` adds members.
    pub fn create(&mut self, definition: &str, desired: i64, more: Json) -> Json {
        let mut input = json!({"cluster": "c", "serviceName": "web", "taskDefinition": definition});
        if more["schedulingStrategy"] != "DAEMON" {
            input["desiredCount"] = json!(desired);
        }
        merge(&mut input, more);
        self.world.ok("CreateService", input)
    }

    pub fn update(&mut self, more: Json) -> Json {
        let mut input = json!({"cluster": "c", "service": "web"});
        merge(&mut input, more);
        self.world.ok("UpdateService", input)
    }

    pub fn describe(&mut self, service: &str) -> Json {
        let out = self.world.ok("DescribeServices", json!({"cluster": "c", "services": [service]}));
        out["services"][0].clone()
    }

    /// A balanced target group.
    pub fn target_group(&mut self) -> String {
        let arn = format!("arn:aws:elasticloadbalancing:us-east-1:{ACCOUNT}:targetgroup/tg/1");
        let attributes = [("deregistration_delay.timeout_seconds".to_owned(), DRAINED_S.to_string())];
        self.world.put(TargetGroup {
            arn: arn.clone(),
            name: "tg".into(),
            protocol: Some(elbv2::ProtocolEnum::Http),
            protocol_version: None,
            port: Some(80),
            vpc: None,
            target_type: elbv2::TargetTypeEnum::Instance,
            ip_address_type: Default::default(),
            health_check: HealthCheck {
                enabled: true,
                protocol: elbv2::ProtocolEnum::Http,
                port: "traffic-port".into(),
                path: Some("/".into()),
                interval_seconds: 5,
                timeout_seconds: 2,
                healthy_threshold: 2,
                unhealthy_threshold: 2,
                matcher: Some("200".into()),
            },
            attributes: attributes.into(),
            created_at: START,
            tags: Default::default(),
        });
        let zone = |zone: &str| ZoneAttachment {
            zone: zone.into(),
            subnet: "subnet-1".into(),
            interface: "eni-1".into(),
            address: "10.0.0.1".into(),
        };
        self.world.put(LoadBalancer {
            arn: "lb".into(),
            name: "lb".into(),
            dns_name: "lb.localhost".into(),
            hosted_zone: "Z1".into(),
            kind: Default::default(),
            scheme: Default::default(),
            state: Default::default(),
            vpc: "vpc-1".into(),
            ip_address_type: Default::default(),
            security_groups: Vec::new(),
            zones: vec![zone("us-east-1a"), zone("us-east-1b")],
            attributes: Default::default(),
            created_at: START,
            tags: Default::default(),
        });
        self.world.put(Rule {
            arn: "rule".into(),
            listener: "listener".into(),
            load_balancer: "lb".into(),
            priority: 1,
            conditions: Vec::new(),
            actions: vec![elbv2::Action { target_group_arn: Some(arn.clone()), ..Default::default() }],
            tags: Default::default(),
        });
        arn
    }

    /// Lets time pass, second by second, everybody doing what is theirs.
    pub fn pass(&mut self, seconds: i64) {
        for _ in 0..seconds {
            self.settle();
            self.turn();
        }
        self.settle();
    }

    /// The control plane is killed and starts again from its stored rows.
    pub fn restart(&mut self) {
        let mut rows = Vec::new();
        self.world.region.tables().for_each(&mut |t, k, row| rows.push((t, k.to_string(), row)));
        let mut world = World::new();
        for (table, key, row) in &rows {
            world.region.load(table, key, &row.to_json()).expect("a stored row can be read");
        }
        let mut back = Vec::new();
        world.region.tables().for_each(&mut |t, k, row| back.push((t, k.to_string(), row)));
        assert_eq!(format!("{rows:?}"), format!("{back:?}"), "rows are as they were");
        world.now = self.world.now;
        world.region.start();
        self.world = world;
        // A region that starts anew has another seed; here its generator moves on, so that no id is given twice.
        let used = self.world.now.since(START);
        self.write(|tx| (0..used).for_each(|_| _ = tx.random().next_u64()));
    }

    /// The next second: agents and the balancer act.
    pub fn turn(&mut self) {
        let now = self.world.now.plus_s(1);
        self.world.now = now;
        agents(&mut self.world.region, now);
        balancer(&mut self.world.region, now);
    }

    fn settle(&mut self) {
        let mut rounds = 0;
        while self.world.step(1000) {
            rounds += 1;
            assert!(rounds < 1000, "controllers do not come to rest");
        }
        if let Some((service, fewest)) = &mut self.fewest_running {
            let key = format!("c/{service}");
            let up = |t: &Task| t.last_status == Status::Running && !t.stop_desired;
            let running =
                self.world.region.tables().by_index::<Task>("service", &key).filter(|t| up(t)).count();
            *fewest = (*fewest).min(running as i64);
        }
    }

    pub fn service(&self, name: &str) -> Service {
        (**self.world.region.tables().get::<Service>(&format!("c/{name}")).expect("the service")).clone()
    }

    /// Live tasks of a service: by instance, in order.
    pub fn tasks(&self, service: &str) -> Vec<Task> {
        let key = format!("c/{service}");
        let live = self.world.region.tables().by_index::<Task>("service", &key);
        live.filter(|t| !t.stop_desired).map(|t| (**t).clone()).collect()
    }

    /// How many live tasks each instance has.
    pub fn spread(&self, service: &str) -> BTreeMap<String, usize> {
        let mut out = BTreeMap::new();
        for t in self.tasks(service) {
            *out.entry(t.container_instance.unwrap_or_default()).or_default() += 1;
        }
        out
    }

    pub fn write<T>(&mut self, f: impl FnOnce(&mut Tx) -> T) -> T {
        let now = self.world.now;
        self.world.region.write(now, |tx| Ok(f(tx))).expect("it does not fail")
    }

    /// The events of a service, oldest first, without its name. Ids of tasks, deployments and groups become `t1`, `d1`, ... in
    /// the order in which they are first told; of several tasks in one sentence only the number is compared.
    #[track_caller]
    pub fn tells(&mut self, service: &str, expected: &[&str]) {
        let events = self.describe(service)["events"].clone();
        let mut got: Vec<String> = Vec::new();
        for e in events.as_array().expect("a list").iter().rev() {
            let text = e["message"].as_str().expect("a text");
            let text = text.strip_prefix(&format!("(service {service}) ")).unwrap_or(text).to_owned();
            let (words, tasks) =
                (text.split("(task ").next().unwrap_or_default(), text.matches("(task ").count());
            got.push(if tasks > 1 { format!("{words}(tasks)") } else { self.rename(&text) });
        }
        assert_eq!(got, expected, "told: {got:#?}");
    }

    fn rename(&mut self, text: &str) -> String {
        let mut out = Vec::new();
        for word in text.split(' ') {
            let bare = word.trim_matches(|c: char| !c.is_ascii_alphanumeric());
            let kind = match bare {
                b if b.len() == 32 && b.bytes().all(|c| c.is_ascii_hexdigit()) => "t",
                b if b.starts_with("ecs-svc/") => "d",
                b if b.starts_with("arn:aws:elasticloadbalancing") => "g",
                _ => {
                    out.push(word.to_owned());
                    continue;
                }
            };
            let next = format!("{kind}{}", self.names.values().filter(|n| n.starts_with(kind)).count() + 1);
            let name = self.names.entry(bare.to_owned()).or_insert(next);
            out.push(word.replace(bare, name));
        }
        out.join(" ")
    }
}

fn merge(into: &mut Json, more: Json) {
    if let Json::Object(more) = more {
        for (k, v) in more {
            into[k] = v;
        }
    }
}

/// Every connected agent does what is due.
fn agents(region: &mut Region, now: Timestamp) {
    let tables = region.tables();
    let connected = |t: &Task| {
        let id = t.container_instance.clone().unwrap_or_default();
        let row = tables.get::<crate::rows::ContainerInstance>(&format!("{}/{id}", t.cluster));
        row.is_some_and(|i| i.agent_connected)
    };
    let live: Vec<Task> = tables
        .table::<Task>()
        .iter()
        .filter(|t| !t.is_stopped() && connected(t))
        .map(|t| (**t).clone())
        .collect();
    let acted = region.write(now, |tx| {
        live.iter().for_each(|t| agent(tx, t, now));
        Ok(())
    });
    acted.expect("agents do not fail");
}

fn agent(tx: &mut Tx, t: &Task, now: Timestamp) {
    let key = Task::key_of(&t.cluster, &t.id);
    let image = t.containers[0].image.clone();
    let since = |at: Option<Timestamp>| at.map_or(i64::MAX, |at| now.since(at) / 1000);
    let ended = |code: api::TaskStopCode| {
        move |t: &mut Task| {
            t.stop_code = Some(code);
            t.execution_stopped_at = Some(now);
        }
    };
    if t.agent_should_stop() {
        if since(t.stopping_at) >= STOPS_S {
            stopping::finish(tx, &key);
        }
    } else if t.last_status == Status::Pending && now.since(t.created_at) / 1000 >= STARTS_S {
        if image == "fails" {
            tx.update::<Task>(&key, ended(api::TaskStopCode::TaskFailedToStart));
            stopping::finish(tx, &key);
            return;
        }
        tx.update::<Task>(&key, |t| {
            t.last_status = Status::Running;
            t.started_at = Some(now);
            for (i, c) in t.containers.iter_mut().enumerate() {
                c.last_status = "RUNNING".into();
                c.network_bindings = vec![api::NetworkBinding {
                    container_port: Some(80),
                    host_port: Some(32768 + (now.0 / 1000 % 20_000) + i as i64),
                    ..Default::default()
                }];
            }
        });
        // Ports must differ: take them from the task's id.
        tx.update::<Task>(&key, |t| {
            let port = 32_768 + i64::from_str_radix(&t.id[..4], 16).unwrap_or(0) % 20_000;
            t.containers[0].network_bindings[0].host_port = Some(port);
        });
    } else if t.last_status == Status::Running {
        if image == "crashes" && since(t.started_at) >= 1 {
            tx.update::<Task>(&key, ended(api::TaskStopCode::EssentialContainerExited));
            stopping::finish(tx, &key);
        } else if t.containers[0].has_health_check && since(t.started_at) >= JUDGED_S {
            let sick = image == "sick";
            tx.update::<Task>(&key, |t| {
                t.health = if sick { api::HealthStatus::Unhealthy } else { api::HealthStatus::Healthy };
            });
        }
    }
}

/// The balancer judges targets: those of sick tasks fail.
fn balancer(region: &mut Region, now: Timestamp) {
    let tables = region.tables();
    let due = |t: &&std::sync::Arc<Target>| {
        t.health == Health::Initial && now.since(t.registered_at) / 1000 >= JUDGED_S
    };
    let targets: Vec<Target> = tables.table::<Target>().iter().filter(due).map(|t| (**t).clone()).collect();
    let sick = |target: &Target| {
        let of_it = |t: &Task| t.targets.iter().any(|b| b.target == Some((target.id.clone(), target.port)));
        tables.table::<Task>().iter().any(|t| of_it(t) && t.containers[0].image == "sick")
    };
    let verdicts: Vec<(Target, bool)> =
        targets.into_iter().map(|t| (sick(&t), t)).map(|(s, t)| (t, s)).collect();
    let judged = region.write(now, |tx| {
        for (t, sick) in &verdicts {
            let (health, text) = match sick {
                true => (Health::Unhealthy, Some("Health checks failed".to_owned())),
                false => (Health::Healthy, None),
            };
            elb::targets::report(tx, &t.group, &t.id, t.port, health, None, text);
        }
        Ok(())
    });
    judged.expect("the balancer does not fail");
}
