// Written by `cargo xtask generate` from the model logs 2014-03-28; do not edit.
#![allow(clippy::all, unused_imports, non_camel_case_types)]
use std::collections::BTreeMap;
use crate::{Blob, Timestamp, Unit, Value, enumeration, structure};

enumeration! {
    DataProtectionStatus { Activated = "ACTIVATED", Deleted = "DELETED", Archived = "ARCHIVED", Disabled = "DISABLED" }
    EntityRejectionErrorType { InvalidEntity = "InvalidEntity", InvalidTypeValue = "InvalidTypeValue", InvalidKeyAttributes = "InvalidKeyAttributes", InvalidAttributes = "InvalidAttributes", EntitySizeTooLarge = "EntitySizeTooLarge", UnsupportedLogGroupType = "UnsupportedLogGroupType", MissingRequiredFields = "MissingRequiredFields" }
    InheritedProperty { AccountDataProtection = "ACCOUNT_DATA_PROTECTION" }
    LogGroupClass { Standard = "STANDARD", InfrequentAccess = "INFREQUENT_ACCESS", Delivery = "DELIVERY", Essentials = "ESSENTIALS" }
    OrderBy { LogStreamName = "LogStreamName", LastEventTime = "LastEventTime" }
}

structure! {
    CreateLogGroupRequest { log_group_name: String = "logGroupName", kms_key_id: Option<String> = "kmsKeyId", tags: Option<BTreeMap<String, String>> = "tags", log_group_class: Option<LogGroupClass> = "logGroupClass", deletion_protection_enabled: Option<bool> = "deletionProtectionEnabled" }
    CreateLogStreamRequest { log_group_name: String = "logGroupName", log_stream_name: String = "logStreamName" }
    DeleteLogGroupRequest { log_group_name: String = "logGroupName" }
    DeleteLogStreamRequest { log_group_name: String = "logGroupName", log_stream_name: String = "logStreamName" }
    DeleteRetentionPolicyRequest { log_group_name: String = "logGroupName" }
    DescribeLogGroupsRequest { account_identifiers: Option<Vec<String>> = "accountIdentifiers", log_group_name_prefix: Option<String> = "logGroupNamePrefix", log_group_name_pattern: Option<String> = "logGroupNamePattern", next_token: Option<String> = "nextToken", limit: Option<i64> = "limit", include_linked_accounts: Option<bool> = "includeLinkedAccounts", log_group_class: Option<LogGroupClass> = "logGroupClass", log_group_identifiers: Option<Vec<String>> = "logGroupIdentifiers" }
    DescribeLogGroupsResponse { log_groups: Option<Vec<LogGroup>> = "logGroups", next_token: Option<String> = "nextToken" }
    DescribeLogStreamsRequest { log_group_name: Option<String> = "logGroupName", log_group_identifier: Option<String> = "logGroupIdentifier", log_stream_name_prefix: Option<String> = "logStreamNamePrefix", order_by: Option<OrderBy> = "orderBy", descending: Option<bool> = "descending", next_token: Option<String> = "nextToken", limit: Option<i64> = "limit" }
    DescribeLogStreamsResponse { log_streams: Option<Vec<LogStream>> = "logStreams", next_token: Option<String> = "nextToken" }
    Entity { key_attributes: Option<BTreeMap<String, String>> = "keyAttributes", attributes: Option<BTreeMap<String, String>> = "attributes" }
    FilterLogEventsRequest { log_group_name: Option<String> = "logGroupName", log_group_identifier: Option<String> = "logGroupIdentifier", log_stream_names: Option<Vec<String>> = "logStreamNames", log_stream_name_prefix: Option<String> = "logStreamNamePrefix", start_time: Option<i64> = "startTime", end_time: Option<i64> = "endTime", filter_pattern: Option<String> = "filterPattern", next_token: Option<String> = "nextToken", limit: Option<i64> = "limit", start_from_head: Option<bool> = "startFromHead", interleaved: Option<bool> = "interleaved", unmask: Option<bool> = "unmask" }
    FilterLogEventsResponse { events: Option<Vec<FilteredLogEvent>> = "events", searched_log_streams: Option<Vec<SearchedLogStream>> = "searchedLogStreams", next_token: Option<String> = "nextToken" }
    FilteredLogEvent { log_stream_name: Option<String> = "logStreamName", timestamp: Option<i64> = "timestamp", message: Option<String> = "message", ingestion_time: Option<i64> = "ingestionTime", event_id: Option<String> = "eventId" }
    GetLogEventsRequest { log_group_name: Option<String> = "logGroupName", log_group_identifier: Option<String> = "logGroupIdentifier", log_stream_name: String = "logStreamName", start_time: Option<i64> = "startTime", end_time: Option<i64> = "endTime", next_token: Option<String> = "nextToken", limit: Option<i64> = "limit", start_from_head: Option<bool> = "startFromHead", unmask: Option<bool> = "unmask" }
    GetLogEventsResponse { events: Option<Vec<OutputLogEvent>> = "events", next_forward_token: Option<String> = "nextForwardToken", next_backward_token: Option<String> = "nextBackwardToken" }
    InputLogEvent { timestamp: i64 = "timestamp", message: String = "message" }
    ListTagsForResourceRequest { resource_arn: String = "resourceArn" }
    ListTagsForResourceResponse { tags: Option<BTreeMap<String, String>> = "tags" }
    ListTagsLogGroupRequest { log_group_name: String = "logGroupName" }
    ListTagsLogGroupResponse { tags: Option<BTreeMap<String, String>> = "tags" }
    LogGroup { log_group_name: Option<String> = "logGroupName", creation_time: Option<i64> = "creationTime", retention_in_days: Option<i64> = "retentionInDays", metric_filter_count: Option<i64> = "metricFilterCount", arn: Option<String> = "arn", stored_bytes: Option<i64> = "storedBytes", kms_key_id: Option<String> = "kmsKeyId", data_protection_status: Option<DataProtectionStatus> = "dataProtectionStatus", inherited_properties: Option<Vec<InheritedProperty>> = "inheritedProperties", log_group_class: Option<LogGroupClass> = "logGroupClass", log_group_arn: Option<String> = "logGroupArn", deletion_protection_enabled: Option<bool> = "deletionProtectionEnabled", bearer_token_authentication_enabled: Option<bool> = "bearerTokenAuthenticationEnabled", retention_policy_name: Option<String> = "retentionPolicyName" }
    LogStream { log_stream_name: Option<String> = "logStreamName", creation_time: Option<i64> = "creationTime", first_event_timestamp: Option<i64> = "firstEventTimestamp", last_event_timestamp: Option<i64> = "lastEventTimestamp", last_ingestion_time: Option<i64> = "lastIngestionTime", upload_sequence_token: Option<String> = "uploadSequenceToken", arn: Option<String> = "arn", stored_bytes: Option<i64> = "storedBytes" }
    OutputLogEvent { timestamp: Option<i64> = "timestamp", message: Option<String> = "message", ingestion_time: Option<i64> = "ingestionTime" }
    PutLogEventsRequest { log_group_name: String = "logGroupName", log_stream_name: String = "logStreamName", log_events: Vec<InputLogEvent> = "logEvents", sequence_token: Option<String> = "sequenceToken", entity: Option<Entity> = "entity" }
    PutLogEventsResponse { next_sequence_token: Option<String> = "nextSequenceToken", rejected_log_events_info: Option<RejectedLogEventsInfo> = "rejectedLogEventsInfo", rejected_entity_info: Option<RejectedEntityInfo> = "rejectedEntityInfo" }
    PutRetentionPolicyRequest { log_group_name: String = "logGroupName", retention_in_days: i64 = "retentionInDays" }
    RejectedEntityInfo { error_type: EntityRejectionErrorType = "errorType" }
    RejectedLogEventsInfo { too_new_log_event_start_index: Option<i64> = "tooNewLogEventStartIndex", too_old_log_event_end_index: Option<i64> = "tooOldLogEventEndIndex", expired_log_event_end_index: Option<i64> = "expiredLogEventEndIndex" }
    SearchedLogStream { log_stream_name: Option<String> = "logStreamName", searched_completely: Option<bool> = "searchedCompletely" }
    TagLogGroupRequest { log_group_name: String = "logGroupName", tags: BTreeMap<String, String> = "tags" }
    TagResourceRequest { resource_arn: String = "resourceArn", tags: BTreeMap<String, String> = "tags" }
    UntagLogGroupRequest { log_group_name: String = "logGroupName", tags: Vec<String> = "tags" }
    UntagResourceRequest { resource_arn: String = "resourceArn", tag_keys: Vec<String> = "tagKeys" }
}

/// What each shape looks like, for codecs and validation.
pub mod tables {
    use crate::schema::*;
    use crate::schema::Location::*;
    pub static ACCOUNT_ID: Shape = Shape { name: "AccountId", kind: Kind::String { length: limits(Some(12), Some(12)), pattern: Some({ static P: Pattern = pattern("^\\d{12}$"); &P }), enumerators: &[] } };
    pub static ACCOUNT_IDS: Shape = Shape { name: "AccountIds", kind: Kind::List { member: &ACCOUNT_ID, location_name: None, flattened: false, length: limits(Some(0), Some(20)) } };
    pub static AMAZON_RESOURCE_NAME: Shape = Shape { name: "AmazonResourceName", kind: Kind::String { length: limits(Some(1), Some(1011)), pattern: Some({ static P: Pattern = pattern("[\\w+=/:,.@-]*"); &P }), enumerators: &[] } };
    pub static ARN: Shape = Shape { name: "Arn", kind: Kind::String { length: ANY, pattern: None, enumerators: &[] } };
    pub static BEARER_TOKEN_AUTHENTICATION_ENABLED: Shape = Shape { name: "BearerTokenAuthenticationEnabled", kind: Kind::Boolean };
    pub static CREATE_LOG_GROUP_REQUEST: Shape = Shape { name: "CreateLogGroupRequest", kind: Kind::Structure(Structure { members: &[m("logGroupName", &LOG_GROUP_NAME).required(), m("kmsKeyId", &KMS_KEY_ID), m("tags", &TAGS), m("logGroupClass", &LOG_GROUP_CLASS), m("deletionProtectionEnabled", &DELETION_PROTECTION_ENABLED)], payload: None, is_union: false }) };
    pub static CREATE_LOG_STREAM_REQUEST: Shape = Shape { name: "CreateLogStreamRequest", kind: Kind::Structure(Structure { members: &[m("logGroupName", &LOG_GROUP_NAME).required(), m("logStreamName", &LOG_STREAM_NAME).required()], payload: None, is_union: false }) };
    pub static DATA_PROTECTION_STATUS: Shape = Shape { name: "DataProtectionStatus", kind: Kind::String { length: ANY, pattern: None, enumerators: &["ACTIVATED", "DELETED", "ARCHIVED", "DISABLED"] } };
    pub static DAYS: Shape = Shape { name: "Days", kind: Kind::Integer { range: ANY } };
    pub static DELETE_LOG_GROUP_REQUEST: Shape = Shape { name: "DeleteLogGroupRequest", kind: Kind::Structure(Structure { members: &[m("logGroupName", &LOG_GROUP_NAME).required()], payload: None, is_union: false }) };
    pub static DELETE_LOG_STREAM_REQUEST: Shape = Shape { name: "DeleteLogStreamRequest", kind: Kind::Structure(Structure { members: &[m("logGroupName", &LOG_GROUP_NAME).required(), m("logStreamName", &LOG_STREAM_NAME).required()], payload: None, is_union: false }) };
    pub static DELETE_RETENTION_POLICY_REQUEST: Shape = Shape { name: "DeleteRetentionPolicyRequest", kind: Kind::Structure(Structure { members: &[m("logGroupName", &LOG_GROUP_NAME).required()], payload: None, is_union: false }) };
    pub static DELETION_PROTECTION_ENABLED: Shape = Shape { name: "DeletionProtectionEnabled", kind: Kind::Boolean };
    pub static DESCENDING: Shape = Shape { name: "Descending", kind: Kind::Boolean };
    pub static DESCRIBE_LIMIT: Shape = Shape { name: "DescribeLimit", kind: Kind::Integer { range: limits(Some(1), Some(50)) } };
    pub static DESCRIBE_LOG_GROUPS_LOG_GROUP_IDENTIFIERS: Shape = Shape { name: "DescribeLogGroupsLogGroupIdentifiers", kind: Kind::List { member: &LOG_GROUP_IDENTIFIER, location_name: None, flattened: false, length: limits(Some(1), Some(50)) } };
    pub static DESCRIBE_LOG_GROUPS_REQUEST: Shape = Shape { name: "DescribeLogGroupsRequest", kind: Kind::Structure(Structure { members: &[m("accountIdentifiers", &ACCOUNT_IDS), m("logGroupNamePrefix", &LOG_GROUP_NAME), m("logGroupNamePattern", &LOG_GROUP_NAME_PATTERN), m("nextToken", &NEXT_TOKEN), m("limit", &DESCRIBE_LIMIT), m("includeLinkedAccounts", &INCLUDE_LINKED_ACCOUNTS), m("logGroupClass", &LOG_GROUP_CLASS), m("logGroupIdentifiers", &DESCRIBE_LOG_GROUPS_LOG_GROUP_IDENTIFIERS)], payload: None, is_union: false }) };
    pub static DESCRIBE_LOG_GROUPS_RESPONSE: Shape = Shape { name: "DescribeLogGroupsResponse", kind: Kind::Structure(Structure { members: &[m("logGroups", &LOG_GROUPS), m("nextToken", &NEXT_TOKEN)], payload: None, is_union: false }) };
    pub static DESCRIBE_LOG_STREAMS_REQUEST: Shape = Shape { name: "DescribeLogStreamsRequest", kind: Kind::Structure(Structure { members: &[m("logGroupName", &LOG_GROUP_NAME), m("logGroupIdentifier", &LOG_GROUP_IDENTIFIER), m("logStreamNamePrefix", &LOG_STREAM_NAME), m("orderBy", &ORDER_BY), m("descending", &DESCENDING), m("nextToken", &NEXT_TOKEN), m("limit", &DESCRIBE_LIMIT)], payload: None, is_union: false }) };
    pub static DESCRIBE_LOG_STREAMS_RESPONSE: Shape = Shape { name: "DescribeLogStreamsResponse", kind: Kind::Structure(Structure { members: &[m("logStreams", &LOG_STREAMS), m("nextToken", &NEXT_TOKEN)], payload: None, is_union: false }) };
    pub static ENTITY: Shape = Shape { name: "Entity", kind: Kind::Structure(Structure { members: &[m("keyAttributes", &ENTITY_KEY_ATTRIBUTES), m("attributes", &ENTITY_ATTRIBUTES)], payload: None, is_union: false }) };
    pub static ENTITY_ATTRIBUTES: Shape = Shape { name: "EntityAttributes", kind: Kind::Map { key: &ENTITY_ATTRIBUTES_KEY, value: &ENTITY_ATTRIBUTES_VALUE, key_name: None, value_name: None, flattened: false, length: limits(Some(0), Some(10)) } };
    pub static ENTITY_ATTRIBUTES_KEY: Shape = Shape { name: "EntityAttributesKey", kind: Kind::String { length: limits(Some(1), Some(256)), pattern: None, enumerators: &[] } };
    pub static ENTITY_ATTRIBUTES_VALUE: Shape = Shape { name: "EntityAttributesValue", kind: Kind::String { length: limits(Some(1), Some(512)), pattern: None, enumerators: &[] } };
    pub static ENTITY_KEY_ATTRIBUTES: Shape = Shape { name: "EntityKeyAttributes", kind: Kind::Map { key: &ENTITY_KEY_ATTRIBUTES_KEY, value: &ENTITY_KEY_ATTRIBUTES_VALUE, key_name: None, value_name: None, flattened: false, length: limits(Some(2), Some(4)) } };
    pub static ENTITY_KEY_ATTRIBUTES_KEY: Shape = Shape { name: "EntityKeyAttributesKey", kind: Kind::String { length: limits(Some(1), Some(32)), pattern: None, enumerators: &[] } };
    pub static ENTITY_KEY_ATTRIBUTES_VALUE: Shape = Shape { name: "EntityKeyAttributesValue", kind: Kind::String { length: limits(Some(1), Some(512)), pattern: None, enumerators: &[] } };
    pub static ENTITY_REJECTION_ERROR_TYPE: Shape = Shape { name: "EntityRejectionErrorType", kind: Kind::String { length: ANY, pattern: None, enumerators: &["InvalidEntity", "InvalidTypeValue", "InvalidKeyAttributes", "InvalidAttributes", "EntitySizeTooLarge", "UnsupportedLogGroupType", "MissingRequiredFields"] } };
    pub static EVENT_ID: Shape = Shape { name: "EventId", kind: Kind::String { length: ANY, pattern: None, enumerators: &[] } };
    pub static EVENT_MESSAGE: Shape = Shape { name: "EventMessage", kind: Kind::String { length: limits(Some(1), None), pattern: None, enumerators: &[] } };
    pub static EVENTS_LIMIT: Shape = Shape { name: "EventsLimit", kind: Kind::Integer { range: limits(Some(1), Some(10000)) } };
    pub static FILTER_COUNT: Shape = Shape { name: "FilterCount", kind: Kind::Integer { range: ANY } };
    pub static FILTER_LOG_EVENTS_REQUEST: Shape = Shape { name: "FilterLogEventsRequest", kind: Kind::Structure(Structure { members: &[m("logGroupName", &LOG_GROUP_NAME), m("logGroupIdentifier", &LOG_GROUP_IDENTIFIER), m("logStreamNames", &INPUT_LOG_STREAM_NAMES), m("logStreamNamePrefix", &LOG_STREAM_NAME), m("startTime", &TIMESTAMP), m("endTime", &TIMESTAMP), m("filterPattern", &FILTER_PATTERN), m("nextToken", &NEXT_TOKEN), m("limit", &EVENTS_LIMIT), m("startFromHead", &START_FROM_HEAD), m("interleaved", &INTERLEAVED), m("unmask", &UNMASK)], payload: None, is_union: false }) };
    pub static FILTER_LOG_EVENTS_RESPONSE: Shape = Shape { name: "FilterLogEventsResponse", kind: Kind::Structure(Structure { members: &[m("events", &FILTERED_LOG_EVENTS), m("searchedLogStreams", &SEARCHED_LOG_STREAMS), m("nextToken", &NEXT_TOKEN)], payload: None, is_union: false }) };
    pub static FILTER_PATTERN: Shape = Shape { name: "FilterPattern", kind: Kind::String { length: limits(Some(0), Some(1024)), pattern: None, enumerators: &[] } };
    pub static FILTERED_LOG_EVENT: Shape = Shape { name: "FilteredLogEvent", kind: Kind::Structure(Structure { members: &[m("logStreamName", &LOG_STREAM_NAME), m("timestamp", &TIMESTAMP), m("message", &EVENT_MESSAGE), m("ingestionTime", &TIMESTAMP), m("eventId", &EVENT_ID)], payload: None, is_union: false }) };
    pub static FILTERED_LOG_EVENTS: Shape = Shape { name: "FilteredLogEvents", kind: Kind::List { member: &FILTERED_LOG_EVENT, location_name: None, flattened: false, length: ANY } };
    pub static GET_LOG_EVENTS_REQUEST: Shape = Shape { name: "GetLogEventsRequest", kind: Kind::Structure(Structure { members: &[m("logGroupName", &LOG_GROUP_NAME), m("logGroupIdentifier", &LOG_GROUP_IDENTIFIER), m("logStreamName", &LOG_STREAM_NAME).required(), m("startTime", &TIMESTAMP), m("endTime", &TIMESTAMP), m("nextToken", &NEXT_TOKEN), m("limit", &EVENTS_LIMIT), m("startFromHead", &START_FROM_HEAD), m("unmask", &UNMASK)], payload: None, is_union: false }) };
    pub static GET_LOG_EVENTS_RESPONSE: Shape = Shape { name: "GetLogEventsResponse", kind: Kind::Structure(Structure { members: &[m("events", &OUTPUT_LOG_EVENTS), m("nextForwardToken", &NEXT_TOKEN), m("nextBackwardToken", &NEXT_TOKEN)], payload: None, is_union: false }) };
    pub static INCLUDE_LINKED_ACCOUNTS: Shape = Shape { name: "IncludeLinkedAccounts", kind: Kind::Boolean };
    pub static INHERITED_PROPERTIES: Shape = Shape { name: "InheritedProperties", kind: Kind::List { member: &INHERITED_PROPERTY, location_name: None, flattened: false, length: ANY } };
    pub static INHERITED_PROPERTY: Shape = Shape { name: "InheritedProperty", kind: Kind::String { length: ANY, pattern: None, enumerators: &["ACCOUNT_DATA_PROTECTION"] } };
    pub static INPUT_LOG_EVENT: Shape = Shape { name: "InputLogEvent", kind: Kind::Structure(Structure { members: &[m("timestamp", &TIMESTAMP).required(), m("message", &EVENT_MESSAGE).required()], payload: None, is_union: false }) };
    pub static INPUT_LOG_EVENTS: Shape = Shape { name: "InputLogEvents", kind: Kind::List { member: &INPUT_LOG_EVENT, location_name: None, flattened: false, length: limits(Some(1), Some(10000)) } };
    pub static INPUT_LOG_STREAM_NAMES: Shape = Shape { name: "InputLogStreamNames", kind: Kind::List { member: &LOG_STREAM_NAME, location_name: None, flattened: false, length: limits(Some(1), Some(100)) } };
    pub static INTERLEAVED: Shape = Shape { name: "Interleaved", kind: Kind::Boolean };
    pub static KMS_KEY_ID: Shape = Shape { name: "KmsKeyId", kind: Kind::String { length: limits(None, Some(256)), pattern: None, enumerators: &[] } };
    pub static LIST_TAGS_FOR_RESOURCE_REQUEST: Shape = Shape { name: "ListTagsForResourceRequest", kind: Kind::Structure(Structure { members: &[m("resourceArn", &AMAZON_RESOURCE_NAME).required()], payload: None, is_union: false }) };
    pub static LIST_TAGS_FOR_RESOURCE_RESPONSE: Shape = Shape { name: "ListTagsForResourceResponse", kind: Kind::Structure(Structure { members: &[m("tags", &TAGS)], payload: None, is_union: false }) };
    pub static LIST_TAGS_LOG_GROUP_REQUEST: Shape = Shape { name: "ListTagsLogGroupRequest", kind: Kind::Structure(Structure { members: &[m("logGroupName", &LOG_GROUP_NAME).required()], payload: None, is_union: false }) };
    pub static LIST_TAGS_LOG_GROUP_RESPONSE: Shape = Shape { name: "ListTagsLogGroupResponse", kind: Kind::Structure(Structure { members: &[m("tags", &TAGS)], payload: None, is_union: false }) };
    pub static LOG_EVENT_INDEX: Shape = Shape { name: "LogEventIndex", kind: Kind::Integer { range: ANY } };
    pub static LOG_GROUP: Shape = Shape { name: "LogGroup", kind: Kind::Structure(Structure { members: &[m("logGroupName", &LOG_GROUP_NAME), m("creationTime", &TIMESTAMP), m("retentionInDays", &DAYS), m("metricFilterCount", &FILTER_COUNT), m("arn", &ARN), m("storedBytes", &STORED_BYTES), m("kmsKeyId", &KMS_KEY_ID), m("dataProtectionStatus", &DATA_PROTECTION_STATUS), m("inheritedProperties", &INHERITED_PROPERTIES), m("logGroupClass", &LOG_GROUP_CLASS), m("logGroupArn", &ARN), m("deletionProtectionEnabled", &DELETION_PROTECTION_ENABLED), m("bearerTokenAuthenticationEnabled", &BEARER_TOKEN_AUTHENTICATION_ENABLED), m("retentionPolicyName", &POLICY_NAME)], payload: None, is_union: false }) };
    pub static LOG_GROUP_CLASS: Shape = Shape { name: "LogGroupClass", kind: Kind::String { length: ANY, pattern: None, enumerators: &["STANDARD", "INFREQUENT_ACCESS", "DELIVERY", "ESSENTIALS"] } };
    pub static LOG_GROUP_IDENTIFIER: Shape = Shape { name: "LogGroupIdentifier", kind: Kind::String { length: limits(Some(1), Some(2048)), pattern: Some({ static P: Pattern = pattern("[\\w#+=/:,.@-]*"); &P }), enumerators: &[] } };
    pub static LOG_GROUP_NAME: Shape = Shape { name: "LogGroupName", kind: Kind::String { length: limits(Some(1), Some(512)), pattern: Some({ static P: Pattern = pattern("[\\.\\-_/#A-Za-z0-9]+"); &P }), enumerators: &[] } };
    pub static LOG_GROUP_NAME_PATTERN: Shape = Shape { name: "LogGroupNamePattern", kind: Kind::String { length: limits(Some(0), Some(512)), pattern: Some({ static P: Pattern = pattern("[\\.\\-_/#A-Za-z0-9]*"); &P }), enumerators: &[] } };
    pub static LOG_GROUPS: Shape = Shape { name: "LogGroups", kind: Kind::List { member: &LOG_GROUP, location_name: None, flattened: false, length: ANY } };
    pub static LOG_STREAM: Shape = Shape { name: "LogStream", kind: Kind::Structure(Structure { members: &[m("logStreamName", &LOG_STREAM_NAME), m("creationTime", &TIMESTAMP), m("firstEventTimestamp", &TIMESTAMP), m("lastEventTimestamp", &TIMESTAMP), m("lastIngestionTime", &TIMESTAMP), m("uploadSequenceToken", &SEQUENCE_TOKEN), m("arn", &ARN), m("storedBytes", &STORED_BYTES)], payload: None, is_union: false }) };
    pub static LOG_STREAM_NAME: Shape = Shape { name: "LogStreamName", kind: Kind::String { length: limits(Some(1), Some(512)), pattern: Some({ static P: Pattern = pattern("[^:*]*"); &P }), enumerators: &[] } };
    pub static LOG_STREAM_SEARCHED_COMPLETELY: Shape = Shape { name: "LogStreamSearchedCompletely", kind: Kind::Boolean };
    pub static LOG_STREAMS: Shape = Shape { name: "LogStreams", kind: Kind::List { member: &LOG_STREAM, location_name: None, flattened: false, length: ANY } };
    pub static NEXT_TOKEN: Shape = Shape { name: "NextToken", kind: Kind::String { length: limits(Some(1), None), pattern: None, enumerators: &[] } };
    pub static ORDER_BY: Shape = Shape { name: "OrderBy", kind: Kind::String { length: ANY, pattern: None, enumerators: &["LogStreamName", "LastEventTime"] } };
    pub static OUTPUT_LOG_EVENT: Shape = Shape { name: "OutputLogEvent", kind: Kind::Structure(Structure { members: &[m("timestamp", &TIMESTAMP), m("message", &EVENT_MESSAGE), m("ingestionTime", &TIMESTAMP)], payload: None, is_union: false }) };
    pub static OUTPUT_LOG_EVENTS: Shape = Shape { name: "OutputLogEvents", kind: Kind::List { member: &OUTPUT_LOG_EVENT, location_name: None, flattened: false, length: ANY } };
    pub static POLICY_NAME: Shape = Shape { name: "PolicyName", kind: Kind::String { length: ANY, pattern: None, enumerators: &[] } };
    pub static PUT_LOG_EVENTS_REQUEST: Shape = Shape { name: "PutLogEventsRequest", kind: Kind::Structure(Structure { members: &[m("logGroupName", &LOG_GROUP_NAME).required(), m("logStreamName", &LOG_STREAM_NAME).required(), m("logEvents", &INPUT_LOG_EVENTS).required(), m("sequenceToken", &SEQUENCE_TOKEN), m("entity", &ENTITY)], payload: None, is_union: false }) };
    pub static PUT_LOG_EVENTS_RESPONSE: Shape = Shape { name: "PutLogEventsResponse", kind: Kind::Structure(Structure { members: &[m("nextSequenceToken", &SEQUENCE_TOKEN), m("rejectedLogEventsInfo", &REJECTED_LOG_EVENTS_INFO), m("rejectedEntityInfo", &REJECTED_ENTITY_INFO)], payload: None, is_union: false }) };
    pub static PUT_RETENTION_POLICY_REQUEST: Shape = Shape { name: "PutRetentionPolicyRequest", kind: Kind::Structure(Structure { members: &[m("logGroupName", &LOG_GROUP_NAME).required(), m("retentionInDays", &DAYS).required()], payload: None, is_union: false }) };
    pub static REJECTED_ENTITY_INFO: Shape = Shape { name: "RejectedEntityInfo", kind: Kind::Structure(Structure { members: &[m("errorType", &ENTITY_REJECTION_ERROR_TYPE).required()], payload: None, is_union: false }) };
    pub static REJECTED_LOG_EVENTS_INFO: Shape = Shape { name: "RejectedLogEventsInfo", kind: Kind::Structure(Structure { members: &[m("tooNewLogEventStartIndex", &LOG_EVENT_INDEX), m("tooOldLogEventEndIndex", &LOG_EVENT_INDEX), m("expiredLogEventEndIndex", &LOG_EVENT_INDEX)], payload: None, is_union: false }) };
    pub static SEARCHED_LOG_STREAM: Shape = Shape { name: "SearchedLogStream", kind: Kind::Structure(Structure { members: &[m("logStreamName", &LOG_STREAM_NAME), m("searchedCompletely", &LOG_STREAM_SEARCHED_COMPLETELY)], payload: None, is_union: false }) };
    pub static SEARCHED_LOG_STREAMS: Shape = Shape { name: "SearchedLogStreams", kind: Kind::List { member: &SEARCHED_LOG_STREAM, location_name: None, flattened: false, length: ANY } };
    pub static SEQUENCE_TOKEN: Shape = Shape { name: "SequenceToken", kind: Kind::String { length: limits(Some(1), None), pattern: None, enumerators: &[] } };
    pub static START_FROM_HEAD: Shape = Shape { name: "StartFromHead", kind: Kind::Boolean };
    pub static STORED_BYTES: Shape = Shape { name: "StoredBytes", kind: Kind::Long { range: limits(Some(0), None) } };
    pub static TAG_KEY: Shape = Shape { name: "TagKey", kind: Kind::String { length: limits(Some(1), Some(128)), pattern: Some({ static P: Pattern = pattern("^([\\p{L}\\p{Z}\\p{N}_.:/=+\\-@]+)$"); &P }), enumerators: &[] } };
    pub static TAG_KEY_LIST: Shape = Shape { name: "TagKeyList", kind: Kind::List { member: &TAG_KEY, location_name: None, flattened: false, length: limits(Some(0), Some(50)) } };
    pub static TAG_LIST: Shape = Shape { name: "TagList", kind: Kind::List { member: &TAG_KEY, location_name: None, flattened: false, length: limits(Some(1), None) } };
    pub static TAG_LOG_GROUP_REQUEST: Shape = Shape { name: "TagLogGroupRequest", kind: Kind::Structure(Structure { members: &[m("logGroupName", &LOG_GROUP_NAME).required(), m("tags", &TAGS).required()], payload: None, is_union: false }) };
    pub static TAG_RESOURCE_REQUEST: Shape = Shape { name: "TagResourceRequest", kind: Kind::Structure(Structure { members: &[m("resourceArn", &AMAZON_RESOURCE_NAME).required(), m("tags", &TAGS).required()], payload: None, is_union: false }) };
    pub static TAG_VALUE: Shape = Shape { name: "TagValue", kind: Kind::String { length: limits(None, Some(256)), pattern: Some({ static P: Pattern = pattern("^([\\p{L}\\p{Z}\\p{N}_.:/=+\\-@]*)$"); &P }), enumerators: &[] } };
    pub static TAGS: Shape = Shape { name: "Tags", kind: Kind::Map { key: &TAG_KEY, value: &TAG_VALUE, key_name: None, value_name: None, flattened: false, length: limits(Some(1), Some(50)) } };
    pub static TIMESTAMP: Shape = Shape { name: "Timestamp", kind: Kind::Long { range: limits(Some(0), None) } };
    pub static UNMASK: Shape = Shape { name: "Unmask", kind: Kind::Boolean };
    pub static UNTAG_LOG_GROUP_REQUEST: Shape = Shape { name: "UntagLogGroupRequest", kind: Kind::Structure(Structure { members: &[m("logGroupName", &LOG_GROUP_NAME).required(), m("tags", &TAG_LIST).required()], payload: None, is_union: false }) };
    pub static UNTAG_RESOURCE_REQUEST: Shape = Shape { name: "UntagResourceRequest", kind: Kind::Structure(Structure { members: &[m("resourceArn", &AMAZON_RESOURCE_NAME).required(), m("tagKeys", &TAG_KEY_LIST).required()], payload: None, is_union: false }) };
    pub static ERROR_DATA_ALREADY_ACCEPTED_EXCEPTION: ErrorShape = ErrorShape { name: "DataAlreadyAcceptedException", code: "DataAlreadyAcceptedException", status: 400, sender: true };
    pub static ERROR_INVALID_PARAMETER_EXCEPTION: ErrorShape = ErrorShape { name: "InvalidParameterException", code: "InvalidParameterException", status: 400, sender: true };
    pub static ERROR_INVALID_SEQUENCE_TOKEN_EXCEPTION: ErrorShape = ErrorShape { name: "InvalidSequenceTokenException", code: "InvalidSequenceTokenException", status: 400, sender: true };
    pub static ERROR_LIMIT_EXCEEDED_EXCEPTION: ErrorShape = ErrorShape { name: "LimitExceededException", code: "LimitExceededException", status: 400, sender: true };
    pub static ERROR_OPERATION_ABORTED_EXCEPTION: ErrorShape = ErrorShape { name: "OperationAbortedException", code: "OperationAbortedException", status: 400, sender: true };
    pub static ERROR_RESOURCE_ALREADY_EXISTS_EXCEPTION: ErrorShape = ErrorShape { name: "ResourceAlreadyExistsException", code: "ResourceAlreadyExistsException", status: 400, sender: true };
    pub static ERROR_RESOURCE_NOT_FOUND_EXCEPTION: ErrorShape = ErrorShape { name: "ResourceNotFoundException", code: "ResourceNotFoundException", status: 400, sender: true };
    pub static ERROR_SERVICE_UNAVAILABLE_EXCEPTION: ErrorShape = ErrorShape { name: "ServiceUnavailableException", code: "ServiceUnavailableException", status: 500, sender: false };
    pub static ERROR_TOO_MANY_TAGS_EXCEPTION: ErrorShape = ErrorShape { name: "TooManyTagsException", code: "TooManyTagsException", status: 400, sender: true };
    pub static ERROR_UNRECOGNIZED_CLIENT_EXCEPTION: ErrorShape = ErrorShape { name: "UnrecognizedClientException", code: "UnrecognizedClientException", status: 400, sender: true };
    pub static ERROR_VALIDATION_EXCEPTION: ErrorShape = ErrorShape { name: "ValidationException", code: "ValidationException", status: 400, sender: true };
}

/// The served operations.
pub mod ops {
    use crate::schema::{Operation, OperationType, Service, UNIT};
    use super::tables;

    pub struct CreateLogGroup;
    pub static CREATE_LOG_GROUP_OPERATION: Operation = Operation { name: "CreateLogGroup", method: "POST", uri: "/", status: 200, input: &tables::CREATE_LOG_GROUP_REQUEST, output: &UNIT, result_wrapper: None, errors: &[&tables::ERROR_INVALID_PARAMETER_EXCEPTION, &tables::ERROR_RESOURCE_ALREADY_EXISTS_EXCEPTION, &tables::ERROR_LIMIT_EXCEEDED_EXCEPTION, &tables::ERROR_OPERATION_ABORTED_EXCEPTION, &tables::ERROR_SERVICE_UNAVAILABLE_EXCEPTION] };
    impl OperationType for CreateLogGroup {
        type Input = super::CreateLogGroupRequest;
        type Output = super::Unit;
        fn descriptor() -> &'static Operation { &CREATE_LOG_GROUP_OPERATION }
        fn service() -> &'static Service { &super::SERVICE }
    }
    pub struct CreateLogStream;
    pub static CREATE_LOG_STREAM_OPERATION: Operation = Operation { name: "CreateLogStream", method: "POST", uri: "/", status: 200, input: &tables::CREATE_LOG_STREAM_REQUEST, output: &UNIT, result_wrapper: None, errors: &[&tables::ERROR_INVALID_PARAMETER_EXCEPTION, &tables::ERROR_RESOURCE_ALREADY_EXISTS_EXCEPTION, &tables::ERROR_RESOURCE_NOT_FOUND_EXCEPTION, &tables::ERROR_SERVICE_UNAVAILABLE_EXCEPTION] };
    impl OperationType for CreateLogStream {
        type Input = super::CreateLogStreamRequest;
        type Output = super::Unit;
        fn descriptor() -> &'static Operation { &CREATE_LOG_STREAM_OPERATION }
        fn service() -> &'static Service { &super::SERVICE }
    }
    pub struct DeleteLogGroup;
    pub static DELETE_LOG_GROUP_OPERATION: Operation = Operation { name: "DeleteLogGroup", method: "POST", uri: "/", status: 200, input: &tables::DELETE_LOG_GROUP_REQUEST, output: &UNIT, result_wrapper: None, errors: &[&tables::ERROR_INVALID_PARAMETER_EXCEPTION, &tables::ERROR_RESOURCE_NOT_FOUND_EXCEPTION, &tables::ERROR_OPERATION_ABORTED_EXCEPTION, &tables::ERROR_SERVICE_UNAVAILABLE_EXCEPTION, &tables::ERROR_VALIDATION_EXCEPTION] };
    impl OperationType for DeleteLogGroup {
        type Input = super::DeleteLogGroupRequest;
        type Output = super::Unit;
        fn descriptor() -> &'static Operation { &DELETE_LOG_GROUP_OPERATION }
        fn service() -> &'static Service { &super::SERVICE }
    }
    pub struct DeleteLogStream;
    pub static DELETE_LOG_STREAM_OPERATION: Operation = Operation { name: "DeleteLogStream", method: "POST", uri: "/", status: 200, input: &tables::DELETE_LOG_STREAM_REQUEST, output: &UNIT, result_wrapper: None, errors: &[&tables::ERROR_INVALID_PARAMETER_EXCEPTION, &tables::ERROR_RESOURCE_NOT_FOUND_EXCEPTION, &tables::ERROR_OPERATION_ABORTED_EXCEPTION, &tables::ERROR_SERVICE_UNAVAILABLE_EXCEPTION, &tables::ERROR_VALIDATION_EXCEPTION] };
    impl OperationType for DeleteLogStream {
        type Input = super::DeleteLogStreamRequest;
        type Output = super::Unit;
        fn descriptor() -> &'static Operation { &DELETE_LOG_STREAM_OPERATION }
        fn service() -> &'static Service { &super::SERVICE }
    }
    pub struct DeleteRetentionPolicy;
    pub static DELETE_RETENTION_POLICY_OPERATION: Operation = Operation { name: "DeleteRetentionPolicy", method: "POST", uri: "/", status: 200, input: &tables::DELETE_RETENTION_POLICY_REQUEST, output: &UNIT, result_wrapper: None, errors: &[&tables::ERROR_INVALID_PARAMETER_EXCEPTION, &tables::ERROR_RESOURCE_NOT_FOUND_EXCEPTION, &tables::ERROR_OPERATION_ABORTED_EXCEPTION, &tables::ERROR_SERVICE_UNAVAILABLE_EXCEPTION] };
    impl OperationType for DeleteRetentionPolicy {
        type Input = super::DeleteRetentionPolicyRequest;
        type Output = super::Unit;
        fn descriptor() -> &'static Operation { &DELETE_RETENTION_POLICY_OPERATION }
        fn service() -> &'static Service { &super::SERVICE }
    }
    pub struct DescribeLogGroups;
    pub static DESCRIBE_LOG_GROUPS_OPERATION: Operation = Operation { name: "DescribeLogGroups", method: "POST", uri: "/", status: 200, input: &tables::DESCRIBE_LOG_GROUPS_REQUEST, output: &tables::DESCRIBE_LOG_GROUPS_RESPONSE, result_wrapper: None, errors: &[&tables::ERROR_INVALID_PARAMETER_EXCEPTION, &tables::ERROR_SERVICE_UNAVAILABLE_EXCEPTION] };
    impl OperationType for DescribeLogGroups {
        type Input = super::DescribeLogGroupsRequest;
        type Output = super::DescribeLogGroupsResponse;
        fn descriptor() -> &'static Operation { &DESCRIBE_LOG_GROUPS_OPERATION }
        fn service() -> &'static Service { &super::SERVICE }
    }
    pub struct DescribeLogStreams;
    pub static DESCRIBE_LOG_STREAMS_OPERATION: Operation = Operation { name: "DescribeLogStreams", method: "POST", uri: "/", status: 200, input: &tables::DESCRIBE_LOG_STREAMS_REQUEST, output: &tables::DESCRIBE_LOG_STREAMS_RESPONSE, result_wrapper: None, errors: &[&tables::ERROR_INVALID_PARAMETER_EXCEPTION, &tables::ERROR_RESOURCE_NOT_FOUND_EXCEPTION, &tables::ERROR_SERVICE_UNAVAILABLE_EXCEPTION] };
    impl OperationType for DescribeLogStreams {
        type Input = super::DescribeLogStreamsRequest;
        type Output = super::DescribeLogStreamsResponse;
        fn descriptor() -> &'static Operation { &DESCRIBE_LOG_STREAMS_OPERATION }
        fn service() -> &'static Service { &super::SERVICE }
    }
    pub struct FilterLogEvents;
    pub static FILTER_LOG_EVENTS_OPERATION: Operation = Operation { name: "FilterLogEvents", method: "POST", uri: "/", status: 200, input: &tables::FILTER_LOG_EVENTS_REQUEST, output: &tables::FILTER_LOG_EVENTS_RESPONSE, result_wrapper: None, errors: &[&tables::ERROR_INVALID_PARAMETER_EXCEPTION, &tables::ERROR_RESOURCE_NOT_FOUND_EXCEPTION, &tables::ERROR_SERVICE_UNAVAILABLE_EXCEPTION] };
    impl OperationType for FilterLogEvents {
        type Input = super::FilterLogEventsRequest;
        type Output = super::FilterLogEventsResponse;
        fn descriptor() -> &'static Operation { &FILTER_LOG_EVENTS_OPERATION }
        fn service() -> &'static Service { &super::SERVICE }
    }
    pub struct GetLogEvents;
    pub static GET_LOG_EVENTS_OPERATION: Operation = Operation { name: "GetLogEvents", method: "POST", uri: "/", status: 200, input: &tables::GET_LOG_EVENTS_REQUEST, output: &tables::GET_LOG_EVENTS_RESPONSE, result_wrapper: None, errors: &[&tables::ERROR_INVALID_PARAMETER_EXCEPTION, &tables::ERROR_RESOURCE_NOT_FOUND_EXCEPTION, &tables::ERROR_SERVICE_UNAVAILABLE_EXCEPTION] };
    impl OperationType for GetLogEvents {
        type Input = super::GetLogEventsRequest;
        type Output = super::GetLogEventsResponse;
        fn descriptor() -> &'static Operation { &GET_LOG_EVENTS_OPERATION }
        fn service() -> &'static Service { &super::SERVICE }
    }
    pub struct ListTagsForResource;
    pub static LIST_TAGS_FOR_RESOURCE_OPERATION: Operation = Operation { name: "ListTagsForResource", method: "POST", uri: "/", status: 200, input: &tables::LIST_TAGS_FOR_RESOURCE_REQUEST, output: &tables::LIST_TAGS_FOR_RESOURCE_RESPONSE, result_wrapper: None, errors: &[&tables::ERROR_INVALID_PARAMETER_EXCEPTION, &tables::ERROR_RESOURCE_NOT_FOUND_EXCEPTION, &tables::ERROR_SERVICE_UNAVAILABLE_EXCEPTION] };
    impl OperationType for ListTagsForResource {
        type Input = super::ListTagsForResourceRequest;
        type Output = super::ListTagsForResourceResponse;
        fn descriptor() -> &'static Operation { &LIST_TAGS_FOR_RESOURCE_OPERATION }
        fn service() -> &'static Service { &super::SERVICE }
    }
    pub struct ListTagsLogGroup;
    pub static LIST_TAGS_LOG_GROUP_OPERATION: Operation = Operation { name: "ListTagsLogGroup", method: "POST", uri: "/", status: 200, input: &tables::LIST_TAGS_LOG_GROUP_REQUEST, output: &tables::LIST_TAGS_LOG_GROUP_RESPONSE, result_wrapper: None, errors: &[&tables::ERROR_RESOURCE_NOT_FOUND_EXCEPTION, &tables::ERROR_SERVICE_UNAVAILABLE_EXCEPTION] };
    impl OperationType for ListTagsLogGroup {
        type Input = super::ListTagsLogGroupRequest;
        type Output = super::ListTagsLogGroupResponse;
        fn descriptor() -> &'static Operation { &LIST_TAGS_LOG_GROUP_OPERATION }
        fn service() -> &'static Service { &super::SERVICE }
    }
    pub struct PutLogEvents;
    pub static PUT_LOG_EVENTS_OPERATION: Operation = Operation { name: "PutLogEvents", method: "POST", uri: "/", status: 200, input: &tables::PUT_LOG_EVENTS_REQUEST, output: &tables::PUT_LOG_EVENTS_RESPONSE, result_wrapper: None, errors: &[&tables::ERROR_INVALID_PARAMETER_EXCEPTION, &tables::ERROR_INVALID_SEQUENCE_TOKEN_EXCEPTION, &tables::ERROR_DATA_ALREADY_ACCEPTED_EXCEPTION, &tables::ERROR_RESOURCE_NOT_FOUND_EXCEPTION, &tables::ERROR_SERVICE_UNAVAILABLE_EXCEPTION, &tables::ERROR_UNRECOGNIZED_CLIENT_EXCEPTION] };
    impl OperationType for PutLogEvents {
        type Input = super::PutLogEventsRequest;
        type Output = super::PutLogEventsResponse;
        fn descriptor() -> &'static Operation { &PUT_LOG_EVENTS_OPERATION }
        fn service() -> &'static Service { &super::SERVICE }
    }
    pub struct PutRetentionPolicy;
    pub static PUT_RETENTION_POLICY_OPERATION: Operation = Operation { name: "PutRetentionPolicy", method: "POST", uri: "/", status: 200, input: &tables::PUT_RETENTION_POLICY_REQUEST, output: &UNIT, result_wrapper: None, errors: &[&tables::ERROR_INVALID_PARAMETER_EXCEPTION, &tables::ERROR_RESOURCE_NOT_FOUND_EXCEPTION, &tables::ERROR_OPERATION_ABORTED_EXCEPTION, &tables::ERROR_SERVICE_UNAVAILABLE_EXCEPTION] };
    impl OperationType for PutRetentionPolicy {
        type Input = super::PutRetentionPolicyRequest;
        type Output = super::Unit;
        fn descriptor() -> &'static Operation { &PUT_RETENTION_POLICY_OPERATION }
        fn service() -> &'static Service { &super::SERVICE }
    }
    pub struct TagLogGroup;
    pub static TAG_LOG_GROUP_OPERATION: Operation = Operation { name: "TagLogGroup", method: "POST", uri: "/", status: 200, input: &tables::TAG_LOG_GROUP_REQUEST, output: &UNIT, result_wrapper: None, errors: &[&tables::ERROR_RESOURCE_NOT_FOUND_EXCEPTION, &tables::ERROR_INVALID_PARAMETER_EXCEPTION] };
    impl OperationType for TagLogGroup {
        type Input = super::TagLogGroupRequest;
        type Output = super::Unit;
        fn descriptor() -> &'static Operation { &TAG_LOG_GROUP_OPERATION }
        fn service() -> &'static Service { &super::SERVICE }
    }
    pub struct TagResource;
    pub static TAG_RESOURCE_OPERATION: Operation = Operation { name: "TagResource", method: "POST", uri: "/", status: 200, input: &tables::TAG_RESOURCE_REQUEST, output: &UNIT, result_wrapper: None, errors: &[&tables::ERROR_INVALID_PARAMETER_EXCEPTION, &tables::ERROR_RESOURCE_NOT_FOUND_EXCEPTION, &tables::ERROR_SERVICE_UNAVAILABLE_EXCEPTION, &tables::ERROR_TOO_MANY_TAGS_EXCEPTION] };
    impl OperationType for TagResource {
        type Input = super::TagResourceRequest;
        type Output = super::Unit;
        fn descriptor() -> &'static Operation { &TAG_RESOURCE_OPERATION }
        fn service() -> &'static Service { &super::SERVICE }
    }
    pub struct UntagLogGroup;
    pub static UNTAG_LOG_GROUP_OPERATION: Operation = Operation { name: "UntagLogGroup", method: "POST", uri: "/", status: 200, input: &tables::UNTAG_LOG_GROUP_REQUEST, output: &UNIT, result_wrapper: None, errors: &[&tables::ERROR_RESOURCE_NOT_FOUND_EXCEPTION] };
    impl OperationType for UntagLogGroup {
        type Input = super::UntagLogGroupRequest;
        type Output = super::Unit;
        fn descriptor() -> &'static Operation { &UNTAG_LOG_GROUP_OPERATION }
        fn service() -> &'static Service { &super::SERVICE }
    }
    pub struct UntagResource;
    pub static UNTAG_RESOURCE_OPERATION: Operation = Operation { name: "UntagResource", method: "POST", uri: "/", status: 200, input: &tables::UNTAG_RESOURCE_REQUEST, output: &UNIT, result_wrapper: None, errors: &[&tables::ERROR_INVALID_PARAMETER_EXCEPTION, &tables::ERROR_RESOURCE_NOT_FOUND_EXCEPTION, &tables::ERROR_SERVICE_UNAVAILABLE_EXCEPTION] };
    impl OperationType for UntagResource {
        type Input = super::UntagResourceRequest;
        type Output = super::Unit;
        fn descriptor() -> &'static Operation { &UNTAG_RESOURCE_OPERATION }
        fn service() -> &'static Service { &super::SERVICE }
    }
}

/// The service.
pub static SERVICE: crate::schema::Service = crate::schema::Service {
    name: "logs",
    signing_name: "logs",
    endpoint_prefix: "logs",
    service_id: "CloudWatch Logs",
    target_prefix: Some("Logs_20140328"),
    json_version: "1.1",
    api_version: "2014-03-28",
    xml_namespace: None,
    protocols: &[crate::schema::Protocol::Json],
    operations: &[&ops::CREATE_LOG_GROUP_OPERATION, &ops::CREATE_LOG_STREAM_OPERATION, &ops::DELETE_LOG_GROUP_OPERATION, &ops::DELETE_LOG_STREAM_OPERATION, &ops::DELETE_RETENTION_POLICY_OPERATION, &ops::DESCRIBE_LOG_GROUPS_OPERATION, &ops::DESCRIBE_LOG_STREAMS_OPERATION, &ops::FILTER_LOG_EVENTS_OPERATION, &ops::GET_LOG_EVENTS_OPERATION, &ops::LIST_TAGS_FOR_RESOURCE_OPERATION, &ops::LIST_TAGS_LOG_GROUP_OPERATION, &ops::PUT_LOG_EVENTS_OPERATION, &ops::PUT_RETENTION_POLICY_OPERATION, &ops::TAG_LOG_GROUP_OPERATION, &ops::TAG_RESOURCE_OPERATION, &ops::UNTAG_LOG_GROUP_OPERATION, &ops::UNTAG_RESOURCE_OPERATION],
    unserved: &["AssociateKmsKey", "AssociateSourceToS3TableIntegration", "CancelExportTask", "CancelImportTask", "CreateDelivery", "CreateExportTask", "CreateImportTask", "CreateLogAnomalyDetector", "CreateLookupTable", "CreateScheduledQuery", "DeleteAccountPolicy", "DeleteDataProtectionPolicy", "DeleteDelivery", "DeleteDeliveryDestination", "DeleteDeliveryDestinationPolicy", "DeleteDeliverySource", "DeleteDestination", "DeleteIndexPolicy", "DeleteIntegration", "DeleteLogAnomalyDetector", "DeleteLookupTable", "DeleteMetricFilter", "DeleteQueryDefinition", "DeleteResourcePolicy", "DeleteScheduledQuery", "DeleteSubscriptionFilter", "DeleteSyslogConfiguration", "DeleteTransformer", "DescribeAccountPolicies", "DescribeConfigurationTemplates", "DescribeDeliveries", "DescribeDeliveryDestinations", "DescribeDeliverySources", "DescribeDestinations", "DescribeExportTasks", "DescribeFieldIndexes", "DescribeImportTaskBatches", "DescribeImportTasks", "DescribeIndexPolicies", "DescribeLookupTables", "DescribeMetricFilters", "DescribeQueries", "DescribeQueryDefinitions", "DescribeResourcePolicies", "DescribeSubscriptionFilters", "DisassociateKmsKey", "DisassociateSourceFromS3TableIntegration", "GetDataProtectionPolicy", "GetDelivery", "GetDeliveryDestination", "GetDeliveryDestinationPolicy", "GetDeliverySource", "GetIntegration", "GetLogAnomalyDetector", "GetLogFields", "GetLogGroupFields", "GetLogObject", "GetLogRecord", "GetLookupTable", "GetQueryResults", "GetScheduledQuery", "GetScheduledQueryHistory", "GetStorageTierPolicy", "GetTransformer", "ListAggregateLogGroupSummaries", "ListAnomalies", "ListIntegrations", "ListLogAnomalyDetectors", "ListLogGroups", "ListLogGroupsForQuery", "ListScheduledQueries", "ListSourcesForS3TableIntegration", "ListSyslogConfigurations", "PutAccountPolicy", "PutBearerTokenAuthentication", "PutDataProtectionPolicy", "PutDeliveryDestination", "PutDeliveryDestinationPolicy", "PutDeliverySource", "PutDestination", "PutDestinationPolicy", "PutIndexPolicy", "PutIntegration", "PutLogGroupDeletionProtection", "PutMetricFilter", "PutQueryDefinition", "PutResourcePolicy", "PutStorageTierPolicy", "PutSubscriptionFilter", "PutSyslogConfiguration", "PutTransformer", "StartLiveTail", "StartQuery", "StopQuery", "TestMetricFilter", "TestTransformer", "UpdateAnomaly", "UpdateDeliveryConfiguration", "UpdateLogAnomalyDetector", "UpdateLookupTable", "UpdateScheduledQuery"],
};
