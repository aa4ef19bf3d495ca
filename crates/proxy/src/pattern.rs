//! Wildcard patterns of rule conditions: `*` for any run of characters, `?` for exactly one.
//! Source: user guide, "Condition types for listener rules".

/// Whether `text` matches. Time is bounded by the product of both lengths, which the API bounds at 128 for the pattern.
pub fn matches(pattern: &[u8], text: &[u8], ignore_case: bool) -> bool {
    let same = |a: u8, b: u8| a == b'?' || a == b || ignore_case && a.eq_ignore_ascii_case(&b);
    let (mut p, mut t) = (0, 0);
    // Where to go on when a match fails: behind the last star, with one more character given to it.
    let mut retry: Option<(usize, usize)> = None;
    while t < text.len() {
        match pattern.get(p) {
            Some(b'*') => {
                retry = Some((p + 1, t));
                p += 1;
            }
            Some(&wanted) if same(wanted, text[t]) => {
                p += 1;
                t += 1;
            }
            _ => match retry {
                Some((after_star, from)) => {
                    retry = Some((after_star, from + 1));
                    p = after_star;
                    t = from + 1;
                }
                None => return false,
            },
        }
    }
    pattern[p..].iter().all(|&byte| byte == b'*')
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn examples_of_the_guide() {
        let path = |p: &str, t: &str| matches(p.as_bytes(), t.as_bytes(), false);
        assert!(path("/img/*", "/img/picture.jpg") && path("/img/*", "/img/a/b") && !path("/img/*", "/img"));
        assert!(path("/img/*/pics", "/img/x/y/pics") && !path("/img/*/pics", "/img/pics"));
        assert!(path("/a?c", "/abc") && !path("/a?c", "/ac") && !path("/ABC", "/abc"));
        assert!(path("*", "") && path("", "") && !path("", "a"));
        let host = |p: &str, t: &str| matches(p.as_bytes(), t.as_bytes(), true);
        assert!(host("*.Example.com", "test.example.COM") && !host("*.example.com", "example.com"));
    }

    fn slow(pattern: &[u8], text: &[u8]) -> bool {
        match pattern {
            [] => text.is_empty(),
            [b'*', rest @ ..] => (0..=text.len()).any(|n| slow(rest, &text[n..])),
            [wanted, rest @ ..] => {
                text.first().is_some_and(|byte| *wanted == b'?' || wanted == byte) && slow(rest, &text[1..])
            }
        }
    }

    proptest! {
        #[test]
        fn agrees_with_the_obvious_way(pattern in "[ab*?]{0,7}", text in "[ab]{0,8}") {
            prop_assert_eq!(matches(pattern.as_bytes(), text.as_bytes(), false), slow(pattern.as_bytes(), text.as_bytes()));
        }
    }
}
