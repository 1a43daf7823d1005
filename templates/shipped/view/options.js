// e48e069280972910fbfd2ef88d607bdce376c438086b0e88812d2e918178c846
{$.options=(e,t)=>{let{all,note,one}=$.elements,n=all("input",e),r=one("fieldset",e),i=()=>n.filter(e=>e.checked).map(e=>e.value);return r.addEventListener("change",()=>t(i())),{chosen:i,show(e){for(let t of n)t.checked=e.chosen.includes(t.value)},lock(t){r.disabled=!!t,note(e,t)}}}}
