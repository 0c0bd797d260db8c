// Command inuse does with files what other open handles are in the way of: what,
// the argument says. It prints the errors.
package main

import (
	"fmt"
	"os"

	"golang.org/x/sys/windows"
)

// holder opens a file and leaves it open.
func holder(name string, share uint32) windows.Handle {
	h, err := windows.CreateFile(windows.StringToUTF16Ptr(name), windows.GENERIC_READ|windows.GENERIC_WRITE, share, nil, windows.CREATE_ALWAYS, 0, 0)
	if err != nil {
		panic(err)
	}
	return h
}

func opens(name string) {
	h := holder(name, windows.FILE_SHARE_READ)
	defer windows.CloseHandle(h)
	_, err := windows.CreateFile(windows.StringToUTF16Ptr(name), windows.GENERIC_WRITE, 7, nil, windows.OPEN_EXISTING, 0, 0)
	fmt.Println("open:", err)
}

func deletes(name string) {
	h := holder(name, windows.FILE_SHARE_READ|windows.FILE_SHARE_WRITE)
	defer windows.CloseHandle(h)
	fmt.Println("delete:", windows.DeleteFile(windows.StringToUTF16Ptr(name)))
}

func waits(name string) {
	h := holder(name, 7)
	defer windows.CloseHandle(h)
	d, err := windows.CreateFile(windows.StringToUTF16Ptr(name), windows.DELETE, 7, nil, windows.OPEN_EXISTING, 0, 0)
	if err != nil {
		panic(err)
	}
	yes := byte(1)
	fmt.Println("delete:", windows.SetFileInformationByHandle(d, windows.FileDispositionInfo, &yes, 1))
	windows.CloseHandle(d)
	_, err = windows.CreateFile(windows.StringToUTF16Ptr(name), windows.GENERIC_READ, 7, nil, windows.OPEN_EXISTING, 0, 0)
	fmt.Println("open:", err)
}

func replaces(name string) {
	h := holder(name, windows.FILE_SHARE_READ)
	defer windows.CloseHandle(h)
	windows.CloseHandle(holder(name+"2", 0))
	fmt.Println("replace:", windows.MoveFileEx(windows.StringToUTF16Ptr(name+"2"), windows.StringToUTF16Ptr(name), windows.MOVEFILE_REPLACE_EXISTING))
}

func main() {
	for _, arg := range os.Args[1:] {
		switch arg {
		case "open":
			opens("f1")
		case "delete":
			deletes("f2")
		case "wait":
			waits("f3")
		case "replace":
			replaces("f4")
		default:
			panic("unknown: " + arg)
		}
	}
}
