// @ts-check
/** State keys: three characters that stand for an author's id. They are computed by the build, never here. */
(function (coursewright) {
  "use strict";

  /** @typedef {{id: string, key: string}} Keyed */

  /** The keys of `ids`, joined, in the order of `ids`. @param {string[]} ids @param {Keyed[]} list */
  function pack(ids, list) {
    return ids.map((id) => list.find((one) => one.id === id)).map((one) => (one ? one.key : "")).join("");
  }

  /** The keys of `ids`, joined, in the author's order. @param {string[]} ids @param {Keyed[]} list */
  function packSet(ids, list) {
    return list.filter((one) => ids.includes(one.id)).map((one) => one.key).join("");
  }

  /**
   * The ids of joined keys, in the order written, each once; keys that nothing has any more are dropped.
   * @param {string} text @param {Keyed[]} list
   */
  function unpack(text, list) {
    /** @type {string[]} */
    const ids = [];
    for (let at = 0; at + 3 <= text.length; at += 3) {
      const found = list.find((one) => one.key === text.slice(at, at + 3));
      if (found && !ids.includes(found.id)) ids.push(found.id);
    }
    return ids;
  }

  /** The joined keys that nothing in `list` has, each once. @param {string} text @param {Keyed[]} list */
  function unknown(text, list) {
    const keys = [...text.matchAll(/.../g)].map(([key]) => key);
    return keys.filter((key, at) =>
      /^[0-9A-Za-z]{3}$/.test(key) && keys.indexOf(key) === at && !list.some((one) => one.key === key));
  }

  coursewright.keys = { pack, packSet, unpack, unknown };
})((globalThis.coursewright ??= {}));
