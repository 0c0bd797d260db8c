package run

import (
	"testing"

	"haft.dev/internal/hive"
	"haft.dev/internal/security"
)

func BenchmarkRegistry(b *testing.B) {
	for name, f := range map[string]func(builder){"classes": builder.classes, "zones": builder.zones, "hardware": builder.hardware, "network": builder.network, "machine": func(b builder) { b.machine(nil) }, "user": func(b builder) { b.user(security.LocalSystem, nil) }} {
		b.Run(name, func(b *testing.B) {
			for b.Loop() {
				f(builder{hive.New(nil).Root()})
			}
		})
	}
}

// A function has a name for each parameter that its Go function takes: a trace shows them.
func TestParameterNames(t *testing.T) {
	for _, f := range Registry().Funcs() {
		if types, names := f.Types(), f.Params(); types != nil && len(types) > len(names) {
			t.Errorf("%s %s takes %d parameters and names %q", f.DLL(), f.Name(), len(types), names)
		}
	}
}
