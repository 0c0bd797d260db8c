package comm

import (
	"testing"

	"haft.dev/nt"
)

func TestBuild(t *testing.T) {
	base := newDCB()
	with := func(f func(d *DCB)) DCB {
		d := base
		f(&d)
		return d
	}
	yes, no := true, false
	for _, x := range []struct {
		def  string
		want DCB
		to   *bool
	}{
		{"COM1:9600,n,8,1", base, nil},
		{"com1: 96,n,8,1", base, nil},
		{"96", base, nil},
		{"COM12:19,e,7,2", with(func(d *DCB) {
			d.BaudRate, d.Parity, d.ByteSize, d.StopBits = 19200, EVENPARITY, 7, 2
			d.set(fParity, true)
		}), nil},
		{"11,o,7", with(func(d *DCB) {
			d.BaudRate, d.Parity, d.ByteSize, d.StopBits = 110, ODDPARITY, 7, TWOSTOPBITS
			d.set(fParity, true)
		}), nil},
		{"115200,m,5,1.5,x", with(func(d *DCB) {
			d.BaudRate, d.Parity, d.ByteSize, d.StopBits = 115200, MARKPARITY, 5, ONE5STOPBITS
			d.set(fParity|fInX|fOutX, true)
		}), nil},
		{"1200,,,,p", with(func(d *DCB) {
			d.BaudRate = 1200
			d.set(fOutxCtsFlow|fOutxDsrFlow, true)
			d.setDTR(DTR_CONTROL_HANDSHAKE)
			d.setRTS(RTS_CONTROL_HANDSHAKE)
		}), nil},
		{"baud=1200 parity=s data=6 stop=2", with(func(d *DCB) {
			d.BaudRate, d.Parity, d.ByteSize, d.StopBits = 1200, SPACEPARITY, 6, 2
			d.set(fParity, true)
		}), nil},
		{"COM1 BAUD=12 TO=ON", with(func(d *DCB) { d.BaudRate = 1200 }), &yes},
		{"to=off xon=on odsr=off octs=on dtr=off rts=tg idsr=on", with(func(d *DCB) {
			d.set(fInX|fOutX|fOutxCtsFlow|fDsrSensitivity, true)
			d.setDTR(DTR_CONTROL_DISABLE)
			d.setRTS(RTS_CONTROL_TOGGLE)
		}), &no},
		{"dtr=hs rts=hs", with(func(d *DCB) { d.setDTR(DTR_CONTROL_HANDSHAKE); d.setRTS(RTS_CONTROL_HANDSHAKE) }), nil},
	} {
		d := base
		to, err := Build(x.def, &d)
		if err != nil || d != x.want || (to == nil) != (x.to == nil) || to != nil && *to != *x.to {
			t.Errorf("%q: %v\n%+v, want\n%+v", x.def, err, d, x.want)
		}
	}
	for _, def := range []string{
		"", "COM", "COM:9600", "COM1:", "x", "9600,q", "9600,n,9", "9600,n,8,3", "9600,n,8,1,z", "9600,n,8,1,x,y", "0",
		"baud=", "baud=x", "baud", "speed=9600", "parity=no", "xon=maybe", "baud=9600 junk", "99999999999",
	} {
		d := base
		if _, err := Build(def, &d); err != nt.STATUS_INVALID_PARAMETER || d != base {
			t.Errorf("%q: %v, %+v", def, err, d)
		}
	}
}

// Any string is refused or gives settings; what is refused changes nothing.
func FuzzBuild(f *testing.F) {
	for _, s := range []string{"COM1:9600,n,8,1", "baud=96 parity=n data=8 stop=1 to=on", "11,e,7,1.5,p", "dtr=hs rts=tg", "=,=,"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, def string) {
		base := newDCB()
		d := base
		_, err := Build(def, &d)
		switch {
		case err != nil && (err != nt.STATUS_INVALID_PARAMETER || d != base):
			t.Errorf("%v, %+v", err, d)
		case err == nil && (d.ByteSize < 5 || d.ByteSize > 8 || d.Parity > SPACEPARITY || d.StopBits > TWOSTOPBITS || d.BaudRate == 0):
			t.Errorf("%+v", d)
		}
	})
}
