// 912e720487198ef46cfe9fc5bcbef78bd4f8745238bea8917d1d6a1b37caac2f
{let e=e=>({score:e?1:0,u:e});$.marking={tK:e,parts(t,n,r,i){let s=i>0&&n===i&&r===0;if(!i||!/^partial/.test(t||""))return e(s);let o=t==="partial"?Math.max(0,n+r-i):r;return{score:Math.max(0,n-o)/i,u:s}},share:e=>e===null||e<=0?"":String(e<1?Math.min(99,Math.max(1,Math.round(e*100)))/100:1)}}
