package api

import (
	"strings"

	"haft.dev/internal/kernel"
)

// HostProgram is a program of the host that guests may start as if it were a
// Windows program.
type HostProgram interface {
	// Start makes a process of the program. It does not run before the method Start
	// of the thread's guest is called. The references of both are the caller's.
	Start(c *Call, o *ProcessOptions) (*kernel.Process, *kernel.Thread, error)
}

// HostProgram returns the host's program that the file name of a path stands for,
// with or without ".exe", nil if none was declared.
func (s *System) HostProgram(path string) HostProgram {
	if len(s.HostPrograms) == 0 {
		return nil
	}
	name := strings.ToLower(path[strings.LastIndexAny(path, `\/`)+1:])
	return s.HostPrograms[strings.TrimSuffix(name, ".exe")]
}

// HiddenConsole gives a process that was asked to be without a visible console its
// standard handles.
func (s *System) HiddenConsole(k *kernel.Process, pp *Params) error {
	if s.NewConsole == nil {
		return nil
	}
	return s.NewConsole(k, pp)
}
