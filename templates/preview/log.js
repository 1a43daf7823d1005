// What the content says to the LMS: every call with its answer, and the values as the page knows them.
(function (preview) {
  'use strict';

  const MOST = 400;
  let calls = [];
  let number = 0;
  /** Element -> value, of the session that runs. */
  let values = new Map();
  /** Elements that the content has set in it. */
  let own = new Set();
  let standard = '1.2';
  let left = false;

  function note(call) {
    number += 1;
    calls.unshift({ number, at: new Date(), answer: '', failed: false, words: '', ...call });
    calls.length = Math.min(calls.length, MOST);
    preview.drawSoon();
  }

  /** Puts itself between the content and the LMS, in the standard's own way. */
  preview.observed = (api, config) => {
    standard = config.standard;
    left = config.left;
    values = new Map(Object.entries(config.values));
    own = new Set();
    preview.observedBuild(config.build);
    const known = preview.standards[standard];
    note({ call: `Opened in ${config.behaviour}`, opened: true });
    known.watch(api, {
      set(name, value) {
        values.set(name, value);
        own.add(name);
      },
      called(name, given, answer, code, words, stores) {
        const said = given.map((value) => JSON.stringify(String(value))).join(', ');
        const failed = code !== '' && !known.ordinary.includes(code);
        note({ call: `${name}(${said})`, answer: String(answer), failed, words: code ? known.inWords(code, words) : '' });
        if (stores) preview.refresh();
      },
    });
    return api;
  };

  preview.log = {
    calls: () => calls,
    values: () => values,
    isOwn: (name) => own.has(name),
    groups: () => preview.standards[standard].groups,
    left: () => left,
  };
  preview.forget = () => {
    calls = [];
    values = new Map();
    own = new Set();
  };
})((window.preview ??= {}));
