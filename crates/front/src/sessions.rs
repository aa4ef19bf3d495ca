//! The operations of IAM and STS that hand out secrets: the rows are made by the engine, the secrets computed here.
//!
//! Source: STS API reference, version 2011-06-15; IAM user guide, "Temporary security credentials" and "Using IAM roles".

use std::collections::BTreeMap;
use std::sync::Arc;

use engine::Scope;
use identity::policy::{self, Decision, Policies, Policy, Request, Source, Use};
use identity::{RoleSession, SessionKind};
use shapes::convert::Shape;
use shapes::iam::{AccessKey, CreateAccessKeyRequest, CreateAccessKeyResponse, StatusType};
use shapes::{AwsError, Value, sts};
use state::Tables;

use crate::Front;
use crate::authorize;
use crate::dispatch::{Call, tables};

/// Longest session policy in characters.
const MOST_POLICY: usize = 2048;
/// Sessions that role sessions begin (role chaining) last an hour at most.
const CHAINED_S: i64 = 3600;

/// Serves an operation.
pub(crate) async fn serve(
    front: &Arc<Front>,
    call: &Call,
    home: &Scope,
    input: Value,
) -> Result<Value, AwsError> {
    match call.operation {
        "CreateAccessKey" => create_access_key(front, call, home, read(input)?).await.map(|o| o.to_value()),
        "AssumeRole" => assume_role(front, call, read(input)?).await.map(|o| o.to_value()),
        "AssumeRoleWithWebIdentity" => Err(web_identity()),
        "GetSessionToken" => session_token(front, call, home, read(input)?).await.map(|o| o.to_value()),
        "GetFederationToken" => federation_token(front, call, home, read(input)?).await.map(|o| o.to_value()),
        "DecodeAuthorizationMessage" => {
            let i: sts::DecodeAuthorizationMessageRequest = read(input)?;
            let text = front.keys.unseal(&i.encoded_message).ok_or_else(|| {
                AwsError::new("InvalidAuthorizationMessageException", "Message is not valid.")
            })?;
            Ok(sts::DecodeAuthorizationMessageResponse { decoded_message: Some(text) }.to_value())
        }
        other => unreachable!("{other} of IAM or STS needs no secret"),
    }
}

/// The refusal of AssumeRoleWithWebIdentity.
pub(crate) fn web_identity() -> AwsError {
    AwsError::new(
        "InvalidIdentityToken",
        "The token cannot be verified: Roadstead does not fetch the keys of OpenIDConnect providers.",
    )
}

fn read<T: Shape>(input: Value) -> Result<T, AwsError> {
    T::from_value(input).map_err(|e| AwsError::new("SerializationException", e.to_string()))
}

fn validation(text: impl Into<String>) -> AwsError {
    AwsError::new("ValidationError", text)
}

async fn create_access_key(
    front: &Front,
    call: &Call,
    home: &Scope,
    i: CreateAccessKeyRequest,
) -> Result<CreateAccessKeyResponse, AwsError> {
    let arn = &call.holder.caller.arn;
    let own = || arn.rsplit('/').next().filter(|_| arn.contains(":user/")).map(str::to_owned);
    let name = i.user_name.or_else(own);
    let name =
        name.ok_or_else(|| validation("Must specify userName when calling with non-User credentials"))?;
    let row = front.engine.write(home, move |tx| identity::create_access_key(tx, &name)).await?;
    let access_key = AccessKey {
        user_name: row.user.clone(),
        access_key_id: row.id.clone(),
        status: StatusType::Active,
        secret_access_key: front.keys.user_secret(&row),
        create_date: Some(row.created_at),
    };
    Ok(CreateAccessKeyResponse { access_key })
}

/// What restricts a session: documents and ARNs, checked.
fn restrictions(
    home: &Tables,
    document: Option<String>,
    arns: Option<Vec<sts::PolicyDescriptorType>>,
) -> Result<(Option<Vec<String>>, Vec<String>), AwsError> {
    let managed: Vec<String> = arns.unwrap_or_default().into_iter().filter_map(|p| p.arn).collect();
    if managed.len() > 10 {
        return Err(validation("At most 10 managed policies can restrict a session."));
    }
    if let Some(unknown) = managed.iter().find(|a| identity::managed::document(home, a).is_none()) {
        return Err(validation(format!(
            "The requested policy {unknown} does not exist or is not attachable."
        )));
    }
    if let Some(d) = &document {
        policy::validate(d, Use::Identity)?;
        if d.len() > MOST_POLICY {
            let text = format!(
                "1 validation error detected: Value '{d}' at 'policy' failed to satisfy constraint: Member must have length \
                 less than or equal to {MOST_POLICY}"
            );
            return Err(validation(text));
        }
    }
    let restricted = document.is_some() || !managed.is_empty();
    Ok((restricted.then(|| document.into_iter().collect()), managed))
}

fn tags(given: Option<Vec<sts::Tag>>) -> Result<BTreeMap<String, String>, AwsError> {
    let mut out = BTreeMap::new();
    for t in given.unwrap_or_default() {
        if out.keys().any(|k: &String| k.eq_ignore_ascii_case(&t.key)) {
            return Err(AwsError::new("InvalidParameterValue", "Duplicate tag keys found."));
        }
        out.insert(t.key, t.value);
    }
    Ok(out)
}

/// Begins a session in a region and computes its secrets.
async fn begin(
    front: &Front,
    scope: &Scope,
    session: RoleSession,
    seconds: i64,
) -> Result<(RoleSession, sts::Credentials), AwsError> {
    let session = front.engine.write(scope, move |tx| Ok(identity::begin(tx, session, seconds))).await?;
    let secrets = front.keys.secrets(&session);
    let credentials = sts::Credentials {
        access_key_id: session.access_key.clone(),
        secret_access_key: secrets.secret,
        session_token: secrets.token,
        expiration: session.expires_at,
    };
    Ok((session, credentials))
}

async fn assume_role(
    front: &Arc<Front>,
    call: &Call,
    i: sts::AssumeRoleRequest,
) -> Result<sts::AssumeRoleResponse, AwsError> {
    let caller = &call.holder.caller;
    let home = front.home(&caller.account, &caller.region);
    // Roles of another account are in that account's home, which is here only if somebody has used it.
    let account = i.role_arn.split(':').nth(4).unwrap_or_default().to_owned();
    let there = Scope { account: account.clone(), region: home.region.clone() };
    let arn_is_sound = i.role_arn.starts_with("arn:aws:iam::") && i.role_arn.contains(":role/");
    if !arn_is_sound {
        return Err(validation(format!("{} is invalid", i.role_arn)));
    }
    let known_tables = front.engine.snapshot(&there);
    let role = known_tables.as_deref().and_then(|t| identity::role(t, &i.role_arn));
    let no = |decision| {
        let text = format!(
            "User: {} is not authorized to perform: sts:AssumeRole on resource: {}",
            caller.arn, i.role_arn
        );
        authorize::refusal(front, call, &text, "sts:AssumeRole", &i.role_arn, decision)
    };
    let (Some(role), Some(role_home)) = (role, known_tables) else {
        return Err(no(Decision::ImplicitDeny(Source::Resource)));
    };
    if call.holder.is_root() && account == caller.account {
        // On AWS the root may assume no role. Here it is who sets everything up, and its key is the first that people have.
        tracing::debug!("the root assumes {}", i.role_arn);
    } else {
        trusted(front, call, &role, &i).await.map_err(no)?;
    }
    let (policies, managed) = restrictions(&role_home, i.policy, i.policy_arns)?;
    let chained = call.holder.session.as_ref().is_some_and(|s| s.kind == SessionKind::Role);
    let most = if chained { CHAINED_S } else { role.max_session.max(3600) };
    let seconds = i.duration_seconds.unwrap_or(3600);
    if seconds > most {
        let why = if chained {
            "the 1 hour session limit for roles assumed by role chaining"
        } else {
            "the MaxSessionDuration set for this role"
        };
        return Err(validation(format!("The requested DurationSeconds exceeds {why}.")));
    }
    let session = RoleSession {
        role_arn: role.arn.clone(),
        session_name: i.role_session_name,
        policies,
        managed,
        tags: tags(i.tags)?,
        source_identity: i.source_identity.clone(),
        ..Default::default()
    };
    let (session, credentials) = begin(front, &there, session, seconds).await?;
    let who = front.keys.session_caller(Some(&role_home), &session, &account, &caller.region);
    Ok(sts::AssumeRoleResponse {
        credentials: Some(credentials),
        assumed_role_user: Some(sts::AssumedRoleUser { assumed_role_id: who.user_id, arn: who.arn }),
        packed_policy_size: session.policies.as_ref().map(|_| 1),
        source_identity: i.source_identity,
        ..Default::default()
    })
}

const EVERYTHING: &str = r#"{"Statement": [{"Effect": "Allow", "Action": "*", "Resource": "*"}]}"#;

/// Whether the role's trust policy and the caller's own policies let it assume the role.
async fn trusted(
    front: &Arc<Front>,
    call: &Call,
    role: &identity::rows::Role,
    i: &sts::AssumeRoleRequest,
) -> Result<(), Decision> {
    let nobody = Decision::ImplicitDeny(Source::Resource);
    let home = tables(front, &call.holder.home).await.map_err(|_| nobody)?;
    let known = authorize::known(front, &call.holder, &home);
    let mut context = authorize::base_context(call, &known);
    if let Some(id) = &i.external_id {
        context.set("sts:ExternalId", id.clone());
    }
    if let Some(s) = &i.source_identity {
        context.set("sts:SourceIdentity", s.clone());
    }
    context.set("sts:RoleSessionName", i.role_session_name.clone());
    for t in i.tags.iter().flatten() {
        context.set(&format!("aws:RequestTag/{}", t.key), t.value.clone());
    }
    let trust = Policy::parse(&role.trust).map_err(|_| nobody)?;
    let mut wanted = vec!["sts:AssumeRole"];
    wanted.extend(i.tags.as_ref().filter(|t| !t.is_empty()).map(|_| "sts:TagSession"));
    wanted.extend(i.source_identity.as_ref().map(|_| "sts:SetSourceIdentity"));
    // The root of another account may do what that account may.
    let all = known.root.then(|| Arc::new(Policy::parse(EVERYTHING).unwrap_or_default()));
    let policies = Policies {
        identity: all.as_ref().map_or(&*known.identity, std::slice::from_ref),
        boundary: known.boundary.as_deref(),
        session: known.session.as_deref(),
        resource: Some(&trust),
        resource_must: true,
    };
    for action in wanted {
        let request = Request { principal: &known.principal, action, resource: &role.arn, context: &context };
        match policy::decide(&policies, &request) {
            Decision::Allowed => {}
            refused => return Err(refused),
        }
    }
    Ok(())
}

async fn session_token(
    front: &Front,
    call: &Call,
    home: &Scope,
    i: sts::GetSessionTokenRequest,
) -> Result<sts::GetSessionTokenResponse, AwsError> {
    if call.holder.session.is_some() {
        return Err(AwsError::new("AccessDenied", "Cannot call GetSessionToken with session credentials")
            .with_status(403));
    }
    if i.serial_number.is_some() || i.token_code.is_some() {
        let text = "MultiFactorAuthentication failed with invalid MFA one time pass code.";
        return Err(AwsError::new("AccessDenied", text).with_status(403));
    }
    let session = RoleSession {
        role_arn: call.holder.caller.arn.clone(),
        session_name: call.holder.caller.arn.rsplit('/').next().unwrap_or_default().to_owned(),
        kind: SessionKind::User,
        ..Default::default()
    };
    let most = if call.holder.is_root() { 3600 } else { 129_600 };
    let seconds = i.duration_seconds.unwrap_or(43_200).min(most);
    let (_, credentials) = begin(front, home, session, seconds).await?;
    Ok(sts::GetSessionTokenResponse { credentials: Some(credentials), ..Default::default() })
}

async fn federation_token(
    front: &Front,
    call: &Call,
    home: &Scope,
    i: sts::GetFederationTokenRequest,
) -> Result<sts::GetFederationTokenResponse, AwsError> {
    if call.holder.session.is_some() {
        let text = "Cannot call GetFederationToken with session credentials";
        return Err(AwsError::new("AccessDenied", text).with_status(403));
    }
    let at_home = tables(front, home).await?;
    let (policies, managed) = restrictions(&at_home, i.policy, i.policy_arns)?;
    let session = RoleSession {
        role_arn: call.holder.caller.arn.clone(),
        session_name: i.name.clone(),
        kind: SessionKind::Federated,
        policies,
        managed,
        tags: tags(i.tags)?,
        ..Default::default()
    };
    let most = if call.holder.is_root() { 3600 } else { 129_600 };
    let seconds = i.duration_seconds.unwrap_or(43_200).min(most);
    let (session, credentials) = begin(front, home, session, seconds).await?;
    let account = &call.holder.caller.account;
    let who = front.keys.session_caller(Some(&at_home), &session, account, &call.holder.caller.region);
    Ok(sts::GetFederationTokenResponse {
        credentials: Some(credentials),
        federated_user: Some(sts::FederatedUser { federated_user_id: who.user_id, arn: who.arn }),
        packed_policy_size: session.policies.as_ref().map(|_| 1),
        ..Default::default()
    })
}
