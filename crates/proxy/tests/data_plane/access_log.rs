//! Access logs: a line for each request, field by field.

use crate::bed::*;
use proxy::config::*;
use std::path::Path;

fn lines(directory: &Path) -> Vec<String> {
    let mut found = Vec::new();
    let mut folders = vec![directory.to_owned()];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else {
                let name = path.file_name().unwrap().to_str().unwrap();
                assert!(name.starts_with("123_elb_") && name.ends_with(".log"), "{name}");
                found.extend(std::fs::read_to_string(&path).unwrap().lines().map(str::to_owned));
            }
        }
    }
    found
}

/// Fields of a line; quoted ones are kept together.
fn split(line: &str) -> Vec<String> {
    let mut fields = Vec::new();
    let mut rest = line;
    while !rest.is_empty() {
        let (field, after) = match rest.strip_prefix('"') {
            Some(quoted) => quoted.split_once('"').unwrap(),
            None => (rest.split(' ').next().unwrap(), &rest[rest.find(' ').unwrap_or(rest.len())..]),
        };
        fields.push(field.to_owned());
        rest = after.strip_prefix(' ').unwrap_or("");
    }
    fields
}

#[tokio::test]
async fn each_request_leaves_a_line() {
    let directory = tempfile::tempdir().unwrap();
    let backend = Backend::echo_path().await;
    let bed = Bed::with(&[&backend], |config| {
        attributes(config).access_log =
            Some(AccessLog { directory: directory.path().into(), stem: "123_elb".into() });
        listener(config).rules = vec![Rule {
            id: "r".into(),
            priority: 7,
            conditions: vec![Condition::PathPattern(vec!["/old".into()])],
            action: Action::Redirect(Redirect::default()),
        }];
    })
    .await;
    bed.ask("GET /x?y=\"z HTTP/1.1\nHost: a.example\nUser-Agent: agent \"1\"\n\n").await;
    bed.ask("GET /old HTTP/1.1\nHost: a.example\n\n").await;
    bed.ask("POST / HTTP/1.1\nHost: a\nTransfer-Encoding: odd\n\n").await;
    eventually("three lines", || lines(directory.path()).len() == 3).await;
    let lines: Vec<Vec<String>> = lines(directory.path()).iter().map(|line| split(line)).collect();
    assert!(lines.iter().all(|fields| fields.len() == 30), "{lines:?}");
    let first = &lines[0];
    assert_eq!((first[0].as_str(), first[2].as_str()), ("http", "app/lb/1"));
    assert!(first[3].starts_with("127.0.0.1:") && first[4] == backend.address.to_string(), "{first:?}");
    assert!(first[5].parse::<f64>().unwrap() >= 0.0 && first[6].parse::<f64>().unwrap() >= 0.0);
    assert_eq!((first[8].as_str(), first[9].as_str()), ("200", "200"));
    assert_eq!(first[12], format!("GET http://a.example:{}/x?y=\\x22z HTTP/1.1", bed.port));
    assert_eq!(first[13], "agent \\x221\\x22");
    assert_eq!(first[16], "g");
    assert!(first[17].starts_with("Root=1-"), "{first:?}");
    assert_eq!((first[20].as_str(), first[22].as_str()), ("0", "forward"));
    let second = &lines[1];
    assert_eq!(
        (second[4].as_str(), second[5].as_str(), second[8].as_str(), second[9].as_str()),
        ("-", "-1", "302", "-")
    );
    assert_eq!((second[20].as_str(), second[22].as_str()), ("7", "redirect"));
    assert_eq!(second[23], format!("http://a.example:{}/old", bed.port));
    let third = &lines[2];
    assert_eq!((third[8].as_str(), third[24].as_str()), ("501", "BadTransferEncoding"));
}
