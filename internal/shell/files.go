package shell

import (
	"slices"
	"strings"

	"haft.dev/nt"
)

// files returns the files that a path names: itself, or what its wildcards fit,
// in the order of names. dir is what their names stand behind.
func (s *Shell) files(path string, each func(dir string, i Info)) error {
	dir := path[:strings.LastIndexAny(path, `\/:`)+1]
	if isNul(path) || strings.EqualFold(path, "con") { // no files, but to be read
		each(dir, Info{Name: path[len(dir):]})
		return nil
	}
	if !strings.ContainsAny(path, "*?") {
		i, err := s.host.Stat(path)
		if err != nil {
			return err
		}
		if i.Name == "" || strings.HasSuffix(path, `\`) {
			i.Name = path[len(dir):]
		}
		each(dir, i)
		return nil
	}
	var list []Info
	err := s.host.List(path, func(i Info) bool {
		if i.Name != "." && i.Name != ".." {
			list = append(list, i)
		}
		return true
	})
	if err != nil {
		return err
	}
	slices.SortStableFunc(list, byName)
	for _, i := range list {
		each(dir, i)
	}
	return nil
}

func byName(a, b Info) int {
	return strings.Compare(strings.ToUpper(a.Name), strings.ToUpper(b.Name))
}

// typeCommand is TYPE.
func (s *Shell) typeCommand(args string) int32 {
	sw, words := paths(args)
	if len(sw) > 0 {
		return s.invalidSwitch(sw[0])
	}
	if len(words) == 0 {
		return s.syntaxCode()
	}
	code := int32(0)
	many := len(words) > 1 || strings.ContainsAny(words[0], "*?")
	for _, w := range words {
		n := 0
		err := s.files(w, func(dir string, i Info) {
			if i.IsDir() && many || s.stopped() {
				return
			}
			n++
			if many {
				s.write(2, "\r\n"+dir+i.Name+"\r\n\r\n\r\n")
			}
			if err := s.show1(dir + i.Name); err != nil {
				code = s.fail(err)
			}
		})
		if err == nil && n == 0 {
			err = nt.ERROR_FILE_NOT_FOUND
		}
		if err != nil {
			code = s.fail(err)
			if many {
				s.errln("Error occurred while processing: " + w + ".")
			}
		}
	}
	return code
}

// show1 writes a file to the standard output. Texts of UTF-16 are shown as such.
func (s *Shell) show1(path string) error {
	h, err := s.host.Open(path, OpenRead)
	if err != nil {
		return err
	}
	defer s.host.Close(h)
	b := make([]byte, 32<<10)
	for first := true; ; first = false {
		n, err := s.host.Read(h, b)
		if err != nil || n == 0 || s.stopped() {
			return err
		}
		if first && n >= 2 && b[0] == 0xFF && b[1] == 0xFE {
			rest, err := s.readAll(h)
			if err != nil {
				return err
			}
			data := string(b[2:n]) + rest
			u := make([]uint16, len(data)/2)
			for i := range u {
				u[i] = uint16(data[2*i]) | uint16(data[2*i+1])<<8
			}
			return s.write(1, nt.String16(u))
		}
		if s.unicode {
			err = s.write(1, string(b[:n]))
		} else if s.std[1] != 0 {
			err = s.host.Write(s.std[1], b[:n])
		}
		if err != nil {
			return err
		}
	}
}
