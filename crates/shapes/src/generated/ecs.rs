// Written by `cargo xtask generate` from the model ecs 2014-11-13; do not edit.
#![allow(clippy::all, unused_imports, non_camel_case_types)]
use std::collections::BTreeMap;
use crate::{Blob, Timestamp, Unit, Value, enumeration, structure};

enumeration! {
    AcceleratorManufacturer { AmazonWebServices = "amazon-web-services", Amd = "amd", Nvidia = "nvidia", Xilinx = "xilinx", Habana = "habana" }
    AcceleratorName { A100 = "a100", Inferentia = "inferentia", K520 = "k520", K80 = "k80", M60 = "m60", RadeonProV520 = "radeon-pro-v520", T4 = "t4", Vu9p = "vu9p", V100 = "v100", A10g = "a10g", H100 = "h100", T4g = "t4g", L40s = "l40s", L4 = "l4" }
    AcceleratorType { Gpu = "gpu", Fpga = "fpga", Inference = "inference" }
    AccessType { Public = "PUBLIC", Private = "PRIVATE" }
    AgentUpdateStatus { Pending = "PENDING", Staging = "STAGING", Staged = "STAGED", Updating = "UPDATING", Updated = "UPDATED", Failed = "FAILED" }
    ApplicationProtocol { Http = "http", Http2 = "http2", Grpc = "grpc" }
    AssignPublicIp { Enabled = "ENABLED", Disabled = "DISABLED" }
    AttestationPolicyStatus { Configured = "CONFIGURED" }
    AutoRepairActionsStatus { Enabled = "ENABLED", Disabled = "DISABLED" }
    AvailabilityZoneRebalancing { Enabled = "ENABLED", Disabled = "DISABLED" }
    BareMetal { Included = "included", Required = "required", Excluded = "excluded" }
    BurstablePerformance { Included = "included", Required = "required", Excluded = "excluded" }
    CPUArchitecture { X8664 = "X86_64", Arm64 = "ARM64" }
    CapacityOptionType { OnDemand = "ON_DEMAND", Spot = "SPOT", Reserved = "RESERVED" }
    CapacityProviderField { Tags = "TAGS" }
    CapacityProviderStatus { Provisioning = "PROVISIONING", Active = "ACTIVE", Deprovisioning = "DEPROVISIONING", Inactive = "INACTIVE" }
    CapacityProviderType { Ec2Autoscaling = "EC2_AUTOSCALING", ManagedInstances = "MANAGED_INSTANCES", Fargate = "FARGATE", FargateSpot = "FARGATE_SPOT" }
    CapacityProviderUpdateStatus { CreateInProgress = "CREATE_IN_PROGRESS", CreateComplete = "CREATE_COMPLETE", CreateFailed = "CREATE_FAILED", DeleteInProgress = "DELETE_IN_PROGRESS", DeleteComplete = "DELETE_COMPLETE", DeleteFailed = "DELETE_FAILED", UpdateInProgress = "UPDATE_IN_PROGRESS", UpdateComplete = "UPDATE_COMPLETE", UpdateFailed = "UPDATE_FAILED" }
    CapacityReservationPreference { ReservationsOnly = "RESERVATIONS_ONLY", ReservationsFirst = "RESERVATIONS_FIRST", ReservationsExcluded = "RESERVATIONS_EXCLUDED" }
    ClusterField { Attachments = "ATTACHMENTS", Configurations = "CONFIGURATIONS", Settings = "SETTINGS", Statistics = "STATISTICS", Tags = "TAGS" }
    ClusterSettingName { ContainerInsights = "containerInsights" }
    Compatibility { Ec2 = "EC2", Fargate = "FARGATE", External = "EXTERNAL", ManagedInstances = "MANAGED_INSTANCES" }
    Connectivity { Connected = "CONNECTED", Disconnected = "DISCONNECTED" }
    ContainerCondition { Start = "START", Complete = "COMPLETE", Success = "SUCCESS", Healthy = "HEALTHY" }
    ContainerInstanceField { Tags = "TAGS", ContainerInstanceHealth = "CONTAINER_INSTANCE_HEALTH" }
    ContainerInstanceStatus { Active = "ACTIVE", Draining = "DRAINING", Registering = "REGISTERING", Deregistering = "DEREGISTERING", RegistrationFailed = "REGISTRATION_FAILED" }
    CpuManufacturer { Intel = "intel", Amd = "amd", AmazonWebServices = "amazon-web-services" }
    DeploymentControllerType { Ecs = "ECS", CodeDeploy = "CODE_DEPLOY", External = "EXTERNAL" }
    DeploymentLifecycleHookAction { Rollback = "ROLLBACK", Continue = "CONTINUE" }
    DeploymentLifecycleHookStage { ReconcileService = "RECONCILE_SERVICE", PreScaleUp = "PRE_SCALE_UP", PostScaleUp = "POST_SCALE_UP", TestTrafficShift = "TEST_TRAFFIC_SHIFT", PostTestTrafficShift = "POST_TEST_TRAFFIC_SHIFT", PreProductionTrafficShift = "PRE_PRODUCTION_TRAFFIC_SHIFT", ProductionTrafficShift = "PRODUCTION_TRAFFIC_SHIFT", PostProductionTrafficShift = "POST_PRODUCTION_TRAFFIC_SHIFT" }
    DeploymentLifecycleHookStatus { AwaitingAction = "AWAITING_ACTION", InProgress = "IN_PROGRESS", Succeeded = "SUCCEEDED", Failed = "FAILED", TimedOut = "TIMED_OUT" }
    DeploymentLifecycleHookTargetType { AwsLambda = "AWS_LAMBDA", Pause = "PAUSE" }
    DeploymentRolloutState { Completed = "COMPLETED", Failed = "FAILED", InProgress = "IN_PROGRESS" }
    DeploymentStrategy { Rolling = "ROLLING", BlueGreen = "BLUE_GREEN", Linear = "LINEAR", Canary = "CANARY" }
    DesiredStatus { Running = "RUNNING", Pending = "PENDING", Stopped = "STOPPED" }
    DeviceCgroupPermission { Read = "read", Write = "write", Mknod = "mknod" }
    EBSResourceType { Volume = "volume" }
    EFSAuthorizationConfigIAM { Enabled = "ENABLED", Disabled = "DISABLED" }
    EFSTransitEncryption { Enabled = "ENABLED", Disabled = "DISABLED" }
    EnvironmentFileType { S3 = "s3" }
    ExecuteCommandLogging { None = "NONE", Default = "DEFAULT", Override = "OVERRIDE" }
    FirelensConfigurationType { Fluentd = "fluentd", Fluentbit = "fluentbit" }
    GatewayConnectorHealthCheckProtocol { Http = "HTTP", Https = "HTTPS" }
    GatewayRouteStatus { Active = "ACTIVE", CreateInProgress = "CREATE_IN_PROGRESS", CreateFailed = "CREATE_FAILED", UpdateInProgress = "UPDATE_IN_PROGRESS", UpdateFailed = "UPDATE_FAILED", DeleteInProgress = "DELETE_IN_PROGRESS", DeleteFailed = "DELETE_FAILED" }
    GpuSharingMode { Idle = "IDLE", NvidiaMps = "NVIDIA_MPS", Dedicated = "DEDICATED" }
    HealthStatus { Healthy = "HEALTHY", Unhealthy = "UNHEALTHY", Unknown = "UNKNOWN" }
    InstanceGeneration { Current = "current", Previous = "previous" }
    InstanceHealthCheckState { Ok = "OK", Impaired = "IMPAIRED", InsufficientData = "INSUFFICIENT_DATA", Initializing = "INITIALIZING" }
    InstanceHealthCheckType { ContainerRuntime = "CONTAINER_RUNTIME", AcceleratedCompute = "ACCELERATED_COMPUTE", Daemon = "DAEMON", AgentConnectivity = "AGENT_CONNECTIVITY" }
    IpcMode { Host = "host", Task = "task", None = "none" }
    IsolationMode { Shared = "SHARED", IsolatedSandbox = "ISOLATED_SANDBOX", ConfidentialSandbox = "CONFIDENTIAL_SANDBOX" }
    LaunchType { Ec2 = "EC2", Fargate = "FARGATE", External = "EXTERNAL", ManagedInstances = "MANAGED_INSTANCES" }
    LocalStorage { Included = "included", Required = "required", Excluded = "excluded" }
    LocalStorageType { Hdd = "hdd", Ssd = "ssd" }
    LogDriver { JsonFile = "json-file", Syslog = "syslog", Journald = "journald", Gelf = "gelf", Fluentd = "fluentd", Awslogs = "awslogs", Splunk = "splunk", Awsfirelens = "awsfirelens" }
    ManagedAgentName { ExecuteCommandAgent = "ExecuteCommandAgent" }
    ManagedDraining { Enabled = "ENABLED", Disabled = "DISABLED" }
    ManagedInstancesMonitoringOptions { Basic = "BASIC", Detailed = "DETAILED" }
    ManagedResourceStatus { Provisioning = "PROVISIONING", Active = "ACTIVE", Deprovisioning = "DEPROVISIONING", Deleted = "DELETED", Failed = "FAILED" }
    ManagedScalingStatus { Enabled = "ENABLED", Disabled = "DISABLED" }
    ManagedTerminationProtection { Enabled = "ENABLED", Disabled = "DISABLED" }
    NetworkMode { Bridge = "bridge", Host = "host", Awsvpc = "awsvpc", None = "none" }
    OSFamily { WindowsServer2019Full = "WINDOWS_SERVER_2019_FULL", WindowsServer2019Core = "WINDOWS_SERVER_2019_CORE", WindowsServer2016Full = "WINDOWS_SERVER_2016_FULL", WindowsServer2004Core = "WINDOWS_SERVER_2004_CORE", WindowsServer2022Core = "WINDOWS_SERVER_2022_CORE", WindowsServer2022Full = "WINDOWS_SERVER_2022_FULL", WindowsServer2025Core = "WINDOWS_SERVER_2025_CORE", WindowsServer2025Full = "WINDOWS_SERVER_2025_FULL", WindowsServer20h2Core = "WINDOWS_SERVER_20H2_CORE", Linux = "LINUX" }
    PidMode { Host = "host", Task = "task" }
    PlacementConstraintType { DistinctInstance = "distinctInstance", MemberOf = "memberOf" }
    PlacementStrategyType { Random = "random", Spread = "spread", Binpack = "binpack" }
    PlatformDeviceType { Gpu = "GPU", NeuronDevice = "NEURON_DEVICE" }
    PropagateMITags { CapacityProvider = "CAPACITY_PROVIDER", None = "NONE" }
    PropagateTags { TaskDefinition = "TASK_DEFINITION", Service = "SERVICE", None = "NONE" }
    ProxyConfigurationType { Appmesh = "APPMESH" }
    ResourceManagementType { Customer = "CUSTOMER", Ecs = "ECS" }
    ResourceType { Gpu = "GPU", InferenceAccelerator = "InferenceAccelerator", NeuronDevice = "NeuronDevice" }
    ScaleUnit { Percent = "PERCENT" }
    SchedulingStrategy { Replica = "REPLICA", Daemon = "DAEMON" }
    Scope { Task = "task", Shared = "shared" }
    ServiceConnectAccessLoggingFormat { Text = "TEXT", Json = "JSON" }
    ServiceConnectContainerLogLevel { Debug = "debug", Info = "info" }
    ServiceConnectIncludeQueryParameters { Disabled = "DISABLED", Enabled = "ENABLED" }
    ServiceDeploymentLifecycleStage { ReconcileService = "RECONCILE_SERVICE", PreScaleUp = "PRE_SCALE_UP", ScaleUp = "SCALE_UP", PostScaleUp = "POST_SCALE_UP", TestTrafficShift = "TEST_TRAFFIC_SHIFT", PostTestTrafficShift = "POST_TEST_TRAFFIC_SHIFT", ProductionTrafficShift = "PRODUCTION_TRAFFIC_SHIFT", PostProductionTrafficShift = "POST_PRODUCTION_TRAFFIC_SHIFT", BakeTime = "BAKE_TIME", CleanUp = "CLEAN_UP" }
    ServiceDeploymentRollbackMonitorsStatus { Triggered = "TRIGGERED", Monitoring = "MONITORING", MonitoringComplete = "MONITORING_COMPLETE", Disabled = "DISABLED" }
    ServiceDeploymentStatus { Pending = "PENDING", Successful = "SUCCESSFUL", Stopped = "STOPPED", StopRequested = "STOP_REQUESTED", InProgress = "IN_PROGRESS", RollbackRequested = "ROLLBACK_REQUESTED", RollbackInProgress = "ROLLBACK_IN_PROGRESS", RollbackSuccessful = "ROLLBACK_SUCCESSFUL", RollbackFailed = "ROLLBACK_FAILED" }
    ServiceField { Tags = "TAGS" }
    ServiceRevisionCleanup { Blocking = "BLOCKING", Deferred = "DEFERRED" }
    SettingName { ServiceLongArnFormat = "serviceLongArnFormat", TaskLongArnFormat = "taskLongArnFormat", ContainerInstanceLongArnFormat = "containerInstanceLongArnFormat", AwsvpcTrunking = "awsvpcTrunking", ContainerInsights = "containerInsights", FargateFIPSMode = "fargateFIPSMode", TagResourceAuthorization = "tagResourceAuthorization", FargateTaskRetirementWaitPeriod = "fargateTaskRetirementWaitPeriod", GuardDutyActivate = "guardDutyActivate", DefaultLogDriverMode = "defaultLogDriverMode", FargateEventWindows = "fargateEventWindows" }
    SettingType { User = "user", AwsManaged = "aws_managed" }
    SortOrder { Asc = "ASC", Desc = "DESC" }
    StabilityStatus { SteadyState = "STEADY_STATE", Stabilizing = "STABILIZING" }
    StopServiceDeploymentStopType { Abort = "ABORT", Rollback = "ROLLBACK" }
    TargetType { ContainerInstance = "container-instance" }
    TaskDefinitionFamilyStatus { Active = "ACTIVE", Inactive = "INACTIVE", All = "ALL" }
    TaskDefinitionField { Tags = "TAGS" }
    TaskDefinitionPlacementConstraintType { MemberOf = "memberOf" }
    TaskDefinitionStatus { Active = "ACTIVE", Inactive = "INACTIVE", DeleteInProgress = "DELETE_IN_PROGRESS" }
    TaskField { Tags = "TAGS" }
    TaskFilesystemType { Ext3 = "ext3", Ext4 = "ext4", Xfs = "xfs", Ntfs = "ntfs" }
    TaskSetField { Tags = "TAGS" }
    TaskStopCode { TaskFailedToStart = "TaskFailedToStart", EssentialContainerExited = "EssentialContainerExited", UserInitiated = "UserInitiated", ServiceSchedulerInitiated = "ServiceSchedulerInitiated", SpotInterruption = "SpotInterruption", TerminationNotice = "TerminationNotice", InfrastructureHealth = "InfrastructureHealth" }
    ThresholdType { Count = "COUNT", BoundedPercent = "BOUNDED_PERCENT", UnboundedPercent = "UNBOUNDED_PERCENT" }
    TransportProtocol { Tcp = "tcp", Udp = "udp" }
    UlimitName { Core = "core", Cpu = "cpu", Data = "data", Fsize = "fsize", Locks = "locks", Memlock = "memlock", Msgqueue = "msgqueue", Nice = "nice", Nofile = "nofile", Nproc = "nproc", Rss = "rss", Rtprio = "rtprio", Rttime = "rttime", Sigpending = "sigpending", Stack = "stack" }
    VersionConsistency { Enabled = "enabled", Disabled = "disabled" }
}

structure! {
    AcceleratorCountRequest { min: Option<i64> = "min", max: Option<i64> = "max" }
    AcceleratorTotalMemoryMiBRequest { min: Option<i64> = "min", max: Option<i64> = "max" }
    AdvancedConfiguration { alternate_target_group_arn: Option<String> = "alternateTargetGroupArn", production_listener_rule: Option<String> = "productionListenerRule", test_listener_rule: Option<String> = "testListenerRule", role_arn: Option<String> = "roleArn" }
    Attachment { id: Option<String> = "id", type_: Option<String> = "type", status: Option<String> = "status", details: Option<Vec<KeyValuePair>> = "details" }
    AttachmentStateChange { attachment_arn: String = "attachmentArn", status: String = "status" }
    Attribute { name: String = "name", value: Option<String> = "value", target_type: Option<TargetType> = "targetType", target_id: Option<String> = "targetId" }
    AutoRepairConfiguration { actions_status: Option<AutoRepairActionsStatus> = "actionsStatus" }
    AutoScalingGroupProvider { auto_scaling_group_arn: String = "autoScalingGroupArn", managed_scaling: Option<ManagedScaling> = "managedScaling", managed_termination_protection: Option<ManagedTerminationProtection> = "managedTerminationProtection", managed_draining: Option<ManagedDraining> = "managedDraining" }
    AutoScalingGroupProviderUpdate { managed_scaling: Option<ManagedScaling> = "managedScaling", managed_termination_protection: Option<ManagedTerminationProtection> = "managedTerminationProtection", managed_draining: Option<ManagedDraining> = "managedDraining" }
    AwsVpcConfiguration { subnets: Vec<String> = "subnets", security_groups: Option<Vec<String>> = "securityGroups", assign_public_ip: Option<AssignPublicIp> = "assignPublicIp" }
    BaselineEbsBandwidthMbpsRequest { min: Option<i64> = "min", max: Option<i64> = "max" }
    CanaryConfiguration { canary_percent: Option<f64> = "canaryPercent", canary_bake_time_in_minutes: Option<i64> = "canaryBakeTimeInMinutes" }
    CapacityProvider { capacity_provider_arn: Option<String> = "capacityProviderArn", name: Option<String> = "name", cluster: Option<String> = "cluster", status: Option<CapacityProviderStatus> = "status", auto_scaling_group_provider: Option<AutoScalingGroupProvider> = "autoScalingGroupProvider", managed_instances_provider: Option<ManagedInstancesProvider> = "managedInstancesProvider", update_status: Option<CapacityProviderUpdateStatus> = "updateStatus", update_status_reason: Option<String> = "updateStatusReason", tags: Option<Vec<Tag>> = "tags", type_: Option<CapacityProviderType> = "type" }
    CapacityProviderStrategyItem { capacity_provider: String = "capacityProvider", weight: Option<i64> = "weight", base: Option<i64> = "base" }
    CapacityReservationRequest { reservation_group_arn: Option<String> = "reservationGroupArn", reservation_preference: Option<CapacityReservationPreference> = "reservationPreference" }
    Cluster { cluster_arn: Option<String> = "clusterArn", cluster_name: Option<String> = "clusterName", configuration: Option<ClusterConfiguration> = "configuration", status: Option<String> = "status", registered_container_instances_count: Option<i64> = "registeredContainerInstancesCount", running_tasks_count: Option<i64> = "runningTasksCount", pending_tasks_count: Option<i64> = "pendingTasksCount", active_services_count: Option<i64> = "activeServicesCount", statistics: Option<Vec<KeyValuePair>> = "statistics", tags: Option<Vec<Tag>> = "tags", settings: Option<Vec<ClusterSetting>> = "settings", capacity_providers: Option<Vec<String>> = "capacityProviders", default_capacity_provider_strategy: Option<Vec<CapacityProviderStrategyItem>> = "defaultCapacityProviderStrategy", attachments: Option<Vec<Attachment>> = "attachments", attachments_status: Option<String> = "attachmentsStatus", service_connect_defaults: Option<ClusterServiceConnectDefaults> = "serviceConnectDefaults" }
    ClusterConfiguration { execute_command_configuration: Option<ExecuteCommandConfiguration> = "executeCommandConfiguration", managed_storage_configuration: Option<ManagedStorageConfiguration> = "managedStorageConfiguration" }
    ClusterServiceConnectDefaults { namespace: Option<String> = "namespace" }
    ClusterServiceConnectDefaultsRequest { namespace: String = "namespace" }
    ClusterSetting { name: Option<ClusterSettingName> = "name", value: Option<String> = "value" }
    Container { container_arn: Option<String> = "containerArn", task_arn: Option<String> = "taskArn", name: Option<String> = "name", image: Option<String> = "image", image_digest: Option<String> = "imageDigest", runtime_id: Option<String> = "runtimeId", last_status: Option<String> = "lastStatus", exit_code: Option<i64> = "exitCode", reason: Option<String> = "reason", network_bindings: Option<Vec<NetworkBinding>> = "networkBindings", network_interfaces: Option<Vec<NetworkInterface>> = "networkInterfaces", health_status: Option<HealthStatus> = "healthStatus", managed_agents: Option<Vec<ManagedAgent>> = "managedAgents", cpu: Option<String> = "cpu", memory: Option<String> = "memory", memory_reservation: Option<String> = "memoryReservation", gpu_ids: Option<Vec<String>> = "gpuIds", neuron_device_ids: Option<Vec<String>> = "neuronDeviceIds", gpu_sharing_strategy: Option<SharingStrategy> = "gpuSharingStrategy" }
    ContainerDefinition { name: Option<String> = "name", image: Option<String> = "image", repository_credentials: Option<RepositoryCredentials> = "repositoryCredentials", cpu: Option<i64> = "cpu", memory: Option<i64> = "memory", memory_reservation: Option<i64> = "memoryReservation", links: Option<Vec<String>> = "links", port_mappings: Option<Vec<PortMapping>> = "portMappings", essential: Option<bool> = "essential", restart_policy: Option<ContainerRestartPolicy> = "restartPolicy", entry_point: Option<Vec<String>> = "entryPoint", command: Option<Vec<String>> = "command", environment: Option<Vec<KeyValuePair>> = "environment", environment_files: Option<Vec<EnvironmentFile>> = "environmentFiles", mount_points: Option<Vec<MountPoint>> = "mountPoints", volumes_from: Option<Vec<VolumeFrom>> = "volumesFrom", linux_parameters: Option<LinuxParameters> = "linuxParameters", secrets: Option<Vec<Secret>> = "secrets", depends_on: Option<Vec<ContainerDependency>> = "dependsOn", start_timeout: Option<i64> = "startTimeout", stop_timeout: Option<i64> = "stopTimeout", version_consistency: Option<VersionConsistency> = "versionConsistency", hostname: Option<String> = "hostname", user: Option<String> = "user", working_directory: Option<String> = "workingDirectory", disable_networking: Option<bool> = "disableNetworking", privileged: Option<bool> = "privileged", readonly_root_filesystem: Option<bool> = "readonlyRootFilesystem", dns_servers: Option<Vec<String>> = "dnsServers", dns_search_domains: Option<Vec<String>> = "dnsSearchDomains", extra_hosts: Option<Vec<HostEntry>> = "extraHosts", docker_security_options: Option<Vec<String>> = "dockerSecurityOptions", interactive: Option<bool> = "interactive", pseudo_terminal: Option<bool> = "pseudoTerminal", docker_labels: Option<BTreeMap<String, String>> = "dockerLabels", ulimits: Option<Vec<Ulimit>> = "ulimits", log_configuration: Option<LogConfiguration> = "logConfiguration", health_check: Option<HealthCheck> = "healthCheck", system_controls: Option<Vec<SystemControl>> = "systemControls", resource_requirements: Option<Vec<ResourceRequirement>> = "resourceRequirements", firelens_configuration: Option<FirelensConfiguration> = "firelensConfiguration", credential_specs: Option<Vec<String>> = "credentialSpecs" }
    ContainerDependency { container_name: String = "containerName", condition: ContainerCondition = "condition" }
    ContainerImage { container_name: Option<String> = "containerName", image_digest: Option<String> = "imageDigest", image: Option<String> = "image" }
    ContainerInstance { container_instance_arn: Option<String> = "containerInstanceArn", ec2_instance_id: Option<String> = "ec2InstanceId", capacity_provider_name: Option<String> = "capacityProviderName", version: Option<i64> = "version", version_info: Option<VersionInfo> = "versionInfo", remaining_resources: Option<Vec<Resource>> = "remainingResources", registered_resources: Option<Vec<Resource>> = "registeredResources", status: Option<String> = "status", status_reason: Option<String> = "statusReason", agent_connected: Option<bool> = "agentConnected", running_tasks_count: Option<i64> = "runningTasksCount", pending_tasks_count: Option<i64> = "pendingTasksCount", agent_update_status: Option<AgentUpdateStatus> = "agentUpdateStatus", attributes: Option<Vec<Attribute>> = "attributes", registered_at: Option<Timestamp> = "registeredAt", attachments: Option<Vec<Attachment>> = "attachments", tags: Option<Vec<Tag>> = "tags", health_status: Option<ContainerInstanceHealthStatus> = "healthStatus", gpu_devices: Option<Vec<GpuDevice>> = "gpuDevices" }
    ContainerInstanceHealthStatus { overall_status: Option<InstanceHealthCheckState> = "overallStatus", details: Option<Vec<InstanceHealthCheckResult>> = "details" }
    ContainerOverride { name: Option<String> = "name", command: Option<Vec<String>> = "command", environment: Option<Vec<KeyValuePair>> = "environment", environment_files: Option<Vec<EnvironmentFile>> = "environmentFiles", cpu: Option<i64> = "cpu", memory: Option<i64> = "memory", memory_reservation: Option<i64> = "memoryReservation", resource_requirements: Option<Vec<ResourceRequirement>> = "resourceRequirements" }
    ContainerRestartPolicy { enabled: bool = "enabled", ignored_exit_codes: Option<Vec<i64>> = "ignoredExitCodes", restart_attempt_period: Option<i64> = "restartAttemptPeriod" }
    ContainerStateChange { container_name: Option<String> = "containerName", image_digest: Option<String> = "imageDigest", runtime_id: Option<String> = "runtimeId", exit_code: Option<i64> = "exitCode", network_bindings: Option<Vec<NetworkBinding>> = "networkBindings", reason: Option<String> = "reason", status: Option<String> = "status" }
    CreateCapacityProviderRequest { name: String = "name", cluster: Option<String> = "cluster", auto_scaling_group_provider: Option<AutoScalingGroupProvider> = "autoScalingGroupProvider", managed_instances_provider: Option<CreateManagedInstancesProviderConfiguration> = "managedInstancesProvider", tags: Option<Vec<Tag>> = "tags" }
    CreateCapacityProviderResponse { capacity_provider: Option<CapacityProvider> = "capacityProvider" }
    CreateClusterRequest { cluster_name: Option<String> = "clusterName", tags: Option<Vec<Tag>> = "tags", settings: Option<Vec<ClusterSetting>> = "settings", configuration: Option<ClusterConfiguration> = "configuration", capacity_providers: Option<Vec<String>> = "capacityProviders", default_capacity_provider_strategy: Option<Vec<CapacityProviderStrategyItem>> = "defaultCapacityProviderStrategy", service_connect_defaults: Option<ClusterServiceConnectDefaultsRequest> = "serviceConnectDefaults" }
    CreateClusterResponse { cluster: Option<Cluster> = "cluster" }
    CreateManagedInstancesProviderConfiguration { infrastructure_role_arn: String = "infrastructureRoleArn", instance_launch_template: InstanceLaunchTemplate = "instanceLaunchTemplate", propagate_tags: Option<PropagateMITags> = "propagateTags", infrastructure_optimization: Option<InfrastructureOptimization> = "infrastructureOptimization", auto_repair_configuration: Option<AutoRepairConfiguration> = "autoRepairConfiguration" }
    CreateServiceRequest { cluster: Option<String> = "cluster", service_name: String = "serviceName", task_definition: Option<String> = "taskDefinition", availability_zone_rebalancing: Option<AvailabilityZoneRebalancing> = "availabilityZoneRebalancing", load_balancers: Option<Vec<LoadBalancer>> = "loadBalancers", service_registries: Option<Vec<ServiceRegistry>> = "serviceRegistries", desired_count: Option<i64> = "desiredCount", client_token: Option<String> = "clientToken", launch_type: Option<LaunchType> = "launchType", capacity_provider_strategy: Option<Vec<CapacityProviderStrategyItem>> = "capacityProviderStrategy", platform_version: Option<String> = "platformVersion", role: Option<String> = "role", deployment_configuration: Option<DeploymentConfiguration> = "deploymentConfiguration", placement_constraints: Option<Vec<PlacementConstraint>> = "placementConstraints", placement_strategy: Option<Vec<PlacementStrategy>> = "placementStrategy", network_configuration: Option<NetworkConfiguration> = "networkConfiguration", health_check_grace_period_seconds: Option<i64> = "healthCheckGracePeriodSeconds", scheduling_strategy: Option<SchedulingStrategy> = "schedulingStrategy", deployment_controller: Option<DeploymentController> = "deploymentController", tags: Option<Vec<Tag>> = "tags", enable_ecs_managed_tags: Option<bool> = "enableECSManagedTags", propagate_tags: Option<PropagateTags> = "propagateTags", enable_execute_command: Option<bool> = "enableExecuteCommand", service_connect_configuration: Option<ServiceConnectConfiguration> = "serviceConnectConfiguration", volume_configurations: Option<Vec<ServiceVolumeConfiguration>> = "volumeConfigurations", vpc_lattice_configurations: Option<Vec<VpcLatticeConfiguration>> = "vpcLatticeConfigurations", gateway_connectors: Option<Vec<GatewayConnector>> = "gatewayConnectors", monitoring: Option<MonitoringConfiguration> = "monitoring" }
    CreateServiceResponse { service: Option<Service> = "service" }
    CreateTaskSetRequest { service: String = "service", cluster: String = "cluster", external_id: Option<String> = "externalId", task_definition: String = "taskDefinition", network_configuration: Option<NetworkConfiguration> = "networkConfiguration", load_balancers: Option<Vec<LoadBalancer>> = "loadBalancers", service_registries: Option<Vec<ServiceRegistry>> = "serviceRegistries", launch_type: Option<LaunchType> = "launchType", capacity_provider_strategy: Option<Vec<CapacityProviderStrategyItem>> = "capacityProviderStrategy", platform_version: Option<String> = "platformVersion", scale: Option<Scale> = "scale", client_token: Option<String> = "clientToken", tags: Option<Vec<Tag>> = "tags" }
    CreateTaskSetResponse { task_set: Option<TaskSet> = "taskSet" }
    CreatedAt { before: Option<Timestamp> = "before", after: Option<Timestamp> = "after" }
    DeleteAccountSettingRequest { name: SettingName = "name", principal_arn: Option<String> = "principalArn" }
    DeleteAccountSettingResponse { setting: Option<Setting> = "setting" }
    DeleteAttributesRequest { cluster: Option<String> = "cluster", attributes: Vec<Attribute> = "attributes" }
    DeleteAttributesResponse { attributes: Option<Vec<Attribute>> = "attributes" }
    DeleteCapacityProviderRequest { capacity_provider: String = "capacityProvider", cluster: Option<String> = "cluster" }
    DeleteCapacityProviderResponse { capacity_provider: Option<CapacityProvider> = "capacityProvider" }
    DeleteClusterRequest { cluster: String = "cluster" }
    DeleteClusterResponse { cluster: Option<Cluster> = "cluster" }
    DeleteServiceRequest { cluster: Option<String> = "cluster", service: String = "service", force: Option<bool> = "force" }
    DeleteServiceResponse { service: Option<Service> = "service" }
    DeleteTaskDefinitionsRequest { task_definitions: Vec<String> = "taskDefinitions" }
    DeleteTaskDefinitionsResponse { task_definitions: Option<Vec<TaskDefinition>> = "taskDefinitions", failures: Option<Vec<Failure>> = "failures" }
    DeleteTaskSetRequest { cluster: String = "cluster", service: String = "service", task_set: String = "taskSet", force: Option<bool> = "force" }
    DeleteTaskSetResponse { task_set: Option<TaskSet> = "taskSet" }
    Deployment { id: Option<String> = "id", status: Option<String> = "status", task_definition: Option<String> = "taskDefinition", desired_count: Option<i64> = "desiredCount", pending_count: Option<i64> = "pendingCount", running_count: Option<i64> = "runningCount", failed_tasks: Option<i64> = "failedTasks", created_at: Option<Timestamp> = "createdAt", updated_at: Option<Timestamp> = "updatedAt", capacity_provider_strategy: Option<Vec<CapacityProviderStrategyItem>> = "capacityProviderStrategy", launch_type: Option<LaunchType> = "launchType", platform_version: Option<String> = "platformVersion", platform_family: Option<String> = "platformFamily", network_configuration: Option<NetworkConfiguration> = "networkConfiguration", rollout_state: Option<DeploymentRolloutState> = "rolloutState", rollout_state_reason: Option<String> = "rolloutStateReason", service_connect_configuration: Option<ServiceConnectConfiguration> = "serviceConnectConfiguration", service_connect_resources: Option<Vec<ServiceConnectServiceResource>> = "serviceConnectResources", volume_configurations: Option<Vec<ServiceVolumeConfiguration>> = "volumeConfigurations", fargate_ephemeral_storage: Option<DeploymentEphemeralStorage> = "fargateEphemeralStorage", vpc_lattice_configurations: Option<Vec<VpcLatticeConfiguration>> = "vpcLatticeConfigurations" }
    DeploymentAlarms { alarm_names: Vec<String> = "alarmNames", rollback: bool = "rollback", enable: bool = "enable" }
    DeploymentCircuitBreaker { enable: bool = "enable", rollback: bool = "rollback", reset_on_healthy_task: Option<bool> = "resetOnHealthyTask", threshold_configuration: Option<ThresholdConfiguration> = "thresholdConfiguration" }
    DeploymentConfiguration { deployment_circuit_breaker: Option<DeploymentCircuitBreaker> = "deploymentCircuitBreaker", maximum_percent: Option<i64> = "maximumPercent", minimum_healthy_percent: Option<i64> = "minimumHealthyPercent", alarms: Option<DeploymentAlarms> = "alarms", strategy: Option<DeploymentStrategy> = "strategy", bake_time_in_minutes: Option<i64> = "bakeTimeInMinutes", lifecycle_hooks: Option<Vec<DeploymentLifecycleHook>> = "lifecycleHooks", linear_configuration: Option<LinearConfiguration> = "linearConfiguration", canary_configuration: Option<CanaryConfiguration> = "canaryConfiguration", early_success_criteria: Option<DeploymentEarlySuccessCriteria> = "earlySuccessCriteria" }
    DeploymentController { type_: DeploymentControllerType = "type" }
    DeploymentEarlySuccessCriteria { enable: bool = "enable", healthy_percent: Option<i64> = "healthyPercent", source_service_revision_cleanup: Option<ServiceRevisionCleanup> = "sourceServiceRevisionCleanup" }
    DeploymentEphemeralStorage { kms_key_id: Option<String> = "kmsKeyId" }
    DeploymentLifecycleHook { target_type: Option<DeploymentLifecycleHookTargetType> = "targetType", hook_target_arn: Option<String> = "hookTargetArn", role_arn: Option<String> = "roleArn", lifecycle_stages: Option<Vec<DeploymentLifecycleHookStage>> = "lifecycleStages", hook_details: Option<Value> = "hookDetails", timeout_configuration: Option<DeploymentLifecycleHookTimeoutConfiguration> = "timeoutConfiguration" }
    DeploymentLifecycleHookDetail { hook_id: Option<String> = "hookId", target_type: Option<DeploymentLifecycleHookTargetType> = "targetType", target_arn: Option<String> = "targetArn", status: Option<DeploymentLifecycleHookStatus> = "status", expires_at: Option<Timestamp> = "expiresAt", timeout_action: Option<DeploymentLifecycleHookAction> = "timeoutAction" }
    DeploymentLifecycleHookTimeoutConfiguration { timeout_in_minutes: Option<i64> = "timeoutInMinutes", action: Option<DeploymentLifecycleHookAction> = "action" }
    DeregisterContainerInstanceRequest { cluster: Option<String> = "cluster", container_instance: String = "containerInstance", force: Option<bool> = "force" }
    DeregisterContainerInstanceResponse { container_instance: Option<ContainerInstance> = "containerInstance" }
    DeregisterTaskDefinitionRequest { task_definition: String = "taskDefinition" }
    DeregisterTaskDefinitionResponse { task_definition: Option<TaskDefinition> = "taskDefinition" }
    DescribeCapacityProvidersRequest { capacity_providers: Option<Vec<String>> = "capacityProviders", cluster: Option<String> = "cluster", include: Option<Vec<CapacityProviderField>> = "include", max_results: Option<i64> = "maxResults", next_token: Option<String> = "nextToken" }
    DescribeCapacityProvidersResponse { capacity_providers: Option<Vec<CapacityProvider>> = "capacityProviders", failures: Option<Vec<Failure>> = "failures", next_token: Option<String> = "nextToken" }
    DescribeClustersRequest { clusters: Option<Vec<String>> = "clusters", include: Option<Vec<ClusterField>> = "include" }
    DescribeClustersResponse { clusters: Option<Vec<Cluster>> = "clusters", failures: Option<Vec<Failure>> = "failures" }
    DescribeContainerInstancesRequest { cluster: Option<String> = "cluster", container_instances: Vec<String> = "containerInstances", include: Option<Vec<ContainerInstanceField>> = "include" }
    DescribeContainerInstancesResponse { container_instances: Option<Vec<ContainerInstance>> = "containerInstances", failures: Option<Vec<Failure>> = "failures" }
    DescribeServiceDeploymentsRequest { service_deployment_arns: Vec<String> = "serviceDeploymentArns" }
    DescribeServiceDeploymentsResponse { service_deployments: Option<Vec<ServiceDeployment>> = "serviceDeployments", failures: Option<Vec<Failure>> = "failures" }
    DescribeServiceRevisionsRequest { service_revision_arns: Vec<String> = "serviceRevisionArns" }
    DescribeServiceRevisionsResponse { service_revisions: Option<Vec<ServiceRevision>> = "serviceRevisions", failures: Option<Vec<Failure>> = "failures" }
    DescribeServicesRequest { cluster: Option<String> = "cluster", services: Vec<String> = "services", include: Option<Vec<ServiceField>> = "include" }
    DescribeServicesResponse { services: Option<Vec<Service>> = "services", failures: Option<Vec<Failure>> = "failures" }
    DescribeTaskDefinitionRequest { task_definition: String = "taskDefinition", include: Option<Vec<TaskDefinitionField>> = "include" }
    DescribeTaskDefinitionResponse { task_definition: Option<TaskDefinition> = "taskDefinition", tags: Option<Vec<Tag>> = "tags" }
    DescribeTaskSetsRequest { cluster: String = "cluster", service: String = "service", task_sets: Option<Vec<String>> = "taskSets", include: Option<Vec<TaskSetField>> = "include" }
    DescribeTaskSetsResponse { task_sets: Option<Vec<TaskSet>> = "taskSets", failures: Option<Vec<Failure>> = "failures" }
    DescribeTasksRequest { cluster: Option<String> = "cluster", tasks: Vec<String> = "tasks", include: Option<Vec<TaskField>> = "include" }
    DescribeTasksResponse { tasks: Option<Vec<Task>> = "tasks", failures: Option<Vec<Failure>> = "failures" }
    Device { host_path: String = "hostPath", container_path: Option<String> = "containerPath", permissions: Option<Vec<DeviceCgroupPermission>> = "permissions" }
    DiscoverPollEndpointRequest { container_instance: Option<String> = "containerInstance", cluster: Option<String> = "cluster" }
    DiscoverPollEndpointResponse { endpoint: Option<String> = "endpoint", telemetry_endpoint: Option<String> = "telemetryEndpoint", service_connect_endpoint: Option<String> = "serviceConnectEndpoint" }
    DockerVolumeConfiguration { scope: Option<Scope> = "scope", autoprovision: Option<bool> = "autoprovision", driver: Option<String> = "driver", driver_opts: Option<BTreeMap<String, String>> = "driverOpts", labels: Option<BTreeMap<String, String>> = "labels" }
    EBSTagSpecification { resource_type: EBSResourceType = "resourceType", tags: Option<Vec<Tag>> = "tags", propagate_tags: Option<PropagateTags> = "propagateTags" }
    ECSManagedResources { ingress_paths: Option<Vec<ManagedIngressPath>> = "ingressPaths", auto_scaling: Option<ManagedAutoScaling> = "autoScaling", metric_alarms: Option<Vec<ManagedMetricAlarm>> = "metricAlarms", service_security_groups: Option<Vec<ManagedSecurityGroup>> = "serviceSecurityGroups", log_groups: Option<Vec<ManagedLogGroup>> = "logGroups", gateway_connections: Option<Vec<GatewayConnection>> = "gatewayConnections" }
    EFSAuthorizationConfig { access_point_id: Option<String> = "accessPointId", iam: Option<EFSAuthorizationConfigIAM> = "iam" }
    EFSVolumeConfiguration { file_system_id: String = "fileSystemId", root_directory: Option<String> = "rootDirectory", transit_encryption: Option<EFSTransitEncryption> = "transitEncryption", transit_encryption_port: Option<i64> = "transitEncryptionPort", authorization_config: Option<EFSAuthorizationConfig> = "authorizationConfig" }
    EnvironmentFile { value: String = "value", type_: EnvironmentFileType = "type" }
    EphemeralStorage { size_in_gi_b: i64 = "sizeInGiB" }
    ExecuteCommandConfiguration { kms_key_id: Option<String> = "kmsKeyId", logging: Option<ExecuteCommandLogging> = "logging", log_configuration: Option<ExecuteCommandLogConfiguration> = "logConfiguration" }
    ExecuteCommandLogConfiguration { cloud_watch_log_group_name: Option<String> = "cloudWatchLogGroupName", cloud_watch_encryption_enabled: Option<bool> = "cloudWatchEncryptionEnabled", s3_bucket_name: Option<String> = "s3BucketName", s3_encryption_enabled: Option<bool> = "s3EncryptionEnabled", s3_key_prefix: Option<String> = "s3KeyPrefix" }
    FSxWindowsFileServerAuthorizationConfig { credentials_parameter: String = "credentialsParameter", domain: String = "domain" }
    FSxWindowsFileServerVolumeConfiguration { file_system_id: String = "fileSystemId", root_directory: String = "rootDirectory", authorization_config: FSxWindowsFileServerAuthorizationConfig = "authorizationConfig" }
    Failure { arn: Option<String> = "arn", reason: Option<String> = "reason", detail: Option<String> = "detail" }
    FirelensConfiguration { type_: FirelensConfigurationType = "type", options: Option<BTreeMap<String, String>> = "options" }
    GatewayConnection { gateway_arn: Option<String> = "gatewayArn", gateway_route_arn: Option<String> = "gatewayRouteArn", port_name: Option<String> = "portName", service_url: Option<String> = "serviceUrl", access_type: Option<AccessType> = "accessType", status: Option<GatewayRouteStatus> = "status", resources: Option<GatewayConnectionResources> = "resources" }
    GatewayConnectionAlbResources { acm_certificate_arn: Option<String> = "acmCertificateArn", load_balancer_arn: Option<String> = "loadBalancerArn", load_balancer_security_group_arns: Option<Vec<String>> = "loadBalancerSecurityGroupArns", listener_arn: Option<String> = "listenerArn", listener_rule_arn: Option<String> = "listenerRuleArn", test_listener_rule_arn: Option<String> = "testListenerRuleArn", target_group_arn: Option<String> = "targetGroupArn", alternate_target_group_arn: Option<String> = "alternateTargetGroupArn" }
    GatewayConnectionResources { host_shared_alb: Option<Vec<GatewayConnectionAlbResources>> = "hostSharedAlb" }
    GatewayConnector { port_name: String = "portName", health_check: Option<GatewayConnectorHealthCheck> = "healthCheck", filters: Option<GatewayConnectorFilters> = "filters", deregistration_delay: Option<GatewayConnectorDeregistrationDelay> = "deregistrationDelay" }
    GatewayConnectorDeregistrationDelay { timeout_seconds: Option<i64> = "timeoutSeconds" }
    GatewayConnectorFilters { access_types: Option<Vec<AccessType>> = "accessTypes" }
    GatewayConnectorHealthCheck { health_check_protocol: Option<GatewayConnectorHealthCheckProtocol> = "healthCheckProtocol", health_check_port: Option<i64> = "healthCheckPort", health_check_path: Option<String> = "healthCheckPath", health_check_timeout_seconds: Option<i64> = "healthCheckTimeoutSeconds", health_check_interval_seconds: Option<i64> = "healthCheckIntervalSeconds", healthy_threshold_count: Option<i64> = "healthyThresholdCount", unhealthy_threshold_count: Option<i64> = "unhealthyThresholdCount", matcher: Option<GatewayConnectorHealthCheckMatcher> = "matcher" }
    GatewayConnectorHealthCheckMatcher { http_code: Option<String> = "httpCode", grpc_code: Option<String> = "grpcCode" }
    GetTaskProtectionRequest { cluster: String = "cluster", tasks: Option<Vec<String>> = "tasks" }
    GetTaskProtectionResponse { protected_tasks: Option<Vec<ProtectedTask>> = "protectedTasks", failures: Option<Vec<Failure>> = "failures" }
    GpuDevice { gpu_id: Option<String> = "gpuId", sharing_mode: Option<GpuSharingMode> = "sharingMode", total_memory_in_mi_b: Option<i64> = "totalMemoryInMiB", remaining_memory_in_mi_b: Option<i64> = "remainingMemoryInMiB", container_count: Option<i64> = "containerCount" }
    HealthCheck { command: Vec<String> = "command", interval: Option<i64> = "interval", timeout: Option<i64> = "timeout", retries: Option<i64> = "retries", start_period: Option<i64> = "startPeriod" }
    HostEntry { hostname: String = "hostname", ip_address: String = "ipAddress" }
    HostVolumeProperties { source_path: Option<String> = "sourcePath" }
    InferenceAccelerator { device_name: String = "deviceName", device_type: String = "deviceType" }
    InferenceAcceleratorOverride { device_name: Option<String> = "deviceName", device_type: Option<String> = "deviceType" }
    InfrastructureOptimization { scale_in_after: Option<i64> = "scaleInAfter" }
    InstanceHealthCheckResult { type_: Option<InstanceHealthCheckType> = "type", status: Option<InstanceHealthCheckState> = "status", status_reason: Option<String> = "statusReason", last_updated: Option<Timestamp> = "lastUpdated", last_status_change: Option<Timestamp> = "lastStatusChange" }
    InstanceLaunchTemplate { ec2_instance_profile_arn: String = "ec2InstanceProfileArn", network_configuration: ManagedInstancesNetworkConfiguration = "networkConfiguration", storage_configuration: Option<ManagedInstancesStorageConfiguration> = "storageConfiguration", local_storage_configuration: Option<ManagedInstancesLocalStorageConfiguration> = "localStorageConfiguration", monitoring: Option<ManagedInstancesMonitoringOptions> = "monitoring", capacity_option_type: Option<CapacityOptionType> = "capacityOptionType", instance_metadata_tags_propagation: Option<bool> = "instanceMetadataTagsPropagation", instance_requirements: Option<InstanceRequirementsRequest> = "instanceRequirements", fips_enabled: Option<bool> = "fipsEnabled", capacity_reservations: Option<CapacityReservationRequest> = "capacityReservations", nitro_enclaves_enabled: Option<bool> = "nitroEnclavesEnabled" }
    InstanceLaunchTemplateUpdate { ec2_instance_profile_arn: Option<String> = "ec2InstanceProfileArn", network_configuration: Option<ManagedInstancesNetworkConfiguration> = "networkConfiguration", storage_configuration: Option<ManagedInstancesStorageConfiguration> = "storageConfiguration", instance_metadata_tags_propagation: Option<bool> = "instanceMetadataTagsPropagation", local_storage_configuration: Option<ManagedInstancesLocalStorageConfiguration> = "localStorageConfiguration", monitoring: Option<ManagedInstancesMonitoringOptions> = "monitoring", instance_requirements: Option<InstanceRequirementsRequest> = "instanceRequirements", capacity_reservations: Option<CapacityReservationRequest> = "capacityReservations" }
    InstanceRequirementsRequest { v_cpu_count: VCpuCountRangeRequest = "vCpuCount", memory_mi_b: MemoryMiBRequest = "memoryMiB", cpu_manufacturers: Option<Vec<CpuManufacturer>> = "cpuManufacturers", memory_gi_b_per_v_cpu: Option<MemoryGiBPerVCpuRequest> = "memoryGiBPerVCpu", excluded_instance_types: Option<Vec<String>> = "excludedInstanceTypes", instance_generations: Option<Vec<InstanceGeneration>> = "instanceGenerations", spot_max_price_percentage_over_lowest_price: Option<i64> = "spotMaxPricePercentageOverLowestPrice", on_demand_max_price_percentage_over_lowest_price: Option<i64> = "onDemandMaxPricePercentageOverLowestPrice", bare_metal: Option<BareMetal> = "bareMetal", burstable_performance: Option<BurstablePerformance> = "burstablePerformance", require_hibernate_support: Option<bool> = "requireHibernateSupport", network_interface_count: Option<NetworkInterfaceCountRequest> = "networkInterfaceCount", local_storage: Option<LocalStorage> = "localStorage", local_storage_types: Option<Vec<LocalStorageType>> = "localStorageTypes", total_local_storage_gb: Option<TotalLocalStorageGBRequest> = "totalLocalStorageGB", baseline_ebs_bandwidth_mbps: Option<BaselineEbsBandwidthMbpsRequest> = "baselineEbsBandwidthMbps", accelerator_types: Option<Vec<AcceleratorType>> = "acceleratorTypes", accelerator_count: Option<AcceleratorCountRequest> = "acceleratorCount", accelerator_manufacturers: Option<Vec<AcceleratorManufacturer>> = "acceleratorManufacturers", accelerator_names: Option<Vec<AcceleratorName>> = "acceleratorNames", accelerator_total_memory_mi_b: Option<AcceleratorTotalMemoryMiBRequest> = "acceleratorTotalMemoryMiB", network_bandwidth_gbps: Option<NetworkBandwidthGbpsRequest> = "networkBandwidthGbps", allowed_instance_types: Option<Vec<String>> = "allowedInstanceTypes", max_spot_price_as_percentage_of_optimal_on_demand_price: Option<i64> = "maxSpotPriceAsPercentageOfOptimalOnDemandPrice" }
    KernelCapabilities { add: Option<Vec<String>> = "add", drop: Option<Vec<String>> = "drop" }
    KeyValuePair { name: Option<String> = "name", value: Option<String> = "value" }
    LinearConfiguration { step_percent: Option<f64> = "stepPercent", step_bake_time_in_minutes: Option<i64> = "stepBakeTimeInMinutes" }
    LinuxParameters { capabilities: Option<KernelCapabilities> = "capabilities", devices: Option<Vec<Device>> = "devices", init_process_enabled: Option<bool> = "initProcessEnabled", shared_memory_size: Option<i64> = "sharedMemorySize", tmpfs: Option<Vec<Tmpfs>> = "tmpfs", max_swap: Option<i64> = "maxSwap", swappiness: Option<i64> = "swappiness" }
    ListAccountSettingsRequest { name: Option<SettingName> = "name", value: Option<String> = "value", principal_arn: Option<String> = "principalArn", effective_settings: Option<bool> = "effectiveSettings", next_token: Option<String> = "nextToken", max_results: Option<i64> = "maxResults" }
    ListAccountSettingsResponse { settings: Option<Vec<Setting>> = "settings", next_token: Option<String> = "nextToken" }
    ListAttributesRequest { cluster: Option<String> = "cluster", target_type: TargetType = "targetType", attribute_name: Option<String> = "attributeName", attribute_value: Option<String> = "attributeValue", next_token: Option<String> = "nextToken", max_results: Option<i64> = "maxResults" }
    ListAttributesResponse { attributes: Option<Vec<Attribute>> = "attributes", next_token: Option<String> = "nextToken" }
    ListClustersRequest { next_token: Option<String> = "nextToken", max_results: Option<i64> = "maxResults" }
    ListClustersResponse { cluster_arns: Option<Vec<String>> = "clusterArns", next_token: Option<String> = "nextToken" }
    ListContainerInstancesRequest { cluster: Option<String> = "cluster", filter: Option<String> = "filter", next_token: Option<String> = "nextToken", max_results: Option<i64> = "maxResults", status: Option<ContainerInstanceStatus> = "status" }
    ListContainerInstancesResponse { container_instance_arns: Option<Vec<String>> = "containerInstanceArns", next_token: Option<String> = "nextToken" }
    ListServiceDeploymentsRequest { service: String = "service", cluster: Option<String> = "cluster", status: Option<Vec<ServiceDeploymentStatus>> = "status", created_at: Option<CreatedAt> = "createdAt", next_token: Option<String> = "nextToken", max_results: Option<i64> = "maxResults" }
    ListServiceDeploymentsResponse { service_deployments: Option<Vec<ServiceDeploymentBrief>> = "serviceDeployments", next_token: Option<String> = "nextToken" }
    ListServicesByNamespaceRequest { namespace: String = "namespace", next_token: Option<String> = "nextToken", max_results: Option<i64> = "maxResults" }
    ListServicesByNamespaceResponse { service_arns: Option<Vec<String>> = "serviceArns", next_token: Option<String> = "nextToken" }
    ListServicesRequest { cluster: Option<String> = "cluster", next_token: Option<String> = "nextToken", max_results: Option<i64> = "maxResults", launch_type: Option<LaunchType> = "launchType", scheduling_strategy: Option<SchedulingStrategy> = "schedulingStrategy", resource_management_type: Option<ResourceManagementType> = "resourceManagementType" }
    ListServicesResponse { service_arns: Option<Vec<String>> = "serviceArns", next_token: Option<String> = "nextToken" }
    ListTagsForResourceRequest { resource_arn: String = "resourceArn" }
    ListTagsForResourceResponse { tags: Option<Vec<Tag>> = "tags" }
    ListTaskDefinitionFamiliesRequest { family_prefix: Option<String> = "familyPrefix", status: Option<TaskDefinitionFamilyStatus> = "status", next_token: Option<String> = "nextToken", max_results: Option<i64> = "maxResults" }
    ListTaskDefinitionFamiliesResponse { families: Option<Vec<String>> = "families", next_token: Option<String> = "nextToken" }
    ListTaskDefinitionsRequest { family_prefix: Option<String> = "familyPrefix", status: Option<TaskDefinitionStatus> = "status", sort: Option<SortOrder> = "sort", next_token: Option<String> = "nextToken", max_results: Option<i64> = "maxResults" }
    ListTaskDefinitionsResponse { task_definition_arns: Option<Vec<String>> = "taskDefinitionArns", next_token: Option<String> = "nextToken" }
    ListTasksRequest { cluster: Option<String> = "cluster", container_instance: Option<String> = "containerInstance", family: Option<String> = "family", next_token: Option<String> = "nextToken", max_results: Option<i64> = "maxResults", started_by: Option<String> = "startedBy", service_name: Option<String> = "serviceName", desired_status: Option<DesiredStatus> = "desiredStatus", launch_type: Option<LaunchType> = "launchType", daemon_name: Option<String> = "daemonName" }
    ListTasksResponse { task_arns: Option<Vec<String>> = "taskArns", next_token: Option<String> = "nextToken" }
    LoadBalancer { target_group_arn: Option<String> = "targetGroupArn", load_balancer_name: Option<String> = "loadBalancerName", container_name: Option<String> = "containerName", container_port: Option<i64> = "containerPort", advanced_configuration: Option<AdvancedConfiguration> = "advancedConfiguration" }
    LogConfiguration { log_driver: LogDriver = "logDriver", options: Option<BTreeMap<String, String>> = "options", secret_options: Option<Vec<Secret>> = "secretOptions" }
    ManagedAgent { last_started_at: Option<Timestamp> = "lastStartedAt", name: Option<ManagedAgentName> = "name", reason: Option<String> = "reason", last_status: Option<String> = "lastStatus" }
    ManagedAgentStateChange { container_name: String = "containerName", managed_agent_name: ManagedAgentName = "managedAgentName", status: String = "status", reason: Option<String> = "reason" }
    ManagedApplicationAutoScalingPolicy { arn: Option<String> = "arn", status: ManagedResourceStatus = "status", status_reason: Option<String> = "statusReason", updated_at: Timestamp = "updatedAt", policy_type: String = "policyType", target_value: f64 = "targetValue", metric: String = "metric" }
    ManagedAutoScaling { scalable_target: Option<ManagedScalableTarget> = "scalableTarget", application_auto_scaling_policies: Option<Vec<ManagedApplicationAutoScalingPolicy>> = "applicationAutoScalingPolicies" }
    ManagedCertificate { arn: Option<String> = "arn", status: ManagedResourceStatus = "status", status_reason: Option<String> = "statusReason", updated_at: Timestamp = "updatedAt", domain_name: String = "domainName" }
    ManagedIngressPath { access_type: AccessType = "accessType", endpoint: String = "endpoint", load_balancer: Option<ManagedLoadBalancer> = "loadBalancer", load_balancer_security_groups: Option<Vec<ManagedSecurityGroup>> = "loadBalancerSecurityGroups", certificate: Option<ManagedCertificate> = "certificate", listener: Option<ManagedListener> = "listener", rule: Option<ManagedListenerRule> = "rule", target_groups: Option<Vec<ManagedTargetGroup>> = "targetGroups" }
    ManagedInstancesLocalStorageConfiguration { use_local_storage: Option<bool> = "useLocalStorage" }
    ManagedInstancesNetworkConfiguration { subnets: Option<Vec<String>> = "subnets", security_groups: Option<Vec<String>> = "securityGroups" }
    ManagedInstancesProvider { infrastructure_role_arn: Option<String> = "infrastructureRoleArn", instance_launch_template: Option<InstanceLaunchTemplate> = "instanceLaunchTemplate", propagate_tags: Option<PropagateMITags> = "propagateTags", infrastructure_optimization: Option<InfrastructureOptimization> = "infrastructureOptimization", auto_repair_configuration: Option<AutoRepairConfiguration> = "autoRepairConfiguration" }
    ManagedInstancesStorageConfiguration { storage_size_gi_b: Option<i64> = "storageSizeGiB" }
    ManagedListener { arn: Option<String> = "arn", status: ManagedResourceStatus = "status", status_reason: Option<String> = "statusReason", updated_at: Timestamp = "updatedAt" }
    ManagedListenerRule { arn: Option<String> = "arn", status: ManagedResourceStatus = "status", status_reason: Option<String> = "statusReason", updated_at: Timestamp = "updatedAt" }
    ManagedLoadBalancer { arn: Option<String> = "arn", status: ManagedResourceStatus = "status", status_reason: Option<String> = "statusReason", updated_at: Timestamp = "updatedAt", scheme: String = "scheme", subnet_ids: Option<Vec<String>> = "subnetIds", security_group_ids: Option<Vec<String>> = "securityGroupIds" }
    ManagedLogGroup { arn: Option<String> = "arn", status: ManagedResourceStatus = "status", status_reason: Option<String> = "statusReason", updated_at: Timestamp = "updatedAt", log_group_name: String = "logGroupName" }
    ManagedMetricAlarm { arn: Option<String> = "arn", status: ManagedResourceStatus = "status", status_reason: Option<String> = "statusReason", updated_at: Timestamp = "updatedAt" }
    ManagedScalableTarget { arn: Option<String> = "arn", status: ManagedResourceStatus = "status", status_reason: Option<String> = "statusReason", updated_at: Timestamp = "updatedAt", min_capacity: i64 = "minCapacity", max_capacity: i64 = "maxCapacity" }
    ManagedScaling { status: Option<ManagedScalingStatus> = "status", target_capacity: Option<i64> = "targetCapacity", minimum_scaling_step_size: Option<i64> = "minimumScalingStepSize", maximum_scaling_step_size: Option<i64> = "maximumScalingStepSize", instance_warmup_period: Option<i64> = "instanceWarmupPeriod" }
    ManagedSecurityGroup { arn: Option<String> = "arn", status: ManagedResourceStatus = "status", status_reason: Option<String> = "statusReason", updated_at: Timestamp = "updatedAt" }
    ManagedStorageConfiguration { kms_key_id: Option<String> = "kmsKeyId", fargate_ephemeral_storage_kms_key_id: Option<String> = "fargateEphemeralStorageKmsKeyId" }
    ManagedTargetGroup { arn: Option<String> = "arn", status: ManagedResourceStatus = "status", status_reason: Option<String> = "statusReason", updated_at: Timestamp = "updatedAt", health_check_path: String = "healthCheckPath", health_check_port: i64 = "healthCheckPort", port: i64 = "port" }
    MemoryGiBPerVCpuRequest { min: Option<f64> = "min", max: Option<f64> = "max" }
    MemoryMiBRequest { min: i64 = "min", max: Option<i64> = "max" }
    MetricConfiguration { metric_names: Vec<String> = "metricNames", resolution_seconds: i64 = "resolutionSeconds" }
    MonitoringConfiguration { metric_configurations: Option<Vec<MetricConfiguration>> = "metricConfigurations" }
    MountPoint { source_volume: Option<String> = "sourceVolume", container_path: Option<String> = "containerPath", read_only: Option<bool> = "readOnly" }
    NetworkBandwidthGbpsRequest { min: Option<f64> = "min", max: Option<f64> = "max" }
    NetworkBinding { bind_ip: Option<String> = "bindIP", container_port: Option<i64> = "containerPort", host_port: Option<i64> = "hostPort", protocol: Option<TransportProtocol> = "protocol", container_port_range: Option<String> = "containerPortRange", host_port_range: Option<String> = "hostPortRange" }
    NetworkConfiguration { awsvpc_configuration: Option<AwsVpcConfiguration> = "awsvpcConfiguration" }
    NetworkInterface { attachment_id: Option<String> = "attachmentId", private_ipv4_address: Option<String> = "privateIpv4Address", ipv6_address: Option<String> = "ipv6Address" }
    NetworkInterfaceCountRequest { min: Option<i64> = "min", max: Option<i64> = "max" }
    NvidiaMpsAllocation { memory: i64 = "memory", max_compute_percent: Option<i64> = "maxComputePercent" }
    PlacementConstraint { type_: Option<PlacementConstraintType> = "type", expression: Option<String> = "expression" }
    PlacementStrategy { type_: Option<PlacementStrategyType> = "type", field: Option<String> = "field" }
    PlatformDevice { id: String = "id", type_: PlatformDeviceType = "type" }
    PortMapping { container_port: Option<i64> = "containerPort", host_port: Option<i64> = "hostPort", protocol: Option<TransportProtocol> = "protocol", name: Option<String> = "name", app_protocol: Option<ApplicationProtocol> = "appProtocol", container_port_range: Option<String> = "containerPortRange" }
    ProtectedTask { task_arn: Option<String> = "taskArn", protection_enabled: Option<bool> = "protectionEnabled", expiration_date: Option<Timestamp> = "expirationDate" }
    ProxyConfiguration { type_: Option<ProxyConfigurationType> = "type", container_name: String = "containerName", properties: Option<Vec<KeyValuePair>> = "properties" }
    PutAccountSettingDefaultRequest { name: SettingName = "name", value: String = "value" }
    PutAccountSettingDefaultResponse { setting: Option<Setting> = "setting" }
    PutAccountSettingRequest { name: SettingName = "name", value: String = "value", principal_arn: Option<String> = "principalArn" }
    PutAccountSettingResponse { setting: Option<Setting> = "setting" }
    PutAttributesRequest { cluster: Option<String> = "cluster", attributes: Vec<Attribute> = "attributes" }
    PutAttributesResponse { attributes: Option<Vec<Attribute>> = "attributes" }
    PutClusterCapacityProvidersRequest { cluster: String = "cluster", capacity_providers: Vec<String> = "capacityProviders", default_capacity_provider_strategy: Vec<CapacityProviderStrategyItem> = "defaultCapacityProviderStrategy" }
    PutClusterCapacityProvidersResponse { cluster: Option<Cluster> = "cluster" }
    RegisterContainerInstanceRequest { cluster: Option<String> = "cluster", instance_identity_document: Option<String> = "instanceIdentityDocument", instance_identity_document_signature: Option<String> = "instanceIdentityDocumentSignature", total_resources: Option<Vec<Resource>> = "totalResources", version_info: Option<VersionInfo> = "versionInfo", container_instance_arn: Option<String> = "containerInstanceArn", attributes: Option<Vec<Attribute>> = "attributes", platform_devices: Option<Vec<PlatformDevice>> = "platformDevices", tags: Option<Vec<Tag>> = "tags" }
    RegisterContainerInstanceResponse { container_instance: Option<ContainerInstance> = "containerInstance" }
    RegisterTaskDefinitionRequest { family: String = "family", task_role_arn: Option<String> = "taskRoleArn", execution_role_arn: Option<String> = "executionRoleArn", network_mode: Option<NetworkMode> = "networkMode", container_definitions: Vec<ContainerDefinition> = "containerDefinitions", volumes: Option<Vec<Volume>> = "volumes", placement_constraints: Option<Vec<TaskDefinitionPlacementConstraint>> = "placementConstraints", requires_compatibilities: Option<Vec<Compatibility>> = "requiresCompatibilities", cpu: Option<String> = "cpu", memory: Option<String> = "memory", tags: Option<Vec<Tag>> = "tags", pid_mode: Option<PidMode> = "pidMode", ipc_mode: Option<IpcMode> = "ipcMode", proxy_configuration: Option<ProxyConfiguration> = "proxyConfiguration", inference_accelerators: Option<Vec<InferenceAccelerator>> = "inferenceAccelerators", ephemeral_storage: Option<EphemeralStorage> = "ephemeralStorage", runtime_platform: Option<RuntimePlatform> = "runtimePlatform", enable_fault_injection: Option<bool> = "enableFaultInjection", trusted_execution_configuration: Option<TrustedExecutionConfiguration> = "trustedExecutionConfiguration" }
    RegisterTaskDefinitionResponse { task_definition: Option<TaskDefinition> = "taskDefinition", tags: Option<Vec<Tag>> = "tags" }
    RepositoryCredentials { credentials_parameter: String = "credentialsParameter" }
    ResolvedConfiguration { load_balancers: Option<Vec<ServiceRevisionLoadBalancer>> = "loadBalancers", vpc_lattice_configurations: Option<Vec<ServiceRevisionVpcLatticeConfiguration>> = "vpcLatticeConfigurations" }
    Resource { name: Option<String> = "name", type_: Option<String> = "type", double_value: Option<f64> = "doubleValue", long_value: Option<i64> = "longValue", integer_value: Option<i64> = "integerValue", string_set_value: Option<Vec<String>> = "stringSetValue" }
    ResourceRequirement { value: Option<String> = "value", type_: ResourceType = "type", sharing_strategy: Option<SharingStrategy> = "sharingStrategy" }
    Rollback { reason: Option<String> = "reason", started_at: Option<Timestamp> = "startedAt", service_revision_arn: Option<String> = "serviceRevisionArn" }
    RunTaskRequest { capacity_provider_strategy: Option<Vec<CapacityProviderStrategyItem>> = "capacityProviderStrategy", cluster: Option<String> = "cluster", count: Option<i64> = "count", enable_ecs_managed_tags: Option<bool> = "enableECSManagedTags", enable_execute_command: Option<bool> = "enableExecuteCommand", group: Option<String> = "group", launch_type: Option<LaunchType> = "launchType", network_configuration: Option<NetworkConfiguration> = "networkConfiguration", overrides: Option<TaskOverride> = "overrides", placement_constraints: Option<Vec<PlacementConstraint>> = "placementConstraints", placement_strategy: Option<Vec<PlacementStrategy>> = "placementStrategy", platform_version: Option<String> = "platformVersion", propagate_tags: Option<PropagateTags> = "propagateTags", reference_id: Option<String> = "referenceId", started_by: Option<String> = "startedBy", tags: Option<Vec<Tag>> = "tags", task_definition: String = "taskDefinition", client_token: Option<String> = "clientToken", volume_configurations: Option<Vec<TaskVolumeConfiguration>> = "volumeConfigurations" }
    RunTaskResponse { tasks: Option<Vec<Task>> = "tasks", failures: Option<Vec<Failure>> = "failures" }
    RuntimePlatform { cpu_architecture: Option<CPUArchitecture> = "cpuArchitecture", operating_system_family: Option<OSFamily> = "operatingSystemFamily" }
    RuntimePlatformOverride { cpu_architecture: Option<String> = "cpuArchitecture" }
    S3FilesVolumeConfiguration { file_system_arn: String = "fileSystemArn", root_directory: Option<String> = "rootDirectory", transit_encryption_port: Option<i64> = "transitEncryptionPort", access_point_arn: Option<String> = "accessPointArn" }
    Scale { value: Option<f64> = "value", unit: Option<ScaleUnit> = "unit" }
    Secret { name: String = "name", value_from: String = "valueFrom" }
    Service { service_arn: Option<String> = "serviceArn", service_name: Option<String> = "serviceName", cluster_arn: Option<String> = "clusterArn", load_balancers: Option<Vec<LoadBalancer>> = "loadBalancers", service_registries: Option<Vec<ServiceRegistry>> = "serviceRegistries", status: Option<String> = "status", desired_count: Option<i64> = "desiredCount", running_count: Option<i64> = "runningCount", pending_count: Option<i64> = "pendingCount", launch_type: Option<LaunchType> = "launchType", capacity_provider_strategy: Option<Vec<CapacityProviderStrategyItem>> = "capacityProviderStrategy", platform_version: Option<String> = "platformVersion", platform_family: Option<String> = "platformFamily", task_definition: Option<String> = "taskDefinition", deployment_configuration: Option<DeploymentConfiguration> = "deploymentConfiguration", task_sets: Option<Vec<TaskSet>> = "taskSets", deployments: Option<Vec<Deployment>> = "deployments", role_arn: Option<String> = "roleArn", events: Option<Vec<ServiceEvent>> = "events", created_at: Option<Timestamp> = "createdAt", current_service_deployment: Option<String> = "currentServiceDeployment", current_service_revisions: Option<Vec<ServiceCurrentRevisionSummary>> = "currentServiceRevisions", placement_constraints: Option<Vec<PlacementConstraint>> = "placementConstraints", placement_strategy: Option<Vec<PlacementStrategy>> = "placementStrategy", network_configuration: Option<NetworkConfiguration> = "networkConfiguration", health_check_grace_period_seconds: Option<i64> = "healthCheckGracePeriodSeconds", scheduling_strategy: Option<SchedulingStrategy> = "schedulingStrategy", deployment_controller: Option<DeploymentController> = "deploymentController", tags: Option<Vec<Tag>> = "tags", created_by: Option<String> = "createdBy", enable_ecs_managed_tags: Option<bool> = "enableECSManagedTags", propagate_tags: Option<PropagateTags> = "propagateTags", enable_execute_command: Option<bool> = "enableExecuteCommand", availability_zone_rebalancing: Option<AvailabilityZoneRebalancing> = "availabilityZoneRebalancing", resource_management_type: Option<ResourceManagementType> = "resourceManagementType" }
    ServiceConnectAccessLogConfiguration { format: ServiceConnectAccessLoggingFormat = "format", include_query_parameters: Option<ServiceConnectIncludeQueryParameters> = "includeQueryParameters" }
    ServiceConnectClientAlias { port: i64 = "port", dns_name: Option<String> = "dnsName", test_traffic_rules: Option<ServiceConnectTestTrafficRules> = "testTrafficRules" }
    ServiceConnectConfiguration { enabled: bool = "enabled", namespace: Option<String> = "namespace", services: Option<Vec<ServiceConnectService>> = "services", log_configuration: Option<LogConfiguration> = "logConfiguration", access_log_configuration: Option<ServiceConnectAccessLogConfiguration> = "accessLogConfiguration", container_configurations: Option<Vec<ServiceConnectContainerConfiguration>> = "containerConfigurations" }
    ServiceConnectContainerConfiguration { log_level: Option<ServiceConnectContainerLogLevel> = "logLevel" }
    ServiceConnectService { port_name: String = "portName", discovery_name: Option<String> = "discoveryName", client_aliases: Option<Vec<ServiceConnectClientAlias>> = "clientAliases", ingress_port_override: Option<i64> = "ingressPortOverride", timeout: Option<TimeoutConfiguration> = "timeout", tls: Option<ServiceConnectTlsConfiguration> = "tls" }
    ServiceConnectServiceResource { discovery_name: Option<String> = "discoveryName", discovery_arn: Option<String> = "discoveryArn" }
    ServiceConnectTestTrafficHeaderMatchRules { exact: String = "exact" }
    ServiceConnectTestTrafficHeaderRules { name: String = "name", value: Option<ServiceConnectTestTrafficHeaderMatchRules> = "value" }
    ServiceConnectTestTrafficRules { header: ServiceConnectTestTrafficHeaderRules = "header" }
    ServiceConnectTlsCertificateAuthority { aws_pca_authority_arn: Option<String> = "awsPcaAuthorityArn" }
    ServiceConnectTlsConfiguration { issuer_certificate_authority: ServiceConnectTlsCertificateAuthority = "issuerCertificateAuthority", kms_key: Option<String> = "kmsKey", role_arn: Option<String> = "roleArn" }
    ServiceCurrentRevisionSummary { arn: Option<String> = "arn", requested_task_count: Option<i64> = "requestedTaskCount", running_task_count: Option<i64> = "runningTaskCount", pending_task_count: Option<i64> = "pendingTaskCount" }
    ServiceDeployment { service_deployment_arn: Option<String> = "serviceDeploymentArn", service_arn: Option<String> = "serviceArn", cluster_arn: Option<String> = "clusterArn", created_at: Option<Timestamp> = "createdAt", started_at: Option<Timestamp> = "startedAt", finished_at: Option<Timestamp> = "finishedAt", stopped_at: Option<Timestamp> = "stoppedAt", updated_at: Option<Timestamp> = "updatedAt", source_service_revisions: Option<Vec<ServiceRevisionSummary>> = "sourceServiceRevisions", target_service_revision: Option<ServiceRevisionSummary> = "targetServiceRevision", status: Option<ServiceDeploymentStatus> = "status", status_reason: Option<String> = "statusReason", lifecycle_stage: Option<ServiceDeploymentLifecycleStage> = "lifecycleStage", lifecycle_hook_details: Option<Vec<DeploymentLifecycleHookDetail>> = "lifecycleHookDetails", deployment_configuration: Option<DeploymentConfiguration> = "deploymentConfiguration", rollback: Option<Rollback> = "rollback", deployment_circuit_breaker: Option<ServiceDeploymentCircuitBreaker> = "deploymentCircuitBreaker", alarms: Option<ServiceDeploymentAlarms> = "alarms" }
    ServiceDeploymentAlarms { status: Option<ServiceDeploymentRollbackMonitorsStatus> = "status", alarm_names: Option<Vec<String>> = "alarmNames", triggered_alarm_names: Option<Vec<String>> = "triggeredAlarmNames" }
    ServiceDeploymentBrief { service_deployment_arn: Option<String> = "serviceDeploymentArn", service_arn: Option<String> = "serviceArn", cluster_arn: Option<String> = "clusterArn", started_at: Option<Timestamp> = "startedAt", created_at: Option<Timestamp> = "createdAt", finished_at: Option<Timestamp> = "finishedAt", target_service_revision_arn: Option<String> = "targetServiceRevisionArn", status: Option<ServiceDeploymentStatus> = "status", status_reason: Option<String> = "statusReason" }
    ServiceDeploymentCircuitBreaker { status: Option<ServiceDeploymentRollbackMonitorsStatus> = "status", failure_count: Option<i64> = "failureCount", threshold: Option<i64> = "threshold" }
    ServiceEvent { id: Option<String> = "id", created_at: Option<Timestamp> = "createdAt", message: Option<String> = "message" }
    ServiceManagedEBSVolumeConfiguration { encrypted: Option<bool> = "encrypted", kms_key_id: Option<String> = "kmsKeyId", volume_type: Option<String> = "volumeType", size_in_gi_b: Option<i64> = "sizeInGiB", snapshot_id: Option<String> = "snapshotId", volume_initialization_rate: Option<i64> = "volumeInitializationRate", iops: Option<i64> = "iops", throughput: Option<i64> = "throughput", tag_specifications: Option<Vec<EBSTagSpecification>> = "tagSpecifications", role_arn: String = "roleArn", filesystem_type: Option<TaskFilesystemType> = "filesystemType" }
    ServiceRegistry { registry_arn: Option<String> = "registryArn", port: Option<i64> = "port", container_name: Option<String> = "containerName", container_port: Option<i64> = "containerPort" }
    ServiceRevision { service_revision_arn: Option<String> = "serviceRevisionArn", service_arn: Option<String> = "serviceArn", cluster_arn: Option<String> = "clusterArn", task_definition: Option<String> = "taskDefinition", capacity_provider_strategy: Option<Vec<CapacityProviderStrategyItem>> = "capacityProviderStrategy", launch_type: Option<LaunchType> = "launchType", platform_version: Option<String> = "platformVersion", platform_family: Option<String> = "platformFamily", load_balancers: Option<Vec<LoadBalancer>> = "loadBalancers", service_registries: Option<Vec<ServiceRegistry>> = "serviceRegistries", network_configuration: Option<NetworkConfiguration> = "networkConfiguration", container_images: Option<Vec<ContainerImage>> = "containerImages", guard_duty_enabled: Option<bool> = "guardDutyEnabled", service_connect_configuration: Option<ServiceConnectConfiguration> = "serviceConnectConfiguration", volume_configurations: Option<Vec<ServiceVolumeConfiguration>> = "volumeConfigurations", fargate_ephemeral_storage: Option<DeploymentEphemeralStorage> = "fargateEphemeralStorage", created_at: Option<Timestamp> = "createdAt", vpc_lattice_configurations: Option<Vec<VpcLatticeConfiguration>> = "vpcLatticeConfigurations", resolved_configuration: Option<ResolvedConfiguration> = "resolvedConfiguration", ecs_managed_resources: Option<ECSManagedResources> = "ecsManagedResources", overrides: Option<ServiceRevisionOverrides> = "overrides", gateway_connectors: Option<Vec<GatewayConnector>> = "gatewayConnectors", monitoring: Option<MonitoringConfiguration> = "monitoring" }
    ServiceRevisionLoadBalancer { target_group_arn: Option<String> = "targetGroupArn", production_listener_rule: Option<String> = "productionListenerRule" }
    ServiceRevisionOverrides { runtime_platform: Option<RuntimePlatformOverride> = "runtimePlatform" }
    ServiceRevisionSummary { arn: Option<String> = "arn", requested_task_count: Option<i64> = "requestedTaskCount", running_task_count: Option<i64> = "runningTaskCount", pending_task_count: Option<i64> = "pendingTaskCount", requested_test_traffic_weight: Option<f64> = "requestedTestTrafficWeight", requested_production_traffic_weight: Option<f64> = "requestedProductionTrafficWeight" }
    ServiceRevisionVpcLatticeConfiguration { target_group_arn: Option<String> = "targetGroupArn", production_listener_rule: Option<String> = "productionListenerRule" }
    ServiceVolumeConfiguration { name: String = "name", managed_ebs_volume: Option<ServiceManagedEBSVolumeConfiguration> = "managedEBSVolume" }
    Setting { name: Option<SettingName> = "name", value: Option<String> = "value", principal_arn: Option<String> = "principalArn", type_: Option<SettingType> = "type" }
    SharingStrategy { nvidia_mps: Option<NvidiaMpsAllocation> = "nvidiaMps" }
    StartTaskRequest { cluster: Option<String> = "cluster", container_instances: Vec<String> = "containerInstances", enable_ecs_managed_tags: Option<bool> = "enableECSManagedTags", enable_execute_command: Option<bool> = "enableExecuteCommand", group: Option<String> = "group", network_configuration: Option<NetworkConfiguration> = "networkConfiguration", overrides: Option<TaskOverride> = "overrides", propagate_tags: Option<PropagateTags> = "propagateTags", reference_id: Option<String> = "referenceId", started_by: Option<String> = "startedBy", tags: Option<Vec<Tag>> = "tags", task_definition: String = "taskDefinition", volume_configurations: Option<Vec<TaskVolumeConfiguration>> = "volumeConfigurations" }
    StartTaskResponse { tasks: Option<Vec<Task>> = "tasks", failures: Option<Vec<Failure>> = "failures" }
    StopServiceDeploymentRequest { service_deployment_arn: String = "serviceDeploymentArn", stop_type: Option<StopServiceDeploymentStopType> = "stopType" }
    StopServiceDeploymentResponse { service_deployment_arn: Option<String> = "serviceDeploymentArn" }
    StopTaskRequest { cluster: Option<String> = "cluster", task: String = "task", reason: Option<String> = "reason" }
    StopTaskResponse { task: Option<Task> = "task" }
    SubmitAttachmentStateChangesRequest { cluster: Option<String> = "cluster", attachments: Vec<AttachmentStateChange> = "attachments" }
    SubmitAttachmentStateChangesResponse { acknowledgment: Option<String> = "acknowledgment" }
    SubmitContainerStateChangeRequest { cluster: Option<String> = "cluster", task: Option<String> = "task", container_name: Option<String> = "containerName", runtime_id: Option<String> = "runtimeId", status: Option<String> = "status", exit_code: Option<i64> = "exitCode", reason: Option<String> = "reason", network_bindings: Option<Vec<NetworkBinding>> = "networkBindings" }
    SubmitContainerStateChangeResponse { acknowledgment: Option<String> = "acknowledgment" }
    SubmitTaskStateChangeRequest { cluster: Option<String> = "cluster", task: Option<String> = "task", status: Option<String> = "status", reason: Option<String> = "reason", containers: Option<Vec<ContainerStateChange>> = "containers", attachments: Option<Vec<AttachmentStateChange>> = "attachments", managed_agents: Option<Vec<ManagedAgentStateChange>> = "managedAgents", pull_started_at: Option<Timestamp> = "pullStartedAt", pull_stopped_at: Option<Timestamp> = "pullStoppedAt", execution_stopped_at: Option<Timestamp> = "executionStoppedAt" }
    SubmitTaskStateChangeResponse { acknowledgment: Option<String> = "acknowledgment" }
    SystemControl { namespace: Option<String> = "namespace", value: Option<String> = "value" }
    Tag { key: Option<String> = "key", value: Option<String> = "value" }
    TagResourceRequest { resource_arn: String = "resourceArn", tags: Vec<Tag> = "tags" }
    TagResourceResponse {  }
    Task { attachments: Option<Vec<Attachment>> = "attachments", attributes: Option<Vec<Attribute>> = "attributes", availability_zone: Option<String> = "availabilityZone", capacity_provider_name: Option<String> = "capacityProviderName", cluster_arn: Option<String> = "clusterArn", connectivity: Option<Connectivity> = "connectivity", connectivity_at: Option<Timestamp> = "connectivityAt", container_instance_arn: Option<String> = "containerInstanceArn", containers: Option<Vec<Container>> = "containers", cpu: Option<String> = "cpu", created_at: Option<Timestamp> = "createdAt", desired_status: Option<String> = "desiredStatus", enable_execute_command: Option<bool> = "enableExecuteCommand", execution_stopped_at: Option<Timestamp> = "executionStoppedAt", group: Option<String> = "group", health_status: Option<HealthStatus> = "healthStatus", inference_accelerators: Option<Vec<InferenceAccelerator>> = "inferenceAccelerators", last_status: Option<String> = "lastStatus", launch_type: Option<LaunchType> = "launchType", memory: Option<String> = "memory", overrides: Option<TaskOverride> = "overrides", platform_version: Option<String> = "platformVersion", platform_family: Option<String> = "platformFamily", pull_started_at: Option<Timestamp> = "pullStartedAt", pull_stopped_at: Option<Timestamp> = "pullStoppedAt", started_at: Option<Timestamp> = "startedAt", started_by: Option<String> = "startedBy", stop_code: Option<TaskStopCode> = "stopCode", stopped_at: Option<Timestamp> = "stoppedAt", stopped_reason: Option<String> = "stoppedReason", stopping_at: Option<Timestamp> = "stoppingAt", tags: Option<Vec<Tag>> = "tags", task_arn: Option<String> = "taskArn", task_definition_arn: Option<String> = "taskDefinitionArn", version: Option<i64> = "version", ephemeral_storage: Option<EphemeralStorage> = "ephemeralStorage", fargate_ephemeral_storage: Option<TaskEphemeralStorage> = "fargateEphemeralStorage", trusted_execution_summary: Option<TrustedExecutionSummary> = "trustedExecutionSummary" }
    TaskDefinition { task_definition_arn: Option<String> = "taskDefinitionArn", container_definitions: Option<Vec<ContainerDefinition>> = "containerDefinitions", family: Option<String> = "family", task_role_arn: Option<String> = "taskRoleArn", execution_role_arn: Option<String> = "executionRoleArn", network_mode: Option<NetworkMode> = "networkMode", revision: Option<i64> = "revision", volumes: Option<Vec<Volume>> = "volumes", status: Option<TaskDefinitionStatus> = "status", requires_attributes: Option<Vec<Attribute>> = "requiresAttributes", placement_constraints: Option<Vec<TaskDefinitionPlacementConstraint>> = "placementConstraints", compatibilities: Option<Vec<Compatibility>> = "compatibilities", runtime_platform: Option<RuntimePlatform> = "runtimePlatform", requires_compatibilities: Option<Vec<Compatibility>> = "requiresCompatibilities", cpu: Option<String> = "cpu", memory: Option<String> = "memory", inference_accelerators: Option<Vec<InferenceAccelerator>> = "inferenceAccelerators", pid_mode: Option<PidMode> = "pidMode", ipc_mode: Option<IpcMode> = "ipcMode", proxy_configuration: Option<ProxyConfiguration> = "proxyConfiguration", registered_at: Option<Timestamp> = "registeredAt", deregistered_at: Option<Timestamp> = "deregisteredAt", delete_requested_at: Option<Timestamp> = "deleteRequestedAt", registered_by: Option<String> = "registeredBy", ephemeral_storage: Option<EphemeralStorage> = "ephemeralStorage", enable_fault_injection: Option<bool> = "enableFaultInjection", trusted_execution_configuration: Option<TrustedExecutionConfiguration> = "trustedExecutionConfiguration" }
    TaskDefinitionPlacementConstraint { type_: Option<TaskDefinitionPlacementConstraintType> = "type", expression: Option<String> = "expression" }
    TaskEphemeralStorage { size_in_gi_b: Option<i64> = "sizeInGiB", kms_key_id: Option<String> = "kmsKeyId" }
    TaskManagedEBSVolumeConfiguration { encrypted: Option<bool> = "encrypted", kms_key_id: Option<String> = "kmsKeyId", volume_type: Option<String> = "volumeType", size_in_gi_b: Option<i64> = "sizeInGiB", snapshot_id: Option<String> = "snapshotId", volume_initialization_rate: Option<i64> = "volumeInitializationRate", iops: Option<i64> = "iops", throughput: Option<i64> = "throughput", tag_specifications: Option<Vec<EBSTagSpecification>> = "tagSpecifications", role_arn: String = "roleArn", termination_policy: Option<TaskManagedEBSVolumeTerminationPolicy> = "terminationPolicy", filesystem_type: Option<TaskFilesystemType> = "filesystemType" }
    TaskManagedEBSVolumeTerminationPolicy { delete_on_termination: bool = "deleteOnTermination" }
    TaskOverride { container_overrides: Option<Vec<ContainerOverride>> = "containerOverrides", cpu: Option<String> = "cpu", inference_accelerator_overrides: Option<Vec<InferenceAcceleratorOverride>> = "inferenceAcceleratorOverrides", execution_role_arn: Option<String> = "executionRoleArn", memory: Option<String> = "memory", task_role_arn: Option<String> = "taskRoleArn", ephemeral_storage: Option<EphemeralStorage> = "ephemeralStorage" }
    TaskSet { id: Option<String> = "id", task_set_arn: Option<String> = "taskSetArn", service_arn: Option<String> = "serviceArn", cluster_arn: Option<String> = "clusterArn", started_by: Option<String> = "startedBy", external_id: Option<String> = "externalId", status: Option<String> = "status", task_definition: Option<String> = "taskDefinition", computed_desired_count: Option<i64> = "computedDesiredCount", pending_count: Option<i64> = "pendingCount", running_count: Option<i64> = "runningCount", created_at: Option<Timestamp> = "createdAt", updated_at: Option<Timestamp> = "updatedAt", launch_type: Option<LaunchType> = "launchType", capacity_provider_strategy: Option<Vec<CapacityProviderStrategyItem>> = "capacityProviderStrategy", platform_version: Option<String> = "platformVersion", platform_family: Option<String> = "platformFamily", network_configuration: Option<NetworkConfiguration> = "networkConfiguration", load_balancers: Option<Vec<LoadBalancer>> = "loadBalancers", service_registries: Option<Vec<ServiceRegistry>> = "serviceRegistries", scale: Option<Scale> = "scale", stability_status: Option<StabilityStatus> = "stabilityStatus", stability_status_at: Option<Timestamp> = "stabilityStatusAt", tags: Option<Vec<Tag>> = "tags", fargate_ephemeral_storage: Option<DeploymentEphemeralStorage> = "fargateEphemeralStorage" }
    TaskVolumeConfiguration { name: String = "name", managed_ebs_volume: Option<TaskManagedEBSVolumeConfiguration> = "managedEBSVolume" }
    ThresholdConfiguration { type_: ThresholdType = "type", value: i64 = "value" }
    TimeoutConfiguration { idle_timeout_seconds: Option<i64> = "idleTimeoutSeconds", per_request_timeout_seconds: Option<i64> = "perRequestTimeoutSeconds" }
    Tmpfs { container_path: String = "containerPath", size: i64 = "size", mount_options: Option<Vec<String>> = "mountOptions" }
    TotalLocalStorageGBRequest { min: Option<f64> = "min", max: Option<f64> = "max" }
    TrustedExecutionConfiguration { isolation_mode: IsolationMode = "isolationMode", attestation_policy: Option<String> = "attestationPolicy" }
    TrustedExecutionSummary { isolation_mode: IsolationMode = "isolationMode", attestation_policy_status: Option<AttestationPolicyStatus> = "attestationPolicyStatus" }
    Ulimit { name: UlimitName = "name", soft_limit: i64 = "softLimit", hard_limit: i64 = "hardLimit" }
    UntagResourceRequest { resource_arn: String = "resourceArn", tag_keys: Vec<String> = "tagKeys" }
    UntagResourceResponse {  }
    UpdateCapacityProviderRequest { name: String = "name", cluster: Option<String> = "cluster", auto_scaling_group_provider: Option<AutoScalingGroupProviderUpdate> = "autoScalingGroupProvider", managed_instances_provider: Option<UpdateManagedInstancesProviderConfiguration> = "managedInstancesProvider" }
    UpdateCapacityProviderResponse { capacity_provider: Option<CapacityProvider> = "capacityProvider" }
    UpdateClusterRequest { cluster: String = "cluster", settings: Option<Vec<ClusterSetting>> = "settings", configuration: Option<ClusterConfiguration> = "configuration", service_connect_defaults: Option<ClusterServiceConnectDefaultsRequest> = "serviceConnectDefaults" }
    UpdateClusterResponse { cluster: Option<Cluster> = "cluster" }
    UpdateClusterSettingsRequest { cluster: String = "cluster", settings: Vec<ClusterSetting> = "settings" }
    UpdateClusterSettingsResponse { cluster: Option<Cluster> = "cluster" }
    UpdateContainerAgentRequest { cluster: Option<String> = "cluster", container_instance: String = "containerInstance" }
    UpdateContainerAgentResponse { container_instance: Option<ContainerInstance> = "containerInstance" }
    UpdateContainerInstancesStateRequest { cluster: Option<String> = "cluster", container_instances: Vec<String> = "containerInstances", status: ContainerInstanceStatus = "status" }
    UpdateContainerInstancesStateResponse { container_instances: Option<Vec<ContainerInstance>> = "containerInstances", failures: Option<Vec<Failure>> = "failures" }
    UpdateManagedInstancesProviderConfiguration { infrastructure_role_arn: String = "infrastructureRoleArn", instance_launch_template: InstanceLaunchTemplateUpdate = "instanceLaunchTemplate", propagate_tags: Option<PropagateMITags> = "propagateTags", infrastructure_optimization: Option<InfrastructureOptimization> = "infrastructureOptimization", auto_repair_configuration: Option<AutoRepairConfiguration> = "autoRepairConfiguration" }
    UpdateServicePrimaryTaskSetRequest { cluster: String = "cluster", service: String = "service", primary_task_set: String = "primaryTaskSet" }
    UpdateServicePrimaryTaskSetResponse { task_set: Option<TaskSet> = "taskSet" }
    UpdateServiceRequest { cluster: Option<String> = "cluster", service: String = "service", desired_count: Option<i64> = "desiredCount", task_definition: Option<String> = "taskDefinition", capacity_provider_strategy: Option<Vec<CapacityProviderStrategyItem>> = "capacityProviderStrategy", deployment_configuration: Option<DeploymentConfiguration> = "deploymentConfiguration", availability_zone_rebalancing: Option<AvailabilityZoneRebalancing> = "availabilityZoneRebalancing", network_configuration: Option<NetworkConfiguration> = "networkConfiguration", placement_constraints: Option<Vec<PlacementConstraint>> = "placementConstraints", placement_strategy: Option<Vec<PlacementStrategy>> = "placementStrategy", platform_version: Option<String> = "platformVersion", force_new_deployment: Option<bool> = "forceNewDeployment", health_check_grace_period_seconds: Option<i64> = "healthCheckGracePeriodSeconds", deployment_controller: Option<DeploymentController> = "deploymentController", enable_execute_command: Option<bool> = "enableExecuteCommand", enable_ecs_managed_tags: Option<bool> = "enableECSManagedTags", load_balancers: Option<Vec<LoadBalancer>> = "loadBalancers", propagate_tags: Option<PropagateTags> = "propagateTags", service_registries: Option<Vec<ServiceRegistry>> = "serviceRegistries", service_connect_configuration: Option<ServiceConnectConfiguration> = "serviceConnectConfiguration", volume_configurations: Option<Vec<ServiceVolumeConfiguration>> = "volumeConfigurations", vpc_lattice_configurations: Option<Vec<VpcLatticeConfiguration>> = "vpcLatticeConfigurations", gateway_connectors: Option<Vec<GatewayConnector>> = "gatewayConnectors", monitoring: Option<MonitoringConfiguration> = "monitoring" }
    UpdateServiceResponse { service: Option<Service> = "service" }
    UpdateTaskProtectionRequest { cluster: String = "cluster", tasks: Vec<String> = "tasks", protection_enabled: bool = "protectionEnabled", expires_in_minutes: Option<i64> = "expiresInMinutes" }
    UpdateTaskProtectionResponse { protected_tasks: Option<Vec<ProtectedTask>> = "protectedTasks", failures: Option<Vec<Failure>> = "failures" }
    UpdateTaskSetRequest { cluster: String = "cluster", service: String = "service", task_set: String = "taskSet", scale: Scale = "scale" }
    UpdateTaskSetResponse { task_set: Option<TaskSet> = "taskSet" }
    VCpuCountRangeRequest { min: i64 = "min", max: Option<i64> = "max" }
    VersionInfo { agent_version: Option<String> = "agentVersion", agent_hash: Option<String> = "agentHash", docker_version: Option<String> = "dockerVersion" }
    Volume { name: Option<String> = "name", host: Option<HostVolumeProperties> = "host", docker_volume_configuration: Option<DockerVolumeConfiguration> = "dockerVolumeConfiguration", efs_volume_configuration: Option<EFSVolumeConfiguration> = "efsVolumeConfiguration", s3files_volume_configuration: Option<S3FilesVolumeConfiguration> = "s3filesVolumeConfiguration", fsx_windows_file_server_volume_configuration: Option<FSxWindowsFileServerVolumeConfiguration> = "fsxWindowsFileServerVolumeConfiguration", configured_at_launch: Option<bool> = "configuredAtLaunch" }
    VolumeFrom { source_container: Option<String> = "sourceContainer", read_only: Option<bool> = "readOnly" }
    VpcLatticeAdvancedConfiguration { alternate_target_group_arn: Option<String> = "alternateTargetGroupArn", production_listener_rule: Option<String> = "productionListenerRule", test_listener_rule: Option<String> = "testListenerRule" }
    VpcLatticeConfiguration { role_arn: String = "roleArn", target_group_arn: String = "targetGroupArn", port_name: String = "portName", advanced_configuration: Option<VpcLatticeAdvancedConfiguration> = "advancedConfiguration" }
}

/// What each shape looks like, for codecs and validation.
pub mod tables {
    use crate::schema::*;
    use crate::schema::Location::*;
    pub static ACCELERATOR_COUNT_REQUEST: Shape = Shape { name: "AcceleratorCountRequest", kind: Kind::Structure(Structure { members: &[m("min", &BOXED_INTEGER), m("max", &BOXED_INTEGER)], payload: None, is_union: false }) };
    pub static ACCELERATOR_MANUFACTURER: Shape = Shape { name: "AcceleratorManufacturer", kind: Kind::String { length: ANY, pattern: None, enumerators: &["amazon-web-services", "amd", "nvidia", "xilinx", "habana"] } };
    pub static ACCELERATOR_MANUFACTURER_SET: Shape = Shape { name: "AcceleratorManufacturerSet", kind: Kind::List { member: &ACCELERATOR_MANUFACTURER, location_name: None, flattened: false, length: ANY } };
    pub static ACCELERATOR_NAME: Shape = Shape { name: "AcceleratorName", kind: Kind::String { length: ANY, pattern: None, enumerators: &["a100", "inferentia", "k520", "k80", "m60", "radeon-pro-v520", "t4", "vu9p", "v100", "a10g", "h100", "t4g", "l40s", "l4"] } };
    pub static ACCELERATOR_NAME_SET: Shape = Shape { name: "AcceleratorNameSet", kind: Kind::List { member: &ACCELERATOR_NAME, location_name: None, flattened: false, length: ANY } };
    pub static ACCELERATOR_TOTAL_MEMORY_MI_B_REQUEST: Shape = Shape { name: "AcceleratorTotalMemoryMiBRequest", kind: Kind::Structure(Structure { members: &[m("min", &BOXED_INTEGER), m("max", &BOXED_INTEGER)], payload: None, is_union: false }) };
    pub static ACCELERATOR_TYPE: Shape = Shape { name: "AcceleratorType", kind: Kind::String { length: ANY, pattern: None, enumerators: &["gpu", "fpga", "inference"] } };
    pub static ACCELERATOR_TYPE_SET: Shape = Shape { name: "AcceleratorTypeSet", kind: Kind::List { member: &ACCELERATOR_TYPE, location_name: None, flattened: false, length: ANY } };
    pub static ACCESS_TYPE: Shape = Shape { name: "AccessType", kind: Kind::String { length: ANY, pattern: None, enumerators: &["PUBLIC", "PRIVATE"] } };
    pub static ACCESS_TYPE_LIST: Shape = Shape { name: "AccessTypeList", kind: Kind::List { member: &ACCESS_TYPE, location_name: None, flattened: false, length: limits(Some(0), Some(2)) } };
    pub static ADVANCED_CONFIGURATION: Shape = Shape { name: "AdvancedConfiguration", kind: Kind::Structure(Structure { members: &[m("alternateTargetGroupArn", &STRING), m("productionListenerRule", &STRING), m("testListenerRule", &STRING), m("roleArn", &STRING)], payload: None, is_union: false }) };
    pub static AGENT_UPDATE_STATUS: Shape = Shape { name: "AgentUpdateStatus", kind: Kind::String { length: ANY, pattern: None, enumerators: &["PENDING", "STAGING", "STAGED", "UPDATING", "UPDATED", "FAILED"] } };
    pub static ALLOWED_INSTANCE_TYPE: Shape = Shape { name: "AllowedInstanceType", kind: Kind::String { length: limits(Some(1), Some(30)), pattern: Some({ static P: Pattern = pattern("[a-zA-Z0-9\\.\\*\\-]+"); &P }), enumerators: &[] } };
    pub static ALLOWED_INSTANCE_TYPE_SET: Shape = Shape { name: "AllowedInstanceTypeSet", kind: Kind::List { member: &ALLOWED_INSTANCE_TYPE, location_name: None, flattened: false, length: limits(Some(0), Some(400)) } };
    pub static APPLICATION_PROTOCOL: Shape = Shape { name: "ApplicationProtocol", kind: Kind::String { length: ANY, pattern: None, enumerators: &["http", "http2", "grpc"] } };
    pub static ASSIGN_PUBLIC_IP: Shape = Shape { name: "AssignPublicIp", kind: Kind::String { length: ANY, pattern: None, enumerators: &["ENABLED", "DISABLED"] } };
    pub static ATTACHMENT: Shape = Shape { name: "Attachment", kind: Kind::Structure(Structure { members: &[m("id", &STRING), m("type", &STRING), m("status", &STRING), m("details", &ATTACHMENT_DETAILS)], payload: None, is_union: false }) };
    pub static ATTACHMENT_DETAILS: Shape = Shape { name: "AttachmentDetails", kind: Kind::List { member: &KEY_VALUE_PAIR, location_name: None, flattened: false, length: ANY } };
    pub static ATTACHMENT_STATE_CHANGE: Shape = Shape { name: "AttachmentStateChange", kind: Kind::Structure(Structure { members: &[m("attachmentArn", &STRING).required(), m("status", &STRING).required()], payload: None, is_union: false }) };
    pub static ATTACHMENT_STATE_CHANGES: Shape = Shape { name: "AttachmentStateChanges", kind: Kind::List { member: &ATTACHMENT_STATE_CHANGE, location_name: None, flattened: false, length: ANY } };
    pub static ATTACHMENTS: Shape = Shape { name: "Attachments", kind: Kind::List { member: &ATTACHMENT, location_name: None, flattened: false, length: ANY } };
    pub static ATTESTATION_POLICY_STATUS: Shape = Shape { name: "AttestationPolicyStatus", kind: Kind::String { length: ANY, pattern: None, enumerators: &["CONFIGURED"] } };
    pub static ATTRIBUTE: Shape = Shape { name: "Attribute", kind: Kind::Structure(Structure { members: &[m("name", &STRING).required(), m("value", &STRING), m("targetType", &TARGET_TYPE), m("targetId", &STRING)], payload: None, is_union: false }) };
    pub static ATTRIBUTES: Shape = Shape { name: "Attributes", kind: Kind::List { member: &ATTRIBUTE, location_name: None, flattened: false, length: ANY } };
    pub static AUTO_REPAIR_ACTIONS_STATUS: Shape = Shape { name: "AutoRepairActionsStatus", kind: Kind::String { length: ANY, pattern: None, enumerators: &["ENABLED", "DISABLED"] } };
    pub static AUTO_REPAIR_CONFIGURATION: Shape = Shape { name: "AutoRepairConfiguration", kind: Kind::Structure(Structure { members: &[m("actionsStatus", &AUTO_REPAIR_ACTIONS_STATUS)], payload: None, is_union: false }) };
    pub static AUTO_SCALING_GROUP_PROVIDER: Shape = Shape { name: "AutoScalingGroupProvider", kind: Kind::Structure(Structure { members: &[m("autoScalingGroupArn", &STRING).required(), m("managedScaling", &MANAGED_SCALING), m("managedTerminationProtection", &MANAGED_TERMINATION_PROTECTION), m("managedDraining", &MANAGED_DRAINING)], payload: None, is_union: false }) };
    pub static AUTO_SCALING_GROUP_PROVIDER_UPDATE: Shape = Shape { name: "AutoScalingGroupProviderUpdate", kind: Kind::Structure(Structure { members: &[m("managedScaling", &MANAGED_SCALING), m("managedTerminationProtection", &MANAGED_TERMINATION_PROTECTION), m("managedDraining", &MANAGED_DRAINING)], payload: None, is_union: false }) };
    pub static AVAILABILITY_ZONE_REBALANCING: Shape = Shape { name: "AvailabilityZoneRebalancing", kind: Kind::String { length: ANY, pattern: None, enumerators: &["ENABLED", "DISABLED"] } };
    pub static AWS_VPC_CONFIGURATION: Shape = Shape { name: "AwsVpcConfiguration", kind: Kind::Structure(Structure { members: &[m("subnets", &STRING_LIST).required(), m("securityGroups", &STRING_LIST), m("assignPublicIp", &ASSIGN_PUBLIC_IP)], payload: None, is_union: false }) };
    pub static BARE_METAL: Shape = Shape { name: "BareMetal", kind: Kind::String { length: ANY, pattern: None, enumerators: &["included", "required", "excluded"] } };
    pub static BASELINE_EBS_BANDWIDTH_MBPS_REQUEST: Shape = Shape { name: "BaselineEbsBandwidthMbpsRequest", kind: Kind::Structure(Structure { members: &[m("min", &BOXED_INTEGER), m("max", &BOXED_INTEGER)], payload: None, is_union: false }) };
    pub static BOOLEAN: Shape = Shape { name: "Boolean", kind: Kind::Boolean };
    pub static BOXED_BOOLEAN: Shape = Shape { name: "BoxedBoolean", kind: Kind::Boolean };
    pub static BOXED_DOUBLE: Shape = Shape { name: "BoxedDouble", kind: Kind::Double { range: ANY } };
    pub static BOXED_INTEGER: Shape = Shape { name: "BoxedInteger", kind: Kind::Integer { range: ANY } };
    pub static BURSTABLE_PERFORMANCE: Shape = Shape { name: "BurstablePerformance", kind: Kind::String { length: ANY, pattern: None, enumerators: &["included", "required", "excluded"] } };
    pub static CPU_ARCHITECTURE: Shape = Shape { name: "CPUArchitecture", kind: Kind::String { length: ANY, pattern: None, enumerators: &["X86_64", "ARM64"] } };
    pub static CANARY_CONFIGURATION: Shape = Shape { name: "CanaryConfiguration", kind: Kind::Structure(Structure { members: &[m("canaryPercent", &DOUBLE), m("canaryBakeTimeInMinutes", &INTEGER)], payload: None, is_union: false }) };
    pub static CAPACITY_OPTION_TYPE: Shape = Shape { name: "CapacityOptionType", kind: Kind::String { length: ANY, pattern: None, enumerators: &["ON_DEMAND", "SPOT", "RESERVED"] } };
    pub static CAPACITY_PROVIDER: Shape = Shape { name: "CapacityProvider", kind: Kind::Structure(Structure { members: &[m("capacityProviderArn", &STRING), m("name", &STRING), m("cluster", &STRING), m("status", &CAPACITY_PROVIDER_STATUS), m("autoScalingGroupProvider", &AUTO_SCALING_GROUP_PROVIDER), m("managedInstancesProvider", &MANAGED_INSTANCES_PROVIDER), m("updateStatus", &CAPACITY_PROVIDER_UPDATE_STATUS), m("updateStatusReason", &STRING), m("tags", &TAGS), m("type", &CAPACITY_PROVIDER_TYPE)], payload: None, is_union: false }) };
    pub static CAPACITY_PROVIDER_FIELD: Shape = Shape { name: "CapacityProviderField", kind: Kind::String { length: ANY, pattern: None, enumerators: &["TAGS"] } };
    pub static CAPACITY_PROVIDER_FIELD_LIST: Shape = Shape { name: "CapacityProviderFieldList", kind: Kind::List { member: &CAPACITY_PROVIDER_FIELD, location_name: None, flattened: false, length: ANY } };
    pub static CAPACITY_PROVIDER_STATUS: Shape = Shape { name: "CapacityProviderStatus", kind: Kind::String { length: ANY, pattern: None, enumerators: &["PROVISIONING", "ACTIVE", "DEPROVISIONING", "INACTIVE"] } };
    pub static CAPACITY_PROVIDER_STRATEGY: Shape = Shape { name: "CapacityProviderStrategy", kind: Kind::List { member: &CAPACITY_PROVIDER_STRATEGY_ITEM, location_name: None, flattened: false, length: ANY } };
    pub static CAPACITY_PROVIDER_STRATEGY_ITEM: Shape = Shape { name: "CapacityProviderStrategyItem", kind: Kind::Structure(Structure { members: &[m("capacityProvider", &STRING).required(), m("weight", &CAPACITY_PROVIDER_STRATEGY_ITEM_WEIGHT), m("base", &CAPACITY_PROVIDER_STRATEGY_ITEM_BASE)], payload: None, is_union: false }) };
    pub static CAPACITY_PROVIDER_STRATEGY_ITEM_BASE: Shape = Shape { name: "CapacityProviderStrategyItemBase", kind: Kind::Integer { range: limits(Some(0), Some(100000)) } };
    pub static CAPACITY_PROVIDER_STRATEGY_ITEM_WEIGHT: Shape = Shape { name: "CapacityProviderStrategyItemWeight", kind: Kind::Integer { range: limits(Some(0), Some(1000)) } };
    pub static CAPACITY_PROVIDER_TYPE: Shape = Shape { name: "CapacityProviderType", kind: Kind::String { length: ANY, pattern: None, enumerators: &["EC2_AUTOSCALING", "MANAGED_INSTANCES", "FARGATE", "FARGATE_SPOT"] } };
    pub static CAPACITY_PROVIDER_UPDATE_STATUS: Shape = Shape { name: "CapacityProviderUpdateStatus", kind: Kind::String { length: ANY, pattern: None, enumerators: &["CREATE_IN_PROGRESS", "CREATE_COMPLETE", "CREATE_FAILED", "DELETE_IN_PROGRESS", "DELETE_COMPLETE", "DELETE_FAILED", "UPDATE_IN_PROGRESS", "UPDATE_COMPLETE", "UPDATE_FAILED"] } };
    pub static CAPACITY_PROVIDERS: Shape = Shape { name: "CapacityProviders", kind: Kind::List { member: &CAPACITY_PROVIDER, location_name: None, flattened: false, length: ANY } };
    pub static CAPACITY_RESERVATION_PREFERENCE: Shape = Shape { name: "CapacityReservationPreference", kind: Kind::String { length: ANY, pattern: None, enumerators: &["RESERVATIONS_ONLY", "RESERVATIONS_FIRST", "RESERVATIONS_EXCLUDED"] } };
    pub static CAPACITY_RESERVATION_REQUEST: Shape = Shape { name: "CapacityReservationRequest", kind: Kind::Structure(Structure { members: &[m("reservationGroupArn", &STRING), m("reservationPreference", &CAPACITY_RESERVATION_PREFERENCE)], payload: None, is_union: false }) };
    pub static CLUSTER: Shape = Shape { name: "Cluster", kind: Kind::Structure(Structure { members: &[m("clusterArn", &STRING), m("clusterName", &STRING), m("configuration", &CLUSTER_CONFIGURATION), m("status", &STRING), m("registeredContainerInstancesCount", &INTEGER), m("runningTasksCount", &INTEGER), m("pendingTasksCount", &INTEGER), m("activeServicesCount", &INTEGER), m("statistics", &STATISTICS), m("tags", &TAGS), m("settings", &CLUSTER_SETTINGS), m("capacityProviders", &STRING_LIST), m("defaultCapacityProviderStrategy", &CAPACITY_PROVIDER_STRATEGY), m("attachments", &ATTACHMENTS), m("attachmentsStatus", &STRING), m("serviceConnectDefaults", &CLUSTER_SERVICE_CONNECT_DEFAULTS)], payload: None, is_union: false }) };
    pub static CLUSTER_CONFIGURATION: Shape = Shape { name: "ClusterConfiguration", kind: Kind::Structure(Structure { members: &[m("executeCommandConfiguration", &EXECUTE_COMMAND_CONFIGURATION), m("managedStorageConfiguration", &MANAGED_STORAGE_CONFIGURATION)], payload: None, is_union: false }) };
    pub static CLUSTER_FIELD: Shape = Shape { name: "ClusterField", kind: Kind::String { length: ANY, pattern: None, enumerators: &["ATTACHMENTS", "CONFIGURATIONS", "SETTINGS", "STATISTICS", "TAGS"] } };
    pub static CLUSTER_FIELD_LIST: Shape = Shape { name: "ClusterFieldList", kind: Kind::List { member: &CLUSTER_FIELD, location_name: None, flattened: false, length: ANY } };
    pub static CLUSTER_SERVICE_CONNECT_DEFAULTS: Shape = Shape { name: "ClusterServiceConnectDefaults", kind: Kind::Structure(Structure { members: &[m("namespace", &STRING)], payload: None, is_union: false }) };
    pub static CLUSTER_SERVICE_CONNECT_DEFAULTS_REQUEST: Shape = Shape { name: "ClusterServiceConnectDefaultsRequest", kind: Kind::Structure(Structure { members: &[m("namespace", &STRING).required()], payload: None, is_union: false }) };
    pub static CLUSTER_SETTING: Shape = Shape { name: "ClusterSetting", kind: Kind::Structure(Structure { members: &[m("name", &CLUSTER_SETTING_NAME), m("value", &STRING)], payload: None, is_union: false }) };
    pub static CLUSTER_SETTING_NAME: Shape = Shape { name: "ClusterSettingName", kind: Kind::String { length: ANY, pattern: None, enumerators: &["containerInsights"] } };
    pub static CLUSTER_SETTINGS: Shape = Shape { name: "ClusterSettings", kind: Kind::List { member: &CLUSTER_SETTING, location_name: None, flattened: false, length: ANY } };
    pub static CLUSTERS: Shape = Shape { name: "Clusters", kind: Kind::List { member: &CLUSTER, location_name: None, flattened: false, length: ANY } };
    pub static COMPATIBILITY: Shape = Shape { name: "Compatibility", kind: Kind::String { length: ANY, pattern: None, enumerators: &["EC2", "FARGATE", "EXTERNAL", "MANAGED_INSTANCES"] } };
    pub static COMPATIBILITY_LIST: Shape = Shape { name: "CompatibilityList", kind: Kind::List { member: &COMPATIBILITY, location_name: None, flattened: false, length: ANY } };
    pub static CONNECTIVITY: Shape = Shape { name: "Connectivity", kind: Kind::String { length: ANY, pattern: None, enumerators: &["CONNECTED", "DISCONNECTED"] } };
    pub static CONTAINER: Shape = Shape { name: "Container", kind: Kind::Structure(Structure { members: &[m("containerArn", &STRING), m("taskArn", &STRING), m("name", &STRING), m("image", &STRING), m("imageDigest", &STRING), m("runtimeId", &STRING), m("lastStatus", &STRING), m("exitCode", &BOXED_INTEGER), m("reason", &STRING), m("networkBindings", &NETWORK_BINDINGS), m("networkInterfaces", &NETWORK_INTERFACES), m("healthStatus", &HEALTH_STATUS), m("managedAgents", &MANAGED_AGENTS), m("cpu", &STRING), m("memory", &STRING), m("memoryReservation", &STRING), m("gpuIds", &GPU_IDS), m("neuronDeviceIds", &NEURON_DEVICE_IDS), m("gpuSharingStrategy", &SHARING_STRATEGY)], payload: None, is_union: false }) };
    pub static CONTAINER_CONDITION: Shape = Shape { name: "ContainerCondition", kind: Kind::String { length: ANY, pattern: None, enumerators: &["START", "COMPLETE", "SUCCESS", "HEALTHY"] } };
    pub static CONTAINER_DEFINITION: Shape = Shape { name: "ContainerDefinition", kind: Kind::Structure(Structure { members: &[m("name", &STRING), m("image", &STRING), m("repositoryCredentials", &REPOSITORY_CREDENTIALS), m("cpu", &INTEGER), m("memory", &BOXED_INTEGER), m("memoryReservation", &BOXED_INTEGER), m("links", &STRING_LIST), m("portMappings", &PORT_MAPPING_LIST), m("essential", &BOXED_BOOLEAN), m("restartPolicy", &CONTAINER_RESTART_POLICY), m("entryPoint", &STRING_LIST), m("command", &STRING_LIST), m("environment", &ENVIRONMENT_VARIABLES), m("environmentFiles", &ENVIRONMENT_FILES), m("mountPoints", &MOUNT_POINT_LIST), m("volumesFrom", &VOLUME_FROM_LIST), m("linuxParameters", &LINUX_PARAMETERS), m("secrets", &SECRET_LIST), m("dependsOn", &CONTAINER_DEPENDENCIES), m("startTimeout", &BOXED_INTEGER), m("stopTimeout", &BOXED_INTEGER), m("versionConsistency", &VERSION_CONSISTENCY), m("hostname", &STRING), m("user", &STRING), m("workingDirectory", &STRING), m("disableNetworking", &BOXED_BOOLEAN), m("privileged", &BOXED_BOOLEAN), m("readonlyRootFilesystem", &BOXED_BOOLEAN), m("dnsServers", &STRING_LIST), m("dnsSearchDomains", &STRING_LIST), m("extraHosts", &HOST_ENTRY_LIST), m("dockerSecurityOptions", &STRING_LIST), m("interactive", &BOXED_BOOLEAN), m("pseudoTerminal", &BOXED_BOOLEAN), m("dockerLabels", &DOCKER_LABELS_MAP), m("ulimits", &ULIMIT_LIST), m("logConfiguration", &LOG_CONFIGURATION), m("healthCheck", &HEALTH_CHECK), m("systemControls", &SYSTEM_CONTROLS), m("resourceRequirements", &RESOURCE_REQUIREMENTS), m("firelensConfiguration", &FIRELENS_CONFIGURATION), m("credentialSpecs", &STRING_LIST)], payload: None, is_union: false }) };
    pub static CONTAINER_DEFINITIONS: Shape = Shape { name: "ContainerDefinitions", kind: Kind::List { member: &CONTAINER_DEFINITION, location_name: None, flattened: false, length: ANY } };
    pub static CONTAINER_DEPENDENCIES: Shape = Shape { name: "ContainerDependencies", kind: Kind::List { member: &CONTAINER_DEPENDENCY, location_name: None, flattened: false, length: ANY } };
    pub static CONTAINER_DEPENDENCY: Shape = Shape { name: "ContainerDependency", kind: Kind::Structure(Structure { members: &[m("containerName", &STRING).required(), m("condition", &CONTAINER_CONDITION).required()], payload: None, is_union: false }) };
    pub static CONTAINER_IMAGE: Shape = Shape { name: "ContainerImage", kind: Kind::Structure(Structure { members: &[m("containerName", &STRING), m("imageDigest", &STRING), m("image", &STRING)], payload: None, is_union: false }) };
    pub static CONTAINER_IMAGES: Shape = Shape { name: "ContainerImages", kind: Kind::List { member: &CONTAINER_IMAGE, location_name: None, flattened: false, length: ANY } };
    pub static CONTAINER_INSTANCE: Shape = Shape { name: "ContainerInstance", kind: Kind::Structure(Structure { members: &[m("containerInstanceArn", &STRING), m("ec2InstanceId", &STRING), m("capacityProviderName", &STRING), m("version", &LONG), m("versionInfo", &VERSION_INFO), m("remainingResources", &RESOURCES), m("registeredResources", &RESOURCES), m("status", &STRING), m("statusReason", &STRING), m("agentConnected", &BOOLEAN), m("runningTasksCount", &INTEGER), m("pendingTasksCount", &INTEGER), m("agentUpdateStatus", &AGENT_UPDATE_STATUS), m("attributes", &ATTRIBUTES), m("registeredAt", &TIMESTAMP), m("attachments", &ATTACHMENTS), m("tags", &TAGS), m("healthStatus", &CONTAINER_INSTANCE_HEALTH_STATUS), m("gpuDevices", &GPU_DEVICES)], payload: None, is_union: false }) };
    pub static CONTAINER_INSTANCE_FIELD: Shape = Shape { name: "ContainerInstanceField", kind: Kind::String { length: ANY, pattern: None, enumerators: &["TAGS", "CONTAINER_INSTANCE_HEALTH"] } };
    pub static CONTAINER_INSTANCE_FIELD_LIST: Shape = Shape { name: "ContainerInstanceFieldList", kind: Kind::List { member: &CONTAINER_INSTANCE_FIELD, location_name: None, flattened: false, length: ANY } };
    pub static CONTAINER_INSTANCE_HEALTH_STATUS: Shape = Shape { name: "ContainerInstanceHealthStatus", kind: Kind::Structure(Structure { members: &[m("overallStatus", &INSTANCE_HEALTH_CHECK_STATE), m("details", &INSTANCE_HEALTH_CHECK_RESULT_LIST)], payload: None, is_union: false }) };
    pub static CONTAINER_INSTANCE_STATUS: Shape = Shape { name: "ContainerInstanceStatus", kind: Kind::String { length: ANY, pattern: None, enumerators: &["ACTIVE", "DRAINING", "REGISTERING", "DEREGISTERING", "REGISTRATION_FAILED"] } };
    pub static CONTAINER_INSTANCES: Shape = Shape { name: "ContainerInstances", kind: Kind::List { member: &CONTAINER_INSTANCE, location_name: None, flattened: false, length: ANY } };
    pub static CONTAINER_OVERRIDE: Shape = Shape { name: "ContainerOverride", kind: Kind::Structure(Structure { members: &[m("name", &STRING), m("command", &STRING_LIST), m("environment", &ENVIRONMENT_VARIABLES), m("environmentFiles", &ENVIRONMENT_FILES), m("cpu", &BOXED_INTEGER), m("memory", &BOXED_INTEGER), m("memoryReservation", &BOXED_INTEGER), m("resourceRequirements", &RESOURCE_REQUIREMENTS)], payload: None, is_union: false }) };
    pub static CONTAINER_OVERRIDES: Shape = Shape { name: "ContainerOverrides", kind: Kind::List { member: &CONTAINER_OVERRIDE, location_name: None, flattened: false, length: ANY } };
    pub static CONTAINER_RESTART_POLICY: Shape = Shape { name: "ContainerRestartPolicy", kind: Kind::Structure(Structure { members: &[m("enabled", &BOXED_BOOLEAN).required(), m("ignoredExitCodes", &INTEGER_LIST), m("restartAttemptPeriod", &BOXED_INTEGER)], payload: None, is_union: false }) };
    pub static CONTAINER_STATE_CHANGE: Shape = Shape { name: "ContainerStateChange", kind: Kind::Structure(Structure { members: &[m("containerName", &STRING), m("imageDigest", &STRING), m("runtimeId", &STRING), m("exitCode", &BOXED_INTEGER), m("networkBindings", &NETWORK_BINDINGS), m("reason", &STRING), m("status", &STRING)], payload: None, is_union: false }) };
    pub static CONTAINER_STATE_CHANGES: Shape = Shape { name: "ContainerStateChanges", kind: Kind::List { member: &CONTAINER_STATE_CHANGE, location_name: None, flattened: false, length: ANY } };
    pub static CONTAINERS: Shape = Shape { name: "Containers", kind: Kind::List { member: &CONTAINER, location_name: None, flattened: false, length: ANY } };
    pub static CPU_MANUFACTURER: Shape = Shape { name: "CpuManufacturer", kind: Kind::String { length: ANY, pattern: None, enumerators: &["intel", "amd", "amazon-web-services"] } };
    pub static CPU_MANUFACTURER_SET: Shape = Shape { name: "CpuManufacturerSet", kind: Kind::List { member: &CPU_MANUFACTURER, location_name: None, flattened: false, length: ANY } };
    pub static CREATE_CAPACITY_PROVIDER_REQUEST: Shape = Shape { name: "CreateCapacityProviderRequest", kind: Kind::Structure(Structure { members: &[m("name", &STRING).required(), m("cluster", &STRING), m("autoScalingGroupProvider", &AUTO_SCALING_GROUP_PROVIDER), m("managedInstancesProvider", &CREATE_MANAGED_INSTANCES_PROVIDER_CONFIGURATION), m("tags", &TAGS)], payload: None, is_union: false }) };
    pub static CREATE_CAPACITY_PROVIDER_RESPONSE: Shape = Shape { name: "CreateCapacityProviderResponse", kind: Kind::Structure(Structure { members: &[m("capacityProvider", &CAPACITY_PROVIDER)], payload: None, is_union: false }) };
    pub static CREATE_CLUSTER_REQUEST: Shape = Shape { name: "CreateClusterRequest", kind: Kind::Structure(Structure { members: &[m("clusterName", &STRING), m("tags", &TAGS), m("settings", &CLUSTER_SETTINGS), m("configuration", &CLUSTER_CONFIGURATION), m("capacityProviders", &STRING_LIST), m("defaultCapacityProviderStrategy", &CAPACITY_PROVIDER_STRATEGY), m("serviceConnectDefaults", &CLUSTER_SERVICE_CONNECT_DEFAULTS_REQUEST)], payload: None, is_union: false }) };
    pub static CREATE_CLUSTER_RESPONSE: Shape = Shape { name: "CreateClusterResponse", kind: Kind::Structure(Structure { members: &[m("cluster", &CLUSTER)], payload: None, is_union: false }) };
    pub static CREATE_MANAGED_INSTANCES_PROVIDER_CONFIGURATION: Shape = Shape { name: "CreateManagedInstancesProviderConfiguration", kind: Kind::Structure(Structure { members: &[m("infrastructureRoleArn", &STRING).required(), m("instanceLaunchTemplate", &INSTANCE_LAUNCH_TEMPLATE).required(), m("propagateTags", &PROPAGATE_MI_TAGS), m("infrastructureOptimization", &INFRASTRUCTURE_OPTIMIZATION), m("autoRepairConfiguration", &AUTO_REPAIR_CONFIGURATION)], payload: None, is_union: false }) };
    pub static CREATE_SERVICE_REQUEST: Shape = Shape { name: "CreateServiceRequest", kind: Kind::Structure(Structure { members: &[m("cluster", &STRING), m("serviceName", &STRING).required(), m("taskDefinition", &STRING), m("availabilityZoneRebalancing", &AVAILABILITY_ZONE_REBALANCING), m("loadBalancers", &LOAD_BALANCERS), m("serviceRegistries", &SERVICE_REGISTRIES), m("desiredCount", &BOXED_INTEGER), m("clientToken", &STRING), m("launchType", &LAUNCH_TYPE), m("capacityProviderStrategy", &CAPACITY_PROVIDER_STRATEGY), m("platformVersion", &STRING), m("role", &STRING), m("deploymentConfiguration", &DEPLOYMENT_CONFIGURATION), m("placementConstraints", &PLACEMENT_CONSTRAINTS), m("placementStrategy", &PLACEMENT_STRATEGIES), m("networkConfiguration", &NETWORK_CONFIGURATION), m("healthCheckGracePeriodSeconds", &BOXED_INTEGER), m("schedulingStrategy", &SCHEDULING_STRATEGY), m("deploymentController", &DEPLOYMENT_CONTROLLER), m("tags", &TAGS), m("enableECSManagedTags", &BOOLEAN), m("propagateTags", &PROPAGATE_TAGS), m("enableExecuteCommand", &BOOLEAN), m("serviceConnectConfiguration", &SERVICE_CONNECT_CONFIGURATION), m("volumeConfigurations", &SERVICE_VOLUME_CONFIGURATIONS), m("vpcLatticeConfigurations", &VPC_LATTICE_CONFIGURATIONS), m("gatewayConnectors", &GATEWAY_CONNECTOR_LIST), m("monitoring", &MONITORING_CONFIGURATION)], payload: None, is_union: false }) };
    pub static CREATE_SERVICE_RESPONSE: Shape = Shape { name: "CreateServiceResponse", kind: Kind::Structure(Structure { members: &[m("service", &SERVICE)], payload: None, is_union: false }) };
    pub static CREATE_TASK_SET_REQUEST: Shape = Shape { name: "CreateTaskSetRequest", kind: Kind::Structure(Structure { members: &[m("service", &STRING).required(), m("cluster", &STRING).required(), m("externalId", &STRING), m("taskDefinition", &STRING).required(), m("networkConfiguration", &NETWORK_CONFIGURATION), m("loadBalancers", &LOAD_BALANCERS), m("serviceRegistries", &SERVICE_REGISTRIES), m("launchType", &LAUNCH_TYPE), m("capacityProviderStrategy", &CAPACITY_PROVIDER_STRATEGY), m("platformVersion", &STRING), m("scale", &SCALE), m("clientToken", &STRING), m("tags", &TAGS)], payload: None, is_union: false }) };
    pub static CREATE_TASK_SET_RESPONSE: Shape = Shape { name: "CreateTaskSetResponse", kind: Kind::Structure(Structure { members: &[m("taskSet", &TASK_SET)], payload: None, is_union: false }) };
    pub static CREATED_AT: Shape = Shape { name: "CreatedAt", kind: Kind::Structure(Structure { members: &[m("before", &TIMESTAMP), m("after", &TIMESTAMP)], payload: None, is_union: false }) };
    pub static DELETE_ACCOUNT_SETTING_REQUEST: Shape = Shape { name: "DeleteAccountSettingRequest", kind: Kind::Structure(Structure { members: &[m("name", &SETTING_NAME).required(), m("principalArn", &STRING)], payload: None, is_union: false }) };
    pub static DELETE_ACCOUNT_SETTING_RESPONSE: Shape = Shape { name: "DeleteAccountSettingResponse", kind: Kind::Structure(Structure { members: &[m("setting", &SETTING)], payload: None, is_union: false }) };
    pub static DELETE_ATTRIBUTES_REQUEST: Shape = Shape { name: "DeleteAttributesRequest", kind: Kind::Structure(Structure { members: &[m("cluster", &STRING), m("attributes", &ATTRIBUTES).required()], payload: None, is_union: false }) };
    pub static DELETE_ATTRIBUTES_RESPONSE: Shape = Shape { name: "DeleteAttributesResponse", kind: Kind::Structure(Structure { members: &[m("attributes", &ATTRIBUTES)], payload: None, is_union: false }) };
    pub static DELETE_CAPACITY_PROVIDER_REQUEST: Shape = Shape { name: "DeleteCapacityProviderRequest", kind: Kind::Structure(Structure { members: &[m("capacityProvider", &STRING).required(), m("cluster", &STRING)], payload: None, is_union: false }) };
    pub static DELETE_CAPACITY_PROVIDER_RESPONSE: Shape = Shape { name: "DeleteCapacityProviderResponse", kind: Kind::Structure(Structure { members: &[m("capacityProvider", &CAPACITY_PROVIDER)], payload: None, is_union: false }) };
    pub static DELETE_CLUSTER_REQUEST: Shape = Shape { name: "DeleteClusterRequest", kind: Kind::Structure(Structure { members: &[m("cluster", &STRING).required()], payload: None, is_union: false }) };
    pub static DELETE_CLUSTER_RESPONSE: Shape = Shape { name: "DeleteClusterResponse", kind: Kind::Structure(Structure { members: &[m("cluster", &CLUSTER)], payload: None, is_union: false }) };
    pub static DELETE_SERVICE_REQUEST: Shape = Shape { name: "DeleteServiceRequest", kind: Kind::Structure(Structure { members: &[m("cluster", &STRING), m("service", &STRING).required(), m("force", &BOXED_BOOLEAN)], payload: None, is_union: false }) };
    pub static DELETE_SERVICE_RESPONSE: Shape = Shape { name: "DeleteServiceResponse", kind: Kind::Structure(Structure { members: &[m("service", &SERVICE)], payload: None, is_union: false }) };
    pub static DELETE_TASK_DEFINITIONS_REQUEST: Shape = Shape { name: "DeleteTaskDefinitionsRequest", kind: Kind::Structure(Structure { members: &[m("taskDefinitions", &STRING_LIST).required()], payload: None, is_union: false }) };
    pub static DELETE_TASK_DEFINITIONS_RESPONSE: Shape = Shape { name: "DeleteTaskDefinitionsResponse", kind: Kind::Structure(Structure { members: &[m("taskDefinitions", &TASK_DEFINITION_LIST), m("failures", &FAILURES)], payload: None, is_union: false }) };
    pub static DELETE_TASK_SET_REQUEST: Shape = Shape { name: "DeleteTaskSetRequest", kind: Kind::Structure(Structure { members: &[m("cluster", &STRING).required(), m("service", &STRING).required(), m("taskSet", &STRING).required(), m("force", &BOXED_BOOLEAN)], payload: None, is_union: false }) };
    pub static DELETE_TASK_SET_RESPONSE: Shape = Shape { name: "DeleteTaskSetResponse", kind: Kind::Structure(Structure { members: &[m("taskSet", &TASK_SET)], payload: None, is_union: false }) };
    pub static DEPLOYMENT: Shape = Shape { name: "Deployment", kind: Kind::Structure(Structure { members: &[m("id", &STRING), m("status", &STRING), m("taskDefinition", &STRING), m("desiredCount", &INTEGER), m("pendingCount", &INTEGER), m("runningCount", &INTEGER), m("failedTasks", &INTEGER), m("createdAt", &TIMESTAMP), m("updatedAt", &TIMESTAMP), m("capacityProviderStrategy", &CAPACITY_PROVIDER_STRATEGY), m("launchType", &LAUNCH_TYPE), m("platformVersion", &STRING), m("platformFamily", &STRING), m("networkConfiguration", &NETWORK_CONFIGURATION), m("rolloutState", &DEPLOYMENT_ROLLOUT_STATE), m("rolloutStateReason", &STRING), m("serviceConnectConfiguration", &SERVICE_CONNECT_CONFIGURATION), m("serviceConnectResources", &SERVICE_CONNECT_SERVICE_RESOURCE_LIST), m("volumeConfigurations", &SERVICE_VOLUME_CONFIGURATIONS), m("fargateEphemeralStorage", &DEPLOYMENT_EPHEMERAL_STORAGE), m("vpcLatticeConfigurations", &VPC_LATTICE_CONFIGURATIONS)], payload: None, is_union: false }) };
    pub static DEPLOYMENT_ALARMS: Shape = Shape { name: "DeploymentAlarms", kind: Kind::Structure(Structure { members: &[m("alarmNames", &STRING_LIST).required(), m("rollback", &BOOLEAN).required(), m("enable", &BOOLEAN).required()], payload: None, is_union: false }) };
    pub static DEPLOYMENT_CIRCUIT_BREAKER: Shape = Shape { name: "DeploymentCircuitBreaker", kind: Kind::Structure(Structure { members: &[m("enable", &BOOLEAN).required(), m("rollback", &BOOLEAN).required(), m("resetOnHealthyTask", &BOXED_BOOLEAN), m("thresholdConfiguration", &THRESHOLD_CONFIGURATION)], payload: None, is_union: false }) };
    pub static DEPLOYMENT_CONFIGURATION: Shape = Shape { name: "DeploymentConfiguration", kind: Kind::Structure(Structure { members: &[m("deploymentCircuitBreaker", &DEPLOYMENT_CIRCUIT_BREAKER), m("maximumPercent", &BOXED_INTEGER), m("minimumHealthyPercent", &BOXED_INTEGER), m("alarms", &DEPLOYMENT_ALARMS), m("strategy", &DEPLOYMENT_STRATEGY), m("bakeTimeInMinutes", &BOXED_INTEGER), m("lifecycleHooks", &DEPLOYMENT_LIFECYCLE_HOOK_LIST), m("linearConfiguration", &LINEAR_CONFIGURATION), m("canaryConfiguration", &CANARY_CONFIGURATION), m("earlySuccessCriteria", &DEPLOYMENT_EARLY_SUCCESS_CRITERIA)], payload: None, is_union: false }) };
    pub static DEPLOYMENT_CONTROLLER: Shape = Shape { name: "DeploymentController", kind: Kind::Structure(Structure { members: &[m("type", &DEPLOYMENT_CONTROLLER_TYPE).required()], payload: None, is_union: false }) };
    pub static DEPLOYMENT_CONTROLLER_TYPE: Shape = Shape { name: "DeploymentControllerType", kind: Kind::String { length: ANY, pattern: None, enumerators: &["ECS", "CODE_DEPLOY", "EXTERNAL"] } };
    pub static DEPLOYMENT_EARLY_SUCCESS_CRITERIA: Shape = Shape { name: "DeploymentEarlySuccessCriteria", kind: Kind::Structure(Structure { members: &[m("enable", &BOOLEAN).required(), m("healthyPercent", &HEALTHY_PERCENT_INTEGER), m("sourceServiceRevisionCleanup", &SERVICE_REVISION_CLEANUP)], payload: None, is_union: false }) };
    pub static DEPLOYMENT_EPHEMERAL_STORAGE: Shape = Shape { name: "DeploymentEphemeralStorage", kind: Kind::Structure(Structure { members: &[m("kmsKeyId", &STRING)], payload: None, is_union: false }) };
    pub static DEPLOYMENT_LIFECYCLE_HOOK: Shape = Shape { name: "DeploymentLifecycleHook", kind: Kind::Structure(Structure { members: &[m("targetType", &DEPLOYMENT_LIFECYCLE_HOOK_TARGET_TYPE), m("hookTargetArn", &STRING), m("roleArn", &IAM_ROLE_ARN), m("lifecycleStages", &DEPLOYMENT_LIFECYCLE_HOOK_STAGE_LIST), m("hookDetails", &HOOK_DETAILS), m("timeoutConfiguration", &DEPLOYMENT_LIFECYCLE_HOOK_TIMEOUT_CONFIGURATION)], payload: None, is_union: false }) };
    pub static DEPLOYMENT_LIFECYCLE_HOOK_ACTION: Shape = Shape { name: "DeploymentLifecycleHookAction", kind: Kind::String { length: ANY, pattern: None, enumerators: &["ROLLBACK", "CONTINUE"] } };
    pub static DEPLOYMENT_LIFECYCLE_HOOK_DETAIL: Shape = Shape { name: "DeploymentLifecycleHookDetail", kind: Kind::Structure(Structure { members: &[m("hookId", &STRING), m("targetType", &DEPLOYMENT_LIFECYCLE_HOOK_TARGET_TYPE), m("targetArn", &STRING), m("status", &DEPLOYMENT_LIFECYCLE_HOOK_STATUS), m("expiresAt", &TIMESTAMP), m("timeoutAction", &DEPLOYMENT_LIFECYCLE_HOOK_ACTION)], payload: None, is_union: false }) };
    pub static DEPLOYMENT_LIFECYCLE_HOOK_DETAIL_LIST: Shape = Shape { name: "DeploymentLifecycleHookDetailList", kind: Kind::List { member: &DEPLOYMENT_LIFECYCLE_HOOK_DETAIL, location_name: None, flattened: false, length: ANY } };
    pub static DEPLOYMENT_LIFECYCLE_HOOK_DURATION: Shape = Shape { name: "DeploymentLifecycleHookDuration", kind: Kind::Integer { range: limits(Some(1), Some(20160)) } };
    pub static DEPLOYMENT_LIFECYCLE_HOOK_LIST: Shape = Shape { name: "DeploymentLifecycleHookList", kind: Kind::List { member: &DEPLOYMENT_LIFECYCLE_HOOK, location_name: None, flattened: false, length: ANY } };
    pub static DEPLOYMENT_LIFECYCLE_HOOK_STAGE: Shape = Shape { name: "DeploymentLifecycleHookStage", kind: Kind::String { length: ANY, pattern: None, enumerators: &["RECONCILE_SERVICE", "PRE_SCALE_UP", "POST_SCALE_UP", "TEST_TRAFFIC_SHIFT", "POST_TEST_TRAFFIC_SHIFT", "PRE_PRODUCTION_TRAFFIC_SHIFT", "PRODUCTION_TRAFFIC_SHIFT", "POST_PRODUCTION_TRAFFIC_SHIFT"] } };
    pub static DEPLOYMENT_LIFECYCLE_HOOK_STAGE_LIST: Shape = Shape { name: "DeploymentLifecycleHookStageList", kind: Kind::List { member: &DEPLOYMENT_LIFECYCLE_HOOK_STAGE, location_name: None, flattened: false, length: ANY } };
    pub static DEPLOYMENT_LIFECYCLE_HOOK_STATUS: Shape = Shape { name: "DeploymentLifecycleHookStatus", kind: Kind::String { length: ANY, pattern: None, enumerators: &["AWAITING_ACTION", "IN_PROGRESS", "SUCCEEDED", "FAILED", "TIMED_OUT"] } };
    pub static DEPLOYMENT_LIFECYCLE_HOOK_TARGET_TYPE: Shape = Shape { name: "DeploymentLifecycleHookTargetType", kind: Kind::String { length: ANY, pattern: None, enumerators: &["AWS_LAMBDA", "PAUSE"] } };
    pub static DEPLOYMENT_LIFECYCLE_HOOK_TIMEOUT_CONFIGURATION: Shape = Shape { name: "DeploymentLifecycleHookTimeoutConfiguration", kind: Kind::Structure(Structure { members: &[m("timeoutInMinutes", &DEPLOYMENT_LIFECYCLE_HOOK_DURATION), m("action", &DEPLOYMENT_LIFECYCLE_HOOK_ACTION)], payload: None, is_union: false }) };
    pub static DEPLOYMENT_ROLLOUT_STATE: Shape = Shape { name: "DeploymentRolloutState", kind: Kind::String { length: ANY, pattern: None, enumerators: &["COMPLETED", "FAILED", "IN_PROGRESS"] } };
    pub static DEPLOYMENT_STRATEGY: Shape = Shape { name: "DeploymentStrategy", kind: Kind::String { length: ANY, pattern: None, enumerators: &["ROLLING", "BLUE_GREEN", "LINEAR", "CANARY"] } };
    pub static DEPLOYMENTS: Shape = Shape { name: "Deployments", kind: Kind::List { member: &DEPLOYMENT, location_name: None, flattened: false, length: ANY } };
    pub static DEREGISTER_CONTAINER_INSTANCE_REQUEST: Shape = Shape { name: "DeregisterContainerInstanceRequest", kind: Kind::Structure(Structure { members: &[m("cluster", &STRING), m("containerInstance", &STRING).required(), m("force", &BOXED_BOOLEAN)], payload: None, is_union: false }) };
    pub static DEREGISTER_CONTAINER_INSTANCE_RESPONSE: Shape = Shape { name: "DeregisterContainerInstanceResponse", kind: Kind::Structure(Structure { members: &[m("containerInstance", &CONTAINER_INSTANCE)], payload: None, is_union: false }) };
    pub static DEREGISTER_TASK_DEFINITION_REQUEST: Shape = Shape { name: "DeregisterTaskDefinitionRequest", kind: Kind::Structure(Structure { members: &[m("taskDefinition", &STRING).required()], payload: None, is_union: false }) };
    pub static DEREGISTER_TASK_DEFINITION_RESPONSE: Shape = Shape { name: "DeregisterTaskDefinitionResponse", kind: Kind::Structure(Structure { members: &[m("taskDefinition", &TASK_DEFINITION)], payload: None, is_union: false }) };
    pub static DESCRIBE_CAPACITY_PROVIDERS_REQUEST: Shape = Shape { name: "DescribeCapacityProvidersRequest", kind: Kind::Structure(Structure { members: &[m("capacityProviders", &STRING_LIST), m("cluster", &STRING), m("include", &CAPACITY_PROVIDER_FIELD_LIST), m("maxResults", &BOXED_INTEGER), m("nextToken", &STRING)], payload: None, is_union: false }) };
    pub static DESCRIBE_CAPACITY_PROVIDERS_RESPONSE: Shape = Shape { name: "DescribeCapacityProvidersResponse", kind: Kind::Structure(Structure { members: &[m("capacityProviders", &CAPACITY_PROVIDERS), m("failures", &FAILURES), m("nextToken", &STRING)], payload: None, is_union: false }) };
    pub static DESCRIBE_CLUSTERS_REQUEST: Shape = Shape { name: "DescribeClustersRequest", kind: Kind::Structure(Structure { members: &[m("clusters", &STRING_LIST), m("include", &CLUSTER_FIELD_LIST)], payload: None, is_union: false }) };
    pub static DESCRIBE_CLUSTERS_RESPONSE: Shape = Shape { name: "DescribeClustersResponse", kind: Kind::Structure(Structure { members: &[m("clusters", &CLUSTERS), m("failures", &FAILURES)], payload: None, is_union: false }) };
    pub static DESCRIBE_CONTAINER_INSTANCES_REQUEST: Shape = Shape { name: "DescribeContainerInstancesRequest", kind: Kind::Structure(Structure { members: &[m("cluster", &STRING), m("containerInstances", &STRING_LIST).required(), m("include", &CONTAINER_INSTANCE_FIELD_LIST)], payload: None, is_union: false }) };
    pub static DESCRIBE_CONTAINER_INSTANCES_RESPONSE: Shape = Shape { name: "DescribeContainerInstancesResponse", kind: Kind::Structure(Structure { members: &[m("containerInstances", &CONTAINER_INSTANCES), m("failures", &FAILURES)], payload: None, is_union: false }) };
    pub static DESCRIBE_SERVICE_DEPLOYMENTS_REQUEST: Shape = Shape { name: "DescribeServiceDeploymentsRequest", kind: Kind::Structure(Structure { members: &[m("serviceDeploymentArns", &STRING_LIST).required()], payload: None, is_union: false }) };
    pub static DESCRIBE_SERVICE_DEPLOYMENTS_RESPONSE: Shape = Shape { name: "DescribeServiceDeploymentsResponse", kind: Kind::Structure(Structure { members: &[m("serviceDeployments", &SERVICE_DEPLOYMENTS), m("failures", &FAILURES)], payload: None, is_union: false }) };
    pub static DESCRIBE_SERVICE_REVISIONS_REQUEST: Shape = Shape { name: "DescribeServiceRevisionsRequest", kind: Kind::Structure(Structure { members: &[m("serviceRevisionArns", &STRING_LIST).required()], payload: None, is_union: false }) };
    pub static DESCRIBE_SERVICE_REVISIONS_RESPONSE: Shape = Shape { name: "DescribeServiceRevisionsResponse", kind: Kind::Structure(Structure { members: &[m("serviceRevisions", &SERVICE_REVISIONS), m("failures", &FAILURES)], payload: None, is_union: false }) };
    pub static DESCRIBE_SERVICES_REQUEST: Shape = Shape { name: "DescribeServicesRequest", kind: Kind::Structure(Structure { members: &[m("cluster", &STRING), m("services", &STRING_LIST).required(), m("include", &SERVICE_FIELD_LIST)], payload: None, is_union: false }) };
    pub static DESCRIBE_SERVICES_RESPONSE: Shape = Shape { name: "DescribeServicesResponse", kind: Kind::Structure(Structure { members: &[m("services", &SERVICES), m("failures", &FAILURES)], payload: None, is_union: false }) };
    pub static DESCRIBE_TASK_DEFINITION_REQUEST: Shape = Shape { name: "DescribeTaskDefinitionRequest", kind: Kind::Structure(Structure { members: &[m("taskDefinition", &STRING).required(), m("include", &TASK_DEFINITION_FIELD_LIST)], payload: None, is_union: false }) };
    pub static DESCRIBE_TASK_DEFINITION_RESPONSE: Shape = Shape { name: "DescribeTaskDefinitionResponse", kind: Kind::Structure(Structure { members: &[m("taskDefinition", &TASK_DEFINITION), m("tags", &TAGS)], payload: None, is_union: false }) };
    pub static DESCRIBE_TASK_SETS_REQUEST: Shape = Shape { name: "DescribeTaskSetsRequest", kind: Kind::Structure(Structure { members: &[m("cluster", &STRING).required(), m("service", &STRING).required(), m("taskSets", &STRING_LIST), m("include", &TASK_SET_FIELD_LIST)], payload: None, is_union: false }) };
    pub static DESCRIBE_TASK_SETS_RESPONSE: Shape = Shape { name: "DescribeTaskSetsResponse", kind: Kind::Structure(Structure { members: &[m("taskSets", &TASK_SETS), m("failures", &FAILURES)], payload: None, is_union: false }) };
    pub static DESCRIBE_TASKS_REQUEST: Shape = Shape { name: "DescribeTasksRequest", kind: Kind::Structure(Structure { members: &[m("cluster", &STRING), m("tasks", &STRING_LIST).required(), m("include", &TASK_FIELD_LIST)], payload: None, is_union: false }) };
    pub static DESCRIBE_TASKS_RESPONSE: Shape = Shape { name: "DescribeTasksResponse", kind: Kind::Structure(Structure { members: &[m("tasks", &TASKS), m("failures", &FAILURES)], payload: None, is_union: false }) };
    pub static DESIRED_STATUS: Shape = Shape { name: "DesiredStatus", kind: Kind::String { length: ANY, pattern: None, enumerators: &["RUNNING", "PENDING", "STOPPED"] } };
    pub static DEVICE: Shape = Shape { name: "Device", kind: Kind::Structure(Structure { members: &[m("hostPath", &STRING).required(), m("containerPath", &STRING), m("permissions", &DEVICE_CGROUP_PERMISSIONS)], payload: None, is_union: false }) };
    pub static DEVICE_CGROUP_PERMISSION: Shape = Shape { name: "DeviceCgroupPermission", kind: Kind::String { length: ANY, pattern: None, enumerators: &["read", "write", "mknod"] } };
    pub static DEVICE_CGROUP_PERMISSIONS: Shape = Shape { name: "DeviceCgroupPermissions", kind: Kind::List { member: &DEVICE_CGROUP_PERMISSION, location_name: None, flattened: false, length: ANY } };
    pub static DEVICES_LIST: Shape = Shape { name: "DevicesList", kind: Kind::List { member: &DEVICE, location_name: None, flattened: false, length: ANY } };
    pub static DISCOVER_POLL_ENDPOINT_REQUEST: Shape = Shape { name: "DiscoverPollEndpointRequest", kind: Kind::Structure(Structure { members: &[m("containerInstance", &STRING), m("cluster", &STRING)], payload: None, is_union: false }) };
    pub static DISCOVER_POLL_ENDPOINT_RESPONSE: Shape = Shape { name: "DiscoverPollEndpointResponse", kind: Kind::Structure(Structure { members: &[m("endpoint", &STRING), m("telemetryEndpoint", &STRING), m("serviceConnectEndpoint", &STRING)], payload: None, is_union: false }) };
    pub static DOCKER_LABELS_MAP: Shape = Shape { name: "DockerLabelsMap", kind: Kind::Map { key: &STRING, value: &STRING, key_name: None, value_name: None, flattened: false, length: ANY } };
    pub static DOCKER_VOLUME_CONFIGURATION: Shape = Shape { name: "DockerVolumeConfiguration", kind: Kind::Structure(Structure { members: &[m("scope", &SCOPE), m("autoprovision", &BOXED_BOOLEAN), m("driver", &STRING), m("driverOpts", &STRING_MAP), m("labels", &STRING_MAP)], payload: None, is_union: false }) };
    pub static DOUBLE: Shape = Shape { name: "Double", kind: Kind::Double { range: ANY } };
    pub static DURATION: Shape = Shape { name: "Duration", kind: Kind::Integer { range: limits(Some(0), Some(2147483647)) } };
    pub static EBSKMS_KEY_ID: Shape = Shape { name: "EBSKMSKeyId", kind: Kind::String { length: ANY, pattern: None, enumerators: &[] } };
    pub static EBS_RESOURCE_TYPE: Shape = Shape { name: "EBSResourceType", kind: Kind::String { length: ANY, pattern: None, enumerators: &["volume"] } };
    pub static EBS_SNAPSHOT_ID: Shape = Shape { name: "EBSSnapshotId", kind: Kind::String { length: ANY, pattern: None, enumerators: &[] } };
    pub static EBS_TAG_SPECIFICATION: Shape = Shape { name: "EBSTagSpecification", kind: Kind::Structure(Structure { members: &[m("resourceType", &EBS_RESOURCE_TYPE).required(), m("tags", &TAGS), m("propagateTags", &PROPAGATE_TAGS)], payload: None, is_union: false }) };
    pub static EBS_TAG_SPECIFICATIONS: Shape = Shape { name: "EBSTagSpecifications", kind: Kind::List { member: &EBS_TAG_SPECIFICATION, location_name: None, flattened: false, length: ANY } };
    pub static EBS_VOLUME_TYPE: Shape = Shape { name: "EBSVolumeType", kind: Kind::String { length: ANY, pattern: None, enumerators: &[] } };
    pub static ECS_MANAGED_RESOURCES: Shape = Shape { name: "ECSManagedResources", kind: Kind::Structure(Structure { members: &[m("ingressPaths", &MANAGED_INGRESS_PATHS), m("autoScaling", &MANAGED_AUTO_SCALING), m("metricAlarms", &MANAGED_METRIC_ALARMS), m("serviceSecurityGroups", &MANAGED_SECURITY_GROUPS), m("logGroups", &MANAGED_LOG_GROUPS), m("gatewayConnections", &GATEWAY_CONNECTION_LIST)], payload: None, is_union: false }) };
    pub static ECS_VOLUME_NAME: Shape = Shape { name: "ECSVolumeName", kind: Kind::String { length: ANY, pattern: None, enumerators: &[] } };
    pub static EFS_AUTHORIZATION_CONFIG: Shape = Shape { name: "EFSAuthorizationConfig", kind: Kind::Structure(Structure { members: &[m("accessPointId", &STRING), m("iam", &EFS_AUTHORIZATION_CONFIG_IAM)], payload: None, is_union: false }) };
    pub static EFS_AUTHORIZATION_CONFIG_IAM: Shape = Shape { name: "EFSAuthorizationConfigIAM", kind: Kind::String { length: ANY, pattern: None, enumerators: &["ENABLED", "DISABLED"] } };
    pub static EFS_TRANSIT_ENCRYPTION: Shape = Shape { name: "EFSTransitEncryption", kind: Kind::String { length: ANY, pattern: None, enumerators: &["ENABLED", "DISABLED"] } };
    pub static EFS_VOLUME_CONFIGURATION: Shape = Shape { name: "EFSVolumeConfiguration", kind: Kind::Structure(Structure { members: &[m("fileSystemId", &STRING).required(), m("rootDirectory", &STRING), m("transitEncryption", &EFS_TRANSIT_ENCRYPTION), m("transitEncryptionPort", &BOXED_INTEGER), m("authorizationConfig", &EFS_AUTHORIZATION_CONFIG)], payload: None, is_union: false }) };
    pub static ENVIRONMENT_FILE: Shape = Shape { name: "EnvironmentFile", kind: Kind::Structure(Structure { members: &[m("value", &STRING).required(), m("type", &ENVIRONMENT_FILE_TYPE).required()], payload: None, is_union: false }) };
    pub static ENVIRONMENT_FILE_TYPE: Shape = Shape { name: "EnvironmentFileType", kind: Kind::String { length: ANY, pattern: None, enumerators: &["s3"] } };
    pub static ENVIRONMENT_FILES: Shape = Shape { name: "EnvironmentFiles", kind: Kind::List { member: &ENVIRONMENT_FILE, location_name: None, flattened: false, length: ANY } };
    pub static ENVIRONMENT_VARIABLES: Shape = Shape { name: "EnvironmentVariables", kind: Kind::List { member: &KEY_VALUE_PAIR, location_name: None, flattened: false, length: ANY } };
    pub static EPHEMERAL_STORAGE: Shape = Shape { name: "EphemeralStorage", kind: Kind::Structure(Structure { members: &[m("sizeInGiB", &INTEGER).required()], payload: None, is_union: false }) };
    pub static EXCLUDED_INSTANCE_TYPE: Shape = Shape { name: "ExcludedInstanceType", kind: Kind::String { length: limits(Some(1), Some(30)), pattern: Some({ static P: Pattern = pattern("[a-zA-Z0-9\\.\\*\\-]+"); &P }), enumerators: &[] } };
    pub static EXCLUDED_INSTANCE_TYPE_SET: Shape = Shape { name: "ExcludedInstanceTypeSet", kind: Kind::List { member: &EXCLUDED_INSTANCE_TYPE, location_name: None, flattened: false, length: limits(Some(0), Some(400)) } };
    pub static EXECUTE_COMMAND_CONFIGURATION: Shape = Shape { name: "ExecuteCommandConfiguration", kind: Kind::Structure(Structure { members: &[m("kmsKeyId", &STRING), m("logging", &EXECUTE_COMMAND_LOGGING), m("logConfiguration", &EXECUTE_COMMAND_LOG_CONFIGURATION)], payload: None, is_union: false }) };
    pub static EXECUTE_COMMAND_LOG_CONFIGURATION: Shape = Shape { name: "ExecuteCommandLogConfiguration", kind: Kind::Structure(Structure { members: &[m("cloudWatchLogGroupName", &STRING), m("cloudWatchEncryptionEnabled", &BOOLEAN), m("s3BucketName", &STRING), m("s3EncryptionEnabled", &BOOLEAN), m("s3KeyPrefix", &STRING)], payload: None, is_union: false }) };
    pub static EXECUTE_COMMAND_LOGGING: Shape = Shape { name: "ExecuteCommandLogging", kind: Kind::String { length: ANY, pattern: None, enumerators: &["NONE", "DEFAULT", "OVERRIDE"] } };
    pub static F_SX_WINDOWS_FILE_SERVER_AUTHORIZATION_CONFIG: Shape = Shape { name: "FSxWindowsFileServerAuthorizationConfig", kind: Kind::Structure(Structure { members: &[m("credentialsParameter", &STRING).required(), m("domain", &STRING).required()], payload: None, is_union: false }) };
    pub static F_SX_WINDOWS_FILE_SERVER_VOLUME_CONFIGURATION: Shape = Shape { name: "FSxWindowsFileServerVolumeConfiguration", kind: Kind::Structure(Structure { members: &[m("fileSystemId", &STRING).required(), m("rootDirectory", &STRING).required(), m("authorizationConfig", &F_SX_WINDOWS_FILE_SERVER_AUTHORIZATION_CONFIG).required()], payload: None, is_union: false }) };
    pub static FAILURE: Shape = Shape { name: "Failure", kind: Kind::Structure(Structure { members: &[m("arn", &STRING), m("reason", &STRING), m("detail", &STRING)], payload: None, is_union: false }) };
    pub static FAILURES: Shape = Shape { name: "Failures", kind: Kind::List { member: &FAILURE, location_name: None, flattened: false, length: ANY } };
    pub static FIRELENS_CONFIGURATION: Shape = Shape { name: "FirelensConfiguration", kind: Kind::Structure(Structure { members: &[m("type", &FIRELENS_CONFIGURATION_TYPE).required(), m("options", &FIRELENS_CONFIGURATION_OPTIONS_MAP)], payload: None, is_union: false }) };
    pub static FIRELENS_CONFIGURATION_OPTIONS_MAP: Shape = Shape { name: "FirelensConfigurationOptionsMap", kind: Kind::Map { key: &STRING, value: &STRING, key_name: None, value_name: None, flattened: false, length: ANY } };
    pub static FIRELENS_CONFIGURATION_TYPE: Shape = Shape { name: "FirelensConfigurationType", kind: Kind::String { length: ANY, pattern: None, enumerators: &["fluentd", "fluentbit"] } };
    pub static GATEWAY_CONNECTION: Shape = Shape { name: "GatewayConnection", kind: Kind::Structure(Structure { members: &[m("gatewayArn", &STRING), m("gatewayRouteArn", &STRING), m("portName", &STRING), m("serviceUrl", &STRING), m("accessType", &ACCESS_TYPE), m("status", &GATEWAY_ROUTE_STATUS), m("resources", &GATEWAY_CONNECTION_RESOURCES)], payload: None, is_union: false }) };
    pub static GATEWAY_CONNECTION_ALB_RESOURCES: Shape = Shape { name: "GatewayConnectionAlbResources", kind: Kind::Structure(Structure { members: &[m("acmCertificateArn", &STRING), m("loadBalancerArn", &STRING), m("loadBalancerSecurityGroupArns", &STRING_LIST), m("listenerArn", &STRING), m("listenerRuleArn", &STRING), m("testListenerRuleArn", &STRING), m("targetGroupArn", &STRING), m("alternateTargetGroupArn", &STRING)], payload: None, is_union: false }) };
    pub static GATEWAY_CONNECTION_ALB_RESOURCES_LIST: Shape = Shape { name: "GatewayConnectionAlbResourcesList", kind: Kind::List { member: &GATEWAY_CONNECTION_ALB_RESOURCES, location_name: None, flattened: false, length: limits(Some(0), Some(1)) } };
    pub static GATEWAY_CONNECTION_LIST: Shape = Shape { name: "GatewayConnectionList", kind: Kind::List { member: &GATEWAY_CONNECTION, location_name: None, flattened: false, length: limits(Some(0), Some(5)) } };
    pub static GATEWAY_CONNECTION_RESOURCES: Shape = Shape { name: "GatewayConnectionResources", kind: Kind::Structure(Structure { members: &[m("hostSharedAlb", &GATEWAY_CONNECTION_ALB_RESOURCES_LIST)], payload: None, is_union: true }) };
    pub static GATEWAY_CONNECTOR: Shape = Shape { name: "GatewayConnector", kind: Kind::Structure(Structure { members: &[m("portName", &STRING).required(), m("healthCheck", &GATEWAY_CONNECTOR_HEALTH_CHECK), m("filters", &GATEWAY_CONNECTOR_FILTERS), m("deregistrationDelay", &GATEWAY_CONNECTOR_DEREGISTRATION_DELAY)], payload: None, is_union: false }) };
    pub static GATEWAY_CONNECTOR_DEREGISTRATION_DELAY: Shape = Shape { name: "GatewayConnectorDeregistrationDelay", kind: Kind::Structure(Structure { members: &[m("timeoutSeconds", &GATEWAY_CONNECTOR_DEREGISTRATION_DELAY_TIMEOUT_SECONDS_INTEGER)], payload: None, is_union: false }) };
    pub static GATEWAY_CONNECTOR_DEREGISTRATION_DELAY_TIMEOUT_SECONDS_INTEGER: Shape = Shape { name: "GatewayConnectorDeregistrationDelayTimeoutSecondsInteger", kind: Kind::Integer { range: limits(Some(0), Some(3600)) } };
    pub static GATEWAY_CONNECTOR_FILTERS: Shape = Shape { name: "GatewayConnectorFilters", kind: Kind::Structure(Structure { members: &[m("accessTypes", &ACCESS_TYPE_LIST)], payload: None, is_union: false }) };
    pub static GATEWAY_CONNECTOR_HEALTH_CHECK: Shape = Shape { name: "GatewayConnectorHealthCheck", kind: Kind::Structure(Structure { members: &[m("healthCheckProtocol", &GATEWAY_CONNECTOR_HEALTH_CHECK_PROTOCOL), m("healthCheckPort", &BOXED_INTEGER), m("healthCheckPath", &STRING), m("healthCheckTimeoutSeconds", &BOXED_INTEGER), m("healthCheckIntervalSeconds", &BOXED_INTEGER), m("healthyThresholdCount", &BOXED_INTEGER), m("unhealthyThresholdCount", &BOXED_INTEGER), m("matcher", &GATEWAY_CONNECTOR_HEALTH_CHECK_MATCHER)], payload: None, is_union: false }) };
    pub static GATEWAY_CONNECTOR_HEALTH_CHECK_MATCHER: Shape = Shape { name: "GatewayConnectorHealthCheckMatcher", kind: Kind::Structure(Structure { members: &[m("httpCode", &STRING), m("grpcCode", &STRING)], payload: None, is_union: false }) };
    pub static GATEWAY_CONNECTOR_HEALTH_CHECK_PROTOCOL: Shape = Shape { name: "GatewayConnectorHealthCheckProtocol", kind: Kind::String { length: ANY, pattern: None, enumerators: &["HTTP", "HTTPS"] } };
    pub static GATEWAY_CONNECTOR_LIST: Shape = Shape { name: "GatewayConnectorList", kind: Kind::List { member: &GATEWAY_CONNECTOR, location_name: None, flattened: false, length: limits(Some(0), Some(1)) } };
    pub static GATEWAY_ROUTE_STATUS: Shape = Shape { name: "GatewayRouteStatus", kind: Kind::String { length: ANY, pattern: None, enumerators: &["ACTIVE", "CREATE_IN_PROGRESS", "CREATE_FAILED", "UPDATE_IN_PROGRESS", "UPDATE_FAILED", "DELETE_IN_PROGRESS", "DELETE_FAILED"] } };
    pub static GET_TASK_PROTECTION_REQUEST: Shape = Shape { name: "GetTaskProtectionRequest", kind: Kind::Structure(Structure { members: &[m("cluster", &STRING).required(), m("tasks", &STRING_LIST)], payload: None, is_union: false }) };
    pub static GET_TASK_PROTECTION_RESPONSE: Shape = Shape { name: "GetTaskProtectionResponse", kind: Kind::Structure(Structure { members: &[m("protectedTasks", &PROTECTED_TASKS), m("failures", &FAILURES)], payload: None, is_union: false }) };
    pub static GPU_DEVICE: Shape = Shape { name: "GpuDevice", kind: Kind::Structure(Structure { members: &[m("gpuId", &STRING), m("sharingMode", &GPU_SHARING_MODE), m("totalMemoryInMiB", &BOXED_INTEGER), m("remainingMemoryInMiB", &BOXED_INTEGER), m("containerCount", &BOXED_INTEGER)], payload: None, is_union: false }) };
    pub static GPU_DEVICES: Shape = Shape { name: "GpuDevices", kind: Kind::List { member: &GPU_DEVICE, location_name: None, flattened: false, length: ANY } };
    pub static GPU_IDS: Shape = Shape { name: "GpuIds", kind: Kind::List { member: &STRING, location_name: None, flattened: false, length: ANY } };
    pub static GPU_SHARING_MODE: Shape = Shape { name: "GpuSharingMode", kind: Kind::String { length: ANY, pattern: None, enumerators: &["IDLE", "NVIDIA_MPS", "DEDICATED"] } };
    pub static HEALTH_CHECK: Shape = Shape { name: "HealthCheck", kind: Kind::Structure(Structure { members: &[m("command", &STRING_LIST).required(), m("interval", &BOXED_INTEGER), m("timeout", &BOXED_INTEGER), m("retries", &BOXED_INTEGER), m("startPeriod", &BOXED_INTEGER)], payload: None, is_union: false }) };
    pub static HEALTH_STATUS: Shape = Shape { name: "HealthStatus", kind: Kind::String { length: ANY, pattern: None, enumerators: &["HEALTHY", "UNHEALTHY", "UNKNOWN"] } };
    pub static HEALTHY_PERCENT_INTEGER: Shape = Shape { name: "HealthyPercentInteger", kind: Kind::Integer { range: limits(Some(0), Some(100)) } };
    pub static HOOK_DETAILS: Shape = Shape { name: "HookDetails", kind: Kind::Document };
    pub static HOST_ENTRY: Shape = Shape { name: "HostEntry", kind: Kind::Structure(Structure { members: &[m("hostname", &STRING).required(), m("ipAddress", &STRING).required()], payload: None, is_union: false }) };
    pub static HOST_ENTRY_LIST: Shape = Shape { name: "HostEntryList", kind: Kind::List { member: &HOST_ENTRY, location_name: None, flattened: false, length: ANY } };
    pub static HOST_VOLUME_PROPERTIES: Shape = Shape { name: "HostVolumeProperties", kind: Kind::Structure(Structure { members: &[m("sourcePath", &STRING)], payload: None, is_union: false }) };
    pub static IAM_ROLE_ARN: Shape = Shape { name: "IAMRoleArn", kind: Kind::String { length: ANY, pattern: None, enumerators: &[] } };
    pub static INFERENCE_ACCELERATOR: Shape = Shape { name: "InferenceAccelerator", kind: Kind::Structure(Structure { members: &[m("deviceName", &STRING).required(), m("deviceType", &STRING).required()], payload: None, is_union: false }) };
    pub static INFERENCE_ACCELERATOR_OVERRIDE: Shape = Shape { name: "InferenceAcceleratorOverride", kind: Kind::Structure(Structure { members: &[m("deviceName", &STRING), m("deviceType", &STRING)], payload: None, is_union: false }) };
    pub static INFERENCE_ACCELERATOR_OVERRIDES: Shape = Shape { name: "InferenceAcceleratorOverrides", kind: Kind::List { member: &INFERENCE_ACCELERATOR_OVERRIDE, location_name: None, flattened: false, length: ANY } };
    pub static INFERENCE_ACCELERATORS: Shape = Shape { name: "InferenceAccelerators", kind: Kind::List { member: &INFERENCE_ACCELERATOR, location_name: None, flattened: false, length: ANY } };
    pub static INFRASTRUCTURE_OPTIMIZATION: Shape = Shape { name: "InfrastructureOptimization", kind: Kind::Structure(Structure { members: &[m("scaleInAfter", &BOXED_INTEGER)], payload: None, is_union: false }) };
    pub static INSTANCE_GENERATION: Shape = Shape { name: "InstanceGeneration", kind: Kind::String { length: ANY, pattern: None, enumerators: &["current", "previous"] } };
    pub static INSTANCE_GENERATION_SET: Shape = Shape { name: "InstanceGenerationSet", kind: Kind::List { member: &INSTANCE_GENERATION, location_name: None, flattened: false, length: ANY } };
    pub static INSTANCE_HEALTH_CHECK_RESULT: Shape = Shape { name: "InstanceHealthCheckResult", kind: Kind::Structure(Structure { members: &[m("type", &INSTANCE_HEALTH_CHECK_TYPE), m("status", &INSTANCE_HEALTH_CHECK_STATE), m("statusReason", &STRING), m("lastUpdated", &TIMESTAMP), m("lastStatusChange", &TIMESTAMP)], payload: None, is_union: false }) };
    pub static INSTANCE_HEALTH_CHECK_RESULT_LIST: Shape = Shape { name: "InstanceHealthCheckResultList", kind: Kind::List { member: &INSTANCE_HEALTH_CHECK_RESULT, location_name: None, flattened: false, length: ANY } };
    pub static INSTANCE_HEALTH_CHECK_STATE: Shape = Shape { name: "InstanceHealthCheckState", kind: Kind::String { length: ANY, pattern: None, enumerators: &["OK", "IMPAIRED", "INSUFFICIENT_DATA", "INITIALIZING"] } };
    pub static INSTANCE_HEALTH_CHECK_TYPE: Shape = Shape { name: "InstanceHealthCheckType", kind: Kind::String { length: ANY, pattern: None, enumerators: &["CONTAINER_RUNTIME", "ACCELERATED_COMPUTE", "DAEMON", "AGENT_CONNECTIVITY"] } };
    pub static INSTANCE_LAUNCH_TEMPLATE: Shape = Shape { name: "InstanceLaunchTemplate", kind: Kind::Structure(Structure { members: &[m("ec2InstanceProfileArn", &STRING).required(), m("networkConfiguration", &MANAGED_INSTANCES_NETWORK_CONFIGURATION).required(), m("storageConfiguration", &MANAGED_INSTANCES_STORAGE_CONFIGURATION), m("localStorageConfiguration", &MANAGED_INSTANCES_LOCAL_STORAGE_CONFIGURATION), m("monitoring", &MANAGED_INSTANCES_MONITORING_OPTIONS), m("capacityOptionType", &CAPACITY_OPTION_TYPE), m("instanceMetadataTagsPropagation", &BOXED_BOOLEAN), m("instanceRequirements", &INSTANCE_REQUIREMENTS_REQUEST), m("fipsEnabled", &BOXED_BOOLEAN), m("capacityReservations", &CAPACITY_RESERVATION_REQUEST), m("nitroEnclavesEnabled", &BOXED_BOOLEAN)], payload: None, is_union: false }) };
    pub static INSTANCE_LAUNCH_TEMPLATE_UPDATE: Shape = Shape { name: "InstanceLaunchTemplateUpdate", kind: Kind::Structure(Structure { members: &[m("ec2InstanceProfileArn", &STRING), m("networkConfiguration", &MANAGED_INSTANCES_NETWORK_CONFIGURATION), m("storageConfiguration", &MANAGED_INSTANCES_STORAGE_CONFIGURATION), m("instanceMetadataTagsPropagation", &BOXED_BOOLEAN), m("localStorageConfiguration", &MANAGED_INSTANCES_LOCAL_STORAGE_CONFIGURATION), m("monitoring", &MANAGED_INSTANCES_MONITORING_OPTIONS), m("instanceRequirements", &INSTANCE_REQUIREMENTS_REQUEST), m("capacityReservations", &CAPACITY_RESERVATION_REQUEST)], payload: None, is_union: false }) };
    pub static INSTANCE_REQUIREMENTS_REQUEST: Shape = Shape { name: "InstanceRequirementsRequest", kind: Kind::Structure(Structure { members: &[m("vCpuCount", &V_CPU_COUNT_RANGE_REQUEST).required(), m("memoryMiB", &MEMORY_MI_B_REQUEST).required(), m("cpuManufacturers", &CPU_MANUFACTURER_SET), m("memoryGiBPerVCpu", &MEMORY_GI_B_PER_V_CPU_REQUEST), m("excludedInstanceTypes", &EXCLUDED_INSTANCE_TYPE_SET), m("instanceGenerations", &INSTANCE_GENERATION_SET), m("spotMaxPricePercentageOverLowestPrice", &BOXED_INTEGER), m("onDemandMaxPricePercentageOverLowestPrice", &BOXED_INTEGER), m("bareMetal", &BARE_METAL), m("burstablePerformance", &BURSTABLE_PERFORMANCE), m("requireHibernateSupport", &BOXED_BOOLEAN), m("networkInterfaceCount", &NETWORK_INTERFACE_COUNT_REQUEST), m("localStorage", &LOCAL_STORAGE), m("localStorageTypes", &LOCAL_STORAGE_TYPE_SET), m("totalLocalStorageGB", &TOTAL_LOCAL_STORAGE_GB_REQUEST), m("baselineEbsBandwidthMbps", &BASELINE_EBS_BANDWIDTH_MBPS_REQUEST), m("acceleratorTypes", &ACCELERATOR_TYPE_SET), m("acceleratorCount", &ACCELERATOR_COUNT_REQUEST), m("acceleratorManufacturers", &ACCELERATOR_MANUFACTURER_SET), m("acceleratorNames", &ACCELERATOR_NAME_SET), m("acceleratorTotalMemoryMiB", &ACCELERATOR_TOTAL_MEMORY_MI_B_REQUEST), m("networkBandwidthGbps", &NETWORK_BANDWIDTH_GBPS_REQUEST), m("allowedInstanceTypes", &ALLOWED_INSTANCE_TYPE_SET), m("maxSpotPriceAsPercentageOfOptimalOnDemandPrice", &BOXED_INTEGER)], payload: None, is_union: false }) };
    pub static INTEGER: Shape = Shape { name: "Integer", kind: Kind::Integer { range: ANY } };
    pub static INTEGER_LIST: Shape = Shape { name: "IntegerList", kind: Kind::List { member: &BOXED_INTEGER, location_name: None, flattened: false, length: ANY } };
    pub static IPC_MODE: Shape = Shape { name: "IpcMode", kind: Kind::String { length: ANY, pattern: None, enumerators: &["host", "task", "none"] } };
    pub static ISOLATION_MODE: Shape = Shape { name: "IsolationMode", kind: Kind::String { length: ANY, pattern: None, enumerators: &["SHARED", "ISOLATED_SANDBOX", "CONFIDENTIAL_SANDBOX"] } };
    pub static KERNEL_CAPABILITIES: Shape = Shape { name: "KernelCapabilities", kind: Kind::Structure(Structure { members: &[m("add", &STRING_LIST), m("drop", &STRING_LIST)], payload: None, is_union: false }) };
    pub static KEY_VALUE_PAIR: Shape = Shape { name: "KeyValuePair", kind: Kind::Structure(Structure { members: &[m("name", &STRING), m("value", &STRING)], payload: None, is_union: false }) };
    pub static LAUNCH_TYPE: Shape = Shape { name: "LaunchType", kind: Kind::String { length: ANY, pattern: None, enumerators: &["EC2", "FARGATE", "EXTERNAL", "MANAGED_INSTANCES"] } };
    pub static LINEAR_CONFIGURATION: Shape = Shape { name: "LinearConfiguration", kind: Kind::Structure(Structure { members: &[m("stepPercent", &DOUBLE), m("stepBakeTimeInMinutes", &INTEGER)], payload: None, is_union: false }) };
    pub static LINUX_PARAMETERS: Shape = Shape { name: "LinuxParameters", kind: Kind::Structure(Structure { members: &[m("capabilities", &KERNEL_CAPABILITIES), m("devices", &DEVICES_LIST), m("initProcessEnabled", &BOXED_BOOLEAN), m("sharedMemorySize", &BOXED_INTEGER), m("tmpfs", &TMPFS_LIST), m("maxSwap", &BOXED_INTEGER), m("swappiness", &BOXED_INTEGER)], payload: None, is_union: false }) };
    pub static LIST_ACCOUNT_SETTINGS_REQUEST: Shape = Shape { name: "ListAccountSettingsRequest", kind: Kind::Structure(Structure { members: &[m("name", &SETTING_NAME), m("value", &STRING), m("principalArn", &STRING), m("effectiveSettings", &BOOLEAN), m("nextToken", &STRING), m("maxResults", &INTEGER)], payload: None, is_union: false }) };
    pub static LIST_ACCOUNT_SETTINGS_RESPONSE: Shape = Shape { name: "ListAccountSettingsResponse", kind: Kind::Structure(Structure { members: &[m("settings", &SETTINGS), m("nextToken", &STRING)], payload: None, is_union: false }) };
    pub static LIST_ATTRIBUTES_REQUEST: Shape = Shape { name: "ListAttributesRequest", kind: Kind::Structure(Structure { members: &[m("cluster", &STRING), m("targetType", &TARGET_TYPE).required(), m("attributeName", &STRING), m("attributeValue", &STRING), m("nextToken", &STRING), m("maxResults", &BOXED_INTEGER)], payload: None, is_union: false }) };
    pub static LIST_ATTRIBUTES_RESPONSE: Shape = Shape { name: "ListAttributesResponse", kind: Kind::Structure(Structure { members: &[m("attributes", &ATTRIBUTES), m("nextToken", &STRING)], payload: None, is_union: false }) };
    pub static LIST_CLUSTERS_REQUEST: Shape = Shape { name: "ListClustersRequest", kind: Kind::Structure(Structure { members: &[m("nextToken", &STRING), m("maxResults", &BOXED_INTEGER)], payload: None, is_union: false }) };
    pub static LIST_CLUSTERS_RESPONSE: Shape = Shape { name: "ListClustersResponse", kind: Kind::Structure(Structure { members: &[m("clusterArns", &STRING_LIST), m("nextToken", &STRING)], payload: None, is_union: false }) };
    pub static LIST_CONTAINER_INSTANCES_REQUEST: Shape = Shape { name: "ListContainerInstancesRequest", kind: Kind::Structure(Structure { members: &[m("cluster", &STRING), m("filter", &STRING), m("nextToken", &STRING), m("maxResults", &BOXED_INTEGER), m("status", &CONTAINER_INSTANCE_STATUS)], payload: None, is_union: false }) };
    pub static LIST_CONTAINER_INSTANCES_RESPONSE: Shape = Shape { name: "ListContainerInstancesResponse", kind: Kind::Structure(Structure { members: &[m("containerInstanceArns", &STRING_LIST), m("nextToken", &STRING)], payload: None, is_union: false }) };
    pub static LIST_SERVICE_DEPLOYMENTS_REQUEST: Shape = Shape { name: "ListServiceDeploymentsRequest", kind: Kind::Structure(Structure { members: &[m("service", &STRING).required(), m("cluster", &STRING), m("status", &SERVICE_DEPLOYMENT_STATUS_LIST), m("createdAt", &CREATED_AT), m("nextToken", &STRING), m("maxResults", &BOXED_INTEGER)], payload: None, is_union: false }) };
    pub static LIST_SERVICE_DEPLOYMENTS_RESPONSE: Shape = Shape { name: "ListServiceDeploymentsResponse", kind: Kind::Structure(Structure { members: &[m("serviceDeployments", &SERVICE_DEPLOYMENTS_BRIEF), m("nextToken", &STRING)], payload: None, is_union: false }) };
    pub static LIST_SERVICES_BY_NAMESPACE_REQUEST: Shape = Shape { name: "ListServicesByNamespaceRequest", kind: Kind::Structure(Structure { members: &[m("namespace", &STRING).required(), m("nextToken", &STRING), m("maxResults", &BOXED_INTEGER)], payload: None, is_union: false }) };
    pub static LIST_SERVICES_BY_NAMESPACE_RESPONSE: Shape = Shape { name: "ListServicesByNamespaceResponse", kind: Kind::Structure(Structure { members: &[m("serviceArns", &STRING_LIST), m("nextToken", &STRING)], payload: None, is_union: false }) };
    pub static LIST_SERVICES_REQUEST: Shape = Shape { name: "ListServicesRequest", kind: Kind::Structure(Structure { members: &[m("cluster", &STRING), m("nextToken", &STRING), m("maxResults", &BOXED_INTEGER), m("launchType", &LAUNCH_TYPE), m("schedulingStrategy", &SCHEDULING_STRATEGY), m("resourceManagementType", &RESOURCE_MANAGEMENT_TYPE)], payload: None, is_union: false }) };
    pub static LIST_SERVICES_RESPONSE: Shape = Shape { name: "ListServicesResponse", kind: Kind::Structure(Structure { members: &[m("serviceArns", &STRING_LIST), m("nextToken", &STRING)], payload: None, is_union: false }) };
    pub static LIST_TAGS_FOR_RESOURCE_REQUEST: Shape = Shape { name: "ListTagsForResourceRequest", kind: Kind::Structure(Structure { members: &[m("resourceArn", &STRING).required()], payload: None, is_union: false }) };
    pub static LIST_TAGS_FOR_RESOURCE_RESPONSE: Shape = Shape { name: "ListTagsForResourceResponse", kind: Kind::Structure(Structure { members: &[m("tags", &TAGS)], payload: None, is_union: false }) };
    pub static LIST_TASK_DEFINITION_FAMILIES_REQUEST: Shape = Shape { name: "ListTaskDefinitionFamiliesRequest", kind: Kind::Structure(Structure { members: &[m("familyPrefix", &STRING), m("status", &TASK_DEFINITION_FAMILY_STATUS), m("nextToken", &STRING), m("maxResults", &BOXED_INTEGER)], payload: None, is_union: false }) };
    pub static LIST_TASK_DEFINITION_FAMILIES_RESPONSE: Shape = Shape { name: "ListTaskDefinitionFamiliesResponse", kind: Kind::Structure(Structure { members: &[m("families", &STRING_LIST), m("nextToken", &STRING)], payload: None, is_union: false }) };
    pub static LIST_TASK_DEFINITIONS_REQUEST: Shape = Shape { name: "ListTaskDefinitionsRequest", kind: Kind::Structure(Structure { members: &[m("familyPrefix", &STRING), m("status", &TASK_DEFINITION_STATUS), m("sort", &SORT_ORDER), m("nextToken", &STRING), m("maxResults", &BOXED_INTEGER)], payload: None, is_union: false }) };
    pub static LIST_TASK_DEFINITIONS_RESPONSE: Shape = Shape { name: "ListTaskDefinitionsResponse", kind: Kind::Structure(Structure { members: &[m("taskDefinitionArns", &STRING_LIST), m("nextToken", &STRING)], payload: None, is_union: false }) };
    pub static LIST_TASKS_REQUEST: Shape = Shape { name: "ListTasksRequest", kind: Kind::Structure(Structure { members: &[m("cluster", &STRING), m("containerInstance", &STRING), m("family", &STRING), m("nextToken", &STRING), m("maxResults", &BOXED_INTEGER), m("startedBy", &STRING), m("serviceName", &STRING), m("desiredStatus", &DESIRED_STATUS), m("launchType", &LAUNCH_TYPE), m("daemonName", &STRING)], payload: None, is_union: false }) };
    pub static LIST_TASKS_RESPONSE: Shape = Shape { name: "ListTasksResponse", kind: Kind::Structure(Structure { members: &[m("taskArns", &STRING_LIST), m("nextToken", &STRING)], payload: None, is_union: false }) };
    pub static LOAD_BALANCER: Shape = Shape { name: "LoadBalancer", kind: Kind::Structure(Structure { members: &[m("targetGroupArn", &STRING), m("loadBalancerName", &STRING), m("containerName", &STRING), m("containerPort", &BOXED_INTEGER), m("advancedConfiguration", &ADVANCED_CONFIGURATION)], payload: None, is_union: false }) };
    pub static LOAD_BALANCERS: Shape = Shape { name: "LoadBalancers", kind: Kind::List { member: &LOAD_BALANCER, location_name: None, flattened: false, length: ANY } };
    pub static LOCAL_STORAGE: Shape = Shape { name: "LocalStorage", kind: Kind::String { length: ANY, pattern: None, enumerators: &["included", "required", "excluded"] } };
    pub static LOCAL_STORAGE_TYPE: Shape = Shape { name: "LocalStorageType", kind: Kind::String { length: ANY, pattern: None, enumerators: &["hdd", "ssd"] } };
    pub static LOCAL_STORAGE_TYPE_SET: Shape = Shape { name: "LocalStorageTypeSet", kind: Kind::List { member: &LOCAL_STORAGE_TYPE, location_name: None, flattened: false, length: ANY } };
    pub static LOG_CONFIGURATION: Shape = Shape { name: "LogConfiguration", kind: Kind::Structure(Structure { members: &[m("logDriver", &LOG_DRIVER).required(), m("options", &LOG_CONFIGURATION_OPTIONS_MAP), m("secretOptions", &SECRET_LIST)], payload: None, is_union: false }) };
    pub static LOG_CONFIGURATION_OPTIONS_MAP: Shape = Shape { name: "LogConfigurationOptionsMap", kind: Kind::Map { key: &STRING, value: &STRING, key_name: None, value_name: None, flattened: false, length: ANY } };
    pub static LOG_DRIVER: Shape = Shape { name: "LogDriver", kind: Kind::String { length: ANY, pattern: None, enumerators: &["json-file", "syslog", "journald", "gelf", "fluentd", "awslogs", "splunk", "awsfirelens"] } };
    pub static LONG: Shape = Shape { name: "Long", kind: Kind::Long { range: ANY } };
    pub static MANAGED_AGENT: Shape = Shape { name: "ManagedAgent", kind: Kind::Structure(Structure { members: &[m("lastStartedAt", &TIMESTAMP), m("name", &MANAGED_AGENT_NAME), m("reason", &STRING), m("lastStatus", &STRING)], payload: None, is_union: false }) };
    pub static MANAGED_AGENT_NAME: Shape = Shape { name: "ManagedAgentName", kind: Kind::String { length: ANY, pattern: None, enumerators: &["ExecuteCommandAgent"] } };
    pub static MANAGED_AGENT_STATE_CHANGE: Shape = Shape { name: "ManagedAgentStateChange", kind: Kind::Structure(Structure { members: &[m("containerName", &STRING).required(), m("managedAgentName", &MANAGED_AGENT_NAME).required(), m("status", &STRING).required(), m("reason", &STRING)], payload: None, is_union: false }) };
    pub static MANAGED_AGENT_STATE_CHANGES: Shape = Shape { name: "ManagedAgentStateChanges", kind: Kind::List { member: &MANAGED_AGENT_STATE_CHANGE, location_name: None, flattened: false, length: ANY } };
    pub static MANAGED_AGENTS: Shape = Shape { name: "ManagedAgents", kind: Kind::List { member: &MANAGED_AGENT, location_name: None, flattened: false, length: ANY } };
    pub static MANAGED_APPLICATION_AUTO_SCALING_POLICIES: Shape = Shape { name: "ManagedApplicationAutoScalingPolicies", kind: Kind::List { member: &MANAGED_APPLICATION_AUTO_SCALING_POLICY, location_name: None, flattened: false, length: ANY } };
    pub static MANAGED_APPLICATION_AUTO_SCALING_POLICY: Shape = Shape { name: "ManagedApplicationAutoScalingPolicy", kind: Kind::Structure(Structure { members: &[m("arn", &STRING), m("status", &MANAGED_RESOURCE_STATUS).required(), m("statusReason", &STRING), m("updatedAt", &TIMESTAMP).required(), m("policyType", &STRING).required(), m("targetValue", &DOUBLE).required(), m("metric", &STRING).required()], payload: None, is_union: false }) };
    pub static MANAGED_AUTO_SCALING: Shape = Shape { name: "ManagedAutoScaling", kind: Kind::Structure(Structure { members: &[m("scalableTarget", &MANAGED_SCALABLE_TARGET), m("applicationAutoScalingPolicies", &MANAGED_APPLICATION_AUTO_SCALING_POLICIES)], payload: None, is_union: false }) };
    pub static MANAGED_CERTIFICATE: Shape = Shape { name: "ManagedCertificate", kind: Kind::Structure(Structure { members: &[m("arn", &STRING), m("status", &MANAGED_RESOURCE_STATUS).required(), m("statusReason", &STRING), m("updatedAt", &TIMESTAMP).required(), m("domainName", &STRING).required()], payload: None, is_union: false }) };
    pub static MANAGED_DRAINING: Shape = Shape { name: "ManagedDraining", kind: Kind::String { length: ANY, pattern: None, enumerators: &["ENABLED", "DISABLED"] } };
    pub static MANAGED_INGRESS_PATH: Shape = Shape { name: "ManagedIngressPath", kind: Kind::Structure(Structure { members: &[m("accessType", &ACCESS_TYPE).required(), m("endpoint", &STRING).required(), m("loadBalancer", &MANAGED_LOAD_BALANCER), m("loadBalancerSecurityGroups", &MANAGED_SECURITY_GROUPS), m("certificate", &MANAGED_CERTIFICATE), m("listener", &MANAGED_LISTENER), m("rule", &MANAGED_LISTENER_RULE), m("targetGroups", &MANAGED_TARGET_GROUPS)], payload: None, is_union: false }) };
    pub static MANAGED_INGRESS_PATHS: Shape = Shape { name: "ManagedIngressPaths", kind: Kind::List { member: &MANAGED_INGRESS_PATH, location_name: None, flattened: false, length: ANY } };
    pub static MANAGED_INSTANCES_LOCAL_STORAGE_CONFIGURATION: Shape = Shape { name: "ManagedInstancesLocalStorageConfiguration", kind: Kind::Structure(Structure { members: &[m("useLocalStorage", &BOOLEAN)], payload: None, is_union: false }) };
    pub static MANAGED_INSTANCES_MONITORING_OPTIONS: Shape = Shape { name: "ManagedInstancesMonitoringOptions", kind: Kind::String { length: ANY, pattern: None, enumerators: &["BASIC", "DETAILED"] } };
    pub static MANAGED_INSTANCES_NETWORK_CONFIGURATION: Shape = Shape { name: "ManagedInstancesNetworkConfiguration", kind: Kind::Structure(Structure { members: &[m("subnets", &STRING_LIST), m("securityGroups", &STRING_LIST)], payload: None, is_union: false }) };
    pub static MANAGED_INSTANCES_PROVIDER: Shape = Shape { name: "ManagedInstancesProvider", kind: Kind::Structure(Structure { members: &[m("infrastructureRoleArn", &STRING), m("instanceLaunchTemplate", &INSTANCE_LAUNCH_TEMPLATE), m("propagateTags", &PROPAGATE_MI_TAGS), m("infrastructureOptimization", &INFRASTRUCTURE_OPTIMIZATION), m("autoRepairConfiguration", &AUTO_REPAIR_CONFIGURATION)], payload: None, is_union: false }) };
    pub static MANAGED_INSTANCES_STORAGE_CONFIGURATION: Shape = Shape { name: "ManagedInstancesStorageConfiguration", kind: Kind::Structure(Structure { members: &[m("storageSizeGiB", &TASK_VOLUME_STORAGE_GI_B)], payload: None, is_union: false }) };
    pub static MANAGED_LISTENER: Shape = Shape { name: "ManagedListener", kind: Kind::Structure(Structure { members: &[m("arn", &STRING), m("status", &MANAGED_RESOURCE_STATUS).required(), m("statusReason", &STRING), m("updatedAt", &TIMESTAMP).required()], payload: None, is_union: false }) };
    pub static MANAGED_LISTENER_RULE: Shape = Shape { name: "ManagedListenerRule", kind: Kind::Structure(Structure { members: &[m("arn", &STRING), m("status", &MANAGED_RESOURCE_STATUS).required(), m("statusReason", &STRING), m("updatedAt", &TIMESTAMP).required()], payload: None, is_union: false }) };
    pub static MANAGED_LOAD_BALANCER: Shape = Shape { name: "ManagedLoadBalancer", kind: Kind::Structure(Structure { members: &[m("arn", &STRING), m("status", &MANAGED_RESOURCE_STATUS).required(), m("statusReason", &STRING), m("updatedAt", &TIMESTAMP).required(), m("scheme", &STRING).required(), m("subnetIds", &STRING_LIST), m("securityGroupIds", &STRING_LIST)], payload: None, is_union: false }) };
    pub static MANAGED_LOG_GROUP: Shape = Shape { name: "ManagedLogGroup", kind: Kind::Structure(Structure { members: &[m("arn", &STRING), m("status", &MANAGED_RESOURCE_STATUS).required(), m("statusReason", &STRING), m("updatedAt", &TIMESTAMP).required(), m("logGroupName", &STRING).required()], payload: None, is_union: false }) };
    pub static MANAGED_LOG_GROUPS: Shape = Shape { name: "ManagedLogGroups", kind: Kind::List { member: &MANAGED_LOG_GROUP, location_name: None, flattened: false, length: ANY } };
    pub static MANAGED_METRIC_ALARM: Shape = Shape { name: "ManagedMetricAlarm", kind: Kind::Structure(Structure { members: &[m("arn", &STRING), m("status", &MANAGED_RESOURCE_STATUS).required(), m("statusReason", &STRING), m("updatedAt", &TIMESTAMP).required()], payload: None, is_union: false }) };
    pub static MANAGED_METRIC_ALARMS: Shape = Shape { name: "ManagedMetricAlarms", kind: Kind::List { member: &MANAGED_METRIC_ALARM, location_name: None, flattened: false, length: ANY } };
    pub static MANAGED_RESOURCE_STATUS: Shape = Shape { name: "ManagedResourceStatus", kind: Kind::String { length: ANY, pattern: None, enumerators: &["PROVISIONING", "ACTIVE", "DEPROVISIONING", "DELETED", "FAILED"] } };
    pub static MANAGED_SCALABLE_TARGET: Shape = Shape { name: "ManagedScalableTarget", kind: Kind::Structure(Structure { members: &[m("arn", &STRING), m("status", &MANAGED_RESOURCE_STATUS).required(), m("statusReason", &STRING), m("updatedAt", &TIMESTAMP).required(), m("minCapacity", &INTEGER).required(), m("maxCapacity", &INTEGER).required()], payload: None, is_union: false }) };
    pub static MANAGED_SCALING: Shape = Shape { name: "ManagedScaling", kind: Kind::Structure(Structure { members: &[m("status", &MANAGED_SCALING_STATUS), m("targetCapacity", &MANAGED_SCALING_TARGET_CAPACITY), m("minimumScalingStepSize", &MANAGED_SCALING_STEP_SIZE), m("maximumScalingStepSize", &MANAGED_SCALING_STEP_SIZE), m("instanceWarmupPeriod", &MANAGED_SCALING_INSTANCE_WARMUP_PERIOD)], payload: None, is_union: false }) };
    pub static MANAGED_SCALING_INSTANCE_WARMUP_PERIOD: Shape = Shape { name: "ManagedScalingInstanceWarmupPeriod", kind: Kind::Integer { range: limits(Some(0), Some(10000)) } };
    pub static MANAGED_SCALING_STATUS: Shape = Shape { name: "ManagedScalingStatus", kind: Kind::String { length: ANY, pattern: None, enumerators: &["ENABLED", "DISABLED"] } };
    pub static MANAGED_SCALING_STEP_SIZE: Shape = Shape { name: "ManagedScalingStepSize", kind: Kind::Integer { range: limits(Some(1), Some(10000)) } };
    pub static MANAGED_SCALING_TARGET_CAPACITY: Shape = Shape { name: "ManagedScalingTargetCapacity", kind: Kind::Integer { range: limits(Some(1), Some(100)) } };
    pub static MANAGED_SECURITY_GROUP: Shape = Shape { name: "ManagedSecurityGroup", kind: Kind::Structure(Structure { members: &[m("arn", &STRING), m("status", &MANAGED_RESOURCE_STATUS).required(), m("statusReason", &STRING), m("updatedAt", &TIMESTAMP).required()], payload: None, is_union: false }) };
    pub static MANAGED_SECURITY_GROUPS: Shape = Shape { name: "ManagedSecurityGroups", kind: Kind::List { member: &MANAGED_SECURITY_GROUP, location_name: None, flattened: false, length: ANY } };
    pub static MANAGED_STORAGE_CONFIGURATION: Shape = Shape { name: "ManagedStorageConfiguration", kind: Kind::Structure(Structure { members: &[m("kmsKeyId", &STRING), m("fargateEphemeralStorageKmsKeyId", &STRING)], payload: None, is_union: false }) };
    pub static MANAGED_TARGET_GROUP: Shape = Shape { name: "ManagedTargetGroup", kind: Kind::Structure(Structure { members: &[m("arn", &STRING), m("status", &MANAGED_RESOURCE_STATUS).required(), m("statusReason", &STRING), m("updatedAt", &TIMESTAMP).required(), m("healthCheckPath", &STRING).required(), m("healthCheckPort", &INTEGER).required(), m("port", &INTEGER).required()], payload: None, is_union: false }) };
    pub static MANAGED_TARGET_GROUPS: Shape = Shape { name: "ManagedTargetGroups", kind: Kind::List { member: &MANAGED_TARGET_GROUP, location_name: None, flattened: false, length: ANY } };
    pub static MANAGED_TERMINATION_PROTECTION: Shape = Shape { name: "ManagedTerminationProtection", kind: Kind::String { length: ANY, pattern: None, enumerators: &["ENABLED", "DISABLED"] } };
    pub static MEMORY_GI_B_PER_V_CPU_REQUEST: Shape = Shape { name: "MemoryGiBPerVCpuRequest", kind: Kind::Structure(Structure { members: &[m("min", &BOXED_DOUBLE), m("max", &BOXED_DOUBLE)], payload: None, is_union: false }) };
    pub static MEMORY_MI_B_REQUEST: Shape = Shape { name: "MemoryMiBRequest", kind: Kind::Structure(Structure { members: &[m("min", &BOXED_INTEGER).required(), m("max", &BOXED_INTEGER)], payload: None, is_union: false }) };
    pub static METRIC_CONFIGURATION: Shape = Shape { name: "MetricConfiguration", kind: Kind::Structure(Structure { members: &[m("metricNames", &METRIC_NAMES_LIST).required(), m("resolutionSeconds", &METRIC_RESOLUTION_SECONDS).required()], payload: None, is_union: false }) };
    pub static METRIC_CONFIGURATION_LIST: Shape = Shape { name: "MetricConfigurationList", kind: Kind::List { member: &METRIC_CONFIGURATION, location_name: None, flattened: false, length: limits(Some(0), Some(5)) } };
    pub static METRIC_NAME: Shape = Shape { name: "MetricName", kind: Kind::String { length: limits(Some(1), Some(255)), pattern: None, enumerators: &[] } };
    pub static METRIC_NAMES_LIST: Shape = Shape { name: "MetricNamesList", kind: Kind::List { member: &METRIC_NAME, location_name: None, flattened: false, length: limits(Some(1), Some(5)) } };
    pub static METRIC_RESOLUTION_SECONDS: Shape = Shape { name: "MetricResolutionSeconds", kind: Kind::Integer { range: limits(Some(20), Some(60)) } };
    pub static MONITORING_CONFIGURATION: Shape = Shape { name: "MonitoringConfiguration", kind: Kind::Structure(Structure { members: &[m("metricConfigurations", &METRIC_CONFIGURATION_LIST)], payload: None, is_union: false }) };
    pub static MOUNT_POINT: Shape = Shape { name: "MountPoint", kind: Kind::Structure(Structure { members: &[m("sourceVolume", &STRING), m("containerPath", &STRING), m("readOnly", &BOXED_BOOLEAN)], payload: None, is_union: false }) };
    pub static MOUNT_POINT_LIST: Shape = Shape { name: "MountPointList", kind: Kind::List { member: &MOUNT_POINT, location_name: None, flattened: false, length: ANY } };
    pub static NETWORK_BANDWIDTH_GBPS_REQUEST: Shape = Shape { name: "NetworkBandwidthGbpsRequest", kind: Kind::Structure(Structure { members: &[m("min", &BOXED_DOUBLE), m("max", &BOXED_DOUBLE)], payload: None, is_union: false }) };
    pub static NETWORK_BINDING: Shape = Shape { name: "NetworkBinding", kind: Kind::Structure(Structure { members: &[m("bindIP", &STRING), m("containerPort", &BOXED_INTEGER), m("hostPort", &BOXED_INTEGER), m("protocol", &TRANSPORT_PROTOCOL), m("containerPortRange", &STRING), m("hostPortRange", &STRING)], payload: None, is_union: false }) };
    pub static NETWORK_BINDINGS: Shape = Shape { name: "NetworkBindings", kind: Kind::List { member: &NETWORK_BINDING, location_name: None, flattened: false, length: ANY } };
    pub static NETWORK_CONFIGURATION: Shape = Shape { name: "NetworkConfiguration", kind: Kind::Structure(Structure { members: &[m("awsvpcConfiguration", &AWS_VPC_CONFIGURATION)], payload: None, is_union: false }) };
    pub static NETWORK_INTERFACE: Shape = Shape { name: "NetworkInterface", kind: Kind::Structure(Structure { members: &[m("attachmentId", &STRING), m("privateIpv4Address", &STRING), m("ipv6Address", &STRING)], payload: None, is_union: false }) };
    pub static NETWORK_INTERFACE_COUNT_REQUEST: Shape = Shape { name: "NetworkInterfaceCountRequest", kind: Kind::Structure(Structure { members: &[m("min", &BOXED_INTEGER), m("max", &BOXED_INTEGER)], payload: None, is_union: false }) };
    pub static NETWORK_INTERFACES: Shape = Shape { name: "NetworkInterfaces", kind: Kind::List { member: &NETWORK_INTERFACE, location_name: None, flattened: false, length: ANY } };
    pub static NETWORK_MODE: Shape = Shape { name: "NetworkMode", kind: Kind::String { length: ANY, pattern: None, enumerators: &["bridge", "host", "awsvpc", "none"] } };
    pub static NEURON_DEVICE_IDS: Shape = Shape { name: "NeuronDeviceIds", kind: Kind::List { member: &STRING, location_name: None, flattened: false, length: ANY } };
    pub static NVIDIA_MPS_ALLOCATION: Shape = Shape { name: "NvidiaMpsAllocation", kind: Kind::Structure(Structure { members: &[m("memory", &NVIDIA_MPS_ALLOCATION_MEMORY_INTEGER).required(), m("maxComputePercent", &NVIDIA_MPS_ALLOCATION_MAX_COMPUTE_PERCENT_INTEGER)], payload: None, is_union: false }) };
    pub static NVIDIA_MPS_ALLOCATION_MAX_COMPUTE_PERCENT_INTEGER: Shape = Shape { name: "NvidiaMpsAllocationMaxComputePercentInteger", kind: Kind::Integer { range: limits(Some(1), Some(100)) } };
    pub static NVIDIA_MPS_ALLOCATION_MEMORY_INTEGER: Shape = Shape { name: "NvidiaMpsAllocationMemoryInteger", kind: Kind::Integer { range: limits(Some(1), None) } };
    pub static OS_FAMILY: Shape = Shape { name: "OSFamily", kind: Kind::String { length: ANY, pattern: None, enumerators: &["WINDOWS_SERVER_2019_FULL", "WINDOWS_SERVER_2019_CORE", "WINDOWS_SERVER_2016_FULL", "WINDOWS_SERVER_2004_CORE", "WINDOWS_SERVER_2022_CORE", "WINDOWS_SERVER_2022_FULL", "WINDOWS_SERVER_2025_CORE", "WINDOWS_SERVER_2025_FULL", "WINDOWS_SERVER_20H2_CORE", "LINUX"] } };
    pub static PID_MODE: Shape = Shape { name: "PidMode", kind: Kind::String { length: ANY, pattern: None, enumerators: &["host", "task"] } };
    pub static PLACEMENT_CONSTRAINT: Shape = Shape { name: "PlacementConstraint", kind: Kind::Structure(Structure { members: &[m("type", &PLACEMENT_CONSTRAINT_TYPE), m("expression", &STRING)], payload: None, is_union: false }) };
    pub static PLACEMENT_CONSTRAINT_TYPE: Shape = Shape { name: "PlacementConstraintType", kind: Kind::String { length: ANY, pattern: None, enumerators: &["distinctInstance", "memberOf"] } };
    pub static PLACEMENT_CONSTRAINTS: Shape = Shape { name: "PlacementConstraints", kind: Kind::List { member: &PLACEMENT_CONSTRAINT, location_name: None, flattened: false, length: ANY } };
    pub static PLACEMENT_STRATEGIES: Shape = Shape { name: "PlacementStrategies", kind: Kind::List { member: &PLACEMENT_STRATEGY, location_name: None, flattened: false, length: ANY } };
    pub static PLACEMENT_STRATEGY: Shape = Shape { name: "PlacementStrategy", kind: Kind::Structure(Structure { members: &[m("type", &PLACEMENT_STRATEGY_TYPE), m("field", &STRING)], payload: None, is_union: false }) };
    pub static PLACEMENT_STRATEGY_TYPE: Shape = Shape { name: "PlacementStrategyType", kind: Kind::String { length: ANY, pattern: None, enumerators: &["random", "spread", "binpack"] } };
    pub static PLATFORM_DEVICE: Shape = Shape { name: "PlatformDevice", kind: Kind::Structure(Structure { members: &[m("id", &STRING).required(), m("type", &PLATFORM_DEVICE_TYPE).required()], payload: None, is_union: false }) };
    pub static PLATFORM_DEVICE_TYPE: Shape = Shape { name: "PlatformDeviceType", kind: Kind::String { length: ANY, pattern: None, enumerators: &["GPU", "NEURON_DEVICE"] } };
    pub static PLATFORM_DEVICES: Shape = Shape { name: "PlatformDevices", kind: Kind::List { member: &PLATFORM_DEVICE, location_name: None, flattened: false, length: ANY } };
    pub static PORT_MAPPING: Shape = Shape { name: "PortMapping", kind: Kind::Structure(Structure { members: &[m("containerPort", &BOXED_INTEGER), m("hostPort", &BOXED_INTEGER), m("protocol", &TRANSPORT_PROTOCOL), m("name", &STRING), m("appProtocol", &APPLICATION_PROTOCOL), m("containerPortRange", &STRING)], payload: None, is_union: false }) };
    pub static PORT_MAPPING_LIST: Shape = Shape { name: "PortMappingList", kind: Kind::List { member: &PORT_MAPPING, location_name: None, flattened: false, length: ANY } };
    pub static PORT_NUMBER: Shape = Shape { name: "PortNumber", kind: Kind::Integer { range: limits(Some(0), Some(65535)) } };
    pub static PROPAGATE_MI_TAGS: Shape = Shape { name: "PropagateMITags", kind: Kind::String { length: ANY, pattern: None, enumerators: &["CAPACITY_PROVIDER", "NONE"] } };
    pub static PROPAGATE_TAGS: Shape = Shape { name: "PropagateTags", kind: Kind::String { length: ANY, pattern: None, enumerators: &["TASK_DEFINITION", "SERVICE", "NONE"] } };
    pub static PROTECTED_TASK: Shape = Shape { name: "ProtectedTask", kind: Kind::Structure(Structure { members: &[m("taskArn", &STRING), m("protectionEnabled", &BOOLEAN), m("expirationDate", &TIMESTAMP)], payload: None, is_union: false }) };
    pub static PROTECTED_TASKS: Shape = Shape { name: "ProtectedTasks", kind: Kind::List { member: &PROTECTED_TASK, location_name: None, flattened: false, length: ANY } };
    pub static PROXY_CONFIGURATION: Shape = Shape { name: "ProxyConfiguration", kind: Kind::Structure(Structure { members: &[m("type", &PROXY_CONFIGURATION_TYPE), m("containerName", &STRING).required(), m("properties", &PROXY_CONFIGURATION_PROPERTIES)], payload: None, is_union: false }) };
    pub static PROXY_CONFIGURATION_PROPERTIES: Shape = Shape { name: "ProxyConfigurationProperties", kind: Kind::List { member: &KEY_VALUE_PAIR, location_name: None, flattened: false, length: ANY } };
    pub static PROXY_CONFIGURATION_TYPE: Shape = Shape { name: "ProxyConfigurationType", kind: Kind::String { length: ANY, pattern: None, enumerators: &["APPMESH"] } };
    pub static PUT_ACCOUNT_SETTING_DEFAULT_REQUEST: Shape = Shape { name: "PutAccountSettingDefaultRequest", kind: Kind::Structure(Structure { members: &[m("name", &SETTING_NAME).required(), m("value", &STRING).required()], payload: None, is_union: false }) };
    pub static PUT_ACCOUNT_SETTING_DEFAULT_RESPONSE: Shape = Shape { name: "PutAccountSettingDefaultResponse", kind: Kind::Structure(Structure { members: &[m("setting", &SETTING)], payload: None, is_union: false }) };
    pub static PUT_ACCOUNT_SETTING_REQUEST: Shape = Shape { name: "PutAccountSettingRequest", kind: Kind::Structure(Structure { members: &[m("name", &SETTING_NAME).required(), m("value", &STRING).required(), m("principalArn", &STRING)], payload: None, is_union: false }) };
    pub static PUT_ACCOUNT_SETTING_RESPONSE: Shape = Shape { name: "PutAccountSettingResponse", kind: Kind::Structure(Structure { members: &[m("setting", &SETTING)], payload: None, is_union: false }) };
    pub static PUT_ATTRIBUTES_REQUEST: Shape = Shape { name: "PutAttributesRequest", kind: Kind::Structure(Structure { members: &[m("cluster", &STRING), m("attributes", &ATTRIBUTES).required()], payload: None, is_union: false }) };
    pub static PUT_ATTRIBUTES_RESPONSE: Shape = Shape { name: "PutAttributesResponse", kind: Kind::Structure(Structure { members: &[m("attributes", &ATTRIBUTES)], payload: None, is_union: false }) };
    pub static PUT_CLUSTER_CAPACITY_PROVIDERS_REQUEST: Shape = Shape { name: "PutClusterCapacityProvidersRequest", kind: Kind::Structure(Structure { members: &[m("cluster", &STRING).required(), m("capacityProviders", &STRING_LIST).required(), m("defaultCapacityProviderStrategy", &CAPACITY_PROVIDER_STRATEGY).required()], payload: None, is_union: false }) };
    pub static PUT_CLUSTER_CAPACITY_PROVIDERS_RESPONSE: Shape = Shape { name: "PutClusterCapacityProvidersResponse", kind: Kind::Structure(Structure { members: &[m("cluster", &CLUSTER)], payload: None, is_union: false }) };
    pub static REGISTER_CONTAINER_INSTANCE_REQUEST: Shape = Shape { name: "RegisterContainerInstanceRequest", kind: Kind::Structure(Structure { members: &[m("cluster", &STRING), m("instanceIdentityDocument", &STRING), m("instanceIdentityDocumentSignature", &STRING), m("totalResources", &RESOURCES), m("versionInfo", &VERSION_INFO), m("containerInstanceArn", &STRING), m("attributes", &ATTRIBUTES), m("platformDevices", &PLATFORM_DEVICES), m("tags", &TAGS)], payload: None, is_union: false }) };
    pub static REGISTER_CONTAINER_INSTANCE_RESPONSE: Shape = Shape { name: "RegisterContainerInstanceResponse", kind: Kind::Structure(Structure { members: &[m("containerInstance", &CONTAINER_INSTANCE)], payload: None, is_union: false }) };
    pub static REGISTER_TASK_DEFINITION_REQUEST: Shape = Shape { name: "RegisterTaskDefinitionRequest", kind: Kind::Structure(Structure { members: &[m("family", &STRING).required(), m("taskRoleArn", &STRING), m("executionRoleArn", &STRING), m("networkMode", &NETWORK_MODE), m("containerDefinitions", &CONTAINER_DEFINITIONS).required(), m("volumes", &VOLUME_LIST), m("placementConstraints", &TASK_DEFINITION_PLACEMENT_CONSTRAINTS), m("requiresCompatibilities", &COMPATIBILITY_LIST), m("cpu", &STRING), m("memory", &STRING), m("tags", &TAGS), m("pidMode", &PID_MODE), m("ipcMode", &IPC_MODE), m("proxyConfiguration", &PROXY_CONFIGURATION), m("inferenceAccelerators", &INFERENCE_ACCELERATORS), m("ephemeralStorage", &EPHEMERAL_STORAGE), m("runtimePlatform", &RUNTIME_PLATFORM), m("enableFaultInjection", &BOXED_BOOLEAN), m("trustedExecutionConfiguration", &TRUSTED_EXECUTION_CONFIGURATION)], payload: None, is_union: false }) };
    pub static REGISTER_TASK_DEFINITION_RESPONSE: Shape = Shape { name: "RegisterTaskDefinitionResponse", kind: Kind::Structure(Structure { members: &[m("taskDefinition", &TASK_DEFINITION), m("tags", &TAGS)], payload: None, is_union: false }) };
    pub static REPOSITORY_CREDENTIALS: Shape = Shape { name: "RepositoryCredentials", kind: Kind::Structure(Structure { members: &[m("credentialsParameter", &STRING).required()], payload: None, is_union: false }) };
    pub static REQUIRES_ATTRIBUTES: Shape = Shape { name: "RequiresAttributes", kind: Kind::List { member: &ATTRIBUTE, location_name: None, flattened: false, length: ANY } };
    pub static RESOLVED_CONFIGURATION: Shape = Shape { name: "ResolvedConfiguration", kind: Kind::Structure(Structure { members: &[m("loadBalancers", &SERVICE_REVISION_LOAD_BALANCERS), m("vpcLatticeConfigurations", &SERVICE_REVISION_VPC_LATTICE_CONFIGURATIONS)], payload: None, is_union: false }) };
    pub static RESOURCE: Shape = Shape { name: "Resource", kind: Kind::Structure(Structure { members: &[m("name", &STRING), m("type", &STRING), m("doubleValue", &DOUBLE), m("longValue", &LONG), m("integerValue", &INTEGER), m("stringSetValue", &STRING_LIST)], payload: None, is_union: false }) };
    pub static RESOURCE_MANAGEMENT_TYPE: Shape = Shape { name: "ResourceManagementType", kind: Kind::String { length: ANY, pattern: None, enumerators: &["CUSTOMER", "ECS"] } };
    pub static RESOURCE_REQUIREMENT: Shape = Shape { name: "ResourceRequirement", kind: Kind::Structure(Structure { members: &[m("value", &STRING), m("type", &RESOURCE_TYPE).required(), m("sharingStrategy", &SHARING_STRATEGY)], payload: None, is_union: false }) };
    pub static RESOURCE_REQUIREMENTS: Shape = Shape { name: "ResourceRequirements", kind: Kind::List { member: &RESOURCE_REQUIREMENT, location_name: None, flattened: false, length: ANY } };
    pub static RESOURCE_TYPE: Shape = Shape { name: "ResourceType", kind: Kind::String { length: ANY, pattern: None, enumerators: &["GPU", "InferenceAccelerator", "NeuronDevice"] } };
    pub static RESOURCES: Shape = Shape { name: "Resources", kind: Kind::List { member: &RESOURCE, location_name: None, flattened: false, length: ANY } };
    pub static ROLLBACK: Shape = Shape { name: "Rollback", kind: Kind::Structure(Structure { members: &[m("reason", &STRING), m("startedAt", &TIMESTAMP), m("serviceRevisionArn", &STRING)], payload: None, is_union: false }) };
    pub static RUN_TASK_REQUEST: Shape = Shape { name: "RunTaskRequest", kind: Kind::Structure(Structure { members: &[m("capacityProviderStrategy", &CAPACITY_PROVIDER_STRATEGY), m("cluster", &STRING), m("count", &BOXED_INTEGER), m("enableECSManagedTags", &BOOLEAN), m("enableExecuteCommand", &BOOLEAN), m("group", &STRING), m("launchType", &LAUNCH_TYPE), m("networkConfiguration", &NETWORK_CONFIGURATION), m("overrides", &TASK_OVERRIDE), m("placementConstraints", &PLACEMENT_CONSTRAINTS), m("placementStrategy", &PLACEMENT_STRATEGIES), m("platformVersion", &STRING), m("propagateTags", &PROPAGATE_TAGS), m("referenceId", &STRING), m("startedBy", &STRING), m("tags", &TAGS), m("taskDefinition", &STRING).required(), m("clientToken", &STRING).token(), m("volumeConfigurations", &TASK_VOLUME_CONFIGURATIONS)], payload: None, is_union: false }) };
    pub static RUN_TASK_RESPONSE: Shape = Shape { name: "RunTaskResponse", kind: Kind::Structure(Structure { members: &[m("tasks", &TASKS), m("failures", &FAILURES)], payload: None, is_union: false }) };
    pub static RUNTIME_PLATFORM: Shape = Shape { name: "RuntimePlatform", kind: Kind::Structure(Structure { members: &[m("cpuArchitecture", &CPU_ARCHITECTURE), m("operatingSystemFamily", &OS_FAMILY)], payload: None, is_union: false }) };
    pub static RUNTIME_PLATFORM_OVERRIDE: Shape = Shape { name: "RuntimePlatformOverride", kind: Kind::Structure(Structure { members: &[m("cpuArchitecture", &STRING)], payload: None, is_union: false }) };
    pub static S3_FILES_VOLUME_CONFIGURATION: Shape = Shape { name: "S3FilesVolumeConfiguration", kind: Kind::Structure(Structure { members: &[m("fileSystemArn", &STRING).required(), m("rootDirectory", &STRING), m("transitEncryptionPort", &BOXED_INTEGER), m("accessPointArn", &STRING)], payload: None, is_union: false }) };
    pub static SCALE: Shape = Shape { name: "Scale", kind: Kind::Structure(Structure { members: &[m("value", &DOUBLE), m("unit", &SCALE_UNIT)], payload: None, is_union: false }) };
    pub static SCALE_UNIT: Shape = Shape { name: "ScaleUnit", kind: Kind::String { length: ANY, pattern: None, enumerators: &["PERCENT"] } };
    pub static SCHEDULING_STRATEGY: Shape = Shape { name: "SchedulingStrategy", kind: Kind::String { length: ANY, pattern: None, enumerators: &["REPLICA", "DAEMON"] } };
    pub static SCOPE: Shape = Shape { name: "Scope", kind: Kind::String { length: ANY, pattern: None, enumerators: &["task", "shared"] } };
    pub static SECRET: Shape = Shape { name: "Secret", kind: Kind::Structure(Structure { members: &[m("name", &STRING).required(), m("valueFrom", &STRING).required()], payload: None, is_union: false }) };
    pub static SECRET_LIST: Shape = Shape { name: "SecretList", kind: Kind::List { member: &SECRET, location_name: None, flattened: false, length: ANY } };
    pub static SERVICE: Shape = Shape { name: "Service", kind: Kind::Structure(Structure { members: &[m("serviceArn", &STRING), m("serviceName", &STRING), m("clusterArn", &STRING), m("loadBalancers", &LOAD_BALANCERS), m("serviceRegistries", &SERVICE_REGISTRIES), m("status", &STRING), m("desiredCount", &INTEGER), m("runningCount", &INTEGER), m("pendingCount", &INTEGER), m("launchType", &LAUNCH_TYPE), m("capacityProviderStrategy", &CAPACITY_PROVIDER_STRATEGY), m("platformVersion", &STRING), m("platformFamily", &STRING), m("taskDefinition", &STRING), m("deploymentConfiguration", &DEPLOYMENT_CONFIGURATION), m("taskSets", &TASK_SETS), m("deployments", &DEPLOYMENTS), m("roleArn", &STRING), m("events", &SERVICE_EVENTS), m("createdAt", &TIMESTAMP), m("currentServiceDeployment", &STRING), m("currentServiceRevisions", &SERVICE_CURRENT_REVISION_SUMMARY_LIST), m("placementConstraints", &PLACEMENT_CONSTRAINTS), m("placementStrategy", &PLACEMENT_STRATEGIES), m("networkConfiguration", &NETWORK_CONFIGURATION), m("healthCheckGracePeriodSeconds", &BOXED_INTEGER), m("schedulingStrategy", &SCHEDULING_STRATEGY), m("deploymentController", &DEPLOYMENT_CONTROLLER), m("tags", &TAGS), m("createdBy", &STRING), m("enableECSManagedTags", &BOOLEAN), m("propagateTags", &PROPAGATE_TAGS), m("enableExecuteCommand", &BOOLEAN), m("availabilityZoneRebalancing", &AVAILABILITY_ZONE_REBALANCING), m("resourceManagementType", &RESOURCE_MANAGEMENT_TYPE)], payload: None, is_union: false }) };
    pub static SERVICE_CONNECT_ACCESS_LOG_CONFIGURATION: Shape = Shape { name: "ServiceConnectAccessLogConfiguration", kind: Kind::Structure(Structure { members: &[m("format", &SERVICE_CONNECT_ACCESS_LOGGING_FORMAT).required(), m("includeQueryParameters", &SERVICE_CONNECT_INCLUDE_QUERY_PARAMETERS)], payload: None, is_union: false }) };
    pub static SERVICE_CONNECT_ACCESS_LOGGING_FORMAT: Shape = Shape { name: "ServiceConnectAccessLoggingFormat", kind: Kind::String { length: ANY, pattern: None, enumerators: &["TEXT", "JSON"] } };
    pub static SERVICE_CONNECT_CLIENT_ALIAS: Shape = Shape { name: "ServiceConnectClientAlias", kind: Kind::Structure(Structure { members: &[m("port", &PORT_NUMBER).required(), m("dnsName", &STRING), m("testTrafficRules", &SERVICE_CONNECT_TEST_TRAFFIC_RULES)], payload: None, is_union: false }) };
    pub static SERVICE_CONNECT_CLIENT_ALIAS_LIST: Shape = Shape { name: "ServiceConnectClientAliasList", kind: Kind::List { member: &SERVICE_CONNECT_CLIENT_ALIAS, location_name: None, flattened: false, length: ANY } };
    pub static SERVICE_CONNECT_CONFIGURATION: Shape = Shape { name: "ServiceConnectConfiguration", kind: Kind::Structure(Structure { members: &[m("enabled", &BOOLEAN).required(), m("namespace", &STRING), m("services", &SERVICE_CONNECT_SERVICE_LIST), m("logConfiguration", &LOG_CONFIGURATION), m("accessLogConfiguration", &SERVICE_CONNECT_ACCESS_LOG_CONFIGURATION), m("containerConfigurations", &SERVICE_CONNECT_CONTAINER_CONFIGURATIONS)], payload: None, is_union: false }) };
    pub static SERVICE_CONNECT_CONTAINER_CONFIGURATION: Shape = Shape { name: "ServiceConnectContainerConfiguration", kind: Kind::Structure(Structure { members: &[m("logLevel", &SERVICE_CONNECT_CONTAINER_LOG_LEVEL)], payload: None, is_union: true }) };
    pub static SERVICE_CONNECT_CONTAINER_CONFIGURATIONS: Shape = Shape { name: "ServiceConnectContainerConfigurations", kind: Kind::List { member: &SERVICE_CONNECT_CONTAINER_CONFIGURATION, location_name: None, flattened: false, length: limits(Some(0), Some(10)) } };
    pub static SERVICE_CONNECT_CONTAINER_LOG_LEVEL: Shape = Shape { name: "ServiceConnectContainerLogLevel", kind: Kind::String { length: ANY, pattern: None, enumerators: &["debug", "info"] } };
    pub static SERVICE_CONNECT_INCLUDE_QUERY_PARAMETERS: Shape = Shape { name: "ServiceConnectIncludeQueryParameters", kind: Kind::String { length: ANY, pattern: None, enumerators: &["DISABLED", "ENABLED"] } };
    pub static SERVICE_CONNECT_SERVICE: Shape = Shape { name: "ServiceConnectService", kind: Kind::Structure(Structure { members: &[m("portName", &STRING).required(), m("discoveryName", &STRING), m("clientAliases", &SERVICE_CONNECT_CLIENT_ALIAS_LIST), m("ingressPortOverride", &PORT_NUMBER), m("timeout", &TIMEOUT_CONFIGURATION), m("tls", &SERVICE_CONNECT_TLS_CONFIGURATION)], payload: None, is_union: false }) };
    pub static SERVICE_CONNECT_SERVICE_LIST: Shape = Shape { name: "ServiceConnectServiceList", kind: Kind::List { member: &SERVICE_CONNECT_SERVICE, location_name: None, flattened: false, length: ANY } };
    pub static SERVICE_CONNECT_SERVICE_RESOURCE: Shape = Shape { name: "ServiceConnectServiceResource", kind: Kind::Structure(Structure { members: &[m("discoveryName", &STRING), m("discoveryArn", &STRING)], payload: None, is_union: false }) };
    pub static SERVICE_CONNECT_SERVICE_RESOURCE_LIST: Shape = Shape { name: "ServiceConnectServiceResourceList", kind: Kind::List { member: &SERVICE_CONNECT_SERVICE_RESOURCE, location_name: None, flattened: false, length: ANY } };
    pub static SERVICE_CONNECT_TEST_TRAFFIC_HEADER_MATCH_RULES: Shape = Shape { name: "ServiceConnectTestTrafficHeaderMatchRules", kind: Kind::Structure(Structure { members: &[m("exact", &STRING).required()], payload: None, is_union: false }) };
    pub static SERVICE_CONNECT_TEST_TRAFFIC_HEADER_RULES: Shape = Shape { name: "ServiceConnectTestTrafficHeaderRules", kind: Kind::Structure(Structure { members: &[m("name", &STRING).required(), m("value", &SERVICE_CONNECT_TEST_TRAFFIC_HEADER_MATCH_RULES)], payload: None, is_union: false }) };
    pub static SERVICE_CONNECT_TEST_TRAFFIC_RULES: Shape = Shape { name: "ServiceConnectTestTrafficRules", kind: Kind::Structure(Structure { members: &[m("header", &SERVICE_CONNECT_TEST_TRAFFIC_HEADER_RULES).required()], payload: None, is_union: false }) };
    pub static SERVICE_CONNECT_TLS_CERTIFICATE_AUTHORITY: Shape = Shape { name: "ServiceConnectTlsCertificateAuthority", kind: Kind::Structure(Structure { members: &[m("awsPcaAuthorityArn", &STRING)], payload: None, is_union: false }) };
    pub static SERVICE_CONNECT_TLS_CONFIGURATION: Shape = Shape { name: "ServiceConnectTlsConfiguration", kind: Kind::Structure(Structure { members: &[m("issuerCertificateAuthority", &SERVICE_CONNECT_TLS_CERTIFICATE_AUTHORITY).required(), m("kmsKey", &STRING), m("roleArn", &STRING)], payload: None, is_union: false }) };
    pub static SERVICE_CURRENT_REVISION_SUMMARY: Shape = Shape { name: "ServiceCurrentRevisionSummary", kind: Kind::Structure(Structure { members: &[m("arn", &STRING), m("requestedTaskCount", &INTEGER), m("runningTaskCount", &INTEGER), m("pendingTaskCount", &INTEGER)], payload: None, is_union: false }) };
    pub static SERVICE_CURRENT_REVISION_SUMMARY_LIST: Shape = Shape { name: "ServiceCurrentRevisionSummaryList", kind: Kind::List { member: &SERVICE_CURRENT_REVISION_SUMMARY, location_name: None, flattened: false, length: ANY } };
    pub static SERVICE_DEPLOYMENT: Shape = Shape { name: "ServiceDeployment", kind: Kind::Structure(Structure { members: &[m("serviceDeploymentArn", &STRING), m("serviceArn", &STRING), m("clusterArn", &STRING), m("createdAt", &TIMESTAMP), m("startedAt", &TIMESTAMP), m("finishedAt", &TIMESTAMP), m("stoppedAt", &TIMESTAMP), m("updatedAt", &TIMESTAMP), m("sourceServiceRevisions", &SERVICE_REVISIONS_SUMMARY_LIST), m("targetServiceRevision", &SERVICE_REVISION_SUMMARY), m("status", &SERVICE_DEPLOYMENT_STATUS), m("statusReason", &STRING), m("lifecycleStage", &SERVICE_DEPLOYMENT_LIFECYCLE_STAGE), m("lifecycleHookDetails", &DEPLOYMENT_LIFECYCLE_HOOK_DETAIL_LIST), m("deploymentConfiguration", &DEPLOYMENT_CONFIGURATION), m("rollback", &ROLLBACK), m("deploymentCircuitBreaker", &SERVICE_DEPLOYMENT_CIRCUIT_BREAKER), m("alarms", &SERVICE_DEPLOYMENT_ALARMS)], payload: None, is_union: false }) };
    pub static SERVICE_DEPLOYMENT_ALARMS: Shape = Shape { name: "ServiceDeploymentAlarms", kind: Kind::Structure(Structure { members: &[m("status", &SERVICE_DEPLOYMENT_ROLLBACK_MONITORS_STATUS), m("alarmNames", &STRING_LIST), m("triggeredAlarmNames", &STRING_LIST)], payload: None, is_union: false }) };
    pub static SERVICE_DEPLOYMENT_BRIEF: Shape = Shape { name: "ServiceDeploymentBrief", kind: Kind::Structure(Structure { members: &[m("serviceDeploymentArn", &STRING), m("serviceArn", &STRING), m("clusterArn", &STRING), m("startedAt", &TIMESTAMP), m("createdAt", &TIMESTAMP), m("finishedAt", &TIMESTAMP), m("targetServiceRevisionArn", &STRING), m("status", &SERVICE_DEPLOYMENT_STATUS), m("statusReason", &STRING)], payload: None, is_union: false }) };
    pub static SERVICE_DEPLOYMENT_CIRCUIT_BREAKER: Shape = Shape { name: "ServiceDeploymentCircuitBreaker", kind: Kind::Structure(Structure { members: &[m("status", &SERVICE_DEPLOYMENT_ROLLBACK_MONITORS_STATUS), m("failureCount", &INTEGER), m("threshold", &INTEGER)], payload: None, is_union: false }) };
    pub static SERVICE_DEPLOYMENT_LIFECYCLE_STAGE: Shape = Shape { name: "ServiceDeploymentLifecycleStage", kind: Kind::String { length: ANY, pattern: None, enumerators: &["RECONCILE_SERVICE", "PRE_SCALE_UP", "SCALE_UP", "POST_SCALE_UP", "TEST_TRAFFIC_SHIFT", "POST_TEST_TRAFFIC_SHIFT", "PRODUCTION_TRAFFIC_SHIFT", "POST_PRODUCTION_TRAFFIC_SHIFT", "BAKE_TIME", "CLEAN_UP"] } };
    pub static SERVICE_DEPLOYMENT_ROLLBACK_MONITORS_STATUS: Shape = Shape { name: "ServiceDeploymentRollbackMonitorsStatus", kind: Kind::String { length: ANY, pattern: None, enumerators: &["TRIGGERED", "MONITORING", "MONITORING_COMPLETE", "DISABLED"] } };
    pub static SERVICE_DEPLOYMENT_STATUS: Shape = Shape { name: "ServiceDeploymentStatus", kind: Kind::String { length: ANY, pattern: None, enumerators: &["PENDING", "SUCCESSFUL", "STOPPED", "STOP_REQUESTED", "IN_PROGRESS", "ROLLBACK_REQUESTED", "ROLLBACK_IN_PROGRESS", "ROLLBACK_SUCCESSFUL", "ROLLBACK_FAILED"] } };
    pub static SERVICE_DEPLOYMENT_STATUS_LIST: Shape = Shape { name: "ServiceDeploymentStatusList", kind: Kind::List { member: &SERVICE_DEPLOYMENT_STATUS, location_name: None, flattened: false, length: ANY } };
    pub static SERVICE_DEPLOYMENTS: Shape = Shape { name: "ServiceDeployments", kind: Kind::List { member: &SERVICE_DEPLOYMENT, location_name: None, flattened: false, length: ANY } };
    pub static SERVICE_DEPLOYMENTS_BRIEF: Shape = Shape { name: "ServiceDeploymentsBrief", kind: Kind::List { member: &SERVICE_DEPLOYMENT_BRIEF, location_name: None, flattened: false, length: ANY } };
    pub static SERVICE_EVENT: Shape = Shape { name: "ServiceEvent", kind: Kind::Structure(Structure { members: &[m("id", &STRING), m("createdAt", &TIMESTAMP), m("message", &STRING)], payload: None, is_union: false }) };
    pub static SERVICE_EVENTS: Shape = Shape { name: "ServiceEvents", kind: Kind::List { member: &SERVICE_EVENT, location_name: None, flattened: false, length: ANY } };
    pub static SERVICE_FIELD: Shape = Shape { name: "ServiceField", kind: Kind::String { length: ANY, pattern: None, enumerators: &["TAGS"] } };
    pub static SERVICE_FIELD_LIST: Shape = Shape { name: "ServiceFieldList", kind: Kind::List { member: &SERVICE_FIELD, location_name: None, flattened: false, length: ANY } };
    pub static SERVICE_MANAGED_EBS_VOLUME_CONFIGURATION: Shape = Shape { name: "ServiceManagedEBSVolumeConfiguration", kind: Kind::Structure(Structure { members: &[m("encrypted", &BOXED_BOOLEAN), m("kmsKeyId", &EBSKMS_KEY_ID), m("volumeType", &EBS_VOLUME_TYPE), m("sizeInGiB", &BOXED_INTEGER), m("snapshotId", &EBS_SNAPSHOT_ID), m("volumeInitializationRate", &BOXED_INTEGER), m("iops", &BOXED_INTEGER), m("throughput", &BOXED_INTEGER), m("tagSpecifications", &EBS_TAG_SPECIFICATIONS), m("roleArn", &IAM_ROLE_ARN).required(), m("filesystemType", &TASK_FILESYSTEM_TYPE)], payload: None, is_union: false }) };
    pub static SERVICE_REGISTRIES: Shape = Shape { name: "ServiceRegistries", kind: Kind::List { member: &SERVICE_REGISTRY, location_name: None, flattened: false, length: ANY } };
    pub static SERVICE_REGISTRY: Shape = Shape { name: "ServiceRegistry", kind: Kind::Structure(Structure { members: &[m("registryArn", &STRING), m("port", &BOXED_INTEGER), m("containerName", &STRING), m("containerPort", &BOXED_INTEGER)], payload: None, is_union: false }) };
    pub static SERVICE_REVISION: Shape = Shape { name: "ServiceRevision", kind: Kind::Structure(Structure { members: &[m("serviceRevisionArn", &STRING), m("serviceArn", &STRING), m("clusterArn", &STRING), m("taskDefinition", &STRING), m("capacityProviderStrategy", &CAPACITY_PROVIDER_STRATEGY), m("launchType", &LAUNCH_TYPE), m("platformVersion", &STRING), m("platformFamily", &STRING), m("loadBalancers", &LOAD_BALANCERS), m("serviceRegistries", &SERVICE_REGISTRIES), m("networkConfiguration", &NETWORK_CONFIGURATION), m("containerImages", &CONTAINER_IMAGES), m("guardDutyEnabled", &BOOLEAN), m("serviceConnectConfiguration", &SERVICE_CONNECT_CONFIGURATION), m("volumeConfigurations", &SERVICE_VOLUME_CONFIGURATIONS), m("fargateEphemeralStorage", &DEPLOYMENT_EPHEMERAL_STORAGE), m("createdAt", &TIMESTAMP), m("vpcLatticeConfigurations", &VPC_LATTICE_CONFIGURATIONS), m("resolvedConfiguration", &RESOLVED_CONFIGURATION), m("ecsManagedResources", &ECS_MANAGED_RESOURCES), m("overrides", &SERVICE_REVISION_OVERRIDES), m("gatewayConnectors", &GATEWAY_CONNECTOR_LIST), m("monitoring", &MONITORING_CONFIGURATION)], payload: None, is_union: false }) };
    pub static SERVICE_REVISION_CLEANUP: Shape = Shape { name: "ServiceRevisionCleanup", kind: Kind::String { length: ANY, pattern: None, enumerators: &["BLOCKING", "DEFERRED"] } };
    pub static SERVICE_REVISION_LOAD_BALANCER: Shape = Shape { name: "ServiceRevisionLoadBalancer", kind: Kind::Structure(Structure { members: &[m("targetGroupArn", &STRING), m("productionListenerRule", &STRING)], payload: None, is_union: false }) };
    pub static SERVICE_REVISION_LOAD_BALANCERS: Shape = Shape { name: "ServiceRevisionLoadBalancers", kind: Kind::List { member: &SERVICE_REVISION_LOAD_BALANCER, location_name: None, flattened: false, length: ANY } };
    pub static SERVICE_REVISION_OVERRIDES: Shape = Shape { name: "ServiceRevisionOverrides", kind: Kind::Structure(Structure { members: &[m("runtimePlatform", &RUNTIME_PLATFORM_OVERRIDE)], payload: None, is_union: false }) };
    pub static SERVICE_REVISION_SUMMARY: Shape = Shape { name: "ServiceRevisionSummary", kind: Kind::Structure(Structure { members: &[m("arn", &STRING), m("requestedTaskCount", &INTEGER), m("runningTaskCount", &INTEGER), m("pendingTaskCount", &INTEGER), m("requestedTestTrafficWeight", &DOUBLE), m("requestedProductionTrafficWeight", &DOUBLE)], payload: None, is_union: false }) };
    pub static SERVICE_REVISION_VPC_LATTICE_CONFIGURATION: Shape = Shape { name: "ServiceRevisionVpcLatticeConfiguration", kind: Kind::Structure(Structure { members: &[m("targetGroupArn", &STRING), m("productionListenerRule", &STRING)], payload: None, is_union: false }) };
    pub static SERVICE_REVISION_VPC_LATTICE_CONFIGURATIONS: Shape = Shape { name: "ServiceRevisionVpcLatticeConfigurations", kind: Kind::List { member: &SERVICE_REVISION_VPC_LATTICE_CONFIGURATION, location_name: None, flattened: false, length: ANY } };
    pub static SERVICE_REVISIONS: Shape = Shape { name: "ServiceRevisions", kind: Kind::List { member: &SERVICE_REVISION, location_name: None, flattened: false, length: ANY } };
    pub static SERVICE_REVISIONS_SUMMARY_LIST: Shape = Shape { name: "ServiceRevisionsSummaryList", kind: Kind::List { member: &SERVICE_REVISION_SUMMARY, location_name: None, flattened: false, length: ANY } };
    pub static SERVICE_VOLUME_CONFIGURATION: Shape = Shape { name: "ServiceVolumeConfiguration", kind: Kind::Structure(Structure { members: &[m("name", &ECS_VOLUME_NAME).required(), m("managedEBSVolume", &SERVICE_MANAGED_EBS_VOLUME_CONFIGURATION)], payload: None, is_union: false }) };
    pub static SERVICE_VOLUME_CONFIGURATIONS: Shape = Shape { name: "ServiceVolumeConfigurations", kind: Kind::List { member: &SERVICE_VOLUME_CONFIGURATION, location_name: None, flattened: false, length: ANY } };
    pub static SERVICES: Shape = Shape { name: "Services", kind: Kind::List { member: &SERVICE, location_name: None, flattened: false, length: ANY } };
    pub static SETTING: Shape = Shape { name: "Setting", kind: Kind::Structure(Structure { members: &[m("name", &SETTING_NAME), m("value", &STRING), m("principalArn", &STRING), m("type", &SETTING_TYPE)], payload: None, is_union: false }) };
    pub static SETTING_NAME: Shape = Shape { name: "SettingName", kind: Kind::String { length: ANY, pattern: None, enumerators: &["serviceLongArnFormat", "taskLongArnFormat", "containerInstanceLongArnFormat", "awsvpcTrunking", "containerInsights", "fargateFIPSMode", "tagResourceAuthorization", "fargateTaskRetirementWaitPeriod", "guardDutyActivate", "defaultLogDriverMode", "fargateEventWindows"] } };
    pub static SETTING_TYPE: Shape = Shape { name: "SettingType", kind: Kind::String { length: ANY, pattern: None, enumerators: &["user", "aws_managed"] } };
    pub static SETTINGS: Shape = Shape { name: "Settings", kind: Kind::List { member: &SETTING, location_name: None, flattened: false, length: ANY } };
    pub static SHARING_STRATEGY: Shape = Shape { name: "SharingStrategy", kind: Kind::Structure(Structure { members: &[m("nvidiaMps", &NVIDIA_MPS_ALLOCATION)], payload: None, is_union: true }) };
    pub static SORT_ORDER: Shape = Shape { name: "SortOrder", kind: Kind::String { length: ANY, pattern: None, enumerators: &["ASC", "DESC"] } };
    pub static STABILITY_STATUS: Shape = Shape { name: "StabilityStatus", kind: Kind::String { length: ANY, pattern: None, enumerators: &["STEADY_STATE", "STABILIZING"] } };
    pub static START_TASK_REQUEST: Shape = Shape { name: "StartTaskRequest", kind: Kind::Structure(Structure { members: &[m("cluster", &STRING), m("containerInstances", &STRING_LIST).required(), m("enableECSManagedTags", &BOOLEAN), m("enableExecuteCommand", &BOOLEAN), m("group", &STRING), m("networkConfiguration", &NETWORK_CONFIGURATION), m("overrides", &TASK_OVERRIDE), m("propagateTags", &PROPAGATE_TAGS), m("referenceId", &STRING), m("startedBy", &STRING), m("tags", &TAGS), m("taskDefinition", &STRING).required(), m("volumeConfigurations", &TASK_VOLUME_CONFIGURATIONS)], payload: None, is_union: false }) };
    pub static START_TASK_RESPONSE: Shape = Shape { name: "StartTaskResponse", kind: Kind::Structure(Structure { members: &[m("tasks", &TASKS), m("failures", &FAILURES)], payload: None, is_union: false }) };
    pub static STATISTICS: Shape = Shape { name: "Statistics", kind: Kind::List { member: &KEY_VALUE_PAIR, location_name: None, flattened: false, length: ANY } };
    pub static STOP_SERVICE_DEPLOYMENT_REQUEST: Shape = Shape { name: "StopServiceDeploymentRequest", kind: Kind::Structure(Structure { members: &[m("serviceDeploymentArn", &STRING).required(), m("stopType", &STOP_SERVICE_DEPLOYMENT_STOP_TYPE)], payload: None, is_union: false }) };
    pub static STOP_SERVICE_DEPLOYMENT_RESPONSE: Shape = Shape { name: "StopServiceDeploymentResponse", kind: Kind::Structure(Structure { members: &[m("serviceDeploymentArn", &STRING)], payload: None, is_union: false }) };
    pub static STOP_SERVICE_DEPLOYMENT_STOP_TYPE: Shape = Shape { name: "StopServiceDeploymentStopType", kind: Kind::String { length: ANY, pattern: None, enumerators: &["ABORT", "ROLLBACK"] } };
    pub static STOP_TASK_REQUEST: Shape = Shape { name: "StopTaskRequest", kind: Kind::Structure(Structure { members: &[m("cluster", &STRING), m("task", &STRING).required(), m("reason", &STRING)], payload: None, is_union: false }) };
    pub static STOP_TASK_RESPONSE: Shape = Shape { name: "StopTaskResponse", kind: Kind::Structure(Structure { members: &[m("task", &TASK)], payload: None, is_union: false }) };
    pub static STRING: Shape = Shape { name: "String", kind: Kind::String { length: ANY, pattern: None, enumerators: &[] } };
    pub static STRING_LIST: Shape = Shape { name: "StringList", kind: Kind::List { member: &STRING, location_name: None, flattened: false, length: ANY } };
    pub static STRING_MAP: Shape = Shape { name: "StringMap", kind: Kind::Map { key: &STRING, value: &STRING, key_name: None, value_name: None, flattened: false, length: ANY } };
    pub static SUBMIT_ATTACHMENT_STATE_CHANGES_REQUEST: Shape = Shape { name: "SubmitAttachmentStateChangesRequest", kind: Kind::Structure(Structure { members: &[m("cluster", &STRING), m("attachments", &ATTACHMENT_STATE_CHANGES).required()], payload: None, is_union: false }) };
    pub static SUBMIT_ATTACHMENT_STATE_CHANGES_RESPONSE: Shape = Shape { name: "SubmitAttachmentStateChangesResponse", kind: Kind::Structure(Structure { members: &[m("acknowledgment", &STRING)], payload: None, is_union: false }) };
    pub static SUBMIT_CONTAINER_STATE_CHANGE_REQUEST: Shape = Shape { name: "SubmitContainerStateChangeRequest", kind: Kind::Structure(Structure { members: &[m("cluster", &STRING), m("task", &STRING), m("containerName", &STRING), m("runtimeId", &STRING), m("status", &STRING), m("exitCode", &BOXED_INTEGER), m("reason", &STRING), m("networkBindings", &NETWORK_BINDINGS)], payload: None, is_union: false }) };
    pub static SUBMIT_CONTAINER_STATE_CHANGE_RESPONSE: Shape = Shape { name: "SubmitContainerStateChangeResponse", kind: Kind::Structure(Structure { members: &[m("acknowledgment", &STRING)], payload: None, is_union: false }) };
    pub static SUBMIT_TASK_STATE_CHANGE_REQUEST: Shape = Shape { name: "SubmitTaskStateChangeRequest", kind: Kind::Structure(Structure { members: &[m("cluster", &STRING), m("task", &STRING), m("status", &STRING), m("reason", &STRING), m("containers", &CONTAINER_STATE_CHANGES), m("attachments", &ATTACHMENT_STATE_CHANGES), m("managedAgents", &MANAGED_AGENT_STATE_CHANGES), m("pullStartedAt", &TIMESTAMP), m("pullStoppedAt", &TIMESTAMP), m("executionStoppedAt", &TIMESTAMP)], payload: None, is_union: false }) };
    pub static SUBMIT_TASK_STATE_CHANGE_RESPONSE: Shape = Shape { name: "SubmitTaskStateChangeResponse", kind: Kind::Structure(Structure { members: &[m("acknowledgment", &STRING)], payload: None, is_union: false }) };
    pub static SYSTEM_CONTROL: Shape = Shape { name: "SystemControl", kind: Kind::Structure(Structure { members: &[m("namespace", &STRING), m("value", &STRING)], payload: None, is_union: false }) };
    pub static SYSTEM_CONTROLS: Shape = Shape { name: "SystemControls", kind: Kind::List { member: &SYSTEM_CONTROL, location_name: None, flattened: false, length: ANY } };
    pub static TAG: Shape = Shape { name: "Tag", kind: Kind::Structure(Structure { members: &[m("key", &TAG_KEY), m("value", &TAG_VALUE)], payload: None, is_union: false }) };
    pub static TAG_KEY: Shape = Shape { name: "TagKey", kind: Kind::String { length: limits(Some(1), Some(128)), pattern: Some({ static P: Pattern = pattern("([\\p{L}\\p{Z}\\p{N}_.:/=+\\-@]*)"); &P }), enumerators: &[] } };
    pub static TAG_KEYS: Shape = Shape { name: "TagKeys", kind: Kind::List { member: &TAG_KEY, location_name: None, flattened: false, length: ANY } };
    pub static TAG_RESOURCE_REQUEST: Shape = Shape { name: "TagResourceRequest", kind: Kind::Structure(Structure { members: &[m("resourceArn", &STRING).required(), m("tags", &TAGS).required()], payload: None, is_union: false }) };
    pub static TAG_RESOURCE_RESPONSE: Shape = Shape { name: "TagResourceResponse", kind: Kind::Structure(Structure { members: &[], payload: None, is_union: false }) };
    pub static TAG_VALUE: Shape = Shape { name: "TagValue", kind: Kind::String { length: limits(Some(0), Some(256)), pattern: Some({ static P: Pattern = pattern("([\\p{L}\\p{Z}\\p{N}_.:/=+\\-@]*)"); &P }), enumerators: &[] } };
    pub static TAGS: Shape = Shape { name: "Tags", kind: Kind::List { member: &TAG, location_name: None, flattened: false, length: limits(Some(0), Some(50)) } };
    pub static TARGET_TYPE: Shape = Shape { name: "TargetType", kind: Kind::String { length: ANY, pattern: None, enumerators: &["container-instance"] } };
    pub static TASK: Shape = Shape { name: "Task", kind: Kind::Structure(Structure { members: &[m("attachments", &ATTACHMENTS), m("attributes", &ATTRIBUTES), m("availabilityZone", &STRING), m("capacityProviderName", &STRING), m("clusterArn", &STRING), m("connectivity", &CONNECTIVITY), m("connectivityAt", &TIMESTAMP), m("containerInstanceArn", &STRING), m("containers", &CONTAINERS), m("cpu", &STRING), m("createdAt", &TIMESTAMP), m("desiredStatus", &STRING), m("enableExecuteCommand", &BOOLEAN), m("executionStoppedAt", &TIMESTAMP), m("group", &STRING), m("healthStatus", &HEALTH_STATUS), m("inferenceAccelerators", &INFERENCE_ACCELERATORS), m("lastStatus", &STRING), m("launchType", &LAUNCH_TYPE), m("memory", &STRING), m("overrides", &TASK_OVERRIDE), m("platformVersion", &STRING), m("platformFamily", &STRING), m("pullStartedAt", &TIMESTAMP), m("pullStoppedAt", &TIMESTAMP), m("startedAt", &TIMESTAMP), m("startedBy", &STRING), m("stopCode", &TASK_STOP_CODE), m("stoppedAt", &TIMESTAMP), m("stoppedReason", &STRING), m("stoppingAt", &TIMESTAMP), m("tags", &TAGS), m("taskArn", &STRING), m("taskDefinitionArn", &STRING), m("version", &LONG), m("ephemeralStorage", &EPHEMERAL_STORAGE), m("fargateEphemeralStorage", &TASK_EPHEMERAL_STORAGE), m("trustedExecutionSummary", &TRUSTED_EXECUTION_SUMMARY)], payload: None, is_union: false }) };
    pub static TASK_DEFINITION: Shape = Shape { name: "TaskDefinition", kind: Kind::Structure(Structure { members: &[m("taskDefinitionArn", &STRING), m("containerDefinitions", &CONTAINER_DEFINITIONS), m("family", &STRING), m("taskRoleArn", &STRING), m("executionRoleArn", &STRING), m("networkMode", &NETWORK_MODE), m("revision", &INTEGER), m("volumes", &VOLUME_LIST), m("status", &TASK_DEFINITION_STATUS), m("requiresAttributes", &REQUIRES_ATTRIBUTES), m("placementConstraints", &TASK_DEFINITION_PLACEMENT_CONSTRAINTS), m("compatibilities", &COMPATIBILITY_LIST), m("runtimePlatform", &RUNTIME_PLATFORM), m("requiresCompatibilities", &COMPATIBILITY_LIST), m("cpu", &STRING), m("memory", &STRING), m("inferenceAccelerators", &INFERENCE_ACCELERATORS), m("pidMode", &PID_MODE), m("ipcMode", &IPC_MODE), m("proxyConfiguration", &PROXY_CONFIGURATION), m("registeredAt", &TIMESTAMP), m("deregisteredAt", &TIMESTAMP), m("deleteRequestedAt", &TIMESTAMP), m("registeredBy", &STRING), m("ephemeralStorage", &EPHEMERAL_STORAGE), m("enableFaultInjection", &BOXED_BOOLEAN), m("trustedExecutionConfiguration", &TRUSTED_EXECUTION_CONFIGURATION)], payload: None, is_union: false }) };
    pub static TASK_DEFINITION_FAMILY_STATUS: Shape = Shape { name: "TaskDefinitionFamilyStatus", kind: Kind::String { length: ANY, pattern: None, enumerators: &["ACTIVE", "INACTIVE", "ALL"] } };
    pub static TASK_DEFINITION_FIELD: Shape = Shape { name: "TaskDefinitionField", kind: Kind::String { length: ANY, pattern: None, enumerators: &["TAGS"] } };
    pub static TASK_DEFINITION_FIELD_LIST: Shape = Shape { name: "TaskDefinitionFieldList", kind: Kind::List { member: &TASK_DEFINITION_FIELD, location_name: None, flattened: false, length: ANY } };
    pub static TASK_DEFINITION_LIST: Shape = Shape { name: "TaskDefinitionList", kind: Kind::List { member: &TASK_DEFINITION, location_name: None, flattened: false, length: ANY } };
    pub static TASK_DEFINITION_PLACEMENT_CONSTRAINT: Shape = Shape { name: "TaskDefinitionPlacementConstraint", kind: Kind::Structure(Structure { members: &[m("type", &TASK_DEFINITION_PLACEMENT_CONSTRAINT_TYPE), m("expression", &STRING)], payload: None, is_union: false }) };
    pub static TASK_DEFINITION_PLACEMENT_CONSTRAINT_TYPE: Shape = Shape { name: "TaskDefinitionPlacementConstraintType", kind: Kind::String { length: ANY, pattern: None, enumerators: &["memberOf"] } };
    pub static TASK_DEFINITION_PLACEMENT_CONSTRAINTS: Shape = Shape { name: "TaskDefinitionPlacementConstraints", kind: Kind::List { member: &TASK_DEFINITION_PLACEMENT_CONSTRAINT, location_name: None, flattened: false, length: ANY } };
    pub static TASK_DEFINITION_STATUS: Shape = Shape { name: "TaskDefinitionStatus", kind: Kind::String { length: ANY, pattern: None, enumerators: &["ACTIVE", "INACTIVE", "DELETE_IN_PROGRESS"] } };
    pub static TASK_EPHEMERAL_STORAGE: Shape = Shape { name: "TaskEphemeralStorage", kind: Kind::Structure(Structure { members: &[m("sizeInGiB", &INTEGER), m("kmsKeyId", &STRING)], payload: None, is_union: false }) };
    pub static TASK_FIELD: Shape = Shape { name: "TaskField", kind: Kind::String { length: ANY, pattern: None, enumerators: &["TAGS"] } };
    pub static TASK_FIELD_LIST: Shape = Shape { name: "TaskFieldList", kind: Kind::List { member: &TASK_FIELD, location_name: None, flattened: false, length: ANY } };
    pub static TASK_FILESYSTEM_TYPE: Shape = Shape { name: "TaskFilesystemType", kind: Kind::String { length: ANY, pattern: None, enumerators: &["ext3", "ext4", "xfs", "ntfs"] } };
    pub static TASK_MANAGED_EBS_VOLUME_CONFIGURATION: Shape = Shape { name: "TaskManagedEBSVolumeConfiguration", kind: Kind::Structure(Structure { members: &[m("encrypted", &BOXED_BOOLEAN), m("kmsKeyId", &EBSKMS_KEY_ID), m("volumeType", &EBS_VOLUME_TYPE), m("sizeInGiB", &BOXED_INTEGER), m("snapshotId", &EBS_SNAPSHOT_ID), m("volumeInitializationRate", &BOXED_INTEGER), m("iops", &BOXED_INTEGER), m("throughput", &BOXED_INTEGER), m("tagSpecifications", &EBS_TAG_SPECIFICATIONS), m("roleArn", &IAM_ROLE_ARN).required(), m("terminationPolicy", &TASK_MANAGED_EBS_VOLUME_TERMINATION_POLICY), m("filesystemType", &TASK_FILESYSTEM_TYPE)], payload: None, is_union: false }) };
    pub static TASK_MANAGED_EBS_VOLUME_TERMINATION_POLICY: Shape = Shape { name: "TaskManagedEBSVolumeTerminationPolicy", kind: Kind::Structure(Structure { members: &[m("deleteOnTermination", &BOXED_BOOLEAN).required()], payload: None, is_union: false }) };
    pub static TASK_OVERRIDE: Shape = Shape { name: "TaskOverride", kind: Kind::Structure(Structure { members: &[m("containerOverrides", &CONTAINER_OVERRIDES), m("cpu", &STRING), m("inferenceAcceleratorOverrides", &INFERENCE_ACCELERATOR_OVERRIDES), m("executionRoleArn", &STRING), m("memory", &STRING), m("taskRoleArn", &STRING), m("ephemeralStorage", &EPHEMERAL_STORAGE)], payload: None, is_union: false }) };
    pub static TASK_SET: Shape = Shape { name: "TaskSet", kind: Kind::Structure(Structure { members: &[m("id", &STRING), m("taskSetArn", &STRING), m("serviceArn", &STRING), m("clusterArn", &STRING), m("startedBy", &STRING), m("externalId", &STRING), m("status", &STRING), m("taskDefinition", &STRING), m("computedDesiredCount", &INTEGER), m("pendingCount", &INTEGER), m("runningCount", &INTEGER), m("createdAt", &TIMESTAMP), m("updatedAt", &TIMESTAMP), m("launchType", &LAUNCH_TYPE), m("capacityProviderStrategy", &CAPACITY_PROVIDER_STRATEGY), m("platformVersion", &STRING), m("platformFamily", &STRING), m("networkConfiguration", &NETWORK_CONFIGURATION), m("loadBalancers", &LOAD_BALANCERS), m("serviceRegistries", &SERVICE_REGISTRIES), m("scale", &SCALE), m("stabilityStatus", &STABILITY_STATUS), m("stabilityStatusAt", &TIMESTAMP), m("tags", &TAGS), m("fargateEphemeralStorage", &DEPLOYMENT_EPHEMERAL_STORAGE)], payload: None, is_union: false }) };
    pub static TASK_SET_FIELD: Shape = Shape { name: "TaskSetField", kind: Kind::String { length: ANY, pattern: None, enumerators: &["TAGS"] } };
    pub static TASK_SET_FIELD_LIST: Shape = Shape { name: "TaskSetFieldList", kind: Kind::List { member: &TASK_SET_FIELD, location_name: None, flattened: false, length: ANY } };
    pub static TASK_SETS: Shape = Shape { name: "TaskSets", kind: Kind::List { member: &TASK_SET, location_name: None, flattened: false, length: ANY } };
    pub static TASK_STOP_CODE: Shape = Shape { name: "TaskStopCode", kind: Kind::String { length: ANY, pattern: None, enumerators: &["TaskFailedToStart", "EssentialContainerExited", "UserInitiated", "ServiceSchedulerInitiated", "SpotInterruption", "TerminationNotice", "InfrastructureHealth"] } };
    pub static TASK_VOLUME_CONFIGURATION: Shape = Shape { name: "TaskVolumeConfiguration", kind: Kind::Structure(Structure { members: &[m("name", &ECS_VOLUME_NAME).required(), m("managedEBSVolume", &TASK_MANAGED_EBS_VOLUME_CONFIGURATION)], payload: None, is_union: false }) };
    pub static TASK_VOLUME_CONFIGURATIONS: Shape = Shape { name: "TaskVolumeConfigurations", kind: Kind::List { member: &TASK_VOLUME_CONFIGURATION, location_name: None, flattened: false, length: ANY } };
    pub static TASK_VOLUME_STORAGE_GI_B: Shape = Shape { name: "TaskVolumeStorageGiB", kind: Kind::Integer { range: limits(Some(1), None) } };
    pub static TASKS: Shape = Shape { name: "Tasks", kind: Kind::List { member: &TASK, location_name: None, flattened: false, length: ANY } };
    pub static THRESHOLD_CONFIGURATION: Shape = Shape { name: "ThresholdConfiguration", kind: Kind::Structure(Structure { members: &[m("type", &THRESHOLD_TYPE).required(), m("value", &INTEGER).required()], payload: None, is_union: false }) };
    pub static THRESHOLD_TYPE: Shape = Shape { name: "ThresholdType", kind: Kind::String { length: ANY, pattern: None, enumerators: &["COUNT", "BOUNDED_PERCENT", "UNBOUNDED_PERCENT"] } };
    pub static TIMEOUT_CONFIGURATION: Shape = Shape { name: "TimeoutConfiguration", kind: Kind::Structure(Structure { members: &[m("idleTimeoutSeconds", &DURATION), m("perRequestTimeoutSeconds", &DURATION)], payload: None, is_union: false }) };
    pub static TIMESTAMP: Shape = Shape { name: "Timestamp", kind: Kind::Timestamp { format: None } };
    pub static TMPFS: Shape = Shape { name: "Tmpfs", kind: Kind::Structure(Structure { members: &[m("containerPath", &STRING).required(), m("size", &INTEGER).required(), m("mountOptions", &STRING_LIST)], payload: None, is_union: false }) };
    pub static TMPFS_LIST: Shape = Shape { name: "TmpfsList", kind: Kind::List { member: &TMPFS, location_name: None, flattened: false, length: ANY } };
    pub static TOTAL_LOCAL_STORAGE_GB_REQUEST: Shape = Shape { name: "TotalLocalStorageGBRequest", kind: Kind::Structure(Structure { members: &[m("min", &BOXED_DOUBLE), m("max", &BOXED_DOUBLE)], payload: None, is_union: false }) };
    pub static TRANSPORT_PROTOCOL: Shape = Shape { name: "TransportProtocol", kind: Kind::String { length: ANY, pattern: None, enumerators: &["tcp", "udp"] } };
    pub static TRUSTED_EXECUTION_CONFIGURATION: Shape = Shape { name: "TrustedExecutionConfiguration", kind: Kind::Structure(Structure { members: &[m("isolationMode", &ISOLATION_MODE).required(), m("attestationPolicy", &STRING)], payload: None, is_union: false }) };
    pub static TRUSTED_EXECUTION_SUMMARY: Shape = Shape { name: "TrustedExecutionSummary", kind: Kind::Structure(Structure { members: &[m("isolationMode", &ISOLATION_MODE).required(), m("attestationPolicyStatus", &ATTESTATION_POLICY_STATUS)], payload: None, is_union: false }) };
    pub static ULIMIT: Shape = Shape { name: "Ulimit", kind: Kind::Structure(Structure { members: &[m("name", &ULIMIT_NAME).required(), m("softLimit", &INTEGER).required(), m("hardLimit", &INTEGER).required()], payload: None, is_union: false }) };
    pub static ULIMIT_LIST: Shape = Shape { name: "UlimitList", kind: Kind::List { member: &ULIMIT, location_name: None, flattened: false, length: ANY } };
    pub static ULIMIT_NAME: Shape = Shape { name: "UlimitName", kind: Kind::String { length: ANY, pattern: None, enumerators: &["core", "cpu", "data", "fsize", "locks", "memlock", "msgqueue", "nice", "nofile", "nproc", "rss", "rtprio", "rttime", "sigpending", "stack"] } };
    pub static UNTAG_RESOURCE_REQUEST: Shape = Shape { name: "UntagResourceRequest", kind: Kind::Structure(Structure { members: &[m("resourceArn", &STRING).required(), m("tagKeys", &TAG_KEYS).required()], payload: None, is_union: false }) };
    pub static UNTAG_RESOURCE_RESPONSE: Shape = Shape { name: "UntagResourceResponse", kind: Kind::Structure(Structure { members: &[], payload: None, is_union: false }) };
    pub static UPDATE_CAPACITY_PROVIDER_REQUEST: Shape = Shape { name: "UpdateCapacityProviderRequest", kind: Kind::Structure(Structure { members: &[m("name", &STRING).required(), m("cluster", &STRING), m("autoScalingGroupProvider", &AUTO_SCALING_GROUP_PROVIDER_UPDATE), m("managedInstancesProvider", &UPDATE_MANAGED_INSTANCES_PROVIDER_CONFIGURATION)], payload: None, is_union: false }) };
    pub static UPDATE_CAPACITY_PROVIDER_RESPONSE: Shape = Shape { name: "UpdateCapacityProviderResponse", kind: Kind::Structure(Structure { members: &[m("capacityProvider", &CAPACITY_PROVIDER)], payload: None, is_union: false }) };
    pub static UPDATE_CLUSTER_REQUEST: Shape = Shape { name: "UpdateClusterRequest", kind: Kind::Structure(Structure { members: &[m("cluster", &STRING).required(), m("settings", &CLUSTER_SETTINGS), m("configuration", &CLUSTER_CONFIGURATION), m("serviceConnectDefaults", &CLUSTER_SERVICE_CONNECT_DEFAULTS_REQUEST)], payload: None, is_union: false }) };
    pub static UPDATE_CLUSTER_RESPONSE: Shape = Shape { name: "UpdateClusterResponse", kind: Kind::Structure(Structure { members: &[m("cluster", &CLUSTER)], payload: None, is_union: false }) };
    pub static UPDATE_CLUSTER_SETTINGS_REQUEST: Shape = Shape { name: "UpdateClusterSettingsRequest", kind: Kind::Structure(Structure { members: &[m("cluster", &STRING).required(), m("settings", &CLUSTER_SETTINGS).required()], payload: None, is_union: false }) };
    pub static UPDATE_CLUSTER_SETTINGS_RESPONSE: Shape = Shape { name: "UpdateClusterSettingsResponse", kind: Kind::Structure(Structure { members: &[m("cluster", &CLUSTER)], payload: None, is_union: false }) };
    pub static UPDATE_CONTAINER_AGENT_REQUEST: Shape = Shape { name: "UpdateContainerAgentRequest", kind: Kind::Structure(Structure { members: &[m("cluster", &STRING), m("containerInstance", &STRING).required()], payload: None, is_union: false }) };
    pub static UPDATE_CONTAINER_AGENT_RESPONSE: Shape = Shape { name: "UpdateContainerAgentResponse", kind: Kind::Structure(Structure { members: &[m("containerInstance", &CONTAINER_INSTANCE)], payload: None, is_union: false }) };
    pub static UPDATE_CONTAINER_INSTANCES_STATE_REQUEST: Shape = Shape { name: "UpdateContainerInstancesStateRequest", kind: Kind::Structure(Structure { members: &[m("cluster", &STRING), m("containerInstances", &STRING_LIST).required(), m("status", &CONTAINER_INSTANCE_STATUS).required()], payload: None, is_union: false }) };
    pub static UPDATE_CONTAINER_INSTANCES_STATE_RESPONSE: Shape = Shape { name: "UpdateContainerInstancesStateResponse", kind: Kind::Structure(Structure { members: &[m("containerInstances", &CONTAINER_INSTANCES), m("failures", &FAILURES)], payload: None, is_union: false }) };
    pub static UPDATE_MANAGED_INSTANCES_PROVIDER_CONFIGURATION: Shape = Shape { name: "UpdateManagedInstancesProviderConfiguration", kind: Kind::Structure(Structure { members: &[m("infrastructureRoleArn", &STRING).required(), m("instanceLaunchTemplate", &INSTANCE_LAUNCH_TEMPLATE_UPDATE).required(), m("propagateTags", &PROPAGATE_MI_TAGS), m("infrastructureOptimization", &INFRASTRUCTURE_OPTIMIZATION), m("autoRepairConfiguration", &AUTO_REPAIR_CONFIGURATION)], payload: None, is_union: false }) };
    pub static UPDATE_SERVICE_PRIMARY_TASK_SET_REQUEST: Shape = Shape { name: "UpdateServicePrimaryTaskSetRequest", kind: Kind::Structure(Structure { members: &[m("cluster", &STRING).required(), m("service", &STRING).required(), m("primaryTaskSet", &STRING).required()], payload: None, is_union: false }) };
    pub static UPDATE_SERVICE_PRIMARY_TASK_SET_RESPONSE: Shape = Shape { name: "UpdateServicePrimaryTaskSetResponse", kind: Kind::Structure(Structure { members: &[m("taskSet", &TASK_SET)], payload: None, is_union: false }) };
    pub static UPDATE_SERVICE_REQUEST: Shape = Shape { name: "UpdateServiceRequest", kind: Kind::Structure(Structure { members: &[m("cluster", &STRING), m("service", &STRING).required(), m("desiredCount", &BOXED_INTEGER), m("taskDefinition", &STRING), m("capacityProviderStrategy", &CAPACITY_PROVIDER_STRATEGY), m("deploymentConfiguration", &DEPLOYMENT_CONFIGURATION), m("availabilityZoneRebalancing", &AVAILABILITY_ZONE_REBALANCING), m("networkConfiguration", &NETWORK_CONFIGURATION), m("placementConstraints", &PLACEMENT_CONSTRAINTS), m("placementStrategy", &PLACEMENT_STRATEGIES), m("platformVersion", &STRING), m("forceNewDeployment", &BOOLEAN), m("healthCheckGracePeriodSeconds", &BOXED_INTEGER), m("deploymentController", &DEPLOYMENT_CONTROLLER), m("enableExecuteCommand", &BOXED_BOOLEAN), m("enableECSManagedTags", &BOXED_BOOLEAN), m("loadBalancers", &LOAD_BALANCERS), m("propagateTags", &PROPAGATE_TAGS), m("serviceRegistries", &SERVICE_REGISTRIES), m("serviceConnectConfiguration", &SERVICE_CONNECT_CONFIGURATION), m("volumeConfigurations", &SERVICE_VOLUME_CONFIGURATIONS), m("vpcLatticeConfigurations", &VPC_LATTICE_CONFIGURATIONS), m("gatewayConnectors", &GATEWAY_CONNECTOR_LIST), m("monitoring", &MONITORING_CONFIGURATION)], payload: None, is_union: false }) };
    pub static UPDATE_SERVICE_RESPONSE: Shape = Shape { name: "UpdateServiceResponse", kind: Kind::Structure(Structure { members: &[m("service", &SERVICE)], payload: None, is_union: false }) };
    pub static UPDATE_TASK_PROTECTION_REQUEST: Shape = Shape { name: "UpdateTaskProtectionRequest", kind: Kind::Structure(Structure { members: &[m("cluster", &STRING).required(), m("tasks", &STRING_LIST).required(), m("protectionEnabled", &BOOLEAN).required(), m("expiresInMinutes", &BOXED_INTEGER)], payload: None, is_union: false }) };
    pub static UPDATE_TASK_PROTECTION_RESPONSE: Shape = Shape { name: "UpdateTaskProtectionResponse", kind: Kind::Structure(Structure { members: &[m("protectedTasks", &PROTECTED_TASKS), m("failures", &FAILURES)], payload: None, is_union: false }) };
    pub static UPDATE_TASK_SET_REQUEST: Shape = Shape { name: "UpdateTaskSetRequest", kind: Kind::Structure(Structure { members: &[m("cluster", &STRING).required(), m("service", &STRING).required(), m("taskSet", &STRING).required(), m("scale", &SCALE).required()], payload: None, is_union: false }) };
    pub static UPDATE_TASK_SET_RESPONSE: Shape = Shape { name: "UpdateTaskSetResponse", kind: Kind::Structure(Structure { members: &[m("taskSet", &TASK_SET)], payload: None, is_union: false }) };
    pub static V_CPU_COUNT_RANGE_REQUEST: Shape = Shape { name: "VCpuCountRangeRequest", kind: Kind::Structure(Structure { members: &[m("min", &BOXED_INTEGER).required(), m("max", &BOXED_INTEGER)], payload: None, is_union: false }) };
    pub static VERSION_CONSISTENCY: Shape = Shape { name: "VersionConsistency", kind: Kind::String { length: ANY, pattern: None, enumerators: &["enabled", "disabled"] } };
    pub static VERSION_INFO: Shape = Shape { name: "VersionInfo", kind: Kind::Structure(Structure { members: &[m("agentVersion", &STRING), m("agentHash", &STRING), m("dockerVersion", &STRING)], payload: None, is_union: false }) };
    pub static VOLUME: Shape = Shape { name: "Volume", kind: Kind::Structure(Structure { members: &[m("name", &STRING), m("host", &HOST_VOLUME_PROPERTIES), m("dockerVolumeConfiguration", &DOCKER_VOLUME_CONFIGURATION), m("efsVolumeConfiguration", &EFS_VOLUME_CONFIGURATION), m("s3filesVolumeConfiguration", &S3_FILES_VOLUME_CONFIGURATION), m("fsxWindowsFileServerVolumeConfiguration", &F_SX_WINDOWS_FILE_SERVER_VOLUME_CONFIGURATION), m("configuredAtLaunch", &BOXED_BOOLEAN)], payload: None, is_union: false }) };
    pub static VOLUME_FROM: Shape = Shape { name: "VolumeFrom", kind: Kind::Structure(Structure { members: &[m("sourceContainer", &STRING), m("readOnly", &BOXED_BOOLEAN)], payload: None, is_union: false }) };
    pub static VOLUME_FROM_LIST: Shape = Shape { name: "VolumeFromList", kind: Kind::List { member: &VOLUME_FROM, location_name: None, flattened: false, length: ANY } };
    pub static VOLUME_LIST: Shape = Shape { name: "VolumeList", kind: Kind::List { member: &VOLUME, location_name: None, flattened: false, length: ANY } };
    pub static VPC_LATTICE_ADVANCED_CONFIGURATION: Shape = Shape { name: "VpcLatticeAdvancedConfiguration", kind: Kind::Structure(Structure { members: &[m("alternateTargetGroupArn", &STRING), m("productionListenerRule", &STRING), m("testListenerRule", &STRING)], payload: None, is_union: false }) };
    pub static VPC_LATTICE_CONFIGURATION: Shape = Shape { name: "VpcLatticeConfiguration", kind: Kind::Structure(Structure { members: &[m("roleArn", &IAM_ROLE_ARN).required(), m("targetGroupArn", &STRING).required(), m("portName", &STRING).required(), m("advancedConfiguration", &VPC_LATTICE_ADVANCED_CONFIGURATION)], payload: None, is_union: false }) };
    pub static VPC_LATTICE_CONFIGURATIONS: Shape = Shape { name: "VpcLatticeConfigurations", kind: Kind::List { member: &VPC_LATTICE_CONFIGURATION, location_name: None, flattened: false, length: ANY } };
    pub static ERROR_ACCESS_DENIED_EXCEPTION: ErrorShape = ErrorShape { name: "AccessDeniedException", code: "AccessDeniedException", status: 400, sender: true };
    pub static ERROR_ATTRIBUTE_LIMIT_EXCEEDED_EXCEPTION: ErrorShape = ErrorShape { name: "AttributeLimitExceededException", code: "AttributeLimitExceededException", status: 400, sender: true };
    pub static ERROR_BLOCKED_EXCEPTION: ErrorShape = ErrorShape { name: "BlockedException", code: "BlockedException", status: 400, sender: true };
    pub static ERROR_CLIENT_EXCEPTION: ErrorShape = ErrorShape { name: "ClientException", code: "ClientException", status: 400, sender: true };
    pub static ERROR_CLUSTER_CONTAINS_CAPACITY_PROVIDER_EXCEPTION: ErrorShape = ErrorShape { name: "ClusterContainsCapacityProviderException", code: "ClusterContainsCapacityProviderException", status: 400, sender: true };
    pub static ERROR_CLUSTER_CONTAINS_CONTAINER_INSTANCES_EXCEPTION: ErrorShape = ErrorShape { name: "ClusterContainsContainerInstancesException", code: "ClusterContainsContainerInstancesException", status: 400, sender: true };
    pub static ERROR_CLUSTER_CONTAINS_SERVICES_EXCEPTION: ErrorShape = ErrorShape { name: "ClusterContainsServicesException", code: "ClusterContainsServicesException", status: 400, sender: true };
    pub static ERROR_CLUSTER_CONTAINS_TASKS_EXCEPTION: ErrorShape = ErrorShape { name: "ClusterContainsTasksException", code: "ClusterContainsTasksException", status: 400, sender: true };
    pub static ERROR_CLUSTER_NOT_FOUND_EXCEPTION: ErrorShape = ErrorShape { name: "ClusterNotFoundException", code: "ClusterNotFoundException", status: 400, sender: true };
    pub static ERROR_CONFLICT_EXCEPTION: ErrorShape = ErrorShape { name: "ConflictException", code: "ConflictException", status: 400, sender: true };
    pub static ERROR_INVALID_PARAMETER_EXCEPTION: ErrorShape = ErrorShape { name: "InvalidParameterException", code: "InvalidParameterException", status: 400, sender: true };
    pub static ERROR_LIMIT_EXCEEDED_EXCEPTION: ErrorShape = ErrorShape { name: "LimitExceededException", code: "LimitExceededException", status: 400, sender: true };
    pub static ERROR_MISSING_VERSION_EXCEPTION: ErrorShape = ErrorShape { name: "MissingVersionException", code: "MissingVersionException", status: 400, sender: true };
    pub static ERROR_NAMESPACE_NOT_FOUND_EXCEPTION: ErrorShape = ErrorShape { name: "NamespaceNotFoundException", code: "NamespaceNotFoundException", status: 400, sender: true };
    pub static ERROR_NO_UPDATE_AVAILABLE_EXCEPTION: ErrorShape = ErrorShape { name: "NoUpdateAvailableException", code: "NoUpdateAvailableException", status: 400, sender: true };
    pub static ERROR_PLATFORM_TASK_DEFINITION_INCOMPATIBILITY_EXCEPTION: ErrorShape = ErrorShape { name: "PlatformTaskDefinitionIncompatibilityException", code: "PlatformTaskDefinitionIncompatibilityException", status: 400, sender: true };
    pub static ERROR_PLATFORM_UNKNOWN_EXCEPTION: ErrorShape = ErrorShape { name: "PlatformUnknownException", code: "PlatformUnknownException", status: 400, sender: true };
    pub static ERROR_RESOURCE_IN_USE_EXCEPTION: ErrorShape = ErrorShape { name: "ResourceInUseException", code: "ResourceInUseException", status: 400, sender: true };
    pub static ERROR_RESOURCE_NOT_FOUND_EXCEPTION: ErrorShape = ErrorShape { name: "ResourceNotFoundException", code: "ResourceNotFoundException", status: 400, sender: true };
    pub static ERROR_SERVER_EXCEPTION: ErrorShape = ErrorShape { name: "ServerException", code: "ServerException", status: 500, sender: false };
    pub static ERROR_SERVICE_DEPLOYMENT_NOT_FOUND_EXCEPTION: ErrorShape = ErrorShape { name: "ServiceDeploymentNotFoundException", code: "ServiceDeploymentNotFoundException", status: 400, sender: true };
    pub static ERROR_SERVICE_NOT_ACTIVE_EXCEPTION: ErrorShape = ErrorShape { name: "ServiceNotActiveException", code: "ServiceNotActiveException", status: 400, sender: true };
    pub static ERROR_SERVICE_NOT_FOUND_EXCEPTION: ErrorShape = ErrorShape { name: "ServiceNotFoundException", code: "ServiceNotFoundException", status: 400, sender: true };
    pub static ERROR_TARGET_NOT_FOUND_EXCEPTION: ErrorShape = ErrorShape { name: "TargetNotFoundException", code: "TargetNotFoundException", status: 400, sender: true };
    pub static ERROR_TASK_SET_NOT_FOUND_EXCEPTION: ErrorShape = ErrorShape { name: "TaskSetNotFoundException", code: "TaskSetNotFoundException", status: 400, sender: true };
    pub static ERROR_UNSUPPORTED_FEATURE_EXCEPTION: ErrorShape = ErrorShape { name: "UnsupportedFeatureException", code: "UnsupportedFeatureException", status: 400, sender: true };
    pub static ERROR_UPDATE_IN_PROGRESS_EXCEPTION: ErrorShape = ErrorShape { name: "UpdateInProgressException", code: "UpdateInProgressException", status: 400, sender: true };
}

/// The served operations.
pub mod ops {
    use crate::schema::{Operation, OperationType, Service, UNIT};
    use super::tables;

    pub struct CreateCapacityProvider;
    pub static CREATE_CAPACITY_PROVIDER_OPERATION: Operation = Operation { name: "CreateCapacityProvider", method: "POST", uri: "/", status: 200, input: &tables::CREATE_CAPACITY_PROVIDER_REQUEST, output: &tables::CREATE_CAPACITY_PROVIDER_RESPONSE, result_wrapper: None, errors: &[&tables::ERROR_ACCESS_DENIED_EXCEPTION, &tables::ERROR_LIMIT_EXCEEDED_EXCEPTION, &tables::ERROR_SERVER_EXCEPTION, &tables::ERROR_UPDATE_IN_PROGRESS_EXCEPTION, &tables::ERROR_INVALID_PARAMETER_EXCEPTION, &tables::ERROR_CLIENT_EXCEPTION, &tables::ERROR_CLUSTER_NOT_FOUND_EXCEPTION, &tables::ERROR_UNSUPPORTED_FEATURE_EXCEPTION] };
    impl OperationType for CreateCapacityProvider {
        type Input = super::CreateCapacityProviderRequest;
        type Output = super::CreateCapacityProviderResponse;
        fn descriptor() -> &'static Operation { &CREATE_CAPACITY_PROVIDER_OPERATION }
        fn service() -> &'static Service { &super::SERVICE }
    }
    pub struct CreateCluster;
    pub static CREATE_CLUSTER_OPERATION: Operation = Operation { name: "CreateCluster", method: "POST", uri: "/", status: 200, input: &tables::CREATE_CLUSTER_REQUEST, output: &tables::CREATE_CLUSTER_RESPONSE, result_wrapper: None, errors: &[&tables::ERROR_ACCESS_DENIED_EXCEPTION, &tables::ERROR_NAMESPACE_NOT_FOUND_EXCEPTION, &tables::ERROR_SERVER_EXCEPTION, &tables::ERROR_INVALID_PARAMETER_EXCEPTION, &tables::ERROR_CLIENT_EXCEPTION] };
    impl OperationType for CreateCluster {
        type Input = super::CreateClusterRequest;
        type Output = super::CreateClusterResponse;
        fn descriptor() -> &'static Operation { &CREATE_CLUSTER_OPERATION }
        fn service() -> &'static Service { &super::SERVICE }
    }
    pub struct CreateService;
    pub static CREATE_SERVICE_OPERATION: Operation = Operation { name: "CreateService", method: "POST", uri: "/", status: 200, input: &tables::CREATE_SERVICE_REQUEST, output: &tables::CREATE_SERVICE_RESPONSE, result_wrapper: None, errors: &[&tables::ERROR_ACCESS_DENIED_EXCEPTION, &tables::ERROR_PLATFORM_UNKNOWN_EXCEPTION, &tables::ERROR_NAMESPACE_NOT_FOUND_EXCEPTION, &tables::ERROR_SERVER_EXCEPTION, &tables::ERROR_INVALID_PARAMETER_EXCEPTION, &tables::ERROR_CLIENT_EXCEPTION, &tables::ERROR_CLUSTER_NOT_FOUND_EXCEPTION, &tables::ERROR_PLATFORM_TASK_DEFINITION_INCOMPATIBILITY_EXCEPTION, &tables::ERROR_UNSUPPORTED_FEATURE_EXCEPTION] };
    impl OperationType for CreateService {
        type Input = super::CreateServiceRequest;
        type Output = super::CreateServiceResponse;
        fn descriptor() -> &'static Operation { &CREATE_SERVICE_OPERATION }
        fn service() -> &'static Service { &super::SERVICE }
    }
    pub struct CreateTaskSet;
    pub static CREATE_TASK_SET_OPERATION: Operation = Operation { name: "CreateTaskSet", method: "POST", uri: "/", status: 200, input: &tables::CREATE_TASK_SET_REQUEST, output: &tables::CREATE_TASK_SET_RESPONSE, result_wrapper: None, errors: &[&tables::ERROR_ACCESS_DENIED_EXCEPTION, &tables::ERROR_LIMIT_EXCEEDED_EXCEPTION, &tables::ERROR_PLATFORM_UNKNOWN_EXCEPTION, &tables::ERROR_NAMESPACE_NOT_FOUND_EXCEPTION, &tables::ERROR_SERVICE_NOT_ACTIVE_EXCEPTION, &tables::ERROR_SERVER_EXCEPTION, &tables::ERROR_INVALID_PARAMETER_EXCEPTION, &tables::ERROR_CLIENT_EXCEPTION, &tables::ERROR_SERVICE_NOT_FOUND_EXCEPTION, &tables::ERROR_CLUSTER_NOT_FOUND_EXCEPTION, &tables::ERROR_PLATFORM_TASK_DEFINITION_INCOMPATIBILITY_EXCEPTION, &tables::ERROR_UNSUPPORTED_FEATURE_EXCEPTION] };
    impl OperationType for CreateTaskSet {
        type Input = super::CreateTaskSetRequest;
        type Output = super::CreateTaskSetResponse;
        fn descriptor() -> &'static Operation { &CREATE_TASK_SET_OPERATION }
        fn service() -> &'static Service { &super::SERVICE }
    }
    pub struct DeleteAccountSetting;
    pub static DELETE_ACCOUNT_SETTING_OPERATION: Operation = Operation { name: "DeleteAccountSetting", method: "POST", uri: "/", status: 200, input: &tables::DELETE_ACCOUNT_SETTING_REQUEST, output: &tables::DELETE_ACCOUNT_SETTING_RESPONSE, result_wrapper: None, errors: &[&tables::ERROR_ACCESS_DENIED_EXCEPTION, &tables::ERROR_SERVER_EXCEPTION, &tables::ERROR_INVALID_PARAMETER_EXCEPTION, &tables::ERROR_CLIENT_EXCEPTION] };
    impl OperationType for DeleteAccountSetting {
        type Input = super::DeleteAccountSettingRequest;
        type Output = super::DeleteAccountSettingResponse;
        fn descriptor() -> &'static Operation { &DELETE_ACCOUNT_SETTING_OPERATION }
        fn service() -> &'static Service { &super::SERVICE }
    }
    pub struct DeleteAttributes;
    pub static DELETE_ATTRIBUTES_OPERATION: Operation = Operation { name: "DeleteAttributes", method: "POST", uri: "/", status: 200, input: &tables::DELETE_ATTRIBUTES_REQUEST, output: &tables::DELETE_ATTRIBUTES_RESPONSE, result_wrapper: None, errors: &[&tables::ERROR_ACCESS_DENIED_EXCEPTION, &tables::ERROR_TARGET_NOT_FOUND_EXCEPTION, &tables::ERROR_SERVER_EXCEPTION, &tables::ERROR_INVALID_PARAMETER_EXCEPTION, &tables::ERROR_CLIENT_EXCEPTION, &tables::ERROR_CLUSTER_NOT_FOUND_EXCEPTION] };
    impl OperationType for DeleteAttributes {
        type Input = super::DeleteAttributesRequest;
        type Output = super::DeleteAttributesResponse;
        fn descriptor() -> &'static Operation { &DELETE_ATTRIBUTES_OPERATION }
        fn service() -> &'static Service { &super::SERVICE }
    }
    pub struct DeleteCapacityProvider;
    pub static DELETE_CAPACITY_PROVIDER_OPERATION: Operation = Operation { name: "DeleteCapacityProvider", method: "POST", uri: "/", status: 200, input: &tables::DELETE_CAPACITY_PROVIDER_REQUEST, output: &tables::DELETE_CAPACITY_PROVIDER_RESPONSE, result_wrapper: None, errors: &[&tables::ERROR_ACCESS_DENIED_EXCEPTION, &tables::ERROR_SERVER_EXCEPTION, &tables::ERROR_UPDATE_IN_PROGRESS_EXCEPTION, &tables::ERROR_INVALID_PARAMETER_EXCEPTION, &tables::ERROR_CLIENT_EXCEPTION, &tables::ERROR_CLUSTER_NOT_FOUND_EXCEPTION, &tables::ERROR_UNSUPPORTED_FEATURE_EXCEPTION] };
    impl OperationType for DeleteCapacityProvider {
        type Input = super::DeleteCapacityProviderRequest;
        type Output = super::DeleteCapacityProviderResponse;
        fn descriptor() -> &'static Operation { &DELETE_CAPACITY_PROVIDER_OPERATION }
        fn service() -> &'static Service { &super::SERVICE }
    }
    pub struct DeleteCluster;
    pub static DELETE_CLUSTER_OPERATION: Operation = Operation { name: "DeleteCluster", method: "POST", uri: "/", status: 200, input: &tables::DELETE_CLUSTER_REQUEST, output: &tables::DELETE_CLUSTER_RESPONSE, result_wrapper: None, errors: &[&tables::ERROR_CLUSTER_CONTAINS_CONTAINER_INSTANCES_EXCEPTION, &tables::ERROR_ACCESS_DENIED_EXCEPTION, &tables::ERROR_CLUSTER_CONTAINS_SERVICES_EXCEPTION, &tables::ERROR_CLUSTER_CONTAINS_CAPACITY_PROVIDER_EXCEPTION, &tables::ERROR_CLUSTER_CONTAINS_TASKS_EXCEPTION, &tables::ERROR_SERVER_EXCEPTION, &tables::ERROR_UPDATE_IN_PROGRESS_EXCEPTION, &tables::ERROR_INVALID_PARAMETER_EXCEPTION, &tables::ERROR_CLIENT_EXCEPTION, &tables::ERROR_CLUSTER_NOT_FOUND_EXCEPTION] };
    impl OperationType for DeleteCluster {
        type Input = super::DeleteClusterRequest;
        type Output = super::DeleteClusterResponse;
        fn descriptor() -> &'static Operation { &DELETE_CLUSTER_OPERATION }
        fn service() -> &'static Service { &super::SERVICE }
    }
    pub struct DeleteService;
    pub static DELETE_SERVICE_OPERATION: Operation = Operation { name: "DeleteService", method: "POST", uri: "/", status: 200, input: &tables::DELETE_SERVICE_REQUEST, output: &tables::DELETE_SERVICE_RESPONSE, result_wrapper: None, errors: &[&tables::ERROR_ACCESS_DENIED_EXCEPTION, &tables::ERROR_SERVER_EXCEPTION, &tables::ERROR_INVALID_PARAMETER_EXCEPTION, &tables::ERROR_CLIENT_EXCEPTION, &tables::ERROR_SERVICE_NOT_FOUND_EXCEPTION, &tables::ERROR_CLUSTER_NOT_FOUND_EXCEPTION] };
    impl OperationType for DeleteService {
        type Input = super::DeleteServiceRequest;
        type Output = super::DeleteServiceResponse;
        fn descriptor() -> &'static Operation { &DELETE_SERVICE_OPERATION }
        fn service() -> &'static Service { &super::SERVICE }
    }
    pub struct DeleteTaskDefinitions;
    pub static DELETE_TASK_DEFINITIONS_OPERATION: Operation = Operation { name: "DeleteTaskDefinitions", method: "POST", uri: "/", status: 200, input: &tables::DELETE_TASK_DEFINITIONS_REQUEST, output: &tables::DELETE_TASK_DEFINITIONS_RESPONSE, result_wrapper: None, errors: &[&tables::ERROR_ACCESS_DENIED_EXCEPTION, &tables::ERROR_SERVER_EXCEPTION, &tables::ERROR_INVALID_PARAMETER_EXCEPTION, &tables::ERROR_CLIENT_EXCEPTION] };
    impl OperationType for DeleteTaskDefinitions {
        type Input = super::DeleteTaskDefinitionsRequest;
        type Output = super::DeleteTaskDefinitionsResponse;
        fn descriptor() -> &'static Operation { &DELETE_TASK_DEFINITIONS_OPERATION }
        fn service() -> &'static Service { &super::SERVICE }
    }
    pub struct DeleteTaskSet;
    pub static DELETE_TASK_SET_OPERATION: Operation = Operation { name: "DeleteTaskSet", method: "POST", uri: "/", status: 200, input: &tables::DELETE_TASK_SET_REQUEST, output: &tables::DELETE_TASK_SET_RESPONSE, result_wrapper: None, errors: &[&tables::ERROR_ACCESS_DENIED_EXCEPTION, &tables::ERROR_LIMIT_EXCEEDED_EXCEPTION, &tables::ERROR_SERVICE_NOT_ACTIVE_EXCEPTION, &tables::ERROR_SERVER_EXCEPTION, &tables::ERROR_INVALID_PARAMETER_EXCEPTION, &tables::ERROR_TASK_SET_NOT_FOUND_EXCEPTION, &tables::ERROR_CLIENT_EXCEPTION, &tables::ERROR_SERVICE_NOT_FOUND_EXCEPTION, &tables::ERROR_CLUSTER_NOT_FOUND_EXCEPTION, &tables::ERROR_UNSUPPORTED_FEATURE_EXCEPTION] };
    impl OperationType for DeleteTaskSet {
        type Input = super::DeleteTaskSetRequest;
        type Output = super::DeleteTaskSetResponse;
        fn descriptor() -> &'static Operation { &DELETE_TASK_SET_OPERATION }
        fn service() -> &'static Service { &super::SERVICE }
    }
    pub struct DeregisterContainerInstance;
    pub static DEREGISTER_CONTAINER_INSTANCE_OPERATION: Operation = Operation { name: "DeregisterContainerInstance", method: "POST", uri: "/", status: 200, input: &tables::DEREGISTER_CONTAINER_INSTANCE_REQUEST, output: &tables::DEREGISTER_CONTAINER_INSTANCE_RESPONSE, result_wrapper: None, errors: &[&tables::ERROR_ACCESS_DENIED_EXCEPTION, &tables::ERROR_SERVER_EXCEPTION, &tables::ERROR_INVALID_PARAMETER_EXCEPTION, &tables::ERROR_CLIENT_EXCEPTION, &tables::ERROR_CLUSTER_NOT_FOUND_EXCEPTION] };
    impl OperationType for DeregisterContainerInstance {
        type Input = super::DeregisterContainerInstanceRequest;
        type Output = super::DeregisterContainerInstanceResponse;
        fn descriptor() -> &'static Operation { &DEREGISTER_CONTAINER_INSTANCE_OPERATION }
        fn service() -> &'static Service { &super::SERVICE }
    }
    pub struct DeregisterTaskDefinition;
    pub static DEREGISTER_TASK_DEFINITION_OPERATION: Operation = Operation { name: "DeregisterTaskDefinition", method: "POST", uri: "/", status: 200, input: &tables::DEREGISTER_TASK_DEFINITION_REQUEST, output: &tables::DEREGISTER_TASK_DEFINITION_RESPONSE, result_wrapper: None, errors: &[&tables::ERROR_ACCESS_DENIED_EXCEPTION, &tables::ERROR_SERVER_EXCEPTION, &tables::ERROR_INVALID_PARAMETER_EXCEPTION, &tables::ERROR_CLIENT_EXCEPTION] };
    impl OperationType for DeregisterTaskDefinition {
        type Input = super::DeregisterTaskDefinitionRequest;
        type Output = super::DeregisterTaskDefinitionResponse;
        fn descriptor() -> &'static Operation { &DEREGISTER_TASK_DEFINITION_OPERATION }
        fn service() -> &'static Service { &super::SERVICE }
    }
    pub struct DescribeCapacityProviders;
    pub static DESCRIBE_CAPACITY_PROVIDERS_OPERATION: Operation = Operation { name: "DescribeCapacityProviders", method: "POST", uri: "/", status: 200, input: &tables::DESCRIBE_CAPACITY_PROVIDERS_REQUEST, output: &tables::DESCRIBE_CAPACITY_PROVIDERS_RESPONSE, result_wrapper: None, errors: &[&tables::ERROR_ACCESS_DENIED_EXCEPTION, &tables::ERROR_SERVER_EXCEPTION, &tables::ERROR_INVALID_PARAMETER_EXCEPTION, &tables::ERROR_CLIENT_EXCEPTION, &tables::ERROR_CLUSTER_NOT_FOUND_EXCEPTION, &tables::ERROR_UNSUPPORTED_FEATURE_EXCEPTION] };
    impl OperationType for DescribeCapacityProviders {
        type Input = super::DescribeCapacityProvidersRequest;
        type Output = super::DescribeCapacityProvidersResponse;
        fn descriptor() -> &'static Operation { &DESCRIBE_CAPACITY_PROVIDERS_OPERATION }
        fn service() -> &'static Service { &super::SERVICE }
    }
    pub struct DescribeClusters;
    pub static DESCRIBE_CLUSTERS_OPERATION: Operation = Operation { name: "DescribeClusters", method: "POST", uri: "/", status: 200, input: &tables::DESCRIBE_CLUSTERS_REQUEST, output: &tables::DESCRIBE_CLUSTERS_RESPONSE, result_wrapper: None, errors: &[&tables::ERROR_ACCESS_DENIED_EXCEPTION, &tables::ERROR_SERVER_EXCEPTION, &tables::ERROR_INVALID_PARAMETER_EXCEPTION, &tables::ERROR_CLIENT_EXCEPTION] };
    impl OperationType for DescribeClusters {
        type Input = super::DescribeClustersRequest;
        type Output = super::DescribeClustersResponse;
        fn descriptor() -> &'static Operation { &DESCRIBE_CLUSTERS_OPERATION }
        fn service() -> &'static Service { &super::SERVICE }
    }
    pub struct DescribeContainerInstances;
    pub static DESCRIBE_CONTAINER_INSTANCES_OPERATION: Operation = Operation { name: "DescribeContainerInstances", method: "POST", uri: "/", status: 200, input: &tables::DESCRIBE_CONTAINER_INSTANCES_REQUEST, output: &tables::DESCRIBE_CONTAINER_INSTANCES_RESPONSE, result_wrapper: None, errors: &[&tables::ERROR_ACCESS_DENIED_EXCEPTION, &tables::ERROR_SERVER_EXCEPTION, &tables::ERROR_INVALID_PARAMETER_EXCEPTION, &tables::ERROR_CLIENT_EXCEPTION, &tables::ERROR_CLUSTER_NOT_FOUND_EXCEPTION] };
    impl OperationType for DescribeContainerInstances {
        type Input = super::DescribeContainerInstancesRequest;
        type Output = super::DescribeContainerInstancesResponse;
        fn descriptor() -> &'static Operation { &DESCRIBE_CONTAINER_INSTANCES_OPERATION }
        fn service() -> &'static Service { &super::SERVICE }
    }
    pub struct DescribeServiceDeployments;
    pub static DESCRIBE_SERVICE_DEPLOYMENTS_OPERATION: Operation = Operation { name: "DescribeServiceDeployments", method: "POST", uri: "/", status: 200, input: &tables::DESCRIBE_SERVICE_DEPLOYMENTS_REQUEST, output: &tables::DESCRIBE_SERVICE_DEPLOYMENTS_RESPONSE, result_wrapper: None, errors: &[&tables::ERROR_ACCESS_DENIED_EXCEPTION, &tables::ERROR_SERVER_EXCEPTION, &tables::ERROR_INVALID_PARAMETER_EXCEPTION, &tables::ERROR_CLIENT_EXCEPTION, &tables::ERROR_SERVICE_NOT_FOUND_EXCEPTION, &tables::ERROR_CLUSTER_NOT_FOUND_EXCEPTION, &tables::ERROR_UNSUPPORTED_FEATURE_EXCEPTION] };
    impl OperationType for DescribeServiceDeployments {
        type Input = super::DescribeServiceDeploymentsRequest;
        type Output = super::DescribeServiceDeploymentsResponse;
        fn descriptor() -> &'static Operation { &DESCRIBE_SERVICE_DEPLOYMENTS_OPERATION }
        fn service() -> &'static Service { &super::SERVICE }
    }
    pub struct DescribeServiceRevisions;
    pub static DESCRIBE_SERVICE_REVISIONS_OPERATION: Operation = Operation { name: "DescribeServiceRevisions", method: "POST", uri: "/", status: 200, input: &tables::DESCRIBE_SERVICE_REVISIONS_REQUEST, output: &tables::DESCRIBE_SERVICE_REVISIONS_RESPONSE, result_wrapper: None, errors: &[&tables::ERROR_ACCESS_DENIED_EXCEPTION, &tables::ERROR_SERVER_EXCEPTION, &tables::ERROR_INVALID_PARAMETER_EXCEPTION, &tables::ERROR_CLIENT_EXCEPTION, &tables::ERROR_SERVICE_NOT_FOUND_EXCEPTION, &tables::ERROR_CLUSTER_NOT_FOUND_EXCEPTION, &tables::ERROR_UNSUPPORTED_FEATURE_EXCEPTION] };
    impl OperationType for DescribeServiceRevisions {
        type Input = super::DescribeServiceRevisionsRequest;
        type Output = super::DescribeServiceRevisionsResponse;
        fn descriptor() -> &'static Operation { &DESCRIBE_SERVICE_REVISIONS_OPERATION }
        fn service() -> &'static Service { &super::SERVICE }
    }
    pub struct DescribeServices;
    pub static DESCRIBE_SERVICES_OPERATION: Operation = Operation { name: "DescribeServices", method: "POST", uri: "/", status: 200, input: &tables::DESCRIBE_SERVICES_REQUEST, output: &tables::DESCRIBE_SERVICES_RESPONSE, result_wrapper: None, errors: &[&tables::ERROR_ACCESS_DENIED_EXCEPTION, &tables::ERROR_SERVER_EXCEPTION, &tables::ERROR_INVALID_PARAMETER_EXCEPTION, &tables::ERROR_CLIENT_EXCEPTION, &tables::ERROR_CLUSTER_NOT_FOUND_EXCEPTION] };
    impl OperationType for DescribeServices {
        type Input = super::DescribeServicesRequest;
        type Output = super::DescribeServicesResponse;
        fn descriptor() -> &'static Operation { &DESCRIBE_SERVICES_OPERATION }
        fn service() -> &'static Service { &super::SERVICE }
    }
    pub struct DescribeTaskDefinition;
    pub static DESCRIBE_TASK_DEFINITION_OPERATION: Operation = Operation { name: "DescribeTaskDefinition", method: "POST", uri: "/", status: 200, input: &tables::DESCRIBE_TASK_DEFINITION_REQUEST, output: &tables::DESCRIBE_TASK_DEFINITION_RESPONSE, result_wrapper: None, errors: &[&tables::ERROR_ACCESS_DENIED_EXCEPTION, &tables::ERROR_SERVER_EXCEPTION, &tables::ERROR_INVALID_PARAMETER_EXCEPTION, &tables::ERROR_CLIENT_EXCEPTION] };
    impl OperationType for DescribeTaskDefinition {
        type Input = super::DescribeTaskDefinitionRequest;
        type Output = super::DescribeTaskDefinitionResponse;
        fn descriptor() -> &'static Operation { &DESCRIBE_TASK_DEFINITION_OPERATION }
        fn service() -> &'static Service { &super::SERVICE }
    }
    pub struct DescribeTaskSets;
    pub static DESCRIBE_TASK_SETS_OPERATION: Operation = Operation { name: "DescribeTaskSets", method: "POST", uri: "/", status: 200, input: &tables::DESCRIBE_TASK_SETS_REQUEST, output: &tables::DESCRIBE_TASK_SETS_RESPONSE, result_wrapper: None, errors: &[&tables::ERROR_ACCESS_DENIED_EXCEPTION, &tables::ERROR_SERVICE_NOT_ACTIVE_EXCEPTION, &tables::ERROR_SERVER_EXCEPTION, &tables::ERROR_INVALID_PARAMETER_EXCEPTION, &tables::ERROR_CLIENT_EXCEPTION, &tables::ERROR_SERVICE_NOT_FOUND_EXCEPTION, &tables::ERROR_CLUSTER_NOT_FOUND_EXCEPTION, &tables::ERROR_UNSUPPORTED_FEATURE_EXCEPTION] };
    impl OperationType for DescribeTaskSets {
        type Input = super::DescribeTaskSetsRequest;
        type Output = super::DescribeTaskSetsResponse;
        fn descriptor() -> &'static Operation { &DESCRIBE_TASK_SETS_OPERATION }
        fn service() -> &'static Service { &super::SERVICE }
    }
    pub struct DescribeTasks;
    pub static DESCRIBE_TASKS_OPERATION: Operation = Operation { name: "DescribeTasks", method: "POST", uri: "/", status: 200, input: &tables::DESCRIBE_TASKS_REQUEST, output: &tables::DESCRIBE_TASKS_RESPONSE, result_wrapper: None, errors: &[&tables::ERROR_ACCESS_DENIED_EXCEPTION, &tables::ERROR_SERVER_EXCEPTION, &tables::ERROR_INVALID_PARAMETER_EXCEPTION, &tables::ERROR_CLIENT_EXCEPTION, &tables::ERROR_CLUSTER_NOT_FOUND_EXCEPTION] };
    impl OperationType for DescribeTasks {
        type Input = super::DescribeTasksRequest;
        type Output = super::DescribeTasksResponse;
        fn descriptor() -> &'static Operation { &DESCRIBE_TASKS_OPERATION }
        fn service() -> &'static Service { &super::SERVICE }
    }
    pub struct DiscoverPollEndpoint;
    pub static DISCOVER_POLL_ENDPOINT_OPERATION: Operation = Operation { name: "DiscoverPollEndpoint", method: "POST", uri: "/", status: 200, input: &tables::DISCOVER_POLL_ENDPOINT_REQUEST, output: &tables::DISCOVER_POLL_ENDPOINT_RESPONSE, result_wrapper: None, errors: &[&tables::ERROR_ACCESS_DENIED_EXCEPTION, &tables::ERROR_SERVER_EXCEPTION, &tables::ERROR_INVALID_PARAMETER_EXCEPTION, &tables::ERROR_CLIENT_EXCEPTION] };
    impl OperationType for DiscoverPollEndpoint {
        type Input = super::DiscoverPollEndpointRequest;
        type Output = super::DiscoverPollEndpointResponse;
        fn descriptor() -> &'static Operation { &DISCOVER_POLL_ENDPOINT_OPERATION }
        fn service() -> &'static Service { &super::SERVICE }
    }
    pub struct GetTaskProtection;
    pub static GET_TASK_PROTECTION_OPERATION: Operation = Operation { name: "GetTaskProtection", method: "POST", uri: "/", status: 200, input: &tables::GET_TASK_PROTECTION_REQUEST, output: &tables::GET_TASK_PROTECTION_RESPONSE, result_wrapper: None, errors: &[&tables::ERROR_ACCESS_DENIED_EXCEPTION, &tables::ERROR_RESOURCE_NOT_FOUND_EXCEPTION, &tables::ERROR_SERVER_EXCEPTION, &tables::ERROR_INVALID_PARAMETER_EXCEPTION, &tables::ERROR_CLIENT_EXCEPTION, &tables::ERROR_CLUSTER_NOT_FOUND_EXCEPTION, &tables::ERROR_UNSUPPORTED_FEATURE_EXCEPTION] };
    impl OperationType for GetTaskProtection {
        type Input = super::GetTaskProtectionRequest;
        type Output = super::GetTaskProtectionResponse;
        fn descriptor() -> &'static Operation { &GET_TASK_PROTECTION_OPERATION }
        fn service() -> &'static Service { &super::SERVICE }
    }
    pub struct ListAccountSettings;
    pub static LIST_ACCOUNT_SETTINGS_OPERATION: Operation = Operation { name: "ListAccountSettings", method: "POST", uri: "/", status: 200, input: &tables::LIST_ACCOUNT_SETTINGS_REQUEST, output: &tables::LIST_ACCOUNT_SETTINGS_RESPONSE, result_wrapper: None, errors: &[&tables::ERROR_ACCESS_DENIED_EXCEPTION, &tables::ERROR_SERVER_EXCEPTION, &tables::ERROR_INVALID_PARAMETER_EXCEPTION, &tables::ERROR_CLIENT_EXCEPTION] };
    impl OperationType for ListAccountSettings {
        type Input = super::ListAccountSettingsRequest;
        type Output = super::ListAccountSettingsResponse;
        fn descriptor() -> &'static Operation { &LIST_ACCOUNT_SETTINGS_OPERATION }
        fn service() -> &'static Service { &super::SERVICE }
    }
    pub struct ListAttributes;
    pub static LIST_ATTRIBUTES_OPERATION: Operation = Operation { name: "ListAttributes", method: "POST", uri: "/", status: 200, input: &tables::LIST_ATTRIBUTES_REQUEST, output: &tables::LIST_ATTRIBUTES_RESPONSE, result_wrapper: None, errors: &[&tables::ERROR_ACCESS_DENIED_EXCEPTION, &tables::ERROR_SERVER_EXCEPTION, &tables::ERROR_INVALID_PARAMETER_EXCEPTION, &tables::ERROR_CLIENT_EXCEPTION, &tables::ERROR_CLUSTER_NOT_FOUND_EXCEPTION] };
    impl OperationType for ListAttributes {
        type Input = super::ListAttributesRequest;
        type Output = super::ListAttributesResponse;
        fn descriptor() -> &'static Operation { &LIST_ATTRIBUTES_OPERATION }
        fn service() -> &'static Service { &super::SERVICE }
    }
    pub struct ListClusters;
    pub static LIST_CLUSTERS_OPERATION: Operation = Operation { name: "ListClusters", method: "POST", uri: "/", status: 200, input: &tables::LIST_CLUSTERS_REQUEST, output: &tables::LIST_CLUSTERS_RESPONSE, result_wrapper: None, errors: &[&tables::ERROR_ACCESS_DENIED_EXCEPTION, &tables::ERROR_SERVER_EXCEPTION, &tables::ERROR_INVALID_PARAMETER_EXCEPTION, &tables::ERROR_CLIENT_EXCEPTION] };
    impl OperationType for ListClusters {
        type Input = super::ListClustersRequest;
        type Output = super::ListClustersResponse;
        fn descriptor() -> &'static Operation { &LIST_CLUSTERS_OPERATION }
        fn service() -> &'static Service { &super::SERVICE }
    }
    pub struct ListContainerInstances;
    pub static LIST_CONTAINER_INSTANCES_OPERATION: Operation = Operation { name: "ListContainerInstances", method: "POST", uri: "/", status: 200, input: &tables::LIST_CONTAINER_INSTANCES_REQUEST, output: &tables::LIST_CONTAINER_INSTANCES_RESPONSE, result_wrapper: None, errors: &[&tables::ERROR_ACCESS_DENIED_EXCEPTION, &tables::ERROR_SERVER_EXCEPTION, &tables::ERROR_INVALID_PARAMETER_EXCEPTION, &tables::ERROR_CLIENT_EXCEPTION, &tables::ERROR_CLUSTER_NOT_FOUND_EXCEPTION] };
    impl OperationType for ListContainerInstances {
        type Input = super::ListContainerInstancesRequest;
        type Output = super::ListContainerInstancesResponse;
        fn descriptor() -> &'static Operation { &LIST_CONTAINER_INSTANCES_OPERATION }
        fn service() -> &'static Service { &super::SERVICE }
    }
    pub struct ListServiceDeployments;
    pub static LIST_SERVICE_DEPLOYMENTS_OPERATION: Operation = Operation { name: "ListServiceDeployments", method: "POST", uri: "/", status: 200, input: &tables::LIST_SERVICE_DEPLOYMENTS_REQUEST, output: &tables::LIST_SERVICE_DEPLOYMENTS_RESPONSE, result_wrapper: None, errors: &[&tables::ERROR_ACCESS_DENIED_EXCEPTION, &tables::ERROR_SERVER_EXCEPTION, &tables::ERROR_INVALID_PARAMETER_EXCEPTION, &tables::ERROR_CLIENT_EXCEPTION, &tables::ERROR_SERVICE_NOT_FOUND_EXCEPTION, &tables::ERROR_CLUSTER_NOT_FOUND_EXCEPTION, &tables::ERROR_UNSUPPORTED_FEATURE_EXCEPTION] };
    impl OperationType for ListServiceDeployments {
        type Input = super::ListServiceDeploymentsRequest;
        type Output = super::ListServiceDeploymentsResponse;
        fn descriptor() -> &'static Operation { &LIST_SERVICE_DEPLOYMENTS_OPERATION }
        fn service() -> &'static Service { &super::SERVICE }
    }
    pub struct ListServices;
    pub static LIST_SERVICES_OPERATION: Operation = Operation { name: "ListServices", method: "POST", uri: "/", status: 200, input: &tables::LIST_SERVICES_REQUEST, output: &tables::LIST_SERVICES_RESPONSE, result_wrapper: None, errors: &[&tables::ERROR_ACCESS_DENIED_EXCEPTION, &tables::ERROR_SERVER_EXCEPTION, &tables::ERROR_INVALID_PARAMETER_EXCEPTION, &tables::ERROR_CLIENT_EXCEPTION, &tables::ERROR_CLUSTER_NOT_FOUND_EXCEPTION] };
    impl OperationType for ListServices {
        type Input = super::ListServicesRequest;
        type Output = super::ListServicesResponse;
        fn descriptor() -> &'static Operation { &LIST_SERVICES_OPERATION }
        fn service() -> &'static Service { &super::SERVICE }
    }
    pub struct ListServicesByNamespace;
    pub static LIST_SERVICES_BY_NAMESPACE_OPERATION: Operation = Operation { name: "ListServicesByNamespace", method: "POST", uri: "/", status: 200, input: &tables::LIST_SERVICES_BY_NAMESPACE_REQUEST, output: &tables::LIST_SERVICES_BY_NAMESPACE_RESPONSE, result_wrapper: None, errors: &[&tables::ERROR_ACCESS_DENIED_EXCEPTION, &tables::ERROR_NAMESPACE_NOT_FOUND_EXCEPTION, &tables::ERROR_SERVER_EXCEPTION, &tables::ERROR_INVALID_PARAMETER_EXCEPTION, &tables::ERROR_CLIENT_EXCEPTION] };
    impl OperationType for ListServicesByNamespace {
        type Input = super::ListServicesByNamespaceRequest;
        type Output = super::ListServicesByNamespaceResponse;
        fn descriptor() -> &'static Operation { &LIST_SERVICES_BY_NAMESPACE_OPERATION }
        fn service() -> &'static Service { &super::SERVICE }
    }
    pub struct ListTagsForResource;
    pub static LIST_TAGS_FOR_RESOURCE_OPERATION: Operation = Operation { name: "ListTagsForResource", method: "POST", uri: "/", status: 200, input: &tables::LIST_TAGS_FOR_RESOURCE_REQUEST, output: &tables::LIST_TAGS_FOR_RESOURCE_RESPONSE, result_wrapper: None, errors: &[&tables::ERROR_ACCESS_DENIED_EXCEPTION, &tables::ERROR_SERVER_EXCEPTION, &tables::ERROR_INVALID_PARAMETER_EXCEPTION, &tables::ERROR_CLIENT_EXCEPTION, &tables::ERROR_CLUSTER_NOT_FOUND_EXCEPTION] };
    impl OperationType for ListTagsForResource {
        type Input = super::ListTagsForResourceRequest;
        type Output = super::ListTagsForResourceResponse;
        fn descriptor() -> &'static Operation { &LIST_TAGS_FOR_RESOURCE_OPERATION }
        fn service() -> &'static Service { &super::SERVICE }
    }
    pub struct ListTaskDefinitionFamilies;
    pub static LIST_TASK_DEFINITION_FAMILIES_OPERATION: Operation = Operation { name: "ListTaskDefinitionFamilies", method: "POST", uri: "/", status: 200, input: &tables::LIST_TASK_DEFINITION_FAMILIES_REQUEST, output: &tables::LIST_TASK_DEFINITION_FAMILIES_RESPONSE, result_wrapper: None, errors: &[&tables::ERROR_ACCESS_DENIED_EXCEPTION, &tables::ERROR_SERVER_EXCEPTION, &tables::ERROR_INVALID_PARAMETER_EXCEPTION, &tables::ERROR_CLIENT_EXCEPTION] };
    impl OperationType for ListTaskDefinitionFamilies {
        type Input = super::ListTaskDefinitionFamiliesRequest;
        type Output = super::ListTaskDefinitionFamiliesResponse;
        fn descriptor() -> &'static Operation { &LIST_TASK_DEFINITION_FAMILIES_OPERATION }
        fn service() -> &'static Service { &super::SERVICE }
    }
    pub struct ListTaskDefinitions;
    pub static LIST_TASK_DEFINITIONS_OPERATION: Operation = Operation { name: "ListTaskDefinitions", method: "POST", uri: "/", status: 200, input: &tables::LIST_TASK_DEFINITIONS_REQUEST, output: &tables::LIST_TASK_DEFINITIONS_RESPONSE, result_wrapper: None, errors: &[&tables::ERROR_ACCESS_DENIED_EXCEPTION, &tables::ERROR_SERVER_EXCEPTION, &tables::ERROR_INVALID_PARAMETER_EXCEPTION, &tables::ERROR_CLIENT_EXCEPTION] };
    impl OperationType for ListTaskDefinitions {
        type Input = super::ListTaskDefinitionsRequest;
        type Output = super::ListTaskDefinitionsResponse;
        fn descriptor() -> &'static Operation { &LIST_TASK_DEFINITIONS_OPERATION }
        fn service() -> &'static Service { &super::SERVICE }
    }
    pub struct ListTasks;
    pub static LIST_TASKS_OPERATION: Operation = Operation { name: "ListTasks", method: "POST", uri: "/", status: 200, input: &tables::LIST_TASKS_REQUEST, output: &tables::LIST_TASKS_RESPONSE, result_wrapper: None, errors: &[&tables::ERROR_ACCESS_DENIED_EXCEPTION, &tables::ERROR_SERVER_EXCEPTION, &tables::ERROR_INVALID_PARAMETER_EXCEPTION, &tables::ERROR_CLIENT_EXCEPTION, &tables::ERROR_SERVICE_NOT_FOUND_EXCEPTION, &tables::ERROR_CLUSTER_NOT_FOUND_EXCEPTION] };
    impl OperationType for ListTasks {
        type Input = super::ListTasksRequest;
        type Output = super::ListTasksResponse;
        fn descriptor() -> &'static Operation { &LIST_TASKS_OPERATION }
        fn service() -> &'static Service { &super::SERVICE }
    }
    pub struct PutAccountSetting;
    pub static PUT_ACCOUNT_SETTING_OPERATION: Operation = Operation { name: "PutAccountSetting", method: "POST", uri: "/", status: 200, input: &tables::PUT_ACCOUNT_SETTING_REQUEST, output: &tables::PUT_ACCOUNT_SETTING_RESPONSE, result_wrapper: None, errors: &[&tables::ERROR_ACCESS_DENIED_EXCEPTION, &tables::ERROR_SERVER_EXCEPTION, &tables::ERROR_INVALID_PARAMETER_EXCEPTION, &tables::ERROR_CLIENT_EXCEPTION] };
    impl OperationType for PutAccountSetting {
        type Input = super::PutAccountSettingRequest;
        type Output = super::PutAccountSettingResponse;
        fn descriptor() -> &'static Operation { &PUT_ACCOUNT_SETTING_OPERATION }
        fn service() -> &'static Service { &super::SERVICE }
    }
    pub struct PutAccountSettingDefault;
    pub static PUT_ACCOUNT_SETTING_DEFAULT_OPERATION: Operation = Operation { name: "PutAccountSettingDefault", method: "POST", uri: "/", status: 200, input: &tables::PUT_ACCOUNT_SETTING_DEFAULT_REQUEST, output: &tables::PUT_ACCOUNT_SETTING_DEFAULT_RESPONSE, result_wrapper: None, errors: &[&tables::ERROR_ACCESS_DENIED_EXCEPTION, &tables::ERROR_SERVER_EXCEPTION, &tables::ERROR_INVALID_PARAMETER_EXCEPTION, &tables::ERROR_CLIENT_EXCEPTION] };
    impl OperationType for PutAccountSettingDefault {
        type Input = super::PutAccountSettingDefaultRequest;
        type Output = super::PutAccountSettingDefaultResponse;
        fn descriptor() -> &'static Operation { &PUT_ACCOUNT_SETTING_DEFAULT_OPERATION }
        fn service() -> &'static Service { &super::SERVICE }
    }
    pub struct PutAttributes;
    pub static PUT_ATTRIBUTES_OPERATION: Operation = Operation { name: "PutAttributes", method: "POST", uri: "/", status: 200, input: &tables::PUT_ATTRIBUTES_REQUEST, output: &tables::PUT_ATTRIBUTES_RESPONSE, result_wrapper: None, errors: &[&tables::ERROR_ACCESS_DENIED_EXCEPTION, &tables::ERROR_TARGET_NOT_FOUND_EXCEPTION, &tables::ERROR_SERVER_EXCEPTION, &tables::ERROR_ATTRIBUTE_LIMIT_EXCEEDED_EXCEPTION, &tables::ERROR_INVALID_PARAMETER_EXCEPTION, &tables::ERROR_CLIENT_EXCEPTION, &tables::ERROR_CLUSTER_NOT_FOUND_EXCEPTION] };
    impl OperationType for PutAttributes {
        type Input = super::PutAttributesRequest;
        type Output = super::PutAttributesResponse;
        fn descriptor() -> &'static Operation { &PUT_ATTRIBUTES_OPERATION }
        fn service() -> &'static Service { &super::SERVICE }
    }
    pub struct PutClusterCapacityProviders;
    pub static PUT_CLUSTER_CAPACITY_PROVIDERS_OPERATION: Operation = Operation { name: "PutClusterCapacityProviders", method: "POST", uri: "/", status: 200, input: &tables::PUT_CLUSTER_CAPACITY_PROVIDERS_REQUEST, output: &tables::PUT_CLUSTER_CAPACITY_PROVIDERS_RESPONSE, result_wrapper: None, errors: &[&tables::ERROR_ACCESS_DENIED_EXCEPTION, &tables::ERROR_SERVER_EXCEPTION, &tables::ERROR_UPDATE_IN_PROGRESS_EXCEPTION, &tables::ERROR_INVALID_PARAMETER_EXCEPTION, &tables::ERROR_RESOURCE_IN_USE_EXCEPTION, &tables::ERROR_CLIENT_EXCEPTION, &tables::ERROR_CLUSTER_NOT_FOUND_EXCEPTION] };
    impl OperationType for PutClusterCapacityProviders {
        type Input = super::PutClusterCapacityProvidersRequest;
        type Output = super::PutClusterCapacityProvidersResponse;
        fn descriptor() -> &'static Operation { &PUT_CLUSTER_CAPACITY_PROVIDERS_OPERATION }
        fn service() -> &'static Service { &super::SERVICE }
    }
    pub struct RegisterContainerInstance;
    pub static REGISTER_CONTAINER_INSTANCE_OPERATION: Operation = Operation { name: "RegisterContainerInstance", method: "POST", uri: "/", status: 200, input: &tables::REGISTER_CONTAINER_INSTANCE_REQUEST, output: &tables::REGISTER_CONTAINER_INSTANCE_RESPONSE, result_wrapper: None, errors: &[&tables::ERROR_ACCESS_DENIED_EXCEPTION, &tables::ERROR_SERVER_EXCEPTION, &tables::ERROR_INVALID_PARAMETER_EXCEPTION, &tables::ERROR_CLIENT_EXCEPTION, &tables::ERROR_CLUSTER_NOT_FOUND_EXCEPTION] };
    impl OperationType for RegisterContainerInstance {
        type Input = super::RegisterContainerInstanceRequest;
        type Output = super::RegisterContainerInstanceResponse;
        fn descriptor() -> &'static Operation { &REGISTER_CONTAINER_INSTANCE_OPERATION }
        fn service() -> &'static Service { &super::SERVICE }
    }
    pub struct RegisterTaskDefinition;
    pub static REGISTER_TASK_DEFINITION_OPERATION: Operation = Operation { name: "RegisterTaskDefinition", method: "POST", uri: "/", status: 200, input: &tables::REGISTER_TASK_DEFINITION_REQUEST, output: &tables::REGISTER_TASK_DEFINITION_RESPONSE, result_wrapper: None, errors: &[&tables::ERROR_ACCESS_DENIED_EXCEPTION, &tables::ERROR_LIMIT_EXCEEDED_EXCEPTION, &tables::ERROR_SERVER_EXCEPTION, &tables::ERROR_INVALID_PARAMETER_EXCEPTION, &tables::ERROR_CLIENT_EXCEPTION] };
    impl OperationType for RegisterTaskDefinition {
        type Input = super::RegisterTaskDefinitionRequest;
        type Output = super::RegisterTaskDefinitionResponse;
        fn descriptor() -> &'static Operation { &REGISTER_TASK_DEFINITION_OPERATION }
        fn service() -> &'static Service { &super::SERVICE }
    }
    pub struct RunTask;
    pub static RUN_TASK_OPERATION: Operation = Operation { name: "RunTask", method: "POST", uri: "/", status: 200, input: &tables::RUN_TASK_REQUEST, output: &tables::RUN_TASK_RESPONSE, result_wrapper: None, errors: &[&tables::ERROR_CONFLICT_EXCEPTION, &tables::ERROR_ACCESS_DENIED_EXCEPTION, &tables::ERROR_PLATFORM_UNKNOWN_EXCEPTION, &tables::ERROR_SERVER_EXCEPTION, &tables::ERROR_INVALID_PARAMETER_EXCEPTION, &tables::ERROR_BLOCKED_EXCEPTION, &tables::ERROR_CLIENT_EXCEPTION, &tables::ERROR_CLUSTER_NOT_FOUND_EXCEPTION, &tables::ERROR_PLATFORM_TASK_DEFINITION_INCOMPATIBILITY_EXCEPTION, &tables::ERROR_UNSUPPORTED_FEATURE_EXCEPTION] };
    impl OperationType for RunTask {
        type Input = super::RunTaskRequest;
        type Output = super::RunTaskResponse;
        fn descriptor() -> &'static Operation { &RUN_TASK_OPERATION }
        fn service() -> &'static Service { &super::SERVICE }
    }
    pub struct StartTask;
    pub static START_TASK_OPERATION: Operation = Operation { name: "StartTask", method: "POST", uri: "/", status: 200, input: &tables::START_TASK_REQUEST, output: &tables::START_TASK_RESPONSE, result_wrapper: None, errors: &[&tables::ERROR_ACCESS_DENIED_EXCEPTION, &tables::ERROR_NAMESPACE_NOT_FOUND_EXCEPTION, &tables::ERROR_SERVER_EXCEPTION, &tables::ERROR_INVALID_PARAMETER_EXCEPTION, &tables::ERROR_CLIENT_EXCEPTION, &tables::ERROR_CLUSTER_NOT_FOUND_EXCEPTION, &tables::ERROR_UNSUPPORTED_FEATURE_EXCEPTION] };
    impl OperationType for StartTask {
        type Input = super::StartTaskRequest;
        type Output = super::StartTaskResponse;
        fn descriptor() -> &'static Operation { &START_TASK_OPERATION }
        fn service() -> &'static Service { &super::SERVICE }
    }
    pub struct StopServiceDeployment;
    pub static STOP_SERVICE_DEPLOYMENT_OPERATION: Operation = Operation { name: "StopServiceDeployment", method: "POST", uri: "/", status: 200, input: &tables::STOP_SERVICE_DEPLOYMENT_REQUEST, output: &tables::STOP_SERVICE_DEPLOYMENT_RESPONSE, result_wrapper: None, errors: &[&tables::ERROR_CONFLICT_EXCEPTION, &tables::ERROR_ACCESS_DENIED_EXCEPTION, &tables::ERROR_SERVER_EXCEPTION, &tables::ERROR_INVALID_PARAMETER_EXCEPTION, &tables::ERROR_CLIENT_EXCEPTION, &tables::ERROR_SERVICE_DEPLOYMENT_NOT_FOUND_EXCEPTION, &tables::ERROR_UNSUPPORTED_FEATURE_EXCEPTION] };
    impl OperationType for StopServiceDeployment {
        type Input = super::StopServiceDeploymentRequest;
        type Output = super::StopServiceDeploymentResponse;
        fn descriptor() -> &'static Operation { &STOP_SERVICE_DEPLOYMENT_OPERATION }
        fn service() -> &'static Service { &super::SERVICE }
    }
    pub struct StopTask;
    pub static STOP_TASK_OPERATION: Operation = Operation { name: "StopTask", method: "POST", uri: "/", status: 200, input: &tables::STOP_TASK_REQUEST, output: &tables::STOP_TASK_RESPONSE, result_wrapper: None, errors: &[&tables::ERROR_ACCESS_DENIED_EXCEPTION, &tables::ERROR_SERVER_EXCEPTION, &tables::ERROR_INVALID_PARAMETER_EXCEPTION, &tables::ERROR_CLIENT_EXCEPTION, &tables::ERROR_CLUSTER_NOT_FOUND_EXCEPTION] };
    impl OperationType for StopTask {
        type Input = super::StopTaskRequest;
        type Output = super::StopTaskResponse;
        fn descriptor() -> &'static Operation { &STOP_TASK_OPERATION }
        fn service() -> &'static Service { &super::SERVICE }
    }
    pub struct SubmitAttachmentStateChanges;
    pub static SUBMIT_ATTACHMENT_STATE_CHANGES_OPERATION: Operation = Operation { name: "SubmitAttachmentStateChanges", method: "POST", uri: "/", status: 200, input: &tables::SUBMIT_ATTACHMENT_STATE_CHANGES_REQUEST, output: &tables::SUBMIT_ATTACHMENT_STATE_CHANGES_RESPONSE, result_wrapper: None, errors: &[&tables::ERROR_ACCESS_DENIED_EXCEPTION, &tables::ERROR_SERVER_EXCEPTION, &tables::ERROR_INVALID_PARAMETER_EXCEPTION, &tables::ERROR_CLIENT_EXCEPTION, &tables::ERROR_CLUSTER_NOT_FOUND_EXCEPTION] };
    impl OperationType for SubmitAttachmentStateChanges {
        type Input = super::SubmitAttachmentStateChangesRequest;
        type Output = super::SubmitAttachmentStateChangesResponse;
        fn descriptor() -> &'static Operation { &SUBMIT_ATTACHMENT_STATE_CHANGES_OPERATION }
        fn service() -> &'static Service { &super::SERVICE }
    }
    pub struct SubmitContainerStateChange;
    pub static SUBMIT_CONTAINER_STATE_CHANGE_OPERATION: Operation = Operation { name: "SubmitContainerStateChange", method: "POST", uri: "/", status: 200, input: &tables::SUBMIT_CONTAINER_STATE_CHANGE_REQUEST, output: &tables::SUBMIT_CONTAINER_STATE_CHANGE_RESPONSE, result_wrapper: None, errors: &[&tables::ERROR_ACCESS_DENIED_EXCEPTION, &tables::ERROR_SERVER_EXCEPTION, &tables::ERROR_INVALID_PARAMETER_EXCEPTION, &tables::ERROR_CLIENT_EXCEPTION, &tables::ERROR_CLUSTER_NOT_FOUND_EXCEPTION] };
    impl OperationType for SubmitContainerStateChange {
        type Input = super::SubmitContainerStateChangeRequest;
        type Output = super::SubmitContainerStateChangeResponse;
        fn descriptor() -> &'static Operation { &SUBMIT_CONTAINER_STATE_CHANGE_OPERATION }
        fn service() -> &'static Service { &super::SERVICE }
    }
    pub struct SubmitTaskStateChange;
    pub static SUBMIT_TASK_STATE_CHANGE_OPERATION: Operation = Operation { name: "SubmitTaskStateChange", method: "POST", uri: "/", status: 200, input: &tables::SUBMIT_TASK_STATE_CHANGE_REQUEST, output: &tables::SUBMIT_TASK_STATE_CHANGE_RESPONSE, result_wrapper: None, errors: &[&tables::ERROR_ACCESS_DENIED_EXCEPTION, &tables::ERROR_SERVER_EXCEPTION, &tables::ERROR_INVALID_PARAMETER_EXCEPTION, &tables::ERROR_CLIENT_EXCEPTION, &tables::ERROR_CLUSTER_NOT_FOUND_EXCEPTION] };
    impl OperationType for SubmitTaskStateChange {
        type Input = super::SubmitTaskStateChangeRequest;
        type Output = super::SubmitTaskStateChangeResponse;
        fn descriptor() -> &'static Operation { &SUBMIT_TASK_STATE_CHANGE_OPERATION }
        fn service() -> &'static Service { &super::SERVICE }
    }
    pub struct TagResource;
    pub static TAG_RESOURCE_OPERATION: Operation = Operation { name: "TagResource", method: "POST", uri: "/", status: 200, input: &tables::TAG_RESOURCE_REQUEST, output: &tables::TAG_RESOURCE_RESPONSE, result_wrapper: None, errors: &[&tables::ERROR_ACCESS_DENIED_EXCEPTION, &tables::ERROR_LIMIT_EXCEEDED_EXCEPTION, &tables::ERROR_RESOURCE_NOT_FOUND_EXCEPTION, &tables::ERROR_SERVER_EXCEPTION, &tables::ERROR_INVALID_PARAMETER_EXCEPTION, &tables::ERROR_CLIENT_EXCEPTION, &tables::ERROR_CLUSTER_NOT_FOUND_EXCEPTION] };
    impl OperationType for TagResource {
        type Input = super::TagResourceRequest;
        type Output = super::TagResourceResponse;
        fn descriptor() -> &'static Operation { &TAG_RESOURCE_OPERATION }
        fn service() -> &'static Service { &super::SERVICE }
    }
    pub struct UntagResource;
    pub static UNTAG_RESOURCE_OPERATION: Operation = Operation { name: "UntagResource", method: "POST", uri: "/", status: 200, input: &tables::UNTAG_RESOURCE_REQUEST, output: &tables::UNTAG_RESOURCE_RESPONSE, result_wrapper: None, errors: &[&tables::ERROR_ACCESS_DENIED_EXCEPTION, &tables::ERROR_RESOURCE_NOT_FOUND_EXCEPTION, &tables::ERROR_SERVER_EXCEPTION, &tables::ERROR_INVALID_PARAMETER_EXCEPTION, &tables::ERROR_CLIENT_EXCEPTION, &tables::ERROR_CLUSTER_NOT_FOUND_EXCEPTION] };
    impl OperationType for UntagResource {
        type Input = super::UntagResourceRequest;
        type Output = super::UntagResourceResponse;
        fn descriptor() -> &'static Operation { &UNTAG_RESOURCE_OPERATION }
        fn service() -> &'static Service { &super::SERVICE }
    }
    pub struct UpdateCapacityProvider;
    pub static UPDATE_CAPACITY_PROVIDER_OPERATION: Operation = Operation { name: "UpdateCapacityProvider", method: "POST", uri: "/", status: 200, input: &tables::UPDATE_CAPACITY_PROVIDER_REQUEST, output: &tables::UPDATE_CAPACITY_PROVIDER_RESPONSE, result_wrapper: None, errors: &[&tables::ERROR_ACCESS_DENIED_EXCEPTION, &tables::ERROR_SERVER_EXCEPTION, &tables::ERROR_INVALID_PARAMETER_EXCEPTION, &tables::ERROR_CLIENT_EXCEPTION, &tables::ERROR_CLUSTER_NOT_FOUND_EXCEPTION, &tables::ERROR_UNSUPPORTED_FEATURE_EXCEPTION] };
    impl OperationType for UpdateCapacityProvider {
        type Input = super::UpdateCapacityProviderRequest;
        type Output = super::UpdateCapacityProviderResponse;
        fn descriptor() -> &'static Operation { &UPDATE_CAPACITY_PROVIDER_OPERATION }
        fn service() -> &'static Service { &super::SERVICE }
    }
    pub struct UpdateCluster;
    pub static UPDATE_CLUSTER_OPERATION: Operation = Operation { name: "UpdateCluster", method: "POST", uri: "/", status: 200, input: &tables::UPDATE_CLUSTER_REQUEST, output: &tables::UPDATE_CLUSTER_RESPONSE, result_wrapper: None, errors: &[&tables::ERROR_ACCESS_DENIED_EXCEPTION, &tables::ERROR_NAMESPACE_NOT_FOUND_EXCEPTION, &tables::ERROR_SERVER_EXCEPTION, &tables::ERROR_INVALID_PARAMETER_EXCEPTION, &tables::ERROR_CLIENT_EXCEPTION, &tables::ERROR_CLUSTER_NOT_FOUND_EXCEPTION] };
    impl OperationType for UpdateCluster {
        type Input = super::UpdateClusterRequest;
        type Output = super::UpdateClusterResponse;
        fn descriptor() -> &'static Operation { &UPDATE_CLUSTER_OPERATION }
        fn service() -> &'static Service { &super::SERVICE }
    }
    pub struct UpdateClusterSettings;
    pub static UPDATE_CLUSTER_SETTINGS_OPERATION: Operation = Operation { name: "UpdateClusterSettings", method: "POST", uri: "/", status: 200, input: &tables::UPDATE_CLUSTER_SETTINGS_REQUEST, output: &tables::UPDATE_CLUSTER_SETTINGS_RESPONSE, result_wrapper: None, errors: &[&tables::ERROR_ACCESS_DENIED_EXCEPTION, &tables::ERROR_SERVER_EXCEPTION, &tables::ERROR_UPDATE_IN_PROGRESS_EXCEPTION, &tables::ERROR_INVALID_PARAMETER_EXCEPTION, &tables::ERROR_CLIENT_EXCEPTION, &tables::ERROR_CLUSTER_NOT_FOUND_EXCEPTION] };
    impl OperationType for UpdateClusterSettings {
        type Input = super::UpdateClusterSettingsRequest;
        type Output = super::UpdateClusterSettingsResponse;
        fn descriptor() -> &'static Operation { &UPDATE_CLUSTER_SETTINGS_OPERATION }
        fn service() -> &'static Service { &super::SERVICE }
    }
    pub struct UpdateContainerAgent;
    pub static UPDATE_CONTAINER_AGENT_OPERATION: Operation = Operation { name: "UpdateContainerAgent", method: "POST", uri: "/", status: 200, input: &tables::UPDATE_CONTAINER_AGENT_REQUEST, output: &tables::UPDATE_CONTAINER_AGENT_RESPONSE, result_wrapper: None, errors: &[&tables::ERROR_ACCESS_DENIED_EXCEPTION, &tables::ERROR_NO_UPDATE_AVAILABLE_EXCEPTION, &tables::ERROR_MISSING_VERSION_EXCEPTION, &tables::ERROR_SERVER_EXCEPTION, &tables::ERROR_UPDATE_IN_PROGRESS_EXCEPTION, &tables::ERROR_INVALID_PARAMETER_EXCEPTION, &tables::ERROR_CLIENT_EXCEPTION, &tables::ERROR_CLUSTER_NOT_FOUND_EXCEPTION] };
    impl OperationType for UpdateContainerAgent {
        type Input = super::UpdateContainerAgentRequest;
        type Output = super::UpdateContainerAgentResponse;
        fn descriptor() -> &'static Operation { &UPDATE_CONTAINER_AGENT_OPERATION }
        fn service() -> &'static Service { &super::SERVICE }
    }
    pub struct UpdateContainerInstancesState;
    pub static UPDATE_CONTAINER_INSTANCES_STATE_OPERATION: Operation = Operation { name: "UpdateContainerInstancesState", method: "POST", uri: "/", status: 200, input: &tables::UPDATE_CONTAINER_INSTANCES_STATE_REQUEST, output: &tables::UPDATE_CONTAINER_INSTANCES_STATE_RESPONSE, result_wrapper: None, errors: &[&tables::ERROR_ACCESS_DENIED_EXCEPTION, &tables::ERROR_SERVER_EXCEPTION, &tables::ERROR_INVALID_PARAMETER_EXCEPTION, &tables::ERROR_CLIENT_EXCEPTION, &tables::ERROR_CLUSTER_NOT_FOUND_EXCEPTION] };
    impl OperationType for UpdateContainerInstancesState {
        type Input = super::UpdateContainerInstancesStateRequest;
        type Output = super::UpdateContainerInstancesStateResponse;
        fn descriptor() -> &'static Operation { &UPDATE_CONTAINER_INSTANCES_STATE_OPERATION }
        fn service() -> &'static Service { &super::SERVICE }
    }
    pub struct UpdateService;
    pub static UPDATE_SERVICE_OPERATION: Operation = Operation { name: "UpdateService", method: "POST", uri: "/", status: 200, input: &tables::UPDATE_SERVICE_REQUEST, output: &tables::UPDATE_SERVICE_RESPONSE, result_wrapper: None, errors: &[&tables::ERROR_ACCESS_DENIED_EXCEPTION, &tables::ERROR_PLATFORM_UNKNOWN_EXCEPTION, &tables::ERROR_NAMESPACE_NOT_FOUND_EXCEPTION, &tables::ERROR_SERVICE_NOT_ACTIVE_EXCEPTION, &tables::ERROR_SERVER_EXCEPTION, &tables::ERROR_INVALID_PARAMETER_EXCEPTION, &tables::ERROR_CLIENT_EXCEPTION, &tables::ERROR_SERVICE_NOT_FOUND_EXCEPTION, &tables::ERROR_CLUSTER_NOT_FOUND_EXCEPTION, &tables::ERROR_PLATFORM_TASK_DEFINITION_INCOMPATIBILITY_EXCEPTION, &tables::ERROR_UNSUPPORTED_FEATURE_EXCEPTION] };
    impl OperationType for UpdateService {
        type Input = super::UpdateServiceRequest;
        type Output = super::UpdateServiceResponse;
        fn descriptor() -> &'static Operation { &UPDATE_SERVICE_OPERATION }
        fn service() -> &'static Service { &super::SERVICE }
    }
    pub struct UpdateServicePrimaryTaskSet;
    pub static UPDATE_SERVICE_PRIMARY_TASK_SET_OPERATION: Operation = Operation { name: "UpdateServicePrimaryTaskSet", method: "POST", uri: "/", status: 200, input: &tables::UPDATE_SERVICE_PRIMARY_TASK_SET_REQUEST, output: &tables::UPDATE_SERVICE_PRIMARY_TASK_SET_RESPONSE, result_wrapper: None, errors: &[&tables::ERROR_ACCESS_DENIED_EXCEPTION, &tables::ERROR_SERVICE_NOT_ACTIVE_EXCEPTION, &tables::ERROR_SERVER_EXCEPTION, &tables::ERROR_INVALID_PARAMETER_EXCEPTION, &tables::ERROR_TASK_SET_NOT_FOUND_EXCEPTION, &tables::ERROR_CLIENT_EXCEPTION, &tables::ERROR_SERVICE_NOT_FOUND_EXCEPTION, &tables::ERROR_CLUSTER_NOT_FOUND_EXCEPTION, &tables::ERROR_UNSUPPORTED_FEATURE_EXCEPTION] };
    impl OperationType for UpdateServicePrimaryTaskSet {
        type Input = super::UpdateServicePrimaryTaskSetRequest;
        type Output = super::UpdateServicePrimaryTaskSetResponse;
        fn descriptor() -> &'static Operation { &UPDATE_SERVICE_PRIMARY_TASK_SET_OPERATION }
        fn service() -> &'static Service { &super::SERVICE }
    }
    pub struct UpdateTaskProtection;
    pub static UPDATE_TASK_PROTECTION_OPERATION: Operation = Operation { name: "UpdateTaskProtection", method: "POST", uri: "/", status: 200, input: &tables::UPDATE_TASK_PROTECTION_REQUEST, output: &tables::UPDATE_TASK_PROTECTION_RESPONSE, result_wrapper: None, errors: &[&tables::ERROR_ACCESS_DENIED_EXCEPTION, &tables::ERROR_RESOURCE_NOT_FOUND_EXCEPTION, &tables::ERROR_SERVER_EXCEPTION, &tables::ERROR_INVALID_PARAMETER_EXCEPTION, &tables::ERROR_CLIENT_EXCEPTION, &tables::ERROR_CLUSTER_NOT_FOUND_EXCEPTION, &tables::ERROR_UNSUPPORTED_FEATURE_EXCEPTION] };
    impl OperationType for UpdateTaskProtection {
        type Input = super::UpdateTaskProtectionRequest;
        type Output = super::UpdateTaskProtectionResponse;
        fn descriptor() -> &'static Operation { &UPDATE_TASK_PROTECTION_OPERATION }
        fn service() -> &'static Service { &super::SERVICE }
    }
    pub struct UpdateTaskSet;
    pub static UPDATE_TASK_SET_OPERATION: Operation = Operation { name: "UpdateTaskSet", method: "POST", uri: "/", status: 200, input: &tables::UPDATE_TASK_SET_REQUEST, output: &tables::UPDATE_TASK_SET_RESPONSE, result_wrapper: None, errors: &[&tables::ERROR_ACCESS_DENIED_EXCEPTION, &tables::ERROR_LIMIT_EXCEEDED_EXCEPTION, &tables::ERROR_SERVICE_NOT_ACTIVE_EXCEPTION, &tables::ERROR_SERVER_EXCEPTION, &tables::ERROR_INVALID_PARAMETER_EXCEPTION, &tables::ERROR_TASK_SET_NOT_FOUND_EXCEPTION, &tables::ERROR_CLIENT_EXCEPTION, &tables::ERROR_SERVICE_NOT_FOUND_EXCEPTION, &tables::ERROR_CLUSTER_NOT_FOUND_EXCEPTION, &tables::ERROR_UNSUPPORTED_FEATURE_EXCEPTION] };
    impl OperationType for UpdateTaskSet {
        type Input = super::UpdateTaskSetRequest;
        type Output = super::UpdateTaskSetResponse;
        fn descriptor() -> &'static Operation { &UPDATE_TASK_SET_OPERATION }
        fn service() -> &'static Service { &super::SERVICE }
    }
}

/// The service.
pub static SERVICE: crate::schema::Service = crate::schema::Service {
    name: "ecs",
    signing_name: "ecs",
    endpoint_prefix: "ecs",
    service_id: "ECS",
    target_prefix: Some("AmazonEC2ContainerServiceV20141113"),
    json_version: "1.1",
    api_version: "2014-11-13",
    xml_namespace: None,
    protocols: &[crate::schema::Protocol::Json],
    operations: &[&ops::CREATE_CAPACITY_PROVIDER_OPERATION, &ops::CREATE_CLUSTER_OPERATION, &ops::CREATE_SERVICE_OPERATION, &ops::CREATE_TASK_SET_OPERATION, &ops::DELETE_ACCOUNT_SETTING_OPERATION, &ops::DELETE_ATTRIBUTES_OPERATION, &ops::DELETE_CAPACITY_PROVIDER_OPERATION, &ops::DELETE_CLUSTER_OPERATION, &ops::DELETE_SERVICE_OPERATION, &ops::DELETE_TASK_DEFINITIONS_OPERATION, &ops::DELETE_TASK_SET_OPERATION, &ops::DEREGISTER_CONTAINER_INSTANCE_OPERATION, &ops::DEREGISTER_TASK_DEFINITION_OPERATION, &ops::DESCRIBE_CAPACITY_PROVIDERS_OPERATION, &ops::DESCRIBE_CLUSTERS_OPERATION, &ops::DESCRIBE_CONTAINER_INSTANCES_OPERATION, &ops::DESCRIBE_SERVICE_DEPLOYMENTS_OPERATION, &ops::DESCRIBE_SERVICE_REVISIONS_OPERATION, &ops::DESCRIBE_SERVICES_OPERATION, &ops::DESCRIBE_TASK_DEFINITION_OPERATION, &ops::DESCRIBE_TASK_SETS_OPERATION, &ops::DESCRIBE_TASKS_OPERATION, &ops::DISCOVER_POLL_ENDPOINT_OPERATION, &ops::GET_TASK_PROTECTION_OPERATION, &ops::LIST_ACCOUNT_SETTINGS_OPERATION, &ops::LIST_ATTRIBUTES_OPERATION, &ops::LIST_CLUSTERS_OPERATION, &ops::LIST_CONTAINER_INSTANCES_OPERATION, &ops::LIST_SERVICE_DEPLOYMENTS_OPERATION, &ops::LIST_SERVICES_OPERATION, &ops::LIST_SERVICES_BY_NAMESPACE_OPERATION, &ops::LIST_TAGS_FOR_RESOURCE_OPERATION, &ops::LIST_TASK_DEFINITION_FAMILIES_OPERATION, &ops::LIST_TASK_DEFINITIONS_OPERATION, &ops::LIST_TASKS_OPERATION, &ops::PUT_ACCOUNT_SETTING_OPERATION, &ops::PUT_ACCOUNT_SETTING_DEFAULT_OPERATION, &ops::PUT_ATTRIBUTES_OPERATION, &ops::PUT_CLUSTER_CAPACITY_PROVIDERS_OPERATION, &ops::REGISTER_CONTAINER_INSTANCE_OPERATION, &ops::REGISTER_TASK_DEFINITION_OPERATION, &ops::RUN_TASK_OPERATION, &ops::START_TASK_OPERATION, &ops::STOP_SERVICE_DEPLOYMENT_OPERATION, &ops::STOP_TASK_OPERATION, &ops::SUBMIT_ATTACHMENT_STATE_CHANGES_OPERATION, &ops::SUBMIT_CONTAINER_STATE_CHANGE_OPERATION, &ops::SUBMIT_TASK_STATE_CHANGE_OPERATION, &ops::TAG_RESOURCE_OPERATION, &ops::UNTAG_RESOURCE_OPERATION, &ops::UPDATE_CAPACITY_PROVIDER_OPERATION, &ops::UPDATE_CLUSTER_OPERATION, &ops::UPDATE_CLUSTER_SETTINGS_OPERATION, &ops::UPDATE_CONTAINER_AGENT_OPERATION, &ops::UPDATE_CONTAINER_INSTANCES_STATE_OPERATION, &ops::UPDATE_SERVICE_OPERATION, &ops::UPDATE_SERVICE_PRIMARY_TASK_SET_OPERATION, &ops::UPDATE_TASK_PROTECTION_OPERATION, &ops::UPDATE_TASK_SET_OPERATION],
    unserved: &["AssociateGatewayWithCluster", "ContinueServiceDeployment", "CreateDaemon", "CreateExpressGatewayService", "CreateGateway", "DeleteDaemon", "DeleteDaemonTaskDefinition", "DeleteExpressGatewayService", "DeleteGateway", "DescribeDaemon", "DescribeDaemonDeployments", "DescribeDaemonRevisions", "DescribeDaemonTaskDefinition", "DescribeExpressGatewayService", "DescribeGateway", "DescribeGatewayResources", "DescribeGatewayRoute", "DisassociateGatewayFromCluster", "ExecuteCommand", "ListDaemonDeployments", "ListDaemonTaskDefinitions", "ListDaemons", "ListGatewayClusterAssociations", "ListGatewayRoutes", "ListGateways", "RegisterDaemonTaskDefinition", "UpdateDaemon", "UpdateExpressGatewayService", "UpdateGateway"],
};
