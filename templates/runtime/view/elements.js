// @ts-check
/** Small helpers for the document. Text is always set as text. */
(function (coursewright) {
  "use strict";

  /** @param {string} selector @param {ParentNode} [within] */
  const one = (selector, within = document) => within.querySelector(selector);

  /** @param {string} selector @param {ParentNode} [within] */
  const all = (selector, within = document) => Array.from(within.querySelectorAll(selector));

  /**
   * @param {string} tag with a class after a full stop: "p.state"
   * @param {(Node | string)[]} children
   */
  function make(tag, ...children) {
    const [name, style] = tag.split(".");
    const element = document.createElement(name);
    if (style) element.className = style;
    element.append(...children);
    return element;
  }

  /** @param {string} text @param {() => void} act @param {string} [style] */
  function button(text, act, style = "quiet") {
    const element = make(`button.${style}`, text);
    element.type = "button";
    element.addEventListener("click", act);
    return element;
  }

  /** A link to a part of this page; navigation opens the section it stands in. @param {string} id @param {string} text */
  function link(id, text) {
    const element = make("a", text);
    element.href = `#${id}`;
    return element;
  }

  /** A drawing from the page's own symbols; text beside it says the same. @param {string} name */
  function icon(name) {
    const space = "http://www.w3.org/2000/svg";
    const drawing = document.createElementNS(space, "svg");
    drawing.setAttribute("class", "icon");
    drawing.setAttribute("aria-hidden", "true");
    const use = document.createElementNS(space, "use");
    use.setAttribute("href", `#icon-${name}`);
    drawing.append(use);
    return drawing;
  }

  /** Why an item cannot be changed, said in the item; "" takes it away. @param {Element} element @param {string} reason */
  function note(element, reason) {
    const present = one(":scope > .locked", element);
    if (present) present.remove();
    if (reason) element.append(make("p.locked", reason));
  }

  coursewright.elements = { all, button, icon, link, make, note, one };
})((globalThis.coursewright = globalThis.coursewright || {}));
