// b069a61a7f912f964eb3f29fd37d8f4252b1c88b64a192bab8cd3a0676944ca1
{$.eL=({O:e,data,session:t,state:n,eS:r})=>{let i=t.check;t.check=(s,o)=>{let a=data.items[s];if(a.section)return i(s,o);let c=t.A(s),{attempts:l,tA:d}=$;if(!e()||!c||!l.answer(data,n(),s,o))return!1;let u=d.tp(a).mark(o,a).correct===!1,{s:h}=n();return h[s]=(h[s]||0)+(u?1:c),r(s),!0}}}
