// Written by `cargo xtask generate` from the model sts 2011-06-15; do not edit.
#![allow(clippy::all, unused_imports, non_camel_case_types)]
use std::collections::BTreeMap;
use crate::{Blob, Timestamp, Unit, Value, enumeration, structure};

enumeration! {
}

structure! {
    GetCallerIdentityRequest {  }
    GetCallerIdentityResponse { user_id: Option<String> = "UserId", account: Option<String> = "Account", arn: Option<String> = "Arn" }
}

/// What each shape looks like, for codecs and validation.
pub mod tables {
    use crate::schema::*;
    use crate::schema::Location::*;
    pub static GET_CALLER_IDENTITY_REQUEST: Shape = Shape { name: "GetCallerIdentityRequest", kind: Kind::Structure(Structure { members: &[], payload: None, is_union: false }) };
    pub static GET_CALLER_IDENTITY_RESPONSE: Shape = Shape { name: "GetCallerIdentityResponse", kind: Kind::Structure(Structure { members: &[m("UserId", &USER_ID_TYPE), m("Account", &ACCOUNT_TYPE), m("Arn", &ARN_TYPE)], payload: None, is_union: false }) };
    pub static ACCOUNT_TYPE: Shape = Shape { name: "accountType", kind: Kind::String { length: ANY, pattern: None, enumerators: &[] } };
    pub static ARN_TYPE: Shape = Shape { name: "arnType", kind: Kind::String { length: limits(Some(20), Some(2048)), pattern: Some({ static P: Pattern = pattern("[\\u0009\\u000A\\u000D\\u0020-\\u007E\\u0085\\u00A0-\\uD7FF\\uE000-\\uFFFD\\u10000-\\u10FFFF]+"); &P }), enumerators: &[] } };
    pub static USER_ID_TYPE: Shape = Shape { name: "userIdType", kind: Kind::String { length: ANY, pattern: None, enumerators: &[] } };
}

/// The served operations.
pub mod ops {
    use crate::schema::{Operation, OperationType, Service, UNIT};
    use super::tables;

    pub struct GetCallerIdentity;
    pub static GET_CALLER_IDENTITY_OPERATION: Operation = Operation { name: "GetCallerIdentity", method: "POST", uri: "/", status: 200, input: &tables::GET_CALLER_IDENTITY_REQUEST, output: &tables::GET_CALLER_IDENTITY_RESPONSE, result_wrapper: Some("GetCallerIdentityResult"), errors: &[] };
    impl OperationType for GetCallerIdentity {
        type Input = super::GetCallerIdentityRequest;
        type Output = super::GetCallerIdentityResponse;
        fn descriptor() -> &'static Operation { &GET_CALLER_IDENTITY_OPERATION }
        fn service() -> &'static Service { &super::SERVICE }
    }
}

/// The service.
pub static SERVICE: crate::schema::Service = crate::schema::Service {
    name: "sts",
    signing_name: "sts",
    endpoint_prefix: "sts",
    service_id: "STS",
    target_prefix: None,
    json_version: "1.1",
    api_version: "2011-06-15",
    xml_namespace: Some("https://sts.amazonaws.com/doc/2011-06-15/"),
    protocols: &[crate::schema::Protocol::Query],
    operations: &[&ops::GET_CALLER_IDENTITY_OPERATION],
    unserved: &["AssumeRole", "AssumeRoleWithSAML", "AssumeRoleWithWebIdentity", "AssumeRoot", "DecodeAuthorizationMessage", "GetAccessKeyInfo", "GetDelegatedAccessToken", "GetFederationToken", "GetSessionToken", "GetWebIdentityToken"],
};
