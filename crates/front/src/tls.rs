//! TLS for the endpoint, with a certificate that the host makes for itself and clients are told to trust.

use std::path::Path;
use std::sync::Arc;
use std::time::Duration;

use rustls::ServerConfig;
use rustls::pki_types::pem::PemObject;
use rustls::pki_types::{CertificateDer, PrivateKeyDer};
use tokio::net::TcpListener;
use tokio::sync::Semaphore;
use tokio_rustls::TlsAcceptor;

use crate::{Front, http_server};

/// Handshakes that take longer are given up.
const HANDSHAKE: Duration = Duration::from_secs(10);
/// Connections at a time.
const MOST_CONNECTIONS: usize = 4096;
/// Names that the certificate is for, besides those given.
const NAMES: [&str; 3] = ["localhost", "*.localhost", "127.0.0.1"];

/// The certificate of a directory (`tls-cert.pem`, `tls-key.pem`), made at the first use.
///
/// # Errors
/// One line.
pub fn certificate(dir: &Path, host: &str) -> Result<Arc<ServerConfig>, String> {
    let (cert_path, key_path) = (dir.join("tls-cert.pem"), dir.join("tls-key.pem"));
    if !cert_path.exists() || !key_path.exists() {
        let mut names: Vec<String> = NAMES.iter().map(|n| (*n).to_owned()).collect();
        if !names.iter().any(|n| n == host) {
            names.push(host.to_owned());
        }
        let made = rcgen::generate_simple_self_signed(names).map_err(|e| e.to_string())?;
        let write = |path: &Path, text: String| {
            std::fs::write(path, text).map_err(|e| format!("{}: {e}", path.display()))
        };
        write(&key_path, made.signing_key.serialize_pem())?;
        write(&cert_path, made.cert.pem())?;
    }
    let read = |path: &Path| std::fs::read(path).map_err(|e| format!("{}: {e}", path.display()));
    let chain: Result<Vec<_>, _> = CertificateDer::pem_slice_iter(&read(&cert_path)?).collect();
    let chain = chain.map_err(|e| format!("{}: {e}", cert_path.display()))?;
    let key = PrivateKeyDer::from_pem_slice(&read(&key_path)?)
        .map_err(|e| format!("{}: {e}", key_path.display()))?;
    let provider = Arc::new(rustls::crypto::ring::default_provider());
    let mut config = ServerConfig::builder_with_provider(provider)
        .with_safe_default_protocol_versions()
        .map_err(|e| e.to_string())?
        .with_no_client_auth()
        .with_single_cert(chain, key)
        .map_err(|e| format!("{}: {e}", cert_path.display()))?;
    config.alpn_protocols = vec![b"h2".to_vec(), b"http/1.1".to_vec()];
    Ok(Arc::new(config))
}

/// Serves the same front over TLS until it stops.
pub async fn serve_tls(front: Arc<Front>, listener: TcpListener, config: Arc<ServerConfig>) {
    let acceptor = TlsAcceptor::from(config);
    let slots = Arc::new(Semaphore::new(MOST_CONNECTIONS));
    let mut stopping = front.stopping.clone();
    loop {
        let Ok(slot) = slots.clone().acquire_owned().await else { return };
        let accepted = tokio::select! {
            a = listener.accept() => a,
            () = crate::stopped(&mut stopping) => return,
        };
        let Ok((stream, _)) = accepted else {
            tokio::time::sleep(Duration::from_millis(50)).await;
            continue;
        };
        let (front, acceptor) = (front.clone(), acceptor.clone());
        tokio::spawn(async move {
            let _ = stream.set_nodelay(true);
            let peer = stream.peer_addr().ok();
            if let Ok(Ok(tls)) = tokio::time::timeout(HANDSHAKE, acceptor.accept(stream)).await {
                http_server::connection(front, tls, peer, true).await;
            }
            drop(slot);
        });
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_certificate_is_made_once() {
        let dir = std::env::temp_dir().join(format!("roadstead-tls-{}", std::process::id()));
        std::fs::create_dir_all(&dir).unwrap();
        certificate(&dir, "10.0.0.1").unwrap();
        let first = std::fs::read(dir.join("tls-cert.pem")).unwrap();
        certificate(&dir, "10.0.0.1").unwrap();
        assert_eq!(std::fs::read(dir.join("tls-cert.pem")).unwrap(), first);
        std::fs::remove_dir_all(&dir).unwrap();
    }
}
