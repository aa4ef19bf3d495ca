//! Health check settings of target groups: defaults, what they take, the codes that mean success.
//!
//! Source: API reference, CreateTargetGroup, ModifyTargetGroup, Matcher.

use shapes::elbv2::{self as api, ProtocolEnum};
use state::AwsError;

use super::support::validation;
use crate::rows::HealthCheck;

/// The settings that a request names.
#[derive(Default)]
pub struct Given {
    pub enabled: Option<bool>,
    pub protocol: Option<ProtocolEnum>,
    pub port: Option<String>,
    pub path: Option<String>,
    pub interval: Option<i64>,
    pub timeout: Option<i64>,
    pub healthy: Option<i64>,
    pub unhealthy: Option<i64>,
    pub matcher: Option<api::Matcher>,
}

/// AWS's defaults; `grpc` says whether the group speaks gRPC.
pub fn defaults(grpc: bool) -> HealthCheck {
    HealthCheck {
        enabled: true,
        protocol: ProtocolEnum::Http,
        port: "traffic-port".to_owned(),
        path: Some(if grpc { "/AWS.ALB/healthcheck" } else { "/" }.to_owned()),
        interval_seconds: 30,
        timeout_seconds: 5,
        healthy_threshold: 5,
        unhealthy_threshold: 2,
        matcher: Some(if grpc { "12" } else { "200" }.to_owned()),
    }
}

/// The settings after a request.
///
/// # Errors
/// ValidationError.
pub fn merge(before: HealthCheck, grpc: bool, given: Given) -> Result<HealthCheck, AwsError> {
    let mut check = before;
    if given.enabled == Some(false) {
        return Err(validation(
            "Health check enabled must be true for target groups with target type 'instance' or 'ip'",
        ));
    }
    if let Some(protocol) = given.protocol {
        if !matches!(protocol, ProtocolEnum::Http | ProtocolEnum::Https) {
            return Err(validation(format!(
                "Health check protocol '{protocol}' must be one of 'HTTP, HTTPS'"
            )));
        }
        check.protocol = protocol;
    }
    if let Some(port) = given.port {
        if port != "traffic-port" && !port.parse::<u16>().is_ok_and(|p| p > 0) {
            return Err(validation(format!(
                "Health check port '{port}' must be 'traffic-port' or between '1-65535' inclusive"
            )));
        }
        check.port = port;
    }
    if let Some(path) = given.path {
        check_path(&path)?;
        check.path = Some(path);
    }
    let (has_interval, has_timeout) = (given.interval.is_some(), given.timeout.is_some());
    set(&mut check.interval_seconds, "interval", given.interval, 5, 300)?;
    set(&mut check.timeout_seconds, "timeout", given.timeout, 2, 120)?;
    let (interval, timeout) = (check.interval_seconds, check.timeout_seconds);
    // The default timeout may equal a given interval; two given ones may not be equal.
    let clash = if has_timeout { timeout >= interval } else { has_interval && timeout > interval };
    if clash {
        return Err(validation(format!(
            "Health check timeout '{timeout}' must be smaller than the interval '{interval}'"
        )));
    }
    set(&mut check.healthy_threshold, "healthy threshold count", given.healthy, 2, 10)?;
    set(&mut check.unhealthy_threshold, "unhealthy threshold count", given.unhealthy, 2, 10)?;
    if let Some(matcher) = given.matcher {
        check.matcher = Some(matcher_codes(grpc, matcher)?);
    }
    Ok(check)
}

fn set(place: &mut i64, what: &str, given: Option<i64>, low: i64, high: i64) -> Result<(), AwsError> {
    let Some(n) = given else { return Ok(()) };
    if !(low..=high).contains(&n) {
        return Err(validation(format!(
            "Health check {what} '{n}' must be between '{low}-{high}' inclusive"
        )));
    }
    *place = n;
    Ok(())
}

fn check_path(path: &str) -> Result<(), AwsError> {
    if path.len() > 1024 {
        return Err(validation("Health check path cannot be longer than '1024' characters"));
    }
    // It goes into a request line as it is.
    if !path.starts_with('/') || !path.bytes().all(|b| b.is_ascii_graphic()) {
        return Err(validation(format!(
            "Health check path '{path}' must begin with a '/' character, and can only contain printable ASCII \
             characters, without spaces"
        )));
    }
    Ok(())
}

fn matcher_codes(grpc: bool, given: api::Matcher) -> Result<String, AwsError> {
    let (name, low, high, codes) = match (grpc, given.http_code, given.grpc_code) {
        (false, Some(codes), None) => ("HTTP", 200, 499, codes),
        (true, None, Some(codes)) => ("gRPC", 0, 99, codes),
        (false, ..) => return Err(validation("Health check matcher HTTP code must be specified")),
        (true, ..) => return Err(validation("Health check matcher gRPC code must be specified")),
    };
    let fits = parse_codes(&codes).is_some_and(|ranges| ranges.iter().all(|(l, h)| low <= *l && *h <= high));
    if !fits {
        return Err(validation(format!(
            "Health check matcher {name} code '{codes}' must be within '{low}-{high}' inclusive"
        )));
    }
    Ok(codes)
}

/// Codes as inclusive ranges: `200`, `200,301`, `200-299`, and mixtures.
pub fn parse_codes(text: &str) -> Option<Vec<(u16, u16)>> {
    let number = |t: &str| t.trim().parse::<u16>().ok();
    let range = |part: &str| {
        let (low, high) = part.split_once('-').unwrap_or((part, part));
        let (low, high) = (number(low)?, number(high)?);
        (low <= high).then_some((low, high))
    };
    text.split(',').map(range).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_are_read() {
        assert_eq!(parse_codes("200"), Some(vec![(200, 200)]));
        assert_eq!(parse_codes("200,301-399"), Some(vec![(200, 200), (301, 399)]));
        for bad in ["", "x", "200-", "299-200", "200,,201", "70000"] {
            assert_eq!(parse_codes(bad), None, "{bad}");
        }
    }

    #[test]
    fn the_timeout_stays_below_the_interval() {
        let with = |interval, timeout| {
            merge(defaults(false), false, Given { interval, timeout, ..Given::default() }).map(|_| ())
        };
        assert_eq!(with(Some(5), None), Ok(()));
        assert_eq!(with(Some(6), Some(5)), Ok(()));
        assert_eq!(
            with(Some(5), Some(5)).unwrap_err().message,
            "Health check timeout '5' must be smaller than the interval '5'"
        );
        assert!(with(None, Some(30)).is_err());
        assert!(with(Some(4), None).is_err());
    }

    #[test]
    fn matchers_fit_the_protocol() {
        let with = |grpc, http: Option<&str>, code: Option<&str>| {
            let matcher =
                api::Matcher { http_code: http.map(str::to_owned), grpc_code: code.map(str::to_owned) };
            merge(defaults(grpc), grpc, Given { matcher: Some(matcher), ..Given::default() })
                .map(|c| c.matcher.unwrap_or_default())
                .map_err(|e| e.message)
        };
        assert_eq!(with(false, Some("200-299"), None), Ok("200-299".into()));
        assert_eq!(with(true, None, Some("0,12")), Ok("0,12".into()));
        assert_eq!(
            with(false, Some("600"), None),
            Err("Health check matcher HTTP code '600' must be within '200-499' inclusive".into())
        );
        assert!(with(false, None, Some("0")).is_err());
        assert!(with(true, Some("200"), None).is_err());
    }
}
