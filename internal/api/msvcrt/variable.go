package msvcrt

import (
	"strings"

	"haft.dev/internal/api"
	"haft.dev/internal/mm"
	"haft.dev/nt"
)

// variables are the variables of the library in the memory of the program. For
// msvcrt.dll they are exports; ucrtbase.dll has functions that tell where they are.
type variables struct {
	at map[string]uint64 // by the name of the export of msvcrt.dll; not changed after the start
}

// sizes are the variables, with how many bytes they have.
func sizes() []struct {
	name string
	size int
} {
	return []struct {
		name string
		size int
	}{
		{"__argc", 4}, {"__argv", 8}, {"__wargv", 8}, {"__initenv", 8}, {"__winitenv", 8}, {"_acmdln", 8}, {"_wcmdln", 8},
		{"_environ", 8}, {"_wenviron", 8}, {"_pgmptr", 8}, {"_wpgmptr", 8}, {"_fmode", 4}, {"_commode", 4}, {"_iob", streamSize * standardStreams},
		{"__mb_cur_max", 4}, {"_pctype", 8}, {"_pwctype", 8}, {"_ctype", 514}, {"_sys_nerr", 4}, {"_sys_errlist", 8 * 44}, {"_HUGE", 8},
		{"_daylight", 4}, {"_timezone", 4}, {"_dstbias", 4}, {"_tzname", 16}, {"_osver", 4}, {"_winver", 4}, {"_winmajor", 4}, {"_winminor", 4},
		{"_osplatform", 4}, {"__lconv_init", 0}, {"_adjust_fdiv", 4}, {"_aexit_rtn", 8}, {"_amblksiz", 4}, {"_mbctype", 257}, {"_fpreset_", 0},
		{"_fileinfo", 4}, {"__unguarded_readlc_active", 4}, {"__setlc_active", 4},
	}
}

// oldVariables are the variables that msvcrt.dll exports.
func oldVariables() (fs []api.Func) {
	for _, v := range sizes() {
		if v.size > 0 {
			fs = append(fs, api.Variable(v.name, make([]byte, v.size)))
		}
	}
	return fs
}

// startVariables gives the variables their first values.
func (l *library) startVariables() error {
	l.at = make(map[string]uint64)
	var at uint64
	if l.universal { // they are no exports: memory of their own
		total := uint64(0)
		for _, v := range sizes() {
			total += uint64(v.size+15) &^ 15
		}
		var err error
		if at, err = l.p.Heap().Alloc(total, true); err != nil {
			return err
		}
	}
	for _, v := range sizes() {
		if v.size == 0 {
			continue
		}
		if l.universal {
			l.at[v.name] = at
			at += uint64(v.size+15) &^ 15
		} else {
			l.at[v.name] = l.base.SystemExport(v.name)
		}
	}
	s := l.p.Space
	line := l.p.Params().CommandLine
	program := l.p.Params().ImagePath
	for _, t := range []struct {
		name, text string
		wide       bool
	}{{"_acmdln", line, false}, {"_wcmdln", line, true}, {"_pgmptr", program, false}, {"_wpgmptr", program, true}} {
		p, err := l.p.AllocBytes(encode(t.text, t.wide))
		if err != nil {
			return err
		}
		mm.Store(s, l.at[t.name], p)
	}
	table, err := l.p.AllocBytes(ctypeTable())
	if err != nil {
		return err
	}
	mm.Store(s, l.at["_pctype"], table+2)
	mm.Store(s, l.at["_pwctype"], table+2)
	if err := s.Write(l.at["_ctype"], ctypeTable()[:514]); err != nil {
		return err
	}
	mm.Store(s, l.at["__mb_cur_max"], uint32(1))
	mm.Store(s, l.at["_HUGE"], uint64(0x7FF0000000000000))
	mm.Store(s, l.at["_osplatform"], uint32(2))
	mm.Store(s, l.at["_winmajor"], uint32(10))
	mm.Store(s, l.at["_winver"], uint32(0xA00))
	mm.Store(s, l.at["_osver"], uint32(19045))
	mm.Store(s, l.at["_amblksiz"], uint32(16))
	texts := errorTexts()
	mm.Store(s, l.at["_sys_nerr"], uint32(len(texts)-1))
	var all []byte
	offsets := make([]int, len(texts))
	for i, t := range texts {
		offsets[i] = len(all)
		all = append(append(all, t...), 0)
	}
	p, err := l.p.AllocBytes(all)
	if err != nil {
		return err
	}
	for i, o := range offsets {
		mm.Store(s, l.at["_sys_errlist"]+8*uint64(i), p+uint64(o))
	}
	if !l.universal { // there _configure_narrow_argv and its relatives do it
		if err := l.startEnvironment(false); err != nil {
			return err
		}
	}
	return l.startZone()
}

// list stores an array of strings with a NULL behind them in the memory of the process.
func (l *library) list(texts []string, isWide bool) (uint64, error) {
	head := 8 * (len(texts) + 1)
	b := make([]byte, head)
	offsets := make([]int, len(texts))
	for i, t := range texts {
		offsets[i] = len(b)
		b = append(b, encode(t, isWide)...)
		if isWide && len(b)%2 != 0 {
			b = append(b, 0)
		}
	}
	at, err := l.p.AllocBytes(b)
	if err != nil {
		return 0, err
	}
	for i, o := range offsets {
		mm.Store(l.p.Space, at+8*uint64(i), at+uint64(o))
	}
	return at, nil
}

// startEnvironment makes the array that _environ or _wenviron points to, without the
// variables that programs do not see, whose names begin with =.
func (l *library) startEnvironment(isWide bool) error {
	at, err := l.list(l.visible(), isWide)
	if err != nil {
		return err
	}
	names := [2]string{"_environ", "__initenv"}
	if isWide {
		names = [2]string{"_wenviron", "__winitenv"}
	}
	mm.Store(l.p.Space, l.at[names[0]], at)
	if mm.Load[uint64](l.p.Space, l.at[names[1]]) == 0 {
		mm.Store(l.p.Space, l.at[names[1]], at)
	}
	return nil
}

// visible returns the environment as a C program sees it.
func (l *library) visible() []string {
	block := api.EnvironmentBlock(l.p.Environment())
	var out []string
	for _, kv := range strings.Split(strings.TrimRight(nt.String16(block), "\x00"), "\x00") {
		if kv != "" && kv[0] != '=' {
			out = append(out, kv)
		}
	}
	return out
}
