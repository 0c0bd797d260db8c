package kernel32

import (
	"haft.dev/internal/api"
	"haft.dev/internal/kernel"
	"haft.dev/internal/object"
	"haft.dev/nt"
)

func handleFuncs() []api.Func {
	return []api.Func{
		api.F1("CloseHandle(hObject)", closeHandle).Closes(),
		api.F2("CompareObjectHandles(hFirstObjectHandle, hSecondObjectHandle)", compareObjectHandles),
		api.F7("DuplicateHandle(hSourceProcessHandle, hSourceHandle, hTargetProcessHandle, lpTargetHandle, dwDesiredAccess, bInheritHandle, dwOptions)", duplicateHandle).Opens("CloseHandle"),
		api.F2("GetHandleInformation(hObject, lpdwFlags)", getHandleInformation),
		api.F3("SetHandleInformation(hObject, dwMask, dwFlags)", setHandleInformation),
	}
}

// Flags of Get/SetHandleInformation.
const (
	HANDLE_FLAG_INHERIT            = 1
	HANDLE_FLAG_PROTECT_FROM_CLOSE = 2
)

func closeHandle(c *api.Call, h api.Handle) error {
	// The values that GetStdHandle takes stand for the standard handles.
	switch v := uint32(h); v {
	case stdInput, stdOutput, stdError:
		if uint64(h) == uint64(int64(int32(v))) {
			return c.K.Close(c.P.StdHandle(v))
		}
	}
	return c.Close(h.NT())
}

func compareObjectHandles(c *api.Call, a, b api.Handle) error {
	return c.K.CompareObjects(a.NT(), b.NT())
}

func duplicateHandle(c *api.Call, source, h, target api.Handle, out api.Out[api.Handle], access api.Access, inherit api.Bool, opts api.DuplicateOptions) error {
	options := uint32(opts)
	out.Probe(c)
	src, err := kernel.Ref[*kernel.Process](c.K, source.NT(), nt.PROCESS_DUP_HANDLE)
	if err != nil {
		return err
	}
	var dst *kernel.Process
	if target != 0 || options&kernel.DUPLICATE_CLOSE_SOURCE == 0 {
		if dst, err = kernel.Ref[*kernel.Process](c.K, target.NT(), nt.PROCESS_DUP_HANDLE); err != nil {
			if options&kernel.DUPLICATE_CLOSE_SOURCE != 0 {
				kernel.Caller{Process: src}.Close(h.NT())
			}
			return err
		}
	}
	var attr object.Attributes
	if inherit != 0 {
		attr = object.Inherit
	}
	dup, err := c.K.Duplicate(src, h.NT(), dst, access.NT(), attr, options)
	if err != nil {
		return err
	}
	out.Set(c, api.Handle(dup))
	return nil
}

func getHandleInformation(c *api.Call, h api.Handle, flags api.Out[uint32]) error {
	attr, err := c.K.HandleInformation(h.NT())
	if err != nil {
		return err
	}
	flags.Must(c, uint32(attr))
	return nil
}

func setHandleInformation(c *api.Call, h api.Handle, mask, flags api.HandleFlags) error {
	const all = HANDLE_FLAG_INHERIT | HANDLE_FLAG_PROTECT_FROM_CLOSE
	return c.K.SetHandleInformation(h.NT(), object.Attributes(mask&all), object.Attributes(flags&all))
}
