// 6aa4e5ac5866742a00fa56df4b38bdc941ae6a8040ac99ce36b8742f522aeac2
{function e(e,{items:t=[]}){let n=e?.chosen||[];return t.map(e=>e.id).filter(e=>n.includes(e))}let t={r:(t,n)=>$.keys.L(e(t,n),n.items||[]),d:(e,t)=>({chosen:$.keys.d(e,t.items||[])}),o:(t,n)=>e(t,n).length===(n.items||[]).length,mount:(e,t,n)=>$.options(e,e=>n.changed({chosen:e},{g:!1}))};($.blocks??={}).checklist=t}
