// @ts-check
/**
 * What a package writes into a learning record store, as plain values (xAPI 1.0.3, cmi5): everything that leaves the page
 * is made here or in the formatter, so that its members keep their names. Nothing here knows the time or the network.
 */
(function (coursewright) {
  "use strict";

  const ADL = "http://adlnet.gov/expapi/";
  const PROGRESS = "https://w3id.org/xapi/cmi5/result/extensions/progress";
  const MASTERY = "https://w3id.org/xapi/cmi5/context/extensions/masteryscore";

  /** @param {() => number} digit gives the next of 0 to 15 */
  const uuid = (digit) =>
    "xxxxxxxx-xxxx-4xxx-yxxx-xxxxxxxxxxxx".replace(/[xy]/g, (place) => (place === "x" ? digit() : (digit() & 3) | 8).toString(16));

  /** An id for a statement like no other. @param {() => number} random */
  const anyId = (random) => uuid(() => Math.floor(random() * 16));

  /**
   * The id of a statement that counts once in a registration: the same in every visit, so that the store itself sees that
   * it has it. The registration's own digits keep it apart from others'.
   * @param {string} registration @param {string} said
   */
  function onceId(registration, said) {
    const digits = [...registration.replace(/[^0-9a-f]/gi, "")];
    let hash = 2166136261;
    for (const character of said) hash = Math.imul(hash ^ character.charCodeAt(0), 16777619);
    return uuid(() => {
      hash = Math.imul(hash ^ (hash >>> 15), 2246822519) ^ (hash >>> 13);
      return (parseInt(digits.shift() || "0", 16) ^ hash) & 15;
    });
  }

  /** What a statement is about; by its id alone where the store knows what it is. @param {string} id @param {any} [definition] */
  const thing = (id, definition) => ({ objectType: "Activity", id, definition });

  /** @param {any} list what may be a list, one thing or nothing */
  const listed = (list) => (list ? [].concat(list) : []);

  /**
   * @param {string} verb the last word of its IRI, and what reports show
   * @param {{id: string, actor: any, object: any, template: any, registration: string, at: number, result?: any,
   *   categories?: string[], parents?: any[], mark?: number | null}} about
   *   `template`: what every context begins with · `mark`: the LMS's own, that a verdict was held to
   */
  function statement(verb, { id, actor, object, template, registration, at, result, categories = [], parents = [], mark = null }) {
    const context = { ...template };
    if (registration) context.registration = registration;
    const activities = (context.contextActivities = { ...context.contextActivities });
    const ids = categories.map((one) => thing(one));
    if (ids.length) activities.category = listed(activities.category).concat(/** @type {any} */ (ids));
    if (parents.length) activities.parent = listed(activities.parent).concat(/** @type {any} */ (parents));
    if (mark !== null) context.extensions = { ...context.extensions, [MASTERY]: mark };
    return { id, actor, verb: { id: ADL + "verbs/" + verb, display: { en: verb } }, object, result, context, timestamp: new Date(at).toISOString() };
  }

  /** A thing within the activity. @param {string} id @param {string} type the end of its IRI @param {string} language @param {string} name */
  const part = (id, type, language, name) => thing(id, { type: ADL + type, name: { [language]: name } });

  const results = {
    /** @param {string} duration */
    completed: (duration) => ({ completion: true, duration }),
    /** @param {boolean} success @param {string} duration @param {number | null} raw percent; null where it is not told */
    judged: (success, duration, raw) => ({
      success, duration, ...(raw === null ? {} : { score: { scaled: Math.round(raw * 100) / 10000, raw, min: 0, max: 100 } }),
    }),
    /** @param {number} percent */
    progressed: (percent) => ({ extensions: { [PROGRESS]: percent } }),
    /** @param {string} duration */
    terminated: (duration) => ({ duration }),
  };

  /** What is kept between visits: the state, the place and the best result, and what was said already. */
  const memory = () => ({
    state: "", location: "", score: /** @type {number | null} */ (null), completed: false, passed: false, failed: false,
    reported: /** @type {number | null} */ (null), progress: 0,
  });

  coursewright.xapiWords = { anyId, memory, onceId, part, results, statement, thing };
})((globalThis.coursewright ??= {}));
