package kernel32

import "haft.dev/internal/api"

// What functions of ntdll have in common with those here.

// FileExists reports whether there is a file of a path.
func FileExists(c *api.Call, path string) bool {
	_, err := networkOpen(c, path)
	return err == nil
}

// VerifyVersion carries out VerifyVersionInfoW with an OSVERSIONINFOEXW at an address.
func VerifyVersion(c *api.Call, in api.Ptr, mask api.Flags, conditions uint64) error {
	return verifyVersionInfoW(c, api.In[osVersionInfo](in), mask, conditions)
}
