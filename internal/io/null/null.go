// Package null is the device NUL: writes disappear, reads find the end.
package null

import (
	"haft.dev/internal/io"
	"haft.dev/nt"
)

type device struct{}

type handler struct{}

// New returns the device.
func New() io.Device { return device{} }

// Create implements io.Device: there is nothing below the device.
func (device) Create(c *io.Create) (io.Handler, error) {
	if c.Path != "" {
		return nil, nt.STATUS_OBJECT_NAME_NOT_FOUND
	}
	if c.Options&io.FILE_DIRECTORY_FILE != 0 {
		return nil, nt.STATUS_NOT_A_DIRECTORY
	}
	c.Information = io.FILE_OPENED
	return handler{}, nil
}

// FastRead implements io.FastIO.
func (handler) FastRead(*io.File, io.Buffer, int64) (int, nt.Status, bool) {
	return 0, nt.STATUS_END_OF_FILE, true
}

// FastWrite implements io.FastIO.
func (handler) FastWrite(_ *io.File, b io.Buffer, _ int64) (int, nt.Status, bool) {
	return b.Len, nt.STATUS_SUCCESS, true
}

// Read implements io.Handler.
func (handler) Read(r *io.Request) { r.Complete(nt.STATUS_END_OF_FILE, 0) }

// Write implements io.Handler.
func (handler) Write(r *io.Request) { r.Complete(nt.STATUS_SUCCESS, uint64(r.Buf.Len)) }

// Control implements io.Handler.
func (handler) Control(r *io.Request) { r.Complete(nt.STATUS_INVALID_DEVICE_REQUEST, 0) }

// Cleanup implements io.Handler.
func (handler) Cleanup(*io.File) {}

// Close implements io.Handler.
func (handler) Close() {}

// DeviceType implements io.Typer.
func (handler) DeviceType() (uint32, uint32) { return io.FILE_DEVICE_NULL, 0 }
