// Blackboard Learn, whose player is Rustici's SCORM Engine.
// Facts [read: PreTeXt pull request 3040, sixteen rounds of tests in Blackboard, 2026]:
// - LMSSetValue says "true" to a state that is too long; the server drops the whole attempt later (the server's side);
// - ending the session while the page is open voids the attempt (the server's side; this side says whether the page
//   was being left);
// - the API sits many frames up, some of them on another origin (the launch page's side).
// Vocabularies and number types are the specification's.
(function (root) {
  'use strict';
  const mockLms = (root.mockLms = root.mockLms || {});
  mockLms.behaviours = mockLms.behaviours || {};

  mockLms.behaviours.blackboard = function (config, post) {
    const spec = mockLms.scorm12.types({ short: 255, long: 4096 });
    const rules = {
      types: { ...spec, string4096: () => true },
      wrong: '405',
      unknown: '401',
      missing: '201',
      again: false,
      onlyText: false,
      convert: (type, text) => text,
      accepts: () => true,
      ...mockLms.due(),
    };
    return mockLms.scorm12(rules, config, post);
  };
})(window);
