package ntdll

import (
	"haft.dev/internal/api"
	"haft.dev/internal/mm"
	"haft.dev/nt"
)

func parametersFuncs() []api.Func {
	return []api.Func{
		api.F11("RtlCreateProcessParametersEx(pProcessParameters, ImagePathName, DllPath, CurrentDirectory, CommandLine, Environment, WindowTitle, DesktopInfo, ShellInfo, RuntimeData, Flags)", createProcessParameters).NT().Opens("RtlDestroyProcessParameters"),
		api.F1("RtlDestroyProcessParameters(ProcessParameters)", destroyProcessParameters).NT().Closes(),
	}
}

// createProcessParameters makes RTL_USER_PROCESS_PARAMETERS for NtCreateUserProcess
// in the process heap. What is NULL is taken from the caller's own parameters:
// directory, environment; titles become those of the program. Without the flag
// RTL_USER_PROC_PARAMS_NORMALIZED pointers are offsets.
func createProcessParameters(c *api.Call, out api.Out[uint64], img, dll, dir, cmd, env, title, desktop, shell, runtime api.Ptr, flags api.Flags) error {
	if img == 0 {
		return nt.STATUS_INVALID_PARAMETER
	}
	own := c.P.Params()
	text := func(p api.Ptr, def string) (string, error) {
		if p == 0 {
			return def, nil
		}
		return c.UnicodeString(p)
	}
	var pp api.ProcessParameters
	image, err := text(img, "")
	if err != nil {
		return err
	}
	size := mm.SizeOf[api.ProcessParameters]()
	var data []byte
	normalized := flags&1 != 0
	var fix []*uint64
	add := func(to *api.UnicodeString, p api.Ptr, def string, maximum int) error {
		s, err := text(p, def)
		if err != nil {
			return err
		}
		u := nt.UTF16Z(s)
		*to = api.UnicodeString{Length: uint16(2*len(u) - 2), MaximumLength: uint16(max(2*len(u), maximum)), Buffer: size + uint64(len(data))}
		fix = append(fix, &to.Buffer)
		for _, v := range u {
			data = append(data, byte(v), byte(v>>8))
		}
		for len(data)%8 != 0 || maximum > 0 && uint64(len(data)) < to.Buffer-size+uint64(maximum) {
			data = append(data, 0)
		}
		return nil
	}
	for _, x := range []struct {
		to  *api.UnicodeString
		p   api.Ptr
		def string
		max int
	}{
		{&pp.CurrentDirectory, dir, c.P.Directory(), 2 * 260}, {&pp.DllPath, dll, "", 0}, {&pp.ImagePathName, img, "", 0},
		{&pp.CommandLine, cmd, image, 0}, {&pp.WindowTitle, title, image, 0}, {&pp.DesktopInfo, desktop, own.Desktop, 0},
		{&pp.ShellInfo, shell, "", 0},
	} {
		if err := add(x.to, x.p, x.def, x.max); err != nil {
			return err
		}
	}
	if runtime != 0 {
		us := mm.Load[api.UnicodeString](c.P.Space, uint64(runtime))
		pp.RuntimeData = api.UnicodeString{Length: us.Length, MaximumLength: us.MaximumLength, Buffer: size + uint64(len(data))}
		fix = append(fix, &pp.RuntimeData.Buffer)
		data = append(data, api.Ptr(us.Buffer).Bytes(c, uint64(us.Length))...)
	}
	pp.Length, pp.MaximumLength, pp.Flags = uint32(size)+uint32(len(data)), uint32(size)+uint32(len(data)), uint32(flags&1)
	pp.Environment = uint64(env)
	if env == 0 {
		pp.Environment = mm.Load[api.ProcessParameters](c.P.Space, c.P.ParamsAt()).Environment
	}
	at, err := c.P.AllocBytes(make([]byte, size+uint64(len(data))))
	if err != nil {
		return err
	}
	if normalized {
		for _, p := range fix {
			*p += at
		}
	}
	mm.Store(c.P.Space, at, pp)
	if err := c.P.Space.Write(at+size, data); err != nil {
		return err
	}
	out.Must(c, at)
	return nil
}

func destroyProcessParameters(c *api.Call, at uint64) error {
	c.P.FreeBlock(at)
	return nil
}
