//! Bodies of REST-JSON.
#![no_main]

use libfuzzer_sys::fuzz_target;
use shapes::schema::Protocol;
use wire_fuzz::{kitchen, round};

fuzz_target!(|body: &[u8]| round(&kitchen::REST_JSON, Protocol::RestJson, "/rooms/r/cook?now", body));
