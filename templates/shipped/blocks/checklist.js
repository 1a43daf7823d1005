// 5a04dff8839999a0cf25cfa5bb8b5eaa15064b5d398a0f5a059be80db2d198ea
{function e(e,{items:t=[]}){let n=e?.chosen||[];return t.map(e=>e.id).filter(e=>n.includes(e))}let t={r:(t,n)=>$.keys.L(e(t,n),n.items||[]),e:(e,t)=>({chosen:$.keys.e(e,t.items||[])}),o:(t,n)=>e(t,n).length===(n.items||[]).length,mount:(e,t,n)=>$.options(e,e=>n.changed({chosen:e},{g:!1}))};($.blocks??={}).checklist=t}
