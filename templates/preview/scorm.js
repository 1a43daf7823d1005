// SCORM in the panel: how its calls are watched, what its errors mean, and in which groups its data model is read.
//
// What the panel asks of a standard is in `preview.standards`, by the name that the launch page gives it:
//   watch(api, log)    puts itself between the content and the LMS; tells `log.called` of each call and `log.set` of each
//                      value that was taken
//   inWords(code, own) an error in words; `own` is what the LMS itself says of it
//   ordinary           errors that are no failure
//   mode               the element that says whether a session is a review
//   isProbe(name, code)   whether a value that was refused may have been a question: is this form of it taken?
//   follows(probe, name)  whether such a question was settled without it, once `name` has been taken
//   groups             [title, pattern] of the names that are read together, first match first
(function (preview) {
  'use strict';

  const QUIET = ['GetLastError', 'GetErrorString', 'GetDiagnostic'];
  const CALLS = ['Initialize', 'Finish', 'Terminate', 'GetValue', 'SetValue', 'Commit'];
  const STORES = ['Finish', 'Terminate', 'Commit'];

  /** Functions that an API object has, its own and those of its class. */
  function has(api, name) {
    return name in api && typeof api[name] === 'function';
  }

  function watch(prefix) {
    return (api, log) => {
      if (!QUIET.every((name) => has(api, prefix + name))) return;
      for (const bare of CALLS) {
        const name = prefix + bare;
        if (!has(api, name)) continue;
        const original = api[name];
        api[name] = function (...given) {
          if (log.isOver()) return 'false';
          const answer = original.apply(api, given);
          const code = String(api[`${prefix}GetLastError`]());
          const own = code === '0' ? '' : String(api[`${prefix}GetErrorString`](code));
          if (bare === 'SetValue' && String(answer) === 'true') log.set(String(given[0]), String(given[1]));
          log.called(name, given, answer, code === '0' ? '' : code, own, STORES.includes(bare));
          return answer;
        };
      }
    };
  }

  /** "error 101: what it means", with the LMS's own words where there are none. */
  const inWords = (known) => (code, own) => {
    const words = known[code] || own;
    return `error ${code}${words ? `: ${words}` : ''}`;
  };

  // Answers have a readable form, a brief one, and in some LMSs none: only then the result comes without them.
  const ANSWER = /^(cmi\.interactions\.\d+\.)(correct_responses\.\d+\.pattern|student_response)$/;

  const LISTS = [
    ['Outcomes', /^cmi\.objectives\./],
    ['Answers', /^cmi\.interactions\./],
    ['Learner, LMS and manifest', /./],
  ];

  preview.standards = {
    '1.2': {
      ordinary: [],
      mode: 'cmi.core.lesson_mode',
      isProbe: (name, code) => code === '405' && ANSWER.test(name),
      follows: (probe, name) => name === `${ANSWER.exec(probe)[1]}result`,
      watch: watch('LMS'),
      inWords: inWords({
        101: 'the LMS could not do it; a save has not arrived',
        201: 'the LMS does not take this argument',
        202: 'this element has no children',
        203: 'this element is no list',
        301: 'the session has not been opened, or has ended',
        401: 'this LMS does not have the element',
        402: 'a keyword cannot be set',
        403: 'only the LMS may set it',
        404: 'it can be set but not read',
        405: 'the value is not of the kind that this element takes',
      }),
      groups: [
        ['Result', /^cmi\.core\.(lesson_status|score\.)/],
        ['Place, state and time', /^cmi\.(core\.(lesson_location|exit|session_time|total_time|entry)|suspend_data)$/],
        ...LISTS,
      ],
    },
    2004: {
      // Every value that is still to come is answered with this one.
      ordinary: ['403'],
      mode: 'cmi.mode',
      isProbe: () => false,
      follows: () => false,
      watch: watch(''),
      inWords: inWords({
        101: 'the LMS could not do it',
        102: 'the session could not be opened',
        103: 'the session is open already',
        104: 'the session has ended',
        111: 'the session could not be ended',
        112: 'the session was never opened',
        113: 'the session has ended already',
        122: 'read before the session was opened',
        123: 'read after the session had ended',
        132: 'set before the session was opened',
        133: 'set after the session had ended',
        142: 'saved before the session was opened',
        143: 'saved after the session had ended',
        201: 'the LMS does not take this argument',
        301: 'it could not be read',
        351: 'it could not be set',
        391: 'the LMS could not save; it has not arrived',
        401: 'there is no such element',
        402: 'this LMS does not have the element',
        403: 'nobody has set it yet',
        404: 'only the LMS may set it',
        405: 'it can be set but not read',
        406: 'the value is not of the kind that this element takes',
        407: 'the value is too large or too small',
        408: 'something else must be set before it',
      }),
      groups: [
        ['Result', /^cmi\.(completion_status|success_status|progress_measure|score\.)/],
        ['Place, state and time', /^(cmi\.(location|exit|session_time|total_time|entry|suspend_data)|adl\.nav\.request)$/],
        ...LISTS,
      ],
    },
  };
})((window.preview ??= {}));
