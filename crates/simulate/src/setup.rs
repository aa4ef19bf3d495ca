//! Making worlds: machines, task definitions, balancers.

use std::collections::BTreeMap;

use compute::LaunchSpec;
use ec2::rows::Subnet;
use serde_json::{Value as Json, json};

use crate::behaviour::Behaviour;
use crate::machine::{Machine, Spec};
use crate::plane::{Outcome, REGION};
use crate::world::{CLUSTER, World};

/// What a task definition has, as far as simulations vary it.
#[derive(Clone, Debug)]
pub struct Definition {
    pub family: String,
    pub image: String,
    pub cpu: i64,
    pub memory: i64,
    pub gpus: usize,
    /// Container port.
    pub port: Option<u16>,
    /// Fixed host port.
    pub host_port: u16,
    pub health_check: bool,
    pub stop_timeout: Option<i64>,
}

impl Definition {
    /// A small task of an image.
    pub fn new(family: &str, image: &str) -> Definition {
        Definition {
            family: family.to_owned(),
            image: image.to_owned(),
            cpu: 256,
            memory: 256,
            gpus: 0,
            port: None,
            host_port: 0,
            health_check: false,
            stop_timeout: None,
        }
    }

    /// The input of RegisterTaskDefinition.
    pub fn input(&self) -> Json {
        let mut c = json!({"name": "app", "image": self.image, "cpu": self.cpu, "memory": self.memory, "essential": true});
        if let Some(port) = self.port {
            c["portMappings"] =
                json!([{"containerPort": port, "hostPort": self.host_port, "protocol": "tcp"}]);
        }
        if self.health_check {
            c["healthCheck"] = json!({"command": ["CMD", "true"], "interval": 5, "retries": 2});
        }
        if self.gpus > 0 {
            c["resourceRequirements"] = json!([{"type": "GPU", "value": self.gpus.to_string()}]);
        }
        if let Some(s) = self.stop_timeout {
            c["stopTimeout"] = json!(s);
        }
        json!({"family": self.family, "networkMode": "bridge", "containerDefinitions": [c]})
    }
}

impl World {
    /// Adds a machine in a zone (its letter) and starts it. It joins the cluster by its agent.
    pub fn add_machine(&mut self, name: &str, zone: &str, spec: Spec) -> Outcome<()> {
        let zone = format!("{REGION}{zone}");
        // The machine is simulated here, so the instance runs at once, as those in local slots do.
        let mut what = LaunchSpec {
            image: compute::images::LOCAL.to_owned(),
            instance_type: "t3.small".to_owned(),
            slot: Some(format!("simulated/{name}")),
            ..LaunchSpec::default()
        };
        let launched = self.transact(|tx| {
            let subnet = tx.table::<Subnet>().iter().find(|s| s.zone == zone).map(|s| s.id.clone());
            what.subnet = subnet.unwrap_or_default();
            compute::launch(tx, &what).map(|i| i.id.clone())
        });
        let id = match launched {
            Outcome::Done(id) => id,
            Outcome::Refused(e) => return Outcome::Refused(e),
            Outcome::Lost => return Outcome::Lost,
        };
        assert!(!self.machines.contains_key(name), "machine {name} is there already");
        self.machines.insert(name.to_owned(), Machine::new(name, &zone, id, spec));
        self.power_on(name);
        Outcome::Done(())
    }

    /// Says how containers of an image behave.
    pub fn image(&mut self, name: &str, behaviour: Behaviour) {
        self.images.insert(name.to_owned(), behaviour);
    }

    /// Makes a balancer over all zones with one listener and one target group of the same name; the group's ARN.
    pub fn add_balancer(
        &mut self,
        name: &str,
        port: u16,
        interval_s: i64,
        unhealthy: i64,
        delay_s: i64,
    ) -> String {
        let subnets: Vec<String> = self.tables().table::<Subnet>().iter().map(|s| s.id.clone()).collect();
        let vpc = self.tables().table::<Subnet>().iter().map(|s| s.vpc.clone()).next().unwrap_or_default();
        let balancer = self.must("elbv2", "CreateLoadBalancer", json!({"Name": name, "Subnets": subnets}));
        let group = self.must(
            "elbv2",
            "CreateTargetGroup",
            json!({"Name": name, "Protocol": "HTTP", "Port": 80, "VpcId": vpc, "TargetType": "instance",
                   "HealthCheckIntervalSeconds": interval_s, "HealthCheckTimeoutSeconds": 2,
                   "UnhealthyThresholdCount": unhealthy, "HealthyThresholdCount": 2}),
        );
        let arn = |v: &Json, list: &str, key: &str| v[list][0][key].as_str().unwrap_or_default().to_owned();
        let group = arn(&group, "TargetGroups", "TargetGroupArn");
        self.must(
            "elbv2",
            "CreateListener",
            json!({"LoadBalancerArn": arn(&balancer, "LoadBalancers", "LoadBalancerArn"), "Protocol": "HTTP", "Port": port,
                   "DefaultActions": [{"Type": "forward", "TargetGroupArn": group}]}),
        );
        self.must(
            "elbv2",
            "ModifyTargetGroupAttributes",
            json!({"TargetGroupArn": group,
                   "Attributes": [{"Key": "deregistration_delay.timeout_seconds", "Value": delay_s.to_string()}]}),
        );
        group
    }

    /// Registers a revision; `family:revision`.
    pub fn define(&mut self, definition: &Definition) -> Outcome<String> {
        match self.call("ecs", "RegisterTaskDefinition", definition.input()) {
            Outcome::Done(out) => {
                let revision = out["taskDefinition"]["revision"].as_i64().unwrap_or(0);
                Outcome::Done(format!("{}:{revision}", definition.family))
            }
            Outcome::Refused(e) => Outcome::Refused(e),
            Outcome::Lost => Outcome::Lost,
        }
    }

    /// ARN of a task.
    pub fn task_arn(&self, id: &str) -> String {
        format!("arn:aws:ecs:{REGION}:{}:task/{CLUSTER}/{id}", crate::plane::ACCOUNT)
    }
}

/// `key=value` pairs.
pub fn pairs<'a>(words: impl Iterator<Item = &'a str>) -> BTreeMap<String, String> {
    words.filter_map(|w| w.split_once('=')).map(|(k, v)| (k.to_owned(), v.to_owned())).collect()
}
