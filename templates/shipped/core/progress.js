// 870f7c8cc1bb12681e9b5ad69e7c76d82a6684fc9ecb70ef37c08c61ca6b6bbc
{let e=e=>e.reduce((e,t)=>e+("sections"in t?t.sections:"items"in t?t.items:[""]).length,0);$.progress=(t,{ed:n})=>1-(n.length&&e(n)/e(t.completion))}
