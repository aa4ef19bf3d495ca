//! `CreateKeyPair`: the private half is made here, from the operating system's randomness, told once, and kept nowhere.
//!
//! Sources: "Create a key pair" and "Verify the fingerprint of your key pair" of the EC2 user guide; RFC 8017 (RSA keys as PKCS #1 writes
//! them), OpenSSH's PROTOCOL.key (ED25519 keys), RFC 4253 (section 6.6, public keys).

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use compute::api::keys::{keep, new_name};
use compute::fingerprint::PublicKey;
use front::{ShellCall, ShellOps};
use rand_core::OsRng;
use ring::rand::SecureRandom as _;
use ring::signature::{Ed25519KeyPair, KeyPair as _};
use rsa::pkcs1::EncodeRsaPrivateKey as _;
use rsa::pkcs8::{EncodePrivateKey as _, LineEnding};
use rsa::traits::PublicKeyParts as _;
use sha1::{Digest as _, Sha1};
use shapes::AwsError;
use shapes::ec2::{CreateKeyPairRequest, KeyFormat, KeyPair, KeyType, ops};

/// Bits of RSA keys, as EC2 makes them.
const RSA_BITS: usize = 2048;

/// A key pair just made.
struct Made {
    public: PublicKey,
    /// The private half as a file of it is written.
    private: String,
    fingerprint: String,
}

/// Adds the operation.
pub fn shell(ops: &mut ShellOps) {
    ops.add::<ops::CreateKeyPair, _>(create);
}

async fn create(call: ShellCall, input: CreateKeyPairRequest) -> Result<KeyPair, AwsError> {
    new_name(&call.tables, &input.key_name)?;
    if input.key_format == Some(KeyFormat::Ppk) {
        let text = "Private keys in the format ppk are not supported in this region: take pem and convert it with puttygen.";
        return Err(AwsError::new("UnsupportedOperation", text));
    }
    if input.dry_run == Some(true) {
        let text = "Request would have succeeded, but DryRun flag is set.";
        return Err(AwsError::new("DryRunOperation", text).with_status(412));
    }
    let kind = input.key_type;
    // An RSA key takes a good part of a second of computing.
    let made = tokio::task::spawn_blocking(move || match kind {
        Some(KeyType::Ed25519) => ed25519(),
        _ => rsa(),
    });
    let made = made.await.ok().flatten();
    let made =
        made.ok_or_else(|| AwsError::new("InternalError", "No key could be made.").with_status(500))?;
    let Made { public, private, fingerprint } = made;
    let out = call.engine.write(&call.scope, move |tx| keep(tx, &input, &public, fingerprint)).await?;
    Ok(KeyPair { key_material: Some(private), ..out })
}

/// Appends a string with its length in front, as SSH writes them.
fn string(out: &mut Vec<u8>, bytes: &[u8]) {
    out.extend((bytes.len() as u32).to_be_bytes());
    out.extend(bytes);
}

/// Appends a number that is not negative.
fn number(out: &mut Vec<u8>, digits: &[u8]) {
    let sign: &[u8] = if digits.first().is_some_and(|b| b & 0x80 != 0) { &[0] } else { &[] };
    string(out, &[sign, digits].concat());
}

fn rsa() -> Option<Made> {
    let key = rsa::RsaPrivateKey::new(&mut OsRng, RSA_BITS).ok()?;
    let mut blob = Vec::new();
    string(&mut blob, b"ssh-rsa");
    number(&mut blob, &key.e().to_bytes_be());
    number(&mut blob, &key.n().to_bytes_be());
    let whole = key.to_pkcs8_der().ok()?;
    let fingerprint: Vec<String> =
        Sha1::digest(whole.as_bytes()).iter().map(|b| format!("{b:02x}")).collect();
    Some(Made {
        public: PublicKey { kind: "rsa", algorithm: "ssh-rsa", blob },
        private: key.to_pkcs1_pem(LineEnding::LF).ok()?.trim_end().to_owned(),
        fingerprint: fingerprint.join(":"),
    })
}

fn ed25519() -> Option<Made> {
    let (mut seed, mut check) = ([0; 32], [0; 4]);
    let random = ring::rand::SystemRandom::new();
    random.fill(&mut seed).and_then(|()| random.fill(&mut check)).ok()?;
    let pair = Ed25519KeyPair::from_seed_unchecked(&seed).ok()?;
    let point = pair.public_key().as_ref();
    let mut blob = Vec::new();
    string(&mut blob, b"ssh-ed25519");
    string(&mut blob, point);
    let private = openssh(&blob, &seed, point, check);
    let public = PublicKey { kind: "ed25519", algorithm: "ssh-ed25519", blob };
    Some(Made { fingerprint: public.fingerprint(), public, private })
}

/// An ED25519 key as OpenSSH writes it, without a pass phrase.
fn openssh(blob: &[u8], seed: &[u8; 32], point: &[u8], check: [u8; 4]) -> String {
    let mut secret = [check, check].concat();
    secret.extend(blob);
    string(&mut secret, &[seed.as_slice(), point].concat());
    string(&mut secret, b"");
    // Up to a multiple of the block of no cipher: 1, 2, 3, ...
    let missing = secret.len().next_multiple_of(8) - secret.len();
    secret.extend((1..=missing).map(|n| n as u8));
    let mut file = b"openssh-key-v1\0".to_vec();
    string(&mut file, b"none");
    string(&mut file, b"none");
    string(&mut file, b"");
    file.extend(1_u32.to_be_bytes());
    string(&mut file, blob);
    string(&mut file, &secret);
    let text = STANDARD.encode(file);
    let lines: Vec<&str> = (0..text.len()).step_by(70).map(|i| &text[i..text.len().min(i + 70)]).collect();
    format!("-----BEGIN OPENSSH PRIVATE KEY-----\n{}\n-----END OPENSSH PRIVATE KEY-----", lines.join("\n"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use rsa::pkcs1::DecodeRsaPrivateKey as _;

    #[test]
    fn made_keys_read_back() {
        let made = rsa().expect("an RSA key");
        let key = rsa::RsaPrivateKey::from_pkcs1_pem(&made.private).expect("a PEM file of PKCS #1");
        assert_eq!(key.size() * 8, RSA_BITS);
        assert_eq!(made.fingerprint.len(), 59);
        assert!(made.private.starts_with("-----BEGIN RSA PRIVATE KEY-----\n"));
        let line = |m: &Made| format!("{} {}", m.public.algorithm, STANDARD.encode(&m.public.blob));
        assert_eq!(compute::fingerprint::read(&line(&made)), Some(made.public.clone()));

        let made = ed25519().expect("an ED25519 key");
        assert_eq!(compute::fingerprint::read(&line(&made)), Some(made.public.clone()));
        assert_eq!(made.fingerprint, made.public.fingerprint());
    }

    /// Keys of a fixed seed are those that `ssh-keygen` reads: the file was checked with it.
    #[test]
    fn an_ed25519_key_is_written_as_openssh_writes_it() {
        let seed = [7; 32];
        let pair = Ed25519KeyPair::from_seed_unchecked(&seed).unwrap();
        let mut blob = Vec::new();
        string(&mut blob, b"ssh-ed25519");
        string(&mut blob, pair.public_key().as_ref());
        let text = openssh(&blob, &seed, pair.public_key().as_ref(), [1, 2, 3, 4]);
        let body: String = text.lines().filter(|l| !l.starts_with('-')).collect();
        let file = STANDARD.decode(body).unwrap();
        assert!(file.starts_with(b"openssh-key-v1\0\0\0\0\x04none"));
        assert!(text.lines().all(|l| l.len() <= 70));
        // Two check numbers, the public key, the seed with it, no comment, the padding.
        assert!(file.ends_with(&[0, 0, 0, 0, 1, 2, 3, 4, 5]));
    }
}
