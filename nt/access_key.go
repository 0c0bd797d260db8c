package nt

// Rights of registry keys (winnt.h).
const (
	KEY_QUERY_VALUE        Access = 0x0001
	KEY_SET_VALUE          Access = 0x0002
	KEY_CREATE_SUB_KEY     Access = 0x0004
	KEY_ENUMERATE_SUB_KEYS Access = 0x0008
	KEY_NOTIFY             Access = 0x0010
	KEY_CREATE_LINK        Access = 0x0020
	KEY_WOW64_64KEY        Access = 0x0100 // which view of the registry; no right
	KEY_WOW64_32KEY        Access = 0x0200
	KEY_READ               Access = STANDARD_RIGHTS_READ | KEY_QUERY_VALUE | KEY_ENUMERATE_SUB_KEYS | KEY_NOTIFY
	KEY_WRITE              Access = STANDARD_RIGHTS_WRITE | KEY_SET_VALUE | KEY_CREATE_SUB_KEY
	KEY_EXECUTE            Access = KEY_READ
	KEY_ALL_ACCESS         Access = STANDARD_RIGHTS_REQUIRED | 0x3F
)
