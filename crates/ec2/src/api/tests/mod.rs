//! Tests of the operations, by what they are about.

mod acls;
mod addresses;
mod endpoints;
mod gateways;
mod groups;
mod interfaces;
mod routes;
mod tags;
mod vpcs;
