// c0cb165580a9803e6f6ae6e1d0f18f04a9705ca7a7c0188fdeb38d19571443f4
{($.S??={}).decimal=e=>{let t=/^([+-]?)(?=\.?\d)0*(\d*)(?:\.(\d*))?$/.exec(String(e).trim());if(!t)return"";let[,n,r,i]=t,s=(r||"0")+(i?"."+i:"");return n==="-"&&/[1-9]/.test(s)?"-"+s:s}}
