//! The services over the wire, as an SDK sees them: boto3 against a front on loopback. Without boto3 there is nothing to run.

use std::process::Command;
use std::sync::Arc;

use engine::{Bootstrap, Engine};
use front::{Front, ShellOps};
use functions::{Functions, Invoker, Options};
use identity::{KeyRing, RootKey};
use tokio::net::TcpListener;
use tokio::sync::watch;

fn root() -> RootKey {
    RootKey { access_key: "AKIATEST".into(), secret: "secret".into(), account: "123456789012".into() }
}

#[tokio::test(flavor = "multi_thread")]
async fn boto3_finds_the_services_as_it_expects_them() {
    let has_boto3 =
        Command::new("python3").args(["-c", "import boto3"]).output().is_ok_and(|o| o.status.success());
    if !has_boto3 {
        eprintln!("skipped: python3 has no boto3");
        return;
    }
    let dir = tempfile::tempdir().unwrap();
    let bootstrap = Bootstrap {
        seed: Arc::new(|| 11),
        extend: Arc::new(|c| {
            logs::install(c);
            messaging::install(c);
            functions::install(c);
        }),
        fill: Arc::new(|tx| ec2::defaults::make_default_vpc(tx, "127.31.0.0/16")),
    };
    let (engine, _) = Engine::open(Box::new(store::MemoryStore::new()), bootstrap).unwrap();
    let mut handlers = engine::handlers();
    logs::handlers(&mut handlers);
    messaging::handlers(&mut handlers);
    functions::handlers(&mut handlers);
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let endpoint = format!("http://{}", listener.local_addr().unwrap());
    let log_store = Arc::new(logs::LogStore::open(dir.path()).unwrap());
    let name = dir.path().file_name().unwrap().to_string_lossy().into_owned();
    let options = Options {
        code: dir.path().join("code"),
        scratch: std::env::temp_dir().join(format!("roadstead-test-front-{name}")),
        endpoint: endpoint.clone(),
        python_path: Vec::new(),
    };
    let scratch = options.scratch.clone();
    let ring = || KeyRing::new(vec![root()], vec![3; 32]);
    let f = Functions::new(options, engine.clone(), log_store.clone(), ring()).unwrap();
    let mut shell = ShellOps::default();
    logs::shell(&mut shell, log_store);
    messaging::shell(&mut shell);
    functions::shell(&mut shell, &f);
    let (stop, stopping) = watch::channel(false);
    let account = root().account;
    let front =
        Front::new(engine.clone(), handlers, ring(), shell, account, "test", None, stopping.clone(), 5)
            .with_home_region("us-east-1");
    let serving = tokio::spawn(front::serve(front, listener));
    tokio::spawn(functions::run(f.clone(), stopping.clone()));
    tokio::spawn(messaging::run(engine.clone(), Arc::new(Invoker(f)), stopping));
    let script = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/front.py");
    let ran = tokio::task::spawn_blocking(move || Command::new("python3").args([script, &endpoint]).output());
    let out = ran.await.unwrap().unwrap();
    stop.send(true).unwrap();
    let _ = serving.await;
    engine.stop();
    let _ = std::fs::remove_dir_all(scratch);
    let text = format!("{}{}", String::from_utf8_lossy(&out.stdout), String::from_utf8_lossy(&out.stderr));
    assert!(out.status.success(), "{text}");
}
