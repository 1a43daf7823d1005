// A SCORM 2004 API (RTE 3) whose data types, limits, way of collecting and answers are given by a behaviour.
(function (root) {
  'use strict';
  const mockLms = (root.mockLms = root.mockLms || {});

  const NO_ERROR = '0';
  const ERRORS = {
    0: 'No error',
    101: 'General exception',
    102: 'General initialization failure',
    103: 'Already initialized',
    104: 'Content instance terminated',
    111: 'General termination failure',
    112: 'Termination before initialization',
    113: 'Termination after termination',
    122: 'Retrieve data before initialization',
    123: 'Retrieve data after termination',
    132: 'Store data before initialization',
    133: 'Store data after termination',
    142: 'Commit before initialization',
    143: 'Commit after termination',
    201: 'General argument error',
    301: 'General get failure',
    351: 'General set failure',
    391: 'General commit failure',
    401: 'Undefined data model element',
    402: 'Unimplemented data model element',
    403: 'Data model element value not initialized',
    404: 'Data model element is read only',
    405: 'Data model element is write only',
    406: 'Data model element type mismatch',
    407: 'Data model element value out of range',
    408: 'Data model dependency not established',
  };
  const ARGUMENT = '201';
  const GET = '301';
  const SET = '351';
  const UNDEFINED = '401';
  const NOT_IMPLEMENTED = '402';
  const EMPTY = '403';
  const READ_ONLY = '404';
  const WRITE_ONLY = '405';
  const WRONG = '406';
  const DEPENDENCY = '408';

  /** Lists whose entries begin with an id. */
  const NAMED = ['cmi.objectives', 'cmi.interactions', 'cmi.interactions.n.objectives'];
  const NAVIGATION = 'adl.nav.request_valid.';

  /**
   * The API object.
   *
   * `rules` is the behaviour: `elements`, `keywords`, `lists` and `optional` (as in scorm2004-elements.js), `types` (name -> error of a
   * text), `responses` and `patterns` (type of interaction -> whether a text is of its form), `patternLimits`,
   * `patternsDiffer`, `most` (list -> how many entries it takes), `failed` (errors of a commit and of a termination that the
   * server refused), `onlyText` (values and counts are strings), `valid(request, values)` for adl.nav.request_valid, `forbidden(element, writing)` (the error
   * of an element that this course may not touch, or ""), `initial(name, usual)` (what an element is that nobody has set),
   * `counts(list, inner)` (where it does not count what is there), `convert(type, text)`, `before(inner, finish)` (a chance to
   * set what the LMS itself decides), `changed(element, inner)` and `store(inner, finish)`, which says whether all is stored.
   * `config` is what the server said: initial `values`, `refuseOptional`.
   * `post(fields, finish)` sends.
   */
  mockLms.scorm2004.api = function (rules, config, post) {
    const { below, generic } = mockLms;
    const values = new Map(Object.entries(config.values));
    const lists = mockLms.lists(values.keys());
    let error = NO_ERROR;
    let state = 'new';
    let sets = 0;

    function fail(code, answer) {
      error = code;
      return answer;
    }

    const inner = {
      values,
      lists,
      get sets() {
        return sets;
      },
      /** Sends fields; whether the server took them. */
      send: (fields, finish) => post(fields, { finish, sets }) === 'true',
    };

    /** The error of a call in this state: one code before Initialize, one after Terminate. */
    const closed = (before, after) => (state === 'open' ? '' : state === 'new' ? before : after);

    const count = (list) => (rules.counts ? rules.counts(list, inner) : lists.count(list));

    /** A keyword's value; undefined when the element is none, null when the list it counts is not there. */
    function keyword(element) {
      const name = generic(element);
      const list = element.endsWith('._count') ? element.slice(0, -'._count'.length) : '';
      if (!(name in rules.keywords) && !rules.lists.includes(generic(list))) {
        return undefined;
      }
      if (!lists.reaches(element)) {
        return null;
      }
      return list ? count(list) : rules.keywords[name];
    }

    function unknown(element) {
      const parent = generic(element.replace(/\._(children|count)$/, ''));
      const exists = parent in rules.elements || `${parent}._children` in rules.keywords || rules.lists.includes(parent);
      return parent !== generic(element) && exists ? GET : UNDEFINED;
    }

    /** Whether the place is one that may be set: each list grows by one, and an entry begins with its id. */
    function place(element) {
      if (/\.0\d/.test(element)) {
        return SET;
      }
      for (const { list, index } of lists.indices(element)) {
        const length = count(list);
        if (length === undefined) {
          return DEPENDENCY;
        }
        if (index > length || index >= (rules.most[generic(list)] || Infinity)) {
          return SET;
        }
        if (index === length) {
          const nested = element.slice(list.length + 1).split('.').length > 2;
          if (nested || (NAMED.includes(generic(list)) && element !== `${list}.${index}.id`)) {
            return DEPENDENCY;
          }
        }
      }
      return NO_ERROR;
    }

    /** Values of one element in the other entries of its list. */
    function siblings(element) {
      const { list, index } = lists.indices(element).pop();
      const last = element.slice(element.lastIndexOf('.'));
      return Array.from({ length: lists.count(list) }, (unused, at) => at)
        .filter((at) => at !== index)
        .map((at) => values.get(`${list}.${at}${last}`));
    }

    /** The form of an answer hangs on the interaction's type. */
    function answered(element, text) {
      const start = /^cmi\.interactions\.\d+/.exec(element)[0];
      const type = values.get(start + '.type');
      if (!type) {
        return DEPENDENCY;
      }
      if (element === start + '.learner_response') {
        const given = rules.responses[type](text);
        return given === true ? NO_ERROR : given || WRONG;
      }
      const { index } = lists.indices(element).pop();
      if (index >= (rules.patternLimits[type] || Infinity)) {
        return SET;
      }
      const right = rules.patterns[type](text);
      if (right !== true) {
        return right || WRONG;
      }
      return rules.patternsDiffer.includes(type) && siblings(element).includes(text) ? SET : NO_ERROR;
    }

    function check(element, name, text) {
      const type = rules.elements[name][1];
      if (type === 'response' || type === 'pattern') {
        return answered(element, text);
      }
      const found = rules.types[type](text);
      if (found !== NO_ERROR) {
        return found;
      }
      const once = name === 'cmi.objectives.n.id';
      if (once && values.has(element) && values.get(element) !== text) {
        return SET;
      }
      return (once || name === 'cmi.interactions.n.objectives.n.id') && siblings(element).includes(text) ? SET : NO_ERROR;
    }

    const api = {
      Initialize(argument) {
        if (argument !== '') {
          return fail(ARGUMENT, 'false');
        }
        if (state !== 'new') {
          return fail(state === 'open' ? '103' : '104', 'false');
        }
        state = 'open';
        return fail(NO_ERROR, 'true');
      },

      Terminate(argument) {
        const wrong = argument === '' ? closed('112', '113') : ARGUMENT;
        if (wrong) {
          return fail(wrong, 'false');
        }
        rules.before(inner, true);
        if (!rules.store(inner, true)) {
          // RTE 3.1.3: only a termination that succeeds ends the session.
          return fail(rules.failed.terminate, 'false');
        }
        state = 'over';
        return fail(NO_ERROR, 'true');
      },

      GetValue(asked) {
        const wrong = closed('122', '123');
        const element = String(asked);
        if (wrong || element === '') {
          return fail(wrong || GET, '');
        }
        if (element.startsWith(NAVIGATION)) {
          const answer = rules.valid(element.slice(NAVIGATION.length), values);
          return answer ? fail(NO_ERROR, answer) : fail(GET, '');
        }
        const name = generic(element);
        if (config.refuseOptional && below(name, rules.optional)) {
          return fail(NOT_IMPLEMENTED, '');
        }
        const said = keyword(element);
        if (said !== undefined) {
          return said === null ? fail(GET, '') : fail(NO_ERROR, rules.onlyText ? String(said) : said);
        }
        const row = rules.elements[name];
        if (!row) {
          return fail(unknown(element), '');
        }
        const forbidden = row[0] === 'w' ? WRITE_ONLY : rules.forbidden(element, false);
        if (forbidden) {
          return fail(forbidden, '');
        }
        if (!lists.reaches(element)) {
          return fail(GET, '');
        }
        rules.before(inner, false);
        const value = values.has(element) ? values.get(element) : rules.initial(name, row[2]);
        return value === undefined ? fail(EMPTY, '') : fail(NO_ERROR, value);
      },

      SetValue(asked, value) {
        sets += 1;
        const wrong = closed('132', '133');
        const element = String(asked);
        if (wrong || element === '') {
          return fail(wrong || SET, 'false');
        }
        const name = generic(element);
        if (config.refuseOptional && below(name, rules.optional)) {
          return fail(NOT_IMPLEMENTED, 'false');
        }
        if (keyword(element) !== undefined || element.startsWith(NAVIGATION)) {
          return fail(READ_ONLY, 'false');
        }
        const row = rules.elements[name];
        if (!row) {
          return fail(UNDEFINED, 'false');
        }
        const forbidden = row[0] === 'r' ? READ_ONLY : rules.forbidden(element, true);
        if (forbidden) {
          return fail(forbidden, 'false');
        }
        if (rules.onlyText && typeof value !== 'string') {
          return fail(WRONG, 'false');
        }
        const text = String(value);
        const placed = place(element);
        const found = placed === NO_ERROR ? check(element, name, text) : placed;
        if (found !== NO_ERROR) {
          return fail(found, 'false');
        }
        lists.grow(element);
        values.set(element, rules.convert(row[1], text));
        rules.changed(element, inner);
        return fail(NO_ERROR, 'true');
      },

      Commit(argument) {
        const wrong = argument === '' ? closed('142', '143') : ARGUMENT;
        if (wrong) {
          return fail(wrong, 'false');
        }
        rules.before(inner, false);
        return rules.store(inner, false) ? fail(NO_ERROR, 'true') : fail(rules.failed.commit, 'false');
      },

      GetLastError: () => error,
      GetErrorString: (code) => ERRORS[code] || '',
      GetDiagnostic: (code) => ERRORS[code === '' ? error : code] || '',
    };
    return api;
  };
})(window);
