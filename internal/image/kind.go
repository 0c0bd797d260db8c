package image

import (
	"fmt"

	"haft.dev/nt"
)

// Kind says what is wrong with an image.
type Kind uint8

// The kinds of format errors. Those up to OtherSubsystem are refusals of Parse;
// the others come from reading the tables of an image.
const (
	NotPE            Kind = iota + 1 // something else altogether: ELF, a script, text, an empty file
	DOSProgram                       // an MS-DOS program: no PE header
	NEProgram                        // a program for 16-bit Windows or OS/2
	LEProgram                        // a VxD or a program for 32-bit OS/2 (LE, LX)
	Truncated                        // the file ends inside a structure
	I386                             // a 32-bit x86 program
	ARM64                            // a program for ARM64, ARM64EC or ARM64X
	OtherMachine                     // a program for another processor
	DotNet                           // a .NET assembly
	NotExecutable                    // an object file, or one the linker did not finish
	BadMagic                         // the optional header is not that of PE32+
	BadHeader                        // a header field has an impossible value
	BadAlignment                     // alignments or misaligned values
	BadSection                       // an empty section, a gap, a section outside the image
	SectionOutOfFile                 // a section's data lie outside the file
	SectionOverlap                   // sections overlap each other or the headers
	TooLarge                         // the image is larger than Windows loads
	NativeSubsystem                  // a driver or another native program
	OtherSubsystem                   // neither a console nor a GUI program
	BadAddress                       // an address outside the image
	RelocsStripped                   // the image cannot be moved
	BadRelocation
	BadImport
	BadExport
	BadTLS
	BadException
	BadLoadConfig
	BadDebug
	BadResource
	numKinds
)

var kindText = [numKinds]string{
	NotPE:            "not a Windows program",
	DOSProgram:       "not a 64-bit Windows program",
	NEProgram:        "not a 64-bit Windows program",
	LEProgram:        "not a 64-bit Windows program",
	Truncated:        "the file is cut short",
	I386:             "not a 64-bit program",
	ARM64:            "not an x86-64 program",
	OtherMachine:     "not an x86-64 program",
	DotNet:           "a .NET assembly",
	NotExecutable:    "not a finished program",
	BadMagic:         "damaged PE header",
	BadHeader:        "damaged PE header",
	BadAlignment:     "bad alignment",
	BadSection:       "bad section",
	SectionOutOfFile: "section outside the file",
	SectionOverlap:   "overlapping sections",
	TooLarge:         "image too large",
	NativeSubsystem:  "not a Windows application",
	OtherSubsystem:   "not a Windows application",
	BadAddress:       "address outside the image",
	RelocsStripped:   "the image cannot be moved",
	BadRelocation:    "damaged relocations",
	BadImport:        "damaged import table",
	BadExport:        "damaged export table",
	BadTLS:           "damaged TLS directory",
	BadException:     "damaged exception table",
	BadLoadConfig:    "damaged load configuration",
	BadDebug:         "damaged debug directory",
	BadResource:      "damaged resources",
}

// String describes k in a few words.
func (k Kind) String() string {
	if k < numKinds && kindText[k] != "" {
		return kindText[k]
	}
	return fmt.Sprintf("Kind(%d)", uint8(k))
}

// FormatError says why an image is refused. It unwraps to the nt.Status that
// Windows has for it.
type FormatError struct {
	Kind   Kind
	Detail string // one line, without a full stop
}

// Error returns one line for the user of the program.
func (e *FormatError) Error() string { return e.Kind.String() + ": " + e.Detail }

// Unwrap returns Status as an error.
func (e *FormatError) Unwrap() error { return e.Status() }

// Status returns the status with which Windows refuses such an image:
// STATUS_INVALID_IMAGE_FORMAT unless there is a more exact one.
func (e *FormatError) Status() nt.Status {
	switch e.Kind {
	case NotPE:
		return nt.STATUS_INVALID_IMAGE_NOT_MZ
	case DOSProgram:
		return nt.STATUS_INVALID_IMAGE_PROTECT
	case NEProgram:
		return nt.STATUS_INVALID_IMAGE_NE_FORMAT
	case LEProgram:
		return nt.STATUS_INVALID_IMAGE_LE_FORMAT
	case I386:
		return nt.STATUS_INVALID_IMAGE_WIN_32
	case RelocsStripped:
		return nt.STATUS_CONFLICTING_ADDRESSES
	}
	return nt.STATUS_INVALID_IMAGE_FORMAT
}

// refuse makes a FormatError.
func refuse(k Kind, format string, args ...any) *FormatError {
	return &FormatError{Kind: k, Detail: fmt.Sprintf(format, args...)}
}
