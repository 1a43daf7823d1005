// The entry of a module's page.
(function (preview) {
  'use strict';

  const { data, one } = preview;
  let lost = false;

  function say() {
    const { status } = data;
    const element = one('#build');
    document.body.classList.toggle('is-broken', !status.fine);
    element.className = `build ${lost ? 'lost' : status.fine ? 'fine' : 'bad'}`;
    element.textContent = lost
      ? 'The preview has ended. Start it again; this page will follow.'
      : status.fine
        ? `Built in ${preview.span(status.milliseconds)} at ${preview.clock(status.at)}`
        : status.build
          ? `Not built. Shown: ${preview.clock(status.at)}`
          : 'Not built';
    one('#title').textContent = status.title;
    document.title = `${status.fine ? '' : '⚠ '}${status.title} · Preview`;
  }

  preview.told = (status) => {
    const first = data.status.build === 0 && status.build > 0;
    const other = data.status.identity !== status.identity;
    data.status = status;
    lost = false;
    say();
    preview.findings.draw();
    preview.controls.draw();
    const { stage } = preview;
    if (other) {
      preview.controls.drawSwitches();
      if (!stage.isShown()) stage.forget();
    }
    if (stage.isShown()) {
      if (status.build && stage.isOld()) stage.renew();
    } else if (stage.isMissing()) stage.come();
    else if (first) stage.enter('');
    preview.refresh();
  };

  preview.controls.start();
  say();
  preview.findings.draw();
  if (data.status.build) preview.stage.enter('');
  preview.news(`/m/${data.path}/events`, preview.told, () => {
    lost = true;
    say();
  });
})((window.preview ??= {}));
