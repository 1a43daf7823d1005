// @ts-check
/** Small helpers for the document. Text is always set as text. */
(function (coursewright) {
  "use strict";

  /** @param {string} selector @param {ParentNode} [within] @returns {any} */
  const one = (selector, within = document) => within.querySelector(selector);

  /** @param {string} selector @param {ParentNode} [within] @returns {any[]} */
  const all = (selector, within = document) => [...within.querySelectorAll(selector)];

  /** @param {string} name */
  const place = (name) => one(`[data-view="${name}"]`);

  /**
   * @param {string} tag with a class after a full stop: "p.note"
   * @param {(Node | string)[]} children
   * @returns {any}
   */
  function make(tag, ...children) {
    const [name, style] = tag.split(".");
    const element = document.createElement(name);
    if (style) element.className = style;
    element.append(...children);
    return element;
  }

  /** A drawing from the page's own symbols; text beside it says the same. @param {string} name */
  function icon(name) {
    const drawing = one(".icon").cloneNode(true);
    drawing.firstElementChild.setAttribute("href", `#icon-${name}`);
    return drawing;
  }

  /**
   * Of what the page has ready inside an element, shows what holds and hides the rest.
   *
   * @param {Element} element
   * @param {(string | false | null)[]} states each element with one of them as its `data-when` is shown
   */
  function when(element, ...states) {
    for (const part of all("[data-when]", element)) part.hidden = !states.includes(part.dataset.when);
  }

  /** Sets the text of every element that a selector finds. @param {string} selector @param {Element} within @param {string} text */
  function fill(selector, within, text) {
    for (const element of all(selector, within)) element.textContent = text;
  }

  /** Why an item cannot be changed, said in the item; "" takes it away. @param {Element} element @param {string} reason */
  function note(element, reason) {
    one(":scope > .locked", element)?.remove();
    if (reason) element.append(make("p.locked", reason));
  }

  /** What the page's buttons do, by their `data-act`. @type {{[name: string]: (button: any) => void}} */
  const acts = {};
  document.addEventListener("click", (event) => {
    const button = /** @type {any} */ (event.target).closest("[data-act]");
    acts[button?.dataset.act]?.(button);
  });

  coursewright.elements = { acts, all, fill, icon, make, note, one, place, when };
})((globalThis.coursewright ??= {}));
