//! Forms of the Query protocol.
#![no_main]

use libfuzzer_sys::fuzz_target;
use shapes::schema::Protocol;
use wire_fuzz::{kitchen, round};

fuzz_target!(|body: &[u8]| round(&kitchen::RPC, Protocol::Query, "/", body));
