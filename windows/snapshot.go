//go:build !windows

package windows

import (
	"haft.dev/internal/kernel"
	"haft.dev/nt"
)

// CreateToolhelp32Snapshot takes a snapshot of processes and threads (TH32CS_…).
// The handle of a failed call is InvalidHandle.
func CreateToolhelp32Snapshot(flags uint32, processId uint32) (handle Handle, err error) {
	h, err := sys().main.CreateSnapshot(flags, processId)
	if err != nil {
		return InvalidHandle, failed(err)
	}
	return Handle(h), nil
}

// next returns a snapshot and the index of its next entry.
func next(snapshot Handle, list kernel.SnapshotList, first bool, size, need uint32) (*kernel.Snapshot, int, error) {
	s, err := kernel.Ref[*kernel.Snapshot](sys().main, value(snapshot), nt.SECTION_MAP_READ)
	if err != nil {
		return nil, 0, failed(err)
	}
	if size < need {
		return nil, 0, ERROR_BAD_LENGTH
	}
	i, err := s.Next(list, first)
	return s, i, failed(err)
}

// Process32First stores the first process. procEntry.Size must be set;
// ERROR_NO_MORE_FILES at the end.
func Process32First(snapshot Handle, procEntry *ProcessEntry32) (err error) {
	return nextProcess(snapshot, procEntry, true)
}

// Process32Next stores the next process.
func Process32Next(snapshot Handle, procEntry *ProcessEntry32) (err error) {
	return nextProcess(snapshot, procEntry, false)
}

func nextProcess(snapshot Handle, e *ProcessEntry32, first bool) error {
	s, i, err := next(snapshot, kernel.SnapshotProcesses, first, e.Size, processEntrySize)
	if err != nil {
		return err
	}
	p := &s.Processes[i]
	*e = ProcessEntry32{Size: e.Size, ProcessID: p.ID, Threads: uint32(p.Threads), ParentProcessID: p.ParentID, PriClassBase: int32(p.BasePriority)}
	copy(e.ExeFile[:MAX_PATH-1], nt.UTF16(p.Name))
	return nil
}

// Thread32First stores the first thread. threadEntry.Size must be set;
// ERROR_NO_MORE_FILES at the end.
func Thread32First(snapshot Handle, threadEntry *ThreadEntry32) (err error) {
	return nextThread(snapshot, threadEntry, true)
}

// Thread32Next stores the next thread.
func Thread32Next(snapshot Handle, threadEntry *ThreadEntry32) (err error) {
	return nextThread(snapshot, threadEntry, false)
}

func nextThread(snapshot Handle, e *ThreadEntry32, first bool) error {
	s, i, err := next(snapshot, kernel.SnapshotThreads, first, e.Size, threadEntrySize)
	if err != nil {
		return err
	}
	t := &s.Threads[i]
	*e = ThreadEntry32{Size: e.Size, ThreadID: t.ID, OwnerProcessID: t.ProcessID, BasePri: int32(t.BasePriority)}
	return nil
}
