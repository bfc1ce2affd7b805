"""Caching of steps whose result does not follow from their inputs.

Cautious on purpose: it speaks only where the step's own code, command or image shows a way to the outside. A thin wrapper around
a package in the image shows nothing, and is left to its author.
"""

import re
from collections.abc import Iterator
from typing import Any, Final

from quipmill.kubeflow.lint.code import Code, code_of, runs
from quipmill.kubeflow.lint.findings import Finding
from quipmill.kubeflow.lint.steps import Step, constant_of

_COMMANDS: Final = (
    r"(?:curl|wget|gsutil|gcloud|bq|rclone|s3cmd|kubectl|psql|mysql|sqlcmd|mongosh?|redis-cli|scp|sftp|rsync|ssh)\s"
    r"|aws\s+\w|az\s+\w|git\s+(?:-\S{1,80}\s+\S{1,200}\s+){0,4}(?:clone|pull|fetch|ls-remote|push)\b|kaggle\s+\w"
)
_IMAGES: Final = re.compile(
    r"(?:.*/)?(?:curlimages/curl|alpine/git|amazon/aws-cli|google/cloud-sdk|google-cloud-cli|cloud-sdk|bitnami/kubectl"
    r"|rclone/rclone|mesosphere/aws-cli|azure-cli)(?:[:@].*)?"
)
_MODULES: Final = tuple(
    "requests httpx aiohttp urllib.request urllib3 http.client ftplib smtplib imaplib poplib paramiko feedparser selenium "
    "playwright "
    "boto3 botocore s3fs gcsfs minio google.cloud googleapiclient azure.storage tweepy atproto mastodon praw slack_sdk kaggle "
    "psycopg psycopg2 pymysql MySQLdb sqlalchemy pymongo redis kafka confluent_kafka snowflake pyodbc oracledb elasticsearch "
    "kubernetes yfinance".split()
)
_CHANGES: Final = re.compile(r"\{\{\$\.(?:pipeline_job_\w+|pipeline_task_uuid)\}\}")
"""Placeholders that differ from run to run, and so keep the cache from answering."""


def caching(step: Step) -> Iterator[Finding]:
    """QM403: silent where a cache key is set, which somebody thought about, or an input differs in every run."""
    options = step.task.get("cachingOptions", {})
    if not options.get("enableCache") or options.get("cacheKey") or not step.container or _differs(step):
        return
    reason = _claim(step) or _outside(step)
    if reason:
        text = f"it {reason}, and is cached: a later run with the same inputs gets the old result, or does nothing"
        yield Finding(
            "QM403", step.place, text, "Call task.set_caching_options(False), or take an input that tells when, as_of say"
        )


def _outside(step: Step) -> str:
    code = code_of(step)
    command = runs(code, _COMMANDS)
    image = constant_of(step.container.get("image", ""), step) or ""
    module = _module(code)
    if command is not None:
        return "runs a command that talks to other machines"
    if module:
        return f"imports {module}, which talks to other machines"
    if code.addresses:
        return "reads from an address"
    return f"runs {image[:80]}, a tool that talks to other machines" if _IMAGES.fullmatch(image) else ""


def _module(code: Code) -> str:
    return next((name for name in _MODULES if any(f"{module}.".startswith(f"{name}.") for module in sorted(code.modules))), "")


def _claim(step: Step) -> str:
    """A claim with a random name has a new key each time; one with a fixed name is made once, and never again after its end."""
    image, name = step.container.get("image"), step.inputs("parameters").get("pvc_name", {})
    given = name.get("runtimeValue", {}).get("constant", True) if name else False
    return "makes a volume claim with a fixed name" if image == "argostub/createpvc" and given else ""


def _differs(step: Step) -> bool:
    constants: list[Any] = [source.get("runtimeValue", {}).get("constant") for source in step.inputs("parameters").values()]
    return any(isinstance(value, str) and _CHANGES.search(value) for value in constants)
