// @ts-check
/** The line that says whether everything is saved, and *Save and exit*. */
(function (coursewright) {
  "use strict";

  /** @param {Coursewright.SaveState} save @param {number} now */
  function words(save, now) {
    const { say, time } = coursewright;
    switch (save.state) {
      case "saved":
        // TRANSLATORS: {time} is a time of day; with the day when it is not today's.
        return save.at === null ? say("Everything is saved") : say("Saved {time}", { time: time(save.at, now) });
      case "saving":
        return say("Saving …");
      case "waiting":
        return say("Not saved yet");
      case "failed":
        return say("Not saved");
      case "signed-out":
        return say("Not saved: signed out");
      case "read-only":
        return say("Read only");
      default:
        return say("Nothing is recorded");
    }
  }

  /** @param {any} page */
  function saving(page) {
    const { all, button, icon, make, one } = coursewright.elements;
    const { say } = coursewright;
    const { session } = page;
    const line = one("[data-view=save]");

    function refresh() {
      const save = session.saveState();
      const troubled = ["failed", "signed-out", "none"].includes(save.state);
      line.className = `saving ${save.state === "saving" ? "saving-now" : save.state}`;
      line.replaceChildren(icon(troubled ? "warning" : "right"), make("span", words(save, page.now())));
      if (save.state === "failed") line.append(button(say("Try again"), () => session.tryAgain(), "plain"));
    }

    async function exit() {
      page.closing(true);
      let outcome = null;
      try {
        outcome = await session.exit();
      } finally {
        page.closing(Boolean(outcome && outcome.ok));
      }
    }

    for (const way of all("[data-view=exit], [data-exit]")) {
      way.hidden = session.mode !== "normal";
      way.addEventListener("click", exit);
    }
    session.on("save", refresh);
    refresh();
  }

  coursewright.view = Object.assign(coursewright.view || {}, { saving });
})((globalThis.coursewright = globalThis.coursewright || {}));
