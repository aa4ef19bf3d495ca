//! A pull by Docker itself from the registry of the host's images, where there is a Docker Engine.

use std::process::Command;

use images::{Docker, Store, serve};

fn docker(args: &[&str]) -> Result<String, String> {
    let out = Command::new("docker").args(args).output().map_err(|e| e.to_string())?;
    let text = |b: &[u8]| String::from_utf8_lossy(b).trim().to_owned();
    if out.status.success() { Ok(text(&out.stdout)) } else { Err(text(&out.stderr)) }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn docker_pulls_an_image_of_the_host() {
    if let Err(e) = docker(&["info"]) {
        println!("skipped: no Docker Engine answers ({})", e.lines().next().unwrap_or_default());
        return;
    }
    let dir = tempfile::tempdir().unwrap();
    let root = dir.path().join("root.tar");
    let mut tar = tar::Builder::new(std::fs::File::create(&root).unwrap());
    let mut header = tar::Header::new_gnu();
    header.set_size(2);
    header.set_mode(0o644);
    // The bytes differ from run to run, so that no engine has the layer already.
    let mark = format!("{:02}", std::process::id() % 100);
    tar.append_data(&mut header, format!("mark-{}", std::process::id()), mark.as_bytes()).unwrap();
    tar.finish().unwrap();
    let name = format!("roadstead-test-pull:{}", std::process::id());
    let id = docker(&["import", root.to_str().unwrap(), &name]).unwrap();
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let registry = format!("127.0.0.1:{}", listener.local_addr().unwrap().port());
    let store = Store::new(dir.path().join("images"), Docker::new("/var/run/docker.sock"));
    tokio::spawn(serve(store, listener));

    let there = format!("{registry}/library/{name}");
    let pulled = tokio::task::spawn_blocking(move || {
        let pulled = docker(&["pull", "--quiet", &there]);
        let same = docker(&["inspect", "--format", "{{.Id}}", &there]);
        let missing = docker(&["pull", "--quiet", &there.replace("test-pull", "test-none")]);
        let _ = docker(&["rmi", &there, &name]);
        (pulled, same, missing)
    });
    let (pulled, same, missing) = pulled.await.unwrap();
    pulled.unwrap();
    assert_eq!(same.unwrap(), id, "the image has the same id on the other side");
    assert!(missing.unwrap_err().contains("the host has no such image"));
}
