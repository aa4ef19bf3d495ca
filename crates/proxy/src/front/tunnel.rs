//! A web socket: bytes both ways, until one side ends it, nothing moves for the idle timeout, or the target is taken away.

use crate::front::client::Client;
use crate::live::Target;
use crate::stream::{Stream, poll_drain, poll_read};
use crate::upstream::Connection;
use bytes::BytesMut;
use std::future::{Future, poll_fn};
use std::pin::{Pin, pin};
use std::task::{Context, Poll, ready};
use std::time::Duration;
use tokio::io::AsyncWrite;

const READ_ROOM: usize = 16 * 1024;

/// One direction.
struct Way {
    buffer: BytesMut,
    moved: u64,
    ended: bool,
    shut: bool,
}

impl Way {
    fn new(buffer: BytesMut) -> Self {
        Self { moved: buffer.len() as u64, buffer, ended: false, shut: false }
    }

    /// Ready when this direction is over: `Ok` at the sender's end, `Err` when either side broke.
    fn poll(&mut self, cx: &mut Context<'_>, from: &mut Stream, to: &mut Stream) -> Poll<Result<(), ()>> {
        loop {
            if ready!(poll_drain(to, cx, &mut self.buffer)).is_err() {
                return Poll::Ready(Err(()));
            }
            if self.ended {
                if !self.shut {
                    self.shut = ready!(Pin::new(&mut *to).poll_shutdown(cx)).is_ok();
                }
                return Poll::Ready(if self.shut { Ok(()) } else { Err(()) });
            }
            match ready!(poll_read(from, cx, &mut self.buffer, READ_ROOM)) {
                Ok(n) => {
                    self.moved += n as u64;
                    self.ended = n == 0;
                }
                Err(_) => return Poll::Ready(Err(())),
            }
        }
    }
}

/// Carries the tunnel; returns the bytes from and to the client.
pub async fn tunnel(
    client: &mut Client,
    mut target: Box<Connection>,
    owner: &Target,
    idle: Duration,
) -> (u64, u64) {
    let mut up = Way::new(std::mem::take(&mut client.wire.rbuf));
    let mut head = std::mem::take(&mut client.wbuf);
    let head_len = head.len() as u64;
    head.unsplit(std::mem::take(&mut target.rbuf));
    let mut down = Way::new(head);
    let mut gone = pin!(owner.wait_gone());
    client.timer.set(idle);
    let (stream, timer) = (&mut client.wire.stream, &mut client.timer);
    let mut before = 0;
    poll_fn(|cx| {
        let upward = up.poll(cx, stream, &mut target.stream);
        let downward = down.poll(cx, &mut target.stream, stream);
        match (upward, downward) {
            (Poll::Ready(Err(())), _) | (_, Poll::Ready(Err(()))) => return Poll::Ready(()),
            (Poll::Ready(Ok(())), Poll::Ready(Ok(()))) => return Poll::Ready(()),
            _ => {}
        }
        if gone.as_mut().poll(cx).is_ready() {
            return Poll::Ready(());
        }
        let moved = up.moved + down.moved;
        if moved != before {
            before = moved;
            timer.set(idle);
        }
        timer.poll(cx)
    })
    .await;
    (up.moved, down.moved - head_len)
}
