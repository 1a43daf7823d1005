// @ts-check
/**
 * What only an LMS that launches by an address can change: the mark that it holds a pass to, and the way back to it, which
 * is there in review and browse mode too.
 */
(function (coursewright) {
  "use strict";

  /** @param {any} page */
  function launched({ data, session }) {
    const { all, one } = coursewright.elements;
    for (const place of all("[data-mark]")) place.textContent = coursewright.number(data.assessment.passMark);
    if (!/review|browse/.test(session.mode)) return;
    for (const button of all("[data-act=exit]")) {
      button.hidden = false;
      // TRANSLATORS: button; where nothing is recorded, so nothing is saved either: leads back to the learning system.
      (one("span", button) || button).textContent = coursewright.say("Exit");
    }
  }

  (coursewright.view ??= {}).launched = launched;
})((globalThis.coursewright ??= {}));
