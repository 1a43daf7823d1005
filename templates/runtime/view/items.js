// @ts-check
/** The tasks and practice questions of the sections: each is mounted, shown as it was left, and told to the session. */
(function (coursewright) {
  "use strict";

  /** @param {any} page */
  function items(page) {
    const { one } = coursewright.elements;
    const { say } = coursewright;
    const { data, session } = page;
    /** @type {{id: string, element: HTMLElement, item: Coursewright.Item, control: any}[]} */
    const mounted = [];

    /** A question is answered by Check, so that nobody is judged half-way. */
    function question(id, element, item) {
      const type = coursewright.questions[item.type];
      const check = one("[data-check]", element);
      let pending = session.response(id) || { chosen: [] };
      const control = type.mount(element, item, {
        changed(response) {
          pending = response;
          coursewright.verdict(element, item, null);
        },
      });
      check.addEventListener("click", () => {
        if (!type.isAnswered(pending, item)) {
          one("[data-verdict]", element).textContent = say("Choose an answer first.");
          return;
        }
        coursewright.verdict(element, item, pending);
        session.answer(id, pending, { typing: false });
      });
      return {
        show(response) {
          pending = response;
          control.show(response);
          coursewright.verdict(element, item, type.isAnswered(response, item) ? response : null);
        },
        lock(reason) {
          control.lock(reason);
          check.hidden = true;
        },
        unlock() {
          control.unlock();
          check.hidden = false;
        },
      };
    }

    for (const id of Object.keys(data.items)) {
      const item = data.items[id];
      const element = one(`[data-item="${id}"]`);
      if (!item.section || !element) continue;
      const type = coursewright.blocks && coursewright.blocks[item.type];
      const control = type
        ? type.mount(element, item, { changed: (response, how) => session.answer(id, response, how) })
        : question(id, element, item);
      mounted.push({ id, element, item, control });
    }

    /** Shows everything as the session has it. */
    function show() {
      for (const { id, control } of mounted) {
        const response = session.response(id);
        if (response) control.show(response);
      }
    }

    show();
    return {
      show,
      /** @param {string} reason "" unlocks */
      lock(reason) {
        for (const { control } of mounted) {
          if (reason) control.lock(reason);
          else control.unlock();
        }
      },
    };
  }

  coursewright.view = Object.assign(coursewright.view || {}, { items });
})((globalThis.coursewright = globalThis.coursewright || {}));
