// 2ac1a34def15435ba61b0203b91cfe7de30eaa72f2b2174221008076e94a654e
{$.tL={SAID:{passed:{"":!0,failed:!0,"failed now":!1,passed:!1},failed:{"":!0,failed:!1,"failed now":!1,passed:!1},completed:{"":!0,completed:!1}}}}
