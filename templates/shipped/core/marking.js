// 12d8f3868d926f1c2b7e8a6da9289bafd363cb1b8c0f40e64bf436a6c64d4722
{let e=e=>({score:e?1:0,u:e});$.marking={tC:e,parts(t,n,r,i){let s=i>0&&n===i&&r===0;if(!i||!/^partial/.test(t||""))return e(s);let o=t==="partial"?Math.max(0,n+r-i):r;return{score:Math.max(0,n-o)/i,u:s}},share:e=>e===null||e<=0?"":String(e<1?Math.min(99,Math.max(1,Math.round(e*100)))/100:1)}}
