// a464bed0131a37cbc9e9839380a4d3d2356321236f434b49416e59dc6a09ed13
{($.view??={}).tW=({data,session:e})=>{let{all,one}=$.tj;for(let place of all("[data-mark]"))place.textContent=$.number(data.assessment.passMark);if(/review|browse/.test(e.mode))for(let e of all("[data-act=exit]"))e.hidden=!1,(one("span",e)||e).textContent=$.say("Q")}}
