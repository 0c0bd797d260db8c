package io

import "os"

// HostFile is implemented by handlers of what the host has open under a
// descriptor: programs of the host can be given it as it is.
type HostFile interface {
	// HostFile returns a file of its own for the same open file description of the
	// host. positioned tells that the position is that of the file object, rather
	// than the host's.
	HostFile() (f *os.File, positioned bool, err error)
}
