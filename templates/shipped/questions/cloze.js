// 73a28a6c85f94b1ce6dd0c43f160f73e2faac58e5d38face0e933113f2d96dee
{($.questions??={}).cloze=$.ep}
