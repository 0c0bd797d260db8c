package api

import (
	"sort"
	"strings"

	"haft.dev/internal/object"
	"haft.dev/nt"
)

// DosDevices returns the links of \GLOBAL??, what Win32 calls MS-DOS device names,
// with their targets: C:, NUL, Volume{…}.
func (c *Call) DosDevices() map[string]string {
	h := c.P.K.Kernel().Namespace.Root().Find("GLOBAL??")
	if h == nil {
		return nil
	}
	dir, ok := h.Body().(*object.Directory)
	if !ok {
		return nil
	}
	out := make(map[string]string)
	for _, h := range dir.List() {
		if l, ok := h.Body().(*object.SymbolicLink); ok {
			p := h.Path()
			out[p[strings.LastIndexByte(p, '\\')+1:]] = l.Target()
		}
	}
	return out
}

// linkTo returns the first name of a device that match accepts; name is that of
// the device or of something below it.
func (c *Call) linkTo(name string, match func(link string) bool) (string, error) {
	var found []string
	for link, target := range c.DosDevices() {
		if match(link) && strings.HasPrefix(name, target) && (len(name) == len(target) || name[len(target)] == '\\') {
			found = append(found, link)
		}
	}
	if len(found) == 0 {
		return "", nt.ERROR_PATH_NOT_FOUND
	}
	sort.Strings(found)
	return found[0], nil
}

// DriveOf returns the drive ("Z:") on which a file is that has this name in the
// namespace. ERROR_PATH_NOT_FOUND if no drive shows it.
func (c *Call) DriveOf(name string) (string, error) {
	return c.linkTo(name, func(l string) bool { return len(l) == 2 && l[1] == ':' })
}

// VolumeOf is DriveOf for the name of the volume, Volume{…}.
func (c *Call) VolumeOf(name string) (string, error) {
	return c.linkTo(name, func(l string) bool { return strings.HasPrefix(l, "Volume{") })
}
