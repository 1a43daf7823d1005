// 33321a6ffd19af6ec51b59524438293f449b020c2c35b3f5fe2f00d472f815ce
{function e(e,{items:t=[]}){let n=e?.chosen||[];return t.map(e=>e.id).filter(e=>n.includes(e))}let t={w:(t,n)=>$.keys.L(e(t,n),n.items||[]),tO:(e,t)=>({chosen:$.keys.tO(e,t.items||[])}),u:(t,n)=>e(t,n).length===(n.items||[]).length,tR:(e,t,n)=>$.options(e,e=>n.tI({chosen:e},{tz:!1}))};($.blocks??={}).checklist=t}
