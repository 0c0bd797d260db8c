//go:build !windows

package windows

import (
	"encoding/binary"

	"haft.dev/internal/io"
	"haft.dev/internal/io/msfs"
	"haft.dev/internal/kernel"
	"haft.dev/nt"
)

// Values of mailslots.
const (
	MAILSLOT_NO_MESSAGE   = 0xFFFFFFFF
	MAILSLOT_WAIT_FOREVER = 0xFFFFFFFF
)

// CreateMailslot creates a mailslot, whose name begins with \\.\mailslot\. Reads wait
// readTimeout milliseconds for a message. The handle of a failed call is InvalidHandle.
func CreateMailslot(name *uint16, maxMessageSize uint32, readTimeout uint32, sa *SecurityAttributes) (handle Handle, err error) {
	a, err := deviceName(sa, name, "mailslot")
	if err != nil {
		return InvalidHandle, err
	}
	c := &io.Create{
		Share: FILE_SHARE_READ | FILE_SHARE_WRITE, Disposition: io.FILE_CREATE,
		Extra: &msfs.Parameters{MaximumMessage: maxMessageSize, ReadTimeout: mailslotTimeout(readTimeout)},
	}
	return openedFile(a, nt.GENERIC_READ|nt.SYNCHRONIZE|nt.WRITE_DAC, c, FILE_FLAG_WRITE_THROUGH)
}

func mailslotTimeout(ms uint32) nt.Timeout {
	if ms == MAILSLOT_WAIT_FOREVER {
		return msfs.Forever
	}
	return nt.Millis(ms)
}

// mailslot returns the file and what answers questions about it: of a server, or of a
// client, which is told of its slot.
func mailslot(h Handle) (*io.File, io.Informer, error) {
	f, err := kernel.Ref[*io.File](sys().main, value(h), 0)
	if err != nil {
		return nil, nil, failed(err)
	}
	s, ok := f.Handler().(io.Informer)
	if !ok {
		return nil, nil, ERROR_INVALID_FUNCTION
	}
	return f, s, nil
}

// GetMailslotInfo stores what is wanted of a mailslot: the size of its largest
// message, that of the next one or MAILSLOT_NO_MESSAGE, the number of messages and
// the read timeout.
func GetMailslotInfo(mailslotHandle Handle, maxMessageSize *uint32, nextSize *uint32, messageCount *uint32, readTimeout *uint32) (err error) {
	f, s, err := mailslot(mailslotHandle)
	if err != nil {
		return err
	}
	const fileMailslotQueryInformation = 26
	var b [24]byte
	if _, err := s.QueryInfo(f, fileMailslotQueryInformation, b[:]); err != nil {
		return failed(err)
	}
	for at, p := range map[int]*uint32{0: maxMessageSize, 8: nextSize, 12: messageCount} {
		if p != nil {
			*p = binary.LittleEndian.Uint32(b[at:])
		}
	}
	if readTimeout != nil {
		*readTimeout = MAILSLOT_WAIT_FOREVER
		if t := nt.Timeout(binary.LittleEndian.Uint64(b[16:])); t != msfs.Forever {
			*readTimeout = uint32(-t / 10000)
		}
	}
	return nil
}

// SetMailslotInfo sets how long reads wait, in milliseconds.
func SetMailslotInfo(mailslotHandle Handle, readTimeout uint32) (err error) {
	f, s, err := mailslot(mailslotHandle)
	if err != nil {
		return err
	}
	const fileMailslotSetInformation = 27
	b := binary.LittleEndian.AppendUint64(nil, uint64(mailslotTimeout(readTimeout)))
	return failed(s.SetInfo(f, sys().main, fileMailslotSetInformation, b))
}
