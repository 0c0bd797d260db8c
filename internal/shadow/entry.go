package shadow

import (
	"bufio"
	"crypto/subtle"
	"errors"
	"io"
	"strconv"
	"strings"
)

// Entry says how a user proves who he is.
type Entry struct {
	Hash   string // in a form of crypt(5); "" without Plain: the password is empty
	Plain  string // the password itself, instead of a hash
	Locked bool   // the account is

	// Days since 1970-01-01; 0: none.
	PasswordExpires int64 // from this day on
	Expires         int64 // the account, from this day on
	MustChange      bool  // the password, before anything else
}

// Verdict is what came of a password.
type Verdict uint8

// Verdicts. What is wrong with an account is told only to who knows its password.
const (
	Wrong Verdict = iota
	Right
	Blank           // right, and empty
	Locked          // right, but the account is locked
	Expired         // …, has expired
	PasswordExpired // …, the password has
	MustChange      // …, must be changed
)

// Check checks a password, on a day since 1970-01-01.
func (e *Entry) Check(password string, day int64) Verdict {
	switch {
	case e.Hash != "":
		if !Matches(e.Hash, password) {
			return Wrong
		}
	case subtle.ConstantTimeCompare([]byte(e.Plain), []byte(password)) == 0:
		return Wrong
	}
	switch {
	case e.Locked:
		return Locked
	case e.Expires != 0 && day >= e.Expires:
		return Expired
	case e.MustChange:
		return MustChange
	case e.PasswordExpires != 0 && day >= e.PasswordExpires:
		return PasswordExpired
	case password == "":
		return Blank
	}
	return Right
}

// Secret reads what the user of a run proves himself with: the first line of a file,
// a hash if it begins with $, else the password itself.
func Secret(r io.Reader) (Entry, error) {
	line, err := bufio.NewReader(io.LimitReader(r, 4096)).ReadString('\n')
	if err != nil && !errors.Is(err, io.EOF) {
		return Entry{}, errors.New("cannot be read")
	}
	line = strings.TrimRight(line, "\r\n")
	if !strings.HasPrefix(line, "$") {
		return Entry{Plain: line}, nil
	}
	if !Known(line) {
		return Entry{}, errors.New("is a hash of a form that haft does not know")
	}
	return Entry{Hash: line}, nil
}

// Find returns the line of a user in a file of shadow(5). A user whose field of the
// password is empty needs none; nothing matches one that is no hash, such as * or !.
func Find(r io.Reader, name string) (Entry, bool) {
	for sc := bufio.NewScanner(r); sc.Scan(); {
		f := strings.Split(sc.Text(), ":")
		if f[0] != name || name == "" || len(f) < 2 {
			continue
		}
		f = append(f, make([]string, 8)...)
		var e Entry
		e.Hash = strings.TrimLeft(f[1], "!")
		if e.Locked = e.Hash != f[1]; e.Locked && e.Hash == "" {
			e.Hash = "!"
		}
		number := func(i int) (int64, bool) {
			v, err := strconv.ParseInt(f[i], 10, 32)
			return v, err == nil && v >= 0
		}
		changed, ok := number(2)
		e.MustChange = ok && changed == 0
		if lasts, has := number(4); ok && has && changed > 0 {
			e.PasswordExpires = changed + lasts + 1
		}
		e.Expires, _ = number(7)
		return e, true
	}
	return Entry{}, false
}
