package kernel32

import (
	"encoding/hex"
	"slices"
	"strconv"
	"strings"

	"haft.dev/internal/api"
	"haft.dev/internal/io"
	"haft.dev/nt"
)

// Files of settings: [section], key=value, ; comment.
func profileFuncs() []api.Func {
	return []api.Func{
		api.F4("GetPrivateProfileIntA(lpAppName, lpKeyName, nDefault, lpFileName)", getPrivateProfileIntA),
		api.F4("GetPrivateProfileIntW(lpAppName, lpKeyName, nDefault, lpFileName)", getPrivateProfileIntW),
		api.F4("GetPrivateProfileSectionA(lpAppName, lpReturnedString, nSize, lpFileName)", getPrivateProfileSectionA),
		api.F3("GetPrivateProfileSectionNamesA(lpszReturnBuffer, nSize, lpFileName)", getPrivateProfileSectionNamesA),
		api.F3("GetPrivateProfileSectionNamesW(lpszReturnBuffer, nSize, lpFileName)", getPrivateProfileSectionNamesW),
		api.F4("GetPrivateProfileSectionW(lpAppName, lpReturnedString, nSize, lpFileName)", getPrivateProfileSectionW),
		api.F6("GetPrivateProfileStringA(lpAppName, lpKeyName, lpDefault, lpReturnedString, nSize, lpFileName)", getPrivateProfileStringA),
		api.F6("GetPrivateProfileStringW(lpAppName, lpKeyName, lpDefault, lpReturnedString, nSize, lpFileName)", getPrivateProfileStringW),
		api.F5("GetPrivateProfileStructA(lpszSection, lpszKey, lpStruct, uSizeStruct, szFile)", getPrivateProfileStructA),
		api.F5("GetPrivateProfileStructW(lpszSection, lpszKey, lpStruct, uSizeStruct, szFile)", getPrivateProfileStructW),
		api.F3("WritePrivateProfileSectionA(lpAppName, lpString, lpFileName)", writePrivateProfileSectionA),
		api.F3("WritePrivateProfileSectionW(lpAppName, lpString, lpFileName)", writePrivateProfileSectionW),
		api.F4("WritePrivateProfileStringA(lpAppName, lpKeyName, lpString, lpFileName)", writePrivateProfileStringA),
		api.F4("WritePrivateProfileStringW(lpAppName, lpKeyName, lpString, lpFileName)", writePrivateProfileStringW),
		api.F5("WritePrivateProfileStructA(lpszSection, lpszKey, lpStruct, uSizeStruct, szFile)", writePrivateProfileStructA),
		api.F5("WritePrivateProfileStructW(lpszSection, lpszKey, lpStruct, uSizeStruct, szFile)", writePrivateProfileStructW),
	}
}

// profile is a file of settings in memory, line by line, so that what nobody changes stays
// as it is.
type profile struct {
	path  string
	wide  bool // UTF-16 with its mark
	lines []string
}

// maxProfile bounds how much is read of a file of settings.
const maxProfile = 16 << 20

// readProfile reads a file of settings. A name without a directory is one in that of Windows;
// no name at all is win.ini.
func readProfile(c *api.Call, name string) (*profile, error) {
	if name == "" {
		name = "win.ini"
	}
	if !strings.ContainsAny(name, `\/:`) {
		name = windowsDirectory + `\` + name
	}
	p := &profile{path: name}
	var b []byte
	err := c.OpenFile(name, nt.FILE_READ_DATA, shareAll, io.FILE_NON_DIRECTORY_FILE, func(f *io.File) (err error) {
		b, err = c.ReadAll(f, maxProfile)
		return err
	})
	if err != nil {
		return p, err
	}
	text := string(b)
	if p.wide = strings.HasPrefix(text, "\xFF\xFE"); p.wide {
		u := make([]uint16, 0, len(b)/2)
		for i := 2; i+1 < len(b); i += 2 {
			u = append(u, uint16(b[i])|uint16(b[i+1])<<8)
		}
		text = nt.String16(u)
	}
	text = strings.TrimSuffix(strings.ReplaceAll(text, "\r\n", "\n"), "\n")
	if text != "" {
		p.lines = strings.Split(text, "\n")
	}
	return p, nil
}

func (p *profile) write(c *api.Call) error {
	text := strings.Join(p.lines, "\r\n")
	if text != "" {
		text += "\r\n"
	}
	b := []byte(text)
	if p.wide {
		b = []byte{0xFF, 0xFE}
		for _, u := range nt.UTF16(text) {
			b = append(b, byte(u), byte(u>>8))
		}
	}
	h, err := OpenFile(c, p.path, true, CREATE_ALWAYS)
	if err != nil {
		return err
	}
	defer c.K.Close(h)
	return WriteHandle(c, h, b)
}

// sectionOf returns the name of the section that a line begins.
func sectionOf(line string) (string, bool) {
	line = strings.TrimSpace(line)
	if !strings.HasPrefix(line, "[") {
		return "", false
	}
	name, _, ok := strings.Cut(line[1:], "]")
	return strings.TrimSpace(name), ok
}

// setting returns the key and the value of a line; false for comments and empty lines.
func setting(line string) (key, value string, ok bool) {
	line = strings.TrimSpace(line)
	if line == "" || line[0] == ';' {
		return "", "", false
	}
	key, value, _ = strings.Cut(line, "=")
	return strings.TrimSpace(key), strings.TrimSpace(value), true
}

// section returns the lines of a section: [from, to), without its head.
func (p *profile) section(name string) (from, to int, ok bool) {
	for i, line := range p.lines {
		s, head := sectionOf(line)
		switch {
		case head && ok:
			return from, i, true
		case head && strings.EqualFold(s, name):
			from, ok = i+1, true
		}
	}
	return from, len(p.lines), ok
}

func (p *profile) sections() []string {
	var out []string
	for _, line := range p.lines {
		if s, ok := sectionOf(line); ok {
			out = append(out, s)
		}
	}
	return out
}

// find returns the line and the value of a key.
func (p *profile) find(section, key string) (at int, value string, ok bool) {
	from, to, _ := p.section(section)
	for i := from; i < to && i < len(p.lines); i++ {
		if k, v, ok := setting(p.lines[i]); ok && strings.EqualFold(k, key) {
			return i, v, from > 0
		}
	}
	return 0, "", false
}

// set gives a key a value, or removes it. A new one goes behind the last line of the section
// that is not empty; a new section to the end.
func (p *profile) set(section, key, value string, remove bool) {
	at, _, ok := p.find(section, key)
	switch {
	case ok && remove:
		p.lines = slices.Delete(p.lines, at, at+1)
		return
	case ok:
		was, _, _ := setting(p.lines[at])
		p.lines[at] = was + "=" + value
		return
	case remove:
		return
	}
	from, to, ok := p.section(section)
	if !ok {
		p.lines = append(p.lines, "["+section+"]", key+"="+value)
		return
	}
	for to > from && strings.TrimSpace(p.lines[to-1]) == "" {
		to--
	}
	p.lines = slices.Insert(p.lines, to, key+"="+value)
}

// replace replaces the lines of a section, or with nil removes it with its head.
func (p *profile) replace(section string, lines []string) {
	from, to, ok := p.section(section)
	switch {
	case ok && lines == nil:
		p.lines = slices.Delete(p.lines, from-1, to)
	case ok:
		p.lines = slices.Replace(p.lines, from, to, lines...)
	case lines != nil:
		p.lines = append(append(p.lines, "["+section+"]"), lines...)
	}
}

// putCut stores a string, cut off if there is no room, and returns its length.
func putCut(c *api.Call, s string, at api.Ptr, n uint32, wide bool) error {
	c.Return(0)
	if n == 0 {
		return nil
	}
	return putUpTo(c, s, at, n, 1, wide)
}

// putList stores strings with a zero behind each and one more behind all. What there is no
// room for is cut off.
func putList(c *api.Call, list []string, at api.Ptr, n uint32, wide bool) error {
	c.Return(0)
	s := ""
	for _, x := range list {
		s += x + "\x00"
	}
	switch {
	case n == 0:
		return nil
	case n == 1:
		return putUpTo(c, "", at, 1, 1, wide)
	}
	return putUpTo(c, s, at, n, 2, wide)
}

// putUpTo stores s and zeros: one behind what is whole, as many as given behind what is cut.
func putUpTo(c *api.Call, s string, at api.Ptr, n uint32, zeros int, wide bool) error {
	b, units := api.Text{Wide: wide}.Encode(s)
	size := len(b) / units
	length := units - 1
	if units > int(n) {
		length = int(n) - zeros
		b = append(b[:length*size:length*size], make([]byte, zeros*size)...)
	}
	at.Write(c, b)
	c.Return(uint64(length))
	return nil
}

func getPrivateProfileStringA(c *api.Call, section, key, def api.AStr, at api.Ptr, n uint32, file api.AStr) error {
	return profileString(c, ansiText(section), ansiText(key), ansiText(def), at, n, ansiText(file))
}

func getPrivateProfileStringW(c *api.Call, section, key, def api.WStr, at api.Ptr, n uint32, file api.WStr) error {
	return profileString(c, wideText(section), wideText(key), wideText(def), at, n, wideText(file))
}

func profileString(c *api.Call, section, key, def api.Text, at api.Ptr, n uint32, file api.Text) error {
	p, err := readProfile(c, file.Get(c))
	missing(c, err)
	switch {
	case section.At == 0:
		return putList(c, p.sections(), at, n, file.Wide)
	case key.At == 0:
		var keys []string
		from, to, ok := p.section(section.Get(c))
		for i := from; ok && i < to; i++ {
			if k, _, ok := setting(p.lines[i]); ok {
				keys = append(keys, k)
			}
		}
		return putList(c, keys, at, n, file.Wide)
	}
	_, v, ok := p.find(section.Get(c), key.Get(c))
	if !ok {
		v = strings.TrimRight(def.Get(c), " ")
	} else if len(v) >= 2 && (v[0] == '"' || v[0] == '\'') && v[len(v)-1] == v[0] {
		v = v[1 : len(v)-1]
	}
	return putCut(c, v, at, n, file.Wide)
}

// missing sets the last error if the file could not be read: what is asked for is the default
// then.
func missing(c *api.Call, err error) {
	c.SetLastError(0)
	switch e := err.(type) {
	case nt.Status:
		c.SetLastError(e.Win32())
	case nt.Win32Error:
		c.SetLastError(e)
	}
}

func getPrivateProfileSectionNamesA(c *api.Call, at api.Ptr, n uint32, file api.AStr) error {
	return profileString(c, api.Text{}, api.Text{}, api.Text{}, at, n, ansiText(file))
}

func getPrivateProfileSectionNamesW(c *api.Call, at api.Ptr, n uint32, file api.WStr) error {
	return profileString(c, api.Text{}, api.Text{}, api.Text{}, at, n, wideText(file))
}

func getPrivateProfileSectionA(c *api.Call, section api.AStr, at api.Ptr, n uint32, file api.AStr) error {
	return profileSection(c, ansiText(section), at, n, ansiText(file))
}

func getPrivateProfileSectionW(c *api.Call, section api.WStr, at api.Ptr, n uint32, file api.WStr) error {
	return profileSection(c, wideText(section), at, n, wideText(file))
}

func profileSection(c *api.Call, section api.Text, at api.Ptr, n uint32, file api.Text) error {
	if section.At == 0 {
		return nt.ERROR_INVALID_PARAMETER
	}
	p, err := readProfile(c, file.Get(c))
	missing(c, err)
	var lines []string
	from, to, ok := p.section(section.Get(c))
	for i := from; ok && i < to; i++ {
		if k, v, ok := setting(p.lines[i]); ok {
			if strings.Contains(p.lines[i], "=") {
				k += "=" + v
			}
			lines = append(lines, k)
		}
	}
	return putList(c, lines, at, n, file.Wide)
}

func getPrivateProfileIntA(c *api.Call, section, key api.AStr, def uint32, file api.AStr) error {
	return profileInt(c, ansiText(section), ansiText(key), def, ansiText(file))
}

func getPrivateProfileIntW(c *api.Call, section, key api.WStr, def uint32, file api.WStr) error {
	return profileInt(c, wideText(section), wideText(key), def, wideText(file))
}

// profileInt reads digits as far as they go, after 0x those of hexadecimal numbers.
func profileInt(c *api.Call, section, key api.Text, def uint32, file api.Text) error {
	p, err := readProfile(c, file.Get(c))
	missing(c, err)
	_, v, ok := p.find(section.Get(c), key.Get(c))
	if !ok || v == "" {
		c.Return(uint64(def))
		return nil
	}
	base, digits := 10, "0123456789"
	v, negative := strings.CutPrefix(v, "-")
	if len(v) > 2 && v[0] == '0' && v[1]|0x20 == 'x' {
		base, digits, v = 16, "0123456789abcdefABCDEF", v[2:]
	}
	n := 0
	for n < len(v) && n < 16 && strings.IndexByte(digits, v[n]) >= 0 {
		n++
	}
	x, _ := strconv.ParseUint(v[:n], base, 64)
	if negative {
		x = -x
	}
	c.Return(uint64(uint32(x)))
	return nil
}

func writePrivateProfileStringA(c *api.Call, section, key, v, file api.AStr) error {
	return setProfile(c, ansiText(section), ansiText(key), ansiText(v), ansiText(file))
}

func writePrivateProfileStringW(c *api.Call, section, key, v, file api.WStr) error {
	return setProfile(c, wideText(section), wideText(key), wideText(v), wideText(file))
}

// changeProfile reads a file of settings, if there is one, and writes it after the change.
func changeProfile(c *api.Call, file string, change func(p *profile)) error {
	p, err := readProfile(c, file)
	if err != nil && err != nt.STATUS_OBJECT_NAME_NOT_FOUND {
		return err
	}
	change(p)
	return p.write(c)
}

func setProfile(c *api.Call, section, key, v, file api.Text) error {
	if section.At == 0 {
		if key.At == 0 && v.At == 0 { // nothing is held back that would have to be written; the result is 0 all the same
			c.Return(0)
			return nil
		}
		return nt.ERROR_FILE_NOT_FOUND
	}
	s, k, value := section.Get(c), key.Get(c), v.Get(c)
	return changeProfile(c, file.Get(c), func(p *profile) {
		if key.At == 0 {
			p.replace(s, nil)
		} else {
			p.set(s, k, strings.TrimSpace(value), v.At == 0)
		}
	})
}

func writePrivateProfileSectionA(c *api.Call, section, lines, file api.AStr) error {
	return setSection(c, ansiText(section), ansiText(lines), ansiText(file))
}

func writePrivateProfileSectionW(c *api.Call, section, lines, file api.WStr) error {
	return setSection(c, wideText(section), wideText(lines), wideText(file))
}

func setSection(c *api.Call, section, lines, file api.Text) error {
	if section.At == 0 {
		return nt.ERROR_INVALID_PARAMETER
	}
	var list []string
	if lines.At != 0 {
		list = []string{}
		for at := lines; len(list) < 1<<16; {
			s := at.Get(c)
			if s == "" {
				break
			}
			list = append(list, s)
			b, _ := at.Encode(s)
			at.At += uint64(len(b))
		}
	}
	return changeProfile(c, file.Get(c), func(p *profile) { p.replace(section.Get(c), list) })
}

func getPrivateProfileStructA(c *api.Call, section, key api.AStr, out api.Ptr, n uint32, file api.AStr) error {
	return profileStruct(c, ansiText(section), ansiText(key), out, n, ansiText(file))
}

func getPrivateProfileStructW(c *api.Call, section, key api.WStr, out api.Ptr, n uint32, file api.WStr) error {
	return profileStruct(c, wideText(section), wideText(key), out, n, wideText(file))
}

// checksum is the byte behind a structure: the sum of its bytes.
func checksum(b []byte) (sum byte) {
	for _, x := range b {
		sum += x
	}
	return sum
}

func profileStruct(c *api.Call, section, key api.Text, out api.Ptr, n uint32, file api.Text) error {
	p, err := readProfile(c, file.Get(c))
	if err != nil {
		return err
	}
	_, v, ok := p.find(section.Get(c), key.Get(c))
	if !ok {
		return nt.ERROR_FILE_NOT_FOUND
	}
	b, err := hex.DecodeString(v)
	switch {
	case len(v) != 2*int(n)+2:
		return nt.ERROR_BAD_LENGTH
	case err != nil || checksum(b[:n]) != b[n]:
		return nt.ERROR_INVALID_DATA
	}
	out.Write(c, b[:n])
	return nil
}

func writePrivateProfileStructA(c *api.Call, section, key api.AStr, in api.Ptr, n uint32, file api.AStr) error {
	return setStruct(c, ansiText(section), ansiText(key), in, n, ansiText(file))
}

func writePrivateProfileStructW(c *api.Call, section, key api.WStr, in api.Ptr, n uint32, file api.WStr) error {
	return setStruct(c, wideText(section), wideText(key), in, n, wideText(file))
}

func setStruct(c *api.Call, section, key api.Text, in api.Ptr, n uint32, file api.Text) error {
	if section.At == 0 {
		return nt.ERROR_INVALID_PARAMETER
	}
	v := ""
	if in != 0 {
		if n > maxProfile/4 {
			return nt.ERROR_INVALID_PARAMETER
		}
		b := in.Bytes(c, uint64(n))
		v = strings.ToUpper(hex.EncodeToString(append(b, checksum(b))))
	}
	s, k := section.Get(c), key.Get(c)
	return changeProfile(c, file.Get(c), func(p *profile) {
		if key.At == 0 {
			p.replace(s, nil)
		} else {
			p.set(s, k, v, in == 0)
		}
	})
}
