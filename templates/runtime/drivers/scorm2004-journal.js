// @ts-check
/**
 * Which interactions are given to the LMS. Moodle sends everything again with each commit, and what a leaving page may
 * send is limited, so the build tells how many bytes interactions may take (`journal.bytes`; docs/reference/package.md).
 * State, status, score and objectives have their room beside that. An element is counted in the form that takes more of
 * that room: URL-encoded, or multipart, which is what Moodle's last request is and where each element has a head; a byte
 * of that takes the share `journal.ratio` of the room.
 *
 * An interaction that no longer fits is left out. What was asked is told where room is left that the answers still to
 * come do not need, shared among those of one save.
 */
(function (coursewright) {
  "use strict";

  /** What an interaction that cannot be read back may take beyond its own bound: what was asked. */
  const UNREAD = 900;
  /** The most right answers that are told of a question. */
  const PATTERNS = 10;
  /** A beginning of a question that is shorter says nothing. */
  const SHORTEST = 20;

  const FIELDS = ["id", "type", "timestamp", "weighting", "learner_response", "result", "latency", "description"];
  const GOAL_FIELDS = ["id", "score.raw", "score.min", "score.max", "score.scaled", "success_status", "completion_status"];

  /** What stands around an element in multipart form data, in the browser that says most. */
  const HEAD = 110;

  /** Bytes of an element, its name with two underscores for a dot. @param {string} element @param {string} value @param {number} ratio */
  function measured(element, value, ratio) {
    const text = encodeURIComponent((element.replace(/\./g, "__") + value).replace(/\p{Cs}/gu, "\ufffd"));
    const encoded = text.replace(/[!'()~]/g, "%00").length;
    return Math.max(encoded + 2, Math.ceil((text.replace(/%../g, "_").length + HEAD) * ratio));
  }

  /**
   * @param {Coursewright.Data} data
   * @param {(element: string) => string} get
   */
  function create({ assessment, items, journal, outcomes }, get) {
    const { bytes, each, ratio } = journal || { bytes: 0, each: 0, ratio: 0 };
    /** @param {string} element @param {string} value */
    const size = (element, value) => measured(element, value, ratio);
    /** Taken by what is there and by what is to be. */
    let taken = -1;
    /** Scored answers among it. */
    let scored = 0;
    /** What was asked, of interactions that the LMS has not been given yet. @type {[string, string][]} */
    let asked = [];

    /** @param {string} id */
    const counts = (id) => items[id] !== undefined && !items[id].section;

    /** @param {string} start @param {string[]} names */
    const stands = (start, names) =>
      names.reduce((sum, name) => {
        const value = get(start + name);
        return value ? sum + size(start + name, value) : sum;
      }, 0);

    /** @param {string} list @param {(start: string) => number} measure */
    function all(list, measure) {
      let sum = 0;
      for (let n = 0, count = Number(get(list + "._count")) || 0; n < count && n < 300; n += 1) sum += measure(list + "." + n + ".");
      return sum;
    }

    /**
     * One that an earlier session left. Moodle may miscount its patterns, so they are taken for at least what the build
     * says; of a question that is gone since, for as many as there can be, each as long as the longest that is counted.
     */
    function left(/** @type {string} */ start) {
      const id = get(start + "id");
      if (!id) return each + UNREAD;
      if (counts(id)) scored += 1;
      let longest = 0;
      const goals = all(start + "objectives", (one) => stands(one, ["id"]));
      const patterns = all(start + "correct_responses", (one) => {
        const pattern = stands(one, ["pattern"]);
        longest = Math.max(longest, pattern);
        return pattern;
      });
      const several = get(start + "type") === "fill-in" ? PATTERNS * longest : 0;
      const least = items[id] ? items[id].listed || 0 : goals + several;
      return stands(start, FIELDS) + Math.max(goals + patterns, least);
    }

    /** Objectives that the module no longer has. */
    const foreign = () =>
      all("cmi.objectives", (start) => {
        const said = get(start + "id");
        return outcomes.some(({ id }) => id === said) ? 0 : stands(start, GOAL_FIELDS);
      });

    /** What answers still to come are left. @param {number} answers */
    const reserve = (answers) => (answers < Infinity ? answers * each : bytes / 2);

    /** Scored answers that may still come. */
    function toCome() {
      if (!assessment) return 0;
      const { afterLastAttempt, attempts, draw, questions } = assessment;
      const tries = afterLastAttempt === "read-and-retry" ? Infinity : attempts || Infinity;
      return Math.max(0, (draw || questions.length) * tries - scored);
    }

    return {
      /**
       * The elements of an interaction below `start`; none where it has no room.
       * @param {Coursewright.Interaction} interaction @param {string} start
       * @returns {[string, string][]}
       */
      elements(interaction, start) {
        if (taken < 0) taken = foreign() + all("cmi.interactions", left);
        const { asked: description = "", outcomes: objectives = [] } = items[interaction.id] || {};
        /** @type {[string, string][]} */
        const list = coursewright.scorm2004Interaction.elements({ ...interaction, description, objectives });
        const told = list.filter(([name]) => name !== "description");
        const needs = told.reduce((sum, [name, value]) => sum + size(start + name, value), 0);
        const spare = interaction.spare ? Math.min(bytes / 2, reserve(interaction.spare)) : 0;
        if (taken + needs > bytes - spare) return [];
        taken += needs;
        if (counts(interaction.id)) scored += 1;
        for (const [name, text] of list.slice(told.length)) asked.push([start + name, text]);
        return told;
      },

      /** What was asked, as far as there is room, each given once. @param {(element: string, text: string) => void} want */
      describe(want) {
        const share = asked.length ? Math.floor((bytes - taken - reserve(toCome())) / asked.length) : 0;
        for (const [element, text] of asked) {
          const { cut } = coursewright.interactionValues;
          let length = text.length;
          while (length >= SHORTEST && size(element, cut(text, length)) > share) length -= 1;
          // A short question is told whole or not at all.
          const kept = cut(text, length);
          if (size(element, kept) > share || (length < text.length && length < SHORTEST)) continue;
          want(element, kept);
          taken += size(element, kept);
        }
        asked = [];
      },
    };
  }

  coursewright.scorm2004Journal = { create, size: measured };
})((globalThis.coursewright ??= {}));
