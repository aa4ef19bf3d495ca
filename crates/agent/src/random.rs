//! Random identifiers and jitter, from the operating system's source.

use std::time::Duration;

fn bytes<const N: usize>() -> [u8; N] {
    let mut buffer = [0u8; N];
    getrandom::fill(&mut buffer).expect("the operating system's random source is always there");
    buffer
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

/// Twenty hexadecimal digits: the tail of a container's name.
pub fn hex20() -> String {
    hex(&bytes::<10>())
}

/// A version 4 UUID.
pub fn uuid() -> String {
    let mut raw = bytes::<16>();
    raw[6] = raw[6] & 0x0f | 0x40;
    raw[8] = raw[8] & 0x3f | 0x80;
    let text = hex(&raw);
    format!("{}-{}-{}-{}-{}", &text[..8], &text[8..12], &text[12..16], &text[16..20], &text[20..])
}

/// A number in `[0, 1)`.
pub fn fraction() -> f64 {
    (u64::from_le_bytes(bytes::<8>()) >> 11) as f64 / (1u64 << 53) as f64
}

/// A duration in `[base, base + extra)`.
pub fn between(base: Duration, extra: Duration) -> Duration {
    base + extra.mul_f64(fraction())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn uuids_have_version_and_variant_and_differ() {
        let (one, two) = (uuid(), uuid());
        assert_ne!(one, two);
        assert_eq!(one.len(), 36);
        assert_eq!(one.as_bytes()[14], b'4');
        assert!(matches!(one.as_bytes()[19], b'8' | b'9' | b'a' | b'b'));
    }

    #[test]
    fn jitter_stays_in_range() {
        for _ in 0..1000 {
            let d = between(Duration::from_secs(60), Duration::from_secs(60));
            assert!(d >= Duration::from_secs(60) && d < Duration::from_secs(120));
        }
    }
}
