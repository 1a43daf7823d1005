// @ts-check
// TRANSLATORS FOR THIS FILE: said beside what cannot be changed because the module was opened only to look at it.
/** The entry: reads what the build left in the page, opens the session, and puts the page together. */
(function (coursewright) {
  "use strict";

  const { acts, all, one, place, when } = coursewright.elements;
  const { view } = coursewright;
  const root = document.documentElement;
  const data = JSON.parse(one("#coursewright-data").textContent);
  const now = () => Date.now();

  /** Storage of this tab, or null where the browser forbids it. */
  function storage() {
    try {
      return window.sessionStorage;
    } catch (_) {
      return null;
    }
  }

  /** @param {any} session @param {any} navigation */
  function build(session, navigation) {
    /** @type {any} */
    const page = { data, session, navigation, now };
    const tasks = [view.items(page)];
    if (data.assessment) tasks.push(view.assessment(page));
    page.show = () => tasks.forEach((task) => task.show());
    page.lock = (/** @type {string} */ why) => tasks.forEach((task) => task.lock(why));
    page.show();
    // In review and browse mode the notice says why nothing can be changed; so does every item.
    const why = one(`[data-when="${session.mode}"] p + p`, place("notices"));
    page.lock(why?.textContent || "");
    view.notes(page);
    view.saving(page);
    view.finish(page);
    view.helpDesk(page);
    view.leaving(page);
    view.time?.(page);
    view.launched?.(page);
    session.on("change", navigation.refresh);
    navigation.resume(session);
  }

  async function start() {
    const environment = {
      window,
      now,
      random: Math.random,
      storage: storage(),
      setTimeout: window.setTimeout.bind(window),
      clearTimeout: window.clearTimeout.bind(window),
    };
    const driver = coursewright.drivers[data.standard].create(environment, data);
    const navigation = view.navigation(data);
    build(await coursewright.session.start(data, driver, environment), navigation);
    root.classList.remove("opening");
  }

  coursewright.speak(data.strings, data.module.language);
  acts.reload = () => window.location.reload();
  root.classList.add("js", "opening");
  start().catch((defect) => {
    // Nothing may look as if it worked: everything is there to read, as without a script, and the learner is told.
    root.className = "";
    for (const part of all(".page")) part.hidden = false;
    when(place("notices"), "broken");
    throw defect;
  });
})((globalThis.coursewright ??= {}));
