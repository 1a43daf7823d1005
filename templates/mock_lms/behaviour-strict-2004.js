// An LMS that takes SCORM 2004 at its word.
// Facts [run in ADL's SCORM 2004 4th Edition Test Suite 1.1.1, which only warns of what exceeds a smallest permitted maximum;
// this double refuses it]: order of calls, vocabularies, the forms of values and answers, ids that are unique and written
// once, thresholds of the manifest that override a status. What was not stored stays due until it is.
(function (root) {
  'use strict';
  const mockLms = (root.mockLms = root.mockLms || {});
  mockLms.behaviours = mockLms.behaviours || {};

  mockLms.behaviours.strict = (config, post) => mockLms.scorm2004.api(mockLms.scorm2004.rules(config), config, post);
})(window);
