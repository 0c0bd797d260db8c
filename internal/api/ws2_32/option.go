package ws2_32

import (
	"encoding/binary"

	"haft.dev/internal/api"
	"haft.dev/internal/io"
	"haft.dev/internal/io/afd"
	"haft.dev/nt"
)

func optionFuncs() []api.Func {
	return []api.Func{
		api.F5("getsockopt(s, level, optname, optval, optlen)", getsockopt).Winsock(socketError),
		api.F5("setsockopt(s, level, optname, optval, optlen)", setsockopt).Winsock(socketError),
	}
}

// optionCode returns the error of an option call.
func optionCode(err error) error {
	if err == nt.STATUS_NOT_SUPPORTED {
		return WSAENOPROTOOPT
	}
	return code(err)
}

func setsockopt(c *api.Call, h api.Handle, level, name uint32, v api.Ptr, n int32) error {
	return with(c, h, func(s *afd.Socket, _ *io.File) error {
		if n < 0 || v == 0 && n > 0 {
			return WSAEFAULT
		}
		var b []byte
		if v != 0 {
			b = v.Bytes(c, uint64(min(n, 512)))
		}
		if level == afd.SOL_SOCKET && name == afd.SO_UPDATE_ACCEPT_CONTEXT {
			if len(b) < 8 {
				return WSAEFAULT
			}
			if _, f, err := socketOf(c, api.Handle(binary.LittleEndian.Uint64(b))); err != nil {
				return err
			} else {
				f.Release()
			}
		}
		if err := s.SetOption(level, name, b); err != nil {
			return optionCode(err)
		}
		c.Return(0)
		return nil
	})
}

func getsockopt(c *api.Call, h api.Handle, level, name uint32, out api.Ptr, length api.Out[int32]) error {
	return with(c, h, func(s *afd.Socket, _ *io.File) error {
		if out == 0 || length == 0 {
			return WSAEFAULT
		}
		room := int(length.Get(c))
		var b []byte
		small := false
		switch {
		case level == afd.SOL_SOCKET && name == afd.SO_PROTOCOL_INFOW:
			b = encode(infoOf(s))
		case level == afd.SOL_SOCKET && name == afd.SO_PROTOCOL_INFOA:
			b = encode(infoOf(s).ansi())
		case level == afd.SOL_SOCKET && name == afd.SO_ERROR:
			e, _ := code(s.TakeError().Err()).(nt.Win32Error)
			b = binary.LittleEndian.AppendUint32(nil, uint32(e))
		default:
			var err error
			if b, small, err = s.Option(level, name); err != nil {
				return optionCode(err)
			}
		}
		if room < len(b) {
			if !small || room < 1 {
				return WSAEFAULT
			}
			b = b[:1]
		}
		out.Write(c, b)
		length.Set(c, int32(len(b)))
		c.Return(0)
		return nil
	})
}
