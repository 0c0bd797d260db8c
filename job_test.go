package haft_test

import (
	"slices"
	"testing"

	"haft.dev"
	"haft.dev/nt"
)

// TestJobs takes a job through its life: members, limits, messages, nesting, its
// end.
func TestJobs(t *testing.T) {
	k, _, th := world(t)
	member := func(name string) (*haft.Process, nt.Handle) {
		p := k.NewProcess(name)
		if _, err := p.NewThread(); err != nil {
			t.Fatal(err)
		}
		return p, must[nt.Handle](t)(th.OpenProcess(p.ID(), nt.PROCESS_ALL_ACCESS))
	}
	job, existed, err := th.CreateJob(&haft.Attr{Name: "job"})
	if err != nil || existed {
		t.Fatal(existed, err)
	}
	port, _, err := th.CreatePort(nil, 1)
	if err != nil {
		t.Fatal(err)
	}
	if err := th.SetJobPort(job, port, 7); err != nil {
		t.Fatal(err)
	}
	if err := th.SetJobPort(job, port, 7); err != nt.STATUS_INVALID_PARAMETER {
		t.Error("a second port:", err)
	}
	message := func(what string, info, value uint64) {
		t.Helper()
		p, ok, err := th.Remove(port, 0)
		if !ok || err != nil || p.Key != 7 || p.Information != info || p.Value != value {
			t.Errorf("%s: %+v %v %v, want message %d of %d", what, p, ok, err, info, value)
		}
	}
	a, ha := member("a")
	b, hb := member("b")
	if err := th.SetJobLimits(job, haft.JobLimits{ActiveProcesses: 1}); err != nil {
		t.Fatal(err)
	}
	if err := th.AssignProcess(job, ha); err != nil {
		t.Fatal(err)
	}
	message("a new process", 6, uint64(a.ID()))
	if err := th.AssignProcess(job, hb); err != nt.STATUS_QUOTA_EXCEEDED {
		t.Error("beyond the limit:", err)
	}
	message("the limit", 3, 0)
	wantWait(t, th, hb, 0, nt.STATUS_SUCCESS)
	if b.ExitStatus() != 1816 {
		t.Error(b.ExitStatus())
	}
	if in, err := th.IsProcessInJob(ha, job); !in || err != nil {
		t.Error(in, err)
	}
	if in, err := th.IsProcessInJob(hb, 0); in || err != nil {
		t.Error(in, err)
	}

	// Another job is nested in the first.
	inner, _, err := th.CreateJob(nil)
	if err != nil {
		t.Fatal(err)
	}
	if err := th.AssignProcess(inner, ha); err != nil {
		t.Error(err)
	}
	_, hc := member("c")
	if err := th.AssignProcess(inner, hc); err != nt.STATUS_QUOTA_EXCEEDED {
		t.Error("the outer job's limit holds in the inner:", err)
	}
	message("the limit", 3, 0)
	info, err := th.QueryJob(job)
	if err != nil || !slices.Equal(info.ProcessIDs, []uint32{a.ID()}) || info.Total != 3 || info.Active != 1 || info.Terminated != 2 {
		t.Errorf("%+v %v", info, err)
	}
	wantWait(t, th, job, 0, nt.STATUS_TIMEOUT)
	if err := th.TerminateJob(job, 5); err != nil {
		t.Error(err)
	}
	wantWait(t, th, job, 0, nt.STATUS_SUCCESS)
	if a.ExitStatus() != 5 {
		t.Error(a.ExitStatus())
	}
	message("the end", 7, uint64(a.ID()))
	message("nobody is left", 4, 0)

	// The last handle ends what the job holds.
	d, hd := member("d")
	if err := th.SetJobLimits(job, haft.JobLimits{KillOnClose: true}); err != nil {
		t.Error(err)
	}
	if err := th.AssignProcess(job, hd); err != nil {
		t.Error(err)
	}
	if err := th.Close(job); err != nil {
		t.Error(err)
	}
	wantWait(t, th, hd, 0, nt.STATUS_SUCCESS)
	if d.ExitStatus() != 0 {
		t.Error(d.ExitStatus())
	}
	message("a new process", 6, uint64(d.ID()))
	message("its end", 7, uint64(d.ID()))
	if _, err := th.OpenJob(&haft.Attr{Name: "job"}); err != nt.STATUS_OBJECT_NAME_NOT_FOUND {
		t.Error("the name:", err)
	}
	for _, s := range k.Statistics() {
		if s.Type == "Job" && s.Objects != 2 {
			t.Errorf("%d jobs, want the inner one and the outer, which it is nested in", s.Objects)
		}
	}
	if err := th.Close(inner); err != nil {
		t.Error(err)
	}
	for _, s := range k.Statistics() {
		if s.Type == "Job" && s.Objects != 0 {
			t.Errorf("%d jobs are left", s.Objects)
		}
	}
}
