"""All colours of a theme, from the few that an author chose."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace

from builder.looks.colour import Seen, contrast, mixed, seen, shown
from builder.looks.pairs import BAND, PAIRS, TEXT, Pair
from builder.looks.tokens import ROLES, ROOTS, defaults
from builder.model.theme import Colour, Theme

WHITE = "#ffffff"
BLACK = "#000000"

_MIDDLE = 0.55
"""The lightness that parts light grounds from dark ones."""
_GREY = 0.02
"""The chroma below which a colour has no hue to speak of."""
_STEP = 0.01
_SHARES = (1.0, 0.75, 0.5, 0.25, 0.0)
_ON_PAPER = 7.0


@dataclass(frozen=True, slots=True)
class Scheme:
    """The colours of light screens, or of dark ones.

    Attributes:
        values: ``#rrggbb`` by token.
        causes: for each token that a theme changes the colours that an author wrote and it follows from, nearest first.
        is_dark: whether its page is.
    """

    values: Mapping[str, str]
    causes: Mapping[str, tuple[Colour, ...]]
    is_dark: bool

    @property
    def pairs(self) -> tuple[Pair, ...]:
        """The pairs that are seen in it."""
        return PAIRS + (BAND if "band" in self.values else ())


def schemes(theme: Theme | None) -> tuple[Scheme, Scheme]:
    """For light screens and for dark ones. The same theme gives the same colours."""
    light_own = _by_token(() if theme is None else theme.colours)
    dark_own = _by_token(() if theme is None else theme.dark)
    light = _Making(light_own, {}, is_dark=_is_dark(light_own, default=False)).scheme()
    if light.is_dark:  # who wants a dark page at all times gets the same at night
        kept = {**light_own, **dark_own}
        return light, _Making(kept, {}, is_dark=_is_dark(kept, default=True)).scheme()
    lent = {name: colour for name, colour in light_own.items() if name in ("accent", "paper", "band")}
    return light, _Making(dark_own, lent, is_dark=_is_dark(dark_own, default=True)).scheme()


def on_paper(accent: str) -> str:
    """The accent as ink on white paper."""
    colour = seen(accent)
    while contrast(shown(colour), WHITE) < _ON_PAPER:
        colour = replace(colour, light=colour.light - _STEP)
    return shown(colour)


def _by_token(colours: Iterable[tuple[str, Colour]]) -> dict[str, Colour]:
    return {ROLES[role]: colour for role, colour in colours}


def _is_dark(own: Mapping[str, Colour], *, default: bool) -> bool:
    return seen(own["paper"].value).light < _MIDDLE if "paper" in own else default


@dataclass(slots=True)
class _Making:
    """One scheme on its way.

    Attributes:
        own: what the author wrote for it, by token.
        lent: what they wrote for light screens, where this is the scheme of dark ones.
    """

    own: Mapping[str, Colour]
    lent: Mapping[str, Colour]
    is_dark: bool
    values: dict[str, str] = field(default_factory=dict)
    causes: dict[str, tuple[Colour, ...]] = field(default_factory=dict)

    def scheme(self) -> Scheme:
        base = defaults(dark=self.is_dark)
        self.values = dict(base)
        for name, colour in self.own.items():
            self._put(name, colour.value, (name,))
        if any(root in self.own or root in self.lent for root in ROOTS):
            self._derive(base)
        if "band" in self.own or "band" in self.lent:
            self._band()
        return Scheme(self.values, self.causes, self.is_dark)

    def _derive(self, base: Mapping[str, str]) -> None:
        """Grounds first, then what stands on them."""
        hue, colourful = self._tone()
        accent = seen(self._chosen_accent(base))
        page = seen(self.values["paper"])
        if "paper" not in self.own:
            standard = seen(base["paper"])
            page = Seen(standard.light, standard.chroma * (1.2 if self.is_dark else 0.45) * colourful, hue)
            self._make("paper", shown(page), ("paper", "accent"))
        shift = page.light - seen(base["paper"]).light
        for name in ("sheet", "sunk"):
            colour = seen(base[name])
            tone = max(colour.chroma * 0.5, page.chroma) * colourful
            self._ground(name, Seen(colour.light + shift, tone, hue))
        tint = Seen(
            seen(base["tint"]).light + shift,
            max(min(accent.chroma * 0.5, 0.032 if self.is_dark else 0.022), page.chroma),
            accent.hue,
        )
        self._ground("tint", tint, ("accent", "paper"))
        for name in ("good-tint", "bad-tint", "alert-tint"):
            self._ground(name, replace(seen(base[name]), light=seen(base[name]).light + shift))
        line = seen(base["line"])
        tone = max(line.chroma * 0.6, page.chroma * 0.8) * colourful
        self._make("line", shown(Seen(line.light + shift, tone, hue)), ("paper", "accent"))
        for name in ("ink", "quiet", "edge"):
            colour = seen(base[name])
            wanted = Seen(colour.light, max(colour.chroma, min(page.chroma, 0.03)) * colourful, hue)
            self._ink(name, shown(wanted), ("paper", "accent"))
        self._ink("accent", shown(accent), ("accent", "paper"))
        self._strong()
        self._on("on-accent", "accent", "strong")
        for name in ("good", "bad", "alert", "focus"):
            self._ink(name, base[name], ("paper", "accent"))

    def _tone(self) -> tuple[float, float]:
        """The hue of what is nearly grey, and 0 for a theme without any."""
        for name in ("paper", "accent"):
            colour = self.own.get(name) or self.lent.get(name)
            if colour is not None and seen(colour.value).chroma >= (0.01 if name == "paper" else _GREY):
                return seen(colour.value).hue, 1.0
        chosen = "paper" in self.own or "accent" in self.own or bool(self.lent)
        return seen(self.values["paper"]).hue, 0.0 if chosen else 1.0

    def _chosen_accent(self, base: Mapping[str, str]) -> str:
        if "accent" in self.own:
            return self.own["accent"].value
        if "accent" in self.lent:
            colour = seen(self.lent["accent"].value)
            return shown(Seen(seen(base["accent"]).light - 0.01, min(colour.chroma, 0.12), colour.hue))
        return base["accent"]

    def _ground(self, name: str, wanted: Seen, follows: tuple[str, ...] = ("paper", "accent")) -> None:
        """A ground as near to what is wanted as what the author chose to put on it allows."""
        preferred, page = shown(wanted), self.values["paper"]
        for share in _SHARES:
            colour = mixed(page, preferred, share) if share < 1 else preferred
            fits = all(
                contrast(self.own[pair.ink].value, colour) >= pair.needed
                for pair in PAIRS
                if pair.ground == name and pair.ink in self.own
            )
            if fits:
                self._make(name, colour, follows)
                return
        self._make(name, preferred, follows)

    def _ink(self, name: str, preferred: str, follows: tuple[str, ...]) -> None:
        """What stands on grounds, lighter or darker until it can be read on all of them."""
        on = [(self.values[pair.ground], pair.needed) for pair in PAIRS if pair.ink == name]
        self._make(name, _readable(preferred, on, lighter=self.is_dark), follows)

    def _strong(self) -> None:
        accent = seen(self.values["accent"])
        step = 0.09 if self.is_dark else -0.105
        if not 0.15 <= accent.light + step <= 0.97:  # noqa: PLR2004 - beyond it nobody sees the difference
            step = -step
        self._ink("strong", shown(replace(accent, light=accent.light + step)), ("accent", "paper"))

    def _on(self, name: str, *grounds: str) -> None:
        """White, nearly black or black: the first that can be read, else what can be read best."""
        hue = seen(self.values[grounds[0]]).hue
        dark = shown(Seen(0.22, 0.02, hue))
        candidates = (dark, WHITE, BLACK) if self.is_dark and name == "on-accent" else (WHITE, dark, BLACK)

        def least(colour: str) -> float:
            return min(contrast(colour, self.values[ground]) for ground in grounds)

        best = next((one for one in candidates if least(one) >= TEXT), max(candidates, key=least))
        self._make(name, best, grounds)

    def _band(self) -> None:
        if "band" not in self.own:
            colour = seen(self.lent["band"].value)
            self._make("band", shown(replace(colour, light=min(colour.light, 0.36))), ("band",))
        self._on("on-band", "band")

    def _make(self, name: str, colour: str, follows: tuple[str, ...]) -> None:
        if name not in self.own:
            self._put(name, colour, follows)

    def _put(self, name: str, colour: str, follows: tuple[str, ...]) -> None:
        self.values[name] = colour
        found = (self.own.get(one) or self.lent.get(one) for one in follows)
        self.causes[name] = tuple(one for one in found if one is not None)


def _readable(preferred: str, on: list[tuple[str, float]], *, lighter: bool) -> str:
    start = seen(preferred)
    for sign in (1, -1) if lighter else (-1, 1):
        for step in range(round(1 / _STEP)):
            light = start.light + sign * step * _STEP
            if not 0 <= light <= 1:
                break
            colour = shown(replace(start, light=light)) if step else preferred
            if all(contrast(colour, ground) >= needed for ground, needed in on):
                return colour
    return preferred
