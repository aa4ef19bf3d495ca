//! From the tables to what the kernel must hold for a VPC: addresses, routes, the packet filter. Pure functions; crate `network` applies what they say.
