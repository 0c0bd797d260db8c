package ntdll

import (
	"encoding/binary"

	"haft.dev/internal/api"
	"haft.dev/internal/hive"
	"haft.dev/internal/kernel"
	"haft.dev/internal/mm"
	"haft.dev/internal/object"
	"haft.dev/internal/wait"
	"haft.dev/nt"
)

func keyFuncs() []api.Func {
	return []api.Func{
		api.F7("NtCreateKey(KeyHandle, DesiredAccess, ObjectAttributes, TitleIndex, Class, CreateOptions, Disposition)", createKey).NT().Opens("NtClose"),
		api.F1("NtDeleteKey(KeyHandle)", deleteKey).NT(),
		api.F2("NtDeleteValueKey(KeyHandle, ValueName)", deleteValueKey).NT(),
		api.F6("NtEnumerateKey(KeyHandle, Index, KeyInformationClass, KeyInformation, Length, ResultLength)", enumerateKey).NT(),
		api.F6("NtEnumerateValueKey(KeyHandle, Index, KeyValueInformationClass, KeyValueInformation, Length, ResultLength)", enumerateValueKey).NT(),
		api.F1("NtFlushKey(KeyHandle)", flushKey).NT(),
		api.Stub("NtLoadKey(TargetKey, SourceFile)"),
		api.F10("NtNotifyChangeKey(KeyHandle, Event, ApcRoutine, ApcContext, IoStatusBlock, CompletionFilter, WatchTree, Buffer, BufferSize, Asynchronous)", notifyChangeKey).NT(),
		api.F3("NtOpenKey(KeyHandle, DesiredAccess, ObjectAttributes)", openKey).NT().Opens("NtClose"),
		api.F4("NtOpenKeyEx(KeyHandle, DesiredAccess, ObjectAttributes, OpenOptions)", openKeyEx).NT().Opens("NtClose"),
		api.F5("NtQueryKey(KeyHandle, KeyInformationClass, KeyInformation, Length, ResultLength)", queryKey).NT(),
		api.F6("NtQueryValueKey(KeyHandle, ValueName, KeyValueInformationClass, KeyValueInformation, Length, ResultLength)", queryValueKey).NT(),
		api.F2("NtRenameKey(KeyHandle, NewName)", renameKey).NT(),
		api.F4("NtSetInformationKey(KeyHandle, KeySetInformationClass, KeySetInformation, KeySetInformationLength)", setInformationKey).NT().Partial("class 0"),
		api.F6("NtSetValueKey(KeyHandle, ValueName, TitleIndex, Type, Data, DataSize)", setValueKey).NT(),
	}
}

// keyAttributes reads OBJECT_ATTRIBUTES of a call that opens keys: the root may
// be a key.
func keyAttributes(c *api.Call, oa api.In[api.ObjectAttributes]) (kernel.OpenKey, error) {
	if !oa.OK() {
		return kernel.OpenKey{}, nt.STATUS_ACCESS_VIOLATION
	}
	v := oa.Get(c)
	if v.Length != 0x30 || v.Attributes&^object.OBJ_VALID_ATTRIBUTES != 0 {
		return kernel.OpenKey{}, nt.STATUS_INVALID_PARAMETER
	}
	o := kernel.OpenKey{Flags: v.Attributes & object.OBJ_INHERIT}
	if v.ObjectName != 0 {
		s, err := c.UnicodeString(api.Ptr(v.ObjectName))
		if err != nil {
			return o, err
		}
		o.Path = s
	}
	if v.RootDirectory != 0 {
		k, err := kernel.Ref[*kernel.Key](c.K, nt.Handle(v.RootDirectory), 0)
		if err != nil {
			return o, err
		}
		o.Root = k.Node
	}
	if v.Attributes&object.OBJ_OPENLINK != 0 {
		o.Options |= hive.OpenLink
	}
	var err error
	o.Security, err = c.Descriptor(api.Ptr(v.SecurityDescriptor))
	return o, err
}

// Options of NtCreateKey and NtOpenKeyEx.
const (
	regOptionVolatile      = 1
	regOptionCreateLink    = 2
	regOptionBackupRestore = 4
	regOptionOpenLink      = 8
)

func createKey(c *api.Call, out api.Out[nt.Handle], access api.Access, oa api.In[api.ObjectAttributes], _ uint32, class api.Ptr, options api.Flags, disposition api.Out[uint32]) error {
	out.Must(c, 0)
	o, err := keyAttributes(c, oa)
	if err != nil {
		return err
	}
	if options&^(regOptionVolatile|regOptionCreateLink|regOptionBackupRestore|regOptionOpenLink) != 0 {
		return nt.STATUS_INVALID_PARAMETER
	}
	if class != 0 {
		if o.Class, err = c.UnicodeString(class); err != nil {
			return err
		}
	}
	o.Access = access.NT()
	for _, x := range [...]struct {
		flag api.Flags
		is   uint32
	}{{regOptionVolatile, hive.Volatile}, {regOptionCreateLink, hive.CreateLink}, {regOptionOpenLink, hive.OpenLink}} {
		if options&x.flag != 0 {
			o.Options |= x.is
		}
	}
	h, isNew, err := c.K.CreateKey(o)
	if err != nil {
		return err
	}
	out.Must(c, h)
	d := uint32(2) // REG_OPENED_EXISTING_KEY
	if isNew {
		d = 1
	}
	disposition.Set(c, d)
	return nil
}

func openKey(c *api.Call, out api.Out[nt.Handle], access api.Access, oa api.In[api.ObjectAttributes]) error {
	return openKeyEx(c, out, access, oa, 0)
}

func openKeyEx(c *api.Call, out api.Out[nt.Handle], access api.Access, oa api.In[api.ObjectAttributes], options api.Flags) error {
	out.Must(c, 0)
	o, err := keyAttributes(c, oa)
	if err != nil {
		return err
	}
	if options&^(regOptionBackupRestore|regOptionOpenLink) != 0 {
		return nt.STATUS_INVALID_PARAMETER
	}
	if options&regOptionOpenLink != 0 {
		o.Options |= hive.OpenLink
	}
	o.Access = access.NT()
	h, err := c.K.OpenKey(o)
	return opened(c, out, h, err)
}

func keyNode(c *api.Call, h api.Handle, want nt.Access) (*hive.Key, error) {
	k, err := kernel.Ref[*kernel.Key](c.K, h.NT(), want)
	if err != nil {
		return nil, err
	}
	return k.Node, nil
}

func deleteKey(c *api.Call, h api.Handle) error {
	k, err := keyNode(c, h, nt.DELETE)
	if err != nil {
		return err
	}
	return k.Delete()
}

func renameKey(c *api.Call, h api.Handle, name api.Ptr) error {
	s, err := c.UnicodeString(name)
	if err != nil {
		return err
	}
	k, err := keyNode(c, h, nt.KEY_WRITE)
	if err != nil {
		return err
	}
	return k.Rename(s)
}

// flushKey: the registry is in memory, there is nothing behind it.
func flushKey(c *api.Call, h api.Handle) error {
	k, err := keyNode(c, h, 0)
	if err == nil {
		_, err = k.Path()
	}
	return err
}

func setValueKey(c *api.Call, h api.Handle, name api.Ptr, _, typ uint32, data api.Ptr, n uint32) error {
	s, err := c.UnicodeString(name)
	if err != nil {
		return err
	}
	var b []byte
	if n > 0 {
		b = data.Bytes(c, uint64(n))
	}
	k, err := keyNode(c, h, nt.KEY_SET_VALUE)
	if err != nil {
		return err
	}
	return k.SetValue(s, typ, b)
}

func deleteValueKey(c *api.Call, h api.Handle, name api.Ptr) error {
	s, err := c.UnicodeString(name)
	if err != nil {
		return err
	}
	k, err := keyNode(c, h, nt.KEY_SET_VALUE)
	if err != nil {
		return err
	}
	return k.DeleteValue(s)
}

// keyData builds a structure with a variable part. As much of it as fits is
// stored: nothing if not even the fixed part does.
type keyData struct {
	b     []byte
	fixed int
}

func (i *keyData) u32(vs ...int) {
	for _, v := range vs {
		i.b = binary.LittleEndian.AppendUint32(i.b, uint32(v))
	}
}

func (i *keyData) text(s string) { i.b = append(i.b, utf16Bytes(s)...) }

func utf16Bytes(s string) (b []byte) {
	for _, v := range nt.UTF16(s) {
		b = binary.LittleEndian.AppendUint16(b, v)
	}
	return b
}

// give returns STATUS_BUFFER_TOO_SMALL or STATUS_BUFFER_OVERFLOW if not all fits.
func (i *keyData) give(c *api.Call, out api.Ptr, n uint32, result api.Out[uint32]) error {
	result.Must(c, uint32(len(i.b)))
	switch {
	case int(n) < i.fixed:
		return nt.STATUS_BUFFER_TOO_SMALL
	case int(n) < len(i.b):
		out.Write(c, i.b[:n])
		return nt.STATUS_BUFFER_OVERFLOW
	}
	out.Write(c, i.b)
	return nil
}

// Classes of NtQueryKey and NtEnumerateKey.
const (
	keyBasicInformation       = 0
	keyNodeInformation        = 1
	keyFullInformation        = 2
	keyNameInformation        = 3
	keyCachedInformation      = 4
	keyHandleTagsInformation  = 7
	noOffset                  = -1 // of a class that there is none of
	keyFullInformationFixed   = 0x2C
	keyBasicInformationFixed  = 0x10
	keyNodeInformationFixed   = 0x18
	keyCachedInformationFixed = 0x28
)

// keyInformation encodes what a class tells of a key.
func keyInformation(class uint32, k hive.Info, path string) (keyData, error) {
	i := keyData{b: binary.LittleEndian.AppendUint64(nil, uint64(k.Written))}
	name, cls := utf16Bytes(k.Name), utf16Bytes(k.Class)
	switch class {
	case keyBasicInformation:
		i.fixed = keyBasicInformationFixed
		i.u32(0, len(name))
		i.text(k.Name)
	case keyNodeInformation:
		i.fixed = keyNodeInformationFixed
		off := noOffset
		if len(cls) > 0 {
			off = (i.fixed + len(name) + 3) &^ 3
		}
		i.u32(0, off, len(cls), len(name))
		i.text(k.Name)
		if len(cls) > 0 {
			i.b = append(i.b, make([]byte, off-len(i.b))...)
			i.text(k.Class)
		}
	case keyFullInformation:
		i.fixed = keyFullInformationFixed
		off := noOffset
		if len(cls) > 0 {
			off = i.fixed
		}
		i.u32(0, off, len(cls), k.Subkeys, 2*k.MaxSubkey, 2*k.MaxClass, k.Values, 2*k.MaxName, k.MaxData)
		i.text(k.Class)
	case keyNameInformation:
		i.b, i.fixed = nil, 4
		p := utf16Bytes(path)
		i.u32(len(p))
		i.b = append(i.b, p...)
	case keyCachedInformation:
		i.fixed = keyCachedInformationFixed
		i.u32(0, k.Subkeys, 2*k.MaxSubkey, k.Values, 2*k.MaxName, k.MaxData, len(name), 0)
	case keyHandleTagsInformation:
		i.b, i.fixed = nil, 4
		i.u32(0)
	default:
		return i, nt.STATUS_INVALID_PARAMETER
	}
	return i, nil
}

func queryKey(c *api.Call, h api.Handle, class uint32, out api.Ptr, n uint32, result api.Out[uint32]) error {
	want := nt.KEY_QUERY_VALUE
	if class == keyNameInformation || class == keyHandleTagsInformation {
		want = 0
	}
	k, err := keyNode(c, h, want)
	if err != nil {
		return err
	}
	info, err := k.Info()
	if err != nil {
		return err
	}
	path, err := k.Path()
	if err != nil {
		return err
	}
	i, err := keyInformation(class, info, path)
	if err != nil {
		return err
	}
	return i.give(c, out, n, result)
}

func enumerateKey(c *api.Call, h api.Handle, index, class uint32, out api.Ptr, n uint32, result api.Out[uint32]) error {
	if class > keyFullInformation {
		return nt.STATUS_INVALID_PARAMETER
	}
	k, err := keyNode(c, h, nt.KEY_ENUMERATE_SUB_KEYS)
	if err != nil {
		return err
	}
	info, err := k.Subkey(int(int32(min(index, 1<<31-1))))
	if err != nil {
		return err
	}
	i, err := keyInformation(class, info, "")
	if err != nil {
		return err
	}
	return i.give(c, out, n, result)
}

// Classes of NtQueryValueKey.
const (
	keyValueBasicInformation          = 0
	keyValueFullInformation           = 1
	keyValuePartialInformation        = 2
	keyValueFullInformationAlign64    = 3
	keyValuePartialInformationAlign64 = 4
)

func valueInformation(class uint32, v hive.Value) (keyData, error) {
	var i keyData
	name := utf16Bytes(v.Name)
	switch class {
	case keyValueBasicInformation:
		i.fixed = 12
		i.u32(0, int(v.Type), len(name))
		i.b = append(i.b, name...)
	case keyValueFullInformation, keyValueFullInformationAlign64:
		i.fixed = 20
		off := (i.fixed + len(name) + 3) &^ 3
		if class == keyValueFullInformationAlign64 {
			off = (i.fixed + len(name) + 7) &^ 7
		}
		i.u32(0, int(v.Type), off, len(v.Data), len(name))
		i.b = append(i.b, name...)
		i.b = append(i.b, make([]byte, off-len(i.b))...)
		i.b = append(i.b, v.Data...)
	case keyValuePartialInformation:
		i.fixed = 12
		i.u32(0, int(v.Type), len(v.Data))
		i.b = append(i.b, v.Data...)
	case keyValuePartialInformationAlign64:
		i.fixed = 8
		i.u32(int(v.Type), len(v.Data))
		i.b = append(i.b, v.Data...)
	default:
		return i, nt.STATUS_INVALID_PARAMETER
	}
	return i, nil
}

func queryValueKey(c *api.Call, h api.Handle, name api.Ptr, class uint32, out api.Ptr, n uint32, result api.Out[uint32]) error {
	if class > keyValuePartialInformationAlign64 {
		return nt.STATUS_INVALID_PARAMETER
	}
	s, err := c.UnicodeString(name)
	if err != nil {
		return err
	}
	k, err := keyNode(c, h, nt.KEY_QUERY_VALUE)
	if err != nil {
		return err
	}
	v, err := k.Value(s)
	if err != nil {
		return err
	}
	i, err := valueInformation(class, v)
	if err != nil {
		return err
	}
	return i.give(c, out, n, result)
}

func enumerateValueKey(c *api.Call, h api.Handle, index, class uint32, out api.Ptr, n uint32, result api.Out[uint32]) error {
	if class > keyValuePartialInformationAlign64 {
		return nt.STATUS_INVALID_PARAMETER
	}
	k, err := keyNode(c, h, nt.KEY_QUERY_VALUE)
	if err != nil {
		return err
	}
	v, err := k.ValueAt(int(int32(min(index, 1<<31-1))))
	if err != nil {
		return err
	}
	i, err := valueInformation(class, v)
	if err != nil {
		return err
	}
	return i.give(c, out, n, result)
}

// keyWriteTimeInformation is the class of NtSetInformationKey that there is.
const keyWriteTimeInformation = 0

func setInformationKey(c *api.Call, h api.Handle, class uint32, in api.In[uint64], n uint32) error {
	if class != keyWriteTimeInformation {
		return nt.STATUS_INVALID_INFO_CLASS
	}
	if n != 8 {
		return nt.STATUS_INFO_LENGTH_MISMATCH
	}
	at := in.Get(c)
	k, err := keyNode(c, h, nt.KEY_SET_VALUE)
	if err != nil {
		return err
	}
	return k.SetWritten(nt.Time(at))
}

// notifyChangeKey: a change is STATUS_NOTIFY_ENUM_DIR, as on Windows; what
// changed is not told.
func notifyChangeKey(c *api.Call, h, event api.Handle, routine api.Code, context uint64, iosb api.Out[api.IOStatusBlock], filter api.Flags, tree api.Byte8, _ api.Ptr, _ uint32, async api.Byte8) error {
	agnostic := filter&api.NotifyThreadAgnostic != 0
	filter &^= api.NotifyThreadAgnostic
	if filter == 0 || filter&^hive.NotifyAll != 0 {
		return nt.STATUS_INVALID_PARAMETER
	}
	iosb.Probe(c)
	k, err := kernel.Ref[*kernel.Key](c.K, h.NT(), nt.KEY_NOTIFY)
	if err != nil {
		return err
	}
	var e *kernel.Event
	if event != 0 {
		if e, err = kernel.Ref[*kernel.Event](c.K, event.NT(), nt.EVENT_MODIFY_STATE); err != nil {
			return err
		}
	}
	if async == 0 {
		changed := kernel.NewEvent(c.P.K.Kernel(), true, false)
		stop, err := k.Watch(uint32(filter), tree != 0, func() { changed.Set() })
		if err != nil {
			return err
		}
		if s := c.T.K.WaitOne(changed.Waitable(), false, nt.Infinite); s != nt.STATUS_SUCCESS {
			stop()
			return s
		}
		iosb.Must(c, api.IOStatusBlock{Status: uint64(nt.STATUS_NOTIFY_ENUM_DIR)})
		if e != nil {
			e.Set()
		}
		return nt.STATUS_NOTIFY_ENUM_DIR
	}
	if e != nil {
		e.Reset()
		e.Retain()
	}
	space, at, t := c.P.Space, uint64(iosb), c.T.K
	tell := func(s nt.Status) {
		if at != 0 {
			mm.TryStore(space, at, api.IOStatusBlock{Status: uint64(s)})
		}
		if e != nil {
			e.Set()
			e.Release()
		}
		if routine != 0 {
			t.QueueAPC(wait.APC{Routine: uint64(routine), Args: [3]uint64{context, at, 0}})
		}
	}
	var stop func() bool
	forget := func() {}
	if !agnostic {
		forget = c.UntilEnd(func() {
			if stop() {
				tell(nt.STATUS_NOTIFY_CLEANUP)
			}
		})
	}
	stop, err = k.Watch(uint32(filter), tree != 0, func() { forget(); tell(nt.STATUS_NOTIFY_ENUM_DIR) })
	if err != nil {
		forget()
		if e != nil {
			e.Release()
		}
		return err
	}
	return nt.STATUS_PENDING
}
