//! Images on disk as registries give them, made when they are first asked for.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::SystemTime;

use sha2::{Digest, Sha256};
use tokio::sync::Mutex;

use crate::docker::Docker;
use crate::unpack::{MANIFEST, hex, unpack};

/// Images kept; the one that has not been asked for the longest goes first.
const MOST_IMAGES: usize = 64;

/// The images.
#[derive(Clone)]
pub struct Store {
    dir: PathBuf,
    docker: Docker,
    /// One image is made at a time: they are large, and two instances often want the same.
    making: Arc<Mutex<()>>,
}

/// A manifest with its digest.
pub struct Manifest {
    /// `sha256:` and 64 digits.
    pub digest: String,
    pub bytes: Vec<u8>,
}

impl Store {
    /// The images under a directory. What a crash left half-made there is removed.
    pub fn new(dir: impl Into<PathBuf>, docker: Docker) -> Store {
        let dir = dir.into();
        for entry in fs::read_dir(&dir).into_iter().flatten().flatten() {
            if !is_id(&entry.file_name().to_string_lossy()) {
                let _ = fs::remove_dir_all(entry.path());
                let _ = fs::remove_file(entry.path());
            }
        }
        Store { dir, docker, making: Arc::default() }
    }

    /// The manifest of an image of the host by the name that a registry is asked for; none if the host has no such image.
    ///
    /// # Errors
    /// A sentence if the image cannot be made ready.
    pub async fn manifest(&self, repository: &str, reference: &str) -> Result<Option<Manifest>, String> {
        if let Some(digest) = reference.strip_prefix("sha256:") {
            return Ok(self.by_digest(digest));
        }
        for name in names(repository, reference) {
            if let Some(id) = self.docker.id(&name).await? {
                let id = id.trim_start_matches("sha256:").to_owned();
                if !is_id(&id) {
                    return Err(format!("the engine's id of {name} is none: {id}"));
                }
                self.ensure(&id).await?;
                return read_manifest(&self.dir.join(&id)).map(Some);
            }
        }
        Ok(None)
    }

    /// The file of a blob.
    pub fn blob(&self, digest: &str) -> Option<PathBuf> {
        let digest = digest.strip_prefix("sha256:").filter(|d| is_id(d))?;
        self.images().into_iter().map(|i| i.join(digest)).find(|p| p.is_file())
    }

    fn by_digest(&self, digest: &str) -> Option<Manifest> {
        let wanted = format!("sha256:{digest}");
        self.images().iter().filter_map(|i| read_manifest(i).ok()).find(|m| m.digest == wanted)
    }

    fn images(&self) -> Vec<PathBuf> {
        let entries = fs::read_dir(&self.dir).into_iter().flatten().flatten();
        entries.filter(|e| is_id(&e.file_name().to_string_lossy())).map(|e| e.path()).collect()
    }

    async fn ensure(&self, id: &str) -> Result<(), String> {
        let alone = self.making.clone().lock_owned().await;
        let (own, id) = (self.clone(), id.to_owned());
        // It goes on though whoever asked goes away (an instance that ends while it pulls): the next one must not make the same
        // while this is not done.
        let made = tokio::spawn(async move {
            let _alone = alone;
            own.make(&id).await
        });
        made.await.map_err(|e| e.to_string())?
    }

    /// Makes the image ready. One at a time.
    async fn make(&self, id: &str) -> Result<(), String> {
        let there = self.dir.join(id);
        if there.join(MANIFEST).is_file() {
            // The time of the directory is when it was last asked for.
            let _ = fs::File::open(&there).and_then(|f| f.set_modified(SystemTime::now()));
            return Ok(());
        }
        fs::create_dir_all(&self.dir).map_err(|e| format!("{}: {e}", self.dir.display()))?;
        self.prune();
        let archive = self.dir.join(format!("{id}.tar"));
        let near = self.dir.join(format!("{id}.new"));
        // By its id: the name may be another image's by now.
        let saved = self.docker.save(&format!("sha256:{id}"), &archive).await;
        let outcome = match saved {
            Ok(()) => {
                let (from, to) = (archive.clone(), near.clone());
                let done = tokio::task::spawn_blocking(move || unpack(&from, &to)).await;
                done.map_err(|e| e.to_string()).and_then(|r| r)
            }
            Err(e) => Err(e),
        };
        let _ = fs::remove_file(&archive);
        let moved =
            outcome.and_then(|()| fs::rename(&near, &there).map_err(|e| format!("{}: {e}", there.display())));
        if moved.is_err() {
            let _ = fs::remove_dir_all(&near);
        }
        moved
    }

    fn prune(&self) {
        let mut all: Vec<(SystemTime, PathBuf)> = self
            .images()
            .into_iter()
            .map(|p| (fs::metadata(&p).and_then(|m| m.modified()).unwrap_or(SystemTime::UNIX_EPOCH), p))
            .collect();
        all.sort();
        let surplus = (all.len() + 1).saturating_sub(MOST_IMAGES);
        for (_, path) in all.into_iter().take(surplus) {
            let _ = fs::remove_dir_all(path);
        }
    }
}

fn read_manifest(image: &Path) -> Result<Manifest, String> {
    let bytes = fs::read(image.join(MANIFEST)).map_err(|e| format!("{}: {e}", image.display()))?;
    Ok(Manifest { digest: format!("sha256:{}", hex(&Sha256::digest(&bytes))), bytes })
}

/// Sixty-four hexadecimal digits.
fn is_id(text: &str) -> bool {
    text.len() == 64 && text.bytes().all(|b| matches!(b, b'0'..=b'9' | b'a'..=b'f'))
}

/// Under which names the host may know the image. A mirror of Docker Hub is asked for `library/web` when somebody says `web`.
fn names(repository: &str, tag: &str) -> Vec<String> {
    let short = repository.strip_prefix("library/");
    short.into_iter().chain([repository]).map(|n| format!("{n}:{tag}")).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_as_the_host_knows_them() {
        assert_eq!(names("library/web", "1"), ["web:1", "library/web:1"]);
        assert_eq!(names("team/web", "latest"), ["team/web:latest"]);
    }

    /// An engine of one image, slow to give it; how often it was asked to is counted.
    fn slow_engine(socket: &Path, id: &str, tar: Vec<u8>) -> Arc<std::sync::atomic::AtomicUsize> {
        use std::sync::atomic::{AtomicUsize, Ordering};
        use tokio::io::{AsyncReadExt, AsyncWriteExt};
        let listener = tokio::net::UnixListener::bind(socket).unwrap();
        let (asked, id) = (Arc::new(AtomicUsize::new(0)), id.to_owned());
        let count = asked.clone();
        tokio::spawn(async move {
            while let Ok((mut stream, _)) = listener.accept().await {
                let mut request = vec![0; 4096];
                let n = stream.read(&mut request).await.unwrap();
                let request = String::from_utf8_lossy(&request[..n]).into_owned();
                let body = if request.starts_with("GET /images/web:1/json") {
                    format!("{{\"Id\":\"sha256:{id}\"}}").into_bytes()
                } else if request.starts_with(&format!("GET /images/sha256:{id}/get")) {
                    count.fetch_add(1, Ordering::Relaxed);
                    tokio::time::sleep(std::time::Duration::from_millis(300)).await;
                    tar.clone()
                } else {
                    panic!("{request}");
                };
                let head = format!("HTTP/1.1 200 OK\r\ncontent-length: {}\r\n\r\n", body.len());
                let _ = stream.write_all(head.as_bytes()).await;
                let _ = stream.write_all(&body).await;
            }
        });
        asked
    }

    #[tokio::test]
    async fn a_pull_that_is_broken_off_does_not_disturb_the_next() {
        let dir = tempfile::tempdir().unwrap();
        let mut tar = tar::Builder::new(Vec::new());
        let index = br#"[{"Config": "c.json", "Layers": ["l/layer.tar"]}]"#;
        for (name, bytes) in
            [("c.json", b"{}".as_slice()), ("l/layer.tar", b"layer"), ("manifest.json", index)]
        {
            let mut header = tar::Header::new_gnu();
            header.set_size(bytes.len() as u64);
            tar.append_data(&mut header, name, bytes).unwrap();
        }
        let (socket, id) = (dir.path().join("engine.sock"), "a".repeat(64));
        let asked = slow_engine(&socket, &id, tar.into_inner().unwrap());
        let store = Store::new(dir.path().join("images"), Docker::new(&socket));
        let first = store.manifest("library/web", "1");
        let broken_off = tokio::time::timeout(std::time::Duration::from_millis(100), first).await;
        assert!(broken_off.is_err());
        let manifest = store.manifest("library/web", "1").await.unwrap().unwrap();
        assert!(String::from_utf8_lossy(&manifest.bytes).contains("sha256:"));
        assert_eq!(asked.load(std::sync::atomic::Ordering::Relaxed), 1, "it was made twice");
        assert_eq!(fs::read_dir(dir.path().join("images")).unwrap().count(), 1);
    }

    #[test]
    fn half_made_images_go_and_blobs_are_found_by_digest_only() {
        let dir = tempfile::tempdir().unwrap();
        let (id, digest) = ("a".repeat(64), "b".repeat(64));
        fs::create_dir_all(dir.path().join(&id)).unwrap();
        fs::write(dir.path().join(&id).join(&digest), b"x").unwrap();
        fs::create_dir_all(dir.path().join(format!("{id}.new"))).unwrap();
        fs::write(dir.path().join(format!("{id}.tar")), b"x").unwrap();
        let store = Store::new(dir.path(), Docker::new("/nonexistent"));
        assert_eq!(fs::read_dir(dir.path()).unwrap().count(), 1);
        assert!(store.blob(&format!("sha256:{digest}")).is_some());
        for bad in ["sha256:../../etc/passwd", &digest, "sha256:cc"] {
            assert!(store.blob(bad).is_none(), "{bad}");
        }
    }
}
