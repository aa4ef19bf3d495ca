// Written by `cargo xtask generate` from the model sns 2010-03-31; do not edit.
#![allow(clippy::all, unused_imports, non_camel_case_types)]
use std::collections::BTreeMap;
use crate::{Blob, Timestamp, Unit, Value, enumeration, structure};

enumeration! {
}

structure! {
    AddPermissionInput { topic_arn: String = "TopicArn", label: String = "Label", aws_account_id: Vec<String> = "AWSAccountId", action_name: Vec<String> = "ActionName" }
    BatchResultErrorEntry { id: String = "Id", code: String = "Code", message: Option<String> = "Message", sender_fault: bool = "SenderFault" }
    ConfirmSubscriptionInput { topic_arn: String = "TopicArn", token: String = "Token", authenticate_on_unsubscribe: Option<String> = "AuthenticateOnUnsubscribe" }
    ConfirmSubscriptionResponse { subscription_arn: Option<String> = "SubscriptionArn" }
    CreateTopicInput { name: String = "Name", attributes: Option<BTreeMap<String, String>> = "Attributes", tags: Option<Vec<Tag>> = "Tags", data_protection_policy: Option<String> = "DataProtectionPolicy" }
    CreateTopicResponse { topic_arn: Option<String> = "TopicArn" }
    DeleteTopicInput { topic_arn: String = "TopicArn" }
    GetSubscriptionAttributesInput { subscription_arn: String = "SubscriptionArn" }
    GetSubscriptionAttributesResponse { attributes: Option<BTreeMap<String, String>> = "Attributes" }
    GetTopicAttributesInput { topic_arn: String = "TopicArn" }
    GetTopicAttributesResponse { attributes: Option<BTreeMap<String, String>> = "Attributes" }
    ListSubscriptionsByTopicInput { topic_arn: String = "TopicArn", next_token: Option<String> = "NextToken" }
    ListSubscriptionsByTopicResponse { subscriptions: Option<Vec<Subscription>> = "Subscriptions", next_token: Option<String> = "NextToken" }
    ListSubscriptionsInput { next_token: Option<String> = "NextToken" }
    ListSubscriptionsResponse { subscriptions: Option<Vec<Subscription>> = "Subscriptions", next_token: Option<String> = "NextToken" }
    ListTagsForResourceRequest { resource_arn: String = "ResourceArn" }
    ListTagsForResourceResponse { tags: Option<Vec<Tag>> = "Tags" }
    ListTopicsInput { next_token: Option<String> = "NextToken" }
    ListTopicsResponse { topics: Option<Vec<Topic>> = "Topics", next_token: Option<String> = "NextToken" }
    MessageAttributeValue { data_type: String = "DataType", string_value: Option<String> = "StringValue", binary_value: Option<Blob> = "BinaryValue" }
    PublishBatchInput { topic_arn: String = "TopicArn", publish_batch_request_entries: Vec<PublishBatchRequestEntry> = "PublishBatchRequestEntries" }
    PublishBatchRequestEntry { id: String = "Id", message: String = "Message", subject: Option<String> = "Subject", message_structure: Option<String> = "MessageStructure", message_attributes: Option<BTreeMap<String, MessageAttributeValue>> = "MessageAttributes", message_deduplication_id: Option<String> = "MessageDeduplicationId", message_group_id: Option<String> = "MessageGroupId" }
    PublishBatchResponse { successful: Option<Vec<PublishBatchResultEntry>> = "Successful", failed: Option<Vec<BatchResultErrorEntry>> = "Failed" }
    PublishBatchResultEntry { id: Option<String> = "Id", message_id: Option<String> = "MessageId", sequence_number: Option<String> = "SequenceNumber" }
    PublishInput { topic_arn: Option<String> = "TopicArn", target_arn: Option<String> = "TargetArn", phone_number: Option<String> = "PhoneNumber", message: String = "Message", subject: Option<String> = "Subject", message_structure: Option<String> = "MessageStructure", message_attributes: Option<BTreeMap<String, MessageAttributeValue>> = "MessageAttributes", message_deduplication_id: Option<String> = "MessageDeduplicationId", message_group_id: Option<String> = "MessageGroupId" }
    PublishResponse { message_id: Option<String> = "MessageId", sequence_number: Option<String> = "SequenceNumber" }
    RemovePermissionInput { topic_arn: String = "TopicArn", label: String = "Label" }
    SetSubscriptionAttributesInput { subscription_arn: String = "SubscriptionArn", attribute_name: String = "AttributeName", attribute_value: Option<String> = "AttributeValue" }
    SetTopicAttributesInput { topic_arn: String = "TopicArn", attribute_name: String = "AttributeName", attribute_value: Option<String> = "AttributeValue" }
    SubscribeInput { topic_arn: String = "TopicArn", protocol: String = "Protocol", endpoint: Option<String> = "Endpoint", attributes: Option<BTreeMap<String, String>> = "Attributes", return_subscription_arn: Option<bool> = "ReturnSubscriptionArn" }
    SubscribeResponse { subscription_arn: Option<String> = "SubscriptionArn" }
    Subscription { subscription_arn: Option<String> = "SubscriptionArn", owner: Option<String> = "Owner", protocol: Option<String> = "Protocol", endpoint: Option<String> = "Endpoint", topic_arn: Option<String> = "TopicArn" }
    Tag { key: String = "Key", value: String = "Value" }
    TagResourceRequest { resource_arn: String = "ResourceArn", tags: Vec<Tag> = "Tags" }
    TagResourceResponse {  }
    Topic { topic_arn: Option<String> = "TopicArn" }
    UnsubscribeInput { subscription_arn: String = "SubscriptionArn" }
    UntagResourceRequest { resource_arn: String = "ResourceArn", tag_keys: Vec<String> = "TagKeys" }
    UntagResourceResponse {  }
}

/// What each shape looks like, for codecs and validation.
pub mod tables {
    use crate::schema::*;
    use crate::schema::Location::*;
    pub static ACTIONS_LIST: Shape = Shape { name: "ActionsList", kind: Kind::List { member: &ACTION, location_name: None, flattened: false, length: ANY } };
    pub static ADD_PERMISSION_INPUT: Shape = Shape { name: "AddPermissionInput", kind: Kind::Structure(Structure { members: &[m("TopicArn", &TOPIC_ARN).required(), m("Label", &LABEL).required(), m("AWSAccountId", &DELEGATES_LIST).required(), m("ActionName", &ACTIONS_LIST).required()], payload: None, is_union: false }) };
    pub static AMAZON_RESOURCE_NAME: Shape = Shape { name: "AmazonResourceName", kind: Kind::String { length: limits(Some(1), Some(1011)), pattern: None, enumerators: &[] } };
    pub static BATCH_RESULT_ERROR_ENTRY: Shape = Shape { name: "BatchResultErrorEntry", kind: Kind::Structure(Structure { members: &[m("Id", &STRING).required(), m("Code", &STRING).required(), m("Message", &STRING), m("SenderFault", &BOOLEAN).required()], payload: None, is_union: false }) };
    pub static BATCH_RESULT_ERROR_ENTRY_LIST: Shape = Shape { name: "BatchResultErrorEntryList", kind: Kind::List { member: &BATCH_RESULT_ERROR_ENTRY, location_name: None, flattened: false, length: ANY } };
    pub static BINARY: Shape = Shape { name: "Binary", kind: Kind::Blob { length: ANY } };
    pub static CONFIRM_SUBSCRIPTION_INPUT: Shape = Shape { name: "ConfirmSubscriptionInput", kind: Kind::Structure(Structure { members: &[m("TopicArn", &TOPIC_ARN).required(), m("Token", &TOKEN).required(), m("AuthenticateOnUnsubscribe", &AUTHENTICATE_ON_UNSUBSCRIBE)], payload: None, is_union: false }) };
    pub static CONFIRM_SUBSCRIPTION_RESPONSE: Shape = Shape { name: "ConfirmSubscriptionResponse", kind: Kind::Structure(Structure { members: &[m("SubscriptionArn", &SUBSCRIPTION_ARN)], payload: None, is_union: false }) };
    pub static CREATE_TOPIC_INPUT: Shape = Shape { name: "CreateTopicInput", kind: Kind::Structure(Structure { members: &[m("Name", &TOPIC_NAME).required(), m("Attributes", &TOPIC_ATTRIBUTES_MAP), m("Tags", &TAG_LIST), m("DataProtectionPolicy", &ATTRIBUTE_VALUE)], payload: None, is_union: false }) };
    pub static CREATE_TOPIC_RESPONSE: Shape = Shape { name: "CreateTopicResponse", kind: Kind::Structure(Structure { members: &[m("TopicArn", &TOPIC_ARN)], payload: None, is_union: false }) };
    pub static DELEGATES_LIST: Shape = Shape { name: "DelegatesList", kind: Kind::List { member: &DELEGATE, location_name: None, flattened: false, length: ANY } };
    pub static DELETE_TOPIC_INPUT: Shape = Shape { name: "DeleteTopicInput", kind: Kind::Structure(Structure { members: &[m("TopicArn", &TOPIC_ARN).required()], payload: None, is_union: false }) };
    pub static GET_SUBSCRIPTION_ATTRIBUTES_INPUT: Shape = Shape { name: "GetSubscriptionAttributesInput", kind: Kind::Structure(Structure { members: &[m("SubscriptionArn", &SUBSCRIPTION_ARN).required()], payload: None, is_union: false }) };
    pub static GET_SUBSCRIPTION_ATTRIBUTES_RESPONSE: Shape = Shape { name: "GetSubscriptionAttributesResponse", kind: Kind::Structure(Structure { members: &[m("Attributes", &SUBSCRIPTION_ATTRIBUTES_MAP)], payload: None, is_union: false }) };
    pub static GET_TOPIC_ATTRIBUTES_INPUT: Shape = Shape { name: "GetTopicAttributesInput", kind: Kind::Structure(Structure { members: &[m("TopicArn", &TOPIC_ARN).required()], payload: None, is_union: false }) };
    pub static GET_TOPIC_ATTRIBUTES_RESPONSE: Shape = Shape { name: "GetTopicAttributesResponse", kind: Kind::Structure(Structure { members: &[m("Attributes", &TOPIC_ATTRIBUTES_MAP)], payload: None, is_union: false }) };
    pub static LIST_SUBSCRIPTIONS_BY_TOPIC_INPUT: Shape = Shape { name: "ListSubscriptionsByTopicInput", kind: Kind::Structure(Structure { members: &[m("TopicArn", &TOPIC_ARN).required(), m("NextToken", &NEXT_TOKEN)], payload: None, is_union: false }) };
    pub static LIST_SUBSCRIPTIONS_BY_TOPIC_RESPONSE: Shape = Shape { name: "ListSubscriptionsByTopicResponse", kind: Kind::Structure(Structure { members: &[m("Subscriptions", &SUBSCRIPTIONS_LIST), m("NextToken", &NEXT_TOKEN)], payload: None, is_union: false }) };
    pub static LIST_SUBSCRIPTIONS_INPUT: Shape = Shape { name: "ListSubscriptionsInput", kind: Kind::Structure(Structure { members: &[m("NextToken", &NEXT_TOKEN)], payload: None, is_union: false }) };
    pub static LIST_SUBSCRIPTIONS_RESPONSE: Shape = Shape { name: "ListSubscriptionsResponse", kind: Kind::Structure(Structure { members: &[m("Subscriptions", &SUBSCRIPTIONS_LIST), m("NextToken", &NEXT_TOKEN)], payload: None, is_union: false }) };
    pub static LIST_TAGS_FOR_RESOURCE_REQUEST: Shape = Shape { name: "ListTagsForResourceRequest", kind: Kind::Structure(Structure { members: &[m("ResourceArn", &AMAZON_RESOURCE_NAME).required()], payload: None, is_union: false }) };
    pub static LIST_TAGS_FOR_RESOURCE_RESPONSE: Shape = Shape { name: "ListTagsForResourceResponse", kind: Kind::Structure(Structure { members: &[m("Tags", &TAG_LIST)], payload: None, is_union: false }) };
    pub static LIST_TOPICS_INPUT: Shape = Shape { name: "ListTopicsInput", kind: Kind::Structure(Structure { members: &[m("NextToken", &NEXT_TOKEN)], payload: None, is_union: false }) };
    pub static LIST_TOPICS_RESPONSE: Shape = Shape { name: "ListTopicsResponse", kind: Kind::Structure(Structure { members: &[m("Topics", &TOPICS_LIST), m("NextToken", &NEXT_TOKEN)], payload: None, is_union: false }) };
    pub static MESSAGE_ATTRIBUTE_MAP: Shape = Shape { name: "MessageAttributeMap", kind: Kind::Map { key: &STRING, value: &MESSAGE_ATTRIBUTE_VALUE, key_name: Some("Name"), value_name: Some("Value"), flattened: false, length: ANY } };
    pub static MESSAGE_ATTRIBUTE_VALUE: Shape = Shape { name: "MessageAttributeValue", kind: Kind::Structure(Structure { members: &[m("DataType", &STRING).required(), m("StringValue", &STRING), m("BinaryValue", &BINARY)], payload: None, is_union: false }) };
    pub static PHONE_NUMBER: Shape = Shape { name: "PhoneNumber", kind: Kind::String { length: ANY, pattern: None, enumerators: &[] } };
    pub static PUBLISH_BATCH_INPUT: Shape = Shape { name: "PublishBatchInput", kind: Kind::Structure(Structure { members: &[m("TopicArn", &TOPIC_ARN).required(), m("PublishBatchRequestEntries", &PUBLISH_BATCH_REQUEST_ENTRY_LIST).required()], payload: None, is_union: false }) };
    pub static PUBLISH_BATCH_REQUEST_ENTRY: Shape = Shape { name: "PublishBatchRequestEntry", kind: Kind::Structure(Structure { members: &[m("Id", &STRING).required(), m("Message", &MESSAGE).required(), m("Subject", &SUBJECT), m("MessageStructure", &MESSAGE_STRUCTURE), m("MessageAttributes", &MESSAGE_ATTRIBUTE_MAP), m("MessageDeduplicationId", &STRING), m("MessageGroupId", &STRING)], payload: None, is_union: false }) };
    pub static PUBLISH_BATCH_REQUEST_ENTRY_LIST: Shape = Shape { name: "PublishBatchRequestEntryList", kind: Kind::List { member: &PUBLISH_BATCH_REQUEST_ENTRY, location_name: None, flattened: false, length: ANY } };
    pub static PUBLISH_BATCH_RESPONSE: Shape = Shape { name: "PublishBatchResponse", kind: Kind::Structure(Structure { members: &[m("Successful", &PUBLISH_BATCH_RESULT_ENTRY_LIST), m("Failed", &BATCH_RESULT_ERROR_ENTRY_LIST)], payload: None, is_union: false }) };
    pub static PUBLISH_BATCH_RESULT_ENTRY: Shape = Shape { name: "PublishBatchResultEntry", kind: Kind::Structure(Structure { members: &[m("Id", &STRING), m("MessageId", &MESSAGE_ID), m("SequenceNumber", &STRING)], payload: None, is_union: false }) };
    pub static PUBLISH_BATCH_RESULT_ENTRY_LIST: Shape = Shape { name: "PublishBatchResultEntryList", kind: Kind::List { member: &PUBLISH_BATCH_RESULT_ENTRY, location_name: None, flattened: false, length: ANY } };
    pub static PUBLISH_INPUT: Shape = Shape { name: "PublishInput", kind: Kind::Structure(Structure { members: &[m("TopicArn", &TOPIC_ARN), m("TargetArn", &STRING), m("PhoneNumber", &PHONE_NUMBER), m("Message", &MESSAGE).required(), m("Subject", &SUBJECT), m("MessageStructure", &MESSAGE_STRUCTURE), m("MessageAttributes", &MESSAGE_ATTRIBUTE_MAP), m("MessageDeduplicationId", &STRING), m("MessageGroupId", &STRING)], payload: None, is_union: false }) };
    pub static PUBLISH_RESPONSE: Shape = Shape { name: "PublishResponse", kind: Kind::Structure(Structure { members: &[m("MessageId", &MESSAGE_ID), m("SequenceNumber", &STRING)], payload: None, is_union: false }) };
    pub static REMOVE_PERMISSION_INPUT: Shape = Shape { name: "RemovePermissionInput", kind: Kind::Structure(Structure { members: &[m("TopicArn", &TOPIC_ARN).required(), m("Label", &LABEL).required()], payload: None, is_union: false }) };
    pub static SET_SUBSCRIPTION_ATTRIBUTES_INPUT: Shape = Shape { name: "SetSubscriptionAttributesInput", kind: Kind::Structure(Structure { members: &[m("SubscriptionArn", &SUBSCRIPTION_ARN).required(), m("AttributeName", &ATTRIBUTE_NAME).required(), m("AttributeValue", &ATTRIBUTE_VALUE)], payload: None, is_union: false }) };
    pub static SET_TOPIC_ATTRIBUTES_INPUT: Shape = Shape { name: "SetTopicAttributesInput", kind: Kind::Structure(Structure { members: &[m("TopicArn", &TOPIC_ARN).required(), m("AttributeName", &ATTRIBUTE_NAME).required(), m("AttributeValue", &ATTRIBUTE_VALUE)], payload: None, is_union: false }) };
    pub static STRING: Shape = Shape { name: "String", kind: Kind::String { length: ANY, pattern: None, enumerators: &[] } };
    pub static SUBSCRIBE_INPUT: Shape = Shape { name: "SubscribeInput", kind: Kind::Structure(Structure { members: &[m("TopicArn", &TOPIC_ARN).required(), m("Protocol", &PROTOCOL).required(), m("Endpoint", &ENDPOINT), m("Attributes", &SUBSCRIPTION_ATTRIBUTES_MAP), m("ReturnSubscriptionArn", &BOOLEAN)], payload: None, is_union: false }) };
    pub static SUBSCRIBE_RESPONSE: Shape = Shape { name: "SubscribeResponse", kind: Kind::Structure(Structure { members: &[m("SubscriptionArn", &SUBSCRIPTION_ARN)], payload: None, is_union: false }) };
    pub static SUBSCRIPTION: Shape = Shape { name: "Subscription", kind: Kind::Structure(Structure { members: &[m("SubscriptionArn", &SUBSCRIPTION_ARN), m("Owner", &ACCOUNT), m("Protocol", &PROTOCOL), m("Endpoint", &ENDPOINT), m("TopicArn", &TOPIC_ARN)], payload: None, is_union: false }) };
    pub static SUBSCRIPTION_ATTRIBUTES_MAP: Shape = Shape { name: "SubscriptionAttributesMap", kind: Kind::Map { key: &ATTRIBUTE_NAME, value: &ATTRIBUTE_VALUE, key_name: None, value_name: None, flattened: false, length: ANY } };
    pub static SUBSCRIPTIONS_LIST: Shape = Shape { name: "SubscriptionsList", kind: Kind::List { member: &SUBSCRIPTION, location_name: None, flattened: false, length: ANY } };
    pub static TAG: Shape = Shape { name: "Tag", kind: Kind::Structure(Structure { members: &[m("Key", &TAG_KEY).required(), m("Value", &TAG_VALUE).required()], payload: None, is_union: false }) };
    pub static TAG_KEY: Shape = Shape { name: "TagKey", kind: Kind::String { length: limits(Some(1), Some(128)), pattern: None, enumerators: &[] } };
    pub static TAG_KEY_LIST: Shape = Shape { name: "TagKeyList", kind: Kind::List { member: &TAG_KEY, location_name: None, flattened: false, length: ANY } };
    pub static TAG_LIST: Shape = Shape { name: "TagList", kind: Kind::List { member: &TAG, location_name: None, flattened: false, length: ANY } };
    pub static TAG_RESOURCE_REQUEST: Shape = Shape { name: "TagResourceRequest", kind: Kind::Structure(Structure { members: &[m("ResourceArn", &AMAZON_RESOURCE_NAME).required(), m("Tags", &TAG_LIST).required()], payload: None, is_union: false }) };
    pub static TAG_RESOURCE_RESPONSE: Shape = Shape { name: "TagResourceResponse", kind: Kind::Structure(Structure { members: &[], payload: None, is_union: false }) };
    pub static TAG_VALUE: Shape = Shape { name: "TagValue", kind: Kind::String { length: limits(Some(0), Some(256)), pattern: None, enumerators: &[] } };
    pub static TOPIC: Shape = Shape { name: "Topic", kind: Kind::Structure(Structure { members: &[m("TopicArn", &TOPIC_ARN)], payload: None, is_union: false }) };
    pub static TOPIC_ATTRIBUTES_MAP: Shape = Shape { name: "TopicAttributesMap", kind: Kind::Map { key: &ATTRIBUTE_NAME, value: &ATTRIBUTE_VALUE, key_name: None, value_name: None, flattened: false, length: ANY } };
    pub static TOPICS_LIST: Shape = Shape { name: "TopicsList", kind: Kind::List { member: &TOPIC, location_name: None, flattened: false, length: ANY } };
    pub static UNSUBSCRIBE_INPUT: Shape = Shape { name: "UnsubscribeInput", kind: Kind::Structure(Structure { members: &[m("SubscriptionArn", &SUBSCRIPTION_ARN).required()], payload: None, is_union: false }) };
    pub static UNTAG_RESOURCE_REQUEST: Shape = Shape { name: "UntagResourceRequest", kind: Kind::Structure(Structure { members: &[m("ResourceArn", &AMAZON_RESOURCE_NAME).required(), m("TagKeys", &TAG_KEY_LIST).required()], payload: None, is_union: false }) };
    pub static UNTAG_RESOURCE_RESPONSE: Shape = Shape { name: "UntagResourceResponse", kind: Kind::Structure(Structure { members: &[], payload: None, is_union: false }) };
    pub static ACCOUNT: Shape = Shape { name: "account", kind: Kind::String { length: ANY, pattern: None, enumerators: &[] } };
    pub static ACTION: Shape = Shape { name: "action", kind: Kind::String { length: ANY, pattern: None, enumerators: &[] } };
    pub static ATTRIBUTE_NAME: Shape = Shape { name: "attributeName", kind: Kind::String { length: ANY, pattern: None, enumerators: &[] } };
    pub static ATTRIBUTE_VALUE: Shape = Shape { name: "attributeValue", kind: Kind::String { length: ANY, pattern: None, enumerators: &[] } };
    pub static AUTHENTICATE_ON_UNSUBSCRIBE: Shape = Shape { name: "authenticateOnUnsubscribe", kind: Kind::String { length: ANY, pattern: None, enumerators: &[] } };
    pub static BOOLEAN: Shape = Shape { name: "boolean", kind: Kind::Boolean };
    pub static DELEGATE: Shape = Shape { name: "delegate", kind: Kind::String { length: ANY, pattern: None, enumerators: &[] } };
    pub static ENDPOINT: Shape = Shape { name: "endpoint", kind: Kind::String { length: ANY, pattern: None, enumerators: &[] } };
    pub static LABEL: Shape = Shape { name: "label", kind: Kind::String { length: ANY, pattern: None, enumerators: &[] } };
    pub static MESSAGE: Shape = Shape { name: "message", kind: Kind::String { length: ANY, pattern: None, enumerators: &[] } };
    pub static MESSAGE_ID: Shape = Shape { name: "messageId", kind: Kind::String { length: ANY, pattern: None, enumerators: &[] } };
    pub static MESSAGE_STRUCTURE: Shape = Shape { name: "messageStructure", kind: Kind::String { length: ANY, pattern: None, enumerators: &[] } };
    pub static NEXT_TOKEN: Shape = Shape { name: "nextToken", kind: Kind::String { length: ANY, pattern: None, enumerators: &[] } };
    pub static PROTOCOL: Shape = Shape { name: "protocol", kind: Kind::String { length: ANY, pattern: None, enumerators: &[] } };
    pub static SUBJECT: Shape = Shape { name: "subject", kind: Kind::String { length: ANY, pattern: None, enumerators: &[] } };
    pub static SUBSCRIPTION_ARN: Shape = Shape { name: "subscriptionARN", kind: Kind::String { length: ANY, pattern: None, enumerators: &[] } };
    pub static TOKEN: Shape = Shape { name: "token", kind: Kind::String { length: ANY, pattern: None, enumerators: &[] } };
    pub static TOPIC_ARN: Shape = Shape { name: "topicARN", kind: Kind::String { length: ANY, pattern: None, enumerators: &[] } };
    pub static TOPIC_NAME: Shape = Shape { name: "topicName", kind: Kind::String { length: ANY, pattern: None, enumerators: &[] } };
    pub static ERROR_AUTHORIZATION_ERROR_EXCEPTION: ErrorShape = ErrorShape { name: "AuthorizationErrorException", code: "AuthorizationError", status: 403, sender: true };
    pub static ERROR_BATCH_ENTRY_IDS_NOT_DISTINCT_EXCEPTION: ErrorShape = ErrorShape { name: "BatchEntryIdsNotDistinctException", code: "BatchEntryIdsNotDistinct", status: 400, sender: true };
    pub static ERROR_BATCH_REQUEST_TOO_LONG_EXCEPTION: ErrorShape = ErrorShape { name: "BatchRequestTooLongException", code: "BatchRequestTooLong", status: 400, sender: true };
    pub static ERROR_CONCURRENT_ACCESS_EXCEPTION: ErrorShape = ErrorShape { name: "ConcurrentAccessException", code: "ConcurrentAccess", status: 400, sender: true };
    pub static ERROR_EMPTY_BATCH_REQUEST_EXCEPTION: ErrorShape = ErrorShape { name: "EmptyBatchRequestException", code: "EmptyBatchRequest", status: 400, sender: true };
    pub static ERROR_ENDPOINT_DISABLED_EXCEPTION: ErrorShape = ErrorShape { name: "EndpointDisabledException", code: "EndpointDisabled", status: 400, sender: true };
    pub static ERROR_FILTER_POLICY_LIMIT_EXCEEDED_EXCEPTION: ErrorShape = ErrorShape { name: "FilterPolicyLimitExceededException", code: "FilterPolicyLimitExceeded", status: 403, sender: true };
    pub static ERROR_INTERNAL_ERROR_EXCEPTION: ErrorShape = ErrorShape { name: "InternalErrorException", code: "InternalError", status: 500, sender: false };
    pub static ERROR_INVALID_BATCH_ENTRY_ID_EXCEPTION: ErrorShape = ErrorShape { name: "InvalidBatchEntryIdException", code: "InvalidBatchEntryId", status: 400, sender: true };
    pub static ERROR_INVALID_PARAMETER_EXCEPTION: ErrorShape = ErrorShape { name: "InvalidParameterException", code: "InvalidParameter", status: 400, sender: true };
    pub static ERROR_INVALID_PARAMETER_VALUE_EXCEPTION: ErrorShape = ErrorShape { name: "InvalidParameterValueException", code: "ParameterValueInvalid", status: 400, sender: true };
    pub static ERROR_INVALID_SECURITY_EXCEPTION: ErrorShape = ErrorShape { name: "InvalidSecurityException", code: "InvalidSecurity", status: 403, sender: true };
    pub static ERROR_INVALID_STATE_EXCEPTION: ErrorShape = ErrorShape { name: "InvalidStateException", code: "InvalidState", status: 400, sender: true };
    pub static ERROR_KMS_ACCESS_DENIED_EXCEPTION: ErrorShape = ErrorShape { name: "KMSAccessDeniedException", code: "KMSAccessDenied", status: 400, sender: true };
    pub static ERROR_KMS_DISABLED_EXCEPTION: ErrorShape = ErrorShape { name: "KMSDisabledException", code: "KMSDisabled", status: 400, sender: true };
    pub static ERROR_KMS_INVALID_STATE_EXCEPTION: ErrorShape = ErrorShape { name: "KMSInvalidStateException", code: "KMSInvalidState", status: 400, sender: true };
    pub static ERROR_KMS_NOT_FOUND_EXCEPTION: ErrorShape = ErrorShape { name: "KMSNotFoundException", code: "KMSNotFound", status: 400, sender: true };
    pub static ERROR_KMS_OPT_IN_REQUIRED: ErrorShape = ErrorShape { name: "KMSOptInRequired", code: "KMSOptInRequired", status: 403, sender: true };
    pub static ERROR_KMS_THROTTLING_EXCEPTION: ErrorShape = ErrorShape { name: "KMSThrottlingException", code: "KMSThrottling", status: 400, sender: true };
    pub static ERROR_NOT_FOUND_EXCEPTION: ErrorShape = ErrorShape { name: "NotFoundException", code: "NotFound", status: 404, sender: true };
    pub static ERROR_PLATFORM_APPLICATION_DISABLED_EXCEPTION: ErrorShape = ErrorShape { name: "PlatformApplicationDisabledException", code: "PlatformApplicationDisabled", status: 400, sender: true };
    pub static ERROR_REPLAY_LIMIT_EXCEEDED_EXCEPTION: ErrorShape = ErrorShape { name: "ReplayLimitExceededException", code: "ReplayLimitExceeded", status: 403, sender: true };
    pub static ERROR_RESOURCE_NOT_FOUND_EXCEPTION: ErrorShape = ErrorShape { name: "ResourceNotFoundException", code: "ResourceNotFound", status: 404, sender: true };
    pub static ERROR_STALE_TAG_EXCEPTION: ErrorShape = ErrorShape { name: "StaleTagException", code: "StaleTag", status: 400, sender: true };
    pub static ERROR_SUBSCRIPTION_LIMIT_EXCEEDED_EXCEPTION: ErrorShape = ErrorShape { name: "SubscriptionLimitExceededException", code: "SubscriptionLimitExceeded", status: 403, sender: true };
    pub static ERROR_TAG_LIMIT_EXCEEDED_EXCEPTION: ErrorShape = ErrorShape { name: "TagLimitExceededException", code: "TagLimitExceeded", status: 400, sender: true };
    pub static ERROR_TAG_POLICY_EXCEPTION: ErrorShape = ErrorShape { name: "TagPolicyException", code: "TagPolicy", status: 400, sender: true };
    pub static ERROR_TOO_MANY_ENTRIES_IN_BATCH_REQUEST_EXCEPTION: ErrorShape = ErrorShape { name: "TooManyEntriesInBatchRequestException", code: "TooManyEntriesInBatchRequest", status: 400, sender: true };
    pub static ERROR_TOPIC_LIMIT_EXCEEDED_EXCEPTION: ErrorShape = ErrorShape { name: "TopicLimitExceededException", code: "TopicLimitExceeded", status: 403, sender: true };
    pub static ERROR_VALIDATION_EXCEPTION: ErrorShape = ErrorShape { name: "ValidationException", code: "ValidationException", status: 400, sender: true };
}

/// The served operations.
pub mod ops {
    use crate::schema::{Operation, OperationType, Service, UNIT};
    use super::tables;

    pub struct AddPermission;
    pub static ADD_PERMISSION_OPERATION: Operation = Operation { name: "AddPermission", method: "POST", uri: "/", status: 200, input: &tables::ADD_PERMISSION_INPUT, output: &UNIT, result_wrapper: None, errors: &[&tables::ERROR_INVALID_PARAMETER_EXCEPTION, &tables::ERROR_INTERNAL_ERROR_EXCEPTION, &tables::ERROR_AUTHORIZATION_ERROR_EXCEPTION, &tables::ERROR_NOT_FOUND_EXCEPTION] };
    impl OperationType for AddPermission {
        type Input = super::AddPermissionInput;
        type Output = super::Unit;
        fn descriptor() -> &'static Operation { &ADD_PERMISSION_OPERATION }
        fn service() -> &'static Service { &super::SERVICE }
    }
    pub struct ConfirmSubscription;
    pub static CONFIRM_SUBSCRIPTION_OPERATION: Operation = Operation { name: "ConfirmSubscription", method: "POST", uri: "/", status: 200, input: &tables::CONFIRM_SUBSCRIPTION_INPUT, output: &tables::CONFIRM_SUBSCRIPTION_RESPONSE, result_wrapper: Some("ConfirmSubscriptionResult"), errors: &[&tables::ERROR_SUBSCRIPTION_LIMIT_EXCEEDED_EXCEPTION, &tables::ERROR_INVALID_PARAMETER_EXCEPTION, &tables::ERROR_NOT_FOUND_EXCEPTION, &tables::ERROR_INTERNAL_ERROR_EXCEPTION, &tables::ERROR_AUTHORIZATION_ERROR_EXCEPTION, &tables::ERROR_FILTER_POLICY_LIMIT_EXCEEDED_EXCEPTION, &tables::ERROR_REPLAY_LIMIT_EXCEEDED_EXCEPTION] };
    impl OperationType for ConfirmSubscription {
        type Input = super::ConfirmSubscriptionInput;
        type Output = super::ConfirmSubscriptionResponse;
        fn descriptor() -> &'static Operation { &CONFIRM_SUBSCRIPTION_OPERATION }
        fn service() -> &'static Service { &super::SERVICE }
    }
    pub struct CreateTopic;
    pub static CREATE_TOPIC_OPERATION: Operation = Operation { name: "CreateTopic", method: "POST", uri: "/", status: 200, input: &tables::CREATE_TOPIC_INPUT, output: &tables::CREATE_TOPIC_RESPONSE, result_wrapper: Some("CreateTopicResult"), errors: &[&tables::ERROR_INVALID_PARAMETER_EXCEPTION, &tables::ERROR_TOPIC_LIMIT_EXCEEDED_EXCEPTION, &tables::ERROR_INTERNAL_ERROR_EXCEPTION, &tables::ERROR_AUTHORIZATION_ERROR_EXCEPTION, &tables::ERROR_INVALID_SECURITY_EXCEPTION, &tables::ERROR_TAG_LIMIT_EXCEEDED_EXCEPTION, &tables::ERROR_STALE_TAG_EXCEPTION, &tables::ERROR_TAG_POLICY_EXCEPTION, &tables::ERROR_CONCURRENT_ACCESS_EXCEPTION] };
    impl OperationType for CreateTopic {
        type Input = super::CreateTopicInput;
        type Output = super::CreateTopicResponse;
        fn descriptor() -> &'static Operation { &CREATE_TOPIC_OPERATION }
        fn service() -> &'static Service { &super::SERVICE }
    }
    pub struct DeleteTopic;
    pub static DELETE_TOPIC_OPERATION: Operation = Operation { name: "DeleteTopic", method: "POST", uri: "/", status: 200, input: &tables::DELETE_TOPIC_INPUT, output: &UNIT, result_wrapper: None, errors: &[&tables::ERROR_INVALID_PARAMETER_EXCEPTION, &tables::ERROR_INVALID_STATE_EXCEPTION, &tables::ERROR_INTERNAL_ERROR_EXCEPTION, &tables::ERROR_AUTHORIZATION_ERROR_EXCEPTION, &tables::ERROR_NOT_FOUND_EXCEPTION, &tables::ERROR_STALE_TAG_EXCEPTION, &tables::ERROR_TAG_POLICY_EXCEPTION, &tables::ERROR_CONCURRENT_ACCESS_EXCEPTION] };
    impl OperationType for DeleteTopic {
        type Input = super::DeleteTopicInput;
        type Output = super::Unit;
        fn descriptor() -> &'static Operation { &DELETE_TOPIC_OPERATION }
        fn service() -> &'static Service { &super::SERVICE }
    }
    pub struct GetSubscriptionAttributes;
    pub static GET_SUBSCRIPTION_ATTRIBUTES_OPERATION: Operation = Operation { name: "GetSubscriptionAttributes", method: "POST", uri: "/", status: 200, input: &tables::GET_SUBSCRIPTION_ATTRIBUTES_INPUT, output: &tables::GET_SUBSCRIPTION_ATTRIBUTES_RESPONSE, result_wrapper: Some("GetSubscriptionAttributesResult"), errors: &[&tables::ERROR_INVALID_PARAMETER_EXCEPTION, &tables::ERROR_INTERNAL_ERROR_EXCEPTION, &tables::ERROR_NOT_FOUND_EXCEPTION, &tables::ERROR_AUTHORIZATION_ERROR_EXCEPTION] };
    impl OperationType for GetSubscriptionAttributes {
        type Input = super::GetSubscriptionAttributesInput;
        type Output = super::GetSubscriptionAttributesResponse;
        fn descriptor() -> &'static Operation { &GET_SUBSCRIPTION_ATTRIBUTES_OPERATION }
        fn service() -> &'static Service { &super::SERVICE }
    }
    pub struct GetTopicAttributes;
    pub static GET_TOPIC_ATTRIBUTES_OPERATION: Operation = Operation { name: "GetTopicAttributes", method: "POST", uri: "/", status: 200, input: &tables::GET_TOPIC_ATTRIBUTES_INPUT, output: &tables::GET_TOPIC_ATTRIBUTES_RESPONSE, result_wrapper: Some("GetTopicAttributesResult"), errors: &[&tables::ERROR_INVALID_PARAMETER_EXCEPTION, &tables::ERROR_INTERNAL_ERROR_EXCEPTION, &tables::ERROR_NOT_FOUND_EXCEPTION, &tables::ERROR_AUTHORIZATION_ERROR_EXCEPTION, &tables::ERROR_INVALID_SECURITY_EXCEPTION] };
    impl OperationType for GetTopicAttributes {
        type Input = super::GetTopicAttributesInput;
        type Output = super::GetTopicAttributesResponse;
        fn descriptor() -> &'static Operation { &GET_TOPIC_ATTRIBUTES_OPERATION }
        fn service() -> &'static Service { &super::SERVICE }
    }
    pub struct ListSubscriptions;
    pub static LIST_SUBSCRIPTIONS_OPERATION: Operation = Operation { name: "ListSubscriptions", method: "POST", uri: "/", status: 200, input: &tables::LIST_SUBSCRIPTIONS_INPUT, output: &tables::LIST_SUBSCRIPTIONS_RESPONSE, result_wrapper: Some("ListSubscriptionsResult"), errors: &[&tables::ERROR_INVALID_PARAMETER_EXCEPTION, &tables::ERROR_INTERNAL_ERROR_EXCEPTION, &tables::ERROR_AUTHORIZATION_ERROR_EXCEPTION] };
    impl OperationType for ListSubscriptions {
        type Input = super::ListSubscriptionsInput;
        type Output = super::ListSubscriptionsResponse;
        fn descriptor() -> &'static Operation { &LIST_SUBSCRIPTIONS_OPERATION }
        fn service() -> &'static Service { &super::SERVICE }
    }
    pub struct ListSubscriptionsByTopic;
    pub static LIST_SUBSCRIPTIONS_BY_TOPIC_OPERATION: Operation = Operation { name: "ListSubscriptionsByTopic", method: "POST", uri: "/", status: 200, input: &tables::LIST_SUBSCRIPTIONS_BY_TOPIC_INPUT, output: &tables::LIST_SUBSCRIPTIONS_BY_TOPIC_RESPONSE, result_wrapper: Some("ListSubscriptionsByTopicResult"), errors: &[&tables::ERROR_INVALID_PARAMETER_EXCEPTION, &tables::ERROR_INTERNAL_ERROR_EXCEPTION, &tables::ERROR_NOT_FOUND_EXCEPTION, &tables::ERROR_AUTHORIZATION_ERROR_EXCEPTION] };
    impl OperationType for ListSubscriptionsByTopic {
        type Input = super::ListSubscriptionsByTopicInput;
        type Output = super::ListSubscriptionsByTopicResponse;
        fn descriptor() -> &'static Operation { &LIST_SUBSCRIPTIONS_BY_TOPIC_OPERATION }
        fn service() -> &'static Service { &super::SERVICE }
    }
    pub struct ListTagsForResource;
    pub static LIST_TAGS_FOR_RESOURCE_OPERATION: Operation = Operation { name: "ListTagsForResource", method: "POST", uri: "/", status: 200, input: &tables::LIST_TAGS_FOR_RESOURCE_REQUEST, output: &tables::LIST_TAGS_FOR_RESOURCE_RESPONSE, result_wrapper: Some("ListTagsForResourceResult"), errors: &[&tables::ERROR_RESOURCE_NOT_FOUND_EXCEPTION, &tables::ERROR_TAG_POLICY_EXCEPTION, &tables::ERROR_INVALID_PARAMETER_EXCEPTION, &tables::ERROR_AUTHORIZATION_ERROR_EXCEPTION, &tables::ERROR_CONCURRENT_ACCESS_EXCEPTION] };
    impl OperationType for ListTagsForResource {
        type Input = super::ListTagsForResourceRequest;
        type Output = super::ListTagsForResourceResponse;
        fn descriptor() -> &'static Operation { &LIST_TAGS_FOR_RESOURCE_OPERATION }
        fn service() -> &'static Service { &super::SERVICE }
    }
    pub struct ListTopics;
    pub static LIST_TOPICS_OPERATION: Operation = Operation { name: "ListTopics", method: "POST", uri: "/", status: 200, input: &tables::LIST_TOPICS_INPUT, output: &tables::LIST_TOPICS_RESPONSE, result_wrapper: Some("ListTopicsResult"), errors: &[&tables::ERROR_INVALID_PARAMETER_EXCEPTION, &tables::ERROR_INTERNAL_ERROR_EXCEPTION, &tables::ERROR_AUTHORIZATION_ERROR_EXCEPTION] };
    impl OperationType for ListTopics {
        type Input = super::ListTopicsInput;
        type Output = super::ListTopicsResponse;
        fn descriptor() -> &'static Operation { &LIST_TOPICS_OPERATION }
        fn service() -> &'static Service { &super::SERVICE }
    }
    pub struct Publish;
    pub static PUBLISH_OPERATION: Operation = Operation { name: "Publish", method: "POST", uri: "/", status: 200, input: &tables::PUBLISH_INPUT, output: &tables::PUBLISH_RESPONSE, result_wrapper: Some("PublishResult"), errors: &[&tables::ERROR_INVALID_PARAMETER_EXCEPTION, &tables::ERROR_INVALID_PARAMETER_VALUE_EXCEPTION, &tables::ERROR_INTERNAL_ERROR_EXCEPTION, &tables::ERROR_NOT_FOUND_EXCEPTION, &tables::ERROR_ENDPOINT_DISABLED_EXCEPTION, &tables::ERROR_PLATFORM_APPLICATION_DISABLED_EXCEPTION, &tables::ERROR_AUTHORIZATION_ERROR_EXCEPTION, &tables::ERROR_KMS_DISABLED_EXCEPTION, &tables::ERROR_KMS_INVALID_STATE_EXCEPTION, &tables::ERROR_KMS_NOT_FOUND_EXCEPTION, &tables::ERROR_KMS_OPT_IN_REQUIRED, &tables::ERROR_KMS_THROTTLING_EXCEPTION, &tables::ERROR_KMS_ACCESS_DENIED_EXCEPTION, &tables::ERROR_INVALID_SECURITY_EXCEPTION, &tables::ERROR_VALIDATION_EXCEPTION] };
    impl OperationType for Publish {
        type Input = super::PublishInput;
        type Output = super::PublishResponse;
        fn descriptor() -> &'static Operation { &PUBLISH_OPERATION }
        fn service() -> &'static Service { &super::SERVICE }
    }
    pub struct PublishBatch;
    pub static PUBLISH_BATCH_OPERATION: Operation = Operation { name: "PublishBatch", method: "POST", uri: "/", status: 200, input: &tables::PUBLISH_BATCH_INPUT, output: &tables::PUBLISH_BATCH_RESPONSE, result_wrapper: Some("PublishBatchResult"), errors: &[&tables::ERROR_INVALID_PARAMETER_EXCEPTION, &tables::ERROR_INVALID_PARAMETER_VALUE_EXCEPTION, &tables::ERROR_INTERNAL_ERROR_EXCEPTION, &tables::ERROR_NOT_FOUND_EXCEPTION, &tables::ERROR_ENDPOINT_DISABLED_EXCEPTION, &tables::ERROR_PLATFORM_APPLICATION_DISABLED_EXCEPTION, &tables::ERROR_AUTHORIZATION_ERROR_EXCEPTION, &tables::ERROR_BATCH_ENTRY_IDS_NOT_DISTINCT_EXCEPTION, &tables::ERROR_BATCH_REQUEST_TOO_LONG_EXCEPTION, &tables::ERROR_EMPTY_BATCH_REQUEST_EXCEPTION, &tables::ERROR_INVALID_BATCH_ENTRY_ID_EXCEPTION, &tables::ERROR_TOO_MANY_ENTRIES_IN_BATCH_REQUEST_EXCEPTION, &tables::ERROR_KMS_DISABLED_EXCEPTION, &tables::ERROR_KMS_INVALID_STATE_EXCEPTION, &tables::ERROR_KMS_NOT_FOUND_EXCEPTION, &tables::ERROR_KMS_OPT_IN_REQUIRED, &tables::ERROR_KMS_THROTTLING_EXCEPTION, &tables::ERROR_KMS_ACCESS_DENIED_EXCEPTION, &tables::ERROR_INVALID_SECURITY_EXCEPTION, &tables::ERROR_VALIDATION_EXCEPTION] };
    impl OperationType for PublishBatch {
        type Input = super::PublishBatchInput;
        type Output = super::PublishBatchResponse;
        fn descriptor() -> &'static Operation { &PUBLISH_BATCH_OPERATION }
        fn service() -> &'static Service { &super::SERVICE }
    }
    pub struct RemovePermission;
    pub static REMOVE_PERMISSION_OPERATION: Operation = Operation { name: "RemovePermission", method: "POST", uri: "/", status: 200, input: &tables::REMOVE_PERMISSION_INPUT, output: &UNIT, result_wrapper: None, errors: &[&tables::ERROR_INVALID_PARAMETER_EXCEPTION, &tables::ERROR_INTERNAL_ERROR_EXCEPTION, &tables::ERROR_AUTHORIZATION_ERROR_EXCEPTION, &tables::ERROR_NOT_FOUND_EXCEPTION] };
    impl OperationType for RemovePermission {
        type Input = super::RemovePermissionInput;
        type Output = super::Unit;
        fn descriptor() -> &'static Operation { &REMOVE_PERMISSION_OPERATION }
        fn service() -> &'static Service { &super::SERVICE }
    }
    pub struct SetSubscriptionAttributes;
    pub static SET_SUBSCRIPTION_ATTRIBUTES_OPERATION: Operation = Operation { name: "SetSubscriptionAttributes", method: "POST", uri: "/", status: 200, input: &tables::SET_SUBSCRIPTION_ATTRIBUTES_INPUT, output: &UNIT, result_wrapper: None, errors: &[&tables::ERROR_INVALID_PARAMETER_EXCEPTION, &tables::ERROR_FILTER_POLICY_LIMIT_EXCEEDED_EXCEPTION, &tables::ERROR_REPLAY_LIMIT_EXCEEDED_EXCEPTION, &tables::ERROR_INTERNAL_ERROR_EXCEPTION, &tables::ERROR_NOT_FOUND_EXCEPTION, &tables::ERROR_AUTHORIZATION_ERROR_EXCEPTION] };
    impl OperationType for SetSubscriptionAttributes {
        type Input = super::SetSubscriptionAttributesInput;
        type Output = super::Unit;
        fn descriptor() -> &'static Operation { &SET_SUBSCRIPTION_ATTRIBUTES_OPERATION }
        fn service() -> &'static Service { &super::SERVICE }
    }
    pub struct SetTopicAttributes;
    pub static SET_TOPIC_ATTRIBUTES_OPERATION: Operation = Operation { name: "SetTopicAttributes", method: "POST", uri: "/", status: 200, input: &tables::SET_TOPIC_ATTRIBUTES_INPUT, output: &UNIT, result_wrapper: None, errors: &[&tables::ERROR_INVALID_PARAMETER_EXCEPTION, &tables::ERROR_INTERNAL_ERROR_EXCEPTION, &tables::ERROR_NOT_FOUND_EXCEPTION, &tables::ERROR_AUTHORIZATION_ERROR_EXCEPTION, &tables::ERROR_INVALID_SECURITY_EXCEPTION] };
    impl OperationType for SetTopicAttributes {
        type Input = super::SetTopicAttributesInput;
        type Output = super::Unit;
        fn descriptor() -> &'static Operation { &SET_TOPIC_ATTRIBUTES_OPERATION }
        fn service() -> &'static Service { &super::SERVICE }
    }
    pub struct Subscribe;
    pub static SUBSCRIBE_OPERATION: Operation = Operation { name: "Subscribe", method: "POST", uri: "/", status: 200, input: &tables::SUBSCRIBE_INPUT, output: &tables::SUBSCRIBE_RESPONSE, result_wrapper: Some("SubscribeResult"), errors: &[&tables::ERROR_SUBSCRIPTION_LIMIT_EXCEEDED_EXCEPTION, &tables::ERROR_FILTER_POLICY_LIMIT_EXCEEDED_EXCEPTION, &tables::ERROR_REPLAY_LIMIT_EXCEEDED_EXCEPTION, &tables::ERROR_INVALID_PARAMETER_EXCEPTION, &tables::ERROR_INTERNAL_ERROR_EXCEPTION, &tables::ERROR_NOT_FOUND_EXCEPTION, &tables::ERROR_AUTHORIZATION_ERROR_EXCEPTION, &tables::ERROR_INVALID_SECURITY_EXCEPTION] };
    impl OperationType for Subscribe {
        type Input = super::SubscribeInput;
        type Output = super::SubscribeResponse;
        fn descriptor() -> &'static Operation { &SUBSCRIBE_OPERATION }
        fn service() -> &'static Service { &super::SERVICE }
    }
    pub struct TagResource;
    pub static TAG_RESOURCE_OPERATION: Operation = Operation { name: "TagResource", method: "POST", uri: "/", status: 200, input: &tables::TAG_RESOURCE_REQUEST, output: &tables::TAG_RESOURCE_RESPONSE, result_wrapper: Some("TagResourceResult"), errors: &[&tables::ERROR_RESOURCE_NOT_FOUND_EXCEPTION, &tables::ERROR_TAG_LIMIT_EXCEEDED_EXCEPTION, &tables::ERROR_STALE_TAG_EXCEPTION, &tables::ERROR_TAG_POLICY_EXCEPTION, &tables::ERROR_INVALID_PARAMETER_EXCEPTION, &tables::ERROR_AUTHORIZATION_ERROR_EXCEPTION, &tables::ERROR_CONCURRENT_ACCESS_EXCEPTION] };
    impl OperationType for TagResource {
        type Input = super::TagResourceRequest;
        type Output = super::TagResourceResponse;
        fn descriptor() -> &'static Operation { &TAG_RESOURCE_OPERATION }
        fn service() -> &'static Service { &super::SERVICE }
    }
    pub struct Unsubscribe;
    pub static UNSUBSCRIBE_OPERATION: Operation = Operation { name: "Unsubscribe", method: "POST", uri: "/", status: 200, input: &tables::UNSUBSCRIBE_INPUT, output: &UNIT, result_wrapper: None, errors: &[&tables::ERROR_INVALID_PARAMETER_EXCEPTION, &tables::ERROR_INTERNAL_ERROR_EXCEPTION, &tables::ERROR_AUTHORIZATION_ERROR_EXCEPTION, &tables::ERROR_NOT_FOUND_EXCEPTION, &tables::ERROR_INVALID_SECURITY_EXCEPTION] };
    impl OperationType for Unsubscribe {
        type Input = super::UnsubscribeInput;
        type Output = super::Unit;
        fn descriptor() -> &'static Operation { &UNSUBSCRIBE_OPERATION }
        fn service() -> &'static Service { &super::SERVICE }
    }
    pub struct UntagResource;
    pub static UNTAG_RESOURCE_OPERATION: Operation = Operation { name: "UntagResource", method: "POST", uri: "/", status: 200, input: &tables::UNTAG_RESOURCE_REQUEST, output: &tables::UNTAG_RESOURCE_RESPONSE, result_wrapper: Some("UntagResourceResult"), errors: &[&tables::ERROR_RESOURCE_NOT_FOUND_EXCEPTION, &tables::ERROR_TAG_LIMIT_EXCEEDED_EXCEPTION, &tables::ERROR_STALE_TAG_EXCEPTION, &tables::ERROR_TAG_POLICY_EXCEPTION, &tables::ERROR_INVALID_PARAMETER_EXCEPTION, &tables::ERROR_AUTHORIZATION_ERROR_EXCEPTION, &tables::ERROR_CONCURRENT_ACCESS_EXCEPTION] };
    impl OperationType for UntagResource {
        type Input = super::UntagResourceRequest;
        type Output = super::UntagResourceResponse;
        fn descriptor() -> &'static Operation { &UNTAG_RESOURCE_OPERATION }
        fn service() -> &'static Service { &super::SERVICE }
    }
}

/// The service.
pub static SERVICE: crate::schema::Service = crate::schema::Service {
    name: "sns",
    signing_name: "sns",
    endpoint_prefix: "sns",
    service_id: "SNS",
    target_prefix: None,
    json_version: "1.1",
    api_version: "2010-03-31",
    xml_namespace: Some("http://sns.amazonaws.com/doc/2010-03-31/"),
    protocols: &[crate::schema::Protocol::Query],
    operations: &[&ops::ADD_PERMISSION_OPERATION, &ops::CONFIRM_SUBSCRIPTION_OPERATION, &ops::CREATE_TOPIC_OPERATION, &ops::DELETE_TOPIC_OPERATION, &ops::GET_SUBSCRIPTION_ATTRIBUTES_OPERATION, &ops::GET_TOPIC_ATTRIBUTES_OPERATION, &ops::LIST_SUBSCRIPTIONS_OPERATION, &ops::LIST_SUBSCRIPTIONS_BY_TOPIC_OPERATION, &ops::LIST_TAGS_FOR_RESOURCE_OPERATION, &ops::LIST_TOPICS_OPERATION, &ops::PUBLISH_OPERATION, &ops::PUBLISH_BATCH_OPERATION, &ops::REMOVE_PERMISSION_OPERATION, &ops::SET_SUBSCRIPTION_ATTRIBUTES_OPERATION, &ops::SET_TOPIC_ATTRIBUTES_OPERATION, &ops::SUBSCRIBE_OPERATION, &ops::TAG_RESOURCE_OPERATION, &ops::UNSUBSCRIBE_OPERATION, &ops::UNTAG_RESOURCE_OPERATION],
    unserved: &["CheckIfPhoneNumberIsOptedOut", "CreatePlatformApplication", "CreatePlatformEndpoint", "CreateSMSSandboxPhoneNumber", "DeleteEndpoint", "DeletePlatformApplication", "DeleteSMSSandboxPhoneNumber", "GetDataProtectionPolicy", "GetEndpointAttributes", "GetPlatformApplicationAttributes", "GetSMSAttributes", "GetSMSSandboxAccountStatus", "ListEndpointsByPlatformApplication", "ListOriginationNumbers", "ListPhoneNumbersOptedOut", "ListPlatformApplications", "ListSMSSandboxPhoneNumbers", "OptInPhoneNumber", "PutDataProtectionPolicy", "SetEndpointAttributes", "SetPlatformApplicationAttributes", "SetSMSAttributes", "VerifySMSSandboxPhoneNumber"],
};
