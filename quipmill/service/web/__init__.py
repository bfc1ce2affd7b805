"""The pages for people: log in, review one draft after the other, see what is due, mend what failed, look after accounts.

Everything is a form or a link that works without scripts; where there are scripts, htmx swaps the content in place and keys press
the buttons.

    pages       what people see, in words
    rendering   the templates, errors as pages, who is there
    login, review, posts, profiles, uploading    the routes
"""

from fastapi import APIRouter

from quipmill.service.web import login, posts, profiles, review, uploading

router = APIRouter(include_in_schema=False)
for part in (login, review, posts, profiles, uploading):
    router.include_router(part.router)
