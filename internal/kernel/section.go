package kernel

import (
	"haft.dev/internal/object"
	"haft.dev/nt"
)

// SectionType is the type of sections: Win32 CreateFileMapping, NtCreateSection.
// Toolhelp snapshots are of this type, too.
var SectionType = &object.Type{
	Name: "Section", Valid: nt.SECTION_ALL_ACCESS, Mapping: nt.GenericMapping{
		Read:    nt.STANDARD_RIGHTS_READ | nt.SECTION_QUERY | nt.SECTION_MAP_READ,
		Write:   nt.STANDARD_RIGHTS_WRITE | nt.SECTION_MAP_WRITE,
		Execute: nt.STANDARD_RIGHTS_EXECUTE | nt.SECTION_MAP_EXECUTE,
		All:     nt.SECTION_ALL_ACCESS,
	},
	Delete: func(o object.Object) {
		if s, ok := o.(*Section); ok {
			s.memory.Close()
		}
	},
}

// SectionMemory is what a section shows: pages that views of any number of
// processes have in common. The memory manager implements it; it lives on in the
// views when the section object has gone.
type SectionMemory interface {
	// Size returns the number of bytes.
	Size() uint64
	// Close drops the section object's reference.
	Close()
}

// Section is memory that processes can show in their address spaces.
type Section struct {
	object.Header
	memory     SectionMemory
	protect    uint32 // PAGE_*: what views may have at most
	attributes uint32 // SEC_*
	name       string // of the file, "" if it is in the paging file
}

// NewSection returns a section without a handle. The memory belongs to it from
// here on. name is that of the file in the namespace, "" for the paging file.
func NewSection(k *Kernel, m SectionMemory, protect, attributes uint32, name string) *Section {
	s := &Section{memory: m, protect: protect, attributes: attributes, name: name}
	s.Header.Init(k.types[typeSection], s)
	return s
}

// Memory returns what the section shows.
func (s *Section) Memory() SectionMemory { return s.memory }

// Protection returns the protection that the section was made with.
func (s *Section) Protection() uint32 { return s.protect }

// Attributes returns the SEC_* attributes.
func (s *Section) Attributes() uint32 { return s.attributes }

// FileName returns the name of the section's file in the namespace, "" if it has
// none.
func (s *Section) FileName() string { return s.name }

// CreateSection gives a new section a handle or, with OBJ_OPENIF, opens the one
// that has the name already; then the new one goes. (The end of NtCreateSection.)
func (c Caller) CreateSection(a *object.Attr, access nt.Access, s *Section) (nt.Handle, nt.Status, error) {
	return c.create(s, a, access)
}

// OpenSection opens a section by name. (NtOpenSection.)
func (c Caller) OpenSection(a *object.Attr, access nt.Access) (nt.Handle, error) {
	return c.open(typeSection, a, access)
}
