"""The HTTP side of a preview."""

import dataclasses
import json
import time
from collections.abc import Callable
from http import HTTPStatus
from typing import TYPE_CHECKING, Any, cast

from builder.mock_lms.activity import Activity
from builder.mock_lms.digits import number_of
from builder.mock_lms.handler import LmsHandler
from builder.preview import pages, told
from builder.preview.frames import FRAMES
from builder.preview.lmss import LMSS, OLD_WAY, PLAYED
from builder.preview.previewed import Previewed

if TYPE_CHECKING:
    from builder.preview.server import PreviewServer

BEAT_S = 5.0
"""After which an open stream of news says that it is there, and learns whether anybody still listens."""

PATIENCE_S = 5.0
"""How long a commit may be on its way; a slow network takes two seconds for each."""

RETRY_MS = 500
"""After which a page whose stream has ended asks again: whoever has stopped a preview soon starts it again."""

_LOOK_S = 0.005
_LARGEST_BODY = 4096


class PreviewHandler(LmsHandler):
    """One connection."""

    server_version = "CoursewrightPreview"
    _activity: Activity | None = None
    _old_way = False
    _identity = ""

    @property
    def preview(self) -> "PreviewServer":
        return cast("PreviewServer", self.server)

    @property
    def activity(self) -> Activity:
        assert self._activity is not None
        return self._activity

    @property
    def transport(self) -> str:
        return OLD_WAY if self._old_way else self.activity.transport

    def get(self, path: str) -> None:
        parts = self.parts
        try:
            if path == "/":
                self._index()
            elif path == "/index.json":
                self._json(self._rows())
            elif path == "/events":
                self._stream(self._rows)
            elif parts[0] == "m" and parts[2:] == ["events"]:
                self._events(self.preview.shelf.module(parts[1]))
            elif parts[0] == "m" and len(parts) == 2:  # noqa: PLR2004 - m, key
                self._module(self.preview.shelf.module(parts[1]))
            elif parts[0] == "assets" and len(parts) == 2:  # noqa: PLR2004 - assets, name
                text = pages.static(parts[1]).encode("utf-8")
                kind = f"{pages.STATIC[parts[1]]}; charset=utf-8"
                self.reply(kind, text, Cache_Control=self.freshness())
            elif parts[0] == "play" and len(parts) > 4:  # noqa: PLR2004 - play, key, standard, LMS, page
                self._play(self.preview.shelf.module(parts[1]), parts[2], parts[3], "/".join(parts[4:]))
            else:
                self.send_error(HTTPStatus.NOT_FOUND)
        except KeyError:
            self.send_error(HTTPStatus.NOT_FOUND)

    def post(self, path: str) -> None:  # noqa: ARG002 - it counts in parts
        parts = self.parts
        try:
            module = self._entered(parts)
        except KeyError:
            module = None
        if module is None:
            self.close_connection = True
            self.send_error(HTTPStatus.NOT_FOUND)
        elif parts[0] == "m":
            self._ask(module)
        elif parts[-1] == "switches":
            self._switch(module)
        elif parts[-1] == "crash":
            if self.body(_LARGEST_BODY) is not None:
                self.activity.desk.cut_off()
                self._nothing()
        else:
            super().post(f"/{parts[-1]}")

    def _entered(self, parts: list[str]) -> Previewed | None:
        """The module that a path is about: m, key, "asked", or play, key, standard, LMS, what.

        None for any other path and where there is no build yet. Raises KeyError for a module or an LMS that is none.
        """
        if len(parts) == 3 and (parts[0], parts[2]) == ("m", "asked"):  # noqa: PLR2004 - as listed
            return self.preview.shelf.module(parts[1])
        if parts[0] != "play" or len(parts) != 5:  # noqa: PLR2004 - as listed
            return None
        module = self.preview.shelf.module(parts[1])
        self._activity = module.activity(parts[2], parts[3])
        return None if self._activity is None else module

    def _play(self, module: Previewed, standard: str, lms: str, page: str) -> None:
        self._activity = module.activity(standard, lms)
        if self._activity is None:
            raise KeyError(lms)
        self._old_way = module.old_way
        self._identity = module.identity
        if page.startswith("content/"):
            number, _, name = page.removeprefix("content/").partition("/")
            if (asked := number_of(number)) is None:
                raise KeyError(page)
            self.send_file(module.content(lms, asked), name)
        elif page == "panel.json":
            self._json(told.panel(module, self.activity))
        elif page == "settled":
            self._settled()
        else:
            super().get(f"/{page}")

    def _settled(self) -> None:
        """Waits until what a page sent while it went has arrived: its commits up to a number, and what else comes.

        A page that says that the number is complete is waited for no longer than that.
        """
        wanted = number_of(self.query.get("number") or "0")
        if wanted is None:
            self.send_error(HTTPStatus.BAD_REQUEST)
            return
        session = self.query.get("session", "")
        deadline = time.monotonic() + PATIENCE_S
        while self._is_on_its_way(session, wanted) and time.monotonic() < deadline:
            if self.preview.stopping.wait(_LOOK_S):
                break
        if session:
            self.preview.settle_session(session, complete=bool(self.query.get("complete")))
        self._nothing()

    def _is_on_its_way(self, session: str, wanted: int) -> bool:
        """Whether a commit has not arrived that may; to a session that there is not, none will."""
        arrived = self.activity.desk.arrived(session)
        return arrived is not None and arrived < wanted

    def launch_page(self, config: dict[str, Any], frame_name: str) -> str:
        edition = self.activity.edition.rstrip("/")
        return pages.page(
            "launch",
            {**config, "build": int(edition), "identity": self._identity},
            title=self.activity.desk.course.title,
            base=self.activity.base,
            of=self.preview.process,
            lms_scripts=self.activity.scripts(self.transport),
            frame_name=frame_name,
        )

    def _asked(self) -> dict[str, Any] | None:
        """The object that was posted; None, with the refusal sent, where it is none."""
        body = self.body(_LARGEST_BODY)
        if body is None:
            return None
        try:
            asked = json.loads(body)
        except (ValueError, RecursionError):
            asked = None
        if isinstance(asked, dict):
            return asked
        self.send_error(HTTPStatus.BAD_REQUEST)
        return None

    def _switch(self, module: Previewed) -> None:
        asked = self._asked()
        if asked is not None:
            told.throw(module, asked)
            self.preview.bulletin.post()
            self._json(told.switches(module))

    def _ask(self, module: Previewed) -> None:
        """Another standard, other words; what is not named stays."""
        asked = self._asked()
        if asked is None:
            return
        standard = asked.get("standard", module.asked)
        language = asked.get("language", module.options.language)
        if standard not in ("", *PLAYED) or language not in ("", *told.languages(module)):
            self.send_error(HTTPStatus.BAD_REQUEST)
            return
        if (standard or module.standard, language) != (module.standard, module.options.language):
            module.ask(standard, language)
        self._json(told.status(module))

    def _index(self) -> None:
        shelf = self.preview.shelf
        if not shelf.is_folder and len(shelf.modules) == 1:
            self.send_response(HTTPStatus.FOUND)
            self.send_header("Location", f"/m/{shelf.modules[0].path}")
            self.send_header("Content-Length", "0")
            self.end_headers()
            return
        rows = self._rows()
        self._page("index", rows, folder=shelf.project.as_posix(), project=shelf.name)

    def _rows(self) -> dict[str, Any]:
        shelf = self.preview.shelf
        return {
            "modules": [told.row(module, shelf.project) for module in shelf.modules],
            "problems": [
                *([shelf.failure] if shelf.failure else []),
                *(f"{finding.place.file}: {finding.message}" for finding in shelf.problems),
            ],
        }

    def _module(self, module: Previewed) -> None:
        module.ensure()
        lmss = [{"name": name, "title": LMSS[name].title} for name in module.lmss()]
        standards = [{"name": one.NAME, "title": one.TITLE} for one in PLAYED.values()]
        asked = self.query.get("lms", "")
        data = {
            "path": module.path,
            "lms": asked if asked in module.lmss() else module.lms(),
            "lmss": lmss,
            "standards": standards,
            "frames": [dataclasses.asdict(frame) for frame in FRAMES],
            "status": told.status(module),
        }
        title = module.title or module.key
        self._page(
            "module",
            data,
            title=title,
            lmss=lmss,
            standards=standards,
            frames=FRAMES,
            languages=told.languages(module),
            several=self.preview.shelf.is_folder,
        )

    def _page(self, name: str, data: dict[str, Any], **values: Any) -> None:
        """The preview's own page loads its own scripts only, and is framed by nobody."""
        policy = (
            f"default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self' data:; "
            f"frame-src 'self' {self.preview.other_url}; frame-ancestors 'none'; base-uri 'none'; form-action 'none'"
        )
        self.html(pages.page(name, data, **values), Content_Security_Policy=policy)

    def _json(self, data: dict[str, Any]) -> None:
        self.reply("application/json", json.dumps(data).encode("utf-8"))

    def _nothing(self) -> None:
        self.send_response(HTTPStatus.NO_CONTENT)
        self.end_headers()

    def _events(self, module: Previewed) -> None:
        """News as server-sent events, until the page goes or the preview ends."""
        shelf = self.preview.shelf
        with self.preview.viewing(module):
            self._stream(lambda: told.status(module), lambda: any(one is module for one in shelf.modules))

    def _stream(self, news: Callable[[], dict[str, Any]], holds: Callable[[], bool] = lambda: True) -> None:
        """`holds`: whether the news are still about what there is; else the stream ends, and the page asks anew."""
        self.close_connection = True
        self.send_response(HTTPStatus.OK)
        self.send_header("Content-Type", "text/event-stream")
        self.send_header("Cache-Control", "no-store")
        self.end_headers()
        if self.command == "HEAD":
            return
        self.wfile.write(f"retry: {RETRY_MS}\n\n".encode())
        known = -1
        while holds() and not self.preview.stopping.is_set():
            number = self.preview.bulletin.wait(known, BEAT_S)
            event = ": \n\n" if number == known else f"data: {json.dumps({**news(), 'news': number})}\n\n"
            self.wfile.write(event.encode("utf-8"))
            self.wfile.flush()
            known = number
