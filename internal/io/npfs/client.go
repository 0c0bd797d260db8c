package npfs

import (
	"haft.dev/internal/io"
	"haft.dev/internal/kernel"
	"haft.dev/internal/security"
	"haft.dev/nt"
)

// sessionID is that of the one session of a kernel.
const sessionID = 1

// context is as whom a server may act: the client's token at the time that
// counts, and what the client allows. It is immutable.
// (SECURITY_CLIENT_CONTEXT.)
type context struct {
	token *security.Token
	qos   io.QOS
}

// from notes who opens a client's end. Without a quality of service Windows
// assumes impersonation with dynamic tracking.
func (c *client) from(cr *io.Create) {
	c.process, c.session = cr.Caller.Process.ID(), sessionID
	c.qos = io.QOS{Level: io.SecurityImpersonation, Dynamic: true, EffectiveOnly: true}
	if cr.QOS != nil {
		c.qos = *cr.QOS
	}
	c.dynamic = c.qos.Dynamic
	c.context = &context{cr.Caller.Token(), c.qos}
}

// contextLocked returns the context of a write by thread t: nil unless the end is
// that of a client with dynamic tracking.
func (e *End) contextLocked(t *kernel.Thread) *context {
	if e.side != FILE_PIPE_CLIENT_END || !e.client.dynamic || t == nil || t.Process() == nil {
		return nil
	}
	if tok := t.Caller().Token(); tok != e.client.context.token {
		e.client.context = &context{tok, e.client.qos}
	}
	return e.client.context
}

// impersonation returns the token that a thread of the server acts under: at the
// level that the client allows, and no more than the client has itself.
func (x *context) impersonation() (*security.Token, error) {
	level := security.Level(x.qos.Level)
	if level <= security.Anonymous || !x.token.IsPrimary() && x.token.Level <= security.Anonymous {
		return security.AnonymousToken(), nil
	}
	if !x.token.IsPrimary() {
		level = min(level, x.token.Level)
	}
	return x.token.Duplicate(security.ImpersonationToken, level, x.qos.EffectiveOnly)
}

// impersonate carries out FSCTL_PIPE_IMPERSONATE: the calling thread acts as the
// client. With dynamic tracking that is who made the write that was read last, so
// something must have been read: STATUS_CANNOT_IMPERSONATE.
func (e *End) impersonate(c kernel.Caller) nt.Status {
	tok, err := e.ClientToken()
	if err != nil {
		return err.(nt.Status)
	}
	if c.Thread == nil {
		return nt.STATUS_CANNOT_IMPERSONATE
	}
	c.Thread.Impersonate(tok)
	return nt.STATUS_SUCCESS
}

// ClientToken returns the token under which a server's thread would act.
// STATUS_ILLEGAL_FUNCTION for a client's end, STATUS_CANNOT_IMPERSONATE as long as
// there is none.
func (e *End) ClientToken() (*security.Token, error) {
	if e.side != FILE_PIPE_SERVER_END {
		return nil, nt.STATUS_ILLEGAL_FUNCTION
	}
	e.fs.mu.Lock()
	ctx := e.acting
	e.fs.mu.Unlock()
	if ctx == nil {
		return nil, nt.STATUS_CANNOT_IMPERSONATE
	}
	tok, err := ctx.impersonation()
	if err != nil {
		return nil, nt.STATUS_CANNOT_IMPERSONATE
	}
	return tok, nil
}
