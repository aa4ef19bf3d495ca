#!/usr/bin/env python3
"""Lets botocore's own serializers, signers and parsers meet our codecs: every served operation in every protocol that its
service declares, and a choice of other services' models for the protocols that no served service speaks yet.

botocore writes and signs generated input, we verify and read it; we write generated output and errors, botocore reads
them. Both must come back equal.

Run it with plain Python 3; it makes itself a virtual environment with the pinned botocore:

    python3 crates/wire/tests/botocore_roundtrip.py            # all of it
    python3 crates/wire/tests/botocore_roundtrip.py --seed 7 ecs
    python3 crates/wire/tests/botocore_roundtrip.py --write-fixtures
"""

import argparse
import base64
import datetime
import gzip
import json
import math
import os
import random
import subprocess
import sys
import tempfile
import venv

BOTOCORE = "1.44.5"
HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.abspath(os.path.join(HERE, "..", "..", ".."))

# Models that are only read here: among them all six protocols, with most of what each can do.
OTHERS = ["cloudwatch", "servicediscovery", "codedeploy", "sqs", "iam", "autoscaling", "cloudformation", "rds", "sns",
          "lambda", "efs", "apigateway", "batch", "eks", "route53", "cloudfront", "s3", "s3control", "secretsmanager",
          "dynamodb", "bedrock-runtime"]
SECRET = "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY"


def in_virtual_environment():
    """Runs this script again under a Python that has the pinned botocore."""
    try:
        import botocore
        if botocore.__version__ == BOTOCORE:
            return
    except ImportError:
        pass
    if os.environ.get("ROUNDTRIP_VENV"):
        sys.exit(f"botocore {BOTOCORE} could not be installed")
    target = os.environ.get("CARGO_TARGET_DIR", os.path.join(ROOT, "target"))
    home = os.path.join(target, f"botocore-{BOTOCORE}")
    python = os.path.join(home, "bin", "python")
    if not os.path.exists(python):
        venv.create(home, with_pip=True)
    subprocess.run([python, "-m", "pip", "install", "-q", f"botocore=={BOTOCORE}"], check=True)
    os.execve(python, [python, *sys.argv], dict(os.environ, ROUNDTRIP_VENV="1"))


class Echo:
    """The example `wire_echo`, a line of JSON each way."""

    def __init__(self):
        build = ["cargo", "build", "-q", "-p", "wire", "--example", "wire_echo", "--message-format=json"]
        lines = subprocess.run(build, cwd=ROOT, check=True, stdout=subprocess.PIPE, text=True).stdout.splitlines()
        programs = [json.loads(line).get("executable") for line in lines]
        program = [p for p in programs if p and p.endswith("wire_echo")][-1]
        self.process = subprocess.Popen([program], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)

    def ask(self, **command):
        self.process.stdin.write(json.dumps(command) + "\n")
        self.process.stdin.flush()
        line = self.process.stdout.readline()
        if not line:
            sys.exit(f"wire_echo died of {json.dumps(command)[:2000]}")
        return json.loads(line)


class Sampler:
    """Makes values of botocore's shapes. `where` tells what the place on the wire can carry."""

    TEXTS = ["x", "web:1", "a b&c=d", "<tag attr=\"1\">'&amp;</tag>", "ünï ↦ 漢 😀", "arn:aws:ecs:eu-west-1:1:task/c/0",
             "line\nline\ttab", "100%25 +plus/slash\\", "true", "0.0"]
    PLAIN = ["x", "web:1", "a b", "application/json", "W/\"1\"", "50%"]

    def __init__(self, rng, full, protocol, answer):
        self.rng, self.full, self.protocol, self.answer = rng, full, protocol, answer

    def structure(self, shape, depth=0, locations=True):
        if getattr(shape, "is_document_type", False):
            return self.document(depth)
        names = list(shape.members)
        if getattr(shape, "is_tagged_union", False):
            names = [self.rng.choice(names)]
        out = {}
        for name in names:
            member = shape.members[name]
            location = member.serialization.get("location") if locations and depth == 0 else None
            needed = name in shape.required_members or location == "uri" or getattr(shape, "is_tagged_union", False)
            if not needed and not self.full and self.rng.random() < 0.5:
                continue
            if depth > 4 and member.type_name in ("structure", "list", "map") and not needed:
                continue
            made_by_http = member.serialization.get("name") == "Content-Length"
            if member.serialization.get("jsonvalue") or member.serialization.get("eventstream") or made_by_http:
                continue
            host = member.serialization.get("hostLabel")
            out[name] = "label-1" if host else self.value(member, depth + 1, location)
        return out

    def value(self, shape, depth, where=None):
        kind = shape.type_name
        if kind == "structure":
            if depth > 9:
                return {}
            return self.structure(shape, depth)
        if kind == "list":
            if depth > 9:
                return []
            count = self.rng.randint(1, 2)
            if where is None and self.rng.random() < 0.1 and self.protocol in ("json", "smithy-rpc-v2-cbor"):
                count = 0
            return [self.value(shape.member, depth + 1, where) for _ in range(count)]
        if kind == "map":
            if depth > 9:
                return {}
            keys = self.rng.sample(["alpha", "beta.1", "gamma-2"], self.rng.randint(1, 2))
            if where is None and getattr(shape.key, "enum", None):
                keys = shape.key.enum[:2]
            return {k: self.value(shape.value, depth + 1, where) for k in keys}
        return self.scalar(kind, shape, where)

    def scalar(self, kind, shape, where):
        rng = self.rng
        if kind in ("string", "character"):
            if getattr(shape, "enum", None):
                return rng.choice(shape.enum)
            if where in ("header", "headers"):
                plain = [t for t in self.PLAIN if not self.answer or "," not in t]
                return rng.choice(plain)
            if self.protocol == "rest-xml" and where is None:
                return rng.choice([t for t in self.TEXTS if "\t" not in t] + ["  spaces  "])
            return rng.choice(self.TEXTS)
        if kind == "integer":
            if where == "statusCode":
                return rng.choice([200, 202, 299])
            return rng.choice([0, 1, -1, 24, 255, 65536, 2147483647, -2147483648])
        if kind == "long":
            return rng.choice([0, 1, -1, 1700000000123, 9223372036854775807, -9223372036854775808])
        if kind in ("float", "double"):
            plain = [0.0, 1.0, -2.5, 0.125, 1048576.0] + ([1e300, 0.1, 1e-7] if kind == "double" else [])
            return rng.choice(plain + ([math.inf, -math.inf] if where is None else []))
        if kind == "boolean":
            return rng.choice([True, False])
        if kind == "blob":
            return rng.choice([b"x", b"\x00\xff\xfe", "text".encode(), b"0" * 300])
        if kind == "timestamp":
            return self.moment(shape, where)
        raise AssertionError(kind)

    def moment(self, shape, where):
        seconds = self.rng.choice([0, 1, 1700000000, 951782400, 4102444799])
        moment = datetime.datetime.fromtimestamp(seconds, datetime.timezone.utc)
        form = shape.serialization.get("timestampFormat")
        fine = form != "rfc822" and where != "header"
        if fine and self.rng.random() < 0.5:
            moment = moment.replace(microsecond=self.rng.choice([500000, 123000, 1000]))
        return moment

    def document(self, depth):
        return self.rng.choice([{"a": [1, 2.5, None, True, {"b": "c"}]}, {"empty": {}}, {"x": "y"}])


def milliseconds(moment):
    return round(moment.timestamp() * 1000)


def tagged(value, shape):
    """A sample as `wire_echo` writes it."""
    kind = shape.type_name
    if kind == "structure":
        if getattr(shape, "is_document_type", False):
            return untyped(value)
        return {"m": [[k, tagged(v, shape.members[k])] for k, v in value.items()]}
    if kind == "list":
        return {"l": [tagged(v, shape.member) for v in value]}
    if kind == "map":
        return {"m": [[k, tagged(v, shape.value)] for k, v in value.items()]}
    if kind in ("string", "character"):
        return {"s": value}
    if kind in ("integer", "long"):
        return {"i": value}
    if kind in ("float", "double"):
        # botocore leaves the words of JSON for infinity as they are.
        value = float(value)
        return {"f": {math.inf: "inf", -math.inf: "-inf"}.get(value) or repr(value)}
    if kind == "boolean":
        return {"b": value}
    if kind == "blob":
        return {"x": base64.b64encode(value).decode()}
    return {"t": milliseconds(value)}


def untyped(value):
    if value is None:
        return None
    if isinstance(value, dict):
        return {"m": [[k, untyped(v)] for k, v in value.items()]}
    if isinstance(value, list):
        return {"l": [untyped(v) for v in value]}
    kind = {bool: "b", int: "i", str: "s"}.get(type(value))
    return {kind: value} if kind else {"f": repr(value)}


def comparable(t):
    """Tagged values without the order of maps and the spelling of floats."""
    if not isinstance(t, dict):
        return t
    (kind, x), = t.items()
    if kind == "m":
        return {k: comparable(v) for k, v in x}
    if kind == "l":
        return [comparable(v) for v in x]
    return (kind, float(x)) if kind == "f" else (kind, x)


def parsed(value, shape):
    """What botocore read, in the same comparable form."""
    return comparable(tagged(value, shape))


def pruned(value, shape, protocol, top=True):
    """A sample without what botocore does not send: EC2 and Query have no empty lists, maps and structures."""
    if protocol in ("json", "smithy-rpc-v2-cbor") or getattr(shape, "is_document_type", False):
        return value
    if shape.type_name == "structure":
        out = {k: pruned(v, shape.members[k], protocol, False) for k, v in value.items()}
        if protocol in ("query", "ec2"):
            sent = lambda k, v: v not in ({}, []) or (protocol == "query" and v == value[k] == [])
            out = {k: v for k, v in out.items() if sent(k, v)}
        return out
    if shape.type_name == "list":
        return [v for v in (pruned(v, shape.member, protocol, False) for v in value) if v != {} or protocol.startswith("rest")]
    return value


def difference(one, other, place=""):
    """The innermost place where two values differ, and what stands there."""
    if isinstance(one, dict) and isinstance(other, dict):
        for key in sorted(set(one) | set(other), key=str):
            if one.get(key) != other.get(key):
                return difference(one.get(key), other.get(key), f"{place}.{key}")
    if isinstance(one, (list, tuple)) and isinstance(other, (list, tuple)) and len(one) == len(other):
        for i, (a, b) in enumerate(zip(one, other)):
            if a != b:
                return difference(a, b, f"{place}.{i}")
    return place, one, other


def on_the_wire(request):
    """A signed request in the parts that `wire_echo` and the fixtures take."""
    prepared = request.prepare()
    path, _, query = prepared.url.split("localhost:4566", 1)[1].partition("?")
    body = prepared.body or b""
    body = body.read() if hasattr(body, "read") else body if isinstance(body, bytes) else body.encode()
    # Of repeated headers, preparing keeps the last one only.
    added = [(k, v) for k, v in prepared.headers.items() if k not in request.headers]
    headers = [[k, v.decode() if isinstance(v, bytes) else str(v)] for k, v in [*request.headers.items(), *added]]
    if not any(k.lower() == "host" for k, _ in headers):
        headers.append(["host", "localhost:4566"])
    return {"method": prepared.method, "path": path or "/", "query": query, "headers": headers,
            "body": base64.b64encode(body).decode()}


class Trip:
    def __init__(self, echo, seed, rounds):
        from botocore.credentials import Credentials
        self.echo, self.rng, self.rounds = echo, random.Random(seed), rounds
        self.credentials = Credentials("AKIDEXAMPLE", SECRET)
        self.done, self.failed, self.faults = 0, [], set()

    def check(self, what, ours, theirs):
        self.done += 1
        if ours != theirs:
            self.failed.append(what)
            if len(self.failed) <= 20:
                place, one, other = difference(ours, theirs)
                print(f"FAILED {what} at {place or 'the top'}\n  is       {one!r:.600}\n  expected {other!r:.600}")

    def operation(self, service, model, name, protocols):
        operation = model.operation_model(name)
        if operation.has_event_stream_input or operation.has_event_stream_output:
            return
        for protocol in protocols:
            for round_ in range(self.rounds):
                full = round_ == 0
                self.request(service, operation, protocol, full)
                self.answer(service, operation, protocol, full)
            for error in operation.error_shapes[:3]:
                self.error(service, operation, protocol, error)

    def prepared(self, operation, protocol, full):
        """A signed request as it goes over the wire, and the sample in it."""
        from botocore.auth import S3SigV4Auth, SigV4Auth, SigV4QueryAuth
        from botocore.awsrequest import create_request_object, prepare_request_dict
        from botocore.serialize import create_serializer
        shape = operation.input_shape
        sample = Sampler(self.rng, full, protocol, False).structure(shape) if shape else {}
        serialized = create_serializer(protocol, include_validation=False).serialize_to_request(sample, operation)
        serialized.pop("host_prefix", None)
        prepare_request_dict(serialized, "http://localhost:4566", context={}, user_agent="roundtrip")
        request = create_request_object(serialized)
        model = operation.service_model
        presign = protocol in ("query", "ec2") and self.rng.random() < 0.2
        signer = SigV4QueryAuth if presign else S3SigV4Auth if model.signing_name == "s3" else SigV4Auth
        signer(self.credentials, model.signing_name, "eu-west-1").add_auth(request)
        return on_the_wire(request), sample, presign

    def expected(self, operation, protocol, sample, body):
        """What has to arrive of a sample."""
        shape = operation.input_shape
        if not shape:
            return {"m": []}
        sent = tagged(pruned(sample, shape, protocol), shape)
        payload = shape.serialization.get("payload")
        if payload and payload not in sample and body == b"{}":
            sent["m"].append([payload, {"m": []}])  # what botocore sends for a structure that is absent
        return sent

    def request(self, service, operation, protocol, full):
        shape = operation.input_shape
        sent, sample, presign = self.prepared(operation, protocol, full)
        answer = self.echo.ask(do="decode", service=service, secret=SECRET, **sent,
                               now=milliseconds(datetime.datetime.now(datetime.timezone.utc)))
        what = f"request {service}.{operation.name} by {protocol}{' presigned' if presign else ''}"
        if "error" in answer:
            return self.check(what + f": {sample!r}"[:300], answer["error"], None)
        value = comparable(answer["value"])
        for name, member in (shape.members if shape else {}).items():
            if member.serialization.get("name") == "Content-Length":
                value.pop(name, None)  # HTTP's own, whatever the operation gives
        expected = comparable(self.expected(operation, protocol, sample, base64.b64decode(sent["body"])))
        self.check(what, (answer["operation"], answer["protocol"], value), (operation.name, protocol, expected))

    def answer(self, service, operation, protocol, full):
        from botocore.awsrequest import HeadersDict
        from botocore.parsers import create_parser
        shape = operation.output_shape
        sample = Sampler(self.rng, full, protocol, True).structure(shape) if shape else {}
        answer = self.echo.ask(do="encode", service=service, operation=operation.name, protocol=protocol,
                               value=tagged(sample, shape) if shape else {"m": []}, request_id="req-1")
        headers = HeadersDict({k: v for k, v in answer["headers"]})
        body = base64.b64decode(answer["body"])
        what = f"answer {service}.{operation.name} by {protocol}"
        payload = shape.serialization.get("payload") if shape else None
        raw = payload and shape.members[payload].type_name in ("blob", "string")
        given = {"headers": headers, "body": b"" if raw else body, "status_code": answer["status"], "context": {}}
        try:
            got = create_parser(protocol).parse(given, shape)
        except Exception as e:
            return self.check(what, f"{e!r} for {body[:500]!r}", sample)
        metadata = got.pop("ResponseMetadata")
        if shape or protocol != "smithy-rpc-v2-cbor":
            self.check(what + " (request id)", metadata.get("RequestId"), "req-1")
        if raw:
            # botocore hands such bodies on as they are.
            got[payload] = body if shape.members[payload].type_name == "blob" else body.decode()
            if payload not in sample and not body:
                del got[payload]
        if not shape:
            return
        for name, member in shape.members.items():
            location = member.serialization.get("location")
            if location == "statusCode" and name not in sample:
                got.pop(name, None)
            if location == "headers" and name not in sample:
                got.pop(name, None)
            # An answer has a content type of its own when the operation gives none.
            if member.serialization.get("name") == "Content-Type" and name not in sample:
                got.pop(name, None)
        if payload and payload not in sample and got.get(payload) == {}:
            del got[payload]
        try:
            got = parsed(got, shape)
        except Exception as e:
            got = f"{e!r} in {got!r}"
        self.check(what, got, comparable(tagged(sample, shape)))

    def error(self, service, operation, protocol, error):
        from botocore.awsrequest import HeadersDict
        from botocore.parsers import create_parser
        answer = self.echo.ask(do="fail", service=service, operation=operation.name, protocol=protocol,
                               code=error.error_code, message="It is <so> & \"so\".", status=400, request_id="req-2")
        given = {"headers": HeadersDict({k: v for k, v in answer["headers"]}), "status_code": answer["status"],
                 "body": base64.b64decode(answer["body"]), "context": {}}
        got = create_parser(protocol).parse(given, operation.output_shape)
        what = f"error {service}.{operation.name} {error.name} by {protocol}"
        queried = "x-amzn-query-error" in given["headers"]
        code = error.name if protocol in ("json", "rest-json", "smithy-rpc-v2-cbor") and not queried else error.error_code
        if queried and error.error_code == error.name:
            # The model does not say what the query protocol called it; clients must find its name beside the old code.
            code = got["Error"]["Code"]
            self.check(what, got["Error"].get("QueryErrorCode"), error.name)
        status = error.metadata.get("error", {}).get("httpStatusCode", 500 if error.name in self.faults else 400)
        result = (got["Error"]["Code"], got["Error"]["Message"], got["ResponseMetadata"].get("RequestId"), answer["status"])
        self.check(what, result, (code, "It is <so> & \"so\".", "req-2", status))


def write_fixtures(models):
    """Requests that botocore signed at one moment, for tests without Python: operations to decode, and odd paths, query
    strings and headers only to verify."""
    import botocore.auth as auth
    from botocore.awsrequest import AWSRequest
    from botocore.credentials import Credentials
    moment = datetime.datetime(2026, 3, 1, 12, 30, 15, tzinfo=datetime.timezone.utc)
    auth.get_current_datetime = lambda *_: moment
    trip, decode, verify = Trip(None, 5, 1), [], []
    for name, model, operations in models:
        protocol = model.metadata["protocol"]
        for operation in operations[:: max(1, len(operations) // 9)]:
            model_of = model.operation_model(operation)
            sent, sample, _ = trip.prepared(model_of, protocol, False)
            value = trip.expected(model_of, protocol, sample, base64.b64decode(sent["body"]))
            decode.append({"service": name, "operation": operation, "value": value, **sent})
    token = Credentials("ASIAEXAMPLE", SECRET, "tok+en/with=signs")
    plain = Credentials("AKIDEXAMPLE", SECRET)
    paths = ["/", "/a/b%20c", "/a//b/./c/../d/", "/2015-03-31/functions/arn%3Aaws%3Alambda%3A1/invocations",
             "/caf%C3%A9/~tilde_-.", "/a%2Fb"]
    queries = ["", "b=2&a=1&a=0", "a=%2F%20x&empty=&flag", "Z=1&z=1&%C3%A9=x", "Action=ListTasks&Version=2014-11-13"]
    extras = [[], [("X-Amz-Meta-A", "  two   words "), ("Content-Type", "text/plain; charset=utf-8")],
              [("X-Amz-Meta-B", "1"), ("X-Amz-Meta-B", "2")]]
    kinds = [(auth.SigV4Auth, "lambda"), (auth.S3SigV4Auth, "s3"), (auth.SigV4QueryAuth, "sts"),
             (auth.S3SigV4QueryAuth, "s3")]
    for kind, service in kinds:
        for i, path in enumerate(paths):
            for j, query in enumerate(queries):
                credentials = token if (i + j) % 3 == 0 else plain
                body = b"" if j % 2 else b"body \xff"
                url = f"http://localhost:4566{path}" + (f"?{query}" if query else "")
                request = AWSRequest("GET" if j % 2 else "PUT", url, data=b"" if "Query" in kind.__name__ else body)
                for k, v in extras[(i + j) % len(extras)]:
                    request.headers.add_header(k, v)
                kind(credentials, service, "eu-west-1").add_auth(request)
                verify.append({"service": service, "access_key": credentials.access_key, "token": credentials.token,
                               **on_the_wire(request)})
    path = os.path.join(HERE, "fixtures", "botocore_requests.json")
    with open(path, "w") as f:
        head = {"botocore": BOTOCORE, "now": milliseconds(moment), "secret": SECRET}
        lines = [f"{json.dumps(k)}: {json.dumps(v)}" for k, v in head.items()]
        for key, entries in (("decode", decode), ("verify", verify)):
            lines.append(f'"{key}": [\n' + ",\n".join(json.dumps(e) for e in entries) + "\n]")
        f.write("{\n" + ",\n".join(lines) + "\n}\n")
    print(f"{len(decode)} requests to decode and {len(verify)} to verify in {os.path.relpath(path, ROOT)}")


def read(data, name):
    """The newest model of a service."""
    version = sorted(os.listdir(os.path.join(data, name)))[-1]
    path = os.path.join(data, name, version, "service-2.json")
    with gzip.open(path + ".gz") if os.path.exists(path + ".gz") else open(path, "rb") as f:
        return json.load(f)


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n\n")[0])
    parser.add_argument("services", nargs="*", help="only these; by default every served service and a choice of others")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--rounds", type=int, default=4, help="samples for each operation and protocol")
    parser.add_argument("--write-fixtures", action="store_true", help="write tests/fixtures instead of testing")
    options = parser.parse_args()
    in_virtual_environment()

    import botocore
    from botocore.model import ServiceModel
    data = os.path.join(os.path.dirname(botocore.__file__), "data")
    echo = Echo()
    trip = Trip(echo, options.seed, options.rounds)
    served = {s["name"]: s for s in echo.ask(do="served")}
    if options.write_fixtures:
        load = lambda name: ServiceModel(read(data, name), name)
        return write_fixtures([(n, load(n), s["operations"]) for n, s in served.items()])
    names = options.services or list(served) + OTHERS
    with tempfile.TemporaryDirectory() as scratch:
        for name in names:
            raw = read(data, name)
            # Deprecated operations of S3 share method and path with their successors, and one more is told from its
            # like by the host's name alone.
            ambiguous = {k for k, o in raw["operations"].items() if o.get("deprecated")} | {"ListDirectoryBuckets"}
            if name == "s3":
                raw["operations"] = {k: o for k, o in raw["operations"].items() if k not in ambiguous}
            model = ServiceModel(raw, name)
            if name in served:
                operations, protocols = served[name]["operations"], served[name]["protocols"]
            else:
                plain = os.path.join(scratch, name + ".json")
                with open(plain, "w") as f:
                    json.dump(raw, f)
                echo.ask(do="load", service=name, path=plain)
                operations, protocols = model.operation_names, model.metadata["protocols"]
            before, failed = trip.done, len(trip.failed)
            trip.faults = {k for k, shape in raw["shapes"].items() if shape.get("fault")}
            for operation in operations:
                trip.operation(name, model, operation, protocols)
            print(f"{name}: {len(operations)} operations by {', '.join(protocols)}: {trip.done - before} checks, "
                  f"{len(trip.failed) - failed} failed")
    echo.process.stdin.close()
    echo.process.wait()
    if trip.failed:
        sys.exit(f"{len(trip.failed)} of {trip.done} checks failed (seed {options.seed})")
    print(f"{trip.done} checks passed (seed {options.seed})")


if __name__ == "__main__":
    main()
