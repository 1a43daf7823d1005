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
  /** The session that runs. */
  let session = {};

  function note(call) {
    number += 1;
    calls.unshift({ number, session, at: new Date(), answer: '', failed: false, words: '', ...call });
    calls.length = Math.min(calls.length, MOST);
    preview.drawSoon();
  }

  /**
   * A value that was refused in one form and taken in another, or could be left out, was only a question: the call stays,
   * and is no failure.
   */
  function resolve(name, taken) {
    for (const call of calls) {
      if (call.session !== session) return;
      if (!call.failed || !call.probe) continue;
      if (call.probe === name) call.words = `asked in another form, which the LMS took (${call.words})`;
      else if (taken(call.probe)) call.words = `left out: this LMS has no form for it (${call.words})`;
      else continue;
      call.failed = false;
    }
  }

  /** Puts itself between the content and the LMS, in the standard's own way. */
  preview.observed = (api, config) => {
    standard = config.standard;
    left = config.left;
    values = new Map(Object.entries(config.values));
    own = new Set();
    preview.observedBuild(config);
    const known = preview.standards[standard];
    const mine = {};
    session = mine;
    note({ call: `Opened in ${preview.titleOf(config.behaviour)}`, opened: true });
    known.watch(api, {
      isOver: () => mine.over === true,
      set(name, value) {
        values.set(name, value);
        own.add(name);
        resolve(name, (probe) => known.follows(probe, name));
      },
      called(name, given, answer, code, words, stores) {
        const said = given.map((value) => JSON.stringify(String(value))).join(', ');
        const failed = code !== '' && !known.ordinary.includes(code);
        const probe = failed && known.isProbe(String(given[0]), code) ? String(given[0]) : '';
        note({ call: `${name}(${said})`, answer: String(answer), failed, probe, words: code ? known.inWords(code, words) : '' });
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
    isReview: () => values.get(preview.standards[standard].mode) === 'review',
    /** From now on nothing of the session that runs goes to the LMS: it knows no such session any more. */
    close() {
      session.over = true;
    },
    forget() {
      calls = [];
      values = new Map();
      own = new Set();
      left = false;
    },
  };
})((window.preview ??= {}));
