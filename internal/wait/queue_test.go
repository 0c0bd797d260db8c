package wait

import (
	"testing"
	"testing/synctest"
	"time"

	"haft.dev/nt"
)

func newQueue(d *Dispatcher, limit int) *Queue {
	q := new(Queue)
	q.InitQueue(d, limit)
	return q
}

// removal is a removal of packets by a thread.
type removal struct {
	*running
	packets []Packet
	n       int
}

func remove(t *Thread, q *Queue, room int, timeout nt.Timeout) *removal {
	r := &removal{packets: make([]Packet, room), n: -1}
	r.running = start(t, func() nt.Status {
		n, s := t.RemovePackets(q, r.packets, false, timeout)
		r.n = n
		return s
	})
	return r
}

func (r *removal) wantPacket(t *testing.T, what string, key uint64) {
	t.Helper()
	r.want(t, what, 0)
	if r.n != 1 || r.packets[0].Key != key {
		t.Errorf("%s: %d packets, %+v, want %d", what, r.n, r.packets[0], key)
	}
}

// TestQueueOrder: packets first in, first out; threads last in, first out.
func TestQueueOrder(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		d := NewDispatcher()
		q := newQueue(d, 9)
		a, b, c := newThread(d), newThread(d), newThread(d)
		for i := range uint64(40) { // more than the first ring
			if was := q.Insert(Packet{Key: i}); was != int(i) || q.Depth() != int(i)+1 {
				t.Errorf("%d packets were queued, now %d", was, q.Depth())
			}
		}
		r := remove(a, q, 3, nt.Infinite)
		r.want(t, "three", 0)
		if r.n != 3 || r.packets[0].Key != 0 || r.packets[2].Key != 2 {
			t.Errorf("%d: %+v", r.n, r.packets)
		}
		if n := q.Cancel(func(p Packet) bool { return p.Key%2 == 0 }); n != 18 || q.Depth() != 19 {
			t.Errorf("cancelled %d, %d are left", n, q.Depth())
		}
		r = remove(a, q, 64, 0)
		r.want(t, "the rest", 0)
		if r.n != 19 || r.packets[0].Key != 3 || r.packets[18].Key != 39 {
			t.Errorf("%d: %+v", r.n, r.packets[:19])
		}
		r = remove(a, q, 1, 0)
		r.want(t, "empty", nt.STATUS_TIMEOUT)
		if r.n != 0 {
			t.Errorf("%d packets", r.n)
		}
		ra, rb, rc := remove(a, q, 1, nt.Infinite), remove(b, q, 1, nt.After(time.Hour)), remove(c, q, 1, nt.Infinite)
		q.Insert(Packet{Key: 100})
		rc.wantPacket(t, "the last thread", 100)
		time.Sleep(time.Hour)
		rb.want(t, "timeout", nt.STATUS_TIMEOUT)
		ra.want(t, "the first thread", poison)
		queued := true
		q.Insert(Packet{Key: 101, Queued: &queued})
		ra.wantPacket(t, "the first thread", 101)
		if queued || q.Depth() != 0 || q.IsWaited() {
			t.Error("the packet is still queued")
		}
	})
}

// TestQueueConcurrency: a second thread gets work only while the first blocks.
func TestQueueConcurrency(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		d := NewDispatcher()
		q, e := newQueue(d, 1), newEvent(d, true, false)
		a, b := newThread(d), newThread(d)
		rb, ra := remove(b, q, 1, nt.Infinite), remove(a, q, 1, nt.Infinite)
		q.Insert(Packet{Key: 1})
		q.Insert(Packet{Key: 2})
		ra.wantPacket(t, "a", 1)
		rb.want(t, "b while a works", poison)
		re := start(a, func() nt.Status { return a.WaitOne(&e.Object, false, nt.Infinite) })
		rb.wantPacket(t, "b while a blocks", 2)
		e.Set()
		re.want(t, "a again", 0)
		q.Insert(Packet{Key: 3})
		rb = remove(b, q, 1, nt.Infinite)
		rb.want(t, "b while a works again", poison)
		if s, ok := newThread(d).Poll(&q.Object); !ok || s != 0 || q.Depth() != 1 {
			t.Error("a plain wait for the port takes packets, or fails")
		}
		ra = remove(a, q, 1, nt.Infinite)
		ra.wantPacket(t, "a's next", 3)
		q.Insert(Packet{Key: 4})
		rb.want(t, "b", poison)
		a.Rundown()
		rb.wantPacket(t, "b after a's end", 4)
	})
}

// TestQueueRundown ends a port.
func TestQueueRundown(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		d := NewDispatcher()
		q := newQueue(d, 1)
		a, b := newThread(d), newThread(d)
		r := remove(a, q, 1, nt.Infinite)
		plain := start(b, func() nt.Status { return b.WaitOne(&q.Object, false, nt.After(time.Hour)) })
		q.Rundown()
		r.want(t, "rundown", nt.STATUS_ABANDONED)
		plain.want(t, "a plain wait", poison)
		time.Sleep(time.Hour)
		plain.want(t, "a plain wait", nt.STATUS_TIMEOUT)
		remove(a, q, 1, nt.Infinite).want(t, "later", nt.STATUS_ABANDONED)
	})
}
