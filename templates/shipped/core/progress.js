// ca89614dfce99694c4926bce8541cf38f4d78ebeadfbe72a738e96444ef46d46
{let e=e=>e.reduce((e,t)=>e+("sections"in t?t.sections:"items"in t?t.items:[""]).length,0);$.progress=(t,{ed:n})=>1-(n.length&&e(n)/e(t.completion))}
