"""Services behind application load balancers, and the load that is put on them."""

import collections
import http.client
import threading
import time

from region import free_port, wait_for


class Bed:
    """Makes balancers, groups and services; `close` takes them away."""

    def __init__(self, region):
        self.region = region
        self.elb = region.client("elbv2")
        self.services, self.balancers, self.groups = [], [], []

    def balancer(self, name):
        """A balancer with a target group and a listener: (dns, port, target group ARN)."""
        ec2 = self.region.client("ec2")
        subnets = ec2.describe_subnets()["Subnets"]
        lb = self.elb.create_load_balancer(Name=name, Subnets=[s["SubnetId"] for s in subnets[:2]])["LoadBalancers"][0]
        self.balancers.append(lb["LoadBalancerArn"])
        group = self.elb.create_target_group(
            Name=name, Protocol="HTTP", Port=80, VpcId=subnets[0]["VpcId"], TargetType="instance",
            HealthCheckPath="/health", HealthCheckIntervalSeconds=5, HealthCheckTimeoutSeconds=2, HealthyThresholdCount=2,
            UnhealthyThresholdCount=2,
        )["TargetGroups"][0]["TargetGroupArn"]
        self.groups.append(group)
        self.elb.modify_target_group_attributes(
            TargetGroupArn=group, Attributes=[{"Key": "deregistration_delay.timeout_seconds", "Value": "5"}])
        port = free_port()  # not 80: another region of this machine may have it
        self.elb.create_listener(
            LoadBalancerArn=lb["LoadBalancerArn"], Protocol="HTTP", Port=port,
            DefaultActions=[{"Type": "forward", "TargetGroupArn": group}])
        return lb["DNSName"], port, group

    def web(self, name, version):
        """A revision of the task definition `name`: a web server with a dynamic host port that says `version`."""
        command = ["/roadstead", "guest", "hello", "--port", "8080", "--text", version]
        return self.region.register(name, name="web", command=command, portMappings=[{"containerPort": 8080, "hostPort": 0}])

    def service(self, name, definition, group=None, count=4, **more):
        if group:
            more["loadBalancers"] = [{"targetGroupArn": group, "containerName": "web", "containerPort": 8080}]
        s = self.region.client("ecs").create_service(
            cluster=self.region.cluster, serviceName=name, taskDefinition=definition, desiredCount=count, launchType="EC2",
            **more)["service"]
        self.services.append(name)
        return s

    def targets(self, group, state="healthy"):
        found = self.elb.describe_target_health(TargetGroupArn=group)["TargetHealthDescriptions"]
        return [(t["Target"]["Id"], t["Target"]["Port"]) for t in found if t["TargetHealth"]["State"] == state]

    def wait_for_targets(self, group, count, seconds=60):
        return wait_for(f"{count} healthy targets", lambda: len(t := self.targets(group)) == count and t, seconds)

    def close(self):
        for name in self.services:
            if self.region.service(name)["status"] != "INACTIVE":
                self.region.delete_service(name)
        for arn in self.balancers:
            self.elb.delete_load_balancer(LoadBalancerArn=arn)
        for arn in self.groups:
            self.elb.delete_target_group(TargetGroupArn=arn)


def get(dns, port, path="/", address="127.0.0.1"):
    """(status, body) of one request through the balancer, on a connection of its own."""
    connection = http.client.HTTPConnection(address, port, timeout=15)
    try:
        connection.request("GET", path, headers={"Host": f"{dns}:{port}"})
        answer = connection.getresponse()
        return answer.status, answer.read().decode().strip()
    finally:
        connection.close()


def answers(dns, port, requests=100):
    """How often each container answered; every answer must be 200."""
    seen = collections.Counter()
    for _ in range(requests):
        status, body = get(dns, port)
        assert status == 200, (status, body)
        seen[body] += 1
    return seen


class Load:
    """Requests without a pause from a few clients, half of them over kept connections, until the block ends."""

    CLIENTS = 4
    PAUSE = 0.005

    def __init__(self, dns, port):
        self.dns, self.port = dns, port
        self.failures, self.seen = [], collections.Counter()
        self.lock, self.ending = threading.Lock(), threading.Event()
        self.threads = [threading.Thread(target=self.client, args=(n % 2 == 0,)) for n in range(self.CLIENTS)]

    def __enter__(self):
        for t in self.threads:
            t.start()
        return self

    def __exit__(self, *_):
        self.ending.set()
        for t in self.threads:
            t.join()

    @property
    def total(self):
        return sum(self.seen.values())

    def client(self, keep):
        connection = None
        while not self.ending.is_set():
            try:
                connection = connection or http.client.HTTPConnection("127.0.0.1", self.port, timeout=15)
                connection.request("GET", "/", headers={"Host": f"{self.dns}:{self.port}"})
                answer = connection.getresponse()
                body = answer.read().decode().strip()
                self.note(None if answer.status == 200 else f"{answer.status} {body}", body)
            except OSError as e:
                self.note(f"{type(e).__name__}: {e}", None)
                connection = None
            except http.client.HTTPException as e:
                self.note(f"{type(e).__name__}: {e}", None)
                connection = None
            if connection and not keep:
                connection.close()
                connection = None
            time.sleep(self.PAUSE)

    def note(self, failure, body):
        with self.lock:
            if failure:
                self.failures.append(f"{time.strftime('%H:%M:%S')} {failure}")
            else:
                self.seen[body.split(" from ")[0]] += 1
