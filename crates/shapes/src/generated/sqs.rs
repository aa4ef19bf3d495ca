// Written by `cargo xtask generate` from the model sqs 2012-11-05; do not edit.
#![allow(clippy::all, unused_imports, non_camel_case_types)]
use std::collections::BTreeMap;
use crate::{Blob, Timestamp, Unit, Value, enumeration, structure};

enumeration! {
    MessageSystemAttributeName { All = "All", SenderId = "SenderId", SentTimestamp = "SentTimestamp", ApproximateReceiveCount = "ApproximateReceiveCount", ApproximateFirstReceiveTimestamp = "ApproximateFirstReceiveTimestamp", SequenceNumber = "SequenceNumber", MessageDeduplicationId = "MessageDeduplicationId", MessageGroupId = "MessageGroupId", AWSTraceHeader = "AWSTraceHeader", DeadLetterQueueSourceArn = "DeadLetterQueueSourceArn" }
    MessageSystemAttributeNameForSends { AWSTraceHeader = "AWSTraceHeader" }
    QueueAttributeName { All = "All", Policy = "Policy", VisibilityTimeout = "VisibilityTimeout", MaximumMessageSize = "MaximumMessageSize", MessageRetentionPeriod = "MessageRetentionPeriod", ApproximateNumberOfMessages = "ApproximateNumberOfMessages", ApproximateNumberOfMessagesNotVisible = "ApproximateNumberOfMessagesNotVisible", CreatedTimestamp = "CreatedTimestamp", LastModifiedTimestamp = "LastModifiedTimestamp", QueueArn = "QueueArn", ApproximateNumberOfMessagesDelayed = "ApproximateNumberOfMessagesDelayed", DelaySeconds = "DelaySeconds", ReceiveMessageWaitTimeSeconds = "ReceiveMessageWaitTimeSeconds", RedrivePolicy = "RedrivePolicy", FifoQueue = "FifoQueue", ContentBasedDeduplication = "ContentBasedDeduplication", KmsMasterKeyId = "KmsMasterKeyId", KmsDataKeyReusePeriodSeconds = "KmsDataKeyReusePeriodSeconds", DeduplicationScope = "DeduplicationScope", FifoThroughputLimit = "FifoThroughputLimit", RedriveAllowPolicy = "RedriveAllowPolicy", SqsManagedSseEnabled = "SqsManagedSseEnabled" }
}

structure! {
    AddPermissionRequest { queue_url: String = "QueueUrl", label: String = "Label", aws_account_ids: Vec<String> = "AWSAccountIds", actions: Vec<String> = "Actions" }
    BatchResultErrorEntry { id: String = "Id", sender_fault: bool = "SenderFault", code: String = "Code", message: Option<String> = "Message" }
    ChangeMessageVisibilityBatchRequest { queue_url: String = "QueueUrl", entries: Vec<ChangeMessageVisibilityBatchRequestEntry> = "Entries" }
    ChangeMessageVisibilityBatchRequestEntry { id: String = "Id", receipt_handle: String = "ReceiptHandle", visibility_timeout: Option<i64> = "VisibilityTimeout" }
    ChangeMessageVisibilityBatchResult { successful: Vec<ChangeMessageVisibilityBatchResultEntry> = "Successful", failed: Vec<BatchResultErrorEntry> = "Failed" }
    ChangeMessageVisibilityBatchResultEntry { id: String = "Id" }
    ChangeMessageVisibilityRequest { queue_url: String = "QueueUrl", receipt_handle: String = "ReceiptHandle", visibility_timeout: i64 = "VisibilityTimeout" }
    CreateQueueRequest { queue_name: String = "QueueName", attributes: Option<BTreeMap<String, String>> = "Attributes", tags: Option<BTreeMap<String, String>> = "tags" }
    CreateQueueResult { queue_url: Option<String> = "QueueUrl" }
    DeleteMessageBatchRequest { queue_url: String = "QueueUrl", entries: Vec<DeleteMessageBatchRequestEntry> = "Entries" }
    DeleteMessageBatchRequestEntry { id: String = "Id", receipt_handle: String = "ReceiptHandle" }
    DeleteMessageBatchResult { successful: Vec<DeleteMessageBatchResultEntry> = "Successful", failed: Vec<BatchResultErrorEntry> = "Failed" }
    DeleteMessageBatchResultEntry { id: String = "Id" }
    DeleteMessageRequest { queue_url: String = "QueueUrl", receipt_handle: String = "ReceiptHandle" }
    DeleteQueueRequest { queue_url: String = "QueueUrl" }
    GetQueueAttributesRequest { queue_url: String = "QueueUrl", attribute_names: Option<Vec<QueueAttributeName>> = "AttributeNames" }
    GetQueueAttributesResult { attributes: Option<BTreeMap<String, String>> = "Attributes" }
    GetQueueUrlRequest { queue_name: String = "QueueName", queue_owner_aws_account_id: Option<String> = "QueueOwnerAWSAccountId" }
    GetQueueUrlResult { queue_url: Option<String> = "QueueUrl" }
    ListDeadLetterSourceQueuesRequest { queue_url: String = "QueueUrl", next_token: Option<String> = "NextToken", max_results: Option<i64> = "MaxResults" }
    ListDeadLetterSourceQueuesResult { queue_urls: Vec<String> = "queueUrls", next_token: Option<String> = "NextToken" }
    ListQueueTagsRequest { queue_url: String = "QueueUrl" }
    ListQueueTagsResult { tags: Option<BTreeMap<String, String>> = "Tags" }
    ListQueuesRequest { queue_name_prefix: Option<String> = "QueueNamePrefix", next_token: Option<String> = "NextToken", max_results: Option<i64> = "MaxResults" }
    ListQueuesResult { queue_urls: Option<Vec<String>> = "QueueUrls", next_token: Option<String> = "NextToken" }
    Message { message_id: Option<String> = "MessageId", receipt_handle: Option<String> = "ReceiptHandle", md5_of_body: Option<String> = "MD5OfBody", body: Option<String> = "Body", attributes: Option<BTreeMap<String, String>> = "Attributes", md5_of_message_attributes: Option<String> = "MD5OfMessageAttributes", message_attributes: Option<BTreeMap<String, MessageAttributeValue>> = "MessageAttributes" }
    MessageAttributeValue { string_value: Option<String> = "StringValue", binary_value: Option<Blob> = "BinaryValue", string_list_values: Option<Vec<String>> = "StringListValues", binary_list_values: Option<Vec<Blob>> = "BinaryListValues", data_type: String = "DataType" }
    MessageSystemAttributeValue { string_value: Option<String> = "StringValue", binary_value: Option<Blob> = "BinaryValue", string_list_values: Option<Vec<String>> = "StringListValues", binary_list_values: Option<Vec<Blob>> = "BinaryListValues", data_type: String = "DataType" }
    PurgeQueueRequest { queue_url: String = "QueueUrl" }
    ReceiveMessageRequest { queue_url: String = "QueueUrl", attribute_names: Option<Vec<String>> = "AttributeNames", message_system_attribute_names: Option<Vec<MessageSystemAttributeName>> = "MessageSystemAttributeNames", message_attribute_names: Option<Vec<String>> = "MessageAttributeNames", max_number_of_messages: Option<i64> = "MaxNumberOfMessages", visibility_timeout: Option<i64> = "VisibilityTimeout", wait_time_seconds: Option<i64> = "WaitTimeSeconds", receive_request_attempt_id: Option<String> = "ReceiveRequestAttemptId" }
    ReceiveMessageResult { messages: Option<Vec<Message>> = "Messages" }
    RemovePermissionRequest { queue_url: String = "QueueUrl", label: String = "Label" }
    SendMessageBatchRequest { queue_url: String = "QueueUrl", entries: Vec<SendMessageBatchRequestEntry> = "Entries" }
    SendMessageBatchRequestEntry { id: String = "Id", message_body: String = "MessageBody", delay_seconds: Option<i64> = "DelaySeconds", message_attributes: Option<BTreeMap<String, MessageAttributeValue>> = "MessageAttributes", message_system_attributes: Option<BTreeMap<String, MessageSystemAttributeValue>> = "MessageSystemAttributes", message_deduplication_id: Option<String> = "MessageDeduplicationId", message_group_id: Option<String> = "MessageGroupId" }
    SendMessageBatchResult { successful: Vec<SendMessageBatchResultEntry> = "Successful", failed: Vec<BatchResultErrorEntry> = "Failed" }
    SendMessageBatchResultEntry { id: String = "Id", message_id: String = "MessageId", md5_of_message_body: String = "MD5OfMessageBody", md5_of_message_attributes: Option<String> = "MD5OfMessageAttributes", md5_of_message_system_attributes: Option<String> = "MD5OfMessageSystemAttributes", sequence_number: Option<String> = "SequenceNumber" }
    SendMessageRequest { queue_url: String = "QueueUrl", message_body: String = "MessageBody", delay_seconds: Option<i64> = "DelaySeconds", message_attributes: Option<BTreeMap<String, MessageAttributeValue>> = "MessageAttributes", message_system_attributes: Option<BTreeMap<String, MessageSystemAttributeValue>> = "MessageSystemAttributes", message_deduplication_id: Option<String> = "MessageDeduplicationId", message_group_id: Option<String> = "MessageGroupId" }
    SendMessageResult { md5_of_message_body: Option<String> = "MD5OfMessageBody", md5_of_message_attributes: Option<String> = "MD5OfMessageAttributes", md5_of_message_system_attributes: Option<String> = "MD5OfMessageSystemAttributes", message_id: Option<String> = "MessageId", sequence_number: Option<String> = "SequenceNumber" }
    SetQueueAttributesRequest { queue_url: String = "QueueUrl", attributes: BTreeMap<String, String> = "Attributes" }
    TagQueueRequest { queue_url: String = "QueueUrl", tags: BTreeMap<String, String> = "Tags" }
    UntagQueueRequest { queue_url: String = "QueueUrl", tag_keys: Vec<String> = "TagKeys" }
}

/// What each shape looks like, for codecs and validation.
pub mod tables {
    use crate::schema::*;
    use crate::schema::Location::*;
    pub static AWS_ACCOUNT_ID_LIST: Shape = Shape { name: "AWSAccountIdList", kind: Kind::List { member: &STRING, location_name: None, flattened: true, length: ANY } };
    pub static ACTION_NAME_LIST: Shape = Shape { name: "ActionNameList", kind: Kind::List { member: &STRING, location_name: None, flattened: true, length: ANY } };
    pub static ADD_PERMISSION_REQUEST: Shape = Shape { name: "AddPermissionRequest", kind: Kind::Structure(Structure { members: &[m("QueueUrl", &STRING).required(), m("Label", &STRING).required(), m("AWSAccountIds", &AWS_ACCOUNT_ID_LIST).required(), m("Actions", &ACTION_NAME_LIST).required()], payload: None, is_union: false }) };
    pub static ATTRIBUTE_NAME_LIST: Shape = Shape { name: "AttributeNameList", kind: Kind::List { member: &QUEUE_ATTRIBUTE_NAME, location_name: None, flattened: true, length: ANY } };
    pub static BATCH_RESULT_ERROR_ENTRY: Shape = Shape { name: "BatchResultErrorEntry", kind: Kind::Structure(Structure { members: &[m("Id", &STRING).required(), m("SenderFault", &BOOLEAN).required(), m("Code", &STRING).required(), m("Message", &STRING)], payload: None, is_union: false }) };
    pub static BATCH_RESULT_ERROR_ENTRY_LIST: Shape = Shape { name: "BatchResultErrorEntryList", kind: Kind::List { member: &BATCH_RESULT_ERROR_ENTRY, location_name: None, flattened: true, length: ANY } };
    pub static BINARY: Shape = Shape { name: "Binary", kind: Kind::Blob { length: ANY } };
    pub static BINARY_LIST: Shape = Shape { name: "BinaryList", kind: Kind::List { member: &BINARY, location_name: None, flattened: false, length: ANY } };
    pub static BOOLEAN: Shape = Shape { name: "Boolean", kind: Kind::Boolean };
    pub static BOXED_INTEGER: Shape = Shape { name: "BoxedInteger", kind: Kind::Integer { range: ANY } };
    pub static CHANGE_MESSAGE_VISIBILITY_BATCH_REQUEST: Shape = Shape { name: "ChangeMessageVisibilityBatchRequest", kind: Kind::Structure(Structure { members: &[m("QueueUrl", &STRING).required(), m("Entries", &CHANGE_MESSAGE_VISIBILITY_BATCH_REQUEST_ENTRY_LIST).required()], payload: None, is_union: false }) };
    pub static CHANGE_MESSAGE_VISIBILITY_BATCH_REQUEST_ENTRY: Shape = Shape { name: "ChangeMessageVisibilityBatchRequestEntry", kind: Kind::Structure(Structure { members: &[m("Id", &STRING).required(), m("ReceiptHandle", &STRING).required(), m("VisibilityTimeout", &NULLABLE_INTEGER)], payload: None, is_union: false }) };
    pub static CHANGE_MESSAGE_VISIBILITY_BATCH_REQUEST_ENTRY_LIST: Shape = Shape { name: "ChangeMessageVisibilityBatchRequestEntryList", kind: Kind::List { member: &CHANGE_MESSAGE_VISIBILITY_BATCH_REQUEST_ENTRY, location_name: None, flattened: true, length: ANY } };
    pub static CHANGE_MESSAGE_VISIBILITY_BATCH_RESULT: Shape = Shape { name: "ChangeMessageVisibilityBatchResult", kind: Kind::Structure(Structure { members: &[m("Successful", &CHANGE_MESSAGE_VISIBILITY_BATCH_RESULT_ENTRY_LIST).required(), m("Failed", &BATCH_RESULT_ERROR_ENTRY_LIST).required()], payload: None, is_union: false }) };
    pub static CHANGE_MESSAGE_VISIBILITY_BATCH_RESULT_ENTRY: Shape = Shape { name: "ChangeMessageVisibilityBatchResultEntry", kind: Kind::Structure(Structure { members: &[m("Id", &STRING).required()], payload: None, is_union: false }) };
    pub static CHANGE_MESSAGE_VISIBILITY_BATCH_RESULT_ENTRY_LIST: Shape = Shape { name: "ChangeMessageVisibilityBatchResultEntryList", kind: Kind::List { member: &CHANGE_MESSAGE_VISIBILITY_BATCH_RESULT_ENTRY, location_name: None, flattened: true, length: ANY } };
    pub static CHANGE_MESSAGE_VISIBILITY_REQUEST: Shape = Shape { name: "ChangeMessageVisibilityRequest", kind: Kind::Structure(Structure { members: &[m("QueueUrl", &STRING).required(), m("ReceiptHandle", &STRING).required(), m("VisibilityTimeout", &NULLABLE_INTEGER).required()], payload: None, is_union: false }) };
    pub static CREATE_QUEUE_REQUEST: Shape = Shape { name: "CreateQueueRequest", kind: Kind::Structure(Structure { members: &[m("QueueName", &STRING).required(), m("Attributes", &QUEUE_ATTRIBUTE_MAP), m("tags", &TAG_MAP)], payload: None, is_union: false }) };
    pub static CREATE_QUEUE_RESULT: Shape = Shape { name: "CreateQueueResult", kind: Kind::Structure(Structure { members: &[m("QueueUrl", &STRING)], payload: None, is_union: false }) };
    pub static DELETE_MESSAGE_BATCH_REQUEST: Shape = Shape { name: "DeleteMessageBatchRequest", kind: Kind::Structure(Structure { members: &[m("QueueUrl", &STRING).required(), m("Entries", &DELETE_MESSAGE_BATCH_REQUEST_ENTRY_LIST).required()], payload: None, is_union: false }) };
    pub static DELETE_MESSAGE_BATCH_REQUEST_ENTRY: Shape = Shape { name: "DeleteMessageBatchRequestEntry", kind: Kind::Structure(Structure { members: &[m("Id", &STRING).required(), m("ReceiptHandle", &STRING).required()], payload: None, is_union: false }) };
    pub static DELETE_MESSAGE_BATCH_REQUEST_ENTRY_LIST: Shape = Shape { name: "DeleteMessageBatchRequestEntryList", kind: Kind::List { member: &DELETE_MESSAGE_BATCH_REQUEST_ENTRY, location_name: None, flattened: true, length: ANY } };
    pub static DELETE_MESSAGE_BATCH_RESULT: Shape = Shape { name: "DeleteMessageBatchResult", kind: Kind::Structure(Structure { members: &[m("Successful", &DELETE_MESSAGE_BATCH_RESULT_ENTRY_LIST).required(), m("Failed", &BATCH_RESULT_ERROR_ENTRY_LIST).required()], payload: None, is_union: false }) };
    pub static DELETE_MESSAGE_BATCH_RESULT_ENTRY: Shape = Shape { name: "DeleteMessageBatchResultEntry", kind: Kind::Structure(Structure { members: &[m("Id", &STRING).required()], payload: None, is_union: false }) };
    pub static DELETE_MESSAGE_BATCH_RESULT_ENTRY_LIST: Shape = Shape { name: "DeleteMessageBatchResultEntryList", kind: Kind::List { member: &DELETE_MESSAGE_BATCH_RESULT_ENTRY, location_name: None, flattened: true, length: ANY } };
    pub static DELETE_MESSAGE_REQUEST: Shape = Shape { name: "DeleteMessageRequest", kind: Kind::Structure(Structure { members: &[m("QueueUrl", &STRING).required(), m("ReceiptHandle", &STRING).required()], payload: None, is_union: false }) };
    pub static DELETE_QUEUE_REQUEST: Shape = Shape { name: "DeleteQueueRequest", kind: Kind::Structure(Structure { members: &[m("QueueUrl", &STRING).required()], payload: None, is_union: false }) };
    pub static GET_QUEUE_ATTRIBUTES_REQUEST: Shape = Shape { name: "GetQueueAttributesRequest", kind: Kind::Structure(Structure { members: &[m("QueueUrl", &STRING).required(), m("AttributeNames", &ATTRIBUTE_NAME_LIST)], payload: None, is_union: false }) };
    pub static GET_QUEUE_ATTRIBUTES_RESULT: Shape = Shape { name: "GetQueueAttributesResult", kind: Kind::Structure(Structure { members: &[m("Attributes", &QUEUE_ATTRIBUTE_MAP)], payload: None, is_union: false }) };
    pub static GET_QUEUE_URL_REQUEST: Shape = Shape { name: "GetQueueUrlRequest", kind: Kind::Structure(Structure { members: &[m("QueueName", &STRING).required(), m("QueueOwnerAWSAccountId", &STRING)], payload: None, is_union: false }) };
    pub static GET_QUEUE_URL_RESULT: Shape = Shape { name: "GetQueueUrlResult", kind: Kind::Structure(Structure { members: &[m("QueueUrl", &STRING)], payload: None, is_union: false }) };
    pub static LIST_DEAD_LETTER_SOURCE_QUEUES_REQUEST: Shape = Shape { name: "ListDeadLetterSourceQueuesRequest", kind: Kind::Structure(Structure { members: &[m("QueueUrl", &STRING).required(), m("NextToken", &TOKEN), m("MaxResults", &BOXED_INTEGER)], payload: None, is_union: false }) };
    pub static LIST_DEAD_LETTER_SOURCE_QUEUES_RESULT: Shape = Shape { name: "ListDeadLetterSourceQueuesResult", kind: Kind::Structure(Structure { members: &[m("queueUrls", &QUEUE_URL_LIST).required(), m("NextToken", &TOKEN)], payload: None, is_union: false }) };
    pub static LIST_QUEUE_TAGS_REQUEST: Shape = Shape { name: "ListQueueTagsRequest", kind: Kind::Structure(Structure { members: &[m("QueueUrl", &STRING).required()], payload: None, is_union: false }) };
    pub static LIST_QUEUE_TAGS_RESULT: Shape = Shape { name: "ListQueueTagsResult", kind: Kind::Structure(Structure { members: &[m("Tags", &TAG_MAP)], payload: None, is_union: false }) };
    pub static LIST_QUEUES_REQUEST: Shape = Shape { name: "ListQueuesRequest", kind: Kind::Structure(Structure { members: &[m("QueueNamePrefix", &STRING), m("NextToken", &TOKEN), m("MaxResults", &BOXED_INTEGER)], payload: None, is_union: false }) };
    pub static LIST_QUEUES_RESULT: Shape = Shape { name: "ListQueuesResult", kind: Kind::Structure(Structure { members: &[m("QueueUrls", &QUEUE_URL_LIST), m("NextToken", &TOKEN)], payload: None, is_union: false }) };
    pub static MESSAGE: Shape = Shape { name: "Message", kind: Kind::Structure(Structure { members: &[m("MessageId", &STRING), m("ReceiptHandle", &STRING), m("MD5OfBody", &STRING), m("Body", &STRING), m("Attributes", &MESSAGE_SYSTEM_ATTRIBUTE_MAP), m("MD5OfMessageAttributes", &STRING), m("MessageAttributes", &MESSAGE_BODY_ATTRIBUTE_MAP)], payload: None, is_union: false }) };
    pub static MESSAGE_ATTRIBUTE_NAME: Shape = Shape { name: "MessageAttributeName", kind: Kind::String { length: ANY, pattern: None, enumerators: &[] } };
    pub static MESSAGE_ATTRIBUTE_NAME_LIST: Shape = Shape { name: "MessageAttributeNameList", kind: Kind::List { member: &MESSAGE_ATTRIBUTE_NAME, location_name: None, flattened: true, length: ANY } };
    pub static MESSAGE_ATTRIBUTE_VALUE: Shape = Shape { name: "MessageAttributeValue", kind: Kind::Structure(Structure { members: &[m("StringValue", &STRING), m("BinaryValue", &BINARY), m("StringListValues", &STRING_LIST).flat(), m("BinaryListValues", &BINARY_LIST).flat(), m("DataType", &STRING).required()], payload: None, is_union: false }) };
    pub static MESSAGE_BODY_ATTRIBUTE_MAP: Shape = Shape { name: "MessageBodyAttributeMap", kind: Kind::Map { key: &STRING, value: &MESSAGE_ATTRIBUTE_VALUE, key_name: None, value_name: None, flattened: true, length: ANY } };
    pub static MESSAGE_BODY_SYSTEM_ATTRIBUTE_MAP: Shape = Shape { name: "MessageBodySystemAttributeMap", kind: Kind::Map { key: &MESSAGE_SYSTEM_ATTRIBUTE_NAME_FOR_SENDS, value: &MESSAGE_SYSTEM_ATTRIBUTE_VALUE, key_name: None, value_name: None, flattened: true, length: ANY } };
    pub static MESSAGE_LIST: Shape = Shape { name: "MessageList", kind: Kind::List { member: &MESSAGE, location_name: None, flattened: true, length: ANY } };
    pub static MESSAGE_SYSTEM_ATTRIBUTE_LIST: Shape = Shape { name: "MessageSystemAttributeList", kind: Kind::List { member: &MESSAGE_SYSTEM_ATTRIBUTE_NAME, location_name: None, flattened: true, length: ANY } };
    pub static MESSAGE_SYSTEM_ATTRIBUTE_MAP: Shape = Shape { name: "MessageSystemAttributeMap", kind: Kind::Map { key: &MESSAGE_SYSTEM_ATTRIBUTE_NAME, value: &STRING, key_name: None, value_name: None, flattened: true, length: ANY } };
    pub static MESSAGE_SYSTEM_ATTRIBUTE_NAME: Shape = Shape { name: "MessageSystemAttributeName", kind: Kind::String { length: ANY, pattern: None, enumerators: &["All", "SenderId", "SentTimestamp", "ApproximateReceiveCount", "ApproximateFirstReceiveTimestamp", "SequenceNumber", "MessageDeduplicationId", "MessageGroupId", "AWSTraceHeader", "DeadLetterQueueSourceArn"] } };
    pub static MESSAGE_SYSTEM_ATTRIBUTE_NAME_FOR_SENDS: Shape = Shape { name: "MessageSystemAttributeNameForSends", kind: Kind::String { length: ANY, pattern: None, enumerators: &["AWSTraceHeader"] } };
    pub static MESSAGE_SYSTEM_ATTRIBUTE_VALUE: Shape = Shape { name: "MessageSystemAttributeValue", kind: Kind::Structure(Structure { members: &[m("StringValue", &STRING), m("BinaryValue", &BINARY), m("StringListValues", &STRING_LIST).flat(), m("BinaryListValues", &BINARY_LIST).flat(), m("DataType", &STRING).required()], payload: None, is_union: false }) };
    pub static NULLABLE_INTEGER: Shape = Shape { name: "NullableInteger", kind: Kind::Integer { range: ANY } };
    pub static PURGE_QUEUE_REQUEST: Shape = Shape { name: "PurgeQueueRequest", kind: Kind::Structure(Structure { members: &[m("QueueUrl", &STRING).required()], payload: None, is_union: false }) };
    pub static QUEUE_ATTRIBUTE_MAP: Shape = Shape { name: "QueueAttributeMap", kind: Kind::Map { key: &QUEUE_ATTRIBUTE_NAME, value: &STRING, key_name: None, value_name: None, flattened: true, length: ANY } };
    pub static QUEUE_ATTRIBUTE_NAME: Shape = Shape { name: "QueueAttributeName", kind: Kind::String { length: ANY, pattern: None, enumerators: &["All", "Policy", "VisibilityTimeout", "MaximumMessageSize", "MessageRetentionPeriod", "ApproximateNumberOfMessages", "ApproximateNumberOfMessagesNotVisible", "CreatedTimestamp", "LastModifiedTimestamp", "QueueArn", "ApproximateNumberOfMessagesDelayed", "DelaySeconds", "ReceiveMessageWaitTimeSeconds", "RedrivePolicy", "FifoQueue", "ContentBasedDeduplication", "KmsMasterKeyId", "KmsDataKeyReusePeriodSeconds", "DeduplicationScope", "FifoThroughputLimit", "RedriveAllowPolicy", "SqsManagedSseEnabled"] } };
    pub static QUEUE_URL_LIST: Shape = Shape { name: "QueueUrlList", kind: Kind::List { member: &STRING, location_name: None, flattened: true, length: ANY } };
    pub static RECEIVE_MESSAGE_REQUEST: Shape = Shape { name: "ReceiveMessageRequest", kind: Kind::Structure(Structure { members: &[m("QueueUrl", &STRING).required(), m("AttributeNames", &MESSAGE_ATTRIBUTE_NAME_LIST), m("MessageSystemAttributeNames", &MESSAGE_SYSTEM_ATTRIBUTE_LIST), m("MessageAttributeNames", &MESSAGE_ATTRIBUTE_NAME_LIST), m("MaxNumberOfMessages", &NULLABLE_INTEGER), m("VisibilityTimeout", &NULLABLE_INTEGER), m("WaitTimeSeconds", &NULLABLE_INTEGER), m("ReceiveRequestAttemptId", &STRING)], payload: None, is_union: false }) };
    pub static RECEIVE_MESSAGE_RESULT: Shape = Shape { name: "ReceiveMessageResult", kind: Kind::Structure(Structure { members: &[m("Messages", &MESSAGE_LIST)], payload: None, is_union: false }) };
    pub static REMOVE_PERMISSION_REQUEST: Shape = Shape { name: "RemovePermissionRequest", kind: Kind::Structure(Structure { members: &[m("QueueUrl", &STRING).required(), m("Label", &STRING).required()], payload: None, is_union: false }) };
    pub static SEND_MESSAGE_BATCH_REQUEST: Shape = Shape { name: "SendMessageBatchRequest", kind: Kind::Structure(Structure { members: &[m("QueueUrl", &STRING).required(), m("Entries", &SEND_MESSAGE_BATCH_REQUEST_ENTRY_LIST).required()], payload: None, is_union: false }) };
    pub static SEND_MESSAGE_BATCH_REQUEST_ENTRY: Shape = Shape { name: "SendMessageBatchRequestEntry", kind: Kind::Structure(Structure { members: &[m("Id", &STRING).required(), m("MessageBody", &STRING).required(), m("DelaySeconds", &NULLABLE_INTEGER), m("MessageAttributes", &MESSAGE_BODY_ATTRIBUTE_MAP), m("MessageSystemAttributes", &MESSAGE_BODY_SYSTEM_ATTRIBUTE_MAP), m("MessageDeduplicationId", &STRING), m("MessageGroupId", &STRING)], payload: None, is_union: false }) };
    pub static SEND_MESSAGE_BATCH_REQUEST_ENTRY_LIST: Shape = Shape { name: "SendMessageBatchRequestEntryList", kind: Kind::List { member: &SEND_MESSAGE_BATCH_REQUEST_ENTRY, location_name: None, flattened: true, length: ANY } };
    pub static SEND_MESSAGE_BATCH_RESULT: Shape = Shape { name: "SendMessageBatchResult", kind: Kind::Structure(Structure { members: &[m("Successful", &SEND_MESSAGE_BATCH_RESULT_ENTRY_LIST).required(), m("Failed", &BATCH_RESULT_ERROR_ENTRY_LIST).required()], payload: None, is_union: false }) };
    pub static SEND_MESSAGE_BATCH_RESULT_ENTRY: Shape = Shape { name: "SendMessageBatchResultEntry", kind: Kind::Structure(Structure { members: &[m("Id", &STRING).required(), m("MessageId", &STRING).required(), m("MD5OfMessageBody", &STRING).required(), m("MD5OfMessageAttributes", &STRING), m("MD5OfMessageSystemAttributes", &STRING), m("SequenceNumber", &STRING)], payload: None, is_union: false }) };
    pub static SEND_MESSAGE_BATCH_RESULT_ENTRY_LIST: Shape = Shape { name: "SendMessageBatchResultEntryList", kind: Kind::List { member: &SEND_MESSAGE_BATCH_RESULT_ENTRY, location_name: None, flattened: true, length: ANY } };
    pub static SEND_MESSAGE_REQUEST: Shape = Shape { name: "SendMessageRequest", kind: Kind::Structure(Structure { members: &[m("QueueUrl", &STRING).required(), m("MessageBody", &STRING).required(), m("DelaySeconds", &NULLABLE_INTEGER), m("MessageAttributes", &MESSAGE_BODY_ATTRIBUTE_MAP), m("MessageSystemAttributes", &MESSAGE_BODY_SYSTEM_ATTRIBUTE_MAP), m("MessageDeduplicationId", &STRING), m("MessageGroupId", &STRING)], payload: None, is_union: false }) };
    pub static SEND_MESSAGE_RESULT: Shape = Shape { name: "SendMessageResult", kind: Kind::Structure(Structure { members: &[m("MD5OfMessageBody", &STRING), m("MD5OfMessageAttributes", &STRING), m("MD5OfMessageSystemAttributes", &STRING), m("MessageId", &STRING), m("SequenceNumber", &STRING)], payload: None, is_union: false }) };
    pub static SET_QUEUE_ATTRIBUTES_REQUEST: Shape = Shape { name: "SetQueueAttributesRequest", kind: Kind::Structure(Structure { members: &[m("QueueUrl", &STRING).required(), m("Attributes", &QUEUE_ATTRIBUTE_MAP).required()], payload: None, is_union: false }) };
    pub static STRING: Shape = Shape { name: "String", kind: Kind::String { length: ANY, pattern: None, enumerators: &[] } };
    pub static STRING_LIST: Shape = Shape { name: "StringList", kind: Kind::List { member: &STRING, location_name: None, flattened: false, length: ANY } };
    pub static TAG_KEY: Shape = Shape { name: "TagKey", kind: Kind::String { length: ANY, pattern: None, enumerators: &[] } };
    pub static TAG_KEY_LIST: Shape = Shape { name: "TagKeyList", kind: Kind::List { member: &TAG_KEY, location_name: None, flattened: true, length: ANY } };
    pub static TAG_MAP: Shape = Shape { name: "TagMap", kind: Kind::Map { key: &TAG_KEY, value: &TAG_VALUE, key_name: None, value_name: None, flattened: true, length: ANY } };
    pub static TAG_QUEUE_REQUEST: Shape = Shape { name: "TagQueueRequest", kind: Kind::Structure(Structure { members: &[m("QueueUrl", &STRING).required(), m("Tags", &TAG_MAP).required()], payload: None, is_union: false }) };
    pub static TAG_VALUE: Shape = Shape { name: "TagValue", kind: Kind::String { length: ANY, pattern: None, enumerators: &[] } };
    pub static TOKEN: Shape = Shape { name: "Token", kind: Kind::String { length: ANY, pattern: None, enumerators: &[] } };
    pub static UNTAG_QUEUE_REQUEST: Shape = Shape { name: "UntagQueueRequest", kind: Kind::Structure(Structure { members: &[m("QueueUrl", &STRING).required(), m("TagKeys", &TAG_KEY_LIST).required()], payload: None, is_union: false }) };
    pub static ERROR_BATCH_ENTRY_IDS_NOT_DISTINCT: ErrorShape = ErrorShape { name: "BatchEntryIdsNotDistinct", code: "AWS.SimpleQueueService.BatchEntryIdsNotDistinct", status: 400, sender: true };
    pub static ERROR_BATCH_REQUEST_TOO_LONG: ErrorShape = ErrorShape { name: "BatchRequestTooLong", code: "AWS.SimpleQueueService.BatchRequestTooLong", status: 400, sender: true };
    pub static ERROR_EMPTY_BATCH_REQUEST: ErrorShape = ErrorShape { name: "EmptyBatchRequest", code: "AWS.SimpleQueueService.EmptyBatchRequest", status: 400, sender: true };
    pub static ERROR_INVALID_ADDRESS: ErrorShape = ErrorShape { name: "InvalidAddress", code: "InvalidAddress", status: 400, sender: true };
    pub static ERROR_INVALID_ATTRIBUTE_NAME: ErrorShape = ErrorShape { name: "InvalidAttributeName", code: "InvalidAttributeName", status: 400, sender: true };
    pub static ERROR_INVALID_ATTRIBUTE_VALUE: ErrorShape = ErrorShape { name: "InvalidAttributeValue", code: "InvalidAttributeValue", status: 400, sender: true };
    pub static ERROR_INVALID_BATCH_ENTRY_ID: ErrorShape = ErrorShape { name: "InvalidBatchEntryId", code: "AWS.SimpleQueueService.InvalidBatchEntryId", status: 400, sender: true };
    pub static ERROR_INVALID_ID_FORMAT: ErrorShape = ErrorShape { name: "InvalidIdFormat", code: "InvalidIdFormat", status: 400, sender: true };
    pub static ERROR_INVALID_MESSAGE_CONTENTS: ErrorShape = ErrorShape { name: "InvalidMessageContents", code: "InvalidMessageContents", status: 400, sender: true };
    pub static ERROR_INVALID_SECURITY: ErrorShape = ErrorShape { name: "InvalidSecurity", code: "InvalidSecurity", status: 400, sender: true };
    pub static ERROR_KMS_ACCESS_DENIED: ErrorShape = ErrorShape { name: "KmsAccessDenied", code: "KMS.AccessDeniedException", status: 400, sender: true };
    pub static ERROR_KMS_DISABLED: ErrorShape = ErrorShape { name: "KmsDisabled", code: "KMS.DisabledException", status: 400, sender: true };
    pub static ERROR_KMS_INVALID_KEY_USAGE: ErrorShape = ErrorShape { name: "KmsInvalidKeyUsage", code: "KMS.InvalidKeyUsageException", status: 400, sender: true };
    pub static ERROR_KMS_INVALID_STATE: ErrorShape = ErrorShape { name: "KmsInvalidState", code: "KMS.InvalidStateException", status: 400, sender: true };
    pub static ERROR_KMS_NOT_FOUND: ErrorShape = ErrorShape { name: "KmsNotFound", code: "KMS.NotFoundException", status: 400, sender: true };
    pub static ERROR_KMS_OPT_IN_REQUIRED: ErrorShape = ErrorShape { name: "KmsOptInRequired", code: "KMS.OptInRequired", status: 400, sender: true };
    pub static ERROR_KMS_THROTTLED: ErrorShape = ErrorShape { name: "KmsThrottled", code: "KMS.ThrottlingException", status: 400, sender: true };
    pub static ERROR_MESSAGE_NOT_INFLIGHT: ErrorShape = ErrorShape { name: "MessageNotInflight", code: "AWS.SimpleQueueService.MessageNotInflight", status: 400, sender: true };
    pub static ERROR_OVER_LIMIT: ErrorShape = ErrorShape { name: "OverLimit", code: "OverLimit", status: 400, sender: true };
    pub static ERROR_PURGE_QUEUE_IN_PROGRESS: ErrorShape = ErrorShape { name: "PurgeQueueInProgress", code: "AWS.SimpleQueueService.PurgeQueueInProgress", status: 400, sender: true };
    pub static ERROR_QUEUE_DELETED_RECENTLY: ErrorShape = ErrorShape { name: "QueueDeletedRecently", code: "AWS.SimpleQueueService.QueueDeletedRecently", status: 400, sender: true };
    pub static ERROR_QUEUE_DOES_NOT_EXIST: ErrorShape = ErrorShape { name: "QueueDoesNotExist", code: "AWS.SimpleQueueService.NonExistentQueue", status: 400, sender: true };
    pub static ERROR_QUEUE_NAME_EXISTS: ErrorShape = ErrorShape { name: "QueueNameExists", code: "QueueAlreadyExists", status: 400, sender: true };
    pub static ERROR_RECEIPT_HANDLE_IS_INVALID: ErrorShape = ErrorShape { name: "ReceiptHandleIsInvalid", code: "ReceiptHandleIsInvalid", status: 400, sender: true };
    pub static ERROR_REQUEST_THROTTLED: ErrorShape = ErrorShape { name: "RequestThrottled", code: "RequestThrottled", status: 400, sender: true };
    pub static ERROR_TOO_MANY_ENTRIES_IN_BATCH_REQUEST: ErrorShape = ErrorShape { name: "TooManyEntriesInBatchRequest", code: "AWS.SimpleQueueService.TooManyEntriesInBatchRequest", status: 400, sender: true };
    pub static ERROR_UNSUPPORTED_OPERATION: ErrorShape = ErrorShape { name: "UnsupportedOperation", code: "AWS.SimpleQueueService.UnsupportedOperation", status: 400, sender: true };
}

/// The served operations.
pub mod ops {
    use crate::schema::{Operation, OperationType, Service, UNIT};
    use super::tables;

    pub struct AddPermission;
    pub static ADD_PERMISSION_OPERATION: Operation = Operation { name: "AddPermission", method: "POST", uri: "/", status: 200, input: &tables::ADD_PERMISSION_REQUEST, output: &UNIT, result_wrapper: None, errors: &[&tables::ERROR_OVER_LIMIT, &tables::ERROR_REQUEST_THROTTLED, &tables::ERROR_QUEUE_DOES_NOT_EXIST, &tables::ERROR_INVALID_ADDRESS, &tables::ERROR_INVALID_SECURITY, &tables::ERROR_UNSUPPORTED_OPERATION] };
    impl OperationType for AddPermission {
        type Input = super::AddPermissionRequest;
        type Output = super::Unit;
        fn descriptor() -> &'static Operation { &ADD_PERMISSION_OPERATION }
        fn service() -> &'static Service { &super::SERVICE }
    }
    pub struct ChangeMessageVisibility;
    pub static CHANGE_MESSAGE_VISIBILITY_OPERATION: Operation = Operation { name: "ChangeMessageVisibility", method: "POST", uri: "/", status: 200, input: &tables::CHANGE_MESSAGE_VISIBILITY_REQUEST, output: &UNIT, result_wrapper: None, errors: &[&tables::ERROR_MESSAGE_NOT_INFLIGHT, &tables::ERROR_RECEIPT_HANDLE_IS_INVALID, &tables::ERROR_REQUEST_THROTTLED, &tables::ERROR_QUEUE_DOES_NOT_EXIST, &tables::ERROR_UNSUPPORTED_OPERATION, &tables::ERROR_INVALID_ADDRESS, &tables::ERROR_INVALID_SECURITY] };
    impl OperationType for ChangeMessageVisibility {
        type Input = super::ChangeMessageVisibilityRequest;
        type Output = super::Unit;
        fn descriptor() -> &'static Operation { &CHANGE_MESSAGE_VISIBILITY_OPERATION }
        fn service() -> &'static Service { &super::SERVICE }
    }
    pub struct ChangeMessageVisibilityBatch;
    pub static CHANGE_MESSAGE_VISIBILITY_BATCH_OPERATION: Operation = Operation { name: "ChangeMessageVisibilityBatch", method: "POST", uri: "/", status: 200, input: &tables::CHANGE_MESSAGE_VISIBILITY_BATCH_REQUEST, output: &tables::CHANGE_MESSAGE_VISIBILITY_BATCH_RESULT, result_wrapper: None, errors: &[&tables::ERROR_TOO_MANY_ENTRIES_IN_BATCH_REQUEST, &tables::ERROR_EMPTY_BATCH_REQUEST, &tables::ERROR_BATCH_ENTRY_IDS_NOT_DISTINCT, &tables::ERROR_INVALID_BATCH_ENTRY_ID, &tables::ERROR_REQUEST_THROTTLED, &tables::ERROR_QUEUE_DOES_NOT_EXIST, &tables::ERROR_UNSUPPORTED_OPERATION, &tables::ERROR_INVALID_ADDRESS, &tables::ERROR_INVALID_SECURITY] };
    impl OperationType for ChangeMessageVisibilityBatch {
        type Input = super::ChangeMessageVisibilityBatchRequest;
        type Output = super::ChangeMessageVisibilityBatchResult;
        fn descriptor() -> &'static Operation { &CHANGE_MESSAGE_VISIBILITY_BATCH_OPERATION }
        fn service() -> &'static Service { &super::SERVICE }
    }
    pub struct CreateQueue;
    pub static CREATE_QUEUE_OPERATION: Operation = Operation { name: "CreateQueue", method: "POST", uri: "/", status: 200, input: &tables::CREATE_QUEUE_REQUEST, output: &tables::CREATE_QUEUE_RESULT, result_wrapper: None, errors: &[&tables::ERROR_QUEUE_DELETED_RECENTLY, &tables::ERROR_QUEUE_NAME_EXISTS, &tables::ERROR_REQUEST_THROTTLED, &tables::ERROR_INVALID_ADDRESS, &tables::ERROR_INVALID_ATTRIBUTE_NAME, &tables::ERROR_INVALID_ATTRIBUTE_VALUE, &tables::ERROR_UNSUPPORTED_OPERATION, &tables::ERROR_INVALID_SECURITY] };
    impl OperationType for CreateQueue {
        type Input = super::CreateQueueRequest;
        type Output = super::CreateQueueResult;
        fn descriptor() -> &'static Operation { &CREATE_QUEUE_OPERATION }
        fn service() -> &'static Service { &super::SERVICE }
    }
    pub struct DeleteMessage;
    pub static DELETE_MESSAGE_OPERATION: Operation = Operation { name: "DeleteMessage", method: "POST", uri: "/", status: 200, input: &tables::DELETE_MESSAGE_REQUEST, output: &UNIT, result_wrapper: None, errors: &[&tables::ERROR_INVALID_ID_FORMAT, &tables::ERROR_RECEIPT_HANDLE_IS_INVALID, &tables::ERROR_REQUEST_THROTTLED, &tables::ERROR_QUEUE_DOES_NOT_EXIST, &tables::ERROR_UNSUPPORTED_OPERATION, &tables::ERROR_INVALID_SECURITY, &tables::ERROR_INVALID_ADDRESS] };
    impl OperationType for DeleteMessage {
        type Input = super::DeleteMessageRequest;
        type Output = super::Unit;
        fn descriptor() -> &'static Operation { &DELETE_MESSAGE_OPERATION }
        fn service() -> &'static Service { &super::SERVICE }
    }
    pub struct DeleteMessageBatch;
    pub static DELETE_MESSAGE_BATCH_OPERATION: Operation = Operation { name: "DeleteMessageBatch", method: "POST", uri: "/", status: 200, input: &tables::DELETE_MESSAGE_BATCH_REQUEST, output: &tables::DELETE_MESSAGE_BATCH_RESULT, result_wrapper: None, errors: &[&tables::ERROR_TOO_MANY_ENTRIES_IN_BATCH_REQUEST, &tables::ERROR_EMPTY_BATCH_REQUEST, &tables::ERROR_BATCH_ENTRY_IDS_NOT_DISTINCT, &tables::ERROR_INVALID_BATCH_ENTRY_ID, &tables::ERROR_REQUEST_THROTTLED, &tables::ERROR_QUEUE_DOES_NOT_EXIST, &tables::ERROR_UNSUPPORTED_OPERATION, &tables::ERROR_INVALID_ADDRESS, &tables::ERROR_INVALID_SECURITY] };
    impl OperationType for DeleteMessageBatch {
        type Input = super::DeleteMessageBatchRequest;
        type Output = super::DeleteMessageBatchResult;
        fn descriptor() -> &'static Operation { &DELETE_MESSAGE_BATCH_OPERATION }
        fn service() -> &'static Service { &super::SERVICE }
    }
    pub struct DeleteQueue;
    pub static DELETE_QUEUE_OPERATION: Operation = Operation { name: "DeleteQueue", method: "POST", uri: "/", status: 200, input: &tables::DELETE_QUEUE_REQUEST, output: &UNIT, result_wrapper: None, errors: &[&tables::ERROR_REQUEST_THROTTLED, &tables::ERROR_QUEUE_DOES_NOT_EXIST, &tables::ERROR_INVALID_ADDRESS, &tables::ERROR_UNSUPPORTED_OPERATION, &tables::ERROR_INVALID_SECURITY] };
    impl OperationType for DeleteQueue {
        type Input = super::DeleteQueueRequest;
        type Output = super::Unit;
        fn descriptor() -> &'static Operation { &DELETE_QUEUE_OPERATION }
        fn service() -> &'static Service { &super::SERVICE }
    }
    pub struct GetQueueAttributes;
    pub static GET_QUEUE_ATTRIBUTES_OPERATION: Operation = Operation { name: "GetQueueAttributes", method: "POST", uri: "/", status: 200, input: &tables::GET_QUEUE_ATTRIBUTES_REQUEST, output: &tables::GET_QUEUE_ATTRIBUTES_RESULT, result_wrapper: None, errors: &[&tables::ERROR_INVALID_ATTRIBUTE_NAME, &tables::ERROR_REQUEST_THROTTLED, &tables::ERROR_QUEUE_DOES_NOT_EXIST, &tables::ERROR_UNSUPPORTED_OPERATION, &tables::ERROR_INVALID_SECURITY, &tables::ERROR_INVALID_ADDRESS] };
    impl OperationType for GetQueueAttributes {
        type Input = super::GetQueueAttributesRequest;
        type Output = super::GetQueueAttributesResult;
        fn descriptor() -> &'static Operation { &GET_QUEUE_ATTRIBUTES_OPERATION }
        fn service() -> &'static Service { &super::SERVICE }
    }
    pub struct GetQueueUrl;
    pub static GET_QUEUE_URL_OPERATION: Operation = Operation { name: "GetQueueUrl", method: "POST", uri: "/", status: 200, input: &tables::GET_QUEUE_URL_REQUEST, output: &tables::GET_QUEUE_URL_RESULT, result_wrapper: None, errors: &[&tables::ERROR_REQUEST_THROTTLED, &tables::ERROR_QUEUE_DOES_NOT_EXIST, &tables::ERROR_INVALID_ADDRESS, &tables::ERROR_INVALID_SECURITY, &tables::ERROR_UNSUPPORTED_OPERATION] };
    impl OperationType for GetQueueUrl {
        type Input = super::GetQueueUrlRequest;
        type Output = super::GetQueueUrlResult;
        fn descriptor() -> &'static Operation { &GET_QUEUE_URL_OPERATION }
        fn service() -> &'static Service { &super::SERVICE }
    }
    pub struct ListDeadLetterSourceQueues;
    pub static LIST_DEAD_LETTER_SOURCE_QUEUES_OPERATION: Operation = Operation { name: "ListDeadLetterSourceQueues", method: "POST", uri: "/", status: 200, input: &tables::LIST_DEAD_LETTER_SOURCE_QUEUES_REQUEST, output: &tables::LIST_DEAD_LETTER_SOURCE_QUEUES_RESULT, result_wrapper: None, errors: &[&tables::ERROR_QUEUE_DOES_NOT_EXIST, &tables::ERROR_REQUEST_THROTTLED, &tables::ERROR_INVALID_SECURITY, &tables::ERROR_INVALID_ADDRESS, &tables::ERROR_UNSUPPORTED_OPERATION] };
    impl OperationType for ListDeadLetterSourceQueues {
        type Input = super::ListDeadLetterSourceQueuesRequest;
        type Output = super::ListDeadLetterSourceQueuesResult;
        fn descriptor() -> &'static Operation { &LIST_DEAD_LETTER_SOURCE_QUEUES_OPERATION }
        fn service() -> &'static Service { &super::SERVICE }
    }
    pub struct ListQueueTags;
    pub static LIST_QUEUE_TAGS_OPERATION: Operation = Operation { name: "ListQueueTags", method: "POST", uri: "/", status: 200, input: &tables::LIST_QUEUE_TAGS_REQUEST, output: &tables::LIST_QUEUE_TAGS_RESULT, result_wrapper: None, errors: &[&tables::ERROR_REQUEST_THROTTLED, &tables::ERROR_QUEUE_DOES_NOT_EXIST, &tables::ERROR_UNSUPPORTED_OPERATION, &tables::ERROR_INVALID_ADDRESS, &tables::ERROR_INVALID_SECURITY] };
    impl OperationType for ListQueueTags {
        type Input = super::ListQueueTagsRequest;
        type Output = super::ListQueueTagsResult;
        fn descriptor() -> &'static Operation { &LIST_QUEUE_TAGS_OPERATION }
        fn service() -> &'static Service { &super::SERVICE }
    }
    pub struct ListQueues;
    pub static LIST_QUEUES_OPERATION: Operation = Operation { name: "ListQueues", method: "POST", uri: "/", status: 200, input: &tables::LIST_QUEUES_REQUEST, output: &tables::LIST_QUEUES_RESULT, result_wrapper: None, errors: &[&tables::ERROR_REQUEST_THROTTLED, &tables::ERROR_INVALID_SECURITY, &tables::ERROR_INVALID_ADDRESS, &tables::ERROR_UNSUPPORTED_OPERATION] };
    impl OperationType for ListQueues {
        type Input = super::ListQueuesRequest;
        type Output = super::ListQueuesResult;
        fn descriptor() -> &'static Operation { &LIST_QUEUES_OPERATION }
        fn service() -> &'static Service { &super::SERVICE }
    }
    pub struct PurgeQueue;
    pub static PURGE_QUEUE_OPERATION: Operation = Operation { name: "PurgeQueue", method: "POST", uri: "/", status: 200, input: &tables::PURGE_QUEUE_REQUEST, output: &UNIT, result_wrapper: None, errors: &[&tables::ERROR_QUEUE_DOES_NOT_EXIST, &tables::ERROR_PURGE_QUEUE_IN_PROGRESS, &tables::ERROR_REQUEST_THROTTLED, &tables::ERROR_INVALID_ADDRESS, &tables::ERROR_INVALID_SECURITY, &tables::ERROR_UNSUPPORTED_OPERATION] };
    impl OperationType for PurgeQueue {
        type Input = super::PurgeQueueRequest;
        type Output = super::Unit;
        fn descriptor() -> &'static Operation { &PURGE_QUEUE_OPERATION }
        fn service() -> &'static Service { &super::SERVICE }
    }
    pub struct ReceiveMessage;
    pub static RECEIVE_MESSAGE_OPERATION: Operation = Operation { name: "ReceiveMessage", method: "POST", uri: "/", status: 200, input: &tables::RECEIVE_MESSAGE_REQUEST, output: &tables::RECEIVE_MESSAGE_RESULT, result_wrapper: None, errors: &[&tables::ERROR_UNSUPPORTED_OPERATION, &tables::ERROR_OVER_LIMIT, &tables::ERROR_REQUEST_THROTTLED, &tables::ERROR_QUEUE_DOES_NOT_EXIST, &tables::ERROR_INVALID_SECURITY, &tables::ERROR_KMS_DISABLED, &tables::ERROR_KMS_INVALID_STATE, &tables::ERROR_KMS_NOT_FOUND, &tables::ERROR_KMS_OPT_IN_REQUIRED, &tables::ERROR_KMS_THROTTLED, &tables::ERROR_KMS_ACCESS_DENIED, &tables::ERROR_KMS_INVALID_KEY_USAGE, &tables::ERROR_INVALID_ADDRESS] };
    impl OperationType for ReceiveMessage {
        type Input = super::ReceiveMessageRequest;
        type Output = super::ReceiveMessageResult;
        fn descriptor() -> &'static Operation { &RECEIVE_MESSAGE_OPERATION }
        fn service() -> &'static Service { &super::SERVICE }
    }
    pub struct RemovePermission;
    pub static REMOVE_PERMISSION_OPERATION: Operation = Operation { name: "RemovePermission", method: "POST", uri: "/", status: 200, input: &tables::REMOVE_PERMISSION_REQUEST, output: &UNIT, result_wrapper: None, errors: &[&tables::ERROR_INVALID_ADDRESS, &tables::ERROR_REQUEST_THROTTLED, &tables::ERROR_QUEUE_DOES_NOT_EXIST, &tables::ERROR_INVALID_SECURITY, &tables::ERROR_UNSUPPORTED_OPERATION] };
    impl OperationType for RemovePermission {
        type Input = super::RemovePermissionRequest;
        type Output = super::Unit;
        fn descriptor() -> &'static Operation { &REMOVE_PERMISSION_OPERATION }
        fn service() -> &'static Service { &super::SERVICE }
    }
    pub struct SendMessage;
    pub static SEND_MESSAGE_OPERATION: Operation = Operation { name: "SendMessage", method: "POST", uri: "/", status: 200, input: &tables::SEND_MESSAGE_REQUEST, output: &tables::SEND_MESSAGE_RESULT, result_wrapper: None, errors: &[&tables::ERROR_INVALID_MESSAGE_CONTENTS, &tables::ERROR_UNSUPPORTED_OPERATION, &tables::ERROR_REQUEST_THROTTLED, &tables::ERROR_QUEUE_DOES_NOT_EXIST, &tables::ERROR_INVALID_SECURITY, &tables::ERROR_KMS_DISABLED, &tables::ERROR_KMS_INVALID_STATE, &tables::ERROR_KMS_NOT_FOUND, &tables::ERROR_KMS_OPT_IN_REQUIRED, &tables::ERROR_KMS_THROTTLED, &tables::ERROR_KMS_ACCESS_DENIED, &tables::ERROR_KMS_INVALID_KEY_USAGE, &tables::ERROR_INVALID_ADDRESS] };
    impl OperationType for SendMessage {
        type Input = super::SendMessageRequest;
        type Output = super::SendMessageResult;
        fn descriptor() -> &'static Operation { &SEND_MESSAGE_OPERATION }
        fn service() -> &'static Service { &super::SERVICE }
    }
    pub struct SendMessageBatch;
    pub static SEND_MESSAGE_BATCH_OPERATION: Operation = Operation { name: "SendMessageBatch", method: "POST", uri: "/", status: 200, input: &tables::SEND_MESSAGE_BATCH_REQUEST, output: &tables::SEND_MESSAGE_BATCH_RESULT, result_wrapper: None, errors: &[&tables::ERROR_TOO_MANY_ENTRIES_IN_BATCH_REQUEST, &tables::ERROR_EMPTY_BATCH_REQUEST, &tables::ERROR_BATCH_ENTRY_IDS_NOT_DISTINCT, &tables::ERROR_BATCH_REQUEST_TOO_LONG, &tables::ERROR_INVALID_BATCH_ENTRY_ID, &tables::ERROR_UNSUPPORTED_OPERATION, &tables::ERROR_REQUEST_THROTTLED, &tables::ERROR_QUEUE_DOES_NOT_EXIST, &tables::ERROR_INVALID_SECURITY, &tables::ERROR_KMS_DISABLED, &tables::ERROR_KMS_INVALID_STATE, &tables::ERROR_KMS_NOT_FOUND, &tables::ERROR_KMS_OPT_IN_REQUIRED, &tables::ERROR_KMS_THROTTLED, &tables::ERROR_KMS_ACCESS_DENIED, &tables::ERROR_KMS_INVALID_KEY_USAGE, &tables::ERROR_INVALID_ADDRESS] };
    impl OperationType for SendMessageBatch {
        type Input = super::SendMessageBatchRequest;
        type Output = super::SendMessageBatchResult;
        fn descriptor() -> &'static Operation { &SEND_MESSAGE_BATCH_OPERATION }
        fn service() -> &'static Service { &super::SERVICE }
    }
    pub struct SetQueueAttributes;
    pub static SET_QUEUE_ATTRIBUTES_OPERATION: Operation = Operation { name: "SetQueueAttributes", method: "POST", uri: "/", status: 200, input: &tables::SET_QUEUE_ATTRIBUTES_REQUEST, output: &UNIT, result_wrapper: None, errors: &[&tables::ERROR_INVALID_ATTRIBUTE_NAME, &tables::ERROR_INVALID_ATTRIBUTE_VALUE, &tables::ERROR_REQUEST_THROTTLED, &tables::ERROR_QUEUE_DOES_NOT_EXIST, &tables::ERROR_UNSUPPORTED_OPERATION, &tables::ERROR_OVER_LIMIT, &tables::ERROR_INVALID_ADDRESS, &tables::ERROR_INVALID_SECURITY] };
    impl OperationType for SetQueueAttributes {
        type Input = super::SetQueueAttributesRequest;
        type Output = super::Unit;
        fn descriptor() -> &'static Operation { &SET_QUEUE_ATTRIBUTES_OPERATION }
        fn service() -> &'static Service { &super::SERVICE }
    }
    pub struct TagQueue;
    pub static TAG_QUEUE_OPERATION: Operation = Operation { name: "TagQueue", method: "POST", uri: "/", status: 200, input: &tables::TAG_QUEUE_REQUEST, output: &UNIT, result_wrapper: None, errors: &[&tables::ERROR_INVALID_ADDRESS, &tables::ERROR_REQUEST_THROTTLED, &tables::ERROR_QUEUE_DOES_NOT_EXIST, &tables::ERROR_INVALID_SECURITY, &tables::ERROR_UNSUPPORTED_OPERATION] };
    impl OperationType for TagQueue {
        type Input = super::TagQueueRequest;
        type Output = super::Unit;
        fn descriptor() -> &'static Operation { &TAG_QUEUE_OPERATION }
        fn service() -> &'static Service { &super::SERVICE }
    }
    pub struct UntagQueue;
    pub static UNTAG_QUEUE_OPERATION: Operation = Operation { name: "UntagQueue", method: "POST", uri: "/", status: 200, input: &tables::UNTAG_QUEUE_REQUEST, output: &UNIT, result_wrapper: None, errors: &[&tables::ERROR_INVALID_ADDRESS, &tables::ERROR_REQUEST_THROTTLED, &tables::ERROR_QUEUE_DOES_NOT_EXIST, &tables::ERROR_INVALID_SECURITY, &tables::ERROR_UNSUPPORTED_OPERATION] };
    impl OperationType for UntagQueue {
        type Input = super::UntagQueueRequest;
        type Output = super::Unit;
        fn descriptor() -> &'static Operation { &UNTAG_QUEUE_OPERATION }
        fn service() -> &'static Service { &super::SERVICE }
    }
}

/// The service.
pub static SERVICE: crate::schema::Service = crate::schema::Service {
    name: "sqs",
    signing_name: "sqs",
    endpoint_prefix: "sqs",
    service_id: "SQS",
    target_prefix: Some("AmazonSQS"),
    json_version: "1.0",
    api_version: "2012-11-05",
    xml_namespace: None,
    protocols: &[crate::schema::Protocol::Json],
    operations: &[&ops::ADD_PERMISSION_OPERATION, &ops::CHANGE_MESSAGE_VISIBILITY_OPERATION, &ops::CHANGE_MESSAGE_VISIBILITY_BATCH_OPERATION, &ops::CREATE_QUEUE_OPERATION, &ops::DELETE_MESSAGE_OPERATION, &ops::DELETE_MESSAGE_BATCH_OPERATION, &ops::DELETE_QUEUE_OPERATION, &ops::GET_QUEUE_ATTRIBUTES_OPERATION, &ops::GET_QUEUE_URL_OPERATION, &ops::LIST_DEAD_LETTER_SOURCE_QUEUES_OPERATION, &ops::LIST_QUEUE_TAGS_OPERATION, &ops::LIST_QUEUES_OPERATION, &ops::PURGE_QUEUE_OPERATION, &ops::RECEIVE_MESSAGE_OPERATION, &ops::REMOVE_PERMISSION_OPERATION, &ops::SEND_MESSAGE_OPERATION, &ops::SEND_MESSAGE_BATCH_OPERATION, &ops::SET_QUEUE_ATTRIBUTES_OPERATION, &ops::TAG_QUEUE_OPERATION, &ops::UNTAG_QUEUE_OPERATION],
    unserved: &["CancelMessageMoveTask", "ListMessageMoveTasks", "StartMessageMoveTask"],
};
