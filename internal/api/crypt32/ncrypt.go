package crypt32

import (
	"strings"

	"haft.dev/internal/api"
)

// unkept are functions of certificates that are kept in stores of the system, which this
// machine has none of: programs that can use them look them up when they start.
const unkept = `CertDeleteCertificateFromStore CertEnumCertificatesInStore CertFindCertificateInStore CertFindChainInStore CertFindExtension
	CertGetCertificateContextProperty CertGetEnhancedKeyUsage CertGetIntendedKeyUsage CertGetNameStringA CertGetNameStringW
	CertNameToStrA CertNameToStrW CertOpenSystemStoreA CertVerifyTimeValidity CryptAcquireCertificatePrivateKey
	CryptProtectData CryptUnprotectData CryptQueryObject PFXImportCertStore`

// keyFunctions are those of ncrypt.dll: keys that the system keeps.
const keyFunctions = `NCryptCreatePersistedKey NCryptDecrypt NCryptDeleteKey NCryptEncrypt NCryptEnumKeys NCryptExportKey NCryptFinalizeKey
	NCryptFreeBuffer NCryptFreeObject NCryptGetProperty NCryptImportKey NCryptOpenKey NCryptOpenStorageProvider NCryptSetProperty
	NCryptSignHash NCryptVerifySignature`

func stubs(names string) []api.Func {
	var fs []api.Func
	for _, n := range strings.Fields(names) {
		fs = append(fs, api.Stub(n+"(…)"))
	}
	return fs
}

func unkeptFuncs() []api.Func { return stubs(unkept) }

// NCrypt describes ncrypt.dll.
func NCrypt() api.DLL {
	return api.DLL{Name: "ncrypt.dll", Funcs: []api.Table{func() []api.Func { return stubs(keyFunctions) }}}
}
