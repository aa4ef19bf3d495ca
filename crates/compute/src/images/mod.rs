//! Machine images. Instances are light machines over the host's own root file system, so every image that people look up boots the
//! same thing; what an image settles is its name, architecture and root device. The public ones are made up, but stable: an image's id
//! depends on its region and name only, so that configurations that look an image up get the same answer each time.

mod catalogue;

use state::{Tables, Timestamp};

use crate::rows::OwnImage;
use catalogue::{FAMILIES, Family, RELEASES};

/// The image that instances of this host name when nothing else was asked for.
pub const LOCAL: &str = "ami-00000000000000000";
/// Version of the agent in the ECS-optimized images.
pub const AGENT_VERSION: &str = "1.100.0";
/// Version of the container engine in the ECS-optimized images.
pub const ENGINE_VERSION: &str = "Docker version 25.0.13";

/// A machine image.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Image {
    /// `ami-` and 17 hexadecimal digits.
    pub id: String,
    pub name: String,
    pub description: String,
    /// Account of the owner; empty for the account that asks.
    pub owner: String,
    /// `amazon`, where the owner has that alias.
    pub owner_alias: Option<String>,
    pub created: Timestamp,
    /// `x86_64` or `arm64`. The local image runs as either.
    pub architecture: String,
    pub root_device: String,
    pub root_gib: i64,
    /// Type of the root volume.
    pub volume: String,
    /// Paths of public parameters whose value is this image's id.
    pub parameters: Vec<String>,
    /// Public parameters that say more of an ECS-optimized image: path and value.
    pub details: Vec<(String, String)>,
    /// Whether everybody may use it.
    pub public: bool,
    pub tags: ec2::rows::Tags,
}

/// All public images of a region, and the local one.
pub fn public(region: &str) -> Vec<Image> {
    let families = FAMILIES.iter().flat_map(|f| f.arches.iter().map(move |a| (f, *a)));
    let mut all: Vec<Image> = families
        .flat_map(|(f, arch)| (0..RELEASES.len()).map(move |release| image(region, f, arch, release)))
        .collect();
    all.push(local());
    all
}

/// The image of this host.
fn local() -> Image {
    Image {
        id: LOCAL.into(),
        name: "roadstead-host".into(),
        description: "The root file system of the host that the region runs on".into(),
        created: Timestamp(1_735_689_600_000),
        architecture: "x86_64".into(),
        root_device: "/dev/xvda".into(),
        root_gib: 8,
        volume: "gp3".into(),
        ..Image::default()
    }
}

fn image(region: &str, f: &Family, (arch, word): (&str, &str), release: usize) -> Image {
    let date = RELEASES[release];
    let fill =
        |pattern: &str| pattern.replace("{date}", date).replace("{arch}", word).replace("{ec2arch}", arch);
    let name = fill(f.name);
    let id = id_of(region, &name);
    let newest = release + 1 == RELEASES.len();
    let ecs = f.ecs.iter().find(|(a, _)| *a == arch).map(|(_, path)| *path);
    Image {
        parameters: if newest { f.parameters.iter().map(|p| fill(p)).collect() } else { Vec::new() },
        details: ecs.map_or_else(Vec::new, |path| ecs_parameters(path, &name, &id, f.os, newest)),
        id,
        name,
        description: fill(f.description),
        owner: f.owner.into(),
        owner_alias: f.alias.map(Into::into),
        created: midnight(date),
        architecture: arch.into(),
        root_device: f.root_device.into(),
        root_gib: f.root_gib,
        volume: f.volume.into(),
        public: true,
        tags: Default::default(),
    }
}

/// What Systems Manager says of an ECS-optimized image: a document, its parts, and the same under the image's own name.
fn ecs_parameters(path: &str, name: &str, id: &str, os: &str, newest: bool) -> Vec<(String, String)> {
    const ROOT: &str = "/aws/service/ecs/optimized-ami";
    let document = format!(
        r#"{{"ecs_agent_version":"{AGENT_VERSION}","ecs_runtime_version":"{ENGINE_VERSION}","image_id":"{id}","image_name":"{name}","image_version":"{}","os":"{os}","schema_version":1,"source_image_name":"{name}"}}"#,
        name.split(['-', '.']).find(|p| p.len() == 8 && p.starts_with("20")).unwrap_or_default(),
    );
    let parts: [(&str, &str); 6] = [
        ("", &document),
        ("/image_id", id),
        ("/image_name", name),
        ("/os", os),
        ("/ecs_agent_version", AGENT_VERSION),
        ("/ecs_runtime_version", ENGINE_VERSION),
    ];
    let system = path.strip_suffix("/recommended").unwrap_or(path);
    let bases = [Some(format!("{ROOT}/{system}/{name}")), newest.then(|| format!("{ROOT}/{path}"))];
    let all = bases.into_iter().flatten();
    all.flat_map(|b| parts.map(|(part, value)| (format!("{b}{part}"), value.to_owned()))).collect()
}

/// The id of a public image: a hash of its region and name (FNV-1a of 64 bits; two make the 17 digits).
fn id_of(region: &str, name: &str) -> String {
    let hash = |seed: u64| {
        region
            .bytes()
            .chain([b'/'])
            .chain(name.bytes())
            .fold(seed, |h, b| (h ^ u64::from(b)).wrapping_mul(0x0100_0000_01b3))
    };
    let digits = format!("{:016x}{:016x}", hash(0xcbf2_9ce4_8422_2325), hash(0x8422_2325_cbf2_9ce4));
    format!("ami-0{}", &digits[8..24])
}

/// The start of a day that is written as eight digits.
fn midnight(date: &str) -> Timestamp {
    let number = |from: usize, to: usize| date.get(from..to).and_then(|t| t.parse::<i64>().ok()).unwrap_or(1);
    let (year, month, day) = (number(0, 4), number(4, 6), number(6, 8));
    // Days since 1970 (proleptic Gregorian, after Hinnant's `days_from_civil`).
    let year = if month <= 2 { year - 1 } else { year };
    let of_year = (153 * (if month > 2 { month - 3 } else { month + 9 }) + 2) / 5 + day - 1;
    let of_era = year.rem_euclid(400) * 365 + year.rem_euclid(400) / 4 - year.rem_euclid(400) / 100 + of_year;
    Timestamp((year.div_euclid(400) * 146_097 + of_era - 719_468) * 86_400_000)
}

/// The image of that id, public or of this account.
pub fn find(tables: &Tables, region: &str, id: &str) -> Option<Image> {
    if let Some(own) = tables.get::<OwnImage>(id) {
        return Some(from_row(own));
    }
    public(region).into_iter().find(|i| i.id == id)
}

/// An image of this account, as all others are described.
pub fn from_row(own: &OwnImage) -> Image {
    Image {
        id: own.id.clone(),
        name: own.name.clone(),
        description: own.description.clone(),
        created: own.created_at,
        architecture: own.architecture.clone(),
        root_device: own.root_device.clone(),
        root_gib: own.root_gib,
        volume: "gp3".into(),
        tags: own.tags.clone(),
        ..Image::default()
    }
}

/// The public parameters about images in a region: path and value, ordered by path.
pub fn parameters(region: &str) -> Vec<(String, String)> {
    let mut all: Vec<(String, String)> = Vec::new();
    for image in public(region) {
        all.extend(image.parameters.into_iter().map(|p| (p, image.id.clone())));
        all.extend(image.details);
    }
    all.sort();
    all
}

/// The id of the image that a public parameter (`/aws/service/...`) names.
pub fn by_parameter(region: &str, path: &str) -> Option<String> {
    let found = parameters(region).into_iter().find(|(p, _)| p == path);
    found.map(|(_, value)| value).filter(|v| v.starts_with("ami-"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn ids_are_stable_and_differ_between_images_and_regions() {
        let (here, there) = (public("us-east-1"), public("eu-west-1"));
        assert_eq!(here, public("us-east-1"));
        let ids: BTreeSet<_> =
            here.iter().chain(&there).filter(|i| i.id != LOCAL).map(|i| i.id.clone()).collect();
        assert_eq!(ids.len(), here.len() + there.len() - 2);
        assert!(ids.iter().all(|i| i.len() == 21 && i[4..].bytes().all(|b| b.is_ascii_hexdigit())));
    }

    #[test]
    fn parameters_name_the_newest_image_of_their_kind() {
        for (path, name) in [
            (
                "/aws/service/ecs/optimized-ami/amazon-linux-2/recommended/image_id",
                "amzn2-ami-ecs-hvm-2.0.20251112-x86_64-ebs",
            ),
            (
                "/aws/service/ecs/optimized-ami/amazon-linux-2023/arm64/recommended/image_id",
                "al2023-ami-ecs-hvm-2023.0.20251112-kernel-6.1-arm64",
            ),
            (
                "/aws/service/ami-amazon-linux-latest/al2023-ami-kernel-default-x86_64",
                "al2023-ami-2023.9.20251112.0-kernel-6.1-x86_64",
            ),
            (
                "/aws/service/bottlerocket/aws-ecs-2/arm64/latest/image_id",
                "bottlerocket-aws-ecs-2-aarch64-v1.50.0-20251112",
            ),
            (
                "/aws/service/canonical/ubuntu/server/22.04/stable/current/amd64/hvm/ebs-gp2/ami-id",
                "ubuntu/images/hvm-ssd/ubuntu-jammy-22.04-amd64-server-20251112",
            ),
        ] {
            let id = by_parameter("us-east-1", path).unwrap_or_else(|| panic!("{path}"));
            let image = public("us-east-1").into_iter().find(|i| i.id == id);
            assert_eq!(image.map(|i| i.name).as_deref(), Some(name), "{path}");
        }
        let document = "/aws/service/ecs/optimized-ami/amazon-linux-2/recommended";
        assert_eq!(by_parameter("us-east-1", document), None, "a document is no id");
    }

    #[test]
    fn days_are_counted() {
        assert_eq!(crate::words::iso(midnight("20251112")), "2025-11-12T00:00:00.000Z");
        assert_eq!(crate::words::iso(midnight("20240229")), "2024-02-29T00:00:00.000Z");
    }
}
