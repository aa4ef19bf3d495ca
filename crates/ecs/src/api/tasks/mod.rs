//! Tasks: run, start, stop, describe, list, protect.

mod protection;
mod query;
mod run;
pub mod show;

pub use run::{check_network, check_placement};

use state::{Effect, Handlers};

/// Registers the operations of this module.
pub fn register(h: &mut Handlers) {
    use shapes::ecs::ops;
    h.write::<ops::RunTask>(Effect::Partly("launch type FARGATE finds no capacity yet"), run::run_task);
    h.write::<ops::StartTask>(Effect::Real, run::start_task);
    h.write::<ops::StopTask>(Effect::Real, run::stop_task);
    h.read::<ops::DescribeTasks>(Effect::Real, query::describe_tasks);
    h.read::<ops::ListTasks>(Effect::Real, query::list_tasks);
    h.read::<ops::GetTaskProtection>(Effect::Real, protection::get);
    h.write::<ops::UpdateTaskProtection>(Effect::Real, protection::update);
}
