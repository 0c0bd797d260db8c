package image

// dosStub is the program that MS-DOS would run: it prints its text and ends
// with exit code 1.
const dosStub = "" +
	"\x0e\x1f" + // push cs; pop ds
	"\xba\x0e\x00" + // mov dx, 14: the text below
	"\xb4\x09\xcd\x21" + // mov ah, 9; int 21h: print up to '$'
	"\xb8\x01\x4c\xcd\x21" + // mov ax, 4C01h; int 21h: exit
	"This is a library of haft for 64-bit Windows programs.\r\n$"

// builtNTHeaders is where the PE signature of built images is.
const builtNTHeaders = (dosHeaderSize + len(dosStub) + 7) &^ 7

// writeHeaders writes all headers.
func (p *buildPlan) writeHeaders(dst []byte, spec *BuildSpec, sections []Section) {
	dos := dst[:dosHeaderSize]
	copy(dos, "MZ")
	fileSize := dosHeaderSize + len(dosStub)
	le.PutUint16(dos[0x02:], uint16(fileSize%512))       // e_cblp: bytes in the last block
	le.PutUint16(dos[0x04:], uint16((fileSize+511)/512)) // e_cp: blocks
	le.PutUint16(dos[0x08:], dosHeaderSize/16)           // e_cparhdr
	le.PutUint16(dos[0x0A:], 0x10)                       // e_minalloc: room for the stack
	le.PutUint16(dos[0x0C:], 0xFFFF)                     // e_maxalloc
	le.PutUint16(dos[0x10:], 0x0100+uint16(fileSize))    // e_sp
	le.PutUint16(dos[0x18:], dosHeaderSize)              // e_lfarlc
	le.PutUint32(dos[0x3C:], uint32(builtNTHeaders))     // e_lfanew
	copy(dst[dosHeaderSize:], dosStub)

	nt := dst[builtNTHeaders:]
	copy(nt, "PE\x00\x00")
	head := nt[4:]
	le.PutUint16(head, machineAMD64)
	le.PutUint16(head[2:], uint16(len(sections)))
	le.PutUint16(head[16:], optionalSize+numDirectories*directorySize)
	le.PutUint16(head[18:], IMAGE_FILE_EXECUTABLE_IMAGE|IMAGE_FILE_LARGE_ADDRESS_AWARE|IMAGE_FILE_DLL)

	opt := head[fileHeaderSize:]
	p.writeOptionalHeader(opt, spec, sections)
	table := opt[optionalSize+numDirectories*directorySize:]
	for i := range sections {
		s, h := &sections[i], table[i*sectionSize:]
		copy(h[:8], s.Name)
		le.PutUint32(h[8:], s.Size)
		le.PutUint32(h[12:], s.RVA)
		le.PutUint32(h[16:], s.RawSize)
		le.PutUint32(h[20:], s.Offset)
		le.PutUint32(h[36:], s.Characteristics)
	}
}

// writeOptionalHeader writes IMAGE_OPTIONAL_HEADER64 and the data directories.
func (p *buildPlan) writeOptionalHeader(opt []byte, spec *BuildSpec, sections []Section) {
	le.PutUint16(opt, magicPE32P)
	opt[2] = 14 // linker version
	le.PutUint32(opt[4:], sections[0].RawSize)
	var data uint32
	for i := range sections[1:] {
		data += sections[1+i].RawSize
	}
	le.PutUint32(opt[8:], data)
	le.PutUint32(opt[20:], textRVA) // BaseOfCode
	le.PutUint64(opt[24:], spec.Base)
	le.PutUint32(opt[32:], pageSize) // SectionAlignment
	le.PutUint32(opt[36:], pageSize) // FileAlignment
	le.PutUint16(opt[40:], 10)       // Windows 10
	le.PutUint16(opt[44:], 10)
	le.PutUint16(opt[48:], 10)
	le.PutUint32(opt[56:], uint32(p.end))
	le.PutUint32(opt[60:], textRVA) // SizeOfHeaders
	le.PutUint16(opt[68:], IMAGE_SUBSYSTEM_WINDOWS_CUI)
	le.PutUint16(opt[70:], IMAGE_DLLCHARACTERISTICS_HIGH_ENTROPY_VA|IMAGE_DLLCHARACTERISTICS_DYNAMIC_BASE|IMAGE_DLLCHARACTERISTICS_NX_COMPAT)
	le.PutUint64(opt[72:], 0x40000) // stack and heap: of no meaning in a DLL
	le.PutUint64(opt[80:], 0x1000)
	le.PutUint64(opt[88:], 0x100000)
	le.PutUint64(opt[96:], 0x1000)
	le.PutUint32(opt[108:], numDirectories)
	set := func(i int, start, end uint64) {
		d := opt[optionalSize+i*directorySize:]
		le.PutUint32(d, uint32(start))
		le.PutUint32(d[4:], uint32(end-start))
	}
	set(IMAGE_DIRECTORY_ENTRY_EXPORT, p.rdata, p.unwind)
	if p.pdata != 0 {
		set(IMAGE_DIRECTORY_ENTRY_EXCEPTION, p.pdata, p.pdataEnd)
	}
}
