//! Forms of EC2's Query protocol.
#![no_main]

use libfuzzer_sys::fuzz_target;
use shapes::schema::Protocol;
use wire_fuzz::{kitchen, round};

fuzz_target!(|body: &[u8]| round(&kitchen::EC2, Protocol::Ec2, "/", body));
