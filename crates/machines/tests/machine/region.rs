//! A whole instance: rows, network, machine, metadata service, agent. Everything lies in network namespaces of its own.

use std::path::PathBuf;
use std::sync::Arc;
use std::time::{Duration, Instant};

use compute::LaunchSpec;
use ec2::rows::{Instance, InstanceState, Subnet};
use ecs::rows::ContainerInstance;
use engine::{Bootstrap, Engine, Scope};
use front::{Front, ShellOps};
use identity::KeyRing;
use identity::rows::{InstanceProfile, Role};
use machines::{Options, host};
use network::{Network, Place, REGION_ADDRESS};
use state::Tables;

use super::{World, remains};

const PORT: u16 = 4566;
const SCRIPT: &str = r#"#!/bin/bash
echo ECS_INSTANCE_ATTRIBUTES='{"purpose":"test"}' >> /etc/ecs/ecs.config
out=/var/tmp/result; mkdir -p $out; cd $out
imds=http://169.254.169.254/latest
curl -s -m 5 $imds/meta-data/instance-id > id
curl -s -m 5 -o /dev/null -w '%{http_code}' $imds/meta-data/spot/instance-action > spot
token=$(curl -s -m 5 -X PUT -H 'X-aws-ec2-metadata-token-ttl-seconds: 60' $imds/api/token)
curl -s -m 5 -H "X-aws-ec2-metadata-token: $token" $imds/meta-data/iam/security-credentials/node > keys
curl -s -m 5 -o /dev/null -w '%{http_code}' -H 'X-aws-ec2-metadata-token: x' $imds/meta-data/ > bad
ec2-metadata --instance-id > tool
if command -v busybox > /dev/null && docker info > /dev/null 2>&1; then
  bb=$(command -v busybox)
  tar -C / -c ${bb#/} | docker import - bb:1 > /dev/null
  docker run --rm bb:1 $bb wget -T 3 -q -O - $imds/meta-data/instance-id > container 2>&1
  echo "container $?" >> container
fi
"#;

struct Bed {
    engine: Engine,
    scope: Scope,
    id: String,
}

impl Bed {
    fn tables(&self) -> Arc<Tables> {
        self.engine.snapshot(&self.scope).unwrap()
    }
    fn row(&self) -> Arc<Instance> {
        self.tables().get::<Instance>(&self.id).unwrap().clone()
    }
    async fn until(&self, what: &str, dir: &std::path::Path, done: impl Fn(&Instance, &Tables) -> bool) {
        let end = Instant::now() + Duration::from_secs(60);
        while !done(&self.row(), &self.tables()) {
            if Instant::now() > end {
                panic!("{what} did not come: {:?}\n{}", self.row(), super::console(dir));
            }
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
    }
}

pub fn from_launch_to_end(world: &World, runtime: &tokio::runtime::Runtime) {
    if let Err(why) = network::possible() {
        println!("   skipped: {why}");
        return;
    }
    let tag = format!("m{:x}", std::process::id());
    let outcome = std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| {
        runtime.block_on(whole_life(world, &tag));
    }));
    let _ = machines::purge(world.data.path());
    let _ = network::purge(&tag);
    if let Err(panic) = outcome {
        std::panic::resume_unwind(panic);
    }
}

fn kill(pid: i32) {
    // SAFETY: a process of this test's machine.
    unsafe { libc::kill(pid, libc::SIGKILL) };
}

fn keys() -> KeyRing {
    KeyRing::new(Vec::new(), vec![7; 32])
}

/// The operations of shells that a node needs.
fn shell_ops(world: &World) -> ShellOps {
    let mut ops = ShellOps::default();
    machines::shell(&mut ops, world.data.path().into());
    ops.add::<shapes::ecs::ops::DiscoverPollEndpoint, _>(|call, _| async move {
        Ok(shapes::ecs::DiscoverPollEndpointResponse {
            endpoint: Some(format!("{}/acs/", call.base_url)),
            telemetry_endpoint: Some(format!("{}/tcs/", call.base_url)),
            service_connect_endpoint: None,
        })
    });
    ops
}

async fn whole_life(world: &World, tag: &str) {
    let scope = Scope { account: "123456789012".into(), region: "us-east-1".into() };
    let bootstrap = Bootstrap {
        seed: Arc::new(|| std::process::id().into()),
        extend: Arc::new(|_| {}),
        fill: Arc::new(|_| Ok(())),
    };
    let (engine, thread) = Engine::open(Box::new(store::MemoryStore::new()), bootstrap).unwrap();
    engine
        .write(&scope, |tx| {
            ec2::defaults::make_default_vpc(tx, "10.77.0.0/16")?;
            tx.put(Role {
                name: "node".into(),
                id: "AROAAAAAAAAAAAAAAAAAA".into(),
                arn: "arn:aws:iam::123456789012:role/node".into(),
                trust: r#"{"Statement": {"Effect": "Allow", "Principal": {"Service": "ec2.amazonaws.com"}, "Action": "sts:AssumeRole"}}"#
                    .into(),
                attached: vec![
                    "arn:aws:iam::aws:policy/service-role/AmazonEC2ContainerServiceforEC2Role".into(),
                ],
                max_session: 3600,
                ..Role::default()
            });
            tx.put(InstanceProfile {
                name: "node".into(),
                id: "AIPAAAAAAAAAAAAAAAAAA".into(),
                arn: "arn:aws:iam::123456789012:instance-profile/node".into(),
                role: Some("node".into()),
                ..InstanceProfile::default()
            });
            Ok(())
        })
        .await
        .unwrap();
    let network = Network::start(engine.clone(), network::Options { tag: tag.into() }).await.unwrap();
    let (stop, stopping) = tokio::sync::watch::channel(false);
    let front = Front::new(
        engine.clone(),
        engine::handlers(),
        keys(),
        shell_ops(world),
        scope.account.clone(),
        "test",
        None,
        stopping,
        7,
    );
    let listener = network.listen(&Place::Internet, (REGION_ADDRESS, PORT).into()).unwrap();
    let listener = tokio::net::TcpListener::from_std(listener).unwrap();
    let served = tokio::spawn(front::serve(front, listener));
    let program: PathBuf = std::env::current_exe().unwrap();
    let endpoint = format!("http://{REGION_ADDRESS}:{PORT}");
    let options = Options::new(world.data.path().into(), program, endpoint, Arc::new(keys()));
    let shell = tokio::spawn(machines::run(options.clone(), engine.clone(), network.clone()));

    let image = compute::images::public("us-east-1");
    let image = image.iter().find(|i| i.name.starts_with("amzn2-ami-ecs-hvm")).unwrap().id.clone();
    let began = Instant::now();
    let launched = engine
        .write(&scope, move |tx| {
            use base64::Engine as _;
            let subnet = tx.table::<Subnet>().iter().next().unwrap().id.clone();
            let spec = LaunchSpec {
                image,
                instance_type: "t3.micro".into(),
                subnet,
                profile: Some("arn:aws:iam::123456789012:instance-profile/node".into()),
                user_data: Some(base64::engine::general_purpose::STANDARD.encode(SCRIPT)),
                ..LaunchSpec::default()
            };
            compute::launch(tx, &spec)
        })
        .await
        .unwrap();
    let bed = Bed { engine: engine.clone(), scope: scope.clone(), id: launched.id.clone() };
    let dir = host::directory(world.data.path(), &bed.id);
    bed.until("running", &dir, |i, _| i.state == InstanceState::Running).await;
    println!("   running after {:?}", began.elapsed());
    bed.until("booted", &dir, |i, _| i.booted).await;
    println!("   booted after {:?}", began.elapsed());
    let connected = |t: &Tables| {
        t.table::<ContainerInstance>().iter().find(|c| c.agent_connected).map(|c| c.registered.clone())
    };
    bed.until("the agent", &dir, |_, t| connected(t).is_some()).await;
    println!("   agent connected after {:?}", began.elapsed());
    assert_eq!(bed.row().boot_error, None, "{}", super::console(&dir));
    let node = bed.tables().table::<ContainerInstance>().iter().next().unwrap().clone();
    assert_eq!(node.ec2_instance_id.as_deref(), Some(bed.id.as_str()));
    assert_eq!(node.attributes["purpose"].as_deref(), Some("test"));

    let out = |name: &str| {
        let path = dir.join("upper/var/tmp/result").join(name);
        std::fs::read_to_string(&path).unwrap_or_else(|e| panic!("{name}: {e}\n{}", super::console(&dir)))
    };
    assert_eq!(out("id"), bed.id);
    assert_eq!(out("spot"), "404");
    assert_eq!(out("bad"), "401");
    assert_eq!(out("tool").trim(), format!("instance-id: {}", bed.id));
    let given: serde_json::Value = serde_json::from_str(&out("keys")).unwrap();
    assert_eq!(given["Code"], "Success");
    assert!(given["AccessKeyId"].as_str().unwrap().starts_with("ASIA"), "{given}");
    if dir.join("upper/var/tmp/result/container").exists() {
        // A hop limit of 1 does not reach containers on the bridge.
        assert!(!out("container").contains(&bed.id) && !out("container").contains("container 0"));
    }

    // The region goes and comes: the machine is taken over.
    let first = machines::notes::run(&dir).unwrap();
    shell.abort();
    let _ = shell.await;
    let shell = tokio::spawn(machines::run(options.clone(), engine.clone(), network.clone()));
    tokio::time::sleep(Duration::from_millis(500)).await;
    assert_eq!(machines::notes::run(&dir).unwrap(), first);
    assert!(host::alive(&dir));
    // Both go: the next region boots it again. Only the machine goes: the instance has stopped.
    shell.abort();
    let _ = shell.await;
    kill(first.first.0);
    bed.until("the end", &dir, |_, _| !host::alive(&dir)).await;
    let shell = tokio::spawn(machines::run(options, engine.clone(), network.clone()));
    bed.until("another run", &dir, |i, _| {
        i.state == InstanceState::Running
            && machines::notes::run(&dir).is_some_and(|r| r != first && r.alive())
    })
    .await;
    tokio::time::sleep(Duration::from_millis(300)).await;
    kill(machines::notes::run(&dir).unwrap().first.0);
    bed.until("stopped", &dir, |i, _| i.state == InstanceState::Stopped).await;
    let id = bed.id.clone();
    engine.write(&scope, move |tx| compute::start(tx, &id)).await.unwrap();
    bed.until("running", &dir, |i, _| i.state == InstanceState::Running && i.booted).await;

    let reason = ("Client.UserInitiatedShutdown", "Client.UserInitiatedShutdown: User initiated shutdown");
    let id = bed.id.clone();
    engine.write(&scope, move |tx| compute::stop(tx, &id, reason)).await.unwrap();
    bed.until("stopped", &dir, |i, _| i.state == InstanceState::Stopped).await;
    assert_eq!(remains(&dir, &bed.id), [""; 0]);
    let id = bed.id.clone();
    engine.write(&scope, move |tx| compute::start(tx, &id)).await.unwrap();
    bed.until("running again", &dir, |i, _| i.state == InstanceState::Running && i.booted).await;
    let id = bed.id.clone();
    let before = machines::notes::run(&dir).unwrap();
    engine.write(&scope, move |tx| compute::reboot(tx, &id)).await.unwrap();
    bed.until("the reboot", &dir, |_, _| {
        machines::notes::run(&dir).is_some_and(|r| r != before && r.alive())
    })
    .await;
    let id = bed.id.clone();
    engine.write(&scope, move |tx| compute::terminate(tx, &id, reason)).await.unwrap();
    bed.until("terminated", &dir, |i, _| i.state == InstanceState::Terminated).await;
    assert_eq!(remains(&dir, &bed.id), [""; 0]);
    assert!(!dir.exists());
    let console = machines::console_output(world.data.path(), &bed.id).unwrap();
    assert!(String::from_utf8_lossy(&console).contains("booted"));

    stop.send_replace(true);
    shell.abort();
    let _ = served.await;
    drop(network);
    engine.stop();
    tokio::task::spawn_blocking(move || thread.join()).await.unwrap();
}
