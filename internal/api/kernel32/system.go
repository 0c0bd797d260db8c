package kernel32

import (
	"os"
	"runtime"
	"strings"

	"haft.dev/internal/api"
	"haft.dev/internal/api/leaf"
	"haft.dev/internal/guest"
	"haft.dev/internal/mm"
	"haft.dev/nt"
)

func systemFuncs() []api.Func {
	return []api.Func{
		api.F1("DecodePointer(Ptr)", decodePointer).Leaf(leaf.DecodePointer),
		api.F1("EncodePointer(Ptr)", decodePointer).Leaf(leaf.EncodePointer),
		api.F1("GetActiveProcessorCount(GroupNumber)", getActiveProcessorCount),
		api.F0("GetActiveProcessorGroupCount()", getActiveProcessorGroupCount),
		api.F3("GetComputerNameExW(NameType, lpBuffer, nSize)", getComputerNameExW),
		api.F2("GetComputerNameW(lpBuffer, nSize)", getComputerNameW),
		api.F1("GetNativeSystemInfo(lpSystemInfo)", getSystemInfo),
		api.F2("GetSystemDirectoryA(lpBuffer, uSize)", getSystemDirectoryA),
		api.F2("GetSystemDirectoryW(lpBuffer, uSize)", getSystemDirectoryW),
		api.F1("GetSystemInfo(lpSystemInfo)", getSystemInfo),
		api.F2("GetSystemWindowsDirectoryW(lpBuffer, uSize)", getWindowsDirectoryW),
		api.F0("GetVersion()", getVersion),
		api.F1("GetVersionExW(lpVersionInformation)", getVersionExW),
		api.F2("GetWindowsDirectoryA(lpBuffer, uSize)", getWindowsDirectoryA),
		api.F2("GetWindowsDirectoryW(lpBuffer, uSize)", getWindowsDirectoryW),
		api.F1("IsProcessorFeaturePresent(ProcessorFeature)", isProcessorFeaturePresent).Leaf(leaf.ProcessorFeature),
		api.F3("VerSetConditionMask(ConditionMask, TypeMask, Condition)", verSetConditionMask),
		api.F3("VerifyVersionInfoW(lpVersionInformation, dwTypeMask, dwlConditionMask)", verifyVersionInfoW),
	}
}

func decodePointer(c *api.Call, p uint64) error {
	c.Return(p)
	return nil
}

// SystemInfo is SYSTEM_INFO.
type SystemInfo struct {
	Architecture, Reserved         uint16
	PageSize                       uint32
	MinAddress, MaxAddress         uint64
	ActiveProcessorMask            uint64
	NumberOfProcessors             uint32
	ProcessorType                  uint32
	AllocationGranularity          uint32
	ProcessorLevel, ProcessorModel uint16
}

func getSystemInfo(c *api.Call, out api.Out[SystemInfo]) error {
	n := runtime.NumCPU()
	out.Must(c, SystemInfo{
		Architecture: 9, PageSize: mm.PageSize, MinAddress: mm.MinimumAddress, MaxAddress: mm.MaximumAddress,
		ActiveProcessorMask: ^uint64(0) >> (64 - min(n, 64)), NumberOfProcessors: uint32(n), ProcessorType: 8664,
		AllocationGranularity: mm.Granularity, ProcessorLevel: 6,
	})
	return nil
}

func getActiveProcessorCount(c *api.Call, _ uint16) error {
	c.Return(uint64(runtime.NumCPU()))
	return nil
}

func getActiveProcessorGroupCount(c *api.Call) error {
	c.Return(1)
	return nil
}

// Where the system seems to be.
const (
	windowsDirectory = `C:\Windows`
	systemDirectory  = `C:\Windows\System32`
)

func getSystemDirectoryA(c *api.Call, buf api.Ptr, n uint32) error {
	return directoryA(c, systemDirectory, buf, n)
}

func getSystemDirectoryW(c *api.Call, buf api.Ptr, n uint32) error {
	return directoryW(c, systemDirectory, buf, n)
}

func getWindowsDirectoryA(c *api.Call, buf api.Ptr, n uint32) error {
	return directoryA(c, windowsDirectory, buf, n)
}

func getWindowsDirectoryW(c *api.Call, buf api.Ptr, n uint32) error {
	return directoryW(c, windowsDirectory, buf, n)
}

// directoryW stores a string, or returns the size that it needs.
func directoryW(c *api.Call, dir string, buf api.Ptr, n uint32) error {
	u := nt.UTF16Z(dir)
	if int(n) < len(u) {
		c.Return(uint64(len(u)))
		return nil
	}
	writeUTF16(c, buf, u)
	c.Return(uint64(len(u) - 1))
	return nil
}

func directoryA(c *api.Call, dir string, buf api.Ptr, n uint32) error {
	if int(n) < len(dir)+1 {
		c.Return(uint64(len(dir) + 1))
		return nil
	}
	buf.Write(c, append([]byte(dir), 0))
	c.Return(uint64(len(dir)))
	return nil
}

func getVersion(c *api.Call) error {
	c.Return(guest.BuildNumber<<16 | guest.MinorVersion<<8 | guest.MajorVersion)
	return nil
}

// osVersionInfo is OSVERSIONINFOEXW; OSVERSIONINFOW ends before ServicePack.
type osVersionInfo struct {
	Size, Major, Minor, Build, Platform uint32
	CSD                                 [128]uint16
	ServicePackMajor, ServicePackMinor  uint16
	SuiteMask                           uint16
	ProductType, Reserved               uint8
}

const osVersionInfoSize = 276

func getVersionExW(c *api.Call, p api.Ptr) error {
	size := mm.Load[uint32](c.P.Space, uint64(p))
	if size != osVersionInfoSize && size != mm32[osVersionInfo]() {
		return nt.ERROR_INSUFFICIENT_BUFFER
	}
	at := uint64(p) + 4
	for i, v := range []uint32{guest.MajorVersion, guest.MinorVersion, guest.BuildNumber, 2} {
		mm.Store(c.P.Space, at+uint64(4*i), v)
	}
	mm.Store(c.P.Space, at+16, [128]uint16{})
	if size > osVersionInfoSize {
		mm.Store(c.P.Space, at+16+256, [2]uint32{0, 1<<16 | 0x100})
	}
	return nil
}

func mm32[T any]() uint32 { return uint32(mm.SizeOf[T]()) }

func verSetConditionMask(c *api.Call, mask uint64, typ api.Flags, condition api.Byte8) error {
	cond := uint64(condition & 7)
	for i := range 8 {
		if typ&(1<<i) != 0 {
			mask |= cond << (3 * i)
			break
		}
	}
	if typ != 0 && cond != 0 {
		mask |= 1 << 63
	}
	c.Return(mask)
	return nil
}

// verifyVersionInfoW compares the parts that the mask names, the version numbers
// in the order major, minor, build, service pack.
func verifyVersionInfoW(c *api.Call, in api.In[osVersionInfo], mask api.Flags, conditions uint64) error {
	return verifyVersion(in.Get(c), mask, conditions)
}

func verifyVersion(v osVersionInfo, mask api.Flags, conditions uint64) error {
	const minor, major, build, platform, spMinor, spMajor, suite, product = 0, 1, 2, 3, 4, 5, 6, 7
	if mask == 0 {
		return nt.ERROR_BAD_ARGUMENTS
	}
	// A part without a condition does not hold: Go's Test64BitReturnStdCall, which passes on
	// Windows, comes with no conditions at all.
	cond := func(bit int) uint64 { return conditions >> (3 * bit) & 7 }
	holds := func(bit int, have, want uint32) bool {
		switch cond(bit) {
		case 1:
			return have == want
		case 2:
			return have > want
		case 3:
			return have >= want
		case 4:
			return have < want
		case 5:
			return have <= want
		case 6:
			return have&want == want
		case 7:
			return have&want != 0
		}
		return false
	}
	fail := func() error { return nt.ERROR_OLD_WIN_VERSION }
	for _, p := range []struct {
		bit        int
		have, want uint32
	}{{platform, 2, v.Platform}, {product, 1, uint32(v.ProductType)}, {suite, 0x100, uint32(v.SuiteMask)}} {
		if mask&(1<<p.bit) != 0 && !holds(p.bit, p.have, p.want) {
			return fail()
		}
	}
	// The numbers form one number: a part decides unless it is equal and more follow.
	first := 0
	for _, p := range []struct {
		bit        int
		have, want uint32
	}{{major, guest.MajorVersion, v.Major}, {minor, guest.MinorVersion, v.Minor}, {build, guest.BuildNumber, v.Build}, {spMajor, 0, uint32(v.ServicePackMajor)}, {spMinor, 0, uint32(v.ServicePackMinor)}} {
		if mask&(1<<p.bit) == 0 {
			continue
		}
		first++
		if p.have != p.want {
			if !holds(p.bit, p.have, p.want) {
				return fail()
			}
			if k := cond(p.bit); k >= 2 && k <= 5 {
				return nil
			}
		} else if k := cond(p.bit); k == 2 || k == 4 {
			continue
		}
	}
	return nil
}

func getComputerNameW(c *api.Call, buf api.Ptr, size api.Out[uint32]) error {
	return computerName(c, strings.ToUpper(hostName()), buf, size, nt.ERROR_BUFFER_OVERFLOW)
}

func getComputerNameExW(c *api.Call, kind uint32, buf api.Ptr, size api.Out[uint32]) error {
	name, err := computerNameOf(kind)
	if err != nil {
		return err
	}
	return computerName(c, name, buf, size, nt.ERROR_MORE_DATA)
}

// computerNameOf returns the name of a COMPUTER_NAME_FORMAT. ERROR_INVALID_PARAMETER if there
// is no such format.
func computerNameOf(kind uint32) (string, error) {
	switch kind {
	case 0, 4: // NetBIOS names
		return strings.ToUpper(hostName()), nil
	case 1, 3, 5, 7:
		return hostName(), nil
	case 2, 6: // domain
		return "", nil
	}
	return "", nt.ERROR_INVALID_PARAMETER
}

func hostName() string {
	name, err := os.Hostname()
	if err != nil || name == "" {
		return "localhost"
	}
	name, _, _ = strings.Cut(name, ".")
	return name[:min(len(name), 15)]
}

// computerName stores a name; small is the error if there is no room for it.
func computerName(c *api.Call, name string, buf api.Ptr, size api.Out[uint32], small nt.Win32Error) error {
	u := nt.UTF16Z(name)
	if int(size.Get(c)) < len(u) {
		size.Must(c, uint32(len(u)))
		return small
	}
	writeUTF16(c, buf, u)
	size.Must(c, uint32(len(u)-1))
	return nil
}

func isProcessorFeaturePresent(c *api.Call, n uint32) error {
	c.Return(0)
	if n < 64 {
		c.Return(uint64(mm.Load[uint8](c.P.Space, guest.SharedDataAddress+0x274+uint64(n))))
	}
	return nil
}
