"""How to reach an S3 server: the client that the environment describes, and its errors as one sentence.

For `store.py` only. The variables are listed there. No message holds a key, a signature or what the server sent.
"""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Final
from urllib.parse import urlsplit

import certifi
import urllib3
from minio import Minio
from minio.credentials import AWSConfigProvider, ChainedProvider, EnvAWSProvider, IamAwsProvider, StaticProvider
from minio.error import InvalidResponseError, MinioException, S3Error

from quipmill.errors import StoreError, explain_os_error

__all__ = ["HTTPError", "S3Error", "client_from_environment", "explained"]

HTTPError: Final = urllib3.exceptions.HTTPError
"""What the client raises when a connection fails or breaks."""

_ADVICE: Final = {
    "NoSuchBucket": "there is no such bucket. Create it, or check the name",
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


def client_from_environment(uri: str) -> Any:  # Any: minio carries no types
    """The client for `QUIPMILL_S3_*`; nothing is contacted yet.

    Raises:
        StoreError: a variable is missing or wrong; `uri` says what it was needed for.
    """
    if not (endpoint := _variable("ENDPOINT")):
        raise StoreError(
            f"{uri}: which server? Set QUIPMILL_S3_ENDPOINT, to https://s3.amazonaws.com "
            "or, in a cluster with Kubeflow Pipelines, to http://minio-service.kubeflow:9000"
        )
    url = urlsplit(endpoint if "://" in endpoint else f"https://{endpoint}")
    if url.scheme not in ("http", "https") or not url.hostname or "@" in url.netloc or url.path.strip("/") or url.query:
        raise StoreError("QUIPMILL_S3_ENDPOINT is no server address. Write https://<host>:<port>, without user, path or query")
    is_aws = url.hostname.endswith((".amazonaws.com", ".amazonaws.com.cn"))
    region = _variable("REGION") or os.environ.get("AWS_REGION") or os.environ.get("AWS_DEFAULT_REGION")
    credentials, pool = _credentials(is_aws), _pool(_variable("CA_FILE"))
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
        raise StoreError(f"{uri}: {host} cannot be reached ({_reason(error)}). Check QUIPMILL_S3_ENDPOINT") from error
    except OSError as error:
        said = explain_os_error(OSError(error.errno, error.strerror or str(error)))
        raise StoreError(f"{error.filename or uri}: {said[:1].lower()}{said[1:-1]}") from error
    except ValueError as error:
        if "provider" not in str(error) and "key" not in str(error):
            raise
        raise StoreError(
            f"{uri}: no credentials. Set QUIPMILL_S3_ACCESS_KEY and QUIPMILL_S3_SECRET_KEY, or credentials of AWS"
        ) from None


def _variable(name: str) -> str:
    return os.environ.get(f"QUIPMILL_S3_{name}", "").strip()


def _pool(ca_file: str) -> urllib3.PoolManager:
    if ca_file and not Path(ca_file).is_file():
        raise StoreError(f"QUIPMILL_S3_CA_FILE: {ca_file}: no such file. Check the path")
    return urllib3.PoolManager(
        timeout=urllib3.Timeout(connect=10, read=60),
        maxsize=16,
        retries=urllib3.Retry(total=4, backoff_factor=0.2, status_forcelist=[500, 502, 503, 504]),
        cert_reqs="CERT_REQUIRED",
        ca_certs=ca_file or os.environ.get("SSL_CERT_FILE") or certifi.where(),
    )


def _credentials(is_aws: bool) -> Any:  # Any: minio carries no types
    access_key, secret_key = _variable("ACCESS_KEY"), _variable("SECRET_KEY")
    if bool(access_key) != bool(secret_key):
        raise StoreError("only one of QUIPMILL_S3_ACCESS_KEY and QUIPMILL_S3_SECRET_KEY is set. Set both")
    if access_key:
        return StaticProvider(access_key, secret_key)
    chain = [EnvAWSProvider(), AWSConfigProvider()]
    if is_aws:  # the role of a pod or machine; elsewhere its address leads nowhere and costs a time-out
        chain.append(IamAwsProvider(http_client=urllib3.PoolManager(timeout=urllib3.Timeout(3), retries=urllib3.Retry(2))))
    return ChainedProvider(chain)


def _reason(error: Exception) -> str:
    reason = getattr(error, "reason", error)
    return "its certificate is not trusted" if "CERTIFICATE_VERIFY" in str(reason) else type(reason).__name__
