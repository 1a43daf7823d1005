// The ways between the items of a course: what content may ask for, what happens when its session is over, and a table of
// contents that is up to date.
(function (root) {
  'use strict';
  const mockLms = (root.mockLms = root.mockLms || {});
  const ways = JSON.parse(root.document.getElementById('mock-lms-config').textContent).course;

  mockLms.navigation = {
    /** The answer to adl.nav.request_valid: what the server says of what it has stored. */
    valid(asked) {
      const request = new XMLHttpRequest();
      request.open('GET', `${ways.valid}&${new URLSearchParams({ asked })}`, false);
      try {
        request.send();
      } catch {
        return 'unknown';
      }
      return request.status === 200 ? request.responseText : 'unknown';
    },

    /** A commit was taken; `number` is its own, and `finish` says that it ended the session. */
    stored(number, finish) {
      if (mockLms.leaving.now()) {
        return;
      }
      root.setTimeout(() => (finish ? follow(number) : refresh(number)), 0);
    },
  };

  async function refresh(number) {
    try {
      const answer = await fetch(`${ways.contents}&number=${number}`);
      const place = root.document.getElementById('contents');
      if (answer.ok && place) {
        place.innerHTML = await answer.text();
      }
    } catch {
      // Offline: the contents stay as they were.
    }
  }

  async function follow(number) {
    try {
      const answer = await fetch(`${ways.next}&number=${number}`, { method: 'POST' });
      const { location } = await answer.json();
      if (location) {
        root.location.assign(location);
        return;
      }
    } catch {
      // Offline: nobody says where to go, so the page stays.
    }
    refresh(number);
  }
})(window);
