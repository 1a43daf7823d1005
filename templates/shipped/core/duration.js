// ad5b14a540e1db730b473a81f99b93b9bf741786e808ee68faf210da17a656f3
{let e=(e,t)=>String(e).padStart(t,"0");$.duration={eI(t){let n=Math.min(3599999999,Math.max(0,Math.floor(t/10)||0)),r=Math.floor(n/100);return e(Math.floor(r/3600),4)+":"+e(Math.floor(r/60)%60,2)+":"+e(r%60,2)+"."+e(n%100,2)},eU(t){let n=new Date(t);return e(n.getHours(),2)+":"+e(n.getMinutes(),2)+":"+e(n.getSeconds(),2)}}}
