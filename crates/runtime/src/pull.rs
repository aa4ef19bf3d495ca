//! When a registry is asked for an image, by `ECS_IMAGE_PULL_BEHAVIOR`.
//!
//! One rule is ours. An image without any repository digest never came from a registry: it was built or imported
//! on this machine. Under `default` and `once` such an image is used without asking. Asking would at best fail
//! (slowly, without a way out), and at worst replace it by a stranger's image of the same name. An image named by
//! digest that is here is that image, so it is not asked for either. `always` asks always.
//!
//! Source: "Amazon ECS container agent configuration", `ECS_IMAGE_PULL_BEHAVIOR`.

use crate::image::{ImageInfo, PullBehavior, PulledImage};

/// What to do for an image, by what is here.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Plan {
    /// Use the image that is here.
    UseCached,
    /// Ask the registry; a failure is final.
    Ask,
    /// Ask the registry; if that fails use the image that is here.
    AskOrUseCached,
}

pub(crate) fn plan(
    behavior: PullBehavior,
    cached: Option<&ImageInfo>,
    by_digest: bool,
    pulled_before: bool,
) -> Plan {
    let Some(cached) = cached else { return Plan::Ask };
    let settled = by_digest || cached.repo_digests.is_empty();
    match behavior {
        PullBehavior::Always => Plan::Ask,
        PullBehavior::PreferCached => Plan::UseCached,
        PullBehavior::Default | PullBehavior::Once if settled => Plan::UseCached,
        PullBehavior::Once if pulled_before => Plan::UseCached,
        PullBehavior::Once => Plan::Ask,
        PullBehavior::Default => Plan::AskOrUseCached,
    }
}

/// Repository and tag or digest. Without either it is `latest`: the engine would take no tag for all tags.
pub(crate) fn split_reference(image: &str) -> (&str, &str) {
    if let Some((name, digest)) = image.split_once('@') {
        return (split_tag(name).0, digest);
    }
    let (repository, tag) = split_tag(image);
    (repository, tag.unwrap_or("latest"))
}

/// A colon after the last slash separates a tag; one before it a registry's port.
fn split_tag(name: &str) -> (&str, Option<&str>) {
    let last_part = name.rfind('/').map_or(0, |slash| slash + 1);
    match name[last_part..].rfind(':') {
        Some(colon) => (&name[..last_part + colon], Some(&name[last_part + colon + 1..])),
        None => (name, None),
    }
}

/// Of several repositories that share the image, the digest is the one of the repository asked for.
pub(crate) fn outcome(image: &ImageInfo, repository: &str, cached: bool) -> PulledImage {
    let own = image.repo_digests.iter().filter_map(|name| name.split_once('@'));
    let own = own.filter(|(name, _)| *name == repository).map(|(_, digest)| digest.to_owned()).next();
    PulledImage { id: image.id.clone(), digest: own.or_else(|| image.digest()), cached }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn references_are_split_at_the_right_colon() {
        let table = [
            ("nginx", ("nginx", "latest")),
            ("nginx:1.2", ("nginx", "1.2")),
            ("r:5000/app", ("r:5000/app", "latest")),
            ("r:5000/a/b:v1", ("r:5000/a/b", "v1")),
            ("app@sha256:0f", ("app", "sha256:0f")),
            ("r:5000/app:v1@sha256:0f", ("r:5000/app", "sha256:0f")),
        ];
        for (image, expected) in table {
            assert_eq!(split_reference(image), expected, "{image}");
        }
    }

    #[test]
    fn registries_are_asked_as_the_behaviour_says() {
        use Plan::{Ask, AskOrUseCached, UseCached};
        use PullBehavior::{Always, Default as Usual, Once, PreferCached};
        let local = ImageInfo::default();
        let pulled = ImageInfo { repo_digests: vec!["app@sha256:0f".to_owned()], ..ImageInfo::default() };
        let table = [
            // behaviour, here, named by digest, pulled before
            (Usual, None, false, false, Ask),
            (Usual, Some(&local), false, false, UseCached),
            (Usual, Some(&pulled), false, true, AskOrUseCached),
            (Usual, Some(&pulled), true, false, UseCached),
            (Always, None, false, false, Ask),
            (Always, Some(&local), false, false, Ask),
            (Always, Some(&pulled), true, true, Ask),
            (Once, None, false, true, Ask),
            (Once, Some(&pulled), false, false, Ask),
            (Once, Some(&pulled), false, true, UseCached),
            (Once, Some(&local), false, false, UseCached),
            (PreferCached, None, false, false, Ask),
            (PreferCached, Some(&pulled), false, false, UseCached),
        ];
        for (behavior, cached, by_digest, before, expected) in table {
            assert_eq!(
                plan(behavior, cached, by_digest, before),
                expected,
                "{behavior:?} {by_digest} {before}"
            );
        }
    }

    #[test]
    fn the_digest_is_the_one_of_the_repository_asked_for() {
        let repo_digests = vec!["a@sha256:1".to_owned(), "r:5000/b@sha256:2".to_owned()];
        let image = ImageInfo { repo_digests, ..ImageInfo::default() };
        assert_eq!(outcome(&image, "r:5000/b", false).digest.as_deref(), Some("sha256:2"));
        assert_eq!(outcome(&image, "library/c", false).digest.as_deref(), Some("sha256:1"));
        assert_eq!(outcome(&ImageInfo::default(), "c", true).digest, None);
    }
}
