package image

import (
	"fmt"
	"math"
	"strings"
)

// int3 fills the gaps between functions.
const int3 = 0xCC

// writeExports writes the code, the variables and the export table and notes the
// RVAs of the code and the variables in slots.
func (p *buildPlan) writeExports(dst []byte, spec *BuildSpec, slots []uint32) error {
	fill(dst[textRVA:p.rdata], int3)
	copy(dst[textRVA:], spec.Stub)
	w := exportWriter{dst: dst, plan: p, slot: p.slots, data: p.data, text: p.strings}
	w.directory(spec)
	if err := w.reserve(spec); err != nil {
		return err
	}
	for i := range spec.Exports {
		e := &spec.Exports[i]
		rva, err := w.target(spec, e)
		if err == nil {
			err = w.name(spec, i)
		}
		if err != nil {
			return fmt.Errorf("image: Build: %s: export %d, %q: %w", spec.Name, i, e.Name, err)
		}
		w.number(e, i-p.unnamed, rva)
		if e.Kind != BuildForward {
			slots[i] = rva
		}
	}
	return nil
}

// fill sets all of b to c.
func fill(b []byte, c byte) {
	b[0] = c
	for n := 1; n < len(b); n *= 2 {
		copy(b[n:], b[:n])
	}
}

// exportWriter writes the parts of the export table, each from its start to its
// end.
type exportWriter struct {
	dst  []byte
	plan *buildPlan
	slot uint64 // RVA of the next free slot
	data uint64 // RVA of the next variable
	text uint64 // RVA of the next string
	free uint32 // index of the first function that may be free
}

// directory writes IMAGE_EXPORT_DIRECTORY.
func (w *exportWriter) directory(spec *BuildSpec) {
	p := w.plan
	d := w.dst[p.rdata:]
	le.PutUint32(d[12:], uint32(p.dllName))
	le.PutUint32(d[16:], p.base)
	le.PutUint32(d[20:], p.numFuncs)
	le.PutUint32(d[24:], uint32(len(spec.Exports)-p.unnamed))
	le.PutUint32(d[28:], uint32(p.funcs))
	le.PutUint32(d[32:], uint32(p.names))
	le.PutUint32(d[36:], uint32(p.ordinals))
	copy(w.dst[p.dllName:], spec.Name)
}

// taken marks functions whose ordinal is given until their RVA is known.
const taken = math.MaxUint32

// reserve marks the functions whose ordinals are given.
func (w *exportWriter) reserve(spec *BuildSpec) error {
	if w.plan.numbered == 0 {
		return nil
	}
	for i := range spec.Exports {
		e := &spec.Exports[i]
		if e.Ordinal == 0 {
			continue
		}
		f := w.function(uint32(e.Ordinal) - w.plan.base)
		if le.Uint32(f) != 0 {
			return fmt.Errorf("image: Build: %s: export %d, %q: another has the ordinal %d", spec.Name, i, e.Name, e.Ordinal)
		}
		le.PutUint32(f, taken)
	}
	return nil
}

func (w *exportWriter) function(i uint32) []byte { return w.dst[w.plan.funcs+4*uint64(i):] }

// target writes the code or the forwarder of e and returns its RVA.
func (w *exportWriter) target(spec *BuildSpec, e *BuildExport) (uint32, error) {
	rva := uint32(w.slot)
	switch e.Kind {
	case BuildCode:
		if len(e.Code) == 0 {
			return 0, fmt.Errorf("no code")
		}
		copy(w.dst[rva:], e.Code)
		w.slot += roundUp(uint64(len(e.Code)), slotSize)
	case BuildJump:
		if len(spec.Stub) == 0 {
			return 0, fmt.Errorf("a jump to a stub that is missing")
		}
		b := w.dst[rva:][:slotSize]
		b[0] = 0xB8 // mov eax, imm32
		le.PutUint32(b[1:], e.Number)
		b[5] = 0xE9 // jmp rel32, from the end of the instruction
		le.PutUint32(b[6:], textRVA-(rva+10))
		w.slot += slotSize
	case BuildForward:
		if _, _, _, ok := SplitForward(e.Forward); !ok || strings.IndexByte(e.Forward, 0) >= 0 {
			return 0, fmt.Errorf("%q is no forwarder", e.Forward)
		}
		return w.string(e.Forward), nil
	case BuildData:
		if len(e.Data) == 0 {
			return 0, fmt.Errorf("no data")
		}
		rva = uint32(w.data)
		copy(w.dst[rva:], e.Data)
		w.data += roundUp(uint64(len(e.Data)), slotSize)
	default:
		return 0, fmt.Errorf("unknown kind %d", e.Kind)
	}
	return rva, nil
}

// string writes a string and returns its RVA.
func (w *exportWriter) string(s string) uint32 {
	rva := uint32(w.text)
	w.text += uint64(copy(w.dst[w.text:], s)) + 1
	return rva
}

// name writes the name of export i.
func (w *exportWriter) name(spec *BuildSpec, i int) error {
	e := &spec.Exports[i]
	switch {
	case (e.Name == "") != (i < w.plan.unnamed):
		return fmt.Errorf("exports without a name do not come first")
	case e.Name == "" && e.Ordinal == 0:
		return fmt.Errorf("neither name nor ordinal")
	case strings.IndexByte(e.Name, 0) >= 0:
		return fmt.Errorf("a zero in the name")
	case e.Name != "" && i > 0 && e.Name <= spec.Exports[i-1].Name:
		return fmt.Errorf("it does not come after %q", spec.Exports[i-1].Name)
	}
	if e.Name != "" {
		le.PutUint32(w.dst[w.plan.names+4*uint64(i-w.plan.unnamed):], w.string(e.Name))
	}
	return nil
}

// number enters e, whose name has the given index, into the table of functions.
func (w *exportWriter) number(e *BuildExport, name int, rva uint32) {
	i := uint32(e.Ordinal) - w.plan.base
	if e.Ordinal == 0 {
		for le.Uint32(w.function(w.free)) != 0 {
			w.free++
		}
		i = w.free
		w.free++
	}
	le.PutUint32(w.function(i), rva)
	if e.Name != "" {
		le.PutUint16(w.dst[w.plan.ordinals+2*uint64(name):], uint16(i))
	}
}
