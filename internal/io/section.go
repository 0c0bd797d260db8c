package io

// Mapper is a Handler whose contents can be shown in memory: files of the host.
type Mapper interface {
	// Map returns a descriptor of the host, for the caller to keep, of a file
	// that is to be mapped, and its size. As long as done was not called the
	// file is mapped: it cannot become shorter, nor be deleted.
	// STATUS_INVALID_FILE_FOR_SECTION if it cannot be mapped.
	Map() (fd int, size uint64, done func(), err error)
}
