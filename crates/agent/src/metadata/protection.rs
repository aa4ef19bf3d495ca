//! `$ECS_AGENT_URI/task-protection/v1/state`: a task asks for its own scale-in protection, with its own role.

use std::time::Duration;

use http::{Method, StatusCode};
use serde_json::{Value, json};

use crate::aws::{CallError, Service};
use crate::random;

use super::directory::Found;

/// The control plane must answer within this.
const CALL_LIMIT: Duration = Duration::from_secs(4);

/// Answers a GET or PUT.
pub async fn answer(found: &Found, method: &Method, body: &[u8]) -> (StatusCode, Value) {
    let (arn, keys_id) = found.task.with(|state| (state.task.arn.clone(), state.credentials_id.clone()));
    let request_id = random::uuid();
    let refuse = |status: StatusCode, code: &str, message: &str| {
        let error = json!({ "Arn": arn, "Code": code, "Message": message });
        (status, json!({ "requestID": request_id, "error": error }))
    };
    let parts = found.instance.engine.parts();
    let mut input = json!({ "cluster": parts.config.cluster_or_default(), "tasks": [arn] });
    let operation = match *method {
        Method::GET => "GetTaskProtection",
        Method::PUT => {
            let order: Value = serde_json::from_slice(body).unwrap_or(Value::Null);
            let Some(enabled) = order["ProtectionEnabled"].as_bool() else {
                let message = "Invalid request: does not contain 'ProtectionEnabled' field";
                return refuse(StatusCode::BAD_REQUEST, "InvalidParameterException", message);
            };
            input["protectionEnabled"] = json!(enabled);
            if let Some(minutes) = order["ExpiresInMinutes"].as_i64() {
                input["expiresInMinutes"] = json!(minutes);
            }
            "UpdateTaskProtection"
        }
        _ => return refuse(StatusCode::METHOD_NOT_ALLOWED, "InvalidParameterException", "GET or PUT only"),
    };
    let Some(keys) = parts.credentials.signing_keys(keys_id.as_ref()) else {
        let message = "Invalid Request: no task IAM role credentials available for task";
        return refuse(StatusCode::FORBIDDEN, "AccessDeniedException", message);
    };
    let call = parts.aws.call_as(&keys, Service::Ecs, operation, &input);
    match tokio::time::timeout(CALL_LIMIT, call).await {
        Err(_) => refuse(
            StatusCode::GATEWAY_TIMEOUT,
            "RequestCanceled",
            "Timed out calling ECS Task Protection API",
        ),
        Ok(Err(CallError::Service { code, message, status })) => {
            refuse(StatusCode::from_u16(status).unwrap_or(StatusCode::BAD_GATEWAY), &code, &message)
        }
        Ok(Err(CallError::Transport(message))) => {
            refuse(StatusCode::BAD_GATEWAY, "ServerException", &message)
        }
        Ok(Ok(answer)) => outcome(&request_id, &answer),
    }
}

fn outcome(request_id: &str, answer: &Value) -> (StatusCode, Value) {
    if let Some(failure) = answer["failures"].as_array().and_then(|failures| failures.first()) {
        let failure =
            json!({ "Arn": failure["arn"], "Reason": failure["reason"], "Detail": failure["detail"] });
        return (StatusCode::OK, json!({ "requestID": request_id, "failure": failure }));
    }
    let protected = &answer["protectedTasks"][0];
    let mut view =
        json!({ "ProtectionEnabled": protected["protectionEnabled"], "TaskArn": protected["taskArn"] });
    if let Some(at) = protected["expirationDate"].as_f64() {
        view["ExpirationDate"] = json!(crate::clock::rfc3339((at * 1000.0) as u64));
    }
    (StatusCode::OK, json!({ "requestID": request_id, "protection": view }))
}
