//! A signed client on one kept-alive connection.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::time::{SystemTime, UNIX_EPOCH};

use http::{HeaderMap, HeaderValue, Method, header};
use serde_json::Value as Json;
use wire::sigv4::Signer;

/// Access key of every process that is measured.
pub const KEY: &str = "BENCHBENCHBENCHBENCH";
pub const SECRET: &str = "benchbenchbenchbenchbenchbenchbenchbench";

pub struct Client {
    address: String,
    signer: Signer,
    stream: BufReader<TcpStream>,
}

fn now() -> shapes::Timestamp {
    let since = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
    shapes::Timestamp(i64::try_from(since.as_millis()).unwrap_or(0))
}

impl Client {
    pub fn connect(address: &str) -> Result<Client, String> {
        let stream = TcpStream::connect(address).map_err(|e| e.to_string())?;
        stream.set_nodelay(true).map_err(|e| e.to_string())?;
        let signer = Signer {
            access_key: KEY.into(),
            secret: SECRET.into(),
            session_token: None,
            region: "us-east-1".into(),
            service: "ecs".into(),
        };
        Ok(Client { address: address.into(), signer, stream: BufReader::new(stream) })
    }

    /// One ECS call; its answer as bytes.
    pub fn raw(&mut self, operation: &str, body: &str) -> Result<Vec<u8>, String> {
        let value = |s: &str| HeaderValue::from_str(s).map_err(|e| e.to_string());
        let mut headers = HeaderMap::new();
        headers.insert(header::HOST, value(&self.address)?);
        headers.insert(header::CONTENT_TYPE, value("application/x-amz-json-1.1")?);
        headers.insert("x-amz-target", value(&format!("AmazonEC2ContainerServiceV20141113.{operation}"))?);
        self.signer.sign(&Method::POST, "/", "", &mut headers, body.as_bytes(), now());
        let mut request = b"POST / HTTP/1.1\r\n".to_vec();
        for (name, value) in &headers {
            request.extend_from_slice(name.as_str().as_bytes());
            request.extend_from_slice(b": ");
            request.extend_from_slice(value.as_bytes());
            request.extend_from_slice(b"\r\n");
        }
        request.extend_from_slice(format!("content-length: {}\r\n\r\n{body}", body.len()).as_bytes());
        self.stream.get_mut().write_all(&request).map_err(|e| e.to_string())?;
        let (mut status, mut length) = (String::new(), 0);
        self.stream.read_line(&mut status).map_err(|e| e.to_string())?;
        loop {
            let mut line = String::new();
            self.stream.read_line(&mut line).map_err(|e| e.to_string())?;
            let line = line.trim_end();
            if line.is_empty() {
                break;
            }
            if let Some((name, v)) = line.split_once(':')
                && name.eq_ignore_ascii_case("content-length")
            {
                length = v.trim().parse().map_err(|_| "bad content-length")?;
            }
        }
        let mut answer = vec![0; length];
        self.stream.read_exact(&mut answer).map_err(|e| e.to_string())?;
        if status.contains(" 200 ") {
            return Ok(answer);
        }
        Err(format!("{operation}: {}", String::from_utf8_lossy(&answer)))
    }

    /// The same with JSON.
    pub fn call(&mut self, operation: &str, input: &Json) -> Result<Json, String> {
        serde_json::from_slice(&self.raw(operation, &input.to_string())?).map_err(|e| e.to_string())
    }
}
