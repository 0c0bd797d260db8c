package ntdll

import (
	"strings"

	"haft.dev/internal/api"
	"haft.dev/internal/api/kernel32"
	"haft.dev/internal/dospath"
	"haft.dev/internal/mm"
	"haft.dev/internal/security"
	"haft.dev/nt"
)

func rtlPathFuncs() []api.Func {
	const own = "the environment of the process itself"
	return []api.Func{
		api.F4("RtlAdjustPrivilege(Privilege, Enable, Client, WasEnabled)", adjustPrivilege).NT(),
		api.F1("RtlDetermineDosPathNameType_U(DosFileName)", determineDosPathNameType).NT(),
		api.F1("RtlDoesFileExists_U(FileName)", doesFileExist).NT(),
		api.F4("RtlDosPathNameToRelativeNtPathName_U(DosFileName, NtFileName, FilePart, RelativeName)", dosPathNameToNtPathName).NT(),
		api.F4("RtlDosPathNameToRelativeNtPathName_U_WithStatus(DosFileName, NtFileName, FilePart, RelativeName)", dosPathNameToNtPathNameWithStatus).NT(),
		api.F4("RtlExpandEnvironmentStrings_U(Environment, Source, Destination, ReturnedLength)", expandEnvironmentStrings).NT().Partial(own),
		api.F2("RtlGetCurrentDirectory_U(BufferLength, Buffer)", getCurrentDirectory).NT(),
		api.F4("RtlGetFullPathName_U(FileName, BufferLength, Buffer, FilePart)", getFullPathName).NT(),
		api.F1("RtlGetNtProductType(NtProductType)", getNtProductType).NT(),
		api.F3("RtlQueryEnvironmentVariable_U(Environment, Name, Value)", queryEnvironmentVariable).NT().Partial(own),
		api.F1("RtlReleaseRelativeName(RelativeName)", releaseRelativeName).NT(),
		api.F1("RtlSetCurrentDirectory_U(PathName)", setCurrentDirectory).NT(),
		api.F3("RtlSetEnvironmentVariable(Environment, Name, Value)", setEnvironmentVariable).NT().Partial(own),
		api.F3("RtlVerifyVersionInfo(VersionInformation, TypeMask, ConditionMask)", verifyVersionInfo).NT(),
	}
}

func determineDosPathNameType(c *api.Call, name api.WStr) error {
	c.Return(uint64(dospath.KindOf(name.String(c))))
	return nil
}

func doesFileExist(c *api.Call, name api.WStr) error {
	c.Return(0)
	if kernel32.FileExists(c, name.String(c)) {
		c.Return(1)
	}
	return nil
}

// putText stores a string with its zero in a buffer of n bytes, and returns its length in
// bytes; if it does not fit, the size with the zero.
func putText(c *api.Call, s string, n uint32, buf api.Ptr) bool {
	u := nt.UTF16Z(s)
	if int(n) < 2*len(u) {
		c.Return(uint64(2 * len(u)))
		return false
	}
	buf.Write(c, bytesOfUnits(u))
	c.Return(uint64(2*len(u) - 2))
	return true
}

func getCurrentDirectory(c *api.Call, n uint32, buf api.Ptr) error {
	dir := c.P.Directory()
	if len(dir) > 3 {
		dir = strings.TrimSuffix(dir, `\`)
	}
	putText(c, dir, n, buf)
	return nil
}

func setCurrentDirectory(c *api.Call, name api.In[api.UnicodeString]) error {
	return kernel32.SetCurrentDirectory(c, nt.String16(unitsOf(c, name.Get(c))))
}

func getFullPathName(c *api.Call, name api.WStr, n uint32, buf api.Ptr, part api.Out[uint64]) error {
	c.Return(0)
	full := c.FullPath(name.String(c))
	if full == "" {
		return nil
	}
	if putText(c, full, n, buf) {
		at := uint64(0)
		if i := strings.LastIndexByte(full, '\\'); i >= 0 && i+1 < len(full) {
			at = uint64(buf) + 2*uint64(len(nt.UTF16(full[:i+1])))
		}
		part.Set(c, at)
	}
	return nil
}

// releaseRelativeName: no name is relative to a directory that would have to be let go.
func releaseRelativeName(c *api.Call, p api.Ptr) error {
	mm.Load[uint64](c.P.Space, uint64(p))
	return nil
}

// ownEnvironment says whether a block is that of the process: NULL, or its address.
func ownEnvironment(c *api.Call, block uint64) error {
	if block != 0 {
		return nt.STATUS_NOT_SUPPORTED
	}
	return nil
}

func queryEnvironmentVariable(c *api.Call, block uint64, name api.In[api.UnicodeString], out api.Out[api.UnicodeString]) error {
	if err := ownEnvironment(c, block); err != nil {
		return err
	}
	v, ok := c.P.Variable(nt.String16(unitsOf(c, name.Get(c))))
	if !ok {
		return nt.STATUS_VARIABLE_NOT_FOUND
	}
	return putOrTell(c, out, nt.UTF16(v))
}

// putOrTell stores a string, or the length that it would have: STATUS_BUFFER_TOO_SMALL.
func putOrTell(c *api.Call, out api.Out[api.UnicodeString], u []uint16) error {
	v := out.Get(c)
	if 2*len(u) > int(v.MaximumLength) {
		v.Length = uint16(min(2*len(u), 0xFFFE))
		out.Must(c, v)
		return nt.STATUS_BUFFER_TOO_SMALL
	}
	return putUnicode(c, out, u, false)
}

func setEnvironmentVariable(c *api.Call, block uint64, name, value api.In[api.UnicodeString]) error {
	if err := ownEnvironment(c, block); err != nil {
		return err
	}
	v := ""
	if value.OK() {
		v = nt.String16(unitsOf(c, value.Get(c)))
	}
	err := kernel32.SetVariable(c, nt.String16(unitsOf(c, name.Get(c))), v, !value.OK())
	if err == nt.ERROR_ENVVAR_NOT_FOUND { // what is not there is gone
		return nil
	}
	return err
}

func expandEnvironmentStrings(c *api.Call, block uint64, src api.In[api.UnicodeString], out api.Out[api.UnicodeString], returned api.Out[uint32]) error {
	if err := ownEnvironment(c, block); err != nil {
		return err
	}
	u := nt.UTF16(c.P.Expand(nt.String16(unitsOf(c, src.Get(c)))))
	returned.Set(c, uint32(2*len(u)+2))
	if v := out.Get(c); 2*len(u)+2 > int(v.MaximumLength) {
		return nt.STATUS_BUFFER_TOO_SMALL
	}
	return putUnicode(c, out, u, false)
}

// getNtProductType: NtProductWinNt, a workstation.
func getNtProductType(c *api.Call, out api.Out[uint32]) error {
	out.Must(c, 1)
	c.Return(1)
	return nil
}

func verifyVersionInfo(c *api.Call, in api.Ptr, mask api.Flags, conditions uint64) error {
	switch err := kernel32.VerifyVersion(c, in, mask, conditions); err {
	case nt.ERROR_OLD_WIN_VERSION:
		return nt.STATUS_REVISION_MISMATCH
	case nil:
		return nil
	}
	return nt.STATUS_INVALID_PARAMETER
}

// adjustPrivilege enables or disables one privilege of the process' token, or of that which
// the thread impersonates.
func adjustPrivilege(c *api.Call, privilege uint32, enable, client api.Byte8, was api.Out[uint8]) error {
	was.Must(c, was.Get(c))
	const access = nt.TOKEN_ADJUST_PRIVILEGES | nt.TOKEN_QUERY
	var h nt.Handle
	var err error
	if client != 0 {
		h, err = c.K.OpenThreadToken(nt.CurrentThread, false, 0, access)
	} else {
		h, err = c.K.OpenProcessToken(nt.CurrentProcess, 0, access)
	}
	if err != nil {
		return err
	}
	defer c.K.Close(h)
	p := security.Privilege{LUID: privilege}
	const enabled = 2 // SE_PRIVILEGE_ENABLED
	if enable != 0 {
		p.Attributes = enabled
	}
	old, s, err := c.K.AdjustPrivileges(h, false, []security.Privilege{p}, nil)
	switch {
	case err != nil:
		return err
	case s == nt.STATUS_NOT_ALL_ASSIGNED:
		return nt.STATUS_PRIVILEGE_NOT_HELD
	}
	before := uint8(enable) // nothing has changed
	if enable != 0 {
		before = 1
	}
	if len(old) > 0 {
		before = uint8(old[0].Attributes >> 1 & 1)
	}
	was.Must(c, before)
	return nil
}
