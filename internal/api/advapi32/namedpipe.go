package advapi32

import (
	"haft.dev/internal/api"
	"haft.dev/internal/io"
	"haft.dev/internal/io/npfs"
	"haft.dev/internal/kernel"
)

func namedPipeFuncs() []api.Func {
	return []api.Func{
		api.F1("ImpersonateNamedPipeClient(hNamedPipe)", impersonateNamedPipeClient),
	}
}

func impersonateNamedPipeClient(c *api.Call, h api.Handle) error {
	f, err := kernel.Ref[*io.File](c.K, h.NT(), 0)
	if err != nil {
		return err
	}
	_, err = c.AwaitControl(f, npfs.FSCTL_PIPE_IMPERSONATE, nil, nil)
	return err
}
