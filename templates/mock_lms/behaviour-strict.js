// An LMS that takes the specification at its word.
// Facts [read: SCORM 1.2 RTE 3.2 to 3.4; run against ADL's sample run-time environment]: strings of 255 and 4,096
// characters at most, "not attempted" is never set by content, minutes and seconds below 60, one session per launch,
// values that were not stored stay due until they are.
(function (root) {
  'use strict';
  const mockLms = (root.mockLms = root.mockLms || {});
  mockLms.behaviours = mockLms.behaviours || {};

  /** `part` once or several times, with commas between. */
  const listed = (part) => new RegExp('^' + part + '(,' + part + ')*$');
  /** One line of text: control characters are none (RTE 3.4.1, CMIString255: ISO 10646 characters that print). */
  const oneLine = (text) => !/[\u0000-\u001f\u007f-\u009f\u2028\u2029]/.test(text);

  // RTE 3.4.4.1, CMIFeedback: the form of a response and of a pattern depends on the interaction's type. What the
  // specification leaves open is how long an identifier may be; there are LMSs of either mind.
  function feedback(id, numeric) {
    const ids = listed(id);
    const pairs = listed(id + '\\.' + id);
    const braced = (text) => (/^\{.*\}$/.test(text) ? text.slice(1, -1) : text);
    return {
      'true-false': (text) => /^([01tf]|true|false)$/.test(text),
      choice: (text) => ids.test(braced(text)),
      'fill-in': oneLine,
      numeric: (text) => numeric.test(text),
      likert: (text) => text === '' || new RegExp('^' + id + '$').test(text),
      matching: (text) => pairs.test(braced(text)),
      performance: oneLine,
      sequencing: (text) => ids.test(text),
    };
  }

  const NUMBER = '-?\\d+(\\.\\d+)?';
  const BRIEF = feedback('[0-9a-z]', new RegExp('^' + NUMBER + '$'));
  const READABLE = feedback('[0-9A-Za-z_]+', new RegExp('^(' + NUMBER + '|(' + NUMBER + ')?\\[:\\](' + NUMBER + ')?)$'));

  mockLms.behaviours.strict = function (config, post) {
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
        return !type || (config.readableAnswers ? READABLE : BRIEF)[type](text);
      },
      ...mockLms.due(),
    };
    return mockLms.scorm12(rules, config, post);
  };
})(window);
