package shell

import (
	"time"

	"haft.dev/nt"
)

// Host is what the interpreter asks of the system, as the process that it is. An
// error is an nt.Status or an nt.Win32Error.
type Host interface {
	// Environment returns the environment the process began with, "NAME=value"
	// each, and SetEnvironment replaces it: before a program is started, and when
	// the current directory of a drive has changed.
	Environment() []string
	SetEnvironment(env []string)
	// Directory returns the current directory; only a root ends in a backslash.
	Directory() string
	SetDirectory(path string) error
	// FullPath returns the absolute form of a path. (GetFullPathName.)
	FullPath(path string) string

	// Standard returns standard handle 0, 1 or 2; 0 if there is none.
	Standard(n int) nt.Handle
	// Open opens a file for a redirection or a command; children can inherit it.
	Open(path string, how OpenMode) (nt.Handle, error)
	// Duplicate makes another handle to the same file.
	Duplicate(h nt.Handle) (nt.Handle, error)
	Close(h nt.Handle)
	// Read returns 0 and nil at the end.
	Read(h nt.Handle, b []byte) (int, error)
	Write(h nt.Handle, b []byte) error
	// IsConsole reports whether a handle is one of the console.
	IsConsole(h nt.Handle) bool
	// Pipe makes a pipe; children can inherit neither end.
	Pipe() (r, w nt.Handle, err error)

	// Stat describes a file or directory, a link as itself; Name and Tag may be
	// missing.
	Stat(path string) (Info, error)
	// List describes the files that a pattern names, in the order of the file
	// system. ERROR_FILE_NOT_FOUND if there are none. (FindFirstFile.)
	List(pattern string, each func(Info) bool) error
	MakeDirectory(path string) error
	RemoveDirectory(path string) error
	Delete(path string) error
	Move(from, to string, replace bool) error
	Copy(from, to string) error
	SetAttributes(path string, attributes uint32) error
	HardLink(link, target string) error
	SymbolicLink(link, target string, directory bool) error
	Junction(link, target string) error
	// Volume describes the volume of a directory.
	Volume(path string) (Volume, error)

	// Start starts a program with the standard handles std.
	Start(p *Program) (Process, error)
	// Wait waits for a process to end and closes its handle; the result is its exit
	// code.
	Wait(p Process) uint32

	SetTitle(title string)
	// Version is that of the system: "10.0.19045".
	Version() string
	Now() time.Time
	// Ending reports that the process is to end: nothing is done any more.
	Ending() bool
	// Interrupted reports a Ctrl-C since the last call.
	Interrupted() bool
}

// OpenMode says what a file is opened for.
type OpenMode uint8

// Modes of Open.
const (
	OpenRead   OpenMode = iota // that exists
	OpenWrite                  // new, or cut to nothing
	OpenAppend                 // at its end, new if there is none
)

// Info describes a file.
type Info struct {
	Name       string // without directory
	Attributes uint32 // FILE_ATTRIBUTE_*
	Size       int64  // bytes
	Created    time.Time
	Accessed   time.Time
	Written    time.Time
	Tag        uint32 // reparse tag, 0: none
}

// Attributes of files.
const (
	attrReadOnly  = 0x1
	attrHidden    = 0x2
	attrSystem    = 0x4
	attrDirectory = 0x10
	attrArchive   = 0x20
	attrReparse   = 0x400
)

// IsDir reports whether it is a directory.
func (i Info) IsDir() bool { return i.Attributes&attrDirectory != 0 }

// Volume describes a volume.
type Volume struct {
	Label  string
	Serial uint32
	Free   int64 // bytes for the caller
}

// Program says what to start.
type Program struct {
	Path      string // full
	Line      string // the command line
	Directory string // "": the current one
	Title     string
	Std       [3]nt.Handle
	// NewConsole gives it one of its own, Group makes it the first of a process
	// group.
	NewConsole, Group bool
}

// Process is a handle to a process that was started.
type Process nt.Handle
