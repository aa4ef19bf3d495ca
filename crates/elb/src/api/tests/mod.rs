//! Operations as clients see them.

mod attributes;
mod balancers;
mod groups;
mod health;
mod listeners;
mod rules;
mod tags;
