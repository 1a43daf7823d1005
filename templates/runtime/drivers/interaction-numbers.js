// @ts-check
/** Numbers of an interaction as every standard can take them. */
(function (coursewright) {
  "use strict";

  /** A plain decimal: digits before the point, a sign only below zero; "" for anything else. @param {unknown} text */
  function decimal(text) {
    const found = /^([+-]?)(?=\.?\d)0*(\d*)(?:\.(\d*))?$/.exec(String(text).trim());
    if (!found) return "";
    const [, sign, whole, part] = found;
    const number = (whole || "0") + (part ? "." + part : "");
    return sign === "-" && /[1-9]/.test(number) ? "-" + number : number;
  }

  (coursewright.interactionValues ??= {}).decimal = decimal;
})((globalThis.coursewright ??= {}));
