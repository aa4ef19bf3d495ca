//! Phase: what is kept of a request: counters, and a line of the access log.
//!
//! A record is begun with the request and written when it is dropped, however the request ended: answered, failed or
//! abandoned by its client (460).

use crate::access_log::{Line, LogTime};
use crate::engine::{Arrival, Engine};
use crate::h1::field::Kind;
use crate::h1::request::Head;
use crate::live::InFlight;
use crate::plan::Plan;
use crate::snapshot::{Group, Listener};
use std::sync::Arc;
use std::time::Instant;

/// One request's bookkeeping.
#[derive(Debug)]
pub struct Record {
    engine: Arc<Engine>,
    listener: Option<Arc<Listener>>,
    target: Option<(Arc<Group>, InFlight)>,
    started: Instant,
    sent: Option<Instant>,
    answered: Option<Instant>,
    /// What the client was told; zero when nothing.
    pub status: u16,
    /// What the target said; zero when nothing.
    pub target_status: u16,
    /// Payload from and to the client, in bytes.
    pub received: u64,
    pub returned: u64,
    line: Option<Box<Line>>,
}

impl Record {
    /// Begins. The line of the access log is begun only where there is one.
    pub fn begin(
        engine: &Arc<Engine>,
        arrival: &Arrival,
        head: &Head<'_>,
        plan: &Plan<'_>,
        started: Instant,
    ) -> Self {
        plan.count(head);
        let logged =
            plan.listener.as_ref().filter(|listener| listener.balancer.attributes.access_log.is_some());
        let line = logged.map(|listener| Box::new(Line::begin(listener, arrival, head, plan)));
        Self {
            engine: Arc::clone(engine),
            listener: plan.listener.clone(),
            target: None,
            started,
            sent: None,
            answered: None,
            status: 0,
            target_status: 0,
            received: head.bytes.len() as u64,
            returned: 0,
            line,
        }
    }

    /// The request goes to this target now.
    pub fn send(&mut self, group: &Arc<Group>, in_flight: InFlight) {
        self.target = Some((Arc::clone(group), in_flight));
        self.sent = Some(Instant::now());
    }

    /// The target has sent the head of its response.
    pub fn target_answered(&mut self, status: u16) {
        self.answered = Some(Instant::now());
        self.target_status = status;
        self.status = status;
    }

    /// No connection to the target could be had, or it broke.
    pub fn target_failed(&mut self) {
        if let Some(listener) = &self.listener {
            listener.balancer.counters.target_connection_errors.one();
        }
        if let Some((group, in_flight)) = &self.target {
            group.state.counters.connection_errors.one();
            in_flight.target().counters.connection_errors.one();
        }
    }

    /// The balancer answers itself.
    pub fn own_answer(&mut self, status: u16, location: Option<&str>, reason: &'static str) {
        self.status = status;
        if let Some(line) = &mut self.line {
            line.answered(location, reason);
        }
    }

    /// Counts a fixed-response or redirect action.
    pub fn count_action(&self, redirect: bool) {
        if let Some(listener) = &self.listener {
            let counters = &listener.balancer.counters;
            if redirect { &counters.redirects } else { &counters.fixed_responses }.one();
        }
    }

    fn count(&self, listener: &Listener) {
        let counters = &listener.balancer.counters;
        counters.processed_bytes.add(self.received + self.returned);
        if let Some((group, in_flight)) = &self.target {
            group.state.counters.requests.one();
            in_flight.target().counters.requests.one();
        }
        if self.target_status == 0 {
            return counters.own_answer(self.status);
        }
        counters.requests.one();
        counters.target.count(self.target_status);
        let time = match (self.sent, self.answered) {
            (Some(sent), Some(answered)) => Some(answered - sent),
            _ => None,
        };
        if let Some(time) = time {
            counters.latency.count(time);
        }
        if let Some((group, in_flight)) = &self.target {
            for counters in [&group.state.counters, &in_flight.target().counters] {
                counters.status.count(self.target_status);
                if let Some(time) = time {
                    counters.latency.count(time);
                }
            }
        }
    }
}

impl Drop for Record {
    fn drop(&mut self) {
        if self.status == 0 {
            self.status = 460;
        }
        let Some(listener) = self.listener.take() else { return };
        self.count(&listener);
        if let Some(line) = self.line.take() {
            let times = LogTime { started: self.started, sent: self.sent, answered: self.answered };
            let target = self
                .target
                .as_ref()
                .map(|(group, in_flight)| (&*group.config.arn, &*in_flight.target().address_text));
            self.engine.log.write(&listener, &line.finish(self, times, target));
        }
    }
}

/// The user agent of a request, for the log.
pub fn user_agent(head: &Head<'_>) -> String {
    String::from_utf8_lossy(head.first(Kind::UserAgent).unwrap_or(b"-")).into_owned()
}
