//! The console: everything that the machine's own processes print, in a file on the host that is kept short.

use std::fs::File;
use std::io::{self, Read, Seek, SeekFrom, Write};
use std::os::fd::{AsRawFd, FromRawFd, OwnedFd};
use std::path::{Path, PathBuf};
use std::process::Stdio;
use std::sync::{Arc, Mutex};

use crate::notes::{CONSOLE_KEPT, CONSOLE_MOST};

/// A file that is cut to its last part when it has grown.
pub struct Short {
    file: File,
    most: u64,
    kept: u64,
}

impl Short {
    /// Of an open file.
    pub fn new(file: File, most: u64, kept: u64) -> Short {
        Short { file, most, kept }
    }

    /// A file of the machine's, appended to.
    ///
    /// # Errors
    /// If it cannot be opened.
    pub fn open(path: &Path, most: u64, kept: u64) -> io::Result<Short> {
        if let Some(parent) = path.parent() {
            std::fs::create_dir_all(parent)?;
        }
        let file = std::fs::OpenOptions::new().read(true).append(true).create(true).open(path)?;
        Ok(Short::new(file, most, kept))
    }

    fn write(&mut self, bytes: &[u8]) -> io::Result<()> {
        self.file.write_all(bytes)?;
        let length = self.file.metadata()?.len();
        if length > self.most {
            let mut end = Vec::new();
            self.file.seek(SeekFrom::Start(length.saturating_sub(self.kept)))?;
            self.file.read_to_end(&mut end)?;
            self.file.set_len(0)?;
            self.file.write_all(&end)?;
        }
        Ok(())
    }
}

/// The console; clones share it.
#[derive(Clone)]
pub struct Console(Arc<Mutex<Short>>);

impl Console {
    /// Over the descriptor that the helper opened.
    pub fn new(fd: i32) -> Console {
        // SAFETY: the helper has put an open file there for this process alone; nobody else owns it.
        let file = unsafe { File::from_raw_fd(fd) };
        // Children must not have it: only what comes through here is bounded.
        // SAFETY: the descriptor is open.
        unsafe { libc::fcntl(file.as_raw_fd(), libc::F_SETFD, libc::FD_CLOEXEC) };
        Console(Arc::new(Mutex::new(Short::new(file, CONSOLE_MOST, CONSOLE_KEPT))))
    }

    /// Writes bytes; what cannot be written (a full disk) is lost.
    pub fn write(&self, bytes: &[u8]) {
        let _ = self.0.lock().expect("no panic while held").write(bytes);
    }

    /// A line of the machine's own.
    pub fn line(&self, text: &str) {
        self.write(format!("[roadstead] {text}\n").as_bytes());
    }

    /// A pipe whose output goes to the console and to `log`. It lives as long as anybody writes to it.
    ///
    /// # Errors
    /// If there are no descriptors left, or no thread can be started.
    pub fn tee(&self, log: Option<Short>, keep: fn(&[u8]) -> bool) -> io::Result<Pipe> {
        let mut fds = [0; 2];
        // SAFETY: room for two descriptors, which nobody else owns afterwards.
        let (reader, writer) = unsafe {
            if libc::pipe2(fds.as_mut_ptr(), libc::O_CLOEXEC) != 0 {
                return Err(io::Error::last_os_error());
            }
            (File::from_raw_fd(fds[0]), OwnedFd::from_raw_fd(fds[1]))
        };
        let console = self.clone();
        // Where the machine's bound on processes is reached this fails; it must not end whoever keeps a service running.
        std::thread::Builder::new().spawn(move || pump(reader, &console, log, keep))?;
        Ok(Pipe(Arc::new(writer)))
    }
}

/// The writing end of a pipe to the console.
#[derive(Clone)]
pub struct Pipe(Arc<OwnedFd>);

impl Pipe {
    /// For a child's standard output or error.
    ///
    /// # Errors
    /// If there are no descriptors left.
    pub fn stdio(&self) -> io::Result<Stdio> {
        Ok(self.0.try_clone()?.into())
    }
    /// Becomes this process's own standard output and error.
    pub fn be_standard_output(&self) {
        for fd in [1, 2] {
            // SAFETY: both are open.
            unsafe { libc::dup2(self.0.as_raw_fd(), fd) };
        }
    }
}

/// All of it goes to the log, the lines that `keep` takes to the console.
fn pump(mut reader: File, console: &Console, mut log: Option<Short>, keep: fn(&[u8]) -> bool) {
    let mut buffer = vec![0; 16 << 10];
    let mut line: Vec<u8> = Vec::new();
    loop {
        let n = match reader.read(&mut buffer) {
            Ok(0) => return,
            Ok(n) => n,
            Err(e) if e.kind() == io::ErrorKind::Interrupted => continue,
            Err(_) => return,
        };
        if let Some(log) = &mut log {
            let _ = log.write(&buffer[..n]);
        }
        for piece in buffer[..n].split_inclusive(|b| *b == b'\n') {
            line.extend_from_slice(piece);
            if piece.ends_with(b"\n") || line.len() > 4096 {
                if keep(&line) {
                    console.write(&line);
                }
                line.clear();
            }
        }
        // A prompt without a line break is seen too.
        if !line.is_empty() && keep(b"") {
            console.write(&line);
            line.clear();
        }
    }
}

/// Keeps everything.
pub fn everything(_: &[u8]) -> bool {
    true
}

/// Keeps what an agent warns of.
pub fn warnings(line: &[u8]) -> bool {
    let line = String::from_utf8_lossy(line);
    line.contains(" WARN ") || line.contains("ERROR") || line.contains("roadstead:")
}

/// Where the output of user data goes, besides the console.
pub fn user_data_log() -> PathBuf {
    PathBuf::from("/var/log/cloud-init-output.log")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_short_file_keeps_its_end() {
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("log");
        let mut short = Short::open(&path, 1000, 100).unwrap();
        for i in 0..500 {
            short.write(format!("line {i}\n").as_bytes()).unwrap();
        }
        let text = std::fs::read_to_string(&path).unwrap();
        assert!(text.len() <= 1000 && text.ends_with("line 499\n"), "{text}");
    }
}
