package image

import (
	"io"
)

// Parse reads the headers of a PE32+ file of size bytes for x86-64: a program
// or a DLL. Errors are *FormatError, or what r returned if it could not be read.
//
// It accepts what the Windows loader maps, with these exceptions: sections must
// be aligned to pages, and the section table must lie within SizeOfHeaders.
// r is kept for File.CopyTo.
func Parse(r io.ReaderAt, size int64) (*File, error) {
	src, err := newSource(r, size)
	if err != nil {
		return nil, err
	}
	nt, err := findHeaders(&src)
	if err != nil {
		return nil, err
	}
	f := &File{NTHeaders: uint32(nt), size: src.size}
	head, err := src.bytes(nt+4, fileHeaderSize, "the file header")
	if err != nil {
		return nil, err
	}
	optSize := int64(le.Uint16(head[16:]))
	opt, err := src.bytes(nt+4+fileHeaderSize, min(optSize, optionalSize+numDirectories*directorySize), "the optional header")
	if err != nil {
		return nil, err
	}
	if err := f.parseFileHeader(head, opt); err != nil {
		return nil, err
	}
	if err := f.parseOptionalHeader(opt); err != nil {
		return nil, err
	}
	table := nt + 4 + fileHeaderSize + optSize
	if err := f.parseSections(&src, table, int(le.Uint16(head[2:]))); err != nil {
		return nil, err
	}
	src.head = nil
	f.src = src
	return f, nil
}

// findHeaders returns the offset of the PE signature.
func findHeaders(src *source) (int64, error) {
	if len(src.head) < 2 || src.head[0] != 'M' || src.head[1] != 'Z' {
		return 0, identify(src.head, src.size)
	}
	dos, err := src.bytes(0, dosHeaderSize, "the DOS header")
	if err != nil {
		return 0, err
	}
	at := int64(le.Uint32(dos[0x3C:]))
	if at+4 > src.size {
		// In a plain DOS program the relocation table (e_lfarlc) starts before
		// e_lfanew, which then is any value.
		if at == 0 || le.Uint16(dos[0x18:]) < dosHeaderSize {
			return 0, refuse(DOSProgram, "it is an MS-DOS program")
		}
		return 0, refuse(Truncated, "the PE header should start at %s, the file has %s", hex(uint64(at)), hex(uint64(src.size)))
	}
	sig, err := src.bytes(at, 4, "the PE signature")
	if err != nil {
		return 0, err
	}
	switch {
	case string(sig) == "PE\x00\x00":
		return at, nil
	case string(sig[:2]) == "NE":
		return 0, refuse(NEProgram, "it is a program for 16-bit Windows or OS/2 (NE)")
	case string(sig[:2]) == "LE", string(sig[:2]) == "LX":
		return 0, refuse(LEProgram, "it is a VxD or an OS/2 program (%s)", sig[:2])
	}
	return 0, refuse(DOSProgram, "it is an MS-DOS program")
}

// parseFileHeader refuses what is not an x86-64 image. .NET comes first: its
// assemblies claim all kinds of machines.
func (f *File) parseFileHeader(head, opt []byte) error {
	machine := le.Uint16(head)
	var magic uint16
	if len(opt) >= 2 {
		magic = le.Uint16(opt)
	}
	if isManaged(magic, opt) {
		if magic == magicPE32 {
			return refuse(DotNet, "it is built for AnyCPU or x86 and needs the .NET runtime")
		}
		return refuse(DotNet, "it needs the .NET runtime")
	}
	switch machine {
	case machineAMD64:
	case machineI386:
		return refuse(I386, "it is built for 32-bit x86; only x86-64 programs can run")
	case machineARM64, machineARM64EC, machineARM64X:
		return refuse(ARM64, "it is built for %s; only x86-64 programs can run", machineName(machine))
	default:
		return refuse(OtherMachine, "it is built for %s; only x86-64 programs can run", machineName(machine))
	}
	f.Timestamp = le.Uint32(head[4:])
	f.SymbolTable = le.Uint32(head[8:])
	f.NumberOfSymbols = le.Uint32(head[12:])
	f.Characteristics = le.Uint16(head[18:])
	if f.Characteristics&IMAGE_FILE_EXECUTABLE_IMAGE == 0 {
		return refuse(NotExecutable, "the linker did not mark it as executable, which it does when there were errors")
	}
	switch {
	case magic == magicPE32:
		return refuse(BadMagic, "the machine is x86-64 but the optional header is that of a 32-bit image (0x10B)")
	case len(opt) < 2:
		return refuse(BadHeader, "there is no optional header")
	case magic != magicPE32P:
		return refuse(BadMagic, "the magic of the optional header is %s instead of 0x20B", hex(uint64(magic)))
	}
	return nil
}

// isManaged reports whether the optional header has a COM descriptor directory.
func isManaged(magic uint16, opt []byte) bool {
	var at int
	switch magic {
	case magicPE32:
		at = 96
	case magicPE32P:
		at = optionalSize
	default:
		return false
	}
	const i = IMAGE_DIRECTORY_ENTRY_COM_DESCRIPTOR
	entry := at + i*directorySize
	return len(opt) >= entry+directorySize && le.Uint32(opt[at-4:]) > i && le.Uint32(opt[entry:]) != 0
}

// parseOptionalHeader reads IMAGE_OPTIONAL_HEADER64.
func (f *File) parseOptionalHeader(opt []byte) error {
	if len(opt) < optionalSize {
		return refuse(BadHeader, "the optional header has %d bytes instead of %d or more", len(opt), optionalSize)
	}
	f.LinkerMajor, f.LinkerMinor = opt[2], opt[3]
	f.EntryPoint = le.Uint32(opt[16:])
	f.ImageBase = le.Uint64(opt[24:])
	f.SectionAlignment = le.Uint32(opt[32:])
	f.FileAlignment = le.Uint32(opt[36:])
	f.OSMajor, f.OSMinor = le.Uint16(opt[40:]), le.Uint16(opt[42:])
	f.SubsystemMajor, f.SubsystemMinor = le.Uint16(opt[48:]), le.Uint16(opt[50:])
	size := le.Uint32(opt[56:])
	f.SizeOfHeaders = le.Uint32(opt[60:])
	f.CheckSum = le.Uint32(opt[64:])
	f.Subsystem = le.Uint16(opt[68:])
	f.DllCharacteristics = le.Uint16(opt[70:])
	f.StackReserve, f.StackCommit = le.Uint64(opt[72:]), le.Uint64(opt[80:])
	f.HeapReserve, f.HeapCommit = le.Uint64(opt[88:]), le.Uint64(opt[96:])
	n := min(le.Uint32(opt[108:]), numDirectories)
	if have := uint32(len(opt)-optionalSize) / directorySize; have < n {
		return refuse(BadHeader, "the optional header has room for %d data directories of %d", have, n)
	}
	for i := range n {
		d := opt[optionalSize+i*directorySize:]
		f.Directories[i] = DataDirectory{RVA: le.Uint32(d), Size: le.Uint32(d[4:])}
	}
	if err := f.checkSubsystem(); err != nil {
		return err
	}
	return f.checkLayout(size)
}

// checkSubsystem refuses what does not run in a Windows process.
func (f *File) checkSubsystem() error {
	switch {
	case f.Subsystem == IMAGE_SUBSYSTEM_NATIVE:
		return refuse(NativeSubsystem, "it is a driver or another native program")
	case f.IsDLL(), f.Subsystem == IMAGE_SUBSYSTEM_WINDOWS_GUI, f.Subsystem == IMAGE_SUBSYSTEM_WINDOWS_CUI:
		return nil
	case f.Subsystem >= 10 && f.Subsystem <= 13:
		return refuse(OtherSubsystem, "it is an EFI program")
	case f.Subsystem == 5:
		return refuse(OtherSubsystem, "it is an OS/2 program")
	case f.Subsystem == 7:
		return refuse(OtherSubsystem, "it is a POSIX program")
	case f.Subsystem == 9:
		return refuse(OtherSubsystem, "it is a Windows CE program")
	}
	return refuse(OtherSubsystem, "its subsystem is %d; only console (3) and GUI (2) programs can run", f.Subsystem)
}

// checkLayout checks alignments and sizes. size is SizeOfImage.
func (f *File) checkLayout(size uint32) error {
	switch {
	case !isPowerOfTwo(f.SectionAlignment) || f.SectionAlignment < pageSize:
		return refuse(BadAlignment, "the section alignment is %s instead of a power of two from 0x1000 on", hex(uint64(f.SectionAlignment)))
	case !isPowerOfTwo(f.FileAlignment) || f.FileAlignment < sectorSize || f.FileAlignment > f.SectionAlignment:
		return refuse(BadAlignment, "the file alignment is %s instead of a power of two from 0x200 to the section alignment %s",
			hex(uint64(f.FileAlignment)), hex(uint64(f.SectionAlignment)))
	case f.ImageBase%baseAlignment != 0:
		return refuse(BadAlignment, "the image base %s is not a multiple of 64 KiB", hex(f.ImageBase))
	case size > maxSizeOfImage:
		return refuse(TooLarge, "SizeOfImage is %s, Windows loads up to %s", hex(uint64(size)), hex(maxSizeOfImage))
	case size == 0:
		return refuse(BadHeader, "SizeOfImage is 0")
	}
	f.SizeOfImage = uint32(roundUp(uint64(size), pageSize))
	switch {
	case f.SizeOfHeaders == 0:
		return refuse(BadHeader, "SizeOfHeaders is 0")
	case f.SizeOfHeaders > f.SizeOfImage:
		return refuse(BadHeader, "SizeOfHeaders %s is larger than the image %s", hex(uint64(f.SizeOfHeaders)), hex(uint64(f.SizeOfImage)))
	case int64(f.SizeOfHeaders) > f.size:
		return refuse(Truncated, "the headers take %s bytes, the file has %s", hex(uint64(f.SizeOfHeaders)), hex(uint64(f.size)))
	case f.EntryPoint >= f.SizeOfImage:
		return refuse(BadHeader, "the entry point %s lies outside the image of %s bytes", hex(uint64(f.EntryPoint)), hex(uint64(f.SizeOfImage)))
	}
	return nil
}
