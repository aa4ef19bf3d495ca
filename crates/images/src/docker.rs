//! The two calls to the host's engine that are needed: which image a name stands for, and that image as an archive.

use std::path::{Path, PathBuf};
use std::time::Duration;

use bytes::Bytes;
use http::{Request, StatusCode};
use http_body_util::{BodyExt, Empty, Limited};
use hyper::body::Incoming;
use hyper::client::conn::http1;
use hyper_util::rt::TokioIo;
use tokio::io::AsyncWriteExt;
use tokio::net::UnixStream;
use tokio::time::timeout;

/// Answers of the engine that are read whole are no larger.
const MOST_JSON: usize = 4 << 20;
/// What the engine gets to say which image a name stands for, and to give an archive of many gigabytes from a slow disk.
const ASK_LIMIT: Duration = Duration::from_secs(60);
const SAVE_LIMIT: Duration = Duration::from_secs(1800);

/// The host's engine.
#[derive(Clone, Debug)]
pub struct Docker {
    socket: PathBuf,
}

impl Docker {
    /// The engine behind a socket.
    pub fn new(socket: impl Into<PathBuf>) -> Docker {
        Docker { socket: socket.into() }
    }

    /// The image's id; none if the engine has no image of that name.
    ///
    /// # Errors
    /// A sentence if the engine does not answer.
    pub async fn id(&self, name: &str) -> Result<Option<String>, String> {
        timeout(ASK_LIMIT, self.ask_id(name))
            .await
            .unwrap_or_else(|_| Err("the engine does not answer".into()))
    }

    async fn ask_id(&self, name: &str) -> Result<Option<String>, String> {
        let answer = self.get(&format!("/images/{name}/json")).await?;
        if answer.status() != StatusCode::OK {
            return Ok(None);
        }
        let body = Limited::new(answer.into_body(), MOST_JSON).collect().await;
        let body = body.map_err(|e| format!("the engine's answer: {e}"))?.to_bytes();
        let json: serde_json::Value = serde_json::from_slice(&body).map_err(|e| e.to_string())?;
        Ok(json["Id"].as_str().map(str::to_owned))
    }

    /// Writes the archive of the image of an id (or a name) to a file.
    ///
    /// # Errors
    /// A sentence.
    pub async fn save(&self, image: &str, to: &Path) -> Result<(), String> {
        let saved = timeout(SAVE_LIMIT, self.write_archive(image, to)).await;
        saved.unwrap_or_else(|_| {
            Err(format!("the engine has not given {image} in {} s", SAVE_LIMIT.as_secs()))
        })
    }

    async fn write_archive(&self, name: &str, to: &Path) -> Result<(), String> {
        let answer = self.get(&format!("/images/{name}/get")).await?;
        if answer.status() != StatusCode::OK {
            return Err(format!("the engine does not give {name}: {}", answer.status()));
        }
        let at = |e: std::io::Error| format!("{}: {e}", to.display());
        let mut file = tokio::fs::File::create(to).await.map_err(at)?;
        let mut body = answer.into_body();
        while let Some(frame) = body.frame().await {
            let frame = frame.map_err(|e| format!("the archive of {name}: {e}"))?;
            if let Some(data) = frame.data_ref() {
                file.write_all(data).await.map_err(at)?;
            }
        }
        file.flush().await.map_err(at)
    }

    async fn get(&self, path: &str) -> Result<http::Response<Incoming>, String> {
        let at = |e: &dyn std::fmt::Display| format!("{}: {e}", self.socket.display());
        let stream = UnixStream::connect(&self.socket).await.map_err(|e| at(&e))?;
        let (mut sender, connection) =
            http1::handshake::<_, Empty<Bytes>>(TokioIo::new(stream)).await.map_err(|e| at(&e))?;
        tokio::spawn(async move {
            // How it ends is seen by whoever reads the answer.
            let _ = connection.await;
        });
        let request = Request::get(path).header(http::header::HOST, "engine").body(Empty::new());
        sender.send_request(request.map_err(|e| e.to_string())?).await.map_err(|e| at(&e))
    }
}
