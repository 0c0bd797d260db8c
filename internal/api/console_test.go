package api

import (
	"testing"
	"testing/synctest"
	"time"

	"haft.dev/internal/kernel"
	"haft.dev/nt"
)

// A process whose console is closed, which the user logs off from, or whose system
// shuts down, has five seconds, whatever it makes of the event; Ctrl-C and Ctrl-Break
// end nobody who has dealt with them.
func TestCloseGrace(t *testing.T) {
	for _, x := range []struct {
		name  string
		event uint32
		ends  time.Duration // by itself, with code 7; 0: never
		after time.Duration // when it is over; 0: it runs on
		code  nt.Status
	}{
		{"close", CtrlClose, 0, CloseGrace, nt.STATUS_CONTROL_C_EXIT},
		{"logoff", CtrlLogoff, 0, CloseGrace, nt.STATUS_CONTROL_C_EXIT},
		{"shutdown", CtrlShutdown, 0, CloseGrace, nt.STATUS_CONTROL_C_EXIT},
		{"close, and it ends at once", CtrlClose, time.Nanosecond, time.Nanosecond, 7},
		{"close, and it ends just in time", CtrlClose, CloseGrace - time.Millisecond, CloseGrace - time.Millisecond, 7},
		{"Ctrl-C", CtrlC, 0, 0, 0},
		{"Ctrl-Break", CtrlBreak, 0, 0, 0},
	} {
		t.Run(x.name, func(t *testing.T) {
			synctest.Test(t, func(t *testing.T) {
				k := kernel.New()
				s := &System{Kernel: k, processes: make(map[*kernel.Process]*Process)}
				p := &Process{Sys: s, K: k.NewProcess(kernel.ProcessOptions{Name: "closed.exe"})}
				s.processes[p.K] = p
				var told []uint32
				p.OnCtrl(func(event uint32) bool {
					told = append(told, event)
					if x.ends != 0 {
						time.AfterFunc(x.ends, func() { p.Terminate(7, nil) })
					}
					return true
				})
				th, err := k.NewProcess(kernel.ProcessOptions{Name: "test"}).NewThread(nil, false)
				if err != nil {
					t.Fatal(err)
				}
				begun := time.Now()
				s.ConsoleEvent(p.K, x.event)
				got := th.WaitOne(p.K.Waitable(), false, nt.Millis(60_000))
				if len(told) != 1 || told[0] != x.event {
					t.Errorf("events %v", told)
				}
				if x.after == 0 {
					if got != nt.STATUS_TIMEOUT {
						t.Error("it was ended")
					}
					return
				}
				if got != nt.STATUS_SUCCESS || time.Since(begun) != x.after || p.K.ExitStatus() != x.code {
					t.Errorf("%v after %v with %v, want the end after %v with %v", got, time.Since(begun), p.K.ExitStatus(), x.after, x.code)
				}
				<-time.After(2 * CloseGrace)
				if p.K.ExitStatus() != x.code {
					t.Errorf("its exit code has become %v", p.K.ExitStatus())
				}
			})
		})
	}
}
