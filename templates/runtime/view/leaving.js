// @ts-check
/** Tells the session when the page is hidden, left and shown again. Never `unload`: browsers may not fire it. */
(function (coursewright) {
  "use strict";

  /** @param {any} page */
  function leaving(page) {
    const { session } = page;
    document.addEventListener("visibilitychange", () => {
      if (document.visibilityState === "hidden") session.leaving("hidden");
      else session.returned();
    });
    window.addEventListener("beforeunload", () => session.leaving("beforeunload"));
    window.addEventListener("pagehide", (event) => {
      if (!event.persisted) session.leaving("pagehide");
    });
    window.addEventListener("pageshow", (event) => {
      if (event.persisted) session.returned();
    });
  }

  (coursewright.view ??= {}).leaving = leaving;
})((globalThis.coursewright ??= {}));
