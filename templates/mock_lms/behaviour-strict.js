// An LMS that takes the specification at its word.
// Facts [read: SCORM 1.2 RTE 3.2 to 3.4; run against ADL's sample run-time environment]: strings of 255 and 4,096
// characters at most, "not attempted" is never set by content, minutes and seconds below 60, one session per launch,
// values that were not stored stay due until they are.
(function (root) {
  'use strict';
  const mockLms = (root.mockLms = root.mockLms || {});
  mockLms.behaviours = mockLms.behaviours || {};

  const LETTERS = /^[0-9a-z]$/;

  // RTE 3.4.4.1, CMIFeedback: the form of a response and of a pattern depends on the interaction's type.
  const FEEDBACK = {
    'true-false': (text) => /^[01tf]$/.test(text) || text === 'true' || text === 'false',
    choice: (text) => /^\{?[0-9a-z](,[0-9a-z])*\}?$/.test(text) && text.startsWith('{') === text.endsWith('}'),
    'fill-in': () => true,
    numeric: (text) => /^-?\d+(\.\d+)?$/.test(text),
    likert: (text) => text === '' || LETTERS.test(text),
    matching: (text) => /^\{?([0-9a-z]\.[0-9a-z])(,[0-9a-z]\.[0-9a-z])*\}?$/.test(text),
    performance: () => true,
    sequencing: (text) => /^[0-9a-z](,[0-9a-z])*$/.test(text),
  };

  mockLms.behaviours.strict = function (config, post) {
    const due = new Set();
    const spec = mockLms.scorm12.types({ short: 255, long: 4096 });
    const below60 = (text) => text.split(':').slice(1).every((part) => parseFloat(part) < 60);

    const rules = {
      types: { ...spec, timespan: (text) => spec.timespan(text) && below60(text) },
      wrong: '405',
      unknown: '401',
      missing: '201',
      again: false,
      onlyText: true,
      convert: (type, text) => text,
      accepts(element, text, read) {
        const found = /^(cmi\.interactions\.\d+)\.(student_response|correct_responses\.\d+\.pattern)$/.exec(element);
        const type = found && read(found[1] + '.type');
        return !type || FEEDBACK[type](text);
      },
      changed(element) {
        due.add(element);
      },
      store(inner, finish) {
        const fields = {};
        for (const element of due) {
          fields[element] = inner.values.get(element);
        }
        const stored = inner.send(fields, finish);
        if (stored) {
          due.clear();
        }
        return stored;
      },
    };
    return mockLms.scorm12(rules, config, post);
  };
})(window);
