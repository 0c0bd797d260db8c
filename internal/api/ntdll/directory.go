package ntdll

import (
	"cmp"
	"slices"

	"haft.dev/internal/api"
	"haft.dev/internal/kernel"
	"haft.dev/internal/object"
	"haft.dev/nt"
)

func directoryFuncs() []api.Func {
	return []api.Func{
		api.F7("NtQueryDirectoryObject(DirectoryHandle, Buffer, Length, ReturnSingleEntry, RestartScan, Context, ReturnLength)", queryDirectoryObject).NT(),
	}
}

// directoryEntrySize is that of OBJECT_DIRECTORY_INFORMATION: two UNICODE_STRING.
const directoryEntrySize = 32

// queryDirectoryObject lists a directory in the order of the names. Entries that
// do not fit are left for the next call, which *Context tells where to begin. The
// buffer holds an array of entries, which one of zeros ends, and then the texts.
// That a buffer with room for the end alone gives STATUS_MORE_ENTRIES, and a
// single entry that does not fit STATUS_BUFFER_TOO_SMALL, is what conformance
// tests expect of Windows.
func queryDirectoryObject(c *api.Call, h api.Handle, buf api.Ptr, length uint32, single, restart api.Byte8, context, returned api.Out[uint32]) error {
	context.Must(c, context.Get(c))
	d, err := kernel.Ref[*object.Directory](c.K, h.NT(), nt.DIRECTORY_QUERY)
	if err != nil {
		return err
	}
	type entry struct{ name, typ []uint16 }
	var all []entry
	for _, o := range d.List() {
		if name := o.Name(); name != "" { // else it went meanwhile
			all = append(all, entry{nt.UTF16(name), nt.UTF16(o.Type().Name)})
		}
	}
	slices.SortFunc(all, func(a, b entry) int { return slices.CompareFunc(a.name, b.name, cmp.Compare) })
	at := uint32(0)
	if restart == 0 {
		at = context.Get(c)
	}
	if uint64(at) >= uint64(len(all)) {
		return nt.STATUS_NO_MORE_ENTRIES
	}
	size := func(e entry) int { return directoryEntrySize + 2*(len(e.name)+len(e.typ)+2) }
	total, n := directoryEntrySize, 0
	for _, e := range all[at:] {
		if total+size(e) > int(length) {
			if single != 0 {
				returned.Set(c, uint32(total+size(e)))
				return nt.STATUS_BUFFER_TOO_SMALL
			}
			break
		}
		total += size(e)
		if n++; single != 0 {
			break
		}
	}
	if int(length) < directoryEntrySize {
		returned.Set(c, directoryEntrySize)
		return nt.STATUS_BUFFER_TOO_SMALL
	}
	b := make([]byte, 0, total)
	var texts []byte
	textsAt := uint64(buf) + uint64((n+1)*directoryEntrySize)
	for _, e := range all[at : int(at)+n] {
		for _, s := range [][]uint16{e.name, e.typ} {
			b = append(b, encode(api.UnicodeString{
				Length: uint16(2 * len(s)), MaximumLength: uint16(2*len(s) + 2), Buffer: textsAt + uint64(len(texts)),
			})...)
			for _, u := range append(s, 0) {
				texts = append(texts, byte(u), byte(u>>8))
			}
		}
	}
	b = append(append(b, make([]byte, directoryEntrySize)...), texts...)
	buf.Write(c, b)
	context.Must(c, at+uint32(n))
	returned.Set(c, uint32(len(b)))
	if single == 0 && int(at)+n < len(all) {
		return nt.STATUS_MORE_ENTRIES
	}
	return nil
}
