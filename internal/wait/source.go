package wait

// Source is where an object's signal comes from that nobody sets, and that costs
// something to look at: it is looked at only when somebody wants to know.
type Source interface {
	// Refresh brings the signal up to date. It is called without locks before
	// the object is polled or waited for.
	Refresh()
	// WaitedLocked is called with the dispatcher lock held when somebody begins to
	// wait for an object that nobody waited for. It must not block or call out.
	WaitedLocked()
}

// SetSource makes src the source of o's signal, before anybody uses o.
func (o *Object) SetSource(src Source) { o.source = src }

// WaitedLocked reports whether anybody waits for o.
func (o *Object) WaitedLocked() bool { return o.head != nil }

func refresh(objs []*Object) {
	for _, o := range objs {
		if o.source != nil {
			o.source.Refresh()
		}
	}
}
