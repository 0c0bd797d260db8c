package kernel32

import (
	"haft.dev/internal/api"
	"haft.dev/internal/mm"
	"haft.dev/nt"
)

// The names without a letter are those of the A functions.
func lstringFuncs() []api.Func {
	return []api.Func{
		api.F2("lstrcat(lpString1, lpString2)", lstrcatA),
		api.F2("lstrcatA(lpString1, lpString2)", lstrcatA),
		api.F2("lstrcatW(lpString1, lpString2)", lstrcatW),
		api.F2("lstrcmp(lpString1, lpString2)", lstrcmpA).Partial(order),
		api.F2("lstrcmpi(lpString1, lpString2)", lstrcmpiA).Partial(order),
		api.F2("lstrcpy(lpString1, lpString2)", lstrcpyA),
		api.F2("lstrcpyA(lpString1, lpString2)", lstrcpyA),
		api.F2("lstrcpyW(lpString1, lpString2)", lstrcpyW),
		api.F3("lstrcpyn(lpString1, lpString2, iMaxLength)", lstrcpynA),
		api.F3("lstrcpynA(lpString1, lpString2, iMaxLength)", lstrcpynA),
		api.F3("lstrcpynW(lpString1, lpString2, iMaxLength)", lstrcpynW),
		api.F1("lstrlen(lpString)", lstrlenA),
	}
}

// copied copies a string of characters of the given size, at most n with its zero, to at.
// What cannot be read or stored makes the result NULL, for these functions handle
// exceptions; what was stored before stays.
func copied[T uint8 | uint16](c *api.Call, result, at, from api.Ptr, n uint64) error {
	size := mm.SizeOf[T]()
	c.Return(0)
	for i := uint64(0); i < n; i++ {
		v, err := mm.TryLoad[T](c.P.Space, uint64(from)+i*size)
		if err != nil {
			return nil
		}
		if i == n-1 {
			v = 0
		}
		if mm.TryStore(c.P.Space, uint64(at)+i*size, v) != nil {
			return nil
		}
		if v == 0 {
			break
		}
	}
	c.Return(uint64(result))
	return nil
}

const unlimited = 1 << 40

func lstrcpyA(c *api.Call, dst, src api.Ptr) error { return copied[uint8](c, dst, dst, src, unlimited) }
func lstrcpyW(c *api.Call, dst, src api.Ptr) error {
	return copied[uint16](c, dst, dst, src, unlimited)
}

func lstrcpynA(c *api.Call, dst, src api.Ptr, n int32) error {
	return copied[uint8](c, dst, dst, src, uint64(max(n, 0)))
}

func lstrcpynW(c *api.Call, dst, src api.Ptr, n int32) error {
	return copied[uint16](c, dst, dst, src, uint64(max(n, 0)))
}

func lstrcatA(c *api.Call, dst, src api.Ptr) error { return concatenated[uint8](c, dst, src) }
func lstrcatW(c *api.Call, dst, src api.Ptr) error { return concatenated[uint16](c, dst, src) }

func concatenated[T uint8 | uint16](c *api.Call, dst, src api.Ptr) error {
	at := uint64(dst)
	for {
		v, err := mm.TryLoad[T](c.P.Space, at)
		if err != nil {
			c.Return(0)
			return nil
		}
		if v == 0 {
			return copied[T](c, dst, api.Ptr(at), src, unlimited)
		}
		at += mm.SizeOf[T]()
	}
}

func appModelFuncs() []api.Func {
	return []api.Func{
		api.F2("AppPolicyGetCreateFileAccess(processToken, policy)", appPolicy).Win32(),
		api.F2("AppPolicyGetProcessTerminationMethod(processToken, policy)", appPolicy).Win32(),
		api.F2("AppPolicyGetShowDeveloperDiagnostic(processToken, policy)", appPolicyDiagnostic).Win32(),
		api.F2("AppPolicyGetThreadInitializationType(processToken, policy)", appPolicy).Win32(),
		api.F2("AppPolicyGetWindowingModel(processToken, policy)", appPolicyWindowing).Win32(),
		api.F2("GetCurrentApplicationUserModelId(applicationUserModelIdLength, applicationUserModelId)", noPackage).Win32(),
		api.F2("GetCurrentPackageFamilyName(packageFamilyNameLength, packageFamilyName)", noPackage).Win32(),
		api.F2("GetCurrentPackageFullName(packageFullNameLength, packageFullName)", noPackage).Win32(),
		api.F2("GetCurrentPackageId(bufferLength, buffer)", noPackage).Win32(),
		api.F2("GetCurrentPackagePath(pathLength, path)", noPackage).Win32(),
	}
}

// appPolicy answers for programs of the desktop, for which most policies are 0: they end
// with ExitProcess, run in no apartment, see all of a file system.
func appPolicy(c *api.Call, _ uint64, out api.Out[uint32]) error {
	out.Must(c, 0)
	return nil
}

// appPolicyDiagnostic: AppPolicyShowDeveloperDiagnostic_ShowUI.
func appPolicyDiagnostic(c *api.Call, _ uint64, out api.Out[uint32]) error {
	out.Must(c, 1)
	return nil
}

// appPolicyWindowing: AppPolicyWindowingModel_ClassicDesktop.
func appPolicyWindowing(c *api.Call, _ uint64, out api.Out[uint32]) error {
	out.Must(c, 2)
	return nil
}

// noPackage: no program of haft is part of a package.
func noPackage(c *api.Call, length api.Out[uint32], _ api.Ptr) error {
	if !length.OK() {
		return nt.ERROR_INVALID_PARAMETER
	}
	return nt.APPMODEL_ERROR_NO_PACKAGE
}
