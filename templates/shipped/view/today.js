// b6df9d0d14ee48cb214b92238266952c0e986f136ed8e585e04cf571a9a249e8
{let place=$.tj.one("[data-today]"),e=new Date,t=place.dataset.today.split("|")[e.getMonth()];place.textContent=t.replace("{d}",e.getDate()).replace("{y}",e.getFullYear())}
