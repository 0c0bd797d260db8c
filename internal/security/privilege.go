package security

import "strings"

// Attributes of privileges in a token.
const (
	PrivilegeEnabledDefault = 0x1
	PrivilegeEnabled        = 0x2
	PrivilegeRemoved        = 0x4
	PrivilegeUsedForAccess  = 0x80000000
)

// Privilege is a privilege of a token.
type Privilege struct {
	Name       string
	LUID       uint32
	Attributes uint32
}

// privilege is what is known of a privilege: its identifier (SE_*_PRIVILEGE of
// wdm.h), name, and the text that LookupPrivilegeDisplayName gives.
type privilege struct {
	luid          uint32
	name, display string
}

// privileges are sorted by identifier. Source: "Privilege Constants" of the
// Win32 documentation, column user right.
var privileges = []privilege{
	{2, "SeCreateTokenPrivilege", "Create a token object"},
	{3, "SeAssignPrimaryTokenPrivilege", "Replace a process level token"},
	{4, "SeLockMemoryPrivilege", "Lock pages in memory"},
	{5, "SeIncreaseQuotaPrivilege", "Adjust memory quotas for a process"},
	{6, "SeMachineAccountPrivilege", "Add workstations to domain"},
	{7, "SeTcbPrivilege", "Act as part of the operating system"},
	{8, "SeSecurityPrivilege", "Manage auditing and security log"},
	{9, "SeTakeOwnershipPrivilege", "Take ownership of files or other objects"},
	{10, "SeLoadDriverPrivilege", "Load and unload device drivers"},
	{11, "SeSystemProfilePrivilege", "Profile system performance"},
	{12, "SeSystemtimePrivilege", "Change the system time"},
	{13, "SeProfileSingleProcessPrivilege", "Profile single process"},
	{14, "SeIncreaseBasePriorityPrivilege", "Increase scheduling priority"},
	{15, "SeCreatePagefilePrivilege", "Create a pagefile"},
	{16, "SeCreatePermanentPrivilege", "Create permanent shared objects"},
	{17, "SeBackupPrivilege", "Back up files and directories"},
	{18, "SeRestorePrivilege", "Restore files and directories"},
	{19, "SeShutdownPrivilege", "Shut down the system"},
	{20, "SeDebugPrivilege", "Debug programs"},
	{21, "SeAuditPrivilege", "Generate security audits"},
	{22, "SeSystemEnvironmentPrivilege", "Modify firmware environment values"},
	{23, "SeChangeNotifyPrivilege", "Bypass traverse checking"},
	{24, "SeRemoteShutdownPrivilege", "Force shutdown from a remote system"},
	{25, "SeUndockPrivilege", "Remove computer from docking station"},
	{26, "SeSyncAgentPrivilege", "Synchronize directory service data"},
	{27, "SeEnableDelegationPrivilege", "Enable computer and user accounts to be trusted for delegation"},
	{28, "SeManageVolumePrivilege", "Perform volume maintenance tasks"},
	{29, "SeImpersonatePrivilege", "Impersonate a client after authentication"},
	{30, "SeCreateGlobalPrivilege", "Create global objects"},
	{31, "SeTrustedCredManAccessPrivilege", "Access Credential Manager as a trusted caller"},
	{32, "SeRelabelPrivilege", "Modify an object label"},
	{33, "SeIncreaseWorkingSetPrivilege", "Increase a process working set"},
	{34, "SeTimeZonePrivilege", "Change the time zone"},
	{35, "SeCreateSymbolicLinkPrivilege", "Create symbolic links"},
	{36, "SeDelegateSessionUserImpersonatePrivilege", "Obtain an impersonation token for another user in the same session"},
}

// PrivilegeLUID returns the identifier of a privilege, 0 for an unknown name.
// Names do not count upper and lower case.
func PrivilegeLUID(name string) uint32 {
	for i := range privileges {
		if strings.EqualFold(privileges[i].name, name) {
			return privileges[i].luid
		}
	}
	return 0
}

// PrivilegeName returns the name of the privilege with an identifier, "" if
// there is none.
func PrivilegeName(luid uint64) string {
	for i := range privileges {
		if uint64(privileges[i].luid) == luid {
			return privileges[i].name
		}
	}
	return ""
}

// PrivilegeDisplayName returns what a privilege allows, in English; "" for an
// unknown name.
func PrivilegeDisplayName(name string) string {
	for i := range privileges {
		if strings.EqualFold(privileges[i].name, name) {
			return privileges[i].display
		}
	}
	return ""
}
