// Package windows is the handle area of golang.org/x/sys/windows on every operating
// system: the same names, signatures and error values. Code that creates, waits
// for, duplicates and closes events, mutexes, pipes, mappings and completion ports
// compiles and runs on Linux and macOS when its import line says haft.dev/windows.
//
// On Windows the functions are those of golang.org/x/sys/windows, and its types.
// Elsewhere they act on a kernel of haft in the program itself: one process, which
// Kernel returns for those who want to watch it. Names are seen within the program
// only.
//
// What x/sys/windows lacks is here as well, with the same conventions: semaphores,
// waitable timers, mailslots, transactions, GetHandleInformation,
// CompareObjectHandles, SignalObjectAndWait, CancelSynchronousIo.
//
// # Threads
//
// A Windows thread is a goroutine. As on Windows, a mutex belongs to whoever has
// waited for it: there to the thread, which is why such code calls
// runtime.LockOSThread; here to the goroutine. A goroutine that ends while it owns
// a mutex does not abandon it; that is the one difference.
package windows
