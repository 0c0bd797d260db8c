package afd

import (
	"haft.dev/internal/kernel"
	"haft.dev/nt"
)

// Network events (FD_*), and their positions in WSANETWORKEVENTS.
const (
	FD_READ    = 0x01
	FD_WRITE   = 0x02
	FD_OOB     = 0x04
	FD_ACCEPT  = 0x08
	FD_CONNECT = 0x10
	FD_CLOSE   = 0x20

	FD_ALL_EVENTS = 0x3FF
)

// selection is what WSAEventSelect has asked for.
type selection struct {
	event    *kernel.Event
	mask     uint32
	happened uint32       // and was not told yet
	off      uint32       // was recorded, and is not again before the function that enables it was called
	status   [6]nt.Status // by bit
}

// Select sets event for each network event in mask that happens from now on. It
// makes the socket non-blocking; no event and no mask end it.
func (s *Socket) Select(event *kernel.Event, mask uint32) error {
	if event != nil {
		event.Retain()
	}
	s.mu.Lock()
	old := s.selection.event
	s.selection = selection{event: event, mask: mask & FD_ALL_EVENTS}
	var err error
	if mask != 0 {
		s.nonblocking.Store(true)
		if err = s.armLocked(); err == nil {
			s.selectLocked()
		}
	}
	s.mu.Unlock()
	if old != nil {
		old.Release()
	}
	return err
}

// selectLocked records what is the case now.
func (s *Socket) selectLocked() {
	sel := &s.selection
	if sel.mask == 0 || s.closed {
		return
	}
	levels, failed := s.levelsLocked()
	var now uint32
	set := func(level, fd uint32) {
		if levels&level != 0 {
			now |= fd
		}
	}
	set(POLL_RECEIVE, FD_READ)
	set(POLL_SEND, FD_WRITE)
	set(POLL_RECEIVE_EXPEDITED, FD_OOB)
	set(POLL_ACCEPT, FD_ACCEPT)
	set(POLL_CONNECT|POLL_CONNECT_FAIL, FD_CONNECT)
	if levels&POLL_RECEIVE == 0 { // the end comes after the data
		set(POLL_DISCONNECT|POLL_ABORT, FD_CLOSE)
	}
	now &= sel.mask &^ sel.off
	if now == 0 {
		return
	}
	sel.off |= now
	sel.happened |= now
	if now&FD_CONNECT != 0 {
		sel.status[4] = failed
	}
	if now&FD_CLOSE != 0 && levels&POLL_ABORT != 0 {
		sel.status[5] = nt.STATUS_CONNECTION_RESET
	}
	if sel.event != nil {
		sel.event.Set()
	}
}

// Enable lets the events be recorded again; a call that enables them has been made.
func (s *Socket) Enable(events uint32) {
	s.mu.Lock()
	if s.selection.mask != 0 {
		s.selection.off &^= events
		s.selectLocked()
	}
	s.mu.Unlock()
}

// blocked takes note that a send would have blocked: FD_WRITE will be recorded again.
func (s *Socket) blocked() {
	s.mu.Lock()
	s.selection.off &^= FD_WRITE
	s.mu.Unlock()
}

// Happened returns the network events since the last call and what became of each,
// by bit.
func (s *Socket) Happened() (uint32, [6]nt.Status) {
	s.mu.Lock()
	defer s.mu.Unlock()
	h, st := s.selection.happened, s.selection.status
	s.selection.happened, s.selection.status = 0, [6]nt.Status{}
	return h, st
}
