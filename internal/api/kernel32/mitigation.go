package kernel32

import (
	"haft.dev/internal/api"
	"haft.dev/internal/kernel"
	"haft.dev/internal/security"
	"haft.dev/nt"
)

func mitigationFuncs() []api.Func {
	const some = "the policies of strict handle checks, child processes, extension points and fonts can be set; of the last two there are none, so they are only kept"
	return []api.Func{
		api.F4("GetProcessMitigationPolicy(hProcess, MitigationPolicy, lpBuffer, dwLength)", getProcessMitigationPolicy).Partial(some),
		api.F3("SetProcessMitigationPolicy(MitigationPolicy, lpBuffer, dwLength)", setProcessMitigationPolicy).Partial(some),
	}
}

// Mitigation policies (PROCESS_MITIGATION_POLICY) and their bits.
const (
	processDEPPolicy                   = 0
	processStrictHandleCheckPolicy     = 3
	processMitigationOptionsMask       = 5
	processExtensionPointDisablePolicy = 6
	processFontDisablePolicy           = 9
	processChildProcessPolicy          = 13

	// MaxMitigationPolicy is the first number that is none.
	MaxMitigationPolicy = 19

	raiseExceptionOnInvalidHandleReference = 1
	handleExceptionsPermanentlyEnabled     = 2
)

// setProcessMitigationPolicy sets those policies that haft keeps to. What extension points
// and fonts are, there is none of; so forbidding them is only noted.
func setProcessMitigationPolicy(c *api.Call, policy uint32, in api.In[uint32], n api.Size) error {
	if policy >= MaxMitigationPolicy || n != 4 {
		return nt.ERROR_INVALID_PARAMETER
	}
	switch policy {
	case processStrictHandleCheckPolicy:
		return setStrictHandles(c, in.Get(c))
	case processExtensionPointDisablePolicy:
		return c.P.RaiseMitigation(policy, in.Get(c), 1)
	case processFontDisablePolicy:
		return c.P.RaiseMitigation(policy, in.Get(c), 3) // DisableNonSystemFonts, AuditNonSystemFontLoading
	case processChildProcessPolicy:
		v := in.Get(c)
		if v&^1 != 0 {
			return nt.ERROR_INVALID_PARAMETER
		}
		if v == 0 && c.P.K.Token().NoChildren {
			return nt.ERROR_ACCESS_DENIED // for good
		}
		return c.P.K.PrimaryToken().Adjust(func(t *security.Token) error {
			t.NoChildren = v != 0
			return nil
		})
	}
	return nt.ERROR_NOT_SUPPORTED
}

func setStrictHandles(c *api.Call, v uint32) error {
	const known = raiseExceptionOnInvalidHandleReference | handleExceptionsPermanentlyEnabled
	if v&^known != 0 || v == handleExceptionsPermanentlyEnabled {
		return nt.ERROR_INVALID_PARAMETER
	}
	if c.P.HandlePolicy.Load()&handleExceptionsPermanentlyEnabled != 0 && v != known {
		return nt.ERROR_ACCESS_DENIED
	}
	c.P.HandlePolicy.Store(v)
	c.P.K.StrictHandles.Store(v&raiseExceptionOnInvalidHandleReference != 0)
	return nil
}

func getProcessMitigationPolicy(c *api.Call, h api.Handle, policy uint32, out api.Ptr, n api.Size) error {
	k, err := kernel.Ref[*kernel.Process](c.K, h.NT(), nt.PROCESS_QUERY_INFORMATION)
	if err != nil {
		return err
	}
	switch {
	case policy >= MaxMitigationPolicy:
		return nt.ERROR_INVALID_PARAMETER
	case policy == processMitigationOptionsMask: // which bits PROC_THREAD_ATTRIBUTE_MITIGATION_POLICY may have
		if n != 8 && n != 16 {
			return nt.ERROR_INVALID_PARAMETER
		}
		out.Write(c, encode([2]uint64{3 * strictHandleChecks, 0})[:n])
		return nil
	case policy == processDEPPolicy:
		if n != 8 {
			return nt.ERROR_INVALID_PARAMETER
		}
		out.Write(c, encode([2]uint32{MitigationFlags(c, k, policy), 1})) // permanent
		return nil
	case n != 4:
		return nt.ERROR_INVALID_PARAMETER
	}
	out.Write(c, encode(MitigationFlags(c, k, policy)))
	return nil
}

// MitigationFlags are the flags of a policy, of which there is one word.
func MitigationFlags(c *api.Call, k *kernel.Process, policy uint32) uint32 {
	p := c.P.Sys.ProcessOf(k)
	switch {
	case policy == processDEPPolicy: // always on for programs of 64 bits
		return 1
	case policy == processChildProcessPolicy:
		return uint32(boolean(k.Token().NoChildren))
	case p == nil:
		return 0
	case policy == processStrictHandleCheckPolicy:
		return p.HandlePolicy.Load()
	}
	return p.Mitigation(policy)
}
