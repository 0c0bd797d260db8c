package kernel32

import (
	"os"
	"strings"
	"sync/atomic"

	"haft.dev/internal/api"
	"haft.dev/internal/guest"
	"haft.dev/internal/mm"
	"haft.dev/nt"
)

func sysInfoFuncs() []api.Func {
	return []api.Func{
		api.F0("AreFileApisANSI()", areFileApisANSI),
		api.F3("ExpandEnvironmentStringsA(lpSrc, lpDst, nSize)", expandEnvironmentStringsA),
		api.F2("GetComputerNameA(lpBuffer, nSize)", getComputerNameA),
		api.F3("GetComputerNameExA(NameType, lpBuffer, nSize)", getComputerNameExA),
		api.F2("GetDllDirectoryA(nBufferLength, lpBuffer)", getDllDirectoryA),
		api.F2("GetDllDirectoryW(nBufferLength, lpBuffer)", getDllDirectoryW),
		api.F1("GetFirmwareType(FirmwareType)", getFirmwareType),
		api.F0("GetLargePageMinimum()", getLargePageMinimum),
		api.F2("GetLogicalDriveStringsA(nBufferLength, lpBuffer)", getLogicalDriveStringsA),
		api.F3("GetProcessDEPPolicy(hProcess, lpFlags, lpPermanent)", getProcessDEPPolicy),
		api.F5("GetProductInfo(dwOSMajorVersion, dwOSMinorVersion, dwSpMajorVersion, dwSpMinorVersion, pdwReturnedProductType)", getProductInfo),
		api.F0("GetSystemDEPPolicy()", getSystemDEPPolicy),
		api.F1("GetSystemPowerStatus(lpSystemPowerStatus)", getSystemPowerStatus),
		api.F3("GetSystemTimes(lpIdleTime, lpKernelTime, lpUserTime)", getSystemTimes),
		api.F2("GetSystemWindowsDirectoryA(lpBuffer, uSize)", getWindowsDirectoryA),
		api.F1("GetVersionExA(lpVersionInformation)", getVersionExA),
		api.F2("IsProcessCritical(hProcess, Critical)", isProcessCritical),
		api.F1("NeedCurrentDirectoryForExePathA(ExeName)", needCurrentDirectoryForExePathA),
		api.F1("NeedCurrentDirectoryForExePathW(ExeName)", needCurrentDirectoryForExePathW),
		api.F4("PrefetchVirtualMemory(hProcess, NumberOfEntries, VirtualAddresses, Flags)", prefetchVirtualMemory),
		api.F6("SearchPathA(lpPath, lpFileName, lpExtension, nBufferLength, lpBuffer, lpFilePart)", searchPathA),
		api.F6("SearchPathW(lpPath, lpFileName, lpExtension, nBufferLength, lpBuffer, lpFilePart)", searchPathW),
		api.F1("SetDllDirectoryA(lpPathName)", setDllDirectoryA),
		api.F0("SetFileApisToANSI()", setFileApisToANSI),
		api.F0("SetFileApisToOEM()", setFileApisToOEM),
		api.F1("SetHandleCount(uNumber)", setHandleCount),
		api.F1("SetProcessDEPPolicy(dwFlags)", setProcessDEPPolicy),
		api.F3("VerifyVersionInfoA(lpVersionInformation, dwTypeMask, dwlConditionMask)", verifyVersionInfoA),
		api.F0("WTSGetActiveConsoleSessionId()", wtsGetActiveConsoleSessionID),
		api.F1("Wow64DisableWow64FsRedirection(OldValue)", wow64Redirection),
		api.F1("Wow64EnableWow64FsRedirection(Wow64FsEnableRedirection)", wow64Redirection),
		api.F1("Wow64RevertWow64FsRedirection(OlValue)", wow64Redirection),
	}
}

// oemFiles says that the names of files are in the OEM code page. That is the same as the
// ANSI code page, so only AreFileApisANSI asks.
var oemFiles = api.PerProcess[*atomic.Bool]{New: func(*api.Process) *atomic.Bool { return new(atomic.Bool) }}

func areFileApisANSI(c *api.Call) error {
	c.Return(uint64(boolean(!oemFiles.Of(c.P).Load())))
	return nil
}

func setFileApisToANSI(c *api.Call) error {
	oemFiles.Of(c.P).Store(false)
	return nil
}

func setFileApisToOEM(c *api.Call) error {
	oemFiles.Of(c.P).Store(true)
	return nil
}

func setHandleCount(c *api.Call, n uint32) error {
	c.Return(uint64(n))
	return nil
}

func expandEnvironmentStringsA(c *api.Call, src api.AStr, dst api.Ptr, n uint32) error {
	b := append([]byte(c.P.Expand(src.String(c))), 0)
	if int(n) >= len(b) {
		dst.Write(c, b)
	} else if n > 0 && dst != 0 {
		dst.Write(c, []byte{0})
	}
	c.Return(uint64(len(b)))
	return nil
}

func computerNameA(c *api.Call, name string, buf api.Ptr, size api.Out[uint32], small nt.Win32Error) error {
	b := append([]byte(name), 0)
	if int(size.Get(c)) < len(b) {
		size.Must(c, uint32(len(b)))
		return small
	}
	buf.Write(c, b)
	size.Must(c, uint32(len(b)-1))
	return nil
}

func getComputerNameA(c *api.Call, buf api.Ptr, size api.Out[uint32]) error {
	return computerNameA(c, strings.ToUpper(hostName()), buf, size, nt.ERROR_BUFFER_OVERFLOW)
}

func getComputerNameExA(c *api.Call, kind uint32, buf api.Ptr, size api.Out[uint32]) error {
	name, err := computerNameOf(kind)
	if err != nil {
		return err
	}
	return computerNameA(c, name, buf, size, nt.ERROR_MORE_DATA)
}

func getDllDirectoryA(c *api.Call, n uint32, buf api.Ptr) error {
	return directoryA(c, c.P.DLLDirectory(), buf, n)
}

func getDllDirectoryW(c *api.Call, n uint32, buf api.Ptr) error {
	return directoryW(c, c.P.DLLDirectory(), buf, n)
}

func setDllDirectoryA(c *api.Call, dir api.AStr) error {
	c.P.SetDLLDirectory(dir.String(c))
	return nil
}

// getFirmwareType: FirmwareTypeBios 1, FirmwareTypeUefi 2.
func getFirmwareType(c *api.Call, out api.Out[uint32]) error {
	v := uint32(1)
	if _, err := os.Stat("/sys/firmware/efi"); err == nil {
		v = 2
	}
	out.Must(c, v)
	return nil
}

// getLargePageMinimum: there are no large pages.
func getLargePageMinimum(c *api.Call) error {
	c.Return(0)
	return nil
}

func getLogicalDriveStringsA(c *api.Call, n uint32, buf api.Ptr) error {
	var b []byte
	for _, d := range driveNames(c) {
		b = append(b, d+"\\\x00"...)
	}
	if int(n) < len(b)+1 {
		c.Return(uint64(len(b) + 1))
		return nil
	}
	buf.Write(c, append(b, 0))
	c.Return(uint64(len(b)))
	return nil
}

// For programs of 64 bits memory is never executable unless it is said to be, which no
// policy changes.
func getProcessDEPPolicy(*api.Call, api.Handle, api.Out[uint32], api.Out[uint32]) error {
	return nt.ERROR_NOT_SUPPORTED
}

func setProcessDEPPolicy(*api.Call, uint32) error { return nt.ERROR_NOT_SUPPORTED }

// getSystemDEPPolicy: DEPPolicyOptIn, the default.
func getSystemDEPPolicy(c *api.Call) error {
	c.Return(2)
	return nil
}

// getProductInfo: PRODUCT_PROFESSIONAL, as the registry has it, to whoever knows of it.
func getProductInfo(c *api.Call, major, minor, _, _ uint32, out api.Out[uint32]) error {
	if !out.OK() {
		return nt.ERROR_INVALID_PARAMETER
	}
	if major < 6 {
		out.Must(c, 0)
		c.Return(0)
		return nil
	}
	out.Must(c, 0x30)
	return nil
}

// getSystemPowerStatus knows nothing: every part is 255 or -1, unknown.
func getSystemPowerStatus(c *api.Call, out api.Out[[12]uint8]) error {
	v := [12]uint8{0xFF, 0xFF, 0xFF, 0, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF}
	out.Must(c, v)
	return nil
}

// getSystemTimes tells the processor time of all of the host. Kernel time includes that
// in which nothing ran.
func getSystemTimes(c *api.Call, idle, kern, user api.Out[uint64]) error {
	all, _, _, ok := api.HostProcessors()
	if !ok {
		return nt.ERROR_NOT_SUPPORTED
	}
	idle.Set(c, all.Idle)
	kern.Set(c, all.Kernel)
	user.Set(c, all.User)
	return nil
}

// osVersionInfoASize is that of OSVERSIONINFOA; OSVERSIONINFOEXA is 8 longer.
const osVersionInfoASize = 148

func getVersionExA(c *api.Call, p api.Ptr) error {
	size := mm.Load[uint32](c.P.Space, uint64(p))
	if size != osVersionInfoASize && size != osVersionInfoASize+8 {
		return nt.ERROR_INSUFFICIENT_BUFFER
	}
	at := uint64(p) + 4
	for i, v := range []uint32{guest.MajorVersion, guest.MinorVersion, guest.BuildNumber, 2} {
		mm.Store(c.P.Space, at+uint64(4*i), v)
	}
	mm.Store(c.P.Space, at+16, [128]uint8{})
	if size > osVersionInfoASize {
		mm.Store(c.P.Space, at+16+128, [2]uint32{0, 1<<16 | 0x100})
	}
	return nil
}

// verifyVersionInfoA compares what the W function does: the text in between does not count.
func verifyVersionInfoA(c *api.Call, in api.Ptr, mask api.Flags, conditions uint64) error {
	var v osVersionInfo
	head := mm.Load[[5]uint32](c.P.Space, uint64(in))
	v.Size, v.Major, v.Minor, v.Build, v.Platform = head[0], head[1], head[2], head[3], head[4]
	tail := mm.Load[[4]uint16](c.P.Space, uint64(in)+osVersionInfoASize)
	v.ServicePackMajor, v.ServicePackMinor, v.SuiteMask, v.ProductType = tail[0], tail[1], tail[2], uint8(tail[3])
	return verifyVersion(v, mask, conditions)
}

func isProcessCritical(c *api.Call, h api.Handle, out api.Out[uint32]) error {
	if _, err := queryProcess(c, h); err != nil {
		return err
	}
	out.Must(c, 0)
	return nil
}

func needCurrentDirectoryForExePathA(c *api.Call, name api.AStr) error {
	return needCurrentDirectory(c, name.String(c))
}

func needCurrentDirectoryForExePathW(c *api.Call, name api.WStr) error {
	return needCurrentDirectory(c, name.String(c))
}

func needCurrentDirectory(c *api.Call, name string) error {
	_, without := c.P.Variable("NoDefaultCurrentDirectoryInExePath")
	c.Return(uint64(boolean(strings.Contains(name, `\`) || !without)))
	return nil
}

// prefetchVirtualMemory checks its parameters: the host brings pages in as they are used.
func prefetchVirtualMemory(c *api.Call, h api.Handle, n api.Size, ranges api.In[[2]uint64], flags uint32) error {
	if _, err := queryProcess(c, h); err != nil {
		return err
	}
	if n == 0 || flags != 0 {
		return nt.ERROR_INVALID_PARAMETER
	}
	const most = 1 << 20
	for i := range int(min(n, most)) {
		if r := ranges.At(c, i); r[1] == 0 || r[0]+r[1] < r[0] {
			return nt.ERROR_INVALID_PARAMETER
		}
	}
	return nil
}

func wtsGetActiveConsoleSessionID(c *api.Call) error {
	c.Return(1)
	return nil
}

// wow64Redirection: nothing is redirected for programs of 64 bits.
func wow64Redirection(*api.Call, api.Ptr) error { return nt.ERROR_INVALID_FUNCTION }

func searchPathA(c *api.Call, path, name, ext api.AStr, n uint32, buf api.Ptr, part api.Out[uint64]) error {
	return searchPath(c, path != 0, path.String(c), name.String(c), ext.String(c), n, buf, part, false)
}

func searchPathW(c *api.Call, path, name, ext api.WStr, n uint32, buf api.Ptr, part api.Out[uint64]) error {
	return searchPath(c, path != 0, path.String(c), name.String(c), ext.String(c), n, buf, part, true)
}

// searchPath looks in the given directories, or else where programs are looked for: beside
// the program, in the current directory, in the system's, in PATH.
func searchPath(c *api.Call, given bool, path, name, ext string, n uint32, buf api.Ptr, part api.Out[uint64], wide bool) error {
	if name == "" {
		return nt.ERROR_INVALID_PARAMETER
	}
	var dirs []string
	switch {
	case strings.ContainsAny(name, `\/:`):
		dirs = []string{""}
	case given:
		dirs = strings.Split(path, ";")
	default:
		program := c.P.Program().Path
		env, _ := c.P.Variable("PATH")
		dirs = append([]string{program[:strings.LastIndexByte(program, '\\')+1], ".", systemDirectory, windowsDirectory}, strings.Split(env, ";")...)
	}
	for _, d := range dirs {
		if d == "" && !strings.ContainsAny(name, `\/:`) {
			continue
		}
		for _, e := range []string{"", ext} {
			if e != "" && strings.Contains(name[strings.LastIndexAny(name, `\/`)+1:], ".") {
				continue
			}
			file := name + e
			if d != "" {
				file = strings.TrimSuffix(d, `\`) + `\` + file
			}
			full := c.FullPath(file)
			if full == "" {
				continue
			}
			if _, err := networkOpen(c, full); err != nil {
				continue
			}
			return putPath(c, full, n, buf, part, wide)
		}
	}
	return nt.ERROR_FILE_NOT_FOUND
}

// putPath stores a path and where its last part is.
func putPath(c *api.Call, full string, n uint32, buf api.Ptr, part api.Out[uint64], wide bool) error {
	b, units := api.Text{Wide: wide}.Encode(full)
	if int(n) < units {
		c.Return(uint64(units))
		return nil
	}
	buf.Write(c, b)
	_, last := api.Text{Wide: wide}.Encode(full[strings.LastIndexByte(full, '\\')+1:])
	size := len(b) / units
	part.Set(c, uint64(buf)+uint64(size*(units-last)))
	c.Return(uint64(units - 1))
	return nil
}
