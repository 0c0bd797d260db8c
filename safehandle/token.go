package safehandle

import "haft.dev/windows"

// Token is an access token.
type Token struct{ *Handle[windows.Token] }

// OpenProcessToken opens the token of a process (windows.CurrentProcess() for the
// caller's) with windows.TOKEN_… rights.
func OpenProcessToken(process windows.Handle, access uint32) (*Token, error) {
	var t windows.Token
	if err := windows.OpenProcessToken(process, access, &t); err != nil {
		return nil, err
	}
	return ownToken(t)
}

func ownToken(t windows.Token) (*Token, error) {
	h, err := newHandle(t, windows.Token.Close, "Token", 2)
	if err != nil {
		return nil, err
	}
	return &Token{h}, nil
}

// DuplicateToken makes a token of another kind: windows.TokenPrimary or
// windows.TokenImpersonation with a windows.Security… level. access 0 means the same
// rights.
func (t *Token) DuplicateToken(access, kind, level uint32) (*Token, error) {
	v, err := t.Acquire()
	if err != nil {
		return nil, err
	}
	defer t.Release()
	var d windows.Token
	if err := windows.DuplicateTokenEx(v, access, nil, level, kind, &d); err != nil {
		return nil, err
	}
	return ownToken(d)
}
