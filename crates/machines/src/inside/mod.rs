//! What runs inside a machine: its first process, the agent, and the stand-ins for programs of AWS's images.
//!
//! ```text
//! init ── reaper, console, control socket
//!   └─ boot: files ▸ boothooks ▸ engine ▸ user data (once) ▸ agent ▸ "booted"
//! ```

mod agent;
mod console;
mod control;
mod reaper;
mod services;
mod setup;
mod stand_ins;
mod user_data;

use std::fs::File;
use std::io::Write;
use std::os::fd::{AsRawFd, FromRawFd};
use std::path::Path;
use std::sync::{Arc, Condvar, Mutex};
use std::time::{Duration, Instant};

use self::console::Console;
use self::control::{Ask, Told, Verb};
use self::reaper::Reaper;
use self::services::Services;
use crate::boot::{CONSOLE_FD, INSIDE_SPEC, REBOOT_CODE, STATUS_FD};
use crate::spec::Spec;

pub use agent::run as agent;
pub use stand_ins::call;

/// What processes get to end by themselves when the machine goes down.
const GRACE: Duration = Duration::from_secs(4);
const LAST_MOMENT: Duration = Duration::from_millis(500);

/// How the machine is to go down.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Down {
    PowerOff,
    Reboot,
}

/// Asks the first process to bring the machine down.
#[derive(Default)]
struct Power {
    asked: Mutex<Option<Down>>,
    changed: Condvar,
}

impl Power {
    fn ask(&self, down: Down) {
        self.asked.lock().expect("no panic while held").get_or_insert(down);
        self.changed.notify_all();
    }
    fn wait(&self) -> Down {
        let mut asked = self.asked.lock().expect("no panic while held");
        loop {
            match *asked {
                Some(down) => return down,
                None => asked = self.changed.wait(asked).expect("no panic while held"),
            }
        }
    }
}

/// What the host is told: lines in a file that it reads.
#[derive(Clone)]
struct Status(Arc<Mutex<File>>);

impl Status {
    fn new() -> Status {
        // SAFETY: the helper has put an open file there for this process alone.
        let file = unsafe { File::from_raw_fd(STATUS_FD) };
        // SAFETY: the descriptor is open; children have no business with it.
        unsafe { libc::fcntl(file.as_raw_fd(), libc::F_SETFD, libc::FD_CLOEXEC) };
        Status(Arc::new(Mutex::new(file)))
    }
    fn say(&self, line: &str) {
        let line = line.replace('\n', " ");
        let _ = writeln!(self.0.lock().expect("no panic while held"), "{line}");
    }
}

/// The first process: comes back when the machine is down, with the exit code that says how.
///
/// # Errors
/// One line, if this is no machine.
pub fn init() -> Result<i32, String> {
    if std::process::id() != 1 {
        return Err("this is started as the first process of a machine only".into());
    }
    block_signals();
    let bytes = std::fs::read(INSIDE_SPEC).map_err(|e| format!("{INSIDE_SPEC}: {e}"))?;
    let spec: Arc<Spec> =
        Arc::new(serde_json::from_slice(&bytes).map_err(|e| format!("{INSIDE_SPEC}: {e}"))?);
    let console = Console::new(CONSOLE_FD);
    let status = Status::new();
    console.line(&format!("{} ({}, {}) boots", spec.instance, spec.instance_type, spec.image));
    if let Ok(pipe) = console.tee(None, console::everything) {
        pipe.be_standard_output();
    }
    let reaper = Arc::new(Reaper::default());
    let power = Arc::new(Power::default());
    {
        let reaper = reaper.clone();
        std::thread::spawn(move || reaper.run());
    }
    {
        let power = power.clone();
        std::thread::spawn(move || wait_for_signals(&power));
    }
    for problem in setup::files(&spec) {
        console.line(&problem);
    }
    let services = Arc::new(Services::new(&spec, &reaper, &console));
    {
        let (services, power, console) = (services.clone(), power.clone(), console.clone());
        let served = control::serve(move |ask| answer(&services, &power, &console, &ask));
        served.map_err(|e| format!("{}: {e}", control::SOCKET))?;
    }
    {
        let boot = Boot { spec, console: console.clone(), status, reaper, services: services.clone() };
        std::thread::spawn(move || boot.run());
    }
    let down = power.wait();
    console.line(if down == Down::Reboot { "the machine restarts" } else { "the machine goes down" });
    end_everything();
    Ok(if down == Down::Reboot { REBOOT_CODE } else { 0 })
}

struct Boot {
    spec: Arc<Spec>,
    console: Console,
    status: Status,
    reaper: Arc<Reaper>,
    services: Arc<Services>,
}

impl Boot {
    fn run(self) {
        let data = user_data::UserData::read(&self.spec, &self.reaper, &self.console, &self.status);
        data.early();
        if services::has_docker() {
            if let Err(e) = self.services.docker.start() {
                self.console.line(&e);
                self.status.say(&format!("impaired {e}"));
            }
        } else {
            self.console.line("dockerd is not installed on the host: this instance has no container engine");
        }
        let wait = Duration::from_secs(self.spec.user_data_wait_s);
        if !data.once(wait) {
            self.console.line("user data has not ended in time; the boot goes on without it");
            self.status.say("impaired user data has not ended");
        }
        let ecs = &self.services.ecs;
        let asked = ecs.enabled() || Path::new("/etc/ecs/ecs.config").exists();
        if (self.spec.ecs_optimized || asked)
            && !ecs.active()
            && let Err(e) = ecs.start()
        {
            self.console.line(&e);
        }
        self.console.line("booted");
        self.status.say("booted");
    }
}

fn answer(services: &Services, power: &Power, console: &Console, ask: &Ask) -> Told {
    match ask.verb {
        Verb::PowerOff => power.ask(Down::PowerOff),
        Verb::Reboot => power.ask(Down::Reboot),
        _ => {
            let Some(service) = services.get(&ask.unit) else { return Told::default() };
            let done = match ask.verb {
                Verb::Start => service.start(),
                Verb::Restart => {
                    service.stop();
                    service.start()
                }
                Verb::Stop => {
                    service.stop();
                    Ok(())
                }
                Verb::Enable => service.enable(true),
                Verb::Disable => service.enable(false),
                Verb::Status | Verb::PowerOff | Verb::Reboot => Ok(()),
            };
            if let Err(e) = &done {
                console.line(e);
            }
            return Told {
                known: true,
                active: service.active(),
                enabled: service.enabled(),
                error: done.err(),
            };
        }
    }
    Told { known: true, ..Told::default() }
}

/// Signals that bring a machine down.
const SIGNALS: [i32; 4] = [libc::SIGTERM, libc::SIGINT, libc::SIGPWR, libc::SIGHUP];

fn signals() -> libc::sigset_t {
    // SAFETY: a zeroed set is made empty before use.
    unsafe {
        let mut set: libc::sigset_t = std::mem::zeroed();
        libc::sigemptyset(&mut set);
        for s in SIGNALS {
            libc::sigaddset(&mut set, s);
        }
        set
    }
}

/// Before any thread is started: all inherit it. Programs would too; the reaper starts them without.
fn block_signals() {
    let set = signals();
    // SAFETY: the set is filled.
    unsafe { libc::pthread_sigmask(libc::SIG_BLOCK, &set, std::ptr::null_mut()) };
}

fn wait_for_signals(power: &Power) {
    let set = signals();
    loop {
        let mut got = 0;
        // SAFETY: the set is filled and there is room for the number.
        if unsafe { libc::sigwait(&set, &mut got) } == 0 {
            power.ask(if got == libc::SIGHUP { Down::Reboot } else { Down::PowerOff });
        }
    }
}

/// Asks all processes to end, and ends those that do not. What is left goes with this one.
fn end_everything() {
    // SAFETY: kill has no memory preconditions; in this process namespace -1 means the machine's processes.
    let all = |signal| unsafe { libc::kill(-1, signal) } == 0;
    all(libc::SIGTERM);
    let until = Instant::now() + GRACE;
    while all(0) && Instant::now() < until {
        std::thread::sleep(Duration::from_millis(20));
    }
    all(libc::SIGKILL);
    let until = Instant::now() + LAST_MOMENT;
    while all(0) && Instant::now() < until {
        std::thread::sleep(Duration::from_millis(10));
    }
}
