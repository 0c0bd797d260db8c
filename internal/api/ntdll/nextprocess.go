package ntdll

import (
	"haft.dev/internal/api"
	"haft.dev/internal/kernel"
	"haft.dev/internal/object"
	"haft.dev/nt"
)

func nextProcessFuncs() []api.Func {
	return []api.Func{
		api.F5("NtGetNextProcess(ProcessHandle, DesiredAccess, HandleAttributes, Flags, NewProcessHandle)", getNextProcess).NT().Opens("NtClose"),
		api.F6("NtGetNextThread(ProcessHandle, ThreadHandle, DesiredAccess, HandleAttributes, Flags, NewThreadHandle)", getNextThread).NT().Opens("NtClose"),
	}
}

// getNextProcess opens the process after the one that is given, of those that the caller can
// have the rights to; NULL stands before the first. STATUS_NO_MORE_ENTRIES after the last. The
// only flag turns the order around. (ntpsapi.h of phnt: PROCESS_GET_NEXT_FLAGS_PREVIOUS_PROCESS.)
func getNextProcess(c *api.Call, h api.Handle, access api.Access, attributes, flags api.Flags, out api.Out[nt.Handle]) error {
	const previous = 1
	if flags&^previous != 0 {
		return nt.STATUS_INVALID_PARAMETER
	}
	out.Must(c, 0)
	list := c.P.K.Kernel().Processes()
	objects := make([]object.Object, 0, len(list))
	for _, p := range list {
		objects = append(objects, p)
	}
	var from object.Object
	if h != 0 {
		p, err := kernel.Ref[*kernel.Process](c.K, h.NT(), 0)
		if err != nil {
			return err
		}
		from = p
	}
	next, err := openNext(objects, from, flags&previous != 0, func(o object.Object) (nt.Handle, error) {
		return c.K.OpenProcess(o.(*kernel.Process).ID(), uint32(attributes), access.NT())
	})
	return opened(c, out, next, err)
}

// getNextThread does the same with the threads of a process. There are no flags.
func getNextThread(c *api.Call, process, h api.Handle, access api.Access, attributes, flags api.Flags, out api.Out[nt.Handle]) error {
	if flags != 0 {
		return nt.STATUS_INVALID_PARAMETER
	}
	out.Must(c, 0)
	p, err := kernel.Ref[*kernel.Process](c.K, process.NT(), nt.PROCESS_QUERY_INFORMATION)
	if err != nil {
		return err
	}
	var objects []object.Object
	for _, t := range p.Threads() {
		objects = append(objects, t)
	}
	var from object.Object
	if h != 0 {
		t, err := kernel.Ref[*kernel.Thread](c.K, h.NT(), 0)
		if err != nil {
			return err
		}
		if t.Process() != p {
			return nt.STATUS_INVALID_PARAMETER
		}
		from = t
	}
	next, err := openNext(objects, from, false, func(o object.Object) (nt.Handle, error) {
		return c.K.OpenThread(o.(*kernel.Thread).ID(), uint32(attributes), access.NT())
	})
	return opened(c, out, next, err)
}

// id is the number by which lists of processes and threads are ordered: it tells what comes
// after one that has left the list.
func id(o object.Object) uint32 {
	if p, ok := o.(*kernel.Process); ok {
		return p.ID()
	}
	return o.(*kernel.Thread).ID()
}

// openNext opens the first of a list behind from, or before it if back, that can be opened.
func openNext(list []object.Object, from object.Object, back bool, open func(object.Object) (nt.Handle, error)) (nt.Handle, error) {
	passed := from == nil
	for i := range list {
		o := list[i]
		if back {
			o = list[len(list)-1-i]
		}
		if passed {
			if h, err := open(o); err == nil || err == nt.STATUS_INSUFFICIENT_RESOURCES {
				return h, err
			}
		}
		passed = passed || o == from
	}
	if !passed { // from has ended meanwhile
		var rest []object.Object
		for _, o := range list {
			if back == (id(o) < id(from)) {
				rest = append(rest, o)
			}
		}
		return openNext(rest, nil, back, open)
	}
	return 0, nt.STATUS_NO_MORE_ENTRIES
}
