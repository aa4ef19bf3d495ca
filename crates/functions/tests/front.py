"""What an SDK does with queues, topics, functions, rules and alarms; every answer is checked."""
import io
import json
import http.server
import sys
import threading
import time
import zipfile

import boto3
import botocore.exceptions
from botocore.config import Config

ENDPOINT = sys.argv[1]
CONFIG = Config(retries={"max_attempts": 0}, read_timeout=30)


def client(service, **credentials):
    credentials = credentials or {"aws_access_key_id": "AKIATEST", "aws_secret_access_key": "secret"}
    return boto3.client(service, endpoint_url=ENDPOINT, region_name="us-east-1", config=CONFIG, **credentials)


def refused(call, code):
    try:
        call()
    except botocore.exceptions.ClientError as e:
        assert e.response["Error"]["Code"] == code, e.response
        return
    raise AssertionError("not refused: " + code)


def until(what, seconds=15):
    end = time.time() + seconds
    while time.time() < end:
        found = what()
        if found:
            return found
        time.sleep(0.1)
    raise AssertionError("nothing within %d s: %s" % (seconds, what))


def archive(text):
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as z:
        z.writestr("main.py", text)
    return out.getvalue()


sqs, sns, iam, lam, events, cw, logs = map(client, ["sqs", "sns", "iam", "lambda", "events", "cloudwatch", "logs"])

# Queues. boto3 checks the sums of bodies and attributes itself.
url = sqs.create_queue(QueueName="q", Attributes={"VisibilityTimeout": "1"}, tags={"a": "b"})["QueueUrl"]
assert url == ENDPOINT + "/123456789012/q", url
arn = sqs.get_queue_attributes(QueueUrl=url, AttributeNames=["QueueArn"])["Attributes"]["QueueArn"]
attributes = {"s": {"DataType": "String", "StringValue": "x"}, "b": {"DataType": "Binary", "BinaryValue": b"\x00\x01"}}
sqs.send_message(QueueUrl=url, MessageBody="häßlich", MessageAttributes=attributes)
sqs.send_message_batch(QueueUrl=url, Entries=[{"Id": str(i), "MessageBody": str(i)} for i in range(3)])
got = sqs.receive_message(QueueUrl=url, MaxNumberOfMessages=10, MessageAttributeNames=["All"], MessageSystemAttributeNames=["All"], WaitTimeSeconds=1)
assert sorted(m["Body"] for m in got["Messages"]) == ["0", "1", "2", "häßlich"], got
assert got["Messages"][0]["MessageAttributes"]["b"]["BinaryValue"] == b"\x00\x01", got
sqs.delete_message_batch(QueueUrl=url, Entries=[{"Id": str(i), "ReceiptHandle": m["ReceiptHandle"]} for i, m in enumerate(got["Messages"])])
assert sqs.list_queue_tags(QueueUrl=url)["Tags"] == {"a": "b"}
assert sqs.list_queues(QueueNamePrefix="q")["QueueUrls"] == [url]
refused(lambda: sqs.get_queue_url(QueueName="no"), "AWS.SimpleQueueService.NonExistentQueue")
refused(lambda: sqs.receive_message(QueueUrl=url, MaxNumberOfMessages=11), "InvalidParameterValue")


def received():
    got = sqs.receive_message(QueueUrl=url, MaxNumberOfMessages=10, WaitTimeSeconds=1).get("Messages", [])
    for m in got:
        sqs.delete_message(QueueUrl=url, ReceiptHandle=m["ReceiptHandle"])
    return [m["Body"] for m in got]


def lets(*services):
    """A policy that lets services send to the queue."""
    return json.dumps({"Version": "2012-10-17", "Statement": [
        {"Effect": "Allow", "Principal": {"Service": services}, "Action": "sqs:SendMessage", "Resource": arn}]})


sqs.set_queue_attributes(QueueUrl=url, Attributes={"Policy": lets("sns.amazonaws.com", "events.amazonaws.com")})

# Topics: to a queue, and to an HTTP endpoint that confirms.
topic = sns.create_topic(Name="t", Attributes={"DisplayName": "d"}, Tags=[{"Key": "a", "Value": "b"}])["TopicArn"]
subscription = sns.subscribe(TopicArn=topic, Protocol="sqs", Endpoint=arn, Attributes={"FilterPolicy": '{"k": ["v"]}'}, ReturnSubscriptionArn=True)["SubscriptionArn"]
posts = []


class Endpoint(http.server.BaseHTTPRequestHandler):
    def do_POST(self):
        body = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        posts.append((self.headers["x-amz-sns-message-type"], body))
        if body["Type"] == "SubscriptionConfirmation":
            sns.confirm_subscription(TopicArn=body["TopicArn"], Token=body["Token"])
        # The first notification is refused: it must come again.
        refuse = body["Type"] == "Notification" and len([p for p in posts if p[0] == "Notification"]) == 1
        self.send_response(500 if refuse else 200)
        self.end_headers()

    def log_message(self, *_):
        pass


server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Endpoint)
threading.Thread(target=server.serve_forever, daemon=True).start()
sns.subscribe(TopicArn=topic, Protocol="http", Endpoint="http://127.0.0.1:%d/x" % server.server_address[1])
until(lambda: sns.get_topic_attributes(TopicArn=topic)["Attributes"]["SubscriptionsConfirmed"] == "2")
value = lambda v: {"k": {"DataType": "String", "StringValue": v}}
sns.publish(TopicArn=topic, Message="one", Subject="s", MessageAttributes=value("v"))
sns.publish(TopicArn=topic, Message="two", MessageAttributes=value("w"))
assert [json.loads(b)["Message"] for b in until(received)] == ["one"]
until(lambda: len([p for p in posts if p[0] == "Notification"]) == 3)
assert {p[1]["Message"] for p in posts if p[0] == "Notification"} == {"one", "two"}
assert sns.get_subscription_attributes(SubscriptionArn=subscription)["Attributes"]["FilterPolicy"] == '{"k": ["v"]}'
refused(lambda: sns.get_topic_attributes(TopicArn=topic + "x"), "NotFound")

# A function with its role's credentials.
trust = {"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Principal": {"Service": "lambda.amazonaws.com"}, "Action": "sts:AssumeRole"}]}
role = iam.create_role(RoleName="r", AssumeRolePolicyDocument=json.dumps(trust))["Role"]["Arn"]
code = archive("""
import os
def handler(event, context):
    print("event", event)
    if "fail" in event:
        raise KeyError("no")
    return {k: os.environ[k] for k in ("AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY", "AWS_SESSION_TOKEN")}
""")
made = lam.create_function(FunctionName="f", Runtime="python3.12", Role=role, Handler="main.handler", Code={"ZipFile": code}, Publish=True)
assert (made["State"], made["Version"]) == ("Pending", "1"), made
lam.get_waiter("function_active_v2").wait(FunctionName="f")
out = lam.invoke(FunctionName="f", Payload=b"{}", LogType="Tail")
assert out["StatusCode"] == 200 and "FunctionError" not in out, out
env = json.loads(out["Payload"].read())
who = client("sts", aws_access_key_id=env["AWS_ACCESS_KEY_ID"], aws_secret_access_key=env["AWS_SECRET_ACCESS_KEY"], aws_session_token=env["AWS_SESSION_TOKEN"])
assert who.get_caller_identity()["Arn"] == "arn:aws:sts::123456789012:assumed-role/r/f"
out = lam.invoke(FunctionName="f", Payload=b'{"fail": 1}')
assert out["FunctionError"] == "Unhandled" and json.loads(out["Payload"].read())["errorType"] == "KeyError"
lam.add_permission(FunctionName="f", StatementId="s", Action="lambda:InvokeFunction", Principal="events.amazonaws.com")
assert json.loads(lam.get_policy(FunctionName="f")["Policy"])["Statement"][0]["Sid"] == "s"
assert lam.get_function_code_signing_config(FunctionName="f")["FunctionName"] == "f"
refused(lambda: lam.get_function(FunctionName="no"), "ResourceNotFoundException")
refused(lambda: lam.create_function(FunctionName="n", Runtime="nodejs20.x", Role=role, Handler="a.b", Code={"ZipFile": code}), "InvalidParameterValueException")
assert lam.update_function_configuration(FunctionName="f", Timeout=9)["LastUpdateStatus"] == "InProgress"
lam.get_waiter("function_updated_v2").wait(FunctionName="f")
assert lam.get_function(FunctionName="f")["Configuration"]["Timeout"] == 9

# Rules: to a function and a queue.
function = lam.get_function(FunctionName="f")["Configuration"]["FunctionArn"]
events.put_rule(Name="r", EventPattern='{"source": ["mine"]}')
assert events.put_targets(Rule="r", Targets=[{"Id": "1", "Arn": function}, {"Id": "2", "Arn": arn, "InputPath": "$.detail"}])["FailedEntryCount"] == 0
assert events.put_events(Entries=[{"Source": "mine", "DetailType": "t", "Detail": '{"by": "rule"}'}])["FailedEntryCount"] == 0
assert [json.loads(b) for b in until(received)] == [{"by": "rule"}]
lines = lambda: [e["message"] for e in logs.filter_log_events(logGroupName="/aws/lambda/f")["events"]]
until(lambda: any(l.startswith("event ") and "rule" in l for l in lines()))
assert events.test_event_pattern(EventPattern='{"a": [{"prefix": "x"}]}', Event='{"a": "xy"}')["Result"] is True
refused(lambda: events.describe_rule(Name="no"), "ResourceNotFoundException")

# An alarm notifies the topic.
sns.set_subscription_attributes(SubscriptionArn=subscription, AttributeName="FilterPolicy", AttributeValue="{}")
cw.put_metric_alarm(AlarmName="a", Namespace="n", MetricName="m", Statistic="Sum", Period=60, EvaluationPeriods=1, Threshold=1, ComparisonOperator="GreaterThanThreshold", AlarmActions=[topic])
cw.set_alarm_state(AlarmName="a", StateValue="ALARM", StateReason="test")
assert json.loads(json.loads(until(received)[0])["Message"])["NewStateValue"] == "ALARM"
assert cw.describe_alarms(AlarmNames=["a"])["MetricAlarms"][0]["StateValue"] == "ALARM"

# And nothing is left.
cw.delete_alarms(AlarmNames=["a"])
events.remove_targets(Rule="r", Ids=["1", "2"])
events.delete_rule(Name="r")
lam.delete_function(FunctionName="f")
sns.delete_topic(TopicArn=topic)
sqs.delete_queue(QueueUrl=url)
refused(lambda: sqs.get_queue_attributes(QueueUrl=url), "AWS.SimpleQueueService.NonExistentQueue")
print("all is well")
