"""Secrets that stand in the file, where everybody who may see a run can read them. No message ever repeats one."""

import json
import re
from collections.abc import Iterator
from typing import Any, Final

from quipmill.kubeflow.lint.findings import Finding
from quipmill.kubeflow.lint.reading import Pipeline
from quipmill.kubeflow.lint.resources import references
from quipmill.kubeflow.lint.steps import Dag, sources

_FIX: Final = "Revoke it, keep it in a Kubernetes secret, and hand it over with kubernetes.use_secret_as_env"
_KNOWN: Final[dict[str, re.Pattern[str]]] = {
    "an AWS access key": re.compile(r"\b(?:AKIA|ASIA)[0-9A-Z]{16}\b"),
    "a GitHub token": re.compile(r"\b(?:gh[pousr]_[A-Za-z0-9]{36,}|github_pat_[A-Za-z0-9_]{60,})"),
    "a GitLab token": re.compile(r"\bglpat-[\w-]{20,}"),
    "a Slack token": re.compile(r"\bxox[abeoprs]-[A-Za-z0-9-]{10,}"),
    "a Google API key": re.compile(r"\bAIza[\w-]{35}(?![\w-])"),
    "a Hugging Face token": re.compile(r"\bhf_[A-Za-z]{34}\b"),
    "an OpenAI or Anthropic key": re.compile(r"\bsk-(?:proj-|ant-[a-z0-9]+-|svcacct-)?[\w-]{32,}"),
    "a Stripe key": re.compile(r"\b[rs]k_live_[A-Za-z0-9]{20,}"),
    "a PyPI token": re.compile(r"\bpypi-AgE[\w-]{50,}"),
    "an npm token": re.compile(r"\bnpm_[A-Za-z0-9]{36}\b"),
    "an Azure account key": re.compile(r"\bAccountKey=[A-Za-z0-9+/]{80,}={0,2}"),
    "a private key": re.compile(r"-----BEGIN (?:[A-Z]{1,20} ){0,4}PRIVATE KEY-----\s*[A-Za-z0-9+/]"),
    "a signed token (JWT)": re.compile(r"\beyJ[\w-]{10,2000}\.eyJ[\w-]{10,2000}\.[\w-]{10}"),
}
_ADDRESS: Final = re.compile(r"\b[a-z][a-z0-9+.-]{1,20}://[^\s:/@'\"]{1,60}:(?P<password>[^\s:/@'\"]{3,100})@[\w.-]")
_EXAMPLE: Final = re.compile(
    r"EXAMPLE\b|^[<$%{\[]|[{}$<>]|^(?:pass(?:word|wd)?|pwd|secret|token|x+|\*+|\.+|changeme|change-me|example|dummy|test|none|null|todo"
    r"|your[-_ ].*|my[-_ ].*|minio(?:123|admin)?)$",
    re.IGNORECASE,
)
_WORDS: Final = re.compile(r"[A-Z]+(?![a-z])|[A-Z]?[a-z]+|\d+")
_SMELLS: Final = {"password", "passwd", "passphrase", "pwd", "secret", "token", "apikey", "credential", "credentials"}
_KEYS: Final = {"api", "access", "private", "secret", "signing", "encryption", "auth"}
_HARMLESS_END: Final = set(
    "name names path paths file files dir folder uri url ref id ids key keys count length limit type version mount env "
    "index size field header expiry ttl enabled required class kind prefix suffix optional provider manager namespace "
    "mode column".split()
)
_TOKENS: Final = set("max min num n pad eos bos unk cls sep mask stop special start end first last next per begin".split())
"""Words that make a token a piece of text, not a key."""


def written(pipeline: Pipeline, dags: list[Dag]) -> Iterator[Finding]:
    """QM501 and QM502 for constants, defaults, environments, commands and Kubernetes settings."""
    seen, of_kubernetes = set[tuple[str, str]](), _names_of_kubernetes(pipeline)
    for place, name, value in _values(pipeline, dags):
        harmless = name.removeprefix("pipelinechannel--") in of_kubernetes
        finding = _known(place, name, value) or (None if harmless else _smells(place, name, value))
        if finding and (place, name) not in seen:
            seen.add((place, name))
            yield finding


def _values(pipeline: Pipeline, dags: list[Dag]) -> Iterator[tuple[str, str, Any]]:
    yield from sources(pipeline, dags)
    for dag in dags:
        for step in dag.steps.values():
            if step.first and step.executor:
                for variable in step.container.get("env", []):
                    yield step.place, variable.get("name", ""), variable.get("value", "")
                for text in (*step.container.get("command", []), *step.container.get("args", [])):
                    yield step.place, "command", text
                yield step.place, "importer", step.executor.get("importer", {})
                yield step.place, "Kubernetes settings", step.settings


def _names_of_kubernetes(pipeline: Pipeline) -> set[str]:
    """Parameters that name a Kubernetes secret or claim, and so are none themselves."""
    found = (source for settings in pipeline.settings.values() for _, source in references(settings))
    return {source.get("componentInputParameter", "").removeprefix("pipelinechannel--") for source in found}


def _known(place: str, name: str, value: Any) -> Finding | None:
    text = value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
    for what, pattern in _KNOWN.items():
        match = pattern.search(text)
        if match and not re.search("EXAMPLE", match[0], re.IGNORECASE):
            return Finding("QM501", place, f"{name[:60]!r} holds {what}, for everybody to read", _FIX)
    for match in _ADDRESS.finditer(text):
        if not _EXAMPLE.search(match["password"]):
            return Finding("QM501", place, f"{name[:60]!r} holds an address with a password in it, for everybody to read", _FIX)
    return None


def _smells(place: str, name: str, value: Any) -> Finding | None:
    if not isinstance(value, str) or len(value) < 6 or _EXAMPLE.search(value) or value.startswith("/") or "://" in value:
        return None
    if value.lower() in ("true", "false") or re.fullmatch(r"[\d.]+", value) or not _is_secret(name):
        return None
    return Finding("QM502", place, f"{name[:60]!r} has the name of a secret, and its value stands in the file", _FIX)


def _is_secret(name: str) -> bool:
    words = [word.lower() for word in _WORDS.findall(name)]
    keyed = any(first in _KEYS and second == "key" for first, second in zip(words, words[1:], strict=False))
    if keyed and words[-1] == "key":
        return True
    if not words or words[-1] in _HARMLESS_END:
        return False
    return keyed or any(word in _SMELLS and not (word == "token" and _TOKENS & {*words}) for word in words)
