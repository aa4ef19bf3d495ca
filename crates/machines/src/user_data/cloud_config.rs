//! `#cloud-config`: the parts that people use on ECS instances.
//!
//! Source: cloud-init's documentation, "Module reference".

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;

use super::gunzip;
use super::yaml::{self, Node};

/// What a document asks for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CloudConfig {
    /// A shell script, run at each boot before the engine starts.
    pub bootcmd: Option<String>,
    /// A shell script, run once, after the files are written.
    pub runcmd: Option<String>,
    pub files: Vec<WriteFile>,
    pub packages: Vec<String>,
    pub host_name: Option<String>,
    /// Scripts of user data run at each boot (`cloud_final_modules: [[scripts-user, always]]`).
    pub scripts_always: bool,
    /// Keys that mean nothing on such a machine.
    pub ignored: Vec<String>,
}

/// A file to write.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct WriteFile {
    pub path: String,
    pub content: Vec<u8>,
    pub mode: u32,
    /// `user` or `user:group`.
    pub owner: Option<String>,
    pub append: bool,
    /// Written after packages and users, instead of first.
    pub defer: bool,
}

/// Keys that are understood, or whose effect is there anyway.
const KNOWN: [&str; 13] = [
    "bootcmd",
    "runcmd",
    "write_files",
    "packages",
    "hostname",
    "fqdn",
    "cloud_final_modules",
    "preserve_hostname",
    "manage_etc_hosts",
    "package_update",
    "package_upgrade",
    "repo_update",
    "repo_upgrade",
];

impl CloudConfig {
    /// Reads a document.
    ///
    /// # Errors
    /// One line about what cannot be understood.
    pub fn parse(text: &str) -> Result<CloudConfig, String> {
        let Some(node) = yaml::parse(text)? else { return Ok(CloudConfig::default()) };
        let Node::Map(entries) = &node else { return Err("a cloud-config is a mapping".into()) };
        let mut config = CloudConfig {
            bootcmd: node.get("bootcmd").map(|n| script("bootcmd", n)).transpose()?.flatten(),
            runcmd: node.get("runcmd").map(|n| script("runcmd", n)).transpose()?.flatten(),
            ..CloudConfig::default()
        };
        let named = node.get("hostname").or_else(|| node.get("fqdn")).and_then(Node::text);
        config.host_name = named.and_then(|n| n.split('.').next()).map(str::to_owned);
        for file in node.get("write_files").map(Node::items).unwrap_or_default() {
            config.files.push(write_file(file)?);
        }
        for package in node.get("packages").map(Node::items).unwrap_or_default() {
            // A list is a name and a version.
            let name = package.items().first().and_then(|n| n.text());
            config.packages.extend(name.map(str::to_owned));
        }
        let modules = node.get("cloud_final_modules").map(Node::items).unwrap_or_default();
        config.scripts_always = modules.iter().any(|m| {
            let words: Vec<_> = m.items().into_iter().filter_map(Node::text).collect();
            words == ["scripts-user", "always"]
        });
        let unknown = entries.iter().map(|(k, _)| k).filter(|k| !KNOWN.contains(&k.as_str()));
        config.ignored = unknown.cloned().collect();
        Ok(config)
    }
}

/// Commands become one shell script, as cloud-init does: a `cd` in one holds for the next. Lists are taken word by word.
fn script(name: &str, node: &Node) -> Result<Option<String>, String> {
    let mut out = String::from("#!/bin/sh\n");
    let items = node.items();
    for item in &items {
        match item {
            Node::Scalar(text, _) => out.push_str(text.trim_end_matches('\n')),
            Node::List(words) => {
                let quoted: Vec<String> = words
                    .iter()
                    .map(|w| w.text().map(quote).ok_or_else(|| format!("{name}: a word that is not text")))
                    .collect::<Result<_, _>>()?;
                out.push_str(&quoted.join(" "));
            }
            Node::Map(_) => return Err(format!("{name}: a command is text or a list of words")),
        }
        out.push('\n');
    }
    Ok((!items.is_empty()).then_some(out))
}

fn quote(word: &str) -> String {
    format!("'{}'", word.replace('\'', "'\\''"))
}

fn write_file(node: &Node) -> Result<WriteFile, String> {
    let text = |key: &str| node.get(key).and_then(Node::text);
    let path = text("path").ok_or("write_files: a file without a path")?;
    let raw = text("content").unwrap_or_default().as_bytes().to_vec();
    let content = decode(text("encoding").unwrap_or_default(), raw).map_err(|e| format!("{path}: {e}"))?;
    let mode = match node.get("permissions") {
        // Without quotes and without a leading zero the number is decimal, in YAML 1.1 too.
        Some(Node::Scalar(t, true)) if !t.starts_with('0') => t.parse::<u32>().ok(),
        Some(n) => n.text().and_then(|t| u32::from_str_radix(t.trim_start_matches("0o"), 8).ok()),
        None => Some(0o644),
    };
    Ok(WriteFile {
        path: path.to_owned(),
        content,
        mode: mode
            .filter(|m| *m <= 0o7777)
            .ok_or_else(|| format!("{path}: these permissions make no sense"))?,
        owner: text("owner").map(str::to_owned),
        append: node.get("append").is_some_and(Node::flag),
        defer: node.get("defer").is_some_and(Node::flag),
    })
}

fn decode(encoding: &str, raw: Vec<u8>) -> Result<Vec<u8>, String> {
    let base64 = |raw: &[u8]| {
        let plain: Vec<u8> = raw.iter().copied().filter(|b| !b.is_ascii_whitespace()).collect();
        STANDARD.decode(plain).map_err(|e| e.to_string())
    };
    match encoding.trim().to_ascii_lowercase().as_str() {
        "" | "text/plain" => Ok(raw),
        "b64" | "base64" => base64(&raw),
        "gz" | "gzip" => gunzip(&raw),
        "gz+b64" | "gz+base64" | "gzip+b64" | "gzip+base64" => gunzip(&base64(&raw)?),
        other => Err(format!("the encoding {other} is not known")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_common_parts_are_read() {
        let text = r#"#cloud-config
hostname: web.example.com
package_update: true
packages: [jq, [htop, "3.0"], aws-cli]
write_files:
  - path: /etc/ecs/ecs.config
    append: yes
    content: |
      ECS_CLUSTER=prod
  - path: /a
    permissions: '0600'
    owner: ec2-user:ec2-user
    encoding: b64
    content: aGVs
      bG8=
bootcmd:
  - echo early
runcmd:
  - cd /tmp
  - [touch, "it's"]
  - |
    for i in 1 2; do
      echo $i
    done
ntp: {enabled: true}
cloud_final_modules:
  - [scripts-user, always]
"#;
        let config = CloudConfig::parse(text).unwrap();
        assert_eq!(config.host_name.as_deref(), Some("web"));
        assert_eq!(config.packages, ["jq", "htop", "aws-cli"]);
        assert_eq!(config.files[0].content, b"ECS_CLUSTER=prod\n");
        assert!(config.files[0].append && !config.files[1].append);
        assert_eq!((config.files[0].mode, config.files[1].mode), (0o644, 0o600));
        assert_eq!(config.files[1].content, b"hello");
        assert_eq!(config.bootcmd.as_deref(), Some("#!/bin/sh\necho early\n"));
        let script = "#!/bin/sh\ncd /tmp\n'touch' 'it'\\''s'\nfor i in 1 2; do\n  echo $i\ndone\n";
        assert_eq!(config.runcmd.as_deref(), Some(script));
        assert_eq!(config.ignored, ["ntp"]);
        assert!(config.scripts_always);
    }

    #[test]
    fn nonsense_is_refused_with_its_place() {
        for (text, word) in [
            ("- a", "mapping"),
            ("write_files: [{content: x}]", "path"),
            ("write_files: [{path: /x, encoding: rot13}]", "rot13"),
            ("write_files: [{path: /x, encoding: b64, content: '*'}]", "/x"),
            ("write_files: [{path: /x, permissions: '99'}]", "permissions"),
            ("runcmd: [{a: b}]", "runcmd"),
        ] {
            let error = CloudConfig::parse(text).unwrap_err();
            assert!(error.contains(word), "{text}: {error}");
        }
        assert_eq!(CloudConfig::parse("").unwrap(), CloudConfig::default());
        assert_eq!(CloudConfig::parse("runcmd:").unwrap().runcmd, None);
    }
}
