//! Account settings: the account's defaults, what single principals have chosen, and what applies.
//!
//! Rows exist only for what somebody set. The root user's settings are the account's defaults (a row whose principal is
//! empty), so both PutAccountSetting by root and PutAccountSettingDefault write the same row.
//!
//! Source: ECS API reference, PutAccountSetting and its kin; "Account settings" of the Developer Guide.

use shapes::ecs::{self as api, SettingName, ops};
use state::{AwsError, Caller, Effect, Handlers, Tables, Tx, View};

use super::support::{invalid, page};
use crate::rows::AccountSetting;

/// All settings, with the values that may be set (none: AWS manages it) and the value of an account that has set nothing.
const SETTINGS: [(SettingName, &[&str], &str); 11] = [
    (SettingName::ServiceLongArnFormat, &["enabled", "disabled"], "enabled"),
    (SettingName::TaskLongArnFormat, &["enabled", "disabled"], "enabled"),
    (SettingName::ContainerInstanceLongArnFormat, &["enabled", "disabled"], "enabled"),
    (SettingName::AwsvpcTrunking, &["enabled", "disabled"], "disabled"),
    (SettingName::ContainerInsights, &["enabled", "disabled", "enhanced"], "disabled"),
    (SettingName::FargateFIPSMode, &["enabled", "disabled"], "disabled"),
    (SettingName::TagResourceAuthorization, &["on", "off"], "on"),
    (SettingName::FargateTaskRetirementWaitPeriod, &["0", "7", "14"], "7"),
    (SettingName::GuardDutyActivate, &[], "off"),
    (SettingName::DefaultLogDriverMode, &["blocking", "non-blocking"], "non-blocking"),
    (SettingName::FargateEventWindows, &["enabled", "disabled"], "disabled"),
];

const PARTLY: Effect = Effect::Partly(
    "Settings are kept and answered. containerInsights decides the setting of new clusters; the others have no effect yet, \
     and ARNs always have the long format.",
);

/// Registers the operations of this module.
pub fn register(h: &mut Handlers) {
    h.write::<ops::PutAccountSetting>(PARTLY, put);
    h.write::<ops::PutAccountSettingDefault>(PARTLY, put_default);
    h.write::<ops::DeleteAccountSetting>(Effect::Real, delete);
    h.read::<ops::ListAccountSettings>(Effect::Real, list);
}

/// The value that applies to a principal: its own, or the account's, or AWS's.
pub fn effective(tables: &Tables, account: &str, principal: &str, name: SettingName) -> String {
    let own = explicit(tables, &row_principal(account, principal), name);
    own.or_else(|| explicit(tables, "", name)).unwrap_or_else(|| standard(name).to_owned())
}

fn explicit(tables: &Tables, principal: &str, name: SettingName) -> Option<String> {
    tables.get::<AccountSetting>(&format!("{principal}/{name}")).map(|r| r.value.clone())
}

fn standard(name: SettingName) -> &'static str {
    SETTINGS.iter().find(|s| s.0 == name).map_or("", |s| s.2)
}

fn root(account: &str) -> String {
    format!("arn:aws:iam::{account}:root")
}

/// How rows name a principal: sessions of a role share the role's settings, the root user has the account's.
fn row_principal(account: &str, arn: &str) -> String {
    if arn.is_empty() || arn == root(account) {
        return String::new();
    }
    let session = arn.split_once(":sts::").and_then(|(_, rest)| rest.split_once(":assumed-role/"));
    match session.and_then(|(of, path)| path.split_once('/').map(|(role, _)| (of, role))) {
        Some((of, role)) => format!("arn:aws:iam::{of}:role/{role}"),
        None => arn.to_owned(),
    }
}

fn shown(account: &str, principal: &str, name: SettingName, value: String) -> api::Setting {
    let kind = match name {
        SettingName::GuardDutyActivate => api::SettingType::AwsManaged,
        _ => api::SettingType::User,
    };
    let principal = if principal.is_empty() { root(account) } else { principal.to_owned() };
    api::Setting { name: Some(name), value: Some(value), principal_arn: Some(principal), type_: Some(kind) }
}

fn set(tx: &mut Tx, principal: String, name: SettingName, value: &str) -> Result<api::Setting, AwsError> {
    let allowed = SETTINGS.iter().find(|s| s.0 == name).map_or(&[] as &[&str], |s| s.1);
    if allowed.is_empty() {
        return Err(invalid(format!("The setting '{name}' is managed by AWS and cannot be changed.")));
    }
    if !allowed.contains(&value) {
        return Err(invalid("Invalid setting 'value'"));
    }
    // Opting out of the long format ended in April 2021: the call is still accepted and the answer is `enabled`.
    let value = if name.as_str().ends_with("LongArnFormat") { "enabled" } else { value };
    tx.put(AccountSetting { principal: principal.clone(), name: name.to_string(), value: value.to_owned() });
    Ok(shown(tx.account(), &principal, name, value.to_owned()))
}

/// The principal that a call is about: the one named, or the caller.
fn subject(account: &str, caller: &Caller, given: Option<&str>) -> Result<String, AwsError> {
    let arn = match given.filter(|g| !g.is_empty()) {
        None => &caller.arn,
        Some(arn) if arn.starts_with("arn:") && arn.split(':').nth(4) == Some(account) => arn,
        Some(_) => return Err(invalid("Invalid principalArn")),
    };
    Ok(row_principal(account, arn))
}

fn put(
    tx: &mut Tx,
    caller: &Caller,
    input: api::PutAccountSettingRequest,
) -> Result<api::PutAccountSettingResponse, AwsError> {
    let principal = subject(tx.account(), caller, input.principal_arn.as_deref())?;
    let setting = set(tx, principal, input.name, &input.value)?;
    Ok(api::PutAccountSettingResponse { setting: Some(setting) })
}

fn put_default(
    tx: &mut Tx,
    _: &Caller,
    input: api::PutAccountSettingDefaultRequest,
) -> Result<api::PutAccountSettingDefaultResponse, AwsError> {
    let setting = set(tx, String::new(), input.name, &input.value)?;
    Ok(api::PutAccountSettingDefaultResponse { setting: Some(setting) })
}

fn delete(
    tx: &mut Tx,
    caller: &Caller,
    input: api::DeleteAccountSettingRequest,
) -> Result<api::DeleteAccountSettingResponse, AwsError> {
    let principal = subject(tx.account(), caller, input.principal_arn.as_deref())?;
    tx.delete::<AccountSetting>(&format!("{principal}/{}", input.name));
    let value = effective(tx, tx.account(), &principal, input.name);
    let setting = shown(tx.account(), &principal, input.name, value);
    Ok(api::DeleteAccountSettingResponse { setting: Some(setting) })
}

fn list(
    view: &View,
    caller: &Caller,
    input: api::ListAccountSettingsRequest,
) -> Result<api::ListAccountSettingsResponse, AwsError> {
    let principal = subject(view.account, caller, input.principal_arn.as_deref())?;
    let all = input.effective_settings.unwrap_or(false);
    let settings = SETTINGS.iter().filter_map(|(name, ..)| {
        let value = if all {
            Some(effective(view, view.account, &principal, *name))
        } else {
            explicit(view, &principal, *name)
        };
        value.map(|v| shown(view.account, &principal, *name, v))
    });
    let wanted = settings.filter(|s| {
        input.name.is_none_or(|n| s.name == Some(n)) && (input.value.is_none() || s.value == input.value)
    });
    let key = |s: &api::Setting| s.name.map_or(String::new(), |n| n.to_string());
    let page = page(wanted, key, input.next_token.as_deref(), input.max_results, 10)?;
    Ok(api::ListAccountSettingsResponse { settings: Some(page.items), next_token: page.next_token })
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use crate::api::testing::{ACCOUNT, World};

    #[test]
    fn nothing_is_set_at_first_and_everything_has_an_effective_value() {
        let mut w = World::new();
        assert_eq!(w.ok("ListAccountSettings", json!({}))["settings"], json!([]));
        let out = w.ok("ListAccountSettings", json!({"effectiveSettings": true}));
        assert_eq!(out["settings"].as_array().unwrap().len(), 10, "a page holds ten");
        let rest =
            w.ok("ListAccountSettings", json!({"effectiveSettings": true, "nextToken": out["nextToken"]}));
        assert_eq!(rest["settings"][0]["name"], "fargateEventWindows");
        assert!(rest.get("nextToken").is_none());
    }

    #[test]
    fn a_principal_overrides_the_account() {
        let mut w = World::new();
        let root = format!("arn:aws:iam::{ACCOUNT}:root");
        let out = w.ok("PutAccountSettingDefault", json!({"name": "containerInsights", "value": "enabled"}));
        assert_eq!(
            out["setting"],
            json!({"name": "containerInsights", "value": "enabled", "principalArn": root, "type": "user"})
        );
        let effective = json!({"effectiveSettings": true, "name": "containerInsights"});
        assert_eq!(w.ok("ListAccountSettings", effective.clone())["settings"][0]["value"], "enabled");
        w.ok("PutAccountSetting", json!({"name": "containerInsights", "value": "enhanced"}));
        assert_eq!(w.ok("ListAccountSettings", effective.clone())["settings"][0]["value"], "enhanced");
        let out = w.ok("DeleteAccountSetting", json!({"name": "containerInsights"}));
        assert_eq!(out["setting"]["value"], "enabled", "the account's default applies again");
        assert_eq!(w.ok("ListAccountSettings", json!({}))["settings"], json!([]));
    }

    #[test]
    fn sessions_share_the_settings_of_their_role_and_root_sets_the_default() {
        let mut w = World::new();
        w.caller.arn = format!("arn:aws:sts::{ACCOUNT}:assumed-role/ci/one");
        let out = w.ok("PutAccountSetting", json!({"name": "awsvpcTrunking", "value": "enabled"}));
        assert_eq!(out["setting"]["principalArn"], format!("arn:aws:iam::{ACCOUNT}:role/ci"));
        w.caller.arn = format!("arn:aws:sts::{ACCOUNT}:assumed-role/ci/two");
        assert_eq!(w.ok("ListAccountSettings", json!({}))["settings"][0]["value"], "enabled");
        w.caller.arn = format!("arn:aws:iam::{ACCOUNT}:root");
        w.ok("PutAccountSetting", json!({"name": "fargateFIPSMode", "value": "enabled"}));
        w.caller.arn = format!("arn:aws:iam::{ACCOUNT}:user/other");
        let asked = json!({"effectiveSettings": true, "name": "fargateFIPSMode"});
        assert_eq!(w.ok("ListAccountSettings", asked)["settings"][0]["value"], "enabled");
    }

    #[test]
    fn values_are_checked_and_long_arns_stay() {
        let mut w = World::new();
        let cases = [
            ("taskLongArnFormat", "ENABLED", "InvalidParameterException: Invalid setting 'value'"),
            ("fargateTaskRetirementWaitPeriod", "3", "InvalidParameterException: Invalid setting 'value'"),
            (
                "guardDutyActivate",
                "on",
                "InvalidParameterException: The setting 'guardDutyActivate' is managed by AWS and cannot be changed.",
            ),
        ];
        for (name, value, error) in cases {
            assert_eq!(w.fails("PutAccountSetting", json!({"name": name, "value": value})), error);
        }
        let out = w.ok("PutAccountSetting", json!({"name": "taskLongArnFormat", "value": "disabled"}));
        assert_eq!(out["setting"]["value"], "enabled");
        let error = w.fails("PutAccountSetting", json!({"name": "nonsense", "value": "on"}));
        assert!(error.starts_with("InvalidParameterException: 1 validation error detected"), "{error}");
        let elsewhere = json!({"principalArn": "arn:aws:iam::999999999999:user/x"});
        assert_eq!(
            w.fails("ListAccountSettings", elsewhere),
            "InvalidParameterException: Invalid principalArn"
        );
    }
}
