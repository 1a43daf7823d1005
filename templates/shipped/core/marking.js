// bfa531cf696b99fac3808843ed99a1c8c823247279bbb271e46ceaf14e0470bc
!function(t){"use strict";const r=t=>({score:t?1:0,correct:t});t.marking={whole:r,parts:function(t,c,o,a){const s=a>0&&c===a&&0===o;if(!a||!/^partial/.test(t||""))return r(s);const e="partial"===t?Math.max(0,c+o-a):o;return{score:Math.max(0,c-e)/a,correct:s}}}}(globalThis.coursewright??={});
