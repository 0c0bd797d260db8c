package security

import (
	"slices"

	"haft.dev/nt"
)

// ObjectType is a node of the tree of an object, its property sets and properties: what
// entries with an object type are about. (OBJECT_TYPE_LIST.)
type ObjectType struct {
	Level uint16
	GUID  [16]byte
}

// node is an ObjectType with its place in the tree and the rights to it.
type node struct {
	ObjectType
	parent          int // -1: none
	granted, denied nt.Access
}

// tree builds the tree of a list: the first node is the root, at level 0, and each other
// one is at most a level below the one before it. STATUS_INVALID_PARAMETER otherwise.
func tree(list []ObjectType) ([]node, error) {
	var nodes []node
	var path []int // the last node of every level
	for i, t := range list {
		l := int(t.Level)
		if i == 0 && l != 0 || i > 0 && l == 0 || l > len(path) || l > 4 {
			return nil, nt.STATUS_INVALID_PARAMETER
		}
		path = append(path[:l], i)
		n := node{ObjectType: t, parent: -1}
		if l > 0 {
			n.parent = path[l-1]
		}
		nodes = append(nodes, n)
	}
	return nodes, nil
}

// AccessCheckByType is AccessCheck of an object with a tree of types: an entry with an
// object type is about the node of that type and those below it. The rights are those to
// the whole object: to the root. self, if not empty, is the SID that PrincipalSelf stands
// for. STATUS_INVALID_PARAMETER for a list that is no tree. (SeAccessCheckByType,
// MS-DTYP 2.5.3.2.)
func AccessCheckByType(sd *Descriptor, self SID, tok *Token, desired nt.Access, list []ObjectType, m nt.GenericMapping) (nt.Access, error) {
	if len(list) == 0 {
		list = []ObjectType{{}}
	}
	nodes, err := tree(list)
	if err != nil {
		return 0, err
	}
	return accessCheck(sd, tok, desired, m, func(restricted bool) nt.Access {
		return byType(nodes, sd, self, tok, m, restricted)(0)
	})
}

// AccessCheckByTypeResultList is AccessCheckByType for each node: which of the desired
// rights are granted to it, and STATUS_ACCESS_DENIED if some are not. The list must not be
// empty. (SeAccessCheckByTypeResultList.)
func AccessCheckByTypeResultList(sd *Descriptor, self SID, tok *Token, desired nt.Access, list []ObjectType, m nt.GenericMapping) (granted []nt.Access, results []nt.Status, err error) {
	if len(list) == 0 {
		return nil, nil, nt.STATUS_INVALID_PARAMETER
	}
	nodes, err := tree(list)
	if err != nil {
		return nil, nil, err
	}
	var of [2]func(int) nt.Access
	for i := range of {
		of[i] = byType(slices.Clone(nodes), sd, self, tok, m, i == 1)
	}
	granted, results = make([]nt.Access, len(nodes)), make([]nt.Status, len(nodes))
	for i := range nodes {
		all, err := reachable(sd, tok, m.Map(desired), m, func(restricted bool) nt.Access {
			if restricted {
				return of[1](i)
			}
			return of[0](i)
		})
		if s, failed := err.(nt.Status); failed {
			results[i] = s
			continue
		}
		granted[i], results[i] = outcome(all, m.Map(desired))
	}
	return granted, results, nil
}

// byType works out which rights the DACL gives to each node.
func byType(nodes []node, sd *Descriptor, self SID, tok *Token, m nt.GenericMapping, restricted bool) func(i int) nt.Access {
	if sd.Control&DACLPresent == 0 || sd.NullDACL {
		return func(int) nt.Access { return m.All | nt.STANDARD_RIGHTS_ALL }
	}
	for i := range nodes {
		nodes[i].granted, nodes[i].denied = 0, 0
	}
	owner := entriesFor(sd, tok, restricted, self, func(e *ACE, object string) {
		mask := m.Map(e.Mask)
		for i := range nodes {
			if object == "" && i == 0 || object != "" && object == string(nodes[i].GUID[:]) {
				give(nodes, i, mask, e.Type == AccessDenied)
			}
		}
	})
	return func(i int) nt.Access { return nodes[i].granted | owner }
}

// give grants or denies rights to a node and all below it, and sees to those above: who
// has a right to all parts has it to the whole, and who is denied one is denied the whole.
func give(nodes []node, i int, mask nt.Access, deny bool) {
	below := func(j int) bool {
		for ; j >= 0; j = nodes[j].parent {
			if j == i {
				return true
			}
		}
		return false
	}
	for j := range nodes {
		switch n := &nodes[j]; {
		case !below(j):
		case deny:
			n.denied |= mask &^ n.granted
		default:
			n.granted |= mask &^ n.denied
		}
	}
	for p := nodes[i].parent; p >= 0; p = nodes[p].parent {
		if deny {
			nodes[p].denied |= mask &^ nodes[p].granted
			continue
		}
		all := ^nt.Access(0)
		for j := range nodes {
			if nodes[j].parent == p {
				all &= nodes[j].granted
			}
		}
		nodes[p].granted |= all &^ nodes[p].denied
	}
}
