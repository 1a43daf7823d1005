// 6a2d6555521c3aef695f49a19a403c4a35645cc92bdcded91c519a4bf84af35f
{($.S??={}).decimal=e=>{let t=/^([+-]?)(?=\.?\d)0*(\d*)(?:\.(\d*))?$/.exec(String(e).trim());if(!t)return"";let[,n,r,i]=t,s=(r||"0")+(i?"."+i:"");return n==="-"&&/[1-9]/.test(s)?"-"+s:s}}
