package run

import (
	"bytes"
	"errors"
	"os"
	"slices"
	"strings"

	"haft.dev/internal/api/system32"
	"haft.dev/internal/image"
)

// isBatch reports whether a program is a batch file, which the command interpreter
// runs.
func isBatch(path string) bool {
	p := strings.ToLower(path)
	return strings.HasSuffix(p, ".bat") || strings.HasSuffix(p, ".cmd")
}

// SystemProgram reports whether a name is that of a program of the system directory
// that haft has itself: "cmd", "cmd.exe".
func SystemProgram(name string) bool { return systemProgram(name) != "" }

// systemProgram returns the Windows path of such a program, "" for any other name.
func systemProgram(name string) string {
	file := system32.Find(name)
	if file == "" {
		return ""
	}
	return `C:\Windows\System32\` + file
}

// replaced reports whether --host-exec puts a program of the host in the place of one
// of haft's own.
func (s *Session) replaced(file string) bool { return s.opts.replaced(file) }

func (o *Options) replaced(file string) bool {
	return slices.ContainsFunc(o.HostPrograms, func(p HostProgram) bool { return p.Name == file[:len(file)-4] })
}

// batchLine is the command line of the interpreter for that of a batch file, as
// CreateProcess makes it.
func batchLine(line string) string { return systemProgram("cmd") + ` /c "` + line + `"` }

// openProgram opens the image of the first program: for a batch file that of the
// command interpreter.
func openProgram(o *Options, path string) (*image.File, error) {
	file := system32.Find(o.Program)
	switch {
	case file != "":
	case isBatch(o.Program):
		st, err := os.Stat(path)
		if err != nil {
			return nil, err
		}
		if !st.Mode().IsRegular() {
			return nil, errors.New("is not a regular file")
		}
		file = "cmd.exe"
	default:
		return openImage(path)
	}
	if o.replaced(file) {
		return nil, errors.New("is run by " + file + ", which --host-exec replaces by a program of the host: that can only be started by a program")
	}
	b := system32.Image(file)
	return image.Parse(bytes.NewReader(b), int64(len(b)))
}

// Interactive reports whether the program is the command interpreter: it deals with
// every Ctrl-C and goes on, or ends with STATUS_CONTROL_C_EXIT.
func (s *Session) Interactive() bool { return s.main.HandlesCtrl() }
