//! How stand-ins for `systemctl`, `shutdown` and others reach the first process: one request a connection, as JSON.

use std::io::{self, Read, Write};
use std::os::unix::fs::PermissionsExt;
use std::os::unix::net::{UnixListener, UnixStream};
use std::time::Duration;

use serde::{Deserialize, Serialize};

/// Where it listens.
pub const SOCKET: &str = "/run/roadstead/control";
/// Bytes of a request or an answer.
const MOST: u64 = 64 << 10;
/// Requests come at once; restarting an engine may take a while.
const ASK_LIMIT: Duration = Duration::from_secs(5);
const ANSWER_LIMIT: Duration = Duration::from_secs(180);
/// Pause after a request that could not be taken.
const PAUSE: Duration = Duration::from_millis(100);

/// What may be asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Verb {
    Start,
    Stop,
    Restart,
    Enable,
    Disable,
    Status,
    PowerOff,
    Reboot,
}

/// A request.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Ask {
    pub verb: Verb,
    /// `ecs`, `docker`; nothing for the machine itself.
    #[serde(default)]
    pub unit: String,
}

/// What came of it.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct Told {
    /// The unit is known.
    pub known: bool,
    pub active: bool,
    pub enabled: bool,
    /// Why it failed.
    pub error: Option<String>,
}

/// Answers requests for ever, a thread each.
///
/// # Errors
/// If the socket cannot be opened.
pub fn serve(answer: impl Fn(Ask) -> Told + Send + Sync + 'static) -> io::Result<()> {
    let _ = std::fs::remove_file(SOCKET);
    let listener = UnixListener::bind(SOCKET)?;
    std::fs::set_permissions(SOCKET, std::fs::Permissions::from_mode(0o600))?;
    let answer = std::sync::Arc::new(answer);
    std::thread::spawn(move || {
        for stream in listener.incoming() {
            let answer = answer.clone();
            let taken = stream.and_then(|stream| {
                std::thread::Builder::new().spawn(move || {
                    let _ = one(stream, &*answer);
                })
            });
            // No descriptors, or no processes left: the machine must be able to go down all the same, a little later.
            if taken.is_err() {
                std::thread::sleep(PAUSE);
            }
        }
    });
    Ok(())
}

fn one(mut stream: UnixStream, answer: &dyn Fn(Ask) -> Told) -> io::Result<()> {
    stream.set_read_timeout(Some(ASK_LIMIT))?;
    let mut text = Vec::new();
    (&stream).take(MOST).read_to_end(&mut text)?;
    let ask: Ask = serde_json::from_slice(&text)?;
    stream.write_all(&serde_json::to_vec(&answer(ask))?)
}

/// Asks the first process.
///
/// # Errors
/// One line.
pub fn ask(verb: Verb, unit: &str) -> Result<Told, String> {
    let ask = Ask { verb, unit: unit.to_owned() };
    let talk = || -> io::Result<Told> {
        let mut stream = UnixStream::connect(SOCKET)?;
        stream.write_all(&serde_json::to_vec(&ask)?)?;
        stream.shutdown(std::net::Shutdown::Write)?;
        stream.set_read_timeout(Some(ANSWER_LIMIT))?;
        let mut text = Vec::new();
        (&stream).take(MOST).read_to_end(&mut text)?;
        Ok(serde_json::from_slice(&text)?)
    };
    talk().map_err(|e| format!("the machine's first process does not answer: {e}"))
}
