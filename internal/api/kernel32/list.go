package kernel32

import "haft.dev/internal/api"

func listFuncs() []api.Func {
	return []api.Func{
		api.Forward("InitializeSListHead", "NTDLL.RtlInitializeSListHead"),
		api.Forward("InterlockedFlushSList", "NTDLL.RtlInterlockedFlushSList"),
		api.Forward("InterlockedPopEntrySList", "NTDLL.RtlInterlockedPopEntrySList"),
		api.Forward("InterlockedPushEntrySList", "NTDLL.RtlInterlockedPushEntrySList"),
		api.Forward("InterlockedPushListSListEx", "NTDLL.RtlInterlockedPushListSListEx"),
		api.Forward("QueryDepthSList", "NTDLL.RtlQueryDepthSList"),
		api.Forward("RtlCompareMemory", "NTDLL.RtlCompareMemory"),
		api.Forward("RtlCopyMemory", "NTDLL.RtlCopyMemory"),
		api.Forward("RtlFillMemory", "NTDLL.RtlFillMemory"),
		api.Forward("RtlMoveMemory", "NTDLL.RtlMoveMemory"),
		api.Forward("RtlZeroMemory", "NTDLL.RtlZeroMemory"),
	}
}
