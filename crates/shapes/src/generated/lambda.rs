// Written by `cargo xtask generate` from the model lambda 2015-03-31; do not edit.
#![allow(clippy::all, unused_imports, non_camel_case_types)]
use std::collections::BTreeMap;
use crate::{Blob, Timestamp, Unit, Value, enumeration, structure};

enumeration! {
    ApplicationLogLevel { Trace = "TRACE", Debug = "DEBUG", Info = "INFO", Warn = "WARN", Error = "ERROR", Fatal = "FATAL" }
    Architecture { X8664 = "x86_64", Arm64 = "arm64" }
    DirectS3Read { Enabled = "ENABLED", Disabled = "DISABLED", Auto = "AUTO" }
    EndPointType { KafkaBootstrapServers = "KAFKA_BOOTSTRAP_SERVERS" }
    EventSourceMappingMetric { EventCount = "EventCount", ErrorCount = "ErrorCount", KafkaMetrics = "KafkaMetrics" }
    EventSourceMappingSystemLogLevel { Debug = "DEBUG", Info = "INFO", Warn = "WARN" }
    EventSourcePosition { TrimHorizon = "TRIM_HORIZON", Latest = "LATEST", AtTimestamp = "AT_TIMESTAMP" }
    FullDocument { UpdateLookup = "UpdateLookup", Default = "Default" }
    FunctionResponseType { ReportBatchItemFailures = "ReportBatchItemFailures" }
    FunctionUrlAuthType { None = "NONE", AwsIam = "AWS_IAM" }
    FunctionVersion { All = "ALL" }
    FunctionVersionLatestPublished { LatestPublished = "LATEST_PUBLISHED" }
    InvocationType { Event = "Event", RequestResponse = "RequestResponse", DryRun = "DryRun" }
    KafkaEventSourceMappingConsumptionMode { Stream = "Stream", Queue = "Queue" }
    KafkaSchemaRegistryAuthType { BasicAuth = "BASIC_AUTH", ClientCertificateTlsAuth = "CLIENT_CERTIFICATE_TLS_AUTH", ServerRootCaCertificate = "SERVER_ROOT_CA_CERTIFICATE", OauthbearerAuth = "OAUTHBEARER_AUTH" }
    KafkaSchemaValidationAttribute { Key = "KEY", Value = "VALUE" }
    LastUpdateStatus { Successful = "Successful", Failed = "Failed", InProgress = "InProgress" }
    LastUpdateStatusReasonCode { EniLimitExceeded = "EniLimitExceeded", InsufficientRolePermissions = "InsufficientRolePermissions", InvalidConfiguration = "InvalidConfiguration", InternalError = "InternalError", SubnetOutOfIPAddresses = "SubnetOutOfIPAddresses", InvalidSubnet = "InvalidSubnet", InvalidSecurityGroup = "InvalidSecurityGroup", ImageDeleted = "ImageDeleted", ImageAccessDenied = "ImageAccessDenied", InvalidImage = "InvalidImage", KMSKeyAccessDenied = "KMSKeyAccessDenied", KMSKeyNotFound = "KMSKeyNotFound", InvalidStateKMSKey = "InvalidStateKMSKey", DisabledKMSKey = "DisabledKMSKey", EFSIOError = "EFSIOError", EFSMountConnectivityError = "EFSMountConnectivityError", EFSMountFailure = "EFSMountFailure", EFSMountTimeout = "EFSMountTimeout", InvalidRuntime = "InvalidRuntime", InvalidZipFileException = "InvalidZipFileException", FunctionError = "FunctionError", ServiceQuotaExceededException = "ServiceQuotaExceededException", VcpuLimitExceeded = "VcpuLimitExceeded", CapacityProviderScalingLimitExceeded = "CapacityProviderScalingLimitExceeded", InsufficientCapacity = "InsufficientCapacity", EC2RequestLimitExceeded = "EC2RequestLimitExceeded", FunctionErrorInitTimeout = "FunctionError.InitTimeout", FunctionErrorRuntimeInitError = "FunctionError.RuntimeInitError", FunctionErrorExtensionInitError = "FunctionError.ExtensionInitError", FunctionErrorInvalidEntryPoint = "FunctionError.InvalidEntryPoint", FunctionErrorInvalidWorkingDirectory = "FunctionError.InvalidWorkingDirectory", FunctionErrorPermissionDenied = "FunctionError.PermissionDenied", FunctionErrorTooManyExtensions = "FunctionError.TooManyExtensions", FunctionErrorInitResourceExhausted = "FunctionError.InitResourceExhausted", DisallowedByVpcEncryptionControl = "DisallowedByVpcEncryptionControl", IncompatibleAcceleratorInstanceTypes = "IncompatibleAcceleratorInstanceTypes", DependencyError = "DependencyError" }
    LogFormat { Json = "JSON", Text = "Text" }
    LogType { None = "None", Tail = "Tail" }
    PackageType { Zip = "Zip", Image = "Image" }
    Runtime { Nodejs = "nodejs", Nodejs43 = "nodejs4.3", Nodejs610 = "nodejs6.10", Nodejs810 = "nodejs8.10", Nodejs10X = "nodejs10.x", Nodejs12X = "nodejs12.x", Nodejs14X = "nodejs14.x", Nodejs16X = "nodejs16.x", Nodejs18X = "nodejs18.x", Nodejs20X = "nodejs20.x", Nodejs22X = "nodejs22.x", Nodejs24X = "nodejs24.x", Java8 = "java8", Java8Al2 = "java8.al2", Java11 = "java11", Java17 = "java17", Java21 = "java21", Java25 = "java25", Python27 = "python2.7", Python36 = "python3.6", Python37 = "python3.7", Python38 = "python3.8", Python39 = "python3.9", Python310 = "python3.10", Python311 = "python3.11", Python312 = "python3.12", Python313 = "python3.13", Python314 = "python3.14", Dotnetcore10 = "dotnetcore1.0", Dotnetcore20 = "dotnetcore2.0", Dotnetcore21 = "dotnetcore2.1", Dotnetcore31 = "dotnetcore3.1", Dotnet6 = "dotnet6", Dotnet8 = "dotnet8", Dotnet10 = "dotnet10", Nodejs43Edge = "nodejs4.3-edge", Go1X = "go1.x", Ruby25 = "ruby2.5", Ruby27 = "ruby2.7", Ruby32 = "ruby3.2", Ruby33 = "ruby3.3", Ruby34 = "ruby3.4", Ruby40 = "ruby4.0", Provided = "provided", ProvidedAl2 = "provided.al2", ProvidedAl2023 = "provided.al2023", Nodejs26X = "nodejs26.x", Python315 = "python3.15", Java8Al2023 = "java8.al2023", Java11Al2023 = "java11.al2023", Java17Al2023 = "java17.al2023", Custom = "custom" }
    S3ObjectStorageMode { Copy = "COPY", Reference = "REFERENCE" }
    SchemaRegistryEventRecordFormat { Json = "JSON", Source = "SOURCE" }
    SnapStartApplyOn { PublishedVersions = "PublishedVersions", None = "None" }
    SnapStartOptimizationStatus { On = "On", Off = "Off" }
    SourceAccessType { BasicAuth = "BASIC_AUTH", VpcSubnet = "VPC_SUBNET", VpcSecurityGroup = "VPC_SECURITY_GROUP", SaslScram512Auth = "SASL_SCRAM_512_AUTH", SaslScram256Auth = "SASL_SCRAM_256_AUTH", VirtualHost = "VIRTUAL_HOST", ClientCertificateTlsAuth = "CLIENT_CERTIFICATE_TLS_AUTH", ServerRootCaCertificate = "SERVER_ROOT_CA_CERTIFICATE", OauthbearerAuth = "OAUTHBEARER_AUTH", OauthbearerScope = "OAUTHBEARER_SCOPE", OauthbearerAudience = "OAUTHBEARER_AUDIENCE", OauthbearerLogicalCluster = "OAUTHBEARER_LOGICAL_CLUSTER", OauthbearerIdentityPool = "OAUTHBEARER_IDENTITY_POOL", IamAuth = "IAM_AUTH", IamOauthbearerAuth = "IAM_OAUTHBEARER_AUTH" }
    State { Pending = "Pending", Active = "Active", Inactive = "Inactive", Failed = "Failed", Deactivating = "Deactivating", Deactivated = "Deactivated", ActiveNonInvocable = "ActiveNonInvocable", Deleting = "Deleting" }
    StateReasonCode { Idle = "Idle", Creating = "Creating", Restoring = "Restoring", EniLimitExceeded = "EniLimitExceeded", InsufficientRolePermissions = "InsufficientRolePermissions", InvalidConfiguration = "InvalidConfiguration", InternalError = "InternalError", SubnetOutOfIPAddresses = "SubnetOutOfIPAddresses", InvalidSubnet = "InvalidSubnet", InvalidSecurityGroup = "InvalidSecurityGroup", ImageDeleted = "ImageDeleted", ImageAccessDenied = "ImageAccessDenied", InvalidImage = "InvalidImage", KMSKeyAccessDenied = "KMSKeyAccessDenied", KMSKeyNotFound = "KMSKeyNotFound", InvalidStateKMSKey = "InvalidStateKMSKey", DisabledKMSKey = "DisabledKMSKey", EFSIOError = "EFSIOError", EFSMountConnectivityError = "EFSMountConnectivityError", EFSMountFailure = "EFSMountFailure", EFSMountTimeout = "EFSMountTimeout", InvalidRuntime = "InvalidRuntime", InvalidZipFileException = "InvalidZipFileException", FunctionError = "FunctionError", ServiceQuotaExceededException = "ServiceQuotaExceededException", VcpuLimitExceeded = "VcpuLimitExceeded", CapacityProviderScalingLimitExceeded = "CapacityProviderScalingLimitExceeded", InsufficientCapacity = "InsufficientCapacity", EC2RequestLimitExceeded = "EC2RequestLimitExceeded", FunctionErrorInitTimeout = "FunctionError.InitTimeout", FunctionErrorRuntimeInitError = "FunctionError.RuntimeInitError", FunctionErrorExtensionInitError = "FunctionError.ExtensionInitError", FunctionErrorInvalidEntryPoint = "FunctionError.InvalidEntryPoint", FunctionErrorInvalidWorkingDirectory = "FunctionError.InvalidWorkingDirectory", FunctionErrorPermissionDenied = "FunctionError.PermissionDenied", FunctionErrorTooManyExtensions = "FunctionError.TooManyExtensions", FunctionErrorInitResourceExhausted = "FunctionError.InitResourceExhausted", DisallowedByVpcEncryptionControl = "DisallowedByVpcEncryptionControl", DrainingDurableExecutions = "DrainingDurableExecutions", IncompatibleAcceleratorInstanceTypes = "IncompatibleAcceleratorInstanceTypes", DependencyError = "DependencyError" }
    SystemLogLevel { Debug = "DEBUG", Info = "INFO", Warn = "WARN" }
    TenantIsolationMode { PerTenant = "PER_TENANT" }
    TracingMode { Active = "Active", PassThrough = "PassThrough" }
    UpdateRuntimeOn { Auto = "Auto", Manual = "Manual", FunctionUpdate = "FunctionUpdate" }
}

structure! {
    AcceleratorConfig { accelerator_memory_size: i64 = "AcceleratorMemorySize" }
    AccountLimit { total_code_size: Option<i64> = "TotalCodeSize", code_size_unzipped: Option<i64> = "CodeSizeUnzipped", code_size_zipped: Option<i64> = "CodeSizeZipped", concurrent_executions: Option<i64> = "ConcurrentExecutions", unreserved_concurrent_executions: Option<i64> = "UnreservedConcurrentExecutions" }
    AccountUsage { total_code_size: Option<i64> = "TotalCodeSize", function_count: Option<i64> = "FunctionCount" }
    AddPermissionRequest { function_name: String = "FunctionName", statement_id: String = "StatementId", action: String = "Action", principal: String = "Principal", source_arn: Option<String> = "SourceArn", function_url_auth_type: Option<FunctionUrlAuthType> = "FunctionUrlAuthType", invoked_via_function_url: Option<bool> = "InvokedViaFunctionUrl", source_account: Option<String> = "SourceAccount", event_source_token: Option<String> = "EventSourceToken", qualifier: Option<String> = "Qualifier", revision_id: Option<String> = "RevisionId", principal_org_id: Option<String> = "PrincipalOrgID" }
    AddPermissionResponse { statement: Option<String> = "Statement" }
    AliasConfiguration { alias_arn: Option<String> = "AliasArn", name: Option<String> = "Name", function_version: Option<String> = "FunctionVersion", description: Option<String> = "Description", routing_config: Option<AliasRoutingConfiguration> = "RoutingConfig", revision_id: Option<String> = "RevisionId" }
    AliasRoutingConfiguration { additional_version_weights: Option<BTreeMap<String, f64>> = "AdditionalVersionWeights" }
    AmazonManagedKafkaEventSourceConfig { consumer_group_id: Option<String> = "ConsumerGroupId", schema_registry_config: Option<KafkaSchemaRegistryConfig> = "SchemaRegistryConfig" }
    CapacityProviderConfig { lambda_managed_instances_capacity_provider_config: LambdaManagedInstancesCapacityProviderConfig = "LambdaManagedInstancesCapacityProviderConfig" }
    Concurrency { reserved_concurrent_executions: Option<i64> = "ReservedConcurrentExecutions" }
    CreateAliasRequest { function_name: String = "FunctionName", name: String = "Name", function_version: String = "FunctionVersion", description: Option<String> = "Description", routing_config: Option<AliasRoutingConfiguration> = "RoutingConfig" }
    CreateEventSourceMappingRequest { event_source_arn: Option<String> = "EventSourceArn", function_name: String = "FunctionName", enabled: Option<bool> = "Enabled", batch_size: Option<i64> = "BatchSize", filter_criteria: Option<FilterCriteria> = "FilterCriteria", kms_key_arn: Option<String> = "KMSKeyArn", metrics_config: Option<EventSourceMappingMetricsConfig> = "MetricsConfig", logging_config: Option<EventSourceMappingLoggingConfig> = "LoggingConfig", scaling_config: Option<ScalingConfig> = "ScalingConfig", maximum_batching_window_in_seconds: Option<i64> = "MaximumBatchingWindowInSeconds", parallelization_factor: Option<i64> = "ParallelizationFactor", starting_position: Option<EventSourcePosition> = "StartingPosition", starting_position_timestamp: Option<Timestamp> = "StartingPositionTimestamp", destination_config: Option<DestinationConfig> = "DestinationConfig", maximum_record_age_in_seconds: Option<i64> = "MaximumRecordAgeInSeconds", bisect_batch_on_function_error: Option<bool> = "BisectBatchOnFunctionError", maximum_retry_attempts: Option<i64> = "MaximumRetryAttempts", tags: Option<BTreeMap<String, String>> = "Tags", tumbling_window_in_seconds: Option<i64> = "TumblingWindowInSeconds", topics: Option<Vec<String>> = "Topics", queues: Option<Vec<String>> = "Queues", source_access_configurations: Option<Vec<SourceAccessConfiguration>> = "SourceAccessConfigurations", self_managed_event_source: Option<SelfManagedEventSource> = "SelfManagedEventSource", function_response_types: Option<Vec<FunctionResponseType>> = "FunctionResponseTypes", amazon_managed_kafka_event_source_config: Option<AmazonManagedKafkaEventSourceConfig> = "AmazonManagedKafkaEventSourceConfig", self_managed_kafka_event_source_config: Option<SelfManagedKafkaEventSourceConfig> = "SelfManagedKafkaEventSourceConfig", document_db_event_source_config: Option<DocumentDBEventSourceConfig> = "DocumentDBEventSourceConfig", provisioned_poller_config: Option<ProvisionedPollerConfig> = "ProvisionedPollerConfig" }
    CreateFunctionRequest { function_name: String = "FunctionName", runtime: Option<Runtime> = "Runtime", role: String = "Role", handler: Option<String> = "Handler", code: FunctionCode = "Code", description: Option<String> = "Description", timeout: Option<i64> = "Timeout", memory_size: Option<i64> = "MemorySize", publish: Option<bool> = "Publish", publish_to: Option<FunctionVersionLatestPublished> = "PublishTo", vpc_config: Option<VpcConfig> = "VpcConfig", package_type: Option<PackageType> = "PackageType", dead_letter_config: Option<DeadLetterConfig> = "DeadLetterConfig", environment: Option<Environment> = "Environment", kms_key_arn: Option<String> = "KMSKeyArn", tracing_config: Option<TracingConfig> = "TracingConfig", tags: Option<BTreeMap<String, String>> = "Tags", layers: Option<Vec<String>> = "Layers", file_system_configs: Option<Vec<FileSystemConfig>> = "FileSystemConfigs", code_signing_config_arn: Option<String> = "CodeSigningConfigArn", image_config: Option<ImageConfig> = "ImageConfig", architectures: Option<Vec<Architecture>> = "Architectures", ephemeral_storage: Option<EphemeralStorage> = "EphemeralStorage", snap_start: Option<SnapStart> = "SnapStart", logging_config: Option<LoggingConfig> = "LoggingConfig", tenancy_config: Option<TenancyConfig> = "TenancyConfig", capacity_provider_config: Option<CapacityProviderConfig> = "CapacityProviderConfig", durable_config: Option<DurableConfig> = "DurableConfig", runtime_config: Option<FunctionRuntimeConfig> = "RuntimeConfig", accelerator_config: Option<AcceleratorConfig> = "AcceleratorConfig" }
    DeadLetterConfig { target_arn: Option<String> = "TargetArn" }
    DeleteAliasRequest { function_name: String = "FunctionName", name: String = "Name" }
    DeleteEventSourceMappingRequest { uuid: String = "UUID" }
    DeleteFunctionConcurrencyRequest { function_name: String = "FunctionName" }
    DeleteFunctionEventInvokeConfigRequest { function_name: String = "FunctionName", qualifier: Option<String> = "Qualifier" }
    DeleteFunctionRequest { function_name: String = "FunctionName", qualifier: Option<String> = "Qualifier" }
    DeleteFunctionResponse { status_code: Option<i64> = "StatusCode" }
    DestinationConfig { on_success: Option<OnSuccess> = "OnSuccess", on_failure: Option<OnFailure> = "OnFailure" }
    DocumentDBEventSourceConfig { database_name: Option<String> = "DatabaseName", collection_name: Option<String> = "CollectionName", full_document: Option<FullDocument> = "FullDocument" }
    DurableConfig { kms_key_arn: Option<String> = "KMSKeyArn", retention_period_in_days: Option<i64> = "RetentionPeriodInDays", execution_timeout: Option<i64> = "ExecutionTimeout" }
    Environment { variables: Option<BTreeMap<String, String>> = "Variables" }
    EnvironmentError { error_code: Option<String> = "ErrorCode", message: Option<String> = "Message" }
    EnvironmentResponse { variables: Option<BTreeMap<String, String>> = "Variables", error: Option<EnvironmentError> = "Error" }
    EphemeralStorage { size: i64 = "Size" }
    EventSourceMappingConfiguration { uuid: Option<String> = "UUID", starting_position: Option<EventSourcePosition> = "StartingPosition", starting_position_timestamp: Option<Timestamp> = "StartingPositionTimestamp", batch_size: Option<i64> = "BatchSize", maximum_batching_window_in_seconds: Option<i64> = "MaximumBatchingWindowInSeconds", parallelization_factor: Option<i64> = "ParallelizationFactor", event_source_arn: Option<String> = "EventSourceArn", filter_criteria: Option<FilterCriteria> = "FilterCriteria", filter_criteria_error: Option<FilterCriteriaError> = "FilterCriteriaError", kms_key_arn: Option<String> = "KMSKeyArn", metrics_config: Option<EventSourceMappingMetricsConfig> = "MetricsConfig", logging_config: Option<EventSourceMappingLoggingConfig> = "LoggingConfig", scaling_config: Option<ScalingConfig> = "ScalingConfig", function_arn: Option<String> = "FunctionArn", last_modified: Option<Timestamp> = "LastModified", last_processing_result: Option<String> = "LastProcessingResult", state: Option<String> = "State", state_transition_reason: Option<String> = "StateTransitionReason", destination_config: Option<DestinationConfig> = "DestinationConfig", topics: Option<Vec<String>> = "Topics", queues: Option<Vec<String>> = "Queues", source_access_configurations: Option<Vec<SourceAccessConfiguration>> = "SourceAccessConfigurations", self_managed_event_source: Option<SelfManagedEventSource> = "SelfManagedEventSource", maximum_record_age_in_seconds: Option<i64> = "MaximumRecordAgeInSeconds", bisect_batch_on_function_error: Option<bool> = "BisectBatchOnFunctionError", maximum_retry_attempts: Option<i64> = "MaximumRetryAttempts", tumbling_window_in_seconds: Option<i64> = "TumblingWindowInSeconds", function_response_types: Option<Vec<FunctionResponseType>> = "FunctionResponseTypes", amazon_managed_kafka_event_source_config: Option<AmazonManagedKafkaEventSourceConfig> = "AmazonManagedKafkaEventSourceConfig", self_managed_kafka_event_source_config: Option<SelfManagedKafkaEventSourceConfig> = "SelfManagedKafkaEventSourceConfig", document_db_event_source_config: Option<DocumentDBEventSourceConfig> = "DocumentDBEventSourceConfig", event_source_mapping_arn: Option<String> = "EventSourceMappingArn", provisioned_poller_config: Option<ProvisionedPollerConfig> = "ProvisionedPollerConfig" }
    EventSourceMappingLoggingConfig { system_log_level: Option<EventSourceMappingSystemLogLevel> = "SystemLogLevel" }
    EventSourceMappingMetricsConfig { metrics: Option<Vec<EventSourceMappingMetric>> = "Metrics" }
    FileSystemConfig { arn: String = "Arn", local_mount_path: String = "LocalMountPath", s3_files_config: Option<S3FilesConfig> = "S3FilesConfig" }
    Filter { pattern: Option<String> = "Pattern" }
    FilterCriteria { filters: Option<Vec<Filter>> = "Filters" }
    FilterCriteriaError { error_code: Option<String> = "ErrorCode", message: Option<String> = "Message" }
    FunctionCode { zip_file: Option<Blob> = "ZipFile", s3_bucket: Option<String> = "S3Bucket", s3_key: Option<String> = "S3Key", s3_object_version: Option<String> = "S3ObjectVersion", s3_object_storage_mode: Option<S3ObjectStorageMode> = "S3ObjectStorageMode", image_uri: Option<String> = "ImageUri", source_kms_key_arn: Option<String> = "SourceKMSKeyArn" }
    FunctionCodeLocation { repository_type: Option<String> = "RepositoryType", location: Option<String> = "Location", image_uri: Option<String> = "ImageUri", resolved_image_uri: Option<String> = "ResolvedImageUri", resolved_s3_object: Option<ResolvedS3Object> = "ResolvedS3Object", source_kms_key_arn: Option<String> = "SourceKMSKeyArn", error: Option<FunctionCodeLocationError> = "Error" }
    FunctionCodeLocationError { error_code: Option<String> = "ErrorCode", message: Option<String> = "Message" }
    FunctionConfiguration { function_name: Option<String> = "FunctionName", function_arn: Option<String> = "FunctionArn", runtime: Option<Runtime> = "Runtime", role: Option<String> = "Role", handler: Option<String> = "Handler", code_size: Option<i64> = "CodeSize", description: Option<String> = "Description", timeout: Option<i64> = "Timeout", memory_size: Option<i64> = "MemorySize", last_modified: Option<String> = "LastModified", code_sha256: Option<String> = "CodeSha256", version: Option<String> = "Version", vpc_config: Option<VpcConfigResponse> = "VpcConfig", dead_letter_config: Option<DeadLetterConfig> = "DeadLetterConfig", environment: Option<EnvironmentResponse> = "Environment", kms_key_arn: Option<String> = "KMSKeyArn", tracing_config: Option<TracingConfigResponse> = "TracingConfig", master_arn: Option<String> = "MasterArn", revision_id: Option<String> = "RevisionId", layers: Option<Vec<Layer>> = "Layers", state: Option<State> = "State", state_reason: Option<String> = "StateReason", state_reason_code: Option<StateReasonCode> = "StateReasonCode", last_update_status: Option<LastUpdateStatus> = "LastUpdateStatus", last_update_status_reason: Option<String> = "LastUpdateStatusReason", last_update_status_reason_code: Option<LastUpdateStatusReasonCode> = "LastUpdateStatusReasonCode", file_system_configs: Option<Vec<FileSystemConfig>> = "FileSystemConfigs", signing_profile_version_arn: Option<String> = "SigningProfileVersionArn", signing_job_arn: Option<String> = "SigningJobArn", package_type: Option<PackageType> = "PackageType", image_config_response: Option<ImageConfigResponse> = "ImageConfigResponse", architectures: Option<Vec<Architecture>> = "Architectures", ephemeral_storage: Option<EphemeralStorage> = "EphemeralStorage", snap_start: Option<SnapStartResponse> = "SnapStart", runtime_version_config: Option<RuntimeVersionConfig> = "RuntimeVersionConfig", logging_config: Option<LoggingConfig> = "LoggingConfig", tenancy_config: Option<TenancyConfig> = "TenancyConfig", capacity_provider_config: Option<CapacityProviderConfig> = "CapacityProviderConfig", config_sha256: Option<String> = "ConfigSha256", durable_config: Option<DurableConfig> = "DurableConfig", runtime_config: Option<FunctionRuntimeConfig> = "RuntimeConfig", accelerator_config: Option<AcceleratorConfig> = "AcceleratorConfig" }
    FunctionEventInvokeConfig { last_modified: Option<Timestamp> = "LastModified", function_arn: Option<String> = "FunctionArn", maximum_retry_attempts: Option<i64> = "MaximumRetryAttempts", maximum_event_age_in_seconds: Option<i64> = "MaximumEventAgeInSeconds", destination_config: Option<DestinationConfig> = "DestinationConfig" }
    FunctionRuntimeConfig { runtime_arn: String = "RuntimeArn", runtime_alias: String = "RuntimeAlias" }
    GetAccountSettingsRequest {  }
    GetAccountSettingsResponse { account_limit: Option<AccountLimit> = "AccountLimit", account_usage: Option<AccountUsage> = "AccountUsage" }
    GetAliasRequest { function_name: String = "FunctionName", name: String = "Name" }
    GetEventSourceMappingRequest { uuid: String = "UUID" }
    GetFunctionCodeSigningConfigRequest { function_name: String = "FunctionName" }
    GetFunctionCodeSigningConfigResponse { code_signing_config_arn: String = "CodeSigningConfigArn", function_name: String = "FunctionName" }
    GetFunctionConcurrencyRequest { function_name: String = "FunctionName" }
    GetFunctionConcurrencyResponse { reserved_concurrent_executions: Option<i64> = "ReservedConcurrentExecutions" }
    GetFunctionConfigurationRequest { function_name: String = "FunctionName", qualifier: Option<String> = "Qualifier" }
    GetFunctionEventInvokeConfigRequest { function_name: String = "FunctionName", qualifier: Option<String> = "Qualifier" }
    GetFunctionRequest { function_name: String = "FunctionName", qualifier: Option<String> = "Qualifier" }
    GetFunctionResponse { configuration: Option<FunctionConfiguration> = "Configuration", code: Option<FunctionCodeLocation> = "Code", tags: Option<BTreeMap<String, String>> = "Tags", tags_error: Option<TagsError> = "TagsError", concurrency: Option<Concurrency> = "Concurrency" }
    GetPolicyRequest { function_name: String = "FunctionName", qualifier: Option<String> = "Qualifier" }
    GetPolicyResponse { policy: Option<String> = "Policy", revision_id: Option<String> = "RevisionId" }
    GetRuntimeManagementConfigRequest { function_name: String = "FunctionName", qualifier: Option<String> = "Qualifier" }
    GetRuntimeManagementConfigResponse { update_runtime_on: Option<UpdateRuntimeOn> = "UpdateRuntimeOn", function_arn: Option<String> = "FunctionArn", runtime_version_arn: Option<String> = "RuntimeVersionArn" }
    ImageConfig { entry_point: Option<Vec<String>> = "EntryPoint", command: Option<Vec<String>> = "Command", working_directory: Option<String> = "WorkingDirectory" }
    ImageConfigError { error_code: Option<String> = "ErrorCode", message: Option<String> = "Message" }
    ImageConfigResponse { image_config: Option<ImageConfig> = "ImageConfig", error: Option<ImageConfigError> = "Error" }
    InvocationRequest { function_name: String = "FunctionName", invocation_type: Option<InvocationType> = "InvocationType", log_type: Option<LogType> = "LogType", client_context: Option<String> = "ClientContext", durable_execution_name: Option<String> = "DurableExecutionName", payload: Option<Blob> = "Payload", qualifier: Option<String> = "Qualifier", tenant_id: Option<String> = "TenantId" }
    InvocationResponse { status_code: Option<i64> = "StatusCode", function_error: Option<String> = "FunctionError", log_result: Option<String> = "LogResult", payload: Option<Blob> = "Payload", executed_version: Option<String> = "ExecutedVersion", durable_execution_arn: Option<String> = "DurableExecutionArn" }
    KafkaSchemaRegistryAccessConfig { type_: Option<KafkaSchemaRegistryAuthType> = "Type", uri: Option<String> = "URI" }
    KafkaSchemaRegistryConfig { schema_registry_uri: Option<String> = "SchemaRegistryURI", event_record_format: Option<SchemaRegistryEventRecordFormat> = "EventRecordFormat", access_configs: Option<Vec<KafkaSchemaRegistryAccessConfig>> = "AccessConfigs", schema_validation_configs: Option<Vec<KafkaSchemaValidationConfig>> = "SchemaValidationConfigs" }
    KafkaSchemaValidationConfig { attribute: Option<KafkaSchemaValidationAttribute> = "Attribute" }
    LambdaManagedInstancesCapacityProviderConfig { capacity_provider_arn: String = "CapacityProviderArn", per_execution_environment_max_concurrency: Option<i64> = "PerExecutionEnvironmentMaxConcurrency", execution_environment_memory_gi_b_per_v_cpu: Option<f64> = "ExecutionEnvironmentMemoryGiBPerVCpu" }
    Layer { arn: Option<String> = "Arn", code_size: Option<i64> = "CodeSize", signing_profile_version_arn: Option<String> = "SigningProfileVersionArn", signing_job_arn: Option<String> = "SigningJobArn" }
    ListAliasesRequest { function_name: String = "FunctionName", function_version: Option<String> = "FunctionVersion", marker: Option<String> = "Marker", max_items: Option<i64> = "MaxItems" }
    ListAliasesResponse { next_marker: Option<String> = "NextMarker", aliases: Option<Vec<AliasConfiguration>> = "Aliases" }
    ListEventSourceMappingsRequest { event_source_arn: Option<String> = "EventSourceArn", function_name: Option<String> = "FunctionName", marker: Option<String> = "Marker", max_items: Option<i64> = "MaxItems" }
    ListEventSourceMappingsResponse { next_marker: Option<String> = "NextMarker", event_source_mappings: Option<Vec<EventSourceMappingConfiguration>> = "EventSourceMappings" }
    ListFunctionsRequest { master_region: Option<String> = "MasterRegion", function_version: Option<FunctionVersion> = "FunctionVersion", marker: Option<String> = "Marker", max_items: Option<i64> = "MaxItems" }
    ListFunctionsResponse { next_marker: Option<String> = "NextMarker", functions: Option<Vec<FunctionConfiguration>> = "Functions" }
    ListTagsRequest { resource: String = "Resource" }
    ListTagsResponse { tags: Option<BTreeMap<String, String>> = "Tags" }
    ListVersionsByFunctionRequest { function_name: String = "FunctionName", marker: Option<String> = "Marker", max_items: Option<i64> = "MaxItems" }
    ListVersionsByFunctionResponse { next_marker: Option<String> = "NextMarker", versions: Option<Vec<FunctionConfiguration>> = "Versions" }
    LoggingConfig { log_format: Option<LogFormat> = "LogFormat", application_log_level: Option<ApplicationLogLevel> = "ApplicationLogLevel", system_log_level: Option<SystemLogLevel> = "SystemLogLevel", log_group: Option<String> = "LogGroup" }
    OnFailure { destination: Option<String> = "Destination" }
    OnSuccess { destination: Option<String> = "Destination" }
    ProvisionedPollerConfig { minimum_pollers: Option<i64> = "MinimumPollers", maximum_pollers: Option<i64> = "MaximumPollers", poller_group_name: Option<String> = "PollerGroupName" }
    PublishVersionRequest { function_name: String = "FunctionName", code_sha256: Option<String> = "CodeSha256", description: Option<String> = "Description", revision_id: Option<String> = "RevisionId", publish_to: Option<FunctionVersionLatestPublished> = "PublishTo" }
    PutFunctionConcurrencyRequest { function_name: String = "FunctionName", reserved_concurrent_executions: i64 = "ReservedConcurrentExecutions" }
    RemovePermissionRequest { function_name: String = "FunctionName", statement_id: String = "StatementId", qualifier: Option<String> = "Qualifier", revision_id: Option<String> = "RevisionId" }
    ResolvedS3Object { s3_bucket: Option<String> = "S3Bucket", s3_key: Option<String> = "S3Key", s3_object_version: Option<String> = "S3ObjectVersion" }
    RuntimeVersionConfig { runtime_version_arn: Option<String> = "RuntimeVersionArn", error: Option<RuntimeVersionError> = "Error" }
    RuntimeVersionError { error_code: Option<String> = "ErrorCode", message: Option<String> = "Message" }
    S3FilesConfig { direct_s3_read: Option<DirectS3Read> = "DirectS3Read" }
    ScalingConfig { maximum_concurrency: Option<i64> = "MaximumConcurrency" }
    SelfManagedEventSource { endpoints: Option<BTreeMap<String, Vec<String>>> = "Endpoints" }
    SelfManagedKafkaEventSourceConfig { consumer_group_id: Option<String> = "ConsumerGroupId", schema_registry_config: Option<KafkaSchemaRegistryConfig> = "SchemaRegistryConfig", consumption_mode: Option<KafkaEventSourceMappingConsumptionMode> = "ConsumptionMode" }
    SnapStart { apply_on: Option<SnapStartApplyOn> = "ApplyOn" }
    SnapStartResponse { apply_on: Option<SnapStartApplyOn> = "ApplyOn", optimization_status: Option<SnapStartOptimizationStatus> = "OptimizationStatus" }
    SourceAccessConfiguration { type_: Option<SourceAccessType> = "Type", uri: Option<String> = "URI" }
    TagResourceRequest { resource: String = "Resource", tags: BTreeMap<String, String> = "Tags" }
    TagsError { error_code: String = "ErrorCode", message: String = "Message" }
    TenancyConfig { tenant_isolation_mode: TenantIsolationMode = "TenantIsolationMode" }
    TracingConfig { mode: Option<TracingMode> = "Mode" }
    TracingConfigResponse { mode: Option<TracingMode> = "Mode" }
    UntagResourceRequest { resource: String = "Resource", tag_keys: Vec<String> = "TagKeys" }
    UpdateAliasRequest { function_name: String = "FunctionName", name: String = "Name", function_version: Option<String> = "FunctionVersion", description: Option<String> = "Description", routing_config: Option<AliasRoutingConfiguration> = "RoutingConfig", revision_id: Option<String> = "RevisionId" }
    UpdateEventSourceMappingRequest { uuid: String = "UUID", function_name: Option<String> = "FunctionName", enabled: Option<bool> = "Enabled", batch_size: Option<i64> = "BatchSize", filter_criteria: Option<FilterCriteria> = "FilterCriteria", kms_key_arn: Option<String> = "KMSKeyArn", metrics_config: Option<EventSourceMappingMetricsConfig> = "MetricsConfig", logging_config: Option<EventSourceMappingLoggingConfig> = "LoggingConfig", scaling_config: Option<ScalingConfig> = "ScalingConfig", maximum_batching_window_in_seconds: Option<i64> = "MaximumBatchingWindowInSeconds", parallelization_factor: Option<i64> = "ParallelizationFactor", destination_config: Option<DestinationConfig> = "DestinationConfig", maximum_record_age_in_seconds: Option<i64> = "MaximumRecordAgeInSeconds", bisect_batch_on_function_error: Option<bool> = "BisectBatchOnFunctionError", maximum_retry_attempts: Option<i64> = "MaximumRetryAttempts", tumbling_window_in_seconds: Option<i64> = "TumblingWindowInSeconds", source_access_configurations: Option<Vec<SourceAccessConfiguration>> = "SourceAccessConfigurations", function_response_types: Option<Vec<FunctionResponseType>> = "FunctionResponseTypes", amazon_managed_kafka_event_source_config: Option<AmazonManagedKafkaEventSourceConfig> = "AmazonManagedKafkaEventSourceConfig", self_managed_kafka_event_source_config: Option<SelfManagedKafkaEventSourceConfig> = "SelfManagedKafkaEventSourceConfig", document_db_event_source_config: Option<DocumentDBEventSourceConfig> = "DocumentDBEventSourceConfig", provisioned_poller_config: Option<ProvisionedPollerConfig> = "ProvisionedPollerConfig" }
    UpdateFunctionCodeRequest { function_name: String = "FunctionName", zip_file: Option<Blob> = "ZipFile", s3_bucket: Option<String> = "S3Bucket", s3_key: Option<String> = "S3Key", s3_object_version: Option<String> = "S3ObjectVersion", s3_object_storage_mode: Option<S3ObjectStorageMode> = "S3ObjectStorageMode", image_uri: Option<String> = "ImageUri", architectures: Option<Vec<Architecture>> = "Architectures", publish: Option<bool> = "Publish", publish_to: Option<FunctionVersionLatestPublished> = "PublishTo", dry_run: Option<bool> = "DryRun", revision_id: Option<String> = "RevisionId", source_kms_key_arn: Option<String> = "SourceKMSKeyArn" }
    UpdateFunctionConfigurationRequest { function_name: String = "FunctionName", role: Option<String> = "Role", handler: Option<String> = "Handler", description: Option<String> = "Description", timeout: Option<i64> = "Timeout", memory_size: Option<i64> = "MemorySize", vpc_config: Option<VpcConfig> = "VpcConfig", environment: Option<Environment> = "Environment", runtime: Option<Runtime> = "Runtime", dead_letter_config: Option<DeadLetterConfig> = "DeadLetterConfig", kms_key_arn: Option<String> = "KMSKeyArn", tracing_config: Option<TracingConfig> = "TracingConfig", revision_id: Option<String> = "RevisionId", layers: Option<Vec<String>> = "Layers", file_system_configs: Option<Vec<FileSystemConfig>> = "FileSystemConfigs", image_config: Option<ImageConfig> = "ImageConfig", ephemeral_storage: Option<EphemeralStorage> = "EphemeralStorage", snap_start: Option<SnapStart> = "SnapStart", logging_config: Option<LoggingConfig> = "LoggingConfig", capacity_provider_config: Option<CapacityProviderConfig> = "CapacityProviderConfig", durable_config: Option<DurableConfig> = "DurableConfig", runtime_config: Option<FunctionRuntimeConfig> = "RuntimeConfig", accelerator_config: Option<AcceleratorConfig> = "AcceleratorConfig" }
    VpcConfig { subnet_ids: Option<Vec<String>> = "SubnetIds", security_group_ids: Option<Vec<String>> = "SecurityGroupIds", ipv6_allowed_for_dual_stack: Option<bool> = "Ipv6AllowedForDualStack" }
    VpcConfigResponse { subnet_ids: Option<Vec<String>> = "SubnetIds", security_group_ids: Option<Vec<String>> = "SecurityGroupIds", vpc_id: Option<String> = "VpcId", ipv6_allowed_for_dual_stack: Option<bool> = "Ipv6AllowedForDualStack" }
}

/// What each shape looks like, for codecs and validation.
pub mod tables {
    use crate::schema::*;
    use crate::schema::Location::*;
    pub static ACCELERATOR_CONFIG: Shape = Shape { name: "AcceleratorConfig", kind: Kind::Structure(Structure { members: &[m("AcceleratorMemorySize", &ACCELERATOR_MEMORY_GB).required()], payload: None, is_union: false }) };
    pub static ACCELERATOR_MEMORY_GB: Shape = Shape { name: "AcceleratorMemoryGB", kind: Kind::Integer { range: ANY } };
    pub static ACCOUNT_LIMIT: Shape = Shape { name: "AccountLimit", kind: Kind::Structure(Structure { members: &[m("TotalCodeSize", &LONG), m("CodeSizeUnzipped", &LONG), m("CodeSizeZipped", &LONG), m("ConcurrentExecutions", &INTEGER), m("UnreservedConcurrentExecutions", &UNRESERVED_CONCURRENT_EXECUTIONS)], payload: None, is_union: false }) };
    pub static ACCOUNT_USAGE: Shape = Shape { name: "AccountUsage", kind: Kind::Structure(Structure { members: &[m("TotalCodeSize", &LONG), m("FunctionCount", &LONG)], payload: None, is_union: false }) };
    pub static ACTION: Shape = Shape { name: "Action", kind: Kind::String { length: limits(Some(0), Some(10000)), pattern: Some({ static P: Pattern = pattern("(lambda:[*]|lambda:[a-zA-Z]+|[*])"); &P }), enumerators: &[] } };
    pub static ADD_PERMISSION_REQUEST: Shape = Shape { name: "AddPermissionRequest", kind: Kind::Structure(Structure { members: &[m("FunctionName", &NAMESPACED_FUNCTION_NAME).required().at(Uri).named("FunctionName"), m("StatementId", &STATEMENT_ID).required(), m("Action", &ACTION).required(), m("Principal", &PRINCIPAL).required(), m("SourceArn", &ARN), m("FunctionUrlAuthType", &FUNCTION_URL_AUTH_TYPE), m("InvokedViaFunctionUrl", &INVOKED_VIA_FUNCTION_URL), m("SourceAccount", &SOURCE_OWNER), m("EventSourceToken", &EVENT_SOURCE_TOKEN), m("Qualifier", &NUMERIC_LATEST_PUBLISHED_OR_ALIAS_QUALIFIER).at(QueryString).named("Qualifier"), m("RevisionId", &STRING), m("PrincipalOrgID", &PRINCIPAL_ORG_ID)], payload: None, is_union: false }) };
    pub static ADD_PERMISSION_RESPONSE: Shape = Shape { name: "AddPermissionResponse", kind: Kind::Structure(Structure { members: &[m("Statement", &STRING)], payload: None, is_union: false }) };
    pub static ADDITIONAL_VERSION: Shape = Shape { name: "AdditionalVersion", kind: Kind::String { length: limits(Some(1), Some(1024)), pattern: Some({ static P: Pattern = pattern("[0-9]+"); &P }), enumerators: &[] } };
    pub static ADDITIONAL_VERSION_WEIGHTS: Shape = Shape { name: "AdditionalVersionWeights", kind: Kind::Map { key: &ADDITIONAL_VERSION, value: &WEIGHT, key_name: None, value_name: None, flattened: false, length: ANY } };
    pub static ALIAS: Shape = Shape { name: "Alias", kind: Kind::String { length: limits(Some(1), Some(128)), pattern: Some({ static P: Pattern = pattern("(?!^[0-9]+$)([a-zA-Z0-9-_]+)"); &P }), enumerators: &[] } };
    pub static ALIAS_CONFIGURATION: Shape = Shape { name: "AliasConfiguration", kind: Kind::Structure(Structure { members: &[m("AliasArn", &FUNCTION_ARN), m("Name", &ALIAS), m("FunctionVersion", &VERSION), m("Description", &DESCRIPTION), m("RoutingConfig", &ALIAS_ROUTING_CONFIGURATION), m("RevisionId", &STRING)], payload: None, is_union: false }) };
    pub static ALIAS_LIST: Shape = Shape { name: "AliasList", kind: Kind::List { member: &ALIAS_CONFIGURATION, location_name: None, flattened: false, length: ANY } };
    pub static ALIAS_ROUTING_CONFIGURATION: Shape = Shape { name: "AliasRoutingConfiguration", kind: Kind::Structure(Structure { members: &[m("AdditionalVersionWeights", &ADDITIONAL_VERSION_WEIGHTS)], payload: None, is_union: false }) };
    pub static AMAZON_MANAGED_KAFKA_EVENT_SOURCE_CONFIG: Shape = Shape { name: "AmazonManagedKafkaEventSourceConfig", kind: Kind::Structure(Structure { members: &[m("ConsumerGroupId", &URI), m("SchemaRegistryConfig", &KAFKA_SCHEMA_REGISTRY_CONFIG)], payload: None, is_union: false }) };
    pub static APPLICATION_LOG_LEVEL: Shape = Shape { name: "ApplicationLogLevel", kind: Kind::String { length: ANY, pattern: None, enumerators: &["TRACE", "DEBUG", "INFO", "WARN", "ERROR", "FATAL"] } };
    pub static ARCHITECTURE: Shape = Shape { name: "Architecture", kind: Kind::String { length: ANY, pattern: None, enumerators: &["x86_64", "arm64"] } };
    pub static ARCHITECTURES_LIST: Shape = Shape { name: "ArchitecturesList", kind: Kind::List { member: &ARCHITECTURE, location_name: None, flattened: false, length: limits(Some(1), Some(1)) } };
    pub static ARN: Shape = Shape { name: "Arn", kind: Kind::String { length: limits(Some(0), Some(10000)), pattern: Some({ static P: Pattern = pattern("arn:(aws[a-zA-Z0-9-]*):([a-zA-Z0-9\\-])+:((eusc-)?[a-z]{2}((-gov)|(-iso([a-z]?)))?-[a-z]+-\\d{1})?:(\\d{12})?:(.*)"); &P }), enumerators: &[] } };
    pub static BATCH_SIZE: Shape = Shape { name: "BatchSize", kind: Kind::Integer { range: limits(Some(1), Some(10000)) } };
    pub static BISECT_BATCH_ON_FUNCTION_ERROR: Shape = Shape { name: "BisectBatchOnFunctionError", kind: Kind::Boolean };
    pub static BLOB: Shape = Shape { name: "Blob", kind: Kind::Blob { length: ANY } };
    pub static BOOLEAN: Shape = Shape { name: "Boolean", kind: Kind::Boolean };
    pub static CAPACITY_PROVIDER_ARN: Shape = Shape { name: "CapacityProviderArn", kind: Kind::String { length: limits(Some(1), Some(140)), pattern: Some({ static P: Pattern = pattern("arn:aws[a-zA-Z-]*:lambda:(eusc-)?[a-z]{2}((-gov)|(-iso([a-z]?)))?-[a-z]+-\\d{1}:\\d{12}:capacity-provider:[a-zA-Z0-9-_]+"); &P }), enumerators: &[] } };
    pub static CAPACITY_PROVIDER_CONFIG: Shape = Shape { name: "CapacityProviderConfig", kind: Kind::Structure(Structure { members: &[m("LambdaManagedInstancesCapacityProviderConfig", &LAMBDA_MANAGED_INSTANCES_CAPACITY_PROVIDER_CONFIG).required()], payload: None, is_union: false }) };
    pub static CODE_SIGNING_CONFIG_ARN: Shape = Shape { name: "CodeSigningConfigArn", kind: Kind::String { length: limits(Some(0), Some(200)), pattern: Some({ static P: Pattern = pattern("arn:(aws[a-zA-Z-]*)?:lambda:(eusc-)?[a-z]{2}((-gov)|(-iso([a-z]?)))?-[a-z]+-\\d{1}:\\d{12}:code-signing-config:csc-[a-z0-9]{17}"); &P }), enumerators: &[] } };
    pub static COLLECTION_NAME: Shape = Shape { name: "CollectionName", kind: Kind::String { length: limits(Some(1), Some(57)), pattern: Some({ static P: Pattern = pattern("(^(?!(system\\x2e)))(^[_a-zA-Z0-9])([^$]*)"); &P }), enumerators: &[] } };
    pub static CONCURRENCY: Shape = Shape { name: "Concurrency", kind: Kind::Structure(Structure { members: &[m("ReservedConcurrentExecutions", &RESERVED_CONCURRENT_EXECUTIONS)], payload: None, is_union: false }) };
    pub static CREATE_ALIAS_REQUEST: Shape = Shape { name: "CreateAliasRequest", kind: Kind::Structure(Structure { members: &[m("FunctionName", &FUNCTION_NAME).required().at(Uri).named("FunctionName"), m("Name", &ALIAS).required(), m("FunctionVersion", &VERSION_WITH_LATEST_PUBLISHED).required(), m("Description", &DESCRIPTION), m("RoutingConfig", &ALIAS_ROUTING_CONFIGURATION)], payload: None, is_union: false }) };
    pub static CREATE_EVENT_SOURCE_MAPPING_REQUEST: Shape = Shape { name: "CreateEventSourceMappingRequest", kind: Kind::Structure(Structure { members: &[m("EventSourceArn", &ARN), m("FunctionName", &NAMESPACED_FUNCTION_NAME).required(), m("Enabled", &ENABLED), m("BatchSize", &BATCH_SIZE), m("FilterCriteria", &FILTER_CRITERIA), m("KMSKeyArn", &KMS_KEY_ARN), m("MetricsConfig", &EVENT_SOURCE_MAPPING_METRICS_CONFIG), m("LoggingConfig", &EVENT_SOURCE_MAPPING_LOGGING_CONFIG), m("ScalingConfig", &SCALING_CONFIG), m("MaximumBatchingWindowInSeconds", &MAXIMUM_BATCHING_WINDOW_IN_SECONDS), m("ParallelizationFactor", &PARALLELIZATION_FACTOR), m("StartingPosition", &EVENT_SOURCE_POSITION), m("StartingPositionTimestamp", &DATE), m("DestinationConfig", &DESTINATION_CONFIG), m("MaximumRecordAgeInSeconds", &MAXIMUM_RECORD_AGE_IN_SECONDS), m("BisectBatchOnFunctionError", &BISECT_BATCH_ON_FUNCTION_ERROR), m("MaximumRetryAttempts", &MAXIMUM_RETRY_ATTEMPTS_EVENT_SOURCE_MAPPING), m("Tags", &TAGS), m("TumblingWindowInSeconds", &TUMBLING_WINDOW_IN_SECONDS), m("Topics", &TOPICS), m("Queues", &QUEUES), m("SourceAccessConfigurations", &SOURCE_ACCESS_CONFIGURATIONS), m("SelfManagedEventSource", &SELF_MANAGED_EVENT_SOURCE), m("FunctionResponseTypes", &FUNCTION_RESPONSE_TYPE_LIST), m("AmazonManagedKafkaEventSourceConfig", &AMAZON_MANAGED_KAFKA_EVENT_SOURCE_CONFIG), m("SelfManagedKafkaEventSourceConfig", &SELF_MANAGED_KAFKA_EVENT_SOURCE_CONFIG), m("DocumentDBEventSourceConfig", &DOCUMENT_DB_EVENT_SOURCE_CONFIG), m("ProvisionedPollerConfig", &PROVISIONED_POLLER_CONFIG)], payload: None, is_union: false }) };
    pub static CREATE_FUNCTION_REQUEST: Shape = Shape { name: "CreateFunctionRequest", kind: Kind::Structure(Structure { members: &[m("FunctionName", &FUNCTION_NAME).required(), m("Runtime", &RUNTIME), m("Role", &ROLE_ARN).required(), m("Handler", &HANDLER), m("Code", &FUNCTION_CODE).required(), m("Description", &DESCRIPTION), m("Timeout", &TIMEOUT), m("MemorySize", &MEMORY_SIZE), m("Publish", &BOOLEAN), m("PublishTo", &FUNCTION_VERSION_LATEST_PUBLISHED), m("VpcConfig", &VPC_CONFIG), m("PackageType", &PACKAGE_TYPE), m("DeadLetterConfig", &DEAD_LETTER_CONFIG), m("Environment", &ENVIRONMENT), m("KMSKeyArn", &KMS_KEY_ARN), m("TracingConfig", &TRACING_CONFIG), m("Tags", &TAGS), m("Layers", &LAYER_LIST), m("FileSystemConfigs", &FILE_SYSTEM_CONFIG_LIST), m("CodeSigningConfigArn", &CODE_SIGNING_CONFIG_ARN), m("ImageConfig", &IMAGE_CONFIG), m("Architectures", &ARCHITECTURES_LIST), m("EphemeralStorage", &EPHEMERAL_STORAGE), m("SnapStart", &SNAP_START), m("LoggingConfig", &LOGGING_CONFIG), m("TenancyConfig", &TENANCY_CONFIG), m("CapacityProviderConfig", &CAPACITY_PROVIDER_CONFIG), m("DurableConfig", &DURABLE_CONFIG), m("RuntimeConfig", &FUNCTION_RUNTIME_CONFIG), m("AcceleratorConfig", &ACCELERATOR_CONFIG)], payload: None, is_union: false }) };
    pub static DATABASE_NAME: Shape = Shape { name: "DatabaseName", kind: Kind::String { length: limits(Some(1), Some(63)), pattern: Some({ static P: Pattern = pattern("[^ /\\.$\\x22]*"); &P }), enumerators: &[] } };
    pub static DATE: Shape = Shape { name: "Date", kind: Kind::Timestamp { format: None } };
    pub static DEAD_LETTER_CONFIG: Shape = Shape { name: "DeadLetterConfig", kind: Kind::Structure(Structure { members: &[m("TargetArn", &RESOURCE_ARN)], payload: None, is_union: false }) };
    pub static DELETE_ALIAS_REQUEST: Shape = Shape { name: "DeleteAliasRequest", kind: Kind::Structure(Structure { members: &[m("FunctionName", &FUNCTION_NAME).required().at(Uri).named("FunctionName"), m("Name", &ALIAS).required().at(Uri).named("Name")], payload: None, is_union: false }) };
    pub static DELETE_EVENT_SOURCE_MAPPING_REQUEST: Shape = Shape { name: "DeleteEventSourceMappingRequest", kind: Kind::Structure(Structure { members: &[m("UUID", &UUID_STRING).required().at(Uri).named("UUID")], payload: None, is_union: false }) };
    pub static DELETE_FUNCTION_CONCURRENCY_REQUEST: Shape = Shape { name: "DeleteFunctionConcurrencyRequest", kind: Kind::Structure(Structure { members: &[m("FunctionName", &FUNCTION_NAME).required().at(Uri).named("FunctionName")], payload: None, is_union: false }) };
    pub static DELETE_FUNCTION_EVENT_INVOKE_CONFIG_REQUEST: Shape = Shape { name: "DeleteFunctionEventInvokeConfigRequest", kind: Kind::Structure(Structure { members: &[m("FunctionName", &NAMESPACED_FUNCTION_NAME).required().at(Uri).named("FunctionName"), m("Qualifier", &NUMERIC_LATEST_PUBLISHED_OR_ALIAS_QUALIFIER).at(QueryString).named("Qualifier")], payload: None, is_union: false }) };
    pub static DELETE_FUNCTION_REQUEST: Shape = Shape { name: "DeleteFunctionRequest", kind: Kind::Structure(Structure { members: &[m("FunctionName", &NAMESPACED_FUNCTION_NAME).required().at(Uri).named("FunctionName"), m("Qualifier", &NUMERIC_LATEST_PUBLISHED_OR_ALIAS_QUALIFIER).at(QueryString).named("Qualifier")], payload: None, is_union: false }) };
    pub static DELETE_FUNCTION_RESPONSE: Shape = Shape { name: "DeleteFunctionResponse", kind: Kind::Structure(Structure { members: &[m("StatusCode", &INTEGER).at(StatusCode)], payload: None, is_union: false }) };
    pub static DESCRIPTION: Shape = Shape { name: "Description", kind: Kind::String { length: limits(Some(0), Some(256)), pattern: None, enumerators: &[] } };
    pub static DESTINATION_ARN: Shape = Shape { name: "DestinationArn", kind: Kind::String { length: limits(Some(0), Some(350)), pattern: Some({ static P: Pattern = pattern("$|kafka://([^.]([a-zA-Z0-9\\-_.]{0,248}))|arn:(aws[a-zA-Z0-9-]*):([a-zA-Z0-9\\-])+:((eusc-)?[a-z]{2}((-gov)|(-iso([a-z]?)))?-[a-z]+-\\d{1})?:(\\d{12})?:(.*)"); &P }), enumerators: &[] } };
    pub static DESTINATION_CONFIG: Shape = Shape { name: "DestinationConfig", kind: Kind::Structure(Structure { members: &[m("OnSuccess", &ON_SUCCESS), m("OnFailure", &ON_FAILURE)], payload: None, is_union: false }) };
    pub static DIRECT_S3_READ: Shape = Shape { name: "DirectS3Read", kind: Kind::String { length: ANY, pattern: None, enumerators: &["ENABLED", "DISABLED", "AUTO"] } };
    pub static DOCUMENT_DB_EVENT_SOURCE_CONFIG: Shape = Shape { name: "DocumentDBEventSourceConfig", kind: Kind::Structure(Structure { members: &[m("DatabaseName", &DATABASE_NAME), m("CollectionName", &COLLECTION_NAME), m("FullDocument", &FULL_DOCUMENT)], payload: None, is_union: false }) };
    pub static DURABLE_CONFIG: Shape = Shape { name: "DurableConfig", kind: Kind::Structure(Structure { members: &[m("KMSKeyArn", &KMS_KEY_ARN), m("RetentionPeriodInDays", &RETENTION_PERIOD_IN_DAYS), m("ExecutionTimeout", &EXECUTION_TIMEOUT)], payload: None, is_union: false }) };
    pub static DURABLE_EXECUTION_ARN: Shape = Shape { name: "DurableExecutionArn", kind: Kind::String { length: limits(Some(1), Some(1024)), pattern: Some({ static P: Pattern = pattern("arn:([a-zA-Z0-9-]+):lambda:([a-zA-Z0-9-]+):(\\d{12}):function:([a-zA-Z0-9_-]+):(\\$LATEST(?:\\.PUBLISHED)?|[0-9]+)/durable-execution/([a-zA-Z0-9_-]+)/([a-zA-Z0-9_-]+)"); &P }), enumerators: &[] } };
    pub static DURABLE_EXECUTION_NAME: Shape = Shape { name: "DurableExecutionName", kind: Kind::String { length: limits(Some(1), Some(64)), pattern: Some({ static P: Pattern = pattern("[a-zA-Z0-9-_]+"); &P }), enumerators: &[] } };
    pub static ENABLED: Shape = Shape { name: "Enabled", kind: Kind::Boolean };
    pub static END_POINT_TYPE: Shape = Shape { name: "EndPointType", kind: Kind::String { length: ANY, pattern: None, enumerators: &["KAFKA_BOOTSTRAP_SERVERS"] } };
    pub static ENDPOINT: Shape = Shape { name: "Endpoint", kind: Kind::String { length: limits(Some(1), Some(300)), pattern: Some({ static P: Pattern = pattern("(([a-zA-Z0-9]|[a-zA-Z0-9][a-zA-Z0-9\\-]*[a-zA-Z0-9])\\.)*([A-Za-z0-9]|[A-Za-z0-9][A-Za-z0-9\\-]*[A-Za-z0-9]):[0-9]{1,5}"); &P }), enumerators: &[] } };
    pub static ENDPOINT_LISTS: Shape = Shape { name: "EndpointLists", kind: Kind::List { member: &ENDPOINT, location_name: None, flattened: false, length: limits(Some(1), Some(10)) } };
    pub static ENDPOINTS: Shape = Shape { name: "Endpoints", kind: Kind::Map { key: &END_POINT_TYPE, value: &ENDPOINT_LISTS, key_name: None, value_name: None, flattened: false, length: limits(Some(1), Some(2)) } };
    pub static ENVIRONMENT: Shape = Shape { name: "Environment", kind: Kind::Structure(Structure { members: &[m("Variables", &ENVIRONMENT_VARIABLES)], payload: None, is_union: false }) };
    pub static ENVIRONMENT_ERROR: Shape = Shape { name: "EnvironmentError", kind: Kind::Structure(Structure { members: &[m("ErrorCode", &STRING), m("Message", &SENSITIVE_STRING)], payload: None, is_union: false }) };
    pub static ENVIRONMENT_RESPONSE: Shape = Shape { name: "EnvironmentResponse", kind: Kind::Structure(Structure { members: &[m("Variables", &ENVIRONMENT_VARIABLES), m("Error", &ENVIRONMENT_ERROR)], payload: None, is_union: false }) };
    pub static ENVIRONMENT_VARIABLE_NAME: Shape = Shape { name: "EnvironmentVariableName", kind: Kind::String { length: ANY, pattern: Some({ static P: Pattern = pattern("[a-zA-Z]([a-zA-Z0-9_])+"); &P }), enumerators: &[] } };
    pub static ENVIRONMENT_VARIABLE_VALUE: Shape = Shape { name: "EnvironmentVariableValue", kind: Kind::String { length: ANY, pattern: None, enumerators: &[] } };
    pub static ENVIRONMENT_VARIABLES: Shape = Shape { name: "EnvironmentVariables", kind: Kind::Map { key: &ENVIRONMENT_VARIABLE_NAME, value: &ENVIRONMENT_VARIABLE_VALUE, key_name: None, value_name: None, flattened: false, length: ANY } };
    pub static EPHEMERAL_STORAGE: Shape = Shape { name: "EphemeralStorage", kind: Kind::Structure(Structure { members: &[m("Size", &EPHEMERAL_STORAGE_SIZE).required()], payload: None, is_union: false }) };
    pub static EPHEMERAL_STORAGE_SIZE: Shape = Shape { name: "EphemeralStorageSize", kind: Kind::Integer { range: limits(Some(512), Some(32768)) } };
    pub static EVENT_SOURCE_MAPPING_ARN: Shape = Shape { name: "EventSourceMappingArn", kind: Kind::String { length: limits(Some(85), Some(120)), pattern: Some({ static P: Pattern = pattern("arn:(aws[a-zA-Z-]*)?:lambda:(eusc-)?[a-z]{2}((-gov)|(-iso([a-z]?)))?-[a-z]+-\\d{1}:\\d{12}:event-source-mapping:[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}"); &P }), enumerators: &[] } };
    pub static EVENT_SOURCE_MAPPING_CONFIGURATION: Shape = Shape { name: "EventSourceMappingConfiguration", kind: Kind::Structure(Structure { members: &[m("UUID", &UUID_STRING), m("StartingPosition", &EVENT_SOURCE_POSITION), m("StartingPositionTimestamp", &DATE), m("BatchSize", &BATCH_SIZE), m("MaximumBatchingWindowInSeconds", &MAXIMUM_BATCHING_WINDOW_IN_SECONDS), m("ParallelizationFactor", &PARALLELIZATION_FACTOR), m("EventSourceArn", &ARN), m("FilterCriteria", &FILTER_CRITERIA), m("FilterCriteriaError", &FILTER_CRITERIA_ERROR), m("KMSKeyArn", &KMS_KEY_ARN), m("MetricsConfig", &EVENT_SOURCE_MAPPING_METRICS_CONFIG), m("LoggingConfig", &EVENT_SOURCE_MAPPING_LOGGING_CONFIG), m("ScalingConfig", &SCALING_CONFIG), m("FunctionArn", &FUNCTION_ARN), m("LastModified", &DATE), m("LastProcessingResult", &STRING), m("State", &STRING), m("StateTransitionReason", &STRING), m("DestinationConfig", &DESTINATION_CONFIG), m("Topics", &TOPICS), m("Queues", &QUEUES), m("SourceAccessConfigurations", &SOURCE_ACCESS_CONFIGURATIONS), m("SelfManagedEventSource", &SELF_MANAGED_EVENT_SOURCE), m("MaximumRecordAgeInSeconds", &MAXIMUM_RECORD_AGE_IN_SECONDS), m("BisectBatchOnFunctionError", &BISECT_BATCH_ON_FUNCTION_ERROR), m("MaximumRetryAttempts", &MAXIMUM_RETRY_ATTEMPTS_EVENT_SOURCE_MAPPING), m("TumblingWindowInSeconds", &TUMBLING_WINDOW_IN_SECONDS), m("FunctionResponseTypes", &FUNCTION_RESPONSE_TYPE_LIST), m("AmazonManagedKafkaEventSourceConfig", &AMAZON_MANAGED_KAFKA_EVENT_SOURCE_CONFIG), m("SelfManagedKafkaEventSourceConfig", &SELF_MANAGED_KAFKA_EVENT_SOURCE_CONFIG), m("DocumentDBEventSourceConfig", &DOCUMENT_DB_EVENT_SOURCE_CONFIG), m("EventSourceMappingArn", &EVENT_SOURCE_MAPPING_ARN), m("ProvisionedPollerConfig", &PROVISIONED_POLLER_CONFIG)], payload: None, is_union: false }) };
    pub static EVENT_SOURCE_MAPPING_LOGGING_CONFIG: Shape = Shape { name: "EventSourceMappingLoggingConfig", kind: Kind::Structure(Structure { members: &[m("SystemLogLevel", &EVENT_SOURCE_MAPPING_SYSTEM_LOG_LEVEL)], payload: None, is_union: false }) };
    pub static EVENT_SOURCE_MAPPING_METRIC: Shape = Shape { name: "EventSourceMappingMetric", kind: Kind::String { length: ANY, pattern: None, enumerators: &["EventCount", "ErrorCount", "KafkaMetrics"] } };
    pub static EVENT_SOURCE_MAPPING_METRIC_LIST: Shape = Shape { name: "EventSourceMappingMetricList", kind: Kind::List { member: &EVENT_SOURCE_MAPPING_METRIC, location_name: None, flattened: false, length: limits(Some(0), Some(3)) } };
    pub static EVENT_SOURCE_MAPPING_METRICS_CONFIG: Shape = Shape { name: "EventSourceMappingMetricsConfig", kind: Kind::Structure(Structure { members: &[m("Metrics", &EVENT_SOURCE_MAPPING_METRIC_LIST)], payload: None, is_union: false }) };
    pub static EVENT_SOURCE_MAPPING_SYSTEM_LOG_LEVEL: Shape = Shape { name: "EventSourceMappingSystemLogLevel", kind: Kind::String { length: ANY, pattern: None, enumerators: &["DEBUG", "INFO", "WARN"] } };
    pub static EVENT_SOURCE_MAPPINGS_LIST: Shape = Shape { name: "EventSourceMappingsList", kind: Kind::List { member: &EVENT_SOURCE_MAPPING_CONFIGURATION, location_name: None, flattened: false, length: ANY } };
    pub static EVENT_SOURCE_POSITION: Shape = Shape { name: "EventSourcePosition", kind: Kind::String { length: ANY, pattern: None, enumerators: &["TRIM_HORIZON", "LATEST", "AT_TIMESTAMP"] } };
    pub static EVENT_SOURCE_TOKEN: Shape = Shape { name: "EventSourceToken", kind: Kind::String { length: limits(Some(0), Some(256)), pattern: Some({ static P: Pattern = pattern("[a-zA-Z0-9._\\-]+"); &P }), enumerators: &[] } };
    pub static EXECUTION_ENVIRONMENT_MEMORY_GI_B_PER_V_CPU: Shape = Shape { name: "ExecutionEnvironmentMemoryGiBPerVCpu", kind: Kind::Double { range: limits(Some(2), Some(8)) } };
    pub static EXECUTION_TIMEOUT: Shape = Shape { name: "ExecutionTimeout", kind: Kind::Integer { range: limits(Some(1), Some(31622400)) } };
    pub static FILE_SYSTEM_ARN: Shape = Shape { name: "FileSystemArn", kind: Kind::String { length: limits(Some(0), Some(256)), pattern: Some({ static P: Pattern = pattern("arn:aws[a-zA-Z-]*:elasticfilesystem:(eusc-)?[a-z]{2}((-gov)|(-iso([a-z]?)))?-[a-z]+-\\d{1}:\\d{12}:access-point/fsap-[a-f0-9]{17}$|^arn:aws[-a-z]*:s3files:[0-9a-z-:]+:file-system/fs-[0-9a-f]{17,40}/access-point/fsap-[0-9a-f]{17,40}"); &P }), enumerators: &[] } };
    pub static FILE_SYSTEM_CONFIG: Shape = Shape { name: "FileSystemConfig", kind: Kind::Structure(Structure { members: &[m("Arn", &FILE_SYSTEM_ARN).required(), m("LocalMountPath", &LOCAL_MOUNT_PATH).required(), m("S3FilesConfig", &S3_FILES_CONFIG)], payload: None, is_union: false }) };
    pub static FILE_SYSTEM_CONFIG_LIST: Shape = Shape { name: "FileSystemConfigList", kind: Kind::List { member: &FILE_SYSTEM_CONFIG, location_name: None, flattened: false, length: limits(Some(0), Some(1)) } };
    pub static FILTER: Shape = Shape { name: "Filter", kind: Kind::Structure(Structure { members: &[m("Pattern", &PATTERN)], payload: None, is_union: false }) };
    pub static FILTER_CRITERIA: Shape = Shape { name: "FilterCriteria", kind: Kind::Structure(Structure { members: &[m("Filters", &FILTER_LIST)], payload: None, is_union: false }) };
    pub static FILTER_CRITERIA_ERROR: Shape = Shape { name: "FilterCriteriaError", kind: Kind::Structure(Structure { members: &[m("ErrorCode", &FILTER_CRITERIA_ERROR_CODE), m("Message", &FILTER_CRITERIA_ERROR_MESSAGE)], payload: None, is_union: false }) };
    pub static FILTER_CRITERIA_ERROR_CODE: Shape = Shape { name: "FilterCriteriaErrorCode", kind: Kind::String { length: limits(Some(10), Some(50)), pattern: Some({ static P: Pattern = pattern("[A-Za-z]+Exception"); &P }), enumerators: &[] } };
    pub static FILTER_CRITERIA_ERROR_MESSAGE: Shape = Shape { name: "FilterCriteriaErrorMessage", kind: Kind::String { length: limits(Some(10), Some(2048)), pattern: None, enumerators: &[] } };
    pub static FILTER_LIST: Shape = Shape { name: "FilterList", kind: Kind::List { member: &FILTER, location_name: None, flattened: false, length: ANY } };
    pub static FULL_DOCUMENT: Shape = Shape { name: "FullDocument", kind: Kind::String { length: ANY, pattern: None, enumerators: &["UpdateLookup", "Default"] } };
    pub static FUNCTION_ARN: Shape = Shape { name: "FunctionArn", kind: Kind::String { length: limits(Some(0), Some(10000)), pattern: Some({ static P: Pattern = pattern("arn:(aws[a-zA-Z-]*)?:lambda:(eusc-)?[a-z]{2}((-gov)|(-iso([a-z]?)))?-[a-z]+-\\d{1}:\\d{12}:function:[a-zA-Z0-9-_]+(:(\\$LATEST|[a-zA-Z0-9-_]+))?"); &P }), enumerators: &[] } };
    pub static FUNCTION_CODE: Shape = Shape { name: "FunctionCode", kind: Kind::Structure(Structure { members: &[m("ZipFile", &BLOB), m("S3Bucket", &S3_BUCKET), m("S3Key", &S3_KEY), m("S3ObjectVersion", &S3_OBJECT_VERSION), m("S3ObjectStorageMode", &S3_OBJECT_STORAGE_MODE), m("ImageUri", &STRING), m("SourceKMSKeyArn", &KMS_KEY_ARN)], payload: None, is_union: false }) };
    pub static FUNCTION_CODE_LOCATION: Shape = Shape { name: "FunctionCodeLocation", kind: Kind::Structure(Structure { members: &[m("RepositoryType", &STRING), m("Location", &SENSITIVE_STRING_ON_SERVER_ONLY), m("ImageUri", &STRING), m("ResolvedImageUri", &STRING), m("ResolvedS3Object", &RESOLVED_S3_OBJECT), m("SourceKMSKeyArn", &KMS_KEY_ARN), m("Error", &FUNCTION_CODE_LOCATION_ERROR)], payload: None, is_union: false }) };
    pub static FUNCTION_CODE_LOCATION_ERROR: Shape = Shape { name: "FunctionCodeLocationError", kind: Kind::Structure(Structure { members: &[m("ErrorCode", &STRING), m("Message", &SENSITIVE_STRING)], payload: None, is_union: false }) };
    pub static FUNCTION_CONFIGURATION: Shape = Shape { name: "FunctionConfiguration", kind: Kind::Structure(Structure { members: &[m("FunctionName", &NAMESPACED_FUNCTION_NAME), m("FunctionArn", &NAME_SPACED_FUNCTION_ARN), m("Runtime", &RUNTIME), m("Role", &ROLE_ARN), m("Handler", &HANDLER), m("CodeSize", &LONG), m("Description", &DESCRIPTION), m("Timeout", &TIMEOUT), m("MemorySize", &MEMORY_SIZE), m("LastModified", &TIMESTAMP), m("CodeSha256", &STRING), m("Version", &VERSION), m("VpcConfig", &VPC_CONFIG_RESPONSE), m("DeadLetterConfig", &DEAD_LETTER_CONFIG), m("Environment", &ENVIRONMENT_RESPONSE), m("KMSKeyArn", &KMS_KEY_ARN), m("TracingConfig", &TRACING_CONFIG_RESPONSE), m("MasterArn", &FUNCTION_ARN), m("RevisionId", &STRING), m("Layers", &LAYERS_REFERENCE_LIST), m("State", &STATE), m("StateReason", &STATE_REASON), m("StateReasonCode", &STATE_REASON_CODE), m("LastUpdateStatus", &LAST_UPDATE_STATUS), m("LastUpdateStatusReason", &LAST_UPDATE_STATUS_REASON), m("LastUpdateStatusReasonCode", &LAST_UPDATE_STATUS_REASON_CODE), m("FileSystemConfigs", &FILE_SYSTEM_CONFIG_LIST), m("SigningProfileVersionArn", &ARN), m("SigningJobArn", &ARN), m("PackageType", &PACKAGE_TYPE), m("ImageConfigResponse", &IMAGE_CONFIG_RESPONSE), m("Architectures", &ARCHITECTURES_LIST), m("EphemeralStorage", &EPHEMERAL_STORAGE), m("SnapStart", &SNAP_START_RESPONSE), m("RuntimeVersionConfig", &RUNTIME_VERSION_CONFIG), m("LoggingConfig", &LOGGING_CONFIG), m("TenancyConfig", &TENANCY_CONFIG), m("CapacityProviderConfig", &CAPACITY_PROVIDER_CONFIG), m("ConfigSha256", &STRING), m("DurableConfig", &DURABLE_CONFIG), m("RuntimeConfig", &FUNCTION_RUNTIME_CONFIG), m("AcceleratorConfig", &ACCELERATOR_CONFIG)], payload: None, is_union: false }) };
    pub static FUNCTION_EVENT_INVOKE_CONFIG: Shape = Shape { name: "FunctionEventInvokeConfig", kind: Kind::Structure(Structure { members: &[m("LastModified", &DATE), m("FunctionArn", &FUNCTION_ARN), m("MaximumRetryAttempts", &MAXIMUM_RETRY_ATTEMPTS), m("MaximumEventAgeInSeconds", &MAXIMUM_EVENT_AGE_IN_SECONDS), m("DestinationConfig", &DESTINATION_CONFIG)], payload: None, is_union: false }) };
    pub static FUNCTION_LIST: Shape = Shape { name: "FunctionList", kind: Kind::List { member: &FUNCTION_CONFIGURATION, location_name: None, flattened: false, length: ANY } };
    pub static FUNCTION_NAME: Shape = Shape { name: "FunctionName", kind: Kind::String { length: limits(Some(1), Some(140)), pattern: Some({ static P: Pattern = pattern("(arn:(aws[a-zA-Z-]*)?:lambda:)?((eusc-)?[a-z]{2}((-gov)|(-iso([a-z]?)))?-[a-z]+-\\d{1}:)?(\\d{12}:)?(function:)?([a-zA-Z0-9-_]+)(:(\\$LATEST|[a-zA-Z0-9-_]+))?"); &P }), enumerators: &[] } };
    pub static FUNCTION_RESPONSE_TYPE: Shape = Shape { name: "FunctionResponseType", kind: Kind::String { length: ANY, pattern: None, enumerators: &["ReportBatchItemFailures"] } };
    pub static FUNCTION_RESPONSE_TYPE_LIST: Shape = Shape { name: "FunctionResponseTypeList", kind: Kind::List { member: &FUNCTION_RESPONSE_TYPE, location_name: None, flattened: false, length: limits(Some(0), Some(1)) } };
    pub static FUNCTION_RUNTIME_ALIAS: Shape = Shape { name: "FunctionRuntimeAlias", kind: Kind::String { length: limits(Some(1), Some(128)), pattern: None, enumerators: &[] } };
    pub static FUNCTION_RUNTIME_ARN: Shape = Shape { name: "FunctionRuntimeArn", kind: Kind::String { length: limits(Some(48), Some(2048)), pattern: Some({ static P: Pattern = pattern("arn:[a-z-]+:lambda:[a-z0-9-]+:\\d{12}:runtime/.+"); &P }), enumerators: &[] } };
    pub static FUNCTION_RUNTIME_CONFIG: Shape = Shape { name: "FunctionRuntimeConfig", kind: Kind::Structure(Structure { members: &[m("RuntimeArn", &FUNCTION_RUNTIME_ARN).required(), m("RuntimeAlias", &FUNCTION_RUNTIME_ALIAS).required()], payload: None, is_union: false }) };
    pub static FUNCTION_URL_AUTH_TYPE: Shape = Shape { name: "FunctionUrlAuthType", kind: Kind::String { length: ANY, pattern: None, enumerators: &["NONE", "AWS_IAM"] } };
    pub static FUNCTION_VERSION: Shape = Shape { name: "FunctionVersion", kind: Kind::String { length: ANY, pattern: None, enumerators: &["ALL"] } };
    pub static FUNCTION_VERSION_LATEST_PUBLISHED: Shape = Shape { name: "FunctionVersionLatestPublished", kind: Kind::String { length: ANY, pattern: None, enumerators: &["LATEST_PUBLISHED"] } };
    pub static GET_ACCOUNT_SETTINGS_REQUEST: Shape = Shape { name: "GetAccountSettingsRequest", kind: Kind::Structure(Structure { members: &[], payload: None, is_union: false }) };
    pub static GET_ACCOUNT_SETTINGS_RESPONSE: Shape = Shape { name: "GetAccountSettingsResponse", kind: Kind::Structure(Structure { members: &[m("AccountLimit", &ACCOUNT_LIMIT), m("AccountUsage", &ACCOUNT_USAGE)], payload: None, is_union: false }) };
    pub static GET_ALIAS_REQUEST: Shape = Shape { name: "GetAliasRequest", kind: Kind::Structure(Structure { members: &[m("FunctionName", &FUNCTION_NAME).required().at(Uri).named("FunctionName"), m("Name", &ALIAS).required().at(Uri).named("Name")], payload: None, is_union: false }) };
    pub static GET_EVENT_SOURCE_MAPPING_REQUEST: Shape = Shape { name: "GetEventSourceMappingRequest", kind: Kind::Structure(Structure { members: &[m("UUID", &UUID_STRING).required().at(Uri).named("UUID")], payload: None, is_union: false }) };
    pub static GET_FUNCTION_CODE_SIGNING_CONFIG_REQUEST: Shape = Shape { name: "GetFunctionCodeSigningConfigRequest", kind: Kind::Structure(Structure { members: &[m("FunctionName", &NAMESPACED_FUNCTION_NAME).required().at(Uri).named("FunctionName")], payload: None, is_union: false }) };
    pub static GET_FUNCTION_CODE_SIGNING_CONFIG_RESPONSE: Shape = Shape { name: "GetFunctionCodeSigningConfigResponse", kind: Kind::Structure(Structure { members: &[m("CodeSigningConfigArn", &CODE_SIGNING_CONFIG_ARN).required(), m("FunctionName", &FUNCTION_NAME).required()], payload: None, is_union: false }) };
    pub static GET_FUNCTION_CONCURRENCY_REQUEST: Shape = Shape { name: "GetFunctionConcurrencyRequest", kind: Kind::Structure(Structure { members: &[m("FunctionName", &FUNCTION_NAME).required().at(Uri).named("FunctionName")], payload: None, is_union: false }) };
    pub static GET_FUNCTION_CONCURRENCY_RESPONSE: Shape = Shape { name: "GetFunctionConcurrencyResponse", kind: Kind::Structure(Structure { members: &[m("ReservedConcurrentExecutions", &RESERVED_CONCURRENT_EXECUTIONS)], payload: None, is_union: false }) };
    pub static GET_FUNCTION_CONFIGURATION_REQUEST: Shape = Shape { name: "GetFunctionConfigurationRequest", kind: Kind::Structure(Structure { members: &[m("FunctionName", &NAMESPACED_FUNCTION_NAME).required().at(Uri).named("FunctionName"), m("Qualifier", &NUMERIC_LATEST_PUBLISHED_OR_ALIAS_QUALIFIER).at(QueryString).named("Qualifier")], payload: None, is_union: false }) };
    pub static GET_FUNCTION_EVENT_INVOKE_CONFIG_REQUEST: Shape = Shape { name: "GetFunctionEventInvokeConfigRequest", kind: Kind::Structure(Structure { members: &[m("FunctionName", &NAMESPACED_FUNCTION_NAME).required().at(Uri).named("FunctionName"), m("Qualifier", &NUMERIC_LATEST_PUBLISHED_OR_ALIAS_QUALIFIER).at(QueryString).named("Qualifier")], payload: None, is_union: false }) };
    pub static GET_FUNCTION_REQUEST: Shape = Shape { name: "GetFunctionRequest", kind: Kind::Structure(Structure { members: &[m("FunctionName", &NAMESPACED_FUNCTION_NAME).required().at(Uri).named("FunctionName"), m("Qualifier", &NUMERIC_LATEST_PUBLISHED_OR_ALIAS_QUALIFIER).at(QueryString).named("Qualifier")], payload: None, is_union: false }) };
    pub static GET_FUNCTION_RESPONSE: Shape = Shape { name: "GetFunctionResponse", kind: Kind::Structure(Structure { members: &[m("Configuration", &FUNCTION_CONFIGURATION), m("Code", &FUNCTION_CODE_LOCATION), m("Tags", &TAGS), m("TagsError", &TAGS_ERROR), m("Concurrency", &CONCURRENCY)], payload: None, is_union: false }) };
    pub static GET_POLICY_REQUEST: Shape = Shape { name: "GetPolicyRequest", kind: Kind::Structure(Structure { members: &[m("FunctionName", &NAMESPACED_FUNCTION_NAME).required().at(Uri).named("FunctionName"), m("Qualifier", &NUMERIC_LATEST_PUBLISHED_OR_ALIAS_QUALIFIER).at(QueryString).named("Qualifier")], payload: None, is_union: false }) };
    pub static GET_POLICY_RESPONSE: Shape = Shape { name: "GetPolicyResponse", kind: Kind::Structure(Structure { members: &[m("Policy", &STRING), m("RevisionId", &STRING)], payload: None, is_union: false }) };
    pub static GET_RUNTIME_MANAGEMENT_CONFIG_REQUEST: Shape = Shape { name: "GetRuntimeManagementConfigRequest", kind: Kind::Structure(Structure { members: &[m("FunctionName", &NAMESPACED_FUNCTION_NAME).required().at(Uri).named("FunctionName"), m("Qualifier", &NUMERIC_LATEST_PUBLISHED_OR_ALIAS_QUALIFIER).at(QueryString).named("Qualifier")], payload: None, is_union: false }) };
    pub static GET_RUNTIME_MANAGEMENT_CONFIG_RESPONSE: Shape = Shape { name: "GetRuntimeManagementConfigResponse", kind: Kind::Structure(Structure { members: &[m("UpdateRuntimeOn", &UPDATE_RUNTIME_ON), m("FunctionArn", &NAME_SPACED_FUNCTION_ARN), m("RuntimeVersionArn", &RUNTIME_VERSION_ARN)], payload: None, is_union: false }) };
    pub static HANDLER: Shape = Shape { name: "Handler", kind: Kind::String { length: limits(Some(0), Some(128)), pattern: Some({ static P: Pattern = pattern("[^\\s]+"); &P }), enumerators: &[] } };
    pub static IMAGE_CONFIG: Shape = Shape { name: "ImageConfig", kind: Kind::Structure(Structure { members: &[m("EntryPoint", &STRING_LIST), m("Command", &STRING_LIST), m("WorkingDirectory", &WORKING_DIRECTORY)], payload: None, is_union: false }) };
    pub static IMAGE_CONFIG_ERROR: Shape = Shape { name: "ImageConfigError", kind: Kind::Structure(Structure { members: &[m("ErrorCode", &STRING), m("Message", &SENSITIVE_STRING)], payload: None, is_union: false }) };
    pub static IMAGE_CONFIG_RESPONSE: Shape = Shape { name: "ImageConfigResponse", kind: Kind::Structure(Structure { members: &[m("ImageConfig", &IMAGE_CONFIG), m("Error", &IMAGE_CONFIG_ERROR)], payload: None, is_union: false }) };
    pub static INTEGER: Shape = Shape { name: "Integer", kind: Kind::Integer { range: ANY } };
    pub static INVOCATION_REQUEST: Shape = Shape { name: "InvocationRequest", kind: Kind::Structure(Structure { members: &[m("FunctionName", &NAMESPACED_FUNCTION_NAME).required().at(Uri).named("FunctionName"), m("InvocationType", &INVOCATION_TYPE).at(Header).named("X-Amz-Invocation-Type"), m("LogType", &LOG_TYPE).at(Header).named("X-Amz-Log-Type"), m("ClientContext", &STRING).at(Header).named("X-Amz-Client-Context"), m("DurableExecutionName", &DURABLE_EXECUTION_NAME).at(Header).named("X-Amz-Durable-Execution-Name"), m("Payload", &BLOB), m("Qualifier", &NUMERIC_LATEST_PUBLISHED_OR_ALIAS_QUALIFIER).at(QueryString).named("Qualifier"), m("TenantId", &TENANT_ID).at(Header).named("X-Amz-Tenant-Id")], payload: Some("Payload"), is_union: false }) };
    pub static INVOCATION_RESPONSE: Shape = Shape { name: "InvocationResponse", kind: Kind::Structure(Structure { members: &[m("StatusCode", &INTEGER).at(StatusCode), m("FunctionError", &STRING).at(Header).named("X-Amz-Function-Error"), m("LogResult", &STRING).at(Header).named("X-Amz-Log-Result"), m("Payload", &BLOB), m("ExecutedVersion", &VERSION).at(Header).named("X-Amz-Executed-Version"), m("DurableExecutionArn", &DURABLE_EXECUTION_ARN).at(Header).named("X-Amz-Durable-Execution-Arn")], payload: Some("Payload"), is_union: false }) };
    pub static INVOCATION_TYPE: Shape = Shape { name: "InvocationType", kind: Kind::String { length: ANY, pattern: None, enumerators: &["Event", "RequestResponse", "DryRun"] } };
    pub static INVOKED_VIA_FUNCTION_URL: Shape = Shape { name: "InvokedViaFunctionUrl", kind: Kind::Boolean };
    pub static KMS_KEY_ARN: Shape = Shape { name: "KMSKeyArn", kind: Kind::String { length: limits(Some(0), Some(10000)), pattern: Some({ static P: Pattern = pattern("(arn:(aws[a-zA-Z-]*)?:[a-z0-9-.]+:.*)|()"); &P }), enumerators: &[] } };
    pub static KAFKA_EVENT_SOURCE_MAPPING_CONSUMPTION_MODE: Shape = Shape { name: "KafkaEventSourceMappingConsumptionMode", kind: Kind::String { length: ANY, pattern: None, enumerators: &["Stream", "Queue"] } };
    pub static KAFKA_SCHEMA_REGISTRY_ACCESS_CONFIG: Shape = Shape { name: "KafkaSchemaRegistryAccessConfig", kind: Kind::Structure(Structure { members: &[m("Type", &KAFKA_SCHEMA_REGISTRY_AUTH_TYPE), m("URI", &ARN)], payload: None, is_union: false }) };
    pub static KAFKA_SCHEMA_REGISTRY_ACCESS_CONFIG_LIST: Shape = Shape { name: "KafkaSchemaRegistryAccessConfigList", kind: Kind::List { member: &KAFKA_SCHEMA_REGISTRY_ACCESS_CONFIG, location_name: None, flattened: false, length: ANY } };
    pub static KAFKA_SCHEMA_REGISTRY_AUTH_TYPE: Shape = Shape { name: "KafkaSchemaRegistryAuthType", kind: Kind::String { length: ANY, pattern: None, enumerators: &["BASIC_AUTH", "CLIENT_CERTIFICATE_TLS_AUTH", "SERVER_ROOT_CA_CERTIFICATE", "OAUTHBEARER_AUTH"] } };
    pub static KAFKA_SCHEMA_REGISTRY_CONFIG: Shape = Shape { name: "KafkaSchemaRegistryConfig", kind: Kind::Structure(Structure { members: &[m("SchemaRegistryURI", &SCHEMA_REGISTRY_URI), m("EventRecordFormat", &SCHEMA_REGISTRY_EVENT_RECORD_FORMAT), m("AccessConfigs", &KAFKA_SCHEMA_REGISTRY_ACCESS_CONFIG_LIST), m("SchemaValidationConfigs", &KAFKA_SCHEMA_VALIDATION_CONFIG_LIST)], payload: None, is_union: false }) };
    pub static KAFKA_SCHEMA_VALIDATION_ATTRIBUTE: Shape = Shape { name: "KafkaSchemaValidationAttribute", kind: Kind::String { length: ANY, pattern: None, enumerators: &["KEY", "VALUE"] } };
    pub static KAFKA_SCHEMA_VALIDATION_CONFIG: Shape = Shape { name: "KafkaSchemaValidationConfig", kind: Kind::Structure(Structure { members: &[m("Attribute", &KAFKA_SCHEMA_VALIDATION_ATTRIBUTE)], payload: None, is_union: false }) };
    pub static KAFKA_SCHEMA_VALIDATION_CONFIG_LIST: Shape = Shape { name: "KafkaSchemaValidationConfigList", kind: Kind::List { member: &KAFKA_SCHEMA_VALIDATION_CONFIG, location_name: None, flattened: false, length: ANY } };
    pub static LAMBDA_MANAGED_INSTANCES_CAPACITY_PROVIDER_CONFIG: Shape = Shape { name: "LambdaManagedInstancesCapacityProviderConfig", kind: Kind::Structure(Structure { members: &[m("CapacityProviderArn", &CAPACITY_PROVIDER_ARN).required(), m("PerExecutionEnvironmentMaxConcurrency", &PER_EXECUTION_ENVIRONMENT_MAX_CONCURRENCY), m("ExecutionEnvironmentMemoryGiBPerVCpu", &EXECUTION_ENVIRONMENT_MEMORY_GI_B_PER_V_CPU)], payload: None, is_union: false }) };
    pub static LAST_UPDATE_STATUS: Shape = Shape { name: "LastUpdateStatus", kind: Kind::String { length: ANY, pattern: None, enumerators: &["Successful", "Failed", "InProgress"] } };
    pub static LAST_UPDATE_STATUS_REASON: Shape = Shape { name: "LastUpdateStatusReason", kind: Kind::String { length: ANY, pattern: None, enumerators: &[] } };
    pub static LAST_UPDATE_STATUS_REASON_CODE: Shape = Shape { name: "LastUpdateStatusReasonCode", kind: Kind::String { length: ANY, pattern: None, enumerators: &["EniLimitExceeded", "InsufficientRolePermissions", "InvalidConfiguration", "InternalError", "SubnetOutOfIPAddresses", "InvalidSubnet", "InvalidSecurityGroup", "ImageDeleted", "ImageAccessDenied", "InvalidImage", "KMSKeyAccessDenied", "KMSKeyNotFound", "InvalidStateKMSKey", "DisabledKMSKey", "EFSIOError", "EFSMountConnectivityError", "EFSMountFailure", "EFSMountTimeout", "InvalidRuntime", "InvalidZipFileException", "FunctionError", "ServiceQuotaExceededException", "VcpuLimitExceeded", "CapacityProviderScalingLimitExceeded", "InsufficientCapacity", "EC2RequestLimitExceeded", "FunctionError.InitTimeout", "FunctionError.RuntimeInitError", "FunctionError.ExtensionInitError", "FunctionError.InvalidEntryPoint", "FunctionError.InvalidWorkingDirectory", "FunctionError.PermissionDenied", "FunctionError.TooManyExtensions", "FunctionError.InitResourceExhausted", "DisallowedByVpcEncryptionControl", "IncompatibleAcceleratorInstanceTypes", "DependencyError"] } };
    pub static LAYER: Shape = Shape { name: "Layer", kind: Kind::Structure(Structure { members: &[m("Arn", &LAYER_VERSION_ARN), m("CodeSize", &LONG), m("SigningProfileVersionArn", &ARN), m("SigningJobArn", &ARN)], payload: None, is_union: false }) };
    pub static LAYER_LIST: Shape = Shape { name: "LayerList", kind: Kind::List { member: &LAYER_VERSION_ARN, location_name: None, flattened: false, length: ANY } };
    pub static LAYER_VERSION_ARN: Shape = Shape { name: "LayerVersionArn", kind: Kind::String { length: limits(Some(1), Some(2048)), pattern: Some({ static P: Pattern = pattern("((arn:(aws[a-zA-Z-]*)?:lambda:(eusc-)?[a-z]{2}((-gov)|(-iso([a-z]?)))?-[a-z]+-\\d{1}:\\d{12}:layer:[a-zA-Z0-9-_]+:[0-9]+)|(arn:[a-zA-Z0-9-]+:lambda:::awslayer:[a-zA-Z0-9-_]+))"); &P }), enumerators: &[] } };
    pub static LAYERS_REFERENCE_LIST: Shape = Shape { name: "LayersReferenceList", kind: Kind::List { member: &LAYER, location_name: None, flattened: false, length: ANY } };
    pub static LIST_ALIASES_REQUEST: Shape = Shape { name: "ListAliasesRequest", kind: Kind::Structure(Structure { members: &[m("FunctionName", &FUNCTION_NAME).required().at(Uri).named("FunctionName"), m("FunctionVersion", &VERSION_WITH_LATEST_PUBLISHED).at(QueryString).named("FunctionVersion"), m("Marker", &STRING).at(QueryString).named("Marker"), m("MaxItems", &MAX_LIST_ITEMS).at(QueryString).named("MaxItems")], payload: None, is_union: false }) };
    pub static LIST_ALIASES_RESPONSE: Shape = Shape { name: "ListAliasesResponse", kind: Kind::Structure(Structure { members: &[m("NextMarker", &STRING), m("Aliases", &ALIAS_LIST)], payload: None, is_union: false }) };
    pub static LIST_EVENT_SOURCE_MAPPINGS_REQUEST: Shape = Shape { name: "ListEventSourceMappingsRequest", kind: Kind::Structure(Structure { members: &[m("EventSourceArn", &ARN).at(QueryString).named("EventSourceArn"), m("FunctionName", &NAMESPACED_FUNCTION_NAME).at(QueryString).named("FunctionName"), m("Marker", &STRING).at(QueryString).named("Marker"), m("MaxItems", &MAX_LIST_ITEMS).at(QueryString).named("MaxItems")], payload: None, is_union: false }) };
    pub static LIST_EVENT_SOURCE_MAPPINGS_RESPONSE: Shape = Shape { name: "ListEventSourceMappingsResponse", kind: Kind::Structure(Structure { members: &[m("NextMarker", &STRING), m("EventSourceMappings", &EVENT_SOURCE_MAPPINGS_LIST)], payload: None, is_union: false }) };
    pub static LIST_FUNCTIONS_REQUEST: Shape = Shape { name: "ListFunctionsRequest", kind: Kind::Structure(Structure { members: &[m("MasterRegion", &MASTER_REGION).at(QueryString).named("MasterRegion"), m("FunctionVersion", &FUNCTION_VERSION).at(QueryString).named("FunctionVersion"), m("Marker", &STRING).at(QueryString).named("Marker"), m("MaxItems", &MAX_LIST_ITEMS).at(QueryString).named("MaxItems")], payload: None, is_union: false }) };
    pub static LIST_FUNCTIONS_RESPONSE: Shape = Shape { name: "ListFunctionsResponse", kind: Kind::Structure(Structure { members: &[m("NextMarker", &STRING), m("Functions", &FUNCTION_LIST)], payload: None, is_union: false }) };
    pub static LIST_TAGS_REQUEST: Shape = Shape { name: "ListTagsRequest", kind: Kind::Structure(Structure { members: &[m("Resource", &TAGGABLE_RESOURCE).required().at(Uri).named("Resource")], payload: None, is_union: false }) };
    pub static LIST_TAGS_RESPONSE: Shape = Shape { name: "ListTagsResponse", kind: Kind::Structure(Structure { members: &[m("Tags", &TAGS)], payload: None, is_union: false }) };
    pub static LIST_VERSIONS_BY_FUNCTION_REQUEST: Shape = Shape { name: "ListVersionsByFunctionRequest", kind: Kind::Structure(Structure { members: &[m("FunctionName", &NAMESPACED_FUNCTION_NAME).required().at(Uri).named("FunctionName"), m("Marker", &STRING).at(QueryString).named("Marker"), m("MaxItems", &MAX_LIST_ITEMS).at(QueryString).named("MaxItems")], payload: None, is_union: false }) };
    pub static LIST_VERSIONS_BY_FUNCTION_RESPONSE: Shape = Shape { name: "ListVersionsByFunctionResponse", kind: Kind::Structure(Structure { members: &[m("NextMarker", &STRING), m("Versions", &FUNCTION_LIST)], payload: None, is_union: false }) };
    pub static LOCAL_MOUNT_PATH: Shape = Shape { name: "LocalMountPath", kind: Kind::String { length: limits(Some(0), Some(160)), pattern: Some({ static P: Pattern = pattern("/mnt/[a-zA-Z0-9-_.]+"); &P }), enumerators: &[] } };
    pub static LOG_FORMAT: Shape = Shape { name: "LogFormat", kind: Kind::String { length: ANY, pattern: None, enumerators: &["JSON", "Text"] } };
    pub static LOG_GROUP: Shape = Shape { name: "LogGroup", kind: Kind::String { length: limits(Some(1), Some(512)), pattern: Some({ static P: Pattern = pattern("[\\.\\-_/#A-Za-z0-9]+"); &P }), enumerators: &[] } };
    pub static LOG_TYPE: Shape = Shape { name: "LogType", kind: Kind::String { length: ANY, pattern: None, enumerators: &["None", "Tail"] } };
    pub static LOGGING_CONFIG: Shape = Shape { name: "LoggingConfig", kind: Kind::Structure(Structure { members: &[m("LogFormat", &LOG_FORMAT), m("ApplicationLogLevel", &APPLICATION_LOG_LEVEL), m("SystemLogLevel", &SYSTEM_LOG_LEVEL), m("LogGroup", &LOG_GROUP)], payload: None, is_union: false }) };
    pub static LONG: Shape = Shape { name: "Long", kind: Kind::Long { range: ANY } };
    pub static MASTER_REGION: Shape = Shape { name: "MasterRegion", kind: Kind::String { length: limits(Some(1), Some(50)), pattern: Some({ static P: Pattern = pattern("ALL|(eusc-)?[a-z]{2}((-gov)|(-iso([a-z]?)))?-[a-z]+-\\d{1}"); &P }), enumerators: &[] } };
    pub static MAX_LIST_ITEMS: Shape = Shape { name: "MaxListItems", kind: Kind::Integer { range: limits(Some(1), Some(10000)) } };
    pub static MAXIMUM_BATCHING_WINDOW_IN_SECONDS: Shape = Shape { name: "MaximumBatchingWindowInSeconds", kind: Kind::Integer { range: limits(Some(0), Some(300)) } };
    pub static MAXIMUM_CONCURRENCY: Shape = Shape { name: "MaximumConcurrency", kind: Kind::Integer { range: limits(Some(2), Some(1000)) } };
    pub static MAXIMUM_EVENT_AGE_IN_SECONDS: Shape = Shape { name: "MaximumEventAgeInSeconds", kind: Kind::Integer { range: limits(Some(60), Some(21600)) } };
    pub static MAXIMUM_NUMBER_OF_POLLERS: Shape = Shape { name: "MaximumNumberOfPollers", kind: Kind::Integer { range: limits(Some(1), Some(10000)) } };
    pub static MAXIMUM_RECORD_AGE_IN_SECONDS: Shape = Shape { name: "MaximumRecordAgeInSeconds", kind: Kind::Integer { range: limits(Some(-1), Some(604800)) } };
    pub static MAXIMUM_RETRY_ATTEMPTS: Shape = Shape { name: "MaximumRetryAttempts", kind: Kind::Integer { range: limits(Some(0), Some(2)) } };
    pub static MAXIMUM_RETRY_ATTEMPTS_EVENT_SOURCE_MAPPING: Shape = Shape { name: "MaximumRetryAttemptsEventSourceMapping", kind: Kind::Integer { range: limits(Some(-1), Some(10000)) } };
    pub static MEMORY_SIZE: Shape = Shape { name: "MemorySize", kind: Kind::Integer { range: limits(Some(128), Some(32768)) } };
    pub static MINIMUM_NUMBER_OF_POLLERS: Shape = Shape { name: "MinimumNumberOfPollers", kind: Kind::Integer { range: limits(Some(1), Some(200)) } };
    pub static NAME_SPACED_FUNCTION_ARN: Shape = Shape { name: "NameSpacedFunctionArn", kind: Kind::String { length: limits(Some(0), Some(10000)), pattern: Some({ static P: Pattern = pattern("arn:(aws[a-zA-Z-]*)?:lambda:(eusc-)?[a-z]{2}((-gov)|(-iso([a-z]?)))?-[a-z]+-\\d{1}:\\d{12}:function:[a-zA-Z0-9-_\\.]+(:(\\$LATEST(\\.PUBLISHED)?|[a-zA-Z0-9-_]+))?"); &P }), enumerators: &[] } };
    pub static NAMESPACED_FUNCTION_NAME: Shape = Shape { name: "NamespacedFunctionName", kind: Kind::String { length: limits(Some(1), Some(256)), pattern: Some({ static P: Pattern = pattern("(arn:(aws[a-zA-Z-]*)?:lambda:)?((eusc-)?[a-z]{2}((-gov)|(-iso([a-z]?)))?-[a-z]+-\\d{1}:)?(\\d{12}:)?(function:)?([a-zA-Z0-9-_\\.]+)(:(\\$LATEST(\\.PUBLISHED)?|[a-zA-Z0-9-_]+))?"); &P }), enumerators: &[] } };
    pub static NAMESPACED_STATEMENT_ID: Shape = Shape { name: "NamespacedStatementId", kind: Kind::String { length: limits(Some(1), Some(100)), pattern: Some({ static P: Pattern = pattern("([a-zA-Z0-9-_.]+)"); &P }), enumerators: &[] } };
    pub static NULLABLE_BOOLEAN: Shape = Shape { name: "NullableBoolean", kind: Kind::Boolean };
    pub static NUMERIC_LATEST_PUBLISHED_OR_ALIAS_QUALIFIER: Shape = Shape { name: "NumericLatestPublishedOrAliasQualifier", kind: Kind::String { length: limits(Some(1), Some(128)), pattern: Some({ static P: Pattern = pattern("\\$(LATEST(\\.PUBLISHED)?)|[a-zA-Z0-9-_$]+"); &P }), enumerators: &[] } };
    pub static ON_FAILURE: Shape = Shape { name: "OnFailure", kind: Kind::Structure(Structure { members: &[m("Destination", &DESTINATION_ARN)], payload: None, is_union: false }) };
    pub static ON_SUCCESS: Shape = Shape { name: "OnSuccess", kind: Kind::Structure(Structure { members: &[m("Destination", &DESTINATION_ARN)], payload: None, is_union: false }) };
    pub static PACKAGE_TYPE: Shape = Shape { name: "PackageType", kind: Kind::String { length: ANY, pattern: None, enumerators: &["Zip", "Image"] } };
    pub static PARALLELIZATION_FACTOR: Shape = Shape { name: "ParallelizationFactor", kind: Kind::Integer { range: limits(Some(1), Some(10)) } };
    pub static PATTERN: Shape = Shape { name: "Pattern", kind: Kind::String { length: limits(Some(0), Some(4096)), pattern: Some({ static P: Pattern = pattern("[\\s\\S]*"); &P }), enumerators: &[] } };
    pub static PER_EXECUTION_ENVIRONMENT_MAX_CONCURRENCY: Shape = Shape { name: "PerExecutionEnvironmentMaxConcurrency", kind: Kind::Integer { range: limits(Some(1), Some(1600)) } };
    pub static PRINCIPAL: Shape = Shape { name: "Principal", kind: Kind::String { length: limits(Some(0), Some(2048)), pattern: Some({ static P: Pattern = pattern("[^\\s]+"); &P }), enumerators: &[] } };
    pub static PRINCIPAL_ORG_ID: Shape = Shape { name: "PrincipalOrgID", kind: Kind::String { length: limits(Some(12), Some(34)), pattern: Some({ static P: Pattern = pattern("o-[a-z0-9]{10,32}"); &P }), enumerators: &[] } };
    pub static PROVISIONED_POLLER_CONFIG: Shape = Shape { name: "ProvisionedPollerConfig", kind: Kind::Structure(Structure { members: &[m("MinimumPollers", &MINIMUM_NUMBER_OF_POLLERS), m("MaximumPollers", &MAXIMUM_NUMBER_OF_POLLERS), m("PollerGroupName", &PROVISIONED_POLLER_GROUP_NAME)], payload: None, is_union: false }) };
    pub static PROVISIONED_POLLER_GROUP_NAME: Shape = Shape { name: "ProvisionedPollerGroupName", kind: Kind::String { length: limits(Some(0), Some(128)), pattern: Some({ static P: Pattern = pattern("[a-zA-Z0-9-_]*"); &P }), enumerators: &[] } };
    pub static PUBLISH_VERSION_REQUEST: Shape = Shape { name: "PublishVersionRequest", kind: Kind::Structure(Structure { members: &[m("FunctionName", &FUNCTION_NAME).required().at(Uri).named("FunctionName"), m("CodeSha256", &STRING), m("Description", &DESCRIPTION), m("RevisionId", &STRING), m("PublishTo", &FUNCTION_VERSION_LATEST_PUBLISHED)], payload: None, is_union: false }) };
    pub static PUT_FUNCTION_CONCURRENCY_REQUEST: Shape = Shape { name: "PutFunctionConcurrencyRequest", kind: Kind::Structure(Structure { members: &[m("FunctionName", &FUNCTION_NAME).required().at(Uri).named("FunctionName"), m("ReservedConcurrentExecutions", &RESERVED_CONCURRENT_EXECUTIONS).required()], payload: None, is_union: false }) };
    pub static QUEUE: Shape = Shape { name: "Queue", kind: Kind::String { length: limits(Some(1), Some(1000)), pattern: Some({ static P: Pattern = pattern("[\\s\\S]*"); &P }), enumerators: &[] } };
    pub static QUEUES: Shape = Shape { name: "Queues", kind: Kind::List { member: &QUEUE, location_name: None, flattened: false, length: limits(Some(1), Some(1)) } };
    pub static REMOVE_PERMISSION_REQUEST: Shape = Shape { name: "RemovePermissionRequest", kind: Kind::Structure(Structure { members: &[m("FunctionName", &NAMESPACED_FUNCTION_NAME).required().at(Uri).named("FunctionName"), m("StatementId", &NAMESPACED_STATEMENT_ID).required().at(Uri).named("StatementId"), m("Qualifier", &NUMERIC_LATEST_PUBLISHED_OR_ALIAS_QUALIFIER).at(QueryString).named("Qualifier"), m("RevisionId", &STRING).at(QueryString).named("RevisionId")], payload: None, is_union: false }) };
    pub static RESERVED_CONCURRENT_EXECUTIONS: Shape = Shape { name: "ReservedConcurrentExecutions", kind: Kind::Integer { range: limits(Some(0), None) } };
    pub static RESOLVED_S3_OBJECT: Shape = Shape { name: "ResolvedS3Object", kind: Kind::Structure(Structure { members: &[m("S3Bucket", &S3_BUCKET), m("S3Key", &S3_KEY), m("S3ObjectVersion", &S3_OBJECT_VERSION)], payload: None, is_union: false }) };
    pub static RESOURCE_ARN: Shape = Shape { name: "ResourceArn", kind: Kind::String { length: limits(Some(0), Some(10000)), pattern: Some({ static P: Pattern = pattern("(arn:(aws[a-zA-Z-]*)?:[a-z0-9-.]+:.*)|()"); &P }), enumerators: &[] } };
    pub static RETENTION_PERIOD_IN_DAYS: Shape = Shape { name: "RetentionPeriodInDays", kind: Kind::Integer { range: limits(Some(1), Some(90)) } };
    pub static ROLE_ARN: Shape = Shape { name: "RoleArn", kind: Kind::String { length: limits(Some(0), Some(10000)), pattern: Some({ static P: Pattern = pattern("arn:(aws[a-zA-Z-]*)?:iam::\\d{12}:role/?[a-zA-Z_0-9+=,.@\\-_/]+"); &P }), enumerators: &[] } };
    pub static RUNTIME: Shape = Shape { name: "Runtime", kind: Kind::String { length: ANY, pattern: None, enumerators: &["nodejs", "nodejs4.3", "nodejs6.10", "nodejs8.10", "nodejs10.x", "nodejs12.x", "nodejs14.x", "nodejs16.x", "nodejs18.x", "nodejs20.x", "nodejs22.x", "nodejs24.x", "java8", "java8.al2", "java11", "java17", "java21", "java25", "python2.7", "python3.6", "python3.7", "python3.8", "python3.9", "python3.10", "python3.11", "python3.12", "python3.13", "python3.14", "dotnetcore1.0", "dotnetcore2.0", "dotnetcore2.1", "dotnetcore3.1", "dotnet6", "dotnet8", "dotnet10", "nodejs4.3-edge", "go1.x", "ruby2.5", "ruby2.7", "ruby3.2", "ruby3.3", "ruby3.4", "ruby4.0", "provided", "provided.al2", "provided.al2023", "nodejs26.x", "python3.15", "java8.al2023", "java11.al2023", "java17.al2023", "custom"] } };
    pub static RUNTIME_VERSION_ARN: Shape = Shape { name: "RuntimeVersionArn", kind: Kind::String { length: limits(Some(26), Some(2048)), pattern: Some({ static P: Pattern = pattern("((arn:(aws[a-zA-Z-]*):lambda:(eusc-)?[a-z]{2}((-gov)|(-iso([a-z]?)))?-[a-z]+-\\d{1}::runtime:.+)|(arn:(aws[a-zA-Z-]*):lambda:(eusc-)?[a-z]{2}((-gov)|(-iso([a-z]?)))?-[a-z]+-\\d{1}:\\d{12}:runtime/[A-Za-z0-9_.-]{1,128}/version/[A-Za-z0-9_.-]{1,128}))"); &P }), enumerators: &[] } };
    pub static RUNTIME_VERSION_CONFIG: Shape = Shape { name: "RuntimeVersionConfig", kind: Kind::Structure(Structure { members: &[m("RuntimeVersionArn", &RUNTIME_VERSION_ARN), m("Error", &RUNTIME_VERSION_ERROR)], payload: None, is_union: false }) };
    pub static RUNTIME_VERSION_ERROR: Shape = Shape { name: "RuntimeVersionError", kind: Kind::Structure(Structure { members: &[m("ErrorCode", &STRING), m("Message", &SENSITIVE_STRING)], payload: None, is_union: false }) };
    pub static S3_BUCKET: Shape = Shape { name: "S3Bucket", kind: Kind::String { length: limits(Some(3), Some(63)), pattern: Some({ static P: Pattern = pattern("[0-9A-Za-z\\.\\-_]*(?<!\\.)"); &P }), enumerators: &[] } };
    pub static S3_FILES_CONFIG: Shape = Shape { name: "S3FilesConfig", kind: Kind::Structure(Structure { members: &[m("DirectS3Read", &DIRECT_S3_READ)], payload: None, is_union: false }) };
    pub static S3_KEY: Shape = Shape { name: "S3Key", kind: Kind::String { length: limits(Some(1), Some(1024)), pattern: None, enumerators: &[] } };
    pub static S3_OBJECT_STORAGE_MODE: Shape = Shape { name: "S3ObjectStorageMode", kind: Kind::String { length: ANY, pattern: None, enumerators: &["COPY", "REFERENCE"] } };
    pub static S3_OBJECT_VERSION: Shape = Shape { name: "S3ObjectVersion", kind: Kind::String { length: limits(Some(1), Some(1024)), pattern: None, enumerators: &[] } };
    pub static SCALING_CONFIG: Shape = Shape { name: "ScalingConfig", kind: Kind::Structure(Structure { members: &[m("MaximumConcurrency", &MAXIMUM_CONCURRENCY)], payload: None, is_union: false }) };
    pub static SCHEMA_REGISTRY_EVENT_RECORD_FORMAT: Shape = Shape { name: "SchemaRegistryEventRecordFormat", kind: Kind::String { length: ANY, pattern: None, enumerators: &["JSON", "SOURCE"] } };
    pub static SCHEMA_REGISTRY_URI: Shape = Shape { name: "SchemaRegistryUri", kind: Kind::String { length: limits(Some(1), Some(10000)), pattern: Some({ static P: Pattern = pattern("[a-zA-Z0-9-\\/*:_+=.@-]*"); &P }), enumerators: &[] } };
    pub static SECURITY_GROUP_ID: Shape = Shape { name: "SecurityGroupId", kind: Kind::String { length: limits(Some(0), Some(1024)), pattern: Some({ static P: Pattern = pattern("sg-[0-9a-zA-Z]*"); &P }), enumerators: &[] } };
    pub static SECURITY_GROUP_IDS: Shape = Shape { name: "SecurityGroupIds", kind: Kind::List { member: &SECURITY_GROUP_ID, location_name: None, flattened: false, length: limits(Some(0), Some(5)) } };
    pub static SELF_MANAGED_EVENT_SOURCE: Shape = Shape { name: "SelfManagedEventSource", kind: Kind::Structure(Structure { members: &[m("Endpoints", &ENDPOINTS)], payload: None, is_union: false }) };
    pub static SELF_MANAGED_KAFKA_EVENT_SOURCE_CONFIG: Shape = Shape { name: "SelfManagedKafkaEventSourceConfig", kind: Kind::Structure(Structure { members: &[m("ConsumerGroupId", &URI), m("SchemaRegistryConfig", &KAFKA_SCHEMA_REGISTRY_CONFIG), m("ConsumptionMode", &KAFKA_EVENT_SOURCE_MAPPING_CONSUMPTION_MODE)], payload: None, is_union: false }) };
    pub static SENSITIVE_STRING: Shape = Shape { name: "SensitiveString", kind: Kind::String { length: ANY, pattern: None, enumerators: &[] } };
    pub static SENSITIVE_STRING_ON_SERVER_ONLY: Shape = Shape { name: "SensitiveStringOnServerOnly", kind: Kind::String { length: limits(Some(0), Some(10000)), pattern: None, enumerators: &[] } };
    pub static SNAP_START: Shape = Shape { name: "SnapStart", kind: Kind::Structure(Structure { members: &[m("ApplyOn", &SNAP_START_APPLY_ON)], payload: None, is_union: false }) };
    pub static SNAP_START_APPLY_ON: Shape = Shape { name: "SnapStartApplyOn", kind: Kind::String { length: ANY, pattern: None, enumerators: &["PublishedVersions", "None"] } };
    pub static SNAP_START_OPTIMIZATION_STATUS: Shape = Shape { name: "SnapStartOptimizationStatus", kind: Kind::String { length: ANY, pattern: None, enumerators: &["On", "Off"] } };
    pub static SNAP_START_RESPONSE: Shape = Shape { name: "SnapStartResponse", kind: Kind::Structure(Structure { members: &[m("ApplyOn", &SNAP_START_APPLY_ON), m("OptimizationStatus", &SNAP_START_OPTIMIZATION_STATUS)], payload: None, is_union: false }) };
    pub static SOURCE_ACCESS_CONFIGURATION: Shape = Shape { name: "SourceAccessConfiguration", kind: Kind::Structure(Structure { members: &[m("Type", &SOURCE_ACCESS_TYPE), m("URI", &URI)], payload: None, is_union: false }) };
    pub static SOURCE_ACCESS_CONFIGURATIONS: Shape = Shape { name: "SourceAccessConfigurations", kind: Kind::List { member: &SOURCE_ACCESS_CONFIGURATION, location_name: None, flattened: false, length: limits(Some(0), Some(23)) } };
    pub static SOURCE_ACCESS_TYPE: Shape = Shape { name: "SourceAccessType", kind: Kind::String { length: ANY, pattern: None, enumerators: &["BASIC_AUTH", "VPC_SUBNET", "VPC_SECURITY_GROUP", "SASL_SCRAM_512_AUTH", "SASL_SCRAM_256_AUTH", "VIRTUAL_HOST", "CLIENT_CERTIFICATE_TLS_AUTH", "SERVER_ROOT_CA_CERTIFICATE", "OAUTHBEARER_AUTH", "OAUTHBEARER_SCOPE", "OAUTHBEARER_AUDIENCE", "OAUTHBEARER_LOGICAL_CLUSTER", "OAUTHBEARER_IDENTITY_POOL", "IAM_AUTH", "IAM_OAUTHBEARER_AUTH"] } };
    pub static SOURCE_OWNER: Shape = Shape { name: "SourceOwner", kind: Kind::String { length: limits(Some(0), Some(12)), pattern: Some({ static P: Pattern = pattern("\\d{12}"); &P }), enumerators: &[] } };
    pub static STATE: Shape = Shape { name: "State", kind: Kind::String { length: ANY, pattern: None, enumerators: &["Pending", "Active", "Inactive", "Failed", "Deactivating", "Deactivated", "ActiveNonInvocable", "Deleting"] } };
    pub static STATE_REASON: Shape = Shape { name: "StateReason", kind: Kind::String { length: ANY, pattern: None, enumerators: &[] } };
    pub static STATE_REASON_CODE: Shape = Shape { name: "StateReasonCode", kind: Kind::String { length: ANY, pattern: None, enumerators: &["Idle", "Creating", "Restoring", "EniLimitExceeded", "InsufficientRolePermissions", "InvalidConfiguration", "InternalError", "SubnetOutOfIPAddresses", "InvalidSubnet", "InvalidSecurityGroup", "ImageDeleted", "ImageAccessDenied", "InvalidImage", "KMSKeyAccessDenied", "KMSKeyNotFound", "InvalidStateKMSKey", "DisabledKMSKey", "EFSIOError", "EFSMountConnectivityError", "EFSMountFailure", "EFSMountTimeout", "InvalidRuntime", "InvalidZipFileException", "FunctionError", "ServiceQuotaExceededException", "VcpuLimitExceeded", "CapacityProviderScalingLimitExceeded", "InsufficientCapacity", "EC2RequestLimitExceeded", "FunctionError.InitTimeout", "FunctionError.RuntimeInitError", "FunctionError.ExtensionInitError", "FunctionError.InvalidEntryPoint", "FunctionError.InvalidWorkingDirectory", "FunctionError.PermissionDenied", "FunctionError.TooManyExtensions", "FunctionError.InitResourceExhausted", "DisallowedByVpcEncryptionControl", "DrainingDurableExecutions", "IncompatibleAcceleratorInstanceTypes", "DependencyError"] } };
    pub static STATEMENT_ID: Shape = Shape { name: "StatementId", kind: Kind::String { length: limits(Some(1), Some(100)), pattern: Some({ static P: Pattern = pattern("([a-zA-Z0-9-_]+)"); &P }), enumerators: &[] } };
    pub static STRING: Shape = Shape { name: "String", kind: Kind::String { length: ANY, pattern: None, enumerators: &[] } };
    pub static STRING_LIST: Shape = Shape { name: "StringList", kind: Kind::List { member: &STRING, location_name: None, flattened: false, length: limits(Some(0), Some(1500)) } };
    pub static SUBNET_ID: Shape = Shape { name: "SubnetId", kind: Kind::String { length: limits(Some(0), Some(1024)), pattern: Some({ static P: Pattern = pattern("subnet-[0-9a-z]*"); &P }), enumerators: &[] } };
    pub static SUBNET_IDS: Shape = Shape { name: "SubnetIds", kind: Kind::List { member: &SUBNET_ID, location_name: None, flattened: false, length: limits(Some(0), Some(16)) } };
    pub static SYSTEM_LOG_LEVEL: Shape = Shape { name: "SystemLogLevel", kind: Kind::String { length: ANY, pattern: None, enumerators: &["DEBUG", "INFO", "WARN"] } };
    pub static TAG_KEY: Shape = Shape { name: "TagKey", kind: Kind::String { length: limits(Some(1), Some(128)), pattern: Some({ static P: Pattern = pattern("([\\p{L}\\p{Z}\\p{N}_.:/=+\\-@]*)"); &P }), enumerators: &[] } };
    pub static TAG_KEY_LIST: Shape = Shape { name: "TagKeyList", kind: Kind::List { member: &TAG_KEY, location_name: None, flattened: false, length: ANY } };
    pub static TAG_RESOURCE_REQUEST: Shape = Shape { name: "TagResourceRequest", kind: Kind::Structure(Structure { members: &[m("Resource", &TAGGABLE_RESOURCE).required().at(Uri).named("Resource"), m("Tags", &TAGS).required()], payload: None, is_union: false }) };
    pub static TAG_VALUE: Shape = Shape { name: "TagValue", kind: Kind::String { length: limits(Some(0), Some(256)), pattern: Some({ static P: Pattern = pattern("([\\p{L}\\p{Z}\\p{N}_.:/=+\\-@]*)"); &P }), enumerators: &[] } };
    pub static TAGGABLE_RESOURCE: Shape = Shape { name: "TaggableResource", kind: Kind::String { length: limits(Some(1), Some(10000)), pattern: Some({ static P: Pattern = pattern("arn:(aws[a-zA-Z-]*):lambda:(eusc-)?[a-z]{2}((-gov)|(-iso([a-z]?)))?-[a-z]+-\\d{1}:\\d{12}:(function:[a-zA-Z0-9-_]+(:(\\$LATEST|[a-zA-Z0-9-_]+))?|code-signing-config:csc-[a-z0-9]{17}|event-source-mapping:[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}|(capacity-provider|network-connector):[a-zA-Z0-9-_]{1,64})"); &P }), enumerators: &[] } };
    pub static TAGS: Shape = Shape { name: "Tags", kind: Kind::Map { key: &TAG_KEY, value: &TAG_VALUE, key_name: None, value_name: None, flattened: false, length: ANY } };
    pub static TAGS_ERROR: Shape = Shape { name: "TagsError", kind: Kind::Structure(Structure { members: &[m("ErrorCode", &TAGS_ERROR_CODE).required(), m("Message", &TAGS_ERROR_MESSAGE).required()], payload: None, is_union: false }) };
    pub static TAGS_ERROR_CODE: Shape = Shape { name: "TagsErrorCode", kind: Kind::String { length: limits(Some(10), Some(21)), pattern: Some({ static P: Pattern = pattern("[A-Za-z]+Exception"); &P }), enumerators: &[] } };
    pub static TAGS_ERROR_MESSAGE: Shape = Shape { name: "TagsErrorMessage", kind: Kind::String { length: limits(Some(84), Some(1000)), pattern: None, enumerators: &[] } };
    pub static TENANCY_CONFIG: Shape = Shape { name: "TenancyConfig", kind: Kind::Structure(Structure { members: &[m("TenantIsolationMode", &TENANT_ISOLATION_MODE).required()], payload: None, is_union: false }) };
    pub static TENANT_ID: Shape = Shape { name: "TenantId", kind: Kind::String { length: limits(Some(1), Some(256)), pattern: Some({ static P: Pattern = pattern("[a-zA-Z0-9\\._:\\/=+\\-@ ]+"); &P }), enumerators: &[] } };
    pub static TENANT_ISOLATION_MODE: Shape = Shape { name: "TenantIsolationMode", kind: Kind::String { length: ANY, pattern: None, enumerators: &["PER_TENANT"] } };
    pub static TIMEOUT: Shape = Shape { name: "Timeout", kind: Kind::Integer { range: limits(Some(1), Some(5400)) } };
    pub static TIMESTAMP: Shape = Shape { name: "Timestamp", kind: Kind::String { length: limits(Some(0), Some(100)), pattern: None, enumerators: &[] } };
    pub static TOPIC: Shape = Shape { name: "Topic", kind: Kind::String { length: limits(Some(1), Some(249)), pattern: Some({ static P: Pattern = pattern("[^.]([a-zA-Z0-9\\-_.]+)"); &P }), enumerators: &[] } };
    pub static TOPICS: Shape = Shape { name: "Topics", kind: Kind::List { member: &TOPIC, location_name: None, flattened: false, length: limits(Some(1), Some(1)) } };
    pub static TRACING_CONFIG: Shape = Shape { name: "TracingConfig", kind: Kind::Structure(Structure { members: &[m("Mode", &TRACING_MODE)], payload: None, is_union: false }) };
    pub static TRACING_CONFIG_RESPONSE: Shape = Shape { name: "TracingConfigResponse", kind: Kind::Structure(Structure { members: &[m("Mode", &TRACING_MODE)], payload: None, is_union: false }) };
    pub static TRACING_MODE: Shape = Shape { name: "TracingMode", kind: Kind::String { length: ANY, pattern: None, enumerators: &["Active", "PassThrough"] } };
    pub static TUMBLING_WINDOW_IN_SECONDS: Shape = Shape { name: "TumblingWindowInSeconds", kind: Kind::Integer { range: limits(Some(0), Some(900)) } };
    pub static URI: Shape = Shape { name: "URI", kind: Kind::String { length: limits(Some(1), Some(200)), pattern: Some({ static P: Pattern = pattern("[ a-zA-Z0-9-\\/*:_+=.@-]*"); &P }), enumerators: &[] } };
    pub static UUID_STRING: Shape = Shape { name: "UUIDString", kind: Kind::String { length: limits(Some(36), Some(36)), pattern: None, enumerators: &[] } };
    pub static UNRESERVED_CONCURRENT_EXECUTIONS: Shape = Shape { name: "UnreservedConcurrentExecutions", kind: Kind::Integer { range: limits(Some(0), None) } };
    pub static UNTAG_RESOURCE_REQUEST: Shape = Shape { name: "UntagResourceRequest", kind: Kind::Structure(Structure { members: &[m("Resource", &TAGGABLE_RESOURCE).required().at(Uri).named("Resource"), m("TagKeys", &TAG_KEY_LIST).required().at(QueryString).named("tagKeys")], payload: None, is_union: false }) };
    pub static UPDATE_ALIAS_REQUEST: Shape = Shape { name: "UpdateAliasRequest", kind: Kind::Structure(Structure { members: &[m("FunctionName", &FUNCTION_NAME).required().at(Uri).named("FunctionName"), m("Name", &ALIAS).required().at(Uri).named("Name"), m("FunctionVersion", &VERSION_WITH_LATEST_PUBLISHED), m("Description", &DESCRIPTION), m("RoutingConfig", &ALIAS_ROUTING_CONFIGURATION), m("RevisionId", &STRING)], payload: None, is_union: false }) };
    pub static UPDATE_EVENT_SOURCE_MAPPING_REQUEST: Shape = Shape { name: "UpdateEventSourceMappingRequest", kind: Kind::Structure(Structure { members: &[m("UUID", &UUID_STRING).required().at(Uri).named("UUID"), m("FunctionName", &NAMESPACED_FUNCTION_NAME), m("Enabled", &ENABLED), m("BatchSize", &BATCH_SIZE), m("FilterCriteria", &FILTER_CRITERIA), m("KMSKeyArn", &KMS_KEY_ARN), m("MetricsConfig", &EVENT_SOURCE_MAPPING_METRICS_CONFIG), m("LoggingConfig", &EVENT_SOURCE_MAPPING_LOGGING_CONFIG), m("ScalingConfig", &SCALING_CONFIG), m("MaximumBatchingWindowInSeconds", &MAXIMUM_BATCHING_WINDOW_IN_SECONDS), m("ParallelizationFactor", &PARALLELIZATION_FACTOR), m("DestinationConfig", &DESTINATION_CONFIG), m("MaximumRecordAgeInSeconds", &MAXIMUM_RECORD_AGE_IN_SECONDS), m("BisectBatchOnFunctionError", &BISECT_BATCH_ON_FUNCTION_ERROR), m("MaximumRetryAttempts", &MAXIMUM_RETRY_ATTEMPTS_EVENT_SOURCE_MAPPING), m("TumblingWindowInSeconds", &TUMBLING_WINDOW_IN_SECONDS), m("SourceAccessConfigurations", &SOURCE_ACCESS_CONFIGURATIONS), m("FunctionResponseTypes", &FUNCTION_RESPONSE_TYPE_LIST), m("AmazonManagedKafkaEventSourceConfig", &AMAZON_MANAGED_KAFKA_EVENT_SOURCE_CONFIG), m("SelfManagedKafkaEventSourceConfig", &SELF_MANAGED_KAFKA_EVENT_SOURCE_CONFIG), m("DocumentDBEventSourceConfig", &DOCUMENT_DB_EVENT_SOURCE_CONFIG), m("ProvisionedPollerConfig", &PROVISIONED_POLLER_CONFIG)], payload: None, is_union: false }) };
    pub static UPDATE_FUNCTION_CODE_REQUEST: Shape = Shape { name: "UpdateFunctionCodeRequest", kind: Kind::Structure(Structure { members: &[m("FunctionName", &FUNCTION_NAME).required().at(Uri).named("FunctionName"), m("ZipFile", &BLOB), m("S3Bucket", &S3_BUCKET), m("S3Key", &S3_KEY), m("S3ObjectVersion", &S3_OBJECT_VERSION), m("S3ObjectStorageMode", &S3_OBJECT_STORAGE_MODE), m("ImageUri", &STRING), m("Architectures", &ARCHITECTURES_LIST), m("Publish", &BOOLEAN), m("PublishTo", &FUNCTION_VERSION_LATEST_PUBLISHED), m("DryRun", &BOOLEAN), m("RevisionId", &STRING), m("SourceKMSKeyArn", &KMS_KEY_ARN)], payload: None, is_union: false }) };
    pub static UPDATE_FUNCTION_CONFIGURATION_REQUEST: Shape = Shape { name: "UpdateFunctionConfigurationRequest", kind: Kind::Structure(Structure { members: &[m("FunctionName", &FUNCTION_NAME).required().at(Uri).named("FunctionName"), m("Role", &ROLE_ARN), m("Handler", &HANDLER), m("Description", &DESCRIPTION), m("Timeout", &TIMEOUT), m("MemorySize", &MEMORY_SIZE), m("VpcConfig", &VPC_CONFIG), m("Environment", &ENVIRONMENT), m("Runtime", &RUNTIME), m("DeadLetterConfig", &DEAD_LETTER_CONFIG), m("KMSKeyArn", &KMS_KEY_ARN), m("TracingConfig", &TRACING_CONFIG), m("RevisionId", &STRING), m("Layers", &LAYER_LIST), m("FileSystemConfigs", &FILE_SYSTEM_CONFIG_LIST), m("ImageConfig", &IMAGE_CONFIG), m("EphemeralStorage", &EPHEMERAL_STORAGE), m("SnapStart", &SNAP_START), m("LoggingConfig", &LOGGING_CONFIG), m("CapacityProviderConfig", &CAPACITY_PROVIDER_CONFIG), m("DurableConfig", &DURABLE_CONFIG), m("RuntimeConfig", &FUNCTION_RUNTIME_CONFIG), m("AcceleratorConfig", &ACCELERATOR_CONFIG)], payload: None, is_union: false }) };
    pub static UPDATE_RUNTIME_ON: Shape = Shape { name: "UpdateRuntimeOn", kind: Kind::String { length: ANY, pattern: None, enumerators: &["Auto", "Manual", "FunctionUpdate"] } };
    pub static VERSION: Shape = Shape { name: "Version", kind: Kind::String { length: limits(Some(1), Some(1024)), pattern: Some({ static P: Pattern = pattern("(\\$LATEST|[0-9]+)"); &P }), enumerators: &[] } };
    pub static VERSION_WITH_LATEST_PUBLISHED: Shape = Shape { name: "VersionWithLatestPublished", kind: Kind::String { length: limits(Some(1), Some(1024)), pattern: Some({ static P: Pattern = pattern("(\\$LATEST(\\.PUBLISHED)?|[0-9]+)"); &P }), enumerators: &[] } };
    pub static VPC_CONFIG: Shape = Shape { name: "VpcConfig", kind: Kind::Structure(Structure { members: &[m("SubnetIds", &SUBNET_IDS), m("SecurityGroupIds", &SECURITY_GROUP_IDS), m("Ipv6AllowedForDualStack", &NULLABLE_BOOLEAN)], payload: None, is_union: false }) };
    pub static VPC_CONFIG_RESPONSE: Shape = Shape { name: "VpcConfigResponse", kind: Kind::Structure(Structure { members: &[m("SubnetIds", &SUBNET_IDS), m("SecurityGroupIds", &SECURITY_GROUP_IDS), m("VpcId", &VPC_ID), m("Ipv6AllowedForDualStack", &NULLABLE_BOOLEAN)], payload: None, is_union: false }) };
    pub static VPC_ID: Shape = Shape { name: "VpcId", kind: Kind::String { length: ANY, pattern: None, enumerators: &[] } };
    pub static WEIGHT: Shape = Shape { name: "Weight", kind: Kind::Double { range: limits(Some(0), Some(1)) } };
    pub static WORKING_DIRECTORY: Shape = Shape { name: "WorkingDirectory", kind: Kind::String { length: limits(Some(0), Some(1000)), pattern: None, enumerators: &[] } };
    pub static ERROR_ALIAS_LIMIT_EXCEEDED_EXCEPTION: ErrorShape = ErrorShape { name: "AliasLimitExceededException", code: "AliasLimitExceededException", status: 400, sender: true };
    pub static ERROR_CODE_ARTIFACT_USER_DELETED_EXCEPTION: ErrorShape = ErrorShape { name: "CodeArtifactUserDeletedException", code: "CodeArtifactUserDeletedException", status: 409, sender: true };
    pub static ERROR_CODE_ARTIFACT_USER_FAILED_EXCEPTION: ErrorShape = ErrorShape { name: "CodeArtifactUserFailedException", code: "CodeArtifactUserFailedException", status: 409, sender: true };
    pub static ERROR_CODE_ARTIFACT_USER_PENDING_EXCEPTION: ErrorShape = ErrorShape { name: "CodeArtifactUserPendingException", code: "CodeArtifactUserPendingException", status: 409, sender: true };
    pub static ERROR_CODE_SIGNING_CONFIG_NOT_FOUND_EXCEPTION: ErrorShape = ErrorShape { name: "CodeSigningConfigNotFoundException", code: "CodeSigningConfigNotFoundException", status: 404, sender: true };
    pub static ERROR_CODE_STORAGE_EXCEEDED_EXCEPTION: ErrorShape = ErrorShape { name: "CodeStorageExceededException", code: "CodeStorageExceededException", status: 400, sender: true };
    pub static ERROR_CODE_VERIFICATION_FAILED_EXCEPTION: ErrorShape = ErrorShape { name: "CodeVerificationFailedException", code: "CodeVerificationFailedException", status: 400, sender: true };
    pub static ERROR_DURABLE_EXECUTION_ALREADY_STARTED_EXCEPTION: ErrorShape = ErrorShape { name: "DurableExecutionAlreadyStartedException", code: "DurableExecutionAlreadyStartedException", status: 409, sender: true };
    pub static ERROR_EC2_ACCESS_DENIED_EXCEPTION: ErrorShape = ErrorShape { name: "EC2AccessDeniedException", code: "EC2AccessDeniedException", status: 502, sender: false };
    pub static ERROR_EC2_THROTTLED_EXCEPTION: ErrorShape = ErrorShape { name: "EC2ThrottledException", code: "EC2ThrottledException", status: 502, sender: false };
    pub static ERROR_EC2_UNEXPECTED_EXCEPTION: ErrorShape = ErrorShape { name: "EC2UnexpectedException", code: "EC2UnexpectedException", status: 502, sender: false };
    pub static ERROR_EFSIO_EXCEPTION: ErrorShape = ErrorShape { name: "EFSIOException", code: "EFSIOException", status: 410, sender: true };
    pub static ERROR_EFS_MOUNT_CONNECTIVITY_EXCEPTION: ErrorShape = ErrorShape { name: "EFSMountConnectivityException", code: "EFSMountConnectivityException", status: 408, sender: true };
    pub static ERROR_EFS_MOUNT_FAILURE_EXCEPTION: ErrorShape = ErrorShape { name: "EFSMountFailureException", code: "EFSMountFailureException", status: 403, sender: true };
    pub static ERROR_EFS_MOUNT_TIMEOUT_EXCEPTION: ErrorShape = ErrorShape { name: "EFSMountTimeoutException", code: "EFSMountTimeoutException", status: 408, sender: true };
    pub static ERROR_ENI_LIMIT_REACHED_EXCEPTION: ErrorShape = ErrorShape { name: "ENILimitReachedException", code: "ENILimitReachedException", status: 502, sender: false };
    pub static ERROR_ENI_NOT_READY_EXCEPTION: ErrorShape = ErrorShape { name: "ENINotReadyException", code: "ENINotReadyException", status: 502, sender: false };
    pub static ERROR_FUNCTION_VERSIONS_PER_CAPACITY_PROVIDER_LIMIT_EXCEEDED_EXCEPTION: ErrorShape = ErrorShape { name: "FunctionVersionsPerCapacityProviderLimitExceededException", code: "FunctionVersionsPerCapacityProviderLimitExceededException", status: 400, sender: true };
    pub static ERROR_INVALID_CODE_SIGNATURE_EXCEPTION: ErrorShape = ErrorShape { name: "InvalidCodeSignatureException", code: "InvalidCodeSignatureException", status: 400, sender: true };
    pub static ERROR_INVALID_PARAMETER_VALUE_EXCEPTION: ErrorShape = ErrorShape { name: "InvalidParameterValueException", code: "InvalidParameterValueException", status: 400, sender: true };
    pub static ERROR_INVALID_REQUEST_CONTENT_EXCEPTION: ErrorShape = ErrorShape { name: "InvalidRequestContentException", code: "InvalidRequestContentException", status: 400, sender: true };
    pub static ERROR_INVALID_RUNTIME_EXCEPTION: ErrorShape = ErrorShape { name: "InvalidRuntimeException", code: "InvalidRuntimeException", status: 502, sender: false };
    pub static ERROR_INVALID_SECURITY_GROUP_ID_EXCEPTION: ErrorShape = ErrorShape { name: "InvalidSecurityGroupIDException", code: "InvalidSecurityGroupIDException", status: 502, sender: false };
    pub static ERROR_INVALID_SUBNET_ID_EXCEPTION: ErrorShape = ErrorShape { name: "InvalidSubnetIDException", code: "InvalidSubnetIDException", status: 502, sender: false };
    pub static ERROR_INVALID_ZIP_FILE_EXCEPTION: ErrorShape = ErrorShape { name: "InvalidZipFileException", code: "InvalidZipFileException", status: 502, sender: false };
    pub static ERROR_KMS_ACCESS_DENIED_EXCEPTION: ErrorShape = ErrorShape { name: "KMSAccessDeniedException", code: "KMSAccessDeniedException", status: 502, sender: false };
    pub static ERROR_KMS_DISABLED_EXCEPTION: ErrorShape = ErrorShape { name: "KMSDisabledException", code: "KMSDisabledException", status: 502, sender: false };
    pub static ERROR_KMS_INVALID_STATE_EXCEPTION: ErrorShape = ErrorShape { name: "KMSInvalidStateException", code: "KMSInvalidStateException", status: 502, sender: false };
    pub static ERROR_KMS_NOT_FOUND_EXCEPTION: ErrorShape = ErrorShape { name: "KMSNotFoundException", code: "KMSNotFoundException", status: 502, sender: false };
    pub static ERROR_MODE_NOT_SUPPORTED_EXCEPTION: ErrorShape = ErrorShape { name: "ModeNotSupportedException", code: "ModeNotSupportedException", status: 400, sender: true };
    pub static ERROR_NO_PUBLISHED_VERSION_EXCEPTION: ErrorShape = ErrorShape { name: "NoPublishedVersionException", code: "NoPublishedVersionException", status: 400, sender: true };
    pub static ERROR_POLICY_LENGTH_EXCEEDED_EXCEPTION: ErrorShape = ErrorShape { name: "PolicyLengthExceededException", code: "PolicyLengthExceededException", status: 400, sender: true };
    pub static ERROR_PRECONDITION_FAILED_EXCEPTION: ErrorShape = ErrorShape { name: "PreconditionFailedException", code: "PreconditionFailedException", status: 412, sender: true };
    pub static ERROR_PUBLIC_POLICY_EXCEPTION: ErrorShape = ErrorShape { name: "PublicPolicyException", code: "PublicPolicyException", status: 400, sender: true };
    pub static ERROR_RECURSIVE_INVOCATION_EXCEPTION: ErrorShape = ErrorShape { name: "RecursiveInvocationException", code: "RecursiveInvocationException", status: 400, sender: true };
    pub static ERROR_REQUEST_TOO_LARGE_EXCEPTION: ErrorShape = ErrorShape { name: "RequestTooLargeException", code: "RequestTooLargeException", status: 413, sender: true };
    pub static ERROR_RESOURCE_CONFLICT_EXCEPTION: ErrorShape = ErrorShape { name: "ResourceConflictException", code: "ResourceConflictException", status: 409, sender: true };
    pub static ERROR_RESOURCE_IN_USE_EXCEPTION: ErrorShape = ErrorShape { name: "ResourceInUseException", code: "ResourceInUseException", status: 400, sender: true };
    pub static ERROR_RESOURCE_NOT_FOUND_EXCEPTION: ErrorShape = ErrorShape { name: "ResourceNotFoundException", code: "ResourceNotFoundException", status: 404, sender: true };
    pub static ERROR_RESOURCE_NOT_READY_EXCEPTION: ErrorShape = ErrorShape { name: "ResourceNotReadyException", code: "ResourceNotReadyException", status: 502, sender: false };
    pub static ERROR_RUNTIME_ALIAS_DELETED_EXCEPTION: ErrorShape = ErrorShape { name: "RuntimeAliasDeletedException", code: "RuntimeAliasDeletedException", status: 409, sender: true };
    pub static ERROR_RUNTIME_VERSION_DELETED_EXCEPTION: ErrorShape = ErrorShape { name: "RuntimeVersionDeletedException", code: "RuntimeVersionDeletedException", status: 409, sender: true };
    pub static ERROR_S3_FILES_MOUNT_CONNECTIVITY_EXCEPTION: ErrorShape = ErrorShape { name: "S3FilesMountConnectivityException", code: "S3FilesMountConnectivityException", status: 408, sender: true };
    pub static ERROR_S3_FILES_MOUNT_FAILURE_EXCEPTION: ErrorShape = ErrorShape { name: "S3FilesMountFailureException", code: "S3FilesMountFailureException", status: 403, sender: true };
    pub static ERROR_S3_FILES_MOUNT_TIMEOUT_EXCEPTION: ErrorShape = ErrorShape { name: "S3FilesMountTimeoutException", code: "S3FilesMountTimeoutException", status: 408, sender: true };
    pub static ERROR_SERIALIZED_REQUEST_ENTITY_TOO_LARGE_EXCEPTION: ErrorShape = ErrorShape { name: "SerializedRequestEntityTooLargeException", code: "SerializedRequestEntityTooLargeException", status: 413, sender: true };
    pub static ERROR_SERVICE_EXCEPTION: ErrorShape = ErrorShape { name: "ServiceException", code: "ServiceException", status: 500, sender: false };
    pub static ERROR_SERVICE_QUOTA_EXCEEDED_EXCEPTION: ErrorShape = ErrorShape { name: "ServiceQuotaExceededException", code: "ServiceQuotaExceededException", status: 402, sender: true };
    pub static ERROR_SNAP_START_EXCEPTION: ErrorShape = ErrorShape { name: "SnapStartException", code: "SnapStartException", status: 400, sender: true };
    pub static ERROR_SNAP_START_NOT_READY_EXCEPTION: ErrorShape = ErrorShape { name: "SnapStartNotReadyException", code: "SnapStartNotReadyException", status: 409, sender: true };
    pub static ERROR_SNAP_START_REGENERATION_FAILURE_EXCEPTION: ErrorShape = ErrorShape { name: "SnapStartRegenerationFailureException", code: "SnapStartRegenerationFailureException", status: 409, sender: true };
    pub static ERROR_SNAP_START_TIMEOUT_EXCEPTION: ErrorShape = ErrorShape { name: "SnapStartTimeoutException", code: "SnapStartTimeoutException", status: 408, sender: true };
    pub static ERROR_SUBNET_IP_ADDRESS_LIMIT_REACHED_EXCEPTION: ErrorShape = ErrorShape { name: "SubnetIPAddressLimitReachedException", code: "SubnetIPAddressLimitReachedException", status: 502, sender: false };
    pub static ERROR_TOO_MANY_REQUESTS_EXCEPTION: ErrorShape = ErrorShape { name: "TooManyRequestsException", code: "TooManyRequestsException", status: 429, sender: true };
    pub static ERROR_UNSUPPORTED_MEDIA_TYPE_EXCEPTION: ErrorShape = ErrorShape { name: "UnsupportedMediaTypeException", code: "UnsupportedMediaTypeException", status: 415, sender: true };
}

/// The served operations.
pub mod ops {
    use crate::schema::{Operation, OperationType, Service, UNIT};
    use super::tables;

    pub struct AddPermission;
    pub static ADD_PERMISSION_OPERATION: Operation = Operation { name: "AddPermission", method: "POST", uri: "/2015-03-31/functions/{FunctionName}/policy", status: 201, input: &tables::ADD_PERMISSION_REQUEST, output: &tables::ADD_PERMISSION_RESPONSE, result_wrapper: None, errors: &[&tables::ERROR_INVALID_PARAMETER_VALUE_EXCEPTION, &tables::ERROR_RESOURCE_CONFLICT_EXCEPTION, &tables::ERROR_PUBLIC_POLICY_EXCEPTION, &tables::ERROR_SERVICE_EXCEPTION, &tables::ERROR_TOO_MANY_REQUESTS_EXCEPTION, &tables::ERROR_POLICY_LENGTH_EXCEEDED_EXCEPTION, &tables::ERROR_RESOURCE_NOT_FOUND_EXCEPTION, &tables::ERROR_PRECONDITION_FAILED_EXCEPTION] };
    impl OperationType for AddPermission {
        type Input = super::AddPermissionRequest;
        type Output = super::AddPermissionResponse;
        fn descriptor() -> &'static Operation { &ADD_PERMISSION_OPERATION }
        fn service() -> &'static Service { &super::SERVICE }
    }
    pub struct CreateAlias;
    pub static CREATE_ALIAS_OPERATION: Operation = Operation { name: "CreateAlias", method: "POST", uri: "/2015-03-31/functions/{FunctionName}/aliases", status: 201, input: &tables::CREATE_ALIAS_REQUEST, output: &tables::ALIAS_CONFIGURATION, result_wrapper: None, errors: &[&tables::ERROR_INVALID_PARAMETER_VALUE_EXCEPTION, &tables::ERROR_RESOURCE_CONFLICT_EXCEPTION, &tables::ERROR_SERVICE_EXCEPTION, &tables::ERROR_TOO_MANY_REQUESTS_EXCEPTION, &tables::ERROR_ALIAS_LIMIT_EXCEEDED_EXCEPTION, &tables::ERROR_RESOURCE_NOT_FOUND_EXCEPTION] };
    impl OperationType for CreateAlias {
        type Input = super::CreateAliasRequest;
        type Output = super::AliasConfiguration;
        fn descriptor() -> &'static Operation { &CREATE_ALIAS_OPERATION }
        fn service() -> &'static Service { &super::SERVICE }
    }
    pub struct CreateEventSourceMapping;
    pub static CREATE_EVENT_SOURCE_MAPPING_OPERATION: Operation = Operation { name: "CreateEventSourceMapping", method: "POST", uri: "/2015-03-31/event-source-mappings", status: 202, input: &tables::CREATE_EVENT_SOURCE_MAPPING_REQUEST, output: &tables::EVENT_SOURCE_MAPPING_CONFIGURATION, result_wrapper: None, errors: &[&tables::ERROR_INVALID_PARAMETER_VALUE_EXCEPTION, &tables::ERROR_RESOURCE_CONFLICT_EXCEPTION, &tables::ERROR_SERVICE_EXCEPTION, &tables::ERROR_TOO_MANY_REQUESTS_EXCEPTION, &tables::ERROR_RESOURCE_NOT_FOUND_EXCEPTION] };
    impl OperationType for CreateEventSourceMapping {
        type Input = super::CreateEventSourceMappingRequest;
        type Output = super::EventSourceMappingConfiguration;
        fn descriptor() -> &'static Operation { &CREATE_EVENT_SOURCE_MAPPING_OPERATION }
        fn service() -> &'static Service { &super::SERVICE }
    }
    pub struct CreateFunction;
    pub static CREATE_FUNCTION_OPERATION: Operation = Operation { name: "CreateFunction", method: "POST", uri: "/2015-03-31/functions", status: 201, input: &tables::CREATE_FUNCTION_REQUEST, output: &tables::FUNCTION_CONFIGURATION, result_wrapper: None, errors: &[&tables::ERROR_INVALID_PARAMETER_VALUE_EXCEPTION, &tables::ERROR_RESOURCE_CONFLICT_EXCEPTION, &tables::ERROR_SERVICE_EXCEPTION, &tables::ERROR_TOO_MANY_REQUESTS_EXCEPTION, &tables::ERROR_INVALID_CODE_SIGNATURE_EXCEPTION, &tables::ERROR_RESOURCE_NOT_FOUND_EXCEPTION, &tables::ERROR_CODE_VERIFICATION_FAILED_EXCEPTION, &tables::ERROR_CODE_SIGNING_CONFIG_NOT_FOUND_EXCEPTION, &tables::ERROR_CODE_STORAGE_EXCEEDED_EXCEPTION, &tables::ERROR_FUNCTION_VERSIONS_PER_CAPACITY_PROVIDER_LIMIT_EXCEEDED_EXCEPTION] };
    impl OperationType for CreateFunction {
        type Input = super::CreateFunctionRequest;
        type Output = super::FunctionConfiguration;
        fn descriptor() -> &'static Operation { &CREATE_FUNCTION_OPERATION }
        fn service() -> &'static Service { &super::SERVICE }
    }
    pub struct DeleteAlias;
    pub static DELETE_ALIAS_OPERATION: Operation = Operation { name: "DeleteAlias", method: "DELETE", uri: "/2015-03-31/functions/{FunctionName}/aliases/{Name}", status: 204, input: &tables::DELETE_ALIAS_REQUEST, output: &UNIT, result_wrapper: None, errors: &[&tables::ERROR_INVALID_PARAMETER_VALUE_EXCEPTION, &tables::ERROR_RESOURCE_CONFLICT_EXCEPTION, &tables::ERROR_SERVICE_EXCEPTION, &tables::ERROR_TOO_MANY_REQUESTS_EXCEPTION, &tables::ERROR_RESOURCE_NOT_FOUND_EXCEPTION] };
    impl OperationType for DeleteAlias {
        type Input = super::DeleteAliasRequest;
        type Output = super::Unit;
        fn descriptor() -> &'static Operation { &DELETE_ALIAS_OPERATION }
        fn service() -> &'static Service { &super::SERVICE }
    }
    pub struct DeleteEventSourceMapping;
    pub static DELETE_EVENT_SOURCE_MAPPING_OPERATION: Operation = Operation { name: "DeleteEventSourceMapping", method: "DELETE", uri: "/2015-03-31/event-source-mappings/{UUID}", status: 202, input: &tables::DELETE_EVENT_SOURCE_MAPPING_REQUEST, output: &tables::EVENT_SOURCE_MAPPING_CONFIGURATION, result_wrapper: None, errors: &[&tables::ERROR_INVALID_PARAMETER_VALUE_EXCEPTION, &tables::ERROR_RESOURCE_IN_USE_EXCEPTION, &tables::ERROR_RESOURCE_CONFLICT_EXCEPTION, &tables::ERROR_SERVICE_EXCEPTION, &tables::ERROR_TOO_MANY_REQUESTS_EXCEPTION, &tables::ERROR_RESOURCE_NOT_FOUND_EXCEPTION] };
    impl OperationType for DeleteEventSourceMapping {
        type Input = super::DeleteEventSourceMappingRequest;
        type Output = super::EventSourceMappingConfiguration;
        fn descriptor() -> &'static Operation { &DELETE_EVENT_SOURCE_MAPPING_OPERATION }
        fn service() -> &'static Service { &super::SERVICE }
    }
    pub struct DeleteFunction;
    pub static DELETE_FUNCTION_OPERATION: Operation = Operation { name: "DeleteFunction", method: "DELETE", uri: "/2015-03-31/functions/{FunctionName}", status: 200, input: &tables::DELETE_FUNCTION_REQUEST, output: &tables::DELETE_FUNCTION_RESPONSE, result_wrapper: None, errors: &[&tables::ERROR_INVALID_PARAMETER_VALUE_EXCEPTION, &tables::ERROR_RESOURCE_CONFLICT_EXCEPTION, &tables::ERROR_SERVICE_EXCEPTION, &tables::ERROR_TOO_MANY_REQUESTS_EXCEPTION, &tables::ERROR_RESOURCE_NOT_FOUND_EXCEPTION] };
    impl OperationType for DeleteFunction {
        type Input = super::DeleteFunctionRequest;
        type Output = super::DeleteFunctionResponse;
        fn descriptor() -> &'static Operation { &DELETE_FUNCTION_OPERATION }
        fn service() -> &'static Service { &super::SERVICE }
    }
    pub struct DeleteFunctionConcurrency;
    pub static DELETE_FUNCTION_CONCURRENCY_OPERATION: Operation = Operation { name: "DeleteFunctionConcurrency", method: "DELETE", uri: "/2017-10-31/functions/{FunctionName}/concurrency", status: 204, input: &tables::DELETE_FUNCTION_CONCURRENCY_REQUEST, output: &UNIT, result_wrapper: None, errors: &[&tables::ERROR_INVALID_PARAMETER_VALUE_EXCEPTION, &tables::ERROR_RESOURCE_CONFLICT_EXCEPTION, &tables::ERROR_SERVICE_EXCEPTION, &tables::ERROR_TOO_MANY_REQUESTS_EXCEPTION, &tables::ERROR_RESOURCE_NOT_FOUND_EXCEPTION] };
    impl OperationType for DeleteFunctionConcurrency {
        type Input = super::DeleteFunctionConcurrencyRequest;
        type Output = super::Unit;
        fn descriptor() -> &'static Operation { &DELETE_FUNCTION_CONCURRENCY_OPERATION }
        fn service() -> &'static Service { &super::SERVICE }
    }
    pub struct DeleteFunctionEventInvokeConfig;
    pub static DELETE_FUNCTION_EVENT_INVOKE_CONFIG_OPERATION: Operation = Operation { name: "DeleteFunctionEventInvokeConfig", method: "DELETE", uri: "/2019-09-25/functions/{FunctionName}/event-invoke-config", status: 204, input: &tables::DELETE_FUNCTION_EVENT_INVOKE_CONFIG_REQUEST, output: &UNIT, result_wrapper: None, errors: &[&tables::ERROR_INVALID_PARAMETER_VALUE_EXCEPTION, &tables::ERROR_RESOURCE_CONFLICT_EXCEPTION, &tables::ERROR_SERVICE_EXCEPTION, &tables::ERROR_TOO_MANY_REQUESTS_EXCEPTION, &tables::ERROR_RESOURCE_NOT_FOUND_EXCEPTION] };
    impl OperationType for DeleteFunctionEventInvokeConfig {
        type Input = super::DeleteFunctionEventInvokeConfigRequest;
        type Output = super::Unit;
        fn descriptor() -> &'static Operation { &DELETE_FUNCTION_EVENT_INVOKE_CONFIG_OPERATION }
        fn service() -> &'static Service { &super::SERVICE }
    }
    pub struct GetAccountSettings;
    pub static GET_ACCOUNT_SETTINGS_OPERATION: Operation = Operation { name: "GetAccountSettings", method: "GET", uri: "/2016-08-19/account-settings", status: 200, input: &tables::GET_ACCOUNT_SETTINGS_REQUEST, output: &tables::GET_ACCOUNT_SETTINGS_RESPONSE, result_wrapper: None, errors: &[&tables::ERROR_SERVICE_EXCEPTION, &tables::ERROR_TOO_MANY_REQUESTS_EXCEPTION] };
    impl OperationType for GetAccountSettings {
        type Input = super::GetAccountSettingsRequest;
        type Output = super::GetAccountSettingsResponse;
        fn descriptor() -> &'static Operation { &GET_ACCOUNT_SETTINGS_OPERATION }
        fn service() -> &'static Service { &super::SERVICE }
    }
    pub struct GetAlias;
    pub static GET_ALIAS_OPERATION: Operation = Operation { name: "GetAlias", method: "GET", uri: "/2015-03-31/functions/{FunctionName}/aliases/{Name}", status: 200, input: &tables::GET_ALIAS_REQUEST, output: &tables::ALIAS_CONFIGURATION, result_wrapper: None, errors: &[&tables::ERROR_INVALID_PARAMETER_VALUE_EXCEPTION, &tables::ERROR_SERVICE_EXCEPTION, &tables::ERROR_TOO_MANY_REQUESTS_EXCEPTION, &tables::ERROR_RESOURCE_NOT_FOUND_EXCEPTION] };
    impl OperationType for GetAlias {
        type Input = super::GetAliasRequest;
        type Output = super::AliasConfiguration;
        fn descriptor() -> &'static Operation { &GET_ALIAS_OPERATION }
        fn service() -> &'static Service { &super::SERVICE }
    }
    pub struct GetEventSourceMapping;
    pub static GET_EVENT_SOURCE_MAPPING_OPERATION: Operation = Operation { name: "GetEventSourceMapping", method: "GET", uri: "/2015-03-31/event-source-mappings/{UUID}", status: 200, input: &tables::GET_EVENT_SOURCE_MAPPING_REQUEST, output: &tables::EVENT_SOURCE_MAPPING_CONFIGURATION, result_wrapper: None, errors: &[&tables::ERROR_INVALID_PARAMETER_VALUE_EXCEPTION, &tables::ERROR_SERVICE_EXCEPTION, &tables::ERROR_TOO_MANY_REQUESTS_EXCEPTION, &tables::ERROR_RESOURCE_NOT_FOUND_EXCEPTION] };
    impl OperationType for GetEventSourceMapping {
        type Input = super::GetEventSourceMappingRequest;
        type Output = super::EventSourceMappingConfiguration;
        fn descriptor() -> &'static Operation { &GET_EVENT_SOURCE_MAPPING_OPERATION }
        fn service() -> &'static Service { &super::SERVICE }
    }
    pub struct GetFunction;
    pub static GET_FUNCTION_OPERATION: Operation = Operation { name: "GetFunction", method: "GET", uri: "/2015-03-31/functions/{FunctionName}", status: 200, input: &tables::GET_FUNCTION_REQUEST, output: &tables::GET_FUNCTION_RESPONSE, result_wrapper: None, errors: &[&tables::ERROR_INVALID_PARAMETER_VALUE_EXCEPTION, &tables::ERROR_SERVICE_EXCEPTION, &tables::ERROR_TOO_MANY_REQUESTS_EXCEPTION, &tables::ERROR_RESOURCE_NOT_FOUND_EXCEPTION] };
    impl OperationType for GetFunction {
        type Input = super::GetFunctionRequest;
        type Output = super::GetFunctionResponse;
        fn descriptor() -> &'static Operation { &GET_FUNCTION_OPERATION }
        fn service() -> &'static Service { &super::SERVICE }
    }
    pub struct GetFunctionCodeSigningConfig;
    pub static GET_FUNCTION_CODE_SIGNING_CONFIG_OPERATION: Operation = Operation { name: "GetFunctionCodeSigningConfig", method: "GET", uri: "/2020-06-30/functions/{FunctionName}/code-signing-config", status: 200, input: &tables::GET_FUNCTION_CODE_SIGNING_CONFIG_REQUEST, output: &tables::GET_FUNCTION_CODE_SIGNING_CONFIG_RESPONSE, result_wrapper: None, errors: &[&tables::ERROR_INVALID_PARAMETER_VALUE_EXCEPTION, &tables::ERROR_SERVICE_EXCEPTION, &tables::ERROR_TOO_MANY_REQUESTS_EXCEPTION, &tables::ERROR_RESOURCE_NOT_FOUND_EXCEPTION, &tables::ERROR_CODE_SIGNING_CONFIG_NOT_FOUND_EXCEPTION] };
    impl OperationType for GetFunctionCodeSigningConfig {
        type Input = super::GetFunctionCodeSigningConfigRequest;
        type Output = super::GetFunctionCodeSigningConfigResponse;
        fn descriptor() -> &'static Operation { &GET_FUNCTION_CODE_SIGNING_CONFIG_OPERATION }
        fn service() -> &'static Service { &super::SERVICE }
    }
    pub struct GetFunctionConcurrency;
    pub static GET_FUNCTION_CONCURRENCY_OPERATION: Operation = Operation { name: "GetFunctionConcurrency", method: "GET", uri: "/2019-09-30/functions/{FunctionName}/concurrency", status: 200, input: &tables::GET_FUNCTION_CONCURRENCY_REQUEST, output: &tables::GET_FUNCTION_CONCURRENCY_RESPONSE, result_wrapper: None, errors: &[&tables::ERROR_INVALID_PARAMETER_VALUE_EXCEPTION, &tables::ERROR_SERVICE_EXCEPTION, &tables::ERROR_TOO_MANY_REQUESTS_EXCEPTION, &tables::ERROR_RESOURCE_NOT_FOUND_EXCEPTION] };
    impl OperationType for GetFunctionConcurrency {
        type Input = super::GetFunctionConcurrencyRequest;
        type Output = super::GetFunctionConcurrencyResponse;
        fn descriptor() -> &'static Operation { &GET_FUNCTION_CONCURRENCY_OPERATION }
        fn service() -> &'static Service { &super::SERVICE }
    }
    pub struct GetFunctionConfiguration;
    pub static GET_FUNCTION_CONFIGURATION_OPERATION: Operation = Operation { name: "GetFunctionConfiguration", method: "GET", uri: "/2015-03-31/functions/{FunctionName}/configuration", status: 200, input: &tables::GET_FUNCTION_CONFIGURATION_REQUEST, output: &tables::FUNCTION_CONFIGURATION, result_wrapper: None, errors: &[&tables::ERROR_INVALID_PARAMETER_VALUE_EXCEPTION, &tables::ERROR_SERVICE_EXCEPTION, &tables::ERROR_TOO_MANY_REQUESTS_EXCEPTION, &tables::ERROR_RESOURCE_NOT_FOUND_EXCEPTION] };
    impl OperationType for GetFunctionConfiguration {
        type Input = super::GetFunctionConfigurationRequest;
        type Output = super::FunctionConfiguration;
        fn descriptor() -> &'static Operation { &GET_FUNCTION_CONFIGURATION_OPERATION }
        fn service() -> &'static Service { &super::SERVICE }
    }
    pub struct GetFunctionEventInvokeConfig;
    pub static GET_FUNCTION_EVENT_INVOKE_CONFIG_OPERATION: Operation = Operation { name: "GetFunctionEventInvokeConfig", method: "GET", uri: "/2019-09-25/functions/{FunctionName}/event-invoke-config", status: 200, input: &tables::GET_FUNCTION_EVENT_INVOKE_CONFIG_REQUEST, output: &tables::FUNCTION_EVENT_INVOKE_CONFIG, result_wrapper: None, errors: &[&tables::ERROR_INVALID_PARAMETER_VALUE_EXCEPTION, &tables::ERROR_SERVICE_EXCEPTION, &tables::ERROR_TOO_MANY_REQUESTS_EXCEPTION, &tables::ERROR_RESOURCE_NOT_FOUND_EXCEPTION] };
    impl OperationType for GetFunctionEventInvokeConfig {
        type Input = super::GetFunctionEventInvokeConfigRequest;
        type Output = super::FunctionEventInvokeConfig;
        fn descriptor() -> &'static Operation { &GET_FUNCTION_EVENT_INVOKE_CONFIG_OPERATION }
        fn service() -> &'static Service { &super::SERVICE }
    }
    pub struct GetPolicy;
    pub static GET_POLICY_OPERATION: Operation = Operation { name: "GetPolicy", method: "GET", uri: "/2015-03-31/functions/{FunctionName}/policy", status: 200, input: &tables::GET_POLICY_REQUEST, output: &tables::GET_POLICY_RESPONSE, result_wrapper: None, errors: &[&tables::ERROR_INVALID_PARAMETER_VALUE_EXCEPTION, &tables::ERROR_SERVICE_EXCEPTION, &tables::ERROR_TOO_MANY_REQUESTS_EXCEPTION, &tables::ERROR_RESOURCE_NOT_FOUND_EXCEPTION] };
    impl OperationType for GetPolicy {
        type Input = super::GetPolicyRequest;
        type Output = super::GetPolicyResponse;
        fn descriptor() -> &'static Operation { &GET_POLICY_OPERATION }
        fn service() -> &'static Service { &super::SERVICE }
    }
    pub struct GetRuntimeManagementConfig;
    pub static GET_RUNTIME_MANAGEMENT_CONFIG_OPERATION: Operation = Operation { name: "GetRuntimeManagementConfig", method: "GET", uri: "/2021-07-20/functions/{FunctionName}/runtime-management-config", status: 200, input: &tables::GET_RUNTIME_MANAGEMENT_CONFIG_REQUEST, output: &tables::GET_RUNTIME_MANAGEMENT_CONFIG_RESPONSE, result_wrapper: None, errors: &[&tables::ERROR_INVALID_PARAMETER_VALUE_EXCEPTION, &tables::ERROR_SERVICE_EXCEPTION, &tables::ERROR_TOO_MANY_REQUESTS_EXCEPTION, &tables::ERROR_RESOURCE_NOT_FOUND_EXCEPTION] };
    impl OperationType for GetRuntimeManagementConfig {
        type Input = super::GetRuntimeManagementConfigRequest;
        type Output = super::GetRuntimeManagementConfigResponse;
        fn descriptor() -> &'static Operation { &GET_RUNTIME_MANAGEMENT_CONFIG_OPERATION }
        fn service() -> &'static Service { &super::SERVICE }
    }
    pub struct Invoke;
    pub static INVOKE_OPERATION: Operation = Operation { name: "Invoke", method: "POST", uri: "/2015-03-31/functions/{FunctionName}/invocations", status: 200, input: &tables::INVOCATION_REQUEST, output: &tables::INVOCATION_RESPONSE, result_wrapper: None, errors: &[&tables::ERROR_RUNTIME_ALIAS_DELETED_EXCEPTION, &tables::ERROR_CODE_ARTIFACT_USER_DELETED_EXCEPTION, &tables::ERROR_RESOURCE_NOT_READY_EXCEPTION, &tables::ERROR_SERVICE_QUOTA_EXCEEDED_EXCEPTION, &tables::ERROR_INVALID_SECURITY_GROUP_ID_EXCEPTION, &tables::ERROR_SNAP_START_TIMEOUT_EXCEPTION, &tables::ERROR_TOO_MANY_REQUESTS_EXCEPTION, &tables::ERROR_EC2_THROTTLED_EXCEPTION, &tables::ERROR_EFS_MOUNT_CONNECTIVITY_EXCEPTION, &tables::ERROR_SUBNET_IP_ADDRESS_LIMIT_REACHED_EXCEPTION, &tables::ERROR_KMS_ACCESS_DENIED_EXCEPTION, &tables::ERROR_REQUEST_TOO_LARGE_EXCEPTION, &tables::ERROR_KMS_DISABLED_EXCEPTION, &tables::ERROR_UNSUPPORTED_MEDIA_TYPE_EXCEPTION, &tables::ERROR_S3_FILES_MOUNT_CONNECTIVITY_EXCEPTION, &tables::ERROR_SERIALIZED_REQUEST_ENTITY_TOO_LARGE_EXCEPTION, &tables::ERROR_INVALID_RUNTIME_EXCEPTION, &tables::ERROR_NO_PUBLISHED_VERSION_EXCEPTION, &tables::ERROR_EC2_UNEXPECTED_EXCEPTION, &tables::ERROR_INVALID_SUBNET_ID_EXCEPTION, &tables::ERROR_KMS_NOT_FOUND_EXCEPTION, &tables::ERROR_INVALID_PARAMETER_VALUE_EXCEPTION, &tables::ERROR_EC2_ACCESS_DENIED_EXCEPTION, &tables::ERROR_EFSIO_EXCEPTION, &tables::ERROR_KMS_INVALID_STATE_EXCEPTION, &tables::ERROR_RESOURCE_CONFLICT_EXCEPTION, &tables::ERROR_RUNTIME_VERSION_DELETED_EXCEPTION, &tables::ERROR_ENI_LIMIT_REACHED_EXCEPTION, &tables::ERROR_SNAP_START_NOT_READY_EXCEPTION, &tables::ERROR_SERVICE_EXCEPTION, &tables::ERROR_CODE_ARTIFACT_USER_PENDING_EXCEPTION, &tables::ERROR_SNAP_START_EXCEPTION, &tables::ERROR_RECURSIVE_INVOCATION_EXCEPTION, &tables::ERROR_S3_FILES_MOUNT_FAILURE_EXCEPTION, &tables::ERROR_EFS_MOUNT_TIMEOUT_EXCEPTION, &tables::ERROR_ENI_NOT_READY_EXCEPTION, &tables::ERROR_S3_FILES_MOUNT_TIMEOUT_EXCEPTION, &tables::ERROR_CODE_ARTIFACT_USER_FAILED_EXCEPTION, &tables::ERROR_MODE_NOT_SUPPORTED_EXCEPTION, &tables::ERROR_RESOURCE_NOT_FOUND_EXCEPTION, &tables::ERROR_INVALID_REQUEST_CONTENT_EXCEPTION, &tables::ERROR_SNAP_START_REGENERATION_FAILURE_EXCEPTION, &tables::ERROR_DURABLE_EXECUTION_ALREADY_STARTED_EXCEPTION, &tables::ERROR_INVALID_ZIP_FILE_EXCEPTION, &tables::ERROR_EFS_MOUNT_FAILURE_EXCEPTION] };
    impl OperationType for Invoke {
        type Input = super::InvocationRequest;
        type Output = super::InvocationResponse;
        fn descriptor() -> &'static Operation { &INVOKE_OPERATION }
        fn service() -> &'static Service { &super::SERVICE }
    }
    pub struct ListAliases;
    pub static LIST_ALIASES_OPERATION: Operation = Operation { name: "ListAliases", method: "GET", uri: "/2015-03-31/functions/{FunctionName}/aliases", status: 200, input: &tables::LIST_ALIASES_REQUEST, output: &tables::LIST_ALIASES_RESPONSE, result_wrapper: None, errors: &[&tables::ERROR_INVALID_PARAMETER_VALUE_EXCEPTION, &tables::ERROR_SERVICE_EXCEPTION, &tables::ERROR_TOO_MANY_REQUESTS_EXCEPTION, &tables::ERROR_RESOURCE_NOT_FOUND_EXCEPTION] };
    impl OperationType for ListAliases {
        type Input = super::ListAliasesRequest;
        type Output = super::ListAliasesResponse;
        fn descriptor() -> &'static Operation { &LIST_ALIASES_OPERATION }
        fn service() -> &'static Service { &super::SERVICE }
    }
    pub struct ListEventSourceMappings;
    pub static LIST_EVENT_SOURCE_MAPPINGS_OPERATION: Operation = Operation { name: "ListEventSourceMappings", method: "GET", uri: "/2015-03-31/event-source-mappings", status: 200, input: &tables::LIST_EVENT_SOURCE_MAPPINGS_REQUEST, output: &tables::LIST_EVENT_SOURCE_MAPPINGS_RESPONSE, result_wrapper: None, errors: &[&tables::ERROR_INVALID_PARAMETER_VALUE_EXCEPTION, &tables::ERROR_SERVICE_EXCEPTION, &tables::ERROR_TOO_MANY_REQUESTS_EXCEPTION, &tables::ERROR_RESOURCE_NOT_FOUND_EXCEPTION] };
    impl OperationType for ListEventSourceMappings {
        type Input = super::ListEventSourceMappingsRequest;
        type Output = super::ListEventSourceMappingsResponse;
        fn descriptor() -> &'static Operation { &LIST_EVENT_SOURCE_MAPPINGS_OPERATION }
        fn service() -> &'static Service { &super::SERVICE }
    }
    pub struct ListFunctions;
    pub static LIST_FUNCTIONS_OPERATION: Operation = Operation { name: "ListFunctions", method: "GET", uri: "/2015-03-31/functions", status: 200, input: &tables::LIST_FUNCTIONS_REQUEST, output: &tables::LIST_FUNCTIONS_RESPONSE, result_wrapper: None, errors: &[&tables::ERROR_INVALID_PARAMETER_VALUE_EXCEPTION, &tables::ERROR_SERVICE_EXCEPTION, &tables::ERROR_TOO_MANY_REQUESTS_EXCEPTION] };
    impl OperationType for ListFunctions {
        type Input = super::ListFunctionsRequest;
        type Output = super::ListFunctionsResponse;
        fn descriptor() -> &'static Operation { &LIST_FUNCTIONS_OPERATION }
        fn service() -> &'static Service { &super::SERVICE }
    }
    pub struct ListTags;
    pub static LIST_TAGS_OPERATION: Operation = Operation { name: "ListTags", method: "GET", uri: "/2017-03-31/tags/{Resource}", status: 200, input: &tables::LIST_TAGS_REQUEST, output: &tables::LIST_TAGS_RESPONSE, result_wrapper: None, errors: &[&tables::ERROR_INVALID_PARAMETER_VALUE_EXCEPTION, &tables::ERROR_SERVICE_EXCEPTION, &tables::ERROR_TOO_MANY_REQUESTS_EXCEPTION, &tables::ERROR_RESOURCE_NOT_FOUND_EXCEPTION] };
    impl OperationType for ListTags {
        type Input = super::ListTagsRequest;
        type Output = super::ListTagsResponse;
        fn descriptor() -> &'static Operation { &LIST_TAGS_OPERATION }
        fn service() -> &'static Service { &super::SERVICE }
    }
    pub struct ListVersionsByFunction;
    pub static LIST_VERSIONS_BY_FUNCTION_OPERATION: Operation = Operation { name: "ListVersionsByFunction", method: "GET", uri: "/2015-03-31/functions/{FunctionName}/versions", status: 200, input: &tables::LIST_VERSIONS_BY_FUNCTION_REQUEST, output: &tables::LIST_VERSIONS_BY_FUNCTION_RESPONSE, result_wrapper: None, errors: &[&tables::ERROR_INVALID_PARAMETER_VALUE_EXCEPTION, &tables::ERROR_SERVICE_EXCEPTION, &tables::ERROR_TOO_MANY_REQUESTS_EXCEPTION, &tables::ERROR_RESOURCE_NOT_FOUND_EXCEPTION] };
    impl OperationType for ListVersionsByFunction {
        type Input = super::ListVersionsByFunctionRequest;
        type Output = super::ListVersionsByFunctionResponse;
        fn descriptor() -> &'static Operation { &LIST_VERSIONS_BY_FUNCTION_OPERATION }
        fn service() -> &'static Service { &super::SERVICE }
    }
    pub struct PublishVersion;
    pub static PUBLISH_VERSION_OPERATION: Operation = Operation { name: "PublishVersion", method: "POST", uri: "/2015-03-31/functions/{FunctionName}/versions", status: 201, input: &tables::PUBLISH_VERSION_REQUEST, output: &tables::FUNCTION_CONFIGURATION, result_wrapper: None, errors: &[&tables::ERROR_INVALID_PARAMETER_VALUE_EXCEPTION, &tables::ERROR_RESOURCE_CONFLICT_EXCEPTION, &tables::ERROR_SERVICE_EXCEPTION, &tables::ERROR_TOO_MANY_REQUESTS_EXCEPTION, &tables::ERROR_RESOURCE_NOT_FOUND_EXCEPTION, &tables::ERROR_CODE_STORAGE_EXCEEDED_EXCEPTION, &tables::ERROR_FUNCTION_VERSIONS_PER_CAPACITY_PROVIDER_LIMIT_EXCEEDED_EXCEPTION, &tables::ERROR_PRECONDITION_FAILED_EXCEPTION] };
    impl OperationType for PublishVersion {
        type Input = super::PublishVersionRequest;
        type Output = super::FunctionConfiguration;
        fn descriptor() -> &'static Operation { &PUBLISH_VERSION_OPERATION }
        fn service() -> &'static Service { &super::SERVICE }
    }
    pub struct PutFunctionConcurrency;
    pub static PUT_FUNCTION_CONCURRENCY_OPERATION: Operation = Operation { name: "PutFunctionConcurrency", method: "PUT", uri: "/2017-10-31/functions/{FunctionName}/concurrency", status: 200, input: &tables::PUT_FUNCTION_CONCURRENCY_REQUEST, output: &tables::CONCURRENCY, result_wrapper: None, errors: &[&tables::ERROR_INVALID_PARAMETER_VALUE_EXCEPTION, &tables::ERROR_RESOURCE_CONFLICT_EXCEPTION, &tables::ERROR_SERVICE_EXCEPTION, &tables::ERROR_TOO_MANY_REQUESTS_EXCEPTION, &tables::ERROR_RESOURCE_NOT_FOUND_EXCEPTION] };
    impl OperationType for PutFunctionConcurrency {
        type Input = super::PutFunctionConcurrencyRequest;
        type Output = super::Concurrency;
        fn descriptor() -> &'static Operation { &PUT_FUNCTION_CONCURRENCY_OPERATION }
        fn service() -> &'static Service { &super::SERVICE }
    }
    pub struct RemovePermission;
    pub static REMOVE_PERMISSION_OPERATION: Operation = Operation { name: "RemovePermission", method: "DELETE", uri: "/2015-03-31/functions/{FunctionName}/policy/{StatementId}", status: 204, input: &tables::REMOVE_PERMISSION_REQUEST, output: &UNIT, result_wrapper: None, errors: &[&tables::ERROR_INVALID_PARAMETER_VALUE_EXCEPTION, &tables::ERROR_PUBLIC_POLICY_EXCEPTION, &tables::ERROR_SERVICE_EXCEPTION, &tables::ERROR_TOO_MANY_REQUESTS_EXCEPTION, &tables::ERROR_RESOURCE_NOT_FOUND_EXCEPTION, &tables::ERROR_PRECONDITION_FAILED_EXCEPTION] };
    impl OperationType for RemovePermission {
        type Input = super::RemovePermissionRequest;
        type Output = super::Unit;
        fn descriptor() -> &'static Operation { &REMOVE_PERMISSION_OPERATION }
        fn service() -> &'static Service { &super::SERVICE }
    }
    pub struct TagResource;
    pub static TAG_RESOURCE_OPERATION: Operation = Operation { name: "TagResource", method: "POST", uri: "/2017-03-31/tags/{Resource}", status: 204, input: &tables::TAG_RESOURCE_REQUEST, output: &UNIT, result_wrapper: None, errors: &[&tables::ERROR_INVALID_PARAMETER_VALUE_EXCEPTION, &tables::ERROR_RESOURCE_CONFLICT_EXCEPTION, &tables::ERROR_SERVICE_EXCEPTION, &tables::ERROR_TOO_MANY_REQUESTS_EXCEPTION, &tables::ERROR_RESOURCE_NOT_FOUND_EXCEPTION] };
    impl OperationType for TagResource {
        type Input = super::TagResourceRequest;
        type Output = super::Unit;
        fn descriptor() -> &'static Operation { &TAG_RESOURCE_OPERATION }
        fn service() -> &'static Service { &super::SERVICE }
    }
    pub struct UntagResource;
    pub static UNTAG_RESOURCE_OPERATION: Operation = Operation { name: "UntagResource", method: "DELETE", uri: "/2017-03-31/tags/{Resource}", status: 204, input: &tables::UNTAG_RESOURCE_REQUEST, output: &UNIT, result_wrapper: None, errors: &[&tables::ERROR_INVALID_PARAMETER_VALUE_EXCEPTION, &tables::ERROR_RESOURCE_CONFLICT_EXCEPTION, &tables::ERROR_SERVICE_EXCEPTION, &tables::ERROR_TOO_MANY_REQUESTS_EXCEPTION, &tables::ERROR_RESOURCE_NOT_FOUND_EXCEPTION] };
    impl OperationType for UntagResource {
        type Input = super::UntagResourceRequest;
        type Output = super::Unit;
        fn descriptor() -> &'static Operation { &UNTAG_RESOURCE_OPERATION }
        fn service() -> &'static Service { &super::SERVICE }
    }
    pub struct UpdateAlias;
    pub static UPDATE_ALIAS_OPERATION: Operation = Operation { name: "UpdateAlias", method: "PUT", uri: "/2015-03-31/functions/{FunctionName}/aliases/{Name}", status: 200, input: &tables::UPDATE_ALIAS_REQUEST, output: &tables::ALIAS_CONFIGURATION, result_wrapper: None, errors: &[&tables::ERROR_INVALID_PARAMETER_VALUE_EXCEPTION, &tables::ERROR_RESOURCE_CONFLICT_EXCEPTION, &tables::ERROR_SERVICE_EXCEPTION, &tables::ERROR_TOO_MANY_REQUESTS_EXCEPTION, &tables::ERROR_RESOURCE_NOT_FOUND_EXCEPTION, &tables::ERROR_PRECONDITION_FAILED_EXCEPTION] };
    impl OperationType for UpdateAlias {
        type Input = super::UpdateAliasRequest;
        type Output = super::AliasConfiguration;
        fn descriptor() -> &'static Operation { &UPDATE_ALIAS_OPERATION }
        fn service() -> &'static Service { &super::SERVICE }
    }
    pub struct UpdateEventSourceMapping;
    pub static UPDATE_EVENT_SOURCE_MAPPING_OPERATION: Operation = Operation { name: "UpdateEventSourceMapping", method: "PUT", uri: "/2015-03-31/event-source-mappings/{UUID}", status: 202, input: &tables::UPDATE_EVENT_SOURCE_MAPPING_REQUEST, output: &tables::EVENT_SOURCE_MAPPING_CONFIGURATION, result_wrapper: None, errors: &[&tables::ERROR_INVALID_PARAMETER_VALUE_EXCEPTION, &tables::ERROR_RESOURCE_IN_USE_EXCEPTION, &tables::ERROR_RESOURCE_CONFLICT_EXCEPTION, &tables::ERROR_SERVICE_EXCEPTION, &tables::ERROR_TOO_MANY_REQUESTS_EXCEPTION, &tables::ERROR_RESOURCE_NOT_FOUND_EXCEPTION] };
    impl OperationType for UpdateEventSourceMapping {
        type Input = super::UpdateEventSourceMappingRequest;
        type Output = super::EventSourceMappingConfiguration;
        fn descriptor() -> &'static Operation { &UPDATE_EVENT_SOURCE_MAPPING_OPERATION }
        fn service() -> &'static Service { &super::SERVICE }
    }
    pub struct UpdateFunctionCode;
    pub static UPDATE_FUNCTION_CODE_OPERATION: Operation = Operation { name: "UpdateFunctionCode", method: "PUT", uri: "/2015-03-31/functions/{FunctionName}/code", status: 200, input: &tables::UPDATE_FUNCTION_CODE_REQUEST, output: &tables::FUNCTION_CONFIGURATION, result_wrapper: None, errors: &[&tables::ERROR_INVALID_PARAMETER_VALUE_EXCEPTION, &tables::ERROR_RESOURCE_CONFLICT_EXCEPTION, &tables::ERROR_SERVICE_EXCEPTION, &tables::ERROR_TOO_MANY_REQUESTS_EXCEPTION, &tables::ERROR_INVALID_CODE_SIGNATURE_EXCEPTION, &tables::ERROR_RESOURCE_NOT_FOUND_EXCEPTION, &tables::ERROR_CODE_VERIFICATION_FAILED_EXCEPTION, &tables::ERROR_CODE_SIGNING_CONFIG_NOT_FOUND_EXCEPTION, &tables::ERROR_CODE_STORAGE_EXCEEDED_EXCEPTION, &tables::ERROR_PRECONDITION_FAILED_EXCEPTION] };
    impl OperationType for UpdateFunctionCode {
        type Input = super::UpdateFunctionCodeRequest;
        type Output = super::FunctionConfiguration;
        fn descriptor() -> &'static Operation { &UPDATE_FUNCTION_CODE_OPERATION }
        fn service() -> &'static Service { &super::SERVICE }
    }
    pub struct UpdateFunctionConfiguration;
    pub static UPDATE_FUNCTION_CONFIGURATION_OPERATION: Operation = Operation { name: "UpdateFunctionConfiguration", method: "PUT", uri: "/2015-03-31/functions/{FunctionName}/configuration", status: 200, input: &tables::UPDATE_FUNCTION_CONFIGURATION_REQUEST, output: &tables::FUNCTION_CONFIGURATION, result_wrapper: None, errors: &[&tables::ERROR_INVALID_PARAMETER_VALUE_EXCEPTION, &tables::ERROR_RESOURCE_CONFLICT_EXCEPTION, &tables::ERROR_SERVICE_EXCEPTION, &tables::ERROR_TOO_MANY_REQUESTS_EXCEPTION, &tables::ERROR_INVALID_CODE_SIGNATURE_EXCEPTION, &tables::ERROR_RESOURCE_NOT_FOUND_EXCEPTION, &tables::ERROR_CODE_VERIFICATION_FAILED_EXCEPTION, &tables::ERROR_CODE_SIGNING_CONFIG_NOT_FOUND_EXCEPTION, &tables::ERROR_PRECONDITION_FAILED_EXCEPTION] };
    impl OperationType for UpdateFunctionConfiguration {
        type Input = super::UpdateFunctionConfigurationRequest;
        type Output = super::FunctionConfiguration;
        fn descriptor() -> &'static Operation { &UPDATE_FUNCTION_CONFIGURATION_OPERATION }
        fn service() -> &'static Service { &super::SERVICE }
    }
}

/// The service.
pub static SERVICE: crate::schema::Service = crate::schema::Service {
    name: "lambda",
    signing_name: "lambda",
    endpoint_prefix: "lambda",
    service_id: "Lambda",
    target_prefix: None,
    json_version: "1.1",
    api_version: "2015-03-31",
    xml_namespace: None,
    protocols: &[crate::schema::Protocol::RestJson],
    operations: &[&ops::ADD_PERMISSION_OPERATION, &ops::CREATE_ALIAS_OPERATION, &ops::CREATE_EVENT_SOURCE_MAPPING_OPERATION, &ops::CREATE_FUNCTION_OPERATION, &ops::DELETE_ALIAS_OPERATION, &ops::DELETE_EVENT_SOURCE_MAPPING_OPERATION, &ops::DELETE_FUNCTION_OPERATION, &ops::DELETE_FUNCTION_CONCURRENCY_OPERATION, &ops::DELETE_FUNCTION_EVENT_INVOKE_CONFIG_OPERATION, &ops::GET_ACCOUNT_SETTINGS_OPERATION, &ops::GET_ALIAS_OPERATION, &ops::GET_EVENT_SOURCE_MAPPING_OPERATION, &ops::GET_FUNCTION_OPERATION, &ops::GET_FUNCTION_CODE_SIGNING_CONFIG_OPERATION, &ops::GET_FUNCTION_CONCURRENCY_OPERATION, &ops::GET_FUNCTION_CONFIGURATION_OPERATION, &ops::GET_FUNCTION_EVENT_INVOKE_CONFIG_OPERATION, &ops::GET_POLICY_OPERATION, &ops::GET_RUNTIME_MANAGEMENT_CONFIG_OPERATION, &ops::INVOKE_OPERATION, &ops::LIST_ALIASES_OPERATION, &ops::LIST_EVENT_SOURCE_MAPPINGS_OPERATION, &ops::LIST_FUNCTIONS_OPERATION, &ops::LIST_TAGS_OPERATION, &ops::LIST_VERSIONS_BY_FUNCTION_OPERATION, &ops::PUBLISH_VERSION_OPERATION, &ops::PUT_FUNCTION_CONCURRENCY_OPERATION, &ops::REMOVE_PERMISSION_OPERATION, &ops::TAG_RESOURCE_OPERATION, &ops::UNTAG_RESOURCE_OPERATION, &ops::UPDATE_ALIAS_OPERATION, &ops::UPDATE_EVENT_SOURCE_MAPPING_OPERATION, &ops::UPDATE_FUNCTION_CODE_OPERATION, &ops::UPDATE_FUNCTION_CONFIGURATION_OPERATION],
    unserved: &["AddLayerVersionPermission", "CheckpointDurableExecution", "CreateCapacityProvider", "CreateCodeSigningConfig", "CreateFunctionUrlConfig", "DeleteCapacityProvider", "DeleteCodeSigningConfig", "DeleteDurableExecution", "DeleteFunctionCodeSigningConfig", "DeleteFunctionUrlConfig", "DeleteLayerVersion", "DeleteProvisionedConcurrencyConfig", "DeleteResourcePolicy", "GetCapacityProvider", "GetCodeSigningConfig", "GetDurableExecution", "GetDurableExecutionHistory", "GetDurableExecutionState", "GetFunctionRecursionConfig", "GetFunctionScalingConfig", "GetFunctionUrlConfig", "GetLayerVersion", "GetLayerVersionByArn", "GetLayerVersionPolicy", "GetProvisionedConcurrencyConfig", "GetResourcePolicy", "InvokeAsync", "InvokeWithResponseStream", "ListCapacityProviders", "ListCodeSigningConfigs", "ListDurableExecutionsByFunction", "ListFunctionEventInvokeConfigs", "ListFunctionUrlConfigs", "ListFunctionVersionsByCapacityProvider", "ListFunctionsByCodeSigningConfig", "ListLayerVersions", "ListLayers", "ListProvisionedConcurrencyConfigs", "PauseDurableExecution", "PublishLayerVersion", "PutFunctionCodeSigningConfig", "PutFunctionEventInvokeConfig", "PutFunctionRecursionConfig", "PutFunctionScalingConfig", "PutProvisionedConcurrencyConfig", "PutResourcePolicy", "PutRuntimeManagementConfig", "RemoveLayerVersionPermission", "ResumeDurableExecution", "SendDurableExecutionCallbackFailure", "SendDurableExecutionCallbackHeartbeat", "SendDurableExecutionCallbackSuccess", "StopDurableExecution", "UpdateCapacityProvider", "UpdateCodeSigningConfig", "UpdateFunctionEventInvokeConfig", "UpdateFunctionUrlConfig"],
};
