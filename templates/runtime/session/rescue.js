// @ts-check
/**
 * What the LMS has not confirmed, kept in this tab's `sessionStorage` until it has. It is no record: it serves a reload
 * after saving failed. Storage may be absent or throw; then nothing is kept.
 *
 * An entry is named by the module's id and the attempt's random mark, so it belongs to one learner's attempt as surely
 * as the LMS's state with the same mark does. Where the LMS has no state, only an entry nothing of which was ever
 * confirmed is offered, and as uncertain: on a shared computer it may be another person's.
 */
(function (coursewright) {
  "use strict";

  /**
   * @param {Storage | null} storage @param {Coursewright.Data} data
   */
  function create(storage, data) {
    const prefix = "coursewright:" + data.module.id + ":";

    /** @template T @param {(storage: Storage) => T} use @param {T} otherwise @returns {T} */
    function attempt(use, otherwise) {
      try {
        return storage ? use(storage) : otherwise;
      } catch (_) {
        return otherwise;
      }
    }

    /** @param {string} key @returns {{text: string, savedAt: number, confirmed: boolean, since?: string[]} | null} */
    function read(key) {
      return attempt((place) => {
        const entry = JSON.parse(place.getItem(key) || "null");
        return entry && typeof entry.text === "string" && typeof entry.savedAt === "number" ? entry : null;
      }, null);
    }

    /** @param {string} key */
    const erase = (key) => attempt((place) => place.removeItem(key), undefined);

    return {
      /**
       * @param {string} mark @param {string} text @param {number} savedAt
       * @param {boolean} confirmed whether any state of this attempt ever was
       * @param {string[]} [since] of an offer nobody has answered yet: the ids answered since; such a copy is never overtaken
       */
      keep(mark, text, savedAt, confirmed, since) {
        attempt((place) => place.setItem(prefix + mark, JSON.stringify({ text, savedAt, confirmed, since })), undefined);
      },

      /** @param {string} mark */
      erase: (mark) => erase(prefix + mark),

      /**
       * What may be offered back; every other entry of the module is erased.
       * @param {Coursewright.State & {found: boolean}} state what the LMS has
       * @returns {{text: string, savedAt: number, certain: boolean, since?: string[]} | null}
       */
      offer(state) {
        const keys = attempt((place) => {
          const all = [];
          for (let n = 0; n < place.length; n += 1) all.push(place.key(n) || "");
          return all.filter((key) => key.startsWith(prefix));
        }, /** @type {string[]} */ ([]));
        /** @type {{text: string, savedAt: number, certain: boolean, since?: string[]} | null} */
        let best = null;
        let kept = "";
        for (const key of keys) {
          const entry = read(key);
          const theirs = entry && coursewright.suspend.unpack(entry.text, data);
          const same = state.found && key === prefix + state.mark;
          const fits = theirs && theirs.found && (same ? entry.since || theirs.save > state.save : !state.found && !entry.confirmed);
          if (fits && (best === null || entry.savedAt > best.savedAt)) {
            best = { text: entry.text, savedAt: entry.savedAt, certain: same, since: entry.since };
            kept = key;
          }
        }
        for (const key of keys) if (key !== kept) erase(key);
        return best;
      },
    };
  }

  coursewright.rescue = { create };
})((globalThis.coursewright ??= {}));
