//! Tests of the operations and of the controller behind them.
