// 07bc64728698b69f7e4915d4d370d11fb5db4e01cf06c6f578284890fee069d0
{($.questions??={}).matching=$.ex}
