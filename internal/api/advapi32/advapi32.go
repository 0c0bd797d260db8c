// Package advapi32 holds the functions of advapi32.dll.
package advapi32

import "haft.dev/internal/api"

// funcs are all functions of the DLL.
func funcs() []api.Func {
	return []api.Func{
		api.F2("SystemFunction036(RandomBuffer, RandomBufferLength)", systemFunction036),
	}
}

// DLL describes advapi32.dll.
func DLL() api.DLL {
	return api.DLL{Name: "advapi32.dll", Funcs: []api.Table{
		eventLogFuncs, registryFuncs, registryNotifyFuncs, registryValueFuncs,
		funcs, accountFuncs, aclFuncs, descriptorFuncs, entryFuncs, privilegeFuncs, securityFuncs, sidFuncs, tokenFuncs,
		namedPipeFuncs, logonFuncs, byTypeFuncs, privateObjectFuncs, trusteeFuncs, treeFuncs, auditFuncs, lsaFuncs, descriptorPartsFuncs,
	}}
}

// systemFunction036 is RtlGenRandom.
func systemFunction036(c *api.Call, p api.Ptr, n uint32) error {
	p.Randomize(c, uint64(n))
	return nil
}
