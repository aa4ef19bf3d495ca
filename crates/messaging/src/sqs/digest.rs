//! The MD5 sums that SDKs compare with what they sent and received.
//!
//! Source: Amazon SQS developer guide, "Calculating the MD5 message digest for message attributes".

use std::collections::BTreeMap;
use std::fmt::Write;

use md5::{Digest, Md5};
use shapes::sqs::MessageAttributeValue;

/// MD5 of a body, in hexadecimal digits.
pub fn body(text: &str) -> String {
    hex(&Md5::digest(text.as_bytes()))
}

/// MD5 of attributes; `None` if there are none.
pub fn attributes<'a>(
    all: impl IntoIterator<Item = (&'a String, &'a MessageAttributeValue)>,
) -> Option<String> {
    let mut sorted: BTreeMap<&str, &MessageAttributeValue> = BTreeMap::new();
    sorted.extend(all.into_iter().map(|(k, v)| (k.as_str(), v)));
    if sorted.is_empty() {
        return None;
    }
    let mut bytes = Vec::new();
    let part = |one: &[u8], out: &mut Vec<u8>| {
        out.extend(u32::try_from(one.len()).unwrap_or(u32::MAX).to_be_bytes());
        out.extend(one);
    };
    for (name, a) in sorted {
        part(name.as_bytes(), &mut bytes);
        part(a.data_type.as_bytes(), &mut bytes);
        match &a.binary_value {
            Some(b) if a.data_type.starts_with("Binary") => {
                bytes.push(2);
                part(&b.0, &mut bytes);
            }
            _ => {
                bytes.push(1);
                part(a.string_value.as_deref().unwrap_or_default().as_bytes(), &mut bytes);
            }
        }
    }
    Some(hex(&Md5::digest(&bytes)))
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().fold(String::new(), |mut out, b| {
        let _ = write!(out, "{b:02x}");
        out
    })
}

#[cfg(test)]
mod tests {
    use shapes::Blob;

    use super::*;

    #[test]
    fn known_sums() {
        assert_eq!(body("hello"), "5d41402abc4b2a76b9719d911017c592");
        assert_eq!(attributes(&BTreeMap::new()), None);
        let text = |t: &str, v: &str| MessageAttributeValue {
            data_type: t.into(),
            string_value: Some(v.into()),
            ..Default::default()
        };
        let binary = MessageAttributeValue {
            data_type: "Binary".into(),
            binary_value: Some(Blob(vec![1, 2])),
            ..Default::default()
        };
        // Computed by hand with Python's hashlib over the documented encoding.
        let all: BTreeMap<String, MessageAttributeValue> = [
            ("b".to_owned(), text("Number", "1")),
            ("a".to_owned(), text("String", "x")),
            ("c".to_owned(), binary),
        ]
        .into();
        assert_eq!(attributes(&all).as_deref(), Some("8ce594c98de1a67187b10465337880e9"));
    }
}
