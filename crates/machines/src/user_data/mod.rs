//! User data: from the bytes that an instance was given to what is to be done. Pure.
//!
//! Source: cloud-init's documentation, "User data formats"; EC2 User Guide, "Run commands when you launch an instance".

pub mod cloud_config;
mod mime;
pub mod yaml;

use std::io::Read;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
pub use cloud_config::{CloudConfig, WriteFile};

/// User data may be compressed; what comes out may not be larger than this.
const PLAIN_MOST: u64 = 16 << 20;

/// One thing to do, in the order of the parts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Part {
    /// Run once, after everything else: starts with `#!`.
    Script(Vec<u8>),
    /// Run at each boot, before the engine starts.
    BootHook(Vec<u8>),
    Config(Box<CloudConfig>),
    /// What is not done, said on the console.
    Refused(String),
}

/// The bytes of user data as the API has it. Text that is not base64 is taken as it is.
///
/// # Errors
/// One line if it is compressed and broken.
pub fn decode(given: &str) -> Result<Vec<u8>, String> {
    let packed: Vec<u8> = given.bytes().filter(|b| !b.is_ascii_whitespace()).collect();
    let bytes = STANDARD.decode(packed).unwrap_or_else(|_| given.as_bytes().to_vec());
    if bytes.starts_with(&[0x1f, 0x8b]) { gunzip(&bytes) } else { Ok(bytes) }
}

pub(crate) fn gunzip(bytes: &[u8]) -> Result<Vec<u8>, String> {
    let mut plain = Vec::new();
    let mut reader = flate2::read::MultiGzDecoder::new(bytes).take(PLAIN_MOST + 1);
    reader.read_to_end(&mut plain).map_err(|e| format!("gzip: {e}"))?;
    if plain.len() as u64 > PLAIN_MOST { Err("gzip: too large when unpacked".into()) } else { Ok(plain) }
}

/// What the bytes ask for.
pub fn parse(bytes: &[u8]) -> Vec<Part> {
    let mut parts = Vec::new();
    if bytes.iter().all(u8::is_ascii_whitespace) {
        return parts;
    }
    if mime::is_message(bytes) {
        mime::parts(bytes, &mut |kind, body| parts.push(part(kind, body)));
    } else {
        parts.push(part("", bytes.to_vec()));
    }
    parts
}

/// One part: its content type decides, or its first line where that says nothing.
fn part(kind: &str, body: Vec<u8>) -> Part {
    let body = match body.starts_with(&[0x1f, 0x8b]) {
        true => match gunzip(&body) {
            Ok(b) => b,
            Err(e) => return Part::Refused(format!("a part of the user data cannot be read: {e}")),
        },
        false => body,
    };
    let first = String::from_utf8_lossy(body.split(|b| *b == b'\n').next().unwrap_or_default()).into_owned();
    let first = first.trim_start_matches('\u{feff}').trim_end();
    let starts = |marker: &str| first.starts_with(marker);
    match kind {
        "text/x-shellscript" if !starts("#!") => {
            Part::Refused("a script of the user data does not start with #!".into())
        }
        "text/x-shellscript" => Part::Script(body),
        "text/cloud-boothook" => Part::BootHook(body),
        "text/cloud-config" => config(&body),
        "text/x-include-url" | "text/x-include-once-url" => include(),
        "text/jinja2" | "text/part-handler" | "text/upstart-job" => {
            Part::Refused(format!("user data of the type {kind} is not served"))
        }
        _ if starts("#!") => Part::Script(body),
        _ if starts("#cloud-boothook") => Part::BootHook(after_first_line(body)),
        _ if starts("#cloud-config-archive") => archive(),
        _ if starts("#cloud-config") => config(&body),
        _ if starts("#include") => include(),
        _ if starts("## template:") || starts("#part-handler") || starts("#upstart-job") => {
            Part::Refused(format!("user data that starts with `{first}` is not served"))
        }
        _ => Part::Refused(format!(
            "user data is neither a script (`#!`) nor a `#cloud-config`: it starts with `{}`",
            first.chars().take(40).collect::<String>()
        )),
    }
}

fn include() -> Part {
    Part::Refused("#include in user data is not served: nothing is fetched".into())
}

fn archive() -> Part {
    Part::Refused("#cloud-config-archive in user data is not served: use a MIME multipart archive".into())
}

fn config(body: &[u8]) -> Part {
    match CloudConfig::parse(&String::from_utf8_lossy(body)) {
        Ok(c) => Part::Config(Box::new(c)),
        Err(e) => Part::Refused(format!("the cloud-config cannot be read: {e}")),
    }
}

/// A boothook runs without its marker, which is no interpreter line.
fn after_first_line(body: Vec<u8>) -> Vec<u8> {
    match body.iter().position(|b| *b == b'\n') {
        Some(i) => body[i + 1..].to_vec(),
        None => Vec::new(),
    }
}

#[cfg(test)]
mod tests {
    use std::io::Write;

    use super::*;

    fn gzip(bytes: &[u8]) -> Vec<u8> {
        let mut out = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::fast());
        out.write_all(bytes).unwrap();
        out.finish().unwrap()
    }

    #[test]
    fn a_script_alone() {
        let given = STANDARD.encode("#!/bin/bash\necho hi\n");
        assert_eq!(parse(&decode(&given).unwrap()), [Part::Script(b"#!/bin/bash\necho hi\n".to_vec())]);
        let packed = STANDARD.encode(gzip(b"#!/bin/sh\n"));
        assert_eq!(parse(&decode(&packed).unwrap()), [Part::Script(b"#!/bin/sh\n".to_vec())]);
        assert_eq!(parse(b"  \n"), []);
    }

    #[test]
    fn what_is_not_served_is_said() {
        for text in
            ["#include\nhttp://x", "echo hi", "## template: jinja", "#cloud-config\n- x", "#part-handler"]
        {
            assert!(matches!(parse(text.as_bytes()).as_slice(), [Part::Refused(_)]), "{text}");
        }
    }

    #[test]
    fn an_archive_of_both_kinds() {
        let text = "Content-Type: multipart/mixed; boundary=\"==B==\"\r\nMIME-Version: 1.0\r\n\r\npreamble\r\n--==B==\r\n\
Content-Type: text/cloud-config; charset=\"us-ascii\"\r\n\r\nruncmd: [ls]\r\n\r\n--==B==\r\n\
Content-Type: text/x-shellscript\r\nContent-Transfer-Encoding: base64\r\n\r\nIyEvYmluL3NoCmVjaG8gaGkK\r\n\
--==B==\r\nContent-Type: text/cloud-boothook\r\n\r\n#!/bin/sh\necho hook\n--==B==--\r\nafter";
        let parts = parse(text.as_bytes());
        assert!(matches!(&parts[0], Part::Config(c) if c.runcmd.is_some()), "{parts:?}");
        assert_eq!(parts[1], Part::Script(b"#!/bin/sh\necho hi\n".to_vec()));
        assert_eq!(parts[2], Part::BootHook(b"#!/bin/sh\necho hook".to_vec()));
        assert_eq!(parts.len(), 3);
    }

    #[test]
    fn any_bytes_are_survived() {
        for bytes in
            [&b"\x1f\x8b"[..], b"\xff\xff", b"Content-Type: multipart/mixed", b"MIME-Version: 1.0\n\n--\n"]
        {
            let _ = parse(bytes);
        }
        assert!(decode(&STANDARD.encode(b"\x1f\x8bxx")).is_err());
    }
}
