//go:build !windows

package handletest

const supported = false

type snapshot struct{}

func take() snapshot { return snapshot{} }

func (snapshot) left(*options) []string { return nil }
