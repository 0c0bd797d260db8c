package api

import (
	"strconv"
	"strings"
)

// Flags and enumerations that are shown by name. Each is what its functions'
// documentation calls it.
type (
	// ShareMode is FILE_SHARE_*.
	ShareMode uint32
	// Disposition is the dwCreationDisposition of CreateFile.
	Disposition uint32
	// FileFlags are the dwFlagsAndAttributes of CreateFile.
	FileFlags uint32
	// AllocationType is MEM_*.
	AllocationType uint32
	// Protection is PAGE_*.
	Protection uint32
	// DuplicateOptions is DUPLICATE_*.
	DuplicateOptions uint32
	// HandleFlags is HANDLE_FLAG_*.
	HandleFlags uint32
)

// flagName names one bit, or several.
type flagName struct {
	bits uint32
	name string
}

// named shows v as the names of its bits, and what is left in hex.
func named(v uint32, names []flagName) string {
	if v == 0 {
		return "0"
	}
	var parts []string
	for _, n := range names {
		if v&n.bits == n.bits {
			parts = append(parts, n.name)
			v &^= n.bits
		}
	}
	if v != 0 {
		parts = append(parts, "0x"+strconv.FormatUint(uint64(v), 16))
	}
	return strings.Join(parts, "|")
}

var shareNames = []flagName{{1, "FILE_SHARE_READ"}, {2, "FILE_SHARE_WRITE"}, {4, "FILE_SHARE_DELETE"}}

func (m ShareMode) show(*showing) string { return named(uint32(m), shareNames) }

func (d Disposition) show(*showing) string {
	names := []string{"", "CREATE_NEW", "CREATE_ALWAYS", "OPEN_EXISTING", "OPEN_ALWAYS", "TRUNCATE_EXISTING"}
	if d > 0 && int(d) < len(names) {
		return names[d]
	}
	return strconv.FormatUint(uint64(d), 10)
}

var fileFlagNames = []flagName{
	{0x80000000, "FILE_FLAG_WRITE_THROUGH"}, {0x40000000, "FILE_FLAG_OVERLAPPED"}, {0x20000000, "FILE_FLAG_NO_BUFFERING"},
	{0x10000000, "FILE_FLAG_RANDOM_ACCESS"}, {0x08000000, "FILE_FLAG_SEQUENTIAL_SCAN"}, {0x04000000, "FILE_FLAG_DELETE_ON_CLOSE"},
	{0x02000000, "FILE_FLAG_BACKUP_SEMANTICS"}, {0x01000000, "FILE_FLAG_POSIX_SEMANTICS"}, {0x00800000, "FILE_FLAG_SESSION_AWARE"},
	{0x00200000, "FILE_FLAG_OPEN_REPARSE_POINT"}, {0x00100000, "FILE_FLAG_OPEN_NO_RECALL"}, {0x00080000, "FILE_FLAG_FIRST_PIPE_INSTANCE"},
	{0x1, "FILE_ATTRIBUTE_READONLY"}, {0x2, "FILE_ATTRIBUTE_HIDDEN"}, {0x4, "FILE_ATTRIBUTE_SYSTEM"}, {0x20, "FILE_ATTRIBUTE_ARCHIVE"},
	{0x80, "FILE_ATTRIBUTE_NORMAL"}, {0x100, "FILE_ATTRIBUTE_TEMPORARY"}, {0x1000, "FILE_ATTRIBUTE_OFFLINE"}, {0x4000, "FILE_ATTRIBUTE_ENCRYPTED"},
}

func (f FileFlags) show(*showing) string { return named(uint32(f), fileFlagNames) }

var allocationNames = []flagName{
	{0x1000, "MEM_COMMIT"}, {0x2000, "MEM_RESERVE"}, {0x4000, "MEM_DECOMMIT"}, {0x8000, "MEM_RELEASE"},
	{0x80000, "MEM_RESET"}, {0x1000000, "MEM_RESET_UNDO"}, {0x100000, "MEM_TOP_DOWN"}, {0x200000, "MEM_WRITE_WATCH"}, {0x20000000, "MEM_LARGE_PAGES"},
}

func (t AllocationType) show(*showing) string { return named(uint32(t), allocationNames) }

var protectionNames = []flagName{
	{1, "PAGE_NOACCESS"}, {2, "PAGE_READONLY"}, {4, "PAGE_READWRITE"}, {8, "PAGE_WRITECOPY"}, {0x10, "PAGE_EXECUTE"}, {0x20, "PAGE_EXECUTE_READ"},
	{0x40, "PAGE_EXECUTE_READWRITE"}, {0x80, "PAGE_EXECUTE_WRITECOPY"}, {0x100, "PAGE_GUARD"}, {0x200, "PAGE_NOCACHE"}, {0x400, "PAGE_WRITECOMBINE"},
}

func (p Protection) show(*showing) string { return named(uint32(p), protectionNames) }

var duplicateNames = []flagName{{1, "DUPLICATE_CLOSE_SOURCE"}, {2, "DUPLICATE_SAME_ACCESS"}, {4, "DUPLICATE_SAME_ATTRIBUTES"}}

func (o DuplicateOptions) show(*showing) string { return named(uint32(o), duplicateNames) }

var handleFlagNames = []flagName{{1, "HANDLE_FLAG_INHERIT"}, {2, "HANDLE_FLAG_PROTECT_FROM_CLOSE"}}

func (f HandleFlags) show(*showing) string { return named(uint32(f), handleFlagNames) }
