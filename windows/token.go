//go:build !windows

package windows

import (
	"haft.dev/internal/security"
	"haft.dev/nt"
)

// Token is a handle to an access token.
type Token Handle

// Close closes the token.
func (t Token) Close() error { return CloseHandle(Handle(t)) }

// Kinds of tokens and impersonation levels, of DuplicateTokenEx.
const (
	TokenPrimary       = 1
	TokenImpersonation = 2

	SecurityAnonymous      = 0
	SecurityIdentification = 1
	SecurityImpersonation  = 2
	SecurityDelegation     = 3
)

// Rights to tokens.
const (
	TOKEN_ASSIGN_PRIMARY    = 0x0001
	TOKEN_DUPLICATE         = 0x0002
	TOKEN_IMPERSONATE       = 0x0004
	TOKEN_QUERY             = 0x0008
	TOKEN_ADJUST_PRIVILEGES = 0x0020
	TOKEN_ALL_ACCESS        = STANDARD_RIGHTS_REQUIRED | 0x01FF
)

// OpenProcessToken opens the primary token of a process.
func OpenProcessToken(process Handle, access uint32, token *Token) (err error) {
	h, err := sys().main.OpenProcessToken(value(process), 0, nt.Access(access))
	if err != nil {
		return failed(err)
	}
	*token = Token(h)
	return nil
}

// OpenCurrentProcessToken opens the primary token of the process for queries.
func OpenCurrentProcessToken() (Token, error) {
	var t Token
	err := OpenProcessToken(CurrentProcess(), TOKEN_QUERY, &t)
	return t, err
}

// DuplicateTokenEx makes a token of the given kind of another. desiredAccess 0 means
// the rights of existingToken.
func DuplicateTokenEx(existingToken Token, desiredAccess uint32, tokenAttributes *SecurityAttributes, impersonationLevel uint32, tokenType uint32, newToken *Token) (err error) {
	s := sys()
	h, err := s.main.DuplicateToken(value(Handle(existingToken)), s.attributes(tokenAttributes, nil), nt.Access(desiredAccess), security.TokenType(tokenType), security.Level(impersonationLevel), false)
	if err != nil {
		return failed(err)
	}
	*newToken = Token(h)
	return nil
}
