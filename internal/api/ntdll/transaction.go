package ntdll

import (
	"encoding/binary"
	"time"

	"haft.dev/internal/api"
	"haft.dev/internal/kernel"
	"haft.dev/nt"
)

func transactionFuncs() []api.Func {
	return []api.Func{
		api.F2("NtCommitTransaction(TransactionHandle, Wait)", commitTransaction).NT(),
		api.F10("NtCreateTransaction(TransactionHandle, DesiredAccess, ObjectAttributes, Uow, TmHandle, CreateOptions, IsolationLevel, IsolationFlags, Timeout, Description)", createTransaction).NT().Opens("NtClose"),
		api.F5("NtOpenTransaction(TransactionHandle, DesiredAccess, ObjectAttributes, Uow, TmHandle)", openTransaction).NT().Opens("NtClose"),
		api.F5("NtQueryInformationTransaction(TransactionHandle, TransactionInformationClass, TransactionInformation, TransactionInformationLength, ReturnLength)", queryTransaction).NT(),
		api.F2("NtRollbackTransaction(TransactionHandle, Wait)", rollbackTransaction).NT(),
		api.F4("NtSetInformationTransaction(TransactionHandle, TransactionInformationClass, TransactionInformation, TransactionInformationLength)", setTransaction).NT(),
		api.F0("RtlGetCurrentTransaction()", getCurrentTransaction),
		api.F1("RtlSetCurrentTransaction(TransactionHandle)", setCurrentTransaction),
	}
}

func createTransaction(c *api.Call, out api.Out[nt.Handle], access api.Access, oa api.In[api.ObjectAttributes], uow api.In[kernel.GUID], tm api.Handle, options, level, flags uint32, to api.In[int64], description api.Ptr) error {
	out.Must(c, 0)
	if options&^1 != 0 { // TRANSACTION_DO_NOT_PROMOTE
		return nt.STATUS_INVALID_PARAMETER
	}
	if tm != 0 { // nobody can have a transaction manager
		return nt.STATUS_INVALID_HANDLE
	}
	a, err := c.Attr(oa)
	if err != nil {
		return err
	}
	info := kernel.TransactionInfo{IsolationLevel: level, IsolationFlags: flags}
	if uow.OK() {
		info.ID = uow.Get(c)
	}
	if to.OK() {
		if v := to.Get(c); v < 0 {
			info.Timeout = time.Duration(-v) * 100
		} else if v > 0 {
			info.Timeout = max(time.Until(nt.Time(v).Go()), 1)
		}
	}
	if description != 0 {
		if info.Description, err = c.UnicodeString(description); err != nil {
			return err
		}
	}
	h, s, err := c.K.CreateTransaction(a, access.NT(), info)
	return created(c, out, h, s, err)
}

func openTransaction(c *api.Call, out api.Out[nt.Handle], access api.Access, oa api.In[api.ObjectAttributes], uow api.In[kernel.GUID], _ api.Handle) error {
	out.Must(c, 0)
	a, err := c.Attr(oa)
	if err != nil {
		return err
	}
	h, err := c.K.OpenTransaction(uow.Get(c), a.Flags, access.NT())
	return opened(c, out, h, err)
}

func commitTransaction(c *api.Call, h api.Handle, _ api.Byte8) error {
	return c.K.CommitTransaction(h.NT())
}

func rollbackTransaction(c *api.Call, h api.Handle, _ api.Byte8) error {
	return c.K.RollbackTransaction(h.NT())
}

// Classes of NtQueryInformationTransaction, and states (TRANSACTION_STATE).
const (
	transactionBasicInformation      = 0
	transactionPropertiesInformation = 1

	transactionStateNormal          = 1
	transactionStateCommittedNotify = 3
)

func queryTransaction(c *api.Call, h api.Handle, class uint32, out api.Ptr, n uint32, returned api.Out[uint32]) error {
	i, err := c.K.QueryTransaction(h.NT())
	if err != nil {
		return err
	}
	var b []byte
	switch class {
	case transactionBasicInformation:
		state := uint32(transactionStateNormal)
		if i.Outcome == kernel.TransactionOutcomeCommitted {
			state = transactionStateCommittedNotify
		}
		b = binary.LittleEndian.AppendUint32(append(b, i.ID[:]...), state)
		b = binary.LittleEndian.AppendUint32(b, i.Outcome)
	case transactionPropertiesInformation:
		u := nt.UTF16(i.Description)
		b = binary.LittleEndian.AppendUint32(b, i.IsolationLevel)
		b = binary.LittleEndian.AppendUint32(b, i.IsolationFlags)
		b = binary.LittleEndian.AppendUint64(b, uint64(-int64(i.Timeout/100)))
		b = binary.LittleEndian.AppendUint32(b, i.Outcome)
		b = binary.LittleEndian.AppendUint32(b, uint32(2*len(u)))
		for _, x := range u {
			b = binary.LittleEndian.AppendUint16(b, x)
		}
	default:
		return nt.STATUS_INVALID_INFO_CLASS
	}
	returned.Set(c, uint32(len(b)))
	if int(n) < len(b) {
		if class == transactionPropertiesInformation && n >= 24 {
			out.Write(c, b[:n])
			return nt.STATUS_BUFFER_OVERFLOW
		}
		return nt.STATUS_INFO_LENGTH_MISMATCH
	}
	out.Write(c, b)
	return nil
}

func setTransaction(c *api.Call, h api.Handle, class uint32, in api.Ptr, n uint32) error {
	if class != transactionPropertiesInformation {
		return nt.STATUS_INVALID_INFO_CLASS
	}
	if n < 24 {
		return nt.STATUS_INFO_LENGTH_MISMATCH
	}
	b := in.Bytes(c, uint64(min(n, 24+2*kernel.MaxTransactionDescription)))
	info := kernel.TransactionInfo{IsolationLevel: binary.LittleEndian.Uint32(b), IsolationFlags: binary.LittleEndian.Uint32(b[4:])}
	if t := int64(binary.LittleEndian.Uint64(b[8:])); t < 0 {
		info.Timeout = time.Duration(-t) * 100
	}
	k := binary.LittleEndian.Uint32(b[20:])
	if k%2 != 0 || uint64(k) > uint64(len(b)-24) {
		return nt.STATUS_INVALID_PARAMETER
	}
	u := make([]uint16, k/2)
	for i := range u {
		u[i] = binary.LittleEndian.Uint16(b[24+2*i:])
	}
	info.Description = nt.String16(u)
	return c.K.SetTransaction(h.NT(), info)
}

// currentTransactions are the handles that RtlSetCurrentTransaction was given.
var currentTransactions = &api.PerThread[*api.Handle]{New: func(*api.Thread) *api.Handle { return new(api.Handle) }}

func getCurrentTransaction(c *api.Call) error {
	c.Return(uint64(*currentTransactions.Of(c.T)))
	return nil
}

func setCurrentTransaction(c *api.Call, h api.Handle) error {
	var t *kernel.Transaction
	if h != 0 {
		var err error
		if t, err = kernel.Ref[*kernel.Transaction](c.K, h.NT(), kernel.TRANSACTION_ENLIST); err != nil {
			c.Return(0)
			return nil
		}
	}
	c.T.K.SetTransaction(t)
	*currentTransactions.Of(c.T) = h
	return nil
}
