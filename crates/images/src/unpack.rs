//! From the archive that an engine saves to what a registry gives: blobs by digest and one manifest.
//!
//! Both forms of the archive are read: the older one, in which a layer is `<id>/layer.tar`, and the OCI layout, in which it is
//! `blobs/sha256/<digest>`. The file `manifest.json` is in both and names the configuration and the layers, lowest first.

use std::collections::BTreeMap;
use std::fs::{self, File};
use std::io::{BufReader, Read, Write};
use std::path::{Path, PathBuf};

use serde_json::{Value, json};
use sha2::{Digest, Sha256};

/// The manifest is kept under this name beside the blobs.
pub const MANIFEST: &str = "manifest";
/// What the manifest is.
pub const MANIFEST_TYPE: &str = "application/vnd.docker.distribution.manifest.v2+json";
const CONFIG_TYPE: &str = "application/vnd.docker.container.image.v1+json";
/// Engines see from the bytes whether a layer is compressed.
const LAYER_TYPE: &str = "application/vnd.docker.image.rootfs.diff.tar.gzip";
/// Metadata files are no larger.
const MOST_METADATA: u64 = 4 << 20;

/// A file of the archive, on disk under its digest.
#[derive(Clone)]
struct Blob {
    digest: String,
    size: u64,
}

/// Unpacks an archive into a directory.
///
/// # Errors
/// A sentence if the archive is not one of an image.
pub fn unpack(archive: &Path, into: &Path) -> Result<(), String> {
    fs::create_dir_all(into).map_err(|e| format!("{}: {e}", into.display()))?;
    let file = File::open(archive).map_err(|e| format!("{}: {e}", archive.display()))?;
    let mut tar = tar::Archive::new(BufReader::new(file));
    let mut blobs: BTreeMap<PathBuf, Blob> = BTreeMap::new();
    let mut links: Vec<(PathBuf, PathBuf)> = Vec::new();
    let mut index = None;
    for entry in tar.entries().map_err(|e| e.to_string())? {
        let mut entry = entry.map_err(|e| format!("the archive: {e}"))?;
        let path = entry.path().map_err(|e| e.to_string())?.into_owned();
        let kind = entry.header().entry_type();
        if path == Path::new("manifest.json") {
            let mut text = String::new();
            entry.take(MOST_METADATA).read_to_string(&mut text).map_err(|e| e.to_string())?;
            index = Some(text);
        } else if kind.is_file() {
            blobs.insert(path, keep(&mut entry, into)?);
        } else if let (true, Ok(Some(target))) = (kind.is_symlink(), entry.link_name()) {
            // The older form writes a layer that two images share once.
            let base = path.parent().unwrap_or(Path::new("")).to_owned();
            links.push((path, normal(&base.join(target))));
        }
    }
    for (path, target) in links {
        if let Some(blob) = blobs.get(&target).cloned() {
            blobs.insert(path, blob);
        }
    }
    let index = index.ok_or("the archive has no manifest.json")?;
    let manifest = manifest(&index, &blobs)?;
    fs::write(into.join(MANIFEST), manifest).map_err(|e| format!("{}: {e}", into.display()))
}

/// A path without `.` and `..`.
fn normal(path: &Path) -> PathBuf {
    let mut out = PathBuf::new();
    for part in path.components() {
        match part {
            std::path::Component::ParentDir => {
                out.pop();
            }
            std::path::Component::Normal(p) => out.push(p),
            _ => {}
        }
    }
    out
}

/// Writes an entry under its digest.
fn keep(entry: &mut impl Read, into: &Path) -> Result<Blob, String> {
    let near = into.join("incoming");
    let at = |e: std::io::Error| format!("{}: {e}", near.display());
    let mut file = File::create(&near).map_err(at)?;
    let mut hash = Sha256::new();
    let mut size = 0;
    let mut buffer = vec![0; 1 << 16];
    loop {
        let n = entry.read(&mut buffer).map_err(at)?;
        if n == 0 {
            break;
        }
        hash.update(&buffer[..n]);
        file.write_all(&buffer[..n]).map_err(at)?;
        size += n as u64;
    }
    let digest = hex(&hash.finalize());
    fs::rename(&near, into.join(&digest)).map_err(at)?;
    Ok(Blob { digest, size })
}

/// The lower-case hexadecimal digits of bytes.
pub fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|b| format!("{b:02x}")).collect()
}

fn manifest(index: &str, blobs: &BTreeMap<PathBuf, Blob>) -> Result<Vec<u8>, String> {
    let index: Value = serde_json::from_str(index).map_err(|e| format!("manifest.json: {e}"))?;
    let image = index.get(0).ok_or("the archive holds no image")?;
    let part = |name: &Value, media: &str| {
        let path = name.as_str().unwrap_or_default();
        let blob = blobs.get(Path::new(path)).ok_or_else(|| format!("the archive lacks {path}"))?;
        Ok::<Value, String>(
            json!({"mediaType": media, "size": blob.size, "digest": format!("sha256:{}", blob.digest)}),
        )
    };
    let layers = image["Layers"].as_array().into_iter().flatten();
    let layers = layers.map(|l| part(l, LAYER_TYPE)).collect::<Result<Vec<_>, _>>()?;
    let manifest = json!({
        "schemaVersion": 2,
        "mediaType": MANIFEST_TYPE,
        "config": part(&image["Config"], CONFIG_TYPE)?,
        "layers": layers,
    });
    serde_json::to_vec_pretty(&manifest).map_err(|e| e.to_string())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn archive(dir: &Path, config: &str, layer: &str, link: Option<&str>) -> PathBuf {
        let path = dir.join("image.tar");
        let mut tar = tar::Builder::new(File::create(&path).unwrap());
        let layers: Vec<&str> = [Some(layer), link].into_iter().flatten().collect();
        let index = json!([{"Config": config, "RepoTags": ["a:b"], "Layers": layers}]).to_string();
        for (name, bytes) in
            [(config, b"{}".as_slice()), (layer, b"layer"), ("manifest.json", index.as_bytes())]
        {
            let mut header = tar::Header::new_gnu();
            header.set_size(bytes.len() as u64);
            header.set_mode(0o644);
            tar.append_data(&mut header, name, bytes).unwrap();
        }
        if let Some(link) = link {
            let mut header = tar::Header::new_gnu();
            header.set_entry_type(tar::EntryType::Symlink);
            header.set_size(0);
            tar.append_link(&mut header, link, format!("../{layer}")).unwrap();
        }
        tar.finish().unwrap();
        path
    }

    #[test]
    fn both_forms_become_a_manifest_and_blobs() {
        for (config, layer, link, layers) in [
            ("abc.json", "one/layer.tar", Some("two/layer.tar"), 2),
            ("blobs/sha256/aa", "blobs/sha256/bb", None, 1),
        ] {
            let dir = tempfile::tempdir().unwrap();
            let out = dir.path().join("out");
            unpack(&archive(dir.path(), config, layer, link), &out).unwrap();
            let manifest: Value = serde_json::from_slice(&fs::read(out.join(MANIFEST)).unwrap()).unwrap();
            assert_eq!(manifest["layers"].as_array().unwrap().len(), layers);
            let digest = manifest["layers"][0]["digest"].as_str().unwrap().trim_start_matches("sha256:");
            assert_eq!(fs::read(out.join(digest)).unwrap(), b"layer");
            assert_eq!(manifest["config"]["size"], 2);
        }
    }

    #[test]
    fn what_is_no_image_is_refused() {
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("x.tar");
        tar::Builder::new(File::create(&path).unwrap()).finish().unwrap();
        assert!(unpack(&path, &dir.path().join("out")).unwrap_err().contains("manifest.json"));
    }

    #[test]
    fn links_stay_inside() {
        assert_eq!(normal(Path::new("one/../two/layer.tar")), PathBuf::from("two/layer.tar"));
        assert_eq!(normal(Path::new("../../etc/passwd")), PathBuf::from("etc/passwd"));
    }
}
