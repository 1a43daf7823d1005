// b4795a49aa286999f5aa2a942a65fa0a426c87ebecc02b3e5aa9b9ac22cf1fc3
!function(i){"use strict";(i.questions??={})["multiple-choice"]=i.choosing("choice",!0)}(globalThis.coursewright??={});
