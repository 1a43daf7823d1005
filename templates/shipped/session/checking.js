// 7d882e2552bc9af79ceb499c9b57eea21c93c029684933e599559ec8906f3aab
{$.eL=function({O:e,data:t,session:n,state:r,eS:i}){let s=n.check;n.check=(o,a)=>{let c=t.items[o];if(c.section)return s(o,a);let l=n.A(o),{attempts:d,suspend:u}=$;if(!e()||!l||!d.answer(t,r(),o,a))return!1;let h=u.j(c).mark(a,c).u===!1,{m}=r();return m[o]=(m[o]||0)+(h?1:l),i(o),!0}}}
