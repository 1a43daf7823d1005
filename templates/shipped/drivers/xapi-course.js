// d13af53095d5c981242ae9767eb97dceecae4aafd736db25e85d4e40330a6b1f
{$.xapiCourse={agent(e,t){let n={...e,account:t&&{homePage:t[0],name:t[1]}};for(let e of Object.keys(n))n[e]===void 0&&delete n[e];return n},course:(e,t,n)=>$.xapiWords.part(e,"activities/course",t,n),surroundings:(e,t)=>({...e?{contextActivities:{grouping:[{objectType:"Activity",id:e}]}}:{},...t?{platform:t}:{}})}}
