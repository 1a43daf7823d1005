// cec94a6b2539788f67e7302a8c8965e86ff7f955f80ea93e585933dc86226325
{$.eL=function({O:e,data:t,session:n,state:r,eS:i}){let s=n.check;n.check=(o,a)=>{let c=t.items[o];if(c.section)return s(o,a);let l=n.A(o),{attempts:d,suspend:u}=$;if(!e()||!l||!d.answer(t,r(),o,a))return!1;let h=u.R(c).mark(a,c).u===!1,{m}=r();return m[o]=(m[o]||0)+(h?1:l),i(o),!0}}}
