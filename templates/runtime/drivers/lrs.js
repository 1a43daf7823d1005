// @ts-check
/**
 * Requests to a learning record store (xAPI 1.0.3). Whatever comes back is looked at with care: an LMS may answer with
 * anything, with the HTML of a sign-in page, or not at all. Every request may outlive the page (`keepalive`).
 */
(function (coursewright) {
  "use strict";

  /** Milliseconds after which nobody will answer any more. */
  const PATIENCE = 60000;

  /** The one document of our own; Open edX keeps none of another name. */
  const STATE = "activities/state?stateId=suspendData";

  const STATEMENT = "statements?statementId=";

  /** @param {any} text @returns {any} an object, whatever the text is */
  function parse(text) {
    try {
      const value = JSON.parse(text);
      return value && typeof value === "object" ? value : {};
    } catch (_) {
      return {};
    }
  }

  /**
   * @param {any} window @param {string} address
   * @param {{method: string, headers?: {[name: string]: string}, body?: string}} request
   * @returns {Promise<Coursewright.Replied>}
   */
  async function ask(window, address, request) {
    try {
      const answer = await window.fetch(address, {
        cache: "no-store", keepalive: true, signal: window.AbortSignal?.timeout?.(PATIENCE), ...request,
      });
      const text = String(await answer.text());
      const page = /html/i.test(answer.headers.get("Content-Type") || "");
      const { status } = answer;
      return {
        ok: answer.ok && !page, status, text, etag: answer.headers.get("ETag") || "", code: String(status),
        signInExpired: page || status === 401,
      };
    } catch (_) {
      return { ok: false, status: 0, text: "", etag: "", code: "no answer", signInExpired: false };
    }
  }

  /** An address as the page has it. @param {any} window @param {string} address @returns {URL} */
  const resolved = (window, address) => new window.URL(address, window.location.href);

  /**
   * Lets the page speak to these sites alone from now on: its policy had to allow all, since nobody knew them before.
   * @param {any} window @param {string[]} addresses
   */
  function confine(window, addresses) {
    try {
      const { document } = window;
      const policy = document.createElement("meta");
      policy.httpEquiv = "Content-Security-Policy";
      policy.content = "connect-src " + addresses.map((address) => resolved(window, address).origin).join(" ");
      document.head.append(policy);
    } catch (_) {}
  }

  /**
   * @param {any} window
   * @param {{endpoint: string, authorization: string, activity: string, agent: string, registration: string}} where
   *   `agent` as the launch spelled it
   */
  function create(window, { endpoint, authorization, activity, agent, registration }) {
    const base = endpoint.replace(/\/?$/, "/");
    /** Whether the store has the state, and under which tag; "" where it did not say. */
    let there = false;
    let tag = "";

    const who = "&agent=" + encodeURIComponent(agent);
    const ours = "&activityId=" + encodeURIComponent(activity) + who + (registration && "&registration=" + encodeURIComponent(registration));

    /** @param {string} method @param {string} path @param {string} [body] @param {string} [match] */
    function call(method, path, body, match) {
      /** @type {{[name: string]: string}} */
      const headers = { "X-Experience-API-Version": "1.0.3" };
      if (authorization) headers.Authorization = authorization;
      if (body) headers["Content-Type"] = "application/json";
      if (match) headers["If-Match"] = match;
      return ask(window, base + path, { method, headers, body });
    }

    return {
      /** What the LMS says of a launch. */
      launchData: () => call("GET", "activities/state?stateId=LMS.LaunchData" + ours),

      /** What the learner prefers; cmi5 wants it asked for before anything is said. */
      preferences: () => call("GET", "agents/profile?profileId=cmi5LearnerPreferences" + who),

      /** The state of the visit before. There may be none, which is no failure. */
      async read() {
        const answer = await call("GET", STATE + ours);
        there = answer.ok && answer.text !== "";
        tag = answer.ok ? answer.etag : "";
        return answer.status === 404 ? { ...answer, ok: true, text: "" } : answer;
      },

      /**
       * Puts the state in the place of the one that is there. Where that is another one by now, the last one counts.
       * @param {string} text @param {boolean} leaving when there is no time for a second request
       */
      async write(text, leaving) {
        let match = leaving ? "" : tag;
        for (let left = 3; ; left -= 1) {
          const sent = call("PUT", STATE + ours, text, match || (there ? "*" : ""));
          // One that is put while this is still on its way finds this one there.
          there = true;
          const answer = await sent;
          if (answer.ok) tag = answer.etag;
          if (leaving || !left || !/409|412/.test(answer.code)) return answer;
          const found = await call("GET", STATE + ours);
          there = found.ok;
          match = found.etag;
        }
      },

      /**
       * Stores a statement, once: one that is there already was sent by a visit that did not hear of it.
       * @param {any} statement
       */
      async put(statement) {
        const { id } = statement;
        const answer = await call("PUT", STATEMENT + id, JSON.stringify(statement));
        if (answer.ok || answer.signInExpired || !/^4/.test(answer.code)) return answer;
        const found = await call("GET", STATEMENT + id);
        return found.ok && parse(found.text).id === id ? found : answer;
      },
    };
  }

  coursewright.lrs = { ask, confine, create, parse, resolved };
})((globalThis.coursewright ??= {}));
