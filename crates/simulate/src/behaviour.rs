//! How a simulated container behaves, by its image.

/// What happens after a container of an image is asked to start. Times in milliseconds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Behaviour {
    /// The image cannot be pulled.
    pub cannot_pull: bool,
    pub pull_ms: i64,
    pub start_ms: i64,
    /// It exits by itself, so long after it started, with this code.
    pub exits: Option<(i64, i64)>,
    /// From SIGTERM to its exit.
    pub stop_ms: i64,
    /// From its start to the first request answered; never if absent.
    pub answers_ms: Option<i64>,
    /// From its start to when it answers no more.
    pub mute_ms: Option<i64>,
    /// From its start to its own check passing; never if absent.
    pub healthy_ms: Option<i64>,
    /// From its start to its own check failing.
    pub unhealthy_ms: Option<i64>,
}

impl Default for Behaviour {
    fn default() -> Self {
        Behaviour {
            cannot_pull: false,
            pull_ms: 500,
            start_ms: 200,
            exits: None,
            stop_ms: 100,
            answers_ms: Some(0),
            mute_ms: None,
            healthy_ms: Some(2_000),
            unhealthy_ms: None,
        }
    }
}

impl Behaviour {
    /// Whether it answers requests that long after its start.
    pub fn answers(&self, age_ms: i64) -> bool {
        self.answers_ms.is_some_and(|t| age_ms >= t) && self.mute_ms.is_none_or(|t| age_ms < t)
    }
}
