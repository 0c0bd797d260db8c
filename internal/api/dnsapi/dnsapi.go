// Package dnsapi holds the functions of dnsapi.dll: questions to name servers, as
// the host asks them.
package dnsapi

import (
	"context"
	"encoding/binary"
	"errors"
	"net"
	"net/netip"
	"strings"

	"haft.dev/internal/api"
	"haft.dev/internal/api/ws2_32"
	"haft.dev/internal/mm"
	"haft.dev/nt"
)

// DLL describes dnsapi.dll.
func DLL() api.DLL { return api.DLL{Name: "dnsapi.dll", Funcs: []api.Table{queryFuncs}} }

func queryFuncs() []api.Func {
	return []api.Func{
		api.F2("DnsFree(pData, FreeType)", dnsFree),
		api.F2("DnsNameCompare_W(pName1, pName2)", dnsNameCompare),
		api.F6("DnsQuery_W(pszName, wType, Options, pExtra, ppQueryResults, pReserved)", dnsQuery).Win32().Partial("A, NS, CNAME, PTR, MX, TXT, AAAA and SRV"),
		api.F2("DnsRecordListFree(pRecordList, FreeType)", dnsFree),
	}
}

// Types of records.
const (
	typeA     = 1
	typeNS    = 2
	typeCNAME = 5
	typePTR   = 12
	typeMX    = 15
	typeTXT   = 16
	typeAAAA  = 28
	typeSRV   = 33
)

// Error codes (winerror.h).
const (
	serverFailure = nt.Win32Error(9002) // DNS_ERROR_RCODE_SERVER_FAILURE
	nameError     = nt.Win32Error(9003) // DNS_ERROR_RCODE_NAME_ERROR
	noRecords     = nt.Win32Error(9501) // DNS_INFO_NO_RECORDS
	invalidName   = nt.Win32Error(123)  // ERROR_INVALID_NAME
)

// record is one answer: texts are pointed to from the beginning of the data, bytes
// follow them.
type record struct {
	texts []string
	bytes []byte
}

// ask asks for the records of a type.
func ask(ctx context.Context, name string, typ uint16) (out []record, err error) {
	r := net.DefaultResolver
	host := func(s string) string { return strings.TrimSuffix(s, ".") }
	switch typ {
	case typeA, typeAAAA:
		network := "ip4"
		if typ == typeAAAA {
			network = "ip6"
		}
		var as []netip.Addr
		as, err = r.LookupNetIP(ctx, network, name)
		for _, a := range as {
			out = append(out, record{bytes: a.Unmap().AsSlice()})
		}
	case typeNS:
		var ns []*net.NS
		ns, err = r.LookupNS(ctx, name)
		for _, n := range ns {
			out = append(out, record{texts: []string{host(n.Host)}})
		}
	case typeCNAME:
		var c string
		c, err = r.LookupCNAME(ctx, name)
		if err == nil && !strings.EqualFold(host(c), host(name)) {
			out = append(out, record{texts: []string{host(c)}})
		}
	case typePTR:
		var names []string
		if a, ok := reverse(name); ok {
			names, err = r.LookupAddr(ctx, a.String())
		} else {
			return nil, nameError
		}
		for _, n := range names {
			out = append(out, record{texts: []string{host(n)}})
		}
	case typeMX:
		var ms []*net.MX
		ms, err = r.LookupMX(ctx, name)
		for _, m := range ms {
			out = append(out, record{[]string{host(m.Host)}, binary.LittleEndian.AppendUint32(nil, uint32(m.Pref))})
		}
	case typeTXT:
		var ts []string
		ts, err = r.LookupTXT(ctx, name)
		for _, t := range ts {
			out = append(out, record{texts: []string{t}})
		}
	case typeSRV:
		var ss []*net.SRV
		_, ss, err = r.LookupSRV(ctx, "", "", name)
		for _, s := range ss {
			b := binary.LittleEndian.AppendUint16(nil, s.Priority)
			b = binary.LittleEndian.AppendUint16(b, s.Weight)
			b = binary.LittleEndian.AppendUint16(b, s.Port)
			out = append(out, record{[]string{host(s.Target)}, append(b, 0, 0)})
		}
	default:
		return nil, nt.ERROR_NOT_SUPPORTED
	}
	var d *net.DNSError
	switch {
	case errors.As(err, &d) && d.IsNotFound:
		return nil, nameError
	case errors.As(err, &d) && d.IsTimeout:
		return nil, nt.ERROR_TIMEOUT
	case err != nil:
		return nil, serverFailure
	case len(out) == 0:
		return nil, noRecords
	}
	return out, nil
}

// reverse returns the address that a name beneath in-addr.arpa or ip6.arpa is for.
func reverse(name string) (netip.Addr, bool) {
	name = strings.ToLower(strings.TrimSuffix(name, "."))
	if four, ok := strings.CutSuffix(name, ".in-addr.arpa"); ok {
		p := strings.Split(four, ".")
		if len(p) != 4 {
			return netip.Addr{}, false
		}
		a, err := netip.ParseAddr(p[3] + "." + p[2] + "." + p[1] + "." + p[0])
		return a, err == nil
	}
	six, ok := strings.CutSuffix(name, ".ip6.arpa")
	p := strings.Split(six, ".")
	if !ok || len(p) != 32 {
		return netip.Addr{}, false
	}
	var b strings.Builder
	for i := range 32 {
		if i > 0 && i%4 == 0 {
			b.WriteByte(':')
		}
		b.WriteString(p[31-i])
	}
	a, err := netip.ParseAddr(b.String())
	return a, err == nil
}

func wide(s string) []byte {
	var b []byte
	for _, u := range nt.UTF16Z(s) {
		b = binary.LittleEndian.AppendUint16(b, u)
	}
	return b
}

// dataAt is the offset of the data in DNS_RECORD.
const dataAt = 32

// answer is the flag of records of the answer section.
const answer = 1

// store makes a DNS_RECORD in the process heap, in one block.
func store(c *api.Call, name string, typ uint16, r *record, next uint64) (uint64, error) {
	b := make([]byte, dataAt)
	var pointers, targets []int
	if typ == typeTXT {
		b = binary.LittleEndian.AppendUint64(b, uint64(len(r.texts)))
	}
	for range r.texts {
		pointers = append(pointers, len(b))
		b = append(b, make([]byte, 8)...)
	}
	b = append(b, r.bytes...)
	length := len(b) - dataAt
	for len(b)%8 != 0 {
		b = append(b, 0)
	}
	text := func(s string) {
		targets = append(targets, len(b))
		b = append(b, wide(s)...)
		for len(b)%8 != 0 {
			b = append(b, 0)
		}
	}
	for _, s := range r.texts {
		text(s)
	}
	pointers = append(pointers, 8)
	text(name)
	binary.LittleEndian.PutUint64(b, next)
	binary.LittleEndian.PutUint16(b[16:], typ)
	binary.LittleEndian.PutUint16(b[18:], uint16(length))
	binary.LittleEndian.PutUint32(b[20:], answer)
	at, err := c.P.AllocBytes(b)
	if err != nil {
		return 0, nt.ERROR_NOT_ENOUGH_MEMORY
	}
	for i, p := range pointers {
		mm.Store(c.P.Space, at+uint64(p), at+uint64(targets[i]))
	}
	return at, nil
}

func dnsQuery(c *api.Call, name api.WStr, typ uint16, _ api.Flags, _ api.Ptr, out api.Out[uint64], _ api.Ptr) error {
	if name == 0 || out == 0 {
		return nt.ERROR_INVALID_PARAMETER
	}
	n := name.String(c)
	if n == "" {
		return invalidName
	}
	out.Must(c, 0)
	var rs []record
	var err error
	if e := ws2_32.Lookup(c, func(ctx context.Context) { rs, err = ask(ctx, n, typ) }); e != nil {
		return e
	}
	if err != nil {
		return err
	}
	first := uint64(0)
	for i := len(rs) - 1; i >= 0; i-- {
		at, err := store(c, strings.TrimSuffix(n, "."), typ, &rs[i], first)
		if err != nil {
			freeList(c, first)
			return err
		}
		first = at
	}
	out.Set(c, first)
	return nil
}

func freeList(c *api.Call, at uint64) {
	for range 1 << 16 { // a list that bites its tail ends, too
		if at == 0 {
			return
		}
		next, err := mm.TryLoad[uint64](c.P.Space, at)
		if err != nil {
			return
		}
		c.P.FreeBlock(at)
		at = next
	}
}

// dnsFree frees a list of records (DnsFreeRecordList) or one block.
func dnsFree(c *api.Call, at api.Ptr, kind uint32) error {
	if kind == 1 {
		freeList(c, uint64(at))
	} else if at != 0 {
		c.P.FreeBlock(uint64(at))
	}
	return nil
}

// dnsNameCompare compares without regard to case and to a dot at the end.
func dnsNameCompare(c *api.Call, a, b api.WStr) error {
	c.Return(0)
	if strings.EqualFold(strings.TrimSuffix(a.String(c), "."), strings.TrimSuffix(b.String(c), ".")) {
		c.Return(1)
	}
	return nil
}
