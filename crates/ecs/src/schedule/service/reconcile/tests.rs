//! Tables of cases for the decisions. A service is written as it stands, and what is decided as it would be told.
//!
//! `new` are tasks of the PRIMARY deployment, `old` of the one before, `away` are tasks of the PRIMARY on a draining
//! instance. A letter is a task: `p` pending, `w` running without a verdict, `h` healthy, `u` unhealthy, `d` draining
//! connections, `s` stopping; a capital is the same, protected.

use super::super::snapshot::*;
use super::*;

const NOW: Timestamp = Timestamp(1_000_000_000);

fn group(id: &str, primary: bool, state: Rollout) -> GroupView {
    GroupView {
        id: id.into(),
        primary,
        state,
        failed_tasks: 0,
        has_run: false,
        healthy_tasks: 0,
        desired: 0,
        ending: false,
    }
}

fn task(letter: char, owner: usize, leaving: bool, age: i64) -> TaskView {
    let (phase, health) = match letter.to_ascii_lowercase() {
        'p' => (Phase::Pending, Health::Waiting),
        'w' => (Phase::Running, Health::Waiting),
        'h' => (Phase::Running, Health::Healthy),
        'u' => (Phase::Running, Health::Unhealthy(Fault::Container)),
        'd' => (Phase::Draining, Health::Waiting),
        's' => (Phase::Stopping, Health::Waiting),
        other => panic!("no task is written {other}"),
    };
    TaskView {
        owner: Some(owner),
        phase,
        ran: matches!(letter.to_ascii_lowercase(), 'h' | 'u'),
        health,
        leaving,
        protected_until: letter.is_ascii_uppercase().then(|| NOW.plus_s(60)),
        look_at: None,
        created_at: Timestamp(NOW.0 - age),
        instance: None,
    }
}

/// Reads `D4 100/200 new:hh old:hh`, with the words `failed`, `blocked`, `throttled`, `completed`, `breaker`, `ending`,
/// `evening`.
fn snapshot(text: &str) -> Snapshot {
    let mut s = Snapshot {
        now: NOW,
        kind: Kind::Replica { zones: None },
        desired: 0,
        limits: Limits { minimum_healthy_percent: 100, maximum_percent: 200 },
        ending: false,
        groups: vec![group("ecs-svc/new", true, Rollout::InProgress)],
        tasks: Vec::new(),
        ended: Vec::new(),
        breaker: None,
        throttle: Throttle::default(),
        blocked: false,
    };
    let mut age = 100_000;
    for word in text.split_whitespace() {
        match word {
            "failed" => s.groups[0].state = Rollout::Failed,
            "completed" => s.groups[0].state = Rollout::Completed,
            "blocked" => s.blocked = true,
            "throttled" => s.throttle = Throttle { rounds: 4, until: Some(NOW.plus_s(8)) },
            "breaker" => s.breaker = Some(Breaker { threshold: 3, reset_on_healthy_task: true }),
            "ending" => s.ending = true,
            "evening" => {
                s.kind = Kind::Replica { zones: Some(Zones { counts: Vec::new(), rebalancing: true }) };
            }
            w if w.starts_with('D') => s.desired = w[1..].parse().unwrap(),
            w if w.contains('/') => {
                let (min, max) = w.split_once('/').unwrap();
                s.limits.minimum_healthy_percent = min.parse().unwrap();
                s.limits.maximum_percent = max.parse().unwrap();
            }
            w => {
                let (what, tasks) = w.split_once(':').unwrap();
                if what == "old" && s.groups.len() == 1 {
                    s.groups.push(group("ecs-svc/old", false, Rollout::Completed));
                }
                let owner = usize::from(what == "old");
                for letter in tasks.chars() {
                    age -= 1000;
                    s.tasks.push(task(letter, owner, what == "away", age));
                }
            }
        }
    }
    s
}

fn letter(s: &Snapshot, i: usize) -> String {
    let t = &s.tasks[i];
    let l = match (t.phase, &t.health) {
        (Phase::Pending, _) => 'p',
        (_, Health::Waiting) => 'w',
        (_, Health::Healthy) => 'h',
        (_, Health::Unhealthy(_)) => 'u',
    };
    let from = match (t.owner, t.leaving) {
        (Some(0), false) => "new",
        (Some(0), true) => "away",
        _ => "old",
    };
    format!("{from}:{l}")
}

fn told(s: &Snapshot, plan: &Plan) -> String {
    let mut out: Vec<String> = Vec::new();
    for x in &plan.stops {
        let mut kinds: Vec<String> = x.tasks.iter().map(|t| letter(s, *t)).collect();
        kinds.dedup();
        let why = match x.why {
            Why::Scaling => "",
            Why::Unhealthy => " as unhealthy",
            Why::Rebalancing => " to rebalance",
        };
        out.push(format!("stop {} {}{why}", x.count, kinds.join("+")));
    }
    out.extend(plan.starts.iter().map(|x| format!("start {}", x.count)));
    for h in &plan.hindrances {
        out.push(match h {
            Hindrance::Configuration => "stalled".into(),
            Hindrance::Protected(_) => "protected".into(),
            Hindrance::Throttled => "cannot start".into(),
        });
    }
    for (g, p) in s.groups.iter().zip(&plan.groups) {
        let name = g.id.trim_start_matches("ecs-svc/");
        match p.outcome {
            Outcome::Same => {}
            Outcome::Completed => out.push(format!("{name} completed")),
            Outcome::Failed => out.push(format!("{name} failed")),
            Outcome::Gone => out.push(format!("{name} gone")),
        }
    }
    if plan.steady {
        out.push("steady".into());
    }
    out.join(", ")
}

#[track_caller]
fn check(cases: &[(&str, &str)]) {
    for (given, expected) in cases {
        let s = snapshot(given);
        assert_eq!(told(&s, &reconcile(&s)), *expected, "{given}");
    }
}

#[test]
fn a_service_gets_as_many_tasks_as_desired() {
    check(&[
        ("D4", "start 4"),
        ("D4 new:pw", "start 2"),
        ("D4 new:wwww", ""),
        ("D4 new:hhhh", "new completed, steady"),
        ("D4 completed new:hhhh", "steady"),
        ("D0 completed", "steady"),
        ("D0", "new completed, steady"),
        ("D2 completed new:hhhh", "stop 2 new:h"),
        // What serves least goes first.
        ("D2 completed new:hhwp", "stop 1 new:p, stop 1 new:w"),
        ("D1 completed new:hh 100/100", "stop 1 new:h"),
        // A stopping task is no task any more; one that still drains keeps the service from being steady.
        ("D4 completed new:hhhs", "start 1"),
        ("D4 completed new:hhhhs", "steady"),
        ("D4 completed new:hhhhd", ""),
        // Without a deployment the limit does not keep a service small.
        ("D4 50/75 completed new:hh", "start 2"),
    ]);
}

#[test]
fn a_rolling_update_keeps_within_its_limits() {
    check(&[
        // Room for all: they come first.
        ("D4 100/200 old:hhhh", "start 4"),
        ("D4 100/200 new:pppp old:hhhh", ""),
        ("D4 100/200 new:hhww old:hhhh", "stop 2 old:h"),
        ("D4 100/200 new:hhhh old:hhhh", "stop 4 old:h"),
        ("D4 100/200 new:hhhh old:dddd", ""),
        ("D4 100/200 new:hhhh old:ssss", "new completed, old gone, steady"),
        // No room: old ones go first, down to the minimum.
        ("D4 50/100 old:hhhh", "stop 2 old:h"),
        ("D4 50/100 old:hhss", ""),
        ("D4 50/100 old:hh", "start 2"),
        ("D4 50/100 new:hh old:hh", "stop 2 old:h"),
        ("D4 0/100 old:hhhh", "stop 4 old:h"),
        // Some room: both, and no more is stopped than is needed.
        ("D4 75/125 old:hhhh", "stop 1 old:h, start 1"),
        ("D4 0/150 old:hhhh", "stop 2 old:h, start 2"),
        // Rounding leaves no move.
        ("D2 75/100 old:hh", "stalled"),
        ("D3 100/125 old:hhh", "stalled"),
        ("D4 100/100 old:hhhh", "stalled"),
        // Healthy or not, what has not begun to run goes at once.
        ("D4 100/200 old:hhhp", "stop 1 old:p, start 4"),
        ("D4 100/200 old:hhuu", "stop 2 old:u, start 4"),
        // Without a verdict old tasks may be serving: they stay until enough are healthy.
        ("D4 100/200 new:wwww old:wwww", ""),
        ("D4 100/200 new:hwww old:wwww", "stop 1 old:w"),
        ("D4 100/200 new:hhhh old:wwww", "stop 4 old:w"),
        // An older deployment leaves as soon as nothing of it is left.
        ("D4 100/200 new:pppp old:s", "old gone"),
        ("D4 100/200 new:pppp old:d", ""),
    ]);
}

#[test]
fn where_there_is_no_place_old_tasks_make_room() {
    check(&[
        ("D4 100/200 blocked new:h old:hhhh", "stop 1 old:h, start 3"),
        ("D4 50/200 blocked old:hhhh", "stop 2 old:h, start 4"),
        ("D4 50/200 blocked old:hhss", "start 4"),
        ("D4 100/200 blocked old:hhhh", "start 4"),
    ]);
}

#[test]
fn unhealthy_tasks_are_replaced_first_and_stopped_then() {
    check(&[
        ("D4 completed new:hhhu", "start 1"),
        ("D4 completed new:hhhup", ""),
        ("D4 completed new:hhhuw", ""),
        ("D4 completed new:hhhuh", "stop 1 new:u as unhealthy"),
        // No room: one by one.
        ("D4 50/100 completed new:hhuu", "stop 1 new:u as unhealthy"),
        ("D4 50/100 completed new:hhus", "start 1"),
        ("D4 50/100 completed new:hhup", ""),
        ("D1 100/100 completed new:u", "stop 1 new:u as unhealthy"),
        // No place: the same.
        ("D4 blocked completed new:hhhu", "stop 1 new:u as unhealthy, start 1"),
        // Replacements that are no better: as many go as are too many.
        ("D2 completed new:uuuu", "stop 2 new:u as unhealthy"),
        ("D2 completed new:uuuw", "stop 1 new:u as unhealthy"),
        ("D2 completed new:uuww", ""),
        // While the old ones serve, a bad new one has its replacement.
        ("D4 100/200 new:uuuu old:hhhh", "stop 4 new:u as unhealthy"),
    ]);
}

#[test]
fn tasks_on_draining_instances_are_replaced_within_the_limits() {
    check(&[
        ("D4 completed new:hhh away:h", "start 1"),
        ("D4 completed new:hhhw away:h", ""),
        ("D4 completed new:hhhh away:h", "stop 1 away:h"),
        ("D4 completed new:hhh away:p", "stop 1 away:p, start 1"),
        // 100/100: never.
        ("D4 100/100 completed new:hhh away:h", ""),
        ("D4 50/100 completed new:hhh away:h", "stop 1 away:h"),
        ("D4 50/100 completed away:hhhh", "stop 2 away:h"),
        // Protection does not hold a draining instance up.
        ("D4 completed new:hhhh away:H", "stop 1 away:h"),
    ]);
}

#[test]
fn protected_tasks_are_not_scaled_in() {
    check(&[
        ("D2 completed new:HHhh", "stop 2 new:h"),
        ("D1 completed new:HHhh", "stop 2 new:h, protected"),
        ("D4 100/200 new:hhhh old:HHhh", "stop 2 old:h"),
        ("D4 100/200 new:hhhh old:HH", "protected"),
        ("D4 completed new:hhhUh", "stop 1 new:u as unhealthy"),
    ]);
}

#[test]
fn nothing_is_started_for_a_failed_deployment() {
    check(&[("D4 failed old:hhhh", ""), ("D4 failed new:h old:hhhh", ""), ("D4 failed new:u old:hhhp", "")]);
}

#[test]
fn a_throttled_service_waits() {
    let s = snapshot("D4 throttled new:hh");
    let plan = reconcile(&s);
    // Tasks that run since before the last failures prove nothing.
    assert_eq!(told(&s, &plan), "cannot start");
    assert_eq!(plan.again, s.throttle.until);
    let s = snapshot("D4 50/100 throttled old:hhhh");
    assert_eq!(told(&s, &reconcile(&s)), "cannot start");
}

#[test]
fn a_start_that_works_ends_the_throttle() {
    let mut s = snapshot("D4 throttled new:hh");
    s.tasks[1].created_at = s.now;
    assert_eq!(told(&s, &reconcile(&s)), "start 2");
    assert_eq!(reconcile(&s).throttle, Throttle::default());
}

fn with_ended(text: &str, ends: &[End]) -> Snapshot {
    let mut s = snapshot(text);
    s.ended = ends.iter().map(|end| EndedView { owner: Some(0), created_at: s.now, end: *end }).collect();
    s
}

#[test]
fn failed_starts_lengthen_the_pause() {
    let mut s = with_ended("D2", &[End::FailedToStart, End::FailedToStart]);
    for rounds in 1..=5 {
        let plan = reconcile(&s);
        assert_eq!(plan.throttle.rounds, rounds);
        assert_eq!(plan.throttle.until, Some(s.now.plus_s(throttle::pause_s(rounds))));
        assert!(plan.starts.is_empty());
        s.throttle = plan.throttle;
        s.now = plan.again.expect("it goes on");
    }
    let s = with_ended("D2", &[End::AfterRunning]);
    assert_eq!(told(&s, &reconcile(&s)), "start 2");
    let s = with_ended("D2", &[End::Blameless]);
    assert_eq!(told(&s, &reconcile(&s)), "start 2");
}

#[test]
fn the_breaker_counts_starts_that_fail() {
    use End::*;
    let s = with_ended("D4 breaker old:hhhh", &[FailedToStart, FailedToStart]);
    assert_eq!(reconcile(&s).groups[0].failed_tasks, 2);
    let s = with_ended("D4 breaker old:hhhh", &[FailedToStart; 3]);
    assert_eq!(told(&s, &reconcile(&s)), "new failed");
    let s = with_ended("D4 old:hhhh", &[FailedToStart; 9]);
    assert_eq!(reconcile(&s).groups[0].outcome, Outcome::Same, "without a breaker nothing fails");
    // A task that got through its start ends the first stage.
    let s = with_ended("D4 breaker new:h old:hhhh", &[FailedToStart; 9]);
    let plan = reconcile(&s);
    assert_eq!((plan.groups[0].failed_tasks, plan.groups[0].has_run), (0, true));
    // A completed deployment is not judged any more.
    let s = with_ended("D4 breaker completed", &[FailedToStart; 9]);
    assert_eq!(reconcile(&s).groups[0].outcome, Outcome::Same);
}

#[test]
fn the_breaker_counts_health_checks_that_fail() {
    let mut s = snapshot("D4 breaker 100/200 new:uuuu old:hhhh");
    assert_eq!(told(&s, &reconcile(&s)), "stop 4 new:u as unhealthy, new failed");
    s = snapshot("D4 breaker 100/200 new:uuhh old:hhhh");
    s.groups[0].has_run = true;
    s.groups[0].failed_tasks = 2;
    s.groups[0].healthy_tasks = 2;
    assert_eq!(told(&s, &reconcile(&s)), "stop 2 new:u as unhealthy, new failed");
    // One more healthy than at the last look: the count begins anew.
    s.groups[0].healthy_tasks = 1;
    assert_eq!(reconcile(&s).groups[0].failed_tasks, 2);
    assert_eq!(reconcile(&s).groups[0].outcome, Outcome::Same);
}

#[test]
fn a_deleted_service_stops_everything() {
    check(&[
        ("D0 ending new:hHp old:h", "stop 4 new:h+new:p+old:h"),
        ("D0 ending new:dd", ""),
        ("D0 ending new:ss old:s", "new gone, old gone"),
    ]);
}

#[test]
fn surplus_tasks_of_rebalancing_stay_until_the_new_ones_are_healthy() {
    check(&[
        ("D4 evening completed new:hhhhp", ""),
        ("D4 evening completed new:hhhhw", ""),
        ("D4 evening completed new:hhhhh", "stop 1 new:h to rebalance"),
        ("D4 evening completed new:hHHHH", "stop 1 new:h to rebalance"),
    ]);
}

#[test]
fn uneven_zones_are_evened_out() {
    let with = |text: &str, counts: &[usize], rebalancing| {
        let mut s = snapshot(text);
        let counts = counts.iter().enumerate().map(|(i, n)| (format!("z{i}"), *n)).collect();
        s.kind = Kind::Replica { zones: Some(Zones { counts, rebalancing }) };
        reconcile(&s)
    };
    let plan = with("D4 completed new:hhhh", &[4, 0], false);
    assert_eq!(plan.starts, [Start { group: 0, count: 2, place: Place::Zone("z1".into()) }]);
    assert_eq!(plan.rebalancing, Rebalancing::Started);
    assert!(!plan.steady);
    let plan = with("D4 completed new:hhhh", &[2, 2], true);
    assert_eq!((plan.rebalancing, plan.steady), (Rebalancing::Completed, true));
    assert!(with("D4 completed new:hhhw", &[4, 0], false).starts.is_empty());
    assert!(with("D4 100/100 completed new:hhhh", &[4, 0], false).starts.is_empty());
    assert_eq!(with("D4 100/125 completed new:hhhh", &[4, 0], false).starts[0].count, 1);
}

#[test]
fn plans_are_cut_to_what_a_transaction_may_hold() {
    let plan = reconcile(&snapshot("D2500"));
    assert_eq!((plan.starts[0].count, plan.again), (BATCH, Some(NOW)));
    let many = format!("D0 completed new:{}", "h".repeat(1500));
    let plan = reconcile(&snapshot(&many));
    assert_eq!((plan.stops[0].count, plan.again), (BATCH, Some(NOW)));
}

#[test]
fn time_that_changes_a_verdict_sets_a_timer() {
    let mut s = snapshot("D2 new:ww");
    s.tasks[0].look_at = Some(NOW.plus_s(3));
    s.tasks[1].look_at = Some(NOW.plus_s(2));
    assert_eq!(reconcile(&s).again, Some(NOW.plus_s(2)));
    let mut s = snapshot("D1 completed new:HH");
    s.tasks[0].protected_until = Some(NOW.plus_s(9));
    assert_eq!(reconcile(&s).again, Some(NOW.plus_s(9)));
}

// ---- daemons ----

/// Instances by name, with the tasks there: `a:h` wanted, `-a:h` not wanted, `~a:h` spared; `a:new` etc. follow the task
/// letters, old ones after a `|`.
fn daemons(limits: (i64, i64), text: &str) -> Snapshot {
    let mut s = snapshot("");
    s.limits = Limits { minimum_healthy_percent: limits.0, maximum_percent: limits.1 };
    s.groups.push(group("ecs-svc/old", false, Rollout::Completed));
    let mut instances = Vec::new();
    for word in text.split_whitespace() {
        let (name, tasks) = word.split_once(':').unwrap();
        let id: Arc<str> = Arc::from(name.trim_start_matches(['-', '~']));
        let wanted = !name.starts_with(['-', '~']);
        instances.push(InstanceView { id: id.clone(), wanted, spared: name.starts_with('~') });
        let (new, old) = tasks.split_once('|').unwrap_or((tasks, ""));
        for (letters, owner) in [(new, 0), (old, 1)] {
            for l in letters.chars() {
                let mut t = task(l, owner, false, 1000);
                t.instance = Some(id.clone());
                s.tasks.push(t);
            }
        }
    }
    s.kind = Kind::Daemon { instances };
    s
}

#[test]
fn daemons_run_once_on_every_matching_instance() {
    let cases: &[(&str, &str)] = &[
        ("a: b:", "start 1, start 1, old gone"),
        ("a:h b:", "start 1, old gone"),
        ("a:p b:h", "old gone"),
        ("a:h b:h", "new completed, old gone, steady"),
        ("a:hh", "stop 1 new:h, old gone"),
        ("a:hp", "stop 1 new:p, old gone"),
        // Unhealthy: stopped, and started anew when it has gone.
        ("a:u", "stop 1 new:u as unhealthy, old gone"),
        ("a:s", "old gone"),
        // No place for it any more.
        ("a:h -b:h", "stop 1 new:h, old gone"),
        ("a:h ~b:h", "new completed, old gone, steady"),
    ];
    for (given, expected) in cases {
        let s = daemons((0, 100), given);
        assert_eq!(told(&s, &reconcile(&s)), *expected, "{given}");
    }
}

#[test]
fn daemons_are_replaced_in_place() {
    let cases: &[((i64, i64), &str, &str)] = &[
        ((0, 100), "a:|h b:|h", "stop 2 old:h"),
        ((50, 100), "a:|h b:|h c:|h", "stop 1 old:h"),
        ((50, 100), "a:|s b:|h c:|h", ""),
        ((50, 100), "a:h b:|h c:|h", "stop 1 old:h"),
        ((100, 100), "a:|h b:|h", ""),
        ((100, 100), "a:|h b:|u", "stop 1 old:u"),
        ((0, 100), "a:h|h", "stop 1 old:h"),
        ((0, 100), "a:|s", "old gone"),
    ];
    for (limits, given, expected) in cases {
        let s = daemons(*limits, given);
        assert_eq!(told(&s, &reconcile(&s)), *expected, "{limits:?} {given}");
    }
    assert_eq!(reconcile(&daemons((0, 100), "a:h b: -c:h")).desired, 2);
}

// ---- task sets ----

#[test]
fn task_sets_are_brought_to_their_own_counts() {
    let mut s = snapshot("D4 new:hh old:hhh");
    s.kind = Kind::TaskSets;
    s.groups.iter_mut().for_each(|g| (g.primary, g.state) = (false, Rollout::Completed));
    (s.groups[0].desired, s.groups[1].desired) = (4, 2);
    assert_eq!(told(&s, &reconcile(&s)), "stop 1 old:h, start 2");
    s.groups[1].ending = true;
    assert_eq!(told(&s, &reconcile(&s)), "stop 3 old:h, start 2");
    s.tasks.truncate(2);
    s.groups[0].desired = 2;
    let plan = reconcile(&s);
    assert_eq!(told(&s, &plan), "old gone");
    assert!(plan.groups[0].steady && !plan.groups[1].steady);
}
