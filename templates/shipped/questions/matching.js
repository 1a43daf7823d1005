// 29cbdd511d4d4b4b3623baa7b76f44da8c404b59d61718f56103dbce1227e526
!function(i){"use strict";(i.questions??={}).matching=i.pairing}(globalThis.coursewright??={});
