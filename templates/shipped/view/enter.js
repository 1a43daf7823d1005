// 2022b8b599fe63005f54403ac5f6f0f5b469e7eb8f81c81b8d7090249380f6f6
{document.addEventListener("keydown",e=>{let t=e.target,n=t.closest("[data-section] [data-item]");if(e.key!=="Enter"||e.isComposing||e.repeat||t.type!=="text"||!n)return;t.dispatchEvent(new Event("change"));let r=$.tj.one("[data-act=check]",n);r.click(),t.matches(":disabled")&&r.focus()})}
