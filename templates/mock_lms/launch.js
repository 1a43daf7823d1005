// The launch page: builds the API that the server described and wires the ways of leaving.
(function (root) {
  'use strict';
  const mockLms = (root.mockLms = root.mockLms || {});
  const page = root.document;
  const config = JSON.parse(page.getElementById('mock-lms-config').textContent);
  let number = 0;
  let sent = 0;
  const session = new URL(config.commitUrl).searchParams.get('session');
  /** The session, and the last commit that went on its way in it. May be asked when the page has gone. */
  mockLms.sent = () => ({ session, number: sent });

  const transport = mockLms.transports && mockLms.transports[config.transport] && mockLms.transports[config.transport]();

  /** Sends one commit. What is said about it travels in the address, the values in the body. */
  function post(fields, { finish, sets }) {
    number += 1;
    const leaving = mockLms.leaving.now();
    const about = { number, finish: finish ? '1' : '', sets, leaving, refused: mockLms.refusals.said() };
    const address = ({ via }) => config.commitUrl + '&' + new URLSearchParams({ ...about, via });
    const answer = transport.send(address, fields);
    if (answer === 'true') {
      sent = number;
      mockLms.navigation?.stored(number, finish);
    }
    return answer;
  }

  if (!config.noApi) {
    const api = mockLms.refusals.watch(mockLms.behaviours[config.behaviour](config, post));
    root[config.api] = mockLms.observed ? mockLms.observed(api, config) : api;
  }

  const frame = page.getElementById('content');
  frame.addEventListener('load', () => {
    try {
      if (frame.contentWindow.location.href !== 'about:blank') {
        mockLms.leaving.watch(frame.contentWindow);
      }
    } catch {
      // Another origin: the innermost frame reports its own content.
    }
  });
  // Only now, so that the API is there before the content asks for it.
  frame.src = config.content;

  page.getElementById('remove-frame')?.addEventListener('click', () => frame.remove());
  page.getElementById('navigate-frame')?.addEventListener('click', () => {
    frame.src = config.elsewhere;
  });
})(window);
