// In the launch page of a preview: hands the API to the page around it before the content asks for it.
(function (root) {
  'use strict';
  const mockLms = (root.mockLms = root.mockLms || {});
  mockLms.observed = (api, config) => root.parent.preview.observed(api, config, root);
})(window);
