// Package ntdll holds the functions of ntdll.dll: the native calls, and the
// run-time library that Win32 functions forward to.
package ntdll

import (
	"haft.dev/internal/api"
	"haft.dev/internal/api/advapi32"
	"haft.dev/internal/api/kernel32"
)

// funcs are all functions of the DLL.
var funcs = []api.Table{
	keyFuncs,
	directoryFuncs, transactionFuncs, fileFuncs, fileLockFuncs, heapFuncs, kernel32.LockFuncs, kernel32.RtlLockFuncs, flsFuncs, listFuncs, memoryFuncs, notifyFuncs, objectFuncs, processFuncs, rtlFuncs,
	exceptionFuncs, sectionFuncs, syncFuncs, threadFuncs, transferFuncs,
	jobFuncs, processInfoFuncs, createUserProcessFuncs, parametersFuncs,
	pipeFuncs, timerFuncs, threadInfoFuncs, functionTableFuncs, fileAttributesFuncs, memory2Funcs,
	debugFuncs, debugEventFuncs, tokenFuncs, advapi32.RtlSecurityFuncs,
	unicodeStringFuncs, ansiStringFuncs, numberFuncs, bitmapFuncs, rtlTimeFuncs, ldrFuncs, kernel32.LoaderLockFuncs, keyedEventFuncs, timer2Funcs, writeWatchFuncs, forwardFuncs, rtlImageFuncs, rtlPathFuncs, systemClassFuncs, nextProcessFuncs,
}

// DLL describes ntdll.dll.
func DLL() api.DLL { return api.DLL{Name: "ntdll.dll", Funcs: funcs} }
