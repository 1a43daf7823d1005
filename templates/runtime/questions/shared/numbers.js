// @ts-check
// TRANSLATORS FOR THIS FILE: a box in which a learner types a number.
/**
 * Numbers as learners type them, read and compared exactly: the same rules as builder/questions/numbers.py. What is
 * right is a range, told as plain decimal text. Nothing here is ever a binary float.
 */
(function (coursewright) {
  "use strict";

  /** How much may be typed, in encoded characters. */
  const ROOM = 20;
  /** How much of what was typed or pasted is looked at. */
  const MOST = 1000;

  /** With plain spaces and a plain minus sign. @param {any} text @returns {string} */
  function clean(text) {
    if (typeof text !== "string") return "";
    const { decode, encode } = coursewright.text;
    const plain = text.slice(0, MOST).replace(/[\t\n\v\f\r\u00a0\u2007\u2009\u202f]/g, " ").replace(/\u2212/g, "-");
    return decode(encode(plain.replace(/^ +| +$/g, "")));
  }

  /** What is kept of what was typed. @param {any} text @returns {string} */
  const tidy = (text) => coursewright.text.fit(clean(text), ROOM);

  /**
   * The number as plain decimal text, "-0.5"; "" for what is no number. A single point or comma is the decimal sign,
   * except that the one which is not the language's groups thousands where just three digits follow, and one to three
   * go before, not beginning with 0.
   * @param {any} text @param {Coursewright.Accepted} accepted @returns {string}
   */
  function read(text, { decimal = "." }) {
    const [, minus = "", body = ""] = /^([+-]?) *(.*)$/.exec(tidy(text)) || [];
    if (!/[0-9]/.test(body)) return "";
    const one = /^([0-9]*)([.,]?)([0-9]*)$/.exec(body);
    const grouped = /^([1-9][0-9]{0,2}(?=([ .,]))(?:\2[0-9]{2,3})*\2[0-9]{3})(?:(?!\2)[.,]([0-9]*))?$/.exec(body);
    if (!one && !grouped) return "";
    let [, whole, sign, fraction = ""] = /** @type {string[]} */ (one || grouped);
    if (!one) whole = whole.replace(/[ .,]/g, "");
    else if (sign && sign !== decimal && /^[1-9][0-9]{0,2}[.,][0-9]{3}$/.test(body)) {
      whole += fraction;
      fraction = "";
    }
    const number = (whole.replace(/^0+/, "") || "0") + `.${fraction}`.replace(/0+$/, "").replace(/\.$/, "");
    return minus === "-" && number !== "0" ? "-" + number : number;
  }

  /** Whether the first of two numbers in plain decimal text is at most the second. @param {string} one @param {string} other */
  function atMost(one, other) {
    const decimals = [one, other].map((number) => number.split(".")[1] || "");
    const places = Math.max(decimals[0].length, decimals[1].length);
    const [a, b] = [one, other].map((number, n) => BigInt(number.split(".")[0] + decimals[n].padEnd(places, "0")));
    return a <= b;
  }

  /** @param {string} number plain decimal text @param {Coursewright.Accepted} accepted */
  const isRight = (number, { range, without }) => atMost(range[0], number) && atMost(number, range[1]) && number !== without;

  /** What is right, in the terms of an interaction: the number, or lowest and highest. @param {Coursewright.Accepted} accepted */
  const pattern = ({ range }) => (range[0] === range[1] ? range[0] : range);

  /**
   * The box for a number, with the line below it that says what is wrong.
   * @param {Element} place what holds both @param {Coursewright.Accepted} accepted @param {(typing: boolean) => void} changed
   */
  function field(place, accepted, changed) {
    const { one } = coursewright.elements;
    const { say } = coursewright;
    const input = one("input", place);
    const fault = one(".fault", place);
    let typed = false;

    /** @param {string} words */
    function tell(words) {
      fault.textContent = words;
      input.toggleAttribute("aria-invalid", false);
      if (words) input.setAttribute("aria-invalid", "true");
    }

    function judge() {
      const wrong = tidy(input.value) && !read(input.value, accepted);
      const example = "4.5".replace(".", accepted.decimal || ".");
      // TRANSLATORS: said below a box with something in it that is no number.
      tell(wrong ? say("Type a number, such as {example}.", { example }) : "");
    }

    function take() {
      const all = clean(input.value);
      const kept = tidy(input.value);
      typed = true;
      if (kept !== all) {
        input.value = kept;
        // TRANSLATORS: more was typed or pasted than a box for a number holds; the end of it is left out.
        tell(say("A number here has at most {count} characters: the rest was left out.", { count: ROOM }));
      } else if (input.ariaInvalid) judge();
      changed(true);
    }

    input.addEventListener("input", (/** @type {InputEvent} */ event) => {
      if (!event.isComposing) take();
    });
    input.addEventListener("compositionend", take);
    for (const done of ["change", "blur"]) {
      input.addEventListener(done, () => {
        if (!typed) return;
        typed = false;
        judge();
        changed(false);
      });
    }

    return {
      text: () => tidy(input.value),
      /** @param {string} text */
      show(text) {
        input.value = text;
        typed = false;
        judge();
      },
    };
  }

  /** What stands in the boxes for numbers of a question, with its unit, each with its label. @param {Element} element */
  const typed = (element) =>
    coursewright.elements
      .all("input", element)
      .filter((/** @type {HTMLInputElement} */ { value }) => value)
      .map((/** @type {any} */ input) => [input.labels[0].textContent, `${input.value}${input.parentNode.textContent}`.trim()]);

  coursewright.numbers = { tidy, read, isRight, pattern, field, typed };
})((globalThis.coursewright ??= {}));
