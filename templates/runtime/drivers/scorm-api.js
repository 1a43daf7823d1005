// @ts-check
/**
 * Finding and calling a SCORM API, whose functions are called as in SCORM 1.2. Whatever is called may throw, answer with
 * anything, or answer with the HTML of a sign-in page; only "true", true and 1 are success, and only a string or a number
 * is a value.
 */
(function (coursewright) {
  "use strict";

  /** Blackboard's player sits many frames down; no LMS is known to need more. */
  const DEEPEST = 50;

  const WEB_PAGE = /<(!doctype|html|head|body|form|title)\b/i;

  /**
   * The API of a window or of one of its parents. A frame of another origin throws when looked into; it is passed by.
   * @param {any} start @param {(frame: any) => any} take gives the API of a window, if it has one
   */
  function climb(start, take) {
    let frame = start;
    for (let level = 0; frame && level <= DEEPEST; level += 1) {
      try {
        const api = take(frame);
        if (api) return { api, frame };
      } catch (_) {}
      let parent = null;
      try {
        parent = frame.parent;
      } catch (_) {}
      if (parent === frame) break;
      frame = parent;
    }
    return null;
  }

  /** @param {any} start @param {string} name */
  function neighbour(start, name) {
    try {
      return start[name];
    } catch (_) {
      return null;
    }
  }

  /**
   * The API as the specification says where to look: parents, then the top window, then the openers and theirs.
   * @param {any} start @param {(frame: any) => any} take
   */
  function find(start, take) {
    const top = neighbour(start, "top");
    let found = climb(start, take) || climb(top, take);
    for (let opener = neighbour(start, "opener") || neighbour(top, "opener"), hops = 0; !found && opener && hops < 5; hops += 1) {
      found = climb(opener, take) || climb(neighbour(opener, "top"), take);
      opener = neighbour(opener, "opener") || neighbour(neighbour(opener, "top"), "opener");
    }
    return found;
  }

  /** @param {any} value */
  function asText(value) {
    try {
      return value === null || value === undefined ? "" : String(value);
    } catch (_) {
      return "";
    }
  }

  /**
   * Calls one function of the API.
   * @param {any} api @param {string} name @param {string[]} values
   * @returns {{ok: boolean, text: string, threw: boolean, code: string, signInExpired: boolean}}
   */
  function call(api, name, ...values) {
    /** @param {string} what @param {string[]} given */
    const ask = (what, ...given) => {
      try {
        return asText(api[what](...given));
      } catch (_) {
        return "";
      }
    };
    let text = "";
    let threw = "";
    let plain = false;
    try {
      const value = api[name](...values);
      plain = /^[sn]/.test(typeof value);
      text = asText(value);
    } catch (error) {
      threw = asText(error) || "error";
    }
    const read = name === "LMSGetValue";
    let code = read && text === "" ? ask("LMSGetLastError") : "";
    let page = WEB_PAGE.test(text);
    // Nothing with an error is no answer: only nothing without one says that there is nothing.
    const ok = !threw && (read ? plain && !page && !(Number(code) > 0) : /^(true|1)$/i.test(text));
    if (!ok) {
      code = code || ask("LMSGetLastError");
      page = page || WEB_PAGE.test(code) || WEB_PAGE.test(threw);
      code = WEB_PAGE.test(code) ? "" : code.slice(0, 20);
      page = page || WEB_PAGE.test(ask("LMSGetDiagnostic", code) || ask("LMSGetErrorString", code));
      text = "";
    } else code = "";
    return { ok, text, threw: threw !== "", code, signInExpired: !ok && page };
  }

  coursewright.scormApi = { find, call };
})((globalThis.coursewright ??= {}));
