//! Scenarios as scripts: one command a line, in virtual time; the output is the script with the story in between.
//!
//! ```text
//! instances 1 2 3 4 in a b cpu 1024      # four machines, zones in turn
//! image good start 300ms                 # how containers of an image behave
//! task web image good cpu 256            # registers web:1
//! service web web desired 4 min 50 max 100
//! until steady                           # lets time pass
//! at 60s deploy web web:2                # at a time since the beginning
//! show web
//! ```
//! README.md lists all commands.

mod commands;
mod show;
pub mod words;

use crate::world::{START, World};
use words::{Words, duration};

/// Seed of scenarios.
const SEED: u64 = 1;

/// Runs a script; what it and the world had to say.
///
/// # Errors
/// The line that was not understood, or what must never be and was.
pub fn run(text: &str) -> Result<String, String> {
    let mut world = World::new(SEED, true);
    for (i, raw) in text.lines().enumerate() {
        let line = raw.split(" #").next().unwrap_or_default().trim();
        if line.is_empty() || line.starts_with('#') {
            if line.starts_with('#') {
                world.story.line(line);
            }
            continue;
        }
        if let Err(e) = one(&mut world, line) {
            let so_far: Vec<&str> = world.story.lines().collect();
            return Err(format!("{}\nline {}: {line}: {e}", so_far.join("\n"), i + 1));
        }
    }
    world.story.flush();
    let mut out: String = world.story.lines().map(|l| format!("{l}\n")).collect();
    out.push_str(&format!("{:>9.3}  end\n", world.elapsed() as f64 / 1000.0));
    Ok(out)
}

fn one(world: &mut World, line: &str) -> Result<(), String> {
    let mut command = line;
    if let Some(rest) = line.strip_prefix("at ") {
        let (time, rest) = rest.split_once(' ').ok_or("at what time does what happen?")?;
        let at = START.plus_ms(duration(time)?);
        if at < world.now {
            return Err(format!("it is later than {time} already"));
        }
        world.run_until(at).map_err(|v| v.0)?;
        command = rest.trim();
    }
    let echo = format!("{:>9.3}> {command}", world.elapsed() as f64 / 1000.0);
    world.story.line(&echo);
    commands::run(world, Words::of(command))?;
    world.story.flush();
    world.verdict().map_err(|v| v.0)
}
