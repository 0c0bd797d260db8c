package bench

import "testing"

// BenchmarkChecker makes, uses and closes handles with the checker and without.
func BenchmarkChecker(b *testing.B) {
	with, without := startGuestWith(b, "--check"), startGuest(b)
	pair(b, "checker: CreateEvent, SetEvent, wait and CloseHandle, against the same unchecked", "≤ 1.5", with.do(b, "handles"), without.do(b, "handles"))
}
