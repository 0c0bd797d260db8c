package run

import "haft.dev/internal/security"

// KnowsAs reports whether Options.As may have the value.
func KnowsAs(as string) bool { return as == "" || as == "admin" || as == "user" }

// tokenAs returns the token that a run has by Options.As. nil is the host's user
// as he is.
func tokenAs(as string) *security.Token {
	if as == "" {
		return nil
	}
	return security.HostTokenAs(as == "admin")
}
