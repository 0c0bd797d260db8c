package kernel32

import (
	"sort"
	"strings"

	"haft.dev/internal/api"
	"haft.dev/internal/dospath"
	"haft.dev/internal/io"
	"haft.dev/internal/kernel"
	"haft.dev/nt"
)

func volumeFuncs() []api.Func {
	return []api.Func{
		api.Stub("DefineDosDeviceW(dwFlags, lpDeviceName, lpTargetPath)"),
		api.Stub("DeleteVolumeMountPointW(lpszVolumeMountPoint)"),
		api.F2("FindFirstVolumeW(lpszVolumeName, cchBufferLength)", findFirstVolumeW).Fails(^uint64(0)).Opens("FindVolumeClose"),
		api.F3("FindNextVolumeW(hFindVolume, lpszVolumeName, cchBufferLength)", findNextVolumeW).Uses("FindVolumeClose"),
		api.F1("FindVolumeClose(hFindVolume)", findClose).Closes(),
		api.F5("GetDiskFreeSpaceA(lpRootPathName, lpSectorsPerCluster, lpBytesPerSector, lpNumberOfFreeClusters, lpTotalNumberOfClusters)", getDiskFreeSpaceA),
		api.F4("GetDiskFreeSpaceExA(lpDirectoryName, lpFreeBytesAvailableToCaller, lpTotalNumberOfBytes, lpTotalNumberOfFreeBytes)", getDiskFreeSpaceExA),
		api.F4("GetDiskFreeSpaceExW(lpDirectoryName, lpFreeBytesAvailableToCaller, lpTotalNumberOfBytes, lpTotalNumberOfFreeBytes)", getDiskFreeSpaceExW),
		api.F5("GetDiskFreeSpaceW(lpRootPathName, lpSectorsPerCluster, lpBytesPerSector, lpNumberOfFreeClusters, lpTotalNumberOfClusters)", getDiskFreeSpaceW),
		api.F1("GetDriveTypeA(lpRootPathName)", getDriveTypeA),
		api.F1("GetDriveTypeW(lpRootPathName)", getDriveTypeW),
		api.F2("GetLogicalDriveStringsW(nBufferLength, lpBuffer)", getLogicalDriveStringsW),
		api.F0("GetLogicalDrives()", getLogicalDrives),
		api.F8("GetVolumeInformationA(lpRootPathName, lpVolumeNameBuffer, nVolumeNameSize, lpVolumeSerialNumber, lpMaximumComponentLength, lpFileSystemFlags, lpFileSystemNameBuffer, nFileSystemNameSize)", getVolumeInformationA),
		api.F8("GetVolumeInformationByHandleW(hFile, lpVolumeNameBuffer, nVolumeNameSize, lpVolumeSerialNumber, lpMaximumComponentLength, lpFileSystemFlags, lpFileSystemNameBuffer, nFileSystemNameSize)", getVolumeInformationByHandleW),
		api.F8("GetVolumeInformationW(lpRootPathName, lpVolumeNameBuffer, nVolumeNameSize, lpVolumeSerialNumber, lpMaximumComponentLength, lpFileSystemFlags, lpFileSystemNameBuffer, nFileSystemNameSize)", getVolumeInformationW),
		api.F3("GetVolumeNameForVolumeMountPointW(lpszVolumeMountPoint, lpszVolumeName, cchBufferLength)", getVolumeNameForVolumeMountPointW),
		api.F3("GetVolumePathNameW(lpszFileName, lpszVolumePathName, cchBufferLength)", getVolumePathNameW),
		api.F4("GetVolumePathNamesForVolumeNameW(lpszVolumeName, lpszVolumePathNames, cchBufferLength, lpcchReturnLength)", getVolumePathNamesForVolumeNameW),
		api.F3("QueryDosDeviceW(lpDeviceName, lpTargetPath, ucchMax)", queryDosDeviceW),
		api.Stub("SetVolumeLabelW(lpRootPathName, lpVolumeName)"),
		api.Stub("SetVolumeMountPointW(lpszVolumeMountPoint, lpszVolumeName)"),
	}
}

// isDrive reports whether a name of \GLOBAL?? is that of a drive.
func isDrive(name string) bool {
	return len(name) == 2 && name[1] == ':' && name[0] >= 'A' && name[0] <= 'Z'
}

func driveNames(c *api.Call) (names []string) {
	for n := range c.DosDevices() {
		if isDrive(n) {
			names = append(names, n)
		}
	}
	sort.Strings(names)
	return names
}

func getLogicalDrives(c *api.Call) error {
	mask := uint64(0)
	for _, n := range driveNames(c) {
		mask |= 1 << (n[0] - 'A')
	}
	c.Return(mask)
	return nil
}

// getLogicalDriveStringsW stores "C:\" 0 "Z:\" 0 0. The size that it asks for
// counts the last zero, what it returns does not.
func getLogicalDriveStringsW(c *api.Call, n uint32, buf api.Ptr) error {
	var u []uint16
	for _, d := range driveNames(c) {
		u = append(u, nt.UTF16Z(d+`\`)...)
	}
	if int(n) < len(u)+1 {
		c.Return(uint64(len(u) + 1))
		return nil
	}
	writeUTF16(c, buf, append(u, 0))
	c.Return(uint64(len(u)))
	return nil
}

// Values of GetDriveType.
const (
	DRIVE_UNKNOWN     = 0
	DRIVE_NO_ROOT_DIR = 1
	DRIVE_FIXED       = 3
)

func getDriveTypeW(c *api.Call, root api.WStr) error {
	return getDriveType(c, root.String(c), root == 0)
}

func getDriveTypeA(c *api.Call, root api.AStr) error {
	return getDriveType(c, root.String(c), root == 0)
}

func getDriveType(c *api.Call, root string, current bool) error {
	if current {
		root = c.P.Directory()[:3]
	}
	c.Return(DRIVE_NO_ROOT_DIR)
	if full := c.FullPath(root); len(full) != 3 && !strings.HasPrefix(full, `\\?\`) && !strings.HasPrefix(full, `\\.\`) {
		return nil
	}
	err := c.OpenFile(root, nt.FILE_READ_ATTRIBUTES, shareAll, io.FILE_DIRECTORY_FILE, func(*io.File) error {
		c.Return(DRIVE_FIXED)
		return nil
	})
	_ = err // a root that cannot be opened is none
	return nil
}

func getDiskFreeSpaceExW(c *api.Call, dir api.WStr, avail, total, free api.Out[uint64]) error {
	return diskFreeSpaceEx(c, dir.String(c), avail, total, free)
}

func getDiskFreeSpaceExA(c *api.Call, dir api.AStr, avail, total, free api.Out[uint64]) error {
	return diskFreeSpaceEx(c, dir.String(c), avail, total, free)
}

// diskSize returns FileFsFullSizeInformation of a directory, the current one if
// the path is empty.
func diskSize(c *api.Call, dir string) (b [32]byte, err error) {
	if dir == "" {
		dir = c.P.Directory()
	}
	err = c.OpenFile(dir, nt.FILE_READ_ATTRIBUTES, shareAll, io.FILE_DIRECTORY_FILE|io.FILE_OPEN_FOR_FREE_SPACE_QUERY, func(f *io.File) error {
		v, ok := f.Handler().(io.VolumeInformer)
		if !ok {
			return nt.ERROR_INVALID_FUNCTION
		}
		_, err := v.QueryVolume(f, fileFsFullSizeInformation, b[:])
		return err
	})
	return b, err
}

func diskFreeSpaceEx(c *api.Call, dir string, avail, total, free api.Out[uint64]) error {
	b, err := diskSize(c, dir)
	if err != nil {
		return err
	}
	unit := uint64(le32(b[24:])) * uint64(le32(b[28:]))
	total.Set(c, le64(b[0:])*unit)
	avail.Set(c, le64(b[8:])*unit)
	free.Set(c, le64(b[16:])*unit)
	return nil
}

func getDiskFreeSpaceW(c *api.Call, root api.WStr, sectors, bytes, free, total api.Out[uint32]) error {
	return diskFreeSpace(c, root.String(c), sectors, bytes, free, total)
}

func getDiskFreeSpaceA(c *api.Call, root api.AStr, sectors, bytes, free, total api.Out[uint32]) error {
	return diskFreeSpace(c, root.String(c), sectors, bytes, free, total)
}

// diskFreeSpace counts clusters in 32 bits: of larger disks there are fewer.
func diskFreeSpace(c *api.Call, root string, sectors, bytes, free, total api.Out[uint32]) error {
	b, err := diskSize(c, root)
	if err != nil {
		return err
	}
	clamp := func(v uint64) uint32 { return uint32(min(v, 0xFFFFFFFF)) }
	sectors.Set(c, le32(b[24:]))
	bytes.Set(c, le32(b[28:]))
	free.Set(c, clamp(le64(b[8:])))
	total.Set(c, clamp(le64(b[0:])))
	return nil
}

// volumeTexts are the parameters of GetVolumeInformation. put stores a text.
type volumeTexts struct {
	name    api.Ptr
	nameLen uint32
	serial, component,
	flags api.Out[uint32]
	fs    api.Ptr
	fsLen uint32
	put   func(c *api.Call, p api.Ptr, n uint32, s string) error
}

func putW(c *api.Call, p api.Ptr, n uint32, s string) error {
	u := nt.UTF16Z(s)
	if p == 0 {
		return nil
	}
	if int(n) < len(u) {
		return nt.ERROR_MORE_DATA
	}
	writeUTF16(c, p, u)
	return nil
}

func putA(c *api.Call, p api.Ptr, n uint32, s string) error {
	if p == 0 {
		return nil
	}
	if int(n) < len(s)+1 {
		return nt.ERROR_MORE_DATA
	}
	p.Write(c, append([]byte(s), 0))
	return nil
}

func (t *volumeTexts) get(c *api.Call, f *io.File) error {
	v, ok := f.Handler().(io.VolumeInformer)
	if !ok {
		return nt.ERROR_INVALID_FUNCTION
	}
	var vol, attr [256]byte
	k, err := v.QueryVolume(f, fileFsVolumeInformation, vol[:])
	if err != nil {
		return err
	}
	ka, err := v.QueryVolume(f, fileFsAttributeInformation, attr[:])
	if err != nil {
		return err
	}
	t.serial.Set(c, le32(vol[8:]))
	t.flags.Set(c, le32(attr[0:]))
	t.component.Set(c, le32(attr[4:]))
	if err := t.put(c, t.name, t.nameLen, text16(vol[18:max(k, 18)])); err != nil {
		return err
	}
	return t.put(c, t.fs, t.fsLen, text16(attr[12:max(ka, 12)]))
}

func text16(b []byte) string {
	u := make([]uint16, len(b)/2)
	for i := range u {
		u[i] = uint16(b[2*i]) | uint16(b[2*i+1])<<8
	}
	return nt.String16(u)
}

func getVolumeInformationByHandleW(c *api.Call, h api.Handle, name api.Ptr, nameLen uint32, serial, component, flags api.Out[uint32], fs api.Ptr, fsLen uint32) error {
	f, err := kernel.Ref[*io.File](c.K, h.NT(), 0)
	if err != nil {
		return err
	}
	t := volumeTexts{name, nameLen, serial, component, flags, fs, fsLen, putW}
	return f.Exclusively(c.T.K, io.OpQuery, func() error { return t.get(c, f) })
}

func getVolumeInformationW(c *api.Call, root api.WStr, name api.Ptr, nameLen uint32, serial, component, flags api.Out[uint32], fs api.Ptr, fsLen uint32) error {
	return volumeInformation(c, root.String(c), volumeTexts{name, nameLen, serial, component, flags, fs, fsLen, putW})
}

func getVolumeInformationA(c *api.Call, root api.AStr, name api.Ptr, nameLen uint32, serial, component, flags api.Out[uint32], fs api.Ptr, fsLen uint32) error {
	return volumeInformation(c, root.String(c), volumeTexts{name, nameLen, serial, component, flags, fs, fsLen, putA})
}

// volumeInformation wants the root of a volume, with its backslash:
// ERROR_DIR_NOT_ROOT for any other directory, ERROR_INVALID_NAME without.
func volumeInformation(c *api.Call, root string, t volumeTexts) error {
	if root == "" {
		root = c.P.Directory()[:3]
	}
	if !strings.HasSuffix(root, `\`) && !strings.HasSuffix(root, "/") {
		return nt.ERROR_INVALID_NAME
	}
	return c.OpenFile(root, nt.FILE_READ_ATTRIBUTES, shareAll, io.FILE_DIRECTORY_FILE, func(f *io.File) error {
		if name := f.Name(); strings.Trim(strings.TrimPrefix(name, deviceOf(name)), `\`) != "" {
			return nt.ERROR_DIR_NOT_ROOT
		}
		return t.get(c, f)
	})
}

// getVolumePathNameW finds the root of the volume that a path is on. The path
// needs not exist.
func getVolumePathNameW(c *api.Call, name api.WStr, buf api.Ptr, n uint32) error {
	s := name.String(c)
	if s == "" || n == 0 {
		return nt.ERROR_INVALID_PARAMETER
	}
	full, prefix := c.FullPath(s), ""
	if dospath.Literal(full) || strings.HasPrefix(full, `\\.\`) {
		prefix, full = full[:4], full[4:]
	}
	root, _, _ := strings.Cut(full, `\`)
	if _, ok := c.DosDevices()[strings.ToUpper(root)]; !ok && !strings.HasPrefix(root, "Volume{") {
		if !isDrive(strings.ToUpper(root)) {
			return nt.ERROR_INVALID_NAME
		}
		return nt.ERROR_FILE_NOT_FOUND
	}
	if strings.HasPrefix(root, "Volume{") {
		prefix = `\\?\`
	} else if prefix == `\\.\` {
		prefix = ""
	}
	u := nt.UTF16Z(prefix + root + `\`)
	if int(n) < len(u) {
		return nt.ERROR_FILENAME_EXCED_RANGE
	}
	writeUTF16(c, buf, u)
	return nil
}

func getVolumeNameForVolumeMountPointW(c *api.Call, point api.WStr, buf api.Ptr, n uint32) error {
	name, err := volumeName(c, point.String(c))
	if err != nil {
		return err
	}
	u := nt.UTF16Z(name)
	if int(n) < len(u) {
		return nt.ERROR_FILENAME_EXCED_RANGE
	}
	writeUTF16(c, buf, u)
	return nil
}

// volumeName returns the name of the volume that is mounted at a root, which ends in
// a backslash.
func volumeName(c *api.Call, s string) (string, error) {
	if !strings.HasSuffix(s, `\`) && !strings.HasSuffix(s, "/") {
		return "", nt.ERROR_INVALID_NAME
	}
	root := strings.TrimSuffix(strings.TrimPrefix(c.FullPath(s), `\\?\`), `\`)
	links := c.DosDevices()
	target, ok := links[strings.ToUpper(root)]
	if !ok {
		if target, ok = links[root]; !ok {
			return "", nt.ERROR_NOT_A_REPARSE_POINT
		}
	}
	volume, err := c.VolumeOf(target)
	if err != nil {
		return "", nt.ERROR_INVALID_PARAMETER
	}
	return `\\?\` + volume + `\`, nil
}

func getVolumePathNamesForVolumeNameW(c *api.Call, name api.WStr, buf api.Ptr, n uint32, needed api.Out[uint32]) error {
	s := name.String(c)
	volume, ok := strings.CutPrefix(s, `\\?\`)
	if !ok || !strings.HasSuffix(volume, `\`) {
		return nt.ERROR_INVALID_NAME
	}
	target, ok := c.DosDevices()[strings.TrimSuffix(volume, `\`)]
	if !ok {
		return nt.ERROR_FILE_NOT_FOUND
	}
	var u []uint16
	if drive, err := c.DriveOf(target); err == nil {
		u = nt.UTF16Z(drive + `\`)
	}
	u = append(u, 0)
	needed.Set(c, uint32(len(u)))
	if int(n) < len(u) {
		return nt.ERROR_MORE_DATA
	}
	writeUTF16(c, buf, u)
	return nil
}

// queryDosDeviceW stores the target of a name, or all names if there is none.
func queryDosDeviceW(c *api.Call, name api.WStr, buf api.Ptr, n uint32) error {
	links := c.DosDevices()
	var u []uint16
	if name == 0 {
		names := make([]string, 0, len(links))
		for l := range links {
			names = append(names, l)
		}
		sort.Strings(names)
		for _, l := range names {
			u = append(u, nt.UTF16Z(l)...)
		}
	} else {
		s := name.String(c)
		target, ok := links[s]
		for l, t := range links {
			if !ok && strings.EqualFold(l, s) {
				target, ok = t, true
			}
		}
		if !ok {
			return nt.ERROR_FILE_NOT_FOUND
		}
		u = nt.UTF16Z(target)
	}
	u = append(u, 0)
	if int(n) < len(u) {
		return nt.ERROR_INSUFFICIENT_BUFFER
	}
	writeUTF16(c, buf, u)
	c.Return(uint64(len(u)))
	return nil
}

func findFirstVolumeW(c *api.Call, buf api.Ptr, n uint32) error {
	s := &search{}
	for l := range c.DosDevices() {
		if strings.HasPrefix(l, "Volume{") {
			s.names = append(s.names, `\\?\`+l+`\`)
		}
	}
	sort.Strings(s.names)
	if err := s.nextName(c, buf, n); err != nil {
		return err
	}
	return s.open(c, func() {})
}

func findNextVolumeW(c *api.Call, id uint64, buf api.Ptr, n uint32) error {
	s := searchesOf.Of(c.P).find(id, false)
	if s == nil {
		return nt.ERROR_INVALID_HANDLE
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.nextName(c, buf, n)
}

// nextName stores the next of the names.
func (s *search) nextName(c *api.Call, buf api.Ptr, n uint32) error {
	if len(s.names) == 0 {
		return nt.ERROR_NO_MORE_FILES
	}
	u := nt.UTF16Z(s.names[0])
	if int(n) < len(u) {
		return nt.ERROR_FILENAME_EXCED_RANGE
	}
	writeUTF16(c, buf, u)
	s.names = s.names[1:]
	return nil
}
