// cb5ac912eb27ed82919bb982a834d9c041395da6f84d26283f6a7c65599a64bd
{let e=e=>({score:e?1:0,correct:e});$.marking={tQ:e,parts(t,n,r,i){let s=i>0&&n===i&&r===0;if(!i||!/^partial/.test(t||""))return e(s);let o=t==="partial"?Math.max(0,n+r-i):r;return{score:Math.max(0,n-o)/i,correct:s}},share:e=>e===null||e<=0?"":String(e<1?Math.min(99,Math.max(1,Math.round(e*100)))/100:1)}}
