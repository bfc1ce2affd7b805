"""A file of samples into the queue."""

from typing import Annotated

from fastapi import APIRouter, Form, Response, UploadFile
from sqlalchemy.orm import Session

from quipmill.errors import QuipmillError
from quipmill.service import accounts, uploads
from quipmill.service.refusals import Conflict, Invalid, NotFound
from quipmill.service.web.rendering import Acting, Here, PageRoute, Person, render, sentence

router = APIRouter(include_in_schema=False, route_class=PageRoute)


@router.get("/upload")
def upload_page(here: Person) -> Response:
    """The form that takes a file."""
    with here.database.read() as session:
        return _form(here, session)


@router.post("/upload")
def upload(here: Acting, file: UploadFile, account: Annotated[str, Form(max_length=64)]) -> Response:
    """Adds the samples of a file as drafts, and says what became of each line."""
    try:
        contents = uploads.read(file.file, max_samples=here.settings.max_samples)
        with here.database.write() as session:
            if not accounts.NAME.fullmatch(account):
                raise NotFound("there is no such account. Choose one of the list")
            report = uploads.add(session, accounts.get(session, account), contents, actor=here.actor, now=here.now)
    except (Conflict, Invalid, NotFound) as error:
        with here.database.read() as session:
            return _form(here, session, error=error)
    with here.database.read() as session:
        return _form(here, session, report)


def _form(here: Here, session: Session, report: uploads.Report | None = None, error: QuipmillError | None = None) -> Response:
    names = [account.name for account in accounts.everyone(session)]
    words = sentence(error) if error else ""
    return render(here, session, "upload.html", "/posts", 422 if error else 200, accounts=names, report=report, error=words)
