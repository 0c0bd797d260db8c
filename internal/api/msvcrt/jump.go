package msvcrt

import (
	"haft.dev/internal/api"
	"haft.dev/internal/api/leaf"
	"haft.dev/internal/mm"
	"haft.dev/internal/seh"
	"haft.dev/nt"
)

func jumpFuncs() []api.Func {
	return []api.Func{
		api.F4("__C_specific_handler(ExceptionRecord, EstablisherFrame, ContextRecord, DispatcherContext)", func(c *api.Call, record, frame, context, dispatcher uint64) error {
			return c.CSpecificHandler(record, frame, context, dispatcher)
		}),
		api.Machine("__intrinsic_setjmp(env, frame)", leaf.SetJump),
		api.Machine("__intrinsic_setjmpex(env, frame)", leaf.SetJump),
		api.F2("_local_unwind(frame, target)", localUnwind),
		api.Machine("_setjmp(env, frame)", leaf.SetJump),
		api.Machine("_setjmpex(env, frame)", leaf.SetJump),
		api.F2("longjmp(env, value)", longJump),
		api.F2("_set_se_translator(pNewTrans, unused)", func(c *api.Call, _ api.Code, _ uint64) error { return address(c, 0) }).
			Partial("structured exceptions do not become C++ exceptions"),
	}
}

// Where a jump buffer has its frame and the address to go on at.
const (
	jumpFrame = 0x00
	jumpIP    = 0x50
)

// longJump goes back to a setjmp: through the handlers of the frames between, unless the
// buffer has no frame.
func longJump(c *api.Call, env uint64, value int32) error {
	if value == 0 {
		value = 1
	}
	frame, ip := load[uint64](c, env+jumpFrame), load[uint64](c, env+jumpIP)
	at := threadOf(c).buffer(c, "longjmp", mm.SizeOf[nt.ExceptionRecord]())
	if at == 0 {
		return &api.Exception{Code: nt.STATUS_NO_MEMORY, Flags: nt.EXCEPTION_NONCONTINUABLE}
	}
	rec := nt.ExceptionRecord{ExceptionCode: nt.STATUS_LONGJUMP, NumberParameters: 1}
	rec.ExceptionInformation[0] = env
	store(c, at, rec)
	if frame == 0 {
		ctx := c.CaptureContext()
		ctx.Rax = uint64(uint32(value))
		return c.Restore(&ctx, at)
	}
	return c.Unwind(seh.UnwindParams{Frame: frame, IP: ip, Record: at, ReturnValue: uint64(uint32(value))})
}

// localUnwind runs the termination handlers up to a frame and goes on at target.
func localUnwind(c *api.Call, frame, target uint64) error {
	return c.Unwind(seh.UnwindParams{Frame: frame, IP: target})
}
