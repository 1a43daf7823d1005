// 2d8158b770f98677d3dc3b226dccc76e60af607dc5748daaea8cdf0342b49ba0
{function e(e,{items:t=[]}){let n=e?.chosen||[];return t.map(e=>e.id).filter(e=>n.includes(e))}let t={d:(t,n)=>$.keys.L(e(t,n),n.items||[]),B:(e,t)=>({chosen:$.keys.B(e,t.items||[])}),a:(t,n)=>e(t,n).length===(n.items||[]).length,tR:(e,t,n)=>$.options(e,e=>n.tI({chosen:e},{R:!1}))};($.blocks??={}).checklist=t}
