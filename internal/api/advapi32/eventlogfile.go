package advapi32

import (
	"encoding/binary"
	"slices"
	"time"

	"haft.dev/internal/api"
	"haft.dev/internal/io"
	"haft.dev/internal/kernel"
	"haft.dev/internal/security"
	"haft.dev/nt"
)

// Backups of event logs: a head, the records, oldest first, and an end record.
// ("Event Log File Format", ELF_LOGFILE_HEADER and ELF_EOF_RECORD of the Win32
// documentation.)

var le = binary.LittleEndian

const (
	logHeadSize  = 0x30
	logEndSize   = 0x28
	logSignature = 0x654C664C // "LfLe"
	recordFixed  = 56         // EVENTLOGRECORD

	maxBackup = 1 << 30
)

func backupEventLogW(c *api.Call, h api.Ptr, name api.WStr) error {
	return backupEventLog(c, h, wide(name))
}

func backupEventLogA(c *api.Call, h api.Ptr, name api.AStr) error {
	return backupEventLog(c, h, ansi(name))
}

func backupEventLog(c *api.Call, h api.Ptr, name text) error {
	if name.At == 0 {
		return nt.ERROR_INVALID_PARAMETER
	}
	l, err := findLog(c, h)
	if err != nil {
		return err
	}
	l.log.mu.Lock()
	records := l.log.records
	l.log.mu.Unlock()
	return writeBackup(c, name.Get(c), records)
}

// writeBackup writes records into a new file. ERROR_PRIVILEGE_NOT_HELD for who does
// not have SeBackupPrivilege; the event log enables it.
func writeBackup(c *api.Call, name string, records []*logRecord) error {
	if !slices.ContainsFunc(c.K.Token().Privileges, func(p security.Privilege) bool { return p.Name == "SeBackupPrivilege" }) {
		return nt.ERROR_PRIVILEGE_NOT_HELD
	}
	a, err := c.FileAttr(name)
	if err != nil {
		return err
	}
	h, err := io.CreateFile(c.K, a, nt.FILE_GENERIC_WRITE|nt.DELETE, &io.Create{
		Disposition: io.FILE_CREATE, Options: io.FILE_SYNCHRONOUS_IO_NONALERT | io.FILE_NON_DIRECTORY_FILE,
	})
	if err == nt.STATUS_OBJECT_NAME_COLLISION {
		return nt.ERROR_ALREADY_EXISTS
	}
	if err != nil {
		return err
	}
	defer c.K.Close(h)
	f, err := kernel.Ref[*io.File](c.K, h, 0)
	if err != nil {
		return err
	}
	b := encodeBackup(records)
	r := &io.Request{Op: io.OpWrite, Caller: c.K, Buf: io.HeapBuffer(b)}
	s, n := f.Submit(r, f.Handler().Write)
	if s == nt.STATUS_SUCCESS && n != uint64(len(b)) {
		s = nt.STATUS_DISK_FULL
	}
	if s != nt.STATUS_SUCCESS { // half a backup is none
		const fileDisposition = 13
		c.SetFile(h, fileDisposition, []byte{1})
		return s
	}
	return nil
}

func encodeBackup(records []*logRecord) []byte {
	b := make([]byte, logHeadSize)
	oldest, next := uint32(0), uint32(1)
	for _, r := range records {
		if oldest == 0 {
			oldest = r.number
		}
		next = r.number + 1
		b = append(b, r.encode(true)...)
	}
	end := uint32(len(b))
	for i, v := range [...]uint32{logHeadSize, logSignature, 1, 1, logHeadSize, end, next, oldest, end + logEndSize, 0, 0, logHeadSize} {
		le.PutUint32(b[4*i:], v)
	}
	for _, v := range [...]uint32{logEndSize, 0x11111111, 0x22222222, 0x33333333, 0x44444444, logHeadSize, end, next, oldest, logEndSize} {
		b = le.AppendUint32(b, v)
	}
	return b
}

func openBackupEventLogW(c *api.Call, server, name api.WStr) error {
	return openBackupEventLog(c, wide(server), wide(name))
}

func openBackupEventLogA(c *api.Call, server, name api.AStr) error {
	return openBackupEventLog(c, ansi(server), ansi(name))
}

func openBackupEventLog(c *api.Call, server, name text) error {
	if name.At == 0 || name.Get(c) == "" {
		return nt.ERROR_INVALID_PARAMETER
	}
	if err := thisMachine(server.Get(c)); err != nil {
		return err
	}
	var log *eventLog
	err := c.OpenFile(name.Get(c), nt.FILE_GENERIC_READ, io.FILE_SHARE_READ|io.FILE_SHARE_DELETE, io.FILE_NON_DIRECTORY_FILE, func(f *io.File) error {
		b, err := c.ReadAll(f, maxBackup)
		if err == nil {
			log, err = decodeBackup(b)
		}
		return err
	})
	if err != nil {
		return err
	}
	return opened(c, &openLog{log: log, backup: true})
}

// decodeBackup returns the log that a file holds. STATUS_EVENTLOG_FILE_CORRUPT.
func decodeBackup(b []byte) (*eventLog, error) {
	const corrupt = nt.STATUS_EVENTLOG_FILE_CORRUPT
	if len(b) < logHeadSize+logEndSize || le.Uint32(b) != logHeadSize || le.Uint32(b[4:]) != logSignature || le.Uint32(b[logHeadSize-4:]) != logHeadSize {
		return nil, corrupt
	}
	at, end := uint64(le.Uint32(b[16:])), uint64(le.Uint32(b[20:]))
	if at < logHeadSize || at > end || end+logEndSize > uint64(len(b)) || le.Uint32(b[end:]) != logEndSize || le.Uint32(b[end+4:]) != 0x11111111 {
		return nil, corrupt
	}
	log := &eventLog{next: le.Uint32(b[24:]), notify: make(map[*openLog]*kernel.Event)}
	for at < end {
		if end-at < recordFixed+4 {
			return nil, corrupt
		}
		size := uint64(le.Uint32(b[at:]))
		if size < recordFixed+4 || size > end-at || uint64(le.Uint32(b[at+size-4:])) != size {
			return nil, corrupt
		}
		r := decodeRecord(b[at : at+size-4])
		if r == nil || len(log.records) > 0 && r.number != log.records[len(log.records)-1].number+1 {
			return nil, corrupt
		}
		log.records = append(log.records, r)
		at += size
	}
	return log, nil
}

// decodeRecord reads an EVENTLOGRECORD with UTF-16 strings; nil if it makes no sense.
func decodeRecord(b []byte) *logRecord {
	u32 := func(i int) uint32 { return le.Uint32(b[4*i:]) }
	if u32(1) != logSignature || u32(2) == 0 {
		return nil
	}
	r := &logRecord{
		number: u32(2), at: time.Unix(int64(u32(3)), 0), id: u32(5), typ: uint16(u32(6)), category: uint16(u32(7)),
	}
	part := func(off, n uint32) ([]byte, bool) {
		if uint64(off)+uint64(n) > uint64(len(b)) || n > 0 && off < recordFixed {
			return nil, false
		}
		return b[off : off+n], true
	}
	str := func(at *uint32) (string, bool) {
		var u []uint16
		for i := uint64(*at); i >= recordFixed && i+2 <= uint64(len(b)); i += 2 {
			if v := le.Uint16(b[i:]); v != 0 {
				u = append(u, v)
				continue
			}
			*at = uint32(i + 2)
			return nt.String16(u), true
		}
		return "", false
	}
	names, texts := uint32(recordFixed), u32(9)
	var ok bool
	if r.source, ok = str(&names); !ok {
		return nil
	}
	if r.computer, ok = str(&names); !ok {
		return nil
	}
	for range u32(6) >> 16 {
		s, ok := str(&texts)
		if !ok {
			return nil
		}
		r.strings = append(r.strings, s)
	}
	if n := u32(10); n > 0 {
		sid, ok := part(u32(11), n)
		if !ok {
			return nil
		}
		if r.user, ok = security.DecodeSID(sid); !ok || len(r.user) != len(sid) {
			return nil
		}
	}
	data, ok := part(u32(13), u32(12))
	if !ok {
		return nil
	}
	r.data = data
	return r
}
