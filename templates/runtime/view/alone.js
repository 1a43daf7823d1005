// @ts-check
/**
 * What a page of the web has that no LMS launches: an address may name a part of it, and what the browser keeps can be
 * deleted, which is said when the page has begun anew.
 */
(function (coursewright) {
  "use strict";

  const DONE = "forgotten";

  /** @param {any} page */
  function alone({ data }) {
    const { acts, all, place, when } = coursewright.elements;

    /** To the part that the address names. Where one comes back to one's place, that counts from then on. */
    function follow() {
      const { hash, pathname, search } = window.location;
      const link = all("a", place("menu")).find((/** @type {any} */ one) => hash && one.hash === hash);
      if (!link) return;
      if (data.browserKeeps) history.replaceState(history.state, "", pathname + search);
      link.click();
    }

    const isForgotten = history.state === DONE;
    // Once the page has put the learner back where they stopped.
    Promise.resolve().then(follow);
    window.addEventListener("hashchange", follow);
    if (isForgotten) {
      history.replaceState(null, "");
      when(place(DONE), DONE);
    }
    acts.forget = () => {
      coursewright.forget();
      history.replaceState(DONE, "", "#start");
      window.location.reload();
    };
  }

  // In the place of what an LMS that launches by an address changes: a page has one of the two at most.
  (coursewright.view ??= {}).launched = alone;
})((globalThis.coursewright ??= {}));
