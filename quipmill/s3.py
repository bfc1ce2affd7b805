"""How to reach an S3 server: the client that the environment describes, and its errors as one sentence.

For `store.py` only. The variables are listed there. No message holds a key, a signature or what the server sent.
"""

import os
import ssl
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Final
from urllib.parse import urlsplit

import certifi
import urllib3
from minio import Minio
from minio.credentials import AWSConfigProvider, ChainedProvider, EnvAWSProvider, IamAwsProvider, StaticProvider
from minio.credentials.providers import Provider
from minio.error import InvalidResponseError, MinioException, S3Error

from quipmill.errors import StoreError, explain_os_error

__all__ = ["HTTPError", "S3Error", "client_from_environment", "explained"]

HTTPError: Final = urllib3.exceptions.HTTPError
"""What the client raises when a connection fails or breaks."""

_ADVICE: Final = {
    "NoSuchBucket": "there is no such bucket. Create it, or check the name",
    "BucketAlreadyExists": "somebody else has a bucket of this name. Choose another name",
    "AccessDenied": "check the keys, and that they may read, write and list the bucket",
    "InvalidAccessKeyId": "it does not know this access key. Check QUIPMILL_S3_ACCESS_KEY",
    "SignatureDoesNotMatch": "the secret key is wrong. Check QUIPMILL_S3_SECRET_KEY and QUIPMILL_S3_REGION",
    "AuthorizationHeaderMalformed": "the region is wrong. Check QUIPMILL_S3_REGION",
    "ExpiredToken": "the credentials have expired. Get new ones",
    "RequestTimeTooSkewed": "the clock of this machine is wrong. Set it",
    "SlowDown": "it is overloaded. Try again later",
    "EntityTooLarge": "the object is too large for it. Store less at a time",
    "PreconditionFailed": "the object changed while it was read. Try again",
    "ConditionalRequestConflict": "somebody else writes the same object. Try again",
    "XMinioStorageFull": "its disk is full. Free some space there",
}


_ROLES: Final = ("AWS_WEB_IDENTITY_TOKEN_FILE", "AWS_CONTAINER_CREDENTIALS_RELATIVE_URI", "AWS_CONTAINER_CREDENTIALS_FULL_URI")
"""Set in pods that have a role: by EKS for service accounts and Pod Identity, by ECS, and by hand for MinIO's STS."""


def client_from_environment(uri: str) -> Any:  # Any: minio carries no types
    """The client for `QUIPMILL_S3_*`; nothing is contacted yet.

    Raises:
        StoreError: a variable is missing or wrong; `uri` says what it was needed for.
    """
    if not (endpoint := _variable("ENDPOINT") or _environment("AWS_ENDPOINT_URL_S3") or _environment("AWS_ENDPOINT_URL")):
        raise StoreError(
            f"{uri}: which server? Set QUIPMILL_S3_ENDPOINT, to https://s3.amazonaws.com "
            "or, in a cluster with Kubeflow Pipelines, to http://minio-service.kubeflow:9000"
        )
    url = urlsplit(endpoint if "://" in endpoint else f"https://{endpoint}")
    if url.scheme not in ("http", "https") or not url.hostname or "@" in url.netloc or url.path.strip("/") or url.query:
        raise StoreError("QUIPMILL_S3_ENDPOINT is no server address. Write https://<host>:<port>, without user, path or query")
    is_aws = url.hostname.endswith((".amazonaws.com", ".amazonaws.com.cn"))
    region = _variable("REGION") or _environment("AWS_REGION") or _environment("AWS_DEFAULT_REGION")
    pool = _pool(_variable("CA_FILE") or _environment("AWS_CA_BUNDLE"))
    credentials = _credentials(is_aws, pool)
    try:
        client = Minio(
            url.netloc,
            secure=url.scheme == "https",
            region=region or (None if is_aws else "us-east-1"),  # AWS is asked where the bucket is
            http_client=pool,
            credentials=credentials,
        )
    except ValueError as error:
        raise StoreError("QUIPMILL_S3_ENDPOINT or QUIPMILL_S3_REGION is not valid. Correct it") from error
    if style := _variable("PATH_STYLE"):
        client._base_url.virtual_style_flag = style.lower() not in ("1", "true", "yes", "on")
    return client


@contextmanager
def explained(uri: str, client: Any) -> Iterator[None]:  # Any: minio carries no types
    """Turns what the client raises into a `StoreError`."""
    host = client._base_url.host
    try:
        yield
    except S3Error as error:
        code = str(error.code)
        if code == "NoSuchKey":
            raise StoreError(f"{uri}: there is no such object. Check the name") from error
        raise StoreError(f"{uri}: the server says {code}: {_ADVICE.get(code, 'see what this means for your server')}") from error
    except InvalidResponseError as error:
        raise StoreError(f"{uri}: {host} does not answer like an S3 server. Check QUIPMILL_S3_ENDPOINT") from error
    except MinioException as error:
        raise StoreError(f"{uri}: {host} failed ({type(error).__name__}). Try again later") from error
    except HTTPError as error:
        reason = _reason(error)
        setting = "CA_FILE" if "certificate" in reason else "ENDPOINT"
        raise StoreError(f"{uri}: {host} cannot be reached ({reason}). Check QUIPMILL_S3_{setting}") from error
    except OSError as error:
        said = explain_os_error(OSError(error.errno, error.strerror or str(error)))
        raise StoreError(f"{error.filename or uri}: {said[:1].lower()}{said[1:-1]}") from error
    except ValueError as error:
        if "provider" not in str(error) and "key" not in str(error):
            raise
        raise StoreError(
            f"{uri}: no credentials. Set QUIPMILL_S3_ACCESS_KEY and QUIPMILL_S3_SECRET_KEY, or credentials of AWS"
        ) from None


def _environment(name: str) -> str:
    return os.environ.get(name, "").strip()


def _variable(name: str) -> str:
    """A setting: the variable itself, or the file that `<variable>_FILE` names, as secrets are mounted."""
    variable = f"QUIPMILL_S3_{name}"
    if (value := _environment(variable)) or not (path := _environment(f"{variable}_FILE")):
        return value
    try:
        return Path(path).read_text(encoding="utf-8").strip()
    except (OSError, ValueError) as error:
        raise StoreError(
            f"{variable}_FILE: {path[:200]} cannot be read as a text. Check the path, and what is mounted there"
        ) from error


def _pool(ca: str) -> urllib3.PoolManager:
    """Connections that trust the usual authorities, or those of a PEM file, or of a PEM text."""
    return urllib3.PoolManager(
        timeout=urllib3.Timeout(connect=10, read=60),
        maxsize=16,
        retries=urllib3.Retry(total=4, other=0, backoff_factor=0.2, status_forcelist=[500, 502, 503, 504]),
        cert_reqs="CERT_REQUIRED",
        ssl_context=_trusting(ca) if ca else None,
        ca_certs=None if ca else _environment("SSL_CERT_FILE") or certifi.where(),
    )


def _trusting(ca: str) -> ssl.SSLContext:
    is_text = "-----BEGIN CERTIFICATE-----" in ca
    if not is_text and not Path(ca).is_file():
        raise StoreError(f"QUIPMILL_S3_CA_FILE: {ca[:200]}: no such file. Check the path, or give the certificate itself (PEM)")
    text = ca.replace("\\n", "\n")  # secrets that are made by hand often hold \n as two characters
    try:
        return ssl.create_default_context(cafile=None if is_text else ca, cadata=text if is_text else None)
    except (ssl.SSLError, ValueError) as error:
        shown = "" if is_text else f"{ca[:200]}: "
        raise StoreError(f"QUIPMILL_S3_CA_FILE: {shown}this is no certificate. Give a PEM file, or its text") from error


def _credentials(is_aws: bool, pool: urllib3.PoolManager) -> Any:  # Any: minio carries no types
    access_key, secret_key = _variable("ACCESS_KEY"), _variable("SECRET_KEY")
    if bool(access_key) != bool(secret_key):
        raise StoreError("only one of QUIPMILL_S3_ACCESS_KEY and QUIPMILL_S3_SECRET_KEY is set. Set both")
    if access_key:
        return StaticProvider(access_key, secret_key)
    chain = [EnvAWSProvider(), AWSConfigProvider()]
    if is_aws or any(map(_environment, _ROLES)):  # elsewhere the address of a machine's role leads nowhere and costs a time-out
        chain.append(_Role(pool))
    return ChainedProvider(chain)


class _Role(Provider):  # type: ignore[misc]  # minio carries no types
    """The role of a pod or machine; says as the others do that there is none."""

    def __init__(self, pool: urllib3.PoolManager) -> None:
        named = any(map(_environment, _ROLES))
        own = {"custom_endpoint": _environment("AWS_ENDPOINT_URL_STS") or None} if _environment(_ROLES[0]) else {}
        quick = urllib3.PoolManager(timeout=urllib3.Timeout(2), retries=urllib3.Retry(1))
        self._provider = IamAwsProvider(http_client=pool if named else quick, **own)

    def retrieve(self) -> Any:  # Any: minio carries no types
        try:
            return self._provider.retrieve()
        except (HTTPError, OSError, LookupError) as error:
            raise ValueError("this provider has no credentials") from error


def _reason(error: Exception) -> str:
    reason = getattr(error, "reason", error)
    return "its certificate is not trusted" if "CERTIFICATE_VERIFY" in str(reason) else type(reason).__name__
