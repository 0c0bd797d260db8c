package run

import (
	"strings"
	"testing"

	"haft.dev/internal/api"
)

// Every forwarder leads to a function that is there, through at most a few others.
func TestForwards(t *testing.T) {
	r := Registry()
	for _, f := range r.Funcs() {
		at := f
		for range 4 {
			dll, name, ok := strings.Cut(at.Target(), ".")
			if !ok {
				break
			}
			if at = r.Lookup(strings.ToLower(dll)+".dll", name); at == nil {
				t.Errorf("%s!%s stands for %s.%s, which is not there", f.DLL(), f.Name(), dll, name)
				break
			}
		}
		if at != nil && f.Target() != "" && (at.Target() != "" || at.Support() == api.Missing) {
			t.Errorf("%s!%s leads nowhere: %s!%s", f.DLL(), f.Name(), at.DLL(), at.Name())
		}
	}
}
