package run

import (
	"bufio"
	"encoding/binary"
	"os"
	"runtime"
	"strconv"
	"strings"
	"time"

	"haft.dev/internal/api"
	"haft.dev/internal/guest"
	"haft.dev/internal/hive"
	"haft.dev/internal/kernel"
	"haft.dev/internal/security"
	"haft.dev/internal/timezone"
	"haft.dev/nt"
)

// registry returns what makes the registry of a run, when a program first looks
// at it: the keys that the runtimes of Go and C, and libraries, read. What it says
// of the machine is what the host says.
func registry(owner *kernel.Process, env []string) func() *hive.Hive {
	return func() *hive.Hive {
		user := owner.Token().User.SID
		h := hive.New(descriptor(user, false))
		b := builder{h.Root()}
		b.machine(env)
		b.hardware()
		b.network()
		b.key(`MACHINE\SOFTWARE\Classes`).FillWith(func(k *hive.Key) { builder{k}.classes() })
		b.key(windowsKey + `\Time Zones`).FillWith(func(k *hive.Key) { builder{k}.zones() })
		b.timeZone()
		b.user(user, env)
		return h
	}
}

// descriptor grants everybody reading and the system, administrators and, if it
// is his, the user everything.
func descriptor(user security.SID, his bool) *security.Descriptor {
	d := &security.Descriptor{Control: security.DACLPresent, Owner: security.Administrators, Group: security.LocalSystem, DACL: security.ACL{
		{Type: security.AccessAllowed, Mask: nt.KEY_ALL_ACCESS, SID: security.LocalSystem},
		{Type: security.AccessAllowed, Mask: nt.KEY_ALL_ACCESS, SID: security.Administrators},
		{Type: security.AccessAllowed, Mask: nt.KEY_READ, SID: security.Everyone},
	}}
	if his {
		d.Owner, d.Group = user, user
		d.DACL[2] = security.ACE{Type: security.AccessAllowed, Mask: nt.KEY_ALL_ACCESS, SID: user}
	}
	return d
}

// builder makes keys below one.
type builder struct{ root *hive.Key }

// key returns the key at a path, made if it has to be.
func (b builder) key(path string) *hive.Key {
	k := b.root
	for _, name := range strings.Split(path, `\`) {
		n, _, err := k.Create(name, "", 0, nil)
		if err != nil {
			panic("run: registry key " + path + ": " + err.Error())
		}
		k = n
	}
	return k
}

// expand marks a string as one with variables.
type expand string

// set gives a key values: name, value, name, value …
func set(k *hive.Key, pairs ...any) {
	for i := 0; i < len(pairs); i += 2 {
		typ, data := uint32(hive.REG_BINARY), []byte(nil)
		switch v := pairs[i+1].(type) {
		case string:
			typ, data = hive.REG_SZ, hive.String(v)
		case expand:
			typ, data = hive.REG_EXPAND_SZ, hive.String(string(v))
		case int:
			typ, data = hive.REG_DWORD, hive.DWORD(uint32(v))
		case uint64:
			typ, data = hive.REG_QWORD, hive.QWORD(v)
		case []string:
			typ, data = hive.REG_MULTI_SZ, hive.Strings(v...)
		case []byte:
			data = v
		}
		if err := k.SetValue(pairs[i].(string), typ, data); err != nil {
			panic("run: registry value: " + err.Error())
		}
	}
}

const (
	windowsKey = `MACHINE\SOFTWARE\Microsoft\Windows NT\CurrentVersion`
	controlSet = `MACHINE\SYSTEM\ControlSet001`
)

func (b builder) machine(env []string) {
	build := strconv.Itoa(guest.BuildNumber)
	set(b.key(windowsKey), "SystemRoot", `C:\Windows`, "ProductName", "Windows 10 Pro", "EditionID", "Professional",
		"InstallationType", "Client", "CurrentVersion", "6.3", "CurrentMajorVersionNumber", guest.MajorVersion,
		"CurrentMinorVersionNumber", guest.MinorVersion, "CurrentBuild", build, "CurrentBuildNumber", build, "UBR", 0,
		"ReleaseId", "2009", "DisplayVersion", "22H2", "CurrentType", "Multiprocessor Free", "PathName", `C:\Windows`)
	b.key(`MACHINE\SOFTWARE\WOW6432Node\Microsoft`)
	set(b.key(`MACHINE\SOFTWARE\Microsoft\Windows\CurrentVersion`), "ProgramFilesDir", `C:\Program Files`,
		"CommonFilesDir", `C:\Program Files\Common Files`, "ProgramFilesPath", expand(`%ProgramFiles%`))
	if id := guid("/etc/machine-id"); id != "" {
		set(b.key(`MACHINE\SOFTWARE\Microsoft\Cryptography`), "MachineGuid", id)
	}
	set(b.key(`MACHINE\SYSTEM\Select`), "Current", 1, "Default", 1, "LastKnownGood", 1, "Failed", 0)
	link, _, err := b.key(`MACHINE\SYSTEM`).Create("CurrentControlSet", "", hive.CreateLink, nil)
	if err == nil {
		target := hive.String(`\REGISTRY\MACHINE\SYSTEM\ControlSet001`)
		err = link.SetValue("SymbolicLinkValue", hive.REG_LINK, target[:len(target)-2])
	}
	if err != nil {
		panic("run: CurrentControlSet: " + err.Error())
	}
	set(b.key(controlSet+`\Control`), "CurrentUser", "USERNAME", "SystemBootDevice", "multi(0)disk(0)rdisk(0)partition(1)")
	variable := func(name string) string {
		for _, kv := range env {
			if n, v, _ := strings.Cut(kv, "="); strings.EqualFold(n, name) {
				return v
			}
		}
		return ""
	}
	set(b.key(controlSet+`\Control\Session Manager\Environment`), "ComSpec", expand(`%SystemRoot%\System32\cmd.exe`), "OS", "Windows_NT",
		"Path", expand(`%SystemRoot%\System32;%SystemRoot%`), "PATHEXT", variable("PATHEXT"), "PROCESSOR_ARCHITECTURE", "AMD64",
		"NUMBER_OF_PROCESSORS", strconv.Itoa(runtime.NumCPU()), "TEMP", variable("TEMP"), "TMP", variable("TMP"), "windir", expand(`%SystemRoot%`))
	set(b.key(controlSet+`\Control\FileSystem`), "LongPathsEnabled", 1, "NtfsDisable8dot3NameCreation", 1)
	set(b.key(controlSet+`\Control\Nls\CodePage`), "ACP", "65001", "OEMCP", "65001", "MACCP", "65001")
	set(b.key(controlSet+`\Control\Nls\Language`), "Default", "0409", "InstallLanguage", "0409")
	b.key(controlSet + `\Hardware Profiles\Current`)
	for _, log := range []string{"Application", "Security", "System"} {
		set(b.key(controlSet+`\Services\EventLog\`+log), "MaxSize", 20<<20, "Retention", 0)
	}
}

// guid returns the machine's identifier in the form of a GUID.
func guid(file string) string {
	raw, err := os.ReadFile(file)
	s := strings.TrimSpace(string(raw))
	if err != nil || len(s) != 32 {
		return ""
	}
	return s[:8] + "-" + s[8:12] + "-" + s[12:16] + "-" + s[16:20] + "-" + s[20:]
}

// hardware describes the processors as the host's kernel does.
func (b builder) hardware() {
	f, err := os.Open("/proc/cpuinfo")
	if err != nil {
		return
	}
	defer f.Close()
	n := -1
	field := map[string]string{}
	put := func() {
		if n < 0 {
			return
		}
		mhz, _ := strconv.ParseFloat(field["cpu MHz"], 64)
		set(b.key(`MACHINE\HARDWARE\DESCRIPTION\System\CentralProcessor\`+strconv.Itoa(n)), "ProcessorNameString", field["model name"],
			"VendorIdentifier", field["vendor_id"], "~MHz", int(mhz),
			"Identifier", "Intel64 Family "+field["cpu family"]+" Model "+field["model"]+" Stepping "+field["stepping"])
	}
	for s := bufio.NewScanner(f); s.Scan(); {
		name, v, _ := strings.Cut(s.Text(), ":")
		name, v = strings.TrimSpace(name), strings.TrimSpace(v)
		if name == "processor" {
			put()
			n++
			clear(field)
		}
		field[name] = v
	}
	put()
}

// network says how the machine is called and whom it asks for names.
func (b builder) network() {
	host, _ := os.Hostname()
	host, domain, _ := strings.Cut(host, ".")
	var servers, search []string
	if raw, err := os.ReadFile("/etc/resolv.conf"); err == nil {
		for _, line := range strings.Split(string(raw), "\n") {
			switch f := strings.Fields(line); {
			case len(f) < 2:
			case f[0] == "nameserver":
				servers = append(servers, f[1])
			case f[0] == "search":
				search = f[1:]
			case f[0] == "domain" && domain == "":
				domain = f[1]
			}
		}
	}
	set(b.key(controlSet+`\Services\Tcpip\Parameters`), "Hostname", host, "NV Hostname", host, "Domain", domain, "NV Domain", domain,
		"NameServer", strings.Join(servers, ","), "DhcpNameServer", "", "SearchList", strings.Join(search, ","),
		"DataBasePath", expand(`%SystemRoot%\System32\drivers\etc`))
	b.key(controlSet + `\Services\Tcpip\Parameters\Interfaces`)
	b.key(controlSet + `\Services\Tcpip6\Parameters`)
	name := api.MachineName()
	set(b.key(controlSet+`\Control\ComputerName\ComputerName`), "ComputerName", name)
	set(b.key(controlSet+`\Control\ComputerName\ActiveComputerName`), "ComputerName", name)
}

// zones are the time zones, with the rules of the host's tz database for this
// year.
func (b builder) zones() {
	year := time.Now().Year()
	for _, z := range timezone.Zones() {
		loc, err := z.Location()
		if err != nil {
			continue // the host does not know it
		}
		r := timezone.RuleOf(loc, year)
		set(b.key(z.Name), "Display", z.Titled(r), "Dlt", z.Daylight, "Std", z.Standard,
			"MUI_Display", z.ResourceName(timezone.DisplayText), "MUI_Dlt", z.ResourceName(timezone.DaylightText),
			"MUI_Std", z.ResourceName(timezone.StandardText), "TZI", tzi(r))
	}
}

// timeZone is the host's time zone.
func (b builder) timeZone() {
	r := timezone.RuleOf(time.Local, time.Now().Year())
	k := b.key(controlSet + `\Control\TimeZoneInformation`)
	set(k, "Bias", int(r.Bias), "StandardBias", 0, "DaylightBias", int(r.DaylightBias), "StandardStart", date(r.StandardDate),
		"DaylightStart", date(r.DaylightDate), "DynamicDaylightTimeDisabled", 0)
	_, off := time.Now().Zone()
	set(k, "ActiveTimeBias", -off/60)
	if z := timezone.Of(timezone.Host()); z != nil {
		set(k, "TimeZoneKeyName", z.Name, "StandardName", z.ResourceName(timezone.StandardText), "DaylightName", z.ResourceName(timezone.DaylightText))
	}
}

// tzi encodes a rule as the value TZI: three biases and two dates.
func tzi(r timezone.Rule) []byte {
	b := binary.LittleEndian.AppendUint32(nil, uint32(r.Bias))
	b = binary.LittleEndian.AppendUint32(b, 0)
	b = binary.LittleEndian.AppendUint32(b, uint32(r.DaylightBias))
	return append(append(b, date(r.StandardDate)...), date(r.DaylightDate)...)
}

func date(d timezone.Date) []byte {
	var b []byte
	for _, v := range []uint16{d.Year, d.Month, d.DayOfWeek, d.Day, d.Hour, d.Minute, d.Second, d.Milliseconds} {
		b = binary.LittleEndian.AppendUint16(b, v)
	}
	return b
}

func (b builder) user(sid security.SID, env []string) {
	k := b.key(`USER\` + sid.String())
	k.SetSecurity(descriptor(sid, true))
	path := `USER\` + sid.String()
	for _, name := range []string{"AppEvents", `Control Panel\Desktop`, "Network", `Software\Microsoft\Windows\CurrentVersion\Explorer`, `Software\Classes\Local Settings`} {
		b.key(path + `\` + name)
	}
	values := func(key string, names ...string) {
		k := b.key(path + `\` + key)
		for _, kv := range env {
			n, v, _ := strings.Cut(kv, "=")
			for _, want := range names {
				if strings.EqualFold(n, want) {
					set(k, want, v)
				}
			}
		}
	}
	values("Environment", "TEMP", "TMP")
	values("Volatile Environment", "APPDATA", "HOMEDRIVE", "HOMEPATH", "LOCALAPPDATA", "USERNAME", "USERPROFILE")
	set(b.key(path+`\Control Panel\International`), "LocaleName", "en-US", "Locale", "00000409", "sCountry", "United States",
		"sDecimal", ".", "sThousand", ",", "sList", ",", "sShortDate", "M/d/yyyy", "sTimeFormat", "h:mm:ss tt", "iFirstDayOfWeek", "6")
	b.key(`USER\.DEFAULT\Software`)
}
