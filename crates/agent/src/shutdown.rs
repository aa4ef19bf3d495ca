//! Waiting for the order to end.

use tokio::sync::watch;

/// Returns once the value is true, or nobody is left who could make it so.
pub async fn ended(signal: &mut watch::Receiver<bool>) {
    // The guard that `wait_for` gives must not live on in the caller's select.
    let _ = signal.wait_for(|end| *end).await.map(drop);
}
