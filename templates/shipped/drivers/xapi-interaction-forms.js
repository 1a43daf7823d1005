// 8499ed182d412154f37dceeeffbf1d75f84c1e08711fa4534c40e025bf44b1ac
{$.xapiForms={components:{matching:{source:"options",target:"targets"},performance:{steps:"options"}},lines:e=>e.flatMap(e=>String(e).split(/\r\n|[\r\n]/)).map(e=>$.K.write([e],"long-fill-in")).join("\n").trim()}}
