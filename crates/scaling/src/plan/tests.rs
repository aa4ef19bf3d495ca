//! Every decision as a table.
