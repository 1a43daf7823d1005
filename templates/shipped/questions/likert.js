// accac8225a53e9cb7a2e043e101766cb186bf850834dbe787ae515f391512f24
{let e=$.M("likert",!1),t={...e,e:!0,mark:()=>({score:null,u:null}),parts:()=>[],p:(t,n)=>({...e.p(t,n),z:[]})};($.questions??={}).likert=t}
