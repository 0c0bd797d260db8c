//go:build !windows

package main

import (
	"fmt"
	"os"
)

func main() {
	fmt.Fprintln(os.Stderr, `snapshot is a program for Windows: "go run ./cmd/haft run ./examples/snapshot"`)
	os.Exit(1)
}
