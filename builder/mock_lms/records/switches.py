"""What can be made to go wrong, or chosen, while the double runs."""

from dataclasses import dataclass
from typing import Literal


@dataclass(slots=True)
class RecordSwitches:
    """Each may be set at any time; what concerns a launch counts from the next one.

    Attributes:
        slow: seconds that the store waits before it answers.
        fail: how many writes, from now on, are answered with status 500 and not stored; or "always".
        refuse: verbs whose statements are answered 403 whatever they say.
        login_page: everything is answered with the HTML of a sign-in page, status 200, and nothing stored.
        offline: every connection is dropped without an answer.
        lost: how many writes, from now on, are stored and not answered.
        thin: it answers as openedx-cmi5-xblock does: little LaunchData, only the document suspendData, 200 to all else.
        hide_etag: another origin's script may not see ETags (CORS).
        mode: of the next launches.
        review_when_satisfied: as ADL's player: a satisfied AU is launched for review.
        mastery: the administrator's mark instead of the package's; None for the package's.
        back: whether there is a returnURL.
        own_window: whether the content is launched in the window itself, not in a frame.
    """

    slow: float = 0.0
    fail: int | Literal["always"] = 0
    refuse: tuple[str, ...] = ()
    login_page: bool = False
    offline: bool = False
    lost: int = 0
    thin: bool = False
    hide_etag: bool = False
    mode: Literal["Normal", "Browse", "Review"] = "Normal"
    review_when_satisfied: bool = False
    mastery: float | None = None
    back: bool = True
    own_window: bool = False
