// Moodle's SCORM 1.2 player.
// Facts [read: mod/scorm/datamodels/scorm_12.js and scorm_12.php; seen in 4.5.5 and 5.1 unless "read" alone is said]:
// - every string takes 64,000 UTF-16 units by default (the setting "SCORM standard mode" off);
// - score, weighting and preferences become numbers; "" becomes 0; LMSGetValue gives the number back;
// - a response of an interaction is any text; an empty identifier and an empty result pass;
// - an unknown element is error 201; reading an index that is not there is "" without an error [read];
// - a commit sends only what differs from what was sent before, in value or in kind, and marks it as sent before the
//   request is answered: a refused request loses the values for good;
// - restored interactions and objectives count as never sent [read];
// - session_time is not sent: LMSFinish adds it to total_time, ".5" counting as 5 hundredths;
// - LMSFinish turns a status that was never set into "completed", and with a mastery score and a raw score into passed
//   or failed, whatever the content said [read; the second also seen];
// - after LMSFinish, LMSInitialize works again [read].
(function (root) {
  'use strict';
  const mockLms = (root.mockLms = root.mockLms || {});
  mockLms.behaviours = mockLms.behaviours || {};

  const NUMBERS = ['score', 'weighting', 'audio', 'speed', 'text'];
  const NEVER_SENT = /^cmi\.(interactions|objectives)\.\d/;
  const READ_ONLY = [
    'cmi.core.student_id', 'cmi.core.student_name', 'cmi.core.credit', 'cmi.core.entry', 'cmi.core.total_time',
    'cmi.core.lesson_mode', 'cmi.launch_data', 'cmi.comments_from_lms', 'cmi.student_data.mastery_score',
    'cmi.student_data.max_time_allowed', 'cmi.student_data.time_limit_action',
  ];

  function hundredths(span) {
    const [hours, minutes, seconds] = span.split(':');
    const [whole, fraction] = seconds.split('.');
    return ((Number(hours) * 60 + Number(minutes)) * 60 + Number(whole)) * 100 + Number(fraction || 0);
  }

  function span(total) {
    const two = (number) => String(number).padStart(2, '0');
    const seconds = Math.floor(total / 100);
    const clock = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60].map(two).join(':');
    return total % 100 ? clock + '.' + two(total % 100) : clock;
  }

  mockLms.behaviours.moodle = function (config, post) {
    const sent = new Map();
    for (const [element, value] of Object.entries(config.values)) {
      if (!NEVER_SENT.test(element)) {
        sent.set(element, value);
      }
    }
    const values = { ...config.values };
    if (values['cmi.core.lesson_status'] === '') {
      values['cmi.core.lesson_status'] = 'not attempted';
    }

    const spec = mockLms.scorm12.types({ short: 64000, long: 64000 });
    const rules = {
      types: {
        ...spec,
        identifier: (text) => /^[!-~]{0,255}$/.test(text),
        result: (text) => /^(correct|wrong|unanticipated|neutral|\d{0,3}(\.\d*)?)$/.test(text),
        score: (text) => /^-?\d{0,3}(\.\d*)?$/.test(text) && Number(text) >= 0 && Number(text) <= 100,
        weighting: (text) => /^-?\d{0,3}(\.\d*)?$/.test(text) && Math.abs(Number(text)) <= 100,
        time: (text) => /^[0-2]\d:[0-5]\d:[0-5]\d(\.\d{1,2})?$/.test(text),
      },
      wrong: '405',
      unknown: '201',
      missing: '0',
      again: true,
      onlyText: false,
      convert: (type, text) => (NUMBERS.includes(type) ? Number(text) : text),
      accepts: () => true,
      changed() {},
      store(inner, finish) {
        const current = inner.values;
        if (finish) {
          if (current.get('cmi.core.lesson_status') === 'not attempted') {
            current.set('cmi.core.lesson_status', 'completed');
          }
          const mastery = current.get('cmi.student_data.mastery_score') || '';
          const raw = current.has('cmi.core.score.raw') ? current.get('cmi.core.score.raw') : '';
          const counts = current.get('cmi.core.lesson_mode') === 'normal' && current.get('cmi.core.credit') === 'credit';
          if (counts && mastery !== '' && raw !== '') {
            current.set('cmi.core.lesson_status', parseFloat(raw) >= parseFloat(mastery) ? 'passed' : 'failed');
          }
        }
        const fields = {};
        for (const [element, value] of current) {
          const skip = READ_ONLY.includes(element) || element === 'cmi.core.session_time';
          if (!skip && sent.get(element) !== value) {
            fields[element] = String(value);
            sent.set(element, value);
          }
        }
        if (finish) {
          const before = current.get('cmi.core.total_time') || '00:00:00';
          const session = current.get('cmi.core.session_time') || '00:00:00';
          fields['cmi.core.total_time'] = span(hundredths(before) + hundredths(session));
        }
        return inner.send(fields, finish);
      },
    };
    return mockLms.scorm12(rules, { ...config, values }, post);
  };
})(window);
