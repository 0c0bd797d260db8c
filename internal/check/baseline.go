package check

import (
	"cmp"
	"encoding/json"
	"fmt"
	"io"
	"slices"
)

// Baseline is a list of findings that are known: only others count.
type Baseline struct {
	Version  int             `json:"version"` // 1
	Findings []BaselineEntry `json:"findings"`
}

// BaselineEntry is one known finding. Only the fingerprint counts; the rest is for
// people.
type BaselineEntry struct {
	Fingerprint string `json:"fingerprint"`
	Kind        Kind   `json:"kind"`
	Message     string `json:"message"`
}

// ReadBaseline reads what Write has written.
func ReadBaseline(r io.Reader) (*Baseline, error) {
	b := new(Baseline)
	if err := json.NewDecoder(r).Decode(b); err != nil {
		return nil, fmt.Errorf("not a baseline: %v", err)
	}
	if b.Version != 1 {
		return nil, fmt.Errorf("a baseline of version %d; this haft reads version 1", b.Version)
	}
	return b, nil
}

// Add adds findings; those it has already are not added again.
func (b *Baseline) Add(fs []Finding, sym Symbolizer) {
	b.Version = 1
	for i := range fs {
		e := BaselineEntry{Fingerprint(&fs[i], sym), fs[i].Kind, fs[i].Message()}
		if !slices.ContainsFunc(b.Findings, func(o BaselineEntry) bool { return o.Fingerprint == e.Fingerprint }) {
			b.Findings = append(b.Findings, e)
		}
	}
	slices.SortFunc(b.Findings, func(x, y BaselineEntry) int {
		return cmp.Or(cmp.Compare(x.Kind, y.Kind), cmp.Compare(x.Fingerprint, y.Fingerprint))
	})
}

// Write writes the baseline as JSON.
func (b *Baseline) Write(w io.Writer) error {
	if b.Findings == nil {
		b.Findings = []BaselineEntry{}
	}
	enc := json.NewEncoder(w)
	enc.SetIndent("", "  ")
	return enc.Encode(b)
}

// Filter returns the findings that are not in the baseline, and how many are. A
// nil Baseline has none.
func (b *Baseline) Filter(fs []Finding, sym Symbolizer) (left []Finding, known int) {
	if b == nil {
		return fs, 0
	}
	has := make(map[string]bool)
	for _, e := range b.Findings {
		has[e.Fingerprint] = true
	}
	for i := range fs {
		if has[Fingerprint(&fs[i], sym)] {
			known++
		} else {
			left = append(left, fs[i])
		}
	}
	return left, known
}
