package api

import (
	"fmt"
	"reflect"
	"strconv"
	"strings"

	"haft.dev/internal/mm"
	"haft.dev/nt"
)

// Decoder shows the arguments and results of one function as text, by the types
// that its table entry has.
type Decoder struct {
	f      *Func
	names  []string
	types  []reflect.Type
	access string // the object type whose rights the function takes, "" if unknown
}

// NewDecoder returns the decoder of f.
func NewDecoder(f *Func) *Decoder {
	return &Decoder{f: f, names: f.Params(), types: f.Types(), access: objectTypeOf(f.Name())}
}

// Names returns the names of the parameters.
func (d *Decoder) Names() []string { return d.names }

// shower is what a parameter type is if it shows itself.
type shower interface{ show(s *showing) string }

// showing is what a value may need to know to be shown.
type showing struct {
	c     *Call
	d     *Decoder
	i     int    // which parameter
	after bool   // the call has succeeded: what it has stored may be shown
	what  string // the object type for rights
}

// Arguments shows the arguments before the call.
func (d *Decoder) Arguments(c *Call) []string {
	out := make([]string, len(d.types))
	for i := range d.types {
		out[i] = d.show(c, i, false)
	}
	return out
}

// Results shows the arguments anew that point to what a successful call has
// stored, in place of what Arguments gave.
func (d *Decoder) Results(c *Call, args []string, raw []uint64) {
	for i, t := range d.types {
		if i < len(raw) && strings.HasPrefix(t.Name(), "Out[") {
			args[i] = d.value(c, i, raw[i], true)
		}
	}
}

// Raw returns the arguments as they came.
func (d *Decoder) Raw(c *Call) []uint64 {
	raw := make([]uint64, len(d.types))
	for i := range raw {
		raw[i] = d.raw(c, i)
	}
	return raw
}

func (d *Decoder) raw(c *Call, i int) (v uint64) {
	defer func() {
		if r := recover(); r != nil {
			if _, ok := mm.Recover(r); !ok {
				panic(r)
			}
		}
	}()
	return c.Variadic(i)
}

func (d *Decoder) show(c *Call, i int, after bool) string {
	return d.value(c, i, d.raw(c, i), after)
}

// value shows one argument. What cannot be read is shown as an address.
func (d *Decoder) value(c *Call, i int, raw uint64, after bool) (text string) {
	defer func() {
		if r := recover(); r != nil {
			if _, ok := mm.Recover(r); !ok {
				panic(r)
			}
			text = address(raw)
		}
	}()
	v := reflect.New(d.types[i]).Elem()
	if v.CanInt() {
		v.SetInt(int64(raw))
	} else {
		v.SetUint(raw)
	}
	if strings.Contains(strings.ToLower(d.names[i]), "password") {
		return secret(raw)
	}
	if s, ok := v.Interface().(shower); ok {
		return s.show(&showing{c: c, d: d, i: i, after: after, what: d.access})
	}
	return number(v)
}

func address(v uint64) string {
	if v == 0 {
		return "NULL"
	}
	return "0x" + strconv.FormatUint(v, 16)
}

func secret(v uint64) string {
	if v == 0 {
		return "NULL"
	}
	return "(not shown)"
}

// number shows small numbers in decimal and the others in hex.
func number(v reflect.Value) string {
	if v.CanInt() {
		return strconv.FormatInt(v.Int(), 10)
	}
	if u := v.Uint(); u > 0xFFFF {
		return "0x" + strconv.FormatUint(u, 16)
	}
	return strconv.FormatUint(v.Uint(), 10)
}

func (h Handle) show(s *showing) string { return s.c.ShowHandle(h.NT()) }

// ShowHandle shows a handle of the calling process with what it stands for.
func (c *Call) ShowHandle(h nt.Handle) string {
	switch h {
	case 0:
		return "NULL"
	case nt.CurrentProcess:
		return "-1"
	case nt.CurrentThread:
		return "-2"
	}
	e, ok := c.P.K.Handles.Lookup(h)
	if !ok {
		return h.String()
	}
	name := e.Object.Path()
	if q := e.Object.Type().QueryName; q != nil {
		if n, err := q(e.Object.Body()); err == nil {
			name = n
		}
	}
	if name != "" {
		name = " " + name
	}
	return fmt.Sprintf("%v<%s%s>", h, e.Object.Type().Name, name)
}

func (b Bool) show(*showing) string {
	switch b {
	case 0:
		return "FALSE"
	case 1:
		return "TRUE"
	}
	return "TRUE(" + strconv.FormatUint(uint64(b), 10) + ")"
}

func (p Ptr) show(*showing) string      { return address(uint64(p)) }
func (p Code) show(*showing) string     { return address(uint64(p)) }
func (f Flags) show(*showing) string    { return "0x" + strconv.FormatUint(uint64(f), 16) }
func (a Access) show(s *showing) string { return a.NT().Format(s.what) }

func (m Millis) show(*showing) string {
	if m == 0xFFFFFFFF {
		return "INFINITE"
	}
	return strconv.FormatUint(uint64(m), 10)
}

func (m Module) show(s *showing) string {
	if m == 0 {
		return "NULL"
	}
	if l := s.c.P.ModuleAt(uint64(m)); l != nil {
		return fmt.Sprintf("0x%x<%s>", uint64(m), l.Name)
	}
	return address(uint64(m))
}

// maxShown bounds shown strings, in characters.
const maxShown = 256

func quoted(s string) string {
	if r := []rune(s); len(r) > maxShown {
		return strconv.Quote(string(r[:maxShown])) + "…"
	}
	return strconv.Quote(s)
}

func (w WStr) show(s *showing) string {
	if w == 0 {
		return "NULL"
	}
	if w < 0x10000 { // MAKEINTRESOURCE, an ordinal
		return "#" + strconv.FormatUint(uint64(w), 10)
	}
	return quoted(w.String(s.c))
}

func (a AStr) show(s *showing) string {
	if a == 0 {
		return "NULL"
	}
	if a < 0x10000 {
		return "#" + strconv.FormatUint(uint64(a), 10)
	}
	return quoted(a.String(s.c))
}

func (w WSecret) show(*showing) string { return secret(uint64(w)) }
func (a ASecret) show(*showing) string { return secret(uint64(a)) }

func (o Out[T]) show(s *showing) string {
	if o == 0 || !s.after {
		return address(uint64(o))
	}
	return "[" + s.pointed(reflect.ValueOf(o.Get(s.c))) + "]"
}

func (i In[T]) show(s *showing) string {
	if i == 0 {
		return "NULL"
	}
	if n, ok := s.count(); ok {
		var parts []string
		for k := range min(n, maxElements) {
			parts = append(parts, s.pointed(reflect.ValueOf(i.At(s.c, k))))
		}
		if n > maxElements {
			parts = append(parts, "…")
		}
		return "[" + strings.Join(parts, ", ") + "]"
	}
	return "[" + s.pointed(reflect.ValueOf(i.Get(s.c))) + "]"
}

const maxElements = 8

// count returns how many elements the array has that the parameter before says
// the number of: nCount, Count.
func (s *showing) count() (int, bool) {
	if s.i == 0 {
		return 0, false
	}
	if n := s.d.names[s.i-1]; n != "nCount" && n != "Count" && n != "ObjectCount" {
		return 0, false
	}
	return int(uint32(s.d.raw(s.c, s.i-1))), true
}

// pointed shows a value out of guest memory.
func (s *showing) pointed(v reflect.Value) string {
	switch x := v.Interface().(type) {
	case ObjectAttributes:
		return s.objectAttributes(x)
	case UnicodeString:
		return s.unicodeString(x)
	case nt.Handle:
		return s.c.ShowHandle(x)
	case shower:
		return x.show(s)
	}
	switch v.Kind() {
	case reflect.Struct:
		var parts []string
		for i := range v.NumField() {
			f := v.Type().Field(i)
			if f.Name == "_" || !v.Field(i).CanInterface() && v.Field(i).Kind() == reflect.Array {
				continue
			}
			parts = append(parts, f.Name+": "+s.field(v.Field(i)))
		}
		return "{" + strings.Join(parts, ", ") + "}"
	}
	return s.field(v)
}

func (s *showing) field(v reflect.Value) string {
	switch {
	case v.CanInt() || v.CanUint():
		return number(v)
	case v.Kind() == reflect.Array && v.Len() <= 4:
		var parts []string
		for i := range v.Len() {
			parts = append(parts, s.field(v.Index(i)))
		}
		return "[" + strings.Join(parts, " ") + "]"
	case v.Kind() == reflect.Bool:
		return strconv.FormatBool(v.Bool())
	}
	return "…"
}

func (s *showing) unicodeString(u UnicodeString) string {
	return quoted(s.c.Text16(Ptr(u.Buffer), int(u.Length/2)))
}

func (s *showing) objectAttributes(a ObjectAttributes) string {
	var parts []string
	if a.RootDirectory != 0 {
		parts = append(parts, "RootDirectory: "+s.c.ShowHandle(nt.Handle(a.RootDirectory)))
	}
	if a.ObjectName != 0 {
		parts = append(parts, "ObjectName: "+s.unicodeString(mm.Load[UnicodeString](s.c.P.Space, a.ObjectName)))
	}
	return "{" + strings.Join(append(parts, fmt.Sprintf("Attributes: 0x%x", a.Attributes)), ", ") + "}"
}

// Result shows how a call ended: what it returned and, if it failed, the error.
func (d *Decoder) Result(c *Call) (result, failure string) {
	rax, err, returns := c.Outcome()
	if !returns {
		return "?", ""
	}
	if x, ok := err.(*Exception); ok {
		return "raises " + x.Code.String(), x.Code.Name()
	}
	switch d.f.conv {
	case convStatus:
		s := nt.Status(uint32(rax))
		if err != nil || !s.OK() {
			failure = name(s.Name(), uint32(s))
		}
		return name(s.Name(), uint32(s)), failure
	case convWin32:
		e := nt.Win32Error(uint32(rax))
		if e == 0 {
			return "ERROR_SUCCESS", ""
		}
		return name(e.Name(), uint32(e)), name(e.Name(), uint32(e))
	case convHRESULT:
		if int32(rax) < 0 {
			failure = fmt.Sprintf("0x%08x", uint32(rax))
		}
		return fmt.Sprintf("0x%08x", uint32(rax)), failure
	}
	result = d.value64(c, rax)
	if err != nil {
		e := win32Of(err)
		failure = name(e.Name(), uint32(e))
	}
	return result, failure
}

func (d *Decoder) value64(c *Call, rax uint64) string {
	switch {
	case d.opensHandle() && rax != d.f.failure:
		return c.ShowHandle(nt.Handle(rax))
	case rax == ^uint64(0) || rax == 0xFFFFFFFF:
		return "-1"
	case rax > 0xFFFF:
		return "0x" + strconv.FormatUint(rax, 16)
	}
	return strconv.FormatUint(rax, 10)
}

// opensHandle reports whether the function returns a handle to a kernel object.
func (d *Decoder) opensHandle() bool {
	switch d.f.Closer() {
	case "CloseHandle", "NtClose", "FindCloseChangeNotification", "closesocket":
	default:
		return false
	}
	for _, t := range d.types {
		if strings.HasPrefix(t.Name(), "Out[") && strings.HasSuffix(t.Name(), ".Handle]") {
			return false
		}
	}
	return true
}

func name(n string, code uint32) string {
	if n == "" {
		return fmt.Sprintf("0x%08x", code)
	}
	return n
}

// objectTypeOf guesses, by the name of a function that takes access rights, of
// which type the object is.
func objectTypeOf(fn string) string {
	for _, t := range []struct{ part, typ string }{
		{"Event", "Event"}, {"Mutex", "Mutant"}, {"Mutant", "Mutant"}, {"Semaphore", "Semaphore"}, {"Timer", "Timer"},
		{"FileMapping", "Section"}, {"Section", "Section"}, {"Key", "Key"}, {"Token", "Token"}, {"Thread", "Thread"}, {"Job", "Job"},
		{"IoCompletion", "IoCompletion"}, {"DirectoryObject", "Directory"}, {"SymbolicLink", "SymbolicLink"},
		{"Process", "Process"}, {"File", "File"}, {"Pipe", "File"}, {"Mailslot", "File"},
	} {
		if strings.Contains(fn, t.part) {
			return t.typ
		}
	}
	return ""
}
