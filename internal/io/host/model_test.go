package host

import (
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"haft.dev/internal/io"
	"haft.dev/nt"
)

// modelFile is what a small model of NTFS knows of a file: who has it open, and
// whether it is about to go.
type modelFile struct {
	text    string
	opens   []*modelOpen
	deleted bool // the link's deletion is pending
	name    string
	gone    bool // the name was taken away, by POSIX deletion or by replacing it
}

type modelOpen struct {
	f       *modelFile
	h       nt.Handle
	access  nt.Access
	share   uint32
	onClose bool
	posix   bool
}

// TestSharingModel runs random histories of operations on a few files and compares
// every result, and the names that are left, with the model. (The rules are those
// of IoCheckShareAccess and of MS-FSA for deletions and renames.)
func TestSharingModel(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		w := newDrive(t, Options{Confined: true})
		files := map[string]*modelFile{}
		var opens []*modelOpen
		names := []string{"a", "b", "c"}
		name := rapid.SampledFrom(names)
		access := rapid.SampledFrom([]nt.Access{nt.FILE_GENERIC_READ, rw, nt.FILE_READ_ATTRIBUTES, nt.FILE_GENERIC_READ | nt.DELETE, nt.DELETE, nt.FILE_APPEND_DATA})
		share := rapid.Uint32Range(0, 7)
		expect := func(what string, got, want error) {
			if got != want {
				rt.Fatalf("%s: %v, the model says %v", what, got, want)
			}
		}
		pick := func(rt *rapid.T) *modelOpen {
			if len(opens) == 0 {
				rt.Skip("nothing is open")
			}
			return rapid.SampledFrom(opens).Draw(rt, "handle")
		}
		drop := func(f *modelFile) {
			if files[f.name] == f {
				delete(files, f.name)
			}
			f.gone = true
		}
		fits := func(f *modelFile, access nt.Access, share uint32) bool {
			return !slices.ContainsFunc(f.opens, func(o *modelOpen) bool {
				return (&file{access: o.access, share: o.share}).excludes(access, share)
			})
		}
		rt.Repeat(map[string]func(*rapid.T){
			"open": func(rt *rapid.T) {
				n, acc, sh := name.Draw(rt, "name"), access.Draw(rt, "access"), share.Draw(rt, "share")
				disposition := rapid.Uint32Range(io.FILE_SUPERSEDE, io.FILE_OVERWRITE_IF).Draw(rt, "disposition")
				options := uint32(io.FILE_NON_DIRECTORY_FILE)
				onClose := acc&nt.DELETE != 0 && rapid.Bool().Draw(rt, "delete on close")
				if onClose {
					options |= io.FILE_DELETE_ON_CLOSE
				}
				f := files[n]
				var want error
				creates := f == nil
				over := disposition != io.FILE_OPEN && disposition != io.FILE_OPEN_IF && disposition != io.FILE_CREATE
				added := acc
				if over && disposition == io.FILE_SUPERSEDE {
					added |= nt.DELETE
				} else if over {
					added |= nt.FILE_WRITE_DATA
				}
				switch {
				case creates && (disposition == io.FILE_OPEN || disposition == io.FILE_OVERWRITE):
					want = nt.STATUS_OBJECT_NAME_NOT_FOUND
				case creates:
				case disposition == io.FILE_CREATE:
					want = nt.STATUS_OBJECT_NAME_COLLISION
				case f.deleted:
					want = nt.STATUS_DELETE_PENDING
				case !fits(f, added, sh):
					want = nt.STATUS_SHARING_VIOLATION
				}
				h, _, err := w.create(`\`+strings.ToUpper(n), acc, sh, disposition, options, 0)
				expect(fmt.Sprintf("open %s access %x share %d disposition %d", n, acc, sh, disposition), err, want)
				if err != nil {
					return
				}
				if creates {
					f = &modelFile{name: n}
					files[n] = f
				}
				if over {
					f.text = ""
				}
				_, x := w.file(h)
				o := &modelOpen{f: f, h: h, access: x.access, share: sh, onClose: onClose}
				f.opens = append(f.opens, o)
				opens = append(opens, o)
			},
			"close": func(rt *rapid.T) {
				o := pick(rt)
				expect("close", w.c.Close(o.h), nil)
				f := o.f
				f.opens = slices.DeleteFunc(f.opens, func(x *modelOpen) bool { return x == o })
				opens = slices.DeleteFunc(opens, func(x *modelOpen) bool { return x == o })
				if f.gone {
					return
				}
				f.deleted = f.deleted || o.onClose
				if f.deleted && (len(f.opens) == 0 || o.posix) {
					drop(f)
				}
			},
			"dispose": func(rt *rapid.T) {
				o := pick(rt)
				mode := rapid.IntRange(0, 2).Draw(rt, "mode")
				b, class := []byte{byte(mode)}, uint32(dispositionInformation)
				if mode == 2 {
					b, class = deletePosix, dispositionInformationEx
				}
				var want error
				if o.access&nt.DELETE == 0 {
					want = nt.STATUS_ACCESS_DENIED
				}
				if o.f.gone {
					rt.Skip("the name is gone")
				}
				expect("dispose", w.set(o.h, class, b), want)
				if want != nil {
					return
				}
				o.f.deleted = mode != 0
				switch mode {
				case 0:
					for _, x := range o.f.opens {
						x.posix = false
					}
				case 2:
					for _, x := range o.f.opens {
						x.posix = x == o
					}
				default:
					// An earlier POSIX deletion stays one, of the handle that asked last.
					was := slices.ContainsFunc(o.f.opens, func(x *modelOpen) bool { return x.posix })
					for _, x := range o.f.opens {
						x.posix = was && x == o
					}
				}
			},
			"rename": func(rt *rapid.T) {
				o, to := pick(rt), name.Draw(rt, "to")
				replace := rapid.Bool().Draw(rt, "replace")
				f, old := o.f, files[to]
				var want error
				switch {
				case o.access&nt.DELETE == 0:
					want = nt.STATUS_ACCESS_DENIED
				case f.gone:
					rt.Skip("the name is gone")
				case f.deleted:
					want = nt.STATUS_DELETE_PENDING
				case old == nil || old == f:
				case !replace:
					want = nt.STATUS_OBJECT_NAME_COLLISION
				case len(old.opens) > 0:
					want = nt.STATUS_ACCESS_DENIED
				}
				flags := uint32(0)
				if replace {
					flags = renameReplace
				}
				expect("rename "+f.name+" to "+to, w.set(o.h, renameInformation, renameTo(flags, `\??\T:\`+to)), want)
				if want != nil {
					return
				}
				delete(files, f.name)
				f.name = to
				files[to] = f
			},
			"": func(rt *rapid.T) {
				es, err := os.ReadDir(w.dir)
				if err != nil {
					rt.Fatal(err)
				}
				if len(es) != len(files) {
					rt.Fatalf("%v are there, the model has %d files", es, len(files))
				}
				for _, e := range es {
					if files[strings.ToLower(e.Name())] == nil {
						rt.Fatalf("%s is there, not in the model", e.Name())
					}
				}
				if n := len(w.vol.files.open); n > len(opens) {
					rt.Fatalf("%d files count as open, %d handles are", n, len(opens))
				}
			},
		})
		for _, o := range opens {
			w.c.Close(o.h)
		}
		if n := len(w.vol.files.open); n != 0 {
			rt.Fatalf("%d files count as open after the last close", n)
		}
		if n := w.vol.files.deleting.Load(); n != 0 {
			rt.Fatalf("%d deletions are pending after the last close", n)
		}
	})
}
