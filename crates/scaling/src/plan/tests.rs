//! Every decision as a table.
//!
//! A member is written `zone:state`, zone a, b or c (x: one that the group left), followed by its traits: `p` protected, `d` draining,
//! `F` machine stopped, `S` did not boot, `E` fails a balancer's checks, `U` unhealthy by a user, `o` too old, `r` to be
//! replaced by a refresh, `h` though not yet, `w` warming up after one, `s` spot, `*n` units,
//! `@n` launched n minutes ago, `v<n>` version of its template, `#n` rank of its type. States: `new` (pending, machine coming),
//! `up` (pending, machine runs), `lost` (pending, machine gone), `run`, `idle` (standby), `gone` (standby, machine gone),
//! `end` (terminating), `dead` (terminating, machine gone).

use state::Timestamp;

use super::*;

const NOW: Timestamp = Timestamp(1_000_000_000);

fn member(text: &str) -> MemberView {
    let mut parts = text.split_whitespace();
    let (zone, state) = parts.next().and_then(|p| p.split_once(':')).expect("zone:state");
    let (phase, machine) = match state {
        "new" => (Phase::Pending, Machine::Coming),
        "up" => (Phase::Pending, Machine::Running),
        "lost" => (Phase::Pending, Machine::Gone),
        "run" => (Phase::InService, Machine::Running),
        "idle" => (Phase::Standby, Machine::Running),
        "gone" => (Phase::Standby, Machine::Gone),
        "end" => (Phase::Terminating, Machine::Running),
        "dead" => (Phase::Terminating, Machine::Gone),
        other => panic!("{other} is no state"),
    };
    let zone = "abc".find(zone);
    let mut m = MemberView {
        phase,
        machine,
        zone,
        place: zone,
        units: 1,
        protected: false,
        fault: None,
        draining: false,
        launched_at: NOW.plus_s(-30 * 60),
        too_old: false,
        stale: false,
        held: false,
        warming: false,
        age: (2, 1),
        rank: 0,
        spot: false,
        look_at: None,
    };
    for t in parts {
        let number = || t[1..].parse::<i64>().unwrap_or_else(|_| panic!("{t} is no trait"));
        match &t[..1] {
            "p" => m.protected = true,
            "d" => m.draining = true,
            "F" => (m.fault, m.machine) = (Some(Fault::Machine), Machine::Leaving),
            "S" => m.fault = Some(Fault::Status),
            "E" => m.fault = Some(Fault::Balancer),
            "U" => m.fault = Some(Fault::User),
            "o" => m.too_old = true,
            "r" => m.stale = true,
            "w" => m.warming = true,
            "h" => m.held = true,
            "s" => m.spot = true,
            "*" => m.units = number(),
            "@" => m.launched_at = NOW.plus_s(-60 * number()),
            "v" => m.age = (2, number()),
            "c" => m.age = (0, number()),
            "#" => m.rank = number() as usize,
            "?" => m.look_at = Some(NOW.plus_s(number())),
            other => panic!("{other} is no trait"),
        }
    }
    m
}

/// A group over zones a and b.
fn group(desired: i64, members: &[&str]) -> Snapshot {
    Snapshot {
        now: NOW,
        desired,
        max: 100,
        ending: false,
        places: vec![0, 1],
        members: members.iter().map(|m| member(m)).collect(),
        units: 1,
        purchase: Purchase::ON_DEMAND,
        min_healthy: 90,
        max_healthy: 100,
        budget: usize::MAX,
        rules: vec![Rule::Default],
        may_launch: true,
        may_terminate: true,
        may_replace: true,
        may_rebalance: true,
        retry_at: None,
        rebalancing: false,
        rebalance_at: None,
    }
}

/// A plan in words: what is done, in the order of the fields.
fn words(p: &Plan) -> String {
    let list = |name: &str, all: &[usize]| {
        let all: Vec<String> = all.iter().map(usize::to_string).collect();
        if all.is_empty() { String::new() } else { format!("{name} {};", all.join(",")) }
    };
    let mut out = vec![
        list("serve", &p.serve),
        p.end.iter().map(|(i, w)| format!("end {i} {w:?};")).collect::<Vec<_>>().join(" "),
        list("terminate", &p.terminate),
        list("forget", &p.forget),
    ];
    if p.missing > 0 {
        out.push(format!("launch {}", p.missing));
        if p.replaces > 0 {
            out.push(format!("({} for unhealthy)", p.replaces));
        }
    }
    if p.rebalance {
        out.push("rebalance".to_owned());
    }
    out.retain(|s| !s.is_empty());
    out.join(" ")
}

#[track_caller]
fn check(s: &Snapshot, expected: &str) {
    assert_eq!(words(&plan(s)), expected);
}

#[test]
fn what_happens_to_members() {
    for (desired, members, expected) in [
        (0, &[][..], ""),
        (2, &["a:run", "b:run"], ""),
        (3, &[], "launch 3"),
        (3, &["a:run", "b:new"], "launch 1"),
        // A machine that runs serves; one that went before that has failed, and is not replaced at once.
        (2, &["a:run", "b:up"], "serve 1;"),
        (2, &["a:run", "b:lost"], "end 1 Lost;"),
        // Ended members count for nothing: they wait for their targets, then for their machines.
        (1, &["a:run", "b:end d"], ""),
        (1, &["a:run", "b:end"], "terminate 1;"),
        (1, &["a:run", "b:dead"], "forget 1;"),
        (1, &["b:dead d"], "forget 0; launch 1"),
        // Unhealthy ones are replaced.
        (2, &["a:run F", "b:run"], "end 0 Unhealthy(Machine); launch 1 (1 for unhealthy)"),
        (
            2,
            &["a:run S", "b:run E"],
            "end 0 Unhealthy(Status); end 1 Unhealthy(Balancer); launch 2 (2 for unhealthy)",
        ),
        (1, &["a:run U p"], "end 0 Unhealthy(User); launch 1 (1 for unhealthy)"),
        (0, &["a:run U"], "end 0 Unhealthy(User);"),
        // Standby counts for nothing and is not checked, unless nothing is left of it.
        (1, &["a:run", "b:idle"], ""),
        (1, &["a:run", "b:gone"], "end 1 Unhealthy(Machine);"),
    ] {
        let s = group(desired, members);
        assert_eq!(words(&plan(&s)), expected, "{desired} {members:?}");
    }
}

#[test]
fn which_go_when_there_are_too_many() {
    use Rule::*;
    for (desired, rules, members, ended) in [
        // The fullest zone first, whatever the rules say.
        (2, &[Default][..], &["a:run", "a:run @50", "b:run @40"][..], &[1][..]),
        (2, &[NewestInstance], &["a:run", "a:run @50", "b:run @2"], &[0]),
        (1, &[OldestInstance], &["a:run @3", "a:run @2", "b:run @9"], &[0, 2]),
        // Tied zones: the rules over both.
        (1, &[OldestInstance], &["a:run @3", "b:run @9"], &[1]),
        (1, &[NewestInstance], &["a:run @3", "b:run @9"], &[0]),
        // The default: old templates, then the nearest full hour.
        (1, &[Default], &["a:run v2 @59", "b:run v1 @5"], &[1]),
        (1, &[Default], &["a:run @5", "b:run @59"], &[1]),
        (1, &[Default], &["a:run @61", "b:run @59"], &[1]),
        (1, &[Default], &["a:run c9", "b:run v1"], &[0]),
        (1, &[ClosestToNextInstanceHour], &["a:run v1 @1", "b:run v2 @119"], &[1]),
        (1, &[OldestLaunchTemplate], &["a:run v2", "b:run v1"], &[1]),
        (1, &[OldestLaunchConfiguration], &["a:run c2", "b:run c1"], &[1]),
        // The second rule settles what the first leaves open.
        (1, &[OldestLaunchTemplate, NewestInstance], &["a:run @9", "b:run @3"], &[1]),
        (1, &[OldestLaunchTemplate, OldestInstance], &["a:run @9", "b:run @3"], &[0]),
        // The least preferred type.
        (1, &[AllocationStrategy], &["a:run #0", "b:run #2"], &[1]),
        // Zones that the group left go before all.
        (2, &[OldestInstance], &["a:run @99", "b:run @99", "x:run @1"], &[2]),
        // Protection holds, and the next zone gives instead.
        (2, &[Default], &["a:run p", "a:run p", "b:run"], &[2]),
        (0, &[Default], &["a:run p", "b:run p"], &[]),
        // What weighs more than is too much stays.
        (5, &[OldestInstance], &["a:run *4 @9", "b:run *2 @1"], &[]),
        (4, &[OldestInstance], &["a:run *4 @9", "b:run *2 @1"], &[1]),
        (2, &[OldestInstance], &["a:run *4 @9", "b:run *2 @1"], &[0]),
        // Those that still come are no better than others.
        (0, &[Default], &["a:new", "b:run"], &[0, 1]),
    ] {
        let mut s = group(desired, members);
        s.rules = rules.to_vec();
        let p = plan(&s);
        let mut got: Vec<usize> = p.end.iter().map(|(i, _)| *i).collect();
        got.sort_unstable();
        assert_eq!(got, ended, "{desired} {rules:?} {members:?}");
        assert!(p.end.iter().all(|(_, w)| *w == Why::Surplus));
        assert_eq!(p.missing, 0);
    }
}

#[test]
fn spot_and_on_demand_keep_their_shares() {
    for (base, percent, capacity, on_demand) in [
        (0, 100, 5, 5),
        (0, 0, 5, 0),
        (2, 0, 5, 2),
        (2, 0, 1, 1),
        (1, 50, 5, 3),
        (1, 25, 4, 2),
        (0, 50, 0, 0),
    ] {
        assert_eq!(Purchase { base, percent }.on_demand(capacity), on_demand, "{base} {percent} {capacity}");
    }
    // One on demand is right for two; what there is too much of goes first.
    let mut s = group(2, &["a:run", "b:run s", "a:run"]);
    s.purchase = Purchase { base: 1, percent: 0 };
    check(&s, "end 0 Surplus;");
    s.members = ["a:run", "b:run s @9", "a:run s"].iter().map(|m| member(m)).collect();
    check(&s, "end 0 Surplus;");
    s.members = ["a:run p", "a:run s", "b:run s"].iter().map(|m| member(m)).collect();
    check(&s, "end 1 Surplus;");
}

#[test]
fn suspended_processes_do_nothing() {
    let off = |f: fn(&mut Snapshot), desired: i64, members: &[&str], expected: &str| {
        let mut s = group(desired, members);
        f(&mut s);
        assert_eq!(words(&plan(&s)), expected, "{members:?}");
    };
    off(|s| s.may_launch = false, 2, &["a:run"], "");
    off(|s| s.may_launch = false, 1, &["a:run U"], "end 0 Unhealthy(User);");
    off(|s| s.may_terminate = false, 1, &["a:run", "b:run"], "");
    off(|s| s.may_terminate = false, 1, &["a:run U"], "");
    off(|s| s.may_replace = false, 1, &["a:run U"], "");
    // What is ending goes on to its end.
    off(|s| s.may_terminate = false, 0, &["a:end"], "terminate 0;");
    off(|s| s.may_rebalance = false, 2, &["a:run", "a:run"], "");
}

#[test]
fn launches_wait_after_failures() {
    let mut s = group(2, &["a:run"]);
    s.retry_at = Some(NOW.plus_s(30));
    check(&s, "");
    assert_eq!(plan(&s).again, Some(NOW.plus_s(30)));
    s.retry_at = Some(NOW);
    check(&s, "launch 1");
    // Nothing is missing: nothing to wait for.
    let mut s = group(1, &["a:run"]);
    s.retry_at = Some(NOW.plus_s(30));
    assert_eq!(plan(&s).again, None);
}

#[test]
fn verdicts_that_may_change_are_waited_for() {
    assert_eq!(plan(&group(2, &["a:run ?9", "b:run ?4"])).again, Some(NOW.plus_s(4)));
    assert_eq!(plan(&group(1, &["a:run", "b:end ?4"])).again, None);
}

#[test]
fn zones_are_evened_out() {
    for (desired, members, expected) in [
        (2, &["a:run", "a:run"][..], "rebalance"),
        (3, &["a:run", "a:run", "b:run"], ""),
        (4, &["a:run", "a:run", "a:run", "b:run"], "rebalance"),
        // Only when all serve and nothing else is to be done.
        (2, &["a:run", "a:new"], ""),
        (3, &["a:run", "a:run"], "launch 1"),
        (2, &["a:run", "a:run", "b:end"], "terminate 2; rebalance"),
        // Nothing could be ended for it.
        (2, &["a:run p", "a:run p"], ""),
        // Zones that the group left.
        (1, &["x:run"], "rebalance"),
        (2, &["a:run", "x:run"], "rebalance"),
        (1, &["x:run p"], ""),
    ] {
        let s = group(desired, members);
        assert_eq!(words(&plan(&s)), expected, "{desired} {members:?}");
    }
    // While the additional one comes, nothing goes; when it serves, one of the fullest zone does.
    let mut s = group(2, &["a:run", "a:run", "b:new"]);
    s.rebalancing = true;
    check(&s, "");
    assert!(plan(&s).rebalancing);
    s.members[2] = member("b:run");
    check(&s, "end 0 Rebalance;");
    assert!(!plan(&s).rebalancing);
    // It did not come: that is over.
    s.members.truncate(2);
    assert!(!plan(&s).rebalancing);
    let mut s = group(2, &["a:run", "a:run"]);
    s.rebalance_at = Some(NOW.plus_s(60));
    check(&s, "");
    assert_eq!(plan(&s).again, Some(NOW.plus_s(60)));
}

#[test]
fn instances_that_are_too_old_go_a_tenth_at_a_time() {
    check(&group(2, &["a:run o @9", "b:run o @99"]), "end 1 Lifetime; launch 1");
    check(&group(2, &["a:run o", "b:new"]), "");
    check(&group(3, &["a:run o", "b:run"]), "launch 1");
    let many: Vec<&str> = (0..30).map(|i| if i % 2 == 0 { "a:run o" } else { "b:run o" }).collect();
    let p = plan(&group(30, &many));
    assert_eq!((p.end.len(), p.missing), (3, 3));
}

#[test]
fn a_refresh_replaces_some_at_a_time() {
    for (min_healthy, members, expected) in [
        (90, &["a:run r @9", "b:run r @99"][..], "end 1 Refresh; launch 1"),
        (50, &["a:run r @9", "b:run r @99"], "end 1 Refresh; launch 1"),
        (0, &["a:run r @9", "b:run r @99"], "end 1 Refresh; end 0 Refresh; launch 2"),
        (100, &["a:run r", "b:run"], "end 0 Refresh; launch 1"),
        // Not before the last ones are good.
        (90, &["a:run r", "b:new"], ""),
        (90, &["a:run r", "b:run w"], ""),
        (90, &["a:run r", "b:run U"], "end 1 Unhealthy(User); launch 1 (1 for unhealthy)"),
    ] {
        let mut s = group(2, members);
        s.min_healthy = min_healthy;
        assert_eq!(words(&plan(&s)), expected, "{min_healthy} {members:?}");
    }
}

#[test]
fn where_there_is_room_new_instances_come_before_old_ones_go() {
    for (least, most, budget, members, expected) in [
        (100, 200, 9, &["a:run r", "b:run r"][..], "launch 2"),
        (100, 150, 9, &["a:run r", "b:run r"], "launch 1"),
        (100, 110, 9, &["a:run r", "b:run r"], "launch 1"),
        // A checkpoint lets one more go, or none.
        (100, 200, 1, &["a:run r", "b:run r"], "launch 1"),
        (100, 200, 0, &["a:run r", "b:run r"], ""),
        (0, 100, 1, &["a:run r", "b:run r"], "end 0 Refresh; launch 1"),
        // Nothing goes until they serve and are warm; then of the fullest zone.
        (100, 150, 9, &["a:run r", "b:run r", "b:new"], ""),
        (100, 150, 9, &["a:run r", "b:run r", "b:run w"], ""),
        (100, 150, 9, &["a:run r @9", "b:run r", "b:run"], "end 1 Refresh;"),
        (100, 200, 9, &["a:run r", "b:run r", "a:run", "b:run"], "end 0 Refresh; end 1 Refresh;"),
        // What waits for its owner, and what is not old any more.
        (100, 200, 9, &["a:run r h", "b:run r"], "launch 1"),
        (100, 200, 9, &["a:run", "b:run"], ""),
        (100, 200, 9, &["a:run o", "b:run"], "launch 1"),
        (90, 100, 9, &["a:run", "b:run", "a:idle r"], "end 2 Refresh;"),
        (90, 100, 9, &["a:run", "b:run", "a:idle r h"], ""),
    ] {
        let mut s = group(2, members);
        (s.min_healthy, s.max_healthy, s.budget) = (least, most, budget);
        assert_eq!(words(&plan(&s)), expected, "{least} {most} {budget} {members:?}");
    }
}

#[test]
fn a_group_that_ends_lets_everything_go() {
    let mut s = group(5, &["a:run p", "b:new", "a:idle", "b:end", "a:run U", "b:dead"]);
    s.ending = true;
    check(&s, "end 4 Unhealthy(User); end 0 Ending; end 1 Ending; end 2 Ending; terminate 3; forget 5;");
    s.may_terminate = false;
    check(&s, "end 0 Ending; end 1 Ending; end 2 Ending; end 4 Ending; terminate 3; forget 5;");
}

#[test]
fn launches_go_where_there_are_fewest() {
    let s = Snapshot { places: vec![0, 0, 1, 2], ..group(0, &["a:run"]) };
    let mut b = Balance::of(&s, |_, m| m.is_active());
    let mut order = Vec::new();
    for _ in 0..7 {
        let place = b.next(|_| true).expect("a place");
        b.launched(place, false, 1);
        order.push(place);
    }
    // Zones 1 and 2 first, then zone 0 in its other subnet, and round again.
    assert_eq!(order, [2, 3, 1, 2, 3, 0, 2]);
    assert_eq!(b.units(), 8);
    assert_eq!(b.next(|p| p < 2), Some(1));
    assert_eq!(b.next(|_| false), None);
}

#[test]
fn weights_count() {
    let mut s = group(10, &["a:run *4", "b:run *4"]);
    check(&s, "launch 2");
    s.desired = 8;
    check(&s, "");
}

/// Whatever the group looks like: what is planned is in bounds, and a second look at the outcome finds nothing left to end.
#[test]
fn a_plan_leads_to_rest() {
    let mut random = state::Random::new(7);
    let states =
        ["new", "up", "lost", "run", "run", "run", "run F", "run E", "idle", "end", "end d", "dead", "run p"];
    for round in 0..2000 {
        let n = random.below(12) as usize;
        let texts: Vec<String> = (0..n)
            .map(|_| {
                let zone = ["a", "b", "x"][random.below(3) as usize];
                format!("{zone}:{} @{}", states[random.below(states.len() as u64) as usize], random.below(90))
            })
            .collect();
        let members: Vec<&str> = texts.iter().map(String::as_str).collect();
        let mut s = group(random.below(8) as i64, &members);
        for step in 0..50 {
            let p = plan(&s);
            let mut ended: Vec<usize> = p.end.iter().map(|(i, _)| *i).collect();
            ended.sort_unstable();
            let before = ended.len();
            ended.dedup();
            assert_eq!(ended.len(), before, "{round}: nothing is ended twice: {texts:?}");
            if words(&p).is_empty() {
                let active = s.members.iter().filter(|m| m.is_active()).count() as i64;
                let protected = s.members.iter().filter(|m| m.is_active() && m.protected).count() as i64;
                let still = s.members.iter().any(|m| m.phase == Phase::Pending || m.draining);
                assert!(still || active == s.desired.max(protected), "{round}: {active} {s:?}");
                if !still {
                    break;
                }
            }
            assert!(step < 49, "{round} comes to no rest: {texts:?} {s:?}");
            act(&mut s, &p);
        }
    }
}

/// The world does what the plan says, and moves on by itself.
fn act(s: &mut Snapshot, p: &Plan) {
    for i in &p.serve {
        s.members[*i].phase = Phase::InService;
    }
    for (i, _) in &p.end {
        s.members[*i].phase = Phase::Terminating;
        s.members[*i].fault = None;
    }
    for m in &mut s.members {
        match (m.phase, m.machine) {
            (Phase::Pending, Machine::Coming) => m.machine = Machine::Running,
            (Phase::Terminating, _) if m.draining => m.draining = false,
            _ => {}
        }
    }
    for i in &p.terminate {
        s.members[*i].machine = Machine::Gone;
    }
    s.rebalancing = p.rebalancing;
    let mut balance = p.balance.clone();
    for _ in 0..p.missing + i64::from(p.rebalance) {
        let Some(place) = balance.next(|_| true) else { break };
        balance.launched(place, false, 1);
        s.members.push(member(if place == 0 { "a:new" } else { "b:new" }));
    }
    let mut i = 0;
    s.members.retain(|_| {
        i += 1;
        !p.forget.contains(&(i - 1))
    });
}

/// The work for a large group grows with its members, not with their square.
#[test]
fn a_thousand_members_are_no_trouble() {
    let all: Vec<String> = (0..1000).map(|i| format!("{}:run @{i}", ["a", "b"][i % 2])).collect();
    let members: Vec<&str> = all.iter().map(String::as_str).collect();
    let mut s = group(500, &members);
    s.rules = vec![Rule::OldestInstance];
    let p = plan(&s);
    assert_eq!(p.end.len(), 500);
    assert_eq!(p.balance.zones(), [250, 250]);
    assert!(p.end.iter().all(|(i, _)| *i >= 500), "the oldest go");
    // Ten times as many, twenty times over, within a test's patience: quadratic work would be billions of steps.
    let many: Vec<&str> = members.iter().copied().cycle().take(10_000).collect();
    let mut s = group(5000, &many);
    for desired in 0..20 {
        s.desired = desired * 500;
        assert_eq!(plan(&s).end.len() as i64, 10_000 - desired * 500);
    }
}
