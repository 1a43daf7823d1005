// @ts-check
/** The entry: reads what the build left in the page, opens the session, and puts the page together. */
(function (coursewright) {
  "use strict";

  /** Storage of this tab, or null where the browser forbids it. */
  function storage() {
    try {
      return window.sessionStorage;
    } catch {
      return null;
    }
  }

  /** Why nothing can be changed in this mode; "" when it can. @param {any} session */
  function reason(session) {
    const { say } = coursewright;
    if (session.mode === "review") return say("Read only: the learning system has opened this module for review.");
    if (session.mode === "browse") return say("Read only: the learning system has opened this module for browsing.");
    return "";
  }

  /** @param {Coursewright.Data} data @param {any} session @param {any} navigation */
  function build(data, session, navigation) {
    const { view } = coursewright;
    const now = () => Date.now();
    /** @type {any} */
    const page = { data, session, navigation, now };
    const notes = view.notes(page);
    page.noteActions = notes.actions;
    const items = view.items(page);
    const assessment = data.assessment ? view.assessment(page) : null;
    const notices = view.notices(page);

    /** @param {string} why "" unlocks */
    function lock(why) {
      items.lock(why);
      if (assessment) assessment.lock(why);
    }

    page.closing = (/** @type {boolean} */ closed) => {
      lock(closed ? coursewright.say("Saved. You can close this window.") : "");
      if (closed) notices.close();
    };
    /** An offer was taken or declined: everything is shown as the session has it now. */
    page.answered = async (/** @type {any} */ outcome) => {
      await outcome;
      items.show();
      if (assessment) assessment.show();
      navigation.refresh();
      notices.refresh();
    };
    view.saving(page);
    view.finish(page);
    view.helpDesk(page);
    view.leaving(page);
    session.on("change", navigation.refresh);
    if (reason(session)) lock(reason(session));
    navigation.resume(session);
  }

  const data = JSON.parse(/** @type {HTMLElement} */ (document.getElementById("coursewright-data")).textContent || "");
  const root = document.documentElement;
  coursewright.speak(data.strings, data.module.language);
  root.classList.add("js", "opening");
  const navigation = coursewright.view.navigation(data);
  const environment = {
    window,
    now: () => Date.now(),
    random: () => Math.random(),
    storage: storage(),
    setTimeout: window.setTimeout.bind(window),
    clearTimeout: window.clearTimeout.bind(window),
  };
  const driver = coursewright.drivers[data.standard].create(environment, { profile: data.profile, module: data.module });
  coursewright.session.start(data, driver, environment).then((session) => {
    build(data, session, navigation);
    root.classList.remove("opening");
  });
})((globalThis.coursewright = globalThis.coursewright || {}));
