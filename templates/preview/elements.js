// Small helpers that the other files share.
(function (preview) {
  'use strict';

  preview.one = (selector, root = document) => root.querySelector(selector);
  preview.all = (selector, root = document) => [...root.querySelectorAll(selector)];
  preview.data = JSON.parse(preview.one('#preview-data').textContent);

  /** An element: "p.note" and what is in it; nothing that is null is put in. */
  preview.make = (what, ...inside) => {
    const [tag, ...classes] = what.split('.');
    const element = document.createElement(tag);
    element.className = classes.join(' ');
    element.append(...inside.filter((part) => part !== null && part !== ''));
    return element;
  };

  /** "1 error", "2 errors". */
  preview.counted = (number, thing, things = `${thing}s`) => `${number.toLocaleString('en-GB')} ${number === 1 ? thing : things}`;

  /** Counts of findings in words; those of no severity are left out. */
  preview.findingsInWords = (counts) =>
    [
      counts.error && preview.counted(counts.error, 'error'),
      counts.warning && preview.counted(counts.warning, 'warning'),
      counts.advice && preview.counted(counts.advice, 'piece of advice', 'pieces of advice'),
    ].filter(Boolean).join(', ');

  /** Replaces what is in an element only where it would differ, so that nobody loses their place in it. */
  preview.fill = (element, ...inside) => {
    const next = preview.make('div', ...inside);
    if (next.innerHTML !== element.innerHTML) element.replaceChildren(...next.childNodes);
  };

  /** "280 ms", "2.5 s". */
  preview.span = (milliseconds) => (milliseconds < 1000 ? `${milliseconds} ms` : `${(milliseconds / 1000).toFixed(1)} s`);

  /** An LMS's name as the page's choice has it. */
  preview.titleOf = (name) => preview.data.lmss.find((known) => known.name === name).title;

  preview.clock = (seconds) => new Date(seconds * 1000).toLocaleTimeString('en-GB');
})((window.preview ??= {}));
