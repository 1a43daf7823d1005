// 605c99b84b73215d139fa9b891c862cfb365c91c3736481ab51d10a0fc056a6a
{$.eL=({O:e,data,session:t,state:n,eS:r})=>{let i=t.check;t.check=(s,o)=>{let a=data.items[s];if(a.section)return i(s,o);let c=t.A(s),{attempts:l,tA:d}=$;if(!e()||!c||!l.answer(data,n(),s,o))return!1;let u=d.j(a).mark(o,a).u===!1,{r:h}=n();return h[s]=(h[s]||0)+(u?1:c),r(s),!0}}}
