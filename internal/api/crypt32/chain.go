package crypt32

import (
	"crypto/x509"
	"encoding/binary"
	"errors"
	"time"

	"haft.dev/internal/api"
	"haft.dev/internal/mm"
	"haft.dev/nt"
)

func chainFuncs() []api.Func {
	return []api.Func{
		api.F1("CertFreeCertificateChain(pChainContext)", freeChain),
		api.F8("CertGetCertificateChain(hChainEngine, pCertContext, pTime, hAdditionalStore, pChainPara, dwFlags, pvReserved, ppChainContext)", getChain).Partial("one chain, without revocation"),
		api.F4("CertVerifyCertificateChainPolicy(pszPolicyOID, pChainContext, pPolicyPara, pPolicyStatus)", verifyPolicy).Partial("CERT_CHAIN_POLICY_BASE and CERT_CHAIN_POLICY_SSL"),
	}
}

// What is wrong with a chain (CERT_TRUST_*).
const (
	notTimeValid     = 0x00000001
	notSignatureOK   = 0x00000008
	notValidForUsage = 0x00000010
	untrustedRoot    = 0x00000020
	partialChain     = 0x00010000
)

// What a policy says (CERT_E_*).
const (
	certExpired       = 0x800B0101
	certWrongUsage    = 0x800B0110
	certNoMatch       = 0x800B010F
	certUntrustedRoot = 0x800B0109
	certChaining      = 0x800B010A
)

// chain is a chain that a program has a pointer to.
type chain struct {
	leaf   *x509.Certificate
	status uint32
	certs  []*context // a reference each
}

// parses reports whether der is a certificate.
func parses(der []byte) bool {
	_, err := x509.ParseCertificate(der)
	return err == nil
}

// usages are the purposes that a program can ask for, by OID.
var usages = [...]struct {
	oid   string
	usage x509.ExtKeyUsage
}{
	{"2.5.29.37.0", x509.ExtKeyUsageAny},
	{"1.3.6.1.5.5.7.3.1", x509.ExtKeyUsageServerAuth},
	{"1.3.6.1.5.5.7.3.2", x509.ExtKeyUsageClientAuth},
	{"1.3.6.1.5.5.7.3.3", x509.ExtKeyUsageCodeSigning},
	{"1.3.6.1.5.5.7.3.4", x509.ExtKeyUsageEmailProtection},
	{"1.3.6.1.5.5.7.3.5", x509.ExtKeyUsageIPSECEndSystem},
	{"1.3.6.1.5.5.7.3.6", x509.ExtKeyUsageIPSECTunnel},
	{"1.3.6.1.5.5.7.3.7", x509.ExtKeyUsageIPSECUser},
	{"1.3.6.1.5.5.7.3.8", x509.ExtKeyUsageTimeStamping},
	{"1.3.6.1.5.5.7.3.9", x509.ExtKeyUsageOCSPSigning},
}

// maxUsages bounds the purposes of one call.
const maxUsages = 64

// chainPara is the beginning of CERT_CHAIN_PARA.
type chainPara struct {
	Size   uint32
	_      uint32
	Type   uint32
	_      uint32
	Count  uint32
	_      uint32
	Usages uint64
}

// requested returns the purposes that a program asks for; none is any. ok is false if
// there is one that nobody knows.
func requested(c *api.Call, para api.In[chainPara]) (out []x509.ExtKeyUsage, ok bool) {
	if !para.OK() {
		return []x509.ExtKeyUsage{x509.ExtKeyUsageAny}, true
	}
	p := para.Get(c)
	if p.Size < 32 || p.Count == 0 {
		return []x509.ExtKeyUsage{x509.ExtKeyUsageAny}, true
	}
	for i := range min(p.Count, maxUsages) {
		oid := api.AStr(mm.Load[uint64](c.P.Space, p.Usages+8*uint64(i))).String(c)
		for _, u := range usages {
			if u.oid == oid {
				out = append(out, u.usage)
			}
		}
	}
	return out, len(out) > 0
}

// verify builds the best chain of a certificate and says what is wrong with it.
func verify(leaf *x509.Certificate, others [][]byte, at time.Time, purposes []x509.ExtKeyUsage) ([]*x509.Certificate, uint32) {
	pool := x509.NewCertPool()
	for _, der := range others {
		if x, err := x509.ParseCertificate(der); err == nil {
			pool.AddCert(x)
		}
	}
	roots, err := x509.SystemCertPool()
	if err != nil {
		roots = x509.NewCertPool()
	}
	chains, err := leaf.Verify(x509.VerifyOptions{Intermediates: pool, Roots: roots, CurrentTime: at, KeyUsages: purposes})
	if err == nil {
		return chains[0], 0
	}
	var invalid x509.CertificateInvalidError
	switch {
	case errors.As(err, &invalid) && invalid.Reason == x509.Expired:
		return []*x509.Certificate{leaf}, notTimeValid
	case errors.As(err, &invalid) && invalid.Reason == x509.IncompatibleUsage:
		return []*x509.Certificate{leaf}, notValidForUsage
	case errors.As(err, &invalid):
		return []*x509.Certificate{leaf}, notSignatureOK
	case leaf.CheckSignatureFrom(leaf) == nil || string(leaf.RawIssuer) == string(leaf.RawSubject):
		return []*x509.Certificate{leaf}, untrustedRoot
	}
	return []*x509.Certificate{leaf}, partialChain
}

// Sizes of the structures of a chain.
const (
	sizeofChainContext = 56
	sizeofSimpleChain  = 48
	sizeofElement      = 56
)

// getChain: what is wrong with the chain is in its trust status, the call succeeds.
func getChain(c *api.Call, _ uint64, cert api.Ptr, when api.In[nt.Time], additional api.Ptr, para api.In[chainPara], _ api.Flags, _ api.Ptr, out api.Out[uint64]) error {
	out.Must(c, 0)
	at := time.Now()
	if when.OK() {
		at = when.Get(c).Go()
	}
	use, known := requested(c, para)
	cs := certificatesOf.Of(c.P)
	cs.mu.Lock()
	x := cs.contexts[uint64(cert)]
	if x == nil {
		cs.mu.Unlock()
		return invalidParam
	}
	var others [][]byte
	if x.store != nil {
		others = append(others, x.store.certs...)
	}
	if s := cs.stores[uint64(additional)]; s != nil {
		others = append(others, s.certs...)
	}
	cs.mu.Unlock()
	leaf, err := x509.ParseCertificate(x.der)
	if err != nil {
		return badEncoding
	}
	found, status := verify(leaf, others, at, use)
	if !known && status == 0 {
		status = notValidForUsage
	}
	return cs.storeChain(c, leaf, found, status, out)
}

// storeChain makes the structures of a chain.
func (cs *certificates) storeChain(c *api.Call, leaf *x509.Certificate, found []*x509.Certificate, status uint32, out api.Out[uint64]) error {
	cs.mu.Lock()
	defer cs.mu.Unlock()
	ch := &chain{leaf: leaf, status: status}
	n := len(found)
	const simpleAt = sizeofChainContext + 8 // behind the array of one chain
	pointersAt := simpleAt + sizeofSimpleChain
	elementsAt := pointersAt + 8*n
	b := make([]byte, elementsAt+sizeofElement*n)
	le := binary.LittleEndian
	le.PutUint32(b, sizeofChainContext)
	le.PutUint32(b[4:], status)
	le.PutUint32(b[12:], 1)
	le.PutUint32(b[simpleAt:], sizeofSimpleChain)
	le.PutUint32(b[simpleAt+4:], status)
	le.PutUint32(b[simpleAt+12:], uint32(n))
	fail := func(err error) error {
		for _, x := range ch.certs {
			cs.freeContextLocked(c, x)
		}
		return err
	}
	for i, cert := range found {
		x, err := cs.newContextLocked(c, cert.Raw, nil)
		if err != nil {
			return fail(err)
		}
		ch.certs = append(ch.certs, x)
		e := elementsAt + sizeofElement*i
		le.PutUint32(b[e:], sizeofElement)
		le.PutUint64(b[e+8:], x.at)
		le.PutUint32(b[e+16:], status)
	}
	at, err := c.P.AllocBytes(b)
	if err != nil {
		return fail(outOfMemory)
	}
	le.PutUint64(b[16:], at+sizeofChainContext)
	le.PutUint64(b[sizeofChainContext:], at+simpleAt)
	le.PutUint64(b[simpleAt+16:], at+uint64(pointersAt))
	for i := range n {
		le.PutUint64(b[pointersAt+8*i:], at+uint64(elementsAt+sizeofElement*i))
	}
	if err := c.P.Space.Write(at, b); err != nil {
		return fail(err)
	}
	cs.chains[at] = ch
	return mm.TryStore(c.P.Space, uint64(out), at)
}

func freeChain(c *api.Call, at api.Ptr) error {
	cs := certificatesOf.Of(c.P)
	cs.mu.Lock()
	defer cs.mu.Unlock()
	ch := cs.chains[uint64(at)]
	if ch == nil {
		return nil
	}
	delete(cs.chains, uint64(at))
	for _, x := range ch.certs {
		cs.freeContextLocked(c, x)
	}
	c.P.FreeBlock(uint64(at))
	return nil
}

// Policies.
const (
	policyBase = 1
	policySSL  = 4
)

// policyPara is CERT_CHAIN_POLICY_PARA, policyStatus CERT_CHAIN_POLICY_STATUS,
// sslPara SSL_EXTRA_CERT_CHAIN_POLICY_PARA.
type (
	policyPara struct {
		Size, Flags uint32
		Extra       uint64
	}
	policyStatus struct {
		Size, Error       uint32
		Chain, Element    int32
		ExtraPolicyStatus uint64
	}
	sslPara struct {
		Size, AuthType, Checks uint32
		_                      uint32
		ServerName             api.WStr
	}
)

func verifyPolicy(c *api.Call, policy api.Ptr, at api.Ptr, para api.In[policyPara], out api.Out[policyStatus]) error {
	if policy != policyBase && policy != policySSL {
		return nt.ERROR_FILE_NOT_FOUND
	}
	cs := certificatesOf.Of(c.P)
	cs.mu.Lock()
	ch := cs.chains[uint64(at)]
	cs.mu.Unlock()
	if ch == nil {
		return invalidParam
	}
	st := out.Get(c)
	st.Error, st.Chain, st.Element = 0, -1, -1
	switch {
	case ch.status&(untrustedRoot) != 0:
		st.Error = certUntrustedRoot
	case ch.status&(partialChain|notSignatureOK) != 0:
		st.Error = certChaining
	case ch.status&notTimeValid != 0:
		st.Error = certExpired
	case ch.status&notValidForUsage != 0:
		st.Error = certWrongUsage
	}
	if st.Error == 0 && policy == policySSL && para.OK() {
		if p := para.Get(c); p.Extra != 0 {
			if s := api.In[sslPara](p.Extra).Get(c); s.ServerName != 0 && ch.leaf.VerifyHostname(s.ServerName.String(c)) != nil {
				st.Error = certNoMatch
			}
		}
	}
	if st.Error != 0 {
		st.Chain, st.Element = 0, 0
	}
	out.Set(c, st)
	return nil
}
