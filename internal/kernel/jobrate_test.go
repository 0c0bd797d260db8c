package kernel

import (
	"runtime"
	"testing"
	"testing/synctest"
	"time"

	"haft.dev/nt"
)

// TestJobRate: threads of a job that has used too much processor time stand still until
// that is made up for.
func TestJobRate(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		k := New()
		p := k.NewProcess(ProcessOptions{Name: "p"})
		var ths [3]*Thread
		for i := range ths {
			th, err := p.NewThread(nil, false)
			if err != nil {
				t.Fatal(err)
			}
			ths[i] = th
		}
		runs, waits := ths[0], ths[1]
		j := NewJob(k)
		if err := j.Assign(p); err != nil {
			t.Fatal(err)
		}
		stranger := k.NewProcess(ProcessOptions{Name: "q"})
		outside, err := stranger.NewThread(nil, false)
		if err != nil {
			t.Fatal(err)
		}
		// A tenth of all processors.
		if err := j.SetRate(JobRate{Flags: JOB_OBJECT_CPU_RATE_CONTROL_ENABLE | JOB_OBJECT_CPU_RATE_CONTROL_HARD_CAP, Rate: 1000}); err != nil {
			t.Fatal(err)
		}
		ev := NewEvent(k, true, false)
		woken := make(chan time.Duration, 1)
		began := time.Now()
		go func() {
			waits.WaitOne(ev.Waitable(), false, nt.Infinite)
			woken <- time.Since(began)
		}()
		synctest.Wait()
		stands := func(th *Thread) time.Duration {
			at := time.Now()
			th.BlockWhileSuspended()
			return time.Since(at)
		}
		all := time.Duration(runtime.NumCPU())
		tick := func(used time.Duration) {
			time.Sleep(10 * time.Millisecond)
			runs.AddTime(0, int64(used/100))
			k.EnforceRates()
		}
		tick(time.Millisecond * all) // exactly its share
		if d := stands(runs); d != 0 {
			t.Errorf("held for %v though it has kept to its share", d)
		}
		tick(10 * time.Millisecond * all) // ten times its share: 90 ms to make up for
		ev.Set()
		synctest.Wait()
		if d := <-woken; d != 20*time.Millisecond {
			t.Errorf("a wait ended after %v", d)
		}
		if d := stands(outside); d != 0 {
			t.Errorf("a thread of another process was held for %v", d)
		}
		if d := stands(runs); d < 90*time.Millisecond || d > 92*time.Millisecond {
			t.Errorf("held for %v, want 90 ms", d)
		}
		// A program of the host cannot be held, and nobody is held for it.
		host := k.NewProcess(ProcessOptions{Name: "host"})
		hostThread, err := host.NewThread(nil, false)
		if err != nil {
			t.Fatal(err)
		}
		host.ExemptFromRates()
		if err := j.Assign(host); err != nil {
			t.Fatal(err)
		}
		hostThread.AddTime(0, int64(time.Hour/100))
		tick(0)
		if d := stands(runs) + stands(hostThread); d != 0 {
			t.Errorf("held for %v because of a program of the host", d)
		}
		hostThread.Ended(0)
		hostThread.Release()
		host.Release()
		tick(0)
		if d := stands(runs); d != 0 {
			t.Errorf("held for %v because of a program of the host that has ended", d)
		}
		// Who goes on meanwhile is held, too, and all are let go with the limit.
		tick(50 * time.Millisecond * all)
		k.EnforceRates()
		go func() {
			time.Sleep(5 * time.Millisecond)
			if err := j.SetRate(JobRate{}); err != nil {
				t.Error(err)
			}
		}()
		if d := stands(waits); d != 5*time.Millisecond {
			t.Errorf("held for %v, want 5 ms", d)
		}
		if d := stands(runs); d != 0 {
			t.Errorf("held for %v without a limit", d)
		}
		tick(time.Second)
		if d := stands(runs); d != 0 {
			t.Errorf("held for %v without a limit", d)
		}
		// What is saved up is bounded, and a process that ends is not held up.
		if err := j.SetRate(JobRate{Flags: JOB_OBJECT_CPU_RATE_CONTROL_ENABLE | JOB_OBJECT_CPU_RATE_CONTROL_MIN_MAX_RATE, Rate: 5000}); err != nil {
			t.Fatal(err)
		}
		time.Sleep(time.Hour)
		tick(0)
		tick(time.Second * all)
		go func() {
			time.Sleep(7 * time.Millisecond)
			p.Terminate(1, nil)
		}()
		if d := stands(runs); d != 7*time.Millisecond {
			t.Errorf("held for %v, want until its end after 7 ms", d)
		}
		j.SetRate(JobRate{})
		if k.rated.Load() != 0 || len(k.ratedJobs) != 0 {
			t.Error("a job is still looked after")
		}
		if err := j.SetRate(JobRate{Flags: 5, Rate: 1}); err != nil {
			t.Error(err)
		}
		for _, th := range []*Thread{ths[0], ths[1], ths[2], outside} {
			th.Ended(0)
			th.Release()
		}
		j.Release()
		if k.rated.Load() != 0 {
			t.Error("a job that is gone is looked after")
		}
	})
}

func TestJobRateErrors(t *testing.T) {
	j := NewJob(New())
	const bad, no = nt.STATUS_INVALID_PARAMETER, nt.STATUS_NOT_SUPPORTED
	for _, x := range []struct {
		r    JobRate
		want error
	}{
		{JobRate{}, nil}, {JobRate{Flags: 5, Rate: 1}, nil}, {JobRate{Flags: 5, Rate: 10000}, nil}, {JobRate{Flags: 0x11, Rate: 5000}, nil},
		{JobRate{Flags: 5}, bad}, {JobRate{Flags: 5, Rate: 10001}, bad}, {JobRate{Flags: 4, Rate: 1}, bad}, {JobRate{Flags: 0x20, Rate: 1}, bad},
		{JobRate{Flags: 7, Rate: 1, Weight: 1}, bad}, {JobRate{Flags: 0x15, Rate: 1}, bad}, {JobRate{Flags: 0x13, Rate: 1, Weight: 1}, bad},
		{JobRate{Flags: 3}, bad}, {JobRate{Flags: 3, Weight: 10}, bad}, {JobRate{Flags: 0x11, Rate: 1, Min: 2}, bad}, {JobRate{Flags: 0x11}, bad},
		{JobRate{Flags: 3, Weight: 5}, no}, {JobRate{Flags: 1, Rate: 1}, no}, {JobRate{Flags: 0xD, Rate: 1}, no}, {JobRate{Flags: 0x11, Rate: 2, Min: 1}, no},
	} {
		before := j.Rate()
		if err := j.SetRate(x.r); err != x.want {
			t.Errorf("%+v: %v, want %v", x.r, err, x.want)
		} else if err != nil && j.Rate() != before {
			t.Errorf("%+v has changed something", x.r)
		}
	}
}
