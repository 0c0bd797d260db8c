// Package kernel32 holds the functions of kernel32.dll and kernelbase.dll, one
// file for each noun. A function decodes what its page on learn.microsoft.com
// says, asks the kernel, and returns its error; the table entry says how errors
// look to the guest.
package kernel32

import (
	"haft.dev/internal/api"
)

// funcs are all functions of the DLL.
var funcs = []api.Table{
	completionFuncs, consoleFuncs, criticalSectionFuncs, environmentFuncs, errorFuncs, eventFuncs,
	exceptionFuncs, fileFuncs, fileInfoFuncs, fileLockFuncs, pathFuncs, searchFuncs, pathAnsiFuncs,
	copyFileFuncs, volumeFuncs, handleFuncs, heapFuncs, listFuncs, mappingFuncs, memoryFuncs, memoryStatusFuncs, registeredWaitFuncs, registryForwards, resourceFuncs, threadpoolFuncs, timerQueueFuncs, updateResourceFuncs, moduleFuncs, mutexFuncs,
	overlappedFuncs, pipeFuncs, processFuncs, semaphoreFuncs, snapshotFuncs, stringFuncs, systemFuncs, threadFuncs, timeFuncs,
	timerFuncs, transactedFuncs, tlsFuncs, transferFuncs, waitFuncs,
	mailslotFuncs, namedPipeFuncs, notifyFuncs,
	attributeListFuncs, createProcessFuncs, jobFuncs, imageFuncs, k32Funcs, processInfoFuncs,
	consoleInputFuncs, consoleOutputFuncs, consoleScreenFuncs, conptyFuncs, commFuncs,
	debugFuncs, winExecFuncs, privateNamespaceFuncs, idealProcessorFuncs, file2Funcs, heapWalkFuncs, memory2Funcs,
	codePageFuncs, collateFuncs, mapStringFuncs, localeFuncs, dateFormatFuncs, numberFormatFuncs, fiberFuncs,
	lstringFuncs, appModelFuncs, barrierFuncs, topologyFuncs, zoneTimeFuncs, sysInfoFuncs, writeWatchFuncs, profileFuncs, languageFuncs,
	cycleTimeFuncs, mitigationFuncs, processInformationFuncs,
}

// DLL describes kernel32.dll.
func DLL() api.DLL { return api.DLL{Name: "kernel32.dll", Funcs: funcs} }

// The values that GetStdHandle takes.
const (
	stdInput  = api.StdInput
	stdOutput = api.StdOutput
	stdError  = api.StdError
)
