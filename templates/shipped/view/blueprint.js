// 2b1c1a0e58dca91a307aa4bf38154f9d18e9c1fed694905b09c0c0fa194da3bf
{$.blueprint=function(e,t){let n=$.elements.all("[data-blueprint]",t),r=Object.create(null);return $.draw.parts(e.assessment).forEach(({questions:e},t)=>{for(let n of e)r[n]=String(t)}),{clear(){for(let e of n)e.hidden=!0},before(e){let i=n.find(one=>one.dataset.blueprint===r[e]);i?.hidden&&(i.hidden=!1,t.append(i))}}}}
