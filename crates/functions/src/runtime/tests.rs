//! Functions that really run, by the host's Python.

use std::sync::Arc;
use std::time::Duration;

use engine::{Bootstrap, Engine, Scope};
use front::{ShellCall, ShellOps};
use identity::{KeyRing, RootKey};
use serde_json::{Value as Json, json};
use shapes::lambda::{self as api, InvocationType, LogType, Runtime, ops};
use shapes::{AwsError, Blob, OperationType, Shape};
use state::handlers::Handler;
use state::{Caller, Handlers, View};
use tokio::sync::watch;

use super::{Functions, Invoker, Options};
use crate::code::zipped;

struct Bench {
    engine: Engine,
    scope: Scope,
    handlers: Arc<Handlers>,
    shell: ShellOps,
    functions: Arc<Functions>,
    _stop: watch::Sender<bool>,
    _dir: tempfile::TempDir,
}

const ROLE: &str = "arn:aws:iam::123456789012:role/r";

impl Bench {
    async fn new() -> Bench {
        let dir = tempfile::tempdir().unwrap();
        let bootstrap = Bootstrap {
            seed: Arc::new(|| 7),
            extend: Arc::new(|c| {
                logs::install(c);
                messaging::install(c);
                crate::install(c);
            }),
            fill: Arc::new(|tx| {
                tx.put(identity::rows::Role {
                    name: "r".into(),
                    arn: ROLE.into(),
                    trust: r#"{"Statement":{"Effect":"Allow","Principal":{"Service":"lambda.amazonaws.com"},"Action":"sts:AssumeRole"}}"#.into(),
                    ..Default::default()
                });
                Ok(())
            }),
        };
        let (engine, _) = Engine::open(Box::new(store::MemoryStore::new()), bootstrap).unwrap();
        let scope = Scope { account: "123456789012".into(), region: "us-east-1".into() };
        engine.write(&scope, |_| Ok(())).await.unwrap();
        let mut handlers = engine::handlers();
        logs::handlers(&mut handlers);
        messaging::handlers(&mut handlers);
        crate::handlers(&mut handlers);
        let store = Arc::new(logs::LogStore::open(dir.path()).unwrap());
        // Readable for the functions' user, unlike a temporary directory of the tests' own.
        let scratch = std::env::temp_dir()
            .join(format!("roadstead-test-{}", dir.path().file_name().unwrap().to_string_lossy()));
        let options = Options {
            code: dir.path().join("code"),
            scratch,
            endpoint: "http://127.0.0.1:4566".into(),
            python_path: Vec::new(),
        };
        let keys = KeyRing::new(Vec::<RootKey>::new(), vec![1; 32]);
        let functions = Functions::new(options, engine.clone(), store.clone(), keys).unwrap();
        let mut shell = ShellOps::default();
        logs::shell(&mut shell, store);
        messaging::shell(&mut shell);
        crate::shell(&mut shell, &functions);
        let (stop, stopping) = watch::channel(false);
        tokio::spawn(super::run(functions.clone(), stopping.clone()));
        tokio::spawn(messaging::run(engine.clone(), Arc::new(Invoker(functions.clone())), stopping));
        Bench { engine, scope, handlers: Arc::new(handlers), shell, functions, _stop: stop, _dir: dir }
    }

    async fn run<O: OperationType>(&self, input: O::Input) -> Result<O::Output, AwsError> {
        let (service, name, value) = (O::service().name, O::descriptor().name, input.to_value());
        let tables = self.engine.snapshot(&self.scope).unwrap();
        let answer = match &self.handlers.get(service, name).unwrap().handler {
            Handler::Read(f) => {
                let (account, region) = (&self.scope.account, &self.scope.region);
                f(&View { tables: &tables, now: engine::now(), account, region }, &Caller::default(), value)
            }
            Handler::Write(_) => {
                let handlers = self.handlers.clone();
                let write = move |tx: &mut state::Tx| match &handlers.get(service, name).unwrap().handler {
                    Handler::Write(f) => f(tx, &Caller::default(), value),
                    _ => unreachable!("{name} was a write"),
                };
                self.engine.write(&self.scope, write).await
            }
            Handler::Shell => {
                let call = ShellCall {
                    caller: Caller::default(),
                    scope: self.scope.clone(),
                    engine: self.engine.clone(),
                    tables,
                    base_url: "http://127.0.0.1:4566".into(),
                };
                self.shell.get(service, name).unwrap()(call, value).await
            }
        };
        answer.map(|v| O::Output::from_value(v).unwrap())
    }

    async fn create(&self, name: &str, code: &str) -> Result<api::FunctionConfiguration, AwsError> {
        self.run::<ops::CreateFunction>(request(name, code)).await
    }

    async fn invoke(&self, name: &str, payload: Json) -> (Option<String>, Json, String) {
        use base64::Engine;
        let input = api::InvocationRequest {
            function_name: name.into(),
            log_type: Some(LogType::Tail),
            payload: Some(Blob(payload.to_string().into_bytes())),
            ..Default::default()
        };
        let out = self.run::<ops::Invoke>(input).await.unwrap();
        let tail = base64::engine::general_purpose::STANDARD.decode(out.log_result.unwrap()).unwrap();
        let payload = serde_json::from_slice(&out.payload.unwrap().0).unwrap();
        (out.function_error, payload, String::from_utf8(tail).unwrap())
    }

    async fn log(&self, group: &str) -> Vec<String> {
        use shapes::logs::{self as l, ops};
        let input = l::FilterLogEventsRequest { log_group_name: Some(group.into()), ..Default::default() };
        let found = self.run::<ops::FilterLogEvents>(input).await.unwrap();
        found.events.unwrap().into_iter().filter_map(|e| e.message).collect()
    }
}

impl Drop for Bench {
    fn drop(&mut self) {
        self.engine.stop();
        let _ = std::fs::remove_dir_all(&self.functions.options.scratch);
    }
}

fn request(name: &str, code: &str) -> api::CreateFunctionRequest {
    api::CreateFunctionRequest {
        function_name: name.into(),
        runtime: Some(Runtime::Python312),
        role: ROLE.into(),
        handler: Some("main.handler".into()),
        code: api::FunctionCode { zip_file: Some(Blob(zipped(&[("main.py", code)]))), ..Default::default() },
        timeout: Some(2),
        ..Default::default()
    }
}

fn code<T>(outcome: Result<T, AwsError>) -> String {
    outcome.map_or_else(|e| e.code.into_owned(), |_| "ok".into())
}

const MAIN: &str = r#"
import os, sys, time, logging
count = 0
def handler(event, context):
    global count
    count += 1
    print("got", event)
    logging.getLogger().setLevel("INFO")
    logging.info("told")
    kind = event.get("do")
    if kind == "fail":
        raise ValueError("no good")
    if kind == "sleep":
        time.sleep(60)
    if kind == "exit":
        os._exit(3)
    if kind == "memory":
        return len(bytearray(1 << 30))
    if kind == "object":
        return object()
    return {"count": count, "uid": os.getuid(), "key": os.environ["AWS_ACCESS_KEY_ID"][:4],
            "own": os.environ.get("OWN"), "endpoint": os.environ["AWS_ENDPOINT_URL"],
            "left": context.get_remaining_time_in_millis() <= 2000, "arn": context.invoked_function_arn}
"#;

#[tokio::test(flavor = "multi_thread")]
async fn a_function_runs_fails_and_is_cut_off() {
    let b = Bench::new().await;
    let mut r = request("f", MAIN);
    r.environment = Some(api::Environment { variables: Some([("OWN".to_owned(), "x".to_owned())].into()) });
    let made = b.run::<ops::CreateFunction>(r).await.unwrap();
    assert_eq!(made.state, Some(api::State::Pending));
    let (error, out, tail) = b.invoke("f", json!({})).await;
    assert_eq!(error, None, "{out} {tail}");
    assert_eq!(
        (&out["count"], &out["key"], &out["own"], &out["left"]),
        (&json!(1), &json!("ASIA"), &json!("x"), &json!(true))
    );
    assert_eq!(out["arn"], "arn:aws:lambda:us-east-1:123456789012:function:f");
    assert_eq!(out["uid"], json!(if super::is_root() { 65_534 } else { out["uid"].as_i64().unwrap() }));
    for part in [
        "START RequestId: ",
        "got {}",
        "[INFO]\t",
        "END RequestId: ",
        "REPORT RequestId: ",
        "Init Duration: ",
    ] {
        assert!(tail.contains(part), "{part} is not in {tail}");
    }
    let (_, out, tail) = b.invoke("f", json!({})).await;
    assert_eq!(out["count"], 2, "the process is kept");
    assert!(!tail.contains("Init Duration"), "{tail}");
    let (error, out, tail) = b.invoke("f", json!({"do": "fail"})).await;
    assert_eq!(error.as_deref(), Some("Unhandled"));
    assert_eq!((&out["errorMessage"], &out["errorType"]), (&json!("no good"), &json!("ValueError")));
    assert!(out["stackTrace"][0].as_str().unwrap().contains("main.py"), "{out}");
    assert!(tail.contains("[ERROR] ValueError: no good"), "{tail}");
    let (error, out, _) = b.invoke("f", json!({"do": "sleep"})).await;
    assert!(
        error.is_some()
            && out["errorMessage"].as_str().unwrap().contains("Task timed out after 2.00 seconds"),
        "{out}"
    );
    let (error, out, _) = b.invoke("f", json!({"do": "exit"})).await;
    assert!(error.is_some() && out["errorMessage"].as_str().unwrap().contains("exit status 3"), "{out}");
    let (error, out, _) = b.invoke("f", json!({"do": "memory"})).await;
    assert_eq!((error.is_some(), &out["errorType"]), (true, &json!("MemoryError")));
    let (_, out, _) = b.invoke("f", json!({"do": "object"})).await;
    assert_eq!(out["errorType"], "Runtime.MarshalError");
    let log = b.log("/aws/lambda/f").await;
    assert_eq!(log.iter().filter(|l| l.starts_with("REPORT ")).count(), 7, "{log:?}");
}

#[tokio::test(flavor = "multi_thread")]
async fn what_cannot_begin_says_why() {
    let b = Bench::new().await;
    for (name, text, handler, expected) in [
        ("import", "import nothing_of_that_name", "main.handler", "Runtime.ImportModuleError"),
        ("syntax", "def", "main.handler", "Runtime.UserCodeSyntaxError"),
        ("missing", "x = 1", "main.handler", "Runtime.HandlerNotFound"),
        ("module", "x = 1", "other.handler", "Runtime.ImportModuleError"),
    ] {
        let mut r = request(name, text);
        r.handler = Some(handler.into());
        b.run::<ops::CreateFunction>(r).await.unwrap();
        let (error, out, _) = b.invoke(name, json!({})).await;
        assert_eq!(
            (error.as_deref(), out["errorType"].as_str()),
            (Some("Unhandled"), Some(expected)),
            "{out}"
        );
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_bootstrap_of_its_own_speaks_the_runtime_interface() {
    let b = Bench::new().await;
    let script = "#!/usr/bin/python3\nimport os, http.client, json\nwhile True:\n    c = http.client.HTTPConnection(os.environ['AWS_LAMBDA_RUNTIME_API'])\n    c.request('GET', '/2018-06-01/runtime/invocation/next')\n    r = c.getresponse(); e = json.loads(r.read())\n    i = r.headers['Lambda-Runtime-Aws-Request-Id']\n    c.request('POST', '/2018-06-01/runtime/invocation/%s/response' % i, json.dumps({'twice': e['n'] * 2}))\n    c.getresponse().read()\n";
    let mut zip = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    zip.start_file("bootstrap", zip::write::SimpleFileOptions::default().unix_permissions(0o755)).unwrap();
    std::io::Write::write_all(&mut zip, script.as_bytes()).unwrap();
    let mut r = request("p", "");
    r.runtime = Some(Runtime::ProvidedAl2023);
    r.code.zip_file = Some(Blob(zip.finish().unwrap().into_inner()));
    b.run::<ops::CreateFunction>(r).await.unwrap();
    assert_eq!(b.invoke("p", json!({"n": 4})).await.1, json!({"twice": 8}));
}

#[tokio::test(flavor = "multi_thread")]
async fn versions_keep_their_code_and_aliases_lead_to_them() {
    let b = Bench::new().await;
    b.create("f", "def handler(e, c): return 1").await.unwrap();
    let publish = || api::PublishVersionRequest { function_name: "f".into(), ..Default::default() };
    assert_eq!(b.run::<ops::PublishVersion>(publish()).await.unwrap().version.as_deref(), Some("1"));
    assert_eq!(b.run::<ops::PublishVersion>(publish()).await.unwrap().version.as_deref(), Some("1"));
    let update = api::UpdateFunctionCodeRequest {
        function_name: "f".into(),
        zip_file: Some(Blob(zipped(&[("main.py", "def handler(e, c): return [2, c.function_version]")]))),
        ..Default::default()
    };
    b.run::<ops::UpdateFunctionCode>(update).await.unwrap();
    let alias = api::CreateAliasRequest {
        function_name: "f".into(),
        name: "live".into(),
        function_version: "1".into(),
        ..Default::default()
    };
    b.run::<ops::CreateAlias>(alias).await.unwrap();
    for (name, expected) in [("f", json!([2, "$LATEST"])), ("f:live", json!(1)), ("f:1", json!(1))] {
        assert_eq!(b.invoke(name, json!({})).await.1, expected, "{name}");
    }
    let gone = api::DeleteFunctionRequest { function_name: "f".into(), qualifier: Some("1".into()) };
    assert_eq!(code(b.run::<ops::DeleteFunction>(gone).await), "ResourceConflictException");
}

#[tokio::test(flavor = "multi_thread")]
async fn what_create_takes() {
    let b = Bench::new().await;
    let good = || request("f", "x = 1");
    let cases = [
        (
            api::CreateFunctionRequest { runtime: Some(Runtime::Nodejs20X), ..good() },
            "InvalidParameterValueException",
        ),
        (
            api::CreateFunctionRequest { role: "arn:aws:iam::123456789012:role/no".into(), ..good() },
            "InvalidParameterValueException",
        ),
        (
            api::CreateFunctionRequest { layers: Some(vec!["arn".into()]), ..good() },
            "InvalidParameterValueException",
        ),
        (api::CreateFunctionRequest { timeout: Some(901), ..good() }, "InvalidParameterValueException"),
        (
            api::CreateFunctionRequest {
                code: api::FunctionCode { s3_bucket: Some("b".into()), ..Default::default() },
                ..good()
            },
            "InvalidParameterValueException",
        ),
        (
            api::CreateFunctionRequest {
                environment: Some(api::Environment {
                    variables: Some([("AWS_REGION".to_owned(), "x".to_owned())].into()),
                }),
                ..good()
            },
            "InvalidParameterValueException",
        ),
        (good(), "ok"),
        (good(), "ResourceConflictException"),
    ];
    for (n, (input, expected)) in cases.into_iter().enumerate() {
        assert_eq!(code(b.run::<ops::CreateFunction>(input).await), expected, "case {n}");
    }
    let none = api::InvocationRequest { function_name: "no".into(), ..Default::default() };
    assert_eq!(code(b.run::<ops::Invoke>(none).await), "ResourceNotFoundException");
    let dry = api::InvocationRequest {
        function_name: "f".into(),
        invocation_type: Some(InvocationType::DryRun),
        ..Default::default()
    };
    assert_eq!(b.run::<ops::Invoke>(dry).await.unwrap().status_code, Some(204));
    let limit =
        api::PutFunctionConcurrencyRequest { function_name: "f".into(), reserved_concurrent_executions: 0 };
    b.run::<ops::PutFunctionConcurrency>(limit).await.unwrap();
    let call = api::InvocationRequest { function_name: "f".into(), ..Default::default() };
    assert_eq!(code(b.run::<ops::Invoke>(call).await), "TooManyRequestsException");
}

#[tokio::test(flavor = "multi_thread")]
async fn permissions() {
    let b = Bench::new().await;
    b.create("f", "x = 1").await.unwrap();
    let get = || api::GetPolicyRequest { function_name: "f".into(), ..Default::default() };
    assert_eq!(code(b.run::<ops::GetPolicy>(get()).await), "ResourceNotFoundException");
    let add = api::AddPermissionRequest {
        function_name: "f".into(),
        statement_id: "s".into(),
        action: "lambda:InvokeFunction".into(),
        principal: "sns.amazonaws.com".into(),
        source_arn: Some("arn:aws:sns:us-east-1:123456789012:t".into()),
        ..Default::default()
    };
    b.run::<ops::AddPermission>(add.clone()).await.unwrap();
    assert_eq!(code(b.run::<ops::AddPermission>(add).await), "ResourceConflictException");
    let policy: Json =
        serde_json::from_str(&b.run::<ops::GetPolicy>(get()).await.unwrap().policy.unwrap()).unwrap();
    assert_eq!(policy["Statement"][0]["Principal"]["Service"], "sns.amazonaws.com");
    assert_eq!(
        policy["Statement"][0]["Condition"]["ArnLike"]["AWS:SourceArn"],
        "arn:aws:sns:us-east-1:123456789012:t"
    );
    let remove = api::RemovePermissionRequest {
        function_name: "f".into(),
        statement_id: "s".into(),
        ..Default::default()
    };
    b.run::<ops::RemovePermission>(remove).await.unwrap();
    assert_eq!(code(b.run::<ops::GetPolicy>(get()).await), "ResourceNotFoundException");
}

/// Waits until something is so, for five seconds at most.
async fn until(so: impl Fn() -> bool) {
    for _ in 0..100 {
        if so() {
            return;
        }
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
    panic!("not within five seconds");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_role_that_no_longer_trusts_lambda_is_not_taken_on() {
    let b = Bench::new().await;
    b.create("f", "def handler(e, c): return 'ran'").await.unwrap();
    let trust = |trust: &'static str| {
        b.engine.write(&b.scope, move |tx| {
            tx.update::<identity::rows::Role>("r", |r| r.trust = trust.into());
            Ok(())
        })
    };
    trust(r#"{"Statement":{"Effect":"Allow","Principal":{"Service":"ec2.amazonaws.com"},"Action":"sts:AssumeRole"}}"#)
        .await
        .unwrap();
    let ask = || api::InvocationRequest { function_name: "f".into(), ..Default::default() };
    assert_eq!(code(b.run::<ops::Invoke>(ask()).await), "AccessDeniedException");
    assert_eq!(code(b.create("g", "x = 1").await), "InvalidParameterValueException");
    trust(r#"{"Statement":{"Effect":"Allow","Principal":{"Service":"lambda.amazonaws.com"},"Action":"sts:AssumeRole"}}"#)
        .await
        .unwrap();
    assert_eq!(code(b.run::<ops::Invoke>(ask()).await), "ok");
}

#[tokio::test(flavor = "multi_thread")]
async fn topics_and_queues_call_functions() {
    let b = Bench::new().await;
    b.create("f", "def handler(e, c): print('SEEN', e['Records'][0].get('Sns', e['Records'][0]).get('Message') or e['Records'][0]['body'])")
        .await
        .unwrap();
    use shapes::{sns, sqs};
    let topic = sns::CreateTopicInput { name: "t".into(), ..Default::default() };
    let topic_arn = b.run::<sns::ops::CreateTopic>(topic).await.unwrap().topic_arn.unwrap();
    let subscribe = sns::SubscribeInput {
        topic_arn: topic_arn.clone(),
        protocol: "lambda".into(),
        endpoint: Some("arn:aws:lambda:us-east-1:123456789012:function:f".into()),
        ..Default::default()
    };
    b.run::<sns::ops::Subscribe>(subscribe).await.unwrap();
    let publish = |message: &str| sns::PublishInput {
        topic_arn: Some(topic_arn.clone()),
        message: message.into(),
        ..Default::default()
    };
    b.run::<sns::ops::Publish>(publish("too early")).await.unwrap();
    let waiting = || b.engine.snapshot(&b.scope).unwrap().table::<messaging::outbox::Delivery>().len();
    until(|| waiting() == 0).await;
    let permission = api::AddPermissionRequest {
        function_name: "f".into(),
        statement_id: "topic".into(),
        action: "lambda:InvokeFunction".into(),
        principal: "sns.amazonaws.com".into(),
        source_arn: Some(topic_arn.clone()),
        ..Default::default()
    };
    b.run::<ops::AddPermission>(permission).await.unwrap();
    b.run::<sns::ops::Publish>(publish("by topic")).await.unwrap();
    let queue = sqs::CreateQueueRequest { queue_name: "q".into(), ..Default::default() };
    let url = b.run::<sqs::ops::CreateQueue>(queue).await.unwrap().queue_url.unwrap();
    let mapping = api::CreateEventSourceMappingRequest {
        function_name: "f".into(),
        event_source_arn: Some("arn:aws:sqs:us-east-1:123456789012:q".into()),
        ..Default::default()
    };
    b.run::<ops::CreateEventSourceMapping>(mapping).await.unwrap();
    let send =
        sqs::SendMessageRequest { queue_url: url, message_body: "by queue".into(), ..Default::default() };
    b.run::<sqs::ops::SendMessage>(send).await.unwrap();
    let mut log = Vec::new();
    for _ in 0..200 {
        tokio::time::sleep(Duration::from_millis(50)).await;
        if b.engine.snapshot(&b.scope).unwrap().get::<logs::LogGroup>("/aws/lambda/f").is_some() {
            log = b.log("/aws/lambda/f").await;
        }
        assert!(!log.iter().any(|l| l.contains("too early")), "it was not allowed then: {log:?}");
        if ["SEEN by topic", "SEEN by queue"].iter().all(|s| log.iter().any(|l| l == s)) {
            let left = b.engine.snapshot(&b.scope).unwrap().table::<messaging::sqs::rows::Message>().len();
            if left == 0 {
                return;
            }
        }
    }
    panic!("{log:?}");
}
