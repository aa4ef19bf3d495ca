//! The options of the `awslogs` log driver.
//!
//! Source: Docker documentation, "Amazon CloudWatch Logs logging driver"; ECS documentation, "Using the awslogs log driver".

use std::collections::BTreeMap;

use fancy_regex::Regex;

/// What a container's `awslogs` options say.
#[derive(Clone, Debug)]
pub struct LogOptions {
    /// Region that is signed for; None for the instance's.
    pub region: Option<String>,
    /// Log group.
    pub group: String,
    /// Whether the group is made if it is missing.
    pub create_group: bool,
    /// Log stream; None to name it after the container's id in the engine.
    pub stream: Option<String>,
    /// A line that matches begins a new event; None if each line is one.
    pub event_start: Option<Regex>,
}

impl LogOptions {
    /// Reads the options of `container` in task `task_id`. The error is a sentence.
    pub fn parse(options: &BTreeMap<String, String>, container: &str, task_id: &str) -> Result<Self, String> {
        let get = |name: &str| options.get(name).filter(|value| !value.is_empty());
        let group = get("awslogs-group").ok_or("awslogs-group is not set")?.clone();
        let prefixed = get("awslogs-stream-prefix").map(|prefix| format!("{prefix}/{container}/{task_id}"));
        let create_group = match get("awslogs-create-group").map(String::as_str) {
            None | Some("false") => false,
            Some("true") => true,
            Some(other) => return Err(format!("awslogs-create-group: `{other}` is not true or false")),
        };
        let pattern = match (get("awslogs-multiline-pattern"), get("awslogs-datetime-format")) {
            (Some(_), Some(_)) => {
                return Err("awslogs-multiline-pattern and awslogs-datetime-format exclude each other".into());
            }
            (Some(pattern), None) => Some(pattern.clone()),
            (None, Some(format)) => Some(date_pattern(format)),
            (None, None) => None,
        };
        let compile = |pattern: String| {
            Regex::new(&pattern).map_err(|error| format!("awslogs pattern `{pattern}`: {error}"))
        };
        Ok(LogOptions {
            region: get("awslogs-region").cloned(),
            group,
            create_group,
            stream: prefixed.or_else(|| get("awslogs-stream").cloned()),
            event_start: pattern.map(compile).transpose()?,
        })
    }
}

/// A pattern for the moments that a strftime format writes.
fn date_pattern(format: &str) -> String {
    let mut pattern = String::new();
    let mut characters = format.chars();
    while let Some(c) = characters.next() {
        if c != '%' {
            pattern.push_str(&escape(c));
            continue;
        }
        let Some(directive) = characters.next() else { break };
        pattern.push_str(match directive {
            'A' => r"(?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)",
            'a' => r"(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)",
            'B' => {
                r"(?:January|February|March|April|May|June|July|August|September|October|November|December)"
            }
            'b' => r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)",
            'Y' => r"\d{4}",
            'd' | 'm' | 'y' | 'H' | 'I' | 'M' | 'S' => r"\d{2}",
            'j' => r"\d{3}",
            'f' => r"\d{6}",
            'L' => r"\.\d{3}",
            'F' => r"\d{4}-\d{2}-\d{2}",
            'T' => r"\d{2}:\d{2}:\d{2}",
            'p' => r"[AP]M",
            'Z' => r"[A-Z]{1,4}T",
            'z' => r"[+-]\d{4}",
            'w' => r"\d",
            other => {
                pattern.push_str(&escape(other));
                continue;
            }
        });
    }
    pattern
}

fn escape(c: char) -> String {
    if c.is_alphanumeric() || c.is_whitespace() { c.to_string() } else { format!("\\{c}") }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn options(pairs: &[(&str, &str)]) -> Result<LogOptions, String> {
        let map = pairs.iter().map(|(name, value)| (name.to_string(), value.to_string())).collect();
        LogOptions::parse(&map, "app", "task1")
    }

    #[test]
    fn streams_are_named_by_prefix_or_name() {
        let both = options(&[("awslogs-group", "g"), ("awslogs-stream-prefix", "p")]).unwrap();
        assert_eq!(both.stream.as_deref(), Some("p/app/task1"));
        assert!(!both.create_group);
        let named = options(&[("awslogs-group", "g"), ("awslogs-stream", "s")]).unwrap();
        assert_eq!(named.stream.as_deref(), Some("s"));
        assert_eq!(options(&[("awslogs-group", "g")]).unwrap().stream, None);
    }

    #[test]
    fn wrong_options_are_told() {
        let multiline =
            [("awslogs-group", "g"), ("awslogs-multiline-pattern", "^x"), ("awslogs-datetime-format", "%Y")];
        for pairs in [
            &[][..],
            &[("awslogs-group", "g"), ("awslogs-create-group", "yes")],
            &[("awslogs-group", "g"), ("awslogs-multiline-pattern", "(")],
            &multiline,
        ] {
            assert!(options(pairs).is_err(), "{pairs:?}");
        }
    }

    #[test]
    fn date_formats_match_dates() {
        let given =
            options(&[("awslogs-group", "g"), ("awslogs-datetime-format", "[%b %d, %Y %H:%M:%S]")]).unwrap();
        let pattern = given.event_start.unwrap();
        assert!(pattern.is_match("[May 01, 2017 19:00:01] A message").unwrap());
        assert!(!pattern.is_match("Another line").unwrap());
    }
}
