// 866a7599b0561329b42c93e0957598d5cae633440ec8cde15e878c0f4fd103bf
{($.questions??={}).cloze=$.ep}
