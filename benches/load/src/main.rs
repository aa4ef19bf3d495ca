//! Measures a whole `roadstead` process from outside: start, API, scheduling, containers. `benches/run` calls it.
//!
//! Load goes to the process that it has started itself, on loopback, and is bounded in count and time.

mod client;
mod host;
mod measure;

use std::path::Path;

fn main() {
    let args: Vec<String> = std::env::args().skip(1).collect();
    let words: Vec<&str> = args.iter().map(String::as_str).collect();
    let outcome = match words.as_slice() {
        [program, "start"] => measure::start(Path::new(program)),
        [program, "api"] => measure::api(Path::new(program)),
        [program, "scale", instances, tasks] => match (instances.parse(), tasks.parse()) {
            (Ok(i), Ok(t)) => measure::scale(Path::new(program), i, t),
            _ => Err("INSTANCES and TASKS are numbers".into()),
        },
        [program, "docker"] => measure::docker(Path::new(program)),
        _ => Err("usage: load ROADSTEAD start | api | scale INSTANCES TASKS | docker".into()),
    };
    if let Err(e) = outcome {
        eprintln!("load: {e}");
        std::process::exit(1);
    }
}
