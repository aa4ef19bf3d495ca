//! `roadstead`: Amazon ECS clusters on machines that you own. This is the command line; what it composes is in the crates.

mod cli;
mod client;
mod coverage;
mod data_dir;
mod demo;
mod down;
mod env;
mod exec;
mod guest;
mod logs_command;
mod machine;
mod status;
mod up;

use std::io::Write;
use std::process::ExitCode;

use clap::Parser;

/// Exit code when a subcommand fails.
const FAILED: u8 = 1;

fn main() -> ExitCode {
    let args = match cli::with_config_file(std::env::args().collect()) {
        Ok(a) => a,
        Err(e) => return failed(&e),
    };
    let cli = cli::Cli::parse_from(args);
    let outcome = match cli.command {
        cli::Command::Up(o) => up::run(&cli.data_dir.path(), &o),
        cli::Command::Down(o) => down::run(&cli.data_dir.path(), &o),
        cli::Command::Status(o) => status::run(&cli.data_dir.path(), &o),
        cli::Command::Env(o) => env::run(&cli.data_dir.path(), &o),
        cli::Command::Logs(o) => logs_command::run(&cli.data_dir.path(), &o),
        cli::Command::Demo(o) => demo::run(&cli.data_dir.path(), &o),
        cli::Command::Exec(o) => exec::run(&cli.data_dir.path(), &o),
        cli::Command::Agent => up::agents::process(&cli.data_dir.path()),
        cli::Command::Guest(o) => guest::run(&o),
        cli::Command::Machine(o) => machine::run(&o),
        cli::Command::Coverage => {
            print!("{}", coverage::page());
            Ok(())
        }
    };
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(e) => failed(&e),
    }
}

fn failed(e: &str) -> ExitCode {
    // Not `eprintln!`: where that goes to a file on a full disk, it panics.
    let _ = writeln!(std::io::stderr(), "roadstead: {e}");
    ExitCode::from(FAILED)
}
