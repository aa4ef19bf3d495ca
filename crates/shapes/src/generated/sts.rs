// Written by `cargo xtask generate` from the model sts 2011-06-15; do not edit.
#![allow(clippy::all, unused_imports, non_camel_case_types)]
use std::collections::BTreeMap;
use crate::{Blob, Timestamp, Unit, Value, enumeration, structure};

enumeration! {
}

structure! {
    AssumeRoleRequest { role_arn: String = "RoleArn", role_session_name: String = "RoleSessionName", policy_arns: Option<Vec<PolicyDescriptorType>> = "PolicyArns", policy: Option<String> = "Policy", duration_seconds: Option<i64> = "DurationSeconds", tags: Option<Vec<Tag>> = "Tags", transitive_tag_keys: Option<Vec<String>> = "TransitiveTagKeys", external_id: Option<String> = "ExternalId", serial_number: Option<String> = "SerialNumber", token_code: Option<String> = "TokenCode", source_identity: Option<String> = "SourceIdentity", provided_contexts: Option<Vec<ProvidedContext>> = "ProvidedContexts", minimum_session_token_size: Option<i64> = "MinimumSessionTokenSize" }
    AssumeRoleResponse { credentials: Option<Credentials> = "Credentials", assumed_role_user: Option<AssumedRoleUser> = "AssumedRoleUser", packed_policy_size: Option<i64> = "PackedPolicySize", source_identity: Option<String> = "SourceIdentity", session_token_utilization: Option<i64> = "SessionTokenUtilization", session_token_size: Option<i64> = "SessionTokenSize" }
    AssumeRoleWithWebIdentityRequest { role_arn: String = "RoleArn", role_session_name: String = "RoleSessionName", web_identity_token: String = "WebIdentityToken", provider_id: Option<String> = "ProviderId", policy_arns: Option<Vec<PolicyDescriptorType>> = "PolicyArns", policy: Option<String> = "Policy", duration_seconds: Option<i64> = "DurationSeconds", minimum_session_token_size: Option<i64> = "MinimumSessionTokenSize" }
    AssumeRoleWithWebIdentityResponse { credentials: Option<Credentials> = "Credentials", subject_from_web_identity_token: Option<String> = "SubjectFromWebIdentityToken", assumed_role_user: Option<AssumedRoleUser> = "AssumedRoleUser", packed_policy_size: Option<i64> = "PackedPolicySize", provider: Option<String> = "Provider", audience: Option<String> = "Audience", source_identity: Option<String> = "SourceIdentity", session_token_utilization: Option<i64> = "SessionTokenUtilization", session_token_size: Option<i64> = "SessionTokenSize" }
    AssumedRoleUser { assumed_role_id: String = "AssumedRoleId", arn: String = "Arn" }
    Credentials { access_key_id: String = "AccessKeyId", secret_access_key: String = "SecretAccessKey", session_token: String = "SessionToken", expiration: Timestamp = "Expiration" }
    DecodeAuthorizationMessageRequest { encoded_message: String = "EncodedMessage" }
    DecodeAuthorizationMessageResponse { decoded_message: Option<String> = "DecodedMessage" }
    FederatedUser { federated_user_id: String = "FederatedUserId", arn: String = "Arn" }
    GetAccessKeyInfoRequest { access_key_id: String = "AccessKeyId" }
    GetAccessKeyInfoResponse { account: Option<String> = "Account" }
    GetCallerIdentityRequest {  }
    GetCallerIdentityResponse { user_id: Option<String> = "UserId", account: Option<String> = "Account", arn: Option<String> = "Arn" }
    GetFederationTokenRequest { name: String = "Name", policy: Option<String> = "Policy", policy_arns: Option<Vec<PolicyDescriptorType>> = "PolicyArns", duration_seconds: Option<i64> = "DurationSeconds", tags: Option<Vec<Tag>> = "Tags", minimum_session_token_size: Option<i64> = "MinimumSessionTokenSize" }
    GetFederationTokenResponse { credentials: Option<Credentials> = "Credentials", federated_user: Option<FederatedUser> = "FederatedUser", packed_policy_size: Option<i64> = "PackedPolicySize", session_token_utilization: Option<i64> = "SessionTokenUtilization", session_token_size: Option<i64> = "SessionTokenSize" }
    GetSessionTokenRequest { duration_seconds: Option<i64> = "DurationSeconds", serial_number: Option<String> = "SerialNumber", token_code: Option<String> = "TokenCode", minimum_session_token_size: Option<i64> = "MinimumSessionTokenSize" }
    GetSessionTokenResponse { credentials: Option<Credentials> = "Credentials", session_token_utilization: Option<i64> = "SessionTokenUtilization", session_token_size: Option<i64> = "SessionTokenSize" }
    PolicyDescriptorType { arn: Option<String> = "arn" }
    ProvidedContext { provider_arn: Option<String> = "ProviderArn", context_assertion: Option<String> = "ContextAssertion" }
    Tag { key: String = "Key", value: String = "Value" }
}

/// What each shape looks like, for codecs and validation.
pub mod tables {
    use crate::schema::*;
    use crate::schema::Location::*;
    pub static ASSUME_ROLE_REQUEST: Shape = Shape { name: "AssumeRoleRequest", kind: Kind::Structure(Structure { members: &[m("RoleArn", &ARN_TYPE).required(), m("RoleSessionName", &ROLE_SESSION_NAME_TYPE).required(), m("PolicyArns", &POLICY_DESCRIPTOR_LIST_TYPE), m("Policy", &UNRESTRICTED_SESSION_POLICY_DOCUMENT_TYPE), m("DurationSeconds", &ROLE_DURATION_SECONDS_TYPE), m("Tags", &TAG_LIST_TYPE), m("TransitiveTagKeys", &TAG_KEY_LIST_TYPE), m("ExternalId", &EXTERNAL_ID_TYPE), m("SerialNumber", &SERIAL_NUMBER_TYPE), m("TokenCode", &TOKEN_CODE_TYPE), m("SourceIdentity", &SOURCE_IDENTITY_TYPE), m("ProvidedContexts", &PROVIDED_CONTEXTS_LIST_TYPE), m("MinimumSessionTokenSize", &MINIMUM_SESSION_TOKEN_SIZE_TYPE)], payload: None, is_union: false }) };
    pub static ASSUME_ROLE_RESPONSE: Shape = Shape { name: "AssumeRoleResponse", kind: Kind::Structure(Structure { members: &[m("Credentials", &CREDENTIALS), m("AssumedRoleUser", &ASSUMED_ROLE_USER), m("PackedPolicySize", &NON_NEGATIVE_INTEGER_TYPE), m("SourceIdentity", &SOURCE_IDENTITY_TYPE), m("SessionTokenUtilization", &SESSION_TOKEN_UTILIZATION_TYPE), m("SessionTokenSize", &SESSION_TOKEN_SIZE_TYPE)], payload: None, is_union: false }) };
    pub static ASSUME_ROLE_WITH_WEB_IDENTITY_REQUEST: Shape = Shape { name: "AssumeRoleWithWebIdentityRequest", kind: Kind::Structure(Structure { members: &[m("RoleArn", &ARN_TYPE).required(), m("RoleSessionName", &ROLE_SESSION_NAME_TYPE).required(), m("WebIdentityToken", &CLIENT_TOKEN_TYPE).required(), m("ProviderId", &URL_TYPE), m("PolicyArns", &POLICY_DESCRIPTOR_LIST_TYPE), m("Policy", &SESSION_POLICY_DOCUMENT_TYPE), m("DurationSeconds", &ROLE_DURATION_SECONDS_TYPE), m("MinimumSessionTokenSize", &MINIMUM_SESSION_TOKEN_SIZE_TYPE)], payload: None, is_union: false }) };
    pub static ASSUME_ROLE_WITH_WEB_IDENTITY_RESPONSE: Shape = Shape { name: "AssumeRoleWithWebIdentityResponse", kind: Kind::Structure(Structure { members: &[m("Credentials", &CREDENTIALS), m("SubjectFromWebIdentityToken", &WEB_IDENTITY_SUBJECT_TYPE), m("AssumedRoleUser", &ASSUMED_ROLE_USER), m("PackedPolicySize", &NON_NEGATIVE_INTEGER_TYPE), m("Provider", &ISSUER), m("Audience", &AUDIENCE), m("SourceIdentity", &SOURCE_IDENTITY_TYPE), m("SessionTokenUtilization", &SESSION_TOKEN_UTILIZATION_TYPE), m("SessionTokenSize", &SESSION_TOKEN_SIZE_TYPE)], payload: None, is_union: false }) };
    pub static ASSUMED_ROLE_USER: Shape = Shape { name: "AssumedRoleUser", kind: Kind::Structure(Structure { members: &[m("AssumedRoleId", &ASSUMED_ROLE_ID_TYPE).required(), m("Arn", &ARN_TYPE).required()], payload: None, is_union: false }) };
    pub static AUDIENCE: Shape = Shape { name: "Audience", kind: Kind::String { length: ANY, pattern: None, enumerators: &[] } };
    pub static CREDENTIALS: Shape = Shape { name: "Credentials", kind: Kind::Structure(Structure { members: &[m("AccessKeyId", &ACCESS_KEY_ID_TYPE).required(), m("SecretAccessKey", &ACCESS_KEY_SECRET_TYPE).required(), m("SessionToken", &TOKEN_TYPE).required(), m("Expiration", &DATE_TYPE).required()], payload: None, is_union: false }) };
    pub static DECODE_AUTHORIZATION_MESSAGE_REQUEST: Shape = Shape { name: "DecodeAuthorizationMessageRequest", kind: Kind::Structure(Structure { members: &[m("EncodedMessage", &ENCODED_MESSAGE_TYPE).required()], payload: None, is_union: false }) };
    pub static DECODE_AUTHORIZATION_MESSAGE_RESPONSE: Shape = Shape { name: "DecodeAuthorizationMessageResponse", kind: Kind::Structure(Structure { members: &[m("DecodedMessage", &DECODED_MESSAGE_TYPE)], payload: None, is_union: false }) };
    pub static FEDERATED_USER: Shape = Shape { name: "FederatedUser", kind: Kind::Structure(Structure { members: &[m("FederatedUserId", &FEDERATED_ID_TYPE).required(), m("Arn", &ARN_TYPE).required()], payload: None, is_union: false }) };
    pub static GET_ACCESS_KEY_INFO_REQUEST: Shape = Shape { name: "GetAccessKeyInfoRequest", kind: Kind::Structure(Structure { members: &[m("AccessKeyId", &ACCESS_KEY_ID_TYPE).required()], payload: None, is_union: false }) };
    pub static GET_ACCESS_KEY_INFO_RESPONSE: Shape = Shape { name: "GetAccessKeyInfoResponse", kind: Kind::Structure(Structure { members: &[m("Account", &ACCOUNT_TYPE)], payload: None, is_union: false }) };
    pub static GET_CALLER_IDENTITY_REQUEST: Shape = Shape { name: "GetCallerIdentityRequest", kind: Kind::Structure(Structure { members: &[], payload: None, is_union: false }) };
    pub static GET_CALLER_IDENTITY_RESPONSE: Shape = Shape { name: "GetCallerIdentityResponse", kind: Kind::Structure(Structure { members: &[m("UserId", &USER_ID_TYPE), m("Account", &ACCOUNT_TYPE), m("Arn", &ARN_TYPE)], payload: None, is_union: false }) };
    pub static GET_FEDERATION_TOKEN_REQUEST: Shape = Shape { name: "GetFederationTokenRequest", kind: Kind::Structure(Structure { members: &[m("Name", &USER_NAME_TYPE).required(), m("Policy", &SESSION_POLICY_DOCUMENT_TYPE), m("PolicyArns", &POLICY_DESCRIPTOR_LIST_TYPE), m("DurationSeconds", &DURATION_SECONDS_TYPE), m("Tags", &TAG_LIST_TYPE), m("MinimumSessionTokenSize", &MINIMUM_SESSION_TOKEN_SIZE_TYPE)], payload: None, is_union: false }) };
    pub static GET_FEDERATION_TOKEN_RESPONSE: Shape = Shape { name: "GetFederationTokenResponse", kind: Kind::Structure(Structure { members: &[m("Credentials", &CREDENTIALS), m("FederatedUser", &FEDERATED_USER), m("PackedPolicySize", &NON_NEGATIVE_INTEGER_TYPE), m("SessionTokenUtilization", &SESSION_TOKEN_UTILIZATION_TYPE), m("SessionTokenSize", &SESSION_TOKEN_SIZE_TYPE)], payload: None, is_union: false }) };
    pub static GET_SESSION_TOKEN_REQUEST: Shape = Shape { name: "GetSessionTokenRequest", kind: Kind::Structure(Structure { members: &[m("DurationSeconds", &DURATION_SECONDS_TYPE), m("SerialNumber", &SERIAL_NUMBER_TYPE), m("TokenCode", &TOKEN_CODE_TYPE), m("MinimumSessionTokenSize", &MINIMUM_SESSION_TOKEN_SIZE_TYPE)], payload: None, is_union: false }) };
    pub static GET_SESSION_TOKEN_RESPONSE: Shape = Shape { name: "GetSessionTokenResponse", kind: Kind::Structure(Structure { members: &[m("Credentials", &CREDENTIALS), m("SessionTokenUtilization", &SESSION_TOKEN_UTILIZATION_TYPE), m("SessionTokenSize", &SESSION_TOKEN_SIZE_TYPE)], payload: None, is_union: false }) };
    pub static ISSUER: Shape = Shape { name: "Issuer", kind: Kind::String { length: ANY, pattern: None, enumerators: &[] } };
    pub static POLICY_DESCRIPTOR_TYPE: Shape = Shape { name: "PolicyDescriptorType", kind: Kind::Structure(Structure { members: &[m("arn", &ARN_TYPE)], payload: None, is_union: false }) };
    pub static PROVIDED_CONTEXT: Shape = Shape { name: "ProvidedContext", kind: Kind::Structure(Structure { members: &[m("ProviderArn", &ARN_TYPE), m("ContextAssertion", &CONTEXT_ASSERTION_TYPE)], payload: None, is_union: false }) };
    pub static PROVIDED_CONTEXTS_LIST_TYPE: Shape = Shape { name: "ProvidedContextsListType", kind: Kind::List { member: &PROVIDED_CONTEXT, location_name: None, flattened: false, length: limits(Some(1), Some(5)) } };
    pub static TAG: Shape = Shape { name: "Tag", kind: Kind::Structure(Structure { members: &[m("Key", &TAG_KEY_TYPE).required(), m("Value", &TAG_VALUE_TYPE).required()], payload: None, is_union: false }) };
    pub static ACCESS_KEY_ID_TYPE: Shape = Shape { name: "accessKeyIdType", kind: Kind::String { length: limits(Some(16), Some(128)), pattern: Some({ static P: Pattern = pattern("[\\w]*"); &P }), enumerators: &[] } };
    pub static ACCESS_KEY_SECRET_TYPE: Shape = Shape { name: "accessKeySecretType", kind: Kind::String { length: ANY, pattern: None, enumerators: &[] } };
    pub static ACCOUNT_TYPE: Shape = Shape { name: "accountType", kind: Kind::String { length: ANY, pattern: None, enumerators: &[] } };
    pub static ARN_TYPE: Shape = Shape { name: "arnType", kind: Kind::String { length: limits(Some(20), Some(2048)), pattern: Some({ static P: Pattern = pattern("[\\u0009\\u000A\\u000D\\u0020-\\u007E\\u0085\\u00A0-\\uD7FF\\uE000-\\uFFFD\\u10000-\\u10FFFF]+"); &P }), enumerators: &[] } };
    pub static ASSUMED_ROLE_ID_TYPE: Shape = Shape { name: "assumedRoleIdType", kind: Kind::String { length: limits(Some(2), Some(193)), pattern: Some({ static P: Pattern = pattern("[\\w+=,.@:-]*"); &P }), enumerators: &[] } };
    pub static CLIENT_TOKEN_TYPE: Shape = Shape { name: "clientTokenType", kind: Kind::String { length: limits(Some(4), Some(20000)), pattern: None, enumerators: &[] } };
    pub static CONTEXT_ASSERTION_TYPE: Shape = Shape { name: "contextAssertionType", kind: Kind::String { length: limits(Some(4), Some(2048)), pattern: None, enumerators: &[] } };
    pub static DATE_TYPE: Shape = Shape { name: "dateType", kind: Kind::Timestamp { format: None } };
    pub static DECODED_MESSAGE_TYPE: Shape = Shape { name: "decodedMessageType", kind: Kind::String { length: ANY, pattern: None, enumerators: &[] } };
    pub static DURATION_SECONDS_TYPE: Shape = Shape { name: "durationSecondsType", kind: Kind::Integer { range: limits(Some(900), Some(129600)) } };
    pub static ENCODED_MESSAGE_TYPE: Shape = Shape { name: "encodedMessageType", kind: Kind::String { length: limits(Some(1), Some(10240)), pattern: None, enumerators: &[] } };
    pub static EXTERNAL_ID_TYPE: Shape = Shape { name: "externalIdType", kind: Kind::String { length: limits(Some(2), Some(1224)), pattern: Some({ static P: Pattern = pattern("[\\w+=,.@:\\/-]*"); &P }), enumerators: &[] } };
    pub static FEDERATED_ID_TYPE: Shape = Shape { name: "federatedIdType", kind: Kind::String { length: limits(Some(2), Some(193)), pattern: Some({ static P: Pattern = pattern("[\\w+=,.@\\:-]*"); &P }), enumerators: &[] } };
    pub static MINIMUM_SESSION_TOKEN_SIZE_TYPE: Shape = Shape { name: "minimumSessionTokenSizeType", kind: Kind::Integer { range: limits(Some(0), Some(4096)) } };
    pub static NON_NEGATIVE_INTEGER_TYPE: Shape = Shape { name: "nonNegativeIntegerType", kind: Kind::Integer { range: limits(Some(0), None) } };
    pub static POLICY_DESCRIPTOR_LIST_TYPE: Shape = Shape { name: "policyDescriptorListType", kind: Kind::List { member: &POLICY_DESCRIPTOR_TYPE, location_name: None, flattened: false, length: ANY } };
    pub static ROLE_DURATION_SECONDS_TYPE: Shape = Shape { name: "roleDurationSecondsType", kind: Kind::Integer { range: limits(Some(900), Some(43200)) } };
    pub static ROLE_SESSION_NAME_TYPE: Shape = Shape { name: "roleSessionNameType", kind: Kind::String { length: limits(Some(2), Some(64)), pattern: Some({ static P: Pattern = pattern("[\\w+=,.@-]*"); &P }), enumerators: &[] } };
    pub static SERIAL_NUMBER_TYPE: Shape = Shape { name: "serialNumberType", kind: Kind::String { length: limits(Some(9), Some(256)), pattern: Some({ static P: Pattern = pattern("[\\w+=/:,.@-]*"); &P }), enumerators: &[] } };
    pub static SESSION_POLICY_DOCUMENT_TYPE: Shape = Shape { name: "sessionPolicyDocumentType", kind: Kind::String { length: limits(Some(1), Some(2048)), pattern: Some({ static P: Pattern = pattern("[\\u0009\\u000A\\u000D\\u0020-\\u00FF]+"); &P }), enumerators: &[] } };
    pub static SESSION_TOKEN_SIZE_TYPE: Shape = Shape { name: "sessionTokenSizeType", kind: Kind::Integer { range: limits(Some(0), None) } };
    pub static SESSION_TOKEN_UTILIZATION_TYPE: Shape = Shape { name: "sessionTokenUtilizationType", kind: Kind::Integer { range: limits(Some(0), None) } };
    pub static SOURCE_IDENTITY_TYPE: Shape = Shape { name: "sourceIdentityType", kind: Kind::String { length: limits(Some(2), Some(64)), pattern: Some({ static P: Pattern = pattern("[\\w+=,.@-]*"); &P }), enumerators: &[] } };
    pub static TAG_KEY_LIST_TYPE: Shape = Shape { name: "tagKeyListType", kind: Kind::List { member: &TAG_KEY_TYPE, location_name: None, flattened: false, length: limits(None, Some(50)) } };
    pub static TAG_KEY_TYPE: Shape = Shape { name: "tagKeyType", kind: Kind::String { length: limits(Some(1), Some(128)), pattern: Some({ static P: Pattern = pattern("[\\p{L}\\p{Z}\\p{N}_.:/=+\\-@]+"); &P }), enumerators: &[] } };
    pub static TAG_LIST_TYPE: Shape = Shape { name: "tagListType", kind: Kind::List { member: &TAG, location_name: None, flattened: false, length: limits(None, Some(50)) } };
    pub static TAG_VALUE_TYPE: Shape = Shape { name: "tagValueType", kind: Kind::String { length: limits(Some(0), Some(256)), pattern: Some({ static P: Pattern = pattern("[\\p{L}\\p{Z}\\p{N}_.:/=+\\-@]*"); &P }), enumerators: &[] } };
    pub static TOKEN_CODE_TYPE: Shape = Shape { name: "tokenCodeType", kind: Kind::String { length: limits(Some(6), Some(6)), pattern: Some({ static P: Pattern = pattern("[\\d]*"); &P }), enumerators: &[] } };
    pub static TOKEN_TYPE: Shape = Shape { name: "tokenType", kind: Kind::String { length: ANY, pattern: None, enumerators: &[] } };
    pub static UNRESTRICTED_SESSION_POLICY_DOCUMENT_TYPE: Shape = Shape { name: "unrestrictedSessionPolicyDocumentType", kind: Kind::String { length: limits(Some(1), None), pattern: Some({ static P: Pattern = pattern("[\\u0009\\u000A\\u000D\\u0020-\\u00FF]+"); &P }), enumerators: &[] } };
    pub static URL_TYPE: Shape = Shape { name: "urlType", kind: Kind::String { length: limits(Some(4), Some(2048)), pattern: None, enumerators: &[] } };
    pub static USER_ID_TYPE: Shape = Shape { name: "userIdType", kind: Kind::String { length: ANY, pattern: None, enumerators: &[] } };
    pub static USER_NAME_TYPE: Shape = Shape { name: "userNameType", kind: Kind::String { length: limits(Some(2), Some(32)), pattern: Some({ static P: Pattern = pattern("[\\w+=,.@-]*"); &P }), enumerators: &[] } };
    pub static WEB_IDENTITY_SUBJECT_TYPE: Shape = Shape { name: "webIdentitySubjectType", kind: Kind::String { length: limits(Some(6), Some(255)), pattern: None, enumerators: &[] } };
    pub static ERROR_EXPIRED_TOKEN_EXCEPTION: ErrorShape = ErrorShape { name: "ExpiredTokenException", code: "ExpiredTokenException", status: 400, sender: true };
    pub static ERROR_IDP_COMMUNICATION_ERROR_EXCEPTION: ErrorShape = ErrorShape { name: "IDPCommunicationErrorException", code: "IDPCommunicationError", status: 400, sender: true };
    pub static ERROR_IDP_REJECTED_CLAIM_EXCEPTION: ErrorShape = ErrorShape { name: "IDPRejectedClaimException", code: "IDPRejectedClaim", status: 403, sender: true };
    pub static ERROR_INVALID_AUTHORIZATION_MESSAGE_EXCEPTION: ErrorShape = ErrorShape { name: "InvalidAuthorizationMessageException", code: "InvalidAuthorizationMessageException", status: 400, sender: true };
    pub static ERROR_INVALID_IDENTITY_TOKEN_EXCEPTION: ErrorShape = ErrorShape { name: "InvalidIdentityTokenException", code: "InvalidIdentityToken", status: 400, sender: true };
    pub static ERROR_MALFORMED_POLICY_DOCUMENT_EXCEPTION: ErrorShape = ErrorShape { name: "MalformedPolicyDocumentException", code: "MalformedPolicyDocument", status: 400, sender: true };
    pub static ERROR_PACKED_POLICY_TOO_LARGE_EXCEPTION: ErrorShape = ErrorShape { name: "PackedPolicyTooLargeException", code: "PackedPolicyTooLarge", status: 400, sender: true };
    pub static ERROR_REGION_DISABLED_EXCEPTION: ErrorShape = ErrorShape { name: "RegionDisabledException", code: "RegionDisabledException", status: 403, sender: true };
}

/// The served operations.
pub mod ops {
    use crate::schema::{Operation, OperationType, Service, UNIT};
    use super::tables;

    pub struct AssumeRole;
    pub static ASSUME_ROLE_OPERATION: Operation = Operation { name: "AssumeRole", method: "POST", uri: "/", status: 200, input: &tables::ASSUME_ROLE_REQUEST, output: &tables::ASSUME_ROLE_RESPONSE, result_wrapper: Some("AssumeRoleResult"), errors: &[&tables::ERROR_MALFORMED_POLICY_DOCUMENT_EXCEPTION, &tables::ERROR_PACKED_POLICY_TOO_LARGE_EXCEPTION, &tables::ERROR_REGION_DISABLED_EXCEPTION, &tables::ERROR_EXPIRED_TOKEN_EXCEPTION] };
    impl OperationType for AssumeRole {
        type Input = super::AssumeRoleRequest;
        type Output = super::AssumeRoleResponse;
        fn descriptor() -> &'static Operation { &ASSUME_ROLE_OPERATION }
        fn service() -> &'static Service { &super::SERVICE }
    }
    pub struct AssumeRoleWithWebIdentity;
    pub static ASSUME_ROLE_WITH_WEB_IDENTITY_OPERATION: Operation = Operation { name: "AssumeRoleWithWebIdentity", method: "POST", uri: "/", status: 200, input: &tables::ASSUME_ROLE_WITH_WEB_IDENTITY_REQUEST, output: &tables::ASSUME_ROLE_WITH_WEB_IDENTITY_RESPONSE, result_wrapper: Some("AssumeRoleWithWebIdentityResult"), errors: &[&tables::ERROR_MALFORMED_POLICY_DOCUMENT_EXCEPTION, &tables::ERROR_PACKED_POLICY_TOO_LARGE_EXCEPTION, &tables::ERROR_IDP_REJECTED_CLAIM_EXCEPTION, &tables::ERROR_IDP_COMMUNICATION_ERROR_EXCEPTION, &tables::ERROR_INVALID_IDENTITY_TOKEN_EXCEPTION, &tables::ERROR_EXPIRED_TOKEN_EXCEPTION, &tables::ERROR_REGION_DISABLED_EXCEPTION] };
    impl OperationType for AssumeRoleWithWebIdentity {
        type Input = super::AssumeRoleWithWebIdentityRequest;
        type Output = super::AssumeRoleWithWebIdentityResponse;
        fn descriptor() -> &'static Operation { &ASSUME_ROLE_WITH_WEB_IDENTITY_OPERATION }
        fn service() -> &'static Service { &super::SERVICE }
    }
    pub struct DecodeAuthorizationMessage;
    pub static DECODE_AUTHORIZATION_MESSAGE_OPERATION: Operation = Operation { name: "DecodeAuthorizationMessage", method: "POST", uri: "/", status: 200, input: &tables::DECODE_AUTHORIZATION_MESSAGE_REQUEST, output: &tables::DECODE_AUTHORIZATION_MESSAGE_RESPONSE, result_wrapper: Some("DecodeAuthorizationMessageResult"), errors: &[&tables::ERROR_INVALID_AUTHORIZATION_MESSAGE_EXCEPTION] };
    impl OperationType for DecodeAuthorizationMessage {
        type Input = super::DecodeAuthorizationMessageRequest;
        type Output = super::DecodeAuthorizationMessageResponse;
        fn descriptor() -> &'static Operation { &DECODE_AUTHORIZATION_MESSAGE_OPERATION }
        fn service() -> &'static Service { &super::SERVICE }
    }
    pub struct GetAccessKeyInfo;
    pub static GET_ACCESS_KEY_INFO_OPERATION: Operation = Operation { name: "GetAccessKeyInfo", method: "POST", uri: "/", status: 200, input: &tables::GET_ACCESS_KEY_INFO_REQUEST, output: &tables::GET_ACCESS_KEY_INFO_RESPONSE, result_wrapper: Some("GetAccessKeyInfoResult"), errors: &[] };
    impl OperationType for GetAccessKeyInfo {
        type Input = super::GetAccessKeyInfoRequest;
        type Output = super::GetAccessKeyInfoResponse;
        fn descriptor() -> &'static Operation { &GET_ACCESS_KEY_INFO_OPERATION }
        fn service() -> &'static Service { &super::SERVICE }
    }
    pub struct GetCallerIdentity;
    pub static GET_CALLER_IDENTITY_OPERATION: Operation = Operation { name: "GetCallerIdentity", method: "POST", uri: "/", status: 200, input: &tables::GET_CALLER_IDENTITY_REQUEST, output: &tables::GET_CALLER_IDENTITY_RESPONSE, result_wrapper: Some("GetCallerIdentityResult"), errors: &[] };
    impl OperationType for GetCallerIdentity {
        type Input = super::GetCallerIdentityRequest;
        type Output = super::GetCallerIdentityResponse;
        fn descriptor() -> &'static Operation { &GET_CALLER_IDENTITY_OPERATION }
        fn service() -> &'static Service { &super::SERVICE }
    }
    pub struct GetFederationToken;
    pub static GET_FEDERATION_TOKEN_OPERATION: Operation = Operation { name: "GetFederationToken", method: "POST", uri: "/", status: 200, input: &tables::GET_FEDERATION_TOKEN_REQUEST, output: &tables::GET_FEDERATION_TOKEN_RESPONSE, result_wrapper: Some("GetFederationTokenResult"), errors: &[&tables::ERROR_MALFORMED_POLICY_DOCUMENT_EXCEPTION, &tables::ERROR_PACKED_POLICY_TOO_LARGE_EXCEPTION, &tables::ERROR_REGION_DISABLED_EXCEPTION] };
    impl OperationType for GetFederationToken {
        type Input = super::GetFederationTokenRequest;
        type Output = super::GetFederationTokenResponse;
        fn descriptor() -> &'static Operation { &GET_FEDERATION_TOKEN_OPERATION }
        fn service() -> &'static Service { &super::SERVICE }
    }
    pub struct GetSessionToken;
    pub static GET_SESSION_TOKEN_OPERATION: Operation = Operation { name: "GetSessionToken", method: "POST", uri: "/", status: 200, input: &tables::GET_SESSION_TOKEN_REQUEST, output: &tables::GET_SESSION_TOKEN_RESPONSE, result_wrapper: Some("GetSessionTokenResult"), errors: &[&tables::ERROR_REGION_DISABLED_EXCEPTION] };
    impl OperationType for GetSessionToken {
        type Input = super::GetSessionTokenRequest;
        type Output = super::GetSessionTokenResponse;
        fn descriptor() -> &'static Operation { &GET_SESSION_TOKEN_OPERATION }
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
    operations: &[&ops::ASSUME_ROLE_OPERATION, &ops::ASSUME_ROLE_WITH_WEB_IDENTITY_OPERATION, &ops::DECODE_AUTHORIZATION_MESSAGE_OPERATION, &ops::GET_ACCESS_KEY_INFO_OPERATION, &ops::GET_CALLER_IDENTITY_OPERATION, &ops::GET_FEDERATION_TOKEN_OPERATION, &ops::GET_SESSION_TOKEN_OPERATION],
    unserved: &["AssumeRoleWithSAML", "AssumeRoot", "GetDelegatedAccessToken", "GetWebIdentityToken"],
};
