// What is wrong with the module, over the last good page.
(function (preview) {
  'use strict';

  const { data, fill, make, one } = preview;
  const box = one('#findings');
  const chip = one('#show-findings');
  let dismissed = 0;
  let asked = false;
  /** Where the focus was in what is covered now; null when it was elsewhere. */
  let taken = null;
  const covered = [one('#viewport'), one('#gone')];

  /** Text in which `this` is code. */
  const spoken = (text) => text.split(/`([^`]+)`/).map((part, at) => (at % 2 ? make('code', part) : part));

  /** The line with its number, and the marks under it. */
  function excerpt({ line, excerpt: shown }) {
    const gutter = `${line} | `;
    return make('pre', make('code', make('span.gutter', gutter), shown.line, shown.marks ? '\n' : '',
      shown.marks ? make('span.marks', ' '.repeat(gutter.length) + shown.marks) : null));
  }

  function finding(one_) {
    const place = [one_.file, one_.line, one_.column].filter(Boolean).join(':');
    const [first, ...rest] = one_.hint.split('\n');
    const why = one_.why ? make('details', make('summary', `Why ${one_.code} matters`), make('p', ...spoken(one_.why))) : null;
    return make(`li.${one_.severity}`,
      make('p.what', make('span.severity', one_.severity), ' ', ...spoken(one_.message)),
      make('p.where', place),
      one_.excerpt ? excerpt(one_) : null,
      first ? make('p.hint', ...spoken(first)) : null,
      rest.length ? make('pre', make('code', rest.join('\n'))) : null,
      why);
  }

  /** What lies under the findings cannot be reached; whoever was in it is taken along, and brought back. */
  function cover(shown) {
    const within = covered.some((element) => element.contains(document.activeElement));
    const was = !box.hidden;
    box.hidden = !shown;
    const view = preview.stage.content();
    if (shown && !was && within) {
      // A browser forgets what has the focus inside a frame that cannot be reached.
      taken = (view && preview.place.focused(view.document)) || {};
      one('#findings-title').focus();
    }
    for (const element of covered) element.inert = shown;
    if (!shown && was && taken) {
      const lost = document.activeElement === document.body || box.contains(document.activeElement);
      if (lost && view) preview.place.refocus(view, taken);
      taken = null;
    }
  }

  function draw() {
    const { status } = data;
    const hasPage = status.build > 0 && !preview.stage.isMissing();
    const broken = !status.fine;
    const words = preview.findingsInWords(status.counts);
    const shown = broken ? dismissed !== status.draft : asked && status.findings.length > 0;
    chip.hidden = !words && !status.failure;
    chip.textContent = words || 'Problem';
    chip.className = `chip ${broken ? 'bad' : status.counts.warning ? 'warned' : ''}`;
    chip.setAttribute('aria-expanded', String(shown));
    one('#findings-title').textContent = broken ? (words ? `Not built: ${words}` : 'Not built') : words;
    one('#close-findings').textContent = broken ? 'Show the last good page' : 'Close';
    one('#close-findings').hidden = broken && !hasPage;
    one('#findings-lead').textContent = status.failure || (broken
      ? hasPage
        ? `The page behind is the last good one, from ${preview.clock(status.at)}. It changes as soon as this is mended and saved.`
        : `There is no page for ${preview.titleOf(preview.stage.lms)} in ${preview.stage.standard()} yet. It appears as soon as this is mended and saved.`
      : 'The package is built all the same.');
    const order = ['error', 'warning', 'advice'];
    const sorted = status.findings.slice().sort((a, b) => order.indexOf(a.severity) - order.indexOf(b.severity));
    fill(one('#findings-list'), ...sorted.map(finding));
    cover(shown);
    box.classList.toggle('broken', broken);
  }

  one('#close-findings').addEventListener('click', () => {
    dismissed = data.status.draft;
    asked = false;
    const wasWithin = taken !== null;
    draw();
    if (!wasWithin) chip.focus();
  });
  chip.addEventListener('click', () => {
    const open = box.hidden;
    asked = open;
    dismissed = open ? 0 : data.status.draft;
    draw();
    if (open) one('#findings-title').focus();
  });
  box.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && !one('#close-findings').hidden) one('#close-findings').click();
  });

  preview.findings = { draw };
})((window.preview ??= {}));
