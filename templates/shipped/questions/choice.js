// 5eeaa6523e2843c5b235003360b0074b45d07a86723af9b99ca4ad78e22a461c
!function(c){"use strict";(c.questions??={}).choice=c.choosing("choice",!1)}(globalThis.coursewright??={});
