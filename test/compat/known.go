package main

// known says why a test does not pass, or why a finding is one.
type known struct {
	pkg    string
	match  string // all of the test's name, or of the finding as the page has it
	reason string
}

// notRun are tests that would end all tests of their package. match is for go test
// -skip.
var notRun = []known{
	{"os", "TestRootConsistency.*/unix_domain_socket.*", "a Unix socket"},
	{"github.com/Microsoft/go-winio", "TestHvSock.*|FuzzHvSock.*", "sockets of Hyper-V"},
}

// failures are tests that do not pass.
var failures = []known{}

// trueFindings are mistakes with handles that the tests really make.
var trueFindings = []known{}
