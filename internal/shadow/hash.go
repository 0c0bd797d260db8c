// Package shadow checks passwords against what a host keeps of them: hashes in the
// forms of crypt(5), and the lines of shadow(5). It is pure.
package shadow

import (
	"crypto/sha256"
	"crypto/sha512"
	"crypto/subtle"
	"hash"
	"strconv"
	"strings"

	"github.com/go-crypt/x/bcrypt"
	"github.com/go-crypt/x/crypt"
	"github.com/go-crypt/x/yescrypt"
)

// Known reports whether a hash is of a form that Matches can check: yescrypt ($y$),
// SHA-512 and SHA-256 ($6$, $5$), bcrypt ($2a$, $2b$, $2y$). (crypt(5).)
func Known(hash string) bool {
	switch method(hash) {
	case "y", "6", "5", "2a", "2b", "2y":
		return true
	}
	return false
}

// method is what stands between the first two signs of a hash.
func method(hash string) string {
	if m, _, ok := strings.Cut(strings.TrimPrefix(hash, "$"), "$"); ok && hash[0] == '$' {
		return m
	}
	return ""
}

// Matches reports whether password has the hash. A hash of another form matches
// nothing.
func Matches(hash, password string) bool {
	switch method(hash) {
	case "y":
		h, err := yescrypt.Hash([]byte(password), []byte(hash))
		return err == nil && subtle.ConstantTimeCompare(h, []byte(hash)) == 1
	case "6":
		return shaMatches(hash, password, sha512.New)
	case "5":
		return shaMatches(hash, password, sha256.New)
	case "2a", "2b", "2y":
		return bcrypt.CompareHashAndPassword([]byte(hash), []byte(password)) == nil
	}
	return false
}

// Rounds of the methods on SHA: what stands in a hash is moved into these bounds.
// ("Unix crypt using SHA-256 and SHA-512".)
const (
	defaultRounds = 5000
	minRounds     = 1000
	maxRounds     = 999999999
	maxSalt       = 16
)

// shaMatches checks $5$[rounds=N$]salt$hash and its like with 6.
func shaMatches(hashed, password string, newHash func() hash.Hash) bool {
	f := strings.Split(hashed[3:], "$")
	rounds := defaultRounds
	if n, ok := strings.CutPrefix(f[0], "rounds="); ok {
		v, err := strconv.ParseUint(n, 10, 32)
		if err != nil {
			return false
		}
		rounds, f = int(min(max(v, minRounds), maxRounds)), f[1:]
	}
	if len(f) != 2 {
		return false
	}
	salt := f[0]
	if len(salt) > maxSalt {
		salt = salt[:maxSalt]
	}
	got := crypt.KeySHACrypt(newHash, []byte(password), []byte(salt), rounds)
	return subtle.ConstantTimeCompare(got, []byte(f[1])) == 1
}
