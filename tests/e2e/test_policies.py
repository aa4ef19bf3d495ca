"""Policies decide: those of callers, those of queues, topics and functions, and those by which roles say whom they trust. Each
case stands beside its opposite. The region is simulated but for the last test: no container runs, functions do."""

import functools
import io
import json
import zipfile

import pytest
from botocore.exceptions import ClientError

import region as regions
from region import wait_for
from vpc import Ground

ACCOUNT = "123456789012"
REGION = "us-east-1"
FUNCTION = "def handler(event, context):\n    print('got', event)\n    return 'done'\n"


def arn(service, name):
    return f"arn:aws:{service}:{'' if service == 'iam' else REGION}:{ACCOUNT}:{name}"


def document(*statements):
    return json.dumps({"Version": "2012-10-17", "Statement": statements})


def allow(action, resource="*", **more):
    return {"Effect": "Allow", "Action": action, "Resource": resource, **more}


def lets(service, action, **condition):
    """A resource's statement that lets a service in; `source` or `account` say on whose behalf."""
    statement = allow(action, Principal={"Service": service})
    if "source" in condition:
        statement["Condition"] = {"ArnLike": {"aws:SourceArn": condition["source"]}}
    if "account" in condition:
        statement["Condition"] = {"StringEquals": {"aws:SourceAccount": condition["account"]}}
    return statement


def trust(service, **condition):
    statement = lets(service, "sts:AssumeRole", **condition)
    del statement["Resource"]
    return document(statement)


def outcome(call, **arguments):
    """`ok`, or the error's code and text."""
    try:
        call(**arguments)
    except ClientError as e:
        return f"{e.response['Error']['Code']}: {e.response['Error']['Message']}"
    return "ok"


class Harbor:
    """A region, its people and its roles."""

    def __init__(self, region):
        self.region = region
        self.iam = region.client("iam")
        self.sqs = region.client("sqs")

    def person(self, name, *statements):
        """A user with a policy of these statements, or with none; its clients by service."""
        self.iam.create_user(UserName=name)
        if statements:
            self.iam.put_user_policy(UserName=name, PolicyName="own", PolicyDocument=document(*statements))
        key = self.iam.create_access_key(UserName=name)["AccessKey"]
        given = {"aws_access_key_id": key["AccessKeyId"], "aws_secret_access_key": key["SecretAccessKey"]}
        return functools.cache(lambda service: self.region.client(service, **given))

    def role(self, name, document):
        return self.iam.create_role(RoleName=name, AssumeRolePolicyDocument=document)["Role"]["Arn"]

    def queue(self, name, *statements):
        """The address of a queue with a policy of these statements."""
        attributes = {"Policy": document(*statements)} if statements else {}
        return self.sqs.create_queue(QueueName=name, Attributes=attributes)["QueueUrl"]

    def received(self, url, seconds=0):
        """Bodies of what is in a queue."""
        found = self.sqs.receive_message(QueueUrl=url, MaxNumberOfMessages=10, WaitTimeSeconds=seconds,
                                         MessageAttributeNames=["All"]).get("Messages", [])
        for m in found:
            self.sqs.delete_message(QueueUrl=url, ReceiptHandle=m["ReceiptHandle"])
        return found

    def function(self, name, role):
        code = io.BytesIO()
        with zipfile.ZipFile(code, "w") as z:
            z.writestr("main.py", FUNCTION)
        made = self.region.client("lambda").create_function(
            FunctionName=name, Runtime="python3.12", Role=role, Handler="main.handler", Code={"ZipFile": code.getvalue()})
        self.region.client("lambda").get_waiter("function_active_v2").wait(FunctionName=name)
        return made["FunctionArn"]


@pytest.fixture(scope="module")
def harbor(data_root):
    r = regions.Region(data_root / "policies", cluster="policies")
    r.up("--runtime", "simulated", "--instances", "1")
    try:
        r.wait_for_instances(1)
        yield Harbor(r)
    finally:
        r.down()


def test_a_queue_is_open_to_whom_its_policy_or_their_own_lets_in(harbor):
    """Either suffices, each may deny; and the simulator says the same."""
    queue = arn("sqs", "quay")
    send = allow("sqs:SendMessage", queue)
    people = {"nora": (), "sam": (send,), "dora": (send, {**send, "Effect": "Deny"})}
    clients = {name: harbor.person(name, *own)("sqs") for name, own in people.items()}
    url = harbor.queue("quay")

    def who(name):
        return {"AWS": arn("iam", f"user/{name}")}

    implicit = "AccessDenied: User: arn:aws:iam::123456789012:user/{} is not authorized to perform: sqs:sendmessage on resource: " \
               + queue + " because no identity-based policy allows the sqs:sendmessage action"
    explicit = "AccessDenied: User: arn:aws:iam::123456789012:user/{} is not authorized to perform: sqs:sendmessage on resource: " \
               + queue + " with an explicit deny in {}"
    own = "an identity-based policy"
    for statements, expected in [
        ([], {"nora": implicit, "sam": "ok", "dora": (explicit, own)}),
        ([allow("sqs:*", queue, Principal=who("nora"))], {"nora": "ok", "sam": "ok", "dora": (explicit, own)}),
        ([allow("sqs:*", queue, Principal={"AWS": ACCOUNT})], {"nora": implicit, "sam": "ok", "dora": (explicit, own)}),
        ([allow("sqs:*", queue, Principal="*")], {"nora": "ok", "sam": "ok", "dora": (explicit, own)}),
        ([{"Effect": "Deny", "Action": "sqs:*", "Resource": queue, "Principal": who("sam")}],
         {"nora": implicit, "sam": (explicit, "a resource-based policy"), "dora": (explicit, own)}),
        ([allow("sqs:*", queue, Principal="*"),
          {"Effect": "Deny", "Action": "sqs:*", "Resource": queue, "Principal": "*", "Condition": {"Bool": {"aws:SecureTransport": "false"}}}],
         {"nora": "ok", "sam": "ok", "dora": (explicit, own)}),
    ]:
        harbor.sqs.set_queue_attributes(QueueUrl=url, Attributes={"Policy": document(*statements) if statements else ""})
        for name, words in expected.items():
            words, *more = words if isinstance(words, tuple) else (words,)
            said = outcome(clients[name].send_message, QueueUrl=url, MessageBody="x")
            assert said == words.format(name, *more), f"{name} {statements}"
            simulated = harbor.iam.simulate_custom_policy(
                PolicyInputList=[document(*(people[name] or [allow("s3:GetObject")]))], ActionNames=["sqs:SendMessage"],
                ResourceArns=[queue], CallerArn=arn("iam", f"user/{name}"),
                ContextEntries=[{"ContextKeyName": "aws:SecureTransport", "ContextKeyValues": ["true"], "ContextKeyType": "boolean"}],
                **({"ResourcePolicy": document(*statements)} if statements else {}))
            decision = simulated["EvaluationResults"][0]["EvalDecision"]
            assert decision == {"ok": "allowed", implicit: "implicitDeny", explicit: "explicitDeny"}[words], f"{name} {statements}"

    # The operations that change the policy.
    harbor.sqs.set_queue_attributes(QueueUrl=url, Attributes={"Policy": document(allow("sqs:*", queue, Principal=who("nora"), Sid="hers"))})
    assert outcome(clients["nora"].send_message, QueueUrl=url, MessageBody="x") == "ok"
    harbor.sqs.remove_permission(QueueUrl=url, Label="hers")
    assert outcome(clients["nora"].send_message, QueueUrl=url, MessageBody="x") == implicit.format("nora")


def test_topics_and_functions_have_policies_too(harbor):
    sns, functions = harbor.region.client("sns"), harbor.region.client("lambda")
    nina = harbor.person("nina")
    topic = sns.create_topic(Name="bell")["TopicArn"]
    # The default policy speaks of the account's services, not of its users.
    assert outcome(nina("sns").publish, TopicArn=topic, Message="x") == (
        "AuthorizationError: User: arn:aws:iam::123456789012:user/nina is not authorized to perform: SNS:Publish on resource: "
        f"{topic} because no identity-based policy allows the SNS:Publish action")
    statement = allow("SNS:Publish", topic, Principal={"AWS": arn("iam", "user/nina")})
    sns.set_topic_attributes(TopicArn=topic, AttributeName="Policy", AttributeValue=document(statement))
    assert outcome(nina("sns").publish, TopicArn=topic, Message="x") == "ok"

    harbor.function("clerk", harbor.role("clerk", trust("lambda.amazonaws.com")))
    permission = {"FunctionName": "clerk", "StatementId": "nina"}
    refused = "AccessDeniedException: User: arn:aws:iam::123456789012:user/nina is not authorized to perform: lambda:InvokeFunction"
    assert outcome(nina("lambda").invoke, FunctionName="clerk").startswith(refused)
    functions.add_permission(**permission, Action="lambda:InvokeFunction", Principal=arn("iam", "user/nina"))
    assert outcome(nina("lambda").invoke, FunctionName="clerk") == "ok"
    functions.remove_permission(**permission)
    assert outcome(nina("lambda").invoke, FunctionName="clerk").startswith(refused)


def test_a_topic_reaches_the_queues_that_let_it_in(harbor):
    sns = harbor.region.client("sns")
    topic, other = (sns.create_topic(Name=n)["TopicArn"] for n in ("horn", "whistle"))
    send = ("sns.amazonaws.com", "sqs:SendMessage")
    queues = {
        "shut": [],
        "open": [lets(*send)],
        "ours": [lets(*send, source=topic)],
        "theirs": [lets(*send, source=other)],
        "account": [lets(*send, account=ACCOUNT)],
        "stranger": [lets(*send, account="210987654321")],
        "rules": [lets("events.amazonaws.com", "sqs:SendMessage")],
        "users": [allow("sqs:*", Principal={"AWS": ACCOUNT})],
        "denied": [lets(*send), {**lets(*send, source=topic), "Effect": "Deny"}],
    }
    urls = {name: harbor.queue(name, *statements) for name, statements in queues.items()}
    dead = harbor.queue("dead", lets(*send, source=topic))
    for name in queues:
        redrive = json.dumps({"deadLetterTargetArn": arn("sqs", "dead")})
        attributes = {"RawMessageDelivery": "true", **({"RedrivePolicy": redrive} if name == "theirs" else {})}
        sns.subscribe(TopicArn=topic, Protocol="sqs", Endpoint=arn("sqs", name), Attributes=attributes)
    sns.publish(TopicArn=topic, Message="fog")
    got = {name for name, url in urls.items() if [m["Body"] for m in harbor.received(url)] == ["fog"]}
    assert got == {"open", "ours", "account"}
    assert [m["Body"] for m in harbor.received(dead)] == ["fog"], "what the one subscription with a dead-letter queue missed"


def test_a_rule_reaches_the_targets_that_let_it_in(harbor):
    events, sns, functions = (harbor.region.client(s) for s in ("events", "sns", "lambda"))
    by, rule = "events.amazonaws.com", arn("events", "rule/tide")
    function = harbor.function("buoy", harbor.role("buoy", trust("lambda.amazonaws.com")))
    topic = sns.create_topic(Name="gull")["TopicArn"]
    behind = harbor.queue("behind", lets("sns.amazonaws.com", "sqs:SendMessage", source=topic))
    sns.subscribe(TopicArn=topic, Protocol="sqs", Endpoint=arn("sqs", "behind"), Attributes={"RawMessageDelivery": "true"})
    queue, letters = harbor.queue("pier"), harbor.queue("letters", lets(by, "sqs:SendMessage", source=rule))
    events.put_rule(Name="tide", EventPattern=json.dumps({"source": ["moon"]}))
    targets = [arn("sqs", "pier"), topic, function]
    events.put_targets(Rule="tide", Targets=[
        {"Id": str(n), "Arn": t, "InputPath": "$.detail", "DeadLetterConfig": {"Arn": arn("sqs", "letters")}} for n, t in enumerate(targets)])

    def put(n):
        events.put_events(Entries=[{"Source": "moon", "DetailType": "t", "Detail": json.dumps({"n": n})}])

    def told(m, name):
        return m["MessageAttributes"][name]["StringValue"]

    def logged(n):
        try:
            found = harbor.region.client("logs").filter_log_events(logGroupName="/aws/lambda/buoy")["events"]
        except ClientError:
            return False
        return any(f"got {{'n': {n}}}" in e["message"] for e in found)

    put(1)
    lost = []
    wait_for("three dead letters", lambda: lost.extend(harbor.received(letters, 1)) or len(lost) == 3, 15)
    assert {told(m, "TARGET_ARN") for m in lost} == set(targets)
    assert {(told(m, "RULE_ARN"), told(m, "ERROR_CODE")) for m in lost} == {(rule, "NO_PERMISSIONS")}
    assert not harbor.received(queue) and not harbor.received(behind) and not logged(1)

    harbor.sqs.set_queue_attributes(QueueUrl=queue, Attributes={"Policy": document(lets(by, "sqs:SendMessage", source=rule))})
    sns.set_topic_attributes(TopicArn=topic, AttributeName="Policy", AttributeValue=document(lets(by, "sns:Publish", account=ACCOUNT)))
    functions.add_permission(FunctionName="buoy", StatementId="rule", Action="lambda:InvokeFunction", Principal=by, SourceArn=rule)
    put(2)
    wait_for("the function's log", lambda: logged(2), 15)
    assert [json.loads(m["Body"]) for m in harbor.received(queue)] == [{"n": 2}]
    assert [json.loads(m["Body"]) for m in harbor.received(behind)] == [{"n": 2}]
    assert harbor.received(letters) == []

    functions.remove_permission(FunctionName="buoy", StatementId="rule")
    put(3)
    (letter,) = wait_for("a dead letter", lambda: harbor.received(letters, 1), 15)
    assert told(letter, "TARGET_ARN") == function and not logged(3)


def test_a_rule_runs_tasks_as_the_role_of_its_target(harbor):
    region, events, ecs = harbor.region, harbor.region.client("events"), harbor.region.client("ecs")
    by, rule = "events.amazonaws.com", arn("events", "rule/launch")
    definition = region.register("launched", image="x")
    letters = harbor.queue("misfires", lets(by, "sqs:SendMessage", source=rule))
    events.put_rule(Name="launch", EventPattern=json.dumps({"source": ["pilot"]}))
    role = harbor.role("pilot", trust("ec2.amazonaws.com"))
    events.put_targets(Rule="launch", Targets=[{
        "Id": "1", "Arn": arn("ecs", "cluster/policies"), "RoleArn": role, "EcsParameters": {"TaskDefinitionArn": definition},
        "DeadLetterConfig": {"Arn": arn("sqs", "misfires")}}])

    def started():
        return ecs.list_tasks(cluster="policies", startedBy="events-rule/launch")["taskArns"]

    def put():
        events.put_events(Entries=[{"Source": "pilot", "DetailType": "t", "Detail": "{}"}])

    run = allow("ecs:RunTask", definition)
    for trusted, statement, why in [("ec2.amazonaws.com", run, "does not trust"), (by, allow("ecs:StopTask"), "ecs:RunTask"), (by, run, None)]:
        harbor.iam.update_assume_role_policy(RoleName="pilot", PolicyDocument=trust(trusted))
        harbor.iam.put_role_policy(RoleName="pilot", PolicyName="own", PolicyDocument=document(statement))
        put()
        if why:
            (letter,) = wait_for("a dead letter", lambda: harbor.received(letters, 1), 15)
            assert why in letter["MessageAttributes"]["ERROR_MESSAGE"]["StringValue"] and not started()
    assert len(wait_for("the task", started, 15)) == 1


def test_who_hands_a_role_on_must_be_allowed_to(harbor):
    iam, root = harbor.iam, harbor.region.client
    # It trusts all those services: what is refused is refused to the caller.
    services = ["ec2", "ecs-tasks", "ecs", "lambda", "events", "autoscaling"]
    role = harbor.role("cargo", trust([f"{s}.amazonaws.com" for s in services]))
    iam.create_instance_profile(InstanceProfileName="cargo")
    iam.add_role_to_instance_profile(InstanceProfileName="cargo", RoleName="cargo")
    image = root("ssm").get_parameter(Name="/aws/service/ecs/optimized-ami/amazon-linux-2023/recommended/image_id")["Parameter"]["Value"]
    root("ec2").create_launch_template(LaunchTemplateName="crate", LaunchTemplateData={
        "ImageId": image, "InstanceType": "t3.nano", "IamInstanceProfile": {"Name": "cargo"}})
    root("autoscaling").create_launch_configuration(
        LaunchConfigurationName="old", ImageId=image, InstanceType="t3.nano", IamInstanceProfile="cargo")
    root("autoscaling").create_auto_scaling_group(
        AutoScalingGroupName="fleet", MinSize=0, MaxSize=0, AvailabilityZones=[f"{REGION}a"], LaunchConfigurationName="old")
    root("events").put_rule(Name="cargo", EventPattern=json.dumps({"source": ["x"]}))
    container = [{"name": "main", "image": "x", "memory": 32}]
    root("ecs").register_task_definition(family="loaded", containerDefinitions=container, taskRoleArn=role)
    root("ecs").register_task_definition(family="empty", containerDefinitions=container)

    anything = allow(["ec2:*", "ecs:*", "lambda:*", "events:*", "autoscaling:*"])
    may = allow("iam:PassRole", role)
    narrow = {**may, "Condition": {"StringEquals": {"iam:PassedToService": "ecs-tasks.amazonaws.com"}}}
    people = {"paul": harbor.person("paul", anything), "tess": harbor.person("tess", anything, narrow),
              "rita": harbor.person("rita", anything, may)}
    code = io.BytesIO()
    with zipfile.ZipFile(code, "w") as z:
        z.writestr("main.py", FUNCTION)
    template = {"LaunchTemplateName": "crate", "Version": "$Latest"}
    group = {"MinSize": 0, "MaxSize": 0, "AvailabilityZones": [f"{REGION}a"]}
    tasks = ("rita", "tess")
    for service, operation, who, arguments in [
        ("ec2", "run_instances", ("rita",), {"MinCount": 1, "MaxCount": 1, "LaunchTemplate": template}),
        ("ec2", "run_instances", ("rita",), {"MinCount": 1, "MaxCount": 1, "ImageId": image, "InstanceType": "t3.nano",
                                             "IamInstanceProfile": {"Name": "cargo"}}),
        ("autoscaling", "create_launch_configuration", ("rita",),
         {"LaunchConfigurationName": "{}", "ImageId": image, "InstanceType": "t3.nano", "IamInstanceProfile": "cargo"}),
        ("autoscaling", "create_auto_scaling_group", ("rita",), {"AutoScalingGroupName": "{}-1", "LaunchTemplate": template, **group}),
        ("autoscaling", "create_auto_scaling_group", ("rita",), {"AutoScalingGroupName": "{}-2", "LaunchConfigurationName": "old", **group}),
        ("autoscaling", "create_auto_scaling_group", ("rita",), {"AutoScalingGroupName": "{}-3", "MixedInstancesPolicy": {
            "LaunchTemplate": {"LaunchTemplateSpecification": template}}, **group}),
        ("autoscaling", "put_lifecycle_hook", ("rita",),
         {"AutoScalingGroupName": "fleet", "LifecycleHookName": "{}", "LifecycleTransition": "autoscaling:EC2_INSTANCE_TERMINATING",
          "NotificationTargetARN": arn("sqs", "nowhere"), "RoleARN": role}),
        ("ecs", "register_task_definition", tasks, {"family": "{}", "containerDefinitions": container, "taskRoleArn": role}),
        ("ecs", "register_task_definition", tasks, {"family": "{}", "containerDefinitions": container, "executionRoleArn": role}),
        ("ecs", "run_task", tasks, {"cluster": "policies", "taskDefinition": "loaded"}),
        ("ecs", "run_task", tasks, {"cluster": "policies", "taskDefinition": "empty", "overrides": {"taskRoleArn": role}}),
        ("events", "put_targets", ("rita",), {"Rule": "cargo", "Targets": [
            {"Id": "1", "Arn": arn("ecs", "cluster/policies"), "RoleArn": role, "EcsParameters": {"TaskDefinitionArn": "loaded"}}]}),
        ("lambda", "create_function", ("rita",), {"FunctionName": "{}", "Runtime": "python3.12", "Role": role, "Handler": "main.handler",
                                                  "Code": {"ZipFile": code.getvalue()}}),
    ]:
        for name, clients in people.items():
            given = {k: v.format(f"{name}-{service}") if isinstance(v, str) else v for k, v in arguments.items()}
            said = outcome(getattr(clients(service), operation), **given)
            text = (f"User: arn:aws:iam::{ACCOUNT}:user/{name} is not authorized to perform: iam:PassRole on resource: {role} because no "
                    "identity-based policy allows the iam:PassRole action")
            if name in who:
                assert "iam:PassRole" not in said, f"{operation} by {name}"
            else:
                codes = {"ec2": "UnauthorizedOperation: You are not authorized to perform this operation. ", "autoscaling": "AccessDenied: "}
                assert said.startswith(codes.get(service, "AccessDeniedException: ") + text), f"{operation} by {name}"
    # Nothing is handed on where there is nothing.
    assert outcome(people["paul"]("ecs").run_task, cluster="policies", taskDefinition="empty") == "ok"


def test_tasks_have_the_roles_that_trust_ecs(harbor):
    region, ecs = harbor.region, harbor.region.client("ecs")
    tasks = "ecs-tasks.amazonaws.com"
    role = harbor.role("diver", trust("ec2.amazonaws.com"))
    definition = region.register("diver", image="x", definition={"taskRoleArn": role})
    refused = (f"ClientException: ECS was unable to assume the role '{role}' that was provided for this task. Please verify that the role "
               "being passed has the proper trust relationship and permissions and that your IAM user has permissions to pass this role.")
    for document_, expected in [
        (trust("ec2.amazonaws.com"), refused),
        (trust(tasks), "ok"),
        (trust(tasks, account="210987654321"), refused),
        (trust(tasks, account=ACCOUNT), "ok"),
        (trust(tasks, source=f"arn:aws:ecs:eu-west-1:{ACCOUNT}:*"), refused),
        (trust(tasks, source=f"arn:aws:ecs:{REGION}:{ACCOUNT}:*"), "ok"),
    ]:
        harbor.iam.update_assume_role_policy(RoleName="diver", PolicyDocument=document_)
        assert outcome(ecs.run_task, cluster="policies", taskDefinition=definition) == expected, document_
    (arn_,) = region.run_task(definition)
    region.wait_for_task(arn_, "RUNNING", 20)

    # A service's tasks end before they begin, until the role trusts ECS.
    harbor.iam.update_assume_role_policy(RoleName="diver", PolicyDocument=trust("ec2.amazonaws.com"))
    ecs.create_service(cluster="policies", serviceName="divers", taskDefinition=definition, desiredCount=1)

    def stopped():
        arns = ecs.list_tasks(cluster="policies", serviceName="divers", desiredStatus="STOPPED")["taskArns"]
        return arns and ecs.describe_tasks(cluster="policies", tasks=arns)["tasks"]

    first = wait_for("a task that ended", stopped, 20)[0]
    assert (first["stopCode"], first["stoppedReason"]) == ("TaskFailedToStart", refused.removeprefix("ClientException: "))
    assert region.service("divers")["runningCount"] == 0
    harbor.iam.update_assume_role_policy(RoleName="diver", PolicyDocument=trust(tasks))
    wait_for("the service runs", lambda: region.service("divers")["runningCount"] == 1, 30)


def test_functions_have_the_roles_that_trust_lambda(harbor):
    role = harbor.role("keeper", trust("ec2.amazonaws.com"))
    with pytest.raises(ClientError) as e:
        harbor.function("keeper", role)
    assert e.value.response["Error"]["Message"] == "The role defined for the function cannot be assumed by Lambda."
    harbor.iam.update_assume_role_policy(RoleName="keeper", PolicyDocument=trust("lambda.amazonaws.com", source=arn("lambda", "function:keeper")))
    harbor.function("keeper", role)
    assert harbor.region.client("lambda").invoke(FunctionName="keeper")["Payload"].read() == b'"done"'
    with pytest.raises(ClientError):
        harbor.function("another", role)


@pytest.fixture
def machines(data_root):
    """A region with real machines, which alone have metadata."""
    why_not = regions.no_docker()
    if why_not:
        pytest.skip(why_not)
    r = regions.Region(data_root / "policies-machines", cluster="unused")
    r.up("--instances", "0", "--vpc-cidr", regions.free_range())
    try:
        yield Ground(r)
    finally:
        r.roadstead("down", "--purge", seconds=180)


def test_an_instance_has_the_keys_of_a_role_that_trusts_ec2(machines):
    g = machines
    g.role("hull", "ec2.amazonaws.com", ["ec2:DescribeVpcs"])
    g.iam.update_assume_role_policy(RoleName="hull", PolicyDocument=trust("ecs-tasks.amazonaws.com"))
    vpc, _, table = g.vpc("10.71.0.0/16")
    subnet = g.subnet(vpc, "10.71.1.0/24", table)
    instance = g.instance("hull", subnet, [g.group(vpc, "hull")], "#!/bin/bash\ntrue\n", profile="hull", HttpTokens="optional")
    g.wait_for_boot(instance)

    def keys():
        return json.loads(g.metadata(instance, "meta-data/iam/security-credentials/hull"))

    said = keys()
    assert said["Code"] == "AssumeRoleUnauthorizedAccess" and said["Message"].startswith("EC2 cannot assume the role hull.")
    assert "AccessKeyId" not in said
    source = f"arn:aws:ec2:{REGION}:{ACCOUNT}:instance/{instance}"
    g.iam.update_assume_role_policy(RoleName="hull", PolicyDocument=trust("ec2.amazonaws.com", source=source))
    said = keys()
    assert said["Code"] == "Success"
    assert g.client("sts", said).get_caller_identity()["Arn"] == f"arn:aws:sts::{ACCOUNT}:assumed-role/hull/{instance}"
