// @ts-check
/** Which questions a try shows and in what order. What is drawn is stored, never computed again. */
(function (coursewright) {
  "use strict";

  /**
   * A copy in random order (Fisher and Yates).
   * @template T @param {T[]} list @param {() => number} random from 0 up to 1
   */
  function shuffled(list, random) {
    const copy = list.slice();
    for (let last = copy.length - 1; last > 0; last -= 1) {
      const other = Math.min(last, Math.floor(random() * (last + 1)));
      [copy[last], copy[other]] = [copy[other], copy[last]];
    }
    return copy;
  }

  /**
   * What is drawn by itself, in order: the parts of a blueprint, or all questions as one part.
   * @param {Coursewright.Assessment} assessment @returns {{questions: string[], count: number}[]}
   */
  function parts({ draw, parts, questions }) {
    let next = 0;
    return (parts || [{ size: questions.length, draw }]).map((part) => ({
      questions: questions.slice(next, (next += part.size)),
      count: part.draw > 0 ? Math.min(part.draw, part.size) : part.size,
    }));
  }

  /** How many questions a try shows. @param {Coursewright.Assessment} assessment */
  const count = (assessment) => parts(assessment).reduce((sum, part) => sum + part.count, 0);

  /**
   * The ids of one try's questions, of each part as many as it draws. Those in `keep` come before all others, so a
   * try that asks the same questions again is filled up where an update took some away.
   * @param {Coursewright.Assessment} assessment @param {() => number} random @param {string[]} [keep]
   */
  function questions(assessment, random, keep = []) {
    return parts(assessment).flatMap(({ questions: all, count }) => {
      const kept = keep.filter((id) => all.includes(id)).slice(0, count);
      const rest = all.filter((id) => !kept.includes(id));
      const more = kept.length + rest.length > count ? shuffled(rest, random).slice(0, count - kept.length) : rest;
      if (assessment.questionOrder === "shuffled") return kept.concat(shuffled(more, random));
      return all.filter((id) => kept.includes(id) || more.includes(id));
    });
  }

  /**
   * Those of `ids` that a try may hold: of each part no more than it draws.
   * @param {Coursewright.Assessment} assessment @param {string[]} ids
   */
  function within(assessment, ids) {
    const held = parts(assessment).flatMap(({ questions: all, count }) => ids.filter((id) => all.includes(id)).slice(0, count));
    return ids.filter((id) => held.includes(id));
  }

  /**
   * Whether a question's options are shuffled: where its type says that they are choices and mean the same in any order.
   * True and false keep their places, and so do the parts of an answer, such as items to match.
   * @param {Coursewright.Item} item @param {Coursewright.Assessment} assessment
   */
  const turns = (item, assessment) => assessment.optionOrder === "shuffled" && coursewright.questions?.[item.type]?.turns === true;

  /**
   * The order of a question's options, or null where the author's stands.
   * @param {Coursewright.Item} item @param {Coursewright.Assessment} assessment @param {() => number} random
   */
  function options(item, assessment, random) {
    if (!turns(item, assessment)) return null;
    return placed(item, shuffled((item.options || []).map((option) => option.id), random));
  }

  /**
   * All options of a question in a stored order. Those that stay put have the author's place; those that the order
   * does not know, because an update brought them, come behind the others.
   * @param {Coursewright.Item} item @param {string[]} order
   */
  function placed(item, order) {
    const ids = (item.options || []).map((option) => option.id);
    const stay = item.stay || [];
    const moved = order.concat(ids.filter((id) => !order.includes(id))).filter((id) => !stay.includes(id));
    return ids.map((id) => (stay.includes(id) ? id : /** @type {string} */ (moved.shift())));
  }

  coursewright.draw = { shuffled, parts, questions, within, options, placed, turns, count };
})((globalThis.coursewright ??= {}));
