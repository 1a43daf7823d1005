// 5eb5d6a5c2c18046268c33128b12dc58d37bdabcfdff630548daccb8a193f50f
{($.S??={}).decimal=e=>{let t=/^([+-]?)(?=\.?\d)0*(\d*)(?:\.(\d*))?$/.exec(String(e).trim());if(!t)return"";let[,n,r,i]=t,s=(r||"0")+(i?"."+i:"");return n==="-"&&/[1-9]/.test(s)?"-"+s:s}}
