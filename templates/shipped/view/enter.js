// c6be26af8861bd4b1c49956266ef1a166e9c1c9101712cb05a378b62ce7407c9
{document.addEventListener("keydown",e=>{let t=e.target,n=t.closest("[data-section] [data-item]");if(e.key!=="Enter"||e.isComposing||e.repeat||t.type!=="text"||!n)return;t.dispatchEvent(new Event("change"));let r=$.tj.one("[data-act=check]",n);r.click(),t.matches(":disabled")&&r.focus()})}
