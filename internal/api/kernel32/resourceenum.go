package kernel32

import (
	"slices"

	"haft.dev/internal/api"
	"haft.dev/internal/image"
	"haft.dev/nt"
)

// enumeration calls a function of the guest for types, names or languages.
type enumeration struct {
	module  api.Module
	fn      api.Code
	before  []uint64 // the parameters between the module and what is enumerated
	param   uint64
	wide    bool
	ids     []image.ResourceID
	numbers bool // they are languages, never strings
}

// next calls the function for the first of what is left. FALSE from it ends the
// enumeration with ERROR_RESOURCE_ENUM_USER_STOP.
func (e *enumeration) next(c *api.Call) error {
	if len(e.ids) == 0 {
		return nil
	}
	id := e.ids[0]
	e.ids = e.ids[1:]
	v, text := uint64(id.Number), uint64(0)
	if id.Name != "" && !e.numbers {
		b, _ := api.Text{Wide: e.wide}.Encode(id.Name)
		var err error
		if text, err = c.P.AllocBytes(b); err != nil {
			return err
		}
		v = text
	}
	args := append([]uint64{uint64(e.module)}, e.before...)
	args = append(args, v, e.param)
	return c.CallGuest(uint64(e.fn), args, func(ret uint64) error {
		c := c.T.Call()
		if text != 0 {
			c.P.FreeBlock(text)
		}
		if uint32(ret) == 0 {
			return nt.ERROR_RESOURCE_ENUM_USER_STOP
		}
		return e.next(c)
	})
}

// enumerate collects what pick takes of the resources, each once, and begins.
// none is the error if there is nothing.
func (e *enumeration) enumerate(c *api.Call, none nt.Win32Error, pick func(r *image.ResourceEntry) (image.ResourceID, bool)) error {
	if e.fn == 0 {
		return nt.ERROR_INVALID_PARAMETER
	}
	mapped, _, err := resourcesOf(c, e.module)
	if err != nil {
		return err
	}
	any := false
	for r, err := range mapped.Resources() {
		if err != nil {
			return nt.ERROR_RESOURCE_DATA_NOT_FOUND // the tree is damaged
		}
		any = true
		if id, ok := pick(&r); ok && !slices.Contains(e.ids, id) {
			e.ids = append(e.ids, id)
		}
	}
	switch {
	case !any:
		return nt.ERROR_RESOURCE_DATA_NOT_FOUND
	case len(e.ids) == 0:
		return none
	}
	return e.next(c)
}

func enumResourceTypesW(c *api.Call, m api.Module, fn api.Code, param uint64) error {
	return enumResourceTypes(c, m, fn, param, true)
}

func enumResourceTypesA(c *api.Call, m api.Module, fn api.Code, param uint64) error {
	return enumResourceTypes(c, m, fn, param, false)
}

func enumResourceTypes(c *api.Call, m api.Module, fn api.Code, param uint64, wide bool) error {
	e := &enumeration{module: m, fn: fn, param: param, wide: wide}
	return e.enumerate(c, nt.ERROR_RESOURCE_TYPE_NOT_FOUND, func(r *image.ResourceEntry) (image.ResourceID, bool) { return r.Type, true })
}

func enumResourceNamesW(c *api.Call, m api.Module, typ uint64, fn api.Code, param uint64) error {
	return enumResourceNames(c, m, typ, fn, param, true)
}

func enumResourceNamesA(c *api.Call, m api.Module, typ uint64, fn api.Code, param uint64) error {
	return enumResourceNames(c, m, typ, fn, param, false)
}

func enumResourceNames(c *api.Call, m api.Module, typ uint64, fn api.Code, param uint64, wide bool) error {
	t, err := resourceID(c, typ, wide)
	if err != nil {
		return err
	}
	e := &enumeration{module: m, fn: fn, before: []uint64{typ}, param: param, wide: wide}
	return e.enumerate(c, nt.ERROR_RESOURCE_TYPE_NOT_FOUND, func(r *image.ResourceEntry) (image.ResourceID, bool) { return r.Name, r.Type == t })
}

func enumResourceLanguagesW(c *api.Call, m api.Module, typ, name uint64, fn api.Code, param uint64) error {
	return enumResourceLanguages(c, m, typ, name, fn, param, true)
}

func enumResourceLanguagesA(c *api.Call, m api.Module, typ, name uint64, fn api.Code, param uint64) error {
	return enumResourceLanguages(c, m, typ, name, fn, param, false)
}

func enumResourceLanguages(c *api.Call, m api.Module, typ, name uint64, fn api.Code, param uint64, wide bool) error {
	t, err := resourceID(c, typ, wide)
	if err != nil {
		return err
	}
	n, err := resourceID(c, name, wide)
	if err != nil {
		return err
	}
	e := &enumeration{module: m, fn: fn, before: []uint64{typ, name}, param: param, numbers: true}
	typed := false
	err = e.enumerate(c, nt.ERROR_RESOURCE_NAME_NOT_FOUND, func(r *image.ResourceEntry) (image.ResourceID, bool) {
		typed = typed || r.Type == t
		return image.Number(r.Language), r.Type == t && r.Name == n
	})
	if err == nt.ERROR_RESOURCE_NAME_NOT_FOUND && !typed {
		return nt.ERROR_RESOURCE_TYPE_NOT_FOUND
	}
	return err
}
