//! TLS on either side: certificates by server name towards clients, none checked towards targets.
//!
//! Source: user guide, "SSL certificates for your Application Load Balancer", "Security policies", "Target groups" (certificates
//! of targets are not validated).

use crate::config::TlsConfig;
use rustls::client::danger::{HandshakeSignatureValid, ServerCertVerified, ServerCertVerifier};
use rustls::crypto::{CryptoProvider, ring};
use rustls::pki_types::pem::PemObject;
use rustls::pki_types::{CertificateDer, PrivateKeyDer, ServerName, UnixTime};
use rustls::server::{ClientHello, ResolvesServerCert};
use rustls::sign::CertifiedKey;
use rustls::{
    CipherSuite, ClientConfig, DigitallySignedStruct, ProtocolVersion, ServerConfig, SignatureScheme,
};
use std::sync::{Arc, OnceLock};
use tokio_rustls::rustls;

/// The TLS settings of a listener, made ready.
#[derive(Clone, Debug)]
pub struct Acceptor {
    pub server: Arc<ServerConfig>,
    certificates: Arc<Certificates>,
}

/// What is known of a client's TLS connection.
#[derive(Clone, Debug, Default)]
pub struct TlsInfo {
    /// Server name that the client asked for.
    pub name: Option<String>,
    /// As OpenSSL writes it, like AWS: `TLSv1.3`.
    pub version: &'static str,
    pub cipher: &'static str,
    /// ARN of the certificate that was served.
    pub certificate: String,
    pub http2: bool,
}

#[derive(Debug)]
struct Certificates {
    /// Names in lower case, ARN, key. The first is the default.
    all: Vec<(Vec<String>, String, Arc<CertifiedKey>)>,
}

impl Certificates {
    fn choose(&self, name: Option<&str>) -> Option<&(Vec<String>, String, Arc<CertifiedKey>)> {
        let name = name.unwrap_or("").to_ascii_lowercase();
        let covers = |pattern: &String| match pattern.strip_prefix("*.") {
            Some(parent) => name.split_once('.').is_some_and(|(_, rest)| rest == parent),
            None => *pattern == name,
        };
        // An exact name goes before a wildcard, and the default is for all the others.
        let exact = self.all.iter().find(|(names, ..)| names.contains(&name));
        exact.or_else(|| self.all.iter().find(|(names, ..)| names.iter().any(covers))).or(self.all.first())
    }
}

impl ResolvesServerCert for Certificates {
    fn resolve(&self, hello: ClientHello<'_>) -> Option<Arc<CertifiedKey>> {
        self.choose(hello.server_name()).map(|(_, _, key)| Arc::clone(key))
    }
}

fn provider() -> Arc<CryptoProvider> {
    static PROVIDER: OnceLock<Arc<CryptoProvider>> = OnceLock::new();
    Arc::clone(PROVIDER.get_or_init(|| Arc::new(ring::default_provider())))
}

impl Acceptor {
    /// Makes a listener's settings ready. Errors: no certificate, or one that cannot be read or does not fit its key.
    pub fn new(config: &TlsConfig, http2: bool) -> Result<Self, String> {
        let mut all = Vec::new();
        for certificate in &config.certificates {
            let broken = |error: &dyn std::fmt::Display| format!("certificate {}: {error}", certificate.arn);
            let chain: Vec<CertificateDer<'static>> =
                CertificateDer::pem_slice_iter(certificate.chain_pem.as_bytes())
                    .collect::<Result<_, _>>()
                    .map_err(|error| broken(&error))?;
            let key = PrivateKeyDer::from_pem_slice(certificate.key_pem.as_bytes())
                .map_err(|error| broken(&error))?;
            let key = CertifiedKey::from_der(chain, key, &provider()).map_err(|error| broken(&error))?;
            let names = certificate.names.iter().map(|name| name.to_ascii_lowercase()).collect();
            all.push((names, certificate.arn.to_string(), Arc::new(key)));
        }
        if all.is_empty() {
            return Err("no certificate".into());
        }
        let certificates = Arc::new(Certificates { all });
        let versions: &[_] = if config.policy.contains("TLS13-1-3") {
            &[&rustls::version::TLS13]
        } else {
            &[&rustls::version::TLS12, &rustls::version::TLS13]
        };
        let mut server = ServerConfig::builder_with_provider(provider())
            .with_protocol_versions(versions)
            .map_err(|error| error.to_string())?
            .with_no_client_auth()
            .with_cert_resolver(Arc::clone(&certificates) as _);
        server.alpn_protocols =
            if http2 { vec![b"h2".to_vec(), b"http/1.1".to_vec()] } else { vec![b"http/1.1".to_vec()] };
        Ok(Self { server: Arc::new(server), certificates })
    }

    /// What a handshake came to.
    pub fn info(&self, connection: &rustls::ServerConnection) -> TlsInfo {
        let name = connection.server_name();
        TlsInfo {
            name: name.map(str::to_owned),
            version: version_name(connection.protocol_version()),
            cipher: connection.negotiated_cipher_suite().map_or("-", |suite| cipher_name(suite.suite())),
            certificate: self.certificates.choose(name).map(|(_, arn, _)| arn.clone()).unwrap_or_default(),
            http2: connection.alpn_protocol() == Some(b"h2"),
        }
    }
}

fn version_name(version: Option<ProtocolVersion>) -> &'static str {
    match version {
        Some(ProtocolVersion::TLSv1_2) => "TLSv1.2",
        Some(ProtocolVersion::TLSv1_3) => "TLSv1.3",
        _ => "-",
    }
}

fn cipher_name(suite: CipherSuite) -> &'static str {
    match suite {
        CipherSuite::TLS13_AES_128_GCM_SHA256 => "TLS_AES_128_GCM_SHA256",
        CipherSuite::TLS13_AES_256_GCM_SHA384 => "TLS_AES_256_GCM_SHA384",
        CipherSuite::TLS13_CHACHA20_POLY1305_SHA256 => "TLS_CHACHA20_POLY1305_SHA256",
        CipherSuite::TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256 => "ECDHE-RSA-AES128-GCM-SHA256",
        CipherSuite::TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384 => "ECDHE-RSA-AES256-GCM-SHA384",
        CipherSuite::TLS_ECDHE_RSA_WITH_CHACHA20_POLY1305_SHA256 => "ECDHE-RSA-CHACHA20-POLY1305",
        CipherSuite::TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256 => "ECDHE-ECDSA-AES128-GCM-SHA256",
        CipherSuite::TLS_ECDHE_ECDSA_WITH_AES_256_GCM_SHA384 => "ECDHE-ECDSA-AES256-GCM-SHA384",
        CipherSuite::TLS_ECDHE_ECDSA_WITH_CHACHA20_POLY1305_SHA256 => "ECDHE-ECDSA-CHACHA20-POLY1305",
        _ => "-",
    }
}

/// Settings for connections to targets, with or without HTTP/2.
pub fn client(http2: bool) -> Arc<ClientConfig> {
    static CONFIGS: OnceLock<[Arc<ClientConfig>; 2]> = OnceLock::new();
    let configs = CONFIGS.get_or_init(|| {
        [b"http/1.1".to_vec(), b"h2".to_vec()].map(|protocol| {
            let mut config = ClientConfig::builder_with_provider(provider())
                .with_safe_default_protocol_versions()
                .expect("the provider serves the default versions")
                .dangerous()
                .with_custom_certificate_verifier(Arc::new(AnyCertificate))
                .with_no_client_auth();
            config.alpn_protocols = vec![protocol];
            Arc::new(config)
        })
    });
    Arc::clone(&configs[usize::from(http2)])
}

/// Takes any certificate, but only from who holds its key.
#[derive(Debug)]
struct AnyCertificate;

impl ServerCertVerifier for AnyCertificate {
    fn verify_server_cert(
        &self,
        _end_entity: &CertificateDer<'_>,
        _intermediates: &[CertificateDer<'_>],
        _server_name: &ServerName<'_>,
        _ocsp_response: &[u8],
        _now: UnixTime,
    ) -> Result<ServerCertVerified, rustls::Error> {
        Ok(ServerCertVerified::assertion())
    }

    fn verify_tls12_signature(
        &self,
        message: &[u8],
        certificate: &CertificateDer<'_>,
        signature: &DigitallySignedStruct,
    ) -> Result<HandshakeSignatureValid, rustls::Error> {
        rustls::crypto::verify_tls12_signature(
            message,
            certificate,
            signature,
            &provider().signature_verification_algorithms,
        )
    }

    fn verify_tls13_signature(
        &self,
        message: &[u8],
        certificate: &CertificateDer<'_>,
        signature: &DigitallySignedStruct,
    ) -> Result<HandshakeSignatureValid, rustls::Error> {
        rustls::crypto::verify_tls13_signature(
            message,
            certificate,
            signature,
            &provider().signature_verification_algorithms,
        )
    }

    fn supported_verify_schemes(&self) -> Vec<SignatureScheme> {
        provider().signature_verification_algorithms.supported_schemes()
    }
}
