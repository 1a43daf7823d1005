// The module's frame: entered, left in every way, and changed for the next build without a blink.
(function (preview) {
  'use strict';

  const { data, one } = preview;
  const READY_MS = 8000;
  const viewport = one('#viewport');
  let frame = null;
  let lms = data.lms;
  let build = 0;
  let isMissing = false;
  let hasBegun = false;
  let queue = Promise.resolve();

  const base = () => `/play/${data.key}/${data.status.standard}/${lms}`;
  const title = () => data.lmss.find((known) => known.name === lms).title;

  /** The content's window inside a launch page, however many frames are between; null while it is not there. */
  function contentOf(launch) {
    let view = launch && launch.contentWindow;
    while (view && view.length) view = view[0];
    try {
      return view && view.location.pathname.startsWith(`/play/${data.key}/`) && view.location.pathname.includes('/content/')
        ? view
        : null;
    } catch {
      return null; // on the way through a frame of another origin
    }
  }

  function isReady(view) {
    const root = view && view.document.documentElement;
    return !!root && root.classList.contains('js') && !root.classList.contains('opening');
  }

  const pause = (milliseconds) => new Promise((done) => setTimeout(done, milliseconds));

  /** A launch page of its own, not yet seen. */
  async function load(query) {
    const next = document.createElement('iframe');
    next.className = 'loading';
    next.title = `${data.status.title} in ${title()}`;
    next.src = `${base()}/launch${query}`;
    viewport.append(next);
    const end = performance.now() + READY_MS;
    let missing = false;
    next.addEventListener('load', () => {
      missing = !next.contentWindow.mockLms;
    });
    while (!isReady(contentOf(next)) && !missing && performance.now() < end && next.isConnected) await pause(8);
    return missing ? null : next;
  }

  /** Begins a session; what was shown before stays until the new page stands. */
  async function enter(query, place) {
    hasBegun = true;
    const before = frame;
    const next = await load(query);
    isMissing = !next;
    if (!next) {
      for (const other of [...viewport.children]) if (other !== before) other.remove();
      gone(`No page for ${title()} yet`, 'It appears as soon as what is wrong with the module is mended and saved.', false);
      return;
    }
    const view = contentOf(next);
    if (view) {
      preview.looks.apply(view);
      if (place) {
        preview.place.restore(view, place);
        // What is drawn only now may have moved things.
        view.addEventListener('load', () => preview.place.scroll(view, place));
        requestAnimationFrame(() => preview.place.scroll(view, place));
      }
    }
    next.className = '';
    if (before) before.remove();
    frame = next;
    one('#gone').hidden = true;
    preview.size();
    preview.refresh();
  }

  /**
   * Ends the page as a browser would, while it still lives, so that nothing it would save is lost on the way: the LMS's
   * window first, which so knows that the page goes.
   */
  function finish() {
    const view = contentOf(frame);
    if (!view) return;
    for (const one_ of [frame.contentWindow, view]) {
      one_.dispatchEvent(new one_.PageTransitionEvent('pagehide', { persisted: false }));
    }
  }

  /** Waits until what a launch page has sent, perhaps only while it went, has arrived. */
  async function settle(lmsPage) {
    const sent = lmsPage && lmsPage.sent ? lmsPage.sent() : {};
    await fetch(`${base()}/settled?${new URLSearchParams(sent)}`).catch(() => {});
  }

  /** What the launch page knows; it can still be asked when the page has gone. */
  const lmsOf = (launch) => launch && launch.contentWindow && launch.contentWindow.mockLms;

  /** The page goes as by a link of the LMS, and what it still sends arrives. */
  async function leave() {
    if (!frame) return;
    const lmsPage = lmsOf(frame);
    frame.remove();
    frame = null;
    await settle(lmsPage);
  }

  /** What the preview makes from now on; what becomes of it is told as any other build. */
  async function ask(wish) {
    const answer = await fetch(`/m/${data.key}/asked`, { method: 'POST', body: JSON.stringify(wish) });
    if (answer.ok) preview.told(await answer.json());
  }

  function gone(heading, text, mayEnter = true) {
    one('#gone [data-act]').hidden = !mayEnter;
    if (frame) frame.remove();
    frame = null;
    one('#gone-title').textContent = heading;
    one('#gone-text').textContent = text;
    one('#gone').hidden = false;
  }

  /** One after the other: a build that comes while somebody re-enters waits. */
  function inTurn(task) {
    queue = queue.then(task, task).catch((error) => console.error(error));
    return queue;
  }

  preview.observedBuild = (number) => {
    build = number;
  };

  preview.stage = {
    get lms() {
      return lms;
    },
    get build() {
      return build;
    },
    base,
    content: () => contentOf(frame),
    /** Whether a page is there, or on its way. */
    isShown: () => hasBegun && one('#gone').hidden,
    isMissing: () => isMissing,

    /** The same place, the same answers, another build. */
    renew: () => inTurn(async () => {
      if (!frame || build >= data.status.build) return;
      const view = contentOf(frame);
      const place = view && isReady(view) ? preview.place.keep(view) : null;
      finish();
      await settle(lmsOf(frame));
      await enter('', place);
    }),

    /** Leaves as by a link of the LMS and comes back: another day. */
    enter: (attempt) => inTurn(async () => {
      await leave();
      await enter(attempt ? `?attempt=${attempt}` : '', null);
    }),

    close: () => inTurn(async () => {
      const lmsPage = lmsOf(frame);
      gone('The tab is closed', 'What the LMS has is what the page could still send. Open it again to see what a learner finds.');
      await settle(lmsPage);
      preview.refresh();
    }),

    crash: () => inTurn(async () => {
      await fetch(`${base()}/crash`, { method: 'POST', body: '' });
      gone('The browser has crashed', 'Nothing more was sent. The LMS has what was saved before, and the session was never ended.');
      preview.refresh();
    }),

    change: (name) => inTurn(async () => {
      await leave();
      lms = name;
      preview.forget();
      await enter('', null);
    }),

    /** Another standard is another package, in which the learner has done nothing yet. */
    play: (standard) => inTurn(async () => {
      await leave();
      await ask({ standard });
      preview.forget();
      await enter('', null);
    }),

    /** The same module in other words of the page's own. */
    speak: (language) => inTurn(() => ask({ language })),
  };
})((window.preview ??= {}));
