// Package crypt32 holds the functions of crypt32.dll that check the certificates of
// servers: contexts, stores in memory, chains up to the host's roots.
package crypt32

import (
	"encoding/binary"
	"sync"

	"haft.dev/internal/api"
	"haft.dev/internal/mm"
	"haft.dev/nt"
)

// DLL describes crypt32.dll.
func DLL() api.DLL {
	return api.DLL{Name: "crypt32.dll", Funcs: []api.Table{contextFuncs, storeFuncs, unkeptFuncs, chainFuncs}}
}

func contextFuncs() []api.Func {
	return []api.Func{
		api.F3("CertCreateCertificateContext(dwCertEncodingType, pbCertEncoded, cbCertEncoded)", createContext).Partial("the context has no pCertInfo"),
		api.F1("CertDuplicateCertificateContext(pCertContext)", duplicateContext),
		api.F1("CertFreeCertificateContext(pCertContext)", freeContext),
	}
}

func storeFuncs() []api.Func {
	return []api.Func{
		api.F4("CertAddCertificateContextToStore(hCertStore, pCertContext, dwAddDisposition, ppStoreContext)", addToStore).Partial("always adds"),
		api.F2("CertCloseStore(hCertStore, dwFlags)", closeStore).Closes(),
		api.F5("CertOpenStore(lpszStoreProvider, dwEncodingType, hCryptProv, dwFlags, pvPara)", openStore).Opens("CertCloseStore").Partial("stores in memory"),
		api.Stub("CertOpenSystemStoreW(hProv, szSubsystemProtocol)"),
	}
}

// Error codes.
const (
	badEncoding   = nt.Win32Error(0x80093100) // CRYPT_E_ASN1_ERROR
	invalidParam  = nt.Win32Error(87)
	outOfMemory   = nt.Win32Error(14)
	storeInMemory = 2 // CERT_STORE_PROV_MEMORY
)

// context is a certificate that a program has a pointer to. Two or more may stand for
// one certificate.
type context struct {
	der   []byte
	store *store // that it is in, or nil
	at    uint64
	refs  int
}

// store is a certificate store in memory. It stays while contexts of it are used.
type store struct {
	at    uint64
	certs [][]byte
}

// certificates are those of a process.
type certificates struct {
	mu       sync.Mutex
	contexts map[uint64]*context // by address; guarded by mu, as all below
	stores   map[uint64]*store
	chains   map[uint64]*chain
}

var certificatesOf = api.PerProcess[*certificates]{New: func(*api.Process) *certificates {
	return &certificates{contexts: make(map[uint64]*context), stores: make(map[uint64]*store), chains: make(map[uint64]*chain)}
}}

// sizeofContext is the size of CERT_CONTEXT.
const sizeofContext = 40

// maxCertificate bounds a certificate, in bytes.
const maxCertificate = 1 << 20

// newContextLocked makes a context with one reference.
func (cs *certificates) newContextLocked(c *api.Call, der []byte, s *store) (*context, error) {
	b := make([]byte, sizeofContext, sizeofContext+len(der))
	binary.LittleEndian.PutUint32(b, 0x10001) // X509_ASN_ENCODING | PKCS_7_ASN_ENCODING
	binary.LittleEndian.PutUint32(b[16:], uint32(len(der)))
	if s != nil {
		binary.LittleEndian.PutUint64(b[32:], s.at)
	}
	at, err := c.P.AllocBytes(append(b, der...))
	if err != nil {
		return nil, outOfMemory
	}
	if err := mm.TryStore(c.P.Space, at+8, at+sizeofContext); err != nil {
		return nil, err
	}
	x := &context{der: der, store: s, at: at, refs: 1}
	cs.contexts[at] = x
	return x, nil
}

// freeContextLocked drops a reference.
func (cs *certificates) freeContextLocked(c *api.Call, x *context) {
	if x.refs--; x.refs == 0 {
		delete(cs.contexts, x.at)
		c.P.FreeBlock(x.at)
	}
}

func createContext(c *api.Call, encoding uint32, at api.Ptr, n uint32) error {
	if encoding&0xFFFF != 1 { // X509_ASN_ENCODING
		return invalidParam
	}
	if n > maxCertificate {
		return badEncoding
	}
	der := at.Bytes(c, uint64(n))
	if !parses(der) {
		return badEncoding
	}
	cs := certificatesOf.Of(c.P)
	cs.mu.Lock()
	defer cs.mu.Unlock()
	x, err := cs.newContextLocked(c, der, nil)
	if err != nil {
		return err
	}
	c.Return(x.at)
	return nil
}

func duplicateContext(c *api.Call, at api.Ptr) error {
	cs := certificatesOf.Of(c.P)
	cs.mu.Lock()
	defer cs.mu.Unlock()
	if x := cs.contexts[uint64(at)]; x != nil {
		x.refs++
	}
	c.Return(uint64(at))
	return nil
}

// freeContext always succeeds.
func freeContext(c *api.Call, at api.Ptr) error {
	cs := certificatesOf.Of(c.P)
	cs.mu.Lock()
	defer cs.mu.Unlock()
	if x := cs.contexts[uint64(at)]; x != nil {
		cs.freeContextLocked(c, x)
	}
	return nil
}

// openStore opens a store in memory; every other kind is empty here and is not
// found.
func openStore(c *api.Call, provider api.Ptr, _ uint32, _ uint64, _ api.Flags, _ api.Ptr) error {
	if provider != storeInMemory {
		return nt.ERROR_FILE_NOT_FOUND
	}
	at, err := c.P.AllocBytes(make([]byte, 16))
	if err != nil {
		return outOfMemory
	}
	cs := certificatesOf.Of(c.P)
	cs.mu.Lock()
	cs.stores[at] = &store{at: at}
	cs.mu.Unlock()
	c.Return(at)
	return nil
}

func closeStore(c *api.Call, at api.Ptr, _ api.Flags) error {
	if at == 0 {
		return nil // as conformance suites expect: nothing to close
	}
	cs := certificatesOf.Of(c.P)
	cs.mu.Lock()
	defer cs.mu.Unlock()
	if cs.stores[uint64(at)] == nil {
		return invalidParam
	}
	delete(cs.stores, uint64(at)) // contexts of it keep it
	c.P.FreeBlock(uint64(at))
	return nil
}

func addToStore(c *api.Call, st, at api.Ptr, _ uint32, out api.Out[uint64]) error {
	out.Probe(c)
	cs := certificatesOf.Of(c.P)
	cs.mu.Lock()
	defer cs.mu.Unlock()
	s, x := cs.stores[uint64(st)], cs.contexts[uint64(at)]
	if s == nil || x == nil {
		return invalidParam
	}
	s.certs = append(s.certs, x.der)
	if out.OK() {
		y, err := cs.newContextLocked(c, x.der, s)
		if err != nil {
			return err
		}
		return mm.TryStore(c.P.Space, uint64(out), y.at)
	}
	return nil
}
