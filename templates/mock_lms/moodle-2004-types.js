// The values that Moodle's SCORM 2004 player takes, some stricter and some laxer than the specification's.
// Facts [seen in 4.5.5 and 5.1, and read: mod/scorm/datamodels/scorm_13.js]: an identifier in an answer is letters, digits, _
// and .; numbers have five digits before the point; nothing but states, locations and free answers is on two lines; a
// description does not begin with a brace; "_none_" is no navigation request.
(function (root) {
  'use strict';
  const mockLms = (root.mockLms = root.mockLms || {});

  const FINE = '0';
  const WRONG = '406';
  const TOO_MANY = '351';
  const when = (form) => (text) => (form.test(text) ? FINE : WRONG);
  const LANGUAGE = '\\{lang=(?:[a-zA-Z]{2,3}|i|x)(?:-[a-zA-Z0-9-]{2,8})?\\}';
  const NUMBER = /^-?\d{1,5}(\.\d{1,18})?$/;
  const SHORT = /^[A-Za-z0-9_.]{1,250}$/;
  const SPAN = '\\d+(?:\\.\\d{1,2})?S';

  const within = (low, high) => (text) =>
    !NUMBER.test(text) ? WRONG : Number(text) >= low && Number(text) <= high ? FINE : '407';
  const upTo = (most) => (text) => (text.length <= most ? FINE : WRONG);
  const localized = (most) => when(new RegExp(`^(?:${LANGUAGE}.*|[^{].{0,${most}})?$`, 's'));
  // A line break is none to "." without the flag: the part after the first character is on one line.
  const oneLine = (most) => (text) =>
    localized(most)(text) === FINE && !/[\n\r\u2028\u2029]/.test(text.slice(1)) ? FINE : WRONG;

  function timestamp(text) {
    const clock = '(?:[01]\\d|2[0-3])';
    const zone = `(?:(?:Z|[+-]${clock})(?::[0-5]\\d)?)`;
    const time = `T${clock}(?::[0-5]\\d(?::[0-5]\\d(?:\\.\\d{1,2}${zone}?)?)?)?`;
    const day = `-(?:0[1-9]|[12]\\d|3[01])(?:${time})?`;
    return when(new RegExp(`^(?:19[7-9]\\d|20[0-2]\\d|203[0-8])(?:-(?:0[1-9]|1[0-2])(?:${day})?)?$`))(text);
  }

  const types = {
    string250: upTo(250),
    string1000: upTo(1000),
    state: upTo(64000),
    comment: oneLine(4000),
    description: oneLine(250),
    longIdentifier: when(/^(?:(?!urn:)\S{1,4000}|urn:[A-Za-z0-9-]{1,31}:\S{1,4000})$/),
    timestamp,
    timeinterval: when(
      new RegExp(`^P(\\d+Y)?(\\d+M)?(\\d+D)?(T(\\d+H(\\d+M)?(${SPAN})?|\\d+M(${SPAN})?|${SPAN}))?$`),
    ),
    language: when(/^([a-zA-Z]{2,3}|i|x)(-[a-zA-Z0-9-]{2,8})?$|^$/),
    real: when(NUMBER),
    scaled: within(-1, 1),
    measure: within(0, 1),
    level: within(0, Infinity),
    captioning: (text) => (/^-?\d+$/.test(text) ? within(-1, 1)(text) : WRONG),
    completion: when(/^(completed|incomplete|not attempted|unknown)$/),
    success: when(/^(passed|failed|unknown)$/),
    exit: when(/^(time-out|suspend|logout|normal|)$/),
    result: when(/^(correct|incorrect|unanticipated|neutral|-?\d{1,4}(\.\d{1,18})?)$/),
    interactionType: when(
      /^(true-false|choice|fill-in|long-fill-in|matching|performance|sequencing|likert|numeric|other)$/,
    ),
    navigation: when(/^(continue|previous|exit|exitAll|abandon|abandonAll|suspendAll|\{target=\S{0,200}[a-zA-Z0-9]\}(choice|jump))$/),
  };

  const ANSWER_LINE = /^.*$/;
  const anything = () => true;
  const fits = (form) => (text) => form.test(text);
  const pair = (first, second) => (text) => {
    const parts = text.split('[.]');
    return parts.length === 2 && first(parts[0]) && second(parts[1]);
  };
  const orEmpty = (check) => (text) => text === '' || check(text);
  const short = fits(SHORT);
  const done = (text) => text === '' || NUMBER.test(text) || SHORT.test(text);

  /** Everything is on one line; one entry too many is another error than a wrong entry. */
  function listed(most, check, { different = false, delimiter = '[,]' } = {}) {
    return (text) => {
      const entries = delimiter ? text.split(delimiter) : [text];
      if (!ANSWER_LINE.test(text)) {
        return WRONG;
      }
      if (entries.length > most) {
        return TOO_MANY;
      }
      return entries.every(check) && !(different && new Set(entries).size < entries.length) ? true : WRONG;
    };
  }
  const one = (check) => listed(1, check, { delimiter: '' });

  const responses = {
    'true-false': one(fits(/^(true|false)$/)),
    choice: listed(36, short, { different: true }),
    'fill-in': listed(10, anything),
    'long-fill-in': one(anything),
    matching: listed(36, pair(short, short)),
    performance: listed(250, pair(orEmpty(short), done)),
    sequencing: listed(36, short),
    likert: one(short),
    numeric: one(fits(NUMBER)),
    other: one((text) => text.length <= 4000),
  };

  const languages = new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' });
  /** Moodle has a list of ISO 639 codes; this browser's is as good. */
  function known(code) {
    try {
      return Boolean(languages.of(code.toLowerCase()));
    } catch {
      return false;
    }
  }

  /** An entry after its prefixes; null for a language that is none or a prefix that is neither true nor false. */
  function bare(entry) {
    let first = true;
    for (let found; (found = /^\{(lang|case_matters|order_matters)=([^}]+)\}/.exec(entry)); first = false) {
      const [prefix, name, value] = found;
      const language = name === 'lang' && new RegExp(`^${LANGUAGE}$`).test(prefix) && value.split('-')[0];
      if ((language && !known(language)) || (name !== 'lang' && first && !['true', 'false'].includes(value))) {
        return null;
      }
      entry = entry.slice(prefix.length);
    }
    return entry;
  }
  const afterPrefixes = (check) => (entry) => {
    const rest = bare(entry);
    return rest !== null && check(rest);
  };

  function range(text) {
    const bounds = text.split('[:]');
    return bounds.every(fits(NUMBER)) && (bounds.length < 2 || parseFloat(bounds[0]) <= parseFloat(bounds[1]));
  }
  const nothingOr = (check) => (text) => (text === '' ? true : check(text));

  const patterns = {
    ...responses,
    choice: nothingOr(listed(36, orEmpty(short), { different: true })),
    'fill-in': listed(10, afterPrefixes((text) => text.length <= 250)),
    'long-fill-in': one(afterPrefixes(anything)),
    matching: listed(36, afterPrefixes(pair(short, short))),
    performance: listed(250, afterPrefixes(pair(orEmpty(short), done))),
    sequencing: nothingOr(listed(36, afterPrefixes(short))),
    likert: nothingOr(one(short)),
    numeric: nothingOr((text) => (text.split('[:]').length > 2 ? TOO_MANY : one(range)(text))),
  };

  mockLms.moodle2004 = {
    types,
    responses,
    patterns,
    patternLimits: { 'true-false': 1, likert: 1, numeric: 1, other: 1 },
    patternsDiffer: ['choice', 'long-fill-in'],
  };
})(window);
