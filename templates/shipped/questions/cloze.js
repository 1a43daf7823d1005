// e047b7578b9a5faf2ea274784e92eb49a2a42a4f4349e0044f0cb8dabd7f6deb
{($.questions??={}).cloze=$.ep}
