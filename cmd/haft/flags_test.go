package main

import (
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/alecthomas/kong"
)

// Every flag of every command has a variable of the environment, HAFT_ and its name,
// and the variable does what the flag does.
func TestFlagsFromEnvironment(t *testing.T) {
	for _, kv := range os.Environ() {
		if name, _, _ := strings.Cut(kv, "="); strings.HasPrefix(name, "HAFT_") {
			t.Setenv(name, "")
			os.Unsetenv(name)
		}
	}
	options := []kong.Option{kong.Name("haft"), kong.Vars{"findings": "66"}, kong.DefaultEnvars("HAFT"), kong.Exit(func(int) {})}
	parse := func(t *testing.T, args []string) *kong.Context {
		t.Helper()
		p, err := kong.New(new(cli), options...)
		if err != nil {
			t.Fatal(err)
		}
		c, err := p.Parse(args)
		if err != nil {
			t.Fatalf("%q: %v", args, err)
		}
		return c
	}
	p, err := kong.New(new(cli), options...)
	if err != nil {
		t.Fatal(err)
	}
	value := func(c *kong.Context, name string) any {
		for _, f := range c.Selected().Flags {
			if f.Name == name {
				return f.Target.Interface()
			}
		}
		return nil
	}
	flags := 0
	for _, leaf := range p.Model.Leaves(false) {
		if leaf.Name == "help" || leaf.Name == "version" || leaf.Name == "explain" {
			continue // no flags
		}
		for _, f := range leaf.Flags {
			if f.Name == "help" {
				continue
			}
			prefix := "HAFT_"
			if own := []string{"set", "output", "summary", "stacks", "user", "no-time"}; leaf.Name == "trace" && slices.Contains(own, f.Name) {
				prefix = "HAFT_TRACE_" // what only a trace has
			}
			env := prefix + strings.ToUpper(strings.ReplaceAll(f.Name, "-", "_"))
			if !slices.Contains(f.Envs, env) {
				t.Errorf("haft %s --%s has no variable %s: %q", leaf.Name, f.Name, env, f.Envs)
				continue
			}
			flags++
			t.Run(leaf.Name+" --"+f.Name, func(t *testing.T) {
				given := "7"
				if f.IsBool() {
					given = "true"
				}
				args := []string{leaf.Name}
				if len(leaf.Positional) > 0 {
					args = append(args, "x.exe")
				}
				want := value(parse(t, append([]string{leaf.Name, "--" + f.Name + "=" + given}, args[1:]...)), f.Name)
				before := value(parse(t, args), f.Name)
				t.Setenv(env, given)
				if got := value(parse(t, args), f.Name); !equal(got, want) || equal(got, before) {
					t.Errorf("%s=%s sets %v, the flag %v; before it was %v", env, given, got, want, before)
				}
			})
		}
	}
	if flags < 20 {
		t.Errorf("only %d flags", flags)
	}
}

func equal(a, b any) bool {
	if x, ok := a.([]string); ok {
		return slices.Equal(x, b.([]string))
	}
	return a == b
}

// The flags that can be given several times are separated by commas in a variable.
func TestListsFromEnvironment(t *testing.T) {
	var lists []string
	p, err := kong.New(new(cli), kong.Vars{"findings": "66"}, kong.DefaultEnvars("HAFT"))
	if err != nil {
		t.Fatal(err)
	}
	for _, leaf := range p.Model.Leaves(false) {
		for _, f := range leaf.Flags {
			if f.IsSlice() && leaf.Name != "trace" { // those of trace have commas in the flag as well
				lists = append(lists, f.Name)
			}
		}
	}
	slices.Sort(lists)
	if got := slices.Sorted(slices.Values(listFlags)); !slices.Equal(got, lists) {
		t.Errorf("lists are %q, split are %q", lists, got)
	}
	t.Setenv("HAFT_COM", "COM1=/a,COM2=/b")
	if got := splitEnv([]string{"COM1=/a,COM2=/b"}, "HAFT_COM"); !slices.Equal(got, []string{"COM1=/a", "COM2=/b"}) {
		t.Errorf("%q", got)
	}
}

// Every flag of haft test is one of haft run, but for --no-check, and has the same
// variable.
func TestTestFlagsFromEnvironment(t *testing.T) {
	for _, name := range testFlagNames {
		f, rest, err := parseTestFlags([]string{name, "7", "-v"})
		if err != nil || !slices.Equal(rest, []string{"-v"}) {
			t.Fatal(name, rest, err)
		}
		t.Run(name, func(t *testing.T) {
			t.Setenv(testVariable(name), "7")
			if g, _, err := parseTestFlags([]string{"-v"}); err != nil || !slices.Equal(g.env, f.env) || g.json != f.json || g.sarif != f.sarif || g.junit != f.junit {
				t.Errorf("%+v, want %+v (%v)", g, f, err)
			}
		})
	}
	t.Setenv("HAFT_NO_CHECK", "1")
	if f, _, err := parseTestFlags(nil); err != nil || !f.noCheck {
		t.Error(f, err)
	}
	t.Setenv("HAFT_NO_CHECK", "0")
	if f, _, err := parseTestFlags(nil); err != nil || f.noCheck {
		t.Error(f, err)
	}
}
