//! Children of the first process: its own, and those that lost their parent.

use std::collections::BTreeMap;
use std::io;
use std::os::unix::process::CommandExt;
use std::process::Command;
use std::sync::{Condvar, Mutex};
use std::time::{Duration, Instant};

/// How a child ended: an exit code, or 128 and the signal, as shells have it.
pub type Code = i32;

/// Knows the children that somebody waits for. One thread runs [`Reaper::run`].
#[derive(Default)]
pub struct Reaper {
    children: Mutex<BTreeMap<i32, Option<Code>>>,
    changed: Condvar,
}

/// Pause when there are no children at all.
const IDLE: Duration = Duration::from_millis(50);

impl Reaper {
    /// Starts a program. Its end must be waited for with [`Reaper::wait`].
    ///
    /// # Errors
    /// If it cannot be started.
    pub fn spawn(&self, command: &mut Command) -> io::Result<i32> {
        // While the lock is held the reaping thread touches no child: std waits for one whose exec failed.
        let mut children = self.children.lock().expect("no panic while held");
        // SAFETY: what runs between fork and exec allocates nothing and takes no lock.
        unsafe { command.pre_exec(unblock_signals) };
        let pid = command.spawn()?.id() as i32;
        children.insert(pid, None);
        Ok(pid)
    }

    /// Waits for a child's end; None after `limit`, and then it can be waited for again.
    pub fn wait(&self, pid: i32, limit: Option<Duration>) -> Option<Code> {
        let until = limit.map(|l| Instant::now() + l);
        let mut children = self.children.lock().expect("no panic while held");
        loop {
            match children.get(&pid) {
                Some(Some(code)) => {
                    let code = *code;
                    children.remove(&pid);
                    return Some(code);
                }
                Some(None) => {}
                None => return Some(0),
            }
            children = match until {
                None => self.changed.wait(children).expect("no panic while held"),
                Some(until) => {
                    let left = until.saturating_duration_since(Instant::now());
                    if left.is_zero() {
                        return None;
                    }
                    self.changed.wait_timeout(children, left).expect("no panic while held").0
                }
            };
        }
    }

    /// Reaps for ever.
    pub fn run(&self) -> ! {
        loop {
            // SAFETY: a zeroed siginfo is filled by the call.
            let found = unsafe {
                let mut info: libc::siginfo_t = std::mem::zeroed();
                let done = libc::waitid(libc::P_ALL, 0, &mut info, libc::WEXITED | libc::WNOWAIT);
                (done == 0).then(|| info.si_pid())
            };
            let Some(pid) = found.filter(|p| *p > 0) else {
                std::thread::sleep(IDLE);
                continue;
            };
            let mut children = self.children.lock().expect("no panic while held");
            let mut status = 0;
            // SAFETY: a place for the status; std may have reaped this one in the meantime.
            if unsafe { libc::waitpid(pid, &mut status, libc::WNOHANG) } == pid
                && let Some(slot) = children.get_mut(&pid)
            {
                *slot = Some(code(status));
                self.changed.notify_all();
            }
        }
    }
}

/// The first process blocks the signals that it waits for, and a program inherits what is blocked: it could not be ended by them.
fn unblock_signals() -> io::Result<()> {
    // SAFETY: the set is made empty before use.
    let done = unsafe {
        let mut none: libc::sigset_t = std::mem::zeroed();
        libc::sigemptyset(&mut none);
        libc::sigprocmask(libc::SIG_SETMASK, &none, std::ptr::null_mut())
    };
    if done == 0 { Ok(()) } else { Err(io::Error::last_os_error()) }
}

fn code(status: libc::c_int) -> Code {
    if libc::WIFEXITED(status) { libc::WEXITSTATUS(status) } else { 128 + libc::WTERMSIG(status) }
}

/// `exit status 3`, `signal 9`.
pub fn words(code: Code) -> String {
    // Programs end with such codes of their own too (the aws CLI with 254); signals go to 64.
    if (129..=192).contains(&code) { format!("signal {}", code - 128) } else { format!("exit status {code}") }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn programs_block_no_signals() {
        let out = tempfile::NamedTempFile::new().unwrap();
        let test = std::thread::spawn({
            let file = out.reopen().unwrap();
            move || {
                // SAFETY: the set is made empty before use; only this thread's mask changes.
                unsafe {
                    let mut set: libc::sigset_t = std::mem::zeroed();
                    libc::sigemptyset(&mut set);
                    libc::sigaddset(&mut set, libc::SIGTERM);
                    libc::pthread_sigmask(libc::SIG_BLOCK, &set, std::ptr::null_mut());
                }
                let mut command = Command::new("/bin/cat");
                command.arg("/proc/self/status").stdout(file);
                let pid = Reaper::default().spawn(&mut command).unwrap();
                // SAFETY: a child of this test; no status is asked for.
                unsafe { libc::waitpid(pid, std::ptr::null_mut(), 0) };
            }
        });
        test.join().unwrap();
        let text = std::fs::read_to_string(out.path()).unwrap();
        let blocked = text.lines().find_map(|l| l.strip_prefix("SigBlk:")).unwrap().trim();
        assert_eq!(u64::from_str_radix(blocked, 16), Ok(0));
    }
}
