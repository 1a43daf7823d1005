// @ts-check
/** Times as SCORM 1.2 writes them. */
(function (coursewright) {
  "use strict";

  /** @param {number} number @param {number} width */
  const pad = (number, width) => String(number).padStart(width, "0");

  /** 9999:59:59.99, the longest CMITimespan, in hundredths of a second. */
  const LONGEST = 9999 * 360000 + 359999;

  /**
   * A CMITimespan, `HHHH:MM:SS.SS`: cut, not rounded; always two decimals, because Moodle adds ".5" as five
   * hundredths. Anything below zero (a clock set back) is no time.
   * @param {number} milliseconds
   */
  function timespan(milliseconds) {
    const hundredths = Math.min(LONGEST, Math.max(0, Math.floor(milliseconds / 10) || 0));
    const seconds = Math.floor(hundredths / 100);
    return (
      pad(Math.floor(seconds / 3600), 4) + ":" + pad(Math.floor(seconds / 60) % 60, 2) + ":" +
      pad(seconds % 60, 2) + "." + pad(hundredths % 100, 2)
    );
  }

  /** A CMITime, `HH:MM:SS`, of a moment in local time. @param {number} moment milliseconds since 1970 */
  function clockTime(moment) {
    const date = new Date(moment);
    return pad(date.getHours(), 2) + ":" + pad(date.getMinutes(), 2) + ":" + pad(date.getSeconds(), 2);
  }

  coursewright.duration = { timespan, clockTime };
})((globalThis.coursewright ??= {}));
