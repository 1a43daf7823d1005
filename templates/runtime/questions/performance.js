// @ts-check
/**
 * Steps in order, each answered in its own way: an option that is chosen, or a number that is typed. Response:
 * `{texts: {step: "…"}}` with an option's id or the text of the number.
 */
(function (coursewright) {
  "use strict";

  const { keys, marking, numbers } = coursewright;

  /**
   * What one way of answering a step does: `given` is what of a text counts as an answer, "" for none.
   * @typedef {{given(text: any, step: any): string, right(given: string, step: any): boolean, pattern(step: any): any,
   *   pack(text: any, step: any): string, unpack(payload: string, step: any): string,
   *   mount(place: Element, step: any, changed: (typing: boolean) => void): {text(): string, show(text: string): void}}} Way
   */

  /** @type {Way} */
  const choosing = {
    given: (text, { options }) => (options.some((/** @type {any} */ { id }) => id === text) ? text : ""),
    right: (given, { answer }) => given === answer,
    pattern: ({ answer }) => answer,
    pack: (text, { options }) => keys.pack([text], options),
    unpack: (payload, { options }) => keys.unpack(payload, options)[0] || "",
    mount(place, _step, changed) {
      const select = coursewright.elements.one("select", place);
      select.addEventListener("change", () => changed(false));
      return { text: () => select.value, show: (text) => (select.value = text) };
    },
  };

  /** @type {Way} */
  const typing = {
    given: numbers.read,
    right: numbers.isRight,
    pattern: numbers.pattern,
    pack: (text) => coursewright.text.encode(numbers.tidy(text)),
    unpack: (payload) => numbers.tidy(coursewright.text.decode(payload)),
    mount: numbers.field,
  };

  /** @param {any} step */
  const wayOf = (step) => (step.options ? choosing : typing);

  /** @param {any} response @param {string} id of a step */
  function textOf(response, id) {
    const texts = response?.texts || {};
    return Object.keys(texts).includes(id) ? texts[id] : "";
  }

  /** The steps, each with what was given. @param {any} response @param {Coursewright.Item} item */
  const answers = (response, { options = [] }) =>
    options.map((step) => ({ step, id: step.id, given: wayOf(step).given(textOf(response, step.id), step) }));

  /** @param {any} response @param {Coursewright.Item} item */
  const judged = (response, item) =>
    answers(response, item).map(({ step, id, given }) => {
      const right = given !== "" && wayOf(step).right(given, step);
      return { id, right, said: given !== "" && !right };
    });

  /** @type {Coursewright.Type} */
  const type = {
    pack: (response, { options = [] }) =>
      options
        .map((step) => [step.key, wayOf(step).pack(textOf(response, step.id), step)])
        .map(([key, text]) => text && `|${key}${text}`)
        .join(""),

    unpack(payload, { options = [] }) {
      const held = payload.split("|");
      /** @type {{[id: string]: string}} */
      const texts = {};
      for (const step of options) {
        const part = held.find((one) => one.startsWith(step.key)) || "";
        const text = wayOf(step).unpack(part.slice(step.key.length), step);
        if (text) texts[step.id] = text;
      }
      return { texts };
    },

    isAnswered: (response, item) => answers(response, item).some(({ given }) => given !== ""),

    mark(response, item) {
      const steps = judged(response, item);
      return marking.parts(
        item.marking,
        steps.filter(({ right }) => right).length,
        steps.filter(({ said }) => said).length,
        steps.length,
      );
    },

    parts: judged,
    typed: numbers.typed,

    describe: (response, item) => ({
      type: "performance",
      response: answers(response, item).filter(({ given }) => given !== "").map(({ id, given }) => [id, given]),
      patterns: [(item.options || []).map((step) => [step.id, wayOf(step).pattern(step)])],
    }),

    mount(element, { options = [] }, context) {
      const { note, one } = coursewright.elements;
      const controls = options.map((step) => ({
        id: step.id,
        control: wayOf(step).mount(one(`[data-part="${step.id}"]`, element), step, changed),
      }));

      /** @param {boolean} typing */
      function changed(typing) {
        const texts = Object.fromEntries(controls.map(({ id, control }) => [id, control.text()]));
        context.changed({ texts }, { typing });
      }

      return {
        show(/** @type {any} */ response) {
          for (const { id, control } of controls) control.show(textOf(response, id));
        },
        lock(/** @type {string} */ reason) {
          one("fieldset", element).disabled = !!reason;
          note(element, reason);
        },
      };
    },
  };
  (coursewright.questions ??= {}).performance = type;
})((globalThis.coursewright ??= {}));
