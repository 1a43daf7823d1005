"""What can be made to go wrong, while the double runs."""

from dataclasses import dataclass
from typing import Literal


@dataclass(slots=True)
class Switches:
    """Each may be set at any time; what concerns the launch page counts from the next launch.

    Attributes:
        slow: seconds that the server waits before it takes a commit.
        fail_commits: how many commits, from now on, are answered with status 500 and not stored; or "always".
        login_page: a commit is answered with the HTML of a sign-in page, status 200, and not stored.
        refuse_optional: the API answers "false" and error 401, in SCORM 2004 402, to optional elements (next launch).
        start_in_review: the next entries are in review mode, without credit (next launch).
        offline: every connection is dropped without an answer.
        no_api: the launch page has no API (next launch).
        readable_answers: `strict` takes identifiers of several characters in answers, and ranges of numbers (next
            launch). No fault: the specification of SCORM 1.2 leaves it open, and there are LMSs of either mind; that of
            SCORM 2004 does not, so there it means nothing.
    """

    slow: float = 0.0
    fail_commits: int | Literal["always"] = 0
    login_page: bool = False
    refuse_optional: bool = False
    start_in_review: bool = False
    offline: bool = False
    no_api: bool = False
    readable_answers: bool = False
