package run

import (
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"

	hio "haft.dev/internal/io"
	"haft.dev/internal/io/comm"
)

// Port is a serial port that the program sees.
type Port struct {
	Name string // COM1 to COM256
	Path string // terminal line of the host
}

// ParsePort reads "COM1=/dev/ttyS0".
func ParsePort(s string) (Port, error) {
	name, path, ok := strings.Cut(s, "=")
	name = strings.ToUpper(name)
	n, err := strconv.Atoi(strings.TrimPrefix(name, "COM"))
	if !ok || path == "" || !strings.HasPrefix(name, "COM") || err != nil || n < 1 || n > 256 || name != "COM"+strconv.Itoa(n) {
		return Port{}, fmt.Errorf("%q: a serial port is given as COM1=/dev/ttyS0", s)
	}
	abs, err := filepath.Abs(path)
	if err != nil {
		return Port{}, err
	}
	switch st, err := os.Stat(abs); {
	case err != nil:
		return Port{}, fmt.Errorf("%s: %w", name, err)
	case st.Mode()&os.ModeCharDevice == 0:
		return Port{}, fmt.Errorf("%s: %s is no terminal line", name, path)
	}
	return Port{name, abs}, nil
}

// ports puts the serial ports into the namespace.
func (s *Session) ports() error {
	for i, p := range s.opts.Ports {
		name := "Serial" + strconv.Itoa(i)
		d := comm.NewDevice(func() (comm.Line, error) { return comm.OpenLine(p.Path) })
		if err := hio.AddDevice(s.Kernel, name, d); err != nil {
			return err
		}
		if err := hio.AddDosDevice(s.Kernel, p.Name, `\Device\`+name); err != nil {
			return fmt.Errorf("%s is given twice", p.Name)
		}
	}
	return nil
}
