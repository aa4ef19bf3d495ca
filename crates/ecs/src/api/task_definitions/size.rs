//! Task sizes: `cpu` and `memory` of a task definition, which may be written as `1024`, `1 vCPU` or `2 GB`.
//!
//! Source: Developer Guide "Task definition parameters", task size.

use state::AwsError;

use crate::api::support::client;

/// CPU units of a virtual CPU.
const UNITS: f64 = 1024.0;
/// What a task on an EC2 instance may ask for, in CPU units (192 virtual CPUs).
const CPU: std::ops::RangeInclusive<i64> = 128..=196_608;

/// Fargate's sizes: CPU units, and the least memory, the most and the step between, in MiB.
const FARGATE: [(i64, i64, i64, i64); 7] = [
    (256, 512, 2048, 512),
    (512, 1024, 4096, 1024),
    (1024, 2048, 8192, 1024),
    (2048, 4096, 16_384, 1024),
    (4096, 8192, 30_720, 1024),
    (8192, 16_384, 61_440, 4096),
    (16_384, 32_768, 122_880, 8192),
];

/// The units of a `cpu` text.
///
/// # Errors
/// ClientException.
pub fn cpu(text: &str) -> Result<i64, AwsError> {
    let units = number(text, "vcpu").filter(|n| CPU.contains(n));
    units.ok_or_else(|| wrong("cpu"))
}

/// The MiB of a `memory` text.
///
/// # Errors
/// ClientException.
pub fn memory(text: &str) -> Result<i64, AwsError> {
    let mib = number(text, "gb").filter(|n| (4..=i64::from(i32::MAX)).contains(n));
    mib.ok_or_else(|| wrong("memory"))
}

fn wrong(what: &str) -> AwsError {
    client(format!(
        "Invalid '{what}' setting for task. For more information, see the Troubleshooting section of the Amazon ECS Developer \
         Guide."
    ))
}

/// A plain number, or a decimal number of the bigger unit.
fn number(text: &str, unit: &str) -> Option<i64> {
    let text = text.trim().to_ascii_lowercase();
    match text.strip_suffix(unit) {
        None => text.bytes().all(|b| b.is_ascii_digit()).then(|| text.parse().ok()).flatten(),
        Some(big) => {
            let big = big.trim_end();
            let is_decimal = big.bytes().all(|b| b.is_ascii_digit() || b == b'.');
            let n = big.parse::<f64>().ok().filter(|_| is_decimal)? * UNITS;
            (n.fract() == 0.0 && n < 1e9).then_some(n as i64)
        }
    }
}

/// Whether Fargate has that size.
pub fn fits_fargate(cpu: i64, memory: i64) -> bool {
    let row = FARGATE.iter().find(|row| row.0 == cpu);
    row.is_some_and(|(_, least, most, step)| {
        let odd = *step == 512 && memory == 1536;
        (*least..=*most).contains(&memory) && (memory - least) % step == 0 && !odd
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sizes_are_read_in_all_their_forms() {
        let cpus = [
            ("256", Some(256)),
            ("1 vCPU", Some(1024)),
            ("1vcpu", Some(1024)),
            (".5 vCPU", Some(512)),
            ("0.25 vCPU", Some(256)),
            ("192 vCPU", Some(196_608)),
            ("193 vCPU", None),
            ("127", None),
            ("1 GB", None),
            ("-1", None),
            ("1e3", None),
            ("1e1 vCPU", None),
            ("", None),
            ("vCPU", None),
        ];
        for (text, units) in cpus {
            assert_eq!(cpu(text).ok(), units, "{text}");
        }
        let memories = [
            ("512", Some(512)),
            ("2 GB", Some(2048)),
            ("0.5GB", Some(512)),
            ("2gb", Some(2048)),
            ("3", None),
            ("0.3 GB", None),
        ];
        for (text, mib) in memories {
            assert_eq!(memory(text).ok(), mib, "{text}");
        }
    }

    #[test]
    fn fargate_has_the_sizes_of_its_table() {
        let fits = [
            (256, 512),
            (256, 1024),
            (256, 2048),
            (512, 3072),
            (4096, 30_720),
            (8192, 20_480),
            (16_384, 122_880),
        ];
        for (c, m) in fits {
            assert!(fits_fargate(c, m), "{c} {m}");
        }
        let not = [
            (256, 1536),
            (256, 4096),
            (512, 512),
            (1024, 2500),
            (8192, 17_408),
            (300, 512),
            (16_384, 36_864),
        ];
        for (c, m) in not {
            assert!(!fits_fargate(c, m), "{c} {m}");
        }
    }
}
