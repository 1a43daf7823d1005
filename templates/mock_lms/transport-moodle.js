// Moodle's way: synchronous XHR, and a beacon while leaving.
// Facts [read: mod/scorm/request.js of Moodle 4.5; seen in 4.5.5 and 5.1]:
// - beforeunload, unload, pagehide and hidden in the LMS's window switch to navigator.sendBeacon; pageshow and visible
//   switch back; the switch is the global mod_scorm_useBeaconAPI.
// - a beacon that was queued answers "true" whatever becomes of it; one that is refused (64 KiB for all in flight, the
//   browser's own limit) answers error 101.
// - an XHR that throws is tried once more as a beacon, so a lost network answers "true" too.
// - a status other than 200 is an answer that is not "true": error 101.
// - the beacon carries multipart form data, the XHR a URL-encoded form.
(function (root) {
  'use strict';
  const mockLms = (root.mockLms = root.mockLms || {});
  mockLms.transports = mockLms.transports || {};

  mockLms.transports.moodle = function () {
    root.mod_scorm_useBeaconAPI = false;
    for (const type of ['beforeunload', 'unload', 'pagehide']) {
      root.addEventListener(type, () => {
        root.mod_scorm_useBeaconAPI = true;
      });
    }
    root.addEventListener('pageshow', () => {
      root.mod_scorm_useBeaconAPI = false;
    });
    root.document.addEventListener('visibilitychange', () => {
      root.mod_scorm_useBeaconAPI = root.document.visibilityState === 'hidden';
    });

    function beacon(address, fields) {
      const form = new FormData();
      for (const [element, value] of Object.entries(fields)) {
        form.append(element, value);
      }
      form.append('unloading', '1');
      return root.navigator.sendBeacon(address({ via: 'beacon' }), form) ? 'true' : 'false';
    }

    return {
      send(address, fields) {
        if (root.mod_scorm_useBeaconAPI) {
          return beacon(address, fields);
        }
        const request = new XMLHttpRequest();
        request.open('POST', address({ via: 'xhr' }), false);
        try {
          request.send(new URLSearchParams(fields));
        } catch {
          return beacon(address, fields);
        }
        return request.status === 200 ? request.responseText.split('\n')[0] : String(request.status);
      },
    };
  };
})(window);
