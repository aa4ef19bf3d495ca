"""Runs a Python handler: asks the runtime interface for events, calls the handler, posts what it returns."""
import http.client
import importlib
import json
import logging
import os
import sys
import time
import traceback

HOST = os.environ["AWS_LAMBDA_RUNTIME_API"]
BASE = "/2018-06-01/runtime"
connection = None


def call(method, path, body=None, headers=None):
    global connection
    for fresh in (False, True):
        if connection is None or fresh:
            connection = http.client.HTTPConnection(HOST)
        try:
            connection.request(method, BASE + path, body, headers or {})
            answer = connection.getresponse()
            return answer, answer.read()
        except (http.client.HTTPException, ConnectionError):
            if fresh or method != "GET":
                # The control plane is gone: nobody waits for this process any more.
                os._exit(1)
    os._exit(1)


class Identity:
    cognito_identity_id = None
    cognito_identity_pool_id = None


class Context:
    def __init__(self, headers):
        self.aws_request_id = headers["Lambda-Runtime-Aws-Request-Id"]
        self.invoked_function_arn = headers["Lambda-Runtime-Invoked-Function-Arn"]
        self.function_name = os.environ["AWS_LAMBDA_FUNCTION_NAME"]
        self.function_version = os.environ["AWS_LAMBDA_FUNCTION_VERSION"]
        self.memory_limit_in_mb = os.environ["AWS_LAMBDA_FUNCTION_MEMORY_SIZE"]
        self.log_group_name = os.environ["AWS_LAMBDA_LOG_GROUP_NAME"]
        self.log_stream_name = os.environ["AWS_LAMBDA_LOG_STREAM_NAME"]
        self.identity = Identity()
        self.client_context = None
        self._deadline = int(headers["Lambda-Runtime-Deadline-Ms"])

    def get_remaining_time_in_millis(self):
        return max(self._deadline - int(time.time() * 1000), 0)


class RequestId(logging.Filter):
    current = ""

    def filter(self, record):
        record.aws_request_id = RequestId.current
        return True


def set_up_logging():
    handler = logging.StreamHandler(sys.stdout)
    form = logging.Formatter("[%(levelname)s]\t%(asctime)s.%(msecs)dZ\t%(aws_request_id)s\t%(message)s", "%Y-%m-%dT%H:%M:%S")
    form.converter = time.gmtime
    handler.setFormatter(form)
    handler.addFilter(RequestId())
    logging.getLogger().addHandler(handler)


def described(error, kind=None, request_id=""):
    frames = traceback.extract_tb(error.__traceback__)
    ours = os.path.abspath(__file__)
    lines = traceback.format_list([f for f in frames if os.path.abspath(f.filename) != ours])
    out = {"errorMessage": str(error), "errorType": kind or type(error).__name__, "requestId": request_id, "stackTrace": lines}
    print("[ERROR] %s: %s\nTraceback (most recent call last):\n%s" % (out["errorType"], out["errorMessage"], "".join(lines)), flush=True)
    return json.dumps(out)


def load(name):
    module, _, function = name.rpartition(".")
    try:
        found = importlib.import_module(module.replace("/", "."))
    except ImportError as e:
        error = ImportError("Unable to import module '%s': %s" % (module, e))
        return None, described(error.with_traceback(e.__traceback__), "Runtime.ImportModuleError")
    except SyntaxError as e:
        error = SyntaxError("Syntax error in module '%s': %s" % (module, e))
        return None, described(error.with_traceback(e.__traceback__), "Runtime.UserCodeSyntaxError")
    except Exception as e:
        return None, described(e)
    if not hasattr(found, function):
        error = AttributeError("Handler '%s' missing on module '%s'" % (function, module))
        return None, described(error, "Runtime.HandlerNotFound")
    return getattr(found, function), None


def main():
    sys.path.insert(0, os.environ["LAMBDA_TASK_ROOT"])
    os.chdir(os.environ["LAMBDA_TASK_ROOT"])
    set_up_logging()
    handler, problem = load(os.environ["_HANDLER"])
    if problem:
        call("POST", "/init/error", problem)
        os._exit(1)
    while True:
        answer, body = call("GET", "/invocation/next")
        if answer.status != 200:
            os._exit(0)
        context = Context(answer.headers)
        path = "/invocation/" + context.aws_request_id
        RequestId.current = context.aws_request_id
        try:
            result = handler(json.loads(body) if body else None, context)
            try:
                path, body = path + "/response", json.dumps(result)
            except Exception as e:
                error = type(e)("Unable to marshal response: %s" % e)
                path, body = path + "/error", described(error, "Runtime.MarshalError", context.aws_request_id)
        except SystemExit:
            raise
        except BaseException as e:
            path, body = path + "/error", described(e, None, context.aws_request_id)
        sys.stdout.flush()
        sys.stderr.flush()
        call("POST", path, body)


main()
