//! A deadline that moves often and is seldom reached.
//!
//! An idle timeout is put off with each byte. Arming a runtime timer for each would cost more than the byte: here one timer
//! sleeps until the earliest deadline that it was told, and looks then whether that still stands.

use std::future::Future;
use std::pin::Pin;
use std::task::{Context, Poll};
use std::time::{Duration, Instant};
use tokio::time::Sleep;

/// How often a ticking task is woken.
pub const TICK: Duration = Duration::from_secs(2);

/// One movable deadline.
#[derive(Debug)]
pub struct Timer {
    deadline: Instant,
    sleep: Option<Pin<Box<Sleep>>>,
}

impl Timer {
    pub fn after(time: Duration) -> Self {
        Self { deadline: Instant::now() + time, sleep: None }
    }

    /// Moves the deadline to `time` from now.
    pub fn set(&mut self, time: Duration) {
        self.deadline = Instant::now() + time;
    }

    /// Like [`Self::poll`], but the task is woken every [`TICK`] too, to look at what does not wake it.
    pub fn poll_ticking(&mut self, cx: &mut Context<'_>) -> Poll<()> {
        let tick = (Instant::now() + TICK).into();
        if let Some(sleep) = &mut self.sleep
            && sleep.deadline() > tick
        {
            sleep.as_mut().reset(tick);
        }
        self.poll_by(cx, Some(tick))
    }

    /// Ready once the deadline has passed; else the task is woken then.
    pub fn poll(&mut self, cx: &mut Context<'_>) -> Poll<()> {
        self.poll_by(cx, None)
    }

    fn poll_by(&mut self, cx: &mut Context<'_>, tick: Option<tokio::time::Instant>) -> Poll<()> {
        let deadline: tokio::time::Instant = self.deadline.into();
        let wake = tick.map_or(deadline, |tick| tick.min(deadline));
        loop {
            let sleep = self.sleep.get_or_insert_with(|| Box::pin(tokio::time::sleep_until(wake)));
            // An earlier deadline than the timer sleeps for must shorten the sleep; a later one can wait.
            if sleep.deadline() > deadline {
                sleep.as_mut().reset(deadline);
            }
            if sleep.as_mut().poll(cx).is_pending() {
                return Poll::Pending;
            }
            if Instant::now() >= self.deadline {
                return Poll::Ready(());
            }
            sleep.as_mut().reset(wake);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn the_deadline_can_be_moved_both_ways() {
        let start = Instant::now();
        let mut timer = Timer::after(Duration::from_secs(3600));
        assert!(std::future::poll_fn(|cx| Poll::Ready(timer.poll(cx))).await.is_pending());
        timer.set(Duration::from_millis(20));
        std::future::poll_fn(|cx| timer.poll(cx)).await;
        let first = start.elapsed();
        assert!((20..2000).contains(&first.as_millis()), "{first:?}");
        timer.set(Duration::from_millis(20));
        assert!(std::future::poll_fn(|cx| Poll::Ready(timer.poll(cx))).await.is_pending());
        timer.set(Duration::from_millis(60));
        std::future::poll_fn(|cx| timer.poll(cx)).await;
        assert!(start.elapsed() - first >= Duration::from_millis(60));
    }
}
