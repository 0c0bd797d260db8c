// Package image reads and builds PE32+ images: the executables and DLLs of
// 64-bit Windows.
//
// Parse checks the headers of a file and describes it; File.Load lays the image
// out in memory that the caller provides; the methods of Mapped relocate it and
// read its tables. Build makes the images of DLLs that have no file.
//
// Files and laid-out images are hostile input. Every access is checked, every
// walk ends, and what is allocated stays within a small multiple of the image.
// What is wrong with an image is a *FormatError.
//
// Addresses inside an image are relative virtual addresses (RVA): offsets from
// its base.
package image

import "encoding/binary"

var le = binary.LittleEndian

const (
	pageSize   = 0x1000
	sectorSize = 0x200

	dosHeaderSize  = 64
	fileHeaderSize = 20  // IMAGE_FILE_HEADER
	optionalSize   = 112 // IMAGE_OPTIONAL_HEADER64 without the data directories
	sectionSize    = 40  // IMAGE_SECTION_HEADER
	directorySize  = 8   // IMAGE_DATA_DIRECTORY
	numDirectories = 16

	// ntImageBase is the offset of ImageBase from the PE signature.
	ntImageBase = 4 + fileHeaderSize + 24

	// maxSections and maxSizeOfImage are limits of the Windows loader.
	maxSections    = 96
	maxSizeOfImage = 0x77000000

	// baseAlignment is what image bases are multiples of.
	baseAlignment = 0x10000
)

const (
	magicPE32  = 0x10B
	magicPE32P = 0x20B
)

// Values of IMAGE_FILE_HEADER.Characteristics (winnt.h).
const (
	IMAGE_FILE_RELOCS_STRIPPED     = 0x0001
	IMAGE_FILE_EXECUTABLE_IMAGE    = 0x0002
	IMAGE_FILE_LARGE_ADDRESS_AWARE = 0x0020
	IMAGE_FILE_DLL                 = 0x2000
)

// Values of IMAGE_OPTIONAL_HEADER64.DllCharacteristics (winnt.h).
const (
	IMAGE_DLLCHARACTERISTICS_HIGH_ENTROPY_VA = 0x0020
	IMAGE_DLLCHARACTERISTICS_DYNAMIC_BASE    = 0x0040
	IMAGE_DLLCHARACTERISTICS_NX_COMPAT       = 0x0100
	IMAGE_DLLCHARACTERISTICS_GUARD_CF        = 0x4000
)

// Values of IMAGE_OPTIONAL_HEADER64.Subsystem (winnt.h).
const (
	IMAGE_SUBSYSTEM_NATIVE      = 1
	IMAGE_SUBSYSTEM_WINDOWS_GUI = 2
	IMAGE_SUBSYSTEM_WINDOWS_CUI = 3
)

// Indexes of the data directories (winnt.h).
const (
	IMAGE_DIRECTORY_ENTRY_EXPORT         = 0
	IMAGE_DIRECTORY_ENTRY_IMPORT         = 1
	IMAGE_DIRECTORY_ENTRY_RESOURCE       = 2
	IMAGE_DIRECTORY_ENTRY_EXCEPTION      = 3
	IMAGE_DIRECTORY_ENTRY_SECURITY       = 4 // its RVA is a file offset
	IMAGE_DIRECTORY_ENTRY_BASERELOC      = 5
	IMAGE_DIRECTORY_ENTRY_DEBUG          = 6
	IMAGE_DIRECTORY_ENTRY_TLS            = 9
	IMAGE_DIRECTORY_ENTRY_LOAD_CONFIG    = 10
	IMAGE_DIRECTORY_ENTRY_BOUND_IMPORT   = 11
	IMAGE_DIRECTORY_ENTRY_IAT            = 12
	IMAGE_DIRECTORY_ENTRY_DELAY_IMPORT   = 13
	IMAGE_DIRECTORY_ENTRY_COM_DESCRIPTOR = 14
)

// File describes a PE32+ file. The fields are those of its headers, checked as
// Parse says; they are not to be changed.
type File struct {
	NTHeaders       uint32 // RVA and file offset of the PE signature
	Timestamp       uint32
	Characteristics uint16 // IMAGE_FILE_*

	LinkerMajor, LinkerMinor       uint8
	OSMajor, OSMinor               uint16 // the Windows version the program asks for
	SubsystemMajor, SubsystemMinor uint16

	ImageBase          uint64 // preferred base, a multiple of 64 KiB
	SizeOfImage        uint32 // rounded up to pages
	SizeOfHeaders      uint32
	SectionAlignment   uint32
	FileAlignment      uint32
	EntryPoint         uint32 // RVA, 0 if there is none
	CheckSum           uint32
	Subsystem          uint16 // IMAGE_SUBSYSTEM_*
	DllCharacteristics uint16 // IMAGE_DLLCHARACTERISTICS_*

	// Sizes of the first thread's stack and of the process heap, as the file
	// states them: any value.
	StackReserve, StackCommit uint64
	HeapReserve, HeapCommit   uint64

	// Directories are the data directories. Nothing but their number is
	// checked; the methods of Mapped check what they use.
	Directories [numDirectories]DataDirectory

	// Sections are in order of address, without gaps.
	Sections []Section

	// SymbolTable is the file offset of the COFF symbols and NumberOfSymbols
	// their number; unchecked, 0 if there are none.
	SymbolTable     uint32
	NumberOfSymbols uint32

	src  source
	size int64
}

// Size returns how long the file is, in bytes.
func (f *File) Size() int64 { return f.size }

// DataDirectory is IMAGE_DATA_DIRECTORY: a range of the image.
type DataDirectory struct {
	RVA  uint32
	Size uint32
}

// IsDLL reports whether the image is a DLL rather than a program.
func (f *File) IsDLL() bool { return f.Characteristics&IMAGE_FILE_DLL != 0 }

// RelocsStripped reports whether the image can be loaded at ImageBase only.
func (f *File) RelocsStripped() bool {
	return f.Characteristics&IMAGE_FILE_RELOCS_STRIPPED != 0
}

// DynamicBase reports whether the image asks for address space randomisation.
func (f *File) DynamicBase() bool {
	return f.DllCharacteristics&IMAGE_DLLCHARACTERISTICS_DYNAMIC_BASE != 0
}

// Movable reports whether the image is to be loaded anywhere: it asks for address space
// randomisation and has what that needs.
func (f *File) Movable() bool { return f.DynamicBase() && !f.RelocsStripped() }

// HighEntropy reports whether the image may be loaded above 4 GiB at will.
func (f *File) HighEntropy() bool {
	return f.DllCharacteristics&IMAGE_DLLCHARACTERISTICS_HIGH_ENTROPY_VA != 0
}

// NXCompatible reports whether the image works with data execution prevention.
func (f *File) NXCompatible() bool {
	return f.DllCharacteristics&IMAGE_DLLCHARACTERISTICS_NX_COMPAT != 0
}

// GUI reports whether the program belongs to the Windows GUI subsystem: it
// starts without a console.
func (f *File) GUI() bool { return f.Subsystem == IMAGE_SUBSYSTEM_WINDOWS_GUI }

// roundUp rounds v up to a multiple of align, a power of two.
func roundUp(v, align uint64) uint64 { return (v + align - 1) &^ (align - 1) }

func isPowerOfTwo(v uint32) bool { return v != 0 && v&(v-1) == 0 }
