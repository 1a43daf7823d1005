// Watches the API that the content is given: every call with its answer, and the values as the page knows them.
(function (preview) {
  'use strict';

  const MOST = 400;
  const QUIET = ['GetLastError', 'GetErrorString', 'GetDiagnostic'];
  const STORES = ['Commit', 'Finish', 'Terminate'];
  let calls = [];
  let number = 0;
  /** Element -> value, of the session that runs. */
  let values = new Map();
  let standard = '1.2';
  let left = false;

  const names = (api, prefix) => {
    const found = new Set();
    for (let at = api; at && at !== Object.prototype; at = Object.getPrototypeOf(at)) {
      Object.getOwnPropertyNames(at).forEach((name) => found.add(name));
    }
    return ['Initialize', 'Finish', 'Terminate', 'GetValue', 'SetValue', 'Commit', ...QUIET]
      .map((name) => prefix + name)
      .filter((name) => found.has(name) && typeof api[name] === 'function');
  };

  function note(name, given, answer, code, own) {
    number += 1;
    const failed = code !== '0' && code !== '';
    calls.unshift({
      number,
      at: new Date(),
      call: `${name}(${given.map((value) => JSON.stringify(String(value))).join(', ')})`,
      answer: String(answer),
      failed,
      words: failed ? preview.errorInWords(standard, code, own) : '',
    });
    calls.length = Math.min(calls.length, MOST);
  }

  /** Puts itself between the content and the API. */
  preview.observed = (api, config) => {
    const prefix = config.standard === '1.2' ? 'LMS' : '';
    standard = config.standard;
    left = config.left;
    values = new Map(Object.entries(config.values));
    preview.observedBuild(config.build);
    calls.unshift({ number: (number += 1), at: new Date(), call: `Opened in ${config.behaviour}`, answer: '', failed: false, words: '', opened: true });
    for (const name of names(api, prefix)) {
      const original = api[name];
      const bare = name.slice(prefix.length);
      if (QUIET.includes(bare)) continue;
      api[name] = function (...given) {
        const answer = original.apply(api, given);
        const code = String(api[`${prefix}GetLastError`]());
        if (bare === 'SetValue' && String(answer) === 'true') values.set(String(given[0]), String(given[1]));
        note(name, given, answer, code, code === '0' ? '' : String(api[`${prefix}GetErrorString`](code)));
        if (STORES.includes(bare)) preview.refresh();
        preview.drawSoon();
        return answer;
      };
    }
    preview.drawSoon();
    return api;
  };

  preview.log = {
    calls: () => calls,
    values: () => values,
    left: () => left,
  };
  preview.forget = () => {
    calls = [];
    values = new Map();
  };
})((window.preview ??= {}));
