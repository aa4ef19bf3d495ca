//! Networks of VPCs with real packets. As root only; every test has names of its own and leaves nothing.

mod bed;
mod groups;
mod life;
mod ways_out;
