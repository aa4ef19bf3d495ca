//! Invoke.

use std::sync::Arc;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use front::{ShellCall, ShellOps};
use shapes::lambda::{self as api, InvocationType, LogType, ops};
use shapes::{AwsError, Blob};
use state::{Effect, Handlers};

use crate::resolve::{not_found, resolve};
use crate::runtime::{Event, Functions};

/// Bytes of an event that is waited for, as with AWS.
const MOST: usize = 6 << 20;
/// Bytes of an event that is not, as with AWS.
const MOST_ASYNCHRONOUS: usize = 1 << 20;

/// Registers the operation.
pub fn register(h: &mut Handlers) {
    h.shell::<ops::Invoke>(Effect::Partly(
        "asynchronous events wait in memory: a restart loses them; functions see the host's files that everybody may read, \
         and its network.",
    ));
}

/// Serves it.
pub fn serve(shell: &mut ShellOps, f: &Arc<Functions>) {
    let functions = f.clone();
    shell.add::<ops::Invoke, _>(move |call, input| invoke(functions.clone(), call, input));
}

async fn invoke(
    functions: Arc<Functions>,
    call: ShellCall,
    i: api::InvocationRequest,
) -> Result<api::InvocationResponse, AwsError> {
    let kind = i.invocation_type.unwrap_or(InvocationType::RequestResponse);
    let payload = i.payload.map(|b| b.0).unwrap_or_default();
    let most = if kind == InvocationType::Event { MOST_ASYNCHRONOUS } else { MOST };
    if payload.len() > most {
        return Err(AwsError::new(
            "RequestTooLargeException",
            format!("Request must be smaller than {most} bytes for the {kind} operation"),
        )
        .with_status(413));
    }
    if !payload.is_empty()
        && let Err(e) = serde_json::from_slice::<serde_json::Value>(&payload)
    {
        return Err(AwsError::new(
            "InvalidRequestContentException",
            format!("Could not parse request body into json: {e}"),
        ));
    }
    let client_context = match &i.client_context {
        Some(c) => {
            let bytes = STANDARD.decode(c).ok().and_then(|b| String::from_utf8(b).ok());
            let text = bytes.filter(|t| !t.contains(['\r', '\n']));
            Some(text.ok_or_else(|| {
                AwsError::new(
                    "InvalidRequestContentException",
                    "Client context must be a valid Base64-encoded JSON object.",
                )
            })?)
        }
        None => None,
    };
    let event = Event { request_id: functions.request_id(), payload, client_context };
    let (name, qualifier) = (i.function_name.as_str(), i.qualifier.as_deref());
    match kind {
        InvocationType::DryRun => {
            // The newest state: the function may have been made since this call's snapshot was taken.
            let tables = call.engine.snapshot(&call.scope).ok_or_else(|| not_found(&call.scope, name))?;
            resolve(&tables, &call.scope, name, qualifier)?;
            Ok(api::InvocationResponse { status_code: Some(204), ..Default::default() })
        }
        InvocationType::Event => {
            functions.accept(&call.scope, name, qualifier, event)?;
            Ok(api::InvocationResponse { status_code: Some(202), ..Default::default() })
        }
        InvocationType::RequestResponse => {
            let o = functions.invoke(&call.scope, name, qualifier, event).await?;
            Ok(api::InvocationResponse {
                status_code: Some(200),
                function_error: o.failed.then(|| "Unhandled".into()),
                log_result: (i.log_type == Some(LogType::Tail)).then(|| STANDARD.encode(&o.tail)),
                payload: Some(Blob(o.payload)),
                executed_version: Some(o.version),
                ..Default::default()
            })
        }
    }
}
