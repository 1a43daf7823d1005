// 0464605c1f55c4817c6f16560d497a54ccb61c67841390f9fddcdb580baee3a6
{$.tG={SAID:{passed:{"":!0,failed:!0,"failed now":!1,passed:!1},failed:{"":!0,failed:!1,"failed now":!1,passed:!1},completed:{"":!0,completed:!1}}}}
