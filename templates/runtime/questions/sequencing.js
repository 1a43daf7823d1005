// @ts-check
/**
 * Items to bring into their order. Response: `{chosen: [ids in order]}`.
 *
 * It is empty until the learner has moved something or has said that the order is theirs: nobody shall have answered
 * by looking on.
 */
(function (coursewright) {
  "use strict";

  const { keys, marking } = coursewright;

  /** @param {Coursewright.Item} item */
  const rightOrder = ({ options = [] }) => options.map(({ id }) => id);

  /** The order in which the page shows the items: builder/questions/sequencing.py, `turned`. @param {Coursewright.Item} item */
  function shownOrder(item) {
    const right = rightOrder(item);
    const shown = rightOrder({ ...item, options: item.options?.slice().sort((a, b) => (a.key < b.key ? -1 : 1)) });
    return shown.join() === right.join() ? shown.slice(1).concat(shown[0] || []) : shown;
  }

  /**
   * Every item once, in the learner's order; [] while there is no answer. What an update brought comes last.
   * @param {any} response @param {Coursewright.Item} item @returns {string[]}
   */
  function orderOf(response, item) {
    const shown = shownOrder(item);
    const known = Array.isArray(response?.chosen) ? response.chosen.filter((/** @type {any} */ id) => shown.includes(id)) : [];
    return known.length ? [...new Set(/** @type {string[]} */ (known.concat(shown)))] : [];
  }

  /** Whether the item at `place` of an order stands right after the one that it must follow. @param {string[]} order @param {number} place @param {string[]} right */
  const follows = (order, place, right) => order[place - 1] === right[right.indexOf(order[place]) - 1];

  /** @type {Coursewright.Type} */
  const sequencing = {
    pack: (response, item) => keys.pack(orderOf(response, item), item.options),
    unpack: (payload, item) => ({ chosen: orderOf({ chosen: keys.unpack(payload, item.options) }, item) }),
    isAnswered: (response, item) => orderOf(response, item).length > 0,

    mark(response, item) {
      const order = orderOf(response, item);
      const right = rightOrder(item);
      const whole = order.length > 0 && order.join() === right.join();
      if (whole || !order.length || item.marking !== "partial") return marking.whole(whole);
      const there = order.filter((_, place) => place > 0 && follows(order, place, right)).length;
      return { score: there / (right.length - 1), correct: false };
    },

    parts(response, item) {
      const order = orderOf(response, item);
      return order.map((id, place) => {
        const right = follows(order, place, rightOrder(item));
        return { id, right, said: !right };
      });
    },

    describe: (response, item) => ({ type: "sequencing", response: orderOf(response, item), patterns: [rightOrder(item)] }),

    mount(element, item, context) {
      const { all, note, one, when } = coursewright.elements;
      const list = one(".order", element);
      const status = one(".moved", element);
      const fieldset = one("fieldset", element);
      /** @returns {HTMLElement[]} */
      const steps = () => all("[data-part]", list);
      const order = () => steps().map((step) => step.dataset.part);

      /** A button that may have the focus says that it does nothing now. @param {Element} button @param {boolean} is */
      const off = (button, is) => button.setAttribute("aria-disabled", String(is));

      /** @param {boolean} answered whether the order is the learner's own */
      function draw(answered) {
        steps().forEach((step, place, { length }) => {
          off(one("[data-move=up]", step), place === 0);
          off(one("[data-move=down]", step), place === length - 1);
        });
        list.classList.toggle("own", answered);
        const own = one("[data-move=none]", element);
        if (!own) return;
        off(own, answered);
        when(one(".own-order", element), answered ? "answered" : "open");
      }

      function answer() {
        draw(true);
        context.changed({ chosen: order() }, { typing: false });
      }

      fieldset.addEventListener("click", (/** @type {any} */ event) => {
        const button = event.target.closest("[data-move]");
        if (!button || button.getAttribute("aria-disabled") === "true") return;
        const step = button.closest("[data-part]");
        if (!step) {
          answer();
          status.textContent = one("[data-when=answered]", element).textContent;
          return;
        }
        // The neighbour goes to the other side, so that the step keeps the focus.
        if (button.dataset.move === "up") step.after(step.previousElementSibling);
        else step.before(step.nextElementSibling);
        answer();
        const place = { label: coursewright.words?.(one("span", step)) ?? one("span", step).textContent, number: steps().indexOf(step) + 1, total: steps().length };
        // TRANSLATORS: read out when a learner has moved an item of a list: the text of the item and its place now.
        status.textContent = coursewright.say("{label}, {number} of {total}", place);
      });

      return {
        show(/** @type {any} */ response) {
          const own = orderOf(response, item);
          const wanted = own.length ? own : shownOrder(item);
          if (wanted.join() !== order().join()) list.append(...wanted.map((id) => one(`[data-part="${id}"]`, list)));
          status.textContent = "";
          draw(own.length > 0);
        },
        lock(/** @type {string} */ reason) {
          fieldset.disabled = !!reason;
          note(element, reason);
        },
        standing: () => ({ chosen: order() }),
      };
    },
  };

  (coursewright.questions ??= {}).sequencing = sequencing;
})((globalThis.coursewright ??= {}));
