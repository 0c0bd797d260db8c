package lock

import (
	"strings"
	"testing"
)

func TestRanksTextNamesEveryRank(t *testing.T) {
	o, err := parseOrder(ranksText)
	if err != nil {
		t.Fatal(err)
	}
	for r := Unranked + 1; r < numRanks; r++ {
		related := false
		for s := range o {
			related = related || o[r][s] || o[s][r]
		}
		if !related {
			t.Errorf("%s does not stand in ranks.txt", r)
		}
	}
	if !o[Process][Dispatcher] || !o[Namespace][Dispatcher] || o[Dispatcher][Process] || o[HandleTable][Dispatcher] || o[HandleTable][Namespace] {
		t.Error("the order of ranks.txt is not what its comments say")
	}
}

func TestParseOrderRefuses(t *testing.T) {
	for text, want := range map[string]string{
		"Process < Thread\nThread < Dispatcher\nDispatcher < Process": "cycle",
		"Process < Nobody": "unknown rank",
		"Process Thread":   "want",
	} {
		if _, err := parseOrder(text); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%q: error %v, want one about %q", text, err, want)
		}
	}
	if o, err := parseOrder("Heap < Heap # siblings, by address"); err != nil || !o[Heap][Heap] {
		t.Errorf("a rank related to itself: %v", err)
	}
}
