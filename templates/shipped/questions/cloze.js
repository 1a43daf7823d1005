// cb78258e00f46f39fabd8291406e251d69b7720b8ffe1bbb8b05cf48ccf67a3f
{($.questions??={}).cloze=$.ep}
