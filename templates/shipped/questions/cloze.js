// ab0def26f7110bda993f3dfa3238b907e2ad7e83cc03a8e7838ffe721756de20
!function(s){"use strict";(s.questions??={}).cloze=s.blanks}(globalThis.coursewright??={});
