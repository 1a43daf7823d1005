// @ts-check
/** Interface text in the page's language. The English is the key; `strings` holds what differs from it. */
(function (coursewright) {
  "use strict";

  /** @type {{[english: string]: any}} */
  let strings = {};
  let language = "en";

  /** @param {string} text @param {{[name: string]: unknown}} [values] what stands for each {name} */
  const fill = (text, values = {}) =>
    text.replace(/\{(\w+)\}/g, (whole, name) => /** @type {any} */ (values[name] ?? whole));

  /** The tag is BCP 47; it decides plural forms, numbers and times. @type {CoursewrightNamespace["speak"]} */
  coursewright.speak = (translations, tag) => {
    strings = translations;
    language = tag;
  };

  /** @type {CoursewrightNamespace["say"]} */
  coursewright.say = (english, values) => fill(strings[english] || english, values);

  /** @type {CoursewrightNamespace["sayCount"]} */
  coursewright.sayCount = (one, other, count, values) => {
    const forms = strings[one] || { one, other };
    const text = forms[new Intl.PluralRules(language).select(count)] || forms.other;
    return fill(text, { count: coursewright.number(count), ...values });
  };

  /** As the language writes it, with at most two decimals. @type {CoursewrightNamespace["number"]} */
  coursewright.number = (value) => new Intl.NumberFormat(language, { maximumFractionDigits: 2 }).format(value);

  /** The time of day, such as 14:05; with the day when it is not that of `now`. @type {CoursewrightNamespace["time"]} */
  coursewright.time = (at, now) => {
    const same = new Date(at).toDateString() === new Date(now).toDateString();
    /** @type {Intl.DateTimeFormatOptions} */
    const day = same ? {} : { day: "numeric", month: "long" };
    return new Intl.DateTimeFormat(language, { hour: "2-digit", minute: "2-digit", ...day }).format(at);
  };
})((globalThis.coursewright ??= {}));
