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
