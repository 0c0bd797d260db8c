package msvcrt

import (
	"haft.dev/internal/api"
	"haft.dev/internal/api/leaf"
)

// CompilerRuntime describes vcruntime140.dll: what programs of Microsoft's compiler need
// beside ucrtbase.dll. Its state is that of the universal library. C++ exceptions and
// types are missing.
func CompilerRuntime() api.DLL {
	return api.DLL{Name: "vcruntime140.dll", Funcs: inC([]api.Table{compilerFuncs})}
}

func compilerFuncs() []api.Func {
	return []api.Func{
		api.Machine("memchr(buf, c, count)", leaf.FindByte),
		api.Machine("memcmp(buf1, buf2, count)", leaf.CompareMemory),
		api.Machine("memcpy(dest, src, count)", leaf.CopyMemory),
		api.Machine("memmove(dest, src, count)", leaf.CopyMemory),
		api.Machine("memset(dest, c, count)", leaf.SetMemory),
		api.Machine("strchr(str, c)", leaf.FindChar),
		api.Machine("strrchr(str, c)", leaf.FindLastChar),
		api.Machine("wcschr(str, c)", leaf.FindWide),
		api.Machine("__intrinsic_setjmp(env, frame)", leaf.SetJump),
		api.Machine("__intrinsic_setjmpex(env, frame)", leaf.SetJump),
		api.F2("strstr(str, strSearch)", func(c *api.Call, s, search uint64) error { return findString(c, s, search, false) }),
		api.F2("wcsstr(str, strSearch)", func(c *api.Call, s, search uint64) error { return findString(c, s, search, true) }),
		api.F2("wcsrchr(str, c)", func(c *api.Call, s, v uint64) error { return findLast(c, s, v, true) }),
		api.F2("longjmp(env, value)", longJump),
		api.F4("__C_specific_handler(ExceptionRecord, EstablisherFrame, ContextRecord, DispatcherContext)", func(c *api.Call, record, frame, context, dispatcher uint64) error {
			return c.CSpecificHandler(record, frame, context, dispatcher)
		}),
		api.F0("__current_exception()", func(c *api.Call) error { return address(c, threadOf(c).buffer(c, "exception", 8)) }),
		api.F0("__current_exception_context()", func(c *api.Call) error { return address(c, threadOf(c).buffer(c, "exceptionContext", 8)) }),
		api.F0("__processing_throw()", func(c *api.Call) error { return address(c, threadOf(c).buffer(c, "throw", 8)) }),
		api.F0("__uncaught_exception()", func(c *api.Call) error { return number(c, 0) }),
		api.F0("__uncaught_exceptions()", func(c *api.Call) error { return number(c, 0) }),
		api.F2("__std_exception_copy(from, to)", copyException),
		api.F1("__std_exception_destroy(data)", destroyException),
		api.F0("__std_terminate()", abort),
		api.F1("__std_type_info_destroy_list(list)", destroyTypes),
		api.F0("_get_purecall_handler()", func(c *api.Call) error { return address(c, libraryOf(c).purecall.Load()) }),
		api.F2("_local_unwind(frame, target)", localUnwind),
		api.F0("_purecall()", pureCall),
		api.Stub("_CxxThrowException(pExceptionObject, pThrowInfo)"),
		api.Stub("__CxxFrameHandler(pExcept, pRN, pContext, pDC)"),
		api.Stub("__CxxFrameHandler2(pExcept, pRN, pContext, pDC)"),
		api.Stub("__CxxFrameHandler3(pExcept, pRN, pContext, pDC)"),
		api.Stub("__RTDynamicCast(inptr, VfDelta, SrcType, TargetType, isReference)"),
		api.Stub("__RTtypeid(inptr)"),
		api.Stub("__std_type_info_compare(lhs, rhs)"),
		api.Stub("__std_type_info_hash(data)"),
		api.Stub("__std_type_info_name(data, list)"),
	}
}

// copyException copies what std::exception keeps: a text and whether it is its own. Of
// its own is a copy of the text, too.
func copyException(c *api.Call, from, to uint64) error {
	what, own := load[uint64](c, from), load[uint8](c, from+8)
	if own == 0 || what == 0 {
		store(c, to, what)
		store(c, to+8, uint8(0))
		return number(c, 0)
	}
	at := allocate(c, append(text(c, what), 0))
	store(c, to, at)
	store(c, to+8, uint8(bit(at != 0)))
	return number(c, 0)
}

func destroyException(c *api.Call, data uint64) error {
	if load[uint8](c, data+8) != 0 {
		c.P.FreeBlock(load[uint64](c, data))
	}
	store(c, data, uint64(0))
	store(c, data+8, uint8(0))
	return number(c, 0)
}

// destroyTypes frees the names of types that were asked for: a list of blocks, each with
// the address of the next one first.
func destroyTypes(c *api.Call, list uint64) error {
	at := load[uint64](c, list)
	store(c, list, uint64(0))
	for at != 0 {
		next := load[uint64](c, at)
		c.P.FreeBlock(at)
		at = next
	}
	return number(c, 0)
}

// CompilerRuntime1 describes vcruntime140_1.dll, the handler of C++ exceptions of newer
// compilers, which is missing.
func CompilerRuntime1() api.DLL {
	return api.DLL{Name: "vcruntime140_1.dll", Funcs: inC([]api.Table{func() []api.Func {
		return []api.Func{api.Stub("__CxxFrameHandler4(pExcept, RN, pContext, pDC)")}
	}})}
}
