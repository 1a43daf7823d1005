// scorm-again, an independent opinion on the content: its own API object, whose commits come to this server.
// The transport "sync" is its default (synchronous XHR, a beacon at the end), "async" its background mode.
(function (root) {
  'use strict';
  const mockLms = (root.mockLms = root.mockLms || {});
  mockLms.behaviours = mockLms.behaviours || {};

  mockLms.behaviours['scorm-again'] = function (config) {
    let sets = 0;
    let number = 0;
    const asked = {};
    const session = new URL(config.commitUrl).searchParams.get('session');
    const is2004 = config.standard === '2004';
    const settings = {
      lmsCommitUrl: config.commitUrl,
      dataCommitFormat: 'flattened',
      useAsynchronousCommits: config.transport === 'async',
      autocommit: false,
      logLevel: 5,
      requestHandler(commit, about) {
        number += 1;
        mockLms.sent = () => ({ session, number });
        const finish = Boolean(about && about.isTerminateCommit);
        const via = config.transport === 'async' ? 'fetch' : finish ? 'beacon' : 'xhr';
        const leaving = mockLms.leaving.now();
        const refused = mockLms.refusals.said();
        mockLms.navigation?.stored(number, finish);
        // It carries out what it can of a navigation request itself and sends none.
        const values = mockLms.navigation ? { ...commit, ...asked } : commit;
        return { values, control: { number, finish: finish ? '1' : '', sets, via, leaving, refused } };
      },
    };
    const api = is2004 ? new root.Scorm2004API(settings) : new root.Scorm12API(settings);
    api.loadFromFlattenedJSON(config.values, '');
    const name = is2004 ? 'SetValue' : 'LMSSetValue';
    const set = api[name];
    api[name] = function (element, value) {
      sets += 1;
      const answer = set.call(api, element, value);
      if (element === 'adl.nav.request' && answer === 'true') {
        asked[element] = String(value);
      }
      return answer;
    };
    return api;
  };
})(window);
