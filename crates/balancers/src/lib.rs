//! Keeps the data plane of load balancers equal to the tables, and the tables told of the health that it finds.
