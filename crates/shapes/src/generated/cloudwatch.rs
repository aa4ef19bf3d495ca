// Written by `cargo xtask generate` from the model cloudwatch 2010-08-01; do not edit.
#![allow(clippy::all, unused_imports, non_camel_case_types)]
use std::collections::BTreeMap;
use crate::{Blob, Timestamp, Unit, Value, enumeration, structure};

enumeration! {
    ActionsSuppressedBy { WaitPeriod = "WaitPeriod", ExtensionPeriod = "ExtensionPeriod", Alarm = "Alarm" }
    AlarmType { CompositeAlarm = "CompositeAlarm", MetricAlarm = "MetricAlarm", LogAlarm = "LogAlarm" }
    ComparisonOperator { GreaterThanOrEqualToThreshold = "GreaterThanOrEqualToThreshold", GreaterThanThreshold = "GreaterThanThreshold", LessThanThreshold = "LessThanThreshold", LessThanOrEqualToThreshold = "LessThanOrEqualToThreshold", LessThanLowerOrGreaterThanUpperThreshold = "LessThanLowerOrGreaterThanUpperThreshold", LessThanLowerThreshold = "LessThanLowerThreshold", GreaterThanUpperThreshold = "GreaterThanUpperThreshold" }
    EvaluationState { PartialData = "PARTIAL_DATA", EvaluationFailure = "EVALUATION_FAILURE", EvaluationError = "EVALUATION_ERROR" }
    HistoryItemType { ConfigurationUpdate = "ConfigurationUpdate", StateUpdate = "StateUpdate", Action = "Action", AlarmContributorStateUpdate = "AlarmContributorStateUpdate", AlarmContributorAction = "AlarmContributorAction" }
    ScanBy { TimestampDescending = "TimestampDescending", TimestampAscending = "TimestampAscending" }
    StandardUnit { Seconds = "Seconds", Microseconds = "Microseconds", Milliseconds = "Milliseconds", Bytes = "Bytes", Kilobytes = "Kilobytes", Megabytes = "Megabytes", Gigabytes = "Gigabytes", Terabytes = "Terabytes", Bits = "Bits", Kilobits = "Kilobits", Megabits = "Megabits", Gigabits = "Gigabits", Terabits = "Terabits", Percent = "Percent", Count = "Count", BytesSecond = "Bytes/Second", KilobytesSecond = "Kilobytes/Second", MegabytesSecond = "Megabytes/Second", GigabytesSecond = "Gigabytes/Second", TerabytesSecond = "Terabytes/Second", BitsSecond = "Bits/Second", KilobitsSecond = "Kilobits/Second", MegabitsSecond = "Megabits/Second", GigabitsSecond = "Gigabits/Second", TerabitsSecond = "Terabits/Second", CountSecond = "Count/Second", None = "None" }
    StateValue { Ok = "OK", Alarm = "ALARM", InsufficientData = "INSUFFICIENT_DATA" }
    Statistic { SampleCount = "SampleCount", Average = "Average", Sum = "Sum", Minimum = "Minimum", Maximum = "Maximum" }
}

structure! {
    ActionConfiguration { alarm_tags_propagation: Option<AlarmTagsPropagation> = "AlarmTagsPropagation" }
    AlarmHistoryItem { alarm_name: Option<String> = "AlarmName", alarm_contributor_id: Option<String> = "AlarmContributorId", alarm_type: Option<AlarmType> = "AlarmType", timestamp: Option<Timestamp> = "Timestamp", history_item_type: Option<HistoryItemType> = "HistoryItemType", history_summary: Option<String> = "HistorySummary", history_data: Option<String> = "HistoryData", alarm_contributor_attributes: Option<BTreeMap<String, String>> = "AlarmContributorAttributes" }
    AlarmPromQLCriteria { query: String = "Query", pending_period: Option<i64> = "PendingPeriod", recovery_period: Option<i64> = "RecoveryPeriod" }
    AlarmTagsPropagation { enabled: bool = "Enabled", included_tag_keys: Option<Vec<String>> = "IncludedTagKeys", excluded_tag_keys: Option<Vec<String>> = "ExcludedTagKeys" }
    CompositeAlarm { actions_enabled: Option<bool> = "ActionsEnabled", alarm_actions: Option<Vec<String>> = "AlarmActions", alarm_arn: Option<String> = "AlarmArn", alarm_configuration_updated_timestamp: Option<Timestamp> = "AlarmConfigurationUpdatedTimestamp", alarm_description: Option<String> = "AlarmDescription", alarm_name: Option<String> = "AlarmName", alarm_rule: Option<String> = "AlarmRule", insufficient_data_actions: Option<Vec<String>> = "InsufficientDataActions", ok_actions: Option<Vec<String>> = "OKActions", state_reason: Option<String> = "StateReason", state_reason_data: Option<String> = "StateReasonData", state_updated_timestamp: Option<Timestamp> = "StateUpdatedTimestamp", state_value: Option<StateValue> = "StateValue", state_transitioned_timestamp: Option<Timestamp> = "StateTransitionedTimestamp", actions_suppressed_by: Option<ActionsSuppressedBy> = "ActionsSuppressedBy", actions_suppressed_reason: Option<String> = "ActionsSuppressedReason", actions_suppressor: Option<String> = "ActionsSuppressor", actions_suppressor_wait_period: Option<i64> = "ActionsSuppressorWaitPeriod", actions_suppressor_extension_period: Option<i64> = "ActionsSuppressorExtensionPeriod", action_configuration: Option<ActionConfiguration> = "ActionConfiguration" }
    DeleteAlarmsInput { alarm_names: Vec<String> = "AlarmNames" }
    DescribeAlarmHistoryInput { alarm_name: Option<String> = "AlarmName", alarm_contributor_id: Option<String> = "AlarmContributorId", alarm_types: Option<Vec<AlarmType>> = "AlarmTypes", history_item_type: Option<HistoryItemType> = "HistoryItemType", start_date: Option<Timestamp> = "StartDate", end_date: Option<Timestamp> = "EndDate", max_records: Option<i64> = "MaxRecords", next_token: Option<String> = "NextToken", scan_by: Option<ScanBy> = "ScanBy" }
    DescribeAlarmHistoryOutput { alarm_history_items: Option<Vec<AlarmHistoryItem>> = "AlarmHistoryItems", next_token: Option<String> = "NextToken" }
    DescribeAlarmsForMetricInput { metric_name: String = "MetricName", namespace: String = "Namespace", statistic: Option<Statistic> = "Statistic", extended_statistic: Option<String> = "ExtendedStatistic", dimensions: Option<Vec<Dimension>> = "Dimensions", period: Option<i64> = "Period", unit: Option<StandardUnit> = "Unit" }
    DescribeAlarmsForMetricOutput { metric_alarms: Option<Vec<MetricAlarm>> = "MetricAlarms" }
    DescribeAlarmsInput { alarm_names: Option<Vec<String>> = "AlarmNames", alarm_name_prefix: Option<String> = "AlarmNamePrefix", alarm_types: Option<Vec<AlarmType>> = "AlarmTypes", children_of_alarm_name: Option<String> = "ChildrenOfAlarmName", parents_of_alarm_name: Option<String> = "ParentsOfAlarmName", state_value: Option<StateValue> = "StateValue", action_prefix: Option<String> = "ActionPrefix", max_records: Option<i64> = "MaxRecords", next_token: Option<String> = "NextToken" }
    DescribeAlarmsOutput { composite_alarms: Option<Vec<CompositeAlarm>> = "CompositeAlarms", metric_alarms: Option<Vec<MetricAlarm>> = "MetricAlarms", log_alarms: Option<Vec<LogAlarm>> = "LogAlarms", next_token: Option<String> = "NextToken" }
    Dimension { name: String = "Name", value: String = "Value" }
    DisableAlarmActionsInput { alarm_names: Vec<String> = "AlarmNames" }
    EnableAlarmActionsInput { alarm_names: Vec<String> = "AlarmNames" }
    EvaluationCriteria { prom_ql_criteria: Option<AlarmPromQLCriteria> = "PromQLCriteria" }
    EvaluationWindow { wall_clock_window: Option<WallClockWindow> = "WallClockWindow", sliding_window: Option<SlidingWindow> = "SlidingWindow" }
    ListTagsForResourceInput { resource_arn: String = "ResourceARN" }
    ListTagsForResourceOutput { tags: Option<Vec<Tag>> = "Tags" }
    LogAlarm { alarm_name: Option<String> = "AlarmName", alarm_arn: Option<String> = "AlarmArn", alarm_description: Option<String> = "AlarmDescription", alarm_configuration_updated_timestamp: Option<Timestamp> = "AlarmConfigurationUpdatedTimestamp", actions_enabled: Option<bool> = "ActionsEnabled", ok_actions: Option<Vec<String>> = "OKActions", alarm_actions: Option<Vec<String>> = "AlarmActions", insufficient_data_actions: Option<Vec<String>> = "InsufficientDataActions", state_value: Option<StateValue> = "StateValue", state_reason: Option<String> = "StateReason", state_reason_data: Option<String> = "StateReasonData", state_updated_timestamp: Option<Timestamp> = "StateUpdatedTimestamp", scheduled_query_configuration: Option<ScheduledQueryConfiguration> = "ScheduledQueryConfiguration", query_results_to_evaluate: Option<i64> = "QueryResultsToEvaluate", query_results_to_alarm: Option<i64> = "QueryResultsToAlarm", threshold: Option<f64> = "Threshold", comparison_operator: Option<ComparisonOperator> = "ComparisonOperator", treat_missing_data: Option<String> = "TreatMissingData", state_transitioned_timestamp: Option<Timestamp> = "StateTransitionedTimestamp", evaluation_state: Option<EvaluationState> = "EvaluationState", action_log_line_count: Option<i64> = "ActionLogLineCount", action_log_line_role_arn: Option<String> = "ActionLogLineRoleArn", warm_up_configuration: Option<WarmUpConfiguration> = "WarmUpConfiguration", action_configuration: Option<ActionConfiguration> = "ActionConfiguration" }
    Metric { namespace: Option<String> = "Namespace", metric_name: Option<String> = "MetricName", dimensions: Option<Vec<Dimension>> = "Dimensions" }
    MetricAlarm { alarm_name: Option<String> = "AlarmName", alarm_arn: Option<String> = "AlarmArn", alarm_description: Option<String> = "AlarmDescription", alarm_configuration_updated_timestamp: Option<Timestamp> = "AlarmConfigurationUpdatedTimestamp", actions_enabled: Option<bool> = "ActionsEnabled", ok_actions: Option<Vec<String>> = "OKActions", alarm_actions: Option<Vec<String>> = "AlarmActions", insufficient_data_actions: Option<Vec<String>> = "InsufficientDataActions", state_value: Option<StateValue> = "StateValue", state_reason: Option<String> = "StateReason", state_reason_data: Option<String> = "StateReasonData", state_updated_timestamp: Option<Timestamp> = "StateUpdatedTimestamp", metric_name: Option<String> = "MetricName", namespace: Option<String> = "Namespace", statistic: Option<Statistic> = "Statistic", extended_statistic: Option<String> = "ExtendedStatistic", dimensions: Option<Vec<Dimension>> = "Dimensions", period: Option<i64> = "Period", unit: Option<StandardUnit> = "Unit", evaluation_periods: Option<i64> = "EvaluationPeriods", datapoints_to_alarm: Option<i64> = "DatapointsToAlarm", threshold: Option<f64> = "Threshold", comparison_operator: Option<ComparisonOperator> = "ComparisonOperator", treat_missing_data: Option<String> = "TreatMissingData", evaluate_low_sample_count_percentile: Option<String> = "EvaluateLowSampleCountPercentile", metrics: Option<Vec<MetricDataQuery>> = "Metrics", threshold_metric_id: Option<String> = "ThresholdMetricId", evaluation_state: Option<EvaluationState> = "EvaluationState", state_transitioned_timestamp: Option<Timestamp> = "StateTransitionedTimestamp", evaluation_window: Option<EvaluationWindow> = "EvaluationWindow", warm_up_configuration: Option<WarmUpConfiguration> = "WarmUpConfiguration", evaluation_criteria: Option<EvaluationCriteria> = "EvaluationCriteria", evaluation_interval: Option<i64> = "EvaluationInterval", action_configuration: Option<ActionConfiguration> = "ActionConfiguration" }
    MetricDataQuery { id: String = "Id", metric_stat: Option<MetricStat> = "MetricStat", expression: Option<String> = "Expression", label: Option<String> = "Label", return_data: Option<bool> = "ReturnData", period: Option<i64> = "Period", account_id: Option<String> = "AccountId" }
    MetricStat { metric: Metric = "Metric", period: i64 = "Period", stat: String = "Stat", unit: Option<StandardUnit> = "Unit" }
    PutCompositeAlarmInput { actions_enabled: Option<bool> = "ActionsEnabled", alarm_actions: Option<Vec<String>> = "AlarmActions", alarm_description: Option<String> = "AlarmDescription", alarm_name: String = "AlarmName", alarm_rule: String = "AlarmRule", insufficient_data_actions: Option<Vec<String>> = "InsufficientDataActions", ok_actions: Option<Vec<String>> = "OKActions", tags: Option<Vec<Tag>> = "Tags", actions_suppressor: Option<String> = "ActionsSuppressor", actions_suppressor_wait_period: Option<i64> = "ActionsSuppressorWaitPeriod", actions_suppressor_extension_period: Option<i64> = "ActionsSuppressorExtensionPeriod", action_configuration: Option<ActionConfiguration> = "ActionConfiguration" }
    PutMetricAlarmInput { alarm_name: String = "AlarmName", alarm_description: Option<String> = "AlarmDescription", actions_enabled: Option<bool> = "ActionsEnabled", ok_actions: Option<Vec<String>> = "OKActions", alarm_actions: Option<Vec<String>> = "AlarmActions", insufficient_data_actions: Option<Vec<String>> = "InsufficientDataActions", metric_name: Option<String> = "MetricName", namespace: Option<String> = "Namespace", statistic: Option<Statistic> = "Statistic", extended_statistic: Option<String> = "ExtendedStatistic", dimensions: Option<Vec<Dimension>> = "Dimensions", period: Option<i64> = "Period", unit: Option<StandardUnit> = "Unit", evaluation_periods: Option<i64> = "EvaluationPeriods", datapoints_to_alarm: Option<i64> = "DatapointsToAlarm", threshold: Option<f64> = "Threshold", comparison_operator: Option<ComparisonOperator> = "ComparisonOperator", treat_missing_data: Option<String> = "TreatMissingData", evaluate_low_sample_count_percentile: Option<String> = "EvaluateLowSampleCountPercentile", metrics: Option<Vec<MetricDataQuery>> = "Metrics", tags: Option<Vec<Tag>> = "Tags", threshold_metric_id: Option<String> = "ThresholdMetricId", evaluation_window: Option<EvaluationWindow> = "EvaluationWindow", warm_up_configuration: Option<WarmUpConfiguration> = "WarmUpConfiguration", evaluation_criteria: Option<EvaluationCriteria> = "EvaluationCriteria", evaluation_interval: Option<i64> = "EvaluationInterval", action_configuration: Option<ActionConfiguration> = "ActionConfiguration" }
    ScheduleConfiguration { schedule_expression: String = "ScheduleExpression", start_time_offset: i64 = "StartTimeOffset", end_time_offset: Option<i64> = "EndTimeOffset" }
    ScheduledQueryConfiguration { query_string: String = "QueryString", log_group_identifiers: Option<Vec<String>> = "LogGroupIdentifiers", query_arn: Option<String> = "QueryARN", scheduled_query_role_arn: String = "ScheduledQueryRoleARN", schedule_configuration: ScheduleConfiguration = "ScheduleConfiguration", aggregation_expression: String = "AggregationExpression", tags: Option<Vec<Tag>> = "Tags" }
    SetAlarmStateInput { alarm_name: String = "AlarmName", state_value: StateValue = "StateValue", state_reason: String = "StateReason", state_reason_data: Option<String> = "StateReasonData" }
    SlidingWindow {  }
    Tag { key: String = "Key", value: String = "Value" }
    TagResourceInput { resource_arn: String = "ResourceARN", tags: Vec<Tag> = "Tags" }
    TagResourceOutput {  }
    UntagResourceInput { resource_arn: String = "ResourceARN", tag_keys: Vec<String> = "TagKeys" }
    UntagResourceOutput {  }
    WallClockWindow { timezone: Option<String> = "Timezone" }
    WarmUpConfiguration { warm_up_period_duration_in_minutes: i64 = "WarmUpPeriodDurationInMinutes", only_start_evaluating_after_warm_up_period_ends: Option<bool> = "OnlyStartEvaluatingAfterWarmUpPeriodEnds" }
}

/// What each shape looks like, for codecs and validation.
pub mod tables {
    use crate::schema::*;
    use crate::schema::Location::*;
    pub static ACCOUNT_ID: Shape = Shape { name: "AccountId", kind: Kind::String { length: limits(Some(1), Some(255)), pattern: None, enumerators: &[] } };
    pub static ACTION_CONFIGURATION: Shape = Shape { name: "ActionConfiguration", kind: Kind::Structure(Structure { members: &[m("AlarmTagsPropagation", &ALARM_TAGS_PROPAGATION)], payload: None, is_union: false }) };
    pub static ACTION_LOG_LINE_COUNT: Shape = Shape { name: "ActionLogLineCount", kind: Kind::Integer { range: ANY } };
    pub static ACTION_LOG_LINE_ROLE_ARN: Shape = Shape { name: "ActionLogLineRoleArn", kind: Kind::String { length: ANY, pattern: None, enumerators: &[] } };
    pub static ACTION_PREFIX: Shape = Shape { name: "ActionPrefix", kind: Kind::String { length: limits(Some(1), Some(1024)), pattern: None, enumerators: &[] } };
    pub static ACTIONS_ENABLED: Shape = Shape { name: "ActionsEnabled", kind: Kind::Boolean };
    pub static ACTIONS_SUPPRESSED_BY: Shape = Shape { name: "ActionsSuppressedBy", kind: Kind::String { length: ANY, pattern: None, enumerators: &["WaitPeriod", "ExtensionPeriod", "Alarm"] } };
    pub static ACTIONS_SUPPRESSED_REASON: Shape = Shape { name: "ActionsSuppressedReason", kind: Kind::String { length: limits(Some(0), Some(1024)), pattern: None, enumerators: &[] } };
    pub static AGGREGATION_EXPRESSION: Shape = Shape { name: "AggregationExpression", kind: Kind::String { length: limits(Some(1), Some(2048)), pattern: None, enumerators: &[] } };
    pub static ALARM_ARN: Shape = Shape { name: "AlarmArn", kind: Kind::String { length: limits(Some(1), Some(1600)), pattern: None, enumerators: &[] } };
    pub static ALARM_DESCRIPTION: Shape = Shape { name: "AlarmDescription", kind: Kind::String { length: limits(Some(0), Some(1024)), pattern: None, enumerators: &[] } };
    pub static ALARM_HISTORY_ITEM: Shape = Shape { name: "AlarmHistoryItem", kind: Kind::Structure(Structure { members: &[m("AlarmName", &ALARM_NAME), m("AlarmContributorId", &CONTRIBUTOR_ID), m("AlarmType", &ALARM_TYPE), m("Timestamp", &TIMESTAMP), m("HistoryItemType", &HISTORY_ITEM_TYPE), m("HistorySummary", &HISTORY_SUMMARY), m("HistoryData", &HISTORY_DATA), m("AlarmContributorAttributes", &CONTRIBUTOR_ATTRIBUTES)], payload: None, is_union: false }) };
    pub static ALARM_HISTORY_ITEMS: Shape = Shape { name: "AlarmHistoryItems", kind: Kind::List { member: &ALARM_HISTORY_ITEM, location_name: None, flattened: false, length: ANY } };
    pub static ALARM_NAME: Shape = Shape { name: "AlarmName", kind: Kind::String { length: limits(Some(1), Some(255)), pattern: None, enumerators: &[] } };
    pub static ALARM_NAME_PREFIX: Shape = Shape { name: "AlarmNamePrefix", kind: Kind::String { length: limits(Some(1), Some(255)), pattern: None, enumerators: &[] } };
    pub static ALARM_NAMES: Shape = Shape { name: "AlarmNames", kind: Kind::List { member: &ALARM_NAME, location_name: None, flattened: false, length: limits(None, Some(100)) } };
    pub static ALARM_PROM_QL_CRITERIA: Shape = Shape { name: "AlarmPromQLCriteria", kind: Kind::Structure(Structure { members: &[m("Query", &QUERY).required(), m("PendingPeriod", &PENDING_PERIOD), m("RecoveryPeriod", &RECOVERY_PERIOD)], payload: None, is_union: false }) };
    pub static ALARM_RULE: Shape = Shape { name: "AlarmRule", kind: Kind::String { length: limits(Some(1), Some(10240)), pattern: None, enumerators: &[] } };
    pub static ALARM_TAGS_PROPAGATION: Shape = Shape { name: "AlarmTagsPropagation", kind: Kind::Structure(Structure { members: &[m("Enabled", &ALARM_TAGS_PROPAGATION_ENABLED).required(), m("IncludedTagKeys", &ALARM_TAGS_PROPAGATION_TAG_KEYS), m("ExcludedTagKeys", &ALARM_TAGS_PROPAGATION_TAG_KEYS)], payload: None, is_union: false }) };
    pub static ALARM_TAGS_PROPAGATION_ENABLED: Shape = Shape { name: "AlarmTagsPropagationEnabled", kind: Kind::Boolean };
    pub static ALARM_TAGS_PROPAGATION_TAG_KEY: Shape = Shape { name: "AlarmTagsPropagationTagKey", kind: Kind::String { length: limits(Some(1), Some(128)), pattern: None, enumerators: &[] } };
    pub static ALARM_TAGS_PROPAGATION_TAG_KEYS: Shape = Shape { name: "AlarmTagsPropagationTagKeys", kind: Kind::List { member: &ALARM_TAGS_PROPAGATION_TAG_KEY, location_name: None, flattened: false, length: limits(Some(1), Some(50)) } };
    pub static ALARM_TYPE: Shape = Shape { name: "AlarmType", kind: Kind::String { length: ANY, pattern: None, enumerators: &["CompositeAlarm", "MetricAlarm", "LogAlarm"] } };
    pub static ALARM_TYPES: Shape = Shape { name: "AlarmTypes", kind: Kind::List { member: &ALARM_TYPE, location_name: None, flattened: false, length: ANY } };
    pub static AMAZON_RESOURCE_NAME: Shape = Shape { name: "AmazonResourceName", kind: Kind::String { length: limits(Some(1), Some(1024)), pattern: None, enumerators: &[] } };
    pub static ATTRIBUTE_NAME: Shape = Shape { name: "AttributeName", kind: Kind::String { length: limits(Some(1), Some(255)), pattern: None, enumerators: &[] } };
    pub static ATTRIBUTE_VALUE: Shape = Shape { name: "AttributeValue", kind: Kind::String { length: limits(Some(1), Some(1024)), pattern: None, enumerators: &[] } };
    pub static COMPARISON_OPERATOR: Shape = Shape { name: "ComparisonOperator", kind: Kind::String { length: ANY, pattern: None, enumerators: &["GreaterThanOrEqualToThreshold", "GreaterThanThreshold", "LessThanThreshold", "LessThanOrEqualToThreshold", "LessThanLowerOrGreaterThanUpperThreshold", "LessThanLowerThreshold", "GreaterThanUpperThreshold"] } };
    pub static COMPOSITE_ALARM: Shape = Shape { name: "CompositeAlarm", kind: Kind::Structure(Structure { members: &[m("ActionsEnabled", &ACTIONS_ENABLED), m("AlarmActions", &RESOURCE_LIST), m("AlarmArn", &ALARM_ARN), m("AlarmConfigurationUpdatedTimestamp", &TIMESTAMP), m("AlarmDescription", &ALARM_DESCRIPTION), m("AlarmName", &ALARM_NAME), m("AlarmRule", &ALARM_RULE), m("InsufficientDataActions", &RESOURCE_LIST), m("OKActions", &RESOURCE_LIST), m("StateReason", &STATE_REASON), m("StateReasonData", &STATE_REASON_DATA), m("StateUpdatedTimestamp", &TIMESTAMP), m("StateValue", &STATE_VALUE), m("StateTransitionedTimestamp", &TIMESTAMP), m("ActionsSuppressedBy", &ACTIONS_SUPPRESSED_BY), m("ActionsSuppressedReason", &ACTIONS_SUPPRESSED_REASON), m("ActionsSuppressor", &ALARM_ARN), m("ActionsSuppressorWaitPeriod", &SUPPRESSOR_PERIOD), m("ActionsSuppressorExtensionPeriod", &SUPPRESSOR_PERIOD), m("ActionConfiguration", &ACTION_CONFIGURATION)], payload: None, is_union: false }) };
    pub static COMPOSITE_ALARMS: Shape = Shape { name: "CompositeAlarms", kind: Kind::List { member: &COMPOSITE_ALARM, location_name: None, flattened: false, length: ANY } };
    pub static CONTRIBUTOR_ATTRIBUTES: Shape = Shape { name: "ContributorAttributes", kind: Kind::Map { key: &ATTRIBUTE_NAME, value: &ATTRIBUTE_VALUE, key_name: None, value_name: None, flattened: false, length: limits(Some(0), Some(150)) } };
    pub static CONTRIBUTOR_ID: Shape = Shape { name: "ContributorId", kind: Kind::String { length: limits(Some(1), Some(16)), pattern: None, enumerators: &[] } };
    pub static DATAPOINTS_TO_ALARM: Shape = Shape { name: "DatapointsToAlarm", kind: Kind::Integer { range: limits(Some(1), None) } };
    pub static DELETE_ALARMS_INPUT: Shape = Shape { name: "DeleteAlarmsInput", kind: Kind::Structure(Structure { members: &[m("AlarmNames", &ALARM_NAMES).required()], payload: None, is_union: false }) };
    pub static DESCRIBE_ALARM_HISTORY_INPUT: Shape = Shape { name: "DescribeAlarmHistoryInput", kind: Kind::Structure(Structure { members: &[m("AlarmName", &ALARM_NAME), m("AlarmContributorId", &CONTRIBUTOR_ID), m("AlarmTypes", &ALARM_TYPES), m("HistoryItemType", &HISTORY_ITEM_TYPE), m("StartDate", &TIMESTAMP), m("EndDate", &TIMESTAMP), m("MaxRecords", &MAX_RECORDS), m("NextToken", &NEXT_TOKEN), m("ScanBy", &SCAN_BY)], payload: None, is_union: false }) };
    pub static DESCRIBE_ALARM_HISTORY_OUTPUT: Shape = Shape { name: "DescribeAlarmHistoryOutput", kind: Kind::Structure(Structure { members: &[m("AlarmHistoryItems", &ALARM_HISTORY_ITEMS), m("NextToken", &NEXT_TOKEN)], payload: None, is_union: false }) };
    pub static DESCRIBE_ALARMS_FOR_METRIC_INPUT: Shape = Shape { name: "DescribeAlarmsForMetricInput", kind: Kind::Structure(Structure { members: &[m("MetricName", &METRIC_NAME).required(), m("Namespace", &NAMESPACE).required(), m("Statistic", &STATISTIC), m("ExtendedStatistic", &EXTENDED_STATISTIC), m("Dimensions", &DIMENSIONS), m("Period", &PERIOD), m("Unit", &STANDARD_UNIT)], payload: None, is_union: false }) };
    pub static DESCRIBE_ALARMS_FOR_METRIC_OUTPUT: Shape = Shape { name: "DescribeAlarmsForMetricOutput", kind: Kind::Structure(Structure { members: &[m("MetricAlarms", &METRIC_ALARMS)], payload: None, is_union: false }) };
    pub static DESCRIBE_ALARMS_INPUT: Shape = Shape { name: "DescribeAlarmsInput", kind: Kind::Structure(Structure { members: &[m("AlarmNames", &ALARM_NAMES), m("AlarmNamePrefix", &ALARM_NAME_PREFIX), m("AlarmTypes", &ALARM_TYPES), m("ChildrenOfAlarmName", &ALARM_NAME), m("ParentsOfAlarmName", &ALARM_NAME), m("StateValue", &STATE_VALUE), m("ActionPrefix", &ACTION_PREFIX), m("MaxRecords", &MAX_RECORDS), m("NextToken", &NEXT_TOKEN)], payload: None, is_union: false }) };
    pub static DESCRIBE_ALARMS_OUTPUT: Shape = Shape { name: "DescribeAlarmsOutput", kind: Kind::Structure(Structure { members: &[m("CompositeAlarms", &COMPOSITE_ALARMS), m("MetricAlarms", &METRIC_ALARMS), m("LogAlarms", &LOG_ALARMS), m("NextToken", &NEXT_TOKEN)], payload: None, is_union: false }) };
    pub static DIMENSION: Shape = Shape { name: "Dimension", kind: Kind::Structure(Structure { members: &[m("Name", &DIMENSION_NAME).required(), m("Value", &DIMENSION_VALUE).required()], payload: None, is_union: false }) };
    pub static DIMENSION_NAME: Shape = Shape { name: "DimensionName", kind: Kind::String { length: limits(Some(1), Some(255)), pattern: None, enumerators: &[] } };
    pub static DIMENSION_VALUE: Shape = Shape { name: "DimensionValue", kind: Kind::String { length: limits(Some(1), Some(1024)), pattern: None, enumerators: &[] } };
    pub static DIMENSIONS: Shape = Shape { name: "Dimensions", kind: Kind::List { member: &DIMENSION, location_name: None, flattened: false, length: limits(None, Some(30)) } };
    pub static DISABLE_ALARM_ACTIONS_INPUT: Shape = Shape { name: "DisableAlarmActionsInput", kind: Kind::Structure(Structure { members: &[m("AlarmNames", &ALARM_NAMES).required()], payload: None, is_union: false }) };
    pub static ENABLE_ALARM_ACTIONS_INPUT: Shape = Shape { name: "EnableAlarmActionsInput", kind: Kind::Structure(Structure { members: &[m("AlarmNames", &ALARM_NAMES).required()], payload: None, is_union: false }) };
    pub static END_TIME_OFFSET: Shape = Shape { name: "EndTimeOffset", kind: Kind::Long { range: limits(Some(0), Some(2592000)) } };
    pub static EVALUATE_LOW_SAMPLE_COUNT_PERCENTILE: Shape = Shape { name: "EvaluateLowSampleCountPercentile", kind: Kind::String { length: limits(Some(1), Some(255)), pattern: None, enumerators: &[] } };
    pub static EVALUATION_CRITERIA: Shape = Shape { name: "EvaluationCriteria", kind: Kind::Structure(Structure { members: &[m("PromQLCriteria", &ALARM_PROM_QL_CRITERIA)], payload: None, is_union: true }) };
    pub static EVALUATION_INTERVAL: Shape = Shape { name: "EvaluationInterval", kind: Kind::Integer { range: limits(Some(10), Some(3600)) } };
    pub static EVALUATION_PERIODS: Shape = Shape { name: "EvaluationPeriods", kind: Kind::Integer { range: limits(Some(1), None) } };
    pub static EVALUATION_STATE: Shape = Shape { name: "EvaluationState", kind: Kind::String { length: ANY, pattern: None, enumerators: &["PARTIAL_DATA", "EVALUATION_FAILURE", "EVALUATION_ERROR"] } };
    pub static EVALUATION_WINDOW: Shape = Shape { name: "EvaluationWindow", kind: Kind::Structure(Structure { members: &[m("WallClockWindow", &WALL_CLOCK_WINDOW), m("SlidingWindow", &SLIDING_WINDOW)], payload: None, is_union: true }) };
    pub static EXTENDED_STATISTIC: Shape = Shape { name: "ExtendedStatistic", kind: Kind::String { length: ANY, pattern: None, enumerators: &[] } };
    pub static HISTORY_DATA: Shape = Shape { name: "HistoryData", kind: Kind::String { length: limits(Some(1), Some(4095)), pattern: None, enumerators: &[] } };
    pub static HISTORY_ITEM_TYPE: Shape = Shape { name: "HistoryItemType", kind: Kind::String { length: ANY, pattern: None, enumerators: &["ConfigurationUpdate", "StateUpdate", "Action", "AlarmContributorStateUpdate", "AlarmContributorAction"] } };
    pub static HISTORY_SUMMARY: Shape = Shape { name: "HistorySummary", kind: Kind::String { length: limits(Some(1), Some(255)), pattern: None, enumerators: &[] } };
    pub static LIST_TAGS_FOR_RESOURCE_INPUT: Shape = Shape { name: "ListTagsForResourceInput", kind: Kind::Structure(Structure { members: &[m("ResourceARN", &AMAZON_RESOURCE_NAME).required()], payload: None, is_union: false }) };
    pub static LIST_TAGS_FOR_RESOURCE_OUTPUT: Shape = Shape { name: "ListTagsForResourceOutput", kind: Kind::Structure(Structure { members: &[m("Tags", &TAG_LIST)], payload: None, is_union: false }) };
    pub static LOG_ALARM: Shape = Shape { name: "LogAlarm", kind: Kind::Structure(Structure { members: &[m("AlarmName", &ALARM_NAME), m("AlarmArn", &ALARM_ARN), m("AlarmDescription", &ALARM_DESCRIPTION), m("AlarmConfigurationUpdatedTimestamp", &TIMESTAMP), m("ActionsEnabled", &ACTIONS_ENABLED), m("OKActions", &RESOURCE_LIST), m("AlarmActions", &RESOURCE_LIST), m("InsufficientDataActions", &RESOURCE_LIST), m("StateValue", &STATE_VALUE), m("StateReason", &STATE_REASON), m("StateReasonData", &STATE_REASON_DATA), m("StateUpdatedTimestamp", &TIMESTAMP), m("ScheduledQueryConfiguration", &SCHEDULED_QUERY_CONFIGURATION), m("QueryResultsToEvaluate", &QUERY_RESULTS_TO_EVALUATE), m("QueryResultsToAlarm", &QUERY_RESULTS_TO_ALARM), m("Threshold", &THRESHOLD), m("ComparisonOperator", &COMPARISON_OPERATOR), m("TreatMissingData", &TREAT_MISSING_DATA), m("StateTransitionedTimestamp", &TIMESTAMP), m("EvaluationState", &EVALUATION_STATE), m("ActionLogLineCount", &ACTION_LOG_LINE_COUNT), m("ActionLogLineRoleArn", &ACTION_LOG_LINE_ROLE_ARN), m("WarmUpConfiguration", &WARM_UP_CONFIGURATION), m("ActionConfiguration", &ACTION_CONFIGURATION)], payload: None, is_union: false }) };
    pub static LOG_ALARMS: Shape = Shape { name: "LogAlarms", kind: Kind::List { member: &LOG_ALARM, location_name: None, flattened: false, length: ANY } };
    pub static LOG_GROUP_IDENTIFIERS: Shape = Shape { name: "LogGroupIdentifiers", kind: Kind::List { member: &AMAZON_RESOURCE_NAME, location_name: None, flattened: false, length: limits(Some(1), Some(50)) } };
    pub static MAX_RECORDS: Shape = Shape { name: "MaxRecords", kind: Kind::Integer { range: limits(Some(1), Some(100)) } };
    pub static METRIC: Shape = Shape { name: "Metric", kind: Kind::Structure(Structure { members: &[m("Namespace", &NAMESPACE), m("MetricName", &METRIC_NAME), m("Dimensions", &DIMENSIONS)], payload: None, is_union: false }) };
    pub static METRIC_ALARM: Shape = Shape { name: "MetricAlarm", kind: Kind::Structure(Structure { members: &[m("AlarmName", &ALARM_NAME), m("AlarmArn", &ALARM_ARN), m("AlarmDescription", &ALARM_DESCRIPTION), m("AlarmConfigurationUpdatedTimestamp", &TIMESTAMP), m("ActionsEnabled", &ACTIONS_ENABLED), m("OKActions", &RESOURCE_LIST), m("AlarmActions", &RESOURCE_LIST), m("InsufficientDataActions", &RESOURCE_LIST), m("StateValue", &STATE_VALUE), m("StateReason", &STATE_REASON), m("StateReasonData", &STATE_REASON_DATA), m("StateUpdatedTimestamp", &TIMESTAMP), m("MetricName", &METRIC_NAME), m("Namespace", &NAMESPACE), m("Statistic", &STATISTIC), m("ExtendedStatistic", &EXTENDED_STATISTIC), m("Dimensions", &DIMENSIONS), m("Period", &PERIOD), m("Unit", &STANDARD_UNIT), m("EvaluationPeriods", &EVALUATION_PERIODS), m("DatapointsToAlarm", &DATAPOINTS_TO_ALARM), m("Threshold", &THRESHOLD), m("ComparisonOperator", &COMPARISON_OPERATOR), m("TreatMissingData", &TREAT_MISSING_DATA), m("EvaluateLowSampleCountPercentile", &EVALUATE_LOW_SAMPLE_COUNT_PERCENTILE), m("Metrics", &METRIC_DATA_QUERIES), m("ThresholdMetricId", &METRIC_ID), m("EvaluationState", &EVALUATION_STATE), m("StateTransitionedTimestamp", &TIMESTAMP), m("EvaluationWindow", &EVALUATION_WINDOW), m("WarmUpConfiguration", &WARM_UP_CONFIGURATION), m("EvaluationCriteria", &EVALUATION_CRITERIA), m("EvaluationInterval", &EVALUATION_INTERVAL), m("ActionConfiguration", &ACTION_CONFIGURATION)], payload: None, is_union: false }) };
    pub static METRIC_ALARMS: Shape = Shape { name: "MetricAlarms", kind: Kind::List { member: &METRIC_ALARM, location_name: None, flattened: false, length: ANY } };
    pub static METRIC_DATA_QUERIES: Shape = Shape { name: "MetricDataQueries", kind: Kind::List { member: &METRIC_DATA_QUERY, location_name: None, flattened: false, length: ANY } };
    pub static METRIC_DATA_QUERY: Shape = Shape { name: "MetricDataQuery", kind: Kind::Structure(Structure { members: &[m("Id", &METRIC_ID).required(), m("MetricStat", &METRIC_STAT), m("Expression", &METRIC_EXPRESSION), m("Label", &METRIC_LABEL), m("ReturnData", &RETURN_DATA), m("Period", &PERIOD), m("AccountId", &ACCOUNT_ID)], payload: None, is_union: false }) };
    pub static METRIC_EXPRESSION: Shape = Shape { name: "MetricExpression", kind: Kind::String { length: limits(Some(1), Some(2048)), pattern: None, enumerators: &[] } };
    pub static METRIC_ID: Shape = Shape { name: "MetricId", kind: Kind::String { length: limits(Some(1), Some(255)), pattern: None, enumerators: &[] } };
    pub static METRIC_LABEL: Shape = Shape { name: "MetricLabel", kind: Kind::String { length: ANY, pattern: None, enumerators: &[] } };
    pub static METRIC_NAME: Shape = Shape { name: "MetricName", kind: Kind::String { length: limits(Some(1), Some(255)), pattern: None, enumerators: &[] } };
    pub static METRIC_STAT: Shape = Shape { name: "MetricStat", kind: Kind::Structure(Structure { members: &[m("Metric", &METRIC).required(), m("Period", &PERIOD).required(), m("Stat", &STAT).required(), m("Unit", &STANDARD_UNIT)], payload: None, is_union: false }) };
    pub static NAMESPACE: Shape = Shape { name: "Namespace", kind: Kind::String { length: limits(Some(1), Some(255)), pattern: Some({ static P: Pattern = pattern("[^:].*"); &P }), enumerators: &[] } };
    pub static NEXT_TOKEN: Shape = Shape { name: "NextToken", kind: Kind::String { length: ANY, pattern: None, enumerators: &[] } };
    pub static ONLY_START_EVALUATING_AFTER_WARM_UP_PERIOD_ENDS: Shape = Shape { name: "OnlyStartEvaluatingAfterWarmUpPeriodEnds", kind: Kind::Boolean };
    pub static PENDING_PERIOD: Shape = Shape { name: "PendingPeriod", kind: Kind::Integer { range: limits(Some(0), Some(86400)) } };
    pub static PERIOD: Shape = Shape { name: "Period", kind: Kind::Integer { range: limits(Some(1), None) } };
    pub static PUT_COMPOSITE_ALARM_INPUT: Shape = Shape { name: "PutCompositeAlarmInput", kind: Kind::Structure(Structure { members: &[m("ActionsEnabled", &ACTIONS_ENABLED), m("AlarmActions", &RESOURCE_LIST), m("AlarmDescription", &ALARM_DESCRIPTION), m("AlarmName", &ALARM_NAME).required(), m("AlarmRule", &ALARM_RULE).required(), m("InsufficientDataActions", &RESOURCE_LIST), m("OKActions", &RESOURCE_LIST), m("Tags", &TAG_LIST), m("ActionsSuppressor", &ALARM_ARN), m("ActionsSuppressorWaitPeriod", &SUPPRESSOR_PERIOD), m("ActionsSuppressorExtensionPeriod", &SUPPRESSOR_PERIOD), m("ActionConfiguration", &ACTION_CONFIGURATION)], payload: None, is_union: false }) };
    pub static PUT_METRIC_ALARM_INPUT: Shape = Shape { name: "PutMetricAlarmInput", kind: Kind::Structure(Structure { members: &[m("AlarmName", &ALARM_NAME).required(), m("AlarmDescription", &ALARM_DESCRIPTION), m("ActionsEnabled", &ACTIONS_ENABLED), m("OKActions", &RESOURCE_LIST), m("AlarmActions", &RESOURCE_LIST), m("InsufficientDataActions", &RESOURCE_LIST), m("MetricName", &METRIC_NAME), m("Namespace", &NAMESPACE), m("Statistic", &STATISTIC), m("ExtendedStatistic", &EXTENDED_STATISTIC), m("Dimensions", &DIMENSIONS), m("Period", &PERIOD), m("Unit", &STANDARD_UNIT), m("EvaluationPeriods", &EVALUATION_PERIODS), m("DatapointsToAlarm", &DATAPOINTS_TO_ALARM), m("Threshold", &THRESHOLD), m("ComparisonOperator", &COMPARISON_OPERATOR), m("TreatMissingData", &TREAT_MISSING_DATA), m("EvaluateLowSampleCountPercentile", &EVALUATE_LOW_SAMPLE_COUNT_PERCENTILE), m("Metrics", &METRIC_DATA_QUERIES), m("Tags", &TAG_LIST), m("ThresholdMetricId", &METRIC_ID), m("EvaluationWindow", &EVALUATION_WINDOW), m("WarmUpConfiguration", &WARM_UP_CONFIGURATION), m("EvaluationCriteria", &EVALUATION_CRITERIA), m("EvaluationInterval", &EVALUATION_INTERVAL), m("ActionConfiguration", &ACTION_CONFIGURATION)], payload: None, is_union: false }) };
    pub static QUERY: Shape = Shape { name: "Query", kind: Kind::String { length: limits(Some(1), Some(10000)), pattern: None, enumerators: &[] } };
    pub static QUERY_RESULTS_TO_ALARM: Shape = Shape { name: "QueryResultsToAlarm", kind: Kind::Integer { range: limits(Some(1), None) } };
    pub static QUERY_RESULTS_TO_EVALUATE: Shape = Shape { name: "QueryResultsToEvaluate", kind: Kind::Integer { range: limits(Some(1), None) } };
    pub static QUERY_STRING: Shape = Shape { name: "QueryString", kind: Kind::String { length: limits(Some(0), Some(10000)), pattern: None, enumerators: &[] } };
    pub static RECOVERY_PERIOD: Shape = Shape { name: "RecoveryPeriod", kind: Kind::Integer { range: limits(Some(0), Some(86400)) } };
    pub static RESOURCE_LIST: Shape = Shape { name: "ResourceList", kind: Kind::List { member: &RESOURCE_NAME, location_name: None, flattened: false, length: limits(None, Some(5)) } };
    pub static RESOURCE_NAME: Shape = Shape { name: "ResourceName", kind: Kind::String { length: limits(Some(1), Some(1024)), pattern: None, enumerators: &[] } };
    pub static RETURN_DATA: Shape = Shape { name: "ReturnData", kind: Kind::Boolean };
    pub static SCAN_BY: Shape = Shape { name: "ScanBy", kind: Kind::String { length: ANY, pattern: None, enumerators: &["TimestampDescending", "TimestampAscending"] } };
    pub static SCHEDULE_CONFIGURATION: Shape = Shape { name: "ScheduleConfiguration", kind: Kind::Structure(Structure { members: &[m("ScheduleExpression", &SCHEDULE_EXPRESSION).required(), m("StartTimeOffset", &START_TIME_OFFSET).required(), m("EndTimeOffset", &END_TIME_OFFSET)], payload: None, is_union: false }) };
    pub static SCHEDULE_EXPRESSION: Shape = Shape { name: "ScheduleExpression", kind: Kind::String { length: limits(Some(1), Some(256)), pattern: None, enumerators: &[] } };
    pub static SCHEDULED_QUERY_CONFIGURATION: Shape = Shape { name: "ScheduledQueryConfiguration", kind: Kind::Structure(Structure { members: &[m("QueryString", &QUERY_STRING).required(), m("LogGroupIdentifiers", &LOG_GROUP_IDENTIFIERS), m("QueryARN", &AMAZON_RESOURCE_NAME), m("ScheduledQueryRoleARN", &AMAZON_RESOURCE_NAME).required(), m("ScheduleConfiguration", &SCHEDULE_CONFIGURATION).required(), m("AggregationExpression", &AGGREGATION_EXPRESSION).required(), m("Tags", &TAG_LIST)], payload: None, is_union: false }) };
    pub static SET_ALARM_STATE_INPUT: Shape = Shape { name: "SetAlarmStateInput", kind: Kind::Structure(Structure { members: &[m("AlarmName", &ALARM_NAME).required(), m("StateValue", &STATE_VALUE).required(), m("StateReason", &STATE_REASON).required(), m("StateReasonData", &STATE_REASON_DATA)], payload: None, is_union: false }) };
    pub static SLIDING_WINDOW: Shape = Shape { name: "SlidingWindow", kind: Kind::Structure(Structure { members: &[], payload: None, is_union: false }) };
    pub static STANDARD_UNIT: Shape = Shape { name: "StandardUnit", kind: Kind::String { length: ANY, pattern: None, enumerators: &["Seconds", "Microseconds", "Milliseconds", "Bytes", "Kilobytes", "Megabytes", "Gigabytes", "Terabytes", "Bits", "Kilobits", "Megabits", "Gigabits", "Terabits", "Percent", "Count", "Bytes/Second", "Kilobytes/Second", "Megabytes/Second", "Gigabytes/Second", "Terabytes/Second", "Bits/Second", "Kilobits/Second", "Megabits/Second", "Gigabits/Second", "Terabits/Second", "Count/Second", "None"] } };
    pub static START_TIME_OFFSET: Shape = Shape { name: "StartTimeOffset", kind: Kind::Long { range: limits(Some(1), Some(2592000)) } };
    pub static STAT: Shape = Shape { name: "Stat", kind: Kind::String { length: ANY, pattern: None, enumerators: &[] } };
    pub static STATE_REASON: Shape = Shape { name: "StateReason", kind: Kind::String { length: limits(Some(0), Some(1023)), pattern: None, enumerators: &[] } };
    pub static STATE_REASON_DATA: Shape = Shape { name: "StateReasonData", kind: Kind::String { length: limits(Some(0), Some(4000)), pattern: None, enumerators: &[] } };
    pub static STATE_VALUE: Shape = Shape { name: "StateValue", kind: Kind::String { length: ANY, pattern: None, enumerators: &["OK", "ALARM", "INSUFFICIENT_DATA"] } };
    pub static STATISTIC: Shape = Shape { name: "Statistic", kind: Kind::String { length: ANY, pattern: None, enumerators: &["SampleCount", "Average", "Sum", "Minimum", "Maximum"] } };
    pub static SUPPRESSOR_PERIOD: Shape = Shape { name: "SuppressorPeriod", kind: Kind::Integer { range: ANY } };
    pub static TAG: Shape = Shape { name: "Tag", kind: Kind::Structure(Structure { members: &[m("Key", &TAG_KEY).required(), m("Value", &TAG_VALUE).required()], payload: None, is_union: false }) };
    pub static TAG_KEY: Shape = Shape { name: "TagKey", kind: Kind::String { length: limits(Some(1), Some(128)), pattern: None, enumerators: &[] } };
    pub static TAG_KEY_LIST: Shape = Shape { name: "TagKeyList", kind: Kind::List { member: &TAG_KEY, location_name: None, flattened: false, length: ANY } };
    pub static TAG_LIST: Shape = Shape { name: "TagList", kind: Kind::List { member: &TAG, location_name: None, flattened: false, length: ANY } };
    pub static TAG_RESOURCE_INPUT: Shape = Shape { name: "TagResourceInput", kind: Kind::Structure(Structure { members: &[m("ResourceARN", &AMAZON_RESOURCE_NAME).required(), m("Tags", &TAG_LIST).required()], payload: None, is_union: false }) };
    pub static TAG_RESOURCE_OUTPUT: Shape = Shape { name: "TagResourceOutput", kind: Kind::Structure(Structure { members: &[], payload: None, is_union: false }) };
    pub static TAG_VALUE: Shape = Shape { name: "TagValue", kind: Kind::String { length: limits(Some(0), Some(256)), pattern: None, enumerators: &[] } };
    pub static THRESHOLD: Shape = Shape { name: "Threshold", kind: Kind::Double { range: ANY } };
    pub static TIMESTAMP: Shape = Shape { name: "Timestamp", kind: Kind::Timestamp { format: None } };
    pub static TIMEZONE: Shape = Shape { name: "Timezone", kind: Kind::String { length: limits(Some(1), Some(50)), pattern: None, enumerators: &[] } };
    pub static TREAT_MISSING_DATA: Shape = Shape { name: "TreatMissingData", kind: Kind::String { length: limits(Some(1), Some(255)), pattern: None, enumerators: &[] } };
    pub static UNTAG_RESOURCE_INPUT: Shape = Shape { name: "UntagResourceInput", kind: Kind::Structure(Structure { members: &[m("ResourceARN", &AMAZON_RESOURCE_NAME).required(), m("TagKeys", &TAG_KEY_LIST).required()], payload: None, is_union: false }) };
    pub static UNTAG_RESOURCE_OUTPUT: Shape = Shape { name: "UntagResourceOutput", kind: Kind::Structure(Structure { members: &[], payload: None, is_union: false }) };
    pub static WALL_CLOCK_WINDOW: Shape = Shape { name: "WallClockWindow", kind: Kind::Structure(Structure { members: &[m("Timezone", &TIMEZONE)], payload: None, is_union: false }) };
    pub static WARM_UP_CONFIGURATION: Shape = Shape { name: "WarmUpConfiguration", kind: Kind::Structure(Structure { members: &[m("WarmUpPeriodDurationInMinutes", &WARM_UP_PERIOD_DURATION_IN_MINUTES).required(), m("OnlyStartEvaluatingAfterWarmUpPeriodEnds", &ONLY_START_EVALUATING_AFTER_WARM_UP_PERIOD_ENDS)], payload: None, is_union: false }) };
    pub static WARM_UP_PERIOD_DURATION_IN_MINUTES: Shape = Shape { name: "WarmUpPeriodDurationInMinutes", kind: Kind::Integer { range: limits(Some(1), Some(2880)) } };
    pub static ERROR_CONCURRENT_MODIFICATION_EXCEPTION: ErrorShape = ErrorShape { name: "ConcurrentModificationException", code: "ConcurrentModificationException", status: 429, sender: true };
    pub static ERROR_CONFLICT_EXCEPTION: ErrorShape = ErrorShape { name: "ConflictException", code: "ConflictException", status: 409, sender: true };
    pub static ERROR_INTERNAL_SERVICE_FAULT: ErrorShape = ErrorShape { name: "InternalServiceFault", code: "InternalServiceError", status: 500, sender: false };
    pub static ERROR_INVALID_FORMAT_FAULT: ErrorShape = ErrorShape { name: "InvalidFormatFault", code: "InvalidFormat", status: 400, sender: true };
    pub static ERROR_INVALID_NEXT_TOKEN: ErrorShape = ErrorShape { name: "InvalidNextToken", code: "InvalidNextToken", status: 400, sender: true };
    pub static ERROR_INVALID_PARAMETER_VALUE_EXCEPTION: ErrorShape = ErrorShape { name: "InvalidParameterValueException", code: "InvalidParameterValue", status: 400, sender: true };
    pub static ERROR_LIMIT_EXCEEDED_FAULT: ErrorShape = ErrorShape { name: "LimitExceededFault", code: "LimitExceeded", status: 400, sender: true };
    pub static ERROR_RESOURCE_CONFLICT: ErrorShape = ErrorShape { name: "ResourceConflict", code: "ResourceConflict", status: 409, sender: true };
    pub static ERROR_RESOURCE_NOT_FOUND: ErrorShape = ErrorShape { name: "ResourceNotFound", code: "ResourceNotFound", status: 404, sender: true };
    pub static ERROR_RESOURCE_NOT_FOUND_EXCEPTION: ErrorShape = ErrorShape { name: "ResourceNotFoundException", code: "ResourceNotFoundException", status: 404, sender: true };
}

/// The served operations.
pub mod ops {
    use crate::schema::{Operation, OperationType, Service, UNIT};
    use super::tables;

    pub struct DeleteAlarms;
    pub static DELETE_ALARMS_OPERATION: Operation = Operation { name: "DeleteAlarms", method: "POST", uri: "/", status: 200, input: &tables::DELETE_ALARMS_INPUT, output: &UNIT, result_wrapper: None, errors: &[&tables::ERROR_RESOURCE_NOT_FOUND, &tables::ERROR_RESOURCE_CONFLICT] };
    impl OperationType for DeleteAlarms {
        type Input = super::DeleteAlarmsInput;
        type Output = super::Unit;
        fn descriptor() -> &'static Operation { &DELETE_ALARMS_OPERATION }
        fn service() -> &'static Service { &super::SERVICE }
    }
    pub struct DescribeAlarmHistory;
    pub static DESCRIBE_ALARM_HISTORY_OPERATION: Operation = Operation { name: "DescribeAlarmHistory", method: "POST", uri: "/", status: 200, input: &tables::DESCRIBE_ALARM_HISTORY_INPUT, output: &tables::DESCRIBE_ALARM_HISTORY_OUTPUT, result_wrapper: Some("DescribeAlarmHistoryResult"), errors: &[&tables::ERROR_INVALID_NEXT_TOKEN] };
    impl OperationType for DescribeAlarmHistory {
        type Input = super::DescribeAlarmHistoryInput;
        type Output = super::DescribeAlarmHistoryOutput;
        fn descriptor() -> &'static Operation { &DESCRIBE_ALARM_HISTORY_OPERATION }
        fn service() -> &'static Service { &super::SERVICE }
    }
    pub struct DescribeAlarms;
    pub static DESCRIBE_ALARMS_OPERATION: Operation = Operation { name: "DescribeAlarms", method: "POST", uri: "/", status: 200, input: &tables::DESCRIBE_ALARMS_INPUT, output: &tables::DESCRIBE_ALARMS_OUTPUT, result_wrapper: Some("DescribeAlarmsResult"), errors: &[&tables::ERROR_INVALID_NEXT_TOKEN] };
    impl OperationType for DescribeAlarms {
        type Input = super::DescribeAlarmsInput;
        type Output = super::DescribeAlarmsOutput;
        fn descriptor() -> &'static Operation { &DESCRIBE_ALARMS_OPERATION }
        fn service() -> &'static Service { &super::SERVICE }
    }
    pub struct DescribeAlarmsForMetric;
    pub static DESCRIBE_ALARMS_FOR_METRIC_OPERATION: Operation = Operation { name: "DescribeAlarmsForMetric", method: "POST", uri: "/", status: 200, input: &tables::DESCRIBE_ALARMS_FOR_METRIC_INPUT, output: &tables::DESCRIBE_ALARMS_FOR_METRIC_OUTPUT, result_wrapper: Some("DescribeAlarmsForMetricResult"), errors: &[] };
    impl OperationType for DescribeAlarmsForMetric {
        type Input = super::DescribeAlarmsForMetricInput;
        type Output = super::DescribeAlarmsForMetricOutput;
        fn descriptor() -> &'static Operation { &DESCRIBE_ALARMS_FOR_METRIC_OPERATION }
        fn service() -> &'static Service { &super::SERVICE }
    }
    pub struct DisableAlarmActions;
    pub static DISABLE_ALARM_ACTIONS_OPERATION: Operation = Operation { name: "DisableAlarmActions", method: "POST", uri: "/", status: 200, input: &tables::DISABLE_ALARM_ACTIONS_INPUT, output: &UNIT, result_wrapper: None, errors: &[] };
    impl OperationType for DisableAlarmActions {
        type Input = super::DisableAlarmActionsInput;
        type Output = super::Unit;
        fn descriptor() -> &'static Operation { &DISABLE_ALARM_ACTIONS_OPERATION }
        fn service() -> &'static Service { &super::SERVICE }
    }
    pub struct EnableAlarmActions;
    pub static ENABLE_ALARM_ACTIONS_OPERATION: Operation = Operation { name: "EnableAlarmActions", method: "POST", uri: "/", status: 200, input: &tables::ENABLE_ALARM_ACTIONS_INPUT, output: &UNIT, result_wrapper: None, errors: &[] };
    impl OperationType for EnableAlarmActions {
        type Input = super::EnableAlarmActionsInput;
        type Output = super::Unit;
        fn descriptor() -> &'static Operation { &ENABLE_ALARM_ACTIONS_OPERATION }
        fn service() -> &'static Service { &super::SERVICE }
    }
    pub struct ListTagsForResource;
    pub static LIST_TAGS_FOR_RESOURCE_OPERATION: Operation = Operation { name: "ListTagsForResource", method: "POST", uri: "/", status: 200, input: &tables::LIST_TAGS_FOR_RESOURCE_INPUT, output: &tables::LIST_TAGS_FOR_RESOURCE_OUTPUT, result_wrapper: Some("ListTagsForResourceResult"), errors: &[&tables::ERROR_INVALID_PARAMETER_VALUE_EXCEPTION, &tables::ERROR_RESOURCE_NOT_FOUND_EXCEPTION, &tables::ERROR_INTERNAL_SERVICE_FAULT] };
    impl OperationType for ListTagsForResource {
        type Input = super::ListTagsForResourceInput;
        type Output = super::ListTagsForResourceOutput;
        fn descriptor() -> &'static Operation { &LIST_TAGS_FOR_RESOURCE_OPERATION }
        fn service() -> &'static Service { &super::SERVICE }
    }
    pub struct PutCompositeAlarm;
    pub static PUT_COMPOSITE_ALARM_OPERATION: Operation = Operation { name: "PutCompositeAlarm", method: "POST", uri: "/", status: 200, input: &tables::PUT_COMPOSITE_ALARM_INPUT, output: &UNIT, result_wrapper: None, errors: &[&tables::ERROR_LIMIT_EXCEEDED_FAULT] };
    impl OperationType for PutCompositeAlarm {
        type Input = super::PutCompositeAlarmInput;
        type Output = super::Unit;
        fn descriptor() -> &'static Operation { &PUT_COMPOSITE_ALARM_OPERATION }
        fn service() -> &'static Service { &super::SERVICE }
    }
    pub struct PutMetricAlarm;
    pub static PUT_METRIC_ALARM_OPERATION: Operation = Operation { name: "PutMetricAlarm", method: "POST", uri: "/", status: 200, input: &tables::PUT_METRIC_ALARM_INPUT, output: &UNIT, result_wrapper: None, errors: &[&tables::ERROR_LIMIT_EXCEEDED_FAULT] };
    impl OperationType for PutMetricAlarm {
        type Input = super::PutMetricAlarmInput;
        type Output = super::Unit;
        fn descriptor() -> &'static Operation { &PUT_METRIC_ALARM_OPERATION }
        fn service() -> &'static Service { &super::SERVICE }
    }
    pub struct SetAlarmState;
    pub static SET_ALARM_STATE_OPERATION: Operation = Operation { name: "SetAlarmState", method: "POST", uri: "/", status: 200, input: &tables::SET_ALARM_STATE_INPUT, output: &UNIT, result_wrapper: None, errors: &[&tables::ERROR_RESOURCE_NOT_FOUND, &tables::ERROR_INVALID_FORMAT_FAULT] };
    impl OperationType for SetAlarmState {
        type Input = super::SetAlarmStateInput;
        type Output = super::Unit;
        fn descriptor() -> &'static Operation { &SET_ALARM_STATE_OPERATION }
        fn service() -> &'static Service { &super::SERVICE }
    }
    pub struct TagResource;
    pub static TAG_RESOURCE_OPERATION: Operation = Operation { name: "TagResource", method: "POST", uri: "/", status: 200, input: &tables::TAG_RESOURCE_INPUT, output: &tables::TAG_RESOURCE_OUTPUT, result_wrapper: Some("TagResourceResult"), errors: &[&tables::ERROR_INVALID_PARAMETER_VALUE_EXCEPTION, &tables::ERROR_RESOURCE_NOT_FOUND_EXCEPTION, &tables::ERROR_CONCURRENT_MODIFICATION_EXCEPTION, &tables::ERROR_INTERNAL_SERVICE_FAULT, &tables::ERROR_CONFLICT_EXCEPTION] };
    impl OperationType for TagResource {
        type Input = super::TagResourceInput;
        type Output = super::TagResourceOutput;
        fn descriptor() -> &'static Operation { &TAG_RESOURCE_OPERATION }
        fn service() -> &'static Service { &super::SERVICE }
    }
    pub struct UntagResource;
    pub static UNTAG_RESOURCE_OPERATION: Operation = Operation { name: "UntagResource", method: "POST", uri: "/", status: 200, input: &tables::UNTAG_RESOURCE_INPUT, output: &tables::UNTAG_RESOURCE_OUTPUT, result_wrapper: Some("UntagResourceResult"), errors: &[&tables::ERROR_INVALID_PARAMETER_VALUE_EXCEPTION, &tables::ERROR_RESOURCE_NOT_FOUND_EXCEPTION, &tables::ERROR_CONCURRENT_MODIFICATION_EXCEPTION, &tables::ERROR_INTERNAL_SERVICE_FAULT, &tables::ERROR_CONFLICT_EXCEPTION] };
    impl OperationType for UntagResource {
        type Input = super::UntagResourceInput;
        type Output = super::UntagResourceOutput;
        fn descriptor() -> &'static Operation { &UNTAG_RESOURCE_OPERATION }
        fn service() -> &'static Service { &super::SERVICE }
    }
}

/// The service.
pub static SERVICE: crate::schema::Service = crate::schema::Service {
    name: "cloudwatch",
    signing_name: "monitoring",
    endpoint_prefix: "monitoring",
    service_id: "CloudWatch",
    target_prefix: Some("GraniteServiceVersion20100801"),
    json_version: "1.0",
    api_version: "2010-08-01",
    xml_namespace: Some("http://monitoring.amazonaws.com/doc/2010-08-01/"),
    protocols: &[crate::schema::Protocol::Cbor, crate::schema::Protocol::Json, crate::schema::Protocol::Query],
    operations: &[&ops::DELETE_ALARMS_OPERATION, &ops::DESCRIBE_ALARM_HISTORY_OPERATION, &ops::DESCRIBE_ALARMS_OPERATION, &ops::DESCRIBE_ALARMS_FOR_METRIC_OPERATION, &ops::DISABLE_ALARM_ACTIONS_OPERATION, &ops::ENABLE_ALARM_ACTIONS_OPERATION, &ops::LIST_TAGS_FOR_RESOURCE_OPERATION, &ops::PUT_COMPOSITE_ALARM_OPERATION, &ops::PUT_METRIC_ALARM_OPERATION, &ops::SET_ALARM_STATE_OPERATION, &ops::TAG_RESOURCE_OPERATION, &ops::UNTAG_RESOURCE_OPERATION],
    unserved: &["AssociateDatasetKmsKey", "CreateResourceMetricsConfiguration", "DeleteAlarmMuteRule", "DeleteAnomalyDetector", "DeleteDashboards", "DeleteInsightRules", "DeleteMetricDataQueryDefinition", "DeleteMetricStream", "DeleteResourceMetricsConfiguration", "DescribeAlarmContributors", "DescribeAnomalyDetectors", "DescribeInsightRules", "DisableInsightRules", "DisassociateDatasetKmsKey", "EnableInsightRules", "GetAlarmMuteRule", "GetDashboard", "GetDataset", "GetInsightRuleReport", "GetMetricData", "GetMetricDataQueryDefinition", "GetMetricStatistics", "GetMetricStream", "GetMetricWidgetImage", "GetOTelEnrichment", "GetResourceMetricsConfiguration", "ListAlarmMuteRules", "ListDashboards", "ListManagedInsightRules", "ListMetricDataQueryDefinitions", "ListMetricStreams", "ListMetrics", "PutAlarmMuteRule", "PutAnomalyDetector", "PutDashboard", "PutInsightRule", "PutLogAlarm", "PutManagedInsightRules", "PutMetricData", "PutMetricDataQueryDefinition", "PutMetricStream", "StartMetricStreams", "StartOTelEnrichment", "StopMetricStreams", "StopOTelEnrichment", "UpdateOTelEnrichment", "UpdateResourceMetricsConfiguration"],
};
