//! Instances as light machines: namespaces over the host's root file system, a cgroup, an engine and an agent of their own; and their metadata service.
