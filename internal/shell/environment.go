package shell

import (
	"slices"
	"strings"
)

// environment is an environment block: "NAME=value" each, sorted by name without
// regard to case, as Windows keeps it.
type environment struct{ list []string }

// nameOf returns the name of an entry. That of "=C:=C:\dir" is "=C:".
func nameOf(kv string) string {
	if i := strings.IndexByte(kv[min(1, len(kv)):], '='); i >= 0 {
		return kv[:i+1]
	}
	return kv
}

func newEnvironment(block []string) environment {
	e := environment{}
	for _, kv := range block {
		if n := nameOf(kv); n != "" && len(n) < len(kv) {
			e.set(n, kv[len(n)+1:])
		}
	}
	return e
}

func (e *environment) find(name string) (int, bool) {
	return slices.BinarySearchFunc(e.list, strings.ToUpper(name), func(kv, name string) int {
		return strings.Compare(strings.ToUpper(nameOf(kv)), name)
	})
}

func (e *environment) get(name string) (string, bool) {
	if i, ok := e.find(name); ok {
		return e.list[i][len(nameOf(e.list[i]))+1:], true
	}
	return "", false
}

// set gives a variable a value; it may share no list with a copy, which is why a
// copy of the list is changed.
func (e *environment) set(name, value string) {
	i, ok := e.find(name)
	if ok {
		e.list = slices.Clone(e.list)
		e.list[i] = nameOf(e.list[i]) + "=" + value
		return
	}
	e.list = slices.Insert(slices.Clip(slices.Clone(e.list)), i, name+"="+value)
}

func (e *environment) remove(name string) bool {
	i, ok := e.find(name)
	if ok {
		e.list = slices.Delete(slices.Clone(e.list), i, i+1)
	}
	return ok
}
