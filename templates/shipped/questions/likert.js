// ea06ad4e6e34c8372ca87cdec6f151d8ba4d402ea5337715159257459c80bf85
{let e=$.M("likert",!1),t={...e,B:!0,mark:()=>({score:null,u:null}),parts:()=>[],p:(t,n)=>({...e.p(t,n),z:[]})};($.questions??={}).likert=t}
