//! What a random world begins with: machines, images, task definitions, balancers.

use state::Random;

use crate::behaviour::Behaviour;
use crate::machine::Spec;
use crate::plane::Outcome;
use crate::setup::Definition;
use crate::world::World;

/// What kind of service or task a family is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    Plain,
    Balanced,
    FixedPort,
    Gpu,
    Checked,
    Daemon,
    Job,
}

/// All kinds of services.
pub const KINDS: [Kind; 6] =
    [Kind::Plain, Kind::Balanced, Kind::FixedPort, Kind::Gpu, Kind::Checked, Kind::Daemon];

impl Kind {
    /// The family of its task definitions. Revisions 1 and 2 are good, 3 and 4 are bad.
    pub fn family(self) -> &'static str {
        match self {
            Kind::Plain => "plain",
            Kind::Balanced => "balanced",
            Kind::FixedPort => "fixed",
            Kind::Gpu => "gpu",
            Kind::Checked => "checked",
            Kind::Daemon => "daemon",
            Kind::Job => "job",
        }
    }
}

/// What there is to build on.
pub struct Ground {
    pub zones: Vec<&'static str>,
    /// ARNs of target groups.
    pub groups: Vec<String>,
    pub next_machine: usize,
    pub next_service: usize,
    pub next_token: usize,
}

/// Makes it, before anything can go wrong.
pub fn lay(world: &mut World, random: &mut Random) -> Ground {
    let zones = if random.below(3) == 0 { vec!["a", "b"] } else { vec!["a", "b", "c"] };
    let mut ground = Ground { zones, groups: Vec::new(), next_machine: 1, next_service: 1, next_token: 1 };
    world.balancer.requests_ms = random.below(8_000) as i64;
    for name in ["lb-one", "lb-two"] {
        let delay = 5 + random.below(30) as i64;
        let group = world.add_balancer(name, 80, 5, 2, delay);
        ground.groups.push(group);
    }
    for kind in KINDS.into_iter().chain([Kind::Job]) {
        define(world, random, kind);
    }
    for i in 0..3 + random.below(3) {
        let zone = ground.zones[i as usize % ground.zones.len()];
        let spec = machine(random);
        let name = format!("m{}", ground.next_machine);
        ground.next_machine += 1;
        assert!(matches!(world.add_machine(&name, zone, spec), Outcome::Done(())), "nothing goes wrong yet");
    }
    ground
}

/// A machine of some size.
pub fn machine(random: &mut Random) -> Spec {
    let cpu = [1024, 2048][random.below(2) as usize];
    let rack = ["r1", "r2"][random.below(2) as usize];
    Spec {
        cpu,
        memory: cpu * 2,
        gpus: random.below(3) as usize,
        attributes: [("rack".to_owned(), rack.to_owned())].into(),
    }
}

/// A machine on which everything finds room.
pub fn roomy() -> Spec {
    Spec { cpu: 8192, memory: 16_384, gpus: 4, attributes: [("rack".to_owned(), "r1".to_owned())].into() }
}

fn define(world: &mut World, random: &mut Random, kind: Kind) {
    let family = kind.family();
    for revision in 1..=4 {
        let image = format!("{family}-{revision}");
        let behaviour = if revision <= 2 { good(random, kind) } else { bad(random, kind) };
        world.image(&image, behaviour);
        let mut d = Definition::new(family, &image);
        d.cpu = 64 + 64 * random.below(3) as i64;
        d.memory = 64 + 64 * random.below(4) as i64;
        d.stop_timeout = Some(2 + random.below(5) as i64);
        match kind {
            Kind::Balanced => d.port = Some(80),
            Kind::FixedPort => (d.port, d.host_port) = (Some(80), 8080),
            Kind::Gpu => d.gpus = 1,
            Kind::Checked => d.health_check = true,
            Kind::Plain | Kind::Daemon | Kind::Job => {}
        }
        assert!(matches!(world.define(&d), Outcome::Done(_)), "a definition without fault");
    }
}

fn good(random: &mut Random, kind: Kind) -> Behaviour {
    let mut ms = |most: u64| random.below(most) as i64;
    Behaviour {
        pull_ms: 50 + ms(3_000),
        start_ms: 20 + ms(1_000),
        // Some ignore SIGTERM and are killed when the stop timeout is over.
        stop_ms: ms(8_000),
        answers_ms: Some(ms(3_000)),
        healthy_ms: Some(500 + ms(4_000)),
        exits: (kind == Kind::Job && ms(2) == 0).then(|| (1_000 + ms(60_000), 0)),
        ..Behaviour::default()
    }
}

fn bad(random: &mut Random, kind: Kind) -> Behaviour {
    let mut b = good(random, kind);
    let ms = random.below(20_000) as i64;
    match random.below(3) {
        0 => b.cannot_pull = true,
        1 => b.exits = Some((ms, 1)),
        _ => {
            b.answers_ms = None;
            b.unhealthy_ms = Some(ms);
        }
    }
    b
}
