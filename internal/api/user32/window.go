package user32

import (
	"haft.dev/internal/api"
	"haft.dev/nt"
)

// There are no windows, as in a window station that nobody sees and where no program has
// made one: what looks for windows finds none, and every window handle is a bad one.
func windowFuncs() []api.Func {
	return []api.Func{
		api.F3("EnumChildWindows(hWndParent, lpEnumFunc, lParam)", enumNone),
		api.F3("EnumThreadWindows(dwThreadId, lpfn, lParam)", enumThread),
		api.F2("EnumWindows(lpEnumFunc, lParam)", func(c *api.Call, fn api.Code, _ uint64) error { return enumNone(c, 0, fn, 0) }),
		api.F2("FindWindowA(lpClassName, lpWindowName)", findNone),
		api.F4("FindWindowExA(hWndParent, hWndChildAfter, lpszClass, lpszWindow)", findNoneIn),
		api.F4("FindWindowExW(hWndParent, hWndChildAfter, lpszClass, lpszWindow)", findNoneIn),
		api.F2("FindWindowW(lpClassName, lpWindowName)", findNone),
		api.F0("GetActiveWindow()", null),
		api.F0("GetCapture()", null),
		api.F3("GetClassNameA(hWnd, lpClassName, nMaxCount)", noWindow3),
		api.F3("GetClassNameW(hWnd, lpClassName, nMaxCount)", noWindow3),
		api.F0("GetFocus()", null),
		api.F0("GetForegroundWindow()", null),
		api.F1("GetParent(hWnd)", noWindow),
		api.F0("GetShellWindow()", null),
		api.F2("GetWindowRect(hWnd, lpRect)", noWindow2),
		api.F3("GetWindowTextA(hWnd, lpString, nMaxCount)", noWindow3),
		api.F1("GetWindowTextLengthA(hWnd)", noWindow),
		api.F1("GetWindowTextLengthW(hWnd)", noWindow),
		api.F3("GetWindowTextW(hWnd, lpString, nMaxCount)", noWindow3),
		api.F2("GetWindowThreadProcessId(hWnd, lpdwProcessId)", noWindow2),
		api.F1("IsIconic(hWnd)", noWindow),
		api.F1("IsWindow(hWnd)", noWindow),
		api.F1("IsWindowEnabled(hWnd)", noWindow),
		api.F1("IsWindowUnicode(hWnd)", noWindow),
		api.F1("IsWindowVisible(hWnd)", noWindow),
		api.F1("IsZoomed(hWnd)", noWindow),
		api.F4("PostMessageA(hWnd, Msg, wParam, lParam)", post).Partial("threads have no queues of messages: NULL is a bad handle"),
		api.F4("PostMessageW(hWnd, Msg, wParam, lParam)", post).Partial("threads have no queues of messages: NULL is a bad handle"),
		api.F4("SendNotifyMessageA(hWnd, Msg, wParam, lParam)", post),
		api.F4("SendNotifyMessageW(hWnd, Msg, wParam, lParam)", post),
		api.F7("SendMessageTimeoutA(hWnd, Msg, wParam, lParam, fuFlags, uTimeout, lpdwResult)", sendTimeout),
		api.F7("SendMessageTimeoutW(hWnd, Msg, wParam, lParam, fuFlags, uTimeout, lpdwResult)", sendTimeout),
		api.F1("SetForegroundWindow(hWnd)", noWindow),
		api.F2("SetWindowTextA(hWnd, lpString)", noWindow2),
		api.F2("SetWindowTextW(hWnd, lpString)", noWindow2),
		api.F2("ShowWindow(hWnd, nCmdShow)", noWindow2),
		api.F2("ShowWindowAsync(hWnd, nCmdShow)", noWindow2),
	}
}

func noWindow(*api.Call, uint64) error          { return nt.ERROR_INVALID_WINDOW_HANDLE }
func noWindow2(*api.Call, uint64, uint64) error { return nt.ERROR_INVALID_WINDOW_HANDLE }
func noWindow3(*api.Call, uint64, api.Ptr, int32) error {
	return nt.ERROR_INVALID_WINDOW_HANDLE
}

// enumNone has nothing to call back with. A parent is no window.
func enumNone(_ *api.Call, parent uint64, fn api.Code, _ uint64) error {
	switch {
	case parent != 0:
		return nt.ERROR_INVALID_WINDOW_HANDLE
	case fn == 0:
		return nt.ERROR_INVALID_PARAMETER
	}
	return nil
}

// enumThread returns FALSE, as for every thread without windows.
func enumThread(c *api.Call, _ uint32, _ api.Code, _ uint64) error {
	c.Return(0)
	return nil
}

func findNone(c *api.Call, _, _ api.Ptr) error {
	c.Return(0)
	return nil
}

func findNoneIn(c *api.Call, parent, after uint64, _, _ api.Ptr) error {
	const messages = ^uint64(2) // HWND_MESSAGE, the parent of windows for messages only
	if parent != 0 && parent != messages || after != 0 {
		return nt.ERROR_INVALID_WINDOW_HANDLE
	}
	c.Return(0)
	return nil
}

// broadcast is HWND_BROADCAST: all windows.
const broadcast = 0xFFFF

// post reaches all windows of a broadcast, and no other.
func post(_ *api.Call, window uint64, _ uint32, _, _ uint64) error {
	if window != broadcast {
		return nt.ERROR_INVALID_WINDOW_HANDLE
	}
	return nil
}

// sendTimeout is how programs tell all windows that the environment has changed.
func sendTimeout(c *api.Call, window uint64, msg uint32, w, l uint64, _, _ uint32, result api.Out[uint64]) error {
	if err := post(c, window, msg, w, l); err != nil {
		return err
	}
	result.Set(c, 0)
	return nil
}
