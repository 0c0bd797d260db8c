package ntdll

import (
	"haft.dev/internal/api"
	"haft.dev/internal/io"
	"haft.dev/internal/io/msfs"
	"haft.dev/internal/io/npfs"
	"haft.dev/nt"
)

func pipeFuncs() []api.Func {
	return []api.Func{
		api.F8("NtCreateMailslotFile(FileHandle, DesiredAccess, ObjectAttributes, IoStatusBlock, CreateOptions, MailslotQuota, MaximumMessageSize, ReadTimeout)", createMailslotFile).NT().Opens("NtClose"),
		api.F14("NtCreateNamedPipeFile(FileHandle, DesiredAccess, ObjectAttributes, IoStatusBlock, ShareAccess, CreateDisposition, CreateOptions, NamedPipeType, ReadMode, CompletionMode, MaximumInstances, InboundQuota, OutboundQuota, DefaultTimeout)", createNamedPipeFile).NT().Opens("NtClose"),
		api.F1("RtlDefaultNpAcl(Acl)", defaultNpACL).NT(),
	}
}

func createNamedPipeFile(c *api.Call, out api.Out[nt.Handle], access api.Access, oa api.In[api.ObjectAttributes], iosb api.Out[api.IOStatusBlock], share, disposition uint32, options api.Flags, kind, readMode, completion, instances, inbound, outbound uint32, timeout api.In[int64]) error {
	p := &npfs.Parameters{
		Type: kind, ReadMode: readMode, CompletionMode: completion, MaximumInstances: instances,
		InboundQuota: inbound, OutboundQuota: outbound, DefaultTimeout: nt.Millis(50),
	}
	if timeout.OK() {
		p.DefaultTimeout = nt.Timeout(timeout.Get(c))
	}
	return createSpecial(c, out, access, oa, iosb, &io.Create{Share: share, Disposition: disposition, Options: uint32(options), Extra: p})
}

func createMailslotFile(c *api.Call, out api.Out[nt.Handle], access api.Access, oa api.In[api.ObjectAttributes], iosb api.Out[api.IOStatusBlock], options api.Flags, quota, maximum uint32, timeout api.In[int64]) error {
	p := &msfs.Parameters{Quota: quota, MaximumMessage: maximum, ReadTimeout: msfs.Forever}
	if timeout.OK() {
		p.ReadTimeout = nt.Timeout(timeout.Get(c))
	}
	return createSpecial(c, out, access, oa, iosb, &io.Create{
		Share: io.FILE_SHARE_READ | io.FILE_SHARE_WRITE, Disposition: io.FILE_CREATE, Options: uint32(options), Extra: p,
	})
}

// createSpecial creates what a device makes with parameters of its own.
func createSpecial(c *api.Call, out api.Out[nt.Handle], access api.Access, oa api.In[api.ObjectAttributes], iosb api.Out[api.IOStatusBlock], cr *io.Create) error {
	out.Must(c, 0)
	a, err := c.FileAttributes(oa, cr)
	if err != nil {
		return err
	}
	if a.Security != nil {
		cr.Security = a.Security
	}
	h, err := io.CreateFile(c.K, a, access.NT(), cr)
	if err != nil {
		return err
	}
	iosb.Must(c, api.IOStatusBlock{Information: uint64(cr.Information)})
	out.Must(c, h)
	return nil
}

// defaultNpACL allocates the access control list of pipes without a descriptor.
func defaultNpACL(c *api.Call, out api.Out[uint64]) error {
	b := npfs.DefaultACL(c.K.Token()).Append(nil)
	at, err := c.P.Heap().Alloc(uint64(len(b)), false)
	if err != nil {
		return nt.STATUS_NO_MEMORY
	}
	api.Ptr(at).Write(c, b)
	out.Must(c, at)
	return nil
}
