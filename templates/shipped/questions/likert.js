// a992f21cde5bb53fdf3d4349d28d20a6890e2f0fb3cbf2fa95a3b0be43cd8650
!function(e){"use strict";const r=e.choosing("likert",!1),s={...r,unchecked:!0,mark:()=>({score:null,correct:null}),parts:()=>[],describe:(e,s)=>({...r.describe(e,s),patterns:[]})};(e.questions??={}).likert=s}(globalThis.coursewright??={});
