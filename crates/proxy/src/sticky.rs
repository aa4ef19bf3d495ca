//! Stickiness cookies: which target, or target group, a client is bound to.
//!
//! A cookie's value names the target by a fingerprint and says until when the bond holds, authenticated by HMAC-SHA256, so that
//! a client can neither choose a target nor learn about one. Names and lifetimes are those of the user guide's "Sticky sessions".

use crate::config::Stickiness;
use crate::h1::request::Head;
use crate::live::{Fingerprint, Target};
use crate::route::cookie;
use crate::snapshot::{Forward, Group};
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use hmac::{Hmac, Mac};
use sha2::Sha256;
use std::time::Duration;

/// `Expires` of the cookies, whatever the duration of the bond.
const COOKIE_LIFE: Duration = Duration::from_secs(7 * 24 * 3600);
const TARGET: u8 = b't';
const APPLICATION: u8 = b'a';
const GROUP: u8 = b'g';

/// Makes and reads cookie values.
#[derive(Clone, Debug)]
pub struct Cookies {
    mac: Hmac<Sha256>,
}

impl Cookies {
    pub fn new(key: &[u8; 32]) -> Self {
        Self { mac: Hmac::new_from_slice(key).expect("HMAC takes keys of any length") }
    }

    fn value(&self, kind: u8, who: Fingerprint, until: u64) -> String {
        let mut bytes = [0; 33];
        bytes[0] = kind;
        bytes[1..9].copy_from_slice(&until.to_be_bytes());
        bytes[9..17].copy_from_slice(&who);
        let mut mac = self.mac.clone();
        mac.update(&bytes[..17]);
        bytes[17..].copy_from_slice(&mac.finalize().into_bytes()[..16]);
        URL_SAFE_NO_PAD.encode(bytes)
    }

    fn read(&self, kind: u8, value: &[u8], now: u64) -> Option<Fingerprint> {
        let mut bytes = [0; 33];
        if URL_SAFE_NO_PAD.decode_slice(value, &mut bytes) != Ok(33) {
            return None;
        }
        let mut mac = self.mac.clone();
        mac.update(&bytes[..17]);
        mac.verify_truncated_left(&bytes[17..]).ok()?;
        let until = u64::from_be_bytes(bytes[1..9].try_into().expect("eight bytes"));
        (bytes[0] == kind && now < until).then(|| bytes[9..17].try_into().expect("eight bytes"))
    }

    /// The group that the request is bound to. `now` is in seconds since 1970.
    pub fn bound_group(&self, forward: &Forward, head: &Head<'_>, now: u64) -> Option<Fingerprint> {
        forward.stickiness?;
        self.read(GROUP, cookie(head, "AWSALBTG")?, now)
    }

    /// The target that the request is bound to.
    pub fn bound_target(&self, group: &Group, head: &Head<'_>, now: u64) -> Option<Fingerprint> {
        match group.stickiness()? {
            Stickiness::LbCookie { .. } => self.read(TARGET, cookie(head, "AWSALB")?, now),
            Stickiness::AppCookie { name, .. } => {
                cookie(head, name)?;
                self.read(APPLICATION, cookie(head, "AWSALBAPP-0")?, now)
            }
        }
    }

    /// `Set-Cookie` values for an answer that `target` of `group` gives.
    pub fn bind(
        &self,
        bond: &Bond,
        target: &Target,
        app_cookie_set: bool,
        now: u64,
        https: bool,
        out: &mut Vec<String>,
    ) {
        let expires = http_date(now + COOKIE_LIFE.as_secs());
        let mut both = |name: &str, value: &str| {
            out.push(format!("{name}={value}; Expires={expires}; Path=/"));
            let secure = if https { "; Secure" } else { "" };
            out.push(format!("{name}CORS={value}; Expires={expires}; Path=/; SameSite=None{secure}"));
        };
        if let Some((group, duration)) = bond.group {
            both("AWSALBTG", &self.value(GROUP, group, now + duration.as_secs()));
        }
        match &bond.target {
            Some(Stickiness::LbCookie { duration }) => {
                both("AWSALB", &self.value(TARGET, target.fingerprint, now + duration.as_secs()));
            }
            Some(Stickiness::AppCookie { duration, .. }) if app_cookie_set => {
                let value = self.value(APPLICATION, target.fingerprint, now + duration.as_secs());
                out.push(format!("AWSALBAPP-0={value}; Expires={expires}; Path=/"));
            }
            Some(Stickiness::AppCookie { .. }) | None => {}
        }
    }
}

/// What the cookies of an answer are to bind its client to.
#[derive(Clone, Debug, Default)]
pub struct Bond {
    pub group: Option<(Fingerprint, Duration)>,
    pub target: Option<Stickiness>,
}

impl Bond {
    /// The bond that a forward action to this group asks for; `None` when it asks for none.
    pub fn of(forward: &Forward, group: &Group) -> Option<Box<Self>> {
        let bond = Self {
            group: forward.stickiness.map(|duration| (group.fingerprint, duration)),
            target: group.stickiness().cloned(),
        };
        (bond.group.is_some() || bond.target.is_some()).then(|| Box::new(bond))
    }

    /// The application's cookie that starts a bond.
    pub fn app_cookie(&self) -> Option<&str> {
        match &self.target {
            Some(Stickiness::AppCookie { name, .. }) => Some(name),
            _ => None,
        }
    }
}

/// A time as HTTP writes it (RFC 9110, 5.6.7).
pub fn http_date(seconds: u64) -> String {
    let (year, month, day) = crate::clock::date(seconds);
    let weekday = ["Thu", "Fri", "Sat", "Sun", "Mon", "Tue", "Wed"][(seconds / 86_400 % 7) as usize];
    let month = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
        [month as usize - 1];
    let (hour, minute, second) = (seconds / 3600 % 24, seconds / 60 % 60, seconds % 60);
    format!("{weekday}, {day:02} {month} {year} {hour:02}:{minute:02}:{second:02} GMT")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_value_holds_until_it_ends_and_only_unchanged() {
        let cookies = Cookies::new(&[7; 32]);
        let value = cookies.value(TARGET, *b"12345678", 1000);
        assert_eq!(cookies.read(TARGET, value.as_bytes(), 999), Some(*b"12345678"));
        assert_eq!(cookies.read(TARGET, value.as_bytes(), 1000), None);
        assert_eq!(cookies.read(GROUP, value.as_bytes(), 999), None);
        assert_eq!(Cookies::new(&[8; 32]).read(TARGET, value.as_bytes(), 999), None);
        for place in 0..value.len() {
            let mut forged = value.clone().into_bytes();
            forged[place] = if forged[place] == b'A' { b'B' } else { b'A' };
            assert_eq!(cookies.read(TARGET, &forged, 999), None, "{place}");
        }
        assert_eq!(cookies.read(TARGET, b"", 0), None);
        assert_eq!(cookies.read(TARGET, &[b'A'; 200], 0), None);
    }

    #[test]
    fn dates() {
        assert_eq!(http_date(0), "Thu, 01 Jan 1970 00:00:00 GMT");
        assert_eq!(http_date(1_709_210_096), "Thu, 29 Feb 2024 12:34:56 GMT");
    }
}
