//! Removes images that the agent pulled and that no task uses any more, so that a machine's disk does not fill up.
//!
//! Only images that this agent brought here: those that were there before are none of its business.
//! Source: ECS documentation, "Automated task and image cleanup": every 30 minutes at most 5, each unused for an hour.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Mutex;
use std::time::Duration;

use crate::clock::Millis;

use super::Engine;

/// Pause between two rounds.
const INTERVAL: Duration = Duration::from_secs(30 * 60);
/// The least time since an image was last used.
const LEAST_AGE: Millis = 3600 * 1000;
/// Images removed in one round.
const PER_ROUND: usize = 5;
/// Images remembered.
const REMEMBERED: usize = 10_000;

/// The images that the agent pulled, by name, with the time of their last use.
#[derive(Debug, Default)]
pub struct Images(Mutex<BTreeMap<String, Millis>>);

impl Images {
    /// An image was pulled.
    pub fn pulled(&self, name: &str, now: Millis) {
        let mut images = self.0.lock().expect("no panic while held");
        if images.len() < REMEMBERED {
            images.insert(name.to_owned(), now);
        }
    }

    /// The images to remove now, those unused for longest first. Those in `used` count as used now.
    pub fn due(&self, used: &BTreeSet<String>, now: Millis) -> Vec<String> {
        let mut images = self.0.lock().expect("no panic while held");
        for (_, last) in images.iter_mut().filter(|(name, _)| used.contains(*name)) {
            *last = now;
        }
        let mut due: Vec<(Millis, String)> = images
            .iter()
            .filter(|(_, last)| **last + LEAST_AGE <= now)
            .map(|(name, last)| (*last, name.clone()))
            .collect();
        due.sort_unstable();
        due.into_iter().take(PER_ROUND).map(|(_, name)| name).collect()
    }

    /// An image is gone.
    pub fn removed(&self, name: &str) {
        self.0.lock().expect("no panic while held").remove(name);
    }
}

impl Engine {
    /// Removes unused images in time, until the agent ends.
    pub async fn clean_images(&self) {
        let mut shutdown = self.parts().shutdown.clone();
        loop {
            tokio::select! {
                () = tokio::time::sleep(INTERVAL) => {}
                () = crate::shutdown::ended(&mut shutdown) => return,
            }
            if !self.parts().config.images.cleanup {
                continue;
            }
            let used: BTreeSet<String> =
                self.tasks().iter().flat_map(|task| task.with(|s| self.images_of(s))).collect();
            for name in self.inner().images.due(&used, self.clock().now()) {
                match self.parts().runtime.remove_image(&name).await {
                    Ok(()) => self.inner().images.removed(&name),
                    Err(error) => tracing::info!(%error, image = name, "an unused image stays"),
                }
            }
        }
    }

    fn images_of(&self, state: &super::state::TaskState) -> Vec<String> {
        state.task.containers.iter().map(|container| self.inner().image_name(&container.image)).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_images_unused_for_an_hour_go_and_only_five() {
        let images = Images::default();
        for n in 0..8 {
            images.pulled(&format!("image{n}"), n);
        }
        let used = BTreeSet::from(["image0".to_owned()]);
        assert!(images.due(&used, LEAST_AGE - 1).is_empty());
        let due = images.due(&BTreeSet::new(), LEAST_AGE + 100);
        assert_eq!(due, ["image1", "image2", "image3", "image4", "image5"]);
        due.iter().for_each(|name| images.removed(name));
        assert_eq!(images.due(&BTreeSet::new(), LEAST_AGE + 100), ["image6", "image7"]);
    }
}
