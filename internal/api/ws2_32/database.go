package ws2_32

import (
	"bufio"
	"context"
	"encoding/binary"
	"net"
	"net/netip"
	"os"
	"strconv"
	"strings"

	"haft.dev/internal/api"
	"haft.dev/internal/io/afd"
)

// The functions of Berkeley sockets whose answer lies in memory of the thread, until
// the next one.

// answers is the memory of a thread with the last answer.
type answers struct {
	t  *api.Thread
	at uint64
}

var answersOf = api.PerThread[*answers]{New: func(t *api.Thread) *answers { return &answers{t: t} }}

// OwnerEnded frees the memory.
func (a *answers) OwnerEnded() {
	if a.at != 0 {
		a.t.P.FreeBlock(a.at)
	}
}

// keep stores b in place of the last answer.
func (a *answers) keep(c *api.Call, b []byte) (uint64, error) {
	at, err := c.P.AllocBytes(b)
	if err != nil {
		return 0, WSAENOBUFS
	}
	if a.at != 0 {
		c.P.FreeBlock(a.at)
	}
	a.at = at
	return at, nil
}

// record is a structure with pointers to what follows it.
type record struct {
	head []byte
	tail []byte
	refs []ref
}

// ref says that the pointer at offset at, of head or, if inTail, of tail, is that of
// offset to of tail.
type ref struct {
	at, to int
	inTail bool
}

// text puts a string behind and returns its offset.
func (r *record) text(s string) int {
	at := len(r.tail)
	r.tail = append(append(r.tail, s...), 0)
	for len(r.tail)%8 != 0 {
		r.tail = append(r.tail, 0)
	}
	return at
}

// list puts an array of pointers to what lies at the given offsets behind.
func (r *record) list(offsets []int) int {
	at := len(r.tail)
	r.tail = append(r.tail, make([]byte, 8*(len(offsets)+1))...)
	for i, o := range offsets {
		r.refs = append(r.refs, ref{at + 8*i, o, true})
	}
	return at
}

func (r *record) point(at, to int) { r.refs = append(r.refs, ref{at: at, to: to}) }

// give stores the record as the answer of the calling thread.
func (r *record) give(c *api.Call) error {
	b := append(append([]byte(nil), r.head...), r.tail...)
	at, err := answersOf.Of(c.T).keep(c, b)
	if err != nil {
		return err
	}
	for _, x := range r.refs {
		p := x.at
		if x.inTail {
			p += len(r.head)
		}
		binary.LittleEndian.PutUint64(b[p:], at+uint64(len(r.head)+x.to))
	}
	api.Ptr(at).Write(c, b)
	c.Return(at)
	return nil
}

// hostent makes a HOSTENT.
func hostent(c *api.Call, name string, as []netip.Addr, family int) error {
	r := record{head: make([]byte, 32)}
	binary.LittleEndian.PutUint16(r.head[16:], uint16(family))
	binary.LittleEndian.PutUint16(r.head[18:], uint16(as[0].BitLen()/8))
	r.point(0, r.text(name))
	r.point(8, r.list(nil))
	var at []int
	for _, a := range as {
		at = append(at, len(r.tail))
		r.tail = append(r.tail, a.AsSlice()...)
		for len(r.tail)%8 != 0 {
			r.tail = append(r.tail, 0)
		}
	}
	r.point(24, r.list(at))
	return r.give(c)
}

func gethostbyname(c *api.Call, name api.AStr) error {
	if err := started(c); err != nil {
		return err
	}
	q := question{node: name.String(c), hasNode: true}
	q.hints.Family = afd.AF_INET
	var as []netip.Addr
	var err error
	if e := Lookup(c, func(ctx context.Context) { as, err = q.addresses(ctx) }); e != nil {
		return e
	}
	if err != nil {
		return err
	}
	if len(as) == 0 {
		return WSANO_DATA
	}
	if q.node == "" {
		q.node, _ = os.Hostname()
	}
	return hostent(c, q.node, as, afd.AF_INET)
}

func gethostbyaddr(c *api.Call, addr api.Ptr, n int32, family uint32) error {
	if err := started(c); err != nil {
		return err
	}
	var a netip.Addr
	switch {
	case family == afd.AF_INET && n == 4, family == afd.AF_INET6 && n == 16:
		a, _ = netip.AddrFromSlice(addr.Bytes(c, uint64(n)))
	case family == afd.AF_INET || family == afd.AF_INET6:
		return WSAEFAULT
	default:
		return WSAEAFNOSUPPORT
	}
	var names []string
	var err error
	if e := Lookup(c, func(ctx context.Context) { names, err = net.DefaultResolver.LookupAddr(ctx, a.String()) }); e != nil {
		return e
	}
	if err != nil || len(names) == 0 {
		return WSAHOST_NOT_FOUND
	}
	return hostent(c, strings.TrimSuffix(names[0], "."), []netip.Addr{a}, int(family))
}

// protocols are those of %SystemRoot%\System32\drivers\etc\protocol.
var protocols = [...]struct {
	name   string
	number int
}{
	{"ip", 0}, {"icmp", 1}, {"ggp", 3}, {"tcp", 6}, {"egp", 8}, {"pup", 12}, {"udp", 17}, {"hmp", 20}, {"xns-idp", 22}, {"rdp", 27},
	{"ipv6", 41}, {"ipv6-route", 43}, {"ipv6-frag", 44}, {"esp", 50}, {"ah", 51}, {"ipv6-icmp", 58}, {"ipv6-nonxt", 59}, {"ipv6-opts", 60}, {"rvd", 66},
}

// protoent makes a PROTOENT.
func protoent(c *api.Call, name string, number int) error {
	r := record{head: make([]byte, 24)}
	binary.LittleEndian.PutUint16(r.head[16:], uint16(number))
	r.point(0, r.text(name))
	r.point(8, r.list([]int{r.text(strings.ToUpper(name))}))
	return r.give(c)
}

func getprotobyname(c *api.Call, name api.AStr) error {
	if err := started(c); err != nil {
		return err
	}
	n := name.String(c)
	for _, p := range protocols {
		if strings.EqualFold(p.name, n) {
			return protoent(c, p.name, p.number)
		}
	}
	return WSANO_DATA
}

func getprotobynumber(c *api.Call, number int32) error {
	if err := started(c); err != nil {
		return err
	}
	for _, p := range protocols {
		if p.number == int(number) {
			return protoent(c, p.name, p.number)
		}
	}
	return WSANO_DATA
}

// service is a line of the host's /etc/services.
type service struct {
	name, proto string
	port        uint16
}

// service returns the first for which is holds.
func findService(is func(s *service, aliases []string) bool) (service, bool) {
	f, err := os.Open("/etc/services")
	if err != nil {
		return service{}, false
	}
	defer f.Close()
	for sc := bufio.NewScanner(f); sc.Scan(); {
		line, _, _ := strings.Cut(sc.Text(), "#")
		fs := strings.Fields(line)
		if len(fs) < 2 {
			continue
		}
		p, proto, _ := strings.Cut(fs[1], "/")
		n, err := strconv.ParseUint(p, 10, 16)
		if err != nil {
			continue
		}
		s := service{fs[0], proto, uint16(n)}
		if is(&s, fs[2:]) {
			return s, true
		}
	}
	return service{}, false
}

// serviceByPort finds a service; proto "" is any protocol.
func serviceByPort(port uint16, proto string) (service, bool) {
	return findService(func(s *service, _ []string) bool { return s.port == port && (proto == "" || s.proto == proto) })
}

// servent makes a SERVENT.
func servent(c *api.Call, s service) error {
	r := record{head: make([]byte, 32)}
	binary.BigEndian.PutUint16(r.head[24:], s.port)
	r.point(0, r.text(s.name))
	r.point(8, r.list(nil))
	r.point(16, r.text(s.proto))
	return r.give(c)
}

func getservbyname(c *api.Call, name, proto api.AStr) error {
	if err := started(c); err != nil {
		return err
	}
	n, p := name.String(c), proto.String(c)
	s, ok := findService(func(s *service, aliases []string) bool {
		if p != "" && s.proto != p {
			return false
		}
		for _, a := range append(aliases, s.name) {
			if a == n {
				return true
			}
		}
		return false
	})
	if !ok { // the host may have no such file
		networks := []string{"tcp", "udp"}
		if p != "" {
			networks = []string{p}
		}
		for _, proto := range networks {
			if port, err := net.DefaultResolver.LookupPort(context.Background(), proto, n); err == nil {
				return servent(c, service{n, proto, uint16(port)})
			}
		}
		return WSANO_DATA
	}
	return servent(c, s)
}

func getservbyport(c *api.Call, port uint16, proto api.AStr) error {
	if err := started(c); err != nil {
		return err
	}
	s, ok := serviceByPort(swap16(port), proto.String(c))
	if !ok {
		return WSANO_DATA
	}
	return servent(c, s)
}
