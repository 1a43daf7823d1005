// bcc9b8077d00d6d271135412662cfd33b2e05141b6d6b5b1e8f6edcb6818d069
{($.S??={}).decimal=e=>{let t=/^([+-]?)(?=\.?\d)0*(\d*)(?:\.(\d*))?$/.exec(String(e).trim());if(!t)return"";let[,n,r,i]=t,s=(r||"0")+(i?"."+i:"");return n==="-"&&/[1-9]/.test(s)?"-"+s:s}}
