//! The data plane in front of real sockets: every behaviour that users are promised, over loopback.

mod access_log;
mod bed;
mod errors;
mod forwarding;
mod health;
mod http2;
mod limits;
mod reload;
mod rules;
mod smuggling;
mod sticky;
mod tls;
mod websocket;
