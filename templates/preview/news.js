// News from the preview. A page that nobody sees holds no connection: browsers allow six to one server.
(function (preview) {
  'use strict';

  /** Calls `told` with each piece of news, and `lost` while there is nobody to give any. */
  preview.news = (address, told, lost) => {
    let source = null;

    function listen() {
      if (source || document.visibilityState === 'hidden') return;
      source = new EventSource(address);
      source.onmessage = (event) => told(JSON.parse(event.data));
      source.onerror = () => {
        lost();
        // A connection that was refused is not tried again by every browser.
        if (source && source.readyState === EventSource.CLOSED) {
          source = null;
          setTimeout(listen, 1000);
        }
      };
    }

    function stop() {
      if (source) source.close();
      source = null;
    }

    document.addEventListener('visibilitychange', () => (document.visibilityState === 'hidden' ? stop() : listen()));
    window.addEventListener('pagehide', stop);
    window.addEventListener('pageshow', listen);
    listen();
  };
})((window.preview ??= {}));
