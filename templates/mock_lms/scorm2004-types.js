// The data types of SCORM 2004 (RTE 4.1.1). Each answers with an error: '0' when the text is of the type, '406' when not,
// '407' for a number out of range. A text longer than the smallest permitted maximum is refused, too: an LMS need not
// take more.
// Facts [run in ADL's SCORM 2004 4th Edition Test Suite]: the forms of durations, times and identifiers.
(function (root) {
  'use strict';
  const mockLms = (root.mockLms = root.mockLms || {});

  const FINE = '0';
  const WRONG = '406';
  const OUT_OF_RANGE = '407';

  const when = (test) => (text) => (test(text) ? FINE : WRONG);
  const word = (...words) => when((text) => words.includes(text));
  const REAL = /^-?\d+(\.\d+)?$/;
  const LANGUAGE = /^([a-zA-Z]{2,3}|[ix])(-[a-zA-Z0-9]{1,8})*$/;

  const within = (low, high) => (text) =>
    !REAL.test(text) ? WRONG : Number(text) >= low && Number(text) <= high ? FINE : OUT_OF_RANGE;

  /** A URI (RFC 3986): no spaces, no brackets or braces, every % with two digits; a urn has a name and something in it. */
  const identifier = (most) => (text) =>
    text.length >= 1 &&
    text.length <= most &&
    !/[\s[\]{}]/.test(text) &&
    !/%(?![0-9A-Fa-f]{2})/.test(text) &&
    (!/^urn:/i.test(text) || /^urn:[A-Za-z0-9][A-Za-z0-9-]{0,31}:.+$/i.test(text));

  /** RTE 4.1.1.6: a text, before it perhaps the language it is in. */
  function localized(most) {
    return (text) => {
      const found = /^\{lang=([^}]*)\}/.exec(text);
      if (!found) {
        return !text.startsWith('{lang') && text.length <= most;
      }
      return LANGUAGE.test(found[1]) && text.length - found[0].length <= most;
    };
  }

  /** time(second,10,0): each part only with all before it, a zone only after a fraction. */
  function timestamp(text) {
    const day = '(?:0[1-9]|[12]\\d|3[01])';
    const clock = '(?:[01]\\d|2[0-3])';
    const zone = `(?:Z|[+-]${clock}(?::[0-5]\\d)?)`;
    const time = `T${clock}(?::[0-5]\\d(?::[0-5]\\d(?:\\.\\d{1,2}${zone}?)?)?)?`;
    const form = new RegExp(`^(19[7-9]\\d|20[0-2]\\d|203[0-8])(?:-(0[1-9]|1[0-2])(?:-(${day})(?:${time})?)?)?$`);
    const found = form.exec(text);
    return Boolean(found) && (!found[3] || Number(found[3]) <= new Date(Number(found[1]), Number(found[2]), 0).getDate());
  }

  /** timeinterval(second,10,2). */
  const timeinterval = (text) =>
    /^P(\d+Y)?(\d+M)?(\d+D)?(T(\d+H)?(\d+M)?(\d+(\.\d{1,2})?S)?)?$/.test(text) && /\d/.test(text) && !text.endsWith('T');

  const text = (most) => when((value) => value.length <= most);

  mockLms.scorm2004.forms = { FINE, WRONG, REAL, identifier, localized };

  mockLms.scorm2004.types = {
    string250: text(250),
    string1000: text(1000),
    state: text(64000),
    comment: when(localized(4000)),
    description: when(localized(250)),
    longIdentifier: when(identifier(4000)),
    timestamp: when(timestamp),
    timeinterval: when(timeinterval),
    language: when((value) => value === '' || (LANGUAGE.test(value) && value.length <= 250)),
    real: when((value) => REAL.test(value)),
    scaled: within(-1, 1),
    measure: within(0, 1),
    level: within(0, Infinity),
    captioning: (value) => (/^-?\d+$/.test(value) ? within(-1, 1)(value) : WRONG),
    completion: word('completed', 'incomplete', 'not attempted', 'unknown'),
    success: word('passed', 'failed', 'unknown'),
    exit: word('time-out', 'suspend', 'logout', 'normal', ''),
    result: when((value) => ['correct', 'incorrect', 'unanticipated', 'neutral'].includes(value) || REAL.test(value)),
    interactionType: word(
      'true-false', 'choice', 'fill-in', 'long-fill-in', 'likert', 'matching', 'performance', 'sequencing', 'numeric', 'other',
    ),
    navigation: when((value) =>
      /^(continue|previous|exit|exitAll|abandon|abandonAll|suspendAll|_none_|\{target=[^\s{}]+\}(choice|jump))$/.test(value),
    ),
  };
})(window);
