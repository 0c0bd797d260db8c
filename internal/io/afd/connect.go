package afd

import (
	"errors"
	"path"
	"strconv"
	"time"

	"golang.org/x/sys/unix"

	"haft.dev/internal/io"
	"haft.dev/nt"
)

// Place is where a Unix socket is on the host: an open directory and a name in it.
type Place struct {
	Directory int
	Name      string
}

// address is the host's SOCKADDR_UN of the place: through the descriptor, since
// paths of the host may be longer than such an address.
func (p *Place) address() ([]byte, error) {
	name := path.Join("/proc/self/fd", strconv.Itoa(p.Directory), p.Name)
	if len(name) > 107 {
		return nil, nt.STATUS_INVALID_PARAMETER
	}
	return append([]byte{unix.AF_UNIX, 0}, append([]byte(name), 0)...), nil
}

// hostAddress returns the host's form of an address. STATUS_INVALID_PARAMETER for a
// Unix socket without place, unless its name is an abstract one: it begins with a
// zero.
func (s *Socket) hostAddress(addr []byte, place *Place) ([]byte, error) {
	switch {
	case s.Family != AF_UNIX:
		return hostAddress(addr), nil
	case Abstract(addr):
		return addr[:min(len(addr), sizeofUnix)], nil
	case place == nil:
		return nil, nt.STATUS_INVALID_PARAMETER
	}
	return place.address()
}

// BindTo gives the socket an address, of its family and in Windows' form; place is
// where a Unix socket goes. STATUS_INVALID_PARAMETER if it has one.
func (s *Socket) BindTo(addr []byte, place *Place) error {
	host, err := s.hostAddress(addr, place)
	if err != nil {
		return err
	}
	err = s.bind(addr, host)
	if err == nil && s.unixName != "" {
		s.publish()
	}
	return err
}

func (s *Socket) bind(addr, host []byte) error {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.bound || s.state != idle || s.reserved {
		return nt.STATUS_INVALID_PARAMETER
	}
	if e := s.bindLocked(host); e != 0 {
		return statusOf(e)
	}
	s.bound = true
	switch {
	case s.Family != AF_UNIX:
	case Abstract(addr):
		s.local = addr
	default:
		s.local, s.unixName = unixAddress(UnixName(addr)), string(host[2:len(host)-1])
	}
	return nil
}

// bindLocked binds. A port whose connections have all ended can be had at once, as
// on Windows: the host's socket lets others share the port for the moment of the
// call only.
func (s *Socket) bindLocked(host []byte) unix.Errno {
	if s.options.reuse {
		unix.SetsockoptInt(s.fd, unix.SOL_SOCKET, unix.SO_REUSEADDR, 1)
		if s.Family != AF_UNIX {
			unix.SetsockoptInt(s.fd, unix.SOL_SOCKET, unix.SO_REUSEPORT, 1)
		}
	}
	e := hostBind(s.fd, host)
	if e != unix.EADDRINUSE || s.Family == AF_UNIX || !s.stream() || s.options.reuse || s.options.exclusive {
		return e
	}
	unix.SetsockoptInt(s.fd, unix.SOL_SOCKET, unix.SO_REUSEADDR, 1)
	e = hostBind(s.fd, host)
	unix.SetsockoptInt(s.fd, unix.SOL_SOCKET, unix.SO_REUSEADDR, 0)
	return e
}

// publish lets others know the name of a Unix socket that they are connected with.
func (s *Socket) publish() {
	s.mu.Lock()
	name, local := s.unixName, s.local
	s.mu.Unlock()
	s.dev.mu.Lock()
	s.dev.names[name] = UnixName(local)
	s.dev.mu.Unlock()
}

// Listen makes the socket accept connections. STATUS_INVALID_PARAMETER if it has no
// address, STATUS_CONNECTION_ACTIVE if it is connected.
func (s *Socket) Listen(backlog int) error {
	s.mu.Lock()
	defer s.mu.Unlock()
	switch {
	case s.state == connected || s.state == connecting:
		return nt.STATUS_CONNECTION_ACTIVE
	case !s.stream():
		return nt.STATUS_NOT_SUPPORTED
	case !s.bound:
		return nt.STATUS_INVALID_PARAMETER
	}
	if backlog <= 0 {
		backlog = 1
	}
	if err := unix.Listen(s.fd, min(backlog, 1<<16)); err != nil {
		e, _ := err.(unix.Errno)
		return statusOf(e)
	}
	s.state = listening
	return nil
}

// connectedNowLocked makes s a connected socket.
func (s *Socket) connectedNowLocked(local, remote []byte) {
	s.state, s.bound, s.since, s.failure = connected, true, time.Now(), nt.STATUS_SUCCESS
	s.local, s.remote = local, remote
}

var errWait = errors.New("afd: the connection is being made")

// start begins to connect. errWait if that takes time.
func (s *Socket) start(addr []byte, place *Place) error {
	host, err := s.hostAddress(addr, place)
	if err != nil {
		if place == nil {
			return nt.STATUS_CONNECTION_REFUSED
		}
		return err
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	switch s.state {
	case connected:
		if s.stream() {
			return nt.STATUS_CONNECTION_ACTIVE
		}
	case connecting:
		return nt.STATUS_INVALID_ADDRESS_COMPONENT // the caller has asked before: see Connecting
	case listening:
		return nt.STATUS_INVALID_PARAMETER
	}
	if s.Family != AF_UNIX && (s.stream() && unspecified(addr) || port(addr) == 0 && !unspecified(addr)) {
		return nt.STATUS_INVALID_ADDRESS_COMPONENT
	}
	s.failure = nt.STATUS_SUCCESS
	if !s.stream() && unspecified(addr) { // takes the default address away
		host = []byte{unix.AF_UNSPEC, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0}
		hostConnect(s.fd, host)
		s.state, s.remote = idle, nil
		return nil
	}
	switch e := hostConnect(s.fd, host); e {
	case 0:
		s.connectedNowLocked(s.local, addr)
		return nil
	case unix.EINPROGRESS:
		s.state, s.remote, s.bound = connecting, addr, true
		return errWait
	case unix.EAGAIN: // of Unix sockets: too many wait already
		s.failure = nt.STATUS_CONNECTION_REFUSED
	default:
		s.failure = statusOf(e)
	}
	return s.failure
}

// Connecting reports whether a connection is being made.
func (s *Socket) Connecting() bool {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.state == connecting
}

// Connect connects the socket. With late set the request always ends later, as
// those of ConnectEx do; its data is then sent.
func (s *Socket) Connect(r *io.Request, addr []byte, place *Place, late bool, data []byte) {
	o := &op{r: r, x: &Transfer{}, rest: data}
	o.at.Store(s)
	if late && !r.Pend(func() { o.end(nt.STATUS_CANCELLED) }) {
		r.Complete(nt.STATUS_CANCELLED, 0)
		return
	}
	err := s.start(addr, place)
	if err == errWait {
		if !late && !r.Pend(func() { o.end(nt.STATUS_CANCELLED) }) {
			err = nt.STATUS_CANCELLED
		} else {
			err = s.waitConnect(o)
		}
		if err == errWait {
			return
		}
		if err == nt.STATUS_CANCELLED {
			s.mu.Lock()
			s.abandonLocked()
			s.mu.Unlock()
		}
	}
	if err == nil {
		s.sendFirst(o)
		return
	}
	r.Complete(err.(nt.Status), 0)
}

// waitConnect lets o be told of the end of the attempt.
func (s *Socket) waitConnect(o *op) error {
	var done results
	s.mu.Lock()
	defer func() { s.mu.Unlock(); done.finish() }()
	if o.r.Cancelled() {
		return nt.STATUS_CANCELLED
	}
	s.connect = o
	if err := s.armLocked(); err != nil {
		s.connect = nil
		return err
	}
	s.connectedLocked(&done) // it may be over since
	return errWait
}

// StartConnect is Connect of a non-blocking socket, of which nobody is told: the
// socket's events tell. STATUS_DEVICE_NOT_READY when the attempt has begun, even if
// it has ended already.
func (s *Socket) StartConnect(addr []byte, place *Place) error {
	err := s.start(addr, place)
	if err == errWait {
		s.mu.Lock()
		err = s.armLocked()
		s.mu.Unlock()
		if err == nil {
			err = nt.STATUS_DEVICE_NOT_READY
		}
		return err
	}
	if err == nil && s.stream() && s.Family != AF_UNIX {
		err = nt.STATUS_DEVICE_NOT_READY
	}
	if err == nt.STATUS_CONNECTION_REFUSED && s.Family != AF_UNIX {
		err = nt.STATUS_DEVICE_NOT_READY
	}
	var done results
	s.mu.Lock()
	s.changedLocked(&done)
	s.mu.Unlock()
	done.finish()
	return err
}

// connectedLocked looks what became of an attempt to connect.
func (s *Socket) connectedLocked(done *results) {
	if s.state != connecting {
		return
	}
	e, err := unix.GetsockoptInt(s.fd, unix.SOL_SOCKET, unix.SO_ERROR)
	if err != nil {
		return
	}
	if e == 0 {
		if _, no := hostName(unix.SYS_GETPEERNAME, s.fd); no != 0 {
			return // still under way
		}
		s.connectedNowLocked(s.local, s.remote)
	} else {
		s.state, s.failure = idle, statusOf(unix.Errno(e))
	}
	o := s.connect
	if o == nil {
		return
	}
	s.connect = nil
	if s.state == connected {
		done.polls = append(done.polls, func() { s.sendFirst(o) })
		return
	}
	done.add(result{o: o, s: s.failure})
}

// abandonLocked ends an attempt to connect.
func (s *Socket) abandonLocked() {
	if s.state != connecting {
		return
	}
	unix.Shutdown(s.fd, unix.SHUT_RDWR)
	s.state, s.failure = idle, nt.STATUS_CANCELLED
}

// sendFirst sends the data of a ConnectEx whose connection was made, and ends it.
func (s *Socket) sendFirst(o *op) {
	if len(o.rest) == 0 {
		x := result{o: o}
		x.finish()
		return
	}
	var done results
	s.mu.Lock()
	s.out.ops = append(s.out.ops, o)
	s.sendLocked(&done)
	if err := s.armLocked(); err != nil && s.out.remove(o) {
		done.add(result{o: o, s: err.(nt.Status), n: o.sent})
	}
	if o.r.Cancelled() && s.out.remove(o) {
		done.add(result{o: o, s: nt.STATUS_CANCELLED, n: o.sent})
	}
	s.mu.Unlock()
	done.finish()
}

// Updated takes note of SO_UPDATE_ACCEPT_CONTEXT and SO_UPDATE_CONNECT_CONTEXT.
// STATUS_INVALID_CONNECTION if the socket is not connected.
func (s *Socket) Updated() error {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.state != connected {
		return nt.STATUS_INVALID_CONNECTION
	}
	s.stale = false
	return nil
}

// Listening reports whether the socket listens.
func (s *Socket) Listening() bool {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.state == listening
}

// IsBound reports whether the socket has an address.
func (s *Socket) IsBound() bool {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.bound
}

// Directions of Shutdown.
const (
	SD_RECEIVE = 0
	SD_SEND    = 1
	SD_BOTH    = 2
)

// Shutdown ends what can be received, sent, or both. STATUS_INVALID_CONNECTION if
// the socket is not connected.
func (s *Socket) Shutdown(how int) error {
	var done results
	s.mu.Lock()
	if s.stream() && (s.state != connected || s.stale) {
		s.mu.Unlock()
		return nt.STATUS_INVALID_CONNECTION
	}
	s.noReads = s.noReads || how != SD_SEND
	s.noWrites = s.noWrites || how != SD_RECEIVE
	if s.state == connected {
		// The host would answer data that still comes with nothing, too.
		switch how {
		case SD_SEND:
			unix.Shutdown(s.fd, unix.SHUT_WR)
		case SD_BOTH:
			unix.Shutdown(s.fd, unix.SHUT_RDWR)
		}
	}
	s.receiveLocked(&done)
	s.sendLocked(&done)
	s.wakeHereLocked()
	s.mu.Unlock()
	done.finish()
	return nil
}

// Disconnect ends both directions and, with reuse, makes the socket as it was
// before it was connected. (DisconnectEx.)
func (s *Socket) Disconnect(reuse bool) error {
	if err := s.Shutdown(SD_SEND); err != nil {
		return err
	}
	if !reuse {
		return nil
	}
	fresh, err := s.dev.Open(s.Family, s.Type, s.Protocol, s.Overlapped)
	if err != nil {
		return err
	}
	defer fresh.Discard()
	s.mu.Lock()
	defer s.mu.Unlock()
	if err := s.replaceLocked(fresh.fd); err != nil {
		return err
	}
	s.state, s.bound, s.noReads, s.noWrites, s.local, s.remote = idle, false, false, false, nil, nil
	return nil
}

// LocalAddress returns the socket's own address. STATUS_INVALID_PARAMETER if it has
// none.
func (s *Socket) LocalAddress() ([]byte, error) {
	s.mu.Lock()
	bound, local := s.bound, s.local
	s.mu.Unlock()
	if !bound {
		return nil, nt.STATUS_INVALID_PARAMETER
	}
	if s.Family == AF_UNIX {
		if local == nil {
			local = unixAddress("")
		}
		return local, nil
	}
	a, e := hostName(unix.SYS_GETSOCKNAME, s.fd)
	if e != 0 {
		return nil, statusOf(e)
	}
	return s.dev.address(a), nil
}

// RemoteAddress returns the address that the socket is connected with.
// STATUS_INVALID_CONNECTION if there is none.
func (s *Socket) RemoteAddress() ([]byte, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.state != connected || s.stale || s.remote == nil {
		return nil, nt.STATUS_INVALID_CONNECTION
	}
	return s.remote, nil
}
