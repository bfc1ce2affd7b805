"""Why the service turns a request down; each message is a sentence for people."""

from quipmill.errors import QuipmillError, UsageError


class Conflict(QuipmillError):
    """The thing is not in a state, or no longer of the version, that this needs."""


class NotFound(QuipmillError):
    """There is no such draft, account or user."""


class Invalid(UsageError):
    """A value cannot be what it is."""
