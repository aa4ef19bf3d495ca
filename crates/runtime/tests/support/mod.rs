//! A fixture for tests against a real engine.
//!
//! The image is made from the machine's static busybox, so that no registry is needed. Every container, network
//! and volume carries a label or name of its own test and is removed when the test ends, also when it fails.

use std::future::Future;
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::Duration;

use bytes::Bytes;
use runtime::{
    ContainerSpec, ContainerState, DockerOptions, DockerRuntime, ImportImage, RemoveOptions, Runtime,
};
use tokio::sync::OnceCell;

pub const IMAGE: &str = "roadstead-runtime-test:1";
const BUSYBOX: &str = "/bin/busybox";
const LABEL: &str = "roadstead.runtime-test";

static IMAGE_READY: OnceCell<bool> = OnceCell::const_new();
static COUNTER: AtomicU32 = AtomicU32::new(0);

/// What a test works with.
#[derive(Clone)]
pub struct Fixture {
    pub runtime: Arc<DockerRuntime>,
    /// Unique to this test; prefix of all its names.
    pub prefix: String,
}

impl Fixture {
    /// A container that runs a line of shell.
    pub fn shell(&self, name: &str, line: &str) -> ContainerSpec {
        let mut spec = ContainerSpec::new(format!("{}-{name}", self.prefix), IMAGE);
        spec.command = Some(["sh", "-c", line].map(str::to_owned).to_vec());
        spec.labels.insert(LABEL.to_owned(), self.prefix.clone());
        spec
    }

    /// Creates and starts; returns the id.
    pub async fn run(&self, spec: &ContainerSpec) -> String {
        let id = self.runtime.create(spec).await.unwrap();
        self.runtime.start(&id).await.unwrap();
        id
    }

    /// Runs to the end.
    pub async fn finish(&self, spec: &ContainerSpec) -> (String, ContainerState) {
        let id = self.run(spec).await;
        self.runtime.wait(&id).await.unwrap();
        let state = self.runtime.inspect(&id).await.unwrap();
        (id, state)
    }

    /// Whether the engine is Podman, which words a few things otherwise.
    pub async fn is_podman(&self) -> bool {
        self.runtime.info().await.unwrap().podman
    }

    pub fn label(&self) -> Vec<(String, String)> {
        vec![(LABEL.to_owned(), self.prefix.clone())]
    }

    async fn clean_up(&self) {
        for container in self.runtime.list(&self.label()).await.unwrap_or_default() {
            let options = RemoveOptions { force: true, volumes: true };
            let _ = self.runtime.remove(&container.id, options).await;
        }
        let _ = self.runtime.remove_network(&self.prefix).await;
        let _ = self.runtime.remove_volume(&self.prefix).await;
        let _ = self.runtime.remove_cgroup_parent(&self.prefix).await;
    }
}

/// Runs a test if there is an engine, and cleans up after it.
pub async fn with_docker<F>(test: impl FnOnce(Fixture) -> F)
where
    F: Future<Output = ()> + Send + 'static,
{
    let runtime = match DockerRuntime::connect(DockerOptions::default()).await {
        Ok(runtime) => Arc::new(runtime),
        Err(error) => return eprintln!("skipped, there is no engine: {error}"),
    };
    if !Path::new(BUSYBOX).exists() {
        return eprintln!("skipped, the package busybox-static is not installed");
    }
    let image = IMAGE_READY.get_or_init(|| make_image(&runtime)).await;
    assert!(image, "the image is there");
    let prefix = format!("rt-{}-{}", std::process::id(), COUNTER.fetch_add(1, Ordering::Relaxed));
    let fixture = Fixture { runtime, prefix };
    let outcome = tokio::time::timeout(Duration::from_secs(60), tokio::spawn(test(fixture.clone()))).await;
    fixture.clean_up().await;
    match outcome {
        Ok(Ok(())) => {}
        Ok(Err(panic)) => std::panic::resume_unwind(panic.into_panic()),
        Err(_) => panic!("the test took longer than a minute"),
    }
}

/// Imports busybox with a shell; the image stays for the next run.
async fn make_image(runtime: &Arc<DockerRuntime>) -> bool {
    if runtime.inspect_image(IMAGE).await.is_ok() {
        return true;
    }
    let busybox = std::fs::read(BUSYBOX).expect("busybox can be read");
    let mut tar = Vec::new();
    for directory in ["bin/", "tmp/", "etc/"] {
        tar_entry(&mut tar, directory, b'5', "", &[]);
    }
    tar_entry(&mut tar, "bin/busybox", b'0', "", &busybox);
    for applet in ["sh", "sleep", "cat", "httpd", "wget", "nc", "id", "hostname", "ls", "test", "dd", "ip"] {
        tar_entry(&mut tar, &format!("bin/{applet}"), b'2', "busybox", &[]);
    }
    tar_entry(&mut tar, "index.html", b'0', "", b"hello\n");
    tar.resize(tar.len() + 1024, 0);
    let image = ImportImage {
        name: IMAGE.to_owned(),
        tar: Bytes::from(tar),
        command: vec!["sh".to_owned()],
        env: vec!["FROM_IMAGE=a \"b\" $c".to_owned(), "PATH=/bin".to_owned()],
        exposed_ports: vec!["80/tcp".to_owned()],
        working_dir: "/tmp".to_owned(),
        ..ImportImage::default()
    };
    runtime.import_image(image).await.unwrap().starts_with("sha256:")
}

/// Appends one entry in the ustar format.
fn tar_entry(tar: &mut Vec<u8>, name: &str, kind: u8, link: &str, content: &[u8]) {
    let mut header = [0u8; 512];
    let mut put = |at: usize, bytes: &[u8]| header[at..at + bytes.len()].copy_from_slice(bytes);
    put(0, name.as_bytes());
    put(100, b"0000755\0");
    put(108, b"0000000\0");
    put(116, b"0000000\0");
    put(124, format!("{:011o}\0", content.len()).as_bytes());
    put(136, b"00000000000\0");
    put(148, b"        ");
    put(156, &[kind]);
    put(157, link.as_bytes());
    put(257, b"ustar\x0000");
    let sum: u32 = header.iter().map(|byte| u32::from(*byte)).sum();
    header[148..156].copy_from_slice(format!("{sum:06o}\0 ").as_bytes());
    tar.extend_from_slice(&header);
    tar.extend_from_slice(content);
    tar.resize(tar.len().next_multiple_of(512), 0);
}
