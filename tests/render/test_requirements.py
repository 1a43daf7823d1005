"""What completion asks for, as data for the page."""

from dataclasses import replace

from builder.model.assessment import OutcomePassMark
from builder.model.completion import AssessmentDone, ItemsAnswered, SectionsSeen
from builder.model.prose import Prose
from builder.render.requirements import requirements


def views(module, *asked):
    return requirements(replace(module, completion=asked), lambda prose: prose.text)


def test_sections_are_linked_by_their_titles(sample):
    (view,) = views(sample, SectionsSeen(("moments", "ways"), sample.place))
    assert (view.kind, view.whole) == ("sections", True)
    assert [(part.id, part.target, part.text) for part in view.parts] == [
        ("moments", "section-moments", "Moments"),
        ("ways", "section-ways", "Ways"),
    ]


def test_some_of_the_sections_are_not_the_whole(sample):
    (view,) = views(sample, SectionsSeen(("ways",), sample.place))
    assert not view.whole


def test_a_task_is_named_by_its_prompt_and_its_section(sample):
    (view,) = views(sample, ItemsAnswered(("last-time", "first-moment"), sample.place))
    assert [(part.target, part.text, part.section) for part in view.parts] == [
        ("item-last-time", "When did you last forget?", "Moments"),
        ("item-first-moment", "When first?", "Moments"),
    ]


def test_a_long_prompt_is_cut_at_a_word(sample):
    section = sample.sections[0]
    blocks = (section.blocks[0], replace(section.blocks[1], prompt=Prose("lorem ipsum " * 20, section.place)))
    module = replace(sample, sections=(replace(section, blocks=blocks), *sample.sections[1:]))
    (view,) = views(module, ItemsAnswered(("last-time",), sample.place))
    text = view.parts[0].text
    assert len(text) <= 92
    assert text.endswith(("lorem …", "ipsum …"))


def test_the_assessment_is_to_be_passed_or_submitted(sample):
    passed, submitted = views(sample, AssessmentDone(True, sample.place), AssessmentDone(False, sample.place))
    assert (passed.passed, submitted.passed) == (True, False)


def test_outcomes_with_a_pass_mark_of_their_own_belong_to_a_pass(sample):
    first = sample.outcomes[0]
    marks = (OutcomePassMark(first.id, 70, sample.place),)
    module = replace(sample, assessment=replace(sample.assessment, outcome_pass_marks=marks))
    passed, submitted = views(module, AssessmentDone(True, sample.place), AssessmentDone(False, sample.place))
    assert [(mark.outcome, mark.percent) for mark in passed.marks] == [(first.title.text, 70)]
    assert submitted.marks == ()
