//! What this binary does inside containers: `pause` holds the network namespace of awsvpc tasks, `hello` is the demo's
//! service. The image is made from the binary that runs and the libraries that it has loaded, so it needs no registry.

use std::io::{BufRead, BufReader, Write};
use std::net::{TcpListener, TcpStream};
use std::path::{Path, PathBuf};

use runtime::{ImportImage, Runtime};

use crate::cli::{GuestOptions, GuestRole};

/// Name of the image.
pub const IMAGE: &str = "roadstead/guest:latest";
/// Where the binary is in it.
pub const PATH: &str = "/roadstead";

/// Runs the subcommand.
///
/// # Errors
/// One line.
pub fn run(options: &GuestOptions) -> Result<(), String> {
    be_first_process();
    match options.role {
        GuestRole::Pause => loop {
            // SAFETY: pause has no preconditions.
            unsafe { libc::pause() };
        },
        GuestRole::Hello => hello(options),
    }
}

/// The first process of a namespace has no default action for signals: without a handler it would ignore SIGTERM.
fn be_first_process() {
    extern "C" fn end(_: libc::c_int) {
        // SAFETY: _exit is async-signal-safe.
        unsafe { libc::_exit(0) }
    }
    // SAFETY: the handler only calls _exit. Whose children's ends are ignored, those are reaped by the kernel: the first process of
    // a namespace that containers share inherits all orphans.
    unsafe {
        libc::signal(libc::SIGCHLD, libc::SIG_IGN);
        libc::signal(libc::SIGTERM, end as *const () as libc::sighandler_t);
        libc::signal(libc::SIGINT, end as *const () as libc::sighandler_t);
    }
}

fn hello(options: &GuestOptions) -> Result<(), String> {
    let listener =
        TcpListener::bind(("0.0.0.0", options.port)).map_err(|e| format!("port {}: {e}", options.port))?;
    let host = std::fs::read_to_string("/etc/hostname").unwrap_or_default();
    let text = format!("{} from container {}\n", options.text, host.trim());
    println!("listening on port {}", options.port);
    for stream in listener.incoming().flatten() {
        let text = text.clone();
        std::thread::spawn(move || serve(stream, &text));
    }
    Ok(())
}

fn serve(stream: TcpStream, text: &str) {
    let Ok(mut out) = stream.try_clone() else { return };
    let mut lines = BufReader::new(stream).lines();
    // One request after the other on a connection; bodies are not expected.
    while let Some(Ok(request)) = lines.next() {
        for line in lines.by_ref() {
            match line {
                Ok(l) if l.is_empty() => break,
                Ok(_) => {}
                Err(_) => return,
            }
        }
        let path = request.split(' ').nth(1).unwrap_or("/").to_owned();
        let body = if path == "/health" { "ok\n" } else { text };
        let head =
            format!("HTTP/1.1 200 OK\r\ncontent-type: text/plain\r\ncontent-length: {}\r\n\r\n", body.len());
        if out.write_all(format!("{head}{body}").as_bytes()).is_err() {
            return;
        }
        if path != "/health" {
            println!("{request}");
        }
    }
}

/// Makes the image, unless it is there already from this very binary.
///
/// # Errors
/// One line.
pub async fn ensure_image(docker: &dyn Runtime) -> Result<(), String> {
    let exe = crate::data_dir::this_program()?;
    let mark = mark(&exe)?;
    if let Ok(there) = docker.inspect_image(IMAGE).await
        && there.env.contains(&mark)
    {
        return Ok(());
    }
    let tar = archive(&exe).map_err(|e| format!("the guest image cannot be packed: {e}"))?;
    let image = ImportImage {
        name: IMAGE.into(),
        tar: tar.into(),
        entry_point: Vec::new(),
        command: vec![PATH.into(), "guest".into(), "hello".into()],
        env: vec![mark],
        exposed_ports: vec!["8080/tcp".into()],
        working_dir: String::new(),
        user: String::new(),
    };
    docker.import_image(image).await.map(|_| ()).map_err(|e| format!("the guest image: {e}"))
}

/// Tells one build of the binary from another.
fn mark(exe: &Path) -> Result<String, String> {
    let meta = std::fs::metadata(exe).map_err(|e| e.to_string())?;
    let time =
        meta.modified().ok().and_then(|t| t.duration_since(std::time::UNIX_EPOCH).ok()).unwrap_or_default();
    Ok(format!("ROADSTEAD_BUILD={}-{}", meta.len(), time.as_millis()))
}

fn archive(exe: &Path) -> std::io::Result<Vec<u8>> {
    let mut tar = tar::Builder::new(Vec::new());
    tar.mode(tar::HeaderMode::Deterministic);
    // Engines do not read the format of files with holes.
    tar.sparse(false);
    tar.append_path_with_name(exe, PATH.trim_start_matches('/'))?;
    for library in libraries()? {
        tar.append_path_with_name(
            std::fs::canonicalize(&library)?,
            library.strip_prefix("/").unwrap_or(&library),
        )?;
    }
    tar.into_inner()
}

/// The shared libraries that this process has loaded, the loader among them, where the loader will look for them.
fn libraries() -> std::io::Result<Vec<PathBuf>> {
    let maps = std::fs::read_to_string("/proc/self/maps")?;
    let mut out: Vec<PathBuf> = Vec::new();
    for line in maps.lines() {
        let Some(path) = line.split_whitespace().nth(5).filter(|p| p.starts_with('/') && p.contains(".so"))
        else {
            continue;
        };
        let path = PathBuf::from(path);
        if !out.contains(&path) {
            out.push(path);
        }
    }
    // The loader's name is written into the binary and may be a link to what is mapped.
    for loader in ["/lib64/ld-linux-x86-64.so.2", "/lib/ld-linux-aarch64.so.1"] {
        let path = PathBuf::from(loader);
        if path.exists() && !out.contains(&path) && !out.is_empty() {
            out.push(path);
        }
    }
    Ok(out)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_archive_holds_the_binary() {
        let exe = std::env::current_exe().unwrap();
        let bytes = archive(&exe).unwrap();
        let mut tar = tar::Archive::new(bytes.as_slice());
        let names: Vec<String> =
            tar.entries().unwrap().map(|e| e.unwrap().path().unwrap().display().to_string()).collect();
        assert!(names.contains(&"roadstead".to_owned()), "{names:?}");
    }
}
