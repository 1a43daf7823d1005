// @ts-check
/**
 * The driver for packages of plain xAPI ("Tin Can"): launched with the address of the store and a ready authorization.
 * What is done is said in the words of cmi5, without its categories and its limits: a better result after a pass is told
 * again, as there is no other place where an LMS would look for it.
 */
(function (coursewright) {
  "use strict";

  /** @param {any} value old launchers give a list of one */
  const first = (value) => (Array.isArray(value) ? value[0] : value);

  /** An actor as xAPI 1.0 has it, from one of the launchers before. @param {any} actor */
  function modern(actor) {
    const { agent } = coursewright.xapiCourse;
    const account = first(actor["account"]);
    return agent({
      ...actor, name: first(actor["name"]), mbox: first(actor["mbox"]), openid: first(actor["openid"]),
    }, account && [account["homePage"] || account["accountServiceHomePage"], account["name"] || account["accountName"]]);
  }

  /** @param {Coursewright.Environment} environment @param {Coursewright.Data} data @returns {Coursewright.Launching} */
  function dialect({ now, window }, data) {
    const { confine, create, parse } = coursewright.lrs;
    const { course, surroundings } = coursewright.xapiCourse;
    return {
      again: true,

      async launch() {
        const query = new window.URLSearchParams(window.location.search);
        const [endpoint, authorization, given, registration, named, grouping, platform] = [
          "endpoint", "auth", "actor", "registration", "activity_id", "grouping", "activity_platform",
        ].map((name) => query.get(name) || "");
        if (!endpoint || !given) return null;
        confine(window, [endpoint]);
        const actor = modern(parse(given));
        const activity = named || String(data.activity);
        return {
          problem: null, activity, actor, registration, mode: "normal", mark: null, start: now(),
          lrs: create(window, { endpoint, authorization, activity, agent: JSON.stringify(actor), registration }),
          object: course(activity, data.module.language, data.module.title), template: surroundings(grouping, platform),
          resumed: false, failed: false, keep() {}, back: "",
        };
      },

      categories: () => [],

      leave: () => window.close(),
    };
  }

  (coursewright.drivers ??= {}).xapi = {
    /** @param {Coursewright.Environment} environment @param {Coursewright.Data} data @returns {Coursewright.Driver} */
    create: (environment, data) => coursewright.lrsSession.create(environment, data, dialect(environment, data)),
  };
})((globalThis.coursewright ??= {}));
