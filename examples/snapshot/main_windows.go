// Command snapshot lists the processes of the system with their threads and
// modules, as the example "Taking a Snapshot and Viewing Processes" of the
// Windows documentation does, and closes every handle it has opened.
package main

import (
	"errors"
	"fmt"
	"os"
	"unsafe"

	"golang.org/x/sys/windows"
)

func main() {
	if err := processes(); err != nil {
		fmt.Fprintln(os.Stderr, "snapshot:", err)
		os.Exit(1)
	}
}

// processes walks over all processes of a snapshot.
func processes() error {
	snap, err := windows.CreateToolhelp32Snapshot(windows.TH32CS_SNAPPROCESS, 0)
	if err != nil {
		return fmt.Errorf("CreateToolhelp32Snapshot: %w", err)
	}
	defer windows.CloseHandle(snap)

	entry := windows.ProcessEntry32{}
	entry.Size = uint32(unsafe.Sizeof(entry))
	for err = windows.Process32First(snap, &entry); err == nil; err = windows.Process32Next(snap, &entry) {
		name := windows.UTF16ToString(entry.ExeFile[:])
		fmt.Printf("\nPROCESS NAME:  %s\n", name)
		fmt.Printf("  Process ID        = 0x%08X\n", entry.ProcessID)
		fmt.Printf("  Thread count      = %d\n", entry.Threads)
		fmt.Printf("  Parent process ID = 0x%08X\n", entry.ParentProcessID)
		fmt.Printf("  Priority base     = %d\n", entry.PriClassBase)
		if class, err := priorityClass(entry.ProcessID); err != nil {
			fmt.Printf("  Priority class    : %v\n", err)
		} else {
			fmt.Printf("  Priority class    = 0x%X\n", class)
		}
		if err := modules(entry.ProcessID); err != nil {
			fmt.Printf("  Modules           : %v\n", err)
		}
		if err := threads(entry.ProcessID); err != nil {
			return err
		}
	}
	if !errors.Is(err, windows.ERROR_NO_MORE_FILES) {
		return fmt.Errorf("Process32Next: %w", err)
	}
	return nil
}

func priorityClass(id uint32) (uint32, error) {
	p, err := windows.OpenProcess(windows.PROCESS_QUERY_LIMITED_INFORMATION, false, id)
	if err != nil {
		return 0, fmt.Errorf("OpenProcess: %w", err)
	}
	defer windows.CloseHandle(p)
	return windows.GetPriorityClass(p)
}

// modules lists the modules of one process.
func modules(id uint32) error {
	snap, err := windows.CreateToolhelp32Snapshot(windows.TH32CS_SNAPMODULE, id)
	if err != nil {
		return fmt.Errorf("CreateToolhelp32Snapshot: %w", err)
	}
	defer windows.CloseHandle(snap)

	entry := windows.ModuleEntry32{}
	entry.Size = uint32(unsafe.Sizeof(entry))
	for err = windows.Module32First(snap, &entry); err == nil; err = windows.Module32Next(snap, &entry) {
		fmt.Printf("\n     MODULE NAME:     %s\n", windows.UTF16ToString(entry.Module[:]))
		fmt.Printf("     Executable     = %s\n", windows.UTF16ToString(entry.ExePath[:]))
		fmt.Printf("     Process ID     = 0x%08X\n", entry.ProcessID)
		fmt.Printf("     Base size      = %d\n", entry.ModBaseSize)
	}
	if !errors.Is(err, windows.ERROR_NO_MORE_FILES) {
		return err
	}
	return nil
}

// threads lists the threads of one process.
func threads(id uint32) error {
	snap, err := windows.CreateToolhelp32Snapshot(windows.TH32CS_SNAPTHREAD, 0)
	if err != nil {
		return fmt.Errorf("CreateToolhelp32Snapshot: %w", err)
	}
	defer windows.CloseHandle(snap)

	entry := windows.ThreadEntry32{}
	entry.Size = uint32(unsafe.Sizeof(entry))
	for err = windows.Thread32First(snap, &entry); err == nil; err = windows.Thread32Next(snap, &entry) {
		if entry.OwnerProcessID != id {
			continue
		}
		fmt.Printf("\n     THREAD ID      = 0x%08X\n", entry.ThreadID)
		fmt.Printf("     Base priority  = %d\n", entry.BasePri)
		fmt.Printf("     Delta priority = %d\n", entry.DeltaPri)
	}
	if !errors.Is(err, windows.ERROR_NO_MORE_FILES) {
		return fmt.Errorf("Thread32Next: %w", err)
	}
	return nil
}
