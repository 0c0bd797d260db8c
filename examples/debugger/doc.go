//go:build !windows

package main

import (
	"fmt"
	"os"
)

func main() {
	fmt.Fprintln(os.Stderr, `debugger is a program for Windows: "go run ./cmd/haft run ./examples/debugger PROGRAM"`)
	os.Exit(1)
}
