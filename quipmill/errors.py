"""Everything quipmill raises on purpose.

    QuipmillError
    ├── UsageError          the command, a parameter or a name is wrong          exit code 2
    │   └── MissingExtra    the optional package that this needs is not installed
    ├── DataError           a file, record or corpus is not what it should be
    ├── SourceError         the place where posts live cannot be read
    ├── StoreError          the folder or bucket refused
    ├── NetworkError        a download failed, or its address is not allowed
    ├── CheckpointError     a folder is not a checkpoint, or not one for this engine
    ├── RunError            a step of a pipeline failed
    ├── ClusterError        Kubeflow Pipelines cannot be reached, or refused
    └── PublishError        a network did not take a post
        ├── PublishRefused  and never will
        ├── PublishLater    but may, if asked again
        └── PublishUnknown  or perhaps did: look before asking again

A message says what is wrong, where, and what to do, in one sentence, and never holds a secret:

    try:
        clean(...)
    except QuipmillError as error:
        print(f"error: {error}")
"""

import errno
import re
from typing import Final


class QuipmillError(Exception):
    """Base of everything below; `exit_code` is what the command line ends with."""

    exit_code: int = 1


class UsageError(QuipmillError):
    """The command, a parameter or a name is wrong."""

    exit_code = 2


class MissingExtra(UsageError):
    """The optional package that this needs is not installed."""

    def __init__(self, what: str, extra: str) -> None:
        super().__init__(f"{what} needs packages that are not installed. Run: pip install 'quipmill[{extra}]'")


class DataError(QuipmillError):
    """A file, record or corpus is not what it should be."""


class SourceError(QuipmillError):
    """The place where posts live cannot be read."""


class StoreError(QuipmillError):
    """The folder or bucket refused."""


class NetworkError(QuipmillError):
    """A download failed, or its address is not allowed."""


class CheckpointError(QuipmillError):
    """A folder is not a checkpoint, or not one for this engine."""


class RunError(QuipmillError):
    """A step of a pipeline failed."""


class ClusterError(QuipmillError):
    """Kubeflow Pipelines cannot be reached, or refused."""

    def __init__(self, message: str, status: int = 0, passing: bool = False) -> None:
        super().__init__(message)
        self.status = status
        """HTTP status of the answer; 0 without one."""
        self.passing = passing
        """Whether the same request may succeed later."""


class PublishError(QuipmillError):
    """A network did not take a post."""


class PublishRefused(PublishError):
    """The network will never take this post: it is too long, say, or the credentials are wrong."""


class PublishLater(PublishError):
    """The network has not taken the post and may be asked again."""

    def __init__(self, message: str, retry_after: float | None = None) -> None:
        super().__init__(message)
        self.retry_after = retry_after
        """Seconds to wait, where the network says so."""


class PublishUnknown(PublishError):
    """The network may have taken the post; nothing is sent again before somebody has looked."""


_ADVICE: Final = {
    errno.ENOSPC: "the disk is full. Free some space or write to another folder",
    errno.EDQUOT: "the disk quota is used up. Free some space or write to another folder",
    errno.EACCES: "permission denied. Check the owner and mode of the folder, or choose another one",
    errno.EPERM: "operation not permitted. Check the owner of the folder, or choose another one",
    errno.EROFS: "the file system is read-only. Choose another folder",
    errno.ENOENT: "no such file or folder. Check the spelling",
    errno.EISDIR: "this is a folder, a file is needed",
    errno.ENOTDIR: "a part of this path is a file, not a folder",
    errno.EEXIST: "this exists already",
}


_ADDRESS: Final = re.compile(
    r"(?P<scheme>\b[A-Za-z][A-Za-z0-9+.-]*://)(?:[^\s/?#'\"<>]*@)?(?P<rest>[^\s?#'\"<>]*)(?:[?#][^\s'\"<>]*)?"
)


def discreet(error: object) -> str:
    """What an error says, without user, password, query and fragment of the addresses in it, all of which may be secret."""
    return _ADDRESS.sub(r"\g<scheme>\g<rest>", str(error))


def explain_os_error(error: OSError) -> str:
    """One sentence for an error of the operating system: where, what, and what to do.

    A raised `OSError` carries the path only if the call that failed knew it; then the sentence starts with it.
    """
    advice = _ADVICE.get(error.errno or 0, error.strerror or str(error))
    return f"{error.filename}: {advice}." if error.filename else f"{advice[:1].upper()}{advice[1:]}."
