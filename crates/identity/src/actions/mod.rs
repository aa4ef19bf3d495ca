//! What a call needs: from service, operation and input to actions, resources and condition keys.
//!
//! Source: AWS's Service Authorization Reference. Resources are given where people scope policies; elsewhere `*` is asked for.

mod ec2;
mod ecs;
mod others;
mod passing;
#[cfg(test)]
mod tests;

use state::Tables;

use shapes::Value;

/// One permission that a call needs, on each of some resources.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Need {
    /// `ecs:RunTask`.
    pub action: String,
    pub resources: Vec<Resource>,
    /// Condition keys with values beside those that every request has.
    pub context: Vec<(String, Vec<String>)>,
}

/// A resource as policies name it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Resource {
    pub arn: String,
    /// A second way of writing it that policies use too.
    pub also: Option<String>,
}

impl From<String> for Resource {
    fn from(arn: String) -> Resource {
        Resource { arn, also: None }
    }
}

/// Where a call goes.
#[derive(Clone, Copy)]
pub struct Place<'a> {
    pub account: &'a str,
    pub region: &'a str,
    /// ARN of who calls: some operations mean the caller unless they name a user.
    pub caller: &'a str,
    /// Tables of the account's home, where roles and profiles are.
    pub home: &'a Tables,
}

impl Place<'_> {
    fn arn(&self, service: &str, rest: &str) -> String {
        format!("arn:aws:{service}:{}:{}:{rest}", self.region, self.account)
    }

    /// What is an ARN stays; a name becomes one.
    fn arn_or(&self, given: &str, service: &str, prefix: &str) -> String {
        match given.starts_with("arn:") {
            true => given.to_owned(),
            false => self.arn(service, &format!("{prefix}{given}")),
        }
    }
}

/// How the service is called in actions.
pub fn prefix(service: &'static str) -> &'static str {
    match service {
        "elbv2" => "elasticloadbalancing",
        s => s,
    }
}

/// Everything that a call needs; nothing for calls that anybody may make.
///
/// sts:AssumeRole is not here: the role's own policy has a say in it, so the operation itself decides.
pub fn needed(service: &'static str, operation: &str, input: &Value, place: &Place) -> Vec<Need> {
    let main = match (service, operation) {
        ("sts", "GetCallerIdentity" | "GetSessionToken" | "AssumeRole" | "AssumeRoleWithWebIdentity") => {
            return Vec::new();
        }
        ("ecs", _) => ecs::need(operation, input, place),
        ("ec2", _) => ec2::need(operation, input, place),
        _ => others::need(service, operation, input, place),
    };
    let mut main = main;
    if main.resources.is_empty() {
        main.resources.push("*".to_owned().into());
    }
    let tags = request_tags(input);
    let tagging = tagging(service, operation, &tags, &main);
    main.context.extend(tag_context(input, &tags));
    let mut all = vec![main];
    all.extend(tagging);
    all.extend(passing::needs(service, operation, input, place));
    all
}

/// The need for iam:PassRole on a role that is handed to a service.
pub fn pass_role(place: &Place, role: &str, to: &str) -> Need {
    let arn = match role.starts_with("arn:") {
        true => role.to_owned(),
        false => crate::role(place.home, role)
            .map_or_else(|| format!("arn:aws:iam::{}:role/{role}", place.account), |r| r.arn.clone()),
    };
    Need {
        action: "iam:PassRole".into(),
        resources: vec![arn.into()],
        context: vec![("iam:PassedToService".into(), vec![to.to_owned()])],
    }
}

/// A permission on tags that making something with tags needs too.
fn tagging(service: &str, operation: &str, tags: &[(String, String)], main: &Need) -> Option<Need> {
    if tags.is_empty() || operation.contains("Tag") {
        return None;
    }
    let (action, key) = match service {
        "ecs" => ("ecs:TagResource", "ecs:CreateAction"),
        "ec2" => ("ec2:CreateTags", "ec2:CreateAction"),
        "elbv2" => ("elasticloadbalancing:AddTags", "elasticloadbalancing:CreateAction"),
        "iam" => match operation {
            "CreateRole" => ("iam:TagRole", ""),
            "CreateUser" => ("iam:TagUser", ""),
            "CreatePolicy" => ("iam:TagPolicy", ""),
            "CreateInstanceProfile" => ("iam:TagInstanceProfile", ""),
            _ => return None,
        },
        _ => return None,
    };
    let keys = tags.iter().map(|(k, v)| (format!("aws:RequestTag/{k}"), vec![v.clone()]));
    let mut context: Vec<_> = keys.collect();
    context.push(("aws:TagKeys".into(), tags.iter().map(|(k, _)| k.clone()).collect()));
    if !key.is_empty() {
        context.push((key.into(), vec![operation.to_owned()]));
    }
    // New things have no name yet; what else the call touches gets no tags.
    let new = |r: &&Resource| service != "ec2" || r.arn.ends_with("/*");
    let mut resources: Vec<Resource> = main.resources.iter().filter(new).cloned().collect();
    if resources.is_empty() {
        resources.push("*".to_owned().into());
    }
    Some(Need { action: action.into(), resources, context })
}

fn tag_context(input: &Value, tags: &[(String, String)]) -> Vec<(String, Vec<String>)> {
    let mut keys: Vec<String> = tags.iter().map(|(k, _)| k.clone()).collect();
    keys.extend(texts(input, &["TagKeys", "tagKeys"]).into_iter().map(str::to_owned));
    let mut out: Vec<_> =
        tags.iter().map(|(k, v)| (format!("aws:RequestTag/{k}"), vec![v.clone()])).collect();
    if !keys.is_empty() {
        out.push(("aws:TagKeys".into(), keys));
    }
    out
}

/// The tags that a request carries, in whichever of AWS's forms.
pub fn request_tags(input: &Value) -> Vec<(String, String)> {
    let mut out = Vec::new();
    for name in ["tags", "Tags"] {
        collect_tags(input.get(name), &mut out);
    }
    for spec in input.get("TagSpecifications").and_then(Value::as_list).into_iter().flatten() {
        collect_tags(spec.get("Tags"), &mut out);
    }
    out
}

fn collect_tags(tags: Option<&Value>, out: &mut Vec<(String, String)>) {
    match tags {
        Some(Value::List(all)) => {
            for tag in all {
                let text = |a: &str, b: &str| tag.get(a).or_else(|| tag.get(b)).and_then(Value::as_str);
                if let Some(key) = text("key", "Key") {
                    out.push((key.to_owned(), text("value", "Value").unwrap_or_default().to_owned()));
                }
            }
        }
        Some(Value::Map(all)) => {
            out.extend(all.iter().filter_map(|(k, v)| Some((k.to_string(), v.as_str()?.to_owned()))));
        }
        _ => {}
    }
}

/// The text of a member.
fn text<'a>(input: &'a Value, name: &str) -> Option<&'a str> {
    input.get(name).and_then(Value::as_str)
}

/// The texts of members, each one or a list.
fn texts<'a>(input: &'a Value, names: &[&str]) -> Vec<&'a str> {
    let mut out = Vec::new();
    for v in names.iter().filter_map(|n| input.get(n)) {
        match v {
            Value::List(all) => out.extend(all.iter().filter_map(Value::as_str)),
            v => out.extend(v.as_str()),
        }
    }
    out
}
