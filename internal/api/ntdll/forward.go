package ntdll

import "haft.dev/internal/api"

// forwardFuncs are functions that ntdll has as another DLL has them: those of the C library
// that need no locale, and some of the system's.
func forwardFuncs() []api.Func {
	out := []api.Func{
		api.Forward("NtFlushProcessWriteBuffers", "kernel32.FlushProcessWriteBuffers"),
		api.Forward("NtGetCurrentProcessorNumber", "kernel32.GetCurrentProcessorNumber"),
		api.Forward("NtGetTickCount", "kernel32.GetTickCount"),
		api.Forward("RtlIsProcessorFeaturePresent", "kernel32.IsProcessorFeaturePresent"),
		api.Forward("VerSetConditionMask", "kernel32.VerSetConditionMask"),
	}
	for _, name := range [...]string{
		"__isascii", "_atoi64", "_i64tow", "_itoa", "_itow", "_memccpy", "_memicmp", "_snprintf", "_snwprintf", "_splitpath", "_strcmpi", "_stricmp",
		"_strlwr", "_strnicmp", "_strupr", "_ui64tow", "_ultoa", "_ultow", "_vsnprintf", "_vsnwprintf", "_wcsicmp", "_wcslwr", "_wcsnicmp", "_wcsupr",
		"_wtoi", "_wtol", "abs", "atan", "atoi", "atol", "bsearch", "ceil", "cos", "fabs", "floor", "isalnum", "isalpha", "isdigit", "isspace", "iswalpha",
		"iswdigit", "iswspace", "isxdigit", "labs", "log", "mbstowcs", "memchr", "memcmp", "memcpy", "memmove", "memset", "pow", "qsort", "sin", "sprintf",
		"sqrt", "sscanf", "strcat", "strchr", "strcmp", "strcpy", "strcspn", "strlen", "strncat", "strncmp", "strncpy", "strnlen", "strpbrk", "strrchr",
		"strspn", "strstr", "strtol", "strtoul", "swprintf", "tan", "tolower", "toupper", "towlower", "towupper", "vsprintf", "wcscat", "wcschr", "wcscmp",
		"wcscpy", "wcscspn", "wcslen", "wcsncat", "wcsncmp", "wcsncpy", "wcsnlen", "wcspbrk", "wcsrchr", "wcsspn", "wcsstr", "wcstol", "wcstombs", "wcstoul",
	} {
		out = append(out, api.Forward(name, "msvcrt."+name))
	}
	return out
}
