// @ts-check
/** A page of another site: nothing is asked of it before the learner presses the button. It stores nothing. */
(function (coursewright) {
  "use strict";

  const { acts, make } = coursewright.elements;

  /** What the other site may do in its frame: everything but to replace the page around it. */
  const MAY = "allow-scripts allow-same-origin allow-forms allow-popups allow-popups-to-escape-sandbox allow-presentation";

  acts.embed = (/** @type {any} */ button) => {
    const { url, shape, name } = button.dataset;
    const frame = make("iframe.frame");
    frame.classList.add(shape);
    frame.title = name;
    frame.setAttribute("sandbox", MAY);
    frame.allow = "fullscreen; picture-in-picture; encrypted-media";
    frame.src = url;
    button.closest(".embed").classList.add("loaded");
    button.parentElement.before(frame);
    button.remove();
    frame.focus();
  };
})((globalThis.coursewright ??= {}));
