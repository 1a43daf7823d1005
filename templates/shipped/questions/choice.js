// 1ae0bd4fc0400e9d7d733e27df44bcb375b10f1c66751b0a309533183888bcf6
{($.questions??={}).choice=$.M("choice",!1)}
