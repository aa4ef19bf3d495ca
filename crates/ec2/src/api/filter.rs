//! The `Filters` of Describe calls.

use shapes::ec2 as api;
use state::AwsError;

use super::error;
use crate::rows::Tags;

/// Whether a resource passes every filter. `field` gives the resource's values of a filter's name, or `None` if the name is
/// not one of this resource's filters.
///
/// # Errors
/// InvalidParameterValue for an unknown filter.
pub fn passes(
    filters: Option<&[api::Filter]>,
    tags: &Tags,
    field: impl Fn(&str) -> Option<Vec<String>>,
) -> Result<bool, AwsError> {
    for f in filters.unwrap_or_default() {
        let name = f.name.as_deref().unwrap_or_default();
        let values = match name.strip_prefix("tag:") {
            Some(key) => tags.get(key).cloned().into_iter().collect(),
            None if name == "tag-key" => tags.keys().cloned().collect(),
            None if name == "tag-value" => tags.values().cloned().collect(),
            None => field(name)
                .ok_or_else(|| error("InvalidParameterValue", format!("The filter '{name}' is invalid")))?,
        };
        let wanted = f.values.as_deref().unwrap_or_default();
        if !values.iter().any(|v| wanted.iter().any(|w| like(w, v))) {
            return Ok(false);
        }
    }
    Ok(true)
}

/// `*` stands for any text, `?` for one character.
fn like(pattern: &str, text: &str) -> bool {
    let (p, t): (Vec<char>, Vec<char>) = (pattern.chars().collect(), text.chars().collect());
    let (mut i, mut j, mut star) = (0, 0, None);
    while j < t.len() {
        if i < p.len() && p[i] == '*' {
            star = Some((i, j));
            i += 1;
        } else if i < p.len() && (p[i] == '?' || p[i] == t[j]) {
            i += 1;
            j += 1;
        } else if let Some((si, sj)) = star {
            star = Some((si, sj + 1));
            i = si + 1;
            j = sj + 1;
        } else {
            return false;
        }
    }
    p[i..].iter().all(|c| *c == '*')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn wildcards() {
        for (p, t, yes) in [
            ("a*", "abc", true),
            ("*c", "abc", true),
            ("a?c", "abc", true),
            ("a?", "abc", false),
            ("", "", true),
        ] {
            assert_eq!(like(p, t), yes, "{p} {t}");
        }
    }

    #[test]
    fn unknown_names_are_errors_and_tags_are_fields() {
        let filter =
            |n: &str, v: &str| vec![api::Filter { name: Some(n.into()), values: Some(vec![v.into()]) }];
        let tags = Tags::from([("Name".into(), "web".into())]);
        let field = |n: &str| (n == "vpc-id").then(|| vec!["vpc-1".to_owned()]);
        assert_eq!(passes(Some(&filter("vpc-id", "vpc-1")), &tags, field), Ok(true));
        assert_eq!(passes(Some(&filter("tag:Name", "w*")), &tags, field), Ok(true));
        assert_eq!(passes(Some(&filter("tag:Other", "w*")), &tags, field), Ok(false));
        assert_eq!(
            passes(Some(&filter("colour", "red")), &tags, field).unwrap_err().code,
            "InvalidParameterValue"
        );
    }
}
