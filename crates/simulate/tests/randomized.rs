//! Random worlds under random faults. `SEEDS=1000` runs more of them, `FROM=5000` others, `SEED=7` one, with its
//! story.
#![allow(clippy::disallowed_methods, reason = "a test reads its environment")]

use simulate::randomized::{Failure, run};

/// Seeds of a run without `SEEDS`.
const SEEDS: u64 = 200;

fn number(name: &str) -> Option<u64> {
    std::env::var(name).ok()?.parse().ok()
}

fn report(seed: u64, failure: &Failure, lines: usize) -> String {
    let skip = failure.story.len().saturating_sub(lines);
    let story = failure.story[skip..].join("\n");
    format!(
        "{story}\nseed {seed}: {}\nreplay: SEED={seed} cargo test -p simulate --test randomized -- --nocapture randomized",
        failure.what
    )
}

#[test]
fn randomized() {
    if let Some(seed) = number("SEED") {
        match run(seed) {
            Ok(summary) => println!("seed {seed}: {summary:?}"),
            Err(f) => panic!("{}", report(seed, &f, usize::MAX)),
        }
        return;
    }
    let seeds = number("SEEDS").unwrap_or(SEEDS);
    let from = number("FROM").unwrap_or(0);
    let mut failures = Vec::new();
    for seed in from..from + seeds {
        // A panic in the core names no seed; the last line printed does.
        println!("seed {seed}");
        if let Err(f) = run(seed) {
            failures.push(report(seed, &f, 12));
        }
    }
    let shown: Vec<&str> = failures.iter().take(8).map(String::as_str).collect();
    assert!(failures.is_empty(), "{} of {seeds} seeds failed\n\n{}", failures.len(), shown.join("\n\n"));
}

#[test]
fn a_seed_tells_the_same_story_twice() {
    for seed in [3, 57, 1_000_003] {
        let once = run(seed).map_err(|f| f.what);
        let again = run(seed).map_err(|f| f.what);
        assert_eq!(once, again, "seed {seed}");
    }
}

#[test]
fn seeds_differ() {
    let hash = |seed| run(seed).map(|s| s.hash).map_err(|f| f.what);
    assert_ne!(hash(1), hash(2));
}
