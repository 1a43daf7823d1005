// @ts-check
/**
 * A writing box: it grows with its text, shows the room left in the unit the state is counted in, stops visibly when
 * it is full, cuts a paste that does not fit, and says so.
 */
(function (coursewright) {
  "use strict";

  /** From this many characters left, screen readers are told, once the learner pauses. */
  const NEAR = 40;
  const PAUSE_MS = 1200;

  /**
   * What became of `before` when it turned into `after`, cut so that it costs at most `room`: only what was put in is
   * cut, never what stood there.
   *
   * @param {string} before
   * @param {string} after
   * @param {number} room
   * @returns {{text: string, caret: number, dropped: number}} the caret counts UTF-16 units, dropped characters
   */
  function fitted(before, after, room) {
    const { cost, fit } = coursewright.text;
    if (fit(after, room) === after) return { text: after, caret: -1, dropped: 0 };
    const old = [...before];
    const now = [...after];
    let head = 0;
    while (head < old.length && old[head] === now[head]) head += 1;
    let tail = 0;
    while (tail < Math.min(old.length, now.length) - head && old[old.length - 1 - tail] === now[now.length - 1 - tail]) tail += 1;
    const start = now.slice(0, head).join("");
    const added = now.slice(head, now.length - tail);
    const end = now.slice(now.length - tail).join("");
    const kept = fit(added.join(""), Math.max(0, room - cost(start + end)));
    return {
      text: fit(start + kept + end, room),
      caret: start.length + kept.length,
      dropped: added.length - [...kept].length,
    };
  }

  /**
   * @param {HTMLElement} box the element with `data-box`
   * @param {number} room
   * @param {(typing: boolean) => void} changed
   */
  function mount(box, room, changed) {
    const { one } = coursewright.elements;
    const { say, sayCount } = coursewright;
    const area = one("textarea", box);
    const left = one(".room", box);
    const status = one("[role=status]", box);
    let accepted = "";
    let pause = 0;

    /** @param {string} message @param {boolean} aloud */
    function tell(message, aloud) {
      left.textContent = message;
      clearTimeout(pause);
      if (aloud) pause = setTimeout(() => (status.textContent = message), PAUSE_MS);
      else status.textContent = "";
    }

    /** @param {boolean} aloud */
    function draw(aloud) {
      const rest = room - coursewright.text.cost(accepted);
      one(".written", box).textContent = `${accepted}\n`;
      box.classList.toggle("full", rest <= 0);
      // TRANSLATORS: under a writing box: how much more fits in.
      tell(sayCount("{count} character left", "{count} characters left", rest), aloud && rest <= NEAR);
    }

    /** @param {boolean} pasted */
    function take(pasted) {
      const { text, caret, dropped } = fitted(accepted, area.value, room);
      if (dropped) {
        area.value = text;
        area.setSelectionRange(caret, caret);
      }
      accepted = text;
      draw(true);
      if (dropped) {
        box.classList.add("full");
        tell(
          pasted
            ? // TRANSLATORS: pasted text was longer than the box allows.
              sayCount(
                "The box is full: the last {count} character of what you pasted did not fit.",
                "The box is full: the last {count} characters of what you pasted did not fit.",
                dropped,
              )
            : // TRANSLATORS: someone types into a box without room left.
              say("The box is full: what you typed last did not fit."),
          true,
        );
      }
      changed(true);
    }

    area.addEventListener("input", (/** @type {InputEvent} */ event) => {
      if (!event.isComposing) take(/^insertFrom(Paste|Drop)/.test(event.inputType));
    });
    area.addEventListener("compositionend", () => take(false));
    area.addEventListener("change", () => changed(false));
    draw(false);

    return {
      text: () => accepted,
      /** @param {string} text */
      show(text) {
        area.value = accepted = text;
        draw(false);
      },
      /** @param {boolean} locked */
      lock(locked) {
        area.readOnly = locked;
        left.hidden = locked;
      },
    };
  }

  coursewright.writing = { fitted, mount };
})((globalThis.coursewright ??= {}));
