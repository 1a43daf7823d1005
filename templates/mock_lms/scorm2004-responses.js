// What was answered, and what is right, in the form of each type of interaction (RTE 4.2.9, learner_response and
// correct_responses), within the smallest permitted maxima.
// Facts [run in ADL's SCORM 2004 4th Edition Test Suite]: each type's form; a choice "a,b" is one identifier; a right
// number is a range; equal patterns of choice and sequencing are refused.
(function (root) {
  'use strict';
  const mockLms = (root.mockLms = root.mockLms || {});
  const { REAL, identifier, localized } = mockLms.scorm2004.forms;

  const short = identifier(250);
  const split = (text) => text.split('[,]');
  const each = (most, check) => (text) => split(text).length <= most && split(text).every(check);
  const different = (text) => new Set(split(text)).size === split(text).length;
  const orNothing = (check) => (text) => text === '' || check(text);

  /** A text after prefixes such as {order_matters=true}, each at most once, in any order; null when one is none. */
  function after(names, text) {
    const seen = new Set();
    for (let found; (found = /^\{(case_matters|order_matters)=([^}]*)\}/.exec(text)); text = text.slice(found[0].length)) {
      if (!names.includes(found[1]) || seen.has(found[1]) || !['true', 'false'].includes(found[2])) {
        return null;
      }
      seen.add(found[1]);
    }
    return text;
  }

  const prefixed = (names, check) => (text) => {
    const rest = after(names, text);
    return rest !== null && check(rest);
  };

  function range(text) {
    const bounds = text.split('[:]');
    const [low, high] = bounds;
    const number = (bound) => bound === '' || REAL.test(bound);
    return bounds.length === 2 && bounds.every(number) && (low === '' || high === '' || Number(low) <= Number(high));
  }

  const pair = (text) => {
    const parts = text.split('[.]');
    return parts.length === 2 && parts.every(short);
  };

  /** A step and what was done, or may be done: either may be left out, not both. */
  const step = (done) => (text) => {
    const parts = text.split('[.]');
    const [name, answer] = parts;
    return parts.length === 2 && text !== '[.]' && (name === '' || short(name)) && (answer === '' || done(answer));
  };
  const literal = (text) => text.length <= 250 && !text.includes('[:]');

  const truth = (text) => text === 'true' || text === 'false';
  const choices = orNothing((text) => each(36, short)(text) && different(text));
  const pairs = each(36, pair);
  const order = each(36, short);
  const texts = each(10, localized(250));
  const steps = (done) => each(125, step(done));
  const other = (text) => text.length <= 4000;

  mockLms.scorm2004.responses = {
    'true-false': truth,
    choice: choices,
    'fill-in': texts,
    'long-fill-in': localized(4000),
    likert: short,
    matching: orNothing(pairs),
    performance: steps(literal),
    sequencing: order,
    numeric: (text) => REAL.test(text),
    other,
  };

  mockLms.scorm2004.patterns = {
    'true-false': truth,
    choice: choices,
    'fill-in': prefixed(['case_matters', 'order_matters'], texts),
    'long-fill-in': prefixed(['case_matters'], localized(4000)),
    likert: short,
    matching: pairs,
    performance: prefixed(['order_matters'], steps((text) => literal(text) || range(text))),
    sequencing: order,
    numeric: range,
    other,
  };

  /** How many right answers an interaction of the type has at most, and which of them must differ. */
  mockLms.scorm2004.patternLimits = {
    'true-false': 1, choice: 10, 'fill-in': 5, 'long-fill-in': 5, likert: 1, matching: 5, performance: 5, sequencing: 5,
    numeric: 1, other: 1,
  };
  mockLms.scorm2004.patternsDiffer = ['choice', 'sequencing'];
})(window);
