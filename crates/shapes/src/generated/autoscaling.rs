// Written by `cargo xtask generate` from the model autoscaling 2011-01-01; do not edit.
#![allow(clippy::all, unused_imports, non_camel_case_types)]
use std::collections::BTreeMap;
use crate::{Blob, Timestamp, Unit, Value, enumeration, structure};

enumeration! {
    AcceleratorManufacturer { Nvidia = "nvidia", Amd = "amd", AmazonWebServices = "amazon-web-services", Xilinx = "xilinx" }
    AcceleratorName { A100 = "a100", V100 = "v100", K80 = "k80", T4 = "t4", M60 = "m60", RadeonProV520 = "radeon-pro-v520", Vu9p = "vu9p" }
    AcceleratorType { Gpu = "gpu", Fpga = "fpga", Inference = "inference" }
    BareMetal { Included = "included", Excluded = "excluded", Required = "required" }
    BurstablePerformance { Included = "included", Excluded = "excluded", Required = "required" }
    CapacityDistributionStrategy { BalancedOnly = "balanced-only", BalancedBestEffort = "balanced-best-effort", ReservationsThenBalanced = "reservations-then-balanced" }
    CapacityReservationPreference { CapacityReservationsOnly = "capacity-reservations-only", CapacityReservationsFirst = "capacity-reservations-first", None = "none", Default = "default" }
    CpuManufacturer { Intel = "intel", Amd = "amd", AmazonWebServices = "amazon-web-services", Apple = "apple" }
    DeletionProtection { None = "none", PreventForceDeletion = "prevent-force-deletion", PreventAllDeletion = "prevent-all-deletion" }
    ImpairedZoneHealthCheckBehavior { ReplaceUnhealthy = "ReplaceUnhealthy", IgnoreUnhealthy = "IgnoreUnhealthy" }
    InstanceGeneration { Current = "current", Previous = "previous" }
    InstanceMetadataEndpointState { Disabled = "disabled", Enabled = "enabled" }
    InstanceMetadataHttpTokensState { Optional = "optional", Required = "required" }
    InstanceRefreshStatus { Pending = "Pending", InProgress = "InProgress", Successful = "Successful", Failed = "Failed", Cancelling = "Cancelling", Cancelled = "Cancelled", RollbackInProgress = "RollbackInProgress", RollbackFailed = "RollbackFailed", RollbackSuccessful = "RollbackSuccessful", Baking = "Baking" }
    LifecycleState { Pending = "Pending", PendingWait = "Pending:Wait", PendingProceed = "Pending:Proceed", Quarantined = "Quarantined", InService = "InService", Terminating = "Terminating", TerminatingWait = "Terminating:Wait", TerminatingProceed = "Terminating:Proceed", TerminatingRetained = "Terminating:Retained", Terminated = "Terminated", Detaching = "Detaching", Detached = "Detached", EnteringStandby = "EnteringStandby", Standby = "Standby", ReplacingRootVolume = "ReplacingRootVolume", ReplacingRootVolumeWait = "ReplacingRootVolume:Wait", ReplacingRootVolumeProceed = "ReplacingRootVolume:Proceed", RootVolumeReplaced = "RootVolumeReplaced", WarmedPending = "Warmed:Pending", WarmedPendingWait = "Warmed:Pending:Wait", WarmedPendingProceed = "Warmed:Pending:Proceed", WarmedPendingRetained = "Warmed:Pending:Retained", WarmedTerminating = "Warmed:Terminating", WarmedTerminatingWait = "Warmed:Terminating:Wait", WarmedTerminatingProceed = "Warmed:Terminating:Proceed", WarmedTerminatingRetained = "Warmed:Terminating:Retained", WarmedTerminated = "Warmed:Terminated", WarmedStopped = "Warmed:Stopped", WarmedRunning = "Warmed:Running", WarmedHibernated = "Warmed:Hibernated" }
    LocalStorage { Included = "included", Excluded = "excluded", Required = "required" }
    LocalStorageType { Hdd = "hdd", Ssd = "ssd" }
    MetricStatistic { Average = "Average", Minimum = "Minimum", Maximum = "Maximum", SampleCount = "SampleCount", Sum = "Sum" }
    MetricType { ASGAverageCPUUtilization = "ASGAverageCPUUtilization", ASGAverageCPUUtilizationHighResolution = "ASGAverageCPUUtilizationHighResolution", ASGAverageNetworkIn = "ASGAverageNetworkIn", ASGAverageNetworkOut = "ASGAverageNetworkOut", ALBRequestCountPerTarget = "ALBRequestCountPerTarget" }
    PredefinedLoadMetricType { ASGTotalCPUUtilization = "ASGTotalCPUUtilization", ASGTotalNetworkIn = "ASGTotalNetworkIn", ASGTotalNetworkOut = "ASGTotalNetworkOut", ALBTargetGroupRequestCount = "ALBTargetGroupRequestCount" }
    PredefinedMetricPairType { ASGCPUUtilization = "ASGCPUUtilization", ASGNetworkIn = "ASGNetworkIn", ASGNetworkOut = "ASGNetworkOut", ALBRequestCount = "ALBRequestCount" }
    PredefinedScalingMetricType { ASGAverageCPUUtilization = "ASGAverageCPUUtilization", ASGAverageNetworkIn = "ASGAverageNetworkIn", ASGAverageNetworkOut = "ASGAverageNetworkOut", ALBRequestCountPerTarget = "ALBRequestCountPerTarget" }
    PredictiveScalingMaxCapacityBreachBehavior { HonorMaxCapacity = "HonorMaxCapacity", IncreaseMaxCapacity = "IncreaseMaxCapacity" }
    PredictiveScalingMode { ForecastAndScale = "ForecastAndScale", ForecastOnly = "ForecastOnly" }
    RefreshStrategy { Rolling = "Rolling", ReplaceRootVolume = "ReplaceRootVolume" }
    RetentionAction { Retain = "retain", Terminate = "terminate" }
    ScaleInProtectedInstances { Refresh = "Refresh", Ignore = "Ignore", Wait = "Wait" }
    ScalingActivityStatusCode { PendingSpotBidPlacement = "PendingSpotBidPlacement", WaitingForSpotInstanceRequestId = "WaitingForSpotInstanceRequestId", WaitingForSpotInstanceId = "WaitingForSpotInstanceId", WaitingForInstanceId = "WaitingForInstanceId", PreInService = "PreInService", InProgress = "InProgress", WaitingForELBConnectionDraining = "WaitingForELBConnectionDraining", MidLifecycleAction = "MidLifecycleAction", WaitingForInstanceWarmup = "WaitingForInstanceWarmup", Successful = "Successful", Failed = "Failed", Cancelled = "Cancelled", WaitingForConnectionDraining = "WaitingForConnectionDraining", WaitingForInPlaceUpdateToStart = "WaitingForInPlaceUpdateToStart", WaitingForInPlaceUpdateToFinalize = "WaitingForInPlaceUpdateToFinalize", InPlaceUpdateInProgress = "InPlaceUpdateInProgress" }
    StandbyInstances { Terminate = "Terminate", Ignore = "Ignore", Wait = "Wait" }
    TargetCapacityType { OnDemandCapacityReservation = "on-demand-capacity-reservation", CapacityBlock = "capacity-block", InterruptibleCapacityReservation = "interruptible-capacity-reservation", OnDemand = "on-demand" }
    WarmPoolState { Stopped = "Stopped", Running = "Running", Hibernated = "Hibernated" }
    WarmPoolStatus { PendingDelete = "PendingDelete" }
}

structure! {
    AcceleratorCountRequest { min: Option<i64> = "Min", max: Option<i64> = "Max" }
    AcceleratorTotalMemoryMiBRequest { min: Option<i64> = "Min", max: Option<i64> = "Max" }
    ActivitiesType { activities: Vec<Activity> = "Activities", next_token: Option<String> = "NextToken" }
    Activity { activity_id: String = "ActivityId", auto_scaling_group_name: String = "AutoScalingGroupName", description: Option<String> = "Description", cause: String = "Cause", start_time: Timestamp = "StartTime", end_time: Option<Timestamp> = "EndTime", status_code: ScalingActivityStatusCode = "StatusCode", status_message: Option<String> = "StatusMessage", progress: Option<i64> = "Progress", details: Option<String> = "Details", auto_scaling_group_state: Option<String> = "AutoScalingGroupState", auto_scaling_group_arn: Option<String> = "AutoScalingGroupARN" }
    ActivityType { activity: Option<Activity> = "Activity", activities: Option<Vec<Activity>> = "Activities" }
    AdjustmentType { adjustment_type: Option<String> = "AdjustmentType" }
    Alarm { alarm_name: Option<String> = "AlarmName", alarm_arn: Option<String> = "AlarmARN" }
    AlarmSpecification { alarms: Option<Vec<String>> = "Alarms" }
    AttachInstancesQuery { instance_ids: Option<Vec<String>> = "InstanceIds", auto_scaling_group_name: String = "AutoScalingGroupName" }
    AttachLoadBalancerTargetGroupsResultType {  }
    AttachLoadBalancerTargetGroupsType { auto_scaling_group_name: String = "AutoScalingGroupName", target_group_arns: Vec<String> = "TargetGroupARNs" }
    AttachLoadBalancersResultType {  }
    AttachLoadBalancersType { auto_scaling_group_name: String = "AutoScalingGroupName", load_balancer_names: Vec<String> = "LoadBalancerNames" }
    AttachTrafficSourcesResultType {  }
    AttachTrafficSourcesType { auto_scaling_group_name: String = "AutoScalingGroupName", traffic_sources: Vec<TrafficSourceIdentifier> = "TrafficSources", skip_zonal_shift_validation: Option<bool> = "SkipZonalShiftValidation" }
    AutoScalingGroup { auto_scaling_group_name: String = "AutoScalingGroupName", auto_scaling_group_arn: Option<String> = "AutoScalingGroupARN", launch_configuration_name: Option<String> = "LaunchConfigurationName", launch_template: Option<LaunchTemplateSpecification> = "LaunchTemplate", mixed_instances_policy: Option<MixedInstancesPolicy> = "MixedInstancesPolicy", min_size: i64 = "MinSize", max_size: i64 = "MaxSize", desired_capacity: i64 = "DesiredCapacity", predicted_capacity: Option<i64> = "PredictedCapacity", default_cooldown: i64 = "DefaultCooldown", availability_zones: Vec<String> = "AvailabilityZones", availability_zone_ids: Option<Vec<String>> = "AvailabilityZoneIds", load_balancer_names: Option<Vec<String>> = "LoadBalancerNames", target_group_arns: Option<Vec<String>> = "TargetGroupARNs", health_check_type: String = "HealthCheckType", health_check_grace_period: Option<i64> = "HealthCheckGracePeriod", instances: Option<Vec<Instance>> = "Instances", created_time: Timestamp = "CreatedTime", suspended_processes: Option<Vec<SuspendedProcess>> = "SuspendedProcesses", placement_group: Option<String> = "PlacementGroup", vpc_zone_identifier: Option<String> = "VPCZoneIdentifier", enabled_metrics: Option<Vec<EnabledMetric>> = "EnabledMetrics", status: Option<String> = "Status", tags: Option<Vec<TagDescription>> = "Tags", termination_policies: Option<Vec<String>> = "TerminationPolicies", new_instances_protected_from_scale_in: Option<bool> = "NewInstancesProtectedFromScaleIn", service_linked_role_arn: Option<String> = "ServiceLinkedRoleARN", max_instance_lifetime: Option<i64> = "MaxInstanceLifetime", capacity_rebalance: Option<bool> = "CapacityRebalance", warm_pool_configuration: Option<WarmPoolConfiguration> = "WarmPoolConfiguration", warm_pool_size: Option<i64> = "WarmPoolSize", context: Option<String> = "Context", desired_capacity_type: Option<String> = "DesiredCapacityType", default_instance_warmup: Option<i64> = "DefaultInstanceWarmup", traffic_sources: Option<Vec<TrafficSourceIdentifier>> = "TrafficSources", instance_maintenance_policy: Option<InstanceMaintenancePolicy> = "InstanceMaintenancePolicy", deletion_protection: Option<DeletionProtection> = "DeletionProtection", availability_zone_distribution: Option<AvailabilityZoneDistribution> = "AvailabilityZoneDistribution", availability_zone_impairment_policy: Option<AvailabilityZoneImpairmentPolicy> = "AvailabilityZoneImpairmentPolicy", capacity_reservation_specification: Option<CapacityReservationSpecification> = "CapacityReservationSpecification", instance_lifecycle_policy: Option<InstanceLifecyclePolicy> = "InstanceLifecyclePolicy", operator: Option<Operator> = "Operator" }
    AutoScalingGroupNamesType { auto_scaling_group_names: Option<Vec<String>> = "AutoScalingGroupNames", include_instances: Option<bool> = "IncludeInstances", include_managed_resources: Option<bool> = "IncludeManagedResources", next_token: Option<String> = "NextToken", max_records: Option<i64> = "MaxRecords", filters: Option<Vec<Filter>> = "Filters" }
    AutoScalingGroupsType { auto_scaling_groups: Vec<AutoScalingGroup> = "AutoScalingGroups", next_token: Option<String> = "NextToken" }
    AutoScalingInstanceDetails { instance_id: String = "InstanceId", instance_type: Option<String> = "InstanceType", auto_scaling_group_name: String = "AutoScalingGroupName", availability_zone: String = "AvailabilityZone", availability_zone_id: Option<String> = "AvailabilityZoneId", lifecycle_state: String = "LifecycleState", health_status: String = "HealthStatus", launch_configuration_name: Option<String> = "LaunchConfigurationName", launch_template: Option<LaunchTemplateSpecification> = "LaunchTemplate", image_id: Option<String> = "ImageId", protected_from_scale_in: bool = "ProtectedFromScaleIn", weighted_capacity: Option<String> = "WeightedCapacity" }
    AutoScalingInstancesType { auto_scaling_instances: Option<Vec<AutoScalingInstanceDetails>> = "AutoScalingInstances", next_token: Option<String> = "NextToken" }
    AvailabilityZoneDistribution { capacity_distribution_strategy: Option<CapacityDistributionStrategy> = "CapacityDistributionStrategy" }
    AvailabilityZoneImpairmentPolicy { zonal_shift_enabled: Option<bool> = "ZonalShiftEnabled", impaired_zone_health_check_behavior: Option<ImpairedZoneHealthCheckBehavior> = "ImpairedZoneHealthCheckBehavior" }
    BaselineEbsBandwidthMbpsRequest { min: Option<i64> = "Min", max: Option<i64> = "Max" }
    BaselinePerformanceFactorsRequest { cpu: Option<CpuPerformanceFactorRequest> = "Cpu" }
    BlockDeviceMapping { virtual_name: Option<String> = "VirtualName", device_name: String = "DeviceName", ebs: Option<Ebs> = "Ebs", no_device: Option<bool> = "NoDevice" }
    CancelInstanceRefreshAnswer { instance_refresh_id: Option<String> = "InstanceRefreshId" }
    CancelInstanceRefreshType { auto_scaling_group_name: String = "AutoScalingGroupName", wait_for_transitioning_instances: Option<bool> = "WaitForTransitioningInstances" }
    CapacityReservationSpecification { capacity_reservation_preference: Option<CapacityReservationPreference> = "CapacityReservationPreference", capacity_reservation_target: Option<CapacityReservationTarget> = "CapacityReservationTarget" }
    CapacityReservationTarget { capacity_reservation_ids: Option<Vec<String>> = "CapacityReservationIds", capacity_reservation_resource_group_arns: Option<Vec<String>> = "CapacityReservationResourceGroupArns" }
    CompleteLifecycleActionAnswer {  }
    CompleteLifecycleActionType { lifecycle_hook_name: String = "LifecycleHookName", auto_scaling_group_name: String = "AutoScalingGroupName", lifecycle_action_token: Option<String> = "LifecycleActionToken", lifecycle_action_result: String = "LifecycleActionResult", instance_id: Option<String> = "InstanceId" }
    CpuPerformanceFactorRequest { references: Option<Vec<PerformanceFactorReferenceRequest>> = "References" }
    CreateAutoScalingGroupType { auto_scaling_group_name: String = "AutoScalingGroupName", launch_configuration_name: Option<String> = "LaunchConfigurationName", launch_template: Option<LaunchTemplateSpecification> = "LaunchTemplate", mixed_instances_policy: Option<MixedInstancesPolicy> = "MixedInstancesPolicy", instance_id: Option<String> = "InstanceId", min_size: i64 = "MinSize", max_size: i64 = "MaxSize", desired_capacity: Option<i64> = "DesiredCapacity", default_cooldown: Option<i64> = "DefaultCooldown", availability_zones: Option<Vec<String>> = "AvailabilityZones", availability_zone_ids: Option<Vec<String>> = "AvailabilityZoneIds", load_balancer_names: Option<Vec<String>> = "LoadBalancerNames", target_group_arns: Option<Vec<String>> = "TargetGroupARNs", health_check_type: Option<String> = "HealthCheckType", health_check_grace_period: Option<i64> = "HealthCheckGracePeriod", placement_group: Option<String> = "PlacementGroup", vpc_zone_identifier: Option<String> = "VPCZoneIdentifier", termination_policies: Option<Vec<String>> = "TerminationPolicies", new_instances_protected_from_scale_in: Option<bool> = "NewInstancesProtectedFromScaleIn", capacity_rebalance: Option<bool> = "CapacityRebalance", lifecycle_hook_specification_list: Option<Vec<LifecycleHookSpecification>> = "LifecycleHookSpecificationList", deletion_protection: Option<DeletionProtection> = "DeletionProtection", tags: Option<Vec<Tag>> = "Tags", service_linked_role_arn: Option<String> = "ServiceLinkedRoleARN", max_instance_lifetime: Option<i64> = "MaxInstanceLifetime", context: Option<String> = "Context", desired_capacity_type: Option<String> = "DesiredCapacityType", default_instance_warmup: Option<i64> = "DefaultInstanceWarmup", traffic_sources: Option<Vec<TrafficSourceIdentifier>> = "TrafficSources", instance_maintenance_policy: Option<InstanceMaintenancePolicy> = "InstanceMaintenancePolicy", availability_zone_distribution: Option<AvailabilityZoneDistribution> = "AvailabilityZoneDistribution", availability_zone_impairment_policy: Option<AvailabilityZoneImpairmentPolicy> = "AvailabilityZoneImpairmentPolicy", skip_zonal_shift_validation: Option<bool> = "SkipZonalShiftValidation", capacity_reservation_specification: Option<CapacityReservationSpecification> = "CapacityReservationSpecification", instance_lifecycle_policy: Option<InstanceLifecyclePolicy> = "InstanceLifecyclePolicy", operator: Option<Operator> = "Operator" }
    CreateLaunchConfigurationType { launch_configuration_name: String = "LaunchConfigurationName", image_id: Option<String> = "ImageId", key_name: Option<String> = "KeyName", security_groups: Option<Vec<String>> = "SecurityGroups", classic_link_vpc_id: Option<String> = "ClassicLinkVPCId", classic_link_vpc_security_groups: Option<Vec<String>> = "ClassicLinkVPCSecurityGroups", user_data: Option<String> = "UserData", instance_id: Option<String> = "InstanceId", instance_type: Option<String> = "InstanceType", kernel_id: Option<String> = "KernelId", ramdisk_id: Option<String> = "RamdiskId", block_device_mappings: Option<Vec<BlockDeviceMapping>> = "BlockDeviceMappings", instance_monitoring: Option<InstanceMonitoring> = "InstanceMonitoring", spot_price: Option<String> = "SpotPrice", iam_instance_profile: Option<String> = "IamInstanceProfile", ebs_optimized: Option<bool> = "EbsOptimized", associate_public_ip_address: Option<bool> = "AssociatePublicIpAddress", placement_tenancy: Option<String> = "PlacementTenancy", metadata_options: Option<InstanceMetadataOptions> = "MetadataOptions" }
    CreateOrUpdateTagsType { tags: Vec<Tag> = "Tags" }
    CustomizedMetricSpecification { metric_name: Option<String> = "MetricName", namespace: Option<String> = "Namespace", dimensions: Option<Vec<MetricDimension>> = "Dimensions", statistic: Option<MetricStatistic> = "Statistic", unit: Option<String> = "Unit", period: Option<i64> = "Period", metrics: Option<Vec<TargetTrackingMetricDataQuery>> = "Metrics" }
    DeleteAutoScalingGroupType { auto_scaling_group_name: String = "AutoScalingGroupName", force_delete: Option<bool> = "ForceDelete" }
    DeleteLifecycleHookAnswer {  }
    DeleteLifecycleHookType { lifecycle_hook_name: String = "LifecycleHookName", auto_scaling_group_name: String = "AutoScalingGroupName" }
    DeleteNotificationConfigurationType { auto_scaling_group_name: String = "AutoScalingGroupName", topic_arn: String = "TopicARN" }
    DeletePolicyType { auto_scaling_group_name: Option<String> = "AutoScalingGroupName", policy_name: String = "PolicyName" }
    DeleteScheduledActionType { auto_scaling_group_name: String = "AutoScalingGroupName", scheduled_action_name: String = "ScheduledActionName" }
    DeleteTagsType { tags: Vec<Tag> = "Tags" }
    DeleteWarmPoolAnswer {  }
    DeleteWarmPoolType { auto_scaling_group_name: String = "AutoScalingGroupName", force_delete: Option<bool> = "ForceDelete" }
    DescribeAccountLimitsAnswer { max_number_of_auto_scaling_groups: Option<i64> = "MaxNumberOfAutoScalingGroups", max_number_of_launch_configurations: Option<i64> = "MaxNumberOfLaunchConfigurations", number_of_auto_scaling_groups: Option<i64> = "NumberOfAutoScalingGroups", number_of_launch_configurations: Option<i64> = "NumberOfLaunchConfigurations" }
    DescribeAdjustmentTypesAnswer { adjustment_types: Option<Vec<AdjustmentType>> = "AdjustmentTypes" }
    DescribeAutoScalingInstancesType { instance_ids: Option<Vec<String>> = "InstanceIds", include_managed_resources: Option<bool> = "IncludeManagedResources", max_records: Option<i64> = "MaxRecords", next_token: Option<String> = "NextToken" }
    DescribeInstanceRefreshesAnswer { instance_refreshes: Option<Vec<InstanceRefresh>> = "InstanceRefreshes", next_token: Option<String> = "NextToken" }
    DescribeInstanceRefreshesType { auto_scaling_group_name: String = "AutoScalingGroupName", instance_refresh_ids: Option<Vec<String>> = "InstanceRefreshIds", next_token: Option<String> = "NextToken", max_records: Option<i64> = "MaxRecords" }
    DescribeLifecycleHookTypesAnswer { lifecycle_hook_types: Option<Vec<String>> = "LifecycleHookTypes" }
    DescribeLifecycleHooksAnswer { lifecycle_hooks: Option<Vec<LifecycleHook>> = "LifecycleHooks" }
    DescribeLifecycleHooksType { auto_scaling_group_name: String = "AutoScalingGroupName", lifecycle_hook_names: Option<Vec<String>> = "LifecycleHookNames" }
    DescribeLoadBalancerTargetGroupsRequest { auto_scaling_group_name: String = "AutoScalingGroupName", next_token: Option<String> = "NextToken", max_records: Option<i64> = "MaxRecords" }
    DescribeLoadBalancerTargetGroupsResponse { load_balancer_target_groups: Option<Vec<LoadBalancerTargetGroupState>> = "LoadBalancerTargetGroups", next_token: Option<String> = "NextToken" }
    DescribeLoadBalancersRequest { auto_scaling_group_name: String = "AutoScalingGroupName", next_token: Option<String> = "NextToken", max_records: Option<i64> = "MaxRecords" }
    DescribeLoadBalancersResponse { load_balancers: Option<Vec<LoadBalancerState>> = "LoadBalancers", next_token: Option<String> = "NextToken" }
    DescribeMetricCollectionTypesAnswer { metrics: Option<Vec<MetricCollectionType>> = "Metrics", granularities: Option<Vec<MetricGranularityType>> = "Granularities" }
    DescribeNotificationConfigurationsAnswer { notification_configurations: Vec<NotificationConfiguration> = "NotificationConfigurations", next_token: Option<String> = "NextToken" }
    DescribeNotificationConfigurationsType { auto_scaling_group_names: Option<Vec<String>> = "AutoScalingGroupNames", include_managed_resources: Option<bool> = "IncludeManagedResources", next_token: Option<String> = "NextToken", max_records: Option<i64> = "MaxRecords" }
    DescribePoliciesType { auto_scaling_group_name: Option<String> = "AutoScalingGroupName", policy_names: Option<Vec<String>> = "PolicyNames", policy_types: Option<Vec<String>> = "PolicyTypes", include_managed_resources: Option<bool> = "IncludeManagedResources", next_token: Option<String> = "NextToken", max_records: Option<i64> = "MaxRecords" }
    DescribeScalingActivitiesType { activity_ids: Option<Vec<String>> = "ActivityIds", auto_scaling_group_name: Option<String> = "AutoScalingGroupName", include_deleted_groups: Option<bool> = "IncludeDeletedGroups", include_managed_resources: Option<bool> = "IncludeManagedResources", max_records: Option<i64> = "MaxRecords", next_token: Option<String> = "NextToken", filters: Option<Vec<Filter>> = "Filters" }
    DescribeScheduledActionsType { auto_scaling_group_name: Option<String> = "AutoScalingGroupName", scheduled_action_names: Option<Vec<String>> = "ScheduledActionNames", start_time: Option<Timestamp> = "StartTime", end_time: Option<Timestamp> = "EndTime", include_managed_resources: Option<bool> = "IncludeManagedResources", next_token: Option<String> = "NextToken", max_records: Option<i64> = "MaxRecords" }
    DescribeTagsType { filters: Option<Vec<Filter>> = "Filters", include_managed_resources: Option<bool> = "IncludeManagedResources", next_token: Option<String> = "NextToken", max_records: Option<i64> = "MaxRecords" }
    DescribeTerminationPolicyTypesAnswer { termination_policy_types: Option<Vec<String>> = "TerminationPolicyTypes" }
    DescribeTrafficSourcesRequest { auto_scaling_group_name: String = "AutoScalingGroupName", traffic_source_type: Option<String> = "TrafficSourceType", next_token: Option<String> = "NextToken", max_records: Option<i64> = "MaxRecords" }
    DescribeTrafficSourcesResponse { traffic_sources: Option<Vec<TrafficSourceState>> = "TrafficSources", next_token: Option<String> = "NextToken" }
    DescribeWarmPoolAnswer { warm_pool_configuration: Option<WarmPoolConfiguration> = "WarmPoolConfiguration", instances: Option<Vec<Instance>> = "Instances", next_token: Option<String> = "NextToken" }
    DescribeWarmPoolType { auto_scaling_group_name: String = "AutoScalingGroupName", max_records: Option<i64> = "MaxRecords", next_token: Option<String> = "NextToken" }
    DesiredConfiguration { launch_template: Option<LaunchTemplateSpecification> = "LaunchTemplate", mixed_instances_policy: Option<MixedInstancesPolicy> = "MixedInstancesPolicy" }
    DetachInstancesAnswer { activities: Option<Vec<Activity>> = "Activities" }
    DetachInstancesQuery { instance_ids: Option<Vec<String>> = "InstanceIds", auto_scaling_group_name: String = "AutoScalingGroupName", should_decrement_desired_capacity: bool = "ShouldDecrementDesiredCapacity" }
    DetachLoadBalancerTargetGroupsResultType {  }
    DetachLoadBalancerTargetGroupsType { auto_scaling_group_name: String = "AutoScalingGroupName", target_group_arns: Vec<String> = "TargetGroupARNs" }
    DetachLoadBalancersResultType {  }
    DetachLoadBalancersType { auto_scaling_group_name: String = "AutoScalingGroupName", load_balancer_names: Vec<String> = "LoadBalancerNames" }
    DetachTrafficSourcesResultType {  }
    DetachTrafficSourcesType { auto_scaling_group_name: String = "AutoScalingGroupName", traffic_sources: Vec<TrafficSourceIdentifier> = "TrafficSources" }
    DisableMetricsCollectionQuery { auto_scaling_group_name: String = "AutoScalingGroupName", metrics: Option<Vec<String>> = "Metrics" }
    DistributionSegment { target_capacity_types: Option<Vec<TargetCapacityType>> = "TargetCapacityTypes" }
    Ebs { snapshot_id: Option<String> = "SnapshotId", volume_size: Option<i64> = "VolumeSize", volume_type: Option<String> = "VolumeType", delete_on_termination: Option<bool> = "DeleteOnTermination", iops: Option<i64> = "Iops", encrypted: Option<bool> = "Encrypted", throughput: Option<i64> = "Throughput" }
    EnableMetricsCollectionQuery { auto_scaling_group_name: String = "AutoScalingGroupName", metrics: Option<Vec<String>> = "Metrics", granularity: String = "Granularity" }
    EnabledMetric { metric: Option<String> = "Metric", granularity: Option<String> = "Granularity" }
    EnterStandbyAnswer { activities: Option<Vec<Activity>> = "Activities" }
    EnterStandbyQuery { instance_ids: Option<Vec<String>> = "InstanceIds", auto_scaling_group_name: String = "AutoScalingGroupName", should_decrement_desired_capacity: bool = "ShouldDecrementDesiredCapacity" }
    ExecutePolicyType { auto_scaling_group_name: Option<String> = "AutoScalingGroupName", policy_name: String = "PolicyName", honor_cooldown: Option<bool> = "HonorCooldown", metric_value: Option<f64> = "MetricValue", breach_threshold: Option<f64> = "BreachThreshold" }
    ExitStandbyAnswer { activities: Option<Vec<Activity>> = "Activities" }
    ExitStandbyQuery { instance_ids: Option<Vec<String>> = "InstanceIds", auto_scaling_group_name: String = "AutoScalingGroupName" }
    Filter { name: Option<String> = "Name", values: Option<Vec<String>> = "Values" }
    Instance { instance_id: String = "InstanceId", instance_type: Option<String> = "InstanceType", availability_zone: String = "AvailabilityZone", availability_zone_id: Option<String> = "AvailabilityZoneId", lifecycle_state: LifecycleState = "LifecycleState", health_status: String = "HealthStatus", launch_configuration_name: Option<String> = "LaunchConfigurationName", launch_template: Option<LaunchTemplateSpecification> = "LaunchTemplate", image_id: Option<String> = "ImageId", protected_from_scale_in: bool = "ProtectedFromScaleIn", weighted_capacity: Option<String> = "WeightedCapacity" }
    InstanceLifecyclePolicy { retention_triggers: Option<RetentionTriggers> = "RetentionTriggers" }
    InstanceMaintenancePolicy { min_healthy_percentage: Option<i64> = "MinHealthyPercentage", max_healthy_percentage: Option<i64> = "MaxHealthyPercentage" }
    InstanceMetadataOptions { http_tokens: Option<InstanceMetadataHttpTokensState> = "HttpTokens", http_put_response_hop_limit: Option<i64> = "HttpPutResponseHopLimit", http_endpoint: Option<InstanceMetadataEndpointState> = "HttpEndpoint" }
    InstanceMonitoring { enabled: Option<bool> = "Enabled" }
    InstanceRefresh { instance_refresh_id: Option<String> = "InstanceRefreshId", auto_scaling_group_name: Option<String> = "AutoScalingGroupName", status: Option<InstanceRefreshStatus> = "Status", status_reason: Option<String> = "StatusReason", start_time: Option<Timestamp> = "StartTime", end_time: Option<Timestamp> = "EndTime", percentage_complete: Option<i64> = "PercentageComplete", instances_to_update: Option<i64> = "InstancesToUpdate", progress_details: Option<InstanceRefreshProgressDetails> = "ProgressDetails", preferences: Option<RefreshPreferences> = "Preferences", desired_configuration: Option<DesiredConfiguration> = "DesiredConfiguration", rollback_details: Option<RollbackDetails> = "RollbackDetails", strategy: Option<RefreshStrategy> = "Strategy" }
    InstanceRefreshLivePoolProgress { percentage_complete: Option<i64> = "PercentageComplete", instances_to_update: Option<i64> = "InstancesToUpdate" }
    InstanceRefreshProgressDetails { live_pool_progress: Option<InstanceRefreshLivePoolProgress> = "LivePoolProgress", warm_pool_progress: Option<InstanceRefreshWarmPoolProgress> = "WarmPoolProgress" }
    InstanceRefreshWarmPoolProgress { percentage_complete: Option<i64> = "PercentageComplete", instances_to_update: Option<i64> = "InstancesToUpdate" }
    InstanceRequirements { v_cpu_count: VCpuCountRequest = "VCpuCount", memory_mi_b: MemoryMiBRequest = "MemoryMiB", cpu_manufacturers: Option<Vec<CpuManufacturer>> = "CpuManufacturers", memory_gi_b_per_v_cpu: Option<MemoryGiBPerVCpuRequest> = "MemoryGiBPerVCpu", excluded_instance_types: Option<Vec<String>> = "ExcludedInstanceTypes", instance_generations: Option<Vec<InstanceGeneration>> = "InstanceGenerations", spot_max_price_percentage_over_lowest_price: Option<i64> = "SpotMaxPricePercentageOverLowestPrice", max_spot_price_as_percentage_of_optimal_on_demand_price: Option<i64> = "MaxSpotPriceAsPercentageOfOptimalOnDemandPrice", on_demand_max_price_percentage_over_lowest_price: Option<i64> = "OnDemandMaxPricePercentageOverLowestPrice", bare_metal: Option<BareMetal> = "BareMetal", burstable_performance: Option<BurstablePerformance> = "BurstablePerformance", require_hibernate_support: Option<bool> = "RequireHibernateSupport", network_interface_count: Option<NetworkInterfaceCountRequest> = "NetworkInterfaceCount", local_storage: Option<LocalStorage> = "LocalStorage", local_storage_types: Option<Vec<LocalStorageType>> = "LocalStorageTypes", total_local_storage_gb: Option<TotalLocalStorageGBRequest> = "TotalLocalStorageGB", baseline_ebs_bandwidth_mbps: Option<BaselineEbsBandwidthMbpsRequest> = "BaselineEbsBandwidthMbps", accelerator_types: Option<Vec<AcceleratorType>> = "AcceleratorTypes", accelerator_count: Option<AcceleratorCountRequest> = "AcceleratorCount", accelerator_manufacturers: Option<Vec<AcceleratorManufacturer>> = "AcceleratorManufacturers", accelerator_names: Option<Vec<AcceleratorName>> = "AcceleratorNames", accelerator_total_memory_mi_b: Option<AcceleratorTotalMemoryMiBRequest> = "AcceleratorTotalMemoryMiB", network_bandwidth_gbps: Option<NetworkBandwidthGbpsRequest> = "NetworkBandwidthGbps", allowed_instance_types: Option<Vec<String>> = "AllowedInstanceTypes", baseline_performance_factors: Option<BaselinePerformanceFactorsRequest> = "BaselinePerformanceFactors" }
    InstanceReusePolicy { reuse_on_scale_in: Option<bool> = "ReuseOnScaleIn" }
    InstancesDistribution { on_demand_allocation_strategy: Option<String> = "OnDemandAllocationStrategy", on_demand_base_capacity: Option<i64> = "OnDemandBaseCapacity", on_demand_percentage_above_base_capacity: Option<i64> = "OnDemandPercentageAboveBaseCapacity", spot_allocation_strategy: Option<String> = "SpotAllocationStrategy", spot_instance_pools: Option<i64> = "SpotInstancePools", spot_max_price: Option<String> = "SpotMaxPrice", distribution_segments: Option<Vec<DistributionSegment>> = "DistributionSegments" }
    LaunchConfiguration { launch_configuration_name: String = "LaunchConfigurationName", launch_configuration_arn: Option<String> = "LaunchConfigurationARN", image_id: String = "ImageId", key_name: Option<String> = "KeyName", security_groups: Option<Vec<String>> = "SecurityGroups", classic_link_vpc_id: Option<String> = "ClassicLinkVPCId", classic_link_vpc_security_groups: Option<Vec<String>> = "ClassicLinkVPCSecurityGroups", user_data: Option<String> = "UserData", instance_type: String = "InstanceType", kernel_id: Option<String> = "KernelId", ramdisk_id: Option<String> = "RamdiskId", block_device_mappings: Option<Vec<BlockDeviceMapping>> = "BlockDeviceMappings", instance_monitoring: Option<InstanceMonitoring> = "InstanceMonitoring", spot_price: Option<String> = "SpotPrice", iam_instance_profile: Option<String> = "IamInstanceProfile", created_time: Timestamp = "CreatedTime", ebs_optimized: Option<bool> = "EbsOptimized", associate_public_ip_address: Option<bool> = "AssociatePublicIpAddress", placement_tenancy: Option<String> = "PlacementTenancy", metadata_options: Option<InstanceMetadataOptions> = "MetadataOptions" }
    LaunchConfigurationNameType { launch_configuration_name: String = "LaunchConfigurationName" }
    LaunchConfigurationNamesType { launch_configuration_names: Option<Vec<String>> = "LaunchConfigurationNames", next_token: Option<String> = "NextToken", max_records: Option<i64> = "MaxRecords" }
    LaunchConfigurationsType { launch_configurations: Vec<LaunchConfiguration> = "LaunchConfigurations", next_token: Option<String> = "NextToken" }
    LaunchTemplate { launch_template_specification: Option<LaunchTemplateSpecification> = "LaunchTemplateSpecification", overrides: Option<Vec<LaunchTemplateOverrides>> = "Overrides" }
    LaunchTemplateOverrides { instance_type: Option<String> = "InstanceType", weighted_capacity: Option<String> = "WeightedCapacity", launch_template_specification: Option<LaunchTemplateSpecification> = "LaunchTemplateSpecification", instance_requirements: Option<InstanceRequirements> = "InstanceRequirements", image_id: Option<String> = "ImageId" }
    LaunchTemplateSpecification { launch_template_id: Option<String> = "LaunchTemplateId", launch_template_name: Option<String> = "LaunchTemplateName", version: Option<String> = "Version" }
    LifecycleHook { lifecycle_hook_name: Option<String> = "LifecycleHookName", auto_scaling_group_name: Option<String> = "AutoScalingGroupName", lifecycle_transition: Option<String> = "LifecycleTransition", notification_target_arn: Option<String> = "NotificationTargetARN", role_arn: Option<String> = "RoleARN", notification_metadata: Option<String> = "NotificationMetadata", heartbeat_timeout: Option<i64> = "HeartbeatTimeout", global_timeout: Option<i64> = "GlobalTimeout", default_result: Option<String> = "DefaultResult" }
    LifecycleHookSpecification { lifecycle_hook_name: String = "LifecycleHookName", lifecycle_transition: String = "LifecycleTransition", notification_metadata: Option<String> = "NotificationMetadata", heartbeat_timeout: Option<i64> = "HeartbeatTimeout", default_result: Option<String> = "DefaultResult", notification_target_arn: Option<String> = "NotificationTargetARN", role_arn: Option<String> = "RoleARN" }
    LoadBalancerState { load_balancer_name: Option<String> = "LoadBalancerName", state: Option<String> = "State" }
    LoadBalancerTargetGroupState { load_balancer_target_group_arn: Option<String> = "LoadBalancerTargetGroupARN", state: Option<String> = "State" }
    MemoryGiBPerVCpuRequest { min: Option<f64> = "Min", max: Option<f64> = "Max" }
    MemoryMiBRequest { min: i64 = "Min", max: Option<i64> = "Max" }
    Metric { namespace: String = "Namespace", metric_name: String = "MetricName", dimensions: Option<Vec<MetricDimension>> = "Dimensions" }
    MetricCollectionType { metric: Option<String> = "Metric" }
    MetricDataQuery { id: String = "Id", expression: Option<String> = "Expression", metric_stat: Option<MetricStat> = "MetricStat", label: Option<String> = "Label", return_data: Option<bool> = "ReturnData" }
    MetricDimension { name: String = "Name", value: String = "Value" }
    MetricGranularityType { granularity: Option<String> = "Granularity" }
    MetricStat { metric: Metric = "Metric", stat: String = "Stat", unit: Option<String> = "Unit" }
    MixedInstancesPolicy { launch_template: Option<LaunchTemplate> = "LaunchTemplate", instances_distribution: Option<InstancesDistribution> = "InstancesDistribution" }
    NetworkBandwidthGbpsRequest { min: Option<f64> = "Min", max: Option<f64> = "Max" }
    NetworkInterfaceCountRequest { min: Option<i64> = "Min", max: Option<i64> = "Max" }
    NotificationConfiguration { auto_scaling_group_name: Option<String> = "AutoScalingGroupName", topic_arn: Option<String> = "TopicARN", notification_type: Option<String> = "NotificationType" }
    Operator { principal: String = "Principal" }
    PerformanceFactorReferenceRequest { instance_family: Option<String> = "InstanceFamily" }
    PoliciesType { scaling_policies: Option<Vec<ScalingPolicy>> = "ScalingPolicies", next_token: Option<String> = "NextToken" }
    PolicyARNType { policy_arn: Option<String> = "PolicyARN", alarms: Option<Vec<Alarm>> = "Alarms" }
    PredefinedMetricSpecification { predefined_metric_type: MetricType = "PredefinedMetricType", resource_label: Option<String> = "ResourceLabel" }
    PredictiveScalingConfiguration { metric_specifications: Vec<PredictiveScalingMetricSpecification> = "MetricSpecifications", mode: Option<PredictiveScalingMode> = "Mode", scheduling_buffer_time: Option<i64> = "SchedulingBufferTime", max_capacity_breach_behavior: Option<PredictiveScalingMaxCapacityBreachBehavior> = "MaxCapacityBreachBehavior", max_capacity_buffer: Option<i64> = "MaxCapacityBuffer" }
    PredictiveScalingCustomizedCapacityMetric { metric_data_queries: Vec<MetricDataQuery> = "MetricDataQueries" }
    PredictiveScalingCustomizedLoadMetric { metric_data_queries: Vec<MetricDataQuery> = "MetricDataQueries" }
    PredictiveScalingCustomizedScalingMetric { metric_data_queries: Vec<MetricDataQuery> = "MetricDataQueries" }
    PredictiveScalingMetricSpecification { target_value: f64 = "TargetValue", predefined_metric_pair_specification: Option<PredictiveScalingPredefinedMetricPair> = "PredefinedMetricPairSpecification", predefined_scaling_metric_specification: Option<PredictiveScalingPredefinedScalingMetric> = "PredefinedScalingMetricSpecification", predefined_load_metric_specification: Option<PredictiveScalingPredefinedLoadMetric> = "PredefinedLoadMetricSpecification", customized_scaling_metric_specification: Option<PredictiveScalingCustomizedScalingMetric> = "CustomizedScalingMetricSpecification", customized_load_metric_specification: Option<PredictiveScalingCustomizedLoadMetric> = "CustomizedLoadMetricSpecification", customized_capacity_metric_specification: Option<PredictiveScalingCustomizedCapacityMetric> = "CustomizedCapacityMetricSpecification" }
    PredictiveScalingPredefinedLoadMetric { predefined_metric_type: PredefinedLoadMetricType = "PredefinedMetricType", resource_label: Option<String> = "ResourceLabel" }
    PredictiveScalingPredefinedMetricPair { predefined_metric_type: PredefinedMetricPairType = "PredefinedMetricType", resource_label: Option<String> = "ResourceLabel" }
    PredictiveScalingPredefinedScalingMetric { predefined_metric_type: PredefinedScalingMetricType = "PredefinedMetricType", resource_label: Option<String> = "ResourceLabel" }
    ProcessType { process_name: String = "ProcessName" }
    ProcessesType { processes: Option<Vec<ProcessType>> = "Processes" }
    PutLifecycleHookAnswer {  }
    PutLifecycleHookType { lifecycle_hook_name: String = "LifecycleHookName", auto_scaling_group_name: String = "AutoScalingGroupName", lifecycle_transition: Option<String> = "LifecycleTransition", role_arn: Option<String> = "RoleARN", notification_target_arn: Option<String> = "NotificationTargetARN", notification_metadata: Option<String> = "NotificationMetadata", heartbeat_timeout: Option<i64> = "HeartbeatTimeout", default_result: Option<String> = "DefaultResult" }
    PutNotificationConfigurationType { auto_scaling_group_name: String = "AutoScalingGroupName", topic_arn: String = "TopicARN", notification_types: Vec<String> = "NotificationTypes" }
    PutScalingPolicyType { auto_scaling_group_name: String = "AutoScalingGroupName", policy_name: String = "PolicyName", policy_type: Option<String> = "PolicyType", adjustment_type: Option<String> = "AdjustmentType", min_adjustment_step: Option<i64> = "MinAdjustmentStep", min_adjustment_magnitude: Option<i64> = "MinAdjustmentMagnitude", scaling_adjustment: Option<i64> = "ScalingAdjustment", cooldown: Option<i64> = "Cooldown", metric_aggregation_type: Option<String> = "MetricAggregationType", step_adjustments: Option<Vec<StepAdjustment>> = "StepAdjustments", estimated_instance_warmup: Option<i64> = "EstimatedInstanceWarmup", target_tracking_configuration: Option<TargetTrackingConfiguration> = "TargetTrackingConfiguration", enabled: Option<bool> = "Enabled", predictive_scaling_configuration: Option<PredictiveScalingConfiguration> = "PredictiveScalingConfiguration" }
    PutScheduledUpdateGroupActionType { auto_scaling_group_name: String = "AutoScalingGroupName", scheduled_action_name: String = "ScheduledActionName", time: Option<Timestamp> = "Time", start_time: Option<Timestamp> = "StartTime", end_time: Option<Timestamp> = "EndTime", recurrence: Option<String> = "Recurrence", min_size: Option<i64> = "MinSize", max_size: Option<i64> = "MaxSize", desired_capacity: Option<i64> = "DesiredCapacity", time_zone: Option<String> = "TimeZone" }
    RecordLifecycleActionHeartbeatAnswer {  }
    RecordLifecycleActionHeartbeatType { lifecycle_hook_name: String = "LifecycleHookName", auto_scaling_group_name: String = "AutoScalingGroupName", lifecycle_action_token: Option<String> = "LifecycleActionToken", instance_id: Option<String> = "InstanceId" }
    RefreshPreferences { min_healthy_percentage: Option<i64> = "MinHealthyPercentage", instance_warmup: Option<i64> = "InstanceWarmup", checkpoint_percentages: Option<Vec<i64>> = "CheckpointPercentages", checkpoint_delay: Option<i64> = "CheckpointDelay", skip_matching: Option<bool> = "SkipMatching", auto_rollback: Option<bool> = "AutoRollback", scale_in_protected_instances: Option<ScaleInProtectedInstances> = "ScaleInProtectedInstances", standby_instances: Option<StandbyInstances> = "StandbyInstances", alarm_specification: Option<AlarmSpecification> = "AlarmSpecification", max_healthy_percentage: Option<i64> = "MaxHealthyPercentage", bake_time: Option<i64> = "BakeTime" }
    RetentionTriggers { terminate_hook_abandon: Option<RetentionAction> = "TerminateHookAbandon" }
    RollbackDetails { rollback_reason: Option<String> = "RollbackReason", rollback_start_time: Option<Timestamp> = "RollbackStartTime", percentage_complete_on_rollback: Option<i64> = "PercentageCompleteOnRollback", instances_to_update_on_rollback: Option<i64> = "InstancesToUpdateOnRollback", progress_details_on_rollback: Option<InstanceRefreshProgressDetails> = "ProgressDetailsOnRollback" }
    RollbackInstanceRefreshAnswer { instance_refresh_id: Option<String> = "InstanceRefreshId" }
    RollbackInstanceRefreshType { auto_scaling_group_name: String = "AutoScalingGroupName" }
    ScalingPolicy { auto_scaling_group_name: Option<String> = "AutoScalingGroupName", policy_name: Option<String> = "PolicyName", policy_arn: Option<String> = "PolicyARN", policy_type: Option<String> = "PolicyType", adjustment_type: Option<String> = "AdjustmentType", min_adjustment_step: Option<i64> = "MinAdjustmentStep", min_adjustment_magnitude: Option<i64> = "MinAdjustmentMagnitude", scaling_adjustment: Option<i64> = "ScalingAdjustment", cooldown: Option<i64> = "Cooldown", step_adjustments: Option<Vec<StepAdjustment>> = "StepAdjustments", metric_aggregation_type: Option<String> = "MetricAggregationType", estimated_instance_warmup: Option<i64> = "EstimatedInstanceWarmup", alarms: Option<Vec<Alarm>> = "Alarms", target_tracking_configuration: Option<TargetTrackingConfiguration> = "TargetTrackingConfiguration", enabled: Option<bool> = "Enabled", predictive_scaling_configuration: Option<PredictiveScalingConfiguration> = "PredictiveScalingConfiguration" }
    ScalingProcessQuery { auto_scaling_group_name: String = "AutoScalingGroupName", scaling_processes: Option<Vec<String>> = "ScalingProcesses" }
    ScheduledActionsType { scheduled_update_group_actions: Option<Vec<ScheduledUpdateGroupAction>> = "ScheduledUpdateGroupActions", next_token: Option<String> = "NextToken" }
    ScheduledUpdateGroupAction { auto_scaling_group_name: Option<String> = "AutoScalingGroupName", scheduled_action_name: Option<String> = "ScheduledActionName", scheduled_action_arn: Option<String> = "ScheduledActionARN", time: Option<Timestamp> = "Time", start_time: Option<Timestamp> = "StartTime", end_time: Option<Timestamp> = "EndTime", recurrence: Option<String> = "Recurrence", min_size: Option<i64> = "MinSize", max_size: Option<i64> = "MaxSize", desired_capacity: Option<i64> = "DesiredCapacity", time_zone: Option<String> = "TimeZone" }
    SetDesiredCapacityType { auto_scaling_group_name: String = "AutoScalingGroupName", desired_capacity: i64 = "DesiredCapacity", honor_cooldown: Option<bool> = "HonorCooldown" }
    SetInstanceHealthQuery { instance_id: String = "InstanceId", health_status: String = "HealthStatus", should_respect_grace_period: Option<bool> = "ShouldRespectGracePeriod" }
    SetInstanceProtectionAnswer {  }
    SetInstanceProtectionQuery { instance_ids: Vec<String> = "InstanceIds", auto_scaling_group_name: String = "AutoScalingGroupName", protected_from_scale_in: bool = "ProtectedFromScaleIn" }
    StartInstanceRefreshAnswer { instance_refresh_id: Option<String> = "InstanceRefreshId" }
    StartInstanceRefreshType { auto_scaling_group_name: String = "AutoScalingGroupName", strategy: Option<RefreshStrategy> = "Strategy", desired_configuration: Option<DesiredConfiguration> = "DesiredConfiguration", preferences: Option<RefreshPreferences> = "Preferences" }
    StepAdjustment { metric_interval_lower_bound: Option<f64> = "MetricIntervalLowerBound", metric_interval_upper_bound: Option<f64> = "MetricIntervalUpperBound", scaling_adjustment: i64 = "ScalingAdjustment" }
    SuspendedProcess { process_name: Option<String> = "ProcessName", suspension_reason: Option<String> = "SuspensionReason" }
    Tag { resource_id: Option<String> = "ResourceId", resource_type: Option<String> = "ResourceType", key: String = "Key", value: Option<String> = "Value", propagate_at_launch: Option<bool> = "PropagateAtLaunch" }
    TagDescription { resource_id: Option<String> = "ResourceId", resource_type: Option<String> = "ResourceType", key: Option<String> = "Key", value: Option<String> = "Value", propagate_at_launch: Option<bool> = "PropagateAtLaunch" }
    TagsType { tags: Option<Vec<TagDescription>> = "Tags", next_token: Option<String> = "NextToken" }
    TargetTrackingConfiguration { predefined_metric_specification: Option<PredefinedMetricSpecification> = "PredefinedMetricSpecification", customized_metric_specification: Option<CustomizedMetricSpecification> = "CustomizedMetricSpecification", target_value: f64 = "TargetValue", disable_scale_in: Option<bool> = "DisableScaleIn" }
    TargetTrackingMetricDataQuery { id: String = "Id", expression: Option<String> = "Expression", metric_stat: Option<TargetTrackingMetricStat> = "MetricStat", label: Option<String> = "Label", period: Option<i64> = "Period", return_data: Option<bool> = "ReturnData" }
    TargetTrackingMetricStat { metric: Metric = "Metric", stat: String = "Stat", unit: Option<String> = "Unit", period: Option<i64> = "Period" }
    TerminateInstanceInAutoScalingGroupType { instance_id: Option<String> = "InstanceId", instance_ids: Option<Vec<String>> = "InstanceIds", auto_scaling_group_name: Option<String> = "AutoScalingGroupName", should_decrement_desired_capacity: bool = "ShouldDecrementDesiredCapacity" }
    TotalLocalStorageGBRequest { min: Option<f64> = "Min", max: Option<f64> = "Max" }
    TrafficSourceIdentifier { identifier: String = "Identifier", type_: Option<String> = "Type" }
    TrafficSourceState { traffic_source: Option<String> = "TrafficSource", state: Option<String> = "State", identifier: Option<String> = "Identifier", type_: Option<String> = "Type" }
    UpdateAutoScalingGroupType { auto_scaling_group_name: String = "AutoScalingGroupName", launch_configuration_name: Option<String> = "LaunchConfigurationName", launch_template: Option<LaunchTemplateSpecification> = "LaunchTemplate", mixed_instances_policy: Option<MixedInstancesPolicy> = "MixedInstancesPolicy", min_size: Option<i64> = "MinSize", max_size: Option<i64> = "MaxSize", desired_capacity: Option<i64> = "DesiredCapacity", default_cooldown: Option<i64> = "DefaultCooldown", availability_zones: Option<Vec<String>> = "AvailabilityZones", availability_zone_ids: Option<Vec<String>> = "AvailabilityZoneIds", health_check_type: Option<String> = "HealthCheckType", health_check_grace_period: Option<i64> = "HealthCheckGracePeriod", placement_group: Option<String> = "PlacementGroup", vpc_zone_identifier: Option<String> = "VPCZoneIdentifier", termination_policies: Option<Vec<String>> = "TerminationPolicies", new_instances_protected_from_scale_in: Option<bool> = "NewInstancesProtectedFromScaleIn", service_linked_role_arn: Option<String> = "ServiceLinkedRoleARN", max_instance_lifetime: Option<i64> = "MaxInstanceLifetime", capacity_rebalance: Option<bool> = "CapacityRebalance", context: Option<String> = "Context", desired_capacity_type: Option<String> = "DesiredCapacityType", default_instance_warmup: Option<i64> = "DefaultInstanceWarmup", instance_maintenance_policy: Option<InstanceMaintenancePolicy> = "InstanceMaintenancePolicy", availability_zone_distribution: Option<AvailabilityZoneDistribution> = "AvailabilityZoneDistribution", availability_zone_impairment_policy: Option<AvailabilityZoneImpairmentPolicy> = "AvailabilityZoneImpairmentPolicy", skip_zonal_shift_validation: Option<bool> = "SkipZonalShiftValidation", capacity_reservation_specification: Option<CapacityReservationSpecification> = "CapacityReservationSpecification", instance_lifecycle_policy: Option<InstanceLifecyclePolicy> = "InstanceLifecyclePolicy", deletion_protection: Option<DeletionProtection> = "DeletionProtection" }
    VCpuCountRequest { min: i64 = "Min", max: Option<i64> = "Max" }
    WarmPoolConfiguration { max_group_prepared_capacity: Option<i64> = "MaxGroupPreparedCapacity", min_size: Option<i64> = "MinSize", pool_state: Option<WarmPoolState> = "PoolState", status: Option<WarmPoolStatus> = "Status", instance_reuse_policy: Option<InstanceReusePolicy> = "InstanceReusePolicy" }
}

/// What each shape looks like, for codecs and validation.
pub mod tables {
    use crate::schema::*;
    use crate::schema::Location::*;
    pub static ACCELERATOR_COUNT_REQUEST: Shape = Shape { name: "AcceleratorCountRequest", kind: Kind::Structure(Structure { members: &[m("Min", &NULLABLE_POSITIVE_INTEGER), m("Max", &NULLABLE_POSITIVE_INTEGER)], payload: None, is_union: false }) };
    pub static ACCELERATOR_MANUFACTURER: Shape = Shape { name: "AcceleratorManufacturer", kind: Kind::String { length: ANY, pattern: None, enumerators: &["nvidia", "amd", "amazon-web-services", "xilinx"] } };
    pub static ACCELERATOR_MANUFACTURERS: Shape = Shape { name: "AcceleratorManufacturers", kind: Kind::List { member: &ACCELERATOR_MANUFACTURER, location_name: None, flattened: false, length: ANY } };
    pub static ACCELERATOR_NAME: Shape = Shape { name: "AcceleratorName", kind: Kind::String { length: ANY, pattern: None, enumerators: &["a100", "v100", "k80", "t4", "m60", "radeon-pro-v520", "vu9p"] } };
    pub static ACCELERATOR_NAMES: Shape = Shape { name: "AcceleratorNames", kind: Kind::List { member: &ACCELERATOR_NAME, location_name: None, flattened: false, length: ANY } };
    pub static ACCELERATOR_TOTAL_MEMORY_MI_B_REQUEST: Shape = Shape { name: "AcceleratorTotalMemoryMiBRequest", kind: Kind::Structure(Structure { members: &[m("Min", &NULLABLE_POSITIVE_INTEGER), m("Max", &NULLABLE_POSITIVE_INTEGER)], payload: None, is_union: false }) };
    pub static ACCELERATOR_TYPE: Shape = Shape { name: "AcceleratorType", kind: Kind::String { length: ANY, pattern: None, enumerators: &["gpu", "fpga", "inference"] } };
    pub static ACCELERATOR_TYPES: Shape = Shape { name: "AcceleratorTypes", kind: Kind::List { member: &ACCELERATOR_TYPE, location_name: None, flattened: false, length: ANY } };
    pub static ACTIVITIES: Shape = Shape { name: "Activities", kind: Kind::List { member: &ACTIVITY, location_name: None, flattened: false, length: ANY } };
    pub static ACTIVITIES_TYPE: Shape = Shape { name: "ActivitiesType", kind: Kind::Structure(Structure { members: &[m("Activities", &ACTIVITIES).required(), m("NextToken", &XML_STRING)], payload: None, is_union: false }) };
    pub static ACTIVITY: Shape = Shape { name: "Activity", kind: Kind::Structure(Structure { members: &[m("ActivityId", &XML_STRING).required(), m("AutoScalingGroupName", &XML_STRING_MAX_LEN255).required(), m("Description", &XML_STRING), m("Cause", &XML_STRING_MAX_LEN1023).required(), m("StartTime", &TIMESTAMP_TYPE).required(), m("EndTime", &TIMESTAMP_TYPE), m("StatusCode", &SCALING_ACTIVITY_STATUS_CODE).required(), m("StatusMessage", &XML_STRING_MAX_LEN255), m("Progress", &PROGRESS), m("Details", &XML_STRING), m("AutoScalingGroupState", &AUTO_SCALING_GROUP_STATE), m("AutoScalingGroupARN", &RESOURCE_NAME)], payload: None, is_union: false }) };
    pub static ACTIVITY_IDS: Shape = Shape { name: "ActivityIds", kind: Kind::List { member: &XML_STRING, location_name: None, flattened: false, length: ANY } };
    pub static ACTIVITY_TYPE: Shape = Shape { name: "ActivityType", kind: Kind::Structure(Structure { members: &[m("Activity", &ACTIVITY), m("Activities", &ACTIVITIES)], payload: None, is_union: false }) };
    pub static ADJUSTMENT_TYPE: Shape = Shape { name: "AdjustmentType", kind: Kind::Structure(Structure { members: &[m("AdjustmentType", &XML_STRING_MAX_LEN255)], payload: None, is_union: false }) };
    pub static ADJUSTMENT_TYPES: Shape = Shape { name: "AdjustmentTypes", kind: Kind::List { member: &ADJUSTMENT_TYPE, location_name: None, flattened: false, length: ANY } };
    pub static ALARM: Shape = Shape { name: "Alarm", kind: Kind::Structure(Structure { members: &[m("AlarmName", &XML_STRING_MAX_LEN255), m("AlarmARN", &RESOURCE_NAME)], payload: None, is_union: false }) };
    pub static ALARM_LIST: Shape = Shape { name: "AlarmList", kind: Kind::List { member: &XML_STRING_MAX_LEN255, location_name: None, flattened: false, length: ANY } };
    pub static ALARM_SPECIFICATION: Shape = Shape { name: "AlarmSpecification", kind: Kind::Structure(Structure { members: &[m("Alarms", &ALARM_LIST)], payload: None, is_union: false }) };
    pub static ALARMS: Shape = Shape { name: "Alarms", kind: Kind::List { member: &ALARM, location_name: None, flattened: false, length: ANY } };
    pub static ALLOWED_INSTANCE_TYPE: Shape = Shape { name: "AllowedInstanceType", kind: Kind::String { length: limits(Some(1), Some(30)), pattern: Some({ static P: Pattern = pattern("[a-zA-Z0-9\\.\\*\\-]+"); &P }), enumerators: &[] } };
    pub static ALLOWED_INSTANCE_TYPES: Shape = Shape { name: "AllowedInstanceTypes", kind: Kind::List { member: &ALLOWED_INSTANCE_TYPE, location_name: None, flattened: false, length: limits(None, Some(400)) } };
    pub static ANY_PRINTABLE_ASCII_STRING_MAX_LEN4000: Shape = Shape { name: "AnyPrintableAsciiStringMaxLen4000", kind: Kind::String { length: limits(Some(1), Some(4000)), pattern: Some({ static P: Pattern = pattern("[\\u0009\\u000A\\u000D\\u0020-\\u007e]+"); &P }), enumerators: &[] } };
    pub static ASCII_STRING_MAX_LEN255: Shape = Shape { name: "AsciiStringMaxLen255", kind: Kind::String { length: limits(Some(1), Some(255)), pattern: Some({ static P: Pattern = pattern("[A-Za-z0-9\\-_\\/]+"); &P }), enumerators: &[] } };
    pub static ASSOCIATE_PUBLIC_IP_ADDRESS: Shape = Shape { name: "AssociatePublicIpAddress", kind: Kind::Boolean };
    pub static ATTACH_INSTANCES_QUERY: Shape = Shape { name: "AttachInstancesQuery", kind: Kind::Structure(Structure { members: &[m("InstanceIds", &INSTANCE_IDS), m("AutoScalingGroupName", &XML_STRING_MAX_LEN255).required()], payload: None, is_union: false }) };
    pub static ATTACH_LOAD_BALANCER_TARGET_GROUPS_RESULT_TYPE: Shape = Shape { name: "AttachLoadBalancerTargetGroupsResultType", kind: Kind::Structure(Structure { members: &[], payload: None, is_union: false }) };
    pub static ATTACH_LOAD_BALANCER_TARGET_GROUPS_TYPE: Shape = Shape { name: "AttachLoadBalancerTargetGroupsType", kind: Kind::Structure(Structure { members: &[m("AutoScalingGroupName", &XML_STRING_MAX_LEN255).required(), m("TargetGroupARNs", &TARGET_GROUP_ARNS).required()], payload: None, is_union: false }) };
    pub static ATTACH_LOAD_BALANCERS_RESULT_TYPE: Shape = Shape { name: "AttachLoadBalancersResultType", kind: Kind::Structure(Structure { members: &[], payload: None, is_union: false }) };
    pub static ATTACH_LOAD_BALANCERS_TYPE: Shape = Shape { name: "AttachLoadBalancersType", kind: Kind::Structure(Structure { members: &[m("AutoScalingGroupName", &XML_STRING_MAX_LEN255).required(), m("LoadBalancerNames", &LOAD_BALANCER_NAMES).required()], payload: None, is_union: false }) };
    pub static ATTACH_TRAFFIC_SOURCES_RESULT_TYPE: Shape = Shape { name: "AttachTrafficSourcesResultType", kind: Kind::Structure(Structure { members: &[], payload: None, is_union: false }) };
    pub static ATTACH_TRAFFIC_SOURCES_TYPE: Shape = Shape { name: "AttachTrafficSourcesType", kind: Kind::Structure(Structure { members: &[m("AutoScalingGroupName", &XML_STRING_MAX_LEN255).required(), m("TrafficSources", &TRAFFIC_SOURCES).required(), m("SkipZonalShiftValidation", &SKIP_ZONAL_SHIFT_VALIDATION)], payload: None, is_union: false }) };
    pub static AUTO_ROLLBACK: Shape = Shape { name: "AutoRollback", kind: Kind::Boolean };
    pub static AUTO_SCALING_GROUP: Shape = Shape { name: "AutoScalingGroup", kind: Kind::Structure(Structure { members: &[m("AutoScalingGroupName", &XML_STRING_MAX_LEN255).required(), m("AutoScalingGroupARN", &RESOURCE_NAME), m("LaunchConfigurationName", &XML_STRING_MAX_LEN255), m("LaunchTemplate", &LAUNCH_TEMPLATE_SPECIFICATION), m("MixedInstancesPolicy", &MIXED_INSTANCES_POLICY), m("MinSize", &AUTO_SCALING_GROUP_MIN_SIZE).required(), m("MaxSize", &AUTO_SCALING_GROUP_MAX_SIZE).required(), m("DesiredCapacity", &AUTO_SCALING_GROUP_DESIRED_CAPACITY).required(), m("PredictedCapacity", &AUTO_SCALING_GROUP_PREDICTED_CAPACITY), m("DefaultCooldown", &COOLDOWN).required(), m("AvailabilityZones", &AVAILABILITY_ZONES).required(), m("AvailabilityZoneIds", &AVAILABILITY_ZONE_IDS), m("LoadBalancerNames", &LOAD_BALANCER_NAMES), m("TargetGroupARNs", &TARGET_GROUP_ARNS), m("HealthCheckType", &XML_STRING_MAX_LEN32).required(), m("HealthCheckGracePeriod", &HEALTH_CHECK_GRACE_PERIOD), m("Instances", &INSTANCES), m("CreatedTime", &TIMESTAMP_TYPE).required(), m("SuspendedProcesses", &SUSPENDED_PROCESSES), m("PlacementGroup", &XML_STRING_MAX_LEN255), m("VPCZoneIdentifier", &XML_STRING_MAX_LEN5000), m("EnabledMetrics", &ENABLED_METRICS), m("Status", &XML_STRING_MAX_LEN255), m("Tags", &TAG_DESCRIPTION_LIST), m("TerminationPolicies", &TERMINATION_POLICIES), m("NewInstancesProtectedFromScaleIn", &INSTANCE_PROTECTED), m("ServiceLinkedRoleARN", &RESOURCE_NAME), m("MaxInstanceLifetime", &MAX_INSTANCE_LIFETIME), m("CapacityRebalance", &CAPACITY_REBALANCE_ENABLED), m("WarmPoolConfiguration", &WARM_POOL_CONFIGURATION), m("WarmPoolSize", &WARM_POOL_SIZE), m("Context", &CONTEXT), m("DesiredCapacityType", &XML_STRING_MAX_LEN255), m("DefaultInstanceWarmup", &DEFAULT_INSTANCE_WARMUP), m("TrafficSources", &TRAFFIC_SOURCES), m("InstanceMaintenancePolicy", &INSTANCE_MAINTENANCE_POLICY), m("DeletionProtection", &DELETION_PROTECTION), m("AvailabilityZoneDistribution", &AVAILABILITY_ZONE_DISTRIBUTION), m("AvailabilityZoneImpairmentPolicy", &AVAILABILITY_ZONE_IMPAIRMENT_POLICY), m("CapacityReservationSpecification", &CAPACITY_RESERVATION_SPECIFICATION), m("InstanceLifecyclePolicy", &INSTANCE_LIFECYCLE_POLICY), m("Operator", &OPERATOR)], payload: None, is_union: false }) };
    pub static AUTO_SCALING_GROUP_DESIRED_CAPACITY: Shape = Shape { name: "AutoScalingGroupDesiredCapacity", kind: Kind::Integer { range: ANY } };
    pub static AUTO_SCALING_GROUP_MAX_SIZE: Shape = Shape { name: "AutoScalingGroupMaxSize", kind: Kind::Integer { range: ANY } };
    pub static AUTO_SCALING_GROUP_MIN_SIZE: Shape = Shape { name: "AutoScalingGroupMinSize", kind: Kind::Integer { range: ANY } };
    pub static AUTO_SCALING_GROUP_NAMES: Shape = Shape { name: "AutoScalingGroupNames", kind: Kind::List { member: &XML_STRING_MAX_LEN255, location_name: None, flattened: false, length: ANY } };
    pub static AUTO_SCALING_GROUP_NAMES_TYPE: Shape = Shape { name: "AutoScalingGroupNamesType", kind: Kind::Structure(Structure { members: &[m("AutoScalingGroupNames", &AUTO_SCALING_GROUP_NAMES), m("IncludeInstances", &INCLUDE_INSTANCES), m("IncludeManagedResources", &INCLUDE_MANAGED_RESOURCES), m("NextToken", &XML_STRING), m("MaxRecords", &MAX_RECORDS), m("Filters", &FILTERS)], payload: None, is_union: false }) };
    pub static AUTO_SCALING_GROUP_PREDICTED_CAPACITY: Shape = Shape { name: "AutoScalingGroupPredictedCapacity", kind: Kind::Integer { range: ANY } };
    pub static AUTO_SCALING_GROUP_STATE: Shape = Shape { name: "AutoScalingGroupState", kind: Kind::String { length: limits(Some(1), Some(32)), pattern: None, enumerators: &[] } };
    pub static AUTO_SCALING_GROUPS: Shape = Shape { name: "AutoScalingGroups", kind: Kind::List { member: &AUTO_SCALING_GROUP, location_name: None, flattened: false, length: ANY } };
    pub static AUTO_SCALING_GROUPS_TYPE: Shape = Shape { name: "AutoScalingGroupsType", kind: Kind::Structure(Structure { members: &[m("AutoScalingGroups", &AUTO_SCALING_GROUPS).required(), m("NextToken", &XML_STRING)], payload: None, is_union: false }) };
    pub static AUTO_SCALING_INSTANCE_DETAILS: Shape = Shape { name: "AutoScalingInstanceDetails", kind: Kind::Structure(Structure { members: &[m("InstanceId", &XML_STRING_MAX_LEN19).required(), m("InstanceType", &XML_STRING_MAX_LEN255), m("AutoScalingGroupName", &XML_STRING_MAX_LEN255).required(), m("AvailabilityZone", &XML_STRING_MAX_LEN255).required(), m("AvailabilityZoneId", &XML_STRING_MAX_LEN255), m("LifecycleState", &XML_STRING_MAX_LEN32).required(), m("HealthStatus", &XML_STRING_MAX_LEN32).required(), m("LaunchConfigurationName", &XML_STRING_MAX_LEN255), m("LaunchTemplate", &LAUNCH_TEMPLATE_SPECIFICATION), m("ImageId", &XML_STRING_MAX_LEN255), m("ProtectedFromScaleIn", &INSTANCE_PROTECTED).required(), m("WeightedCapacity", &XML_STRING_MAX_LEN32)], payload: None, is_union: false }) };
    pub static AUTO_SCALING_INSTANCES: Shape = Shape { name: "AutoScalingInstances", kind: Kind::List { member: &AUTO_SCALING_INSTANCE_DETAILS, location_name: None, flattened: false, length: ANY } };
    pub static AUTO_SCALING_INSTANCES_TYPE: Shape = Shape { name: "AutoScalingInstancesType", kind: Kind::Structure(Structure { members: &[m("AutoScalingInstances", &AUTO_SCALING_INSTANCES), m("NextToken", &XML_STRING)], payload: None, is_union: false }) };
    pub static AUTO_SCALING_NOTIFICATION_TYPES: Shape = Shape { name: "AutoScalingNotificationTypes", kind: Kind::List { member: &XML_STRING_MAX_LEN255, location_name: None, flattened: false, length: ANY } };
    pub static AVAILABILITY_ZONE_DISTRIBUTION: Shape = Shape { name: "AvailabilityZoneDistribution", kind: Kind::Structure(Structure { members: &[m("CapacityDistributionStrategy", &CAPACITY_DISTRIBUTION_STRATEGY)], payload: None, is_union: false }) };
    pub static AVAILABILITY_ZONE_IDS: Shape = Shape { name: "AvailabilityZoneIds", kind: Kind::List { member: &XML_STRING_MAX_LEN255, location_name: None, flattened: false, length: ANY } };
    pub static AVAILABILITY_ZONE_IMPAIRMENT_POLICY: Shape = Shape { name: "AvailabilityZoneImpairmentPolicy", kind: Kind::Structure(Structure { members: &[m("ZonalShiftEnabled", &ZONAL_SHIFT_ENABLED), m("ImpairedZoneHealthCheckBehavior", &IMPAIRED_ZONE_HEALTH_CHECK_BEHAVIOR)], payload: None, is_union: false }) };
    pub static AVAILABILITY_ZONES: Shape = Shape { name: "AvailabilityZones", kind: Kind::List { member: &XML_STRING_MAX_LEN255, location_name: None, flattened: false, length: ANY } };
    pub static BAKE_TIME: Shape = Shape { name: "BakeTime", kind: Kind::Integer { range: limits(Some(0), Some(172800)) } };
    pub static BARE_METAL: Shape = Shape { name: "BareMetal", kind: Kind::String { length: ANY, pattern: None, enumerators: &["included", "excluded", "required"] } };
    pub static BASELINE_EBS_BANDWIDTH_MBPS_REQUEST: Shape = Shape { name: "BaselineEbsBandwidthMbpsRequest", kind: Kind::Structure(Structure { members: &[m("Min", &NULLABLE_POSITIVE_INTEGER), m("Max", &NULLABLE_POSITIVE_INTEGER)], payload: None, is_union: false }) };
    pub static BASELINE_PERFORMANCE_FACTORS_REQUEST: Shape = Shape { name: "BaselinePerformanceFactorsRequest", kind: Kind::Structure(Structure { members: &[m("Cpu", &CPU_PERFORMANCE_FACTOR_REQUEST)], payload: None, is_union: false }) };
    pub static BLOCK_DEVICE_EBS_DELETE_ON_TERMINATION: Shape = Shape { name: "BlockDeviceEbsDeleteOnTermination", kind: Kind::Boolean };
    pub static BLOCK_DEVICE_EBS_ENCRYPTED: Shape = Shape { name: "BlockDeviceEbsEncrypted", kind: Kind::Boolean };
    pub static BLOCK_DEVICE_EBS_IOPS: Shape = Shape { name: "BlockDeviceEbsIops", kind: Kind::Integer { range: limits(Some(100), Some(20000)) } };
    pub static BLOCK_DEVICE_EBS_THROUGHPUT: Shape = Shape { name: "BlockDeviceEbsThroughput", kind: Kind::Integer { range: limits(Some(125), Some(1000)) } };
    pub static BLOCK_DEVICE_EBS_VOLUME_SIZE: Shape = Shape { name: "BlockDeviceEbsVolumeSize", kind: Kind::Integer { range: limits(Some(1), Some(16384)) } };
    pub static BLOCK_DEVICE_EBS_VOLUME_TYPE: Shape = Shape { name: "BlockDeviceEbsVolumeType", kind: Kind::String { length: limits(Some(1), Some(255)), pattern: None, enumerators: &[] } };
    pub static BLOCK_DEVICE_MAPPING: Shape = Shape { name: "BlockDeviceMapping", kind: Kind::Structure(Structure { members: &[m("VirtualName", &XML_STRING_MAX_LEN255), m("DeviceName", &XML_STRING_MAX_LEN255).required(), m("Ebs", &EBS), m("NoDevice", &NO_DEVICE)], payload: None, is_union: false }) };
    pub static BLOCK_DEVICE_MAPPINGS: Shape = Shape { name: "BlockDeviceMappings", kind: Kind::List { member: &BLOCK_DEVICE_MAPPING, location_name: None, flattened: false, length: ANY } };
    pub static BOOLEAN_TYPE: Shape = Shape { name: "BooleanType", kind: Kind::Boolean };
    pub static BURSTABLE_PERFORMANCE: Shape = Shape { name: "BurstablePerformance", kind: Kind::String { length: ANY, pattern: None, enumerators: &["included", "excluded", "required"] } };
    pub static CANCEL_INSTANCE_REFRESH_ANSWER: Shape = Shape { name: "CancelInstanceRefreshAnswer", kind: Kind::Structure(Structure { members: &[m("InstanceRefreshId", &XML_STRING_MAX_LEN255)], payload: None, is_union: false }) };
    pub static CANCEL_INSTANCE_REFRESH_TYPE: Shape = Shape { name: "CancelInstanceRefreshType", kind: Kind::Structure(Structure { members: &[m("AutoScalingGroupName", &XML_STRING_MAX_LEN255).required(), m("WaitForTransitioningInstances", &BOOLEAN_TYPE)], payload: None, is_union: false }) };
    pub static CAPACITY_DISTRIBUTION_STRATEGY: Shape = Shape { name: "CapacityDistributionStrategy", kind: Kind::String { length: ANY, pattern: None, enumerators: &["balanced-only", "balanced-best-effort", "reservations-then-balanced"] } };
    pub static CAPACITY_REBALANCE_ENABLED: Shape = Shape { name: "CapacityRebalanceEnabled", kind: Kind::Boolean };
    pub static CAPACITY_RESERVATION_IDS: Shape = Shape { name: "CapacityReservationIds", kind: Kind::List { member: &ASCII_STRING_MAX_LEN255, location_name: None, flattened: false, length: ANY } };
    pub static CAPACITY_RESERVATION_PREFERENCE: Shape = Shape { name: "CapacityReservationPreference", kind: Kind::String { length: ANY, pattern: None, enumerators: &["capacity-reservations-only", "capacity-reservations-first", "none", "default"] } };
    pub static CAPACITY_RESERVATION_RESOURCE_GROUP_ARNS: Shape = Shape { name: "CapacityReservationResourceGroupArns", kind: Kind::List { member: &RESOURCE_NAME, location_name: None, flattened: false, length: ANY } };
    pub static CAPACITY_RESERVATION_SPECIFICATION: Shape = Shape { name: "CapacityReservationSpecification", kind: Kind::Structure(Structure { members: &[m("CapacityReservationPreference", &CAPACITY_RESERVATION_PREFERENCE), m("CapacityReservationTarget", &CAPACITY_RESERVATION_TARGET)], payload: None, is_union: false }) };
    pub static CAPACITY_RESERVATION_TARGET: Shape = Shape { name: "CapacityReservationTarget", kind: Kind::Structure(Structure { members: &[m("CapacityReservationIds", &CAPACITY_RESERVATION_IDS), m("CapacityReservationResourceGroupArns", &CAPACITY_RESERVATION_RESOURCE_GROUP_ARNS)], payload: None, is_union: false }) };
    pub static CHECKPOINT_DELAY: Shape = Shape { name: "CheckpointDelay", kind: Kind::Integer { range: limits(Some(0), Some(172800)) } };
    pub static CHECKPOINT_PERCENTAGES: Shape = Shape { name: "CheckpointPercentages", kind: Kind::List { member: &NON_ZERO_INT_PERCENT, location_name: None, flattened: false, length: ANY } };
    pub static CLASSIC_LINK_VPC_SECURITY_GROUPS: Shape = Shape { name: "ClassicLinkVPCSecurityGroups", kind: Kind::List { member: &XML_STRING_MAX_LEN255, location_name: None, flattened: false, length: ANY } };
    pub static COMPLETE_LIFECYCLE_ACTION_ANSWER: Shape = Shape { name: "CompleteLifecycleActionAnswer", kind: Kind::Structure(Structure { members: &[], payload: None, is_union: false }) };
    pub static COMPLETE_LIFECYCLE_ACTION_TYPE: Shape = Shape { name: "CompleteLifecycleActionType", kind: Kind::Structure(Structure { members: &[m("LifecycleHookName", &ASCII_STRING_MAX_LEN255).required(), m("AutoScalingGroupName", &RESOURCE_NAME).required(), m("LifecycleActionToken", &LIFECYCLE_ACTION_TOKEN), m("LifecycleActionResult", &LIFECYCLE_ACTION_RESULT).required(), m("InstanceId", &XML_STRING_MAX_LEN19)], payload: None, is_union: false }) };
    pub static CONTEXT: Shape = Shape { name: "Context", kind: Kind::String { length: ANY, pattern: None, enumerators: &[] } };
    pub static COOLDOWN: Shape = Shape { name: "Cooldown", kind: Kind::Integer { range: ANY } };
    pub static CPU_MANUFACTURER: Shape = Shape { name: "CpuManufacturer", kind: Kind::String { length: ANY, pattern: None, enumerators: &["intel", "amd", "amazon-web-services", "apple"] } };
    pub static CPU_MANUFACTURERS: Shape = Shape { name: "CpuManufacturers", kind: Kind::List { member: &CPU_MANUFACTURER, location_name: None, flattened: false, length: ANY } };
    pub static CPU_PERFORMANCE_FACTOR_REQUEST: Shape = Shape { name: "CpuPerformanceFactorRequest", kind: Kind::Structure(Structure { members: &[m("References", &PERFORMANCE_FACTOR_REFERENCE_SET_REQUEST).named("Reference")], payload: None, is_union: false }) };
    pub static CREATE_AUTO_SCALING_GROUP_TYPE: Shape = Shape { name: "CreateAutoScalingGroupType", kind: Kind::Structure(Structure { members: &[m("AutoScalingGroupName", &XML_STRING_MAX_LEN255).required(), m("LaunchConfigurationName", &XML_STRING_MAX_LEN255), m("LaunchTemplate", &LAUNCH_TEMPLATE_SPECIFICATION), m("MixedInstancesPolicy", &MIXED_INSTANCES_POLICY), m("InstanceId", &XML_STRING_MAX_LEN19), m("MinSize", &AUTO_SCALING_GROUP_MIN_SIZE).required(), m("MaxSize", &AUTO_SCALING_GROUP_MAX_SIZE).required(), m("DesiredCapacity", &AUTO_SCALING_GROUP_DESIRED_CAPACITY), m("DefaultCooldown", &COOLDOWN), m("AvailabilityZones", &AVAILABILITY_ZONES), m("AvailabilityZoneIds", &AVAILABILITY_ZONE_IDS), m("LoadBalancerNames", &LOAD_BALANCER_NAMES), m("TargetGroupARNs", &TARGET_GROUP_ARNS), m("HealthCheckType", &XML_STRING_MAX_LEN32), m("HealthCheckGracePeriod", &HEALTH_CHECK_GRACE_PERIOD), m("PlacementGroup", &XML_STRING_MAX_LEN255), m("VPCZoneIdentifier", &XML_STRING_MAX_LEN5000), m("TerminationPolicies", &TERMINATION_POLICIES), m("NewInstancesProtectedFromScaleIn", &INSTANCE_PROTECTED), m("CapacityRebalance", &CAPACITY_REBALANCE_ENABLED), m("LifecycleHookSpecificationList", &LIFECYCLE_HOOK_SPECIFICATIONS), m("DeletionProtection", &DELETION_PROTECTION), m("Tags", &TAGS), m("ServiceLinkedRoleARN", &RESOURCE_NAME), m("MaxInstanceLifetime", &MAX_INSTANCE_LIFETIME), m("Context", &CONTEXT), m("DesiredCapacityType", &XML_STRING_MAX_LEN255), m("DefaultInstanceWarmup", &DEFAULT_INSTANCE_WARMUP), m("TrafficSources", &TRAFFIC_SOURCES), m("InstanceMaintenancePolicy", &INSTANCE_MAINTENANCE_POLICY), m("AvailabilityZoneDistribution", &AVAILABILITY_ZONE_DISTRIBUTION), m("AvailabilityZoneImpairmentPolicy", &AVAILABILITY_ZONE_IMPAIRMENT_POLICY), m("SkipZonalShiftValidation", &SKIP_ZONAL_SHIFT_VALIDATION), m("CapacityReservationSpecification", &CAPACITY_RESERVATION_SPECIFICATION), m("InstanceLifecyclePolicy", &INSTANCE_LIFECYCLE_POLICY), m("Operator", &OPERATOR)], payload: None, is_union: false }) };
    pub static CREATE_LAUNCH_CONFIGURATION_TYPE: Shape = Shape { name: "CreateLaunchConfigurationType", kind: Kind::Structure(Structure { members: &[m("LaunchConfigurationName", &XML_STRING_MAX_LEN255).required(), m("ImageId", &XML_STRING_MAX_LEN255), m("KeyName", &XML_STRING_MAX_LEN255), m("SecurityGroups", &SECURITY_GROUPS), m("ClassicLinkVPCId", &XML_STRING_MAX_LEN255), m("ClassicLinkVPCSecurityGroups", &CLASSIC_LINK_VPC_SECURITY_GROUPS), m("UserData", &XML_STRING_USER_DATA), m("InstanceId", &XML_STRING_MAX_LEN19), m("InstanceType", &XML_STRING_MAX_LEN255), m("KernelId", &XML_STRING_MAX_LEN255), m("RamdiskId", &XML_STRING_MAX_LEN255), m("BlockDeviceMappings", &BLOCK_DEVICE_MAPPINGS), m("InstanceMonitoring", &INSTANCE_MONITORING), m("SpotPrice", &SPOT_PRICE), m("IamInstanceProfile", &XML_STRING_MAX_LEN1600), m("EbsOptimized", &EBS_OPTIMIZED), m("AssociatePublicIpAddress", &ASSOCIATE_PUBLIC_IP_ADDRESS), m("PlacementTenancy", &XML_STRING_MAX_LEN64), m("MetadataOptions", &INSTANCE_METADATA_OPTIONS)], payload: None, is_union: false }) };
    pub static CREATE_OR_UPDATE_TAGS_TYPE: Shape = Shape { name: "CreateOrUpdateTagsType", kind: Kind::Structure(Structure { members: &[m("Tags", &TAGS).required()], payload: None, is_union: false }) };
    pub static CUSTOMIZED_METRIC_SPECIFICATION: Shape = Shape { name: "CustomizedMetricSpecification", kind: Kind::Structure(Structure { members: &[m("MetricName", &METRIC_NAME), m("Namespace", &METRIC_NAMESPACE), m("Dimensions", &METRIC_DIMENSIONS), m("Statistic", &METRIC_STATISTIC), m("Unit", &METRIC_UNIT), m("Period", &METRIC_GRANULARITY_IN_SECONDS), m("Metrics", &TARGET_TRACKING_METRIC_DATA_QUERIES)], payload: None, is_union: false }) };
    pub static DEFAULT_INSTANCE_WARMUP: Shape = Shape { name: "DefaultInstanceWarmup", kind: Kind::Integer { range: ANY } };
    pub static DELETE_AUTO_SCALING_GROUP_TYPE: Shape = Shape { name: "DeleteAutoScalingGroupType", kind: Kind::Structure(Structure { members: &[m("AutoScalingGroupName", &XML_STRING_MAX_LEN255).required(), m("ForceDelete", &FORCE_DELETE)], payload: None, is_union: false }) };
    pub static DELETE_LIFECYCLE_HOOK_ANSWER: Shape = Shape { name: "DeleteLifecycleHookAnswer", kind: Kind::Structure(Structure { members: &[], payload: None, is_union: false }) };
    pub static DELETE_LIFECYCLE_HOOK_TYPE: Shape = Shape { name: "DeleteLifecycleHookType", kind: Kind::Structure(Structure { members: &[m("LifecycleHookName", &ASCII_STRING_MAX_LEN255).required(), m("AutoScalingGroupName", &XML_STRING_MAX_LEN255).required()], payload: None, is_union: false }) };
    pub static DELETE_NOTIFICATION_CONFIGURATION_TYPE: Shape = Shape { name: "DeleteNotificationConfigurationType", kind: Kind::Structure(Structure { members: &[m("AutoScalingGroupName", &XML_STRING_MAX_LEN255).required(), m("TopicARN", &XML_STRING_MAX_LEN255).required()], payload: None, is_union: false }) };
    pub static DELETE_POLICY_TYPE: Shape = Shape { name: "DeletePolicyType", kind: Kind::Structure(Structure { members: &[m("AutoScalingGroupName", &XML_STRING_MAX_LEN255), m("PolicyName", &RESOURCE_NAME).required()], payload: None, is_union: false }) };
    pub static DELETE_SCHEDULED_ACTION_TYPE: Shape = Shape { name: "DeleteScheduledActionType", kind: Kind::Structure(Structure { members: &[m("AutoScalingGroupName", &XML_STRING_MAX_LEN255).required(), m("ScheduledActionName", &XML_STRING_MAX_LEN255).required()], payload: None, is_union: false }) };
    pub static DELETE_TAGS_TYPE: Shape = Shape { name: "DeleteTagsType", kind: Kind::Structure(Structure { members: &[m("Tags", &TAGS).required()], payload: None, is_union: false }) };
    pub static DELETE_WARM_POOL_ANSWER: Shape = Shape { name: "DeleteWarmPoolAnswer", kind: Kind::Structure(Structure { members: &[], payload: None, is_union: false }) };
    pub static DELETE_WARM_POOL_TYPE: Shape = Shape { name: "DeleteWarmPoolType", kind: Kind::Structure(Structure { members: &[m("AutoScalingGroupName", &XML_STRING_MAX_LEN255).required(), m("ForceDelete", &FORCE_DELETE)], payload: None, is_union: false }) };
    pub static DELETION_PROTECTION: Shape = Shape { name: "DeletionProtection", kind: Kind::String { length: ANY, pattern: None, enumerators: &["none", "prevent-force-deletion", "prevent-all-deletion"] } };
    pub static DESCRIBE_ACCOUNT_LIMITS_ANSWER: Shape = Shape { name: "DescribeAccountLimitsAnswer", kind: Kind::Structure(Structure { members: &[m("MaxNumberOfAutoScalingGroups", &MAX_NUMBER_OF_AUTO_SCALING_GROUPS), m("MaxNumberOfLaunchConfigurations", &MAX_NUMBER_OF_LAUNCH_CONFIGURATIONS), m("NumberOfAutoScalingGroups", &NUMBER_OF_AUTO_SCALING_GROUPS), m("NumberOfLaunchConfigurations", &NUMBER_OF_LAUNCH_CONFIGURATIONS)], payload: None, is_union: false }) };
    pub static DESCRIBE_ADJUSTMENT_TYPES_ANSWER: Shape = Shape { name: "DescribeAdjustmentTypesAnswer", kind: Kind::Structure(Structure { members: &[m("AdjustmentTypes", &ADJUSTMENT_TYPES)], payload: None, is_union: false }) };
    pub static DESCRIBE_AUTO_SCALING_INSTANCES_TYPE: Shape = Shape { name: "DescribeAutoScalingInstancesType", kind: Kind::Structure(Structure { members: &[m("InstanceIds", &INSTANCE_IDS), m("IncludeManagedResources", &INCLUDE_MANAGED_RESOURCES), m("MaxRecords", &MAX_RECORDS), m("NextToken", &XML_STRING)], payload: None, is_union: false }) };
    pub static DESCRIBE_INSTANCE_REFRESHES_ANSWER: Shape = Shape { name: "DescribeInstanceRefreshesAnswer", kind: Kind::Structure(Structure { members: &[m("InstanceRefreshes", &INSTANCE_REFRESHES), m("NextToken", &XML_STRING)], payload: None, is_union: false }) };
    pub static DESCRIBE_INSTANCE_REFRESHES_TYPE: Shape = Shape { name: "DescribeInstanceRefreshesType", kind: Kind::Structure(Structure { members: &[m("AutoScalingGroupName", &XML_STRING_MAX_LEN255).required(), m("InstanceRefreshIds", &INSTANCE_REFRESH_IDS), m("NextToken", &XML_STRING), m("MaxRecords", &MAX_RECORDS)], payload: None, is_union: false }) };
    pub static DESCRIBE_LIFECYCLE_HOOK_TYPES_ANSWER: Shape = Shape { name: "DescribeLifecycleHookTypesAnswer", kind: Kind::Structure(Structure { members: &[m("LifecycleHookTypes", &AUTO_SCALING_NOTIFICATION_TYPES)], payload: None, is_union: false }) };
    pub static DESCRIBE_LIFECYCLE_HOOKS_ANSWER: Shape = Shape { name: "DescribeLifecycleHooksAnswer", kind: Kind::Structure(Structure { members: &[m("LifecycleHooks", &LIFECYCLE_HOOKS)], payload: None, is_union: false }) };
    pub static DESCRIBE_LIFECYCLE_HOOKS_TYPE: Shape = Shape { name: "DescribeLifecycleHooksType", kind: Kind::Structure(Structure { members: &[m("AutoScalingGroupName", &XML_STRING_MAX_LEN255).required(), m("LifecycleHookNames", &LIFECYCLE_HOOK_NAMES)], payload: None, is_union: false }) };
    pub static DESCRIBE_LOAD_BALANCER_TARGET_GROUPS_REQUEST: Shape = Shape { name: "DescribeLoadBalancerTargetGroupsRequest", kind: Kind::Structure(Structure { members: &[m("AutoScalingGroupName", &XML_STRING_MAX_LEN255).required(), m("NextToken", &XML_STRING), m("MaxRecords", &MAX_RECORDS)], payload: None, is_union: false }) };
    pub static DESCRIBE_LOAD_BALANCER_TARGET_GROUPS_RESPONSE: Shape = Shape { name: "DescribeLoadBalancerTargetGroupsResponse", kind: Kind::Structure(Structure { members: &[m("LoadBalancerTargetGroups", &LOAD_BALANCER_TARGET_GROUP_STATES), m("NextToken", &XML_STRING)], payload: None, is_union: false }) };
    pub static DESCRIBE_LOAD_BALANCERS_REQUEST: Shape = Shape { name: "DescribeLoadBalancersRequest", kind: Kind::Structure(Structure { members: &[m("AutoScalingGroupName", &XML_STRING_MAX_LEN255).required(), m("NextToken", &XML_STRING), m("MaxRecords", &MAX_RECORDS)], payload: None, is_union: false }) };
    pub static DESCRIBE_LOAD_BALANCERS_RESPONSE: Shape = Shape { name: "DescribeLoadBalancersResponse", kind: Kind::Structure(Structure { members: &[m("LoadBalancers", &LOAD_BALANCER_STATES), m("NextToken", &XML_STRING)], payload: None, is_union: false }) };
    pub static DESCRIBE_METRIC_COLLECTION_TYPES_ANSWER: Shape = Shape { name: "DescribeMetricCollectionTypesAnswer", kind: Kind::Structure(Structure { members: &[m("Metrics", &METRIC_COLLECTION_TYPES), m("Granularities", &METRIC_GRANULARITY_TYPES)], payload: None, is_union: false }) };
    pub static DESCRIBE_NOTIFICATION_CONFIGURATIONS_ANSWER: Shape = Shape { name: "DescribeNotificationConfigurationsAnswer", kind: Kind::Structure(Structure { members: &[m("NotificationConfigurations", &NOTIFICATION_CONFIGURATIONS).required(), m("NextToken", &XML_STRING)], payload: None, is_union: false }) };
    pub static DESCRIBE_NOTIFICATION_CONFIGURATIONS_TYPE: Shape = Shape { name: "DescribeNotificationConfigurationsType", kind: Kind::Structure(Structure { members: &[m("AutoScalingGroupNames", &AUTO_SCALING_GROUP_NAMES), m("IncludeManagedResources", &INCLUDE_MANAGED_RESOURCES), m("NextToken", &XML_STRING), m("MaxRecords", &MAX_RECORDS)], payload: None, is_union: false }) };
    pub static DESCRIBE_POLICIES_TYPE: Shape = Shape { name: "DescribePoliciesType", kind: Kind::Structure(Structure { members: &[m("AutoScalingGroupName", &XML_STRING_MAX_LEN255), m("PolicyNames", &POLICY_NAMES), m("PolicyTypes", &POLICY_TYPES), m("IncludeManagedResources", &INCLUDE_MANAGED_RESOURCES), m("NextToken", &XML_STRING), m("MaxRecords", &MAX_RECORDS)], payload: None, is_union: false }) };
    pub static DESCRIBE_SCALING_ACTIVITIES_TYPE: Shape = Shape { name: "DescribeScalingActivitiesType", kind: Kind::Structure(Structure { members: &[m("ActivityIds", &ACTIVITY_IDS), m("AutoScalingGroupName", &XML_STRING_MAX_LEN255), m("IncludeDeletedGroups", &INCLUDE_DELETED_GROUPS), m("IncludeManagedResources", &INCLUDE_MANAGED_RESOURCES), m("MaxRecords", &MAX_RECORDS), m("NextToken", &XML_STRING), m("Filters", &FILTERS)], payload: None, is_union: false }) };
    pub static DESCRIBE_SCHEDULED_ACTIONS_TYPE: Shape = Shape { name: "DescribeScheduledActionsType", kind: Kind::Structure(Structure { members: &[m("AutoScalingGroupName", &XML_STRING_MAX_LEN255), m("ScheduledActionNames", &SCHEDULED_ACTION_NAMES), m("StartTime", &TIMESTAMP_TYPE), m("EndTime", &TIMESTAMP_TYPE), m("IncludeManagedResources", &INCLUDE_MANAGED_RESOURCES), m("NextToken", &XML_STRING), m("MaxRecords", &MAX_RECORDS)], payload: None, is_union: false }) };
    pub static DESCRIBE_TAGS_TYPE: Shape = Shape { name: "DescribeTagsType", kind: Kind::Structure(Structure { members: &[m("Filters", &FILTERS), m("IncludeManagedResources", &INCLUDE_MANAGED_RESOURCES), m("NextToken", &XML_STRING), m("MaxRecords", &MAX_RECORDS)], payload: None, is_union: false }) };
    pub static DESCRIBE_TERMINATION_POLICY_TYPES_ANSWER: Shape = Shape { name: "DescribeTerminationPolicyTypesAnswer", kind: Kind::Structure(Structure { members: &[m("TerminationPolicyTypes", &TERMINATION_POLICIES)], payload: None, is_union: false }) };
    pub static DESCRIBE_TRAFFIC_SOURCES_REQUEST: Shape = Shape { name: "DescribeTrafficSourcesRequest", kind: Kind::Structure(Structure { members: &[m("AutoScalingGroupName", &XML_STRING_MAX_LEN255).required(), m("TrafficSourceType", &XML_STRING_MAX_LEN255), m("NextToken", &XML_STRING), m("MaxRecords", &MAX_RECORDS)], payload: None, is_union: false }) };
    pub static DESCRIBE_TRAFFIC_SOURCES_RESPONSE: Shape = Shape { name: "DescribeTrafficSourcesResponse", kind: Kind::Structure(Structure { members: &[m("TrafficSources", &TRAFFIC_SOURCE_STATES), m("NextToken", &XML_STRING)], payload: None, is_union: false }) };
    pub static DESCRIBE_WARM_POOL_ANSWER: Shape = Shape { name: "DescribeWarmPoolAnswer", kind: Kind::Structure(Structure { members: &[m("WarmPoolConfiguration", &WARM_POOL_CONFIGURATION), m("Instances", &INSTANCES), m("NextToken", &XML_STRING)], payload: None, is_union: false }) };
    pub static DESCRIBE_WARM_POOL_TYPE: Shape = Shape { name: "DescribeWarmPoolType", kind: Kind::Structure(Structure { members: &[m("AutoScalingGroupName", &XML_STRING_MAX_LEN255).required(), m("MaxRecords", &MAX_RECORDS), m("NextToken", &XML_STRING)], payload: None, is_union: false }) };
    pub static DESIRED_CONFIGURATION: Shape = Shape { name: "DesiredConfiguration", kind: Kind::Structure(Structure { members: &[m("LaunchTemplate", &LAUNCH_TEMPLATE_SPECIFICATION), m("MixedInstancesPolicy", &MIXED_INSTANCES_POLICY)], payload: None, is_union: false }) };
    pub static DETACH_INSTANCES_ANSWER: Shape = Shape { name: "DetachInstancesAnswer", kind: Kind::Structure(Structure { members: &[m("Activities", &ACTIVITIES)], payload: None, is_union: false }) };
    pub static DETACH_INSTANCES_QUERY: Shape = Shape { name: "DetachInstancesQuery", kind: Kind::Structure(Structure { members: &[m("InstanceIds", &INSTANCE_IDS), m("AutoScalingGroupName", &XML_STRING_MAX_LEN255).required(), m("ShouldDecrementDesiredCapacity", &SHOULD_DECREMENT_DESIRED_CAPACITY).required()], payload: None, is_union: false }) };
    pub static DETACH_LOAD_BALANCER_TARGET_GROUPS_RESULT_TYPE: Shape = Shape { name: "DetachLoadBalancerTargetGroupsResultType", kind: Kind::Structure(Structure { members: &[], payload: None, is_union: false }) };
    pub static DETACH_LOAD_BALANCER_TARGET_GROUPS_TYPE: Shape = Shape { name: "DetachLoadBalancerTargetGroupsType", kind: Kind::Structure(Structure { members: &[m("AutoScalingGroupName", &XML_STRING_MAX_LEN255).required(), m("TargetGroupARNs", &TARGET_GROUP_ARNS).required()], payload: None, is_union: false }) };
    pub static DETACH_LOAD_BALANCERS_RESULT_TYPE: Shape = Shape { name: "DetachLoadBalancersResultType", kind: Kind::Structure(Structure { members: &[], payload: None, is_union: false }) };
    pub static DETACH_LOAD_BALANCERS_TYPE: Shape = Shape { name: "DetachLoadBalancersType", kind: Kind::Structure(Structure { members: &[m("AutoScalingGroupName", &XML_STRING_MAX_LEN255).required(), m("LoadBalancerNames", &LOAD_BALANCER_NAMES).required()], payload: None, is_union: false }) };
    pub static DETACH_TRAFFIC_SOURCES_RESULT_TYPE: Shape = Shape { name: "DetachTrafficSourcesResultType", kind: Kind::Structure(Structure { members: &[], payload: None, is_union: false }) };
    pub static DETACH_TRAFFIC_SOURCES_TYPE: Shape = Shape { name: "DetachTrafficSourcesType", kind: Kind::Structure(Structure { members: &[m("AutoScalingGroupName", &XML_STRING_MAX_LEN255).required(), m("TrafficSources", &TRAFFIC_SOURCES).required()], payload: None, is_union: false }) };
    pub static DISABLE_METRICS_COLLECTION_QUERY: Shape = Shape { name: "DisableMetricsCollectionQuery", kind: Kind::Structure(Structure { members: &[m("AutoScalingGroupName", &XML_STRING_MAX_LEN255).required(), m("Metrics", &METRICS)], payload: None, is_union: false }) };
    pub static DISABLE_SCALE_IN: Shape = Shape { name: "DisableScaleIn", kind: Kind::Boolean };
    pub static DISTRIBUTION_SEGMENT: Shape = Shape { name: "DistributionSegment", kind: Kind::Structure(Structure { members: &[m("TargetCapacityTypes", &TARGET_CAPACITY_TYPES)], payload: None, is_union: false }) };
    pub static DISTRIBUTION_SEGMENTS: Shape = Shape { name: "DistributionSegments", kind: Kind::List { member: &DISTRIBUTION_SEGMENT, location_name: None, flattened: false, length: ANY } };
    pub static EBS: Shape = Shape { name: "Ebs", kind: Kind::Structure(Structure { members: &[m("SnapshotId", &XML_STRING_MAX_LEN255), m("VolumeSize", &BLOCK_DEVICE_EBS_VOLUME_SIZE), m("VolumeType", &BLOCK_DEVICE_EBS_VOLUME_TYPE), m("DeleteOnTermination", &BLOCK_DEVICE_EBS_DELETE_ON_TERMINATION), m("Iops", &BLOCK_DEVICE_EBS_IOPS), m("Encrypted", &BLOCK_DEVICE_EBS_ENCRYPTED), m("Throughput", &BLOCK_DEVICE_EBS_THROUGHPUT)], payload: None, is_union: false }) };
    pub static EBS_OPTIMIZED: Shape = Shape { name: "EbsOptimized", kind: Kind::Boolean };
    pub static ENABLE_METRICS_COLLECTION_QUERY: Shape = Shape { name: "EnableMetricsCollectionQuery", kind: Kind::Structure(Structure { members: &[m("AutoScalingGroupName", &XML_STRING_MAX_LEN255).required(), m("Metrics", &METRICS), m("Granularity", &XML_STRING_MAX_LEN255).required()], payload: None, is_union: false }) };
    pub static ENABLED_METRIC: Shape = Shape { name: "EnabledMetric", kind: Kind::Structure(Structure { members: &[m("Metric", &XML_STRING_MAX_LEN255), m("Granularity", &XML_STRING_MAX_LEN255)], payload: None, is_union: false }) };
    pub static ENABLED_METRICS: Shape = Shape { name: "EnabledMetrics", kind: Kind::List { member: &ENABLED_METRIC, location_name: None, flattened: false, length: ANY } };
    pub static ENTER_STANDBY_ANSWER: Shape = Shape { name: "EnterStandbyAnswer", kind: Kind::Structure(Structure { members: &[m("Activities", &ACTIVITIES)], payload: None, is_union: false }) };
    pub static ENTER_STANDBY_QUERY: Shape = Shape { name: "EnterStandbyQuery", kind: Kind::Structure(Structure { members: &[m("InstanceIds", &INSTANCE_IDS), m("AutoScalingGroupName", &XML_STRING_MAX_LEN255).required(), m("ShouldDecrementDesiredCapacity", &SHOULD_DECREMENT_DESIRED_CAPACITY).required()], payload: None, is_union: false }) };
    pub static ESTIMATED_INSTANCE_WARMUP: Shape = Shape { name: "EstimatedInstanceWarmup", kind: Kind::Integer { range: ANY } };
    pub static EXCLUDED_INSTANCE: Shape = Shape { name: "ExcludedInstance", kind: Kind::String { length: limits(Some(1), Some(30)), pattern: Some({ static P: Pattern = pattern("[a-zA-Z0-9\\.\\*\\-]+"); &P }), enumerators: &[] } };
    pub static EXCLUDED_INSTANCE_TYPES: Shape = Shape { name: "ExcludedInstanceTypes", kind: Kind::List { member: &EXCLUDED_INSTANCE, location_name: None, flattened: false, length: limits(None, Some(400)) } };
    pub static EXECUTE_POLICY_TYPE: Shape = Shape { name: "ExecutePolicyType", kind: Kind::Structure(Structure { members: &[m("AutoScalingGroupName", &XML_STRING_MAX_LEN255), m("PolicyName", &RESOURCE_NAME).required(), m("HonorCooldown", &HONOR_COOLDOWN), m("MetricValue", &METRIC_SCALE), m("BreachThreshold", &METRIC_SCALE)], payload: None, is_union: false }) };
    pub static EXIT_STANDBY_ANSWER: Shape = Shape { name: "ExitStandbyAnswer", kind: Kind::Structure(Structure { members: &[m("Activities", &ACTIVITIES)], payload: None, is_union: false }) };
    pub static EXIT_STANDBY_QUERY: Shape = Shape { name: "ExitStandbyQuery", kind: Kind::Structure(Structure { members: &[m("InstanceIds", &INSTANCE_IDS), m("AutoScalingGroupName", &XML_STRING_MAX_LEN255).required()], payload: None, is_union: false }) };
    pub static FILTER: Shape = Shape { name: "Filter", kind: Kind::Structure(Structure { members: &[m("Name", &XML_STRING), m("Values", &VALUES)], payload: None, is_union: false }) };
    pub static FILTERS: Shape = Shape { name: "Filters", kind: Kind::List { member: &FILTER, location_name: None, flattened: false, length: ANY } };
    pub static FORCE_DELETE: Shape = Shape { name: "ForceDelete", kind: Kind::Boolean };
    pub static GLOBAL_TIMEOUT: Shape = Shape { name: "GlobalTimeout", kind: Kind::Integer { range: ANY } };
    pub static HEALTH_CHECK_GRACE_PERIOD: Shape = Shape { name: "HealthCheckGracePeriod", kind: Kind::Integer { range: ANY } };
    pub static HEARTBEAT_TIMEOUT: Shape = Shape { name: "HeartbeatTimeout", kind: Kind::Integer { range: ANY } };
    pub static HONOR_COOLDOWN: Shape = Shape { name: "HonorCooldown", kind: Kind::Boolean };
    pub static IMAGE_ID: Shape = Shape { name: "ImageId", kind: Kind::String { length: limits(Some(5), Some(21)), pattern: Some({ static P: Pattern = pattern("^ami-[a-z0-9]{1,17}$"); &P }), enumerators: &[] } };
    pub static IMPAIRED_ZONE_HEALTH_CHECK_BEHAVIOR: Shape = Shape { name: "ImpairedZoneHealthCheckBehavior", kind: Kind::String { length: ANY, pattern: None, enumerators: &["ReplaceUnhealthy", "IgnoreUnhealthy"] } };
    pub static INCLUDE_DELETED_GROUPS: Shape = Shape { name: "IncludeDeletedGroups", kind: Kind::Boolean };
    pub static INCLUDE_INSTANCES: Shape = Shape { name: "IncludeInstances", kind: Kind::Boolean };
    pub static INCLUDE_MANAGED_RESOURCES: Shape = Shape { name: "IncludeManagedResources", kind: Kind::Boolean };
    pub static INSTANCE: Shape = Shape { name: "Instance", kind: Kind::Structure(Structure { members: &[m("InstanceId", &XML_STRING_MAX_LEN19).required(), m("InstanceType", &XML_STRING_MAX_LEN255), m("AvailabilityZone", &XML_STRING_MAX_LEN255).required(), m("AvailabilityZoneId", &XML_STRING_MAX_LEN255), m("LifecycleState", &LIFECYCLE_STATE).required(), m("HealthStatus", &XML_STRING_MAX_LEN32).required(), m("LaunchConfigurationName", &XML_STRING_MAX_LEN255), m("LaunchTemplate", &LAUNCH_TEMPLATE_SPECIFICATION), m("ImageId", &XML_STRING_MAX_LEN255), m("ProtectedFromScaleIn", &INSTANCE_PROTECTED).required(), m("WeightedCapacity", &XML_STRING_MAX_LEN32)], payload: None, is_union: false }) };
    pub static INSTANCE_GENERATION: Shape = Shape { name: "InstanceGeneration", kind: Kind::String { length: ANY, pattern: None, enumerators: &["current", "previous"] } };
    pub static INSTANCE_GENERATIONS: Shape = Shape { name: "InstanceGenerations", kind: Kind::List { member: &INSTANCE_GENERATION, location_name: None, flattened: false, length: ANY } };
    pub static INSTANCE_IDS: Shape = Shape { name: "InstanceIds", kind: Kind::List { member: &XML_STRING_MAX_LEN19, location_name: None, flattened: false, length: ANY } };
    pub static INSTANCE_LIFECYCLE_POLICY: Shape = Shape { name: "InstanceLifecyclePolicy", kind: Kind::Structure(Structure { members: &[m("RetentionTriggers", &RETENTION_TRIGGERS)], payload: None, is_union: false }) };
    pub static INSTANCE_MAINTENANCE_POLICY: Shape = Shape { name: "InstanceMaintenancePolicy", kind: Kind::Structure(Structure { members: &[m("MinHealthyPercentage", &INT_PERCENT_RESETTABLE), m("MaxHealthyPercentage", &INT_PERCENT100_TO200_RESETTABLE)], payload: None, is_union: false }) };
    pub static INSTANCE_METADATA_ENDPOINT_STATE: Shape = Shape { name: "InstanceMetadataEndpointState", kind: Kind::String { length: ANY, pattern: None, enumerators: &["disabled", "enabled"] } };
    pub static INSTANCE_METADATA_HTTP_PUT_RESPONSE_HOP_LIMIT: Shape = Shape { name: "InstanceMetadataHttpPutResponseHopLimit", kind: Kind::Integer { range: limits(Some(1), Some(64)) } };
    pub static INSTANCE_METADATA_HTTP_TOKENS_STATE: Shape = Shape { name: "InstanceMetadataHttpTokensState", kind: Kind::String { length: ANY, pattern: None, enumerators: &["optional", "required"] } };
    pub static INSTANCE_METADATA_OPTIONS: Shape = Shape { name: "InstanceMetadataOptions", kind: Kind::Structure(Structure { members: &[m("HttpTokens", &INSTANCE_METADATA_HTTP_TOKENS_STATE), m("HttpPutResponseHopLimit", &INSTANCE_METADATA_HTTP_PUT_RESPONSE_HOP_LIMIT), m("HttpEndpoint", &INSTANCE_METADATA_ENDPOINT_STATE)], payload: None, is_union: false }) };
    pub static INSTANCE_MONITORING: Shape = Shape { name: "InstanceMonitoring", kind: Kind::Structure(Structure { members: &[m("Enabled", &MONITORING_ENABLED)], payload: None, is_union: false }) };
    pub static INSTANCE_PROTECTED: Shape = Shape { name: "InstanceProtected", kind: Kind::Boolean };
    pub static INSTANCE_REFRESH: Shape = Shape { name: "InstanceRefresh", kind: Kind::Structure(Structure { members: &[m("InstanceRefreshId", &XML_STRING_MAX_LEN255), m("AutoScalingGroupName", &XML_STRING_MAX_LEN255), m("Status", &INSTANCE_REFRESH_STATUS), m("StatusReason", &XML_STRING_MAX_LEN1023), m("StartTime", &TIMESTAMP_TYPE), m("EndTime", &TIMESTAMP_TYPE), m("PercentageComplete", &INT_PERCENT), m("InstancesToUpdate", &INSTANCES_TO_UPDATE), m("ProgressDetails", &INSTANCE_REFRESH_PROGRESS_DETAILS), m("Preferences", &REFRESH_PREFERENCES), m("DesiredConfiguration", &DESIRED_CONFIGURATION), m("RollbackDetails", &ROLLBACK_DETAILS), m("Strategy", &REFRESH_STRATEGY)], payload: None, is_union: false }) };
    pub static INSTANCE_REFRESH_IDS: Shape = Shape { name: "InstanceRefreshIds", kind: Kind::List { member: &XML_STRING_MAX_LEN255, location_name: None, flattened: false, length: ANY } };
    pub static INSTANCE_REFRESH_LIVE_POOL_PROGRESS: Shape = Shape { name: "InstanceRefreshLivePoolProgress", kind: Kind::Structure(Structure { members: &[m("PercentageComplete", &INT_PERCENT), m("InstancesToUpdate", &INSTANCES_TO_UPDATE)], payload: None, is_union: false }) };
    pub static INSTANCE_REFRESH_PROGRESS_DETAILS: Shape = Shape { name: "InstanceRefreshProgressDetails", kind: Kind::Structure(Structure { members: &[m("LivePoolProgress", &INSTANCE_REFRESH_LIVE_POOL_PROGRESS), m("WarmPoolProgress", &INSTANCE_REFRESH_WARM_POOL_PROGRESS)], payload: None, is_union: false }) };
    pub static INSTANCE_REFRESH_STATUS: Shape = Shape { name: "InstanceRefreshStatus", kind: Kind::String { length: ANY, pattern: None, enumerators: &["Pending", "InProgress", "Successful", "Failed", "Cancelling", "Cancelled", "RollbackInProgress", "RollbackFailed", "RollbackSuccessful", "Baking"] } };
    pub static INSTANCE_REFRESH_WARM_POOL_PROGRESS: Shape = Shape { name: "InstanceRefreshWarmPoolProgress", kind: Kind::Structure(Structure { members: &[m("PercentageComplete", &INT_PERCENT), m("InstancesToUpdate", &INSTANCES_TO_UPDATE)], payload: None, is_union: false }) };
    pub static INSTANCE_REFRESHES: Shape = Shape { name: "InstanceRefreshes", kind: Kind::List { member: &INSTANCE_REFRESH, location_name: None, flattened: false, length: ANY } };
    pub static INSTANCE_REQUIREMENTS: Shape = Shape { name: "InstanceRequirements", kind: Kind::Structure(Structure { members: &[m("VCpuCount", &V_CPU_COUNT_REQUEST).required(), m("MemoryMiB", &MEMORY_MI_B_REQUEST).required(), m("CpuManufacturers", &CPU_MANUFACTURERS), m("MemoryGiBPerVCpu", &MEMORY_GI_B_PER_V_CPU_REQUEST), m("ExcludedInstanceTypes", &EXCLUDED_INSTANCE_TYPES), m("InstanceGenerations", &INSTANCE_GENERATIONS), m("SpotMaxPricePercentageOverLowestPrice", &NULLABLE_POSITIVE_INTEGER), m("MaxSpotPriceAsPercentageOfOptimalOnDemandPrice", &NULLABLE_POSITIVE_INTEGER), m("OnDemandMaxPricePercentageOverLowestPrice", &NULLABLE_POSITIVE_INTEGER), m("BareMetal", &BARE_METAL), m("BurstablePerformance", &BURSTABLE_PERFORMANCE), m("RequireHibernateSupport", &NULLABLE_BOOLEAN), m("NetworkInterfaceCount", &NETWORK_INTERFACE_COUNT_REQUEST), m("LocalStorage", &LOCAL_STORAGE), m("LocalStorageTypes", &LOCAL_STORAGE_TYPES), m("TotalLocalStorageGB", &TOTAL_LOCAL_STORAGE_GB_REQUEST), m("BaselineEbsBandwidthMbps", &BASELINE_EBS_BANDWIDTH_MBPS_REQUEST), m("AcceleratorTypes", &ACCELERATOR_TYPES), m("AcceleratorCount", &ACCELERATOR_COUNT_REQUEST), m("AcceleratorManufacturers", &ACCELERATOR_MANUFACTURERS), m("AcceleratorNames", &ACCELERATOR_NAMES), m("AcceleratorTotalMemoryMiB", &ACCELERATOR_TOTAL_MEMORY_MI_B_REQUEST), m("NetworkBandwidthGbps", &NETWORK_BANDWIDTH_GBPS_REQUEST), m("AllowedInstanceTypes", &ALLOWED_INSTANCE_TYPES), m("BaselinePerformanceFactors", &BASELINE_PERFORMANCE_FACTORS_REQUEST)], payload: None, is_union: false }) };
    pub static INSTANCE_REUSE_POLICY: Shape = Shape { name: "InstanceReusePolicy", kind: Kind::Structure(Structure { members: &[m("ReuseOnScaleIn", &REUSE_ON_SCALE_IN)], payload: None, is_union: false }) };
    pub static INSTANCES: Shape = Shape { name: "Instances", kind: Kind::List { member: &INSTANCE, location_name: None, flattened: false, length: ANY } };
    pub static INSTANCES_DISTRIBUTION: Shape = Shape { name: "InstancesDistribution", kind: Kind::Structure(Structure { members: &[m("OnDemandAllocationStrategy", &XML_STRING), m("OnDemandBaseCapacity", &ON_DEMAND_BASE_CAPACITY), m("OnDemandPercentageAboveBaseCapacity", &ON_DEMAND_PERCENTAGE_ABOVE_BASE_CAPACITY), m("SpotAllocationStrategy", &XML_STRING), m("SpotInstancePools", &SPOT_INSTANCE_POOLS), m("SpotMaxPrice", &MIXED_INSTANCE_SPOT_PRICE), m("DistributionSegments", &DISTRIBUTION_SEGMENTS)], payload: None, is_union: false }) };
    pub static INSTANCES_TO_UPDATE: Shape = Shape { name: "InstancesToUpdate", kind: Kind::Integer { range: limits(Some(0), None) } };
    pub static INT_PERCENT: Shape = Shape { name: "IntPercent", kind: Kind::Integer { range: limits(Some(0), Some(100)) } };
    pub static INT_PERCENT100_TO200: Shape = Shape { name: "IntPercent100To200", kind: Kind::Integer { range: limits(Some(100), Some(200)) } };
    pub static INT_PERCENT100_TO200_RESETTABLE: Shape = Shape { name: "IntPercent100To200Resettable", kind: Kind::Integer { range: limits(Some(-1), Some(200)) } };
    pub static INT_PERCENT_RESETTABLE: Shape = Shape { name: "IntPercentResettable", kind: Kind::Integer { range: limits(Some(-1), Some(100)) } };
    pub static LAUNCH_CONFIGURATION: Shape = Shape { name: "LaunchConfiguration", kind: Kind::Structure(Structure { members: &[m("LaunchConfigurationName", &XML_STRING_MAX_LEN255).required(), m("LaunchConfigurationARN", &RESOURCE_NAME), m("ImageId", &XML_STRING_MAX_LEN255).required(), m("KeyName", &XML_STRING_MAX_LEN255), m("SecurityGroups", &SECURITY_GROUPS), m("ClassicLinkVPCId", &XML_STRING_MAX_LEN255), m("ClassicLinkVPCSecurityGroups", &CLASSIC_LINK_VPC_SECURITY_GROUPS), m("UserData", &XML_STRING_USER_DATA), m("InstanceType", &XML_STRING_MAX_LEN255).required(), m("KernelId", &XML_STRING_MAX_LEN255), m("RamdiskId", &XML_STRING_MAX_LEN255), m("BlockDeviceMappings", &BLOCK_DEVICE_MAPPINGS), m("InstanceMonitoring", &INSTANCE_MONITORING), m("SpotPrice", &SPOT_PRICE), m("IamInstanceProfile", &XML_STRING_MAX_LEN1600), m("CreatedTime", &TIMESTAMP_TYPE).required(), m("EbsOptimized", &EBS_OPTIMIZED), m("AssociatePublicIpAddress", &ASSOCIATE_PUBLIC_IP_ADDRESS), m("PlacementTenancy", &XML_STRING_MAX_LEN64), m("MetadataOptions", &INSTANCE_METADATA_OPTIONS)], payload: None, is_union: false }) };
    pub static LAUNCH_CONFIGURATION_NAME_TYPE: Shape = Shape { name: "LaunchConfigurationNameType", kind: Kind::Structure(Structure { members: &[m("LaunchConfigurationName", &XML_STRING_MAX_LEN255).required()], payload: None, is_union: false }) };
    pub static LAUNCH_CONFIGURATION_NAMES: Shape = Shape { name: "LaunchConfigurationNames", kind: Kind::List { member: &XML_STRING_MAX_LEN255, location_name: None, flattened: false, length: ANY } };
    pub static LAUNCH_CONFIGURATION_NAMES_TYPE: Shape = Shape { name: "LaunchConfigurationNamesType", kind: Kind::Structure(Structure { members: &[m("LaunchConfigurationNames", &LAUNCH_CONFIGURATION_NAMES), m("NextToken", &XML_STRING), m("MaxRecords", &MAX_RECORDS)], payload: None, is_union: false }) };
    pub static LAUNCH_CONFIGURATIONS: Shape = Shape { name: "LaunchConfigurations", kind: Kind::List { member: &LAUNCH_CONFIGURATION, location_name: None, flattened: false, length: ANY } };
    pub static LAUNCH_CONFIGURATIONS_TYPE: Shape = Shape { name: "LaunchConfigurationsType", kind: Kind::Structure(Structure { members: &[m("LaunchConfigurations", &LAUNCH_CONFIGURATIONS).required(), m("NextToken", &XML_STRING)], payload: None, is_union: false }) };
    pub static LAUNCH_TEMPLATE: Shape = Shape { name: "LaunchTemplate", kind: Kind::Structure(Structure { members: &[m("LaunchTemplateSpecification", &LAUNCH_TEMPLATE_SPECIFICATION), m("Overrides", &OVERRIDES)], payload: None, is_union: false }) };
    pub static LAUNCH_TEMPLATE_NAME: Shape = Shape { name: "LaunchTemplateName", kind: Kind::String { length: limits(Some(3), Some(128)), pattern: Some({ static P: Pattern = pattern("[a-zA-Z0-9\\(\\)\\.\\-/_]+"); &P }), enumerators: &[] } };
    pub static LAUNCH_TEMPLATE_OVERRIDES: Shape = Shape { name: "LaunchTemplateOverrides", kind: Kind::Structure(Structure { members: &[m("InstanceType", &XML_STRING_MAX_LEN255), m("WeightedCapacity", &XML_STRING_MAX_LEN32), m("LaunchTemplateSpecification", &LAUNCH_TEMPLATE_SPECIFICATION), m("InstanceRequirements", &INSTANCE_REQUIREMENTS), m("ImageId", &IMAGE_ID)], payload: None, is_union: false }) };
    pub static LAUNCH_TEMPLATE_SPECIFICATION: Shape = Shape { name: "LaunchTemplateSpecification", kind: Kind::Structure(Structure { members: &[m("LaunchTemplateId", &XML_STRING_MAX_LEN255), m("LaunchTemplateName", &LAUNCH_TEMPLATE_NAME), m("Version", &XML_STRING_MAX_LEN255)], payload: None, is_union: false }) };
    pub static LIFECYCLE_ACTION_RESULT: Shape = Shape { name: "LifecycleActionResult", kind: Kind::String { length: ANY, pattern: None, enumerators: &[] } };
    pub static LIFECYCLE_ACTION_TOKEN: Shape = Shape { name: "LifecycleActionToken", kind: Kind::String { length: limits(Some(36), Some(36)), pattern: None, enumerators: &[] } };
    pub static LIFECYCLE_HOOK: Shape = Shape { name: "LifecycleHook", kind: Kind::Structure(Structure { members: &[m("LifecycleHookName", &ASCII_STRING_MAX_LEN255), m("AutoScalingGroupName", &XML_STRING_MAX_LEN255), m("LifecycleTransition", &LIFECYCLE_TRANSITION), m("NotificationTargetARN", &NOTIFICATION_TARGET_RESOURCE_NAME), m("RoleARN", &XML_STRING_MAX_LEN255), m("NotificationMetadata", &ANY_PRINTABLE_ASCII_STRING_MAX_LEN4000), m("HeartbeatTimeout", &HEARTBEAT_TIMEOUT), m("GlobalTimeout", &GLOBAL_TIMEOUT), m("DefaultResult", &LIFECYCLE_ACTION_RESULT)], payload: None, is_union: false }) };
    pub static LIFECYCLE_HOOK_NAMES: Shape = Shape { name: "LifecycleHookNames", kind: Kind::List { member: &ASCII_STRING_MAX_LEN255, location_name: None, flattened: false, length: limits(None, Some(50)) } };
    pub static LIFECYCLE_HOOK_SPECIFICATION: Shape = Shape { name: "LifecycleHookSpecification", kind: Kind::Structure(Structure { members: &[m("LifecycleHookName", &ASCII_STRING_MAX_LEN255).required(), m("LifecycleTransition", &LIFECYCLE_TRANSITION).required(), m("NotificationMetadata", &ANY_PRINTABLE_ASCII_STRING_MAX_LEN4000), m("HeartbeatTimeout", &HEARTBEAT_TIMEOUT), m("DefaultResult", &LIFECYCLE_ACTION_RESULT), m("NotificationTargetARN", &NOTIFICATION_TARGET_RESOURCE_NAME), m("RoleARN", &XML_STRING_MAX_LEN255)], payload: None, is_union: false }) };
    pub static LIFECYCLE_HOOK_SPECIFICATIONS: Shape = Shape { name: "LifecycleHookSpecifications", kind: Kind::List { member: &LIFECYCLE_HOOK_SPECIFICATION, location_name: None, flattened: false, length: ANY } };
    pub static LIFECYCLE_HOOKS: Shape = Shape { name: "LifecycleHooks", kind: Kind::List { member: &LIFECYCLE_HOOK, location_name: None, flattened: false, length: ANY } };
    pub static LIFECYCLE_STATE: Shape = Shape { name: "LifecycleState", kind: Kind::String { length: ANY, pattern: None, enumerators: &["Pending", "Pending:Wait", "Pending:Proceed", "Quarantined", "InService", "Terminating", "Terminating:Wait", "Terminating:Proceed", "Terminating:Retained", "Terminated", "Detaching", "Detached", "EnteringStandby", "Standby", "ReplacingRootVolume", "ReplacingRootVolume:Wait", "ReplacingRootVolume:Proceed", "RootVolumeReplaced", "Warmed:Pending", "Warmed:Pending:Wait", "Warmed:Pending:Proceed", "Warmed:Pending:Retained", "Warmed:Terminating", "Warmed:Terminating:Wait", "Warmed:Terminating:Proceed", "Warmed:Terminating:Retained", "Warmed:Terminated", "Warmed:Stopped", "Warmed:Running", "Warmed:Hibernated"] } };
    pub static LIFECYCLE_TRANSITION: Shape = Shape { name: "LifecycleTransition", kind: Kind::String { length: ANY, pattern: None, enumerators: &[] } };
    pub static LOAD_BALANCER_NAMES: Shape = Shape { name: "LoadBalancerNames", kind: Kind::List { member: &XML_STRING_MAX_LEN255, location_name: None, flattened: false, length: ANY } };
    pub static LOAD_BALANCER_STATE: Shape = Shape { name: "LoadBalancerState", kind: Kind::Structure(Structure { members: &[m("LoadBalancerName", &XML_STRING_MAX_LEN255), m("State", &XML_STRING_MAX_LEN255)], payload: None, is_union: false }) };
    pub static LOAD_BALANCER_STATES: Shape = Shape { name: "LoadBalancerStates", kind: Kind::List { member: &LOAD_BALANCER_STATE, location_name: None, flattened: false, length: ANY } };
    pub static LOAD_BALANCER_TARGET_GROUP_STATE: Shape = Shape { name: "LoadBalancerTargetGroupState", kind: Kind::Structure(Structure { members: &[m("LoadBalancerTargetGroupARN", &XML_STRING_MAX_LEN511), m("State", &XML_STRING_MAX_LEN255)], payload: None, is_union: false }) };
    pub static LOAD_BALANCER_TARGET_GROUP_STATES: Shape = Shape { name: "LoadBalancerTargetGroupStates", kind: Kind::List { member: &LOAD_BALANCER_TARGET_GROUP_STATE, location_name: None, flattened: false, length: ANY } };
    pub static LOCAL_STORAGE: Shape = Shape { name: "LocalStorage", kind: Kind::String { length: ANY, pattern: None, enumerators: &["included", "excluded", "required"] } };
    pub static LOCAL_STORAGE_TYPE: Shape = Shape { name: "LocalStorageType", kind: Kind::String { length: ANY, pattern: None, enumerators: &["hdd", "ssd"] } };
    pub static LOCAL_STORAGE_TYPES: Shape = Shape { name: "LocalStorageTypes", kind: Kind::List { member: &LOCAL_STORAGE_TYPE, location_name: None, flattened: false, length: ANY } };
    pub static MANAGER_IDENTIFIER: Shape = Shape { name: "ManagerIdentifier", kind: Kind::String { length: limits(Some(1), Some(128)), pattern: None, enumerators: &[] } };
    pub static MAX_GROUP_PREPARED_CAPACITY: Shape = Shape { name: "MaxGroupPreparedCapacity", kind: Kind::Integer { range: limits(Some(-1), None) } };
    pub static MAX_INSTANCE_LIFETIME: Shape = Shape { name: "MaxInstanceLifetime", kind: Kind::Integer { range: ANY } };
    pub static MAX_NUMBER_OF_AUTO_SCALING_GROUPS: Shape = Shape { name: "MaxNumberOfAutoScalingGroups", kind: Kind::Integer { range: ANY } };
    pub static MAX_NUMBER_OF_LAUNCH_CONFIGURATIONS: Shape = Shape { name: "MaxNumberOfLaunchConfigurations", kind: Kind::Integer { range: ANY } };
    pub static MAX_RECORDS: Shape = Shape { name: "MaxRecords", kind: Kind::Integer { range: ANY } };
    pub static MEMORY_GI_B_PER_V_CPU_REQUEST: Shape = Shape { name: "MemoryGiBPerVCpuRequest", kind: Kind::Structure(Structure { members: &[m("Min", &NULLABLE_POSITIVE_DOUBLE), m("Max", &NULLABLE_POSITIVE_DOUBLE)], payload: None, is_union: false }) };
    pub static MEMORY_MI_B_REQUEST: Shape = Shape { name: "MemoryMiBRequest", kind: Kind::Structure(Structure { members: &[m("Min", &NULLABLE_POSITIVE_INTEGER).required(), m("Max", &NULLABLE_POSITIVE_INTEGER)], payload: None, is_union: false }) };
    pub static METRIC: Shape = Shape { name: "Metric", kind: Kind::Structure(Structure { members: &[m("Namespace", &METRIC_NAMESPACE).required(), m("MetricName", &METRIC_NAME).required(), m("Dimensions", &METRIC_DIMENSIONS)], payload: None, is_union: false }) };
    pub static METRIC_COLLECTION_TYPE: Shape = Shape { name: "MetricCollectionType", kind: Kind::Structure(Structure { members: &[m("Metric", &XML_STRING_MAX_LEN255)], payload: None, is_union: false }) };
    pub static METRIC_COLLECTION_TYPES: Shape = Shape { name: "MetricCollectionTypes", kind: Kind::List { member: &METRIC_COLLECTION_TYPE, location_name: None, flattened: false, length: ANY } };
    pub static METRIC_DATA_QUERIES: Shape = Shape { name: "MetricDataQueries", kind: Kind::List { member: &METRIC_DATA_QUERY, location_name: None, flattened: false, length: ANY } };
    pub static METRIC_DATA_QUERY: Shape = Shape { name: "MetricDataQuery", kind: Kind::Structure(Structure { members: &[m("Id", &XML_STRING_MAX_LEN255).required(), m("Expression", &XML_STRING_MAX_LEN1023), m("MetricStat", &METRIC_STAT), m("Label", &XML_STRING_METRIC_LABEL), m("ReturnData", &RETURN_DATA)], payload: None, is_union: false }) };
    pub static METRIC_DIMENSION: Shape = Shape { name: "MetricDimension", kind: Kind::Structure(Structure { members: &[m("Name", &METRIC_DIMENSION_NAME).required(), m("Value", &METRIC_DIMENSION_VALUE).required()], payload: None, is_union: false }) };
    pub static METRIC_DIMENSION_NAME: Shape = Shape { name: "MetricDimensionName", kind: Kind::String { length: ANY, pattern: None, enumerators: &[] } };
    pub static METRIC_DIMENSION_VALUE: Shape = Shape { name: "MetricDimensionValue", kind: Kind::String { length: ANY, pattern: None, enumerators: &[] } };
    pub static METRIC_DIMENSIONS: Shape = Shape { name: "MetricDimensions", kind: Kind::List { member: &METRIC_DIMENSION, location_name: None, flattened: false, length: ANY } };
    pub static METRIC_GRANULARITY_IN_SECONDS: Shape = Shape { name: "MetricGranularityInSeconds", kind: Kind::Integer { range: limits(Some(1), None) } };
    pub static METRIC_GRANULARITY_TYPE: Shape = Shape { name: "MetricGranularityType", kind: Kind::Structure(Structure { members: &[m("Granularity", &XML_STRING_MAX_LEN255)], payload: None, is_union: false }) };
    pub static METRIC_GRANULARITY_TYPES: Shape = Shape { name: "MetricGranularityTypes", kind: Kind::List { member: &METRIC_GRANULARITY_TYPE, location_name: None, flattened: false, length: ANY } };
    pub static METRIC_NAME: Shape = Shape { name: "MetricName", kind: Kind::String { length: ANY, pattern: None, enumerators: &[] } };
    pub static METRIC_NAMESPACE: Shape = Shape { name: "MetricNamespace", kind: Kind::String { length: ANY, pattern: None, enumerators: &[] } };
    pub static METRIC_SCALE: Shape = Shape { name: "MetricScale", kind: Kind::Double { range: ANY } };
    pub static METRIC_STAT: Shape = Shape { name: "MetricStat", kind: Kind::Structure(Structure { members: &[m("Metric", &METRIC).required(), m("Stat", &XML_STRING_METRIC_STAT).required(), m("Unit", &METRIC_UNIT)], payload: None, is_union: false }) };
    pub static METRIC_STATISTIC: Shape = Shape { name: "MetricStatistic", kind: Kind::String { length: ANY, pattern: None, enumerators: &["Average", "Minimum", "Maximum", "SampleCount", "Sum"] } };
    pub static METRIC_TYPE: Shape = Shape { name: "MetricType", kind: Kind::String { length: ANY, pattern: None, enumerators: &["ASGAverageCPUUtilization", "ASGAverageCPUUtilizationHighResolution", "ASGAverageNetworkIn", "ASGAverageNetworkOut", "ALBRequestCountPerTarget"] } };
    pub static METRIC_UNIT: Shape = Shape { name: "MetricUnit", kind: Kind::String { length: ANY, pattern: None, enumerators: &[] } };
    pub static METRICS: Shape = Shape { name: "Metrics", kind: Kind::List { member: &XML_STRING_MAX_LEN255, location_name: None, flattened: false, length: ANY } };
    pub static MIN_ADJUSTMENT_MAGNITUDE: Shape = Shape { name: "MinAdjustmentMagnitude", kind: Kind::Integer { range: ANY } };
    pub static MIN_ADJUSTMENT_STEP: Shape = Shape { name: "MinAdjustmentStep", kind: Kind::Integer { range: ANY } };
    pub static MIXED_INSTANCE_SPOT_PRICE: Shape = Shape { name: "MixedInstanceSpotPrice", kind: Kind::String { length: limits(Some(0), Some(255)), pattern: None, enumerators: &[] } };
    pub static MIXED_INSTANCES_POLICY: Shape = Shape { name: "MixedInstancesPolicy", kind: Kind::Structure(Structure { members: &[m("LaunchTemplate", &LAUNCH_TEMPLATE), m("InstancesDistribution", &INSTANCES_DISTRIBUTION)], payload: None, is_union: false }) };
    pub static MONITORING_ENABLED: Shape = Shape { name: "MonitoringEnabled", kind: Kind::Boolean };
    pub static NETWORK_BANDWIDTH_GBPS_REQUEST: Shape = Shape { name: "NetworkBandwidthGbpsRequest", kind: Kind::Structure(Structure { members: &[m("Min", &NULLABLE_POSITIVE_DOUBLE), m("Max", &NULLABLE_POSITIVE_DOUBLE)], payload: None, is_union: false }) };
    pub static NETWORK_INTERFACE_COUNT_REQUEST: Shape = Shape { name: "NetworkInterfaceCountRequest", kind: Kind::Structure(Structure { members: &[m("Min", &NULLABLE_POSITIVE_INTEGER), m("Max", &NULLABLE_POSITIVE_INTEGER)], payload: None, is_union: false }) };
    pub static NO_DEVICE: Shape = Shape { name: "NoDevice", kind: Kind::Boolean };
    pub static NON_ZERO_INT_PERCENT: Shape = Shape { name: "NonZeroIntPercent", kind: Kind::Integer { range: limits(Some(1), Some(100)) } };
    pub static NOTIFICATION_CONFIGURATION: Shape = Shape { name: "NotificationConfiguration", kind: Kind::Structure(Structure { members: &[m("AutoScalingGroupName", &XML_STRING_MAX_LEN255), m("TopicARN", &XML_STRING_MAX_LEN255), m("NotificationType", &XML_STRING_MAX_LEN255)], payload: None, is_union: false }) };
    pub static NOTIFICATION_CONFIGURATIONS: Shape = Shape { name: "NotificationConfigurations", kind: Kind::List { member: &NOTIFICATION_CONFIGURATION, location_name: None, flattened: false, length: ANY } };
    pub static NOTIFICATION_TARGET_RESOURCE_NAME: Shape = Shape { name: "NotificationTargetResourceName", kind: Kind::String { length: limits(Some(0), Some(255)), pattern: Some({ static P: Pattern = pattern("[\\u0020-\\uD7FF\\uE000-\\uFFFD\\uD800\\uDC00-\\uDBFF\\uDFFF\\r\\n\\t]*"); &P }), enumerators: &[] } };
    pub static NULLABLE_BOOLEAN: Shape = Shape { name: "NullableBoolean", kind: Kind::Boolean };
    pub static NULLABLE_POSITIVE_DOUBLE: Shape = Shape { name: "NullablePositiveDouble", kind: Kind::Double { range: limits(Some(0), None) } };
    pub static NULLABLE_POSITIVE_INTEGER: Shape = Shape { name: "NullablePositiveInteger", kind: Kind::Integer { range: limits(Some(0), None) } };
    pub static NUMBER_OF_AUTO_SCALING_GROUPS: Shape = Shape { name: "NumberOfAutoScalingGroups", kind: Kind::Integer { range: ANY } };
    pub static NUMBER_OF_LAUNCH_CONFIGURATIONS: Shape = Shape { name: "NumberOfLaunchConfigurations", kind: Kind::Integer { range: ANY } };
    pub static ON_DEMAND_BASE_CAPACITY: Shape = Shape { name: "OnDemandBaseCapacity", kind: Kind::Integer { range: ANY } };
    pub static ON_DEMAND_PERCENTAGE_ABOVE_BASE_CAPACITY: Shape = Shape { name: "OnDemandPercentageAboveBaseCapacity", kind: Kind::Integer { range: ANY } };
    pub static OPERATOR: Shape = Shape { name: "Operator", kind: Kind::Structure(Structure { members: &[m("Principal", &MANAGER_IDENTIFIER).required()], payload: None, is_union: false }) };
    pub static OVERRIDES: Shape = Shape { name: "Overrides", kind: Kind::List { member: &LAUNCH_TEMPLATE_OVERRIDES, location_name: None, flattened: false, length: ANY } };
    pub static PERFORMANCE_FACTOR_REFERENCE_REQUEST: Shape = Shape { name: "PerformanceFactorReferenceRequest", kind: Kind::Structure(Structure { members: &[m("InstanceFamily", &STRING)], payload: None, is_union: false }) };
    pub static PERFORMANCE_FACTOR_REFERENCE_SET_REQUEST: Shape = Shape { name: "PerformanceFactorReferenceSetRequest", kind: Kind::List { member: &PERFORMANCE_FACTOR_REFERENCE_REQUEST, location_name: Some("item"), flattened: false, length: ANY } };
    pub static POLICIES_TYPE: Shape = Shape { name: "PoliciesType", kind: Kind::Structure(Structure { members: &[m("ScalingPolicies", &SCALING_POLICIES), m("NextToken", &XML_STRING)], payload: None, is_union: false }) };
    pub static POLICY_ARN_TYPE: Shape = Shape { name: "PolicyARNType", kind: Kind::Structure(Structure { members: &[m("PolicyARN", &RESOURCE_NAME), m("Alarms", &ALARMS)], payload: None, is_union: false }) };
    pub static POLICY_INCREMENT: Shape = Shape { name: "PolicyIncrement", kind: Kind::Integer { range: ANY } };
    pub static POLICY_NAMES: Shape = Shape { name: "PolicyNames", kind: Kind::List { member: &RESOURCE_NAME, location_name: None, flattened: false, length: ANY } };
    pub static POLICY_TYPES: Shape = Shape { name: "PolicyTypes", kind: Kind::List { member: &XML_STRING_MAX_LEN64, location_name: None, flattened: false, length: ANY } };
    pub static PREDEFINED_LOAD_METRIC_TYPE: Shape = Shape { name: "PredefinedLoadMetricType", kind: Kind::String { length: ANY, pattern: None, enumerators: &["ASGTotalCPUUtilization", "ASGTotalNetworkIn", "ASGTotalNetworkOut", "ALBTargetGroupRequestCount"] } };
    pub static PREDEFINED_METRIC_PAIR_TYPE: Shape = Shape { name: "PredefinedMetricPairType", kind: Kind::String { length: ANY, pattern: None, enumerators: &["ASGCPUUtilization", "ASGNetworkIn", "ASGNetworkOut", "ALBRequestCount"] } };
    pub static PREDEFINED_METRIC_SPECIFICATION: Shape = Shape { name: "PredefinedMetricSpecification", kind: Kind::Structure(Structure { members: &[m("PredefinedMetricType", &METRIC_TYPE).required(), m("ResourceLabel", &XML_STRING_MAX_LEN1023)], payload: None, is_union: false }) };
    pub static PREDEFINED_SCALING_METRIC_TYPE: Shape = Shape { name: "PredefinedScalingMetricType", kind: Kind::String { length: ANY, pattern: None, enumerators: &["ASGAverageCPUUtilization", "ASGAverageNetworkIn", "ASGAverageNetworkOut", "ALBRequestCountPerTarget"] } };
    pub static PREDICTIVE_SCALING_CONFIGURATION: Shape = Shape { name: "PredictiveScalingConfiguration", kind: Kind::Structure(Structure { members: &[m("MetricSpecifications", &PREDICTIVE_SCALING_METRIC_SPECIFICATIONS).required(), m("Mode", &PREDICTIVE_SCALING_MODE), m("SchedulingBufferTime", &PREDICTIVE_SCALING_SCHEDULING_BUFFER_TIME), m("MaxCapacityBreachBehavior", &PREDICTIVE_SCALING_MAX_CAPACITY_BREACH_BEHAVIOR), m("MaxCapacityBuffer", &PREDICTIVE_SCALING_MAX_CAPACITY_BUFFER)], payload: None, is_union: false }) };
    pub static PREDICTIVE_SCALING_CUSTOMIZED_CAPACITY_METRIC: Shape = Shape { name: "PredictiveScalingCustomizedCapacityMetric", kind: Kind::Structure(Structure { members: &[m("MetricDataQueries", &METRIC_DATA_QUERIES).required()], payload: None, is_union: false }) };
    pub static PREDICTIVE_SCALING_CUSTOMIZED_LOAD_METRIC: Shape = Shape { name: "PredictiveScalingCustomizedLoadMetric", kind: Kind::Structure(Structure { members: &[m("MetricDataQueries", &METRIC_DATA_QUERIES).required()], payload: None, is_union: false }) };
    pub static PREDICTIVE_SCALING_CUSTOMIZED_SCALING_METRIC: Shape = Shape { name: "PredictiveScalingCustomizedScalingMetric", kind: Kind::Structure(Structure { members: &[m("MetricDataQueries", &METRIC_DATA_QUERIES).required()], payload: None, is_union: false }) };
    pub static PREDICTIVE_SCALING_MAX_CAPACITY_BREACH_BEHAVIOR: Shape = Shape { name: "PredictiveScalingMaxCapacityBreachBehavior", kind: Kind::String { length: ANY, pattern: None, enumerators: &["HonorMaxCapacity", "IncreaseMaxCapacity"] } };
    pub static PREDICTIVE_SCALING_MAX_CAPACITY_BUFFER: Shape = Shape { name: "PredictiveScalingMaxCapacityBuffer", kind: Kind::Integer { range: limits(Some(0), Some(100)) } };
    pub static PREDICTIVE_SCALING_METRIC_SPECIFICATION: Shape = Shape { name: "PredictiveScalingMetricSpecification", kind: Kind::Structure(Structure { members: &[m("TargetValue", &METRIC_SCALE).required(), m("PredefinedMetricPairSpecification", &PREDICTIVE_SCALING_PREDEFINED_METRIC_PAIR), m("PredefinedScalingMetricSpecification", &PREDICTIVE_SCALING_PREDEFINED_SCALING_METRIC), m("PredefinedLoadMetricSpecification", &PREDICTIVE_SCALING_PREDEFINED_LOAD_METRIC), m("CustomizedScalingMetricSpecification", &PREDICTIVE_SCALING_CUSTOMIZED_SCALING_METRIC), m("CustomizedLoadMetricSpecification", &PREDICTIVE_SCALING_CUSTOMIZED_LOAD_METRIC), m("CustomizedCapacityMetricSpecification", &PREDICTIVE_SCALING_CUSTOMIZED_CAPACITY_METRIC)], payload: None, is_union: false }) };
    pub static PREDICTIVE_SCALING_METRIC_SPECIFICATIONS: Shape = Shape { name: "PredictiveScalingMetricSpecifications", kind: Kind::List { member: &PREDICTIVE_SCALING_METRIC_SPECIFICATION, location_name: None, flattened: false, length: ANY } };
    pub static PREDICTIVE_SCALING_MODE: Shape = Shape { name: "PredictiveScalingMode", kind: Kind::String { length: ANY, pattern: None, enumerators: &["ForecastAndScale", "ForecastOnly"] } };
    pub static PREDICTIVE_SCALING_PREDEFINED_LOAD_METRIC: Shape = Shape { name: "PredictiveScalingPredefinedLoadMetric", kind: Kind::Structure(Structure { members: &[m("PredefinedMetricType", &PREDEFINED_LOAD_METRIC_TYPE).required(), m("ResourceLabel", &XML_STRING_MAX_LEN1023)], payload: None, is_union: false }) };
    pub static PREDICTIVE_SCALING_PREDEFINED_METRIC_PAIR: Shape = Shape { name: "PredictiveScalingPredefinedMetricPair", kind: Kind::Structure(Structure { members: &[m("PredefinedMetricType", &PREDEFINED_METRIC_PAIR_TYPE).required(), m("ResourceLabel", &XML_STRING_MAX_LEN1023)], payload: None, is_union: false }) };
    pub static PREDICTIVE_SCALING_PREDEFINED_SCALING_METRIC: Shape = Shape { name: "PredictiveScalingPredefinedScalingMetric", kind: Kind::Structure(Structure { members: &[m("PredefinedMetricType", &PREDEFINED_SCALING_METRIC_TYPE).required(), m("ResourceLabel", &XML_STRING_MAX_LEN1023)], payload: None, is_union: false }) };
    pub static PREDICTIVE_SCALING_SCHEDULING_BUFFER_TIME: Shape = Shape { name: "PredictiveScalingSchedulingBufferTime", kind: Kind::Integer { range: limits(Some(0), None) } };
    pub static PROCESS_NAMES: Shape = Shape { name: "ProcessNames", kind: Kind::List { member: &XML_STRING_MAX_LEN255, location_name: None, flattened: false, length: ANY } };
    pub static PROCESS_TYPE: Shape = Shape { name: "ProcessType", kind: Kind::Structure(Structure { members: &[m("ProcessName", &XML_STRING_MAX_LEN255).required()], payload: None, is_union: false }) };
    pub static PROCESSES: Shape = Shape { name: "Processes", kind: Kind::List { member: &PROCESS_TYPE, location_name: None, flattened: false, length: ANY } };
    pub static PROCESSES_TYPE: Shape = Shape { name: "ProcessesType", kind: Kind::Structure(Structure { members: &[m("Processes", &PROCESSES)], payload: None, is_union: false }) };
    pub static PROGRESS: Shape = Shape { name: "Progress", kind: Kind::Integer { range: ANY } };
    pub static PROPAGATE_AT_LAUNCH: Shape = Shape { name: "PropagateAtLaunch", kind: Kind::Boolean };
    pub static PROTECTED_FROM_SCALE_IN: Shape = Shape { name: "ProtectedFromScaleIn", kind: Kind::Boolean };
    pub static PUT_LIFECYCLE_HOOK_ANSWER: Shape = Shape { name: "PutLifecycleHookAnswer", kind: Kind::Structure(Structure { members: &[], payload: None, is_union: false }) };
    pub static PUT_LIFECYCLE_HOOK_TYPE: Shape = Shape { name: "PutLifecycleHookType", kind: Kind::Structure(Structure { members: &[m("LifecycleHookName", &ASCII_STRING_MAX_LEN255).required(), m("AutoScalingGroupName", &XML_STRING_MAX_LEN255).required(), m("LifecycleTransition", &LIFECYCLE_TRANSITION), m("RoleARN", &XML_STRING_MAX_LEN255), m("NotificationTargetARN", &NOTIFICATION_TARGET_RESOURCE_NAME), m("NotificationMetadata", &ANY_PRINTABLE_ASCII_STRING_MAX_LEN4000), m("HeartbeatTimeout", &HEARTBEAT_TIMEOUT), m("DefaultResult", &LIFECYCLE_ACTION_RESULT)], payload: None, is_union: false }) };
    pub static PUT_NOTIFICATION_CONFIGURATION_TYPE: Shape = Shape { name: "PutNotificationConfigurationType", kind: Kind::Structure(Structure { members: &[m("AutoScalingGroupName", &XML_STRING_MAX_LEN255).required(), m("TopicARN", &XML_STRING_MAX_LEN255).required(), m("NotificationTypes", &AUTO_SCALING_NOTIFICATION_TYPES).required()], payload: None, is_union: false }) };
    pub static PUT_SCALING_POLICY_TYPE: Shape = Shape { name: "PutScalingPolicyType", kind: Kind::Structure(Structure { members: &[m("AutoScalingGroupName", &XML_STRING_MAX_LEN255).required(), m("PolicyName", &XML_STRING_MAX_LEN255).required(), m("PolicyType", &XML_STRING_MAX_LEN64), m("AdjustmentType", &XML_STRING_MAX_LEN255), m("MinAdjustmentStep", &MIN_ADJUSTMENT_STEP), m("MinAdjustmentMagnitude", &MIN_ADJUSTMENT_MAGNITUDE), m("ScalingAdjustment", &POLICY_INCREMENT), m("Cooldown", &COOLDOWN), m("MetricAggregationType", &XML_STRING_MAX_LEN32), m("StepAdjustments", &STEP_ADJUSTMENTS), m("EstimatedInstanceWarmup", &ESTIMATED_INSTANCE_WARMUP), m("TargetTrackingConfiguration", &TARGET_TRACKING_CONFIGURATION), m("Enabled", &SCALING_POLICY_ENABLED), m("PredictiveScalingConfiguration", &PREDICTIVE_SCALING_CONFIGURATION)], payload: None, is_union: false }) };
    pub static PUT_SCHEDULED_UPDATE_GROUP_ACTION_TYPE: Shape = Shape { name: "PutScheduledUpdateGroupActionType", kind: Kind::Structure(Structure { members: &[m("AutoScalingGroupName", &XML_STRING_MAX_LEN255).required(), m("ScheduledActionName", &XML_STRING_MAX_LEN255).required(), m("Time", &TIMESTAMP_TYPE), m("StartTime", &TIMESTAMP_TYPE), m("EndTime", &TIMESTAMP_TYPE), m("Recurrence", &XML_STRING_MAX_LEN255), m("MinSize", &AUTO_SCALING_GROUP_MIN_SIZE), m("MaxSize", &AUTO_SCALING_GROUP_MAX_SIZE), m("DesiredCapacity", &AUTO_SCALING_GROUP_DESIRED_CAPACITY), m("TimeZone", &XML_STRING_MAX_LEN255)], payload: None, is_union: false }) };
    pub static RECORD_LIFECYCLE_ACTION_HEARTBEAT_ANSWER: Shape = Shape { name: "RecordLifecycleActionHeartbeatAnswer", kind: Kind::Structure(Structure { members: &[], payload: None, is_union: false }) };
    pub static RECORD_LIFECYCLE_ACTION_HEARTBEAT_TYPE: Shape = Shape { name: "RecordLifecycleActionHeartbeatType", kind: Kind::Structure(Structure { members: &[m("LifecycleHookName", &ASCII_STRING_MAX_LEN255).required(), m("AutoScalingGroupName", &RESOURCE_NAME).required(), m("LifecycleActionToken", &LIFECYCLE_ACTION_TOKEN), m("InstanceId", &XML_STRING_MAX_LEN19)], payload: None, is_union: false }) };
    pub static REFRESH_INSTANCE_WARMUP: Shape = Shape { name: "RefreshInstanceWarmup", kind: Kind::Integer { range: limits(Some(0), None) } };
    pub static REFRESH_PREFERENCES: Shape = Shape { name: "RefreshPreferences", kind: Kind::Structure(Structure { members: &[m("MinHealthyPercentage", &INT_PERCENT), m("InstanceWarmup", &REFRESH_INSTANCE_WARMUP), m("CheckpointPercentages", &CHECKPOINT_PERCENTAGES), m("CheckpointDelay", &CHECKPOINT_DELAY), m("SkipMatching", &SKIP_MATCHING), m("AutoRollback", &AUTO_ROLLBACK), m("ScaleInProtectedInstances", &SCALE_IN_PROTECTED_INSTANCES), m("StandbyInstances", &STANDBY_INSTANCES), m("AlarmSpecification", &ALARM_SPECIFICATION), m("MaxHealthyPercentage", &INT_PERCENT100_TO200), m("BakeTime", &BAKE_TIME)], payload: None, is_union: false }) };
    pub static REFRESH_STRATEGY: Shape = Shape { name: "RefreshStrategy", kind: Kind::String { length: ANY, pattern: None, enumerators: &["Rolling", "ReplaceRootVolume"] } };
    pub static RESOURCE_NAME: Shape = Shape { name: "ResourceName", kind: Kind::String { length: limits(Some(1), Some(1600)), pattern: Some({ static P: Pattern = pattern("[\\u0020-\\uD7FF\\uE000-\\uFFFD\\uD800\\uDC00-\\uDBFF\\uDFFF\\r\\n\\t]*"); &P }), enumerators: &[] } };
    pub static RETENTION_ACTION: Shape = Shape { name: "RetentionAction", kind: Kind::String { length: ANY, pattern: None, enumerators: &["retain", "terminate"] } };
    pub static RETENTION_TRIGGERS: Shape = Shape { name: "RetentionTriggers", kind: Kind::Structure(Structure { members: &[m("TerminateHookAbandon", &RETENTION_ACTION)], payload: None, is_union: false }) };
    pub static RETURN_DATA: Shape = Shape { name: "ReturnData", kind: Kind::Boolean };
    pub static REUSE_ON_SCALE_IN: Shape = Shape { name: "ReuseOnScaleIn", kind: Kind::Boolean };
    pub static ROLLBACK_DETAILS: Shape = Shape { name: "RollbackDetails", kind: Kind::Structure(Structure { members: &[m("RollbackReason", &XML_STRING_MAX_LEN1023), m("RollbackStartTime", &TIMESTAMP_TYPE), m("PercentageCompleteOnRollback", &INT_PERCENT), m("InstancesToUpdateOnRollback", &INSTANCES_TO_UPDATE), m("ProgressDetailsOnRollback", &INSTANCE_REFRESH_PROGRESS_DETAILS)], payload: None, is_union: false }) };
    pub static ROLLBACK_INSTANCE_REFRESH_ANSWER: Shape = Shape { name: "RollbackInstanceRefreshAnswer", kind: Kind::Structure(Structure { members: &[m("InstanceRefreshId", &XML_STRING_MAX_LEN255)], payload: None, is_union: false }) };
    pub static ROLLBACK_INSTANCE_REFRESH_TYPE: Shape = Shape { name: "RollbackInstanceRefreshType", kind: Kind::Structure(Structure { members: &[m("AutoScalingGroupName", &XML_STRING_MAX_LEN255).required()], payload: None, is_union: false }) };
    pub static SCALE_IN_PROTECTED_INSTANCES: Shape = Shape { name: "ScaleInProtectedInstances", kind: Kind::String { length: ANY, pattern: None, enumerators: &["Refresh", "Ignore", "Wait"] } };
    pub static SCALING_ACTIVITY_STATUS_CODE: Shape = Shape { name: "ScalingActivityStatusCode", kind: Kind::String { length: ANY, pattern: None, enumerators: &["PendingSpotBidPlacement", "WaitingForSpotInstanceRequestId", "WaitingForSpotInstanceId", "WaitingForInstanceId", "PreInService", "InProgress", "WaitingForELBConnectionDraining", "MidLifecycleAction", "WaitingForInstanceWarmup", "Successful", "Failed", "Cancelled", "WaitingForConnectionDraining", "WaitingForInPlaceUpdateToStart", "WaitingForInPlaceUpdateToFinalize", "InPlaceUpdateInProgress"] } };
    pub static SCALING_POLICIES: Shape = Shape { name: "ScalingPolicies", kind: Kind::List { member: &SCALING_POLICY, location_name: None, flattened: false, length: ANY } };
    pub static SCALING_POLICY: Shape = Shape { name: "ScalingPolicy", kind: Kind::Structure(Structure { members: &[m("AutoScalingGroupName", &XML_STRING_MAX_LEN255), m("PolicyName", &XML_STRING_MAX_LEN255), m("PolicyARN", &RESOURCE_NAME), m("PolicyType", &XML_STRING_MAX_LEN64), m("AdjustmentType", &XML_STRING_MAX_LEN255), m("MinAdjustmentStep", &MIN_ADJUSTMENT_STEP), m("MinAdjustmentMagnitude", &MIN_ADJUSTMENT_MAGNITUDE), m("ScalingAdjustment", &POLICY_INCREMENT), m("Cooldown", &COOLDOWN), m("StepAdjustments", &STEP_ADJUSTMENTS), m("MetricAggregationType", &XML_STRING_MAX_LEN32), m("EstimatedInstanceWarmup", &ESTIMATED_INSTANCE_WARMUP), m("Alarms", &ALARMS), m("TargetTrackingConfiguration", &TARGET_TRACKING_CONFIGURATION), m("Enabled", &SCALING_POLICY_ENABLED), m("PredictiveScalingConfiguration", &PREDICTIVE_SCALING_CONFIGURATION)], payload: None, is_union: false }) };
    pub static SCALING_POLICY_ENABLED: Shape = Shape { name: "ScalingPolicyEnabled", kind: Kind::Boolean };
    pub static SCALING_PROCESS_QUERY: Shape = Shape { name: "ScalingProcessQuery", kind: Kind::Structure(Structure { members: &[m("AutoScalingGroupName", &XML_STRING_MAX_LEN255).required(), m("ScalingProcesses", &PROCESS_NAMES)], payload: None, is_union: false }) };
    pub static SCHEDULED_ACTION_NAMES: Shape = Shape { name: "ScheduledActionNames", kind: Kind::List { member: &XML_STRING_MAX_LEN255, location_name: None, flattened: false, length: ANY } };
    pub static SCHEDULED_ACTIONS_TYPE: Shape = Shape { name: "ScheduledActionsType", kind: Kind::Structure(Structure { members: &[m("ScheduledUpdateGroupActions", &SCHEDULED_UPDATE_GROUP_ACTIONS), m("NextToken", &XML_STRING)], payload: None, is_union: false }) };
    pub static SCHEDULED_UPDATE_GROUP_ACTION: Shape = Shape { name: "ScheduledUpdateGroupAction", kind: Kind::Structure(Structure { members: &[m("AutoScalingGroupName", &XML_STRING_MAX_LEN255), m("ScheduledActionName", &XML_STRING_MAX_LEN255), m("ScheduledActionARN", &RESOURCE_NAME), m("Time", &TIMESTAMP_TYPE), m("StartTime", &TIMESTAMP_TYPE), m("EndTime", &TIMESTAMP_TYPE), m("Recurrence", &XML_STRING_MAX_LEN255), m("MinSize", &AUTO_SCALING_GROUP_MIN_SIZE), m("MaxSize", &AUTO_SCALING_GROUP_MAX_SIZE), m("DesiredCapacity", &AUTO_SCALING_GROUP_DESIRED_CAPACITY), m("TimeZone", &XML_STRING_MAX_LEN255)], payload: None, is_union: false }) };
    pub static SCHEDULED_UPDATE_GROUP_ACTIONS: Shape = Shape { name: "ScheduledUpdateGroupActions", kind: Kind::List { member: &SCHEDULED_UPDATE_GROUP_ACTION, location_name: None, flattened: false, length: ANY } };
    pub static SECURITY_GROUPS: Shape = Shape { name: "SecurityGroups", kind: Kind::List { member: &XML_STRING, location_name: None, flattened: false, length: ANY } };
    pub static SET_DESIRED_CAPACITY_TYPE: Shape = Shape { name: "SetDesiredCapacityType", kind: Kind::Structure(Structure { members: &[m("AutoScalingGroupName", &XML_STRING_MAX_LEN255).required(), m("DesiredCapacity", &AUTO_SCALING_GROUP_DESIRED_CAPACITY).required(), m("HonorCooldown", &HONOR_COOLDOWN)], payload: None, is_union: false }) };
    pub static SET_INSTANCE_HEALTH_QUERY: Shape = Shape { name: "SetInstanceHealthQuery", kind: Kind::Structure(Structure { members: &[m("InstanceId", &XML_STRING_MAX_LEN19).required(), m("HealthStatus", &XML_STRING_MAX_LEN32).required(), m("ShouldRespectGracePeriod", &SHOULD_RESPECT_GRACE_PERIOD)], payload: None, is_union: false }) };
    pub static SET_INSTANCE_PROTECTION_ANSWER: Shape = Shape { name: "SetInstanceProtectionAnswer", kind: Kind::Structure(Structure { members: &[], payload: None, is_union: false }) };
    pub static SET_INSTANCE_PROTECTION_QUERY: Shape = Shape { name: "SetInstanceProtectionQuery", kind: Kind::Structure(Structure { members: &[m("InstanceIds", &INSTANCE_IDS).required(), m("AutoScalingGroupName", &XML_STRING_MAX_LEN255).required(), m("ProtectedFromScaleIn", &PROTECTED_FROM_SCALE_IN).required()], payload: None, is_union: false }) };
    pub static SHOULD_DECREMENT_DESIRED_CAPACITY: Shape = Shape { name: "ShouldDecrementDesiredCapacity", kind: Kind::Boolean };
    pub static SHOULD_RESPECT_GRACE_PERIOD: Shape = Shape { name: "ShouldRespectGracePeriod", kind: Kind::Boolean };
    pub static SKIP_MATCHING: Shape = Shape { name: "SkipMatching", kind: Kind::Boolean };
    pub static SKIP_ZONAL_SHIFT_VALIDATION: Shape = Shape { name: "SkipZonalShiftValidation", kind: Kind::Boolean };
    pub static SPOT_INSTANCE_POOLS: Shape = Shape { name: "SpotInstancePools", kind: Kind::Integer { range: ANY } };
    pub static SPOT_PRICE: Shape = Shape { name: "SpotPrice", kind: Kind::String { length: limits(Some(1), Some(255)), pattern: None, enumerators: &[] } };
    pub static STANDBY_INSTANCES: Shape = Shape { name: "StandbyInstances", kind: Kind::String { length: ANY, pattern: None, enumerators: &["Terminate", "Ignore", "Wait"] } };
    pub static START_INSTANCE_REFRESH_ANSWER: Shape = Shape { name: "StartInstanceRefreshAnswer", kind: Kind::Structure(Structure { members: &[m("InstanceRefreshId", &XML_STRING_MAX_LEN255)], payload: None, is_union: false }) };
    pub static START_INSTANCE_REFRESH_TYPE: Shape = Shape { name: "StartInstanceRefreshType", kind: Kind::Structure(Structure { members: &[m("AutoScalingGroupName", &XML_STRING_MAX_LEN255).required(), m("Strategy", &REFRESH_STRATEGY), m("DesiredConfiguration", &DESIRED_CONFIGURATION), m("Preferences", &REFRESH_PREFERENCES)], payload: None, is_union: false }) };
    pub static STEP_ADJUSTMENT: Shape = Shape { name: "StepAdjustment", kind: Kind::Structure(Structure { members: &[m("MetricIntervalLowerBound", &METRIC_SCALE), m("MetricIntervalUpperBound", &METRIC_SCALE), m("ScalingAdjustment", &POLICY_INCREMENT).required()], payload: None, is_union: false }) };
    pub static STEP_ADJUSTMENTS: Shape = Shape { name: "StepAdjustments", kind: Kind::List { member: &STEP_ADJUSTMENT, location_name: None, flattened: false, length: ANY } };
    pub static STRING: Shape = Shape { name: "String", kind: Kind::String { length: ANY, pattern: None, enumerators: &[] } };
    pub static SUSPENDED_PROCESS: Shape = Shape { name: "SuspendedProcess", kind: Kind::Structure(Structure { members: &[m("ProcessName", &XML_STRING_MAX_LEN255), m("SuspensionReason", &XML_STRING_MAX_LEN255)], payload: None, is_union: false }) };
    pub static SUSPENDED_PROCESSES: Shape = Shape { name: "SuspendedProcesses", kind: Kind::List { member: &SUSPENDED_PROCESS, location_name: None, flattened: false, length: ANY } };
    pub static TAG: Shape = Shape { name: "Tag", kind: Kind::Structure(Structure { members: &[m("ResourceId", &XML_STRING), m("ResourceType", &XML_STRING), m("Key", &TAG_KEY).required(), m("Value", &TAG_VALUE), m("PropagateAtLaunch", &PROPAGATE_AT_LAUNCH)], payload: None, is_union: false }) };
    pub static TAG_DESCRIPTION: Shape = Shape { name: "TagDescription", kind: Kind::Structure(Structure { members: &[m("ResourceId", &XML_STRING), m("ResourceType", &XML_STRING), m("Key", &TAG_KEY), m("Value", &TAG_VALUE), m("PropagateAtLaunch", &PROPAGATE_AT_LAUNCH)], payload: None, is_union: false }) };
    pub static TAG_DESCRIPTION_LIST: Shape = Shape { name: "TagDescriptionList", kind: Kind::List { member: &TAG_DESCRIPTION, location_name: None, flattened: false, length: ANY } };
    pub static TAG_KEY: Shape = Shape { name: "TagKey", kind: Kind::String { length: limits(Some(1), Some(128)), pattern: Some({ static P: Pattern = pattern("[\\u0020-\\uD7FF\\uE000-\\uFFFD\\uD800\\uDC00-\\uDBFF\\uDFFF\\r\\n\\t]*"); &P }), enumerators: &[] } };
    pub static TAG_VALUE: Shape = Shape { name: "TagValue", kind: Kind::String { length: limits(Some(0), Some(256)), pattern: Some({ static P: Pattern = pattern("[\\u0020-\\uD7FF\\uE000-\\uFFFD\\uD800\\uDC00-\\uDBFF\\uDFFF\\r\\n\\t]*"); &P }), enumerators: &[] } };
    pub static TAGS: Shape = Shape { name: "Tags", kind: Kind::List { member: &TAG, location_name: None, flattened: false, length: ANY } };
    pub static TAGS_TYPE: Shape = Shape { name: "TagsType", kind: Kind::Structure(Structure { members: &[m("Tags", &TAG_DESCRIPTION_LIST), m("NextToken", &XML_STRING)], payload: None, is_union: false }) };
    pub static TARGET_CAPACITY_TYPE: Shape = Shape { name: "TargetCapacityType", kind: Kind::String { length: ANY, pattern: None, enumerators: &["on-demand-capacity-reservation", "capacity-block", "interruptible-capacity-reservation", "on-demand"] } };
    pub static TARGET_CAPACITY_TYPES: Shape = Shape { name: "TargetCapacityTypes", kind: Kind::List { member: &TARGET_CAPACITY_TYPE, location_name: None, flattened: false, length: ANY } };
    pub static TARGET_GROUP_ARNS: Shape = Shape { name: "TargetGroupARNs", kind: Kind::List { member: &XML_STRING_MAX_LEN511, location_name: None, flattened: false, length: ANY } };
    pub static TARGET_TRACKING_CONFIGURATION: Shape = Shape { name: "TargetTrackingConfiguration", kind: Kind::Structure(Structure { members: &[m("PredefinedMetricSpecification", &PREDEFINED_METRIC_SPECIFICATION), m("CustomizedMetricSpecification", &CUSTOMIZED_METRIC_SPECIFICATION), m("TargetValue", &METRIC_SCALE).required(), m("DisableScaleIn", &DISABLE_SCALE_IN)], payload: None, is_union: false }) };
    pub static TARGET_TRACKING_METRIC_DATA_QUERIES: Shape = Shape { name: "TargetTrackingMetricDataQueries", kind: Kind::List { member: &TARGET_TRACKING_METRIC_DATA_QUERY, location_name: None, flattened: false, length: ANY } };
    pub static TARGET_TRACKING_METRIC_DATA_QUERY: Shape = Shape { name: "TargetTrackingMetricDataQuery", kind: Kind::Structure(Structure { members: &[m("Id", &XML_STRING_MAX_LEN64).required(), m("Expression", &XML_STRING_MAX_LEN2047), m("MetricStat", &TARGET_TRACKING_METRIC_STAT), m("Label", &XML_STRING_METRIC_LABEL), m("Period", &METRIC_GRANULARITY_IN_SECONDS), m("ReturnData", &RETURN_DATA)], payload: None, is_union: false }) };
    pub static TARGET_TRACKING_METRIC_STAT: Shape = Shape { name: "TargetTrackingMetricStat", kind: Kind::Structure(Structure { members: &[m("Metric", &METRIC).required(), m("Stat", &XML_STRING_METRIC_STAT).required(), m("Unit", &METRIC_UNIT), m("Period", &METRIC_GRANULARITY_IN_SECONDS)], payload: None, is_union: false }) };
    pub static TERMINATE_INSTANCE_IN_AUTO_SCALING_GROUP_TYPE: Shape = Shape { name: "TerminateInstanceInAutoScalingGroupType", kind: Kind::Structure(Structure { members: &[m("InstanceId", &XML_STRING_MAX_LEN19), m("InstanceIds", &TERMINATION_INSTANCE_IDS), m("AutoScalingGroupName", &XML_STRING_MAX_LEN255), m("ShouldDecrementDesiredCapacity", &SHOULD_DECREMENT_DESIRED_CAPACITY).required()], payload: None, is_union: false }) };
    pub static TERMINATION_INSTANCE_IDS: Shape = Shape { name: "TerminationInstanceIds", kind: Kind::List { member: &XML_STRING_MAX_LEN19, location_name: None, flattened: false, length: limits(Some(1), Some(100)) } };
    pub static TERMINATION_POLICIES: Shape = Shape { name: "TerminationPolicies", kind: Kind::List { member: &XML_STRING_MAX_LEN1600, location_name: None, flattened: false, length: ANY } };
    pub static TIMESTAMP_TYPE: Shape = Shape { name: "TimestampType", kind: Kind::Timestamp { format: None } };
    pub static TOTAL_LOCAL_STORAGE_GB_REQUEST: Shape = Shape { name: "TotalLocalStorageGBRequest", kind: Kind::Structure(Structure { members: &[m("Min", &NULLABLE_POSITIVE_DOUBLE), m("Max", &NULLABLE_POSITIVE_DOUBLE)], payload: None, is_union: false }) };
    pub static TRAFFIC_SOURCE_IDENTIFIER: Shape = Shape { name: "TrafficSourceIdentifier", kind: Kind::Structure(Structure { members: &[m("Identifier", &XML_STRING_MAX_LEN511).required(), m("Type", &XML_STRING_MAX_LEN511)], payload: None, is_union: false }) };
    pub static TRAFFIC_SOURCE_STATE: Shape = Shape { name: "TrafficSourceState", kind: Kind::Structure(Structure { members: &[m("TrafficSource", &XML_STRING_MAX_LEN511), m("State", &XML_STRING_MAX_LEN255), m("Identifier", &XML_STRING_MAX_LEN511), m("Type", &XML_STRING_MAX_LEN511)], payload: None, is_union: false }) };
    pub static TRAFFIC_SOURCE_STATES: Shape = Shape { name: "TrafficSourceStates", kind: Kind::List { member: &TRAFFIC_SOURCE_STATE, location_name: None, flattened: false, length: ANY } };
    pub static TRAFFIC_SOURCES: Shape = Shape { name: "TrafficSources", kind: Kind::List { member: &TRAFFIC_SOURCE_IDENTIFIER, location_name: None, flattened: false, length: ANY } };
    pub static UPDATE_AUTO_SCALING_GROUP_TYPE: Shape = Shape { name: "UpdateAutoScalingGroupType", kind: Kind::Structure(Structure { members: &[m("AutoScalingGroupName", &XML_STRING_MAX_LEN255).required(), m("LaunchConfigurationName", &XML_STRING_MAX_LEN255), m("LaunchTemplate", &LAUNCH_TEMPLATE_SPECIFICATION), m("MixedInstancesPolicy", &MIXED_INSTANCES_POLICY), m("MinSize", &AUTO_SCALING_GROUP_MIN_SIZE), m("MaxSize", &AUTO_SCALING_GROUP_MAX_SIZE), m("DesiredCapacity", &AUTO_SCALING_GROUP_DESIRED_CAPACITY), m("DefaultCooldown", &COOLDOWN), m("AvailabilityZones", &AVAILABILITY_ZONES), m("AvailabilityZoneIds", &AVAILABILITY_ZONE_IDS), m("HealthCheckType", &XML_STRING_MAX_LEN32), m("HealthCheckGracePeriod", &HEALTH_CHECK_GRACE_PERIOD), m("PlacementGroup", &UPDATE_PLACEMENT_GROUP_PARAM), m("VPCZoneIdentifier", &XML_STRING_MAX_LEN5000), m("TerminationPolicies", &TERMINATION_POLICIES), m("NewInstancesProtectedFromScaleIn", &INSTANCE_PROTECTED), m("ServiceLinkedRoleARN", &RESOURCE_NAME), m("MaxInstanceLifetime", &MAX_INSTANCE_LIFETIME), m("CapacityRebalance", &CAPACITY_REBALANCE_ENABLED), m("Context", &CONTEXT), m("DesiredCapacityType", &XML_STRING_MAX_LEN255), m("DefaultInstanceWarmup", &DEFAULT_INSTANCE_WARMUP), m("InstanceMaintenancePolicy", &INSTANCE_MAINTENANCE_POLICY), m("AvailabilityZoneDistribution", &AVAILABILITY_ZONE_DISTRIBUTION), m("AvailabilityZoneImpairmentPolicy", &AVAILABILITY_ZONE_IMPAIRMENT_POLICY), m("SkipZonalShiftValidation", &SKIP_ZONAL_SHIFT_VALIDATION), m("CapacityReservationSpecification", &CAPACITY_RESERVATION_SPECIFICATION), m("InstanceLifecyclePolicy", &INSTANCE_LIFECYCLE_POLICY), m("DeletionProtection", &DELETION_PROTECTION)], payload: None, is_union: false }) };
    pub static UPDATE_PLACEMENT_GROUP_PARAM: Shape = Shape { name: "UpdatePlacementGroupParam", kind: Kind::String { length: limits(Some(0), Some(255)), pattern: Some({ static P: Pattern = pattern("[\\u0020-\\uD7FF\\uE000-\\uFFFD\\uD800\\uDC00-\\uDBFF\\uDFFF\\r\\n\\t]*"); &P }), enumerators: &[] } };
    pub static V_CPU_COUNT_REQUEST: Shape = Shape { name: "VCpuCountRequest", kind: Kind::Structure(Structure { members: &[m("Min", &NULLABLE_POSITIVE_INTEGER).required(), m("Max", &NULLABLE_POSITIVE_INTEGER)], payload: None, is_union: false }) };
    pub static VALUES: Shape = Shape { name: "Values", kind: Kind::List { member: &XML_STRING, location_name: None, flattened: false, length: ANY } };
    pub static WARM_POOL_CONFIGURATION: Shape = Shape { name: "WarmPoolConfiguration", kind: Kind::Structure(Structure { members: &[m("MaxGroupPreparedCapacity", &MAX_GROUP_PREPARED_CAPACITY), m("MinSize", &WARM_POOL_MIN_SIZE), m("PoolState", &WARM_POOL_STATE), m("Status", &WARM_POOL_STATUS), m("InstanceReusePolicy", &INSTANCE_REUSE_POLICY)], payload: None, is_union: false }) };
    pub static WARM_POOL_MIN_SIZE: Shape = Shape { name: "WarmPoolMinSize", kind: Kind::Integer { range: limits(Some(0), None) } };
    pub static WARM_POOL_SIZE: Shape = Shape { name: "WarmPoolSize", kind: Kind::Integer { range: ANY } };
    pub static WARM_POOL_STATE: Shape = Shape { name: "WarmPoolState", kind: Kind::String { length: ANY, pattern: None, enumerators: &["Stopped", "Running", "Hibernated"] } };
    pub static WARM_POOL_STATUS: Shape = Shape { name: "WarmPoolStatus", kind: Kind::String { length: ANY, pattern: None, enumerators: &["PendingDelete"] } };
    pub static XML_STRING: Shape = Shape { name: "XmlString", kind: Kind::String { length: ANY, pattern: Some({ static P: Pattern = pattern("[\\u0020-\\uD7FF\\uE000-\\uFFFD\\uD800\\uDC00-\\uDBFF\\uDFFF\\r\\n\\t]*"); &P }), enumerators: &[] } };
    pub static XML_STRING_MAX_LEN1023: Shape = Shape { name: "XmlStringMaxLen1023", kind: Kind::String { length: limits(Some(1), Some(1023)), pattern: Some({ static P: Pattern = pattern("[\\u0020-\\uD7FF\\uE000-\\uFFFD\\uD800\\uDC00-\\uDBFF\\uDFFF\\r\\n\\t]*"); &P }), enumerators: &[] } };
    pub static XML_STRING_MAX_LEN1600: Shape = Shape { name: "XmlStringMaxLen1600", kind: Kind::String { length: limits(Some(1), Some(1600)), pattern: Some({ static P: Pattern = pattern("[\\u0020-\\uD7FF\\uE000-\\uFFFD\\uD800\\uDC00-\\uDBFF\\uDFFF\\r\\n\\t]*"); &P }), enumerators: &[] } };
    pub static XML_STRING_MAX_LEN19: Shape = Shape { name: "XmlStringMaxLen19", kind: Kind::String { length: limits(Some(1), Some(19)), pattern: Some({ static P: Pattern = pattern("[\\u0020-\\uD7FF\\uE000-\\uFFFD\\uD800\\uDC00-\\uDBFF\\uDFFF\\r\\n\\t]*"); &P }), enumerators: &[] } };
    pub static XML_STRING_MAX_LEN2047: Shape = Shape { name: "XmlStringMaxLen2047", kind: Kind::String { length: limits(Some(1), Some(2047)), pattern: Some({ static P: Pattern = pattern("[\\u0020-\\uD7FF\\uE000-\\uFFFD\\uD800\\uDC00-\\uDBFF\\uDFFF\\r\\n\\t]*"); &P }), enumerators: &[] } };
    pub static XML_STRING_MAX_LEN255: Shape = Shape { name: "XmlStringMaxLen255", kind: Kind::String { length: limits(Some(1), Some(255)), pattern: Some({ static P: Pattern = pattern("[\\u0020-\\uD7FF\\uE000-\\uFFFD\\uD800\\uDC00-\\uDBFF\\uDFFF\\r\\n\\t]*"); &P }), enumerators: &[] } };
    pub static XML_STRING_MAX_LEN32: Shape = Shape { name: "XmlStringMaxLen32", kind: Kind::String { length: limits(Some(1), Some(32)), pattern: Some({ static P: Pattern = pattern("[\\u0020-\\uD7FF\\uE000-\\uFFFD\\uD800\\uDC00-\\uDBFF\\uDFFF\\r\\n\\t]*"); &P }), enumerators: &[] } };
    pub static XML_STRING_MAX_LEN5000: Shape = Shape { name: "XmlStringMaxLen5000", kind: Kind::String { length: limits(Some(1), Some(5000)), pattern: Some({ static P: Pattern = pattern("[\\u0020-\\uD7FF\\uE000-\\uFFFD\\uD800\\uDC00-\\uDBFF\\uDFFF\\r\\n\\t]*"); &P }), enumerators: &[] } };
    pub static XML_STRING_MAX_LEN511: Shape = Shape { name: "XmlStringMaxLen511", kind: Kind::String { length: limits(Some(1), Some(511)), pattern: Some({ static P: Pattern = pattern("[\\u0020-\\uD7FF\\uE000-\\uFFFD\\uD800\\uDC00-\\uDBFF\\uDFFF\\r\\n\\t]*"); &P }), enumerators: &[] } };
    pub static XML_STRING_MAX_LEN64: Shape = Shape { name: "XmlStringMaxLen64", kind: Kind::String { length: limits(Some(1), Some(64)), pattern: Some({ static P: Pattern = pattern("[\\u0020-\\uD7FF\\uE000-\\uFFFD\\uD800\\uDC00-\\uDBFF\\uDFFF\\r\\n\\t]*"); &P }), enumerators: &[] } };
    pub static XML_STRING_METRIC_LABEL: Shape = Shape { name: "XmlStringMetricLabel", kind: Kind::String { length: limits(None, Some(2047)), pattern: Some({ static P: Pattern = pattern("[\\u0020-\\uD7FF\\uE000-\\uFFFD\\uD800\\uDC00-\\uDBFF\\uDFFF\\r\\n\\t]*"); &P }), enumerators: &[] } };
    pub static XML_STRING_METRIC_STAT: Shape = Shape { name: "XmlStringMetricStat", kind: Kind::String { length: limits(Some(1), Some(100)), pattern: Some({ static P: Pattern = pattern("[\\u0020-\\uD7FF\\uE000-\\uFFFD\\uD800\\uDC00-\\uDBFF\\uDFFF\\r\\n\\t]*"); &P }), enumerators: &[] } };
    pub static XML_STRING_USER_DATA: Shape = Shape { name: "XmlStringUserData", kind: Kind::String { length: limits(None, Some(21847)), pattern: Some({ static P: Pattern = pattern("[\\u0020-\\uD7FF\\uE000-\\uFFFD\\uD800\\uDC00-\\uDBFF\\uDFFF\\r\\n\\t]*"); &P }), enumerators: &[] } };
    pub static ZONAL_SHIFT_ENABLED: Shape = Shape { name: "ZonalShiftEnabled", kind: Kind::Boolean };
    pub static ERROR_ACTIVE_INSTANCE_REFRESH_NOT_FOUND_FAULT: ErrorShape = ErrorShape { name: "ActiveInstanceRefreshNotFoundFault", code: "ActiveInstanceRefreshNotFound", status: 400, sender: true };
    pub static ERROR_ALREADY_EXISTS_FAULT: ErrorShape = ErrorShape { name: "AlreadyExistsFault", code: "AlreadyExists", status: 400, sender: true };
    pub static ERROR_INSTANCE_REFRESH_IN_PROGRESS_FAULT: ErrorShape = ErrorShape { name: "InstanceRefreshInProgressFault", code: "InstanceRefreshInProgress", status: 400, sender: true };
    pub static ERROR_INVALID_NEXT_TOKEN: ErrorShape = ErrorShape { name: "InvalidNextToken", code: "InvalidNextToken", status: 400, sender: true };
    pub static ERROR_IRREVERSIBLE_INSTANCE_REFRESH_FAULT: ErrorShape = ErrorShape { name: "IrreversibleInstanceRefreshFault", code: "IrreversibleInstanceRefresh", status: 400, sender: true };
    pub static ERROR_LIMIT_EXCEEDED_FAULT: ErrorShape = ErrorShape { name: "LimitExceededFault", code: "LimitExceeded", status: 400, sender: true };
    pub static ERROR_RESOURCE_CONTENTION_FAULT: ErrorShape = ErrorShape { name: "ResourceContentionFault", code: "ResourceContention", status: 500, sender: false };
    pub static ERROR_RESOURCE_IN_USE_FAULT: ErrorShape = ErrorShape { name: "ResourceInUseFault", code: "ResourceInUse", status: 400, sender: true };
    pub static ERROR_SCALING_ACTIVITY_IN_PROGRESS_FAULT: ErrorShape = ErrorShape { name: "ScalingActivityInProgressFault", code: "ScalingActivityInProgress", status: 400, sender: true };
    pub static ERROR_SERVICE_LINKED_ROLE_FAILURE: ErrorShape = ErrorShape { name: "ServiceLinkedRoleFailure", code: "ServiceLinkedRoleFailure", status: 500, sender: false };
}

/// The served operations.
pub mod ops {
    use crate::schema::{Operation, OperationType, Service, UNIT};
    use super::tables;

    pub struct AttachInstances;
    pub static ATTACH_INSTANCES_OPERATION: Operation = Operation { name: "AttachInstances", method: "POST", uri: "/", status: 200, input: &tables::ATTACH_INSTANCES_QUERY, output: &UNIT, result_wrapper: None, errors: &[&tables::ERROR_RESOURCE_CONTENTION_FAULT, &tables::ERROR_SERVICE_LINKED_ROLE_FAILURE] };
    impl OperationType for AttachInstances {
        type Input = super::AttachInstancesQuery;
        type Output = super::Unit;
        fn descriptor() -> &'static Operation { &ATTACH_INSTANCES_OPERATION }
        fn service() -> &'static Service { &super::SERVICE }
    }
    pub struct AttachLoadBalancerTargetGroups;
    pub static ATTACH_LOAD_BALANCER_TARGET_GROUPS_OPERATION: Operation = Operation { name: "AttachLoadBalancerTargetGroups", method: "POST", uri: "/", status: 200, input: &tables::ATTACH_LOAD_BALANCER_TARGET_GROUPS_TYPE, output: &tables::ATTACH_LOAD_BALANCER_TARGET_GROUPS_RESULT_TYPE, result_wrapper: Some("AttachLoadBalancerTargetGroupsResult"), errors: &[&tables::ERROR_RESOURCE_CONTENTION_FAULT, &tables::ERROR_SERVICE_LINKED_ROLE_FAILURE, &tables::ERROR_INSTANCE_REFRESH_IN_PROGRESS_FAULT] };
    impl OperationType for AttachLoadBalancerTargetGroups {
        type Input = super::AttachLoadBalancerTargetGroupsType;
        type Output = super::AttachLoadBalancerTargetGroupsResultType;
        fn descriptor() -> &'static Operation { &ATTACH_LOAD_BALANCER_TARGET_GROUPS_OPERATION }
        fn service() -> &'static Service { &super::SERVICE }
    }
    pub struct AttachLoadBalancers;
    pub static ATTACH_LOAD_BALANCERS_OPERATION: Operation = Operation { name: "AttachLoadBalancers", method: "POST", uri: "/", status: 200, input: &tables::ATTACH_LOAD_BALANCERS_TYPE, output: &tables::ATTACH_LOAD_BALANCERS_RESULT_TYPE, result_wrapper: Some("AttachLoadBalancersResult"), errors: &[&tables::ERROR_RESOURCE_CONTENTION_FAULT, &tables::ERROR_SERVICE_LINKED_ROLE_FAILURE, &tables::ERROR_INSTANCE_REFRESH_IN_PROGRESS_FAULT] };
    impl OperationType for AttachLoadBalancers {
        type Input = super::AttachLoadBalancersType;
        type Output = super::AttachLoadBalancersResultType;
        fn descriptor() -> &'static Operation { &ATTACH_LOAD_BALANCERS_OPERATION }
        fn service() -> &'static Service { &super::SERVICE }
    }
    pub struct AttachTrafficSources;
    pub static ATTACH_TRAFFIC_SOURCES_OPERATION: Operation = Operation { name: "AttachTrafficSources", method: "POST", uri: "/", status: 200, input: &tables::ATTACH_TRAFFIC_SOURCES_TYPE, output: &tables::ATTACH_TRAFFIC_SOURCES_RESULT_TYPE, result_wrapper: Some("AttachTrafficSourcesResult"), errors: &[&tables::ERROR_RESOURCE_CONTENTION_FAULT, &tables::ERROR_SERVICE_LINKED_ROLE_FAILURE, &tables::ERROR_INSTANCE_REFRESH_IN_PROGRESS_FAULT] };
    impl OperationType for AttachTrafficSources {
        type Input = super::AttachTrafficSourcesType;
        type Output = super::AttachTrafficSourcesResultType;
        fn descriptor() -> &'static Operation { &ATTACH_TRAFFIC_SOURCES_OPERATION }
        fn service() -> &'static Service { &super::SERVICE }
    }
    pub struct CancelInstanceRefresh;
    pub static CANCEL_INSTANCE_REFRESH_OPERATION: Operation = Operation { name: "CancelInstanceRefresh", method: "POST", uri: "/", status: 200, input: &tables::CANCEL_INSTANCE_REFRESH_TYPE, output: &tables::CANCEL_INSTANCE_REFRESH_ANSWER, result_wrapper: Some("CancelInstanceRefreshResult"), errors: &[&tables::ERROR_LIMIT_EXCEEDED_FAULT, &tables::ERROR_RESOURCE_CONTENTION_FAULT, &tables::ERROR_ACTIVE_INSTANCE_REFRESH_NOT_FOUND_FAULT] };
    impl OperationType for CancelInstanceRefresh {
        type Input = super::CancelInstanceRefreshType;
        type Output = super::CancelInstanceRefreshAnswer;
        fn descriptor() -> &'static Operation { &CANCEL_INSTANCE_REFRESH_OPERATION }
        fn service() -> &'static Service { &super::SERVICE }
    }
    pub struct CompleteLifecycleAction;
    pub static COMPLETE_LIFECYCLE_ACTION_OPERATION: Operation = Operation { name: "CompleteLifecycleAction", method: "POST", uri: "/", status: 200, input: &tables::COMPLETE_LIFECYCLE_ACTION_TYPE, output: &tables::COMPLETE_LIFECYCLE_ACTION_ANSWER, result_wrapper: Some("CompleteLifecycleActionResult"), errors: &[&tables::ERROR_RESOURCE_CONTENTION_FAULT] };
    impl OperationType for CompleteLifecycleAction {
        type Input = super::CompleteLifecycleActionType;
        type Output = super::CompleteLifecycleActionAnswer;
        fn descriptor() -> &'static Operation { &COMPLETE_LIFECYCLE_ACTION_OPERATION }
        fn service() -> &'static Service { &super::SERVICE }
    }
    pub struct CreateAutoScalingGroup;
    pub static CREATE_AUTO_SCALING_GROUP_OPERATION: Operation = Operation { name: "CreateAutoScalingGroup", method: "POST", uri: "/", status: 200, input: &tables::CREATE_AUTO_SCALING_GROUP_TYPE, output: &UNIT, result_wrapper: None, errors: &[&tables::ERROR_ALREADY_EXISTS_FAULT, &tables::ERROR_LIMIT_EXCEEDED_FAULT, &tables::ERROR_RESOURCE_CONTENTION_FAULT, &tables::ERROR_SERVICE_LINKED_ROLE_FAILURE] };
    impl OperationType for CreateAutoScalingGroup {
        type Input = super::CreateAutoScalingGroupType;
        type Output = super::Unit;
        fn descriptor() -> &'static Operation { &CREATE_AUTO_SCALING_GROUP_OPERATION }
        fn service() -> &'static Service { &super::SERVICE }
    }
    pub struct CreateLaunchConfiguration;
    pub static CREATE_LAUNCH_CONFIGURATION_OPERATION: Operation = Operation { name: "CreateLaunchConfiguration", method: "POST", uri: "/", status: 200, input: &tables::CREATE_LAUNCH_CONFIGURATION_TYPE, output: &UNIT, result_wrapper: None, errors: &[&tables::ERROR_ALREADY_EXISTS_FAULT, &tables::ERROR_LIMIT_EXCEEDED_FAULT, &tables::ERROR_RESOURCE_CONTENTION_FAULT] };
    impl OperationType for CreateLaunchConfiguration {
        type Input = super::CreateLaunchConfigurationType;
        type Output = super::Unit;
        fn descriptor() -> &'static Operation { &CREATE_LAUNCH_CONFIGURATION_OPERATION }
        fn service() -> &'static Service { &super::SERVICE }
    }
    pub struct CreateOrUpdateTags;
    pub static CREATE_OR_UPDATE_TAGS_OPERATION: Operation = Operation { name: "CreateOrUpdateTags", method: "POST", uri: "/", status: 200, input: &tables::CREATE_OR_UPDATE_TAGS_TYPE, output: &UNIT, result_wrapper: None, errors: &[&tables::ERROR_LIMIT_EXCEEDED_FAULT, &tables::ERROR_ALREADY_EXISTS_FAULT, &tables::ERROR_RESOURCE_CONTENTION_FAULT, &tables::ERROR_RESOURCE_IN_USE_FAULT] };
    impl OperationType for CreateOrUpdateTags {
        type Input = super::CreateOrUpdateTagsType;
        type Output = super::Unit;
        fn descriptor() -> &'static Operation { &CREATE_OR_UPDATE_TAGS_OPERATION }
        fn service() -> &'static Service { &super::SERVICE }
    }
    pub struct DeleteAutoScalingGroup;
    pub static DELETE_AUTO_SCALING_GROUP_OPERATION: Operation = Operation { name: "DeleteAutoScalingGroup", method: "POST", uri: "/", status: 200, input: &tables::DELETE_AUTO_SCALING_GROUP_TYPE, output: &UNIT, result_wrapper: None, errors: &[&tables::ERROR_SCALING_ACTIVITY_IN_PROGRESS_FAULT, &tables::ERROR_RESOURCE_IN_USE_FAULT, &tables::ERROR_RESOURCE_CONTENTION_FAULT] };
    impl OperationType for DeleteAutoScalingGroup {
        type Input = super::DeleteAutoScalingGroupType;
        type Output = super::Unit;
        fn descriptor() -> &'static Operation { &DELETE_AUTO_SCALING_GROUP_OPERATION }
        fn service() -> &'static Service { &super::SERVICE }
    }
    pub struct DeleteLaunchConfiguration;
    pub static DELETE_LAUNCH_CONFIGURATION_OPERATION: Operation = Operation { name: "DeleteLaunchConfiguration", method: "POST", uri: "/", status: 200, input: &tables::LAUNCH_CONFIGURATION_NAME_TYPE, output: &UNIT, result_wrapper: None, errors: &[&tables::ERROR_RESOURCE_IN_USE_FAULT, &tables::ERROR_RESOURCE_CONTENTION_FAULT] };
    impl OperationType for DeleteLaunchConfiguration {
        type Input = super::LaunchConfigurationNameType;
        type Output = super::Unit;
        fn descriptor() -> &'static Operation { &DELETE_LAUNCH_CONFIGURATION_OPERATION }
        fn service() -> &'static Service { &super::SERVICE }
    }
    pub struct DeleteLifecycleHook;
    pub static DELETE_LIFECYCLE_HOOK_OPERATION: Operation = Operation { name: "DeleteLifecycleHook", method: "POST", uri: "/", status: 200, input: &tables::DELETE_LIFECYCLE_HOOK_TYPE, output: &tables::DELETE_LIFECYCLE_HOOK_ANSWER, result_wrapper: Some("DeleteLifecycleHookResult"), errors: &[&tables::ERROR_RESOURCE_CONTENTION_FAULT] };
    impl OperationType for DeleteLifecycleHook {
        type Input = super::DeleteLifecycleHookType;
        type Output = super::DeleteLifecycleHookAnswer;
        fn descriptor() -> &'static Operation { &DELETE_LIFECYCLE_HOOK_OPERATION }
        fn service() -> &'static Service { &super::SERVICE }
    }
    pub struct DeleteNotificationConfiguration;
    pub static DELETE_NOTIFICATION_CONFIGURATION_OPERATION: Operation = Operation { name: "DeleteNotificationConfiguration", method: "POST", uri: "/", status: 200, input: &tables::DELETE_NOTIFICATION_CONFIGURATION_TYPE, output: &UNIT, result_wrapper: None, errors: &[&tables::ERROR_RESOURCE_CONTENTION_FAULT] };
    impl OperationType for DeleteNotificationConfiguration {
        type Input = super::DeleteNotificationConfigurationType;
        type Output = super::Unit;
        fn descriptor() -> &'static Operation { &DELETE_NOTIFICATION_CONFIGURATION_OPERATION }
        fn service() -> &'static Service { &super::SERVICE }
    }
    pub struct DeletePolicy;
    pub static DELETE_POLICY_OPERATION: Operation = Operation { name: "DeletePolicy", method: "POST", uri: "/", status: 200, input: &tables::DELETE_POLICY_TYPE, output: &UNIT, result_wrapper: None, errors: &[&tables::ERROR_RESOURCE_CONTENTION_FAULT, &tables::ERROR_SERVICE_LINKED_ROLE_FAILURE] };
    impl OperationType for DeletePolicy {
        type Input = super::DeletePolicyType;
        type Output = super::Unit;
        fn descriptor() -> &'static Operation { &DELETE_POLICY_OPERATION }
        fn service() -> &'static Service { &super::SERVICE }
    }
    pub struct DeleteScheduledAction;
    pub static DELETE_SCHEDULED_ACTION_OPERATION: Operation = Operation { name: "DeleteScheduledAction", method: "POST", uri: "/", status: 200, input: &tables::DELETE_SCHEDULED_ACTION_TYPE, output: &UNIT, result_wrapper: None, errors: &[&tables::ERROR_RESOURCE_CONTENTION_FAULT] };
    impl OperationType for DeleteScheduledAction {
        type Input = super::DeleteScheduledActionType;
        type Output = super::Unit;
        fn descriptor() -> &'static Operation { &DELETE_SCHEDULED_ACTION_OPERATION }
        fn service() -> &'static Service { &super::SERVICE }
    }
    pub struct DeleteTags;
    pub static DELETE_TAGS_OPERATION: Operation = Operation { name: "DeleteTags", method: "POST", uri: "/", status: 200, input: &tables::DELETE_TAGS_TYPE, output: &UNIT, result_wrapper: None, errors: &[&tables::ERROR_RESOURCE_CONTENTION_FAULT, &tables::ERROR_RESOURCE_IN_USE_FAULT] };
    impl OperationType for DeleteTags {
        type Input = super::DeleteTagsType;
        type Output = super::Unit;
        fn descriptor() -> &'static Operation { &DELETE_TAGS_OPERATION }
        fn service() -> &'static Service { &super::SERVICE }
    }
    pub struct DeleteWarmPool;
    pub static DELETE_WARM_POOL_OPERATION: Operation = Operation { name: "DeleteWarmPool", method: "POST", uri: "/", status: 200, input: &tables::DELETE_WARM_POOL_TYPE, output: &tables::DELETE_WARM_POOL_ANSWER, result_wrapper: Some("DeleteWarmPoolResult"), errors: &[&tables::ERROR_LIMIT_EXCEEDED_FAULT, &tables::ERROR_RESOURCE_CONTENTION_FAULT, &tables::ERROR_SCALING_ACTIVITY_IN_PROGRESS_FAULT, &tables::ERROR_RESOURCE_IN_USE_FAULT] };
    impl OperationType for DeleteWarmPool {
        type Input = super::DeleteWarmPoolType;
        type Output = super::DeleteWarmPoolAnswer;
        fn descriptor() -> &'static Operation { &DELETE_WARM_POOL_OPERATION }
        fn service() -> &'static Service { &super::SERVICE }
    }
    pub struct DescribeAccountLimits;
    pub static DESCRIBE_ACCOUNT_LIMITS_OPERATION: Operation = Operation { name: "DescribeAccountLimits", method: "POST", uri: "/", status: 200, input: &UNIT, output: &tables::DESCRIBE_ACCOUNT_LIMITS_ANSWER, result_wrapper: Some("DescribeAccountLimitsResult"), errors: &[&tables::ERROR_RESOURCE_CONTENTION_FAULT] };
    impl OperationType for DescribeAccountLimits {
        type Input = super::Unit;
        type Output = super::DescribeAccountLimitsAnswer;
        fn descriptor() -> &'static Operation { &DESCRIBE_ACCOUNT_LIMITS_OPERATION }
        fn service() -> &'static Service { &super::SERVICE }
    }
    pub struct DescribeAdjustmentTypes;
    pub static DESCRIBE_ADJUSTMENT_TYPES_OPERATION: Operation = Operation { name: "DescribeAdjustmentTypes", method: "POST", uri: "/", status: 200, input: &UNIT, output: &tables::DESCRIBE_ADJUSTMENT_TYPES_ANSWER, result_wrapper: Some("DescribeAdjustmentTypesResult"), errors: &[&tables::ERROR_RESOURCE_CONTENTION_FAULT] };
    impl OperationType for DescribeAdjustmentTypes {
        type Input = super::Unit;
        type Output = super::DescribeAdjustmentTypesAnswer;
        fn descriptor() -> &'static Operation { &DESCRIBE_ADJUSTMENT_TYPES_OPERATION }
        fn service() -> &'static Service { &super::SERVICE }
    }
    pub struct DescribeAutoScalingGroups;
    pub static DESCRIBE_AUTO_SCALING_GROUPS_OPERATION: Operation = Operation { name: "DescribeAutoScalingGroups", method: "POST", uri: "/", status: 200, input: &tables::AUTO_SCALING_GROUP_NAMES_TYPE, output: &tables::AUTO_SCALING_GROUPS_TYPE, result_wrapper: Some("DescribeAutoScalingGroupsResult"), errors: &[&tables::ERROR_INVALID_NEXT_TOKEN, &tables::ERROR_RESOURCE_CONTENTION_FAULT] };
    impl OperationType for DescribeAutoScalingGroups {
        type Input = super::AutoScalingGroupNamesType;
        type Output = super::AutoScalingGroupsType;
        fn descriptor() -> &'static Operation { &DESCRIBE_AUTO_SCALING_GROUPS_OPERATION }
        fn service() -> &'static Service { &super::SERVICE }
    }
    pub struct DescribeAutoScalingInstances;
    pub static DESCRIBE_AUTO_SCALING_INSTANCES_OPERATION: Operation = Operation { name: "DescribeAutoScalingInstances", method: "POST", uri: "/", status: 200, input: &tables::DESCRIBE_AUTO_SCALING_INSTANCES_TYPE, output: &tables::AUTO_SCALING_INSTANCES_TYPE, result_wrapper: Some("DescribeAutoScalingInstancesResult"), errors: &[&tables::ERROR_INVALID_NEXT_TOKEN, &tables::ERROR_RESOURCE_CONTENTION_FAULT] };
    impl OperationType for DescribeAutoScalingInstances {
        type Input = super::DescribeAutoScalingInstancesType;
        type Output = super::AutoScalingInstancesType;
        fn descriptor() -> &'static Operation { &DESCRIBE_AUTO_SCALING_INSTANCES_OPERATION }
        fn service() -> &'static Service { &super::SERVICE }
    }
    pub struct DescribeInstanceRefreshes;
    pub static DESCRIBE_INSTANCE_REFRESHES_OPERATION: Operation = Operation { name: "DescribeInstanceRefreshes", method: "POST", uri: "/", status: 200, input: &tables::DESCRIBE_INSTANCE_REFRESHES_TYPE, output: &tables::DESCRIBE_INSTANCE_REFRESHES_ANSWER, result_wrapper: Some("DescribeInstanceRefreshesResult"), errors: &[&tables::ERROR_INVALID_NEXT_TOKEN, &tables::ERROR_RESOURCE_CONTENTION_FAULT] };
    impl OperationType for DescribeInstanceRefreshes {
        type Input = super::DescribeInstanceRefreshesType;
        type Output = super::DescribeInstanceRefreshesAnswer;
        fn descriptor() -> &'static Operation { &DESCRIBE_INSTANCE_REFRESHES_OPERATION }
        fn service() -> &'static Service { &super::SERVICE }
    }
    pub struct DescribeLaunchConfigurations;
    pub static DESCRIBE_LAUNCH_CONFIGURATIONS_OPERATION: Operation = Operation { name: "DescribeLaunchConfigurations", method: "POST", uri: "/", status: 200, input: &tables::LAUNCH_CONFIGURATION_NAMES_TYPE, output: &tables::LAUNCH_CONFIGURATIONS_TYPE, result_wrapper: Some("DescribeLaunchConfigurationsResult"), errors: &[&tables::ERROR_INVALID_NEXT_TOKEN, &tables::ERROR_RESOURCE_CONTENTION_FAULT] };
    impl OperationType for DescribeLaunchConfigurations {
        type Input = super::LaunchConfigurationNamesType;
        type Output = super::LaunchConfigurationsType;
        fn descriptor() -> &'static Operation { &DESCRIBE_LAUNCH_CONFIGURATIONS_OPERATION }
        fn service() -> &'static Service { &super::SERVICE }
    }
    pub struct DescribeLifecycleHookTypes;
    pub static DESCRIBE_LIFECYCLE_HOOK_TYPES_OPERATION: Operation = Operation { name: "DescribeLifecycleHookTypes", method: "POST", uri: "/", status: 200, input: &UNIT, output: &tables::DESCRIBE_LIFECYCLE_HOOK_TYPES_ANSWER, result_wrapper: Some("DescribeLifecycleHookTypesResult"), errors: &[&tables::ERROR_RESOURCE_CONTENTION_FAULT] };
    impl OperationType for DescribeLifecycleHookTypes {
        type Input = super::Unit;
        type Output = super::DescribeLifecycleHookTypesAnswer;
        fn descriptor() -> &'static Operation { &DESCRIBE_LIFECYCLE_HOOK_TYPES_OPERATION }
        fn service() -> &'static Service { &super::SERVICE }
    }
    pub struct DescribeLifecycleHooks;
    pub static DESCRIBE_LIFECYCLE_HOOKS_OPERATION: Operation = Operation { name: "DescribeLifecycleHooks", method: "POST", uri: "/", status: 200, input: &tables::DESCRIBE_LIFECYCLE_HOOKS_TYPE, output: &tables::DESCRIBE_LIFECYCLE_HOOKS_ANSWER, result_wrapper: Some("DescribeLifecycleHooksResult"), errors: &[&tables::ERROR_RESOURCE_CONTENTION_FAULT] };
    impl OperationType for DescribeLifecycleHooks {
        type Input = super::DescribeLifecycleHooksType;
        type Output = super::DescribeLifecycleHooksAnswer;
        fn descriptor() -> &'static Operation { &DESCRIBE_LIFECYCLE_HOOKS_OPERATION }
        fn service() -> &'static Service { &super::SERVICE }
    }
    pub struct DescribeLoadBalancerTargetGroups;
    pub static DESCRIBE_LOAD_BALANCER_TARGET_GROUPS_OPERATION: Operation = Operation { name: "DescribeLoadBalancerTargetGroups", method: "POST", uri: "/", status: 200, input: &tables::DESCRIBE_LOAD_BALANCER_TARGET_GROUPS_REQUEST, output: &tables::DESCRIBE_LOAD_BALANCER_TARGET_GROUPS_RESPONSE, result_wrapper: Some("DescribeLoadBalancerTargetGroupsResult"), errors: &[&tables::ERROR_RESOURCE_CONTENTION_FAULT, &tables::ERROR_INVALID_NEXT_TOKEN] };
    impl OperationType for DescribeLoadBalancerTargetGroups {
        type Input = super::DescribeLoadBalancerTargetGroupsRequest;
        type Output = super::DescribeLoadBalancerTargetGroupsResponse;
        fn descriptor() -> &'static Operation { &DESCRIBE_LOAD_BALANCER_TARGET_GROUPS_OPERATION }
        fn service() -> &'static Service { &super::SERVICE }
    }
    pub struct DescribeLoadBalancers;
    pub static DESCRIBE_LOAD_BALANCERS_OPERATION: Operation = Operation { name: "DescribeLoadBalancers", method: "POST", uri: "/", status: 200, input: &tables::DESCRIBE_LOAD_BALANCERS_REQUEST, output: &tables::DESCRIBE_LOAD_BALANCERS_RESPONSE, result_wrapper: Some("DescribeLoadBalancersResult"), errors: &[&tables::ERROR_RESOURCE_CONTENTION_FAULT, &tables::ERROR_INVALID_NEXT_TOKEN] };
    impl OperationType for DescribeLoadBalancers {
        type Input = super::DescribeLoadBalancersRequest;
        type Output = super::DescribeLoadBalancersResponse;
        fn descriptor() -> &'static Operation { &DESCRIBE_LOAD_BALANCERS_OPERATION }
        fn service() -> &'static Service { &super::SERVICE }
    }
    pub struct DescribeMetricCollectionTypes;
    pub static DESCRIBE_METRIC_COLLECTION_TYPES_OPERATION: Operation = Operation { name: "DescribeMetricCollectionTypes", method: "POST", uri: "/", status: 200, input: &UNIT, output: &tables::DESCRIBE_METRIC_COLLECTION_TYPES_ANSWER, result_wrapper: Some("DescribeMetricCollectionTypesResult"), errors: &[&tables::ERROR_RESOURCE_CONTENTION_FAULT] };
    impl OperationType for DescribeMetricCollectionTypes {
        type Input = super::Unit;
        type Output = super::DescribeMetricCollectionTypesAnswer;
        fn descriptor() -> &'static Operation { &DESCRIBE_METRIC_COLLECTION_TYPES_OPERATION }
        fn service() -> &'static Service { &super::SERVICE }
    }
    pub struct DescribeNotificationConfigurations;
    pub static DESCRIBE_NOTIFICATION_CONFIGURATIONS_OPERATION: Operation = Operation { name: "DescribeNotificationConfigurations", method: "POST", uri: "/", status: 200, input: &tables::DESCRIBE_NOTIFICATION_CONFIGURATIONS_TYPE, output: &tables::DESCRIBE_NOTIFICATION_CONFIGURATIONS_ANSWER, result_wrapper: Some("DescribeNotificationConfigurationsResult"), errors: &[&tables::ERROR_INVALID_NEXT_TOKEN, &tables::ERROR_RESOURCE_CONTENTION_FAULT] };
    impl OperationType for DescribeNotificationConfigurations {
        type Input = super::DescribeNotificationConfigurationsType;
        type Output = super::DescribeNotificationConfigurationsAnswer;
        fn descriptor() -> &'static Operation { &DESCRIBE_NOTIFICATION_CONFIGURATIONS_OPERATION }
        fn service() -> &'static Service { &super::SERVICE }
    }
    pub struct DescribePolicies;
    pub static DESCRIBE_POLICIES_OPERATION: Operation = Operation { name: "DescribePolicies", method: "POST", uri: "/", status: 200, input: &tables::DESCRIBE_POLICIES_TYPE, output: &tables::POLICIES_TYPE, result_wrapper: Some("DescribePoliciesResult"), errors: &[&tables::ERROR_INVALID_NEXT_TOKEN, &tables::ERROR_RESOURCE_CONTENTION_FAULT, &tables::ERROR_SERVICE_LINKED_ROLE_FAILURE] };
    impl OperationType for DescribePolicies {
        type Input = super::DescribePoliciesType;
        type Output = super::PoliciesType;
        fn descriptor() -> &'static Operation { &DESCRIBE_POLICIES_OPERATION }
        fn service() -> &'static Service { &super::SERVICE }
    }
    pub struct DescribeScalingActivities;
    pub static DESCRIBE_SCALING_ACTIVITIES_OPERATION: Operation = Operation { name: "DescribeScalingActivities", method: "POST", uri: "/", status: 200, input: &tables::DESCRIBE_SCALING_ACTIVITIES_TYPE, output: &tables::ACTIVITIES_TYPE, result_wrapper: Some("DescribeScalingActivitiesResult"), errors: &[&tables::ERROR_INVALID_NEXT_TOKEN, &tables::ERROR_RESOURCE_CONTENTION_FAULT] };
    impl OperationType for DescribeScalingActivities {
        type Input = super::DescribeScalingActivitiesType;
        type Output = super::ActivitiesType;
        fn descriptor() -> &'static Operation { &DESCRIBE_SCALING_ACTIVITIES_OPERATION }
        fn service() -> &'static Service { &super::SERVICE }
    }
    pub struct DescribeScalingProcessTypes;
    pub static DESCRIBE_SCALING_PROCESS_TYPES_OPERATION: Operation = Operation { name: "DescribeScalingProcessTypes", method: "POST", uri: "/", status: 200, input: &UNIT, output: &tables::PROCESSES_TYPE, result_wrapper: Some("DescribeScalingProcessTypesResult"), errors: &[&tables::ERROR_RESOURCE_CONTENTION_FAULT] };
    impl OperationType for DescribeScalingProcessTypes {
        type Input = super::Unit;
        type Output = super::ProcessesType;
        fn descriptor() -> &'static Operation { &DESCRIBE_SCALING_PROCESS_TYPES_OPERATION }
        fn service() -> &'static Service { &super::SERVICE }
    }
    pub struct DescribeScheduledActions;
    pub static DESCRIBE_SCHEDULED_ACTIONS_OPERATION: Operation = Operation { name: "DescribeScheduledActions", method: "POST", uri: "/", status: 200, input: &tables::DESCRIBE_SCHEDULED_ACTIONS_TYPE, output: &tables::SCHEDULED_ACTIONS_TYPE, result_wrapper: Some("DescribeScheduledActionsResult"), errors: &[&tables::ERROR_INVALID_NEXT_TOKEN, &tables::ERROR_RESOURCE_CONTENTION_FAULT] };
    impl OperationType for DescribeScheduledActions {
        type Input = super::DescribeScheduledActionsType;
        type Output = super::ScheduledActionsType;
        fn descriptor() -> &'static Operation { &DESCRIBE_SCHEDULED_ACTIONS_OPERATION }
        fn service() -> &'static Service { &super::SERVICE }
    }
    pub struct DescribeTags;
    pub static DESCRIBE_TAGS_OPERATION: Operation = Operation { name: "DescribeTags", method: "POST", uri: "/", status: 200, input: &tables::DESCRIBE_TAGS_TYPE, output: &tables::TAGS_TYPE, result_wrapper: Some("DescribeTagsResult"), errors: &[&tables::ERROR_INVALID_NEXT_TOKEN, &tables::ERROR_RESOURCE_CONTENTION_FAULT] };
    impl OperationType for DescribeTags {
        type Input = super::DescribeTagsType;
        type Output = super::TagsType;
        fn descriptor() -> &'static Operation { &DESCRIBE_TAGS_OPERATION }
        fn service() -> &'static Service { &super::SERVICE }
    }
    pub struct DescribeTerminationPolicyTypes;
    pub static DESCRIBE_TERMINATION_POLICY_TYPES_OPERATION: Operation = Operation { name: "DescribeTerminationPolicyTypes", method: "POST", uri: "/", status: 200, input: &UNIT, output: &tables::DESCRIBE_TERMINATION_POLICY_TYPES_ANSWER, result_wrapper: Some("DescribeTerminationPolicyTypesResult"), errors: &[&tables::ERROR_RESOURCE_CONTENTION_FAULT] };
    impl OperationType for DescribeTerminationPolicyTypes {
        type Input = super::Unit;
        type Output = super::DescribeTerminationPolicyTypesAnswer;
        fn descriptor() -> &'static Operation { &DESCRIBE_TERMINATION_POLICY_TYPES_OPERATION }
        fn service() -> &'static Service { &super::SERVICE }
    }
    pub struct DescribeTrafficSources;
    pub static DESCRIBE_TRAFFIC_SOURCES_OPERATION: Operation = Operation { name: "DescribeTrafficSources", method: "POST", uri: "/", status: 200, input: &tables::DESCRIBE_TRAFFIC_SOURCES_REQUEST, output: &tables::DESCRIBE_TRAFFIC_SOURCES_RESPONSE, result_wrapper: Some("DescribeTrafficSourcesResult"), errors: &[&tables::ERROR_RESOURCE_CONTENTION_FAULT, &tables::ERROR_INVALID_NEXT_TOKEN] };
    impl OperationType for DescribeTrafficSources {
        type Input = super::DescribeTrafficSourcesRequest;
        type Output = super::DescribeTrafficSourcesResponse;
        fn descriptor() -> &'static Operation { &DESCRIBE_TRAFFIC_SOURCES_OPERATION }
        fn service() -> &'static Service { &super::SERVICE }
    }
    pub struct DescribeWarmPool;
    pub static DESCRIBE_WARM_POOL_OPERATION: Operation = Operation { name: "DescribeWarmPool", method: "POST", uri: "/", status: 200, input: &tables::DESCRIBE_WARM_POOL_TYPE, output: &tables::DESCRIBE_WARM_POOL_ANSWER, result_wrapper: Some("DescribeWarmPoolResult"), errors: &[&tables::ERROR_INVALID_NEXT_TOKEN, &tables::ERROR_LIMIT_EXCEEDED_FAULT, &tables::ERROR_RESOURCE_CONTENTION_FAULT] };
    impl OperationType for DescribeWarmPool {
        type Input = super::DescribeWarmPoolType;
        type Output = super::DescribeWarmPoolAnswer;
        fn descriptor() -> &'static Operation { &DESCRIBE_WARM_POOL_OPERATION }
        fn service() -> &'static Service { &super::SERVICE }
    }
    pub struct DetachInstances;
    pub static DETACH_INSTANCES_OPERATION: Operation = Operation { name: "DetachInstances", method: "POST", uri: "/", status: 200, input: &tables::DETACH_INSTANCES_QUERY, output: &tables::DETACH_INSTANCES_ANSWER, result_wrapper: Some("DetachInstancesResult"), errors: &[&tables::ERROR_RESOURCE_CONTENTION_FAULT] };
    impl OperationType for DetachInstances {
        type Input = super::DetachInstancesQuery;
        type Output = super::DetachInstancesAnswer;
        fn descriptor() -> &'static Operation { &DETACH_INSTANCES_OPERATION }
        fn service() -> &'static Service { &super::SERVICE }
    }
    pub struct DetachLoadBalancerTargetGroups;
    pub static DETACH_LOAD_BALANCER_TARGET_GROUPS_OPERATION: Operation = Operation { name: "DetachLoadBalancerTargetGroups", method: "POST", uri: "/", status: 200, input: &tables::DETACH_LOAD_BALANCER_TARGET_GROUPS_TYPE, output: &tables::DETACH_LOAD_BALANCER_TARGET_GROUPS_RESULT_TYPE, result_wrapper: Some("DetachLoadBalancerTargetGroupsResult"), errors: &[&tables::ERROR_RESOURCE_CONTENTION_FAULT] };
    impl OperationType for DetachLoadBalancerTargetGroups {
        type Input = super::DetachLoadBalancerTargetGroupsType;
        type Output = super::DetachLoadBalancerTargetGroupsResultType;
        fn descriptor() -> &'static Operation { &DETACH_LOAD_BALANCER_TARGET_GROUPS_OPERATION }
        fn service() -> &'static Service { &super::SERVICE }
    }
    pub struct DetachLoadBalancers;
    pub static DETACH_LOAD_BALANCERS_OPERATION: Operation = Operation { name: "DetachLoadBalancers", method: "POST", uri: "/", status: 200, input: &tables::DETACH_LOAD_BALANCERS_TYPE, output: &tables::DETACH_LOAD_BALANCERS_RESULT_TYPE, result_wrapper: Some("DetachLoadBalancersResult"), errors: &[&tables::ERROR_RESOURCE_CONTENTION_FAULT] };
    impl OperationType for DetachLoadBalancers {
        type Input = super::DetachLoadBalancersType;
        type Output = super::DetachLoadBalancersResultType;
        fn descriptor() -> &'static Operation { &DETACH_LOAD_BALANCERS_OPERATION }
        fn service() -> &'static Service { &super::SERVICE }
    }
    pub struct DetachTrafficSources;
    pub static DETACH_TRAFFIC_SOURCES_OPERATION: Operation = Operation { name: "DetachTrafficSources", method: "POST", uri: "/", status: 200, input: &tables::DETACH_TRAFFIC_SOURCES_TYPE, output: &tables::DETACH_TRAFFIC_SOURCES_RESULT_TYPE, result_wrapper: Some("DetachTrafficSourcesResult"), errors: &[&tables::ERROR_RESOURCE_CONTENTION_FAULT] };
    impl OperationType for DetachTrafficSources {
        type Input = super::DetachTrafficSourcesType;
        type Output = super::DetachTrafficSourcesResultType;
        fn descriptor() -> &'static Operation { &DETACH_TRAFFIC_SOURCES_OPERATION }
        fn service() -> &'static Service { &super::SERVICE }
    }
    pub struct DisableMetricsCollection;
    pub static DISABLE_METRICS_COLLECTION_OPERATION: Operation = Operation { name: "DisableMetricsCollection", method: "POST", uri: "/", status: 200, input: &tables::DISABLE_METRICS_COLLECTION_QUERY, output: &UNIT, result_wrapper: None, errors: &[&tables::ERROR_RESOURCE_CONTENTION_FAULT] };
    impl OperationType for DisableMetricsCollection {
        type Input = super::DisableMetricsCollectionQuery;
        type Output = super::Unit;
        fn descriptor() -> &'static Operation { &DISABLE_METRICS_COLLECTION_OPERATION }
        fn service() -> &'static Service { &super::SERVICE }
    }
    pub struct EnableMetricsCollection;
    pub static ENABLE_METRICS_COLLECTION_OPERATION: Operation = Operation { name: "EnableMetricsCollection", method: "POST", uri: "/", status: 200, input: &tables::ENABLE_METRICS_COLLECTION_QUERY, output: &UNIT, result_wrapper: None, errors: &[&tables::ERROR_RESOURCE_CONTENTION_FAULT] };
    impl OperationType for EnableMetricsCollection {
        type Input = super::EnableMetricsCollectionQuery;
        type Output = super::Unit;
        fn descriptor() -> &'static Operation { &ENABLE_METRICS_COLLECTION_OPERATION }
        fn service() -> &'static Service { &super::SERVICE }
    }
    pub struct EnterStandby;
    pub static ENTER_STANDBY_OPERATION: Operation = Operation { name: "EnterStandby", method: "POST", uri: "/", status: 200, input: &tables::ENTER_STANDBY_QUERY, output: &tables::ENTER_STANDBY_ANSWER, result_wrapper: Some("EnterStandbyResult"), errors: &[&tables::ERROR_RESOURCE_CONTENTION_FAULT] };
    impl OperationType for EnterStandby {
        type Input = super::EnterStandbyQuery;
        type Output = super::EnterStandbyAnswer;
        fn descriptor() -> &'static Operation { &ENTER_STANDBY_OPERATION }
        fn service() -> &'static Service { &super::SERVICE }
    }
    pub struct ExecutePolicy;
    pub static EXECUTE_POLICY_OPERATION: Operation = Operation { name: "ExecutePolicy", method: "POST", uri: "/", status: 200, input: &tables::EXECUTE_POLICY_TYPE, output: &UNIT, result_wrapper: None, errors: &[&tables::ERROR_SCALING_ACTIVITY_IN_PROGRESS_FAULT, &tables::ERROR_RESOURCE_CONTENTION_FAULT] };
    impl OperationType for ExecutePolicy {
        type Input = super::ExecutePolicyType;
        type Output = super::Unit;
        fn descriptor() -> &'static Operation { &EXECUTE_POLICY_OPERATION }
        fn service() -> &'static Service { &super::SERVICE }
    }
    pub struct ExitStandby;
    pub static EXIT_STANDBY_OPERATION: Operation = Operation { name: "ExitStandby", method: "POST", uri: "/", status: 200, input: &tables::EXIT_STANDBY_QUERY, output: &tables::EXIT_STANDBY_ANSWER, result_wrapper: Some("ExitStandbyResult"), errors: &[&tables::ERROR_RESOURCE_CONTENTION_FAULT] };
    impl OperationType for ExitStandby {
        type Input = super::ExitStandbyQuery;
        type Output = super::ExitStandbyAnswer;
        fn descriptor() -> &'static Operation { &EXIT_STANDBY_OPERATION }
        fn service() -> &'static Service { &super::SERVICE }
    }
    pub struct PutLifecycleHook;
    pub static PUT_LIFECYCLE_HOOK_OPERATION: Operation = Operation { name: "PutLifecycleHook", method: "POST", uri: "/", status: 200, input: &tables::PUT_LIFECYCLE_HOOK_TYPE, output: &tables::PUT_LIFECYCLE_HOOK_ANSWER, result_wrapper: Some("PutLifecycleHookResult"), errors: &[&tables::ERROR_LIMIT_EXCEEDED_FAULT, &tables::ERROR_RESOURCE_CONTENTION_FAULT] };
    impl OperationType for PutLifecycleHook {
        type Input = super::PutLifecycleHookType;
        type Output = super::PutLifecycleHookAnswer;
        fn descriptor() -> &'static Operation { &PUT_LIFECYCLE_HOOK_OPERATION }
        fn service() -> &'static Service { &super::SERVICE }
    }
    pub struct PutNotificationConfiguration;
    pub static PUT_NOTIFICATION_CONFIGURATION_OPERATION: Operation = Operation { name: "PutNotificationConfiguration", method: "POST", uri: "/", status: 200, input: &tables::PUT_NOTIFICATION_CONFIGURATION_TYPE, output: &UNIT, result_wrapper: None, errors: &[&tables::ERROR_LIMIT_EXCEEDED_FAULT, &tables::ERROR_RESOURCE_CONTENTION_FAULT, &tables::ERROR_SERVICE_LINKED_ROLE_FAILURE] };
    impl OperationType for PutNotificationConfiguration {
        type Input = super::PutNotificationConfigurationType;
        type Output = super::Unit;
        fn descriptor() -> &'static Operation { &PUT_NOTIFICATION_CONFIGURATION_OPERATION }
        fn service() -> &'static Service { &super::SERVICE }
    }
    pub struct PutScalingPolicy;
    pub static PUT_SCALING_POLICY_OPERATION: Operation = Operation { name: "PutScalingPolicy", method: "POST", uri: "/", status: 200, input: &tables::PUT_SCALING_POLICY_TYPE, output: &tables::POLICY_ARN_TYPE, result_wrapper: Some("PutScalingPolicyResult"), errors: &[&tables::ERROR_LIMIT_EXCEEDED_FAULT, &tables::ERROR_RESOURCE_CONTENTION_FAULT, &tables::ERROR_SERVICE_LINKED_ROLE_FAILURE] };
    impl OperationType for PutScalingPolicy {
        type Input = super::PutScalingPolicyType;
        type Output = super::PolicyARNType;
        fn descriptor() -> &'static Operation { &PUT_SCALING_POLICY_OPERATION }
        fn service() -> &'static Service { &super::SERVICE }
    }
    pub struct PutScheduledUpdateGroupAction;
    pub static PUT_SCHEDULED_UPDATE_GROUP_ACTION_OPERATION: Operation = Operation { name: "PutScheduledUpdateGroupAction", method: "POST", uri: "/", status: 200, input: &tables::PUT_SCHEDULED_UPDATE_GROUP_ACTION_TYPE, output: &UNIT, result_wrapper: None, errors: &[&tables::ERROR_ALREADY_EXISTS_FAULT, &tables::ERROR_LIMIT_EXCEEDED_FAULT, &tables::ERROR_RESOURCE_CONTENTION_FAULT] };
    impl OperationType for PutScheduledUpdateGroupAction {
        type Input = super::PutScheduledUpdateGroupActionType;
        type Output = super::Unit;
        fn descriptor() -> &'static Operation { &PUT_SCHEDULED_UPDATE_GROUP_ACTION_OPERATION }
        fn service() -> &'static Service { &super::SERVICE }
    }
    pub struct RecordLifecycleActionHeartbeat;
    pub static RECORD_LIFECYCLE_ACTION_HEARTBEAT_OPERATION: Operation = Operation { name: "RecordLifecycleActionHeartbeat", method: "POST", uri: "/", status: 200, input: &tables::RECORD_LIFECYCLE_ACTION_HEARTBEAT_TYPE, output: &tables::RECORD_LIFECYCLE_ACTION_HEARTBEAT_ANSWER, result_wrapper: Some("RecordLifecycleActionHeartbeatResult"), errors: &[&tables::ERROR_RESOURCE_CONTENTION_FAULT] };
    impl OperationType for RecordLifecycleActionHeartbeat {
        type Input = super::RecordLifecycleActionHeartbeatType;
        type Output = super::RecordLifecycleActionHeartbeatAnswer;
        fn descriptor() -> &'static Operation { &RECORD_LIFECYCLE_ACTION_HEARTBEAT_OPERATION }
        fn service() -> &'static Service { &super::SERVICE }
    }
    pub struct ResumeProcesses;
    pub static RESUME_PROCESSES_OPERATION: Operation = Operation { name: "ResumeProcesses", method: "POST", uri: "/", status: 200, input: &tables::SCALING_PROCESS_QUERY, output: &UNIT, result_wrapper: None, errors: &[&tables::ERROR_RESOURCE_IN_USE_FAULT, &tables::ERROR_RESOURCE_CONTENTION_FAULT] };
    impl OperationType for ResumeProcesses {
        type Input = super::ScalingProcessQuery;
        type Output = super::Unit;
        fn descriptor() -> &'static Operation { &RESUME_PROCESSES_OPERATION }
        fn service() -> &'static Service { &super::SERVICE }
    }
    pub struct RollbackInstanceRefresh;
    pub static ROLLBACK_INSTANCE_REFRESH_OPERATION: Operation = Operation { name: "RollbackInstanceRefresh", method: "POST", uri: "/", status: 200, input: &tables::ROLLBACK_INSTANCE_REFRESH_TYPE, output: &tables::ROLLBACK_INSTANCE_REFRESH_ANSWER, result_wrapper: Some("RollbackInstanceRefreshResult"), errors: &[&tables::ERROR_LIMIT_EXCEEDED_FAULT, &tables::ERROR_RESOURCE_CONTENTION_FAULT, &tables::ERROR_ACTIVE_INSTANCE_REFRESH_NOT_FOUND_FAULT, &tables::ERROR_IRREVERSIBLE_INSTANCE_REFRESH_FAULT] };
    impl OperationType for RollbackInstanceRefresh {
        type Input = super::RollbackInstanceRefreshType;
        type Output = super::RollbackInstanceRefreshAnswer;
        fn descriptor() -> &'static Operation { &ROLLBACK_INSTANCE_REFRESH_OPERATION }
        fn service() -> &'static Service { &super::SERVICE }
    }
    pub struct SetDesiredCapacity;
    pub static SET_DESIRED_CAPACITY_OPERATION: Operation = Operation { name: "SetDesiredCapacity", method: "POST", uri: "/", status: 200, input: &tables::SET_DESIRED_CAPACITY_TYPE, output: &UNIT, result_wrapper: None, errors: &[&tables::ERROR_SCALING_ACTIVITY_IN_PROGRESS_FAULT, &tables::ERROR_RESOURCE_CONTENTION_FAULT] };
    impl OperationType for SetDesiredCapacity {
        type Input = super::SetDesiredCapacityType;
        type Output = super::Unit;
        fn descriptor() -> &'static Operation { &SET_DESIRED_CAPACITY_OPERATION }
        fn service() -> &'static Service { &super::SERVICE }
    }
    pub struct SetInstanceHealth;
    pub static SET_INSTANCE_HEALTH_OPERATION: Operation = Operation { name: "SetInstanceHealth", method: "POST", uri: "/", status: 200, input: &tables::SET_INSTANCE_HEALTH_QUERY, output: &UNIT, result_wrapper: None, errors: &[&tables::ERROR_RESOURCE_CONTENTION_FAULT] };
    impl OperationType for SetInstanceHealth {
        type Input = super::SetInstanceHealthQuery;
        type Output = super::Unit;
        fn descriptor() -> &'static Operation { &SET_INSTANCE_HEALTH_OPERATION }
        fn service() -> &'static Service { &super::SERVICE }
    }
    pub struct SetInstanceProtection;
    pub static SET_INSTANCE_PROTECTION_OPERATION: Operation = Operation { name: "SetInstanceProtection", method: "POST", uri: "/", status: 200, input: &tables::SET_INSTANCE_PROTECTION_QUERY, output: &tables::SET_INSTANCE_PROTECTION_ANSWER, result_wrapper: Some("SetInstanceProtectionResult"), errors: &[&tables::ERROR_LIMIT_EXCEEDED_FAULT, &tables::ERROR_RESOURCE_CONTENTION_FAULT] };
    impl OperationType for SetInstanceProtection {
        type Input = super::SetInstanceProtectionQuery;
        type Output = super::SetInstanceProtectionAnswer;
        fn descriptor() -> &'static Operation { &SET_INSTANCE_PROTECTION_OPERATION }
        fn service() -> &'static Service { &super::SERVICE }
    }
    pub struct StartInstanceRefresh;
    pub static START_INSTANCE_REFRESH_OPERATION: Operation = Operation { name: "StartInstanceRefresh", method: "POST", uri: "/", status: 200, input: &tables::START_INSTANCE_REFRESH_TYPE, output: &tables::START_INSTANCE_REFRESH_ANSWER, result_wrapper: Some("StartInstanceRefreshResult"), errors: &[&tables::ERROR_LIMIT_EXCEEDED_FAULT, &tables::ERROR_RESOURCE_CONTENTION_FAULT, &tables::ERROR_INSTANCE_REFRESH_IN_PROGRESS_FAULT] };
    impl OperationType for StartInstanceRefresh {
        type Input = super::StartInstanceRefreshType;
        type Output = super::StartInstanceRefreshAnswer;
        fn descriptor() -> &'static Operation { &START_INSTANCE_REFRESH_OPERATION }
        fn service() -> &'static Service { &super::SERVICE }
    }
    pub struct SuspendProcesses;
    pub static SUSPEND_PROCESSES_OPERATION: Operation = Operation { name: "SuspendProcesses", method: "POST", uri: "/", status: 200, input: &tables::SCALING_PROCESS_QUERY, output: &UNIT, result_wrapper: None, errors: &[&tables::ERROR_RESOURCE_IN_USE_FAULT, &tables::ERROR_RESOURCE_CONTENTION_FAULT] };
    impl OperationType for SuspendProcesses {
        type Input = super::ScalingProcessQuery;
        type Output = super::Unit;
        fn descriptor() -> &'static Operation { &SUSPEND_PROCESSES_OPERATION }
        fn service() -> &'static Service { &super::SERVICE }
    }
    pub struct TerminateInstanceInAutoScalingGroup;
    pub static TERMINATE_INSTANCE_IN_AUTO_SCALING_GROUP_OPERATION: Operation = Operation { name: "TerminateInstanceInAutoScalingGroup", method: "POST", uri: "/", status: 200, input: &tables::TERMINATE_INSTANCE_IN_AUTO_SCALING_GROUP_TYPE, output: &tables::ACTIVITY_TYPE, result_wrapper: Some("TerminateInstanceInAutoScalingGroupResult"), errors: &[&tables::ERROR_SCALING_ACTIVITY_IN_PROGRESS_FAULT, &tables::ERROR_RESOURCE_CONTENTION_FAULT] };
    impl OperationType for TerminateInstanceInAutoScalingGroup {
        type Input = super::TerminateInstanceInAutoScalingGroupType;
        type Output = super::ActivityType;
        fn descriptor() -> &'static Operation { &TERMINATE_INSTANCE_IN_AUTO_SCALING_GROUP_OPERATION }
        fn service() -> &'static Service { &super::SERVICE }
    }
    pub struct UpdateAutoScalingGroup;
    pub static UPDATE_AUTO_SCALING_GROUP_OPERATION: Operation = Operation { name: "UpdateAutoScalingGroup", method: "POST", uri: "/", status: 200, input: &tables::UPDATE_AUTO_SCALING_GROUP_TYPE, output: &UNIT, result_wrapper: None, errors: &[&tables::ERROR_SCALING_ACTIVITY_IN_PROGRESS_FAULT, &tables::ERROR_RESOURCE_CONTENTION_FAULT, &tables::ERROR_SERVICE_LINKED_ROLE_FAILURE] };
    impl OperationType for UpdateAutoScalingGroup {
        type Input = super::UpdateAutoScalingGroupType;
        type Output = super::Unit;
        fn descriptor() -> &'static Operation { &UPDATE_AUTO_SCALING_GROUP_OPERATION }
        fn service() -> &'static Service { &super::SERVICE }
    }
}

/// The service.
pub static SERVICE: crate::schema::Service = crate::schema::Service {
    name: "autoscaling",
    signing_name: "autoscaling",
    endpoint_prefix: "autoscaling",
    service_id: "Auto Scaling",
    target_prefix: None,
    json_version: "1.1",
    api_version: "2011-01-01",
    xml_namespace: Some("http://autoscaling.amazonaws.com/doc/2011-01-01/"),
    protocols: &[crate::schema::Protocol::Query],
    operations: &[&ops::ATTACH_INSTANCES_OPERATION, &ops::ATTACH_LOAD_BALANCER_TARGET_GROUPS_OPERATION, &ops::ATTACH_LOAD_BALANCERS_OPERATION, &ops::ATTACH_TRAFFIC_SOURCES_OPERATION, &ops::CANCEL_INSTANCE_REFRESH_OPERATION, &ops::COMPLETE_LIFECYCLE_ACTION_OPERATION, &ops::CREATE_AUTO_SCALING_GROUP_OPERATION, &ops::CREATE_LAUNCH_CONFIGURATION_OPERATION, &ops::CREATE_OR_UPDATE_TAGS_OPERATION, &ops::DELETE_AUTO_SCALING_GROUP_OPERATION, &ops::DELETE_LAUNCH_CONFIGURATION_OPERATION, &ops::DELETE_LIFECYCLE_HOOK_OPERATION, &ops::DELETE_NOTIFICATION_CONFIGURATION_OPERATION, &ops::DELETE_POLICY_OPERATION, &ops::DELETE_SCHEDULED_ACTION_OPERATION, &ops::DELETE_TAGS_OPERATION, &ops::DELETE_WARM_POOL_OPERATION, &ops::DESCRIBE_ACCOUNT_LIMITS_OPERATION, &ops::DESCRIBE_ADJUSTMENT_TYPES_OPERATION, &ops::DESCRIBE_AUTO_SCALING_GROUPS_OPERATION, &ops::DESCRIBE_AUTO_SCALING_INSTANCES_OPERATION, &ops::DESCRIBE_INSTANCE_REFRESHES_OPERATION, &ops::DESCRIBE_LAUNCH_CONFIGURATIONS_OPERATION, &ops::DESCRIBE_LIFECYCLE_HOOK_TYPES_OPERATION, &ops::DESCRIBE_LIFECYCLE_HOOKS_OPERATION, &ops::DESCRIBE_LOAD_BALANCER_TARGET_GROUPS_OPERATION, &ops::DESCRIBE_LOAD_BALANCERS_OPERATION, &ops::DESCRIBE_METRIC_COLLECTION_TYPES_OPERATION, &ops::DESCRIBE_NOTIFICATION_CONFIGURATIONS_OPERATION, &ops::DESCRIBE_POLICIES_OPERATION, &ops::DESCRIBE_SCALING_ACTIVITIES_OPERATION, &ops::DESCRIBE_SCALING_PROCESS_TYPES_OPERATION, &ops::DESCRIBE_SCHEDULED_ACTIONS_OPERATION, &ops::DESCRIBE_TAGS_OPERATION, &ops::DESCRIBE_TERMINATION_POLICY_TYPES_OPERATION, &ops::DESCRIBE_TRAFFIC_SOURCES_OPERATION, &ops::DESCRIBE_WARM_POOL_OPERATION, &ops::DETACH_INSTANCES_OPERATION, &ops::DETACH_LOAD_BALANCER_TARGET_GROUPS_OPERATION, &ops::DETACH_LOAD_BALANCERS_OPERATION, &ops::DETACH_TRAFFIC_SOURCES_OPERATION, &ops::DISABLE_METRICS_COLLECTION_OPERATION, &ops::ENABLE_METRICS_COLLECTION_OPERATION, &ops::ENTER_STANDBY_OPERATION, &ops::EXECUTE_POLICY_OPERATION, &ops::EXIT_STANDBY_OPERATION, &ops::PUT_LIFECYCLE_HOOK_OPERATION, &ops::PUT_NOTIFICATION_CONFIGURATION_OPERATION, &ops::PUT_SCALING_POLICY_OPERATION, &ops::PUT_SCHEDULED_UPDATE_GROUP_ACTION_OPERATION, &ops::RECORD_LIFECYCLE_ACTION_HEARTBEAT_OPERATION, &ops::RESUME_PROCESSES_OPERATION, &ops::ROLLBACK_INSTANCE_REFRESH_OPERATION, &ops::SET_DESIRED_CAPACITY_OPERATION, &ops::SET_INSTANCE_HEALTH_OPERATION, &ops::SET_INSTANCE_PROTECTION_OPERATION, &ops::START_INSTANCE_REFRESH_OPERATION, &ops::SUSPEND_PROCESSES_OPERATION, &ops::TERMINATE_INSTANCE_IN_AUTO_SCALING_GROUP_OPERATION, &ops::UPDATE_AUTO_SCALING_GROUP_OPERATION],
    unserved: &["BatchDeleteScheduledAction", "BatchPutScheduledUpdateGroupAction", "DescribeAccountSettings", "DescribeAutoScalingNotificationTypes", "GetPredictiveScalingForecast", "LaunchInstances", "PutAccountSetting", "PutWarmPool"],
};
