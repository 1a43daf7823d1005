// 040c88a01280a145e7c12ee6861518d19b6a80ebdeefc591e9f28dadf9d5cfa7
{($.view??={}).tH=function({data:e,session:t}){let{all,one}=$.elements;for(let place of all("[data-mark]"))place.textContent=$.number(e.assessment.passMark);if(t.mode==="review"||t.mode==="browse")for(let e of all("[data-act=exit]"))e.hidden=!1,(one("span",e)||e).textContent=$.say("Exit")}}
