package comm

import (
	"strconv"
	"strings"
	"sync"

	"haft.dev/nt"
)

// shortRates are the abbreviations of speeds that the command mode knows.
var shortRates = sync.OnceValue(func() map[string]uint32 {
	return map[string]uint32{
		"11": 110, "15": 150, "30": 300, "60": 600, "12": 1200, "24": 2400, "48": 4800, "96": 9600, "19": 19200,
	}
})

// Build changes d as a string in the syntax of the command mode says:
// "COM1: baud=96 parity=n data=8 stop=1 to=off xon=off", or the older
// "COM1:96,n,8,1,p". It returns whether time-outs are asked for, nil if nothing is
// said of them. STATUS_INVALID_PARAMETER for what is none of this; d is not
// changed then. (BuildCommDCBAndTimeouts.)
func Build(def string, d *DCB) (timeouts *bool, err error) {
	n := *d
	n.Length = DCBSize
	b := builder{d: &n}
	s := strings.ToLower(strings.TrimSpace(def))
	if strings.HasPrefix(s, "com") {
		i := 3
		for i < len(s) && s[i] >= '0' && s[i] <= '9' {
			i++
		}
		if i == 3 {
			return nil, nt.STATUS_INVALID_PARAMETER
		}
		s = strings.TrimLeft(strings.TrimPrefix(strings.TrimLeft(s[i:], " "), ":"), " ")
	}
	ok := false
	if strings.ContainsRune(s, '=') {
		ok = b.settings(s)
	} else {
		ok = b.list(s)
	}
	if !ok {
		return nil, nt.STATUS_INVALID_PARAMETER
	}
	if !b.stop && b.baud {
		n.StopBits = ONESTOPBIT
		if n.BaudRate == 110 {
			n.StopBits = TWOSTOPBITS
		}
	}
	*d = n
	return b.to, nil
}

type builder struct {
	d    *DCB
	to   *bool
	baud bool // the speed was given
	stop bool // the stop bits were given
}

// list reads the older form.
func (b *builder) list(s string) bool {
	f := strings.Split(s, ",")
	if len(f) > 5 || !b.rate(strings.TrimSpace(f[0])) {
		return false
	}
	// What the older form does not say has fixed values.
	b.d.Flags &^= fInX | fOutX | fOutxCtsFlow | fOutxDsrFlow
	b.d.setDTR(DTR_CONTROL_ENABLE)
	b.d.setRTS(RTS_CONTROL_ENABLE)
	for i, v := range f[1:] {
		v = strings.TrimSpace(v)
		if v == "" && i < 3 {
			continue
		}
		switch i {
		case 0:
			if !b.parity(v) {
				return false
			}
		case 1:
			if !b.data(v) {
				return false
			}
		case 2:
			if !b.stopBits(v) {
				return false
			}
		case 3:
			switch v {
			case "x":
				b.d.Flags |= fInX | fOutX
			case "p":
				b.d.Flags |= fOutxCtsFlow | fOutxDsrFlow
				b.d.setDTR(DTR_CONTROL_HANDSHAKE)
				b.d.setRTS(RTS_CONTROL_HANDSHAKE)
			default:
				return false
			}
		}
	}
	return true
}

// settings reads name=value pairs.
func (b *builder) settings(s string) bool {
	for _, f := range strings.Fields(s) {
		k, v, ok := strings.Cut(f, "=")
		if !ok {
			return false
		}
		switch k {
		case "baud":
			ok = b.rate(v)
		case "parity":
			ok = b.parity(v)
		case "data":
			ok = b.data(v)
		case "stop":
			ok = b.stopBits(v)
		case "to":
			ok = b.on(v, func(on bool) { b.to = &on })
		case "xon":
			ok = b.on(v, func(on bool) { b.d.set(fInX|fOutX, on) })
		case "odsr":
			ok = b.on(v, func(on bool) { b.d.set(fOutxDsrFlow, on) })
		case "octs":
			ok = b.on(v, func(on bool) { b.d.set(fOutxCtsFlow, on) })
		case "idsr":
			ok = b.on(v, func(on bool) { b.d.set(fDsrSensitivity, on) })
		case "dtr":
			if ok = v == "hs" || b.on(v, func(on bool) { b.d.setDTR(map[bool]uint32{true: DTR_CONTROL_ENABLE}[on]) }); v == "hs" {
				b.d.setDTR(DTR_CONTROL_HANDSHAKE)
			}
		case "rts":
			switch v {
			case "hs":
				b.d.setRTS(RTS_CONTROL_HANDSHAKE)
			case "tg":
				b.d.setRTS(RTS_CONTROL_TOGGLE)
			default:
				ok = b.on(v, func(on bool) { b.d.setRTS(map[bool]uint32{true: RTS_CONTROL_ENABLE}[on]) })
			}
		default:
			ok = false
		}
		if !ok {
			return false
		}
	}
	return true
}

func (b *builder) on(v string, set func(bool)) bool {
	if v != "on" && v != "off" {
		return false
	}
	set(v == "on")
	return true
}

func (b *builder) rate(v string) bool {
	n, short := shortRates()[v]
	if !short {
		x, err := strconv.ParseUint(v, 10, 32)
		if err != nil || x == 0 {
			return false
		}
		n = uint32(x)
	}
	b.d.BaudRate, b.baud = n, true
	return true
}

func (b *builder) parity(v string) bool {
	i := strings.Index("noems", v)
	if len(v) != 1 || i < 0 {
		return false
	}
	b.d.Parity = uint8(i)
	b.d.set(fParity, i != NOPARITY)
	return true
}

func (b *builder) data(v string) bool {
	if len(v) != 1 || v[0] < '5' || v[0] > '8' {
		return false
	}
	b.d.ByteSize = v[0] - '0'
	return true
}

func (b *builder) stopBits(v string) bool {
	switch v {
	case "1":
		b.d.StopBits = ONESTOPBIT
	case "1.5":
		b.d.StopBits = ONE5STOPBITS
	case "2":
		b.d.StopBits = TWOSTOPBITS
	default:
		return false
	}
	b.stop = true
	return true
}
