//! A small signed client for our own subcommands: one request, one connection.

use std::io::{Read, Write};
use std::net::TcpStream;
use std::path::Path;
use std::time::Duration;

use http::{HeaderMap, HeaderValue, Method, header};
use serde_json::Value as Json;
use wire::sigv4::Signer;

use crate::data_dir::{self, Keys, Run};

const TIMEOUT: Duration = Duration::from_secs(30);

/// A client of the region that runs over a data directory.
pub struct Client {
    pub run: Run,
    pub keys: Keys,
}

/// An answer over plain HTTP.
pub struct Answer {
    pub status: u16,
    pub body: Vec<u8>,
}

impl Client {
    /// The client of the running region.
    ///
    /// # Errors
    /// One line if none runs.
    pub fn of(dir: &Path) -> Result<Client, String> {
        Ok(Client { run: data_dir::running(dir)?, keys: data_dir::keys(dir)? })
    }

    /// An ECS call.
    ///
    /// # Errors
    /// AWS's error in one line.
    pub fn ecs(&self, operation: &str, input: &Json) -> Result<Json, String> {
        self.json("ecs", &format!("AmazonEC2ContainerServiceV20141113.{operation}"), input)
    }

    /// A CloudWatch Logs call.
    ///
    /// # Errors
    /// As [`Client::ecs`].
    pub fn logs(&self, operation: &str, input: &Json) -> Result<Json, String> {
        self.json("logs", &format!("Logs_20140328.{operation}"), input)
    }

    fn json(&self, service: &str, target: &str, input: &Json) -> Result<Json, String> {
        let answer =
            self.send(service, "application/x-amz-json-1.1", Some(target), input.to_string().as_bytes())?;
        let body: Json = serde_json::from_slice(&answer.body).map_err(|e| format!("{target}: {e}"))?;
        if answer.status == 200 {
            return Ok(body);
        }
        let text = body["message"].as_str().or(body["Message"].as_str()).unwrap_or_default();
        Err(format!("{}: {text}", body["__type"].as_str().unwrap_or("error")))
    }

    /// A Query call to the load balancing service; the answer as XML.
    ///
    /// # Errors
    /// AWS's error in one line.
    pub fn elb(&self, operation: &str, parameters: &[(&str, &str)]) -> Result<String, String> {
        let mut body = format!("Action={operation}&Version=2015-12-01");
        for (name, value) in parameters {
            body.push_str(&format!("&{name}={}", encode(value)));
        }
        self.query("elasticloadbalancing", &body)
    }

    /// An EC2 call; the answer as XML.
    ///
    /// # Errors
    /// AWS's error in one line.
    pub fn ec2(&self, operation: &str) -> Result<String, String> {
        self.query("ec2", &format!("Action={operation}&Version=2016-11-15"))
    }

    fn query(&self, service: &str, body: &str) -> Result<String, String> {
        let answer =
            self.send(service, "application/x-www-form-urlencoded; charset=utf-8", None, body.as_bytes())?;
        let text = String::from_utf8_lossy(&answer.body).into_owned();
        if answer.status == 200 {
            return Ok(text);
        }
        let part = |name| all(&text, name).into_iter().next().unwrap_or_default();
        Err(format!("{}: {}", part("Code"), part("Message")))
    }

    fn send(&self, service: &str, kind: &str, target: Option<&str>, body: &[u8]) -> Result<Answer, String> {
        let address = self.run.endpoint.trim_start_matches("http://");
        let value = |s: &str| HeaderValue::from_str(s).map_err(|e| e.to_string());
        let mut headers = HeaderMap::new();
        headers.insert(header::HOST, value(address)?);
        headers.insert(header::CONTENT_TYPE, value(kind)?);
        if let Some(t) = target {
            headers.insert("x-amz-target", value(t)?);
        }
        let signer = Signer {
            access_key: self.keys.access_key.clone(),
            secret: self.keys.secret.clone(),
            session_token: None,
            region: self.run.region.clone(),
            service: service.to_owned(),
        };
        signer.sign(&Method::POST, "/", "", &mut headers, body, engine::now());
        exchange(address, "POST", "/", &headers, body)
    }
}

/// One HTTP/1.1 exchange on a connection of its own.
///
/// # Errors
/// One line.
pub fn exchange(
    address: &str,
    method: &str,
    path: &str,
    headers: &HeaderMap,
    body: &[u8],
) -> Result<Answer, String> {
    let at = |e: std::io::Error| format!("{address}: {e}");
    let mut stream = TcpStream::connect(address).map_err(at)?;
    stream.set_read_timeout(Some(TIMEOUT)).map_err(at)?;
    let mut request = format!("{method} {path} HTTP/1.1\r\n").into_bytes();
    for (name, value) in headers {
        request.extend_from_slice(name.as_str().as_bytes());
        request.extend_from_slice(b": ");
        request.extend_from_slice(value.as_bytes());
        request.extend_from_slice(b"\r\n");
    }
    request
        .extend_from_slice(format!("content-length: {}\r\nconnection: close\r\n\r\n", body.len()).as_bytes());
    request.extend_from_slice(body);
    stream.write_all(&request).map_err(at)?;
    let mut answer = Vec::new();
    stream.read_to_end(&mut answer).map_err(at)?;
    parse(&answer).ok_or_else(|| format!("{address}: the answer is no HTTP"))
}

fn parse(answer: &[u8]) -> Option<Answer> {
    let split = answer.windows(4).position(|w| w == b"\r\n\r\n")?;
    let head = std::str::from_utf8(&answer[..split]).ok()?;
    let status = head.split(' ').nth(1)?.parse().ok()?;
    let body = &answer[split + 4..];
    let chunked = head.to_ascii_lowercase().contains("transfer-encoding: chunked");
    Some(Answer { status, body: if chunked { unchunk(body)? } else { body.to_vec() } })
}

fn unchunk(mut body: &[u8]) -> Option<Vec<u8>> {
    let mut out = Vec::new();
    loop {
        let end = body.windows(2).position(|w| w == b"\r\n")?;
        let size = usize::from_str_radix(std::str::from_utf8(&body[..end]).ok()?.trim(), 16).ok()?;
        body = body.get(end + 2..)?;
        if size == 0 {
            return Some(out);
        }
        out.extend_from_slice(body.get(..size)?);
        body = body.get(size + 2..)?;
    }
}

/// The texts of every element of that name, in order. Enough for the few answers that we read.
pub fn all(xml: &str, name: &str) -> Vec<String> {
    let (open, close) = (format!("<{name}>"), format!("</{name}>"));
    let mut out = Vec::new();
    let mut rest = xml;
    while let Some(from) = rest.find(&open) {
        let after = &rest[from + open.len()..];
        let Some(to) = after.find(&close) else { break };
        out.push(after[..to].replace("&amp;", "&").replace("&lt;", "<").replace("&gt;", ">"));
        rest = &after[to + close.len()..];
    }
    out
}

fn encode(text: &str) -> String {
    let mut out = String::new();
    for b in text.bytes() {
        if b.is_ascii_alphanumeric() || b"-_.~".contains(&b) {
            out.push(char::from(b));
        } else {
            out.push_str(&format!("%{b:02X}"));
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn answers_are_read() {
        let plain = parse(b"HTTP/1.1 200 OK\r\ncontent-length: 2\r\n\r\nhi").unwrap();
        assert_eq!((plain.status, plain.body.as_slice()), (200, &b"hi"[..]));
        let chunked =
            parse(b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nhi\r\n0\r\n\r\n").unwrap();
        assert_eq!(chunked.body, b"hi");
        assert!(parse(b"nonsense").is_none());
    }

    #[test]
    fn elements_are_found() {
        assert_eq!(all("<a><b>1</b><b>2 &amp; 3</b></a>", "b"), ["1", "2 & 3"]);
    }
}
