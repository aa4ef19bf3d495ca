//! The agent's durable memory: who it is registered as, and its tasks.
//!
//! Plain JSON files in the data directory, replaced atomically (written beside, synced, renamed, directory synced), so that a crash
//! leaves the old or the new text and never half of one. A lock keeps a second agent away from the same instance.
//!
//! ```text
//! agent.lock            held for the life of the process
//! agent.json            cluster, container instance ARN, highest sequence number, format version
//! tasks/<task id>.json  one task each
//! logs/<id>             up to when a container's log was shipped
//! ```

use std::fs::{self, File};
use std::io::{self, Write as _};
use std::os::fd::AsRawFd as _;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use serde::{Deserialize, Serialize};

use crate::engine::state::TaskState;

/// The format that this code writes. A newer one is refused: its meaning is not known here.
pub const FORMAT: u32 = 1;

/// Who the agent is registered as.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct AgentRecord {
    /// Format of the directory.
    pub format: u32,
    /// The cluster as configured.
    pub cluster: String,
    /// The EC2 instance.
    pub instance_id: String,
    /// Its container instance; None before the first registration.
    pub container_instance_arn: Option<String>,
    /// Availability zone, as the control plane said.
    pub availability_zone: String,
    /// The highest sequence number of payloads and manifests.
    pub sequence_number: i64,
    /// Message id of the last manifest, to which a stop verification must belong.
    pub manifest_message_id: String,
}

/// The data directory, locked; or nothing, for an agent that keeps no state. Clones share it.
#[derive(Clone, Debug)]
pub struct Checkpoint(Option<Arc<Directory>>);

#[derive(Debug)]
struct Directory {
    path: PathBuf,
    _lock: File,
}

impl Checkpoint {
    /// No state at all.
    pub fn none() -> Self {
        Checkpoint(None)
    }

    /// Whether anything is kept at all.
    pub fn keeps_state(&self) -> bool {
        self.0.is_some()
    }

    /// Opens and locks `path`, made if it is missing. The error is a sentence.
    pub fn open(path: &Path) -> Result<Self, String> {
        let words = |error: io::Error| format!("data directory {}: {error}", path.display());
        for part in ["tasks", "logs"] {
            fs::create_dir_all(path.join(part)).map_err(words)?;
        }
        let lock = File::options().create(true).truncate(false).write(true).open(path.join("agent.lock"));
        let lock = lock.map_err(words)?;
        // SAFETY: the descriptor is open for as long as `lock` lives; flock touches no memory.
        if unsafe { libc::flock(lock.as_raw_fd(), libc::LOCK_EX | libc::LOCK_NB) } != 0 {
            return Err(format!("data directory {}: another agent is using it", path.display()));
        }
        Ok(Checkpoint(Some(Arc::new(Directory { path: path.to_owned(), _lock: lock }))))
    }

    /// The agent's record; the default one if there is none. A record that cannot be read is an error, not a new start.
    pub fn load_agent(&self) -> Result<AgentRecord, String> {
        let Some(directory) = &self.0 else { return Ok(AgentRecord::default()) };
        let path = directory.path.join("agent.json");
        let Some(text) = read_if_there(&path)? else { return Ok(AgentRecord::default()) };
        let record: AgentRecord = parse(&path, &text)?;
        if record.format > FORMAT {
            return Err(format!("{}: written by a newer agent (format {})", path.display(), record.format));
        }
        Ok(record)
    }

    /// Replaces the agent's record; returns once it is on disk.
    pub async fn save_agent(&self, record: &AgentRecord) -> io::Result<()> {
        let record = AgentRecord { format: FORMAT, ..record.clone() };
        self.write("agent.json".into(), to_json(&record)).await
    }

    /// All tasks, in order of arrival.
    pub fn load_tasks(&self) -> Result<Vec<TaskState>, String> {
        let Some(directory) = &self.0 else { return Ok(Vec::new()) };
        let path = directory.path.join("tasks");
        let words = |error: io::Error| format!("{}: {error}", path.display());
        let mut tasks = Vec::new();
        for entry in fs::read_dir(&path).map_err(words)? {
            let path = entry.map_err(words)?.path();
            if path.extension().is_some_and(|extension| extension == "json")
                && let Some(text) = read_if_there(&path)?
            {
                tasks.push(parse::<TaskState>(&path, &text)?);
            }
        }
        tasks.sort_by_key(|task| task.sequence);
        Ok(tasks)
    }

    /// Replaces a task's file; returns once it is on disk.
    pub async fn save_task(&self, state: &TaskState) -> io::Result<()> {
        if self.0.is_none() {
            return Ok(());
        }
        self.write(task_file(state.task.id()), to_json(state)).await
    }

    /// Forgets a task.
    pub async fn remove_task(&self, id: &str) -> io::Result<()> {
        self.remove(task_file(id)).await
    }

    /// Up to when a container's log was shipped, epoch nanoseconds.
    pub fn load_log_position(&self, id: &str) -> Option<i64> {
        let directory = self.0.as_ref()?;
        fs::read_to_string(directory.path.join("logs").join(id)).ok()?.trim().parse().ok()
    }

    /// Notes up to when a container's log was shipped. Not synced: after a power failure some lines are sent twice.
    pub fn save_log_position(&self, id: &str, position: i64) {
        let Some(directory) = &self.0 else { return };
        let (path, beside) =
            (directory.path.join("logs").join(id), directory.path.join("logs").join(format!(".{id}")));
        let written = fs::write(&beside, position.to_string()).and_then(|()| fs::rename(&beside, &path));
        if let Err(error) = written {
            tracing::warn!(%error, path = %path.display(), "cannot note how far a log was shipped");
        }
    }

    /// Forgets a container's log position.
    pub async fn remove_log_position(&self, id: &str) -> io::Result<()> {
        self.remove(PathBuf::from("logs").join(id)).await
    }

    async fn write(&self, name: PathBuf, bytes: Vec<u8>) -> io::Result<()> {
        let Some(directory) = self.0.clone() else { return Ok(()) };
        blocking(move || replace(&directory.path.join(name), &bytes)).await
    }

    async fn remove(&self, name: PathBuf) -> io::Result<()> {
        let Some(directory) = self.0.clone() else { return Ok(()) };
        blocking(move || match fs::remove_file(directory.path.join(name)) {
            Err(error) if error.kind() != io::ErrorKind::NotFound => Err(error),
            _ => Ok(()),
        })
        .await
    }
}

fn task_file(id: &str) -> PathBuf {
    // The id comes from the wire: nothing in it may lead out of the directory.
    let safe: String = id.chars().filter(|c| c.is_ascii_alphanumeric() || "-_".contains(*c)).collect();
    PathBuf::from("tasks").join(format!("{safe}.json"))
}

fn to_json<T: Serialize>(value: &T) -> Vec<u8> {
    serde_json::to_vec(value).expect("records have a JSON form")
}

async fn blocking<F: FnOnce() -> io::Result<()> + Send + 'static>(work: F) -> io::Result<()> {
    tokio::task::spawn_blocking(work).await.unwrap_or_else(|error| Err(io::Error::other(error)))
}

fn read_if_there(path: &Path) -> Result<Option<Vec<u8>>, String> {
    match fs::read(path) {
        Ok(bytes) => Ok(Some(bytes)),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
        Err(error) => Err(format!("{}: {error}", path.display())),
    }
}

fn parse<T: serde::de::DeserializeOwned>(path: &Path, bytes: &[u8]) -> Result<T, String> {
    serde_json::from_slice(bytes).map_err(|error| format!("{}: {error}", path.display()))
}

fn replace(path: &Path, bytes: &[u8]) -> io::Result<()> {
    use std::os::unix::fs::OpenOptionsExt as _;
    let beside = path.with_extension("new");
    let parent = path.parent().expect("files live in the data directory");
    let mut file = File::options().create(true).truncate(true).write(true).mode(0o600).open(&beside)?;
    file.write_all(bytes)?;
    file.sync_data()?;
    fs::rename(&beside, path)?;
    File::open(parent)?.sync_all()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn records_come_back_and_a_second_agent_is_kept_out() {
        let directory = tempfile::tempdir().unwrap();
        let checkpoint = Checkpoint::open(directory.path()).unwrap();
        assert_eq!(checkpoint.load_agent().unwrap(), AgentRecord::default());
        let record = AgentRecord { cluster: "c".into(), sequence_number: 7, ..AgentRecord::default() };
        checkpoint.save_agent(&record).await.unwrap();
        assert_eq!(checkpoint.load_agent().unwrap().sequence_number, 7);
        assert!(Checkpoint::open(directory.path()).unwrap_err().contains("another agent"));
        drop(checkpoint);
        assert_eq!(Checkpoint::open(directory.path()).unwrap().load_agent().unwrap().cluster, "c");
    }

    #[tokio::test]
    async fn damage_and_newer_formats_are_errors() {
        let directory = tempfile::tempdir().unwrap();
        let checkpoint = Checkpoint::open(directory.path()).unwrap();
        fs::write(directory.path().join("agent.json"), "{").unwrap();
        assert!(checkpoint.load_agent().is_err());
        fs::write(directory.path().join("agent.json"), r#"{"format":99}"#).unwrap();
        assert!(checkpoint.load_agent().unwrap_err().contains("newer"));
        assert_eq!(task_file("../../etc/passwd"), PathBuf::from("tasks/etcpasswd.json"));
    }
}
