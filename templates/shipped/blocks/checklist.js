// ad1534fa7611131023eb464799b4862a706a4cccf87b3a0473ac6e09e951e302
{function e(e,{items:t=[]}){let n=e?.chosen||[];return t.map(e=>e.id).filter(e=>n.includes(e))}let t={d:(t,n)=>$.keys.L(e(t,n),n.items||[]),th:(e,t)=>({chosen:$.keys.th(e,t.items||[])}),e:(t,n)=>e(t,n).length===(n.items||[]).length,mount:(e,t,n)=>$.options(e,e=>n.changed({chosen:e},{V:!1}))};($.blocks??={}).checklist=t}
