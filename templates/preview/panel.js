// The panel: what the LMS holds, what a teacher sees, and what the page has said.
(function (preview) {
  'use strict';

  const { fill, make, one } = preview;
  let held = null;
  let asking = false;
  let again = false;
  let drawing = false;

  const dash = (text) => text || '–';

  function gradebook({ gradebook: rows, attempts }) {
    const success = rows.some((row) => row.success);
    const head = make('tr', ...['LMS', 'Grade', 'Status', success ? 'Success' : null, 'Complete']
      .filter(Boolean).map((text) => {
        const cell = make('th', text);
        cell.scope = 'col';
        return cell;
      }));
    const body = rows.map((row) => {
      const name = make('th', row.title);
      name.scope = 'row';
      return make(row.current ? 'tr.current' : 'tr', name, make('td', dash(row.score)), make('td', dash(row.status)),
        success ? make('td', dash(row.success)) : null, make('td', row.complete ? 'yes' : 'no'));
    });
    const parts = [make('table.grades', make('caption', 'This learner’s row; the others are what those LMSs would make of the same attempts'),
      make('thead', head), make('tbody', ...body))];
    if (attempts.length) {
      parts.push(make('ul.attempts', ...attempts.map((attempt) => make('li',
        make('strong', `Attempt ${attempt.number}`),
        ` ${[dash(attempt.status), attempt.success, attempt.score && `score ${attempt.score}`, preview.counted(attempt.sessions, 'visit'),
          attempt.open ? `${attempt.open} open` : ''].filter(Boolean).join(' · ')}`,
        attempt.dropped ? make('span.bad', ` Not counted: ${attempt.dropped}.`) : null))));
    }
    fill(one('#gradebook'), ...parts);
  }

  function meter(state) {
    const bar = make('meter');
    bar.setAttribute('min', '0');
    bar.setAttribute('max', String(state.limit));
    bar.setAttribute('high', String(Math.round(state.limit * 0.9)));
    bar.setAttribute('value', String(state.characters));
    bar.setAttribute('aria-label', 'Saved state');
    return make('p.size', bar, `${state.characters.toLocaleString('en-GB')} of ${state.limit.toLocaleString('en-GB')} characters`);
  }

  function told({ state }) {
    if (!state) return;
    const facts = state.facts.flatMap(([what, how]) => [make('dt', what), make('dd', how)]);
    const items = state.items.filter((item) => item.answer).map((item) => make('li',
      make('span.where', `${item.where}${item.verdict ? ` · ${item.verdict}` : ''}`), ` ${item.prompt} `, make('q.answer', item.answer)));
    const open = state.items.filter((item) => !item.answer).length;
    fill(one('#state'), meter(state),
      ...state.problems.map((problem) => make(state.standing === 'empty' ? 'p.quiet' : 'p.bad', problem)),
      facts.length ? make('dl', ...facts) : null,
      items.length ? make('ul.answers', ...items) : null,
      facts.length && open ? make('p.quiet', `${preview.counted(open, 'task or question', 'tasks or questions')} unanswered.`) : null);
  }

  /** Elements as the page knows them, and as the LMS has stored them. */
  function model() {
    const stored = held ? held.values : {};
    const live = preview.log.values();
    const names = [...new Set([...live.keys(), ...Object.keys(stored)])].filter((name) => live.get(name) || stored[name]).sort(
      (one_, other) => one_.localeCompare(other, 'en', { numeric: true }),
    );
    const row = (name) => {
      const now = live.has(name) ? String(live.get(name)) : String(stored[name]);
      const waits = preview.log.isOwn(name) && String(stored[name] ?? '') !== now;
      return [make('dt', name), make('dd', make('code', now), waits ? make('span.waits', stored[name] ? `stored: ${stored[name]}` : 'not stored yet') : null)];
    };
    const taken = new Set();
    const groups = preview.log.groups().flatMap(([title, pattern]) => {
      const inside = names.filter((name) => !taken.has(name) && pattern.test(name));
      inside.forEach((name) => taken.add(name));
      return inside.length ? [make('h3', title), make('dl', ...inside.flatMap(row))] : [];
    });
    fill(one('#model'), ...(groups.length ? groups : [make('p.quiet', 'Nothing yet.')]));
  }

  function commits() {
    const rows = (held ? held.commits : []).slice().reverse().map((commit) => make(commit.stored ? 'li' : 'li.failed',
      `${commit.finish ? 'End of the session' : 'Save'}: ${preview.counted(commit.values, 'value')}, ${preview.counted(commit.size, 'byte')}, by ${commit.via}`
      + `${commit.leaving ? `, while leaving (${commit.leaving})` : ''}${commit.stored ? '' : ' · not stored'}`));
    fill(one('#commits'), rows.length ? make('ol.calls', ...rows) : make('p.quiet', 'No save has reached the LMS yet.'));
  }

  function calls() {
    const only = one('#only-errors').checked;
    const all = preview.log.calls();
    const failed = all.filter((call) => call.failed).length;
    one('#call-count').textContent = all.length ? `${all.length}${failed ? `, ${failed} failed` : ''}` : '';
    fill(one('#calls'), ...all.filter((call) => !only || call.failed).slice(0, 150).map((call) => make(
      call.opened ? 'li.opened' : call.failed ? 'li.failed' : 'li',
      make('time', call.at.toLocaleTimeString('en-GB')), ' ', make('code', call.call),
      call.answer === '' ? null : make('span.answered', ` → ${call.answer}`),
      call.words ? make('span.words', call.words) : null)));
  }

  function draw() {
    drawing = false;
    if (held) {
      gradebook(held);
      told(held);
    }
    if (one('#panel').hidden) return;
    calls();
    model();
    commits();
    one('#said').textContent = preview.log.left() ? 'The LMS says: this activity is still open in another window.' : '';
  }

  /** Once for all that comes together. */
  preview.drawSoon = () => {
    if (drawing) return;
    drawing = true;
    setTimeout(draw, 30);
  };

  /** Asks what the LMS holds; at most one question is under way. */
  preview.refresh = async () => {
    if (asking) {
      again = true;
      return;
    }
    asking = true;
    try {
      do {
        again = false;
        const base = preview.stage.base();
        const answer = await fetch(`${base}/panel.json`);
        if (answer.ok && base === preview.stage.base()) held = await answer.json();
      } while (again);
    } catch {
      // The preview has ended; the news say so.
    } finally {
      asking = false;
    }
    preview.drawSoon();
  };
})((window.preview ??= {}));
