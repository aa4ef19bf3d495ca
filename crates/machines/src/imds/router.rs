//! From a request to its answer. Pure: keys are got by the caller, who is told which role's are asked for.
//!
//! Source: EC2 User Guide, "Use the Instance Metadata Service", "How Instance Metadata Service Version 2 works".

use ec2::rows::MetadataOptions;

use super::tree::{Facts, document, listing, meta_data};

/// The longest life of a token, seconds.
pub const TOKEN_MOST: i64 = 21_600;

/// What matters of a request.
#[derive(Clone, Debug, Default)]
pub struct Ask<'a> {
    pub method: &'a str,
    pub path: &'a str,
    /// `X-aws-ec2-metadata-token`.
    pub token: Option<&'a str>,
    /// `X-aws-ec2-metadata-token-ttl-seconds`.
    pub ttl: Option<&'a str>,
    /// It has `X-Forwarded-For`: it came through a proxy that may be somebody else's.
    pub forwarded: bool,
}

/// What to answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Reply {
    /// A text with status 200.
    Text(String),
    Bytes(Vec<u8>),
    /// JSON, which AWS calls text as well.
    Document(String),
    /// A new token for so many seconds.
    Token(i64),
    /// The keys of the instance's role.
    Keys(String),
    /// Another status.
    Status(u16),
}

/// Answers. `valid` tells whether a token is this instance's and still good.
pub fn reply(
    ask: &Ask<'_>,
    options: &MetadataOptions,
    valid: &dyn Fn(&str) -> bool,
    facts: &Facts<'_>,
) -> Reply {
    if !options.enabled {
        return Reply::Status(403);
    }
    let path = normal(ask.path);
    let (version, below) = path.split_once('/').unwrap_or((&path, ""));
    if ask.method == "PUT" {
        return if below == "api/token" { token(ask) } else { Reply::Status(405) };
    }
    if !matches!(ask.method, "GET" | "HEAD") {
        return Reply::Status(405);
    }
    match ask.token {
        Some(token) if !valid(token) => return Reply::Status(401),
        None if options.tokens_required => return Reply::Status(401),
        _ => {}
    }
    if version.is_empty() {
        return Reply::Text(VERSIONS.join("\n"));
    }
    if !VERSIONS.contains(&version) {
        return Reply::Status(404);
    }
    tree(below, ask.path.ends_with('/'), facts)
}

/// Versions that are told; all have the same content here.
const VERSIONS: [&str; 8] =
    ["1.0", "2016-09-02", "2018-09-24", "2020-10-27", "2021-01-03", "2021-07-15", "2022-09-24", "latest"];

/// Without slashes at the ends or twice in a row.
fn normal(path: &str) -> String {
    path.split('/').filter(|p| !p.is_empty()).collect::<Vec<_>>().join("/")
}

fn token(ask: &Ask<'_>) -> Reply {
    if ask.forwarded {
        return Reply::Status(403);
    }
    match ask.ttl.and_then(|t| t.trim().parse::<i64>().ok()) {
        Some(seconds) if (1..=TOKEN_MOST).contains(&seconds) => Reply::Token(seconds),
        _ => Reply::Status(400),
    }
}

fn tree(path: &str, directory: bool, facts: &Facts<'_>) -> Reply {
    let (area, below) = path.split_once('/').unwrap_or((path, ""));
    match (area, below) {
        ("", _) => {
            let user = if facts.user_data.is_some() { "\nuser-data" } else { "" };
            Reply::Text(format!("dynamic\nmeta-data{user}"))
        }
        ("user-data", "") => match &facts.user_data {
            Some(bytes) => Reply::Bytes(bytes.clone()),
            None => Reply::Status(404),
        },
        ("dynamic", "") => Reply::Text("instance-identity/".into()),
        ("dynamic", "instance-identity") => Reply::Text("document".into()),
        ("dynamic", "instance-identity/document") => Reply::Document(document(facts)),
        ("meta-data", below) => {
            let tree = meta_data(facts);
            match tree.get(below) {
                Some(_) if below.starts_with("iam/security-credentials/") => {
                    Reply::Keys(below.rsplit('/').next().unwrap_or_default().to_owned())
                }
                Some(text) if below == "iam/info" => Reply::Document(text.clone()),
                Some(text) if !directory => Reply::Text(text.clone()),
                _ => listing(&tree, below).map_or(Reply::Status(404), Reply::Text),
            }
        }
        _ => Reply::Status(404),
    }
}

#[cfg(test)]
mod tests {
    use ec2::rows::{Instance, NetworkInterface, SecurityGroup};
    use identity::rows::InstanceProfile;
    use state::{Region, RegionConfig, Tables};

    use super::*;

    fn tables() -> Tables {
        let mut config = RegionConfig::new("123456789012", "us-east-1", 1);
        ec2::install(&mut config);
        identity::install(&mut config);
        let mut region = Region::new(config);
        region
            .write(state::Timestamp(0), |tx| {
                tx.put(instance());
                tx.put(SecurityGroup { id: "sg-1".into(), name: "web".into(), ..Default::default() });
                tx.put(NetworkInterface {
                    id: "eni-1".into(),
                    mac: "02:00:00:00:00:01".into(),
                    address: "10.0.1.10".into(),
                    owner: "i-1".into(),
                    owner_kind: "instance".into(),
                    public_ip: Some("203.0.113.7".into()),
                    ..Default::default()
                });
                Ok(())
            })
            .unwrap();
        region.tables().clone()
    }

    fn instance() -> Instance {
        Instance {
            id: "i-1".into(),
            image: "ami-1".into(),
            address: "10.0.1.10".into(),
            interface: "eni-1".into(),
            zone: "us-east-1a".into(),
            groups: vec!["sg-1".into()],
            tags: [("Name".to_owned(), "web".to_owned())].into(),
            ..Instance::default()
        }
    }

    fn get(path: &str, change: impl FnOnce(&mut MetadataOptions, &mut Ask<'_>)) -> Reply {
        let tables = tables();
        let mut options = MetadataOptions::default();
        let mut ask = Ask { method: "GET", path, ..Ask::default() };
        change(&mut options, &mut ask);
        let instance = Instance { metadata: options.clone(), ..instance() };
        let profile = InstanceProfile {
            name: "p".into(),
            arn: "arn:aws:iam::123456789012:instance-profile/p".into(),
            role: Some("node".into()),
            ..InstanceProfile::default()
        };
        let facts = Facts {
            tables: &tables,
            account: "123456789012",
            region: "us-east-1",
            instance: &instance,
            profile: Some(&profile),
            user_data: Some(b"#!/bin/sh\n".to_vec()),
            architecture: "x86_64",
        };
        reply(&ask, &options, &|t| t == "good", &facts)
    }

    fn text(path: &str) -> String {
        match get(path, |_, _| {}) {
            Reply::Text(t) | Reply::Document(t) => t,
            other => panic!("{path}: {other:?}"),
        }
    }

    #[test]
    fn the_categories_are_there() {
        assert_eq!(text("/latest/meta-data/instance-id"), "i-1");
        assert_eq!(text("/2021-07-15/meta-data/placement/availability-zone"), "us-east-1a");
        assert_eq!(text("/latest/meta-data/hostname"), "ip-10-0-1-10.ec2.internal");
        assert_eq!(text("/latest/meta-data/security-groups"), "web");
        assert_eq!(text("/latest/meta-data/public-ipv4"), "203.0.113.7");
        assert_eq!(text("/latest/meta-data/network/interfaces/macs/"), "02:00:00:00:00:01/");
        assert_eq!(text("/latest/meta-data/iam/security-credentials/"), "node");
        assert_eq!(text("/latest/"), "dynamic\nmeta-data\nuser-data");
        assert!(text("/").ends_with("latest"));
        let document: serde_json::Value =
            serde_json::from_str(&text("/latest/dynamic/instance-identity/document")).unwrap();
        assert_eq!(document["instanceId"], "i-1");
        let keys = get("/latest/meta-data/iam/security-credentials/node", |_, _| {});
        assert_eq!(keys, Reply::Keys("node".into()));
        assert_eq!(get("/latest/user-data", |_, _| {}), Reply::Bytes(b"#!/bin/sh\n".to_vec()));
    }

    #[test]
    fn what_is_not_there_is_404() {
        for path in [
            "/latest/meta-data/spot/instance-action",
            "/latest/meta-data/tags/instance/Name",
            "/latest/meta-data/iam/security-credentials/other",
            "/latest/dynamic/instance-identity/signature",
            "/other/meta-data/",
            "/latest/nothing",
        ] {
            assert_eq!(get(path, |_, _| {}), Reply::Status(404), "{path}");
        }
        let with_tags = get("/latest/meta-data/tags/instance/Name", |o, _| o.tags = true);
        assert_eq!(with_tags, Reply::Text("web".into()));
    }

    #[test]
    fn tokens() {
        let path = "/latest/api/token";
        let put = |ttl: Option<&'static str>, forwarded| {
            get(path, |_, a| (a.method, a.ttl, a.forwarded) = ("PUT", ttl, forwarded))
        };
        assert_eq!(put(Some("60"), false), Reply::Token(60));
        assert_eq!(put(Some("21600"), false), Reply::Token(21_600));
        for wrong in [None, Some("0"), Some("21601"), Some("x")] {
            assert_eq!(put(wrong, false), Reply::Status(400), "{wrong:?}");
        }
        assert_eq!(put(Some("60"), true), Reply::Status(403));
        let path = "/latest/meta-data/instance-id";
        let required = |token| {
            get(path, move |o, a| {
                o.tokens_required = true;
                a.token = token;
            })
        };
        assert_eq!(required(None), Reply::Status(401));
        assert_eq!(required(Some("bad")), Reply::Status(401));
        assert_eq!(required(Some("good")), Reply::Text("i-1".into()));
        assert_eq!(get(path, |_, a| a.token = Some("bad")), Reply::Status(401));
        assert_eq!(get(path, |o, _| o.enabled = false), Reply::Status(403));
        assert_eq!(get(path, |_, a| a.method = "POST"), Reply::Status(405));
    }
}
