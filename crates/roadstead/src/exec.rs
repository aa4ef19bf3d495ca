//! `roadstead exec`: a command, or a shell, inside an instance that has a machine of its own.

use std::os::unix::process::CommandExt;
use std::path::Path;
use std::process::Command;

use crate::cli::ExecOptions;

/// Programs are found here inside.
const PATH: &str = "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin";

/// Runs the subcommand. It returns only if it fails: the command takes this process's place.
///
/// # Errors
/// One line.
pub fn run(dir: &Path, options: &ExecOptions) -> Result<(), String> {
    let machine = machines::host::directory(dir, &options.instance);
    let running = machines::notes::run(&machine).filter(machines::notes::Run::first_alive);
    let running =
        running.ok_or_else(|| format!("no machine runs for {} over {}", options.instance, dir.display()))?;
    machines::host::join(&options.instance)?;
    let mut command = Command::new("nsenter");
    command.arg(format!("--target={}", running.first.0));
    command.args(["--mount", "--uts", "--ipc", "--net", "--pid", "--cgroup", "--root"]);
    let terminal = std::env::var("TERM").unwrap_or_else(|_| "dumb".into());
    command.args([
        "/usr/bin/env",
        "-i",
        "--chdir=/",
        "HOME=/root",
        &format!("PATH={PATH}"),
        &format!("TERM={terminal}"),
    ]);
    match options.command.as_slice() {
        [] => command.args(["/bin/bash", "-l"]),
        given => command.args(given),
    };
    Err(format!("nsenter: {}", command.exec()))
}
