package io

import "haft.dev/internal/kernel"

// count adds an operation to the counters of the process that asked for it.
func count(p *kernel.Process, op Op, n uint64) {
	if p == nil {
		return
	}
	switch op {
	case OpRead:
		p.CountIO(kernel.ReadOperation, n)
	case OpWrite:
		p.CountIO(kernel.WriteOperation, n)
	default:
		p.CountIO(kernel.OtherOperation, n)
	}
}
