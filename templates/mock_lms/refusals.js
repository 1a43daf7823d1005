// Notes each value that the API refused: the content goes on as if nothing were, so nobody sees it otherwise.
(function (root) {
  'use strict';
  const mockLms = (root.mockLms = root.mockLms || {});
  const MOST = 200;
  const refused = [];

  mockLms.refusals = {
    /** All since the launch, as "element=error" with spaces between; it travels with every commit. */
    said: () => refused.join(' '),

    /** Watches the calls of an API object that set a value. */
    watch(api) {
      const [name, last] = api.SetValue ? ['SetValue', 'GetLastError'] : ['LMSSetValue', 'LMSGetLastError'];
      const set = api[name];
      api[name] = function (...given) {
        const answer = set.apply(api, given);
        if (String(answer) !== 'true' && refused.length < MOST) {
          refused.push(`${given[0]}=${api[last]()}`);
        }
        return answer;
      };
      return api;
    },
  };
})(window);
