// Moodle's SCORM 2004 player.
// Facts [read: mod/scorm/datamodels/scorm_13.js; seen in 4.5.5 and 5.1 unless "read" alone is said]:
// - every commit and the termination send everything that content may set and that is not as it was at the launch; so a value
//   set back to what it was at the launch is not sent [read]; a failed commit loses nothing;
// - scaled score, progress and preferences become numbers; GetValue gives the number back;
// - what was never set reads as "" without an error, except in lists;
// - an entry of a list has no right answers before its type is set;
// - Terminate compares progress with the manifest's threshold, in normal mode with credit, and overrides the completion
//   status; it never sets the success status; it adds the session's time to the total, "P" when there is none;
// - a Terminate that the server refuses leaves the session open [read];
// - of an interaction that is given back with right answers and objectives, both are counted as the last run of them in the
//   order of their numbers, and what stood before is gone from the page.
(function (root) {
  'use strict';
  const mockLms = (root.mockLms = root.mockLms || {});
  mockLms.behaviours = mockLms.behaviours || {};

  const NUMBERS = ['scaled', 'measure', 'level', 'captioning'];
  const NESTED = /^(cmi\.interactions\.\d+)\.(correct_responses|objectives)\.(\d+)\./;
  const NO_TIME = 'PT0H0M0S';
  const UNITS = ['Y', 'M', 'D', 'H', 'M', 'S'];

  function parts(span) {
    const found = /^P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:\.\d{1,2})?)S)?)?$/.exec(span);
    return found ? found.slice(1).map((part) => Number(part || 0)) : [0, 0, 0, 0, 0, 0];
  }

  /** The sum as Moodle spells it: no part that is 0, so "P" for nothing. Days make no months. */
  function sum(total, session) {
    const more = parts(session);
    const all = parts(total).map((part, at) => part + more[at]);
    for (const [at, whole] of [[5, 60], [4, 60], [3, 24]]) {
      all[at - 1] += Math.floor(all[at] / whole);
      all[at] = Math.round((all[at] % whole) * 100) / 100;
    }
    const spelled = all.map((part, at) => (part ? part + UNITS[at] : ''));
    const clock = spelled.slice(3).join('');
    return 'P' + spelled.slice(0, 3).join('') + (clock ? 'T' + clock : '');
  }

  /** The lists inside the interactions that are given back: list -> its last run; the rest goes. */
  function restored(values) {
    const found = Object.keys(values)
      .map((element) => [element, NESTED.exec(element)])
      .filter(([, match]) => match);
    found.sort(([, a], [, b]) => Number(a[3]) - Number(b[3]) || (a[2] < b[2] ? -1 : 1));
    const counts = new Map();
    const last = new Map();
    for (const [element, [, start, list]] of found) {
      const place = `${start}.${list}`;
      if (last.get(start) !== place) {
        last.set(start, place);
        counts.set(place, []);
      }
      counts.get(place).push(element);
    }
    const kept = new Set([...counts.values()].flat());
    const gone = found.map(([element]) => element).filter((element) => !kept.has(element));
    return { counts: new Map([...counts].map(([list, elements]) => [list, elements.length])), gone };
  }

  mockLms.behaviours.moodle = function (config, post) {
    const { elements, keywords, lists, optional } = mockLms.scorm2004;
    const { counts, gone } = restored(config.values);
    const launched = { 'cmi.session_time': NO_TIME, 'adl.nav.request': '_none_', ...config.values };
    const values = { ...config.values };
    for (const element of gone) {
      delete values[element];
    }
    const nested = (list) => /^cmi\.interactions\.\d+\./.test(list);
    const usual = (element) => (element in launched ? launched[element] : '');

    function collected(current) {
      const fields = {};
      for (const [element, value] of current) {
        const name = mockLms.generic(element);
        const listed = name !== element;
        const unsaid = listed ? /_status$/.test(element) && value === 'unknown' : value === usual(element);
        if (elements[name][0] !== 'r' && !unsaid) {
          fields[element] = String(value);
        }
      }
      return fields;
    }

    const rules = {
      ...mockLms.moodle2004,
      elements,
      keywords,
      lists,
      optional,
      most: {},
      failed: { commit: '101', terminate: '101' },
      onlyText: false,
      initial: (name, standard) => (name.includes('.n.') ? undefined : (standard ?? '')),
      convert: (type, text) => (NUMBERS.includes(type) ? Number(text) : text),
      forbidden: () => '',
      counts: (list, inner) => (nested(list) ? counts.get(list) : inner.lists.count(list)),
      valid(request, current) {
        if (!/^(previous|continue|choice.\{target=\S{0,200}[a-zA-Z0-9]\})$/.test(request)) {
          return '';
        }
        const asked = current.get('adl.nav.request') || '_none_';
        return asked === '_none_' ? 'unknown' : String(asked === request);
      },
      changed(element, inner) {
        const name = mockLms.generic(element);
        const [entry] = inner.lists.indices(element).slice(-1);
        if (name === 'cmi.interactions.n.id' && !counts.has(element.replace(/id$/, 'objectives'))) {
          counts.set(element.replace(/id$/, 'objectives'), 0);
        } else if (name === 'cmi.interactions.n.type') {
          const answers = element.replace(/type$/, 'correct_responses');
          counts.set(answers, 0);
          inner.lists.set(answers, 0);
        } else if (name === 'cmi.objectives.n.id') {
          for (const status of ['success_status', 'completion_status']) {
            const place = element.replace(/id$/, status);
            inner.values.set(place, inner.values.get(place) || 'unknown');
          }
        } else if (entry && nested(entry.list)) {
          counts.set(entry.list, Math.max(counts.get(entry.list), entry.index + 1));
        }
      },
      before(inner, finish) {
        const said = (element) => inner.values.get(element);
        const counted = said('cmi.mode') === 'normal' && said('cmi.credit') === 'credit';
        const [threshold, measure] = [said('cmi.completion_threshold'), said('cmi.progress_measure')];
        if (finish && counted && threshold && measure) {
          inner.values.set('cmi.completion_status', measure >= threshold ? 'completed' : 'incomplete');
        }
      },
      store(inner, finish) {
        const fields = collected(inner.values);
        if (finish) {
          const session = inner.values.get('cmi.session_time') || NO_TIME;
          fields['cmi.total_time'] = sum(inner.values.get('cmi.total_time'), session);
        }
        return inner.send(fields, finish);
      },
    };
    return mockLms.scorm2004.api(rules, { ...config, values }, post);
  };
})(window);
