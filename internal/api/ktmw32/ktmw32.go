// Package ktmw32 holds the functions of ktmw32.dll: transactions of the kernel
// transaction manager. There are no resource managers of programs' own.
package ktmw32

import (
	"time"

	"haft.dev/internal/api"
	"haft.dev/internal/kernel"
	"haft.dev/internal/mm"
	"haft.dev/nt"
)

func funcs() []api.Func {
	return []api.Func{
		api.Stub("CommitComplete(EnlistmentHandle, TmVirtualClock)"),
		api.Stub("CommitEnlistment(EnlistmentHandle, TmVirtualClock)"),
		api.F1("CommitTransaction(TransactionHandle)", commitTransaction),
		api.F1("CommitTransactionAsync(TransactionHandle)", commitTransactionAsync),
		api.Stub("CreateEnlistment(lpEnlistmentAttributes, ResourceManagerHandle, TransactionHandle, NotificationMask, CreateOptions, EnlistmentKey)"),
		api.Stub("CreateResourceManager(lpResourceManagerAttributes, ResourceManagerId, CreateOptions, TmHandle, Description)"),
		api.F7("CreateTransaction(lpTransactionAttributes, UOW, CreateOptions, IsolationLevel, IsolationFlags, Timeout, Description)", createTransaction).Fails(^uint64(0)).Opens("CloseHandle"),
		api.Stub("CreateTransactionManager(lpTransactionAttributes, LogFileName, CreateOptions, CommitStrength)"),
		api.F2("GetTransactionId(TransactionHandle, TransactionId)", getTransactionID),
		api.F7("GetTransactionInformation(TransactionHandle, Outcome, IsolationLevel, IsolationFlags, Timeout, BufferLength, Description)", getTransactionInformation),
		api.Stub("OpenEnlistment(dwDesiredAccess, ResourceManagerHandle, EnlistmentId)"),
		api.Stub("OpenResourceManager(dwDesiredAccess, TmHandle, ResourceManagerId)"),
		api.F2("OpenTransaction(dwDesiredAccess, TransactionId)", openTransaction).Fails(^uint64(0)).Opens("CloseHandle"),
		api.Stub("OpenTransactionManager(LogFileName, DesiredAccess, OpenOptions)"),
		api.F1("RollbackTransaction(TransactionHandle)", rollbackTransaction),
		api.F1("RollbackTransactionAsync(TransactionHandle)", rollbackTransactionAsync),
		api.F5("SetTransactionInformation(TransactionHandle, IsolationLevel, IsolationFlags, Timeout, Description)", setTransactionInformation),
	}
}

// DLL describes ktmw32.dll.
func DLL() api.DLL { return api.DLL{Name: "ktmw32.dll", Funcs: []api.Table{funcs}} }

const (
	doNotPromote = 1 // TRANSACTION_DO_NOT_PROMOTE
	infinite     = 0xFFFFFFFF
)

// timeoutOf converts milliseconds; 0 and INFINITE never pass.
func timeoutOf(ms uint32) time.Duration {
	if ms == infinite {
		return 0
	}
	return time.Duration(ms) * time.Millisecond
}

func createTransaction(c *api.Call, sa api.In[api.SecurityAttributes], uow api.In[kernel.GUID], options, level, flags, ms uint32, description api.WStr) error {
	if options&^doNotPromote != 0 {
		return nt.ERROR_INVALID_PARAMETER
	}
	a, err := c.Win32Attr("", sa)
	if err != nil {
		return err
	}
	info := kernel.TransactionInfo{IsolationLevel: level, IsolationFlags: flags, Timeout: timeoutOf(ms), Description: description.String(c)}
	if uow.OK() {
		info.ID = uow.Get(c)
	}
	h, _, err := c.K.CreateTransaction(a, kernel.TRANSACTION_ALL_ACCESS, info)
	return c.Opened(h, err)
}

func openTransaction(c *api.Call, access api.Access, id api.In[kernel.GUID]) error {
	h, err := c.K.OpenTransaction(id.Get(c), 0, access.NT())
	return c.Opened(h, err)
}

func commitTransaction(c *api.Call, h api.Handle) error   { return c.K.CommitTransaction(h.NT()) }
func rollbackTransaction(c *api.Call, h api.Handle) error { return c.K.RollbackTransaction(h.NT()) }

// The forms without waiting complete at once: "success means that the function
// completed synchronously, and the calling application does not need to wait for
// pending results".

func commitTransactionAsync(c *api.Call, h api.Handle) error   { return commitTransaction(c, h) }
func rollbackTransactionAsync(c *api.Call, h api.Handle) error { return rollbackTransaction(c, h) }

func getTransactionID(c *api.Call, h api.Handle, out api.Out[kernel.GUID]) error {
	i, err := c.K.QueryTransaction(h.NT())
	if err != nil {
		return err
	}
	out.Must(c, i.ID)
	return nil
}

// getTransactionInformation stores what is wanted. n is the size of the buffer in
// characters.
func getTransactionInformation(c *api.Call, h api.Handle, outcome, level, flags, ms api.Out[uint32], n uint32, description api.Ptr) error {
	i, err := c.K.QueryTransaction(h.NT())
	if err != nil {
		return err
	}
	outcome.Set(c, i.Outcome)
	level.Set(c, i.IsolationLevel)
	flags.Set(c, i.IsolationFlags)
	ms.Set(c, uint32(i.Timeout/time.Millisecond))
	if description == 0 || n == 0 {
		return nil
	}
	u := nt.UTF16Z(i.Description)
	if len(u) > int(n) {
		return nt.ERROR_INSUFFICIENT_BUFFER
	}
	for k, x := range u {
		mm.Store(c.P.Space, uint64(description)+2*uint64(k), x)
	}
	return nil
}

func setTransactionInformation(c *api.Call, h api.Handle, level, flags, ms uint32, description api.WStr) error {
	return c.K.SetTransaction(h.NT(), kernel.TransactionInfo{IsolationLevel: level, IsolationFlags: flags, Timeout: timeoutOf(ms), Description: description.String(c)})
}
