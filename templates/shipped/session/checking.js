// f63314c284e57080e72789b2beee80a9c37cf2913cfebc6905597895d732c49a
{$.eL=({O:e,data,session:t,state:n,eS:r})=>{let i=t.check;t.check=(s,o)=>{let a=data.items[s];if(a.section)return i(s,o);let c=t.A(s),{attempts:l,tA:d}=$;if(!e()||!c||!l.answer(data,n(),s,o))return!1;let u=d.th(a).mark(o,a).u===!1,{r:h}=n();return h[s]=(h[s]||0)+(u?1:c),r(s),!0}}}
