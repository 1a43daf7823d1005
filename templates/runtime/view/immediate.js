// @ts-check
/** Questions of a try that are checked one by one, for an assessment with immediate feedback. */
(function (coursewright) {
  "use strict";

  const { acts, one } = coursewright.elements;

  coursewright.immediate = {
    /**
     * How often the answer to one question of the try may still be checked, and no button where it cannot.
     * @param {any} session @param {string} id @param {any} item @param {HTMLElement} element @param {any} response
     */
    show(session, id, item, element, response) {
      const type = coursewright.questions[item.type];
      const button = one("[data-act=check]", element);
      if (type.unchecked || !button) return; // the script may be another module's too
      const open = session.canWrite && session.attempt().open;
      button.hidden = !open;
      one(".checks", element)?.remove();
      if (!open) return;
      const { correct } = type.mark(response, item);
      coursewright.help(session, id, item, element, correct !== false && session.checksLeft(id) === 0);
    },

    /**
     * *Check* under the questions of the try; those in the sections keep theirs.
     * @param {any} session @param {Map<string, any>} questions
     */
    acts(session, questions) {
      const practice = acts.check;
      acts.check = (/** @type {any} */ button) => {
        const { id } = button.closest(".page");
        if (id !== "assessment") practice(button);
        else if (button.ariaDisabled !== "true") check(button.closest("[data-item]").dataset.item);
      };

      /** @param {string} id */
      function check(id) {
        const { element, item, type } = questions.get(id);
        const { answers, solved } = session.attempt();
        const response = answers[id];
        if (!response || !type.isAnswered(response, item)) {
          one("[data-verdict]", element).textContent = one(".fault:not(:empty)", element) ? "" : coursewright.say("Answer the question first.");
          return;
        }
        session.check(id, response);
        coursewright.verdict(element, item, response, solved);
        coursewright.immediate.show(session, id, item, element, response);
      }
    },
  };
})((globalThis.coursewright ??= {}));
