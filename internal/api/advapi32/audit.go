package advapi32

import (
	"haft.dev/internal/api"
	"haft.dev/internal/kernel"
	"haft.dev/internal/security"
	"haft.dev/nt"
)

// Messages for the security log are for those who may write to it (SeAuditPrivilege, which
// must be enabled in the process' token). No policy here wants any, so none is written.
func auditFuncs() []api.Func {
	return []api.Func{
		api.F3("ObjectCloseAuditAlarmA(SubsystemName, HandleId, GenerateOnClose)", objectCloseAuditAlarm),
		api.F3("ObjectCloseAuditAlarmW(SubsystemName, HandleId, GenerateOnClose)", objectCloseAuditAlarm),
		api.F3("ObjectDeleteAuditAlarmA(SubsystemName, HandleId, GenerateOnClose)", objectCloseAuditAlarm),
		api.F3("ObjectDeleteAuditAlarmW(SubsystemName, HandleId, GenerateOnClose)", objectCloseAuditAlarm),
		api.F12("ObjectOpenAuditAlarmA(SubsystemName, HandleId, ObjectTypeName, ObjectName, pSecurityDescriptor, ClientToken, DesiredAccess, GrantedAccess, Privileges, ObjectCreation, AccessGranted, GenerateOnClose)", objectOpenAuditAlarm),
		api.F12("ObjectOpenAuditAlarmW(SubsystemName, HandleId, ObjectTypeName, ObjectName, pSecurityDescriptor, ClientToken, DesiredAccess, GrantedAccess, Privileges, ObjectCreation, AccessGranted, GenerateOnClose)", objectOpenAuditAlarm),
		api.F6("ObjectPrivilegeAuditAlarmA(SubsystemName, HandleId, ClientToken, DesiredAccess, Privileges, AccessGranted)", objectPrivilegeAuditAlarm),
		api.F6("ObjectPrivilegeAuditAlarmW(SubsystemName, HandleId, ClientToken, DesiredAccess, Privileges, AccessGranted)", objectPrivilegeAuditAlarm),
		api.F5("PrivilegedServiceAuditAlarmA(SubsystemName, ServiceName, ClientToken, Privileges, AccessGranted)", privilegedServiceAuditAlarm),
		api.F5("PrivilegedServiceAuditAlarmW(SubsystemName, ServiceName, ClientToken, Privileges, AccessGranted)", privilegedServiceAuditAlarm),
		api.F2("QuerySecurityAccessMask(SecurityInformation, DesiredAccess)", querySecurityAccessMask),
		api.F2("SetSecurityAccessMask(SecurityInformation, DesiredAccess)", setSecurityAccessMask),
	}
}

// mayAudit checks a client's token, if there is one, and the caller's privilege.
func mayAudit(c *api.Call, clientToken bool, h api.Handle) error {
	if clientToken {
		v, err := client(c, h)
		switch {
		case err != nil:
			return err
		case !v.IsPrimary() && v.Level < security.Identification:
			return nt.STATUS_BAD_IMPERSONATION_LEVEL
		}
	}
	if !c.P.K.Token().HasPrivilege("SeAuditPrivilege") {
		return nt.STATUS_PRIVILEGE_NOT_HELD
	}
	return nil
}

func objectCloseAuditAlarm(c *api.Call, _, _ api.Ptr, generate api.Bool) error {
	if generate == 0 {
		return nil // nothing was generated when it was opened
	}
	return mayAudit(c, false, 0)
}

func objectOpenAuditAlarm(c *api.Call, _, _, _, _, _ api.Ptr, h api.Handle, _, _ api.Access, _ api.Ptr, _, _ api.Bool, onClose api.Out[uint32]) error {
	onClose.Probe(c)
	if err := mayAudit(c, true, h); err != nil {
		return err
	}
	onClose.Must(c, 0)
	return nil
}

func objectPrivilegeAuditAlarm(c *api.Call, _, _ api.Ptr, h api.Handle, _ api.Access, _ api.Ptr, _ api.Bool) error {
	return mayAudit(c, true, h)
}

func privilegedServiceAuditAlarm(c *api.Call, _, _ api.Ptr, h api.Handle, _ api.Ptr, _ api.Bool) error {
	return mayAudit(c, true, h)
}

// The rights that parts of a descriptor need.

func querySecurityAccessMask(c *api.Call, info api.Flags, out api.Out[nt.Access]) error {
	out.Must(c, kernel.QuerySecurityAccess(security.Information(info)))
	return nil
}

func setSecurityAccessMask(c *api.Call, info api.Flags, out api.Out[nt.Access]) error {
	out.Must(c, kernel.SetSecurityAccess(security.Information(info)))
	return nil
}
