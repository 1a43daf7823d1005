// A SCORM 1.2 API whose data types, order of indices, way of collecting and answers are given by a behaviour.
(function (root) {
  'use strict';
  const mockLms = (root.mockLms = root.mockLms || {});

  const NO_ERROR = '0';
  const GENERAL = '101';
  const ARGUMENT = '201';
  const NO_CHILDREN = '202';
  const NO_COUNT = '203';
  const NOT_INITIALISED = '301';
  const NOT_IMPLEMENTED = '401';
  const KEYWORD = '402';
  const READ_ONLY = '403';
  const WRITE_ONLY = '404';

  const ERRORS = {
    0: 'No error',
    101: 'General exception',
    201: 'Invalid argument error',
    202: 'Element cannot have children',
    203: 'Element not an array, cannot have count',
    301: 'Not initialized',
    401: 'Not implemented error',
    402: 'Invalid set value, element is a keyword',
    403: 'Element is read only',
    404: 'Element is write only',
    405: 'Incorrect data type',
  };

  // SCORM 1.2 RTE 3.4: element, access (r, w, rw) and the name of its data type. `n` stands for an index.
  const ELEMENTS = {
    'cmi.core.student_id': ['r'],
    'cmi.core.student_name': ['r'],
    'cmi.core.lesson_location': ['rw', 'string255'],
    'cmi.core.credit': ['r'],
    'cmi.core.lesson_status': ['rw', 'status'],
    'cmi.core.entry': ['r'],
    'cmi.core.score.raw': ['rw', 'score'],
    'cmi.core.score.min': ['rw', 'score'],
    'cmi.core.score.max': ['rw', 'score'],
    'cmi.core.total_time': ['r'],
    'cmi.core.lesson_mode': ['r'],
    'cmi.core.exit': ['w', 'exit'],
    'cmi.core.session_time': ['w', 'timespan'],
    'cmi.suspend_data': ['rw', 'string4096'],
    'cmi.launch_data': ['r'],
    'cmi.comments': ['rw', 'string4096'],
    'cmi.comments_from_lms': ['r'],
    'cmi.objectives.n.id': ['rw', 'identifier'],
    'cmi.objectives.n.score.raw': ['rw', 'score'],
    'cmi.objectives.n.score.min': ['rw', 'score'],
    'cmi.objectives.n.score.max': ['rw', 'score'],
    'cmi.objectives.n.status': ['rw', 'objectiveStatus'],
    'cmi.student_data.mastery_score': ['r'],
    'cmi.student_data.max_time_allowed': ['r'],
    'cmi.student_data.time_limit_action': ['r'],
    'cmi.student_preference.audio': ['rw', 'audio'],
    'cmi.student_preference.language': ['rw', 'string255'],
    'cmi.student_preference.speed': ['rw', 'speed'],
    'cmi.student_preference.text': ['rw', 'text'],
    'cmi.interactions.n.id': ['w', 'identifier'],
    'cmi.interactions.n.objectives.n.id': ['w', 'identifier'],
    'cmi.interactions.n.time': ['w', 'time'],
    'cmi.interactions.n.type': ['w', 'interactionType'],
    'cmi.interactions.n.correct_responses.n.pattern': ['w', 'feedback'],
    'cmi.interactions.n.weighting': ['w', 'weighting'],
    'cmi.interactions.n.student_response': ['w', 'feedback'],
    'cmi.interactions.n.result': ['w', 'result'],
    'cmi.interactions.n.latency': ['w', 'timespan'],
  };

  const KEYWORDS = {
    'cmi._version': '3.4',
    'cmi._children': 'core,suspend_data,launch_data,comments,objectives,student_data,student_preference,interactions',
    'cmi.core._children':
      'student_id,student_name,lesson_location,credit,lesson_status,entry,score,total_time,lesson_mode,exit,session_time',
    'cmi.core.score._children': 'raw,min,max',
    'cmi.objectives._children': 'id,score,status',
    'cmi.objectives.n.score._children': 'raw,min,max',
    'cmi.student_data._children': 'mastery_score,max_time_allowed,time_limit_action',
    'cmi.student_preference._children': 'audio,language,speed,text',
    'cmi.interactions._children':
      'id,objectives,time,type,correct_responses,weighting,student_response,result,latency',
  };

  const LISTS = [
    'cmi.objectives',
    'cmi.interactions',
    'cmi.interactions.n.objectives',
    'cmi.interactions.n.correct_responses',
  ];

  // What an LMS may leave out (RTE 3.4: optional), and two mandatory ones that some leave out all the same.
  const OPTIONAL = [
    'cmi.core.lesson_location',
    'cmi.core.lesson_mode',
    'cmi.core.session_time',
    'cmi.core.score.min',
    'cmi.core.score.max',
    'cmi.comments',
    'cmi.objectives',
    'cmi.student_data',
    'cmi.student_preference',
    'cmi.interactions',
  ];

  const { below, generic } = mockLms;

  /**
   * The API object.
   *
   * `rules` is the behaviour: `types` (name -> predicate over the text), `types.wrong` (error of a wrong type),
   * `unknown` (error of an unknown element), `missing` (error of reading an index that is not there), `again` (whether
   * LMSInitialize works after LMSFinish), `convert(element, text)`, `accepts(element, text, read)` for checks across elements, and
   * `store(store, finish)` which returns the answer of the transport.
   * `config` is what the server said: initial `values`, `refuseOptional`.
   * `post(fields, finish)` sends.
   */
  mockLms.scorm12 = function (rules, config, post) {
    const values = new Map(Object.entries(config.values));
    const lists = mockLms.lists(values.keys());
    let error = NO_ERROR;
    let running = false;
    let over = false;
    let sets = 0;

    function fail(code, answer) {
      error = code;
      return answer;
    }

    function unknown(element) {
      if (element.endsWith('._children')) {
        return ELEMENTS[generic(element.slice(0, -'._children'.length))] ? NO_CHILDREN : rules.unknown;
      }
      if (element.endsWith('._count')) {
        return ELEMENTS[generic(element.slice(0, -'._count'.length))] ? NO_COUNT : rules.unknown;
      }
      return rules.unknown;
    }

    function keyword(element) {
      const name = generic(element);
      if (name in KEYWORDS) {
        return KEYWORDS[name];
      }
      const list = element.endsWith('._count') ? element.slice(0, -'._count'.length) : '';
      return LISTS.includes(generic(list)) ? String(lists.count(list)) : undefined;
    }

    const inner = {
      values,
      get sets() {
        return sets;
      },
      /** Sends fields; the error code becomes 0 or 101. */
      send(fields, finish) {
        const answer = post(fields, { finish, sets });
        error = answer === 'true' ? NO_ERROR : GENERAL;
        return answer === 'true';
      },
    };

    const api = {
      LMSInitialize(argument) {
        if (argument !== '') {
          return fail(ARGUMENT, 'false');
        }
        if (running || (over && !rules.again)) {
          return fail(GENERAL, 'false');
        }
        running = true;
        return fail(NO_ERROR, 'true');
      },

      LMSFinish(argument) {
        if (argument !== '') {
          return fail(ARGUMENT, 'false');
        }
        if (!running) {
          return fail(NOT_INITIALISED, 'false');
        }
        running = false;
        over = true;
        return rules.store(inner, true) ? 'true' : 'false';
      },

      LMSGetValue(element) {
        if (!running) {
          return fail(NOT_INITIALISED, '');
        }
        const name = generic(String(element));
        if (config.refuseOptional && below(name, OPTIONAL)) {
          return fail(NOT_IMPLEMENTED, '');
        }
        const word = keyword(String(element));
        if (word !== undefined) {
          return fail(NO_ERROR, word);
        }
        const row = ELEMENTS[name];
        if (!row) {
          return fail(unknown(String(element)), '');
        }
        if (row[0] === 'w') {
          return fail(WRITE_ONLY, '');
        }
        if (!lists.reaches(element)) {
          return fail(rules.missing, '');
        }
        error = NO_ERROR;
        return values.has(element) ? values.get(element) : '';
      },

      LMSSetValue(element, value) {
        sets += 1;
        if (!running) {
          return fail(NOT_INITIALISED, 'false');
        }
        const name = generic(String(element));
        if (config.refuseOptional && below(name, OPTIONAL)) {
          return fail(NOT_IMPLEMENTED, 'false');
        }
        if (keyword(String(element)) !== undefined) {
          return fail(KEYWORD, 'false');
        }
        const row = ELEMENTS[name];
        if (!row) {
          return fail(unknown(String(element)), 'false');
        }
        if (row[0] === 'r') {
          return fail(READ_ONLY, 'false');
        }
        const text = String(value);
        if (rules.onlyText && typeof value !== 'string') {
          return fail(rules.wrong, 'false');
        }
        const read = (other) => values.get(other);
        if (!rules.types[row[1]](text) || !rules.accepts(element, text, read)) {
          return fail(rules.wrong, 'false');
        }
        if (lists.indices(element).some(({ list, index }) => index > lists.count(list))) {
          return fail(ARGUMENT, 'false');
        }
        lists.grow(element);
        // RTE 3.4.3: comments are appended.
        const before = element === 'cmi.comments' ? String(values.get(element) || '') : '';
        values.set(element, rules.convert(row[1], before + text));
        rules.changed(element);
        return fail(NO_ERROR, 'true');
      },

      LMSCommit(argument) {
        if (argument !== '') {
          return fail(ARGUMENT, 'false');
        }
        if (!running) {
          return fail(NOT_INITIALISED, 'false');
        }
        return rules.store(inner, false) ? 'true' : 'false';
      },

      LMSGetLastError() {
        return error;
      },

      LMSGetErrorString(code) {
        return ERRORS[code] || '';
      },

      LMSGetDiagnostic(code) {
        return ERRORS[code === '' ? error : code] || '';
      },
    };
    return api;
  };

  const within = (low, high) => (text) => Number(text) >= low && Number(text) <= high;
  const word = (...words) => (text) => words.includes(text);

  /**
   * The data types of SCORM 1.2 RTE 3.4 with the string limits of a behaviour.
   * Bounds as in ADL's sample run-time environment.
   */
  mockLms.scorm12.types = function (limits) {
    const decimal = (low, high) => (text) => /^-?\d{1,3}(\.\d+)?$/.test(text) && within(low, high)(text);
    const integer = (low, high) => (text) => /^-?\d+$/.test(text) && within(low, high)(text);
    return {
      string255: (text) => text.length <= limits.short,
      string4096: (text) => text.length <= limits.long,
      identifier: (text) => /^[!-~]{1,255}$/.test(text),
      status: word('passed', 'completed', 'failed', 'incomplete', 'browsed'),
      objectiveStatus: word('passed', 'completed', 'failed', 'incomplete', 'browsed', 'not attempted'),
      exit: word('', 'time-out', 'suspend', 'logout'),
      score: (text) => text === '' || decimal(0, 100)(text),
      timespan: (text) => /^\d{2,4}:\d{2}:\d{2}(\.\d{1,2})?$/.test(text),
      time: (text) => /^([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d{1,2})?$/.test(text),
      interactionType: word(
        'true-false', 'choice', 'fill-in', 'matching', 'performance', 'sequencing', 'likert', 'numeric',
      ),
      feedback: (text) => text.length <= limits.short,
      result: (text) =>
        ['correct', 'wrong', 'unanticipated', 'neutral'].includes(text) || /^-?\d+(\.\d+)?$/.test(text),
      weighting: decimal(-100, 100),
      audio: integer(-1, 100),
      speed: integer(-100, 100),
      text: integer(-1, 1),
    };
  };
})(window);
