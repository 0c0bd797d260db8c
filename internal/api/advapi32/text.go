package advapi32

import "haft.dev/internal/api"

type (
	text   = api.Text
	buffer = api.TextBuffer
)

func wide(p api.WStr) text   { return text{At: uint64(p), Wide: true} }
func ansi(p api.AStr) text   { return text{At: uint64(p)} }
func wideBuf(p api.Ptr) text { return text{At: uint64(p), Wide: true} }
func ansiBuf(p api.Ptr) text { return text{At: uint64(p)} }
