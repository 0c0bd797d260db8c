// Package mup is the device of paths that name a computer (\\server\share\…). The
// only computer there is is this one, with the shares pipe and mailslot. (The
// Multiple UNC Provider of Windows finds who knows a server.)
package mup

import (
	"os"
	"strings"

	"haft.dev/internal/io"
	"haft.dev/nt"
)

// Device forwards opens to the devices of its shares.
type Device struct {
	shares map[string]io.Device // by lower-case name
	all    map[string]bool      // those which \\*\ reaches
}

// New returns a device with two shares.
func New(pipes, mailslots io.Device) *Device {
	return &Device{map[string]io.Device{"pipe": pipes, "mailslot": mailslots}, map[string]bool{"mailslot": true}}
}

// Local reports whether a server name means this computer.
func Local(server string) bool {
	if server == "." || server == "127.0.0.1" || strings.EqualFold(server, "localhost") {
		return true
	}
	name, err := os.Hostname()
	if err != nil || name == "" {
		return false
	}
	short, _, _ := strings.Cut(name, ".")
	return strings.EqualFold(server, name) || strings.EqualFold(server, short[:min(len(short), 15)])
}

// Create implements io.Device. STATUS_BAD_NETWORK_PATH for an unknown server,
// STATUS_BAD_NETWORK_NAME for an unknown share.
func (d *Device) Create(c *io.Create) (io.Handler, error) {
	server, rest, _ := strings.Cut(strings.TrimPrefix(c.Path, `\`), `\`)
	share, path, more := strings.Cut(rest, `\`)
	share = strings.ToLower(share)
	dev := d.shares[share]
	switch {
	case server == "" || share == "":
		return nil, nt.STATUS_OBJECT_NAME_INVALID
	case !Local(server) && !(server == "*" && d.all[share]):
		return nil, nt.STATUS_BAD_NETWORK_PATH
	case dev == nil:
		return nil, nt.STATUS_BAD_NETWORK_NAME
	}
	c.Name, c.Remote = c.Path, true
	c.Path = ""
	if more {
		c.Path = `\` + path
	}
	return dev.Create(c)
}
