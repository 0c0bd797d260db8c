package ntdll

import (
	"errors"
	"strings"

	"haft.dev/internal/api"
	"haft.dev/internal/image"
	"haft.dev/internal/kernel"
	"haft.dev/internal/mm"
	"haft.dev/internal/object"
	"haft.dev/nt"
)

func createUserProcessFuncs() []api.Func {
	return []api.Func{
		api.F11("NtCreateUserProcess(ProcessHandle, ThreadHandle, ProcessDesiredAccess, ThreadDesiredAccess, ProcessObjectAttributes, ThreadObjectAttributes, ProcessFlags, ThreadFlags, ProcessParameters, CreateInfo, AttributeList)", createUserProcess).NT().Opens("NtClose"),
	}
}

// Flags of NtCreateUserProcess (PROCESS_CREATE_FLAGS_*, THREAD_CREATE_FLAGS_*).
const (
	processBreakaway      = 0x001
	processInheritHandles = 0x004
	threadCreateSuspended = 0x001
)

// Attributes of NtCreateUserProcess (PS_ATTRIBUTE_*).
const (
	psParentProcess = 0x60000
	psToken         = 0x60002
	psClientID      = 0x10003
	psTEBAddress    = 0x10004
	psImageName     = 0x20005
	psImageInfo     = 0x00006
	psStdHandleInfo = 0x2000A
	psHandleList    = 0x2000B
	psJobList       = 0x20013
)

// psAttribute is PS_ATTRIBUTE.
type psAttribute struct{ Attribute, Size, Value, Returned uint64 }

// userProcess is what a call of NtCreateUserProcess has said.
type userProcess struct {
	o             api.ProcessOptions
	image         string // NT path
	clientID, teb uint64 // where to store them; 0: nowhere
	inherit       bool
}

// psCreateSuccess is PS_CREATE_INFO.State of a process that was made.
const psCreateSuccess = 6

func createUserProcess(c *api.Call, process, thread api.Out[nt.Handle], pa, ta api.Access, poa, toa api.In[api.ObjectAttributes], flags, tflags api.Flags, params, info, list api.Ptr) error {
	process.Must(c, 0)
	thread.Must(c, 0)
	if flags&^(processBreakaway|processInheritHandles) != 0 || tflags&^threadCreateSuspended != 0 || params == 0 || list == 0 {
		return nt.STATUS_INVALID_PARAMETER
	}
	pattr, err := c.Attr(poa)
	if err != nil {
		return err
	}
	tattr, err := c.Attr(toa)
	if err != nil {
		return err
	}
	if c.P.K.Token().NoChildren {
		return nt.STATUS_CHILD_PROCESS_BLOCKED
	}
	u := &userProcess{inherit: flags&processInheritHandles != 0}
	u.o = api.ProcessOptions{Parent: c.P.K, Late: true, Suspended: tflags&threadCreateSuspended != 0, Breakaway: flags&processBreakaway != 0}
	if err := u.attributes(c, list); err != nil {
		return err
	}
	if u.inherit {
		u.o.Inherit = u.o.Parent
	}
	if err := u.parameters(c, uint64(params)); err != nil {
		return err
	}
	err = c.WithProgram(u.o.Params.ImagePath, func(f *image.File) error {
		if f.IsDLL() {
			return nt.STATUS_INVALID_IMAGE_FORMAT
		}
		u.o.Image = f
		p, t, err := c.P.Sys.NewProcess(u.o)
		if err != nil {
			return err
		}
		return u.finish(c, p, t, process, thread, pattr, tattr, pa, ta)
	})
	var s nt.Status
	if errors.As(err, &s) {
		return s
	}
	if err == nil && info != 0 {
		mm.Store(c.P.Space, uint64(info)+8, uint32(psCreateSuccess))
	}
	return err
}

func (u *userProcess) finish(c *api.Call, p *api.Process, t *api.Thread, process, thread api.Out[nt.Handle], pattr, tattr *object.Attr, pa, ta api.Access) error {
	defer p.K.Release()
	hp, err := c.K.OpenNew(p.K, pattr, pa.NT())
	if err == nil {
		var ht nt.Handle
		if ht, err = c.K.OpenNew(t.K, tattr, ta.NT()); err == nil {
			process.Must(c, hp)
			thread.Must(c, ht)
			if u.clientID != 0 {
				mm.Store(c.P.Space, u.clientID, clientID{uint64(p.K.ID()), uint64(t.K.ID())})
			}
			if u.teb != 0 {
				mm.Store(c.P.Space, u.teb, t.TEBAt())
			}
			t.Start()
			return nil
		}
		c.K.Close(hp)
	}
	p.K.Terminate(nt.STATUS_INSUFFICIENT_RESOURCES, nil)
	t.Discard(nt.STATUS_INSUFFICIENT_RESOURCES)
	return err
}

// attributes reads the PS_ATTRIBUTE_LIST.
func (u *userProcess) attributes(c *api.Call, list api.Ptr) error {
	total := mm.Load[uint64](c.P.Space, uint64(list))
	size := mm.SizeOf[psAttribute]()
	if total < 8 || (total-8)%size != 0 || total > 64*size {
		return nt.STATUS_INVALID_PARAMETER
	}
	for at := uint64(list) + 8; at < uint64(list)+total; at += size {
		a := mm.Load[psAttribute](c.P.Space, at)
		handles := func() []nt.Handle {
			hs := make([]nt.Handle, min(a.Size/8, 1<<16))
			for i := range hs {
				hs[i] = nt.Handle(mm.Load[uint64](c.P.Space, a.Value+uint64(8*i)))
			}
			return hs
		}
		switch a.Attribute {
		case psImageName:
			u.image = c.Text16(api.Ptr(a.Value), int(a.Size/2))
		case psClientID:
			u.clientID = a.Value
		case psTEBAddress:
			u.teb = a.Value
		case psImageInfo:
			return nt.STATUS_NOT_SUPPORTED
		case psStdHandleInfo: // the handles of the parameters are taken as they are
		case psParentProcess:
			p, err := kernel.Ref[*kernel.Process](c.K, nt.Handle(a.Value), nt.PROCESS_CREATE_PROCESS)
			if err != nil {
				return err
			}
			u.o.Parent = p
		case psToken:
			t, err := kernel.Ref[*kernel.Token](c.K, nt.Handle(a.Value), nt.TOKEN_ASSIGN_PRIMARY)
			if err != nil {
				return err
			}
			if err := c.K.MayAssign(t); err != nil {
				return err
			}
			u.o.Token = t.Value()
		case psHandleList:
			u.o.Only = handles()
		case psJobList:
			for _, h := range handles() {
				j, err := kernel.Ref[*kernel.Job](c.K, h, nt.JOB_OBJECT_ASSIGN_PROCESS)
				if err != nil {
					return err
				}
				u.o.Jobs = append(u.o.Jobs, j)
			}
		default:
			return nt.STATUS_INVALID_PARAMETER
		}
	}
	if u.image == "" {
		return nt.STATUS_INVALID_PARAMETER
	}
	for _, h := range u.o.Only {
		if e, ok := u.o.Parent.Handles.Lookup(h); !ok || e.Attr&object.Inherit == 0 {
			return nt.STATUS_INVALID_PARAMETER
		}
	}
	return nil
}

// parameters reads RTL_USER_PROCESS_PARAMETERS, the pointers of which may be
// offsets (RtlDeNormalizeProcessParams).
func (u *userProcess) parameters(c *api.Call, at uint64) error {
	pp := mm.Load[api.ProcessParameters](c.P.Space, at)
	base := at
	if pp.Flags&1 != 0 { // normalized
		base = 0
	}
	text := func(s api.UnicodeString) string {
		if s.Buffer == 0 {
			return ""
		}
		return c.Text16(api.Ptr(s.Buffer+base), int(s.Length/2))
	}
	env := []string{}
	for p := pp.Environment; p != 0; {
		s := api.WStr(p).String(c)
		if s == "" {
			break
		}
		env = append(env, s)
		p += uint64(2 * len(nt.UTF16Z(s)))
	}
	dir := strings.TrimRight(text(pp.CurrentDirectory), `\`) + `\`
	if dir == `\` {
		dir = c.P.Directory()
	}
	u.o.Params = &api.Params{
		ImagePath: strings.TrimPrefix(u.image, `\??\`), CommandLine: text(pp.CommandLine), Env: env, Dir: dir,
		Title: text(pp.WindowTitle), Desktop: text(pp.DesktopInfo), StartFlags: pp.WindowFlags, ShowWindow: pp.ShowWindowFlags,
		Stdin: nt.Handle(pp.StandardInput), Stdout: nt.Handle(pp.StandardOutput), Stderr: nt.Handle(pp.StandardError),
		X: pp.StartingX, Y: pp.StartingY, XSize: pp.CountX, YSize: pp.CountY, XChars: pp.CountCharsX, YChars: pp.CountCharsY, Fill: pp.FillAttribute,
	}
	if n := uint64(pp.RuntimeData.Length); n > 0 && pp.RuntimeData.Buffer != 0 {
		u.o.Params.Runtime = api.Ptr(pp.RuntimeData.Buffer+base).Bytes(c, n)
	}
	return nil
}
