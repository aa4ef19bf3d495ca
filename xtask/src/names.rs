//! Turns the models' names into Rust's.

/// `taskDefinitionArn` -> `task_definition_arn`; `VPCZoneIdentifier` -> `vpc_zone_identifier`.
pub fn snake(name: &str) -> String {
    let chars: Vec<char> = name.chars().collect();
    let mut out = String::new();
    for (i, &c) in chars.iter().enumerate() {
        if !c.is_ascii_alphanumeric() {
            if !out.is_empty() && !out.ends_with('_') {
                out.push('_');
            }
            continue;
        }
        if c.is_ascii_uppercase() && i > 0 {
            let prev = chars[i - 1];
            let next_lower = chars.get(i + 1).is_some_and(|n| n.is_ascii_lowercase());
            // A plural acronym (`IPs`, `ARNs`) keeps its s.
            let plural =
                chars.get(i + 1) == Some(&'s') && chars.get(i + 2).is_none_or(|n| n.is_ascii_uppercase());
            let boundary = prev.is_ascii_lowercase()
                || prev.is_ascii_digit()
                || (prev.is_ascii_uppercase() && next_lower && !plural);
            if boundary && !out.ends_with('_') {
                out.push('_');
            }
        }
        out.push(c.to_ascii_lowercase());
    }
    if out.starts_with(|c: char| c.is_ascii_digit()) {
        out.insert(0, 'n');
    }
    match out.as_str() {
        "type" | "match" | "ref" | "move" | "use" | "in" | "for" | "static" | "self" | "as" | "where"
        | "loop" | "enum" | "const" | "default" | "async" | "dyn" | "box" | "virtual" | "override"
        | "abstract" | "final" | "return" => out.push('_'),
        _ => {}
    }
    out
}

/// `PROVISIONING` -> `Provisioning`; `ecs.fargate` -> `EcsFargate`; a shape's own name stays recognisable.
pub fn camel(name: &str) -> String {
    let mut out = String::new();
    let mut upper = true;
    let all_caps = !name.chars().any(|c| c.is_ascii_lowercase());
    for c in name.chars() {
        if !c.is_ascii_alphanumeric() {
            upper = true;
            continue;
        }
        if upper {
            out.push(c.to_ascii_uppercase());
        } else if all_caps {
            out.push(c.to_ascii_lowercase());
        } else {
            out.push(c);
        }
        upper = false;
    }
    if out.is_empty() {
        out.push_str("Empty");
    }
    if out.starts_with(|c: char| c.is_ascii_digit()) {
        out.insert(0, 'N');
    }
    if out == "Self" { "Self_".into() } else { out }
}

/// `RunTaskRequest` -> `RUN_TASK_REQUEST`.
pub fn constant(name: &str) -> String {
    snake(name).trim_end_matches('_').to_ascii_uppercase()
}
