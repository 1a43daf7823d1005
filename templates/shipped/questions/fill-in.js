// 9804575e8bd1fd4e7eeb3d130354494abfd6eff35e2c15877d32c261308ea5e5
!function(i){"use strict";(i.questions??={})["fill-in"]=i.blanks}(globalThis.coursewright??={});
