// cefc69ec136fe6d3a65e16af61074c566324ed639244e62ef5169af0d0c2e1db
!function(s){"use strict";(s.questions??={})["true-false"]=s.choosing("true-false",!1)}(globalThis.coursewright??={});
