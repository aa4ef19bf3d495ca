// Written by `cargo xtask generate` from the model events 2015-10-07; do not edit.
#![allow(clippy::all, unused_imports, non_camel_case_types)]
use std::collections::BTreeMap;
use crate::{Blob, Timestamp, Unit, Value, enumeration, structure};

enumeration! {
    AssignPublicIp { Enabled = "ENABLED", Disabled = "DISABLED" }
    IncludeDetail { None = "NONE", Full = "FULL" }
    LaunchType { Ec2 = "EC2", Fargate = "FARGATE", External = "EXTERNAL" }
    Level { Off = "OFF", Error = "ERROR", Info = "INFO", Trace = "TRACE" }
    PlacementConstraintType { DistinctInstance = "distinctInstance", MemberOf = "memberOf" }
    PlacementStrategyType { Random = "random", Spread = "spread", Binpack = "binpack" }
    PropagateTags { TaskDefinition = "TASK_DEFINITION" }
    RuleState { Enabled = "ENABLED", Disabled = "DISABLED", EnabledWithAllCloudtrailManagementEvents = "ENABLED_WITH_ALL_CLOUDTRAIL_MANAGEMENT_EVENTS" }
}

structure! {
    AppSyncParameters { graph_ql_operation: Option<String> = "GraphQLOperation" }
    AwsVpcConfiguration { subnets: Vec<String> = "Subnets", security_groups: Option<Vec<String>> = "SecurityGroups", assign_public_ip: Option<AssignPublicIp> = "AssignPublicIp" }
    BatchArrayProperties { size: Option<i64> = "Size" }
    BatchParameters { job_definition: String = "JobDefinition", job_name: String = "JobName", array_properties: Option<BatchArrayProperties> = "ArrayProperties", retry_strategy: Option<BatchRetryStrategy> = "RetryStrategy" }
    BatchRetryStrategy { attempts: Option<i64> = "Attempts" }
    CapacityProviderStrategyItem { capacity_provider: String = "capacityProvider", weight: Option<i64> = "weight", base: Option<i64> = "base" }
    Condition { type_: String = "Type", key: String = "Key", value: String = "Value" }
    CreateEventBusRequest { name: String = "Name", event_source_name: Option<String> = "EventSourceName", description: Option<String> = "Description", kms_key_identifier: Option<String> = "KmsKeyIdentifier", dead_letter_config: Option<DeadLetterConfig> = "DeadLetterConfig", log_config: Option<LogConfig> = "LogConfig", tags: Option<Vec<Tag>> = "Tags" }
    CreateEventBusResponse { event_bus_arn: Option<String> = "EventBusArn", description: Option<String> = "Description", kms_key_identifier: Option<String> = "KmsKeyIdentifier", dead_letter_config: Option<DeadLetterConfig> = "DeadLetterConfig", log_config: Option<LogConfig> = "LogConfig" }
    DeadLetterConfig { arn: Option<String> = "Arn" }
    DeleteEventBusRequest { name: String = "Name" }
    DeleteRuleRequest { name: String = "Name", event_bus_name: Option<String> = "EventBusName", force: Option<bool> = "Force" }
    DescribeEventBusRequest { name: Option<String> = "Name" }
    DescribeEventBusResponse { name: Option<String> = "Name", arn: Option<String> = "Arn", description: Option<String> = "Description", kms_key_identifier: Option<String> = "KmsKeyIdentifier", dead_letter_config: Option<DeadLetterConfig> = "DeadLetterConfig", policy: Option<String> = "Policy", log_config: Option<LogConfig> = "LogConfig", creation_time: Option<Timestamp> = "CreationTime", last_modified_time: Option<Timestamp> = "LastModifiedTime", managed_by: Option<String> = "ManagedBy" }
    DescribeRuleRequest { name: String = "Name", event_bus_name: Option<String> = "EventBusName" }
    DescribeRuleResponse { name: Option<String> = "Name", arn: Option<String> = "Arn", event_pattern: Option<String> = "EventPattern", schedule_expression: Option<String> = "ScheduleExpression", state: Option<RuleState> = "State", description: Option<String> = "Description", role_arn: Option<String> = "RoleArn", managed_by: Option<String> = "ManagedBy", event_bus_name: Option<String> = "EventBusName", created_by: Option<String> = "CreatedBy" }
    DisableRuleRequest { name: String = "Name", event_bus_name: Option<String> = "EventBusName" }
    EcsParameters { task_definition_arn: String = "TaskDefinitionArn", task_count: Option<i64> = "TaskCount", launch_type: Option<LaunchType> = "LaunchType", network_configuration: Option<NetworkConfiguration> = "NetworkConfiguration", platform_version: Option<String> = "PlatformVersion", group: Option<String> = "Group", capacity_provider_strategy: Option<Vec<CapacityProviderStrategyItem>> = "CapacityProviderStrategy", enable_ecs_managed_tags: Option<bool> = "EnableECSManagedTags", enable_execute_command: Option<bool> = "EnableExecuteCommand", placement_constraints: Option<Vec<PlacementConstraint>> = "PlacementConstraints", placement_strategy: Option<Vec<PlacementStrategy>> = "PlacementStrategy", propagate_tags: Option<PropagateTags> = "PropagateTags", reference_id: Option<String> = "ReferenceId", tags: Option<Vec<Tag>> = "Tags" }
    EnableRuleRequest { name: String = "Name", event_bus_name: Option<String> = "EventBusName" }
    EventBus { name: Option<String> = "Name", arn: Option<String> = "Arn", description: Option<String> = "Description", policy: Option<String> = "Policy", creation_time: Option<Timestamp> = "CreationTime", last_modified_time: Option<Timestamp> = "LastModifiedTime", managed_by: Option<String> = "ManagedBy" }
    HttpParameters { path_parameter_values: Option<Vec<String>> = "PathParameterValues", header_parameters: Option<BTreeMap<String, String>> = "HeaderParameters", query_string_parameters: Option<BTreeMap<String, String>> = "QueryStringParameters" }
    InputTransformer { input_paths_map: Option<BTreeMap<String, String>> = "InputPathsMap", input_template: String = "InputTemplate" }
    KinesisParameters { partition_key_path: String = "PartitionKeyPath" }
    ListEventBusesRequest { name_prefix: Option<String> = "NamePrefix", next_token: Option<String> = "NextToken", limit: Option<i64> = "Limit" }
    ListEventBusesResponse { event_buses: Option<Vec<EventBus>> = "EventBuses", next_token: Option<String> = "NextToken" }
    ListRuleNamesByTargetRequest { target_arn: String = "TargetArn", event_bus_name: Option<String> = "EventBusName", next_token: Option<String> = "NextToken", limit: Option<i64> = "Limit" }
    ListRuleNamesByTargetResponse { rule_names: Option<Vec<String>> = "RuleNames", next_token: Option<String> = "NextToken" }
    ListRulesRequest { name_prefix: Option<String> = "NamePrefix", event_bus_name: Option<String> = "EventBusName", next_token: Option<String> = "NextToken", limit: Option<i64> = "Limit" }
    ListRulesResponse { rules: Option<Vec<Rule>> = "Rules", next_token: Option<String> = "NextToken" }
    ListTagsForResourceRequest { resource_arn: String = "ResourceARN" }
    ListTagsForResourceResponse { tags: Option<Vec<Tag>> = "Tags" }
    ListTargetsByRuleRequest { rule: String = "Rule", event_bus_name: Option<String> = "EventBusName", next_token: Option<String> = "NextToken", limit: Option<i64> = "Limit" }
    ListTargetsByRuleResponse { targets: Option<Vec<Target>> = "Targets", next_token: Option<String> = "NextToken" }
    LogConfig { include_detail: Option<IncludeDetail> = "IncludeDetail", level: Option<Level> = "Level" }
    NetworkConfiguration { awsvpc_configuration: Option<AwsVpcConfiguration> = "awsvpcConfiguration" }
    PlacementConstraint { type_: Option<PlacementConstraintType> = "type", expression: Option<String> = "expression" }
    PlacementStrategy { type_: Option<PlacementStrategyType> = "type", field: Option<String> = "field" }
    PutEventsRequest { entries: Vec<PutEventsRequestEntry> = "Entries", endpoint_id: Option<String> = "EndpointId" }
    PutEventsRequestEntry { time: Option<Timestamp> = "Time", source: Option<String> = "Source", resources: Option<Vec<String>> = "Resources", detail_type: Option<String> = "DetailType", detail: Option<String> = "Detail", event_bus_name: Option<String> = "EventBusName", trace_header: Option<String> = "TraceHeader" }
    PutEventsResponse { failed_entry_count: Option<i64> = "FailedEntryCount", entries: Option<Vec<PutEventsResultEntry>> = "Entries" }
    PutEventsResultEntry { event_id: Option<String> = "EventId", error_code: Option<String> = "ErrorCode", error_message: Option<String> = "ErrorMessage" }
    PutPermissionRequest { event_bus_name: Option<String> = "EventBusName", action: Option<String> = "Action", principal: Option<String> = "Principal", statement_id: Option<String> = "StatementId", condition: Option<Condition> = "Condition", policy: Option<String> = "Policy" }
    PutRuleRequest { name: String = "Name", schedule_expression: Option<String> = "ScheduleExpression", event_pattern: Option<String> = "EventPattern", state: Option<RuleState> = "State", description: Option<String> = "Description", role_arn: Option<String> = "RoleArn", tags: Option<Vec<Tag>> = "Tags", event_bus_name: Option<String> = "EventBusName" }
    PutRuleResponse { rule_arn: Option<String> = "RuleArn" }
    PutTargetsRequest { rule: String = "Rule", event_bus_name: Option<String> = "EventBusName", targets: Vec<Target> = "Targets" }
    PutTargetsResponse { failed_entry_count: Option<i64> = "FailedEntryCount", failed_entries: Option<Vec<PutTargetsResultEntry>> = "FailedEntries" }
    PutTargetsResultEntry { target_id: Option<String> = "TargetId", error_code: Option<String> = "ErrorCode", error_message: Option<String> = "ErrorMessage" }
    RedshiftDataParameters { secret_manager_arn: Option<String> = "SecretManagerArn", database: String = "Database", db_user: Option<String> = "DbUser", sql: Option<String> = "Sql", statement_name: Option<String> = "StatementName", with_event: Option<bool> = "WithEvent", sqls: Option<Vec<String>> = "Sqls" }
    RemovePermissionRequest { statement_id: Option<String> = "StatementId", remove_all_permissions: Option<bool> = "RemoveAllPermissions", event_bus_name: Option<String> = "EventBusName" }
    RemoveTargetsRequest { rule: String = "Rule", event_bus_name: Option<String> = "EventBusName", ids: Vec<String> = "Ids", force: Option<bool> = "Force" }
    RemoveTargetsResponse { failed_entry_count: Option<i64> = "FailedEntryCount", failed_entries: Option<Vec<RemoveTargetsResultEntry>> = "FailedEntries" }
    RemoveTargetsResultEntry { target_id: Option<String> = "TargetId", error_code: Option<String> = "ErrorCode", error_message: Option<String> = "ErrorMessage" }
    RetryPolicy { maximum_retry_attempts: Option<i64> = "MaximumRetryAttempts", maximum_event_age_in_seconds: Option<i64> = "MaximumEventAgeInSeconds" }
    Rule { name: Option<String> = "Name", arn: Option<String> = "Arn", event_pattern: Option<String> = "EventPattern", state: Option<RuleState> = "State", description: Option<String> = "Description", schedule_expression: Option<String> = "ScheduleExpression", role_arn: Option<String> = "RoleArn", managed_by: Option<String> = "ManagedBy", event_bus_name: Option<String> = "EventBusName" }
    RunCommandParameters { run_command_targets: Vec<RunCommandTarget> = "RunCommandTargets" }
    RunCommandTarget { key: String = "Key", values: Vec<String> = "Values" }
    SageMakerPipelineParameter { name: String = "Name", value: String = "Value" }
    SageMakerPipelineParameters { pipeline_parameter_list: Option<Vec<SageMakerPipelineParameter>> = "PipelineParameterList" }
    SqsParameters { message_group_id: Option<String> = "MessageGroupId" }
    Tag { key: String = "Key", value: String = "Value" }
    TagResourceRequest { resource_arn: String = "ResourceARN", tags: Vec<Tag> = "Tags" }
    TagResourceResponse {  }
    Target { id: String = "Id", arn: String = "Arn", role_arn: Option<String> = "RoleArn", input: Option<String> = "Input", input_path: Option<String> = "InputPath", input_transformer: Option<InputTransformer> = "InputTransformer", kinesis_parameters: Option<KinesisParameters> = "KinesisParameters", run_command_parameters: Option<RunCommandParameters> = "RunCommandParameters", ecs_parameters: Option<EcsParameters> = "EcsParameters", batch_parameters: Option<BatchParameters> = "BatchParameters", sqs_parameters: Option<SqsParameters> = "SqsParameters", http_parameters: Option<HttpParameters> = "HttpParameters", redshift_data_parameters: Option<RedshiftDataParameters> = "RedshiftDataParameters", sage_maker_pipeline_parameters: Option<SageMakerPipelineParameters> = "SageMakerPipelineParameters", dead_letter_config: Option<DeadLetterConfig> = "DeadLetterConfig", retry_policy: Option<RetryPolicy> = "RetryPolicy", app_sync_parameters: Option<AppSyncParameters> = "AppSyncParameters" }
    TestEventPatternRequest { event_pattern: String = "EventPattern", event: String = "Event" }
    TestEventPatternResponse { result: Option<bool> = "Result" }
    UntagResourceRequest { resource_arn: String = "ResourceARN", tag_keys: Vec<String> = "TagKeys" }
    UntagResourceResponse {  }
}

/// What each shape looks like, for codecs and validation.
pub mod tables {
    use crate::schema::*;
    use crate::schema::Location::*;
    pub static ACTION: Shape = Shape { name: "Action", kind: Kind::String { length: limits(Some(1), Some(64)), pattern: Some({ static P: Pattern = pattern("events:[a-zA-Z]+"); &P }), enumerators: &[] } };
    pub static APP_SYNC_PARAMETERS: Shape = Shape { name: "AppSyncParameters", kind: Kind::Structure(Structure { members: &[m("GraphQLOperation", &GRAPH_QL_OPERATION)], payload: None, is_union: false }) };
    pub static ARN: Shape = Shape { name: "Arn", kind: Kind::String { length: limits(Some(1), Some(1600)), pattern: None, enumerators: &[] } };
    pub static ASSIGN_PUBLIC_IP: Shape = Shape { name: "AssignPublicIp", kind: Kind::String { length: ANY, pattern: None, enumerators: &["ENABLED", "DISABLED"] } };
    pub static AWS_VPC_CONFIGURATION: Shape = Shape { name: "AwsVpcConfiguration", kind: Kind::Structure(Structure { members: &[m("Subnets", &STRING_LIST).required(), m("SecurityGroups", &STRING_LIST), m("AssignPublicIp", &ASSIGN_PUBLIC_IP)], payload: None, is_union: false }) };
    pub static BATCH_ARRAY_PROPERTIES: Shape = Shape { name: "BatchArrayProperties", kind: Kind::Structure(Structure { members: &[m("Size", &INTEGER)], payload: None, is_union: false }) };
    pub static BATCH_PARAMETERS: Shape = Shape { name: "BatchParameters", kind: Kind::Structure(Structure { members: &[m("JobDefinition", &STRING).required(), m("JobName", &STRING).required(), m("ArrayProperties", &BATCH_ARRAY_PROPERTIES), m("RetryStrategy", &BATCH_RETRY_STRATEGY)], payload: None, is_union: false }) };
    pub static BATCH_RETRY_STRATEGY: Shape = Shape { name: "BatchRetryStrategy", kind: Kind::Structure(Structure { members: &[m("Attempts", &INTEGER)], payload: None, is_union: false }) };
    pub static BOOLEAN: Shape = Shape { name: "Boolean", kind: Kind::Boolean };
    pub static CAPACITY_PROVIDER: Shape = Shape { name: "CapacityProvider", kind: Kind::String { length: limits(Some(1), Some(255)), pattern: None, enumerators: &[] } };
    pub static CAPACITY_PROVIDER_STRATEGY: Shape = Shape { name: "CapacityProviderStrategy", kind: Kind::List { member: &CAPACITY_PROVIDER_STRATEGY_ITEM, location_name: None, flattened: false, length: limits(None, Some(6)) } };
    pub static CAPACITY_PROVIDER_STRATEGY_ITEM: Shape = Shape { name: "CapacityProviderStrategyItem", kind: Kind::Structure(Structure { members: &[m("capacityProvider", &CAPACITY_PROVIDER).required(), m("weight", &CAPACITY_PROVIDER_STRATEGY_ITEM_WEIGHT), m("base", &CAPACITY_PROVIDER_STRATEGY_ITEM_BASE)], payload: None, is_union: false }) };
    pub static CAPACITY_PROVIDER_STRATEGY_ITEM_BASE: Shape = Shape { name: "CapacityProviderStrategyItemBase", kind: Kind::Integer { range: limits(Some(0), Some(100000)) } };
    pub static CAPACITY_PROVIDER_STRATEGY_ITEM_WEIGHT: Shape = Shape { name: "CapacityProviderStrategyItemWeight", kind: Kind::Integer { range: limits(Some(0), Some(1000)) } };
    pub static CONDITION: Shape = Shape { name: "Condition", kind: Kind::Structure(Structure { members: &[m("Type", &STRING).required(), m("Key", &STRING).required(), m("Value", &STRING).required()], payload: None, is_union: false }) };
    pub static CREATE_EVENT_BUS_REQUEST: Shape = Shape { name: "CreateEventBusRequest", kind: Kind::Structure(Structure { members: &[m("Name", &EVENT_BUS_NAME).required(), m("EventSourceName", &EVENT_SOURCE_NAME), m("Description", &EVENT_BUS_DESCRIPTION), m("KmsKeyIdentifier", &KMS_KEY_IDENTIFIER), m("DeadLetterConfig", &DEAD_LETTER_CONFIG), m("LogConfig", &LOG_CONFIG), m("Tags", &TAG_LIST)], payload: None, is_union: false }) };
    pub static CREATE_EVENT_BUS_RESPONSE: Shape = Shape { name: "CreateEventBusResponse", kind: Kind::Structure(Structure { members: &[m("EventBusArn", &STRING), m("Description", &EVENT_BUS_DESCRIPTION), m("KmsKeyIdentifier", &KMS_KEY_IDENTIFIER), m("DeadLetterConfig", &DEAD_LETTER_CONFIG), m("LogConfig", &LOG_CONFIG)], payload: None, is_union: false }) };
    pub static CREATED_BY: Shape = Shape { name: "CreatedBy", kind: Kind::String { length: limits(Some(1), Some(128)), pattern: None, enumerators: &[] } };
    pub static DATABASE: Shape = Shape { name: "Database", kind: Kind::String { length: limits(Some(1), Some(64)), pattern: None, enumerators: &[] } };
    pub static DB_USER: Shape = Shape { name: "DbUser", kind: Kind::String { length: limits(Some(1), Some(128)), pattern: None, enumerators: &[] } };
    pub static DEAD_LETTER_CONFIG: Shape = Shape { name: "DeadLetterConfig", kind: Kind::Structure(Structure { members: &[m("Arn", &RESOURCE_ARN)], payload: None, is_union: false }) };
    pub static DELETE_EVENT_BUS_REQUEST: Shape = Shape { name: "DeleteEventBusRequest", kind: Kind::Structure(Structure { members: &[m("Name", &EVENT_BUS_NAME).required()], payload: None, is_union: false }) };
    pub static DELETE_RULE_REQUEST: Shape = Shape { name: "DeleteRuleRequest", kind: Kind::Structure(Structure { members: &[m("Name", &RULE_NAME).required(), m("EventBusName", &EVENT_BUS_NAME_OR_ARN), m("Force", &BOOLEAN)], payload: None, is_union: false }) };
    pub static DESCRIBE_EVENT_BUS_REQUEST: Shape = Shape { name: "DescribeEventBusRequest", kind: Kind::Structure(Structure { members: &[m("Name", &EVENT_BUS_NAME_OR_ARN)], payload: None, is_union: false }) };
    pub static DESCRIBE_EVENT_BUS_RESPONSE: Shape = Shape { name: "DescribeEventBusResponse", kind: Kind::Structure(Structure { members: &[m("Name", &STRING), m("Arn", &STRING), m("Description", &EVENT_BUS_DESCRIPTION), m("KmsKeyIdentifier", &KMS_KEY_IDENTIFIER), m("DeadLetterConfig", &DEAD_LETTER_CONFIG), m("Policy", &STRING), m("LogConfig", &LOG_CONFIG), m("CreationTime", &TIMESTAMP), m("LastModifiedTime", &TIMESTAMP), m("ManagedBy", &MANAGED_BY)], payload: None, is_union: false }) };
    pub static DESCRIBE_RULE_REQUEST: Shape = Shape { name: "DescribeRuleRequest", kind: Kind::Structure(Structure { members: &[m("Name", &RULE_NAME).required(), m("EventBusName", &EVENT_BUS_NAME_OR_ARN)], payload: None, is_union: false }) };
    pub static DESCRIBE_RULE_RESPONSE: Shape = Shape { name: "DescribeRuleResponse", kind: Kind::Structure(Structure { members: &[m("Name", &RULE_NAME), m("Arn", &RULE_ARN), m("EventPattern", &EVENT_PATTERN), m("ScheduleExpression", &SCHEDULE_EXPRESSION), m("State", &RULE_STATE), m("Description", &RULE_DESCRIPTION), m("RoleArn", &ROLE_ARN), m("ManagedBy", &MANAGED_BY), m("EventBusName", &EVENT_BUS_NAME), m("CreatedBy", &CREATED_BY)], payload: None, is_union: false }) };
    pub static DISABLE_RULE_REQUEST: Shape = Shape { name: "DisableRuleRequest", kind: Kind::Structure(Structure { members: &[m("Name", &RULE_NAME).required(), m("EventBusName", &EVENT_BUS_NAME_OR_ARN)], payload: None, is_union: false }) };
    pub static ECS_PARAMETERS: Shape = Shape { name: "EcsParameters", kind: Kind::Structure(Structure { members: &[m("TaskDefinitionArn", &ARN).required(), m("TaskCount", &LIMIT_MIN1), m("LaunchType", &LAUNCH_TYPE), m("NetworkConfiguration", &NETWORK_CONFIGURATION), m("PlatformVersion", &STRING), m("Group", &STRING), m("CapacityProviderStrategy", &CAPACITY_PROVIDER_STRATEGY), m("EnableECSManagedTags", &BOOLEAN), m("EnableExecuteCommand", &BOOLEAN), m("PlacementConstraints", &PLACEMENT_CONSTRAINTS), m("PlacementStrategy", &PLACEMENT_STRATEGIES), m("PropagateTags", &PROPAGATE_TAGS), m("ReferenceId", &REFERENCE_ID), m("Tags", &TAG_LIST)], payload: None, is_union: false }) };
    pub static ENABLE_RULE_REQUEST: Shape = Shape { name: "EnableRuleRequest", kind: Kind::Structure(Structure { members: &[m("Name", &RULE_NAME).required(), m("EventBusName", &EVENT_BUS_NAME_OR_ARN)], payload: None, is_union: false }) };
    pub static ENDPOINT_ID: Shape = Shape { name: "EndpointId", kind: Kind::String { length: limits(Some(1), Some(50)), pattern: Some({ static P: Pattern = pattern("^[A-Za-z0-9\\-]+[\\.][A-Za-z0-9\\-]+$"); &P }), enumerators: &[] } };
    pub static ERROR_CODE: Shape = Shape { name: "ErrorCode", kind: Kind::String { length: ANY, pattern: None, enumerators: &[] } };
    pub static ERROR_MESSAGE: Shape = Shape { name: "ErrorMessage", kind: Kind::String { length: ANY, pattern: None, enumerators: &[] } };
    pub static EVENT_BUS: Shape = Shape { name: "EventBus", kind: Kind::Structure(Structure { members: &[m("Name", &STRING), m("Arn", &STRING), m("Description", &EVENT_BUS_DESCRIPTION), m("Policy", &STRING), m("CreationTime", &TIMESTAMP), m("LastModifiedTime", &TIMESTAMP), m("ManagedBy", &MANAGED_BY)], payload: None, is_union: false }) };
    pub static EVENT_BUS_DESCRIPTION: Shape = Shape { name: "EventBusDescription", kind: Kind::String { length: limits(None, Some(512)), pattern: None, enumerators: &[] } };
    pub static EVENT_BUS_LIST: Shape = Shape { name: "EventBusList", kind: Kind::List { member: &EVENT_BUS, location_name: None, flattened: false, length: ANY } };
    pub static EVENT_BUS_NAME: Shape = Shape { name: "EventBusName", kind: Kind::String { length: limits(Some(1), Some(256)), pattern: Some({ static P: Pattern = pattern("[/\\.\\-_A-Za-z0-9]+"); &P }), enumerators: &[] } };
    pub static EVENT_BUS_NAME_OR_ARN: Shape = Shape { name: "EventBusNameOrArn", kind: Kind::String { length: limits(Some(1), Some(1600)), pattern: Some({ static P: Pattern = pattern("(arn:aws[\\w-]*:events:[a-z]+-[a-z]+-[\\w-]+:[0-9]{12}:event-bus\\/)?[/\\.\\-_A-Za-z0-9]+"); &P }), enumerators: &[] } };
    pub static EVENT_ID: Shape = Shape { name: "EventId", kind: Kind::String { length: limits(None, Some(64)), pattern: None, enumerators: &[] } };
    pub static EVENT_PATTERN: Shape = Shape { name: "EventPattern", kind: Kind::String { length: limits(None, Some(4096)), pattern: None, enumerators: &[] } };
    pub static EVENT_RESOURCE: Shape = Shape { name: "EventResource", kind: Kind::String { length: limits(None, Some(2048)), pattern: None, enumerators: &[] } };
    pub static EVENT_RESOURCE_LIST: Shape = Shape { name: "EventResourceList", kind: Kind::List { member: &EVENT_RESOURCE, location_name: None, flattened: false, length: ANY } };
    pub static EVENT_SOURCE_NAME: Shape = Shape { name: "EventSourceName", kind: Kind::String { length: limits(Some(1), Some(256)), pattern: Some({ static P: Pattern = pattern("aws\\.partner(/[\\.\\-_A-Za-z0-9]+){2,}"); &P }), enumerators: &[] } };
    pub static EVENT_TIME: Shape = Shape { name: "EventTime", kind: Kind::Timestamp { format: None } };
    pub static GRAPH_QL_OPERATION: Shape = Shape { name: "GraphQLOperation", kind: Kind::String { length: limits(Some(1), Some(1048576)), pattern: None, enumerators: &[] } };
    pub static HEADER_KEY: Shape = Shape { name: "HeaderKey", kind: Kind::String { length: limits(None, Some(512)), pattern: Some({ static P: Pattern = pattern("^[!#$%&'*+-.^_`|~0-9a-zA-Z]+$"); &P }), enumerators: &[] } };
    pub static HEADER_PARAMETERS_MAP: Shape = Shape { name: "HeaderParametersMap", kind: Kind::Map { key: &HEADER_KEY, value: &HEADER_VALUE, key_name: None, value_name: None, flattened: false, length: ANY } };
    pub static HEADER_VALUE: Shape = Shape { name: "HeaderValue", kind: Kind::String { length: limits(None, Some(512)), pattern: Some({ static P: Pattern = pattern("^[ \\t]*[\\x20-\\x7E]+([ \\t]+[\\x20-\\x7E]+)*[ \\t]*$"); &P }), enumerators: &[] } };
    pub static HTTP_PARAMETERS: Shape = Shape { name: "HttpParameters", kind: Kind::Structure(Structure { members: &[m("PathParameterValues", &PATH_PARAMETER_LIST), m("HeaderParameters", &HEADER_PARAMETERS_MAP), m("QueryStringParameters", &QUERY_STRING_PARAMETERS_MAP)], payload: None, is_union: false }) };
    pub static INCLUDE_DETAIL: Shape = Shape { name: "IncludeDetail", kind: Kind::String { length: ANY, pattern: None, enumerators: &["NONE", "FULL"] } };
    pub static INPUT_TRANSFORMER: Shape = Shape { name: "InputTransformer", kind: Kind::Structure(Structure { members: &[m("InputPathsMap", &TRANSFORMER_PATHS), m("InputTemplate", &TRANSFORMER_INPUT).required()], payload: None, is_union: false }) };
    pub static INPUT_TRANSFORMER_PATH_KEY: Shape = Shape { name: "InputTransformerPathKey", kind: Kind::String { length: limits(Some(1), Some(256)), pattern: Some({ static P: Pattern = pattern("[A-Za-z0-9\\_\\-]+"); &P }), enumerators: &[] } };
    pub static INTEGER: Shape = Shape { name: "Integer", kind: Kind::Integer { range: ANY } };
    pub static KINESIS_PARAMETERS: Shape = Shape { name: "KinesisParameters", kind: Kind::Structure(Structure { members: &[m("PartitionKeyPath", &TARGET_PARTITION_KEY_PATH).required()], payload: None, is_union: false }) };
    pub static KMS_KEY_IDENTIFIER: Shape = Shape { name: "KmsKeyIdentifier", kind: Kind::String { length: limits(None, Some(2048)), pattern: Some({ static P: Pattern = pattern("^[a-zA-Z0-9_\\-/:]*$"); &P }), enumerators: &[] } };
    pub static LAUNCH_TYPE: Shape = Shape { name: "LaunchType", kind: Kind::String { length: ANY, pattern: None, enumerators: &["EC2", "FARGATE", "EXTERNAL"] } };
    pub static LEVEL: Shape = Shape { name: "Level", kind: Kind::String { length: ANY, pattern: None, enumerators: &["OFF", "ERROR", "INFO", "TRACE"] } };
    pub static LIMIT_MAX100: Shape = Shape { name: "LimitMax100", kind: Kind::Integer { range: limits(Some(1), Some(100)) } };
    pub static LIMIT_MIN1: Shape = Shape { name: "LimitMin1", kind: Kind::Integer { range: limits(Some(1), None) } };
    pub static LIST_EVENT_BUSES_REQUEST: Shape = Shape { name: "ListEventBusesRequest", kind: Kind::Structure(Structure { members: &[m("NamePrefix", &EVENT_BUS_NAME), m("NextToken", &NEXT_TOKEN), m("Limit", &LIMIT_MAX100)], payload: None, is_union: false }) };
    pub static LIST_EVENT_BUSES_RESPONSE: Shape = Shape { name: "ListEventBusesResponse", kind: Kind::Structure(Structure { members: &[m("EventBuses", &EVENT_BUS_LIST), m("NextToken", &NEXT_TOKEN)], payload: None, is_union: false }) };
    pub static LIST_RULE_NAMES_BY_TARGET_REQUEST: Shape = Shape { name: "ListRuleNamesByTargetRequest", kind: Kind::Structure(Structure { members: &[m("TargetArn", &TARGET_ARN).required(), m("EventBusName", &EVENT_BUS_NAME_OR_ARN), m("NextToken", &NEXT_TOKEN), m("Limit", &LIMIT_MAX100)], payload: None, is_union: false }) };
    pub static LIST_RULE_NAMES_BY_TARGET_RESPONSE: Shape = Shape { name: "ListRuleNamesByTargetResponse", kind: Kind::Structure(Structure { members: &[m("RuleNames", &RULE_NAME_LIST), m("NextToken", &NEXT_TOKEN)], payload: None, is_union: false }) };
    pub static LIST_RULES_REQUEST: Shape = Shape { name: "ListRulesRequest", kind: Kind::Structure(Structure { members: &[m("NamePrefix", &RULE_NAME), m("EventBusName", &EVENT_BUS_NAME_OR_ARN), m("NextToken", &NEXT_TOKEN), m("Limit", &LIMIT_MAX100)], payload: None, is_union: false }) };
    pub static LIST_RULES_RESPONSE: Shape = Shape { name: "ListRulesResponse", kind: Kind::Structure(Structure { members: &[m("Rules", &RULE_RESPONSE_LIST), m("NextToken", &NEXT_TOKEN)], payload: None, is_union: false }) };
    pub static LIST_TAGS_FOR_RESOURCE_REQUEST: Shape = Shape { name: "ListTagsForResourceRequest", kind: Kind::Structure(Structure { members: &[m("ResourceARN", &ARN).required()], payload: None, is_union: false }) };
    pub static LIST_TAGS_FOR_RESOURCE_RESPONSE: Shape = Shape { name: "ListTagsForResourceResponse", kind: Kind::Structure(Structure { members: &[m("Tags", &TAG_LIST)], payload: None, is_union: false }) };
    pub static LIST_TARGETS_BY_RULE_REQUEST: Shape = Shape { name: "ListTargetsByRuleRequest", kind: Kind::Structure(Structure { members: &[m("Rule", &RULE_NAME).required(), m("EventBusName", &EVENT_BUS_NAME_OR_ARN), m("NextToken", &NEXT_TOKEN), m("Limit", &LIMIT_MAX100)], payload: None, is_union: false }) };
    pub static LIST_TARGETS_BY_RULE_RESPONSE: Shape = Shape { name: "ListTargetsByRuleResponse", kind: Kind::Structure(Structure { members: &[m("Targets", &TARGET_LIST), m("NextToken", &NEXT_TOKEN)], payload: None, is_union: false }) };
    pub static LOG_CONFIG: Shape = Shape { name: "LogConfig", kind: Kind::Structure(Structure { members: &[m("IncludeDetail", &INCLUDE_DETAIL), m("Level", &LEVEL)], payload: None, is_union: false }) };
    pub static MANAGED_BY: Shape = Shape { name: "ManagedBy", kind: Kind::String { length: limits(Some(1), Some(128)), pattern: None, enumerators: &[] } };
    pub static MAXIMUM_EVENT_AGE_IN_SECONDS: Shape = Shape { name: "MaximumEventAgeInSeconds", kind: Kind::Integer { range: limits(Some(60), Some(86400)) } };
    pub static MAXIMUM_RETRY_ATTEMPTS: Shape = Shape { name: "MaximumRetryAttempts", kind: Kind::Integer { range: limits(Some(0), Some(185)) } };
    pub static MESSAGE_GROUP_ID: Shape = Shape { name: "MessageGroupId", kind: Kind::String { length: limits(None, Some(100)), pattern: None, enumerators: &[] } };
    pub static NETWORK_CONFIGURATION: Shape = Shape { name: "NetworkConfiguration", kind: Kind::Structure(Structure { members: &[m("awsvpcConfiguration", &AWS_VPC_CONFIGURATION)], payload: None, is_union: false }) };
    pub static NEXT_TOKEN: Shape = Shape { name: "NextToken", kind: Kind::String { length: limits(Some(1), Some(2048)), pattern: None, enumerators: &[] } };
    pub static NON_PARTNER_EVENT_BUS_NAME: Shape = Shape { name: "NonPartnerEventBusName", kind: Kind::String { length: limits(Some(1), Some(256)), pattern: Some({ static P: Pattern = pattern("[\\.\\-_A-Za-z0-9]+"); &P }), enumerators: &[] } };
    pub static NON_PARTNER_EVENT_BUS_NAME_OR_ARN: Shape = Shape { name: "NonPartnerEventBusNameOrArn", kind: Kind::String { length: limits(Some(1), Some(1600)), pattern: Some({ static P: Pattern = pattern("(arn:aws[\\w-]*:events:[a-z]+-[a-z]+-[\\w-]+:[0-9]{12}:event-bus\\/)?[\\.\\-_A-Za-z0-9]+"); &P }), enumerators: &[] } };
    pub static PATH_PARAMETER: Shape = Shape { name: "PathParameter", kind: Kind::String { length: ANY, pattern: Some({ static P: Pattern = pattern("^(?!\\s*$).+"); &P }), enumerators: &[] } };
    pub static PATH_PARAMETER_LIST: Shape = Shape { name: "PathParameterList", kind: Kind::List { member: &PATH_PARAMETER, location_name: None, flattened: false, length: ANY } };
    pub static PLACEMENT_CONSTRAINT: Shape = Shape { name: "PlacementConstraint", kind: Kind::Structure(Structure { members: &[m("type", &PLACEMENT_CONSTRAINT_TYPE), m("expression", &PLACEMENT_CONSTRAINT_EXPRESSION)], payload: None, is_union: false }) };
    pub static PLACEMENT_CONSTRAINT_EXPRESSION: Shape = Shape { name: "PlacementConstraintExpression", kind: Kind::String { length: limits(None, Some(2000)), pattern: None, enumerators: &[] } };
    pub static PLACEMENT_CONSTRAINT_TYPE: Shape = Shape { name: "PlacementConstraintType", kind: Kind::String { length: ANY, pattern: None, enumerators: &["distinctInstance", "memberOf"] } };
    pub static PLACEMENT_CONSTRAINTS: Shape = Shape { name: "PlacementConstraints", kind: Kind::List { member: &PLACEMENT_CONSTRAINT, location_name: None, flattened: false, length: limits(None, Some(10)) } };
    pub static PLACEMENT_STRATEGIES: Shape = Shape { name: "PlacementStrategies", kind: Kind::List { member: &PLACEMENT_STRATEGY, location_name: None, flattened: false, length: limits(None, Some(5)) } };
    pub static PLACEMENT_STRATEGY: Shape = Shape { name: "PlacementStrategy", kind: Kind::Structure(Structure { members: &[m("type", &PLACEMENT_STRATEGY_TYPE), m("field", &PLACEMENT_STRATEGY_FIELD)], payload: None, is_union: false }) };
    pub static PLACEMENT_STRATEGY_FIELD: Shape = Shape { name: "PlacementStrategyField", kind: Kind::String { length: limits(None, Some(255)), pattern: None, enumerators: &[] } };
    pub static PLACEMENT_STRATEGY_TYPE: Shape = Shape { name: "PlacementStrategyType", kind: Kind::String { length: ANY, pattern: None, enumerators: &["random", "spread", "binpack"] } };
    pub static PRINCIPAL: Shape = Shape { name: "Principal", kind: Kind::String { length: limits(Some(1), Some(12)), pattern: Some({ static P: Pattern = pattern("(\\d{12}|\\*)"); &P }), enumerators: &[] } };
    pub static PROPAGATE_TAGS: Shape = Shape { name: "PropagateTags", kind: Kind::String { length: ANY, pattern: None, enumerators: &["TASK_DEFINITION"] } };
    pub static PUT_EVENTS_REQUEST: Shape = Shape { name: "PutEventsRequest", kind: Kind::Structure(Structure { members: &[m("Entries", &PUT_EVENTS_REQUEST_ENTRY_LIST).required(), m("EndpointId", &ENDPOINT_ID)], payload: None, is_union: false }) };
    pub static PUT_EVENTS_REQUEST_ENTRY: Shape = Shape { name: "PutEventsRequestEntry", kind: Kind::Structure(Structure { members: &[m("Time", &EVENT_TIME), m("Source", &STRING), m("Resources", &EVENT_RESOURCE_LIST), m("DetailType", &STRING), m("Detail", &STRING), m("EventBusName", &NON_PARTNER_EVENT_BUS_NAME_OR_ARN), m("TraceHeader", &TRACE_HEADER)], payload: None, is_union: false }) };
    pub static PUT_EVENTS_REQUEST_ENTRY_LIST: Shape = Shape { name: "PutEventsRequestEntryList", kind: Kind::List { member: &PUT_EVENTS_REQUEST_ENTRY, location_name: None, flattened: false, length: limits(Some(1), Some(10)) } };
    pub static PUT_EVENTS_RESPONSE: Shape = Shape { name: "PutEventsResponse", kind: Kind::Structure(Structure { members: &[m("FailedEntryCount", &INTEGER), m("Entries", &PUT_EVENTS_RESULT_ENTRY_LIST)], payload: None, is_union: false }) };
    pub static PUT_EVENTS_RESULT_ENTRY: Shape = Shape { name: "PutEventsResultEntry", kind: Kind::Structure(Structure { members: &[m("EventId", &EVENT_ID), m("ErrorCode", &ERROR_CODE), m("ErrorMessage", &ERROR_MESSAGE)], payload: None, is_union: false }) };
    pub static PUT_EVENTS_RESULT_ENTRY_LIST: Shape = Shape { name: "PutEventsResultEntryList", kind: Kind::List { member: &PUT_EVENTS_RESULT_ENTRY, location_name: None, flattened: false, length: ANY } };
    pub static PUT_PERMISSION_REQUEST: Shape = Shape { name: "PutPermissionRequest", kind: Kind::Structure(Structure { members: &[m("EventBusName", &NON_PARTNER_EVENT_BUS_NAME), m("Action", &ACTION), m("Principal", &PRINCIPAL), m("StatementId", &STATEMENT_ID), m("Condition", &CONDITION), m("Policy", &STRING)], payload: None, is_union: false }) };
    pub static PUT_RULE_REQUEST: Shape = Shape { name: "PutRuleRequest", kind: Kind::Structure(Structure { members: &[m("Name", &RULE_NAME).required(), m("ScheduleExpression", &SCHEDULE_EXPRESSION), m("EventPattern", &EVENT_PATTERN), m("State", &RULE_STATE), m("Description", &RULE_DESCRIPTION), m("RoleArn", &ROLE_ARN), m("Tags", &TAG_LIST), m("EventBusName", &EVENT_BUS_NAME_OR_ARN)], payload: None, is_union: false }) };
    pub static PUT_RULE_RESPONSE: Shape = Shape { name: "PutRuleResponse", kind: Kind::Structure(Structure { members: &[m("RuleArn", &RULE_ARN)], payload: None, is_union: false }) };
    pub static PUT_TARGETS_REQUEST: Shape = Shape { name: "PutTargetsRequest", kind: Kind::Structure(Structure { members: &[m("Rule", &RULE_NAME).required(), m("EventBusName", &EVENT_BUS_NAME_OR_ARN), m("Targets", &TARGET_LIST).required()], payload: None, is_union: false }) };
    pub static PUT_TARGETS_RESPONSE: Shape = Shape { name: "PutTargetsResponse", kind: Kind::Structure(Structure { members: &[m("FailedEntryCount", &INTEGER), m("FailedEntries", &PUT_TARGETS_RESULT_ENTRY_LIST)], payload: None, is_union: false }) };
    pub static PUT_TARGETS_RESULT_ENTRY: Shape = Shape { name: "PutTargetsResultEntry", kind: Kind::Structure(Structure { members: &[m("TargetId", &TARGET_ID), m("ErrorCode", &ERROR_CODE), m("ErrorMessage", &ERROR_MESSAGE)], payload: None, is_union: false }) };
    pub static PUT_TARGETS_RESULT_ENTRY_LIST: Shape = Shape { name: "PutTargetsResultEntryList", kind: Kind::List { member: &PUT_TARGETS_RESULT_ENTRY, location_name: None, flattened: false, length: ANY } };
    pub static QUERY_STRING_KEY: Shape = Shape { name: "QueryStringKey", kind: Kind::String { length: limits(None, Some(512)), pattern: Some({ static P: Pattern = pattern("[^\\x00-\\x1F\\x7F]+"); &P }), enumerators: &[] } };
    pub static QUERY_STRING_PARAMETERS_MAP: Shape = Shape { name: "QueryStringParametersMap", kind: Kind::Map { key: &QUERY_STRING_KEY, value: &QUERY_STRING_VALUE, key_name: None, value_name: None, flattened: false, length: ANY } };
    pub static QUERY_STRING_VALUE: Shape = Shape { name: "QueryStringValue", kind: Kind::String { length: limits(None, Some(512)), pattern: Some({ static P: Pattern = pattern("[^\\x00-\\x09\\x0B\\x0C\\x0E-\\x1F\\x7F]+"); &P }), enumerators: &[] } };
    pub static REDSHIFT_DATA_PARAMETERS: Shape = Shape { name: "RedshiftDataParameters", kind: Kind::Structure(Structure { members: &[m("SecretManagerArn", &REDSHIFT_SECRET_MANAGER_ARN), m("Database", &DATABASE).required(), m("DbUser", &DB_USER), m("Sql", &SQL), m("StatementName", &STATEMENT_NAME), m("WithEvent", &BOOLEAN), m("Sqls", &SQLS)], payload: None, is_union: false }) };
    pub static REDSHIFT_SECRET_MANAGER_ARN: Shape = Shape { name: "RedshiftSecretManagerArn", kind: Kind::String { length: limits(Some(1), Some(1600)), pattern: Some({ static P: Pattern = pattern("(^arn:aws([a-z]|\\-)*:secretsmanager:[a-z0-9-.]+:.*)|(\\$(\\.[\\w_-]+(\\[(\\d+|\\*)\\])*)*)"); &P }), enumerators: &[] } };
    pub static REFERENCE_ID: Shape = Shape { name: "ReferenceId", kind: Kind::String { length: limits(None, Some(1024)), pattern: None, enumerators: &[] } };
    pub static REMOVE_PERMISSION_REQUEST: Shape = Shape { name: "RemovePermissionRequest", kind: Kind::Structure(Structure { members: &[m("StatementId", &STATEMENT_ID), m("RemoveAllPermissions", &BOOLEAN), m("EventBusName", &NON_PARTNER_EVENT_BUS_NAME)], payload: None, is_union: false }) };
    pub static REMOVE_TARGETS_REQUEST: Shape = Shape { name: "RemoveTargetsRequest", kind: Kind::Structure(Structure { members: &[m("Rule", &RULE_NAME).required(), m("EventBusName", &EVENT_BUS_NAME_OR_ARN), m("Ids", &TARGET_ID_LIST).required(), m("Force", &BOOLEAN)], payload: None, is_union: false }) };
    pub static REMOVE_TARGETS_RESPONSE: Shape = Shape { name: "RemoveTargetsResponse", kind: Kind::Structure(Structure { members: &[m("FailedEntryCount", &INTEGER), m("FailedEntries", &REMOVE_TARGETS_RESULT_ENTRY_LIST)], payload: None, is_union: false }) };
    pub static REMOVE_TARGETS_RESULT_ENTRY: Shape = Shape { name: "RemoveTargetsResultEntry", kind: Kind::Structure(Structure { members: &[m("TargetId", &TARGET_ID), m("ErrorCode", &ERROR_CODE), m("ErrorMessage", &ERROR_MESSAGE)], payload: None, is_union: false }) };
    pub static REMOVE_TARGETS_RESULT_ENTRY_LIST: Shape = Shape { name: "RemoveTargetsResultEntryList", kind: Kind::List { member: &REMOVE_TARGETS_RESULT_ENTRY, location_name: None, flattened: false, length: ANY } };
    pub static RESOURCE_ARN: Shape = Shape { name: "ResourceArn", kind: Kind::String { length: limits(Some(1), Some(1600)), pattern: None, enumerators: &[] } };
    pub static RETRY_POLICY: Shape = Shape { name: "RetryPolicy", kind: Kind::Structure(Structure { members: &[m("MaximumRetryAttempts", &MAXIMUM_RETRY_ATTEMPTS), m("MaximumEventAgeInSeconds", &MAXIMUM_EVENT_AGE_IN_SECONDS)], payload: None, is_union: false }) };
    pub static ROLE_ARN: Shape = Shape { name: "RoleArn", kind: Kind::String { length: limits(Some(1), Some(1600)), pattern: None, enumerators: &[] } };
    pub static RULE: Shape = Shape { name: "Rule", kind: Kind::Structure(Structure { members: &[m("Name", &RULE_NAME), m("Arn", &RULE_ARN), m("EventPattern", &EVENT_PATTERN), m("State", &RULE_STATE), m("Description", &RULE_DESCRIPTION), m("ScheduleExpression", &SCHEDULE_EXPRESSION), m("RoleArn", &ROLE_ARN), m("ManagedBy", &MANAGED_BY), m("EventBusName", &EVENT_BUS_NAME)], payload: None, is_union: false }) };
    pub static RULE_ARN: Shape = Shape { name: "RuleArn", kind: Kind::String { length: limits(Some(1), Some(1600)), pattern: None, enumerators: &[] } };
    pub static RULE_DESCRIPTION: Shape = Shape { name: "RuleDescription", kind: Kind::String { length: limits(None, Some(512)), pattern: None, enumerators: &[] } };
    pub static RULE_NAME: Shape = Shape { name: "RuleName", kind: Kind::String { length: limits(Some(1), Some(64)), pattern: Some({ static P: Pattern = pattern("[\\.\\-_A-Za-z0-9]+"); &P }), enumerators: &[] } };
    pub static RULE_NAME_LIST: Shape = Shape { name: "RuleNameList", kind: Kind::List { member: &RULE_NAME, location_name: None, flattened: false, length: ANY } };
    pub static RULE_RESPONSE_LIST: Shape = Shape { name: "RuleResponseList", kind: Kind::List { member: &RULE, location_name: None, flattened: false, length: ANY } };
    pub static RULE_STATE: Shape = Shape { name: "RuleState", kind: Kind::String { length: ANY, pattern: None, enumerators: &["ENABLED", "DISABLED", "ENABLED_WITH_ALL_CLOUDTRAIL_MANAGEMENT_EVENTS"] } };
    pub static RUN_COMMAND_PARAMETERS: Shape = Shape { name: "RunCommandParameters", kind: Kind::Structure(Structure { members: &[m("RunCommandTargets", &RUN_COMMAND_TARGETS).required()], payload: None, is_union: false }) };
    pub static RUN_COMMAND_TARGET: Shape = Shape { name: "RunCommandTarget", kind: Kind::Structure(Structure { members: &[m("Key", &RUN_COMMAND_TARGET_KEY).required(), m("Values", &RUN_COMMAND_TARGET_VALUES).required()], payload: None, is_union: false }) };
    pub static RUN_COMMAND_TARGET_KEY: Shape = Shape { name: "RunCommandTargetKey", kind: Kind::String { length: limits(Some(1), Some(128)), pattern: Some({ static P: Pattern = pattern("^[\\p{L}\\p{Z}\\p{N}_.:/=+\\-@]*$"); &P }), enumerators: &[] } };
    pub static RUN_COMMAND_TARGET_VALUE: Shape = Shape { name: "RunCommandTargetValue", kind: Kind::String { length: limits(Some(1), Some(256)), pattern: None, enumerators: &[] } };
    pub static RUN_COMMAND_TARGET_VALUES: Shape = Shape { name: "RunCommandTargetValues", kind: Kind::List { member: &RUN_COMMAND_TARGET_VALUE, location_name: None, flattened: false, length: limits(Some(1), Some(50)) } };
    pub static RUN_COMMAND_TARGETS: Shape = Shape { name: "RunCommandTargets", kind: Kind::List { member: &RUN_COMMAND_TARGET, location_name: None, flattened: false, length: limits(Some(1), Some(5)) } };
    pub static SAGE_MAKER_PIPELINE_PARAMETER: Shape = Shape { name: "SageMakerPipelineParameter", kind: Kind::Structure(Structure { members: &[m("Name", &SAGE_MAKER_PIPELINE_PARAMETER_NAME).required(), m("Value", &SAGE_MAKER_PIPELINE_PARAMETER_VALUE).required()], payload: None, is_union: false }) };
    pub static SAGE_MAKER_PIPELINE_PARAMETER_LIST: Shape = Shape { name: "SageMakerPipelineParameterList", kind: Kind::List { member: &SAGE_MAKER_PIPELINE_PARAMETER, location_name: None, flattened: false, length: limits(Some(0), Some(200)) } };
    pub static SAGE_MAKER_PIPELINE_PARAMETER_NAME: Shape = Shape { name: "SageMakerPipelineParameterName", kind: Kind::String { length: limits(Some(1), Some(256)), pattern: Some({ static P: Pattern = pattern("^[a-zA-Z0-9](-*[a-zA-Z0-9])*$"); &P }), enumerators: &[] } };
    pub static SAGE_MAKER_PIPELINE_PARAMETER_VALUE: Shape = Shape { name: "SageMakerPipelineParameterValue", kind: Kind::String { length: limits(None, Some(1024)), pattern: None, enumerators: &[] } };
    pub static SAGE_MAKER_PIPELINE_PARAMETERS: Shape = Shape { name: "SageMakerPipelineParameters", kind: Kind::Structure(Structure { members: &[m("PipelineParameterList", &SAGE_MAKER_PIPELINE_PARAMETER_LIST)], payload: None, is_union: false }) };
    pub static SCHEDULE_EXPRESSION: Shape = Shape { name: "ScheduleExpression", kind: Kind::String { length: limits(None, Some(256)), pattern: None, enumerators: &[] } };
    pub static SQL: Shape = Shape { name: "Sql", kind: Kind::String { length: limits(Some(1), Some(100000)), pattern: None, enumerators: &[] } };
    pub static SQLS: Shape = Shape { name: "Sqls", kind: Kind::List { member: &SQL, location_name: None, flattened: false, length: limits(Some(0), Some(40)) } };
    pub static SQS_PARAMETERS: Shape = Shape { name: "SqsParameters", kind: Kind::Structure(Structure { members: &[m("MessageGroupId", &MESSAGE_GROUP_ID)], payload: None, is_union: false }) };
    pub static STATEMENT_ID: Shape = Shape { name: "StatementId", kind: Kind::String { length: limits(Some(1), Some(64)), pattern: Some({ static P: Pattern = pattern("[a-zA-Z0-9-_]+"); &P }), enumerators: &[] } };
    pub static STATEMENT_NAME: Shape = Shape { name: "StatementName", kind: Kind::String { length: limits(Some(1), Some(500)), pattern: None, enumerators: &[] } };
    pub static STRING: Shape = Shape { name: "String", kind: Kind::String { length: ANY, pattern: None, enumerators: &[] } };
    pub static STRING_LIST: Shape = Shape { name: "StringList", kind: Kind::List { member: &STRING, location_name: None, flattened: false, length: ANY } };
    pub static TAG: Shape = Shape { name: "Tag", kind: Kind::Structure(Structure { members: &[m("Key", &TAG_KEY).required(), m("Value", &TAG_VALUE).required()], payload: None, is_union: false }) };
    pub static TAG_KEY: Shape = Shape { name: "TagKey", kind: Kind::String { length: limits(Some(1), Some(128)), pattern: None, enumerators: &[] } };
    pub static TAG_KEY_LIST: Shape = Shape { name: "TagKeyList", kind: Kind::List { member: &TAG_KEY, location_name: None, flattened: false, length: ANY } };
    pub static TAG_LIST: Shape = Shape { name: "TagList", kind: Kind::List { member: &TAG, location_name: None, flattened: false, length: ANY } };
    pub static TAG_RESOURCE_REQUEST: Shape = Shape { name: "TagResourceRequest", kind: Kind::Structure(Structure { members: &[m("ResourceARN", &ARN).required(), m("Tags", &TAG_LIST).required()], payload: None, is_union: false }) };
    pub static TAG_RESOURCE_RESPONSE: Shape = Shape { name: "TagResourceResponse", kind: Kind::Structure(Structure { members: &[], payload: None, is_union: false }) };
    pub static TAG_VALUE: Shape = Shape { name: "TagValue", kind: Kind::String { length: limits(Some(0), Some(256)), pattern: None, enumerators: &[] } };
    pub static TARGET: Shape = Shape { name: "Target", kind: Kind::Structure(Structure { members: &[m("Id", &TARGET_ID).required(), m("Arn", &TARGET_ARN).required(), m("RoleArn", &ROLE_ARN), m("Input", &TARGET_INPUT), m("InputPath", &TARGET_INPUT_PATH), m("InputTransformer", &INPUT_TRANSFORMER), m("KinesisParameters", &KINESIS_PARAMETERS), m("RunCommandParameters", &RUN_COMMAND_PARAMETERS), m("EcsParameters", &ECS_PARAMETERS), m("BatchParameters", &BATCH_PARAMETERS), m("SqsParameters", &SQS_PARAMETERS), m("HttpParameters", &HTTP_PARAMETERS), m("RedshiftDataParameters", &REDSHIFT_DATA_PARAMETERS), m("SageMakerPipelineParameters", &SAGE_MAKER_PIPELINE_PARAMETERS), m("DeadLetterConfig", &DEAD_LETTER_CONFIG), m("RetryPolicy", &RETRY_POLICY), m("AppSyncParameters", &APP_SYNC_PARAMETERS)], payload: None, is_union: false }) };
    pub static TARGET_ARN: Shape = Shape { name: "TargetArn", kind: Kind::String { length: limits(Some(1), Some(1600)), pattern: None, enumerators: &[] } };
    pub static TARGET_ID: Shape = Shape { name: "TargetId", kind: Kind::String { length: limits(Some(1), Some(64)), pattern: Some({ static P: Pattern = pattern("[\\.\\-_A-Za-z0-9]+"); &P }), enumerators: &[] } };
    pub static TARGET_ID_LIST: Shape = Shape { name: "TargetIdList", kind: Kind::List { member: &TARGET_ID, location_name: None, flattened: false, length: limits(Some(1), Some(100)) } };
    pub static TARGET_INPUT: Shape = Shape { name: "TargetInput", kind: Kind::String { length: limits(None, Some(8192)), pattern: None, enumerators: &[] } };
    pub static TARGET_INPUT_PATH: Shape = Shape { name: "TargetInputPath", kind: Kind::String { length: limits(None, Some(256)), pattern: None, enumerators: &[] } };
    pub static TARGET_LIST: Shape = Shape { name: "TargetList", kind: Kind::List { member: &TARGET, location_name: None, flattened: false, length: limits(Some(1), Some(100)) } };
    pub static TARGET_PARTITION_KEY_PATH: Shape = Shape { name: "TargetPartitionKeyPath", kind: Kind::String { length: limits(None, Some(256)), pattern: None, enumerators: &[] } };
    pub static TEST_EVENT_PATTERN_REQUEST: Shape = Shape { name: "TestEventPatternRequest", kind: Kind::Structure(Structure { members: &[m("EventPattern", &EVENT_PATTERN).required(), m("Event", &STRING).required()], payload: None, is_union: false }) };
    pub static TEST_EVENT_PATTERN_RESPONSE: Shape = Shape { name: "TestEventPatternResponse", kind: Kind::Structure(Structure { members: &[m("Result", &BOOLEAN)], payload: None, is_union: false }) };
    pub static TIMESTAMP: Shape = Shape { name: "Timestamp", kind: Kind::Timestamp { format: None } };
    pub static TRACE_HEADER: Shape = Shape { name: "TraceHeader", kind: Kind::String { length: limits(Some(1), Some(500)), pattern: None, enumerators: &[] } };
    pub static TRANSFORMER_INPUT: Shape = Shape { name: "TransformerInput", kind: Kind::String { length: limits(Some(1), Some(8192)), pattern: None, enumerators: &[] } };
    pub static TRANSFORMER_PATHS: Shape = Shape { name: "TransformerPaths", kind: Kind::Map { key: &INPUT_TRANSFORMER_PATH_KEY, value: &TARGET_INPUT_PATH, key_name: None, value_name: None, flattened: false, length: limits(None, Some(100)) } };
    pub static UNTAG_RESOURCE_REQUEST: Shape = Shape { name: "UntagResourceRequest", kind: Kind::Structure(Structure { members: &[m("ResourceARN", &ARN).required(), m("TagKeys", &TAG_KEY_LIST).required()], payload: None, is_union: false }) };
    pub static UNTAG_RESOURCE_RESPONSE: Shape = Shape { name: "UntagResourceResponse", kind: Kind::Structure(Structure { members: &[], payload: None, is_union: false }) };
    pub static ERROR_CONCURRENT_MODIFICATION_EXCEPTION: ErrorShape = ErrorShape { name: "ConcurrentModificationException", code: "ConcurrentModificationException", status: 400, sender: true };
    pub static ERROR_INTERNAL_EXCEPTION: ErrorShape = ErrorShape { name: "InternalException", code: "InternalException", status: 500, sender: false };
    pub static ERROR_INVALID_EVENT_PATTERN_EXCEPTION: ErrorShape = ErrorShape { name: "InvalidEventPatternException", code: "InvalidEventPatternException", status: 400, sender: true };
    pub static ERROR_INVALID_STATE_EXCEPTION: ErrorShape = ErrorShape { name: "InvalidStateException", code: "InvalidStateException", status: 400, sender: true };
    pub static ERROR_LIMIT_EXCEEDED_EXCEPTION: ErrorShape = ErrorShape { name: "LimitExceededException", code: "LimitExceededException", status: 400, sender: true };
    pub static ERROR_MANAGED_RULE_EXCEPTION: ErrorShape = ErrorShape { name: "ManagedRuleException", code: "ManagedRuleException", status: 400, sender: true };
    pub static ERROR_OPERATION_DISABLED_EXCEPTION: ErrorShape = ErrorShape { name: "OperationDisabledException", code: "OperationDisabledException", status: 400, sender: true };
    pub static ERROR_POLICY_LENGTH_EXCEEDED_EXCEPTION: ErrorShape = ErrorShape { name: "PolicyLengthExceededException", code: "PolicyLengthExceededException", status: 400, sender: true };
    pub static ERROR_RESOURCE_ALREADY_EXISTS_EXCEPTION: ErrorShape = ErrorShape { name: "ResourceAlreadyExistsException", code: "ResourceAlreadyExistsException", status: 400, sender: true };
    pub static ERROR_RESOURCE_NOT_FOUND_EXCEPTION: ErrorShape = ErrorShape { name: "ResourceNotFoundException", code: "ResourceNotFoundException", status: 400, sender: true };
}

/// The served operations.
pub mod ops {
    use crate::schema::{Operation, OperationType, Service, UNIT};
    use super::tables;

    pub struct CreateEventBus;
    pub static CREATE_EVENT_BUS_OPERATION: Operation = Operation { name: "CreateEventBus", method: "POST", uri: "/", status: 200, input: &tables::CREATE_EVENT_BUS_REQUEST, output: &tables::CREATE_EVENT_BUS_RESPONSE, result_wrapper: None, errors: &[&tables::ERROR_RESOURCE_ALREADY_EXISTS_EXCEPTION, &tables::ERROR_RESOURCE_NOT_FOUND_EXCEPTION, &tables::ERROR_INVALID_STATE_EXCEPTION, &tables::ERROR_INTERNAL_EXCEPTION, &tables::ERROR_CONCURRENT_MODIFICATION_EXCEPTION, &tables::ERROR_LIMIT_EXCEEDED_EXCEPTION, &tables::ERROR_OPERATION_DISABLED_EXCEPTION] };
    impl OperationType for CreateEventBus {
        type Input = super::CreateEventBusRequest;
        type Output = super::CreateEventBusResponse;
        fn descriptor() -> &'static Operation { &CREATE_EVENT_BUS_OPERATION }
        fn service() -> &'static Service { &super::SERVICE }
    }
    pub struct DeleteEventBus;
    pub static DELETE_EVENT_BUS_OPERATION: Operation = Operation { name: "DeleteEventBus", method: "POST", uri: "/", status: 200, input: &tables::DELETE_EVENT_BUS_REQUEST, output: &UNIT, result_wrapper: None, errors: &[&tables::ERROR_INTERNAL_EXCEPTION, &tables::ERROR_CONCURRENT_MODIFICATION_EXCEPTION] };
    impl OperationType for DeleteEventBus {
        type Input = super::DeleteEventBusRequest;
        type Output = super::Unit;
        fn descriptor() -> &'static Operation { &DELETE_EVENT_BUS_OPERATION }
        fn service() -> &'static Service { &super::SERVICE }
    }
    pub struct DeleteRule;
    pub static DELETE_RULE_OPERATION: Operation = Operation { name: "DeleteRule", method: "POST", uri: "/", status: 200, input: &tables::DELETE_RULE_REQUEST, output: &UNIT, result_wrapper: None, errors: &[&tables::ERROR_CONCURRENT_MODIFICATION_EXCEPTION, &tables::ERROR_MANAGED_RULE_EXCEPTION, &tables::ERROR_INTERNAL_EXCEPTION, &tables::ERROR_RESOURCE_NOT_FOUND_EXCEPTION] };
    impl OperationType for DeleteRule {
        type Input = super::DeleteRuleRequest;
        type Output = super::Unit;
        fn descriptor() -> &'static Operation { &DELETE_RULE_OPERATION }
        fn service() -> &'static Service { &super::SERVICE }
    }
    pub struct DescribeEventBus;
    pub static DESCRIBE_EVENT_BUS_OPERATION: Operation = Operation { name: "DescribeEventBus", method: "POST", uri: "/", status: 200, input: &tables::DESCRIBE_EVENT_BUS_REQUEST, output: &tables::DESCRIBE_EVENT_BUS_RESPONSE, result_wrapper: None, errors: &[&tables::ERROR_RESOURCE_NOT_FOUND_EXCEPTION, &tables::ERROR_INTERNAL_EXCEPTION] };
    impl OperationType for DescribeEventBus {
        type Input = super::DescribeEventBusRequest;
        type Output = super::DescribeEventBusResponse;
        fn descriptor() -> &'static Operation { &DESCRIBE_EVENT_BUS_OPERATION }
        fn service() -> &'static Service { &super::SERVICE }
    }
    pub struct DescribeRule;
    pub static DESCRIBE_RULE_OPERATION: Operation = Operation { name: "DescribeRule", method: "POST", uri: "/", status: 200, input: &tables::DESCRIBE_RULE_REQUEST, output: &tables::DESCRIBE_RULE_RESPONSE, result_wrapper: None, errors: &[&tables::ERROR_RESOURCE_NOT_FOUND_EXCEPTION, &tables::ERROR_INTERNAL_EXCEPTION] };
    impl OperationType for DescribeRule {
        type Input = super::DescribeRuleRequest;
        type Output = super::DescribeRuleResponse;
        fn descriptor() -> &'static Operation { &DESCRIBE_RULE_OPERATION }
        fn service() -> &'static Service { &super::SERVICE }
    }
    pub struct DisableRule;
    pub static DISABLE_RULE_OPERATION: Operation = Operation { name: "DisableRule", method: "POST", uri: "/", status: 200, input: &tables::DISABLE_RULE_REQUEST, output: &UNIT, result_wrapper: None, errors: &[&tables::ERROR_RESOURCE_NOT_FOUND_EXCEPTION, &tables::ERROR_CONCURRENT_MODIFICATION_EXCEPTION, &tables::ERROR_MANAGED_RULE_EXCEPTION, &tables::ERROR_INTERNAL_EXCEPTION] };
    impl OperationType for DisableRule {
        type Input = super::DisableRuleRequest;
        type Output = super::Unit;
        fn descriptor() -> &'static Operation { &DISABLE_RULE_OPERATION }
        fn service() -> &'static Service { &super::SERVICE }
    }
    pub struct EnableRule;
    pub static ENABLE_RULE_OPERATION: Operation = Operation { name: "EnableRule", method: "POST", uri: "/", status: 200, input: &tables::ENABLE_RULE_REQUEST, output: &UNIT, result_wrapper: None, errors: &[&tables::ERROR_RESOURCE_NOT_FOUND_EXCEPTION, &tables::ERROR_CONCURRENT_MODIFICATION_EXCEPTION, &tables::ERROR_MANAGED_RULE_EXCEPTION, &tables::ERROR_INTERNAL_EXCEPTION] };
    impl OperationType for EnableRule {
        type Input = super::EnableRuleRequest;
        type Output = super::Unit;
        fn descriptor() -> &'static Operation { &ENABLE_RULE_OPERATION }
        fn service() -> &'static Service { &super::SERVICE }
    }
    pub struct ListEventBuses;
    pub static LIST_EVENT_BUSES_OPERATION: Operation = Operation { name: "ListEventBuses", method: "POST", uri: "/", status: 200, input: &tables::LIST_EVENT_BUSES_REQUEST, output: &tables::LIST_EVENT_BUSES_RESPONSE, result_wrapper: None, errors: &[&tables::ERROR_INTERNAL_EXCEPTION] };
    impl OperationType for ListEventBuses {
        type Input = super::ListEventBusesRequest;
        type Output = super::ListEventBusesResponse;
        fn descriptor() -> &'static Operation { &LIST_EVENT_BUSES_OPERATION }
        fn service() -> &'static Service { &super::SERVICE }
    }
    pub struct ListRuleNamesByTarget;
    pub static LIST_RULE_NAMES_BY_TARGET_OPERATION: Operation = Operation { name: "ListRuleNamesByTarget", method: "POST", uri: "/", status: 200, input: &tables::LIST_RULE_NAMES_BY_TARGET_REQUEST, output: &tables::LIST_RULE_NAMES_BY_TARGET_RESPONSE, result_wrapper: None, errors: &[&tables::ERROR_INTERNAL_EXCEPTION, &tables::ERROR_RESOURCE_NOT_FOUND_EXCEPTION] };
    impl OperationType for ListRuleNamesByTarget {
        type Input = super::ListRuleNamesByTargetRequest;
        type Output = super::ListRuleNamesByTargetResponse;
        fn descriptor() -> &'static Operation { &LIST_RULE_NAMES_BY_TARGET_OPERATION }
        fn service() -> &'static Service { &super::SERVICE }
    }
    pub struct ListRules;
    pub static LIST_RULES_OPERATION: Operation = Operation { name: "ListRules", method: "POST", uri: "/", status: 200, input: &tables::LIST_RULES_REQUEST, output: &tables::LIST_RULES_RESPONSE, result_wrapper: None, errors: &[&tables::ERROR_INTERNAL_EXCEPTION, &tables::ERROR_RESOURCE_NOT_FOUND_EXCEPTION] };
    impl OperationType for ListRules {
        type Input = super::ListRulesRequest;
        type Output = super::ListRulesResponse;
        fn descriptor() -> &'static Operation { &LIST_RULES_OPERATION }
        fn service() -> &'static Service { &super::SERVICE }
    }
    pub struct ListTagsForResource;
    pub static LIST_TAGS_FOR_RESOURCE_OPERATION: Operation = Operation { name: "ListTagsForResource", method: "POST", uri: "/", status: 200, input: &tables::LIST_TAGS_FOR_RESOURCE_REQUEST, output: &tables::LIST_TAGS_FOR_RESOURCE_RESPONSE, result_wrapper: None, errors: &[&tables::ERROR_RESOURCE_NOT_FOUND_EXCEPTION, &tables::ERROR_INTERNAL_EXCEPTION] };
    impl OperationType for ListTagsForResource {
        type Input = super::ListTagsForResourceRequest;
        type Output = super::ListTagsForResourceResponse;
        fn descriptor() -> &'static Operation { &LIST_TAGS_FOR_RESOURCE_OPERATION }
        fn service() -> &'static Service { &super::SERVICE }
    }
    pub struct ListTargetsByRule;
    pub static LIST_TARGETS_BY_RULE_OPERATION: Operation = Operation { name: "ListTargetsByRule", method: "POST", uri: "/", status: 200, input: &tables::LIST_TARGETS_BY_RULE_REQUEST, output: &tables::LIST_TARGETS_BY_RULE_RESPONSE, result_wrapper: None, errors: &[&tables::ERROR_RESOURCE_NOT_FOUND_EXCEPTION, &tables::ERROR_INTERNAL_EXCEPTION] };
    impl OperationType for ListTargetsByRule {
        type Input = super::ListTargetsByRuleRequest;
        type Output = super::ListTargetsByRuleResponse;
        fn descriptor() -> &'static Operation { &LIST_TARGETS_BY_RULE_OPERATION }
        fn service() -> &'static Service { &super::SERVICE }
    }
    pub struct PutEvents;
    pub static PUT_EVENTS_OPERATION: Operation = Operation { name: "PutEvents", method: "POST", uri: "/", status: 200, input: &tables::PUT_EVENTS_REQUEST, output: &tables::PUT_EVENTS_RESPONSE, result_wrapper: None, errors: &[&tables::ERROR_INTERNAL_EXCEPTION] };
    impl OperationType for PutEvents {
        type Input = super::PutEventsRequest;
        type Output = super::PutEventsResponse;
        fn descriptor() -> &'static Operation { &PUT_EVENTS_OPERATION }
        fn service() -> &'static Service { &super::SERVICE }
    }
    pub struct PutPermission;
    pub static PUT_PERMISSION_OPERATION: Operation = Operation { name: "PutPermission", method: "POST", uri: "/", status: 200, input: &tables::PUT_PERMISSION_REQUEST, output: &UNIT, result_wrapper: None, errors: &[&tables::ERROR_RESOURCE_NOT_FOUND_EXCEPTION, &tables::ERROR_POLICY_LENGTH_EXCEEDED_EXCEPTION, &tables::ERROR_INTERNAL_EXCEPTION, &tables::ERROR_CONCURRENT_MODIFICATION_EXCEPTION, &tables::ERROR_OPERATION_DISABLED_EXCEPTION] };
    impl OperationType for PutPermission {
        type Input = super::PutPermissionRequest;
        type Output = super::Unit;
        fn descriptor() -> &'static Operation { &PUT_PERMISSION_OPERATION }
        fn service() -> &'static Service { &super::SERVICE }
    }
    pub struct PutRule;
    pub static PUT_RULE_OPERATION: Operation = Operation { name: "PutRule", method: "POST", uri: "/", status: 200, input: &tables::PUT_RULE_REQUEST, output: &tables::PUT_RULE_RESPONSE, result_wrapper: None, errors: &[&tables::ERROR_INVALID_EVENT_PATTERN_EXCEPTION, &tables::ERROR_LIMIT_EXCEEDED_EXCEPTION, &tables::ERROR_CONCURRENT_MODIFICATION_EXCEPTION, &tables::ERROR_MANAGED_RULE_EXCEPTION, &tables::ERROR_INTERNAL_EXCEPTION, &tables::ERROR_RESOURCE_NOT_FOUND_EXCEPTION] };
    impl OperationType for PutRule {
        type Input = super::PutRuleRequest;
        type Output = super::PutRuleResponse;
        fn descriptor() -> &'static Operation { &PUT_RULE_OPERATION }
        fn service() -> &'static Service { &super::SERVICE }
    }
    pub struct PutTargets;
    pub static PUT_TARGETS_OPERATION: Operation = Operation { name: "PutTargets", method: "POST", uri: "/", status: 200, input: &tables::PUT_TARGETS_REQUEST, output: &tables::PUT_TARGETS_RESPONSE, result_wrapper: None, errors: &[&tables::ERROR_RESOURCE_NOT_FOUND_EXCEPTION, &tables::ERROR_CONCURRENT_MODIFICATION_EXCEPTION, &tables::ERROR_LIMIT_EXCEEDED_EXCEPTION, &tables::ERROR_MANAGED_RULE_EXCEPTION, &tables::ERROR_INTERNAL_EXCEPTION] };
    impl OperationType for PutTargets {
        type Input = super::PutTargetsRequest;
        type Output = super::PutTargetsResponse;
        fn descriptor() -> &'static Operation { &PUT_TARGETS_OPERATION }
        fn service() -> &'static Service { &super::SERVICE }
    }
    pub struct RemovePermission;
    pub static REMOVE_PERMISSION_OPERATION: Operation = Operation { name: "RemovePermission", method: "POST", uri: "/", status: 200, input: &tables::REMOVE_PERMISSION_REQUEST, output: &UNIT, result_wrapper: None, errors: &[&tables::ERROR_RESOURCE_NOT_FOUND_EXCEPTION, &tables::ERROR_INTERNAL_EXCEPTION, &tables::ERROR_CONCURRENT_MODIFICATION_EXCEPTION, &tables::ERROR_OPERATION_DISABLED_EXCEPTION] };
    impl OperationType for RemovePermission {
        type Input = super::RemovePermissionRequest;
        type Output = super::Unit;
        fn descriptor() -> &'static Operation { &REMOVE_PERMISSION_OPERATION }
        fn service() -> &'static Service { &super::SERVICE }
    }
    pub struct RemoveTargets;
    pub static REMOVE_TARGETS_OPERATION: Operation = Operation { name: "RemoveTargets", method: "POST", uri: "/", status: 200, input: &tables::REMOVE_TARGETS_REQUEST, output: &tables::REMOVE_TARGETS_RESPONSE, result_wrapper: None, errors: &[&tables::ERROR_RESOURCE_NOT_FOUND_EXCEPTION, &tables::ERROR_CONCURRENT_MODIFICATION_EXCEPTION, &tables::ERROR_MANAGED_RULE_EXCEPTION, &tables::ERROR_INTERNAL_EXCEPTION] };
    impl OperationType for RemoveTargets {
        type Input = super::RemoveTargetsRequest;
        type Output = super::RemoveTargetsResponse;
        fn descriptor() -> &'static Operation { &REMOVE_TARGETS_OPERATION }
        fn service() -> &'static Service { &super::SERVICE }
    }
    pub struct TagResource;
    pub static TAG_RESOURCE_OPERATION: Operation = Operation { name: "TagResource", method: "POST", uri: "/", status: 200, input: &tables::TAG_RESOURCE_REQUEST, output: &tables::TAG_RESOURCE_RESPONSE, result_wrapper: None, errors: &[&tables::ERROR_RESOURCE_NOT_FOUND_EXCEPTION, &tables::ERROR_CONCURRENT_MODIFICATION_EXCEPTION, &tables::ERROR_INTERNAL_EXCEPTION, &tables::ERROR_MANAGED_RULE_EXCEPTION] };
    impl OperationType for TagResource {
        type Input = super::TagResourceRequest;
        type Output = super::TagResourceResponse;
        fn descriptor() -> &'static Operation { &TAG_RESOURCE_OPERATION }
        fn service() -> &'static Service { &super::SERVICE }
    }
    pub struct TestEventPattern;
    pub static TEST_EVENT_PATTERN_OPERATION: Operation = Operation { name: "TestEventPattern", method: "POST", uri: "/", status: 200, input: &tables::TEST_EVENT_PATTERN_REQUEST, output: &tables::TEST_EVENT_PATTERN_RESPONSE, result_wrapper: None, errors: &[&tables::ERROR_INVALID_EVENT_PATTERN_EXCEPTION, &tables::ERROR_INTERNAL_EXCEPTION] };
    impl OperationType for TestEventPattern {
        type Input = super::TestEventPatternRequest;
        type Output = super::TestEventPatternResponse;
        fn descriptor() -> &'static Operation { &TEST_EVENT_PATTERN_OPERATION }
        fn service() -> &'static Service { &super::SERVICE }
    }
    pub struct UntagResource;
    pub static UNTAG_RESOURCE_OPERATION: Operation = Operation { name: "UntagResource", method: "POST", uri: "/", status: 200, input: &tables::UNTAG_RESOURCE_REQUEST, output: &tables::UNTAG_RESOURCE_RESPONSE, result_wrapper: None, errors: &[&tables::ERROR_RESOURCE_NOT_FOUND_EXCEPTION, &tables::ERROR_INTERNAL_EXCEPTION, &tables::ERROR_CONCURRENT_MODIFICATION_EXCEPTION, &tables::ERROR_MANAGED_RULE_EXCEPTION] };
    impl OperationType for UntagResource {
        type Input = super::UntagResourceRequest;
        type Output = super::UntagResourceResponse;
        fn descriptor() -> &'static Operation { &UNTAG_RESOURCE_OPERATION }
        fn service() -> &'static Service { &super::SERVICE }
    }
}

/// The service.
pub static SERVICE: crate::schema::Service = crate::schema::Service {
    name: "events",
    signing_name: "events",
    endpoint_prefix: "events",
    service_id: "EventBridge",
    target_prefix: Some("AWSEvents"),
    json_version: "1.1",
    api_version: "2015-10-07",
    xml_namespace: None,
    protocols: &[crate::schema::Protocol::Json],
    operations: &[&ops::CREATE_EVENT_BUS_OPERATION, &ops::DELETE_EVENT_BUS_OPERATION, &ops::DELETE_RULE_OPERATION, &ops::DESCRIBE_EVENT_BUS_OPERATION, &ops::DESCRIBE_RULE_OPERATION, &ops::DISABLE_RULE_OPERATION, &ops::ENABLE_RULE_OPERATION, &ops::LIST_EVENT_BUSES_OPERATION, &ops::LIST_RULE_NAMES_BY_TARGET_OPERATION, &ops::LIST_RULES_OPERATION, &ops::LIST_TAGS_FOR_RESOURCE_OPERATION, &ops::LIST_TARGETS_BY_RULE_OPERATION, &ops::PUT_EVENTS_OPERATION, &ops::PUT_PERMISSION_OPERATION, &ops::PUT_RULE_OPERATION, &ops::PUT_TARGETS_OPERATION, &ops::REMOVE_PERMISSION_OPERATION, &ops::REMOVE_TARGETS_OPERATION, &ops::TAG_RESOURCE_OPERATION, &ops::TEST_EVENT_PATTERN_OPERATION, &ops::UNTAG_RESOURCE_OPERATION],
    unserved: &["ActivateEventSource", "CancelReplay", "CreateApiDestination", "CreateArchive", "CreateConnection", "CreateEndpoint", "CreatePartnerEventSource", "DeactivateEventSource", "DeauthorizeConnection", "DeleteApiDestination", "DeleteArchive", "DeleteConnection", "DeleteEndpoint", "DeletePartnerEventSource", "DescribeApiDestination", "DescribeArchive", "DescribeConnection", "DescribeEndpoint", "DescribeEventSource", "DescribePartnerEventSource", "DescribeReplay", "ListApiDestinations", "ListArchives", "ListConnections", "ListEndpoints", "ListEventSources", "ListPartnerEventSourceAccounts", "ListPartnerEventSources", "ListReplays", "PutPartnerEvents", "StartReplay", "UpdateApiDestination", "UpdateArchive", "UpdateConnection", "UpdateEndpoint", "UpdateEventBus"],
};
