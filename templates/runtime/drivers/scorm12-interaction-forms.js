// @ts-check
/** Answers that are no list of ids, as SCORM 1.2 writes them: texts, numbers, pairs. */
(function (coursewright) {
  "use strict";

  /** The longest CMIFeedback. */
  const LONGEST = 255;

  /** @param {string[]} answer */
  function texts(answer) {
    const { cut, plain } = coursewright.interactionValues;
    const said = answer.map(plain);
    return said.some(Boolean) ? cut(said.map((text) => text || "-").join(", "), LONGEST) : "";
  }

  /**
   * Each writes an answer; "" when it cannot be said. `name` gives an id its name, among the options or among others.
   * @type {{[type: string]: (answer: any[], interaction: Coursewright.Interaction, name: (id: string, ids?: string[]) => string, brief: boolean) => string}}
   */
  const forms = {
    "fill-in": texts,
    "long-fill-in": texts,

    /** A range has no form in the specification; SCORM 2004's is used where anything readable is taken. */
    numeric([first = ""], _interaction, _name, brief) {
      const { decimal } = coursewright.interactionValues;
      const [low, high] = [first].flat().map(decimal);
      if (high === undefined || low === high) return low;
      return brief ? "" : low + "[:]" + high;
    },

    matching: (answer, { options, targets = [] }, name) =>
      answer
        .map(([id, target]) => [name(id, options), name(target, targets)])
        .filter((pair) => pair.every(Boolean))
        .map((pair) => pair.join("."))
        .join(),

    /** Free text in the specification, so the readable form is also the brief one. */
    performance(answer) {
      const { cut, plain } = coursewright.interactionValues;
      const steps = answer
        .map(([step, said]) => [step.replaceAll("-", "_"), [said].flat().map(plain)])
        .filter(([, said]) => said.some(Boolean))
        .map(([step, said]) => step + ": " + (said[0] === said[1] ? said[0] : said.join("[:]")));
      return cut(steps.join(", "), LONGEST);
    },
  };

  coursewright.scorm12Forms = forms;
})((globalThis.coursewright ??= {}));
