// Synchronous XHR, and a beacon while the page is being left.
// Facts [read: Chrome's notes on synchronous XHR in page dismissal (2019) name sendBeacon and fetch with keepalive as what
// pages have used since; scorm-again 3.4 sends its last commit as a beacon]: while the page lives the answer is what the
// server said, and a lost network is told; a beacon that was queued answers "true", one over the 64 KiB for all in flight
// does not.
(function (root) {
  'use strict';
  const mockLms = (root.mockLms = root.mockLms || {});
  mockLms.transports = mockLms.transports || {};

  mockLms.transports.beacon = function () {
    return {
      send(address, fields) {
        const body = new URLSearchParams(fields);
        if (mockLms.leaving.now()) {
          return root.navigator.sendBeacon(address({ via: 'beacon' }), body) ? 'true' : '';
        }
        const request = new XMLHttpRequest();
        request.open('POST', address({ via: 'xhr' }), false);
        try {
          request.send(body);
        } catch {
          return '';
        }
        return request.status === 200 ? request.responseText.split('\n')[0] : '';
      },
    };
  };
})(window);
