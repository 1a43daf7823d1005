// cb8293bb052ef091cb1a29ed29c41716baabef4b953dc0132e538c3346cae541
{$.blueprint=(data,e)=>{let t=$.tj.all("[data-blueprint]",e),n=Object.create(null);return $.draw.parts(data.assessment).forEach(({questions:e},t)=>{for(let r of e)n[r]=String(t)}),{clear(){for(let e of t)e.hidden=!0},before(r){let i=t.find(one=>one.dataset.blueprint===n[r]);i?.hidden&&(i.hidden=!1,e.append(i))}}}}
