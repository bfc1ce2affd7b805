"""A Kubeflow Pipelines API server on a loopback port: the v2beta1 calls that kfp's command line and client make.

It keeps experiments, pipelines, versions, runs and recurring runs in memory, checks the parameters of a run against the pipeline
as the real server does, and records every request. `token` makes it ask for a bearer token, `refuse` answers every call but the
health check with that status, and `states` are the states that a new run goes through, one per look. `faults` befall the next
calls, one each. Deleting a recurring run ends the runs that it started, as the real server's owner references do.
"""

import json
import re
import socket
import ssl
import threading
import uuid
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from email.parser import BytesParser
from email.policy import HTTP
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qs, urlsplit

import yaml

BASE = "/apis/v2beta1"
IDS = {"experiments": "experiment_id", "pipelines": "pipeline_id", "runs": "run_id", "recurringruns": "recurring_run_id"}
PAGE = "<!DOCTYPE html><title>Log in</title><form><input name=password></form>"
ENDED = ("SUCCEEDED", "FAILED", "SKIPPED", "CANCELED")

Json = dict[str, Any]


class Refused(Exception):
    """The server says no."""

    def __init__(self, status: int, message: str) -> None:
        super().__init__(message)
        self.status = status


class Dropped(Exception):
    """The connection breaks before there is an answer."""


@dataclass
class Request:
    """One request as it arrived; `body` is decoded JSON, or the parts of a form by name."""

    method: str
    path: str
    query: dict[str, str]
    body: Any
    headers: dict[str, str]


@dataclass
class KfpServer:
    """The running server. `endpoint` is its URL."""

    endpoint: str = ""
    token: str = ""
    refuse: int = 0
    states: list[str] = field(default_factory=lambda: ["PENDING", "RUNNING", "SUCCEEDED"])
    tasks: list[Json] = field(default_factory=list)
    """Task details of a run that has ended."""
    error: str = ""
    """Of a run that has ended."""
    logs: dict[str, str] = field(default_factory=dict)
    """By pod."""
    page: bool = False
    """Answers everything with a web page, as a login before the server does."""
    faults: list[int | str] = field(default_factory=list)
    """A status, `drop` (no answer), `lost` (done, but no answer), `hang` or nothing (0)."""
    largest_page: int = 200
    starts_late: bool = False
    """A recurring run starts a run just before it is switched off."""
    enabled: list[tuple[int, int]] = field(default_factory=list)
    """How many recurring runs there were, and how many of them enabled, after each change."""
    released: threading.Event = field(default_factory=threading.Event)
    requests: list[Request] = field(default_factory=list)
    stored: dict[str, dict[str, Json]] = field(default_factory=lambda: {name: {} for name in (*IDS, "versions")})

    def bodies(self, method: str, path: str) -> list[Any]:
        """Bodies of the requests to `path` (without the common prefix)."""
        return [r.body for r in self.requests if (r.method, r.path) == (method, path)]

    def answer(self, request: Request) -> Json | str:
        """What the real server would say."""
        if self.page:
            return PAGE
        if request.path == "/healthz":
            return {"multi_user": False}
        if self.token and request.headers.get("authorization") != f"Bearer {self.token}":
            raise Refused(401, "Request header error: there is no user identity header.")
        if self.refuse:
            raise Refused(self.refuse, "refused on purpose")
        fault = self.faults.pop(0) if self.faults else 0
        if isinstance(fault, int) and fault:
            raise Refused(fault, f"refused on purpose, with Authorization: {request.headers.get('authorization')}")
        if fault == "hang":
            self.released.wait(30)
        if fault in ("drop", "hang"):
            raise Dropped
        for method, pattern, handler in self._routes():
            match = re.fullmatch(pattern, request.path)
            if match and method == request.method:
                answer = handler(request, *match.groups())
                if fault == "lost":
                    raise Dropped
                return answer
        raise Refused(404, f"Not Found: {request.method} {request.path}")

    def _routes(self) -> list[tuple[str, str, Callable[..., Json]]]:
        kind, key = "(experiments|pipelines|runs|recurringruns)", "([^/:]+)"
        return [
            ("POST", "/pipelines/upload", self._upload),
            ("POST", "/pipelines/upload_version", self._upload_version),
            ("GET", f"/pipelines/{key}/versions", self._versions),
            ("GET", f"/pipelines/{key}/versions/{key}", self._version),
            ("POST", "/experiments", self._create_experiment),
            ("POST", "/runs", self._create_run),
            ("POST", "/recurringruns", self._create_recurring_run),
            ("POST", f"/runs/{key}:terminate", self._terminate),
            ("POST", f"/recurringruns/{key}:(enable|disable)", self._switch),
            ("GET", f"/{kind}", self._list),
            ("GET", f"/{kind}/{key}", self._get),
            ("DELETE", f"/{kind}/{key}", self._delete),
            ("GET", f"/apis/v1alpha1/runs/{key}/nodes/{key}/log", self._log),
        ]

    def _keep(self, kind: str, values: Json) -> Json:
        name = "pipeline_version_id" if kind == "versions" else IDS[kind]
        values = {**values, name: str(uuid.uuid4()), "created_at": datetime.now(UTC).isoformat()}
        self.stored[kind][values[name]] = values
        return values

    def _find(self, kind: str, key: str) -> Json:
        if key not in self.stored[kind]:
            raise Refused(404, f"{kind} {key} not found.")
        return self.stored[kind][key]

    def _upload(self, request: Request) -> Json:
        name = request.query.get("name") or request.body["uploadfile"]["filename"]
        if any(pipeline["display_name"] == name for pipeline in self.stored["pipelines"].values()):
            raise Refused(409, f"The name {name} already exist. Please specify a new name.")
        pipeline = self._keep(
            "pipelines", {"display_name": name, "name": name, "description": request.query.get("description", "")}
        )
        self._new_version(pipeline["pipeline_id"], name, request)
        return pipeline

    def _upload_version(self, request: Request) -> Json:
        self._find("pipelines", request.query["pipelineid"])
        return self._new_version(request.query["pipelineid"], request.query["name"], request)

    def _new_version(self, pipeline_id: str, name: str, request: Request) -> Json:
        spec = read_package(request.body["uploadfile"]["text"])
        return self._keep("versions", {"pipeline_id": pipeline_id, "display_name": name, "pipeline_spec": spec})

    def _versions(self, request: Request, pipeline_id: str) -> Json:
        found = [version for version in self.stored["versions"].values() if version["pipeline_id"] == pipeline_id]
        return {"pipeline_versions": found[::-1], "total_size": len(found)}

    def _version(self, request: Request, pipeline_id: str, version_id: str) -> Json:
        return self._find("versions", version_id)

    def _create_experiment(self, request: Request) -> Json:
        return self._keep("experiments", {**request.body, "storage_state": "AVAILABLE"})

    def _create_run(self, request: Request) -> Json:
        self._find("experiments", request.body["experiment_id"])
        self._check(request.body)
        return self._keep("runs", {**request.body, "state": self.states[0], "_left": self.states[1:]})

    def _create_recurring_run(self, request: Request) -> Json:
        self._find("experiments", request.body["experiment_id"])
        self._check(request.body)
        trigger, most = request.body["trigger"], int(request.body.get("max_concurrency", 0))
        cron = (trigger.get("cron_schedule") or {}).get("cron")
        if not 1 <= most <= 10:
            raise Refused(400, f"The max concurrency {most} is out of range. It should be between 1 and 10.")
        if cron is not None and len(cron.split()) not in (5, 6):
            raise Refused(400, f"Schedule cron is not a supported format(https://godoc.org/github.com/robfig/cron): {cron}")
        status = "ENABLED" if request.body.get("mode") == "ENABLE" else "DISABLED"
        made = self._keep("recurringruns", {**request.body, "status": status})
        self._count()
        return made

    def _count(self) -> None:
        there = self.stored["recurringruns"].values()
        self.enabled.append((len(there), sum(one["status"] == "ENABLED" for one in there)))

    def start(self, recurring_run_id: str) -> Json:
        """A run that a recurring run has started just now."""
        body = self._find("recurringruns", recurring_run_id)
        kept = {name: body[name] for name in ("experiment_id", "pipeline_spec", "runtime_config") if name in body}
        return self._keep("runs", {**kept, "recurring_run_id": recurring_run_id, "state": "RUNNING", "_left": []})

    def _log(self, request: Request, run_id: str, pod: str) -> str:
        self._find("runs", run_id)
        if pod not in self.logs:
            raise Refused(500, f"pods {pod} not found")
        return self.logs[pod]

    def _check(self, body: Json) -> None:
        """As template/v2_template.go does: names and types of the parameters."""
        spec = body.get("pipeline_spec")
        if spec is None:
            reference = body.get("pipeline_version_reference") or {}
            spec = self._find("versions", reference.get("pipeline_version_id", ""))["pipeline_spec"]
        spec = spec.get("pipeline_spec", spec)
        inputs = spec["root"].get("inputDefinitions", {}).get("parameters", {})
        given = body.get("runtime_config", {}).get("parameters", {})
        for name in given:
            if name not in inputs:
                raise Refused(400, f"input parameter {name} is not an input of the pipeline")
        for name, definition in inputs.items():
            if name not in given and not definition.get("isOptional") and "defaultValue" not in definition:
                raise Refused(400, f"parameter {name} is required")
            wanted = definition["parameterType"]
            if name in given and not fits(given[name], wanted):
                raise Refused(400, f"input parameter {name} requires type {wanted}, but the parameter value is {given[name]!r}")

    def _terminate(self, request: Request, run_id: str) -> Json:
        self._find("runs", run_id).update(state="CANCELING", _left=["CANCELED"])
        return {}

    def _switch(self, request: Request, key: str, verb: str) -> Json:
        if self.starts_late and verb == "disable" and self._find("recurringruns", key)["status"] == "ENABLED":
            self.start(key)
        self._find("recurringruns", key)["status"] = f"{verb.upper()}D"
        self._count()
        return {}

    def _list(self, request: Request, kind: str) -> Json:
        found = list(self.stored[kind].values())
        for predicate in json.loads(request.query.get("filter") or "{}").get("predicates", []):
            wanted = predicate.get("stringValue", predicate.get("string_value"))
            assert predicate["operation"] in ("EQUALS", 1), predicate
            found = [one for one in found if one.get(predicate["key"]) == wanted]
        if request.query.get("sort_by") == "created_at desc":
            found = found[::-1]
        size = min(int(request.query.get("page_size") or 20), self.largest_page)
        start = int(request.query.get("page_token") or 0)
        more = {"next_page_token": str(start + size)} if start + size < len(found) else {}
        page = {{"recurringruns": "recurringRuns"}.get(kind, kind): found[start : start + size]}
        return {**page, "total_size": len(found), **more}

    def _get(self, request: Request, kind: str, key: str) -> Json:
        found = self._find(kind, key)
        if kind == "runs" and found["_left"]:
            found["state"] = found["_left"].pop(0)
            if found["state"] in ENDED:
                found["finished_at"] = datetime.now(UTC).isoformat()
                found["run_details"] = {"task_details": self.tasks}
                found |= {"error": {"code": 13, "message": self.error}} if self.error else {}
        return found

    def _delete(self, request: Request, kind: str, key: str) -> Json:
        self._find(kind, key)
        del self.stored[kind][key]
        if kind == "recurringruns":
            for run in self.stored["runs"].values():
                if run.get("recurring_run_id") == key and run["state"] not in ENDED:
                    run.update(state="FAILED", _left=[], error={"code": 13, "message": "the workflow was deleted"})
            self._count()
        return {}


def visible(body: Any) -> Any:
    """Without what the server keeps for itself."""
    if isinstance(body, dict):
        return {name: visible(value) for name, value in body.items() if name != "_left"}
    return [visible(value) for value in body] if isinstance(body, list) else body


def fits(value: Any, wanted: str) -> bool:
    """Whether a JSON value has a parameter type of a PipelineSpec."""
    if isinstance(value, bool):
        return wanted == "BOOLEAN"
    types = {"STRING": str, "NUMBER_INTEGER": int, "NUMBER_DOUBLE": int | float, "LIST": list, "STRUCT": dict}
    return wanted in types and isinstance(value, types[wanted])


def read_package(text: str) -> Json:
    """Both documents of a compiled pipeline, in the shape of the API."""
    documents = [document for document in yaml.safe_load_all(text) if document]
    spec = next(document for document in documents if "pipelineInfo" in document)
    platform = next((document for document in documents if "platforms" in document), None)
    return {"pipeline_spec": spec, "platform_spec": platform} if platform else spec


@contextmanager
def running_server(tls: ssl.SSLContext | None = None) -> Iterator[KfpServer]:
    """Starts a server, and stops it at the end of the block."""
    server = KfpServer()

    class Handler(BaseHTTPRequestHandler):
        def handle_any(self) -> None:
            parts = urlsplit(self.path)
            query = {name: values[0] for name, values in parse_qs(parts.query).items()}
            raw = self.rfile.read(int(self.headers.get("Content-Length") or 0))
            body = _decode(raw, self.headers.get("Content-Type") or "")
            headers = {name.lower(): value for name, value in self.headers.items()}
            request = Request(self.command, parts.path.removeprefix(BASE), query, body, headers)
            server.requests.append(request)
            try:
                self._reply(200, server.answer(request))
            except Dropped:
                self.close_connection = True
                self.connection.shutdown(socket.SHUT_RDWR)
            except Refused as refused:
                self._reply(refused.status, {"error": str(refused), "code": refused.status, "message": str(refused)})

        do_GET = do_POST = do_DELETE = do_PATCH = handle_any

        def _reply(self, status: int, body: Json | str) -> None:
            kind = "text/html" if body == PAGE else "text/plain" if isinstance(body, str) else "application/json"
            data = body.encode() if isinstance(body, str) else json.dumps(visible(body), default=str).encode()
            self.send_response(status)
            self.send_header("Content-Type", kind)
            self.send_header("Content-Length", str(len(data)))
            self.end_headers()
            self.wfile.write(data)

        def log_message(self, format: str, *args: Any) -> None:
            pass

    http = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    if tls:
        http.socket = tls.wrap_socket(http.socket, server_side=True)
    server.endpoint = f"http{'s' if tls else ''}://127.0.0.1:{http.server_port}"
    thread = threading.Thread(target=http.serve_forever, args=(0.02,), daemon=True)
    thread.start()
    try:
        yield server
    finally:
        server.released.set()
        http.shutdown()
        http.server_close()
        thread.join()


def _decode(raw: bytes, content_type: str) -> Any:
    if content_type.startswith("multipart/form-data"):
        message = BytesParser(policy=HTTP).parsebytes(f"Content-Type: {content_type}\r\n\r\n".encode() + raw)
        return {
            part.get_param("name", header="content-disposition"): {
                "filename": part.get_filename(),
                "text": part.get_payload(decode=True).decode(),
            }
            for part in message.iter_parts()
        }
    return json.loads(raw) if raw else None
