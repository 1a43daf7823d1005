// What an LMS's errors mean.
(function (preview) {
  'use strict';

  const SCORM_12 = {
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
  };
  const SCORM_2004 = {
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
  };

  /** An error in words, with the LMS's own where there are none. */
  preview.errorInWords = (standard, code, own) => {
    const words = (standard === '1.2' ? SCORM_12 : SCORM_2004)[code];
    return `error ${code}${words || own ? `: ${words || own}` : ''}`;
  };
})((window.preview ??= {}));
