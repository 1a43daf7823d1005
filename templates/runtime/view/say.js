// @ts-check
/** Interface text in the page's language. The English is the key; `strings` holds what differs from it. */
(function (coursewright) {
  "use strict";

  let strings = {};
  let language = "en";

  /** @param {string} text @param {Record<string, unknown>} [values] what stands for each {name} */
  function fill(text, values) {
    return text.replace(/\{(\w+)\}/g, (whole, name) => (values && name in values ? String(values[name]) : whole));
  }

  /**
   * @param {Record<string, any>} translations from the page's data
   * @param {string} tag BCP 47; decides plural forms, numbers and times
   */
  coursewright.speak = function (translations, tag) {
    strings = translations;
    language = tag;
  };

  /** @param {string} english @param {Record<string, unknown>} [values] */
  coursewright.say = function (english, values) {
    return fill(strings[english] || english, values);
  };

  /**
   * @param {string} one the English for one thing
   * @param {string} other the English for any other number
   * @param {number} count
   * @param {Record<string, unknown>} [values] {count} is given
   */
  coursewright.sayCount = function (one, other, count, values) {
    const forms = strings[one];
    const english = count === 1 ? one : other;
    const text = forms ? forms[new Intl.PluralRules(language).select(count)] || forms.other : english;
    return fill(text || english, { count: coursewright.number(count), ...values });
  };

  /** A number as the page's language writes it, with at most two decimals. @param {number} value */
  coursewright.number = function (value) {
    return new Intl.NumberFormat(language, { maximumFractionDigits: 2 }).format(value);
  };

  /** The time of day, such as 14:05; with the day when it is not today's. @param {number} at @param {number} now */
  coursewright.time = function (at, now) {
    const sameDay = new Date(at).toDateString() === new Date(now).toDateString();
    const day = sameDay ? {} : { day: "numeric", month: "long" };
    return new Intl.DateTimeFormat(language, { hour: "2-digit", minute: "2-digit", ...day }).format(at);
  };
})((globalThis.coursewright = globalThis.coursewright || {}));
