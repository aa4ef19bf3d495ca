// Written by `cargo xtask generate` from the model ssm 2014-11-06; do not edit.
#![allow(clippy::all, unused_imports, non_camel_case_types)]
use std::collections::BTreeMap;
use crate::{Blob, Timestamp, Unit, Value, enumeration, structure};

enumeration! {
    ParameterTier { Standard = "Standard", Advanced = "Advanced", IntelligentTiering = "Intelligent-Tiering" }
    ParameterType { String = "String", StringList = "StringList", SecureString = "SecureString" }
    ParametersFilterKey { Name = "Name", Type = "Type", KeyId = "KeyId" }
    ResourceTypeForTagging { Document = "Document", ManagedInstance = "ManagedInstance", MaintenanceWindow = "MaintenanceWindow", Parameter = "Parameter", PatchBaseline = "PatchBaseline", OpsItem = "OpsItem", OpsMetadata = "OpsMetadata", Automation = "Automation", Association = "Association", CloudConnector = "CloudConnector" }
}

structure! {
    AddTagsToResourceRequest { resource_type: ResourceTypeForTagging = "ResourceType", resource_id: String = "ResourceId", tags: Vec<Tag> = "Tags" }
    AddTagsToResourceResult {  }
    DeleteParameterRequest { name: String = "Name" }
    DeleteParameterResult {  }
    DeleteParametersRequest { names: Vec<String> = "Names" }
    DeleteParametersResult { deleted_parameters: Option<Vec<String>> = "DeletedParameters", invalid_parameters: Option<Vec<String>> = "InvalidParameters" }
    DescribeParametersRequest { filters: Option<Vec<ParametersFilter>> = "Filters", parameter_filters: Option<Vec<ParameterStringFilter>> = "ParameterFilters", max_results: Option<i64> = "MaxResults", next_token: Option<String> = "NextToken", shared: Option<bool> = "Shared" }
    DescribeParametersResult { parameters: Option<Vec<ParameterMetadata>> = "Parameters", next_token: Option<String> = "NextToken" }
    GetParameterHistoryRequest { name: String = "Name", with_decryption: Option<bool> = "WithDecryption", max_results: Option<i64> = "MaxResults", next_token: Option<String> = "NextToken" }
    GetParameterHistoryResult { parameters: Option<Vec<ParameterHistory>> = "Parameters", next_token: Option<String> = "NextToken" }
    GetParameterRequest { name: String = "Name", with_decryption: Option<bool> = "WithDecryption" }
    GetParameterResult { parameter: Option<Parameter> = "Parameter" }
    GetParametersByPathRequest { path: String = "Path", recursive: Option<bool> = "Recursive", parameter_filters: Option<Vec<ParameterStringFilter>> = "ParameterFilters", with_decryption: Option<bool> = "WithDecryption", max_results: Option<i64> = "MaxResults", next_token: Option<String> = "NextToken" }
    GetParametersByPathResult { parameters: Option<Vec<Parameter>> = "Parameters", next_token: Option<String> = "NextToken" }
    GetParametersRequest { names: Vec<String> = "Names", with_decryption: Option<bool> = "WithDecryption" }
    GetParametersResult { parameters: Option<Vec<Parameter>> = "Parameters", invalid_parameters: Option<Vec<String>> = "InvalidParameters" }
    LabelParameterVersionRequest { name: String = "Name", parameter_version: Option<i64> = "ParameterVersion", labels: Vec<String> = "Labels" }
    LabelParameterVersionResult { invalid_labels: Option<Vec<String>> = "InvalidLabels", parameter_version: Option<i64> = "ParameterVersion" }
    ListTagsForResourceRequest { resource_type: ResourceTypeForTagging = "ResourceType", resource_id: String = "ResourceId" }
    ListTagsForResourceResult { tag_list: Option<Vec<Tag>> = "TagList" }
    Parameter { name: Option<String> = "Name", type_: Option<ParameterType> = "Type", value: Option<String> = "Value", version: Option<i64> = "Version", selector: Option<String> = "Selector", source_result: Option<String> = "SourceResult", last_modified_date: Option<Timestamp> = "LastModifiedDate", arn: Option<String> = "ARN", data_type: Option<String> = "DataType" }
    ParameterHistory { name: Option<String> = "Name", type_: Option<ParameterType> = "Type", key_id: Option<String> = "KeyId", last_modified_date: Option<Timestamp> = "LastModifiedDate", last_modified_user: Option<String> = "LastModifiedUser", description: Option<String> = "Description", value: Option<String> = "Value", allowed_pattern: Option<String> = "AllowedPattern", version: Option<i64> = "Version", labels: Option<Vec<String>> = "Labels", tier: Option<ParameterTier> = "Tier", policies: Option<Vec<ParameterInlinePolicy>> = "Policies", data_type: Option<String> = "DataType" }
    ParameterInlinePolicy { policy_text: Option<String> = "PolicyText", policy_type: Option<String> = "PolicyType", policy_status: Option<String> = "PolicyStatus" }
    ParameterMetadata { name: Option<String> = "Name", arn: Option<String> = "ARN", type_: Option<ParameterType> = "Type", key_id: Option<String> = "KeyId", last_modified_date: Option<Timestamp> = "LastModifiedDate", last_modified_user: Option<String> = "LastModifiedUser", description: Option<String> = "Description", allowed_pattern: Option<String> = "AllowedPattern", version: Option<i64> = "Version", tier: Option<ParameterTier> = "Tier", policies: Option<Vec<ParameterInlinePolicy>> = "Policies", data_type: Option<String> = "DataType" }
    ParameterStringFilter { key: String = "Key", option: Option<String> = "Option", values: Option<Vec<String>> = "Values" }
    ParametersFilter { key: ParametersFilterKey = "Key", values: Vec<String> = "Values" }
    PutParameterRequest { name: String = "Name", description: Option<String> = "Description", value: String = "Value", type_: Option<ParameterType> = "Type", key_id: Option<String> = "KeyId", overwrite: Option<bool> = "Overwrite", allowed_pattern: Option<String> = "AllowedPattern", tags: Option<Vec<Tag>> = "Tags", tier: Option<ParameterTier> = "Tier", policies: Option<String> = "Policies", data_type: Option<String> = "DataType" }
    PutParameterResult { version: Option<i64> = "Version", tier: Option<ParameterTier> = "Tier" }
    RemoveTagsFromResourceRequest { resource_type: ResourceTypeForTagging = "ResourceType", resource_id: String = "ResourceId", tag_keys: Vec<String> = "TagKeys" }
    RemoveTagsFromResourceResult {  }
    Tag { key: String = "Key", value: String = "Value" }
}

/// What each shape looks like, for codecs and validation.
pub mod tables {
    use crate::schema::*;
    use crate::schema::Location::*;
    pub static ADD_TAGS_TO_RESOURCE_REQUEST: Shape = Shape { name: "AddTagsToResourceRequest", kind: Kind::Structure(Structure { members: &[m("ResourceType", &RESOURCE_TYPE_FOR_TAGGING).required(), m("ResourceId", &RESOURCE_ID).required(), m("Tags", &TAG_LIST).required()], payload: None, is_union: false }) };
    pub static ADD_TAGS_TO_RESOURCE_RESULT: Shape = Shape { name: "AddTagsToResourceResult", kind: Kind::Structure(Structure { members: &[], payload: None, is_union: false }) };
    pub static ALLOWED_PATTERN: Shape = Shape { name: "AllowedPattern", kind: Kind::String { length: limits(Some(0), Some(1024)), pattern: None, enumerators: &[] } };
    pub static BOOLEAN: Shape = Shape { name: "Boolean", kind: Kind::Boolean };
    pub static DATE_TIME: Shape = Shape { name: "DateTime", kind: Kind::Timestamp { format: None } };
    pub static DELETE_PARAMETER_REQUEST: Shape = Shape { name: "DeleteParameterRequest", kind: Kind::Structure(Structure { members: &[m("Name", &PS_PARAMETER_NAME).required()], payload: None, is_union: false }) };
    pub static DELETE_PARAMETER_RESULT: Shape = Shape { name: "DeleteParameterResult", kind: Kind::Structure(Structure { members: &[], payload: None, is_union: false }) };
    pub static DELETE_PARAMETERS_REQUEST: Shape = Shape { name: "DeleteParametersRequest", kind: Kind::Structure(Structure { members: &[m("Names", &PARAMETER_NAME_LIST).required()], payload: None, is_union: false }) };
    pub static DELETE_PARAMETERS_RESULT: Shape = Shape { name: "DeleteParametersResult", kind: Kind::Structure(Structure { members: &[m("DeletedParameters", &PARAMETER_NAME_LIST), m("InvalidParameters", &PARAMETER_NAME_LIST)], payload: None, is_union: false }) };
    pub static DESCRIBE_PARAMETERS_REQUEST: Shape = Shape { name: "DescribeParametersRequest", kind: Kind::Structure(Structure { members: &[m("Filters", &PARAMETERS_FILTER_LIST), m("ParameterFilters", &PARAMETER_STRING_FILTER_LIST), m("MaxResults", &MAX_RESULTS), m("NextToken", &NEXT_TOKEN), m("Shared", &BOOLEAN)], payload: None, is_union: false }) };
    pub static DESCRIBE_PARAMETERS_RESULT: Shape = Shape { name: "DescribeParametersResult", kind: Kind::Structure(Structure { members: &[m("Parameters", &PARAMETER_METADATA_LIST), m("NextToken", &NEXT_TOKEN)], payload: None, is_union: false }) };
    pub static GET_PARAMETER_HISTORY_REQUEST: Shape = Shape { name: "GetParameterHistoryRequest", kind: Kind::Structure(Structure { members: &[m("Name", &PS_PARAMETER_NAME).required(), m("WithDecryption", &BOOLEAN), m("MaxResults", &MAX_RESULTS), m("NextToken", &NEXT_TOKEN)], payload: None, is_union: false }) };
    pub static GET_PARAMETER_HISTORY_RESULT: Shape = Shape { name: "GetParameterHistoryResult", kind: Kind::Structure(Structure { members: &[m("Parameters", &PARAMETER_HISTORY_LIST), m("NextToken", &NEXT_TOKEN)], payload: None, is_union: false }) };
    pub static GET_PARAMETER_REQUEST: Shape = Shape { name: "GetParameterRequest", kind: Kind::Structure(Structure { members: &[m("Name", &PS_PARAMETER_NAME).required(), m("WithDecryption", &BOOLEAN)], payload: None, is_union: false }) };
    pub static GET_PARAMETER_RESULT: Shape = Shape { name: "GetParameterResult", kind: Kind::Structure(Structure { members: &[m("Parameter", &PARAMETER)], payload: None, is_union: false }) };
    pub static GET_PARAMETERS_BY_PATH_MAX_RESULTS: Shape = Shape { name: "GetParametersByPathMaxResults", kind: Kind::Integer { range: limits(Some(1), Some(10)) } };
    pub static GET_PARAMETERS_BY_PATH_REQUEST: Shape = Shape { name: "GetParametersByPathRequest", kind: Kind::Structure(Structure { members: &[m("Path", &PS_PARAMETER_NAME).required(), m("Recursive", &BOOLEAN), m("ParameterFilters", &PARAMETER_STRING_FILTER_LIST), m("WithDecryption", &BOOLEAN), m("MaxResults", &GET_PARAMETERS_BY_PATH_MAX_RESULTS), m("NextToken", &NEXT_TOKEN)], payload: None, is_union: false }) };
    pub static GET_PARAMETERS_BY_PATH_RESULT: Shape = Shape { name: "GetParametersByPathResult", kind: Kind::Structure(Structure { members: &[m("Parameters", &PARAMETER_LIST), m("NextToken", &NEXT_TOKEN)], payload: None, is_union: false }) };
    pub static GET_PARAMETERS_REQUEST: Shape = Shape { name: "GetParametersRequest", kind: Kind::Structure(Structure { members: &[m("Names", &PARAMETER_NAME_LIST).required(), m("WithDecryption", &BOOLEAN)], payload: None, is_union: false }) };
    pub static GET_PARAMETERS_RESULT: Shape = Shape { name: "GetParametersResult", kind: Kind::Structure(Structure { members: &[m("Parameters", &PARAMETER_LIST), m("InvalidParameters", &PARAMETER_NAME_LIST)], payload: None, is_union: false }) };
    pub static KEY_LIST: Shape = Shape { name: "KeyList", kind: Kind::List { member: &TAG_KEY, location_name: None, flattened: false, length: ANY } };
    pub static LABEL_PARAMETER_VERSION_REQUEST: Shape = Shape { name: "LabelParameterVersionRequest", kind: Kind::Structure(Structure { members: &[m("Name", &PS_PARAMETER_NAME).required(), m("ParameterVersion", &PS_PARAMETER_VERSION), m("Labels", &PARAMETER_LABEL_LIST).required()], payload: None, is_union: false }) };
    pub static LABEL_PARAMETER_VERSION_RESULT: Shape = Shape { name: "LabelParameterVersionResult", kind: Kind::Structure(Structure { members: &[m("InvalidLabels", &PARAMETER_LABEL_LIST), m("ParameterVersion", &PS_PARAMETER_VERSION)], payload: None, is_union: false }) };
    pub static LIST_TAGS_FOR_RESOURCE_REQUEST: Shape = Shape { name: "ListTagsForResourceRequest", kind: Kind::Structure(Structure { members: &[m("ResourceType", &RESOURCE_TYPE_FOR_TAGGING).required(), m("ResourceId", &RESOURCE_ID).required()], payload: None, is_union: false }) };
    pub static LIST_TAGS_FOR_RESOURCE_RESULT: Shape = Shape { name: "ListTagsForResourceResult", kind: Kind::Structure(Structure { members: &[m("TagList", &TAG_LIST)], payload: None, is_union: false }) };
    pub static MAX_RESULTS: Shape = Shape { name: "MaxResults", kind: Kind::Integer { range: limits(Some(1), Some(50)) } };
    pub static NEXT_TOKEN: Shape = Shape { name: "NextToken", kind: Kind::String { length: ANY, pattern: None, enumerators: &[] } };
    pub static PS_PARAMETER_NAME: Shape = Shape { name: "PSParameterName", kind: Kind::String { length: limits(Some(1), Some(2048)), pattern: None, enumerators: &[] } };
    pub static PS_PARAMETER_SELECTOR: Shape = Shape { name: "PSParameterSelector", kind: Kind::String { length: limits(Some(0), Some(128)), pattern: None, enumerators: &[] } };
    pub static PS_PARAMETER_VALUE: Shape = Shape { name: "PSParameterValue", kind: Kind::String { length: ANY, pattern: None, enumerators: &[] } };
    pub static PS_PARAMETER_VERSION: Shape = Shape { name: "PSParameterVersion", kind: Kind::Long { range: ANY } };
    pub static PARAMETER: Shape = Shape { name: "Parameter", kind: Kind::Structure(Structure { members: &[m("Name", &PS_PARAMETER_NAME), m("Type", &PARAMETER_TYPE), m("Value", &PS_PARAMETER_VALUE), m("Version", &PS_PARAMETER_VERSION), m("Selector", &PS_PARAMETER_SELECTOR), m("SourceResult", &STRING), m("LastModifiedDate", &DATE_TIME), m("ARN", &STRING), m("DataType", &PARAMETER_DATA_TYPE)], payload: None, is_union: false }) };
    pub static PARAMETER_DATA_TYPE: Shape = Shape { name: "ParameterDataType", kind: Kind::String { length: limits(Some(0), Some(128)), pattern: None, enumerators: &[] } };
    pub static PARAMETER_DESCRIPTION: Shape = Shape { name: "ParameterDescription", kind: Kind::String { length: limits(Some(0), Some(1024)), pattern: None, enumerators: &[] } };
    pub static PARAMETER_HISTORY: Shape = Shape { name: "ParameterHistory", kind: Kind::Structure(Structure { members: &[m("Name", &PS_PARAMETER_NAME), m("Type", &PARAMETER_TYPE), m("KeyId", &PARAMETER_KEY_ID), m("LastModifiedDate", &DATE_TIME), m("LastModifiedUser", &STRING), m("Description", &PARAMETER_DESCRIPTION), m("Value", &PS_PARAMETER_VALUE), m("AllowedPattern", &ALLOWED_PATTERN), m("Version", &PS_PARAMETER_VERSION), m("Labels", &PARAMETER_LABEL_LIST), m("Tier", &PARAMETER_TIER), m("Policies", &PARAMETER_POLICY_LIST), m("DataType", &PARAMETER_DATA_TYPE)], payload: None, is_union: false }) };
    pub static PARAMETER_HISTORY_LIST: Shape = Shape { name: "ParameterHistoryList", kind: Kind::List { member: &PARAMETER_HISTORY, location_name: None, flattened: false, length: ANY } };
    pub static PARAMETER_INLINE_POLICY: Shape = Shape { name: "ParameterInlinePolicy", kind: Kind::Structure(Structure { members: &[m("PolicyText", &STRING), m("PolicyType", &STRING), m("PolicyStatus", &STRING)], payload: None, is_union: false }) };
    pub static PARAMETER_KEY_ID: Shape = Shape { name: "ParameterKeyId", kind: Kind::String { length: limits(Some(1), Some(256)), pattern: Some({ static P: Pattern = pattern("^([a-zA-Z0-9:/_-]+)$"); &P }), enumerators: &[] } };
    pub static PARAMETER_LABEL: Shape = Shape { name: "ParameterLabel", kind: Kind::String { length: limits(Some(1), Some(100)), pattern: None, enumerators: &[] } };
    pub static PARAMETER_LABEL_LIST: Shape = Shape { name: "ParameterLabelList", kind: Kind::List { member: &PARAMETER_LABEL, location_name: None, flattened: false, length: limits(Some(1), Some(10)) } };
    pub static PARAMETER_LIST: Shape = Shape { name: "ParameterList", kind: Kind::List { member: &PARAMETER, location_name: None, flattened: false, length: ANY } };
    pub static PARAMETER_METADATA: Shape = Shape { name: "ParameterMetadata", kind: Kind::Structure(Structure { members: &[m("Name", &PS_PARAMETER_NAME), m("ARN", &STRING), m("Type", &PARAMETER_TYPE), m("KeyId", &PARAMETER_KEY_ID), m("LastModifiedDate", &DATE_TIME), m("LastModifiedUser", &STRING), m("Description", &PARAMETER_DESCRIPTION), m("AllowedPattern", &ALLOWED_PATTERN), m("Version", &PS_PARAMETER_VERSION), m("Tier", &PARAMETER_TIER), m("Policies", &PARAMETER_POLICY_LIST), m("DataType", &PARAMETER_DATA_TYPE)], payload: None, is_union: false }) };
    pub static PARAMETER_METADATA_LIST: Shape = Shape { name: "ParameterMetadataList", kind: Kind::List { member: &PARAMETER_METADATA, location_name: None, flattened: false, length: ANY } };
    pub static PARAMETER_NAME_LIST: Shape = Shape { name: "ParameterNameList", kind: Kind::List { member: &PS_PARAMETER_NAME, location_name: None, flattened: false, length: limits(Some(1), Some(10)) } };
    pub static PARAMETER_POLICIES: Shape = Shape { name: "ParameterPolicies", kind: Kind::String { length: limits(Some(1), Some(4096)), pattern: None, enumerators: &[] } };
    pub static PARAMETER_POLICY_LIST: Shape = Shape { name: "ParameterPolicyList", kind: Kind::List { member: &PARAMETER_INLINE_POLICY, location_name: None, flattened: false, length: ANY } };
    pub static PARAMETER_STRING_FILTER: Shape = Shape { name: "ParameterStringFilter", kind: Kind::Structure(Structure { members: &[m("Key", &PARAMETER_STRING_FILTER_KEY).required(), m("Option", &PARAMETER_STRING_QUERY_OPTION), m("Values", &PARAMETER_STRING_FILTER_VALUE_LIST)], payload: None, is_union: false }) };
    pub static PARAMETER_STRING_FILTER_KEY: Shape = Shape { name: "ParameterStringFilterKey", kind: Kind::String { length: limits(Some(1), Some(132)), pattern: Some({ static P: Pattern = pattern("^(tag:.+|Name|Type|KeyId|Path|Label|Tier|DataType)$"); &P }), enumerators: &[] } };
    pub static PARAMETER_STRING_FILTER_LIST: Shape = Shape { name: "ParameterStringFilterList", kind: Kind::List { member: &PARAMETER_STRING_FILTER, location_name: None, flattened: false, length: ANY } };
    pub static PARAMETER_STRING_FILTER_VALUE: Shape = Shape { name: "ParameterStringFilterValue", kind: Kind::String { length: limits(Some(1), Some(1024)), pattern: None, enumerators: &[] } };
    pub static PARAMETER_STRING_FILTER_VALUE_LIST: Shape = Shape { name: "ParameterStringFilterValueList", kind: Kind::List { member: &PARAMETER_STRING_FILTER_VALUE, location_name: None, flattened: false, length: limits(Some(1), Some(50)) } };
    pub static PARAMETER_STRING_QUERY_OPTION: Shape = Shape { name: "ParameterStringQueryOption", kind: Kind::String { length: limits(Some(1), Some(10)), pattern: None, enumerators: &[] } };
    pub static PARAMETER_TIER: Shape = Shape { name: "ParameterTier", kind: Kind::String { length: ANY, pattern: None, enumerators: &["Standard", "Advanced", "Intelligent-Tiering"] } };
    pub static PARAMETER_TYPE: Shape = Shape { name: "ParameterType", kind: Kind::String { length: ANY, pattern: None, enumerators: &["String", "StringList", "SecureString"] } };
    pub static PARAMETERS_FILTER: Shape = Shape { name: "ParametersFilter", kind: Kind::Structure(Structure { members: &[m("Key", &PARAMETERS_FILTER_KEY).required(), m("Values", &PARAMETERS_FILTER_VALUE_LIST).required()], payload: None, is_union: false }) };
    pub static PARAMETERS_FILTER_KEY: Shape = Shape { name: "ParametersFilterKey", kind: Kind::String { length: ANY, pattern: None, enumerators: &["Name", "Type", "KeyId"] } };
    pub static PARAMETERS_FILTER_LIST: Shape = Shape { name: "ParametersFilterList", kind: Kind::List { member: &PARAMETERS_FILTER, location_name: None, flattened: false, length: ANY } };
    pub static PARAMETERS_FILTER_VALUE: Shape = Shape { name: "ParametersFilterValue", kind: Kind::String { length: limits(Some(1), Some(1024)), pattern: None, enumerators: &[] } };
    pub static PARAMETERS_FILTER_VALUE_LIST: Shape = Shape { name: "ParametersFilterValueList", kind: Kind::List { member: &PARAMETERS_FILTER_VALUE, location_name: None, flattened: false, length: limits(Some(1), Some(50)) } };
    pub static PUT_PARAMETER_REQUEST: Shape = Shape { name: "PutParameterRequest", kind: Kind::Structure(Structure { members: &[m("Name", &PS_PARAMETER_NAME).required(), m("Description", &PARAMETER_DESCRIPTION), m("Value", &PS_PARAMETER_VALUE).required(), m("Type", &PARAMETER_TYPE), m("KeyId", &PARAMETER_KEY_ID), m("Overwrite", &BOOLEAN), m("AllowedPattern", &ALLOWED_PATTERN), m("Tags", &TAG_LIST), m("Tier", &PARAMETER_TIER), m("Policies", &PARAMETER_POLICIES), m("DataType", &PARAMETER_DATA_TYPE)], payload: None, is_union: false }) };
    pub static PUT_PARAMETER_RESULT: Shape = Shape { name: "PutParameterResult", kind: Kind::Structure(Structure { members: &[m("Version", &PS_PARAMETER_VERSION), m("Tier", &PARAMETER_TIER)], payload: None, is_union: false }) };
    pub static REMOVE_TAGS_FROM_RESOURCE_REQUEST: Shape = Shape { name: "RemoveTagsFromResourceRequest", kind: Kind::Structure(Structure { members: &[m("ResourceType", &RESOURCE_TYPE_FOR_TAGGING).required(), m("ResourceId", &RESOURCE_ID).required(), m("TagKeys", &KEY_LIST).required()], payload: None, is_union: false }) };
    pub static REMOVE_TAGS_FROM_RESOURCE_RESULT: Shape = Shape { name: "RemoveTagsFromResourceResult", kind: Kind::Structure(Structure { members: &[], payload: None, is_union: false }) };
    pub static RESOURCE_ID: Shape = Shape { name: "ResourceId", kind: Kind::String { length: ANY, pattern: None, enumerators: &[] } };
    pub static RESOURCE_TYPE_FOR_TAGGING: Shape = Shape { name: "ResourceTypeForTagging", kind: Kind::String { length: ANY, pattern: None, enumerators: &["Document", "ManagedInstance", "MaintenanceWindow", "Parameter", "PatchBaseline", "OpsItem", "OpsMetadata", "Automation", "Association", "CloudConnector"] } };
    pub static STRING: Shape = Shape { name: "String", kind: Kind::String { length: ANY, pattern: None, enumerators: &[] } };
    pub static TAG: Shape = Shape { name: "Tag", kind: Kind::Structure(Structure { members: &[m("Key", &TAG_KEY).required(), m("Value", &TAG_VALUE).required()], payload: None, is_union: false }) };
    pub static TAG_KEY: Shape = Shape { name: "TagKey", kind: Kind::String { length: limits(Some(1), Some(128)), pattern: Some({ static P: Pattern = pattern("^([\\p{L}\\p{Z}\\p{N}_.:/=+\\-@]*)$"); &P }), enumerators: &[] } };
    pub static TAG_LIST: Shape = Shape { name: "TagList", kind: Kind::List { member: &TAG, location_name: None, flattened: false, length: limits(None, Some(1000)) } };
    pub static TAG_VALUE: Shape = Shape { name: "TagValue", kind: Kind::String { length: limits(Some(0), Some(256)), pattern: Some({ static P: Pattern = pattern("^([\\p{L}\\p{Z}\\p{N}_.:/=+\\-@]*)$"); &P }), enumerators: &[] } };
    pub static ERROR_HIERARCHY_LEVEL_LIMIT_EXCEEDED_EXCEPTION: ErrorShape = ErrorShape { name: "HierarchyLevelLimitExceededException", code: "HierarchyLevelLimitExceededException", status: 400, sender: true };
    pub static ERROR_HIERARCHY_TYPE_MISMATCH_EXCEPTION: ErrorShape = ErrorShape { name: "HierarchyTypeMismatchException", code: "HierarchyTypeMismatchException", status: 400, sender: true };
    pub static ERROR_INCOMPATIBLE_POLICY_EXCEPTION: ErrorShape = ErrorShape { name: "IncompatiblePolicyException", code: "IncompatiblePolicyException", status: 400, sender: true };
    pub static ERROR_INTERNAL_SERVER_ERROR: ErrorShape = ErrorShape { name: "InternalServerError", code: "InternalServerError", status: 500, sender: false };
    pub static ERROR_INVALID_ALLOWED_PATTERN_EXCEPTION: ErrorShape = ErrorShape { name: "InvalidAllowedPatternException", code: "InvalidAllowedPatternException", status: 400, sender: true };
    pub static ERROR_INVALID_FILTER_KEY: ErrorShape = ErrorShape { name: "InvalidFilterKey", code: "InvalidFilterKey", status: 400, sender: true };
    pub static ERROR_INVALID_FILTER_OPTION: ErrorShape = ErrorShape { name: "InvalidFilterOption", code: "InvalidFilterOption", status: 400, sender: true };
    pub static ERROR_INVALID_FILTER_VALUE: ErrorShape = ErrorShape { name: "InvalidFilterValue", code: "InvalidFilterValue", status: 400, sender: true };
    pub static ERROR_INVALID_KEY_ID: ErrorShape = ErrorShape { name: "InvalidKeyId", code: "InvalidKeyId", status: 400, sender: true };
    pub static ERROR_INVALID_NEXT_TOKEN: ErrorShape = ErrorShape { name: "InvalidNextToken", code: "InvalidNextToken", status: 400, sender: true };
    pub static ERROR_INVALID_POLICY_ATTRIBUTE_EXCEPTION: ErrorShape = ErrorShape { name: "InvalidPolicyAttributeException", code: "InvalidPolicyAttributeException", status: 400, sender: true };
    pub static ERROR_INVALID_POLICY_TYPE_EXCEPTION: ErrorShape = ErrorShape { name: "InvalidPolicyTypeException", code: "InvalidPolicyTypeException", status: 400, sender: true };
    pub static ERROR_INVALID_RESOURCE_ID: ErrorShape = ErrorShape { name: "InvalidResourceId", code: "InvalidResourceId", status: 400, sender: true };
    pub static ERROR_INVALID_RESOURCE_TYPE: ErrorShape = ErrorShape { name: "InvalidResourceType", code: "InvalidResourceType", status: 400, sender: true };
    pub static ERROR_PARAMETER_ALREADY_EXISTS: ErrorShape = ErrorShape { name: "ParameterAlreadyExists", code: "ParameterAlreadyExists", status: 400, sender: true };
    pub static ERROR_PARAMETER_LIMIT_EXCEEDED: ErrorShape = ErrorShape { name: "ParameterLimitExceeded", code: "ParameterLimitExceeded", status: 400, sender: true };
    pub static ERROR_PARAMETER_MAX_VERSION_LIMIT_EXCEEDED: ErrorShape = ErrorShape { name: "ParameterMaxVersionLimitExceeded", code: "ParameterMaxVersionLimitExceeded", status: 400, sender: true };
    pub static ERROR_PARAMETER_NOT_FOUND: ErrorShape = ErrorShape { name: "ParameterNotFound", code: "ParameterNotFound", status: 400, sender: true };
    pub static ERROR_PARAMETER_PATTERN_MISMATCH_EXCEPTION: ErrorShape = ErrorShape { name: "ParameterPatternMismatchException", code: "ParameterPatternMismatchException", status: 400, sender: true };
    pub static ERROR_PARAMETER_VERSION_LABEL_LIMIT_EXCEEDED: ErrorShape = ErrorShape { name: "ParameterVersionLabelLimitExceeded", code: "ParameterVersionLabelLimitExceeded", status: 400, sender: true };
    pub static ERROR_PARAMETER_VERSION_NOT_FOUND: ErrorShape = ErrorShape { name: "ParameterVersionNotFound", code: "ParameterVersionNotFound", status: 400, sender: true };
    pub static ERROR_POLICIES_LIMIT_EXCEEDED_EXCEPTION: ErrorShape = ErrorShape { name: "PoliciesLimitExceededException", code: "PoliciesLimitExceededException", status: 400, sender: true };
    pub static ERROR_TOO_MANY_TAGS_ERROR: ErrorShape = ErrorShape { name: "TooManyTagsError", code: "TooManyTagsError", status: 400, sender: true };
    pub static ERROR_TOO_MANY_UPDATES: ErrorShape = ErrorShape { name: "TooManyUpdates", code: "TooManyUpdates", status: 400, sender: true };
    pub static ERROR_UNSUPPORTED_PARAMETER_TYPE: ErrorShape = ErrorShape { name: "UnsupportedParameterType", code: "UnsupportedParameterType", status: 400, sender: true };
}

/// The served operations.
pub mod ops {
    use crate::schema::{Operation, OperationType, Service, UNIT};
    use super::tables;

    pub struct AddTagsToResource;
    pub static ADD_TAGS_TO_RESOURCE_OPERATION: Operation = Operation { name: "AddTagsToResource", method: "POST", uri: "/", status: 200, input: &tables::ADD_TAGS_TO_RESOURCE_REQUEST, output: &tables::ADD_TAGS_TO_RESOURCE_RESULT, result_wrapper: None, errors: &[&tables::ERROR_INVALID_RESOURCE_TYPE, &tables::ERROR_INVALID_RESOURCE_ID, &tables::ERROR_INTERNAL_SERVER_ERROR, &tables::ERROR_TOO_MANY_TAGS_ERROR, &tables::ERROR_TOO_MANY_UPDATES] };
    impl OperationType for AddTagsToResource {
        type Input = super::AddTagsToResourceRequest;
        type Output = super::AddTagsToResourceResult;
        fn descriptor() -> &'static Operation { &ADD_TAGS_TO_RESOURCE_OPERATION }
        fn service() -> &'static Service { &super::SERVICE }
    }
    pub struct DeleteParameter;
    pub static DELETE_PARAMETER_OPERATION: Operation = Operation { name: "DeleteParameter", method: "POST", uri: "/", status: 200, input: &tables::DELETE_PARAMETER_REQUEST, output: &tables::DELETE_PARAMETER_RESULT, result_wrapper: None, errors: &[&tables::ERROR_INTERNAL_SERVER_ERROR, &tables::ERROR_PARAMETER_NOT_FOUND] };
    impl OperationType for DeleteParameter {
        type Input = super::DeleteParameterRequest;
        type Output = super::DeleteParameterResult;
        fn descriptor() -> &'static Operation { &DELETE_PARAMETER_OPERATION }
        fn service() -> &'static Service { &super::SERVICE }
    }
    pub struct DeleteParameters;
    pub static DELETE_PARAMETERS_OPERATION: Operation = Operation { name: "DeleteParameters", method: "POST", uri: "/", status: 200, input: &tables::DELETE_PARAMETERS_REQUEST, output: &tables::DELETE_PARAMETERS_RESULT, result_wrapper: None, errors: &[&tables::ERROR_INTERNAL_SERVER_ERROR] };
    impl OperationType for DeleteParameters {
        type Input = super::DeleteParametersRequest;
        type Output = super::DeleteParametersResult;
        fn descriptor() -> &'static Operation { &DELETE_PARAMETERS_OPERATION }
        fn service() -> &'static Service { &super::SERVICE }
    }
    pub struct DescribeParameters;
    pub static DESCRIBE_PARAMETERS_OPERATION: Operation = Operation { name: "DescribeParameters", method: "POST", uri: "/", status: 200, input: &tables::DESCRIBE_PARAMETERS_REQUEST, output: &tables::DESCRIBE_PARAMETERS_RESULT, result_wrapper: None, errors: &[&tables::ERROR_INTERNAL_SERVER_ERROR, &tables::ERROR_INVALID_FILTER_KEY, &tables::ERROR_INVALID_FILTER_OPTION, &tables::ERROR_INVALID_FILTER_VALUE, &tables::ERROR_INVALID_NEXT_TOKEN] };
    impl OperationType for DescribeParameters {
        type Input = super::DescribeParametersRequest;
        type Output = super::DescribeParametersResult;
        fn descriptor() -> &'static Operation { &DESCRIBE_PARAMETERS_OPERATION }
        fn service() -> &'static Service { &super::SERVICE }
    }
    pub struct GetParameter;
    pub static GET_PARAMETER_OPERATION: Operation = Operation { name: "GetParameter", method: "POST", uri: "/", status: 200, input: &tables::GET_PARAMETER_REQUEST, output: &tables::GET_PARAMETER_RESULT, result_wrapper: None, errors: &[&tables::ERROR_INTERNAL_SERVER_ERROR, &tables::ERROR_INVALID_KEY_ID, &tables::ERROR_PARAMETER_NOT_FOUND, &tables::ERROR_PARAMETER_VERSION_NOT_FOUND] };
    impl OperationType for GetParameter {
        type Input = super::GetParameterRequest;
        type Output = super::GetParameterResult;
        fn descriptor() -> &'static Operation { &GET_PARAMETER_OPERATION }
        fn service() -> &'static Service { &super::SERVICE }
    }
    pub struct GetParameterHistory;
    pub static GET_PARAMETER_HISTORY_OPERATION: Operation = Operation { name: "GetParameterHistory", method: "POST", uri: "/", status: 200, input: &tables::GET_PARAMETER_HISTORY_REQUEST, output: &tables::GET_PARAMETER_HISTORY_RESULT, result_wrapper: None, errors: &[&tables::ERROR_INTERNAL_SERVER_ERROR, &tables::ERROR_PARAMETER_NOT_FOUND, &tables::ERROR_INVALID_NEXT_TOKEN, &tables::ERROR_INVALID_KEY_ID] };
    impl OperationType for GetParameterHistory {
        type Input = super::GetParameterHistoryRequest;
        type Output = super::GetParameterHistoryResult;
        fn descriptor() -> &'static Operation { &GET_PARAMETER_HISTORY_OPERATION }
        fn service() -> &'static Service { &super::SERVICE }
    }
    pub struct GetParameters;
    pub static GET_PARAMETERS_OPERATION: Operation = Operation { name: "GetParameters", method: "POST", uri: "/", status: 200, input: &tables::GET_PARAMETERS_REQUEST, output: &tables::GET_PARAMETERS_RESULT, result_wrapper: None, errors: &[&tables::ERROR_INVALID_KEY_ID, &tables::ERROR_INTERNAL_SERVER_ERROR] };
    impl OperationType for GetParameters {
        type Input = super::GetParametersRequest;
        type Output = super::GetParametersResult;
        fn descriptor() -> &'static Operation { &GET_PARAMETERS_OPERATION }
        fn service() -> &'static Service { &super::SERVICE }
    }
    pub struct GetParametersByPath;
    pub static GET_PARAMETERS_BY_PATH_OPERATION: Operation = Operation { name: "GetParametersByPath", method: "POST", uri: "/", status: 200, input: &tables::GET_PARAMETERS_BY_PATH_REQUEST, output: &tables::GET_PARAMETERS_BY_PATH_RESULT, result_wrapper: None, errors: &[&tables::ERROR_INTERNAL_SERVER_ERROR, &tables::ERROR_INVALID_FILTER_KEY, &tables::ERROR_INVALID_FILTER_OPTION, &tables::ERROR_INVALID_FILTER_VALUE, &tables::ERROR_INVALID_KEY_ID, &tables::ERROR_INVALID_NEXT_TOKEN] };
    impl OperationType for GetParametersByPath {
        type Input = super::GetParametersByPathRequest;
        type Output = super::GetParametersByPathResult;
        fn descriptor() -> &'static Operation { &GET_PARAMETERS_BY_PATH_OPERATION }
        fn service() -> &'static Service { &super::SERVICE }
    }
    pub struct LabelParameterVersion;
    pub static LABEL_PARAMETER_VERSION_OPERATION: Operation = Operation { name: "LabelParameterVersion", method: "POST", uri: "/", status: 200, input: &tables::LABEL_PARAMETER_VERSION_REQUEST, output: &tables::LABEL_PARAMETER_VERSION_RESULT, result_wrapper: None, errors: &[&tables::ERROR_INTERNAL_SERVER_ERROR, &tables::ERROR_TOO_MANY_UPDATES, &tables::ERROR_PARAMETER_NOT_FOUND, &tables::ERROR_PARAMETER_VERSION_NOT_FOUND, &tables::ERROR_PARAMETER_VERSION_LABEL_LIMIT_EXCEEDED] };
    impl OperationType for LabelParameterVersion {
        type Input = super::LabelParameterVersionRequest;
        type Output = super::LabelParameterVersionResult;
        fn descriptor() -> &'static Operation { &LABEL_PARAMETER_VERSION_OPERATION }
        fn service() -> &'static Service { &super::SERVICE }
    }
    pub struct ListTagsForResource;
    pub static LIST_TAGS_FOR_RESOURCE_OPERATION: Operation = Operation { name: "ListTagsForResource", method: "POST", uri: "/", status: 200, input: &tables::LIST_TAGS_FOR_RESOURCE_REQUEST, output: &tables::LIST_TAGS_FOR_RESOURCE_RESULT, result_wrapper: None, errors: &[&tables::ERROR_INVALID_RESOURCE_TYPE, &tables::ERROR_INVALID_RESOURCE_ID, &tables::ERROR_INTERNAL_SERVER_ERROR] };
    impl OperationType for ListTagsForResource {
        type Input = super::ListTagsForResourceRequest;
        type Output = super::ListTagsForResourceResult;
        fn descriptor() -> &'static Operation { &LIST_TAGS_FOR_RESOURCE_OPERATION }
        fn service() -> &'static Service { &super::SERVICE }
    }
    pub struct PutParameter;
    pub static PUT_PARAMETER_OPERATION: Operation = Operation { name: "PutParameter", method: "POST", uri: "/", status: 200, input: &tables::PUT_PARAMETER_REQUEST, output: &tables::PUT_PARAMETER_RESULT, result_wrapper: None, errors: &[&tables::ERROR_INTERNAL_SERVER_ERROR, &tables::ERROR_INVALID_KEY_ID, &tables::ERROR_PARAMETER_LIMIT_EXCEEDED, &tables::ERROR_TOO_MANY_UPDATES, &tables::ERROR_PARAMETER_ALREADY_EXISTS, &tables::ERROR_HIERARCHY_LEVEL_LIMIT_EXCEEDED_EXCEPTION, &tables::ERROR_HIERARCHY_TYPE_MISMATCH_EXCEPTION, &tables::ERROR_INVALID_ALLOWED_PATTERN_EXCEPTION, &tables::ERROR_PARAMETER_MAX_VERSION_LIMIT_EXCEEDED, &tables::ERROR_PARAMETER_PATTERN_MISMATCH_EXCEPTION, &tables::ERROR_UNSUPPORTED_PARAMETER_TYPE, &tables::ERROR_POLICIES_LIMIT_EXCEEDED_EXCEPTION, &tables::ERROR_INVALID_POLICY_TYPE_EXCEPTION, &tables::ERROR_INVALID_POLICY_ATTRIBUTE_EXCEPTION, &tables::ERROR_INCOMPATIBLE_POLICY_EXCEPTION] };
    impl OperationType for PutParameter {
        type Input = super::PutParameterRequest;
        type Output = super::PutParameterResult;
        fn descriptor() -> &'static Operation { &PUT_PARAMETER_OPERATION }
        fn service() -> &'static Service { &super::SERVICE }
    }
    pub struct RemoveTagsFromResource;
    pub static REMOVE_TAGS_FROM_RESOURCE_OPERATION: Operation = Operation { name: "RemoveTagsFromResource", method: "POST", uri: "/", status: 200, input: &tables::REMOVE_TAGS_FROM_RESOURCE_REQUEST, output: &tables::REMOVE_TAGS_FROM_RESOURCE_RESULT, result_wrapper: None, errors: &[&tables::ERROR_INVALID_RESOURCE_TYPE, &tables::ERROR_INVALID_RESOURCE_ID, &tables::ERROR_INTERNAL_SERVER_ERROR, &tables::ERROR_TOO_MANY_UPDATES] };
    impl OperationType for RemoveTagsFromResource {
        type Input = super::RemoveTagsFromResourceRequest;
        type Output = super::RemoveTagsFromResourceResult;
        fn descriptor() -> &'static Operation { &REMOVE_TAGS_FROM_RESOURCE_OPERATION }
        fn service() -> &'static Service { &super::SERVICE }
    }
}

/// The service.
pub static SERVICE: crate::schema::Service = crate::schema::Service {
    name: "ssm",
    signing_name: "ssm",
    endpoint_prefix: "ssm",
    service_id: "SSM",
    target_prefix: Some("AmazonSSM"),
    json_version: "1.1",
    api_version: "2014-11-06",
    xml_namespace: None,
    protocols: &[crate::schema::Protocol::Json],
    operations: &[&ops::ADD_TAGS_TO_RESOURCE_OPERATION, &ops::DELETE_PARAMETER_OPERATION, &ops::DELETE_PARAMETERS_OPERATION, &ops::DESCRIBE_PARAMETERS_OPERATION, &ops::GET_PARAMETER_OPERATION, &ops::GET_PARAMETER_HISTORY_OPERATION, &ops::GET_PARAMETERS_OPERATION, &ops::GET_PARAMETERS_BY_PATH_OPERATION, &ops::LABEL_PARAMETER_VERSION_OPERATION, &ops::LIST_TAGS_FOR_RESOURCE_OPERATION, &ops::PUT_PARAMETER_OPERATION, &ops::REMOVE_TAGS_FROM_RESOURCE_OPERATION],
    unserved: &["AssociateOpsItemRelatedItem", "CancelCommand", "CancelMaintenanceWindowExecution", "CreateActivation", "CreateAssociation", "CreateAssociationBatch", "CreateCloudConnector", "CreateDocument", "CreateMaintenanceWindow", "CreateOpsItem", "CreateOpsMetadata", "CreatePatchBaseline", "CreateResourceDataSync", "DeleteActivation", "DeleteAssociation", "DeleteCloudConnector", "DeleteDocument", "DeleteInventory", "DeleteMaintenanceWindow", "DeleteOpsItem", "DeleteOpsMetadata", "DeletePatchBaseline", "DeleteResourceDataSync", "DeleteResourcePolicy", "DeregisterDefaultHostManagementConfiguration", "DeregisterManagedInstance", "DeregisterPatchBaselineForPatchGroup", "DeregisterTargetFromMaintenanceWindow", "DeregisterTaskFromMaintenanceWindow", "DescribeActivations", "DescribeAssociation", "DescribeAssociationExecutionTargets", "DescribeAssociationExecutions", "DescribeAutomationExecutions", "DescribeAutomationStepExecutions", "DescribeAvailablePatches", "DescribeDocument", "DescribeDocumentPermission", "DescribeEffectiveInstanceAssociations", "DescribeEffectivePatchesForPatchBaseline", "DescribeInstanceAssociationsStatus", "DescribeInstanceInformation", "DescribeInstancePatchStates", "DescribeInstancePatchStatesForPatchGroup", "DescribeInstancePatches", "DescribeInstanceProperties", "DescribeInventoryDeletions", "DescribeMaintenanceWindowExecutionTaskInvocations", "DescribeMaintenanceWindowExecutionTasks", "DescribeMaintenanceWindowExecutions", "DescribeMaintenanceWindowSchedule", "DescribeMaintenanceWindowTargets", "DescribeMaintenanceWindowTasks", "DescribeMaintenanceWindows", "DescribeMaintenanceWindowsForTarget", "DescribeOpsItems", "DescribePatchBaselines", "DescribePatchGroupState", "DescribePatchGroups", "DescribePatchProperties", "DescribeSessions", "DisassociateOpsItemRelatedItem", "GetAccessToken", "GetAutomationExecution", "GetCalendarState", "GetCloudConnector", "GetCommandInvocation", "GetConnectionStatus", "GetDefaultPatchBaseline", "GetDeployablePatchSnapshotForInstance", "GetDocument", "GetExecutionPreview", "GetInventory", "GetInventorySchema", "GetMaintenanceWindow", "GetMaintenanceWindowExecution", "GetMaintenanceWindowExecutionTask", "GetMaintenanceWindowExecutionTaskInvocation", "GetMaintenanceWindowTask", "GetOpsItem", "GetOpsMetadata", "GetOpsSummary", "GetPatchBaseline", "GetPatchBaselineForPatchGroup", "GetResourcePolicies", "GetServiceSetting", "ListAssociationVersions", "ListAssociations", "ListCloudConnectors", "ListCommandInvocations", "ListCommands", "ListComplianceItems", "ListComplianceSummaries", "ListDocumentMetadataHistory", "ListDocumentVersions", "ListDocuments", "ListInventoryEntries", "ListNodes", "ListNodesSummary", "ListOpsItemEvents", "ListOpsItemRelatedItems", "ListOpsMetadata", "ListResourceComplianceSummaries", "ListResourceDataSync", "ModifyDocumentPermission", "PutComplianceItems", "PutInventory", "PutResourcePolicy", "RegisterDefaultHostManagementConfiguration", "RegisterDefaultPatchBaseline", "RegisterPatchBaselineForPatchGroup", "RegisterTargetWithMaintenanceWindow", "RegisterTaskWithMaintenanceWindow", "ResetServiceSetting", "ResumeSession", "SendAutomationSignal", "SendCommand", "StartAccessRequest", "StartAssociationsOnce", "StartAutomationExecution", "StartChangeRequestExecution", "StartExecutionPreview", "StartSession", "StopAutomationExecution", "TerminateSession", "UnlabelParameterVersion", "UpdateAssociation", "UpdateAssociationStatus", "UpdateCloudConnector", "UpdateDocument", "UpdateDocumentDefaultVersion", "UpdateDocumentMetadata", "UpdateMaintenanceWindow", "UpdateMaintenanceWindowTarget", "UpdateMaintenanceWindowTask", "UpdateManagedInstanceRole", "UpdateOpsItem", "UpdateOpsMetadata", "UpdatePatchBaseline", "UpdateResourceDataSync", "UpdateServiceSetting", "ValidateCloudConnector"],
};
