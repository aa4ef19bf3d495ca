//! Chores of the repository: `cargo xtask generate` writes the shapes from the service models.

mod generate;
mod model;
mod names;

fn main() {
    let args: Vec<String> = std::env::args().skip(1).collect();
    let words: Vec<&str> = args.iter().map(String::as_str).collect();
    let outcome = match words.as_slice() {
        ["generate", "--models", dir] => generate::run(dir.as_ref(), false),
        ["generate", "--check", "--models", dir] => generate::run(dir.as_ref(), true),
        _ => Err("usage: cargo xtask generate [--check] --models DIR   (DIR: botocore/data of the pinned botocore; \
                  scripts/models fetches it)"
            .into()),
    };
    if let Err(e) = outcome {
        eprintln!("xtask: {e}");
        std::process::exit(1);
    }
}
