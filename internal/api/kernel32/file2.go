package kernel32

import (
	"haft.dev/internal/api"
	"haft.dev/internal/mm"
	"haft.dev/nt"
)

func file2Funcs() []api.Func {
	return []api.Func{
		api.F5("CreateFile2(lpFileName, dwDesiredAccess, dwShareMode, dwCreationDisposition, pCreateExParams)", createFile2).Fails(^uint64(0)).Opens("CloseHandle"),
		api.F4("GetFinalPathNameByHandleA(hFile, lpszFilePath, cchFilePath, dwFlags)", getFinalPathNameByHandleA),
		api.F3("GetLongPathNameA(lpszShortPath, lpszLongPath, cchBuffer)", getLongPathNameA),
		api.F3("GetShortPathNameA(lpszLongPath, lpszShortPath, cchBuffer)", getLongPathNameA),
		api.F2("GetTempPath2A(BufferLength, Buffer)", getTempPathA),
	}
}

// createFile2Parameters is CREATEFILE2_EXTENDED_PARAMETERS.
type createFile2Parameters struct {
	Size, Attributes, Flags, QOS uint32
	Security                     api.In[api.SecurityAttributes]
	Template                     uint64
}

// createFile2 is CreateFile with the attributes, flags and the rest in a structure,
// which may be missing. ERROR_INVALID_PARAMETER for one that is too short.
func createFile2(c *api.Call, name api.WStr, access api.Access, share api.ShareMode, disposition api.Disposition, params api.In[createFile2Parameters]) error {
	var v createFile2Parameters
	if params.OK() {
		if size := mm.Load[uint32](c.P.Space, uint64(params)); uint64(size) < mm.SizeOf[createFile2Parameters]() {
			return nt.ERROR_INVALID_PARAMETER
		}
		v = params.Get(c)
	}
	const (
		attributes = 0x0000FFFF
		quality    = 0x001F0000 // SECURITY_SQOS_PRESENT and what goes with it
	)
	if v.Attributes&^attributes != 0 || v.Flags&(attributes|quality) != 0 || v.QOS&^quality != 0 {
		return nt.ERROR_INVALID_PARAMETER
	}
	return createFile(c, api.Handle(v.Template), name.String(c), access.NT(), uint32(share), v.Security, uint32(disposition), api.Flags(v.Attributes|v.Flags|v.QOS))
}

func getLongPathNameA(c *api.Call, name api.AStr, buf api.Ptr, n uint32) error {
	s, err := longPathName(c, name.String(c))
	if err != nil {
		return err
	}
	return directoryA(c, s, buf, n)
}

func getFinalPathNameByHandleA(c *api.Call, h api.Handle, buf api.Ptr, n uint32, flags api.Flags) error {
	s, err := finalPathName(c, h, flags)
	if err != nil {
		return err
	}
	return directoryA(c, s, buf, n)
}
