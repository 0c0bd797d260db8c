package kernel32

import (
	"encoding/binary"
	"strings"

	"haft.dev/internal/api"
	"haft.dev/internal/io"
	"haft.dev/internal/io/msfs"
	"haft.dev/internal/object"
	"haft.dev/nt"
)

func mailslotFuncs() []api.Func {
	return []api.Func{
		api.F4("CreateMailslotA(lpName, nMaxMessageSize, lReadTimeout, lpSecurityAttributes)", createMailslotA).Fails(^uint64(0)).Opens("CloseHandle"),
		api.F4("CreateMailslotW(lpName, nMaxMessageSize, lReadTimeout, lpSecurityAttributes)", createMailslotW).Fails(^uint64(0)).Opens("CloseHandle"),
		api.F5("GetMailslotInfo(hMailslot, lpMaxMessageSize, lpNextSize, lpMessageCount, lpReadTimeout)", getMailslotInfo),
		api.F2("SetMailslotInfo(hMailslot, lReadTimeout)", setMailslotInfo),
	}
}

// Values of mailslots (winbase.h).
const (
	MAILSLOT_NO_MESSAGE   = 0xFFFFFFFF
	MAILSLOT_WAIT_FOREVER = 0xFFFFFFFF
)

const mailslotPrefix = `\??\mailslot\`

// mailslotTimeout converts milliseconds to what the device takes.
func mailslotTimeout(ms api.Millis) nt.Timeout {
	if ms == MAILSLOT_WAIT_FOREVER {
		return msfs.Forever
	}
	return nt.Millis(uint32(ms))
}

func createMailslotW(c *api.Call, name api.WStr, size uint32, timeout api.Millis, sa api.In[api.SecurityAttributes]) error {
	return createMailslot(c, name.String(c), size, timeout, sa)
}

func createMailslotA(c *api.Call, name api.AStr, size uint32, timeout api.Millis, sa api.In[api.SecurityAttributes]) error {
	return createMailslot(c, name.String(c), size, timeout, sa)
}

func createMailslot(c *api.Call, name string, size uint32, timeout api.Millis, sa api.In[api.SecurityAttributes]) error {
	if name == "" {
		return nt.ERROR_PATH_NOT_FOUND
	}
	a, err := c.FileAttr(name)
	if err != nil {
		return err
	}
	if len(a.Name) <= len(mailslotPrefix) || !strings.EqualFold(a.Name[:len(mailslotPrefix)], mailslotPrefix) {
		return nt.ERROR_INVALID_NAME
	}
	cr := &io.Create{
		Share: io.FILE_SHARE_READ | io.FILE_SHARE_WRITE, Disposition: io.FILE_CREATE, Options: io.FILE_WRITE_THROUGH,
		Extra: &msfs.Parameters{MaximumMessage: size, ReadTimeout: mailslotTimeout(timeout)},
	}
	if sa.OK() {
		v := sa.Get(c)
		if v.InheritHandle != 0 {
			a.Flags |= object.OBJ_INHERIT
		}
		sd, err := c.Descriptor(api.Ptr(v.SecurityDescriptor))
		if err != nil {
			return err
		}
		cr.Security = sd
	}
	return c.Opened(io.CreateFile(c.K, a, nt.GENERIC_READ|nt.SYNCHRONIZE|nt.WRITE_DAC, cr))
}

const (
	fileMailslotQueryInformation = 26
	fileMailslotSetInformation   = 27
)

func getMailslotInfo(c *api.Call, h api.Handle, most, next, count, timeout api.Out[uint32]) error {
	var b [24]byte
	if _, err := c.QueryFile(h.NT(), fileMailslotQueryInformation, b[:]); err != nil {
		return err
	}
	most.Set(c, le32(b[0:]))
	next.Set(c, le32(b[8:]))
	count.Set(c, le32(b[12:]))
	ms := uint32(MAILSLOT_WAIT_FOREVER)
	if t := nt.Timeout(le64(b[16:])); t != msfs.Forever {
		ms = uint32(min(-t/10000, MAILSLOT_WAIT_FOREVER))
	}
	timeout.Set(c, ms)
	return nil
}

func setMailslotInfo(c *api.Call, h api.Handle, timeout api.Millis) error {
	b := binary.LittleEndian.AppendUint64(nil, uint64(mailslotTimeout(timeout)))
	return c.SetFile(h.NT(), fileMailslotSetInformation, b)
}
