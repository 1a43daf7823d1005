"""From a string and its module to words."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from builder.blocks.walk import items
from builder.markdown.beginning import beginning
from builder.model.assessment import AfterLastAttempt, Assessment
from builder.model.block import Block
from builder.model.completion import AssessmentDone, ItemsAnswered, SectionsSeen
from builder.model.module import Module
from builder.questions.question import Question
from builder.state.bound import LIMIT
from builder.state.codec import SavedState, unpack
from builder.state.telling import answers, strangers
from builder.state.telling.told import Standing, Told, ToldItem


def tell(text: str, module: Module) -> Told:
    """What a saved state says. Never raises, whatever the string is."""
    if not text:
        return Told(
            Standing.EMPTY,
            ("Nothing has been saved: the module was never opened, or it was opened and nothing was done.",),
            (),
            (),
            (),
            0,
            LIMIT,
        )
    state = unpack(text, module)
    if not state.found:
        return Told(Standing.FOREIGN, (_foreign(text),), (), (), (), len(text), LIMIT)
    fit = strangers.count(text, module)
    standing, problems = _standing(text, state, fit)
    if standing is Standing.ANOTHER:
        return Told(standing, tuple(problems), (), (), (), len(text), LIMIT)
    teller = _Teller(module, state)
    return Told(
        standing,
        tuple(problems),
        tuple(teller.facts()),
        tuple(teller.tasks()),
        tuple(teller.questions()),
        len(text),
        LIMIT,
    )


def _foreign(text: str) -> str:
    line = " ".join(text.split())
    return (
        "This is no state of a coursewright module: one begins with `1;`, and this begins with "
        f"`{line[:12]}{'…' if len(line) > 12 else ''}`."  # noqa: PLR2004 - enough to recognise it
    )


def _standing(text: str, state: SavedState, fit: strangers.Strangers) -> tuple[Standing, list[str]]:
    problems = []
    standing = Standing.WHOLE
    if fit.unreadable:
        standing = Standing.DAMAGED
        what = "1 part holds" if fit.unreadable == 1 else f"{fit.unreadable} parts hold"
        problems.append(f"{what} characters that no state has; they were left out.")
    if not state.whole:
        standing = Standing.DAMAGED
        problems.append(
            f"It was cut off after {len(text):,} characters: the end mark `;.` is missing. What is told here is what "
            "was left; what came behind it is lost, or was not copied."
        )
    if fit.unknown and not fit.known:
        standing = Standing.ANOTHER
        problems.append(
            "Nothing in it belongs to this module: it is the state of another module, or of a version whose ids have "
            "all been renamed since."
        )
    elif fit.unknown:
        what = "1 entry belongs" if fit.unknown == 1 else f"{fit.unknown} entries belong"
        problems.append(
            f"{what} to nothing in this version of the module; the learner's version has parts that this one has not."
        )
    return standing, problems


class _Teller:
    def __init__(self, module: Module, state: SavedState) -> None:
        self.module = module
        self.state = state
        self.numbers = {section.id: number for number, section in enumerate(module.sections, 1)}
        self.titles = {section.id: section.title.text for section in module.sections}

    def facts(self) -> Iterator[tuple[str, str]]:
        state = self.state
        if state.bookmark:
            yield "Place", f"section {self.numbers[state.bookmark]}, “{self.titles[state.bookmark]}”"
        else:
            yield "Place", "no section yet"
        yield "Sections", self._sections(state.seen)
        if state.read_again is not None:
            yield "Read again since the tries were used up", self._sections(state.read_again)
        rule = self.module.assessment
        if rule is not None:
            yield from self._tries(rule)
        yield from self._outcomes()
        missing = list(self._missing())
        yield "Still missing for completion", "; ".join(missing) or "nothing"
        yield "Saved", _times(state.save)
        if state.mark:
            yield (
                "Mark",
                f"{state.mark}, drawn by lot; every attempt has another, so two reports can be told apart",
            )

    def _sections(self, read: Sequence[str]) -> str:
        numbers = sorted(self.numbers[section] for section in read)
        total = len(self.numbers)
        if not numbers:
            return f"none of {total} read" if total > 1 else "not read yet"
        if len(numbers) == total:
            return f"all {total} read" if total > 1 else "1 of 1 read"
        rest = [number for number in self.numbers.values() if number not in numbers]
        return f"{_runs(numbers)} of {total} read; {_runs(rest)} not"

    def _tries(self, rule: Assessment) -> Iterator[tuple[str, str]]:
        state = self.state
        of = f" of {rule.attempts}" if rule.attempts else ""
        round_ = f" ({state.round} in this round)" if state.round != state.used else ""
        yield "Tries used", f"{state.used}{of}{round_}" if state.used else f"none{of}"
        if state.best is not None:
            yield "Best score", f"{state.best / 100:g}%"
        if rule.pass_mark is not None:
            again = rule.after_last_attempt is AfterLastAttempt.READ_AND_RETRY
            over = rule.attempts and state.round >= rule.attempts and state.submitted
            after = (
                " (the sections are to be read again first)" if over and again and not state.passed else ""
            )
            yield "Passed", f"{'yes' if state.passed else 'no'}, the pass mark is {rule.pass_mark}%{after}"
        if state.drawn:
            answered = sum(
                answers.is_answer(question, state.answers.get(question.id))
                for question in rule.questions
                if question.id in state.drawn
            )
            how = "submitted" if state.submitted else "open, not submitted"
            yield "Last try", f"{how}; {answered} of {len(state.drawn)} questions answered"
        if state.withdrawn:
            yield "Questions withdrawn since", str(len(state.withdrawn))
        if rule.time_limit_min and state.drawn and not state.submitted:
            more = f", more time asked for {_times(state.extensions)}" if state.extensions else ""
            yield "Time spent in this try", f"{state.spent // 60} min {state.spent % 60} s{more}"

    def _outcomes(self) -> Iterator[tuple[str, str]]:
        rule = self.module.assessment
        tested = {
            outcome
            for question in (rule.questions if rule is not None else ())
            if isinstance(question, Question)
            for outcome in question.common.outcomes
        }
        for number, outcome in enumerate(self.module.outcomes, 1):
            met = "met" if outcome.id in self.state.met else "not met"
            said = met if outcome.id in tested else "not tested"
            yield f"Outcome {number}", f"{said}: {outcome.title.text}"

    def tasks(self) -> Iterator[ToldItem]:
        for section, block in items(self.module):
            if not section:
                continue
            response = self.state.responses.get(block.id) or {}
            yield ToldItem(
                block.id,
                f"section {self.numbers[section]}",
                beginning(block),
                self._counts(block),
                answers.in_words(block, response),
                ", ".join(self._remarks(block, response)),
            )

    def _counts(self, block: Block) -> bool:
        """Whether completion takes a task of a section as answered: what is judged, once it has been checked."""
        checked = self.state.unchecked.get(block.id) != 0
        return checked and answers.is_answer(block, self.state.responses.get(block.id))

    def _remarks(self, block: Block, response: Mapping[str, Any]) -> Iterator[str]:
        if response and (verdict := answers.verdict(block, response)):
            yield verdict
        if block.id in self.state.unchecked:
            yield "not checked yet" if self.state.unchecked[block.id] == 0 else "changed since it was checked"
        if (checks := self.state.checks.get(block.id, 0)) > 1:
            yield f"checked {checks} times"

    def questions(self) -> Iterator[ToldItem]:
        rule = self.module.assessment
        if rule is None:
            return
        known = {question.id: question for question in rule.questions}
        for number, name in enumerate(self.state.drawn, 1):
            question = known[name]
            response = self.state.answers.get(name) or {}
            answered = answers.is_answer(question, response)
            yield ToldItem(
                name,
                f"question {number}",
                beginning(question),
                answered,
                answers.in_words(question, response),
                answers.verdict(question, response) if answered else "",
            )

    def _missing(self) -> Iterator[str]:
        for requirement in self.module.completion:
            match requirement:
                case SectionsSeen(sections=sections):
                    rest = sorted(self.numbers[one] for one in sections if one not in self.state.seen)
                    if rest:
                        yield f"reading {_named(rest)} to the end"
                case ItemsAnswered(items=names):
                    yield from self._unanswered(names)
                case AssessmentDone(passed=passed):
                    yield from self._undone(passed=passed)

    def _unanswered(self, names: Sequence[str]) -> Iterator[str]:
        blocks = {block.id: (section, block) for section, block in items(self.module)}
        for name in names:
            section, block = blocks[name]
            given = self.state.answers.get(name)
            if not (self._counts(block) if section else answers.is_answer(block, given)):
                where = f"in section {self.numbers[section]}" if section else "of the assessment"
                yield f"answering “{beginning(block)}” {where}"

    def _undone(self, *, passed: bool) -> Iterator[str]:
        marked = self.module.assessment is not None and self.module.assessment.pass_mark is not None
        if passed and marked:
            if not self.state.passed:
                yield "passing the assessment"
        elif not self.state.used:
            yield "submitting the assessment"


def _times(number: int) -> str:
    return "once" if number == 1 else f"{number:,} times"


def _runs(numbers: Sequence[int]) -> str:
    """``1–4, 6``."""
    parts: list[list[int]] = []
    for number in numbers:
        if parts and number == parts[-1][-1] + 1:
            parts[-1].append(number)
        else:
            parts.append([number])
    return ", ".join(str(part[0]) if len(part) == 1 else f"{part[0]}–{part[-1]}" for part in parts)


def _named(numbers: Sequence[int]) -> str:
    return f"{'section' if len(numbers) == 1 else 'sections'} {_runs(numbers)}"
