"""Reaches Kubeflow Pipelines: `kfp.Client` with time-outs, errors in one sentence, and no secret in them.

    client = connect()  # as kfp: KF_PIPELINES_ENDPOINT, KF_PIPELINES_SA_TOKEN_PATH, KF_PIPELINES_UI_ENDPOINT

A token comes from a file, which is read again for every request, or from `QUIPMILL_KFP_TOKEN`; a browser's session (behind Dex,
say) from `QUIPMILL_KFP_COOKIE`. Inside a cluster, and with a kubeconfig, kfp finds its way by itself.
"""

import http.client
import os
import re
import warnings
from collections.abc import Callable
from pathlib import Path
from typing import Any, Final
from urllib.parse import urlsplit

import kfp
import urllib3
from kfp.client.token_credentials_base import TokenCredentialsBase
from kfp_server_api import ApiException

from quipmill.errors import ClusterError, UsageError, discreet
from quipmill.kubeflow import refusals
from quipmill.kubeflow.refusals import COOKIE, TOKEN

CONNECT_SECONDS: Final = 10
ANSWER_SECONDS: Final = 60

_KUBECONFIG: Final = "~/.kube/config"
_TOKEN: Final = re.compile(r"[\x21-\x7e]+")


class TokenFile(TokenCredentialsBase):  # type: ignore[misc]  # kfp carries no types
    """The token in a file that somebody else keeps fresh; read for every request."""

    def __init__(self, path: Path) -> None:
        self.path = path

    def read(self) -> str:
        """The token.

        Raises:
            UsageError: the file cannot be read, or holds no token.
        """
        try:
            text = self.path.read_text(encoding="utf-8").strip() if self.path.stat().st_size < 1 << 20 else ""
        except (OSError, UnicodeDecodeError) as error:
            raise UsageError(
                f"{self.path}: no token can be read ({type(error).__name__}). Check --token-file and KF_PIPELINES_SA_TOKEN_PATH"
            ) from None
        return _check_token(text, str(self.path))

    def refresh_api_key_hook(self, config: Any) -> None:
        """Called by kfp before a request."""
        config.api_key["authorization"] = self.read()


class Client(kfp.Client):  # type: ignore[misc]  # kfp carries no types
    """kfp's client, whose every request ends in time, and whose errors are `ClusterError`s."""

    answer_seconds: float = ANSWER_SECONDS

    def get_kfp_healthz(self, sleep_duration: int = 5) -> Any:
        """Asks once; kfp's own asks five times and logs each failure with all headers. The constructor calls this."""
        try:
            return self.guarded()._healthz_api.healthz_service_get_healthz()
        except ClusterError as error:
            if error.status in (404, 405):
                raise refusals.of_page(self.where) from None
            raise

    def guarded(self) -> "Client":
        """Puts time-outs and our errors between kfp's client and the network; once."""
        rest = self._run_api.api_client.rest_client
        if not hasattr(rest, "unguarded"):
            rest.unguarded = rest.request
            rest.request = self._request
            # a wait retries by itself, and a request that changes something must not be sent twice
            rest.pool_manager.connection_pool_kw["retries"] = urllib3.Retry(total=4, connect=0, read=0, redirect=4)
        return self

    def _request(self, method: str, url: str, **options: Any) -> Any:
        options["_request_timeout"] = (CONNECT_SECONDS, self.answer_seconds)
        rest = self._run_api.api_client.rest_client
        try:
            response = rest.unguarded(method, url, **options)
        except ApiException as error:
            token = self._existing_config.api_key.get("authorization", "")
            raise refusals.of_answer(self.where, error, token, self.without_secrets) from None  # kfp's error shows all headers
        except urllib3.exceptions.HTTPError as error:
            raise refusals.of_network(self.where, error, method) from None
        except (ValueError, http.client.HTTPException):
            raise UsageError(f"{self.where}: not an address or token that can be used. Check the endpoint and token") from None
        if options.get("_preload_content", True) and "json" not in (response.getheader("content-type") or ""):
            raise refusals.of_page(self.where)
        return response

    @property
    def where(self) -> str:
        """The endpoint, without user and password."""
        return discreet(self._existing_config.host)

    def link(self, kind: str, key: str) -> str:
        """Address in the dashboard of a `run`, `recurringrun` or `experiment`."""
        path = {"run": "runs/details", "experiment": "experiments/details"}.get(kind, "recurringrun/details")
        return f"{discreet(self._get_url_prefix()).rstrip('/')}/#/{path}/{key}"

    @property
    def namespace(self) -> str | None:
        """The namespace of the user, on a cluster that has several."""
        return self.get_user_namespace() or None

    def log(self, run_id: str, pod: str, limit: int = 64 << 10) -> str:
        """The end of a step's log, or nothing if the server does not give it."""
        path, tail = "/apis/v1alpha1/runs/{run_id}/nodes/{pod}/log", b""
        try:
            response = self._run_api.api_client.call_api(
                path,
                "GET",
                {"run_id": run_id, "pod": pod},
                auth_settings=["Bearer"],
                _return_http_data_only=True,
                _preload_content=False,
            )
            with response:
                if "text/plain" not in response.headers.get("content-type", "") or response.status != 200:
                    return ""
                for number, chunk in enumerate(response.stream(limit)):
                    tail = (tail + chunk)[-limit:]
                    if number > 1000:
                        break
        except (ClusterError, urllib3.exceptions.HTTPError, OSError):
            return ""  # the log is an extra; the run's own error is told anyway
        lines = tail.decode("utf-8", "replace").splitlines()
        return self.without_secrets("\n".join(map(refusals.one_line, lines)))

    def without_secrets(self, text: str) -> str:
        """The text without the token and the cookie."""
        api = self._run_api.api_client
        for secret in (api.configuration.api_key.get("authorization"), api.cookie, api.configuration.password):
            text = text.replace(secret, "***") if secret and len(secret) > 3 else text
        return text


def connect(
    endpoint: str | None = None,
    *,
    namespace: str | None = None,
    token_file: str | Path | None = None,
    ui_endpoint: str | None = None,
    ca_file: str | Path | None = None,
    answer_seconds: float = ANSWER_SECONDS,
) -> Client:
    """A client that has reached its server.

    Args:
        endpoint: address of the API; None takes `$KF_PIPELINES_ENDPOINT`, else the cluster around it or the kubeconfig.
        namespace: whose experiments and runs, on a cluster for several users.
        token_file: a file with a bearer token; None takes `$QUIPMILL_KFP_TOKEN`, else the file `$KF_PIPELINES_SA_TOKEN_PATH`.
        ui_endpoint: address of the dashboard, for links; None takes `$KF_PIPELINES_UI_ENDPOINT`, else the endpoint.
        ca_file: certificates of an authority of your own.
        answer_seconds: how long one answer may take.

    Raises:
        UsageError: no endpoint is known, or the token cannot be used.
        ClusterError: it is not reached, or is no Kubeflow Pipelines.
    """
    address = _address(endpoint or os.environ.get("KF_PIPELINES_ENDPOINT") or "")
    token = "" if token_file else os.environ.get(TOKEN, "").strip()
    file = token_file or (None if token else os.environ.get("KF_PIPELINES_SA_TOKEN_PATH"))
    credentials = TokenFile(Path(file)) if file else None
    if credentials:
        credentials.read()
    if ca_file and not Path(ca_file).is_file():
        raise UsageError(f"{ca_file}: no such file. Check --ca-file")

    def make() -> Client:
        client = Client(
            host=address or None,
            namespace=namespace or "kubeflow",  # kfp's word for the one from its context file
            existing_token=_check_token(token, TOKEN) if token else None,
            cookies=os.environ.get(COOKIE) or None,
            credentials=credentials,
            ui_host=ui_endpoint,
            ssl_ca_cert=str(ca_file) if ca_file else None,
        )
        client.answer_seconds = answer_seconds
        return client.guarded()

    with warnings.catch_warnings():
        warnings.simplefilter("ignore", FutureWarning)  # kfp's, about servers before 2.0
        client = _build(make)
    if ui_endpoint:
        client._uihost = ui_endpoint  # the flag wins over the environment
    client.get_kfp_healthz()
    return client


def _build(make: Callable[[], Client]) -> Client:
    try:
        return make()
    except (OSError, ValueError) as error:  # a broken context file of kfp, or a kubeconfig
        raise UsageError(
            f"kfp's own settings cannot be read ({type(error).__name__}). Look at ~/.config/kfp/context.json"
        ) from None


def _address(given: str) -> str:
    if not given:
        inside = "KUBERNETES_SERVICE_HOST" in os.environ
        if not inside and not os.environ.get("KUBECONFIG") and not Path(_KUBECONFIG).expanduser().is_file():
            raise UsageError("no Kubeflow Pipelines is named. Give --endpoint, or set KF_PIPELINES_ENDPOINT")
        return ""
    address = given if "://" in given else f"https://{given}"
    try:
        parts = urlsplit(address)
        usable = parts.scheme in ("http", "https") and bool(parts.hostname) and parts.port != 0
    except ValueError:
        usable = False
    if not usable:
        raise UsageError(f"{discreet(given)}: not an address. Write for example http://localhost:8080")
    return address


def _check_token(token: str, place: str) -> str:
    if not _TOKEN.fullmatch(token):  # http.client would show a bad one in its error
        raise UsageError(f"{place} holds no token: it must be one word of plain characters. Put a new one there")
    return token
