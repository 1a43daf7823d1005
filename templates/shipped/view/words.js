// 9ca5320e57564516d4951f0a398ae78f5a4a1ba4e5d7843ae5c05c468ee5e351
{$.words=e=>{let t=e.cloneNode(!0);for(let e of $.tj.all(".visually-hidden, semantics > :first-child",t))e.remove();return t.textContent||""}}
