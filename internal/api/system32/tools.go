package system32

import (
	"strconv"
	"strings"

	"haft.dev/internal/api"
	"haft.dev/internal/api/kernel32"
)

// codePage is chcp.com: it shows or sets the code pages of the console.
func codePage(c *api.Call) error {
	args := arguments(c)
	if args == "/?" {
		output(c, api.StdOutput, "CHCP [nnn]\r\nShows or sets the code page of the console.")
		return exit(c, 0)
	}
	if args != "" {
		n, err := strconv.ParseUint(args, 10, 32)
		if err != nil {
			output(c, api.StdError, "Parameter format not correct - "+args)
			return exit(c, 1)
		}
		if kernel32.SetConsoleCodePage(c, uint32(n)) != nil {
			output(c, api.StdError, "Invalid code page")
			return exit(c, 1)
		}
	}
	cp, err := kernel32.ConsoleCodePage(c)
	if err != nil {
		output(c, api.StdError, "The process has no console.")
		return exit(c, 1)
	}
	output(c, api.StdOutput, "Active code page: "+strconv.Itoa(int(cp)))
	return exit(c, 0)
}

// hostName is hostname.exe.
func hostName(c *api.Call) error {
	if args := arguments(c); args != "" {
		if args == "/?" {
			output(c, api.StdOutput, "HOSTNAME\r\nShows the name of the computer.")
			return exit(c, 0)
		}
		output(c, api.StdError, "hostname: haft does not change the name of the computer.")
		return exit(c, 1)
	}
	output(c, api.StdOutput, kernel32.HostName())
	return exit(c, 0)
}

// mountVolume is mountvol.exe, as far as it asks: MOUNTVOL drive: /L.
func mountVolume(c *api.Call) error {
	words := strings.Fields(arguments(c))
	if len(words) != 2 || !strings.EqualFold(words[1], "/l") {
		output(c, api.StdError, `mountvol: haft has only "MOUNTVOL drive: /L", which shows the name of a volume.`)
		return exit(c, 1)
	}
	root := strings.TrimRight(words[0], `\`) + `\`
	name, err := kernel32.VolumeName(c, root)
	if err != nil {
		output(c, api.StdError, "The system cannot find the file specified.")
		return exit(c, 1)
	}
	output(c, api.StdOutput, "    "+name)
	return exit(c, 0)
}

// arguments returns what follows the program on the command line.
func arguments(c *api.Call) string {
	line := strings.TrimLeft(c.P.Params().CommandLine, " \t")
	if rest, ok := strings.CutPrefix(line, `"`); ok {
		_, line, _ = strings.Cut(rest, `"`)
	} else if i := strings.IndexAny(line, " \t"); i >= 0 {
		line = line[i:]
	} else {
		line = ""
	}
	return strings.Trim(line, " \t")
}
