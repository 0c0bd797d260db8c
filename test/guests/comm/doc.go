//go:build !windows

// Command comm talks over a serial port with its test.
package main

func main() { panic("a program for Windows") }
