// @ts-check
/**
 * Regions of a picture, one or any number. Response: `{chosen: [id, …]}`. The list holds the answer; a press on the
 * picture presses its entry in the list.
 */
(function (coursewright) {
  "use strict";

  const several = coursewright.choosing("other", true);
  const single = coursewright.choosing("other", false);
  /** @param {Coursewright.Item} item @returns {any} */
  const as = (item) => (item.choose ? several : single);

  /** @type {Coursewright.Type} */
  const type = {
    pack: (response, item) => as(item).pack(response, item),
    unpack: (payload, item) => as(item).unpack(payload, item),
    isAnswered: (response, item) => as(item).isAnswered(response, item),
    mark: (response, item) => as(item).mark(response, item),
    parts: (response, item) => as(item).parts(response, item),
    describe: (response, item) => as(item).describe(response, item),

    mount(element, _item, context) {
      const { all, one } = coursewright.elements;
      const options = coursewright.options(element, (/** @type {string[]} */ chosen) => {
        draw();
        context.changed({ chosen }, { typing: false });
      });

      function draw() {
        const chosen = options.chosen();
        for (const region of all("[data-region]", element)) region.classList.toggle("chosen", chosen.includes(region.dataset.region));
      }

      one(".regions", element).addEventListener("click", (/** @type {any} */ event) => {
        const region = event.target.closest("[data-region]");
        if (region) one(`[value="${region.dataset.region}"]`, element).click();
      });

      return {
        ...options,
        show(/** @type {any} */ response) {
          options.show(response);
          draw();
        },
      };
    },
  };
  (coursewright.questions ??= {}).hotspot = type;
})((globalThis.coursewright ??= {}));
