// 5b95defe89864a800e2a5d835f6daa2ae3c9484563be3d9a9db508d27571d745
{($.questions??={})["true-false"]=$.M("true-false",!1)}
