//! Decoders, fed byte by byte as a slow engine would.

use super::*;

/// Decodes `bytes` arriving one at a time.
fn trickle<D: Decode>(mut decoder: D, bytes: &[u8]) -> Result<Vec<D::Item>> {
    let mut buffer = BytesMut::new();
    let mut items = Vec::new();
    for byte in bytes {
        buffer.extend_from_slice(&[*byte]);
        while let Some(item) = decoder.decode(&mut buffer, false)? {
            items.push(item);
        }
    }
    while let Some(item) = decoder.decode(&mut buffer, true)? {
        items.push(item);
    }
    Ok(items)
}

fn frame(stream: u8, payload: &str) -> Vec<u8> {
    let length = u32::try_from(payload.len()).unwrap().to_be_bytes();
    [&[stream, 0, 0, 0][..], &length, payload.as_bytes()].concat()
}

#[test]
fn framed_output_keeps_stream_time_and_bytes() {
    let bytes =
        [frame(1, "1970-01-01T00:00:01Z out\n"), frame(2, "1970-01-01T00:00:02.5Z err"), frame(1, "more\n")];
    let lines = trickle(LogDecoder::default(), &bytes.concat()).unwrap();
    let expected = [
        (NANOS, LogSource::Stdout, "out\n"),
        (2_500_000_000, LogSource::Stderr, "err"),
        (2_500_000_000, LogSource::Stdout, "more\n"),
    ];
    for (line, (timestamp, source, text)) in lines.iter().zip(expected) {
        assert_eq!((line.timestamp, line.source, &line.bytes[..]), (timestamp, source, text.as_bytes()));
    }
    assert_eq!(lines.len(), 3);
}

#[test]
fn a_terminals_output_has_no_frames_and_may_lack_its_last_newline() {
    let lines = trickle(LogDecoder::default(), b"1970-01-01T00:00:01Z a\r\n1970-01-01T00:00:02Z b").unwrap();
    let found: Vec<_> = lines.iter().map(|line| (line.timestamp, line.bytes.as_ref())).collect();
    assert_eq!(found, [(NANOS, &b"a\r\n"[..]), (2 * NANOS, &b"b"[..])]);
}

#[test]
fn the_engines_own_failure_and_a_monstrous_frame_end_the_output() {
    let error = trickle(LogDecoder::default(), &frame(3, "log file is gone")).unwrap_err();
    assert_eq!(error.message, "log file is gone");
    let error = trickle(LogDecoder::default(), &[1, 0, 0, 0, 0xff, 0, 0, 0]).unwrap_err();
    assert!(error.message.contains("in one piece"));
}

#[test]
fn events_are_read_and_others_left_out() {
    let lines = [
        r#"{"Type":"container","Action":"start","Actor":{"ID":"a","Attributes":{"name":"web","k":"v"}},"timeNano":5}"#,
        r#"{"Type":"container","Action":"exec_create: true","Actor":{"ID":"a","Attributes":{}},"timeNano":6}"#,
        "",
        r#"{"Type":"container","Action":"health_status: unhealthy","Actor":{"ID":"a","Attributes":{}},"timeNano":7}"#,
        r#"{"Type":"container","Action":"oom","Actor":{"ID":"a","Attributes":{}},"timeNano":8}"#,
        r#"{"Type":"container","Action":"die","Actor":{"ID":"a","Attributes":{"exitCode":"137"}},"time":9}"#,
        r#"{"Type":"network","Action":"destroy","Actor":{"ID":"n","Attributes":{}},"timeNano":10}"#,
        r#"{"Type":"container","Action":"destroy","Actor":{"ID":"a","Attributes":{}},"timeNano":11}"#,
    ];
    let events = trickle(EventDecoder, lines.join("\n").as_bytes()).unwrap();
    let kinds: Vec<_> = events.iter().map(|event| (event.kind, event.timestamp)).collect();
    let expected = [
        (EventKind::Start, 5),
        (EventKind::Health(crate::state::HealthStatus::Unhealthy), 7),
        (EventKind::Oom, 8),
        (EventKind::Die { exit_code: 137 }, 9 * NANOS),
        (EventKind::Destroy, 11),
    ];
    assert_eq!(kinds, expected);
    assert_eq!((events[0].container_name.as_str(), events[0].attributes["k"].as_str()), ("web", "v"));
}

#[test]
fn lines_of_json_are_bounded() {
    let mut buffer = BytesMut::from(vec![b'['; MAX_LINE_BYTES + 1].as_slice());
    assert!(JsonLines(Operation::Pull).decode(&mut buffer, false).is_err());
}

#[test]
fn times_in_queries_have_all_their_digits() {
    assert_eq!(seconds_and_nanos(1_500_000_007), "1.500000007");
}
