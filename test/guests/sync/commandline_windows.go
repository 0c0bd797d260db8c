package main

import (
	"fmt"
	"strings"
	"unsafe"

	"golang.org/x/sys/windows"
)

// commandLines takes command lines apart, with the examples of CommandLineToArgvW's
// page and the program first, which has rules of its own.
func commandLines() {
	for _, x := range []struct{ line, want string }{
		{`p "a b c" d e`, `p|a b c|d|e`},
		{`p "ab\"c" "\\" d`, `p|ab"c|\|d`},
		{`p a\\\b d"e f"g h`, `p|a\\\b|de fg|h`},
		{`p a\\\"b c d`, `p|a\"b|c|d`},
		{`p a\\\\"b c" d e`, `p|a\\b c|d|e`},
		{`"c:\my dir\p.exe"x y`, `c:\my dir\p.exe|x|y`},
		{`p ""`, `p|`},
	} {
		var n int32
		argv, err := windows.CommandLineToArgv(windows.StringToUTF16Ptr(x.line), &n)
		if err != nil {
			failed = true
			fmt.Printf("%s: %v\n", x.line, err)
			continue
		}
		var args []string
		for _, a := range argv[:n] {
			args = append(args, windows.UTF16PtrToString((*uint16)(unsafe.Pointer(a))))
		}
		if got := strings.Join(args, "|"); got != x.want {
			failed = true
			fmt.Printf("%s: %s, want %s\n", x.line, got, x.want)
		}
		if argv[n] != nil {
			failed = true
			fmt.Println("the array does not end in NULL")
		}
		windows.LocalFree(windows.Handle(unsafe.Pointer(argv)))
	}
}
