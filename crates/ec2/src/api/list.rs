//! What all Describe calls do: the rows that are named, those that pass the filters, and a page of them.

use std::sync::Arc;

use shapes::ec2 as api;
use state::{AwsError, Tables};

use super::error;
use super::filter::passes;
use crate::tags::Tagged;

/// What a Describe call asks for.
pub struct Asked<'a> {
    pub ids: Option<&'a [String]>,
    pub filters: Option<&'a [api::Filter]>,
    pub most: Option<i64>,
    pub token: Option<&'a str>,
}

/// The members that nearly every Describe request has.
macro_rules! asked {
    ($input:ident, $ids:ident) => {
        asked!($input, $ids, filters)
    };
    ($input:ident, $ids:ident, $filters:ident) => {
        $crate::api::list::Asked {
            ids: $input.$ids.as_deref(),
            filters: $input.$filters.as_deref(),
            most: $input.max_results,
            token: $input.next_token.as_deref(),
        }
    };
}
pub(crate) use asked;

/// The rows that a call asks for, by id, and the token of the next page. `field` gives a row's values of a filter's name, or `None` if
/// the name is not one of this resource's filters.
///
/// # Errors
/// The resource's not-found error, InvalidParameterValue for a filter, InvalidNextToken.
pub fn rows<R: Tagged>(
    tables: &Tables,
    asked: &Asked,
    field: impl Fn(&R, &str) -> Option<Vec<String>>,
) -> Result<(Vec<Arc<R>>, Option<String>), AwsError> {
    let ids = asked.ids.filter(|i| !i.is_empty());
    let mut candidates: Vec<Arc<R>> = match ids {
        Some(ids) => {
            let missing: Vec<_> = ids.iter().filter(|id| tables.get::<R>(id).is_none()).collect();
            if let Some(first) = missing.first() {
                return Err(R::missing(first));
            }
            ids.iter().filter_map(|id| tables.get::<R>(id).cloned()).collect()
        }
        None => tables.table::<R>().iter().cloned().collect(),
    };
    candidates.sort_by_key(|r| r.key());
    candidates.dedup_by_key(|r| r.key());
    let mut found = Vec::new();
    for row in candidates {
        if passes(asked.filters, row.tags(), |name| field(&row, name))? {
            found.push(row);
        }
    }
    page(found, asked.most, asked.token, |r| r.key())
}

/// Whether a page is as large as EC2 wants it where its model does not say so.
///
/// # Errors
/// InvalidParameterValue.
pub fn at_least_five(most: Option<i64>) -> Result<(), AwsError> {
    match most.filter(|m| *m < 5) {
        Some(m) => Err(error(
            "InvalidParameterValue",
            format!("Value ( {m} ) for parameter maxResults is invalid. Expecting a value greater than 5."),
        )),
        None => Ok(()),
    }
}

/// A page of items that are ordered by `key`, and the token of the next one. The token holds the last key of the page, so that pages neither
/// repeat nor skip an item when others come or go in between.
///
/// # Errors
/// InvalidNextToken for a token that was not given out here.
pub fn page<T>(
    mut items: Vec<T>,
    most: Option<i64>,
    token: Option<&str>,
    key: impl Fn(&T) -> String,
) -> Result<(Vec<T>, Option<String>), AwsError> {
    if let Some(token) = token.filter(|t| !t.is_empty()) {
        let last = read_token(token)
            .ok_or_else(|| error("InvalidNextToken", format!("The token '{token}' is invalid.")))?;
        items.retain(|i| key(i) > last);
    }
    let most = most.filter(|m| *m > 0).map_or(usize::MAX, |m| m as usize);
    if items.len() <= most {
        return Ok((items, None));
    }
    items.truncate(most);
    let token = items.last().map(|i| write_token(&key(i)));
    Ok((items, token))
}

fn write_token(key: &str) -> String {
    key.bytes().map(|b| format!("{b:02x}")).collect()
}

fn read_token(token: &str) -> Option<String> {
    let whole = token.len().is_multiple_of(2) && token.bytes().all(|b| b.is_ascii_hexdigit());
    let bytes = (0..token.len()).step_by(2).map(|i| u8::from_str_radix(token.get(i..i + 2)?, 16).ok());
    if whole { String::from_utf8(bytes.collect::<Option<Vec<u8>>>()?).ok() } else { None }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pages_follow_each_other_though_items_go() {
        let key = |s: &&str| (*s).to_owned();
        let (first, token) = page(vec!["a", "b", "c", "d"], Some(2), None, key).unwrap();
        assert_eq!(first, ["a", "b"]);
        let (second, end) = page(vec!["a", "c", "d"], Some(2), token.as_deref(), key).unwrap();
        assert_eq!((second, end), (vec!["c", "d"], None));
        for bad in ["x", "6", "zz"] {
            assert_eq!(page(vec!["a"], None, Some(bad), key).unwrap_err().code, "InvalidNextToken", "{bad}");
        }
    }
}
