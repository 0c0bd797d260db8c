//go:build !windows

// Command console does with the console what its first argument says. Its tests
// run it on a terminal and without one.
package main

func main() { panic("a program for Windows") }
