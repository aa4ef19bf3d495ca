//! How long a container takes from asking to running, beside a bare `docker run -d` of the same image.
//!
//! `cargo run --release -p runtime --example start_latency -- IMAGE [ROUNDS]`; the image must be here already and
//! its command must run for a while, as `sleep 60` does.

use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use runtime::{ContainerSpec, DockerOptions, DockerRuntime, PullRequest, RemoveOptions, Runtime};

#[tokio::main]
async fn main() -> runtime::Result<()> {
    let mut arguments = std::env::args().skip(1);
    let image = arguments.next().expect("an image's name");
    let rounds: usize = arguments.next().map_or(10, |rounds| rounds.parse().expect("a number of rounds"));
    let runtime = DockerRuntime::connect(DockerOptions::default()).await?;
    let (mut ours, mut bare, mut parts) = (Vec::new(), Vec::new(), [Duration::ZERO; 4]);
    for round in 0..rounds {
        let mut spec = ContainerSpec::new(format!("start-latency-{}-{round}", std::process::id()), &image);
        spec.command = Some(["sleep", "60"].map(str::to_owned).to_vec());
        let begin = Instant::now();
        runtime.pull(&PullRequest::new(&image)).await?;
        let pulled = Instant::now();
        let id = runtime.create(&spec).await?;
        let created = Instant::now();
        runtime.start(&id).await?;
        let started = Instant::now();
        runtime.inspect(&id).await?;
        let inspected = Instant::now();
        ours.push(inspected - begin);
        for (part, spent) in
            parts.iter_mut().zip([pulled - begin, created - pulled, started - created, inspected - started])
        {
            *part += spent;
        }
        runtime.remove(&id, RemoveOptions { force: true, volumes: true }).await?;
        bare.push(docker_run(&image));
    }
    ours.sort();
    bare.sort();
    println!("median of {rounds}: ours {:?}, docker run -d {:?}", ours[rounds / 2], bare[rounds / 2]);
    let mean = parts.map(|part| part / u32::try_from(rounds).expect("few rounds"));
    println!(
        "ours, means: pull (local image) {:?}, create {:?}, start {:?}, inspect {:?}",
        mean[0], mean[1], mean[2], mean[3]
    );
    Ok(())
}

fn docker_run(image: &str) -> Duration {
    let begin = Instant::now();
    let output =
        Command::new("docker").args(["run", "-d", image, "sleep", "60"]).output().expect("docker runs");
    let took = begin.elapsed();
    let id = String::from_utf8_lossy(&output.stdout).trim().to_owned();
    assert!(output.status.success(), "docker run works");
    let removed = Command::new("docker").args(["rm", "-f", &id]).stdout(Stdio::null()).status();
    assert!(removed.is_ok_and(|status| status.success()), "the container is removed");
    took
}
