//! What a target gets: the event, a constant, a part of the event, or a template filled from it.
//!
//! Source: Amazon EventBridge user guide, "Input transformation".

use metrics::time::iso_ms;
use serde_json::{Value as Json, json};
use shapes::Timestamp;
use shapes::events::Target;

use super::rows::Rule;

/// The text for a target.
pub fn input(rule: &Rule, target: &Target, event: &Json, now: Timestamp) -> String {
    if let Some(constant) = &target.input {
        return constant.clone();
    }
    if let Some(path) = &target.input_path {
        return find(event, path).cloned().unwrap_or(Json::Null).to_string();
    }
    let Some(t) = &target.input_transformer else { return event.to_string() };
    let value = |name: &str| -> Option<Json> {
        match name {
            "aws.events.rule-arn" => Some(json!(rule.arn)),
            "aws.events.rule-name" => Some(json!(rule.name)),
            "aws.events.event.ingestion-time" => Some(json!(iso_ms(now))),
            "aws.events.event" | "aws.events.event.json" => Some(event.clone()),
            name => {
                let path = t.input_paths_map.as_ref()?.get(name)?;
                Some(find(event, path).cloned().unwrap_or_else(|| json!("")))
            }
        }
    };
    fill(&t.input_template, &value)
}

/// The value at a path: `$.detail.list[0].name`.
fn find<'a>(event: &'a Json, path: &str) -> Option<&'a Json> {
    let mut at = event;
    for part in path.strip_prefix('$')?.split('.').filter(|p| !p.is_empty()) {
        let (name, indexes) = part.split_once('[').map_or((part, ""), |(n, i)| (n, i));
        if !name.is_empty() {
            at = at.get(name)?;
        }
        for index in indexes.split('[').map(|i| i.trim_end_matches(']')).filter(|i| !i.is_empty()) {
            at = match index.parse::<usize>() {
                Ok(i) => at.get(i)?,
                Err(_) => at.get(index.trim_matches(['\'', '"']))?,
            };
        }
    }
    Some(at)
}

/// Fills `<name>` in: as JSON, or inside of quotes as text.
fn fill(template: &str, value: &dyn Fn(&str) -> Option<Json>) -> String {
    let mut out = String::new();
    let mut rest = template;
    let (mut quoted, mut escaped) = (false, false);
    while let Some(c) = rest.chars().next() {
        let known = if c == '<' {
            rest[1..].split_once('>').and_then(|(n, after)| Some((value(n)?, after)))
        } else {
            None
        };
        if let Some((v, after)) = known {
            match (quoted, &v) {
                (false, v) => out.push_str(&v.to_string()),
                (true, Json::String(s)) => out.push_str(json!(s).to_string().trim_matches('"')),
                (true, v) => out.push_str(json!(v.to_string()).to_string().trim_matches('"')),
            }
            rest = after;
            continue;
        }
        if c == '"' && !escaped {
            quoted = !quoted;
        }
        escaped = c == '\\' && !escaped;
        out.push(c);
        rest = &rest[c.len_utf8()..];
    }
    out
}

#[cfg(test)]
mod tests {
    use shapes::events::InputTransformer;

    use super::*;

    #[test]
    fn inputs() {
        let event = json!({"source": "s", "detail-type": "t", "detail": {"state": "on", "n": 3, "list": [{"x": "y"}]}});
        let rule = Rule { name: "r".into(), ..Default::default() };
        let transformed = |paths: &[(&str, &str)], template: &str| Target {
            input_transformer: Some(InputTransformer {
                input_paths_map: Some(
                    paths.iter().map(|(k, v)| ((*k).to_owned(), (*v).to_owned())).collect(),
                ),
                input_template: template.into(),
            }),
            ..Default::default()
        };
        let cases = [
            (Target { input: Some("{}".into()), ..Default::default() }, "{}"),
            (Target { input_path: Some("$.detail.list[0].x".into()), ..Default::default() }, "\"y\""),
            (Target { input_path: Some("$.nothing".into()), ..Default::default() }, "null"),
            (
                transformed(&[("a", "$.detail.state"), ("n", "$.detail.n")], "\"is <a> at <n>, <b>\""),
                "\"is on at 3, <b>\"",
            ),
            (
                transformed(&[("a", "$.detail.state"), ("n", "$.detail.n")], "{\"a\": <a>, \"n\": <n>}"),
                "{\"a\": \"on\", \"n\": 3}",
            ),
            (transformed(&[], "{\"rule\": <aws.events.rule-name>}"), "{\"rule\": \"r\"}"),
        ];
        for (target, expected) in cases {
            assert_eq!(input(&rule, &target, &event, Timestamp(0)), expected);
        }
        assert_eq!(input(&rule, &Target::default(), &event, Timestamp(0)), event.to_string());
    }
}
