//! What each message of the control session means to the engine, and how it is answered.

use serde_json::{Value, json};

use crate::aws::{CallError, Service};
use crate::backoff::SubmitSchedule;
use crate::engine::state::{Desired, Status};
use crate::payload::{RoleCredentials, Task, strip_nulls};

use super::Session;

/// Answers to send: type, content.
pub type Answers = Vec<(&'static str, Value)>;

/// An `AckRequest` that echoes the message's own ARNs.
pub fn ack(content: &Value) -> Answers {
    vec![(
        "AckRequest",
        json!({ "cluster": content["clusterArn"], "containerInstance": content["containerInstanceArn"],
            "messageId": content["messageId"] }),
    )]
}

/// A `NackRequest` with a reason.
pub fn nack(content: &Value, reason: &str) -> Answers {
    vec![(
        "NackRequest",
        json!({ "cluster": content["clusterArn"], "containerInstance": content["containerInstanceArn"],
            "messageId": content["messageId"], "reason": reason }),
    )]
}

fn credentials_ack(message_id: &Value, keys: &RoleCredentials) -> (&'static str, Value) {
    let content = json!({ "messageId": message_id, "credentialsId": keys.credentials_id,
        "expiration": keys.expiration });
    ("IAMRoleCredentialsAckRequest", content)
}

impl Session {
    /// Takes in the tasks, those to stop first. Acknowledged only if all are understood and stored: what is not
    /// acknowledged comes again.
    pub(super) async fn payload(&self, mut content: Value) -> Answers {
        let required = ["clusterArn", "containerInstanceArn", "messageId"];
        if let Some(missing) = required.iter().find(|name| !content[**name].is_string()) {
            tracing::warn!(missing, "a payload lacks a required field; dropped");
            return Vec::new();
        }
        let mut tasks = Vec::new();
        let mut complete = true;
        let Value::Array(raw) = content["tasks"].take() else { return ack(&content) };
        for value in raw {
            let arn = value["arn"].as_str().unwrap_or_default().to_owned();
            match Task::from_value(value) {
                Ok(task) => tasks.push(task),
                Err(error) => {
                    complete = false;
                    self.report_unrecognized(arn, error);
                }
            }
        }
        tasks.sort_by_key(|task| task.desired_status != "STOPPED");
        let mut credentials = Vec::new();
        for task in tasks {
            let keys = [&task.role_credentials, &task.execution_role_credentials];
            credentials.extend(keys.into_iter().flatten().cloned());
            if let Err(error) = self.shared.engine.apply_task(task).await {
                tracing::error!(%error, "cannot store a task; its payload is not acknowledged");
                complete = false;
            }
        }
        self.note_sequence(content["seqNum"].as_i64().unwrap_or(0), None).await;
        if !complete {
            return Vec::new();
        }
        let mut answers = ack(&content);
        answers.extend(credentials.iter().map(|keys| credentials_ack(&content["messageId"], keys)));
        answers
    }

    fn report_unrecognized(&self, arn: String, error: String) {
        tracing::error!(task = arn, error, "a task cannot be understood");
        if arn.is_empty() {
            return;
        }
        let body = json!({ "cluster": self.shared.config.cluster_or_default(), "task": arn, "status": "STOPPED",
            "reason": format!("UnrecognizedTaskError: {error}").chars().take(1024).collect::<String>() });
        self.submit_in_background("SubmitTaskStateChange", body);
    }

    /// Sends what belongs to no task of the engine, with the usual patience.
    fn submit_in_background(&self, operation: &'static str, body: Value) {
        let (aws, mut shutdown) = (self.shared.aws.clone(), self.shared.shutdown.clone());
        let submit = async move {
            let mut schedule = SubmitSchedule::new();
            while let Err(error) = aws.call(Service::Ecs, operation, &body).await {
                let for_good = matches!(&error, CallError::Service { .. }) && !error.is_transient();
                let pause = schedule.failed().filter(|_| !for_good);
                tracing::warn!(%error, operation, again = pause.is_some(), "not taken");
                let Some(pause) = pause else { return };
                tokio::time::sleep(pause).await;
            }
        };
        tokio::spawn(async move {
            tokio::select! {
                () = submit => {}
                () = crate::shutdown::ended(&mut shutdown) => {}
            }
        });
    }

    /// Keeps the highest sequence number, and with a manifest its message id. True if the number is a new highest.
    async fn note_sequence(&self, number: i64, manifest: Option<&str>) -> bool {
        let mut record = self.shared.record.lock().await;
        if number <= record.sequence_number {
            return false;
        }
        record.sequence_number = number;
        if let Some(id) = manifest {
            record.manifest_message_id = id.to_owned();
        }
        if let Err(error) = self.shared.checkpoint.save_agent(&record).await {
            tracing::error!(%error, "cannot write the agent's checkpoint");
        }
        true
    }

    /// The list of all that should run here. What runs and is not in it is asked about, not stopped.
    pub(super) async fn manifest(&self, content: &Value) -> Answers {
        let message_id = content["messageId"].as_str().unwrap_or_default();
        if !self.note_sequence(content["timeline"].as_i64().unwrap_or(0), Some(message_id)).await {
            tracing::debug!("an old manifest; ignored");
            return Vec::new();
        }
        let empty = Vec::new();
        let listed = content["tasks"].as_array().unwrap_or(&empty);
        let wanted =
            |arn: &str| listed.iter().any(|t| t["taskArn"] == arn && t["desiredStatus"] == "RUNNING");
        let candidates: Vec<Value> = self
            .shared
            .engine
            .tasks()
            .iter()
            .filter_map(|handle| {
                handle.with(|state| {
                    let running = state.desired == Desired::Running && state.status() != Status::Stopped;
                    (running && !wanted(&state.task.arn)).then(|| {
                        json!({ "taskArn": state.task.arn, "taskClusterArn": state.task.task_cluster_arn,
                            "desiredStatus": "STOPPED" })
                    })
                })
            })
            .collect();
        let mut answers = ack(content);
        if !candidates.is_empty() {
            let content = json!({ "messageId": message_id, "stopCandidates": candidates });
            answers.push(("TaskStopVerificationMessage", content));
        }
        answers
    }

    /// The second step: the tasks listed are stopped, if this belongs to the last manifest.
    pub(super) async fn stop_verified(&self, content: &Value) -> Answers {
        let expected = self.shared.record.lock().await.manifest_message_id.clone();
        if expected.is_empty() || content["messageId"] != expected.as_str() {
            tracing::warn!("a stop verification for another manifest; ignored");
            return Vec::new();
        }
        for task in content["stopTasks"].as_array().into_iter().flatten() {
            if let Some(arn) = task["taskArn"].as_str().filter(|_| task["desiredStatus"] == "STOPPED") {
                self.shared.engine.stop_task(arn).await;
            }
        }
        Vec::new()
    }

    /// New keys for a task's role.
    pub(super) fn credentials(&self, content: &Value) -> Answers {
        let mut keys = content["roleCredentials"].clone();
        strip_nulls(&mut keys);
        let arn = content["taskArn"].as_str().unwrap_or_default();
        match serde_json::from_value::<RoleCredentials>(keys) {
            Ok(keys) if !keys.credentials_id.is_empty() && self.shared.engine.task(arn).is_some() => {
                let answer = credentials_ack(&content["messageId"], &keys);
                self.shared.engine.parts().credentials.put(arn, keys);
                vec![answer]
            }
            _ => {
                tracing::warn!(task = arn, "credentials for no task here; ignored");
                Vec::new()
            }
        }
    }

    /// Interfaces of tasks are made with the task's network namespace, so they are as good as attached.
    pub(super) fn attach_interfaces(&self, content: &Value) -> Answers {
        let interfaces = content["elasticNetworkInterfaces"].as_array().into_iter().flatten();
        let attachments: Vec<Value> = interfaces
            .filter(|interface| interface["attachmentArn"].is_string())
            .map(|interface| json!({ "attachmentArn": interface["attachmentArn"], "status": "ATTACHED" }))
            .collect();
        if !attachments.is_empty() {
            let mut body =
                json!({ "cluster": self.shared.config.cluster_or_default(), "attachments": attachments });
            let operation = match content["taskArn"].as_str() {
                Some(task) => {
                    body["task"] = json!(task);
                    "SubmitTaskStateChange"
                }
                None => "SubmitAttachmentStateChanges",
            };
            self.submit_in_background(operation, body);
        }
        ack(content)
    }
}
