// Written by `cargo xtask generate` from the model elbv2 2015-12-01; do not edit.
#![allow(clippy::all, unused_imports, non_camel_case_types)]
use std::collections::BTreeMap;
use crate::{Blob, Timestamp, Unit, Value, enumeration, structure};

enumeration! {
    ActionTypeEnum { Forward = "forward", AuthenticateOidc = "authenticate-oidc", AuthenticateCognito = "authenticate-cognito", Redirect = "redirect", FixedResponse = "fixed-response", JwtValidation = "jwt-validation" }
    AdvertiseTrustStoreCaNamesEnum { On = "on", Off = "off" }
    AnomalyResultEnum { Anomalous = "anomalous", Normal = "normal" }
    AuthenticateCognitoActionConditionalBehaviorEnum { Deny = "deny", Allow = "allow", Authenticate = "authenticate" }
    AuthenticateOidcActionConditionalBehaviorEnum { Deny = "deny", Allow = "allow", Authenticate = "authenticate" }
    CapacityReservationStateEnum { Provisioned = "provisioned", Pending = "pending", Rebalancing = "rebalancing", Failed = "failed" }
    DescribeTargetHealthInputIncludeEnum { AnomalyDetection = "AnomalyDetection", All = "All" }
    EnablePrefixForIpv6SourceNatEnum { On = "on", Off = "off" }
    EnforceSecurityGroupInboundRulesOnPrivateLinkTrafficEnum { On = "on", Off = "off" }
    IpAddressType { Ipv4 = "ipv4", Dualstack = "dualstack", DualstackWithoutPublicIpv4 = "dualstack-without-public-ipv4" }
    JwtValidationActionAdditionalClaimFormatEnum { SingleString = "single-string", StringArray = "string-array", SpaceSeparatedValues = "space-separated-values" }
    LoadBalancerSchemeEnum { InternetFacing = "internet-facing", Internal = "internal" }
    LoadBalancerStateEnum { Active = "active", Provisioning = "provisioning", ActiveImpaired = "active_impaired", Failed = "failed" }
    LoadBalancerTypeEnum { Application = "application", Network = "network", Gateway = "gateway" }
    MitigationInEffectEnum { Yes = "yes", No = "no" }
    ProtocolEnum { Http = "HTTP", Https = "HTTPS", Tcp = "TCP", Tls = "TLS", Udp = "UDP", TcpUdp = "TCP_UDP", Geneve = "GENEVE", Quic = "QUIC", TcpQuic = "TCP_QUIC" }
    RedirectActionStatusCodeEnum { Http301 = "HTTP_301", Http302 = "HTTP_302" }
    SourceIpAddressTypeEnum { Ipv4 = "ipv4", Ipv6 = "ipv6" }
    TargetAdministrativeOverrideReasonEnum { AdministrativeOverrideUnknown = "AdministrativeOverride.Unknown", AdministrativeOverrideNoOverride = "AdministrativeOverride.NoOverride", AdministrativeOverrideZonalShiftActive = "AdministrativeOverride.ZonalShiftActive", AdministrativeOverrideZonalShiftDelegatedToDns = "AdministrativeOverride.ZonalShiftDelegatedToDns" }
    TargetAdministrativeOverrideStateEnum { Unknown = "unknown", NoOverride = "no_override", ZonalShiftActive = "zonal_shift_active", ZonalShiftDelegatedToDns = "zonal_shift_delegated_to_dns" }
    TargetGroupIpAddressTypeEnum { Ipv4 = "ipv4", Ipv6 = "ipv6" }
    TargetHealthReasonEnum { ElbRegistrationInProgress = "Elb.RegistrationInProgress", ElbInitialHealthChecking = "Elb.InitialHealthChecking", TargetResponseCodeMismatch = "Target.ResponseCodeMismatch", TargetTimeout = "Target.Timeout", TargetFailedHealthChecks = "Target.FailedHealthChecks", TargetNotRegistered = "Target.NotRegistered", TargetNotInUse = "Target.NotInUse", TargetDeregistrationInProgress = "Target.DeregistrationInProgress", TargetInvalidState = "Target.InvalidState", TargetIpUnusable = "Target.IpUnusable", TargetHealthCheckDisabled = "Target.HealthCheckDisabled", ElbInternalError = "Elb.InternalError" }
    TargetHealthStateEnum { Initial = "initial", Healthy = "healthy", Unhealthy = "unhealthy", UnhealthyDraining = "unhealthy.draining", Unused = "unused", Draining = "draining", Unavailable = "unavailable" }
    TargetTypeEnum { Instance = "instance", Ip = "ip", Lambda = "lambda", Alb = "alb" }
    TransformTypeEnum { HostHeaderRewrite = "host-header-rewrite", UrlRewrite = "url-rewrite" }
    TrustStoreAssociationStatusEnum { Active = "active", Removed = "removed" }
}

structure! {
    Action { type_: ActionTypeEnum = "Type", target_group_arn: Option<String> = "TargetGroupArn", authenticate_oidc_config: Option<AuthenticateOidcActionConfig> = "AuthenticateOidcConfig", authenticate_cognito_config: Option<AuthenticateCognitoActionConfig> = "AuthenticateCognitoConfig", order: Option<i64> = "Order", redirect_config: Option<RedirectActionConfig> = "RedirectConfig", fixed_response_config: Option<FixedResponseActionConfig> = "FixedResponseConfig", forward_config: Option<ForwardActionConfig> = "ForwardConfig", jwt_validation_config: Option<JwtValidationActionConfig> = "JwtValidationConfig" }
    AddTagsInput { resource_arns: Vec<String> = "ResourceArns", tags: Vec<Tag> = "Tags" }
    AddTagsOutput {  }
    AdministrativeOverride { state: Option<TargetAdministrativeOverrideStateEnum> = "State", reason: Option<TargetAdministrativeOverrideReasonEnum> = "Reason", description: Option<String> = "Description" }
    AnomalyDetection { result: Option<AnomalyResultEnum> = "Result", mitigation_in_effect: Option<MitigationInEffectEnum> = "MitigationInEffect" }
    AuthenticateCognitoActionConfig { user_pool_arn: String = "UserPoolArn", user_pool_client_id: String = "UserPoolClientId", user_pool_domain: String = "UserPoolDomain", session_cookie_name: Option<String> = "SessionCookieName", scope: Option<String> = "Scope", session_timeout: Option<i64> = "SessionTimeout", authentication_request_extra_params: Option<BTreeMap<String, String>> = "AuthenticationRequestExtraParams", on_unauthenticated_request: Option<AuthenticateCognitoActionConditionalBehaviorEnum> = "OnUnauthenticatedRequest" }
    AuthenticateOidcActionConfig { issuer: String = "Issuer", authorization_endpoint: String = "AuthorizationEndpoint", token_endpoint: String = "TokenEndpoint", user_info_endpoint: String = "UserInfoEndpoint", client_id: String = "ClientId", client_secret: Option<String> = "ClientSecret", session_cookie_name: Option<String> = "SessionCookieName", scope: Option<String> = "Scope", session_timeout: Option<i64> = "SessionTimeout", authentication_request_extra_params: Option<BTreeMap<String, String>> = "AuthenticationRequestExtraParams", on_unauthenticated_request: Option<AuthenticateOidcActionConditionalBehaviorEnum> = "OnUnauthenticatedRequest", use_existing_client_secret: Option<bool> = "UseExistingClientSecret" }
    AvailabilityZone { zone_name: Option<String> = "ZoneName", subnet_id: Option<String> = "SubnetId", outpost_id: Option<String> = "OutpostId", load_balancer_addresses: Option<Vec<LoadBalancerAddress>> = "LoadBalancerAddresses", source_nat_ipv6_prefixes: Option<Vec<String>> = "SourceNatIpv6Prefixes" }
    CapacityReservationStatus { code: Option<CapacityReservationStateEnum> = "Code", reason: Option<String> = "Reason" }
    Certificate { certificate_arn: Option<String> = "CertificateArn", is_default: Option<bool> = "IsDefault" }
    Cipher { name: Option<String> = "Name", priority: Option<i64> = "Priority" }
    CreateListenerInput { load_balancer_arn: String = "LoadBalancerArn", protocol: Option<ProtocolEnum> = "Protocol", port: Option<i64> = "Port", ssl_policy: Option<String> = "SslPolicy", certificates: Option<Vec<Certificate>> = "Certificates", default_actions: Vec<Action> = "DefaultActions", alpn_policy: Option<Vec<String>> = "AlpnPolicy", tags: Option<Vec<Tag>> = "Tags", mutual_authentication: Option<MutualAuthenticationAttributes> = "MutualAuthentication" }
    CreateListenerOutput { listeners: Option<Vec<Listener>> = "Listeners" }
    CreateLoadBalancerInput { name: String = "Name", subnets: Option<Vec<String>> = "Subnets", subnet_mappings: Option<Vec<SubnetMapping>> = "SubnetMappings", security_groups: Option<Vec<String>> = "SecurityGroups", scheme: Option<LoadBalancerSchemeEnum> = "Scheme", tags: Option<Vec<Tag>> = "Tags", type_: Option<LoadBalancerTypeEnum> = "Type", ip_address_type: Option<IpAddressType> = "IpAddressType", customer_owned_ipv4_pool: Option<String> = "CustomerOwnedIpv4Pool", enable_prefix_for_ipv6_source_nat: Option<EnablePrefixForIpv6SourceNatEnum> = "EnablePrefixForIpv6SourceNat", ipam_pools: Option<IpamPools> = "IpamPools" }
    CreateLoadBalancerOutput { load_balancers: Option<Vec<LoadBalancer>> = "LoadBalancers" }
    CreateRuleInput { listener_arn: String = "ListenerArn", conditions: Vec<RuleCondition> = "Conditions", priority: i64 = "Priority", actions: Vec<Action> = "Actions", tags: Option<Vec<Tag>> = "Tags", transforms: Option<Vec<RuleTransform>> = "Transforms" }
    CreateRuleOutput { rules: Option<Vec<Rule>> = "Rules" }
    CreateTargetGroupInput { name: String = "Name", protocol: Option<ProtocolEnum> = "Protocol", protocol_version: Option<String> = "ProtocolVersion", port: Option<i64> = "Port", vpc_id: Option<String> = "VpcId", health_check_protocol: Option<ProtocolEnum> = "HealthCheckProtocol", health_check_port: Option<String> = "HealthCheckPort", health_check_enabled: Option<bool> = "HealthCheckEnabled", health_check_path: Option<String> = "HealthCheckPath", health_check_interval_seconds: Option<i64> = "HealthCheckIntervalSeconds", health_check_timeout_seconds: Option<i64> = "HealthCheckTimeoutSeconds", healthy_threshold_count: Option<i64> = "HealthyThresholdCount", unhealthy_threshold_count: Option<i64> = "UnhealthyThresholdCount", matcher: Option<Matcher> = "Matcher", target_type: Option<TargetTypeEnum> = "TargetType", tags: Option<Vec<Tag>> = "Tags", ip_address_type: Option<TargetGroupIpAddressTypeEnum> = "IpAddressType", target_control_port: Option<i64> = "TargetControlPort" }
    CreateTargetGroupOutput { target_groups: Option<Vec<TargetGroup>> = "TargetGroups" }
    DeleteListenerInput { listener_arn: String = "ListenerArn" }
    DeleteListenerOutput {  }
    DeleteLoadBalancerInput { load_balancer_arn: String = "LoadBalancerArn" }
    DeleteLoadBalancerOutput {  }
    DeleteRuleInput { rule_arn: String = "RuleArn" }
    DeleteRuleOutput {  }
    DeleteTargetGroupInput { target_group_arn: String = "TargetGroupArn" }
    DeleteTargetGroupOutput {  }
    DeregisterTargetsInput { target_group_arn: String = "TargetGroupArn", targets: Vec<TargetDescription> = "Targets" }
    DeregisterTargetsOutput {  }
    DescribeAccountLimitsInput { marker: Option<String> = "Marker", page_size: Option<i64> = "PageSize" }
    DescribeAccountLimitsOutput { limits: Option<Vec<Limit>> = "Limits", next_marker: Option<String> = "NextMarker" }
    DescribeCapacityReservationInput { load_balancer_arn: String = "LoadBalancerArn" }
    DescribeCapacityReservationOutput { last_modified_time: Option<Timestamp> = "LastModifiedTime", decrease_requests_remaining: Option<i64> = "DecreaseRequestsRemaining", minimum_load_balancer_capacity: Option<MinimumLoadBalancerCapacity> = "MinimumLoadBalancerCapacity", capacity_reservation_state: Option<Vec<ZonalCapacityReservationState>> = "CapacityReservationState" }
    DescribeListenerAttributesInput { listener_arn: String = "ListenerArn" }
    DescribeListenerAttributesOutput { attributes: Option<Vec<ListenerAttribute>> = "Attributes" }
    DescribeListenerCertificatesInput { listener_arn: String = "ListenerArn", marker: Option<String> = "Marker", page_size: Option<i64> = "PageSize" }
    DescribeListenerCertificatesOutput { certificates: Option<Vec<Certificate>> = "Certificates", next_marker: Option<String> = "NextMarker" }
    DescribeListenersInput { load_balancer_arn: Option<String> = "LoadBalancerArn", listener_arns: Option<Vec<String>> = "ListenerArns", marker: Option<String> = "Marker", page_size: Option<i64> = "PageSize" }
    DescribeListenersOutput { listeners: Option<Vec<Listener>> = "Listeners", next_marker: Option<String> = "NextMarker" }
    DescribeLoadBalancerAttributesInput { load_balancer_arn: String = "LoadBalancerArn" }
    DescribeLoadBalancerAttributesOutput { attributes: Option<Vec<LoadBalancerAttribute>> = "Attributes" }
    DescribeLoadBalancersInput { load_balancer_arns: Option<Vec<String>> = "LoadBalancerArns", names: Option<Vec<String>> = "Names", marker: Option<String> = "Marker", page_size: Option<i64> = "PageSize" }
    DescribeLoadBalancersOutput { load_balancers: Option<Vec<LoadBalancer>> = "LoadBalancers", next_marker: Option<String> = "NextMarker" }
    DescribeRulesInput { listener_arn: Option<String> = "ListenerArn", rule_arns: Option<Vec<String>> = "RuleArns", marker: Option<String> = "Marker", page_size: Option<i64> = "PageSize" }
    DescribeRulesOutput { rules: Option<Vec<Rule>> = "Rules", next_marker: Option<String> = "NextMarker" }
    DescribeSSLPoliciesInput { names: Option<Vec<String>> = "Names", marker: Option<String> = "Marker", page_size: Option<i64> = "PageSize", load_balancer_type: Option<LoadBalancerTypeEnum> = "LoadBalancerType" }
    DescribeSSLPoliciesOutput { ssl_policies: Option<Vec<SslPolicy>> = "SslPolicies", next_marker: Option<String> = "NextMarker" }
    DescribeTagsInput { resource_arns: Vec<String> = "ResourceArns" }
    DescribeTagsOutput { tag_descriptions: Option<Vec<TagDescription>> = "TagDescriptions" }
    DescribeTargetGroupAttributesInput { target_group_arn: String = "TargetGroupArn" }
    DescribeTargetGroupAttributesOutput { attributes: Option<Vec<TargetGroupAttribute>> = "Attributes" }
    DescribeTargetGroupsInput { load_balancer_arn: Option<String> = "LoadBalancerArn", target_group_arns: Option<Vec<String>> = "TargetGroupArns", names: Option<Vec<String>> = "Names", marker: Option<String> = "Marker", page_size: Option<i64> = "PageSize" }
    DescribeTargetGroupsOutput { target_groups: Option<Vec<TargetGroup>> = "TargetGroups", next_marker: Option<String> = "NextMarker" }
    DescribeTargetHealthInput { target_group_arn: String = "TargetGroupArn", targets: Option<Vec<TargetDescription>> = "Targets", include: Option<Vec<DescribeTargetHealthInputIncludeEnum>> = "Include" }
    DescribeTargetHealthOutput { target_health_descriptions: Option<Vec<TargetHealthDescription>> = "TargetHealthDescriptions" }
    FixedResponseActionConfig { message_body: Option<String> = "MessageBody", status_code: String = "StatusCode", content_type: Option<String> = "ContentType" }
    ForwardActionConfig { target_groups: Option<Vec<TargetGroupTuple>> = "TargetGroups", target_group_stickiness_config: Option<TargetGroupStickinessConfig> = "TargetGroupStickinessConfig" }
    HostHeaderConditionConfig { values: Option<Vec<String>> = "Values", regex_values: Option<Vec<String>> = "RegexValues" }
    HostHeaderRewriteConfig { rewrites: Option<Vec<RewriteConfig>> = "Rewrites" }
    HttpHeaderConditionConfig { http_header_name: Option<String> = "HttpHeaderName", values: Option<Vec<String>> = "Values", regex_values: Option<Vec<String>> = "RegexValues" }
    HttpRequestMethodConditionConfig { values: Option<Vec<String>> = "Values" }
    IpamPools { ipv4_ipam_pool_id: Option<String> = "Ipv4IpamPoolId" }
    JwtValidationActionAdditionalClaim { format: JwtValidationActionAdditionalClaimFormatEnum = "Format", name: String = "Name", values: Vec<String> = "Values" }
    JwtValidationActionConfig { jwks_endpoint: String = "JwksEndpoint", issuer: String = "Issuer", additional_claims: Option<Vec<JwtValidationActionAdditionalClaim>> = "AdditionalClaims" }
    Limit { name: Option<String> = "Name", max: Option<String> = "Max" }
    Listener { listener_arn: Option<String> = "ListenerArn", load_balancer_arn: Option<String> = "LoadBalancerArn", port: Option<i64> = "Port", protocol: Option<ProtocolEnum> = "Protocol", certificates: Option<Vec<Certificate>> = "Certificates", ssl_policy: Option<String> = "SslPolicy", default_actions: Option<Vec<Action>> = "DefaultActions", alpn_policy: Option<Vec<String>> = "AlpnPolicy", mutual_authentication: Option<MutualAuthenticationAttributes> = "MutualAuthentication" }
    ListenerAttribute { key: Option<String> = "Key", value: Option<String> = "Value" }
    LoadBalancer { load_balancer_arn: Option<String> = "LoadBalancerArn", dns_name: Option<String> = "DNSName", canonical_hosted_zone_id: Option<String> = "CanonicalHostedZoneId", created_time: Option<Timestamp> = "CreatedTime", load_balancer_name: Option<String> = "LoadBalancerName", scheme: Option<LoadBalancerSchemeEnum> = "Scheme", vpc_id: Option<String> = "VpcId", state: Option<LoadBalancerState> = "State", type_: Option<LoadBalancerTypeEnum> = "Type", availability_zones: Option<Vec<AvailabilityZone>> = "AvailabilityZones", security_groups: Option<Vec<String>> = "SecurityGroups", ip_address_type: Option<IpAddressType> = "IpAddressType", customer_owned_ipv4_pool: Option<String> = "CustomerOwnedIpv4Pool", enforce_security_group_inbound_rules_on_private_link_traffic: Option<String> = "EnforceSecurityGroupInboundRulesOnPrivateLinkTraffic", enable_prefix_for_ipv6_source_nat: Option<EnablePrefixForIpv6SourceNatEnum> = "EnablePrefixForIpv6SourceNat", ipam_pools: Option<IpamPools> = "IpamPools" }
    LoadBalancerAddress { ip_address: Option<String> = "IpAddress", allocation_id: Option<String> = "AllocationId", private_i_pv4_address: Option<String> = "PrivateIPv4Address", i_pv6_address: Option<String> = "IPv6Address" }
    LoadBalancerAttribute { key: Option<String> = "Key", value: Option<String> = "Value" }
    LoadBalancerState { code: Option<LoadBalancerStateEnum> = "Code", reason: Option<String> = "Reason" }
    Matcher { http_code: Option<String> = "HttpCode", grpc_code: Option<String> = "GrpcCode" }
    MinimumLoadBalancerCapacity { capacity_units: Option<i64> = "CapacityUnits" }
    ModifyListenerAttributesInput { listener_arn: String = "ListenerArn", attributes: Vec<ListenerAttribute> = "Attributes" }
    ModifyListenerAttributesOutput { attributes: Option<Vec<ListenerAttribute>> = "Attributes" }
    ModifyListenerInput { listener_arn: String = "ListenerArn", port: Option<i64> = "Port", protocol: Option<ProtocolEnum> = "Protocol", ssl_policy: Option<String> = "SslPolicy", certificates: Option<Vec<Certificate>> = "Certificates", default_actions: Option<Vec<Action>> = "DefaultActions", alpn_policy: Option<Vec<String>> = "AlpnPolicy", mutual_authentication: Option<MutualAuthenticationAttributes> = "MutualAuthentication" }
    ModifyListenerOutput { listeners: Option<Vec<Listener>> = "Listeners" }
    ModifyLoadBalancerAttributesInput { load_balancer_arn: String = "LoadBalancerArn", attributes: Vec<LoadBalancerAttribute> = "Attributes" }
    ModifyLoadBalancerAttributesOutput { attributes: Option<Vec<LoadBalancerAttribute>> = "Attributes" }
    ModifyRuleInput { rule_arn: String = "RuleArn", conditions: Option<Vec<RuleCondition>> = "Conditions", actions: Option<Vec<Action>> = "Actions", transforms: Option<Vec<RuleTransform>> = "Transforms", reset_transforms: Option<bool> = "ResetTransforms" }
    ModifyRuleOutput { rules: Option<Vec<Rule>> = "Rules" }
    ModifyTargetGroupAttributesInput { target_group_arn: String = "TargetGroupArn", attributes: Vec<TargetGroupAttribute> = "Attributes" }
    ModifyTargetGroupAttributesOutput { attributes: Option<Vec<TargetGroupAttribute>> = "Attributes" }
    ModifyTargetGroupInput { target_group_arn: String = "TargetGroupArn", health_check_protocol: Option<ProtocolEnum> = "HealthCheckProtocol", health_check_port: Option<String> = "HealthCheckPort", health_check_path: Option<String> = "HealthCheckPath", health_check_enabled: Option<bool> = "HealthCheckEnabled", health_check_interval_seconds: Option<i64> = "HealthCheckIntervalSeconds", health_check_timeout_seconds: Option<i64> = "HealthCheckTimeoutSeconds", healthy_threshold_count: Option<i64> = "HealthyThresholdCount", unhealthy_threshold_count: Option<i64> = "UnhealthyThresholdCount", matcher: Option<Matcher> = "Matcher" }
    ModifyTargetGroupOutput { target_groups: Option<Vec<TargetGroup>> = "TargetGroups" }
    MutualAuthenticationAttributes { mode: Option<String> = "Mode", trust_store_arn: Option<String> = "TrustStoreArn", ignore_client_certificate_expiry: Option<bool> = "IgnoreClientCertificateExpiry", trust_store_association_status: Option<TrustStoreAssociationStatusEnum> = "TrustStoreAssociationStatus", advertise_trust_store_ca_names: Option<AdvertiseTrustStoreCaNamesEnum> = "AdvertiseTrustStoreCaNames" }
    PathPatternConditionConfig { values: Option<Vec<String>> = "Values", regex_values: Option<Vec<String>> = "RegexValues" }
    QueryStringConditionConfig { values: Option<Vec<QueryStringKeyValuePair>> = "Values" }
    QueryStringKeyValuePair { key: Option<String> = "Key", value: Option<String> = "Value" }
    RedirectActionConfig { protocol: Option<String> = "Protocol", port: Option<String> = "Port", host: Option<String> = "Host", path: Option<String> = "Path", query: Option<String> = "Query", status_code: RedirectActionStatusCodeEnum = "StatusCode" }
    RegisterTargetsInput { target_group_arn: String = "TargetGroupArn", targets: Vec<TargetDescription> = "Targets" }
    RegisterTargetsOutput {  }
    RemoveTagsInput { resource_arns: Vec<String> = "ResourceArns", tag_keys: Vec<String> = "TagKeys" }
    RemoveTagsOutput {  }
    RewriteConfig { regex: String = "Regex", replace: String = "Replace" }
    Rule { rule_arn: Option<String> = "RuleArn", priority: Option<String> = "Priority", conditions: Option<Vec<RuleCondition>> = "Conditions", actions: Option<Vec<Action>> = "Actions", is_default: Option<bool> = "IsDefault", transforms: Option<Vec<RuleTransform>> = "Transforms" }
    RuleCondition { field: Option<String> = "Field", values: Option<Vec<String>> = "Values", host_header_config: Option<HostHeaderConditionConfig> = "HostHeaderConfig", path_pattern_config: Option<PathPatternConditionConfig> = "PathPatternConfig", http_header_config: Option<HttpHeaderConditionConfig> = "HttpHeaderConfig", query_string_config: Option<QueryStringConditionConfig> = "QueryStringConfig", http_request_method_config: Option<HttpRequestMethodConditionConfig> = "HttpRequestMethodConfig", source_ip_config: Option<SourceIpConditionConfig> = "SourceIpConfig", regex_values: Option<Vec<String>> = "RegexValues" }
    RulePriorityPair { rule_arn: Option<String> = "RuleArn", priority: Option<i64> = "Priority" }
    RuleTransform { type_: TransformTypeEnum = "Type", host_header_rewrite_config: Option<HostHeaderRewriteConfig> = "HostHeaderRewriteConfig", url_rewrite_config: Option<UrlRewriteConfig> = "UrlRewriteConfig" }
    SetIpAddressTypeInput { load_balancer_arn: String = "LoadBalancerArn", ip_address_type: IpAddressType = "IpAddressType" }
    SetIpAddressTypeOutput { ip_address_type: Option<IpAddressType> = "IpAddressType" }
    SetRulePrioritiesInput { rule_priorities: Vec<RulePriorityPair> = "RulePriorities" }
    SetRulePrioritiesOutput { rules: Option<Vec<Rule>> = "Rules" }
    SetSecurityGroupsInput { load_balancer_arn: String = "LoadBalancerArn", security_groups: Vec<String> = "SecurityGroups", enforce_security_group_inbound_rules_on_private_link_traffic: Option<EnforceSecurityGroupInboundRulesOnPrivateLinkTrafficEnum> = "EnforceSecurityGroupInboundRulesOnPrivateLinkTraffic" }
    SetSecurityGroupsOutput { security_group_ids: Option<Vec<String>> = "SecurityGroupIds", enforce_security_group_inbound_rules_on_private_link_traffic: Option<EnforceSecurityGroupInboundRulesOnPrivateLinkTrafficEnum> = "EnforceSecurityGroupInboundRulesOnPrivateLinkTraffic" }
    SetSubnetsInput { load_balancer_arn: String = "LoadBalancerArn", subnets: Option<Vec<String>> = "Subnets", subnet_mappings: Option<Vec<SubnetMapping>> = "SubnetMappings", ip_address_type: Option<IpAddressType> = "IpAddressType", enable_prefix_for_ipv6_source_nat: Option<EnablePrefixForIpv6SourceNatEnum> = "EnablePrefixForIpv6SourceNat" }
    SetSubnetsOutput { availability_zones: Option<Vec<AvailabilityZone>> = "AvailabilityZones", ip_address_type: Option<IpAddressType> = "IpAddressType", enable_prefix_for_ipv6_source_nat: Option<EnablePrefixForIpv6SourceNatEnum> = "EnablePrefixForIpv6SourceNat" }
    SourceIpConditionConfig { values: Option<Vec<String>> = "Values", ip_address_type: Option<SourceIpAddressTypeEnum> = "IpAddressType" }
    SslPolicy { ssl_protocols: Option<Vec<String>> = "SslProtocols", ciphers: Option<Vec<Cipher>> = "Ciphers", name: Option<String> = "Name", supported_load_balancer_types: Option<Vec<String>> = "SupportedLoadBalancerTypes" }
    SubnetMapping { subnet_id: Option<String> = "SubnetId", allocation_id: Option<String> = "AllocationId", private_i_pv4_address: Option<String> = "PrivateIPv4Address", i_pv6_address: Option<String> = "IPv6Address", source_nat_ipv6_prefix: Option<String> = "SourceNatIpv6Prefix" }
    Tag { key: String = "Key", value: Option<String> = "Value" }
    TagDescription { resource_arn: Option<String> = "ResourceArn", tags: Option<Vec<Tag>> = "Tags" }
    TargetDescription { id: String = "Id", port: Option<i64> = "Port", availability_zone: Option<String> = "AvailabilityZone", quic_server_id: Option<String> = "QuicServerId" }
    TargetGroup { target_group_arn: Option<String> = "TargetGroupArn", target_group_name: Option<String> = "TargetGroupName", protocol: Option<ProtocolEnum> = "Protocol", port: Option<i64> = "Port", vpc_id: Option<String> = "VpcId", health_check_protocol: Option<ProtocolEnum> = "HealthCheckProtocol", health_check_port: Option<String> = "HealthCheckPort", health_check_enabled: Option<bool> = "HealthCheckEnabled", health_check_interval_seconds: Option<i64> = "HealthCheckIntervalSeconds", health_check_timeout_seconds: Option<i64> = "HealthCheckTimeoutSeconds", healthy_threshold_count: Option<i64> = "HealthyThresholdCount", unhealthy_threshold_count: Option<i64> = "UnhealthyThresholdCount", health_check_path: Option<String> = "HealthCheckPath", matcher: Option<Matcher> = "Matcher", load_balancer_arns: Option<Vec<String>> = "LoadBalancerArns", target_type: Option<TargetTypeEnum> = "TargetType", protocol_version: Option<String> = "ProtocolVersion", ip_address_type: Option<TargetGroupIpAddressTypeEnum> = "IpAddressType", target_control_port: Option<i64> = "TargetControlPort" }
    TargetGroupAttribute { key: Option<String> = "Key", value: Option<String> = "Value" }
    TargetGroupStickinessConfig { enabled: Option<bool> = "Enabled", duration_seconds: Option<i64> = "DurationSeconds" }
    TargetGroupTuple { target_group_arn: Option<String> = "TargetGroupArn", weight: Option<i64> = "Weight" }
    TargetHealth { state: Option<TargetHealthStateEnum> = "State", reason: Option<TargetHealthReasonEnum> = "Reason", description: Option<String> = "Description" }
    TargetHealthDescription { target: Option<TargetDescription> = "Target", health_check_port: Option<String> = "HealthCheckPort", target_health: Option<TargetHealth> = "TargetHealth", anomaly_detection: Option<AnomalyDetection> = "AnomalyDetection", administrative_override: Option<AdministrativeOverride> = "AdministrativeOverride" }
    UrlRewriteConfig { rewrites: Option<Vec<RewriteConfig>> = "Rewrites" }
    ZonalCapacityReservationState { state: Option<CapacityReservationStatus> = "State", availability_zone: Option<String> = "AvailabilityZone", effective_capacity_units: Option<f64> = "EffectiveCapacityUnits" }
}

/// What each shape looks like, for codecs and validation.
pub mod tables {
    use crate::schema::*;
    use crate::schema::Location::*;
    pub static ACTION: Shape = Shape { name: "Action", kind: Kind::Structure(Structure { members: &[m("Type", &ACTION_TYPE_ENUM).required(), m("TargetGroupArn", &TARGET_GROUP_ARN), m("AuthenticateOidcConfig", &AUTHENTICATE_OIDC_ACTION_CONFIG), m("AuthenticateCognitoConfig", &AUTHENTICATE_COGNITO_ACTION_CONFIG), m("Order", &ACTION_ORDER), m("RedirectConfig", &REDIRECT_ACTION_CONFIG), m("FixedResponseConfig", &FIXED_RESPONSE_ACTION_CONFIG), m("ForwardConfig", &FORWARD_ACTION_CONFIG), m("JwtValidationConfig", &JWT_VALIDATION_ACTION_CONFIG)], payload: None, is_union: false }) };
    pub static ACTION_ORDER: Shape = Shape { name: "ActionOrder", kind: Kind::Integer { range: limits(Some(1), Some(50000)) } };
    pub static ACTION_TYPE_ENUM: Shape = Shape { name: "ActionTypeEnum", kind: Kind::String { length: ANY, pattern: None, enumerators: &["forward", "authenticate-oidc", "authenticate-cognito", "redirect", "fixed-response", "jwt-validation"] } };
    pub static ACTIONS: Shape = Shape { name: "Actions", kind: Kind::List { member: &ACTION, location_name: None, flattened: false, length: ANY } };
    pub static ADD_TAGS_INPUT: Shape = Shape { name: "AddTagsInput", kind: Kind::Structure(Structure { members: &[m("ResourceArns", &RESOURCE_ARNS).required(), m("Tags", &TAG_LIST).required()], payload: None, is_union: false }) };
    pub static ADD_TAGS_OUTPUT: Shape = Shape { name: "AddTagsOutput", kind: Kind::Structure(Structure { members: &[], payload: None, is_union: false }) };
    pub static ADMINISTRATIVE_OVERRIDE: Shape = Shape { name: "AdministrativeOverride", kind: Kind::Structure(Structure { members: &[m("State", &TARGET_ADMINISTRATIVE_OVERRIDE_STATE_ENUM), m("Reason", &TARGET_ADMINISTRATIVE_OVERRIDE_REASON_ENUM), m("Description", &DESCRIPTION)], payload: None, is_union: false }) };
    pub static ADVERTISE_TRUST_STORE_CA_NAMES_ENUM: Shape = Shape { name: "AdvertiseTrustStoreCaNamesEnum", kind: Kind::String { length: ANY, pattern: None, enumerators: &["on", "off"] } };
    pub static ALLOCATION_ID: Shape = Shape { name: "AllocationId", kind: Kind::String { length: ANY, pattern: None, enumerators: &[] } };
    pub static ALPN_POLICY_NAME: Shape = Shape { name: "AlpnPolicyName", kind: Kind::List { member: &ALPN_POLICY_VALUE, location_name: None, flattened: false, length: ANY } };
    pub static ALPN_POLICY_VALUE: Shape = Shape { name: "AlpnPolicyValue", kind: Kind::String { length: ANY, pattern: None, enumerators: &[] } };
    pub static ANOMALY_DETECTION: Shape = Shape { name: "AnomalyDetection", kind: Kind::Structure(Structure { members: &[m("Result", &ANOMALY_RESULT_ENUM), m("MitigationInEffect", &MITIGATION_IN_EFFECT_ENUM)], payload: None, is_union: false }) };
    pub static ANOMALY_RESULT_ENUM: Shape = Shape { name: "AnomalyResultEnum", kind: Kind::String { length: ANY, pattern: None, enumerators: &["anomalous", "normal"] } };
    pub static AUTHENTICATE_COGNITO_ACTION_AUTHENTICATION_REQUEST_EXTRA_PARAMS: Shape = Shape { name: "AuthenticateCognitoActionAuthenticationRequestExtraParams", kind: Kind::Map { key: &AUTHENTICATE_COGNITO_ACTION_AUTHENTICATION_REQUEST_PARAM_NAME, value: &AUTHENTICATE_COGNITO_ACTION_AUTHENTICATION_REQUEST_PARAM_VALUE, key_name: None, value_name: None, flattened: false, length: ANY } };
    pub static AUTHENTICATE_COGNITO_ACTION_AUTHENTICATION_REQUEST_PARAM_NAME: Shape = Shape { name: "AuthenticateCognitoActionAuthenticationRequestParamName", kind: Kind::String { length: ANY, pattern: None, enumerators: &[] } };
    pub static AUTHENTICATE_COGNITO_ACTION_AUTHENTICATION_REQUEST_PARAM_VALUE: Shape = Shape { name: "AuthenticateCognitoActionAuthenticationRequestParamValue", kind: Kind::String { length: ANY, pattern: None, enumerators: &[] } };
    pub static AUTHENTICATE_COGNITO_ACTION_CONDITIONAL_BEHAVIOR_ENUM: Shape = Shape { name: "AuthenticateCognitoActionConditionalBehaviorEnum", kind: Kind::String { length: ANY, pattern: None, enumerators: &["deny", "allow", "authenticate"] } };
    pub static AUTHENTICATE_COGNITO_ACTION_CONFIG: Shape = Shape { name: "AuthenticateCognitoActionConfig", kind: Kind::Structure(Structure { members: &[m("UserPoolArn", &AUTHENTICATE_COGNITO_ACTION_USER_POOL_ARN).required(), m("UserPoolClientId", &AUTHENTICATE_COGNITO_ACTION_USER_POOL_CLIENT_ID).required(), m("UserPoolDomain", &AUTHENTICATE_COGNITO_ACTION_USER_POOL_DOMAIN).required(), m("SessionCookieName", &AUTHENTICATE_COGNITO_ACTION_SESSION_COOKIE_NAME), m("Scope", &AUTHENTICATE_COGNITO_ACTION_SCOPE), m("SessionTimeout", &AUTHENTICATE_COGNITO_ACTION_SESSION_TIMEOUT), m("AuthenticationRequestExtraParams", &AUTHENTICATE_COGNITO_ACTION_AUTHENTICATION_REQUEST_EXTRA_PARAMS), m("OnUnauthenticatedRequest", &AUTHENTICATE_COGNITO_ACTION_CONDITIONAL_BEHAVIOR_ENUM)], payload: None, is_union: false }) };
    pub static AUTHENTICATE_COGNITO_ACTION_SCOPE: Shape = Shape { name: "AuthenticateCognitoActionScope", kind: Kind::String { length: ANY, pattern: None, enumerators: &[] } };
    pub static AUTHENTICATE_COGNITO_ACTION_SESSION_COOKIE_NAME: Shape = Shape { name: "AuthenticateCognitoActionSessionCookieName", kind: Kind::String { length: ANY, pattern: None, enumerators: &[] } };
    pub static AUTHENTICATE_COGNITO_ACTION_SESSION_TIMEOUT: Shape = Shape { name: "AuthenticateCognitoActionSessionTimeout", kind: Kind::Long { range: ANY } };
    pub static AUTHENTICATE_COGNITO_ACTION_USER_POOL_ARN: Shape = Shape { name: "AuthenticateCognitoActionUserPoolArn", kind: Kind::String { length: ANY, pattern: None, enumerators: &[] } };
    pub static AUTHENTICATE_COGNITO_ACTION_USER_POOL_CLIENT_ID: Shape = Shape { name: "AuthenticateCognitoActionUserPoolClientId", kind: Kind::String { length: ANY, pattern: None, enumerators: &[] } };
    pub static AUTHENTICATE_COGNITO_ACTION_USER_POOL_DOMAIN: Shape = Shape { name: "AuthenticateCognitoActionUserPoolDomain", kind: Kind::String { length: ANY, pattern: None, enumerators: &[] } };
    pub static AUTHENTICATE_OIDC_ACTION_AUTHENTICATION_REQUEST_EXTRA_PARAMS: Shape = Shape { name: "AuthenticateOidcActionAuthenticationRequestExtraParams", kind: Kind::Map { key: &AUTHENTICATE_OIDC_ACTION_AUTHENTICATION_REQUEST_PARAM_NAME, value: &AUTHENTICATE_OIDC_ACTION_AUTHENTICATION_REQUEST_PARAM_VALUE, key_name: None, value_name: None, flattened: false, length: ANY } };
    pub static AUTHENTICATE_OIDC_ACTION_AUTHENTICATION_REQUEST_PARAM_NAME: Shape = Shape { name: "AuthenticateOidcActionAuthenticationRequestParamName", kind: Kind::String { length: ANY, pattern: None, enumerators: &[] } };
    pub static AUTHENTICATE_OIDC_ACTION_AUTHENTICATION_REQUEST_PARAM_VALUE: Shape = Shape { name: "AuthenticateOidcActionAuthenticationRequestParamValue", kind: Kind::String { length: ANY, pattern: None, enumerators: &[] } };
    pub static AUTHENTICATE_OIDC_ACTION_AUTHORIZATION_ENDPOINT: Shape = Shape { name: "AuthenticateOidcActionAuthorizationEndpoint", kind: Kind::String { length: ANY, pattern: None, enumerators: &[] } };
    pub static AUTHENTICATE_OIDC_ACTION_CLIENT_ID: Shape = Shape { name: "AuthenticateOidcActionClientId", kind: Kind::String { length: ANY, pattern: None, enumerators: &[] } };
    pub static AUTHENTICATE_OIDC_ACTION_CLIENT_SECRET: Shape = Shape { name: "AuthenticateOidcActionClientSecret", kind: Kind::String { length: ANY, pattern: None, enumerators: &[] } };
    pub static AUTHENTICATE_OIDC_ACTION_CONDITIONAL_BEHAVIOR_ENUM: Shape = Shape { name: "AuthenticateOidcActionConditionalBehaviorEnum", kind: Kind::String { length: ANY, pattern: None, enumerators: &["deny", "allow", "authenticate"] } };
    pub static AUTHENTICATE_OIDC_ACTION_CONFIG: Shape = Shape { name: "AuthenticateOidcActionConfig", kind: Kind::Structure(Structure { members: &[m("Issuer", &AUTHENTICATE_OIDC_ACTION_ISSUER).required(), m("AuthorizationEndpoint", &AUTHENTICATE_OIDC_ACTION_AUTHORIZATION_ENDPOINT).required(), m("TokenEndpoint", &AUTHENTICATE_OIDC_ACTION_TOKEN_ENDPOINT).required(), m("UserInfoEndpoint", &AUTHENTICATE_OIDC_ACTION_USER_INFO_ENDPOINT).required(), m("ClientId", &AUTHENTICATE_OIDC_ACTION_CLIENT_ID).required(), m("ClientSecret", &AUTHENTICATE_OIDC_ACTION_CLIENT_SECRET), m("SessionCookieName", &AUTHENTICATE_OIDC_ACTION_SESSION_COOKIE_NAME), m("Scope", &AUTHENTICATE_OIDC_ACTION_SCOPE), m("SessionTimeout", &AUTHENTICATE_OIDC_ACTION_SESSION_TIMEOUT), m("AuthenticationRequestExtraParams", &AUTHENTICATE_OIDC_ACTION_AUTHENTICATION_REQUEST_EXTRA_PARAMS), m("OnUnauthenticatedRequest", &AUTHENTICATE_OIDC_ACTION_CONDITIONAL_BEHAVIOR_ENUM), m("UseExistingClientSecret", &AUTHENTICATE_OIDC_ACTION_USE_EXISTING_CLIENT_SECRET)], payload: None, is_union: false }) };
    pub static AUTHENTICATE_OIDC_ACTION_ISSUER: Shape = Shape { name: "AuthenticateOidcActionIssuer", kind: Kind::String { length: ANY, pattern: None, enumerators: &[] } };
    pub static AUTHENTICATE_OIDC_ACTION_SCOPE: Shape = Shape { name: "AuthenticateOidcActionScope", kind: Kind::String { length: ANY, pattern: None, enumerators: &[] } };
    pub static AUTHENTICATE_OIDC_ACTION_SESSION_COOKIE_NAME: Shape = Shape { name: "AuthenticateOidcActionSessionCookieName", kind: Kind::String { length: ANY, pattern: None, enumerators: &[] } };
    pub static AUTHENTICATE_OIDC_ACTION_SESSION_TIMEOUT: Shape = Shape { name: "AuthenticateOidcActionSessionTimeout", kind: Kind::Long { range: ANY } };
    pub static AUTHENTICATE_OIDC_ACTION_TOKEN_ENDPOINT: Shape = Shape { name: "AuthenticateOidcActionTokenEndpoint", kind: Kind::String { length: ANY, pattern: None, enumerators: &[] } };
    pub static AUTHENTICATE_OIDC_ACTION_USE_EXISTING_CLIENT_SECRET: Shape = Shape { name: "AuthenticateOidcActionUseExistingClientSecret", kind: Kind::Boolean };
    pub static AUTHENTICATE_OIDC_ACTION_USER_INFO_ENDPOINT: Shape = Shape { name: "AuthenticateOidcActionUserInfoEndpoint", kind: Kind::String { length: ANY, pattern: None, enumerators: &[] } };
    pub static AVAILABILITY_ZONE: Shape = Shape { name: "AvailabilityZone", kind: Kind::Structure(Structure { members: &[m("ZoneName", &ZONE_NAME), m("SubnetId", &SUBNET_ID), m("OutpostId", &OUTPOST_ID), m("LoadBalancerAddresses", &LOAD_BALANCER_ADDRESSES), m("SourceNatIpv6Prefixes", &SOURCE_NAT_IPV6_PREFIXES)], payload: None, is_union: false }) };
    pub static AVAILABILITY_ZONES: Shape = Shape { name: "AvailabilityZones", kind: Kind::List { member: &AVAILABILITY_ZONE, location_name: None, flattened: false, length: ANY } };
    pub static CANONICAL_HOSTED_ZONE_ID: Shape = Shape { name: "CanonicalHostedZoneId", kind: Kind::String { length: ANY, pattern: None, enumerators: &[] } };
    pub static CAPACITY_RESERVATION_STATE_ENUM: Shape = Shape { name: "CapacityReservationStateEnum", kind: Kind::String { length: ANY, pattern: None, enumerators: &["provisioned", "pending", "rebalancing", "failed"] } };
    pub static CAPACITY_RESERVATION_STATUS: Shape = Shape { name: "CapacityReservationStatus", kind: Kind::Structure(Structure { members: &[m("Code", &CAPACITY_RESERVATION_STATE_ENUM), m("Reason", &STATE_REASON)], payload: None, is_union: false }) };
    pub static CAPACITY_UNITS: Shape = Shape { name: "CapacityUnits", kind: Kind::Integer { range: ANY } };
    pub static CAPACITY_UNITS_DOUBLE: Shape = Shape { name: "CapacityUnitsDouble", kind: Kind::Double { range: ANY } };
    pub static CERTIFICATE: Shape = Shape { name: "Certificate", kind: Kind::Structure(Structure { members: &[m("CertificateArn", &CERTIFICATE_ARN), m("IsDefault", &DEFAULT)], payload: None, is_union: false }) };
    pub static CERTIFICATE_ARN: Shape = Shape { name: "CertificateArn", kind: Kind::String { length: ANY, pattern: None, enumerators: &[] } };
    pub static CERTIFICATE_LIST: Shape = Shape { name: "CertificateList", kind: Kind::List { member: &CERTIFICATE, location_name: None, flattened: false, length: ANY } };
    pub static CIPHER: Shape = Shape { name: "Cipher", kind: Kind::Structure(Structure { members: &[m("Name", &CIPHER_NAME), m("Priority", &CIPHER_PRIORITY)], payload: None, is_union: false }) };
    pub static CIPHER_NAME: Shape = Shape { name: "CipherName", kind: Kind::String { length: ANY, pattern: None, enumerators: &[] } };
    pub static CIPHER_PRIORITY: Shape = Shape { name: "CipherPriority", kind: Kind::Integer { range: ANY } };
    pub static CIPHERS: Shape = Shape { name: "Ciphers", kind: Kind::List { member: &CIPHER, location_name: None, flattened: false, length: ANY } };
    pub static CONDITION_FIELD_NAME: Shape = Shape { name: "ConditionFieldName", kind: Kind::String { length: limits(None, Some(64)), pattern: None, enumerators: &[] } };
    pub static CREATE_LISTENER_INPUT: Shape = Shape { name: "CreateListenerInput", kind: Kind::Structure(Structure { members: &[m("LoadBalancerArn", &LOAD_BALANCER_ARN).required(), m("Protocol", &PROTOCOL_ENUM), m("Port", &PORT), m("SslPolicy", &SSL_POLICY_NAME), m("Certificates", &CERTIFICATE_LIST), m("DefaultActions", &ACTIONS).required(), m("AlpnPolicy", &ALPN_POLICY_NAME), m("Tags", &TAG_LIST), m("MutualAuthentication", &MUTUAL_AUTHENTICATION_ATTRIBUTES)], payload: None, is_union: false }) };
    pub static CREATE_LISTENER_OUTPUT: Shape = Shape { name: "CreateListenerOutput", kind: Kind::Structure(Structure { members: &[m("Listeners", &LISTENERS)], payload: None, is_union: false }) };
    pub static CREATE_LOAD_BALANCER_INPUT: Shape = Shape { name: "CreateLoadBalancerInput", kind: Kind::Structure(Structure { members: &[m("Name", &LOAD_BALANCER_NAME).required(), m("Subnets", &SUBNETS), m("SubnetMappings", &SUBNET_MAPPINGS), m("SecurityGroups", &SECURITY_GROUPS), m("Scheme", &LOAD_BALANCER_SCHEME_ENUM), m("Tags", &TAG_LIST), m("Type", &LOAD_BALANCER_TYPE_ENUM), m("IpAddressType", &IP_ADDRESS_TYPE), m("CustomerOwnedIpv4Pool", &CUSTOMER_OWNED_IPV4_POOL), m("EnablePrefixForIpv6SourceNat", &ENABLE_PREFIX_FOR_IPV6_SOURCE_NAT_ENUM), m("IpamPools", &IPAM_POOLS)], payload: None, is_union: false }) };
    pub static CREATE_LOAD_BALANCER_OUTPUT: Shape = Shape { name: "CreateLoadBalancerOutput", kind: Kind::Structure(Structure { members: &[m("LoadBalancers", &LOAD_BALANCERS)], payload: None, is_union: false }) };
    pub static CREATE_RULE_INPUT: Shape = Shape { name: "CreateRuleInput", kind: Kind::Structure(Structure { members: &[m("ListenerArn", &LISTENER_ARN).required(), m("Conditions", &RULE_CONDITION_LIST).required(), m("Priority", &RULE_PRIORITY).required(), m("Actions", &ACTIONS).required(), m("Tags", &TAG_LIST), m("Transforms", &RULE_TRANSFORM_LIST)], payload: None, is_union: false }) };
    pub static CREATE_RULE_OUTPUT: Shape = Shape { name: "CreateRuleOutput", kind: Kind::Structure(Structure { members: &[m("Rules", &RULES)], payload: None, is_union: false }) };
    pub static CREATE_TARGET_GROUP_INPUT: Shape = Shape { name: "CreateTargetGroupInput", kind: Kind::Structure(Structure { members: &[m("Name", &TARGET_GROUP_NAME).required(), m("Protocol", &PROTOCOL_ENUM), m("ProtocolVersion", &PROTOCOL_VERSION), m("Port", &PORT), m("VpcId", &VPC_ID), m("HealthCheckProtocol", &PROTOCOL_ENUM), m("HealthCheckPort", &HEALTH_CHECK_PORT), m("HealthCheckEnabled", &HEALTH_CHECK_ENABLED), m("HealthCheckPath", &PATH), m("HealthCheckIntervalSeconds", &HEALTH_CHECK_INTERVAL_SECONDS), m("HealthCheckTimeoutSeconds", &HEALTH_CHECK_TIMEOUT_SECONDS), m("HealthyThresholdCount", &HEALTH_CHECK_THRESHOLD_COUNT), m("UnhealthyThresholdCount", &HEALTH_CHECK_THRESHOLD_COUNT), m("Matcher", &MATCHER), m("TargetType", &TARGET_TYPE_ENUM), m("Tags", &TAG_LIST), m("IpAddressType", &TARGET_GROUP_IP_ADDRESS_TYPE_ENUM), m("TargetControlPort", &TARGET_CONTROL_PORT)], payload: None, is_union: false }) };
    pub static CREATE_TARGET_GROUP_OUTPUT: Shape = Shape { name: "CreateTargetGroupOutput", kind: Kind::Structure(Structure { members: &[m("TargetGroups", &TARGET_GROUPS)], payload: None, is_union: false }) };
    pub static CREATED_TIME: Shape = Shape { name: "CreatedTime", kind: Kind::Timestamp { format: None } };
    pub static CUSTOMER_OWNED_IPV4_POOL: Shape = Shape { name: "CustomerOwnedIpv4Pool", kind: Kind::String { length: limits(None, Some(256)), pattern: Some({ static P: Pattern = pattern("^(ipv4pool-coip-)[a-zA-Z0-9]+$"); &P }), enumerators: &[] } };
    pub static DNS_NAME: Shape = Shape { name: "DNSName", kind: Kind::String { length: ANY, pattern: None, enumerators: &[] } };
    pub static DECREASE_REQUESTS_REMAINING: Shape = Shape { name: "DecreaseRequestsRemaining", kind: Kind::Integer { range: ANY } };
    pub static DEFAULT: Shape = Shape { name: "Default", kind: Kind::Boolean };
    pub static DELETE_LISTENER_INPUT: Shape = Shape { name: "DeleteListenerInput", kind: Kind::Structure(Structure { members: &[m("ListenerArn", &LISTENER_ARN).required()], payload: None, is_union: false }) };
    pub static DELETE_LISTENER_OUTPUT: Shape = Shape { name: "DeleteListenerOutput", kind: Kind::Structure(Structure { members: &[], payload: None, is_union: false }) };
    pub static DELETE_LOAD_BALANCER_INPUT: Shape = Shape { name: "DeleteLoadBalancerInput", kind: Kind::Structure(Structure { members: &[m("LoadBalancerArn", &LOAD_BALANCER_ARN).required()], payload: None, is_union: false }) };
    pub static DELETE_LOAD_BALANCER_OUTPUT: Shape = Shape { name: "DeleteLoadBalancerOutput", kind: Kind::Structure(Structure { members: &[], payload: None, is_union: false }) };
    pub static DELETE_RULE_INPUT: Shape = Shape { name: "DeleteRuleInput", kind: Kind::Structure(Structure { members: &[m("RuleArn", &RULE_ARN).required()], payload: None, is_union: false }) };
    pub static DELETE_RULE_OUTPUT: Shape = Shape { name: "DeleteRuleOutput", kind: Kind::Structure(Structure { members: &[], payload: None, is_union: false }) };
    pub static DELETE_TARGET_GROUP_INPUT: Shape = Shape { name: "DeleteTargetGroupInput", kind: Kind::Structure(Structure { members: &[m("TargetGroupArn", &TARGET_GROUP_ARN).required()], payload: None, is_union: false }) };
    pub static DELETE_TARGET_GROUP_OUTPUT: Shape = Shape { name: "DeleteTargetGroupOutput", kind: Kind::Structure(Structure { members: &[], payload: None, is_union: false }) };
    pub static DEREGISTER_TARGETS_INPUT: Shape = Shape { name: "DeregisterTargetsInput", kind: Kind::Structure(Structure { members: &[m("TargetGroupArn", &TARGET_GROUP_ARN).required(), m("Targets", &TARGET_DESCRIPTIONS).required()], payload: None, is_union: false }) };
    pub static DEREGISTER_TARGETS_OUTPUT: Shape = Shape { name: "DeregisterTargetsOutput", kind: Kind::Structure(Structure { members: &[], payload: None, is_union: false }) };
    pub static DESCRIBE_ACCOUNT_LIMITS_INPUT: Shape = Shape { name: "DescribeAccountLimitsInput", kind: Kind::Structure(Structure { members: &[m("Marker", &MARKER), m("PageSize", &PAGE_SIZE)], payload: None, is_union: false }) };
    pub static DESCRIBE_ACCOUNT_LIMITS_OUTPUT: Shape = Shape { name: "DescribeAccountLimitsOutput", kind: Kind::Structure(Structure { members: &[m("Limits", &LIMITS), m("NextMarker", &MARKER)], payload: None, is_union: false }) };
    pub static DESCRIBE_CAPACITY_RESERVATION_INPUT: Shape = Shape { name: "DescribeCapacityReservationInput", kind: Kind::Structure(Structure { members: &[m("LoadBalancerArn", &LOAD_BALANCER_ARN).required()], payload: None, is_union: false }) };
    pub static DESCRIBE_CAPACITY_RESERVATION_OUTPUT: Shape = Shape { name: "DescribeCapacityReservationOutput", kind: Kind::Structure(Structure { members: &[m("LastModifiedTime", &LAST_MODIFIED_TIME), m("DecreaseRequestsRemaining", &DECREASE_REQUESTS_REMAINING), m("MinimumLoadBalancerCapacity", &MINIMUM_LOAD_BALANCER_CAPACITY), m("CapacityReservationState", &ZONAL_CAPACITY_RESERVATION_STATES)], payload: None, is_union: false }) };
    pub static DESCRIBE_LISTENER_ATTRIBUTES_INPUT: Shape = Shape { name: "DescribeListenerAttributesInput", kind: Kind::Structure(Structure { members: &[m("ListenerArn", &LISTENER_ARN).required()], payload: None, is_union: false }) };
    pub static DESCRIBE_LISTENER_ATTRIBUTES_OUTPUT: Shape = Shape { name: "DescribeListenerAttributesOutput", kind: Kind::Structure(Structure { members: &[m("Attributes", &LISTENER_ATTRIBUTES)], payload: None, is_union: false }) };
    pub static DESCRIBE_LISTENER_CERTIFICATES_INPUT: Shape = Shape { name: "DescribeListenerCertificatesInput", kind: Kind::Structure(Structure { members: &[m("ListenerArn", &LISTENER_ARN).required(), m("Marker", &MARKER), m("PageSize", &PAGE_SIZE)], payload: None, is_union: false }) };
    pub static DESCRIBE_LISTENER_CERTIFICATES_OUTPUT: Shape = Shape { name: "DescribeListenerCertificatesOutput", kind: Kind::Structure(Structure { members: &[m("Certificates", &CERTIFICATE_LIST), m("NextMarker", &MARKER)], payload: None, is_union: false }) };
    pub static DESCRIBE_LISTENERS_INPUT: Shape = Shape { name: "DescribeListenersInput", kind: Kind::Structure(Structure { members: &[m("LoadBalancerArn", &LOAD_BALANCER_ARN), m("ListenerArns", &LISTENER_ARNS), m("Marker", &MARKER), m("PageSize", &PAGE_SIZE)], payload: None, is_union: false }) };
    pub static DESCRIBE_LISTENERS_OUTPUT: Shape = Shape { name: "DescribeListenersOutput", kind: Kind::Structure(Structure { members: &[m("Listeners", &LISTENERS), m("NextMarker", &MARKER)], payload: None, is_union: false }) };
    pub static DESCRIBE_LOAD_BALANCER_ATTRIBUTES_INPUT: Shape = Shape { name: "DescribeLoadBalancerAttributesInput", kind: Kind::Structure(Structure { members: &[m("LoadBalancerArn", &LOAD_BALANCER_ARN).required()], payload: None, is_union: false }) };
    pub static DESCRIBE_LOAD_BALANCER_ATTRIBUTES_OUTPUT: Shape = Shape { name: "DescribeLoadBalancerAttributesOutput", kind: Kind::Structure(Structure { members: &[m("Attributes", &LOAD_BALANCER_ATTRIBUTES)], payload: None, is_union: false }) };
    pub static DESCRIBE_LOAD_BALANCERS_INPUT: Shape = Shape { name: "DescribeLoadBalancersInput", kind: Kind::Structure(Structure { members: &[m("LoadBalancerArns", &LOAD_BALANCER_ARNS), m("Names", &LOAD_BALANCER_NAMES), m("Marker", &MARKER), m("PageSize", &PAGE_SIZE)], payload: None, is_union: false }) };
    pub static DESCRIBE_LOAD_BALANCERS_OUTPUT: Shape = Shape { name: "DescribeLoadBalancersOutput", kind: Kind::Structure(Structure { members: &[m("LoadBalancers", &LOAD_BALANCERS), m("NextMarker", &MARKER)], payload: None, is_union: false }) };
    pub static DESCRIBE_RULES_INPUT: Shape = Shape { name: "DescribeRulesInput", kind: Kind::Structure(Structure { members: &[m("ListenerArn", &LISTENER_ARN), m("RuleArns", &RULE_ARNS), m("Marker", &MARKER), m("PageSize", &PAGE_SIZE)], payload: None, is_union: false }) };
    pub static DESCRIBE_RULES_OUTPUT: Shape = Shape { name: "DescribeRulesOutput", kind: Kind::Structure(Structure { members: &[m("Rules", &RULES), m("NextMarker", &MARKER)], payload: None, is_union: false }) };
    pub static DESCRIBE_SSL_POLICIES_INPUT: Shape = Shape { name: "DescribeSSLPoliciesInput", kind: Kind::Structure(Structure { members: &[m("Names", &SSL_POLICY_NAMES), m("Marker", &MARKER), m("PageSize", &PAGE_SIZE), m("LoadBalancerType", &LOAD_BALANCER_TYPE_ENUM)], payload: None, is_union: false }) };
    pub static DESCRIBE_SSL_POLICIES_OUTPUT: Shape = Shape { name: "DescribeSSLPoliciesOutput", kind: Kind::Structure(Structure { members: &[m("SslPolicies", &SSL_POLICIES), m("NextMarker", &MARKER)], payload: None, is_union: false }) };
    pub static DESCRIBE_TAGS_INPUT: Shape = Shape { name: "DescribeTagsInput", kind: Kind::Structure(Structure { members: &[m("ResourceArns", &RESOURCE_ARNS).required()], payload: None, is_union: false }) };
    pub static DESCRIBE_TAGS_OUTPUT: Shape = Shape { name: "DescribeTagsOutput", kind: Kind::Structure(Structure { members: &[m("TagDescriptions", &TAG_DESCRIPTIONS)], payload: None, is_union: false }) };
    pub static DESCRIBE_TARGET_GROUP_ATTRIBUTES_INPUT: Shape = Shape { name: "DescribeTargetGroupAttributesInput", kind: Kind::Structure(Structure { members: &[m("TargetGroupArn", &TARGET_GROUP_ARN).required()], payload: None, is_union: false }) };
    pub static DESCRIBE_TARGET_GROUP_ATTRIBUTES_OUTPUT: Shape = Shape { name: "DescribeTargetGroupAttributesOutput", kind: Kind::Structure(Structure { members: &[m("Attributes", &TARGET_GROUP_ATTRIBUTES)], payload: None, is_union: false }) };
    pub static DESCRIBE_TARGET_GROUPS_INPUT: Shape = Shape { name: "DescribeTargetGroupsInput", kind: Kind::Structure(Structure { members: &[m("LoadBalancerArn", &LOAD_BALANCER_ARN), m("TargetGroupArns", &TARGET_GROUP_ARNS), m("Names", &TARGET_GROUP_NAMES), m("Marker", &MARKER), m("PageSize", &PAGE_SIZE)], payload: None, is_union: false }) };
    pub static DESCRIBE_TARGET_GROUPS_OUTPUT: Shape = Shape { name: "DescribeTargetGroupsOutput", kind: Kind::Structure(Structure { members: &[m("TargetGroups", &TARGET_GROUPS), m("NextMarker", &MARKER)], payload: None, is_union: false }) };
    pub static DESCRIBE_TARGET_HEALTH_INPUT: Shape = Shape { name: "DescribeTargetHealthInput", kind: Kind::Structure(Structure { members: &[m("TargetGroupArn", &TARGET_GROUP_ARN).required(), m("Targets", &TARGET_DESCRIPTIONS), m("Include", &LIST_OF_DESCRIBE_TARGET_HEALTH_INCLUDE_OPTIONS)], payload: None, is_union: false }) };
    pub static DESCRIBE_TARGET_HEALTH_INPUT_INCLUDE_ENUM: Shape = Shape { name: "DescribeTargetHealthInputIncludeEnum", kind: Kind::String { length: ANY, pattern: None, enumerators: &["AnomalyDetection", "All"] } };
    pub static DESCRIBE_TARGET_HEALTH_OUTPUT: Shape = Shape { name: "DescribeTargetHealthOutput", kind: Kind::Structure(Structure { members: &[m("TargetHealthDescriptions", &TARGET_HEALTH_DESCRIPTIONS)], payload: None, is_union: false }) };
    pub static DESCRIPTION: Shape = Shape { name: "Description", kind: Kind::String { length: ANY, pattern: None, enumerators: &[] } };
    pub static ENABLE_PREFIX_FOR_IPV6_SOURCE_NAT_ENUM: Shape = Shape { name: "EnablePrefixForIpv6SourceNatEnum", kind: Kind::String { length: ANY, pattern: None, enumerators: &["on", "off"] } };
    pub static ENFORCE_SECURITY_GROUP_INBOUND_RULES_ON_PRIVATE_LINK_TRAFFIC: Shape = Shape { name: "EnforceSecurityGroupInboundRulesOnPrivateLinkTraffic", kind: Kind::String { length: ANY, pattern: None, enumerators: &[] } };
    pub static ENFORCE_SECURITY_GROUP_INBOUND_RULES_ON_PRIVATE_LINK_TRAFFIC_ENUM: Shape = Shape { name: "EnforceSecurityGroupInboundRulesOnPrivateLinkTrafficEnum", kind: Kind::String { length: ANY, pattern: None, enumerators: &["on", "off"] } };
    pub static FIXED_RESPONSE_ACTION_CONFIG: Shape = Shape { name: "FixedResponseActionConfig", kind: Kind::Structure(Structure { members: &[m("MessageBody", &FIXED_RESPONSE_ACTION_MESSAGE), m("StatusCode", &FIXED_RESPONSE_ACTION_STATUS_CODE).required(), m("ContentType", &FIXED_RESPONSE_ACTION_CONTENT_TYPE)], payload: None, is_union: false }) };
    pub static FIXED_RESPONSE_ACTION_CONTENT_TYPE: Shape = Shape { name: "FixedResponseActionContentType", kind: Kind::String { length: limits(Some(0), Some(32)), pattern: None, enumerators: &[] } };
    pub static FIXED_RESPONSE_ACTION_MESSAGE: Shape = Shape { name: "FixedResponseActionMessage", kind: Kind::String { length: limits(Some(0), Some(1024)), pattern: None, enumerators: &[] } };
    pub static FIXED_RESPONSE_ACTION_STATUS_CODE: Shape = Shape { name: "FixedResponseActionStatusCode", kind: Kind::String { length: ANY, pattern: Some({ static P: Pattern = pattern("^(2|4|5)\\d\\d$"); &P }), enumerators: &[] } };
    pub static FORWARD_ACTION_CONFIG: Shape = Shape { name: "ForwardActionConfig", kind: Kind::Structure(Structure { members: &[m("TargetGroups", &TARGET_GROUP_LIST), m("TargetGroupStickinessConfig", &TARGET_GROUP_STICKINESS_CONFIG)], payload: None, is_union: false }) };
    pub static GRPC_CODE: Shape = Shape { name: "GrpcCode", kind: Kind::String { length: ANY, pattern: None, enumerators: &[] } };
    pub static HEALTH_CHECK_ENABLED: Shape = Shape { name: "HealthCheckEnabled", kind: Kind::Boolean };
    pub static HEALTH_CHECK_INTERVAL_SECONDS: Shape = Shape { name: "HealthCheckIntervalSeconds", kind: Kind::Integer { range: limits(Some(5), Some(300)) } };
    pub static HEALTH_CHECK_PORT: Shape = Shape { name: "HealthCheckPort", kind: Kind::String { length: ANY, pattern: None, enumerators: &[] } };
    pub static HEALTH_CHECK_THRESHOLD_COUNT: Shape = Shape { name: "HealthCheckThresholdCount", kind: Kind::Integer { range: limits(Some(2), Some(10)) } };
    pub static HEALTH_CHECK_TIMEOUT_SECONDS: Shape = Shape { name: "HealthCheckTimeoutSeconds", kind: Kind::Integer { range: limits(Some(2), Some(120)) } };
    pub static HOST_HEADER_CONDITION_CONFIG: Shape = Shape { name: "HostHeaderConditionConfig", kind: Kind::Structure(Structure { members: &[m("Values", &LIST_OF_STRING), m("RegexValues", &LIST_OF_STRING)], payload: None, is_union: false }) };
    pub static HOST_HEADER_REWRITE_CONFIG: Shape = Shape { name: "HostHeaderRewriteConfig", kind: Kind::Structure(Structure { members: &[m("Rewrites", &REWRITE_CONFIG_LIST)], payload: None, is_union: false }) };
    pub static HTTP_CODE: Shape = Shape { name: "HttpCode", kind: Kind::String { length: ANY, pattern: None, enumerators: &[] } };
    pub static HTTP_HEADER_CONDITION_CONFIG: Shape = Shape { name: "HttpHeaderConditionConfig", kind: Kind::Structure(Structure { members: &[m("HttpHeaderName", &HTTP_HEADER_CONDITION_NAME), m("Values", &LIST_OF_STRING), m("RegexValues", &LIST_OF_STRING)], payload: None, is_union: false }) };
    pub static HTTP_HEADER_CONDITION_NAME: Shape = Shape { name: "HttpHeaderConditionName", kind: Kind::String { length: ANY, pattern: None, enumerators: &[] } };
    pub static HTTP_REQUEST_METHOD_CONDITION_CONFIG: Shape = Shape { name: "HttpRequestMethodConditionConfig", kind: Kind::Structure(Structure { members: &[m("Values", &LIST_OF_STRING)], payload: None, is_union: false }) };
    pub static I_PV6_ADDRESS: Shape = Shape { name: "IPv6Address", kind: Kind::String { length: ANY, pattern: None, enumerators: &[] } };
    pub static IGNORE_CLIENT_CERTIFICATE_EXPIRY: Shape = Shape { name: "IgnoreClientCertificateExpiry", kind: Kind::Boolean };
    pub static IP_ADDRESS: Shape = Shape { name: "IpAddress", kind: Kind::String { length: ANY, pattern: None, enumerators: &[] } };
    pub static IP_ADDRESS_TYPE: Shape = Shape { name: "IpAddressType", kind: Kind::String { length: ANY, pattern: None, enumerators: &["ipv4", "dualstack", "dualstack-without-public-ipv4"] } };
    pub static IPAM_POOL_ID: Shape = Shape { name: "IpamPoolId", kind: Kind::String { length: limits(None, Some(1000)), pattern: Some({ static P: Pattern = pattern("^(ipam-pool-)[a-zA-Z0-9]+$"); &P }), enumerators: &[] } };
    pub static IPAM_POOLS: Shape = Shape { name: "IpamPools", kind: Kind::Structure(Structure { members: &[m("Ipv4IpamPoolId", &IPAM_POOL_ID)], payload: None, is_union: false }) };
    pub static IS_DEFAULT: Shape = Shape { name: "IsDefault", kind: Kind::Boolean };
    pub static JWT_VALIDATION_ACTION_ADDITIONAL_CLAIM: Shape = Shape { name: "JwtValidationActionAdditionalClaim", kind: Kind::Structure(Structure { members: &[m("Format", &JWT_VALIDATION_ACTION_ADDITIONAL_CLAIM_FORMAT_ENUM).required(), m("Name", &JWT_VALIDATION_ACTION_ADDITIONAL_CLAIM_NAME).required(), m("Values", &JWT_VALIDATION_ACTION_ADDITIONAL_CLAIM_VALUES).required()], payload: None, is_union: false }) };
    pub static JWT_VALIDATION_ACTION_ADDITIONAL_CLAIM_FORMAT_ENUM: Shape = Shape { name: "JwtValidationActionAdditionalClaimFormatEnum", kind: Kind::String { length: ANY, pattern: None, enumerators: &["single-string", "string-array", "space-separated-values"] } };
    pub static JWT_VALIDATION_ACTION_ADDITIONAL_CLAIM_NAME: Shape = Shape { name: "JwtValidationActionAdditionalClaimName", kind: Kind::String { length: ANY, pattern: None, enumerators: &[] } };
    pub static JWT_VALIDATION_ACTION_ADDITIONAL_CLAIM_VALUE: Shape = Shape { name: "JwtValidationActionAdditionalClaimValue", kind: Kind::String { length: ANY, pattern: None, enumerators: &[] } };
    pub static JWT_VALIDATION_ACTION_ADDITIONAL_CLAIM_VALUES: Shape = Shape { name: "JwtValidationActionAdditionalClaimValues", kind: Kind::List { member: &JWT_VALIDATION_ACTION_ADDITIONAL_CLAIM_VALUE, location_name: None, flattened: false, length: ANY } };
    pub static JWT_VALIDATION_ACTION_ADDITIONAL_CLAIMS: Shape = Shape { name: "JwtValidationActionAdditionalClaims", kind: Kind::List { member: &JWT_VALIDATION_ACTION_ADDITIONAL_CLAIM, location_name: None, flattened: false, length: ANY } };
    pub static JWT_VALIDATION_ACTION_CONFIG: Shape = Shape { name: "JwtValidationActionConfig", kind: Kind::Structure(Structure { members: &[m("JwksEndpoint", &JWT_VALIDATION_ACTION_JWKS_ENDPOINT).required(), m("Issuer", &JWT_VALIDATION_ACTION_ISSUER).required(), m("AdditionalClaims", &JWT_VALIDATION_ACTION_ADDITIONAL_CLAIMS)], payload: None, is_union: false }) };
    pub static JWT_VALIDATION_ACTION_ISSUER: Shape = Shape { name: "JwtValidationActionIssuer", kind: Kind::String { length: ANY, pattern: None, enumerators: &[] } };
    pub static JWT_VALIDATION_ACTION_JWKS_ENDPOINT: Shape = Shape { name: "JwtValidationActionJwksEndpoint", kind: Kind::String { length: ANY, pattern: None, enumerators: &[] } };
    pub static LAST_MODIFIED_TIME: Shape = Shape { name: "LastModifiedTime", kind: Kind::Timestamp { format: None } };
    pub static LIMIT: Shape = Shape { name: "Limit", kind: Kind::Structure(Structure { members: &[m("Name", &NAME), m("Max", &MAX)], payload: None, is_union: false }) };
    pub static LIMITS: Shape = Shape { name: "Limits", kind: Kind::List { member: &LIMIT, location_name: None, flattened: false, length: ANY } };
    pub static LIST_OF_DESCRIBE_TARGET_HEALTH_INCLUDE_OPTIONS: Shape = Shape { name: "ListOfDescribeTargetHealthIncludeOptions", kind: Kind::List { member: &DESCRIBE_TARGET_HEALTH_INPUT_INCLUDE_ENUM, location_name: None, flattened: false, length: ANY } };
    pub static LIST_OF_STRING: Shape = Shape { name: "ListOfString", kind: Kind::List { member: &STRING_VALUE, location_name: None, flattened: false, length: ANY } };
    pub static LISTENER: Shape = Shape { name: "Listener", kind: Kind::Structure(Structure { members: &[m("ListenerArn", &LISTENER_ARN), m("LoadBalancerArn", &LOAD_BALANCER_ARN), m("Port", &PORT), m("Protocol", &PROTOCOL_ENUM), m("Certificates", &CERTIFICATE_LIST), m("SslPolicy", &SSL_POLICY_NAME), m("DefaultActions", &ACTIONS), m("AlpnPolicy", &ALPN_POLICY_NAME), m("MutualAuthentication", &MUTUAL_AUTHENTICATION_ATTRIBUTES)], payload: None, is_union: false }) };
    pub static LISTENER_ARN: Shape = Shape { name: "ListenerArn", kind: Kind::String { length: ANY, pattern: None, enumerators: &[] } };
    pub static LISTENER_ARNS: Shape = Shape { name: "ListenerArns", kind: Kind::List { member: &LISTENER_ARN, location_name: None, flattened: false, length: ANY } };
    pub static LISTENER_ATTRIBUTE: Shape = Shape { name: "ListenerAttribute", kind: Kind::Structure(Structure { members: &[m("Key", &LISTENER_ATTRIBUTE_KEY), m("Value", &LISTENER_ATTRIBUTE_VALUE)], payload: None, is_union: false }) };
    pub static LISTENER_ATTRIBUTE_KEY: Shape = Shape { name: "ListenerAttributeKey", kind: Kind::String { length: limits(None, Some(256)), pattern: Some({ static P: Pattern = pattern("^[a-zA-Z0-9._]+$"); &P }), enumerators: &[] } };
    pub static LISTENER_ATTRIBUTE_VALUE: Shape = Shape { name: "ListenerAttributeValue", kind: Kind::String { length: ANY, pattern: None, enumerators: &[] } };
    pub static LISTENER_ATTRIBUTES: Shape = Shape { name: "ListenerAttributes", kind: Kind::List { member: &LISTENER_ATTRIBUTE, location_name: None, flattened: false, length: ANY } };
    pub static LISTENERS: Shape = Shape { name: "Listeners", kind: Kind::List { member: &LISTENER, location_name: None, flattened: false, length: ANY } };
    pub static LOAD_BALANCER: Shape = Shape { name: "LoadBalancer", kind: Kind::Structure(Structure { members: &[m("LoadBalancerArn", &LOAD_BALANCER_ARN), m("DNSName", &DNS_NAME), m("CanonicalHostedZoneId", &CANONICAL_HOSTED_ZONE_ID), m("CreatedTime", &CREATED_TIME), m("LoadBalancerName", &LOAD_BALANCER_NAME), m("Scheme", &LOAD_BALANCER_SCHEME_ENUM), m("VpcId", &VPC_ID), m("State", &LOAD_BALANCER_STATE), m("Type", &LOAD_BALANCER_TYPE_ENUM), m("AvailabilityZones", &AVAILABILITY_ZONES), m("SecurityGroups", &SECURITY_GROUPS), m("IpAddressType", &IP_ADDRESS_TYPE), m("CustomerOwnedIpv4Pool", &CUSTOMER_OWNED_IPV4_POOL), m("EnforceSecurityGroupInboundRulesOnPrivateLinkTraffic", &ENFORCE_SECURITY_GROUP_INBOUND_RULES_ON_PRIVATE_LINK_TRAFFIC), m("EnablePrefixForIpv6SourceNat", &ENABLE_PREFIX_FOR_IPV6_SOURCE_NAT_ENUM), m("IpamPools", &IPAM_POOLS)], payload: None, is_union: false }) };
    pub static LOAD_BALANCER_ADDRESS: Shape = Shape { name: "LoadBalancerAddress", kind: Kind::Structure(Structure { members: &[m("IpAddress", &IP_ADDRESS), m("AllocationId", &ALLOCATION_ID), m("PrivateIPv4Address", &PRIVATE_I_PV4_ADDRESS), m("IPv6Address", &I_PV6_ADDRESS)], payload: None, is_union: false }) };
    pub static LOAD_BALANCER_ADDRESSES: Shape = Shape { name: "LoadBalancerAddresses", kind: Kind::List { member: &LOAD_BALANCER_ADDRESS, location_name: None, flattened: false, length: ANY } };
    pub static LOAD_BALANCER_ARN: Shape = Shape { name: "LoadBalancerArn", kind: Kind::String { length: ANY, pattern: None, enumerators: &[] } };
    pub static LOAD_BALANCER_ARNS: Shape = Shape { name: "LoadBalancerArns", kind: Kind::List { member: &LOAD_BALANCER_ARN, location_name: None, flattened: false, length: ANY } };
    pub static LOAD_BALANCER_ATTRIBUTE: Shape = Shape { name: "LoadBalancerAttribute", kind: Kind::Structure(Structure { members: &[m("Key", &LOAD_BALANCER_ATTRIBUTE_KEY), m("Value", &LOAD_BALANCER_ATTRIBUTE_VALUE)], payload: None, is_union: false }) };
    pub static LOAD_BALANCER_ATTRIBUTE_KEY: Shape = Shape { name: "LoadBalancerAttributeKey", kind: Kind::String { length: limits(None, Some(256)), pattern: Some({ static P: Pattern = pattern("^[a-zA-Z0-9._]+$"); &P }), enumerators: &[] } };
    pub static LOAD_BALANCER_ATTRIBUTE_VALUE: Shape = Shape { name: "LoadBalancerAttributeValue", kind: Kind::String { length: limits(None, Some(1024)), pattern: None, enumerators: &[] } };
    pub static LOAD_BALANCER_ATTRIBUTES: Shape = Shape { name: "LoadBalancerAttributes", kind: Kind::List { member: &LOAD_BALANCER_ATTRIBUTE, location_name: None, flattened: false, length: limits(None, Some(20)) } };
    pub static LOAD_BALANCER_NAME: Shape = Shape { name: "LoadBalancerName", kind: Kind::String { length: ANY, pattern: None, enumerators: &[] } };
    pub static LOAD_BALANCER_NAMES: Shape = Shape { name: "LoadBalancerNames", kind: Kind::List { member: &LOAD_BALANCER_NAME, location_name: None, flattened: false, length: ANY } };
    pub static LOAD_BALANCER_SCHEME_ENUM: Shape = Shape { name: "LoadBalancerSchemeEnum", kind: Kind::String { length: ANY, pattern: None, enumerators: &["internet-facing", "internal"] } };
    pub static LOAD_BALANCER_STATE: Shape = Shape { name: "LoadBalancerState", kind: Kind::Structure(Structure { members: &[m("Code", &LOAD_BALANCER_STATE_ENUM), m("Reason", &STATE_REASON)], payload: None, is_union: false }) };
    pub static LOAD_BALANCER_STATE_ENUM: Shape = Shape { name: "LoadBalancerStateEnum", kind: Kind::String { length: ANY, pattern: None, enumerators: &["active", "provisioning", "active_impaired", "failed"] } };
    pub static LOAD_BALANCER_TYPE_ENUM: Shape = Shape { name: "LoadBalancerTypeEnum", kind: Kind::String { length: ANY, pattern: None, enumerators: &["application", "network", "gateway"] } };
    pub static LOAD_BALANCERS: Shape = Shape { name: "LoadBalancers", kind: Kind::List { member: &LOAD_BALANCER, location_name: None, flattened: false, length: ANY } };
    pub static MARKER: Shape = Shape { name: "Marker", kind: Kind::String { length: ANY, pattern: None, enumerators: &[] } };
    pub static MATCHER: Shape = Shape { name: "Matcher", kind: Kind::Structure(Structure { members: &[m("HttpCode", &HTTP_CODE), m("GrpcCode", &GRPC_CODE)], payload: None, is_union: false }) };
    pub static MAX: Shape = Shape { name: "Max", kind: Kind::String { length: ANY, pattern: None, enumerators: &[] } };
    pub static MINIMUM_LOAD_BALANCER_CAPACITY: Shape = Shape { name: "MinimumLoadBalancerCapacity", kind: Kind::Structure(Structure { members: &[m("CapacityUnits", &CAPACITY_UNITS)], payload: None, is_union: false }) };
    pub static MITIGATION_IN_EFFECT_ENUM: Shape = Shape { name: "MitigationInEffectEnum", kind: Kind::String { length: ANY, pattern: None, enumerators: &["yes", "no"] } };
    pub static MODE: Shape = Shape { name: "Mode", kind: Kind::String { length: ANY, pattern: None, enumerators: &[] } };
    pub static MODIFY_LISTENER_ATTRIBUTES_INPUT: Shape = Shape { name: "ModifyListenerAttributesInput", kind: Kind::Structure(Structure { members: &[m("ListenerArn", &LISTENER_ARN).required(), m("Attributes", &LISTENER_ATTRIBUTES).required()], payload: None, is_union: false }) };
    pub static MODIFY_LISTENER_ATTRIBUTES_OUTPUT: Shape = Shape { name: "ModifyListenerAttributesOutput", kind: Kind::Structure(Structure { members: &[m("Attributes", &LISTENER_ATTRIBUTES)], payload: None, is_union: false }) };
    pub static MODIFY_LISTENER_INPUT: Shape = Shape { name: "ModifyListenerInput", kind: Kind::Structure(Structure { members: &[m("ListenerArn", &LISTENER_ARN).required(), m("Port", &PORT), m("Protocol", &PROTOCOL_ENUM), m("SslPolicy", &SSL_POLICY_NAME), m("Certificates", &CERTIFICATE_LIST), m("DefaultActions", &ACTIONS), m("AlpnPolicy", &ALPN_POLICY_NAME), m("MutualAuthentication", &MUTUAL_AUTHENTICATION_ATTRIBUTES)], payload: None, is_union: false }) };
    pub static MODIFY_LISTENER_OUTPUT: Shape = Shape { name: "ModifyListenerOutput", kind: Kind::Structure(Structure { members: &[m("Listeners", &LISTENERS)], payload: None, is_union: false }) };
    pub static MODIFY_LOAD_BALANCER_ATTRIBUTES_INPUT: Shape = Shape { name: "ModifyLoadBalancerAttributesInput", kind: Kind::Structure(Structure { members: &[m("LoadBalancerArn", &LOAD_BALANCER_ARN).required(), m("Attributes", &LOAD_BALANCER_ATTRIBUTES).required()], payload: None, is_union: false }) };
    pub static MODIFY_LOAD_BALANCER_ATTRIBUTES_OUTPUT: Shape = Shape { name: "ModifyLoadBalancerAttributesOutput", kind: Kind::Structure(Structure { members: &[m("Attributes", &LOAD_BALANCER_ATTRIBUTES)], payload: None, is_union: false }) };
    pub static MODIFY_RULE_INPUT: Shape = Shape { name: "ModifyRuleInput", kind: Kind::Structure(Structure { members: &[m("RuleArn", &RULE_ARN).required(), m("Conditions", &RULE_CONDITION_LIST), m("Actions", &ACTIONS), m("Transforms", &RULE_TRANSFORM_LIST), m("ResetTransforms", &RESET_TRANSFORMS)], payload: None, is_union: false }) };
    pub static MODIFY_RULE_OUTPUT: Shape = Shape { name: "ModifyRuleOutput", kind: Kind::Structure(Structure { members: &[m("Rules", &RULES)], payload: None, is_union: false }) };
    pub static MODIFY_TARGET_GROUP_ATTRIBUTES_INPUT: Shape = Shape { name: "ModifyTargetGroupAttributesInput", kind: Kind::Structure(Structure { members: &[m("TargetGroupArn", &TARGET_GROUP_ARN).required(), m("Attributes", &TARGET_GROUP_ATTRIBUTES).required()], payload: None, is_union: false }) };
    pub static MODIFY_TARGET_GROUP_ATTRIBUTES_OUTPUT: Shape = Shape { name: "ModifyTargetGroupAttributesOutput", kind: Kind::Structure(Structure { members: &[m("Attributes", &TARGET_GROUP_ATTRIBUTES)], payload: None, is_union: false }) };
    pub static MODIFY_TARGET_GROUP_INPUT: Shape = Shape { name: "ModifyTargetGroupInput", kind: Kind::Structure(Structure { members: &[m("TargetGroupArn", &TARGET_GROUP_ARN).required(), m("HealthCheckProtocol", &PROTOCOL_ENUM), m("HealthCheckPort", &HEALTH_CHECK_PORT), m("HealthCheckPath", &PATH), m("HealthCheckEnabled", &HEALTH_CHECK_ENABLED), m("HealthCheckIntervalSeconds", &HEALTH_CHECK_INTERVAL_SECONDS), m("HealthCheckTimeoutSeconds", &HEALTH_CHECK_TIMEOUT_SECONDS), m("HealthyThresholdCount", &HEALTH_CHECK_THRESHOLD_COUNT), m("UnhealthyThresholdCount", &HEALTH_CHECK_THRESHOLD_COUNT), m("Matcher", &MATCHER)], payload: None, is_union: false }) };
    pub static MODIFY_TARGET_GROUP_OUTPUT: Shape = Shape { name: "ModifyTargetGroupOutput", kind: Kind::Structure(Structure { members: &[m("TargetGroups", &TARGET_GROUPS)], payload: None, is_union: false }) };
    pub static MUTUAL_AUTHENTICATION_ATTRIBUTES: Shape = Shape { name: "MutualAuthenticationAttributes", kind: Kind::Structure(Structure { members: &[m("Mode", &MODE), m("TrustStoreArn", &TRUST_STORE_ARN), m("IgnoreClientCertificateExpiry", &IGNORE_CLIENT_CERTIFICATE_EXPIRY), m("TrustStoreAssociationStatus", &TRUST_STORE_ASSOCIATION_STATUS_ENUM), m("AdvertiseTrustStoreCaNames", &ADVERTISE_TRUST_STORE_CA_NAMES_ENUM)], payload: None, is_union: false }) };
    pub static NAME: Shape = Shape { name: "Name", kind: Kind::String { length: ANY, pattern: None, enumerators: &[] } };
    pub static OUTPOST_ID: Shape = Shape { name: "OutpostId", kind: Kind::String { length: ANY, pattern: None, enumerators: &[] } };
    pub static PAGE_SIZE: Shape = Shape { name: "PageSize", kind: Kind::Integer { range: limits(Some(1), Some(400)) } };
    pub static PATH: Shape = Shape { name: "Path", kind: Kind::String { length: limits(Some(1), Some(1024)), pattern: None, enumerators: &[] } };
    pub static PATH_PATTERN_CONDITION_CONFIG: Shape = Shape { name: "PathPatternConditionConfig", kind: Kind::Structure(Structure { members: &[m("Values", &LIST_OF_STRING), m("RegexValues", &LIST_OF_STRING)], payload: None, is_union: false }) };
    pub static PORT: Shape = Shape { name: "Port", kind: Kind::Integer { range: limits(Some(1), Some(65535)) } };
    pub static PRIVATE_I_PV4_ADDRESS: Shape = Shape { name: "PrivateIPv4Address", kind: Kind::String { length: ANY, pattern: None, enumerators: &[] } };
    pub static PROTOCOL_ENUM: Shape = Shape { name: "ProtocolEnum", kind: Kind::String { length: ANY, pattern: None, enumerators: &["HTTP", "HTTPS", "TCP", "TLS", "UDP", "TCP_UDP", "GENEVE", "QUIC", "TCP_QUIC"] } };
    pub static PROTOCOL_VERSION: Shape = Shape { name: "ProtocolVersion", kind: Kind::String { length: ANY, pattern: None, enumerators: &[] } };
    pub static QUERY_STRING_CONDITION_CONFIG: Shape = Shape { name: "QueryStringConditionConfig", kind: Kind::Structure(Structure { members: &[m("Values", &QUERY_STRING_KEY_VALUE_PAIR_LIST)], payload: None, is_union: false }) };
    pub static QUERY_STRING_KEY_VALUE_PAIR: Shape = Shape { name: "QueryStringKeyValuePair", kind: Kind::Structure(Structure { members: &[m("Key", &STRING_VALUE), m("Value", &STRING_VALUE)], payload: None, is_union: false }) };
    pub static QUERY_STRING_KEY_VALUE_PAIR_LIST: Shape = Shape { name: "QueryStringKeyValuePairList", kind: Kind::List { member: &QUERY_STRING_KEY_VALUE_PAIR, location_name: None, flattened: false, length: ANY } };
    pub static QUIC_SERVER_ID: Shape = Shape { name: "QuicServerId", kind: Kind::String { length: limits(Some(1), Some(256)), pattern: None, enumerators: &[] } };
    pub static REDIRECT_ACTION_CONFIG: Shape = Shape { name: "RedirectActionConfig", kind: Kind::Structure(Structure { members: &[m("Protocol", &REDIRECT_ACTION_PROTOCOL), m("Port", &REDIRECT_ACTION_PORT), m("Host", &REDIRECT_ACTION_HOST), m("Path", &REDIRECT_ACTION_PATH), m("Query", &REDIRECT_ACTION_QUERY), m("StatusCode", &REDIRECT_ACTION_STATUS_CODE_ENUM).required()], payload: None, is_union: false }) };
    pub static REDIRECT_ACTION_HOST: Shape = Shape { name: "RedirectActionHost", kind: Kind::String { length: limits(Some(1), Some(128)), pattern: None, enumerators: &[] } };
    pub static REDIRECT_ACTION_PATH: Shape = Shape { name: "RedirectActionPath", kind: Kind::String { length: limits(Some(1), Some(128)), pattern: None, enumerators: &[] } };
    pub static REDIRECT_ACTION_PORT: Shape = Shape { name: "RedirectActionPort", kind: Kind::String { length: ANY, pattern: None, enumerators: &[] } };
    pub static REDIRECT_ACTION_PROTOCOL: Shape = Shape { name: "RedirectActionProtocol", kind: Kind::String { length: ANY, pattern: Some({ static P: Pattern = pattern("^(HTTPS?|#\\{protocol\\})$"); &P }), enumerators: &[] } };
    pub static REDIRECT_ACTION_QUERY: Shape = Shape { name: "RedirectActionQuery", kind: Kind::String { length: limits(Some(0), Some(128)), pattern: None, enumerators: &[] } };
    pub static REDIRECT_ACTION_STATUS_CODE_ENUM: Shape = Shape { name: "RedirectActionStatusCodeEnum", kind: Kind::String { length: ANY, pattern: None, enumerators: &["HTTP_301", "HTTP_302"] } };
    pub static REGISTER_TARGETS_INPUT: Shape = Shape { name: "RegisterTargetsInput", kind: Kind::Structure(Structure { members: &[m("TargetGroupArn", &TARGET_GROUP_ARN).required(), m("Targets", &TARGET_DESCRIPTIONS).required()], payload: None, is_union: false }) };
    pub static REGISTER_TARGETS_OUTPUT: Shape = Shape { name: "RegisterTargetsOutput", kind: Kind::Structure(Structure { members: &[], payload: None, is_union: false }) };
    pub static REMOVE_TAGS_INPUT: Shape = Shape { name: "RemoveTagsInput", kind: Kind::Structure(Structure { members: &[m("ResourceArns", &RESOURCE_ARNS).required(), m("TagKeys", &TAG_KEYS).required()], payload: None, is_union: false }) };
    pub static REMOVE_TAGS_OUTPUT: Shape = Shape { name: "RemoveTagsOutput", kind: Kind::Structure(Structure { members: &[], payload: None, is_union: false }) };
    pub static RESET_TRANSFORMS: Shape = Shape { name: "ResetTransforms", kind: Kind::Boolean };
    pub static RESOURCE_ARN: Shape = Shape { name: "ResourceArn", kind: Kind::String { length: ANY, pattern: None, enumerators: &[] } };
    pub static RESOURCE_ARNS: Shape = Shape { name: "ResourceArns", kind: Kind::List { member: &RESOURCE_ARN, location_name: None, flattened: false, length: ANY } };
    pub static REWRITE_CONFIG: Shape = Shape { name: "RewriteConfig", kind: Kind::Structure(Structure { members: &[m("Regex", &STRING_VALUE).required(), m("Replace", &STRING_VALUE).required()], payload: None, is_union: false }) };
    pub static REWRITE_CONFIG_LIST: Shape = Shape { name: "RewriteConfigList", kind: Kind::List { member: &REWRITE_CONFIG, location_name: None, flattened: false, length: ANY } };
    pub static RULE: Shape = Shape { name: "Rule", kind: Kind::Structure(Structure { members: &[m("RuleArn", &RULE_ARN), m("Priority", &STRING), m("Conditions", &RULE_CONDITION_LIST), m("Actions", &ACTIONS), m("IsDefault", &IS_DEFAULT), m("Transforms", &RULE_TRANSFORM_LIST)], payload: None, is_union: false }) };
    pub static RULE_ARN: Shape = Shape { name: "RuleArn", kind: Kind::String { length: ANY, pattern: None, enumerators: &[] } };
    pub static RULE_ARNS: Shape = Shape { name: "RuleArns", kind: Kind::List { member: &RULE_ARN, location_name: None, flattened: false, length: ANY } };
    pub static RULE_CONDITION: Shape = Shape { name: "RuleCondition", kind: Kind::Structure(Structure { members: &[m("Field", &CONDITION_FIELD_NAME), m("Values", &LIST_OF_STRING), m("HostHeaderConfig", &HOST_HEADER_CONDITION_CONFIG), m("PathPatternConfig", &PATH_PATTERN_CONDITION_CONFIG), m("HttpHeaderConfig", &HTTP_HEADER_CONDITION_CONFIG), m("QueryStringConfig", &QUERY_STRING_CONDITION_CONFIG), m("HttpRequestMethodConfig", &HTTP_REQUEST_METHOD_CONDITION_CONFIG), m("SourceIpConfig", &SOURCE_IP_CONDITION_CONFIG), m("RegexValues", &LIST_OF_STRING)], payload: None, is_union: false }) };
    pub static RULE_CONDITION_LIST: Shape = Shape { name: "RuleConditionList", kind: Kind::List { member: &RULE_CONDITION, location_name: None, flattened: false, length: ANY } };
    pub static RULE_PRIORITY: Shape = Shape { name: "RulePriority", kind: Kind::Integer { range: limits(Some(1), Some(50000)) } };
    pub static RULE_PRIORITY_LIST: Shape = Shape { name: "RulePriorityList", kind: Kind::List { member: &RULE_PRIORITY_PAIR, location_name: None, flattened: false, length: ANY } };
    pub static RULE_PRIORITY_PAIR: Shape = Shape { name: "RulePriorityPair", kind: Kind::Structure(Structure { members: &[m("RuleArn", &RULE_ARN), m("Priority", &RULE_PRIORITY)], payload: None, is_union: false }) };
    pub static RULE_TRANSFORM: Shape = Shape { name: "RuleTransform", kind: Kind::Structure(Structure { members: &[m("Type", &TRANSFORM_TYPE_ENUM).required(), m("HostHeaderRewriteConfig", &HOST_HEADER_REWRITE_CONFIG), m("UrlRewriteConfig", &URL_REWRITE_CONFIG)], payload: None, is_union: false }) };
    pub static RULE_TRANSFORM_LIST: Shape = Shape { name: "RuleTransformList", kind: Kind::List { member: &RULE_TRANSFORM, location_name: None, flattened: false, length: ANY } };
    pub static RULES: Shape = Shape { name: "Rules", kind: Kind::List { member: &RULE, location_name: None, flattened: false, length: ANY } };
    pub static SECURITY_GROUP_ID: Shape = Shape { name: "SecurityGroupId", kind: Kind::String { length: ANY, pattern: None, enumerators: &[] } };
    pub static SECURITY_GROUPS: Shape = Shape { name: "SecurityGroups", kind: Kind::List { member: &SECURITY_GROUP_ID, location_name: None, flattened: false, length: ANY } };
    pub static SET_IP_ADDRESS_TYPE_INPUT: Shape = Shape { name: "SetIpAddressTypeInput", kind: Kind::Structure(Structure { members: &[m("LoadBalancerArn", &LOAD_BALANCER_ARN).required(), m("IpAddressType", &IP_ADDRESS_TYPE).required()], payload: None, is_union: false }) };
    pub static SET_IP_ADDRESS_TYPE_OUTPUT: Shape = Shape { name: "SetIpAddressTypeOutput", kind: Kind::Structure(Structure { members: &[m("IpAddressType", &IP_ADDRESS_TYPE)], payload: None, is_union: false }) };
    pub static SET_RULE_PRIORITIES_INPUT: Shape = Shape { name: "SetRulePrioritiesInput", kind: Kind::Structure(Structure { members: &[m("RulePriorities", &RULE_PRIORITY_LIST).required()], payload: None, is_union: false }) };
    pub static SET_RULE_PRIORITIES_OUTPUT: Shape = Shape { name: "SetRulePrioritiesOutput", kind: Kind::Structure(Structure { members: &[m("Rules", &RULES)], payload: None, is_union: false }) };
    pub static SET_SECURITY_GROUPS_INPUT: Shape = Shape { name: "SetSecurityGroupsInput", kind: Kind::Structure(Structure { members: &[m("LoadBalancerArn", &LOAD_BALANCER_ARN).required(), m("SecurityGroups", &SECURITY_GROUPS).required(), m("EnforceSecurityGroupInboundRulesOnPrivateLinkTraffic", &ENFORCE_SECURITY_GROUP_INBOUND_RULES_ON_PRIVATE_LINK_TRAFFIC_ENUM)], payload: None, is_union: false }) };
    pub static SET_SECURITY_GROUPS_OUTPUT: Shape = Shape { name: "SetSecurityGroupsOutput", kind: Kind::Structure(Structure { members: &[m("SecurityGroupIds", &SECURITY_GROUPS), m("EnforceSecurityGroupInboundRulesOnPrivateLinkTraffic", &ENFORCE_SECURITY_GROUP_INBOUND_RULES_ON_PRIVATE_LINK_TRAFFIC_ENUM)], payload: None, is_union: false }) };
    pub static SET_SUBNETS_INPUT: Shape = Shape { name: "SetSubnetsInput", kind: Kind::Structure(Structure { members: &[m("LoadBalancerArn", &LOAD_BALANCER_ARN).required(), m("Subnets", &SUBNETS), m("SubnetMappings", &SUBNET_MAPPINGS), m("IpAddressType", &IP_ADDRESS_TYPE), m("EnablePrefixForIpv6SourceNat", &ENABLE_PREFIX_FOR_IPV6_SOURCE_NAT_ENUM)], payload: None, is_union: false }) };
    pub static SET_SUBNETS_OUTPUT: Shape = Shape { name: "SetSubnetsOutput", kind: Kind::Structure(Structure { members: &[m("AvailabilityZones", &AVAILABILITY_ZONES), m("IpAddressType", &IP_ADDRESS_TYPE), m("EnablePrefixForIpv6SourceNat", &ENABLE_PREFIX_FOR_IPV6_SOURCE_NAT_ENUM)], payload: None, is_union: false }) };
    pub static SOURCE_IP_ADDRESS_TYPE_ENUM: Shape = Shape { name: "SourceIpAddressTypeEnum", kind: Kind::String { length: ANY, pattern: None, enumerators: &["ipv4", "ipv6"] } };
    pub static SOURCE_IP_CONDITION_CONFIG: Shape = Shape { name: "SourceIpConditionConfig", kind: Kind::Structure(Structure { members: &[m("Values", &LIST_OF_STRING), m("IpAddressType", &SOURCE_IP_ADDRESS_TYPE_ENUM)], payload: None, is_union: false }) };
    pub static SOURCE_NAT_IPV6_PREFIX: Shape = Shape { name: "SourceNatIpv6Prefix", kind: Kind::String { length: ANY, pattern: None, enumerators: &[] } };
    pub static SOURCE_NAT_IPV6_PREFIXES: Shape = Shape { name: "SourceNatIpv6Prefixes", kind: Kind::List { member: &SOURCE_NAT_IPV6_PREFIX, location_name: None, flattened: false, length: ANY } };
    pub static SSL_POLICIES: Shape = Shape { name: "SslPolicies", kind: Kind::List { member: &SSL_POLICY, location_name: None, flattened: false, length: ANY } };
    pub static SSL_POLICY: Shape = Shape { name: "SslPolicy", kind: Kind::Structure(Structure { members: &[m("SslProtocols", &SSL_PROTOCOLS), m("Ciphers", &CIPHERS), m("Name", &SSL_POLICY_NAME), m("SupportedLoadBalancerTypes", &LIST_OF_STRING)], payload: None, is_union: false }) };
    pub static SSL_POLICY_NAME: Shape = Shape { name: "SslPolicyName", kind: Kind::String { length: ANY, pattern: None, enumerators: &[] } };
    pub static SSL_POLICY_NAMES: Shape = Shape { name: "SslPolicyNames", kind: Kind::List { member: &SSL_POLICY_NAME, location_name: None, flattened: false, length: ANY } };
    pub static SSL_PROTOCOL: Shape = Shape { name: "SslProtocol", kind: Kind::String { length: ANY, pattern: None, enumerators: &[] } };
    pub static SSL_PROTOCOLS: Shape = Shape { name: "SslProtocols", kind: Kind::List { member: &SSL_PROTOCOL, location_name: None, flattened: false, length: ANY } };
    pub static STATE_REASON: Shape = Shape { name: "StateReason", kind: Kind::String { length: ANY, pattern: None, enumerators: &[] } };
    pub static STRING: Shape = Shape { name: "String", kind: Kind::String { length: ANY, pattern: None, enumerators: &[] } };
    pub static STRING_VALUE: Shape = Shape { name: "StringValue", kind: Kind::String { length: ANY, pattern: None, enumerators: &[] } };
    pub static SUBNET_ID: Shape = Shape { name: "SubnetId", kind: Kind::String { length: ANY, pattern: None, enumerators: &[] } };
    pub static SUBNET_MAPPING: Shape = Shape { name: "SubnetMapping", kind: Kind::Structure(Structure { members: &[m("SubnetId", &SUBNET_ID), m("AllocationId", &ALLOCATION_ID), m("PrivateIPv4Address", &PRIVATE_I_PV4_ADDRESS), m("IPv6Address", &I_PV6_ADDRESS), m("SourceNatIpv6Prefix", &SOURCE_NAT_IPV6_PREFIX)], payload: None, is_union: false }) };
    pub static SUBNET_MAPPINGS: Shape = Shape { name: "SubnetMappings", kind: Kind::List { member: &SUBNET_MAPPING, location_name: None, flattened: false, length: ANY } };
    pub static SUBNETS: Shape = Shape { name: "Subnets", kind: Kind::List { member: &SUBNET_ID, location_name: None, flattened: false, length: ANY } };
    pub static TAG: Shape = Shape { name: "Tag", kind: Kind::Structure(Structure { members: &[m("Key", &TAG_KEY).required(), m("Value", &TAG_VALUE)], payload: None, is_union: false }) };
    pub static TAG_DESCRIPTION: Shape = Shape { name: "TagDescription", kind: Kind::Structure(Structure { members: &[m("ResourceArn", &RESOURCE_ARN), m("Tags", &TAG_LIST)], payload: None, is_union: false }) };
    pub static TAG_DESCRIPTIONS: Shape = Shape { name: "TagDescriptions", kind: Kind::List { member: &TAG_DESCRIPTION, location_name: None, flattened: false, length: ANY } };
    pub static TAG_KEY: Shape = Shape { name: "TagKey", kind: Kind::String { length: limits(Some(1), Some(128)), pattern: Some({ static P: Pattern = pattern("^([\\p{L}\\p{Z}\\p{N}_.:/=+\\-@]*)$"); &P }), enumerators: &[] } };
    pub static TAG_KEYS: Shape = Shape { name: "TagKeys", kind: Kind::List { member: &TAG_KEY, location_name: None, flattened: false, length: ANY } };
    pub static TAG_LIST: Shape = Shape { name: "TagList", kind: Kind::List { member: &TAG, location_name: None, flattened: false, length: limits(Some(1), None) } };
    pub static TAG_VALUE: Shape = Shape { name: "TagValue", kind: Kind::String { length: limits(Some(0), Some(256)), pattern: Some({ static P: Pattern = pattern("^([\\p{L}\\p{Z}\\p{N}_.:/=+\\-@]*)$"); &P }), enumerators: &[] } };
    pub static TARGET_ADMINISTRATIVE_OVERRIDE_REASON_ENUM: Shape = Shape { name: "TargetAdministrativeOverrideReasonEnum", kind: Kind::String { length: ANY, pattern: None, enumerators: &["AdministrativeOverride.Unknown", "AdministrativeOverride.NoOverride", "AdministrativeOverride.ZonalShiftActive", "AdministrativeOverride.ZonalShiftDelegatedToDns"] } };
    pub static TARGET_ADMINISTRATIVE_OVERRIDE_STATE_ENUM: Shape = Shape { name: "TargetAdministrativeOverrideStateEnum", kind: Kind::String { length: ANY, pattern: None, enumerators: &["unknown", "no_override", "zonal_shift_active", "zonal_shift_delegated_to_dns"] } };
    pub static TARGET_CONTROL_PORT: Shape = Shape { name: "TargetControlPort", kind: Kind::Integer { range: limits(Some(1), Some(65535)) } };
    pub static TARGET_DESCRIPTION: Shape = Shape { name: "TargetDescription", kind: Kind::Structure(Structure { members: &[m("Id", &TARGET_ID).required(), m("Port", &PORT), m("AvailabilityZone", &ZONE_NAME), m("QuicServerId", &QUIC_SERVER_ID)], payload: None, is_union: false }) };
    pub static TARGET_DESCRIPTIONS: Shape = Shape { name: "TargetDescriptions", kind: Kind::List { member: &TARGET_DESCRIPTION, location_name: None, flattened: false, length: ANY } };
    pub static TARGET_GROUP: Shape = Shape { name: "TargetGroup", kind: Kind::Structure(Structure { members: &[m("TargetGroupArn", &TARGET_GROUP_ARN), m("TargetGroupName", &TARGET_GROUP_NAME), m("Protocol", &PROTOCOL_ENUM), m("Port", &PORT), m("VpcId", &VPC_ID), m("HealthCheckProtocol", &PROTOCOL_ENUM), m("HealthCheckPort", &HEALTH_CHECK_PORT), m("HealthCheckEnabled", &HEALTH_CHECK_ENABLED), m("HealthCheckIntervalSeconds", &HEALTH_CHECK_INTERVAL_SECONDS), m("HealthCheckTimeoutSeconds", &HEALTH_CHECK_TIMEOUT_SECONDS), m("HealthyThresholdCount", &HEALTH_CHECK_THRESHOLD_COUNT), m("UnhealthyThresholdCount", &HEALTH_CHECK_THRESHOLD_COUNT), m("HealthCheckPath", &PATH), m("Matcher", &MATCHER), m("LoadBalancerArns", &LOAD_BALANCER_ARNS), m("TargetType", &TARGET_TYPE_ENUM), m("ProtocolVersion", &PROTOCOL_VERSION), m("IpAddressType", &TARGET_GROUP_IP_ADDRESS_TYPE_ENUM), m("TargetControlPort", &TARGET_CONTROL_PORT)], payload: None, is_union: false }) };
    pub static TARGET_GROUP_ARN: Shape = Shape { name: "TargetGroupArn", kind: Kind::String { length: ANY, pattern: None, enumerators: &[] } };
    pub static TARGET_GROUP_ARNS: Shape = Shape { name: "TargetGroupArns", kind: Kind::List { member: &TARGET_GROUP_ARN, location_name: None, flattened: false, length: ANY } };
    pub static TARGET_GROUP_ATTRIBUTE: Shape = Shape { name: "TargetGroupAttribute", kind: Kind::Structure(Structure { members: &[m("Key", &TARGET_GROUP_ATTRIBUTE_KEY), m("Value", &TARGET_GROUP_ATTRIBUTE_VALUE)], payload: None, is_union: false }) };
    pub static TARGET_GROUP_ATTRIBUTE_KEY: Shape = Shape { name: "TargetGroupAttributeKey", kind: Kind::String { length: limits(None, Some(256)), pattern: Some({ static P: Pattern = pattern("^[a-zA-Z0-9._]+$"); &P }), enumerators: &[] } };
    pub static TARGET_GROUP_ATTRIBUTE_VALUE: Shape = Shape { name: "TargetGroupAttributeValue", kind: Kind::String { length: ANY, pattern: None, enumerators: &[] } };
    pub static TARGET_GROUP_ATTRIBUTES: Shape = Shape { name: "TargetGroupAttributes", kind: Kind::List { member: &TARGET_GROUP_ATTRIBUTE, location_name: None, flattened: false, length: ANY } };
    pub static TARGET_GROUP_IP_ADDRESS_TYPE_ENUM: Shape = Shape { name: "TargetGroupIpAddressTypeEnum", kind: Kind::String { length: ANY, pattern: None, enumerators: &["ipv4", "ipv6"] } };
    pub static TARGET_GROUP_LIST: Shape = Shape { name: "TargetGroupList", kind: Kind::List { member: &TARGET_GROUP_TUPLE, location_name: None, flattened: false, length: ANY } };
    pub static TARGET_GROUP_NAME: Shape = Shape { name: "TargetGroupName", kind: Kind::String { length: ANY, pattern: None, enumerators: &[] } };
    pub static TARGET_GROUP_NAMES: Shape = Shape { name: "TargetGroupNames", kind: Kind::List { member: &TARGET_GROUP_NAME, location_name: None, flattened: false, length: ANY } };
    pub static TARGET_GROUP_STICKINESS_CONFIG: Shape = Shape { name: "TargetGroupStickinessConfig", kind: Kind::Structure(Structure { members: &[m("Enabled", &TARGET_GROUP_STICKINESS_ENABLED), m("DurationSeconds", &TARGET_GROUP_STICKINESS_DURATION_SECONDS)], payload: None, is_union: false }) };
    pub static TARGET_GROUP_STICKINESS_DURATION_SECONDS: Shape = Shape { name: "TargetGroupStickinessDurationSeconds", kind: Kind::Integer { range: ANY } };
    pub static TARGET_GROUP_STICKINESS_ENABLED: Shape = Shape { name: "TargetGroupStickinessEnabled", kind: Kind::Boolean };
    pub static TARGET_GROUP_TUPLE: Shape = Shape { name: "TargetGroupTuple", kind: Kind::Structure(Structure { members: &[m("TargetGroupArn", &TARGET_GROUP_ARN), m("Weight", &TARGET_GROUP_WEIGHT)], payload: None, is_union: false }) };
    pub static TARGET_GROUP_WEIGHT: Shape = Shape { name: "TargetGroupWeight", kind: Kind::Integer { range: ANY } };
    pub static TARGET_GROUPS: Shape = Shape { name: "TargetGroups", kind: Kind::List { member: &TARGET_GROUP, location_name: None, flattened: false, length: ANY } };
    pub static TARGET_HEALTH: Shape = Shape { name: "TargetHealth", kind: Kind::Structure(Structure { members: &[m("State", &TARGET_HEALTH_STATE_ENUM), m("Reason", &TARGET_HEALTH_REASON_ENUM), m("Description", &DESCRIPTION)], payload: None, is_union: false }) };
    pub static TARGET_HEALTH_DESCRIPTION: Shape = Shape { name: "TargetHealthDescription", kind: Kind::Structure(Structure { members: &[m("Target", &TARGET_DESCRIPTION), m("HealthCheckPort", &HEALTH_CHECK_PORT), m("TargetHealth", &TARGET_HEALTH), m("AnomalyDetection", &ANOMALY_DETECTION), m("AdministrativeOverride", &ADMINISTRATIVE_OVERRIDE)], payload: None, is_union: false }) };
    pub static TARGET_HEALTH_DESCRIPTIONS: Shape = Shape { name: "TargetHealthDescriptions", kind: Kind::List { member: &TARGET_HEALTH_DESCRIPTION, location_name: None, flattened: false, length: ANY } };
    pub static TARGET_HEALTH_REASON_ENUM: Shape = Shape { name: "TargetHealthReasonEnum", kind: Kind::String { length: ANY, pattern: None, enumerators: &["Elb.RegistrationInProgress", "Elb.InitialHealthChecking", "Target.ResponseCodeMismatch", "Target.Timeout", "Target.FailedHealthChecks", "Target.NotRegistered", "Target.NotInUse", "Target.DeregistrationInProgress", "Target.InvalidState", "Target.IpUnusable", "Target.HealthCheckDisabled", "Elb.InternalError"] } };
    pub static TARGET_HEALTH_STATE_ENUM: Shape = Shape { name: "TargetHealthStateEnum", kind: Kind::String { length: ANY, pattern: None, enumerators: &["initial", "healthy", "unhealthy", "unhealthy.draining", "unused", "draining", "unavailable"] } };
    pub static TARGET_ID: Shape = Shape { name: "TargetId", kind: Kind::String { length: ANY, pattern: None, enumerators: &[] } };
    pub static TARGET_TYPE_ENUM: Shape = Shape { name: "TargetTypeEnum", kind: Kind::String { length: ANY, pattern: None, enumerators: &["instance", "ip", "lambda", "alb"] } };
    pub static TRANSFORM_TYPE_ENUM: Shape = Shape { name: "TransformTypeEnum", kind: Kind::String { length: ANY, pattern: None, enumerators: &["host-header-rewrite", "url-rewrite"] } };
    pub static TRUST_STORE_ARN: Shape = Shape { name: "TrustStoreArn", kind: Kind::String { length: ANY, pattern: None, enumerators: &[] } };
    pub static TRUST_STORE_ASSOCIATION_STATUS_ENUM: Shape = Shape { name: "TrustStoreAssociationStatusEnum", kind: Kind::String { length: ANY, pattern: None, enumerators: &["active", "removed"] } };
    pub static URL_REWRITE_CONFIG: Shape = Shape { name: "UrlRewriteConfig", kind: Kind::Structure(Structure { members: &[m("Rewrites", &REWRITE_CONFIG_LIST)], payload: None, is_union: false }) };
    pub static VPC_ID: Shape = Shape { name: "VpcId", kind: Kind::String { length: ANY, pattern: None, enumerators: &[] } };
    pub static ZONAL_CAPACITY_RESERVATION_STATE: Shape = Shape { name: "ZonalCapacityReservationState", kind: Kind::Structure(Structure { members: &[m("State", &CAPACITY_RESERVATION_STATUS), m("AvailabilityZone", &ZONE_NAME), m("EffectiveCapacityUnits", &CAPACITY_UNITS_DOUBLE)], payload: None, is_union: false }) };
    pub static ZONAL_CAPACITY_RESERVATION_STATES: Shape = Shape { name: "ZonalCapacityReservationStates", kind: Kind::List { member: &ZONAL_CAPACITY_RESERVATION_STATE, location_name: None, flattened: false, length: ANY } };
    pub static ZONE_NAME: Shape = Shape { name: "ZoneName", kind: Kind::String { length: ANY, pattern: None, enumerators: &[] } };
    pub static ERROR_ALPN_POLICY_NOT_SUPPORTED_EXCEPTION: ErrorShape = ErrorShape { name: "ALPNPolicyNotSupportedException", code: "ALPNPolicyNotFound", status: 400, sender: true };
    pub static ERROR_ALLOCATION_ID_NOT_FOUND_EXCEPTION: ErrorShape = ErrorShape { name: "AllocationIdNotFoundException", code: "AllocationIdNotFound", status: 400, sender: true };
    pub static ERROR_AVAILABILITY_ZONE_NOT_SUPPORTED_EXCEPTION: ErrorShape = ErrorShape { name: "AvailabilityZoneNotSupportedException", code: "AvailabilityZoneNotSupported", status: 400, sender: true };
    pub static ERROR_CAPACITY_RESERVATION_PENDING_EXCEPTION: ErrorShape = ErrorShape { name: "CapacityReservationPendingException", code: "CapacityReservationPending", status: 400, sender: true };
    pub static ERROR_CERTIFICATE_NOT_FOUND_EXCEPTION: ErrorShape = ErrorShape { name: "CertificateNotFoundException", code: "CertificateNotFound", status: 400, sender: true };
    pub static ERROR_DUPLICATE_LISTENER_EXCEPTION: ErrorShape = ErrorShape { name: "DuplicateListenerException", code: "DuplicateListener", status: 400, sender: true };
    pub static ERROR_DUPLICATE_LOAD_BALANCER_NAME_EXCEPTION: ErrorShape = ErrorShape { name: "DuplicateLoadBalancerNameException", code: "DuplicateLoadBalancerName", status: 400, sender: true };
    pub static ERROR_DUPLICATE_TAG_KEYS_EXCEPTION: ErrorShape = ErrorShape { name: "DuplicateTagKeysException", code: "DuplicateTagKeys", status: 400, sender: true };
    pub static ERROR_DUPLICATE_TARGET_GROUP_NAME_EXCEPTION: ErrorShape = ErrorShape { name: "DuplicateTargetGroupNameException", code: "DuplicateTargetGroupName", status: 400, sender: true };
    pub static ERROR_HEALTH_UNAVAILABLE_EXCEPTION: ErrorShape = ErrorShape { name: "HealthUnavailableException", code: "HealthUnavailable", status: 500, sender: false };
    pub static ERROR_INCOMPATIBLE_PROTOCOLS_EXCEPTION: ErrorShape = ErrorShape { name: "IncompatibleProtocolsException", code: "IncompatibleProtocols", status: 400, sender: true };
    pub static ERROR_INVALID_CONFIGURATION_REQUEST_EXCEPTION: ErrorShape = ErrorShape { name: "InvalidConfigurationRequestException", code: "InvalidConfigurationRequest", status: 400, sender: true };
    pub static ERROR_INVALID_LOAD_BALANCER_ACTION_EXCEPTION: ErrorShape = ErrorShape { name: "InvalidLoadBalancerActionException", code: "InvalidLoadBalancerAction", status: 400, sender: true };
    pub static ERROR_INVALID_SCHEME_EXCEPTION: ErrorShape = ErrorShape { name: "InvalidSchemeException", code: "InvalidScheme", status: 400, sender: true };
    pub static ERROR_INVALID_SECURITY_GROUP_EXCEPTION: ErrorShape = ErrorShape { name: "InvalidSecurityGroupException", code: "InvalidSecurityGroup", status: 400, sender: true };
    pub static ERROR_INVALID_SUBNET_EXCEPTION: ErrorShape = ErrorShape { name: "InvalidSubnetException", code: "InvalidSubnet", status: 400, sender: true };
    pub static ERROR_INVALID_TARGET_EXCEPTION: ErrorShape = ErrorShape { name: "InvalidTargetException", code: "InvalidTarget", status: 400, sender: true };
    pub static ERROR_LISTENER_NOT_FOUND_EXCEPTION: ErrorShape = ErrorShape { name: "ListenerNotFoundException", code: "ListenerNotFound", status: 400, sender: true };
    pub static ERROR_LOAD_BALANCER_NOT_FOUND_EXCEPTION: ErrorShape = ErrorShape { name: "LoadBalancerNotFoundException", code: "LoadBalancerNotFound", status: 400, sender: true };
    pub static ERROR_OPERATION_NOT_PERMITTED_EXCEPTION: ErrorShape = ErrorShape { name: "OperationNotPermittedException", code: "OperationNotPermitted", status: 400, sender: true };
    pub static ERROR_PRIORITY_IN_USE_EXCEPTION: ErrorShape = ErrorShape { name: "PriorityInUseException", code: "PriorityInUse", status: 400, sender: true };
    pub static ERROR_RESOURCE_IN_USE_EXCEPTION: ErrorShape = ErrorShape { name: "ResourceInUseException", code: "ResourceInUse", status: 400, sender: true };
    pub static ERROR_RULE_NOT_FOUND_EXCEPTION: ErrorShape = ErrorShape { name: "RuleNotFoundException", code: "RuleNotFound", status: 400, sender: true };
    pub static ERROR_SSL_POLICY_NOT_FOUND_EXCEPTION: ErrorShape = ErrorShape { name: "SSLPolicyNotFoundException", code: "SSLPolicyNotFound", status: 400, sender: true };
    pub static ERROR_SUBNET_NOT_FOUND_EXCEPTION: ErrorShape = ErrorShape { name: "SubnetNotFoundException", code: "SubnetNotFound", status: 400, sender: true };
    pub static ERROR_TARGET_GROUP_ASSOCIATION_LIMIT_EXCEPTION: ErrorShape = ErrorShape { name: "TargetGroupAssociationLimitException", code: "TargetGroupAssociationLimit", status: 400, sender: true };
    pub static ERROR_TARGET_GROUP_NOT_FOUND_EXCEPTION: ErrorShape = ErrorShape { name: "TargetGroupNotFoundException", code: "TargetGroupNotFound", status: 400, sender: true };
    pub static ERROR_TOO_MANY_ACTIONS_EXCEPTION: ErrorShape = ErrorShape { name: "TooManyActionsException", code: "TooManyActions", status: 400, sender: true };
    pub static ERROR_TOO_MANY_CERTIFICATES_EXCEPTION: ErrorShape = ErrorShape { name: "TooManyCertificatesException", code: "TooManyCertificates", status: 400, sender: true };
    pub static ERROR_TOO_MANY_LISTENERS_EXCEPTION: ErrorShape = ErrorShape { name: "TooManyListenersException", code: "TooManyListeners", status: 400, sender: true };
    pub static ERROR_TOO_MANY_LOAD_BALANCERS_EXCEPTION: ErrorShape = ErrorShape { name: "TooManyLoadBalancersException", code: "TooManyLoadBalancers", status: 400, sender: true };
    pub static ERROR_TOO_MANY_REGISTRATIONS_FOR_TARGET_ID_EXCEPTION: ErrorShape = ErrorShape { name: "TooManyRegistrationsForTargetIdException", code: "TooManyRegistrationsForTargetId", status: 400, sender: true };
    pub static ERROR_TOO_MANY_RULES_EXCEPTION: ErrorShape = ErrorShape { name: "TooManyRulesException", code: "TooManyRules", status: 400, sender: true };
    pub static ERROR_TOO_MANY_TAGS_EXCEPTION: ErrorShape = ErrorShape { name: "TooManyTagsException", code: "TooManyTags", status: 400, sender: true };
    pub static ERROR_TOO_MANY_TARGET_GROUPS_EXCEPTION: ErrorShape = ErrorShape { name: "TooManyTargetGroupsException", code: "TooManyTargetGroups", status: 400, sender: true };
    pub static ERROR_TOO_MANY_TARGETS_EXCEPTION: ErrorShape = ErrorShape { name: "TooManyTargetsException", code: "TooManyTargets", status: 400, sender: true };
    pub static ERROR_TOO_MANY_UNIQUE_TARGET_GROUPS_PER_LOAD_BALANCER_EXCEPTION: ErrorShape = ErrorShape { name: "TooManyUniqueTargetGroupsPerLoadBalancerException", code: "TooManyUniqueTargetGroupsPerLoadBalancer", status: 400, sender: true };
    pub static ERROR_TRUST_STORE_NOT_FOUND_EXCEPTION: ErrorShape = ErrorShape { name: "TrustStoreNotFoundException", code: "TrustStoreNotFound", status: 400, sender: true };
    pub static ERROR_TRUST_STORE_NOT_READY_EXCEPTION: ErrorShape = ErrorShape { name: "TrustStoreNotReadyException", code: "TrustStoreNotReady", status: 400, sender: true };
    pub static ERROR_UNSUPPORTED_PROTOCOL_EXCEPTION: ErrorShape = ErrorShape { name: "UnsupportedProtocolException", code: "UnsupportedProtocol", status: 400, sender: true };
}

/// The served operations.
pub mod ops {
    use crate::schema::{Operation, OperationType, Service, UNIT};
    use super::tables;

    pub struct AddTags;
    pub static ADD_TAGS_OPERATION: Operation = Operation { name: "AddTags", method: "POST", uri: "/", status: 200, input: &tables::ADD_TAGS_INPUT, output: &tables::ADD_TAGS_OUTPUT, result_wrapper: Some("AddTagsResult"), errors: &[&tables::ERROR_DUPLICATE_TAG_KEYS_EXCEPTION, &tables::ERROR_TOO_MANY_TAGS_EXCEPTION, &tables::ERROR_LOAD_BALANCER_NOT_FOUND_EXCEPTION, &tables::ERROR_TARGET_GROUP_NOT_FOUND_EXCEPTION, &tables::ERROR_LISTENER_NOT_FOUND_EXCEPTION, &tables::ERROR_RULE_NOT_FOUND_EXCEPTION, &tables::ERROR_TRUST_STORE_NOT_FOUND_EXCEPTION] };
    impl OperationType for AddTags {
        type Input = super::AddTagsInput;
        type Output = super::AddTagsOutput;
        fn descriptor() -> &'static Operation { &ADD_TAGS_OPERATION }
        fn service() -> &'static Service { &super::SERVICE }
    }
    pub struct CreateListener;
    pub static CREATE_LISTENER_OPERATION: Operation = Operation { name: "CreateListener", method: "POST", uri: "/", status: 200, input: &tables::CREATE_LISTENER_INPUT, output: &tables::CREATE_LISTENER_OUTPUT, result_wrapper: Some("CreateListenerResult"), errors: &[&tables::ERROR_DUPLICATE_LISTENER_EXCEPTION, &tables::ERROR_TOO_MANY_LISTENERS_EXCEPTION, &tables::ERROR_TOO_MANY_CERTIFICATES_EXCEPTION, &tables::ERROR_LOAD_BALANCER_NOT_FOUND_EXCEPTION, &tables::ERROR_TARGET_GROUP_NOT_FOUND_EXCEPTION, &tables::ERROR_TARGET_GROUP_ASSOCIATION_LIMIT_EXCEPTION, &tables::ERROR_INVALID_CONFIGURATION_REQUEST_EXCEPTION, &tables::ERROR_INCOMPATIBLE_PROTOCOLS_EXCEPTION, &tables::ERROR_SSL_POLICY_NOT_FOUND_EXCEPTION, &tables::ERROR_CERTIFICATE_NOT_FOUND_EXCEPTION, &tables::ERROR_UNSUPPORTED_PROTOCOL_EXCEPTION, &tables::ERROR_TOO_MANY_REGISTRATIONS_FOR_TARGET_ID_EXCEPTION, &tables::ERROR_TOO_MANY_TARGETS_EXCEPTION, &tables::ERROR_TOO_MANY_ACTIONS_EXCEPTION, &tables::ERROR_INVALID_LOAD_BALANCER_ACTION_EXCEPTION, &tables::ERROR_TOO_MANY_UNIQUE_TARGET_GROUPS_PER_LOAD_BALANCER_EXCEPTION, &tables::ERROR_ALPN_POLICY_NOT_SUPPORTED_EXCEPTION, &tables::ERROR_TOO_MANY_TAGS_EXCEPTION, &tables::ERROR_TRUST_STORE_NOT_FOUND_EXCEPTION, &tables::ERROR_TRUST_STORE_NOT_READY_EXCEPTION] };
    impl OperationType for CreateListener {
        type Input = super::CreateListenerInput;
        type Output = super::CreateListenerOutput;
        fn descriptor() -> &'static Operation { &CREATE_LISTENER_OPERATION }
        fn service() -> &'static Service { &super::SERVICE }
    }
    pub struct CreateLoadBalancer;
    pub static CREATE_LOAD_BALANCER_OPERATION: Operation = Operation { name: "CreateLoadBalancer", method: "POST", uri: "/", status: 200, input: &tables::CREATE_LOAD_BALANCER_INPUT, output: &tables::CREATE_LOAD_BALANCER_OUTPUT, result_wrapper: Some("CreateLoadBalancerResult"), errors: &[&tables::ERROR_DUPLICATE_LOAD_BALANCER_NAME_EXCEPTION, &tables::ERROR_TOO_MANY_LOAD_BALANCERS_EXCEPTION, &tables::ERROR_INVALID_CONFIGURATION_REQUEST_EXCEPTION, &tables::ERROR_SUBNET_NOT_FOUND_EXCEPTION, &tables::ERROR_INVALID_SUBNET_EXCEPTION, &tables::ERROR_INVALID_SECURITY_GROUP_EXCEPTION, &tables::ERROR_INVALID_SCHEME_EXCEPTION, &tables::ERROR_TOO_MANY_TAGS_EXCEPTION, &tables::ERROR_DUPLICATE_TAG_KEYS_EXCEPTION, &tables::ERROR_RESOURCE_IN_USE_EXCEPTION, &tables::ERROR_ALLOCATION_ID_NOT_FOUND_EXCEPTION, &tables::ERROR_AVAILABILITY_ZONE_NOT_SUPPORTED_EXCEPTION, &tables::ERROR_OPERATION_NOT_PERMITTED_EXCEPTION] };
    impl OperationType for CreateLoadBalancer {
        type Input = super::CreateLoadBalancerInput;
        type Output = super::CreateLoadBalancerOutput;
        fn descriptor() -> &'static Operation { &CREATE_LOAD_BALANCER_OPERATION }
        fn service() -> &'static Service { &super::SERVICE }
    }
    pub struct CreateRule;
    pub static CREATE_RULE_OPERATION: Operation = Operation { name: "CreateRule", method: "POST", uri: "/", status: 200, input: &tables::CREATE_RULE_INPUT, output: &tables::CREATE_RULE_OUTPUT, result_wrapper: Some("CreateRuleResult"), errors: &[&tables::ERROR_PRIORITY_IN_USE_EXCEPTION, &tables::ERROR_TOO_MANY_TARGET_GROUPS_EXCEPTION, &tables::ERROR_TOO_MANY_RULES_EXCEPTION, &tables::ERROR_TARGET_GROUP_ASSOCIATION_LIMIT_EXCEPTION, &tables::ERROR_INCOMPATIBLE_PROTOCOLS_EXCEPTION, &tables::ERROR_LISTENER_NOT_FOUND_EXCEPTION, &tables::ERROR_TARGET_GROUP_NOT_FOUND_EXCEPTION, &tables::ERROR_INVALID_CONFIGURATION_REQUEST_EXCEPTION, &tables::ERROR_TOO_MANY_REGISTRATIONS_FOR_TARGET_ID_EXCEPTION, &tables::ERROR_TOO_MANY_TARGETS_EXCEPTION, &tables::ERROR_UNSUPPORTED_PROTOCOL_EXCEPTION, &tables::ERROR_TOO_MANY_ACTIONS_EXCEPTION, &tables::ERROR_INVALID_LOAD_BALANCER_ACTION_EXCEPTION, &tables::ERROR_TOO_MANY_UNIQUE_TARGET_GROUPS_PER_LOAD_BALANCER_EXCEPTION, &tables::ERROR_TOO_MANY_TAGS_EXCEPTION] };
    impl OperationType for CreateRule {
        type Input = super::CreateRuleInput;
        type Output = super::CreateRuleOutput;
        fn descriptor() -> &'static Operation { &CREATE_RULE_OPERATION }
        fn service() -> &'static Service { &super::SERVICE }
    }
    pub struct CreateTargetGroup;
    pub static CREATE_TARGET_GROUP_OPERATION: Operation = Operation { name: "CreateTargetGroup", method: "POST", uri: "/", status: 200, input: &tables::CREATE_TARGET_GROUP_INPUT, output: &tables::CREATE_TARGET_GROUP_OUTPUT, result_wrapper: Some("CreateTargetGroupResult"), errors: &[&tables::ERROR_DUPLICATE_TARGET_GROUP_NAME_EXCEPTION, &tables::ERROR_TOO_MANY_TARGET_GROUPS_EXCEPTION, &tables::ERROR_INVALID_CONFIGURATION_REQUEST_EXCEPTION, &tables::ERROR_TOO_MANY_TAGS_EXCEPTION] };
    impl OperationType for CreateTargetGroup {
        type Input = super::CreateTargetGroupInput;
        type Output = super::CreateTargetGroupOutput;
        fn descriptor() -> &'static Operation { &CREATE_TARGET_GROUP_OPERATION }
        fn service() -> &'static Service { &super::SERVICE }
    }
    pub struct DeleteListener;
    pub static DELETE_LISTENER_OPERATION: Operation = Operation { name: "DeleteListener", method: "POST", uri: "/", status: 200, input: &tables::DELETE_LISTENER_INPUT, output: &tables::DELETE_LISTENER_OUTPUT, result_wrapper: Some("DeleteListenerResult"), errors: &[&tables::ERROR_LISTENER_NOT_FOUND_EXCEPTION, &tables::ERROR_RESOURCE_IN_USE_EXCEPTION] };
    impl OperationType for DeleteListener {
        type Input = super::DeleteListenerInput;
        type Output = super::DeleteListenerOutput;
        fn descriptor() -> &'static Operation { &DELETE_LISTENER_OPERATION }
        fn service() -> &'static Service { &super::SERVICE }
    }
    pub struct DeleteLoadBalancer;
    pub static DELETE_LOAD_BALANCER_OPERATION: Operation = Operation { name: "DeleteLoadBalancer", method: "POST", uri: "/", status: 200, input: &tables::DELETE_LOAD_BALANCER_INPUT, output: &tables::DELETE_LOAD_BALANCER_OUTPUT, result_wrapper: Some("DeleteLoadBalancerResult"), errors: &[&tables::ERROR_LOAD_BALANCER_NOT_FOUND_EXCEPTION, &tables::ERROR_OPERATION_NOT_PERMITTED_EXCEPTION, &tables::ERROR_RESOURCE_IN_USE_EXCEPTION] };
    impl OperationType for DeleteLoadBalancer {
        type Input = super::DeleteLoadBalancerInput;
        type Output = super::DeleteLoadBalancerOutput;
        fn descriptor() -> &'static Operation { &DELETE_LOAD_BALANCER_OPERATION }
        fn service() -> &'static Service { &super::SERVICE }
    }
    pub struct DeleteRule;
    pub static DELETE_RULE_OPERATION: Operation = Operation { name: "DeleteRule", method: "POST", uri: "/", status: 200, input: &tables::DELETE_RULE_INPUT, output: &tables::DELETE_RULE_OUTPUT, result_wrapper: Some("DeleteRuleResult"), errors: &[&tables::ERROR_RULE_NOT_FOUND_EXCEPTION, &tables::ERROR_OPERATION_NOT_PERMITTED_EXCEPTION] };
    impl OperationType for DeleteRule {
        type Input = super::DeleteRuleInput;
        type Output = super::DeleteRuleOutput;
        fn descriptor() -> &'static Operation { &DELETE_RULE_OPERATION }
        fn service() -> &'static Service { &super::SERVICE }
    }
    pub struct DeleteTargetGroup;
    pub static DELETE_TARGET_GROUP_OPERATION: Operation = Operation { name: "DeleteTargetGroup", method: "POST", uri: "/", status: 200, input: &tables::DELETE_TARGET_GROUP_INPUT, output: &tables::DELETE_TARGET_GROUP_OUTPUT, result_wrapper: Some("DeleteTargetGroupResult"), errors: &[&tables::ERROR_RESOURCE_IN_USE_EXCEPTION] };
    impl OperationType for DeleteTargetGroup {
        type Input = super::DeleteTargetGroupInput;
        type Output = super::DeleteTargetGroupOutput;
        fn descriptor() -> &'static Operation { &DELETE_TARGET_GROUP_OPERATION }
        fn service() -> &'static Service { &super::SERVICE }
    }
    pub struct DeregisterTargets;
    pub static DEREGISTER_TARGETS_OPERATION: Operation = Operation { name: "DeregisterTargets", method: "POST", uri: "/", status: 200, input: &tables::DEREGISTER_TARGETS_INPUT, output: &tables::DEREGISTER_TARGETS_OUTPUT, result_wrapper: Some("DeregisterTargetsResult"), errors: &[&tables::ERROR_TARGET_GROUP_NOT_FOUND_EXCEPTION, &tables::ERROR_INVALID_TARGET_EXCEPTION] };
    impl OperationType for DeregisterTargets {
        type Input = super::DeregisterTargetsInput;
        type Output = super::DeregisterTargetsOutput;
        fn descriptor() -> &'static Operation { &DEREGISTER_TARGETS_OPERATION }
        fn service() -> &'static Service { &super::SERVICE }
    }
    pub struct DescribeAccountLimits;
    pub static DESCRIBE_ACCOUNT_LIMITS_OPERATION: Operation = Operation { name: "DescribeAccountLimits", method: "POST", uri: "/", status: 200, input: &tables::DESCRIBE_ACCOUNT_LIMITS_INPUT, output: &tables::DESCRIBE_ACCOUNT_LIMITS_OUTPUT, result_wrapper: Some("DescribeAccountLimitsResult"), errors: &[] };
    impl OperationType for DescribeAccountLimits {
        type Input = super::DescribeAccountLimitsInput;
        type Output = super::DescribeAccountLimitsOutput;
        fn descriptor() -> &'static Operation { &DESCRIBE_ACCOUNT_LIMITS_OPERATION }
        fn service() -> &'static Service { &super::SERVICE }
    }
    pub struct DescribeCapacityReservation;
    pub static DESCRIBE_CAPACITY_RESERVATION_OPERATION: Operation = Operation { name: "DescribeCapacityReservation", method: "POST", uri: "/", status: 200, input: &tables::DESCRIBE_CAPACITY_RESERVATION_INPUT, output: &tables::DESCRIBE_CAPACITY_RESERVATION_OUTPUT, result_wrapper: Some("DescribeCapacityReservationResult"), errors: &[&tables::ERROR_LOAD_BALANCER_NOT_FOUND_EXCEPTION] };
    impl OperationType for DescribeCapacityReservation {
        type Input = super::DescribeCapacityReservationInput;
        type Output = super::DescribeCapacityReservationOutput;
        fn descriptor() -> &'static Operation { &DESCRIBE_CAPACITY_RESERVATION_OPERATION }
        fn service() -> &'static Service { &super::SERVICE }
    }
    pub struct DescribeListenerAttributes;
    pub static DESCRIBE_LISTENER_ATTRIBUTES_OPERATION: Operation = Operation { name: "DescribeListenerAttributes", method: "POST", uri: "/", status: 200, input: &tables::DESCRIBE_LISTENER_ATTRIBUTES_INPUT, output: &tables::DESCRIBE_LISTENER_ATTRIBUTES_OUTPUT, result_wrapper: Some("DescribeListenerAttributesResult"), errors: &[&tables::ERROR_LISTENER_NOT_FOUND_EXCEPTION] };
    impl OperationType for DescribeListenerAttributes {
        type Input = super::DescribeListenerAttributesInput;
        type Output = super::DescribeListenerAttributesOutput;
        fn descriptor() -> &'static Operation { &DESCRIBE_LISTENER_ATTRIBUTES_OPERATION }
        fn service() -> &'static Service { &super::SERVICE }
    }
    pub struct DescribeListenerCertificates;
    pub static DESCRIBE_LISTENER_CERTIFICATES_OPERATION: Operation = Operation { name: "DescribeListenerCertificates", method: "POST", uri: "/", status: 200, input: &tables::DESCRIBE_LISTENER_CERTIFICATES_INPUT, output: &tables::DESCRIBE_LISTENER_CERTIFICATES_OUTPUT, result_wrapper: Some("DescribeListenerCertificatesResult"), errors: &[&tables::ERROR_LISTENER_NOT_FOUND_EXCEPTION] };
    impl OperationType for DescribeListenerCertificates {
        type Input = super::DescribeListenerCertificatesInput;
        type Output = super::DescribeListenerCertificatesOutput;
        fn descriptor() -> &'static Operation { &DESCRIBE_LISTENER_CERTIFICATES_OPERATION }
        fn service() -> &'static Service { &super::SERVICE }
    }
    pub struct DescribeListeners;
    pub static DESCRIBE_LISTENERS_OPERATION: Operation = Operation { name: "DescribeListeners", method: "POST", uri: "/", status: 200, input: &tables::DESCRIBE_LISTENERS_INPUT, output: &tables::DESCRIBE_LISTENERS_OUTPUT, result_wrapper: Some("DescribeListenersResult"), errors: &[&tables::ERROR_LISTENER_NOT_FOUND_EXCEPTION, &tables::ERROR_LOAD_BALANCER_NOT_FOUND_EXCEPTION, &tables::ERROR_UNSUPPORTED_PROTOCOL_EXCEPTION] };
    impl OperationType for DescribeListeners {
        type Input = super::DescribeListenersInput;
        type Output = super::DescribeListenersOutput;
        fn descriptor() -> &'static Operation { &DESCRIBE_LISTENERS_OPERATION }
        fn service() -> &'static Service { &super::SERVICE }
    }
    pub struct DescribeLoadBalancerAttributes;
    pub static DESCRIBE_LOAD_BALANCER_ATTRIBUTES_OPERATION: Operation = Operation { name: "DescribeLoadBalancerAttributes", method: "POST", uri: "/", status: 200, input: &tables::DESCRIBE_LOAD_BALANCER_ATTRIBUTES_INPUT, output: &tables::DESCRIBE_LOAD_BALANCER_ATTRIBUTES_OUTPUT, result_wrapper: Some("DescribeLoadBalancerAttributesResult"), errors: &[&tables::ERROR_LOAD_BALANCER_NOT_FOUND_EXCEPTION] };
    impl OperationType for DescribeLoadBalancerAttributes {
        type Input = super::DescribeLoadBalancerAttributesInput;
        type Output = super::DescribeLoadBalancerAttributesOutput;
        fn descriptor() -> &'static Operation { &DESCRIBE_LOAD_BALANCER_ATTRIBUTES_OPERATION }
        fn service() -> &'static Service { &super::SERVICE }
    }
    pub struct DescribeLoadBalancers;
    pub static DESCRIBE_LOAD_BALANCERS_OPERATION: Operation = Operation { name: "DescribeLoadBalancers", method: "POST", uri: "/", status: 200, input: &tables::DESCRIBE_LOAD_BALANCERS_INPUT, output: &tables::DESCRIBE_LOAD_BALANCERS_OUTPUT, result_wrapper: Some("DescribeLoadBalancersResult"), errors: &[&tables::ERROR_LOAD_BALANCER_NOT_FOUND_EXCEPTION] };
    impl OperationType for DescribeLoadBalancers {
        type Input = super::DescribeLoadBalancersInput;
        type Output = super::DescribeLoadBalancersOutput;
        fn descriptor() -> &'static Operation { &DESCRIBE_LOAD_BALANCERS_OPERATION }
        fn service() -> &'static Service { &super::SERVICE }
    }
    pub struct DescribeRules;
    pub static DESCRIBE_RULES_OPERATION: Operation = Operation { name: "DescribeRules", method: "POST", uri: "/", status: 200, input: &tables::DESCRIBE_RULES_INPUT, output: &tables::DESCRIBE_RULES_OUTPUT, result_wrapper: Some("DescribeRulesResult"), errors: &[&tables::ERROR_LISTENER_NOT_FOUND_EXCEPTION, &tables::ERROR_RULE_NOT_FOUND_EXCEPTION, &tables::ERROR_UNSUPPORTED_PROTOCOL_EXCEPTION] };
    impl OperationType for DescribeRules {
        type Input = super::DescribeRulesInput;
        type Output = super::DescribeRulesOutput;
        fn descriptor() -> &'static Operation { &DESCRIBE_RULES_OPERATION }
        fn service() -> &'static Service { &super::SERVICE }
    }
    pub struct DescribeSSLPolicies;
    pub static DESCRIBE_SSL_POLICIES_OPERATION: Operation = Operation { name: "DescribeSSLPolicies", method: "POST", uri: "/", status: 200, input: &tables::DESCRIBE_SSL_POLICIES_INPUT, output: &tables::DESCRIBE_SSL_POLICIES_OUTPUT, result_wrapper: Some("DescribeSSLPoliciesResult"), errors: &[&tables::ERROR_SSL_POLICY_NOT_FOUND_EXCEPTION] };
    impl OperationType for DescribeSSLPolicies {
        type Input = super::DescribeSSLPoliciesInput;
        type Output = super::DescribeSSLPoliciesOutput;
        fn descriptor() -> &'static Operation { &DESCRIBE_SSL_POLICIES_OPERATION }
        fn service() -> &'static Service { &super::SERVICE }
    }
    pub struct DescribeTags;
    pub static DESCRIBE_TAGS_OPERATION: Operation = Operation { name: "DescribeTags", method: "POST", uri: "/", status: 200, input: &tables::DESCRIBE_TAGS_INPUT, output: &tables::DESCRIBE_TAGS_OUTPUT, result_wrapper: Some("DescribeTagsResult"), errors: &[&tables::ERROR_LOAD_BALANCER_NOT_FOUND_EXCEPTION, &tables::ERROR_TARGET_GROUP_NOT_FOUND_EXCEPTION, &tables::ERROR_LISTENER_NOT_FOUND_EXCEPTION, &tables::ERROR_RULE_NOT_FOUND_EXCEPTION, &tables::ERROR_TRUST_STORE_NOT_FOUND_EXCEPTION] };
    impl OperationType for DescribeTags {
        type Input = super::DescribeTagsInput;
        type Output = super::DescribeTagsOutput;
        fn descriptor() -> &'static Operation { &DESCRIBE_TAGS_OPERATION }
        fn service() -> &'static Service { &super::SERVICE }
    }
    pub struct DescribeTargetGroupAttributes;
    pub static DESCRIBE_TARGET_GROUP_ATTRIBUTES_OPERATION: Operation = Operation { name: "DescribeTargetGroupAttributes", method: "POST", uri: "/", status: 200, input: &tables::DESCRIBE_TARGET_GROUP_ATTRIBUTES_INPUT, output: &tables::DESCRIBE_TARGET_GROUP_ATTRIBUTES_OUTPUT, result_wrapper: Some("DescribeTargetGroupAttributesResult"), errors: &[&tables::ERROR_TARGET_GROUP_NOT_FOUND_EXCEPTION] };
    impl OperationType for DescribeTargetGroupAttributes {
        type Input = super::DescribeTargetGroupAttributesInput;
        type Output = super::DescribeTargetGroupAttributesOutput;
        fn descriptor() -> &'static Operation { &DESCRIBE_TARGET_GROUP_ATTRIBUTES_OPERATION }
        fn service() -> &'static Service { &super::SERVICE }
    }
    pub struct DescribeTargetGroups;
    pub static DESCRIBE_TARGET_GROUPS_OPERATION: Operation = Operation { name: "DescribeTargetGroups", method: "POST", uri: "/", status: 200, input: &tables::DESCRIBE_TARGET_GROUPS_INPUT, output: &tables::DESCRIBE_TARGET_GROUPS_OUTPUT, result_wrapper: Some("DescribeTargetGroupsResult"), errors: &[&tables::ERROR_LOAD_BALANCER_NOT_FOUND_EXCEPTION, &tables::ERROR_TARGET_GROUP_NOT_FOUND_EXCEPTION] };
    impl OperationType for DescribeTargetGroups {
        type Input = super::DescribeTargetGroupsInput;
        type Output = super::DescribeTargetGroupsOutput;
        fn descriptor() -> &'static Operation { &DESCRIBE_TARGET_GROUPS_OPERATION }
        fn service() -> &'static Service { &super::SERVICE }
    }
    pub struct DescribeTargetHealth;
    pub static DESCRIBE_TARGET_HEALTH_OPERATION: Operation = Operation { name: "DescribeTargetHealth", method: "POST", uri: "/", status: 200, input: &tables::DESCRIBE_TARGET_HEALTH_INPUT, output: &tables::DESCRIBE_TARGET_HEALTH_OUTPUT, result_wrapper: Some("DescribeTargetHealthResult"), errors: &[&tables::ERROR_INVALID_TARGET_EXCEPTION, &tables::ERROR_TARGET_GROUP_NOT_FOUND_EXCEPTION, &tables::ERROR_HEALTH_UNAVAILABLE_EXCEPTION] };
    impl OperationType for DescribeTargetHealth {
        type Input = super::DescribeTargetHealthInput;
        type Output = super::DescribeTargetHealthOutput;
        fn descriptor() -> &'static Operation { &DESCRIBE_TARGET_HEALTH_OPERATION }
        fn service() -> &'static Service { &super::SERVICE }
    }
    pub struct ModifyListener;
    pub static MODIFY_LISTENER_OPERATION: Operation = Operation { name: "ModifyListener", method: "POST", uri: "/", status: 200, input: &tables::MODIFY_LISTENER_INPUT, output: &tables::MODIFY_LISTENER_OUTPUT, result_wrapper: Some("ModifyListenerResult"), errors: &[&tables::ERROR_DUPLICATE_LISTENER_EXCEPTION, &tables::ERROR_TOO_MANY_LISTENERS_EXCEPTION, &tables::ERROR_TOO_MANY_CERTIFICATES_EXCEPTION, &tables::ERROR_LISTENER_NOT_FOUND_EXCEPTION, &tables::ERROR_TARGET_GROUP_NOT_FOUND_EXCEPTION, &tables::ERROR_TARGET_GROUP_ASSOCIATION_LIMIT_EXCEPTION, &tables::ERROR_INCOMPATIBLE_PROTOCOLS_EXCEPTION, &tables::ERROR_SSL_POLICY_NOT_FOUND_EXCEPTION, &tables::ERROR_CERTIFICATE_NOT_FOUND_EXCEPTION, &tables::ERROR_INVALID_CONFIGURATION_REQUEST_EXCEPTION, &tables::ERROR_UNSUPPORTED_PROTOCOL_EXCEPTION, &tables::ERROR_TOO_MANY_REGISTRATIONS_FOR_TARGET_ID_EXCEPTION, &tables::ERROR_TOO_MANY_TARGETS_EXCEPTION, &tables::ERROR_TOO_MANY_ACTIONS_EXCEPTION, &tables::ERROR_INVALID_LOAD_BALANCER_ACTION_EXCEPTION, &tables::ERROR_TOO_MANY_UNIQUE_TARGET_GROUPS_PER_LOAD_BALANCER_EXCEPTION, &tables::ERROR_ALPN_POLICY_NOT_SUPPORTED_EXCEPTION, &tables::ERROR_TRUST_STORE_NOT_FOUND_EXCEPTION, &tables::ERROR_TRUST_STORE_NOT_READY_EXCEPTION] };
    impl OperationType for ModifyListener {
        type Input = super::ModifyListenerInput;
        type Output = super::ModifyListenerOutput;
        fn descriptor() -> &'static Operation { &MODIFY_LISTENER_OPERATION }
        fn service() -> &'static Service { &super::SERVICE }
    }
    pub struct ModifyListenerAttributes;
    pub static MODIFY_LISTENER_ATTRIBUTES_OPERATION: Operation = Operation { name: "ModifyListenerAttributes", method: "POST", uri: "/", status: 200, input: &tables::MODIFY_LISTENER_ATTRIBUTES_INPUT, output: &tables::MODIFY_LISTENER_ATTRIBUTES_OUTPUT, result_wrapper: Some("ModifyListenerAttributesResult"), errors: &[&tables::ERROR_LISTENER_NOT_FOUND_EXCEPTION, &tables::ERROR_INVALID_CONFIGURATION_REQUEST_EXCEPTION] };
    impl OperationType for ModifyListenerAttributes {
        type Input = super::ModifyListenerAttributesInput;
        type Output = super::ModifyListenerAttributesOutput;
        fn descriptor() -> &'static Operation { &MODIFY_LISTENER_ATTRIBUTES_OPERATION }
        fn service() -> &'static Service { &super::SERVICE }
    }
    pub struct ModifyLoadBalancerAttributes;
    pub static MODIFY_LOAD_BALANCER_ATTRIBUTES_OPERATION: Operation = Operation { name: "ModifyLoadBalancerAttributes", method: "POST", uri: "/", status: 200, input: &tables::MODIFY_LOAD_BALANCER_ATTRIBUTES_INPUT, output: &tables::MODIFY_LOAD_BALANCER_ATTRIBUTES_OUTPUT, result_wrapper: Some("ModifyLoadBalancerAttributesResult"), errors: &[&tables::ERROR_LOAD_BALANCER_NOT_FOUND_EXCEPTION, &tables::ERROR_INVALID_CONFIGURATION_REQUEST_EXCEPTION] };
    impl OperationType for ModifyLoadBalancerAttributes {
        type Input = super::ModifyLoadBalancerAttributesInput;
        type Output = super::ModifyLoadBalancerAttributesOutput;
        fn descriptor() -> &'static Operation { &MODIFY_LOAD_BALANCER_ATTRIBUTES_OPERATION }
        fn service() -> &'static Service { &super::SERVICE }
    }
    pub struct ModifyRule;
    pub static MODIFY_RULE_OPERATION: Operation = Operation { name: "ModifyRule", method: "POST", uri: "/", status: 200, input: &tables::MODIFY_RULE_INPUT, output: &tables::MODIFY_RULE_OUTPUT, result_wrapper: Some("ModifyRuleResult"), errors: &[&tables::ERROR_TARGET_GROUP_ASSOCIATION_LIMIT_EXCEPTION, &tables::ERROR_INCOMPATIBLE_PROTOCOLS_EXCEPTION, &tables::ERROR_RULE_NOT_FOUND_EXCEPTION, &tables::ERROR_OPERATION_NOT_PERMITTED_EXCEPTION, &tables::ERROR_TOO_MANY_REGISTRATIONS_FOR_TARGET_ID_EXCEPTION, &tables::ERROR_TOO_MANY_TARGETS_EXCEPTION, &tables::ERROR_TARGET_GROUP_NOT_FOUND_EXCEPTION, &tables::ERROR_UNSUPPORTED_PROTOCOL_EXCEPTION, &tables::ERROR_TOO_MANY_ACTIONS_EXCEPTION, &tables::ERROR_INVALID_LOAD_BALANCER_ACTION_EXCEPTION, &tables::ERROR_TOO_MANY_UNIQUE_TARGET_GROUPS_PER_LOAD_BALANCER_EXCEPTION] };
    impl OperationType for ModifyRule {
        type Input = super::ModifyRuleInput;
        type Output = super::ModifyRuleOutput;
        fn descriptor() -> &'static Operation { &MODIFY_RULE_OPERATION }
        fn service() -> &'static Service { &super::SERVICE }
    }
    pub struct ModifyTargetGroup;
    pub static MODIFY_TARGET_GROUP_OPERATION: Operation = Operation { name: "ModifyTargetGroup", method: "POST", uri: "/", status: 200, input: &tables::MODIFY_TARGET_GROUP_INPUT, output: &tables::MODIFY_TARGET_GROUP_OUTPUT, result_wrapper: Some("ModifyTargetGroupResult"), errors: &[&tables::ERROR_TARGET_GROUP_NOT_FOUND_EXCEPTION, &tables::ERROR_INVALID_CONFIGURATION_REQUEST_EXCEPTION] };
    impl OperationType for ModifyTargetGroup {
        type Input = super::ModifyTargetGroupInput;
        type Output = super::ModifyTargetGroupOutput;
        fn descriptor() -> &'static Operation { &MODIFY_TARGET_GROUP_OPERATION }
        fn service() -> &'static Service { &super::SERVICE }
    }
    pub struct ModifyTargetGroupAttributes;
    pub static MODIFY_TARGET_GROUP_ATTRIBUTES_OPERATION: Operation = Operation { name: "ModifyTargetGroupAttributes", method: "POST", uri: "/", status: 200, input: &tables::MODIFY_TARGET_GROUP_ATTRIBUTES_INPUT, output: &tables::MODIFY_TARGET_GROUP_ATTRIBUTES_OUTPUT, result_wrapper: Some("ModifyTargetGroupAttributesResult"), errors: &[&tables::ERROR_TARGET_GROUP_NOT_FOUND_EXCEPTION, &tables::ERROR_INVALID_CONFIGURATION_REQUEST_EXCEPTION] };
    impl OperationType for ModifyTargetGroupAttributes {
        type Input = super::ModifyTargetGroupAttributesInput;
        type Output = super::ModifyTargetGroupAttributesOutput;
        fn descriptor() -> &'static Operation { &MODIFY_TARGET_GROUP_ATTRIBUTES_OPERATION }
        fn service() -> &'static Service { &super::SERVICE }
    }
    pub struct RegisterTargets;
    pub static REGISTER_TARGETS_OPERATION: Operation = Operation { name: "RegisterTargets", method: "POST", uri: "/", status: 200, input: &tables::REGISTER_TARGETS_INPUT, output: &tables::REGISTER_TARGETS_OUTPUT, result_wrapper: Some("RegisterTargetsResult"), errors: &[&tables::ERROR_TARGET_GROUP_NOT_FOUND_EXCEPTION, &tables::ERROR_TOO_MANY_TARGETS_EXCEPTION, &tables::ERROR_INVALID_TARGET_EXCEPTION, &tables::ERROR_TOO_MANY_REGISTRATIONS_FOR_TARGET_ID_EXCEPTION] };
    impl OperationType for RegisterTargets {
        type Input = super::RegisterTargetsInput;
        type Output = super::RegisterTargetsOutput;
        fn descriptor() -> &'static Operation { &REGISTER_TARGETS_OPERATION }
        fn service() -> &'static Service { &super::SERVICE }
    }
    pub struct RemoveTags;
    pub static REMOVE_TAGS_OPERATION: Operation = Operation { name: "RemoveTags", method: "POST", uri: "/", status: 200, input: &tables::REMOVE_TAGS_INPUT, output: &tables::REMOVE_TAGS_OUTPUT, result_wrapper: Some("RemoveTagsResult"), errors: &[&tables::ERROR_LOAD_BALANCER_NOT_FOUND_EXCEPTION, &tables::ERROR_TARGET_GROUP_NOT_FOUND_EXCEPTION, &tables::ERROR_LISTENER_NOT_FOUND_EXCEPTION, &tables::ERROR_RULE_NOT_FOUND_EXCEPTION, &tables::ERROR_TOO_MANY_TAGS_EXCEPTION, &tables::ERROR_TRUST_STORE_NOT_FOUND_EXCEPTION] };
    impl OperationType for RemoveTags {
        type Input = super::RemoveTagsInput;
        type Output = super::RemoveTagsOutput;
        fn descriptor() -> &'static Operation { &REMOVE_TAGS_OPERATION }
        fn service() -> &'static Service { &super::SERVICE }
    }
    pub struct SetIpAddressType;
    pub static SET_IP_ADDRESS_TYPE_OPERATION: Operation = Operation { name: "SetIpAddressType", method: "POST", uri: "/", status: 200, input: &tables::SET_IP_ADDRESS_TYPE_INPUT, output: &tables::SET_IP_ADDRESS_TYPE_OUTPUT, result_wrapper: Some("SetIpAddressTypeResult"), errors: &[&tables::ERROR_LOAD_BALANCER_NOT_FOUND_EXCEPTION, &tables::ERROR_INVALID_CONFIGURATION_REQUEST_EXCEPTION, &tables::ERROR_INVALID_SUBNET_EXCEPTION] };
    impl OperationType for SetIpAddressType {
        type Input = super::SetIpAddressTypeInput;
        type Output = super::SetIpAddressTypeOutput;
        fn descriptor() -> &'static Operation { &SET_IP_ADDRESS_TYPE_OPERATION }
        fn service() -> &'static Service { &super::SERVICE }
    }
    pub struct SetRulePriorities;
    pub static SET_RULE_PRIORITIES_OPERATION: Operation = Operation { name: "SetRulePriorities", method: "POST", uri: "/", status: 200, input: &tables::SET_RULE_PRIORITIES_INPUT, output: &tables::SET_RULE_PRIORITIES_OUTPUT, result_wrapper: Some("SetRulePrioritiesResult"), errors: &[&tables::ERROR_RULE_NOT_FOUND_EXCEPTION, &tables::ERROR_PRIORITY_IN_USE_EXCEPTION, &tables::ERROR_OPERATION_NOT_PERMITTED_EXCEPTION] };
    impl OperationType for SetRulePriorities {
        type Input = super::SetRulePrioritiesInput;
        type Output = super::SetRulePrioritiesOutput;
        fn descriptor() -> &'static Operation { &SET_RULE_PRIORITIES_OPERATION }
        fn service() -> &'static Service { &super::SERVICE }
    }
    pub struct SetSecurityGroups;
    pub static SET_SECURITY_GROUPS_OPERATION: Operation = Operation { name: "SetSecurityGroups", method: "POST", uri: "/", status: 200, input: &tables::SET_SECURITY_GROUPS_INPUT, output: &tables::SET_SECURITY_GROUPS_OUTPUT, result_wrapper: Some("SetSecurityGroupsResult"), errors: &[&tables::ERROR_LOAD_BALANCER_NOT_FOUND_EXCEPTION, &tables::ERROR_INVALID_CONFIGURATION_REQUEST_EXCEPTION, &tables::ERROR_INVALID_SECURITY_GROUP_EXCEPTION] };
    impl OperationType for SetSecurityGroups {
        type Input = super::SetSecurityGroupsInput;
        type Output = super::SetSecurityGroupsOutput;
        fn descriptor() -> &'static Operation { &SET_SECURITY_GROUPS_OPERATION }
        fn service() -> &'static Service { &super::SERVICE }
    }
    pub struct SetSubnets;
    pub static SET_SUBNETS_OPERATION: Operation = Operation { name: "SetSubnets", method: "POST", uri: "/", status: 200, input: &tables::SET_SUBNETS_INPUT, output: &tables::SET_SUBNETS_OUTPUT, result_wrapper: Some("SetSubnetsResult"), errors: &[&tables::ERROR_LOAD_BALANCER_NOT_FOUND_EXCEPTION, &tables::ERROR_INVALID_CONFIGURATION_REQUEST_EXCEPTION, &tables::ERROR_SUBNET_NOT_FOUND_EXCEPTION, &tables::ERROR_INVALID_SUBNET_EXCEPTION, &tables::ERROR_ALLOCATION_ID_NOT_FOUND_EXCEPTION, &tables::ERROR_AVAILABILITY_ZONE_NOT_SUPPORTED_EXCEPTION, &tables::ERROR_CAPACITY_RESERVATION_PENDING_EXCEPTION] };
    impl OperationType for SetSubnets {
        type Input = super::SetSubnetsInput;
        type Output = super::SetSubnetsOutput;
        fn descriptor() -> &'static Operation { &SET_SUBNETS_OPERATION }
        fn service() -> &'static Service { &super::SERVICE }
    }
}

/// The service.
pub static SERVICE: crate::schema::Service = crate::schema::Service {
    name: "elbv2",
    signing_name: "elasticloadbalancing",
    endpoint_prefix: "elasticloadbalancing",
    service_id: "Elastic Load Balancing v2",
    target_prefix: None,
    json_version: "1.1",
    api_version: "2015-12-01",
    xml_namespace: Some("http://elasticloadbalancing.amazonaws.com/doc/2015-12-01/"),
    protocols: &[crate::schema::Protocol::Query],
    operations: &[&ops::ADD_TAGS_OPERATION, &ops::CREATE_LISTENER_OPERATION, &ops::CREATE_LOAD_BALANCER_OPERATION, &ops::CREATE_RULE_OPERATION, &ops::CREATE_TARGET_GROUP_OPERATION, &ops::DELETE_LISTENER_OPERATION, &ops::DELETE_LOAD_BALANCER_OPERATION, &ops::DELETE_RULE_OPERATION, &ops::DELETE_TARGET_GROUP_OPERATION, &ops::DEREGISTER_TARGETS_OPERATION, &ops::DESCRIBE_ACCOUNT_LIMITS_OPERATION, &ops::DESCRIBE_CAPACITY_RESERVATION_OPERATION, &ops::DESCRIBE_LISTENER_ATTRIBUTES_OPERATION, &ops::DESCRIBE_LISTENER_CERTIFICATES_OPERATION, &ops::DESCRIBE_LISTENERS_OPERATION, &ops::DESCRIBE_LOAD_BALANCER_ATTRIBUTES_OPERATION, &ops::DESCRIBE_LOAD_BALANCERS_OPERATION, &ops::DESCRIBE_RULES_OPERATION, &ops::DESCRIBE_SSL_POLICIES_OPERATION, &ops::DESCRIBE_TAGS_OPERATION, &ops::DESCRIBE_TARGET_GROUP_ATTRIBUTES_OPERATION, &ops::DESCRIBE_TARGET_GROUPS_OPERATION, &ops::DESCRIBE_TARGET_HEALTH_OPERATION, &ops::MODIFY_LISTENER_OPERATION, &ops::MODIFY_LISTENER_ATTRIBUTES_OPERATION, &ops::MODIFY_LOAD_BALANCER_ATTRIBUTES_OPERATION, &ops::MODIFY_RULE_OPERATION, &ops::MODIFY_TARGET_GROUP_OPERATION, &ops::MODIFY_TARGET_GROUP_ATTRIBUTES_OPERATION, &ops::REGISTER_TARGETS_OPERATION, &ops::REMOVE_TAGS_OPERATION, &ops::SET_IP_ADDRESS_TYPE_OPERATION, &ops::SET_RULE_PRIORITIES_OPERATION, &ops::SET_SECURITY_GROUPS_OPERATION, &ops::SET_SUBNETS_OPERATION],
    unserved: &["AddListenerCertificates", "AddTrustStoreRevocations", "CreateTrustStore", "DeleteSharedTrustStoreAssociation", "DeleteTrustStore", "DescribeTrustStoreAssociations", "DescribeTrustStoreRevocations", "DescribeTrustStores", "GetResourcePolicy", "GetTrustStoreCaCertificatesBundle", "GetTrustStoreRevocationContent", "ModifyCapacityReservation", "ModifyIpPools", "ModifyTrustStore", "RemoveListenerCertificates", "RemoveTrustStoreRevocations"],
};
