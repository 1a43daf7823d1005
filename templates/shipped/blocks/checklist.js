// 6ef02d9a1f9383d70fa3543d67d19e0786894e4b86c5285b4dc53007fb1bf2ab
{function e(e,{items:t=[]}){let n=e?.chosen||[];return t.map(e=>e.id).filter(e=>n.includes(e))}let t={c:(t,n)=>$.keys.L(e(t,n),n.items||[]),B:(e,t)=>({chosen:$.keys.B(e,t.items||[])}),e:(t,n)=>e(t,n).length===(n.items||[]).length,mount:(e,t,n)=>$.options(e,e=>n.changed({chosen:e},{R:!1}))};($.blocks??={}).checklist=t}
