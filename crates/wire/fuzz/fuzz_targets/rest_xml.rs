//! Bodies of REST-XML.
#![no_main]

use libfuzzer_sys::fuzz_target;
use shapes::schema::Protocol;
use wire_fuzz::{kitchen, round};

fuzz_target!(|body: &[u8]| round(&kitchen::REST_XML, Protocol::RestXml, "/rooms/r/cook?now", body));
