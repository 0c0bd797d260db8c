//go:build !windows

// Command closers gives what has a destroyer of its own to CloseHandle.
package main

func main() { panic("a program for Windows") }
