//! `up --detach`: the same process in the background.

use std::fs::OpenOptions;
use std::io::{Read, Seek, SeekFrom};
use std::os::unix::process::CommandExt;
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use crate::data_dir;

/// How long the background process has until it answers.
const START: Duration = Duration::from_secs(180);

/// Starts `up` with the same options, without `--detach`, and waits until the region answers.
pub(super) fn start(dir: &Path) -> Result<(), String> {
    let path = dir.join("roadstead.log");
    let log = OpenOptions::new().create(true).append(true).read(true).open(&path);
    let mut log = log.map_err(|e| format!("{}: {e}", path.display()))?;
    let from = log.seek(SeekFrom::End(0)).map_err(|e| e.to_string())?;
    let exe = crate::data_dir::this_program()?;
    let mut command = Command::new(exe);
    command.args(std::env::args().skip(1).filter(|a| a != "--detach"));
    let again = |f: &std::fs::File| f.try_clone().map(Stdio::from).map_err(|e| e.to_string());
    command.stdin(Stdio::null()).stdout(again(&log)?).stderr(again(&log)?);
    // A group of its own: the terminal's signals are not for it.
    command.process_group(0);
    let mut child = command.spawn().map_err(|e| format!("the background process cannot be started: {e}"))?;
    let deadline = Instant::now() + START;
    loop {
        if let Some(status) = child.try_wait().map_err(|e| e.to_string())? {
            let mut text = String::new();
            let _ = log.seek(SeekFrom::Start(from));
            let _ = log.read_to_string(&mut text);
            let last = text.lines().last().unwrap_or_default().trim_start_matches("roadstead: ").to_owned();
            return Err(if last.is_empty() { format!("it ended at once ({status})") } else { last });
        }
        if let Ok(run) = data_dir::running(dir)
            && run.pid == child.id()
        {
            println!("The region {} answers at {} (process {}).", run.region, run.endpoint, run.pid);
            run.left_out.iter().for_each(|s| eprintln!("roadstead: {s}"));
            return Ok(());
        }
        if Instant::now() > deadline {
            return Err(format!("it does not answer after {} s: see {}", START.as_secs(), path.display()));
        }
        std::thread::sleep(Duration::from_millis(10));
    }
}
