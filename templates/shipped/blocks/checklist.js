// 86acfb04d8dd81c3467392889f5c0e6cd58f344f80e35c1394bf7ec9e5f74097
{function e(e,{items:t=[]}){let n=e?.chosen||[];return t.map(e=>e.id).filter(e=>n.includes(e))}let t={r:(t,n)=>$.keys.L(e(t,n),n.items||[]),d:(e,t)=>({chosen:$.keys.d(e,t.items||[])}),o:(t,n)=>e(t,n).length===(n.items||[]).length,tR:(e,t,n)=>$.options(e,e=>n.tI({chosen:e},{g:!1}))};($.blocks??={}).checklist=t}
