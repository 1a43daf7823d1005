// d12f843eae3815c9db5b359fa26b12da6e71e2373738e0d8aeef6fbc42423137
{$.options=(e,t)=>{let{all,note,one}=$.tj,n=all("input",e),r=one("fieldset",e),i=()=>n.filter(e=>e.checked).map(e=>e.value);return r.addEventListener("change",()=>t(i())),{chosen:i,tE(e){for(let t of n)t.checked=e.chosen.includes(t.value)},tN(t){r.disabled=!!t,note(e,t)}}}}
