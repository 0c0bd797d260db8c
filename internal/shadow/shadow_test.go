package shadow

import (
	"strings"
	"testing"
)

// Hashes as libxcrypt 4.4 makes them.
const (
	yes      = `$y$j75$F5Jx5fExrKuPp53xLKQ..1$l5YiXCKNY/N9ezall4xjJAFS/wg.kWVcFXfOzyxVn1.`
	sha512ed = `$6$saltsalt$TVLlQcbpFVof5W3Yz4DTP6gRstiNuHwwTt6GLc1E5n0U0aDehy0S5knV8wiOQSpT0Y77vwPZN.Pq.H91p5hVO1`
	blank    = `$6$saltsalt$qkTgsCrWMTAS9gBGcf9W60sFfH.hU0oTCAOJjhbz5tSp/sU3/xXZK4OFwCtq8lIIdpJ6CatVdOTSHKp97TPkt/`
	sha256ed = `$5$rounds=5000$usesomesi$1h.wjtpDlxtGKR0gveJPzMjD.6tnuYSAJApJc3gjqTD`
	rounds   = `$5$rounds=1000$roundstoolow$sNem/vUW2kw2NlR66SxQ3VpxErxIi/LoTfPKSmol2tD`
	bcrypted = `$2b$05$abcdefghijklmnopqrstuuOQiyCxlgf/oeuTqixKmWdcYUh4Hjl0a`
	md5ed    = `$1$salt$ez2vlPGdaLYkJam5pWs/Y1`
)

func TestMatches(t *testing.T) {
	for _, x := range []struct {
		what, hash, password string
		want                 bool
	}{
		{"yescrypt", yes, "secret", true}, {"yescrypt", yes, "Secret", false}, {"yescrypt", yes, "", false},
		{"SHA-512", sha512ed, "secret", true}, {"SHA-512", sha512ed, "secret ", false}, {"SHA-512", blank, "", true}, {"SHA-512", blank, "x", false},
		{"SHA-256", sha256ed, "a b", true}, {"SHA-256", sha256ed, "a  b", false},
		{"rounds below the least", strings.Replace(rounds, "1000", "10", 1), "This is just a test", true},
		{"rounds", rounds, "This is just a test", true},
		{"rounds that are none", strings.Replace(rounds, "1000", "x", 1), "This is just a test", false},
		{"bcrypt", bcrypted, "secret", true}, {"bcrypt", bcrypted, "secre", false},
		{"an unknown method", md5ed, "secret", false},
		{"no method", "secret", "secret", false}, {"nothing", "", "", false}, {"a star", "*", "*", false},
		{"a piece", "$6$saltsalt", "secret", false}, {"a piece", "$6$saltsalt$", "secret", false}, {"a piece", "$6$", "", false},
		{"a piece", "$y$j9T$", "secret", false}, {"a piece", "$y$", "secret", false}, {"a piece", "$2b$05$abc", "secret", false},
		{"a damaged one", sha512ed[:len(sha512ed)-1] + "2", "secret", false},
	} {
		if got := Matches(x.hash, x.password); got != x.want {
			t.Errorf("%s: Matches(%q, %q) = %v", x.what, x.hash, x.password, got)
		}
	}
	for h, want := range map[string]bool{yes: true, sha512ed: true, sha256ed: true, bcrypted: true, md5ed: false, "": false, "$": false, "$$": false, "y": false} {
		if Known(h) != want {
			t.Errorf("Known(%q) = %v", h, !want)
		}
	}
}

const file = `root:*:20228:0:99999:7:::
jo:` + sha512ed + `:20228:0:99999:7:::
blank::20228::::::
locked:!` + sha512ed + `:20228:0:99999:7:::
never:!:20228:0:99999:7:::
double:!!:20228:0:99999:7:::
new:` + sha512ed + `:0:0:99999:7:::
stale:` + sha512ed + `:1000:0:30:7:::
over:` + sha512ed + `:1000:0:99999:7::1500:
short:` + sha512ed + `
old:` + md5ed + `:1000::::::
nonsense
:x:1:::::::
`

func TestFind(t *testing.T) {
	for _, x := range []struct {
		user, password string
		day            int64
		want           Verdict
	}{
		{"root", "", 20300, Wrong}, {"root", "*", 20300, Wrong},
		{"jo", "secret", 20300, Right}, {"jo", "", 20300, Wrong}, {"jo", "Secret", 20300, Wrong},
		{"blank", "", 20300, Blank}, {"blank", "x", 20300, Wrong},
		{"locked", "secret", 20300, Locked}, {"locked", "x", 20300, Wrong},
		{"never", "", 20300, Wrong}, {"never", "!", 20300, Wrong}, {"double", "", 20300, Wrong}, {"double", "!", 20300, Wrong},
		{"new", "secret", 20300, MustChange}, {"new", "x", 20300, Wrong},
		{"stale", "secret", 1030, Right}, {"stale", "secret", 1031, PasswordExpired}, {"stale", "x", 1031, Wrong},
		{"over", "secret", 1499, Right}, {"over", "secret", 1500, Expired}, {"over", "x", 1500, Wrong},
		{"short", "secret", 20300, Right}, {"old", "secret", 20300, Wrong},
	} {
		e, ok := Find(strings.NewReader(file), x.user)
		if got := e.Check(x.password, x.day); !ok || got != x.want {
			t.Errorf("%s with %q on day %d: %v (found: %v), want %v", x.user, x.password, x.day, got, ok, x.want)
		}
	}
	for _, name := range []string{"Jo", "nobody", "nonsense", ""} {
		if e, ok := Find(strings.NewReader(file), name); ok {
			t.Errorf("Find(%q) = %+v", name, e)
		}
	}
}

func TestSecret(t *testing.T) {
	for _, x := range []struct {
		text, password string
		want           Verdict
	}{
		{"open sesame\n", "open sesame", Right}, {"open sesame", "open sesame", Right}, {"open sesame\r\nmore", "open sesame", Right},
		{"open sesame\n", "open sesame\n", Wrong}, {"open sesame\n", "", Wrong}, {"", "", Blank}, {"\nx", "", Blank}, {"", "x", Wrong},
		{sha512ed + "\n", "secret", Right}, {sha512ed, sha512ed, Wrong}, {blank, "", Blank},
	} {
		e, err := Secret(strings.NewReader(x.text))
		if got := e.Check(x.password, 1); err != nil || got != x.want {
			t.Errorf("a file of %q with %q: %v, %v, want %v", x.text, x.password, got, err, x.want)
		}
	}
	for _, text := range []string{md5ed, "$", "$ecret"} {
		if e, err := Secret(strings.NewReader(text)); err == nil {
			t.Errorf("a file of %q: %+v", text, e)
		}
	}
}
