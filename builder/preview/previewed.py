"""One module in a preview: what became of it, the last good build, and an LMS for each that was asked for."""

import contextlib
import secrets
import threading
import time
import traceback
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from pathlib import Path
from urllib.parse import quote

from builder.findings import Finding, Severity
from builder.mock_lms.activity import Activity
from builder.mock_lms.behaviours.registry import BEHAVIOURS
from builder.mock_lms.course import course_of
from builder.mock_lms.desk import Desk
from builder.mock_lms.switches import Switches
from builder.pipeline.drafting import Draft, draft
from builder.pipeline.options import Options
from builder.preview.content import PackageContent
from builder.preview.lmss import LMSS, PLAYED, of_profile
from builder.preview.watching import Snapshot, snapshot
from builder.standards.registry import DEFAULT, STANDARDS

KEPT = 3
"""Builds of a standard whose files are still served: a page that is loading gets all its files from one."""

REMEMBERED = 50
"""Visits of which the commits are kept: each save of the author's begins one."""

AGAIN_S = 5.0
"""Before another try of what failed while nothing changed: a disk that was away, a file that another program held."""


@dataclass(frozen=True, slots=True)
class Build:
    """One good build.

    Attributes:
        number: of the draft it came from.
        standard: of its packages.
        contents: by LMS profile.
        at: when, as seconds since the epoch.
    """

    number: int
    standard: str
    contents: dict[str, PackageContent]
    at: float


@dataclass(slots=True)
class Previewed:
    """A module that is previewed. Safe to use from many threads.

    Attributes:
        key: its name, which no other has.
        source: its YAML file.
        number: grows with every draft, and with every other failure to make one.
        draft: the last one; None before the first.
        title: the last that could be read.
        failure: why the last one could not be made at all; "" as a rule.
        switches: what goes wrong in its LMSs.
        old_way: whether its LMSs save while the page goes as browsers no longer allow, from the next launch on.
        identity: another one in every process and for every such object, so that a page knows when its own has gone.
        viewers: how many pages show it.
    """

    key: str
    source: Path
    options: Options
    scorm_again: Path | None
    changed: Callable[[], None]
    number: int = 0
    draft: Draft | None = None
    title: str = ""
    failure: str = ""
    switches: Switches = field(default_factory=Switches)
    old_way: bool = False
    viewers: int = 0
    identity: str = field(default_factory=lambda: secrets.token_urlsafe(6))
    _builds: OrderedDict[int, Build] = field(default_factory=OrderedDict)
    _activities: dict[tuple[str, str], Activity] = field(default_factory=dict)
    _seen: Snapshot | None = None
    _failed_at: float = 0.0
    _lock: threading.RLock = field(default_factory=threading.RLock)
    _making: threading.RLock = field(default_factory=threading.RLock)

    def unchanged(self) -> contextlib.AbstractContextManager[object]:
        """While it is entered no other draft comes: what is read belongs together."""
        return self._lock

    @property
    def path(self) -> str:
        """Its key as part of an address."""
        return quote(self.key, safe="")

    @property
    def build(self) -> Build | None:
        """The last good one of the standard that is asked for."""
        return self._build_for(self.standard)

    def _build_for(self, standard: str) -> Build | None:
        with self._lock:
            return next((one for one in reversed(self._builds.values()) if one.standard == standard), None)

    @property
    def standard(self) -> str:
        """The one that is asked for, else that of the last draft; of one that went wrong, as it was before."""
        if self.asked:
            return self.asked
        with self._lock:
            last = next(reversed(self._builds.values()), None)
        if last is not None and not self.is_fine:
            return last.standard
        return self.draft.standard if self.draft is not None else DEFAULT

    @property
    def asked(self) -> str:
        """The standard that was asked for; "" where the project says it."""
        return next(iter(self.options.standards), "")

    @property
    def is_away(self) -> bool:
        """Whether its file is not there; one that may not be looked at is."""
        try:
            return not self.source.is_file()
        except OSError:
            return False

    def ask(self, standard: str, language: str) -> None:
        """Makes it for another standard, or in other words of the page's own, from now on; "": as the project says."""
        with self._making:
            self.options = replace(self.options, standards=(standard,) if standard else (), language=language)
            self.make()

    @property
    def findings(self) -> tuple[Finding, ...]:
        return self.draft.findings if self.draft is not None else ()

    @property
    def is_fine(self) -> bool:
        """Whether the last good build is what stands on disk."""
        return self.draft is not None and self.draft.is_fine and not self.failure

    def count(self, severity: Severity) -> int:
        return sum(finding.severity is severity for finding in self.findings)

    def lms(self) -> str:
        """The LMS to begin with."""
        draft_ = self.draft
        profile = draft_.settings.lms[0] if draft_ is not None else (self.options.lms or ("generic",))[0]
        return of_profile(profile)

    def lmss(self) -> list[str]:
        """Those there are."""
        return [name for name in LMSS if self.scorm_again is not None or name != "scorm-again"]

    def has_changed(self) -> bool:
        """Whether anything is another than when the last draft was begun."""
        seen = self._seen
        return seen is not None and snapshot(self._watched()) != seen

    def settled(self) -> Snapshot:
        """What there is now: two looks that agree say that whoever was writing has finished."""
        return snapshot(self._watched())

    def ensure(self) -> None:
        """There is a draft."""
        if self.draft is None:
            with self._making:
                if self.draft is None:
                    self.make()

    def make(self) -> None:
        """Makes a draft of what stands on disk now. Meanwhile the builds before it are played on."""
        with self._making:
            with self._lock:
                played = [lms for standard, lms in self._activities if standard == self.standard]
                profiles = tuple(dict.fromkeys(LMSS[name].profile for name in played))
            watched = self._watched()
            before = snapshot(watched)
            self._seen = before
            try:
                made = self._draft(profiles or self.options.lms)
                self._take(made)
            except Exception as error:  # noqa: BLE001 - seen in the page
                self.fail(error)
            else:
                # What is watched since this draft only counts as it is now, the rest as it was before.
                fresh = [path for path in made.watch if path not in watched]
                self._seen = {**snapshot(fresh), **before}
        self.changed()

    def _draft(self, profiles: tuple[str, ...]) -> Draft:
        """A draft of a standard that can be played here: the project may ask for one that cannot."""
        return draft(self.source, replace(self.options, lms=profiles, playable=tuple(PLAYED)))

    def fail(self, error: Exception) -> None:
        """What stopped us is told, and tried again. Of a defect of ours the terminal has the whole story, once.

        The terminal comes first, as the page refers to it.
        """
        said = told_of(error, self.source)
        with self._making:
            if said != self.failure and not isinstance(error, OSError):
                with contextlib.suppress(OSError, ValueError):  # a terminal that has gone stops no preview
                    traceback.print_exception(error)
            with self._lock:
                self._failed_at = time.monotonic()
                if said == self.failure:
                    return
                self.failure = said
                self.number += 1
        self.changed()

    def may_do_better(self) -> bool:
        """Whether what failed is to be tried again, though nothing has changed that we look at."""
        return bool(self.failure) and time.monotonic() - self._failed_at > AGAIN_S

    def _take(self, made: Draft) -> None:
        with self._lock:
            self.number += 1
            self.failure = ""
            self.draft = made
            if made.module is not None:
                self.title = made.module.title.text
            if not made.packages:
                return
            contents = {
                profile: PackageContent(package, made.workshop.make)
                for profile, package in made.packages.items()
            }
            self._builds[self.number] = Build(self.number, made.standard, contents, time.time())
            alike = [one.number for one in self._builds.values() if one.standard == made.standard]
            for number in alike[:-KEPT]:
                del self._builds[number]
            played = [lms for standard, lms in self._activities if standard == made.standard]
            without = [name for name in played if not self._renew(name)]
        for name in without:  # somebody asked for it while the draft was made
            self._add(name)

    def _watched(self) -> tuple[Path, ...]:
        return self.draft.watch if self.draft is not None else (self.source.parent.absolute(),)

    def activity(self, standard: str, name: str) -> Activity | None:
        """The module in the LMS of that name; None while there is no good build, or none for the standard any more.

        Raises KeyError for an LMS that there is not.
        """
        if name not in self.lmss():
            raise KeyError(name)
        self.ensure()
        with self._lock:
            place = (standard, name)
            if place in self._activities or self._build_for(standard) is None or standard != self.standard:
                return self._activities.get(place)
            if self._renew(name):
                return self._activities.get(place)
        with self._making:
            if place not in self._activities:
                try:
                    self._add(name)
                except Exception as error:  # noqa: BLE001 - seen in the page
                    self.fail(error)
            return self._activities.get(place)

    def _renew(self, name: str) -> bool:
        """Puts the last good build into an LMS, if it was made for that; the attempts in that standard stay."""
        build = self.build
        lms = LMSS[name]
        content = build.contents.get(lms.profile) if build is not None else None
        if build is None or content is None:
            return False
        course = course_of(content.package.content(STANDARDS[content.package.standard].MANIFEST))
        known = self._activities.get((build.standard, name))
        behaviour = BEHAVIOURS[name]
        if known is not None:
            known.desk.replace(course)
            desk = known.desk
        else:
            desk = Desk(
                behaviour,
                course,
                self.switches,
                ordered=False,
                changed=self.changed,
                remembered=REMEMBERED,
            )
        self._activities[build.standard, name] = Activity(
            desk,
            content,
            lms.transport,
            behaviour.FRAME,
            self.scorm_again,
            base=f"/play/{self.path}/{build.standard}/{name}",
            edition=f"{build.number}/",
        )
        return True

    def _add(self, name: str) -> None:
        """Makes the package of one more profile, if what stands on disk is sound."""
        profile = LMSS[name].profile
        made = self._draft((profile,))
        with self._lock:
            build = self.build
            if made.packages and build is not None and build.standard == made.standard:
                build.contents[profile] = PackageContent(made.packages[profile], made.workshop.make)
                self._renew(name)

    def content(self, name: str, number: int) -> PackageContent:
        """The files of a build. Raises KeyError when it is not, or no longer, there."""
        with self._lock:
            return self._builds[number].contents[LMSS[name].profile]


def told_of(error: Exception, source: Path) -> str:
    """What stopped us, in words: a file that cannot be read (it may have gone meanwhile), or a defect."""
    if isinstance(error, OSError):
        return f"{error.filename or source}: {error.strerror or error}"
    return f"A defect of coursewright; the terminal says more: {type(error).__name__}: {error}"
