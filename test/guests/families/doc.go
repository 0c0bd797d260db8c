//go:build !windows

// Command families makes one mistake with a handle of every family of objects.
package main

func main() { panic("a program for Windows") }
