// @ts-check
/**
 * A neutral interaction as xAPI's `cmi.interaction` (xAPI 1.0.3, Data 2.4.4.1): what was asked, and what was answered.
 * What is no list of ids: xapi-interaction-forms.js.
 */
(function (coursewright) {
  "use strict";

  /** Which lists of components a type has, and of which ids. @type {{[type: string]: {[list: string]: "options" | "targets"}}} */
  const COMPONENTS = {
    choice: { choices: "options" },
    sequencing: { choices: "options" },
    likert: { scale: "options" },
  };

  /**
   * The definition of the activity. `labels` are the words of options and targets by their ids; an LRS may insist on
   * them, so an id without a label is its own.
   * @param {Coursewright.Interaction} interaction
   * @param {{language: string, description?: string, labels?: {[id: string]: string}}} words
   */
  function definition(interaction, { language, description = "", labels = {} }) {
    const { plain } = coursewright.interactionValues;
    const { prefix, token, write } = coursewright.interactionDelimited;
    const { patterns, type } = interaction;
    /** @type {{[name: string]: any}} */
    const made = { type: "http://adlnet.gov/expapi/activities/cmi.interaction", interactionType: type };
    if (plain(description)) made.description = { [language]: plain(description) };
    for (const [list, ids] of Object.entries(COMPONENTS[type] || coursewright.xapiForms?.components[type] || {})) {
      made[list] = (interaction[ids] || []).map((id) => ({ id: token(id), description: { [language]: plain(labels[id] || id) } }));
    }
    const right = patterns.map((pattern) => write(pattern, type)).filter(Boolean);
    if (right.length) made.correctResponsesPattern = [...new Set(right)].map((text) => (prefix?.(interaction) || "") + text);
    return made;
  }

  /** The result of one answer. @param {Coursewright.Interaction} interaction */
  function result({ correct, latency, response, score, type }) {
    const { duration, write } = coursewright.interactionDelimited;
    const given = type === "long-fill-in" ? coursewright.xapiForms.lines(response) : write(response, type);
    /** @type {{[name: string]: any}} */
    const made = {};
    if (given) made.response = given;
    if (correct !== null) made.success = correct;
    if (score !== null) made.score = { scaled: Math.round(Math.min(1, Math.max(0, score)) * 10000) / 10000 };
    if (latency !== null) made.duration = duration(latency);
    return made;
  }

  coursewright.xapiInteraction = { definition, result };
})((globalThis.coursewright ??= {}));
