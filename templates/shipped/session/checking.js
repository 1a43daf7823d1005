// 85eb5d198949f6b8a1bccfc5e8233920998080d0a93c6d46096370d748fd38e5
{$.eL=({O:e,data,session:t,state:n,eS:r})=>{let i=t.check;t.check=(s,o)=>{let a=data.items[s];if(a.section)return i(s,o);let c=t.A(s),{attempts:l,tA:d}=$;if(!e()||!c||!l.answer(data,n(),s,o))return!1;let u=d.j(a).mark(o,a).u===!1,{m:h}=n();return h[s]=(h[s]||0)+(u?1:c),r(s),!0}}}
