"""What the module on compassionate leadership promises to its learners and to those who teach with it."""

from collections import Counter
from functools import cache
from pathlib import Path

from builder.blocks.compare import Compare
from builder.blocks.figure import Figure
from builder.blocks.poll import Poll
from builder.blocks.reflection import Reflection
from builder.blocks.resource import Resource
from builder.blocks.walk import items
from builder.model.assessment import AfterLastAttempt
from builder.model.completion import AssessmentDone, ItemsAnswered, SectionsSeen
from builder.model.module import Module
from builder.questions.choice import Choice
from builder.questions.multiple_choice import MultipleChoice
from builder.questions.true_false import OPTIONS, TrueFalse
from builder.source import load
from builder.state.bound import worst_case

FOLDER = Path(__file__).parents[2] / "modules" / "compassionate-leadership"

Question = Choice | MultipleChoice | TrueFalse


@cache
def module() -> Module:
    loaded, findings = load(FOLDER, shown="compassionate-leadership")
    assert loaded is not None, findings
    return loaded


def scored() -> list[Question]:
    assessment = module().assessment
    assert assessment is not None
    questions = [question for question in assessment.questions if isinstance(question, Question)]
    assert len(questions) == len(assessment.questions)
    return questions


def formative() -> list[Question]:
    return [block for section in module().sections for block in section.blocks if isinstance(block, Question)]


def room_for_texts() -> int:
    room = 0
    for _, item in items(module()):
        if isinstance(item, Reflection):
            room += item.length
        elif isinstance(item, Compare):
            room += item.length * len(item.boxes)
        elif isinstance(item, Poll) and item.reason is not None:
            room += item.length
    return room


def test_four_outcomes_are_each_taught_and_assessed() -> None:
    outcomes = [outcome.id for outcome in module().outcomes]
    taught = {outcome for section in module().sections for outcome in section.outcomes}
    tested = Counter(outcome for question in scored() for outcome in question.outcomes)
    assert len(outcomes) == 4
    assert taught == set(outcomes)
    assert set(tested) == set(outcomes)
    assert min(tested.values()) >= 2


def test_there_are_enough_questions_of_every_kind() -> None:
    assert len(scored()) >= 8
    assert {question.type for question in scored()} >= {"choice", "multiple-choice", "true-false"}
    assert 2 <= len(formative()) <= 4


def test_every_option_of_every_question_teaches_something_of_its_own() -> None:
    for question in (*scored(), *formative()):
        options = (
            OPTIONS if isinstance(question, TrueFalse) else tuple(option.id for option in question.options)
        )
        assert [note.option for note in question.feedback] == list(options), question.id


def test_a_right_answer_cannot_be_guessed_from_its_place() -> None:
    choices = [question for question in scored() if isinstance(question, Choice)]
    places = Counter(
        [option.id for option in question.options].index(question.answer[0].text) for question in choices
    )
    assert set(places) == {0, 1, 2, 3}
    assert max(places.values()) <= len(choices) / 2


def test_a_right_answer_cannot_be_guessed_from_its_length() -> None:
    for question in scored():
        if isinstance(question, TrueFalse):
            continue
        lengths = [len(option.label.text) for option in question.options]
        assert max(lengths) - min(lengths) <= 12, question.id


def test_no_option_speaks_of_all_or_none_of_the_others() -> None:
    for question in (*scored(), *formative()):
        if not isinstance(question, TrueFalse):
            labels = " ".join(option.label.text.lower() for option in question.options)
            assert "of the above" not in labels, question.id
            assert "of these" not in labels, question.id


def test_texts_have_room_and_the_saved_state_fits() -> None:
    assert room_for_texts() >= 2_000
    assert worst_case(module()).total <= 3_800


def test_completion_asks_for_reading_one_reflection_and_a_pass() -> None:
    sections, answered, assessment = module().completion
    assert isinstance(sections, SectionsSeen)
    assert sections.sections == tuple(section.id for section in module().sections)
    assert isinstance(answered, ItemsAnswered)
    assert answered.items == ("which-fits",)
    assert isinstance(assessment, AssessmentDone)
    assert assessment.passed


def test_tries_can_be_used_up() -> None:
    assessment = module().assessment
    assert assessment is not None
    assert assessment.pass_mark == 80
    assert assessment.attempts == 3
    assert assessment.after_last_attempt is AfterLastAttempt.FAIL


def test_the_table_of_leading_and_managing_has_all_its_rows() -> None:
    compare = next(item for _, item in items(module()) if isinstance(item, Compare))
    rows = [line for line in compare.reveal.text.splitlines() if line.startswith("|")]
    assert len(rows) == 2 + 11
    assert {row.count("|") for row in rows} == {4}
    assert "{row-headers}" in compare.reveal.text
    assert compare.afterwards is not None


def test_the_figure_names_the_four_elements_in_words() -> None:
    figure = next(block for block in module().blocks() if isinstance(block, Figure))
    assert figure.alt is not None
    assert figure.long_description is not None
    for element in ("attending", "understanding", "empathising", "helping"):
        assert element in figure.alt.text
        assert f"**{element}**" in figure.long_description.text


def test_names_of_people_are_spelt_right() -> None:
    leaders = next(item for _, item in items(module()) if item.id == "world-leaders")
    assert isinstance(leaders, Poll)
    assert [option.label.text for option in leaders.options] == [
        "Nelson Mandela",
        "Donald Trump",
        "Barack Obama",
        "Jacinda Ardern",
        "Vladimir Putin",
        "Indira Gandhi",
        "Mahatma Gandhi",
        "Kim Jong Un",
        "Winston Churchill",
    ]
    assert leaders.reason is not None


def test_no_address_is_made_up() -> None:
    assert [block.url for block in module().blocks() if isinstance(block, Resource)] == ["", ""]


def test_it_can_be_cited_as_part_of_its_collection() -> None:
    assert module().authors == ("James, A.",)
    assert module().published == "2019"
    assert module().part_of is not None
    assert module().part_of.title == "Becoming a caring & compassionate practitioner"
