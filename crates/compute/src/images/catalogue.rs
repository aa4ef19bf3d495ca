//! The list of public images: AWS's name patterns with releases of our own choosing. Sources: "Amazon ECS-optimized Linux AMIs" of
//! the ECS developer guide, "Reference the latest AMIs using Systems Manager public parameters" of the EC2 user guide, and the
//! pages of Canonical, Debian, Bottlerocket and fck-nat on how to find their images.

/// A family of images: one image for each architecture and release. In names and parameter paths `{date}` stands for the release
/// as eight digits, `{arch}` for the architecture in the family's words.
pub(super) struct Family {
    /// Pattern of the name.
    pub name: &'static str,
    pub description: &'static str,
    /// Account of the owner.
    pub owner: &'static str,
    /// `amazon`, where the owner has that alias.
    pub alias: Option<&'static str>,
    /// Architectures: as EC2 says it, and as this family does.
    pub arches: &'static [(&'static str, &'static str)],
    pub root_device: &'static str,
    pub root_gib: i64,
    /// Type of the root volume.
    pub volume: &'static str,
    /// Parameters whose value is the id of the newest release.
    pub parameters: &'static [&'static str],
    /// Parameter of the form `/aws/service/ecs/optimized-ami/.../recommended` by architecture, as EC2 says it.
    pub ecs: &'static [(&'static str, &'static str)],
    /// Name of the operating system in that parameter.
    pub os: &'static str,
}

const ECS: &str = "591542846629";
const AMAZON: &str = "137112412989";
const UBUNTU: &str = "099720109477";
const DEBIAN: &str = "136693071363";
const BOTTLEROCKET: &str = "092701018921";
const FCK_NAT: &str = "568608671756";

const SAME: &[(&str, &str)] = &[("x86_64", "x86_64"), ("arm64", "arm64")];
const X86: &[(&str, &str)] = &[("x86_64", "x86_64")];
const ARM: &[(&str, &str)] = &[("arm64", "arm64")];
const DEBIAN_WORDS: &[(&str, &str)] = &[("x86_64", "amd64"), ("arm64", "arm64")];
const KERNEL_WORDS: &[(&str, &str)] = &[("x86_64", "x86_64"), ("arm64", "aarch64")];

/// Releases of every family, oldest first.
pub(super) const RELEASES: [&str; 3] = ["20250715", "20250923", "20251112"];

const AMAZON_LINUX: Family = Family {
    name: "",
    description: "",
    owner: AMAZON,
    alias: Some("amazon"),
    arches: SAME,
    root_device: "/dev/xvda",
    root_gib: 8,
    volume: "gp3",
    parameters: &[],
    ecs: &[],
    os: "",
};

const ECS_2: Family = Family {
    owner: ECS,
    root_gib: 30,
    volume: "gp2",
    os: "Amazon Linux 2",
    description: "Amazon Linux AMI 2.0.{date} {arch} ECS HVM GP2",
    ..AMAZON_LINUX
};

const ECS_2023: Family = Family {
    owner: ECS,
    root_gib: 30,
    os: "Amazon Linux 2023",
    description: "Amazon Linux AMI 2023.0.{date} {arch} ECS HVM EBS",
    ..AMAZON_LINUX
};

const BOTTLE: Family =
    Family { owner: BOTTLEROCKET, root_gib: 2, volume: "gp2", arches: KERNEL_WORDS, ..AMAZON_LINUX };

const DEB: Family = Family { owner: DEBIAN, alias: None, arches: DEBIAN_WORDS, ..AMAZON_LINUX };

const UBU: Family =
    Family { owner: UBUNTU, arches: DEBIAN_WORDS, root_device: "/dev/sda1", volume: "gp2", ..AMAZON_LINUX };

pub(super) const FAMILIES: &[Family] = &[
    Family {
        name: "amzn2-ami-ecs-hvm-2.0.{date}-{arch}-ebs",
        ecs: &[("x86_64", "amazon-linux-2/recommended"), ("arm64", "amazon-linux-2/arm64/recommended")],
        ..ECS_2
    },
    Family {
        name: "amzn2-ami-ecs-kernel-5.10-hvm-2.0.{date}-{arch}-ebs",
        ecs: &[
            ("x86_64", "amazon-linux-2/kernel-5.10/recommended"),
            ("arm64", "amazon-linux-2/kernel-5.10/arm64/recommended"),
        ],
        ..ECS_2
    },
    Family {
        name: "amzn2-ami-ecs-gpu-hvm-2.0.{date}-{arch}-ebs",
        arches: X86,
        ecs: &[("x86_64", "amazon-linux-2/gpu/recommended")],
        ..ECS_2
    },
    Family {
        name: "amzn2-ami-ecs-inf-hvm-2.0.{date}-{arch}-ebs",
        arches: X86,
        ecs: &[("x86_64", "amazon-linux-2/inf/recommended")],
        ..ECS_2
    },
    Family {
        name: "al2023-ami-ecs-hvm-2023.0.{date}-kernel-6.1-{arch}",
        ecs: &[("x86_64", "amazon-linux-2023/recommended"), ("arm64", "amazon-linux-2023/arm64/recommended")],
        ..ECS_2023
    },
    Family {
        name: "al2023-ami-ecs-gpu-hvm-2023.0.{date}-kernel-6.1-{arch}-ebs",
        arches: X86,
        ecs: &[("x86_64", "amazon-linux-2023/gpu/recommended")],
        ..ECS_2023
    },
    Family {
        name: "al2023-ami-ecs-neuron-hvm-2023.0.{date}-kernel-6.1-{arch}",
        arches: X86,
        ecs: &[("x86_64", "amazon-linux-2023/neuron/recommended")],
        ..ECS_2023
    },
    Family {
        name: "amzn-ami-2018.03.{date}-amazon-ecs-optimized",
        description: "Amazon Linux AMI 2018.03 x86_64 ECS HVM GP2",
        arches: X86,
        ecs: &[("x86_64", "amazon-linux/recommended")],
        os: "Amazon Linux",
        ..ECS_2
    },
    Family {
        name: "bottlerocket-aws-ecs-1-{arch}-v1.50.0-{date}",
        description: "bottlerocket-aws-ecs-1-{arch}",
        parameters: &["/aws/service/bottlerocket/aws-ecs-1/{ec2arch}/latest/image_id"],
        ..BOTTLE
    },
    Family {
        name: "bottlerocket-aws-ecs-2-{arch}-v1.50.0-{date}",
        description: "bottlerocket-aws-ecs-2-{arch}",
        parameters: &["/aws/service/bottlerocket/aws-ecs-2/{ec2arch}/latest/image_id"],
        ..BOTTLE
    },
    Family {
        name: "bottlerocket-aws-ecs-2-nvidia-{arch}-v1.50.0-{date}",
        description: "bottlerocket-aws-ecs-2-nvidia-{arch}",
        parameters: &["/aws/service/bottlerocket/aws-ecs-2-nvidia/{ec2arch}/latest/image_id"],
        ..BOTTLE
    },
    Family {
        name: "al2023-ami-2023.9.{date}.0-kernel-6.1-{arch}",
        description: "Amazon Linux 2023 AMI 2023.9.{date}.0 {arch} HVM kernel-6.1",
        parameters: &[
            "/aws/service/ami-amazon-linux-latest/al2023-ami-kernel-default-{arch}",
            "/aws/service/ami-amazon-linux-latest/al2023-ami-kernel-6.1-{arch}",
        ],
        ..AMAZON_LINUX
    },
    Family {
        name: "al2023-ami-minimal-2023.9.{date}.0-kernel-6.1-{arch}",
        description: "Amazon Linux 2023 AMI 2023.9.{date}.0 {arch} Minimal HVM kernel-6.1",
        root_gib: 2,
        parameters: &[
            "/aws/service/ami-amazon-linux-latest/al2023-ami-minimal-kernel-default-{arch}",
            "/aws/service/ami-amazon-linux-latest/al2023-ami-minimal-kernel-6.1-{arch}",
        ],
        ..AMAZON_LINUX
    },
    Family {
        name: "amzn2-ami-hvm-2.0.{date}.0-{arch}-gp2",
        description: "Amazon Linux 2 AMI 2.0.{date}.0 {arch} HVM gp2",
        volume: "gp2",
        parameters: &["/aws/service/ami-amazon-linux-latest/amzn2-ami-hvm-{arch}-gp2"],
        ..AMAZON_LINUX
    },
    Family {
        name: "amzn2-ami-hvm-2.0.{date}.0-{arch}-ebs",
        description: "Amazon Linux 2 AMI 2.0.{date}.0 {arch} HVM ebs",
        volume: "standard",
        arches: X86,
        parameters: &["/aws/service/ami-amazon-linux-latest/amzn2-ami-hvm-{arch}-ebs"],
        ..AMAZON_LINUX
    },
    Family {
        name: "amzn2-ami-kernel-5.10-hvm-2.0.{date}.0-{arch}-gp2",
        description: "Amazon Linux 2 LTS {arch} AMI 2.0.{date}.0 kernel-5.10 HVM gp2",
        volume: "gp2",
        parameters: &["/aws/service/ami-amazon-linux-latest/amzn2-ami-kernel-5.10-hvm-{arch}-gp2"],
        ..AMAZON_LINUX
    },
    Family {
        name: "amzn2-ami-minimal-hvm-2.0.{date}.0-{arch}-ebs",
        description: "Amazon Linux 2 AMI 2.0.{date}.0 {arch} Minimal HVM ebs",
        root_gib: 2,
        volume: "standard",
        parameters: &["/aws/service/ami-amazon-linux-latest/amzn2-ami-minimal-hvm-{arch}-ebs"],
        ..AMAZON_LINUX
    },
    Family {
        name: "amzn-ami-vpc-nat-2018.03.0.{date}.0-{arch}-ebs",
        description: "Amazon Linux AMI 2018.03.0.{date}.0 {arch} VPC NAT HVM EBS",
        arches: X86,
        volume: "standard",
        ..AMAZON_LINUX
    },
    Family {
        name: "ubuntu/images/hvm-ssd/ubuntu-focal-20.04-{arch}-server-{date}",
        description: "Canonical, Ubuntu, 20.04, {arch} focal image",
        parameters: &["/aws/service/canonical/ubuntu/server/20.04/stable/current/{arch}/hvm/ebs-gp2/ami-id"],
        ..UBU
    },
    Family {
        name: "ubuntu/images/hvm-ssd/ubuntu-jammy-22.04-{arch}-server-{date}",
        description: "Canonical, Ubuntu, 22.04, {arch} jammy image",
        parameters: &["/aws/service/canonical/ubuntu/server/22.04/stable/current/{arch}/hvm/ebs-gp2/ami-id"],
        ..UBU
    },
    Family {
        name: "ubuntu/images/hvm-ssd-gp3/ubuntu-noble-24.04-{arch}-server-{date}",
        description: "Canonical, Ubuntu, 24.04, {arch} noble image",
        volume: "gp3",
        parameters: &["/aws/service/canonical/ubuntu/server/24.04/stable/current/{arch}/hvm/ebs-gp3/ami-id"],
        ..UBU
    },
    Family {
        name: "debian-11-{arch}-{date}-2294",
        description: "Debian 11 ({date}-2294)",
        parameters: &["/aws/service/debian/release/11/latest/{arch}"],
        ..DEB
    },
    Family {
        name: "debian-12-{arch}-{date}-2294",
        description: "Debian 12 ({date}-2294)",
        parameters: &["/aws/service/debian/release/12/latest/{arch}"],
        ..DEB
    },
    Family {
        name: "debian-13-{arch}-{date}-2294",
        description: "Debian 13 ({date}-2294)",
        parameters: &["/aws/service/debian/release/13/latest/{arch}"],
        ..DEB
    },
    Family {
        name: "fck-nat-al2023-hvm-1.4.0-{date}-{arch}-ebs",
        description: "fck-nat image based on Amazon Linux 2023",
        owner: FCK_NAT,
        alias: None,
        arches: ARM,
        ..AMAZON_LINUX
    },
];
