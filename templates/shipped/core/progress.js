// 6997967c88c02c39b32fac7de778b1c7b59ed4ba7c53a779dc784a1cd7c84df3
{let e=e=>e.reduce((e,t)=>e+("sections"in t?t.sections:"items"in t?t.items:[""]).length,0);$.progress=(data,{ed:t})=>1-(t.length&&e(t)/e(data.completion))}
