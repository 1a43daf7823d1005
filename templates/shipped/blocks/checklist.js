// 0a8d912acc8ccff03f1359f6372b53640a034b1fde6e5be61f4f6d678cf92d46
{function e(e,{items:t=[]}){let n=e?.chosen||[];return t.map(e=>e.id).filter(e=>n.includes(e))}let t={d:(t,n)=>$.keys.L(e(t,n),n.items||[]),th:(e,t)=>({chosen:$.keys.th(e,t.items||[])}),a:(t,n)=>e(t,n).length===(n.items||[]).length,tR:(e,t,n)=>$.options(e,e=>n.tI({chosen:e},{V:!1}))};($.blocks??={}).checklist=t}
