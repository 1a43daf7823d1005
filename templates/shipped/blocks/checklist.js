// 65980b8c2c6cd9e104f35f780fd7c16fa91c7eccd84ac912879b6ee18ccf7422
{function e(e,{items:t=[]}){let n=e?.chosen||[];return t.map(e=>e.id).filter(e=>n.includes(e))}let t={g:(t,n)=>$.keys.L(e(t,n),n.items||[]),tp:(e,t)=>({chosen:$.keys.tp(e,t.items||[])}),c:(t,n)=>e(t,n).length===(n.items||[]).length,tR:(e,t,n)=>$.options(e,e=>n.tI({chosen:e},{th:!1}))};($.blocks??={}).checklist=t}
