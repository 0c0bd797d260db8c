package main

import (
	"fmt"
	"os"

	"haft.dev/internal/run"
)

func main() {
	dir, _ := os.Getwd()
	s, err := run.Start(run.Options{Program: os.Args[1], Args: os.Args[2:], Env: os.Environ(), Dir: dir, Stdin: os.Stdin, Stdout: os.Stdout, Stderr: os.Stderr, Log: os.Stderr})
	if err != nil {
		fmt.Fprintln(os.Stderr, "haft:", err)
		os.Exit(1)
	}
	st := s.Wait()
	os.Exit(int(uint8(st)))
}
