//! The corpus in `tests/smuggling/`: attacks on the border between two requests, sent raw.
//!
//! Each file says what is sent and what must come of it. The target behind the balancer reads by the letter and records; it must
//! see exactly the requests named, and a stranger's request afterwards must get its own answer.

use crate::bed::*;
use proxy::config::DesyncMitigation;
use std::path::PathBuf;
use std::time::Duration;
use tokio::io::{AsyncReadExt, AsyncWriteExt};

/// A file of the corpus.
struct Attack {
    name: String,
    mode: DesyncMitigation,
    /// Statuses that the client gets, in order.
    expect: Vec<u16>,
    /// Method and path of what the target sees, in order.
    seen: Vec<String>,
    bytes: Vec<u8>,
}

fn corpus() -> Vec<Attack> {
    let directory = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/smuggling");
    let mut files: Vec<PathBuf> =
        std::fs::read_dir(directory).unwrap().map(|entry| entry.unwrap().path()).collect();
    files.retain(|path| path.extension().is_some_and(|extension| extension == "txt"));
    files.sort();
    files
        .iter()
        .map(|path| {
            parse(path.file_stem().unwrap().to_str().unwrap(), &std::fs::read_to_string(path).unwrap())
        })
        .collect()
}

fn parse(name: &str, text: &str) -> Attack {
    let (head, body) = text.split_once("\n---\n").unwrap_or_else(|| panic!("{name}: no ---"));
    let mut attack = Attack {
        name: name.into(),
        mode: DesyncMitigation::Defensive,
        expect: vec![],
        seen: vec![],
        bytes: unescape(&body.replace('\n', "")),
    };
    for line in head.lines().filter(|line| !line.starts_with('#') && !line.is_empty()) {
        let (key, value) = line.split_once(": ").unwrap_or((line.trim_end_matches(':'), ""));
        match key {
            "mode" => {
                attack.mode = match value {
                    "monitor" => DesyncMitigation::Monitor,
                    "strictest" => DesyncMitigation::Strictest,
                    _ => panic!("{name}: {value}"),
                }
            }
            "expect" => {
                attack.expect = value.split_whitespace().map(|status| status.parse().unwrap()).collect()
            }
            "seen" => attack.seen.push(value.into()),
            _ => panic!("{name}: {line}"),
        }
    }
    assert!(!attack.expect.is_empty() && !attack.bytes.is_empty(), "{name}");
    attack
}

/// `\r`, `\n`, `\t`, `\\`, `\xNN`, and `\{N:c}` for N times the character c.
fn unescape(text: &str) -> Vec<u8> {
    let mut out = Vec::new();
    let mut rest = text;
    while let Some(c) = rest.chars().next() {
        rest = &rest[c.len_utf8()..];
        if c != '\\' {
            out.extend_from_slice(c.to_string().as_bytes());
            continue;
        }
        let kind = rest.chars().next().unwrap();
        rest = &rest[1..];
        match kind {
            'r' => out.push(b'\r'),
            'n' => out.push(b'\n'),
            't' => out.push(b'\t'),
            '\\' => out.push(b'\\'),
            'x' => {
                out.push(u8::from_str_radix(&rest[..2], 16).unwrap());
                rest = &rest[2..];
            }
            '{' => {
                let (repeat, after) = rest.split_once('}').unwrap();
                let (count, what) = repeat.split_once(':').unwrap();
                out.extend(what.repeat(count.parse().unwrap()).bytes());
                rest = after;
            }
            other => panic!("escape {other}"),
        }
    }
    out
}

/// Statuses of the responses within a quiet while.
async fn statuses(client: &mut Client) -> Vec<u16> {
    let mut statuses = Vec::new();
    while let Ok(Some(got)) =
        tokio::time::timeout(Duration::from_millis(250), client.try_receive(false)).await
    {
        statuses.push(got.status);
    }
    statuses
}

async fn run(attack: &Attack, piecemeal: bool) -> Result<(), String> {
    let backend = Backend::echo_path().await;
    let bed = Bed::with(&[&backend], |config| attributes(config).desync_mitigation = attack.mode).await;
    // A connection to the target is there already, for what is smuggled to poison.
    bed.get("/before").await;
    let mut client = bed.client().await;
    if piecemeal {
        for byte in attack.bytes.chunks(attack.bytes.len() / 40 + 1) {
            if client.tcp.write_all(byte).await.is_err() {
                break;
            }
            tokio::task::yield_now().await;
        }
    } else {
        let _ = client.tcp.write_all(&attack.bytes).await;
    }
    let got = statuses(&mut client).await;
    if got != attack.expect {
        return Err(format!("answers {got:?}, not {:?}", attack.expect));
    }
    if attack.expect.last().is_some_and(|status| *status >= 400) {
        let mut byte = [0];
        match tokio::time::timeout(Duration::from_millis(1500), client.tcp.read(&mut byte)).await {
            Ok(Ok(0) | Err(_)) => {}
            _ => return Err("the connection stays open after a refusal".into()),
        }
    }
    for n in 0..2 {
        let victim = bed.get(&format!("/victim{n}")).await;
        if (victim.status, victim.body.as_str()) != (200, format!("/victim{n}").as_str()) {
            return Err(format!("a stranger got {victim:?}"));
        }
    }
    let seen: Vec<String> =
        backend.seen().iter().map(|seen| format!("{} {}", seen.method(), seen.path())).collect();
    let wanted: Vec<String> = [
        &["GET /before".to_owned()][..],
        &attack.seen[..],
        &["GET /victim0".into(), "GET /victim1".into()][..],
    ]
    .concat();
    if seen != wanted {
        return Err(format!("the target saw {seen:?}, not {wanted:?}"));
    }
    match backend.broken() {
        broken if broken.iter().all(|error| error.starts_with("cut")) => Ok(()),
        broken => Err(format!("the target could not read {broken:?}")),
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn nothing_is_smuggled() {
    let corpus = corpus();
    assert!(corpus.len() >= 40, "the corpus is there: {}", corpus.len());
    let mut runs = tokio::task::JoinSet::new();
    let places = std::sync::Arc::new(tokio::sync::Semaphore::new(16));
    for attack in corpus.into_iter().map(std::sync::Arc::new) {
        for piecemeal in [false, true] {
            let (attack, places) = (std::sync::Arc::clone(&attack), std::sync::Arc::clone(&places));
            runs.spawn(async move {
                let _place = places.acquire().await;
                let pieces = if piecemeal { " (in pieces)" } else { "" };
                run(&attack, piecemeal).await.map_err(|failure| format!("{}{pieces}: {failure}", attack.name))
            });
        }
    }
    let mut failures: Vec<String> = runs.join_all().await.into_iter().filter_map(Result::err).collect();
    failures.sort();
    assert!(failures.is_empty(), "{}", failures.join("\n"));
}
