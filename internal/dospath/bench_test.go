package dospath

import "testing"

func BenchmarkFull(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		if Full(`Z:\work\`, `Z:\tmp\BenchmarkFileStat123\001\read`, nil) == "" {
			b.Fatal()
		}
	}
}
