//! The socket over which agents get their work (ACS).

use std::collections::BTreeMap;
use std::sync::Arc;
use std::time::Duration;

use ecs::agent_link::session::Session;
use ecs::agent_link::{payload, report};
use ecs::rows::{ContainerInstance, Status, Task, TaskDefinitionRow};
use ecs::stopping;
use engine::Scope;
use futures_util::{SinkExt, StreamExt};
use http::{Request, Response};
use hyper::body::Incoming;
use identity::RoleSession;
use serde_json::{Value as Json, json};
use shapes::ecs::TaskStopCode;
use state::{AwsError, Row, Tables, Timestamp};
use tokio::time::{Instant, interval_at};
use tokio_tungstenite::tungstenite::Message;

use crate::http_server::Body;
use crate::links::Link;
use crate::socket::{self, Socket};
use crate::{Front, handed};

/// Agents close a socket on which nothing comes for a minute.
const HEARTBEAT: Duration = Duration::from_secs(30);
/// Life of a role's credentials, and when they are renewed.
const CREDENTIALS_S: i64 = 6 * 3600;
const RENEW_S: i64 = CREDENTIALS_S / 2;
/// How often something is looked at without being woken: resends, renewals.
const TICK: Duration = Duration::from_secs(5);
/// Heartbeats that may stay unanswered before the connection is dropped.
const MISSED: u32 = 3;

/// Answers the handshake.
pub(crate) async fn upgrade(front: Arc<Front>, request: Request<Incoming>) -> Response<Body> {
    let opening = match socket::verify(&front, &request) {
        Ok(o) => o,
        Err(refusal) => return *refusal,
    };
    let Some(key) = socket::instance(&front, &opening, "clusterArn", "containerInstanceArn") else {
        return socket::refuse("InvalidInstanceException", "The container instance is not known.");
    };
    if let Err(refusal) = socket::may(&front, &opening, "Poll", &key).await {
        return *refusal;
    }
    let version = shapes::ecs::VersionInfo {
        agent_version: opening.parameters.get("agentVersion").cloned(),
        agent_hash: opening.parameters.get("agentHash").cloned(),
        docker_version: opening.parameters.get("dockerVersion").cloned(),
    };
    let row = key.clone();
    let connected =
        front.engine.write(&opening.scope, move |tx| Ok(report::connected(tx, &row, Some(version)))).await;
    match connected {
        Ok(true) => {}
        Ok(false) => {
            return socket::refuse("InactiveInstanceException", "The container instance is inactive.");
        }
        Err(e) => return socket::refuse("ServerException", &e.message),
    }
    socket::accept(request, move |io| async move {
        let link = (opening.scope, key);
        let (epoch, wake) = front.links.open(&link);
        let mut agent = Agent::new(front.clone(), link.clone(), io);
        agent.run(epoch, &wake).await;
        front.links.close(link, epoch);
    })
}

struct Agent {
    front: Arc<Front>,
    scope: Scope,
    key: String,
    io: Socket,
    session: Session,
    /// Credentials handed out over this connection, by task and kind.
    credentials: BTreeMap<(String, bool), RoleSession>,
    heartbeats: u32,
}

/// The connection is over.
struct Gone;

impl Agent {
    fn new(front: Arc<Front>, (scope, key): Link, io: Socket) -> Agent {
        Agent {
            front,
            scope,
            key,
            io,
            session: Session::default(),
            credentials: BTreeMap::new(),
            heartbeats: 0,
        }
    }

    async fn run(&mut self, epoch: u64, wake: &tokio::sync::Notify) {
        let mut heartbeat = interval_at(Instant::now() + HEARTBEAT, HEARTBEAT);
        let mut tick = interval_at(Instant::now() + TICK, TICK);
        let mut stopping = self.front.stopping.clone();
        if self.manifest().await.is_err() || self.sync().await.is_err() {
            return;
        }
        loop {
            let link = (self.scope.clone(), self.key.clone());
            let outcome = tokio::select! {
                () = wake.notified() => {
                    if !self.front.links.holds(&link, epoch) { break }
                    self.sync().await
                }
                message = self.io.next() => match message {
                    Some(Ok(m)) => self.received(m).await,
                    _ => Err(Gone),
                },
                _ = heartbeat.tick() => self.heartbeat().await,
                _ = tick.tick() => match self.renew().await {
                    Ok(()) => self.sync().await,
                    gone => gone,
                },
                () = crate::stopped(&mut stopping) => break,
            };
            if outcome.is_err() {
                return;
            }
        }
        let _ = tokio::time::timeout(Duration::from_secs(1), self.io.close(None)).await;
    }

    async fn send(&mut self, kind: &str, message: Json) -> Result<(), Gone> {
        let text = json!({"type": kind, "message": message}).to_string();
        let sent = tokio::time::timeout(HEARTBEAT, self.io.send(Message::text(text))).await;
        match sent {
            Ok(Ok(())) => Ok(()),
            _ => Err(Gone),
        }
    }

    fn tables(&self) -> Result<Arc<Tables>, Gone> {
        self.front.engine.snapshot(&self.scope).ok_or(Gone)
    }

    fn arns(&self, tables: &Tables) -> Result<(String, String), Gone> {
        let row = tables.get::<ContainerInstance>(&self.key).ok_or(Gone)?;
        let cluster = row.arn.replace(
            &format!(":container-instance/{}/{}", row.cluster, row.id),
            &format!(":cluster/{}", row.cluster),
        );
        Ok((cluster, row.arn.clone()))
    }

    /// Everything that should exist on the instance, so that the agent can find what should not.
    async fn manifest(&mut self) -> Result<(), Gone> {
        let tables = self.tables()?;
        let (cluster, instance) = self.arns(&tables)?;
        let tasks: Vec<Json> = tables
            .by_index::<Task>("instance", &self.key)
            .map(|t| {
                let desired = if t.agent_should_stop() { "STOPPED" } else { "RUNNING" };
                json!({"taskArn": t.arn, "taskClusterArn": cluster, "desiredStatus": desired})
            })
            .collect();
        let now = engine::now().0;
        let message = json!({
            "clusterArn": cluster, "containerInstanceArn": instance, "messageId": format!("manifest-{now}"),
            "generatedAt": now, "timeline": now, "tasks": tasks,
        });
        self.send("TaskManifestMessage", message).await
    }

    /// Sends what the agent has not been told yet.
    async fn sync(&mut self) -> Result<(), Gone> {
        loop {
            let tables = self.tables()?;
            let (cluster, instance) = self.arns(&tables)?;
            let now = engine::now();
            let Some(out) = self.session.sync(&tables, &self.key, now) else { return Ok(()) };
            let refused = self.mint(&tables, &out.tasks).await?;
            let front = self.front.clone();
            let held = &self.credentials;
            let credentials = |role: &str, id: &str, task: &Task| {
                let execution = task.execution_credentials_id.as_deref() == Some(id);
                let session = held.get(&(task.id.clone(), execution)).filter(|s| s.role_arn == role)?;
                Some(role_credentials(&front, id, session))
            };
            let tasks: Vec<Json> =
                told(&out.tasks, &refused).map(|t| payload::task(&tables, t, &credentials)).collect();
            if tasks.is_empty() {
                continue;
            }
            let message = json!({
                "clusterArn": cluster, "containerInstanceArn": instance, "messageId": out.message.to_string(),
                "seqNum": now.0, "generatedAt": now.0, "tasks": tasks,
            });
            self.send("PayloadMessage", message).await?;
        }
    }

    /// Makes the credentials that the tasks' roles need and this connection has not made yet. Tasks whose role ECS may not take on
    /// are ended before they begin, and given back; one that runs already goes on without.
    async fn mint(&mut self, tables: &Tables, tasks: &[Arc<Task>]) -> Result<Vec<String>, Gone> {
        let (mut wanted, mut refused) = (Vec::new(), Vec::new());
        for t in tasks {
            for (execution, role) in roles(tables, t) {
                if self.credentials.contains_key(&(t.id.clone(), execution)) {
                    continue;
                }
                if handed::may_take_on(&self.front, &self.scope, &t.arn, &role) {
                    wanted.push((t.id.clone(), execution, role));
                } else if t.last_status < Status::Running && !t.stop_desired {
                    refused.push((t.key(), handed::refusal(&role)));
                }
            }
        }
        let keys: Vec<String> = refused.iter().map(|(key, _)| key.clone()).collect();
        if !refused.is_empty() {
            let ended = self.front.engine.write(&self.scope, move |tx| {
                for (key, why) in &refused {
                    stopping::stop_task(tx, key, TaskStopCode::TaskFailedToStart, why);
                    // No agent has it.
                    stopping::finish(tx, key);
                }
                Ok(())
            });
            ended.await.map_err(|_| Gone)?;
            wanted.retain(|(task, ..)| !keys.iter().any(|k| k.ends_with(task.as_str())));
        }
        self.make(wanted).await?;
        Ok(keys)
    }

    async fn make(&mut self, wanted: Vec<(String, bool, String)>) -> Result<(), Gone> {
        if wanted.is_empty() {
            return Ok(());
        }
        let made = self.front.engine.write(&self.scope, move |tx| {
            let session = |(task, execution, role): (String, bool, String)| {
                let session = identity::mint(tx, &role, &task, CREDENTIALS_S);
                ((task, execution), session)
            };
            Ok::<Vec<_>, AwsError>(wanted.into_iter().map(session).collect())
        });
        self.credentials.extend(made.await.map_err(|_| Gone)?);
        Ok(())
    }

    /// Pushes new credentials when half of the old ones' life is over; agents never ask.
    async fn renew(&mut self) -> Result<(), Gone> {
        let soon = engine::now().plus_s(RENEW_S);
        let old: Vec<(String, bool, String)> = self
            .credentials
            .iter()
            .filter(|(_, s)| s.expires_at <= soon)
            .map(|((task, execution), s)| (task.clone(), *execution, s.role_arn.clone()))
            .collect();
        if old.is_empty() {
            return Ok(());
        }
        let tables = self.tables()?;
        let cluster = self.key.split('/').next().unwrap_or_default().to_owned();
        let row = |task: &str| tables.get::<Task>(&Task::key_of(&cluster, task)).filter(|t| !t.is_stopped());
        let (live, dead): (Vec<_>, Vec<_>) = old.into_iter().partition(|(task, ..)| row(task).is_some());
        for (task, execution, _) in dead {
            self.credentials.remove(&(task, execution));
        }
        // Those of a role that does not trust ECS any more run out, unless it does again before.
        let live: Vec<_> = live
            .into_iter()
            .filter(|(task, _, role)| {
                row(task).is_some_and(|t| handed::may_take_on(&self.front, &self.scope, &t.arn, role))
            })
            .collect();
        self.make(live.clone()).await?;
        let (cluster_arn, _) = self.arns(&tables)?;
        for (task, execution, _) in live {
            let Some(t) = row(&task) else { continue };
            let id = if execution { &t.execution_credentials_id } else { &t.credentials_id };
            let (Some(id), Some(session)) = (id, self.credentials.get(&(task, execution))) else { continue };
            let message = json!({
                "messageId": format!("credentials-{}", session.access_key),
                "taskArn": t.arn, "taskClusterArn": cluster_arn,
                "roleType": if execution { "TaskExecution" } else { "TaskApplication" },
                "roleCredentials": role_credentials(&self.front, id, session),
            });
            self.send("IAMRoleCredentialsMessage", message).await?;
        }
        Ok(())
    }

    async fn heartbeat(&mut self) -> Result<(), Gone> {
        self.heartbeats += 1;
        if self.heartbeats > MISSED {
            return Err(Gone);
        }
        let id = format!("heartbeat-{}", engine::now().0);
        self.send("HeartbeatMessage", json!({"healthy": true, "messageId": id})).await
    }

    async fn received(&mut self, message: Message) -> Result<(), Gone> {
        let text = match message {
            Message::Text(t) => t,
            Message::Close(_) => return Err(Gone),
            _ => return Ok(()),
        };
        let Ok(envelope) = serde_json::from_str::<Json>(text.as_str()) else { return Ok(()) };
        let body = &envelope["message"];
        match envelope["type"].as_str() {
            Some("AckRequest") => {
                if let Some(n) = body["messageId"].as_str().and_then(|m| m.parse().ok()) {
                    self.session.acknowledge(n);
                }
                Ok(())
            }
            Some("HeartbeatAckRequest") => {
                self.heartbeats = 0;
                Ok(())
            }
            Some("TaskStopVerificationMessage") => self.verify_stops(body).await,
            _ => Ok(()),
        }
    }

    /// The agent runs tasks that the manifest did not name: those that are really not wanted may be stopped.
    async fn verify_stops(&mut self, body: &Json) -> Result<(), Gone> {
        let tables = self.tables()?;
        let wanted = |arn: &str| {
            let path = ecs::api::support::parse_arn(arn).map(|a| a.path).unwrap_or_default();
            tables.get::<Task>(path).is_some_and(|t| !t.agent_should_stop() && !t.is_stopped())
        };
        let stop: Vec<Json> = body["stopCandidates"]
            .as_array()
            .into_iter()
            .flatten()
            .filter(|c| !c["taskArn"].as_str().is_some_and(wanted))
            .cloned()
            .collect();
        let now = engine::now().0;
        let ack = json!({"messageId": body["messageId"], "generatedAt": now, "stopTasks": stop});
        self.send("TaskStopVerificationAck", ack).await
    }
}

/// The roles of a task that it has credentials for: the execution role (true) and the task's own (false).
/// The tasks without those that were refused.
fn told<'a>(tasks: &'a [Arc<Task>], refused: &'a [String]) -> impl Iterator<Item = &'a Arc<Task>> {
    tasks.iter().filter(|t| !refused.contains(&t.key()))
}

fn roles(tables: &Tables, t: &Task) -> Vec<(bool, String)> {
    let row = tables.get::<TaskDefinitionRow>(&TaskDefinitionRow::key_of(&t.family, t.revision));
    let d = row.map(|r| &r.definition);
    let role = |given: &Option<String>, own: Option<&String>| given.clone().or_else(|| own.cloned());
    let own = role(&t.overrides.task_role_arn, d.and_then(|d| d.task_role_arn.as_ref()));
    let execution = role(&t.overrides.execution_role_arn, d.and_then(|d| d.execution_role_arn.as_ref()));
    let mut out = Vec::new();
    out.extend(t.credentials_id.as_ref().and(own).map(|r| (false, r)));
    out.extend(t.execution_credentials_id.as_ref().and(execution).map(|r| (true, r)));
    out
}

fn role_credentials(front: &Front, id: &str, session: &RoleSession) -> Json {
    let secrets = front.keys.secrets(session);
    json!({
        "credentialsId": id,
        "roleArn": session.role_arn,
        "accessKeyId": session.access_key,
        "secretAccessKey": secrets.secret,
        "sessionToken": secrets.token,
        "expiration": iso8601(session.expires_at),
        "credentialScope": "",
    })
}

/// `2026-11-21T08:00:00Z`.
fn iso8601(t: Timestamp) -> String {
    let days = t.0.div_euclid(86_400_000);
    let seconds = t.0.rem_euclid(86_400_000) / 1000;
    // Days to a civil date, after Howard Hinnant's algorithm.
    let z = days + 719_468;
    let era = z.div_euclid(146_097);
    let doe = z.rem_euclid(146_097);
    let yoe = (doe - doe / 1460 + doe / 36_524 - doe / 146_096) / 365;
    let doy = doe - (365 * yoe + yoe / 4 - yoe / 100);
    let mp = (5 * doy + 2) / 153;
    let (day, month) = (doy - (153 * mp + 2) / 5 + 1, if mp < 10 { mp + 3 } else { mp - 9 });
    let year = yoe + era * 400 + i64::from(month <= 2);
    format!(
        "{year:04}-{month:02}-{day:02}T{:02}:{:02}:{:02}Z",
        seconds / 3600,
        seconds / 60 % 60,
        seconds % 60
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_have_their_form() {
        assert_eq!(iso8601(Timestamp(0)), "1970-01-01T00:00:00Z");
        assert_eq!(iso8601(Timestamp(951_827_696_000)), "2000-02-29T12:34:56Z");
    }
}
