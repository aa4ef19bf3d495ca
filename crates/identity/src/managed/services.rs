//! Policies for the roles of services: agents, tasks, schedulers.

use super::{AwsPolicy, policy};

pub(super) static ALL: [AwsPolicy; 18] = [
    policy(
        "/service-role/",
        "AmazonEC2ContainerServiceforEC2Role",
        "Default policy for the Amazon EC2 Role for Amazon EC2 Container Service.",
        r#"{"Effect":"Allow","Action":["ec2:DescribeTags","ecs:CreateCluster","ecs:DeregisterContainerInstance","ecs:DiscoverPollEndpoint","ecs:Poll","ecs:RegisterContainerInstance","ecs:StartTelemetrySession","ecs:UpdateContainerInstancesState","ecs:Submit*","ecr:GetAuthorizationToken","ecr:BatchCheckLayerAvailability","ecr:GetDownloadUrlForLayer","ecr:BatchGetImage","logs:CreateLogStream","logs:PutLogEvents"],"Resource":"*"},{"Effect":"Allow","Action":"ecs:TagResource","Resource":"*","Condition":{"StringEquals":{"ecs:CreateAction":["CreateCluster","RegisterContainerInstance"]}}}"#,
    ),
    policy(
        "/service-role/",
        "AmazonECSTaskExecutionRolePolicy",
        "Provides access to other AWS service resources that are required to run Amazon ECS tasks",
        r#"{"Effect":"Allow","Action":["ecr:GetAuthorizationToken","ecr:BatchCheckLayerAvailability","ecr:GetDownloadUrlForLayer","ecr:BatchGetImage","logs:CreateLogStream","logs:PutLogEvents"],"Resource":"*"}"#,
    ),
    policy(
        "/service-role/",
        "AmazonEC2ContainerServiceRole",
        "Default policy for Amazon ECS service role.",
        r#"{"Effect":"Allow","Action":["ec2:AuthorizeSecurityGroupIngress","ec2:Describe*","elasticloadbalancing:DeregisterInstancesFromLoadBalancer","elasticloadbalancing:DeregisterTargets","elasticloadbalancing:Describe*","elasticloadbalancing:RegisterInstancesWithLoadBalancer","elasticloadbalancing:RegisterTargets"],"Resource":"*"}"#,
    ),
    policy(
        "/service-role/",
        "AmazonEC2ContainerServiceEventsRole",
        "Policy to enable CloudWatch Events for EC2 Container Service",
        r#"{"Effect":"Allow","Action":"ecs:RunTask","Resource":"*"},{"Effect":"Allow","Action":"iam:PassRole","Resource":"*","Condition":{"StringLike":{"iam:PassedToService":"ecs-tasks.amazonaws.com"}}},{"Effect":"Allow","Action":"ecs:TagResource","Resource":"*","Condition":{"StringEquals":{"ecs:CreateAction":["RunTask"]}}}"#,
    ),
    policy(
        "/service-role/",
        "AmazonEC2ContainerServiceAutoscaleRole",
        "Policy to enable Task Autoscaling for Amazon EC2 Container Service",
        r#"{"Effect":"Allow","Action":["ecs:DescribeServices","ecs:UpdateService"],"Resource":"*"},{"Effect":"Allow","Action":["cloudwatch:DescribeAlarms","cloudwatch:PutMetricAlarm"],"Resource":"*"}"#,
    ),
    policy(
        "/aws-service-role/",
        "AmazonECSServiceRolePolicy",
        "Policy to enable Amazon ECS to manage your cluster.",
        r#"{"Sid":"ECSTaskManagement","Effect":"Allow","Action":["ec2:AttachNetworkInterface","ec2:CreateNetworkInterface","ec2:CreateNetworkInterfacePermission","ec2:DeleteNetworkInterface","ec2:DeleteNetworkInterfacePermission","ec2:Describe*","ec2:DetachNetworkInterface","elasticloadbalancing:DeregisterInstancesFromLoadBalancer","elasticloadbalancing:DeregisterTargets","elasticloadbalancing:Describe*","elasticloadbalancing:RegisterInstancesWithLoadBalancer","elasticloadbalancing:RegisterTargets","route53:ChangeResourceRecordSets","route53:CreateHealthCheck","route53:DeleteHealthCheck","route53:Get*","route53:List*","route53:UpdateHealthCheck","servicediscovery:DeregisterInstance","servicediscovery:Get*","servicediscovery:List*","servicediscovery:RegisterInstance","servicediscovery:UpdateInstanceCustomHealthStatus"],"Resource":"*"},{"Sid":"AutoScaling","Effect":"Allow","Action":["autoscaling:Describe*"],"Resource":"*"},{"Sid":"AutoScalingManagement","Effect":"Allow","Action":["autoscaling:DeletePolicy","autoscaling:PutScalingPolicy","autoscaling:SetInstanceProtection","autoscaling:UpdateAutoScalingGroup","autoscaling:PutLifecycleHook","autoscaling:DeleteLifecycleHook","autoscaling:CompleteLifecycleAction","autoscaling:RecordLifecycleActionHeartbeat"],"Resource":"*","Condition":{"Null":{"autoscaling:ResourceTag/AmazonECSManaged":"false"}}},{"Sid":"AutoScalingPlanManagement","Effect":"Allow","Action":["autoscaling-plans:CreateScalingPlan","autoscaling-plans:DeleteScalingPlan","autoscaling-plans:DescribeScalingPlans","autoscaling-plans:DescribeScalingPlanResources"],"Resource":"*"},{"Sid":"CWAlarmManagement","Effect":"Allow","Action":["cloudwatch:DeleteAlarms","cloudwatch:DescribeAlarms","cloudwatch:PutMetricAlarm"],"Resource":"arn:aws:cloudwatch:*:*:alarm:*"},{"Sid":"ECSTagging","Effect":"Allow","Action":["ec2:CreateTags"],"Resource":"arn:aws:ec2:*:*:network-interface/*"},{"Sid":"CWLogGroupManagement","Effect":"Allow","Action":["logs:CreateLogGroup","logs:DescribeLogGroups","logs:PutRetentionPolicy"],"Resource":"arn:aws:logs:*:*:log-group:/aws/ecs/*"},{"Sid":"CWLogStreamManagement","Effect":"Allow","Action":["logs:CreateLogStream","logs:DescribeLogStreams","logs:PutLogEvents"],"Resource":"arn:aws:logs:*:*:log-group:/aws/ecs/*:log-stream:*"},{"Sid":"ExecuteCommandSessionManagement","Effect":"Allow","Action":["ssm:DescribeSessions"],"Resource":"*"},{"Sid":"ExecuteCommand","Effect":"Allow","Action":["ssm:StartSession"],"Resource":["arn:aws:ecs:*:*:task/*","arn:aws:ssm:*:*:document/AmazonECS-ExecuteInteractiveCommand"]}"#,
    ),
    policy(
        "/aws-service-role/",
        "AutoScalingServiceRolePolicy",
        "Enables access to AWS Services and Resources used or managed by Auto Scaling",
        r#"{"Sid":"EC2InstanceManagement","Effect":"Allow","Action":["ec2:AttachClassicLinkVpc","ec2:CancelSpotInstanceRequests","ec2:CreateFleet","ec2:CreateTags","ec2:DeleteTags","ec2:Describe*","ec2:DetachClassicLinkVpc","ec2:GetInstanceTypesFromInstanceRequirements","ec2:GetSecurityGroupsForVpc","ec2:ModifyInstanceAttribute","ec2:RequestSpotInstances","ec2:RunInstances","ec2:StartInstances","ec2:StopInstances","ec2:TerminateInstances"],"Resource":"*"},{"Sid":"EC2InstanceProfileManagement","Effect":"Allow","Action":["iam:PassRole"],"Resource":"*","Condition":{"StringLike":{"iam:PassedToService":"ec2.amazonaws.com*"}}},{"Sid":"EC2SpotManagement","Effect":"Allow","Action":["iam:CreateServiceLinkedRole"],"Resource":"*","Condition":{"StringEquals":{"iam:AWSServiceName":"spot.amazonaws.com"}}},{"Sid":"ELBManagement","Effect":"Allow","Action":["elasticloadbalancing:Register*","elasticloadbalancing:Deregister*","elasticloadbalancing:Describe*"],"Resource":"*"},{"Sid":"CWManagement","Effect":"Allow","Action":["cloudwatch:DeleteAlarms","cloudwatch:DescribeAlarms","cloudwatch:GetMetricData","cloudwatch:PutMetricAlarm"],"Resource":"*"},{"Sid":"SNSManagement","Effect":"Allow","Action":["sns:Publish"],"Resource":"*"},{"Sid":"SystemsManagerParameterManagement","Effect":"Allow","Action":["ssm:GetParameters"],"Resource":"*"},{"Sid":"VpcLatticeManagement","Effect":"Allow","Action":["vpc-lattice:DeregisterTargets","vpc-lattice:GetTargetGroup","vpc-lattice:ListTargets","vpc-lattice:ListTargetGroups","vpc-lattice:RegisterTargets"],"Resource":"*"}"#,
    ),
    policy(
        "/aws-service-role/",
        "AWSElasticLoadBalancingServiceRolePolicy",
        "Service Linked Role Policy for AWS Elastic Load Balancing Control Plane",
        r#"{"Effect":"Allow","Action":["ec2:DescribeAddresses","ec2:DescribeCoipPools","ec2:DescribeInstances","ec2:DescribeNetworkInterfaces","ec2:DescribeSubnets","ec2:DescribeSecurityGroups","ec2:DescribeVpcs","ec2:DescribeInternetGateways","ec2:DescribeAccountAttributes","ec2:DescribeClassicLinkInstances","ec2:DescribeVpcClassicLink","ec2:CreateSecurityGroup","ec2:CreateNetworkInterface","ec2:DeleteNetworkInterface","ec2:GetCoipPoolUsage","ec2:ModifyNetworkInterfaceAttribute","ec2:AllocateAddress","ec2:AuthorizeSecurityGroupIngress","ec2:AssociateAddress","ec2:DisassociateAddress","ec2:AttachNetworkInterface","ec2:DetachNetworkInterface","ec2:AssignPrivateIpAddresses","ec2:AssignIpv6Addresses","ec2:ReleaseAddress","ec2:UnassignIpv6Addresses","ec2:DescribeVpcPeeringConnections","logs:CreateLogDelivery","logs:GetLogDelivery","logs:UpdateLogDelivery","logs:DeleteLogDelivery","logs:ListLogDeliveries","outposts:GetOutpostInstanceTypes"],"Resource":"*"}"#,
    ),
    policy(
        "/aws-service-role/",
        "AWSApplicationAutoscalingECSServicePolicy",
        "Policy granting permissions to Application Auto Scaling to access EC2 Container Service and CloudWatch.",
        r#"{"Effect":"Allow","Action":["ecs:DescribeServices","ecs:UpdateService","cloudwatch:PutMetricAlarm","cloudwatch:DescribeAlarms","cloudwatch:GetMetricData","cloudwatch:DeleteAlarms"],"Resource":"*"}"#,
    ),
    policy(
        "/",
        "AmazonSSMManagedInstanceCore",
        "The policy for Amazon EC2 Role to enable AWS Systems Manager service core functionality.",
        r#"{"Effect":"Allow","Action":["ssm:DescribeAssociation","ssm:GetDeployablePatchSnapshotForInstance","ssm:GetDocument","ssm:DescribeDocument","ssm:GetManifest","ssm:GetParameter","ssm:GetParameters","ssm:ListAssociations","ssm:ListInstanceAssociations","ssm:PutInventory","ssm:PutComplianceItems","ssm:PutConfigurePackageResult","ssm:UpdateAssociationStatus","ssm:UpdateInstanceAssociationStatus","ssm:UpdateInstanceInformation"],"Resource":"*"},{"Effect":"Allow","Action":["ssmmessages:CreateControlChannel","ssmmessages:CreateDataChannel","ssmmessages:OpenControlChannel","ssmmessages:OpenDataChannel"],"Resource":"*"},{"Effect":"Allow","Action":["ec2messages:AcknowledgeMessage","ec2messages:DeleteMessage","ec2messages:FailMessage","ec2messages:GetEndpoint","ec2messages:GetMessages","ec2messages:SendReply"],"Resource":"*"}"#,
    ),
    policy(
        "/",
        "CloudWatchAgentServerPolicy",
        "Permissions required to use AmazonCloudWatchAgent on servers",
        r#"{"Sid":"CWACloudWatchServerPermissions","Effect":"Allow","Action":["cloudwatch:PutMetricData","ec2:DescribeVolumes","ec2:DescribeTags","logs:PutLogEvents","logs:PutRetentionPolicy","logs:DescribeLogStreams","logs:DescribeLogGroups","logs:CreateLogStream","logs:CreateLogGroup","xray:PutTraceSegments","xray:PutTelemetryRecords","xray:GetSamplingRules","xray:GetSamplingTargets","xray:GetSamplingStatisticSummaries"],"Resource":"*"},{"Sid":"CWASSMServerPermissions","Effect":"Allow","Action":["ssm:GetParameter"],"Resource":"arn:aws:ssm:*:*:parameter/AmazonCloudWatch-*"}"#,
    ),
    policy(
        "/service-role/",
        "AutoScalingNotificationAccessRole",
        "Default policy for the AutoScaling Notification Access service role.",
        r#"{"Effect":"Allow","Action":["sqs:SendMessage","sqs:GetQueueUrl","sns:Publish"],"Resource":"*"}"#,
    ),
    policy(
        "/service-role/",
        "AWSLambdaBasicExecutionRole",
        "Provides write permissions to CloudWatch Logs.",
        r#"{"Effect":"Allow","Action":["logs:CreateLogGroup","logs:CreateLogStream","logs:PutLogEvents"],"Resource":"*"}"#,
    ),
    policy(
        "/service-role/",
        "AWSLambdaVPCAccessExecutionRole",
        "Provides minimum permissions for a Lambda function to execute while accessing a resource within a VPC",
        r#"{"Sid":"AWSLambdaVPCAccessExecutionPermissions","Effect":"Allow","Action":["logs:CreateLogGroup","logs:CreateLogStream","logs:PutLogEvents","ec2:CreateNetworkInterface","ec2:DescribeNetworkInterfaces","ec2:DescribeSubnets","ec2:DeleteNetworkInterface","ec2:AssignPrivateIpAddresses","ec2:UnassignPrivateIpAddresses"],"Resource":"*"}"#,
    ),
    policy(
        "/",
        "AWSCodeDeployRoleForECS",
        "Provides CodeDeploy service wide access to perform an ECS blue/green deployment on your behalf.",
        r#"{"Effect":"Allow","Action":["ecs:DescribeServices","ecs:CreateTaskSet","ecs:UpdateServicePrimaryTaskSet","ecs:DeleteTaskSet","elasticloadbalancing:DescribeTargetGroups","elasticloadbalancing:DescribeListeners","elasticloadbalancing:ModifyListener","elasticloadbalancing:DescribeRules","elasticloadbalancing:ModifyRule","lambda:InvokeFunction","cloudwatch:DescribeAlarms","sns:Publish","s3:GetObject","s3:GetObjectVersion"],"Resource":"*"},{"Effect":"Allow","Action":["iam:PassRole"],"Resource":"*","Condition":{"StringLike":{"iam:PassedToService":["ecs-tasks.amazonaws.com"]}}}"#,
    ),
    policy(
        "/",
        "AmazonElasticFileSystemClientReadWriteAccess",
        "Provides read and write client access to an Amazon EFS file system",
        r#"{"Effect":"Allow","Action":["elasticfilesystem:ClientMount","elasticfilesystem:ClientWrite","elasticfilesystem:DescribeMountTargets"],"Resource":"*"}"#,
    ),
    policy(
        "/service-role/",
        "AWSLambdaRole",
        "Default policy for AWS Lambda service role.",
        r#"{"Effect":"Allow","Action":["lambda:InvokeFunction"],"Resource":["*"]}"#,
    ),
    policy(
        "/service-role/",
        "AmazonEC2RoleforSSM",
        "Permissions of instances that Systems Manager manages; superseded by AmazonSSMManagedInstanceCore.",
        r#"{"Effect":"Allow","Action":["ssm:DescribeAssociation","ssm:GetDocument","ssm:GetManifest","ssm:GetParameters","ssm:ListAssociations","ssm:ListInstanceAssociations","ssm:PutInventory","ssm:UpdateAssociationStatus","ssm:UpdateInstanceInformation","ssmmessages:*","ec2messages:*","cloudwatch:PutMetricData","ec2:DescribeInstanceStatus","logs:CreateLogGroup","logs:CreateLogStream","logs:DescribeLogGroups","logs:DescribeLogStreams","logs:PutLogEvents"],"Resource":"*"}"#,
    ),
];
