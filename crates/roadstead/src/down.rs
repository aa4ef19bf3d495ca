//! `roadstead down`: the region, its agents and its containers end; what is stored stays.

use std::fs::{File, TryLockError};
use std::os::unix::fs::OpenOptionsExt;
use std::path::Path;
use std::time::{Duration, Instant};

use agent::engine::spec::LABEL_INSTANCE;
use runtime::{DockerOptions, DockerRuntime, RemoveOptions, Runtime};

use crate::cli::DownOptions;
use crate::data_dir;
use crate::up::agents::{self, kill, terminate};
use crate::up::network_cleanup;

/// How long a process has to end by itself, and then to be gone.
const END: Duration = Duration::from_secs(30);
/// How long a container has between SIGTERM and SIGKILL.
const STOP: Duration = Duration::from_secs(10);

/// Runs the subcommand.
///
/// # Errors
/// One line.
pub fn run(dir: &Path, options: &DownOptions) -> Result<(), String> {
    let run = data_dir::last_run(dir);
    // A region that was ended by a signal, as a service manager does it, has forgotten its run; what it had goes on without it.
    let stopped = data_dir::holds_region(dir) || (options.purge && dir.exists());
    if run.is_none() && !stopped {
        return Err(format!("no region was started over {}", dir.display()));
    }
    let _alone = hold(dir)?;
    end(dir, run.as_ref(), options)?;
    if options.purge {
        return purge(dir);
    }
    machines::halt(dir)?;
    network::purge(&network::tag(dir))?;
    data_dir::forget_run(dir);
    println!("The region is down; `roadstead up` brings it back as it was.");
    Ok(())
}

/// Ends the processes and the containers.
fn end(dir: &Path, run: Option<&data_dir::Run>, options: &DownOptions) -> Result<(), String> {
    // The control plane first: it would start the agents anew.
    for pid in run.map(|r| [Some(r.pid), r.agents_pid]).into_iter().flatten().flatten() {
        end_process(pid)?;
    }
    let docker = run.map_or_else(|| agents::had_engine(dir), |r| r.runtime == "docker");
    if docker && !options.keep_containers {
        let runtime = tokio::runtime::Builder::new_current_thread()
            .enable_all()
            .build()
            .map_err(|e| format!("the async runtime cannot be started: {e}"))?;
        let ended = runtime.block_on(remove_containers(dir))?;
        println!("Ended {ended} container{}.", if ended == 1 { "" } else { "s" });
        runtime.block_on(network_cleanup(dir, run.is_some()));
        cgroups(dir);
    }
    Ok(())
}

/// Ends a process and waits until it is gone.
fn end_process(pid: u32) -> Result<(), String> {
    terminate(pid);
    if wait(pid).is_err() {
        // Whatever holds it up, it is made to be killed at any time.
        eprintln!("roadstead: process {pid} does not end by itself: it is killed");
        kill(pid);
        wait(pid)?;
    }
    Ok(())
}

/// Takes the lock of the store, so that no region starts over the directory meanwhile. Whoever has it is ended: one that is still
/// starting has not said yet that it runs.
fn hold(dir: &Path) -> Result<File, String> {
    let path = dir.join("region.lock");
    let at = |e: std::io::Error| format!("{}: {e}", path.display());
    let mut options = File::options();
    let file =
        options.read(true).write(true).create(true).truncate(false).mode(0o600).open(&path).map_err(at)?;
    let deadline = Instant::now() + END;
    loop {
        match file.try_lock() {
            Ok(()) => return Ok(file),
            Err(TryLockError::Error(e)) => return Err(at(e)),
            Err(TryLockError::WouldBlock) if Instant::now() > deadline => {
                return Err(format!("another process holds {}", dir.display()));
            }
            Err(TryLockError::WouldBlock) => {}
        }
        // It names itself just after it has taken the lock.
        let named = std::fs::read_to_string(&path).ok().and_then(|t| t.trim().parse().ok());
        if let Some(pid) = named {
            end_process(pid)?;
        }
        std::thread::sleep(Duration::from_millis(20));
    }
}

/// Removes all that the region has made on this machine, its data too.
fn purge(dir: &Path) -> Result<(), String> {
    crate::up::purge(dir)?;
    std::fs::remove_dir_all(dir).map_err(|e| format!("{}: {e}", dir.display()))?;
    println!("Nothing of the region is left on this machine.");
    Ok(())
}

/// Removes the cgroups that held local instances and their tasks to their size; the engine has removed those of the containers inside.
fn cgroups(dir: &Path) {
    for instance in data_dir::instances(dir) {
        if let Err(e) = runtime::purge_cgroup_parent(&agents::cgroup_name(&instance)) {
            tracing::warn!("{e}");
        }
    }
}

fn wait(pid: u32) -> Result<(), String> {
    let deadline = Instant::now() + END;
    while data_dir::is_ours(pid) {
        if Instant::now() > deadline {
            return Err(format!("process {pid} does not end"));
        }
        std::thread::sleep(Duration::from_millis(20));
    }
    Ok(())
}

/// Ends and removes the containers of every instance that ever was of this region. Another region of this machine may have a
/// cluster of the same name, so the instance is what tells containers apart.
async fn remove_containers(dir: &Path) -> Result<usize, String> {
    let docker = DockerRuntime::connect(DockerOptions::default()).await.map_err(|e| e.to_string())?;
    let mut found = Vec::new();
    for instance in data_dir::instances(dir) {
        found.extend(docker.list(&[(LABEL_INSTANCE.to_owned(), instance)]).await.map_err(|e| e.to_string())?);
    }
    let stops = found.iter().map(|c| docker.stop(&c.id, STOP));
    for outcome in join_all(stops).await {
        if let Err(e) = outcome {
            tracing::warn!("{e}");
        }
    }
    for c in &found {
        let options = RemoveOptions { force: true, volumes: true };
        if let Err(e) = docker.remove(&c.id, options).await {
            tracing::warn!("{e}");
        }
    }
    Ok(found.len())
}

async fn join_all<F: Future>(futures: impl Iterator<Item = F>) -> Vec<F::Output> {
    // In turn is enough where all have been asked at once; stops are what takes time, so they run side by side.
    let mut running: Vec<_> = futures.map(Box::pin).collect();
    let mut done: Vec<Option<F::Output>> = running.iter().map(|_| None).collect();
    std::future::poll_fn(|cx| {
        let mut waiting = false;
        for (f, slot) in running.iter_mut().zip(done.iter_mut()) {
            if slot.is_none() {
                match f.as_mut().poll(cx) {
                    std::task::Poll::Ready(v) => *slot = Some(v),
                    std::task::Poll::Pending => waiting = true,
                }
            }
        }
        if waiting { std::task::Poll::Pending } else { std::task::Poll::Ready(()) }
    })
    .await;
    done.into_iter().flatten().collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn who_holds_the_directory_keeps_a_start_out() {
        let dir = std::env::temp_dir().join(format!("roadstead-down-{}", std::process::id()));
        drop(store::SqliteStore::open(&dir).unwrap());
        let held = hold(&dir).unwrap();
        assert!(store::SqliteStore::open(&dir).is_err());
        drop(held);
        store::SqliteStore::open(&dir).unwrap();
        std::fs::remove_dir_all(&dir).unwrap();
    }
}
