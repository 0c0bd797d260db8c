package main

// known says why a test does not pass, or why a finding is one.
type known struct {
	pkg    string // "*": all
	match  string // all of the test's name, or of the finding as the generator prints it
	reason string
}

// notRun are tests that would all end the program, one after another. match is for go
// test -skip.
var notRun = []known{
	{"crypto/x509", "^(TestSystemVerify|TestPlatformVerifier)$", noCrypt32},
	{"github.com/Microsoft/go-winio", "^(TestHvSock.*|FuzzHvSock.*)$", "sockets of Hyper-V"},
	{"github.com/Microsoft/go-winio/backuptar", "^TestRoundTrip$", noBackup},
}

const (
	noCrypt32 = "needs crypt32.dll, the certificates of Windows"
	noGo      = "needs the go command as a Windows program"
	noBackup  = "needs BackupRead and BackupWrite"
	noStreams = "needs alternate data streams, which the files of Linux do not have"
	noEA      = "needs extended attributes of files (NtSetEaFile)"
)

// failures are tests that do not pass.
var failures = []known{
	{"os", "TestNetworkSymbolicLink", "needs a network share (NetShareAdd)"},
	{"os", "TestPipeIOCloseRace", "a write that waits when the other end is closed fails with ERROR_BROKEN_PIPE, which the test does not expect; passes most of the time"},
	{"net", "Test.*With(Netsh|Getmac)", "needs powershell.exe and netsh.exe"},
	{"net/http", "TestTransportGCRequest/.*|TestClientInsecureTransport/.*", noCrypt32},
	{"crypto/tls", "TestQUICHandshakeError", noCrypt32},
	{"go/types", "Example.*", noGo},
	{"debug/pe", "TestImportTableInUnknownSection", "reads ws2_32.dll: the DLLs of Windows are no files here"},
	{"golang.org/x/sys/windows", "TestGetProcAddressByOrdinal|TestFindProcByOrdinal", "needs shlwapi.dll"},
	{"golang.org/x/sys/windows", "TestResourceExtraction", "reads the manifest of Windows' cmd.exe"},
	{"golang.org/x/sys/windows", "TestSystemModuleVersions", "needs the drivers of Windows"},
	{"golang.org/x/sys/windows", "TestFormatMessage", "needs netevent.dll"},
	{"golang.org/x/sys/windows", "TestGUID", "needs ole32.dll"},
	{"golang.org/x/sys/windows", "TestKnownFolderPath", "needs SHGetKnownFolderPath"},
	{"golang.org/x/sys/windows", "TestWinVerifyTrust", "needs wintrust.dll"},
	{"golang.org/x/sys/windows", "TestListLoadedNetworkDevices|TestListWireGuardDrivers", "need setupapi.dll, the devices of Windows"},
	{"golang.org/x/sys/windows", "TestWSALookupService", "needs WSALookupServiceBegin"},
	{"golang.org/x/sys/windows", "TestToUnicodeEx", "needs the keyboard layouts of user32.dll"},
	{"golang.org/x/sys/windows", "TestFdXattr", noEA},
	{"github.com/Microsoft/go-winio", "Test_SetFileEa", noEA},
	{"github.com/Microsoft/go-winio", "TestBackupRead|TestBackupStreamRead", noStreams},
	{"github.com/Microsoft/go-winio", "TestBackupStreamWrite|TestBackupSparseFile", noBackup},
	{"github.com/Microsoft/go-winio/pkg/security", "TestGrantVmGroupAccess", "needs icacls.exe"},
	{"github.com/nxadm/tail", "TestIncomplete.*", "a file is removed while the tailer may still have it open; passes most of the time"},
	{"github.com/rogpeppe/go-internal/testscript", "TestTestwork", noGo},
	{"github.com/otiai10/copy", "TestOptions_Preserve.?Times", "the module's archive lacks the symbolic links that the test copies"},
	{"mvdan.cc/sh/v3/interp", "TestRunnerRun/#.*", "a file is still open when its directory is removed, until the garbage collector closes it: see below"},
	{"mvdan.cc/sh/v3/interp", "TestRunnerDir/SymlinkOrShortPath", "needs short names of files"},
}

const (
	unclosed      = "opened and left to the garbage collector to close"
	unclosedConns = "connections or listeners left to the garbage collector to close"
	openRemoved   = "a file is removed while it is open"
	onPurpose     = "on purpose: the test is about what happens then"
)

// trueFindings are mistakes with handles that the tests really make.
var trueFindings = []known{
	{"os", "file-in-use in (TestRootRaceRenameDir|TestOpenDirTOCTOU) .*", onPurpose},
	{"os", "not closed.*", unclosed},
	{"*", "file-in-use .*", openRemoved},
	{"cmd/asm/internal/asm", "not closed.*", "the assembler leaves the files that it reads to the garbage collector"},
	{"archive/zip", "not closed in TestFSWalk .*", unclosed},
	{"compress/gzip", "not closed in TestIssue6550 .*", unclosed},
	{"compress/lzw", "not closed in TestWriter .*", "a goroutine closes the file, which the test does not wait for"},
	{"html/template", "not closed in TestParseZipFS .*", unclosed},
	{"debug/dwarf", "not closed in Test.*", unclosed},
	{"debug/elf", "not closed in Test.*", unclosed},
	{"debug/pe", "not closed in TestOpen .*", unclosed},
	{"internal/zstd", "not closed in TestFileSamples .*", unclosed},
	{"net/rpc", "not closed in (TestGobError|TestShutdown) .*", unclosedConns},
	{"net/smtp", "not closed in TestNewClientWithTLS .*", unclosedConns},
	{"net/http", "not closed.*", unclosedConns},
	{"net/http/httputil", "not closed.*", unclosedConns},
	{"crypto/tls", "not closed.*", unclosedConns},
	{"github.com/fsnotify/fsnotify", "not closed in Test.*", "watchers are not closed"},
	{"github.com/nxadm/tail", "(use-after-close|double-close) .*fsnotify.*", "the bug fsnotify#768: a stale completion starts to read a directory whose watch was removed"},
	{"github.com/nxadm/tail", "not closed in TestMustExist .*", unclosed},
	{"github.com/nxadm/tail", "not closed in TestIncomplete.*", "a goroutine that the test does not wait for still writes the file"},
	{"go.etcd.io/bbolt", "not closed in TestTx_Rollback .*", unclosed},
	{"github.com/otiai10/copy", "not closed in TestOptions_CopyRateLimit .*", unclosed},
	{"github.com/spf13/afero", "not closed in (TestRemove|TestCopyOnWrite) .*", unclosed},
	{"github.com/spf13/afero/zipfs", "not closed in Test(FileRead|ZipFS) .*", unclosed},
	{"github.com/spf13/cobra", "not closed in TestGenFishCompletionFile .*", unclosed},
	{"mvdan.cc/sh/v3/interp", "not closed in TestRunner.*", unclosed},
}
