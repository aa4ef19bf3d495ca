// Written by `cargo xtask generate` from the model iam 2010-05-08; do not edit.
#![allow(clippy::all, unused_imports, non_camel_case_types)]
use std::collections::BTreeMap;
use crate::{Blob, Timestamp, Unit, Value, enumeration, structure};

enumeration! {
    AttachmentType { User = "user", Group = "group", Role = "role" }
    ContextKeyTypeEnum { String = "string", StringList = "stringList", Numeric = "numeric", NumericList = "numericList", Boolean = "boolean", BooleanList = "booleanList", Ip = "ip", IpList = "ipList", Binary = "binary", BinaryList = "binaryList", Date = "date", DateList = "dateList" }
    DeletionTaskStatusType { Succeeded = "SUCCEEDED", InProgress = "IN_PROGRESS", Failed = "FAILED", NotStarted = "NOT_STARTED" }
    EntityType { User = "User", Role = "Role", Group = "Group", LocalManagedPolicy = "LocalManagedPolicy", AWSManagedPolicy = "AWSManagedPolicy" }
    PermissionsBoundaryAttachmentType { PermissionsBoundaryPolicy = "PermissionsBoundaryPolicy" }
    PolicyEvaluationDecisionType { Allowed = "allowed", ExplicitDeny = "explicitDeny", ImplicitDeny = "implicitDeny" }
    PolicyIdentifierPolicyType { Inline = "inline", AwsManaged = "aws-managed", UserManaged = "user-managed", PermissionBoundary = "permission-boundary", Scp = "scp", Rcp = "rcp" }
    PolicySourceType { User = "user", Group = "group", Role = "role", AwsManaged = "aws-managed", UserManaged = "user-managed", Resource = "resource", None = "none" }
    PolicyUsageType { PermissionsPolicy = "PermissionsPolicy", PermissionsBoundary = "PermissionsBoundary" }
    AssignmentStatusType { Assigned = "Assigned", Unassigned = "Unassigned", Any = "Any" }
    PolicyScopeType { All = "All", Aws = "AWS", Local = "Local" }
    StatusType { Active = "Active", Inactive = "Inactive", Expired = "Expired" }
    SummaryKeyType { Users = "Users", UsersQuota = "UsersQuota", Groups = "Groups", GroupsQuota = "GroupsQuota", ServerCertificates = "ServerCertificates", ServerCertificatesQuota = "ServerCertificatesQuota", UserPolicySizeQuota = "UserPolicySizeQuota", GroupPolicySizeQuota = "GroupPolicySizeQuota", GroupsPerUserQuota = "GroupsPerUserQuota", SigningCertificatesPerUserQuota = "SigningCertificatesPerUserQuota", AccessKeysPerUserQuota = "AccessKeysPerUserQuota", MFADevices = "MFADevices", MFADevicesInUse = "MFADevicesInUse", AccountMFAEnabled = "AccountMFAEnabled", AccountAccessKeysPresent = "AccountAccessKeysPresent", AccountPasswordPresent = "AccountPasswordPresent", AccountSigningCertificatesPresent = "AccountSigningCertificatesPresent", AttachedPoliciesPerGroupQuota = "AttachedPoliciesPerGroupQuota", AttachedPoliciesPerRoleQuota = "AttachedPoliciesPerRoleQuota", AttachedPoliciesPerUserQuota = "AttachedPoliciesPerUserQuota", Policies = "Policies", PoliciesQuota = "PoliciesQuota", PolicySizeQuota = "PolicySizeQuota", PolicyVersionsInUse = "PolicyVersionsInUse", PolicyVersionsInUseQuota = "PolicyVersionsInUseQuota", VersionsPerPolicyQuota = "VersionsPerPolicyQuota", GlobalEndpointTokenVersion = "GlobalEndpointTokenVersion", AssumeRolePolicySizeQuota = "AssumeRolePolicySizeQuota", InstanceProfiles = "InstanceProfiles", InstanceProfilesQuota = "InstanceProfilesQuota", Providers = "Providers", RolePolicySizeQuota = "RolePolicySizeQuota", Roles = "Roles", RolesQuota = "RolesQuota" }
}

structure! {
    AccessKey { user_name: String = "UserName", access_key_id: String = "AccessKeyId", status: StatusType = "Status", secret_access_key: String = "SecretAccessKey", create_date: Option<Timestamp> = "CreateDate" }
    AccessKeyLastUsed { last_used_date: Option<Timestamp> = "LastUsedDate", service_name: String = "ServiceName", region: String = "Region" }
    AccessKeyMetadata { user_name: Option<String> = "UserName", access_key_id: Option<String> = "AccessKeyId", status: Option<StatusType> = "Status", create_date: Option<Timestamp> = "CreateDate" }
    AddClientIDToOpenIDConnectProviderRequest { open_id_connect_provider_arn: String = "OpenIDConnectProviderArn", client_id: String = "ClientID" }
    AddRoleToInstanceProfileRequest { instance_profile_name: String = "InstanceProfileName", role_name: String = "RoleName" }
    AddUserToGroupRequest { group_name: String = "GroupName", user_name: String = "UserName" }
    AttachGroupPolicyRequest { group_name: String = "GroupName", policy_arn: String = "PolicyArn" }
    AttachRolePolicyRequest { role_name: String = "RoleName", policy_arn: String = "PolicyArn" }
    AttachUserPolicyRequest { user_name: String = "UserName", policy_arn: String = "PolicyArn" }
    AttachedPermissionsBoundary { permissions_boundary_type: Option<PermissionsBoundaryAttachmentType> = "PermissionsBoundaryType", permissions_boundary_arn: Option<String> = "PermissionsBoundaryArn" }
    AttachedPolicy { policy_name: Option<String> = "PolicyName", policy_arn: Option<String> = "PolicyArn" }
    ContextEntry { context_key_name: Option<String> = "ContextKeyName", context_key_values: Option<Vec<String>> = "ContextKeyValues", context_key_type: Option<ContextKeyTypeEnum> = "ContextKeyType" }
    CreateAccessKeyRequest { user_name: Option<String> = "UserName" }
    CreateAccessKeyResponse { access_key: AccessKey = "AccessKey" }
    CreateAccountAliasRequest { account_alias: String = "AccountAlias" }
    CreateGroupRequest { path: Option<String> = "Path", group_name: String = "GroupName" }
    CreateGroupResponse { group: Group = "Group" }
    CreateInstanceProfileRequest { instance_profile_name: String = "InstanceProfileName", path: Option<String> = "Path", tags: Option<Vec<Tag>> = "Tags" }
    CreateInstanceProfileResponse { instance_profile: InstanceProfile = "InstanceProfile" }
    CreateLoginProfileRequest { user_name: Option<String> = "UserName", password: Option<String> = "Password", password_reset_required: Option<bool> = "PasswordResetRequired" }
    CreateLoginProfileResponse { login_profile: LoginProfile = "LoginProfile" }
    CreateOpenIDConnectProviderRequest { url: String = "Url", client_id_list: Option<Vec<String>> = "ClientIDList", thumbprint_list: Option<Vec<String>> = "ThumbprintList", tags: Option<Vec<Tag>> = "Tags" }
    CreateOpenIDConnectProviderResponse { open_id_connect_provider_arn: Option<String> = "OpenIDConnectProviderArn", tags: Option<Vec<Tag>> = "Tags" }
    CreatePolicyRequest { policy_name: String = "PolicyName", path: Option<String> = "Path", policy_document: String = "PolicyDocument", description: Option<String> = "Description", tags: Option<Vec<Tag>> = "Tags" }
    CreatePolicyResponse { policy: Option<Policy> = "Policy" }
    CreatePolicyVersionRequest { policy_arn: String = "PolicyArn", policy_document: String = "PolicyDocument", set_as_default: Option<bool> = "SetAsDefault" }
    CreatePolicyVersionResponse { policy_version: Option<PolicyVersion> = "PolicyVersion" }
    CreateRoleRequest { path: Option<String> = "Path", role_name: String = "RoleName", assume_role_policy_document: String = "AssumeRolePolicyDocument", description: Option<String> = "Description", max_session_duration: Option<i64> = "MaxSessionDuration", permissions_boundary: Option<String> = "PermissionsBoundary", tags: Option<Vec<Tag>> = "Tags" }
    CreateRoleResponse { role: Role = "Role" }
    CreateServiceLinkedRoleRequest { aws_service_name: String = "AWSServiceName", description: Option<String> = "Description", custom_suffix: Option<String> = "CustomSuffix" }
    CreateServiceLinkedRoleResponse { role: Option<Role> = "Role" }
    CreateUserRequest { path: Option<String> = "Path", user_name: String = "UserName", permissions_boundary: Option<String> = "PermissionsBoundary", tags: Option<Vec<Tag>> = "Tags" }
    CreateUserResponse { user: Option<User> = "User" }
    DeleteAccessKeyRequest { user_name: Option<String> = "UserName", access_key_id: String = "AccessKeyId" }
    DeleteAccountAliasRequest { account_alias: String = "AccountAlias" }
    DeleteGroupPolicyRequest { group_name: String = "GroupName", policy_name: String = "PolicyName" }
    DeleteGroupRequest { group_name: String = "GroupName" }
    DeleteInstanceProfileRequest { instance_profile_name: String = "InstanceProfileName" }
    DeleteLoginProfileRequest { user_name: Option<String> = "UserName" }
    DeleteOpenIDConnectProviderRequest { open_id_connect_provider_arn: String = "OpenIDConnectProviderArn" }
    DeletePolicyRequest { policy_arn: String = "PolicyArn" }
    DeletePolicyVersionRequest { policy_arn: String = "PolicyArn", version_id: String = "VersionId" }
    DeleteRolePermissionsBoundaryRequest { role_name: String = "RoleName" }
    DeleteRolePolicyRequest { role_name: String = "RoleName", policy_name: String = "PolicyName" }
    DeleteRoleRequest { role_name: String = "RoleName" }
    DeleteServiceLinkedRoleRequest { role_name: String = "RoleName" }
    DeleteServiceLinkedRoleResponse { deletion_task_id: String = "DeletionTaskId" }
    DeleteUserPermissionsBoundaryRequest { user_name: String = "UserName" }
    DeleteUserPolicyRequest { user_name: String = "UserName", policy_name: String = "PolicyName" }
    DeleteUserRequest { user_name: String = "UserName" }
    DeletionTaskFailureReasonType { reason: Option<String> = "Reason", role_usage_list: Option<Vec<RoleUsageType>> = "RoleUsageList" }
    DetachGroupPolicyRequest { group_name: String = "GroupName", policy_arn: String = "PolicyArn" }
    DetachRolePolicyRequest { role_name: String = "RoleName", policy_arn: String = "PolicyArn" }
    DetachUserPolicyRequest { user_name: String = "UserName", policy_arn: String = "PolicyArn" }
    EvaluationResult { eval_action_name: String = "EvalActionName", eval_resource_name: Option<String> = "EvalResourceName", eval_decision: PolicyEvaluationDecisionType = "EvalDecision", matched_statements: Option<Vec<Statement>> = "MatchedStatements", missing_context_values: Option<Vec<String>> = "MissingContextValues", organizations_decision_detail: Option<OrganizationsDecisionDetail> = "OrganizationsDecisionDetail", permissions_boundary_decision_detail: Option<PermissionsBoundaryDecisionDetail> = "PermissionsBoundaryDecisionDetail", eval_decision_details: Option<BTreeMap<String, PolicyEvaluationDecisionType>> = "EvalDecisionDetails", resource_specific_results: Option<Vec<ResourceSpecificResult>> = "ResourceSpecificResults" }
    GetAccessKeyLastUsedRequest { access_key_id: String = "AccessKeyId" }
    GetAccessKeyLastUsedResponse { user_name: Option<String> = "UserName", access_key_last_used: Option<AccessKeyLastUsed> = "AccessKeyLastUsed" }
    GetAccountAuthorizationDetailsRequest { filter: Option<Vec<EntityType>> = "Filter", max_items: Option<i64> = "MaxItems", marker: Option<String> = "Marker" }
    GetAccountAuthorizationDetailsResponse { user_detail_list: Option<Vec<UserDetail>> = "UserDetailList", group_detail_list: Option<Vec<GroupDetail>> = "GroupDetailList", role_detail_list: Option<Vec<RoleDetail>> = "RoleDetailList", policies: Option<Vec<ManagedPolicyDetail>> = "Policies", is_truncated: Option<bool> = "IsTruncated", marker: Option<String> = "Marker" }
    GetAccountSummaryResponse { summary_map: Option<BTreeMap<String, i64>> = "SummaryMap" }
    GetContextKeysForCustomPolicyRequest { policy_input_list: Vec<String> = "PolicyInputList" }
    GetContextKeysForPolicyResponse { context_key_names: Option<Vec<String>> = "ContextKeyNames" }
    GetContextKeysForPrincipalPolicyRequest { policy_source_arn: String = "PolicySourceArn", policy_input_list: Option<Vec<String>> = "PolicyInputList" }
    GetGroupPolicyRequest { group_name: String = "GroupName", policy_name: String = "PolicyName" }
    GetGroupPolicyResponse { group_name: String = "GroupName", policy_name: String = "PolicyName", policy_document: String = "PolicyDocument" }
    GetGroupRequest { group_name: String = "GroupName", marker: Option<String> = "Marker", max_items: Option<i64> = "MaxItems" }
    GetGroupResponse { group: Group = "Group", users: Vec<User> = "Users", is_truncated: Option<bool> = "IsTruncated", marker: Option<String> = "Marker" }
    GetInstanceProfileRequest { instance_profile_name: String = "InstanceProfileName" }
    GetInstanceProfileResponse { instance_profile: InstanceProfile = "InstanceProfile" }
    GetLoginProfileRequest { user_name: Option<String> = "UserName" }
    GetLoginProfileResponse { login_profile: LoginProfile = "LoginProfile" }
    GetOpenIDConnectProviderRequest { open_id_connect_provider_arn: String = "OpenIDConnectProviderArn" }
    GetOpenIDConnectProviderResponse { url: Option<String> = "Url", client_id_list: Option<Vec<String>> = "ClientIDList", thumbprint_list: Option<Vec<String>> = "ThumbprintList", create_date: Option<Timestamp> = "CreateDate", tags: Option<Vec<Tag>> = "Tags" }
    GetPolicyRequest { policy_arn: String = "PolicyArn" }
    GetPolicyResponse { policy: Option<Policy> = "Policy" }
    GetPolicyVersionRequest { policy_arn: String = "PolicyArn", version_id: String = "VersionId" }
    GetPolicyVersionResponse { policy_version: Option<PolicyVersion> = "PolicyVersion" }
    GetRolePolicyRequest { role_name: String = "RoleName", policy_name: String = "PolicyName" }
    GetRolePolicyResponse { role_name: String = "RoleName", policy_name: String = "PolicyName", policy_document: String = "PolicyDocument" }
    GetRoleRequest { role_name: String = "RoleName" }
    GetRoleResponse { role: Role = "Role" }
    GetServiceLinkedRoleDeletionStatusRequest { deletion_task_id: String = "DeletionTaskId" }
    GetServiceLinkedRoleDeletionStatusResponse { status: DeletionTaskStatusType = "Status", reason: Option<DeletionTaskFailureReasonType> = "Reason" }
    GetUserPolicyRequest { user_name: String = "UserName", policy_name: String = "PolicyName" }
    GetUserPolicyResponse { user_name: String = "UserName", policy_name: String = "PolicyName", policy_document: String = "PolicyDocument" }
    GetUserRequest { user_name: Option<String> = "UserName" }
    GetUserResponse { user: User = "User" }
    Group { path: String = "Path", group_name: String = "GroupName", group_id: String = "GroupId", arn: String = "Arn", create_date: Timestamp = "CreateDate" }
    GroupDetail { path: Option<String> = "Path", group_name: Option<String> = "GroupName", group_id: Option<String> = "GroupId", arn: Option<String> = "Arn", create_date: Option<Timestamp> = "CreateDate", group_policy_list: Option<Vec<PolicyDetail>> = "GroupPolicyList", attached_managed_policies: Option<Vec<AttachedPolicy>> = "AttachedManagedPolicies" }
    InlinePolicyIdentifierType { policy_name: String = "PolicyName", attachment_type: AttachmentType = "AttachmentType", attachment_name: String = "AttachmentName" }
    InstanceProfile { path: String = "Path", instance_profile_name: String = "InstanceProfileName", instance_profile_id: String = "InstanceProfileId", arn: String = "Arn", create_date: Timestamp = "CreateDate", roles: Vec<Role> = "Roles", tags: Option<Vec<Tag>> = "Tags" }
    ListAccessKeysRequest { user_name: Option<String> = "UserName", marker: Option<String> = "Marker", max_items: Option<i64> = "MaxItems" }
    ListAccessKeysResponse { access_key_metadata: Vec<AccessKeyMetadata> = "AccessKeyMetadata", is_truncated: Option<bool> = "IsTruncated", marker: Option<String> = "Marker" }
    ListAccountAliasesRequest { marker: Option<String> = "Marker", max_items: Option<i64> = "MaxItems" }
    ListAccountAliasesResponse { account_aliases: Vec<String> = "AccountAliases", is_truncated: Option<bool> = "IsTruncated", marker: Option<String> = "Marker" }
    ListAttachedGroupPoliciesRequest { group_name: String = "GroupName", path_prefix: Option<String> = "PathPrefix", marker: Option<String> = "Marker", max_items: Option<i64> = "MaxItems" }
    ListAttachedGroupPoliciesResponse { attached_policies: Option<Vec<AttachedPolicy>> = "AttachedPolicies", is_truncated: Option<bool> = "IsTruncated", marker: Option<String> = "Marker" }
    ListAttachedRolePoliciesRequest { role_name: String = "RoleName", path_prefix: Option<String> = "PathPrefix", marker: Option<String> = "Marker", max_items: Option<i64> = "MaxItems" }
    ListAttachedRolePoliciesResponse { attached_policies: Option<Vec<AttachedPolicy>> = "AttachedPolicies", is_truncated: Option<bool> = "IsTruncated", marker: Option<String> = "Marker" }
    ListAttachedUserPoliciesRequest { user_name: String = "UserName", path_prefix: Option<String> = "PathPrefix", marker: Option<String> = "Marker", max_items: Option<i64> = "MaxItems" }
    ListAttachedUserPoliciesResponse { attached_policies: Option<Vec<AttachedPolicy>> = "AttachedPolicies", is_truncated: Option<bool> = "IsTruncated", marker: Option<String> = "Marker" }
    ListEntitiesForPolicyRequest { policy_arn: String = "PolicyArn", entity_filter: Option<EntityType> = "EntityFilter", path_prefix: Option<String> = "PathPrefix", policy_usage_filter: Option<PolicyUsageType> = "PolicyUsageFilter", marker: Option<String> = "Marker", max_items: Option<i64> = "MaxItems" }
    ListEntitiesForPolicyResponse { policy_groups: Option<Vec<PolicyGroup>> = "PolicyGroups", policy_users: Option<Vec<PolicyUser>> = "PolicyUsers", policy_roles: Option<Vec<PolicyRole>> = "PolicyRoles", is_truncated: Option<bool> = "IsTruncated", marker: Option<String> = "Marker" }
    ListGroupPoliciesRequest { group_name: String = "GroupName", marker: Option<String> = "Marker", max_items: Option<i64> = "MaxItems" }
    ListGroupPoliciesResponse { policy_names: Vec<String> = "PolicyNames", is_truncated: Option<bool> = "IsTruncated", marker: Option<String> = "Marker" }
    ListGroupsForUserRequest { user_name: String = "UserName", marker: Option<String> = "Marker", max_items: Option<i64> = "MaxItems" }
    ListGroupsForUserResponse { groups: Vec<Group> = "Groups", is_truncated: Option<bool> = "IsTruncated", marker: Option<String> = "Marker" }
    ListGroupsRequest { path_prefix: Option<String> = "PathPrefix", marker: Option<String> = "Marker", max_items: Option<i64> = "MaxItems" }
    ListGroupsResponse { groups: Vec<Group> = "Groups", is_truncated: Option<bool> = "IsTruncated", marker: Option<String> = "Marker" }
    ListInstanceProfileTagsRequest { instance_profile_name: String = "InstanceProfileName", marker: Option<String> = "Marker", max_items: Option<i64> = "MaxItems" }
    ListInstanceProfileTagsResponse { tags: Vec<Tag> = "Tags", is_truncated: Option<bool> = "IsTruncated", marker: Option<String> = "Marker" }
    ListInstanceProfilesForRoleRequest { role_name: String = "RoleName", marker: Option<String> = "Marker", max_items: Option<i64> = "MaxItems" }
    ListInstanceProfilesForRoleResponse { instance_profiles: Vec<InstanceProfile> = "InstanceProfiles", is_truncated: Option<bool> = "IsTruncated", marker: Option<String> = "Marker" }
    ListInstanceProfilesRequest { path_prefix: Option<String> = "PathPrefix", marker: Option<String> = "Marker", max_items: Option<i64> = "MaxItems" }
    ListInstanceProfilesResponse { instance_profiles: Vec<InstanceProfile> = "InstanceProfiles", is_truncated: Option<bool> = "IsTruncated", marker: Option<String> = "Marker" }
    ListMFADevicesRequest { user_name: Option<String> = "UserName", marker: Option<String> = "Marker", max_items: Option<i64> = "MaxItems" }
    ListMFADevicesResponse { mfa_devices: Vec<MFADevice> = "MFADevices", is_truncated: Option<bool> = "IsTruncated", marker: Option<String> = "Marker" }
    ListOpenIDConnectProviderTagsRequest { open_id_connect_provider_arn: String = "OpenIDConnectProviderArn", marker: Option<String> = "Marker", max_items: Option<i64> = "MaxItems" }
    ListOpenIDConnectProviderTagsResponse { tags: Vec<Tag> = "Tags", is_truncated: Option<bool> = "IsTruncated", marker: Option<String> = "Marker" }
    ListOpenIDConnectProvidersRequest {  }
    ListOpenIDConnectProvidersResponse { open_id_connect_provider_list: Option<Vec<OpenIDConnectProviderListEntry>> = "OpenIDConnectProviderList" }
    ListPoliciesRequest { scope: Option<PolicyScopeType> = "Scope", only_attached: Option<bool> = "OnlyAttached", path_prefix: Option<String> = "PathPrefix", policy_usage_filter: Option<PolicyUsageType> = "PolicyUsageFilter", marker: Option<String> = "Marker", max_items: Option<i64> = "MaxItems" }
    ListPoliciesResponse { policies: Option<Vec<Policy>> = "Policies", is_truncated: Option<bool> = "IsTruncated", marker: Option<String> = "Marker" }
    ListPolicyTagsRequest { policy_arn: String = "PolicyArn", marker: Option<String> = "Marker", max_items: Option<i64> = "MaxItems" }
    ListPolicyTagsResponse { tags: Vec<Tag> = "Tags", is_truncated: Option<bool> = "IsTruncated", marker: Option<String> = "Marker" }
    ListPolicyVersionsRequest { policy_arn: String = "PolicyArn", marker: Option<String> = "Marker", max_items: Option<i64> = "MaxItems" }
    ListPolicyVersionsResponse { versions: Option<Vec<PolicyVersion>> = "Versions", is_truncated: Option<bool> = "IsTruncated", marker: Option<String> = "Marker" }
    ListRolePoliciesRequest { role_name: String = "RoleName", marker: Option<String> = "Marker", max_items: Option<i64> = "MaxItems" }
    ListRolePoliciesResponse { policy_names: Vec<String> = "PolicyNames", is_truncated: Option<bool> = "IsTruncated", marker: Option<String> = "Marker" }
    ListRoleTagsRequest { role_name: String = "RoleName", marker: Option<String> = "Marker", max_items: Option<i64> = "MaxItems" }
    ListRoleTagsResponse { tags: Vec<Tag> = "Tags", is_truncated: Option<bool> = "IsTruncated", marker: Option<String> = "Marker" }
    ListRolesRequest { path_prefix: Option<String> = "PathPrefix", marker: Option<String> = "Marker", max_items: Option<i64> = "MaxItems" }
    ListRolesResponse { roles: Vec<Role> = "Roles", is_truncated: Option<bool> = "IsTruncated", marker: Option<String> = "Marker" }
    ListSSHPublicKeysRequest { user_name: Option<String> = "UserName", marker: Option<String> = "Marker", max_items: Option<i64> = "MaxItems" }
    ListSSHPublicKeysResponse { ssh_public_keys: Option<Vec<SSHPublicKeyMetadata>> = "SSHPublicKeys", is_truncated: Option<bool> = "IsTruncated", marker: Option<String> = "Marker" }
    ListServiceSpecificCredentialsRequest { user_name: Option<String> = "UserName", service_name: Option<String> = "ServiceName", all_users: Option<bool> = "AllUsers", marker: Option<String> = "Marker", max_items: Option<i64> = "MaxItems" }
    ListServiceSpecificCredentialsResponse { service_specific_credentials: Option<Vec<ServiceSpecificCredentialMetadata>> = "ServiceSpecificCredentials", marker: Option<String> = "Marker", is_truncated: Option<bool> = "IsTruncated" }
    ListSigningCertificatesRequest { user_name: Option<String> = "UserName", marker: Option<String> = "Marker", max_items: Option<i64> = "MaxItems" }
    ListSigningCertificatesResponse { certificates: Vec<SigningCertificate> = "Certificates", is_truncated: Option<bool> = "IsTruncated", marker: Option<String> = "Marker" }
    ListUserPoliciesRequest { user_name: String = "UserName", marker: Option<String> = "Marker", max_items: Option<i64> = "MaxItems" }
    ListUserPoliciesResponse { policy_names: Vec<String> = "PolicyNames", is_truncated: Option<bool> = "IsTruncated", marker: Option<String> = "Marker" }
    ListUserTagsRequest { user_name: String = "UserName", marker: Option<String> = "Marker", max_items: Option<i64> = "MaxItems" }
    ListUserTagsResponse { tags: Vec<Tag> = "Tags", is_truncated: Option<bool> = "IsTruncated", marker: Option<String> = "Marker" }
    ListUsersRequest { path_prefix: Option<String> = "PathPrefix", marker: Option<String> = "Marker", max_items: Option<i64> = "MaxItems" }
    ListUsersResponse { users: Vec<User> = "Users", is_truncated: Option<bool> = "IsTruncated", marker: Option<String> = "Marker" }
    ListVirtualMFADevicesRequest { assignment_status: Option<AssignmentStatusType> = "AssignmentStatus", marker: Option<String> = "Marker", max_items: Option<i64> = "MaxItems" }
    ListVirtualMFADevicesResponse { virtual_mfa_devices: Vec<VirtualMFADevice> = "VirtualMFADevices", is_truncated: Option<bool> = "IsTruncated", marker: Option<String> = "Marker" }
    LoginProfile { user_name: String = "UserName", create_date: Timestamp = "CreateDate", password_reset_required: Option<bool> = "PasswordResetRequired" }
    MFADevice { user_name: String = "UserName", serial_number: String = "SerialNumber", enable_date: Timestamp = "EnableDate" }
    ManagedPolicyDetail { policy_name: Option<String> = "PolicyName", policy_id: Option<String> = "PolicyId", arn: Option<String> = "Arn", path: Option<String> = "Path", default_version_id: Option<String> = "DefaultVersionId", attachment_count: Option<i64> = "AttachmentCount", permissions_boundary_usage_count: Option<i64> = "PermissionsBoundaryUsageCount", is_attachable: Option<bool> = "IsAttachable", description: Option<String> = "Description", create_date: Option<Timestamp> = "CreateDate", update_date: Option<Timestamp> = "UpdateDate", policy_version_list: Option<Vec<PolicyVersion>> = "PolicyVersionList" }
    OpenIDConnectProviderListEntry { arn: Option<String> = "Arn" }
    OrderedOrganizationPolicyType { service_control_policy_input_list: Option<Vec<String>> = "ServiceControlPolicyInputList" }
    OrganizationsDecisionDetail { allowed_by_organizations: Option<bool> = "AllowedByOrganizations" }
    PermissionsBoundaryDecisionDetail { allowed_by_permissions_boundary: Option<bool> = "AllowedByPermissionsBoundary" }
    Policy { policy_name: Option<String> = "PolicyName", policy_id: Option<String> = "PolicyId", arn: Option<String> = "Arn", path: Option<String> = "Path", default_version_id: Option<String> = "DefaultVersionId", attachment_count: Option<i64> = "AttachmentCount", permissions_boundary_usage_count: Option<i64> = "PermissionsBoundaryUsageCount", is_attachable: Option<bool> = "IsAttachable", description: Option<String> = "Description", create_date: Option<Timestamp> = "CreateDate", update_date: Option<Timestamp> = "UpdateDate", tags: Option<Vec<Tag>> = "Tags" }
    PolicyDetail { policy_name: Option<String> = "PolicyName", policy_document: Option<String> = "PolicyDocument" }
    PolicyGroup { group_name: Option<String> = "GroupName", group_id: Option<String> = "GroupId" }
    PolicyIdentifier { policy_type: Option<PolicyIdentifierPolicyType> = "PolicyType", policy_arn: Option<String> = "PolicyArn", inline_policy_identifier: Option<InlinePolicyIdentifierType> = "InlinePolicyIdentifier" }
    PolicyRole { role_name: Option<String> = "RoleName", role_id: Option<String> = "RoleId" }
    PolicyUser { user_name: Option<String> = "UserName", user_id: Option<String> = "UserId" }
    PolicyVersion { document: Option<String> = "Document", version_id: Option<String> = "VersionId", is_default_version: Option<bool> = "IsDefaultVersion", create_date: Option<Timestamp> = "CreateDate" }
    Position { line: Option<i64> = "Line", column: Option<i64> = "Column" }
    PutGroupPolicyRequest { group_name: String = "GroupName", policy_name: String = "PolicyName", policy_document: String = "PolicyDocument" }
    PutRolePermissionsBoundaryRequest { role_name: String = "RoleName", permissions_boundary: String = "PermissionsBoundary" }
    PutRolePolicyRequest { role_name: String = "RoleName", policy_name: String = "PolicyName", policy_document: String = "PolicyDocument" }
    PutUserPermissionsBoundaryRequest { user_name: String = "UserName", permissions_boundary: String = "PermissionsBoundary" }
    PutUserPolicyRequest { user_name: String = "UserName", policy_name: String = "PolicyName", policy_document: String = "PolicyDocument" }
    RemoveClientIDFromOpenIDConnectProviderRequest { open_id_connect_provider_arn: String = "OpenIDConnectProviderArn", client_id: String = "ClientID" }
    RemoveRoleFromInstanceProfileRequest { instance_profile_name: String = "InstanceProfileName", role_name: String = "RoleName" }
    RemoveUserFromGroupRequest { group_name: String = "GroupName", user_name: String = "UserName" }
    ResourceSpecificResult { eval_resource_name: String = "EvalResourceName", eval_resource_decision: PolicyEvaluationDecisionType = "EvalResourceDecision", matched_statements: Option<Vec<Statement>> = "MatchedStatements", missing_context_values: Option<Vec<String>> = "MissingContextValues", eval_decision_details: Option<BTreeMap<String, PolicyEvaluationDecisionType>> = "EvalDecisionDetails", permissions_boundary_decision_detail: Option<PermissionsBoundaryDecisionDetail> = "PermissionsBoundaryDecisionDetail" }
    Role { path: String = "Path", role_name: String = "RoleName", role_id: String = "RoleId", arn: String = "Arn", create_date: Timestamp = "CreateDate", assume_role_policy_document: Option<String> = "AssumeRolePolicyDocument", description: Option<String> = "Description", max_session_duration: Option<i64> = "MaxSessionDuration", permissions_boundary: Option<AttachedPermissionsBoundary> = "PermissionsBoundary", tags: Option<Vec<Tag>> = "Tags", role_last_used: Option<RoleLastUsed> = "RoleLastUsed", source_role_template: Option<SourceRoleTemplate> = "SourceRoleTemplate" }
    RoleDetail { path: Option<String> = "Path", role_name: Option<String> = "RoleName", role_id: Option<String> = "RoleId", arn: Option<String> = "Arn", create_date: Option<Timestamp> = "CreateDate", assume_role_policy_document: Option<String> = "AssumeRolePolicyDocument", instance_profile_list: Option<Vec<InstanceProfile>> = "InstanceProfileList", role_policy_list: Option<Vec<PolicyDetail>> = "RolePolicyList", attached_managed_policies: Option<Vec<AttachedPolicy>> = "AttachedManagedPolicies", permissions_boundary: Option<AttachedPermissionsBoundary> = "PermissionsBoundary", tags: Option<Vec<Tag>> = "Tags", role_last_used: Option<RoleLastUsed> = "RoleLastUsed" }
    RoleLastUsed { last_used_date: Option<Timestamp> = "LastUsedDate", region: Option<String> = "Region" }
    RoleUsageType { region: Option<String> = "Region", resources: Option<Vec<String>> = "Resources" }
    SSHPublicKeyMetadata { user_name: String = "UserName", ssh_public_key_id: String = "SSHPublicKeyId", status: StatusType = "Status", upload_date: Timestamp = "UploadDate" }
    ServiceSpecificCredentialMetadata { user_name: String = "UserName", status: StatusType = "Status", service_user_name: Option<String> = "ServiceUserName", service_credential_alias: Option<String> = "ServiceCredentialAlias", create_date: Timestamp = "CreateDate", expiration_date: Option<Timestamp> = "ExpirationDate", service_specific_credential_id: String = "ServiceSpecificCredentialId", service_name: String = "ServiceName" }
    SetDefaultPolicyVersionRequest { policy_arn: String = "PolicyArn", version_id: String = "VersionId" }
    SigningCertificate { user_name: String = "UserName", certificate_id: String = "CertificateId", certificate_body: String = "CertificateBody", status: StatusType = "Status", upload_date: Option<Timestamp> = "UploadDate" }
    SimulateCustomPolicyRequest { policy_input_list: Vec<String> = "PolicyInputList", permissions_boundary_policy_input_list: Option<Vec<String>> = "PermissionsBoundaryPolicyInputList", ordered_organization_policy_input_list: Option<Vec<OrderedOrganizationPolicyType>> = "OrderedOrganizationPolicyInputList", action_names: Vec<String> = "ActionNames", resource_arns: Option<Vec<String>> = "ResourceArns", resource_policy: Option<String> = "ResourcePolicy", resource_owner: Option<String> = "ResourceOwner", caller_arn: Option<String> = "CallerArn", context_entries: Option<Vec<ContextEntry>> = "ContextEntries", resource_handling_option: Option<String> = "ResourceHandlingOption", max_items: Option<i64> = "MaxItems", marker: Option<String> = "Marker" }
    SimulatePolicyResponse { evaluation_results: Option<Vec<EvaluationResult>> = "EvaluationResults", is_truncated: Option<bool> = "IsTruncated", marker: Option<String> = "Marker" }
    SimulatePrincipalPolicyRequest { policy_source_arn: String = "PolicySourceArn", policy_input_list: Option<Vec<String>> = "PolicyInputList", permissions_boundary_policy_input_list: Option<Vec<String>> = "PermissionsBoundaryPolicyInputList", policy_exclusion_list: Option<Vec<PolicyIdentifier>> = "PolicyExclusionList", action_names: Vec<String> = "ActionNames", resource_arns: Option<Vec<String>> = "ResourceArns", resource_policy: Option<String> = "ResourcePolicy", resource_owner: Option<String> = "ResourceOwner", caller_arn: Option<String> = "CallerArn", context_entries: Option<Vec<ContextEntry>> = "ContextEntries", resource_handling_option: Option<String> = "ResourceHandlingOption", max_items: Option<i64> = "MaxItems", marker: Option<String> = "Marker" }
    SourceRoleTemplate { template_arn: String = "TemplateArn", template_minor_version: i64 = "TemplateMinorVersion" }
    Statement { source_policy_id: Option<String> = "SourcePolicyId", source_policy_type: Option<PolicySourceType> = "SourcePolicyType", start_position: Option<Position> = "StartPosition", end_position: Option<Position> = "EndPosition" }
    Tag { key: String = "Key", value: String = "Value" }
    TagInstanceProfileRequest { instance_profile_name: String = "InstanceProfileName", tags: Vec<Tag> = "Tags" }
    TagOpenIDConnectProviderRequest { open_id_connect_provider_arn: String = "OpenIDConnectProviderArn", tags: Vec<Tag> = "Tags" }
    TagPolicyRequest { policy_arn: String = "PolicyArn", tags: Vec<Tag> = "Tags" }
    TagRoleRequest { role_name: String = "RoleName", tags: Vec<Tag> = "Tags" }
    TagUserRequest { user_name: String = "UserName", tags: Vec<Tag> = "Tags" }
    UntagInstanceProfileRequest { instance_profile_name: String = "InstanceProfileName", tag_keys: Vec<String> = "TagKeys" }
    UntagOpenIDConnectProviderRequest { open_id_connect_provider_arn: String = "OpenIDConnectProviderArn", tag_keys: Vec<String> = "TagKeys" }
    UntagPolicyRequest { policy_arn: String = "PolicyArn", tag_keys: Vec<String> = "TagKeys" }
    UntagRoleRequest { role_name: String = "RoleName", tag_keys: Vec<String> = "TagKeys" }
    UntagUserRequest { user_name: String = "UserName", tag_keys: Vec<String> = "TagKeys" }
    UpdateAccessKeyRequest { user_name: Option<String> = "UserName", access_key_id: String = "AccessKeyId", status: StatusType = "Status" }
    UpdateAssumeRolePolicyRequest { role_name: String = "RoleName", policy_document: String = "PolicyDocument" }
    UpdateGroupRequest { group_name: String = "GroupName", new_path: Option<String> = "NewPath", new_group_name: Option<String> = "NewGroupName" }
    UpdateLoginProfileRequest { user_name: String = "UserName", password: Option<String> = "Password", password_reset_required: Option<bool> = "PasswordResetRequired" }
    UpdateOpenIDConnectProviderThumbprintRequest { open_id_connect_provider_arn: String = "OpenIDConnectProviderArn", thumbprint_list: Vec<String> = "ThumbprintList" }
    UpdateRoleDescriptionRequest { role_name: String = "RoleName", description: String = "Description" }
    UpdateRoleDescriptionResponse { role: Option<Role> = "Role" }
    UpdateRoleRequest { role_name: String = "RoleName", description: Option<String> = "Description", max_session_duration: Option<i64> = "MaxSessionDuration" }
    UpdateRoleResponse {  }
    UpdateUserRequest { user_name: String = "UserName", new_path: Option<String> = "NewPath", new_user_name: Option<String> = "NewUserName" }
    User { path: String = "Path", user_name: String = "UserName", user_id: String = "UserId", arn: String = "Arn", create_date: Timestamp = "CreateDate", password_last_used: Option<Timestamp> = "PasswordLastUsed", permissions_boundary: Option<AttachedPermissionsBoundary> = "PermissionsBoundary", tags: Option<Vec<Tag>> = "Tags" }
    UserDetail { path: Option<String> = "Path", user_name: Option<String> = "UserName", user_id: Option<String> = "UserId", arn: Option<String> = "Arn", create_date: Option<Timestamp> = "CreateDate", user_policy_list: Option<Vec<PolicyDetail>> = "UserPolicyList", group_list: Option<Vec<String>> = "GroupList", attached_managed_policies: Option<Vec<AttachedPolicy>> = "AttachedManagedPolicies", permissions_boundary: Option<AttachedPermissionsBoundary> = "PermissionsBoundary", tags: Option<Vec<Tag>> = "Tags" }
    VirtualMFADevice { serial_number: String = "SerialNumber", base32_string_seed: Option<Blob> = "Base32StringSeed", qr_code_png: Option<Blob> = "QRCodePNG", user: Option<User> = "User", enable_date: Option<Timestamp> = "EnableDate", tags: Option<Vec<Tag>> = "Tags" }
}

/// What each shape looks like, for codecs and validation.
pub mod tables {
    use crate::schema::*;
    use crate::schema::Location::*;
    pub static ACCESS_KEY: Shape = Shape { name: "AccessKey", kind: Kind::Structure(Structure { members: &[m("UserName", &USER_NAME_TYPE).required(), m("AccessKeyId", &ACCESS_KEY_ID_TYPE).required(), m("Status", &STATUS_TYPE).required(), m("SecretAccessKey", &ACCESS_KEY_SECRET_TYPE).required(), m("CreateDate", &DATE_TYPE)], payload: None, is_union: false }) };
    pub static ACCESS_KEY_LAST_USED: Shape = Shape { name: "AccessKeyLastUsed", kind: Kind::Structure(Structure { members: &[m("LastUsedDate", &DATE_TYPE), m("ServiceName", &STRING_TYPE).required(), m("Region", &STRING_TYPE).required()], payload: None, is_union: false }) };
    pub static ACCESS_KEY_METADATA: Shape = Shape { name: "AccessKeyMetadata", kind: Kind::Structure(Structure { members: &[m("UserName", &USER_NAME_TYPE), m("AccessKeyId", &ACCESS_KEY_ID_TYPE), m("Status", &STATUS_TYPE), m("CreateDate", &DATE_TYPE)], payload: None, is_union: false }) };
    pub static ACTION_NAME_LIST_TYPE: Shape = Shape { name: "ActionNameListType", kind: Kind::List { member: &ACTION_NAME_TYPE, location_name: None, flattened: false, length: ANY } };
    pub static ACTION_NAME_TYPE: Shape = Shape { name: "ActionNameType", kind: Kind::String { length: limits(Some(3), Some(128)), pattern: None, enumerators: &[] } };
    pub static ADD_CLIENT_ID_TO_OPEN_ID_CONNECT_PROVIDER_REQUEST: Shape = Shape { name: "AddClientIDToOpenIDConnectProviderRequest", kind: Kind::Structure(Structure { members: &[m("OpenIDConnectProviderArn", &ARN_TYPE).required(), m("ClientID", &CLIENT_ID_TYPE).required()], payload: None, is_union: false }) };
    pub static ADD_ROLE_TO_INSTANCE_PROFILE_REQUEST: Shape = Shape { name: "AddRoleToInstanceProfileRequest", kind: Kind::Structure(Structure { members: &[m("InstanceProfileName", &INSTANCE_PROFILE_NAME_TYPE).required(), m("RoleName", &ROLE_NAME_TYPE).required()], payload: None, is_union: false }) };
    pub static ADD_USER_TO_GROUP_REQUEST: Shape = Shape { name: "AddUserToGroupRequest", kind: Kind::Structure(Structure { members: &[m("GroupName", &GROUP_NAME_TYPE).required(), m("UserName", &EXISTING_USER_NAME_TYPE).required()], payload: None, is_union: false }) };
    pub static ARN_LIST_TYPE: Shape = Shape { name: "ArnListType", kind: Kind::List { member: &ARN_TYPE, location_name: None, flattened: false, length: ANY } };
    pub static ATTACH_GROUP_POLICY_REQUEST: Shape = Shape { name: "AttachGroupPolicyRequest", kind: Kind::Structure(Structure { members: &[m("GroupName", &GROUP_NAME_TYPE).required(), m("PolicyArn", &ARN_TYPE).required()], payload: None, is_union: false }) };
    pub static ATTACH_ROLE_POLICY_REQUEST: Shape = Shape { name: "AttachRolePolicyRequest", kind: Kind::Structure(Structure { members: &[m("RoleName", &ROLE_NAME_TYPE).required(), m("PolicyArn", &ARN_TYPE).required()], payload: None, is_union: false }) };
    pub static ATTACH_USER_POLICY_REQUEST: Shape = Shape { name: "AttachUserPolicyRequest", kind: Kind::Structure(Structure { members: &[m("UserName", &USER_NAME_TYPE).required(), m("PolicyArn", &ARN_TYPE).required()], payload: None, is_union: false }) };
    pub static ATTACHED_PERMISSIONS_BOUNDARY: Shape = Shape { name: "AttachedPermissionsBoundary", kind: Kind::Structure(Structure { members: &[m("PermissionsBoundaryType", &PERMISSIONS_BOUNDARY_ATTACHMENT_TYPE), m("PermissionsBoundaryArn", &ARN_TYPE)], payload: None, is_union: false }) };
    pub static ATTACHED_POLICY: Shape = Shape { name: "AttachedPolicy", kind: Kind::Structure(Structure { members: &[m("PolicyName", &POLICY_NAME_TYPE), m("PolicyArn", &ARN_TYPE)], payload: None, is_union: false }) };
    pub static ATTACHMENT_NAME: Shape = Shape { name: "AttachmentName", kind: Kind::String { length: limits(Some(1), Some(128)), pattern: Some({ static P: Pattern = pattern("[\\w+=,.@-]+"); &P }), enumerators: &[] } };
    pub static ATTACHMENT_TYPE: Shape = Shape { name: "AttachmentType", kind: Kind::String { length: ANY, pattern: None, enumerators: &["user", "group", "role"] } };
    pub static BOOTSTRAP_DATUM: Shape = Shape { name: "BootstrapDatum", kind: Kind::Blob { length: ANY } };
    pub static COLUMN_NUMBER: Shape = Shape { name: "ColumnNumber", kind: Kind::Integer { range: ANY } };
    pub static CONTEXT_ENTRY: Shape = Shape { name: "ContextEntry", kind: Kind::Structure(Structure { members: &[m("ContextKeyName", &CONTEXT_KEY_NAME_TYPE), m("ContextKeyValues", &CONTEXT_KEY_VALUE_LIST_TYPE), m("ContextKeyType", &CONTEXT_KEY_TYPE_ENUM)], payload: None, is_union: false }) };
    pub static CONTEXT_ENTRY_LIST_TYPE: Shape = Shape { name: "ContextEntryListType", kind: Kind::List { member: &CONTEXT_ENTRY, location_name: None, flattened: false, length: ANY } };
    pub static CONTEXT_KEY_NAME_TYPE: Shape = Shape { name: "ContextKeyNameType", kind: Kind::String { length: limits(Some(5), Some(256)), pattern: None, enumerators: &[] } };
    pub static CONTEXT_KEY_NAMES_RESULT_LIST_TYPE: Shape = Shape { name: "ContextKeyNamesResultListType", kind: Kind::List { member: &CONTEXT_KEY_NAME_TYPE, location_name: None, flattened: false, length: ANY } };
    pub static CONTEXT_KEY_TYPE_ENUM: Shape = Shape { name: "ContextKeyTypeEnum", kind: Kind::String { length: ANY, pattern: None, enumerators: &["string", "stringList", "numeric", "numericList", "boolean", "booleanList", "ip", "ipList", "binary", "binaryList", "date", "dateList"] } };
    pub static CONTEXT_KEY_VALUE_LIST_TYPE: Shape = Shape { name: "ContextKeyValueListType", kind: Kind::List { member: &CONTEXT_KEY_VALUE_TYPE, location_name: None, flattened: false, length: ANY } };
    pub static CONTEXT_KEY_VALUE_TYPE: Shape = Shape { name: "ContextKeyValueType", kind: Kind::String { length: ANY, pattern: None, enumerators: &[] } };
    pub static CREATE_ACCESS_KEY_REQUEST: Shape = Shape { name: "CreateAccessKeyRequest", kind: Kind::Structure(Structure { members: &[m("UserName", &EXISTING_USER_NAME_TYPE)], payload: None, is_union: false }) };
    pub static CREATE_ACCESS_KEY_RESPONSE: Shape = Shape { name: "CreateAccessKeyResponse", kind: Kind::Structure(Structure { members: &[m("AccessKey", &ACCESS_KEY).required()], payload: None, is_union: false }) };
    pub static CREATE_ACCOUNT_ALIAS_REQUEST: Shape = Shape { name: "CreateAccountAliasRequest", kind: Kind::Structure(Structure { members: &[m("AccountAlias", &ACCOUNT_ALIAS_TYPE).required()], payload: None, is_union: false }) };
    pub static CREATE_GROUP_REQUEST: Shape = Shape { name: "CreateGroupRequest", kind: Kind::Structure(Structure { members: &[m("Path", &PATH_TYPE), m("GroupName", &GROUP_NAME_TYPE).required()], payload: None, is_union: false }) };
    pub static CREATE_GROUP_RESPONSE: Shape = Shape { name: "CreateGroupResponse", kind: Kind::Structure(Structure { members: &[m("Group", &GROUP).required()], payload: None, is_union: false }) };
    pub static CREATE_INSTANCE_PROFILE_REQUEST: Shape = Shape { name: "CreateInstanceProfileRequest", kind: Kind::Structure(Structure { members: &[m("InstanceProfileName", &INSTANCE_PROFILE_NAME_TYPE).required(), m("Path", &PATH_TYPE), m("Tags", &TAG_LIST_TYPE)], payload: None, is_union: false }) };
    pub static CREATE_INSTANCE_PROFILE_RESPONSE: Shape = Shape { name: "CreateInstanceProfileResponse", kind: Kind::Structure(Structure { members: &[m("InstanceProfile", &INSTANCE_PROFILE).required()], payload: None, is_union: false }) };
    pub static CREATE_LOGIN_PROFILE_REQUEST: Shape = Shape { name: "CreateLoginProfileRequest", kind: Kind::Structure(Structure { members: &[m("UserName", &USER_NAME_TYPE), m("Password", &PASSWORD_TYPE), m("PasswordResetRequired", &BOOLEAN_TYPE)], payload: None, is_union: false }) };
    pub static CREATE_LOGIN_PROFILE_RESPONSE: Shape = Shape { name: "CreateLoginProfileResponse", kind: Kind::Structure(Structure { members: &[m("LoginProfile", &LOGIN_PROFILE).required()], payload: None, is_union: false }) };
    pub static CREATE_OPEN_ID_CONNECT_PROVIDER_REQUEST: Shape = Shape { name: "CreateOpenIDConnectProviderRequest", kind: Kind::Structure(Structure { members: &[m("Url", &OPEN_ID_CONNECT_PROVIDER_URL_TYPE).required(), m("ClientIDList", &CLIENT_ID_LIST_TYPE), m("ThumbprintList", &THUMBPRINT_LIST_TYPE), m("Tags", &TAG_LIST_TYPE)], payload: None, is_union: false }) };
    pub static CREATE_OPEN_ID_CONNECT_PROVIDER_RESPONSE: Shape = Shape { name: "CreateOpenIDConnectProviderResponse", kind: Kind::Structure(Structure { members: &[m("OpenIDConnectProviderArn", &ARN_TYPE), m("Tags", &TAG_LIST_TYPE)], payload: None, is_union: false }) };
    pub static CREATE_POLICY_REQUEST: Shape = Shape { name: "CreatePolicyRequest", kind: Kind::Structure(Structure { members: &[m("PolicyName", &POLICY_NAME_TYPE).required(), m("Path", &POLICY_PATH_TYPE), m("PolicyDocument", &POLICY_DOCUMENT_TYPE).required(), m("Description", &POLICY_DESCRIPTION_TYPE), m("Tags", &TAG_LIST_TYPE)], payload: None, is_union: false }) };
    pub static CREATE_POLICY_RESPONSE: Shape = Shape { name: "CreatePolicyResponse", kind: Kind::Structure(Structure { members: &[m("Policy", &POLICY)], payload: None, is_union: false }) };
    pub static CREATE_POLICY_VERSION_REQUEST: Shape = Shape { name: "CreatePolicyVersionRequest", kind: Kind::Structure(Structure { members: &[m("PolicyArn", &ARN_TYPE).required(), m("PolicyDocument", &POLICY_DOCUMENT_TYPE).required(), m("SetAsDefault", &BOOLEAN_TYPE)], payload: None, is_union: false }) };
    pub static CREATE_POLICY_VERSION_RESPONSE: Shape = Shape { name: "CreatePolicyVersionResponse", kind: Kind::Structure(Structure { members: &[m("PolicyVersion", &POLICY_VERSION)], payload: None, is_union: false }) };
    pub static CREATE_ROLE_REQUEST: Shape = Shape { name: "CreateRoleRequest", kind: Kind::Structure(Structure { members: &[m("Path", &PATH_TYPE), m("RoleName", &ROLE_NAME_TYPE).required(), m("AssumeRolePolicyDocument", &POLICY_DOCUMENT_TYPE).required(), m("Description", &ROLE_DESCRIPTION_TYPE), m("MaxSessionDuration", &ROLE_MAX_SESSION_DURATION_TYPE), m("PermissionsBoundary", &ARN_TYPE), m("Tags", &TAG_LIST_TYPE)], payload: None, is_union: false }) };
    pub static CREATE_ROLE_RESPONSE: Shape = Shape { name: "CreateRoleResponse", kind: Kind::Structure(Structure { members: &[m("Role", &ROLE).required()], payload: None, is_union: false }) };
    pub static CREATE_SERVICE_LINKED_ROLE_REQUEST: Shape = Shape { name: "CreateServiceLinkedRoleRequest", kind: Kind::Structure(Structure { members: &[m("AWSServiceName", &GROUP_NAME_TYPE).required(), m("Description", &ROLE_DESCRIPTION_TYPE), m("CustomSuffix", &CUSTOM_SUFFIX_TYPE)], payload: None, is_union: false }) };
    pub static CREATE_SERVICE_LINKED_ROLE_RESPONSE: Shape = Shape { name: "CreateServiceLinkedRoleResponse", kind: Kind::Structure(Structure { members: &[m("Role", &ROLE)], payload: None, is_union: false }) };
    pub static CREATE_USER_REQUEST: Shape = Shape { name: "CreateUserRequest", kind: Kind::Structure(Structure { members: &[m("Path", &PATH_TYPE), m("UserName", &USER_NAME_TYPE).required(), m("PermissionsBoundary", &ARN_TYPE), m("Tags", &TAG_LIST_TYPE)], payload: None, is_union: false }) };
    pub static CREATE_USER_RESPONSE: Shape = Shape { name: "CreateUserResponse", kind: Kind::Structure(Structure { members: &[m("User", &USER)], payload: None, is_union: false }) };
    pub static DELETE_ACCESS_KEY_REQUEST: Shape = Shape { name: "DeleteAccessKeyRequest", kind: Kind::Structure(Structure { members: &[m("UserName", &EXISTING_USER_NAME_TYPE), m("AccessKeyId", &ACCESS_KEY_ID_TYPE).required()], payload: None, is_union: false }) };
    pub static DELETE_ACCOUNT_ALIAS_REQUEST: Shape = Shape { name: "DeleteAccountAliasRequest", kind: Kind::Structure(Structure { members: &[m("AccountAlias", &ACCOUNT_ALIAS_TYPE).required()], payload: None, is_union: false }) };
    pub static DELETE_GROUP_POLICY_REQUEST: Shape = Shape { name: "DeleteGroupPolicyRequest", kind: Kind::Structure(Structure { members: &[m("GroupName", &GROUP_NAME_TYPE).required(), m("PolicyName", &POLICY_NAME_TYPE).required()], payload: None, is_union: false }) };
    pub static DELETE_GROUP_REQUEST: Shape = Shape { name: "DeleteGroupRequest", kind: Kind::Structure(Structure { members: &[m("GroupName", &GROUP_NAME_TYPE).required()], payload: None, is_union: false }) };
    pub static DELETE_INSTANCE_PROFILE_REQUEST: Shape = Shape { name: "DeleteInstanceProfileRequest", kind: Kind::Structure(Structure { members: &[m("InstanceProfileName", &INSTANCE_PROFILE_NAME_TYPE).required()], payload: None, is_union: false }) };
    pub static DELETE_LOGIN_PROFILE_REQUEST: Shape = Shape { name: "DeleteLoginProfileRequest", kind: Kind::Structure(Structure { members: &[m("UserName", &USER_NAME_TYPE)], payload: None, is_union: false }) };
    pub static DELETE_OPEN_ID_CONNECT_PROVIDER_REQUEST: Shape = Shape { name: "DeleteOpenIDConnectProviderRequest", kind: Kind::Structure(Structure { members: &[m("OpenIDConnectProviderArn", &ARN_TYPE).required()], payload: None, is_union: false }) };
    pub static DELETE_POLICY_REQUEST: Shape = Shape { name: "DeletePolicyRequest", kind: Kind::Structure(Structure { members: &[m("PolicyArn", &ARN_TYPE).required()], payload: None, is_union: false }) };
    pub static DELETE_POLICY_VERSION_REQUEST: Shape = Shape { name: "DeletePolicyVersionRequest", kind: Kind::Structure(Structure { members: &[m("PolicyArn", &ARN_TYPE).required(), m("VersionId", &POLICY_VERSION_ID_TYPE).required()], payload: None, is_union: false }) };
    pub static DELETE_ROLE_PERMISSIONS_BOUNDARY_REQUEST: Shape = Shape { name: "DeleteRolePermissionsBoundaryRequest", kind: Kind::Structure(Structure { members: &[m("RoleName", &ROLE_NAME_TYPE).required()], payload: None, is_union: false }) };
    pub static DELETE_ROLE_POLICY_REQUEST: Shape = Shape { name: "DeleteRolePolicyRequest", kind: Kind::Structure(Structure { members: &[m("RoleName", &ROLE_NAME_TYPE).required(), m("PolicyName", &POLICY_NAME_TYPE).required()], payload: None, is_union: false }) };
    pub static DELETE_ROLE_REQUEST: Shape = Shape { name: "DeleteRoleRequest", kind: Kind::Structure(Structure { members: &[m("RoleName", &ROLE_NAME_TYPE).required()], payload: None, is_union: false }) };
    pub static DELETE_SERVICE_LINKED_ROLE_REQUEST: Shape = Shape { name: "DeleteServiceLinkedRoleRequest", kind: Kind::Structure(Structure { members: &[m("RoleName", &ROLE_NAME_TYPE).required()], payload: None, is_union: false }) };
    pub static DELETE_SERVICE_LINKED_ROLE_RESPONSE: Shape = Shape { name: "DeleteServiceLinkedRoleResponse", kind: Kind::Structure(Structure { members: &[m("DeletionTaskId", &DELETION_TASK_ID_TYPE).required()], payload: None, is_union: false }) };
    pub static DELETE_USER_PERMISSIONS_BOUNDARY_REQUEST: Shape = Shape { name: "DeleteUserPermissionsBoundaryRequest", kind: Kind::Structure(Structure { members: &[m("UserName", &USER_NAME_TYPE).required()], payload: None, is_union: false }) };
    pub static DELETE_USER_POLICY_REQUEST: Shape = Shape { name: "DeleteUserPolicyRequest", kind: Kind::Structure(Structure { members: &[m("UserName", &EXISTING_USER_NAME_TYPE).required(), m("PolicyName", &POLICY_NAME_TYPE).required()], payload: None, is_union: false }) };
    pub static DELETE_USER_REQUEST: Shape = Shape { name: "DeleteUserRequest", kind: Kind::Structure(Structure { members: &[m("UserName", &EXISTING_USER_NAME_TYPE).required()], payload: None, is_union: false }) };
    pub static DELETION_TASK_FAILURE_REASON_TYPE: Shape = Shape { name: "DeletionTaskFailureReasonType", kind: Kind::Structure(Structure { members: &[m("Reason", &REASON_TYPE), m("RoleUsageList", &ROLE_USAGE_LIST_TYPE)], payload: None, is_union: false }) };
    pub static DELETION_TASK_ID_TYPE: Shape = Shape { name: "DeletionTaskIdType", kind: Kind::String { length: limits(Some(1), Some(1000)), pattern: None, enumerators: &[] } };
    pub static DELETION_TASK_STATUS_TYPE: Shape = Shape { name: "DeletionTaskStatusType", kind: Kind::String { length: ANY, pattern: None, enumerators: &["SUCCEEDED", "IN_PROGRESS", "FAILED", "NOT_STARTED"] } };
    pub static DETACH_GROUP_POLICY_REQUEST: Shape = Shape { name: "DetachGroupPolicyRequest", kind: Kind::Structure(Structure { members: &[m("GroupName", &GROUP_NAME_TYPE).required(), m("PolicyArn", &ARN_TYPE).required()], payload: None, is_union: false }) };
    pub static DETACH_ROLE_POLICY_REQUEST: Shape = Shape { name: "DetachRolePolicyRequest", kind: Kind::Structure(Structure { members: &[m("RoleName", &ROLE_NAME_TYPE).required(), m("PolicyArn", &ARN_TYPE).required()], payload: None, is_union: false }) };
    pub static DETACH_USER_POLICY_REQUEST: Shape = Shape { name: "DetachUserPolicyRequest", kind: Kind::Structure(Structure { members: &[m("UserName", &USER_NAME_TYPE).required(), m("PolicyArn", &ARN_TYPE).required()], payload: None, is_union: false }) };
    pub static ENTITY_TYPE: Shape = Shape { name: "EntityType", kind: Kind::String { length: ANY, pattern: None, enumerators: &["User", "Role", "Group", "LocalManagedPolicy", "AWSManagedPolicy"] } };
    pub static EVAL_DECISION_DETAILS_TYPE: Shape = Shape { name: "EvalDecisionDetailsType", kind: Kind::Map { key: &EVAL_DECISION_SOURCE_TYPE, value: &POLICY_EVALUATION_DECISION_TYPE, key_name: None, value_name: None, flattened: false, length: ANY } };
    pub static EVAL_DECISION_SOURCE_TYPE: Shape = Shape { name: "EvalDecisionSourceType", kind: Kind::String { length: limits(Some(3), Some(256)), pattern: None, enumerators: &[] } };
    pub static EVALUATION_RESULT: Shape = Shape { name: "EvaluationResult", kind: Kind::Structure(Structure { members: &[m("EvalActionName", &ACTION_NAME_TYPE).required(), m("EvalResourceName", &RESOURCE_NAME_TYPE), m("EvalDecision", &POLICY_EVALUATION_DECISION_TYPE).required(), m("MatchedStatements", &STATEMENT_LIST_TYPE), m("MissingContextValues", &CONTEXT_KEY_NAMES_RESULT_LIST_TYPE), m("OrganizationsDecisionDetail", &ORGANIZATIONS_DECISION_DETAIL), m("PermissionsBoundaryDecisionDetail", &PERMISSIONS_BOUNDARY_DECISION_DETAIL), m("EvalDecisionDetails", &EVAL_DECISION_DETAILS_TYPE), m("ResourceSpecificResults", &RESOURCE_SPECIFIC_RESULT_LIST_TYPE)], payload: None, is_union: false }) };
    pub static EVALUATION_RESULTS_LIST_TYPE: Shape = Shape { name: "EvaluationResultsListType", kind: Kind::List { member: &EVALUATION_RESULT, location_name: None, flattened: false, length: ANY } };
    pub static GET_ACCESS_KEY_LAST_USED_REQUEST: Shape = Shape { name: "GetAccessKeyLastUsedRequest", kind: Kind::Structure(Structure { members: &[m("AccessKeyId", &ACCESS_KEY_ID_TYPE).required()], payload: None, is_union: false }) };
    pub static GET_ACCESS_KEY_LAST_USED_RESPONSE: Shape = Shape { name: "GetAccessKeyLastUsedResponse", kind: Kind::Structure(Structure { members: &[m("UserName", &EXISTING_USER_NAME_TYPE), m("AccessKeyLastUsed", &ACCESS_KEY_LAST_USED)], payload: None, is_union: false }) };
    pub static GET_ACCOUNT_AUTHORIZATION_DETAILS_REQUEST: Shape = Shape { name: "GetAccountAuthorizationDetailsRequest", kind: Kind::Structure(Structure { members: &[m("Filter", &ENTITY_LIST_TYPE), m("MaxItems", &MAX_ITEMS_TYPE), m("Marker", &MARKER_TYPE)], payload: None, is_union: false }) };
    pub static GET_ACCOUNT_AUTHORIZATION_DETAILS_RESPONSE: Shape = Shape { name: "GetAccountAuthorizationDetailsResponse", kind: Kind::Structure(Structure { members: &[m("UserDetailList", &USER_DETAIL_LIST_TYPE), m("GroupDetailList", &GROUP_DETAIL_LIST_TYPE), m("RoleDetailList", &ROLE_DETAIL_LIST_TYPE), m("Policies", &MANAGED_POLICY_DETAIL_LIST_TYPE), m("IsTruncated", &BOOLEAN_TYPE), m("Marker", &RESPONSE_MARKER_TYPE)], payload: None, is_union: false }) };
    pub static GET_ACCOUNT_SUMMARY_RESPONSE: Shape = Shape { name: "GetAccountSummaryResponse", kind: Kind::Structure(Structure { members: &[m("SummaryMap", &SUMMARY_MAP_TYPE)], payload: None, is_union: false }) };
    pub static GET_CONTEXT_KEYS_FOR_CUSTOM_POLICY_REQUEST: Shape = Shape { name: "GetContextKeysForCustomPolicyRequest", kind: Kind::Structure(Structure { members: &[m("PolicyInputList", &SIMULATION_POLICY_LIST_TYPE).required()], payload: None, is_union: false }) };
    pub static GET_CONTEXT_KEYS_FOR_POLICY_RESPONSE: Shape = Shape { name: "GetContextKeysForPolicyResponse", kind: Kind::Structure(Structure { members: &[m("ContextKeyNames", &CONTEXT_KEY_NAMES_RESULT_LIST_TYPE)], payload: None, is_union: false }) };
    pub static GET_CONTEXT_KEYS_FOR_PRINCIPAL_POLICY_REQUEST: Shape = Shape { name: "GetContextKeysForPrincipalPolicyRequest", kind: Kind::Structure(Structure { members: &[m("PolicySourceArn", &ARN_TYPE).required(), m("PolicyInputList", &SIMULATION_POLICY_LIST_TYPE)], payload: None, is_union: false }) };
    pub static GET_GROUP_POLICY_REQUEST: Shape = Shape { name: "GetGroupPolicyRequest", kind: Kind::Structure(Structure { members: &[m("GroupName", &GROUP_NAME_TYPE).required(), m("PolicyName", &POLICY_NAME_TYPE).required()], payload: None, is_union: false }) };
    pub static GET_GROUP_POLICY_RESPONSE: Shape = Shape { name: "GetGroupPolicyResponse", kind: Kind::Structure(Structure { members: &[m("GroupName", &GROUP_NAME_TYPE).required(), m("PolicyName", &POLICY_NAME_TYPE).required(), m("PolicyDocument", &POLICY_DOCUMENT_TYPE).required()], payload: None, is_union: false }) };
    pub static GET_GROUP_REQUEST: Shape = Shape { name: "GetGroupRequest", kind: Kind::Structure(Structure { members: &[m("GroupName", &GROUP_NAME_TYPE).required(), m("Marker", &MARKER_TYPE), m("MaxItems", &MAX_ITEMS_TYPE)], payload: None, is_union: false }) };
    pub static GET_GROUP_RESPONSE: Shape = Shape { name: "GetGroupResponse", kind: Kind::Structure(Structure { members: &[m("Group", &GROUP).required(), m("Users", &USER_LIST_TYPE).required(), m("IsTruncated", &BOOLEAN_TYPE), m("Marker", &RESPONSE_MARKER_TYPE)], payload: None, is_union: false }) };
    pub static GET_INSTANCE_PROFILE_REQUEST: Shape = Shape { name: "GetInstanceProfileRequest", kind: Kind::Structure(Structure { members: &[m("InstanceProfileName", &INSTANCE_PROFILE_NAME_TYPE).required()], payload: None, is_union: false }) };
    pub static GET_INSTANCE_PROFILE_RESPONSE: Shape = Shape { name: "GetInstanceProfileResponse", kind: Kind::Structure(Structure { members: &[m("InstanceProfile", &INSTANCE_PROFILE).required()], payload: None, is_union: false }) };
    pub static GET_LOGIN_PROFILE_REQUEST: Shape = Shape { name: "GetLoginProfileRequest", kind: Kind::Structure(Structure { members: &[m("UserName", &USER_NAME_TYPE)], payload: None, is_union: false }) };
    pub static GET_LOGIN_PROFILE_RESPONSE: Shape = Shape { name: "GetLoginProfileResponse", kind: Kind::Structure(Structure { members: &[m("LoginProfile", &LOGIN_PROFILE).required()], payload: None, is_union: false }) };
    pub static GET_OPEN_ID_CONNECT_PROVIDER_REQUEST: Shape = Shape { name: "GetOpenIDConnectProviderRequest", kind: Kind::Structure(Structure { members: &[m("OpenIDConnectProviderArn", &ARN_TYPE).required()], payload: None, is_union: false }) };
    pub static GET_OPEN_ID_CONNECT_PROVIDER_RESPONSE: Shape = Shape { name: "GetOpenIDConnectProviderResponse", kind: Kind::Structure(Structure { members: &[m("Url", &OPEN_ID_CONNECT_PROVIDER_URL_TYPE), m("ClientIDList", &CLIENT_ID_LIST_TYPE), m("ThumbprintList", &THUMBPRINT_LIST_TYPE), m("CreateDate", &DATE_TYPE), m("Tags", &TAG_LIST_TYPE)], payload: None, is_union: false }) };
    pub static GET_POLICY_REQUEST: Shape = Shape { name: "GetPolicyRequest", kind: Kind::Structure(Structure { members: &[m("PolicyArn", &ARN_TYPE).required()], payload: None, is_union: false }) };
    pub static GET_POLICY_RESPONSE: Shape = Shape { name: "GetPolicyResponse", kind: Kind::Structure(Structure { members: &[m("Policy", &POLICY)], payload: None, is_union: false }) };
    pub static GET_POLICY_VERSION_REQUEST: Shape = Shape { name: "GetPolicyVersionRequest", kind: Kind::Structure(Structure { members: &[m("PolicyArn", &ARN_TYPE).required(), m("VersionId", &POLICY_VERSION_ID_TYPE).required()], payload: None, is_union: false }) };
    pub static GET_POLICY_VERSION_RESPONSE: Shape = Shape { name: "GetPolicyVersionResponse", kind: Kind::Structure(Structure { members: &[m("PolicyVersion", &POLICY_VERSION)], payload: None, is_union: false }) };
    pub static GET_ROLE_POLICY_REQUEST: Shape = Shape { name: "GetRolePolicyRequest", kind: Kind::Structure(Structure { members: &[m("RoleName", &ROLE_NAME_TYPE).required(), m("PolicyName", &POLICY_NAME_TYPE).required()], payload: None, is_union: false }) };
    pub static GET_ROLE_POLICY_RESPONSE: Shape = Shape { name: "GetRolePolicyResponse", kind: Kind::Structure(Structure { members: &[m("RoleName", &ROLE_NAME_TYPE).required(), m("PolicyName", &POLICY_NAME_TYPE).required(), m("PolicyDocument", &POLICY_DOCUMENT_TYPE).required()], payload: None, is_union: false }) };
    pub static GET_ROLE_REQUEST: Shape = Shape { name: "GetRoleRequest", kind: Kind::Structure(Structure { members: &[m("RoleName", &ROLE_NAME_TYPE).required()], payload: None, is_union: false }) };
    pub static GET_ROLE_RESPONSE: Shape = Shape { name: "GetRoleResponse", kind: Kind::Structure(Structure { members: &[m("Role", &ROLE).required()], payload: None, is_union: false }) };
    pub static GET_SERVICE_LINKED_ROLE_DELETION_STATUS_REQUEST: Shape = Shape { name: "GetServiceLinkedRoleDeletionStatusRequest", kind: Kind::Structure(Structure { members: &[m("DeletionTaskId", &DELETION_TASK_ID_TYPE).required()], payload: None, is_union: false }) };
    pub static GET_SERVICE_LINKED_ROLE_DELETION_STATUS_RESPONSE: Shape = Shape { name: "GetServiceLinkedRoleDeletionStatusResponse", kind: Kind::Structure(Structure { members: &[m("Status", &DELETION_TASK_STATUS_TYPE).required(), m("Reason", &DELETION_TASK_FAILURE_REASON_TYPE)], payload: None, is_union: false }) };
    pub static GET_USER_POLICY_REQUEST: Shape = Shape { name: "GetUserPolicyRequest", kind: Kind::Structure(Structure { members: &[m("UserName", &EXISTING_USER_NAME_TYPE).required(), m("PolicyName", &POLICY_NAME_TYPE).required()], payload: None, is_union: false }) };
    pub static GET_USER_POLICY_RESPONSE: Shape = Shape { name: "GetUserPolicyResponse", kind: Kind::Structure(Structure { members: &[m("UserName", &EXISTING_USER_NAME_TYPE).required(), m("PolicyName", &POLICY_NAME_TYPE).required(), m("PolicyDocument", &POLICY_DOCUMENT_TYPE).required()], payload: None, is_union: false }) };
    pub static GET_USER_REQUEST: Shape = Shape { name: "GetUserRequest", kind: Kind::Structure(Structure { members: &[m("UserName", &EXISTING_USER_NAME_TYPE)], payload: None, is_union: false }) };
    pub static GET_USER_RESPONSE: Shape = Shape { name: "GetUserResponse", kind: Kind::Structure(Structure { members: &[m("User", &USER).required()], payload: None, is_union: false }) };
    pub static GROUP: Shape = Shape { name: "Group", kind: Kind::Structure(Structure { members: &[m("Path", &PATH_TYPE).required(), m("GroupName", &GROUP_NAME_TYPE).required(), m("GroupId", &ID_TYPE).required(), m("Arn", &ARN_TYPE).required(), m("CreateDate", &DATE_TYPE).required()], payload: None, is_union: false }) };
    pub static GROUP_DETAIL: Shape = Shape { name: "GroupDetail", kind: Kind::Structure(Structure { members: &[m("Path", &PATH_TYPE), m("GroupName", &GROUP_NAME_TYPE), m("GroupId", &ID_TYPE), m("Arn", &ARN_TYPE), m("CreateDate", &DATE_TYPE), m("GroupPolicyList", &POLICY_DETAIL_LIST_TYPE), m("AttachedManagedPolicies", &ATTACHED_POLICIES_LIST_TYPE)], payload: None, is_union: false }) };
    pub static INLINE_POLICY_IDENTIFIER_TYPE: Shape = Shape { name: "InlinePolicyIdentifierType", kind: Kind::Structure(Structure { members: &[m("PolicyName", &POLICY_NAME_TYPE).required(), m("AttachmentType", &ATTACHMENT_TYPE).required(), m("AttachmentName", &ATTACHMENT_NAME).required()], payload: None, is_union: false }) };
    pub static INSTANCE_PROFILE: Shape = Shape { name: "InstanceProfile", kind: Kind::Structure(Structure { members: &[m("Path", &PATH_TYPE).required(), m("InstanceProfileName", &INSTANCE_PROFILE_NAME_TYPE).required(), m("InstanceProfileId", &ID_TYPE).required(), m("Arn", &ARN_TYPE).required(), m("CreateDate", &DATE_TYPE).required(), m("Roles", &ROLE_LIST_TYPE).required(), m("Tags", &TAG_LIST_TYPE)], payload: None, is_union: false }) };
    pub static LINE_NUMBER: Shape = Shape { name: "LineNumber", kind: Kind::Integer { range: ANY } };
    pub static LIST_ACCESS_KEYS_REQUEST: Shape = Shape { name: "ListAccessKeysRequest", kind: Kind::Structure(Structure { members: &[m("UserName", &EXISTING_USER_NAME_TYPE), m("Marker", &MARKER_TYPE), m("MaxItems", &MAX_ITEMS_TYPE)], payload: None, is_union: false }) };
    pub static LIST_ACCESS_KEYS_RESPONSE: Shape = Shape { name: "ListAccessKeysResponse", kind: Kind::Structure(Structure { members: &[m("AccessKeyMetadata", &ACCESS_KEY_METADATA_LIST_TYPE).required(), m("IsTruncated", &BOOLEAN_TYPE), m("Marker", &RESPONSE_MARKER_TYPE)], payload: None, is_union: false }) };
    pub static LIST_ACCOUNT_ALIASES_REQUEST: Shape = Shape { name: "ListAccountAliasesRequest", kind: Kind::Structure(Structure { members: &[m("Marker", &MARKER_TYPE), m("MaxItems", &MAX_ITEMS_TYPE)], payload: None, is_union: false }) };
    pub static LIST_ACCOUNT_ALIASES_RESPONSE: Shape = Shape { name: "ListAccountAliasesResponse", kind: Kind::Structure(Structure { members: &[m("AccountAliases", &ACCOUNT_ALIAS_LIST_TYPE).required(), m("IsTruncated", &BOOLEAN_TYPE), m("Marker", &RESPONSE_MARKER_TYPE)], payload: None, is_union: false }) };
    pub static LIST_ATTACHED_GROUP_POLICIES_REQUEST: Shape = Shape { name: "ListAttachedGroupPoliciesRequest", kind: Kind::Structure(Structure { members: &[m("GroupName", &GROUP_NAME_TYPE).required(), m("PathPrefix", &POLICY_PATH_TYPE), m("Marker", &MARKER_TYPE), m("MaxItems", &MAX_ITEMS_TYPE)], payload: None, is_union: false }) };
    pub static LIST_ATTACHED_GROUP_POLICIES_RESPONSE: Shape = Shape { name: "ListAttachedGroupPoliciesResponse", kind: Kind::Structure(Structure { members: &[m("AttachedPolicies", &ATTACHED_POLICIES_LIST_TYPE), m("IsTruncated", &BOOLEAN_TYPE), m("Marker", &RESPONSE_MARKER_TYPE)], payload: None, is_union: false }) };
    pub static LIST_ATTACHED_ROLE_POLICIES_REQUEST: Shape = Shape { name: "ListAttachedRolePoliciesRequest", kind: Kind::Structure(Structure { members: &[m("RoleName", &ROLE_NAME_TYPE).required(), m("PathPrefix", &POLICY_PATH_TYPE), m("Marker", &MARKER_TYPE), m("MaxItems", &MAX_ITEMS_TYPE)], payload: None, is_union: false }) };
    pub static LIST_ATTACHED_ROLE_POLICIES_RESPONSE: Shape = Shape { name: "ListAttachedRolePoliciesResponse", kind: Kind::Structure(Structure { members: &[m("AttachedPolicies", &ATTACHED_POLICIES_LIST_TYPE), m("IsTruncated", &BOOLEAN_TYPE), m("Marker", &RESPONSE_MARKER_TYPE)], payload: None, is_union: false }) };
    pub static LIST_ATTACHED_USER_POLICIES_REQUEST: Shape = Shape { name: "ListAttachedUserPoliciesRequest", kind: Kind::Structure(Structure { members: &[m("UserName", &USER_NAME_TYPE).required(), m("PathPrefix", &POLICY_PATH_TYPE), m("Marker", &MARKER_TYPE), m("MaxItems", &MAX_ITEMS_TYPE)], payload: None, is_union: false }) };
    pub static LIST_ATTACHED_USER_POLICIES_RESPONSE: Shape = Shape { name: "ListAttachedUserPoliciesResponse", kind: Kind::Structure(Structure { members: &[m("AttachedPolicies", &ATTACHED_POLICIES_LIST_TYPE), m("IsTruncated", &BOOLEAN_TYPE), m("Marker", &RESPONSE_MARKER_TYPE)], payload: None, is_union: false }) };
    pub static LIST_ENTITIES_FOR_POLICY_REQUEST: Shape = Shape { name: "ListEntitiesForPolicyRequest", kind: Kind::Structure(Structure { members: &[m("PolicyArn", &ARN_TYPE).required(), m("EntityFilter", &ENTITY_TYPE), m("PathPrefix", &PATH_TYPE), m("PolicyUsageFilter", &POLICY_USAGE_TYPE), m("Marker", &MARKER_TYPE), m("MaxItems", &MAX_ITEMS_TYPE)], payload: None, is_union: false }) };
    pub static LIST_ENTITIES_FOR_POLICY_RESPONSE: Shape = Shape { name: "ListEntitiesForPolicyResponse", kind: Kind::Structure(Structure { members: &[m("PolicyGroups", &POLICY_GROUP_LIST_TYPE), m("PolicyUsers", &POLICY_USER_LIST_TYPE), m("PolicyRoles", &POLICY_ROLE_LIST_TYPE), m("IsTruncated", &BOOLEAN_TYPE), m("Marker", &RESPONSE_MARKER_TYPE)], payload: None, is_union: false }) };
    pub static LIST_GROUP_POLICIES_REQUEST: Shape = Shape { name: "ListGroupPoliciesRequest", kind: Kind::Structure(Structure { members: &[m("GroupName", &GROUP_NAME_TYPE).required(), m("Marker", &MARKER_TYPE), m("MaxItems", &MAX_ITEMS_TYPE)], payload: None, is_union: false }) };
    pub static LIST_GROUP_POLICIES_RESPONSE: Shape = Shape { name: "ListGroupPoliciesResponse", kind: Kind::Structure(Structure { members: &[m("PolicyNames", &POLICY_NAME_LIST_TYPE).required(), m("IsTruncated", &BOOLEAN_TYPE), m("Marker", &RESPONSE_MARKER_TYPE)], payload: None, is_union: false }) };
    pub static LIST_GROUPS_FOR_USER_REQUEST: Shape = Shape { name: "ListGroupsForUserRequest", kind: Kind::Structure(Structure { members: &[m("UserName", &EXISTING_USER_NAME_TYPE).required(), m("Marker", &MARKER_TYPE), m("MaxItems", &MAX_ITEMS_TYPE)], payload: None, is_union: false }) };
    pub static LIST_GROUPS_FOR_USER_RESPONSE: Shape = Shape { name: "ListGroupsForUserResponse", kind: Kind::Structure(Structure { members: &[m("Groups", &GROUP_LIST_TYPE).required(), m("IsTruncated", &BOOLEAN_TYPE), m("Marker", &RESPONSE_MARKER_TYPE)], payload: None, is_union: false }) };
    pub static LIST_GROUPS_REQUEST: Shape = Shape { name: "ListGroupsRequest", kind: Kind::Structure(Structure { members: &[m("PathPrefix", &PATH_PREFIX_TYPE), m("Marker", &MARKER_TYPE), m("MaxItems", &MAX_ITEMS_TYPE)], payload: None, is_union: false }) };
    pub static LIST_GROUPS_RESPONSE: Shape = Shape { name: "ListGroupsResponse", kind: Kind::Structure(Structure { members: &[m("Groups", &GROUP_LIST_TYPE).required(), m("IsTruncated", &BOOLEAN_TYPE), m("Marker", &RESPONSE_MARKER_TYPE)], payload: None, is_union: false }) };
    pub static LIST_INSTANCE_PROFILE_TAGS_REQUEST: Shape = Shape { name: "ListInstanceProfileTagsRequest", kind: Kind::Structure(Structure { members: &[m("InstanceProfileName", &INSTANCE_PROFILE_NAME_TYPE).required(), m("Marker", &MARKER_TYPE), m("MaxItems", &MAX_ITEMS_TYPE)], payload: None, is_union: false }) };
    pub static LIST_INSTANCE_PROFILE_TAGS_RESPONSE: Shape = Shape { name: "ListInstanceProfileTagsResponse", kind: Kind::Structure(Structure { members: &[m("Tags", &TAG_LIST_TYPE).required(), m("IsTruncated", &BOOLEAN_TYPE), m("Marker", &RESPONSE_MARKER_TYPE)], payload: None, is_union: false }) };
    pub static LIST_INSTANCE_PROFILES_FOR_ROLE_REQUEST: Shape = Shape { name: "ListInstanceProfilesForRoleRequest", kind: Kind::Structure(Structure { members: &[m("RoleName", &ROLE_NAME_TYPE).required(), m("Marker", &MARKER_TYPE), m("MaxItems", &MAX_ITEMS_TYPE)], payload: None, is_union: false }) };
    pub static LIST_INSTANCE_PROFILES_FOR_ROLE_RESPONSE: Shape = Shape { name: "ListInstanceProfilesForRoleResponse", kind: Kind::Structure(Structure { members: &[m("InstanceProfiles", &INSTANCE_PROFILE_LIST_TYPE).required(), m("IsTruncated", &BOOLEAN_TYPE), m("Marker", &RESPONSE_MARKER_TYPE)], payload: None, is_union: false }) };
    pub static LIST_INSTANCE_PROFILES_REQUEST: Shape = Shape { name: "ListInstanceProfilesRequest", kind: Kind::Structure(Structure { members: &[m("PathPrefix", &PATH_PREFIX_TYPE), m("Marker", &MARKER_TYPE), m("MaxItems", &MAX_ITEMS_TYPE)], payload: None, is_union: false }) };
    pub static LIST_INSTANCE_PROFILES_RESPONSE: Shape = Shape { name: "ListInstanceProfilesResponse", kind: Kind::Structure(Structure { members: &[m("InstanceProfiles", &INSTANCE_PROFILE_LIST_TYPE).required(), m("IsTruncated", &BOOLEAN_TYPE), m("Marker", &RESPONSE_MARKER_TYPE)], payload: None, is_union: false }) };
    pub static LIST_MFA_DEVICES_REQUEST: Shape = Shape { name: "ListMFADevicesRequest", kind: Kind::Structure(Structure { members: &[m("UserName", &EXISTING_USER_NAME_TYPE), m("Marker", &MARKER_TYPE), m("MaxItems", &MAX_ITEMS_TYPE)], payload: None, is_union: false }) };
    pub static LIST_MFA_DEVICES_RESPONSE: Shape = Shape { name: "ListMFADevicesResponse", kind: Kind::Structure(Structure { members: &[m("MFADevices", &MFA_DEVICE_LIST_TYPE).required(), m("IsTruncated", &BOOLEAN_TYPE), m("Marker", &RESPONSE_MARKER_TYPE)], payload: None, is_union: false }) };
    pub static LIST_OPEN_ID_CONNECT_PROVIDER_TAGS_REQUEST: Shape = Shape { name: "ListOpenIDConnectProviderTagsRequest", kind: Kind::Structure(Structure { members: &[m("OpenIDConnectProviderArn", &ARN_TYPE).required(), m("Marker", &MARKER_TYPE), m("MaxItems", &MAX_ITEMS_TYPE)], payload: None, is_union: false }) };
    pub static LIST_OPEN_ID_CONNECT_PROVIDER_TAGS_RESPONSE: Shape = Shape { name: "ListOpenIDConnectProviderTagsResponse", kind: Kind::Structure(Structure { members: &[m("Tags", &TAG_LIST_TYPE).required(), m("IsTruncated", &BOOLEAN_TYPE), m("Marker", &RESPONSE_MARKER_TYPE)], payload: None, is_union: false }) };
    pub static LIST_OPEN_ID_CONNECT_PROVIDERS_REQUEST: Shape = Shape { name: "ListOpenIDConnectProvidersRequest", kind: Kind::Structure(Structure { members: &[], payload: None, is_union: false }) };
    pub static LIST_OPEN_ID_CONNECT_PROVIDERS_RESPONSE: Shape = Shape { name: "ListOpenIDConnectProvidersResponse", kind: Kind::Structure(Structure { members: &[m("OpenIDConnectProviderList", &OPEN_ID_CONNECT_PROVIDER_LIST_TYPE)], payload: None, is_union: false }) };
    pub static LIST_POLICIES_REQUEST: Shape = Shape { name: "ListPoliciesRequest", kind: Kind::Structure(Structure { members: &[m("Scope", &POLICY_SCOPE_TYPE), m("OnlyAttached", &BOOLEAN_TYPE), m("PathPrefix", &POLICY_PATH_TYPE), m("PolicyUsageFilter", &POLICY_USAGE_TYPE), m("Marker", &MARKER_TYPE), m("MaxItems", &MAX_ITEMS_TYPE)], payload: None, is_union: false }) };
    pub static LIST_POLICIES_RESPONSE: Shape = Shape { name: "ListPoliciesResponse", kind: Kind::Structure(Structure { members: &[m("Policies", &POLICY_LIST_TYPE), m("IsTruncated", &BOOLEAN_TYPE), m("Marker", &RESPONSE_MARKER_TYPE)], payload: None, is_union: false }) };
    pub static LIST_POLICY_TAGS_REQUEST: Shape = Shape { name: "ListPolicyTagsRequest", kind: Kind::Structure(Structure { members: &[m("PolicyArn", &ARN_TYPE).required(), m("Marker", &MARKER_TYPE), m("MaxItems", &MAX_ITEMS_TYPE)], payload: None, is_union: false }) };
    pub static LIST_POLICY_TAGS_RESPONSE: Shape = Shape { name: "ListPolicyTagsResponse", kind: Kind::Structure(Structure { members: &[m("Tags", &TAG_LIST_TYPE).required(), m("IsTruncated", &BOOLEAN_TYPE), m("Marker", &RESPONSE_MARKER_TYPE)], payload: None, is_union: false }) };
    pub static LIST_POLICY_VERSIONS_REQUEST: Shape = Shape { name: "ListPolicyVersionsRequest", kind: Kind::Structure(Structure { members: &[m("PolicyArn", &ARN_TYPE).required(), m("Marker", &MARKER_TYPE), m("MaxItems", &MAX_ITEMS_TYPE)], payload: None, is_union: false }) };
    pub static LIST_POLICY_VERSIONS_RESPONSE: Shape = Shape { name: "ListPolicyVersionsResponse", kind: Kind::Structure(Structure { members: &[m("Versions", &POLICY_DOCUMENT_VERSION_LIST_TYPE), m("IsTruncated", &BOOLEAN_TYPE), m("Marker", &RESPONSE_MARKER_TYPE)], payload: None, is_union: false }) };
    pub static LIST_ROLE_POLICIES_REQUEST: Shape = Shape { name: "ListRolePoliciesRequest", kind: Kind::Structure(Structure { members: &[m("RoleName", &ROLE_NAME_TYPE).required(), m("Marker", &MARKER_TYPE), m("MaxItems", &MAX_ITEMS_TYPE)], payload: None, is_union: false }) };
    pub static LIST_ROLE_POLICIES_RESPONSE: Shape = Shape { name: "ListRolePoliciesResponse", kind: Kind::Structure(Structure { members: &[m("PolicyNames", &POLICY_NAME_LIST_TYPE).required(), m("IsTruncated", &BOOLEAN_TYPE), m("Marker", &RESPONSE_MARKER_TYPE)], payload: None, is_union: false }) };
    pub static LIST_ROLE_TAGS_REQUEST: Shape = Shape { name: "ListRoleTagsRequest", kind: Kind::Structure(Structure { members: &[m("RoleName", &ROLE_NAME_TYPE).required(), m("Marker", &MARKER_TYPE), m("MaxItems", &MAX_ITEMS_TYPE)], payload: None, is_union: false }) };
    pub static LIST_ROLE_TAGS_RESPONSE: Shape = Shape { name: "ListRoleTagsResponse", kind: Kind::Structure(Structure { members: &[m("Tags", &TAG_LIST_TYPE).required(), m("IsTruncated", &BOOLEAN_TYPE), m("Marker", &RESPONSE_MARKER_TYPE)], payload: None, is_union: false }) };
    pub static LIST_ROLES_REQUEST: Shape = Shape { name: "ListRolesRequest", kind: Kind::Structure(Structure { members: &[m("PathPrefix", &PATH_PREFIX_TYPE), m("Marker", &MARKER_TYPE), m("MaxItems", &MAX_ITEMS_TYPE)], payload: None, is_union: false }) };
    pub static LIST_ROLES_RESPONSE: Shape = Shape { name: "ListRolesResponse", kind: Kind::Structure(Structure { members: &[m("Roles", &ROLE_LIST_TYPE).required(), m("IsTruncated", &BOOLEAN_TYPE), m("Marker", &RESPONSE_MARKER_TYPE)], payload: None, is_union: false }) };
    pub static LIST_SSH_PUBLIC_KEYS_REQUEST: Shape = Shape { name: "ListSSHPublicKeysRequest", kind: Kind::Structure(Structure { members: &[m("UserName", &USER_NAME_TYPE), m("Marker", &MARKER_TYPE), m("MaxItems", &MAX_ITEMS_TYPE)], payload: None, is_union: false }) };
    pub static LIST_SSH_PUBLIC_KEYS_RESPONSE: Shape = Shape { name: "ListSSHPublicKeysResponse", kind: Kind::Structure(Structure { members: &[m("SSHPublicKeys", &SSH_PUBLIC_KEY_LIST_TYPE), m("IsTruncated", &BOOLEAN_TYPE), m("Marker", &RESPONSE_MARKER_TYPE)], payload: None, is_union: false }) };
    pub static LIST_SERVICE_SPECIFIC_CREDENTIALS_REQUEST: Shape = Shape { name: "ListServiceSpecificCredentialsRequest", kind: Kind::Structure(Structure { members: &[m("UserName", &USER_NAME_TYPE), m("ServiceName", &SERVICE_NAME), m("AllUsers", &ALL_USERS), m("Marker", &MARKER_TYPE), m("MaxItems", &MAX_ITEMS_TYPE)], payload: None, is_union: false }) };
    pub static LIST_SERVICE_SPECIFIC_CREDENTIALS_RESPONSE: Shape = Shape { name: "ListServiceSpecificCredentialsResponse", kind: Kind::Structure(Structure { members: &[m("ServiceSpecificCredentials", &SERVICE_SPECIFIC_CREDENTIALS_LIST_TYPE), m("Marker", &RESPONSE_MARKER_TYPE), m("IsTruncated", &BOOLEAN_TYPE)], payload: None, is_union: false }) };
    pub static LIST_SIGNING_CERTIFICATES_REQUEST: Shape = Shape { name: "ListSigningCertificatesRequest", kind: Kind::Structure(Structure { members: &[m("UserName", &EXISTING_USER_NAME_TYPE), m("Marker", &MARKER_TYPE), m("MaxItems", &MAX_ITEMS_TYPE)], payload: None, is_union: false }) };
    pub static LIST_SIGNING_CERTIFICATES_RESPONSE: Shape = Shape { name: "ListSigningCertificatesResponse", kind: Kind::Structure(Structure { members: &[m("Certificates", &CERTIFICATE_LIST_TYPE).required(), m("IsTruncated", &BOOLEAN_TYPE), m("Marker", &RESPONSE_MARKER_TYPE)], payload: None, is_union: false }) };
    pub static LIST_USER_POLICIES_REQUEST: Shape = Shape { name: "ListUserPoliciesRequest", kind: Kind::Structure(Structure { members: &[m("UserName", &EXISTING_USER_NAME_TYPE).required(), m("Marker", &MARKER_TYPE), m("MaxItems", &MAX_ITEMS_TYPE)], payload: None, is_union: false }) };
    pub static LIST_USER_POLICIES_RESPONSE: Shape = Shape { name: "ListUserPoliciesResponse", kind: Kind::Structure(Structure { members: &[m("PolicyNames", &POLICY_NAME_LIST_TYPE).required(), m("IsTruncated", &BOOLEAN_TYPE), m("Marker", &RESPONSE_MARKER_TYPE)], payload: None, is_union: false }) };
    pub static LIST_USER_TAGS_REQUEST: Shape = Shape { name: "ListUserTagsRequest", kind: Kind::Structure(Structure { members: &[m("UserName", &EXISTING_USER_NAME_TYPE).required(), m("Marker", &MARKER_TYPE), m("MaxItems", &MAX_ITEMS_TYPE)], payload: None, is_union: false }) };
    pub static LIST_USER_TAGS_RESPONSE: Shape = Shape { name: "ListUserTagsResponse", kind: Kind::Structure(Structure { members: &[m("Tags", &TAG_LIST_TYPE).required(), m("IsTruncated", &BOOLEAN_TYPE), m("Marker", &RESPONSE_MARKER_TYPE)], payload: None, is_union: false }) };
    pub static LIST_USERS_REQUEST: Shape = Shape { name: "ListUsersRequest", kind: Kind::Structure(Structure { members: &[m("PathPrefix", &PATH_PREFIX_TYPE), m("Marker", &MARKER_TYPE), m("MaxItems", &MAX_ITEMS_TYPE)], payload: None, is_union: false }) };
    pub static LIST_USERS_RESPONSE: Shape = Shape { name: "ListUsersResponse", kind: Kind::Structure(Structure { members: &[m("Users", &USER_LIST_TYPE).required(), m("IsTruncated", &BOOLEAN_TYPE), m("Marker", &RESPONSE_MARKER_TYPE)], payload: None, is_union: false }) };
    pub static LIST_VIRTUAL_MFA_DEVICES_REQUEST: Shape = Shape { name: "ListVirtualMFADevicesRequest", kind: Kind::Structure(Structure { members: &[m("AssignmentStatus", &ASSIGNMENT_STATUS_TYPE), m("Marker", &MARKER_TYPE), m("MaxItems", &MAX_ITEMS_TYPE)], payload: None, is_union: false }) };
    pub static LIST_VIRTUAL_MFA_DEVICES_RESPONSE: Shape = Shape { name: "ListVirtualMFADevicesResponse", kind: Kind::Structure(Structure { members: &[m("VirtualMFADevices", &VIRTUAL_MFA_DEVICE_LIST_TYPE).required(), m("IsTruncated", &BOOLEAN_TYPE), m("Marker", &RESPONSE_MARKER_TYPE)], payload: None, is_union: false }) };
    pub static LOGIN_PROFILE: Shape = Shape { name: "LoginProfile", kind: Kind::Structure(Structure { members: &[m("UserName", &USER_NAME_TYPE).required(), m("CreateDate", &DATE_TYPE).required(), m("PasswordResetRequired", &BOOLEAN_TYPE)], payload: None, is_union: false }) };
    pub static MFA_DEVICE: Shape = Shape { name: "MFADevice", kind: Kind::Structure(Structure { members: &[m("UserName", &USER_NAME_TYPE).required(), m("SerialNumber", &SERIAL_NUMBER_TYPE).required(), m("EnableDate", &DATE_TYPE).required()], payload: None, is_union: false }) };
    pub static MANAGED_POLICY_DETAIL: Shape = Shape { name: "ManagedPolicyDetail", kind: Kind::Structure(Structure { members: &[m("PolicyName", &POLICY_NAME_TYPE), m("PolicyId", &ID_TYPE), m("Arn", &ARN_TYPE), m("Path", &POLICY_PATH_TYPE), m("DefaultVersionId", &POLICY_VERSION_ID_TYPE), m("AttachmentCount", &ATTACHMENT_COUNT_TYPE), m("PermissionsBoundaryUsageCount", &ATTACHMENT_COUNT_TYPE), m("IsAttachable", &BOOLEAN_TYPE), m("Description", &POLICY_DESCRIPTION_TYPE), m("CreateDate", &DATE_TYPE), m("UpdateDate", &DATE_TYPE), m("PolicyVersionList", &POLICY_DOCUMENT_VERSION_LIST_TYPE)], payload: None, is_union: false }) };
    pub static MANAGED_POLICY_DETAIL_LIST_TYPE: Shape = Shape { name: "ManagedPolicyDetailListType", kind: Kind::List { member: &MANAGED_POLICY_DETAIL, location_name: None, flattened: false, length: ANY } };
    pub static OPEN_ID_CONNECT_PROVIDER_LIST_ENTRY: Shape = Shape { name: "OpenIDConnectProviderListEntry", kind: Kind::Structure(Structure { members: &[m("Arn", &ARN_TYPE)], payload: None, is_union: false }) };
    pub static OPEN_ID_CONNECT_PROVIDER_LIST_TYPE: Shape = Shape { name: "OpenIDConnectProviderListType", kind: Kind::List { member: &OPEN_ID_CONNECT_PROVIDER_LIST_ENTRY, location_name: None, flattened: false, length: ANY } };
    pub static OPEN_ID_CONNECT_PROVIDER_URL_TYPE: Shape = Shape { name: "OpenIDConnectProviderUrlType", kind: Kind::String { length: limits(Some(1), Some(255)), pattern: None, enumerators: &[] } };
    pub static ORDERED_ORGANIZATION_POLICY_TYPE: Shape = Shape { name: "OrderedOrganizationPolicyType", kind: Kind::Structure(Structure { members: &[m("ServiceControlPolicyInputList", &SIMULATION_POLICY_LIST_TYPE)], payload: None, is_union: false }) };
    pub static ORGANIZATION_POLICY_LIST_TYPE: Shape = Shape { name: "OrganizationPolicyListType", kind: Kind::List { member: &ORDERED_ORGANIZATION_POLICY_TYPE, location_name: None, flattened: false, length: limits(None, Some(7)) } };
    pub static ORGANIZATIONS_DECISION_DETAIL: Shape = Shape { name: "OrganizationsDecisionDetail", kind: Kind::Structure(Structure { members: &[m("AllowedByOrganizations", &BOOLEAN_TYPE)], payload: None, is_union: false }) };
    pub static PERMISSIONS_BOUNDARY_ATTACHMENT_TYPE: Shape = Shape { name: "PermissionsBoundaryAttachmentType", kind: Kind::String { length: ANY, pattern: None, enumerators: &["PermissionsBoundaryPolicy"] } };
    pub static PERMISSIONS_BOUNDARY_DECISION_DETAIL: Shape = Shape { name: "PermissionsBoundaryDecisionDetail", kind: Kind::Structure(Structure { members: &[m("AllowedByPermissionsBoundary", &BOOLEAN_TYPE)], payload: None, is_union: false }) };
    pub static POLICY: Shape = Shape { name: "Policy", kind: Kind::Structure(Structure { members: &[m("PolicyName", &POLICY_NAME_TYPE), m("PolicyId", &ID_TYPE), m("Arn", &ARN_TYPE), m("Path", &POLICY_PATH_TYPE), m("DefaultVersionId", &POLICY_VERSION_ID_TYPE), m("AttachmentCount", &ATTACHMENT_COUNT_TYPE), m("PermissionsBoundaryUsageCount", &ATTACHMENT_COUNT_TYPE), m("IsAttachable", &BOOLEAN_TYPE), m("Description", &POLICY_DESCRIPTION_TYPE), m("CreateDate", &DATE_TYPE), m("UpdateDate", &DATE_TYPE), m("Tags", &TAG_LIST_TYPE)], payload: None, is_union: false }) };
    pub static POLICY_DETAIL: Shape = Shape { name: "PolicyDetail", kind: Kind::Structure(Structure { members: &[m("PolicyName", &POLICY_NAME_TYPE), m("PolicyDocument", &POLICY_DOCUMENT_TYPE)], payload: None, is_union: false }) };
    pub static POLICY_EVALUATION_DECISION_TYPE: Shape = Shape { name: "PolicyEvaluationDecisionType", kind: Kind::String { length: ANY, pattern: None, enumerators: &["allowed", "explicitDeny", "implicitDeny"] } };
    pub static POLICY_EXCLUSIONS_LIST_TYPE: Shape = Shape { name: "PolicyExclusionsListType", kind: Kind::List { member: &POLICY_IDENTIFIER, location_name: None, flattened: false, length: limits(None, Some(256)) } };
    pub static POLICY_GROUP: Shape = Shape { name: "PolicyGroup", kind: Kind::Structure(Structure { members: &[m("GroupName", &GROUP_NAME_TYPE), m("GroupId", &ID_TYPE)], payload: None, is_union: false }) };
    pub static POLICY_GROUP_LIST_TYPE: Shape = Shape { name: "PolicyGroupListType", kind: Kind::List { member: &POLICY_GROUP, location_name: None, flattened: false, length: ANY } };
    pub static POLICY_IDENTIFIER: Shape = Shape { name: "PolicyIdentifier", kind: Kind::Structure(Structure { members: &[m("PolicyType", &POLICY_IDENTIFIER_POLICY_TYPE), m("PolicyArn", &ARN_TYPE), m("InlinePolicyIdentifier", &INLINE_POLICY_IDENTIFIER_TYPE)], payload: None, is_union: true }) };
    pub static POLICY_IDENTIFIER_POLICY_TYPE: Shape = Shape { name: "PolicyIdentifierPolicyType", kind: Kind::String { length: ANY, pattern: None, enumerators: &["inline", "aws-managed", "user-managed", "permission-boundary", "scp", "rcp"] } };
    pub static POLICY_IDENTIFIER_TYPE: Shape = Shape { name: "PolicyIdentifierType", kind: Kind::String { length: ANY, pattern: None, enumerators: &[] } };
    pub static POLICY_ROLE: Shape = Shape { name: "PolicyRole", kind: Kind::Structure(Structure { members: &[m("RoleName", &ROLE_NAME_TYPE), m("RoleId", &ID_TYPE)], payload: None, is_union: false }) };
    pub static POLICY_ROLE_LIST_TYPE: Shape = Shape { name: "PolicyRoleListType", kind: Kind::List { member: &POLICY_ROLE, location_name: None, flattened: false, length: ANY } };
    pub static POLICY_SOURCE_TYPE: Shape = Shape { name: "PolicySourceType", kind: Kind::String { length: ANY, pattern: None, enumerators: &["user", "group", "role", "aws-managed", "user-managed", "resource", "none"] } };
    pub static POLICY_USAGE_TYPE: Shape = Shape { name: "PolicyUsageType", kind: Kind::String { length: ANY, pattern: None, enumerators: &["PermissionsPolicy", "PermissionsBoundary"] } };
    pub static POLICY_USER: Shape = Shape { name: "PolicyUser", kind: Kind::Structure(Structure { members: &[m("UserName", &USER_NAME_TYPE), m("UserId", &ID_TYPE)], payload: None, is_union: false }) };
    pub static POLICY_USER_LIST_TYPE: Shape = Shape { name: "PolicyUserListType", kind: Kind::List { member: &POLICY_USER, location_name: None, flattened: false, length: ANY } };
    pub static POLICY_VERSION: Shape = Shape { name: "PolicyVersion", kind: Kind::Structure(Structure { members: &[m("Document", &POLICY_DOCUMENT_TYPE), m("VersionId", &POLICY_VERSION_ID_TYPE), m("IsDefaultVersion", &BOOLEAN_TYPE), m("CreateDate", &DATE_TYPE)], payload: None, is_union: false }) };
    pub static POSITION: Shape = Shape { name: "Position", kind: Kind::Structure(Structure { members: &[m("Line", &LINE_NUMBER), m("Column", &COLUMN_NUMBER)], payload: None, is_union: false }) };
    pub static PUT_GROUP_POLICY_REQUEST: Shape = Shape { name: "PutGroupPolicyRequest", kind: Kind::Structure(Structure { members: &[m("GroupName", &GROUP_NAME_TYPE).required(), m("PolicyName", &POLICY_NAME_TYPE).required(), m("PolicyDocument", &POLICY_DOCUMENT_TYPE).required()], payload: None, is_union: false }) };
    pub static PUT_ROLE_PERMISSIONS_BOUNDARY_REQUEST: Shape = Shape { name: "PutRolePermissionsBoundaryRequest", kind: Kind::Structure(Structure { members: &[m("RoleName", &ROLE_NAME_TYPE).required(), m("PermissionsBoundary", &ARN_TYPE).required()], payload: None, is_union: false }) };
    pub static PUT_ROLE_POLICY_REQUEST: Shape = Shape { name: "PutRolePolicyRequest", kind: Kind::Structure(Structure { members: &[m("RoleName", &ROLE_NAME_TYPE).required(), m("PolicyName", &POLICY_NAME_TYPE).required(), m("PolicyDocument", &POLICY_DOCUMENT_TYPE).required()], payload: None, is_union: false }) };
    pub static PUT_USER_PERMISSIONS_BOUNDARY_REQUEST: Shape = Shape { name: "PutUserPermissionsBoundaryRequest", kind: Kind::Structure(Structure { members: &[m("UserName", &USER_NAME_TYPE).required(), m("PermissionsBoundary", &ARN_TYPE).required()], payload: None, is_union: false }) };
    pub static PUT_USER_POLICY_REQUEST: Shape = Shape { name: "PutUserPolicyRequest", kind: Kind::Structure(Structure { members: &[m("UserName", &EXISTING_USER_NAME_TYPE).required(), m("PolicyName", &POLICY_NAME_TYPE).required(), m("PolicyDocument", &POLICY_DOCUMENT_TYPE).required()], payload: None, is_union: false }) };
    pub static REASON_TYPE: Shape = Shape { name: "ReasonType", kind: Kind::String { length: limits(None, Some(1000)), pattern: None, enumerators: &[] } };
    pub static REGION_NAME_TYPE: Shape = Shape { name: "RegionNameType", kind: Kind::String { length: limits(Some(1), Some(100)), pattern: None, enumerators: &[] } };
    pub static REMOVE_CLIENT_ID_FROM_OPEN_ID_CONNECT_PROVIDER_REQUEST: Shape = Shape { name: "RemoveClientIDFromOpenIDConnectProviderRequest", kind: Kind::Structure(Structure { members: &[m("OpenIDConnectProviderArn", &ARN_TYPE).required(), m("ClientID", &CLIENT_ID_TYPE).required()], payload: None, is_union: false }) };
    pub static REMOVE_ROLE_FROM_INSTANCE_PROFILE_REQUEST: Shape = Shape { name: "RemoveRoleFromInstanceProfileRequest", kind: Kind::Structure(Structure { members: &[m("InstanceProfileName", &INSTANCE_PROFILE_NAME_TYPE).required(), m("RoleName", &ROLE_NAME_TYPE).required()], payload: None, is_union: false }) };
    pub static REMOVE_USER_FROM_GROUP_REQUEST: Shape = Shape { name: "RemoveUserFromGroupRequest", kind: Kind::Structure(Structure { members: &[m("GroupName", &GROUP_NAME_TYPE).required(), m("UserName", &EXISTING_USER_NAME_TYPE).required()], payload: None, is_union: false }) };
    pub static RESOURCE_HANDLING_OPTION_TYPE: Shape = Shape { name: "ResourceHandlingOptionType", kind: Kind::String { length: limits(Some(1), Some(64)), pattern: None, enumerators: &[] } };
    pub static RESOURCE_NAME_LIST_TYPE: Shape = Shape { name: "ResourceNameListType", kind: Kind::List { member: &RESOURCE_NAME_TYPE, location_name: None, flattened: false, length: ANY } };
    pub static RESOURCE_NAME_TYPE: Shape = Shape { name: "ResourceNameType", kind: Kind::String { length: limits(Some(1), Some(2048)), pattern: None, enumerators: &[] } };
    pub static RESOURCE_SPECIFIC_RESULT: Shape = Shape { name: "ResourceSpecificResult", kind: Kind::Structure(Structure { members: &[m("EvalResourceName", &RESOURCE_NAME_TYPE).required(), m("EvalResourceDecision", &POLICY_EVALUATION_DECISION_TYPE).required(), m("MatchedStatements", &STATEMENT_LIST_TYPE), m("MissingContextValues", &CONTEXT_KEY_NAMES_RESULT_LIST_TYPE), m("EvalDecisionDetails", &EVAL_DECISION_DETAILS_TYPE), m("PermissionsBoundaryDecisionDetail", &PERMISSIONS_BOUNDARY_DECISION_DETAIL)], payload: None, is_union: false }) };
    pub static RESOURCE_SPECIFIC_RESULT_LIST_TYPE: Shape = Shape { name: "ResourceSpecificResultListType", kind: Kind::List { member: &RESOURCE_SPECIFIC_RESULT, location_name: None, flattened: false, length: ANY } };
    pub static ROLE: Shape = Shape { name: "Role", kind: Kind::Structure(Structure { members: &[m("Path", &PATH_TYPE).required(), m("RoleName", &ROLE_NAME_TYPE).required(), m("RoleId", &ID_TYPE).required(), m("Arn", &ARN_TYPE).required(), m("CreateDate", &DATE_TYPE).required(), m("AssumeRolePolicyDocument", &POLICY_DOCUMENT_TYPE), m("Description", &ROLE_DESCRIPTION_TYPE), m("MaxSessionDuration", &ROLE_MAX_SESSION_DURATION_TYPE), m("PermissionsBoundary", &ATTACHED_PERMISSIONS_BOUNDARY), m("Tags", &TAG_LIST_TYPE), m("RoleLastUsed", &ROLE_LAST_USED), m("SourceRoleTemplate", &SOURCE_ROLE_TEMPLATE)], payload: None, is_union: false }) };
    pub static ROLE_DETAIL: Shape = Shape { name: "RoleDetail", kind: Kind::Structure(Structure { members: &[m("Path", &PATH_TYPE), m("RoleName", &ROLE_NAME_TYPE), m("RoleId", &ID_TYPE), m("Arn", &ARN_TYPE), m("CreateDate", &DATE_TYPE), m("AssumeRolePolicyDocument", &POLICY_DOCUMENT_TYPE), m("InstanceProfileList", &INSTANCE_PROFILE_LIST_TYPE), m("RolePolicyList", &POLICY_DETAIL_LIST_TYPE), m("AttachedManagedPolicies", &ATTACHED_POLICIES_LIST_TYPE), m("PermissionsBoundary", &ATTACHED_PERMISSIONS_BOUNDARY), m("Tags", &TAG_LIST_TYPE), m("RoleLastUsed", &ROLE_LAST_USED)], payload: None, is_union: false }) };
    pub static ROLE_LAST_USED: Shape = Shape { name: "RoleLastUsed", kind: Kind::Structure(Structure { members: &[m("LastUsedDate", &DATE_TYPE), m("Region", &STRING_TYPE)], payload: None, is_union: false }) };
    pub static ROLE_USAGE_LIST_TYPE: Shape = Shape { name: "RoleUsageListType", kind: Kind::List { member: &ROLE_USAGE_TYPE, location_name: None, flattened: false, length: ANY } };
    pub static ROLE_USAGE_TYPE: Shape = Shape { name: "RoleUsageType", kind: Kind::Structure(Structure { members: &[m("Region", &REGION_NAME_TYPE), m("Resources", &ARN_LIST_TYPE)], payload: None, is_union: false }) };
    pub static SSH_PUBLIC_KEY_LIST_TYPE: Shape = Shape { name: "SSHPublicKeyListType", kind: Kind::List { member: &SSH_PUBLIC_KEY_METADATA, location_name: None, flattened: false, length: ANY } };
    pub static SSH_PUBLIC_KEY_METADATA: Shape = Shape { name: "SSHPublicKeyMetadata", kind: Kind::Structure(Structure { members: &[m("UserName", &USER_NAME_TYPE).required(), m("SSHPublicKeyId", &PUBLIC_KEY_ID_TYPE).required(), m("Status", &STATUS_TYPE).required(), m("UploadDate", &DATE_TYPE).required()], payload: None, is_union: false }) };
    pub static SERVICE_SPECIFIC_CREDENTIAL_METADATA: Shape = Shape { name: "ServiceSpecificCredentialMetadata", kind: Kind::Structure(Structure { members: &[m("UserName", &USER_NAME_TYPE).required(), m("Status", &STATUS_TYPE).required(), m("ServiceUserName", &SERVICE_USER_NAME), m("ServiceCredentialAlias", &SERVICE_CREDENTIAL_ALIAS), m("CreateDate", &DATE_TYPE).required(), m("ExpirationDate", &DATE_TYPE), m("ServiceSpecificCredentialId", &SERVICE_SPECIFIC_CREDENTIAL_ID).required(), m("ServiceName", &SERVICE_NAME).required()], payload: None, is_union: false }) };
    pub static SERVICE_SPECIFIC_CREDENTIALS_LIST_TYPE: Shape = Shape { name: "ServiceSpecificCredentialsListType", kind: Kind::List { member: &SERVICE_SPECIFIC_CREDENTIAL_METADATA, location_name: None, flattened: false, length: ANY } };
    pub static SET_DEFAULT_POLICY_VERSION_REQUEST: Shape = Shape { name: "SetDefaultPolicyVersionRequest", kind: Kind::Structure(Structure { members: &[m("PolicyArn", &ARN_TYPE).required(), m("VersionId", &POLICY_VERSION_ID_TYPE).required()], payload: None, is_union: false }) };
    pub static SIGNING_CERTIFICATE: Shape = Shape { name: "SigningCertificate", kind: Kind::Structure(Structure { members: &[m("UserName", &USER_NAME_TYPE).required(), m("CertificateId", &CERTIFICATE_ID_TYPE).required(), m("CertificateBody", &CERTIFICATE_BODY_TYPE).required(), m("Status", &STATUS_TYPE).required(), m("UploadDate", &DATE_TYPE)], payload: None, is_union: false }) };
    pub static SIMULATE_CUSTOM_POLICY_REQUEST: Shape = Shape { name: "SimulateCustomPolicyRequest", kind: Kind::Structure(Structure { members: &[m("PolicyInputList", &SIMULATION_POLICY_LIST_TYPE).required(), m("PermissionsBoundaryPolicyInputList", &SIMULATION_POLICY_LIST_TYPE), m("OrderedOrganizationPolicyInputList", &ORGANIZATION_POLICY_LIST_TYPE), m("ActionNames", &ACTION_NAME_LIST_TYPE).required(), m("ResourceArns", &RESOURCE_NAME_LIST_TYPE), m("ResourcePolicy", &POLICY_DOCUMENT_TYPE), m("ResourceOwner", &RESOURCE_NAME_TYPE), m("CallerArn", &RESOURCE_NAME_TYPE), m("ContextEntries", &CONTEXT_ENTRY_LIST_TYPE), m("ResourceHandlingOption", &RESOURCE_HANDLING_OPTION_TYPE), m("MaxItems", &MAX_ITEMS_TYPE), m("Marker", &MARKER_TYPE)], payload: None, is_union: false }) };
    pub static SIMULATE_POLICY_RESPONSE: Shape = Shape { name: "SimulatePolicyResponse", kind: Kind::Structure(Structure { members: &[m("EvaluationResults", &EVALUATION_RESULTS_LIST_TYPE), m("IsTruncated", &BOOLEAN_TYPE), m("Marker", &RESPONSE_MARKER_TYPE)], payload: None, is_union: false }) };
    pub static SIMULATE_PRINCIPAL_POLICY_REQUEST: Shape = Shape { name: "SimulatePrincipalPolicyRequest", kind: Kind::Structure(Structure { members: &[m("PolicySourceArn", &ARN_TYPE).required(), m("PolicyInputList", &SIMULATION_POLICY_LIST_TYPE), m("PermissionsBoundaryPolicyInputList", &SIMULATION_POLICY_LIST_TYPE), m("PolicyExclusionList", &POLICY_EXCLUSIONS_LIST_TYPE), m("ActionNames", &ACTION_NAME_LIST_TYPE).required(), m("ResourceArns", &RESOURCE_NAME_LIST_TYPE), m("ResourcePolicy", &POLICY_DOCUMENT_TYPE), m("ResourceOwner", &RESOURCE_NAME_TYPE), m("CallerArn", &RESOURCE_NAME_TYPE), m("ContextEntries", &CONTEXT_ENTRY_LIST_TYPE), m("ResourceHandlingOption", &RESOURCE_HANDLING_OPTION_TYPE), m("MaxItems", &MAX_ITEMS_TYPE), m("Marker", &MARKER_TYPE)], payload: None, is_union: false }) };
    pub static SIMULATION_POLICY_LIST_TYPE: Shape = Shape { name: "SimulationPolicyListType", kind: Kind::List { member: &POLICY_DOCUMENT_TYPE, location_name: None, flattened: false, length: ANY } };
    pub static SOURCE_ROLE_TEMPLATE: Shape = Shape { name: "SourceRoleTemplate", kind: Kind::Structure(Structure { members: &[m("TemplateArn", &ARN_TYPE).required(), m("TemplateMinorVersion", &INTEGER_TYPE).required()], payload: None, is_union: false }) };
    pub static STATEMENT: Shape = Shape { name: "Statement", kind: Kind::Structure(Structure { members: &[m("SourcePolicyId", &POLICY_IDENTIFIER_TYPE), m("SourcePolicyType", &POLICY_SOURCE_TYPE), m("StartPosition", &POSITION), m("EndPosition", &POSITION)], payload: None, is_union: false }) };
    pub static STATEMENT_LIST_TYPE: Shape = Shape { name: "StatementListType", kind: Kind::List { member: &STATEMENT, location_name: None, flattened: false, length: ANY } };
    pub static TAG: Shape = Shape { name: "Tag", kind: Kind::Structure(Structure { members: &[m("Key", &TAG_KEY_TYPE).required(), m("Value", &TAG_VALUE_TYPE).required()], payload: None, is_union: false }) };
    pub static TAG_INSTANCE_PROFILE_REQUEST: Shape = Shape { name: "TagInstanceProfileRequest", kind: Kind::Structure(Structure { members: &[m("InstanceProfileName", &INSTANCE_PROFILE_NAME_TYPE).required(), m("Tags", &TAG_LIST_TYPE).required()], payload: None, is_union: false }) };
    pub static TAG_OPEN_ID_CONNECT_PROVIDER_REQUEST: Shape = Shape { name: "TagOpenIDConnectProviderRequest", kind: Kind::Structure(Structure { members: &[m("OpenIDConnectProviderArn", &ARN_TYPE).required(), m("Tags", &TAG_LIST_TYPE).required()], payload: None, is_union: false }) };
    pub static TAG_POLICY_REQUEST: Shape = Shape { name: "TagPolicyRequest", kind: Kind::Structure(Structure { members: &[m("PolicyArn", &ARN_TYPE).required(), m("Tags", &TAG_LIST_TYPE).required()], payload: None, is_union: false }) };
    pub static TAG_ROLE_REQUEST: Shape = Shape { name: "TagRoleRequest", kind: Kind::Structure(Structure { members: &[m("RoleName", &ROLE_NAME_TYPE).required(), m("Tags", &TAG_LIST_TYPE).required()], payload: None, is_union: false }) };
    pub static TAG_USER_REQUEST: Shape = Shape { name: "TagUserRequest", kind: Kind::Structure(Structure { members: &[m("UserName", &EXISTING_USER_NAME_TYPE).required(), m("Tags", &TAG_LIST_TYPE).required()], payload: None, is_union: false }) };
    pub static UNTAG_INSTANCE_PROFILE_REQUEST: Shape = Shape { name: "UntagInstanceProfileRequest", kind: Kind::Structure(Structure { members: &[m("InstanceProfileName", &INSTANCE_PROFILE_NAME_TYPE).required(), m("TagKeys", &TAG_KEY_LIST_TYPE).required()], payload: None, is_union: false }) };
    pub static UNTAG_OPEN_ID_CONNECT_PROVIDER_REQUEST: Shape = Shape { name: "UntagOpenIDConnectProviderRequest", kind: Kind::Structure(Structure { members: &[m("OpenIDConnectProviderArn", &ARN_TYPE).required(), m("TagKeys", &TAG_KEY_LIST_TYPE).required()], payload: None, is_union: false }) };
    pub static UNTAG_POLICY_REQUEST: Shape = Shape { name: "UntagPolicyRequest", kind: Kind::Structure(Structure { members: &[m("PolicyArn", &ARN_TYPE).required(), m("TagKeys", &TAG_KEY_LIST_TYPE).required()], payload: None, is_union: false }) };
    pub static UNTAG_ROLE_REQUEST: Shape = Shape { name: "UntagRoleRequest", kind: Kind::Structure(Structure { members: &[m("RoleName", &ROLE_NAME_TYPE).required(), m("TagKeys", &TAG_KEY_LIST_TYPE).required()], payload: None, is_union: false }) };
    pub static UNTAG_USER_REQUEST: Shape = Shape { name: "UntagUserRequest", kind: Kind::Structure(Structure { members: &[m("UserName", &EXISTING_USER_NAME_TYPE).required(), m("TagKeys", &TAG_KEY_LIST_TYPE).required()], payload: None, is_union: false }) };
    pub static UPDATE_ACCESS_KEY_REQUEST: Shape = Shape { name: "UpdateAccessKeyRequest", kind: Kind::Structure(Structure { members: &[m("UserName", &EXISTING_USER_NAME_TYPE), m("AccessKeyId", &ACCESS_KEY_ID_TYPE).required(), m("Status", &STATUS_TYPE).required()], payload: None, is_union: false }) };
    pub static UPDATE_ASSUME_ROLE_POLICY_REQUEST: Shape = Shape { name: "UpdateAssumeRolePolicyRequest", kind: Kind::Structure(Structure { members: &[m("RoleName", &ROLE_NAME_TYPE).required(), m("PolicyDocument", &POLICY_DOCUMENT_TYPE).required()], payload: None, is_union: false }) };
    pub static UPDATE_GROUP_REQUEST: Shape = Shape { name: "UpdateGroupRequest", kind: Kind::Structure(Structure { members: &[m("GroupName", &GROUP_NAME_TYPE).required(), m("NewPath", &PATH_TYPE), m("NewGroupName", &GROUP_NAME_TYPE)], payload: None, is_union: false }) };
    pub static UPDATE_LOGIN_PROFILE_REQUEST: Shape = Shape { name: "UpdateLoginProfileRequest", kind: Kind::Structure(Structure { members: &[m("UserName", &USER_NAME_TYPE).required(), m("Password", &PASSWORD_TYPE), m("PasswordResetRequired", &BOOLEAN_OBJECT_TYPE)], payload: None, is_union: false }) };
    pub static UPDATE_OPEN_ID_CONNECT_PROVIDER_THUMBPRINT_REQUEST: Shape = Shape { name: "UpdateOpenIDConnectProviderThumbprintRequest", kind: Kind::Structure(Structure { members: &[m("OpenIDConnectProviderArn", &ARN_TYPE).required(), m("ThumbprintList", &THUMBPRINT_LIST_TYPE).required()], payload: None, is_union: false }) };
    pub static UPDATE_ROLE_DESCRIPTION_REQUEST: Shape = Shape { name: "UpdateRoleDescriptionRequest", kind: Kind::Structure(Structure { members: &[m("RoleName", &ROLE_NAME_TYPE).required(), m("Description", &ROLE_DESCRIPTION_TYPE).required()], payload: None, is_union: false }) };
    pub static UPDATE_ROLE_DESCRIPTION_RESPONSE: Shape = Shape { name: "UpdateRoleDescriptionResponse", kind: Kind::Structure(Structure { members: &[m("Role", &ROLE)], payload: None, is_union: false }) };
    pub static UPDATE_ROLE_REQUEST: Shape = Shape { name: "UpdateRoleRequest", kind: Kind::Structure(Structure { members: &[m("RoleName", &ROLE_NAME_TYPE).required(), m("Description", &ROLE_DESCRIPTION_TYPE), m("MaxSessionDuration", &ROLE_MAX_SESSION_DURATION_TYPE)], payload: None, is_union: false }) };
    pub static UPDATE_ROLE_RESPONSE: Shape = Shape { name: "UpdateRoleResponse", kind: Kind::Structure(Structure { members: &[], payload: None, is_union: false }) };
    pub static UPDATE_USER_REQUEST: Shape = Shape { name: "UpdateUserRequest", kind: Kind::Structure(Structure { members: &[m("UserName", &EXISTING_USER_NAME_TYPE).required(), m("NewPath", &PATH_TYPE), m("NewUserName", &USER_NAME_TYPE)], payload: None, is_union: false }) };
    pub static USER: Shape = Shape { name: "User", kind: Kind::Structure(Structure { members: &[m("Path", &PATH_TYPE).required(), m("UserName", &USER_NAME_TYPE).required(), m("UserId", &ID_TYPE).required(), m("Arn", &ARN_TYPE).required(), m("CreateDate", &DATE_TYPE).required(), m("PasswordLastUsed", &DATE_TYPE), m("PermissionsBoundary", &ATTACHED_PERMISSIONS_BOUNDARY), m("Tags", &TAG_LIST_TYPE)], payload: None, is_union: false }) };
    pub static USER_DETAIL: Shape = Shape { name: "UserDetail", kind: Kind::Structure(Structure { members: &[m("Path", &PATH_TYPE), m("UserName", &USER_NAME_TYPE), m("UserId", &ID_TYPE), m("Arn", &ARN_TYPE), m("CreateDate", &DATE_TYPE), m("UserPolicyList", &POLICY_DETAIL_LIST_TYPE), m("GroupList", &GROUP_NAME_LIST_TYPE), m("AttachedManagedPolicies", &ATTACHED_POLICIES_LIST_TYPE), m("PermissionsBoundary", &ATTACHED_PERMISSIONS_BOUNDARY), m("Tags", &TAG_LIST_TYPE)], payload: None, is_union: false }) };
    pub static VIRTUAL_MFA_DEVICE: Shape = Shape { name: "VirtualMFADevice", kind: Kind::Structure(Structure { members: &[m("SerialNumber", &SERIAL_NUMBER_TYPE).required(), m("Base32StringSeed", &BOOTSTRAP_DATUM), m("QRCodePNG", &BOOTSTRAP_DATUM), m("User", &USER), m("EnableDate", &DATE_TYPE), m("Tags", &TAG_LIST_TYPE)], payload: None, is_union: false }) };
    pub static ACCESS_KEY_ID_TYPE: Shape = Shape { name: "accessKeyIdType", kind: Kind::String { length: limits(Some(16), Some(128)), pattern: Some({ static P: Pattern = pattern("[\\w]+"); &P }), enumerators: &[] } };
    pub static ACCESS_KEY_METADATA_LIST_TYPE: Shape = Shape { name: "accessKeyMetadataListType", kind: Kind::List { member: &ACCESS_KEY_METADATA, location_name: None, flattened: false, length: ANY } };
    pub static ACCESS_KEY_SECRET_TYPE: Shape = Shape { name: "accessKeySecretType", kind: Kind::String { length: ANY, pattern: None, enumerators: &[] } };
    pub static ACCOUNT_ALIAS_LIST_TYPE: Shape = Shape { name: "accountAliasListType", kind: Kind::List { member: &ACCOUNT_ALIAS_TYPE, location_name: None, flattened: false, length: ANY } };
    pub static ACCOUNT_ALIAS_TYPE: Shape = Shape { name: "accountAliasType", kind: Kind::String { length: limits(Some(3), Some(63)), pattern: Some({ static P: Pattern = pattern("^[a-z0-9]([a-z0-9]|-(?!-)){1,61}[a-z0-9]$"); &P }), enumerators: &[] } };
    pub static ALL_USERS: Shape = Shape { name: "allUsers", kind: Kind::Boolean };
    pub static ARN_TYPE: Shape = Shape { name: "arnType", kind: Kind::String { length: limits(Some(20), Some(2048)), pattern: None, enumerators: &[] } };
    pub static ASSIGNMENT_STATUS_TYPE: Shape = Shape { name: "assignmentStatusType", kind: Kind::String { length: ANY, pattern: None, enumerators: &["Assigned", "Unassigned", "Any"] } };
    pub static ATTACHED_POLICIES_LIST_TYPE: Shape = Shape { name: "attachedPoliciesListType", kind: Kind::List { member: &ATTACHED_POLICY, location_name: None, flattened: false, length: ANY } };
    pub static ATTACHMENT_COUNT_TYPE: Shape = Shape { name: "attachmentCountType", kind: Kind::Integer { range: ANY } };
    pub static BOOLEAN_OBJECT_TYPE: Shape = Shape { name: "booleanObjectType", kind: Kind::Boolean };
    pub static BOOLEAN_TYPE: Shape = Shape { name: "booleanType", kind: Kind::Boolean };
    pub static CERTIFICATE_BODY_TYPE: Shape = Shape { name: "certificateBodyType", kind: Kind::String { length: limits(Some(1), Some(16384)), pattern: Some({ static P: Pattern = pattern("[\\u0009\\u000A\\u000D\\u0020-\\u00FF]+"); &P }), enumerators: &[] } };
    pub static CERTIFICATE_ID_TYPE: Shape = Shape { name: "certificateIdType", kind: Kind::String { length: limits(Some(24), Some(128)), pattern: Some({ static P: Pattern = pattern("[\\w]+"); &P }), enumerators: &[] } };
    pub static CERTIFICATE_LIST_TYPE: Shape = Shape { name: "certificateListType", kind: Kind::List { member: &SIGNING_CERTIFICATE, location_name: None, flattened: false, length: ANY } };
    pub static CLIENT_ID_LIST_TYPE: Shape = Shape { name: "clientIDListType", kind: Kind::List { member: &CLIENT_ID_TYPE, location_name: None, flattened: false, length: ANY } };
    pub static CLIENT_ID_TYPE: Shape = Shape { name: "clientIDType", kind: Kind::String { length: limits(Some(1), Some(255)), pattern: None, enumerators: &[] } };
    pub static CUSTOM_SUFFIX_TYPE: Shape = Shape { name: "customSuffixType", kind: Kind::String { length: limits(Some(1), Some(64)), pattern: Some({ static P: Pattern = pattern("[\\w+=,.@-]+"); &P }), enumerators: &[] } };
    pub static DATE_TYPE: Shape = Shape { name: "dateType", kind: Kind::Timestamp { format: None } };
    pub static ENTITY_LIST_TYPE: Shape = Shape { name: "entityListType", kind: Kind::List { member: &ENTITY_TYPE, location_name: None, flattened: false, length: ANY } };
    pub static EXISTING_USER_NAME_TYPE: Shape = Shape { name: "existingUserNameType", kind: Kind::String { length: limits(Some(1), Some(128)), pattern: Some({ static P: Pattern = pattern("[\\w+=,.@-]+"); &P }), enumerators: &[] } };
    pub static GROUP_DETAIL_LIST_TYPE: Shape = Shape { name: "groupDetailListType", kind: Kind::List { member: &GROUP_DETAIL, location_name: None, flattened: false, length: ANY } };
    pub static GROUP_LIST_TYPE: Shape = Shape { name: "groupListType", kind: Kind::List { member: &GROUP, location_name: None, flattened: false, length: ANY } };
    pub static GROUP_NAME_LIST_TYPE: Shape = Shape { name: "groupNameListType", kind: Kind::List { member: &GROUP_NAME_TYPE, location_name: None, flattened: false, length: ANY } };
    pub static GROUP_NAME_TYPE: Shape = Shape { name: "groupNameType", kind: Kind::String { length: limits(Some(1), Some(128)), pattern: Some({ static P: Pattern = pattern("[\\w+=,.@-]+"); &P }), enumerators: &[] } };
    pub static ID_TYPE: Shape = Shape { name: "idType", kind: Kind::String { length: limits(Some(16), Some(128)), pattern: Some({ static P: Pattern = pattern("[\\w]+"); &P }), enumerators: &[] } };
    pub static INSTANCE_PROFILE_LIST_TYPE: Shape = Shape { name: "instanceProfileListType", kind: Kind::List { member: &INSTANCE_PROFILE, location_name: None, flattened: false, length: ANY } };
    pub static INSTANCE_PROFILE_NAME_TYPE: Shape = Shape { name: "instanceProfileNameType", kind: Kind::String { length: limits(Some(1), Some(128)), pattern: Some({ static P: Pattern = pattern("[\\w+=,.@-]+"); &P }), enumerators: &[] } };
    pub static INTEGER_TYPE: Shape = Shape { name: "integerType", kind: Kind::Integer { range: ANY } };
    pub static MARKER_TYPE: Shape = Shape { name: "markerType", kind: Kind::String { length: limits(Some(1), Some(320)), pattern: Some({ static P: Pattern = pattern("[\\u0020-\\u00FF]+"); &P }), enumerators: &[] } };
    pub static MAX_ITEMS_TYPE: Shape = Shape { name: "maxItemsType", kind: Kind::Integer { range: limits(Some(1), Some(1000)) } };
    pub static MFA_DEVICE_LIST_TYPE: Shape = Shape { name: "mfaDeviceListType", kind: Kind::List { member: &MFA_DEVICE, location_name: None, flattened: false, length: ANY } };
    pub static PASSWORD_TYPE: Shape = Shape { name: "passwordType", kind: Kind::String { length: limits(Some(1), Some(128)), pattern: Some({ static P: Pattern = pattern("[\\u0009\\u000A\\u000D\\u0020-\\u00FF]+"); &P }), enumerators: &[] } };
    pub static PATH_PREFIX_TYPE: Shape = Shape { name: "pathPrefixType", kind: Kind::String { length: limits(Some(1), Some(512)), pattern: Some({ static P: Pattern = pattern("\\u002F[\\u0021-\\u007F]*"); &P }), enumerators: &[] } };
    pub static PATH_TYPE: Shape = Shape { name: "pathType", kind: Kind::String { length: limits(Some(1), Some(512)), pattern: Some({ static P: Pattern = pattern("(\\u002F)|(\\u002F[\\u0021-\\u007E]+\\u002F)"); &P }), enumerators: &[] } };
    pub static POLICY_DESCRIPTION_TYPE: Shape = Shape { name: "policyDescriptionType", kind: Kind::String { length: limits(None, Some(1000)), pattern: None, enumerators: &[] } };
    pub static POLICY_DETAIL_LIST_TYPE: Shape = Shape { name: "policyDetailListType", kind: Kind::List { member: &POLICY_DETAIL, location_name: None, flattened: false, length: ANY } };
    pub static POLICY_DOCUMENT_TYPE: Shape = Shape { name: "policyDocumentType", kind: Kind::String { length: limits(Some(1), Some(131072)), pattern: Some({ static P: Pattern = pattern("[\\u0009\\u000A\\u000D\\u0020-\\u00FF]+"); &P }), enumerators: &[] } };
    pub static POLICY_DOCUMENT_VERSION_LIST_TYPE: Shape = Shape { name: "policyDocumentVersionListType", kind: Kind::List { member: &POLICY_VERSION, location_name: None, flattened: false, length: ANY } };
    pub static POLICY_LIST_TYPE: Shape = Shape { name: "policyListType", kind: Kind::List { member: &POLICY, location_name: None, flattened: false, length: ANY } };
    pub static POLICY_NAME_LIST_TYPE: Shape = Shape { name: "policyNameListType", kind: Kind::List { member: &POLICY_NAME_TYPE, location_name: None, flattened: false, length: ANY } };
    pub static POLICY_NAME_TYPE: Shape = Shape { name: "policyNameType", kind: Kind::String { length: limits(Some(1), Some(128)), pattern: Some({ static P: Pattern = pattern("[\\w+=,.@-]+"); &P }), enumerators: &[] } };
    pub static POLICY_PATH_TYPE: Shape = Shape { name: "policyPathType", kind: Kind::String { length: limits(Some(1), Some(512)), pattern: Some({ static P: Pattern = pattern("((/[A-Za-z0-9\\.,\\+@=_-]+)*)/"); &P }), enumerators: &[] } };
    pub static POLICY_SCOPE_TYPE: Shape = Shape { name: "policyScopeType", kind: Kind::String { length: ANY, pattern: None, enumerators: &["All", "AWS", "Local"] } };
    pub static POLICY_VERSION_ID_TYPE: Shape = Shape { name: "policyVersionIdType", kind: Kind::String { length: ANY, pattern: Some({ static P: Pattern = pattern("v[1-9][0-9]*(\\.[A-Za-z0-9-]*)?"); &P }), enumerators: &[] } };
    pub static PUBLIC_KEY_ID_TYPE: Shape = Shape { name: "publicKeyIdType", kind: Kind::String { length: limits(Some(20), Some(128)), pattern: Some({ static P: Pattern = pattern("[\\w]+"); &P }), enumerators: &[] } };
    pub static RESPONSE_MARKER_TYPE: Shape = Shape { name: "responseMarkerType", kind: Kind::String { length: ANY, pattern: None, enumerators: &[] } };
    pub static ROLE_DESCRIPTION_TYPE: Shape = Shape { name: "roleDescriptionType", kind: Kind::String { length: limits(None, Some(1000)), pattern: Some({ static P: Pattern = pattern("[\\u0009\\u000A\\u000D\\u0020-\\u007E\\u00A1-\\u00FF]*"); &P }), enumerators: &[] } };
    pub static ROLE_DETAIL_LIST_TYPE: Shape = Shape { name: "roleDetailListType", kind: Kind::List { member: &ROLE_DETAIL, location_name: None, flattened: false, length: ANY } };
    pub static ROLE_LIST_TYPE: Shape = Shape { name: "roleListType", kind: Kind::List { member: &ROLE, location_name: None, flattened: false, length: ANY } };
    pub static ROLE_MAX_SESSION_DURATION_TYPE: Shape = Shape { name: "roleMaxSessionDurationType", kind: Kind::Integer { range: limits(Some(3600), Some(43200)) } };
    pub static ROLE_NAME_TYPE: Shape = Shape { name: "roleNameType", kind: Kind::String { length: limits(Some(1), Some(64)), pattern: Some({ static P: Pattern = pattern("[\\w+=,.@-]+"); &P }), enumerators: &[] } };
    pub static SERIAL_NUMBER_TYPE: Shape = Shape { name: "serialNumberType", kind: Kind::String { length: limits(Some(9), Some(256)), pattern: Some({ static P: Pattern = pattern("[\\w+=/:,.@-]+"); &P }), enumerators: &[] } };
    pub static SERVICE_CREDENTIAL_ALIAS: Shape = Shape { name: "serviceCredentialAlias", kind: Kind::String { length: limits(Some(0), Some(200)), pattern: Some({ static P: Pattern = pattern("[\\w+=,.@-]+"); &P }), enumerators: &[] } };
    pub static SERVICE_NAME: Shape = Shape { name: "serviceName", kind: Kind::String { length: ANY, pattern: None, enumerators: &[] } };
    pub static SERVICE_SPECIFIC_CREDENTIAL_ID: Shape = Shape { name: "serviceSpecificCredentialId", kind: Kind::String { length: limits(Some(20), Some(128)), pattern: Some({ static P: Pattern = pattern("[\\w]+"); &P }), enumerators: &[] } };
    pub static SERVICE_USER_NAME: Shape = Shape { name: "serviceUserName", kind: Kind::String { length: limits(Some(0), Some(200)), pattern: Some({ static P: Pattern = pattern("[\\w+=,.@-]*"); &P }), enumerators: &[] } };
    pub static STATUS_TYPE: Shape = Shape { name: "statusType", kind: Kind::String { length: ANY, pattern: None, enumerators: &["Active", "Inactive", "Expired"] } };
    pub static STRING_TYPE: Shape = Shape { name: "stringType", kind: Kind::String { length: ANY, pattern: None, enumerators: &[] } };
    pub static SUMMARY_KEY_TYPE: Shape = Shape { name: "summaryKeyType", kind: Kind::String { length: ANY, pattern: None, enumerators: &["Users", "UsersQuota", "Groups", "GroupsQuota", "ServerCertificates", "ServerCertificatesQuota", "UserPolicySizeQuota", "GroupPolicySizeQuota", "GroupsPerUserQuota", "SigningCertificatesPerUserQuota", "AccessKeysPerUserQuota", "MFADevices", "MFADevicesInUse", "AccountMFAEnabled", "AccountAccessKeysPresent", "AccountPasswordPresent", "AccountSigningCertificatesPresent", "AttachedPoliciesPerGroupQuota", "AttachedPoliciesPerRoleQuota", "AttachedPoliciesPerUserQuota", "Policies", "PoliciesQuota", "PolicySizeQuota", "PolicyVersionsInUse", "PolicyVersionsInUseQuota", "VersionsPerPolicyQuota", "GlobalEndpointTokenVersion", "AssumeRolePolicySizeQuota", "InstanceProfiles", "InstanceProfilesQuota", "Providers", "RolePolicySizeQuota", "Roles", "RolesQuota"] } };
    pub static SUMMARY_MAP_TYPE: Shape = Shape { name: "summaryMapType", kind: Kind::Map { key: &SUMMARY_KEY_TYPE, value: &SUMMARY_VALUE_TYPE, key_name: None, value_name: None, flattened: false, length: ANY } };
    pub static SUMMARY_VALUE_TYPE: Shape = Shape { name: "summaryValueType", kind: Kind::Integer { range: ANY } };
    pub static TAG_KEY_LIST_TYPE: Shape = Shape { name: "tagKeyListType", kind: Kind::List { member: &TAG_KEY_TYPE, location_name: None, flattened: false, length: limits(None, Some(50)) } };
    pub static TAG_KEY_TYPE: Shape = Shape { name: "tagKeyType", kind: Kind::String { length: limits(Some(1), Some(128)), pattern: Some({ static P: Pattern = pattern("[\\p{L}\\p{Z}\\p{N}_.:/=+\\-@]+"); &P }), enumerators: &[] } };
    pub static TAG_LIST_TYPE: Shape = Shape { name: "tagListType", kind: Kind::List { member: &TAG, location_name: None, flattened: false, length: limits(None, Some(50)) } };
    pub static TAG_VALUE_TYPE: Shape = Shape { name: "tagValueType", kind: Kind::String { length: limits(Some(0), Some(256)), pattern: Some({ static P: Pattern = pattern("[\\p{L}\\p{Z}\\p{N}_.:/=+\\-@]*"); &P }), enumerators: &[] } };
    pub static THUMBPRINT_LIST_TYPE: Shape = Shape { name: "thumbprintListType", kind: Kind::List { member: &THUMBPRINT_TYPE, location_name: None, flattened: false, length: ANY } };
    pub static THUMBPRINT_TYPE: Shape = Shape { name: "thumbprintType", kind: Kind::String { length: limits(Some(40), Some(40)), pattern: None, enumerators: &[] } };
    pub static USER_DETAIL_LIST_TYPE: Shape = Shape { name: "userDetailListType", kind: Kind::List { member: &USER_DETAIL, location_name: None, flattened: false, length: ANY } };
    pub static USER_LIST_TYPE: Shape = Shape { name: "userListType", kind: Kind::List { member: &USER, location_name: None, flattened: false, length: ANY } };
    pub static USER_NAME_TYPE: Shape = Shape { name: "userNameType", kind: Kind::String { length: limits(Some(1), Some(64)), pattern: Some({ static P: Pattern = pattern("[\\w+=,.@-]+"); &P }), enumerators: &[] } };
    pub static VIRTUAL_MFA_DEVICE_LIST_TYPE: Shape = Shape { name: "virtualMFADeviceListType", kind: Kind::List { member: &VIRTUAL_MFA_DEVICE, location_name: None, flattened: false, length: ANY } };
    pub static ERROR_CONCURRENT_MODIFICATION_EXCEPTION: ErrorShape = ErrorShape { name: "ConcurrentModificationException", code: "ConcurrentModification", status: 409, sender: true };
    pub static ERROR_DELETE_CONFLICT_EXCEPTION: ErrorShape = ErrorShape { name: "DeleteConflictException", code: "DeleteConflict", status: 409, sender: true };
    pub static ERROR_ENTITY_ALREADY_EXISTS_EXCEPTION: ErrorShape = ErrorShape { name: "EntityAlreadyExistsException", code: "EntityAlreadyExists", status: 409, sender: true };
    pub static ERROR_ENTITY_TEMPORARILY_UNMODIFIABLE_EXCEPTION: ErrorShape = ErrorShape { name: "EntityTemporarilyUnmodifiableException", code: "EntityTemporarilyUnmodifiable", status: 409, sender: true };
    pub static ERROR_INVALID_INPUT_EXCEPTION: ErrorShape = ErrorShape { name: "InvalidInputException", code: "InvalidInput", status: 400, sender: true };
    pub static ERROR_LIMIT_EXCEEDED_EXCEPTION: ErrorShape = ErrorShape { name: "LimitExceededException", code: "LimitExceeded", status: 409, sender: true };
    pub static ERROR_MALFORMED_POLICY_DOCUMENT_EXCEPTION: ErrorShape = ErrorShape { name: "MalformedPolicyDocumentException", code: "MalformedPolicyDocument", status: 400, sender: true };
    pub static ERROR_NO_SUCH_ENTITY_EXCEPTION: ErrorShape = ErrorShape { name: "NoSuchEntityException", code: "NoSuchEntity", status: 404, sender: true };
    pub static ERROR_OPEN_ID_IDP_COMMUNICATION_ERROR_EXCEPTION: ErrorShape = ErrorShape { name: "OpenIdIdpCommunicationErrorException", code: "OpenIdIdpCommunicationError", status: 400, sender: true };
    pub static ERROR_PASSWORD_POLICY_VIOLATION_EXCEPTION: ErrorShape = ErrorShape { name: "PasswordPolicyViolationException", code: "PasswordPolicyViolation", status: 400, sender: true };
    pub static ERROR_POLICY_EVALUATION_EXCEPTION: ErrorShape = ErrorShape { name: "PolicyEvaluationException", code: "PolicyEvaluation", status: 500, sender: false };
    pub static ERROR_POLICY_NOT_ATTACHABLE_EXCEPTION: ErrorShape = ErrorShape { name: "PolicyNotAttachableException", code: "PolicyNotAttachable", status: 400, sender: true };
    pub static ERROR_SERVICE_FAILURE_EXCEPTION: ErrorShape = ErrorShape { name: "ServiceFailureException", code: "ServiceFailure", status: 500, sender: false };
    pub static ERROR_SERVICE_NOT_SUPPORTED_EXCEPTION: ErrorShape = ErrorShape { name: "ServiceNotSupportedException", code: "NotSupportedService", status: 404, sender: true };
    pub static ERROR_UNMODIFIABLE_ENTITY_EXCEPTION: ErrorShape = ErrorShape { name: "UnmodifiableEntityException", code: "UnmodifiableEntity", status: 400, sender: true };
}

/// The served operations.
pub mod ops {
    use crate::schema::{Operation, OperationType, Service, UNIT};
    use super::tables;

    pub struct AddClientIDToOpenIDConnectProvider;
    pub static ADD_CLIENT_ID_TO_OPEN_ID_CONNECT_PROVIDER_OPERATION: Operation = Operation { name: "AddClientIDToOpenIDConnectProvider", method: "POST", uri: "/", status: 200, input: &tables::ADD_CLIENT_ID_TO_OPEN_ID_CONNECT_PROVIDER_REQUEST, output: &UNIT, result_wrapper: None, errors: &[&tables::ERROR_CONCURRENT_MODIFICATION_EXCEPTION, &tables::ERROR_INVALID_INPUT_EXCEPTION, &tables::ERROR_NO_SUCH_ENTITY_EXCEPTION, &tables::ERROR_LIMIT_EXCEEDED_EXCEPTION, &tables::ERROR_SERVICE_FAILURE_EXCEPTION] };
    impl OperationType for AddClientIDToOpenIDConnectProvider {
        type Input = super::AddClientIDToOpenIDConnectProviderRequest;
        type Output = super::Unit;
        fn descriptor() -> &'static Operation { &ADD_CLIENT_ID_TO_OPEN_ID_CONNECT_PROVIDER_OPERATION }
        fn service() -> &'static Service { &super::SERVICE }
    }
    pub struct AddRoleToInstanceProfile;
    pub static ADD_ROLE_TO_INSTANCE_PROFILE_OPERATION: Operation = Operation { name: "AddRoleToInstanceProfile", method: "POST", uri: "/", status: 200, input: &tables::ADD_ROLE_TO_INSTANCE_PROFILE_REQUEST, output: &UNIT, result_wrapper: None, errors: &[&tables::ERROR_NO_SUCH_ENTITY_EXCEPTION, &tables::ERROR_ENTITY_ALREADY_EXISTS_EXCEPTION, &tables::ERROR_LIMIT_EXCEEDED_EXCEPTION, &tables::ERROR_UNMODIFIABLE_ENTITY_EXCEPTION, &tables::ERROR_SERVICE_FAILURE_EXCEPTION] };
    impl OperationType for AddRoleToInstanceProfile {
        type Input = super::AddRoleToInstanceProfileRequest;
        type Output = super::Unit;
        fn descriptor() -> &'static Operation { &ADD_ROLE_TO_INSTANCE_PROFILE_OPERATION }
        fn service() -> &'static Service { &super::SERVICE }
    }
    pub struct AddUserToGroup;
    pub static ADD_USER_TO_GROUP_OPERATION: Operation = Operation { name: "AddUserToGroup", method: "POST", uri: "/", status: 200, input: &tables::ADD_USER_TO_GROUP_REQUEST, output: &UNIT, result_wrapper: None, errors: &[&tables::ERROR_NO_SUCH_ENTITY_EXCEPTION, &tables::ERROR_LIMIT_EXCEEDED_EXCEPTION, &tables::ERROR_SERVICE_FAILURE_EXCEPTION] };
    impl OperationType for AddUserToGroup {
        type Input = super::AddUserToGroupRequest;
        type Output = super::Unit;
        fn descriptor() -> &'static Operation { &ADD_USER_TO_GROUP_OPERATION }
        fn service() -> &'static Service { &super::SERVICE }
    }
    pub struct AttachGroupPolicy;
    pub static ATTACH_GROUP_POLICY_OPERATION: Operation = Operation { name: "AttachGroupPolicy", method: "POST", uri: "/", status: 200, input: &tables::ATTACH_GROUP_POLICY_REQUEST, output: &UNIT, result_wrapper: None, errors: &[&tables::ERROR_NO_SUCH_ENTITY_EXCEPTION, &tables::ERROR_LIMIT_EXCEEDED_EXCEPTION, &tables::ERROR_INVALID_INPUT_EXCEPTION, &tables::ERROR_POLICY_NOT_ATTACHABLE_EXCEPTION, &tables::ERROR_SERVICE_FAILURE_EXCEPTION] };
    impl OperationType for AttachGroupPolicy {
        type Input = super::AttachGroupPolicyRequest;
        type Output = super::Unit;
        fn descriptor() -> &'static Operation { &ATTACH_GROUP_POLICY_OPERATION }
        fn service() -> &'static Service { &super::SERVICE }
    }
    pub struct AttachRolePolicy;
    pub static ATTACH_ROLE_POLICY_OPERATION: Operation = Operation { name: "AttachRolePolicy", method: "POST", uri: "/", status: 200, input: &tables::ATTACH_ROLE_POLICY_REQUEST, output: &UNIT, result_wrapper: None, errors: &[&tables::ERROR_NO_SUCH_ENTITY_EXCEPTION, &tables::ERROR_LIMIT_EXCEEDED_EXCEPTION, &tables::ERROR_INVALID_INPUT_EXCEPTION, &tables::ERROR_UNMODIFIABLE_ENTITY_EXCEPTION, &tables::ERROR_POLICY_NOT_ATTACHABLE_EXCEPTION, &tables::ERROR_SERVICE_FAILURE_EXCEPTION] };
    impl OperationType for AttachRolePolicy {
        type Input = super::AttachRolePolicyRequest;
        type Output = super::Unit;
        fn descriptor() -> &'static Operation { &ATTACH_ROLE_POLICY_OPERATION }
        fn service() -> &'static Service { &super::SERVICE }
    }
    pub struct AttachUserPolicy;
    pub static ATTACH_USER_POLICY_OPERATION: Operation = Operation { name: "AttachUserPolicy", method: "POST", uri: "/", status: 200, input: &tables::ATTACH_USER_POLICY_REQUEST, output: &UNIT, result_wrapper: None, errors: &[&tables::ERROR_NO_SUCH_ENTITY_EXCEPTION, &tables::ERROR_LIMIT_EXCEEDED_EXCEPTION, &tables::ERROR_INVALID_INPUT_EXCEPTION, &tables::ERROR_POLICY_NOT_ATTACHABLE_EXCEPTION, &tables::ERROR_SERVICE_FAILURE_EXCEPTION] };
    impl OperationType for AttachUserPolicy {
        type Input = super::AttachUserPolicyRequest;
        type Output = super::Unit;
        fn descriptor() -> &'static Operation { &ATTACH_USER_POLICY_OPERATION }
        fn service() -> &'static Service { &super::SERVICE }
    }
    pub struct CreateAccessKey;
    pub static CREATE_ACCESS_KEY_OPERATION: Operation = Operation { name: "CreateAccessKey", method: "POST", uri: "/", status: 200, input: &tables::CREATE_ACCESS_KEY_REQUEST, output: &tables::CREATE_ACCESS_KEY_RESPONSE, result_wrapper: Some("CreateAccessKeyResult"), errors: &[&tables::ERROR_NO_SUCH_ENTITY_EXCEPTION, &tables::ERROR_LIMIT_EXCEEDED_EXCEPTION, &tables::ERROR_SERVICE_FAILURE_EXCEPTION] };
    impl OperationType for CreateAccessKey {
        type Input = super::CreateAccessKeyRequest;
        type Output = super::CreateAccessKeyResponse;
        fn descriptor() -> &'static Operation { &CREATE_ACCESS_KEY_OPERATION }
        fn service() -> &'static Service { &super::SERVICE }
    }
    pub struct CreateAccountAlias;
    pub static CREATE_ACCOUNT_ALIAS_OPERATION: Operation = Operation { name: "CreateAccountAlias", method: "POST", uri: "/", status: 200, input: &tables::CREATE_ACCOUNT_ALIAS_REQUEST, output: &UNIT, result_wrapper: None, errors: &[&tables::ERROR_CONCURRENT_MODIFICATION_EXCEPTION, &tables::ERROR_ENTITY_ALREADY_EXISTS_EXCEPTION, &tables::ERROR_LIMIT_EXCEEDED_EXCEPTION, &tables::ERROR_SERVICE_FAILURE_EXCEPTION] };
    impl OperationType for CreateAccountAlias {
        type Input = super::CreateAccountAliasRequest;
        type Output = super::Unit;
        fn descriptor() -> &'static Operation { &CREATE_ACCOUNT_ALIAS_OPERATION }
        fn service() -> &'static Service { &super::SERVICE }
    }
    pub struct CreateGroup;
    pub static CREATE_GROUP_OPERATION: Operation = Operation { name: "CreateGroup", method: "POST", uri: "/", status: 200, input: &tables::CREATE_GROUP_REQUEST, output: &tables::CREATE_GROUP_RESPONSE, result_wrapper: Some("CreateGroupResult"), errors: &[&tables::ERROR_LIMIT_EXCEEDED_EXCEPTION, &tables::ERROR_ENTITY_ALREADY_EXISTS_EXCEPTION, &tables::ERROR_NO_SUCH_ENTITY_EXCEPTION, &tables::ERROR_SERVICE_FAILURE_EXCEPTION] };
    impl OperationType for CreateGroup {
        type Input = super::CreateGroupRequest;
        type Output = super::CreateGroupResponse;
        fn descriptor() -> &'static Operation { &CREATE_GROUP_OPERATION }
        fn service() -> &'static Service { &super::SERVICE }
    }
    pub struct CreateInstanceProfile;
    pub static CREATE_INSTANCE_PROFILE_OPERATION: Operation = Operation { name: "CreateInstanceProfile", method: "POST", uri: "/", status: 200, input: &tables::CREATE_INSTANCE_PROFILE_REQUEST, output: &tables::CREATE_INSTANCE_PROFILE_RESPONSE, result_wrapper: Some("CreateInstanceProfileResult"), errors: &[&tables::ERROR_ENTITY_ALREADY_EXISTS_EXCEPTION, &tables::ERROR_INVALID_INPUT_EXCEPTION, &tables::ERROR_LIMIT_EXCEEDED_EXCEPTION, &tables::ERROR_CONCURRENT_MODIFICATION_EXCEPTION, &tables::ERROR_SERVICE_FAILURE_EXCEPTION] };
    impl OperationType for CreateInstanceProfile {
        type Input = super::CreateInstanceProfileRequest;
        type Output = super::CreateInstanceProfileResponse;
        fn descriptor() -> &'static Operation { &CREATE_INSTANCE_PROFILE_OPERATION }
        fn service() -> &'static Service { &super::SERVICE }
    }
    pub struct CreateLoginProfile;
    pub static CREATE_LOGIN_PROFILE_OPERATION: Operation = Operation { name: "CreateLoginProfile", method: "POST", uri: "/", status: 200, input: &tables::CREATE_LOGIN_PROFILE_REQUEST, output: &tables::CREATE_LOGIN_PROFILE_RESPONSE, result_wrapper: Some("CreateLoginProfileResult"), errors: &[&tables::ERROR_ENTITY_ALREADY_EXISTS_EXCEPTION, &tables::ERROR_NO_SUCH_ENTITY_EXCEPTION, &tables::ERROR_PASSWORD_POLICY_VIOLATION_EXCEPTION, &tables::ERROR_LIMIT_EXCEEDED_EXCEPTION, &tables::ERROR_SERVICE_FAILURE_EXCEPTION] };
    impl OperationType for CreateLoginProfile {
        type Input = super::CreateLoginProfileRequest;
        type Output = super::CreateLoginProfileResponse;
        fn descriptor() -> &'static Operation { &CREATE_LOGIN_PROFILE_OPERATION }
        fn service() -> &'static Service { &super::SERVICE }
    }
    pub struct CreateOpenIDConnectProvider;
    pub static CREATE_OPEN_ID_CONNECT_PROVIDER_OPERATION: Operation = Operation { name: "CreateOpenIDConnectProvider", method: "POST", uri: "/", status: 200, input: &tables::CREATE_OPEN_ID_CONNECT_PROVIDER_REQUEST, output: &tables::CREATE_OPEN_ID_CONNECT_PROVIDER_RESPONSE, result_wrapper: Some("CreateOpenIDConnectProviderResult"), errors: &[&tables::ERROR_INVALID_INPUT_EXCEPTION, &tables::ERROR_ENTITY_ALREADY_EXISTS_EXCEPTION, &tables::ERROR_LIMIT_EXCEEDED_EXCEPTION, &tables::ERROR_CONCURRENT_MODIFICATION_EXCEPTION, &tables::ERROR_SERVICE_FAILURE_EXCEPTION, &tables::ERROR_OPEN_ID_IDP_COMMUNICATION_ERROR_EXCEPTION] };
    impl OperationType for CreateOpenIDConnectProvider {
        type Input = super::CreateOpenIDConnectProviderRequest;
        type Output = super::CreateOpenIDConnectProviderResponse;
        fn descriptor() -> &'static Operation { &CREATE_OPEN_ID_CONNECT_PROVIDER_OPERATION }
        fn service() -> &'static Service { &super::SERVICE }
    }
    pub struct CreatePolicy;
    pub static CREATE_POLICY_OPERATION: Operation = Operation { name: "CreatePolicy", method: "POST", uri: "/", status: 200, input: &tables::CREATE_POLICY_REQUEST, output: &tables::CREATE_POLICY_RESPONSE, result_wrapper: Some("CreatePolicyResult"), errors: &[&tables::ERROR_INVALID_INPUT_EXCEPTION, &tables::ERROR_LIMIT_EXCEEDED_EXCEPTION, &tables::ERROR_ENTITY_ALREADY_EXISTS_EXCEPTION, &tables::ERROR_MALFORMED_POLICY_DOCUMENT_EXCEPTION, &tables::ERROR_CONCURRENT_MODIFICATION_EXCEPTION, &tables::ERROR_SERVICE_FAILURE_EXCEPTION] };
    impl OperationType for CreatePolicy {
        type Input = super::CreatePolicyRequest;
        type Output = super::CreatePolicyResponse;
        fn descriptor() -> &'static Operation { &CREATE_POLICY_OPERATION }
        fn service() -> &'static Service { &super::SERVICE }
    }
    pub struct CreatePolicyVersion;
    pub static CREATE_POLICY_VERSION_OPERATION: Operation = Operation { name: "CreatePolicyVersion", method: "POST", uri: "/", status: 200, input: &tables::CREATE_POLICY_VERSION_REQUEST, output: &tables::CREATE_POLICY_VERSION_RESPONSE, result_wrapper: Some("CreatePolicyVersionResult"), errors: &[&tables::ERROR_NO_SUCH_ENTITY_EXCEPTION, &tables::ERROR_MALFORMED_POLICY_DOCUMENT_EXCEPTION, &tables::ERROR_INVALID_INPUT_EXCEPTION, &tables::ERROR_LIMIT_EXCEEDED_EXCEPTION, &tables::ERROR_SERVICE_FAILURE_EXCEPTION] };
    impl OperationType for CreatePolicyVersion {
        type Input = super::CreatePolicyVersionRequest;
        type Output = super::CreatePolicyVersionResponse;
        fn descriptor() -> &'static Operation { &CREATE_POLICY_VERSION_OPERATION }
        fn service() -> &'static Service { &super::SERVICE }
    }
    pub struct CreateRole;
    pub static CREATE_ROLE_OPERATION: Operation = Operation { name: "CreateRole", method: "POST", uri: "/", status: 200, input: &tables::CREATE_ROLE_REQUEST, output: &tables::CREATE_ROLE_RESPONSE, result_wrapper: Some("CreateRoleResult"), errors: &[&tables::ERROR_LIMIT_EXCEEDED_EXCEPTION, &tables::ERROR_INVALID_INPUT_EXCEPTION, &tables::ERROR_ENTITY_ALREADY_EXISTS_EXCEPTION, &tables::ERROR_MALFORMED_POLICY_DOCUMENT_EXCEPTION, &tables::ERROR_CONCURRENT_MODIFICATION_EXCEPTION, &tables::ERROR_SERVICE_FAILURE_EXCEPTION] };
    impl OperationType for CreateRole {
        type Input = super::CreateRoleRequest;
        type Output = super::CreateRoleResponse;
        fn descriptor() -> &'static Operation { &CREATE_ROLE_OPERATION }
        fn service() -> &'static Service { &super::SERVICE }
    }
    pub struct CreateServiceLinkedRole;
    pub static CREATE_SERVICE_LINKED_ROLE_OPERATION: Operation = Operation { name: "CreateServiceLinkedRole", method: "POST", uri: "/", status: 200, input: &tables::CREATE_SERVICE_LINKED_ROLE_REQUEST, output: &tables::CREATE_SERVICE_LINKED_ROLE_RESPONSE, result_wrapper: Some("CreateServiceLinkedRoleResult"), errors: &[&tables::ERROR_INVALID_INPUT_EXCEPTION, &tables::ERROR_LIMIT_EXCEEDED_EXCEPTION, &tables::ERROR_NO_SUCH_ENTITY_EXCEPTION, &tables::ERROR_SERVICE_FAILURE_EXCEPTION] };
    impl OperationType for CreateServiceLinkedRole {
        type Input = super::CreateServiceLinkedRoleRequest;
        type Output = super::CreateServiceLinkedRoleResponse;
        fn descriptor() -> &'static Operation { &CREATE_SERVICE_LINKED_ROLE_OPERATION }
        fn service() -> &'static Service { &super::SERVICE }
    }
    pub struct CreateUser;
    pub static CREATE_USER_OPERATION: Operation = Operation { name: "CreateUser", method: "POST", uri: "/", status: 200, input: &tables::CREATE_USER_REQUEST, output: &tables::CREATE_USER_RESPONSE, result_wrapper: Some("CreateUserResult"), errors: &[&tables::ERROR_LIMIT_EXCEEDED_EXCEPTION, &tables::ERROR_ENTITY_ALREADY_EXISTS_EXCEPTION, &tables::ERROR_NO_SUCH_ENTITY_EXCEPTION, &tables::ERROR_INVALID_INPUT_EXCEPTION, &tables::ERROR_CONCURRENT_MODIFICATION_EXCEPTION, &tables::ERROR_SERVICE_FAILURE_EXCEPTION] };
    impl OperationType for CreateUser {
        type Input = super::CreateUserRequest;
        type Output = super::CreateUserResponse;
        fn descriptor() -> &'static Operation { &CREATE_USER_OPERATION }
        fn service() -> &'static Service { &super::SERVICE }
    }
    pub struct DeleteAccessKey;
    pub static DELETE_ACCESS_KEY_OPERATION: Operation = Operation { name: "DeleteAccessKey", method: "POST", uri: "/", status: 200, input: &tables::DELETE_ACCESS_KEY_REQUEST, output: &UNIT, result_wrapper: None, errors: &[&tables::ERROR_NO_SUCH_ENTITY_EXCEPTION, &tables::ERROR_LIMIT_EXCEEDED_EXCEPTION, &tables::ERROR_SERVICE_FAILURE_EXCEPTION] };
    impl OperationType for DeleteAccessKey {
        type Input = super::DeleteAccessKeyRequest;
        type Output = super::Unit;
        fn descriptor() -> &'static Operation { &DELETE_ACCESS_KEY_OPERATION }
        fn service() -> &'static Service { &super::SERVICE }
    }
    pub struct DeleteAccountAlias;
    pub static DELETE_ACCOUNT_ALIAS_OPERATION: Operation = Operation { name: "DeleteAccountAlias", method: "POST", uri: "/", status: 200, input: &tables::DELETE_ACCOUNT_ALIAS_REQUEST, output: &UNIT, result_wrapper: None, errors: &[&tables::ERROR_CONCURRENT_MODIFICATION_EXCEPTION, &tables::ERROR_NO_SUCH_ENTITY_EXCEPTION, &tables::ERROR_LIMIT_EXCEEDED_EXCEPTION, &tables::ERROR_SERVICE_FAILURE_EXCEPTION] };
    impl OperationType for DeleteAccountAlias {
        type Input = super::DeleteAccountAliasRequest;
        type Output = super::Unit;
        fn descriptor() -> &'static Operation { &DELETE_ACCOUNT_ALIAS_OPERATION }
        fn service() -> &'static Service { &super::SERVICE }
    }
    pub struct DeleteGroup;
    pub static DELETE_GROUP_OPERATION: Operation = Operation { name: "DeleteGroup", method: "POST", uri: "/", status: 200, input: &tables::DELETE_GROUP_REQUEST, output: &UNIT, result_wrapper: None, errors: &[&tables::ERROR_NO_SUCH_ENTITY_EXCEPTION, &tables::ERROR_DELETE_CONFLICT_EXCEPTION, &tables::ERROR_LIMIT_EXCEEDED_EXCEPTION, &tables::ERROR_SERVICE_FAILURE_EXCEPTION] };
    impl OperationType for DeleteGroup {
        type Input = super::DeleteGroupRequest;
        type Output = super::Unit;
        fn descriptor() -> &'static Operation { &DELETE_GROUP_OPERATION }
        fn service() -> &'static Service { &super::SERVICE }
    }
    pub struct DeleteGroupPolicy;
    pub static DELETE_GROUP_POLICY_OPERATION: Operation = Operation { name: "DeleteGroupPolicy", method: "POST", uri: "/", status: 200, input: &tables::DELETE_GROUP_POLICY_REQUEST, output: &UNIT, result_wrapper: None, errors: &[&tables::ERROR_NO_SUCH_ENTITY_EXCEPTION, &tables::ERROR_LIMIT_EXCEEDED_EXCEPTION, &tables::ERROR_SERVICE_FAILURE_EXCEPTION] };
    impl OperationType for DeleteGroupPolicy {
        type Input = super::DeleteGroupPolicyRequest;
        type Output = super::Unit;
        fn descriptor() -> &'static Operation { &DELETE_GROUP_POLICY_OPERATION }
        fn service() -> &'static Service { &super::SERVICE }
    }
    pub struct DeleteInstanceProfile;
    pub static DELETE_INSTANCE_PROFILE_OPERATION: Operation = Operation { name: "DeleteInstanceProfile", method: "POST", uri: "/", status: 200, input: &tables::DELETE_INSTANCE_PROFILE_REQUEST, output: &UNIT, result_wrapper: None, errors: &[&tables::ERROR_NO_SUCH_ENTITY_EXCEPTION, &tables::ERROR_DELETE_CONFLICT_EXCEPTION, &tables::ERROR_LIMIT_EXCEEDED_EXCEPTION, &tables::ERROR_SERVICE_FAILURE_EXCEPTION] };
    impl OperationType for DeleteInstanceProfile {
        type Input = super::DeleteInstanceProfileRequest;
        type Output = super::Unit;
        fn descriptor() -> &'static Operation { &DELETE_INSTANCE_PROFILE_OPERATION }
        fn service() -> &'static Service { &super::SERVICE }
    }
    pub struct DeleteLoginProfile;
    pub static DELETE_LOGIN_PROFILE_OPERATION: Operation = Operation { name: "DeleteLoginProfile", method: "POST", uri: "/", status: 200, input: &tables::DELETE_LOGIN_PROFILE_REQUEST, output: &UNIT, result_wrapper: None, errors: &[&tables::ERROR_ENTITY_TEMPORARILY_UNMODIFIABLE_EXCEPTION, &tables::ERROR_NO_SUCH_ENTITY_EXCEPTION, &tables::ERROR_LIMIT_EXCEEDED_EXCEPTION, &tables::ERROR_SERVICE_FAILURE_EXCEPTION] };
    impl OperationType for DeleteLoginProfile {
        type Input = super::DeleteLoginProfileRequest;
        type Output = super::Unit;
        fn descriptor() -> &'static Operation { &DELETE_LOGIN_PROFILE_OPERATION }
        fn service() -> &'static Service { &super::SERVICE }
    }
    pub struct DeleteOpenIDConnectProvider;
    pub static DELETE_OPEN_ID_CONNECT_PROVIDER_OPERATION: Operation = Operation { name: "DeleteOpenIDConnectProvider", method: "POST", uri: "/", status: 200, input: &tables::DELETE_OPEN_ID_CONNECT_PROVIDER_REQUEST, output: &UNIT, result_wrapper: None, errors: &[&tables::ERROR_INVALID_INPUT_EXCEPTION, &tables::ERROR_NO_SUCH_ENTITY_EXCEPTION, &tables::ERROR_SERVICE_FAILURE_EXCEPTION] };
    impl OperationType for DeleteOpenIDConnectProvider {
        type Input = super::DeleteOpenIDConnectProviderRequest;
        type Output = super::Unit;
        fn descriptor() -> &'static Operation { &DELETE_OPEN_ID_CONNECT_PROVIDER_OPERATION }
        fn service() -> &'static Service { &super::SERVICE }
    }
    pub struct DeletePolicy;
    pub static DELETE_POLICY_OPERATION: Operation = Operation { name: "DeletePolicy", method: "POST", uri: "/", status: 200, input: &tables::DELETE_POLICY_REQUEST, output: &UNIT, result_wrapper: None, errors: &[&tables::ERROR_NO_SUCH_ENTITY_EXCEPTION, &tables::ERROR_LIMIT_EXCEEDED_EXCEPTION, &tables::ERROR_INVALID_INPUT_EXCEPTION, &tables::ERROR_DELETE_CONFLICT_EXCEPTION, &tables::ERROR_SERVICE_FAILURE_EXCEPTION] };
    impl OperationType for DeletePolicy {
        type Input = super::DeletePolicyRequest;
        type Output = super::Unit;
        fn descriptor() -> &'static Operation { &DELETE_POLICY_OPERATION }
        fn service() -> &'static Service { &super::SERVICE }
    }
    pub struct DeletePolicyVersion;
    pub static DELETE_POLICY_VERSION_OPERATION: Operation = Operation { name: "DeletePolicyVersion", method: "POST", uri: "/", status: 200, input: &tables::DELETE_POLICY_VERSION_REQUEST, output: &UNIT, result_wrapper: None, errors: &[&tables::ERROR_NO_SUCH_ENTITY_EXCEPTION, &tables::ERROR_LIMIT_EXCEEDED_EXCEPTION, &tables::ERROR_INVALID_INPUT_EXCEPTION, &tables::ERROR_DELETE_CONFLICT_EXCEPTION, &tables::ERROR_SERVICE_FAILURE_EXCEPTION] };
    impl OperationType for DeletePolicyVersion {
        type Input = super::DeletePolicyVersionRequest;
        type Output = super::Unit;
        fn descriptor() -> &'static Operation { &DELETE_POLICY_VERSION_OPERATION }
        fn service() -> &'static Service { &super::SERVICE }
    }
    pub struct DeleteRole;
    pub static DELETE_ROLE_OPERATION: Operation = Operation { name: "DeleteRole", method: "POST", uri: "/", status: 200, input: &tables::DELETE_ROLE_REQUEST, output: &UNIT, result_wrapper: None, errors: &[&tables::ERROR_NO_SUCH_ENTITY_EXCEPTION, &tables::ERROR_DELETE_CONFLICT_EXCEPTION, &tables::ERROR_LIMIT_EXCEEDED_EXCEPTION, &tables::ERROR_UNMODIFIABLE_ENTITY_EXCEPTION, &tables::ERROR_CONCURRENT_MODIFICATION_EXCEPTION, &tables::ERROR_SERVICE_FAILURE_EXCEPTION] };
    impl OperationType for DeleteRole {
        type Input = super::DeleteRoleRequest;
        type Output = super::Unit;
        fn descriptor() -> &'static Operation { &DELETE_ROLE_OPERATION }
        fn service() -> &'static Service { &super::SERVICE }
    }
    pub struct DeleteRolePermissionsBoundary;
    pub static DELETE_ROLE_PERMISSIONS_BOUNDARY_OPERATION: Operation = Operation { name: "DeleteRolePermissionsBoundary", method: "POST", uri: "/", status: 200, input: &tables::DELETE_ROLE_PERMISSIONS_BOUNDARY_REQUEST, output: &UNIT, result_wrapper: None, errors: &[&tables::ERROR_NO_SUCH_ENTITY_EXCEPTION, &tables::ERROR_UNMODIFIABLE_ENTITY_EXCEPTION, &tables::ERROR_SERVICE_FAILURE_EXCEPTION] };
    impl OperationType for DeleteRolePermissionsBoundary {
        type Input = super::DeleteRolePermissionsBoundaryRequest;
        type Output = super::Unit;
        fn descriptor() -> &'static Operation { &DELETE_ROLE_PERMISSIONS_BOUNDARY_OPERATION }
        fn service() -> &'static Service { &super::SERVICE }
    }
    pub struct DeleteRolePolicy;
    pub static DELETE_ROLE_POLICY_OPERATION: Operation = Operation { name: "DeleteRolePolicy", method: "POST", uri: "/", status: 200, input: &tables::DELETE_ROLE_POLICY_REQUEST, output: &UNIT, result_wrapper: None, errors: &[&tables::ERROR_NO_SUCH_ENTITY_EXCEPTION, &tables::ERROR_LIMIT_EXCEEDED_EXCEPTION, &tables::ERROR_UNMODIFIABLE_ENTITY_EXCEPTION, &tables::ERROR_SERVICE_FAILURE_EXCEPTION] };
    impl OperationType for DeleteRolePolicy {
        type Input = super::DeleteRolePolicyRequest;
        type Output = super::Unit;
        fn descriptor() -> &'static Operation { &DELETE_ROLE_POLICY_OPERATION }
        fn service() -> &'static Service { &super::SERVICE }
    }
    pub struct DeleteServiceLinkedRole;
    pub static DELETE_SERVICE_LINKED_ROLE_OPERATION: Operation = Operation { name: "DeleteServiceLinkedRole", method: "POST", uri: "/", status: 200, input: &tables::DELETE_SERVICE_LINKED_ROLE_REQUEST, output: &tables::DELETE_SERVICE_LINKED_ROLE_RESPONSE, result_wrapper: Some("DeleteServiceLinkedRoleResult"), errors: &[&tables::ERROR_NO_SUCH_ENTITY_EXCEPTION, &tables::ERROR_LIMIT_EXCEEDED_EXCEPTION, &tables::ERROR_SERVICE_FAILURE_EXCEPTION] };
    impl OperationType for DeleteServiceLinkedRole {
        type Input = super::DeleteServiceLinkedRoleRequest;
        type Output = super::DeleteServiceLinkedRoleResponse;
        fn descriptor() -> &'static Operation { &DELETE_SERVICE_LINKED_ROLE_OPERATION }
        fn service() -> &'static Service { &super::SERVICE }
    }
    pub struct DeleteUser;
    pub static DELETE_USER_OPERATION: Operation = Operation { name: "DeleteUser", method: "POST", uri: "/", status: 200, input: &tables::DELETE_USER_REQUEST, output: &UNIT, result_wrapper: None, errors: &[&tables::ERROR_LIMIT_EXCEEDED_EXCEPTION, &tables::ERROR_NO_SUCH_ENTITY_EXCEPTION, &tables::ERROR_DELETE_CONFLICT_EXCEPTION, &tables::ERROR_CONCURRENT_MODIFICATION_EXCEPTION, &tables::ERROR_SERVICE_FAILURE_EXCEPTION] };
    impl OperationType for DeleteUser {
        type Input = super::DeleteUserRequest;
        type Output = super::Unit;
        fn descriptor() -> &'static Operation { &DELETE_USER_OPERATION }
        fn service() -> &'static Service { &super::SERVICE }
    }
    pub struct DeleteUserPermissionsBoundary;
    pub static DELETE_USER_PERMISSIONS_BOUNDARY_OPERATION: Operation = Operation { name: "DeleteUserPermissionsBoundary", method: "POST", uri: "/", status: 200, input: &tables::DELETE_USER_PERMISSIONS_BOUNDARY_REQUEST, output: &UNIT, result_wrapper: None, errors: &[&tables::ERROR_NO_SUCH_ENTITY_EXCEPTION, &tables::ERROR_SERVICE_FAILURE_EXCEPTION] };
    impl OperationType for DeleteUserPermissionsBoundary {
        type Input = super::DeleteUserPermissionsBoundaryRequest;
        type Output = super::Unit;
        fn descriptor() -> &'static Operation { &DELETE_USER_PERMISSIONS_BOUNDARY_OPERATION }
        fn service() -> &'static Service { &super::SERVICE }
    }
    pub struct DeleteUserPolicy;
    pub static DELETE_USER_POLICY_OPERATION: Operation = Operation { name: "DeleteUserPolicy", method: "POST", uri: "/", status: 200, input: &tables::DELETE_USER_POLICY_REQUEST, output: &UNIT, result_wrapper: None, errors: &[&tables::ERROR_NO_SUCH_ENTITY_EXCEPTION, &tables::ERROR_LIMIT_EXCEEDED_EXCEPTION, &tables::ERROR_SERVICE_FAILURE_EXCEPTION] };
    impl OperationType for DeleteUserPolicy {
        type Input = super::DeleteUserPolicyRequest;
        type Output = super::Unit;
        fn descriptor() -> &'static Operation { &DELETE_USER_POLICY_OPERATION }
        fn service() -> &'static Service { &super::SERVICE }
    }
    pub struct DetachGroupPolicy;
    pub static DETACH_GROUP_POLICY_OPERATION: Operation = Operation { name: "DetachGroupPolicy", method: "POST", uri: "/", status: 200, input: &tables::DETACH_GROUP_POLICY_REQUEST, output: &UNIT, result_wrapper: None, errors: &[&tables::ERROR_NO_SUCH_ENTITY_EXCEPTION, &tables::ERROR_LIMIT_EXCEEDED_EXCEPTION, &tables::ERROR_INVALID_INPUT_EXCEPTION, &tables::ERROR_SERVICE_FAILURE_EXCEPTION] };
    impl OperationType for DetachGroupPolicy {
        type Input = super::DetachGroupPolicyRequest;
        type Output = super::Unit;
        fn descriptor() -> &'static Operation { &DETACH_GROUP_POLICY_OPERATION }
        fn service() -> &'static Service { &super::SERVICE }
    }
    pub struct DetachRolePolicy;
    pub static DETACH_ROLE_POLICY_OPERATION: Operation = Operation { name: "DetachRolePolicy", method: "POST", uri: "/", status: 200, input: &tables::DETACH_ROLE_POLICY_REQUEST, output: &UNIT, result_wrapper: None, errors: &[&tables::ERROR_NO_SUCH_ENTITY_EXCEPTION, &tables::ERROR_LIMIT_EXCEEDED_EXCEPTION, &tables::ERROR_INVALID_INPUT_EXCEPTION, &tables::ERROR_UNMODIFIABLE_ENTITY_EXCEPTION, &tables::ERROR_SERVICE_FAILURE_EXCEPTION] };
    impl OperationType for DetachRolePolicy {
        type Input = super::DetachRolePolicyRequest;
        type Output = super::Unit;
        fn descriptor() -> &'static Operation { &DETACH_ROLE_POLICY_OPERATION }
        fn service() -> &'static Service { &super::SERVICE }
    }
    pub struct DetachUserPolicy;
    pub static DETACH_USER_POLICY_OPERATION: Operation = Operation { name: "DetachUserPolicy", method: "POST", uri: "/", status: 200, input: &tables::DETACH_USER_POLICY_REQUEST, output: &UNIT, result_wrapper: None, errors: &[&tables::ERROR_NO_SUCH_ENTITY_EXCEPTION, &tables::ERROR_LIMIT_EXCEEDED_EXCEPTION, &tables::ERROR_INVALID_INPUT_EXCEPTION, &tables::ERROR_SERVICE_FAILURE_EXCEPTION] };
    impl OperationType for DetachUserPolicy {
        type Input = super::DetachUserPolicyRequest;
        type Output = super::Unit;
        fn descriptor() -> &'static Operation { &DETACH_USER_POLICY_OPERATION }
        fn service() -> &'static Service { &super::SERVICE }
    }
    pub struct GetAccessKeyLastUsed;
    pub static GET_ACCESS_KEY_LAST_USED_OPERATION: Operation = Operation { name: "GetAccessKeyLastUsed", method: "POST", uri: "/", status: 200, input: &tables::GET_ACCESS_KEY_LAST_USED_REQUEST, output: &tables::GET_ACCESS_KEY_LAST_USED_RESPONSE, result_wrapper: Some("GetAccessKeyLastUsedResult"), errors: &[] };
    impl OperationType for GetAccessKeyLastUsed {
        type Input = super::GetAccessKeyLastUsedRequest;
        type Output = super::GetAccessKeyLastUsedResponse;
        fn descriptor() -> &'static Operation { &GET_ACCESS_KEY_LAST_USED_OPERATION }
        fn service() -> &'static Service { &super::SERVICE }
    }
    pub struct GetAccountAuthorizationDetails;
    pub static GET_ACCOUNT_AUTHORIZATION_DETAILS_OPERATION: Operation = Operation { name: "GetAccountAuthorizationDetails", method: "POST", uri: "/", status: 200, input: &tables::GET_ACCOUNT_AUTHORIZATION_DETAILS_REQUEST, output: &tables::GET_ACCOUNT_AUTHORIZATION_DETAILS_RESPONSE, result_wrapper: Some("GetAccountAuthorizationDetailsResult"), errors: &[&tables::ERROR_SERVICE_FAILURE_EXCEPTION] };
    impl OperationType for GetAccountAuthorizationDetails {
        type Input = super::GetAccountAuthorizationDetailsRequest;
        type Output = super::GetAccountAuthorizationDetailsResponse;
        fn descriptor() -> &'static Operation { &GET_ACCOUNT_AUTHORIZATION_DETAILS_OPERATION }
        fn service() -> &'static Service { &super::SERVICE }
    }
    pub struct GetAccountSummary;
    pub static GET_ACCOUNT_SUMMARY_OPERATION: Operation = Operation { name: "GetAccountSummary", method: "POST", uri: "/", status: 200, input: &UNIT, output: &tables::GET_ACCOUNT_SUMMARY_RESPONSE, result_wrapper: Some("GetAccountSummaryResult"), errors: &[&tables::ERROR_SERVICE_FAILURE_EXCEPTION] };
    impl OperationType for GetAccountSummary {
        type Input = super::Unit;
        type Output = super::GetAccountSummaryResponse;
        fn descriptor() -> &'static Operation { &GET_ACCOUNT_SUMMARY_OPERATION }
        fn service() -> &'static Service { &super::SERVICE }
    }
    pub struct GetContextKeysForCustomPolicy;
    pub static GET_CONTEXT_KEYS_FOR_CUSTOM_POLICY_OPERATION: Operation = Operation { name: "GetContextKeysForCustomPolicy", method: "POST", uri: "/", status: 200, input: &tables::GET_CONTEXT_KEYS_FOR_CUSTOM_POLICY_REQUEST, output: &tables::GET_CONTEXT_KEYS_FOR_POLICY_RESPONSE, result_wrapper: Some("GetContextKeysForCustomPolicyResult"), errors: &[&tables::ERROR_INVALID_INPUT_EXCEPTION] };
    impl OperationType for GetContextKeysForCustomPolicy {
        type Input = super::GetContextKeysForCustomPolicyRequest;
        type Output = super::GetContextKeysForPolicyResponse;
        fn descriptor() -> &'static Operation { &GET_CONTEXT_KEYS_FOR_CUSTOM_POLICY_OPERATION }
        fn service() -> &'static Service { &super::SERVICE }
    }
    pub struct GetContextKeysForPrincipalPolicy;
    pub static GET_CONTEXT_KEYS_FOR_PRINCIPAL_POLICY_OPERATION: Operation = Operation { name: "GetContextKeysForPrincipalPolicy", method: "POST", uri: "/", status: 200, input: &tables::GET_CONTEXT_KEYS_FOR_PRINCIPAL_POLICY_REQUEST, output: &tables::GET_CONTEXT_KEYS_FOR_POLICY_RESPONSE, result_wrapper: Some("GetContextKeysForPrincipalPolicyResult"), errors: &[&tables::ERROR_NO_SUCH_ENTITY_EXCEPTION, &tables::ERROR_INVALID_INPUT_EXCEPTION] };
    impl OperationType for GetContextKeysForPrincipalPolicy {
        type Input = super::GetContextKeysForPrincipalPolicyRequest;
        type Output = super::GetContextKeysForPolicyResponse;
        fn descriptor() -> &'static Operation { &GET_CONTEXT_KEYS_FOR_PRINCIPAL_POLICY_OPERATION }
        fn service() -> &'static Service { &super::SERVICE }
    }
    pub struct GetGroup;
    pub static GET_GROUP_OPERATION: Operation = Operation { name: "GetGroup", method: "POST", uri: "/", status: 200, input: &tables::GET_GROUP_REQUEST, output: &tables::GET_GROUP_RESPONSE, result_wrapper: Some("GetGroupResult"), errors: &[&tables::ERROR_NO_SUCH_ENTITY_EXCEPTION, &tables::ERROR_SERVICE_FAILURE_EXCEPTION] };
    impl OperationType for GetGroup {
        type Input = super::GetGroupRequest;
        type Output = super::GetGroupResponse;
        fn descriptor() -> &'static Operation { &GET_GROUP_OPERATION }
        fn service() -> &'static Service { &super::SERVICE }
    }
    pub struct GetGroupPolicy;
    pub static GET_GROUP_POLICY_OPERATION: Operation = Operation { name: "GetGroupPolicy", method: "POST", uri: "/", status: 200, input: &tables::GET_GROUP_POLICY_REQUEST, output: &tables::GET_GROUP_POLICY_RESPONSE, result_wrapper: Some("GetGroupPolicyResult"), errors: &[&tables::ERROR_NO_SUCH_ENTITY_EXCEPTION, &tables::ERROR_SERVICE_FAILURE_EXCEPTION] };
    impl OperationType for GetGroupPolicy {
        type Input = super::GetGroupPolicyRequest;
        type Output = super::GetGroupPolicyResponse;
        fn descriptor() -> &'static Operation { &GET_GROUP_POLICY_OPERATION }
        fn service() -> &'static Service { &super::SERVICE }
    }
    pub struct GetInstanceProfile;
    pub static GET_INSTANCE_PROFILE_OPERATION: Operation = Operation { name: "GetInstanceProfile", method: "POST", uri: "/", status: 200, input: &tables::GET_INSTANCE_PROFILE_REQUEST, output: &tables::GET_INSTANCE_PROFILE_RESPONSE, result_wrapper: Some("GetInstanceProfileResult"), errors: &[&tables::ERROR_NO_SUCH_ENTITY_EXCEPTION, &tables::ERROR_SERVICE_FAILURE_EXCEPTION] };
    impl OperationType for GetInstanceProfile {
        type Input = super::GetInstanceProfileRequest;
        type Output = super::GetInstanceProfileResponse;
        fn descriptor() -> &'static Operation { &GET_INSTANCE_PROFILE_OPERATION }
        fn service() -> &'static Service { &super::SERVICE }
    }
    pub struct GetLoginProfile;
    pub static GET_LOGIN_PROFILE_OPERATION: Operation = Operation { name: "GetLoginProfile", method: "POST", uri: "/", status: 200, input: &tables::GET_LOGIN_PROFILE_REQUEST, output: &tables::GET_LOGIN_PROFILE_RESPONSE, result_wrapper: Some("GetLoginProfileResult"), errors: &[&tables::ERROR_NO_SUCH_ENTITY_EXCEPTION, &tables::ERROR_SERVICE_FAILURE_EXCEPTION] };
    impl OperationType for GetLoginProfile {
        type Input = super::GetLoginProfileRequest;
        type Output = super::GetLoginProfileResponse;
        fn descriptor() -> &'static Operation { &GET_LOGIN_PROFILE_OPERATION }
        fn service() -> &'static Service { &super::SERVICE }
    }
    pub struct GetOpenIDConnectProvider;
    pub static GET_OPEN_ID_CONNECT_PROVIDER_OPERATION: Operation = Operation { name: "GetOpenIDConnectProvider", method: "POST", uri: "/", status: 200, input: &tables::GET_OPEN_ID_CONNECT_PROVIDER_REQUEST, output: &tables::GET_OPEN_ID_CONNECT_PROVIDER_RESPONSE, result_wrapper: Some("GetOpenIDConnectProviderResult"), errors: &[&tables::ERROR_INVALID_INPUT_EXCEPTION, &tables::ERROR_NO_SUCH_ENTITY_EXCEPTION, &tables::ERROR_SERVICE_FAILURE_EXCEPTION] };
    impl OperationType for GetOpenIDConnectProvider {
        type Input = super::GetOpenIDConnectProviderRequest;
        type Output = super::GetOpenIDConnectProviderResponse;
        fn descriptor() -> &'static Operation { &GET_OPEN_ID_CONNECT_PROVIDER_OPERATION }
        fn service() -> &'static Service { &super::SERVICE }
    }
    pub struct GetPolicy;
    pub static GET_POLICY_OPERATION: Operation = Operation { name: "GetPolicy", method: "POST", uri: "/", status: 200, input: &tables::GET_POLICY_REQUEST, output: &tables::GET_POLICY_RESPONSE, result_wrapper: Some("GetPolicyResult"), errors: &[&tables::ERROR_NO_SUCH_ENTITY_EXCEPTION, &tables::ERROR_INVALID_INPUT_EXCEPTION, &tables::ERROR_SERVICE_FAILURE_EXCEPTION] };
    impl OperationType for GetPolicy {
        type Input = super::GetPolicyRequest;
        type Output = super::GetPolicyResponse;
        fn descriptor() -> &'static Operation { &GET_POLICY_OPERATION }
        fn service() -> &'static Service { &super::SERVICE }
    }
    pub struct GetPolicyVersion;
    pub static GET_POLICY_VERSION_OPERATION: Operation = Operation { name: "GetPolicyVersion", method: "POST", uri: "/", status: 200, input: &tables::GET_POLICY_VERSION_REQUEST, output: &tables::GET_POLICY_VERSION_RESPONSE, result_wrapper: Some("GetPolicyVersionResult"), errors: &[&tables::ERROR_NO_SUCH_ENTITY_EXCEPTION, &tables::ERROR_INVALID_INPUT_EXCEPTION, &tables::ERROR_SERVICE_FAILURE_EXCEPTION] };
    impl OperationType for GetPolicyVersion {
        type Input = super::GetPolicyVersionRequest;
        type Output = super::GetPolicyVersionResponse;
        fn descriptor() -> &'static Operation { &GET_POLICY_VERSION_OPERATION }
        fn service() -> &'static Service { &super::SERVICE }
    }
    pub struct GetRole;
    pub static GET_ROLE_OPERATION: Operation = Operation { name: "GetRole", method: "POST", uri: "/", status: 200, input: &tables::GET_ROLE_REQUEST, output: &tables::GET_ROLE_RESPONSE, result_wrapper: Some("GetRoleResult"), errors: &[&tables::ERROR_NO_SUCH_ENTITY_EXCEPTION, &tables::ERROR_SERVICE_FAILURE_EXCEPTION] };
    impl OperationType for GetRole {
        type Input = super::GetRoleRequest;
        type Output = super::GetRoleResponse;
        fn descriptor() -> &'static Operation { &GET_ROLE_OPERATION }
        fn service() -> &'static Service { &super::SERVICE }
    }
    pub struct GetRolePolicy;
    pub static GET_ROLE_POLICY_OPERATION: Operation = Operation { name: "GetRolePolicy", method: "POST", uri: "/", status: 200, input: &tables::GET_ROLE_POLICY_REQUEST, output: &tables::GET_ROLE_POLICY_RESPONSE, result_wrapper: Some("GetRolePolicyResult"), errors: &[&tables::ERROR_NO_SUCH_ENTITY_EXCEPTION, &tables::ERROR_SERVICE_FAILURE_EXCEPTION] };
    impl OperationType for GetRolePolicy {
        type Input = super::GetRolePolicyRequest;
        type Output = super::GetRolePolicyResponse;
        fn descriptor() -> &'static Operation { &GET_ROLE_POLICY_OPERATION }
        fn service() -> &'static Service { &super::SERVICE }
    }
    pub struct GetServiceLinkedRoleDeletionStatus;
    pub static GET_SERVICE_LINKED_ROLE_DELETION_STATUS_OPERATION: Operation = Operation { name: "GetServiceLinkedRoleDeletionStatus", method: "POST", uri: "/", status: 200, input: &tables::GET_SERVICE_LINKED_ROLE_DELETION_STATUS_REQUEST, output: &tables::GET_SERVICE_LINKED_ROLE_DELETION_STATUS_RESPONSE, result_wrapper: Some("GetServiceLinkedRoleDeletionStatusResult"), errors: &[&tables::ERROR_NO_SUCH_ENTITY_EXCEPTION, &tables::ERROR_INVALID_INPUT_EXCEPTION, &tables::ERROR_SERVICE_FAILURE_EXCEPTION] };
    impl OperationType for GetServiceLinkedRoleDeletionStatus {
        type Input = super::GetServiceLinkedRoleDeletionStatusRequest;
        type Output = super::GetServiceLinkedRoleDeletionStatusResponse;
        fn descriptor() -> &'static Operation { &GET_SERVICE_LINKED_ROLE_DELETION_STATUS_OPERATION }
        fn service() -> &'static Service { &super::SERVICE }
    }
    pub struct GetUser;
    pub static GET_USER_OPERATION: Operation = Operation { name: "GetUser", method: "POST", uri: "/", status: 200, input: &tables::GET_USER_REQUEST, output: &tables::GET_USER_RESPONSE, result_wrapper: Some("GetUserResult"), errors: &[&tables::ERROR_NO_SUCH_ENTITY_EXCEPTION, &tables::ERROR_SERVICE_FAILURE_EXCEPTION] };
    impl OperationType for GetUser {
        type Input = super::GetUserRequest;
        type Output = super::GetUserResponse;
        fn descriptor() -> &'static Operation { &GET_USER_OPERATION }
        fn service() -> &'static Service { &super::SERVICE }
    }
    pub struct GetUserPolicy;
    pub static GET_USER_POLICY_OPERATION: Operation = Operation { name: "GetUserPolicy", method: "POST", uri: "/", status: 200, input: &tables::GET_USER_POLICY_REQUEST, output: &tables::GET_USER_POLICY_RESPONSE, result_wrapper: Some("GetUserPolicyResult"), errors: &[&tables::ERROR_NO_SUCH_ENTITY_EXCEPTION, &tables::ERROR_SERVICE_FAILURE_EXCEPTION] };
    impl OperationType for GetUserPolicy {
        type Input = super::GetUserPolicyRequest;
        type Output = super::GetUserPolicyResponse;
        fn descriptor() -> &'static Operation { &GET_USER_POLICY_OPERATION }
        fn service() -> &'static Service { &super::SERVICE }
    }
    pub struct ListAccessKeys;
    pub static LIST_ACCESS_KEYS_OPERATION: Operation = Operation { name: "ListAccessKeys", method: "POST", uri: "/", status: 200, input: &tables::LIST_ACCESS_KEYS_REQUEST, output: &tables::LIST_ACCESS_KEYS_RESPONSE, result_wrapper: Some("ListAccessKeysResult"), errors: &[&tables::ERROR_NO_SUCH_ENTITY_EXCEPTION, &tables::ERROR_SERVICE_FAILURE_EXCEPTION] };
    impl OperationType for ListAccessKeys {
        type Input = super::ListAccessKeysRequest;
        type Output = super::ListAccessKeysResponse;
        fn descriptor() -> &'static Operation { &LIST_ACCESS_KEYS_OPERATION }
        fn service() -> &'static Service { &super::SERVICE }
    }
    pub struct ListAccountAliases;
    pub static LIST_ACCOUNT_ALIASES_OPERATION: Operation = Operation { name: "ListAccountAliases", method: "POST", uri: "/", status: 200, input: &tables::LIST_ACCOUNT_ALIASES_REQUEST, output: &tables::LIST_ACCOUNT_ALIASES_RESPONSE, result_wrapper: Some("ListAccountAliasesResult"), errors: &[&tables::ERROR_SERVICE_FAILURE_EXCEPTION] };
    impl OperationType for ListAccountAliases {
        type Input = super::ListAccountAliasesRequest;
        type Output = super::ListAccountAliasesResponse;
        fn descriptor() -> &'static Operation { &LIST_ACCOUNT_ALIASES_OPERATION }
        fn service() -> &'static Service { &super::SERVICE }
    }
    pub struct ListAttachedGroupPolicies;
    pub static LIST_ATTACHED_GROUP_POLICIES_OPERATION: Operation = Operation { name: "ListAttachedGroupPolicies", method: "POST", uri: "/", status: 200, input: &tables::LIST_ATTACHED_GROUP_POLICIES_REQUEST, output: &tables::LIST_ATTACHED_GROUP_POLICIES_RESPONSE, result_wrapper: Some("ListAttachedGroupPoliciesResult"), errors: &[&tables::ERROR_NO_SUCH_ENTITY_EXCEPTION, &tables::ERROR_INVALID_INPUT_EXCEPTION, &tables::ERROR_SERVICE_FAILURE_EXCEPTION] };
    impl OperationType for ListAttachedGroupPolicies {
        type Input = super::ListAttachedGroupPoliciesRequest;
        type Output = super::ListAttachedGroupPoliciesResponse;
        fn descriptor() -> &'static Operation { &LIST_ATTACHED_GROUP_POLICIES_OPERATION }
        fn service() -> &'static Service { &super::SERVICE }
    }
    pub struct ListAttachedRolePolicies;
    pub static LIST_ATTACHED_ROLE_POLICIES_OPERATION: Operation = Operation { name: "ListAttachedRolePolicies", method: "POST", uri: "/", status: 200, input: &tables::LIST_ATTACHED_ROLE_POLICIES_REQUEST, output: &tables::LIST_ATTACHED_ROLE_POLICIES_RESPONSE, result_wrapper: Some("ListAttachedRolePoliciesResult"), errors: &[&tables::ERROR_NO_SUCH_ENTITY_EXCEPTION, &tables::ERROR_INVALID_INPUT_EXCEPTION, &tables::ERROR_SERVICE_FAILURE_EXCEPTION] };
    impl OperationType for ListAttachedRolePolicies {
        type Input = super::ListAttachedRolePoliciesRequest;
        type Output = super::ListAttachedRolePoliciesResponse;
        fn descriptor() -> &'static Operation { &LIST_ATTACHED_ROLE_POLICIES_OPERATION }
        fn service() -> &'static Service { &super::SERVICE }
    }
    pub struct ListAttachedUserPolicies;
    pub static LIST_ATTACHED_USER_POLICIES_OPERATION: Operation = Operation { name: "ListAttachedUserPolicies", method: "POST", uri: "/", status: 200, input: &tables::LIST_ATTACHED_USER_POLICIES_REQUEST, output: &tables::LIST_ATTACHED_USER_POLICIES_RESPONSE, result_wrapper: Some("ListAttachedUserPoliciesResult"), errors: &[&tables::ERROR_NO_SUCH_ENTITY_EXCEPTION, &tables::ERROR_INVALID_INPUT_EXCEPTION, &tables::ERROR_SERVICE_FAILURE_EXCEPTION] };
    impl OperationType for ListAttachedUserPolicies {
        type Input = super::ListAttachedUserPoliciesRequest;
        type Output = super::ListAttachedUserPoliciesResponse;
        fn descriptor() -> &'static Operation { &LIST_ATTACHED_USER_POLICIES_OPERATION }
        fn service() -> &'static Service { &super::SERVICE }
    }
    pub struct ListEntitiesForPolicy;
    pub static LIST_ENTITIES_FOR_POLICY_OPERATION: Operation = Operation { name: "ListEntitiesForPolicy", method: "POST", uri: "/", status: 200, input: &tables::LIST_ENTITIES_FOR_POLICY_REQUEST, output: &tables::LIST_ENTITIES_FOR_POLICY_RESPONSE, result_wrapper: Some("ListEntitiesForPolicyResult"), errors: &[&tables::ERROR_NO_SUCH_ENTITY_EXCEPTION, &tables::ERROR_INVALID_INPUT_EXCEPTION, &tables::ERROR_SERVICE_FAILURE_EXCEPTION] };
    impl OperationType for ListEntitiesForPolicy {
        type Input = super::ListEntitiesForPolicyRequest;
        type Output = super::ListEntitiesForPolicyResponse;
        fn descriptor() -> &'static Operation { &LIST_ENTITIES_FOR_POLICY_OPERATION }
        fn service() -> &'static Service { &super::SERVICE }
    }
    pub struct ListGroupPolicies;
    pub static LIST_GROUP_POLICIES_OPERATION: Operation = Operation { name: "ListGroupPolicies", method: "POST", uri: "/", status: 200, input: &tables::LIST_GROUP_POLICIES_REQUEST, output: &tables::LIST_GROUP_POLICIES_RESPONSE, result_wrapper: Some("ListGroupPoliciesResult"), errors: &[&tables::ERROR_NO_SUCH_ENTITY_EXCEPTION, &tables::ERROR_SERVICE_FAILURE_EXCEPTION] };
    impl OperationType for ListGroupPolicies {
        type Input = super::ListGroupPoliciesRequest;
        type Output = super::ListGroupPoliciesResponse;
        fn descriptor() -> &'static Operation { &LIST_GROUP_POLICIES_OPERATION }
        fn service() -> &'static Service { &super::SERVICE }
    }
    pub struct ListGroups;
    pub static LIST_GROUPS_OPERATION: Operation = Operation { name: "ListGroups", method: "POST", uri: "/", status: 200, input: &tables::LIST_GROUPS_REQUEST, output: &tables::LIST_GROUPS_RESPONSE, result_wrapper: Some("ListGroupsResult"), errors: &[&tables::ERROR_SERVICE_FAILURE_EXCEPTION] };
    impl OperationType for ListGroups {
        type Input = super::ListGroupsRequest;
        type Output = super::ListGroupsResponse;
        fn descriptor() -> &'static Operation { &LIST_GROUPS_OPERATION }
        fn service() -> &'static Service { &super::SERVICE }
    }
    pub struct ListGroupsForUser;
    pub static LIST_GROUPS_FOR_USER_OPERATION: Operation = Operation { name: "ListGroupsForUser", method: "POST", uri: "/", status: 200, input: &tables::LIST_GROUPS_FOR_USER_REQUEST, output: &tables::LIST_GROUPS_FOR_USER_RESPONSE, result_wrapper: Some("ListGroupsForUserResult"), errors: &[&tables::ERROR_NO_SUCH_ENTITY_EXCEPTION, &tables::ERROR_SERVICE_FAILURE_EXCEPTION] };
    impl OperationType for ListGroupsForUser {
        type Input = super::ListGroupsForUserRequest;
        type Output = super::ListGroupsForUserResponse;
        fn descriptor() -> &'static Operation { &LIST_GROUPS_FOR_USER_OPERATION }
        fn service() -> &'static Service { &super::SERVICE }
    }
    pub struct ListInstanceProfileTags;
    pub static LIST_INSTANCE_PROFILE_TAGS_OPERATION: Operation = Operation { name: "ListInstanceProfileTags", method: "POST", uri: "/", status: 200, input: &tables::LIST_INSTANCE_PROFILE_TAGS_REQUEST, output: &tables::LIST_INSTANCE_PROFILE_TAGS_RESPONSE, result_wrapper: Some("ListInstanceProfileTagsResult"), errors: &[&tables::ERROR_NO_SUCH_ENTITY_EXCEPTION, &tables::ERROR_SERVICE_FAILURE_EXCEPTION] };
    impl OperationType for ListInstanceProfileTags {
        type Input = super::ListInstanceProfileTagsRequest;
        type Output = super::ListInstanceProfileTagsResponse;
        fn descriptor() -> &'static Operation { &LIST_INSTANCE_PROFILE_TAGS_OPERATION }
        fn service() -> &'static Service { &super::SERVICE }
    }
    pub struct ListInstanceProfiles;
    pub static LIST_INSTANCE_PROFILES_OPERATION: Operation = Operation { name: "ListInstanceProfiles", method: "POST", uri: "/", status: 200, input: &tables::LIST_INSTANCE_PROFILES_REQUEST, output: &tables::LIST_INSTANCE_PROFILES_RESPONSE, result_wrapper: Some("ListInstanceProfilesResult"), errors: &[&tables::ERROR_SERVICE_FAILURE_EXCEPTION] };
    impl OperationType for ListInstanceProfiles {
        type Input = super::ListInstanceProfilesRequest;
        type Output = super::ListInstanceProfilesResponse;
        fn descriptor() -> &'static Operation { &LIST_INSTANCE_PROFILES_OPERATION }
        fn service() -> &'static Service { &super::SERVICE }
    }
    pub struct ListInstanceProfilesForRole;
    pub static LIST_INSTANCE_PROFILES_FOR_ROLE_OPERATION: Operation = Operation { name: "ListInstanceProfilesForRole", method: "POST", uri: "/", status: 200, input: &tables::LIST_INSTANCE_PROFILES_FOR_ROLE_REQUEST, output: &tables::LIST_INSTANCE_PROFILES_FOR_ROLE_RESPONSE, result_wrapper: Some("ListInstanceProfilesForRoleResult"), errors: &[&tables::ERROR_NO_SUCH_ENTITY_EXCEPTION, &tables::ERROR_SERVICE_FAILURE_EXCEPTION] };
    impl OperationType for ListInstanceProfilesForRole {
        type Input = super::ListInstanceProfilesForRoleRequest;
        type Output = super::ListInstanceProfilesForRoleResponse;
        fn descriptor() -> &'static Operation { &LIST_INSTANCE_PROFILES_FOR_ROLE_OPERATION }
        fn service() -> &'static Service { &super::SERVICE }
    }
    pub struct ListMFADevices;
    pub static LIST_MFA_DEVICES_OPERATION: Operation = Operation { name: "ListMFADevices", method: "POST", uri: "/", status: 200, input: &tables::LIST_MFA_DEVICES_REQUEST, output: &tables::LIST_MFA_DEVICES_RESPONSE, result_wrapper: Some("ListMFADevicesResult"), errors: &[&tables::ERROR_NO_SUCH_ENTITY_EXCEPTION, &tables::ERROR_SERVICE_FAILURE_EXCEPTION] };
    impl OperationType for ListMFADevices {
        type Input = super::ListMFADevicesRequest;
        type Output = super::ListMFADevicesResponse;
        fn descriptor() -> &'static Operation { &LIST_MFA_DEVICES_OPERATION }
        fn service() -> &'static Service { &super::SERVICE }
    }
    pub struct ListOpenIDConnectProviderTags;
    pub static LIST_OPEN_ID_CONNECT_PROVIDER_TAGS_OPERATION: Operation = Operation { name: "ListOpenIDConnectProviderTags", method: "POST", uri: "/", status: 200, input: &tables::LIST_OPEN_ID_CONNECT_PROVIDER_TAGS_REQUEST, output: &tables::LIST_OPEN_ID_CONNECT_PROVIDER_TAGS_RESPONSE, result_wrapper: Some("ListOpenIDConnectProviderTagsResult"), errors: &[&tables::ERROR_NO_SUCH_ENTITY_EXCEPTION, &tables::ERROR_SERVICE_FAILURE_EXCEPTION, &tables::ERROR_INVALID_INPUT_EXCEPTION] };
    impl OperationType for ListOpenIDConnectProviderTags {
        type Input = super::ListOpenIDConnectProviderTagsRequest;
        type Output = super::ListOpenIDConnectProviderTagsResponse;
        fn descriptor() -> &'static Operation { &LIST_OPEN_ID_CONNECT_PROVIDER_TAGS_OPERATION }
        fn service() -> &'static Service { &super::SERVICE }
    }
    pub struct ListOpenIDConnectProviders;
    pub static LIST_OPEN_ID_CONNECT_PROVIDERS_OPERATION: Operation = Operation { name: "ListOpenIDConnectProviders", method: "POST", uri: "/", status: 200, input: &tables::LIST_OPEN_ID_CONNECT_PROVIDERS_REQUEST, output: &tables::LIST_OPEN_ID_CONNECT_PROVIDERS_RESPONSE, result_wrapper: Some("ListOpenIDConnectProvidersResult"), errors: &[&tables::ERROR_SERVICE_FAILURE_EXCEPTION] };
    impl OperationType for ListOpenIDConnectProviders {
        type Input = super::ListOpenIDConnectProvidersRequest;
        type Output = super::ListOpenIDConnectProvidersResponse;
        fn descriptor() -> &'static Operation { &LIST_OPEN_ID_CONNECT_PROVIDERS_OPERATION }
        fn service() -> &'static Service { &super::SERVICE }
    }
    pub struct ListPolicies;
    pub static LIST_POLICIES_OPERATION: Operation = Operation { name: "ListPolicies", method: "POST", uri: "/", status: 200, input: &tables::LIST_POLICIES_REQUEST, output: &tables::LIST_POLICIES_RESPONSE, result_wrapper: Some("ListPoliciesResult"), errors: &[&tables::ERROR_SERVICE_FAILURE_EXCEPTION] };
    impl OperationType for ListPolicies {
        type Input = super::ListPoliciesRequest;
        type Output = super::ListPoliciesResponse;
        fn descriptor() -> &'static Operation { &LIST_POLICIES_OPERATION }
        fn service() -> &'static Service { &super::SERVICE }
    }
    pub struct ListPolicyTags;
    pub static LIST_POLICY_TAGS_OPERATION: Operation = Operation { name: "ListPolicyTags", method: "POST", uri: "/", status: 200, input: &tables::LIST_POLICY_TAGS_REQUEST, output: &tables::LIST_POLICY_TAGS_RESPONSE, result_wrapper: Some("ListPolicyTagsResult"), errors: &[&tables::ERROR_NO_SUCH_ENTITY_EXCEPTION, &tables::ERROR_SERVICE_FAILURE_EXCEPTION, &tables::ERROR_INVALID_INPUT_EXCEPTION] };
    impl OperationType for ListPolicyTags {
        type Input = super::ListPolicyTagsRequest;
        type Output = super::ListPolicyTagsResponse;
        fn descriptor() -> &'static Operation { &LIST_POLICY_TAGS_OPERATION }
        fn service() -> &'static Service { &super::SERVICE }
    }
    pub struct ListPolicyVersions;
    pub static LIST_POLICY_VERSIONS_OPERATION: Operation = Operation { name: "ListPolicyVersions", method: "POST", uri: "/", status: 200, input: &tables::LIST_POLICY_VERSIONS_REQUEST, output: &tables::LIST_POLICY_VERSIONS_RESPONSE, result_wrapper: Some("ListPolicyVersionsResult"), errors: &[&tables::ERROR_NO_SUCH_ENTITY_EXCEPTION, &tables::ERROR_INVALID_INPUT_EXCEPTION, &tables::ERROR_SERVICE_FAILURE_EXCEPTION] };
    impl OperationType for ListPolicyVersions {
        type Input = super::ListPolicyVersionsRequest;
        type Output = super::ListPolicyVersionsResponse;
        fn descriptor() -> &'static Operation { &LIST_POLICY_VERSIONS_OPERATION }
        fn service() -> &'static Service { &super::SERVICE }
    }
    pub struct ListRolePolicies;
    pub static LIST_ROLE_POLICIES_OPERATION: Operation = Operation { name: "ListRolePolicies", method: "POST", uri: "/", status: 200, input: &tables::LIST_ROLE_POLICIES_REQUEST, output: &tables::LIST_ROLE_POLICIES_RESPONSE, result_wrapper: Some("ListRolePoliciesResult"), errors: &[&tables::ERROR_NO_SUCH_ENTITY_EXCEPTION, &tables::ERROR_SERVICE_FAILURE_EXCEPTION] };
    impl OperationType for ListRolePolicies {
        type Input = super::ListRolePoliciesRequest;
        type Output = super::ListRolePoliciesResponse;
        fn descriptor() -> &'static Operation { &LIST_ROLE_POLICIES_OPERATION }
        fn service() -> &'static Service { &super::SERVICE }
    }
    pub struct ListRoleTags;
    pub static LIST_ROLE_TAGS_OPERATION: Operation = Operation { name: "ListRoleTags", method: "POST", uri: "/", status: 200, input: &tables::LIST_ROLE_TAGS_REQUEST, output: &tables::LIST_ROLE_TAGS_RESPONSE, result_wrapper: Some("ListRoleTagsResult"), errors: &[&tables::ERROR_NO_SUCH_ENTITY_EXCEPTION, &tables::ERROR_SERVICE_FAILURE_EXCEPTION] };
    impl OperationType for ListRoleTags {
        type Input = super::ListRoleTagsRequest;
        type Output = super::ListRoleTagsResponse;
        fn descriptor() -> &'static Operation { &LIST_ROLE_TAGS_OPERATION }
        fn service() -> &'static Service { &super::SERVICE }
    }
    pub struct ListRoles;
    pub static LIST_ROLES_OPERATION: Operation = Operation { name: "ListRoles", method: "POST", uri: "/", status: 200, input: &tables::LIST_ROLES_REQUEST, output: &tables::LIST_ROLES_RESPONSE, result_wrapper: Some("ListRolesResult"), errors: &[&tables::ERROR_SERVICE_FAILURE_EXCEPTION] };
    impl OperationType for ListRoles {
        type Input = super::ListRolesRequest;
        type Output = super::ListRolesResponse;
        fn descriptor() -> &'static Operation { &LIST_ROLES_OPERATION }
        fn service() -> &'static Service { &super::SERVICE }
    }
    pub struct ListSSHPublicKeys;
    pub static LIST_SSH_PUBLIC_KEYS_OPERATION: Operation = Operation { name: "ListSSHPublicKeys", method: "POST", uri: "/", status: 200, input: &tables::LIST_SSH_PUBLIC_KEYS_REQUEST, output: &tables::LIST_SSH_PUBLIC_KEYS_RESPONSE, result_wrapper: Some("ListSSHPublicKeysResult"), errors: &[&tables::ERROR_NO_SUCH_ENTITY_EXCEPTION] };
    impl OperationType for ListSSHPublicKeys {
        type Input = super::ListSSHPublicKeysRequest;
        type Output = super::ListSSHPublicKeysResponse;
        fn descriptor() -> &'static Operation { &LIST_SSH_PUBLIC_KEYS_OPERATION }
        fn service() -> &'static Service { &super::SERVICE }
    }
    pub struct ListServiceSpecificCredentials;
    pub static LIST_SERVICE_SPECIFIC_CREDENTIALS_OPERATION: Operation = Operation { name: "ListServiceSpecificCredentials", method: "POST", uri: "/", status: 200, input: &tables::LIST_SERVICE_SPECIFIC_CREDENTIALS_REQUEST, output: &tables::LIST_SERVICE_SPECIFIC_CREDENTIALS_RESPONSE, result_wrapper: Some("ListServiceSpecificCredentialsResult"), errors: &[&tables::ERROR_NO_SUCH_ENTITY_EXCEPTION, &tables::ERROR_SERVICE_NOT_SUPPORTED_EXCEPTION] };
    impl OperationType for ListServiceSpecificCredentials {
        type Input = super::ListServiceSpecificCredentialsRequest;
        type Output = super::ListServiceSpecificCredentialsResponse;
        fn descriptor() -> &'static Operation { &LIST_SERVICE_SPECIFIC_CREDENTIALS_OPERATION }
        fn service() -> &'static Service { &super::SERVICE }
    }
    pub struct ListSigningCertificates;
    pub static LIST_SIGNING_CERTIFICATES_OPERATION: Operation = Operation { name: "ListSigningCertificates", method: "POST", uri: "/", status: 200, input: &tables::LIST_SIGNING_CERTIFICATES_REQUEST, output: &tables::LIST_SIGNING_CERTIFICATES_RESPONSE, result_wrapper: Some("ListSigningCertificatesResult"), errors: &[&tables::ERROR_NO_SUCH_ENTITY_EXCEPTION, &tables::ERROR_SERVICE_FAILURE_EXCEPTION] };
    impl OperationType for ListSigningCertificates {
        type Input = super::ListSigningCertificatesRequest;
        type Output = super::ListSigningCertificatesResponse;
        fn descriptor() -> &'static Operation { &LIST_SIGNING_CERTIFICATES_OPERATION }
        fn service() -> &'static Service { &super::SERVICE }
    }
    pub struct ListUserPolicies;
    pub static LIST_USER_POLICIES_OPERATION: Operation = Operation { name: "ListUserPolicies", method: "POST", uri: "/", status: 200, input: &tables::LIST_USER_POLICIES_REQUEST, output: &tables::LIST_USER_POLICIES_RESPONSE, result_wrapper: Some("ListUserPoliciesResult"), errors: &[&tables::ERROR_NO_SUCH_ENTITY_EXCEPTION, &tables::ERROR_SERVICE_FAILURE_EXCEPTION] };
    impl OperationType for ListUserPolicies {
        type Input = super::ListUserPoliciesRequest;
        type Output = super::ListUserPoliciesResponse;
        fn descriptor() -> &'static Operation { &LIST_USER_POLICIES_OPERATION }
        fn service() -> &'static Service { &super::SERVICE }
    }
    pub struct ListUserTags;
    pub static LIST_USER_TAGS_OPERATION: Operation = Operation { name: "ListUserTags", method: "POST", uri: "/", status: 200, input: &tables::LIST_USER_TAGS_REQUEST, output: &tables::LIST_USER_TAGS_RESPONSE, result_wrapper: Some("ListUserTagsResult"), errors: &[&tables::ERROR_NO_SUCH_ENTITY_EXCEPTION, &tables::ERROR_SERVICE_FAILURE_EXCEPTION] };
    impl OperationType for ListUserTags {
        type Input = super::ListUserTagsRequest;
        type Output = super::ListUserTagsResponse;
        fn descriptor() -> &'static Operation { &LIST_USER_TAGS_OPERATION }
        fn service() -> &'static Service { &super::SERVICE }
    }
    pub struct ListUsers;
    pub static LIST_USERS_OPERATION: Operation = Operation { name: "ListUsers", method: "POST", uri: "/", status: 200, input: &tables::LIST_USERS_REQUEST, output: &tables::LIST_USERS_RESPONSE, result_wrapper: Some("ListUsersResult"), errors: &[&tables::ERROR_SERVICE_FAILURE_EXCEPTION] };
    impl OperationType for ListUsers {
        type Input = super::ListUsersRequest;
        type Output = super::ListUsersResponse;
        fn descriptor() -> &'static Operation { &LIST_USERS_OPERATION }
        fn service() -> &'static Service { &super::SERVICE }
    }
    pub struct ListVirtualMFADevices;
    pub static LIST_VIRTUAL_MFA_DEVICES_OPERATION: Operation = Operation { name: "ListVirtualMFADevices", method: "POST", uri: "/", status: 200, input: &tables::LIST_VIRTUAL_MFA_DEVICES_REQUEST, output: &tables::LIST_VIRTUAL_MFA_DEVICES_RESPONSE, result_wrapper: Some("ListVirtualMFADevicesResult"), errors: &[] };
    impl OperationType for ListVirtualMFADevices {
        type Input = super::ListVirtualMFADevicesRequest;
        type Output = super::ListVirtualMFADevicesResponse;
        fn descriptor() -> &'static Operation { &LIST_VIRTUAL_MFA_DEVICES_OPERATION }
        fn service() -> &'static Service { &super::SERVICE }
    }
    pub struct PutGroupPolicy;
    pub static PUT_GROUP_POLICY_OPERATION: Operation = Operation { name: "PutGroupPolicy", method: "POST", uri: "/", status: 200, input: &tables::PUT_GROUP_POLICY_REQUEST, output: &UNIT, result_wrapper: None, errors: &[&tables::ERROR_LIMIT_EXCEEDED_EXCEPTION, &tables::ERROR_MALFORMED_POLICY_DOCUMENT_EXCEPTION, &tables::ERROR_NO_SUCH_ENTITY_EXCEPTION, &tables::ERROR_SERVICE_FAILURE_EXCEPTION] };
    impl OperationType for PutGroupPolicy {
        type Input = super::PutGroupPolicyRequest;
        type Output = super::Unit;
        fn descriptor() -> &'static Operation { &PUT_GROUP_POLICY_OPERATION }
        fn service() -> &'static Service { &super::SERVICE }
    }
    pub struct PutRolePermissionsBoundary;
    pub static PUT_ROLE_PERMISSIONS_BOUNDARY_OPERATION: Operation = Operation { name: "PutRolePermissionsBoundary", method: "POST", uri: "/", status: 200, input: &tables::PUT_ROLE_PERMISSIONS_BOUNDARY_REQUEST, output: &UNIT, result_wrapper: None, errors: &[&tables::ERROR_NO_SUCH_ENTITY_EXCEPTION, &tables::ERROR_INVALID_INPUT_EXCEPTION, &tables::ERROR_UNMODIFIABLE_ENTITY_EXCEPTION, &tables::ERROR_POLICY_NOT_ATTACHABLE_EXCEPTION, &tables::ERROR_SERVICE_FAILURE_EXCEPTION] };
    impl OperationType for PutRolePermissionsBoundary {
        type Input = super::PutRolePermissionsBoundaryRequest;
        type Output = super::Unit;
        fn descriptor() -> &'static Operation { &PUT_ROLE_PERMISSIONS_BOUNDARY_OPERATION }
        fn service() -> &'static Service { &super::SERVICE }
    }
    pub struct PutRolePolicy;
    pub static PUT_ROLE_POLICY_OPERATION: Operation = Operation { name: "PutRolePolicy", method: "POST", uri: "/", status: 200, input: &tables::PUT_ROLE_POLICY_REQUEST, output: &UNIT, result_wrapper: None, errors: &[&tables::ERROR_LIMIT_EXCEEDED_EXCEPTION, &tables::ERROR_MALFORMED_POLICY_DOCUMENT_EXCEPTION, &tables::ERROR_NO_SUCH_ENTITY_EXCEPTION, &tables::ERROR_UNMODIFIABLE_ENTITY_EXCEPTION, &tables::ERROR_SERVICE_FAILURE_EXCEPTION] };
    impl OperationType for PutRolePolicy {
        type Input = super::PutRolePolicyRequest;
        type Output = super::Unit;
        fn descriptor() -> &'static Operation { &PUT_ROLE_POLICY_OPERATION }
        fn service() -> &'static Service { &super::SERVICE }
    }
    pub struct PutUserPermissionsBoundary;
    pub static PUT_USER_PERMISSIONS_BOUNDARY_OPERATION: Operation = Operation { name: "PutUserPermissionsBoundary", method: "POST", uri: "/", status: 200, input: &tables::PUT_USER_PERMISSIONS_BOUNDARY_REQUEST, output: &UNIT, result_wrapper: None, errors: &[&tables::ERROR_NO_SUCH_ENTITY_EXCEPTION, &tables::ERROR_INVALID_INPUT_EXCEPTION, &tables::ERROR_POLICY_NOT_ATTACHABLE_EXCEPTION, &tables::ERROR_SERVICE_FAILURE_EXCEPTION] };
    impl OperationType for PutUserPermissionsBoundary {
        type Input = super::PutUserPermissionsBoundaryRequest;
        type Output = super::Unit;
        fn descriptor() -> &'static Operation { &PUT_USER_PERMISSIONS_BOUNDARY_OPERATION }
        fn service() -> &'static Service { &super::SERVICE }
    }
    pub struct PutUserPolicy;
    pub static PUT_USER_POLICY_OPERATION: Operation = Operation { name: "PutUserPolicy", method: "POST", uri: "/", status: 200, input: &tables::PUT_USER_POLICY_REQUEST, output: &UNIT, result_wrapper: None, errors: &[&tables::ERROR_LIMIT_EXCEEDED_EXCEPTION, &tables::ERROR_MALFORMED_POLICY_DOCUMENT_EXCEPTION, &tables::ERROR_NO_SUCH_ENTITY_EXCEPTION, &tables::ERROR_SERVICE_FAILURE_EXCEPTION] };
    impl OperationType for PutUserPolicy {
        type Input = super::PutUserPolicyRequest;
        type Output = super::Unit;
        fn descriptor() -> &'static Operation { &PUT_USER_POLICY_OPERATION }
        fn service() -> &'static Service { &super::SERVICE }
    }
    pub struct RemoveClientIDFromOpenIDConnectProvider;
    pub static REMOVE_CLIENT_ID_FROM_OPEN_ID_CONNECT_PROVIDER_OPERATION: Operation = Operation { name: "RemoveClientIDFromOpenIDConnectProvider", method: "POST", uri: "/", status: 200, input: &tables::REMOVE_CLIENT_ID_FROM_OPEN_ID_CONNECT_PROVIDER_REQUEST, output: &UNIT, result_wrapper: None, errors: &[&tables::ERROR_CONCURRENT_MODIFICATION_EXCEPTION, &tables::ERROR_INVALID_INPUT_EXCEPTION, &tables::ERROR_NO_SUCH_ENTITY_EXCEPTION, &tables::ERROR_SERVICE_FAILURE_EXCEPTION] };
    impl OperationType for RemoveClientIDFromOpenIDConnectProvider {
        type Input = super::RemoveClientIDFromOpenIDConnectProviderRequest;
        type Output = super::Unit;
        fn descriptor() -> &'static Operation { &REMOVE_CLIENT_ID_FROM_OPEN_ID_CONNECT_PROVIDER_OPERATION }
        fn service() -> &'static Service { &super::SERVICE }
    }
    pub struct RemoveRoleFromInstanceProfile;
    pub static REMOVE_ROLE_FROM_INSTANCE_PROFILE_OPERATION: Operation = Operation { name: "RemoveRoleFromInstanceProfile", method: "POST", uri: "/", status: 200, input: &tables::REMOVE_ROLE_FROM_INSTANCE_PROFILE_REQUEST, output: &UNIT, result_wrapper: None, errors: &[&tables::ERROR_NO_SUCH_ENTITY_EXCEPTION, &tables::ERROR_LIMIT_EXCEEDED_EXCEPTION, &tables::ERROR_UNMODIFIABLE_ENTITY_EXCEPTION, &tables::ERROR_SERVICE_FAILURE_EXCEPTION] };
    impl OperationType for RemoveRoleFromInstanceProfile {
        type Input = super::RemoveRoleFromInstanceProfileRequest;
        type Output = super::Unit;
        fn descriptor() -> &'static Operation { &REMOVE_ROLE_FROM_INSTANCE_PROFILE_OPERATION }
        fn service() -> &'static Service { &super::SERVICE }
    }
    pub struct RemoveUserFromGroup;
    pub static REMOVE_USER_FROM_GROUP_OPERATION: Operation = Operation { name: "RemoveUserFromGroup", method: "POST", uri: "/", status: 200, input: &tables::REMOVE_USER_FROM_GROUP_REQUEST, output: &UNIT, result_wrapper: None, errors: &[&tables::ERROR_NO_SUCH_ENTITY_EXCEPTION, &tables::ERROR_LIMIT_EXCEEDED_EXCEPTION, &tables::ERROR_SERVICE_FAILURE_EXCEPTION] };
    impl OperationType for RemoveUserFromGroup {
        type Input = super::RemoveUserFromGroupRequest;
        type Output = super::Unit;
        fn descriptor() -> &'static Operation { &REMOVE_USER_FROM_GROUP_OPERATION }
        fn service() -> &'static Service { &super::SERVICE }
    }
    pub struct SetDefaultPolicyVersion;
    pub static SET_DEFAULT_POLICY_VERSION_OPERATION: Operation = Operation { name: "SetDefaultPolicyVersion", method: "POST", uri: "/", status: 200, input: &tables::SET_DEFAULT_POLICY_VERSION_REQUEST, output: &UNIT, result_wrapper: None, errors: &[&tables::ERROR_NO_SUCH_ENTITY_EXCEPTION, &tables::ERROR_INVALID_INPUT_EXCEPTION, &tables::ERROR_LIMIT_EXCEEDED_EXCEPTION, &tables::ERROR_SERVICE_FAILURE_EXCEPTION] };
    impl OperationType for SetDefaultPolicyVersion {
        type Input = super::SetDefaultPolicyVersionRequest;
        type Output = super::Unit;
        fn descriptor() -> &'static Operation { &SET_DEFAULT_POLICY_VERSION_OPERATION }
        fn service() -> &'static Service { &super::SERVICE }
    }
    pub struct SimulateCustomPolicy;
    pub static SIMULATE_CUSTOM_POLICY_OPERATION: Operation = Operation { name: "SimulateCustomPolicy", method: "POST", uri: "/", status: 200, input: &tables::SIMULATE_CUSTOM_POLICY_REQUEST, output: &tables::SIMULATE_POLICY_RESPONSE, result_wrapper: Some("SimulateCustomPolicyResult"), errors: &[&tables::ERROR_INVALID_INPUT_EXCEPTION, &tables::ERROR_POLICY_EVALUATION_EXCEPTION] };
    impl OperationType for SimulateCustomPolicy {
        type Input = super::SimulateCustomPolicyRequest;
        type Output = super::SimulatePolicyResponse;
        fn descriptor() -> &'static Operation { &SIMULATE_CUSTOM_POLICY_OPERATION }
        fn service() -> &'static Service { &super::SERVICE }
    }
    pub struct SimulatePrincipalPolicy;
    pub static SIMULATE_PRINCIPAL_POLICY_OPERATION: Operation = Operation { name: "SimulatePrincipalPolicy", method: "POST", uri: "/", status: 200, input: &tables::SIMULATE_PRINCIPAL_POLICY_REQUEST, output: &tables::SIMULATE_POLICY_RESPONSE, result_wrapper: Some("SimulatePrincipalPolicyResult"), errors: &[&tables::ERROR_NO_SUCH_ENTITY_EXCEPTION, &tables::ERROR_INVALID_INPUT_EXCEPTION, &tables::ERROR_POLICY_EVALUATION_EXCEPTION] };
    impl OperationType for SimulatePrincipalPolicy {
        type Input = super::SimulatePrincipalPolicyRequest;
        type Output = super::SimulatePolicyResponse;
        fn descriptor() -> &'static Operation { &SIMULATE_PRINCIPAL_POLICY_OPERATION }
        fn service() -> &'static Service { &super::SERVICE }
    }
    pub struct TagInstanceProfile;
    pub static TAG_INSTANCE_PROFILE_OPERATION: Operation = Operation { name: "TagInstanceProfile", method: "POST", uri: "/", status: 200, input: &tables::TAG_INSTANCE_PROFILE_REQUEST, output: &UNIT, result_wrapper: None, errors: &[&tables::ERROR_NO_SUCH_ENTITY_EXCEPTION, &tables::ERROR_INVALID_INPUT_EXCEPTION, &tables::ERROR_LIMIT_EXCEEDED_EXCEPTION, &tables::ERROR_CONCURRENT_MODIFICATION_EXCEPTION, &tables::ERROR_SERVICE_FAILURE_EXCEPTION] };
    impl OperationType for TagInstanceProfile {
        type Input = super::TagInstanceProfileRequest;
        type Output = super::Unit;
        fn descriptor() -> &'static Operation { &TAG_INSTANCE_PROFILE_OPERATION }
        fn service() -> &'static Service { &super::SERVICE }
    }
    pub struct TagOpenIDConnectProvider;
    pub static TAG_OPEN_ID_CONNECT_PROVIDER_OPERATION: Operation = Operation { name: "TagOpenIDConnectProvider", method: "POST", uri: "/", status: 200, input: &tables::TAG_OPEN_ID_CONNECT_PROVIDER_REQUEST, output: &UNIT, result_wrapper: None, errors: &[&tables::ERROR_NO_SUCH_ENTITY_EXCEPTION, &tables::ERROR_LIMIT_EXCEEDED_EXCEPTION, &tables::ERROR_INVALID_INPUT_EXCEPTION, &tables::ERROR_CONCURRENT_MODIFICATION_EXCEPTION, &tables::ERROR_SERVICE_FAILURE_EXCEPTION] };
    impl OperationType for TagOpenIDConnectProvider {
        type Input = super::TagOpenIDConnectProviderRequest;
        type Output = super::Unit;
        fn descriptor() -> &'static Operation { &TAG_OPEN_ID_CONNECT_PROVIDER_OPERATION }
        fn service() -> &'static Service { &super::SERVICE }
    }
    pub struct TagPolicy;
    pub static TAG_POLICY_OPERATION: Operation = Operation { name: "TagPolicy", method: "POST", uri: "/", status: 200, input: &tables::TAG_POLICY_REQUEST, output: &UNIT, result_wrapper: None, errors: &[&tables::ERROR_NO_SUCH_ENTITY_EXCEPTION, &tables::ERROR_LIMIT_EXCEEDED_EXCEPTION, &tables::ERROR_INVALID_INPUT_EXCEPTION, &tables::ERROR_CONCURRENT_MODIFICATION_EXCEPTION, &tables::ERROR_SERVICE_FAILURE_EXCEPTION] };
    impl OperationType for TagPolicy {
        type Input = super::TagPolicyRequest;
        type Output = super::Unit;
        fn descriptor() -> &'static Operation { &TAG_POLICY_OPERATION }
        fn service() -> &'static Service { &super::SERVICE }
    }
    pub struct TagRole;
    pub static TAG_ROLE_OPERATION: Operation = Operation { name: "TagRole", method: "POST", uri: "/", status: 200, input: &tables::TAG_ROLE_REQUEST, output: &UNIT, result_wrapper: None, errors: &[&tables::ERROR_NO_SUCH_ENTITY_EXCEPTION, &tables::ERROR_LIMIT_EXCEEDED_EXCEPTION, &tables::ERROR_INVALID_INPUT_EXCEPTION, &tables::ERROR_CONCURRENT_MODIFICATION_EXCEPTION, &tables::ERROR_SERVICE_FAILURE_EXCEPTION] };
    impl OperationType for TagRole {
        type Input = super::TagRoleRequest;
        type Output = super::Unit;
        fn descriptor() -> &'static Operation { &TAG_ROLE_OPERATION }
        fn service() -> &'static Service { &super::SERVICE }
    }
    pub struct TagUser;
    pub static TAG_USER_OPERATION: Operation = Operation { name: "TagUser", method: "POST", uri: "/", status: 200, input: &tables::TAG_USER_REQUEST, output: &UNIT, result_wrapper: None, errors: &[&tables::ERROR_NO_SUCH_ENTITY_EXCEPTION, &tables::ERROR_LIMIT_EXCEEDED_EXCEPTION, &tables::ERROR_INVALID_INPUT_EXCEPTION, &tables::ERROR_CONCURRENT_MODIFICATION_EXCEPTION, &tables::ERROR_SERVICE_FAILURE_EXCEPTION] };
    impl OperationType for TagUser {
        type Input = super::TagUserRequest;
        type Output = super::Unit;
        fn descriptor() -> &'static Operation { &TAG_USER_OPERATION }
        fn service() -> &'static Service { &super::SERVICE }
    }
    pub struct UntagInstanceProfile;
    pub static UNTAG_INSTANCE_PROFILE_OPERATION: Operation = Operation { name: "UntagInstanceProfile", method: "POST", uri: "/", status: 200, input: &tables::UNTAG_INSTANCE_PROFILE_REQUEST, output: &UNIT, result_wrapper: None, errors: &[&tables::ERROR_NO_SUCH_ENTITY_EXCEPTION, &tables::ERROR_INVALID_INPUT_EXCEPTION, &tables::ERROR_CONCURRENT_MODIFICATION_EXCEPTION, &tables::ERROR_SERVICE_FAILURE_EXCEPTION] };
    impl OperationType for UntagInstanceProfile {
        type Input = super::UntagInstanceProfileRequest;
        type Output = super::Unit;
        fn descriptor() -> &'static Operation { &UNTAG_INSTANCE_PROFILE_OPERATION }
        fn service() -> &'static Service { &super::SERVICE }
    }
    pub struct UntagOpenIDConnectProvider;
    pub static UNTAG_OPEN_ID_CONNECT_PROVIDER_OPERATION: Operation = Operation { name: "UntagOpenIDConnectProvider", method: "POST", uri: "/", status: 200, input: &tables::UNTAG_OPEN_ID_CONNECT_PROVIDER_REQUEST, output: &UNIT, result_wrapper: None, errors: &[&tables::ERROR_NO_SUCH_ENTITY_EXCEPTION, &tables::ERROR_INVALID_INPUT_EXCEPTION, &tables::ERROR_CONCURRENT_MODIFICATION_EXCEPTION, &tables::ERROR_SERVICE_FAILURE_EXCEPTION] };
    impl OperationType for UntagOpenIDConnectProvider {
        type Input = super::UntagOpenIDConnectProviderRequest;
        type Output = super::Unit;
        fn descriptor() -> &'static Operation { &UNTAG_OPEN_ID_CONNECT_PROVIDER_OPERATION }
        fn service() -> &'static Service { &super::SERVICE }
    }
    pub struct UntagPolicy;
    pub static UNTAG_POLICY_OPERATION: Operation = Operation { name: "UntagPolicy", method: "POST", uri: "/", status: 200, input: &tables::UNTAG_POLICY_REQUEST, output: &UNIT, result_wrapper: None, errors: &[&tables::ERROR_NO_SUCH_ENTITY_EXCEPTION, &tables::ERROR_INVALID_INPUT_EXCEPTION, &tables::ERROR_CONCURRENT_MODIFICATION_EXCEPTION, &tables::ERROR_SERVICE_FAILURE_EXCEPTION] };
    impl OperationType for UntagPolicy {
        type Input = super::UntagPolicyRequest;
        type Output = super::Unit;
        fn descriptor() -> &'static Operation { &UNTAG_POLICY_OPERATION }
        fn service() -> &'static Service { &super::SERVICE }
    }
    pub struct UntagRole;
    pub static UNTAG_ROLE_OPERATION: Operation = Operation { name: "UntagRole", method: "POST", uri: "/", status: 200, input: &tables::UNTAG_ROLE_REQUEST, output: &UNIT, result_wrapper: None, errors: &[&tables::ERROR_NO_SUCH_ENTITY_EXCEPTION, &tables::ERROR_CONCURRENT_MODIFICATION_EXCEPTION, &tables::ERROR_SERVICE_FAILURE_EXCEPTION] };
    impl OperationType for UntagRole {
        type Input = super::UntagRoleRequest;
        type Output = super::Unit;
        fn descriptor() -> &'static Operation { &UNTAG_ROLE_OPERATION }
        fn service() -> &'static Service { &super::SERVICE }
    }
    pub struct UntagUser;
    pub static UNTAG_USER_OPERATION: Operation = Operation { name: "UntagUser", method: "POST", uri: "/", status: 200, input: &tables::UNTAG_USER_REQUEST, output: &UNIT, result_wrapper: None, errors: &[&tables::ERROR_NO_SUCH_ENTITY_EXCEPTION, &tables::ERROR_CONCURRENT_MODIFICATION_EXCEPTION, &tables::ERROR_SERVICE_FAILURE_EXCEPTION] };
    impl OperationType for UntagUser {
        type Input = super::UntagUserRequest;
        type Output = super::Unit;
        fn descriptor() -> &'static Operation { &UNTAG_USER_OPERATION }
        fn service() -> &'static Service { &super::SERVICE }
    }
    pub struct UpdateAccessKey;
    pub static UPDATE_ACCESS_KEY_OPERATION: Operation = Operation { name: "UpdateAccessKey", method: "POST", uri: "/", status: 200, input: &tables::UPDATE_ACCESS_KEY_REQUEST, output: &UNIT, result_wrapper: None, errors: &[&tables::ERROR_NO_SUCH_ENTITY_EXCEPTION, &tables::ERROR_LIMIT_EXCEEDED_EXCEPTION, &tables::ERROR_SERVICE_FAILURE_EXCEPTION, &tables::ERROR_INVALID_INPUT_EXCEPTION] };
    impl OperationType for UpdateAccessKey {
        type Input = super::UpdateAccessKeyRequest;
        type Output = super::Unit;
        fn descriptor() -> &'static Operation { &UPDATE_ACCESS_KEY_OPERATION }
        fn service() -> &'static Service { &super::SERVICE }
    }
    pub struct UpdateAssumeRolePolicy;
    pub static UPDATE_ASSUME_ROLE_POLICY_OPERATION: Operation = Operation { name: "UpdateAssumeRolePolicy", method: "POST", uri: "/", status: 200, input: &tables::UPDATE_ASSUME_ROLE_POLICY_REQUEST, output: &UNIT, result_wrapper: None, errors: &[&tables::ERROR_NO_SUCH_ENTITY_EXCEPTION, &tables::ERROR_MALFORMED_POLICY_DOCUMENT_EXCEPTION, &tables::ERROR_LIMIT_EXCEEDED_EXCEPTION, &tables::ERROR_UNMODIFIABLE_ENTITY_EXCEPTION, &tables::ERROR_SERVICE_FAILURE_EXCEPTION] };
    impl OperationType for UpdateAssumeRolePolicy {
        type Input = super::UpdateAssumeRolePolicyRequest;
        type Output = super::Unit;
        fn descriptor() -> &'static Operation { &UPDATE_ASSUME_ROLE_POLICY_OPERATION }
        fn service() -> &'static Service { &super::SERVICE }
    }
    pub struct UpdateGroup;
    pub static UPDATE_GROUP_OPERATION: Operation = Operation { name: "UpdateGroup", method: "POST", uri: "/", status: 200, input: &tables::UPDATE_GROUP_REQUEST, output: &UNIT, result_wrapper: None, errors: &[&tables::ERROR_NO_SUCH_ENTITY_EXCEPTION, &tables::ERROR_ENTITY_ALREADY_EXISTS_EXCEPTION, &tables::ERROR_LIMIT_EXCEEDED_EXCEPTION, &tables::ERROR_SERVICE_FAILURE_EXCEPTION] };
    impl OperationType for UpdateGroup {
        type Input = super::UpdateGroupRequest;
        type Output = super::Unit;
        fn descriptor() -> &'static Operation { &UPDATE_GROUP_OPERATION }
        fn service() -> &'static Service { &super::SERVICE }
    }
    pub struct UpdateLoginProfile;
    pub static UPDATE_LOGIN_PROFILE_OPERATION: Operation = Operation { name: "UpdateLoginProfile", method: "POST", uri: "/", status: 200, input: &tables::UPDATE_LOGIN_PROFILE_REQUEST, output: &UNIT, result_wrapper: None, errors: &[&tables::ERROR_ENTITY_TEMPORARILY_UNMODIFIABLE_EXCEPTION, &tables::ERROR_NO_SUCH_ENTITY_EXCEPTION, &tables::ERROR_PASSWORD_POLICY_VIOLATION_EXCEPTION, &tables::ERROR_LIMIT_EXCEEDED_EXCEPTION, &tables::ERROR_SERVICE_FAILURE_EXCEPTION] };
    impl OperationType for UpdateLoginProfile {
        type Input = super::UpdateLoginProfileRequest;
        type Output = super::Unit;
        fn descriptor() -> &'static Operation { &UPDATE_LOGIN_PROFILE_OPERATION }
        fn service() -> &'static Service { &super::SERVICE }
    }
    pub struct UpdateOpenIDConnectProviderThumbprint;
    pub static UPDATE_OPEN_ID_CONNECT_PROVIDER_THUMBPRINT_OPERATION: Operation = Operation { name: "UpdateOpenIDConnectProviderThumbprint", method: "POST", uri: "/", status: 200, input: &tables::UPDATE_OPEN_ID_CONNECT_PROVIDER_THUMBPRINT_REQUEST, output: &UNIT, result_wrapper: None, errors: &[&tables::ERROR_CONCURRENT_MODIFICATION_EXCEPTION, &tables::ERROR_INVALID_INPUT_EXCEPTION, &tables::ERROR_NO_SUCH_ENTITY_EXCEPTION, &tables::ERROR_SERVICE_FAILURE_EXCEPTION] };
    impl OperationType for UpdateOpenIDConnectProviderThumbprint {
        type Input = super::UpdateOpenIDConnectProviderThumbprintRequest;
        type Output = super::Unit;
        fn descriptor() -> &'static Operation { &UPDATE_OPEN_ID_CONNECT_PROVIDER_THUMBPRINT_OPERATION }
        fn service() -> &'static Service { &super::SERVICE }
    }
    pub struct UpdateRole;
    pub static UPDATE_ROLE_OPERATION: Operation = Operation { name: "UpdateRole", method: "POST", uri: "/", status: 200, input: &tables::UPDATE_ROLE_REQUEST, output: &tables::UPDATE_ROLE_RESPONSE, result_wrapper: Some("UpdateRoleResult"), errors: &[&tables::ERROR_UNMODIFIABLE_ENTITY_EXCEPTION, &tables::ERROR_NO_SUCH_ENTITY_EXCEPTION, &tables::ERROR_SERVICE_FAILURE_EXCEPTION] };
    impl OperationType for UpdateRole {
        type Input = super::UpdateRoleRequest;
        type Output = super::UpdateRoleResponse;
        fn descriptor() -> &'static Operation { &UPDATE_ROLE_OPERATION }
        fn service() -> &'static Service { &super::SERVICE }
    }
    pub struct UpdateRoleDescription;
    pub static UPDATE_ROLE_DESCRIPTION_OPERATION: Operation = Operation { name: "UpdateRoleDescription", method: "POST", uri: "/", status: 200, input: &tables::UPDATE_ROLE_DESCRIPTION_REQUEST, output: &tables::UPDATE_ROLE_DESCRIPTION_RESPONSE, result_wrapper: Some("UpdateRoleDescriptionResult"), errors: &[&tables::ERROR_NO_SUCH_ENTITY_EXCEPTION, &tables::ERROR_UNMODIFIABLE_ENTITY_EXCEPTION, &tables::ERROR_SERVICE_FAILURE_EXCEPTION] };
    impl OperationType for UpdateRoleDescription {
        type Input = super::UpdateRoleDescriptionRequest;
        type Output = super::UpdateRoleDescriptionResponse;
        fn descriptor() -> &'static Operation { &UPDATE_ROLE_DESCRIPTION_OPERATION }
        fn service() -> &'static Service { &super::SERVICE }
    }
    pub struct UpdateUser;
    pub static UPDATE_USER_OPERATION: Operation = Operation { name: "UpdateUser", method: "POST", uri: "/", status: 200, input: &tables::UPDATE_USER_REQUEST, output: &UNIT, result_wrapper: None, errors: &[&tables::ERROR_NO_SUCH_ENTITY_EXCEPTION, &tables::ERROR_LIMIT_EXCEEDED_EXCEPTION, &tables::ERROR_ENTITY_ALREADY_EXISTS_EXCEPTION, &tables::ERROR_ENTITY_TEMPORARILY_UNMODIFIABLE_EXCEPTION, &tables::ERROR_CONCURRENT_MODIFICATION_EXCEPTION, &tables::ERROR_SERVICE_FAILURE_EXCEPTION] };
    impl OperationType for UpdateUser {
        type Input = super::UpdateUserRequest;
        type Output = super::Unit;
        fn descriptor() -> &'static Operation { &UPDATE_USER_OPERATION }
        fn service() -> &'static Service { &super::SERVICE }
    }
}

/// The service.
pub static SERVICE: crate::schema::Service = crate::schema::Service {
    name: "iam",
    signing_name: "iam",
    endpoint_prefix: "iam",
    service_id: "IAM",
    target_prefix: None,
    json_version: "1.1",
    api_version: "2010-05-08",
    xml_namespace: Some("https://iam.amazonaws.com/doc/2010-05-08/"),
    protocols: &[crate::schema::Protocol::Query],
    operations: &[&ops::ADD_CLIENT_ID_TO_OPEN_ID_CONNECT_PROVIDER_OPERATION, &ops::ADD_ROLE_TO_INSTANCE_PROFILE_OPERATION, &ops::ADD_USER_TO_GROUP_OPERATION, &ops::ATTACH_GROUP_POLICY_OPERATION, &ops::ATTACH_ROLE_POLICY_OPERATION, &ops::ATTACH_USER_POLICY_OPERATION, &ops::CREATE_ACCESS_KEY_OPERATION, &ops::CREATE_ACCOUNT_ALIAS_OPERATION, &ops::CREATE_GROUP_OPERATION, &ops::CREATE_INSTANCE_PROFILE_OPERATION, &ops::CREATE_LOGIN_PROFILE_OPERATION, &ops::CREATE_OPEN_ID_CONNECT_PROVIDER_OPERATION, &ops::CREATE_POLICY_OPERATION, &ops::CREATE_POLICY_VERSION_OPERATION, &ops::CREATE_ROLE_OPERATION, &ops::CREATE_SERVICE_LINKED_ROLE_OPERATION, &ops::CREATE_USER_OPERATION, &ops::DELETE_ACCESS_KEY_OPERATION, &ops::DELETE_ACCOUNT_ALIAS_OPERATION, &ops::DELETE_GROUP_OPERATION, &ops::DELETE_GROUP_POLICY_OPERATION, &ops::DELETE_INSTANCE_PROFILE_OPERATION, &ops::DELETE_LOGIN_PROFILE_OPERATION, &ops::DELETE_OPEN_ID_CONNECT_PROVIDER_OPERATION, &ops::DELETE_POLICY_OPERATION, &ops::DELETE_POLICY_VERSION_OPERATION, &ops::DELETE_ROLE_OPERATION, &ops::DELETE_ROLE_PERMISSIONS_BOUNDARY_OPERATION, &ops::DELETE_ROLE_POLICY_OPERATION, &ops::DELETE_SERVICE_LINKED_ROLE_OPERATION, &ops::DELETE_USER_OPERATION, &ops::DELETE_USER_PERMISSIONS_BOUNDARY_OPERATION, &ops::DELETE_USER_POLICY_OPERATION, &ops::DETACH_GROUP_POLICY_OPERATION, &ops::DETACH_ROLE_POLICY_OPERATION, &ops::DETACH_USER_POLICY_OPERATION, &ops::GET_ACCESS_KEY_LAST_USED_OPERATION, &ops::GET_ACCOUNT_AUTHORIZATION_DETAILS_OPERATION, &ops::GET_ACCOUNT_SUMMARY_OPERATION, &ops::GET_CONTEXT_KEYS_FOR_CUSTOM_POLICY_OPERATION, &ops::GET_CONTEXT_KEYS_FOR_PRINCIPAL_POLICY_OPERATION, &ops::GET_GROUP_OPERATION, &ops::GET_GROUP_POLICY_OPERATION, &ops::GET_INSTANCE_PROFILE_OPERATION, &ops::GET_LOGIN_PROFILE_OPERATION, &ops::GET_OPEN_ID_CONNECT_PROVIDER_OPERATION, &ops::GET_POLICY_OPERATION, &ops::GET_POLICY_VERSION_OPERATION, &ops::GET_ROLE_OPERATION, &ops::GET_ROLE_POLICY_OPERATION, &ops::GET_SERVICE_LINKED_ROLE_DELETION_STATUS_OPERATION, &ops::GET_USER_OPERATION, &ops::GET_USER_POLICY_OPERATION, &ops::LIST_ACCESS_KEYS_OPERATION, &ops::LIST_ACCOUNT_ALIASES_OPERATION, &ops::LIST_ATTACHED_GROUP_POLICIES_OPERATION, &ops::LIST_ATTACHED_ROLE_POLICIES_OPERATION, &ops::LIST_ATTACHED_USER_POLICIES_OPERATION, &ops::LIST_ENTITIES_FOR_POLICY_OPERATION, &ops::LIST_GROUP_POLICIES_OPERATION, &ops::LIST_GROUPS_OPERATION, &ops::LIST_GROUPS_FOR_USER_OPERATION, &ops::LIST_INSTANCE_PROFILE_TAGS_OPERATION, &ops::LIST_INSTANCE_PROFILES_OPERATION, &ops::LIST_INSTANCE_PROFILES_FOR_ROLE_OPERATION, &ops::LIST_MFA_DEVICES_OPERATION, &ops::LIST_OPEN_ID_CONNECT_PROVIDER_TAGS_OPERATION, &ops::LIST_OPEN_ID_CONNECT_PROVIDERS_OPERATION, &ops::LIST_POLICIES_OPERATION, &ops::LIST_POLICY_TAGS_OPERATION, &ops::LIST_POLICY_VERSIONS_OPERATION, &ops::LIST_ROLE_POLICIES_OPERATION, &ops::LIST_ROLE_TAGS_OPERATION, &ops::LIST_ROLES_OPERATION, &ops::LIST_SSH_PUBLIC_KEYS_OPERATION, &ops::LIST_SERVICE_SPECIFIC_CREDENTIALS_OPERATION, &ops::LIST_SIGNING_CERTIFICATES_OPERATION, &ops::LIST_USER_POLICIES_OPERATION, &ops::LIST_USER_TAGS_OPERATION, &ops::LIST_USERS_OPERATION, &ops::LIST_VIRTUAL_MFA_DEVICES_OPERATION, &ops::PUT_GROUP_POLICY_OPERATION, &ops::PUT_ROLE_PERMISSIONS_BOUNDARY_OPERATION, &ops::PUT_ROLE_POLICY_OPERATION, &ops::PUT_USER_PERMISSIONS_BOUNDARY_OPERATION, &ops::PUT_USER_POLICY_OPERATION, &ops::REMOVE_CLIENT_ID_FROM_OPEN_ID_CONNECT_PROVIDER_OPERATION, &ops::REMOVE_ROLE_FROM_INSTANCE_PROFILE_OPERATION, &ops::REMOVE_USER_FROM_GROUP_OPERATION, &ops::SET_DEFAULT_POLICY_VERSION_OPERATION, &ops::SIMULATE_CUSTOM_POLICY_OPERATION, &ops::SIMULATE_PRINCIPAL_POLICY_OPERATION, &ops::TAG_INSTANCE_PROFILE_OPERATION, &ops::TAG_OPEN_ID_CONNECT_PROVIDER_OPERATION, &ops::TAG_POLICY_OPERATION, &ops::TAG_ROLE_OPERATION, &ops::TAG_USER_OPERATION, &ops::UNTAG_INSTANCE_PROFILE_OPERATION, &ops::UNTAG_OPEN_ID_CONNECT_PROVIDER_OPERATION, &ops::UNTAG_POLICY_OPERATION, &ops::UNTAG_ROLE_OPERATION, &ops::UNTAG_USER_OPERATION, &ops::UPDATE_ACCESS_KEY_OPERATION, &ops::UPDATE_ASSUME_ROLE_POLICY_OPERATION, &ops::UPDATE_GROUP_OPERATION, &ops::UPDATE_LOGIN_PROFILE_OPERATION, &ops::UPDATE_OPEN_ID_CONNECT_PROVIDER_THUMBPRINT_OPERATION, &ops::UPDATE_ROLE_OPERATION, &ops::UPDATE_ROLE_DESCRIPTION_OPERATION, &ops::UPDATE_USER_OPERATION],
    unserved: &["AcceptDelegationRequest", "AcquireRole", "AssociateDelegationRequest", "ChangePassword", "CreateDelegationRequest", "CreateSAMLProvider", "CreateServiceSpecificCredential", "CreateVirtualMFADevice", "DeactivateMFADevice", "DeleteAccountPasswordPolicy", "DeleteSAMLProvider", "DeleteSSHPublicKey", "DeleteServerCertificate", "DeleteServiceSpecificCredential", "DeleteSigningCertificate", "DeleteVirtualMFADevice", "DisableOrganizationsRootCredentialsManagement", "DisableOrganizationsRootSessions", "DisableOutboundWebIdentityFederation", "EnableMFADevice", "EnableOrganizationsRootCredentialsManagement", "EnableOrganizationsRootSessions", "EnableOutboundWebIdentityFederation", "GenerateCredentialReport", "GenerateOrganizationsAccessReport", "GenerateServiceLastAccessedDetails", "GetAccountPasswordPolicy", "GetAccountProperties", "GetCredentialReport", "GetDelegationRequest", "GetHumanReadableSummary", "GetMFADevice", "GetOrganizationsAccessReport", "GetOutboundWebIdentityFederationInfo", "GetRoleTemplateVersion", "GetSAMLProvider", "GetSSHPublicKey", "GetServerCertificate", "GetServiceLastAccessedDetails", "GetServiceLastAccessedDetailsWithEntities", "ListDelegationRequests", "ListMFADeviceTags", "ListOrganizationsFeatures", "ListPoliciesGrantingServiceAccess", "ListSAMLProviderTags", "ListSAMLProviders", "ListServerCertificateTags", "ListServerCertificates", "PutAccountProperties", "RejectDelegationRequest", "ResetServiceSpecificCredential", "ResyncMFADevice", "SendDelegationToken", "SetSecurityTokenServicePreferences", "TagMFADevice", "TagSAMLProvider", "TagServerCertificate", "UntagMFADevice", "UntagSAMLProvider", "UntagServerCertificate", "UpdateAccountPasswordPolicy", "UpdateDelegationRequest", "UpdateSAMLProvider", "UpdateSSHPublicKey", "UpdateServerCertificate", "UpdateServiceSpecificCredential", "UpdateSigningCertificate", "UploadSSHPublicKey", "UploadServerCertificate", "UploadSigningCertificate"],
};
