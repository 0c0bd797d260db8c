module haft.dev

go 1.26.0

require (
	github.com/alecthomas/kong v1.17.0
	github.com/anishathalye/porcupine v1.3.1
	github.com/rogpeppe/go-internal v1.16.0
	golang.org/x/sys v0.49.0
	pgregory.net/rapid v1.3.0
)

require github.com/creack/pty v1.1.24

require golang.org/x/term v0.46.0

require github.com/go-crypt/x v0.4.17 // indirect

require (
	github.com/hinshun/vt10x v0.0.0-20220301184237-5011da428d02
	golang.org/x/text v0.44.0
	golang.org/x/tools v0.52.0 // indirect
)
