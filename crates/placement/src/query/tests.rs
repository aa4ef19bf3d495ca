//! The language, case by case, and properties over arbitrary text.

use super::*;
use proptest::prelude::*;
use std::collections::BTreeMap;

struct Host {
    connected: bool,
    version: Option<&'static str>,
    ec2: Option<&'static str>,
    registered_at: i64,
    running: i64,
    attributes: BTreeMap<&'static str, Option<&'static str>>,
    groups: Vec<&'static str>,
}

impl Facts for Host {
    fn agent_connected(&self) -> bool {
        self.connected
    }
    fn agent_version(&self) -> Option<&str> {
        self.version
    }
    fn ec2_instance_id(&self) -> Option<&str> {
        self.ec2
    }
    fn registered_at(&self) -> i64 {
        self.registered_at
    }
    fn running_tasks(&self) -> i64 {
        self.running
    }
    fn attribute(&self, name: &str) -> Option<Option<&str>> {
        self.attributes.get(name).copied()
    }
    fn any_group(&self, test: &mut dyn FnMut(&str) -> bool) -> bool {
        self.groups.iter().any(|g| test(g))
    }
}

fn host() -> Host {
    Host {
        connected: true,
        version: Some("1.9.3"),
        ec2: Some("i-0abc"),
        // 2018-06-18T22:28:28.500Z
        registered_at: 1_529_360_908_500,
        running: 3,
        attributes: BTreeMap::from([
            ("ecs.availability-zone", Some("us-east-1a")),
            ("ecs.instance-type", Some("t2.small")),
            ("stack", Some("prod")),
            ("owner", Some("Jane d'Arc")),
            ("path", Some("a\\b/c@d:e")),
            ("disks", Some("12")),
            ("kernel", Some("5.10.3")),
            ("bought", Some("2020-02-29")),
            ("flag", None),
        ]),
        groups: vec!["service:web", "database"],
    }
}

#[test]
fn truth() {
    let yes = [
        "attribute:ecs.instance-type == t2.small",
        "attribute:ecs.instance-type equals t2.small",
        "attribute:ecs.instance-type==t2.small",
        "attribute:stack != test",
        "attribute:stack not_equals test",
        "attribute:owner == \"Jane d'Arc\"",
        "attribute:owner == 'Jane d\\'Arc'",
        "attribute:path == a\\b/c@d:e",
        "attribute:ecs.availability-zone in [us-east-1a, us-east-1b]",
        "attribute:ecs.availability-zone in['us-east-1b',\"us-east-1a\"]",
        "attribute:ecs.availability-zone !in [us-east-1b]",
        "attribute:ecs.availability-zone not_in [us-east-1b]",
        "attribute:stack exists",
        "attribute:flag exists",
        "attribute:none !exists",
        "attribute:none not_exists",
        "attribute:flag != x",
        "attribute:flag !in [x]",
        "attribute:flag !~ x",
        "attribute:ecs.instance-type =~ t2.*",
        "attribute:ecs.instance-type =~ t[23].small",
        "attribute:ecs.instance-type matches 't(1|2)\\..+'",
        "attribute:ecs.instance-type !~ t2",
        "attribute:ecs.instance-type not_matches m.*",
        "attribute:ecs.instance-type =~ g2.* or attribute:stack == prod",
        "attribute:disks > 9",
        "attribute:disks >= 12",
        "attribute:disks <= 12",
        "attribute:disks less_than 100",
        "attribute:kernel > 5.9",
        "attribute:kernel greater_than 5",
        "attribute:kernel < 5.10.4",
        "attribute:bought < 2020-03-01",
        "attribute:bought greater_than_equal 2020-02-29T00:00:00Z",
        "agentConnected == true",
        "agentConnected != false",
        "agentConnected in [true]",
        "agentConnected =~ t.*",
        "agentVersion == 1.9.3",
        "agentVersion > 1.9",
        "agentVersion < 1.10",
        "agentVersion <= 1.9.3",
        "agentVersion != 1.9.4",
        "agentVersion less_than_equal v1.9.3",
        "ec2InstanceId in ['i-0abc', 'i-1']",
        "ec2InstanceId == i-0abc",
        "ec2InstanceId !~ i-1.*",
        "registeredAt == 2018-06-18T22:28:28+00:00",
        "registeredAt == 2018-06-18T22:28:28Z",
        "registeredAt == 2018-06-19T00:28:28+02:00",
        "registeredAt == 2018-06-18T22:28:28",
        "registeredAt > 2018-06-18",
        "registeredAt < 2018-06-19",
        "registeredAt <= 2018-06-18T22:28:28.500Z",
        "registeredAt != 2018-06-18T22:28:29Z",
        "runningTasksCount == 3",
        "runningTasksCount > 2",
        "runningTasksCount <= 3",
        "task:group == service:web",
        "task:group == database",
        "not(task:group == service:api)",
        "!(task:group == service:api)",
        "task:group != service:api",
        "task:group in [service:api, service:web]",
        "task:group !in [service:api]",
        "task:group =~ service:.*",
        "attribute:stack == prod and not attribute:stack == test",
        "attribute:stack == prod && attribute:disks > 1 || attribute:none exists",
        "attribute:none exists && attribute:none exists || attribute:stack == prod",
        "attribute:stack == prod or attribute:none exists and attribute:none exists",
        "(attribute:stack == test or attribute:stack == prod) and runningTasksCount < 10",
        "!!attribute:stack exists",
        "NOT attribute:none exists AND attribute:stack exists",
        "  attribute:stack   ==\n\tprod  ",
    ];
    let no = [
        "attribute:stack == test",
        "attribute:none == prod",
        "attribute:none != prod",
        "attribute:none !in [prod]",
        "attribute:none !~ prod",
        "attribute:none > 1",
        "attribute:flag == x",
        "attribute:flag > 1",
        "attribute:flag =~ .*",
        "attribute:stack > 5",
        "attribute:stack !exists",
        "attribute:ecs.instance-type =~ t2",
        "attribute:ecs.instance-type =~ small",
        "attribute:disks > 12",
        "attribute:kernel < 5.9",
        "agentConnected == false",
        "agentVersion >= 1.10",
        "registeredAt < 2018-06-18",
        "registeredAt > 2018-06-18T22:28:28Z",
        "runningTasksCount != 3",
        "task:group != service:web",
        "task:group == service",
        "not (task:group == service:web)",
        "attribute:stack == prod and attribute:none exists or attribute:none exists",
        "(attribute:stack == prod or attribute:none exists) and attribute:none exists",
    ];
    for (texts, want) in [(&yes[..], true), (&no[..], false)] {
        for text in texts {
            let query = Query::parse(text).unwrap_or_else(|e| panic!("{text}: {e}"));
            assert_eq!(query.eval(&host()), want, "{text} (read as {query})");
            assert_eq!(Query::parse(&query.to_string()).as_ref(), Ok(&query), "{text}");
        }
    }
}

#[test]
fn unknown_facts_never_match() {
    let host = Host { version: None, ec2: None, ..host() };
    for text in ["agentVersion == 1.0", "agentVersion != 1.0", "ec2InstanceId == i", "ec2InstanceId != i"] {
        assert!(!Query::parse(text).unwrap().eval(&host), "{text}");
    }
    let host = Host { version: Some("unknown"), ..host };
    assert!(!Query::parse("agentVersion != 1.0").unwrap().eval(&host));
    let empty = Host { groups: vec![], ..host };
    assert!(Query::parse("task:group != x").unwrap().eval(&empty));
    assert!(!Query::parse("task:group == x").unwrap().eval(&empty));
}

#[test]
fn errors_name_the_position() {
    let cases = [
        ("", 0, "expected a subject"),
        ("attribute:", 10, "expected an attribute name"),
        ("attribute:a", 11, "expected an operator"),
        ("attribute:a ~ b", 12, "expected an operator"),
        ("attribute:a = b", 12, "expected an operator"),
        ("attribute:a ==", 14, "expected a value"),
        ("attribute:a == b c", 17, "expected and, or, or the end"),
        ("attribute:a == b)", 16, "expected and, or, or the end"),
        ("(attribute:a == b", 0, "unclosed ("),
        ("attribute:é == 'b", 15, "unclosed '"),
        ("attribute:a in b", 15, "expected a list"),
        ("attribute:a in [b", 15, "unclosed ["),
        ("attribute:a in []", 16, "expected a value"),
        ("attribute:a in [b c]", 18, "expected , or ]"),
        ("attribute:a == [b]", 15, "expected a value"),
        ("attribute:a == (b)", 15, "expected a value"),
        ("attribute:a existsnot", 12, "expected an operator"),
        ("colour == red", 0, "unknown subject colour"),
        ("task:family == x", 0, "unknown subject task:family"),
        ("agentVersion in [1.0]", 13, "operator in cannot be used with agentVersion"),
        ("agentVersion exists", 13, "operator exists cannot be used with agentVersion"),
        ("agentConnected > 1", 15, "operator > cannot be used with agentConnected"),
        ("task:group exists", 11, "operator exists cannot be used with task:group"),
        ("runningTasksCount =~ 1", 18, "operator =~ cannot be used with runningTasksCount"),
        ("agentVersion == new", 16, "new is not a version"),
        ("registeredAt < yesterday", 15, "yesterday is not a date"),
        ("registeredAt < 2018-02-30", 15, "2018-02-30 is not a date"),
        ("runningTasksCount == few", 21, "few is not an integer"),
        ("attribute:a > b", 14, "b is not a number, a version or a date"),
        ("attribute:a == b and", 20, "expected a subject"),
        ("not", 3, "expected a subject"),
        ("attribute:a == b or or attribute:a == b", 20, "expected an operator"),
    ];
    for (text, position, message) in cases {
        let error = Query::parse(text).expect_err(text);
        let want = if text.contains("or or") { "unknown subject or".to_owned() } else { message.to_owned() };
        assert_eq!(
            (error.position, error.to_string()),
            (position, format!("{want} at position {position}")),
            "{text}"
        );
    }
    for pattern in ["'a('", "'a)(b'", "'['", "'*'", "'(?R)'", r"'(a\g<1>)'", "'(*FAIL)'", "'(?(1)a)'"] {
        let error = Query::parse(&format!("attribute:a =~ {pattern}")).expect_err(pattern);
        assert!(matches!(error.fault, Fault::BadPattern(_)) && error.position == 15, "{pattern}: {error}");
    }
}

#[test]
fn bounds() {
    let deep = |n: usize| format!("{}attribute:a exists{}", "(".repeat(n), ")".repeat(n));
    assert!(Query::parse(&deep(MAX_DEPTH)).is_ok());
    assert_eq!(Query::parse(&deep(MAX_DEPTH + 1)).unwrap_err().fault, Fault::TooDeep);
    let negated = |n: usize| format!("{}attribute:a exists", "!".repeat(n));
    assert!(Query::parse(&negated(MAX_DEPTH)).is_ok());
    assert_eq!(Query::parse(&negated(MAX_DEPTH + 1)).unwrap_err().fault, Fault::TooDeep);
    let long = |n: usize| format!("attribute:a == {}", "x".repeat(n - 15));
    assert!(Query::parse(&long(MAX_LENGTH)).is_ok());
    assert_eq!(Query::parse(&long(MAX_LENGTH + 1)).unwrap_err().fault, Fault::TooLong);
}

#[test]
fn java_patterns() {
    // (pattern, what it matches, what it does not)
    let cases: [(&str, &[&str], &[&str]); 19] = [
        (r"t2\.(micro|small)", &["t2.small"], &["t2xsmall", "at2.small", "t2.smallx"]),
        (r"a|ab", &["a", "ab"], &["abc"]),
        (r"\Qt2.small\E", &["t2.small"], &["t2xsmall"]),
        (r"\Qa[b\Ec+", &["a[bc", "a[bccc"], &["a[b"]),
        (r"\Qx.y", &["x.y"], &["xzy"]),
        (r"[\Q^-]\Ea]+", &["^-]a"], &["b"]),
        (r"a*+a", &[], &["aaa", "a"]),
        (r"a++b", &["aab"], &["b"]),
        (r"a{1,2}+a", &["aaa"], &["aa"]),
        (r"(?!db).*", &["web"], &["db1"]),
        (r".*(?<!x)", &["web"], &["webx"]),
        (r"(a|b)\1", &["aa", "bb"], &["ab"]),
        (r"(?i)PROD", &["prod"], &["pro"]),
        (r"[a-z&&[^b]]+", &["ac"], &["abc"]),
        (r"\p{Alpha}+\p{Digit}", &["ab1"], &["a11", "1"]),
        (r"[\p{Upper}\d_]+", &["A_1"], &["a"]),
        (r"\P{Punct}+", &["ab"], &["a-b"]),
        (r"a\hb", &["a b", "a\tb"], &["afb", "a\nb"]),
        (r"\d\w\s\D\W\S", &["1a x-y"], &["\u{664}a x-y"]),
    ];
    for (source, good, bad) in cases {
        let pattern = pattern::Pattern::new(source).unwrap_or_else(|e| panic!("{source}: {e}"));
        for text in good {
            assert!(pattern.matches(text), "{source} should match {text}");
        }
        for text in bad {
            assert!(!pattern.matches(text), "{source} should not match {text}");
        }
    }
}

#[test]
fn runaway_patterns_give_up() {
    let pattern = pattern::Pattern::new(r"(?=a)(a+)+\1b").unwrap();
    assert!(!pattern.matches(&"a".repeat(128)));
    for source in [
        r"((a{500}){500}){500}",
        r"(?=b)((a{900}){900}){900}",
        r"(?<=(a{900}){900}b)c",
        r"(?:(?:\w{99}){99}){99}",
    ] {
        assert!(
            pattern::Pattern::new(source).is_ok_and(|p| !p.matches("aab"))
                || pattern::Pattern::new(source).is_err()
        );
    }
    assert!(pattern::Pattern::new(r"((a{500}){500}){500}").is_err());
}

#[test]
fn dates_and_versions() {
    use value::{compare_versions, date, version};
    let dates = [
        ("1970-01-01", Some(0)),
        ("1969-12-31T23:59:59Z", Some(-1000)),
        ("2000-02-29", Some(951_782_400_000)),
        ("1900-02-29", None),
        ("2026-11-21T08:01:46.250+05:30", Some(1_795_228_306_250)),
        ("2026-11-21T08:01", Some(1_795_248_060_000)),
        ("2026-11-21 08:01", Some(1_795_248_060_000)),
        ("2026-11-21T08:01:46-0300", Some(1_795_258_906_000)),
        ("2026-13-01", None),
        ("2026-11-21T24:00", None),
        ("2026-11-21T", None),
        ("2026-11-21T08:01:46é", None),
        ("2026-11-21T08:01:46+é1", None),
        ("21.11.2026", None),
    ];
    for (text, want) in dates {
        assert_eq!(date(text), want, "{text}");
    }
    let ordered = ["0.9", "1", "1.8", "1.8.1", "1.9", "1.10", "v1.36.0", "1.80.0-rc1", "2"];
    for pair in ordered.windows(2) {
        let [a, b] = [version(pair[0]).unwrap(), version(pair[1]).unwrap()];
        assert!(compare_versions(&a, &b).is_lt(), "{pair:?}");
    }
    assert!(compare_versions(&version("1.8").unwrap(), &version("1.8.0").unwrap()).is_eq());
    for text in ["", "x", "1..2", "1.", ".1", "1/2", "99999999999999999999999"] {
        assert_eq!(version(text), None, "{text}");
    }
}

#[test]
fn equality_is_of_meaning() {
    let a = Query::parse("attribute:a==b&&!attribute:c exists").unwrap();
    let b = Query::parse("attribute:a equals 'b' and not attribute:c exists").unwrap();
    assert_eq!(a, b);
    assert_eq!(a.text(), "attribute:a==b&&!attribute:c exists");
    assert_eq!(a.to_string(), "attribute:a == b and not attribute:c exists");
    assert_ne!(a, Query::parse("attribute:a == b").unwrap());
    assert!(!a.depends_on_tasks());
    assert!(Query::parse("attribute:a == b or not(task:group == x)").unwrap().depends_on_tasks());
    assert!(Query::parse("runningTasksCount < 4").unwrap().depends_on_tasks());
}

/// Texts made of the language's own pieces, so that many of them parse.
fn pieces() -> impl Strategy<Value = String> {
    let piece = prop::sample::select(vec![
        "attribute:stack",
        "attribute:a",
        "task:group",
        "agentVersion",
        "runningTasksCount",
        "registeredAt",
        "agentConnected",
        "ec2InstanceId",
        "==",
        "!=",
        "<",
        ">=",
        "in",
        "!in",
        "exists",
        "!exists",
        "=~",
        "!~",
        "matches",
        "and",
        "or",
        "not",
        "&&",
        "||",
        "!",
        "(",
        ")",
        "[",
        "]",
        ",",
        "'",
        "\"",
        "\\",
        "prod",
        "1.2",
        "2018-06-18",
        "true",
        "'a b'",
        "\"it's\"",
        "[a-z]+",
        "\\Q.\\E",
        "(?<n>a)\\k<n>",
        "*",
        " ",
        "é",
    ]);
    prop::collection::vec(piece, 0..24).prop_map(|p| p.join(" "))
}

/// Trees, so that printing and reading meet every shape.
fn tests() -> impl Strategy<Value = String> {
    let value = prop_oneof!["[a-z0-9.:@/-]{1,8}", r#"'[a-z "]{0,6}'"#, r#""[a-z ']{0,6}""#, r"'a\\'b'"];
    let leaf = prop_oneof![
        value.clone().prop_map(|v| format!("attribute:a == {v}")),
        value.clone().prop_map(|v| format!("task:group != {v}")),
        prop::collection::vec(value, 1..4).prop_map(|v| format!("attribute:stack !in [{}]", v.join(","))),
        Just("attribute:stack exists".to_owned()),
        Just("runningTasksCount>=3".to_owned()),
        Just("attribute:stack =~ p(?:ro)?d".replace('(', "[").replace("?:ro)?", "r]o")),
    ];
    leaf.prop_recursive(5, 24, 3, |inner| {
        prop_oneof![
            inner.clone().prop_map(|e| format!("!({e})")),
            inner.clone().prop_map(|e| format!("not {e}")),
            prop::collection::vec(inner.clone(), 2..4).prop_map(|e| format!("({})", e.join(" or "))),
            prop::collection::vec(inner, 2..4).prop_map(|e| e.join(" && ")),
        ]
    })
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_text_is_safe(text in any::<String>()) {
        fuzz(text.as_bytes(), &host());
    }

    #[test]
    fn any_bytes_are_safe(bytes in prop::collection::vec(any::<u8>(), 0..200)) {
        fuzz(&bytes, &host());
    }

    #[test]
    fn pieces_are_safe(text in pieces()) {
        fuzz(text.as_bytes(), &host());
    }

    #[test]
    fn any_pattern_is_safe(source in r#"[a-c()\[\]{}|*+?.^$\\QEdwhpP:<=!&-]{0,30}"#, text in "[a-c. ]{0,20}") {
        if let Ok(pattern) = pattern::Pattern::new(&source) {
            pattern.matches(&text);
        }
    }

    #[test]
    fn trees_read_back(text in tests()) {
        let query = Query::parse(&text).unwrap();
        let printed = query.to_string();
        prop_assert_eq!(&Query::parse(&printed).unwrap(), &query);
        fuzz(text.as_bytes(), &host());
    }

    #[test]
    fn errors_point_into_the_text(text in pieces()) {
        if let Err(error) = Query::parse(&text) {
            prop_assert!(error.position <= text.chars().count());
        }
    }
}
