//! A `roadstead` process for one measurement.

use std::net::TcpStream;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use crate::client::{Client, KEY, SECRET};

pub struct Host {
    child: Child,
    pub address: String,
    dir: PathBuf,
    program: PathBuf,
}

impl Host {
    /// Starts a region over a fresh directory and waits until it answers; how long that took.
    pub fn start(program: &Path, options: &[&str]) -> Result<(Host, Duration), String> {
        let base = std::env::var_os("BENCH_DIR").map_or_else(std::env::temp_dir, PathBuf::from);
        let dir = base.join(format!("roadstead-bench-{}", std::process::id()));
        let _ = std::fs::remove_dir_all(&dir);
        let port = std::net::TcpListener::bind("127.0.0.1:0")
            .and_then(|l| l.local_addr())
            .map_err(|e| e.to_string())?;
        let address = format!("127.0.0.1:{}", port.port());
        let mut command = Command::new(program);
        command.arg("--data-dir").arg(&dir).args(["up", "--listen", &address]);
        command.args(["--access-key", &format!("{KEY}:{SECRET}")]).args(options);
        command.stdin(Stdio::null()).stdout(Stdio::null());
        let started = Instant::now();
        let child = command.spawn().map_err(|e| e.to_string())?;
        let mut host = Host { child, address, dir, program: program.into() };
        while TcpStream::connect(&host.address).is_err()
            || host.client()?.call("ListClusters", &serde_json::json!({})).is_err()
        {
            if host.child.try_wait().map_err(|e| e.to_string())?.is_some()
                || started.elapsed() > Duration::from_secs(30)
            {
                return Err("the region does not answer".into());
            }
            std::thread::sleep(Duration::from_micros(500));
        }
        Ok((host, started.elapsed()))
    }

    pub fn client(&self) -> Result<Client, String> {
        Client::connect(&self.address)
    }

    /// Resident memory in KiB.
    pub fn resident(&self) -> u64 {
        let text = std::fs::read_to_string(format!("/proc/{}/status", self.child.id())).unwrap_or_default();
        let line = text.lines().find(|l| l.starts_with("VmRSS:")).unwrap_or_default();
        line.split_whitespace().nth(1).and_then(|n| n.parse().ok()).unwrap_or(0)
    }
}

impl Drop for Host {
    fn drop(&mut self) {
        let _ = Command::new(&self.program)
            .arg("--data-dir")
            .arg(&self.dir)
            .arg("down")
            .stdout(Stdio::null())
            .status();
        let _ = self.child.kill();
        let _ = self.child.wait();
        let _ = std::fs::remove_dir_all(&self.dir);
    }
}
