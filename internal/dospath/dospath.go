// Package dospath converts between the path forms of Win32 and those of the NT
// namespace: what RtlGetFullPathName_U and RtlDosPathNameToNtPathName_U do, and
// between both and the paths of the host.
//
// Sources: "Naming Files, Paths, and Namespaces", GetFullPathNameW,
// RtlDosPathNameToNtPathName_U.
package dospath

import "strings"

// Kind is the kind of a path (RTL_PATH_TYPE).
type Kind uint8

// Kinds of paths.
const (
	Unknown       Kind = iota // the empty path
	UNC                       // \\server\share
	DriveAbsolute             // C:\dir
	DriveRelative             // C:dir
	Rooted                    // \dir
	Relative                  // dir
	LocalDevice               // \\.\ or \\?\
	RootDevice                // \\. or \\?
)

func sep(c byte) bool { return c == '\\' || c == '/' }

// KindOf returns the kind of a path. (RtlDetermineDosPathNameType_U.)
func KindOf(p string) Kind {
	switch {
	case p == "":
		return Unknown
	case sep(p[0]):
		if len(p) < 2 || !sep(p[1]) {
			return Rooted
		}
		if len(p) > 2 && (p[2] == '.' || p[2] == '?') {
			if len(p) == 3 {
				return RootDevice
			}
			if sep(p[3]) {
				return LocalDevice
			}
		}
		return UNC
	case len(p) >= 2 && p[1] == ':':
		if len(p) > 2 && sep(p[2]) {
			return DriveAbsolute
		}
		return DriveRelative
	}
	return Relative
}

// device names that hide files of the same name, without a number.
var devices = map[string]bool{"CON": true, "PRN": true, "AUX": true, "NUL": true, "CONIN$": true, "CONOUT$": true}

// Device returns the device that a file name stands for ("NUL" for "nul.txt ", "COM1"
// for "com1:"), "" for an ordinary name. (RtlIsDosDeviceName_U.)
func Device(p string) string {
	switch KindOf(p) {
	case Unknown, UNC, LocalDevice, RootDevice:
		return ""
	}
	p = strings.TrimSuffix(p, ":")
	name := p[strings.LastIndexAny(p, `\/:`)+1:]
	if len(name) < len(p) && p[len(p)-len(name)-1] != ':' && !strings.EqualFold(strings.TrimRight(name, " ."), "NUL") {
		// Since Windows 11, and here: in a directory only NUL is special.
		return ""
	}
	if i := strings.IndexAny(name, ".:"); i >= 0 {
		name = name[:i]
	}
	name = strings.ToUpper(strings.TrimRight(name, " "))
	if devices[name] {
		return name
	}
	if len(name) == 4 && name[3] >= '1' && name[3] <= '9' && (name[:3] == "COM" || name[:3] == "LPT") {
		return name
	}
	return ""
}

// clean resolves . and .. in the part of a path behind its root, turns / into \
// and takes trailing dots and spaces off.
func clean(root, rest string) string {
	var parts []string
	trailing := rest != "" && sep(rest[len(rest)-1])
	for p := range strings.FieldsFuncSeq(rest, func(r rune) bool { return r == '\\' || r == '/' }) {
		switch p {
		case ".":
		case "..":
			if len(parts) > 0 {
				parts = parts[:len(parts)-1]
			}
		default:
			// Every component loses one trailing dot, the last all dots and spaces.
			if strings.HasSuffix(p, ".") && !strings.HasSuffix(p, "..") {
				p = p[:len(p)-1]
			}
			parts = append(parts, p)
		}
	}
	if n := len(parts); n > 0 && !trailing {
		parts[n-1] = strings.TrimRight(parts[n-1], ". ")
		if parts[n-1] == "" {
			parts = parts[:n-1]
		}
	}
	out := strings.Join(parts, `\`)
	if trailing && out != "" {
		out += `\`
	}
	return root + out
}

// Full returns the absolute form of a path. dir is the current directory;
// drive, if not nil, gives the current directory of another drive ("" for its
// root). The result is "" for the empty path. (GetFullPathName.)
func Full(dir, p string, drive func(letter byte) string) string {
	if isFull(p) {
		return p
	}
	if d := Device(p); d != "" {
		return `\\.\` + d
	}
	switch KindOf(p) {
	case Unknown:
		return ""
	case LocalDevice, RootDevice:
		if len(p) < 4 {
			return `\\` + p[2:]
		}
		if p[2] == '?' && p[:4] == `\\?\` {
			return clean(`\\?\`, p[4:])
		}
		return clean(`\\`+p[2:3]+`\`, p[4:])
	case UNC:
		return uncClean(p)
	case DriveAbsolute:
		return clean(upper(p[0])+`:\`, p[3:])
	case DriveRelative:
		base := upper(p[0]) + `:\`
		if len(dir) >= 2 && dir[1] == ':' && strings.EqualFold(dir[:1], p[:1]) {
			base = dir
		} else if drive != nil {
			if d := drive(upper(p[0])[0]); d != "" {
				base = d
			}
		}
		return joined(base, p[2:])
	case Rooted:
		if KindOf(dir) == UNC {
			root := uncRoot(dir)
			return clean(root+`\`, p[1:])
		}
		return clean(dir[:min(2, len(dir))]+`\`, p[1:])
	}
	return joined(dir, p)
}

// isFull reports whether a path certainly is in its absolute form: most are.
func isFull(p string) bool {
	if len(p) < 4 || p[0] < 'A' || p[0] > 'Z' || p[1] != ':' || p[2] != '\\' {
		return false
	}
	start := 3
	for i := 3; i < len(p); i++ {
		switch p[i] {
		case '/', ':':
			return false
		case '\\':
			if i == start || p[i-1] == '.' {
				return false
			}
			start = i + 1
		}
	}
	switch last := p[len(p)-1]; {
	case last == '.', last == ' ':
		return false
	case start == len(p):
		return true
	}
	// A name that begins like a device's is looked at in full.
	return p[start]|0x20 != 'n'
}

func joined(dir, p string) string {
	if KindOf(dir) == UNC {
		root := uncRoot(dir)
		return clean(root+`\`, strings.TrimPrefix(dir, root)+`\`+p)
	}
	if len(dir) < 3 {
		return p
	}
	rest := dir[3:]
	if p == "" {
		return clean(dir[:3], strings.TrimRight(rest, `\`))
	}
	return clean(dir[:3], rest+`\`+p)
}

func uncRoot(p string) string {
	p = strings.ReplaceAll(p, "/", `\`)
	i := strings.IndexByte(p[2:], '\\')
	if i < 0 {
		return p
	}
	j := strings.IndexByte(p[2+i+1:], '\\')
	if j < 0 {
		return p
	}
	return p[:2+i+1+j]
}

func uncClean(p string) string {
	root := uncRoot(p)
	rest := p[len(root):]
	if rest == "" {
		return root
	}
	return clean(root+`\`, rest[1:])
}

func upper(c byte) string { return strings.ToUpper(string(c)) }

// NT returns the name in the NT namespace that a full path stands for, and
// whether the path is taken literally (\\?\). (RtlDosPathNameToNtPathName_U.)
func NT(full string) (name string, literal bool) {
	switch {
	case strings.HasPrefix(full, `\\?\`), strings.HasPrefix(full, `\??\`):
		return `\??\` + full[4:], true
	case strings.HasPrefix(full, `\\.\`):
		return `\??\` + full[4:], false
	case strings.HasPrefix(full, `\\`):
		return `\??\UNC\` + full[2:], false
	}
	return `\??\` + full, false
}

// Literal reports whether a path is taken as it is, without regard to . and ..,
// trailing dots, or device names.
func Literal(p string) bool { return strings.HasPrefix(p, `\\?\`) || strings.HasPrefix(p, `\??\`) }

// HostDrive is the drive on which guests see the host's file system.
const HostDrive = "Z:"

// FromHost returns the Windows path of an absolute host path.
func FromHost(p string) string {
	return HostDrive + strings.ReplaceAll(fromHost(p, forbidden), "/", `\`)
}

// ToHost returns the host path of a Windows path on the host's drive; false for
// any other.
func ToHost(p string) (string, bool) {
	p = strings.TrimPrefix(p, `\\?\`)
	if len(p) < 2 || !strings.EqualFold(p[:2], HostDrive) {
		return "", false
	}
	h := ToHostName(strings.ReplaceAll(p[2:], `\`, "/"))
	if h == "" {
		h = "/"
	}
	return h, true
}

// listVariables are the environment variables that hold lists of paths.
var listVariables = map[string]bool{"PATH": true, "GOPATH": true, "LD_LIBRARY_PATH": false, "GOMODCACHE": false}

// pathVariables are those that hold one path, beside those that look like one.
var pathVariables = map[string]bool{
	"HOME": true, "PWD": true, "OLDPWD": true, "TMPDIR": true, "TMP": true, "TEMP": true, "GOROOT": true, "GOMODCACHE": true,
	"GOCACHE": true, "GOTMPDIR": true, "GOMOD": true, "GOENV": true, "GOBIN": true, "GOCOVERDIR": true, "GOFLAGS": false,
}

// Environment translates the environment of the host: values that are paths or
// lists of paths get their Windows form, and what every Windows program expects
// is added where it is missing.
func Environment(host []string) []string {
	env := make([]string, 0, len(host)+16)
	have := make(map[string]bool, len(host))
	for _, kv := range host {
		name, v, ok := strings.Cut(kv, "=")
		if !ok || name == "" {
			continue
		}
		switch up := strings.ToUpper(name); {
		case listVariables[up]:
			if KindOf(v) == DriveAbsolute {
				break // somebody has translated it already
			}
			var list []string
			for _, p := range strings.Split(v, ":") {
				if strings.HasPrefix(p, "/") {
					p = FromHost(p)
				}
				if strings.Contains(p, ";") {
					p = `"` + p + `"`
				}
				list = append(list, p)
			}
			v = strings.Join(list, ";")
		case pathVariables[up] && strings.HasPrefix(v, "/"):
			v = FromHost(v)
		}
		have[strings.ToUpper(name)] = true
		env = append(env, name+"="+v)
	}
	add := func(name, v string) {
		if !have[strings.ToUpper(name)] {
			env = append(env, name+"="+v)
		}
	}
	value := func(name string) string {
		for _, kv := range env {
			if n, v, _ := strings.Cut(kv, "="); strings.EqualFold(n, name) {
				return v
			}
		}
		return ""
	}
	tmp := value("TMPDIR")
	if tmp == "" {
		tmp = FromHost("/tmp")
	}
	add("TMP", tmp)
	add("TEMP", tmp)
	add("SystemRoot", `C:\Windows`)
	add("windir", `C:\Windows`)
	add("SystemDrive", `C:`)
	add("ComSpec", `C:\Windows\System32\cmd.exe`)
	add("PATHEXT", `.COM;.EXE;.BAT;.CMD`)
	add("OS", "Windows_NT")
	add("PROCESSOR_ARCHITECTURE", "AMD64")
	user := UserName(host)
	add("USERNAME", user)
	profile := `C:\Users\` + user
	add("USERPROFILE", profile)
	add("HOMEDRIVE", `C:`)
	add("HOMEPATH", profile[2:])
	add("APPDATA", profile+`\AppData\Roaming`)
	add("LOCALAPPDATA", profile+`\AppData\Local`)
	add("PUBLIC", `C:\Users\Public`)
	add("ALLUSERSPROFILE", `C:\ProgramData`)
	add("ProgramData", `C:\ProgramData`)
	add("ProgramFiles", `C:\Program Files`)
	add("ProgramFiles(x86)", `C:\Program Files (x86)`)
	add("ProgramW6432", `C:\Program Files`)
	add("CommonProgramFiles", `C:\Program Files\Common Files`)
	return env
}

// UserName returns the name of the user as the host's environment has it, in a
// form that can be a directory name of Windows; "user" if there is none.
func UserName(host []string) string {
	name := ""
	for _, kv := range host {
		if n, v, _ := strings.Cut(kv, "="); n == "USER" || n == "LOGNAME" && name == "" {
			name = v
		}
	}
	name = strings.Map(func(r rune) rune {
		if r < 0x20 || strings.ContainsRune(`<>:"|?*/\`, r) {
			return -1
		}
		return r
	}, name)
	if name = strings.TrimRight(name, ". "); name == "" {
		return "user"
	}
	return name
}
