package wait

// Owned links an object that a thread owns (a mutant) into the list of that
// thread, so that it is abandoned when the thread ends. Embed it in the object.
// Guarded by the dispatcher lock.
type Owned struct {
	next, prev *Owned
	owner      *Thread
	abandon    func()
}

// Init sets what is called, with the dispatcher lock held, when the owner has
// ended; the object is off the list by then.
func (n *Owned) Init(abandon func()) { n.abandon = abandon }

// Owner returns the owning thread, nil if there is none.
func (n *Owned) Owner() *Thread { return n.owner }

// OwnedList is the list of what one thread owns.
type OwnedList struct {
	d    *Dispatcher
	head *Owned
}

// TakeLocked makes t the owner of n, which has none.
func (n *Owned) TakeLocked(t *Thread) {
	n.owner = t
	l := &t.Owned
	n.next, n.prev = l.head, nil
	if l.head != nil {
		l.head.prev = n
	}
	l.head = n
}

// DropLocked takes n from its owner.
func (n *Owned) DropLocked() {
	if n.prev != nil {
		n.prev.next = n.next
	} else {
		n.owner.Owned.head = n.next
	}
	if n.next != nil {
		n.next.prev = n.prev
	}
	n.next, n.prev, n.owner = nil, nil, nil
}

func (l *OwnedList) abandonLocked() {
	for l.head != nil {
		n := l.head
		n.DropLocked()
		n.abandon()
	}
}
