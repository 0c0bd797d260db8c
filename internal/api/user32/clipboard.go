package user32

import (
	"encoding/binary"
	"slices"
	"sync"

	"haft.dev/internal/api"
	"haft.dev/internal/nls"
	"haft.dev/nt"
)

// Standard formats that are made from each other.
const (
	CF_TEXT        = 1
	CF_OEMTEXT     = 7
	CF_UNICODETEXT = 13
	CF_LOCALE      = 16
)

// englishUS is the locale of text that came without one.
const englishUS = 0x409

// clipboard is that of a window station: what the processes of a run put there.
type clipboard struct {
	mu       sync.Mutex
	opener   *api.Thread // nil: nobody has it open
	window   uint64      // of who has it open
	sequence uint32
	data     []clipping
	names    []string // registered formats, from firstFormat on
}

// blocks is the memory that a process gave to the clipboard and got from it. Only the
// thread that has the clipboard open comes here.
type blocks struct{ list []block }

var processBlocks = api.PerProcess[*blocks]{New: func(*api.Process) *blocks { return new(blocks) }}

// clipping is what is on the clipboard in one format.
type clipping struct {
	format uint32
	bytes  []byte
}

// block is memory of a process. format 0: it was given away.
type block struct {
	format   uint32
	sequence uint32
	at       uint64
}

func newClipboard() *clipboard { return new(clipboard) }

func (b *clipboard) funcs() []api.Func {
	const delayed = "a format without memory, to be rendered when somebody asks, fails: there are no windows to ask"
	return []api.Func{
		api.F0("CloseClipboard()", b.close).About(newClipboard),
		api.F0("CountClipboardFormats()", b.count).About(newClipboard),
		api.F0("EmptyClipboard()", b.empty).About(newClipboard),
		api.F1("EnumClipboardFormats(format)", b.enumerate).About(newClipboard),
		api.F1("GetClipboardData(uFormat)", b.get).About(newClipboard),
		api.F0("GetClipboardOwner()", null),
		api.F0("GetClipboardSequenceNumber()", b.number).About(newClipboard),
		api.F0("GetClipboardViewer()", null),
		api.F0("GetOpenClipboardWindow()", b.openWindow).About(newClipboard),
		api.F2("GetPriorityClipboardFormat(paFormatPriorityList, cFormats)", b.priority).About(newClipboard),
		api.F1("IsClipboardFormatAvailable(format)", b.available).About(newClipboard),
		api.F1("OpenClipboard(hWndNewOwner)", b.open).About(newClipboard),
		api.F2("SetClipboardData(uFormat, hMem)", b.set).About(newClipboard).Partial(delayed),
	}
}

func null(c *api.Call) error {
	c.Return(0)
	return nil
}

// openLocked reports whether the calling thread has the clipboard open. A thread that has
// ended has not.
func (b *clipboard) openLocked(c *api.Call) bool { return b.opener == c.T }

func (b *clipboard) open(c *api.Call, window uint64) error {
	b.mu.Lock()
	defer b.mu.Unlock()
	if o := b.opener; o != nil && !o.K.Ending() && !o.P.K.Exiting() && (o != c.T || b.window != window) {
		return nt.ERROR_ACCESS_DENIED
	}
	b.opener, b.window = c.T, window
	return nil
}

func (b *clipboard) close(c *api.Call) error {
	b.mu.Lock()
	defer b.mu.Unlock()
	if !b.openLocked(c) {
		return nt.ERROR_CLIPBOARD_NOT_OPEN
	}
	b.opener, b.window = nil, 0
	return nil
}

func (b *clipboard) openWindow(c *api.Call) error {
	b.mu.Lock()
	defer b.mu.Unlock()
	c.Return(b.window)
	return nil
}

// empty frees what was on the clipboard, with the memory of the calling process that was
// lent for it.
func (b *clipboard) empty(c *api.Call) error {
	b.mu.Lock()
	if !b.openLocked(c) {
		b.mu.Unlock()
		return nt.ERROR_CLIPBOARD_NOT_OPEN
	}
	b.data = nil
	b.sequence++
	b.mu.Unlock()
	mine := processBlocks.Of(c.P)
	for _, m := range mine.list {
		c.P.Heap().Free(m.at)
	}
	mine.list = nil
	return nil
}

func (b *clipboard) set(c *api.Call, format uint32, mem uint64) error {
	b.mu.Lock()
	open := b.openLocked(c)
	b.mu.Unlock()
	switch {
	case !open:
		return nt.ERROR_CLIPBOARD_NOT_OPEN
	case format == 0:
		return nt.ERROR_INVALID_PARAMETER
	}
	n, err := c.P.Heap().Size(mem)
	if mem == 0 || err != nil {
		return nt.ERROR_INVALID_HANDLE
	}
	bytes := api.Ptr(mem).Bytes(c, n)
	b.mu.Lock()
	defer b.mu.Unlock()
	i := slices.IndexFunc(b.data, func(x clipping) bool { return x.format == format })
	if i < 0 {
		i = len(b.data)
		b.data = append(b.data, clipping{format: format})
	}
	b.data[i].bytes = bytes
	b.sequence++
	mine := processBlocks.Of(c.P)
	if !slices.ContainsFunc(mine.list, func(m block) bool { return m.at == mem }) {
		mine.list = append(mine.list, block{at: mem})
	}
	c.Return(mem)
	return nil
}

// getLocked returns what is there in a format, made from another if need be.
func (b *clipboard) getLocked(format uint32) ([]byte, bool) {
	find := func(format uint32) ([]byte, bool) {
		for _, x := range b.data {
			if x.format == format {
				return x.bytes, true
			}
		}
		return nil, false
	}
	if data, ok := find(format); ok {
		return data, true
	}
	narrow := func() ([]byte, bool) {
		for _, f := range []uint32{CF_TEXT, CF_OEMTEXT} {
			if data, ok := find(f); ok {
				return data, true
			}
		}
		return nil, false
	}
	switch format {
	case CF_TEXT, CF_OEMTEXT: // both in UTF-8
		if data, ok := narrow(); ok {
			return data, true
		}
		if data, ok := find(CF_UNICODETEXT); ok {
			text, _ := nls.EncodeUTF8(units(data))
			return text, true
		}
	case CF_UNICODETEXT:
		if data, ok := narrow(); ok {
			u, _ := nls.DecodeUTF8(data)
			return bytesOf(u), true
		}
	case CF_LOCALE:
		if _, ok := b.getLocked(CF_UNICODETEXT); ok {
			return binary.LittleEndian.AppendUint32(nil, englishUS), true
		}
	}
	return nil, false
}

// get returns memory of the calling process, which is the clipboard's until it is emptied.
func (b *clipboard) get(c *api.Call, format uint32) error {
	b.mu.Lock()
	open := b.openLocked(c)
	data, ok := b.getLocked(format)
	now := b.sequence
	b.mu.Unlock()
	switch {
	case !open:
		return nt.ERROR_CLIPBOARD_NOT_OPEN
	case !ok:
		c.Return(0)
		return nil
	}
	mine := processBlocks.Of(c.P)
	for _, m := range mine.list {
		if m.format == format && m.sequence == now {
			c.Return(m.at)
			return nil
		}
	}
	at, err := c.P.Heap().Alloc(uint64(len(data)), true)
	if err != nil {
		return nt.ERROR_NOT_ENOUGH_MEMORY
	}
	api.Ptr(at).Write(c, data)
	mine.list = append(mine.list, block{format, now, at})
	c.Return(at)
	return nil
}

func (b *clipboard) number(c *api.Call) error {
	b.mu.Lock()
	defer b.mu.Unlock()
	c.Return(uint64(b.sequence))
	return nil
}
