// @ts-check
/**
 * The driver for cmi5: how its sessions are launched and left. The LMS gives its token once, so it is kept in this tab
 * with what a reload must know, under the address it came from; a session that was ended forgets it.
 */
(function (coursewright) {
  "use strict";

  const CATEGORY = "https://w3id.org/xapi/cmi5/context/categories/";

  /** @param {Coursewright.Environment} environment @param {Coursewright.Data} data @returns {Coursewright.Launching} */
  function dialect({ now, storage, window }, data) {
    const { ask, confine, create, parse, resolved } = coursewright.lrs;
    const kept = { token: "", start: now(), began: false, failed: false };
    let key = "";

    /** @param {Partial<typeof kept> | null} more */
    function remember(more) {
      try {
        if (more) storage?.setItem(key, JSON.stringify(Object.assign(kept, more)));
        else storage?.removeItem(key);
      } catch (_) {}
    }

    return {
      async launch() {
        const query = new window.URLSearchParams(window.location.search);
        const [endpoint, fetchAddress, agent, registration, activity] = ["endpoint", "fetch", "actor", "registration", "activityId"].map(
          (name) => query.get(name) || "",
        );
        if (!endpoint || !fetchAddress || !agent || !activity) return null;
        confine(window, [endpoint, fetchAddress]);
        key = "coursewright-cmi5:" + fetchAddress;
        try {
          Object.assign(kept, parse(storage?.getItem(key)));
        } catch (_) {}
        /** @type {Coursewright.Launch} */
        const launch = {
          problem: null, lrs: null, activity, actor: parse(agent), object: coursewright.xapiWords.thing(activity), template: {},
          registration, mode: "normal", mark: null, start: kept.start, resumed: kept.began, failed: kept.failed,
          keep: (more) => remember({ began: true, ...more }), back: "",
        };
        if (!kept.token) {
          const answer = await ask(window, fetchAddress, { method: "POST" });
          const { "auth-token": token, "error-code": code } = parse(answer.text);
          if (!answer.ok || !token) {
            launch.problem = { ...answer, ok: false, code: answer.ok ? String(code || "") : answer.code };
            return launch;
          }
          remember({ token });
        }
        const lrs = (launch.lrs = create(window, { endpoint, authorization: "Basic " + kept.token, activity, agent, registration }));
        const answer = await lrs.launchData();
        if (!answer.ok) {
          launch.problem = answer;
          return launch;
        }
        const told = parse(answer.text);
        if (!launch.resumed) await lrs.preferences();
        const said = String(told["launchMode"]).toLowerCase();
        if (/^(review|browse)$/.test(said)) launch.mode = /** @type {"review"} */ (said);
        launch.template = parse(JSON.stringify(told["contextTemplate"]));
        launch.back = told["returnURL"];
        const mark = told["masteryScore"];
        // Some LMSs mean percent, or nothing by it: with a mark that nobody can reach, the author's counts.
        if (typeof mark === "number" && mark >= 0 && mark <= 1) {
          launch.mark = mark;
          // It holds verdicts to its mark, which may be another one than the author's.
          const rule = data.assessment;
          if (rule && rule.passMark !== null && !rule.outcomePassMarks) rule.passMark = Math.round(mark * 10000) / 100;
        }
        return launch;
      },

      categories: (result) => [CATEGORY + "cmi5", ...(result && ("success" in result || "completion" in result) ? [CATEGORY + "moveon"] : [])],

      leave({ back }) {
        remember(null);
        // What is no address of a site is no way back, and a browser may refuse one; the session is over all the same.
        try {
          const { href } = resolved(window, back || "x:");
          if (/^https?:/.test(href)) return void (window.location.href = href);
        } catch (_) {}
        window.close();
      },
    };
  }

  (coursewright.drivers ??= {}).cmi5 = {
    /** @param {Coursewright.Environment} environment @param {Coursewright.Data} data @returns {Coursewright.Driver} */
    create: (environment, data) => coursewright.lrsSession.create(environment, data, dialect(environment, data)),
  };
})((globalThis.coursewright ??= {}));
