//! Every script in `tests/scenarios` against the output beside it. `UPDATE_GOLDEN=1` writes the outputs anew: read them.
#![allow(clippy::disallowed_methods, reason = "a test reads its files and its environment")]

use std::path::{Path, PathBuf};

fn scripts() -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/scenarios");
    let entries = std::fs::read_dir(folder).expect("the folder of scenarios");
    let mut out: Vec<PathBuf> = entries.map(|e| e.expect("a file").path()).collect();
    out.retain(|p| p.extension().is_some_and(|e| e == "scn"));
    out.sort();
    out
}

#[test]
fn scenarios_tell_their_story() {
    let update = std::env::var("UPDATE_GOLDEN").is_ok();
    let only = std::env::var("SCENARIO").ok();
    let mut wrong = Vec::new();
    let scripts = scripts();
    assert!(!scripts.is_empty(), "there are scenarios");
    for script in scripts {
        let name = script.file_stem().expect("a name").to_string_lossy().into_owned();
        if only.as_ref().is_some_and(|o| *o != name) {
            continue;
        }
        let text = std::fs::read_to_string(&script).expect("a readable script");
        let told = match simulate::script::run(&text) {
            Ok(told) => told,
            Err(e) => {
                wrong.push(format!("{name}:\n{e}"));
                continue;
            }
        };
        let golden = script.with_extension("out");
        if update {
            std::fs::write(&golden, &told).expect("a writable folder");
            continue;
        }
        let expected = std::fs::read_to_string(&golden).unwrap_or_default();
        if told != expected {
            wrong.push(format!("{name}:\n{}", difference(&expected, &told)));
        }
    }
    assert!(wrong.is_empty(), "{}\nUPDATE_GOLDEN=1 writes them anew", wrong.join("\n\n"));
}

/// The first lines that differ.
fn difference(expected: &str, told: &str) -> String {
    let pairs = expected.lines().map(Some).chain(std::iter::repeat(None));
    for (i, (e, t)) in pairs.zip(told.lines().map(Some).chain(std::iter::repeat(None))).enumerate() {
        if e != t {
            let (e, t) = (e.unwrap_or("(nothing)"), t.unwrap_or("(nothing)"));
            return format!("line {}\n  expected {e}\n  told     {t}", i + 1);
        }
        if e.is_none() {
            break;
        }
    }
    "only line ends differ".into()
}
