// ec829f136727099a36805d4cd1cae8738e4b68bf4f29106b00c6c55815c68579
{let e=$.M("likert",!1),t={...e,en:!0,mark:()=>({score:null,u:null}),parts:()=>[],p:(t,n)=>({...e.p(t,n),z:[]})};($.questions??={}).likert=t}
