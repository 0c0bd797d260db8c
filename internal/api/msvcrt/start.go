package msvcrt

import (
	"slices"

	"haft.dev/internal/api"
	"haft.dev/nt"
)

func startFuncs() []api.Func {
	return []api.Func{
		api.F2("_initterm(begin, end)", func(c *api.Call, at, end uint64) error { return initTerm(c, at, end, false) }),
		api.F2("_initterm_e(begin, end)", func(c *api.Call, at, end uint64) error { return initTerm(c, at, end, true) }),
		api.F1("_set_app_type(type)", setAppType),
		api.F1("__setusermatherr(handler)", func(c *api.Call, _ api.Code) error { return number(c, 0) }).Partial("the handler is not called"),
		api.F1("_get_pgmptr(pValue)", func(c *api.Call, to uint64) error { return getPointer(c, to, "_pgmptr") }),
		api.F1("_get_wpgmptr(pValue)", func(c *api.Call, to uint64) error { return getPointer(c, to, "_wpgmptr") }),
		api.F1("_get_fmode(pMode)", func(c *api.Call, to uint64) error { return getNumber(c, to, libraryOf(c).at["_fmode"]) }),
		api.F1("_set_fmode(mode)", setFmode),
		api.F1("_set_error_mode(mode)", setErrorMode).Partial("messages go to standard error whatever the mode"),
		variableAt("__p___argc", "__argc"), variableAt("__p___argv", "__argv"), variableAt("__p___wargv", "__wargv"),
		variableAt("__p__acmdln", "_acmdln"), variableAt("__p__wcmdln", "_wcmdln"), variableAt("__p__commode", "_commode"),
		variableAt("__p__environ", "_environ"), variableAt("__p__wenviron", "_wenviron"), variableAt("__p__fmode", "_fmode"),
		variableAt("__p__pgmptr", "_pgmptr"), variableAt("__p__wpgmptr", "_wpgmptr"),
		variableAt("__sys_nerr", "_sys_nerr"), variableAt("__sys_errlist", "_sys_errlist"),
		variableAt("__daylight", "_daylight"), variableAt("__dstbias", "_dstbias"), variableAt("__timezone", "_timezone"), variableAt("__tzname", "_tzname"),
	}
}

// oldFuncs are functions that only msvcrt.dll has.
func oldFuncs() []api.Func {
	return []api.Func{
		api.F5("__getmainargs(argc, argv, env, doWildCard, startInfo)", func(c *api.Call, argc, argv, env uint64, wild int32, info uint64) error {
			return getMainArgs(c, argc, argv, env, wild, info, false)
		}),
		api.F5("__wgetmainargs(argc, argv, env, doWildCard, startInfo)", func(c *api.Call, argc, argv, env uint64, wild int32, info uint64) error {
			return getMainArgs(c, argc, argv, env, wild, info, true)
		}),
		api.F1("__set_app_type(type)", setAppType),
		variableAt("__iob_func", "_iob"), variableAt("__p__iob", "_iob"), variableAt("__p___initenv", "__initenv"), variableAt("__p___winitenv", "__winitenv"),
		variableAt("__p__daylight", "_daylight"), variableAt("__p__dstbias", "_dstbias"), variableAt("__p__timezone", "_timezone"), variableAt("__p__tzname", "_tzname"),
		variableAt("__p___mb_cur_max", "__mb_cur_max"), variableAt("__p__pctype", "_pctype"), variableAt("__p__pwctype", "_pwctype"),
		variableAt("__p__osver", "_osver"), variableAt("__p__winver", "_winver"), variableAt("__p__winmajor", "_winmajor"), variableAt("__p__winminor", "_winminor"),
		variableAt("__p__amblksiz", "_amblksiz"), variableAt("__p__fileinfo", "_fileinfo"), variableAt("__p__mbctype", "_mbctype"),
	}
}

// newFuncs are functions that only ucrtbase.dll has.
func newFuncs() []api.Func {
	fs := []api.Func{
		api.F1("_configure_narrow_argv(mode)", func(c *api.Call, mode int32) error { return configureArguments(c, mode, false) }),
		api.F1("_configure_wide_argv(mode)", func(c *api.Call, mode int32) error { return configureArguments(c, mode, true) }),
		api.F0("_initialize_narrow_environment()", func(c *api.Call) error { return initializeEnvironment(c, false) }),
		api.F0("_initialize_wide_environment()", func(c *api.Call) error { return initializeEnvironment(c, true) }),
		api.F0("_get_initial_narrow_environment()", func(c *api.Call) error { return initialEnvironment(c, false) }),
		api.F0("_get_initial_wide_environment()", func(c *api.Call) error { return initialEnvironment(c, true) }),
		api.F0("_get_narrow_winmain_command_line()", func(c *api.Call) error { return winMainLine(c, false) }),
		api.F0("_get_wide_winmain_command_line()", func(c *api.Call) error { return winMainLine(c, true) }),
		api.F0("_query_app_type()", func(c *api.Call) error { return number(c, int(libraryOf(c).appType.Load())) }),
		api.F1("__acrt_iob_func(index)", func(c *api.Call, i uint32) error { return address(c, libraryOf(c).standard(int(i))) }),
		api.F1("_get_osplatform(pValue)", func(c *api.Call, to uint64) error { return getNumber(c, to, libraryOf(c).at["_osplatform"]) }),
		api.F0("_get_startup_argv_mode()", func(c *api.Call) error { return number(c, 0) }),
	}
	return slices.Concat(fs, newExitFuncs(), newPrintfFuncs(), newMathFuncs(), longDoubleFuncs(), fenvFuncs(), newRareFuncs())
}

// variableAt is a function that returns the address of a variable.
func variableAt(fn, variable string) api.Func {
	return api.F0(fn+"()", func(c *api.Call) error { return address(c, libraryOf(c).at[variable]) })
}

func getPointer(c *api.Call, to uint64, variable string) error {
	if to == 0 {
		return invalid(c, EINVAL, uint64(EINVAL))
	}
	store(c, to, load[uint64](c, libraryOf(c).at[variable]))
	return number(c, 0)
}

func setAppType(c *api.Call, kind int32) error {
	libraryOf(c).appType.Store(kind)
	return number(c, 0)
}

// setFmode is _set_fmode: _O_TEXT or _O_BINARY.
func setFmode(c *api.Call, mode int32) error {
	if mode != oText && mode != oBinary && mode != oWText {
		return invalid(c, EINVAL, uint64(EINVAL))
	}
	store(c, libraryOf(c).at["_fmode"], mode)
	return number(c, 0)
}

func setErrorMode(c *api.Call, mode int32) error {
	l := libraryOf(c)
	switch mode {
	case 0, 1, 2:
		return number(c, int(l.errorMode.Swap(mode)))
	case 3: // _REPORT_ERRMODE asks
		return number(c, int(l.errorMode.Load()))
	}
	return invalid(c, EINVAL, 0xFFFFFFFF)
}

// initTerm calls the functions of a table, those that are not NULL. With stop the first
// result that is not 0 ends it and is the result.
func initTerm(c *api.Call, at, end uint64, stop bool) error {
	for ; at < end; at += 8 {
		fn := load[uint64](c, at)
		if fn == 0 {
			continue
		}
		return c.CallGuest(fn, nil, func(ret uint64) error {
			c := c.T.Call()
			if stop && uint32(ret) != 0 {
				return number(c, int(int32(ret)))
			}
			return initTerm(c, at+8, end, stop)
		})
	}
	return number(c, 0)
}

// getMainArgs is __getmainargs: it tells the program its arguments and environment.
func getMainArgs(c *api.Call, argc, argv, env uint64, wild int32, info uint64, isWide bool) error {
	l := libraryOf(c)
	if err := l.arguments(c, wild != 0, isWide); err != nil {
		return number(c, -1)
	}
	names := [2]string{"__argv", "_environ"}
	if isWide {
		names = [2]string{"__wargv", "_wenviron"}
		if load[uint64](c, l.at["_wenviron"]) == 0 {
			if err := l.startEnvironment(true); err != nil {
				return number(c, -1)
			}
		}
	}
	if info != 0 {
		l.newMode.Store(load[int32](c, info))
	}
	store(c, argc, load[uint32](c, l.at["__argc"]))
	store(c, argv, load[uint64](c, l.at[names[0]]))
	store(c, env, load[uint64](c, l.at[names[1]]))
	return number(c, 0)
}

// arguments fills in __argc and __argv.
func (l *library) arguments(c *api.Call, wild, isWide bool) error {
	args := splitArguments(c.P.Params().CommandLine)
	if len(args) == 0 || args[0].text == "" {
		args = append([]argument{{text: l.p.Params().ImagePath}}, args[min(1, len(args)):]...)
	}
	var texts []string
	for i, a := range args {
		if wild && i > 0 && a.wild {
			texts = append(texts, expandArgument(c, a.text)...)
			continue
		}
		texts = append(texts, a.text)
	}
	at, err := l.list(texts, isWide)
	if err != nil {
		return err
	}
	store(c, l.at["__argc"], uint32(len(texts)))
	if isWide {
		store(c, l.at["__wargv"], at)
	} else {
		store(c, l.at["__argv"], at)
	}
	return nil
}

// configureArguments is _configure_narrow_argv: 0 none, 1 as they are, 2 with wildcards
// expanded.
func configureArguments(c *api.Call, mode int32, isWide bool) error {
	if mode < 0 || mode > 2 {
		return invalid(c, EINVAL, uint64(EINVAL))
	}
	if mode == 0 {
		return number(c, 0)
	}
	if err := libraryOf(c).arguments(c, mode == 2, isWide); err != nil {
		return fails(c, ENOMEM, uint64(ENOMEM))
	}
	return number(c, 0)
}

func initializeEnvironment(c *api.Call, isWide bool) error {
	if libraryOf(c).startEnvironment(isWide) != nil {
		return fails(c, ENOMEM, 0xFFFFFFFF)
	}
	return number(c, 0)
}

func initialEnvironment(c *api.Call, isWide bool) error {
	l := libraryOf(c)
	v := "__initenv"
	if isWide {
		v = "__winitenv"
	}
	if load[uint64](c, l.at[v]) == 0 && l.startEnvironment(isWide) != nil {
		return address(c, 0)
	}
	return address(c, load[uint64](c, l.at[v]))
}

// winMainLine returns where the arguments begin on the command line, behind the program.
func winMainLine(c *api.Call, isWide bool) error {
	l := libraryOf(c)
	v, unit := "_acmdln", uint64(1)
	if isWide {
		v, unit = "_wcmdln", 2
	}
	at := load[uint64](c, l.at[v])
	quoted := false
	get := func(i uint64) uint16 {
		if isWide {
			return load[uint16](c, at+2*i)
		}
		return uint16(load[uint8](c, at+i))
	}
	i := uint64(0)
	for ; get(i) > ' ' || get(i) != 0 && quoted; i++ {
		if get(i) == '"' {
			quoted = !quoted
		}
	}
	for get(i) != 0 && get(i) <= ' ' {
		i++
	}
	return address(c, at+i*unit)
}

// invalid calls the handler of invalid parameters and then fails with e and the result
// v. Without a handler the universal library ends the process, as Windows does; the old
// one only fails.
func invalid(c *api.Call, e errno, v uint64) error {
	l := libraryOf(c)
	fn := threadOf(c).invalid
	if fn == 0 {
		fn = l.invalid.Load()
	}
	if fn == 0 {
		if l.universal {
			c.P.Report("the program gave an invalid parameter to %s", c.Func.Name())
			return c.EndProcess(nt.STATUS_STACK_BUFFER_OVERRUN)
		}
		return fails(c, e, v)
	}
	e.set(c)
	return c.CallGuest(fn, []uint64{0, 0, 0, 0, 0}, func(uint64) error { return fails(c.T.Call(), e, v) })
}
