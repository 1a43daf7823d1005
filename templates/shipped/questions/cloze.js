// 83d0ca6e5eed2d619490e6f8074cee935c907244e3d8255c39a6c1a6a0bb9618
{($.questions??={}).cloze=$.ep}
