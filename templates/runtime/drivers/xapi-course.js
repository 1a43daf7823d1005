// @ts-check
/** What only packages of plain xAPI write, as plain values: more than cmi5 leaves to the content. */
(function (coursewright) {
  "use strict";

  /** The module, named for stores that know nothing of it. @param {string} id @param {string} language @param {string} title */
  const course = (id, language, title) =>
    coursewright.xapiWords.part(id, "activities/course", language, title);

  /** What a launch says of where it comes from. @param {string} group @param {string} platform */
  const surroundings = (group, platform) => ({
    ...(group ? { contextActivities: { grouping: [{ objectType: "Activity", id: group }] } } : {}), ...(platform ? { platform } : {}),
  });

  /** An actor without what is not there. @param {any} actor @param {[string, string] | undefined} account its site and name */
  function agent(actor, account) {
    const made = { ...actor, account: account && { homePage: account[0], name: account[1] } };
    for (const name of Object.keys(made)) if (made[name] === undefined) delete made[name];
    return made;
  }

  coursewright.xapiCourse = { agent, course, surroundings };
})((globalThis.coursewright ??= {}));
