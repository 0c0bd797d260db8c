// Package realbugs is a test: real bugs of public Go projects as programs that
// make the same mistakes, which haft must report, and fixed, which it must not.
package realbugs
