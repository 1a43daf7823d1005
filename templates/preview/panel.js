// The panel: what the LMS holds, what a teacher sees, and what the page has said.
(function (preview) {
  'use strict';

  const { data, fill, make, one } = preview;
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
    const differ = new Set(rows.map((row) => JSON.stringify([Number(row.score || NaN), row.status, row.success, row.complete]))).size > 1;
    const caption = 'A row for each LMS: what it would show a teacher after these attempts. The highlighted one is the LMS chosen above.'
      + (differ ? ' They differ because LMSs judge the same attempts in different ways.' : '');
    const parts = [make('table.grades', make('caption', caption), make('thead', head), make('tbody', ...body))];
    if (attempts.length) {
      const last = attempts.at(-1);
      parts.push(make('ul.attempts', ...attempts.map((attempt) => make('li',
        make('strong', `Attempt ${attempt.number}`),
        ` ${[dash(attempt.status), attempt.success, attempt.score && `score ${attempt.score}`, preview.counted(attempt.sessions, 'visit'),
          ...howOpen(attempt, attempt === last)].filter(Boolean).join(' · ')}`,
        attempt.dropped ? make('span.bad', ` Not counted: ${attempt.dropped}.`) : null))));
    }
    fill(one('#gradebook'), ...parts);
  }

  /** The visit that runs is open as it should be; one that the LMS waits for in vain is not. */
  function howOpen({ open }, isLast) {
    const runs = isLast && open > 0 && preview.stage.isShown() ? 1 : 0;
    return [runs && 'open now', open > runs && `${open - runs} not ended`];
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

  const HOW = {
    xhr: 'the page waited for the answer',
    beacon: 'handed to the browser, no answer awaited (beacon)',
    fetch: 'in the background, no answer awaited (fetch)',
  };

  function commits() {
    const rows = (held ? held.commits : []).slice().reverse().map((commit) => make(commit.stored ? 'li' : 'li.failed',
      make('time', preview.clock(commit.at)),
      ` ${commit.finish ? 'End of the visit' : 'Save'}: ${preview.counted(commit.values, 'value')}, ${preview.counted(commit.size, 'byte')}`
      + `${commit.stored ? '' : ' · not stored'}`,
      make('span.words', `${commit.leaving ? 'Sent as the page was left' : 'Sent while the page was open'}; ${HOW[commit.via] || commit.via}`)));
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
    } else {
      fill(one('#gradebook'), make('p.quiet', 'Nothing yet.'));
      fill(one('#state'), make('p.quiet', 'Nothing yet.'));
    }
    one('#copy-state').hidden = !state();
    if (one('#panel').hidden) return;
    calls();
    model();
    commits();
    one('#said').textContent = [
      preview.log.left() && 'The LMS says: this activity is still open in another window.',
      preview.log.isReview() && !data.status.switches.review
        && `${preview.titleOf(preview.stage.lms)} opens finished attempts for review; press New attempt.`,
    ].filter(Boolean).join(' ');
  }

  /** The learner's saved state as the LMS has it; "" while there is none. */
  const state = () => (held && held.values['cmi.suspend_data']) || '';

  preview.panel = {
    state,
    /** What another learner's record was is not shown for the next one's. */
    forget() {
      held = null;
      preview.drawSoon();
    },
  };

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
        if (base !== preview.stage.base()) again = true;
        else if (answer.ok) held = await answer.json();
        else held = null;
      } while (again);
    } catch {
      // The preview has ended; the news say so.
    } finally {
      asking = false;
    }
    preview.drawSoon();
  };
})((window.preview ??= {}));
