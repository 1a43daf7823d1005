// 955c2840b0837411c1c7b5de90dbf9077214af66900e2342d5a4a3e86ad575c6
{let e=e=>({score:e?1:0,u:e});$.marking={tS:e,parts(t,n,r,i){let s=i>0&&n===i&&r===0;if(!i||!/^partial/.test(t||""))return e(s);let o=t==="partial"?Math.max(0,n+r-i):r;return{score:Math.max(0,n-o)/i,u:s}},share:e=>e===null||e<=0?"":String(e<1?Math.min(99,Math.max(1,Math.round(e*100)))/100:1)}}
