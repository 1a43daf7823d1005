// 335d3260e3909e3397723d0865b3ae267321f1a467064d49cc0f4476ed8ca3d7
{let place=$.tj.one("[data-today]"),e=new Date;place.textContent=$.say(place.dataset.today.split("|")[e.getMonth()],{d:e.getDate(),y:e.getFullYear()})}
