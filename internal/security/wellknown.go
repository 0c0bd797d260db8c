package security

import (
	"strings"
	"sync"
)

// SIDUse says what kind of account a SID stands for (SID_NAME_USE).
type SIDUse uint32

// The kinds of accounts.
const (
	UseUser           SIDUse = 1
	UseGroup          SIDUse = 2
	UseDomain         SIDUse = 3
	UseAlias          SIDUse = 4
	UseWellKnownGroup SIDUse = 5
	UseDeleted        SIDUse = 6
	UseInvalid        SIDUse = 7
	UseUnknown        SIDUse = 8
	UseComputer       SIDUse = 9
	UseLabel          SIDUse = 10
	UseLogonSession   SIDUse = 11
)

// wellKnown is one of the SIDs that mean the same on every machine, or in every
// domain.
type wellKnown struct {
	kind   int    // WELL_KNOWN_SID_TYPE, -1: none
	alias  string // in SDDL, "": none
	sid    SID    // "" if it is relative to a domain
	rid    uint32 // … then its relative identifier
	domain string // of the account's name, "": none
	name   string // "": it cannot be looked up
	use    SIDUse
}

const (
	ntAuthority = "NT AUTHORITY"
	builtin     = "BUILTIN"
	labels      = "Mandatory Label"
	packages    = "APPLICATION PACKAGE AUTHORITY"
)

func ntAccount(kind int, alias string, rid uint32, name string) wellKnown {
	return wellKnown{kind, alias, NewSID(5, rid), 0, ntAuthority, name, UseWellKnownGroup}
}

func builtinAlias(kind int, alias string, rid uint32, name string) wellKnown {
	return wellKnown{kind, alias, NewSID(5, 32, rid), 0, builtin, name, UseAlias}
}

func inDomain(kind int, alias string, rid uint32, name string, use SIDUse) wellKnown {
	return wellKnown{kind, alias, "", rid, "", name, use}
}

func capability(kind int, rid uint32, name string) wellKnown {
	return wellKnown{kind, "", NewSID(15, 3, rid), 0, packages, name, UseWellKnownGroup}
}

// wellKnowns are the well-known SIDs. Sources: WELL_KNOWN_SID_TYPE, "Well-known
// SIDs" and "SID Strings" of the Win32 documentation; MS-DTYP 2.4.2.4.
// They are made when somebody asks, which few runs do.
var wellKnowns = sync.OnceValue(func() []wellKnown {
	return []wellKnown{
		{0, "", Nobody, 0, "", "NULL SID", UseWellKnownGroup},
		{1, "WD", Everyone, 0, "", "Everyone", UseWellKnownGroup},
		{2, "", Local, 0, "", "LOCAL", UseWellKnownGroup},
		{3, "CO", CreatorOwner, 0, "", "CREATOR OWNER", UseWellKnownGroup},
		{4, "CG", CreatorGroup, 0, "", "CREATOR GROUP", UseWellKnownGroup},
		{5, "", NewSID(3, 2), 0, "", "CREATOR OWNER SERVER", UseWellKnownGroup},
		{6, "", NewSID(3, 3), 0, "", "CREATOR GROUP SERVER", UseWellKnownGroup},
		{7, "", NewSID(5), 0, "", "", UseDomain},
		ntAccount(8, "", 1, "DIALUP"),
		ntAccount(9, "NU", 2, "NETWORK"),
		ntAccount(10, "", 3, "BATCH"),
		ntAccount(11, "IU", 4, "INTERACTIVE"),
		ntAccount(12, "SU", 6, "SERVICE"),
		ntAccount(13, "AN", 7, "ANONYMOUS LOGON"),
		ntAccount(14, "", 8, "PROXY"),
		ntAccount(15, "ED", 9, "ENTERPRISE DOMAIN CONTROLLERS"),
		ntAccount(16, "PS", 10, "SELF"),
		ntAccount(17, "AU", 11, "Authenticated Users"),
		ntAccount(18, "RC", 12, "RESTRICTED"),
		ntAccount(19, "", 13, "TERMINAL SERVER USER"),
		ntAccount(20, "", 14, "REMOTE INTERACTIVE LOGON"),
		{21, "", NewSID(5, 5), 0, "", "", UseWellKnownGroup},
		ntAccount(22, "SY", 18, "SYSTEM"),
		ntAccount(23, "LS", 19, "LOCAL SERVICE"),
		ntAccount(24, "NS", 20, "NETWORK SERVICE"),
		{25, "", NewSID(5, 32), 0, builtin, builtin, UseDomain},
		builtinAlias(26, "BA", 544, "Administrators"),
		builtinAlias(27, "BU", 545, "Users"),
		builtinAlias(28, "BG", 546, "Guests"),
		builtinAlias(29, "PU", 547, "Power Users"),
		builtinAlias(30, "AO", 548, "Account Operators"),
		builtinAlias(31, "SO", 549, "Server Operators"),
		builtinAlias(32, "PO", 550, "Print Operators"),
		builtinAlias(33, "BO", 551, "Backup Operators"),
		builtinAlias(34, "RE", 552, "Replicator"),
		builtinAlias(35, "RU", 554, "Pre-Windows 2000 Compatible Access"),
		builtinAlias(36, "RD", 555, "Remote Desktop Users"),
		builtinAlias(37, "NO", 556, "Network Configuration Operators"),
		inDomain(38, "LA", 500, "Administrator", UseUser),
		inDomain(39, "LG", 501, "Guest", UseUser),
		inDomain(40, "", 502, "", UseUser),
		inDomain(41, "DA", 512, "", UseGroup),
		inDomain(42, "DU", 513, "None", UseGroup),
		inDomain(43, "DG", 514, "", UseGroup),
		inDomain(44, "DC", 515, "", UseGroup),
		inDomain(45, "DD", 516, "", UseGroup),
		inDomain(46, "CA", 517, "", UseGroup),
		inDomain(47, "SA", 518, "", UseGroup),
		inDomain(48, "EA", 519, "", UseGroup),
		inDomain(49, "PA", 520, "", UseGroup),
		inDomain(50, "RS", 553, "", UseAlias),
		{51, "", NTLMAuthentication, 0, ntAuthority, "NTLM Authentication", UseWellKnownGroup},
		{52, "", NewSID(5, 64, 21), 0, ntAuthority, "Digest Authentication", UseWellKnownGroup},
		{53, "", NewSID(5, 64, 14), 0, ntAuthority, "SChannel Authentication", UseWellKnownGroup},
		ntAccount(54, "", 15, "This Organization"),
		ntAccount(55, "", 1000, "Other Organization"),
		builtinAlias(56, "", 557, "Incoming Forest Trust Builders"),
		builtinAlias(57, "MU", 558, "Performance Monitor Users"),
		builtinAlias(58, "LU", 559, "Performance Log Users"),
		builtinAlias(59, "", 560, "Windows Authorization Access Group"),
		builtinAlias(60, "", 561, "Terminal Server License Servers"),
		builtinAlias(61, "CD", 562, "Distributed COM Users"),
		builtinAlias(62, "IS", 568, "IIS_IUSRS"),
		ntAccount(63, "", 17, "IUSR"),
		builtinAlias(64, "CY", 569, "Cryptographic Operators"),
		{65, "", UntrustedLabel, 0, labels, "Untrusted Mandatory Level", UseLabel},
		{66, "LW", LowLabel, 0, labels, "Low Mandatory Level", UseLabel},
		{67, "ME", MediumLabel, 0, labels, "Medium Mandatory Level", UseLabel},
		{68, "HI", HighLabel, 0, labels, "High Mandatory Level", UseLabel},
		{69, "SI", SystemLabel, 0, labels, "System Mandatory Level", UseLabel},
		ntAccount(70, "WR", 33, "WRITE RESTRICTED"),
		{71, "OW", OwnerRights, 0, "", "OWNER RIGHTS", UseWellKnownGroup},
		inDomain(72, "", 571, "", UseAlias),
		inDomain(73, "", 572, "", UseAlias),
		ntAccount(74, "", 22, "ENTERPRISE READ-ONLY DOMAIN CONTROLLERS BETA"),
		inDomain(75, "", 521, "", UseGroup),
		builtinAlias(76, "ER", 573, "Event Log Readers"),
		inDomain(77, "RO", 498, "", UseGroup),
		builtinAlias(78, "", 574, "Certificate Service DCOM Access"),
		{79, "MP", NewSID(16, 0x2100), 0, labels, "Medium Plus Mandatory Level", UseLabel},
		{81, "", ConsoleLogon, 0, "", "CONSOLE LOGON", UseWellKnownGroup},
		{82, "", NewSID(5, 65, 1), 0, ntAuthority, "This Organization Certificate", UseWellKnownGroup},
		{83, "", NewSID(15), 0, "", "", UseDomain},
		{84, "AC", NewSID(15, 2, 1), 0, packages, "ALL APPLICATION PACKAGES", UseWellKnownGroup},
		capability(85, 1, "Your Internet connection"),
		capability(86, 2, "Your Internet connection, including incoming connections from the Internet"),
		capability(87, 3, "Your home or work networks"),
		capability(88, 4, "Your pictures library"),
		capability(89, 5, "Your videos library"),
		capability(90, 6, "Your music library"),
		capability(91, 7, "Your documents library"),
		capability(92, 9, "Software and hardware certificates or a smart card"),
		capability(93, 8, "Your Windows credentials"),
		capability(94, 10, "Removable storage"),
		builtinAlias(95, "RA", 575, "RDS Remote Access Servers"),
		builtinAlias(96, "ES", 576, "RDS Endpoint Servers"),
		builtinAlias(97, "MS", 577, "RDS Management Servers"),
		builtinAlias(99, "HA", 578, "Hyper-V Administrators"),
		builtinAlias(101, "AA", 579, "Access Control Assistance Operators"),
		builtinAlias(102, "RM", 580, "Remote Management Users"),
		builtinAlias(111, "", 581, "System Managed Accounts Group"),
		builtinAlias(112, "", 582, "Storage Replica Administrators"),
		builtinAlias(119, "", 583, "Device Owners"),
		capability(108, 11, "Your appointments"),
		capability(109, 12, "Your contacts"),
		inDomain(110, "", 503, "DefaultAccount", UseUser),
		inDomain(-1, "", 504, "WDAGUtilityAccount", UseUser),
		ntAccount(105, "", 113, "Local account"),
		ntAccount(106, "", 114, "Local account and member of Administrators group"),
		inDomain(100, "CN", 522, "", UseGroup),
		inDomain(107, "AP", 525, "", UseGroup),
		inDomain(113, "KA", 526, "", UseGroup),
		inDomain(114, "EK", 527, "", UseGroup),
		{103, "AS", NewSID(18, 1), 0, "", "Authentication authority asserted identity", UseWellKnownGroup},
		{104, "SS", NewSID(18, 2), 0, "", "Service asserted identity", UseWellKnownGroup},
		{118, "", NewSID(18, 3), 0, "", "Fresh public key identity", UseWellKnownGroup},
		{115, "", NewSID(18, 4), 0, "", "Key trust identity", UseWellKnownGroup},
		{116, "", NewSID(18, 5), 0, "", "Key property multi-factor authentication", UseWellKnownGroup},
		{117, "", NewSID(18, 6), 0, "", "Key property attestation", UseWellKnownGroup},
		{-1, "", NewSID(5, 80, 0), 0, "NT SERVICE", "ALL SERVICES", UseWellKnownGroup},
		{-1, "", NewSID(5, 80, 956008885, 3418522649, 1831038044, 1853292631, 2271478464), 0, "NT SERVICE", "TrustedInstaller", UseWellKnownGroup},
		{-1, "", NewSID(5, 83, 0), 0, "NT VIRTUAL MACHINE", "Virtual Machines", UseAlias},
		{-1, "", NewSID(5, 90, 0), 0, "Window Manager", "Window Manager Group", UseWellKnownGroup},
		{98, "UD", NewSID(5, 84, 0, 0, 0, 0, 0), 0, ntAuthority, "USER MODE DRIVERS", UseWellKnownGroup},
	}
})

// WellKnown returns the SID of a WELL_KNOWN_SID_TYPE; those that are relative
// to a domain need one. known is false for a type that does not exist, needs is
// true if the domain is missing.
func WellKnown(kind int, domain SID) (s SID, known, needs bool) {
	all := wellKnowns()
	for i := range all {
		w := &all[i]
		if w.kind != kind || kind < 0 {
			continue
		}
		if w.sid != "" {
			return w.sid, true, false
		}
		if domain == "" || domain.SubAuthorities() >= maxSubAuthorities {
			return "", true, true
		}
		return domain.Append(w.rid), true, false
	}
	return "", false, false
}

// IsWellKnown reports whether s is of a WELL_KNOWN_SID_TYPE, in any domain.
func (s SID) IsWellKnown(kind int) bool {
	all := wellKnowns()
	for i := range all {
		if w := &all[i]; w.kind == kind && kind >= 0 {
			return w.is(s)
		}
	}
	return false
}

func (w *wellKnown) is(s SID) bool {
	if w.sid != "" {
		return w.sid == s
	}
	return s.SubAuthorities() == 5 && s.Authority() == 5 && s.SubAuthority(0) == 21 && s.RID() == w.rid
}

// Append returns s with one more sub-authority.
func (s SID) Append(rid uint32) SID {
	b := append([]byte(s), byte(rid), byte(rid>>8), byte(rid>>16), byte(rid>>24))
	b[1]++
	return SID(b)
}

// Name returns the account name of a well-known SID, or of one of the machine's
// fixed accounts (then domain is "" and local true).
func (s SID) Name() (domain, name string, use SIDUse, local, ok bool) {
	if s.SubAuthorities() == 3 && s.Authority() == 5 && s.SubAuthority(0) == 5 {
		return ntAuthority, "LogonSessionId_" + decimal(s.SubAuthority(1)) + "_" + decimal(s.SubAuthority(2)), UseLogonSession, false, true
	}
	all := wellKnowns()
	for i := range all {
		w := &all[i]
		if w.name == "" || !w.is(s) {
			continue
		}
		if w.sid == "" && s.Domain() != MachineSID {
			continue
		}
		return w.domain, w.name, w.use, w.sid == "", true
	}
	return "", "", 0, false, false
}

// SIDOfName finds a well-known account by its name, without regard to case;
// domain "" stands for any. The names of the machine's fixed accounts are found
// with the domain "" only.
func SIDOfName(domain, name string) (s SID, inDomain string, use SIDUse, local, ok bool) {
	all := wellKnowns()
	for i := range all {
		w := &all[i]
		if w.name == "" || !strings.EqualFold(w.name, name) || domain != "" && !strings.EqualFold(w.domain, domain) {
			continue
		}
		if w.sid == "" {
			return MachineSID.Append(w.rid), "", w.use, true, true
		}
		return w.sid, w.domain, w.use, false, true
	}
	return "", "", 0, false, false
}

// alias returns the SDDL alias of s, "" if it has none.
func (s SID) alias() string {
	all := wellKnowns()
	for i := range all {
		w := &all[i]
		if w.alias == "" || !w.is(s) || w.sid == "" && s.Domain() != MachineSID {
			continue
		}
		return w.alias
	}
	return ""
}

// sidOfAlias returns the SID of an SDDL alias.
func sidOfAlias(a string) (SID, bool) {
	all := wellKnowns()
	for i := range all {
		if w := &all[i]; w.alias != "" && strings.EqualFold(w.alias, a) {
			if w.sid == "" {
				return MachineSID.Append(w.rid), true
			}
			return w.sid, true
		}
	}
	return "", false
}
