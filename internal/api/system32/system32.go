// Package system32 holds programs of the directory C:\Windows\System32 that are code
// of haft: the command interpreter cmd.exe, hostname.exe and mountvol.exe.
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

	"haft.dev/internal/api"
	"haft.dev/internal/api/kernel32"
	"haft.dev/nt"
)

// library is the DLL that holds the programs.
const library = "haft.dll"

// programs are the functions by the names of the programs.
var programs = map[string]string{"cmd": "CommandInterpreter", "hostname": "HostName", "mountvol": "MountVolume"}

// DLL returns the functions that are programs. They end the process that calls them.
func DLL() api.DLL {
	return api.DLL{Name: library, Funcs: [][]api.Func{{
		api.F0("CommandInterpreter()", commandInterpreter),
		api.F0("HostName()", hostName),
		api.F0("MountVolume()", mountVolume),
	}}}
}

// Names returns the names of the programs, without extension, in order.
func Names() []string { return slices.Sorted(maps.Keys(programs)) }

// Image returns the file of a program.
func Image(name string) []byte { return stub(library, programs[name]) }

// exit ends the process.
func exit(c *api.Call, code uint32) error { return c.ExitProcess(nt.Status(code)) }

// output writes a line to a standard handle.
func output(c *api.Call, id uint32, line string) {
	kernel32.WriteHandle(c, c.P.StdHandle(id), []byte(line+"\r\n")) // nobody is left to tell of a failure
}
