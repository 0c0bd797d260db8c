package user32

import (
	"strings"

	"haft.dev/internal/api"
)

// needsWindows are functions that programs look up even if they never show a window: they
// are there, and a call ends the program with its name.
const needsWindows = `CallNextHookEx DefWindowProcA DefWindowProcW DispatchMessageA DispatchMessageW ExitWindowsEx
	GetAsyncKeyState GetClientRect GetCursorPos GetDesktopWindow GetKeyState GetKeyboardLayout GetKeyboardState GetMessageA GetMessageW
	GetProcessWindowStation GetSystemMetrics GetThreadDesktop GetUserObjectInformationA GetUserObjectInformationW
	LoadCursorA LoadCursorW LoadIconA LoadIconW LockWorkStation MapVirtualKeyA MapVirtualKeyW MessageBeep MessageBoxA MessageBoxExA
	MessageBoxExW MessageBoxW MsgWaitForMultipleObjects MsgWaitForMultipleObjectsEx PeekMessageA PeekMessageW PostQuitMessage
	PostThreadMessageA PostThreadMessageW RegisterClassA RegisterClassExA RegisterClassExW RegisterClassW SendInput SendMessageA
	SendMessageW SetCursorPos SetTimer KillTimer SystemParametersInfoA SystemParametersInfoW ToUnicode ToUnicodeEx TranslateMessage
	UnregisterClassA UnregisterClassW UpdateWindow keybd_event mouse_event`

func dialogFuncs() []api.Func {
	var fs []api.Func
	for _, n := range strings.Fields(needsWindows) {
		fs = append(fs, api.Stub(n+"(…)"))
	}
	return fs
}
