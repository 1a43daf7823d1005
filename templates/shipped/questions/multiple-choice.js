// 89a5103c823e92c50a9f5ab63961405c1eb0ca6eda19de19ba1f8e8c31e4ffea
{($.questions??={})["multiple-choice"]=$.M("choice",!0)}
