package run

import (
	"errors"
	"os"
	"strings"

	"haft.dev/internal/api"
	"haft.dev/internal/security"
	"haft.dev/internal/shadow"
)

// KnowsAs reports whether Options.As may have the value.
func KnowsAs(as string) bool { return as == "" || as == "admin" || as == "user" || as == "system" }

// tokenAs returns the token that a run has by Options.As. nil is the host's user
// as he is.
func tokenAs(as string) *security.Token {
	switch as {
	case "":
		return nil
	case "system":
		return security.SystemToken()
	}
	return security.HostTokenAs(as == "admin")
}

// User is a user who can log on, with what he proves himself with.
type User struct {
	Name  string
	entry shadow.Entry
}

// ParseUser reads NAME=FILE. The first line of the file is the user's password, or a hash
// of it that begins with $, as in /etc/shadow.
func ParseUser(text string) (User, error) {
	name, file, ok := strings.Cut(text, "=")
	if !ok || file == "" || !api.ValidUserName(name) {
		return User{}, errors.New("--logon " + text + ": must be NAME=FILE")
	}
	f, err := os.Open(file)
	if err != nil {
		return User{}, errors.New("--logon " + text + ": cannot be opened")
	}
	defer f.Close()
	e, err := shadow.Secret(f)
	if err != nil {
		return User{}, errors.New("--logon " + text + ": " + err.Error())
	}
	return User{name, e}, nil
}

// declare makes the users of a run known. They may log on in every way.
func (s *Session) declare(users []User) {
	for _, u := range users {
		api.AddUser(u.Name)
		s.sys.Users.Set(u.Name, u.entry, true)
	}
}
