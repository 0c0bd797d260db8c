package hive

import (
	"slices"
	"time"

	"haft.dev/nt"
)

// Value is a value of a key. The data is never changed, only replaced.
type Value struct {
	Name string
	Type uint32
	Data []byte
}

// valueLocked returns the position of a value by name, -1 if there is none.
func (k *Key) valueLocked(name string) int {
	fold := Fold(name)
	for i := range k.values {
		if len(k.values[i].Name) == len(name) && k.values[i].Name == name || Fold(k.values[i].Name) == fold {
			return i
		}
	}
	return -1
}

// Value returns a value; the empty name is the default value.
// STATUS_OBJECT_NAME_NOT_FOUND, STATUS_KEY_DELETED.
func (k *Key) Value(name string) (Value, error) {
	k.hive.mu.Lock()
	defer k.hive.mu.Unlock()
	if k.deleted {
		return Value{}, nt.STATUS_KEY_DELETED
	}
	i := k.valueLocked(name)
	if i < 0 {
		return Value{}, nt.STATUS_OBJECT_NAME_NOT_FOUND
	}
	return k.values[i], nil
}

// ValueAt returns the value at index i, in the order in which they were made.
// STATUS_NO_MORE_ENTRIES, STATUS_KEY_DELETED.
func (k *Key) ValueAt(i int) (Value, error) {
	k.hive.mu.Lock()
	defer k.hive.mu.Unlock()
	switch {
	case k.deleted:
		return Value{}, nt.STATUS_KEY_DELETED
	case i < 0 || i >= len(k.values):
		return Value{}, nt.STATUS_NO_MORE_ENTRIES
	}
	return k.values[i], nil
}

// SetValue creates or replaces a value. The data belongs to the hive from here
// on. STATUS_INVALID_PARAMETER for a name that is too long, STATUS_ACCESS_DENIED
// for any but the target of a link.
func (k *Key) SetValue(name string, typ uint32, data []byte) error {
	if len(name) > MaxValueName && len(nt.UTF16(name)) > MaxValueName {
		return nt.STATUS_INVALID_PARAMETER
	}
	h := k.hive
	h.mu.Lock()
	switch {
	case k.deleted:
		h.mu.Unlock()
		return nt.STATUS_KEY_DELETED
	case k.link && (typ != REG_LINK || Fold(name) != Fold(linkValue)):
		h.mu.Unlock()
		return nt.STATUS_ACCESS_DENIED
	}
	if i := k.valueLocked(name); i >= 0 {
		k.values[i].Type, k.values[i].Data = typ, data
	} else {
		k.values = append(k.values, Value{name, typ, data})
	}
	k.written = nt.TimeOf(time.Now())
	fire := k.changedLocked(NotifyValue)
	h.mu.Unlock()
	run(fire)
	return nil
}

// DeleteValue removes a value. STATUS_OBJECT_NAME_NOT_FOUND, STATUS_KEY_DELETED.
func (k *Key) DeleteValue(name string) error {
	h := k.hive
	h.mu.Lock()
	if k.deleted {
		h.mu.Unlock()
		return nt.STATUS_KEY_DELETED
	}
	i := k.valueLocked(name)
	if i < 0 {
		h.mu.Unlock()
		return nt.STATUS_OBJECT_NAME_NOT_FOUND
	}
	k.values = slices.Delete(k.values, i, i+1)
	k.written = nt.TimeOf(time.Now())
	fire := k.changedLocked(NotifyValue)
	h.mu.Unlock()
	run(fire)
	return nil
}
