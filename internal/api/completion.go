package api

import (
	"haft.dev/internal/io"
	"haft.dev/internal/kernel"
	"haft.dev/nt"
)

// Information classes about the completion of requests.
const (
	FileCompletionInformation               = 30
	FileIoCompletionNotificationInformation = 41
	FileReplaceCompletionInformation        = 61
)

// setCompletion sets the information classes that say how the end of requests is
// told; done is false for every other class.
func (c *Call) setCompletion(f *io.File, class uint32, b []byte) (done bool, err error) {
	need := 16
	switch class {
	case FileCompletionInformation, FileReplaceCompletionInformation:
	case FileIoCompletionNotificationInformation:
		need = 4
	default:
		return false, nil
	}
	if len(b) < need {
		return true, nt.STATUS_INFO_LENGTH_MISMATCH
	}
	if class == FileIoCompletionNotificationInformation {
		return true, f.SetSkipModes(uint32(le64(append(b[:4:4], 0, 0, 0, 0))))
	}
	var port *kernel.IoCompletion
	if h := nt.Handle(le64(b)); h != 0 || class == FileCompletionInformation {
		if port, err = kernel.Ref[*kernel.IoCompletion](c.K, h, nt.IO_COMPLETION_MODIFY_STATE); err != nil {
			return true, err
		}
	}
	if class == FileReplaceCompletionInformation {
		return true, f.ReplaceCompletion(port, le64(b[8:]))
	}
	return true, f.SetCompletion(port, le64(b[8:]))
}
