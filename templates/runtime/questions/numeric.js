// @ts-check
/** A number that is typed. Response: `{text: "…"}`, as it was typed, also when it is none. */
(function (coursewright) {
  "use strict";

  const { numbers, marking } = coursewright;

  /** @type {Coursewright.Type} */
  const type = {
    words: true,
    pack: (response) => coursewright.text.encode(numbers.tidy(response?.text)),
    unpack: (payload) => ({ text: numbers.tidy(coursewright.text.decode(payload)) }),
    isAnswered: (response, item) => numbers.read(response?.text, item) !== "",

    mark(response, item) {
      const given = numbers.read(response?.text, item);
      return marking.whole(given !== "" && numbers.isRight(given, item));
    },

    parts: () => [],

    describe(response, item) {
      const given = numbers.read(response?.text, item);
      return { type: "numeric", response: given === "" ? [] : [given], patterns: [[item.range]] };
    },

    mount(element, item, context) {
      const { note, one } = coursewright.elements;
      const box = numbers.field(element, item, (/** @type {boolean} */ typing) => context.changed({ text: box.text() }, { typing }));
      return {
        show: (/** @type {any} */ response) => box.show(response.text),
        lock(/** @type {string} */ reason) {
          one("fieldset", element).disabled = !!reason;
          note(element, reason);
        },
      };
    },
  };
  (coursewright.questions ??= {}).numeric = type;
})((globalThis.coursewright ??= {}));
