//! Rules of volumes: which sizes and speeds each type has. Source: "Amazon EBS volume types" of the EBS user guide.

use state::AwsError;

use crate::words::{combination, invalid_value};

/// A volume's type and speeds after the rules were applied.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Settled {
    pub kind: String,
    /// Input and output operations per second, where the type has them.
    pub iops: Option<i64>,
    /// MiB per second, of gp3 only.
    pub throughput: Option<i64>,
}

struct Rules {
    sizes: std::ops::RangeInclusive<i64>,
    iops: Option<std::ops::RangeInclusive<i64>>,
    /// Operations per second for each GiB, at most.
    ratio: i64,
}

fn rules(kind: &str) -> Option<Rules> {
    let r = |sizes, iops, ratio| Some(Rules { sizes, iops, ratio });
    match kind {
        "gp2" => r(1..=16_384, None, 0),
        "gp3" => r(1..=65_536, Some(3000..=80_000), 500),
        "io1" => r(4..=16_384, Some(100..=64_000), 50),
        "io2" => r(4..=65_536, Some(100..=256_000), 1000),
        "st1" | "sc1" => r(125..=16_384, None, 0),
        "standard" => r(1..=1024, None, 0),
        _ => None,
    }
}

/// Checks a volume's type (left out: gp2), size and speeds, and fills in what the type brings along.
///
/// # Errors
/// UnknownVolumeType, InvalidParameterValue, InvalidParameterCombination.
pub fn settle(
    kind: Option<&str>,
    size_gib: i64,
    iops: Option<i64>,
    throughput: Option<i64>,
) -> Result<Settled, AwsError> {
    let kind = kind.unwrap_or("gp2");
    let rules = rules(kind).ok_or_else(|| {
        AwsError::new("UnknownVolumeType", format!("Unsupported volume type '{kind}' for volume creation."))
    })?;
    if !rules.sizes.contains(&size_gib) {
        return Err(invalid_value(format!(
            "Volume of {size_gib}GiB is too {}; {} is {}GiB for {kind}.",
            if size_gib < *rules.sizes.start() { "small" } else { "large" },
            if size_gib < *rules.sizes.start() { "minimum" } else { "maximum" },
            if size_gib < *rules.sizes.start() { rules.sizes.start() } else { rules.sizes.end() },
        )));
    }
    Ok(Settled {
        kind: kind.to_owned(),
        iops: operations(kind, &rules, size_gib, iops)?,
        throughput: rate(kind, iops, throughput)?,
    })
}

fn operations(kind: &str, rules: &Rules, size: i64, iops: Option<i64>) -> Result<Option<i64>, AwsError> {
    let Some(range) = &rules.iops else {
        return match (iops, kind) {
            // Three for each GiB, as far as the type goes.
            (None, "gp2") => Ok(Some((size * 3).clamp(100, 16_000))),
            (None, _) => Ok(None),
            (Some(_), _) => {
                Err(combination(format!("The parameter iops is not supported for {kind} volumes.")))
            }
        };
    };
    let iops = match (iops, kind) {
        (Some(n), _) => n,
        (None, "gp3") => return Ok(Some(3000)),
        (None, _) => return Err(crate::words::missing_parameter("iops")),
    };
    if !range.contains(&iops) {
        let (most, word) =
            if iops < *range.start() { (range.start(), "small") } else { (range.end(), "high") };
        let bound = if word == "small" { "minimum" } else { "maximum" };
        return Err(invalid_value(format!("Volume iops of {iops} is too {word}; {bound} is {most}.")));
    }
    if iops > *range.start() && iops > size * rules.ratio {
        return Err(invalid_value(format!(
            "Iops to volume size ratio of {:.6} is too high; maximum is {}",
            iops as f64 / size as f64,
            rules.ratio
        )));
    }
    Ok(Some(iops))
}

fn rate(kind: &str, iops: Option<i64>, throughput: Option<i64>) -> Result<Option<i64>, AwsError> {
    match (kind, throughput) {
        ("gp3", None) => Ok(Some(125)),
        ("gp3", Some(t)) if !(125..=2000).contains(&t) => {
            let (word, bound) = if t < 125 { ("low; minimum", 125) } else { ("high; maximum", 2000) };
            Err(invalid_value(format!("Throughput value of {t} is too {word} is {bound} MiBps.")))
        }
        // A quarter of a MiB per second for each operation.
        ("gp3", Some(t)) if t * 4 > iops.unwrap_or(3000) => Err(invalid_value(format!(
            "Throughput (MiBps) to iops ratio of {:.6} is too high; maximum is 0.250000 MiBps per iops.",
            t as f64 / iops.unwrap_or(3000) as f64
        ))),
        ("gp3", some) => Ok(some),
        (_, None) => Ok(None),
        (_, Some(_)) => {
            Err(combination(format!("The parameter throughput is not supported for {kind} volumes.")))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn types_have_their_speeds() {
        for (kind, size, iops, rate, expected) in [
            (None, 10, None, None, Ok((Some(100), None))),
            (Some("gp2"), 1000, None, None, Ok((Some(3000), None))),
            (Some("gp2"), 16_384, None, None, Ok((Some(16_000), None))),
            (Some("gp3"), 8, None, None, Ok((Some(3000), Some(125)))),
            (Some("gp3"), 100, Some(4000), Some(500), Ok((Some(4000), Some(500)))),
            (Some("gp3"), 8, Some(5000), None, Err("InvalidParameterValue")),
            (Some("gp3"), 8, Some(2999), None, Err("InvalidParameterValue")),
            (Some("gp3"), 100, None, Some(1000), Err("InvalidParameterValue")),
            (Some("gp2"), 8, Some(3000), None, Err("InvalidParameterCombination")),
            (Some("gp2"), 8, None, Some(125), Err("InvalidParameterCombination")),
            (Some("io1"), 8, None, None, Err("MissingParameter")),
            (Some("io1"), 8, Some(500), None, Err("InvalidParameterValue")),
            (Some("io2"), 8, Some(500), None, Ok((Some(500), None))),
            (Some("st1"), 8, None, None, Err("InvalidParameterValue")),
            (Some("standard"), 8, None, None, Ok((None, None))),
            (Some("gp9"), 8, None, None, Err("UnknownVolumeType")),
        ] {
            let found = settle(kind, size, iops, rate).map(|s| (s.iops, s.throughput)).map_err(|e| e.code);
            assert_eq!(found, expected.map_err(Into::into), "{kind:?} {size} {iops:?} {rate:?}");
        }
    }
}
