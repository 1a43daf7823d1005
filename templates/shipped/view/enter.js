// 784e554b82ac332b7e8662a9aa1b2df1727cd832cc8b0620f92024afeb21d4fc
{document.addEventListener("keydown",e=>{let t=e.target,n=t.closest("[data-section] [data-item]");if(e.key!=="Enter"||e.isComposing||e.repeat||t.type!=="text"||!n)return;t.dispatchEvent(new Event("change"));let r=$.tj.one("[data-act=check]",n);r.click(),t.matches(":disabled")&&r.focus()})}
