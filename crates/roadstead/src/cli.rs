//! Options, as clap reads them, and the configuration file that says the same.

use std::net::SocketAddr;
use std::path::PathBuf;

use clap::{Args, Parser, Subcommand, ValueEnum};

/// Amazon ECS clusters on machines that you own.
#[derive(Parser)]
#[command(name = "roadstead", version, about, long_about = None, disable_help_subcommand = true)]
pub struct Cli {
    #[command(flatten)]
    pub data_dir: DataDirOption,
    #[command(subcommand)]
    pub command: Command,
}

#[derive(Args)]
pub struct DataDirOption {
    /// Where everything is kept [default: /var/lib/roadstead as root, else ~/.local/share/roadstead]
    #[arg(long, global = true, env = "ROADSTEAD_DATA_DIR", value_name = "DIR")]
    data_dir: Option<PathBuf>,
}

impl DataDirOption {
    /// The data directory.
    pub fn path(&self) -> PathBuf {
        if let Some(d) = &self.data_dir {
            return std::path::absolute(d).unwrap_or_else(|_| d.clone());
        }
        if crate::up::is_root() {
            return PathBuf::from("/var/lib/roadstead");
        }
        let home = std::env::var_os("HOME").map_or_else(|| PathBuf::from("."), PathBuf::from);
        home.join(".local/share/roadstead")
    }
}

#[derive(Subcommand)]
pub enum Command {
    /// Start the region: the AWS endpoint, the scheduler, container instances on this machine, load balancers
    Up(UpOptions),
    /// Stop the region, its agents and its containers; what is stored stays
    Down(DownOptions),
    /// Clusters, instances, services, tasks and balancers at a glance
    Status(StatusOptions),
    /// How the aws CLI and the SDKs reach the region: shell exports, JSON, or an AWS profile
    Env(EnvOptions),
    /// The logs of a log group
    Logs(LogsOptions),
    /// A service of four tasks behind a load balancer, and requests that reach all of them
    Demo(DemoOptions),
    /// A command, or a shell, inside an instance
    Exec(ExecOptions),
    /// The agents of this machine's container instances (started by `up`)
    #[command(hide = true)]
    Agent,
    /// What runs inside the demo's and the pause containers
    #[command(hide = true)]
    Guest(GuestOptions),
    /// What the machines of instances run
    #[command(hide = true)]
    Machine(MachineOptions),
    /// Prints COVERAGE.md
    #[command(hide = true)]
    Coverage,
}

/// What runs containers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum RuntimeChoice {
    /// Real containers, by the Docker Engine API (Podman's socket too)
    Docker,
    /// None at all: tasks "run" by themselves, for tests and machines without Docker
    Simulated,
}

#[derive(Args, Clone)]
pub struct UpOptions {
    /// Run in the background; returns once the region answers
    #[arg(long)]
    pub detach: bool,
    /// Address and port of the endpoint
    #[arg(long, default_value = "127.0.0.1:4566", value_name = "ADDR:PORT")]
    pub listen: SocketAddr,
    /// Serve the endpoint over TLS too, at this address; the certificate is tls-cert.pem in the data directory
    #[arg(long, value_name = "ADDR:PORT")]
    pub tls_listen: Option<SocketAddr>,
    /// Container instances on this machine, over the zones in turn
    #[arg(long, default_value_t = 2, value_name = "N", value_parser = clap::value_parser!(u32).range(0..=10_000))]
    pub instances: u32,
    /// EC2 instance type whose CPU and memory each instance has
    #[arg(long, default_value = "t3.small", value_name = "TYPE")]
    pub instance_type: String,
    /// Cluster that the instances join; it is made if it is not there
    #[arg(long, default_value = "default", value_name = "NAME")]
    pub cluster: String,
    /// What runs containers
    #[arg(long, value_enum, default_value = "docker")]
    pub runtime: RuntimeChoice,
    /// The account: twelve digits
    #[arg(long, default_value = "123456789012", value_name = "ID", value_parser = account)]
    pub account: String,
    /// The region of this machine's container instances
    #[arg(long, default_value = "us-east-1", value_name = "NAME")]
    pub region: String,
    /// One more access key that may call (repeatable)
    #[arg(long, value_name = "ID:SECRET", value_parser = key_pair)]
    pub access_key: Vec<(String, String)>,
    /// Let POST /_roadstead/reset empty everything (for test fixtures)
    #[arg(long)]
    pub allow_reset: bool,
    /// Address range of the default VPC: a /16 that nothing else on this machine uses
    #[arg(long, value_name = "CIDR")]
    pub vpc_cidr: Option<String>,
    /// How many times this machine's memory may be promised to instances
    #[arg(long, default_value_t = 1.0, value_name = "FACTOR", value_parser = factor)]
    pub memory_overcommit: f64,
    /// A file of these options, one `name = value` a line
    #[arg(long, value_name = "FILE")]
    pub config: Option<PathBuf>,
}

#[derive(Args)]
pub struct DownOptions {
    /// Leave the containers running
    #[arg(long)]
    pub keep_containers: bool,
    /// Leave this machine as it was before the first `up`: no data, network, container or cgroup of the region
    #[arg(long, conflicts_with = "keep_containers")]
    pub purge: bool,
}

#[derive(Args)]
pub struct ExecOptions {
    /// Instance with a machine of its own, i-...
    pub instance: String,
    /// The command; a login shell without one
    #[arg(last = true)]
    pub command: Vec<String>,
}

#[derive(Args)]
pub struct StatusOptions {
    /// Show it again every two seconds
    #[arg(long)]
    pub watch: bool,
    /// As JSON
    #[arg(long)]
    pub json: bool,
}

#[derive(Args)]
pub struct EnvOptions {
    /// As JSON
    #[arg(long, conflicts_with = "profile")]
    pub json: bool,
    /// Write an AWS profile of this name
    #[arg(long, value_name = "NAME")]
    pub profile: Option<String>,
}

#[derive(Args)]
pub struct LogsOptions {
    /// Log group; without it the groups are listed
    pub group: Option<String>,
    /// Only streams whose name starts so
    #[arg(long, value_name = "PREFIX")]
    pub stream_prefix: Option<String>,
    /// Go on as new lines come
    #[arg(long, short)]
    pub follow: bool,
    /// Only events of the last so many seconds
    #[arg(long, value_name = "SECONDS", default_value_t = 3600)]
    pub since: u64,
}

#[derive(Args)]
pub struct DemoOptions {
    /// Take the demo's resources away again
    #[arg(long)]
    pub clean: bool,
    /// Tasks of the service
    #[arg(long, default_value_t = 4, value_parser = clap::value_parser!(u32).range(1..=50))]
    pub tasks: u32,
}

#[derive(Args)]
pub struct GuestOptions {
    /// `pause` sleeps for ever, `hello` answers HTTP requests with its own name
    #[arg(value_enum)]
    pub role: GuestRole,
    /// Port of `hello`
    #[arg(long, default_value_t = 8080)]
    pub port: u16,
    /// Text of `hello`
    #[arg(long, default_value = "hello")]
    pub text: String,
}

#[derive(Args)]
pub struct MachineOptions {
    /// `boot DIR`, `init`, `agent`, `call NAME ARGUMENTS`
    #[arg(trailing_var_arg = true, allow_hyphen_values = true, required = true)]
    pub args: Vec<String>,
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum GuestRole {
    Pause,
    Hello,
}

fn account(text: &str) -> Result<String, String> {
    let good = text.len() == 12 && text.bytes().all(|b| b.is_ascii_digit());
    if good { Ok(text.to_owned()) } else { Err("an account is twelve digits".into()) }
}

fn factor(text: &str) -> Result<f64, String> {
    let good = text.parse().ok().filter(|f: &f64| f.is_finite() && *f > 0.0);
    good.ok_or_else(|| "a factor is a number above 0".into())
}

fn key_pair(text: &str) -> Result<(String, String), String> {
    match text.split_once(':') {
        Some((id, secret)) if !id.is_empty() && !secret.is_empty() => Ok((id.to_owned(), secret.to_owned())),
        _ => Err("an access key is given as ID:SECRET".into()),
    }
}

/// Puts the options of `--config FILE` in front of those of the command line, which win.
///
/// # Errors
/// One line about a file that cannot be read.
pub fn with_config_file(args: Vec<String>) -> Result<Vec<String>, String> {
    let Some(up) = args.iter().position(|a| a == "up") else { return Ok(args) };
    let given = args.iter().position(|a| a == "--config").and_then(|i| args.get(i + 1).cloned());
    let given = given.or_else(|| args.iter().find_map(|a| a.strip_prefix("--config=").map(str::to_owned)));
    let Some(path) = given else { return Ok(args) };
    let text = std::fs::read_to_string(&path).map_err(|e| format!("{path}: {e}"))?;
    let mut out = args[..=up].to_vec();
    let flags: Vec<&str> = args[up + 1..].iter().filter_map(|a| a.strip_prefix("--")).collect();
    for (name, value) in options(&text).map_err(|e| format!("{path}: {e}"))? {
        let overridden = flags.iter().any(|f| *f == name || f.starts_with(&format!("{name}=")));
        if overridden && name != "access-key" {
            continue;
        }
        match value.as_str() {
            "true" => out.push(format!("--{name}")),
            "false" => {}
            v => out.push(format!("--{name}={v}")),
        }
    }
    out.extend_from_slice(&args[up + 1..]);
    Ok(out)
}

fn options(text: &str) -> Result<Vec<(String, String)>, String> {
    let mut out = Vec::new();
    for (i, line) in text.lines().enumerate() {
        let line = line.trim();
        if line.is_empty() || line.starts_with('#') {
            continue;
        }
        let (name, value) =
            line.split_once('=').ok_or_else(|| format!("line {}: not `name = value`", i + 1))?;
        let value = value.trim().trim_matches('"');
        out.push((name.trim().replace('_', "-"), value.to_owned()));
    }
    Ok(out)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_options_are_consistent() {
        use clap::CommandFactory;
        Cli::command().debug_assert();
    }

    #[test]
    fn the_file_says_the_same_as_the_flags() {
        let text = "# local\ninstances = 3\ninstance_type = \"m5.large\"\nallow-reset = true\n";
        let got = options(text).unwrap();
        assert_eq!(got[1], ("instance-type".to_owned(), "m5.large".to_owned()));
        assert!(options("nonsense").is_err());
    }
}
