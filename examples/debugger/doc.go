// Command debugger runs a program under itself, or attaches to one that runs,
// and prints the events that it gets: processes, threads and images that come and
// go, exceptions with the registers of the thread, and what the program says to
// debuggers. It passes every exception on to the program.
//
//	debugger [-x] PROGRAM [ARGUMENT...]
//	debugger [-x] -p ID
//
// With -x it ends with the exit code of the program.
package main
