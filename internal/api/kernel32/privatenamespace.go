package kernel32

import (
	"haft.dev/internal/api"
	"haft.dev/nt"
)

func privateNamespaceFuncs() []api.Func {
	return []api.Func{
		api.F2("AddIntegrityLabelToBoundaryDescriptor(BoundaryDescriptor, IntegrityLabel)", addIntegrityLabelToBoundaryDescriptor),
		api.F2("AddSIDToBoundaryDescriptor(BoundaryDescriptor, RequiredSid)", addSIDToBoundaryDescriptor),
		api.F2("ClosePrivateNamespace(Handle, Flags)", closePrivateNamespace).Closes(),
		api.F2("CreateBoundaryDescriptorA(Name, Flags)", createBoundaryDescriptorA).Opens("DeleteBoundaryDescriptor"),
		api.F2("CreateBoundaryDescriptorW(Name, Flags)", createBoundaryDescriptorW).Opens("DeleteBoundaryDescriptor"),
		api.F3("CreatePrivateNamespaceA(lpPrivateNamespaceAttributes, lpBoundaryDescriptor, lpAliasPrefix)", createPrivateNamespaceA).Opens("ClosePrivateNamespace"),
		api.F3("CreatePrivateNamespaceW(lpPrivateNamespaceAttributes, lpBoundaryDescriptor, lpAliasPrefix)", createPrivateNamespaceW).Opens("ClosePrivateNamespace"),
		api.F1("DeleteBoundaryDescriptor(BoundaryDescriptor)", deleteBoundaryDescriptor).Closes(),
		api.F2("OpenPrivateNamespaceA(lpBoundaryDescriptor, lpAliasPrefix)", openPrivateNamespaceA).Opens("ClosePrivateNamespace"),
		api.F2("OpenPrivateNamespaceW(lpBoundaryDescriptor, lpAliasPrefix)", openPrivateNamespaceW).Opens("ClosePrivateNamespace"),
	}
}

const (
	createBoundaryDescriptorAddAppContainerSID = 1
	privateNamespaceFlagDestroy                = 1
)

func createBoundary(c *api.Call, null bool, name string, flags api.Flags) error {
	if null || flags&^createBoundaryDescriptorAddAppContainerSID != 0 {
		return nt.ERROR_INVALID_PARAMETER
	}
	at, err := c.NewBoundary(name)
	if err != nil {
		return err
	}
	c.Return(at)
	return nil
}

func createBoundaryDescriptorW(c *api.Call, name api.WStr, flags api.Flags) error {
	return createBoundary(c, name == 0, name.String(c), flags)
}

func createBoundaryDescriptorA(c *api.Call, name api.AStr, flags api.Flags) error {
	return createBoundary(c, name == 0, name.String(c), flags)
}

func addToBoundary(c *api.Call, bd api.Out[uint64], p api.Ptr, label bool) error {
	if !bd.OK() || p == 0 {
		return nt.ERROR_INVALID_PARAMETER
	}
	s, err := c.SID(p)
	if err != nil {
		return nt.ERROR_INVALID_PARAMETER
	}
	at, err := c.AddToBoundary(bd.Get(c), s, label)
	if err != nil {
		return err
	}
	bd.Must(c, at)
	return nil
}

func addSIDToBoundaryDescriptor(c *api.Call, bd api.Out[uint64], p api.Ptr) error {
	return addToBoundary(c, bd, p, false)
}

func addIntegrityLabelToBoundaryDescriptor(c *api.Call, bd api.Out[uint64], p api.Ptr) error {
	return addToBoundary(c, bd, p, true)
}

func deleteBoundaryDescriptor(c *api.Call, bd uint64) error {
	if bd != 0 {
		c.P.FreeBlock(bd)
	}
	return nil
}

func createPrivateNamespace(c *api.Call, sa api.In[api.SecurityAttributes], bd uint64, alias string) error {
	a, err := c.Win32Attr("", sa)
	if err != nil {
		return err
	}
	return private(c, bd, alias, func(b *api.Boundary) (nt.Handle, error) {
		return c.K.CreatePrivateNamespace(a, nt.DIRECTORY_ALL_ACCESS, b)
	})
}

func openPrivateNamespace(c *api.Call, bd uint64, alias string) error {
	return private(c, bd, alias, func(b *api.Boundary) (nt.Handle, error) {
		return c.K.OpenPrivateNamespace(0, nt.DIRECTORY_ALL_ACCESS&^(nt.WRITE_DAC|nt.WRITE_OWNER|nt.DELETE), b)
	})
}

// private reads a boundary, opens its namespace and gives it the prefix.
func private(c *api.Call, bd uint64, alias string, open func(*api.Boundary) (nt.Handle, error)) error {
	if bd == 0 || alias == "" {
		return nt.ERROR_INVALID_PARAMETER
	}
	b, err := c.Boundary(bd)
	if err != nil {
		return err
	}
	h, err := open(b)
	if err != nil {
		return err
	}
	if err := c.SetAlias(alias, h); err != nil {
		c.K.Close(h)
		return err
	}
	c.Return(uint64(h))
	return nil
}

func createPrivateNamespaceW(c *api.Call, sa api.In[api.SecurityAttributes], bd uint64, alias api.WStr) error {
	return createPrivateNamespace(c, sa, bd, alias.String(c))
}

func createPrivateNamespaceA(c *api.Call, sa api.In[api.SecurityAttributes], bd uint64, alias api.AStr) error {
	return createPrivateNamespace(c, sa, bd, alias.String(c))
}

func openPrivateNamespaceW(c *api.Call, bd uint64, alias api.WStr) error {
	return openPrivateNamespace(c, bd, alias.String(c))
}

func openPrivateNamespaceA(c *api.Call, bd uint64, alias api.AStr) error {
	return openPrivateNamespace(c, bd, alias.String(c))
}

func closePrivateNamespace(c *api.Call, h api.Handle, flags api.Flags) error {
	if flags&^privateNamespaceFlagDestroy != 0 {
		return nt.ERROR_INVALID_PARAMETER
	}
	if err := c.DropAlias(h.NT()); err != nil {
		return err
	}
	if flags&privateNamespaceFlagDestroy != 0 {
		if err := c.K.DeletePrivateNamespace(h.NT()); err != nil {
			return err
		}
	}
	return c.K.Close(h.NT())
}
