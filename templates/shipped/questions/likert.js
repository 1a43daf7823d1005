// 7d8bd4bfb7003b40ac6ec5ee64c190eb73290735136323ad664209f54abff71e
{let e=$.M("likert",!1),t={...e,tq:!0,mark:()=>({score:null,u:null}),parts:()=>[],p:(t,n)=>({...e.p(t,n),z:[]})};($.questions??={}).likert=t}
