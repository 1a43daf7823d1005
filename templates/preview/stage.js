// The module's frame: entered, left in every way, and changed for the next build without a blink.
(function (preview) {
  'use strict';

  const { data, one } = preview;
  const READY_MS = 8000;
  const viewport = one('#viewport');
  let frame = null;
  let lms = data.lms;
  let build = 0;
  let identity = '';
  /** Where the session that is shown began: what is asked for may be another standard by now. */
  let began = '';
  /** Why there is no page: "unbuilt", "lost" while nobody serves any; "" where there is one. */
  let missing = '';
  let hasBegun = false;
  let queue = Promise.resolve();

  const base = () => `/play/${data.path}/${data.status.standard}/${lms}`;
  const title = () => preview.titleOf(lms);
  const standard = () => data.standards.find((known) => known.name === data.status.standard).title;

  /** The content's window inside a launch page, however many frames are between; null while it is not there. */
  function contentOf(launch) {
    let view = launch && launch.contentWindow;
    while (view && view.length) view = view[0];
    try {
      return view && view.location.pathname.startsWith(`/play/${data.path}/`) && view.location.pathname.includes('/content/')
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
    let fault = '';
    next.addEventListener('load', () => {
      fault = faultOf(next);
    });
    while (!isReady(contentOf(next)) && !fault && performance.now() < end && next.isConnected) await pause(8);
    missing = fault || (faultOf(next) === 'lost' ? 'lost' : '');
    return missing ? null : next;
  }

  /** What is wrong with a launch page that has loaded. The browser's own page about an error is of another origin. */
  function faultOf(launch) {
    try {
      return launch.contentWindow.mockLms ? '' : 'unbuilt';
    } catch {
      return 'lost';
    }
  }

  /** Begins a session; what was shown before stays until the new page stands. */
  async function enter(query, place) {
    hasBegun = true;
    const before = frame;
    const address = base();
    const next = await load(query);
    if (!next) {
      for (const other of [...viewport.children]) if (other !== before) other.remove();
      if (missing === 'lost') gone('The preview has ended', 'Start it again; the module then opens by itself.', false);
      else gone(`No page for ${title()} in ${standard()} yet`, 'It appears as soon as what is wrong with the module is mended and saved.', false);
      preview.findings.draw();
      preview.refresh();
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
    began = address;
    const asked = one('#gone').contains(document.activeElement);
    one('#gone').hidden = true;
    if (asked) (view || frame).focus();
    preview.findings.draw();
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

  /** Waits until what a launch page has sent, perhaps only while it went, has arrived. `about`: what more is known of it. */
  async function settle(lmsPage, about = {}) {
    const sent = lmsPage && lmsPage.sent ? lmsPage.sent() : {};
    await fetch(`${began || base()}/settled?${new URLSearchParams({ ...sent, ...about })}`).catch(() => {});
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
    const answer = await fetch(`/m/${data.path}/asked`, { method: 'POST', body: JSON.stringify(wish) }).catch(() => null);
    if (answer && answer.ok) preview.told(await answer.json());
    else preview.controls.draw();
  }

  /** Whether what is shown is another than what there is: an older build, or one of a preview that has ended. */
  const isOld = () => identity !== data.status.identity || build < data.status.build;

  /** Another learner's record from here on. */
  function forget() {
    preview.log.forget();
    preview.panel.forget();
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

  preview.observedBuild = (config) => {
    build = config.build;
    identity = config.identity;
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
    isMissing: () => missing !== '',
    isOld,
    forget,
    standard,

    /** Opens what could not be opened before, once it can be. */
    come() {
      const mayCome = missing === 'lost' ? data.status.build > 0 : missing === 'unbuilt' && data.status.fine;
      if (!mayCome) return;
      missing = '';
      inTurn(() => enter('', null));
    },

    /** The same place, the same answers, another build: the session goes on. What a preview held that has ended is gone. */
    renew: () => inTurn(async () => {
      if (!frame || !isOld()) return;
      const view = contentOf(frame);
      const place = view && isReady(view) ? preview.place.keep(view) : null;
      if (identity !== data.status.identity) {
        preview.log.close();
        forget();
        await enter('', place);
        return;
      }
      const lmsPage = lmsOf(frame);
      finish();
      await settle(lmsPage, { complete: 1 });
      await enter(`?continued=${encodeURIComponent(lmsPage.sent().session)}`, place);
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
      preview.log.close();
      await fetch(`${began || base()}/crash`, { method: 'POST', body: '' }).catch(() => {});
      gone('The browser has crashed', 'Nothing more was sent. The LMS has what was saved before, and the session was never ended.');
      preview.refresh();
    }),

    change: (name) => inTurn(async () => {
      await leave();
      lms = name;
      forget();
      await enter('', null);
    }),

    /** Another standard is another package, in which the learner has done nothing yet. */
    play: (standard) => inTurn(async () => {
      await leave();
      await ask({ standard });
      forget();
      await enter('', null);
    }),

    /** The same module in other words of the page's own. */
    speak: (language) => inTurn(() => ask({ language })),
  };
})((window.preview ??= {}));
