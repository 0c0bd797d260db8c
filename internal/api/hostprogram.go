package api

import (
	"strings"

	"haft.dev/internal/kernel"
)

// HostProgram is a program of the host that guests may start as if it were a
// Windows program.
type HostProgram interface {
	// Start makes a process of the program; its thread's guest is a HostThread. The
	// references of both are the caller's.
	Start(c *Call, o *ProcessOptions) (*kernel.Process, *kernel.Thread, error)
}

// HostThread stands for the code of a program of the host.
type HostThread interface {
	// Start lets the program run, Discard undoes what Start of HostProgram has made.
	Start()
	Discard()
}

// HostProgram returns the host's program that a path stands for, nil if none was
// declared: a file name alone or in the system directory, with or without ".exe".
func (s *System) HostProgram(path string) HostProgram {
	if len(s.HostPrograms) == 0 {
		return nil
	}
	i := strings.LastIndexAny(path, `\/`) + 1
	if i > 0 && !strings.EqualFold(path[:i], systemDirectory) {
		return nil
	}
	return s.HostPrograms[strings.TrimSuffix(strings.ToLower(path[i:]), ".exe")]
}

// HiddenConsole gives a process that was asked to be without a visible console its
// standard handles.
func (s *System) HiddenConsole(k *kernel.Process, pp *Params) error {
	if s.NewConsole == nil {
		return nil
	}
	return s.NewConsole(k, pp)
}
