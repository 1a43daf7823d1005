// Where a learner is in a page: kept before it goes, found again in the page that comes after it.
(function (preview) {
  'use strict';

  const LANDMARKS = 'h2, h3, h4, p, li, pre, table, figure, [data-item]';
  const FIELDS = 'input:not([type=button]), textarea, select';

  const part = (page) => page.getElementById(page.documentElement.dataset.at || '') || page.body;

  /** How to know an element again: by its name, else by its first words. */
  const mark = (element) => element.id || element.dataset.item || `${element.tagName} ${element.textContent.trim().slice(0, 60)}`;

  /** What is highest on the screen, and how far from its top. */
  function anchor(view) {
    for (const element of part(view.document).querySelectorAll(LANDMARKS)) {
      const { top, bottom, height } = element.getBoundingClientRect();
      if (height && bottom > 8) return { mark: mark(element), top };
    }
    return null;
  }

  /** The fields of each item, with what is in them. */
  function fields(page) {
    const found = {};
    for (const item of page.querySelectorAll('[data-item]')) {
      found[item.dataset.item] = [...item.querySelectorAll(FIELDS)].map((field) => ({
        field,
        name: `${field.type} ${field.type === 'checkbox' || field.type === 'radio' ? field.value : ''}`,
        value: field.type === 'checkbox' || field.type === 'radio' ? field.checked : field.value,
      }));
    }
    return found;
  }

  /** The one that has the focus, by its item and number in it, or by its id. */
  function focused(page) {
    const element = page.activeElement;
    if (!element || element === page.body) return null;
    const item = element.closest('[data-item]');
    const all = item ? [...item.querySelectorAll('*')] : [];
    return {
      id: element.id,
      item: item ? item.dataset.item : '',
      at: all.indexOf(element),
      start: element.selectionStart ?? null,
      end: element.selectionEnd ?? null,
    };
  }

  /** Puts the focus, and the caret, where `focused` found it. */
  function refocus(view, kept) {
    const page = view.document;
    const item = kept.item && page.querySelector(`[data-item="${kept.item}"]`);
    const element = (item && item.querySelectorAll('*')[kept.at]) || (kept.id && page.getElementById(kept.id));
    view.focus();
    if (!element) return;
    element.focus({ preventScroll: true });
    if (kept.start === null || !element.setSelectionRange) return;
    try {
      element.setSelectionRange(kept.start, kept.end);
    } catch {
      // Not every kind of field has a caret.
    }
  }

  preview.place = {
    focused,
    refocus,

    /** Everything about a content's window that the LMS does not keep. */
    keep(view) {
      const page = view.document;
      const kept = fields(page);
      return {
        part: page.documentElement.dataset.at || '',
        anchor: anchor(view),
        scroll: view.scrollY,
        fields: Object.fromEntries(
          Object.entries(kept).map(([item, list]) => [item, list.map(({ name, value }) => ({ name, value }))]),
        ),
        open: [...page.querySelectorAll('details[open]')].map((one) => mark(one.querySelector('summary') || one)),
        focus: document.activeElement && document.activeElement.tagName === 'IFRAME' ? focused(page) : null,
      };
    },

    /** Brings a window to where another was. */
    restore(view, place) {
      const page = view.document;
      if (place.part && place.part !== page.documentElement.dataset.at && page.getElementById(place.part)) {
        const link = page.querySelector(`a[href="#${place.part}"]`);
        if (link) link.click();
      }
      for (const [item, list] of Object.entries(fields(page))) {
        const before = place.fields[item] || [];
        list.forEach(({ field, name, value }, at) => {
          const old = before[at];
          if (!old || old.name !== name || old.value === value || field.disabled || field.readOnly) return;
          if (field.type === 'checkbox' || field.type === 'radio') field.checked = old.value;
          else field.value = old.value;
          field.dispatchEvent(new view.Event('input', { bubbles: true }));
          field.dispatchEvent(new view.Event('change', { bubbles: true }));
        });
      }
      for (const box of page.querySelectorAll('details')) {
        if (place.open.includes(mark(box.querySelector('summary') || box))) box.open = true;
      }
      // The learner has not come back: the same visit goes on, and nothing moves what is read.
      const resumed = page.querySelector('[data-view=resumed]');
      if (resumed) resumed.hidden = true;
      if (place.focus) refocus(view, place.focus);
      this.scroll(view, place);
    },

    /** Scrolls to what was highest on the screen; where that has gone, to the same height. */
    scroll(view, place) {
      const known = place.anchor && [...part(view.document).querySelectorAll(LANDMARKS)].find(
        (element) => mark(element) === place.anchor.mark && element.getBoundingClientRect().height,
      );
      const top = known ? view.scrollY + known.getBoundingClientRect().top - place.anchor.top : place.scroll;
      view.scrollTo({ top, behavior: 'instant' });
    },
  };
})((window.preview ??= {}));
