// a29f6235a01e2bc8ca944f5c52db6e53822556efd440d98f1e57b86207e7fe70
{($.S??={}).decimal=e=>{let t=/^([+-]?)(?=\.?\d)0*(\d*)(?:\.(\d*))?$/.exec(String(e).trim());if(!t)return"";let[,n,r,i]=t,s=(r||"0")+(i?"."+i:"");return n==="-"&&/[1-9]/.test(s)?"-"+s:s}}
