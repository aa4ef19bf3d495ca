//! Applies what `ground` says to the kernel: namespaces, links, routes, the packet filter; and opens sockets inside VPCs.
