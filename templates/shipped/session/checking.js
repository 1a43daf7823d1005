// 1fccf6c91a7bc927aaf33d9e6ea16b9b173177321ceef5f73ecf64c90c92071d
{$.eL=({O:e,data,session:t,state:n,eS:r})=>{let i=t.check;t.check=(s,o)=>{let a=data.items[s];if(a.section)return i(s,o);let c=t.A(s),{attempts:l,tA:d}=$;if(!e()||!c||!l.answer(data,n(),s,o))return!1;let u=d.tr(a).mark(o,a).u===!1,{r:h}=n();return h[s]=(h[s]||0)+(u?1:c),r(s),!0}}}
