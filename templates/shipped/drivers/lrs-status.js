// 349c13f3b0f59422ae7f48883ce857747c2cf776f7a8bcf59f99558304b52e46
{$.tG={SAID:{passed:{"":!0,failed:!0,"failed now":!1,passed:!1,"passed lower":!0},failed:{"":!0,failed:!1,"failed now":!1,passed:!1,"passed lower":!1},completed:{"":!0,completed:!1}}}}
