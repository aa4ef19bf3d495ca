//! Key pairs: only their public halves are ever here. Private ones are made by a shell, which keeps the other half with [`keep`].

use base64::Engine;
use ec2::api::filter::passes;
use ec2::api::show_tags;
use shapes::ec2 as api;
use state::{AwsError, Caller, Tables, Tx, View};

use super::tags;
use crate::fingerprint::{self, PublicKey};
use crate::rows::KeyPair;
use crate::words::{error, missing_parameter};

fn missing(field: &str, value: &str) -> AwsError {
    error("InvalidKeyPair.NotFound", format!("The key {field} '{value}' does not exist"))
}

/// The name that a new key pair gets: the text without the blanks around it.
///
/// # Errors
/// InvalidParameterValue, InvalidKeyPair.Duplicate.
pub fn new_name(tables: &Tables, text: &str) -> Result<String, AwsError> {
    let name = text.trim().to_owned();
    if name.is_empty() || name.len() > 255 || !name.is_ascii() {
        return Err(error(
            "InvalidParameterValue",
            "Invalid value for parameter KeyName: 1 to 255 ASCII characters",
        ));
    }
    if tables.get::<KeyPair>(&name).is_some() {
        return Err(error("InvalidKeyPair.Duplicate", format!("The keypair '{name}' already exists.")));
    }
    Ok(name)
}

/// As in `authorized_keys`.
fn line(key: &PublicKey) -> String {
    format!("{} {}", key.algorithm, base64::engine::general_purpose::STANDARD.encode(&key.blob))
}

/// Keeps the public half of a key pair that a shell has made, and what the answer tells beside the private one. `fingerprint` is that of a
/// created pair: of an RSA key it is taken from the private half.
///
/// # Errors
/// InvalidParameterValue, InvalidKeyPair.Duplicate, TagLimitExceeded.
pub fn keep(
    tx: &mut Tx,
    input: &api::CreateKeyPairRequest,
    key: &PublicKey,
    fingerprint: String,
) -> Result<api::KeyPair, AwsError> {
    tags::only(input.tag_specifications.as_deref(), &["key-pair"])?;
    let row = KeyPair {
        name: new_name(tx, &input.key_name)?,
        id: format!("key-{}", tx.random().hex(17)),
        kind: key.kind.into(),
        fingerprint,
        public_key: line(key),
        created_at: tx.now(),
        tags: tags::given(input.tag_specifications.as_deref(), "key-pair")?,
    };
    let out = api::KeyPair {
        key_pair_id: Some(row.id.clone()),
        key_name: Some(row.name.clone()),
        key_fingerprint: Some(row.fingerprint.clone()),
        tags: show_tags(&row.tags),
        ..Default::default()
    };
    tx.put(row);
    Ok(out)
}

pub fn import(
    tx: &mut Tx,
    _: &Caller,
    input: api::ImportKeyPairRequest,
) -> Result<api::ImportKeyPairResult, AwsError> {
    tags::only(input.tag_specifications.as_deref(), &["key-pair"])?;
    let name = new_name(tx, &input.key_name)?;
    let text = String::from_utf8(input.public_key_material.0).ok();
    let key = text.as_deref().and_then(fingerprint::read);
    let key =
        key.ok_or_else(|| error("InvalidKey.Format", "Key is not in valid OpenSSH public key format"))?;
    let row = KeyPair {
        id: format!("key-{}", tx.random().hex(17)),
        name,
        kind: key.kind.into(),
        fingerprint: key.fingerprint(),
        public_key: line(&key),
        created_at: tx.now(),
        tags: tags::given(input.tag_specifications.as_deref(), "key-pair")?,
    };
    let out = api::ImportKeyPairResult {
        key_fingerprint: Some(row.fingerprint.clone()),
        key_name: Some(row.name.clone()),
        key_pair_id: Some(row.id.clone()),
        tags: show_tags(&row.tags),
    };
    tx.put(row);
    Ok(out)
}

pub fn delete(
    tx: &mut Tx,
    _: &Caller,
    input: api::DeleteKeyPairRequest,
) -> Result<api::DeleteKeyPairResult, AwsError> {
    let found = match (&input.key_name, &input.key_pair_id) {
        (Some(name), _) => tx.get::<KeyPair>(name).cloned(),
        (None, Some(id)) => tx.by_index::<KeyPair>("id", id).next().cloned(),
        (None, None) => return Err(missing_parameter("KeyName or KeyPairId")),
    };
    // Deleting what is not there succeeds, as in EC2.
    if let Some(row) = &found {
        tx.delete::<KeyPair>(&row.name);
    }
    Ok(api::DeleteKeyPairResult { return_: Some(true), key_pair_id: found.map(|r| r.id.clone()) })
}

pub fn describe(
    view: &View,
    _: &Caller,
    input: api::DescribeKeyPairsRequest,
) -> Result<api::DescribeKeyPairsResult, AwsError> {
    let names = input.key_names.as_deref().filter(|n| !n.is_empty());
    let ids = input.key_pair_ids.as_deref().filter(|i| !i.is_empty());
    for name in names.unwrap_or_default() {
        view.get::<KeyPair>(name).ok_or_else(|| missing("pair", name))?;
    }
    for id in ids.unwrap_or_default() {
        view.by_index::<KeyPair>("id", id).next().ok_or_else(|| missing("pair", id))?;
    }
    let mut found = Vec::new();
    for k in view.table::<KeyPair>().iter() {
        let fields = |f: &str| match f {
            "key-name" => Some(vec![k.name.clone()]),
            "key-pair-id" => Some(vec![k.id.clone()]),
            "fingerprint" => Some(vec![k.fingerprint.clone()]),
            _ => None,
        };
        let wanted = names.is_none_or(|n| n.contains(&k.name)) && ids.is_none_or(|i| i.contains(&k.id));
        if wanted && passes(input.filters.as_deref(), &k.tags, fields)? {
            found.push(api::KeyPairInfo {
                key_pair_id: Some(k.id.clone()),
                key_type: api::KeyType::parse(&k.kind),
                tags: show_tags(&k.tags),
                public_key: (input.include_public_key == Some(true)).then(|| k.public_key.clone()),
                create_time: Some(k.created_at),
                key_name: Some(k.name.clone()),
                key_fingerprint: Some(k.fingerprint.clone()),
            });
        }
    }
    Ok(api::DescribeKeyPairsResult { key_pairs: Some(found) })
}
