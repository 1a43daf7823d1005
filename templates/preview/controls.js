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
  const OPENS_AGAIN = ['refuse', 'review', 'oldWay'];
  const NARROW = '(max-width: 47.9rem)';

  function setPanel(open) {
    one('#panel').hidden = !open;
    one('#toggle-panel').setAttribute('aria-expanded', String(open));
    document.body.classList.toggle('with-panel', open);
    preview.drawSoon();
  }

  function keep() {
    const chosen = { ...preview.looks.chosen(), panel: !one('#panel').hidden };
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
    setPanel(matchMedia(NARROW).matches ? false : chosen.panel !== false);
  }

  /** Which parts of the panel are open, for as long as the tab is. */
  function recallParts() {
    for (const part of all('#panel details')) {
      const key = `${KEPT}-${part.id}`;
      try {
        const kept = sessionStorage.getItem(key);
        if (kept) part.open = kept === 'open';
      } catch {
        return; // as above
      }
      part.addEventListener('toggle', () => sessionStorage.setItem(key, part.open ? 'open' : 'closed'));
    }
  }

  async function copyState() {
    const button = one('#copy-state');
    const said = one('#copied');
    try {
      await navigator.clipboard.writeText(preview.panel.state());
      said.textContent = 'Copied.';
    } catch {
      said.textContent = 'The browser did not allow it. The text is under “Every value”.';
    }
    button.focus();
    setTimeout(() => {
      said.textContent = '';
    }, 4000);
  }

  async function throwSwitch(box) {
    const answer = await fetch(`${preview.stage.base()}/switches`, {
      method: 'POST',
      body: JSON.stringify({ [box.dataset.switch]: box.checked }),
    }).catch(() => null);
    if (!answer || !answer.ok) {
      box.checked = !box.checked;
      return;
    }
    if (OPENS_AGAIN.includes(box.dataset.switch) && preview.stage.isShown()) await preview.stage.enter('');
    preview.refresh();
  }

  preview.controls = {
    /** What the server holds, whoever has asked for it. */
    draw() {
      one('#standard').value = data.status.standard;
      one('#language').value = data.status.language;
    },

    drawSwitches() {
      for (const box of all('[data-switch]')) box.checked = data.status.switches[box.dataset.switch];
    },

    start() {
      one('#lms').value = data.lms;
      this.draw();
      this.drawSwitches();
      one('#standard').addEventListener('change', () => preview.stage.play(one('#standard').value));
      one('#language').addEventListener('change', () => preview.stage.speak(one('#language').value));
      for (const box of all('[data-switch]')) box.addEventListener('change', () => throwSwitch(box));
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
        if (!one('#panel').hidden && matchMedia(NARROW).matches) one('#panel').focus();
      });
      one('#skip').addEventListener('click', () => {
        setPanel(true);
        one('#panel').focus();
      });
      one('#copy-state').addEventListener('click', copyState);
      one('#only-errors').addEventListener('change', preview.drawSoon);
      recall();
      recallParts();
    },
  };
})((window.preview ??= {}));
