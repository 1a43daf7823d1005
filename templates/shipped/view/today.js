// 00a574c057e638d3825005a9c8a824d50d61c31727e49511474dd4df87ef2f65
{for(let place of $.elements.all("[data-today]")){let e=new Date;place.textContent=place.dataset.today.split("|")[e.getMonth()].replace("{d}",String(e.getDate())).replace("{y}",String(e.getFullYear()))}}
