// Command guest makes the mistakes of real bugs in public Go projects, each in the
// bad version and in the fixed one: guest ROW bad|good. The rows are those of
// ../README.md. A comment "want ROW KIND" stands on the line that a report must
// point to.
package main

import (
	"fmt"
	"io"
	"os"
	"runtime"
	"strings"
	"sync"
	"time"
	"unsafe"

	"golang.org/x/sys/windows"
	"golang.org/x/sys/windows/registry"
)

func check(err error) {
	if err != nil {
		panic(err)
	}
}

func utf16(s string) *uint16 { return windows.StringToUTF16Ptr(s) }

// self is a real handle to this process, opened by the caller's stack.
func mustProcess(h windows.Handle, err error) windows.Handle { check(err); return h }

var rows = map[string]func(bad bool){
	// A stale completion re-arms a watch that was removed: the directory's handle is
	// used and closed again.
	"A1": func(bad bool) {
		h, err := windows.CreateFile(utf16("."), windows.FILE_LIST_DIRECTORY, 7, nil, windows.OPEN_EXISTING, windows.FILE_FLAG_BACKUP_SEMANTICS|windows.FILE_FLAG_OVERLAPPED, 0)
		check(err)
		check(windows.CloseHandle(h))
		if bad {
			windows.CancelIo(h)    // want A1 use-after-close
			windows.CloseHandle(h) // want A1 double-close
		}
	},
	// Two os.Files own one handle.
	"A2": func(bad bool) {
		var r, w windows.Handle
		check(windows.CreatePipe(&r, &w, nil, 0))
		defer windows.CloseHandle(w)
		f := os.NewFile(uintptr(r), "one")
		if bad {
			g := os.NewFile(uintptr(r), "two")
			defer g.Close() // deferred calls run at the end of the function
		}
		check(f.Close())
	}, // want A2 double-close
	// A socket is closed with CloseHandle.
	"A3": func(bad bool) {
		startup()
		s, err := windows.Socket(windows.AF_INET, windows.SOCK_STREAM, windows.IPPROTO_TCP)
		check(err)
		if bad {
			windows.CloseHandle(s) // want A3 wrong-closer
		} else {
			check(windows.Closesocket(s))
		}
	},
	// A listener that cannot have its address leaves its socket behind.
	"A21": func(bad bool) {
		startup()
		listen := func(port int) (windows.Handle, int, error) {
			s, err := windows.Socket(windows.AF_INET, windows.SOCK_STREAM, windows.IPPROTO_TCP) // want A21 leak
			check(err)
			err = windows.Bind(s, &windows.SockaddrInet4{Port: port, Addr: [4]byte{127, 0, 0, 1}})
			if err != nil {
				if !bad {
					windows.Closesocket(s)
				}
				return 0, 0, err
			}
			check(windows.Listen(s, 1))
			sa, err := windows.Getsockname(s)
			check(err)
			return s, sa.(*windows.SockaddrInet4).Port, nil
		}
		s, port, err := listen(0)
		check(err)
		if _, _, err := listen(port); err == nil {
			panic("two listeners")
		}
		check(windows.Closesocket(s))
	},
	// A search is closed with CloseHandle.
	"A4": func(bad bool) {
		var d windows.Win32finddata
		h, err := windows.FindFirstFile(utf16("*"), &d)
		check(err)
		if bad {
			windows.CloseHandle(h) // want A4 wrong-closer
		}
		check(windows.FindClose(h))
	},
	// Closing a predefined key has its uses: it is nothing to report.
	"A8": func(bad bool) {
		if bad {
			_, err := registry.OpenKey(registry.CURRENT_USER, `Environment`, registry.READ) // want A8 leak
			check(err)
		}
		check(registry.PERFORMANCE_DATA.Close())
	},
	// A file object made of a borrowed standard handle is collected, and closes it.
	"A9": func(bad bool) {
		read := func() {
			f := os.NewFile(uintptr(windows.Stdin), "stdin") // a new object, which owns the handle
			if !bad {
				var own windows.Handle
				p := windows.CurrentProcess()
				check(windows.DuplicateHandle(p, windows.Stdin, p, &own, 0, false, windows.DUPLICATE_SAME_ACCESS))
				runtime.SetFinalizer(f, nil)
				g := os.NewFile(uintptr(own), "stdin")
				defer g.Close()
				keep = append(keep, f)
				f = g
			}
			f.Read(make([]byte, 1))
		}
		read()
		collect()
		var n uint32
		windows.ReadFile(windows.Stdin, make([]byte, 1), &n, nil) // want A9 use-after-close
	},
	// The duplicate that is asked for its name is never closed.
	"A10": func(bad bool) {
		f, err := os.Open(os.Args[0])
		check(err)
		defer f.Close()
		for range 4 {
			var dup windows.Handle
			p := windows.CurrentProcess()
			check(windows.DuplicateHandle(p, windows.Handle(f.Fd()), p, &dup, 0, true, windows.DUPLICATE_SAME_ACCESS)) // want A10 leak
			if !bad {
				windows.CloseHandle(dup)
			}
		}
	},
	// The process that was opened for a question is never closed.
	"A11": func(bad bool) {
		h, err := windows.OpenProcess(windows.PROCESS_QUERY_LIMITED_INFORMATION, false, windows.GetCurrentProcessId()) // want A11 leak
		check(err)
		if !bad {
			defer windows.CloseHandle(h)
		}
		var n uint32
		windows.GetExitCodeProcess(h, &n)
	},
	// A registry key is left open by the initialization of a package.
	"A12": func(bad bool) {
		k, err := registry.OpenKey(registry.LOCAL_MACHINE, `SOFTWARE\Microsoft\Windows NT\CurrentVersion`, registry.READ) // want A12 leak
		check(err)
		if !bad {
			k.Close()
		}
	},
	// A snapshot is not closed, or before it is known to be one.
	"A13": func(bad bool) {
		h, err := windows.CreateToolhelp32Snapshot(windows.TH32CS_SNAPPROCESS, 0) // want A13 leak
		check(err)
		if !bad {
			defer windows.CloseHandle(h)
		}
		e := windows.ProcessEntry32{Size: uint32(unsafe.Sizeof(windows.ProcessEntry32{}))}
		check(windows.Process32First(h, &e))
	},
	// Two registry keys of a query of the host.
	"A14": func(bad bool) {
		for _, path := range []string{`SOFTWARE\Microsoft\Windows NT\CurrentVersion`, `SOFTWARE`} {
			k, err := registry.OpenKey(registry.LOCAL_MACHINE, path, registry.READ) // want A14 leak
			check(err)
			if !bad {
				k.Close()
			}
		}
	},
	// A poll for the life of a process opens it each time.
	"A15": func(bad bool) {
		alive := func() bool {
			h, err := windows.OpenProcess(windows.SYNCHRONIZE, false, windows.GetCurrentProcessId()) // want A15 leak
			if err != nil {
				return false
			}
			if !bad {
				defer windows.CloseHandle(h)
			}
			s, _ := windows.WaitForSingleObject(h, 0)
			return s == uint32(windows.WAIT_TIMEOUT)
		}
		for range 10 {
			alive()
		}
	},
	// The deferred close of a token closes the value that it had then.
	"A16": func(bad bool) {
		var token windows.Token
		if bad {
			defer token.Close()
		}
		check(windows.OpenProcessToken(windows.CurrentProcess(), windows.TOKEN_QUERY, &token)) // want A16 leak
		if !bad {
			defer token.Close()
		}
	}, // want A16 bad-close
	// A token is not closed; the first fix closed it twice.
	"A17": func(bad bool) {
		var token windows.Token
		check(windows.OpenProcessToken(windows.CurrentProcess(), windows.TOKEN_QUERY, &token)) // want A17 leak
		if !bad {
			token.Close()
		}
	},
	"A17b": func(bad bool) {
		var token windows.Token
		check(windows.OpenProcessToken(windows.CurrentProcess(), windows.TOKEN_QUERY, &token))
		done := func() { token.Close() } // want A17b double-close
		if !bad {
			done = sync.OnceFunc(done)
		}
		done()
		done()
	},
	// An event is never closed; the first fix closed it while a goroutine waited.
	"A18": func(bad bool) {
		h, err := windows.CreateEvent(nil, 0, 0, nil) // want A18 leak
		check(err)
		if !bad {
			windows.CloseHandle(h)
		}
	},
	"A18b": func(bad bool) {
		stop, err := windows.CreateEvent(nil, 1, 0, nil)
		check(err)
		change, err := windows.CreateEvent(nil, 0, 0, nil)
		check(err)
		var wg sync.WaitGroup
		wg.Go(func() { windows.WaitForMultipleObjects([]windows.Handle{stop, change}, false, windows.INFINITE) })
		time.Sleep(200 * time.Millisecond)
		if bad {
			windows.CloseHandle(change) // want A18b close-race
			windows.SetEvent(stop)
			wg.Wait()
		} else {
			windows.SetEvent(stop)
			wg.Wait()
			windows.CloseHandle(change)
		}
		windows.CloseHandle(stop)
	},
	// The process handle of CreateProcess is dropped.
	"A19": func(bad bool) {
		pi := start("exit", false)
		check(windows.CloseHandle(pi.Thread))
		windows.WaitForSingleObject(pi.Process, windows.INFINITE)
		if !bad {
			check(windows.CloseHandle(pi.Process))
		}
	},
	// The error path of a control code leaves the file open.
	"A20": func(bad bool) {
		control := func() error {
			h, err := windows.CreateFile(utf16(os.Args[0]), windows.GENERIC_READ, windows.FILE_SHARE_READ, nil, windows.OPEN_EXISTING, 0, 0) // want A20 leak
			if err != nil {
				return err
			}
			if !bad {
				defer windows.CloseHandle(h)
			}
			var n uint32
			if err := windows.DeviceIoControl(h, 0xFFFF, nil, 0, nil, 0, &n, nil); err != nil {
				return err
			}
			return windows.CloseHandle(h)
		}
		if control() == nil {
			panic("the control code is known")
		}
	},
	// The parent keeps the child's end of a pipe, so that the end never comes.
	"A22": func(bad bool) {
		var r, w windows.Handle
		sa := windows.SecurityAttributes{Length: uint32(unsafe.Sizeof(windows.SecurityAttributes{})), InheritHandle: 1}
		check(windows.CreatePipe(&r, &w, &sa, 0)) // want A22 leak
		pi := start("exit", false)
		windows.WaitForSingleObject(pi.Process, windows.INFINITE)
		windows.CloseHandle(pi.Thread)
		windows.CloseHandle(pi.Process)
		f := os.NewFile(uintptr(r), "r")
		if !bad {
			windows.CloseHandle(w)
			_, err := io.ReadAll(f)
			check(err)
		}
		f.Close()
	},
	// Two goroutines close one file.
	"A23": func(bad bool) {
		h, err := windows.CreateEvent(nil, 0, 0, nil)
		check(err)
		var once sync.Once
		closing := func() {
			if bad {
				windows.CloseHandle(h) // want A23 double-close
			} else {
				once.Do(func() { windows.CloseHandle(h) })
			}
		}
		var wg sync.WaitGroup
		wg.Go(closing)
		wg.Go(closing)
		wg.Wait()
	},
	// Every operation makes an event for its overlapped structure and keeps it.
	"A24": func(bad bool) {
		for range 3 {
			ov, err := newOverlapped()
			check(err)
			if !bad {
				windows.CloseHandle(ov.HEvent)
			}
		}
	},
	// Close waits for the read of another goroutine.
	"A25": func(bad bool) {
		var r, w windows.Handle
		check(windows.CreatePipe(&r, &w, nil, 0))
		var wg sync.WaitGroup
		wg.Go(func() {
			var n uint32
			windows.ReadFile(r, make([]byte, 1), &n, nil)
		})
		time.Sleep(200 * time.Millisecond)
		var n uint32
		if bad {
			time.AfterFunc(7*time.Second, func() { windows.WriteFile(w, []byte("x"), &n, nil) })
			windows.CloseHandle(r) // want A25 sync-io-hang
			wg.Wait()
		} else {
			windows.WriteFile(w, []byte("x"), &n, nil) // the reader is told before
			wg.Wait()
			windows.CloseHandle(r)
		}
		windows.CloseHandle(w)
	},
	// Making a file of a handle asks what it is, behind an operation under way.
	"A26": func(bad bool) {
		var r, w windows.Handle
		check(windows.CreatePipe(&r, &w, nil, 0))
		var wg sync.WaitGroup
		var n uint32
		if bad {
			wg.Go(func() {
				var n uint32
				windows.ReadFile(r, make([]byte, 1), &n, nil)
			})
			time.Sleep(200 * time.Millisecond)
			time.AfterFunc(7*time.Second, func() { windows.WriteFile(w, []byte("x"), &n, nil) })
		}
		if !bad { // another handle to the file may be closed during a read
			wg.Go(func() {
				var n uint32
				windows.ReadFile(r, make([]byte, 1), &n, nil)
			})
			time.Sleep(200 * time.Millisecond)
			var dup windows.Handle
			p := windows.CurrentProcess()
			check(windows.DuplicateHandle(p, r, p, &dup, 0, false, windows.DUPLICATE_SAME_ACCESS))
			check(windows.CloseHandle(dup))
			windows.WriteFile(w, []byte("x"), &n, nil)
		}
		var info windows.ByHandleFileInformation
		windows.GetFileInformationByHandle(r, &info) // want A26 sync-io-hang
		wg.Wait()
		windows.CloseHandle(r)
		windows.CloseHandle(w)
	},
	// An enumeration goes on with the handle of a directory, which is no search.
	"A5": func(bad bool) {
		var data windows.Win32finddata
		if bad {
			dir, err := windows.CreateFile(utf16("."), windows.GENERIC_READ, windows.FILE_SHARE_READ|windows.FILE_SHARE_WRITE, nil, windows.OPEN_EXISTING, windows.FILE_FLAG_BACKUP_SEMANTICS, 0)
			check(err)
			defer windows.CloseHandle(dir)
			if windows.FindNextFile(dir, &data) == nil { // want A5 wrong-type
				panic("found something")
			}
			return
		}
		s, err := windows.FindFirstFile(utf16("*"), &data)
		check(err)
		for windows.FindNextFile(s, &data) == nil {
		}
		check(windows.FindClose(s))
	},
	// A search that is over is asked for more.
	"A5b": func(bad bool) {
		var data windows.Win32finddata
		s, err := windows.FindFirstFile(utf16("*"), &data)
		check(err)
		if bad {
			check(windows.FindClose(s))
		}
		windows.FindNextFile(s, &data) // want A5b use-after-close
		if !bad {
			check(windows.FindClose(s))
		}
	},
	// Somebody binds a pipe that others share to a completion port, and operations that
	// wait for the pipe itself never end.
	"A27": func(bad bool) {
		name := utf16(fmt.Sprintf(`\\.\pipe\realbugs-%d`, os.Getpid()))
		h, err := windows.CreateNamedPipe(name, windows.PIPE_ACCESS_OUTBOUND|windows.FILE_FLAG_OVERLAPPED, 0, 1, 512, 512, 0, nil)
		check(err)
		r, err := windows.CreateFile(name, windows.GENERIC_READ, 0, nil, windows.OPEN_EXISTING, 0, 0)
		check(err)
		p := windows.CurrentProcess()
		var shared windows.Handle // in the bug it is inherited by another process
		check(windows.DuplicateHandle(p, h, p, &shared, 0, false, windows.DUPLICATE_SAME_ACCESS))
		if bad {
			const skipSetEvent = 2
			check(windows.SetFileCompletionNotificationModes(h, skipSetEvent))
		}
		done := make(chan bool)
		go func() {
			var n uint32
			windows.WriteFile(shared, make([]byte, 4096), &n, nil) // want A27 deadlock
			close(done)
		}()
		time.Sleep(200 * time.Millisecond)
		_, err = io.ReadFull(reader(r), make([]byte, 4096))
		check(err)
		select {
		case <-done:
			if bad {
				panic("the write has ended")
			}
		case <-time.After(4 * time.Second):
			if !bad {
				panic("the write has not ended")
			}
		}
		windows.CloseHandle(shared)
		windows.CloseHandle(h)
		windows.CloseHandle(r)
	},
	// A listener is closed while it waits for a client that does not come.
	"A28": func(bad bool) {
		name := utf16(fmt.Sprintf(`\\.\pipe\realbugs-%d`, os.Getpid()))
		h, err := windows.CreateNamedPipe(name, windows.PIPE_ACCESS_DUPLEX, 0, 1, 512, 512, 0, nil)
		check(err)
		var wg sync.WaitGroup
		wg.Go(func() { windows.ConnectNamedPipe(h, nil) })
		time.Sleep(200 * time.Millisecond)
		if bad {
			time.AfterFunc(7*time.Second, func() {
				c, err := windows.CreateFile(name, windows.GENERIC_READ|windows.GENERIC_WRITE, 0, nil, windows.OPEN_EXISTING, 0, 0)
				check(err)
				windows.CloseHandle(c)
			})
			windows.CloseHandle(h) // want A28 sync-io-hang
			wg.Wait()
			return
		}
		check(windows.CancelIoEx(h, nil))
		wg.Wait()
		windows.CloseHandle(h)
	},
	// The literal of an os.Process has no handle.
	"A29": func(bad bool) {
		p := windows.CurrentProcess()
		var process, dup windows.Handle
		if !bad {
			var err error
			process, err = windows.OpenProcess(windows.SYNCHRONIZE, false, windows.GetCurrentProcessId())
			check(err)
			defer windows.CloseHandle(process)
		}
		err := windows.DuplicateHandle(p, process, p, &dup, 0, false, windows.DUPLICATE_SAME_ACCESS) // want A29 bad-use
		if (err == nil) == bad {
			panic(err)
		}
		if !bad {
			windows.CloseHandle(dup)
		}
	},
	// A child inherits a file by accident and keeps it in use.
	"A30": func(bad bool) {
		sa := windows.SecurityAttributes{Length: uint32(unsafe.Sizeof(windows.SecurityAttributes{}))}
		if bad {
			sa.InheritHandle = 1
		}
		h, err := windows.CreateFile(utf16("inherited.txt"), windows.GENERIC_WRITE, windows.FILE_SHARE_READ, &sa, windows.CREATE_ALWAYS, 0, 0)
		check(err)
		pi := start("sleep", true)
		check(windows.CloseHandle(h))
		err = windows.DeleteFile(utf16("inherited.txt")) // want A30 file-in-use
		if (err == nil) == bad {
			panic(fmt.Sprint("delete: ", err))
		}
		windows.TerminateProcess(pi.Process, 0)
		windows.WaitForSingleObject(pi.Process, windows.INFINITE)
		windows.CloseHandle(pi.Thread)
		windows.CloseHandle(pi.Process)
	},
	// A file is still open when its directory is removed.
	"A31": func(bad bool) {
		dir, err := os.MkdirTemp("", "realbugs")
		check(err)
		h, err := windows.CreateFile(utf16(dir+`\open.txt`), windows.GENERIC_WRITE, windows.FILE_SHARE_READ, nil, windows.CREATE_ALWAYS, 0, 0) // want A31 file-in-use
		check(err)
		if !bad {
			windows.CloseHandle(h)
		}
		err = os.RemoveAll(dir)
		if (err == nil) == bad {
			panic(fmt.Sprint("remove: ", err))
		}
		if bad {
			windows.CloseHandle(h)
			check(os.RemoveAll(dir))
		}
	},
}

var keep []any

// newOverlapped is what a package's helper would be.
func newOverlapped() (*windows.Overlapped, error) {
	ev, err := windows.CreateEvent(nil, 0, 1, nil) // want A24 leak
	if err != nil {
		return nil, err
	}
	return &windows.Overlapped{HEvent: ev}, nil
}

// reader reads from a handle.
type reader windows.Handle

func (r reader) Read(b []byte) (int, error) { return windows.Read(windows.Handle(r), b) }

func startup() {
	var d windows.WSAData
	check(windows.WSAStartup(0x202, &d))
}

func collect() {
	for range 5 {
		runtime.GC()
		time.Sleep(10 * time.Millisecond)
	}
}

// start starts this program anew.
func start(what string, inherit bool) (pi windows.ProcessInformation) {
	si := windows.StartupInfo{Cb: uint32(unsafe.Sizeof(windows.StartupInfo{}))}
	check(windows.CreateProcess(nil, utf16(`"`+os.Args[0]+`" `+what), nil, nil, inherit, 0, nil, nil, &si, &pi)) // want A19 leak
	return pi
}

func main() {
	switch os.Args[1] {
	case "exit":
		return
	case "sleep":
		time.Sleep(20 * time.Second)
		return
	case "rows":
		for r := range rows {
			fmt.Println(r)
		}
		return
	}
	f := rows[os.Args[1]]
	if f == nil {
		panic("no row " + os.Args[1])
	}
	f(strings.HasPrefix(os.Args[2], "bad"))
}
