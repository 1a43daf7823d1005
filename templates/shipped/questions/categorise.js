// 439efec36fa39786e18277ca322aae1af51fbe0bc79239c759fd28de439c330d
{($.questions??={}).categorise=$.ex}
