//go:build windows

// Package winio keeps github.com/Microsoft/go-winio in the module's requirements:
// the tests of its named pipes run under haft. It is a module of its own, so that
// haft does not depend on it.
package winio

import _ "github.com/Microsoft/go-winio"
