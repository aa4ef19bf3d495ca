//! Runs user data as cloud-init would: boothooks at each boot, everything else once in an instance's life.

use std::fs;
use std::io::{self, Write};
use std::os::unix::fs::{OpenOptionsExt, PermissionsExt};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, mpsc};
use std::time::Duration;

use super::Status;
use super::console::{Console, Pipe, Short, everything, user_data_log};
use super::reaper::{Reaper, words};
use super::services::command;
use super::stand_ins;
use crate::spec::Spec;
use crate::user_data::{self, Part, WriteFile};

/// Says that it was run.
const MARK: &str = "/var/lib/cloud/instance/sem/user-data";
const SCRIPTS: &str = "/var/lib/cloud/instance/scripts";
/// What boothooks get before the boot goes on.
const EARLY_LIMIT: Duration = Duration::from_secs(120);
/// `/var/log/cloud-init-output.log` may grow to this, and is then cut to a quarter.
const LOG_MOST: u64 = 16 << 20;

/// The user data of this machine.
#[derive(Clone)]
pub struct UserData {
    spec: Arc<Spec>,
    reaper: Arc<Reaper>,
    console: Console,
    status: Status,
    parts: Arc<Vec<Part>>,
    output: Arc<Mutex<Option<Pipe>>>,
}

impl UserData {
    /// Reads it.
    pub fn read(spec: &Arc<Spec>, reaper: &Arc<Reaper>, console: &Console, status: &Status) -> UserData {
        let bytes = match spec.user_data.as_deref().map(user_data::decode) {
            None => Vec::new(),
            Some(Ok(b)) => b,
            Some(Err(e)) => {
                console.line(&format!("the user data cannot be read: {e}"));
                status.say(&format!("impaired the user data cannot be read: {e}"));
                Vec::new()
            }
        };
        let log = Short::open(&user_data_log(), LOG_MOST, LOG_MOST / 4).ok();
        let output = console.tee(log, everything).inspect_err(|e| console.line(&e.to_string())).ok();
        UserData {
            spec: spec.clone(),
            reaper: reaper.clone(),
            console: console.clone(),
            status: status.clone(),
            parts: Arc::new(user_data::parse(&bytes)),
            output: Arc::new(Mutex::new(output)),
        }
    }

    /// What comes before the engine, at each boot.
    pub fn early(&self) {
        for (i, part) in self.parts.iter().enumerate() {
            let script = match part {
                Part::BootHook(body) => body.clone(),
                Part::Config(c) => match &c.bootcmd {
                    Some(script) => script.clone().into_bytes(),
                    None => continue,
                },
                Part::Script(_) | Part::Refused(_) => continue,
            };
            self.run(&format!("boothook-{:03}", i + 1), &script, Some(EARLY_LIMIT));
        }
    }

    /// The rest, if this is the first boot. Returns after `limit` though it goes on: false then.
    pub fn once(&self, limit: Duration) -> bool {
        let first = !Path::new(MARK).exists();
        if first && let Err(e) = fs::write(MARK, b"") {
            // Run twice it may do harm; not run at all it is seen.
            self.fail(&format!("user data is not run: {MARK}: {e}"));
            return true;
        }
        let (done, ended) = mpsc::channel();
        let own = self.clone();
        std::thread::spawn(move || {
            if first {
                own.everything_else();
            } else if own.always() {
                own.scripts();
            }
            let _ = done.send(());
        });
        ended.recv_timeout(limit).is_ok()
    }

    fn always(&self) -> bool {
        self.parts.iter().any(|p| matches!(p, Part::Config(c) if c.scripts_always))
    }

    fn everything_else(&self) {
        for part in self.parts.iter() {
            match part {
                Part::Refused(why) => self.fail(why),
                Part::Config(c) => {
                    if !c.ignored.is_empty() {
                        self.console.line(&format!("cloud-config: not served: {}", c.ignored.join(", ")));
                    }
                    if let Some(name) = &c.host_name {
                        self.host_name(name);
                    }
                    self.files(c.files.iter().filter(|f| !f.defer));
                }
                Part::Script(_) | Part::BootHook(_) => {}
            }
        }
        for part in self.parts.iter() {
            let Part::Config(c) = part else { continue };
            if !c.packages.is_empty()
                && let Err(e) = stand_ins::packages(&c.packages)
            {
                self.fail(&format!("cloud-config: {e}"));
            }
            self.files(c.files.iter().filter(|f| f.defer));
        }
        self.scripts();
        for part in self.parts.iter() {
            if let Part::Config(c) = part
                && let Some(script) = &c.runcmd
            {
                self.run("runcmd", script.as_bytes(), None);
            }
        }
    }

    fn scripts(&self) {
        for (i, part) in self.parts.iter().enumerate() {
            if let Part::Script(body) = part {
                self.run(&format!("part-{:03}", i + 1), body, None);
            }
        }
    }

    fn fail(&self, why: &str) {
        self.console.line(why);
        self.status.say(&format!("impaired {why}"));
    }

    fn host_name(&self, name: &str) {
        let done =
            crate::sys::set_host_name(name).and_then(|()| fs::write("/etc/hostname", format!("{name}\n")));
        if let Err(e) = done {
            self.fail(&format!("host name {name}: {e}"));
        }
    }

    fn files<'a>(&self, files: impl Iterator<Item = &'a WriteFile>) {
        for file in files {
            if let Err(e) = self.write(file) {
                self.fail(&format!("write_files: {}: {e}", file.path));
            }
        }
    }

    fn write(&self, file: &WriteFile) -> io::Result<()> {
        let path = Path::new(&file.path);
        if let Some(parent) = path.parent() {
            fs::create_dir_all(parent)?;
        }
        let mut options = fs::OpenOptions::new();
        options.create(true).write(true).mode(file.mode);
        if file.append {
            options.append(true)
        } else {
            options.truncate(true)
        };
        options.open(path)?.write_all(&file.content)?;
        fs::set_permissions(path, fs::Permissions::from_mode(file.mode))?;
        if let Some(owner) = &file.owner {
            let mut chown = command(&self.spec, Path::new("/bin/chown"));
            chown.arg("--").arg(owner).arg(path);
            let pid = self.reaper.spawn(&mut chown)?;
            if self.reaper.wait(pid, None) != Some(0) {
                return Err(io::Error::other(format!("its owner cannot be {owner}")));
            }
        }
        Ok(())
    }

    /// Runs a script and waits for it.
    fn run(&self, name: &str, script: &[u8], limit: Option<Duration>) {
        let outcome = self.try_run(name, script, limit);
        match outcome {
            Ok(Some(0)) => {}
            Ok(Some(code)) => self.fail(&format!("user data: {name} ended with {}", words(code))),
            Ok(None) => self.fail(&format!("user data: {name} has not ended in time")),
            Err(e) => self.fail(&format!("user data: {name} cannot be run: {e}")),
        }
    }

    fn try_run(&self, name: &str, script: &[u8], limit: Option<Duration>) -> io::Result<Option<i32>> {
        let path = PathBuf::from(SCRIPTS).join(name);
        let mut file =
            fs::OpenOptions::new().create(true).write(true).truncate(true).mode(0o700).open(&path)?;
        file.write_all(script)?;
        drop(file);
        // A script with a broken first line is a shell's, as exec of a shell would have it.
        let mut run = if script.starts_with(b"#!") {
            command(&self.spec, &path)
        } else {
            let mut run = command(&self.spec, Path::new("/bin/sh"));
            run.arg(&path);
            run
        };
        if let Some(pipe) = &*self.output.lock().expect("no panic while held") {
            run.stdout(pipe.stdio()?).stderr(pipe.stdio()?);
        }
        let pid = self.reaper.spawn(&mut run)?;
        Ok(self.reaper.wait(pid, limit))
    }
}
