package advapi32

import (
	"fmt"
	"os"
	"strings"
	"sync"
	"time"

	"haft.dev/internal/api"
	"haft.dev/internal/kernel"
	"haft.dev/internal/security"
	"haft.dev/nt"
)

func eventLogFuncs() []api.Func {
	return []api.Func{
		api.F2("BackupEventLogA(hEventLog, lpBackupFileName)", backupEventLogA).Uses("CloseEventLog"),
		api.F2("BackupEventLogW(hEventLog, lpBackupFileName)", backupEventLogW).Uses("CloseEventLog"),
		api.F2("ClearEventLogA(hEventLog, lpBackupFileName)", clearEventLogA).Uses("CloseEventLog"),
		api.F2("ClearEventLogW(hEventLog, lpBackupFileName)", clearEventLogW).Uses("CloseEventLog"),
		api.F1("CloseEventLog(hEventLog)", closeEventLog).Closes(),
		api.F1("DeregisterEventSource(hEventLog)", closeEventLog).Closes(),
		api.F5("GetEventLogInformation(hEventLog, dwInfoLevel, lpBuffer, cbBufSize, pcbBytesNeeded)", getEventLogInformation).Uses("CloseEventLog"),
		api.F2("GetNumberOfEventLogRecords(hEventLog, NumberOfRecords)", getNumberOfEventLogRecords).Uses("CloseEventLog"),
		api.F2("GetOldestEventLogRecord(hEventLog, OldestRecord)", getOldestEventLogRecord).Uses("CloseEventLog"),
		api.F2("NotifyChangeEventLog(hEventLog, hEvent)", notifyChangeEventLog).Uses("CloseEventLog"),
		api.F2("OpenBackupEventLogA(lpUNCServerName, lpFileName)", openBackupEventLogA).Opens("CloseEventLog"),
		api.F2("OpenBackupEventLogW(lpUNCServerName, lpFileName)", openBackupEventLogW).Opens("CloseEventLog"),
		api.F2("OpenEventLogA(lpUNCServerName, lpSourceName)", openEventLogA).Opens("CloseEventLog"),
		api.F2("OpenEventLogW(lpUNCServerName, lpSourceName)", openEventLogW).Opens("CloseEventLog"),
		api.F7("ReadEventLogA(hEventLog, dwReadFlags, dwRecordOffset, lpBuffer, nNumberOfBytesToRead, pnBytesRead, pnMinNumberOfBytesNeeded)", readEventLogA).Uses("CloseEventLog"),
		api.F7("ReadEventLogW(hEventLog, dwReadFlags, dwRecordOffset, lpBuffer, nNumberOfBytesToRead, pnBytesRead, pnMinNumberOfBytesNeeded)", readEventLogW).Uses("CloseEventLog"),
		api.F2("RegisterEventSourceA(lpUNCServerName, lpSourceName)", registerEventSourceA).Opens("DeregisterEventSource"),
		api.F2("RegisterEventSourceW(lpUNCServerName, lpSourceName)", registerEventSourceW).Opens("DeregisterEventSource"),
		api.F9("ReportEventA(hEventLog, wType, wCategory, dwEventID, lpUserSid, wNumStrings, dwDataSize, lpStrings, lpRawData)", reportEventA).Uses("DeregisterEventSource"),
		api.F9("ReportEventW(hEventLog, wType, wCategory, dwEventID, lpUserSid, wNumStrings, dwDataSize, lpStrings, lpRawData)", reportEventW).Uses("DeregisterEventSource"),
	}
}

// maxRecords is how many records a log keeps; the oldest make room.
const maxRecords = 8192

// logRecord is one event.
type logRecord struct {
	number   uint32
	at       time.Time
	id       uint32
	typ      uint16
	category uint16
	source   string
	computer string // "": this one
	user     security.SID
	strings  []string
	data     []byte
}

// eventLog is one log, in memory.
type eventLog struct {
	mu      sync.Mutex
	records []*logRecord // by number; guarded by mu, as all below
	next    uint32
	notify  map[*openLog]*kernel.Event
}

// eventLogs are the logs of a run by name.
var eventLogs = api.PerSystem[map[string]*eventLog]{New: func(*api.System) map[string]*eventLog {
	logs := make(map[string]*eventLog)
	for _, name := range []string{"Application", "Security", "System"} {
		logs[name] = &eventLog{next: 1, notify: make(map[*openLog]*kernel.Event)}
	}
	return logs
}}

// openLog is what OpenEventLog and RegisterEventSource return the address of. It
// is no handle of the kernel, as on Windows.
type openLog struct {
	log    *eventLog
	source string
	backup bool // log is what a file holds
	mu     sync.Mutex
	cursor uint32 // number of the next record; 0: not read yet
}

type openLogs struct {
	mu   sync.Mutex
	open map[uint64]*openLog
}

var processLogs = api.PerProcess[*openLogs]{New: func(*api.Process) *openLogs { return &openLogs{open: make(map[uint64]*openLog)} }}

// OwnerEnded closes the logs of a process that has ended.
func (o *openLogs) OwnerEnded() {
	o.mu.Lock()
	open := o.open
	o.open = nil
	o.mu.Unlock()
	for _, l := range open {
		l.close()
	}
}

func (l *openLog) close() {
	l.log.mu.Lock()
	e := l.log.notify[l]
	delete(l.log.notify, l)
	l.log.mu.Unlock()
	if e != nil {
		e.Release()
	}
}

// eventLogKey is where the registry says which log a source writes to.
const eventLogKey = `MACHINE\SYSTEM\CurrentControlSet\Services\EventLog`

// logOf returns the log that a name stands for, of a log or of a source. What is
// neither is the application log.
func logOf(c *api.Call, name string) string {
	logs := []string{"Application", "System", "Security"}
	for _, l := range logs {
		if strings.EqualFold(l, name) {
			return l
		}
	}
	root := c.P.K.Kernel().Registry().Root()
	for _, l := range logs {
		if !strings.Contains(name, `\`) {
			if _, err := root.Open(eventLogKey+`\`+l+`\`+name, 0); err == nil {
				return l
			}
		}
	}
	return "Application"
}

func openLogNamed(c *api.Call, server, source text, write bool) error {
	if source.At == 0 {
		return nt.ERROR_INVALID_PARAMETER
	}
	name := source.Get(c)
	if name == "" {
		return nt.ERROR_INVALID_PARAMETER
	}
	if err := thisMachine(server.Get(c)); err != nil {
		return err
	}
	l := logOf(c, name)
	if write && l == "Security" { // for the system only
		return nt.ERROR_ACCESS_DENIED
	}
	return opened(c, &openLog{log: eventLogs.Of(c.P.Sys)[l], source: name})
}

// thisMachine refuses the names of other machines.
func thisMachine(server string) error {
	s := strings.TrimPrefix(server, `\\`)
	host, _ := os.Hostname()
	if s != "" && s != "." && !strings.EqualFold(s, "localhost") && !strings.EqualFold(s, host) && !strings.EqualFold(s, api.MachineName()) {
		return nt.RPC_S_SERVER_UNAVAILABLE
	}
	return nil
}

// opened returns an address for l.
func opened(c *api.Call, l *openLog) error {
	at, err := c.P.AllocBytes(make([]byte, 16))
	if err != nil {
		return err
	}
	o := processLogs.Of(c.P)
	o.mu.Lock()
	o.open[at] = l
	o.mu.Unlock()
	c.Return(at)
	return nil
}

func openEventLogW(c *api.Call, server, source api.WStr) error {
	return openLogNamed(c, wide(server), wide(source), false)
}

func openEventLogA(c *api.Call, server, source api.AStr) error {
	return openLogNamed(c, ansi(server), ansi(source), false)
}

func registerEventSourceW(c *api.Call, server, source api.WStr) error {
	return openLogNamed(c, wide(server), wide(source), true)
}

func registerEventSourceA(c *api.Call, server, source api.AStr) error {
	return openLogNamed(c, ansi(server), ansi(source), true)
}

func findLog(c *api.Call, h api.Ptr) (*openLog, error) {
	o := processLogs.Of(c.P)
	o.mu.Lock()
	defer o.mu.Unlock()
	if l := o.open[uint64(h)]; l != nil {
		return l, nil
	}
	return nil, nt.ERROR_INVALID_HANDLE
}

// liveLog is findLog for what a backup cannot do.
func liveLog(c *api.Call, h api.Ptr) (*openLog, error) {
	l, err := findLog(c, h)
	if err == nil && l.backup {
		return nil, nt.ERROR_INVALID_HANDLE
	}
	return l, err
}

func closeEventLog(c *api.Call, h api.Ptr) error {
	l, err := findLog(c, h)
	if err != nil {
		return err
	}
	o := processLogs.Of(c.P)
	o.mu.Lock()
	delete(o.open, uint64(h))
	o.mu.Unlock()
	l.close()
	c.P.FreeBlock(uint64(h))
	return nil
}

// Types of events.
var eventTypes = map[uint16]string{0: "success", 1: "error", 2: "warning", 4: "information", 8: "audit success", 0x10: "audit failure"}

// Limits of ReportEvent.
const (
	maxEventStrings = 256
	maxEventString  = 31839
	maxEventData    = 61440
)

func reportEventW(c *api.Call, h api.Ptr, typ, category uint16, id uint32, user api.Ptr, n uint16, size uint32, texts api.In[uint64], data api.Ptr) error {
	return reportEvent(c, h, typ, category, id, user, n, size, texts, data, true)
}

func reportEventA(c *api.Call, h api.Ptr, typ, category uint16, id uint32, user api.Ptr, n uint16, size uint32, texts api.In[uint64], data api.Ptr) error {
	return reportEvent(c, h, typ, category, id, user, n, size, texts, data, false)
}

func reportEvent(c *api.Call, h api.Ptr, typ, category uint16, id uint32, user api.Ptr, n uint16, size uint32, texts api.In[uint64], data api.Ptr, wide bool) error {
	l, err := liveLog(c, h)
	if err != nil {
		return err
	}
	if _, ok := eventTypes[typ]; !ok || n > maxEventStrings || size > maxEventData {
		return nt.ERROR_INVALID_PARAMETER
	}
	r := &logRecord{at: time.Now(), id: id, typ: typ, category: category, source: l.source}
	for i := range int(n) {
		s := text{At: texts.At(c, i), Wide: wide}.Get(c)
		if len(s) > maxEventString && len(nt.UTF16(s)) > maxEventString {
			return nt.RPC_S_INVALID_BOUND
		}
		r.strings = append(r.strings, s)
	}
	if size > 0 {
		r.data = data.Bytes(c, uint64(size))
	}
	if user != 0 {
		if r.user, err = c.SID(user); err != nil {
			return err
		}
	}
	g := l.log
	g.mu.Lock()
	r.number = g.next
	g.next++
	if len(g.records) == maxRecords {
		g.records = append(g.records[:0:0], g.records[1:]...)
	}
	g.records = append(g.records, r)
	var tell []*kernel.Event
	for _, e := range g.notify {
		tell = append(tell, e)
	}
	g.mu.Unlock()
	for _, e := range tell {
		e.Pulse()
	}
	if out := c.P.Sys.DebugOutput; out != nil {
		out(c.P, fmt.Sprintf("event log, %s: %s %d: %s", l.source, eventTypes[typ], id&0xFFFF, strings.Join(r.strings, "; ")))
	}
	return nil
}

func clearEventLogW(c *api.Call, h api.Ptr, backup api.WStr) error {
	return clearEventLog(c, h, wide(backup))
}

func clearEventLogA(c *api.Call, h api.Ptr, backup api.AStr) error {
	return clearEventLog(c, h, ansi(backup))
}

// clearEventLog drops what is in the log, if it could be stored where that is asked
// for.
func clearEventLog(c *api.Call, h api.Ptr, backup text) error {
	l, err := liveLog(c, h)
	if err != nil {
		return err
	}
	l.log.mu.Lock()
	records := l.log.records
	l.log.mu.Unlock()
	if backup.At != 0 {
		if err := writeBackup(c, backup.Get(c), records); err != nil {
			return err
		}
	}
	l.log.mu.Lock()
	if n := len(records); n > 0 { // those that have come meanwhile stay
		last := records[n-1].number
		for len(l.log.records) > 0 && l.log.records[0].number <= last {
			l.log.records = l.log.records[1:]
		}
	}
	if len(l.log.records) == 0 {
		l.log.records, l.log.next = nil, 1
	}
	l.log.mu.Unlock()
	return nil
}

func getNumberOfEventLogRecords(c *api.Call, h api.Ptr, out api.Out[uint32]) error {
	l, err := findLog(c, h)
	if err != nil {
		return err
	}
	if !out.OK() {
		return nt.ERROR_INVALID_PARAMETER
	}
	l.log.mu.Lock()
	n := len(l.log.records)
	l.log.mu.Unlock()
	out.Must(c, uint32(n))
	return nil
}

func getOldestEventLogRecord(c *api.Call, h api.Ptr, out api.Out[uint32]) error {
	l, err := findLog(c, h)
	if err != nil {
		return err
	}
	if !out.OK() {
		return nt.ERROR_INVALID_PARAMETER
	}
	n := uint32(0)
	l.log.mu.Lock()
	if len(l.log.records) > 0 {
		n = l.log.records[0].number
	}
	l.log.mu.Unlock()
	out.Must(c, n)
	return nil
}

// getEventLogInformation tells whether the log is full: it never is.
func getEventLogInformation(c *api.Call, h api.Ptr, level uint32, out api.Out[uint32], n uint32, needed api.Out[uint32]) error {
	if _, err := findLog(c, h); err != nil {
		return err
	}
	if level != 0 || !needed.OK() {
		return nt.ERROR_INVALID_LEVEL
	}
	needed.Must(c, 4)
	if n < 4 {
		return nt.ERROR_INSUFFICIENT_BUFFER
	}
	out.Must(c, 0)
	return nil
}

func notifyChangeEventLog(c *api.Call, h api.Ptr, event api.Handle) error {
	l, err := liveLog(c, h)
	if err != nil {
		return err
	}
	e, err := kernel.Ref[*kernel.Event](c.K, event.NT(), nt.EVENT_MODIFY_STATE)
	if err != nil {
		return err
	}
	e.Retain()
	l.log.mu.Lock()
	old := l.log.notify[l]
	l.log.notify[l] = e
	l.log.mu.Unlock()
	if old != nil {
		old.Release()
	}
	return nil
}

// Flags of ReadEventLog.
const (
	sequentialRead = 1
	seekRead       = 2
	forwardsRead   = 4
	backwardsRead  = 8
)

func readEventLogW(c *api.Call, h api.Ptr, flags api.Flags, offset uint32, buf api.Ptr, n uint32, read, needed api.Out[uint32]) error {
	return readEventLog(c, h, flags, offset, buf, n, read, needed, true)
}

func readEventLogA(c *api.Call, h api.Ptr, flags api.Flags, offset uint32, buf api.Ptr, n uint32, read, needed api.Out[uint32]) error {
	return readEventLog(c, h, flags, offset, buf, n, read, needed, false)
}

// readEventLog stores as many whole records as fit.
func readEventLog(c *api.Call, h api.Ptr, flags api.Flags, offset uint32, buf api.Ptr, n uint32, read, needed api.Out[uint32], wide bool) error {
	how, way := flags&(sequentialRead|seekRead), flags&(forwardsRead|backwardsRead)
	switch {
	case !read.OK(), !needed.OK(), buf == 0, flags&^0xF != 0,
		how != sequentialRead && how != seekRead, way != forwardsRead && way != backwardsRead:
		return nt.ERROR_INVALID_PARAMETER
	}
	l, err := findLog(c, h)
	if err != nil {
		return err
	}
	read.Must(c, 0)
	needed.Must(c, 0)
	l.mu.Lock()
	defer l.mu.Unlock()
	l.log.mu.Lock()
	records := l.log.records
	l.log.mu.Unlock()
	if len(records) == 0 {
		return nt.ERROR_HANDLE_EOF
	}
	first, last := records[0].number, records[len(records)-1].number
	at := l.cursor
	switch {
	case how == seekRead && (offset < first || offset > last):
		return nt.ERROR_INVALID_PARAMETER
	case how == seekRead:
		at = offset
	case at == 0 && way == forwardsRead:
		at = first
	case at == 0:
		at = last
	case way == forwardsRead:
		at = max(at, first) // what was to be read next has been overwritten
	}
	var out []byte
	for at >= first && at <= last {
		b := records[at-first].encode(wide)
		if len(out)+len(b) > int(n) {
			if len(out) == 0 {
				needed.Must(c, uint32(len(b)))
				return nt.ERROR_INSUFFICIENT_BUFFER
			}
			break
		}
		out = append(out, b...)
		if way == forwardsRead {
			at++
		} else {
			at--
		}
	}
	if len(out) == 0 {
		return nt.ERROR_HANDLE_EOF
	}
	buf.Write(c, out)
	read.Must(c, uint32(len(out)))
	l.cursor = at
	if at == 0 { // backwards past the first: not the beginning again
		l.cursor = ^uint32(0)
	}
	return nil
}

// encode returns the EVENTLOGRECORD.
func (r *logRecord) encode(isWide bool) []byte {
	put := func(s string) []byte {
		b, _ := text{Wide: isWide}.Encode(s)
		return b
	}
	computer := r.computer
	if computer == "" {
		computer = api.MachineName()
	}
	const fixed = 56
	b := make([]byte, fixed)
	b = append(b, put(r.source)...)
	b = append(b, put(computer)...)
	align := func() {
		for len(b)%4 != 0 {
			b = append(b, 0)
		}
	}
	u32 := func(off int, v uint32) {
		b[off], b[off+1], b[off+2], b[off+3] = byte(v), byte(v>>8), byte(v>>16), byte(v>>24)
	}
	align()
	sid := uint32(len(b))
	b = append(b, r.user...)
	texts := uint32(len(b))
	for _, s := range r.strings {
		b = append(b, put(s)...)
	}
	data := uint32(len(b))
	b = append(b, r.data...)
	align()
	size := uint32(len(b) + 4)
	b = append(b, byte(size), byte(size>>8), byte(size>>16), byte(size>>24))
	for i, v := range []uint32{
		size, 0x654C664C, r.number, uint32(r.at.Unix()), uint32(r.at.Unix()), r.id, uint32(r.typ) | uint32(len(r.strings))<<16,
		uint32(r.category), 0, texts, uint32(len(r.user)), sid, uint32(len(r.data)), data,
	} {
		u32(4*i, v)
	}
	return b
}
