//! Reads the regions back from the store.

use std::collections::BTreeMap;

use bytes::Bytes;
use state::Region;
use store::{KeyRange, RangeRequest, Store, StoreError};

use crate::Scope;
use crate::parts::{Bootstrap, region_config};

/// Keys of rows start with this; other keys of the store (a format's mark, a leader's lease) are not rows.
pub(crate) const ROWS: &str = "r|";
/// Rows read at a time.
const PAGE: usize = 4096;

/// Why the data cannot be used. Each is one clear line.
#[derive(Debug)]
pub enum OpenError {
    Store(StoreError),
    Row(String),
    Thread(String),
}

impl std::fmt::Display for OpenError {
    fn fmt(&self, f: &mut std::fmt::Formatter) -> std::fmt::Result {
        match self {
            OpenError::Store(e) => write!(f, "{e}"),
            OpenError::Row(e) => write!(f, "the data cannot be read: {e}"),
            OpenError::Thread(e) => write!(f, "the engine's thread cannot be started: {e}"),
        }
    }
}

impl std::error::Error for OpenError {}

/// The store's key of a row.
pub(crate) fn row_key(scope: &Scope, table: &str, key: &str) -> Bytes {
    Bytes::from(format!("{ROWS}{}|{}|{table}|{key}", scope.account, scope.region))
}

fn split(key: &[u8]) -> Option<(Scope, &str, &str)> {
    let text = std::str::from_utf8(key).ok()?.strip_prefix(ROWS)?;
    let mut parts = text.splitn(4, '|');
    let scope = Scope { account: parts.next()?.to_owned(), region: parts.next()?.to_owned() };
    Some((scope, parts.next()?, parts.next()?))
}

/// All regions of the store, ready to run.
pub(crate) fn restore(
    store: &dyn Store,
    bootstrap: &Bootstrap,
) -> Result<BTreeMap<Scope, Region>, OpenError> {
    let mut regions: BTreeMap<Scope, Region> = BTreeMap::new();
    let mut from = None;
    loop {
        let mut request = RangeRequest::new(KeyRange::prefix(ROWS)).limit(PAGE);
        if let Some(key) = from {
            request = request.from_key(key);
        }
        let page = store.range(&request).map_err(OpenError::Store)?;
        for kv in &page.kvs {
            let name = || String::from_utf8_lossy(&kv.key).into_owned();
            let (scope, table, key) = split(&kv.key)
                .ok_or_else(|| OpenError::Row(format!("the key {} is none of a row", name())))?;
            let region =
                regions.entry(scope).or_insert_with_key(|scope| Region::new(region_config(scope, bootstrap)));
            region.load(table, key, &kv.value).map_err(OpenError::Row)?;
        }
        match page.next_key {
            Some(next) => from = Some(next),
            None => break,
        }
    }
    for region in regions.values_mut() {
        region.start();
    }
    Ok(regions)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_come_apart_again() {
        let scope = Scope { account: "123456789012".into(), region: "us-east-1".into() };
        let key = row_key(&scope, "elb/target", "arn:x|i-1|80");
        assert_eq!(split(&key), Some((scope, "elb/target", "arn:x|i-1|80")));
        assert_eq!(split(b"meta"), None);
    }
}
