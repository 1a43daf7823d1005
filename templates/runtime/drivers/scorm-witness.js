// @ts-check
/**
 * Whether a request of the LMS's window was answered at all.
 *
 * When Moodle's request fails for want of a network, its API hands the data to a beacon, whose fate nobody learns, and
 * says "true". The browser's own record of requests (Resource Timing) knows better: while a call blocks the page,
 * Chromium notes a failed request with status 0 and Firefox notes none, an answered one has its status in both.
 * Where there is no such record, as across origins, the API's word is all there is.
 */
(function (coursewright) {
  "use strict";

  /** @param {any} frame the window that the API lives in */
  function watch(frame) {
    /** @type {any} */
    let observer = null;
    let reliable = false;
    try {
      observer = new frame.PerformanceObserver(() => {});
      observer.observe({ type: "resource" });
    } catch (_) {
      observer = null;
    }

    /** @returns {any[]} */
    const statuses = () =>
      observer === null ? [] : observer.takeRecords().filter((/** @type {any} */ one) => one.initiatorType === "xmlhttprequest")
        .map((/** @type {any} */ one) => one.responseStatus);

    return {
      /** To be called right before what is watched. */
      forget() {
        statuses();
      },

      /** Whether what was called since surely had no answer. */
      unanswered() {
        const seen = statuses();
        if (seen.some((status) => status >= 100)) reliable = true;
        else return reliable || seen.includes(0);
        return false;
      },
    };
  }

  coursewright.scormWitness = { watch };
})((globalThis.coursewright ??= {}));
