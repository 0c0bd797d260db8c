package security

import (
	"testing"

	"haft.dev/nt"
)

// Entries with object types: about a property set (1), of which a and b are properties,
// and another one, c, without properties.
func TestAccessCheckByType(t *testing.T) {
	const (
		set = "11111111-1111-1111-1111-111111111111"
		a   = "aaaaaaaa-aaaa-aaaa-aaaa-aaaaaaaaaaaa"
		b   = "bbbbbbbb-bbbb-bbbb-bbbb-bbbbbbbbbbbb"
		c   = "cccccccc-cccc-cccc-cccc-cccccccccccc"
	)
	node := func(level uint16, guid string) ObjectType {
		g, ok := parseGUID(guid)
		if !ok {
			t.Fatal(guid)
		}
		return ObjectType{level, [16]byte(g)}
	}
	const root = "00000000-0000-0000-0000-000000000001"
	whole := []ObjectType{node(0, root), node(1, set), node(2, a), node(2, b), node(1, c)}
	plain := user()
	me := plain.User.SID
	for _, x := range []struct {
		name  string
		dacl  string
		self  SID
		list  []ObjectType
		right nt.Access
		err   error
	}{
		{"without a list", "(A;;CC;;;WD)", "", nil, 1, nil},
		{"an entry for the whole object", "(A;;CC;;;WD)", "", whole, 1, nil},
		{"an entry for one property", "(OA;;CC;" + a + ";;WD)", "", whole, 1, nt.STATUS_ACCESS_DENIED},
		{"entries for all properties", "(OA;;CC;" + a + ";;WD)(OA;;CC;" + b + ";;WD)(OA;;CC;" + c + ";;WD)", "", whole, 1, nil},
		{"for the set and the rest", "(OA;;CC;" + set + ";;WD)(OA;;CC;" + c + ";;WD)", "", whole, 1, nil},
		{"for the set only", "(OA;;CC;" + set + ";;WD)", "", whole, 1, nt.STATUS_ACCESS_DENIED},
		{"for the set, asked of it", "(OA;;CC;" + set + ";;WD)", "", []ObjectType{node(0, set), node(1, a)}, 1, nil},
		{"for the root", "(OA;;CC;" + root + ";;WD)", "", whole, 1, nil},
		{"without an object type", "(OA;;CC;;;WD)", "", whole, 1, nil},
		{"for what is not in the list", "(OA;;CC;99999999-9999-9999-9999-999999999999;;WD)", "", whole, 1, nt.STATUS_ACCESS_DENIED},
		{"one property is denied", "(OD;;CC;" + a + ";;WD)(A;;CC;;;WD)", "", whole, 1, nt.STATUS_ACCESS_DENIED},
		{"denied too late", "(A;;CC;;;WD)(OD;;CC;" + a + ";;WD)", "", whole, 1, nil},
		{"another right is denied", "(OD;;DC;" + a + ";;WD)(A;;CC;;;WD)", "", whole, 1, nil},
		{"the principal itself", "(A;;CC;;;PS)", me, whole, 1, nil},
		{"another principal", "(A;;CC;;;PS)", LocalSystem, whole, 1, nt.STATUS_ACCESS_DENIED},
		{"no principal", "(A;;CC;;;PS)", "", whole, 1, nt.STATUS_ACCESS_DENIED},
		{"a list without a root", "(A;;CC;;;WD)", "", whole[1:], 1, nt.STATUS_INVALID_PARAMETER},
		{"a list with two", "(A;;CC;;;WD)", "", append([]ObjectType{whole[0]}, whole...), 1, nt.STATUS_INVALID_PARAMETER},
		{"a list with a gap", "(A;;CC;;;WD)", "", []ObjectType{whole[0], whole[2]}, 1, nt.STATUS_INVALID_PARAMETER},
	} {
		sd, err := ParseSDDL("O:SYG:SYD:" + x.dacl)
		if err != nil {
			t.Fatal(x.name, err)
		}
		got, err := AccessCheckByType(sd, x.self, plain, x.right, x.list, testMapping)
		if err != x.err || err == nil && got != x.right {
			t.Errorf("%s: %#x, %v, want %v", x.name, got, err, x.err)
		}
	}
	// Without a list an entry with an object type is about no part, one without it
	// about the object.
	for dacl, want := range map[string]error{"(OA;;CC;;;WD)": nil, "(OA;;CC;" + a + ";;WD)": nt.STATUS_ACCESS_DENIED} {
		sd, _ := ParseSDDL("O:SYD:" + dacl)
		if _, err := AccessCheck(sd, plain, 1, testMapping); err != want {
			t.Errorf("%s: %v, want %v", dacl, err, want)
		}
	}
}
