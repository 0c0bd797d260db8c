//go:build !windows

package main

func main() { panic("a program for Windows") }
