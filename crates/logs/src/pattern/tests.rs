use super::*;

#[test]
fn patterns_and_messages() {
    let request = r#"{"level":"error","code":503,"ok":false,"none":null,"a-b":{"c.d":[{"e":"x1"},{"e":"y2"}]},"id":"404"}"#;
    let cases = [
        // Terms.
        ("", "anything", true),
        ("  ", "", true),
        ("ERROR", "[ERROR 400] BAD REQUEST", true),
        ("ERROR", "[error 400] bad request", false),
        ("ERROR ARGUMENTS", "ERROR 419 MISSING ARGUMENTS", true),
        ("ERROR ARGUMENTS", "ERROR 400 BAD REQUEST", false),
        ("\"BAD REQUEST\"", "[ERROR 400] BAD REQUEST", true),
        ("\"BAD REQUEST\"", "BAD GOOD REQUEST", false),
        (r#""say \"hi\" \n""#, r#"they say "hi" \n"#, true),
        ("ERROR -ARGUMENTS", "ERROR 400 BAD REQUEST", true),
        ("ERROR -ARGUMENTS", "ERROR 419 MISSING ARGUMENTS", false),
        ("ERROR - ARGUMENTS", "ERROR 419 MISSING ARGUMENTS", false),
        ("-\"BAD REQUEST\"", "fine", true),
        ("?ERROR ?WARN", "WARN low", true),
        ("?ERROR ?WARN", "INFO low", false),
        ("?ERROR REQUEST", "INFO REQUEST", true),
        ("request-id", "request-id", false),
        ("größe", "die größe", true),
        // Regular expressions.
        ("%colou?r%", "a color", true),
        ("%^10\\.10\\.0\\.[0-9]+%", "10.10.0.17 GET", true),
        ("%^10\\.10\\.0\\.[0-9]+%", "110.10.0.17 GET", false),
        // JSON.
        ("{ $.level = \"error\" }", request, true),
        ("{ $.level = error }", request, true),
        ("{ $.level = \"warn\" }", request, false),
        ("{$.level=\"err*\"}", request, true),
        ("{ $.level = \"*r*r\" }", request, true),
        ("{ $.level = \"*rx*\" }", request, false),
        ("{ $.level != \"warn\" }", request, true),
        ("{ $.missing != \"warn\" }", request, false),
        ("{ $.code = 503 }", request, true),
        ("{ $.code = 5* }", request, true),
        ("{ $.code >= 500 }", request, true),
        ("{ $.code > 503 }", request, false),
        ("{ $.code < 5.031e2 }", request, true),
        ("{ $.code <= 503 && $.code != 503 }", request, false),
        ("{ $.code = \"503\" }", request, true),
        ("{ $.id = 404 }", request, false),
        ("{ $.id = \"404\" }", request, true),
        ("{ $.ok IS FALSE }", request, true),
        ("{ $.ok is true }", request, false),
        ("{ $.none IS NULL }", request, true),
        ("{ $.code IS NULL }", request, false),
        ("{ $.code EXISTS }", request, true),
        ("{ $.missing NOT EXISTS }", request, true),
        ("{ $.code NOT EXISTS }", request, false),
        ("{ $.a-b['c.d'][1].e = \"y2\" }", request, true),
        ("{ $.a-b.[\"c.d\"][0].e = \"y2\" }", request, false),
        ("{ $.a-b['c.d'][*].e = \"y*\" }", request, true),
        ("{ $.a-b.*[*].e = %^[xy]2$% }", request, true),
        ("{ $.level != %^err% }", request, false),
        ("{ $.level = \"warn\" || $.code = 503 }", request, true),
        ("{ ($.level = \"warn\" || $.code = 503) && ($.ok IS TRUE) }", request, false),
        ("{ $.level = \"warn\" || $.code = 503 && $.ok IS FALSE }", request, true),
        ("{ $.level = \"error\" }", "level=error", false),
        ("{ $.level = \"error\" }", "{\"level\":\"error\"", false),
        ("{ $[1] = 2 }", "[1,2]", true),
    ];
    for (pattern, message, expected) in cases {
        let parsed = Pattern::parse(pattern).unwrap_or_else(|e| panic!("{pattern}: {e}"));
        assert_eq!(parsed.matches(message), expected, "{pattern} on {message}");
    }
}

#[test]
fn patterns_that_are_refused() {
    let bad = |c: &str| format!("Invalid filter pattern: Invalid character(s) in term '{c}'");
    let deep = format!("{{ {}$.a = 1{} }}", "(".repeat(40), ")".repeat(40));
    let cases = [
        ("?Status: timeout", bad(":")),
        ("a,b", bad(",")),
        ("\"open", bad("\"")),
        ("\"\"", bad("\"\"")),
        ("error -", "Invalid filter pattern".to_owned()),
        ("{ $.a = 1", "If a filter pattern starts with '{' it must end with '}'".to_owned()),
        ("{ }", "Invalid filter pattern".to_owned()),
        ("{ level = 1 }", bad("l")),
        ("{ $ = 1 }", bad("=")),
        ("{ $.a }", "Invalid filter pattern".to_owned()),
        ("{ $.\"a\" = 1 }", bad("\"")),
        ("{ $.a[x] = 1 }", bad("x")),
        ("{ $.a = 1 && }", "Invalid filter pattern".to_owned()),
        ("{ $.a = 1 $.b = 2 }", bad("$")),
        ("{ ($.a = 1 }", "Invalid filter pattern".to_owned()),
        ("{ $.a > \"x\" }", "Invalid filter pattern: texts take = and != only".to_owned()),
        ("{ $.a > x }", "Invalid filter pattern".to_owned()),
        ("%(a)%", "Invalid filter pattern: parentheses are not supported in regular expressions".to_owned()),
        ("%%", "Invalid filter pattern".to_owned()),
        (&deep, "Invalid filter pattern: too many parentheses within each other".to_owned()),
    ];
    for (pattern, sentence) in cases {
        match Pattern::parse(pattern) {
            Err(e) => assert_eq!(e, sentence, "{pattern}"),
            Ok(p) => panic!("{pattern} was read as {p:?}"),
        }
    }
    assert!(Pattern::parse("[ip, user, code=4*]").unwrap_err().contains("space-delimited"));
    assert!(Pattern::parse("%[%").unwrap_err().starts_with("Invalid filter pattern: "));
}
