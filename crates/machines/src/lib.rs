//! Instances as light machines: namespaces over the host's root file system, a cgroup, an engine and an agent of their own; and their metadata service.
//!
//! ```text
//! rows ─▶ run ── host ─▶ `roadstead machine boot` (beside the machine) ─▶ `machine init` (inside, process 1)
//!   ▲      │                                                               ├─ dockerd
//!   └ report                                                               ├─ user data
//!          └─ imds (169.254.169.254 in each VPC)                           └─ `machine agent`
//! ```

mod boot;
mod cgroup;
mod clear;
mod console;
pub mod host;
mod imds;
mod inside;
mod keys;
mod layers;
pub mod notes;
mod run;
pub mod spec;
mod sys;
pub mod user_data;

pub use boot::possible;
pub use console::shell;
pub use host::{halt, purge};
pub use run::{Options, console_output, run};

/// The hidden subcommand `machine`: what the boot helper, the first process inside, the agent and the stand-ins run. To be called
/// before any thread is started; the exit code.
///
/// # Errors
/// One line.
pub fn command(args: &[String]) -> Result<i32, String> {
    match args.iter().map(String::as_str).collect::<Vec<_>>().as_slice() {
        ["boot", dir] => boot::run(std::path::Path::new(dir)).map(|()| 0),
        ["init"] => inside::init(),
        ["agent"] => {
            log();
            inside::agent()
        }
        ["call", name, ..] => Ok(inside::call(name, &args[2..])),
        _ => Err("this is for the machines' own use".into()),
    }
}

/// To standard error, for the agent's log.
fn log() {
    let filter = tracing_subscriber::EnvFilter::try_from_default_env().unwrap_or_else(|_| "info".into());
    let _ = tracing_subscriber::fmt()
        .with_env_filter(filter)
        .with_ansi(false)
        .with_writer(std::io::stderr)
        .try_init();
}
