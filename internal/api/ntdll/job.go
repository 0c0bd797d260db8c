package ntdll

import (
	"haft.dev/internal/api"
	"haft.dev/internal/api/kernel32"
	"haft.dev/nt"
)

func jobFuncs() []api.Func {
	return []api.Func{
		api.F2("NtAssignProcessToJobObject(JobHandle, ProcessHandle)", assignProcessToJobObject).NT(),
		api.F3("NtCreateJobObject(JobHandle, DesiredAccess, ObjectAttributes)", createJobObject).NT().Opens("NtClose"),
		api.F2("NtIsProcessInJob(ProcessHandle, JobHandle)", isProcessInJob).NT(),
		api.F3("NtOpenJobObject(JobHandle, DesiredAccess, ObjectAttributes)", openJobObject).NT().Opens("NtClose"),
		api.F5("NtQueryInformationJobObject(JobHandle, JobObjectInformationClass, JobObjectInformation, JobObjectInformationLength, ReturnLength)", kernel32.QueryJob).NT(),
		api.F4("NtSetInformationJobObject(JobHandle, JobObjectInformationClass, JobObjectInformation, JobObjectInformationLength)", kernel32.SetJob).NT(),
		api.F2("NtTerminateJobObject(JobHandle, ExitStatus)", terminateJobObject).NT(),
	}
}

func createJobObject(c *api.Call, out api.Out[nt.Handle], access api.Access, oa api.In[api.ObjectAttributes]) error {
	out.Must(c, 0)
	a, err := c.Attr(oa)
	if err != nil {
		return err
	}
	h, s, err := c.K.CreateJob(a, access.NT())
	if err != nil {
		return err
	}
	out.Must(c, h)
	c.Return(uint64(s))
	return nil
}

func openJobObject(c *api.Call, out api.Out[nt.Handle], access api.Access, oa api.In[api.ObjectAttributes]) error {
	out.Must(c, 0)
	a, err := c.Attr(oa)
	if err != nil {
		return err
	}
	h, err := c.K.OpenJob(a, access.NT())
	return opened(c, out, h, err)
}

func assignProcessToJobObject(c *api.Call, job, process api.Handle) error {
	return c.K.AssignProcess(job.NT(), process.NT())
}

func isProcessInJob(c *api.Call, process, job api.Handle) error {
	in, err := c.K.IsProcessInJob(process.NT(), job.NT())
	if err != nil {
		return err
	}
	c.Return(uint64(nt.STATUS_PROCESS_NOT_IN_JOB))
	if in {
		c.Return(uint64(nt.STATUS_PROCESS_IN_JOB))
	}
	return nil
}

func terminateJobObject(c *api.Call, job api.Handle, status uint32) error {
	return c.K.TerminateJob(job.NT(), nt.Status(status))
}
