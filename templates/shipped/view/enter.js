// 9b32a61b6062e4c1891e9e03ecdbd8b5c57a14cbb84f011142087b794f121d44
{document.addEventListener("keydown",e=>{let t=e.target,n=t.closest("[data-section] [data-item]");if(e.key!=="Enter"||e.isComposing||e.repeat||t.type!=="text"||!n)return;t.dispatchEvent(new Event("change"));let r=$.elements.one("[data-act=check]",n);r.click(),t.matches(":disabled")&&r.focus()})}
