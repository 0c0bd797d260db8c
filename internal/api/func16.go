package api

// Functions of more parameters than most.

// F16 is a function of sixteen parameters.
func F16[A, B, C, D, E, F, G, H, I, J, K, L, M, N, O, P Arg](sig string, fn func(*Call, A, B, C, D, E, F, G, H, I, J, K, L, M, N, O, P) error) Func {
	return newFunc(sig, func(c *Call) {
		if !c.described(fn) {
			c.finish(fn(c, A(c.regs.RCX), B(c.regs.RDX), C(c.regs.R8), D(c.regs.R9), E(c.stack(4)), F(c.stack(5)), G(c.stack(6)), H(c.stack(7)), I(c.stack(8)), J(c.stack(9)), K(c.stack(10)), L(c.stack(11)), M(c.stack(12)), N(c.stack(13)), O(c.stack(14)), P(c.stack(15))))
		}
	})
}

// F17 is a function of seventeen parameters.
func F17[A, B, C, D, E, F, G, H, I, J, K, L, M, N, O, P, Q Arg](sig string, fn func(*Call, A, B, C, D, E, F, G, H, I, J, K, L, M, N, O, P, Q) error) Func {
	return newFunc(sig, func(c *Call) {
		if !c.described(fn) {
			c.finish(fn(c, A(c.regs.RCX), B(c.regs.RDX), C(c.regs.R8), D(c.regs.R9), E(c.stack(4)), F(c.stack(5)), G(c.stack(6)), H(c.stack(7)), I(c.stack(8)), J(c.stack(9)), K(c.stack(10)), L(c.stack(11)), M(c.stack(12)), N(c.stack(13)), O(c.stack(14)), P(c.stack(15)), Q(c.stack(16))))
		}
	})
}
