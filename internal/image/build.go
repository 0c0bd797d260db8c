package image

import (
	"fmt"
	"math"
	"strings"
)

// BuildSpec describes a DLL that has no file.
type BuildSpec struct {
	Name string // of the DLL, as in "KERNEL32.dll"
	Base uint64 // address it is built for, a multiple of 64 KiB

	// Stub is code that starts the .text section, for exports to jump to. It
	// must be position-independent. May be empty.
	Stub []byte

	// Unwind describes the functions in Stub that change the stack pointer, by
	// address.
	Unwind []BuildUnwind

	// Exports are sorted by name, byte by byte. Those without a name come first.
	Exports []BuildExport
}

// BuildKind says what an export is.
type BuildKind uint8

// The kinds of exports.
const (
	BuildCode    BuildKind = iota // the code in Code
	BuildJump                     // mov eax, Number; jmp to the start of Stub
	BuildForward                  // the export of another DLL that Forward names
	BuildData                     // a variable with the contents of Data
)

// BuildExport is an export of a DLL to build.
type BuildExport struct {
	Name string
	Kind BuildKind

	// Ordinal is the export's ordinal. The builder numbers those that have 0:
	// in order, from the lowest ordinal given or 1, with those not taken. An
	// export without a name must have one.
	Ordinal uint16

	Number  uint32 // for BuildJump
	Code    []byte // for BuildCode: position-independent
	Forward string // for BuildForward: "DLL.Name" or "DLL.#12"
	Data    []byte // for BuildData: not empty
}

// BuildUnwind is unwind information of a part of Stub.
type BuildUnwind struct {
	Begin, End uint32 // offsets in Stub
	Info       []byte // UNWIND_INFO, without a handler
}

// Layout says where the parts of a built image are.
type Layout struct {
	SizeOfImage uint32
	Stub        uint32 // RVA

	// Slots are the RVAs of the exports' code or data, by index in
	// BuildSpec.Exports; 0 for forwarders. They are multiples of 16.
	Slots []uint32

	// Sections are in order of address.
	Sections []Section
}

const (
	slotSize       = 16
	maxUnwindInfo  = 4 + 2*256 + 12
	unwindInfoSize = 4
	textRVA        = pageSize // after the headers
)

// buildPlan is where the tables of an image go.
type buildPlan struct {
	slots   uint64 // RVA of the first slot
	textEnd uint64

	rdata    uint64 // RVA of the export directory, and of .rdata
	funcs    uint64
	names    uint64
	ordinals uint64
	dllName  uint64
	strings  uint64
	unwind   uint64 // also the end of what belongs to the export directory
	rdataEnd uint64

	pdata    uint64 // 0 if there is none
	pdataEnd uint64
	data     uint64 // 0 if there is none
	dataEnd  uint64
	end      uint64

	base     uint32 // lowest ordinal
	numFuncs uint32
	unnamed  int // exports without a name
	numbered int // exports with a given ordinal
}

// BuildSize returns the size of the image that Build makes of spec. It is a
// multiple of the page size.
func BuildSize(spec *BuildSpec) int { return int(newBuildPlan(spec).end) }

func newBuildPlan(spec *BuildSpec) buildPlan {
	var p buildPlan
	text, lowest, highest := uint64(0), uint32(math.MaxUint16), uint32(0)
	code, data := uint64(0), uint64(0)
	for i := range spec.Exports {
		e := &spec.Exports[i]
		switch e.Kind {
		case BuildCode:
			code += roundUp(uint64(len(e.Code)), slotSize)
		case BuildJump:
			code += slotSize
		case BuildForward:
			text += uint64(len(e.Forward)) + 1
		case BuildData:
			data += roundUp(uint64(len(e.Data)), slotSize)
		}
		if e.Name == "" {
			p.unnamed++
		} else {
			text += uint64(len(e.Name)) + 1
		}
		if e.Ordinal != 0 {
			p.numbered++
			lowest, highest = min(lowest, uint32(e.Ordinal)), max(highest, uint32(e.Ordinal))
		}
	}
	n := uint32(len(spec.Exports))
	if p.base, p.numFuncs = 1, n; p.numbered > 0 {
		p.base, p.numFuncs = lowest, max(n, highest-lowest+1)
	}
	p.slots = textRVA + roundUp(uint64(len(spec.Stub)), slotSize)
	p.textEnd = max(p.slots+code, textRVA+slotSize)

	p.rdata = roundUp(p.textEnd, pageSize)
	p.funcs = p.rdata + exportDirectorySize
	p.names = p.funcs + 4*uint64(p.numFuncs)
	p.ordinals = p.names + 4*uint64(len(spec.Exports)-p.unnamed)
	p.dllName = p.ordinals + 2*uint64(len(spec.Exports)-p.unnamed)
	p.strings = p.dllName + uint64(len(spec.Name)) + 1
	p.unwind = roundUp(p.strings+text, 4)
	p.rdataEnd = p.unwind
	for i := range spec.Unwind {
		p.rdataEnd = roundUp(p.rdataEnd+uint64(len(spec.Unwind[i].Info)), 4)
	}
	p.end = roundUp(p.rdataEnd, pageSize)
	if len(spec.Unwind) > 0 {
		p.pdata = p.end
		p.pdataEnd = p.pdata + runtimeFunctionSize*uint64(len(spec.Unwind))
		p.end = roundUp(p.pdataEnd, pageSize)
	}
	if data > 0 {
		p.data = p.end
		p.dataEnd = p.data + data
		p.end = roundUp(p.dataEnd, pageSize)
	}
	return p
}

// check refuses specs that Build could not make a sound image of. Names and
// ordinals are checked as they are written.
func (p *buildPlan) check(spec *BuildSpec) error {
	switch {
	case spec.Name == "" || strings.IndexByte(spec.Name, 0) >= 0:
		return fmt.Errorf("image: Build: %q is no name for a DLL", spec.Name)
	case spec.Base%baseAlignment != 0:
		return fmt.Errorf("image: Build: %s: the base %#x is not a multiple of 64 KiB", spec.Name, spec.Base)
	case p.end > maxSizeOfImage:
		return fmt.Errorf("image: Build: %s: %d bytes are too large", spec.Name, p.end)
	case uint64(p.base)+uint64(p.numFuncs) > math.MaxUint16+1:
		return fmt.Errorf("image: Build: %s: there are more exports than ordinals from %d", spec.Name, p.base)
	}
	last := uint32(0)
	for i := range spec.Unwind {
		u := &spec.Unwind[i]
		if u.Begin < last || u.End <= u.Begin || u.End > uint32(len(spec.Stub)) {
			return fmt.Errorf("image: Build: %s: unwind information for %#x to %#x of a stub of %#x bytes", spec.Name, u.Begin, u.End, len(spec.Stub))
		}
		if len(u.Info) < unwindInfoSize || len(u.Info) > maxUnwindInfo {
			return fmt.Errorf("image: Build: %s: unwind information of %d bytes", spec.Name, len(u.Info))
		}
		last = u.End
	}
	return nil
}

// Build makes the image of a DLL in dst as if it had been loaded at spec.Base,
// with its headers, code and export table, so that a program that walks them by
// itself finds what it expects. dst has BuildSize bytes, all zero. The image has
// no addresses in it: it runs at any base.
//
// The bytes are also a valid file. An error means that spec is wrong.
func Build(dst []byte, spec *BuildSpec) (Layout, error) {
	p := newBuildPlan(spec)
	if uint64(len(dst)) != p.end {
		panic(fmt.Sprintf("image: Build: %d bytes for an image of %d", len(dst), p.end))
	}
	if err := p.check(spec); err != nil {
		return Layout{}, err
	}
	l := Layout{
		SizeOfImage: uint32(p.end),
		Stub:        textRVA,
		Slots:       make([]uint32, len(spec.Exports)),
		Sections:    p.sections(),
	}
	if err := p.writeExports(dst, spec, l.Slots); err != nil {
		return Layout{}, err
	}
	p.writeUnwind(dst, spec)
	p.writeHeaders(dst, spec, l.Sections)
	return l, nil
}

// sections returns the section table. Offsets in the file are those in memory.
func (p *buildPlan) sections() []Section {
	const code, data = IMAGE_SCN_CNT_CODE | IMAGE_SCN_MEM_EXECUTE | IMAGE_SCN_MEM_READ, IMAGE_SCN_CNT_INITIALIZED_DATA | IMAGE_SCN_MEM_READ
	s := make([]Section, 0, 4)
	add := func(name string, start, end uint64, characteristics uint32) {
		s = append(s, Section{
			Name: name, RVA: uint32(start), Size: uint32(end - start),
			Offset: uint32(start), RawSize: uint32(roundUp(end-start, pageSize)), Characteristics: characteristics,
		})
	}
	add(".text", textRVA, p.textEnd, code)
	add(".rdata", p.rdata, p.rdataEnd, data)
	if p.pdata != 0 {
		add(".pdata", p.pdata, p.pdataEnd, data)
	}
	if p.data != 0 {
		add(".data", p.data, p.dataEnd, data|IMAGE_SCN_MEM_WRITE)
	}
	return s
}

// writeUnwind writes .pdata and the unwind information.
func (p *buildPlan) writeUnwind(dst []byte, spec *BuildSpec) {
	at := p.unwind
	for i := range spec.Unwind {
		u := &spec.Unwind[i]
		e := dst[p.pdata+runtimeFunctionSize*uint64(i):]
		le.PutUint32(e, textRVA+u.Begin)
		le.PutUint32(e[4:], textRVA+u.End)
		le.PutUint32(e[8:], uint32(at))
		copy(dst[at:], u.Info)
		at = roundUp(at+uint64(len(u.Info)), 4)
	}
}
