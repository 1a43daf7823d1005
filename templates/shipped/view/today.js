// 0f3c40755ffce88f2aecbf1e195faaf6a65a447c034b11bd96ff0c3427526442
{for(let place of $.tj.all("[data-today]")){let e=new Date;place.textContent=place.dataset.today.split("|")[e.getMonth()].replace("{d}",String(e.getDate())).replace("{y}",String(e.getFullYear()))}}
