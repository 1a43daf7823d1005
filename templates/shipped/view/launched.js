// 9931e57509b92f8300d9480a21a488ab9b746bdf453ca1416abb0e3f11c7c0b0
{($.view??={}).launched=function({data:e,session:t}){let{all,one}=$.elements;for(let place of all("[data-mark]"))place.textContent=$.number(e.assessment.passMark);if(t.mode==="review"||t.mode==="browse")for(let e of all("[data-act=exit]"))e.hidden=!1,(one("span",e)||e).textContent=$.say("Exit")}}
