// Package lock holds the mutex that everything in haft uses. In a normal build
// it is a sync.Mutex and nothing more. Under the build tag lockrank every Lock
// is checked against the order in ranks.txt, and a violation panics with both
// ranks and the stack that took the outer lock.
package lock

import (
	_ "embed"
	"fmt"
	"strings"
)

// Rank is the class of a mutex: its place in the lock order.
type Rank uint8

// The ranks. Every one stands in ranks.txt.
const (
	Unranked Rank = iota
	ProcessList
	Process
	Thread
	Token
	HandleTable
	Namespace
	ObjectHeader
	Dispatcher
	FileObject
	Device
	Request
	Loader
	Heap
	AddressSpace
	Arena
	Cpu
	Observer
	Job
	Commit
	Section
	Transaction
	Hive
	numRanks
)

var rankNames = [numRanks]string{
	"Unranked", "ProcessList", "Process", "Thread", "Token", "HandleTable", "Namespace", "ObjectHeader", "Dispatcher",
	"FileObject", "Device", "Request", "Loader", "Heap", "AddressSpace", "Arena", "Cpu", "Observer",
	"Job", "Commit", "Section", "Transaction", "Hive",
}

// String returns the name of r as it stands in ranks.txt.
func (r Rank) String() string {
	if r < numRanks {
		return rankNames[r]
	}
	return fmt.Sprintf("Rank(%d)", uint8(r))
}

//go:embed ranks.txt
var ranksText string

// order tells for every rank which ranks may be acquired while it is held.
type order [numRanks][numRanks]bool

// parseOrder reads the text form of the lock order and closes it transitively.
// It refuses unknown names and cycles other than "a < a".
func parseOrder(text string) (*order, error) {
	byName := make(map[string]Rank, numRanks)
	for r := Unranked + 1; r < numRanks; r++ {
		byName[rankNames[r]] = r
	}
	o := new(order)
	self := [numRanks]bool{}
	for i, line := range strings.Split(text, "\n") {
		line, _, _ = strings.Cut(line, "#")
		f := strings.Fields(line)
		if len(f) == 0 {
			continue
		}
		if len(f) != 3 || f[1] != "<" {
			return nil, fmt.Errorf("ranks.txt:%d: want \"a < b\"", i+1)
		}
		a, ok := byName[f[0]]
		b, ok2 := byName[f[2]]
		if !ok || !ok2 {
			return nil, fmt.Errorf("ranks.txt:%d: unknown rank in %q", i+1, line)
		}
		if a == b {
			self[a] = true
			continue
		}
		o[a][b] = true
	}
	for k := range o {
		for i := range o {
			if !o[i][k] {
				continue
			}
			for j := range o {
				o[i][j] = o[i][j] || o[k][j]
			}
		}
	}
	for r := range o {
		if o[r][r] {
			return nil, fmt.Errorf("ranks.txt: cycle through %s", Rank(r))
		}
		o[r][r] = self[r]
	}
	return o, nil
}
