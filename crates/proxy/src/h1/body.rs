//! Bodies: where they end, and how they are written.
//!
//! A decoder takes the framing off what was received and appends the payload to an output buffer; the encoder puts the framing
//! of the other side on. Chunk sizes, extensions and trailers are read strictly and never passed on.

use bytes::{Buf, BufMut, BytesMut};
use memchr::memchr;

/// Longest chunk-size line with its extensions, and the most trailer bytes.
const CHUNK_LINE_LIMIT: usize = 256;
const TRAILER_LIMIT: usize = 16 * 1024;

/// The body breaks the rules of its framing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct BadBody;

/// Takes a body out of a stream of bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Decoder {
    /// All of it has been taken.
    Done,
    /// So many bytes are left.
    Length(u64),
    Chunked(Chunk),
    /// Ends with the connection.
    UntilClose,
}

/// Where in the chunked coding a decoder stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Chunk {
    Size,
    Data(u64),
    DataEnd,
    /// In the trailers, so many bytes of them read.
    Trailer(usize),
}

impl Decoder {
    /// For a body of known length.
    pub fn length(length: u64) -> Self {
        if length == 0 { Self::Done } else { Self::Length(length) }
    }

    pub fn chunked() -> Self {
        Self::Chunked(Chunk::Size)
    }

    pub fn is_done(&self) -> bool {
        *self == Self::Done
    }

    /// Moves payload from `input` to `output`, at most `limit` bytes of it, and says how much that was. Zero: more input is
    /// needed, or the body is done.
    pub fn decode(
        &mut self,
        input: &mut BytesMut,
        output: &mut BytesMut,
        limit: usize,
    ) -> Result<usize, BadBody> {
        let mut moved = 0;
        while moved < limit {
            match self {
                Self::Done => break,
                Self::UntilClose => {
                    let n = input.len().min(limit - moved);
                    transfer(input, output, n);
                    moved += n;
                    break;
                }
                Self::Length(left) => {
                    let n = take(*left, input.len(), limit - moved);
                    transfer(input, output, n);
                    moved += n;
                    *self = Self::length(*left - n as u64);
                    break;
                }
                Self::Chunked(Chunk::Data(left)) => {
                    let n = take(*left, input.len(), limit - moved);
                    transfer(input, output, n);
                    moved += n;
                    *left -= n as u64;
                    if *left > 0 {
                        break;
                    }
                    *self = Self::Chunked(Chunk::DataEnd);
                }
                Self::Chunked(chunk) => match step(*chunk, input)? {
                    Some(next) => *self = next,
                    None => break,
                },
            }
        }
        Ok(moved)
    }
}

fn take(left: u64, available: usize, limit: usize) -> usize {
    usize::try_from(left).unwrap_or(usize::MAX).min(available).min(limit)
}

fn transfer(input: &mut BytesMut, output: &mut BytesMut, n: usize) {
    output.extend_from_slice(&input[..n]);
    input.advance(n);
}

/// Reads one piece of chunk framing off the input. `None`: it is not all there yet.
fn step(chunk: Chunk, input: &mut BytesMut) -> Result<Option<Decoder>, BadBody> {
    match chunk {
        Chunk::DataEnd => match &input[..] {
            [b'\r', b'\n', ..] => {
                input.advance(2);
                Ok(Some(Decoder::Chunked(Chunk::Size)))
            }
            [] | [b'\r'] => Ok(None),
            _ => Err(BadBody),
        },
        Chunk::Size => {
            let Some(line) = line(input, CHUNK_LINE_LIMIT)? else { return Ok(None) };
            let size = parse_size(&input[..line])?;
            input.advance(line + 2);
            Ok(Some(Decoder::Chunked(if size == 0 { Chunk::Trailer(0) } else { Chunk::Data(size) })))
        }
        Chunk::Trailer(read) => {
            let Some(line) = line(input, TRAILER_LIMIT - read)? else { return Ok(None) };
            let end = line == 0;
            if !end && super::field::parse_line(&input[..line], 0).is_err() {
                return Err(BadBody);
            }
            input.advance(line + 2);
            Ok(Some(if end {
                Decoder::Done
            } else {
                Decoder::Chunked(Chunk::Trailer((read + line + 2).min(TRAILER_LIMIT)))
            }))
        }
        Chunk::Data(_) => unreachable!("payload is moved by decode()"),
    }
}

/// Length of the line at the start, which must end in CRLF and hold no other CR.
fn line(input: &[u8], limit: usize) -> Result<Option<usize>, BadBody> {
    match memchr(b'\n', input) {
        Some(at) if at > limit => Err(BadBody),
        Some(at) if at > 0 && memchr(b'\r', input) == Some(at - 1) => Ok(Some(at - 1)),
        Some(_) => Err(BadBody),
        None if input.len() > limit => Err(BadBody),
        None => Ok(None),
    }
}

/// Hexadecimal size, then nothing or extensions that begin with `;` right behind it.
fn parse_size(line: &[u8]) -> Result<u64, BadBody> {
    let digits = line.iter().take_while(|byte| byte.is_ascii_hexdigit()).count();
    if digits == 0 || digits > 15 {
        return Err(BadBody);
    }
    match &line[digits..] {
        [] => {}
        [b';', rest @ ..] if super::field::is_value(rest) => {}
        _ => return Err(BadBody),
    }
    let value = |byte: &u8| u64::from(char::from(*byte).to_digit(16).unwrap_or(0));
    Ok(line[..digits].iter().fold(0, |size, digit| size * 16 + value(digit)))
}

/// How a body is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Encoder {
    /// Payload as it is: its length was announced, or the end of the connection ends it.
    Plain,
    Chunked,
}

/// Most payload that goes into one chunk: its size fits four hexadecimal digits.
pub const CHUNK_LIMIT: usize = 0xffff;

impl Encoder {
    /// Lets `fill` append up to [`CHUNK_LIMIT`] bytes of payload to `output` and frames what it appended.
    pub fn append<E>(
        self,
        output: &mut BytesMut,
        fill: impl FnOnce(&mut BytesMut) -> Result<usize, E>,
    ) -> Result<usize, E> {
        if self == Self::Plain {
            return fill(output);
        }
        let start = output.len();
        output.put_slice(b"0000\r\n");
        let filled = fill(output);
        match filled {
            Ok(n) if n > 0 => {
                debug_assert!(n <= CHUNK_LIMIT && output.len() == start + 6 + n);
                for (place, shift) in [12, 8, 4, 0].into_iter().enumerate() {
                    output[start + place] = b"0123456789abcdef"[(n >> shift) & 15];
                }
                output.put_slice(b"\r\n");
            }
            _ => output.truncate(start),
        }
        filled
    }

    /// Appends what ends the body.
    pub fn finish(self, output: &mut BytesMut) {
        if self == Self::Chunked {
            output.put_slice(b"0\r\n\r\n");
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn decode_all(
        text: &[u8],
        mut decoder: Decoder,
        piece: usize,
    ) -> Result<(Vec<u8>, Vec<u8>, bool), BadBody> {
        let (mut input, mut output) = (BytesMut::new(), BytesMut::new());
        for part in text.chunks(piece.max(1)) {
            input.extend_from_slice(part);
            while decoder.decode(&mut input, &mut output, 7)? > 0 {}
        }
        Ok((output.to_vec(), input.to_vec(), decoder.is_done()))
    }

    #[test]
    fn chunked_bodies_end_where_they_end() {
        let text = b"5\r\nhello\r\n6;a=b\r\n world\r\n0\r\nTrailer: x\r\n\r\nGET";
        for piece in 1..text.len() {
            assert_eq!(
                decode_all(text, Decoder::chunked(), piece),
                Ok((b"hello world".to_vec(), b"GET".to_vec(), true))
            );
        }
    }

    #[test]
    fn loose_framing_is_refused() {
        for text in [
            &b"5\nhello\r\n"[..],
            b"5\r\nhello\n",
            b"5\r\nhelloX\r\n",
            b" 5\r\nhello\r\n",
            b"5 \r\nhello\r\n",
            b"0x5\r\nhello\r\n",
            b"-1\r\n",
            b"\r\n",
            b";a\r\n",
            b"1000000000000000\r\n",
            b"5;a\rb\r\nhello",
            b"5;a\x00\r\nhello",
            b"0\r\nTrailer\r\n\r\n",
            b"0\r\n\n",
        ] {
            assert_eq!(
                decode_all(text, Decoder::chunked(), 1),
                Err(BadBody),
                "{:?}",
                String::from_utf8_lossy(text)
            );
        }
        let long = [b"5;".to_vec(), vec![b'a'; 300]].concat();
        assert_eq!(decode_all(&long, Decoder::chunked(), 1), Err(BadBody));
    }

    proptest! {
        #[test]
        fn what_is_encoded_decodes(parts in proptest::collection::vec(proptest::collection::vec(any::<u8>(), 0..40), 0..8), piece in 1usize..50) {
            let mut wire = BytesMut::new();
            for part in &parts {
                Encoder::Chunked.append(&mut wire, |out| { out.extend_from_slice(part); Ok::<_, ()>(part.len()) }).unwrap();
            }
            Encoder::Chunked.finish(&mut wire);
            prop_assert_eq!(decode_all(&wire, Decoder::chunked(), piece), Ok((parts.concat(), vec![], true)));
        }

        #[test]
        fn garbage_never_panics(text in proptest::collection::vec(any::<u8>(), 0..200), piece in 1usize..50) {
            let _ = decode_all(&text, Decoder::chunked(), piece);
        }
    }
}
