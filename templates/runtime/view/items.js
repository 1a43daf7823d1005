// @ts-check
// TRANSLATORS FOR THIS FILE: a practice question inside a section.
/** The tasks and practice questions of the sections: each is mounted, shown as it was left, and told to the session. */
(function (coursewright) {
  "use strict";

  /** @param {any} page */
  function items(page) {
    const { acts, one } = coursewright.elements;
    const { data, session } = page;
    /** @type {Map<string, any>} */
    const controls = new Map();

    /** A question is answered by Check, so that nobody is judged half-way. @param {string} id @param {any} element @param {any} item */
    function question(id, element, item) {
      const type = /** @type {any} */ (coursewright.questions[item.type]);
      let pending = type.unpack("", item);
      /** @type {any} */
      let judged = null;
      /** @param {any} response */
      function judge(response) {
        judged = response;
        const left = session.checksLeft(id);
        const reveal = item.showAnswer === "always" || (item.showAnswer !== "never" && left === 0);
        coursewright.verdict(element, item, response, reveal);
        coursewright.help?.(session, id, item, element, !!response && type.mark(response, item).correct === true);
      }
      const control = type.mount(element, item, {
        changed(/** @type {any} */ response, /** @type {any} */ how) {
          pending = response;
          session.answer(id, response, how);
          judge(null);
        },
      });
      return {
        ...control,
        check() {
          if (one("[data-act=check]", element).ariaDisabled === "true") return;
          pending = control.standing?.() || pending;
          if (!type.isAnswered(pending, item)) {
            // A field that is at fault says so itself.
            one("[data-verdict]", element).textContent = one(".fault:not(:empty)", element) ? "" : coursewright.say("Answer the question first.");
            return;
          }
          session.check(id, pending);
          judge(pending);
        },
        show(/** @type {any} */ response) {
          pending = response;
          control.show(response);
          judge(type.isAnswered(response, item) && !session.unchecked(id) ? response : null);
        },
        lock(/** @type {string} */ reason) {
          control.lock(reason);
          one("[data-act=check]", element).hidden = !!reason;
          judge(judged);
        },
      };
    }

    for (const id of Object.keys(data.items)) {
      const item = data.items[id];
      if (!item.section) continue;
      const element = one(`[data-item="${id}"]`);
      const { checkable, typeOf } = coursewright.suspend;
      const changed = (/** @type {any} */ response, /** @type {any} */ how) => session.answer(id, response, how);
      controls.set(id, checkable(item) ? question(id, element, item) : typeOf(item).mount?.(element, item, { changed }));
    }
    acts.check = (/** @type {any} */ button) => controls.get(button.closest("[data-item]").dataset.item).check();

    return {
      /** Shows everything as the session has it. */
      show() {
        controls.forEach((control, id) => {
          const item = data.items[id];
          control.show(session.response(id) || coursewright.suspend.typeOf(item).unpack("", item));
        });
      },
      /** @param {string} reason "" unlocks */
      lock(reason) {
        controls.forEach((control) => control.lock(reason));
      },
    };
  }

  (coursewright.view ??= {}).items = items;
})((globalThis.coursewright ??= {}));
