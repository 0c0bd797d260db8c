package main

import "syscall"

func init() {
	commands["dll"] = func(args []string) { syscall.MustLoadDLL(args[0]).MustFindProc(args[1]).Call() }
}
