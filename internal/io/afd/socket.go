package afd

import (
	"os"
	"sync/atomic"
	"syscall"
	"time"

	"golang.org/x/sys/unix"

	"haft.dev/internal/io"
	"haft.dev/internal/io/ready"
	"haft.dev/internal/kernel"
	"haft.dev/internal/lock"
	"haft.dev/internal/security"
	"haft.dev/nt"
)

// state is what a socket has become.
type state uint8

const (
	idle       state = iota
	connecting       // a connection is being made
	connected        // or, of datagrams, has a default address
	listening
)

// Socket is an endpoint. Its descriptor stays as long as the file object, and so
// as any request.
type Socket struct {
	dev  *Device
	file *io.File
	fd   int

	// What it was made as; immutable.
	Family, Type, Protocol int
	Overlapped             bool

	mu        lock.Mutex
	state     state // guarded by mu, as all below
	bound     bool
	closed    bool // the descriptor is
	leaving   bool // the last handle is being closed
	given     bool // a program of the host may have it, too
	noReads   bool // after shutdown
	noWrites  bool
	stale     bool // SO_UPDATE_ACCEPT_CONTEXT or SO_UPDATE_CONNECT_CONTEXT is still to come
	reserved  bool // an AcceptEx will give it a connection
	local     []byte
	remote    []byte
	unixName  string // what the host calls the name that it was bound to
	since     time.Time
	failure   nt.Status // of the last attempt to connect
	source    *ready.Source
	armed     uint32 // what package ready is asked for
	in, out   queue
	accepts   queue
	connect   *op
	watchers  map[*Poll]struct{}
	selection selection
	options   options

	// For receives that wait where they are called.
	here      bool // one does
	waitFile  *os.File
	waitConn  syscall.RawConn
	deadlined atomic.Bool // the file may have a deadline
	waited    atomic.Bool // the last such receive had to wait

	nonblocking       atomic.Bool
	reset             atomic.Bool // the connection was
	ignoreUnreachable atomic.Bool // SIO_UDP_CONNRESET is off
}

// options are settings that the host does not keep as Windows does.
type options struct {
	reuse, exclusive          bool
	condAccept                bool
	receiveTime, sendTime     uint32 // milliseconds; 0: for ever
	receiveBuffer, sendBuffer uint32
	receiveSet, sendSet       bool // the buffers' sizes were set
}

// queue holds operations that wait, oldest first.
type queue struct{ ops []*op }

func (q *queue) remove(o *op) bool {
	for i := range q.ops {
		if q.ops[i] == o {
			q.ops = append(q.ops[:i], q.ops[i+1:]...)
			return true
		}
	}
	return false
}

// shift takes the oldest out.
func (q *queue) shift() *op {
	o := q.ops[0]
	copy(q.ops, q.ops[1:])
	q.ops[len(q.ops)-1] = nil
	q.ops = q.ops[:len(q.ops)-1]
	return o
}

// Open makes a socket. STATUS_NOT_SUPPORTED if the host does not have it.
func (d *Device) Open(family, typ, protocol int, overlapped bool) (*Socket, error) {
	hostFamily, hostProtocol := unix.AF_INET, protocol
	switch family {
	case AF_INET6:
		hostFamily = unix.AF_INET6
	case AF_UNIX:
		hostFamily, hostProtocol = unix.AF_UNIX, 0
	}
	fd, err := unix.Socket(hostFamily, typ|unix.SOCK_NONBLOCK|unix.SOCK_CLOEXEC, hostProtocol)
	if err != nil {
		e, _ := err.(unix.Errno)
		return nil, statusOf(e)
	}
	if family == AF_INET6 {
		unix.SetsockoptInt(fd, unix.IPPROTO_IPV6, unix.IPV6_V6ONLY, 1) // as on Windows
	}
	return d.newSocket(fd, family, typ, protocol, overlapped), nil
}

func (d *Device) newSocket(fd, family, typ, protocol int, overlapped bool) *Socket {
	s := &Socket{dev: d, fd: fd, Family: family, Type: typ, Protocol: protocol, Overlapped: overlapped}
	s.mu.Init(lock.Device)
	return s
}

// File returns a file object for s, to which s belongs from now on, for who acts under
// the token.
func (s *Socket) File(k *kernel.Kernel, creator *security.Token) *io.File {
	o := io.Open{Name: `\Device\Afd\Endpoint`, Access: Access, Share: io.FILE_SHARE_READ | io.FILE_SHARE_WRITE, Creator: creator}
	if !s.Overlapped {
		o.Options = io.FILE_SYNCHRONOUS_IO_NONALERT
	}
	return io.NewFile(k, s, o)
}

// Access is what the handle of a socket may do.
const Access = nt.FILE_GENERIC_READ | nt.FILE_GENERIC_WRITE | nt.WRITE_DAC

// Bind implements io.Binder.
func (s *Socket) Bind(f *io.File) { s.file = f }

// stream reports whether s carries a stream of bytes.
func (s *Socket) stream() bool { return s.Type == SOCK_STREAM }

// NonBlocking reports whether FIONBIO is on, SetNonBlocking sets it.
func (s *Socket) NonBlocking() bool { return s.nonblocking.Load() }

// SetNonBlocking sets FIONBIO. STATUS_INVALID_PARAMETER if it is turned off while
// the events of the socket are selected.
func (s *Socket) SetNonBlocking(on bool) error {
	s.mu.Lock()
	defer s.mu.Unlock()
	if !on && s.selection.mask != 0 {
		return nt.STATUS_INVALID_PARAMETER
	}
	s.nonblocking.Store(on)
	return nil
}

// Events that package ready is asked for.
const (
	forIn  = unix.EPOLLIN | unix.EPOLLRDHUP
	forOut = unix.EPOLLOUT
	forAll = forIn | forOut | unix.EPOLLPRI | unix.EPOLLET&0xFFFFFFFF
)

// armLocked has the host tell of what is waited for: once, or always while somebody
// watches the socket.
func (s *Socket) armLocked() error {
	var want uint32
	if len(s.watchers) > 0 || s.selection.mask != 0 {
		want = forAll
	} else {
		if len(s.in.ops) > 0 || len(s.accepts.ops) > 0 {
			want |= forIn | unix.EPOLLONESHOT
			if len(s.in.ops) > 0 && s.in.ops[0].x.Flags&MSG_OOB != 0 {
				want |= unix.EPOLLPRI
			}
		}
		if len(s.out.ops) > 0 || s.state == connecting {
			want |= forOut | unix.EPOLLONESHOT
		}
	}
	if want == s.armed || want == 0 && s.armed&unix.EPOLLONESHOT != 0 {
		return nil
	}
	var err error
	if s.source == nil {
		s.source, err = ready.Register(s.fd, want, s.edge)
	} else {
		err = s.source.Arm(want)
	}
	if err != nil {
		return nt.STATUS_INSUFFICIENT_RESOURCES
	}
	s.armed = want
	return nil
}

// edge is told by package ready that something has changed.
func (s *Socket) edge(events uint32) {
	var done results
	s.mu.Lock()
	if s.closed {
		s.mu.Unlock()
		return
	}
	if s.armed&unix.EPOLLONESHOT != 0 {
		s.armed = 0
	}
	s.connectedLocked(&done)
	if events&^uint32(unix.EPOLLOUT) != 0 {
		s.receiveLocked(&done)
		s.acceptLocked(&done)
	}
	if events&(unix.EPOLLOUT|unix.EPOLLHUP|unix.EPOLLERR) != 0 {
		s.sendLocked(&done)
	}
	s.changedLocked(&done)
	s.armLocked()
	s.mu.Unlock()
	done.finish()
}

// Leave implements io.Leaver.
func (s *Socket) Leave(*io.File) {
	s.mu.Lock()
	s.leaving = true
	s.mu.Unlock()
}

// Cleanup implements io.Handler.
func (s *Socket) Cleanup(*io.File) {
	var done results
	s.mu.Lock()
	s.goneLocked(&done)
	if s.state == listening && !s.given {
		// Nobody is to get a connection from here on, though requests under way may keep
		// the descriptor for a moment.
		unix.Shutdown(s.fd, unix.SHUT_RDWR)
	}
	name := s.unixName
	s.mu.Unlock()
	if name != "" {
		s.dev.mu.Lock()
		delete(s.dev.names, name)
		s.dev.mu.Unlock()
	}
	done.finish()
}

// Close implements io.Handler.
func (s *Socket) Close() {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.source != nil {
		s.source.Remove()
		s.source = nil
	}
	s.closed = true
	s.dropWaitFileLocked()
	unix.Close(s.fd)
}

// Discard closes a socket that has no file object.
func (s *Socket) Discard() { s.Close() }

// DeviceType implements io.Typer: GetFileType calls a socket a pipe.
func (s *Socket) DeviceType() (uint32, uint32) { return io.FILE_DEVICE_NAMED_PIPE, 0 }

// HostFile implements io.HostFile.
func (s *Socket) HostFile() (*os.File, bool, error) {
	fd, err := unix.FcntlInt(uintptr(s.fd), unix.F_DUPFD_CLOEXEC, 0)
	if err != nil {
		return nil, false, err
	}
	s.mu.Lock()
	s.given = true
	s.mu.Unlock()
	return os.NewFile(uintptr(fd), "socket"), false, nil
}

// Describe implements io.Describer: "tcp 127.0.0.1:80 with 127.0.0.1:50000".
func (s *Socket) Describe() string {
	name := "socket"
	switch {
	case s.Family == AF_UNIX:
		name = "unix"
	case s.Type == SOCK_STREAM:
		name = "tcp"
	case s.Type == SOCK_DGRAM:
		name = "udp"
	}
	s.mu.Lock()
	st, closed := s.state, s.closed
	s.mu.Unlock()
	if closed {
		return name
	}
	if a, err := s.LocalAddress(); err == nil {
		if t := Text(a); t != "" {
			name += " " + t
		}
	}
	if st == listening {
		return name + ", listening"
	}
	if a, err := s.RemoteAddress(); err == nil {
		if t := Text(a); t != "" {
			name += " with " + t
		}
	}
	return name
}

// Read implements io.Handler: ReadFile of a socket is a receive.
func (s *Socket) Read(r *io.Request) {
	s.Receive(r, &Transfer{Bufs: []io.Buffer{r.Buf}, Timeout: s.Timeout(false)})
}

// Write implements io.Handler.
func (s *Socket) Write(r *io.Request) {
	s.Send(r, &Transfer{Bufs: []io.Buffer{r.Buf}, Timeout: s.Timeout(true)})
}

// Control implements io.Handler: Winsock uses no control codes here.
func (s *Socket) Control(r *io.Request) { r.Complete(nt.STATUS_INVALID_DEVICE_REQUEST, 0) }

// Timeout returns how long a blocking transfer waits, 0: for ever.
func (s *Socket) Timeout(send bool) time.Duration {
	s.mu.Lock()
	defer s.mu.Unlock()
	ms := s.options.receiveTime
	if send {
		ms = s.options.sendTime
	}
	return time.Duration(ms) * time.Millisecond
}
