package shell

import (
	"strings"
	"testing"
)

// A row of a table: a command line, and what it does.
type row struct {
	line string
	out  string // lines separated by \n
	err  string
	code uint32
	in   string
}

func (r *row) check(t *testing.T, files map[string]string) {
	t.Helper()
	w, out, errOut := newWorld(t, r.in)
	for name, text := range files {
		w.d.put(name, []byte(strings.ReplaceAll(text, "\n", "\r\n")), attrArchive)
	}
	before := len(w.handles.open)
	code := Run(w, r.line)
	fix := func(s string) string { return strings.ReplaceAll(s, "\r\n", "\n") }
	if o, e := fix(out.String()), fix(errOut.String()); o != r.out || e != r.err || code != r.code {
		t.Errorf("%s\n got %q, %q, %d\nwant %q, %q, %d", r.line, o, e, int32(code), r.out, r.err, int32(r.code))
	}
	if n := len(w.handles.open); n != before {
		t.Errorf("%s: %d handles are open, %d were", r.line, n, before)
	}
}

func TestCommandLine(t *testing.T) {
	for _, r := range []row{
		{line: `cmd /c echo hi`, out: "hi\n"},
		{line: `/c echo hi`, out: "hi\n"},
		{line: `"C:\Windows\System32\cmd.exe" /c "echo hi"`, out: "hi\n"},
		{line: `cmd /c "echo "a b" c"`, out: "\"a b\" c\n"},
		{line: `cmd /s /c "echo "x""`, out: "\"x\"\n"},
		{line: `cmd /d/q/c echo x`, out: "x\n"},
		{line: `cmd /v:on /c "set a=1& echo !a!"`, out: "1\n"},
		{line: `cmd /c exit 88`, code: 88},
		{line: `cmd /c exit /b 3`, code: 3},
		{line: `cmd /c cmd /c exit -1073741510 & echo no`, code: 0xC000013A},
		{line: `cmd /c exit -1`, code: 0xFFFFFFFF},
		{line: `cmd /c nosuch`, err: "'nosuch' is not recognized as an internal or external command,\noperable program or batch file.\n", code: 1},
		{line: `cmd /c nosuch & call echo %^errorlevel%`, err: "'nosuch' is not recognized as an internal or external command,\noperable program or batch file.\n", out: "9009\n"},
		{line: `cmd /c "no such\prog.exe"`, err: "'no' is not recognized as an internal or external command,\noperable program or batch file.\n", code: 1},
		{line: `cmd /c nodir\prog`, err: "The system cannot find the path specified.\n", code: 1},
		{line: `cmd /c echo 1&echo 2`, out: "1\n2\n"},
		{line: `cmd /c echo 1^&echo 2`, out: "1&echo 2\n"},
		{line: `cmd /c "echo a" b`, out: "a b\n"},
		{line: `cmd /c echo "a&b"`, out: "\"a&b\"\n"},
		{line: `cmd /c echo.`, out: "\n"},
		{line: `cmd /c echo.hi`, out: "hi\n"},
		{line: `cmd /c echo(hi`, out: "hi\n"},
		{line: `cmd /c echo:hi`, out: "hi\n"},
		{line: `cmd /c echo`, out: "ECHO is on.\n"},
		{line: `cmd /q /c echo`, out: "ECHO is off.\n"},
		{line: `cmd /c (echo a & echo b) && echo c || echo d`, out: "a \nb\nc \n"},
		{line: `cmd /c cmd /c exit 3 || echo no`, out: "no\n"},
		{line: `cmd /c cmd /c exit 3 && echo no`, code: 3},
		{line: `cmd /c if 1==1 (echo y) else echo n`, out: "y\n"},
		{line: `cmd /c if 1==2 (echo y) else echo n`, out: "n\n"},
		{line: `cmd /c if /i A==a echo y`, out: "y\n"},
		{line: `cmd /c if not A==a echo y`, out: "y\n"},
		{line: `cmd /c if 10 gtr 9 echo y`, out: "y\n"},
		{line: `cmd /c if 0x10 equ 16 echo y`, out: "y\n"},
		{line: `cmd /c if abc lss abd echo y`, out: "y\n"},
		{line: `cmd /c if defined PATH echo y`, out: "y\n"},
		{line: `cmd /c if not defined NOPE echo y`, out: "y\n"},
		{line: `cmd /c if exist C:\Windows\System32\cmd.exe echo y`, out: "y\n"},
		{line: `cmd /c if exist C:\Windows\*.none (echo y) else echo n`, out: "n\n"},
		{line: `cmd /c if errorlevel 0 echo y`, out: "y\n"},
		{line: `cmd /c if errorlevel 1 echo y`},
		{line: `cmd /c if`, err: "The syntax of the command is incorrect.\n", code: 255},
		{line: `cmd /c if a b`, err: "b was unexpected at this time.\n", code: 255},
		{line: `cmd /c & echo a`, err: "& was unexpected at this time.\n", code: 255},
		{line: `cmd /c echo a && && echo b`, err: "&& was unexpected at this time.\n", code: 255},
		{line: `cmd /c for %i in (a b "c d") do @echo [%i] [%~i]`, out: "[a] [a]\n[b] [b]\n[\"c d\"] [c d]\n"},
		{line: `cmd /c for /l %i in (1,2,5) do @echo %i`, out: "1\n3\n5\n"},
		{line: `cmd /c for /l %i in (3,-1,1) do @(echo %i)`, out: "3\n2\n1\n"},
		{line: `cmd /c for /f "tokens=1,3* delims=," %a in ("x,y,z,u,v") do @echo %a-%b-%c`, out: "x-z-u,v\n"},
		{line: `cmd /c for /f %i in ('echo one two') do @echo %i`, out: "one\n"},
		{line: `cmd /c for /f "usebackq tokens=2" %i in (` + "`echo one two`" + `) do @echo %i`, out: "two\n"},
		{line: `cmd /c for /f "usebackq" %i in ('a b') do @echo %i`, out: "a\n"},
		{line: `cmd /c for %i in (*.none) do echo %i`},
		{line: `cmd /c for %i in (x) do @if %i==x (echo yes) else (echo no)`, out: "yes\n"},
		{line: `cmd /c echo a|cmd /c set /p v=`, out: "", code: 0},
		{line: `cmd /c "echo a| cmd /v:on /c "set /p v=& echo [!v!]""`, out: "[a ]\n"},
		{line: `cmd /c for /f %i in ('find') do echo no`, err: "'find' is not recognized as an internal or external command,\noperable program or batch file.\n"},
		{line: `cmd /c echo %NOPE% %PATHEXT:~0,4% %PATHEXT:~-3% %PATHEXT:.=-%`, out: "%NOPE% .COM CMD -COM;-EXE;-BAT;-CMD\n"},
		{line: `cmd /c set /a 1+2*3`, out: "7"},
		{line: `cmd /c set /a "x=5, y=x<<2, y%3"`, out: "2"},
		{line: `cmd /c set /a 1/0`, err: "Divide by zero error.\n", code: 1073750993},
		{line: `cmd /c set /a (1`, err: "Unbalanced parenthesis.\n", code: 1073750988},
		{line: `cmd /c set /a 1+`, err: "Missing operand.\n", code: 1073750989},
		{line: `cmd /c set /a 09`, err: "Invalid number.  Numeric constants are either decimal (17),\nhexadecimal (0x11), or octal (021).\n", code: 1073750991},
		{line: `cmd /c set /a 4294967296`, err: "Invalid number.  Numbers are limited to 32-bits of precision.\n", code: 1073750992},
		{line: `cmd /c set /a -2147483647-1`, out: "-2147483648"},
		{line: `cmd /c set /a ~0 ^| 3`, out: "-1"},
		{line: `cmd /c set nope`, err: "Environment variable nope not defined\n", code: 1},
		{line: `cmd /c "set "q=a b" & set q"`, out: "q=a b\n"},
		{line: `cmd /c set PATHEXT=& set pathext`, err: "Environment variable pathext not defined\n", code: 1},
		{line: `cmd /c cd`, out: "Z:\\w\n"},
		{line: `cmd /c cd \ & cd`, out: "Z:\\\n"},
		{line: `cmd /c cd /d c:\windows & cd`, out: "C:\\Windows\n"},
		{line: `cmd /c cd c:\windows & cd & c: & cd`, out: "Z:\\w\nC:\\Windows\n"},
		{line: `cmd /c cd nowhere`, err: "The system cannot find the path specified.\n", code: 1},
		{line: `cmd /c md a\b\c & cd a\b\c & cd & cd .. & cd`, out: "Z:\\w\\a\\b\\c\nZ:\\w\\a\\b\n"},
		{line: `cmd /c pushd c:\ & cd & popd & cd`, out: "C:\\\nZ:\\w\n"},
		{line: `cmd /c md x & md x`, err: "A subdirectory or file x already exists.\n", code: 1},
		{line: `cmd /c echo a>f& type f & echo b>>f& type f`, out: "a\na\nb\n"},
		{line: `cmd /c echo a >f 2>&1& type f`, out: "a  \n"},
		{line: `cmd /c nosuch 2>nul`, code: 1},
		{line: `cmd /c type none`, err: "The system cannot find the file specified.\n", code: 1},
		{line: `cmd /c type <none`, err: "The system cannot find the file specified.\n", code: 1},
		{line: `cmd /c echo a>f& copy f g& type g`, out: "        1 file(s) copied.\na\n"},
		{line: `cmd /c echo a>f& echo b>g& copy /b f+g h>nul& type h`, out: "a\nb\n"},
		{line: `cmd /c echo a>f& ren f g.txt& dir /b`, out: "g.txt\n"},
		{line: `cmd /c echo a>f& move f g& dir /b`, out: "        1 file(s) moved.\ng\n"},
		{line: `cmd /c echo a>f& del f& del f`, err: "Could Not Find Z:\\w\\f\n"},
		{line: `cmd /c md d\e & rd d`, err: "The directory is not empty.\n", code: 145},
		{line: `cmd /c md d\e & rd /s /q d & dir /b`, err: "File Not Found\n", code: 1},
		{line: `cmd /c md d & rd /s d`, in: "y\r\n", out: "d, Are you sure (Y/N)? \n"},
		{line: `cmd /c type nul>f& if exist nul echo nul& copy nul g & dir /b`, out: "nul\n        1 file(s) copied.\nf\ng\n"},
		{line: `cmd /c ver`, out: "\nMicrosoft Windows [Version 10.0.19045]\n"},
		{line: `cmd /c vol`, out: " Volume in drive Z is Host\n Volume Serial Number is 1234-ABCD\n"},
		{line: `cmd /c echo %DATE% %TIME%`, out: "Sat 11/28/2026  9:05:07.12\n"},
		{line: `cmd /c date /t&time /t`, out: "Sat 11/28/2026 \n09:05 AM\n"},
		{line: `cmd /c mklink /j a C:\Windows`, out: "Junction created for a <<===>> C:\\Windows\n"},
		{line: `cmd /c color 0a`, err: "color: haft's command interpreter does not have this command.\n", code: 1},
		{line: `cmd /c dir /w`, err: "dir: haft's command interpreter does not have the switch /w.\n", code: 1},
		{line: `cmd /c dir /j`, err: "Invalid switch - \"j\".\n", code: 1},
		{line: `cmd /c call echo a`, out: "a\n"},
		{line: `cmd /c call :x`, err: "Invalid attempt to call batch label outside of batch script.\n", code: 1},
		{line: `cmd /c rem anything & echo no`},
		{line: `cmd /c pause`, in: "x", out: "Press any key to continue . . . \n"},
		{line: `cmd /c echo %CMDCMDLINE%`, out: "cmd /c echo %CMDCMDLINE%\n"},
		{line: `cmd /c path`, out: "PATH=C:\\Windows\\System32;Z:\\bin\n"},
		{line: `cmd /c title hello`},
		{line: `cmd /c verify`, out: "VERIFY is off.\n"},
		{line: `cmd /c start /b /wait cmd /c exit 7`, code: 7},
		{line: `cmd /k echo x`, in: "echo y\r\nexit 4\r\n", out: "x\n\nZ:\\w>echo y\ny\n\nZ:\\w>exit 4\n", code: 4},
		{line: `cmd`, in: "@echo off\n(echo a\necho b)\n", out: "Microsoft Windows [Version 10.0.19045]\nThis is the command interpreter of haft.\n\nZ:\\w>@echo off\na\nb\n"},
	} {
		r.check(t, nil)
	}
}

func TestBatch(t *testing.T) {
	for _, x := range []struct {
		name, text string
		args       string
		row
	}{
		{"echo", "@echo %0 %1 %2 %*\n@echo %~n0 %~x0 %~dp0\n", `a "b c"`, row{out: "x a \"b c\" a \"b c\"\nx .bat Z:\\w\\\n"}},
		{"show", "echo hi\n@echo there\nrem note\n", "", row{out: "\nZ:\\w>echo hi\nhi\nthere\n\nZ:\\w>rem note\n"}},
		{"percent", "@echo %%x 100% %nope%!\n", "", row{out: "%x 100nope!\n"}},
		{"goto", "@echo off\ngoto end\necho no\n:end\necho yes\n", "", row{out: "yes\n"}},
		{"goto loop", "@echo off\nset n=0\n:l\nset /a n+=1\nif %n% lss 3 goto l\necho %n%\n", "", row{out: "3\n"}},
		{"goto out of a block", "@echo off\nfor %%i in (1 2 3) do (echo %%i\nif %%i==2 goto e)\n:e\necho e\n", "", row{out: "1\n2\ne\n"}},
		{"missing label", "@goto nowhere\n@echo no\n", "", row{err: "The system cannot find the batch label specified - nowhere\n", code: 1}},
		{"call", "@echo off\ncall :s a b\necho back %1\nexit /b 5\n:s\necho [%0] %1 %2\nexit /b 3\n", "z", row{out: "[:s] a b\nback z\n", code: 5}},
		{"call level", "@echo off\ncall :s\necho %errorlevel%\ngoto :eof\n:s\nexit /b 3\n", "", row{out: "3\n", code: 3}},
		{"call again", "@set a=b&set b=c\n@call echo %%%a%%%\n", "", row{out: "c\n"}},
		{"call expands", "@set a=b\n@set b=c\n@call echo %%%a%%%\n", "", row{out: "c\n"}},
		{"recursion", "@call :r\n@exit /b\n:r\n@call :r\n", "", row{err: "******  B A T C H   R E C U R S I O N  exceeds STACK limits ******\nBatch Processing is Aborted\n", code: 1}},
		{"shift", "@echo off\n:n\nif \"%~1\"==\"\" exit /b\necho %~1\nshift\ngoto n\n", `a "b c" d`, row{out: "a\nb c\nd\n"}},
		{"setlocal", "@echo off\nset v=1\nsetlocal enabledelayedexpansion\nset v=2\necho !v!\nendlocal\necho %v% !v!\n", "", row{out: "2\n1 !v!\n"}},
		{"delayed", "@setlocal enabledelayedexpansion\n@for %%i in (1 2) do @(set v=%%i\n@echo %v% !v! !v:1=x!)\n", "", row{out: " 1 x\n 2 2\n"}},
		{"block", "@echo off\nif 1==1 (\n  echo a\n  echo b\n) else (\n  echo c\n)\necho d\n", "", row{out: "a\nb\nd\n"}},
		{"escape", "@echo off\necho a ^\nb ^& c ^^ \"^\"\n", "", row{out: "a b & c ^ \"^\"\n"}},
		{"redirect", "@echo off\n>o echo hi\n(echo a\necho b)>>o\ntype o\n", "", row{out: "hi\na\nb\n"}},
		{"comments", "@echo off\n:: a comment & | >\nrem a comment & echo no\n) also\necho x\n", "", row{out: "x\n"}},
		{"other batch", "@echo off\ncall y a\necho %errorlevel%\ny b\necho no\n", "", row{out: "y a\n9\ny b\n", code: 9}},
		{"chain", "@echo off\nif not defined n set n=0\nset /a n+=1\nif %n% lss 3000 x\necho %n%\n", "", row{out: "3000\n"}},
		{"file lines", "@echo off\n(echo a;1& echo.& echo ;no& echo b;2)>f\nfor /f \"tokens=1,2 delims=;\" %%i in (f) do echo %%i=%%j\n", "", row{out: "a=1\nno=\nb=2\n"}},
		{"eol", "@echo off\n(echo a 1& echo #no& echo b 2)>f\nfor /f \"eol=# skip=1 tokens=*\" %%i in (f) do echo [%%i]\n", "", row{out: "[b 2]\n"}},
		{"for r", "@echo off\nmd p\\q\ncd .>p\\q\\z.txt\nfor /r %%i in (*.txt) do echo %%~nxi %%~ti %%~zi\nfor /d %%i in (*) do echo %%i\n", "", row{out: "z.txt 11/28/2026 09:05 AM 0\np\n"}},
		{"modifiers", "@echo off\nfor %%a in (\"c:\\windows\\system32\\cmd.exe\") do echo %%~fa %%~da %%~pa %%~na %%~xa %%~dpnxa\nfor %%i in (cmd.exe) do echo %%~$PATH:i\n", "", row{out: "C:\\windows\\system32\\cmd.exe C: \\windows\\system32\\ cmd .exe C:\\windows\\system32\\cmd.exe\nC:\\Windows\\System32\\cmd.exe\n"}},
		{"set p", "@echo off\nset /p a=name? \nset /p b=\necho %a%-%b%\n", "", row{in: "x\r\ny\r\n", out: "name? x-y\n"}},
		{"syntax", "@echo off\nif a\necho no\n", "", row{err: "The syntax of the command is incorrect.\n", code: 255}},
		{"unclosed", "@echo off\n(echo a\n", "", row{err: "The syntax of the command is incorrect.\n", code: 255}},
		{"level", "@echo off\nnosuch 2>nul\necho %errorlevel%\n", "", row{out: "9009\n", code: 9009}},
		{"or sets the level", "@echo off\nrd nowhere 2>nul || echo %%errorlevel%%\nrd nowhere 2>nul\ncall echo %%errorlevel%%\n", "", row{out: "%errorlevel%\n2\n", code: 2}},
		{"deletes itself", "@echo off\ndel \"%~f0\" & exit /b 4\n", "", row{code: 4}},
		{"last line", "@echo a\n@echo b", "", row{out: "a\nb\n"}},
		{"exit", "@exit 6\n@echo no\n", "", row{code: 6}},
		{"=ExitCode", "@echo off\ncmd /c exit 66\necho %=ExitCode% %=ExitCodeAscii% %=Z:%\n", "", row{out: "00000042 B Z:\\w\n", code: 66}},
		{"bom", "\ufeff@echo x\n", "", row{out: "x\n"}},
		{"bad modifier", "@echo %~y1\n@echo no\n", "", row{err: "The following usage of the path operator in batch-parameter\nsubstitution is invalid: %~y1\n\nFor valid formats type CALL /? or FOR /?\n", code: 255}},
		{"pipe", "@echo off\n(echo b& echo a) | cmd /v:on /c \"set /p v=& set /p w=& echo !v!!w!\"\n", "", row{out: "b a\n"}},
		{"comspec line", "@echo off\nset x=echo one\n%x% two\nfor %%i in (\"echo three\") do %%~i\n", "", row{out: "one two\nthree\n"}},
	} {
		t.Run(x.name, func(t *testing.T) {
			r := x.row
			r.line = strings.TrimRight("cmd /c x "+x.args, " ")
			r.check(t, map[string]string{`Z:\w\x.bat`: x.text, `Z:\bin\y.cmd`: "@echo y %1\n@exit /b 9\n"})
		})
	}
}

func TestListing(t *testing.T) {
	files := map[string]string{`Z:\w\a.txt`: "abc", `Z:\w\b.go`: strings.Repeat("x", 1234)}
	for _, r := range []row{
		{line: `cmd /c dir`, out: " Volume in drive Z is Host\n Volume Serial Number is 1234-ABCD\n\n Directory of Z:\\w\n\n" +
			"11/28/2026  09:05 AM                 3 a.txt\n11/28/2026  09:05 AM             1,234 b.go\n" +
			"               2 File(s)          1,237 bytes\n               0 Dir(s)     123,456,789 bytes free\n"},
		{line: `cmd /c dir /b /o-s`, out: "b.go\na.txt\n"},
		{line: `cmd /c dir /b *.txt`, out: "a.txt\n"},
		{line: `cmd /c dir /b /ad`, err: "File Not Found\n", code: 1},
		{line: `cmd /c dir /s/b z:\*.go`, out: "Z:\\w\\b.go\n"},
		{line: `cmd /c del *.txt & dir /b`, out: "b.go\n"},
		{line: `cmd /c ren *.txt *.md & dir /b`, out: "a.md\nb.go\n"},
		{line: `cmd /c copy *.txt c.* & dir /b`, out: "a.txt\n        1 file(s) copied.\na.txt\nb.go\nc.txt\n"},
		{line: `cmd /c copy a.txt b.go`, in: "n\r\n", out: "Overwrite b.go? (Yes/No/All): \n        0 file(s) copied.\n"},
		{line: `cmd /c for %i in (*) do @echo %~zi`, out: "3\n1234\n"},
	} {
		r.check(t, files)
	}
}

// The lines go through /u into a pipe as UTF-16.
func TestUnicode(t *testing.T) {
	w, out, _ := newWorld(t, "")
	if Run(w, `cmd /u /c echo ä`); out.String() != "\xe4\x00\r\x00\n\x00" {
		t.Errorf("%q", out.String())
	}
}

func TestPowersOfHostileLines(t *testing.T) {
	for _, line := range []string{
		strings.Repeat("(", 100000), strings.Repeat("if 1==1 ", 1000), strings.Repeat("a&", 4000), strings.Repeat("@", 8000),
		strings.Repeat("^", 8001), strings.Repeat(`"`, 8001), strings.Repeat("%a", 4000), "echo " + strings.Repeat("!", 8000),
		"set /a " + strings.Repeat("(", 8000), "set /a " + strings.Repeat("-", 8000) + "1", "for /l %i in (1,0,1) do @rem",
		"set x=" + strings.Repeat("a", 4000) + "& for /l %i in (1,1,40) do @call set x=%x%%x%", strings.Repeat("call ", 1600) + "x",
		strings.Repeat(">", 8000), strings.Repeat("1>&2 ", 1500), strings.Repeat("for %i in (1) do ", 480) + "rem",
	} {
		w, _, _ := newWorld(t, "")
		w.budget = 20000
		Run(w, "cmd /v:on /c "+line)
	}
}

func FuzzLine(f *testing.F) {
	for _, s := range []string{
		`echo %PATH:~1,-2% ^& "a`, `if not exist x (a) else for /f "tokens=1-3*" %a in ('b') do c`, `a|b&&c||d>e 2>&1<f`, `for /r . %i in (*) do @echo %~dpnx$PATH:i`,
		"set /a x=(1+2)*3, y<<=4", `call :a %*`, `copy a+b c/y`, `dir /s/b/a-d/o-n`, `md a\b\..\c&rd /s/q a`, "\"", "(\n", "!a:b=c!", "ren *.* a?b*.c", "start \"\" /d x y",
	} {
		f.Add(s, false)
		f.Add(s, true)
	}
	f.Fuzz(func(t *testing.T, line string, batch bool) {
		if len(line) > 4096 {
			return
		}
		w, _, _ := newWorld(t, "y\nz\n")
		w.budget = 3000
		w.programs["cmd.exe"] = func(*world, string) uint32 { return 1 }
		if batch {
			w.d.put(`Z:\w\x.cmd`, []byte("@setlocal enabledelayedexpansion\n"+line), attrArchive)
			Run(w, "cmd /c x a b")
			return
		}
		Run(w, "cmd /v:on /c "+line)
	})
}
