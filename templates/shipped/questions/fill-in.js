// aae823f8663c3ca9c58220551dd5871c943fc10a34b8eae6121c7dca9d32bada
{($.questions??={})["fill-in"]=$.ep}
