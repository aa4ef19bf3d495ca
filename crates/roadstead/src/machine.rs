//! `roadstead machine`: what the machines of instances run. It is called before anything else of this process has started,
//! because namespaces must not be made from a process with threads.

use crate::cli::MachineOptions;

/// Runs the subcommand; the exit code is the machine's.
///
/// # Errors
/// One line.
pub fn run(options: &MachineOptions) -> Result<(), String> {
    match machines::command(&options.args)? {
        0 => Ok(()),
        code => std::process::exit(code),
    }
}
