// 53ebbf25245e2daf647c27d4567ba3ca7a760d963a5486af2d33aff809bef252
{let e=$.M("likert",!1),t={...e,tS:!0,mark:()=>({score:null,correct:null}),parts:()=>[],p:(t,n)=>({...e.p(t,n),j:[]})};($.questions??={}).likert=t}
