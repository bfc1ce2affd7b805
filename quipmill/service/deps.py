"""What routes ask for: the settings, the database, and the token of programs.

    @router.get("/drafts/{draft_id}", dependencies=[Depends(program)])
    def get_draft(draft_id: DraftId, database: Db) -> DraftOut:
        with database.read() as session: ...

Routes open their sessions themselves: one that lived as long as the request would need a second thread to be closed, and all
threads may be waiting for a connection.
"""

import hmac
from typing import Annotated

from fastapi import Depends, HTTPException, Request, Security
from fastapi.security import APIKeyHeader

from quipmill.service.database import Database
from quipmill.service.settings import Settings

_header = APIKeyHeader(name="x-token", scheme_name="token", description="QUIPMILL_SERVICE_TOKEN", auto_error=False)


def settings(request: Request) -> Settings:
    """The settings of this service."""
    found: Settings = request.app.state.settings
    return found


def database(request: Request) -> Database:
    """The database of this service."""
    found: Database = request.app.state.database
    return found


Config = Annotated[Settings, Depends(settings)]
Db = Annotated[Database, Depends(database)]


def is_token(config: Settings, token: str) -> bool:
    """Whether this is the token; takes as long to say no."""
    return hmac.compare_digest(token.encode("utf-8", "replace"), config.service_token.get_secret_value().encode())


def program(config: Config, token: Annotated[str | None, Security(_header)] = None) -> None:
    """Lets programs in that send the token."""
    if not is_token(config, token or ""):
        problem = "the x-token header is missing" if token is None else "the x-token header is wrong"
        raise HTTPException(401, f"{problem}. Send the service's QUIPMILL_SERVICE_TOKEN in it", {"WWW-Authenticate": "x-token"})
