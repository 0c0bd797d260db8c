package ws2_32

import (
	"haft.dev/internal/api"
	"haft.dev/internal/api/kernel32"
	"haft.dev/internal/io"
	"haft.dev/internal/io/afd"
	"haft.dev/internal/kernel"
	"haft.dev/internal/mm"
	"haft.dev/nt"
)

// Flags of TransmitFile.
const (
	TF_DISCONNECT         = 0x01
	TF_REUSE_SOCKET       = 0x02
	TF_WRITE_BEHIND       = 0x04
	TF_USE_DEFAULT_WORKER = 0x00
	TF_USE_SYSTEM_THREAD  = 0x10
	TF_USE_KERNEL_APC     = 0x20
)

// transmitBuffers is TRANSMIT_FILE_BUFFERS.
type transmitBuffers struct {
	Head       uint64
	HeadLength uint32
	_          uint32
	Tail       uint64
	TailLength uint32
	_          uint32
}

// transmitFile sends a file: from the offset of the OVERLAPPED or, without one, from
// its position.
func transmitFile(c *api.Call, h, file api.Handle, n, _ uint32, ov api.In[kernel32.Overlapped], bufs api.In[transmitBuffers], flags api.Flags) error {
	return with(c, h, func(s *afd.Socket, f *io.File) error {
		const known = TF_DISCONNECT | TF_REUSE_SOCKET | TF_WRITE_BEHIND | TF_USE_SYSTEM_THREAD | TF_USE_KERNEL_APC
		if flags&^known != 0 {
			return WSAEINVAL
		}
		if s.Type != afd.SOCK_STREAM {
			return WSAENOTCONN
		}
		t := &afd.Transmission{Disconnect: flags&TF_DISCONNECT != 0, Reuse: flags&TF_REUSE_SOCKET != 0}
		if bufs.OK() {
			b := bufs.Get(c)
			if b.HeadLength > 0 {
				t.Head = api.Ptr(b.Head).Bytes(c, uint64(b.HeadLength))
			}
			if b.TailLength > 0 {
				t.Tail = api.Ptr(b.Tail).Bytes(c, uint64(b.TailLength))
			}
		}
		if file != 0 {
			src, err := fileOf(c, file, nt.FILE_READ_DATA)
			if err != nil {
				return WSA_INVALID_HANDLE
			}
			offset := int64(io.UsePosition)
			if ov.OK() {
				offset = int64(mm.Load[uint64](c.P.Space, uint64(ov)+16))
			}
			t.Left = -1
			if n > 0 {
				t.Left = int64(n)
			}
			caller := kernel.Caller{Process: c.P.K}
			t.File, t.Read = src, func(b []byte) (int, error) {
				r := &io.Request{Op: io.OpRead, Caller: caller, Buf: io.HeapBuffer(b), Offset: offset}
				st, k := src.Submit(r, src.Handler().Read)
				if st == nt.STATUS_PENDING {
					if w := r.Wait(c.P.K.Kernel().NewWaiter()); w != nt.STATUS_SUCCESS {
						return 0, w
					}
					st, k = r.Result()
				}
				if offset >= 0 {
					offset += int64(k)
				}
				if st == nt.STATUS_END_OF_FILE {
					return 0, nil
				}
				return int(k), st.Err()
			}
		}
		r := &io.Request{Op: io.OpWrite}
		start := func(r *io.Request) { s.Transmit(r, t) }
		if ov.OK() {
			x := overlapped(c, h, ov, 0)
			_, err := submit(c, f, r, &x, start)
			return err
		}
		st, _, err := c.Await(f, r, start)
		if err != nil {
			return code(err)
		}
		return code(blocked(st))
	})
}
