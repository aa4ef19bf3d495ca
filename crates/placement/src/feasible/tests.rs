//! Every check, case by case.
