package kernel32

import (
	"strconv"
	"strings"
	"sync"

	"haft.dev/internal/api"
	"haft.dev/internal/image"
	"haft.dev/internal/mm"
	"haft.dev/nt"
)

func resourceFuncs() []api.Func {
	return []api.Func{
		api.F5("EnumResourceLanguagesA(hModule, lpType, lpName, lpEnumFunc, lParam)", enumResourceLanguagesA),
		api.F5("EnumResourceLanguagesW(hModule, lpType, lpName, lpEnumFunc, lParam)", enumResourceLanguagesW),
		api.F4("EnumResourceNamesA(hModule, lpType, lpEnumFunc, lParam)", enumResourceNamesA),
		api.F4("EnumResourceNamesW(hModule, lpType, lpEnumFunc, lParam)", enumResourceNamesW),
		api.F3("EnumResourceTypesA(hModule, lpEnumFunc, lParam)", enumResourceTypesA),
		api.F3("EnumResourceTypesW(hModule, lpEnumFunc, lParam)", enumResourceTypesW),
		api.F3("FindResourceA(hModule, lpName, lpType)", findResourceA),
		api.F4("FindResourceExA(hModule, lpType, lpName, wLanguage)", findResourceExA),
		api.F4("FindResourceExW(hModule, lpType, lpName, wLanguage)", findResourceExW),
		api.F3("FindResourceW(hModule, lpName, lpType)", findResourceW),
		api.F1("FreeResource(hResData)", freeResource),
		api.F2("LoadResource(hModule, hResInfo)", loadResource),
		api.F1("LockResource(hResData)", lockResource),
		api.F2("SizeofResource(hModule, hResInfo)", sizeofResource),
	}
}

// dataModules are the files that a process has loaded for their data, by base.
type dataModules struct {
	mu sync.Mutex
	by map[uint64]*image.Mapped
}

var processDataModules = api.PerProcess[*dataModules]{New: func(*api.Process) *dataModules {
	return &dataModules{by: make(map[uint64]*image.Mapped)}
}}

// Tags of module handles that are for data.
const (
	datafileTag      = 1
	imageResourceTag = 2
)

// loadData carries out LoadLibraryEx for data.
func loadData(c *api.Call, name string, flags api.Flags) error {
	m, err := c.MapData(name)
	if err != nil {
		return err
	}
	d := processDataModules.Of(c.P)
	d.mu.Lock()
	d.by[m.Base] = m
	d.mu.Unlock()
	tag := uint64(datafileTag)
	if flags&LOAD_LIBRARY_AS_IMAGE_RESOURCE != 0 {
		tag = imageResourceTag
	}
	c.Return(m.Base | tag)
	return nil
}

// dataModule returns what is loaded for data at a module handle, nil if that is
// none.
func dataModule(c *api.Call, m api.Module) *image.Mapped {
	if m&3 == 0 {
		return nil
	}
	d := processDataModules.Of(c.P)
	d.mu.Lock()
	defer d.mu.Unlock()
	return d.by[uint64(m)&^3]
}

// freeData undoes loadData; false if the handle is that of a module.
func freeData(c *api.Call, m api.Module) (bool, error) {
	if dataModule(c, m) == nil {
		return false, nil
	}
	d := processDataModules.Of(c.P)
	base := uint64(m) &^ 3
	d.mu.Lock()
	delete(d.by, base)
	d.mu.Unlock()
	return true, c.P.Space.Unmap(base)
}

// resourceID reads a type or name: a number below 0x10000, or the address of a
// string, which "#12" makes a number, too.
func resourceID(c *api.Call, at uint64, wide bool) (image.ResourceID, error) {
	if at>>16 == 0 {
		return image.Number(uint16(at)), nil
	}
	s := api.Text{At: at, Wide: wide}.Get(c)
	if rest, ok := strings.CutPrefix(s, "#"); ok {
		n, err := strconv.ParseUint(rest, 10, 16)
		if err != nil {
			return image.ResourceID{}, nt.ERROR_INVALID_PARAMETER
		}
		return image.Number(uint16(n)), nil
	}
	if s == "" {
		return image.ResourceID{}, nt.ERROR_INVALID_PARAMETER
	}
	return image.Named(strings.ToUpper(s)), nil
}

func findResourceW(c *api.Call, m api.Module, name, typ uint64) error {
	return findResource(c, m, typ, name, image.LANG_NEUTRAL, true)
}

func findResourceA(c *api.Call, m api.Module, name, typ uint64) error {
	return findResource(c, m, typ, name, image.LANG_NEUTRAL, false)
}

func findResourceExW(c *api.Call, m api.Module, typ, name uint64, language uint16) error {
	return findResource(c, m, typ, name, language, true)
}

func findResourceExA(c *api.Call, m api.Module, typ, name uint64, language uint16) error {
	return findResource(c, m, typ, name, language, false)
}

// findResource returns the address of the resource's data entry.
func findResource(c *api.Call, m api.Module, typ, name uint64, language uint16, wide bool) error {
	t, err := resourceID(c, typ, wide)
	if err != nil {
		return err
	}
	n, err := resourceID(c, name, wide)
	if err != nil {
		return err
	}
	mapped, base, err := resourcesOf(c, m)
	if err != nil {
		return err
	}
	r, err := mapped.Resource(t, n, language)
	if err != nil {
		if s, ok := err.(nt.Status); ok {
			return s
		}
		return nt.ERROR_RESOURCE_DATA_NOT_FOUND // the tree is damaged
	}
	c.Return(base + uint64(r.Entry))
	return nil
}

// Resource returns where a resource with a number for a name is, and its size.
func Resource(c *api.Call, m api.Module, typ, name uint16) (at, size uint64, err error) {
	mapped, base, err := resourcesOf(c, m)
	if err != nil {
		return 0, 0, err
	}
	r, err := mapped.Resource(image.Number(typ), image.Number(name), image.LANG_NEUTRAL)
	if err != nil {
		if s, ok := err.(nt.Status); ok {
			return 0, 0, s
		}
		return 0, 0, nt.ERROR_RESOURCE_DATA_NOT_FOUND // the tree is damaged
	}
	e := mm.Load[resourceEntry](c.P.Space, base+uint64(r.Entry))
	return base + uint64(e.Offset), uint64(e.Size), nil
}

// resourcesOf returns the image whose resources a module handle means, and its base.
func resourcesOf(c *api.Call, m api.Module) (*image.Mapped, uint64, error) {
	if mapped := dataModule(c, m); mapped != nil {
		return mapped, uint64(m) &^ 3, nil
	}
	lm, err := find(c, m)
	if err != nil {
		return nil, 0, err
	}
	if lm.Mapped == nil {
		return nil, 0, nt.ERROR_RESOURCE_DATA_NOT_FOUND
	}
	return lm.Mapped, lm.Base, nil
}

// IMAGE_RESOURCE_DATA_ENTRY.
type resourceEntry struct{ Offset, Size, CodePage, Reserved uint32 }

func loadResource(c *api.Call, m api.Module, res api.Ptr) error {
	if res == 0 {
		c.Return(0)
		return nil
	}
	base := uint64(m) &^ 3
	if m == 0 {
		base = c.P.Program().Base
	}
	c.Return(base + uint64(mm.Load[resourceEntry](c.P.Space, uint64(res)).Offset))
	return nil
}

func sizeofResource(c *api.Call, _ api.Module, res api.Ptr) error {
	if res == 0 {
		return nt.ERROR_RESOURCE_NAME_NOT_FOUND
	}
	c.Return(uint64(mm.Load[resourceEntry](c.P.Space, uint64(res)).Size))
	return nil
}

func lockResource(c *api.Call, res api.Ptr) error {
	c.Return(uint64(res))
	return nil
}

// freeResource has had nothing to do since 16-bit Windows.
func freeResource(c *api.Call, _ api.Ptr) error {
	c.Return(0)
	return nil
}
