// 7eb1731320cbb41b8b92d0b0900b7f15ca75493bdadc480a6c65051bd61b628b
!function(i){"use strict";(i.questions??={}).categorise=i.pairing}(globalThis.coursewright??={});
