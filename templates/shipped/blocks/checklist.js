// 7dc9637381f23bee4ec78f4337039a9404210ec023ba7922a425409b058c4e74
{function e(e,{items:t=[]}){let n=e?.chosen||[];return t.map(e=>e.id).filter(e=>n.includes(e))}let t={g:(t,n)=>$.keys.L(e(t,n),n.items||[]),tz:(e,t)=>({chosen:$.keys.tz(e,t.items||[])}),c:(t,n)=>e(t,n).length===(n.items||[]).length,tR:(e,t,n)=>$.options(e,e=>n.tI({chosen:e},{tp:!1}))};($.blocks??={}).checklist=t}
