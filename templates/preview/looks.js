// How the module is shown: size of its frame, colours, and as on paper.
(function (preview) {
  'use strict';

  const { data, one } = preview;
  const SCHEME = /\(prefers-color-scheme:\s*(dark|light)\)/g;
  const ALWAYS = '(min-width: 0px)';
  const NEVER = '(max-width: 0px)';
  const stage = one('#stage');
  const viewport = one('#viewport');
  const original = new WeakMap();

  const wanted = () => ({ scheme: one('#scheme').value, print: one('#print').checked });

  /** A media query as it would be answered under the wanted colours and on the wanted medium. */
  function rewritten(query, { scheme, print }) {
    const colours = print ? 'light' : scheme;
    const text = colours ? query.replace(SCHEME, (all, asked) => (asked === colours ? ALWAYS : NEVER)) : query;
    return print ? text.replace(/\bscreen\b/g, 'speech').replace(/\bprint\b/g, 'all') : text;
  }

  function rewrite(rules, how) {
    for (const rule of rules) {
      if (rule.media) {
        if (!original.has(rule)) original.set(rule, rule.media.mediaText);
        const text = rewritten(original.get(rule), how);
        if (rule.media.mediaText !== text) rule.media.mediaText = text;
      }
      if (rule.cssRules) rewrite(rule.cssRules, how);
    }
  }

  function apply(view) {
    const how = wanted();
    for (const sheet of view.document.styleSheets) rewrite(sheet.cssRules, how);
    const { style } = view.document.documentElement;
    style.colorScheme = how.print ? 'only light' : how.scheme;
    // The margins that the page asks of paper.
    style.padding = how.print ? '18mm 16mm' : '';
  }

  /** On paper the two choices show what paper is; they come back as they were. */
  let aside = null;
  function showPaper() {
    const [frame, scheme] = [one('#frame'), one('#scheme')];
    const print = one('#print').checked;
    if (print && !aside) {
      aside = { frame: frame.value, scheme: scheme.value };
      Object.assign(frame, { value: 'paper', disabled: true });
      Object.assign(scheme, { value: 'light', disabled: true });
    } else if (!print && aside) {
      Object.assign(frame, { value: aside.frame, disabled: false });
      Object.assign(scheme, { value: aside.scheme, disabled: false });
      aside = null;
    }
  }

  /** Gives the frame its size; one that is larger than the room for it is shown smaller. */
  preview.size = () => {
    const { width, height, screen } = data.frames.find((known) => known.name === one('#frame').value);
    stage.classList.toggle('framed', width > 0);
    viewport.classList.toggle('screen', screen);
    const room = { width: stage.clientWidth - 48, height: stage.clientHeight - 64 };
    const scale = width ? Math.max(0.3, Math.min(1, room.width / width, screen ? room.height / height : 1)) : 1;
    viewport.style.width = width ? `${width * scale}px` : '';
    viewport.style.height = width ? `${height * scale}px` : '';
    for (const frame of viewport.children) {
      frame.style.width = width ? `${width}px` : '';
      frame.style.height = width ? `${height}px` : '';
      frame.style.transform = scale < 1 ? `scale(${scale})` : '';
    }
    one('#scale').textContent = width ? `${width} × ${height}${scale < 1 ? `, shown at ${Math.round(scale * 100)}%` : ''}` : '';
  };

  preview.looks = {
    apply,
    /** What is to be kept for the next visit. */
    chosen: () => aside || { frame: one('#frame').value, scheme: one('#scheme').value },
    refresh() {
      showPaper();
      const view = preview.stage.content();
      if (view) apply(view);
      preview.size();
    },
  };
  new ResizeObserver(() => preview.size()).observe(stage);
})((window.preview ??= {}));
