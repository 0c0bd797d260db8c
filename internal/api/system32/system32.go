// Package system32 holds programs of the directory C:\Windows\System32 that are code
// of haft: the command interpreter cmd.exe, chcp.com, hostname.exe and mountvol.exe.
//
// Such a program is a process like any other. Its file is a small image, the code of
// which calls one function of haft.dll; that function is the program. So it has an
// address space, a thread, a token, a handle table, a console, parameters and a place
// in the job and the process tree, it can be debugged, suspended and ended, and all
// that it does goes through the calls of the process.
package system32

import (
	"maps"
	"slices"
	"strings"

	"haft.dev/internal/api"
	"haft.dev/internal/api/kernel32"
	"haft.dev/nt"
)

// library is the DLL that holds the programs.
const library = "haft.dll"

// programs are the functions by the files of the programs.
var programs = map[string]string{"chcp.com": "CodePage", "cmd.exe": "CommandInterpreter", "hostname.exe": "HostName", "mountvol.exe": "MountVolume"}

// DLL returns the functions that are programs. They end the process that calls them.
func DLL() api.DLL {
	return api.DLL{Name: library, Funcs: []api.Table{func() []api.Func {
		return []api.Func{
			api.F0("CodePage()", codePage),
			api.F0("CommandInterpreter()", commandInterpreter),
			api.F0("HostName()", hostName),
			api.F0("MountVolume()", mountVolume),
		}
	}}}
}

// Files returns the names of the files of the programs, in order.
func Files() []string { return slices.Sorted(maps.Keys(programs)) }

// Find returns the file of a program that is named with or without its extension,
// "" if there is none.
func Find(name string) string {
	name = strings.ToLower(name)
	for file := range programs {
		if name == file || name == file[:len(file)-4] {
			return file
		}
	}
	return ""
}

// Image returns the contents of a file.
func Image(file string) []byte { return stub(library, programs[file]) }

// exit ends the process.
func exit(c *api.Call, code uint32) error { return c.ExitProcess(nt.Status(code)) }

// output writes a line to a standard handle.
func output(c *api.Call, id uint32, line string) {
	kernel32.WriteHandle(c, c.P.StdHandle(id), []byte(line+"\r\n")) // nobody is left to tell of a failure
}
