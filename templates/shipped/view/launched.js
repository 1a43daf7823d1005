// e30fa3272301e05cb121455201fd985d114a16781b5e1d51aa1a33a13c43ee64
{($.view??={}).launched=({data,session:e})=>{let{all,one}=$.tj;for(let place of all("[data-mark]"))place.textContent=$.number(data.assessment.passMark);if(e.mode==="review"||e.mode==="browse")for(let e of all("[data-act=exit]"))e.hidden=!1,(one("span",e)||e).textContent=$.say("Q")}}
