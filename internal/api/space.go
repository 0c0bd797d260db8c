package api

import (
	"haft.dev/internal/kernel"
	"haft.dev/internal/mm"
	"haft.dev/nt"
)

// SpaceOf returns the address space of a process by its handle, which must grant
// want; STATUS_PROCESS_IS_TERMINATING if it has none, or none any more.
func (c *Call) SpaceOf(h Handle, want nt.Access) (*mm.Space, error) {
	if h.NT() == nt.CurrentProcess {
		return c.P.Space, nil
	}
	k, err := kernel.Ref[*kernel.Process](c.K, h.NT(), want)
	if err != nil {
		return nil, err
	}
	p := c.P.Sys.ProcessOf(k)
	if p == nil {
		return nil, nt.STATUS_PROCESS_IS_TERMINATING
	}
	return p.Space, nil
}
