//! Public keys of key pairs and their fingerprints. Sources: RFC 4253 (section 6.6, the form of SSH public keys), RFC 4716 (the SSH2 file
//! format), RFC 3279 (an RSA key as SubjectPublicKeyInfo), and "Verify the fingerprint of your key pair" of the EC2 user guide: of an imported
//! RSA key the MD5 of its DER form, of an ED25519 key the SHA-256 as OpenSSH has it.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use md5::{Digest, Md5};
use sha2::Sha256;

/// A public key.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PublicKey {
    /// `rsa` or `ed25519`.
    pub kind: &'static str,
    /// `ssh-rsa` or `ssh-ed25519`.
    pub algorithm: &'static str,
    /// The key in SSH's binary form.
    pub blob: Vec<u8>,
}

/// Reads a public key as OpenSSH (`ssh-rsa AAAA... comment`) or RFC 4716 writes it; EC2 takes RSA of 1024, 2048 and 4096 bits (and what is
/// between), and ED25519.
pub fn read(text: &str) -> Option<PublicKey> {
    let text = text.trim();
    let encoded = if text.starts_with("---- BEGIN SSH2 PUBLIC KEY ----") {
        let body = text.lines().skip(1).take_while(|l| !l.starts_with("----"));
        body.filter(|l| !l.contains(':')).map(str::trim).collect::<String>()
    } else {
        let mut words = text.split_whitespace();
        let first = words.next()?;
        if first.starts_with("ssh-") { words.next()?.to_owned() } else { first.to_owned() }
    };
    let blob = STANDARD.decode(encoded).ok()?;
    let mut rest = blob.as_slice();
    let name = field(&mut rest)?;
    let (kind, algorithm) = match name {
        b"ssh-rsa" => {
            let (_, n) = (field(&mut rest)?, field(&mut rest)?);
            (1024..=16_384).contains(&bits(n)).then_some(("rsa", "ssh-rsa"))?
        }
        b"ssh-ed25519" => (field(&mut rest)?.len() == 32).then_some(("ed25519", "ssh-ed25519"))?,
        _ => return None,
    };
    rest.is_empty().then(|| PublicKey { kind, algorithm, blob: blob.clone() })
}

/// The next length-prefixed string of the SSH form.
fn field<'a>(rest: &mut &'a [u8]) -> Option<&'a [u8]> {
    let (length, after) = rest.split_first_chunk::<4>()?;
    let length = u32::from_be_bytes(*length) as usize;
    let (value, after) = after.split_at_checked(length)?;
    *rest = after;
    Some(value)
}

fn bits(number: &[u8]) -> usize {
    let zeros = number.iter().take_while(|b| **b == 0).count();
    let significant = &number[zeros..];
    significant.first().map_or(0, |first| significant.len() * 8 - first.leading_zeros() as usize)
}

impl PublicKey {
    /// The fingerprint as EC2 shows it for an imported key.
    pub fn fingerprint(&self) -> String {
        match self.der() {
            Some(der) => Md5::digest(der).iter().map(|b| format!("{b:02x}")).collect::<Vec<_>>().join(":"),
            None => STANDARD.encode(Sha256::digest(&self.blob)),
        }
    }

    /// An RSA key as SubjectPublicKeyInfo.
    fn der(&self) -> Option<Vec<u8>> {
        let mut rest = self.blob.as_slice();
        if field(&mut rest)? != b"ssh-rsa" {
            return None;
        }
        let (e, n) = (field(&mut rest)?, field(&mut rest)?);
        const RSA_ENCRYPTION: [u8; 13] = [6, 9, 0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 1, 1, 1, 5, 0];
        let key = tagged(0x30, &[tagged(2, n), tagged(2, e)].concat());
        let bit_string = tagged(3, &[&[0], key.as_slice()].concat());
        Some(tagged(0x30, &[tagged(0x30, &RSA_ENCRYPTION), bit_string].concat()))
    }
}

/// A DER value: tag, length, content.
fn tagged(tag: u8, content: &[u8]) -> Vec<u8> {
    let mut out = vec![tag];
    let length = content.len();
    if length < 128 {
        out.push(length as u8);
    } else {
        let bytes: Vec<u8> = length.to_be_bytes().into_iter().skip_while(|b| *b == 0).collect();
        out.push(0x80 | bytes.len() as u8);
        out.extend(bytes);
    }
    out.extend_from_slice(content);
    out
}
