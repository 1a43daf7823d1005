// Blackboard Learn, whose player is Rustici's SCORM Engine, with SCORM 2004.
// Facts [read: PreTeXt pull request 3040, sixteen rounds of tests in Blackboard, 2026]: SetValue says "true" to a state that is
// too long, and the server drops the whole attempt later; the rest of what is peculiar is the server's side and the launch
// page's. Vocabularies and types are the specification's.
(function (root) {
  'use strict';
  const mockLms = (root.mockLms = root.mockLms || {});
  mockLms.behaviours = mockLms.behaviours || {};

  mockLms.behaviours.blackboard = function (config, post) {
    const rules = mockLms.scorm2004.rules(config);
    rules.types.state = () => '0';
    return mockLms.scorm2004.api(rules, config, post);
  };
})(window);
