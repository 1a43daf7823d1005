// e20c1cdf876e77cdf56a01ad84a0ede989de0c080f19acb30bcd1bc5626e7072
{($.view??={}).tW=({data,session:e})=>{let{all,one}=$.tj;for(let place of all("[data-mark]"))place.textContent=$.number(data.assessment.passMark);if(/review|browse/.test(e.mode))for(let e of all("[data-act=exit]"))e.hidden=!1,(one("span",e)||e).textContent=$.say("Q")}}
