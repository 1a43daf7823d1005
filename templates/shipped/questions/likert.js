// e96374bfb49082eea7dbbb0ad5c5f317f71bf37903d246c976581f87bb77c074
{let e=$.M("likert",!1),t={...e,V:!0,mark:()=>({score:null,u:null}),parts:()=>[],p:(t,n)=>({...e.p(t,n),z:[]})};($.questions??={}).likert=t}
