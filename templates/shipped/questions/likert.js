// eacfb9832b690c4ff90891dbf88756a716e021f1a351d76e6b444b6068ea2bed
{let e=$.M("likert",!1),t={...e,tm:!0,mark:()=>({score:null,u:null}),parts:()=>[],p:(t,n)=>({...e.p(t,n),z:[]})};($.questions??={}).likert=t}
