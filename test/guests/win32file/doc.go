// Command win32file checks the file functions of kernel32 against what their pages
// say: result, last error and the state afterwards. It works in the directory that
// its argument names. With "print" it prints the files that are named.
package main
