package api

import "haft.dev/nt"

// mitigations are the flags of the mitigation policies of a process that were set,
// by their numbers; guarded by Process.mu.
type mitigations map[uint32]uint32

// Mitigation returns the flags of a mitigation policy that RaiseMitigation has set.
func (p *Process) Mitigation(policy uint32) uint32 {
	p.mu.Lock()
	defer p.mu.Unlock()
	return p.mitigations[policy]
}

// RaiseMitigation sets the flags of a mitigation policy. ERROR_INVALID_PARAMETER if
// known lacks some of them, ERROR_ACCESS_DENIED if one is missing that was set: a policy
// is for good.
func (p *Process) RaiseMitigation(policy, flags, known uint32) error {
	if flags&^known != 0 {
		return nt.ERROR_INVALID_PARAMETER
	}
	p.mu.Lock()
	defer p.mu.Unlock()
	if p.mitigations[policy]&^flags != 0 {
		return nt.ERROR_ACCESS_DENIED
	}
	if p.mitigations == nil {
		p.mitigations = mitigations{}
	}
	p.mitigations[policy] = flags
	return nil
}
