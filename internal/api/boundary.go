package api

import (
	"strings"

	"haft.dev/internal/kernel"
	"haft.dev/internal/mm"
	"haft.dev/internal/object"
	"haft.dev/internal/security"
	"haft.dev/nt"
)

// Boundary is a boundary descriptor.
type Boundary = kernel.Boundary

// A boundary descriptor lies in memory of the guest: a head, and entries at
// multiples of eight. (OBJECT_BOUNDARY_DESCRIPTOR of ntrtl.h.)
type boundaryHead struct{ Version, Items, Size, Flags uint32 }

type boundaryEntry struct{ Type, Size uint32 }

const (
	boundaryName  = 1
	boundarySID   = 2
	boundaryLabel = 3

	boundaryHeadSize  = 16
	boundaryEntrySize = 8
	maxBoundary       = 0x10000
)

// NewBoundary makes a boundary descriptor with a name and returns its address.
// (RtlCreateBoundaryDescriptor.)
func (c *Call) NewBoundary(name string) (uint64, error) {
	l := layout{}
	l.u32(1, 1, 0, 0)
	u := bytes16(nt.UTF16(name))
	l.u32(boundaryName, uint32(boundaryEntrySize+len(u)))
	l.b = append(l.b, u...)
	l.align(8)
	copy(l.b[8:], append32(nil, uint32(len(l.b))))
	return c.LocalCopy(roomy(l.b))
}

// boundaryRoom is the size of the block that a descriptor of n bytes lies in. One grows
// where it is as long as it can: whoever follows the blocks of programs would take what
// comes to lie in the old one for it.
func boundaryRoom(n int) int {
	room := 1024
	for room < n {
		room *= 2
	}
	return room
}

func roomy(b []byte) []byte { return append(b, make([]byte, boundaryRoom(len(b))-len(b))...) }

// AddToBoundary adds a SID, or as a label an integrity level, to the descriptor at
// an address and returns where it lies then. ERROR_INVALID_PARAMETER for a label
// that is none, or a second one. (RtlAddSIDToBoundaryDescriptor,
// RtlAddIntegrityLabelToBoundaryDescriptor.)
func (c *Call) AddToBoundary(at uint64, s security.SID, label bool) (uint64, error) {
	b, err := c.Boundary(at)
	if err != nil {
		return 0, err
	}
	kind := uint32(boundarySID)
	if label {
		if b.Label != "" || s.Authority() != 16 || s.SubAuthorities() != 1 {
			return 0, nt.ERROR_INVALID_PARAMETER
		}
		kind = boundaryLabel
	}
	h := mm.Load[boundaryHead](c.P.Space, at)
	l := layout{b: Ptr(at).Bytes(c, uint64(h.Size))}
	l.u32(kind, uint32(boundaryEntrySize+len(s)))
	l.b = append(l.b, s...)
	l.align(8)
	copy(l.b[4:], append32(append32(nil, h.Items+1), uint32(len(l.b))))
	if len(l.b) <= boundaryRoom(int(h.Size)) {
		Ptr(at).Write(c, l.b)
		return at, nil
	}
	n, err := c.LocalCopy(roomy(l.b))
	if err != nil {
		return 0, err
	}
	c.P.FreeBlock(at)
	return n, nil
}

// Boundary reads the descriptor at an address. STATUS_INVALID_PARAMETER if there
// is none.
func (c *Call) Boundary(at uint64) (*Boundary, error) {
	h := mm.Load[boundaryHead](c.P.Space, at)
	if h.Version != 1 || h.Size < boundaryHeadSize || h.Size > maxBoundary {
		return nil, nt.STATUS_INVALID_PARAMETER
	}
	d := Ptr(at).Bytes(c, uint64(h.Size))
	b := &Boundary{}
	named := false
	off := boundaryHeadSize
	for range h.Items {
		if off+boundaryEntrySize > len(d) {
			return nil, nt.STATUS_INVALID_PARAMETER
		}
		e := boundaryEntry{le32(d[off:]), le32(d[off+4:])}
		if e.Size < boundaryEntrySize || uint64(off)+uint64(e.Size) > uint64(len(d)) {
			return nil, nt.STATUS_INVALID_PARAMETER
		}
		body := d[off+boundaryEntrySize : off+int(e.Size)]
		switch e.Type {
		case boundaryName:
			if named || len(body)%2 != 0 {
				return nil, nt.STATUS_DUPLICATE_NAME
			}
			named = true
			u := make([]uint16, len(body)/2)
			for i := range u {
				u[i] = uint16(body[2*i]) | uint16(body[2*i+1])<<8
			}
			b.Name = nt.String16(u)
		case boundarySID, boundaryLabel:
			s, ok := security.DecodeSID(body)
			if !ok {
				return nil, nt.STATUS_INVALID_PARAMETER
			}
			if e.Type == boundarySID {
				b.SIDs = append(b.SIDs, s)
			} else {
				b.Label = s
			}
		default:
			return nil, nt.STATUS_INVALID_PARAMETER
		}
		off += int(e.Size+7) &^ 7
	}
	if !named {
		return nil, nt.STATUS_INVALID_PARAMETER
	}
	return b, nil
}

func le32(b []byte) uint32 {
	return uint32(b[0]) | uint32(b[1])<<8 | uint32(b[2])<<16 | uint32(b[3])<<24
}

// alias is the prefix that names of a process have for a private namespace.
type alias struct {
	prefix string
	handle nt.Handle
	dir    *object.Directory
}

// SetAlias makes prefix\name mean an object in the private namespace h.
// ERROR_INVALID_PARAMETER for a prefix with a backslash, ERROR_ALREADY_EXISTS for
// one that is in use.
func (c *Call) SetAlias(prefix string, h nt.Handle) error {
	d, err := kernel.Ref[*object.Directory](c.K, h, 0)
	if err != nil {
		return err
	}
	if strings.Contains(prefix, `\`) {
		return nt.ERROR_INVALID_PARAMETER
	}
	c.P.mu.Lock()
	defer c.P.mu.Unlock()
	for _, a := range c.P.aliases {
		if a.prefix == prefix {
			return nt.ERROR_ALREADY_EXISTS
		}
	}
	c.P.aliases = append(c.P.aliases, alias{prefix, h, d})
	return nil
}

// DropAlias undoes SetAlias. STATUS_INVALID_HANDLE if h has no prefix.
func (c *Call) DropAlias(h nt.Handle) error {
	c.P.mu.Lock()
	defer c.P.mu.Unlock()
	for i, a := range c.P.aliases {
		if a.handle == h&^3 {
			c.P.aliases = append(c.P.aliases[:i:i], c.P.aliases[i+1:]...)
			return nil
		}
	}
	return nt.STATUS_INVALID_HANDLE
}

// named returns where a Win32 name is looked up: in the private namespace of its
// prefix, else in the session's directory.
func (p *Process) named(name string) (*object.Directory, string) {
	prefix, rest, ok := strings.Cut(name, `\`)
	if ok {
		p.mu.Lock()
		defer p.mu.Unlock()
		for _, a := range p.aliases {
			if a.prefix == prefix {
				return a.dir, rest
			}
		}
	}
	return p.K.Kernel().SessionDirectory(), name
}
