// b31a8ad3c598a02d503fe9cf68603196814784f90de20bfdbe770155b4d96ea3
!function(e){"use strict";document.addEventListener("keydown",t=>{const n=t.target,a=n.closest("[data-section] [data-item]");"Enter"!==t.key||t.isComposing||t.repeat||"text"!==n.type||!a||(t.preventDefault(),n.dispatchEvent(new Event("change")),e.elements.one("[data-act=check]",a).click())})}(globalThis.coursewright??={});
