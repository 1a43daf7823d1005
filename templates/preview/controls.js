// What a person can do to the learner, the LMS and the view.
(function (preview) {
  'use strict';

  const { all, data, one } = preview;
  const KEPT = 'coursewright-preview';

  const ACTS = {
    enter: () => preview.stage.enter(''),
    new: () => preview.stage.enter('new'),
    close: () => preview.stage.close(),
    crash: () => preview.stage.crash(),
  };
  /** Of these the launch page is told. */
  const OPENS_AGAIN = ['refuse', 'review'];

  function setPanel(open) {
    one('#panel').hidden = !open;
    one('#toggle-panel').setAttribute('aria-expanded', String(open));
    document.body.classList.toggle('with-panel', open);
    preview.drawSoon();
  }

  function keep() {
    const chosen = { frame: one('#frame').value, scheme: one('#scheme').value, panel: !one('#panel').hidden };
    try {
      localStorage.setItem(KEPT, JSON.stringify(chosen));
    } catch {
      // Without storage each visit begins anew.
    }
  }

  function recall() {
    let chosen = {};
    try {
      chosen = JSON.parse(localStorage.getItem(KEPT) || '{}');
    } catch {
      // As above.
    }
    if (data.frames.some((frame) => frame.name === chosen.frame)) one('#frame').value = chosen.frame;
    if (['', 'light', 'dark'].includes(chosen.scheme)) one('#scheme').value = chosen.scheme;
    const narrow = matchMedia('(max-width: 47.9rem)').matches;
    setPanel(narrow ? false : chosen.panel !== false);
  }

  async function throwSwitch(box) {
    const answer = await fetch(`${preview.stage.base()}/switches`, {
      method: 'POST',
      body: JSON.stringify({ [box.dataset.switch]: box.checked }),
    });
    if (answer.ok && OPENS_AGAIN.includes(box.dataset.switch) && preview.stage.isShown()) await preview.stage.enter('');
    preview.refresh();
  }

  preview.controls = {
    /** What the server holds, whoever has asked for it. */
    draw() {
      one('#standard').value = data.status.standard;
      one('#language').value = data.status.language;
    },

    start() {
      one('#lms').value = data.lms;
      this.draw();
      one('#standard').addEventListener('change', () => preview.stage.play(one('#standard').value));
      one('#language').addEventListener('change', () => preview.stage.speak(one('#language').value));
      for (const box of all('[data-switch]')) {
        box.checked = data.switches[box.dataset.switch];
        box.addEventListener('change', () => throwSwitch(box));
      }
      for (const button of all('[data-act]')) button.addEventListener('click', ACTS[button.dataset.act]);
      one('#lms').addEventListener('change', () => {
        const address = new URL(location.href);
        address.searchParams.set('lms', one('#lms').value);
        history.replaceState(null, '', address);
        preview.stage.change(one('#lms').value);
      });
      for (const id of ['#frame', '#scheme', '#print']) {
        one(id).addEventListener('change', () => {
          preview.looks.refresh();
          keep();
        });
      }
      one('#toggle-panel').addEventListener('click', () => {
        setPanel(one('#panel').hidden);
        keep();
        if (!one('#panel').hidden && matchMedia('(max-width: 47.9rem)').matches) one('#panel').focus();
      });
      one('#only-errors').addEventListener('change', preview.drawSoon);
      recall();
    },
  };
})((window.preview ??= {}));
