//! Answers that the balancer makes itself: errors, redirects, fixed responses.

use crate::config::{FixedResponse, Redirect};
use crate::h1::request::Address;
use crate::route::without_port;
use bytes::{BufMut, Bytes, BytesMut};

/// A response of the balancer's own.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answer {
    pub status: u16,
    pub content_type: Option<String>,
    pub location: Option<String>,
    pub body: Bytes,
    /// The connection cannot be used further.
    pub close: bool,
    /// Why, for the access log.
    pub reason: &'static str,
}

impl Answer {
    /// A short HTML page that names the status.
    pub fn page(status: u16) -> Self {
        let reason = reason_phrase(status);
        let page = format!(
            "<html>\n<head><title>{status} {reason}</title></head>\n<body><center><h1>{status} {reason}</h1></center></body>\n</html>\n"
        );
        Self {
            status,
            content_type: Some("text/html".into()),
            location: None,
            body: page.into(),
            close: false,
            reason: "",
        }
    }

    /// The page of a request that is refused; what follows on its connection is not to be trusted.
    pub fn refusal(status: u16, reason: &'static str) -> Self {
        Self { close: true, reason, ..Self::page(status) }
    }

    /// What a fixed-response action says.
    pub fn fixed(fixed: &FixedResponse) -> Self {
        Self {
            status: fixed.status,
            content_type: Some(
                fixed.content_type.clone().unwrap_or_else(|| "text/plain; charset=utf-8".into()),
            ),
            location: None,
            body: Bytes::copy_from_slice(fixed.body.as_bytes()),
            close: false,
            reason: "",
        }
    }

    /// What a redirect action says.
    pub fn redirect(redirect: &Redirect, at: &Place<'_>) -> Self {
        let location = location(redirect, at);
        Self { location: Some(location), ..Self::page(redirect.status) }
    }

    /// Appends the response as HTTP/1.1 text.
    pub fn write(&self, out: &mut BytesMut, to_head: bool, close: bool, server: bool) {
        append_status_line(out, self.status);
        if server {
            out.put_slice(b"Server: awselb/2.0\r\n");
        }
        out.put_slice(b"Date: ");
        crate::clock::append_http_date(out);
        out.put_slice(b"\r\n");
        for (name, value) in [("Content-Type", &self.content_type), ("Location", &self.location)] {
            if let Some(value) = value {
                append_field(out, name.as_bytes(), value.as_bytes());
            }
        }
        out.put_slice(b"Content-Length: ");
        append_number(out, self.body.len() as u64);
        out.put_slice(if close {
            b"\r\nConnection: close\r\n\r\n"
        } else {
            b"\r\nConnection: keep-alive\r\n\r\n"
        });
        if !to_head {
            out.put_slice(&self.body);
        }
    }
}

/// Where a request came in, for redirects.
pub struct Place<'a> {
    pub address: &'a Address<'a>,
    pub https: bool,
    /// The port that the client connected to.
    pub port: u16,
    /// The port at which a client finds the listener of a given port (the shared address may have substitutes).
    pub port_of: &'a dyn Fn(u16) -> u16,
}

fn location(redirect: &Redirect, at: &Place<'_>) -> String {
    let protocol = if at.https { "https" } else { "http" };
    let (host, own_port) = (without_port(at.address.host), at.port.to_string());
    let path = at.address.path.strip_prefix('/').unwrap_or(at.address.path);
    let fill = |template: &str| {
        let mut out = String::with_capacity(template.len() + 32);
        let mut rest = template;
        while let Some((before, behind)) = rest.split_once("#{") {
            out.push_str(before);
            let value = behind.split_once('}').and_then(|(name, after)| {
                let value = match name {
                    "protocol" => protocol,
                    "host" => host,
                    "port" => &own_port,
                    "path" => path,
                    "query" => at.address.query.unwrap_or(""),
                    _ => return None,
                };
                Some((value, after))
            });
            match value {
                Some((value, after)) => {
                    out.push_str(value);
                    rest = after;
                }
                None => {
                    out.push_str("#{");
                    rest = behind;
                }
            }
        }
        out.push_str(rest);
        out
    };
    let port = match redirect.port.parse::<u16>() {
        Ok(fixed) => (at.port_of)(fixed).to_string(),
        Err(_) => fill(&redirect.port),
    };
    let mut location = format!(
        "{}://{}:{}{}",
        fill(&redirect.protocol).to_ascii_lowercase(),
        fill(&redirect.host),
        port,
        fill(&redirect.path)
    );
    let query = fill(&redirect.query);
    if !query.is_empty() {
        location.push('?');
        location.push_str(&query);
    }
    // Templates are the operator's; a line break in one must not become a header.
    location.retain(|c| !c.is_control());
    location
}

/// Appends `HTTP/1.1 <status> <reason>` and its line end.
pub fn append_status_line(out: &mut BytesMut, status: u16) {
    out.put_slice(b"HTTP/1.1 ");
    append_number(out, u64::from(status));
    out.put_u8(b' ');
    out.put_slice(reason_phrase(status).as_bytes());
    out.put_slice(b"\r\n");
}

/// Appends a field line.
pub fn append_field(out: &mut BytesMut, name: &[u8], value: &[u8]) {
    out.reserve(name.len() + value.len() + 4);
    out.put_slice(name);
    out.put_slice(b": ");
    out.put_slice(value);
    out.put_slice(b"\r\n");
}

/// Appends a number in decimal.
pub fn append_number(out: &mut BytesMut, mut number: u64) {
    let mut digits = [0; 20];
    let mut at = digits.len();
    loop {
        at -= 1;
        digits[at] = b'0' + (number % 10) as u8;
        number /= 10;
        if number == 0 {
            break;
        }
    }
    out.put_slice(&digits[at..]);
}

/// The reason phrase, with the balancer's own words for its own codes.
pub fn reason_phrase(status: u16) -> &'static str {
    match status {
        503 => "Service Temporarily Unavailable",
        504 => "Gateway Time-out",
        460 => "Client Closed Connection",
        463 => "Too Many IP Addresses in X-Forwarded-For",
        464 => "Incompatible Protocol",
        _ => http::StatusCode::from_u16(status)
            .ok()
            .and_then(|status| status.canonical_reason())
            .unwrap_or("Unknown"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn place<'a>(address: &'a Address<'a>) -> Place<'a> {
        Place { address, https: false, port: 80, port_of: &|port| if port == 443 { 8443 } else { port } }
    }

    #[test]
    fn redirects_fill_their_parts_in() {
        let address = Address {
            host: "a.example:80",
            path: "/old/x",
            query: Some("q=1"),
            path_and_query: "/old/x?q=1",
        };
        let to = |redirect: Redirect| Answer::redirect(&redirect, &place(&address)).location.unwrap();
        assert_eq!(to(Redirect::default()), "http://a.example:80/old/x?q=1");
        let https = Redirect { protocol: "HTTPS".into(), port: "443".into(), ..Redirect::default() };
        assert_eq!(to(https), "https://a.example:8443/old/x?q=1");
        let other = Redirect {
            host: "new.#{host}".into(),
            path: "/n/#{path}/#{nothing}#{".into(),
            query: "".into(),
            ..Redirect::default()
        };
        assert_eq!(to(other), "http://new.a.example:80/n/old/x/#{nothing}#{");
        let split = Redirect { path: "/\r\nSet-Cookie: a".into(), query: "".into(), ..Redirect::default() };
        assert_eq!(to(split), "http://a.example:80/Set-Cookie: a");
    }

    #[test]
    fn answers_are_framed() {
        let mut out = BytesMut::new();
        Answer::page(503).write(&mut out, false, false, true);
        let text = String::from_utf8(out.to_vec()).unwrap();
        let (head, body) = text.split_once("\r\n\r\n").unwrap();
        assert!(
            head.starts_with("HTTP/1.1 503 Service Temporarily Unavailable\r\nServer: awselb/2.0\r\n"),
            "{head}"
        );
        assert!(head.contains(&format!("\r\nContent-Length: {}\r\n", body.len())), "{head}");
        let mut out = BytesMut::new();
        append_number(&mut out, 0);
        append_number(&mut out, u64::MAX);
        assert_eq!(out, format!("0{}", u64::MAX).as_bytes());
    }
}
